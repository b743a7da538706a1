# Everything that is kept about a family, in plain words.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02 --alias 'Gezin Zon' --consent measure
G1 2026-03-02 saved
$ ankerpunt person G1 add mama --role parent --born 1985
G1 mama saved
$ ankerpunt consent G1 give share:ocmw --date 2026-03-04
G1 share:ocmw given 2026-03-04 saved
$ ankerpunt trajectory G1 status intensive --date 2026-03-05
G1 intensive 2026-03-05 saved
$ ankerpunt rate G1 'huisvesting!=3' taal=5 gezondheid=parked --date 2026-03-10 --by mama --mode together
G1 3 scores 2026-03-10 saved
$ ankerpunt rate G1 taal=6 --date 2026-03-10 --by mama --correct
G1 1 scores 2026-03-10 saved
note: the start of taal was 5 (mama, 10/03/2026) and is now 6 (mama, 10/03/2026)
$ ankerpunt right G1 leefloon applied --date 2026-03-12 --value 12500,50 --renew 2027-03-12
G1 leefloon applied 2026-03-12 saved
$ ankerpunt explored G1 --date 2026-03-12
G1 explored 2026-03-12 saved
$ printf 'name: Familie Kanarie\n' | ankerpunt identity G1 set
G1 identity saved
$ printf 'keep: we zingen\n' | ankerpunt words G1 taal --date 2026-03-10
G1 taal 2026-03-10 saved
$ echo 'Een stille dag.' | ankerpunt note G1
G1 note 2026-11-15 saved
$ ankerpunt sheet G1 --to ocmw -q
G1 G1.pdf saved
$ ankerpunt dossier G1 --lang en
Everything that is kept about you
This is everything that is kept about you here, on 15/11/2026.
Your code: G1. Your language: Dutch.
The name on your sheets: Gezin Zon.

Your time together
With zon since 2/03/2026.
5/03/2026: often in touch with the coach

Who you are
mama: parent
  year of birth: 1985
G1 · name: Familie Kanarie

What you allow
On 2/03/2026 you said yes: to keep how it goes.
On 4/03/2026 you said yes: to share with ocmw.

Your talks
10/03/2026 · Family coaching · mama · filled in together with the coach · typed in on 15/11/2026
  Home: 3
  Health: parked
  Language: 6
  What you want to work on first: Home
10/03/2026 · Language · What goes well and you keep: we zingen

Your rights
On 12/03/2026 (Social integration income): an application was made, worth 12500.50 euro a year, to be renewed on 12/03/2027.
On 12/03/2026 your rights were looked into together.

What was given to whom
On 15/11/2026 to ocmw: sheet.

Why, how long, and in which copies
It is kept because you allow this: to keep how it goes.
How long it is kept after your time together was not noted here; ask your coach.
Copies for safety: none is noted here.

The coach's own notes
On 15/11/2026 your coach wrote a note. You may ask to read it.

What was noted and changed
15/11/2026 00:00 · coach · your code and language: G1, Gezin Zon, Dutch
15/11/2026 00:00 · coach · time together: 2/03/2026
15/11/2026 00:00 · coach · what you allow: to keep how it goes, 2/03/2026, yes
15/11/2026 00:00 · coach · somebody of the family: mama, parent, 1985
15/11/2026 00:00 · coach · what you allow: to share with ocmw, 4/03/2026, yes
15/11/2026 00:00 · coach · how the support went: 5/03/2026, often in touch with the coach
15/11/2026 00:00 · coach · talk: mama, 10/03/2026, filled in together with the coach, Home: 3, Health: parked, Language: 5
15/11/2026 00:00 · coach · what you work on first: Home
15/11/2026 00:00 · coach · talk: Language: 5 → 6
15/11/2026 00:00 · coach · step to a right: Social integration income, 12/03/2026, applied for, 12/03/2027, 12500.50 euro
15/11/2026 00:00 · coach · your rights, looked into together: 12/03/2026
15/11/2026 00:00 · coach · names and contact, sealed
15/11/2026 00:00 · coach · text, sealed: Language, 10/03/2026, What goes well and you keep
15/11/2026 00:00 · coach · text, sealed: 15/11/2026, note
15/11/2026 00:00 · coach · what was given to somebody: 15/11/2026, sheet, ocmw, mama
What came in with a whole file is not in this list.

