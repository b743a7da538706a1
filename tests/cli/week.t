# A coach's week, counted in keys: every character and every Enter that is typed at a
# terminal of 80 by 24, from the prompt of the shell on.
#
# The weekly round is what says what the week holds: which talks are planned or late, what
# hangs over a right, a signal or a term. Before version 0.2.0 (commit d0d2cd9) it took
# four commands and 97 keys,
#     ankerpunt due --within 7            ankerpunt rights list --stuck
#     ankerpunt signal list               ankerpunt retention
# and showed codes only, not one name. Now it is one screen, by alias, and has the open
# steps too.
#
# The whole week below took 735 keys there: the same talks and the same words, with codes
# of families, domains, rights and stages as they had to be typed (97 for the round, 136
# and 120 for the talks, 121, 198 and 63 for the other days). Now it is 511, of which the
# scores, the family's own words and the note are 157.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ export ANKERPUNT_PASSPHRASE_FILE=$PWD/pass ANKERPUNT_LANG=nl
$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G-7K3QX --alias Linde --start 2026-08-17 --consent start,measure -q
G-7K3QX 2026-08-17 saved
$ ankerpunt family add zon --code G-4D8PM --alias Berk --start 2026-08-17 --consent start,measure -q
G-4D8PM 2026-08-17 saved
$ ankerpunt family add zon --code G-9T2WB --alias Wilg --start 2026-08-17 --consent start,measure -q
G-9T2WB 2026-08-17 saved
$ ankerpunt person G-7K3QX add mama --role parent -q
G-7K3QX mama saved
$ for f in G-7K3QX G-4D8PM G-9T2WB; do ankerpunt rate $f --date 2026-08-20 huisvesting=3 financieel=4 taal=5 -q; done
G-7K3QX 3 scores 2026-08-20 saved
G-4D8PM 3 scores 2026-08-20 saved
G-9T2WB 3 scores 2026-08-20 saved
$ ankerpunt right G-7K3QX huurpremie applied --date 2026-09-01 -q
G-7K3QX huurpremie applied 2026-09-01 saved
$ ankerpunt right G-4D8PM leefloon refused --date 2026-09-01 --reason wacht -q
G-4D8PM leefloon refused 2026-09-01 saved
$ echo 'Mama belt de huisbaas.' | ankerpunt step G-7K3QX add --due 2026-11-19 -q
G-7K3QX step 1 2026-11-15 saved

# Monday: the round.
$ export DAY=2026-11-16
$ typed 'ankerpunt today'
16/11/2026: 8 herinneringen, voor 3 gezinnen

wat wacht                 dag  gezin  wat het is
-----------------  ----------  -----  --------------------------
gesprek            17/08/2026  Berk   intake, begonnen, 3 van 13
                   17/08/2026  Linde  intake, begonnen, 3 van 13
                   17/08/2026  Wilg   intake, begonnen, 3 van 13
                   17/11/2026  Berk   3 maanden
                   17/11/2026  Linde  3 maanden
                   17/11/2026  Wilg   3 maanden
kleine stap        19/11/2026  Linde  kleine stap 1
vastgelopen recht   1/09/2026  Berk   Leefloon: geweigerd, wacht
$ keys
16 keys

# Monday: three families together; the third has no time for all of it.
$ typed 'ankerpunt rate linde' 7 6! 5 8 7 p 6 8 - - 5 7 6 ''
Linde · 16/11/2026 · het gezin samen · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
een getal; Enter: niet gevraagd; p: even opzij; ?: weten ze nog niet;
-: geldt niet; x: liever niet; !: hier eerst aan werken, zoals 3!; <: terug;
q: stoppen, alles is bewaard
 1/13  Wonen                 : 7
 2/13  Geld                  : 6!
 3/13  Papieren en justitie  : 5
 4/13  Eten, kleren, huisraad: 8
 5/13  Gezondheid            : 7
 6/13  Hoe ik me voel        : p
 7/13  Opvoeding             : 6
 8/13  Familie en vrienden   : 8
 9/13  School                : -
