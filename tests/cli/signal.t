# What families run into again and again, told to who can change it. A signal is
# about how help is organised: families are counted in it, and never named.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt project add ster
ster saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt family add zon --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ ankerpunt family add ster --code G3 --start 2026-03-02
G3 2026-03-02 saved
$ printf 'Wie belt krijgt een kanarie aan de lijn.\n\nEen loket zou helpen.\n' | ankerpunt signal add zon --title 'Geen loket voor wie niet mailt' --level local --theme housing --barrier reachable --owner lena --family G1 --family G2 --date 2026-04-01
zon signal 1 2026-04-01 saved
$ ankerpunt signal add zon --title 'Wachtlijst van een jaar' --level supralocal --brief
zon signal 2 2026-11-15 saved
$ ankerpunt signal add ster --title 'Brieven die niemand begrijpt' --level organisation --barrier understandable --theme brieven --family G3 --brief
ster signal 3 2026-11-15 saved
--theme: brieven is not on the list; kept as it is
$ ankerpunt signal list
Signals

number  project        date  title                           level                    theme    barrier             families  owner  status          feedback
------  -------  ----------  ------------------------------  -----------------------  -------  ------------------  --------  -----  --------------  --------
     1  zon       1/04/2026  Geen loket voor wie niet mailt  the municipality         Housing  not reachable              2  lena   not raised yet         -
     2  zon      15/11/2026  Wachtlijst van een jaar         beyond the municipality  -        -                          0  -      not raised yet         -
     3  ster     15/11/2026  Brieven die niemand begrijpt    our own organisation     brieven  not understandable         1  -      not raised yet         -
$ ankerpunt signal list zon --lang nl
Signalen

nummer  werking       datum  titel                           niveau                  thema  drempel          gezinnen  trekker  status               terugkoppeling
------  -------  ----------  ------------------------------  ----------------------  -----  ---------------  --------  -------  -------------------  --------------
     1  zon       1/04/2026  Geen loket voor wie niet mailt  de gemeente             Wonen  niet bereikbaar         2  lena     nog niet aangekaart               -
     2  zon      15/11/2026  Wachtlijst van een jaar         ruimer dan de gemeente  -      -                       0  -        nog niet aangekaart               -

# How far it is, and who else runs into it.
$ ankerpunt signal update 1 --status raised
zon signal 1 raised saved
$ ankerpunt signal update 2 --status solved --feedback 2026-11-14 --owner jos --family G1
zon signal 2 solved saved
$ ankerpunt signal update 2 --family G1
zon signal 2 solved saved
$ ankerpunt signal update 1 --without G2
zon signal 1 raised saved
$ ankerpunt signal list --open --format csv
number,project,date,title,level,theme,barrier,families,owner,status,feedback
1,zon,2026-04-01,Geen loket voor wie niet mailt,local,housing,reachable,1,lena,raised,
3,ster,2026-11-15,Brieven die niemand begrijpt,organisation,brieven,understandable,1,,open,
$ ankerpunt signal list zon --format json | tail -n +5
  "signals": [
    {"number": 1, "project": "zon", "date": "2026-04-01", "title": "Geen loket voor wie niet mailt", "level": "local", "theme": "housing", "barrier": "reachable", "families": 1, "owner": "lena", "status": "raised", "feedback": null},
    {"number": 2, "project": "zon", "date": "2026-11-15", "title": "Wachtlijst van een jaar", "level": "supralocal", "theme": null, "barrier": null, "families": 1, "owner": "jos", "status": "solved", "feedback": "2026-11-14"}
  ]
}
$ ankerpunt history --format csv | grep -e ',signal,' | tail -n 3
38,2026-11-15T00:00:00Z,coach,signal,,signal,Wachtlijst van een jaar 2026-11-15,feedback_day,,2026-11-14
39,2026-11-15T00:00:00Z,coach,signal,G1,signal_family,Wachtlijst van een jaar,,,
40,2026-11-15T00:00:00Z,coach,signal,G2,signal_family,Geen loket voor wie niet mailt,,,

