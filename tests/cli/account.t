# What an organisation must be able to account for, made from how the registry is set up.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon --keep-years 5
zon saved
$ ankerpunt project add maan
maan saved
$ ankerpunt family add zon --code G-7K3QX --alias 'Gezin Wilg' --start 2026-03-02 --consent measure
G-7K3QX 2026-03-02 saved
$ ankerpunt consent G-7K3QX give share:ocmw
G-7K3QX share:ocmw given 2026-11-15 saved
$ ankerpunt export scores --to ocmw >scores.csv
$ ankerpunt backup copy.ank -q | sed 's/[0-9]*:[0-9a-f]\{64\}/HEAD/'
copy.ank HEAD saved
$ ankerpunt account
Record of processing activities (GDPR, article 30)

Made on 15/11/2026 from how this registry is set up and used. What stands in square brackets is for the organisation to fill in. No family is in it.

Who is responsible
[to fill in: the organisation: name, address, enterprise number, telephone]
[to fill in: the data protection officer, or why there is none]
[to fill in: who else decides on this, and what was agreed with them]

What for
Families are coached. With them it is noted how they are doing and how far their rights are, so that they and their coach see what changes.
Figures without names or codes tell others how the work goes.
maan. Lists: Family coaching. Moments: intake, 3 months, 6 months, 12 months, 18 months, 24 months, 30 months, 36 months, closing.
zon. Lists: Family coaching. Moments: intake, 3 months, 6 months, 12 months, 18 months, 24 months, 30 months, 36 months, closing.

On what ground
What is asked of families and noted with its day: to work together, to keep how it goes, to count in anonymous figures, to ask how you are, later on, and to share with somebody by name. Each of these can be taken back at any time.
From 12 years on, young people say yes or no for themselves.
[to fill in: the legal ground (article 6), and that for data on health and other special data (article 9)]

Of whom, and what
Of families that are coached, adults and children, under a code; and the code of their coach.
Scores on domains of life, days of talks, steps to rights, small steps, contacts, amounts of the budget, and what families allow.
Scores and rights can tell about health and poverty: handle them as special data.
Names, contact and own words are not kept: this registry has no passphrase to seal them with.
A national register number is refused in whatever is not sealed.

Who receives what
To others, each fewer than 10 times.
[to fill in: of what kind these others are]
No anonymous figures were released.
[to fill in: who keeps the computers and the copies, and the agreement with them]

Outside the European Economic Area
The program uses no network and sends nothing anywhere.
[to fill in: whether anybody takes data outside, and on what ground]

For how long
[to fill in: how many years maan keeps what was closed]
zon: years kept after the last day together, and then erased: 5.
"retention" lists who is kept longer; "erase" erases a family from the history too.
Days with a backup in the last 90 days: 1, the last of them 15/11/2026. A backup is to be destroyed after 90 days.

How it is kept safe
Every change is in a history; "check" finds what was changed outside the program.
Before figures go out it is checked that nobody can reckon back to a group of fewer than 10 families, earlier figures included.
[to fill in: encryption of the disks, who may log in, training, what is done at a leak]

