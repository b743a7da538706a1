# A page for the family to keep.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zonnedorp -q
zonnedorp saved
$ ankerpunt import families $SAMPLES/wegwijzer/families.csv -q >/dev/null
$ ankerpunt import scores $SAMPLES/wegwijzer/scores.csv -q >/dev/null
$ ankerpunt import rights $SAMPLES/wegwijzer/rights.csv -q >/dev/null
$ ankerpunt family set G-7K3QX --alias 'Gezin Košice'
G-7K3QX saved
$ ankerpunt family set G-D8PM2 --alias 'عائلة القمر'
G-D8PM2 saved
$ ankerpunt family set G-QZ7FA --alias 'Їжакевич'
G-QZ7FA saved

$ ankerpunt sheet G-7K3QX
G-7K3QX G-7K3QX.pdf saved
$ stat -c '%a %n' G-7K3QX.pdf
600 G-7K3QX.pdf
$ qpdf --check G-7K3QX.pdf >/dev/null && echo sound
sound
$ pdffonts G-7K3QX.pdf | awk 'NR > 2 && $(NF-4) != "yes" {print "not embedded:", $1}'
$ pdfinfo G-7K3QX.pdf | grep -E '^(Title|Author|Creator|Producer|Pages|Page size)'
Title:           G-7K3QX
Pages:           1
Page size:       595.28 x 841.89 pts (A4)
$ pdftotext G-7K3QX.pdf - | head -n 1
Onze weg tot nu
$ pdftotext -layout G-7K3QX.pdf - | grep -E '^(Wonen|Vervoer|Taal|Familie)' | tr -s ' '
Wonen 3→7 duidelijk vooruit
Familie en vrienden 6→4 nu moeilijker
Vervoer 4→0 nu moeilijker
Taal 3→4

# In the language that is asked for; else in the family's own.
$ ankerpunt sheet G-7K3QX --lang en -o en.pdf
G-7K3QX en.pdf saved
$ pdftotext -layout en.pdf - | grep -E '^(Home|Getting)' | tr -s ' '
Home 3→7 clearly forward
Getting around 4→0 harder now

# Names of every script come out as they went in.
$ ankerpunt sheet G-D8PM2 G-QZ7FA -o book.pdf
ankerpunt book.pdf saved
$ pdfinfo book.pdf | grep Pages
Pages:           2
$ pdftotext book.pdf - | grep -c -e 'عائلة القمر' -e 'Їжакевич'
2

# The same family on the same day gives the same bytes.
$ ankerpunt sheet G-7K3QX -o again.pdf
G-7K3QX again.pdf saved
$ cmp G-7K3QX.pdf again.pdf && echo the same
the same

# A folder of sheets, all or none.
$ ankerpunt sheet --project zonnedorp -o sheets | tail -n 1
G-W3CKE sheets/G-W3CKE.pdf saved
$ ls sheets | wc -l
12
$ stat -c '%a' sheets
700
$ rm sheets/G-7K3QX.pdf
$ ankerpunt sheet --project zonnedorp -o sheets
ankerpunt: sheet: sheets/G-2XHJ8.pdf is already there; --force overwrites it
[1]
$ ls -A sheets | wc -l
11
$ ankerpunt sheet --project zonnedorp -o sheets --force | wc -l
12
$ ls -A sheets | wc -l
12

# The drawing as text.
$ ankerpunt sheet G-7K3QX -o sheet.svg
G-7K3QX sheet.svg saved
$ grep -c 'aria-label\|role=' sheet.svg | awk '{print ($1 > 20)}'
1

