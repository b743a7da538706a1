# Scores from a file: a row for each.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt family add zon --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ cat >scores.csv <<END
> family,date,domain,score,instrument,by,mode
> G1,2026-03-09,huisvesting,3,gezinscoaching,,together
> G1,2026-03-09,werk,parked,gezinscoaching,,together
> G1,2026-06-08,huisvesting,0,gezinscoaching,,together
> G1,2026-03-09,huisvesting,10,gezinscoaching,mama,alone
> G2,2026-03-09,huisvesting,na,gezinscoaching,,
> G2,2026-03-09,taal,unknown,gezinscoaching,,
> G2,2026-04-09,taal,refused,gezinscoaching,,coach
> END
$ ankerpunt import scores scores.csv
scores.csv 7 scores: 7 new, 0 replaced, 0 there already, saved
scores.csv: families that said nothing yet on keeping how it goes (measure): 2
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt person G1 list --format csv
person,role,born
mama,,
$ ankerpunt import scores scores.csv
scores.csv 7 scores: 0 new, 0 replaced, 7 there already, saved
scores.csv: families that said nothing yet on keeping how it goes (measure): 2
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt export scores | cmp - scores.csv
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# Other dialects: any order, any case, semicolons, BOM, CRLF, decimal comma, quotes, blanks.
$ printf '\357\273\277"Score";Domain;DATE;Family\r\n4;opvang;"9/3/2026";G1\r\n"5,0";taal;09-03-2026;G1\r\n 6 ; opvoeding ; 2026-03-09 ; G1\r\n\r\n;mobiliteit;2026-03-09;G1\r\n' >excel.csv
$ ankerpunt import scores excel.csv
excel.csv 4 scores: 3 new, 0 replaced, 0 there already, saved
excel.csv: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ printf 'family,date,domain,score\nG1,2026-03-09,netwerk,"7,0"\n' | ankerpunt import scores -
- 1 scores: 1 new, 0 replaced, 0 there already, saved
-: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ printf 'family,date,domain,score\nG1,2026-03-09,onderwijs,7,0\n' | ankerpunt import scores -
-:2: this row has 5 cells and the header 4; put quotes around a value that holds a , or a ;
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'family,date,domain,score\nG1,2026-03-09,onderwijs,8' | ankerpunt import scores -
- 1 scores: 1 new, 0 replaced, 0 there already, saved
-: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt export scores | grep 'G1,2026-03-09.*,,'
G1,2026-03-09,huisvesting,3,gezinscoaching,,together
G1,2026-03-09,opvoeding,6,gezinscoaching,,together
G1,2026-03-09,netwerk,7,gezinscoaching,,together
G1,2026-03-09,onderwijs,8,gezinscoaching,,together
G1,2026-03-09,werk,parked,gezinscoaching,,together
G1,2026-03-09,opvang,4,gezinscoaching,,together
G1,2026-03-09,taal,5,gezinscoaching,,together
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# Another score for what is there is a conflict, with both values; --correct replaces it.
$ printf 'family,date,domain,score\nG1,2026-03-09,huisvesting,4\nG1,2026-03-09,gezondheid,4\nG1,2026-03-09,werk,2\n' >other.csv
$ ankerpunt import scores other.csv
other.csv:2: score: huisvesting on 9/03/2026 is 3 already, not 4; --correct replaces it, and the old value stays in the history
other.csv:4: score: werk on 9/03/2026 is parked already, not 2; --correct replaces it, and the old value stays in the history
ankerpunt: import: other.csv: nothing was imported; faults: 2
[1]
$ ankerpunt export scores | grep -c gezondheid
0
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
[1]
$ ankerpunt import scores other.csv --correct
other.csv 3 scores: 1 new, 2 replaced, 0 there already, saved
other.csv: families that said nothing yet on keeping how it goes (measure): 1
note: starts that became another number: 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt import scores other.csv
other.csv 3 scores: 0 new, 0 replaced, 3 there already, saved
other.csv: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt export scores | grep -e G1,2026-03-09,huisvesting -e gezondheid -e werk
G1,2026-03-09,huisvesting,4,gezinscoaching,,together
G1,2026-03-09,gezondheid,4,gezinscoaching,,together
G1,2026-03-09,netwerk,7,gezinscoaching,,together
G1,2026-03-09,werk,2,gezinscoaching,,together
G1,2026-03-09,huisvesting,10,gezinscoaching,mama,alone
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ printf 'family,date,domain,score\nG1,2026-03-10,taal,4\nG1,2026-03-10,taal,5\n' | ankerpunt import scores -
-:3: score: taal on 10/03/2026 is 4 already, not 5; --correct replaces it, and the old value stays in the history
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'family,date,domain,score,mode\nG1,2026-03-09,taal,5,coach\n' | ankerpunt import scores -
-:2: mode: this sitting was noted as together, not coach; --correct replaces it
ankerpunt: import: -: nothing was imported; faults: 1
[1]

