# What a coach expects, a family's trend, and looking back: each apart from the changes.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2025-01-06
G1 2025-01-06 saved
$ ankerpunt rate G1 --date 2025-01-07 huisvesting=3 financieel=5
G1 2 scores 2025-01-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes

# Before the new scores are shown. A leading minus is no option.
$ ankerpunt estimate G1 huisvesting=+2 financieel=-1 --date 2025-04-07
G1 2 estimates 2025-04-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt estimate G1 huisvesting=+2 --date 2025-04-07
G1 1 estimates 2025-04-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt estimate G1 huisvesting=0 --date 2025-04-07
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: estimate: huisvesting on 7/04/2025 was estimated at +2 already, not 0; --correct replaces it, and the old value stays in the history
[1]
$ ankerpunt estimate G1 huisvesting=0 --date 2025-04-07 --correct --as an
G1 1 estimates 2025-04-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt change --table estimates --format csv
family,trajectory,by,instrument,domain,date,who,estimate,from_date,to_date,change,difference,why,why_words
G1,2025-01-06,,gezinscoaching,huisvesting,2025-04-07,an,0,,,,,there are no scores yet from before and after that day,there are no scores yet from before and after that day
G1,2025-01-06,,gezinscoaching,financieel,2025-04-07,coach,-1,,,,,there are no scores yet from before and after that day,there are no scores yet from before and after that day

# The new scores, that day or later, against those of the sitting before.
$ ankerpunt rate G1 --date 2025-04-08 huisvesting=4 financieel=6
G1 2 scores 2025-04-08 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2025-07-07 huisvesting=9
G1 1 scores 2025-07-07 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt change --table estimates --format csv
family,trajectory,by,instrument,domain,date,who,estimate,from_date,to_date,change,difference,why,why_words
G1,2025-01-06,,gezinscoaching,huisvesting,2025-04-07,an,0,2025-01-07,2025-04-08,1,1,,
G1,2025-01-06,,gezinscoaching,financieel,2025-04-07,coach,-1,2025-01-07,2025-04-08,1,2,,
$ ankerpunt change --table estimates --family G1 | sed -n 3,5p
family  trajectory  by  instrument      domain       date  who    expected       from         to  change  difference  why not
------  ----------  --  --------------  ------  ---------  -----  --------  ---------  ---------  ------  ----------  -------
G1       6/01/2025  -   gezinscoaching  Home    7/04/2025  an            0  7/01/2025  8/04/2025       1           1  -

# Only for the coach and the team: no sheet, export or summary has it.
$ ankerpunt export families -o families.csv && ankerpunt export scores -o scores.csv && ankerpunt export rights -o rights.csv
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ ankerpunt summary zon --format json >summary.json && ankerpunt summary zon >summary.txt && ankerpunt show G1 >show.txt
$ ankerpunt sheet G1 -o sheet.svg
G1 sheet.svg saved
$ grep -l -i -e estimate -e verwacht -e 'expected[^_]' *.csv summary.* show.txt sheet.svg
[1]

# A line through all ratings, from three over ninety days; five when the error of one is not known.
$ ankerpunt change --table trends --format csv
family,trajectory,by,instrument,domain,n,days,slope_per_month,slope_se,slope_df,slope_low,slope_high,better,method,why,why_words
G1,2025-01-06,,gezinscoaching,huisvesting,3,181,,,,,,,,a trend needs 5 ratings when the error of one is not known,a trend needs 5 ratings when the error of one is not known
G1,2025-01-06,,gezinscoaching,financieel,2,91,,,,,,,,a trend needs at least 3 ratings,a trend needs at least 3 ratings
$ ankerpunt rate G1 --date 2025-10-06 huisvesting=8; ankerpunt rate G1 --date 2026-01-05 huisvesting=9
G1 1 scores 2025-10-06 saved
G1 1 scores 2026-01-05 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt change --table trends --format csv | grep huisvesting
G1,2025-01-06,,gezinscoaching,huisvesting,5,363,0.5364150029417055,0.1694555296237448,3,-0.0028681212192743777,1.0756981271026853,true,least-squares,,

# Looking back stands beside the start and never replaces it.
$ ankerpunt rate G1 --date 2026-01-05 --then huisvesting=1
G1 1 scores 2026-01-05 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt change --table looking_back --format csv
family,trajectory,by,instrument,domain,date,then,baseline,difference,why,why_words
G1,2025-01-06,,gezinscoaching,huisvesting,2026-01-05,1,3,-2,,
$ ankerpunt change --format csv | grep -c ',3,9,'
2
$ ankerpunt change --format json | grep -o '^  "[a-z_]*"'
  "ankerpunt"
  "document"
  "generated"
  "changes"
  "trends"
  "looking_back"
  "estimates"

# Wrong calls.
$ ankerpunt estimate G1 huisvesting
ankerpunt: estimate: huisvesting is no estimate; write DOMAIN=CHANGE such as huisvesting=+1
[1]
$ ankerpunt estimate G1 huisvesting=soon
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: estimate: huisvesting: soon is no change on this scale; give whole steps such as +1, -2 or 0
[1]
$ ankerpunt estimate G1 huisvesting=+0.5
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: estimate: huisvesting: +0.5 is no change on this scale; give whole steps such as +1, -2 or 0
[1]
$ ankerpunt estimate G1 huisvesting=-11
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: estimate: huisvesting: -11 is no change on this scale; give whole steps such as +1, -2 or 0
[1]
$ ankerpunt estimate G1 geluk=1
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: estimate: project zon has no domain geluk; "ankerpunt instrument show gezinscoaching" lists them
[1]
$ ankerpunt estimate G9 huisvesting=1
ankerpunt: estimate: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt estimate G1
usage: ankerpunt estimate [OPTION...] FAMILY DOMAIN=CHANGE...
ankerpunt: estimate: something is missing: FAMILY DOMAIN=CHANGE...
[2]
$ ankerpunt change --table nosuch
ankerpunt: change: there is no table nosuch; there are changes, trends, looking_back and estimates
[1]
