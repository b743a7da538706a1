# A family's story: written together, signed as it stands, then given. It is kept nowhere; the
# family's yes to exactly that text is.

$ ankerpunt -q init --no-passphrase && ankerpunt -q project add zon --name Zon && ankerpunt -q family add zon --code G-7K3QX --alias "Gezin Zon" --start 2025-04-01
ankerpunt.db saved
zon saved
G-7K3QX 2025-04-01 saved
$ ankerpunt --lang nl report story G-7K3QX -o verhaal.md && sed 's/^#/ #/' verhaal.md
G-7K3QX verhaal.md saved
 # Wat voor een gezin het meest veranderde

Verteld in de tweede helft van 2026

**Samen geschreven. Geen namen, plaatsen, dagen of nummers waaraan iemand te herkennen is.**

 ## Hoe het was

*Hoe was het vroeger, zonder namen, plaatsen of dagen?*

<!-- words: before -->

<!-- end -->

 ## Wat het meest veranderde

*Welke verandering is voor het gezin het belangrijkst?*

<!-- words: change -->

<!-- end -->

 ## Waarom dat het belangrijkst is

*Waarom net dit, in eigen woorden?*

<!-- words: why -->

<!-- end -->

 ## Wat daarin meespeelde

*Het gezin zelf, mensen errond, de ondersteuning, iets anders?*

<!-- words: part -->

<!-- end -->
$ ankerpunt --lang en report story G-7K3QX --peers | grep '^##' | sed 's/^#/ #/'
 ## What it is about
 ## What was tried together
 ## What changed
 ## What stands in the way
 ## What we ask colleagues

# Nothing is told yet.
$ ankerpunt report story G-7K3QX -o verhaal.pdf
note: the words are those of verhaal.md
ankerpunt: report: nothing is told yet: make a text with "ankerpunt report story G-7K3QX -o story.md", write in it, and give it with --words
[1]

# What points at somebody is refused, wherever it stands.
$ says() { sed "s|^<!-- words: change -->|&\n$1|" verhaal.md >tekst.md; ankerpunt --lang en report story G-7K3QX --words tekst.md -o tekst.pdf --force; }
$ says 'Bij gezin zon is het rustiger.'
ankerpunt: report: What changed most: “Gezin Zon” stands in it, and points at the family; say it in another way
[1]
$ says 'In g-7k3qx staat het.'
ankerpunt: report: What changed most: “G-7K3QX” stands in it, and points at the family; say it in another way
[1]
$ says 'Sinds 12 maart hebben we een huis.'
ankerpunt: report: What changed most: a day stands in it (12 maart), by which somebody can be found; write the season, or how long it took
[1]
$ says 'Op 12/03/2026 kregen we een huis.'
ankerpunt: report: What changed most: a day stands in it (12/03/2026), by which somebody can be found; write the season, or how long it took
[1]
$ says 'Nummer 85.07.30-033.28.'
ankerpunt: report: What changed most: a national register number stands in it; leave it out
[1]
$ says 'Dankzij de mensen van Zonnedorp hebben we 3 kamers.'
G-7K3QX tekst.pdf saved
note: look whether one of these is a name or a place: Zonnedorp
$ says 'We hebben nu een huis met drie kamers.'
G-7K3QX tekst.pdf saved
$ pdftotext -layout tekst.pdf - | tr -d '\f' | sed -n '/./p'
What changed most for a family
Told in the second half of 2026
Not signed yet: not to be passed on. Mark of this text: b44ce606db05.
What changed most
We hebben nu een huis met drie kamers.
Our yes to this text
   We read this text. Nobody can recognise us in it, as far as we see.
   It may be given to the people named here, and to nobody else.
   We can take this back at any time; what was already given cannot be made unread.
Given to; day; signature of each who speaks for themselves
What changed most for a family                                                        page 1 of 1

