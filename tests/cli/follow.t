# How families come, how their support goes, and what comes after; decisions of a team.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass; export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon --preset zorggarantie --waves 3,closing,followup-12,followup-60 --name Zonnedorp -q
zon saved
$ ankerpunt family add zon --code G1 --alias 'Gezin Zon' --start 2026-05-20 --consent start,measure,followup -q
G1 2026-05-20 saved
$ ankerpunt family add zon --code G2 --alias 'Gezin Maan' --start 2026-09-01 --consent start,measure -q
G2 2026-09-01 saved
$ ankerpunt family add zon --code G3 --alias 'Gezin Ster' --start 2026-09-10 --consent start,measure -q
G3 2026-09-10 saved

# Who sent a family on, by which road, and what became of it; also of who never began.
$ ankerpunt trajectory G1 referral --from school --referral partner --date 2026-05-12 --outcome started --on 2026-05-20
G1 referral 2026-05-20 saved
$ ankerpunt trajectory G2 referral --from 'het OCMW' --date 2026-08-20
ankerpunt: trajectory: --from wants one of relative, friend, neighbour, volunteer, coach, school, clb, childcare, kind-en-gezin, doctor, hospital, mental-health, ocmw, caw, youth-care, housing, employment, justice, leisure, other, not het OCMW
[1]
$ ankerpunt trajectory G3 status not-started --date 2026-09-10 -q
G3 not-started 2026-09-10 saved
$ ankerpunt trajectory G3 referral --from ocmw --referral partner --outcome no-wish --on 2026-09-20
G3 referral 2026-09-10 saved
the trajectory is still open; "trajectory G3 close" closes it
$ ankerpunt --lang nl trajectory G3 referral --outcome 'ging elders'
ankerpunt: trajectory: --outcome is een van started (de begeleiding is begonnen), elsewhere (naar iemand anders gegaan), no-wish (liever niet), lost (niet bereikt), niet ging elders
[1]
$ ankerpunt trajectory G3 referral
usage: ankerpunt trajectory FAMILY referral [OPTION...]
ankerpunt: trajectory: nothing to note: give --from, --referral, --date or --outcome
[2]
$ ankerpunt trajectory G3 referral --outcome started --on 2026-12-01
ankerpunt: trajectory: --on: 1/12/2026 is still to come; give the day on which it happened, today or earlier
[1]
$ ankerpunt trajectory G3 referral --outcome lost --on 2026-09-01 --date 2026-09-08
ankerpunt: trajectory: a referral cannot end before the day it was made
[1]
$ ankerpunt trajectory G3 referral --from tante
ankerpunt: trajectory: --from wants one of relative, friend, neighbour, volunteer, coach, school, clb, childcare, kind-en-gezin, doctor, hospital, mental-health, ocmw, caw, youth-care, housing, employment, justice, leisure, other, not tante
[1]
$ ankerpunt trajectory G3 referral --from ocmw -q
G3 referral 2026-09-10 saved

# Phases of the support, dated; another word on the same day takes its place.
$ ankerpunt trajectory G1 phase first-term --date 2026-05-20
G1 phase first-term 2026-05-20 saved
$ ankerpunt --lang nl trajectory G1 phase 'verlengde termijn' --date 2026-08-20
G1 phase renewed-term 2026-08-20 saved
$ ankerpunt trajectory G1 phase aftercare --date 2026-08-21
G1 phase aftercare 2026-08-21 saved
$ ankerpunt trajectory G1 phase aftercare --date 2026-08-21 --remove
G1 phase aftercare removed 2026-08-21 saved
$ ankerpunt trajectory G1 phase aftercare --date 2026-08-21 --remove
ankerpunt: trajectory: nothing like that was noted on 21/08/2026, so nothing was changed; "ankerpunt history FAMILY" tells what was noted when
[1]

# A day on which the family and its coach look at the support again.
$ ankerpunt trajectory G1 review --date 2026-11-20
G1 review 2026-11-20 saved
$ ankerpunt trajectory G2 review --date 10/11/2026
G2 review 2026-11-10 saved
$ ankerpunt trajectory G2 review
usage: ankerpunt trajectory FAMILY review [OPTION...]
ankerpunt: trajectory: something is missing: --date
[2]
$ ankerpunt trajectory G2 review --held 2026-11-12
G2 review 2026-11-10 held 2026-11-12 saved
$ ankerpunt trajectory G2 review --held 2026-11-12
ankerpunt: trajectory: no day is planned to look at the support again; give --date
[1]

