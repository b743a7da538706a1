# Who is due, late, or put off; and who is on whose list.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon --waves 3,6,closing -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-08-20
G1 2026-08-20 saved
$ ankerpunt family add zon --code G2 --start 2026-08-01
G2 2026-08-01 saved
$ ankerpunt family add zon --code G3 --start 2026-11-01
G3 2026-11-01 saved
$ ankerpunt family add zon --code G4 --start 2026-01-31
G4 2026-01-31 saved
$ ankerpunt rate G1 --date 2026-08-21 huisvesting=3
G1 1 scores 2026-08-21 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G2 --date 2026-08-21 huisvesting=3
G2 1 scores 2026-08-21 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes

# Due until the planned day, late after it; what is over is missed, and no alarm.
$ ankerpunt due
Who is due

family  alias  project  instrument      wave      state           planned on        from       until  put off  answered  domains
------  -----  -------  --------------  --------  --------------  ----------  ----------  ----------  -------  --------  -------
G1      -      zon      gezinscoaching  intake    begun, 1 of 13  20/08/2026  21/07/2026   4/10/2026  no              1       13
G1      -      zon      gezinscoaching  3 months  due             20/11/2026   6/10/2026   5/01/2027  no              -        -
G2      -      zon      gezinscoaching  intake    begun, 1 of 13   1/08/2026   2/07/2026  15/09/2026  no              1       13
G2      -      zon      gezinscoaching  3 months  late             1/11/2026  17/09/2026  17/12/2026  no              -        -
G3      -      zon      gezinscoaching  intake    late             1/11/2026   2/10/2026  16/12/2026  no              -        -
$ ankerpunt due zon --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G1,,zon,gezinscoaching,0,done,2026-08-20,2026-07-21,2026-10-04,false,1,13
G1,,zon,gezinscoaching,3,due,2026-11-20,2026-10-06,2027-01-05,false,,
G2,,zon,gezinscoaching,0,done,2026-08-01,2026-07-02,2026-09-15,false,1,13
G2,,zon,gezinscoaching,3,late,2026-11-01,2026-09-17,2026-12-17,false,,
G3,,zon,gezinscoaching,0,late,2026-11-01,2026-10-02,2026-12-16,false,,
$ ankerpunt due --all --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G1,,zon,gezinscoaching,0,done,2026-08-20,2026-07-21,2026-10-04,false,1,13
G1,,zon,gezinscoaching,3,due,2026-11-20,2026-10-06,2027-01-05,false,,
G1,,zon,gezinscoaching,6,not_yet_due,2027-02-20,2027-01-06,2027-04-06,false,,
G1,,zon,gezinscoaching,closing,not_yet_due,,,,false,,
G2,,zon,gezinscoaching,0,done,2026-08-01,2026-07-02,2026-09-15,false,1,13
G2,,zon,gezinscoaching,3,late,2026-11-01,2026-09-17,2026-12-17,false,,
G2,,zon,gezinscoaching,6,not_yet_due,2027-02-01,2026-12-18,2027-03-18,false,,
G2,,zon,gezinscoaching,closing,not_yet_due,,,,false,,
G3,,zon,gezinscoaching,0,late,2026-11-01,2026-10-02,2026-12-16,false,,
G3,,zon,gezinscoaching,3,not_yet_due,2027-02-01,2026-12-18,2027-03-17,false,,
G3,,zon,gezinscoaching,6,not_yet_due,2027-05-01,2027-03-18,2027-06-14,false,,
G3,,zon,gezinscoaching,closing,not_yet_due,,,,false,,
G4,,zon,gezinscoaching,0,missed,2026-01-31,2026-01-01,2026-03-16,false,,
G4,,zon,gezinscoaching,3,missed,2026-04-30,2026-03-17,2026-06-15,false,,
G4,,zon,gezinscoaching,6,missed,2026-07-31,2026-06-16,2026-09-14,false,,
G4,,zon,gezinscoaching,closing,not_yet_due,,,,false,,
$ ankerpunt due --format json
{
  "ankerpunt": "0.2.0",
  "document": "due",
  "generated": "2026-11-15",
  "due": [
    {"family": "G1", "alias": null, "project": "zon", "instrument": "gezinscoaching", "wave": "0", "state": "done", "date": "2026-08-20", "from": "2026-07-21", "to": "2026-10-04", "postponed": false, "answered": 1, "domains": 13},
    {"family": "G1", "alias": null, "project": "zon", "instrument": "gezinscoaching", "wave": "3", "state": "due", "date": "2026-11-20", "from": "2026-10-06", "to": "2027-01-05", "postponed": false, "answered": null, "domains": null},
    {"family": "G2", "alias": null, "project": "zon", "instrument": "gezinscoaching", "wave": "0", "state": "done", "date": "2026-08-01", "from": "2026-07-02", "to": "2026-09-15", "postponed": false, "answered": 1, "domains": 13},
    {"family": "G2", "alias": null, "project": "zon", "instrument": "gezinscoaching", "wave": "3", "state": "late", "date": "2026-11-01", "from": "2026-09-17", "to": "2026-12-17", "postponed": false, "answered": null, "domains": null},
    {"family": "G3", "alias": null, "project": "zon", "instrument": "gezinscoaching", "wave": "0", "state": "late", "date": "2026-11-01", "from": "2026-10-02", "to": "2026-12-16", "postponed": false, "answered": null, "domains": null}
  ]
}