Your say
All of this is yours. You may ask for it at any time, and get it on paper.
Is something wrong? You may have it corrected. The old value then stays in the list of changes, so that everyone can see what happened.
Do you no longer want it kept? You may have it erased, for good.
Ask your coach, or who is in charge of the project. Does nobody listen? The Data Protection Authority helps you: www.dataprotectionauthority.be.
$ ankerpunt dossier G1 | head -20
Alles wat over jullie bewaard wordt
Dit is alles wat hier over jullie bewaard wordt, op 15/11/2026.
Jullie code: G1. Jullie taal: Nederlands.
De naam op jullie bladen: Gezin Zon.

Jullie begeleiding
Bij zon sinds 2/03/2026.
5/03/2026: vaak contact met de coach

Wie jullie zijn
mama: ouder
  geboortejaar: 1985
G1 · naam: Familie Kanarie

Wat jullie toestaan
Vanaf 2/03/2026 mag dit: bijhouden hoe het gaat.
Vanaf 4/03/2026 mag dit: delen met ocmw.

Jullie gesprekken
10/03/2026 · Gezinscoaching · mama · samen met de coach ingevuld · ingetypt op 15/11/2026
$ ankerpunt dossier G1 --lang fr | head -20
Tout ce qui est gardé sur vous
Voici tout ce qui est gardé sur vous ici, le 15/11/2026.
Votre code : G1. Votre langue : néerlandais.
Le nom sur vos feuilles : Gezin Zon.

Votre accompagnement
Avec zon depuis le 2/03/2026.
5/03/2026 : contacts fréquents avec le coach

Qui vous êtes
mama : parent
  année de naissance : 1985
G1 · nom : Familie Kanarie

Ce que vous autorisez
Depuis le 2/03/2026, c’est autorisé : suivre comment cela va.
Depuis le 4/03/2026, c’est autorisé : partager avec ocmw.

Vos rencontres
10/03/2026 · Coaching familial · mama · rempli avec le coach · encodé le 15/11/2026

# Without the passphrase it tells that something is sealed.
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt dossier G1 --lang en | grep -i -e verzegeld -e Kanarie | head -2
$ ankerpunt dossier G1 --no-names --format json | grep '"sealed"'
    {"person": null, "sealed": true}
    {"date": "2026-03-10", "by": null, "kind": "keep", "domain": "taal", "sealed": true, "text": null},
    {"date": "2026-11-15", "by": null, "kind": "note", "domain": null, "sealed": true, "text": null}
$ ankerpunt dossier G1 --with-notes --format json | grep -c 'stille'
1

# On paper; given away it is in the list of what was given.
$ ankerpunt dossier G1 -o dossier.pdf
G1 dossier.pdf saved
$ head -c 5 dossier.pdf; echo; stat -c %a dossier.pdf
%PDF-
600
$ ankerpunt dossier G1 -o dossier.pdf
ankerpunt: dossier: dossier.pdf is already there; --force overwrites it
[1]
$ ankerpunt dossier G1 -o dossier.html
G1 dossier.html saved
$ sed -n '/class="words"/,/<\/article>/p' dossier.html | grep -m3 -e '<h[12]'
<h1>Alles wat over jullie bewaard wordt</h1>
<h2>Jullie begeleiding</h2>
<h2>Wie jullie zijn</h2>
$ stat -c %a dossier.html
600
$ ankerpunt dossier G1 -o dossier.json --no-names; head -n 3 dossier.json | tail -n 1
G1 dossier.json saved
  "document": "dossier",
