# A team meets in a folder: ann, who coordinates, and three coaches. What goes by it is
# sealed and signed. Digits and keys are random, and told apart by "....".

$ for who in ann els omar jan; do
>   eval "$who() { ANKERPUNT_REGISTRY=$who.db ANKERPUNT_PASSPHRASE_FILE=pass ankerpunt --as $who \"\$@\"; }"
> done; mkdir mailbox; printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ digits() { sed 's/[0-9]\{4\} [0-9]\{4\} [0-9]\{4\} [0-9]\{4\} [0-9]\{4\} [0-9]\{4\}/..../'; }
$ last() { "$1" --format csv sync list | tr -d '\r' | grep "^$2," | sed 's/.*\(....\)$/\1/'; }
$ for who in ann els omar jan; do $who -q init --no-passphrase; done; for who in ann els omar; do $who -q passphrase set; done
ann.db saved
els.db saved
omar.db saved
jan.db saved
ann.db saved
els.db saved
omar.db saved
$ ann sync
ankerpunt: sync: this registry is in no team yet: the coordinator begins one with "ankerpunt sync init", others join with the invitation they get
[1]
$ ann sync init nowhere
ankerpunt: sync: the mailbox cannot be reached (nowhere: No such file or directory); everything is safe here, and the next sync takes it along
[3]
$ ann sync init mailbox | digits
This is the registry of the coordinator, ann. Its digits, to read on the telephone to who joins: ....

# Who joins compares 24 digits with her on the telephone, both ways.
$ for who in els omar jan; do ann sync invite $who; done
els.invitation saved
omar.invitation saved
jan.invitation saved
$ els sync join els.invitation
ankerpunt: sync: nobody can be asked here; --digits gives the last four that are read on the telephone
[1]
$ els sync join els.invitation --digits 12
ankerpunt: sync: those are other digits; nothing was changed. Read all 24 again on the telephone: if they differ, the file was changed on its way
[1]
$ els sync join els.invitation --digits $(last ann ann) | digits
Now read these 24 digits to ann: ....
After that, "ankerpunt sync" fetches and sends.
$ ann sync confirm omar
ankerpunt: sync: nobody asks to come in as omar; has the invitation been joined with "ankerpunt sync join"?
[1]
$ ann sync confirm els
ankerpunt: sync: nobody can be asked here; --digits gives the last four that are read on the telephone
[1]
$ ann sync confirm els --digits 123
ankerpunt: sync: those are other digits; nothing was changed. Read all 24 again on the telephone: if they differ, the file was changed on its way
[1]
$ ann sync confirm els --digits $(last els els)
els is in the team.
$ for who in omar jan; do $who sync join $who.invitation --digits $(last ann ann) >said; ann sync confirm $who --digits $(last $who $who); done
omar is in the team.
jan is in the team.
$ ann sync list | digits
The team

who   what         last heard of  shut out on  digits
----  -----------  -------------  -----------  -----------------------------
ann   coordinator              -            -  ....
els   coach                    -            -  ....
jan   coach                    -            -  ....
omar  coach                    -            -  ....

$ echo hello >no.invitation; jan sync join no.invitation
ankerpunt: sync: no.invitation is no invitation; ask the coordinator for one with "ankerpunt sync invite"
[1]
$ jan sync invite nadia
ankerpunt: sync: only ann does that, who began the team
[1]

