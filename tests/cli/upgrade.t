# An older registry is upgraded by this command alone.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt upgrade
ankerpunt.db is of this version already; nothing was to be done
$ cksum <ankerpunt.db >sum

# What is newer, another program's, damaged or not there is refused, untouched.
$ put() { printf "$3" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none; }
$ # as another program writes: it moves both counters in the head
$ patch() { cp ankerpunt.db "$1"; put "$1" "$2" "$3"; put "$1" 24 '\000\001\000\000'; put "$1" 92 '\000\001\000\000'; }
$ patch newer.db 60 '\000\000\001\000'
$ ankerpunt -r newer.db upgrade
ankerpunt: upgrade: newer.db was made by a newer version of ankerpunt; install that version
[3]
$ patch other.db 68 '\000\000\000\001'
$ ankerpunt -r other.db upgrade
ankerpunt: upgrade: other.db is not a registry, or it is damaged; nothing was opened
[3]
$ ankerpunt -r nosuch.db upgrade
ankerpunt: upgrade: there is no registry at nosuch.db; "ankerpunt init" makes one, -r FILE names another
[3]
$ head -c 50000 ankerpunt.db >cut.db
$ ankerpunt -r cut.db upgrade
ankerpunt: upgrade: cut.db is not a registry, or it is damaged; nothing was opened
[3]
$ ankerpunt upgrade ankerpunt.db
usage: ankerpunt upgrade
ankerpunt: upgrade: ankerpunt.db is one too many
[2]
$ ankerpunt upgrade --to 2
ankerpunt: upgrade: --today wants a date such as 31/3/2026, 26-11 or yesterday, not 2
[1]

# What calls itself older and is not: taken back whole.
$ patch older.db 60 '\000\000\000\000'
$ cksum <older.db >older.sum
$ ankerpunt -r older.db upgrade
ankerpunt: upgrade: the upgrade was taken back whole; ask for help: schema 1: the registry cannot be used: table setting already exists
[3]
$ cksum <older.db | cmp - older.sum
$ ls -A
ankerpunt.db
cut.db
newer.db
older.db
older.sum
other.db
sum
$ cksum <ankerpunt.db | cmp - sum

# A registry of the first version is read and written only after the upgrade.
$ cat "$SAMPLES/../tests/data/schema-001.sql" - <<'END' | sqlite3 first.db
> INSERT INTO project (code, name, preset) VALUES ('zon', 'Zon', 'gezinscoaching');
> INSERT INTO family (code, alias) VALUES ('G1', 'Gezin Zon');
> INSERT INTO trajectory (family, project, start) VALUES (1, 1, '2026-03-02');
> END
$ ankerpunt -r first.db contact G1 add --channel home
ankerpunt: contact: first.db was made by an older version; run "ankerpunt upgrade" first
[3]
$ ankerpunt -r first.db family list
ankerpunt: family: first.db was made by an older version; run "ankerpunt upgrade" first
[3]
$ ankerpunt -r first.db upgrade | sed "s| to [0-9]* | to N |"
first.db version 1 to N saved
Rights that are new in the catalogue: 86.
The registry as it was is kept as first.db.before-upgrade-1.
$ ankerpunt -r first.db contact G1 add --channel home
G1 contact 1 2026-11-15 home saved
$ ankerpunt -r first.db family list --format csv
family,alias,project,language,start,end,sittings,last
G1,Gezin Zon,zon,nl,2026-03-02,,0,
$ ankerpunt -r first.db check
first.db is sound: pages, keys, rules and 90 rows of history
$ ls first.db*
first.db
first.db.before-upgrade-1

# Names of lists and rights follow the program; those that were changed here stay.
$ ankerpunt instrument export ervaring --lang en | sed 's/"en": "I feel supported"/"en": "They help me"/' >own.json
$ ankerpunt -q instrument import own.json
ervaring saved
names were mended in list ervaring; who uses it sees them at once
$ ankerpunt upgrade
ankerpunt.db is of this version already; nothing was to be done
Names that were changed here and stay as they are: 1.
