# Families from a file: a row for each trajectory.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ cat >families.csv <<END
> family,project,start,end,closed_reason,postcode,household,children,birth_year,referral,language,consent
> G1,zon,2025-10-06,,,9300,single-parent,3,1988,partner,nl,start measure evaluation
> G2,zon,2025-09-15,2026-03-22,completed,9200,couple-children,2,1990,family,fr,start withdrawn:measure
> G2,zon,2026-05-04,,,9200,couple-children,2,1990,family,fr,start withdrawn:measure
> G3,zon,2026-05-04,,,,,,,,,
> END
$ ankerpunt import families families.csv
families.csv 4 trajectories: 4 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt import families families.csv
families.csv 4 trajectories: 0 new, 0 replaced, 4 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt export families
family,project,start,end,closed_reason,postcode,household,children,birth_year,referral,language,consent
G1,zon,2025-10-06,,,9300,single-parent,3,1988,partner,nl,evaluation measure start
G2,zon,2025-09-15,2026-03-22,completed,9200,couple-children,2,1990,family,fr,withdrawn:measure start
G2,zon,2026-05-04,,,9200,couple-children,2,1990,family,fr,withdrawn:measure=2025-09-15 start=2025-09-15
G3,zon,2026-05-04,,,,,,,,nl,
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over

# The same as a spreadsheet in Belgium writes it: semicolons, BOM, CRLF, its dates.
$ printf '\357\273\277Start;FAMILY;Project;Consent\r\n4/5/2026;G3;zon;"start  measure"\r\n04-06-2026;G4;zon;\r\n' >excel.csv
$ ankerpunt import families excel.csv
excel.csv 2 trajectories: 1 new, 1 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt export families | grep -e G3 -e G4
G3,zon,2026-05-04,,,,,,,,nl,measure start
G4,zon,2026-06-04,,,,,,,,nl,
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over

# What was empty is filled in; what differs is a conflict, unless it is corrected.
$ printf 'family,project,start,end\nG3,zon,2026-05-04,2026-10-01\n' | ankerpunt import families -
- 1 trajectories: 0 new, 1 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ printf 'family,project,start,end,children\nG3,zon,2026-05-04,2026-10-02,0\n' | ankerpunt import families -
-:2: end: 1/10/2026 stands there, and 2/10/2026 was given; --correct replaces it
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'family,project,start,end,children\nG3,zon,2026-05-04,2026-10-02,0\n' | ankerpunt import families - --correct
- 1 trajectories: 0 new, 1 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ printf 'family,project,start,language\nG3,zon,2026-05-04,en\n' | ankerpunt import families -
-:2: language: nl stands there, and en was given; --correct replaces it
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'family,project,start\nG3,zon,2026-09-04\nG3,zon,2026-04-01\n' | ankerpunt import families -
-:2: start: this family has a trajectory from 4/05/2026 to 2/10/2026, in project zon, and 4/09/2026 was given; give days outside it
-:3: start: this family has a trajectory from 4/05/2026 to 2/10/2026, in project zon, and 1/04/2026 was given; give days outside it
ankerpunt: import: -: nothing was imported; faults: 2
[1]
$ ankerpunt export families | grep G3
G3,zon,2026-05-04,2026-10-02,,,,0,,,nl,measure start
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over

# Projects must be there, or be made.
$ printf 'family,project,start\nK1,maan,2026-05-04\nK2,ster,2026-05-04\nK3,maan,2026-05-04\n' >new.csv
$ ankerpunt import families new.csv
new.csv: 3 x project: there is no project maan; "ankerpunt project add" sets it up, or --create-projects (rows 2: maan; 3: ster; 4: maan)
ankerpunt: import: new.csv: nothing was imported; faults: 3
[1]
$ ankerpunt import families new.csv --create-projects --instrument ervaring --waves 4,8
new.csv 3 trajectories: 3 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt project list --format csv
project,name,preset,language,start,instruments,waves
maan,maan,gezinscoaching,nl,,ervaring,"0,4,8"
ster,ster,gezinscoaching,nl,,ervaring,"0,4,8"
zon,zon,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"
$ printf 'family,project,start\nK4,de maan,2026-05-04\n' | ankerpunt import families - --create-projects
-:2: project: de maan is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'family,project,start\nK4,komeet,2026-05-04\n' | ankerpunt import families - --create-projects --instrument thermometer
-:2: project: there is no instrument thermometer; "ankerpunt instrument list" shows them
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'family,project,start\nK4,komeet,2026-05-04\n' | ankerpunt import families - --create-projects --preset thermometer 2>&1 | cut -c1-60
-:2: project: there is no preset thermometer; there are een-
ankerpunt: import: -: nothing was imported; faults: 1

