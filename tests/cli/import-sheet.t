# Somebody's spreadsheet: what is recognised, what is asked, what comes in.
$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ cat >gezinnen.csv <<END
> Overzicht gezinscoaching - VERTROUWELIJK;;;;;;;;;
> ;;;;;;;;;
> Naam gezin;Gezinscode;Startdatum;Datum T0;Datum 3m;Wonen T0;Geld T0;School T0;Wonen 3m;Geld 3m;School 3m
> Fam. Janssens;ZD1;6/1/2026;13/1/2026;14/4/2026;6;4;7;7;5;7
> Fam. Peeters;ZD2;3/2/2026;10/2/2026;12/5/2026;2;-;n.v.t.;3;7-8;6
> Fam. Maes;ZD3;2/3/2026;9/3/2026;;5;6,5;8;;;
> Totaal;;;;;4;5;7;5;6;6
> END

# Without anybody to ask, the questions are told and nothing comes in; what is open
# stands in the map.
$ ankerpunt import sheet gezinnen.csv
Sheet "gezinnen": rows 4 to 6, under the header on row 3.
This is recognised:
  Wonen T0, Wonen 3m -> Home
  Geld T0, Geld 3m -> Money
  School T0, School 3m -> School
  "Gezinscode" (the family), "Startdatum" (when support began), "Datum T0" (the day of the talk, intake), "Datum 3m" (the day of the talk, 3 months)
Not taken over: "Naam gezin" (a name).
To be answered:
  Who gave these scores?
    together: the family together with the coach
    parent: one parent
    coach: the coach alone (does not count in the figures)
  What counts of "7-8", or of the date that Excel made of it? (cells: 1: J5)
    leave: leave it out
    low: the lowest of the two
    high: the highest of the two
  What does "-" mean? (cells: 1: G5)
    empty: not asked
    na: it does not apply
    unknown: they do not know
    parked: parked
    refused: would rather not say
This does not come in:
  1 x Geld T0: "6,5": no point of the scale (G6)
What the columns are and the words mean is in gezinnen.map.json.
ankerpunt: import: gezinnen.csv: nothing was imported; open questions: 3
[1]
$ grep -c '"ask"' gezinnen.map.json
3
$ ankerpunt family list
nothing to show
$ ankerpunt import sheet gezinnen.csv --lang nl
Blad "gezinnen": rij 4 tot 6, onder de kop op rij 3.
Dit herkennen we:
  Wonen T0, Wonen 3m -> Wonen
  Geld T0, Geld 3m -> Geld
  School T0, School 3m -> School
  "Gezinscode" (het gezin), "Startdatum" (de start van de begeleiding), "Datum T0" (de dag van het gesprek, intake), "Datum 3m" (de dag van het gesprek, 3 maanden)
Niet overgenomen: "Naam gezin" (een naam).
Te beantwoorden:
  Wie gaf deze scores?
    together: het gezin samen met de coach
    parent: één ouder
    coach: de coach alleen (telt niet in de cijfers)
  Wat telt bij "7-8", of bij de datum die Excel ervan maakte? (cellen: 1: J5)
    leave: weglaten
    low: de laagste van de twee
    high: de hoogste van de twee
  Wat betekent "-"? (cellen: 1: G5)
    empty: niet gevraagd
    na: dat geldt niet
    unknown: weten we niet
    parked: even opzij
    refused: liever niet
Dit komt er niet in:
  1 x Geld T0: "6,5": geen punt van de schaal (G6)
Wat de kolommen zijn en de woorden betekenen, staat in gezinnen.map.json.
ankerpunt: import: gezinnen.csv: niets is ingevoerd; open vragen: 3
[1]
$ ankerpunt import sheet gezinnen.csv --lang fr
Feuille « gezinnen » : lignes 4 à 6, sous l’en-tête de la ligne 3.
Ceci est reconnu :
  Wonen T0, Wonen 3m -> Logement
  Geld T0, Geld 3m -> Argent
  School T0, School 3m -> École
  "Gezinscode" (la famille), "Startdatum" (le début de l’accompagnement), "Datum T0" (le jour de la rencontre, accueil), "Datum 3m" (le jour de la rencontre, 3 mois)
Non repris : "Naam gezin" (un nom).
À répondre :
  Qui a donné ces scores ?
    together: la famille avec le coach
    parent: un parent
    coach: le coach seul (ne compte pas dans les chiffres)
  Que compter pour « 7-8 », ou pour la date qu’Excel en a faite ? (cellules : 1 : J5)
    leave: laisser de côté
    low: le plus bas des deux
    high: le plus haut des deux
  Que veut dire « - » ? (cellules : 1 : G5)
    empty: pas demandé
    na: cela ne s’applique pas
    unknown: on ne sait pas
    parked: de côté
    refused: préfère ne pas le dire
