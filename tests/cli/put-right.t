# What was noted by mistake is put right, record by record; the history keeps the old.

$ ankerpunt init -q --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-02-02 --alias 'Gezin Linde' --consent measure
G1 2026-02-02 saved
$ ankerpunt family add zon --code G2 --start 2026-02-09 --consent measure
G2 2026-02-09 saved
$ ankerpunt person G1 add mama --role parent
G1 mama saved

# A talk on the wrong day: meant 14 February, typed 14 April. Others' talks stay.
$ ankerpunt rate G1 --date 2026-04-14 huisvesting!=8 taal=parked
G1 2 scores 2026-04-14 saved
$ ankerpunt rate G1 --date 2026-04-14 --by mama huisvesting=2
G1 1 scores 2026-04-14 saved
$ ankerpunt rate G1 --date 2026-04-14 --move-to 2026-02-14
G1 2026-04-14 moved to 2026-02-14 saved
$ ankerpunt rate G1 --date 2026-04-14 --move-to 2026-02-14
ankerpunt: rate: G1: there is no talk of 14/04/2026 by the family together; "ankerpunt show G1" shows them
[1]
$ ankerpunt rate G1 --date 2026-04-14 --move-to 2026-02-14 --lang nl
ankerpunt: rate: G1: er is geen gesprek van 14/04/2026 van het gezin samen; "ankerpunt show G1" toont ze
[1]
$ ankerpunt rate G1 --date 2026-04-14 --move-to 2026-02-14 --lang fr
ankerpunt: rate: G1 : il n’y a pas de rencontre du 14/04/2026 de la famille ensemble ; "ankerpunt show G1" les montre
[1]
$ ankerpunt rate G1 --date 2026-02-14 --move-to 2026-12-14
ankerpunt: rate: --move-to: 14/12/2026 is still to come; give the day on which it happened, today or earlier
[1]
$ ankerpunt rate G1 --date 2026-04-13 taal=2
G1 1 scores 2026-04-13 saved
$ ankerpunt rate G1 --date 2026-04-13 --move-to 2026-02-14
ankerpunt: rate: G1 has a talk of 14/02/2026 in that voice already; put that one right first
[1]
$ ankerpunt rate G1 --date 2026-04-13 --move-to 2026-02-14 --lang nl
ankerpunt: rate: G1 heeft al een gesprek van 14/02/2026 met die stem; zet eerst dat recht
[1]
$ ankerpunt rate G1 --date 2026-04-13 --move-to 2026-02-14 --lang fr
ankerpunt: rate: G1 a déjà une rencontre du 14/02/2026 avec cette voix ; corrigez d’abord celle-là
[1]
$ ankerpunt rate G1 --date 2026-04-13 --remove
G1 2026-04-13 removed saved
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-02-14,huisvesting,8,gezinscoaching,,
G1,2026-02-14,taal,parked,gezinscoaching,,
G1,2026-04-14,huisvesting,2,gezinscoaching,mama,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# In the wrong voice; whose start it was is said.
$ ankerpunt rate G1 --date 2026-02-14 --change-by mama
G1 2026-02-14 mama saved
$ ankerpunt rate G1 --date 2026-02-14 --by mama --change-by oma
ankerpunt: rate: there is no person oma in this family; known here: mama; "ankerpunt person FAMILY add oma --role ..." adds them
[1]
$ ankerpunt rate G1 --date 2026-02-14 --by mama --change-by together
G1 2026-02-14 together saved
$ ankerpunt undo --yes -q | head -3
Taken back: rate (coach)
  Gezin Linde: the talk of 14/02/2026, changed
"ankerpunt undo" once more puts it back.
$ ankerpunt export scores | cut -d, -f1-4,6
family,date,domain,score,by
G1,2026-02-14,huisvesting,8,mama
G1,2026-02-14,taal,parked,mama
G1,2026-04-14,huisvesting,2,mama
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# With the wrong family: each history tells of its own alone.
$ ankerpunt rate G1 --date 2026-02-14 --by mama --give-to G2
ankerpunt: rate: there is no person mama in this family; "ankerpunt person FAMILY add mama --role ..." adds them
[1]
$ ankerpunt rate G1 --date 2026-04-14 --by mama --give-to G2 --change-by together --lang nl
G2 2026-04-14 together saved
$ ankerpunt export scores | cut -d, -f1-4,6
family,date,domain,score,by
G1,2026-02-14,huisvesting,8,mama
G1,2026-02-14,taal,parked,mama
G2,2026-04-14,huisvesting,2,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt history G2 --format csv | cut -d, -f4-7,8-11 | tail -4
rate,G2,sitting,2026-04-14,looking_back,,0
rate,G2,sitting,2026-04-14,entered,,2026-11-15
rate,G2,sitting,2026-04-14,huisvesting,,2
rate,G2,sitting,2026-04-14,retest,,0
$ ankerpunt rate G2 --date 2026-04-14 --give-to G9
ankerpunt: rate: there is no family G9; "ankerpunt family list" shows them
[1]


