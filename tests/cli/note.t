# The coach's own note: sealed, and never on a sheet or in an export.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ echo 'Kanarie zong niet.' | ankerpunt note G1 --date 2026-03-10
G1 note 2026-03-10 saved
$ printf 'Eerst dit.\n\nDan dat.\n' >draft
$ ankerpunt note G1 draft
G1 note 2026-11-15 saved
$ echo 'Nog een.' | ankerpunt note G1 -
G1 note 2026-11-15 saved
$ ankerpunt note G1 --list
The coach's notes

      date  note
----------  --------------------
10/03/2026  Kanarie zong niet.
15/11/2026  Eerst dit.  Dan dat.
15/11/2026  Nog een.
$ ankerpunt note G1 --list --format json | tail -n +4
  "generated": "2026-11-15",
  "notes": [
    {"date": "2026-03-10", "note": "Kanarie zong niet."},
    {"date": "2026-11-15", "note": "Eerst dit.\n\nDan dat."},
    {"date": "2026-11-15", "note": "Nog een."}
  ]
}

# The family may know that they are there, and ask what they say.
$ ankerpunt dossier G1 --lang en | grep -A3 'own notes'
The coach's own notes
On 10/03/2026 your coach wrote a note. You may ask to read it.
On 15/11/2026 your coach wrote a note. You may ask to read it.
On 15/11/2026 your coach wrote a note. You may ask to read it.
$ ankerpunt dossier G1 --lang en --with-notes | grep -A6 'own notes'
The coach's own notes
10/03/2026: Kanarie zong niet.
15/11/2026: Eerst dit.
  Dan dat.
15/11/2026: Nog een.

What was noted and changed
$ ankerpunt dossier G1 --format json | grep -c Kanarie
0
[1]

# Removed for good.
$ ankerpunt note G1 --remove 2026-03-10
G1 note 2026-03-10 removed saved
$ ankerpunt note G1 --remove 2026-03-10
ankerpunt: note: G1 has no note of 10/03/2026; "ankerpunt note G1 --list" shows them
[1]
$ ankerpunt note G1 --list --format csv | head -2
date,note
2026-11-15,"Eerst dit.

# Wrong use.
$ ankerpunt note G1 nosuch
ankerpunt: note: nosuch cannot be read: No such file or directory
[3]
$ : | ankerpunt note G1
ankerpunt: note: that is empty; nothing was changed
[1]
$ printf '  \n\n' | ankerpunt note G1
ankerpunt: note: that is empty; nothing was changed
[1]
$ head -c 30000 /dev/zero | tr '\0' a | ankerpunt note G1
ankerpunt: note: that is longer than 20000 bytes; make it shorter
[1]
$ printf '\377\376' | ankerpunt note G1
ankerpunt: note: that is no readable text (UTF-8)
[1]
$ echo 'Zijn nummer is 85.07.30-033.28.' | ankerpunt note G1
ankerpunt: note: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt note G1 --list draft 2>&1 | tail -1
ankerpunt: note: --list and --remove read no file
$ ankerpunt note
usage: ankerpunt note [OPTION...] FAMILY [FILE|-]
ankerpunt: note: something is missing: FAMILY [FILE|-]
[2]
$ ankerpunt note G9 draft
ankerpunt: note: there is no family G9; "ankerpunt family list" shows them
[1]
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt note G1 draft
ankerpunt: note: the passphrase is asked on a terminal, or read from the file that $ANKERPUNT_PASSPHRASE_FILE names
[1]
$ ankerpunt sheet G1 --words -q
G1 G1.pdf saved
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ grep -l Kanarie *
[1]