# What a coach wrote goes to the coordinator, and nothing of it can be read on the way.
$ els project add zon
zon saved
$ for g in G1 G2 G3; do els -q family add zon --code $g --alias "Gezin $g" --start 2026-03-02; els -q coach $g els --from 2026-03-02; done
G1 2026-03-02 saved
G1 els 2026-03-02 saved
G2 2026-03-02 saved
G2 els 2026-03-02 saved
G3 2026-03-02 saved
G3 els 2026-03-02 saved
$ els -q rate G1 --date 2026-03-10 huisvesting=3 financieel=2 2>note
G1 2 scores 2026-03-10 saved
$ echo "Te weinig woningen" | els signal add zon --title Wachtlijst --level local
zon signal 1 2026-11-15 saved
$ echo "Zingt in de kooi" | els note G2
G2 note 2026-11-15 saved
$ els sync --dry-run
1 bundle to send (ann): 3 families.
Nothing came from ann yet.
$ els sync --with-names
1 bundle sent (ann): 3 families.
Nothing came from ann yet.
$ els sync
There is nothing new to fetch or to send.
Nothing came from ann yet.
$ grep -l -a 'Gezin\|SQLite format\|huisvesting\|kooi' mailbox/*.anker
[1]
$ ann sync 2>note; sed "s|: .*/|: |" note
1 bundle fetched (els): 3 families came in, projects and signals taken over.
3 bundles sent (els, jan, omar): 3 families.
Nothing came from jan yet.
Nothing came from omar yet.
The registry as it was before is kept beside it: ann.db.before-sync
$ ann caseload
Who goes along with whom

coach  family  alias     project      start  with this coach from  until  next wave  planned on  state
-----  ------  --------  -------  ---------  --------------------  -----  ---------  ----------  -----
els    G1      Gezin G1  zon      2/03/2026             2/03/2026      -  6 months    2/09/2026  late
els    G2      Gezin G2  zon      2/03/2026             2/03/2026      -  6 months    2/09/2026  late
els    G3      Gezin G3  zon      2/03/2026             2/03/2026      -  6 months    2/09/2026  late

$ ann signal list
Signals

number  project        date  title       level             theme  barrier  families  owner  status          feedback
------  -------  ----------  ----------  ----------------  -----  -------  --------  -----  --------------  --------
     1  zon      15/11/2026  Wachtlijst  the municipality  -      -               0  -      not raised yet         -

# A hand-over: the coordinator says who goes along; omar has that family then, and no
# other.
$ ann coach G2 els --from 2026-03-02 --to 2026-11-14; ann coach G2 omar --from 2026-11-15
G2 els 2026-03-02..2026-11-14 saved
G2 omar 2026-11-15 saved
$ ann -q sync; els -q sync --with-names; ann -q sync
2 bundles sent (els, omar): 2 families.
Nothing came from jan yet.
Nothing came from omar yet.
2 bundles fetched (ann): 1 family brought up to date.
1 bundle sent (ann): 1 family.
1 bundle fetched (els): nothing new.
1 bundle sent (omar): 1 family.
Nothing came from jan yet.
Nothing came from omar yet.
$ omar --lang nl -q sync; els --lang fr -q sync
3 pakketten opgehaald (ann): 1 gezin kwam erbij, werkingen en signalen overgenomen.
1 pakket verstuurd (ann): 1 gezin.
Il n’y a rien de nouveau à reprendre ni à envoyer.
$ omar note G2 --list
The coach's notes

      date  note
----------  ----------------
15/11/2026  Zingt in de kooi
$ omar family list; jan -q sync; jan family list
Families

family  alias     project  language      start  end  sittings  last sitting
------  --------  -------  --------  ---------  ---  --------  ------------
G2      Gezin G2  zon      nl        2/03/2026    -         0             -
1 bundle fetched (ann): projects and signals taken over.
1 bundle sent (ann): news without families.
nothing to show

# Two write the same, and do not know of each other: both stay until one chooses, and
# the choice travels.
$ els -q rate G1 --date 2026-11-10 huisvesting=5 2>note; els -q sync; ann -q sync
G1 1 scores 2026-11-10 saved
1 bundle sent (ann): 1 family.
3 bundles fetched (els, jan, omar): 1 family brought up to date.
$ ann rate G1 --date 2026-11-10 --correct huisvesting=7 2>note; els rate G1 --date 2026-11-10 --correct huisvesting=6 2>note; els -q rate G1 --date 2026-11-10 financieel=4 2>note
G1 1 scores 2026-11-10 saved
G1 1 scores 2026-11-10 saved
G1 1 scores 2026-11-10 saved
$ els -q sync
1 bundle sent (ann): 1 family.
$ ann --lang nl -q sync
1 pakket opgehaald (els): 1 gezin bijgewerkt.
1 pakket verstuurd (els): 1 gezin.
1 verschil wacht op een keuze; "ankerpunt merge list" toont het
$ ann --lang nl merge list
1. Gezin G1: het gesprek van 10/11/2026, Wonen: ann noteerde 7, els noteerde 6. Wat klopt? "ankerpunt merge take 1 ann"
$ ann merge take 1 els
Gezin G1: the talk of 10/11/2026, Home: 6 stands
$ ann -q sync; els -q sync >/dev/null; els merge list
1 bundle sent (els): 1 family.
Nothing waits for a choice.

