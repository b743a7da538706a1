# A letter to who sent a family on: made together, of what the family chooses thing by
# thing; with its yes alone, and written down with what it held.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ ANKERPUNT_PASSPHRASE_FILE=pass ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon --name 'Gezinscoaching Zon' -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02 --language nl --alias Merel -q
G1 2026-03-02 saved
$ ankerpunt person G1 add papa --role parent -q
G1 papa saved
$ ankerpunt person G1 add dochter --role young --born 2011 -q
G1 dochter saved
$ ankerpunt rate G1 --date 2026-03-04 huisvesting=3 financieel=4 gezondheid=6 -q
G1 3 scores 2026-03-04 saved
$ ankerpunt rate G1 --date 2026-09-10 huisvesting=6 financieel=4 gezondheid=5 -q
G1 3 scores 2026-09-10 saved
$ ankerpunt rate G1 --by papa --date 2026-03-05 mobiliteit=9 -q
G1 1 scores 2026-03-05 saved
$ ankerpunt rate G1 --by dochter --date 2026-03-05 onderwijs=5 -q
G1 1 scores 2026-03-05 saved
$ ankerpunt estimate G1 gezondheid=7 --date 2026-09-09 -q
G1 1 estimates 2026-09-09 saved
$ ankerpunt right G1 leefloon realised --date 2026-05-12 -q
G1 leefloon realised 2026-05-12 saved
$ ankerpunt right G1 huurpremie refused --date 2026-06-01 -q
G1 huurpremie refused 2026-06-01 saved
$ printf 'keep: We wonen droog en warm.\nwish: Een tuin.\n' | ANKERPUNT_PASSPHRASE_FILE=pass ankerpunt words G1 huisvesting --date 2026-09-10 -q
G1 huisvesting 2026-09-10 saved

# Without the family's yes there is no letter, not even a look at what could be in it.
$ ankerpunt letter G1
usage: ankerpunt letter [OPTION...] FAMILY [ITEM...]
ankerpunt: letter: to whom? --to names who gets the letter
[2]
$ ankerpunt letter G1 --to ocmw
ankerpunt: letter: G1 did not agree to share with ocmw; "ankerpunt consent G1 give share:ocmw" notes that they do
[1]
$ ankerpunt consent G1 give share:ocmw --date 2026-09-10 -q
G1 share:ocmw given 2026-09-10 saved

# What can be chosen; nothing is. Of the family together: what papa or dochter gave is
# not among it, nor what the coach expected.
$ ankerpunt letter G1 --to ocmw
What the letter can hold; nothing until it is chosen

to choose          about                             as it would stand there
-----------------  --------------------------------  ----------------------------------------------------------------------------------------------
referral           what became of the referral       Na de doorverwijzing begon de begeleiding op 2/03/2026.
status             how support goes                  De begeleiding loopt.
right=leefloon     right: Social integration income  Leefloon: in orde (12/05/2026)
right=huurpremie   right: Rent premium               Huurpremie: geweigerd (1/06/2026)
score=huisvesting  score: Home                       Wonen: 3 op 4/03/2026, 6 op 10/09/2026 (van 0 tot 10, hoger is beter): beter dan toen
score=financieel   score: Money                      Geld: 4 op 4/03/2026, 4 op 10/09/2026 (van 0 tot 10, hoger is beter): ongeveer hetzelfde
score=gezondheid   score: Health                     Gezondheid: 6 op 4/03/2026, 5 op 10/09/2026 (van 0 tot 10, hoger is beter): ongeveer hetzelfde
keep=huisvesting   what goes well: Home              (sealed)
wish=huisvesting   what is wished for: Home          (sealed)
$ ankerpunt letter G1 --to ocmw --format csv | head -3
item,about,line
referral,what became of the referral,Na de doorverwijzing begon de begeleiding op 2/03/2026.
status,how support goes,De begeleiding loopt.

# A look at the letter before it is made: nothing is noted.
$ ankerpunt --lang nl letter G1 status score=Wonen right=leefloon --to ocmw | sed 's/^#/ #/'
 # Een brief aan OCMW

Via Gezinscoaching Zon, op 15/11/2026

**Om samen te bekijken: er is nog niets gegeven.**

 ## Wat er van de doorverwijzing kwam

- De begeleiding loopt.

 ## Rechten

- Leefloon: in orde (12/05/2026)

 ## Hoe het gaat

- Wonen: 3 op 4/03/2026, 6 op 10/09/2026 (van 0 tot 10, hoger is beter): beter dan toen

 ## Wat er nog te zeggen is

*Ruimte voor eigen woorden*

<!-- words: more -->

<!-- end -->

Deze brief is samen gemaakt. Alles wat erin staat, is stuk voor stuk gekozen. De brief dient voor wat erin staat en mag niet verder gegeven worden zonder dat opnieuw te vragen.

van wie deze brief komt: ____________________

de coach: ____________________
$ ankerpunt shares G1 --format csv
date,what,to,held
$ ankerpunt letter G1 score=mobiliteit --to ocmw
ankerpunt: letter: score=mobiliteit cannot stand in this letter; "ankerpunt letter G1 --to ocmw" shows what can
[1]
$ ankerpunt letter G1 note --to ocmw
ankerpunt: letter: note cannot stand in this letter; "ankerpunt letter G1 --to ocmw" shows what can
[1]
$ ankerpunt letter G1 --to ocmw -o brief.pdf
usage: ankerpunt letter [OPTION...] FAMILY [ITEM...]
ankerpunt: letter: nothing is chosen; "ankerpunt letter G1 --to ocmw" shows what can stand in the letter
[2]

