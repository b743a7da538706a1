# Signals for a steering group: by level, with what would solve it, who is asked, and room
# for the answer; then those of before and what became of them. No family is in it.

$ ankerpunt init -q --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon --name 'Gezinscoaching Zon' -q
zon saved
$ ankerpunt project add ster --name 'Gezinscoaching Ster' -q
ster saved
$ awk 'BEGIN { print "family,project,start,consent"; for (i = 1; i <= 14; i++) printf "F%d,zon,2025-04-01,start measure%s\n", i, i < 14 ? " evaluation" : "" }' | ankerpunt import families - -q
- 14 trajectories: 14 new, 0 replaced, 0 there already, saved
$ ankerpunt family set F1 --alias Merel -q
F1 saved
$ ankerpunt signal add zon --title 'Wachtlijst voor sociale woningen' --level supralocal --theme housing --right sociale-woning --date 2025-05-06 --brief -q
zon signal 1 2025-05-06 saved
$ ankerpunt signal add zon --title 'Brieven die niemand begrijpt' --level organisation --barrier understandable --date 2025-10-01 --brief -q
zon signal 2 2025-10-01 saved
$ ankerpunt signal update 2 --status solved --answer 'De brieven zijn herschreven' --answered 2026-02-03 -q
zon signal 2 solved saved
$ ankerpunt signal add zon --title 'Geen loket voor wie niet mailt' --level local --barrier reachable --theme administration --proposal 'Een spreekuur in de bibliotheek' --answerer 'de stad' --date 2026-03-02 --brief -q
zon signal 3 2026-03-02 saved
$ ankerpunt signal update 3 $(seq -f '--family F%.0f' 14) -q
zon signal 3 open saved
$ ankerpunt signal add zon --title 'Opvang sluit om vijf uur' --level local --barrier available --family F2 --date 2026-06-09 --brief -q
zon signal 4 2026-06-09 saved
$ ankerpunt signal add ster --title 'Geen tolk op school' --level local --barrier understandable --proposal 'Een tolk via het CLB' --date 2026-09-01 --brief -q
ster signal 5 2026-09-01 saved

$ ankerpunt --lang en report signals zon 2026 | sed 's/^#/ #/'
 # Signals · Gezinscoaching Zon

From 1/01/2026 to 15/11/2026, as it was known on that last day

**For who can change it: about how help is organised, never about one family.**

 ## What the municipality can change

| what families run into | what would solve it | who answers | answer, and its day |
|---|---|---|---|
| Geen loket voor wie niet mailt · not reachable · Administration · 15 families | Een spreekuur in de bibliotheek | de stad | ____________________ |
| Opvang sluit om vijf uur · not available · some families |  |  | ____________________ |

 ## Those of before, and what became of them

| what families run into | what became of it | who answers | answer, and its day |
|---|---|---|---|
| Wachtlijst voor sociale woningen · Housing · Social housing | not raised yet |  | ____________________ |
| Brieven die niemand begrijpt · not understandable | solved |  | De brieven zijn herschreven (3/02/2026) |

 ## What we ask

*Whose turn is it, and by when?*

<!-- words: asked -->

<!-- end -->

A number of families stands here from 10 on, to the nearest 5, of families that agree to be counted; below it stands "some families".
$ ankerpunt --lang nl report signals zon ster 2026 --format csv
level,title,barrier,theme,right,families,proposal,answerer,status,answer,answered,before
supralocal,Wachtlijst voor sociale woningen,,housing,sociale-woning,,,,open,,,yes
organisation,Brieven die niemand begrijpt,understandable,,,,,,solved,De brieven zijn herschreven,2026-02-03,yes
local,Geen loket voor wie niet mailt,reachable,administration,,15,Een spreekuur in de bibliotheek,de stad,open,,,no
local,Opvang sluit om vijf uur,available,,,some,,,open,,,no
local,Geen tolk op school,understandable,,,,Een tolk via het CLB,,open,,,no
$ ankerpunt --lang fr report signals zon 2025-2026 -o signaux.pdf
signaux.pdf saved
$ pdftotext -layout signaux.pdf - | grep -v '^ *$' | head -12
Signaux · Gezinscoaching Zon
Du 1/09/2025 au 31/08/2026, tel que connu ce dernier jour
Pour qui peut le changer : sur l’organisation de l’aide, jamais sur une seule famille.
Ce que la commune peut changer
ce à quoi des familles se heurtent     ce qui le résoudrait      qui répond              réponse, et son jour
Geen loket voor wie niet mailt · pas   Een spreekuur in de       de stad                 ____________________
joignable · Administration · 15        bibliotheek
familles
Opvang sluit om vijf uur · pas                                                           ____________________
disponible · quelques familles
Ce que nous changeons nous-mêmes
ce à quoi des familles se heurtent     ce qui le résoudrait      qui répond              réponse, et son jour
$ ankerpunt --lang nl report signals zon 2026 -o signalen.html
signalen.html saved
$ ankerpunt report signals zon 2024 --lang en | sed -n 's/^#*//;3,9p'
From 1/01/2024 to 31/12/2024, as it was known on that last day

**For who can change it: about how help is organised, never about one family.**

Nothing was signalled in this period.

 Those of before, and what became of them

# What a family is called, a code or a day does not go out; what looks like a name is told.
$ ankerpunt signal update 4 --proposal 'Vraag het aan An Peeters' -q
zon signal 4 open saved
$ ankerpunt report signals zon 2026 --format csv | grep -c Peeters
1
note: signal 4: An Peeters looks like a name; look before it goes out
$ ankerpunt signal update 4 --proposal 'Zoals bij merel: later sluiten' -q
zon signal 4 open saved
$ ankerpunt report signals zon 2026 -o signalen.pdf
ankerpunt: report: signal 4: that is what a family is called here; put it in other words with "ankerpunt signal update 4"
[1]
$ ankerpunt signal update 4 --proposal 'Zoals op 12/05/2026 gevraagd' -q
zon signal 4 open saved
$ ankerpunt report signals zon 2026 -o signalen.pdf
ankerpunt: report: signal 4: 12/05/2026 looks like a day in a family's life, which no release may hold; choose other words
[1]
$ ls signalen.pdf 2>/dev/null
[2]
$ ankerpunt report signals zon 2031
ankerpunt: report: 2031 is still to come; nothing can be told
[1]
$ ankerpunt report signals maan 2026
ankerpunt: report: there is no project maan; "ankerpunt project list" shows them
[1]
