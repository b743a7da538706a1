# A look for rights with a family, short and full, by where it lives.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ printf 'family,project,start,postcode,consent\nB1,zon,2026-03-02,1080,measure\nV1,zon,2026-03-02,9000,measure\nW1,zon,2026-03-02,4000,measure\n' | ankerpunt import families - -q
- 3 trajectories: 3 new, 0 replaced, 0 there already, saved
$ ankerpunt rights scan V1 --short
Rights to look for together

right                     name                               group                       level    more about it
------------------------  ---------------------------------  --------------------------  -------  ------------------------------------
verhoogde-tegemoetkoming  Increased reimbursement            health                      federal  https://www.riziv.fgov.be
sociaal-tarief            Social energy tariff               energy and water            federal  https://economie.fgov.be
sociale-toeslag           Groeipakket: social supplement     income and social security  Flemish  https://www.groeipakket.be
sociaal-internet          Social internet offer              phone and internet          federal  https://economie.fgov.be
schooltoeslag             Groeipakket: school supplement     school                      Flemish  https://www.groeipakket.be
maximumfactuur            Maximum bill for health care       health                      federal  https://www.riziv.fgov.be
huurpremie                Rent premium                       home                        Flemish  https://www.vlaanderen.be/huurpremie
sociale-woning            Social housing                     home                        Flemish  -
uitpas                    UiTPAS at reduced rate             culture and leisure         Flemish  https://www.uitpas.be
verminderd-tarief-bus     Reduced fare on bus and tram       getting around              Flemish  https://www.delijn.be
verminderd-tarief-trein   Reduced train fare                 getting around              federal  https://www.belgiantrain.be
kinderopvangtarief        Childcare at an income-based rate  childcare                   Flemish  https://www.opgroeien.be
Note what you hear: "ankerpunt right V1 RIGHT known" (or detected, realised), "ankerpunt explored V1 --not-for RIGHT".
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
right,label,group,level,url
verhoogde-tegemoetkoming,Intervention majorée (statut BIM),health,federal,https://www.riziv.fgov.be
sociaal-tarief,Tarif social pour l’énergie,energy,federal,https://economie.fgov.be
sociale-toeslag-wallonie,Supplément social aux allocations familiales (Wallonie),income,walloon,https://www.aviq.be
sociaal-internet,Offre internet sociale,telecom,federal,https://economie.fgov.be
maximumfactuur,Maximum à facturer (MàF),health,federal,https://www.riziv.fgov.be
huurtoelage-wallonie,"Allocation de loyer, en attente d’un logement public (Wallonie)",housing,walloon,
sociale-woning-wallonie,Logement public (Wallonie),housing,walloon,
verminderd-tarief-trein,Tarif réduit train,mobility,federal,https://www.belgiantrain.be
pro-deo,Avocat pro deo,justice,federal,https://www.advocaat.be
ocmw-steun,Aide du CPAS,income,local,
beschermde-klant-wallonie,"Statut de client protégé (gaz et électricité, Wallonie)",energy,walloon,https://www.cwape.be
studietoelage-fwb,Allocation d’études (Fédération Wallonie-Bruxelles),education,french-community,https://allocations-etudes.cfwb.be
$ ankerpunt rights scan B1 --format csv | cut -d, -f1 | sed 5q
right
paspartoe
beschermde-klant
water-brussel
phare
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

recht                     naam                                     groep                         niveau    meer erover
------------------------  ---------------------------------------  ----------------------------  --------  ------------------------------------
pro-deo                   Pro-Deoadvocaat                          recht en justitie             federaal  https://www.advocaat.be
verhoogde-tegemoetkoming  Verhoogde tegemoetkoming                 gezondheid                    federaal  https://www.riziv.fgov.be
sociale-toeslag           Groeipakket: sociale toeslag             inkomen en sociale zekerheid  Vlaams    https://www.groeipakket.be
sociaal-internet          Sociaal internetaanbod                   telefoon en internet          federaal  https://economie.fgov.be
schooltoeslag             Groeipakket: schooltoeslag               school                        Vlaams    https://www.groeipakket.be
maximumfactuur            Maximumfactuur gezondheidszorg (MAF)     gezondheid                    federaal  https://www.riziv.fgov.be
huurpremie                Huurpremie                               wonen                         Vlaams    https://www.vlaanderen.be/huurpremie
sociale-woning            Sociale woning                           wonen                         Vlaams    -
verminderd-tarief-bus     Verminderd tarief De Lijn (bus en tram)  vervoer                       Vlaams    https://www.delijn.be
verminderd-tarief-trein   Verminderd tarief trein                  vervoer                       federaal  https://www.belgiantrain.be
Al beantwoord: 2.
Noteer wat u hoort: "ankerpunt right V1 RECHT known" (of detected, realised), "ankerpunt explored V1 --not-for RECHT".
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