# It is given: as paper, and as a page that says the same. Words want the passphrase.
$ ANKERPUNT_PASSPHRASE_FILE=pass ankerpunt letter G1 status score=huisvesting right=leefloon keep=huisvesting --to ocmw -o brief.pdf
G1 brief.pdf saved
$ ankerpunt letter G1 referral right=leefloon --to ocmw -o brief.html
G1 brief.html saved
$ pdftotext -layout brief.pdf - | grep -v '^ *$'
Een brief aan OCMW
Via Gezinscoaching Zon, op 15/11/2026
Wat er van de doorverwijzing kwam
  De begeleiding loopt.
Rechten
  Leefloon: in orde (12/05/2026)
Hoe het gaat
  Wonen: 3 op 4/03/2026, 6 op 10/09/2026 (van 0 tot 10, hoger is beter): beter dan toen
In eigen woorden
  Wonen, wat goed gaat: “We wonen droog en warm.”
Wat er nog te zeggen is
Ruimte voor eigen woorden
Deze brief is samen gemaakt. Alles wat erin staat, is stuk voor stuk gekozen. De brief dient voor wat
erin staat en mag niet verder gegeven worden zonder dat opnieuw te vragen.
van wie deze brief komt                           de coach
Een brief aan OCMW · 15/11/2026                                                           pagina 1 van 1

$ ankerpunt shares G1
What was given to whom

      date  what    given to  what it held
----------  ------  --------  -------------------------------------------------------------------------------------
15/11/2026  letter  ocmw      how support goes, right: Social integration income, score: Home, what goes well: Home
15/11/2026  letter  ocmw      what became of the referral, right: Social integration income
$ ankerpunt shares G1 --format csv
date,what,to,held
2026-11-15,letter,ocmw,status right=leefloon score=huisvesting keep=huisvesting
2026-11-15,letter,ocmw,referral right=leefloon
$ ankerpunt dossier G1 --no-names | grep -A 3 'Wat aan wie'
Wat aan wie gegeven werd
Op 15/11/2026 aan ocmw: brief (hoe de begeleiding gaat, recht: Leefloon, score: Wonen, wat goed gaat: Wonen).
Op 15/11/2026 aan ocmw: brief (wat er van de doorverwijzing kwam, recht: Leefloon).

# Words written in the text stand on paper.
$ ankerpunt letter G1 status --to ocmw -o brief.md
G1 brief.md saved
$ sed -i '/words: more/a Tot op de koffie.' brief.md
$ ankerpunt letter G1 status --to ocmw --words brief.md -o klein.pdf
G1 klein.pdf saved
$ pdftotext klein.pdf - | grep koffie
Tot op de koffie.

# Nothing of what was not chosen, and no code, name or other voice.
$ (pdftotext klein.pdf -; cat brief.md) | grep -iE 'G1|merel|huurpremie|leefloon|tuin|droog|wonen|gezondheid'
[1]
$ (pdftotext brief.pdf -; cat brief.html) | grep -iE 'G1|merel|huurpremie|tuin|papa|dochter|gezondheid|mobiliteit|geld'
[1]
$ pdfinfo brief.pdf | grep -E 'Title|Author|Subject|Keywords'
Title:           letter-ocmw

# A letter of one person: their own yes, what they gave themselves, and no refusals on
# that of somebody young.
$ ankerpunt letter G1 --by dochter --to ocmw
ankerpunt: letter: G1: dochter did not say yes to share with ocmw; "ankerpunt consent G1 give share:ocmw --person dochter" notes that they do
[1]
$ ankerpunt consent G1 give share:ocmw --person dochter --date 2026-09-10 -q
G1 dochter share:ocmw given 2026-09-10 saved
$ ankerpunt letter G1 --by dochter --to ocmw --format csv
item,about,line
referral,what became of the referral,Na de doorverwijzing begon de begeleiding op 2/03/2026.
status,how support goes,De begeleiding loopt.
right=leefloon,right: Social integration income,Leefloon: in orde (12/05/2026)
score=onderwijs,score: School,"School: 5 op 5/03/2026 (van 0 tot 10, hoger is beter)"
$ ankerpunt letter G1 --by neef --to ocmw
ankerpunt: letter: G1 has no person neef
[1]

# Who said no has nothing in it, and the coach hears it.
$ ankerpunt consent G1 withdraw share:ocmw --person papa -q
G1 papa share:ocmw withdrawn 2026-11-15 saved
$ ankerpunt letter G1 status --to ocmw | grep -c -i papa
0
note: papa does not want to share with ocmw; talk about this letter first
[1]

# Taken back is taken back at once.
$ ankerpunt consent G1 withdraw share:ocmw -q
G1 share:ocmw withdrawn 2026-11-15 saved
$ ankerpunt letter G1 status --to ocmw -o nooit.pdf
ankerpunt: letter: G1 did not agree to share with ocmw; "ankerpunt consent G1 give share:ocmw" notes that they do
[1]
$ ankerpunt letter G1 --by dochter --to ocmw
ankerpunt: letter: G1 did not agree to share with ocmw; "ankerpunt consent G1 give share:ocmw" notes that they do
[1]
$ ls nooit.pdf 2>/dev/null
[2]
$ ankerpunt letter G1 --to family
ankerpunt: letter: a letter goes to somebody else; "ankerpunt sheet G1" is for the family itself
[1]