10/13  Werk en dagbesteding  : -
11/13  Opvang en vrije tijd  : 5
12/13  Vervoer               : 7
13/13  Taal                  : 6
Dat was alles. Om na te lezen: Wonen 7; Geld 6 !; Papieren en justitie 5; Eten,
kleren, huisraad 8; Gezondheid 7; Hoe ik me voel: even opzij; Opvoeding 6;
Familie en vrienden 8; School: geldt niet; Werk en dagbesteding: geldt niet;
Opvang en vrije tijd 5; Vervoer 7; Taal 6.
Enter: klaar; een naam (en score): antwoord veranderen; <: terug: 
Linde: 13 scores, 16/11/2026, bewaard
$ typed 'ankerpunt rate berk' 5 5 4 6 3! 5 - 7 - 4 5 6 8 ''
Berk · 16/11/2026 · het gezin samen · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
een getal; Enter: niet gevraagd; p: even opzij; ?: weten ze nog niet;
-: geldt niet; x: liever niet; !: hier eerst aan werken, zoals 3!; <: terug;
q: stoppen, alles is bewaard
 1/13  Wonen                 : 5
 2/13  Geld                  : 5
 3/13  Papieren en justitie  : 4
 4/13  Eten, kleren, huisraad: 6
 5/13  Gezondheid            : 3!
 6/13  Hoe ik me voel        : 5
 7/13  Opvoeding             : -
 8/13  Familie en vrienden   : 7
 9/13  School                : -
10/13  Werk en dagbesteding  : 4
11/13  Opvang en vrije tijd  : 5
12/13  Vervoer               : 6
13/13  Taal                  : 8
Dat was alles. Om na te lezen: Wonen 5; Geld 5; Papieren en justitie 4; Eten,
kleren, huisraad 6; Gezondheid 3 !; Hoe ik me voel 5; Opvoeding: geldt niet;
Familie en vrienden 7; School: geldt niet; Werk en dagbesteding 4;
Opvang en vrije tijd 5; Vervoer 6; Taal 8.
Enter: klaar; een naam (en score): antwoord veranderen; <: terug: 
Berk: 13 scores, 16/11/2026, bewaard
$ typed 'ankerpunt rate wilg' 4 3! 5 6 q ''
Wilg · 16/11/2026 · het gezin samen · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
een getal; Enter: niet gevraagd; p: even opzij; ?: weten ze nog niet;
-: geldt niet; x: liever niet; !: hier eerst aan werken, zoals 3!; <: terug;
q: stoppen, alles is bewaard
 1/13  Wonen                 : 4
 2/13  Geld                  : 3!
 3/13  Papieren en justitie  : 5
 4/13  Eten, kleren, huisraad: 6
 5/13  Gezondheid            : q
Tot hier, om na te lezen: Wonen 4; Geld 3 !; Papieren en justitie 5; Eten,
kleren, huisraad 6.
Niet gevraagd: Gezondheid; Hoe ik me voel; Opvoeding; Familie en vrienden;
School; Werk en dagbesteding; Opvang en vrije tijd; Vervoer; Taal.
Enter: klaar; een naam (en score): antwoord veranderen; <: terug: 
Wilg: 4 scores, 16/11/2026, bewaard
$ keys
129 keys

# Tuesday: that talk goes on; one person alone.
$ export DAY=2026-11-17
$ typed 'ankerpunt rate wilg' j 5 6 7 8 5 4 6 7 9 ''
Gisteren (16/11/2026) begonnen, 4 van 13: daarmee verder? j: ja, bij die dag;
n: nee, een nieuw gesprek van vandaag; q: stoppen: j
Wilg · 16/11/2026 · het gezin samen · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
een getal; Enter: niet gevraagd; p: even opzij; ?: weten ze nog niet;
-: geldt niet; x: liever niet; !: hier eerst aan werken, zoals 3!; <: terug;
q: stoppen, alles is bewaard
al beantwoord: 4 van 13; dit gaat verder bij de eerste open vraag
 5/13  Gezondheid            : 5
 6/13  Hoe ik me voel        : 6
 7/13  Opvoeding             : 7
 8/13  Familie en vrienden   : 8
 9/13  School                : 5
