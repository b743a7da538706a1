# Small lists whose answers are about the time since the last talk: no change is told of them.

$ ankerpunt init && ankerpunt project add zon --waves 3,6 --instrument gezinscoaching --instrument bijdrage
ankerpunt.db saved
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-01 --consent measure
G1 2026-03-01 saved
$ ankerpunt family add zon --code G2 --start 2026-03-03 --consent measure
G2 2026-03-03 saved
$ ankerpunt rate G1 --date 2026-03-02 huisvesting=4
G1 1 scores 2026-03-02 saved
$ ankerpunt rate G1 --date 2026-06-02 huisvesting=6
G1 1 scores 2026-06-02 saved
$ ankerpunt instrument show bijdrage
The part the support had in it

domain            label                  theme                                       change that matters  test-retest r  mean that matters
----------------  ---------------------  ------------------------------------------  -------------------  -------------  -----------------
door-ons          What we did ourselves  support-experience: Experience of the help                    -              -                  -
door-de-coach     What the coach did     support-experience: Experience of the help                    -              -                  -
door-familie      Family and friends     support-experience: Experience of the help                    -              -                  -
door-diensten     Other services         support-experience: Experience of the help                    -              -                  -
door-iets-anders  Something else         support-experience: Experience of the help                    -              -                  -
$ ankerpunt instrument list --format csv | grep -E 'bijdrage|bejegening|passend'
bejegening,1,How services treat us,0,10,1,higher,5
bijdrage,1,The part the support had in it,0,10,1,higher,5
passend,1,Does the support still fit?,0,10,1,higher,4

# At the start nobody is asked what the support did; from the next moment on they are.
$ ankerpunt --today 2026-03-10 due zon --format csv | cut -d, -f1,4-6
family,instrument,wave,state
G1,gezinscoaching,3,done
G2,gezinscoaching,0,late
$ ankerpunt --today 2026-06-05 due zon --format csv | cut -d, -f1,4-6
family,instrument,wave,state
G1,gezinscoaching,3,done
G1,bijdrage,3,late
G2,gezinscoaching,3,late
G2,bijdrage,3,late
$ ankerpunt rate G1 --date 2026-06-02 --instrument bijdrage door-ons=7 door-de-coach=5
G1 2 scores 2026-06-02 saved
$ ankerpunt rate G2 --date 2026-06-04 --instrument bijdrage door-ons=4 door-de-coach=5
G2 2 scores 2026-06-04 saved
$ ankerpunt rate G1 --date 2026-09-02 --instrument bijdrage door-ons=9 door-de-coach=parked
G1 2 scores 2026-09-02 saved

# Each moment stands on its own; not even a family's own numbers are subtracted.
$ ankerpunt summary zon --table answers --format csv
project,instrument,domain,label,wave,n,mean,low,high
zon,bijdrage,door-ons,What we did ourselves,3,2,5.5,-13.559307104262043,24.559307104262043
zon,bijdrage,door-de-coach,What the coach did,3,2,5,5,5
zon,bijdrage,door-ons,What we did ourselves,6,1,9,,
$ ankerpunt summary zon --table domains --format csv | cut -d, -f2,3,6-8 | grep -c bijdrage
0
[1]
$ ankerpunt change --project zon --format csv | grep -c bijdrage
0
[1]
$ ankerpunt summary zon | sed -n '/Answers/,/^$/p'
Answers each time, of which no change is told
- What we did ourselves, after 3 months: mean 5.5, families: 2
- What the coach did, after 3 months: mean 5.0, families: 2
- What we did ourselves, after 6 months: mean 9.0, families: 1
$ ankerpunt --lang nl summary zon | sed -n '/Antwoorden/,/^$/p'
Antwoorden per keer, waarvan geen verandering verteld wordt
- Wat we zelf deden, na 3 maanden: gemiddeld 5,5, gezinnen: 2
- Wat de coach deed, na 3 maanden: gemiddeld 5,0, gezinnen: 2
- Wat we zelf deden, na 6 maanden: gemiddeld 9,0, gezinnen: 1
$ ankerpunt --lang fr summary zon | sed -n '/Réponses/,/^$/p'
Réponses à chaque fois, dont aucun changement n’est dit
- Ce que nous avons fait, après 3 mois : moyenne 5,5, familles : 2
- Ce que le coach a fait, après 3 mois : moyenne 5,0, familles : 2
- Ce que nous avons fait, après 6 mois : moyenne 9,0, familles : 1
$ ankerpunt summary zon --format json | sed -n '/"answers"/,/]/p'
  "answers": [
    {"instrument": "bijdrage", "domain": "door-ons", "wave": "3", "n": 2, "mean": 5.5, "ci_low": -13.559307104262043, "ci_high": 24.559307104262043},
    {"instrument": "bijdrage", "domain": "door-de-coach", "wave": "3", "n": 2, "mean": 5, "ci_low": 5, "ci_high": 5},
    {"instrument": "bijdrage", "domain": "door-ons", "wave": "6", "n": 1, "mean": 9, "ci_low": null, "ci_high": null}
  ],

# What it takes in it gives back.
$ ankerpunt instrument export passend | grep each_time
  "each_time": true,
$ ankerpunt instrument export passend | ankerpunt instrument import -
passend version 1 was there already; nothing changed