# Of one project, as Markdown; and the risks, a draft. No family is in either.
$ ankerpunt account zon -o record.md
record.md saved
$ sed -n "s/^/| /; 1,12p" record.md
| # Record of processing activities (GDPR, article 30)
| 
| Made on 15/11/2026 from how this registry is set up and used. What stands in square brackets is for the organisation to fill in. No family is in it.
| 
| ## Who is responsible
| 
| - **[to fill in: the organisation: name, address, enterprise number, telephone]**
| - **[to fill in: the data protection officer, or why there is none]**
| - **[to fill in: who else decides on this, and what was agreed with them]**
| 
| ## What for
| 
$ ankerpunt account zon --dpia -o risks.md
risks.md saved
$ sed "s/^/| /" risks.md
| # Data protection impact assessment, a draft (GDPR, article 35)
| 
| Made on 15/11/2026 from how this registry is set up and used. What stands in square brackets is for the organisation to fill in. No family is in it.
| 
| ## What is done, and why
| 
| - zon. Lists: Family coaching. Moments: intake, 3 months, 6 months, 12 months, 18 months, 24 months, 30 months, 36 months, closing.
| - To others, each fewer than 10 times.
| - **[to fill in: of what kind these others are]**
| - No anonymous figures were released.
| - **[to fill in: how many families, over how large an area, with which staff]**
| 
| ## Is it needed, and not too much
| 
| - What is asked of families and noted with its day: to work together, to keep how it goes, to count in anonymous figures, to ask how you are, later on, and to share with somebody by name. Each of these can be taken back at any time.
| - No score has to be given: "rather not" and "we do not know yet" are answers too.
| - Families may see everything, get it on paper, and have it corrected or erased ("dossier", "undo", "erase").
| - zon: years kept after the last day together, and then erased: 5.
| - **[to fill in: why less would not do]**
| 
| ## Risk: others read who a family is or what it said
| 
| - Names, contact and own words are not kept: this registry has no passphrase to seal them with.
| - **[to fill in: how likely, how serious, and what else is done]**
| 
| ## Risk: one of the family reads what another said
| 
| - Scores and words belong to who gave them, and stand on another's paper only with their yes.
| - **[to fill in: how likely, how serious, and what else is done]**
| 
| ## Risk: a family is recognised in figures
| 
| - Before figures go out it is checked that nobody can reckon back to a group of fewer than 10 families, earlier figures included.
| - **[to fill in: how likely, how serious, and what else is done]**
| 
| ## Risk: something stands wrong, or with the wrong family
| 
| - What was typed wrong is taken back or put right, and the history keeps both values.
| - **[to fill in: how likely, how serious, and what else is done]**
| 
| ## Risk: data are lost, or kept too long
| 
| - Days with a backup in the last 90 days: 1, the last of them 15/11/2026. A backup is to be destroyed after 90 days.
| - **[to fill in: how likely, how serious, and what else is done]**
| 
| ## Risk: a score is used to judge a family
| 
| - There is no total score, and no ranking of families or coaches.
| - **[to fill in: how the organisation sees to it that help never hangs on a score]**
| 
| ## What was asked of others
| 
| - **[to fill in: what families and coaches say of this (article 35, 9)]**
| - **[to fill in: advice of the data protection officer, with its day (article 35, 2)]**
| - **[to fill in: what risk remains, and whether the authority is asked first (article 36)]**
| - **[to fill in: who decided, on what day, and when this is looked at again]**
$ ankerpunt account --dpia | cat - record.md risks.md | grep -c 'G-7K3QX\|Wilg'
0
[1]

# In Dutch and French.
$ ankerpunt --lang nl account zon
Register van verwerkingsactiviteiten (AVG, artikel 30)

Gemaakt op 15/11/2026 uit hoe dit register ingesteld is en gebruikt wordt. Wat tussen vierkante haken staat, vult de organisatie in. Er staat geen gezin in.

Wie verantwoordelijk is
[in te vullen: de organisatie: naam, adres, ondernemingsnummer, telefoon]
[in te vullen: de functionaris voor gegevensbescherming, of waarom die er niet is]
[in te vullen: wie hier nog over beslist, en wat met hen afgesproken is]

Waarvoor
Gezinnen worden begeleid. Samen met hen wordt genoteerd hoe het gaat en hoever hun rechten staan, zodat zij en hun coach zien wat er verandert.
Cijfers zonder namen of codes vertellen anderen hoe het werk gaat.
zon. Lijsten: Gezinscoaching. Momenten: intake, 3 maanden, 6 maanden, 12 maanden, 18 maanden, 24 maanden, 30 maanden, 36 maanden, afsluiting.

Op welke grond
Wat aan gezinnen gevraagd wordt, met de dag erbij: samenwerken, bijhouden hoe het gaat, meetellen in anonieme cijfers, later vragen hoe het gaat, en delen met iemand die genoemd wordt. Elke toestemming kan altijd ingetrokken worden.
Vanaf 12 jaar zeggen jongeren zelf ja of nee.
[in te vullen: de rechtsgrond (artikel 6), en die voor gegevens over gezondheid en andere bijzondere gegevens (artikel 9)]

Van wie, en wat
Van gezinnen die begeleid worden, volwassenen en kinderen, onder een code; en de code van hun coach.
Scores op levensdomeinen, dagen van gesprekken, stappen naar rechten, kleine stappen, contacten, bedragen van het budget, en wat gezinnen toestaan.
Scores en rechten kunnen iets zeggen over gezondheid en armoede: behandel ze als bijzondere gegevens.
Namen, contactgegevens en eigen woorden worden niet bewaard: dit register heeft geen wachtzin om ze te verzegelen.
Een rijksregisternummer wordt geweigerd in alles wat niet verzegeld is.

Wie wat krijgt
Aan anderen, elk minder dan 10 keer.
[in te vullen: van welke soort die anderen zijn]
Er zijn nog geen anonieme cijfers vrijgegeven.
[in te vullen: wie de computers en de kopieën beheert, en de overeenkomst daarover]