# Not signed, not given; signed by its mark for one reader; another word and it is another text.
$ ankerpunt --lang nl report story G-7K3QX --words tekst.md --to collegas -o weg.pdf
ankerpunt: report: G-7K3QX tekende deze tekst niet (kenmerk b44ce606db05) voor collegas: laat het gezin de tekst lezen en tekenen; "ankerpunt consent G-7K3QX give story:b44ce606db05-collegas" noteert dat
[1]
$ ankerpunt --lang nl consent G-7K3QX give story:$(pdftotext tekst.pdf - | grep -o '[0-9a-f]\{12\}' | head -1)-collegas
G-7K3QX story:b44ce606db05-collegas given 2026-11-15 saved
$ sed 's/$/\r/' tekst.md >windows.md && ankerpunt --lang nl report story G-7K3QX --words windows.md --to collegas -o weg.pdf
G-7K3QX weg.pdf saved
$ pdftotext -layout weg.pdf - | tr -d '\f' | sed -n '/./p'
Wat voor een gezin het meest veranderde
Verteld in de tweede helft van 2026
Gegeven aan collegas met de handtekening van het gezin op deze tekst (kenmerk b44ce606db05). Niet verder
doorgeven, en niet naast cijfers leggen.
Wat het meest veranderde
We hebben nu een huis met drie kamers.
Wat voor een gezin het meest veranderde                                                     pagina 1 van 1
$ ankerpunt --lang nl shares G-7K3QX
Wat aan wie gegeven werd

     datum  wat      gegeven aan  wat erin stond
----------  -------  -----------  --------------
15/11/2026  verhaal  collegas     -
$ sed 's/drie kamers/vier kamers/' tekst.md >anders.md && ankerpunt --lang en report story G-7K3QX --words anders.md --to collegas -o weg2.pdf
ankerpunt: report: G-7K3QX did not sign this text (mark be2fc9f0a707) for collegas: let it read the paper and sign; "ankerpunt consent G-7K3QX give story:be2fc9f0a707-collegas" notes that it did
[1]
$ ankerpunt --lang en report story G-7K3QX --words windows.md --to pers -o weg.html
ankerpunt: report: G-7K3QX did not sign this text (mark b44ce606db05) for pers: let it read the paper and sign; "ankerpunt consent G-7K3QX give story:b44ce606db05-pers" notes that it did
[1]
$ ankerpunt --lang en report story G-7K3QX --words windows.md --to collegas -o weg.html
G-7K3QX weg.html saved

# Taken back by one of them, it goes to nobody any more; and never among figures.
$ mkdir cijfers && touch cijfers/SHA256SUMS && ankerpunt --lang en report story G-7K3QX --words windows.md --to collegas -o cijfers/weg.pdf
ankerpunt: report: cijfers/weg.pdf lies among released figures, and a story is kept apart from those; choose another folder
[1]
$ ankerpunt -q person G-7K3QX add mama --role parent && ankerpunt -q consent G-7K3QX withdraw story:$(pdftotext weg.pdf - | grep -o '[0-9a-f]\{12\}' | head -1)-collegas --person mama && ankerpunt --lang en report story G-7K3QX --words windows.md --to collegas -o weg3.pdf
G-7K3QX mama saved
G-7K3QX mama story:b44ce606db05-collegas withdrawn 2026-11-15 saved
ankerpunt: report: G-7K3QX: mama does not want this text to be passed on to collegas
[1]

# Names that are kept are looked for where the passphrase is at hand; where it is not, that is said.
$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ mkdir kluis && cd kluis && export ANKERPUNT_PASSPHRASE_FILE=../pass && ankerpunt -q init && ankerpunt -q project add zon && ankerpunt -q family add zon --code G1 --start 2025-04-01 && printf 'name: Familie Kanarie\naddress: Kooistraat 1, 9000 Gent\n' | ankerpunt -q identity G1 set
ankerpunt.db saved
zon saved
G1 2025-04-01 saved
G1 identity saved
$ sed 's|^<!-- words: why -->|&\nOnze familie is rustiger, zegt kanarie.|' ../verhaal.md >tekst.md; ankerpunt --lang en report story G1 --words tekst.md -o tekst.pdf
ankerpunt: report: Why that matters most: “Kanarie” stands in it, and points at the family; say it in another way
[1]
$ sed -i 's|, zegt kanarie||' tekst.md; ankerpunt --lang en report story G1 --words tekst.md -o tekst.pdf
G1 tekst.pdf saved
$ ankerpunt --lang en report story G1 --words tekst.md --no-names -o zonder.pdf
G1 zonder.pdf saved
note: the names that are kept were not looked for; with the passphrase they are
