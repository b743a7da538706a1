# What changed since the start: a row per family, voice, domain and later sitting.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-01-05
G1 2026-01-05 saved
$ ankerpunt family add zon --code G2 --start 2026-01-05
G2 2026-01-05 saved
$ ankerpunt person G1 add mama --role parent
G1 mama saved
$ ankerpunt rate G1 --date 2026-01-12 huisvesting=3 taal=5 werk=parked opvang=4 netwerk=6 mobiliteit=4
G1 6 scores 2026-01-12 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-04-06 huisvesting=5 taal=4 werk=2 opvang=na netwerk=6 mobiliteit=1 gezondheid=7
G1 7 scores 2026-04-06 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-05-25 huisvesting=0
G1 1 scores 2026-05-25 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-01-12 --by mama huisvesting=6
G1 1 scores 2026-01-12 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-04-06 --by mama huisvesting=8
G1 1 scores 2026-04-06 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-04-07 --mode coach huisvesting=1 taal=9
G1 2 scores 2026-04-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-05-26 --mode coach huisvesting=2
G1 1 scores 2026-05-26 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G2 --date 2026-04-06 huisvesting=5
G2 1 scores 2026-04-06 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt change --format csv
family,trajectory,by,mode,instrument,domain,wave,baseline_date,date,baseline,score,status,change,better,class,rule,threshold,why,why_words,caution,caution_words
G1,2026-01-05,,,gezinscoaching,huisvesting,3,2026-01-12,2026-04-06,3,5,,2,true,improved,min-change,2,,,,
G1,2026-01-05,,,gezinscoaching,gezondheid,3,,2026-04-06,,7,,,,,,,this was not asked at the start,this was not asked at the start,,
G1,2026-01-05,,,gezinscoaching,netwerk,3,2026-01-12,2026-04-06,6,6,,0,,same,min-change,2,,,,
G1,2026-01-05,,,gezinscoaching,werk,3,,2026-04-06,,2,,,,,,,this was not asked at the start,this was not asked at the start,,
G1,2026-01-05,,,gezinscoaching,opvang,3,2026-01-12,2026-04-06,4,,na,,,,,,this does not apply,this does not apply,,
G1,2026-01-05,,,gezinscoaching,mobiliteit,3,2026-01-12,2026-04-06,4,1,,-3,false,worse,min-change,2,,,,
G1,2026-01-05,,,gezinscoaching,taal,3,2026-01-12,2026-04-06,5,4,,-1,false,same,min-change,2,,,,
G1,2026-01-05,,,gezinscoaching,huisvesting,6,2026-01-12,2026-05-25,3,0,,-3,false,worse,min-change,2,,,now the least good score: the scale may hide further decline,now the least good score: the scale may hide further decline
G1,2026-01-05,,coach,gezinscoaching,huisvesting,3,2026-01-12,2026-04-07,3,1,,-2,false,worse,min-change,2,,,,
G1,2026-01-05,,coach,gezinscoaching,taal,3,2026-01-12,2026-04-07,5,9,,4,true,improved,min-change,2,,,,
G1,2026-01-05,,coach,gezinscoaching,huisvesting,6,2026-01-12,2026-05-26,3,2,,-1,false,same,min-change,2,,,,
G1,2026-01-05,mama,,gezinscoaching,huisvesting,3,2026-01-12,2026-04-06,6,8,,2,true,improved,min-change,2,,,,
$ ankerpunt change --family G1 --format json | sed -n '1,6p' | cut -c1-500
{
  "ankerpunt": "0.2.0",
  "document": "change",
  "generated": "2026-11-15",
  "changes": [
    {"family": "G1", "trajectory": "2026-01-05", "by": null, "mode": null, "instrument": "gezinscoaching", "domain": "huisvesting", "wave": "3", "baseline_date": "2026-01-12", "date": "2026-04-06", "baseline": 3, "score": 5, "status": null, "change": 2, "better": true, "class": "improved", "rule": "min-change", "threshold": 2, "why": null, "why_words": null, "caution": null, "caution_words": null},
$ ankerpunt change --project zon --format csv | cut -d, -f1 | sort | uniq -c
     12 G1
      1 family
$ ankerpunt --lang nl change --family G1 | sed -n 3,5p | cut -c1-60
gezin    traject  door  hoe              meetinstrument  dom
-----  ---------  ----  ---------------  --------------  ---
G1     5/01/2026  -     -                gezinscoaching  Won

# On a scale where lower is better, less is better; without a change agreed on, none is called so.
$ ankerpunt instrument import $SAMPLES/btheb/instrument.json
btheb saved
$ ankerpunt project add btheb --instrument btheb --waves 0,2,3,5,8
btheb saved
$ ankerpunt family add btheb --code B1 --start 2026-01-05
B1 2026-01-05 saved
$ ankerpunt rate B1 --date 2026-01-05 bdi=29
B1 1 scores 2026-01-05 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B1 give measure" notes a yes
$ ankerpunt rate B1 --date 2026-03-07 bdi=20
B1 1 scores 2026-03-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B1 give measure" notes a yes
$ ankerpunt rate B1 --date 2026-04-06 bdi=35
B1 1 scores 2026-04-06 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B1 give measure" notes a yes
$ ankerpunt change --project btheb --format csv
family,trajectory,by,mode,instrument,domain,wave,baseline_date,date,baseline,score,status,change,better,class,rule,threshold,why,why_words,caution,caution_words
B1,2026-01-05,,,btheb,bdi,2,2026-01-05,2026-03-07,29,20,,-9,true,,,,"no test-retest reliability is known for this question, and no change was agreed to matter","no test-retest reliability is known for this question, and no change was agreed to matter",,
B1,2026-01-05,,,btheb,bdi,3,2026-01-05,2026-04-06,29,35,,6,false,,,,"no test-retest reliability is known for this question, and no change was agreed to matter","no test-retest reliability is known for this question, and no change was agreed to matter",,
$ sed 's/"version": 1/"version": 2/; s/"better": "lower"/"better": "lower", "min_change": 9/' $SAMPLES/btheb/instrument.json | ankerpunt instrument import -
btheb saved
$ ankerpunt project add btheb2 --instrument btheb --waves 0,2,3,5,8
btheb2 saved
$ ankerpunt family add btheb2 --code B2 --start 2026-01-05
B2 2026-01-05 saved
$ ankerpunt rate B2 --date 2026-01-05 bdi=29
B2 1 scores 2026-01-05 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B2 give measure" notes a yes
$ ankerpunt rate B2 --date 2026-03-07 bdi=20
B2 1 scores 2026-03-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B2 give measure" notes a yes
$ ankerpunt rate B2 --date 2026-04-06 bdi=37
B2 1 scores 2026-04-06 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B2 give measure" notes a yes
$ ankerpunt rate B2 --date 2026-06-06 bdi=38
B2 1 scores 2026-06-06 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B2 give measure" notes a yes
$ ankerpunt change --project btheb2 --format csv | cut -d, -f7-
wave,baseline_date,date,baseline,score,status,change,better,class,rule,threshold,why,why_words,caution,caution_words
2,2026-01-05,2026-03-07,29,20,,-9,true,improved,min-change,9,,,,
3,2026-01-05,2026-04-06,29,37,,8,false,same,min-change,9,,,,
5,2026-01-05,2026-06-06,29,38,,9,false,worse,min-change,9,,,,

# With a known test-retest reliability the smallest detectable change is the measure.
$ sed 's/"version": 1/"version": 3/; s/"better": "lower"/"better": "lower", "retest_reliability": 0.84, "retest_sd": 10, "reliability_source": "made up"/' $SAMPLES/btheb/instrument.json | ankerpunt instrument import -
btheb saved
$ ankerpunt project add btheb3 --instrument btheb --waves 0,2,3,5,8
btheb3 saved
$ ankerpunt family add btheb3 --code B3 --start 2026-01-05
B3 2026-01-05 saved
$ ankerpunt rate B3 --date 2026-01-05 bdi=29
B3 1 scores 2026-01-05 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B3 give measure" notes a yes
$ ankerpunt rate B3 --date 2026-03-07 bdi=18
B3 1 scores 2026-03-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B3 give measure" notes a yes
$ ankerpunt rate B3 --date 2026-04-06 bdi=17
B3 1 scores 2026-04-06 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent B3 give measure" notes a yes
$ ankerpunt change --project btheb3 --format csv | cut -d, -f7-
wave,baseline_date,date,baseline,score,status,change,better,class,rule,threshold,why,why_words,caution,caution_words
2,2026-01-05,2026-03-07,29,18,,-11,true,same,retest,11.087434329005065,,,,
3,2026-01-05,2026-04-06,29,17,,-12,true,improved,retest,11.087434329005065,,,,

# To people only that is "clearly" better; by an agreed change it is better than then.
$ ankerpunt change --project btheb3 | grep -o 'clearly better'
clearly better
$ ankerpunt change --family G1 | grep -o -E 'better than then|clearly'
better than then
better than then
better than then
$ ankerpunt --lang nl change --project btheb3 | grep -o 'duidelijk beter'
duidelijk beter

# A family that returned has a start for each time.
$ ankerpunt trajectory G1 close --date 2026-06-01
G1 closed 2026-06-01 saved
$ ankerpunt trajectory G1 open --date 2026-08-03
G1 open 2026-08-03 saved
$ ankerpunt rate G1 --date 2026-08-05 huisvesting=2
G1 1 scores 2026-08-05 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-11-02 huisvesting=7
G1 1 scores 2026-11-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt change --family G1 --format csv | grep 2026-08
G1,2026-08-03,,,gezinscoaching,huisvesting,3,2026-08-05,2026-11-02,2,7,,5,true,improved,min-change,2,,,,

# Nothing, and wrong calls.
$ ankerpunt family add zon --code G3 --start 2026-01-05
G3 2026-01-05 saved
$ ankerpunt change --family G3 --format csv
family,trajectory,by,mode,instrument,domain,wave,baseline_date,date,baseline,score,status,change,better,class,rule,threshold,why,why_words,caution,caution_words
$ ankerpunt change --family G3 --format json
{
  "ankerpunt": "0.2.0",
  "document": "change",
  "generated": "2026-11-15",
  "changes": [],
  "trends": [],
  "looking_back": [],
  "estimates": []
}
$ ankerpunt change --family G9
ankerpunt: change: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt change --project ster
ankerpunt: change: there is no project ster; "ankerpunt project list" shows them
[1]
$ ankerpunt change --project zon --family G1
usage: ankerpunt change [OPTION...]
ankerpunt: change: give --project or --family, not both
[2]
$ ankerpunt change zon
usage: ankerpunt change [OPTION...]
ankerpunt: change: zon is one too many
[2]
