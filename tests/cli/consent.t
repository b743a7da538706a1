# What a family allows, from a day on.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2025-10-06
G1 2025-10-06 saved
$ ankerpunt consent G1 give measure
G1 measure given 2026-11-15 saved
$ ankerpunt consent G1 give share:ocmw-gent --date 6/10/2025
G1 share:ocmw-gent given 2025-10-06 saved
$ ankerpunt consent G1 give followup --date 2025-10-06
G1 followup given 2025-10-06 saved
$ ankerpunt consent G1 withdraw followup --date 2026-01-05
G1 followup withdrawn 2026-01-05 saved
$ ankerpunt export families | cut -d, -f1,12
family,consent
G1,withdrawn:followup=2026-01-05 measure=2026-11-15 share:ocmw-gent
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt consent G1 give followup --date 2026-01-05
G1 followup given 2026-01-05 saved
$ ankerpunt export families | cut -d, -f1,12
family,consent
G1,followup=2026-01-05 measure=2026-11-15 share:ocmw-gent
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over

$ ankerpunt consent G1 give everything
ankerpunt: consent: a purpose is one of start, measure, evaluation, followup or share:WHO, not everything
[1]
$ ankerpunt consent G1 give share:
ankerpunt: consent: a purpose is one of start, measure, evaluation, followup or share:WHO, not share:
[1]
$ ankerpunt consent G1 give 'share:An Peeters'
ankerpunt: consent: a purpose is one of start, measure, evaluation, followup or share:WHO, not share:An Peeters
[1]
$ ankerpunt consent G9 give measure
ankerpunt: consent: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt consent G1 give measure --date soon
ankerpunt: consent: --date wants a date such as 31/3/2026, 26-11 or yesterday, not soon
[1]
$ ankerpunt consent G1 give
usage: ankerpunt consent FAMILY give [OPTION...] PURPOSE
ankerpunt: consent: something is missing: FAMILY PURPOSE
[2]
$ ankerpunt consent G1 allow measure
usage: ankerpunt consent FAMILY give [OPTION...] PURPOSE
       ankerpunt consent FAMILY withdraw [OPTION...] PURPOSE
       ankerpunt consent FAMILY remove [OPTION...] PURPOSE
       ankerpunt consent FAMILY list
ankerpunt: consent: there is no allow here
[2]
$ ankerpunt consent
usage: ankerpunt consent FAMILY give [OPTION...] PURPOSE
       ankerpunt consent FAMILY withdraw [OPTION...] PURPOSE
       ankerpunt consent FAMILY remove [OPTION...] PURPOSE
       ankerpunt consent FAMILY list
ankerpunt: consent: do what?
[2]

# Every word there was, and what stands now.
$ ankerpunt family add zon --code L1 --start 2026-01-05 --consent start,measure -q
L1 2026-01-05 saved
$ ankerpunt consent L1 give evaluation --date 2026-02-01 -q
L1 evaluation given 2026-02-01 saved
$ ankerpunt consent L1 withdraw evaluation --date 2026-03-01 -q
L1 evaluation withdrawn 2026-03-01 saved
$ ankerpunt consent L1 give followup --date 2027-01-01 --lang fr
ankerpunt: consent: --date: le 1/01/2027 doit encore venir ; donnez le jour où cela s’est passé, aujourd’hui ou plus tôt
[1]
$ ankerpunt --today 2027-01-01 consent L1 give followup -q
L1 followup given 2027-01-01 saved
$ ankerpunt consent L1 list
What the family allows

person  purpose                                         date  said       stands now
------  -----------------------------------------  ---------  ---------  ----------
-       evaluation: to count in anonymous figures  1/02/2026  given      no
-       evaluation: to count in anonymous figures  1/03/2026  withdrawn  no
-       followup: to ask how you are, later on     1/01/2027  given      no
-       measure: to keep how it goes               5/01/2026  given      yes
-       start: to work together                    5/01/2026  given      yes
$ ankerpunt consent L1 list --format csv
person,purpose,date,said,stands
,evaluation,2026-02-01,given,false
,evaluation,2026-03-01,withdrawn,false
,followup,2027-01-01,given,false
,measure,2026-01-05,given,true
,start,2026-01-05,given,true
$ ankerpunt consent L9 list
ankerpunt: consent: there is no family L9; "ankerpunt family list" shows them
[1]

