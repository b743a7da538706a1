# The blank form to fill in by hand, and the cards for on the floor.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zonnedorp -q
zonnedorp saved
$ ankerpunt import families $SAMPLES/wegwijzer/families.csv -q >/dev/null
$ ankerpunt import scores $SAMPLES/wegwijzer/scores.csv -q >/dev/null

# For whoever comes: with room to write the family's code.
$ ankerpunt form zonnedorp --lang nl
zonnedorp form-zonnedorp.pdf saved
$ stat -c '%a %n' form-zonnedorp.pdf
600 form-zonnedorp.pdf
$ qpdf --check form-zonnedorp.pdf >/dev/null && echo sound
sound
$ pdffonts form-zonnedorp.pdf | awk 'NR > 2 && $(NF-4) != "yes" {print "not embedded:", $1}'
$ pdfinfo form-zonnedorp.pdf | grep -E '^(Title|Author|Creator|Producer|Pages|Page size)'
Title:           gezinscoaching
Pages:           1
Page size:       595.28 x 841.89 pts (A4)
$ pdftotext -layout form-zonnedorp.pdf - | head -n 3 | sed 's/ *$//'
Hoe gaat het nu?
Gezinscoaching

# The domains stand in the order of the instrument, each with the whole scale.
$ pdftotext -layout form-zonnedorp.pdf - | grep -E ' 0 +1 +2 +3 +4 +5 +6 +7 +8 +9 +10 ' | sed 's/  .*//'
Wonen
Geld
Papieren en justitie
Eten, kleren, huisraad
Gezondheid
Hoe ik me voel
Opvoeding
Familie en vrienden
School
Werk en dagbesteding
Opvang en vrije tijd
Vervoer
Taal

$ ankerpunt form zonnedorp --lang en -o en.pdf
zonnedorp en.pdf saved
$ pdftotext -layout en.pdf - | grep -A 1 -E '^p ' | tr -s ' '
p put aside for now ? we do not know yet - does not apply x we would rather not say
! this we want to work on first

# For a family: its code, its language, its next wave; and the coach's language small.
$ ankerpunt due zonnedorp --format csv | cut -d, -f1,5,6,7
family,wave,state,date
G-5NQYB,12,due,2027-02-02
G-QZ7FA,6,late,2026-10-20
G-TB3LM,12,due,2027-01-12
G-W3CKE,0,done,2026-08-24
G-W3CKE,3,due,2026-11-24
note: left out, for they took back consent to be measured: 1
$ ankerpunt form zonnedorp --family G-W3CKE
G-W3CKE form-G-W3CKE.pdf saved
$ pdftotext -layout form-G-W3CKE.pdf - | grep -E 'gepland|planned|^G-' | tr -s ' '
G-W3CKE · Coaching familial · après 3 mois · prévu le 24/11/2026
G-W3CKE/gezinscoaching-1/3/28
$ ankerpunt form zonnedorp --family G-7K3QX --beside fr -o beside.pdf
G-7K3QX beside.pdf saved
$ pdftotext -layout beside.pdf - | grep -A 1 -E '^(Wonen|Geld|Taal)' | grep -v -- -- | sed 's/  .*//'
Wonen
Logement
Geld
Argent
Taal
Langue
$ ankerpunt form zonnedorp --family G-7K3QX --beside none -o alone.pdf
G-7K3QX alone.pdf saved
$ pdftotext alone.pdf - | grep -c Logement
0
[1]
$ ankerpunt form zonnedorp --family G-W3CKE --lang fr --beside nl -o fr.pdf
G-W3CKE fr.pdf saved
$ pdftotext -layout fr.pdf - | grep -A 1 -E '^Logement' | sed 's/  .*//'
Logement
Wonen

# The same on the same day gives the same bytes.
$ ankerpunt form zonnedorp --family G-W3CKE -o again.pdf
G-W3CKE again.pdf saved
$ cmp form-G-W3CKE.pdf again.pdf && echo the same
the same

# With nothing due, the next planned wave; for one person, their code.
$ ankerpunt form zonnedorp --family G-7K3QX --person dochter
G-7K3QX form-G-7K3QX-dochter.pdf saved
$ pdftotext -layout form-G-7K3QX-dochter.pdf - | grep -E '^G-7K3QX\+' | tr -s ' '
G-7K3QX+dochter/gezinscoaching-1/18/35
$ ankerpunt form zonnedorp --family G-7K3QX --person oma
ankerpunt: form: there is no person oma in this family; known here: dochter, mama; "ankerpunt person FAMILY add oma --role ..." adds them
[1]

