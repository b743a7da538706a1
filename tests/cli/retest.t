# Asked again within two weeks: how far an answer varies by itself.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt person G1 add mama --role parent -q
G1 mama saved
$ ankerpunt rate G1 --date 2026-03-02 huisvesting=4 financieel=3
G1 2 scores 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-06-01 huisvesting=6
G1 1 scores 2026-06-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes

# It repeats a sitting of the same voice, 1 to 14 days before; else it tells nothing.
$ ankerpunt rate G1 --date 2026-03-10 --retest huisvesting=5 financieel=3
G1 2 scores 2026-03-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-17 --retest huisvesting=5
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: nothing of this voice and list stands in the two weeks before 17/03/2026, so there is nothing to repeat; note the first sitting, or leave --retest out
[1]
$ ankerpunt rate G1 --date 2026-03-02 --retest huisvesting=5
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: nothing of this voice and list stands in the two weeks before 2/03/2026, so there is nothing to repeat; note the first sitting, or leave --retest out
[1]
$ ankerpunt rate G1 --date 2026-03-10 --by mama --retest huisvesting=5
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: nothing of this voice and list stands in the two weeks before 10/03/2026, so there is nothing to repeat; note the first sitting, or leave --retest out
[1]
$ ankerpunt rate G1 --date 2026-03-10 --retest --then huisvesting=5
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: give --then or --retest, not both
[2]

# It is in no change and no figure, and stands apart where sittings are shown.
$ ankerpunt change --family G1 --format csv
family,trajectory,by,mode,instrument,domain,wave,baseline_date,date,baseline,score,status,change,better,class,rule,threshold,why,why_words,caution,caution_words
G1,2026-03-02,,,gezinscoaching,huisvesting,3,2026-03-02,2026-06-01,4,6,,2,true,improved,min-change,2,,,,
$ ankerpunt summary zon --format csv | cut -d, -f1,2,4-10 | sed -n 1,2p
project,instrument,label,theme,wave,due,n,missing,baseline_mean
zon,gezinscoaching,Home,housing,3,1,1,0,4
$ ankerpunt show G1
G1
  zon: started on 2/03/2026, open

Family coaching · the family together
                            2/03/2026   1/06/2026
Home                        4           6
Money                       3           .

Family coaching · the family together · asked again, to learn how far answers vary
                            10/03/2026
Home                        5
Money                       3

How it stands
  next talk: 6 months, planned on 2/09/2026


$ ankerpunt --lang nl show G1 | grep -A3 'nog eens'
Gezinscoaching · het gezin samen · nog eens gevraagd, om te weten hoeveel antwoorden schommelen
                            10/03/2026
Wonen                       5
Geld                        3
$ ankerpunt show G1 --format json | grep -e '"date"' -e retest
    {"date": "2026-03-02", "instrument": "gezinscoaching", "by": null, "mode": null, "then": false, "retest": false, "scores": {"huisvesting": 4, "financieel": 3}},
    {"date": "2026-03-10", "instrument": "gezinscoaching", "by": null, "mode": null, "then": false, "retest": true, "scores": {"huisvesting": 5, "financieel": 3}},
    {"date": "2026-06-01", "instrument": "gezinscoaching", "by": null, "mode": null, "then": false, "retest": false, "scores": {"huisvesting": 6}}
$ ankerpunt dossier G1 --format json | grep -o '"retest": [a-z]*'
"retest": false
"retest": true
"retest": false
$ ankerpunt dossier G1 --lang nl | grep 'nog eens gevraagd'
10/03/2026 · Gezinscoaching · het gezin samen · nog eens gevraagd · ingetypt op 15/11/2026

# It leaves and comes back as what it is.
$ ankerpunt export scores >scores.csv
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ cat scores.csv
family,date,domain,score,instrument,by,mode,retest
G1,2026-03-02,huisvesting,4,gezinscoaching,,,
G1,2026-03-02,financieel,3,gezinscoaching,,,
G1,2026-03-10,huisvesting,5,gezinscoaching,,,yes
G1,2026-03-10,financieel,3,gezinscoaching,,,yes
G1,2026-06-01,huisvesting,6,gezinscoaching,,,
$ ankerpunt -r other.db init -q
other.db saved
$ ankerpunt -r other.db project add zon -q
zon saved
$ ankerpunt -r other.db family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt -r other.db import scores scores.csv
scores.csv 5 scores: 5 new, 0 replaced, 0 there already, saved
scores.csv: families that said nothing yet on keeping how it goes (measure): 1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r other.db export scores | cmp - scores.csv
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ sed 's/,yes$/,maybe/' scores.csv | ankerpunt -r other.db import scores -
-: 2 x retest: maybe is neither yes nor empty (rows 4, 5)
ankerpunt: import: -: nothing was imported; faults: 2
[1]
$ sed '2,3d' scores.csv | sed 's/^G1/G2/' >lone.csv
$ ankerpunt -r other.db family add zon --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ ankerpunt -r other.db import scores lone.csv
lone.csv:4: nothing of this voice and list stands in the two weeks before 10/03/2026, so there is nothing to repeat; note the first sitting, or leave --retest out
ankerpunt: import: lone.csv: nothing was imported; faults: 1
[1]