# From 12 years on a minor speaks for themselves; a younger child does not.
$ ankerpunt person L1 add kim --role child --born 2012 -q
L1 kim saved
$ ankerpunt person L1 add lou --role child --born 2020 -q
L1 lou saved
$ ankerpunt person L1 add mama --role parent --born 1985 -q
L1 mama saved
$ ankerpunt consent L1 give measure
L1 measure given 2026-11-15 saved
note: kim is 12 or more and speaks for themselves: consent L1 give measure --person kim
$ ankerpunt consent L1 give measure --person kim --date 2026-01-06
L1 kim measure given 2026-01-06 saved
$ ankerpunt consent L1 withdraw measure --person kim --date 2026-10-01
L1 kim measure withdrawn 2026-10-01 saved
$ ankerpunt consent L1 give measure --person lou
ankerpunt: consent: lou was not yet 12 that year: the family speaks for them; leave --person out
[1]
$ ankerpunt consent L1 give measure --person pol
ankerpunt: consent: there is no person pol in this family; known here: kim, lou, mama; "ankerpunt person FAMILY add pol --role ..." adds them
[1]
$ ankerpunt consent L1 list --format csv
person,purpose,date,said,stands
,evaluation,2026-02-01,given,false
,evaluation,2026-03-01,withdrawn,false
,followup,2027-01-01,given,false
,measure,2026-01-05,given,false
,measure,2026-11-15,given,true
,start,2026-01-05,given,true
kim,measure,2026-01-06,given,false
kim,measure,2026-10-01,withdrawn,false

# What kim rated leaves the figures at once; the rest stays.
$ ankerpunt consent L1 give measure --person kim --date 2026-10-05
L1 kim measure given 2026-10-05 saved
$ ankerpunt rate L1 --date 2026-01-06 --by kim huisvesting=3 -q
L1 1 scores 2026-01-06 saved
$ ankerpunt rate L1 --date 2026-04-06 --by kim huisvesting=6 -q
L1 1 scores 2026-04-06 saved
$ ankerpunt consent L1 withdraw measure --person kim --date 2026-10-06
L1 kim measure withdrawn 2026-10-06 saved
$ ankerpunt change --format csv | grep -c '^L1'
0
[1]
$ ankerpunt summary zon --table families --format csv
project,what,what_words,n
zon,started,started,2
zon,measured_at_baseline,measured at intake,0
zon,open,open,2
zon,closed,closed,0
zon,not measured at intake,not measured at intake,2
$ ankerpunt consent L1 give measure --person kim --date 2026-11-02
L1 kim measure given 2026-11-02 saved
$ ankerpunt change --format csv | grep -c '^L1'
1
$ ankerpunt consent L1 withdraw measure
L1 measure withdrawn 2026-11-15 saved
note: kim is 12 or more and speaks for themselves: consent L1 withdraw measure --person kim
$ ankerpunt change --project zon --format csv | grep -c '^L1'
0
[1]
$ ankerpunt change --family L1 --format csv | grep -c '^L1'
0
[1]

# A no is heard at every door, whatever day is noted: it says of whom and since when.
$ ankerpunt rate L1 --date 2026-02-01 taal=3
ankerpunt: rate: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
[1]
$ ankerpunt rate L1 --by kim taal=3
ankerpunt: rate: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
[1]
$ ankerpunt right L1 uitpas known
ankerpunt: right: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
[1]
$ ankerpunt explored L1
ankerpunt: explored: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
[1]
$ ankerpunt estimate L1 taal=+1
ankerpunt: estimate: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
[1]
$ ankerpunt words L1 taal </dev/null
ankerpunt: words: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
[1]
$ ankerpunt review L1 --important huisvesting
ankerpunt: review: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
[1]
$ printf 'family,date,domain,score\nL1,2026-11-14,taal,2\n' >s.csv
$ ankerpunt import scores s.csv
s.csv:2: family: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
ankerpunt: import: s.csv: nothing was imported; faults: 1
[1]
$ printf 'family,right,stage,date\nL1,uitpas,known,2026-11-14\n' >r.csv
$ ankerpunt import rights r.csv
r.csv:2: family: L1: since 15/11/2026 the family does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure" notes a new yes
ankerpunt: import: r.csv: nothing was imported; faults: 1
[1]
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt export scores | wc -l
1
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1