# Each fault with its line and column; the file is taken whole or not at all.
$ cat >faults.csv <<END
> family,project,start,end,closed_reason,children,birth_year,language,consent,postcode
> H1,zon,2026-05-04,,,,,,,
> An Peeters,zon,2026-05-04,,,,,,,
> H2,zon,2026-05-34,,,,,,,
> H3,zon,,,,,,,,
> H4,zon,2026-05-04,2026-05-03,,,,,,
> H5,zon,2026-05-04,,,three,,,,
> H5,zon,2026-05-04,,,-1,,,,
> H5,zon,2026-05-04,,,,88,,,
> H6,zon,2026-05-04,,,,,de,,
> H7,zon,2026-05-04,,,,,,everything,
> H8,zon,2026-05-04,,,,,,,"=1+1"
> ,zon,2026-05-04,,,,,,,
> H9,,2026-05-04,,,,,,,
> H9,zon,2026-05-04
> END
$ ankerpunt import families faults.csv
faults.csv: 2 x family: An Peeters is no code; use 1 to 32 letters, digits, - or _, a letter or digit first (rows 3: An Peeters; 13: "")
faults.csv: 2 x start: 2026-05-34 is no date; write it like 2026-03-31 or 31/3/2026 (rows 4: 2026-05-34; 5: "")
faults.csv:6: start: a trajectory that starts on 4/05/2026 cannot end on 3/05/2026; mend one of the two
faults.csv: 2 x children: three is no whole number from 0 to 40 (rows 7: three; 8: -1)
faults.csv:9: birth_year: 88 is no whole number from 1900 to 2199
faults.csv:10: language: a language is one of nl, fr, en, ar, bg, es, ps, ro, so, tr, uk, not de
faults.csv:11: consent: a purpose is one of start, measure, evaluation, followup or share:WHO, not everything
faults.csv:12: postcode: =1+1 is no word of at most 40 letters; longer words belong in a note
faults.csv:14: project: there is no project ""; "ankerpunt project add" sets it up, or --create-projects
faults.csv:15: this row has 3 cells and the header 10; put quotes around a value that holds a , or a ;
ankerpunt: import: faults.csv: nothing was imported; faults: 13
[1]
$ ankerpunt family show H1
ankerpunt: family: there is no family H1; "ankerpunt family list" shows them
[1]

# All that is wrong with a row, and both values of what differs.
$ printf 'family,project,start,end,children,language,postcode\nAn Peeters,ster9,mei,gisteren,drie,klingon,=1+1\n' | ankerpunt import families -
-:2: family: An Peeters is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
-:2: project: there is no project ster9; "ankerpunt project add" sets it up, or --create-projects
-:2: language: a language is one of nl, fr, en, ar, bg, es, ps, ro, so, tr, uk, not klingon
-:2: start: mei is no date; write it like 2026-03-31 or 31/3/2026
-:2: end: gisteren is no date; write it like 2026-03-31 or 31/3/2026
-:2: children: drie is no whole number from 0 to 40
-:2: postcode: =1+1 is no word of at most 40 letters; longer words belong in a note
ankerpunt: import: -: nothing was imported; faults: 7
[1]
$ printf 'family,project,start,end,children,closed_reason,language\nG3,zon,2026-05-04,2026-11-02,4,moved,fr\n' | ankerpunt import families - --dry-run
-:2: language: nl stands there, and fr was given; --correct replaces it
-:2: end: 2/10/2026 stands there, and 2/11/2026 was given; --correct replaces it
-:2: children: 0 stands there, and 4 was given; --correct replaces it
ankerpunt: import: -: nothing was imported; faults: 3
[1]
$ printf 'family,project,start\nG3,maan,2026-05-04\n' | ankerpunt import families -
-:2: project: this trajectory is there already, in project zon; maan was given; mend the file
ankerpunt: import: -: nothing was imported; faults: 1
[1]

