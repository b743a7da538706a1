# Names and contact are kept sealed, apart from everything else.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt person G1 add mama --role parent
G1 mama saved
$ printf 'name: Familie Kanarie\naddress: Kooistraat 1, 9000 Gent\n\nphone: 0478 12 34 56\n' | ankerpunt identity G1 set
G1 identity saved
$ printf 'name: Noor Kanarie\nemail: noor@example.org\n' | ankerpunt identity G1 set --person mama
G1 mama identity saved
$ ankerpunt identity G1 show
Names and contact

person  what       words
------  ---------  -----------------------
-       name       Familie Kanarie
-       address    Kooistraat 1, 9000 Gent
-       telephone  0478 12 34 56
mama    name       Noor Kanarie
mama    e-mail     noor@example.org
$ ankerpunt identity G1 show --person mama --format json | tail -n +4
  "generated": "2026-11-15",
  "fields": [
    {"person": "mama", "field": "name", "value": "Noor Kanarie"},
    {"person": "mama", "field": "email", "value": "noor@example.org"}
  ]
}

# A field is put in the place of the one there was; an empty one goes.
$ printf 'phone: 09 123 45 67\naddress:\n' | ankerpunt identity G1 set
G1 identity saved
$ ankerpunt identity G1 show --format csv
person,field,value
,name,Familie Kanarie
,phone,09 123 45 67
mama,name,Noor Kanarie
mama,email,noor@example.org
$ ankerpunt identity G1 clear --person mama
G1 mama cleared saved
$ ankerpunt identity G1 show --lang nl
Namen en contactgegevens

persoon  wat       woorden
-------  --------  ---------------
-        naam      Familie Kanarie
-        telefoon  09 123 45 67

# Never a national register number.
$ echo 'contact: 85.07.30-033.28' | ankerpunt identity G1 set
ankerpunt: identity: that holds a national register number, which is never kept here; leave it out
[1]
$ echo 'name: Kanarie 85073003328' | ankerpunt identity G1 set
ankerpunt: identity: that holds a national register number, which is never kept here; leave it out
[1]
$ echo 'phone: +32 478 12 34 56' | ankerpunt identity G1 set
G1 identity saved

# What is wrong is told without what was typed.
$ echo 'Familie Kanarie' | ankerpunt identity G1 set
ankerpunt: identity: line 1: write "field: words", with one of these fields: name, address, phone, email, contact
[1]
$ echo 'Kanarie: Familie' | ankerpunt identity G1 set
ankerpunt: identity: line 1: write "field: words", with one of these fields: name, address, phone, email, contact
[1]
$ printf 'name: A\nname: B\n' | ankerpunt identity G1 set
ankerpunt: identity: line 2: name is said twice
[1]
$ printf 'name: \377\n' | ankerpunt identity G1 set
ankerpunt: identity: line 1: that is no readable text (UTF-8)
[1]
$ printf 'name: a\000b\n' | ankerpunt identity G1 set
ankerpunt: identity: that is no readable text (UTF-8)
[1]
$ (printf 'name: '; head -c 3000 /dev/zero | tr '\0' a) | ankerpunt identity G1 set
ankerpunt: identity: line 1: that is longer than 2000 bytes; make it shorter
[1]
$ ankerpunt identity G1 set
ankerpunt: identity: nothing was said, so nothing was changed; the fields are name, address, phone, email, contact
[1]
$ ankerpunt identity G1 set 'Familie Kanarie' | cat
usage: ankerpunt identity FAMILY set [OPTION...]
ankerpunt: identity: Familie Kanarie is one too many
$ ankerpunt identity G1 set --name Kanarie
usage: ankerpunt identity FAMILY show [OPTION...]
       ankerpunt identity FAMILY set [OPTION...]
       ankerpunt identity FAMILY clear [OPTION...]
ankerpunt: identity: there is no option --name
[2]
$ echo 'name: X' | ankerpunt identity G9 set
ankerpunt: identity: there is no family G9; "ankerpunt family list" shows them
[1]
$ echo 'name: X' | ankerpunt identity G1 set --person papa
ankerpunt: identity: there is no person papa in this family; known here: mama; "ankerpunt person FAMILY add papa --role ..." adds them
[1]
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt identity G1 show
ankerpunt: identity: the passphrase is asked on a terminal, or read from the file that $ANKERPUNT_PASSPHRASE_FILE names
[1]
$ printf 'korenbloem\n' >wrong; chmod 600 wrong
$ ANKERPUNT_PASSPHRASE_FILE=wrong ankerpunt identity G1 show
ankerpunt: identity: that is not the passphrase of this registry; nothing was opened
[1]
$ ankerpunt identity G1 show --format csv
person,field,value
,name,Familie Kanarie
,phone,'+32 478 12 34 56

# Nowhere in the open: not in the file, the history, a sheet's name, an export or a sheet.
$ ankerpunt sheet G1 -q
G1 G1.pdf saved
$ ankerpunt export families -q -o families.csv
$ grep -l -e Kanarie -e Kooistraat -e '09 123' * ; ls
G1.pdf
ankerpunt.db
families.csv
pass
wrong