# Not to a family or a voice that does not allow it any more; taking away always may.
$ ankerpunt rate G1 --date 2026-04-20 taal=2 -q
G1 1 scores 2026-04-20 saved
$ ankerpunt consent G2 withdraw measure --date 2026-05-01 -q
G2 measure withdrawn 2026-05-01 saved
$ ankerpunt rate G1 --date 2026-04-20 --give-to G2
ankerpunt: rate: G2: since 1/05/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent G2 give measure" notes a new yes
[1]
$ ankerpunt rate G1 --date 2026-04-20 --give-to G2 --lang nl
ankerpunt: rate: G2: sinds 1/05/2026 mag van het gezin niet meer bewaard worden hoe het gaat (measure); er is niets genoteerd; "ankerpunt consent G2 give measure" noteert een nieuw ja
[1]
$ ankerpunt rate G1 --date 2026-04-20 --give-to G2 --lang fr
ankerpunt: rate: G2 : depuis le 1/05/2026, la famille ne permet plus que l’on garde comment cela va (measure) ; rien n’a été noté ; « ankerpunt consent G2 give measure » note un nouvel accord
[1]
$ ankerpunt consent G2 remove measure --date 2026-05-01 -q
G2 measure 2026-05-01 removed saved
$ ankerpunt rate G1 --date 2026-04-20 --remove -q
G1 2026-04-20 removed saved

# A talk that never was.
$ ankerpunt rate G2 --date 2026-04-14 --remove --lang fr
G2 2026-04-14 removed saved
$ ankerpunt rate G2 --date 2026-04-14 --remove
ankerpunt: rate: G2: there is no talk of 14/04/2026 by the family together; "ankerpunt show G2" shows them
[1]
$ ankerpunt history G2 --format csv | grep -c ',2,$'
1

# One score that was not asked after all; with the last one the talk goes.
$ ankerpunt rate G2 --date 2026-03-02 huisvesting=4 taal!=6
G2 2 scores 2026-03-02 saved
$ ankerpunt rate G2 --date 2026-03-02 taal=
ankerpunt: rate: taal: with no score it becomes not asked again; --correct does so, and the old value stays in the history
[1]
$ ankerpunt rate G2 --date 2026-03-02 taal= --lang nl
ankerpunt: rate: taal: zonder score wordt het weer niet gevraagd; --correct doet dat, en de oude waarde blijft in de geschiedenis
[1]
$ ankerpunt rate G2 --date 2026-03-02 taal= --lang fr
ankerpunt: rate: taal : sans score, cela redevient non demandé ; --correct le fait, et l’ancienne valeur reste dans l’historique
[1]
$ ankerpunt rate G2 --date 2026-03-02 taal= --correct
G2 1 scores 2026-03-02 saved
note: the start of taal was 6 (2/03/2026); now it has none
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-02-14,huisvesting,8,gezinscoaching,mama,
G1,2026-02-14,taal,parked,gezinscoaching,mama,
G2,2026-03-02,huisvesting,4,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt rate G2 --date 2026-03-02 huisvesting= --correct --lang nl
G2 1 scores 2026-03-02 saved
let op: de start van huisvesting was 4 (2/03/2026); nu is er geen start meer
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-02-14,huisvesting,8,gezinscoaching,mama,
G1,2026-02-14,taal,parked,gezinscoaching,mama,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt undo --yes | tail -2
  G2: 1 score of 2/03/2026, removed
"ankerpunt undo" once more puts it back.
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 42 rows of history

# Gone, or elsewhere; and no scores beside it.
$ ankerpunt rate G2 --date 2026-03-02 --remove --move-to 2026-03-03
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: --remove, or --move-to, --give-to and --change-by, go without scores
[2]
$ ankerpunt rate G2 --date 2026-03-02 --remove taal=3
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: --remove, or --move-to, --give-to and --change-by, go without scores
[2]

