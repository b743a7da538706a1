# Files for SPSS and Stata: labels, four kinds of no number, a codebook beside them.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zonnedorp -q
zonnedorp saved
$ ankerpunt import families $SAMPLES/wegwijzer/families.csv -q >/dev/null
$ ankerpunt import scores $SAMPLES/wegwijzer/scores.csv -q >/dev/null
$ ankerpunt import rights $SAMPLES/wegwijzer/rights.csv -q >/dev/null

# A file of talks, one of families with a column for each moment, and what all that is.
$ ankerpunt export scores --for spss
scores.sav saved
scores-wide.sav saved
scores-codebook-spss.md saved
note: left out, for they took back consent to be measured: 1
$ stat -c '%a %n' scores*
600 scores-codebook-spss.md
600 scores-wide.sav
600 scores.sav
$ head -c 4 scores.sav; echo
$FL2
$ sed 's/^#/ #/' scores-codebook-spss.md | head -14
 # Codebook

Made by ankerpunt 0.2.0 on 15/11/2026.

DO NOT SHARE: personal data. A code is no name, but who knows the family knows it here too.

 ## scores.sav

One row for each talk and list.

| variable | what it is | values |
|---|---|---|
| family | family |  |
| project | project |  |
$ sed -n 's/^#/ #/; /What is no number/,$p' scores-codebook-spss.md
 ## What is no number

Four answers that are no number are kept apart from what was not asked. None of them is ever a zero.

| code | what it is |
|---|---|
| -91 | parked |
| -92 | not known |
| -93 | n/a |
| -94 | would rather not say |
| system missing | not asked |

 ## Reading it with R

    x <- haven::read_sav("scores.sav", user_na = TRUE)

Without user_na = TRUE haven turns all four into NA, and nobody can tell them from what was not asked.
$ grep -E '^. (who|headline|date_3|taal_3|taal_closing) ' scores-codebook-spss.md
| who | who rated; empty: the family together |  |
| who | who rated; empty: the family together |  |
| headline | the voice that speaks for the family in all figures | 0 = no, 1 = yes |
| date_3 | first day of the numbers: 3 months | a day |
| taal_3 | Language · 3 months | 0 = very hard, 5 = all right, 10 = very good |
| taal_closing | Language · closing | 0 = very hard, 5 = all right, 10 = very good |

# Stata has letters for what is no number; the reader's language speaks.
$ ankerpunt --lang nl export scores --for stata -o out.dta
out.dta saved
out-wide.dta saved
out-codebook-stata.md saved
let op: niet in de lijst, want ze willen geen scores meer geven: 1
$ head -c 11 out.dta; echo
<stata_dta>
$ sed -n 's/^#/ #/; /Wat geen cijfer is/,$p' out-codebook-stata.md
 ## Wat geen cijfer is

Vier antwoorden die geen cijfer zijn, staan apart van wat niet gevraagd is. Geen ervan is ooit een nul.

| code | wat het is |
|---|---|
| .a | even opzij |
| .b | weet het nog niet |
| .c | geldt niet |
| .d | liever niet |
| . | niet gevraagd |

 ## Lezen met R

    x <- haven::read_dta("out.dta")

haven::na_tag() houdt de vier soorten uit elkaar; is.na() niet.

# The same again gives the same bytes, whatever the clock.
$ TZ=Pacific/Auckland ankerpunt --lang nl export scores --for stata -o again.dta
again.dta saved
again-wide.dta saved
again-codebook-stata.md saved
let op: niet in de lijst, want ze willen geen scores meer geven: 1
$ cmp out.dta again.dta; cmp out-wide.dta again-wide.dta
$ ankerpunt export scores --for spss -o again.sav; cmp scores.sav again.sav; cmp scores-wide.sav again-wide.sav
again.sav saved
again-wide.sav saved
again-codebook-spss.md saved
note: left out, for they took back consent to be measured: 1

# Families and steps to rights.
$ ankerpunt export families --for spss -q
families.sav saved
families-codebook-spss.md saved
$ ankerpunt export rights --for stata -q
rights.dta saved
rights-codebook-stata.md saved
$ grep stage rights-codebook-stata.md
| stage | stage | 1 = detected, 2 = known, 3 = applied for, 4 = coach speaks for it, 5 = granted, 6 = in order, 7 = renewed, 8 = claims it alone, 9 = refused, 10 = in appeal, 11 = lost, 12 = stuck |

# Who is in it is the rule of every export: a file that goes to somebody holds who agreed.
$ ankerpunt export scores --for spss --to stad -o stad.sav
stad.sav saved
stad-wide.sav saved
stad-codebook-spss.md saved
note: left out, for they did not agree to share with stad: 11
note: left out, for they took back consent to be measured: 1
$ strings scores.sav | grep -q G-TB3LM && echo there
there
$ strings stad.sav | grep -q G-TB3LM && echo there
[1]
$ ankerpunt consent G-TB3LM give share:stad --date 2026-11-01 -q
G-TB3LM share:stad given 2026-11-01 saved
$ ankerpunt export scores --for spss --to stad -o stad.sav --force -q
stad.sav saved
stad-wide.sav saved
stad-codebook-spss.md saved
$ strings stad.sav | grep -q G-TB3LM && echo there
there
$ ankerpunt shares G-TB3LM
What was given to whom

      date  what    given to  what it held
----------  ------  --------  ------------
15/11/2026  export  stad      -

# All of them or none; a name that says what it is.
$ ankerpunt export scores --for spss
note: left out, for they took back consent to be measured: 1
ankerpunt: export: scores.sav is already there; --force overwrites it
[1]
$ rm scores.sav; ankerpunt export scores --for spss -q; ls scores.sav
ankerpunt: export: scores-wide.sav is already there; --force overwrites it
ls: cannot access 'scores.sav': No such file or directory
[2]
$ ankerpunt export scores --for spss -o scores.csv
ankerpunt: export: scores.csv does not end in .sav; several files are made beside one another, so give such a name
[1]
$ ankerpunt export scores --for spss -o -
ankerpunt: export: - does not end in .sav; several files are made beside one another, so give such a name
[1]
$ ankerpunt export scores --for spss --format csv
usage: ankerpunt export scores [OPTION...]
ankerpunt: export: --for spss is a kind of file itself; leave --format out
[2]
$ ankerpunt export scores --for sas
ankerpunt: export: --for wants excel, spss or stata, not sas
[1]

# A summary for a spreadsheet in Belgium.
$ ankerpunt summary zonnedorp --for excel | head -2 | cut -d';' -f1-12
﻿project;instrument;domain;label;theme;wave;due;n;missing;baseline_mean;mean;mean_change
zonnedorp;gezinscoaching;huisvesting;Home;housing;3;10;6;4;3,5;4,666666666666667;1,1666666666666667
$ ankerpunt summary zonnedorp --for excel --table families -o families.csv
$ head -c 3 families.csv | od -An -tx1
 ef bb bf
$ ankerpunt summary zonnedorp --for excel -o paper.pdf
ankerpunt: summary: paper.pdf ends in none of .csv; give it such a name, or say --format
[1]
