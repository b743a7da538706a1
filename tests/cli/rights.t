# Where claims stand, and the list of rights one can claim.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt project add maan -q
maan saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt family add maan --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ ankerpunt right G1 uitpas known --date 2026-03-02
G1 uitpas known 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G2 uitpas known --date 2026-03-02
G2 uitpas known 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt right G2 uitpas realised --date 2026-04-02 --value 30
G2 uitpas realised 2026-04-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt rights list --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
G1,,uitpas,UiTPAS at reduced rate,known,2026-03-02,2026-03-02,,,
G2,,uitpas,UiTPAS at reduced rate,realised,2026-04-02,2026-03-02,,30,
$ ankerpunt rights list --project zon --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
G1,,uitpas,UiTPAS at reduced rate,known,2026-03-02,2026-03-02,,,
$ ankerpunt rights list --family G2 --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
G2,,uitpas,UiTPAS at reduced rate,realised,2026-04-02,2026-03-02,,30,
$ ankerpunt --lang nl rights list --family G2 --format json
{
  "ankerpunt": "0.2.0",
  "document": "rights",
  "generated": "2026-11-15",
  "claims": [
    {"family": "G2", "alias": null, "right": "uitpas", "label": "UiTPAS met kansentarief", "stage": "realised", "since": "2026-04-02", "first": "2026-03-02", "reason": null, "value": 30, "renewal": null}
  ]
}
$ ankerpunt rights list --project ster
ankerpunt: rights: there is no project ster; "ankerpunt project list" shows them
[1]
$ ankerpunt rights list --family G9
ankerpunt: rights: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt rights list G2
usage: ankerpunt rights list [OPTION...]
ankerpunt: rights: G2 is one too many
[2]

# The list.
$ ankerpunt rights catalogue --format csv | wc -l
87
$ ankerpunt rights catalogue --format csv | head -3
right,label,group,level,url,office,step_words
kinderopvangtarief,Childcare at an income-based rate,childcare,flemish,https://www.opgroeien.be,childcare,"Ask for a certificate of the income-based rate through Mijn Kind en Gezin; the childcare or the OCMW helps with it."
kinderopvangtoeslag,Groeipakket: childcare supplement,childcare,flemish,https://www.groeipakket.be,child-benefit-fund,"Ask the childcare whether it works without the income-based rate; the child benefit fund sees to the supplement."
$ ankerpunt --lang fr rights catalogue --format csv | grep leefloon
leefloon,Revenu d’intégration,income,federal,https://www.mi-is.be,welfare,Prendre rendez-vous au CPAS de la commune où nous résidons et demander le revenu d’intégration.
$ ankerpunt --lang nl rights catalogue --level brussels --group housing
Rechtencatalogus