$ ankerpunt dossier G1 -o dossier.doc
ankerpunt: dossier: dossier.doc ends in none of .txt, .json, .pdf, .html, .svg; give it such a name, or say --format
[1]
$ ankerpunt dossier G1 -o other.pdf --format json
usage: ankerpunt dossier [OPTION...] FAMILY
ankerpunt: dossier: --format says json, but other.pdf ends otherwise; leave one out
[2]
$ ankerpunt dossier G1 --to ocmw --lang en | grep 'to ocmw:'
On 15/11/2026 to ocmw: dossier.
On 15/11/2026 to ocmw: sheet.
$ ankerpunt dossier G1 --to family -o own.json --format json
G1 own.json saved
$ ankerpunt dossier G1 --format json --no-names | grep '"to"'
    {"date": "2026-11-15", "what": "dossier", "to": "family", "person": null, "held": null},
    {"date": "2026-11-15", "what": "dossier", "to": "ocmw", "person": null, "held": null},
    {"date": "2026-11-15", "what": "sheet", "to": "ocmw", "person": "mama", "held": null}

# Wrong use.
$ ankerpunt dossier G1 --to school
ankerpunt: dossier: G1 did not agree to share with school; "ankerpunt consent G1 give share:school" notes that they do
[1]
$ ankerpunt dossier G9
ankerpunt: dossier: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt dossier
usage: ankerpunt dossier [OPTION...] FAMILY
ankerpunt: dossier: something is missing: FAMILY
[2]
$ ankerpunt dossier G1 --format xlsx
ankerpunt: dossier: dossier gives text or json, or a page with -o FILE.pdf or FILE.html
[1]
$ printf 'korenbloem\n' >wrong; chmod 600 wrong
$ ANKERPUNT_PASSPHRASE_FILE=wrong ankerpunt dossier G1
ankerpunt: dossier: that is not the passphrase of this registry; nothing was opened
[1]
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt dossier G1 --with-notes
ankerpunt: dossier: the passphrase is asked on a terminal, or read from the file that $ANKERPUNT_PASSPHRASE_FILE names
[1]

# What the coach expected is told to be there; what it was only when that is asked for.
$ ankerpunt -r e.db init --no-passphrase
e.db saved
$ ankerpunt -r e.db project add zon
zon saved
$ ankerpunt -r e.db family add zon --code G-1 --start 2026-01-12
G-1 2026-01-12 saved
$ ankerpunt -r e.db rate G-1 --date 2026-01-12 huisvesting=3
G-1 1 scores 2026-01-12 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G-1 give measure" notes a yes
$ ankerpunt -r e.db estimate G-1 huisvesting=+2 --date 2026-07-14
G-1 1 estimates 2026-07-14 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G-1 give measure" notes a yes
$ ankerpunt -r e.db --lang en dossier G-1 | grep -i expect
On 14/07/2026 your coach noted what they expected to change. You may ask to read it.
15/11/2026 00:00 · coach · what the coach expected
$ ankerpunt -r e.db --lang en dossier G-1 --with-notes | grep -i expect
On 14/07/2026 your coach expected a change of 2 steps for huisvesting.
15/11/2026 00:00 · coach · what the coach expected: Home, 14/07/2026, 2, coach
$ ankerpunt -r e.db dossier G-1 --format json | grep -A1 '"estimates"' | tail -n 1
    {"date": "2026-07-14"}

# A person's own no holds their scores back, whatever the family said.
$ ankerpunt -r e.db person G-1 add kind --role child --born 2012
G-1 kind saved
$ ankerpunt -r e.db rate G-1 --by kind --date 2026-01-12 huisvesting=6
G-1 1 scores 2026-01-12 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G-1 give measure" notes a yes
$ ankerpunt -r e.db consent G-1 give share:ocmw
G-1 share:ocmw given 2026-11-15 saved
note: kind is 12 or more and speaks for themselves: consent G-1 give share:ocmw --person kind
$ ankerpunt -r e.db consent G-1 withdraw share:ocmw --person kind
G-1 kind share:ocmw withdrawn 2026-11-15 saved
$ ankerpunt -r e.db sheet G-1 --to ocmw
G-1 G-1.pdf saved
$ ankerpunt -r e.db sheet G-1 --by kind --to ocmw
ankerpunt: sheet: G-1: kind does not want to share their own scores with ocmw
[1]
$ ankerpunt -r e.db dossier G-1 --to ocmw | head -n 1
ankerpunt: dossier: G-1: kind does not want to share their own scores with ocmw
$ ankerpunt -r e.db export scores --to ocmw
family,date,domain,score,instrument,by,mode
G-1,2026-01-12,huisvesting,3,gezinscoaching,,
note: persons whose scores are left out, for they took back their own word: 1

