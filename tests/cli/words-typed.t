# What people read they may type: a family by its alias, a side of life, a right and a
# stage by their names in any language, a day in words.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt --today 2026-11-15 project add zon
zon saved
$ ankerpunt --today 2026-11-15 family add zon --code G-7FVY2 --alias 'Gezin Linde' --start 5/10/2026 --consent start,measure
G-7FVY2 2026-10-05 saved
$ ankerpunt --today 2026-11-15 family add zon --code G-K3M9P --alias 'Gezin Élan' --start 5/10/2026 --consent start,measure
G-K3M9P 2026-10-05 saved
$ ankerpunt --today 2026-11-15 family add zon --code G-AB2CD --alias 'Gezin Lijster' --start 5/10/2026 --consent start,measure
G-AB2CD 2026-10-05 saved

# A family: its code in any case, its alias or the beginning of a word of it.
$ ankerpunt --today 2026-11-15 rate 'gezin lin' --date 'le 6 octobre' Wonen=5 logement=6
note: --date le 6 octobre is 6/10/2026
ankerpunt: rate: domain huisvesting is named twice, with 5 and with 6; leave one out
[1]
$ ankerpunt --today 2026-11-15 rate 'gezin lin' --date 'le 6 octobre' Wonen=5 Travail=3 Papieren=geparkeerd
G-7FVY2 3 scores 2026-10-06 saved
note: --date le 6 octobre is 6/10/2026
$ ankerpunt --today 2026-11-15 rate elan --date gisteren wonen=6 taal=onbekend
G-K3M9P 2 scores 2026-11-14 saved
note: --date gisteren is 14/11/2026
$ ankerpunt --today 2026-11-15 person g-k3m9p add mama --role ouder
G-K3M9P mama saved
$ ankerpunt --today 2026-11-15 right linde leefl aangevraagd --date 14-11 --renew '1 mei'
G-7FVY2 leefloon applied 2026-11-14 saved
note: --date 14-11 is 14/11/2026
note: --renew 1 mei is 1/05/2027
$ ankerpunt --today 2026-11-15 right linde uitpas 'en ordre' --date hier
G-7FVY2 uitpas realised 2026-11-14 saved
note: --date hier is 14/11/2026
$ ankerpunt --today 2026-11-15 export rights
family,right,stage,date,reason,value,renewal
G-7FVY2,leefloon,applied,2026-11-14,,,2027-05-01
G-7FVY2,uitpas,realised,2026-11-14,,,
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ ankerpunt --today 2026-11-15 export scores
family,date,domain,score,instrument,by,mode
G-7FVY2,2026-10-06,huisvesting,5,gezinscoaching,,
G-7FVY2,2026-10-06,administratie,parked,gezinscoaching,,
G-7FVY2,2026-10-06,werk,3,gezinscoaching,,
G-K3M9P,2026-11-14,huisvesting,6,gezinscoaching,,
G-K3M9P,2026-11-14,taal,unknown,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# What may be several is refused, with all of them; what is near is told.
$ ankerpunt --today 2026-11-15 --lang nl show 'gezin li'
ankerpunt: show: gezin li kan G-AB2CD (Gezin Lijster), G-7FVY2 (Gezin Linde) zijn; typ meer van de schuilnaam, of de code
[1]
$ ankerpunt --today 2026-11-15 --lang fr rate linde op=3
ankerpunt: rate: DOMAINE : op peut être opvoeding (Éducation des enfants), opvang (Garderie et loisirs) ; tapez-en davantage
[1]
$ ankerpunt --today 2026-11-15 --lang nl rate lindn wonen=3
ankerpunt: rate: er is geen gezin lindn; bedoel je G-7FVY2 (Gezin Linde)?
[1]
$ ankerpunt --today 2026-11-15 --lang fr right linde leeflon connu
ankerpunt: right: DROIT : leeflon n’existe pas ; vouliez-vous dire leefloon (Revenu d’intégration) ?
[1]
$ ankerpunt --today 2026-11-15 --lang nl raet linde
ankerpunt: er is geen opdracht raet; bedoel je rate?
[2]
$ ankerpunt --today 2026-11-15 --lang fr rate linde --dtae hier 2>&1 | tail -1
ankerpunt: rate: il n’y a pas d’option --dtae ; vouliez-vous dire --date ?
$ ankerpunt --today 2026-11-15 --lang nl family lits 2>&1 | tail -1
ankerpunt: family: lits bestaat hier niet; bedoel je list?

