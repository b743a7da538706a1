# Who changed what, when, and what it became: in words, and for programs.

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
15/11/2026 00:00 · lena · G1 · code and language: G1, Gezin Zon, Dutch
15/11/2026 00:00 · lena · G1 · trajectory: zon, 2/03/2026
15/11/2026 00:00 · lena · G1 · consent: to keep how it goes, 2/03/2026, yes
15/11/2026 00:00 · lena · G1 · talk: 4/03/2026, Home: 3, Money: parked
15/11/2026 00:00 · jos · G1 · talk: Home: 3 → 5
15/11/2026 00:00 · coach · G1 · step to a right: Social integration income, 10/03/2026, applied for
15/11/2026 00:00 · coach · G1 · step to a right: Social integration income, 10/04/2026, granted, 14000.00 euro
15/11/2026 00:00 · coach · G1 · code and language: Gezin Zon → d'Oranje, 2=3
15/11/2026 00:00 · coach · G1 · trajectory: closed on: 1/10/2026, completed

# What is not of a family is in the whole list, and an import is one row.
$ ankerpunt history | grep 'project'
15/11/2026 00:00 · coach · project: zon, zon, gezinscoaching, Dutch
15/11/2026 00:00 · coach · moment of a project: zon, intake
15/11/2026 00:00 · coach · moment of a project: zon, 3 months
15/11/2026 00:00 · coach · moment of a project: zon, 6 months
15/11/2026 00:00 · coach · moment of a project: zon, 12 months
15/11/2026 00:00 · coach · moment of a project: zon, 18 months
15/11/2026 00:00 · coach · moment of a project: zon, 24 months
15/11/2026 00:00 · coach · moment of a project: zon, 30 months
15/11/2026 00:00 · coach · moment of a project: zon, 36 months
15/11/2026 00:00 · coach · moment of a project: zon, closing
15/11/2026 00:00 · coach · list of a project: zon, Family coaching
$ ankerpunt --lang nl history G1 | head -4
15/11/2026 00:00 · lena · G1 · code en taal: G1, Gezin Zon, Nederlands
15/11/2026 00:00 · lena · G1 · traject: zon, 2/03/2026
15/11/2026 00:00 · lena · G1 · toestemming: bijhouden hoe het gaat, 2/03/2026, ja
15/11/2026 00:00 · lena · G1 · gesprek: 4/03/2026, Wonen: 3, Geld: even opzij
$ ankerpunt --lang fr history G1 | head -4
15/11/2026 00:00 · lena · G1 · code et langue : G1, Gezin Zon, néerlandais
15/11/2026 00:00 · lena · G1 · parcours : zon, 2/03/2026
15/11/2026 00:00 · lena · G1 · accord : suivre comment cela va, 2/03/2026, oui
15/11/2026 00:00 · lena · G1 · rencontre : 4/03/2026, Logement : 3, Argent : de côté
$ printf 'family,project,start\nG2,zon,2026-05-01\n' >families.csv
$ ankerpunt import families families.csv
families.csv 1 trajectories: 1 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt history --format csv | tail -n 2 | sed 's/[0-9a-f]\{64\}/HEX/'
22,2026-11-15T00:00:00Z,coach,import,,import families,,rows,,3
22,2026-11-15T00:00:00Z,coach,import,,import families,,sha256,,HEX
$ ankerpunt history | tail -n 1
15/11/2026 00:00 · coach · families from a file: rows of the registry: 3
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

# A talk is told with its list where its project has more than one.
$ ankerpunt -r two.db init
two.db saved
$ ankerpunt -r two.db project add noord --instrument gezinscoaching --instrument ervaring
noord saved
$ ankerpunt -r two.db family add noord --code N1 --start 2026-03-02 --consent measure
N1 2026-03-02 saved
$ ankerpunt -r two.db rate N1 --date 2026-03-04 huisvesting=3
N1 1 scores 2026-03-04 saved
$ ankerpunt -r two.db rate N1 --date 2026-03-04 steun=8
N1 1 scores 2026-03-04 saved
$ ankerpunt -r two.db rate N1 --date 2026-03-04 --correct huisvesting=4
N1 1 scores 2026-03-04 saved
note: the start of huisvesting was 3 (4/03/2026) and is now 4 (4/03/2026)
$ ankerpunt -r two.db history N1
15/11/2026 00:00 · coach · N1 · code and language: N1, Dutch
15/11/2026 00:00 · coach · N1 · trajectory: noord, 2/03/2026
15/11/2026 00:00 · coach · N1 · consent: to keep how it goes, 2/03/2026, yes
15/11/2026 00:00 · coach · N1 · talk (Family coaching): 4/03/2026, Home: 3
15/11/2026 00:00 · coach · N1 · talk (How I experience the help): 4/03/2026, I feel supported: 8
15/11/2026 00:00 · coach · N1 · talk (Family coaching): Home: 3 → 4
$ ankerpunt -r two.db --lang nl history N1
15/11/2026 00:00 · coach · N1 · code en taal: N1, Nederlands
15/11/2026 00:00 · coach · N1 · traject: noord, 2/03/2026
15/11/2026 00:00 · coach · N1 · toestemming: bijhouden hoe het gaat, 2/03/2026, ja
15/11/2026 00:00 · coach · N1 · gesprek (Gezinscoaching): 4/03/2026, Wonen: 3
15/11/2026 00:00 · coach · N1 · gesprek (Hoe ik de hulp ervaar): 4/03/2026, Ik voel mij gesteund: 8
15/11/2026 00:00 · coach · N1 · gesprek (Gezinscoaching): Wonen: 3 → 4