# With no wave left, a form all the same: a family may rate whenever it likes.
$ ankerpunt project add kort --waves 3 -q
kort saved
$ ankerpunt family add kort --code G1 --start 2025-01-10
G1 2025-01-10 saved
$ ankerpunt form kort --family G1 --lang nl
G1 form-G1.pdf saved
$ pdftotext form-G1.pdf - | grep G1
G1 · Gezinscoaching
G1/gezinscoaching-1/22
$ ankerpunt rate --form G1/gezinscoaching-1/22 huisvesting=4
G1 1 scores 2026-11-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt form kort --due
ankerpunt: form: nobody of kort is due or late now; without --due a form is for anybody, with --family for one of them
[1]
$ ankerpunt form kort --family G-7K3QX
ankerpunt: form: G-7K3QX is not in project kort; "ankerpunt family show G-7K3QX" tells where it is
[1]

# Everybody who is due or late, as a book.
$ ankerpunt form zonnedorp --due --lang nl
zonnedorp form-zonnedorp-due.pdf saved
let op: niet in de lijst, want ze willen geen scores meer geven: 1
$ pdftotext form-zonnedorp-due.pdf - | grep -E '^G-.*/'
G-5NQYB · Gezinscoaching · na 12 maanden · gepland op 2/02/2027
G-5NQYB/gezinscoaching-1/12/20
G-QZ7FA · Gezinscoaching · na 6 maanden · gepland op 20/10/2026
G-QZ7FA/gezinscoaching-1/6/12
G-TB3LM · Gezinscoaching · na 12 maanden · gepland op 12/01/2027
G-TB3LM/gezinscoaching-1/12/75
G-W3CKE · Gezinscoaching · na 3 maanden · gepland op 24/11/2026
G-W3CKE/gezinscoaching-1/3/28

# The code is what `rate` needs.
$ ankerpunt rate --form G-W3CKE/gezinscoaching-1/3/28 --date 2026-11-14 huisvesting=5 financieel!=4
G-W3CKE 2 scores 2026-11-14 saved
$ ankerpunt rate --form G-W3CKE/gezinscoaching-1/3/28 --date 2026-11-14 taal=6
G-W3CKE 1 scores 2026-11-14 saved
$ ankerpunt rate G-W3CKE --form G-W3CKE/gezinscoaching-1/3/28 --date 2026-11-14 gezondheid=6
G-W3CKE 1 scores 2026-11-14 saved
$ ankerpunt rate G-W3CKE --form gezinscoaching-1/16 --date 2026-11-14 onderwijs=6
G-W3CKE 1 scores 2026-11-14 saved
$ echo 7 | ankerpunt rate --form G-W3CKE/gezinscoaching-1/3/28 --ask --date 2026-11-13 2>/dev/null
G-W3CKE 1 scores 2026-11-13 saved
$ ankerpunt export scores | grep 'G-W3CKE,2026-11-1'
G-W3CKE,2026-11-13,huisvesting,7,gezinscoaching,,
G-W3CKE,2026-11-14,huisvesting,5,gezinscoaching,,
G-W3CKE,2026-11-14,financieel,4,gezinscoaching,,
G-W3CKE,2026-11-14,gezondheid,6,gezinscoaching,,
G-W3CKE,2026-11-14,onderwijs,6,gezinscoaching,,
G-W3CKE,2026-11-14,taal,6,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1

# A talk of three answers is not finished: its form is made, as `due` tells it.
$ ankerpunt due zonnedorp | grep W3CKE
G-W3CKE  -      zonnedorp  gezinscoaching  3 months   begun, 5 of 13  24/11/2026  10/10/2026   9/01/2027  no              5       13
note: left out, for they took back consent to be measured: 1
$ ankerpunt form zonnedorp --due --lang nl -q --force
zonnedorp form-zonnedorp-due.pdf saved
$ pdftotext form-zonnedorp-due.pdf - | grep -E '^G-W3.*/'
G-W3CKE · Gezinscoaching · na 3 maanden · gepland op 24/11/2026
G-W3CKE/gezinscoaching-1/3/28