# What is kept as a code is said in words, in the family's own language.
$ export ANKERPUNT_REGISTRY=codes.db
$ ankerpunt init --no-passphrase
codes.db saved
$ ankerpunt project add zon
zon saved
$ printf 'family,project,start,end,closed_reason,household,referral,consent\nG-1,zon,2026-01-12,2026-08-03,completed,single-parent,coach,measure\n' > g.csv
$ ankerpunt import families g.csv
g.csv 1 trajectories: 1 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt trajectory G-1 status on-hold --date 2026-03-05 --by family
G-1 on-hold 2026-03-05 saved
$ ankerpunt contact G-1 add --channel phone --initiative family --date 2026-03-05
G-1 contact 1 2026-03-05 phone saved
$ ankerpunt right G-1 leefloon blocked --reason mistreated --date 2026-04-01
G-1 leefloon blocked 2026-04-01 saved
$ ankerpunt dossier G-1 --lang nl | sed -n '/ zon van/,/^$/p;/ · coach · /p'
Bij zon van 12/01/2026 tot 3/08/2026.
  reden van afsluiting: het was klaar
  huishouden: alleenstaande ouder
  aangemeld via: de coach zocht het gezin zelf op
5/03/2026: door het gezin even stilgelegd, jullie

15/11/2026 00:00 · coach · hoe jullie begeleiding verliep: 5/03/2026, door het gezin even stilgelegd, jullie
15/11/2026 00:00 · coach · contact 1: 5/03/2026, telefonisch, jullie
15/11/2026 00:00 · coach · stap naar een recht: Leefloon, 1/04/2026, vastgelopen, niet correct behandeld
$ ankerpunt dossier G-1 --lang nl | grep -E 'single|on-hold|completed|phone|mistreated|blocked|family'
[1]

# For one person: what is theirs, and of the family as a whole. Of another adult nothing:
# no contact details, scores or words, also not in what was noted and changed.
$ unset ANKERPUNT_REGISTRY
$ export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt family add zon --code G3 --alias 'Gezin Wilg' --start 2026-05-04 --consent start,measure
G3 2026-05-04 saved
$ ankerpunt person G3 add mama --role parent --born 1984
G3 mama saved
$ ankerpunt person G3 add papa --role parent
G3 papa saved
$ printf 'name: Mia Kanarie\naddress: Schuilstraat 7\n' | ankerpunt identity G3 set --person mama
G3 mama identity saved
$ printf 'name: Jan Ekster\n' | ankerpunt identity G3 set --person papa
G3 papa identity saved
$ ankerpunt rate G3 taal=5 --date 2026-05-04
G3 1 scores 2026-05-04 saved
$ ankerpunt rate G3 --by mama 'taal!=9' --date 2026-05-04
G3 1 scores 2026-05-04 saved
$ ankerpunt rate G3 --by papa taal=2 --date 2026-05-04
G3 1 scores 2026-05-04 saved
$ ankerpunt rate G3 --by mama taal=8 --date 2026-05-04 --correct
G3 1 scores 2026-05-04 saved
note: the start of taal was 9 (mama, 4/05/2026) and is now 8 (mama, 4/05/2026)
$ echo 'wish: alleen wonen' | ankerpunt words G3 taal --by mama --date 2026-05-04
G3 taal 2026-05-04 saved
$ echo 'wish: een hond' | ankerpunt words G3 taal --by papa --date 2026-05-04
G3 taal 2026-05-04 saved
$ echo 'Ik bel zelf.' | ankerpunt review G3 --by mama --important taal --onward -
G3 review 2026-05-04 saved
$ ankerpunt consent G3 give share:family --person mama
G3 mama share:family given 2026-11-15 saved
$ ankerpunt backup copy.ank >copied
$ ankerpunt dossier G3 --person papa --lang en
Everything that is kept about you
This is what is kept here about papa, and about the family as a whole, on 15/11/2026.
What others in the family gave or said is theirs, and is not in it.
Your code: G3. Your language: Dutch.
The name on your sheets: Gezin Wilg.

Your time together
With zon since 4/05/2026.