recht                   naam                                                          groep  niveau    meer erover                     bij wie je terechtkunt            eerste stap
----------------------  ------------------------------------------------------------  -----  --------  ------------------------------  --------------------------------  -------------------------------------------------------------------------------------------------
herhuisvesting-brussel  Herhuisvestingstoelage (Brussel)                              wonen  Brussels  https://be.brussels             dienst wonen van het gewest       Vraag Brussel Huisvesting om raad voor de verhuis: de oude woning moet soms eerst bekeken worden.
huurtoelage-brussel     Huurtoelage (Brussel)                                         wonen  Brussels  https://be.brussels             dienst wonen van het gewest       Vraag Brussel Huisvesting of de prioriteiten op de wachtlijst volstaan en dien het formulier in.
huurwaarborg-brussel    Huurwaarborg via het Woningfonds (lening of BRUHWA, Brussel)  wonen  Brussels  https://fonds.brussels          Woningfonds                       Maak een afspraak met het Woningfonds in Brussel zodra er een woning gevonden is.
sociale-woning-brussel  Sociale woning (Brussel)                                      wonen  Brussels  https://www.slrb-bghm.brussels  sociale huisvestingsmaatschappij  Dien het inschrijvingsformulier in bij één openbare vastgoedmaatschappij (OVM) in Brussel.
$ ankerpunt --lang fr rights catalogue --level wallon --format csv
right,label,group,level,url,office,step_words
beschermde-klant-wallonie,"Statut de client protégé (gaz et électricité, Wallonie)",energy,walloon,https://www.cwape.be,supplier,Demander une attestation au CPAS et la donner au fournisseur.
waterfonds-wallonie,Fonds social de l’eau (Wallonie),energy,walloon,https://www.aquawal.be,welfare,Aller au CPAS avec la facture d’eau.
adel,"Allocation de déménagement et de loyer (ADeL, Wallonie)",housing,walloon,https://www.wallonie.be,housing-region,Demander conseil au SPW Logement avant de déménager : l’ancien logement doit parfois être vu d’abord.
huurtoelage-wallonie,"Allocation de loyer, en attente d’un logement public (Wallonie)",housing,walloon,,housing-region,Vérifier depuis quand nous sommes sur la liste d’attente et introduire la demande au SPW Logement.
sociale-woning-wallonie,Logement public (Wallonie),housing,walloon,,housing-company,S’inscrire auprès d’une société de logement de service public en Wallonie.
kind-aandoening-wallonie,"Allocations familiales supplémentaires (AFS, Wallonie)",income,walloon,https://www.aviq.be,child-benefit-fund,Demander à la caisse d’allocations familiales de commencer la demande médicale.
kinderbijslag-wallonie,Allocations familiales (Wallonie),income,walloon,https://www.aviq.be,child-benefit-fund,Choisir une caisse d’allocations familiales en Wallonie et faire la demande.
sociale-toeslag-wallonie,Supplément social aux allocations familiales (Wallonie),income,walloon,https://www.aviq.be,child-benefit-fund,Demander à la caisse d’allocations familiales de vérifier les revenus.
$ ankerpunt rights catalogue --level french-community --format csv
right,label,group,level,url,office,step_words
studietoelage-fwb,"Study grant, French-speaking education",education,french-community,https://allocations-etudes.cfwb.be,student-grants,Apply in time with the Fédération Wallonie-Bruxelles: there is a closing date.
$ ankerpunt rights catalogue --group telecom --format csv
right,label,group,level,url,office,step_words
hulp-digitaal,Help with digital matters (digital help point),telecom,local,,digital,"Ask the municipality or the library where the digital help point is, and go there together."
sociaal-internet,Social internet offer,telecom,federal,https://economie.fgov.be,operator,"See with FOD Economy whether we can have it, and ask a telecom operator."
$ ankerpunt rights catalogue --level moon
ankerpunt: rights: --level wants one of federal, flemish, brussels, walloon, french-community, cocof, provincial, local, not moon
[1]
$ ankerpunt rights catalogue export --level brussels
usage: ankerpunt rights catalogue [OPTION...] [export]
ankerpunt: rights: --level, --group and --domain go with the list; an export is the whole catalogue
[2]
$ ankerpunt rights catalogue export >all.json
$ ankerpunt rights catalogue import all.json
belgium 86 rights saved
$ ankerpunt rights catalogue export | cmp - all.json