# All that is wrong with a call is said at once.
$ ankerpunt --today 2026-11-15 --lang nl rate linde --date 31/11/2026 --mode samn wonnen=3 huisvestign=4
ankerpunt: rate: --date: 31/11/2026 bestaat niet; die maand telt 30 dagen
ankerpunt: rate: --mode is een van alone (alleen), together (samen), space (met kaarten op de vloer), paper (op papier), coach (alleen de coach), niet samn; bedoel je together (samen)?
ankerpunt: rate: DOMEIN: wonnen is er niet; bedoel je huisvesting (Wonen)?
ankerpunt: rate: DOMEIN: huisvestign is er niet; bedoel je huisvesting (Wonen)?
[1]
$ ankerpunt --today 2026-11-15 --lang fr rate linde --date 26/11/26 --mode ensembel huisvestign=4
ankerpunt: rate: --date : 26/11/26 ; écrivez l’année en quatre chiffres
ankerpunt: rate: --mode doit être l’un de alone (seul), together (ensemble), space (avec les cartes au sol), paper (sur papier), coach (coach seul), pas ensembel ; vouliez-vous dire together (ensemble) ?
ankerpunt: rate: DOMAINE : huisvestign n’existe pas ; vouliez-vous dire huisvesting (Logement) ?
[1]
$ ankerpunt --today 2026-11-15 --lang en rate linde --date 30/2/2026 --mode togehter huisvestign=4
ankerpunt: rate: --date: 30/2/2026 does not exist; that month has 28 days
ankerpunt: rate: --mode wants one of alone, together, space, paper, coach, not togehter; did you mean together?
ankerpunt: rate: DOMAIN: there is no huisvestign; did you mean huisvesting (Home)?
[1]

# A file keeps codes, and takes whole names too; each is told once.
$ printf 'family,date,domain,score\nG-AB2CD,2026-10-06,Wonen,5\nG-AB2CD,2026-10-06,taal,geparkeerd\nG-AB2CD,2026-10-07,Wonen,6\n' >s.csv
$ ankerpunt --today 2026-11-15 --lang nl import scores s.csv
s.csv 3 scores: 3 nieuw, 0 vervangen, 0 al aanwezig, saved
Wonen wordt gelezen als huisvesting
let op: dit bestand neemt bij de gesprekken geen woorden, prioriteiten, inschattingen of toestemmingen mee; "ankerpunt merge" haalt een heel register binnen
$ printf 'family,right,stage,date\nG-AB2CD,Leefloon,gekend,31.10.2026\nG-AB2CD,leefl,gekend,31.10.2026\n' >r.csv
$ ankerpunt --today 2026-11-15 --lang nl import rights r.csv
gekend wordt gelezen als known
r.csv:3: right: er is geen recht leefl; "ankerpunt rights catalogue" toont de rechten
ankerpunt: import: r.csv: er is niets ingelezen; fouten: 1
[1]
$ ankerpunt --today 2026-11-15 export scores | grep -c huisvesting
4
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# Of several scores each that cannot be is said.
$ ankerpunt --today 2026-11-15 --lang nl rate linde wonen=99 taal=vier werk=3
ankerpunt: rate: huisvesting: 99 staat niet op de schaal van 0 tot 10; kies een getal van de schaal, of parked, unknown, na of refused
ankerpunt: rate: taal: vier staat niet op de schaal van 0 tot 10; kies een getal van de schaal, of parked, unknown, na of refused
[1]
$ ankerpunt --today 2026-11-15 --lang fr rate linde wonen=99 taal=-1
ankerpunt: rate: huisvesting : 99 n’est pas sur l’échelle de 0 à 10 ; donnez un de ses points, ou parked, unknown, na ou refused
ankerpunt: rate: taal : -1 n’est pas sur l’échelle de 0 à 10 ; donnez un de ses points, ou parked, unknown, na ou refused
[1]

# So does a file of families: a project by its name, and every list of codes.
$ ankerpunt project add maan --name 'Maan en sterren'
maan saved
$ printf 'family,project,start,end,closed_reason,household,referral\nM1,Maan en sterren,1/9/2026,,,Alleenstaande ouder,school\nM2,Maan en sterren,1/9/2026,1/10/2026,het gezin verhuisde,,\n' >f.csv
$ ankerpunt --today 2026-11-15 --lang nl import families f.csv
f.csv 2 trajecten: 2 nieuw, 0 vervangen, 0 al aanwezig, saved
Maan en sterren wordt gelezen als maan
Alleenstaande ouder wordt gelezen als single-parent
referral: school staat niet op de lijst; het wordt bewaard zoals je het typte
het gezin verhuisde wordt gelezen als moved
let op: bestanden nemen geen namen, teksten, kleine stappen, contacten, coaches, wissingen of vrijgaven mee; "ankerpunt merge" haalt een heel register binnen
$ ankerpunt export families | grep ^M
M1,maan,2026-09-01,,,,single-parent,,,school,nl,
M2,maan,2026-09-01,2026-10-01,moved,,,,,,nl,
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