# The coordinator's figures are of all.
$ omar -q rate G2 --date 2026-11-14 huisvesting=4 2>note; omar -q sync; ann -q sync
G2 1 scores 2026-11-14 saved
1 bundle sent (ann): 1 family.
1 bundle fetched (omar): 1 family brought up to date.
$ ann today --coach els | head -3
15/11/2026: 2 reminders, for 2 families

what waits        day  family    what it is

$ ann summary zon | head -3
zon

Families: 3 started, 1 measured at intake, 3 open, 0 closed. Not in the figures: 2 (not measured at intake).


# An erasure goes to all, and is told where the family still lies.
$ ann erase G3 --yes
What is still outside this file

family  what    given to         day       until
------  ------  --------  ----------  ----------
G3      backup  -         15/11/2026  13/02/2027
Old backups hold this family until 13/02/2027: destroy them by then.
Sealed bundles with this family still lie in the mailbox, of ann, els; they go with their next sync, on 13/02/2027 at the latest.
G3 erased for good, saved

$ ann -q sync; els -q sync; els family list | tail -2
3 bundles sent (els, jan, omar): 2 families.
G3 was erased there and is now erased here too, with what was written since.
1 bundle fetched (ann): 1 family erased.
G1      Gezin G1  zon      nl        2/03/2026    -         2    10/11/2026
G2      Gezin G2  zon      nl        2/03/2026    -         0             -
$ els -q sync; ls mailbox | grep els
There is nothing new to fetch or to send.
ann.els.5w.anker
els.ann.1w.anker
els.ann.2.anker
els.ann.3.anker
els.ann.4.anker

# More than three are not erased unasked.
$ for g in G4 G5 G6 G7; do els -q family add zon --code $g --start 2026-03-02 >note; els -q coach $g els --from 2026-03-02 >note; done; els -q sync; ann -q sync
1 bundle sent (ann): 4 families.
1 bundle fetched (els): 4 families came in.
$ for g in G4 G5 G6 G7; do els erase $g --yes >note; done; els -q sync
1 bundle sent (ann): 2 families.
$ ann -q sync
ankerpunt: sync: the bundle of els erases 4 families here. Is that right? It was not taken in; "ankerpunt sync --erase 4" does
[1]
$ ann -q sync --erase 4
G4 was erased there and is now erased here too, with what was written since.
G5 was erased there and is now erased here too, with what was written since.
G6 was erased there and is now erased here too, with what was written since.
G7 was erased there and is now erased here too, with what was written since.
1 bundle fetched (els): 4 families erased.
2 bundles sent (jan, omar): 1 family.

# A stick that is not there; a bundle that was half copied, and one that did not come.
$ mv mailbox elsewhere
$ { ann --lang nl sync; els --lang fr sync; } 2>&1 | sed 's/(.*mailbox/(..mailbox/'
ankerpunt: sync: de brievenbus is niet bereikbaar (..mailbox: dat bestand of die map bestaat niet); alles staat veilig hier, en de volgende sync neemt het mee
ankerpunt: sync: la boîte aux lettres est hors d’atteinte (..mailbox : ce fichier ou ce dossier n’existe pas) ; tout est en sûreté ici, et la prochaine sync l’emportera
$ mv elsewhere mailbox
$ els -q rate G1 --date 2026-11-12 huisvesting=6 >note 2>&1; els -q sync; f=$(ls -t mailbox/els.ann.* | head -1); cp $f whole; head -c 20000 whole >$f
1 bundle sent (ann): 1 family.
$ ann -q sync | sed 's/e [0-9]* of/e .. of/; s/els.[0-9]*/els.../'
Bundle .. of els...waits for a next sync: els.7 is no whole bundle: it is cut off, changed or something else; nothing was read
There is nothing new to fetch or to send.
$ cp whole $f; ann -q sync
1 bundle fetched (els): 1 family brought up to date.
$ els -q rate G1 --date 2026-11-13 huisvesting=6 >note 2>&1; els -q sync; rm $(ls -t mailbox/els.ann.* | head -1)
1 bundle sent (ann): 1 family.
$ els -q sync; ann -q sync
1 bundle sent (ann): 2 families.
1 bundle fetched (els): 1 family brought up to date.