Who you are
papa: parent
papa · name: Jan Ekster

What you allow
On 4/05/2026 you said yes: to keep how it goes.
On 4/05/2026 you said yes: to work together.

Your talks
4/05/2026 · Family coaching · the family together · typed in on 15/11/2026
  Language: 5
4/05/2026 · Family coaching · papa · typed in on 15/11/2026
  Language: 2
4/05/2026 · Language · papa · What you wish: een hond

Your rights
This was not looked into together yet.

What was given to whom
Nothing was given to anybody.

Why, how long, and in which copies
It is kept because you allow this: to work together, to keep how it goes.
How long it is kept after your time together was not noted here; ask your coach.
Copies for safety were made on: 15/11/2026. The last of them is to be gone on 13/02/2027.

The coach's own notes
Your coach kept no notes.

What was noted and changed
15/11/2026 00:00 · coach · your code and language: G3, Gezin Wilg, Dutch
15/11/2026 00:00 · coach · time together: 4/05/2026
15/11/2026 00:00 · coach · what you allow: to work together, 4/05/2026, yes
15/11/2026 00:00 · coach · what you allow: to keep how it goes, 4/05/2026, yes
15/11/2026 00:00 · coach · somebody of the family: papa, parent
15/11/2026 00:00 · coach · names and contact, sealed: papa
15/11/2026 00:00 · coach · talk: 4/05/2026, Language: 5
15/11/2026 00:00 · coach · talk: papa, 4/05/2026, Language: 2
15/11/2026 00:00 · coach · text, sealed: Language, 4/05/2026, What you wish, papa
What came in with a whole file is not in this list.

