# What somebody outside may see of projects. Families 1 to 40 are made up by awk: each
# starts in spring 2025, rates four domains at the start and after six months.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ for project in noord zuid west; do ankerpunt -q project add $project --name "Project $project" --waves 6; done
noord saved
zuid saved
west saved
$ families() { awk -v project=$1 -v from=$2 -v to=$3 -v start=$4 'BEGIN { print "family,project,start,referral,consent"; for (i = from; i <= to; i++) printf "G-K%04d,%s,%s,%s,start measure evaluation\n", i, project, start, i % 3 ? "partner" : "coach" }' | ankerpunt -q import families -; }
$ scores() { awk -v from=$1 -v to=$2 -v first=$3 -v second=$4 'BEGIN { print "family,date,domain,score"; split("huisvesting financieel administratie gezondheid", d, " "); for (i = from; i <= to; i++) for (k = 1; k <= 4; k++) { b = (i * 7 + k * 3) % 6; printf "G-K%04d,%s,%s,%d\n", i, first, d[k], b; printf "G-K%04d,%s,%s,%d\n", i, second, d[k], b + (i * k) % 5 } }' | ankerpunt -q import scores -; }
$ rights() { awk -v from=$1 -v to=$2 'BEGIN { print "family,right,stage,date"; for (i = from; i <= to; i++) { printf "G-K%04d,leefloon,detected,2025-04-02\n", i; if (i % 2) printf "G-K%04d,leefloon,realised,2025-0%d-15\n", i, 5 + i % 4 } }' | ankerpunt -q import rights -; }
$ families noord 1 40 2025-04-01 && scores 1 40 2025-04-03 2025-10-02 && rights 1 34
- 40 trajectories: 40 new, 0 replaced, 0 there already, saved
- 320 scores: 320 new, 0 replaced, 0 there already, saved
- 51 steps: 51 new, 0 replaced, 0 there already, saved

# Who and why are part of it, and the floor can only be raised.
$ ankerpunt release noord
ankerpunt: release: a release needs --to WHO and --purpose WHY; both stand in it
[1]
$ ankerpunt release noord --to stad --purpose jaarverslag --threshold 5
ankerpunt: release: --threshold can only be raised: 10 or more, not 5
[1]
$ ankerpunt release noord --to stad --purpose jaarverslag --threshold 0
ankerpunt: release: --threshold can only be raised: 10 or more, not 0
[1]
$ ankerpunt release nergens --to stad --purpose jaarverslag
ankerpunt: release: there is no project nergens; "ankerpunt project list" shows them
[1]
$ ankerpunt release noord noord --to stad --purpose jaarverslag
ankerpunt: release: project noord is there twice
[1]

# What they would get, before anything is written.
$ ankerpunt release noord --to stad --purpose jaarverslag --dry-run
For stad (jaarverslag): what was known on 30/06/2026, of 40 families that agree. Nothing was written.

What they would get:
  families that started: about 40 families
  how families came: about 40 families; the coach reached out: 15
  families that were due, after 6 months: about 40 families
  families that were rated, at the start: about 40 families
  families that were rated, after 6 months: about 40 families
  contacts a month, for each family: about 40 families
  hours of contact a month, for each family: about 40 families
  tailor-made budget spent, for each family, in hundreds of euro: about 40 families
  Home, after 6 months: about 40 families, mean 2.0 (1.6 to 2.4); better than at the start: 25; about the same or harder: 15
  Money, after 6 months: about 40 families, mean 2.0 (1.6 to 2.4); better than at the start: 25; about the same or harder: 15
  Paperwork and law, after 6 months: about 40 families, mean 2.0 (1.6 to 2.4); better than at the start: 25; about the same or harder: 15
  Health, after 6 months: about 40 families, mean 2.0 (1.6 to 2.4); better than at the start: 25; about the same or harder: 15
  families whose rights were explored: about 35 families
  the furthest that a right came: about 35 families; in order: 15
  income and social security: about 35 families; in order: 15; not yet: 15
  rights found, for each family: about 35 families
  rights in order, for each family: about 35 families
  until a first right was in order: about 35 families; not within a year: 15

