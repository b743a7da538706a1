# Method and code book of a release tell of each list its own: scale, direction, rule and
# threshold. Two dozen families rate two lists; of one a test-retest reliability is known.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ printf '{"code":"druk","version":1,"title":{"nl":"Druk","fr":"Pression","en":"Pressure"},"scale":{"low":0,"high":40,"step":0.5,"better":"lower","retest_reliability":0.8,"retest_sd":9},"domains":[{"code":"druk","theme":"personal-functioning","nl":"Druk","fr":"Pression","en":"Pressure"}]}' >druk.json && ankerpunt instrument import druk.json
druk saved
$ printf '{"code":"kort","version":2,"title":{"nl":"Kort","fr":"Bref","en":"Short"},"scale":{"low":1,"high":5,"step":1,"better":"higher"},"domains":[{"code":"wonen","theme":"housing","nl":"Wonen","fr":"Logement","en":"Home","min_change":1},{"code":"geld","theme":"income","nl":"Geld","fr":"Argent","en":"Money"}]}' >kort.json && ankerpunt instrument import kort.json
kort saved
$ ankerpunt project add noord --name "Project Noord" --waves 3,6 --instrument druk --instrument kort
noord saved
$ awk 'BEGIN { print "family,project,start,consent"; for (i = 1; i <= 24; i++) printf "G-K%04d,noord,2025-09-08,start measure evaluation\n", i }' | ankerpunt -q import families -
- 24 trajectories: 24 new, 0 replaced, 0 there already, saved
$ awk 'BEGIN { print "family,date,domain,score"; for (i = 1; i <= 24; i++) { f = sprintf("G-K%04d", i); b = 20 + i % 9; printf "%s,2025-09-08,druk,%d\n%s,2026-03-08,druk,%d\n", f, b, f, b - 4 - i % 14; w = 1 + i % 4; printf "%s,2025-09-08,wonen,%d\n%s,2026-03-08,wonen,%d\n", f, w, f, w + i % 2; printf "%s,2025-09-08,geld,%d\n%s,2026-03-08,geld,%d\n", f, w, f, 1 + i * 3 % 5; if (i <= 12) printf "%s,2025-12-08,druk,%d\n", f, b - i % 3 } }' | ankerpunt -q import scores -
- 156 scores: 156 new, 0 replaced, 0 there already, saved
$ ankerpunt -q release noord --to stad --purpose jaarverslag --lang en -o uit
noord uit saved
$ sed -n 3,9p uit/method.md
- Counted is what was known on 30/06/2026, the last half-year's end. No figure stands on fewer than 10 families.
- Project Noord asks families: Pressure (1 questions), Short (2 questions); at the start, after 3 months, after 6 months.
- Pressure: 0.0 to 40.0 by 0.5, lower is better.
- Short: 1 to 5 by 1, higher is better.
- Pressure (more than a change of 11.2): Where it is known how far one rating varies by itself, a family counts as clearly better, or as harder, when its change is more than that (Jacobson & Truax 1991; Christensen & Mendoza 1986). When nothing changed, about 1 family in 20 is wrongly put in one of those groups.
- Short, Home (from a change of 1 on): Where it is not known how far one rating varies by itself, a family counts as better, or as harder, when its change reaches what was agreed beforehand to matter; part of that is scores coming and going.
- Short, Money: No single family is called better or harder: how far one rating varies by itself is not known, and no change was agreed to matter.
$ sed -n '/^## Verdicts/,/^## Why/p' uit/codebook.md | grep '^-'
- mean_only = only the mean is shown, not how sure it is
- unsure = cannot tell whether it changed
- better = better than at the start, on average
- harder = harder than at the start, on average
- Withheld: a star, and why in the column withheld or in withheld.csv. There is a figure; it is not shown so that it points at nobody.
- Too few: the reason few. Fewer families than the least number, perhaps none.
- Cannot tell: the verdict unsure. The figures are there; whether families changed on average cannot be told from them.
- Not asked: no row at all. The project does not ask it, or no family can have come to that moment yet.

$ sed -n '/^## Pressure/,$p' uit/codebook.md | grep '^[a-z|]'
druk 1: 0.0 to 40.0 by 0.5, lower is better
| code | question | theme | rule | counts as better or harder |
|---|---|---|---|---|
| druk | Pressure | personal-functioning | retest | more than a change of 11.2 |
kort 2: 1 to 5 by 1, higher is better
| code | question | theme | rule | counts as better or harder |
|---|---|---|---|---|
| wonen | Home | housing | min-change | from a change of 1 on |
| geld | Money | income |  |  |

# The verdict stands in the table as it does in the report, which says why it speaks of
# that moment. The web page says what the paper says.
$ cut -d, -f2,4-6,8,9,17 uit/tables/change.csv
domain,wave,families,mean_change,low,high,verdict
personal-functioning.druk,3,10,-1,-1.7,-0.3,better
housing.kort,3,*,*,*,*,
income.kort,3,*,*,*,*,
personal-functioning.druk,6,25,-10.1,-11.6,-8.6,better
housing.kort,6,25,0.5,0.2,0.8,better
income.kort,6,25,0.6,-0.1,1.3,unsure
$ pdftotext uit/report.pdf - | sed -n '/^In short/,/^There is/p'
In short
By 30/06/2026 about 25 families had started that agree to be counted here.
This is about the change after 6 months: that moment has most families behind it, about 25 for each
domain. The other moments stand below.
Better than at the start after 6 months, on average: Pressure (-10.1), Home (+0.5).
We cannot tell after 6 months about: Money.
There is no comparison group: these figures prove no cause.
$ sed -n 's/<[^>]*>/ /g; s/^ *\(Better\|Harder\|We cannot\|This is about\)/\1/p' uit/report.html
This is about the change after 6 months: that moment has most families behind it, about 25 for each  
Better than at the start after 6 months, on average: Pressure (-10.1), Home (+0.5). 
We cannot tell after 6 months about: Money. 
This is about the change after 6 months: that moment has most families behind it, about 25 for each domain. The other moments stand below. 
Better than at the start after 6 months, on average: Pressure (-10.1), Home (+0.5). 
We cannot tell after 6 months about: Money. 
$ ankerpunt release verify uit
15 files are whole; 39 rows keep to the schema and the rules
36 hidden numbers; the narrowest lies within 9 of what it could be
$ ankerpunt --lang fr -q release noord --to stad --purpose jaarverslag --lang fr -o fr >/dev/null && sed -n 5,9p fr/method.md
- Pression : de 0,0 à 40,0, par 0,5, plus bas est mieux.
- Bref : de 1 à 5, par 1, plus haut est mieux.
- Pression (plus qu’un changement de 11,2) : Là où l’on sait de combien un score varie de lui-même, une famille compte comme nettement mieux, ou comme plus difficile, quand le changement est plus grand que cela (Jacobson & Truax 1991 ; Christensen & Mendoza 1986). Si rien n’a changé, environ 1 famille sur 20 est mise à tort dans un de ces groupes.
- Bref, Logement (à partir d’un changement de 1) : Là où l’on ne sait pas de combien un score varie de lui-même, une famille compte comme mieux, ou comme plus difficile, quand le changement atteint ce qui avait été convenu comme important ; une partie vient de scores qui montent et descendent d’eux-mêmes.
- Bref, Argent : D’aucune famille à part il n’est dit que cela va mieux ou plus difficilement : on ne sait pas de combien un score varie de lui-même, et aucun changement n’a été convenu comme important.
