# A look for rights with a family, short and full, by where it lives.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ printf 'family,project,start,postcode,consent\nB1,zon,2026-03-02,1080,measure\nV1,zon,2026-03-02,9000,measure\nW1,zon,2026-03-02,4000,measure\n' | ankerpunt import families - -q
- 3 trajectories: 3 new, 0 replaced, 0 there already, saved
$ ankerpunt rights scan V1 --short
Rights to look for together

right                     name                               group                       level    more about it                         whom to go to                          first step
------------------------  ---------------------------------  --------------------------  -------  ------------------------------------  -------------------------------------  -------------------------------------------------------------------------------------------------------------------------
verhoogde-tegemoetkoming  Increased reimbursement            health                      federal  https://www.riziv.fgov.be             sickness fund                          Ask the sickness fund to look whether we can have it; take the last tax assessment along.
sociaal-tarief            Social energy tariff               energy and water            federal  https://economie.fgov.be              energy supplier or network company     See whether the social tariff is on the bill; if not, ask for a certificate and give it to the supplier.
sociale-toeslag           Groeipakket: social supplement     income and social security  Flemish  https://www.groeipakket.be            child benefit fund                     Ask the child benefit fund to look at the income, also that of this year.
sociaal-internet          Social internet offer              phone and internet          federal  https://economie.fgov.be              telecom operator                       See with FOD Economy whether we can have it, and ask a telecom operator.
schooltoeslag             Groeipakket: school supplement     school                      Flemish  https://www.groeipakket.be            child benefit fund                     Ask the child benefit fund to look why the school supplement is not there.
maximumfactuur            Maximum bill for health care       health                      federal  https://www.riziv.fgov.be             sickness fund                          The sickness fund works it out by itself: ask whether account number and household are right.
huurpremie                Rent premium                       home                        Flemish  https://www.vlaanderen.be/huurpremie  housing service of the region          See whether we are registered long enough for social housing; Wonen in Vlaanderen then sends a form: fill it in together.
sociale-woning            Social housing                     home                        Flemish  -                                     social housing company                 Register for social housing with the housing company.
uitpas                    UiTPAS at reduced rate             culture and leisure         Flemish  https://www.uitpas.be                 place that gives the pass for leisure  Ask the municipality or the OCMW where the UiTPAS at a reduced rate can be had.
verminderd-tarief-bus     Reduced fare on bus and tram       getting around              Flemish  https://www.delijn.be                 transport company                      See whether the increased reimbursement is in order, and ask De Lijn for the reduced fare.
verminderd-tarief-trein   Reduced train fare                 getting around              federal  https://www.belgiantrain.be           transport company                      See whether the increased reimbursement is in order, and ask SNCB for the card.
kinderopvangtarief        Childcare at an income-based rate  childcare                   Flemish  https://www.opgroeien.be              childcare                              Ask for a certificate of the income-based rate through Mijn Kind en Gezin; the childcare or the OCMW helps with it.
"ankerpunt rights scan V1 --ask" asks them one by one.
$ ankerpunt rights scan B1 --short --format csv | cut -d, -f1
right
verhoogde-tegemoetkoming
sociaal-tarief
sociale-toeslag-brussel
sociaal-internet
schooltoeslag
maximumfactuur
huurtoelage-brussel
sociale-woning-brussel
uitpas
paspartoe
verminderd-tarief-bus
mivb
$ ankerpunt --lang fr rights scan W1 --short --format csv
right,label,group,level,url,office,step_words
verhoogde-tegemoetkoming,Intervention majorée (statut BIM),health,federal,https://www.riziv.fgov.be,sickness-fund,"Demander à la mutualité de vérifier le droit à l’intervention majorée ; prendre le dernier avertissement-extrait de rôle."
sociaal-tarief,Tarif social pour l’énergie,energy,federal,https://economie.fgov.be,supplier,"Regarder si le tarif social est sur la facture ; sinon, demander une attestation et la donner au fournisseur."
sociale-toeslag-wallonie,Supplément social aux allocations familiales (Wallonie),income,walloon,https://www.aviq.be,child-benefit-fund,Demander à la caisse d’allocations familiales de vérifier les revenus.
sociaal-internet,Offre internet sociale,telecom,federal,https://economie.fgov.be,operator,Vérifier le droit auprès du SPF Économie et le demander à un opérateur.
maximumfactuur,Maximum à facturer (MàF),health,federal,https://www.riziv.fgov.be,sickness-fund,La mutualité le calcule elle-même : demander si le numéro de compte et le ménage sont corrects.
huurtoelage-wallonie,"Allocation de loyer, en attente d’un logement public (Wallonie)",housing,walloon,,housing-region,Vérifier depuis quand nous sommes sur la liste d’attente et introduire la demande au SPW Logement.
sociale-woning-wallonie,Logement public (Wallonie),housing,walloon,,housing-company,S’inscrire auprès d’une société de logement de service public en Wallonie.
verminderd-tarief-trein,Tarif réduit train,mobility,federal,https://www.belgiantrain.be,transport,Vérifier si l’intervention majorée est en ordre et demander la carte à la SNCB.
pro-deo,Avocat pro deo,justice,federal,https://www.advocaat.be,legal-aid,"Demander un avocat au bureau d’aide juridique, avec des preuves de revenus."
ocmw-steun,Aide du CPAS,income,local,,welfare,Prendre rendez-vous au service social du CPAS et dire ce qui est nécessaire.
beschermde-klant-wallonie,"Statut de client protégé (gaz et électricité, Wallonie)",energy,walloon,https://www.cwape.be,supplier,Demander une attestation au CPAS et la donner au fournisseur.
studietoelage-fwb,Allocation d’études (Fédération Wallonie-Bruxelles),education,french-community,https://allocations-etudes.cfwb.be,student-grants,Demander l’allocation à temps à la Fédération Wallonie-Bruxelles : il y a une date limite.
$ ankerpunt rights scan B1 --format csv | cut -d, -f1 | sed 5q
right
kind-aandoening-brussel
kinderbijslag-brussel
sociale-toeslag-brussel
thab
$ ankerpunt rights scan B1 --full --format csv | wc -l
87