10/13  Werk en dagbesteding  : 4
11/13  Opvang en vrije tijd  : 6
12/13  Vervoer               : 7
13/13  Taal                  : 9
Dat was alles. Om na te lezen: Wonen 4; Geld 3 !; Papieren en justitie 5; Eten,
kleren, huisraad 6; Gezondheid 5; Hoe ik me voel 6; Opvoeding 7;
Familie en vrienden 8; School 5; Werk en dagbesteding 4; Opvang en vrije tijd 6;
Vervoer 7; Taal 9.
Enter: klaar; een naam (en score): antwoord veranderen; <: terug: 
Wilg: 9 scores, 16/11/2026, bewaard
$ typed 'ankerpunt rate linde --by mama' 6 5 4 7 6 3 5 7 - - 4 6 5 ''
Linde · 17/11/2026 · mama · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
een getal; Enter: niet gevraagd; p: even opzij; ?: weten ze nog niet;
-: geldt niet; x: liever niet; !: hier eerst aan werken, zoals 3!; <: terug;
q: stoppen, alles is bewaard
 1/13  Wonen                 : 6
 2/13  Geld                  : 5
 3/13  Papieren en justitie  : 4
 4/13  Eten, kleren, huisraad: 7
 5/13  Gezondheid            : 6
 6/13  Hoe ik me voel        : 3
 7/13  Opvoeding             : 5
 8/13  Familie en vrienden   : 7
 9/13  School                : -
10/13  Werk en dagbesteding  : -
11/13  Opvang en vrije tijd  : 4
12/13  Vervoer               : 6
13/13  Taal                  : 5
Dat was alles. Om na te lezen: Wonen 6; Geld 5; Papieren en justitie 4; Eten,
kleren, huisraad 7; Gezondheid 6; Hoe ik me voel 3; Opvoeding 5;
Familie en vrienden 7; School: geldt niet; Werk en dagbesteding: geldt niet;
Opvang en vrije tijd 4; Vervoer 6; Taal 5.
Enter: klaar; een naam (en score): antwoord veranderen; <: terug: 
Linde: 13 scores, 17/11/2026, bewaard
$ keys
99 keys

# Wednesday: words of a domain, and the talk about the scores.
$ export DAY=2026-11-18
$ typed 'ankerpunt words linde wonen' '' 'De tuin.' 'Een bad.' '' ''
Linde · Wonen · Wie zegt dit? mama; Enter: het gezin samen: 
Elk antwoord wordt meteen bewaard. Enter laat staan wat er staat,
- haalt het weg, < gaat terug.
Linde · Wonen 7 · Wat goed gaat en wat we houden: De tuin.
Linde · Wonen 7 · Wat we wensen: Een bad.
Linde · Wonen 7 · Wat nog in de weg ligt: 
Dat was alles. Enter: klaar; <: terug: 
Linde: woorden bij Wonen van 18/11/2026, bewaard
$ typed 'ankerpunt review linde' '' wonen geld 'Samen verder.' ''
Linde · Wie zegt dit? mama; Enter: het gezin samen: 
Elk antwoord wordt meteen bewaard. Enter laat staan wat er staat,
- haalt het weg, < gaat terug.
Linde · 17/11/2026 · mama · Wonen 6; Geld 5; Papieren en justitie 4; Eten,
kleren, huisraad 7; Gezondheid 6; Hoe ik me voel 3; Opvoeding 5;
Familie en vrienden 7; School: geldt niet; Werk en dagbesteding: geldt niet;
Opvang en vrije tijd 4; Vervoer 6; Taal 5 · Belangrijkste verandering (domeinen,
met komma’s): wonen
Linde · 17/11/2026 · mama · Wonen 6; Geld 5; Papieren en justitie 4; Eten,
kleren, huisraad 7; Gezondheid 6; Hoe ik me voel 3; Opvoeding 5;
Familie en vrienden 7; School: geldt niet; Werk en dagbesteding: geldt niet;
Opvang en vrije tijd 4; Vervoer 6; Taal 5 · Meest verrassende verandering
(domeinen, met komma’s): geld
Linde · 17/11/2026 · mama · Wonen 6; Geld 5; Papieren en justitie 4; Eten,
kleren, huisraad 7; Gezondheid 6; Hoe ik me voel 3; Opvoeding 5;
Familie en vrienden 7; School: geldt niet; Werk en dagbesteding: geldt niet;
Opvang en vrije tijd 4; Vervoer 6; Taal 5 · Hoe gaan we verder? Samen verder.
Dat was alles. Enter: klaar; <: terug: 
Linde: nabespreking van 17/11/2026, bewaard
$ keys
99 keys