# What would solve it, who is asked, and what they answered: lines that everybody may read.
$ ankerpunt signal update 1 --right "social energy tariff" --proposal 'Een spreekuur in de bibliotheek' --answerer 'de stad'
zon signal 1 raised saved
$ ankerpunt signal update 1 --answer 'Vanaf januari, elke woensdag' --answered 2026-11-10
zon signal 1 raised saved
$ ankerpunt signal update 3 --proposal 'Vraag het aan 85.07.30-033.28'
ankerpunt: signal: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt signal update 3 --right manna
ankerpunt: signal: there is no right manna; "ankerpunt rights catalogue" shows them
[1]
$ ankerpunt signal show 1 --no-texts --format csv
number,project,date,title,level,theme,barrier,families,owner,status,feedback,right,proposal,answerer,answer,answered,description
1,zon,2026-04-01,Geen loket voor wie niet mailt,local,housing,reachable,1,lena,raised,,sociaal-tarief,Een spreekuur in de bibliotheek,de stad,"Vanaf januari, elke woensdag",2026-11-10,

# With its description, where the passphrase is at hand.
$ ankerpunt signal show 1
1. Geen loket voor wie niet mailt

project: zon
date: 1/04/2026
level: the municipality
theme: Housing
right: Social energy tariff
barrier: not reachable
families: 1
owner: lena
status: raised
proposal: Een spreekuur in de bibliotheek
who answers: de stad
answer: Vanaf januari, elke woensdag
answered on: 10/11/2026

Wie belt krijgt een kanarie aan de lijn.

Een loket zou helpen.
$ ankerpunt signal show 1 --no-texts --lang fr
1. Geen loket voor wie niet mailt

projet : zon
date : 1/04/2026
niveau : la commune
thème : Logement
droit : Tarif social pour l’énergie
obstacle : pas joignable
familles : 1
responsable : lena
statut : transmis
proposition : Een spreekuur in de bibliotheek
qui répond : de stad
réponse : Vanaf januari, elke woensdag
répondu le : 10/11/2026
$ ankerpunt signal show 1 --format json | grep -c kanarie
1
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt signal show 2 --format csv
number,project,date,title,level,theme,barrier,families,owner,status,feedback,right,proposal,answerer,answer,answered,description
2,zon,2026-11-15,Wachtlijst van een jaar,supralocal,,,1,jos,solved,2026-11-14,,,,,,
$ grep -ac kanarie ankerpunt.db
0
[1]

# The family may know where it is counted in.
$ ankerpunt dossier G1 --lang en | grep -A3 '^What was signalled'
What was signalled, also for others
1/04/2026 · Geen loket voor wie niet mailt: put to who can change it
15/11/2026 · Wachtlijst van een jaar: solved · told what became of it on 14/11/2026
You are counted in these, and never named.
$ ankerpunt dossier G1 --lang nl | grep -A3 '^Wat doorgegeven'
Wat doorgegeven werd, ook voor anderen
1/04/2026 · Geen loket voor wie niet mailt: voorgelegd aan wie er iets aan kan doen
15/11/2026 · Wachtlijst van een jaar: opgelost · op 14/11/2026 verteld wat ermee gebeurde
Jullie worden hierin meegeteld, en nooit genoemd.
$ ankerpunt dossier G1 --lang fr | grep -A3 '^Ce qui a'
Ce qui a été signalé, aussi pour d’autres
1/04/2026 · Geen loket voor wie niet mailt : soumis à qui peut y changer quelque chose
15/11/2026 · Wachtlijst van een jaar : résolu · suite donnée le 14/11/2026
Vous y êtes comptés, et jamais nommés.
--
Ce qui a été donné, et à qui
Rien n’a été donné à personne.

Pourquoi, combien de temps et dans quelles copies
--
Ce qui a été noté et changé
15/11/2026 00:00 · coach · votre code et votre langue : G1, néerlandais
15/11/2026 00:00 · coach · accompagnement : 2/03/2026
15/11/2026 00:00 · coach · qu’un signal vous compte
$ ankerpunt dossier G1 --format json | sed -n '/"signals"/,/\]/p'
  "signals": [
    {"number": 1, "project": "zon", "date": "2026-04-01", "title": "Geen loket voor wie niet mailt", "level": "local", "status": "raised", "feedback": null},
    {"number": 2, "project": "zon", "date": "2026-11-15", "title": "Wachtlijst van een jaar", "level": "supralocal", "status": "solved", "feedback": "2026-11-14"}
  ],
$ ankerpunt dossier G1 --lang en | grep 'counts you in'
15/11/2026 00:00 · coach · that a signal counts you in
15/11/2026 00:00 · coach · that a signal counts you in

# An erased family is not counted any more; the signal stays.
$ ankerpunt erase G1 --yes
G1 erased for good, saved
$ ankerpunt signal list --format csv | cut -d, -f1,4,8
number,title,families
1,Geen loket voor wie niet mailt,0
2,Wachtlijst van een jaar,0
3,Brieven die niemand begrijpt,1
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 44 rows of history