# As CSV too, for who keeps the list of a town in a spreadsheet.
$ ankerpunt rights catalogue export --format csv >all.csv
$ sed 2q all.csv
code,right,level,nl,fr,en,url,retired,office,step_nl,step_fr,step_en,themes,needs,opens,checked
kinderopvangtarief,childcare,flemish,Kinder­opvang volgens inkomen,Accueil d’enfants selon le revenu,Childcare at an income-based rate,https://www.opgroeien.be,,childcare,"Vraag een attest inkomenstarief via Mijn Kind en Gezin; de opvang of het OCMW helpt erbij.","Demander une attestation de tarif selon le revenu via Mijn Kind en Gezin ; le lieu d’accueil ou le CPAS aide à le faire.","Ask for a certificate of the income-based rate through Mijn Kind en Gezin; the childcare or the OCMW helps with it.",childcare income,no-digital-access,,2026-12-01
$ ankerpunt rights catalogue import all.csv
csv 86 rights saved
$ ankerpunt rights catalogue export | cmp - all.json
$ printf 'code;right;level;nl;fr;url;retired\r\nkamp-premie;culture;local;"Premie voor kampen; per kind";Prime pour les camps;https://stad.gent;\r\nhuurpremie;housing;flemish;Huurpremie;Prime au loyer (huurpremie);;yes\r\n' >stad.csv
$ ankerpunt rights catalogue import stad.csv
csv 2 rights saved
$ ankerpunt --lang nl rights catalogue --level local --group culture --format csv
right,label,group,level,url,office,step_words
kamp-premie,"Premie voor kampen; per kind",culture,local,https://stad.gent,,
vrijetijdsparticipatie,Steun voor vrije tijd,culture,local,,welfare,"Vraag het OCMW wat het betaalt voor sport, kampen en hobby’s van de kinderen."
$ ankerpunt rights catalogue --format csv | grep -c huurpremie
0
[1]
$ ankerpunt rights catalogue export --format csv | grep -e ^kamp -e ^huurpremie
kamp-premie,culture,local,"Premie voor kampen; per kind",Prime pour les camps,,https://stad.gent,,,,,,,,,
huurpremie,housing,flemish,Huurpremie,Prime au loyer (huurpremie),,,yes,housing-region,"Kijk na of we lang genoeg ingeschreven zijn voor een sociale woning; Wonen in Vlaanderen stuurt dan een formulier: vul het samen in.","Vérifier si nous sommes inscrits assez longtemps pour un logement social ; Wonen in Vlaanderen envoie alors un formulaire : le remplir ensemble.","See whether we are registered long enough for social housing; Wonen in Vlaanderen then sends a form: fill it in together.",housing income,,,2026-12-01
$ ankerpunt rights catalogue import all.json
belgium 86 rights saved
$ printf 'code,right,level,nl\nkamp,weather,local,Kamp\n' | ankerpunt rights catalogue import -
ankerpunt: rights: -:2: "right" must be one of income, health, housing, energy, telecom, education, childcare, work, justice, status, culture, mobility
[1]
$ printf 'code,right,level,nl,retired\nkamp,culture,local,Kamp,maybe\n' | ankerpunt rights catalogue import -
ankerpunt: rights: -:2: "retired" must be yes or no
[1]
$ printf 'code,right,level\nkamp,culture,local\n' | ankerpunt rights catalogue import -
ankerpunt: rights: -:2: there is no name; give "nl", "fr" or "en", best all three
[1]
$ printf 'code,right\nkamp,culture\n' | ankerpunt rights catalogue import -
ankerpunt: rights: -:1: columns are missing: level; known are code, right, level, nl, fr, en, url, retired, office, step_nl, step_fr, step_en, themes, needs, opens, checked
[1]
$ printf 'code,right,level,nl\nkamp,culture,local,Kamp\nkamp,culture,local,Kamp\n' | ankerpunt rights catalogue import -
ankerpunt: rights: -:3: right 1 has this code already
[1]
$ ankerpunt --lang nl help rights | sed -n '/Kolommen/,$p' | sed 8q
  Kolommen (* moet er zijn), in om het even welke volgorde; met , of ; ertussen:
  code*           een code
  right*          zijn groep
                    income                inkomen en sociale zekerheid
                    health                gezondheid
                    housing               wonen
                    energy                energie en water
                    telecom               telefoon en internet

