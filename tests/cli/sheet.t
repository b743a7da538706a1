# A page for the family to keep.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zonnedorp -q
zonnedorp saved
$ ankerpunt import families $SAMPLES/wegwijzer/families.csv -q >/dev/null
$ ankerpunt import scores $SAMPLES/wegwijzer/scores.csv -q >/dev/null
$ ankerpunt import rights $SAMPLES/wegwijzer/rights.csv -q >/dev/null
$ ankerpunt consent G-7K3QX give share:family --person dochter -q
G-7K3QX dochter share:family given 2026-11-15 saved
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
Pages:           2
Page size:       595.28 x 841.89 pts (A4)
$ pdftotext G-7K3QX.pdf - | head -n 1
Mijn weg tot nu
$ pdftotext -layout G-7K3QX.pdf - | grep -E '^(Wonen|Vervoer|Taal|Familie)' | tr -s ' '
Wonen 3→7 beter dan toen
Familie en vrienden 6→4 nu moeilijker
Vervoer 4→0 nu moeilijker
Taal 3 (12/01/2026) → 4 van 3 naar 4
Wonen 3 4 5 7 · ·
Familie en vrienden 6 5 ‖ 4 4 7
Vervoer 4 4 4 0 3 2
Taal · 3 4 4 · ·

# The front is the answer; the back the whole road: the star, and every talk in every voice,
# each on its own. What was put aside has its mark, and the legend its words.
$ pdftotext -f 1 -l 1 -layout G-7K3QX.pdf - | grep -E '^ *(Dit gaat het best|Beter dan toen)' | tr -s ' '
 Dit gaat het best: School
 Beter dan toen: Wonen, Geld, Papieren en justitie, Eten, kleren, huisraad, Hoe ik me
$ pdftotext -f 1 -l 1 -layout G-7K3QX.pdf - | grep -E 'zit het vast|De coach' | tr -s ' '
 sinds 3/03/2026 Sinds 12/05/2026 zit het vast.
$ pdftotext -f 2 -l 2 G-7K3QX.pdf - | grep -E '^(Mijn ster|Elk gesprek|mama|dochter)'
Mijn ster
Elk gesprek, ieder met een eigen stem
mama
dochter
$ pdftotext -f 2 -l 2 -layout G-7K3QX.pdf - | grep -E '^ *(Gezondheid|Familie en vrienden|‖) ' | tail -n 3 | tr -s ' '
Gezondheid 6 6 6 6 7 7
Familie en vrienden 6 5 ‖ 4 4 7
‖ even opzij gezet · niet gevraagd

# In the language that is asked for; else in the family's own.
$ ankerpunt sheet G-7K3QX --lang en -o en.pdf
G-7K3QX en.pdf saved
$ pdftotext -layout en.pdf - | grep -E '^(Home|Getting)' | tr -s ' '
Home 3→7 better than then
Getting around 4→0 harder now
Home 3 4 5 7 · ·
Getting around 4 4 4 0 3 2

# Names of every script come out as they went in.
$ ankerpunt sheet G-D8PM2 G-QZ7FA -o book.pdf
ankerpunt book.pdf saved
$ pdfinfo book.pdf | grep Pages
Pages:           4
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

