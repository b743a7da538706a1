# Families go to another registry of the team in a file, sealed and signed. Here two
# registries that never met: a passphrase that both know opens it.

$ printf 'korenbloem en regen\n' >els.pass; printf 'vijf losse woorden van ons\n' >bundle.pass; chmod 600 *.pass
$ els() { ANKERPUNT_REGISTRY=els.db ANKERPUNT_PASSPHRASE_FILE=els.pass ankerpunt --as els "$@"; }
$ els init --no-passphrase
els.db saved
$ els -q passphrase set
els.db saved
$ els project add zon
zon saved
$ for g in G1 G2 G3; do els family add zon --code $g --start 2026-03-02; done
G1 2026-03-02 saved
G2 2026-03-02 saved
G3 2026-03-02 saved
$ els coach G1 els --from 2026-03-02; els coach G2 els --from 2026-03-02
G1 els 2026-03-02 saved
G2 els 2026-03-02 saved
$ els rate G1 --date 2026-03-10 huisvesting=3 financieel=2
G1 2 scores 2026-03-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ echo 'name: Kanarie' | els identity G1 set
G1 identity saved
$ echo 'zingt in de kooi' | els note G1
G1 note 2026-11-15 saved

# Which families, and for whom, has to be said.
$ els bundle -o b.anker --passphrase
ankerpunt: bundle: which families? name them, or give one of --coach, --project and --all
[1]
$ els bundle G1 --all -o b.anker --passphrase
ankerpunt: bundle: which families? name them, or give one of --coach, --project and --all
[1]
$ els bundle G1 --passphrase
usage: ankerpunt bundle [OPTION...] [FAMILY...]
ankerpunt: bundle: where to? give -o FILE
[2]
$ els bundle G1 -o b.anker
ankerpunt: bundle: who may open it? give --to with whose registry it is for, or --passphrase
[1]
$ els bundle G1 -o b.anker --to omar
ankerpunt: bundle: no registry of omar is known here with its keys; take in a bundle from there first, or give --passphrase
[1]
$ els bundle --coach jan -o b.anker --passphrase
ankerpunt: bundle: the passphrase of the bundle is asked on a terminal, or read from the file that $ANKERPUNT_BUNDLE_PASSPHRASE_FILE names
[1]
$ els bundle G9 -o b.anker --passphrase
ankerpunt: bundle: the passphrase of the bundle is asked on a terminal, or read from the file that $ANKERPUNT_BUNDLE_PASSPHRASE_FILE names
[1]
$ els bundle G1 -o b.anker --passphrase
ankerpunt: bundle: the passphrase of the bundle is asked on a terminal, or read from the file that $ANKERPUNT_BUNDLE_PASSPHRASE_FILE names
[1]
$ ls | grep -c anker$
0
[1]

# A hand-over is one bundle. What it was made with is in a file, or asked.
$ export ANKERPUNT_BUNDLE_PASSPHRASE_FILE=bundle.pass
$ els bundle --coach ELS -o b.anker --passphrase
b.anker 2 saved
Names and texts go along closed; --with-names lets them be opened there.
$ els bundle --coach els -o b.anker --passphrase
ankerpunt: bundle: b.anker is already there; --force overwrites it
[1]
$ els --force bundle --coach els -o b.anker --passphrase --with-names
b.anker 2 saved
$ els bundle --all -o all.anker --passphrase
all.anker 3 saved
Names and texts go along closed; --with-names lets them be opened there.
$ stat -c %a b.anker
600

# Nothing of it can be read on the way.
$ grep -c -a 'Kanarie\|SQLite format\|huisvesting' b.anker
0
[1]

