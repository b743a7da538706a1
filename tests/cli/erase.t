# A family is forgotten for good.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt --as KANARIE family add zon --code G1 --start 2026-03-02 --alias KANARIE1
G1 2026-03-02 saved
$ ankerpunt family add zon --code G2 --start 2026-03-02 --alias Zee
G2 2026-03-02 saved
$ ankerpunt person G1 add KANARIE2 --role parent
G1 KANARIE2 saved
$ ankerpunt rate G1 --date 2026-03-04 --by KANARIE2 huisvesting=3
G1 1 scores 2026-03-04 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G2 --date 2026-03-04 huisvesting=3
G2 1 scores 2026-03-04 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt consent G1 give share:KANARIE3
G1 share:KANARIE3 given 2026-11-15 saved
$ ankerpunt right G1 leefloon blocked --reason KANARIE4
G1 leefloon blocked 2026-11-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
--reason: KANARIE4 is not on the list; kept as it is
$ ankerpunt trajectory G1 close --reason KANARIE5
G1 closed 2026-11-15 saved
--reason: KANARIE5 is not on the list; kept as it is
$ ankerpunt consent G1 give measure --date 2026-03-02 -q
G1 measure given 2026-03-02 saved
$ ankerpunt consent G1 give share:KANARIE6 -q
G1 share:KANARIE6 given 2026-11-15 saved
$ ankerpunt sheet G1 --to KANARIE6 -q >/dev/null
$ grep -ac KANARIE ankerpunt.db | sed 's/[1-9][0-9]*/many/'
many
$ ankerpunt --today 2026-09-01 backup old.ank | sed 's/[0-9]*:[0-9a-f]\{64\}/HEAD/'
old.ank HEAD saved
This backup is not sealed, for the registry has no passphrase: keep it on an encrypted disk.
$ ankerpunt backup copy.ank -q | sed 's/[0-9]*:[0-9a-f]\{64\}/HEAD/'
copy.ank HEAD saved

# It asks; without a terminal it wants --yes. Nothing has happened until then.
$ ankerpunt erase G1
ankerpunt: erase: nothing was erased: this cannot be undone, and nobody can be asked here; give --yes
[1]
$ ankerpunt erase
usage: ankerpunt erase [OPTION...] FAMILY
ankerpunt: erase: something is missing: FAMILY
[2]
$ ankerpunt erase G9 --yes
ankerpunt: erase: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt erase G1 G2 --yes
usage: ankerpunt erase [OPTION...] FAMILY
ankerpunt: erase: G2 is one too many
[2]
$ ankerpunt family list --format csv
family,alias,project,language,start,end,sittings,last
G1,KANARIE1,zon,nl,2026-03-02,2026-11-15,1,2026-03-04
G2,Zee,zon,nl,2026-03-02,,1,2026-03-04

# What is outside is told: the sheets that were given, and the backups.
$ ankerpunt erase G1 --yes
What is still outside this file

family  what    given to         day       until
------  ------  --------  ----------  ----------
G1      sheet   KANARIE6  15/11/2026           -
G1      backup  -          1/09/2026  30/11/2026
G1      backup  -         15/11/2026  13/02/2027
Ask back or destroy what was given away.
Old backups hold this family until 13/02/2027: destroy them by then.
G1 erased for good, saved
$ ankerpunt family list --format csv
family,alias,project,language,start,end,sittings,last
G2,Zee,zon,nl,2026-03-02,,1,2026-03-04
$ ankerpunt show G1
ankerpunt: show: there is no family G1; "ankerpunt family list" shows them
[1]
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 27 rows of history
$ grep -ac 'KANARIE[1-6]' ankerpunt.db
0
[1]
$ ls -A
G1.pdf
ankerpunt.db
copy.ank
old.ank
$ ankerpunt history | grep -c erased | sed 's/[1-9][0-9]*/many/'
many
$ ankerpunt backup new.ank -q | sed 's/[0-9]*:[0-9a-f]\{64\}/HEAD/'
new.ank HEAD saved
$ grep -ac 'KANARIE[1-6]' new.ank
0
[1]

# It comes back by nothing.
$ ankerpunt family add zon --code G1 --start 2026-03-02
ankerpunt: family: family G1 was erased for good; give a new code
[1]
$ printf 'family,project,start\nG1,zon,2026-05-01\n' >families.csv
$ ankerpunt import families families.csv
families.csv:2: family: family G1 was erased for good; give a new code
ankerpunt: import: families.csv: nothing was imported; faults: 1
[1]
$ ankerpunt restore --force copy.ank | sed 's/[0-9]*:[0-9a-f]\{64\}/HEAD/'
ankerpunt.db HEAD saved
The registry that was there is kept as ankerpunt.db.before-restore-2026-11-15.
G1 was erased after this backup, and is erased again.
$ ankerpunt family list --format csv
family,alias,project,language,start,end,sittings,last
G2,Zee,zon,nl,2026-03-02,,1,2026-03-04
$ grep -ac 'KANARIE[1-6]' ankerpunt.db
0
[1]
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 27 rows of history

# A second one, for programs, in Dutch.
$ ankerpunt erase G2 --yes --format json
{
  "ankerpunt": "0.2.0",
  "document": "erase",
  "generated": "2026-11-15",
  "outside": [
    {"family": "G2", "what": "backup", "whom": null, "day": "2026-09-01", "until": "2026-11-30"},
    {"family": "G2", "what": "backup", "whom": null, "day": "2026-11-15", "until": "2027-02-13"}
  ]
}
$ ankerpunt family add zon --code G3 --start 2026-03-02
G3 2026-03-02 saved
$ ankerpunt --lang nl erase G3
ankerpunt: erase: er is niets gewist: dit kan niet ongedaan gemaakt worden, en hier kan niemand antwoorden; daarom is --yes nodig
[1]
$ ankerpunt --lang nl erase G3 --yes
Wat nog buiten dit bestand is

gezin  wat     gegeven aan         dag         tot
-----  ------  -----------  ----------  ----------
G3     backup  -             1/09/2026  30/11/2026
G3     backup  -            15/11/2026  13/02/2027
Oude reservekopieën bevatten dit gezin tot 13/02/2027: vernietig ze tegen dan.
G3 voorgoed gewist, saved
$ ankerpunt --lang nl check
ankerpunt.db is in orde: pagina’s, sleutels, regels en 33 rijen geschiedenis
$ ankerpunt --lang fr erase G3
ankerpunt: erase: il n’y a pas de famille G3 ; « ankerpunt family list » donne la liste
[1]