# Two processors draw the same as one.
$ first=$(taskset -cp $$ | sed 's/.*: //; s/[-,].*//') && taskset -c $first ankerpunt -q sheet --project zonnedorp -o alone >out && diff -r sheets alone && ls alone | wc -l
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
<h1>Mijn weg tot nu</h1>
<p>Dit gaat het best: School</p>
<p>Beter dan toen: Wonen, Geld, Papieren en justitie, Eten, kleren, huisraad, Hoe ik me voel, Opvang en vrije tijd</p>
<h2>Toen en nu</h2>
<tr><th scope="row">Wonen</th><td>3 → 7<span role="img" aria-label="op een lijn van 0 tot 10"><svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" width="117" viewBox="284.32 209.25 87.68 16">
<tr><th scope="row">Vervoer</th><td>4 → 0<span role="img" aria-label="op een lijn van 0 tot 10"><svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" width="117" viewBox="284.32 434.75 87.68 16">
<h2>Mijn rechten</h2>
<h2>Hoe ga ik verder?</h2>
<h2>Mijn ster</h2>
<figure role="img" aria-label="Een ster: Wonen 3, 7; Geld 2, 5; Papieren en justitie 3, 8; Eten, kleren, huisraad 4, 6; Gezondheid 6, 6; Hoe ik me voel 4, 6; Opvoeding 5, 6; Familie en vrienden 6, 4; School 7, 8; Werk en dag­besteding 2, 3; Opvang en vrije tijd 3, 7; Vervoer 4, 0; Taal 4"><svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" width="595" viewBox="88.29 70.45 445.95 264.74">
<text x="292.18" y="78.45" font-family="Andika" font-size="10" textLength="32.64" fill="#22303c">Wonen</text>
<text x="168.75" y="131.4" font-family="Andika" font-size="10" textLength="36.84" fill="#22303c">Vervoer</text>
</svg><p aria-hidden="true">Een ster: Wonen 3, 7; Geld 2, 5; Papieren en justitie 3, 8; Eten, kleren, huisraad 4, 6; Gezondheid 6, 6; Hoe ik me voel 4, 6; Opvoeding 5, 6; Familie en vrienden 6, 4; School 7, 8; Werk en dag­besteding 2, 3; Opvang en vrije tijd 3, 7; Vervoer 4, 0; Taal 4</p></figure>
<h2>Elk gesprek, ieder met een eigen stem</h2>
<tr><th scope="row">Wonen</th><td class="short">3</td><td class="short">4</td><td class="short">5</td><td class="short">7</td><td class="short">·</td><td class="short">·</td></tr>
<tr><th scope="row">Vervoer</th><td class="short">4</td><td class="short">4</td><td class="short">4</td><td class="short">0</td><td class="short">3</td><td class="short">2</td></tr>
<h2>Mijn rechten op een tijdlijn</h2>
<p>Op dit blad staan de scores van: mama, dochter. 0 = heel moeilijk, 10 = heel goed. “Beter” of “moeilijker” is vanaf 2 punten verschil. Dit blad is van mij. Ik kies wie het ziet.</p>
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
ankerpunt: sheet: --kind wants one of pdf, html, svg, not docx
[1]
$ ankerpunt sheet G-7K3QX -o other.txt
ankerpunt: sheet: other.txt ends in none of .pdf, .html, .svg; give it such a name, or say --kind
[1]
$ ankerpunt sheet --project zonnedorp -o other.doc
ankerpunt: sheet: other.doc ends in none of .pdf, .html, .svg; give it such a name, or say --kind
[1]
$ ankerpunt sheet G-7K3QX -o other.page --kind html && cmp other.page sheet.html && echo the same
G-7K3QX other.page saved
the same
$ ankerpunt sheet G-7K3QX -o one
G-7K3QX one/G-7K3QX.pdf saved
$ ls -d other.txt other.doc 2>&1 | wc -l
2
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
Gezondheid 7→7 nog altijd 7
Vervoer 3→2 van 3 naar 2
$ ankerpunt sheet G-7K3QX --by oma
ankerpunt: sheet: G-7K3QX: oma gave no scores in this time together
[1]

# Whose own no it is: their voice does not stand on the sheet of others.
$ ankerpunt consent G-7K3QX withdraw measure --person dochter -q
G-7K3QX dochter measure withdrawn 2026-11-15 saved
$ ankerpunt sheet G-7K3QX -o alone.pdf
G-7K3QX alone.pdf saved
$ pdftotext alone.pdf - | grep -c dochter
0
[1]
$ ankerpunt consent G-7K3QX give measure --person dochter -q
G-7K3QX dochter measure given 2026-11-15 saved
$ ankerpunt consent G-7K3QX give share:school -q
G-7K3QX share:school given 2026-11-15 saved
$ ankerpunt sheet G-7K3QX --to school -o school.pdf
G-7K3QX school.pdf saved
$ pdftotext school.pdf - | grep -c dochter
3
$ ankerpunt consent G-7K3QX withdraw share:school --person dochter -q
G-7K3QX dochter share:school withdrawn 2026-11-15 saved
$ ankerpunt sheet G-7K3QX --to school -o school2.pdf
G-7K3QX school2.pdf saved
$ pdftotext school2.pdf - | grep -c dochter
0
[1]

