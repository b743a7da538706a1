# A page for everybody, from one released folder alone: what was told there, in plain words,
# and what was not.

$ organisation() { mkdir $1-in && (cd $1-in && ankerpunt -q init --no-passphrase && ankerpunt -q project add $1 --name "Project $1" --waves 6 --instrument gezinscoaching && awk -v n=$2 -v p=$1 'BEGIN { print "family,project,start,referral,consent"; for (i = 1; i <= n; i++) printf "F%d,%s,2025-04-01,coach,start measure evaluation\n", i, p }' | ankerpunt -q import families - && awk -v n=$2 -v s=$3 'BEGIN { print "family,date,domain,score"; for (i = 1; i <= n; i++) { b = (i * 7) % 6; printf "F%d,2025-04-03,huisvesting,%d\nF%d,2025-10-02,huisvesting,%d\n", i, b, i, b + int(i / 3) % 5 - 1 + (b == 0) + s } }' | ankerpunt -q import scores - && shift 3 && ankerpunt -q release $1 --to iedereen --purpose leren --licence CC-BY-4.0 -o ../$1) >out 2>&1 || cat out; }
$ ankerpunt -q init --no-passphrase
ankerpunt.db saved
$ organisation noord 30 1 noord; organisation klein 6 1 klein
$ ankerpunt --lang en report society noord | sed 's/^#/ #/'
 # How families fared

Project noord

**From released figures alone; no family can be recognised in them.**

*Who are you, and what do you do together with families?*

<!-- words: who-we-are -->

<!-- end -->

 ## The families

Up to 30/06/2026, support began for about 30 families.

How half of them or more came: the coach reached out.

 ## What they say of it themselves

Compared with the start, after 6 months, for about 30 families in each domain:

- Better on average: Wonen (+2.2).
- Not told, as families are too few or could be found: Geld, Papieren en justitie, Eten, kleren, huisraad, Gezondheid, Hoe ik me voel, Opvoeding, Familie en vrienden, School, Werk en dagbesteding, Opvang en vrije tijd, Vervoer, Taal.

 ## Their rights

Of their rights nothing is told: families are too few, or could be found.

 ## What is needed

*What stands in the way of families, and who can change it?*

<!-- words: needed -->

<!-- end -->

 ## How to read this

- Families give these scores themselves, at the start and again later; between brackets stands the mean change in points.
- Families often begin in a hard time: part of a change would have come by itself. They are not compared with families without support.
- Who stopped, or gave no scores later on, is not in the comparison. Only families count that agreed to it.
- Numbers of families are rounded to the nearest 5; nothing stands on fewer than 10.
- May be published under: CC-BY-4.0.

# Too small: nothing is told, and the page says so.
$ ankerpunt --lang nl report society klein | sed -n '/^Hier/p'
Hierover kan niets verteld worden zonder iemand aan te wijzen: Project klein.

# What people wrote stays, and goes on paper.
$ ankerpunt --lang nl report society noord -o page.md && sed -i 's/^<!-- words: needed -->/&\nWoningen die betaalbaar zijn./' page.md && ankerpunt --lang fr report society noord -o page.pdf
page.md saved
page.pdf saved
note : les mots sont ceux de page.md
$ pdftotext -layout page.pdf - | grep -c 'Woningen die betaalbaar zijn'
1
$ ankerpunt --lang nl report society noord -o page.html
page.html saved
let op: de woorden zijn die van page.md

# What was released to one reader is not put before everybody; nor a folder that does not hold.
$ (cd noord-in && ankerpunt -q release noord --to fonds --purpose verslag -o ../fonds) && ankerpunt report society fonds
noord ../fonds saved
ankerpunt: report: fonds was not released for everybody (Voor fonds, voor verslag; niet voor verdere publicatie.); release with --licence what may be published
[1]
$ echo >>noord/method.md && ankerpunt report society noord
method.md: is not what was released: the checksum is another
datapackage.json: method.md: its checksum there is another
ankerpunt: report: noord: do not use this folder; faults: 2
[1]
$ ankerpunt report society nowhere
ankerpunt: report: nowhere/SHA256SUMS cannot be read: No such file or directory
[3]
