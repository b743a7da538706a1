# A look for rights at the keyboard: right by right, back, stopping, and another day.

$ export ANKERPUNT_LANG=en
$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ printf 'family,project,start,postcode,consent\nB1,zon,2026-03-02,1080,measure\nV1,zon,2026-03-02,9000,measure\n' | ankerpunt import families - -q
- 2 trajectories: 2 new, 0 replaced, 0 there already, saved
$ printf '1\n3\n?\n4\n<\n5\n\nhas applied\n9\nq\n3\n3\n\n' | ankerpunt --today 2026-06-10 rights scan V1 --short --ask
V1 4 rights 2026-06-10 saved
V1 · 10/06/2026 · rights, the short form
1: has it; 2: has applied; 3: to look into together; 4: not for them; 5: later; Enter: not asked; ?: more about it; <: back; q: stop, all is kept
  1/12  Increased reimbursement: 1
  2/12  Social energy tariff: 3
     energy supplier or network company: See whether the social tariff is on the bill; if not, ask for a certificate and give it to the supplier.
     https://economie.fgov.be
     no address? Ask the OCMW (public welfare centre) for a reference address: post and papers can arrive there.
  3/12  Groeipakket: social supplement: ?
     child benefit fund: Ask the child benefit fund to look at the income, also that of this year.
     https://www.groeipakket.be
     no proof of income? Ask the tax office for the last tax assessment; without one the OCMW can confirm what comes in.
  3/12  Groeipakket: social supplement: 4
  4/12  Social internet offer: <
  3/12  Groeipakket: social supplement [not for them]: 5
  4/12  Social internet offer: 
  5/12  Groeipakket: school supplement: has applied
  6/12  Maximum bill for health care: 9
  give a number from 1 to 5, or ? for more about it
  6/12  Maximum bill for health care: q
has it: 1 Increased reimbursement.
has applied: 5 Groeipakket: school supplement.
to look into: 2 Social energy tariff.
later: 3 Groeipakket: social supplement.
Not asked yet: 8.
  Social energy tariff - energy supplier or network company: See whether the social tariff is on the bill; if not, ask for a certificate and give it to the supplier.
Enter: done; a number: change that answer; <: back: 3
1: has it; 2: has applied; 3: to look into together; 4: not for them; 5: later; Enter: not asked; ?: more about it; <: back; q: stop, all is kept
  3/12  Groeipakket: social supplement [later]: 3
     child benefit fund: Ask the child benefit fund to look at the income, also that of this year.
     https://www.groeipakket.be
     no proof of income? Ask the tax office for the last tax assessment; without one the OCMW can confirm what comes in.
has it: 1 Increased reimbursement.
has applied: 5 Groeipakket: school supplement.
to look into: 2 Social energy tariff; 3 Groeipakket: social supplement.
Not asked yet: 8.
  Social energy tariff - energy supplier or network company: See whether the social tariff is on the bill; if not, ask for a certificate and give it to the supplier.
  Groeipakket: social supplement - child benefit fund: Ask the child benefit fund to look at the income, also that of this year.
Enter: done; a number: change that answer; <: back: 
$ ankerpunt rights chosen --format csv
family,alias,right,label,answer,since,office,step_words,url
V1,,sociaal-tarief,Social energy tariff,explore,2026-06-10,supplier,"See whether the social tariff is on the bill; if not, ask for a certificate and give it to the supplier.",https://economie.fgov.be
V1,,sociale-toeslag,Groeipakket: social supplement,explore,2026-06-10,child-benefit-fund,"Ask the child benefit fund to look at the income, also that of this year.",https://www.groeipakket.be
$ ankerpunt export rights
family,right,stage,date,reason,value,renewal
V1,schooltoeslag,applied,2026-06-10,,,
V1,verhoogde-tegemoetkoming,realised,2026-06-10,,,
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
# What is to look into is not asked again, what was for later comes back another day.
$ printf '5\nq\n\n' | ankerpunt --today 2026-06-11 --lang nl rights scan V1 --short --ask -q
V1 1 rights 2026-06-11 saved
V1 · 11/06/2026 · rechten, het korte formulier
1: heeft het; 2: is aangevraagd; 3: samen te bekijken; 4: niet voor hen; 5: later; Enter: niet gevraagd; ?: meer erover; <: terug; q: stoppen, alles is bewaard
Al beantwoord: 4. Dit gaat verder met wat nog open is.
  1/8  Sociaal internetaanbod: 5
  2/8  Maximumfactuur gezondheidszorg (MAF): q