# Thursday: a right that moves, a step that is done, a contact.
$ export DAY=2026-11-19
$ typed 'ankerpunt right linde' 1 5
Linde · Welk recht? 1 Huurpremie (aangevraagd): 1
Linde · Hoe ver staat het? 1 opgemerkt, 2 gekend, 3 aangevraagd,
4 coach komt ervoor op, 5 toegekend, 6 in orde, 7 vernieuwd,
8 zonder hulp aangevraagd, 9 geweigerd, 10 in beroep, 11 verloren,
12 vastgelopen: 5
Linde: toegekend: Huurpremie, 19/11/2026, bewaard
$ typed 'ankerpunt step linde done' 1
Linde · Welke kleine stap? 1 Mama belt de huisbaas. (19/11/2026): 1
Linde: kleine stap 1, gedaan op 19/11/2026, bewaard
$ typed 'ankerpunt contact linde add --channel thuis --minutes 60'
Linde: contact 1: thuis, 19/11/2026, bewaard
$ keys
111 keys

# Friday: a sheet, and a note.
$ export DAY=2026-11-20
$ typed 'ankerpunt sheet linde'
G-7K3QX.pdf, bewaard
$ typed 'ankerpunt note linde' 'Rustige week.'
Jouw notitie komt op geen enkel blad. Het gezin mag ernaar vragen: schrijf wat
het mag lezen.
Linde · Enter sluit af: Rustige week.
Linde: notitie van 20/11/2026, bewaard
$ keys
57 keys

# What became of it: the talk that went on is one, on its day.
$ ankerpunt export scores | cut -d, -f1,2,6 | sort | uniq -c | sed 's/^ *//'
3 G-4D8PM,2026-08-20,
13 G-4D8PM,2026-11-16,
3 G-7K3QX,2026-08-20,
13 G-7K3QX,2026-11-16,
13 G-7K3QX,2026-11-17,mama
3 G-9T2WB,2026-08-20,
13 G-9T2WB,2026-11-16,
1 family,date,by
let op: dit bestand neemt bij de gesprekken geen woorden, prioriteiten, inschattingen of toestemmingen mee; "ankerpunt merge" haalt een heel register binnen
$ ankerpunt rights list --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
G-4D8PM,Berk,leefloon,Leefloon,refused,2026-09-01,2026-09-01,wacht,,
G-7K3QX,Linde,huurpremie,Huurpremie,granted,2026-11-19,2026-09-01,,,
$ ankerpunt step G-7K3QX list --format csv
number,date,domain,right,step,who,due,done,let_go
1,2026-11-15,,,Mama belt de huisbaas.,,2026-11-19,2026-11-19,
