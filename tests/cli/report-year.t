# A year told: figures that summary tells, places for words that stay, what was decided.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zonnedorp --preset zorggarantie --instrument gezinscoaching --name Zonnedorp -q
zonnedorp saved
$ ankerpunt import families $SAMPLES/wegwijzer/families.csv -q >/dev/null
$ ankerpunt import scores $SAMPLES/wegwijzer/scores.csv -q >/dev/null
$ ankerpunt import rights $SAMPLES/wegwijzer/rights.csv -q >/dev/null
$ ankerpunt contact G-5NQYB add --channel home --minutes 90 --date 2026-03-10 -q
G-5NQYB contact 1 2026-03-10 home saved
$ ankerpunt contact G-5NQYB add --channel service --minutes 45 --date 2026-03-12 -q
G-5NQYB contact 2 2026-03-12 service saved
$ ankerpunt contact G-5NQYB add --channel activity --date 2026-03-14 -q
G-5NQYB contact 3 2026-03-14 activity saved
$ ankerpunt budget G-5NQYB grant 250 --date 2026-03-01 -q
G-5NQYB budget 1 grant 250.00 2026-03-01 saved
$ ankerpunt budget G-5NQYB spend 99,50 --date 2026-04-01 -q
G-5NQYB budget 2 spend 99.50 2026-04-01 saved

# A school year, as text to work on.
$ ankerpunt --lang en report year zonnedorp 2025-2026 -o report.md
zonnedorp report.md saved
$ sed 's/^#/ #/' report.md | head -130
 # Year report · Zonnedorp

From 1/09/2025 to 31/08/2026, as it was known on that last day

**For who works here: all figures, small ones too. A copy to pass on leaves those out.**

 ## In short

- After 3 months 5 of the 9 families who were due gave scores again. Families that did so early, while the moment is still open for them: 1.
- Better than at the start, on average: Paperwork and law (+2.2 for 6 families, 95 % interval 1.4 to 3.0).
- About the others we cannot tell yet: Home · Money · Food, clothes, furniture · Health · How I feel · Raising the children · Family and friends · School · Work and day activities · Childcare and free time · Getting around · Language.
- Families began on the hard side of the scale: part of getting better is to be expected without help.
- Claims that came to a realised right: 42 % within 3 months (95 %: 23 to 67; then still followed: 16), 54 % within 6 months (95 %: 34 to 75; then still followed: 6).
- What the realised rights are worth: 31612.10 euro a year (amount known: 9 of 18).
- There is no comparison group: these figures prove no cause.

*What was this year about, in your own words?*

<!-- words: in-short -->

<!-- end -->

 ## Who came

Families: 11 started, 10 measured at intake, 9 open, 2 closed. Not in the figures: 1 (no longer agrees to be measured). Not in the figures: 1 (not measured at intake).

| by which road they came | begun |
|---|---:|
| the coach reached out | 3 |
| the family itself | 3 |
| a partner | 6 |

| household | families |
|---|---:|
| couple with children | 4 |
| several generations | 2 |
| one person | 1 |
| single parent | 4 |

| children | families |
|---|---:|
| 0 | 1 |
| 1 | 2 |
| 2 | 4 |
| 3 | 2 |
| 4 or more | 2 |

| language | families |
|---|---:|
| English | 3 |
| French | 2 |
| Dutch | 6 |

| municipality (postcode) | families |
|---|---:|
| others together | 10 |

A municipality stands here from 10 families on, to the nearest 5.

*Whom do we reach, and whom not? What do you see behind these numbers?*

<!-- words: who-came -->

<!-- end -->

 ## How support went

Support in this period: begun 12, under way for a day or longer 12, ended 3.

Counted are periods of support: a family that came back in the same year counts twice.

| why support ended | who decided | ended |
|---|---|---|
| contact was lost | not said | 1 |
| the family moved | not said | 1 |
| the family stopped | not said | 1 |

- Support that ended in the period took 4.5 months, half of it less and half of it more (n 3).
- Ended within the foreseen 6 months: 3 of 3 that ended.
- Beside it: in MISSION (Kortrijk) 42 % of files were closed within the foreseen duration, of all cases with data up to one year. That is another denominator, and no norm.

*What made support shorter or longer? What do endings tell?*

<!-- words: support -->

<!-- end -->

 ## What was done