Ceci n’entre pas :
  1 x Geld T0: "6,5": pas un point de l’échelle (G6)
Ce que sont les colonnes et veulent dire les mots se trouve dans gezinnen.map.json.
ankerpunt: import: gezinnen.csv : rien n’a été importé ; questions ouvertes : 3
[1]
$ ankerpunt import sheet gezinnen.csv --format json
{
  "ankerpunt": "0.2.0",
  "document": "import-preview",
  "generated": "2026-11-15",
  "file": {"sha256": "10291f32f5e9ddbed439931c6e02e21b1efafe488c8d4e59c637d8149e04fce9", "sheets": [{"name": "gezinnen", "header": 3, "rows": 3, "hidden": false, "why": null}]},
  "proposed": [
    {"column": "Wonen T0", "as": "score huisvesting 0", "why": "label", "sure": 1},
    {"column": "Geld T0", "as": "score financieel 0", "why": "label", "sure": 1},
    {"column": "School T0", "as": "score onderwijs 0", "why": "label", "sure": 1},
    {"column": "Wonen 3m", "as": "score huisvesting 3", "why": "label", "sure": 1},
    {"column": "Geld 3m", "as": "score financieel 3", "why": "label", "sure": 1},
    {"column": "School 3m", "as": "score onderwijs 3", "why": "label", "sure": 1},
    {"column": "Gezinscode", "as": "family", "why": "word", "sure": 1},
    {"column": "Startdatum", "as": "start", "why": "word", "sure": 1},
    {"column": "Datum T0", "as": "date 0", "why": "word", "sure": 1},
    {"column": "Datum 3m", "as": "date 3", "why": "word", "sure": 1}
  ],
  "left_out": [
    {"column": "Naam gezin", "why": "name"}
  ],
  "will": {"families": {"new": 0, "known": 0}, "sittings": 5, "scores": 11, "statuses": {"parked": 0, "unknown": 0, "na": 1, "refused": 0}, "rights": 0, "counted": false},
  "questions": [
    {"id": "who", "kind": "who", "question": "Who gave these scores?", "cells": 0, "column": null, "value": null, "examples": [], "choices": ["together", "parent", "coach"], "answer": null},
    {"id": "range", "kind": "range", "question": "What counts of \"7-8\", or of the date that Excel made of it?", "cells": 1, "column": "Geld 3m", "value": "7-8", "examples": ["J5"], "choices": ["leave", "low", "high"], "answer": null},
    {"id": "value:-", "kind": "value", "question": "What does \"-\" mean?", "cells": 1, "column": "Geld T0", "value": "-", "examples": ["G5"], "choices": ["empty", "na", "unknown", "parked", "refused"], "answer": null}
  ],
  "faults": [
    {"kind": "off-scale", "cells": 1, "column": "Geld T0", "value": "6,5", "examples": ["G6"], "stops": false, "remedy": "no point of the scale"}
  ],
  "notes": [
    "Dates that read in two ways are read with the day first: 6"
  ]
}
What the columns are and the words mean is in gezinnen.map.json.
ankerpunt: import: gezinnen.csv: nothing was imported; open questions: 3
[1]

# The answers stand in the map; then it needs no question, and it is whole or nothing.
$ sed -e 's/"who": "ask"/"who": "together"/; s/"7-8": "ask"/"7-8": "low"/; s/"-": "ask"/"-": "empty"/' gezinnen.map.json >map.json
$ ankerpunt import sheet gezinnen.csv --map map.json --dry-run
This comes in: families: 3 new, 0 that are here; talks: 5; scores: 12, n/a: 1.
Dates that read in two ways are read with the day first: 6
This does not come in:
  1 x Geld T0: "6,5": no point of the scale (G6)
ankerpunt: import: gezinnen.csv: nothing was imported; kinds of faults: 1
[1]
$ ankerpunt import sheet gezinnen.csv --map map.json
This comes in: families: 3 new, 0 that are here; talks: 5; scores: 12, n/a: 1.
Dates that read in two ways are read with the day first: 6
This does not come in:
  1 x Geld T0: "6,5": no point of the scale (G6)
ankerpunt: import: gezinnen.csv: nothing was imported; kinds of faults: 1
[1]
$ ankerpunt import sheet gezinnen.csv --map map.json --leave-faults
This comes in: families: 3 new, 0 that are here; talks: 5; scores: 12, n/a: 1.
Dates that read in two ways are read with the day first: 6
This does not come in:
  1 x Geld T0: "6,5": no point of the scale (G6)