# A slip of the pen is found, and so is a form of somebody else.
$ ankerpunt rate --form G-W3KCE/gezinscoaching-1/3/28 huisvesting=5
ankerpunt: rate: G-W3KCE/gezinscoaching-1/3/28 is mistyped somewhere: its check digits do not fit; look at the form again
[1]
$ ankerpunt rate --form G-W3CKE huisvesting=5
ankerpunt: rate: G-W3CKE is no code of a form; it stands at the foot of the form, such as G-7K3QX/gezinscoaching-1/6/98
[1]
$ ankerpunt rate G-7K3QX --form G-W3CKE/gezinscoaching-1/3/28 huisvesting=5
ankerpunt: rate: the form is of G-W3CKE, not of G-7K3QX
[1]
$ ankerpunt rate --form G-W3CKE/gezinscoaching-1/3/28 --instrument buddy huisvesting=5
ankerpunt: rate: the form is of gezinscoaching, not of buddy
[1]
$ ankerpunt rate --form gezinscoaching-1/16 huisvesting=5
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: which family? Give its code, or --form
[2]

# Another day than the form was for is told; the form of one person is theirs.
$ ankerpunt rate --form G-W3CKE/gezinscoaching-1/3/28 --date 2026-08-30 gezondheid=6
G-W3CKE 1 scores 2026-08-30 saved
note: the form is for wave 3, and that day is in wave 0
$ ankerpunt rate --form G-W3CKE/gezinscoaching-1/3/28 --date 2022-01-03 gezondheid=5
G-W3CKE 1 scores 2022-01-03 saved
note: that day is before the family started
note: the form is for wave 3, and that day is in no wave
$ ankerpunt rate --form G-7K3QX+dochter/gezinscoaching-1/18/35 --date 2026-11-14 gezondheid=7
G-7K3QX 1 scores 2026-11-14 saved
note: the form is for wave 18, and that day is in wave 12
$ ankerpunt rate --form G-7K3QX+dochter/gezinscoaching-1/18/35 --by mama gezondheid=7
ankerpunt: rate: the form is of dochter, not of mama
[1]
$ ankerpunt export scores | grep 'G-7K3QX,2026-11-14'
G-7K3QX,2026-11-14,gezondheid,7,gezinscoaching,dochter,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt rate G-W3CKE --form gezinscoaching-2/13 taal=6
ankerpunt: rate: the form has version 2 of gezinscoaching, project zonnedorp rates version 1; give the scores without --form after a look at both lists
[1]

# The cards.
$ ankerpunt form zonnedorp --cards --lang nl --beside fr
zonnedorp cards-zonnedorp.pdf saved
$ pdfinfo cards-zonnedorp.pdf | grep Pages
Pages:           11
$ pdftotext cards-zonnedorp.pdf - | tr -d '\f' | grep -v '^$' | tr '\n' ' ' | sed 's/ $/\n/'
0 heel moeilijk très difficile Gezinscoaching 1 Gezinscoaching 2 Gezinscoaching 3 Gezinscoaching 4 Gezinscoaching 5 gaat wel ça va Gezinscoaching 6 Gezinscoaching 7 Gezinscoaching 8 Gezinscoaching 9 Gezinscoaching 10 heel goed très bien Gezinscoaching

# A scale that is too long for the floor.
$ cat >long.json <<'EOF'
> {"code": "vragenlijst", "version": 1, "title": {"nl": "Vragenlijst", "fr": "Questions", "en": "Questions"},
>  "scale": {"low": 0, "high": 63, "step": 1, "better": "lower"},
>  "domains": [{"code": "last", "theme": "personal-functioning", "nl": "Hoeveel last", "fr": "Gêne", "en": "Trouble"}]}
> EOF
$ ankerpunt instrument import long.json
vragenlijst saved
$ ankerpunt project set zonnedorp --instrument vragenlijst
zonnedorp saved
$ ankerpunt form zonnedorp --cards --instrument vragenlijst
ankerpunt: form: the scale of vragenlijst has 64 points; cards are made for at most 21: the floor is not that long
[1]
$ ankerpunt form zonnedorp --instrument vragenlijst --lang nl
zonnedorp form-zonnedorp-vragenlijst.pdf saved
$ pdftotext -layout form-zonnedorp-vragenlijst.pdf - | grep 'Hoeveel last' | tr -s ' '
Hoeveel last 0 – 63 p
$ ankerpunt form zonnedorp --lang nl --force
zonnedorp form-zonnedorp.pdf saved
$ pdfinfo form-zonnedorp.pdf | grep Pages
Pages:           2
$ pdftotext form-zonnedorp.pdf - | grep -E '^[a-z]*-1/[0-9]*$'
gezinscoaching-1/16
vragenlijst-1/88