# What is planned in the next days; what was begun or is late stays.
$ ankerpunt due --within 4 --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G1,,zon,gezinscoaching,0,done,2026-08-20,2026-07-21,2026-10-04,false,1,13
G2,,zon,gezinscoaching,0,done,2026-08-01,2026-07-02,2026-09-15,false,1,13
G2,,zon,gezinscoaching,3,late,2026-11-01,2026-09-17,2026-12-17,false,,
G3,,zon,gezinscoaching,0,late,2026-11-01,2026-10-02,2026-12-16,false,,
$ ankerpunt due --within 5 --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G1,,zon,gezinscoaching,0,done,2026-08-20,2026-07-21,2026-10-04,false,1,13
G1,,zon,gezinscoaching,3,due,2026-11-20,2026-10-06,2027-01-05,false,,
G2,,zon,gezinscoaching,0,done,2026-08-01,2026-07-02,2026-09-15,false,1,13
G2,,zon,gezinscoaching,3,late,2026-11-01,2026-09-17,2026-12-17,false,,
G3,,zon,gezinscoaching,0,late,2026-11-01,2026-10-02,2026-12-16,false,,
$ ankerpunt due --within 90 --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G1,,zon,gezinscoaching,0,done,2026-08-20,2026-07-21,2026-10-04,false,1,13
G1,,zon,gezinscoaching,3,due,2026-11-20,2026-10-06,2027-01-05,false,,
G2,,zon,gezinscoaching,0,done,2026-08-01,2026-07-02,2026-09-15,false,1,13
G2,,zon,gezinscoaching,3,late,2026-11-01,2026-09-17,2026-12-17,false,,
G2,,zon,gezinscoaching,6,not_yet_due,2027-02-01,2026-12-18,2027-03-18,false,,
G3,,zon,gezinscoaching,0,late,2026-11-01,2026-10-02,2026-12-16,false,,
G3,,zon,gezinscoaching,3,not_yet_due,2027-02-01,2026-12-18,2027-03-17,false,,
$ ankerpunt due --within -1
ankerpunt: due: --within wants a number of days, 0 to 36600, not -1
[1]
$ ankerpunt due --within soon
ankerpunt: due: --within wants a whole number, not soon
[1]
$ ankerpunt due maan
ankerpunt: due: there is no project maan; "ankerpunt project list" shows them
[1]
$ ankerpunt due zon maan
usage: ankerpunt due [OPTION...] [PROJECT]
ankerpunt: due: maan is one too many
[2]

# Everything refused is a refusal, not a miss; a number after all makes it done.
$ ankerpunt rate G2 --date 2026-11-10 huisvesting=refused
G2 1 scores 2026-11-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt due --all --format csv | grep '^G2.*,3,'
G2,,zon,gezinscoaching,3,refused,2026-11-01,2026-09-17,2026-12-17,false,,
$ ankerpunt rate G2 --date 2026-11-11 huisvesting=4
G2 1 scores 2026-11-11 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt due --all --format csv | grep '^G2.*,3,'
G2,,zon,gezinscoaching,3,done,2026-11-01,2026-09-17,2026-12-17,false,1,13

