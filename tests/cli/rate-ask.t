# Rating together, asked domain by domain. Questions stand on standard error, so that
# standard output is the result alone; through a pipe an answer is a line.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-11-02 -q
G1 2026-11-02 saved

# In the family's language, with the keys in the coach's.
$ printf '3\n!\n4\np\n?\n-\nx\n\nq\n' | ankerpunt rate G1 --ask
G1 6 scores 2026-11-15 saved
G1 · 15/11/2026 · the family together · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
a number; Enter: not asked; p: parked; ?: they do not know; -: does not apply; x: refused; !: a priority, as in 3!; <: back; q: stop, all is kept
 1/13  Wonen                 : 3
 2/13  Geld                  : !
 2/13  Geld                   !: 4
 3/13  Papieren en justitie  : p
 4/13  Eten, kleren, huisraad: ?
 5/13  Gezondheid            : -
 6/13  Hoe ik me voel        : x
 7/13  Opvoeding             : 
 8/13  Familie en vrienden   : q
So far, to read back: Wonen 3; Geld 4 !; Papieren en justitie: parked; Eten, kleren, huisraad: not known; Gezondheid: n/a; Hoe ik me voel: would rather not say.
Not asked: Opvoeding; Familie en vrienden; School; Werk en dagbesteding; Opvang en vrije tijd; Vervoer; Taal.
Enter: done; a name (and score): change that answer; <: back: 
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-11-15,huisvesting,3,gezinscoaching,,
G1,2026-11-15,financieel,4,gezinscoaching,,
G1,2026-11-15,administratie,parked,gezinscoaching,,
G1,2026-11-15,materieel,unknown,gezinscoaching,,
G1,2026-11-15,gezondheid,na,gezinscoaching,,
G1,2026-11-15,functioneren,refused,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# The next time goes on at the first open one. Nothing is taken for an answer that is none.
$ printf '11\nseven\n7\n<\n\n<\n8\n\n<\n<\n8\ny\nq\n' | ankerpunt rate G1 --ask --lang nl
G1 2 scores 2026-11-15 saved
G1 · 15/11/2026 · het gezin samen · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
een getal; Enter: niet gevraagd; p: even opzij; ?: weten ze nog niet; -: geldt niet; x: liever niet; !: hier eerst aan werken, zoals 3!; <: terug; q: stoppen, alles is bewaard
al beantwoord: 6 van 13; dit gaat verder bij de eerste open vraag
 7/13  Opvoeding             : 11
  11 staat niet op de schaal van 0 tot 10; kies een getal van de schaal, of parked, unknown, na of refused
 7/13  Opvoeding             : seven
  seven staat niet op de schaal van 0 tot 10; kies een getal van de schaal, of parked, unknown, na of refused
 7/13  Opvoeding             : 7
 8/13  Familie en vrienden   : <
 7/13  Opvoeding              [7]: 
 8/13  Familie en vrienden   : <
 7/13  Opvoeding              [7]: 8
  7 -> 8? j: ja, Enter: nee: 
 7/13  Opvoeding              [7]: <
 6/13  Hoe ik me voel         [liever niet]: <
 5/13  Gezondheid             [geldt niet]: 8
  geldt niet -> 8? j: ja, Enter: nee: y
 6/13  Hoe ik me voel         [liever niet]: q
Tot hier, om na te lezen: Wonen 3; Geld 4 !; Papieren en justitie: even opzij; Eten, kleren, huisraad: weet het nog niet; Gezondheid 8; Hoe ik me voel: liever niet; Opvoeding 7.
Niet gevraagd: Familie en vrienden; School; Werk en dagbesteding; Opvang en vrije tijd; Vervoer; Taal.
Enter: klaar; een naam (en score): antwoord veranderen; <: terug: 
let op: er is nog niet gezegd of bewaard mag worden hoe het gaat (measure); "ankerpunt consent G1 give measure" noteert een ja
$ ankerpunt export scores | grep opvoeding
G1,2026-11-15,opvoeding,7,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# The end of the input is stopping; so is the end of the list.
$ printf '1\n2\n3\n4\n5\n6\n' | ankerpunt rate G1 --ask 2>/dev/null
G1 6 scores 2026-11-15 saved
$ printf '<\n5\nn\n\n' | ankerpunt rate G1 --ask
G1 0 scores 2026-11-15 saved
G1 · 15/11/2026 · the family together · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
a number; Enter: not asked; p: parked; ?: they do not know; -: does not apply; x: refused; !: a priority, as in 3!; <: back; q: stop, all is kept
That was all. To read back: Wonen 3; Geld 4 !; Papieren en justitie: parked; Eten, kleren, huisraad: not known; Gezondheid 8; Hoe ik me voel: would rather not say; Opvoeding 7; Familie en vrienden 1; School 2; Werk en dagbesteding 3; Opvang en vrije tijd 4; Vervoer 5; Taal 6.
Enter: done; a name (and score): change that answer; <: back: <
13/13  Taal                   [6]: 5
  6 -> 5? y: yes, Enter: no: n
13/13  Taal                   [6]: 
That was all. To read back: Wonen 3; Geld 4 !; Papieren en justitie: parked; Eten, kleren, huisraad: not known; Gezondheid 8; Hoe ik me voel: would rather not say; Opvoeding 7; Familie en vrienden 1; School 2; Werk en dagbesteding 3; Opvang en vrije tijd 4; Vervoer 5; Taal 6.
Enter: done; a name (and score): change that answer; <: back: 
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes

# An earlier number is another start: while the intake is open it is taken, and told.
$ printf '4\nq\n' | ankerpunt rate G1 --ask --date 2026-11-14 --show-previous --lang fr
G1 1 scores 2026-11-14 saved
G1 · 14/11/2026 · la famille ensemble · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
un nombre ; Entrée : pas demandé ; p : mis de côté ; ? : on ne sait pas encore ; - : ne s’applique pas ; x : on préfère ne pas le dire ; ! : à travailler d’abord, comme 3! ; < : retour ; q : arrêter, tout est gardé
 1/13  Wonen                 : 4
 2/13  Geld                  : q
Jusqu’ici, à relire : Wonen 4.
Pas demandé : Geld; Papieren en justitie; Eten, kleren, huisraad; Gezondheid; Hoe ik me voel; Opvoeding; Familie en vrienden; School; Werk en dagbesteding; Opvang en vrije tijd; Vervoer; Taal.
Entrée : fini ; un nom (et score) : changer la réponse ; < : retour : 
note : il n’a pas encore été dit si l’on peut garder comment cela va (measure) ; « ankerpunt consent G1 give measure » note un oui
attention : le début de huisvesting était 3 (15/11/2026) et est maintenant 4 (14/11/2026)

# Another day is another sitting; the scores of before are shown only when asked for.
$ printf 'q\n' | ankerpunt --today 2026-11-16 rate G1 --ask --date 2026-11-16 --show-previous -q
G1 0 scores 2026-11-16 saved
G1 · 16/11/2026 · the family together · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
a number; Enter: not asked; p: parked; ?: they do not know; -: does not apply; x: refused; !: a priority, as in 3!; <: back; q: stop, all is kept
 1/13  Wonen                  (3): q

# A person, a mode, another list of domains.
$ ankerpunt person G1 add kim --role child -q
G1 kim saved
$ printf '4\nq\n' | ankerpunt rate G1 --ask --by kim --mode alone
G1 1 scores 2026-11-15 saved
G1 · 15/11/2026 · kim · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
a number; Enter: not asked; p: parked; ?: they do not know; -: does not apply; x: refused; !: a priority, as in 3!; <: back; q: stop, all is kept
 1/13  Wonen                 : 4
 2/13  Geld                  : q
So far, to read back: Wonen 4.
Not asked: Geld; Papieren en justitie; Eten, kleren, huisraad; Gezondheid; Hoe ik me voel; Opvoeding; Familie en vrienden; School; Werk en dagbesteding; Opvang en vrije tijd; Vervoer; Taal.
Enter: done; a name (and score): change that answer; <: back: 
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ printf '4\nq\n' | ankerpunt rate G1 --ask --by kim --mode together
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: this sitting was noted as alone, not together; --correct replaces it
[1]
$ printf 'q\n' | ankerpunt rate G1 --ask --by kim --mode together --correct -q 2>/dev/null
G1 0 scores 2026-11-15 saved
$ ankerpunt project set zon --instrument ervaring
zon saved
$ printf '9\nq\n' | ankerpunt rate G1 --ask --instrument ervaring
G1 1 scores 2026-11-15 saved
G1 · 15/11/2026 · the family together · Hoe ik de hulp ervaar
0 = niet akkoord   5 = een beetje   10 = helemaal akkoord
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
a number; Enter: not asked; p: parked; ?: they do not know; -: does not apply; x: refused; !: a priority, as in 3!; <: back; q: stop, all is kept
 1/7  Ik kan echt meedoen       : 9
 2/7  De hulp stopt niet zomaar : q
So far, to read back: Ik kan echt meedoen 9.
Not asked: De hulp stopt niet zomaar; Ik voel mij gesteund; Alle hulp past bij elkaar; Ik weet waar ik terechtkan; Ik krijg de juiste hulp; Ik heb één vaste persoon.
Enter: done; a name (and score): change that answer; <: back: 
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ printf 'q\n' | ankerpunt rate G1 --ask --by kim
G1 0 scores 2026-11-15 saved
G1 · 15/11/2026 · kim · Gezinscoaching
0 = heel moeilijk   5 = gaat wel   10 = heel goed
0 :-((   3 :-(   5 :-|   8 :-)   10 :-))
a number; Enter: not asked; p: parked; ?: they do not know; -: does not apply; x: refused; !: a priority, as in 3!; <: back; q: stop, all is kept
1 of 13 were answered already; this goes on at the first open one
 2/13  Geld                  : q
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
note: this project also rates ervaring: rate G1 --instrument ervaring
$ ankerpunt export scores | tail -3
G1,2026-11-15,mobiliteit,5,gezinscoaching,,
G1,2026-11-15,taal,6,gezinscoaching,,
G1,2026-11-15,huisvesting,4,gezinscoaching,kim,alone
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

$ ankerpunt rate G1 --ask wonen=3
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: give scores, or --ask, not both
[2]
$ ankerpunt rate G1
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: which scores? Give pairs such as huisvesting=6 financieel=parked
[2]
$ ankerpunt rate G9 --ask
ankerpunt: rate: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt rate G1 --ask --by pol
ankerpunt: rate: there is no person pol in this family; known here: kim; "ankerpunt person FAMILY add pol --role ..." adds them
[1]
$ ankerpunt rate G1 --ask --instrument buddy
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: project zon does not use instrument buddy; "ankerpunt project set zon --instrument buddy" adds it
[1]
$ ankerpunt rate G1 --ask --mode sitting
ankerpunt: rate: --mode wants one of alone, together, space, paper, coach, not sitting
[1]