# What families here know and did not apply for comes first; what has an answer is not asked again.
$ ankerpunt right V1 uitpas known -q
V1 uitpas known 2026-11-15 saved
$ ankerpunt right W1 pro-deo detected -q
W1 pro-deo detected 2026-11-15 saved
$ ankerpunt right B1 pro-deo known -q
B1 pro-deo known 2026-11-15 saved
$ ankerpunt right B1 thab realised -q
B1 thab realised 2026-11-15 saved
$ ankerpunt explored V1 --not-for sociaal-tarief -q
V1 explored 2026-11-15 saved
$ ankerpunt --lang nl rights scan V1 --short
Rechten om samen te bekijken

recht                     naam                                     groep                         niveau    meer erover                           bij wie je terechtkunt            eerste stap
------------------------  ---------------------------------------  ----------------------------  --------  ------------------------------------  --------------------------------  ------------------------------------------------------------------------------------------------------------------------------------
pro-deo                   Pro-Deoadvocaat                          recht en justitie             federaal  https://www.advocaat.be               bureau voor juridische bijstand   Vraag een advocaat aan bij het bureau voor juridische bijstand, met bewijzen van het inkomen.
verhoogde-tegemoetkoming  Verhoogde tegemoetkoming                 gezondheid                    federaal  https://www.riziv.fgov.be             ziekenfonds                       Vraag het ziekenfonds om de verhoogde tegemoetkoming na te kijken; neem het laatste aanslagbiljet mee.
sociale-toeslag           Groeipakket: sociale toeslag             inkomen en sociale zekerheid  Vlaams    https://www.groeipakket.be            uitbetaler van de kinderbijslag   Vraag de uitbetaler van het Groeipakket om het inkomen na te kijken, ook van dit jaar.
sociaal-internet          Sociaal internetaanbod                   telefoon en internet          federaal  https://economie.fgov.be              telecombedrijf                    Kijk na of we er recht op hebben bij de FOD Economie en vraag het aan een telecombedrijf.
schooltoeslag             Groeipakket: schooltoeslag               school                        Vlaams    https://www.groeipakket.be            uitbetaler van de kinderbijslag   Vraag de uitbetaler van het Groeipakket om na te kijken waarom de schooltoeslag er niet is.
maximumfactuur            Maximumfactuur gezondheidszorg (MAF)     gezondheid                    federaal  https://www.riziv.fgov.be             ziekenfonds                       Het ziekenfonds rekent dit zelf uit: vraag of het rekeningnummer en de gezinsleden juist zijn.
huurpremie                Huurpremie                               wonen                         Vlaams    https://www.vlaanderen.be/huurpremie  dienst wonen van het gewest       Kijk na of we lang genoeg ingeschreven zijn voor een sociale woning; Wonen in Vlaanderen stuurt dan een formulier: vul het samen in.
sociale-woning            Sociale woning                           wonen                         Vlaams    -                                     sociale huisvestingsmaatschappij  Schrijf in voor een sociale woning bij de woonmaatschappij.
verminderd-tarief-bus     Verminderd tarief De Lijn (bus en tram)  vervoer                       Vlaams    https://www.delijn.be                 vervoermaatschappij               Kijk na of de verhoogde tegemoetkoming in orde is en vraag De Lijn het verminderd tarief.
verminderd-tarief-trein   Verminderd tarief trein                  vervoer                       federaal  https://www.belgiantrain.be           vervoermaatschappij               Kijk na of de verhoogde tegemoetkoming in orde is en vraag de kaart aan bij de NMBS.
Al beantwoord: 2.
"ankerpunt rights scan V1 --ask" vraagt ze een voor een.
$ ankerpunt --lang fr rights waiting
Droits connus et pas demandés