gezinnen.csv saved
gezinnen.csv: families that said nothing yet on keeping how it goes (measure): 3
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
ZD1,2026-01-13,huisvesting,6,gezinscoaching,,together
ZD1,2026-01-13,financieel,4,gezinscoaching,,together
ZD1,2026-01-13,onderwijs,7,gezinscoaching,,together
ZD1,2026-04-14,huisvesting,7,gezinscoaching,,together
ZD1,2026-04-14,financieel,5,gezinscoaching,,together
ZD1,2026-04-14,onderwijs,7,gezinscoaching,,together
ZD2,2026-02-10,huisvesting,2,gezinscoaching,,together
ZD2,2026-02-10,onderwijs,na,gezinscoaching,,together
ZD2,2026-05-12,huisvesting,3,gezinscoaching,,together
ZD2,2026-05-12,financieel,7,gezinscoaching,,together
ZD2,2026-05-12,onderwijs,6,gezinscoaching,,together
ZD3,2026-03-09,huisvesting,5,gezinscoaching,,together
ZD3,2026-03-09,onderwijs,8,gezinscoaching,,together
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt export families
family,project,start,end,closed_reason,postcode,household,children,birth_year,referral,language,consent
ZD1,zon,2026-01-06,,,,,,,,nl,
ZD2,zon,2026-02-03,,,,,,,,nl,
ZD3,zon,2026-03-02,,,,,,,,nl,
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt history | grep -c 'a spreadsheet'
1

# The same file again changes nothing.
$ ankerpunt import sheet gezinnen.csv --map map.json --leave-faults -q | tail -3
This does not come in:
  1 x Geld T0: "6,5": no point of the scale (G6)
gezinnen.csv saved
$ ankerpunt export scores | wc -l
14
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# Columns put in and rows sorted otherwise: the same. A column that is called otherwise
# is one question.
$ awk -F';' 'BEGIN { OFS = ";" } NR < 3 { print; next } { $2 = (NR == 3 ? "Wijk" : "") ";" $2; print }' gezinnen.csv >wider.csv
$ ankerpunt import sheet wider.csv --map map.json --leave-faults -q | tail -3
This does not come in:
  1 x Geld T0: "6,5": no point of the scale (H6)
wider.csv saved
$ sed 's/School T0/Hoe gaat het leren T0/' gezinnen.csv >renamed.csv
$ cp map.json renamed.json; ankerpunt import sheet renamed.csv --map renamed.json -q | sed -n '/answered/,$p'
To be answered:
  What is column "Hoe gaat het leren T0"?
    onderwijs: School
    leave: leave it out
This does not come in:
  1 x Geld T0: "6,5": no point of the scale (G6)
What the columns are and the words mean is in renamed.json.
ankerpunt: import: renamed.csv: nothing was imported; open questions: 1

# What differs is a fault, in the words of the file.
$ sed 's/^\(Fam. Janssens;.*\);6;4;7;/\1;8;4;7;/' gezinnen.csv >later.csv
$ ankerpunt import sheet later.csv --map map.json --leave-faults
This must be mended first:
  1 x Geld T0: "6,5": no point of the scale (G6)
  later.csv:4: Wonen T0: huisvesting on 13/01/2026 is 6 already, not 8; --correct replaces it, and the old value stays in the history
ankerpunt: import: later.csv: nothing was imported; kinds of faults: 2
[1]
$ ankerpunt import sheet later.csv --map map.json --leave-faults --correct -q | tail -2
  1 x Geld T0: "6,5": no point of the scale (G6)
later.csv saved
$ ankerpunt export scores | grep ZD1.2026-01-13.huisvesting
ZD1,2026-01-13,huisvesting,8,gezinscoaching,,together
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# At a terminal it is talked over.
$ rm ankerpunt.db; ankerpunt init -q; ankerpunt project add zon -q
ankerpunt.db saved
zon saved
$ typed "ankerpunt import sheet gezinnen.csv --lang nl" s
Blad "gezinnen": rij 4 tot 6, onder de kop op rij 3.
Dit herkennen we:
  Wonen T0, Wonen 3m -> Wonen
  Geld T0, Geld 3m -> Geld
  School T0, School 3m -> School
  "Gezinscode" (het gezin), "Startdatum" (de start van de begeleiding),