# Whoever has the passphrase sees what is in it, before anything is taken in.
$ omar() { ANKERPUNT_REGISTRY=omar.db ankerpunt --as omar "$@"; }
$ omar init --no-passphrase
omar.db saved
$ omar bundle show b.anker
Made by els on 15/11/2026.
It is signed by a registry that is not known here: ask who sent it.
2 families: G1, G2
Conversations: 1. Steps on the way to rights: 0.
Names and texts: 2; they stay closed here, and are kept and passed on as they are.
$ els bundle show b.anker
Made by els on 15/11/2026.
It is signed by a registry that is known here.
2 families: G1, G2
Conversations: 1. Steps on the way to rights: 0.
Names and texts: 2; they can be opened here.
$ els --lang nl bundle show b.anker
Gemaakt door els op 15/11/2026.
Het is ondertekend door een register dat hier bekend is.
2 gezinnen: G1, G2
Gesprekken: 1. Stappen op weg naar rechten: 0.
Namen en teksten: 2; ze kunnen hier open.
$ els --lang fr bundle show all.anker
Fait par els le 15/11/2026.
Il est signé par un registre connu ici.
3 familles: G1, G2, G3
Entretiens : 1. Étapes vers des droits : 0.
Noms et textes : 2 ; ils peuvent s'ouvrir ici.
C'est tout ce registre, avec les signaux et les publications.
$ printf 'een andere zin dan die\n' >wrong.pass; chmod 600 wrong.pass
$ ANKERPUNT_BUNDLE_PASSPHRASE_FILE=wrong.pass omar bundle show b.anker
ankerpunt: bundle: b.anker has another passphrase, or was changed on its way; nothing was read
[1]
$ unset ANKERPUNT_BUNDLE_PASSPHRASE_FILE
$ omar bundle show b.anker
ankerpunt: bundle: this wants the passphrase of the file, and nobody can be asked here; $ANKERPUNT_BUNDLE_PASSPHRASE_FILE names a file with it
[1]

# What was cut off or changed on its way is refused, and what is no bundle.
$ head -c 20000 b.anker >cut.anker
$ export ANKERPUNT_BUNDLE_PASSPHRASE_FILE=bundle.pass
$ omar bundle show cut.anker
ankerpunt: bundle: cut.anker is no whole bundle: it is cut off, changed or something else; nothing was read
[3]
$ { head -c 30000 b.anker; printf xxxxxxxxxxxxxxxxxxxx; tail -c +30021 b.anker; } >changed.anker
$ omar bundle show changed.anker
ankerpunt: bundle: changed.anker is no whole bundle: it is cut off, changed or something else; nothing was read
[3]
$ { cat b.anker; echo; } >longer.anker
$ omar bundle show longer.anker
ankerpunt: bundle: longer.anker is no whole bundle: it is cut off, changed or something else; nothing was read
[3]
$ omar bundle show els.db
ankerpunt: bundle: els.db is no bundle
[1]
$ omar bundle show omar.db
ankerpunt: bundle: omar.db is this registry itself
[1]
$ omar bundle show nothing.anker
ankerpunt: bundle: nothing.anker: No such file or directory
[3]
$ echo hello >hello.txt; omar bundle show hello.txt
ankerpunt: bundle: hello.txt is not a registry, or it is damaged; nothing was opened
[3]

# It is noted what was given to whom. What was written before has gone out, and is not
# taken back any more.
$ els history | tail -2
15/11/2026 00:00 · els · G3 · what was given to somebody: 15/11/2026, bundle for a colleague, who knows its passphrase
15/11/2026 00:00 · els · bundle for a colleague: 3, passphrase
$ els undo --dry-run
ankerpunt: undo: something was written after note (els): bundle (els); nothing was taken back
[1]
$ els check | cut -d: -f1
els.db is sound

# The passphrase of the registry is another thing: with a new one the same boxes open.
$ printf 'zonnebloem en wind\n' >new.pass; chmod 600 new.pass
$ ANKERPUNT_NEW_PASSPHRASE_FILE=new.pass els -q passphrase change
els.db saved
$ ANKERPUNT_REGISTRY=els.db ANKERPUNT_PASSPHRASE_FILE=new.pass ankerpunt identity G1 show
Names and contact

person  what  words
------  ----  -------
-       name  Kanarie
$ ANKERPUNT_REGISTRY=els.db ANKERPUNT_PASSPHRASE_FILE=els.pass ankerpunt identity G1 show
ankerpunt: identity: that is not the passphrase of this registry; nothing was opened
[1]

