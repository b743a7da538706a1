# What happens when the registry is not what it should be.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ cksum <ankerpunt.db >sum

# Not there, empty, a folder, a pipe, something else.
$ ankerpunt -r nosuch.db family list
ankerpunt: family: there is no registry at nosuch.db; "ankerpunt init" makes one, -r FILE names another
[3]
$ ankerpunt -r nosuch.db family add zon
ankerpunt: family: there is no registry at nosuch.db; "ankerpunt init" makes one, -r FILE names another
[3]
$ ls nosuch.db 2>&1
ls: cannot access 'nosuch.db': No such file or directory
[2]
$ : >empty.db
$ ankerpunt -r empty.db family list
ankerpunt: family: empty.db is not a registry; nothing was opened
[3]
$ ankerpunt -r empty.db family add zon
ankerpunt: family: empty.db is not a registry; nothing was opened
[3]
$ stat -c %s empty.db
0
$ mkdir folder
$ ankerpunt -r folder family list
ankerpunt: family: folder is not a registry; nothing was opened
[3]
$ mkfifo pipe
$ ankerpunt -r pipe family list
ankerpunt: family: pipe is not a registry; nothing was opened
[3]
$ ankerpunt -r /dev/null family list
ankerpunt: family: /dev/null is not a registry; nothing was opened
[3]
$ head -c 8192 /dev/zero >zero.db
$ ankerpunt -r zero.db family list
ankerpunt: family: zero.db is not a registry, or it is damaged; nothing was opened
[3]
$ head -c 8192 /dev/urandom >noise.db
$ ankerpunt -r noise.db family list
ankerpunt: family: noise.db is not a registry, or it is damaged; nothing was opened
[3]
$ echo 'family,project' >text.db
$ ankerpunt -r text.db family list
ankerpunt: family: text.db is not a registry, or it is damaged; nothing was opened
[3]

# Another program's, by the number in its head; and one of a later or earlier version.
$ put() { printf "$3" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none; }
$ # as another program writes: it moves both counters in the head
$ patch() { cp ankerpunt.db "$1"; put "$1" "$2" "$3"; put "$1" 24 '\000\001\000\000'; put "$1" 92 '\000\001\000\000'; }
$ patch other.db 68 '\000\000\000\001'
$ ankerpunt -r other.db family list
ankerpunt: family: other.db is not a registry, or it is damaged; nothing was opened
[3]
$ ankerpunt -r other.db family add zon
ankerpunt: family: other.db is not a registry, or it is damaged; nothing was opened
[3]
$ patch newer.db 60 '\000\000\001\000'
$ ankerpunt -r newer.db family list
ankerpunt: family: newer.db was made by a newer version of ankerpunt; install that version
[3]
$ ankerpunt -r newer.db family add zon --code G2
ankerpunt: family: newer.db was made by a newer version of ankerpunt; install that version
[3]
$ patch older.db 60 '\000\000\000\000'
$ ankerpunt -r older.db family list
ankerpunt: family: older.db was made by an older version; run "ankerpunt upgrade" first
[3]

# Cut short, and changed on its way.
$ head -c 20000 ankerpunt.db >cut.db
$ ankerpunt -r cut.db family list
ankerpunt: family: cut.db is not a registry, or it is damaged; nothing was opened
[3]
$ sed 's/$/\r/' ankerpunt.db >crlf.db
$ ankerpunt -r crlf.db family list
ankerpunt: family: crlf.db is not a registry, or it is damaged; nothing was opened
[3]

# Nobody else may read it, and nothing is left beside it.
$ (umask 000; ankerpunt family add zon --code G5 --start 2026-03-02)
G5 2026-03-02 saved
$ stat -c %a ankerpunt.db
600
$ ls -A | grep ankerpunt.db
ankerpunt.db

# A link to it is followed.
$ mkdir shared
$ ln -s ../ankerpunt.db shared/link.db
$ ankerpunt -r shared/link.db family list --format csv | wc -l
3

# Many at once wait for each other.
$ for i in 1 2 3 4 5 6 7 8; do ankerpunt family add zon --code P$i --start 2026-03-02 >>said & done; wait
$ sort said | cut -d' ' -f1 | tr '\n' ' '; ankerpunt family list --format csv | grep -c ^P
P1 P2 P3 P4 P5 P6 P7 P8 8

# Reading changes nothing.
$ cksum <ankerpunt.db >sum
$ ankerpunt family list -q --format csv | wc -l
11
$ ankerpunt summary zon --format json | head -1
{
$ ankerpunt export scores -o scores.csv
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ cksum <ankerpunt.db | cmp - sum

# What is refused changes nothing either, not even the half of it.
$ printf 'family,project,start\nG6,zon,2026-05-04\nG7,ster,2026-05-04\n' | ankerpunt import families - 2>&1 | tail -1
ankerpunt: import: -: nothing was imported; faults: 1
$ ankerpunt rate G1 taal=4 taal=5
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: domain taal is named twice, with 4 and with 5; leave one out
[1]
$ ankerpunt family add zon --code G8 --consent nothing
ankerpunt: family: a purpose is one of start, measure, evaluation, followup or share:WHO, not nothing
[1]
$ ankerpunt family list --format csv | cut -d, -f1
family
G1
G5
P1
P2
P3
P4
P5
P6
P7
P8
$ cksum <ankerpunt.db | cmp - sum