# A voice that speaks from now on moves the start, and that is said.
$ ankerpunt family add zon --code G3 --start 2026-03-02 --consent measure
G3 2026-03-02 saved
$ ankerpunt person G3 add papa --role parent
G3 papa saved
$ ankerpunt rate G3 --by papa --date 2026-03-03 taal=3
G3 1 scores 2026-03-03 saved
$ ankerpunt rate G3 --date 2026-03-10 taal=6
G3 1 scores 2026-03-10 saved
note: the start of taal was 3 (papa, 3/03/2026) and is now 6 (10/03/2026)
$ ankerpunt rate G3 --date 2026-03-10 --remove --lang nl
G3 2026-03-10 removed saved
let op: de start van taal was 6 (10/03/2026) en is nu 3 (papa, 3/03/2026)
$ ankerpunt rate G3 --date 2026-03-11 taal=7 --lang fr
G3 1 scores 2026-03-11 saved
attention : le début de taal était 3 (papa, 3/03/2026) et est maintenant 7 (11/03/2026)

# A step of a right: the letter was another family's, or came on another day.
$ ankerpunt right G1 leefloon applied --date 2026-02-10
G1 leefloon applied 2026-02-10 saved
$ ankerpunt right G1 leefloon realised --date 2026-03-01
G1 leefloon realised 2026-03-01 saved
$ ankerpunt right G1 leefloon realised --date 2026-03-01 --remove
G1 leefloon realised 2026-03-01 removed saved
$ ankerpunt right G1 leefloon realised --date 2026-03-01 --remove
ankerpunt: right: nothing like that was noted on 1/03/2026, so nothing was changed; "ankerpunt history FAMILY" tells what was noted when
[1]
$ ankerpunt right G1 leefloon realised --date 2026-03-01 --remove --lang nl
ankerpunt: right: op 1/03/2026 is zoiets niet genoteerd, dus er is niets gewijzigd; "ankerpunt history GEZIN" zegt wat wanneer genoteerd is
[1]
$ ankerpunt right G1 leefloon realised --date 2026-03-01 --remove --lang fr
ankerpunt: right: rien de tel n’a été noté le 1/03/2026, donc rien n’a été modifié ; « ankerpunt history FAMILLE » dit ce qui a été noté et quand
[1]
$ ankerpunt right G1 leefloon applied --date 2026-02-10 --move-to 2026-02-12
G1 leefloon applied 2026-02-10 moved to 2026-02-12 saved
$ ankerpunt export rights
family,right,stage,date,reason,value,renewal
G1,leefloon,applied,2026-02-12,,,
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over

# A step that falls before a later one, or that puts a right back, says so.
$ ankerpunt right G1 leefloon known --date 2026-02-05
G1 leefloon known 2026-02-05 saved
note: leefloon has a later step: applied for on 12/02/2026
$ ankerpunt right G1 leefloon known --date 2026-02-06 --lang nl
G1 leefloon known 2026-02-06 saved
let op: bij leefloon is er al een latere stap: aangevraagd op 12/02/2026
$ ankerpunt right G1 leefloon detected --date 2026-02-13
G1 leefloon detected 2026-02-13 saved
note: leefloon stood further: applied for on 12/02/2026; "--move-to DATE" puts this step on the day it was
$ ankerpunt right G1 leefloon detected --date 2026-02-14 --lang fr
G1 leefloon detected 2026-02-14 saved
attention : leefloon était déjà plus loin : demandé le 12/02/2026 ; "--move-to DATE" met cette étape au bon jour
$ ankerpunt right G1 leefloon detected --date 2026-02-13 --move-to 2026-02-04
G1 leefloon detected 2026-02-13 moved to 2026-02-04 saved
$ ankerpunt right G1 leefloon detected --date 2026-02-14 --move-to 2026-02-04
ankerpunt: right: already there
[1]
$ ankerpunt undo --yes --lang nl
Teruggenomen: right (coach)
  Gezin Linde: leefloon op 4/02/2026, gewijzigd
Nog eens "ankerpunt undo" zet het terug.