later: 1 Sociaal internetaanbod.
Nog niet gevraagd: 7.
Enter: klaar; een nummer: dat antwoord veranderen; <: terug: 
$ ankerpunt --today 2026-06-11 rights scan V1 --short --list --format csv | cut -d, -f1 | sed 3q
right
maximumfactuur
huurpremie
$ ankerpunt --today 2026-06-12 rights scan V1 --short --list --format csv | cut -d, -f1 | sed 3q
right
sociaal-internet
maximumfactuur
# A step to it says more than the choice.
$ ankerpunt right V1 sociaal-tarief applied --date 2026-06-12 -q
V1 sociaal-tarief applied 2026-06-12 saved
$ ankerpunt rights chosen V1 --format csv | cut -d, -f3,5
right,answer
sociale-toeslag,explore
sociaal-internet,later
$ ankerpunt rights waiting --format csv
right,label,group,families,waiting
sociale-toeslag,Groeipakket: social supplement,income,1,1
schooltoeslag,Groeipakket: school supplement,education,1,0
sociaal-tarief,Social energy tariff,energy,1,0
verhoogde-tegemoetkoming,Increased reimbursement,health,1,0
$ ankerpunt rights scan V1 --ask --list
usage: ankerpunt rights scan [OPTION...] FAMILY
ankerpunt: rights: give --ask or --list, not both
[2]
# What a right needs, and the way round.
$ ankerpunt rights show sociale-woning
A right

what             words
---------------  ------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------
name             Social housing
group            home
level            Flemish
serves           Housing
whom to go to    social housing company
first step       Register for social housing with the housing company.
may be stuck on  no valid identity card: Make an appointment at the municipality for an identity card; with haste there is a quick one. What can help: Identity papers.
may be stuck on  residence not in order: Ask free legal advice about the papers first; urgent medical help, school for the children and a lawyer stay possible. What can help: Urgent medical assistance; First-line legal advice (free); Residence status.
$ ankerpunt --lang nl rights show referentieadres
Een recht

wat                     woorden
----------------------  ---------------------------------------------------------------------------
naam                    Referentieadres
groep                   papieren en verblijf
niveau                  gemeentelijk
dient voor              Wonen; Administratie
bij wie je terechtkunt  OCMW
eerste stap             Vraag het OCMW van de gemeente waar we meestal zijn om een referentieadres.
helpt bij               geen adres
$ ankerpunt --lang fr rights show huurtoelage-brussel
Un droit

quoi              mots
----------------  ----------------------------------------------------------------------------------------------
nom               Allocation loyer (Bruxelles)
groupe            logement
niveau            bruxellois
sert à            Logement; Revenus
à qui s’adresser  service du logement de la région
première étape    Demander à Bruxelles Logement si les titres de priorité suffisent et introduire le formulaire.
en savoir plus    https://be.brussels
vérifié le        1/12/2026
# By the side of life that it serves.
$ ankerpunt rights list --domain huisvesting --format csv | cut -d, -f1-5
family,alias,right,label,stage
V1,,sociaal-tarief,Social energy tariff,applied
$ ankerpunt rights list --domain mobiliteit --format csv | cut -d, -f1-5
family,alias,right,label,stage
$ ankerpunt rights scan V1 --domain mobiliteit --format csv | cut -d, -f1,6
right,office
verminderd-tarief-bus,transport
verminderd-tarief-trein,transport
mivb,transport
$ ankerpunt rights catalogue --domain mobiliteit --level flemish --format csv | cut -d, -f1
right
verminderd-tarief-bus
# The dossier tells what was chosen; erasing takes it along.
$ ankerpunt dossier V1 --lang nl | grep -e bekijken -e later
Samen te bekijken, gezegd op 10/06/2026: Sociaal tarief voor energie.
Samen te bekijken, gezegd op 10/06/2026: Groeipakket: sociale toeslag.
Voor later, gezegd op 11/06/2026: Sociaal internetaanbod.
10/06/2026 00:00 · coach · een recht om te bekijken, of voor later: Sociaal tarief voor energie, 10/06/2026, te bekijken
10/06/2026 00:00 · coach · een recht om te bekijken, of voor later: Groeipakket: sociale toeslag, 10/06/2026, later
10/06/2026 00:00 · coach · weggehaald: een recht om te bekijken, of voor later: Groeipakket: sociale toeslag, 10/06/2026, later
10/06/2026 00:00 · coach · een recht om te bekijken, of voor later: Groeipakket: sociale toeslag, 10/06/2026, te bekijken
11/06/2026 00:00 · coach · een recht om te bekijken, of voor later: Sociaal internetaanbod, 11/06/2026, later
$ ankerpunt erase V1 --yes -q
V1 erased for good, saved
$ ankerpunt rights chosen --format csv
family,alias,right,label,answer,since,office,step_words,url
$ ankerpunt rights scan NOBODY --ask
ankerpunt: rights: there is no family NOBODY; "ankerpunt family list" shows them
[1]
# By command too, and taken back.
$ ankerpunt explored B1 --date 2026-06-10 --look-into pro-deo --later uitpas --not-for artikel-60
B1 explored 2026-06-10 saved
$ ankerpunt rights chosen B1 --format csv | cut -d, -f1,3,5
family,right,answer
B1,uitpas,later
B1,pro-deo,explore
$ ankerpunt explored B1 --remove --later uitpas --date 2026-06-10
B1 1 rights again saved
$ ankerpunt rights chosen B1 --format csv | cut -d, -f1,3,5
family,right,answer
B1,pro-deo,explore
