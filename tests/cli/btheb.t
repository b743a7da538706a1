# Real scores with many who stop: the paired t tests of R 4.2.2 come out again.

$ samples=$SAMPLES/btheb
$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt instrument import $samples/instrument.json
btheb saved
$ ankerpunt project add btheb --instrument btheb --waves 0,2,3,5,8 --start 2020-01-01
btheb saved
$ ankerpunt import families - <$samples/families.csv
- 100 trajectories: 100 new, 0 replaced, 0 there already, saved
-: dates over five years back: 100, the first on line 2
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt import scores - <$samples/scores.csv
- 380 scores: 380 new, 0 replaced, 0 there already, saved
-: dates over five years back: 380, the first on line 2
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# n, the means, the mean change, its SD and interval, t, df and p, all to ten digits.
$ ankerpunt summary btheb --format csv -o found.csv
$ cut -d, -f3,6-18 found.csv
domain,wave,due,n,missing,baseline_mean,mean,mean_change,sd_change,ci_low,ci_high,t,df,p
bdi,2,100,97,3,23.15463917525773,16.917525773195877,-6.237113402061856,9.474497783387923,-8.146647465610789,-4.327579338512923,-6.483556637512681,96,3.868710397252159e-09
bdi,3,100,73,27,23.15068493150685,14.808219178082192,-8.342465753424657,10.44857669478133,-10.780299067336063,-5.90463243951325,-6.821795994285442,72,2.3516653353412894e-09
bdi,5,100,58,42,22.46551724137931,12.758620689655173,-9.706896551724139,10.640882137105804,-12.504773883381322,-6.9090192200669565,-6.947311392749877,57,3.894374926880298e-09
bdi,8,100,52,48,23.01923076923077,11.134615384615385,-11.884615384615385,10.504254686356242,-14.809018564109632,-8.960212205121138,-8.158711196151154,51,8.212180715639895e-11
$ found() { awk -F, -v name=$1 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) at = i; next } { printf "%.10g\n", $at }' found.csv; }
$ stated() { grep '^| [2358] months' $samples/README.md | sed 's/ to / | /' | awk -F' [|] ' -v at=$1 '{ printf "%.10g\n", $at }'; }
$ agrees() { found $1 >here; stated $2 >there; cmp here there && echo "$1 agrees"; }
$ agrees n 2; agrees baseline_mean 3; agrees mean 4; agrees mean_change 5; agrees sd_change 6
n agrees
baseline_mean agrees
mean agrees
mean_change agrees
sd_change agrees
$ agrees ci_low 7; agrees ci_high 8; agrees t 9; agrees df 10; agrees p 11
ci_low agrees
ci_high agrees
t agrees
df agrees
p agrees

# The same in JSON, with what it says in words.
$ ankerpunt summary btheb --format json >found.json
$ grep -o '"domain": "bdi", "theme": [^}]*"wave": "8".*"p_holm"' found.json
"domain": "bdi", "theme": "personal-functioning", "wave": "8", "due": 100, "n": 52, "missing": 48, "ended_before": 0, "early": 0, "baseline_mean": 23.01923076923077, "mean": 11.134615384615385, "mean_change": -11.884615384615385, "sd_change": 10.504254686356242, "ci_low": -14.809018564109632, "ci_high": -8.960212205121138, "t": -8.158711196151154, "df": 51, "p": 8.212180715639895e-11, "p_holm"
$ ankerpunt summary btheb --table attrition --format csv
project,instrument,domain,wave,stayed,left,baseline_mean_stayed,baseline_mean_left,difference,ci_low,ci_high,p,words
btheb,btheb,bdi,2,97,3,23.15463917525773,29,-5.845360824742269,-38.56691678394215,26.876195134457607,0.5332257111404684,Low mood (BDI): the 97 families who were rated again and the 3 who were not cannot be told apart by where they began.
btheb,btheb,bdi,3,73,27,23.15068493150685,23.814814814814813,-0.6641298833079645,-5.864695947287939,4.53643618067201,0.797937085458858,Low mood (BDI): the 73 families who were rated again and the 27 who were not cannot be told apart by where they began.
btheb,btheb,bdi,5,58,42,22.46551724137931,24.523809523809526,-2.058292282430216,-6.522606068251804,2.406021503391372,0.36170148990251055,Low mood (BDI): the 58 families who were rated again and the 42 who were not cannot be told apart by where they began.
btheb,btheb,bdi,8,52,48,23.01923076923077,23.666666666666668,-0.6474358974358978,-5.018719228463328,3.7238474335915326,0.7692331677560791,Low mood (BDI): the 52 families who were rated again and the 48 who were not cannot be told apart by where they began.
$ ankerpunt summary btheb --table waves --format csv
project,instrument,wave,done,ended_before,refused,not_yet_due,due,late,missed
btheb,btheb,0,100,0,0,0,0,0,0
btheb,btheb,2,97,0,0,0,0,0,3
btheb,btheb,3,73,0,0,0,0,0,27
btheb,btheb,5,58,0,0,0,0,0,42
btheb,btheb,8,52,0,0,0,0,0,48
$ ankerpunt summary btheb --table trend --format csv | cut -d, -f2-8
instrument,domain,n_families,n_scores,intercept,slope_per_month,slope_se
btheb,bdi,100,380,21.339077228641216,-1.3722272129162414,0.14782340847815342

