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
G1,withdrawn:followup measure share:ocmw-gent
$ ankerpunt consent G1 give followup --date 2026-01-05
G1 followup given 2026-01-05 saved
$ ankerpunt export families | cut -d, -f1,12
family,consent
G1,followup measure share:ocmw-gent

$ ankerpunt consent G1 give everything
ankerpunt: consent: a purpose is start, measure, evaluation, followup or share:WHO, not everything
[1]
$ ankerpunt consent G1 give share:
ankerpunt: consent: a purpose is start, measure, evaluation, followup or share:WHO, not share:
[1]
$ ankerpunt consent G1 give 'share:An Peeters'
ankerpunt: consent: a purpose is start, measure, evaluation, followup or share:WHO, not share:An Peeters
[1]
$ ankerpunt consent G9 give measure
ankerpunt: consent: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt consent G1 give measure --date yesterday
ankerpunt: consent: --date wants a date like 2026-03-31, not yesterday
[1]
$ ankerpunt consent G1 give
usage: ankerpunt consent FAMILY give [OPTION...] PURPOSE
ankerpunt: consent: something is missing: FAMILY PURPOSE
[2]
$ ankerpunt consent G1 allow measure
usage: ankerpunt consent FAMILY give [OPTION...] PURPOSE
       ankerpunt consent FAMILY withdraw [OPTION...] PURPOSE
       ankerpunt consent FAMILY list
ankerpunt: consent: there is no allow here
[2]
$ ankerpunt consent
usage: ankerpunt consent FAMILY give [OPTION...] PURPOSE
       ankerpunt consent FAMILY withdraw [OPTION...] PURPOSE
       ankerpunt consent FAMILY list
ankerpunt: consent: do what?
[2]
