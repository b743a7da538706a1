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

# Wrong use.
$ echo 'keep: x' | ankerpunt words G1 wonen
ankerpunt: words: project zon has no domain wonen; "ankerpunt instrument show gezinscoaching" lists them
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
ankerpunt: words: --date wants a date like 2026-03-31, not 2026-02-30
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
words.pdf