"Datum T0" (de dag van het gesprek, intake), "Datum 3m" (de dag van het gesprek,
3 maanden)
Niet overgenomen: "Naam gezin" (een naam).
Klopt dat?  [j] ja   [k] kolom per kolom   [s] stoppen: s
Er is niets gewijzigd.
Wat de kolommen zijn en de woorden betekenen, staat in gezinnen.map.json.
$ typed "ankerpunt import sheet gezinnen.csv --lang nl" j 1 3 1 n
Blad "gezinnen": rij 4 tot 6, onder de kop op rij 3.
Dit herkennen we:
  Wonen T0, Wonen 3m -> Wonen
  Geld T0, Geld 3m -> Geld
  School T0, School 3m -> School
  "Gezinscode" (het gezin), "Startdatum" (de start van de begeleiding),
"Datum T0" (de dag van het gesprek, intake), "Datum 3m" (de dag van het gesprek,
3 maanden)
Niet overgenomen: "Naam gezin" (een naam).
Klopt dat?  [j] ja   [k] kolom per kolom   [s] stoppen: j
Vraag 1 van 3. Wie gaf deze scores?
  1 het gezin samen met de coach
  2 één ouder
  3 de coach alleen (telt niet in de cijfers)
[1-3]: 1
Vraag 2 van 3. Wat telt bij "7-8", of bij de datum die Excel ervan maakte?
(cellen: 1: J5)
  1 weglaten
  2 de laagste van de twee
  3 de hoogste van de twee
[1-3]: 3
Vraag 3 van 3. Wat betekent "-"? (cellen: 1: G5)
  1 niet gevraagd
  2 dat geldt niet
  3 weten we niet
  4 even opzij
  5 liever niet
[1-5]: 1
Dit komt erin: gezinnen: 3 nieuw, 0 die er al zijn; gesprekken: 5; scores: 12,
geldt niet: 1.
Datums die op twee manieren te lezen zijn, lezen we met de dag eerst: 6
Dit komt er niet in:
  1 x Geld T0: "6,5": geen punt van de schaal (G6)
Invoeren zonder deze cellen? j: ja; Enter: nee, eerst het blad aanpassen: n
Er is niets gewijzigd.
Wat de kolommen zijn en de woorden betekenen, staat in gezinnen.map.json.
$ ankerpunt family list
nothing to show
$ typed "ankerpunt import sheet gezinnen.csv --lang nl" k - "" "" Wonen "" "" 3 1 1 j
Blad "gezinnen": rij 4 tot 6, onder de kop op rij 3.
Dit herkennen we:
  Wonen T0, Wonen 3m -> Wonen
  Geld T0, Geld 3m -> Geld
  School T0, School 3m -> School
  "Gezinscode" (het gezin), "Startdatum" (de start van de begeleiding),
"Datum T0" (de dag van het gesprek, intake), "Datum 3m" (de dag van het gesprek,
3 maanden)
Niet overgenomen: "Naam gezin" (een naam).
Klopt dat?  [j] ja   [k] kolom per kolom   [s] stoppen: k
Wonen T0 -> Wonen, intake
  Enter: ja   -: weglaten   of wat het is: -
Geld T0 -> Geld, intake
  Enter: ja   -: weglaten   of wat het is: 
School T0 -> School, intake
  Enter: ja   -: weglaten   of wat het is: 
Wonen 3m -> Wonen, 3 maanden
  Enter: ja   -: weglaten   of wat het is: Wonen
Geld 3m -> Geld, 3 maanden
  Enter: ja   -: weglaten   of wat het is: 
School 3m -> School, 3 maanden
  Enter: ja   -: weglaten   of wat het is: 
Vraag 1 van 3. Wie gaf deze scores?
  1 het gezin samen met de coach
  2 één ouder
  3 de coach alleen (telt niet in de cijfers)
[1-3]: 3
Vraag 2 van 3. Wat telt bij "7-8", of bij de datum die Excel ervan maakte?
(cellen: 1: J5)
  1 weglaten
  2 de laagste van de twee
  3 de hoogste van de twee
[1-3]: 1
Vraag 3 van 3. Wat betekent "-"? (cellen: 1: G5)
  1 niet gevraagd
  2 dat geldt niet
  3 weten we niet
  4 even opzij
  5 liever niet
[1-5]: 1
Dit komt erin: gezinnen: 3 nieuw, 0 die er al zijn; gesprekken: 5; scores: 8,
geldt niet: 1.
Datums die op twee manieren te lezen zijn, lezen we met de dag eerst: 6
Dit komt er niet in:
  1 x Geld T0: "6,5": geen punt van de schaal (G6)
