# What a project says, for programs: JSON and tables.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ for i in 1 2 3 4 5 6 7; do ankerpunt family add zon --code G$i --start 2026-01-05 --consent measure; done | tail -1
G7 2026-01-05 saved
$ i=0; for change in 1 2 3 0 -1 4 5; do i=$((i + 1)); ankerpunt rate G$i --date 2026-01-07 huisvesting=4 taal=5; ankerpunt rate G$i --date 2026-04-07 huisvesting=$((4 + change)); done | tail -1
G7 1 scores 2026-04-07 saved

# The keys, in their order.
$ ankerpunt summary zon --format json >all.json
$ head -4 all.json
{
  "ankerpunt": "0.2.0",
  "document": "summary",
  "generated": "2026-11-15",
$ grep -o '^  "[a-z_]*"' all.json
  "ankerpunt"
  "document"
  "generated"
  "project"
  "period"
  "families"
  "process"
  "waves"
  "flow"
  "domains"
  "trend"
  "attrition"
  "scale"
  "priorities"
  "answers"
  "rights"
  "evidence"
  "method"
$ grep -m1 -o '"families": .*' all.json
"families": {"started": 7, "measured_at_baseline": 7, "open": 7, "closed": 0, "left_out": [], "words": "Families: 7 started, 7 measured at intake, 7 open, 0 closed."},
$ grep '"domain": "huisvesting"' all.json | head -1 | grep -o '"[a-z_]*": ' | tr -d '":\n'; echo
instrument domain theme wave due n missing ended_before early baseline_mean mean mean_change sd_change ci_low ci_high t df p p_holm p_bh sign_flip_p median_change hodges_lehmann hl_low hl_high wilcoxon_v wilcoxon_p wilcoxon_method d_z d_av g_av g_low g_high boot_low boot_high up unchanged down up_low up_high improved same worse improved_low improved_high rule same_low same_high worse_low worse_high threshold floor ceiling words caution caution_words why d_z d_av g_av g_low g_high boot_low boot_high up_least up_most improved_least improved_most why_words d_z d_av g_av g_low g_high boot_low boot_high up_least up_most improved_least improved_most up_least up_most improved_least improved_most model n_families n_scores change se df low high p method why_slopes why_slopes_words caution caution_words why why_words min_mean_change sem sem_source expected_by_chance words_missing 
$ grep '"domain": "huisvesting"' all.json | head -1 | cut -d, -f1-20
    {"instrument": "gezinscoaching", "domain": "huisvesting", "theme": "housing", "wave": "3", "due": 7, "n": 7, "missing": 0, "ended_before": 0, "early": 0, "baseline_mean": 4, "mean": 6, "mean_change": 2, "sd_change": 2.160246899469287, "ci_low": 0.0021048397086005366, "ci_high": 3.9978951602913995, "t": 2.449489742783178, "df": 6, "p": 0.04982526278057681, "p_holm": 0.04982526278057681, "p_bh": 0.04982526278057681
$ grep '"domain": "huisvesting"' all.json | head -1 | grep -o '"why": {.*'
"why": {"d_z": "needs at least 10 families with both ratings", "d_av": "needs at least 10 families with both ratings", "g_av": "needs at least 10 families with both ratings", "g_low": "needs at least 10 families with both ratings", "g_high": "needs at least 10 families with both ratings", "boot_low": "needs at least 30 families with both ratings", "boot_high": "needs at least 30 families with both ratings", "up_least": "at most 5 % of the families are missing", "up_most": "at most 5 % of the families are missing", "improved_least": "at most 5 % of the families are missing", "improved_most": "at most 5 % of the families are missing"}, "why_words": {"d_z": "needs at least 10 families with both ratings", "d_av": "needs at least 10 families with both ratings", "g_av": "needs at least 10 families with both ratings", "g_low": "needs at least 10 families with both ratings", "g_high": "needs at least 10 families with both ratings", "boot_low": "needs at least 30 families with both ratings", "boot_high": "needs at least 30 families with both ratings", "up_least": "at most 5 % of the families are missing", "up_most": "at most 5 % of the families are missing", "improved_least": "at most 5 % of the families are missing", "improved_most": "at most 5 % of the families are missing"}, "up_least": null, "up_most": null, "improved_least": null, "improved_most": null, "model": {"n_families": 7, "n_scores": 14, "change": null, "se": null, "df": null, "low": null, "high": null, "p": null, "method": null, "why_slopes": null, "why_slopes_words": null, "caution": null, "caution_words": null, "why": "the model needs at least 15 families", "why_words": "the model needs at least 15 families"}, "min_mean_change": null, "sem": null, "sem_source": null, "expected_by_chance": null, "words_missing": null},
$ grep -c -i -w -e nan -e inf all.json
0
[1]

# Tables.
$ table() { ankerpunt summary zon --format csv "$@" | cut -d, -f3,6-12 | grep -e domain -e huisvesting; }
$ table
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,7,7,0,4,6,2
huisvesting,6,7,0,7,,,
$ ankerpunt summary zon --format csv | cut -d, -f3 | sort | uniq -c | sed 's/^ *//' | sort -n | head -3
1 domain
2 administratie
2 financieel
$ for table in families waves trend attrition scale rights time_to_realised; do ankerpunt summary zon --table $table --format csv | head -1; done
project,what,what_words,n
project,instrument,wave,done,ended_before,refused,not_yet_due,due,late,missed
project,instrument,domain,n_families,n_scores,intercept,slope_per_month,slope_se,slope_df,slope_low,slope_high,p,var_intercept,var_slope,cov,var_residual,why,why_words,words,n_without_intake
project,instrument,domain,wave,stayed,left,baseline_mean_stayed,baseline_mean_left,difference,ci_low,ci_high,p,words
project,instrument,wave,n,alpha,alpha_low,alpha_high,why,why_words,n_complete
project,what,what_words,value,low,high
project,time,n_risk,n_event,n_censor,survival,se,low,high
$ ankerpunt summary zon --format csv >all.csv; ankerpunt summary zon --table domains --format csv | cmp - all.csv
$ ankerpunt summary zon --table nosuch
ankerpunt: summary: there is no table nosuch; there are domains, families, waves, trend, priorities, answers, attrition, scale, rights, time_to_realised, stuck, by_right, between, evidence, flow, process, method
[1]

# Waves in a row at which nobody was rated are one sentence, with every figure.
$ ankerpunt --today 2030-01-01 summary zon | grep Nobody
Nobody was rated of the families that were due or had ended: after 6, 12, 18, 24, 30 and 36 months (families: 7).
$ ankerpunt family add zon --code G8 --start 2028-01-05 --consent measure -q
G8 2028-01-05 saved
$ ankerpunt --today 2028-01-07 rate G8 --date 2028-01-07 huisvesting=4 -q
G8 1 scores 2028-01-07 saved
$ ankerpunt --today 2030-01-01 summary zon --lang nl | grep 'gaf er geen'
[1]
$ ankerpunt --today 2030-01-01 summary zon --lang fr | grep 'Aucun score'
[1]
$ ankerpunt erase G8 --yes -q
G8 erased for good, saved

# Withdrawn consent leaves every figure; given again, it comes back.
$ ankerpunt consent G7 withdraw measure --date 2026-05-01
G7 measure withdrawn 2026-05-01 saved
$ table
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,6,6,0,4,5.5,1.5
huisvesting,6,6,0,6,,,
$ ankerpunt summary zon --table families --format csv
project,what,what_words,n
zon,started,started,6
zon,measured_at_baseline,measured at intake,6
zon,open,open,6
zon,closed,closed,0
zon,no longer agrees to be measured,no longer agrees to be measured,1
$ ankerpunt consent G7 give measure --date 2026-06-01
G7 measure given 2026-06-01 saved
$ table
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,7,7,0,4,6,2
huisvesting,6,7,0,7,,,

# What only the coach noted stays out.
$ ankerpunt family add zon --code K1 --start 2026-01-05
K1 2026-01-05 saved
$ ankerpunt rate K1 --date 2026-01-07 huisvesting=4
K1 1 scores 2026-01-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent K1 give measure" notes a yes
$ ankerpunt rate K1 --date 2026-04-07 --mode coach huisvesting=10
K1 1 scores 2026-04-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent K1 give measure" notes a yes
$ table
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,8,7,1,4,6,2
huisvesting,6,8,0,8,,,
$ ankerpunt summary zon --table waves --format csv | sed -n 3p
zon,gezinscoaching,3,7,0,0,0,0,0,1

# One voice: the family together, else the person with the earliest start; and never two voices in one pair.
$ ankerpunt family add zon --code M1 --start 2026-01-05
M1 2026-01-05 saved
$ ankerpunt person M1 add mama --role parent; ankerpunt person M1 add papa --role parent
M1 mama saved
M1 papa saved
$ ankerpunt rate M1 --date 2026-01-07 --by mama huisvesting=1
M1 1 scores 2026-01-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent M1 give measure" notes a yes
$ ankerpunt rate M1 --date 2026-04-07 --by papa huisvesting=9
M1 1 scores 2026-04-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent M1 give measure" notes a yes
$ table
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,9,7,2,4,6,2
huisvesting,6,9,0,9,,,
$ ankerpunt rate M1 --date 2026-04-08 --by mama huisvesting=3
M1 1 scores 2026-04-08 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent M1 give measure" notes a yes
$ table
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,9,8,1,3.625,5.625,2
huisvesting,6,9,0,9,,,
$ table --by papa
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,0,0,0,,,
huisvesting,6,0,0,0,,,
$ table --by mama
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,1,1,0,1,3,2
huisvesting,6,1,0,1,,,

# A family counts once, with its first trajectory that has a start.
$ ankerpunt trajectory G1 close --date 2026-05-01
G1 closed 2026-05-01 saved
$ ankerpunt trajectory G1 open --date 2026-06-01
G1 open 2026-06-01 saved
$ ankerpunt rate G1 --date 2026-06-01 huisvesting=0
G1 1 scores 2026-06-01 saved
$ ankerpunt rate G1 --date 2026-09-01 huisvesting=10
G1 1 scores 2026-09-01 saved
$ table
domain,wave,due,n,missing,baseline_mean,mean,mean_change
huisvesting,3,9,8,1,3.625,5.625,2
huisvesting,6,9,0,9,,,
huisvesting,closing,1,0,1,,,
$ ankerpunt summary zon --table families --format csv | sed -n 2,5p
zon,started,started,9
zon,measured_at_baseline,measured at intake,9
zon,open,open,9
zon,closed,closed,0

# Another day: what is due, late and missed moves with it.
$ for day in 2026-01-05 2026-02-19 2026-04-06 2026-05-19; do ankerpunt --today $day summary zon --table waves --format csv | sed -n 3p; done
zon,gezinscoaching,3,0,0,0,9,0,0,0
zon,gezinscoaching,3,0,0,0,9,0,0,0
zon,gezinscoaching,3,0,0,0,0,0,9,0
zon,gezinscoaching,3,7,0,0,0,0,1,0

# A year, or from a day to a day: what was done, and everything as it was known then.
$ ankerpunt summary zon --from 2026-01-01 --until 2026-03-31 | sed -n 1,9p
zon

From 1/01/2026 to 31/03/2026, as it was known on that last day

Families: 9 started, 9 measured at intake, 9 open, 0 closed.

What was done
- Support in this period: begun 9, under way for a day or longer 9, ended 0.
- How families that began came: not said: 9.
$ ankerpunt summary zon --period 2025-2026 --table process --format csv
project,from,until,what,kind,by,n,minutes,euro
zon,2025-09-01,2026-08-31,started,,,10,,
zon,2025-09-01,2026-08-31,running,,,10,,
zon,2025-09-01,2026-08-31,closed,,,1,,
zon,2025-09-01,2026-08-31,referral,,,10,,
zon,2025-09-01,2026-08-31,closing,,,1,,
zon,2025-09-01,2026-08-31,budget,grant,,,,0
zon,2025-09-01,2026-08-31,budget,spend,,,,0
zon,2025-09-01,2026-08-31,rights,,,0,,
$ ankerpunt summary zon --period 2024 --table families --format csv | sed -n 2,5p
zon,started,started,0
zon,measured_at_baseline,measured at intake,0
zon,open,open,0
zon,closed,closed,0
$ ankerpunt summary zon --period 2026 --format json | grep -o '"period": .*until": "[0-9-]*"'
"period": {"from": "2026-01-01", "until": "2026-11-15"
$ ankerpunt summary zon --until 2026-11-16
ankerpunt: summary: the last day of the period, 16/11/2026, is still to come; give a day up to today
[1]
$ ankerpunt summary zon --from 2026-03-01 --until 2026-02-28
ankerpunt: summary: the period begins on 1/03/2026, after its last day; give a day before that
[1]
$ ankerpunt summary zon --period 2027
ankerpunt: summary: the last day of the period, 31/12/2027, is still to come; give a day up to today
[1]
$ ankerpunt summary zon --period vorig
ankerpunt: summary: --period wants a year such as 2025, or a school year such as 2025-2026, not vorig
[1]
$ ankerpunt summary zon --period 2026 --from 2026-01-01
usage: ankerpunt summary [OPTION...] PROJECT...
ankerpunt: summary: --period is both days; leave --from and --until out
[2]

# To a file; the ending says the format.
$ ankerpunt summary zon -o zon.json
$ ankerpunt summary zon --format json | cmp - zon.json
$ ankerpunt summary zon -o zon.json
ankerpunt: summary: zon.json is already there; --force overwrites it
[1]
$ ankerpunt summary zon -o zon.csv; ankerpunt summary zon --format csv | cmp - zon.csv
$ ankerpunt summary zon -o zon.txt; ankerpunt summary zon | cmp - zon.txt
$ ankerpunt summary zon -o zon.doc
ankerpunt: summary: zon.doc ends in none of .txt, .pdf, .html, .svg, .xlsx, .json, .csv; give it such a name, or say --format
[1]
$ ankerpunt summary zon -o zon.doc --format csv; cmp zon.doc zon.csv
$ ankerpunt summary zon -o zon2.pdf --format csv
usage: ankerpunt summary [OPTION...] PROJECT...
ankerpunt: summary: --format says csv, but zon2.pdf ends otherwise; leave one out
[2]
$ ankerpunt summary zon -o zon2.pdf --table waves
usage: ankerpunt summary [OPTION...] PROJECT...
ankerpunt: summary: the paper has its own tables; leave --table out
[2]
$ ankerpunt summary zon -o zon.xlsx; head -c 2 zon.xlsx; echo; stat -c %a zon.xlsx
PK
600

# Several projects, side by side.
$ ankerpunt project add maan -q
maan saved
$ ankerpunt summary zon maan --format json >two.json; sed -n 4,6p two.json | cut -c1-60; grep -c '"between"' two.json
  "generated": "2026-11-15",
  "projects": [
    {"project": "zon", "period": {"from": null, "until": "20
1
$ ankerpunt summary zon maan --format csv | cut -d, -f1 | sort -u
project
zon

# On paper: up to 6 pages, the same bytes each time; several projects make a book that begins with both.
$ pages() { grep -a -c '/Type /Page$' "$1"; }
$ ankerpunt summary zon -o zon.pdf; test "$(pages zon.pdf)" -ge 2 -a "$(pages zon.pdf)" -le 6; echo $?
zon zon.pdf saved
0
$ ankerpunt summary zon -o again.pdf -q; cmp zon.pdf again.pdf
zon again.pdf saved

# To pass on, it leaves out what points at families; a board is told nothing of seven of them.
$ for who in team board; do ankerpunt --lang en summary zon --for $who -o $who.html -q; grep -o -h -E '<p>For the (team|board)[^<]*' $who.html; done
zon team.html saved
<p>For the team. Left out, because it stands on fewer than 3 families or would point at some (families by class: 1, moments: 8, who left: 3).
zon board.html saved
<p>For the board; counts are to the nearest 5. Nothing is told here of fewer than 10 families.
$ ankerpunt summary zon --for funder -o funder.pdf
ankerpunt: summary: --for wants team or board, not funder
[1]
$ ankerpunt summary zon --for team --format json
usage: ankerpunt summary [OPTION...] PROJECT...
ankerpunt: summary: --for is of the paper: give -o with a name that ends in .pdf or .html, or leave --for out
[2]

$ ankerpunt summary zon zon
ankerpunt: summary: project zon is there twice
[1]
$ ankerpunt summary zon maan zon -o thrice.pdf
ankerpunt: summary: project zon is there twice
[1]
$ ankerpunt summary zon maan -o both.pdf
zon both.pdf saved
maan both.pdf saved
$ test "$(pages both.pdf)" -gt "$(pages zon.pdf)"; echo $?
0
$ ankerpunt summary zon -o zon.pdf
ankerpunt: summary: zon.pdf is already there; --force overwrites it
[1]

# The workbook has its charts on the first sheet, in the reader's language, drawn from the other sheets.
$ part() { python3 -c 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())' "$@"; }
$ for lang in nl fr en; do ankerpunt --lang $lang summary zon -o $lang.xlsx; part $lang.xlsx xl/workbook.xml | grep -o '<sheet name="[^"]*' | cut -d'"' -f2 | head -3 | paste -sd,; done
Grafieken,Verandering,Gezinnen
Graphiques,Changement,Familles
Charts,Change,Families
$ part nl.xlsx xl/charts/chart1.xml | grep -o '<c:f>[^<]*' | head -3
<c:f>Verandering!$L$1
<c:f>Verandering!$D$2:$D$14
<c:f>Verandering!$L$2:$L$14
$ part nl.xlsx xl/charts/chart1.xml | grep -o '<a:t>[^<]*'
<a:t>Gemiddelde verandering na 3 maanden, met 95%-interval
<a:t>domein
<a:t>punten
$ part nl.xlsx xl/drawings/drawing1.xml | grep -o 'descr="[^"]*"' | head -1
descr="Gemiddelde verandering na 3 maanden, met 95%-interval. De cijfers staan in de cellen van het blad “Verandering”."
$ LC_ALL=nl_BE.UTF-8 ankerpunt --lang nl summary zon -o comma.xlsx; cmp nl.xlsx comma.xlsx
$ ankerpunt summary zon maan -o both.xlsx; part both.xlsx xl/charts/chart1.xml | grep -o '<a:t>[^<]*' | head -1
<a:t>zon: Mean change after 3 months, with 95 % interval

# A project with nobody in it, and projects that are not there.
$ ankerpunt summary maan -o maan.pdf; pages maan.pdf
maan maan.pdf saved
2
$ ankerpunt summary maan -o maan.xlsx; part maan.xlsx xl/workbook.xml | grep -o '<sheet name="[^"]*' | cut -d'"' -f2 | head -1
Charts
$ ankerpunt summary maan --format json | grep -e '"families"' -e '"domains"' -e '"rights"' | cut -c1-160
  "families": {"started": 0, "measured_at_baseline": 0, "open": 0, "closed": 0, "left_out": [], "words": "Families: 0 started, 0 measured at intake, 0 open, 0 c
  "process": {"started": 0, "running": 0, "closed": 0, "referrals": [], "closings": [], "contacts": [], "budget": {"granted": 0, "spent": 0, "back": 0}, "rights
  "domains": [],
  "rights": {"claims": 0, "no_origin": 0, "by_stage": {"detected": 0, "known": 0, "applied": 0, "pleaded": 0, "granted": 0, "realised": 0, "kept": 0, "claims-al
    {"outcome": "rights", "found": null, "benchmark": "About three quarters or more of the projects studied found this; that is a share of projects, never of fa
$ ankerpunt summary maan --format csv | wc -l
1
$ ankerpunt summary ster
ankerpunt: summary: there is no project ster; "ankerpunt project list" shows them
[1]
$ ankerpunt summary zon ster --format json
ankerpunt: summary: there is no project ster; "ankerpunt project list" shows them
[1]
$ ankerpunt summary
usage: ankerpunt summary [OPTION...] PROJECT...
ankerpunt: summary: something is missing: PROJECT...
[2]
$ ankerpunt summary zon --origin birth
ankerpunt: summary: --origin wants start or detected, not birth
[1]
$ ankerpunt summary zon --data-date soon
ankerpunt: summary: --data-date wants a date such as 31/3/2026, 26-11 or yesterday, not soon
[1]
$ ankerpunt summary zon --by nobody --format csv | wc -l
40
$ ankerpunt summary zon --format json >/dev/full
ankerpunt: summary: the JSON could not be written; is the disk full?
[3]

# On paper, or to read on a screen: the coordinator's page.
$ ankerpunt summary zon -o zon.html
zon zon.html saved
$ sed -n '/class="words"/,/<\/article>/p' zon.html | grep '<h[12]>'
<h1>zon</h1>
<h2>In het kort</h2>
<h2>Wie zit in deze cijfers?</h2>
<h2>Verandering na 3 maanden, per domein · Gezinscoaching</h2>
<h2>Rechten</h2>
<h2>Om over te praten in het team</h2>
<h2>Hoe elk moment verliep</h2>
<h2>Trend over alle scores heen</h2>
<h2>Wie bleef, wie wegging</h2>
<h2>Met gezinnen die ontbreken, na 3 maanden</h2>
<h2>Naast wat onderzoek bij zulke werkingen vond</h2>
<h2>Hoe dit gemaakt is</h2>

# What families marked to work on first stands apart: each family once, on its own domains.
$ ankerpunt -r own.db init --no-passphrase
own.db saved
$ ankerpunt -r own.db project add zon -q
zon saved
$ for i in 1 2 3 4 5 6 7; do
>   ankerpunt -r own.db family add zon --code G$i --start 2026-01-05 --consent start,measure
>   ankerpunt -r own.db rate G$i --date 2026-01-12 huisvesting!=$((i%4+2)) financieel!=4 taal=5
>   ankerpunt -r own.db rate G$i --date 2026-04-06 huisvesting=$((i%4+i%3+2)) financieel=$((3+i%4)) taal=1
> done >/dev/null
$ ankerpunt -r own.db summary zon | sed -n '/marked to work/,/^$/p'
What families marked to work on first
- What they marked, after 3 months: better for 6 of 7 families (49 to 97 %). The average step to the better is 0.9 points (95 % interval: 0.3 to 1.4).
$ ankerpunt -r own.db --lang nl summary zon --table priorities --format csv
project,instrument,wave,marked,n,better,mean_change,sd_change,ci_low,ci_high,share,share_low,share_high,words
zon,gezinscoaching,3,7,7,6,0.8571428571428571,0.5563486402641867,0.34260618261200093,1.3716795316737134,0.8571428571428571,0.4868721707256811,0.9743203756552564,"Wat ze aanduidden, na 3 maanden: beter bij 6 van 7 gezinnen (49 tot 97 %). De gemiddelde stap vooruit is 0,9 punten (95 %-interval: van 0,3 tot 1,4)."
$ ankerpunt -r own.db summary zon --format json | grep -A1 '"priorities"' | cut -c1-60
  "priorities": [
    {"instrument": "gezinscoaching", "wave": "3", "marked": 

# Smaller than what was agreed to matter: only where a list agreed on it.
$ ankerpunt -r mean.db init --no-passphrase -q
mean.db saved
$ cat >weer.json <<END
> { "code": "weer", "version": 1, "title": {"nl": "Het weer", "fr": "Le temps", "en": "The weather"},
>   "scale": {"low": 0, "high": 10, "step": 1, "better": "higher"},
>   "domains": [{"code": "zon", "theme": "housing", "nl": "Zon", "fr": "Soleil", "en": "Sun", "min_mean_change": 1},
>               {"code": "wind", "theme": "income", "nl": "Wind", "fr": "Vent", "en": "Wind"}], "complete": false }
> END
$ ankerpunt -r mean.db instrument import weer.json -q
weer saved
$ ankerpunt -r mean.db project add p --instrument weer -q
p saved
$ for i in 11 12 13 14 15 16 17 18; do
>   ankerpunt -r mean.db family add p --code G$i --start 2026-01-05 --consent start,measure
>   ankerpunt -r mean.db rate G$i --date 2026-01-12 zon=5 wind=5
>   ankerpunt -r mean.db rate G$i --date 2026-04-06 zon=$((5+i%2-(i/2)%2)) wind=$((5+i%2-(i/2)%2))
> done >/dev/null
$ for l in en nl fr; do ankerpunt -r mean.db --lang $l summary p | grep -e '^- Sun' -e '^- Wind' -e '^- Zon' -e '^- Soleil'; done
- Sun: higher: 2 of 8, lower: 2 of 8. On average the change is smaller than what was agreed to matter. The average change is 0.0 points (95 % interval: -0.6 to 0.6).
- Wind: higher: 2 of 8, lower: 2 of 8. Whether the average is changing cannot be told yet. The average change is 0.0 points (95 % interval: -0.6 to 0.6).
- Zon: hoger: 2 van 8, lager: 2 van 8. Gemiddeld is de verandering kleiner dan wat als belangrijk was afgesproken. Gemiddelde verandering in punten: 0,0 (95%-interval: van -0,6 tot 0,6).
- Wind: hoger: 2 van 8, lager: 2 van 8. Of het gemiddelde verandert, is nog niet te zeggen. Gemiddelde verandering in punten: 0,0 (95%-interval: van -0,6 tot 0,6).
- Soleil : plus haut : 2 sur 8, plus bas : 2 sur 8. En moyenne, le changement est plus petit que ce qui avait été convenu comme important. Changement moyen en points : 0,0 (intervalle à 95 % : de -0,6 à 0,6).
