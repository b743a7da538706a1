# What a family says of a domain: keep, wish, road works. Sealed.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt rate G1 taal=4 huisvesting=6 --date 2026-03-10
G1 2 scores 2026-03-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ printf 'keep: we zingen samen\nwish: een boek per week\nroad: de cursus is vol\n' | ankerpunt words G1 taal --date 2026-03-10
G1 taal 2026-03-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ echo 'keep: de tuin' | ankerpunt words G1 huisvesting --date 10/3/2026
G1 huisvesting 2026-03-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt dossier G1 --lang en | grep 'we zingen\|boek\|cursus\|tuin'
10/03/2026 · Language · What goes well and you keep: we zingen samen
10/03/2026 · Language · What you wish: een boek per week
10/03/2026 · Language · What is still in the way: de cursus is vol
10/03/2026 · Home · What goes well and you keep: de tuin

# Said again it takes the place of what was said; left empty it goes.
$ printf 'keep: we lezen samen\nroad:\n' | ankerpunt words G1 taal --date 2026-03-10
G1 taal 2026-03-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt dossier G1 --lang en | grep 'zingen\|lezen\|boek\|cursus'
10/03/2026 · Language · What goes well and you keep: we lezen samen
10/03/2026 · Language · What you wish: een boek per week
$ ankerpunt sheet G1 --words -o words.pdf
G1 words.pdf saved
$ pdftotext words.pdf - | grep -E '^(Dit wensen|Wegenwerken|een boek|we lezen)'
we lezen samen
Dit wensen we
een boek per week
$ ankerpunt sheet G1 -o plain.pdf
G1 plain.pdf saved
$ grep -c zingen ankerpunt.db
0
[1]

# Words of one person are theirs: on their own sheet, on that of nobody else, and on the
# family's with their yes to share:family, off it at once with their no.
$ ankerpunt family add zon --code G2 --start 2026-03-02 --consent start,measure -q
G2 2026-03-02 saved
$ ankerpunt person G2 add mama --role parent -q
G2 mama saved
$ ankerpunt person G2 add papa --role parent -q
G2 papa saved
$ ankerpunt rate G2 taal=4 --date 2026-03-10 -q
G2 1 scores 2026-03-10 saved
$ ankerpunt rate G2 --by mama taal=3 --date 2026-03-10 -q
G2 1 scores 2026-03-10 saved
$ ankerpunt rate G2 --by papa taal=5 --date 2026-03-10 -q
G2 1 scores 2026-03-10 saved
$ echo 'wish: alleen wonen' | ankerpunt words G2 taal --by mama --date 2026-03-10
G2 taal 2026-03-10 saved
$ echo 'wish: een hond' | ankerpunt words G2 taal --by Papa --date 2026-03-10
G2 taal 2026-03-10 saved
$ echo 'wish: samen lezen' | ankerpunt words G2 taal --date 2026-03-10
G2 taal 2026-03-10 saved
$ echo 'Ik bel zelf.' | ankerpunt review G2 --by mama --onward -
G2 review 2026-03-10 saved
$ echo 'We wachten.' | ankerpunt review G2 --onward -
G2 review 2026-03-10 saved
$ said() { ankerpunt sheet G2 --words -q -o said.pdf --force "$@" >said.txt && pdftotext -layout said.pdf - | grep -oE 'alleen wonen|een hond|samen lezen|(mama: .)?Ik bel zelf|We wachten|Taal · [a-z]*|scores van: .*'; }
$ said
samen lezen
We wachten
$ said --by mama
alleen wonen
samen lezen
Ik bel zelf
We wachten
$ said --by papa
een hond
samen lezen
We wachten
$ ankerpunt consent G2 give share:family --person mama --date 2026-03-11 -q
G2 mama share:family given 2026-03-11 saved
$ said
Taal · mama
alleen wonen
samen lezen
Ik bel zelf
We wachten
scores van: het gezin samen, mama. 0 = heel moeilijk, 10 = heel goed. Dit              G2
scores van: het gezin samen, mama. 0 = heel moeilijk, 10 = heel goed. Dit              G2
$ said --by papa
een hond
samen lezen
We wachten
$ said --voices papa
ankerpunt: sheet: G2: papa did not say yes to share:family; make a sheet of their own with --by papa
[1]
$ ankerpunt consent G2 withdraw share:family --person mama --date 2026-03-12 -q
G2 mama share:family withdrawn 2026-03-12 saved
$ said
samen lezen
We wachten
$ ankerpunt dossier G2 --lang en | grep 'alleen\|hond\|lezen\|zelf\|wachten'
10/03/2026 · Language · mama · What you wish: alleen wonen
10/03/2026 · Language · papa · What you wish: een hond
10/03/2026 · Language · What you wish: samen lezen
10/03/2026 · mama · How you go on: Ik bel zelf.
10/03/2026 · How you go on: We wachten.
$ echo 'wish: x' | ankerpunt words G2 taal --by oma
ankerpunt: words: there is no person oma in this family; known here: mama, papa; "ankerpunt person FAMILY add oma --role ..." adds them
[1]
$ ankerpunt consent G2 withdraw measure --person papa --date 2026-03-13 -q
G2 papa measure withdrawn 2026-03-13 saved
$ echo 'wish: x' | ankerpunt words G2 taal --by papa
ankerpunt: words: G2: since 13/03/2026 papa does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent G2 give measure --person papa" notes a new yes
[1]
$ echo 'wish: x' | ankerpunt words G2 taal --by papa --lang nl
ankerpunt: words: G2: sinds 13/03/2026 mag van papa niet meer bewaard worden hoe het gaat (measure); er is niets genoteerd; "ankerpunt consent G2 give measure --person papa" noteert een nieuw ja
[1]
$ echo 'wish: x' | ankerpunt words G2 taal --by papa --lang fr
ankerpunt: words: G2 : depuis le 13/03/2026, papa ne permet plus que l’on garde comment cela va (measure) ; rien n’a été noté ; « ankerpunt consent G2 give measure --person papa » note un nouvel accord
[1]

# Wrong use.
$ echo 'keep: x' | ankerpunt words G1 buren
ankerpunt: words: project zon has no domain buren; "ankerpunt instrument show gezinscoaching" lists them
[1]
$ echo 'keep: x' | ankerpunt words G1
usage: ankerpunt words [OPTION...] FAMILY DOMAIN
ankerpunt: words: something is missing: FAMILY DOMAIN
[2]
$ echo 'keep: x' | ankerpunt words G9 taal
ankerpunt: words: there is no family G9; "ankerpunt family list" shows them
[1]
$ echo 'hope: x' | ankerpunt words G1 taal
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: words: line 1: write "field: words", with one of these fields: keep, wish, road
[1]
$ echo 'keep: x' | ankerpunt words G1 taal --date 2026-02-30
ankerpunt: words: --date: 2026-02-30 does not exist; that month has 28 days
[1]
$ ankerpunt words G1 taal 'keep: x' 2>&1 | tail -1
ankerpunt: words: keep: x is one too many
$ ankerpunt words G1 taal
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: words: nothing was said, so nothing was changed; the fields are keep, wish, road
[1]
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt sheet G1 --words -o third.pdf
ankerpunt: sheet: the passphrase is asked on a terminal, or read from the file that $ANKERPUNT_PASSPHRASE_FILE names
[1]
$ ls
ankerpunt.db
pass
plain.pdf
said.pdf
said.txt
words.pdf