# Taken in elsewhere. Without a passphrase there names stay closed, and the coordinator
# keeps and passes them on; with one, the same bundle opens them.
$ els() { ANKERPUNT_REGISTRY=els.db ANKERPUNT_PASSPHRASE_FILE=new.pass ankerpunt -q --as els "$@"; }
$ nadia() { ANKERPUNT_REGISTRY=nadia.db ankerpunt -q --as nadia "$@"; }
$ nadia init --no-passphrase
nadia.db saved
$ nadia merge all.anker 2>/dev/null
3 families came in, projects and signals taken over.
$ nadia merge all.anker 2>/dev/null
nothing new.
$ nadia --lang nl show G1
G1
  zon: gestart op 2/03/2026, lopend
  coach els: vanaf 2/03/2026

Gezinscoaching · het gezin samen
                            10/03/2026
Wonen                       3
Geld                        2

Hoe het nu staat
  volgend gesprek: 6 maanden, gepland op 2/09/2026
Verzegeld voor els: de naam van dit gezin en 1 tekst.
$ nadia --lang fr show G1 | tail -n 1
Scellé pour els : le nom de cette famille et 1 texte.
$ nadia identity G1 show
ankerpunt: identity: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ nadia check | cut -d: -f1
nadia.db is sound
$ omar() { ANKERPUNT_REGISTRY=omar.db ANKERPUNT_PASSPHRASE_FILE=omar.pass ankerpunt -q --as omar "$@"; }
$ omar merge b.anker 2>/dev/null
2 families came in, projects and signals taken over.
$ omar family list
Families

family  alias  project  language      start  end  sittings  last sitting
------  -----  -------  --------  ---------  ---  --------  ------------
G1      -      zon      nl        2/03/2026    -         1    10/03/2026
G2      -      zon      nl        2/03/2026    -         0             -
$ omar show G1 | tail -n 1
Sealed for els: the name of this family and 1 text.
$ printf 'regenboog en wolk\n' >omar.pass; chmod 600 omar.pass
$ omar passphrase set
omar.db saved
$ omar merge b.anker 2>/dev/null
nothing new.
$ omar identity G1 show
Names and contact

person  what  words
------  ----  -------
-       name  Kanarie
$ omar note G1 --list
The coach's notes

      date  note
----------  ----------------
15/11/2026  zingt in de kooi
$ omar check | cut -d: -f1
omar.db is sound

# Who sent a bundle is known by its keys: from now on no passphrase is needed. What omar
# wrote comes back to els, and what the coordinator passes on opens there as ever.
$ omar rate G1 --date 2026-04-10 huisvesting=5
G1 1 scores 2026-04-10 saved
$ echo 'zwijgt vandaag' | omar note G1
G1 note 2026-11-15 saved
$ omar bundle G1 -o o.anker --to ELS
o.anker 1 saved
$ omar bundle G1 -o n.anker --to nadia
ankerpunt: bundle: no registry of nadia is known here with its keys; take in a bundle from there first, or give --passphrase
[1]
$ unset ANKERPUNT_BUNDLE_PASSPHRASE_FILE
$ nadia bundle show o.anker
ankerpunt: bundle: o.anker is not sealed for this registry; ask who sent it for one that is
[1]
$ els bundle show o.anker
Made by omar on 15/11/2026.
It is signed by a registry that is not known here: ask who sent it.
1 family: G1
Conversations: 2. Steps on the way to rights: 0.
Names and texts: 3; they can be opened here.
$ els merge o.anker 2>/dev/null
1 family brought up to date.
$ els merge o.anker 2>/dev/null
nothing new.
$ nadia bundle --all -o back.anker --to els
back.anker 3 saved
$ els merge back.anker 2>/dev/null
nothing new.
$ els note G1 --list
The coach's notes

      date  note
----------  ----------------
15/11/2026  zingt in de kooi
15/11/2026  zwijgt vandaag
$ els check | cut -d: -f1
els.db is sound
$ els bundle G1 -o e.anker --to omar --to nadia --with-names
ankerpunt: bundle: a registry that it is for has no passphrase yet, and can keep no names; leave --with-names out
[1]
$ els bundle G1 -o e.anker --to omar --with-names
e.anker 1 saved
$ omar merge e.anker 2>/dev/null
nothing new.
$ omar note G1 --list
The coach's notes

      date  note
----------  ----------------
15/11/2026  zingt in de kooi
15/11/2026  zwijgt vandaag