# Faults, each with its line and column; nothing of the file is taken.
$ cat >faults.csv <<END
> family,date,domain,score,by,mode,instrument
> G1,2026-09-07,huisvesting,3,,,
> G9,2026-09-07,huisvesting,3,,,
> G1,2026-09-07,geluk,3,,,
> G1,2026-09-07,huisvesting,11,,,
> G1,2026-09-07,huisvesting,drie,,,
> G1,2026-09-07,huisvesting,3.5,,,
> G1,2026-09-07,huisvesting,-0,,,
> G1,7 sept 2026,huisvesting,3,,,
> G1,9/31/2026,huisvesting,3,,,
> G1,46000,huisvesting,3,,,
> G1,2026-09-07,huisvesting,3,An Peeters,,
> G1,2026-09-07,huisvesting,3,,phone,
> G1,2026-09-07,huisvesting,3,,,weer
> G1,2026-09-07,,3,,,
> ,2026-09-07,huisvesting,3,,,
> G1,,huisvesting,3,,,
> G1,2026-09-07,huisvesting,3
> G1,2026-09-07,"huis"vesting,3,,,
> END
$ ankerpunt import scores faults.csv
faults.csv: 2 x family: there is no family G9; import families first, or mend the code (rows 3: G9; 16: "")
faults.csv: 2 x domain: project zon has no domain geluk; "ankerpunt instrument show gezinscoaching" lists them (rows 4: geluk; 15: "")
faults.csv: 3 x score: 11 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused (rows 5: 11; 6: drie; 7: 3.5)
faults.csv:8: score: huisvesting on 7/09/2026 is 3 already, not 0; --correct replaces it, and the old value stays in the history
faults.csv: 4 x date: 7 sept 2026 is no date; write it like 2026-03-31 or 31/3/2026 (rows 9: 7 sept 2026; 10: 9/31/2026; 11: 46000; 17: "")
faults.csv:12: by: An Peeters is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
faults.csv:13: mode: phone is none of alone, together, space, paper, coach
faults.csv:14: domain: there is no instrument weer; "ankerpunt instrument list" shows them
faults.csv:18: this row has 4 cells and the header 7; put quotes around a value that holds a , or a ;
faults.csv:19: a quote stands inside a cell; put the whole cell in quotes and double the ones inside
ankerpunt: import: faults.csv: nothing was imported; faults: 17
[1]
$ ankerpunt export scores | grep -c 09-07
0
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
[1]

# Faults of one kind are one sentence, with the rows and what stands there.
$ (echo family,date,domain,score; for i in $(seq 30); do echo "G1,2026-09-07,huisvesting,$((i + 10))"; done) | ankerpunt import scores -
-: 30 x score: 11 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused (rows 2: 11; 3: 12; 4: 13; 5: 14; 6: 15; 7: 16; 8: 17; 9: 18 ...)
ankerpunt: import: -: nothing was imported; faults: 30
[1]
$ (echo family,date,domain,score; for i in $(seq 212); do echo "G9,2026-09-07,huisvesting,3"; done) | ankerpunt import scores - --lang nl
-: 212 x family: er is geen gezin G9; lees eerst de gezinnen in, of verbeter de code (rijen 2, 3, 4, 5, 6, 7, 8, 9 ...)
ankerpunt: import: -: er is niets ingelezen; fouten: 212
[1]
$ (echo family,date,domain,score; for i in $(seq 212); do echo "G9,2026-09-07,huisvesting,3"; done) | ankerpunt import scores - --lang fr
- : 212 x family: il n’y a pas de famille G9 ; importez d’abord les familles, ou corrigez le code (lignes 2, 3, 4, 5, 6, 7, 8, 9 ...)
ankerpunt: import: - : rien n’a été importé ; fautes : 212
[1]