# A wave that falls in a crisis is put off, and not late for it.
$ ankerpunt wave G1 postpone 3 --until 2026-12-20
G1 3 2026-12-20 saved
$ ankerpunt due --all --format csv | grep '^G1'
G1,,zon,gezinscoaching,0,done,2026-08-20,2026-07-21,2026-10-04,false,1,13
G1,,zon,gezinscoaching,3,due,2026-12-20,2026-11-05,2027-02-04,true,,
G1,,zon,gezinscoaching,6,not_yet_due,2027-02-20,2027-01-06,2027-04-06,false,,
G1,,zon,gezinscoaching,closing,not_yet_due,,,,false,,
$ ankerpunt --today 2026-12-22 due --format csv | grep '^G1'
G1,,zon,gezinscoaching,0,done,2026-08-20,2026-07-21,2026-10-04,false,1,13
G1,,zon,gezinscoaching,3,late,2026-12-20,2026-11-05,2027-02-04,true,,
$ ankerpunt --today 2026-12-24 rate G1 --date 2026-12-24 huisvesting=5 -q
G1 1 scores 2026-12-24 saved
$ ankerpunt --today 2026-12-31 change --family G1 --format csv | cut -d, -f1-9
family,trajectory,by,mode,instrument,domain,wave,baseline_date,date
G1,2026-08-20,,,gezinscoaching,huisvesting,3,2026-08-21,2026-12-24
$ ankerpunt --today 2026-12-31 summary zon --table waves --format csv | grep ',3,'
zon,gezinscoaching,3,2,0,0,0,1,0,1
$ ankerpunt --today 2026-12-31 due --all --format csv | grep '^G1'
G1,,zon,gezinscoaching,0,done,2026-08-20,2026-07-21,2026-10-04,false,,
G1,,zon,gezinscoaching,3,done,2026-12-20,2026-11-05,2027-02-04,true,1,13
G1,,zon,gezinscoaching,6,not_yet_due,2027-02-20,2027-01-06,2027-04-06,false,,
G1,,zon,gezinscoaching,closing,not_yet_due,,,,false,,
$ ankerpunt show G1 | head -4
G1
  zon: started on 20/08/2026, open
    wave 3 months: put off until 20/12/2026

# Until its planned day puts it back; what cannot be is said.
$ ankerpunt wave G3 postpone 3 --until 2027-03-01
G3 3 2027-03-01 saved
$ ankerpunt wave G3 postpone 3 --until 2027-02-01
G3 3 2027-02-01 saved
$ ankerpunt due --all --format csv | grep '^G3.*,3,'
G3,,zon,gezinscoaching,3,not_yet_due,2027-02-01,2026-12-18,2027-03-17,false,,
$ ankerpunt wave G1 postpone 3 --until 2027-01-10
ankerpunt: wave: wave 3 is done already; there is nothing to put off
[1]
$ ankerpunt wave G3 postpone 3 --until 2027-01-10
ankerpunt: wave: wave 3 is planned on 1/02/2027; it can be put off, not brought forward
[1]
$ ankerpunt wave G3 postpone 3 --until 2027-05-01
ankerpunt: wave: wave 6 comes on 1/05/2027; put 3 off until a day before that, or let it go by
[1]
$ ankerpunt wave G3 postpone 9 --until 2027-05-01
ankerpunt: wave: project zon has no wave 9; "ankerpunt project show zon" lists them
[1]
$ ankerpunt wave G3 postpone closing --until 2027-05-01
ankerpunt: wave: wave closing has no day yet: the trajectory is still open
[1]
$ ankerpunt wave G3 postpone 3
usage: ankerpunt wave FAMILY postpone [OPTION...] WAVE
ankerpunt: wave: something is missing: --until
[2]
$ ankerpunt wave G3 postpone 3 --until never
ankerpunt: wave: --until wants a date such as 31/3/2026, 26-11 or yesterday, not never
[1]
$ ankerpunt wave G9 postpone 3 --until 2027-05-01
ankerpunt: wave: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt wave G3 forget 3
usage: ankerpunt wave FAMILY postpone [OPTION...] WAVE
       ankerpunt wave FAMILY enough [OPTION...] WAVE
ankerpunt: wave: there is no forget here
[2]

