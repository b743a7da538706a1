# The form for a look for rights, to fill in at the table; and what is chosen on the
# family's sheet.

$ export ANKERPUNT_LANG=nl
$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ printf 'family,project,start,postcode,consent\nV1,zon,2026-03-02,9000,measure\n' | ankerpunt import families - -q
- 1 trajecten: 1 nieuw, 0 vervangen, 0 al aanwezig, saved
$ words() { sed -e 's/<style>.*<.style>//' -e 's/<[^>]*>/\n/g' | grep '[a-z]'; }
$ ankerpunt form zon --rights --short --kind html -o - | words | head -12
Onze rechten
Dit blad is van jullie. Jullie coach noteert de kruisjes; zonder jullie wordt nergens iets 
aangevraagd.
pagina 1 van 1
Onze rechten
Gezin:
Datum:
Zet samen één kruisje op elke lijn. Wat jullie niet weten, mag open blijven; jullie kunnen stoppen 
en een andere dag verdergaan.
dat hebben 
we
dat is 
$ ankerpunt form zon --rights --kind html -o - --language fr | words | grep -c 'CPAS$'
4
$ ankerpunt explored V1 --look-into pro-deo --look-into sociaal-tarief --later uitpas --date 2026-03-10 -q
V1 explored 2026-03-10 saved
$ ankerpunt form zon --rights --short --easy --family V1
V1 rights-short-V1-easy.pdf saved
$ ankerpunt form zon --rights --short --family V1 --kind html -o - | words | grep -c 'tarief voor energie'
0
[1]
$ ankerpunt sheet V1 --kind html -o - | words | grep -A6 'samen bekijken'
Wat we samen bekijken
Sociaal tarief voor energie · energieleverancier of netbeheerder
Kijk op de factuur of het sociaal tarief erop staat; zo niet, vraag een attest en geef het aan de 
leverancier.
https://economie.fgov.be
Pro-Deoadvocaat · bureau voor juridische bijstand
Vraag een advocaat aan bij het bureau voor juridische bijstand, met bewijzen van het inkomen.
--
Wat we samen bekijken
Sociaal tarief voor energie · energieleverancier of netbeheerder
Kijk op de factuur of het sociaal tarief erop staat; zo niet, vraag een attest en geef het aan de leverancier.
https://economie.fgov.be
Pro-Deoadvocaat · bureau voor juridische bijstand
Vraag een advocaat aan bij het bureau voor juridische bijstand, met bewijzen van het inkomen.
https://www.advocaat.be
$ ankerpunt show V1 | grep -A3 'samen bekijken'
Wat we samen bekijken
Sociaal tarief voor energie             energieleverancier of netbeheerder: Kijk op de factuur of het sociaal tarief erop staat; zo niet, vraag een attest en geef het aan de leverancier.
Pro-Deoadvocaat                         bureau voor juridische bijstand: Vraag een advocaat aan bij het bureau voor juridische bijstand, met bewijzen van het inkomen.
$ ankerpunt today | grep -A1 bekijken
rechten om te bekijken  10/03/2026  V1     Sociaal tarief voor energie; Pro-Deoadvocaat
$ ankerpunt today --format ics | grep -c VEVENT
2
# Stuck on a condition: what to do meanwhile, told at once and on the sheet.
$ ankerpunt right V1 leefloon blocked --reason 'geen adres' --date 2026-03-12
V1 leefloon blocked 2026-03-12 saved
Vraag een referentieadres bij het OCMW: daar kunnen post en papieren toekomen. Wat kan helpen: Referentieadres.
$ ankerpunt right V1 zorgbudget blocked --reason procedure --date 2026-03-12 -q
V1 zorgbudget blocked 2026-03-12 saved
$ ankerpunt sheet V1 --kind html -o - | words | grep 'Waarom'
Waarom: eerst is er een adres nodig. 
Waarom: het papierwerk of het 
Sinds 12/03/2026 zit het vast. Waarom: eerst is er een adres nodig. Vraag een referentieadres bij het OCMW: daar kunnen post en papieren toekomen.
Sinds 12/03/2026 zit het vast. Waarom: het papierwerk of het wachten duurt lang.
$ ankerpunt rights list --stuck --format csv | cut -d, -f1,3,8
family,right,reason
V1,leefloon,no-address
V1,zorgbudget,procedure
# What does not go together.
$ ankerpunt form zon --short
gebruik: ankerpunt form [OPTIE...] WERKING
ankerpunt: form: --short hoort bij --rights
[2]
$ ankerpunt form zon --rights --cards
gebruik: ankerpunt form [OPTIE...] WERKING
ankerpunt: form: een formulier voor rechten heeft geen lijst van domeinen; bij --rights horen alleen --family, --short, --easy, --language, -o en --print
[2]
$ ankerpunt form zon --rights --language ar
ankerpunt: form: een formulier voor rechten spreekt nl, fr of en, en niet ar
[1]
# A year of it: which rights wait, and on which condition one is stuck.
$ ankerpunt report year zon 2026 -o r.md -q --today 2026-12-01
zon r.md saved
$ grep -e vaakst -e 'omdat er eerst' r.md
- Vastgelopen omdat er eerst iets in orde moest zijn; rechtentrajecten tussen haakjes: geen adres (1).
- Het vaakst gekend of te bekijken en niet aangevraagd, zoals het vandaag staat; gezinnen tussen haakjes: Pro-Deoadvocaat (1); Sociaal tarief voor energie (1).
# Beside what is hard, when it is wished: what may help where the family lives.
$ ankerpunt rate V1 huisvesting=2 financieel=7 mobiliteit=3 --date 2026-03-12 -q
V1 3 scores 2026-03-12 saved
$ ankerpunt sheet V1 --kind html -o - | grep -c 'Wat kan helpen'
0
[1]
$ ankerpunt sheet V1 --suggest --kind html -o - | words | grep -A3 'Wat kan helpen' | tail -3
Wonen: Huurpremie; Sociale woning
Vervoer: Verminderd tarief De Lijn (bus en tram); Verminderd tarief trein
Hoe gaan we verder?