Buiten de Europese Economische Ruimte
Het programma gebruikt geen netwerk en stuurt niets door.
[in te vullen: of iemand gegevens daarbuiten brengt, en op welke grond]

Hoelang
zon: jaren bewaard na het einde van het traject, en dan voorgoed gewist: 5.
"retention" toont wie langer bewaard wordt; "erase" wist een gezin ook uit de geschiedenis.
Dagen met een reservekopie in de laatste 90 dagen: 1, de laatste op 15/11/2026. Een reservekopie moet na 90 dagen vernietigd worden.

Hoe het veilig bewaard wordt
Elke verandering staat in een geschiedenis; "check" vindt wat buiten het programma veranderd is.
Voor cijfers naar buiten gaan, wordt nagegaan dat niemand kan terugrekenen naar een groep van minder dan 10 gezinnen, ook niet met vroegere cijfers erbij.
[in te vullen: versleuteling van de schijven, wie mag aanmelden, vorming, wat er bij een lek gebeurt]
$ ankerpunt --lang fr account zon --dpia
Analyse d’impact relative à la protection des données, un projet (RGPD, article 35)

Fait le 15/11/2026 à partir des réglages et de l’usage de ce registre. Ce qui est entre crochets est à compléter par l’organisation. Aucune famille n’y figure.

Ce qui est fait, et pourquoi
zon. Listes : Coaching familial. Moments : accueil, 3 mois, 6 mois, 12 mois, 18 mois, 24 mois, 30 mois, 36 mois, clôture.
À d’autres, chacun moins de 10 fois.
[à compléter : de quelle sorte sont ces autres]
Aucun chiffre anonyme n’a été publié.
[à compléter : combien de familles, sur quel territoire, avec quel personnel]

Est-ce nécessaire, et pas trop
Ce qui est demandé aux familles, avec le jour : travailler ensemble, suivre comment cela va, être comptée dans des chiffres anonymes, demander plus tard comment cela va, et partager avec quelqu’un qui est nommé. Chaque accord peut être retiré à tout moment.
Aucun score n’est obligatoire : "on préfère ne pas le dire" et "nous ne savons pas encore" sont aussi des réponses.
Les familles peuvent tout voir, tout recevoir sur papier, le faire corriger ou effacer ("dossier", "undo", "erase").
zon : années gardées après la fin du parcours, puis effacé pour de bon : 5.
[à compléter : pourquoi moins ne suffirait pas]

Risque : d’autres lisent qui est une famille ou ce qu’elle a dit
Les noms, les coordonnées et les mots propres ne sont pas gardés : ce registre n’a pas de phrase de passe pour les sceller.
[à compléter : quelle probabilité, quelle gravité, et ce qui est fait en plus]

Risque : quelqu’un de la famille lit ce qu’un autre a dit
Les scores et les mots sont à qui les a donnés, et ne figurent sur la feuille d’un autre qu’avec son oui.
[à compléter : quelle probabilité, quelle gravité, et ce qui est fait en plus]

Risque : une famille est reconnue dans des chiffres
Avant que des chiffres sortent, on vérifie que personne ne peut remonter par calcul à un groupe de moins de 10 familles, même avec les chiffres antérieurs.
[à compléter : quelle probabilité, quelle gravité, et ce qui est fait en plus]

Risque : quelque chose est faux, ou chez la mauvaise famille
Ce qui a été mal tapé est repris ou corrigé, et l’historique garde les deux valeurs.
[à compléter : quelle probabilité, quelle gravité, et ce qui est fait en plus]

Risque : des données se perdent, ou restent trop longtemps
Jours avec une copie de secours dans les 90 derniers jours : 1, le dernier le 15/11/2026. Une copie de secours doit être détruite après 90 jours.
[à compléter : quelle probabilité, quelle gravité, et ce qui est fait en plus]

Risque : un score sert à juger une famille
Il n’y a pas de score total, ni de classement des familles ou des coachs.
[à compléter : comment l’organisation veille à ce que l’aide ne dépende jamais d’un score]

Ce qui a été demandé à d’autres
[à compléter : ce que les familles et les coachs en pensent (article 35, § 9)]
[à compléter : avis du délégué à la protection des données, avec le jour (article 35, § 2)]
[à compléter : quel risque reste, et si l’autorité est consultée d’abord (article 36)]
[à compléter : qui a décidé, quel jour, et quand ceci sera revu]

# Wrong uses.
$ ankerpunt account mars
ankerpunt: account: there is no project mars; "ankerpunt project list" shows them
[1]
$ ankerpunt account --format csv
ankerpunt: account: account gives text, or Markdown with -o FILE.md
[1]