# To read on a screen or to listen to: by the name of the file, or by --kind.
$ ankerpunt sheet G-7K3QX -o sheet.html
G-7K3QX sheet.html saved
$ stat -c '%a %n' sheet.html
600 sheet.html
$ sed -n '/class="words"/,/<\/article>/p' sheet.html | grep -e '<h[12]' -e Wonen -e Vervoer -e Dit
<h1>Onze weg tot nu</h1>
<h2>Toen en nu</h2>
<tr><th scope="row">Wonen</th><td class="short">3 → 7</td><td>duidelijk vooruit</td></tr>
<tr><th scope="row">Vervoer</th><td class="short">4 → 0</td><td>nu moeilijker</td></tr>
<h2>Onze rechten</h2>
<h2>Hoe gaan we verder?</h2>
<p>Ingevuld door mama, samen met de coach. 0 = heel moeilijk, 10 = heel goed. “Duidelijk” is 2 stappen of meer. Dit blad is van jullie. Jullie kiezen wie het ziet.</p>
$ ankerpunt sheet --project zonnedorp -o pages --kind html | tail -n 1
G-W3CKE pages/G-W3CKE.html saved
$ ls pages | wc -l
12
$ ankerpunt sheet --project zonnedorp -o book.html
ankerpunt book.html saved
$ grep -c -e '<li><a href="#page-' -e '<article id="page-' -e '<h1>' book.html
36
$ ankerpunt sheet G-7K3QX -o - --kind html | cmp - sheet.html && echo the same
the same
$ ankerpunt sheet G-7K3QX --kind docx
usage: ankerpunt sheet [OPTION...] [FAMILY...]
ankerpunt: sheet: --kind wants pdf, html or svg, not docx
[2]
$ ankerpunt sheet G-7K3QX --kind html -o other.pdf
usage: ankerpunt sheet [OPTION...] [FAMILY...]
ankerpunt: sheet: --kind says html, but other.pdf ends otherwise; leave one out
[2]

# What is given to somebody needs a yes.
$ ankerpunt sheet G-7K3QX --to ocmw -o ocmw.pdf
ankerpunt: sheet: G-7K3QX did not agree to share with ocmw; "ankerpunt consent G-7K3QX give share:ocmw" notes that they do
[1]
$ ls ocmw.pdf
ls: cannot access 'ocmw.pdf': No such file or directory
[2]
$ ankerpunt consent G-7K3QX give share:ocmw -q
G-7K3QX share:ocmw given 2026-11-15 saved
$ ankerpunt sheet G-7K3QX --to ocmw -o ocmw.pdf
G-7K3QX ocmw.pdf saved
$ sqlite3 ankerpunt.db 'SELECT day, what, whom FROM share'
2026-11-15|sheet|ocmw
$ ankerpunt consent G-7K3QX withdraw share:ocmw -q
G-7K3QX share:ocmw withdrawn 2026-11-15 saved
$ ankerpunt sheet G-7K3QX --to ocmw -o ocmw2.pdf
ankerpunt: sheet: G-7K3QX did not agree to share with ocmw; "ankerpunt consent G-7K3QX give share:ocmw" notes that they do
[1]

$ ankerpunt sheet
usage: ankerpunt sheet [OPTION...] [FAMILY...]
ankerpunt: sheet: for whom? Give families, or --project
[2]
$ ankerpunt sheet G-NONE
ankerpunt: sheet: there is no family G-NONE; "ankerpunt family list" shows them
[1]
$ ankerpunt sheet --project nowhere
ankerpunt: sheet: there is no project nowhere; "ankerpunt project list" shows them
[1]
$ ankerpunt sheet G-7K3QX
ankerpunt: sheet: G-7K3QX.pdf is already there; --force overwrites it
[1]
$ ankerpunt sheet G-7K3QX -o none/deep.pdf
ankerpunt: sheet: none/deep.pdf: No such file or directory; nothing was written there
[3]
$ ln -s target.pdf link.pdf
$ ankerpunt sheet G-7K3QX -o link.pdf --force
ankerpunt: sheet: link.pdf is a symbolic link; give the name of a file
[3]

# A child's own sheet.
$ ankerpunt sheet G-7K3QX --by dochter
G-7K3QX G-7K3QX-dochter.pdf saved
$ pdftotext -layout G-7K3QX-dochter.pdf - | grep -E '^(Gezondheid|Vervoer)' | tr -s ' '
Gezondheid 7→7 ongeveer hetzelfde
Vervoer 3→2 ongeveer hetzelfde
$ ankerpunt sheet G-7K3QX --by oma
ankerpunt: sheet: G-7K3QX: oma gave no scores in this time together
[1]