# Below 30 pairs it only says how many there are; from 30 on the error is known.
$ ankerpunt instrument show gezinscoaching --format csv | head -3
domain,label,theme,min_change,retest_reliability,min_mean_change,retest_pairs,sem,sem_low,sem_high,sdc,error_source
huisvesting,Home,housing,2,,,1,,,,,
financieel,Money,income,2,,,1,,,,,
$ for i in $(seq 11 45); do
>   echo "F$i,zon,2026-03-02"
> done | { echo family,project,start; cat; } >families.csv
$ for i in $(seq 11 45); do
>   echo "F$i,2026-03-02,huisvesting,$((3 + i % 4)),"
>   echo "F$i,2026-03-09,huisvesting,$((3 + i % 4 + i % 3 - 1)),yes"
>   echo "F$i,2026-06-01,huisvesting,$((4 + i % 5)),"
> done | { echo family,date,domain,score,retest; cat; } >more.csv
$ ankerpunt import families families.csv
families.csv 35 trajectories: 35 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt import scores more.csv
more.csv 105 scores: 105 new, 0 replaced, 0 there already, saved
more.csv: families that said nothing yet on keeping how it goes (measure): 35
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt instrument show gezinscoaching --format csv | head -3
domain,label,theme,min_change,retest_reliability,min_mean_change,retest_pairs,sem,sem_low,sem_high,sdc,error_source
huisvesting,Home,housing,2,,,36,0.5972822044444583,0.48444459426362513,0.7791176313560513,1.6555818044153272,own
financieel,Money,income,2,,,1,,,,,
$ ankerpunt instrument show gezinscoaching --format json | sed -n '/huisvesting/,/}/p'
    {"domain": "huisvesting", "label": "Home", "theme": "housing", "min_change": 2, "retest_reliability": null, "min_mean_change": null, "retest_pairs": 36, "sem": 0.5972822044444583, "sem_low": 0.48444459426362513, "sem_high": 0.7791176313560513, "sdc": 1.6555818044153272, "error_source": "own"},
    {"domain": "financieel", "label": "Money", "theme": "income", "min_change": 2, "retest_reliability": null, "min_mean_change": null, "retest_pairs": 1, "sem": null, "sem_low": null, "sem_high": null, "sdc": null, "error_source": null},
$ ankerpunt --lang nl instrument show gezinscoaching | sed -n 1,5p
Gezinscoaching

domein         naam                    thema                                           verandering die telt  test-hertest-r  gemiddelde dat telt  nog eens gevraagd  meetfout van één score   van   tot  meer dan de meetfout  bekend uit
-------------  ----------------------  ----------------------------------------------  --------------------  --------------  -------------------  -----------------  ----------------------  ----  ----  --------------------  ---------------------------------
huisvesting    Wonen                   housing: Wonen                                                   2,0               -                    -                 36                    0,60  0,48  0,78                  1,66  gesprekken die hier herhaald zijn
$ ankerpunt --today 2026-12-01 summary zon --table method | grep 'repeated here'
- Home: sittings repeated here within two weeks: 36; one score varies by itself with a standard error of 0.60 points (95 % interval: 0.48 to 0.78), and two scores tell a change when they differ by more than 1.66 points (de Vet et al. 2006).
- Money: sittings repeated here within two weeks so far: 1; from 30 on they tell how far one score varies by itself.
$ ankerpunt --today 2026-12-01 summary zon --lang nl | grep 'Wonen: 2' | head -2
- Wonen: 2 of meer hoger: 19 van 36, 2 of meer lager: 2 van 36. Door toeval alleen, in elke richting: ongeveer 1,4. Gemiddeld is het beter dan bij de start. Gemiddelde verandering in punten: 1,5 (95%-interval: van 0,9 tot 2,1).
$ ankerpunt change --family F11 --format csv
family,trajectory,by,mode,instrument,domain,wave,baseline_date,date,baseline,score,status,change,better,class,rule,threshold,why,why_words,caution,caution_words
F11,2026-03-02,,,gezinscoaching,huisvesting,3,2026-03-02,2026-06-01,6,5,,-1,false,same,retest,1.6555818044153272,,,,
$ ankerpunt instrument export gezinscoaching | grep -c retest
0
[1]
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 20 rows of history