# Words that are not on the list are kept, and told once.
$ printf 'family,project,start,closed_reason,household,referral\nJ1,zon,2026-05-04,tired,commune,school\nJ2,zon,2026-05-04,tired,commune,school\n' | ankerpunt import families -
- 2 trajectories: 2 new, 0 replaced, 0 there already, saved
closed_reason: tired is not on the list; kept as it is
household: commune is not on the list; kept as it is
referral: school is not on the list; kept as it is
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt export families | grep J1
J1,zon,2026-05-04,,tired,,commune,,,school,nl,
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over

# Odd dates are told once.
$ printf 'family,project,start\nL1,zon,2019-05-04\nL2,zon,2020-05-04\nL3,zon,2026-12-04\n' | ankerpunt import families -
- 3 trajectories: 3 new, 0 replaced, 0 there already, saved
-: dates over five years back: 2, the first on line 2
-: dates still to come: 1, the first on line 4
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over

# Other columns are refused by name, or passed over on purpose.
$ printf 'family,project,start,name\nM1,zon,2026-05-04,An Peeters\n' >names.csv
$ ankerpunt import families names.csv
ankerpunt: import: names.csv:1: there is no column name; known are family, project, start, end, closed_reason, postcode, household, children, birth_year, referral, language, consent. To leave it out: --ignore-columns
[1]
$ ankerpunt import families names.csv --ignore-columns name
names.csv 1 trajectories: 1 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ printf 'family,project,start,Name,tel nr\nM2,zon,2026-05-04,An Peeters,0470\n' | ankerpunt import families - --ignore-columns name,"tel nr"
- 1 trajectories: 1 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ printf 'family,project,start,name,tel\nM3,zon,2026-05-04,An Peeters,0470\n' | ankerpunt import families - --ignore-columns name
ankerpunt: import: -:1: there is no column tel; known are family, project, start, end, closed_reason, postcode, household, children, birth_year, referral, language, consent. To leave it out: --ignore-columns
[1]
$ printf 'family,start\nM3,2026-05-04\n' | ankerpunt import families -
ankerpunt: import: -:1: columns are missing: project; known are family, project, start, end, closed_reason, postcode, household, children, birth_year, referral, language, consent
[1]
$ printf 'family,project,start,start\nM3,zon,2026-05-04,2026-05-05\n' | ankerpunt import families -
ankerpunt: import: -:1: two columns are called start; take one of them out
[1]
# Columns that are empty from top to bottom are passed over.
$ printf 'family;project;start;;\nM3;zon;2026-05-04;;\n;;;;\n' | ankerpunt import families - --dry-run
-: nothing is wrong with it; trajectories: 1 (new 1, replaced 0, there already 0); nothing was kept
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ printf 'family,project,start,\nM3,zon,2026-05-04,7\n' | ankerpunt import families -
-:2: column 4 has no name; name it or take it out
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'M3,zon,2026-05-04\n' | ankerpunt import families -
ankerpunt: import: -:1: the first line must name the columns, with , or ; between them; known are family, project, start, end, closed_reason, postcode, household, children, birth_year, referral, language, consent
[1]

# Wrong calls.
$ ankerpunt import
usage: ankerpunt import families [OPTION...] FILE
       ankerpunt import scores [OPTION...] FILE
       ankerpunt import rights [OPTION...] FILE
       ankerpunt import sheet [OPTION...] FILE
ankerpunt: import: do what?
[2]
$ ankerpunt import families
usage: ankerpunt import families [OPTION...] FILE
ankerpunt: import: something is missing: FILE
[2]
$ ankerpunt import people families.csv
usage: ankerpunt import families [OPTION...] FILE
       ankerpunt import scores [OPTION...] FILE
       ankerpunt import rights [OPTION...] FILE
       ankerpunt import sheet [OPTION...] FILE
ankerpunt: import: there is no people here
[2]
$ ankerpunt import families nosuch.csv
ankerpunt: import: nosuch.csv cannot be read: No such file or directory
[3]
$ ankerpunt import families --lang nl nosuch.csv
ankerpunt: import: nosuch.csv kan niet gelezen worden: dat bestand of die map bestaat niet
[3]
$ ankerpunt import families --lang fr nosuch.csv
ankerpunt: import: nosuch.csv ne peut pas être lu : ce fichier ou ce dossier n’existe pas
[3]
$ ankerpunt import families one.csv two.csv
usage: ankerpunt import families [OPTION...] FILE
ankerpunt: import: two.csv is one too many
[2]
