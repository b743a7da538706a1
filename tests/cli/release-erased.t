# A family is erased between two releases of the same day: not a byte of them differs,
# whatever stood on that family alone.

$ families() { awk -v project=$1 -v from=$2 -v to=$3 -v start=$4 'BEGIN { print "family,project,start,referral,consent"; for (i = from; i <= to; i++) printf "G-K%04d,%s,%s,%s,start measure evaluation\n", i, project, start, i % 3 ? "partner" : "coach" }' | ankerpunt -q import families -; }
$ right() { awk -v right=$1 -v from=$2 -v to=$3 'BEGIN { print "family,right,stage,date"; for (i = from; i <= to; i++) printf "G-K%04d,%s,detected,2025-10-02\n", i, right }' | ankerpunt -q import rights - >/dev/null; }
$ begin() { export ANKERPUNT_REGISTRY=$1.db; ankerpunt -q init --no-passphrase >/dev/null; shift; for project; do ankerpunt -q project add $project --name "Project $project" --waves 6,12 >/dev/null; done; }
$ twice() { family=$1; shift; ankerpunt -q release "$@" --to fonds --purpose onderzoek -o eerst --force >/dev/null; ankerpunt -q erase $family --yes >/dev/null; ankerpunt -q release "$@" --to fonds --purpose onderzoek -o daarna --force >/dev/null; diff -r eerst daarna && ankerpunt release verify daarna | head -1; rm -r eerst daarna; }

# The only one that was due at twelve months, and the only one with contacts.
$ begin beurt noord && families noord 1 1 2024-06-01 && families noord 2 25 2025-10-01
- 1 trajectories: 1 new, 0 replaced, 0 there already, saved
- 24 trajectories: 24 new, 0 replaced, 0 there already, saved
$ ankerpunt -q contact G-K0001 add --channel home --date 2024-06-12
G-K0001 contact 1 2024-06-12 home saved
$ twice G-K0001 noord
15 files are whole; 59 rows keep to the schema and the rules

# One of the ten with a right of a kind: with nine the row of that kind stays, hidden.
$ begin soort noord && families noord 1 24 2025-09-01
- 24 trajectories: 24 new, 0 replaced, 0 there already, saved
$ right leefloon 1 10 && right schooltoeslag 11 15 && right sociaal-tarief 13 19
$ twice G-K0001 noord
15 files are whole; 63 rows keep to the schema and the rules

# One of the smallest of three projects, that had ten.
$ begin drie noord zuid west && families noord 1 10 2025-09-01 && families zuid 11 30 2025-09-01 && families west 31 55 2025-09-01
- 10 trajectories: 10 new, 0 replaced, 0 there already, saved
- 20 trajectories: 20 new, 0 replaced, 0 there already, saved
- 25 trajectories: 25 new, 0 replaced, 0 there already, saved
$ twice G-K0001 noord zuid west
15 files are whole; 236 rows keep to the schema and the rules

# The least number goes up to where rounding changes, so that two of them tell no more.
$ for least in 10 13 14 22 24; do ankerpunt -q release noord zuid west --to fonds --purpose onderzoek --threshold $least -o t$least >/dev/null && sed -n 's/.*"least": \([0-9]*\).*/\1/p' t$least/datapackage.json; done
10
13
18
23
28

# One takes back its word, and fourteen come: the figure is new, without nine more.
$ begin woord noord && families noord 1 30 2025-09-01
- 30 trajectories: 30 new, 0 replaced, 0 there already, saved
$ started() { grep -h started $1/tables/process.csv | cut -d, -f1,5,15; }
$ ankerpunt -q release noord --to fonds --purpose onderzoek -o voor >/dev/null && started voor
noord,30,2026-Q2
$ ankerpunt -q consent G-K0012 withdraw evaluation && families noord 31 44 2026-09-01
G-K0012 evaluation withdrawn 2026-11-15 saved
- 14 trajectories: 14 new, 0 replaced, 0 there already, saved
$ ankerpunt --today 2027-01-10 release noord --to fonds --purpose onderzoek --dry-run | grep Know
  Know: families that took back their word: 1. What is told again as it was can still hold them; leaving them out would point at them.
  Know: in 5 rows families are left out by lot with the few who left since a former release, so that these are not pointed at.
$ ankerpunt -q --today 2027-01-10 release noord --to fonds --purpose onderzoek -o na >/dev/null && started na
noord,35,2026-Q4
