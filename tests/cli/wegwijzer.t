# The made-up project of the samples: who is where, and the figures its README states.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zonnedorp --name "Gezinscoaching Zonnedorp (verzonnen)" --start 2025-09-01
zonnedorp saved
$ samples=$SAMPLES/wegwijzer
$ ankerpunt import families - <$samples/families.csv
- 13 trajectories: 13 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt import scores - <$samples/scores.csv
- 451 scores: 451 new, 0 replaced, 0 there already, saved
-: dates before the family started: 1, the first on line 326
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt import rights - <$samples/rights.csv
- 143 steps: 143 new, 0 replaced, 0 there already, saved
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ while IFS="$(printf '\t')" read -r code alias; do ankerpunt family set "$code" --alias "$alias"; done <$samples/aliases.txt | tail -1
G-D8PM2 saved
$ ankerpunt family list --format csv
family,alias,project,language,start,end,sittings,last
G-2XHJ8,De Linde,zonnedorp,nl,2025-12-01,,0,
G-5NQYB,Ήλιος,zonnedorp,nl,2026-02-02,,3,2026-08-11
G-7K3QX,Gezin Zon,zonnedorp,nl,2025-10-06,,6,2026-10-08
G-9RZ2H,Bergère,zonnedorp,fr,2025-11-03,,4,2026-11-05
G-D8PM2,عائلة القمر,zonnedorp,en,2026-03-09,,3,2026-09-10
G-HR6X4,שמש,zonnedorp,en,2026-01-26,2026-03-20,2,2026-03-17
G-K8DWT,Nguyễn,zonnedorp,nl,2026-05-04,,5,2026-11-05
G-M4TWE,Çağla,zonnedorp,nl,2025-09-15,2026-09-22,7,2026-09-17
G-P6VCN,Łąka,zonnedorp,en,2025-09-29,2026-02-12,2,2025-12-18
G-QZ7FA,Їжакевич,zonnedorp,nl,2026-04-20,,3,2026-07-23
G-TB3LM,Košice,zonnedorp,nl,2026-01-12,,3,2026-04-14
G-W3CKE,Ñandú,zonnedorp,fr,2026-08-24,,1,2026-09-01

# Where the families stand.
$ ankerpunt summary zonnedorp --table families --format csv
project,what,what_words,n
zonnedorp,started,started,11
zonnedorp,measured_at_baseline,measured at intake,11
zonnedorp,open,open,8
zonnedorp,closed,closed,3
zonnedorp,no longer agrees to be measured,no longer agrees to be measured,1
$ ankerpunt summary zonnedorp --table waves --format csv
project,instrument,wave,done,ended_before,refused,not_yet_due,due,late,missed
zonnedorp,gezinscoaching,0,11,0,0,0,0,0,0
zonnedorp,gezinscoaching,3,6,1,1,0,1,0,2
zonnedorp,gezinscoaching,6,5,3,0,1,0,1,1
zonnedorp,gezinscoaching,12,3,3,0,3,2,0,0
zonnedorp,gezinscoaching,18,0,4,0,7,0,0,0
zonnedorp,gezinscoaching,24,0,4,0,7,0,0,0
zonnedorp,gezinscoaching,30,0,4,0,7,0,0,0
zonnedorp,gezinscoaching,36,0,4,0,7,0,0,0
zonnedorp,gezinscoaching,closing,1,0,0,7,0,0,3

# Pairs, mean at the start, mean then.
$ ankerpunt summary zonnedorp --format csv | cut -d, -f3,6,8,10,11 | grep -e ^huisvesting,[36], -e ^huisvesting,12 -e ^administratie,6 -e ^werk,6 -e ^mobiliteit,6 -e ^mobiliteit,12
huisvesting,3,6,3.5,4.666666666666667
huisvesting,6,5,4,4.4
administratie,6,5,3.8,6.4
werk,6,5,3.2,2.2
mobiliteit,6,5,4.4,4.4
huisvesting,12,3,3.3333333333333335,5.333333333333333
mobiliteit,12,3,4.333333333333333,3.3333333333333335
$ ankerpunt change --format csv | awk -F, '$6 == "werk" && $7 == 6 { print $1, $3, $13 }'
G-5NQYB  -5
G-7K3QX mama 1
G-9RZ2H  0
G-D8PM2  -2
G-K8DWT  2
G-M4TWE mama 1

# Rights: all twelve stages occur.
$ ankerpunt export rights | cut -d, -f3 | sort | uniq -c | sed 's/^ *//'
2 appealed
27 applied
4 blocked
4 claims-alone
24 detected
14 granted
2 kept
30 known
3 lost
4 pleaded
25 realised
4 refused
1 stage
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt summary zonnedorp --table rights --format csv
project,what,what_words,value,low,high
zonnedorp,claims,claims,41,,
zonnedorp,by_stage_detected,detected,3,,
zonnedorp,by_stage_known,known,5,,
zonnedorp,by_stage_applied,applied for,1,,
zonnedorp,by_stage_pleaded,coach speaks for it,2,,
zonnedorp,by_stage_granted,granted,1,,
zonnedorp,by_stage_realised,in order,14,,
zonnedorp,by_stage_kept,renewed,2,,
zonnedorp,by_stage_claims-alone,claims it alone,4,,
zonnedorp,by_stage_refused,refused,2,,
zonnedorp,by_stage_appealed,in appeal,1,,
zonnedorp,by_stage_lost,lost,3,,
zonnedorp,by_stage_blocked,stuck,3,,
zonnedorp,explored,rights explored,40,,
zonnedorp,realised,rights realised,20,,
zonnedorp,share_realised,share realised of explored,0.5,0.3338589788633273,0.6661410211366726
zonnedorp,median_days,"half within, days",182,55,
zonnedorp,per_family_year,realised per family and year,3.20272588638963,2.0302534789479867,4.805661353350272
zonnedorp,within_3,share of claims realised within 3 months,0.3684500827357971,0.20525609547179402,0.6012305441164314
zonnedorp,within_6,share of claims realised within 6 months,0.5178322294168635,0.33748687881091366,0.7253998367349139
zonnedorp,within_12,share of claims realised within 12 months,,,
zonnedorp,already_in_order,in order before the start,0,,
zonnedorp,claims_apart,claims of before the start or after the end,0,,
zonnedorp,euro_a_year,"what the realised rights are worth, euro a year",33779.3,,
$ ankerpunt rights list --family G-7K3QX --format csv | cut -d, -f3,5-
right,stage,since,first,reason,value,renewal
huurpremie,blocked,2026-05-12,2025-11-03,precondition,,
schooltoeslag,refused,2026-02-12,2025-10-27,procedure,,
schooltoeslag,realised,2026-06-01,2026-03-05,,812.5,
sociaal-tarief,realised,2026-04-20,2025-10-13,,624,
sociale-woning,pleaded,2026-09-07,2025-10-20,,,2028-05-12
verhoogde-tegemoetkoming,realised,2026-03-03,2025-10-13,,,

# A dossier has the scores of a talk side by side, and no page of a few lines.
$ ankerpunt dossier G-7K3QX --lang nl -o dossier.pdf
G-7K3QX dossier.pdf saved
$ pdftotext -layout dossier.pdf - | grep 'Papieren en justitie: 3 ' | tr -s ' '
 Papieren en justitie: 3 Opvoeding: 5 Opvang en vrije tijd: 3
$ for page in 1 2 3 4; do pdftotext -f $page -l $page dossier.pdf - 2>/dev/null | awk 'NF' | wc -l | awk '{print ($1 > 20)}'; done
1
1
1
0
