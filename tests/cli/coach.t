# Coaches: alone, in tandem, handing over; and who goes along with whom.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon --waves 3,6 -q
zon saved
$ ankerpunt project add maan --waves 6 -q
maan saved
$ ankerpunt family add zon --code G1 --start 2026-09-01 -q
G1 2026-09-01 saved
$ ankerpunt family add zon --code G2 --start 2026-10-01 -q
G2 2026-10-01 saved
$ ankerpunt family add maan --code G3 --start 2026-10-01 -q
G3 2026-10-01 saved
$ ankerpunt family add maan --code G4 --start 2026-01-05 -q
G4 2026-01-05 saved

$ ankerpunt coach G1 bart --from 2026-09-01
G1 bart 2026-09-01 saved
$ ankerpunt coach G1 ann --from 2026-10-01 --to 2026-12-31
G1 ann 2026-10-01..2026-12-31 saved
$ ankerpunt coach G2 ann
G2 ann 2026-11-15 saved
$ ankerpunt coach G2 ann
G2 ann 2026-11-15 saved
$ ankerpunt coach G4 ann --from 2026-01-05
G4 ann 2026-01-05 saved
$ ankerpunt trajectory G4 close --date 2026-10-01 -q
G4 closed 2026-10-01 saved

# By code of coach, then family; nobody is ranked. Families without a coach stand at the end.
$ ankerpunt caseload
Who goes along with whom

coach  family  alias  project      start  with this coach from       until  next wave  planned on  state
-----  ------  -----  -------  ---------  --------------------  ----------  ---------  ----------  -----
ann    G1      -      zon      1/09/2026             1/10/2026  31/12/2026  3 months    1/12/2026  due
ann    G2      -      zon      1/10/2026            15/11/2026           -  intake      1/10/2026  late
bart   G1      -      zon      1/09/2026             1/09/2026           -  3 months    1/12/2026  due
-      G3      -      maan     1/10/2026                     -           -  intake      1/10/2026  late
$ ankerpunt caseload maan --format csv
coach,family,alias,project,start,coach_from,coach_to,wave,date,state
,G3,,maan,2026-10-01,,,0,2026-10-01,late
$ ankerpunt caseload --format json
{
  "ankerpunt": "0.2.0",
  "document": "caseload",
  "generated": "2026-11-15",
  "families": [
    {"coach": "ann", "family": "G1", "alias": null, "project": "zon", "start": "2026-09-01", "coach_from": "2026-10-01", "coach_to": "2026-12-31", "wave": "3", "date": "2026-12-01", "state": "due"},
    {"coach": "ann", "family": "G2", "alias": null, "project": "zon", "start": "2026-10-01", "coach_from": "2026-11-15", "coach_to": null, "wave": "0", "date": "2026-10-01", "state": "late"},
    {"coach": "bart", "family": "G1", "alias": null, "project": "zon", "start": "2026-09-01", "coach_from": "2026-09-01", "coach_to": null, "wave": "3", "date": "2026-12-01", "state": "due"},
    {"coach": null, "family": "G3", "alias": null, "project": "maan", "start": "2026-10-01", "coach_from": null, "coach_to": null, "wave": "0", "date": "2026-10-01", "state": "late"}
  ]
}
$ ankerpunt caseload venus
ankerpunt: caseload: there is no project venus; "ankerpunt project list" shows them
[1]

# Handing over: the one stops, the other begins.
$ ankerpunt coach G1 bart --to 2026-11-10
G1 bart 2026-09-01..2026-11-10 saved
$ ankerpunt coach G1 cleo --from 2026-11-11
G1 cleo 2026-11-11 saved
$ ankerpunt caseload --format csv | cut -d, -f1,2
coach,family
ann,G1
ann,G2
cleo,G1
,G3
$ ankerpunt show G1
G1
  zon: started on 1/09/2026, open
  coach bart: from 1/09/2026 until 10/11/2026
  coach ann: from 1/10/2026 until 31/12/2026
  coach cleo: from 11/11/2026

How it stands
  next talk: 3 months, planned on 1/12/2026

# And comes back.
$ ankerpunt coach G1 bart --from 2027-01-01
G1 bart 2027-01-01 saved
$ ankerpunt coach G1 bart --from 2026-11-01
ankerpunt: coach: bart is this family's coach from 1/09/2026 already; end that first, with --from 1/09/2026 --to DATE
[1]
$ ankerpunt coach G1 bart --from 2027-02-01
ankerpunt: coach: bart is this family's coach from 1/01/2027 already; end that first, with --from 1/01/2027 --to DATE
[1]

$ ankerpunt coach G1 dirk --to 2026-12-01
ankerpunt: coach: dirk is not this family's coach now; say since when, with --from
[1]
$ ankerpunt coach G1 dirk --from 2026-12-01 --to 2026-11-01
ankerpunt: coach: it began on 1/12/2026 and cannot end on 1/11/2026; give --to on that day or later
[1]
$ ankerpunt coach G1 'bart jan'
ankerpunt: coach: coach: bart jan is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt coach G9 bart
ankerpunt: coach: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt coach G1
usage: ankerpunt coach [OPTION...] FAMILY CODE
ankerpunt: coach: something is missing: FAMILY CODE
[2]
$ ankerpunt coach G1 bart 2026-01-01
usage: ankerpunt coach [OPTION...] FAMILY CODE
ankerpunt: coach: 2026-01-01 is one too many
[2]
$ ankerpunt coach G1 bart --from ooit
ankerpunt: coach: --from wants a date such as 31/3/2026, 26-11 or yesterday, not ooit
[1]