Invoeren zonder deze cellen? j: ja; Enter: nee, eerst het blad aanpassen: j
gezinnen.csv, bewaard
Wat de kolommen zijn en de woorden betekenen, staat in gezinnen.map.json.
gezinnen.csv: gezinnen die nog niet zeiden of bewaard mag worden hoe het gaat (measure): 3
$ ankerpunt export scores | head -4
family,date,domain,score,instrument,by,mode
ZD1,2026-01-13,financieel,4,gezinscoaching,,coach
ZD1,2026-01-13,onderwijs,7,gezinscoaching,,coach
ZD1,2026-04-14,huisvesting,7,gezinscoaching,,coach
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# The coach alone: it comes in as such. Which of two dates is meant is never guessed.
$ printf 'Gezin;Datum;Wonen;Geld;School\nQ1;3/4/2026;5;6;7\n' >coach.csv
$ ankerpunt import sheet coach.csv | head -6
Sheet "coach": rows 2 to 2, under the header on row 1.
This is recognised:
  Wonen -> Home
  Geld -> Money
  School -> School
  "Gezin" (the family), "Datum" (the day of the talk)
What the columns are and the words mean is in coach.map.json.
ankerpunt: import: coach.csv: nothing was imported; open questions: 2
$ printf 'Gezin;Datum;Wonen;Geld;School\nQ1;13/4/2026;5;6;7\nQ2;4/13/2026;5;6;7\n' >turned.csv
$ ankerpunt import sheet turned.csv | tail -3
    coach: the coach alone (does not count in the figures)
This must be mended first:
  1 x Datum: "4/13/2026": other dates in this column have the day first; write all of them alike (B3)
What the columns are and the words mean is in turned.map.json.
ankerpunt: import: turned.csv: nothing was imported; open questions: 2

# Families known by a name get a random code; the list of both stays outside.
$ printf 'Naam;Startdatum;Datum T0;Wonen T0;Geld T0;School T0\nJan Claes;6/1/2026;13/1/2026;6;4;7\n' >names.csv
$ ankerpunt import sheet names.csv | sed -n '/families/p' ; sed -i 's/"who": "ask"/"who": "together"/' names.map.json
What the columns are and the words mean is in names.map.json.
ankerpunt: import: names.csv: nothing was imported; open questions: 1
$ ankerpunt import sheet names.csv --map names.map.json -q | grep -c Claes
0
Who has which code stands in sleutels.csv alone: keep it where names are kept, and nowhere else.
[1]
$ cut -d, -f1 sleutels.csv; stat -c %a sleutels.csv
key
Jan Claes
600
$ ankerpunt import sheet names.csv --map names.map.json
This comes in: families: 1 new, 0 that are here; talks: 1; scores: 3.
Dates that read in two ways are read with the day first: 1
Families get a random code here; who they are stands in sleutels.csv alone, which you keep.
names.csv: families that said nothing yet on keeping how it goes (measure): 1
ankerpunt: import: sleutels.csv is there already: give it with --keys, so that its families are known again; nothing was imported
[1]
$ ankerpunt import sheet names.csv --map names.map.json --keys sleutels.csv -q | tail -1
names.csv saved
$ strings ankerpunt.db | grep -c Claes; ankerpunt history | grep -c Claes; grep -c Claes names.map.json
0
0
0
[1]

# What is none, and nothing to read.
$ printf 'Artikel;Prijs\nstoel;10\n' >chairs.csv
$ ankerpunt import sheet chairs.csv
ankerpunt: import: chairs.csv: no sheet in it has scores or rights that are known here; columns are known by their headers, such as Wonen or Leefloon
[1]
$ printf 'Gezin;Datum;Wonen;Geld;School\n' >blank.csv
$ ankerpunt import sheet blank.csv
ankerpunt: import: blank.csv: nothing is filled in yet
[1]

# A month alone is the 15th on somebody's word, and the history says so.
$ printf 'Gezin;Datum;Wonen;Geld;School\nQ1;mei 2026;5;6;7\n' >month.csv
$ ankerpunt import sheet month.csv | grep -A 3 'Which day'
  Which day are months without one in column "Datum"? (cells: 1: B2)
    15: take the 15th; the history says so
    leave: leave it out
What the columns are and the words mean is in month.map.json.
ankerpunt: import: month.csv: nothing was imported; open questions: 3
$ sed 's/"who": "ask"/"who": "together"/; s/"month": "ask"/"month": "15"/; s/"start_from": "ask"/"start_from": "first"/' month.map.json >m.json
$ ankerpunt import sheet month.csv --map m.json -q
This comes in: families: 1 new, 0 that are here; talks: 1; scores: 3.
Days that are the 15th of their month: 1
month.csv saved
$ ankerpunt history | tail -1 | sed 's/.*alone/alone/'
alone: 1
