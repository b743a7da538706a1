# What was released stays known, whichever backup is taken back.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ for project in noord zuid; do ankerpunt -q project add $project --name "Project $project" --waves 6; done
noord saved
zuid saved
$ families() { awk -v project=$1 -v from=$2 -v to=$3 'BEGIN { print "family,project,start,referral,consent"; for (i = from; i <= to; i++) printf "G-K%04d,%s,2025-04-01,%s,start measure evaluation\n", i, project, i % 3 ? "partner" : "coach" }' | ankerpunt -q import families -; }
$ release() { ankerpunt -q "$@" --purpose jaarverslag; }
$ ledger() { sqlite3 -readonly ${1:-ankerpunt.db} "SELECT e.id, e.day, projects, whom, count(r.site) FROM release e LEFT JOIN release_row r ON r.release = e.id GROUP BY e.id"; }
$ started() { grep -h started,gezin $1/tables/process.csv | cut -d, -f1,5,15; }
$ families noord 1 30
- 30 trajectories: 30 new, 0 replaced, 0 there already, saved
$ ankerpunt -q backup b1.bak >/dev/null
$ families noord 31 31
- 1 trajectories: 1 new, 0 replaced, 0 there already, saved
$ ankerpunt -q backup b2.bak >/dev/null

# The older one is taken back, something goes outside, and the newer one, which has
# never heard of it, is taken back after all.
$ ankerpunt -q restore b1.bak --force >/dev/null
The registry that was there is kept as ankerpunt.db.before-restore-2026-11-15.
$ release release noord --to stad -o r1
noord r1 saved
$ ledger
1|2026-11-15|noord|stad|41
$ ankerpunt -q backup b3.bak >/dev/null
$ ankerpunt restore b2.bak --force | sed 's/[0-9]*:[0-9a-f]\{64\}/HEAD/'
ankerpunt.db HEAD saved
The registry that was there is kept as ankerpunt.db.before-restore-2026-11-15-2.
Releases that this backup did not know, and that stay in the ledger: 1.
$ ledger
1|2026-11-15|noord|stad|41
$ ankerpunt check | cut -d: -f1
ankerpunt.db is sound

# One more family than was told of: the former figures are told again.
$ release --today 2027-01-10 release noord --to stad -o r2
noord r2 saved
$ started r1 && started r2
noord,30,2026-Q2
noord,30,2026-Q2

# Neither is a release forgotten nor noted twice, there and back again, nor in another order.
$ back() { ankerpunt -q restore $1.bak --force >/dev/null 2>&1; ledger; }
$ back b3
1|2026-11-15|noord|stad|41
2|2027-01-10|noord|stad|0
$ back b1
1|2026-11-15|noord|stad|41
2|2027-01-10|noord|stad|0
$ release release noord zuid --to fonds -o r3
noord r3 saved
$ back b2
1|2026-11-15|noord|stad|41
2|2027-01-10|noord|stad|0
3|2026-11-15|noord zuid|fonds|117
$ ankerpunt check | cut -d: -f1
ankerpunt.db is sound

# Who is in the ledger and not in the backup stays in it, as a number that leads to nobody.
$ families zuid 101 112
- 12 trajectories: 12 new, 0 replaced, 0 there already, saved
$ release --today 2027-01-10 release zuid --to stad -o r4
zuid r4 saved
$ back b1
1|2026-11-15|noord|stad|41
2|2027-01-10|noord|stad|0
3|2026-11-15|noord zuid|fonds|117
4|2027-01-10|zuid|stad|6
$ ankerpunt check | cut -d: -f1
ankerpunt.db is sound
$ families zuid 101 112
- 12 trajectories: 12 new, 0 replaced, 0 there already, saved
$ release --today 2027-01-10 release zuid --to stad -o r5
zuid r5 saved
$ ankerpunt release verify r5 | head -1
15 files are whole; 41 rows keep to the schema and the rules

# What another registry gave is no business of this one.
$ ankerpunt -r ander.db -q init --no-passphrase
ander.db saved
$ ankerpunt -r ander.db -q restore b1.bak --force >/dev/null
The registry that was there is kept as ander.db.before-restore-2026-11-15.
$ ledger ander.db
