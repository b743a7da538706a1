# Steps on the road to rights from a file.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ cat >rights.csv <<END
> family,right,stage,date,reason,value,renewal
> G1,leefloon,blocked,2026-03-02,precondition,,
> G1,uitpas,known,2026-03-02,,,
> G1,uitpas,realised,2026-04-02,,12.5,2027-04-02
> END
$ ankerpunt import rights rights.csv
rights.csv 3 steps: 3 new, 0 replaced, 0 there already, saved
rights.csv: families that said nothing yet on keeping how it goes (measure): 1
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ ankerpunt import rights rights.csv
rights.csv 3 steps: 0 new, 0 replaced, 3 there already, saved
rights.csv: families that said nothing yet on keeping how it goes (measure): 1
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ ankerpunt export rights | cmp - rights.csv
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over

# As a spreadsheet writes it.
$ printf '\357\273\277Renewal;Family;Right;Stage;Date;Value\r\n1/5/2027;G1;groeipakket;realised;1/5/2026;1234,56\r\n' | ankerpunt import rights -
- 1 steps: 1 new, 0 replaced, 0 there already, saved
-: families that said nothing yet on keeping how it goes (measure): 1
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ ankerpunt export rights | grep groei
G1,groeipakket,realised,2026-05-01,,1234.56,2027-05-01
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over

# Conflicts and corrections.
$ sed 's/12.5/13/' rights.csv >other.csv
$ ankerpunt import rights other.csv
other.csv:4: value: 12.50 euro a year stands there, and 13.00 euro a year was given; --correct replaces it
ankerpunt: import: other.csv: nothing was imported; faults: 1
[1]
$ ankerpunt import rights other.csv --correct
other.csv 3 steps: 0 new, 1 replaced, 2 there already, saved
other.csv: families that said nothing yet on keeping how it goes (measure): 1
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ ankerpunt export rights | grep realised
G1,groeipakket,realised,2026-05-01,,1234.56,2027-05-01
G1,uitpas,realised,2026-04-02,,13,2027-04-02
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over

# Faults.
$ cat >faults.csv <<END
> family,right,stage,date,reason,value,renewal
> G1,huursubsidie,known,2026-03-02,,,
> G9,huursubsidie,known,2026-03-02,,,
> G1,zwembad,known,2026-03-02,,,
> G1,huursubsidie,bezig,2026-03-02,,,
> G1,huursubsidie,known,2026-02-30,,,
> G1,huursubsidie,known,2026-03-03,because of the long queue at the town hall,,
> G1,huursubsidie,known,2026-03-03,,much,
> G1,huursubsidie,known,2026-03-03,,-3,
> G1,huursubsidie,known,2026-03-03,,1.005,
> G1,huursubsidie,known,2026-03-03,,,later
> G1,,known,2026-03-03,,,
> END
$ printf 'family,right,stage,date,reason,value,renewal\nG9,zwembad,bezig,2026-02-30,because of the long queue at the town hall,much,later\n' | ankerpunt import rights - --dry-run
-:2: family: there is no family G9; import families first, or mend the code
-:2: right: there is no right zwembad; "ankerpunt rights catalogue" shows them
-:2: stage: bezig is no stage; there are detected, known, applied, pleaded, granted, realised, kept, claims-alone, refused, appealed, lost, blocked
-:2: date: 2026-02-30 is no date; write it like 2026-03-31 or 31/3/2026
-:2: reason: because of the long queue at the town hall is no word of at most 40 letters; longer words belong in a note
-:2: value: much is no amount; write it like 250 or 250.50
-:2: renewal: later is no date; write it like 2026-03-31 or 31/3/2026
ankerpunt: import: -: nothing was imported; faults: 7
[1]
$ ankerpunt import rights faults.csv
faults.csv:3: family: there is no family G9; import families first, or mend the code
faults.csv: 2 x right: there is no right zwembad; "ankerpunt rights catalogue" shows them (rows 4: zwembad; 12: "")
faults.csv:5: stage: bezig is no stage; there are detected, known, applied, pleaded, granted, realised, kept, claims-alone, refused, appealed, lost, blocked
faults.csv:6: date: 2026-02-30 is no date; write it like 2026-03-31 or 31/3/2026
faults.csv:7: reason: because of the long queue at the town hall is no word of at most 40 letters; longer words belong in a note
faults.csv: 2 x value: much is no amount; write it like 250 or 250.50 (rows 8: much; 9: -3)
faults.csv:10: value: 1.005 can be read in two ways, as thousands or with decimals; write it like 1500 or 1,50
faults.csv:11: renewal: later is no date; write it like 2026-03-31 or 31/3/2026
ankerpunt: import: faults.csv: nothing was imported; faults: 10
[1]
$ ankerpunt export rights | grep -c huursubsidie
0
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
[1]
$ printf 'family,right,date\n' | ankerpunt import rights -
ankerpunt: import: -:1: columns are missing: stage; known are family, right, stage, date, reason, value, renewal
[1]
$ printf 'family,right,stage,date,amount\nG1,leefloon,known,2026-03-02,5\n' | ankerpunt import rights -
ankerpunt: import: -:1: there is no column amount; known are family, right, stage, date, reason, value, renewal. To leave it out: --ignore-columns
[1]
$ printf 'family,right,stage,date\nG1,leefloon,known,1999-03-02\n' | ankerpunt import rights -
- 1 steps: 1 new, 0 replaced, 0 there already, saved
-: dates over five years back: 1, the first on line 2
-: families that said nothing yet on keeping how it goes (measure): 1
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