| contact | how many | with a length | hours |
|---|---:|---:|---:|
| an activity together | 1 | 0 | – |
| at home | 1 | 1 | 1.5 |
| to a service together | 1 | 1 | 0.8 |

| tailor-made budget | euro |
|---|---:|
| granted in this period | 250.00 |
| spent in this period | 99.50 |
| left on the last day, of all that was ever granted | 150.50 |

*What asked most of us, and what gave most?*

<!-- words: work -->

<!-- end -->

 ## Rights

- Rights that came in order: 23.
- Worth together, as far as it is known (of rights: 10): 47836.10 euro a year.
- Claims that came to a realised right: 42 % within 3 months (95 %: 23 to 67; then still followed: 16), 54 % within 6 months (95 %: 34 to 75; then still followed: 6).
- Half of the claims come to a realised right within 141 days; open and refused claims count too.
- Of 38 rights explored with families, 18 are realised so far: 47 % (95 %: 30 to 65).
- What the realised rights are worth: 31612.10 euro a year (amount known: 9 of 18).
- Claims that are blocked: 3; refused: 1; in appeal: 1; without a step for 180 days: 0.

| stuck | stage | reason | claims |
|---|---|---|---|
| Advance on maintenance payments | stuck | a condition was not met | 1 |
| Rent premium | stuck | a condition was not met | 1 |
| Integration allowance (disability) | refused | a condition was not met | 1 |
| Social integration income | in appeal | not said | 1 |
| Training with VDAB | stuck | the procedure | 1 |

- Known or to be looked into most often, and not applied for, as it stands today; families between brackets: Training with VDAB (1); Care budget (1); Rent subsidy (1); Rent deposit loan (1); Installation grant (1).

*What stands in the way of rights, and whom did we tell?*

<!-- words: rights -->

# The same figures as summary tells of the same days.
$ ankerpunt --lang en summary zonnedorp --period 2025-2026 | grep -F "$(grep '^Families: 11' report.md)" | cut -d, -f1
Families: 11 started
$ ankerpunt --lang en summary zonnedorp --period 2025-2026 | grep -c "$(grep 'realised so far' report.md | cut -c3-)"
1

# What somebody wrote stays when the figures are made again, and goes onto paper.
$ sed -i '/words: in-short/a A year of many new families.' report.md
$ sed -i '/words: decided/a Ask the energy company to come along - An - 1/03/2027' report.md
$ ankerpunt --lang en report year zonnedorp 2025-2026 -o report.md
ankerpunt: report: report.md is already there; --force overwrites it
[1]
$ ankerpunt --lang en report year zonnedorp 2025-2026 -o report.md --force
zonnedorp report.md saved
$ grep -A 1 -E 'words: (in-short|decided)' report.md
<!-- words: in-short -->
A year of many new families.
--
<!-- words: decided -->
Ask the energy company to come along - An - 1/03/2027
$ ankerpunt --lang en report year zonnedorp 2025-2026 --words report.md -o report.pdf
zonnedorp report.pdf saved
$ pdftotext -layout report.pdf - | grep -E 'many new families|energy company'
A year of many new families.
Ask the energy company to come along - An - 1/03/2027
$ pdfinfo report.pdf | grep -E '^(Title|Pages)'
Title:           zonnedorp-2025-2026
Pages:           5
$ ankerpunt --lang en report year zonnedorp 2025-2026 -o report.html
zonnedorp report.html saved
note: the words are those of report.md
$ grep -c 'many new families' report.html
2

# The next year begins with what was decided.
$ DAY=2027-01-10 ankerpunt --lang en report year zonnedorp 2026 --last report.md | grep -A 8 "last year's report decided" | sed 's/^#/ #/'
 ## What last year's report decided

| what | by whom | by when |
|---|---|---|
| Ask the energy company to come along | An | 1/03/2027 |

*What came of it?*

<!-- words: came-of-it -->

# What goes outside leaves out what points at families.
$ ankerpunt --lang nl report year zonnedorp 2025-2026 --outside | grep -E '^\*\*|9300|alleenstaande|DAVO|vastgelopen'
**Cijfers zijn afgerond op 5; wat minder dan 10 gezinnen telt, is weggelaten.**