# Who closed is asked once more around the end; who took back consent is not asked.
$ ankerpunt trajectory G4 close --date 2026-11-10 --reason completed
G4 closed 2026-11-10 saved
$ ankerpunt due --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G1,,zon,gezinscoaching,3,done,2026-12-20,2026-11-05,2027-02-04,true,1,13
G2,,zon,gezinscoaching,3,done,2026-11-01,2026-09-17,2026-12-17,false,1,13
G3,,zon,gezinscoaching,0,late,2026-11-01,2026-10-02,2026-12-16,false,,
G4,,zon,gezinscoaching,closing,late,2026-11-10,2026-10-11,2026-12-25,false,,
$ ankerpunt consent G4 withdraw measure
G4 measure withdrawn 2026-11-15 saved
$ ankerpunt due --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G1,,zon,gezinscoaching,3,done,2026-12-20,2026-11-05,2027-02-04,true,1,13
G2,,zon,gezinscoaching,3,done,2026-11-01,2026-09-17,2026-12-17,false,1,13
G3,,zon,gezinscoaching,0,late,2026-11-01,2026-10-02,2026-12-16,false,,
note: left out, for they took back consent to be measured: 1

# A coach's own list.
$ ankerpunt coach G3 ann --from 2026-11-01
G3 ann 2026-11-01 saved
$ ankerpunt rate G3 --date 2026-11-02 huisvesting=refused -q
G3 1 scores 2026-11-02 saved
$ ankerpunt due --coach ann --within 90 --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G3,,zon,gezinscoaching,3,not_yet_due,2027-02-01,2026-12-18,2027-03-17,false,,
$ ankerpunt due --coach bart --within 90 --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
$ ankerpunt due --coach 'an n'
ankerpunt: due: --coach: there is no an n; did you mean ann?
[1]

# A talk of one answer stays until it is finished, until the next talk, or until a word
# that it was enough; for figures the wave is done.
$ ankerpunt family add zon --code G5 --alias 'Gezin Wilg' --start 2026-05-20
G5 2026-05-20 saved
$ ankerpunt rate G5 --date 2026-08-20 huisvesting=3 taal=parked -q
G5 2 scores 2026-08-20 saved
$ ankerpunt --lang nl due | grep Wilg
G5     Gezin Wilg  zon      gezinscoaching  3 maanden   begonnen, 2 van 13  20/08/2026   6/07/2026   5/10/2026  nee                  2        13
G5     Gezin Wilg  zon      gezinscoaching  6 maanden   aan de beurt        20/11/2026   6/10/2026   4/01/2027  nee                  -         -
let op: niet in de lijst, want ze willen geen scores meer geven: 1
$ ankerpunt --lang fr due | grep Wilg
G5       Gezin Wilg  zon     gezinscoaching  3 mois  commencé, 2 sur 13  20/08/2026   6/07/2026   5/10/2026  non                          2        13
G5       Gezin Wilg  zon     gezinscoaching  6 mois  à faire             20/11/2026   6/10/2026   4/01/2027  non                          -         -
attention : laissées hors de la liste, car elles ne souhaitent plus donner de scores : 1
$ ankerpunt due --format json | grep G5
    {"family": "G5", "alias": "Gezin Wilg", "project": "zon", "instrument": "gezinscoaching", "wave": "3", "state": "done", "date": "2026-08-20", "from": "2026-07-06", "to": "2026-10-05", "postponed": false, "answered": 2, "domains": 13},
    {"family": "G5", "alias": "Gezin Wilg", "project": "zon", "instrument": "gezinscoaching", "wave": "6", "state": "due", "date": "2026-11-20", "from": "2026-10-06", "to": "2027-01-04", "postponed": false, "answered": null, "domains": null}
note: left out, for they took back consent to be measured: 1
$ ankerpunt summary zon --table waves --format csv | grep ',3,'
zon,gezinscoaching,3,2,0,0,1,1,0,0
zon,gezinscoaching,6,0,0,0,3,1,0,0
$ ankerpunt --as ann wave G5 enough 3 --date 2026-08-21
G5 3 enough 2026-08-21 saved
$ ankerpunt due --format csv | grep G5
G5,Gezin Wilg,zon,gezinscoaching,6,due,2026-11-20,2026-10-06,2027-01-04,false,,
note: left out, for they took back consent to be measured: 1
$ ankerpunt due --all --format csv | grep G5,.*,3,
G5,Gezin Wilg,zon,gezinscoaching,3,done,2026-08-20,2026-07-06,2026-10-05,false,,
note: left out, for they took back consent to be measured: 1
$ ankerpunt summary zon --table waves --format csv | grep ',3,'
zon,gezinscoaching,3,2,0,0,1,1,0,0
zon,gezinscoaching,6,0,0,0,3,1,0,0
$ ankerpunt show G5 | head -3
G5  Gezin Wilg
  zon: started on 20/05/2026, open
    wave 3 months: enough as it is, said on 21/08/2026