Your say
All of this is yours. You may ask for it at any time, and get it on paper.
Is something wrong? You may have it corrected. The old value then stays in the list of changes, so that everyone can see what happened.
Do you no longer want it kept? You may have it erased, for good.
Ask your coach, or who is in charge of the project. Does nobody listen? The Data Protection Authority helps you: www.dataprotectionauthority.be.
$ ankerpunt dossier G3 --person Mama --lang nl | grep -e ' · ' -e Schuil -e Ekster -e mama
Dit is wat hier bewaard wordt over mama en over het gezin als geheel, op 15/11/2026.
mama: ouder
mama · naam: Mia Kanarie
mama · adres: Schuilstraat 7
Vanaf 15/11/2026 (mama) mag dit: op het blad van het gezin staan.
4/05/2026 · Gezinscoaching · het gezin samen · ingetypt op 15/11/2026
4/05/2026 · Gezinscoaching · mama · ingetypt op 15/11/2026
4/05/2026 · Taal · mama · Wat jullie wensen: alleen wonen
4/05/2026 · mama · Hoe jullie verder gaan: Ik bel zelf.
15/11/2026 00:00 · coach · jullie code en taal: G3, Gezin Wilg, Nederlands
15/11/2026 00:00 · coach · begeleiding: 4/05/2026
15/11/2026 00:00 · coach · wat jullie toestaan: samenwerken, 4/05/2026, ja
15/11/2026 00:00 · coach · wat jullie toestaan: bijhouden hoe het gaat, 4/05/2026, ja
15/11/2026 00:00 · coach · iemand van het gezin: mama, ouder, 1984
15/11/2026 00:00 · coach · namen en contactgegevens (op slot): mama
15/11/2026 00:00 · coach · gesprek: 4/05/2026, Taal: 5
15/11/2026 00:00 · coach · gesprek: mama, 4/05/2026, Taal: 9
15/11/2026 00:00 · coach · waaraan jullie eerst werken: Taal
15/11/2026 00:00 · coach · gesprek: Taal: 9 → 8
15/11/2026 00:00 · coach · tekst (op slot): Taal, 4/05/2026, Wat jullie wensen, mama
15/11/2026 00:00 · coach · wat opviel in een gesprek: Taal, Deze verandering telt het meest
15/11/2026 00:00 · coach · tekst (op slot): 4/05/2026, Hoe jullie verder gaan, mama
15/11/2026 00:00 · coach · wat jullie toestaan: mama, op het blad van het gezin staan, 15/11/2026, ja
$ ankerpunt dossier G3 --person papa --format json | grep -i -e mama -e schuil -e kanarie -e '": [89]' -e 'alleen wonen' -e 'bel zelf'
[1]
$ ankerpunt dossier G3 --person papa --lang nl | sed -n '/^Waarom/,/^$/p'
Waarom, hoe lang en in welke kopieën
Dit wordt bewaard omdat jullie dit toestaan: samenwerken, bijhouden hoe het gaat.
Hoe lang dit na de begeleiding bewaard wordt, is hier niet genoteerd; vraag het aan jullie coach.
Reservekopieën zijn gemaakt op: 15/11/2026. De laatste ervan moet weg zijn op 13/02/2027.
$ ankerpunt dossier G3 --person papa --lang fr | sed -n '/^Pourquoi/,/^$/p'
Pourquoi, combien de temps et dans quelles copies
Ceci est gardé parce que vous le permettez : travailler ensemble, suivre comment cela va.
Combien de temps ceci est gardé après l’accompagnement n’est pas noté ici ; demandez-le à votre coach.
Des copies de secours ont été faites le : 15/11/2026. La dernière doit avoir disparu le 13/02/2027.
$ ankerpunt dossier G3 --person oma
ankerpunt: dossier: there is no person oma in this family; known here: mama, papa; "ankerpunt person FAMILY add oma --role ..." adds them
[1]
$ ankerpunt dossier G3 --person papa --with-notes
usage: ankerpunt dossier [OPTION...] FAMILY
ankerpunt: dossier: a coach's note may tell of others too: --person goes without --with-notes; read them with "ankerpunt note G3" and tell what is of papa
[2]
$ ankerpunt dossier G3 --person papa --with-notes --lang nl 2>&1 | tail -1
ankerpunt: dossier: een notitie van de coach kan ook over anderen gaan: --person gaat niet samen met --with-notes; lees ze met "ankerpunt note G3" en vertel wat van papa is
$ ankerpunt dossier G3 --person papa --with-notes --lang fr 2>&1 | tail -1
ankerpunt: dossier: une note du coach peut aussi parler d’autres personnes : --person ne va pas avec --with-notes ; lisez-les avec « ankerpunt note G3 » et dites ce qui concerne papa
$ ankerpunt project set zon --keep-years 1 -q
zon saved
$ ankerpunt dossier G3 --person papa --lang en | grep 'kept until'
It is kept until 1 year after your time together ends, and then erased.
$ ankerpunt project set zon --keep-years 10 -q
zon saved
$ ankerpunt dossier G3 --person papa --lang nl | grep 'bewaard tot'
Dit wordt bewaard tot 10 jaar na het einde van de begeleiding, en dan gewist.
$ ankerpunt dossier G3 --person papa --lang fr | grep 'gardé jusqu'
Ceci est gardé jusqu’à 10 ans après la fin de l’accompagnement, puis effacé.

# Whom a person gives their own paper to stands in their dossier alone.
$ ankerpunt consent G3 give share:vluchthuis -q
G3 share:vluchthuis given 2026-11-15 saved
$ ankerpunt sheet G3 --by mama --to vluchthuis -o own.pdf -q
G3 own.pdf saved
$ ankerpunt dossier G3 --person mama --to vluchthuis -o own.txt -q
$ ankerpunt dossier G3 --person mama --lang en | grep '^On.* to '
On 4/05/2026 you said yes: to keep how it goes.
On 4/05/2026 you said yes: to work together.
On 15/11/2026 (mama) you said yes: to stand on the family's sheet.
On 15/11/2026 you said yes: to share with vluchthuis.
On 15/11/2026 to vluchthuis: dossier.
On 15/11/2026 to vluchthuis: sheet.
$ ankerpunt dossier G3 --person papa --lang en | grep -c -e '^On.* to .*: ' -e '· what was given'
0
[1]
$ ankerpunt dossier G3 --lang en | grep '^On.* to .*: '
On 15/11/2026 to vluchthuis: dossier.
On 15/11/2026 to vluchthuis: sheet.
$ ankerpunt dossier G3 --person mama --format json | grep -o "sealed=X'[^']*'" | sort -u
sealed=X''