# Both are on the screen of today and in the calendar; when a plan is over, that is told
# until the family and its coach looked at it. No family is late.
$ ankerpunt --lang nl today
15/11/2026: 1 herinnering, voor 1 gezin

wat wacht            dag  gezin      wat het is
------------  ----------  ---------  --------------------------------
samen kijken  20/11/2026  Gezin Zon  samen naar de begeleiding kijken
$ ankerpunt --lang fr today
15/11/2026 : 1 rappel, pour 1 famille

ce qui attend            jour  famille    de quoi il s’agit
-----------------  ----------  ---------  ----------------------------------
regarder ensemble  20/11/2026  Gezin Zon  regarder ensemble l’accompagnement
$ ankerpunt --lang en today --format csv | cut -d, -f1-5,18 | grep -E 'review|plan'
review,2026-11-20,false,G1,Gezin Zon,looking at the support again together
$ ankerpunt today --format ics | grep -A 4 BEGIN:VEVENT | grep -E 'SUMMARY|DTSTART'
DTSTART;VALUE=DATE:20261120
SUMMARY:Gezin Zon
$ ankerpunt project set zon --foreseen-months 5 -q
zon saved
$ ankerpunt --today 2027-01-28 today --format csv | grep '^plan' | cut -d, -f1-5,18
plan,2027-02-01,false,G2,Gezin Maan,"foreseen for 5 months; look together how to go on"
$ ankerpunt trajectory G1 review --held 2026-11-14 -q
G1 review 2026-11-20 held 2026-11-14 saved
$ ankerpunt today --format csv | grep -E '^(plan|review)'
[1]
$ ankerpunt project set zon --foreseen-months many
ankerpunt: project: --foreseen-months wants a number of months, 1 to 120, not many
[1]
$ ankerpunt undo --yes | tail -1
"ankerpunt undo" once more puts it back.

# Who ends is asked whether one may ask later on how they are; then it is in the list, a
# year after the closing. Who was not asked is told of; who said no made a choice.
$ ankerpunt family add zon --code G4 --start 2025-06-01 --consent start,measure -q
G4 2025-06-01 saved
$ ankerpunt trajectory G4 close --date 2025-11-20 --reason completed
G4 closed 2025-11-20 saved
ask whether you may ask later on how they are: "consent G4 give followup" notes a yes, "withdraw" a no
$ ankerpunt due --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G2,Gezin Maan,zon,gezinscoaching,3,due,2026-12-01,2026-10-17,2027-01-15,false,,
note: left out, for nobody asked them whether they may be asked later on how they are (followup): 1
$ ankerpunt --lang nl due --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G2,Gezin Maan,zon,gezinscoaching,3,due,2026-12-01,2026-10-17,2027-01-15,false,,
let op: niet in de lijst, want niemand vroeg hun of je later mag vragen hoe het gaat (followup): 1
$ ankerpunt --lang fr today --format csv | grep followup
attention : laissées hors de la liste, car personne ne leur a demandé si l’on peut demander plus tard comment elles vont (followup) : 1
[1]
$ ankerpunt consent G4 give followup --date 2025-11-20 -q
G4 followup given 2025-11-20 saved
$ ankerpunt today --format csv | grep followup
followup,2026-11-20,false,G4,,zon,,followup-12,gezinscoaching,false,,,,,,,,12 months after closing
$ ankerpunt today --format ics | grep -c 20261120
2
$ ankerpunt --today 2030-11-20 due --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G4,,zon,gezinscoaching,followup-60,due,2030-11-20,2028-11-20,2032-11-19,false,,
$ ankerpunt consent G4 withdraw followup -q
G4 followup withdrawn 2026-11-15 saved
$ ankerpunt due --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G2,Gezin Maan,zon,gezinscoaching,3,due,2026-12-01,2026-10-17,2027-01-15,false,,

# What was agreed, whom the family trusts, who stands around it: names are sealed.
$ ankerpunt person G1 add lena --role young --born 2010 -q
G1 lena saved
$ echo 'Elke maandag belt juf An over het huiswerk.' | ankerpunt around G1 agreement --role school --theme school --from 2026-09-01 --to 2027-06-30
G1 around 1 agreement 2026-09-01 saved
$ echo 'Tante Rosa, 0470 12 34 56' | ankerpunt around G1 trusted --role relative --theme housing --theme debts --person lena --from 2026-06-01
G1 around 2 trusted 2026-06-01 saved
$ ankerpunt around G1 circle --role buur --on-sheet --brief
G1 around 3 circle 2026-11-15 saved
$ ankerpunt around G1 circle --brief
usage: ankerpunt around FAMILY circle [OPTION...] [FILE|-]
ankerpunt: around: something is missing: --role
[2]
$ ankerpunt around G1 trusted --role relative --theme moon --brief
ankerpunt: around: there is no theme moon; "signal add --theme" has the same ones, such as housing
[1]
$ ankerpunt around G1 list
Around the family