# A signal that names somebody after all goes for good; its number does not come back.
$ ankerpunt signal add zon --title 'Mevrouw KANARIE neemt niet op' --level local --brief
zon signal 4 2026-11-15 saved
$ ankerpunt signal update 4 --title 'Niemand neemt op'
zon signal 4 open saved
$ grep -ac KANARIE ankerpunt.db | sed 's/[1-9][0-9]*/some/'
some
$ ankerpunt signal remove 4
zon signal 4 removed saved
$ grep -ac KANARIE ankerpunt.db
0
[1]
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 47 rows of history
$ ankerpunt signal add zon --title 'Niemand neemt op' --level local --brief
zon signal 5 2026-11-15 saved

# Wrong use.
$ ankerpunt signal add zon --level local --brief
usage: ankerpunt signal add [OPTION...] PROJECT [FILE|-]
ankerpunt: signal: something is missing: --title
[2]
$ ankerpunt signal add zon --title Wachtlijst --brief
usage: ankerpunt signal add [OPTION...] PROJECT [FILE|-]
ankerpunt: signal: something is missing: --level
[2]
$ ankerpunt signal add zon --title Wachtlijst --level world --brief
ankerpunt: signal: --level wants one of organisation, local, supralocal, not world
[1]
$ ankerpunt signal add zon --title Wachtlijst --level local --barrier far --brief
ankerpunt: signal: --barrier wants one of reachable, available, affordable, known, understandable, not far
[1]
$ ankerpunt signal add zon --title ' ' --level local --brief
ankerpunt: signal: that is empty; nothing was changed
[1]
$ ankerpunt signal add zon --title 'Zestig tekens zijn genoeg voor een lijst, en dit is er meer dan dat' --level local --brief
ankerpunt: signal: --title: longer than 60 characters, by 7; make it shorter
[1]
$ ankerpunt signal add zon --title 'Nummer 85.07.30-033.28' --level local --brief
ankerpunt: signal: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt signal add nergens --title Wachtlijst --level local --brief
ankerpunt: signal: there is no project nergens; "ankerpunt project list" shows them
[1]
$ ankerpunt signal add zon --title Wachtlijst --level local --family G3 --brief
ankerpunt: signal: G3 was never with zon
[1]
$ ankerpunt signal add zon --title Wachtlijst --level local --family G1 --brief
ankerpunt: signal: there is no family G1; "ankerpunt family list" shows them
[1]
$ ankerpunt signal add zon --title Wachtlijst --level local --brief pass
usage: ankerpunt signal add [OPTION...] PROJECT [FILE|-]
ankerpunt: signal: --brief reads no file
[2]
$ : | ankerpunt signal add zon --title Wachtlijst --level local
ankerpunt: signal: that is empty; nothing was changed
[1]
$ ankerpunt signal update 1
usage: ankerpunt signal update [OPTION...] NUMBER
ankerpunt: signal: nothing to change: give --status or another option
[2]
$ ankerpunt signal update 1 --status ready
ankerpunt: signal: --status wants one of open, raised, answered, solved, closed, not ready
[1]
$ ankerpunt signal update 1 --without G3
ankerpunt: signal: signal 1 does not count G3
[1]
$ ankerpunt signal update 4 --status open
ankerpunt: signal: there is no signal 4; "ankerpunt signal list" shows them
[1]
$ ankerpunt signal update x --status open
ankerpunt: signal: x is no number from the list; write 1, 2, and so on
[1]
$ ankerpunt signal list nergens
ankerpunt: signal: there is no project nergens; "ankerpunt project list" shows them
[1]
$ ankerpunt -r bare.db init --no-passphrase
bare.db saved
$ ankerpunt -r bare.db project add zon
zon saved
$ echo x | ankerpunt -r bare.db signal add zon --title Wachtlijst --level local
ankerpunt: signal: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ ankerpunt -r bare.db signal add zon --title Wachtlijst --level local --brief
zon signal 1 2026-11-15 saved

# On the coordinator's paper, with how many families run into it.
$ ankerpunt -q summary zon --lang nl -o zon.pdf && pdftotext -layout zon.pdf - | grep -E 'Wachtlijst|loket'
zon zon.pdf saved
Geen loket voor wie niet mailt                                       de gemeente               aangekaart                               0
Wachtlijst van een jaar                                                                        opgelost                                 0