# A person's own sheet has nobody beside.
$ pdftotext G-7K3QX-dochter.pdf - | grep -c mama
0
[1]

# What a coach rated alone is no voice.
$ ankerpunt sheet G-5NQYB -o coach.pdf
G-5NQYB coach.pdf saved
$ pdftotext coach.pdf - | grep -c 'een eigen stem'
0
[1]

# Large letters: the same on more pages, the head of the table on each of them.
$ ankerpunt sheet G-7K3QX --large
G-7K3QX G-7K3QX-large.pdf saved
$ pdfinfo G-7K3QX-large.pdf | grep Pages
Pages:           4
$ pdftotext G-7K3QX-large.pdf - | tr -d '\f' | grep -c '^Toen en nu'
2
$ pdftotext -layout G-7K3QX-large.pdf - | grep -E '^ *(Vervoer|Taal) .*→' | tr -s ' '
Vervoer 4→0 nu moeilijker

# For a child: faces and few words, and no numbers.
$ ankerpunt sheet G-7K3QX --by dochter --child
G-7K3QX G-7K3QX-dochter-child.pdf saved
$ pdfinfo G-7K3QX-dochter-child.pdf | grep Pages
Pages:           1
$ pdftotext G-7K3QX-dochter-child.pdf - | grep -cE '^[0-9 →]+$'
0
[1]
$ pdftotext G-7K3QX-dochter-child.pdf - | grep -E '^(Mijn weg|Hier teken|Vervoer)'
Mijn weg
Vervoer
Hier teken of schrijf ik

# A first sitting is a sheet too.
$ ankerpunt sheet G-W3CKE --lang en -o first.pdf
G-W3CKE first.pdf saved
$ pdftotext first.pdf - | tr -d '\f' | grep -E '^(Our road begins|Where we start|Our rights|Our star|What do we want)'
Our road begins
Where we start
Our rights
Our star
What do we want to work on first?

# Who rate apart stand side by side, and only with the yes of both; one no ends it at once.
$ ankerpunt family add zonnedorp --code G-APART --start 2026-02-02 --consent start,measure -q
G-APART 2026-02-02 saved
$ for who in mama papa; do ankerpunt person G-APART add $who --role parent -q; done
G-APART mama saved
G-APART papa saved
$ ankerpunt rate G-APART --by mama --date 2026-02-04 huisvesting=3 taal=2 -q
G-APART 2 scores 2026-02-04 saved
$ ankerpunt rate G-APART --by papa --date 2026-02-04 huisvesting=7 taal=parked -q
G-APART 2 scores 2026-02-04 saved
$ ankerpunt rate G-APART --by papa --date 2026-05-04 huisvesting=6 taal=5 -q
G-APART 2 scores 2026-05-04 saved
$ ankerpunt sheet G-APART
ankerpunt: sheet: G-APART: mama and papa give scores apart, and not both said yes to share:family; make a sheet of each with --by mama and --by papa
[1]
$ for who in mama papa; do ankerpunt consent G-APART give share:family --person $who --date 2026-02-04 -q; done
G-APART mama share:family given 2026-02-04 saved
G-APART papa share:family given 2026-02-04 saved
$ ankerpunt sheet G-APART -o both.pdf -q
G-APART both.pdf saved
$ pdftotext -f 1 -l 1 -layout both.pdf - | grep -E '^(De weg|Wonen|Taal|Op dit)|mama|Onze weg' | tr -s ' '
De weg tot nu, ieder met een eigen
 mama papa