number  kind               who        name or words                                about                of whom        from          to  on the sheet
------  -----------------  ---------  -------------------------------------------  -------------------  -------  ----------  ----------  ------------
     1  agreement          school     Elke maandag belt juf An over het huiswerk.  School and training  -         1/09/2026  30/06/2027  no
     2  trusted person     relative   Tante Rosa, 0470 12 34 56                    Housing, Debts       lena      1/06/2026           -  no
     3  around the family  neighbour  -                                            everything           -        15/11/2026           -  yes
$ ankerpunt --lang nl around G1 list --format csv
number,kind,role,words,themes,person,from,to,on_sheet
1,agreement,school,Elke maandag belt juf An over het huiswerk.,school,,2026-09-01,2027-06-30,false
2,trusted,relative,"Tante Rosa, 0470 12 34 56",housing debts,lena,2026-06-01,,false
3,circle,neighbour,,,,2026-11-15,,true
$ grep -c 'Rosa' ankerpunt.db
0
[1]
$ ankerpunt around G1 list --no-texts --format csv | cut -d, -f4
words
$ ankerpunt around G1 end 2 --date 2026-10-31
G1 around 2 ends 2026-10-31 saved
$ ankerpunt around G1 end 9
ankerpunt: around: there is no number 9; "ankerpunt around FAMILY list" shows them
[1]
$ ankerpunt undo --yes
Taken back: around (coach)
  Gezin Zon: around the family, number 2 trusted, changed
"ankerpunt undo" once more puts it back.
$ ankerpunt history G1 | grep -c Rosa
0
[1]

# On the screen of who works with the family; names when their words are asked for.
$ ankerpunt --lang en show G1 | sed -n '/How it stands/,$p'
How it stands
  sent on by: school, on 12/05/2026
  phase: renewed term, since 20/08/2026, foreseen to 20/11/2026
  support was foreseen to 20/10/2026 at most; it may take longer
  looking at the support again together: 20/11/2026
  agreement: school, about School and training, to 30/06/2027
  trusted person: relative, about Housing, Debts
  around the family: neighbour
$ ankerpunt --lang nl show G1 --words | sed -n '/school/,$p' | grep -E 'Rosa|fase|periode|voorzien'
  periode: verlengde termijn, sinds 20/08/2026, voorzien tot 20/11/2026
  begeleiding was voorzien tot hoogstens 20/10/2026; langer mag
  vertrouwenspersoon: familie, over Wonen, Schulden: Tante Rosa, 0470 12 34 56

# On the family's own sheet only what it wants there, and never on one for others.
$ ankerpunt --lang nl -q sheet G1 -o own.pdf && pdftotext -layout own.pdf - | grep -A 2 -E 'rond ons|Rosa'
G1 own.pdf saved
  Wie er rond ons staat, wat is afgesproken
  buur:      wie er rond ons staat
$ ankerpunt consent G1 give share:ocmw -q
G1 share:ocmw given 2026-11-15 saved
$ ankerpunt --lang nl -q sheet G1 --to ocmw -o other.pdf; pdftotext -layout other.pdf - | grep -cE 'rond ons|buur'
G1 other.pdf saved
0
[1]

# The family's own dossier has all of it; that of one person nothing of another.
$ ankerpunt --lang nl dossier G1 | sed -n '/Hoe jullie kwamen/,/kleine\|Wat aan/p'
Hoe jullie kwamen, en hoe de begeleiding loopt
Vanaf 20/05/2026: eerste termijn.
Vanaf 20/08/2026: verlengde termijn.
12/05/2026 · doorverwezen door: school · de begeleiding is begonnen op 20/05/2026
Op 20/11/2026 kijken jullie samen opnieuw naar de begeleiding.

Wie en wat er rond jullie is
1. Elke maandag belt juf An over het huiswerk.
  wat afgesproken is · school · over: School en opleiding · van 1/09/2026 tot 30/06/2027
2. Tante Rosa, 0470 12 34 56
  iemand die jullie vertrouwen · familie · over: Wonen, Schulden · vanaf 1/06/2026 · lena