What they would not get:
  Not told (fewer families than the least number): families whose support ended; months from start to closing; families that run into a signal; change by domain: after 6 months (9 of 13); rights by kind (11 of 12).
  No mean (nearly all families gave the same answer, at an end of the scale): contacts a month, for each family; hours of contact a month, for each family; tailor-made budget spent, for each family, in hundreds of euro; rights found, for each family; rights in order, for each family.

What would make more possible:
  What came after 30/06/2026 counts in the next half-year.
note: families came from a file, so former releases of them are unknown here; if figures of them went out before, release them from the registry that made those, or from a backup of it
$ ls
ankerpunt.db

$ ankerpunt release noord --to stad --purpose jaarverslag -o uit
noord uit saved
note: families came from a file, so former releases of them are unknown here; if figures of them went out before, release them from the registry that made those, or from a backup of it
$ (cd uit && ls -1 . tables tables-excel)
.:
SHA256SUMS
codebook.md
datapackage.json
method.md
report.html
report.pdf
safety.md
tables
tables-excel
withheld.csv

tables:
change.csv
experience.csv
process.csv
rights.csv

tables-excel:
change.csv
experience.csv
process.csv
rights.csv
$ cat uit/tables/process.csv
project,what,label,wave,families,part,part_label,part_families,percent,half_or_more,mean,sd,low,high,as_of,withheld
noord,started,gezinnen die gestart zijn,,40,,,,,,,,,,2026-Q2,
noord,referral,hoe gezinnen er kwamen,,40,partner,via een partner,*,*,false,,,,,2026-Q2,
noord,referral,hoe gezinnen er kwamen,,40,coach,de coach zocht het gezin zelf op,15,40,false,,,,,2026-Q2,
noord,referral,hoe gezinnen er kwamen,,40,family,het gezin zelf,*,*,false,,,,,2026-Q2,
noord,referral,hoe gezinnen er kwamen,,40,other,"anders, of niet gezegd",*,*,false,,,,,2026-Q2,
noord,due,gezinnen die aan de beurt waren,6,40,,,,,,,,,,2026-Q2,
noord,reached,gezinnen met scores,0,40,,,,,,,,,,2026-Q2,
noord,reached,gezinnen met scores,6,40,,,,,,,,,,2026-Q2,
noord,closed,gezinnen van wie de begeleiding afgesloten is,,*,,,,,,,,,,,few
noord,duration,maanden van start tot afsluiting,,*,,,,,,*,*,*,*,,few
noord,contacts,"contacten per maand, per gezin",,40,,,,,,*,*,*,*,2026-Q2,
noord,hours,"uren contact per maand, per gezin",,40,,,,,,*,*,*,*,2026-Q2,
noord,budget,"besteed maatbudget per gezin, in honderden euro",,40,,,,,,*,*,*,*,2026-Q2,
noord,signals,gezinnen die op een signaal botsen,,*,,,,,,,,,,,few
$ cat uit/tables/change.csv
project,domain,label,wave,families,mean_change,sd,low,high,improved,same,worse,not_improved,half_or_more,as_of,withheld,verdict
noord,housing,Wonen,6,40,2,1.4,1.6,2.4,25,,,15,,2026-Q2,,better
noord,income,Geld,6,40,2,1.4,1.6,2.4,25,,,15,,2026-Q2,,better
noord,administration,Papieren en justitie,6,40,2,1.4,1.6,2.4,25,,,15,,2026-Q2,,better
noord,material-needs,"Eten, kleren, huisraad",6,*,*,*,*,*,*,*,*,,,,few,
noord,health,Gezondheid,6,40,2,1.4,1.6,2.4,25,,,15,,2026-Q2,,better
noord,personal-functioning,Hoe ik me voel,6,*,*,*,*,*,*,*,*,,,,few,
noord,upbringing,Opvoeding,6,*,*,*,*,*,*,*,*,,,,few,
noord,social-network,Familie en vrienden,6,*,*,*,*,*,*,*,*,,,,few,
noord,school,School,6,*,*,*,*,*,*,*,*,,,,few,
noord,work,Werk en dagbesteding,6,*,*,*,*,*,*,*,*,,,,few,
noord,childcare,Opvang en vrije tijd,6,*,*,*,*,*,*,*,*,,,,few,
noord,mobility,Vervoer,6,*,*,*,*,*,*,*,*,,,,few,
noord,language,Taal,6,*,*,*,*,*,*,*,*,,,,few,
$ cat uit/tables/rights.csv
project,what,label,wave,families,part,part_label,part_families,percent,half_or_more,mean,sd,low,high,as_of,withheld
noord,explored,gezinnen van wie de rechten verkend zijn,,35,,,,,,,,,,2026-Q2,
noord,stage,het verste dat een recht kwam,,35,in_order,in orde,15,40,false,,,,,2026-Q2,
noord,stage,het verste dat een recht kwam,,35,granted,toegekend,*,*,false,,,,,2026-Q2,
noord,stage,het verste dat een recht kwam,,35,applied,aangevraagd,*,*,false,,,,,2026-Q2,
noord,stage,het verste dat een recht kwam,,35,known,opgemerkt of gekend,*,*,false,,,,,2026-Q2,
noord,group/childcare,kinderopvang,,*,,,,,,,,,,,few
noord,group/culture,cultuur en vrije tijd,,*,,,,,,,,,,,few
noord,group/education,school,,*,,,,,,,,,,,few
noord,group/energy,energie en water,,*,,,,,,,,,,,few
noord,group/health,gezondheid,,*,,,,,,,,,,,few
noord,group/housing,wonen,,*,,,,,,,,,,,few
noord,group/income,inkomen en sociale zekerheid,,35,in_order,in orde,15,40,false,,,,,2026-Q2,
noord,group/income,inkomen en sociale zekerheid,,35,not_yet,nog niet,15,40,false,,,,,2026-Q2,
noord,group/justice,recht en justitie,,*,,,,,,,,,,,few
noord,group/mobility,vervoer,,*,,,,,,,,,,,few
noord,group/status,papieren en verblijf,,*,,,,,,,,,,,few
noord,group/telecom,telefoon en internet,,*,,,,,,,,,,,few
noord,group/work,werk,,*,,,,,,,,,,,few
noord,found,"opgemerkte rechten, per gezin",,35,,,,,,*,*,*,*,2026-Q2,
noord,realised,"rechten in orde, per gezin",,35,,,,,,*,*,*,*,2026-Q2,
noord,time,tijd tot een eerste recht in orde was,,35,within_3,binnen 3 maanden,*,*,false,,,,,2026-Q2,
noord,time,tijd tot een eerste recht in orde was,,35,within_6,3 tot 6 maanden,*,*,false,,,,,2026-Q2,
noord,time,tijd tot een eerste recht in orde was,,35,within_12,6 tot 12 maanden,*,*,false,,,,,2026-Q2,
noord,time,tijd tot een eerste recht in orde was,,35,not_within_12,niet binnen een jaar,15,40,false,,,,,2026-Q2,
$ head -3 uit/tables-excel/change.csv | od -c | head -2
0000000 357 273 277   p   r   o   j   e   c   t   ;   d   o   m   a   i
0000020   n   ;   l   a   b   e   l   ;   w   a   v   e   ;   f   a   m
$ grep '^-' uit/safety.md | tail -5
- gevraagde rijen: 41, getoond: 18, daarvan herhaald uit een vorige vrijgave: 0
- rijen niet getoond (minder gezinnen dan het minimum): 23
- verborgen getallen: 40
- de kleinste marge waarin een verborgen getal te bepalen is: 9 (minstens 5 gevraagd)
- gezinnen die een cijfer nodig heeft: 10
$ ankerpunt release verify uit
15 files are whole; 51 rows keep to the schema and the rules
40 hidden numbers; the narrowest lies within 9 of what it could be