# At most twenty kinds are listed; all faults are counted.
$ (echo family,date,domain,score; for i in $(seq 30); do printf "G1,2026-$((i % 9 + 1))-07,huisvesting"; printf ,%.0s $(seq $i); echo; done) | ankerpunt import scores - 2>&1 | sed -n '1p;20,$p'
-:2: date: 2026-2-07 is no date; write it like 2026-03-31 or 31/3/2026
-:21: this row has 23 cells and the header 4; put quotes around a value that holds a , or a ;
ankerpunt: import: -: nothing was imported; faults: 30, of which the first kinds are told

# What is wrong with a row is told at once, cell by cell.
$ printf 'family,date,domain,score,mode,then,retest\nG9,7 sept,taal,3,phone,ja,nee\n' | ankerpunt import scores -
-:2: then: ja is neither yes nor empty
-:2: retest: nee is neither yes nor empty
-:2: family: there is no family G9; import families first, or mend the code
-:2: date: 7 sept is no date; write it like 2026-03-31 or 31/3/2026
-:2: mode: phone is none of alone, together, space, paper, coach
ankerpunt: import: -: nothing was imported; faults: 5
[1]

# A dry run looks at all of it, and keeps nothing.
$ printf 'family,date,domain,score,by\nG1,2026-09-07,taal,3,mama\n' >dry.csv
$ ankerpunt import scores dry.csv --dry-run
dry.csv: nothing is wrong with it; scores: 1 (new 1, replaced 0, there already 0); nothing was kept
dry.csv: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt export scores | grep -c 09-07
0
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
[1]
$ ankerpunt import scores dry.csv --dry-run --lang nl
dry.csv: er is niets mis mee; scores: 1 (nieuw 1, vervangen 0, er al 0); er is niets bewaard
dry.csv: gezinnen die nog niet zeiden of bewaard mag worden hoe het gaat (measure): 1
let op: dit bestand neemt bij de gesprekken geen woorden, prioriteiten, inschattingen of toestemmingen mee; "ankerpunt merge" haalt een heel register binnen
$ ankerpunt import scores dry.csv --dry-run --lang fr
dry.csv : tout est en ordre ; scores : 1 (nouveaux 1, remplacés 0, déjà là 0) ; rien n’a été conservé
dry.csv : familles qui n’ont pas encore dit si l’on peut garder comment cela va (measure) : 1
attention : ce fichier n’emporte ni les mots, ni les priorités, ni les estimations, ni les consentements liés aux entretiens ; « ankerpunt merge » reprend un registre entier
$ sed s/taal/geluk/ dry.csv | ankerpunt import scores - --dry-run
-:2: domain: project zon has no domain geluk; "ankerpunt instrument show gezinscoaching" lists them
ankerpunt: import: -: nothing was imported; faults: 1
[1]

# Odd dates are told once for the whole file; a day to come is a fault.
$ printf 'family,date,domain,score\nG1,2020-09-07,taal,3\nG1,2020-09-08,taal,3\nG2,2026-01-07,taal,3\n' >odd.csv
$ ankerpunt import scores odd.csv
odd.csv 3 scores: 3 new, 0 replaced, 0 there already, saved
odd.csv: dates over five years back: 2, the first on line 2
odd.csv: dates before the family started: 3, the first on line 2
odd.csv: families that said nothing yet on keeping how it goes (measure): 2
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ printf 'family,date,domain,score\nG1,2026-12-07,taal,3\n' | ankerpunt import scores - --lang nl
-:2: date: 7/12/2026 moet nog komen; geef de dag waarop het gebeurde, vandaag of vroeger
ankerpunt: import: -: er is niets ingelezen; fouten: 1
[1]
$ printf 'family,date,domain,score\nG1,2026-12-07,taal,3\n' | ankerpunt import scores - --lang fr
-:2: date: le 7/12/2026 doit encore venir ; donnez le jour où cela s’est passé, aujourd’hui ou plus tôt
ankerpunt: import: - : rien n’a été importé ; fautes : 1
[1]
$ printf 'family,date,domain,score\nG1,2019-09-07,taal,3\n' | ankerpunt import scores - -q
- 1 scores: 1 new, 0 replaced, 0 there already, saved