$ ankerpunt --lang nl show G5 --format json | grep -A1 enough
    {"project": "zon", "start": "2026-05-20", "end": null, "statuses": [], "postponed": [], "enough": [{"wave": "3", "date": "2026-08-21"}]}
  ],
$ ankerpunt --lang nl history G5 | tail -1
15/11/2026 00:00 · ann · G5 · gesprek dat zo genoeg was: 3 maanden, 21/08/2026
$ ankerpunt --lang nl undo --dry-run
Dit zou teruggenomen worden: wave (ann)
  Gezin Wilg: meetmoment 3, genoeg zo, gezegd op 21/08/2026
$ ankerpunt --lang nl dossier G5 --format json | grep -A2 '"enough"'
  "enough": [
    {"date": "2026-08-21", "wave": "3", "start": "2026-05-20"}
  ],
$ ankerpunt wave G5 enough 3 --remove
G5 3 not enough after all 2026-08-21 saved
$ ankerpunt due --format csv | grep G5
G5,Gezin Wilg,zon,gezinscoaching,3,done,2026-08-20,2026-07-06,2026-10-05,false,2,13
G5,Gezin Wilg,zon,gezinscoaching,6,due,2026-11-20,2026-10-06,2027-01-04,false,,
note: left out, for they took back consent to be measured: 1
$ ankerpunt undo --yes
Taken back: wave (coach)
  Gezin Wilg: moment 3, enough as it is, said on 21/08/2026, removed
"ankerpunt undo" once more puts it back.
$ ankerpunt due --format csv | grep G5
G5,Gezin Wilg,zon,gezinscoaching,6,due,2026-11-20,2026-10-06,2027-01-04,false,,
note: left out, for they took back consent to be measured: 1
$ ankerpunt undo --yes
Put back: wave (coach)
  Gezin Wilg: moment 3, enough as it is, said on 21/08/2026, removed
"ankerpunt undo" once more takes it back.
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 34 rows of history

# What was not begun cannot be enough; what nobody said cannot be taken back.
$ ankerpunt wave G5 enough 6
ankerpunt: wave: wave 6 was not begun; "wave FAMILY postpone 6 --until DATE" puts it off, or let it go by
[1]
$ ankerpunt --lang nl wave G5 enough 6
ankerpunt: wave: met meetmoment 6 is nog niet begonnen; "wave GEZIN postpone 6 --until DATUM" stelt het uit, of laat het voorbijgaan
[1]
$ ankerpunt wave G5 enough 6 --remove
ankerpunt: wave: nobody said that wave 6 was enough
[1]
$ ankerpunt wave G5 enough 3 --date 2026-11-16
ankerpunt: wave: --date: 16/11/2026 is still to come; give the day on which it happened, today or earlier
[1]
$ ankerpunt wave G5 enough 9
ankerpunt: wave: project zon has no wave 9; "ankerpunt project show zon" lists them
[1]

# Everything answered, by one voice: finished. The next talk takes the place of a former.
$ ankerpunt rate G5 --date 2026-08-20 administratie=1 financieel=2 materieel=3 -q
G5 3 scores 2026-08-20 saved
$ ankerpunt due --format csv | grep G5
G5,Gezin Wilg,zon,gezinscoaching,3,done,2026-08-20,2026-07-06,2026-10-05,false,5,13
G5,Gezin Wilg,zon,gezinscoaching,6,due,2026-11-20,2026-10-06,2027-01-04,false,,
note: left out, for they took back consent to be measured: 1
$ ankerpunt rate G5 --date 2026-11-15 huisvesting=4 -q
G5 1 scores 2026-11-15 saved
$ ankerpunt due --format csv | grep G5
G5,Gezin Wilg,zon,gezinscoaching,6,done,2026-11-20,2026-10-06,2027-01-04,false,1,13
note: left out, for they took back consent to be measured: 1
$ ankerpunt trajectory G5 close --date 2026-11-15 --reason completed
G5 closed 2026-11-15 saved
$ ankerpunt due --format csv | grep G5
G5,Gezin Wilg,zon,gezinscoaching,closing,done,2026-11-15,2026-10-16,2026-12-30,false,1,13
note: left out, for they took back consent to be measured: 1