droit    nom                                                          groupe                      familles  connu, pas demandé
-------  -----------------------------------------------------------  --------------------------  --------  ------------------
pro-deo  Avocat pro deo                                               droit et justice                   2                   2
uitpas   UiTPAS à tarif réduit                                        culture et loisirs                 1                   1
thab     Allocation pour l’aide aux personnes âgées (APA, Bruxelles)  revenu et sécurité sociale         1                   0
$ ankerpunt rights waiting --project zon --format json
{
  "ankerpunt": "0.2.0",
  "document": "waiting",
  "generated": "2026-11-15",
  "rights": [
    {"right": "pro-deo", "label": "Legal aid lawyer (pro deo)", "group": "justice", "families": 2, "waiting": 2},
    {"right": "uitpas", "label": "UiTPAS at reduced rate", "group": "culture", "families": 1, "waiting": 1},
    {"right": "thab", "label": "Allowance for help to older people (Brussels)", "group": "income", "families": 1, "waiting": 0}
  ]
}
$ ankerpunt rights waiting --project maan
ankerpunt: rights: there is no project maan; "ankerpunt project list" shows them
[1]

$ ankerpunt rights scan V1 --short --full
usage: ankerpunt rights scan [OPTION...] FAMILY
ankerpunt: rights: give --short or --full, not both
[2]
$ ankerpunt rights scan V9
ankerpunt: rights: there is no family V9; "ankerpunt family list" shows them
[1]

# A domain that no list has is said so, and not read as all of them.
$ ankerpunt --lang en rights catalogue --domain maanlicht
ankerpunt: rights: no list has a domain maanlicht by which rights are kept; "ankerpunt instrument show LIST" shows the domains
[1]
$ ankerpunt --lang en rights list --domain maanlicht
ankerpunt: rights: no list has a domain maanlicht by which rights are kept; "ankerpunt instrument show LIST" shows the domains
[1]
