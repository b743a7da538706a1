# A family pauses, closes and returns.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt project add maan -q
maan saved
$ ankerpunt family add zon --code G1 --start 2025-10-06
G1 2025-10-06 saved
$ ankerpunt trajectory G1 status intensive --date 2025-10-06
G1 intensive 2025-10-06 saved
$ ankerpunt trajectory G1 status on-hold --date 3/2/2026 --reason holiday --by family
G1 on-hold 2026-02-03 saved
$ ankerpunt --today 2026-03-02 trajectory G1 status less-intensive
G1 less-intensive 2026-03-02 saved
$ ankerpunt trajectory G1 status dormant --date 2026-03-09
G1 dormant 2026-03-09 saved
status: dormant is not on the list; kept as it is
$ ankerpunt trajectory G1 close --date 2026-04-01 --reason completed --by family
G1 closed 2026-04-01 saved
$ ankerpunt family show G1 --format csv
family,alias,language,project,start,end,closed_reason,household,children,referral
G1,,nl,zon,2025-10-06,2026-04-01,completed,,,

# It returns, in the same project or in another one.
$ ankerpunt trajectory G1 open --date 2026-06-01
G1 open 2026-06-01 saved
$ ankerpunt trajectory G1 close --date 2026-07-01 --reason moved
G1 closed 2026-07-01 saved
$ ankerpunt trajectory G1 open --date 2026-09-01 --project maan
G1 open 2026-09-01 saved
$ ankerpunt family show G1 --format csv
family,alias,language,project,start,end,closed_reason,household,children,referral
G1,,nl,zon,2025-10-06,2026-04-01,completed,,,
G1,,nl,zon,2026-06-01,2026-07-01,moved,,,
G1,,nl,maan,2026-09-01,,,,,
$ ankerpunt family list maan --format csv
family,alias,project,language,start,end,sittings,last
G1,,maan,nl,2026-09-01,,0,

# What cannot be.
$ ankerpunt trajectory G1 open --date 2026-10-01
ankerpunt: trajectory: G1: a trajectory of this family is open since 1/09/2026, in project maan, and 1/10/2026 was given; close it first
[1]
$ ankerpunt trajectory G1 close --date 2026-08-01
ankerpunt: trajectory: G1: a trajectory that starts on 1/09/2026 cannot end on 1/08/2026; mend one of the two
[1]
$ ankerpunt trajectory G1 status intensive --date 2025-01-01
G1 intensive 2025-01-01 saved
$ ankerpunt trajectory G1 close --date 2026-10-01
G1 closed 2026-10-01 saved
$ ankerpunt trajectory G1 close --date 2026-10-02
ankerpunt: trajectory: G1: no trajectory is open; "trajectory FAMILY open" opens one
[1]
$ ankerpunt trajectory G1 status intensive --date 2026-11-01
G1 intensive 2026-11-01 saved
$ ankerpunt trajectory G1 open --date 2026-06-15
ankerpunt: trajectory: G1: this family has a trajectory from 1/06/2026 to 1/07/2026, in project zon, and 15/06/2026 was given; give days outside it
[1]
$ ankerpunt trajectory G1 open --date 2026-10-01
ankerpunt: trajectory: G1: this family has a trajectory from 1/09/2026 to 1/10/2026, in project maan, and 1/10/2026 was given; give days outside it
[1]
$ ankerpunt trajectory G1 open --date 2026-11-01 --project ster
ankerpunt: trajectory: G1: there is no project ster; "ankerpunt project list" shows them
[1]
$ ankerpunt trajectory G9 open --date 2026-11-01
ankerpunt: trajectory: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt trajectory G9 close
ankerpunt: trajectory: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt trajectory G1 open --date soon
ankerpunt: trajectory: --date wants a date such as 31/3/2026, 26-11 or yesterday, not soon
[1]
$ ankerpunt trajectory G1 open --date 2026-11-02
G1 open 2026-11-02 saved
$ ankerpunt trajectory G1 close --date 2026-11-09 --reason 'because of the dog, the neighbours and the rent of the house'
ankerpunt: trajectory: --reason: because of the dog, the neighbours and the rent of the house is no word of at most 40 letters; longer words belong in a note
[1]
$ ankerpunt trajectory G1 close --date 2026-11-09 --reason rent
G1 closed 2026-11-09 saved
--reason: rent is not on the list; kept as it is
$ ankerpunt family show G1 --format csv
family,alias,language,project,start,end,closed_reason,household,children,referral
G1,,nl,zon,2025-10-06,2026-04-01,completed,,,
G1,,nl,zon,2026-06-01,2026-07-01,moved,,,
G1,,nl,maan,2026-09-01,2026-10-01,,,,
G1,,nl,maan,2026-11-02,2026-11-09,rent,,,

# Wrong calls.
$ ankerpunt trajectory
usage: ankerpunt trajectory FAMILY open [OPTION...]
       ankerpunt trajectory FAMILY status [OPTION...] STATUS
       ankerpunt trajectory FAMILY close [OPTION...]
       ankerpunt trajectory FAMILY reopen
       ankerpunt trajectory FAMILY set [OPTION...]
       ankerpunt trajectory FAMILY referral [OPTION...]
       ankerpunt trajectory FAMILY phase [OPTION...] PHASE
       ankerpunt trajectory FAMILY review [OPTION...]
ankerpunt: trajectory: do what?
[2]
$ ankerpunt trajectory G1
usage: ankerpunt trajectory FAMILY open [OPTION...]
       ankerpunt trajectory FAMILY status [OPTION...] STATUS
       ankerpunt trajectory FAMILY close [OPTION...]
       ankerpunt trajectory FAMILY reopen
       ankerpunt trajectory FAMILY set [OPTION...]
       ankerpunt trajectory FAMILY referral [OPTION...]
       ankerpunt trajectory FAMILY phase [OPTION...] PHASE
       ankerpunt trajectory FAMILY review [OPTION...]
ankerpunt: trajectory: do what?
[2]
$ ankerpunt trajectory G1 status
usage: ankerpunt trajectory FAMILY status [OPTION...] STATUS
ankerpunt: trajectory: something is missing: FAMILY STATUS
[2]
$ ankerpunt trajectory G1 forget
usage: ankerpunt trajectory FAMILY open [OPTION...]
       ankerpunt trajectory FAMILY status [OPTION...] STATUS
       ankerpunt trajectory FAMILY close [OPTION...]
       ankerpunt trajectory FAMILY reopen
       ankerpunt trajectory FAMILY set [OPTION...]
       ankerpunt trajectory FAMILY referral [OPTION...]
       ankerpunt trajectory FAMILY phase [OPTION...] PHASE
       ankerpunt trajectory FAMILY review [OPTION...]
ankerpunt: trajectory: there is no forget here
[2]
$ ankerpunt trajectory G1 close now
usage: ankerpunt trajectory FAMILY close [OPTION...]
ankerpunt: trajectory: now is one too many
[2]