# One more, and one renewed; one that is used keeps its claims.
$ cat >gent.json <<END
> { "code": "gent", "version": 1, "rights": [
>   {"code": "stadspremie", "right": "housing", "level": "local", "url": "https://stad.gent",
>    "nl": "Stadspremie", "fr": "Prime de la ville", "en": "City grant"},
>   {"code": "uitpas", "right": "culture", "level": "local", "nl": "UiTPAS Gent"} ] }
> END
$ ankerpunt rights catalogue import gent.json
gent 2 rights saved
$ ankerpunt rights catalogue --format csv | grep -e stadspremie -e uitpas
uitpas,UiTPAS Gent,culture,local,,culture,Ask the municipality or the OCMW where the UiTPAS at a reduced rate can be had.
stadspremie,City grant,housing,local,https://stad.gent,,
$ ankerpunt right G1 stadspremie known --date 2026-03-02
G1 stadspremie known 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt --lang nl rights list --family G1 --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
G1,,stadspremie,Stadspremie,known,2026-03-02,2026-03-02,,,
G1,,uitpas,UiTPAS Gent,known,2026-03-02,2026-03-02,,,

# What is no catalogue.
$ ankerpunt rights catalogue import nosuch.json
ankerpunt: rights: nosuch.json cannot be read: No such file or directory
[3]
$ echo '{}' | ankerpunt rights catalogue import -
ankerpunt: rights: -: "code" is missing
[1]
$ gent() { sed "$1" gent.json | ankerpunt rights catalogue import -; }
$ gent 's/"stadspremie"/"uitpas"/'
ankerpunt: rights: -: right 2 (uitpas): right 1 has this code already
[1]
$ gent 's/"stadspremie"/"Stadspremie"/'
ankerpunt: rights: -: right 1 (Stadspremie): "code": Stadspremie is no code; a code has a-z, 0-9 and -, begins with a letter and has at most 40 characters
[1]
$ gent 's/"housing"/"weather"/'
ankerpunt: rights: -: right 1 (stadspremie): "right" must be one of income, health, housing, energy, telecom, education, childcare, work, justice, status, culture, mobility
[1]
$ gent 's/"level": "local", "url"/"level": "street", "url"/'
ankerpunt: rights: -: right 1 (stadspremie): "level" must be one of federal, flemish, brussels, walloon, french-community, cocof, provincial, local
[1]
$ gent 's/"nl": "UiTPAS Gent"/"nl": ""/'
ankerpunt: rights: -: right 2 (uitpas): "nl" is empty; fill it in or leave it out
[1]
$ gent 's/, "nl": "UiTPAS Gent"//'
ankerpunt: rights: -: right 2 (uitpas): there is no name; give "nl", "fr" or "en", best all three
[1]
$ gent 's|https://stad.gent|javascript:alert(1)|'
ankerpunt: rights: -: right 1 (stadspremie): "url" must begin with https:// and have no blanks
[1]
$ ankerpunt rights catalogue remove
usage: ankerpunt rights catalogue [OPTION...] [export]
ankerpunt: rights: there is no remove here
[2]
$ ankerpunt rights catalogue export all.json
usage: ankerpunt rights catalogue [OPTION...] [export]
ankerpunt: rights: all.json is one too many
[2]
$ ankerpunt rights catalogue import
usage: ankerpunt rights catalogue import FILE
ankerpunt: rights: something is missing: FILE
[2]
$ ankerpunt rights
usage: ankerpunt rights list [OPTION...]
       ankerpunt rights explored [OPTION...]
       ankerpunt rights scan [OPTION...] FAMILY
       ankerpunt rights chosen [OPTION...] [FAMILY]
       ankerpunt rights show RIGHT
       ankerpunt rights waiting [OPTION...]
       ankerpunt rights catalogue import FILE
       ankerpunt rights catalogue [OPTION...] [export]
ankerpunt: rights: do what?
[2]