# A status, a closing, a start.
$ ankerpunt trajectory G1 status on-hold --date 2026-06-01
G1 on-hold 2026-06-01 saved
$ ankerpunt trajectory G1 status on-hold --date 2026-06-01 --remove
G1 on-hold removed 2026-06-01 saved
$ ankerpunt trajectory G1 status on-hold --date 2026-06-01 --remove --lang fr
ankerpunt: trajectory: rien de tel n’a été noté le 1/06/2026, donc rien n’a été modifié ; « ankerpunt history FAMILLE » dit ce qui a été noté et quand
[1]
$ ankerpunt trajectory G1 reopen
ankerpunt: trajectory: G1: the trajectory is open; nothing was changed
[1]
$ ankerpunt trajectory G1 reopen --lang nl
ankerpunt: trajectory: G1: het traject loopt nog; er is niets gewijzigd
[1]
$ ankerpunt trajectory G1 close --date 2026-07-01 --reason moved
G1 closed 2026-07-01 saved
$ ankerpunt trajectory G1 reopen
G1 open again, not closed 2026-07-01 saved
$ ankerpunt undo --yes --lang fr
Repris : trajectory (coach)
  Gezin Linde : le parcours à partir du 2/02/2026, modification
Encore une fois "ankerpunt undo" le remet.
$ ankerpunt undo --yes -q | head -1
Put back: trajectory (coach)
$ ankerpunt rate G1 --date 2026-02-02 taal=5 -q
G1 1 scores 2026-02-02 saved
$ ankerpunt trajectory G1 set --start 2025-11-02 --lang nl
G1 2026-02-02 moved to 2025-11-02 saved
let op: de start van taal was 5 (2/02/2026); nu is er geen start meer
$ ankerpunt trajectory G1 set --start 2026-02-02 --lang fr
G1 2025-11-02 moved to 2026-02-02 saved
$ ankerpunt trajectory G1 set
usage: ankerpunt trajectory FAMILY set [OPTION...]
ankerpunt: trajectory: something is missing: --start
[2]
$ ankerpunt family show G1 --format csv | cut -d, -f1,5-7
family,start,end,closed_reason
G1,2026-02-02,,

# Somebody of the family, and what they said themselves.
$ ankerpunt person G1 add tante --role parent --born 1990
G1 tante saved
$ ankerpunt consent G1 give measure --person tante
G1 tante measure given 2026-11-15 saved
$ ankerpunt person G1 set tante --role supporter --born 1970
G1 tante saved
$ ankerpunt person G1 set tante
usage: ankerpunt person FAMILY set [OPTION...] PERSON
ankerpunt: person: nothing to set: give --role or --born
[2]
$ ankerpunt person G1 list --format csv
person,role,born
mama,parent,
tante,supporter,1970
$ ankerpunt person G1 remove tante
G1 tante removed saved
$ ankerpunt person G1 remove tante --lang nl
ankerpunt: person: er is geen persoon tante in dit gezin; hier bekend: mama; "ankerpunt person GEZIN add tante --role ..." voegt die toe
[1]
$ ankerpunt person G1 remove mama
ankerpunt: person: mama rated (talks: 1); "rate --change-by" or "--remove" puts those right first
[1]
$ ankerpunt person G1 remove mama --lang nl
ankerpunt: person: mama gaf scores (gesprekken: 1); "rate --change-by" of "--remove" zet die eerst recht
[1]
$ ankerpunt person G1 remove mama --lang fr
ankerpunt: person: mama a donné des scores (rencontres : 1) ; "rate --change-by" ou "--remove" les corrige d’abord
[1]
$ ankerpunt undo --yes
Taken back: person (coach)
  Gezin Linde: yes to “to keep how it goes” of 15/11/2026, removed
  Gezin Linde: person tante, removed
"ankerpunt undo" once more puts it back.