# The drawing as text.
$ ankerpunt form zonnedorp --lang nl -o form.svg
zonnedorp form.svg saved
$ grep -c 'aria-label\|role=' form.svg | awk '{print ($1 > 20)}'
1

# The kind is how the name ends, or what --kind says.
$ ankerpunt form zonnedorp --kind html
zonnedorp form-zonnedorp.html saved
$ ankerpunt form zonnedorp -o FORM.HTML && cmp FORM.HTML form-zonnedorp.html && echo the same
zonnedorp FORM.HTML saved
the same
$ ankerpunt form zonnedorp -o form.txt
ankerpunt: form: form.txt ends in none of .pdf, .html, .svg; give it such a name, or say --kind
[1]
$ ankerpunt form zonnedorp -o ./form
ankerpunt: form: ./form ends in none of .pdf, .html, .svg; give it such a name, or say --kind
[1]
$ ankerpunt form zonnedorp -o form.page --kind html && cmp form.page form-zonnedorp.html && echo the same
zonnedorp form.page saved
the same
$ ankerpunt form zonnedorp -o form2.pdf --kind html
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: --kind says html, but form2.pdf ends otherwise; leave one out
[2]
$ ankerpunt form zonnedorp --kind docx
ankerpunt: form: --kind wants one of pdf, html, svg, not docx
[1]
$ ls form.txt form form2.pdf 2>&1 | wc -l
3

# No form for who took back consent to be measured.
$ ankerpunt consent G-W3CKE withdraw measure -q
G-W3CKE measure withdrawn 2026-11-15 saved
$ ankerpunt form zonnedorp --family G-W3CKE -o no.pdf
ankerpunt: form: G-W3CKE took back consent to be measured; no form is made; "ankerpunt consent G-W3CKE give measure" notes a new yes
[1]

$ ankerpunt form
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: something is missing: PROJECT
[2]
$ ankerpunt form nowhere
ankerpunt: form: there is no project nowhere; "ankerpunt project list" shows them
[1]
$ ankerpunt form zonnedorp --family G-NONE
ankerpunt: form: there is no family G-NONE; "ankerpunt family list" shows them
[1]
$ ankerpunt form zonnedorp --instrument nothing
ankerpunt: form: project zonnedorp does not use instrument nothing; "ankerpunt project set zonnedorp --instrument nothing" adds it
[1]
$ ankerpunt form zonnedorp --person mama
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: --person needs --family
[2]
$ ankerpunt form zonnedorp --cards --family G-7K3QX
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: cards are for nobody in particular; leave --family and --person out
[2]
$ ankerpunt form zonnedorp --cards --person mama
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: cards are for nobody in particular; leave --family and --person out
[2]
$ ankerpunt form zonnedorp --due --family G-7K3QX
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: --due goes without --family and --cards
[2]
$ ankerpunt form zonnedorp --due --cards
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: --due goes without --family and --cards
[2]
$ ankerpunt form zonnedorp --beside xx
ankerpunt: form: a language is one of nl, fr, en, ar, bg, es, ps, ro, so, tr, uk, not xx
[1]
$ ankerpunt form zonnedorp --lang nl
ankerpunt: form: form-zonnedorp.pdf bestaat al; --force overschrijft het
[1]
$ ankerpunt form zonnedorp -o none/deep.pdf
ankerpunt: form: none/deep.pdf: No such file or directory; nothing was written there
[3]
$ ls no.pdf none
ls: cannot access 'no.pdf': No such file or directory
ls: cannot access 'none': No such file or directory
[2]

# A family whose language only forms speak has its form in it, with the coach's small
# beside it; the page says that nobody has read the translation yet, and begins at the
# right when the language does.
$ ankerpunt family set G-7K3QX --language ar
G-7K3QX saved
$ ankerpunt form zonnedorp --family G-7K3QX --instrument gezinscoaching -o arabic.pdf
G-7K3QX arabic.pdf saved
$ pdftotext -raw arabic.pdf - | grep -E 'السكن|Home|Translation'
Translation: not yet read by a native speaker. G-7K3QX/gezinscoaching-1/18/30
‫السكن‬
$ pdffonts arabic.pdf | awk 'NR > 2 && $(NF-4) $(NF-3) != "yesyes" {print "not embedded:", $1}'
$ ankerpunt form zonnedorp --instrument gezinscoaching --language uk --beside nl -o uk.pdf
zonnedorp uk.pdf saved
$ pdftotext -raw uk.pdf - | grep -E 'Житло|Wonen|Translation'
Translation: not yet read by a native speaker.
Житло Wonen 0 1 2 3 4 5 6 7 8 9 10 p
$ ankerpunt form zonnedorp --instrument gezinscoaching --language ps --beside none --lang fr -o ps.pdf
zonnedorp ps.pdf saved
$ pdftotext -raw ps.pdf - | grep -E 'ښوونځی|École|Traduction'
Traduction : pas encore relue par une personne de cette langue maternelle. gezinscoaching-1/16
‫ښوونځی‬
$ ankerpunt form zonnedorp --language so --cards -o so.pdf
zonnedorp so.pdf saved
$ pdftotext -f 11 -raw so.pdf - | grep .
10
aad u fiican
Hagidda qoyska
Translation: not yet read by a native speaker.