# What is stuck and why, what is to be renewed, and who was asked at all.
$ ankerpunt init -q -r s.db
s.db saved
$ ankerpunt -r s.db project add zon -q
zon saved
$ ankerpunt -r s.db family add zon --code S1 --start 2026-01-05 -q
S1 2026-01-05 saved
$ ankerpunt -r s.db family add zon --code S2 --start 2026-01-05 -q
S2 2026-01-05 saved
$ ankerpunt -r s.db family add zon --code S3 --start 2026-01-05 -q
S3 2026-01-05 saved
$ ankerpunt -r s.db right S1 leefloon applied --date 2026-02-01
S1 leefloon applied 2026-02-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent S1 give measure" notes a yes
$ ankerpunt -r s.db right S1 leefloon refused --date 2026-03-01 --reason procedure
S1 leefloon refused 2026-03-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent S1 give measure" notes a yes
$ ankerpunt -r s.db right S1 huursubsidie blocked --date 2026-03-02 --reason precondition
S1 huursubsidie blocked 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent S1 give measure" notes a yes
$ ankerpunt -r s.db right S1 schooltoeslag realised --date 2026-03-03 --renew 2026-12-01
S1 schooltoeslag realised 2026-03-03 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent S1 give measure" notes a yes
$ ankerpunt -r s.db right S2 leefloon blocked --date 2026-03-01
S2 leefloon blocked 2026-03-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent S2 give measure" notes a yes
$ ankerpunt -r s.db right S2 leefloon appealed --date 2026-04-01
S2 leefloon appealed 2026-04-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent S2 give measure" notes a yes
$ ankerpunt -r s.db right S2 huursubsidie lost --date 2026-04-01
S2 huursubsidie lost 2026-04-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent S2 give measure" notes a yes
$ ankerpunt -r s.db rights list --stuck
Rights

family  alias  right         name                       stage          since  first step  reason                   euro a year  renew by
------  -----  ------------  -------------------------  ---------  ---------  ----------  -----------------------  -----------  --------
S1      -      huursubsidie  Rent subsidy               stuck      2/03/2026   2/03/2026  a condition was not met            -         -
S1      -      leefloon      Social integration income  refused    1/03/2026   1/02/2026  the procedure                      -         -
S2      -      leefloon      Social integration income  in appeal  1/04/2026   1/03/2026  -                                  -         -
$ ankerpunt -r s.db rights list --stuck --family S2 --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
S2,,leefloon,Social integration income,appealed,2026-04-01,2026-03-01,,,
$ ankerpunt -r s.db rights list --renew-within 30 --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
S1,,schooltoeslag,Groeipakket: school supplement,realised,2026-03-03,2026-03-03,,,2026-12-01
$ ankerpunt -r s.db rights list --renew-within 0 --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
$ ankerpunt -r s.db rights list --renew-within -3
ankerpunt: rights: --renew-within wants a number of days, 0 to 36600, not -3
[1]
$ ankerpunt -r s.db rights list --renew-within
usage: ankerpunt rights list [OPTION...]
       ankerpunt rights explored [OPTION...]
       ankerpunt rights scan [OPTION...] FAMILY
       ankerpunt rights chosen [OPTION...] [FAMILY]
       ankerpunt rights show RIGHT
       ankerpunt rights waiting [OPTION...]
       ankerpunt rights catalogue import FILE
       ankerpunt rights catalogue [OPTION...] [export]
ankerpunt: rights: --renew-within wants a value: DAYS
[2]
$ ankerpunt -r s.db explored S3 --date 2026-02-02
S3 explored 2026-02-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent S3 give measure" notes a yes
$ ankerpunt -r s.db family add zon --code S4 --start 2026-01-05 -q
S4 2026-01-05 saved
$ ankerpunt -r s.db rights explored
Rights explored

family  alias  last explored  claims  in order  stuck  under way  renew first by
------  -----  -------------  ------  --------  -----  ---------  --------------
S1      -          3/03/2026       3         1      2          0       1/12/2026
S2      -          1/04/2026       2         0      1          0               -
S3      -          2/02/2026       0         0      0          0               -
S4      -                  -       0         0      0          0               -
$ ankerpunt -r s.db rights explored --family S4 --format csv
family,alias,explored,claims,realised,stuck,under_way,renewal
S4,,,0,0,0,0,
$ ankerpunt -r s.db rights explored --project venus
ankerpunt: rights: there is no project venus; "ankerpunt project list" shows them
[1]