# A yes that was never said, a coach who never came, rights that were not explored.
$ ankerpunt consent G1 give evaluation --date 2026-03-01
G1 evaluation given 2026-03-01 saved
$ ankerpunt consent G1 remove evaluation --date 2026-03-01
G1 evaluation 2026-03-01 removed saved
$ ankerpunt consent G1 remove evaluation --date 2026-03-01 --lang nl
ankerpunt: consent: op 1/03/2026 is zoiets niet genoteerd, dus er is niets gewijzigd; "ankerpunt history GEZIN" zegt wat wanneer genoteerd is
[1]
$ ankerpunt coach G1 els --from 2026-02-02
G1 els 2026-02-02 saved
$ ankerpunt coach G1 els --remove
G1 els 2026-02-02 removed saved
$ ankerpunt coach G1 els --from 2026-02-02 --remove --lang fr
ankerpunt: coach: rien de tel n’a été noté le 2/02/2026, donc rien n’a été modifié ; « ankerpunt history FAMILLE » dit ce qui a été noté et quand
[1]
$ ankerpunt explored G1 --date 2026-03-01
G1 explored 2026-03-01 saved
$ ankerpunt explored G1 --date 2026-03-01 --remove
G1 explored 2026-03-01 removed saved
$ ankerpunt explored G1 --date 2026-03-01 --remove --lang nl
ankerpunt: explored: op 1/03/2026 is zoiets niet genoteerd, dus er is niets gewijzigd; "ankerpunt history GEZIN" zegt wat wanneer genoteerd is
[1]

# An estimate that was none, a signal of another day, a contact, an amount.
$ ankerpunt estimate G1 taal=+1 --date 2026-06-02
G1 1 estimates 2026-06-02 saved
$ ankerpunt estimate G1 taal= --date 2026-06-02
ankerpunt: estimate: taal: with no change behind it an estimate goes; --correct does so, and the old value stays in the history
[1]
$ ankerpunt estimate G1 taal= --date 2026-06-02 --lang nl
ankerpunt: estimate: taal: zonder verandering erachter gaat een inschatting weg; --correct doet dat, en de oude waarde blijft in de geschiedenis
[1]
$ ankerpunt estimate G1 taal= --date 2026-06-02 --lang fr
ankerpunt: estimate: taal: sans changement derrière, une estimation s’en va ; --correct le fait, et l’ancienne valeur reste dans l’historique
[1]
$ ankerpunt estimate G1 taal= --date 2026-06-02 --correct
G1 1 estimates 2026-06-02 saved
$ ankerpunt estimate G1 taal= --date 2026-06-02 --correct
ankerpunt: estimate: taal: nothing like that was noted on 2/06/2026, so nothing was changed; "ankerpunt history FAMILY" tells what was noted when
[1]
$ ankerpunt signal add zon --title 'Lange wachtlijst' --level local --brief --date 2026-06-02
zon signal 1 2026-06-02 saved
$ ankerpunt signal update 1 --date 2026-05-02
zon signal 1 open saved
$ ankerpunt signal update 1 --date 2026-12-02
ankerpunt: signal: --date: 2/12/2026 is still to come; give the day on which it happened, today or earlier
[1]
$ ankerpunt signal list --format csv | cut -d, -f1-4
number,project,date,title
1,zon,2026-05-02,Lange wachtlijst
$ ankerpunt contact G1 add --channel home
G1 contact 1 2026-11-15 home saved
$ ankerpunt contact G1 remove 1
G1 contact 1 removed saved
$ ankerpunt undo --yes --lang nl
Teruggenomen: contact (coach)
  Gezin Linde: contact 1 van 15/11/2026, weggenomen
Nog eens "ankerpunt undo" zet het terug.
$ ankerpunt budget G1 grant 100
G1 budget 1 grant 100.00 2026-11-15 saved
$ ankerpunt budget G1 remove 1
G1 budget 1 removed saved
$ ankerpunt undo --yes --lang fr
Repris : budget (coach)
  Gezin Linde : montant 1 grant, retrait
Encore une fois "ankerpunt undo" le remet.
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 93 rows of history

# While intake goes on a start moves as it is filled in, and is told; afterwards only
# with --correct.
$ ankerpunt family add zon --code G7 --start 2026-10-05 --consent measure
G7 2026-10-05 saved
$ ankerpunt rate G7 --date 2026-10-08 taal=5
G7 1 scores 2026-10-08 saved
$ ankerpunt rate G7 --date 2026-10-06 taal=3
G7 1 scores 2026-10-06 saved
note: the start of taal was 5 (8/10/2026) and is now 3 (6/10/2026)
$ ankerpunt --today 2026-12-15 rate G7 --date 2026-10-05 taal=7
ankerpunt: rate: the start of taal is 3 (6/10/2026), and with this entry it would become 7 (5/10/2026); --correct moves it
[1]
$ ankerpunt --today 2026-12-15 rate G7 --date 2026-10-05 taal=7 --correct
G7 1 scores 2026-10-05 saved
note: the start of taal was 3 (6/10/2026) and is now 7 (5/10/2026)