# What is no CSV file in UTF-8.
$ : >empty.csv
$ ankerpunt import scores empty.csv
ankerpunt: import: empty.csv is empty; its first line must name the columns
[1]
$ printf '\357\273\277' >bom.csv
$ ankerpunt import scores bom.csv
ankerpunt: import: bom.csv is empty; its first line must name the columns
[1]
$ printf '\n\n' | ankerpunt import scores -
ankerpunt: import: - is empty; its first line must name the columns
[1]
$ printf 'family,date,domain,score\n' | ankerpunt import scores -
- 0 scores: 0 new, 0 replaced, 0 there already, saved
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ printf 'family,date,domain,score\nG1,2026-09-07,taal,3\nG1,2026-09-08,taal,caf\351\n' | ankerpunt import scores -
-:3: this row is Windows-1252 and not UTF-8; save the file as CSV UTF-8
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'family,date,domain,score\nG1,2026-09-07,taal,\355\240\200\n' | ankerpunt import scores -
-:2: this row is Windows-1252 and not UTF-8; save the file as CSV UTF-8
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf '\377\376f\000a\000' | ankerpunt import scores -
ankerpunt: import: -:1: this is UTF-16 text; save it as CSV UTF-8
[1]
$ printf 'f\000a\000m\000' | ankerpunt import scores -
ankerpunt: import: -:1: this is UTF-16 or no text at all; save it as CSV UTF-8
[1]
$ printf 'family,date,domain,score\nG1,2026-09-07,taal,3\000\n' | ankerpunt import scores -
ankerpunt: import: -:1: this is UTF-16 or no text at all; save it as CSV UTF-8
[1]
$ printf 'family,date,domain,score\nG1,2026-09-07,taal,3\033[2J\n' | ankerpunt import scores -
-:2: this row is not UTF-8 or has control characters; save the file as CSV UTF-8
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'PK\003\004xlsx' | ankerpunt import scores -
ankerpunt: import: -:1: this is a workbook or an archive; open it and save it as CSV UTF-8
[1]
$ ankerpunt import scores ankerpunt.db
ankerpunt: import: ankerpunt.db:1: this is no text; give a CSV file
[1]
$ (echo family,date,domain,score; printf 'G1,2026-09-07,taal,'; head -c 100000 /dev/zero | tr '\0' 7; echo) | ankerpunt import scores -
ankerpunt: import: -:2: this line is longer than 4096 bytes; is it a CSV file?
[1]
$ head -c 3000000 /dev/zero | tr '\0' , | ankerpunt import scores -
ankerpunt: import: -:1: this line is longer than 1048576 bytes; is it a CSV file?
[1]
$ (seq -s, 2000; echo) | ankerpunt import scores -
ankerpunt: import: -:1: there are 2000 columns, more than 1000
[1]
$ printf 'family,date,domain,score\nG1,2026-09-07,taal,"3\nG1,2026-09-08,taal,4\n' | ankerpunt import scores -
ankerpunt: import: -:2: the quote that opens here is never closed
[1]
$ mkdir folder
$ ankerpunt import scores folder
ankerpunt: import: folder:1: it cannot be read: Is a directory
[3]
$ ankerpunt import scores - <&-
ankerpunt: import: -:1: it cannot be read: Bad file descriptor
[3]
$ ankerpunt export scores | grep -c 09-0
3
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# A message shows a value, and shows it harmless and short.
$ printf 'family,date,domain,score\nG1,2026-09-07,taal,=cmd()\nG1,2026-09-07,%s,3\n' "$(printf %0200d 0)" | ankerpunt import scores -
-:2: score: =cmd() is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
-:3: domain: project zon has no domain 000000000000000000000000000000000000000000000000000000000000...; "ankerpunt instrument show gezinscoaching" lists them
ankerpunt: import: -: nothing was imported; faults: 2
[1]
$ printf 'family,date,domain,score,An Peeters\nG1,2026-09-07,taal,3,x\n' | ankerpunt import scores -
ankerpunt: import: -:1: there is no column An Peeters; known are family, date, domain, score, instrument, by, mode, then, retest, faces. To leave it out: --ignore-columns
[1]