Wonen 3 7 6
Taal 2 ‖ 5
Op dit blad staan de scores van: mama, papa. 0 = heel moeilijk, 10 = heel goed. Dit blad is van G-APART
$ ankerpunt sheet G-APART --voices mama -o mama.pdf -q
G-APART mama.pdf saved
$ pdftotext -layout mama.pdf - | grep -E '^(Mijn weg|Wonen)|papa' | tr -s ' '
Mijn weg begint
Wonen 3
$ ankerpunt consent G-APART withdraw share:family --person mama --date 2026-06-01 -q
G-APART mama share:family withdrawn 2026-06-01 saved
$ ankerpunt sheet G-APART -o both.pdf --force
ankerpunt: sheet: G-APART: mama and papa give scores apart, and not both said yes to share:family; make a sheet of each with --by mama and --by papa
[1]
$ ankerpunt sheet G-APART --voices papa,mama
ankerpunt: sheet: G-APART: mama did not say yes to share:family; make a sheet of their own with --by mama
[1]
$ ankerpunt sheet G-APART --by papa --voices mama
usage: ankerpunt sheet [OPTION...] [FAMILY...]
ankerpunt: sheet: --by is the sheet of one person, --voices of several; give one of the two
[2]
$ ankerpunt sheet --project zonnedorp -o apart.html -q
ankerpunt apart.html saved

# A right stays in order while its renewal runs; a child's sheet tells of no no.
$ ankerpunt person G-APART add kind --role child --born 2014 -q
G-APART kind saved
$ ankerpunt rate G-APART --by kind --date 2026-02-04 huisvesting=5 -q
G-APART 1 scores 2026-02-04 saved
$ ankerpunt right G-APART schooltoeslag realised --date 2026-03-01 --renew 2027-03-01 -q
G-APART schooltoeslag realised 2026-03-01 saved
$ ankerpunt right G-APART schooltoeslag applied --date 2026-10-01 -q
G-APART schooltoeslag applied 2026-10-01 saved
$ ankerpunt right G-APART huurpremie refused --date 2026-10-01 -q
G-APART huurpremie refused 2026-10-01 saved
$ ankerpunt sheet G-APART --by papa -o - --kind html | sed -n '/class="words"/,$p' | grep -o -E 'sinds 1/03/2026[^<]*|Het antwoord[^<]*'
sinds 1/03/2026. Vernieuwing aangevraagd op 1/10/2026.
$ for more in '' --child; do ankerpunt sheet G-APART --by kind $more -o - --kind html | sed -n '/class="words"/,$p' | grep -o -E 'school|Het antwoord|Huurpremie' | sort -u; done
school
school

# Every list of the project has its place, with its own scale and its words.
$ ankerpunt project add dubbel --instrument gezinscoaching --instrument ervaring -q
dubbel saved
$ ankerpunt family add dubbel --code G-TWEE --start 2026-02-02 --consent start,measure -q
G-TWEE 2026-02-02 saved
$ for day in 2026-02-04 2026-05-04; do ankerpunt rate G-TWEE --date $day taal=3 -q; done
G-TWEE 1 scores 2026-02-04 saved
G-TWEE 1 scores 2026-05-04 saved
$ ankerpunt rate G-TWEE --date 2026-02-04 --instrument ervaring ankerpunt=2 -q
G-TWEE 1 scores 2026-02-04 saved
$ ankerpunt rate G-TWEE --date 2026-05-04 --instrument ervaring ankerpunt=9 -q
G-TWEE 1 scores 2026-05-04 saved
$ ankerpunt sheet G-TWEE -o - --kind html | sed -n '/class="words"/,$p' | grep -E '<h2>Hoe ik|vaste|akkoord'
<h2>Hoe ik de hulp ervaar</h2>
<figure role="img" aria-label="0 = niet akkoord, 10 = helemaal akkoord. "><svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" width="171" viewBox="244.15 51.15 127.7 31.1">
</svg><p aria-hidden="true">0 = niet akkoord, 10 = helemaal akkoord. </p></figure>
<tr><th scope="row">Ik heb één vaste persoon</th><td>2 → 9<span role="img" aria-label="op een lijn van 0 tot 10"><svg aria-hidden="true" xmlns="http://www.w3.org/2000/svg" width="171" viewBox="244 88.25 128 16">
<p>0 = niet akkoord, 10 = helemaal akkoord.</p>

# For who reads little: one page of pictograms, faces, the next step and ticks.
$ ankerpunt sheet G-7K3QX --easy --lang nl
G-7K3QX G-7K3QX-easy.pdf saved
$ pdfinfo G-7K3QX-easy.pdf | grep Pages
Pages:           1
$ pdftotext -raw G-7K3QX-easy.pdf - | grep -E 'weg|Wonen|verder|rechten'
Mijn weg
Wonen Geld
Hoe ga ik verder?
Mijn rechten