3. wie er rond jullie staat · buur · over: alles · vanaf 15/11/2026

Wat aan wie gegeven werd
$ ankerpunt person G1 add mama --role parent -q
G1 mama saved
$ ankerpunt dossier G1 --person mama --format json | grep -c Rosa
0
[1]
$ ankerpunt dossier G1 --format json | grep -A 2 -E '"(phases|referrals|reviews|around)": .$'
  "phases": [
    {"from": "2026-05-20", "phase": "first-term", "start": "2026-05-20"},
    {"from": "2026-08-20", "phase": "renewed-term", "start": "2026-05-20"}
--
  "referrals": [
    {"date": "2026-05-12", "ended": "2026-05-20", "partner": "school", "start": "2026-05-20", "outcome": "started"}
  ],
  "reviews": [
    {"date": "2026-11-20", "held": null}
  ],
--
  "around": [
    {"number": 1, "kind": "agreement", "role": "school", "themes": "school", "person": null, "from": "2026-09-01", "to": "2027-06-30", "on_sheet": false, "words": "Elke maandag belt juf An over het huiswerk."},
    {"number": 2, "kind": "trusted", "role": "relative", "themes": "housing debts", "person": "lena", "from": "2026-06-01", "to": null, "on_sheet": false, "words": "Tante Rosa, 0470 12 34 56"},

# What a project does with groups: counted, nobody is named.
$ ankerpunt activity add zon --kind outing --present 14 --minutes 180 --date 2026-07-04
zon activity 1 outing 2026-07-04 saved
$ ankerpunt activity add zon --kind 'samen eten' --present 9 --date 2026-10-02
zon activity 2 meal 2026-10-02 saved
$ ankerpunt activity add zon --kind course --present 0
ankerpunt: activity: --present and --minutes want a number from 1 on; leave out what is not known
[1]
$ ankerpunt activity list zon
Activities with groups

number  project       date  kind             present  minutes
------  -------  ---------  ---------------  -------  -------
     1  zon      4/07/2026  an outing             14      180
     2  zon      2/10/2026  a meal together        9        -

Activities: 2. Present together 23, for 180 minutes, as far as noted.
$ ankerpunt activity list --period 'schooljaar 2026-2027' --format csv
number,project,date,kind,present,minutes
2,zon,2026-10-02,meal,9,
$ ankerpunt activity list --period soon
ankerpunt: activity: --period wants a year such as 2025, or a school year such as 2025-2026, not soon
[1]

# A school year may be given where a period may.
$ ankerpunt contact G1 add --channel home --minutes 60 --date 2026-08-31 -q
G1 contact 1 2026-08-31 home saved
$ ankerpunt contact G1 add --channel home --minutes 30 --date 2026-09-01 -q
G1 contact 2 2026-09-01 home saved
$ ankerpunt contact G1 list --period 'schooljaar 2025-2026' --format csv
number,date,channel,initiative,minutes
1,2026-08-31,home,,60
$ ankerpunt budget G1 grant 100 --date 2026-08-30 -q
G1 budget 1 grant 100.00 2026-08-30 saved
$ ankerpunt budget G1 spend 40 --date 2026-09-02 -q
G1 budget 2 spend 40.00 2026-09-02 saved
$ ankerpunt budget G1 list --period '2026-2027' --format csv
number,date,what,domain,right,amount,left
2,2026-09-02,spend,,,40,60
$ ankerpunt summary zon --period 'année scolaire 2025-2026' --format json | grep -E '"(from|until)"'
  "period": {"from": "2025-09-01", "until": "2026-08-31", "words": "From 1/09/2025 to 31/08/2026, as it was known on that last day"},

# What a team decides, and what comes of it.
$ ankerpunt decision add zon --question drop-out --what 'We bellen een week na de intake' --who an --due 2026-12-01 --date 2026-06-10
zon decision 1 saved
$ ankerpunt decision add zon --what 'Een folder voor de school' --date 2026-06-10
zon decision 2 saved
$ ankerpunt decision update 1 --outcome partly --came 'Bij de helft van de gezinnen' --on 2026-10-01
zon decision 1 saved
$ ankerpunt decision update 2 --came 'niets'
usage: ankerpunt decision update [OPTION...] NUMBER
ankerpunt: decision: something is missing: --outcome
[2]
$ ankerpunt decision list zon
Decisions

number  project        date  question                  what                             by whom    by when  what came of it   ended on  in words
------  -------  ----------  ------------------------  -------------------------------  -------  ---------  ---------------  ---------  ----------------------------
     1  zon      10/06/2026  whom we do not see again  We bellen een week na de intake  an       1/12/2026  done in part     1/10/2026  Bij de helft van de gezinnen
     2  zon      10/06/2026  -                         Een folder voor de school        -                -  -                        -  -
$ ankerpunt decision list zon --open --format csv
number,project,date,question,what,who,due,outcome,outcome_date,came
2,zon,2026-06-10,,Een folder voor de school,,,,,
$ ankerpunt decision update 3 --outcome done
ankerpunt: decision: there is no decision 3; "ankerpunt decision list" shows them
[1]

# The year report tells all of it, by road, and who never began apart; the next year's
# report and the note for the team tell decisions back with what came of them.
$ ankerpunt --lang en report year zon 'schooljaar 2025-2026' -o year.md
zon year.md saved
$ ankerpunt --lang en report year zon 2026 | sed 's/^#/ #/' | sed -n '/# Who came/,/household/p;/# How support/,/words: support/p;/# What was done/,/words: work/p;/report decided/,/came-of-it/p'
 ## Who came

Families: 2 started, 0 measured at intake, 2 open, 0 closed. Not in the figures: 1 (support has not begun yet). Not in the figures: 2 (not measured at intake).

| by which road they came | begun |
|---|---:|
| a partner | 1 |
| not said | 1 |

Came or sent in this period: 3. Support never began: 1; it has not begun yet: 0. They are in no figure of change.

| what became of it, by road | in all | began | elsewhere | no wish | not reached | nothing yet |
|---|---:|---:|---:|---:|---:|---:|
| a partner | 2 | 1 | 0 | 1 | 0 | 0 |
| not said | 1 | 1 | 0 | 0 | 0 | 0 |

| what became of it, by who sent them | in all | began | elsewhere | no wish | not reached | nothing yet |
|---|---:|---:|---:|---:|---:|---:|
| school | 1 | 1 | 0 | 0 | 0 | 0 |
| welfare centre | 1 | 0 | 0 | 1 | 0 | 0 |

| household | families |
 ## How support went

Support in this period: begun 2, under way for a day or longer 2, ended 0.

Counted are periods of support: a family that came back in the same year counts twice.

| phase | periods of support in it | of which over | months, half less | months foreseen |
|---|---:|---:|---:|---:|
| first term | 1 | 1 | 3.0 | 3 |
| renewed term | 1 | 0 | – | 3 |

*What made support shorter or longer? What do endings tell?*

<!-- words: support -->
 ## What was done

| contact | how many | with a length | hours |
|---|---:|---:|---:|
| at home | 2 | 2 | 1.5 |

| tailor-made budget | euro |
|---|---:|
| granted in this period | 100.00 |
| spent in this period | 40.00 |
| left on the last day, of all that was ever granted | 60.00 |

| with groups | how many | present together | hours |
|---|---:|---:|---:|
| a meal together | 1 | 9 | – |
| an outing | 1 | 14 | 3.0 |

*What asked most of us, and what gave most?*

<!-- words: work -->
 ## What last year's report decided

| what | by whom, by when | what came of it |
|---|---|---|
| We bellen een week na de intake | an, 1/12/2026 | done in part, 1/10/2026: Bij de helft van de gezinnen |
| Een folder voor de school |  | not yet |

*What came of it?*

<!-- words: came-of-it -->
$ DAY=2027-01-10 ankerpunt decision add zon --question reach --what 'Naar de wijkraad' --who coordinator --due 2027-03-01 -q
zon decision 3 saved
$ DAY=2027-01-10 ankerpunt --lang nl report team zon 2026 | sed 's/^#/ #/' | sed -n '/vorige keer/,$p' | grep '|'
| wat | door wie, tegen wanneer | wat ervan kwam |
|---|---|---|
| We bellen een week na de intake | an, 1/12/2026 | voor een deel gedaan, 1/10/2026: Bij de helft van de gezinnen |
| Een folder voor de school |  | nog niet |
| wat | door wie, tegen wanneer | vraag |
|---|---|---|
| Naar de wijkraad | coordinator, 1/03/2027 | wie we bereiken |
$ ankerpunt --lang fr report year zon 2026 --outside | grep -E 'orient|groupes|sortie|halve|moitié'
| une sortie | 1 | 15 | 3,0 |
$ ankerpunt report year zon 2026 -o year.pdf
zon year.pdf saved
note: the words are those of year.md
$ pdftotext -layout year.pdf - | grep -cE 'Naar de wijkraad|bellen een week|folder'
3
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 64 rows of history