# Several instruments: the file says which, where it is not plain.
$ ankerpunt instrument export gezinscoaching | sed 's/"gezinscoaching"/"thuis"/; s/"high": 10/"high": 5/; s/"min_change": 2/"min_change": 1/; s/{"at": 10, [^}]*}/{"at": 5, "en": "x"}/; s/{"at": 5, "nl": "gaat[^}]*}, //' | ankerpunt instrument import -
thuis saved
$ ankerpunt project add maan --instrument gezinscoaching --instrument thuis -q
maan saved
$ ankerpunt family add maan --code K1 --start 2026-03-02
K1 2026-03-02 saved
$ printf 'family,date,domain,score\nK1,2026-03-09,taal,3\n' | ankerpunt import scores -
-:2: domain: domain taal is in instrument gezinscoaching and in thuis; say which with instrument
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ printf 'family,date,domain,score,instrument\nK1,2026-03-09,taal,8,gezinscoaching\nK1,2026-03-09,taal,3,thuis\n' | ankerpunt import scores -
- 2 scores: 2 new, 0 replaced, 0 there already, saved
-: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ printf 'family,date,domain,score,instrument\nK1,2026-03-09,taal,8,thuis\n' | ankerpunt import scores -
-:2: score: 8 is not on the scale from 0 to 5; give a step of it, or parked, unknown, na or refused
ankerpunt: import: -: nothing was imported; faults: 1
[1]
$ ankerpunt export scores | grep K1
K1,2026-03-09,taal,8,gezinscoaching,,
K1,2026-03-09,taal,3,thuis,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# A programme that obliges every domain of its list: told, and never in the way.
$ ankerpunt project add steun --preset dop -q
steun saved
$ ankerpunt family add steun --code D1 --start 2026-03-02 -q
D1 2026-03-02 saved
$ printf 'family,date,domain,score\nD1,2026-03-09,emotioneel,3\nD1,2026-03-09,relaties,parked\n' | ankerpunt import scores -
- 2 scores: 2 new, 0 replaced, 0 there already, saved
-: families that said nothing yet on keeping how it goes (measure): 1
note: talks in which a domain that is obliged is still open: 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ for d in materieel lichamelijk ontwikkeling zelfbepaling inclusie rechten; do echo D1,2026-03-09,$d,4; done | sed '1i family,date,domain,score' | ankerpunt import scores -
- 6 scores: 6 new, 0 replaced, 0 there already, saved
-: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt rate D1 --date 2026-06-09 emotioneel=3
D1 1 scores 2026-06-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent D1 give measure" notes a yes
note: Quality of life (Schalock) asks for every domain; still open (7): Getting on with others, Money and belongings, Body and health, Learning and growing, Choosing for myself, Belonging, My rights

# What everybody writes for a status; a mark that can mean several things is asked once,
# where somebody can be asked.
$ printf 'family,date,domain,score\nG1,2026-10-01,taal,n.v.t.\nG1,2026-10-01,school,-\nG1,2026-10-01,werk,?\nG1,2026-10-01,geld,-\n' >marks.csv
$ ankerpunt import scores marks.csv
school is read as onderwijs
geld is read as financieel
marks.csv: 3 x score: - is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused (rows 3: -; 4: ?; 5: -)
ankerpunt: import: marks.csv: nothing was imported; faults: 3
[1]
$ typed "ankerpunt import scores marks.csv --lang nl" 1 3
Wat betekent "-"?
  1 niet gevraagd
  2 dat geldt niet
  3 weten we niet
  4 even opzij
  5 liever niet
[1-5]: 1
Wat betekent "?"?
  1 niet gevraagd
  2 dat geldt niet
  3 weten we niet
  4 even opzij
  5 liever niet
[1-5]: 3
marks.csv: scores: 4 (nieuw 2, vervangen 0, al aanwezig 0), bewaard
school wordt gelezen als onderwijs
geld wordt gelezen als financieel
marks.csv: gezinnen die nog niet zeiden of bewaard mag worden hoe het gaat (measure): 1
let op: dit bestand neemt bij de gesprekken geen woorden, prioriteiten, inschattingen of toestemmingen mee; "ankerpunt merge" haalt een heel register binnen
$ ankerpunt export scores | grep 2026-10-01
G1,2026-10-01,werk,unknown,gezinscoaching,,
G1,2026-10-01,taal,na,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