# One person's no is theirs: the others go on.
$ ankerpunt consent L1 give measure --date 2026-11-15
L1 measure given 2026-11-15 saved
note: kim is 12 or more and speaks for themselves: consent L1 give measure --person kim
$ ankerpunt consent L1 withdraw measure --person kim --date 2026-11-15
L1 kim measure withdrawn 2026-11-15 saved
$ ankerpunt rate L1 taal=3
L1 1 scores 2026-11-15 saved
$ ankerpunt rate L1 --by kim taal=3
ankerpunt: rate: L1: since 15/11/2026 kim does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure --person kim" notes a new yes
[1]
$ printf 'family,date,domain,score,by\nL1,2026-11-14,taal,2,kim\n' >s.csv
$ ankerpunt import scores s.csv
s.csv:2: by: L1: since 15/11/2026 kim does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure --person kim" notes a new yes
ankerpunt: import: s.csv: nothing was imported; faults: 1
[1]
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
L1,2026-11-15,taal,3,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: persons whose scores are left out, for they took back their own word: 1
$ ankerpunt --lang nl rate L1 --by kim taal=3
ankerpunt: rate: L1: sinds 15/11/2026 mag van kim niet meer bewaard worden hoe het gaat (measure); er is niets genoteerd; "ankerpunt consent L1 give measure --person kim" noteert een nieuw ja
[1]
$ ankerpunt --lang fr rate L1 --by kim taal=3
ankerpunt: rate: L1 : depuis le 15/11/2026, kim ne permet plus que l’on garde comment cela va (measure) ; rien n’a été noté ; « ankerpunt consent L1 give measure --person kim » note un nouvel accord
[1]

# Their own word goes along to another registry, and is heard there.
$ ankerpunt export families -o f.csv
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ tail -1 f.csv
L1,zon,2026-01-05,,,,,,,,nl,withdrawn:evaluation=2026-03-01 followup=2027-01-01 measure=2026-11-15 start withdrawn:measure@kim=2026-11-15
$ ankerpunt -r other.db -q init --no-passphrase
other.db saved
$ ankerpunt -r other.db -q project add zon
zon saved
$ ankerpunt -r other.db -q import families f.csv
f.csv 2 trajectories: 2 new, 0 replaced, 0 there already, saved
$ ankerpunt -r other.db import families f.csv
f.csv 2 trajectories: 0 new, 0 replaced, 2 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r other.db import scores s.csv
s.csv:2: by: L1: since 15/11/2026 kim does not allow any more that it is kept how it goes (measure); nothing was noted; "ankerpunt consent L1 give measure --person kim" notes a new yes
ankerpunt: import: s.csv: nothing was imported; faults: 1
[1]
$ ankerpunt -r other.db export families | cmp - f.csv
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ printf 'family,project,start,consent\nL9,zon,2026-01-05,measure@\n' >g.csv
$ ankerpunt -r other.db import families g.csv
g.csv:2: consent: "" is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
ankerpunt: import: g.csv: nothing was imported; faults: 1
[1]

# Nothing was ever said, or the support itself is no longer wished: that is told.
$ ankerpunt family add zon --code L2 --start 2026-11-02
L2 2026-11-02 saved
$ ankerpunt rate L2 taal=3
L2 1 scores 2026-11-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent L2 give measure" notes a yes
$ ankerpunt --lang nl rate L2 taal=3
L2 1 scores 2026-11-15 saved
let op: er is nog niet gezegd of bewaard mag worden hoe het gaat (measure); "ankerpunt consent L2 give measure" noteert een ja
$ ankerpunt --lang fr rate L2 taal=3
L2 1 scores 2026-11-15 saved
note : il n’a pas encore été dit si l’on peut garder comment cela va (measure) ; « ankerpunt consent L2 give measure » note un oui
$ ankerpunt consent L2 give measure
L2 measure given 2026-11-15 saved
$ ankerpunt consent L2 withdraw start
L2 start withdrawn 2026-11-15 saved
$ ankerpunt rate L2 werk=3
L2 1 scores 2026-11-15 saved
note: since 15/11/2026 L2 does not allow the support itself any more (start)
$ ankerpunt --lang nl right L2 uitpas known
L2 uitpas known 2026-11-15 saved
let op: sinds 15/11/2026 mag van L2 de begeleiding zelf niet meer (start)
$ ankerpunt --lang fr right L2 uitpas known
L2 uitpas known 2026-11-15 saved
note : depuis le 15/11/2026, L2 ne permet plus l’accompagnement lui-même (start)
