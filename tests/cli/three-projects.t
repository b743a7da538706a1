# The three made-up projects of the samples, as quickstart.sh takes them in.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zonnedorp --name "Gezinscoaching Zonnedorp (verzonnen)"
zonnedorp saved
$ ankerpunt project add oeverlicht --preset trajectgezel --waves 3,6,12,closing --name "Trajectgezellen Oeverlicht (verzonnen)"
oeverlicht saved
$ ankerpunt project add molendal --preset kind-en-gezin --instrument kind-en-gezin --instrument ervaring --waves 6,12,closing --name "Lokaal team Molendal (verzonnen)"
molendal saved
$ for project in wegwijzer oeverlicht molendal; do for what in families scores rights; do ankerpunt import $what - <$SAMPLES/$project/$what.csv; done; done
- 13 trajectories: 13 new, 0 replaced, 0 there already, saved
- 451 scores: 451 new, 0 replaced, 0 there already, saved
- 143 steps: 143 new, 0 replaced, 0 there already, saved
- 14 trajectories: 14 new, 0 replaced, 0 there already, saved
- 375 scores: 375 new, 0 replaced, 0 there already, saved
- 180 steps: 180 new, 0 replaced, 0 there already, saved
- 24 trajectories: 24 new, 0 replaced, 0 there already, saved
- 1086 scores: 1086 new, 0 replaced, 0 there already, saved
- 207 steps: 207 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
-: dates before the family started: 1, the first on line 326
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ for project in oeverlicht molendal; do while IFS="$(printf '\t')" read -r code alias; do ankerpunt family set "$code" --alias "$alias"; done <$SAMPLES/$project/aliases.txt | wc -l; done
14
24
$ for project in oeverlicht molendal; do tail -n 20 $SAMPLES/$project/contacts.csv | while IFS=, read -r family date channel initiative minutes; do ankerpunt contact "$family" add --date "$date" --channel "$channel" --initiative "$initiative" --minutes "$minutes"; done | wc -l; done
20
20

# Who is where.
$ ankerpunt summary oeverlicht --table families --format csv
project,what,what_words,n
oeverlicht,started,started,14
oeverlicht,measured_at_baseline,measured at intake,14
oeverlicht,open,open,10
oeverlicht,closed,closed,4
$ ankerpunt summary oeverlicht --table waves --format csv
project,instrument,wave,done,ended_before,refused,not_yet_due,due,late,missed
oeverlicht,trajectgezel,0,14,0,0,0,0,0,0
oeverlicht,trajectgezel,3,8,1,0,0,0,0,5
oeverlicht,trajectgezel,6,12,1,0,0,0,0,1
oeverlicht,trajectgezel,12,7,3,0,0,1,2,1
oeverlicht,trajectgezel,closing,0,0,0,10,0,0,4
$ ankerpunt summary molendal --table families --format csv
project,what,what_words,n
molendal,started,started,24
molendal,measured_at_baseline,measured at intake,24
molendal,open,open,17
molendal,closed,closed,7
$ ankerpunt summary molendal --table waves --format csv
project,instrument,wave,done,ended_before,refused,not_yet_due,due,late,missed
molendal,kind-en-gezin,0,24,0,0,0,0,0,0
molendal,kind-en-gezin,6,19,3,0,0,0,0,2
molendal,kind-en-gezin,12,13,3,0,2,2,1,3
molendal,kind-en-gezin,closing,0,0,0,17,0,0,7
molendal,ervaring,0,22,0,0,0,0,0,2
molendal,ervaring,6,18,3,0,0,0,0,3
molendal,ervaring,12,11,3,0,2,2,2,4
molendal,ervaring,closing,0,0,0,17,0,0,7

# The figures that their READMEs state: pairs, mean at the start, mean then.
$ ankerpunt summary oeverlicht --format csv | cut -d, -f3,6,8,10,11 | grep -e ^wonen,[36], -e ^wonen,12 -e ^financien,6 -e ^relatie,6
wonen,3,8,4.5,5.125
wonen,6,11,4.7272727272727275,6.2727272727272725
relatie,6,6,5.333333333333333,3.6666666666666665
financien,6,12,3.0833333333333335,5.25
wonen,12,7,5.285714285714286,8
$ ankerpunt summary molendal --format csv | cut -d, -f3,6,8,10,11 | grep -e ^huisvesting,6 -e ^kinderopvang,6 -e ^stimulatie,12 -e ^gezondheid,12 -e ^toegang,6
huisvesting,6,17,4.529411764705882,5.235294117647059
kinderopvang,6,16,3.875,6.125
gezondheid,12,12,6.75,6.666666666666667
stimulatie,12,12,6,8
toegang,6,15,4.533333333333333,6.666666666666667

# Side by side, at the last moment that two of them have.
$ ankerpunt summary zonnedorp oeverlicht molendal | sed -n '/^Projects side by side/,/^- Left out/p' | grep -e "^Projects" -e "^- Housing" -e "^- Upbringing"
Projects side by side; they work with different families, and this is no ranking
- Housing after 12 months, a small project: on average 2.0 points for 3 families; chance alone gives a project of that size -0.9 to 4.6.
- Housing after 12 months, oeverlicht: on average 2.7 points for 7 families, at the edge of the 0.2 to 2.7 that chance alone gives a project of that size; of 20 projects 1 lies there by chance.
- Housing after 12 months, molendal: on average 1.3 points for 11 families, at the edge of the 1.3 to 3.7 that chance alone gives a project of that size; of 20 projects 1 lies there by chance.
- Upbringing after 12 months, a small project: on average 0.7 points for 3 families; chance alone gives a project of that size 0.6 to 3.4.
- Upbringing after 12 months, molendal: on average 2.0 points for 12 families; chance alone gives a project of that size -0.7 to 2.0.
