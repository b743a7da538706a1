# The last command is taken back, whatever it wrote; once more puts it back.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt undo
ankerpunt: undo: init (coach) cannot be taken back
[1]
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-02-02 --alias 'Gezin Linde' --consent start,measure
G1 2026-02-02 saved
$ ankerpunt rate G1 --date 2026-02-02 huisvesting=3 financieel=parked
G1 2 scores 2026-02-02 saved
$ ankerpunt --as els rate G1 --date 2026-04-14 huisvesting=5 taal=6 financieel!=2
G1 3 scores 2026-04-14 saved
$ ankerpunt undo --dry-run
Would be taken back: rate (els)
  Gezin Linde: 3 scores of 14/04/2026
  Gezin Linde: priorities: 1
$ ankerpunt undo
ankerpunt: undo: nobody can be asked here; give --yes to take it back
[1]
$ ankerpunt undo --yes
Taken back: rate (els)
  Gezin Linde: 3 scores of 14/04/2026
  Gezin Linde: priorities: 1
"ankerpunt undo" once more puts it back.
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-02-02,huisvesting,3,gezinscoaching,,
G1,2026-02-02,financieel,parked,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt undo --yes --lang nl
Teruggezet: rate (els)
  Gezin Linde: 3 scores van 14/04/2026
  Gezin Linde: prioriteiten: 1
Nog eens "ankerpunt undo" neemt het terug.
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-02-02,huisvesting,3,gezinscoaching,,
G1,2026-02-02,financieel,parked,gezinscoaching,,
G1,2026-04-14,huisvesting,5,gezinscoaching,,
G1,2026-04-14,financieel,2,gezinscoaching,,
G1,2026-04-14,taal,6,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt undo --yes --lang fr
Repris : rate (els)
  priorités : 1
  Gezin Linde : 3 scores du 14/04/2026
Encore une fois "ankerpunt undo" le remet.

# The history keeps both, and says who did what.
$ ankerpunt history G1 --format csv | cut -d, -f4-7,9-11 | grep -E ",(5|6)$|,(5|6),$" | tail -8
rate,G1,sitting,2026-04-14,,5
rate,G1,sitting,2026-04-14,,6
undo,G1,sitting,2026-04-14,5,
undo,G1,sitting,2026-04-14,6,
undo,G1,sitting,2026-04-14,,5
undo,G1,sitting,2026-04-14,,6
undo,G1,sitting,2026-04-14,5,
undo,G1,sitting,2026-04-14,6,

# A correction gives back what stood there; the registry stays sound.
$ ankerpunt rate G1 --date 2026-02-02 huisvesting=7 --correct -q
G1 1 scores 2026-02-02 saved
$ ankerpunt undo --yes --lang nl
Teruggenomen: rate (coach)
  Gezin Linde: 1 score van 2/02/2026, gewijzigd
Nog eens "ankerpunt undo" zet het terug.
$ ankerpunt export scores | grep huisvesting
G1,2026-02-02,huisvesting,3,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 27 rows of history

# Any command: a right, a yes, a person, a closing, a contact, a family.
$ ankerpunt right G1 leefloon applied --date 2026-03-01
G1 leefloon applied 2026-03-01 saved
$ ankerpunt undo --yes --lang nl
Teruggenomen: right (coach)
  Gezin Linde: leefloon, aangevraagd op 1/03/2026
Nog eens "ankerpunt undo" zet het terug.
$ ankerpunt consent G1 withdraw measure
G1 measure withdrawn 2026-11-15 saved
$ ankerpunt undo --yes --lang nl
Teruggenomen: consent (coach)
  Gezin Linde: nee op “bijhouden hoe het gaat” van 15/11/2026
Nog eens "ankerpunt undo" zet het terug.
$ ankerpunt person G1 add mama --role parent
G1 mama saved
$ ankerpunt undo --yes --lang nl
Teruggenomen: person (coach)
  Gezin Linde: persoon mama
