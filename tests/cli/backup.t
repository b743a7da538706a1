# Copies that are known to be whole.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt backup one.ank | sed 's/[0-9a-f]\{64\}/HEX/'
one.ank 14:HEX saved
This backup is not sealed, for the registry has no passphrase: keep it on an encrypted disk.
$ test "one.ank $(ankerpunt check --head) saved" = "$(ankerpunt backup two.ank -q | sed 's/two/one/')"
$ stat -c '%a %n' one.ank two.ank
600 one.ank
600 two.ank
$ ankerpunt backup one.ank
ankerpunt: backup: one.ank is a registry; a registry is never overwritten
[1]
$ ankerpunt backup one.ank --force
ankerpunt: backup: one.ank is a registry; a registry is never overwritten
[1]
$ ankerpunt backup ankerpunt.db --force
ankerpunt: backup: ankerpunt.db is a registry; a registry is never overwritten
[1]
$ ankerpunt backup nosuch/folder.ank
ankerpunt: backup: nosuch/folder.ank: No such file or directory; nothing was written there
[3]
$ ankerpunt backup
usage: ankerpunt backup FILE
ankerpunt: backup: something is missing: FILE
[2]
$ ankerpunt -r one.ank check
one.ank is sound: pages, keys, rules and 14 rows of history

# Back, into a place that is free.
$ ankerpunt -r new.db restore one.ank | sed 's/[0-9a-f]\{64\}/HEX/'
new.db 14:HEX saved
$ ankerpunt -r new.db family list --format csv
family,alias,project,language,start,end,sittings,last
G1,,zon,nl,2026-03-02,,0,
$ ankerpunt -r new.db restore one.ank
ankerpunt: restore: there is something at new.db already; --force keeps it aside and puts the backup in its place
[1]

# With --force what is there is kept aside.
$ ankerpunt family add zon --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ ankerpunt restore --force one.ank | sed 's/[0-9a-f]\{64\}/HEX/'
ankerpunt.db 14:HEX saved
The registry that was there is kept as ankerpunt.db.before-restore-2026-11-15.
$ ankerpunt family list --format csv
family,alias,project,language,start,end,sittings,last
G1,,zon,nl,2026-03-02,,0,
$ ankerpunt -r ankerpunt.db.before-restore-2026-11-15 family list --format csv
family,alias,project,language,start,end,sittings,last
G1,,zon,nl,2026-03-02,,0,
G2,,zon,nl,2026-03-02,,0,
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 14 rows of history

# What is no whole backup is refused, and nothing is touched.
$ cksum <ankerpunt.db >sum
$ refused() { ankerpunt restore --force "$1"; cksum <ankerpunt.db | cmp - sum; }
$ head -c 40960 one.ank >cut.ank
$ refused cut.ank
ankerpunt: restore: cut.ank is no whole backup: it is cut off, changed or something else; nothing was restored
$ head -c -1 one.ank >short.ank
$ refused short.ank
ankerpunt: restore: short.ank is no whole backup: it is cut off, changed or something else; nothing was restored
$ (cat one.ank; echo) >long.ank
$ refused long.ank
ankerpunt: restore: long.ank is no whole backup: it is cut off, changed or something else; nothing was restored
$ cp one.ank flipped.ank
$ printf X | dd of=flipped.ank bs=1 seek=70000 conv=notrunc status=none
$ refused flipped.ank
ankerpunt: restore: flipped.ank is no whole backup: it is cut off, changed or something else; nothing was restored
$ refused new.db
ankerpunt: restore: new.db is no whole backup: it is cut off, changed or something else; nothing was restored
$ refused nosuch.ank
ankerpunt: restore: nosuch.ank: No such file or directory
$ mkdir folder
$ refused folder
ankerpunt: restore: folder is no whole backup: it is cut off, changed or something else; nothing was restored
$ echo 'family,project' >text.csv
$ refused text.csv
ankerpunt: restore: text.csv is no whole backup: it is cut off, changed or something else; nothing was restored
$ ankerpunt restore one.ank two.ank
usage: ankerpunt restore FILE
ankerpunt: restore: two.ank is one too many
[2]
$ ls -A
ankerpunt.db
ankerpunt.db.before-restore-2026-11-15
cut.ank
flipped.ank
folder
long.ank
new.db
one.ank
short.ank
sum
text.csv
two.ank

# With a passphrase the backup is sealed.
$ echo zonnebloem in de zon >secret; chmod 600 secret
$ echo madeliefje >wrong; chmod 600 wrong
$ ANKERPUNT_PASSPHRASE_FILE=secret ankerpunt -r locked.db init
locked.db saved
$ ankerpunt -r locked.db project add zon
zon saved
$ ankerpunt -r locked.db backup sealed.ank
ankerpunt: backup: this wants the passphrase, and nobody can be asked here; $ANKERPUNT_PASSPHRASE_FILE names a file with it
[1]
$ ANKERPUNT_PASSPHRASE_FILE=wrong ankerpunt -r locked.db backup sealed.ank
ankerpunt: backup: that is not the passphrase of this registry
[1]
$ ANKERPUNT_PASSPHRASE_FILE=secret ankerpunt -r locked.db backup sealed.ank | sed 's/[0-9a-f]\{64\}/HEX/'
sealed.ank 12:HEX saved
$ head -c 16 sealed.ank; echo
ankerpunt sealed
$ ankerpunt -r back.db restore sealed.ank
ankerpunt: restore: this wants the passphrase, and nobody can be asked here; $ANKERPUNT_PASSPHRASE_FILE names a file with it
[1]
$ ANKERPUNT_PASSPHRASE_FILE=wrong ankerpunt -r back.db restore sealed.ank
ankerpunt: restore: sealed.ank has another passphrase, or its first page is damaged; nothing was restored
[1]
$ head -c 100000 sealed.ank >half.ank
$ ANKERPUNT_PASSPHRASE_FILE=secret ankerpunt -r back.db restore half.ank
ankerpunt: restore: half.ank is no whole backup: it is cut off, changed or something else; nothing was restored
[3]
$ ANKERPUNT_PASSPHRASE_FILE=secret ankerpunt -r back.db restore sealed.ank | sed 's/[0-9a-f]\{64\}/HEX/'
back.db 12:HEX saved
$ ankerpunt -r back.db project list --format csv
project,name,preset,language,start,instruments,waves
zon,zon,gezinscoaching,nl,,gezinscoaching,"0,3,6,12,18,24,30,36,closing"

# Another registry's journal is not played back into this one.
$ touch free.db-journal
$ ankerpunt -r free.db restore one.ank
ankerpunt: restore: a journal of another registry stands beside free.db; move it away first
[3]
