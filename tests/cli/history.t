# Who changed what, when, old and new.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt --as lena family add zon --code G1 --start 2026-03-02 --alias 'Gezin Zon' --consent measure
G1 2026-03-02 saved
$ ankerpunt --as lena rate G1 --date 2026-03-04 huisvesting=3 financieel=parked
G1 2 scores 2026-03-04 saved
$ ankerpunt --as jos rate G1 --date 2026-03-04 --correct huisvesting=5
G1 1 scores 2026-03-04 saved
note: the start of huisvesting was 3 (4/03/2026) and is now 5 (4/03/2026)
$ ankerpunt right G1 leefloon applied --date 2026-03-10
G1 leefloon applied 2026-03-10 saved
$ ankerpunt right G1 leefloon granted --date 2026-04-10 --value 14000
G1 leefloon granted 2026-04-10 saved
$ ankerpunt family set G1 --alias "d'Oranje, 2=3"
G1 saved
$ ankerpunt trajectory G1 close --date 2026-10-01 --reason completed
G1 closed 2026-10-01 saved
$ ankerpunt history G1
What was changed

row  when (UTC)            who    command     family  what        which                field          old        new
---  --------------------  -----  ----------  ------  ----------  -------------------  -------------  ---------  --------------
 13  2026-11-15T00:00:00Z  lena   family      G1      family      G1                   alias          -          Gezin Zon
 13  2026-11-15T00:00:00Z  lena   family      G1      family      G1                   language       -          nl
 14  2026-11-15T00:00:00Z  lena   family      G1      trajectory  2026-03-02           project        -          zon
 15  2026-11-15T00:00:00Z  lena   family      G1      consent     measure 2026-03-02   given          -          1
 16  2026-11-15T00:00:00Z  lena   rate        G1      sitting     2026-03-04           instrument     -          gezinscoaching
 16  2026-11-15T00:00:00Z  lena   rate        G1      sitting     2026-03-04           looking_back   -          0
 16  2026-11-15T00:00:00Z  lena   rate        G1      sitting     2026-03-04           entered        -          2026-11-15
 16  2026-11-15T00:00:00Z  lena   rate        G1      sitting     2026-03-04           huisvesting    -          3
 16  2026-11-15T00:00:00Z  lena   rate        G1      sitting     2026-03-04           financieel     -          parked
 16  2026-11-15T00:00:00Z  lena   rate        G1      sitting     2026-03-04           retest         -          0
 17  2026-11-15T00:00:00Z  jos    rate        G1      sitting     2026-03-04           huisvesting    3          5
 18  2026-11-15T00:00:00Z  coach  right       G1      claim_step  leefloon 2026-03-10  stage          -          applied
 19  2026-11-15T00:00:00Z  coach  right       G1      claim_step  leefloon 2026-04-10  stage          -          granted
 19  2026-11-15T00:00:00Z  coach  right       G1      claim_step  leefloon 2026-04-10  cents          -          1400000
 20  2026-11-15T00:00:00Z  coach  family      G1      family      G1                   alias          Gezin Zon  d'Oranje, 2=3
 21  2026-11-15T00:00:00Z  coach  trajectory  G1      trajectory  2026-03-02           ended          -          2026-10-01
 21  2026-11-15T00:00:00Z  coach  trajectory  G1      trajectory  2026-03-02           closed_reason  -          completed

# What is not of a family is in the whole list, and an import is one row.
$ ankerpunt history | grep ' project '
  2  2026-11-15T00:00:00Z  coach  project     -       project             zon zon              preset         -          gezinscoaching
  2  2026-11-15T00:00:00Z  coach  project     -       project             zon zon              language       -          nl
  3  2026-11-15T00:00:00Z  coach  project     -       wave                0                    project        -          zon
  4  2026-11-15T00:00:00Z  coach  project     -       wave                3                    project        -          zon
  5  2026-11-15T00:00:00Z  coach  project     -       wave                6                    project        -          zon
  6  2026-11-15T00:00:00Z  coach  project     -       wave                12                   project        -          zon
  7  2026-11-15T00:00:00Z  coach  project     -       wave                18                   project        -          zon
  8  2026-11-15T00:00:00Z  coach  project     -       wave                24                   project        -          zon
  9  2026-11-15T00:00:00Z  coach  project     -       wave                30                   project        -          zon
 10  2026-11-15T00:00:00Z  coach  project     -       wave                36                   project        -          zon
 11  2026-11-15T00:00:00Z  coach  project     -       wave                closing              project        -          zon
 12  2026-11-15T00:00:00Z  coach  project     -       project_instrument  -                    project        -          zon
 12  2026-11-15T00:00:00Z  coach  project     -       project_instrument  -                    position       -          0
 12  2026-11-15T00:00:00Z  coach  project     -       project_instrument  -                    instrument     -          gezinscoaching
 14  2026-11-15T00:00:00Z  lena   family      G1      trajectory          2026-03-02           project        -          zon
$ printf 'family,project,start\nG2,zon,2026-05-01\n' >families.csv
$ ankerpunt import families families.csv
families.csv 1 trajectories: 1 new, 0 replaced, 0 there already, saved
$ ankerpunt history --format csv | tail -n 2 | sed 's/[0-9a-f]\{64\}/HEX/'
22,2026-11-15T00:00:00Z,coach,import,,import families,,rows,,3
22,2026-11-15T00:00:00Z,coach,import,,import families,,sha256,,HEX
$ ankerpunt history G2
nothing to show

# For programs.
$ ankerpunt history G1 --format json | sed -n 1,8p
{
  "ankerpunt": "0.2.0",
  "document": "history",
  "generated": "2026-11-15",
  "changes": [
    {"row": 13, "at": "2026-11-15T00:00:00Z", "who": "lena", "command": "family", "family": "G1", "what": "family", "item": "G1", "field": "alias", "old": null, "new": "Gezin Zon"},
    {"row": 13, "at": "2026-11-15T00:00:00Z", "who": "lena", "command": "family", "family": "G1", "what": "family", "item": "G1", "field": "language", "old": null, "new": "nl"},
    {"row": 14, "at": "2026-11-15T00:00:00Z", "who": "lena", "command": "family", "family": "G1", "what": "trajectory", "item": "2026-03-02", "field": "project", "old": null, "new": "zon"},
$ ankerpunt history G1 --format csv | grep huisvesting
16,2026-11-15T00:00:00Z,lena,rate,G1,sitting,2026-03-04,huisvesting,,3
17,2026-11-15T00:00:00Z,jos,rate,G1,sitting,2026-03-04,huisvesting,3,5
$ ankerpunt history G1 --format xlsx >history.xlsx; head -c 2 history.xlsx; echo
PK

# Names and free text are sealed here too.
$ sqlite3 ankerpunt.db "INSERT INTO identity VALUES (1, 0, x'010203')" 2>&1
$ ankerpunt history G1 --format csv | grep identity | cut -d, -f3-
?,?,G1,identity,,sealed,,sealed

# Wrong uses.
$ ankerpunt history G9
ankerpunt: history: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt history G1 G2
usage: ankerpunt history [FAMILY]
ankerpunt: history: G2 is one too many
[2]
$ ankerpunt history --since yesterday
usage: ankerpunt history [FAMILY]
ankerpunt: history: there is no option --since
[2]
$ ankerpunt -r nosuch.db history
ankerpunt: history: there is no registry at nosuch.db; "ankerpunt init" makes one, -r FILE names another
[3]
