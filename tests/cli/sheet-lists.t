# Every list of a project is on the sheet, with the voices that may be seen there.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon --waves 0,3 --instrument gezinscoaching --instrument ervaring
zon saved
$ ankerpunt family add zon --code F1 --start 2026-01-12 --language en --consent start,measure
F1 2026-01-12 saved
$ for who in mama papa; do ankerpunt -q person F1 add $who --role parent; done
F1 mama saved
F1 papa saved
$ ankerpunt rate F1 --date 2026-01-14 taal=3
F1 1 scores 2026-01-14 saved
$ ankerpunt rate F1 --by mama --instrument ervaring --date 2026-01-14 steun=2 meedoen=parked
F1 2 scores 2026-01-14 saved
$ ankerpunt rate F1 --by papa --instrument ervaring --date 2026-01-14 steun=9
F1 1 scores 2026-01-14 saved
$ words() { ankerpunt -q sheet F1 "$@" --force -o s.html && sed 's/<[^>]*>/ /g' s.html | tr -s ' \n' ' ' | grep -oE 'How I experience [^.]*|On this sheet are[^.]*' | sort -u; }

# What one person said is not there before their yes; then under their own name.
$ words
F1 s.html saved
$ ankerpunt consent F1 give share:family --person papa --date 2026-02-01
F1 papa share:family given 2026-02-01 saved
$ words
F1 s.html saved
How I experience the help papa 14/01 2026 I feel supported 9 0 = do not agree, 10 = fully agree
On this sheet are the scores of: the family together, papa
$ ankerpunt consent F1 give share:family --person mama --date 2026-02-01
F1 mama share:family given 2026-02-01 saved
$ words
F1 s.html saved
How I experience the help mama 14/01 2026 papa 14/01 2026 I can fully take part ‖ · I feel supported 2 9 ‖  put aside for now ·  not asked 0 = do not agree, 10 = fully agree
On this sheet are the scores of: the family together, mama, papa
$ words --voices papa
F1 s.html saved
How I experience the help papa 14/01 2026 I feel supported 9 0 = do not agree, 10 = fully agree
On this sheet are the scores of: the family together, papa

# Their own no takes them off at once.
$ ankerpunt consent F1 withdraw share:family --person mama --date 2026-03-01
F1 mama share:family withdrawn 2026-03-01 saved
$ words
F1 s.html saved
How I experience the help papa 14/01 2026 I feel supported 9 0 = do not agree, 10 = fully agree
On this sheet are the scores of: the family together, papa