# The same again is the same to the byte; a folder that holds something is not touched.
$ ankerpunt release noord --to stad --purpose jaarverslag -o uit
ankerpunt: release: uit holds something already; give a new folder with -o, or --force
[1]
$ ankerpunt release noord --to stad --purpose jaarverslag -o weer && diff -r uit weer
noord weer saved

# No code, date or name of a family is in it, not in the report either.
$ pdftotext uit/report.pdf - >report.txt 2>/dev/null; cat uit/*.* uit/tables/* uit/tables-excel/* report.txt | grep -aE 'G-K|2025-0|2025-1|0[1-9]/0[1-9]/2025|Kanarie'
[1]
$ find uit -newermt 2026-07-01

# The family can see that it was counted in.
$ ankerpunt shares G-K0001
What was given to whom

      date  what     given to  what it held
----------  -------  --------  ------------
15/11/2026  release  stad      -
15/11/2026  release  stad      -

# Who meddles is found out.
$ cp -r uit geknoeid && sed -i 's/,6,40,2,/,6,40,3,/' geknoeid/tables/change.csv && ankerpunt release verify geknoeid
tables/change.csv: is not what was released: the checksum is another
datapackage.json: tables/change.csv: its checksum there is another
tables/change.csv:2: the mean lies outside its interval
tables/change.csv:3: the mean lies outside its interval
tables/change.csv:4: the mean lies outside its interval
tables/change.csv:6: the mean lies outside its interval
tables-excel/change.csv: does not say the same as the table in the folder tables
ankerpunt: release: geknoeid: do not use this folder; faults: 7
[1]
$ cp -r uit meer && echo G-K0001 >meer/namen.txt && ankerpunt release verify meer
namen.txt: is in the folder and not in SHA256SUMS
namen.txt: G-K0001 looks like the code of a family
ankerpunt: release: meer: do not use this folder; faults: 2
[1]
$ ankerpunt release verify nergens
ankerpunt: release: nergens/SHA256SUMS cannot be read: No such file or directory
[3]

# Half a year later three families more: the former figures are told again.
$ families noord 41 43 2025-11-03 && scores 41 43 2025-11-04 2026-05-05
- 3 trajectories: 3 new, 0 replaced, 0 there already, saved
- 24 scores: 24 new, 0 replaced, 0 there already, saved
$ ankerpunt --today 2027-01-10 release noord --to stad --purpose jaarverslag -o later
noord later saved
$ grep -h -E 'started|housing' later/tables/process.csv later/tables/change.csv
noord,started,gezinnen die gestart zijn,,40,,,,,,,,,,2026-Q2,
noord,housing,Wonen,6,40,2,1.4,1.6,2.4,25,,,15,,2026-Q2,,better

# Fourteen come: now there is something new to tell.
$ families noord 44 57 2025-11-03 && scores 44 57 2025-11-04 2026-05-05
- 14 trajectories: 14 new, 0 replaced, 0 there already, saved
- 112 scores: 112 new, 0 replaced, 0 there already, saved
$ ankerpunt --today 2027-01-10 release noord --to stad --purpose jaarverslag -o nieuw
noord nieuw saved
$ grep -h -E 'started|housing' nieuw/tables/process.csv nieuw/tables/change.csv
noord,started,gezinnen die gestart zijn,,55,,,,,,,,,,2026-Q4,
noord,housing,Wonen,6,55,2,1.4,1.6,2.4,35,,,25,,2026-Q4,,better

# One family is erased: nothing shows it.
$ ankerpunt -q erase G-K0007 --yes
G-K0007 erased for good, saved
$ ankerpunt --today 2027-01-10 release noord --to stad --purpose jaarverslag -o gewist
noord gewist saved
$ diff -r nieuw gewist
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 369 rows of history

# A family that takes back its word is in no new release.
$ ankerpunt consent G-K0001 withdraw evaluation
G-K0001 evaluation withdrawn 2026-11-15 saved
$ ankerpunt --today 2027-01-10 release noord --to stad --purpose jaarverslag --dry-run | head -1
For stad (jaarverslag): what was known on 31/12/2026, of 55 families that agree. Nothing was written.

# Small projects: nothing alone, a total together; who is in it cannot subtract itself.
$ export ANKERPUNT_REGISTRY=klein.db
$ ankerpunt init --no-passphrase
klein.db saved
$ for project in noord zuid west; do ankerpunt -q project add $project --name "Project $project" --waves 6; done
noord saved
zuid saved
west saved
$ families noord 1 40 2025-04-01 && scores 1 40 2025-04-03 2025-10-02
- 40 trajectories: 40 new, 0 replaced, 0 there already, saved
- 320 scores: 320 new, 0 replaced, 0 there already, saved
$ families zuid 101 109 2025-04-01 && scores 101 109 2025-04-03 2025-10-02
- 9 trajectories: 9 new, 0 replaced, 0 there already, saved
- 72 scores: 72 new, 0 replaced, 0 there already, saved
$ families west 201 212 2025-04-01 && scores 201 212 2025-04-03 2025-10-02
- 12 trajectories: 12 new, 0 replaced, 0 there already, saved
- 96 scores: 96 new, 0 replaced, 0 there already, saved
$ ankerpunt release zuid --to stad --purpose jaarverslag --lang nl --dry-run
Voor stad (jaarverslag): wat bekend was op 30/06/2026, over 9 gezinnen die toestemming gaven. Er is niets geschreven.

Wat ze zouden krijgen:
  geen cijfers; alleen de methode, en in woorden wat niet getoond wordt en waarom

Wat ze niet zouden krijgen:
  Niet getoond (minder gezinnen dan het minimum): gezinnen die gestart zijn; hoe gezinnen er kwamen; gezinnen die aan de beurt waren; gezinnen met scores; gezinnen van wie de begeleiding afgesloten is; maanden van start tot afsluiting; contacten per maand, per gezin; uren contact per maand, per gezin; besteed maatbudget per gezin, in honderden euro; gezinnen die op een signaal botsen; verandering per domein; gezinnen van wie de rechten verkend zijn; het verste dat een recht kwam; rechten per soort; opgemerkte rechten, per gezin; rechten in orde, per gezin; tijd tot een eerste recht in orde was.

Wat meer mogelijk zou maken:
  Wachten: op het best gevulde moment dat niet getoond wordt, is het aantal gezinnen met nieuwe scores 9; vanaf 10 kan het getoond worden.
  Wat na 30/06/2026 kwam, telt mee in het volgende halfjaar.
let op: er kwamen gezinnen uit een bestand, dus vorige vrijgaven met hen zijn hier niet bekend; gingen er al cijfers over hen naar buiten, maak de vrijgave dan in het register dat die gaf, of met een reservekopie ervan
$ ankerpunt release zuid west --to stad --purpose jaarverslag --lang fr --dry-run | tail -10
  tous les projets ensemble, non communiqué (pour qu’aucun projet ne se distingue d’un autre) : familles qui ont commencé ; comment les familles sont venues ; familles dont c’était le tour ; familles avec des scores ; familles dont l’accompagnement est clôturé ; mois du début à la clôture ; contacts par mois, par famille ; heures de contact par mois, par famille ; budget sur mesure dépensé par famille, en centaines d’euros ; familles concernées par un signal ; changement par domaine ; familles dont les droits ont été explorés ; le plus loin qu’un droit soit allé ; droits par type ; droits repérés, par famille ; droits en ordre, par famille ; temps jusqu’à un premier droit en ordre.
  Project west, pas de moyenne (presque toutes les familles ont donné la même réponse, à un bout de l’échelle) : contacts par mois, par famille ; heures de contact par mois, par famille ; budget sur mesure dépensé par famille, en centaines d’euros.
  Project west, non réparti (les parties sont trop petites) : comment les familles sont venues ; changement par domaine : après 6 mois (Administration, Santé, Logement, Revenus).
  Project west, non communiqué (pour qu’aucun projet ne se distingue d’un autre) : familles dont l’accompagnement est clôturé ; mois du début à la clôture ; familles concernées par un signal ; changement par domaine : après 6 mois (9 sur 13) ; familles dont les droits ont été explorés ; le plus loin qu’un droit soit allé ; droits par type ; droits repérés, par famille ; droits en ordre, par famille ; temps jusqu’à un premier droit en ordre.
  À part, rien n’est communiqué (pour qu’aucun projet ne se distingue d’un autre) de : Project zuid.

Ce qui permettrait plus :
  Attendre : au moment non communiqué le plus complet, le nombre de familles avec de nouveaux scores est de 9 ; à partir de 10, on peut le communiquer.
  Un total demande trois projets qui touchent des familles.
  Ce qui est venu après le 30/06/2026 compte au semestre suivant.
attention : des familles sont venues d’un fichier, donc les publications antérieures à leur sujet ne sont pas connues ici ; si des chiffres à leur sujet sont déjà sortis, publiez depuis le registre qui les a donnés, ou depuis une sauvegarde de celui-ci

# Together; and the same registry elsewhere gives the same bytes.
$ cp klein.db kopie.db
$ ankerpunt --lang en release noord zuid west --to fonds --purpose onderzoek --dry-run | grep Choose
  Choose: with --totals-first the totals told would be 12 (now 0), and the rows of single projects 0 (now 24).
note: families came from a file, so former releases of them are unknown here; if figures of them went out before, release them from the registry that made those, or from a backup of it
$ ankerpunt release noord zuid west --to fonds --purpose onderzoek -o drie && cut -d, -f1,2,5,16 drie/tables/process.csv | grep -E 'started'
noord drie saved
noord,started,40,
zuid,started,*,withheld
west,started,10,
all,started,*,withheld
note: families came from a file, so former releases of them are unknown here; if figures of them went out before, release them from the registry that made those, or from a backup of it
$ cut -d, -f1,2,5,6,10,11,12,13,16 drie/tables/change.csv | grep housing
noord,housing,40,2,25,,,15,
zuid,housing,*,*,*,*,*,,withheld
west,housing,10,1.9,*,,,*,
all,housing,*,*,*,*,*,,withheld
$ ankerpunt -q -r kopie.db release noord zuid west --to fonds --purpose onderzoek -o elders && diff -r drie elders
noord elders saved
$ ankerpunt release verify drie
15 files are whole; 170 rows keep to the schema and the rules
146 hidden numbers; the narrowest lies within 12 of what it could be

# Contacts, where they are kept: how many a month.
$ for i in $(seq 10 49); do case $i in 4[1-9]) i=0${i#4} ;; esac; ankerpunt -q contact G-K00$i add --channel home --date 2025-05-02; done | tail -1
G-K0009 contact 1 2025-05-02 home saved
$ ankerpunt release noord --to fonds --purpose onderzoek --dry-run | grep contacts
  contacts a month, for each family: about 40 families, mean 0.1 (0.1 to 0.1)

# Taking an older backup back does not undo what went outside: the ledger goes along.
$ ankerpunt -q backup oud.bak >/dev/null
$ ankerpunt -q release noord --to fonds --purpose onderzoek -o laatst
noord laatst saved
$ sqlite3 -readonly klein.db 'SELECT count(*) FROM release'
2
$ ankerpunt -q restore oud.bak --force >/dev/null
The registry that was there is kept as klein.db.before-restore-2026-11-15.
Releases that this backup did not know, and that stay in the ledger: 1.
$ sqlite3 -readonly klein.db 'SELECT count(*) FROM release'
2
$ ankerpunt check | cut -d: -f1
klein.db is sound

# A higher threshold tells less, also of what was told before with a lower one.
$ for least in 10 13 20 30; do ankerpunt -q release noord --to fonds --purpose onderzoek --threshold $least -o t$least >/dev/null && ankerpunt release verify t$least | head -1; done
15 files are whole; 44 rows keep to the schema and the rules
15 files are whole; 44 rows keep to the schema and the rules
15 files are whole; 44 rows keep to the schema and the rules
15 files are whole; 44 rows keep to the schema and the rules
$ ankerpunt release noord --to '' --purpose onderzoek
ankerpunt: release: a release needs --to WHO and --purpose WHY; both stand in it
[1]
$ echo x >t30/brief.txt && ankerpunt -q release noord --to fonds --purpose onderzoek -o t30 --force
ankerpunt: release: t30 holds files that are not of a release; give a new folder with -o
[1]