# A mailbox that was brought back older, and a registry that was.
$ cp -r mailbox older; els -q rate G1 --date 2026-11-14 huisvesting=6 >note 2>&1; els -q sync; ann -q sync
1 bundle sent (ann): 1 family.
1 bundle fetched (els): 1 family brought up to date.
$ rm -r mailbox; mv older mailbox; els -q sync; ann -q sync; ann -q sync
1 bundle sent (ann): 2 families.
1 bundle fetched (els): nothing new.
There is nothing new to fetch or to send.
$ cat els.db >els.older; els -q rate G1 --date 2026-11-15 huisvesting=8 >note 2>&1; els -q sync
1 bundle sent (ann): 1 family.
$ cat els.older >els.db; els -q sync; els show G1 | grep -c 15/11/2026
This registry is older than what it sent; what it sent to ann is taken in again.
1 bundle sent (ann): 2 families.
1
$ ann -q sync; ann check | cut -d: -f1; els check | cut -d: -f1
1 bundle fetched (els): 1 family brought up to date.
ann.db is sound
els.db is sound
$ cp jan.db copy.db; ANKERPUNT_REGISTRY=copy.db ankerpunt --as jan sync
ankerpunt: sync: this registry was copied, or brought back from a backup, and is another one for the team; ask the coordinator for an invitation, and join with it again
[1]

# A laptop is lost: what it sent is taken in first, then it is shut out. A new one comes
# in by a new invitation, and gets the families back.
$ omar -q rate G2 --date 2026-11-15 huisvesting=5 >note 2>&1; omar -q sync
1 bundle fetched (ann): nothing new.
1 bundle sent (ann): 1 family.
$ ann sync revoke omar
ankerpunt: sync: bundles of omar wait in the mailbox: take them in first with "ankerpunt sync", or lose them with --force
[1]
$ ann -q sync; ann sync revoke omar
1 bundle fetched (omar): 1 family brought up to date.
omar is out of the team: nothing is taken from that registry or sealed for it any more. What is on the computer stays there; the encryption of its disk guards that.
$ omar -q rate G2 --date 2026-11-13 huisvesting=1 >note 2>&1; omar -q sync; ann -q sync
1 bundle sent (ann): 1 family.
2 bundles sent (els, jan): news without families.
$ ann sync list | grep omar | digits
omar  coach                    -   15/11/2026  ....
$ mv omar.db lost.db; omar -q init --no-passphrase >said; ann -q --force sync invite omar
omar.invitation saved
$ omar sync join omar.invitation --digits $(last ann ann) >said; ann sync confirm omar --digits $(last omar omar)
omar is in the team.
$ ann -q sync; omar -q sync; omar family list | tail -1
3 bundles sent (els, jan, omar): 1 family.
Nothing came from omar yet.
1 bundle fetched (ann): 1 family came in, projects and signals taken over.
1 bundle sent (ann): 1 family.
G2      Gezin G2  zon      nl        2/03/2026    -         2    15/11/2026
$ DAY=2026-12-24 ann --lang nl -q sync; DAY=2026-12-24 ann --lang fr -q sync
1 pakket opgehaald (omar): niets nieuws.
Van els niets sinds 15/11/2026 (5 weken).
Van jan niets sinds 15/11/2026 (5 weken).
Il n’y a rien de nouveau à reprendre ni à envoyer.
Rien de els depuis le 15/11/2026 (5 semaines).
Rien de jan depuis le 15/11/2026 (5 semaines).
$ ann sync sql | head -2
-- A mailbox for a team of ankerpunt, in a database of its own. Run as the role that
-- will own the tables, which is no member of the team: policies do not bind it.