# A year that is still running goes up to today; one to come cannot be told.
$ ankerpunt --lang fr report year zonnedorp 2026 | head -3 | tail -1
Du 1/01/2026 au 15/11/2026, tel que connu ce dernier jour
$ ankerpunt report year zonnedorp 2027
ankerpunt: report: 2027 is still to come; nothing can be told
[1]
$ ankerpunt report year zonnedorp soon
ankerpunt: report: a report is of a year such as 2025, or of a school year such as 2025-2026, not of soon
[1]
$ ankerpunt report year zonnedorp 2026 --words none.md
ankerpunt: report: none.md cannot be read: No such file or directory
[3]
$ cp $SAMPLES/wegwijzer/scores.csv scores.csv
$ ankerpunt report year zonnedorp 2026 --words scores.csv
ankerpunt: report: scores.csv is no report: it has no place for words; make one with "ankerpunt report year PROJECT 2025 -o FILE.md"
[1]
$ ankerpunt report year zonnedorp 2026 -o report.docx
note: the words are those of report.md
ankerpunt: report: report.docx ends in none of .pdf, .html, .svg, .md; give it such a name, or say --output
[1]

# A note for the team's meeting.
$ ankerpunt coach G-5NQYB jan -q
G-5NQYB jan 2026-11-15 saved
$ ankerpunt coach G-TB3LM an -q
G-TB3LM an 2026-11-15 saved
$ ankerpunt estimate G-TB3LM taal=2 --date 2026-06-01 -q
G-TB3LM 1 estimates 2026-06-01 saved
$ ankerpunt --lang en report team zonnedorp 2025-2026 --last report.md | sed 's/^#/ #/' | grep -v -e '^$' -e '^<!--'
 # What we learn · Zonnedorp
From 1/09/2025 to 31/08/2026, as it was known on that last day
**For the team: stays in the house.**
 ## Three questions from the figures
After 3 months we miss 4 of 9 families. What would make it easier for them to take part?
*What do we think?*
6 rights were noticed or are known, but not applied for yet. What is needed for the next step?
*What do we think?*
Support began 12 times, of which 3 times the family came by itself. Who does not find us?
*What do we think?*
 ## What we expected, and what came
Noted beforehand: 1; too few have scores from before and after it to tell more.
*What surprised us?*
 ## Whom we do not see again
- After 3 months 5 of the 9 families who were due gave scores again. Families that did so early, while the moment is still open for them: 1.
- After 6 months 3 of the 6 families who were due gave scores again. Families that did so early, while the moment is still open for them: 1.
- At closing 1 of the 3 families who were due gave scores again.
*What would make it easier for them to take part?*
 ## What was not talked about yet
- Of every side of life some family gave a number.
- Rights that were explored with nobody: phone and internet, childcare, getting around.
*Is that because it goes well, or because nobody asks?*
 ## Who carries what
| coach | families now |
|---|---:|
| an | 1 |
| jan | 1 |
| nobody yet | 7 |
In the order of the alphabet. A number of families says nothing of how much work they are.
*Is it bearable for everybody?*
 ## What we decided last time
| what | by whom | by when |
|---|---|---|
| Ask the energy company to come along | An | 1/03/2027 |
*What came of it?*
 ## What we decide
*One line for each decision: what - by whom - by when*

# One page for a board.
$ ankerpunt --lang en report board zonnedorp 2025-2026 -o board.pdf
zonnedorp board.pdf saved
$ pdfinfo board.pdf | grep Pages
Pages:           1
$ ankerpunt --lang en report board zonnedorp 2025-2026 | sed 's/^#/ #/' | grep -v -e '^$' -e '^<!--'
 # The year on one page · Zonnedorp
From 1/09/2025 to 31/08/2026, as it was known on that last day
**Figures go to the nearest 5; what counts fewer than 10 families is left out.**
 ## In short
- Too few families to tell their change here.
- Claims that came to a realised right: 42 % within 3 months (95 %: 23 to 67; then still followed: 15).
- There is no comparison group: these figures prove no cause.
 ## What we ask of the board
*What should be decided, and why?*
- For the board; counts are to the nearest 5. Left out, because it stands on fewer than 10 families or would point at some (domains: 31, moments: 4, trends: 5, who left: 39, alphas: 4, stages of rights: 10, what is stuck: 5, fundamental rights: 9, beside studies: 6, who is open or closed, what was done: all).

# No report names a family, by code, alias or in a note.
$ ankerpunt family set G-5NQYB --alias Zon -q
G-5NQYB saved
$ (for what in year team board; do ankerpunt report $what zonnedorp 2025-2026; done) | grep -E 'G-[0-9A-Z]{5}|Zon[^n]'
[1]