Nog eens "ankerpunt undo" zet het terug.
$ ankerpunt trajectory G1 close --date 2026-10-01 --reason moved
G1 closed 2026-10-01 saved
$ ankerpunt undo --yes --lang nl
Teruggenomen: trajectory (coach)
  Gezin Linde: het traject vanaf 2/02/2026, gewijzigd
Nog eens "ankerpunt undo" zet het terug.
$ ankerpunt family show G1 --format csv | cut -d, -f1-5
family,alias,language,project,start
G1,Gezin Linde,nl,zon,2026-02-02
$ ankerpunt contact G1 add --channel home
G1 contact 1 2026-11-15 home saved
$ ankerpunt undo --yes --lang fr
Repris : contact (coach)
  Gezin Linde : contact 1 du 15/11/2026
Encore une fois "ankerpunt undo" le remet.
$ ankerpunt family add zon --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ ankerpunt undo --yes --lang fr
Repris : family (coach)
  G2 : famille G2
  G2 : le parcours à partir du 2/03/2026
Encore une fois "ankerpunt undo" le remet.
$ ankerpunt undo --yes --lang fr
Remis : family (coach)
  famille G2
  le parcours à partir du 2/03/2026
Encore une fois "ankerpunt undo" le reprend.
$ ankerpunt undo --yes --lang fr
Repris : family (coach)
  G2 : famille G2
  G2 : le parcours à partir du 2/03/2026
Encore une fois "ankerpunt undo" le remet.
$ ankerpunt family list --format csv | cut -d, -f1
family
G1

# An import is one command.
$ printf 'family,date,domain,score\nG1,2026-05-04,taal,4\nG1,2026-06-04,taal,5\n' >scores.csv
$ ankerpunt import scores scores.csv
scores.csv 2 scores: 2 new, 0 replaced, 0 there already, saved
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt undo --yes --lang nl
Teruggenomen: import (coach)
  gesprekken: 2
Nog eens "ankerpunt undo" zet het terug.
$ ankerpunt export scores | wc -l
3
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt undo --yes --lang nl
Teruggezet: import (coach)
  gesprekken: 2
Nog eens "ankerpunt undo" neemt het terug.
$ ankerpunt export scores | wc -l
5
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# What was written since is named, and nothing is taken back: a sheet that was given
# away, another program.
$ ankerpunt consent G1 give share:ocmw
G1 share:ocmw given 2026-11-15 saved
$ ankerpunt sheet G1 -o G1.pdf --to ocmw -q
G1 G1.pdf saved
$ ankerpunt undo --yes
ankerpunt: undo: something was written after consent (coach): sheet (coach); nothing was taken back
[1]
$ ankerpunt undo --yes --lang nl
ankerpunt: undo: na consent (coach) is er nog iets geschreven: sheet (coach); er is niets teruggenomen
[1]
$ ankerpunt undo --yes --lang fr
ankerpunt: undo: après consent (coach), autre chose a été écrit : sheet (coach) ; rien n’a été repris
[1]
$ sqlite3 ankerpunt.db "UPDATE family SET alias = 'Gezin Es'"
$ ankerpunt undo --dry-run --lang nl
ankerpunt: undo: na consent (coach) is er nog iets geschreven: sheet (coach); er is niets teruggenomen
[1]