$ ankerpunt form zonnedorp --family G-7K3QX --instrument gezinscoaching --lang nl -o dutch.pdf
G-7K3QX dutch.pdf saved
$ pdftotext -raw dutch.pdf - | grep -E 'السكن|Wonen|Vertaling'
Wonen 0 1 2 3 4 5 6 7 8 9 10 p

# Its other papers speak as the coach does.
$ ANKERPUNT_LANG=nl ankerpunt sheet G-7K3QX -o sheet.pdf
G-7K3QX sheet.pdf saved
$ pdftotext -layout sheet.pdf - | head -n 1
Mijn weg tot nu
$ ankerpunt dossier G-7K3QX -o - 2>&1 | grep -i 'your language:'
Your code: G-7K3QX. Your language: Arabic.
$ ankerpunt form zonnedorp --language de
ankerpunt: form: a language is one of nl, fr, en, ar, bg, es, ps, ro, so, tr, uk, not de
[1]

# For who reads little, and for a child: a pictogram and five faces for each domain, with
# the points they stand for.
$ ankerpunt form zonnedorp --instrument gezinscoaching --easy --lang nl
zonnedorp form-zonnedorp-gezinscoaching-easy.pdf saved
$ pdfinfo form-zonnedorp-gezinscoaching-easy.pdf | grep Pages
Pages:           1
$ pdftotext -raw form-zonnedorp-gezinscoaching-easy.pdf - | grep -E -A 6 'ring'
Teken op elke lijn een ring rond één gezichtje.
heel moeilijk gaat wel heel goed
0 3 5 8 10
Wonen ?
Geld ?
Papieren en justitie ?
Eten, kleren, huisraad ?
$ ankerpunt form zonnedorp --family G-7K3QX --instrument gezinscoaching --child --language tr -o tr.pdf
G-7K3QX tr.pdf saved
$ pdftotext -raw tr.pdf - | grep -E 'Ben|Ev|Translation'
Translation: not yet read by a native speaker.
Ben nasılım?
Ev ?
Evrak ve hukuk ?
$ ankerpunt form zonnedorp --cards --easy
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: cards have faces already; leave --easy and --child out
[2]

# For an office that works with a spreadsheet: a workbook that says what it is for.
$ ankerpunt form zonnedorp --xlsx --instrument gezinscoaching
zonnedorp form-zonnedorp-gezinscoaching.xlsx saved
$ unzip -p form-zonnedorp-gezinscoaching.xlsx xl/workbook.xml | grep -o '"ankerpunt_form">[^<]*'
"ankerpunt_form">"1 gezinscoaching-1/16 - nl zonnedorp"
$ ankerpunt form zonnedorp --wave 3 --lang fr -o fr.xlsx --instrument gezinscoaching
zonnedorp fr.xlsx saved
$ ankerpunt form zonnedorp --wave 4 --xlsx
ankerpunt: form: project zonnedorp has no moment 4; "ankerpunt project show zonnedorp" tells which it has
[1]
$ ankerpunt form zonnedorp --xlsx --due
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: a workbook is for nobody in particular and has no paper; with --xlsx only --instrument, --wave, --language and -o are said
[2]
$ ankerpunt form zonnedorp --wave 3
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: --wave goes with --xlsx
[2]
$ ankerpunt form zonnedorp --xlsx --language ar
ankerpunt: form: a workbook speaks nl, fr or en, and not ar
[1]
$ ankerpunt form zonnedorp --xlsx --kind pdf
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: a workbook is not printed and has one kind; leave --kind and --print out
[2]
$ ankerpunt form zonnedorp --xlsx -o form.pdf
usage: ankerpunt form [OPTION...] PROJECT
ankerpunt: form: --xlsx says xlsx, but form.pdf ends otherwise; leave one out
[2]
