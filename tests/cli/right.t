# The road to a right, step by step.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt right G1 huursubsidie detected --date 2026-03-02
G1 huursubsidie detected 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie known --date 9/3/2026
G1 huursubsidie known 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie applied --date 2026-03-16
G1 huursubsidie applied 2026-03-16 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie refused --date 2026-05-04 --reason procedure
G1 huursubsidie refused 2026-05-04 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie appealed --date 2026-05-11
G1 huursubsidie appealed 2026-05-11 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie pleaded --date 2026-05-18
G1 huursubsidie pleaded 2026-05-18 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie granted --date 2026-06-15
G1 huursubsidie granted 2026-06-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie realised --date 2026-07-01 --value 1860,50 --renew 2027-07-01
G1 huursubsidie realised 2026-07-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie kept --date 2026-09-01
G1 huursubsidie kept 2026-09-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie claims-alone --date 2026-10-01
G1 huursubsidie claims-alone 2026-10-01 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 leefloon blocked --date 2026-03-02 --reason precondition
G1 leefloon blocked 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 uitpas realised --date 2026-03-02 --value 12
G1 uitpas realised 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 uitpas lost --date 2026-08-02 --reason 'too late'
G1 uitpas lost 2026-08-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
--reason: too late is not on the list; kept as it is
$ ankerpunt right G1 groeipakket known
G1 groeipakket known 2026-11-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rights list
Rights

family  alias  right         name                              stage                 since  first step  reason                   euro a year   renew by
------  -----  ------------  --------------------------------  ---------------  ----------  ----------  -----------------------  -----------  ---------
G1      -      groeipakket   Groeipakket: basic child benefit  known            15/11/2026  15/11/2026  -                                  -          -
G1      -      huursubsidie  Rent subsidy                      claims it alone   1/10/2026   2/03/2026  -                            1860.50  1/07/2027
G1      -      leefloon      Social integration income         stuck             2/03/2026   2/03/2026  a condition was not met            -          -
G1      -      uitpas        UiTPAS at reduced rate            lost              2/08/2026   2/03/2026  too late                       12.00          -

$ ankerpunt export rights
family,right,stage,date,reason,value,renewal
G1,groeipakket,known,2026-11-15,,,
G1,huursubsidie,detected,2026-03-02,,,
G1,huursubsidie,known,2026-03-09,,,
G1,huursubsidie,applied,2026-03-16,,,
G1,huursubsidie,refused,2026-05-04,procedure,,
G1,huursubsidie,appealed,2026-05-11,,,
G1,huursubsidie,pleaded,2026-05-18,,,
G1,huursubsidie,granted,2026-06-15,,,
G1,huursubsidie,realised,2026-07-01,,1860.5,2027-07-01
G1,huursubsidie,kept,2026-09-01,,,
G1,huursubsidie,claims-alone,2026-10-01,,,
G1,leefloon,blocked,2026-03-02,precondition,,
G1,uitpas,realised,2026-03-02,,12,
G1,uitpas,lost,2026-08-02,too late,,
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over

# The same step again is there already; another reason, value or day of renewal only on purpose.
$ ankerpunt right G1 uitpas realised --date 2026-03-02 --value 12.00
G1 uitpas realised 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 uitpas realised --date 2026-03-02 --value 15
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: G1 uitpas realised 2/03/2026: value: 12.00 euro a year stands there, and 15.00 euro a year was given; --correct replaces it
[1]
$ ankerpunt right G1 leefloon blocked --date 2026-03-02 --reason exclusion
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: G1 leefloon blocked 2/03/2026: reason: precondition stands there, and exclusion was given; --correct replaces it
[1]
$ ankerpunt right G1 leefloon blocked --date 2026-03-02 --reason exclusion --correct
G1 leefloon blocked 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt right G1 huursubsidie realised --date 2026-07-01 --value 1860,50 --renew 2027-08-01
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: G1 huursubsidie realised 1/07/2026: renewal: 1/07/2027 stands there, and 1/08/2027 was given; --correct replaces it
[1]
$ ankerpunt rights list --family G1 --format csv
family,alias,right,label,stage,since,first,reason,value,renewal
G1,,groeipakket,Groeipakket: basic child benefit,known,2026-11-15,2026-11-15,,,
G1,,huursubsidie,Rent subsidy,claims-alone,2026-10-01,2026-03-02,,1860.5,2027-07-01
G1,,leefloon,Social integration income,blocked,2026-03-02,2026-03-02,exclusion,,
G1,,uitpas,UiTPAS at reduced rate,lost,2026-08-02,2026-03-02,too late,12,

# What is not there, and what cannot be.
$ ankerpunt right G9 uitpas known
ankerpunt: right: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt right G1 zwembad known
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: there is no right zwembad; "ankerpunt rights catalogue" shows them
[1]
$ ankerpunt right G1 uitpas bezig
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: bezig is no stage; there are detected, known, applied, pleaded, granted, realised, kept, claims-alone, refused, appealed, lost, blocked
[1]
$ ankerpunt right G1 uitpas known --date 2026-02-29
ankerpunt: right: --date: 2026-02-29 does not exist; that month has 28 days
[1]
$ ankerpunt right G1 uitpas known --value twelve
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: --value: twelve is no amount; write it like 250 or 250.50
[1]
$ ankerpunt right G1 uitpas known --value -5
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: --value: -5 is no amount; write it like 250 or 250.50
[1]
$ ankerpunt right G1 uitpas known --value 0.005
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: --value: 0.005 can be read in two ways, as thousands or with decimals; write it like 1500 or 1,50
[1]
$ ankerpunt right G1 uitpas known --value 1.860,50
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: --value: 1.860,50 is no amount; write it like 250 or 250.50
[1]
$ ankerpunt right G1 uitpas known --value 99999999999999
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: --value: 99999999999999 is no amount; write it like 250 or 250.50
[1]
$ ankerpunt right G1 uitpas known --renew never
ankerpunt: right: --renew wants a date such as 31/3/2026, 26-11 or yesterday, not never
[1]
$ ankerpunt right G1 uitpas known --reason 'nobody told us; we found out in the waiting room'
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: right: --reason: nobody told us; we found out in the waiting room is no word of at most 40 letters; longer words belong in a note
[1]
$ ankerpunt right G1 uitpas
usage: ankerpunt right [OPTION...] FAMILY RIGHT STAGE
ankerpunt: right: something is missing: FAMILY RIGHT STAGE
[2]
$ ankerpunt right G1
usage: ankerpunt right [OPTION...] FAMILY RIGHT STAGE
ankerpunt: right: something is missing: FAMILY RIGHT STAGE
[2]
$ ankerpunt right
usage: ankerpunt right [OPTION...] FAMILY RIGHT STAGE
ankerpunt: right: something is missing: FAMILY RIGHT STAGE
[2]
$ ankerpunt right G1 uitpas known now
usage: ankerpunt right [OPTION...] FAMILY RIGHT STAGE
ankerpunt: right: now is one too many
[2]
$ ankerpunt export rights | grep -c uitpas
2
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over

# Explored, also when nothing is open.
$ ankerpunt explored G1 --date 2026-03-02
G1 explored 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt explored G1 --date 2026-03-02
G1 explored 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt explored G1
G1 explored 2026-11-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt explored G9
ankerpunt: explored: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt explored
usage: ankerpunt explored [OPTION...] FAMILY
ankerpunt: explored: something is missing: FAMILY
[2]
$ ankerpunt explored G1 --date then
ankerpunt: explored: --date wants a date such as 31/3/2026, 26-11 or yesterday, not then
[1]