# Lower is better: who went down is "up".
$ grep '"domain": "bdi"' found.json | grep -o -e '"wave": "[0-9]"' -e '"up": [0-9]*, "unchanged": [0-9]*, "down": [0-9]*'
"wave": "2"
"up": 70, "unchanged": 7, "down": 20
"wave": "3"
"up": 58, "unchanged": 1, "down": 14
"wave": "5"
"up": 49, "unchanged": 1, "down": 8
"wave": "8"
"up": 44, "unchanged": 2, "down": 6
"wave": "2"
"wave": "3"
"wave": "5"
"wave": "8"
$ ankerpunt change --project btheb --format csv | awk -F, '$13 < 0 { print $14 }' | sort | uniq -c | sed 's/^ *//'
221 true
$ grep '"domain": "bdi"' found.json | grep -o '"improved": [^,]*, "same": [^,]*, "worse": [^,]*' | sort -u
"improved": null, "same": null, "worse": null

# Of many who are missing it is said what they could make of it, and what a model of all
# scores says: lme4 and pbkrtest of R (tests/data/reference/btheb.ref.csv, lmm.rs.cat.hp).
$ ankerpunt summary btheb | sed -n '/^With families who are missing/,/^$/p' | tail -5
With families who are missing
- Low mood (BDI): better for 44 of 52 with both scores; with those who are missing it can be for 44 to 92 of 100.
- Low mood (BDI), by the model: -10.8 points (95 % interval: -13.2 to -8.3); families with both scores: -11.9.
- The model takes all scores there are, also of families who were not rated again; it holds when who is missing depends only on scores that were seen.
$ ankerpunt summary btheb --format json | grep -o '"wave": "8".*' | grep -o '"model": {[^}]*}'
"model": {"n_families": 100, "n_scores": 380, "change": -10.772930969213709, "se": 1.2359831374504353, "df": 72.59952495144235, "low": -13.236470750864129, "high": -8.309391187563289, "p": 6.624174929220808e-13, "method": "slopes", "why_slopes": null, "why_slopes_words": null, "caution": null, "caution_words": null, "why": null, "why_words": null}
$ ankerpunt --lang nl summary btheb --format csv | tail -1 | awk -F, '{ for (i = NF - 8; i < NF; i++) print $i }'
-10.772930969213709
1.2359831374504353
72.59952495144235
-13.236470750864129
-8.309391187563289
6.624174929220808e-13
slopes

# A reason has the same code for every reader, and words of their own beside it.
$ ankerpunt --lang nl summary btheb --format json | grep -o '"why": {"improved": [^,]*' | sort -u
"why": {"improved": "no test-retest reliability is known for this question
$ ankerpunt --lang nl summary btheb --format json | grep -o '"why_words": {"improved": [^,]*' | sort -u
"why_words": {"improved": "voor deze vraag is geen test-hertestbetrouwbaarheid bekend en er is niet afgesproken welke verandering telt"
