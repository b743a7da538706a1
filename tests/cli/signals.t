# Who is interrupted, or cannot write, has changed nothing.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ cksum <ankerpunt.db >sum
$ mkfifo slow

# A file that takes its time, and then a signal: 128 and its number.
$ slowly() { (echo family,date,domain,score; echo G1,2026-03-09,taal,4; exec sleep 2) >slow & }
$ slowly; timeout --foreground --preserve-status -s TERM 0.4 ankerpunt import scores slow 2>/dev/null
[143]
$ slowly; timeout --foreground --preserve-status -s INT 0.4 ankerpunt import scores slow 2>/dev/null
[130]
$ slowly; timeout --foreground --preserve-status -s HUP 0.4 ankerpunt import scores slow 2>/dev/null
[129]
$ cksum <ankerpunt.db | cmp - sum
$ ls -A
ankerpunt.db
slow
sum

# Even when it is killed, the next command goes on as if nothing had been.
$ slowly; timeout --foreground --preserve-status -s KILL 0.4 ankerpunt import scores slow 2>/dev/null
[137]
$ ankerpunt rate G1 --date 2026-03-09 taal=6
G1 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-03-09,taal,6,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ls -A
ankerpunt.db
slow
sum

# No room: files may not grow beyond a limit.
$ (echo family,date,domain,score; for m in 02 03 04 05 06 07 08 09 10 11 12; do for d in $(seq 10 28); do echo G1,2025-$m-$d,huisvesting,4; done; done) >many.csv
$ cksum <ankerpunt.db >sum
$ (ulimit -f $(( $(stat -c %s ankerpunt.db) / 512 )); ankerpunt import scores many.csv)
many.csv: dates before the family started: 209, the first on line 2
many.csv: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
ankerpunt: import: the registry cannot be used: disk I/O error
[3]
$ (ulimit -f 1; ankerpunt rate G1 --date 2026-03-09 werk=6)
ankerpunt: rate: the registry cannot be used: disk I/O error
[3]
$ cksum <ankerpunt.db | cmp - sum
$ ankerpunt import scores many.csv -q
many.csv 209 scores: 209 new, 0 replaced, 0 there already, saved
$ (ulimit -f 8; ankerpunt export scores -o scores.csv)
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
ankerpunt: export: scores.csv: File too large; nothing was written there
[3]
$ (ulimit -f 8; ankerpunt export scores >limited.csv)
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
ankerpunt: export: the output could not be written; is the disk full?
[3]
$ (ulimit -f 8; ankerpunt -r new.db init)
ankerpunt: init: the registry cannot be used: disk I/O error
[3]
$ ls -A
ankerpunt.db
limited.csv
many.csv
slow
sum