# Another day, nothing; what is for good, neither; forgotten at once.
$ ankerpunt contact G1 add --channel home
G1 contact 1 2026-11-15 home saved
$ ankerpunt --today 2026-11-16 undo --yes --lang nl
ankerpunt: undo: er is niets om terug te nemen; wat op een andere dag geschreven is, wordt stuk voor stuk rechtgezet
[1]
$ sqlite3 ankerpunt.db 'SELECT count(*) FROM undo'
0
$ ankerpunt contact G1 add --channel home
G1 contact 2 2026-11-15 home saved
$ ankerpunt undo --forget --lang nl
Wat teruggenomen kon worden, is voorgoed gewist.
$ ankerpunt undo --lang fr
ankerpunt: undo: il n’y a rien à reprendre ; ce qui a été écrit un autre jour se corrige pièce par pièce
[1]
$ ankerpunt contact G1 add --channel phone
G1 contact 3 2026-11-15 phone saved
$ ankerpunt family add zon --code G3 --start 2026-03-02
G3 2026-03-02 saved
$ ankerpunt erase G3 --yes
G3 erased for good, saved
$ ankerpunt undo --yes --lang nl
ankerpunt: undo: erase (coach) kan niet teruggenomen worden
[1]
$ ankerpunt undo --yes --lang fr
ankerpunt: undo: erase (coach) ne peut pas être repris
[1]
$ printf 'een lange zin van vijf woorden\n' >phrase
$ chmod 600 phrase
$ ANKERPUNT_PASSPHRASE_FILE=phrase ankerpunt passphrase set
ankerpunt.db saved
Names and free text open with this passphrase only. Keep it where you alone find it:
whoever forgets it loses the names and texts, never the scores and rights.
$ ankerpunt undo --yes
ankerpunt: undo: passphrase (coach) cannot be taken back
[1]

$ ankerpunt contact G1 add --channel office
G1 contact 4 2026-11-15 office saved
$ ankerpunt lock
ankerpunt.db was not open
$ ankerpunt undo --yes
ankerpunt: undo: there is nothing to take back; what was written on another day is put right record by record
[1]

# A note that was removed, and names that were cleared, come back as they were; so
# does a small step with its words. No passphrase is asked for that.
$ export ANKERPUNT_PASSPHRASE_FILE=phrase
$ echo 'Zij belt zelf terug' | ankerpunt note G1 -
G1 note 2026-11-15 saved
$ ankerpunt note G1 --remove 2026-11-15
G1 note 2026-11-15 removed saved
$ (unset ANKERPUNT_PASSPHRASE_FILE; ankerpunt undo --yes)
Taken back: note (coach)
  Gezin Es: text “note” of 15/11/2026, removed
"ankerpunt undo" once more puts it back.
$ ankerpunt note G1 --list
The coach's notes

      date  note
----------  -------------------
15/11/2026  Zij belt zelf terug
$ echo 'name: Familie Peeters' | ankerpunt identity G1 set
G1 identity saved
$ ankerpunt identity G1 clear
G1 cleared saved
$ ankerpunt undo --yes --lang nl
Teruggenomen: identity (coach)
  Gezin Es: namen en contactgegevens, weggenomen
Nog eens "ankerpunt undo" zet het terug.
$ ankerpunt identity G1 show
Names and contact

person  what  words
------  ----  ---------------
-       name  Familie Peeters
$ echo 'De huisbaas bellen' | ankerpunt step G1 add --domain huisvesting
G1 step 1 2026-11-15 saved
$ ankerpunt step G1 remove 1
G1 step 1 removed saved
$ ankerpunt undo --yes
Taken back: step (coach)
  Gezin Es: small step 1 of 15/11/2026, removed
"ankerpunt undo" once more puts it back.
$ ankerpunt step G1 list
Small steps

number        date  domain  right  step                who  due by  done on  let go
------  ----------  ------  -----  ------------------  ---  ------  -------  ------
     1  15/11/2026  Home    -      De huisbaas bellen  -         -        -       -
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 72 rows of history

# A backup has nothing of what could be taken back.
$ ankerpunt note G1 --remove 2026-11-15
G1 note 2026-11-15 removed saved
$ ankerpunt backup all.ank -q | cut -d: -f1
all.ank 73
$ ankerpunt undo --dry-run
Would be taken back: note (coach)
  Gezin Es: text “note” of 15/11/2026, removed
$ ankerpunt -r back.db restore all.ank | cut -d: -f1
back.db 73
$ ankerpunt -r back.db undo --dry-run
ankerpunt: undo: there is nothing to take back; what was written on another day is put right record by record
[1]

# Mistyped.
$ ankerpunt undo G1
usage: ankerpunt undo [OPTION...]
ankerpunt: undo: G1 is one too many
[2]
$ ankerpunt undo --forget --dry-run
usage: ankerpunt undo [OPTION...]
ankerpunt: undo: give --dry-run or --forget, not both
[2]
