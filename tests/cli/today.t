# What waits today, on one screen: talks, persons, steps, rights, signals and terms.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass; export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt --lang nl today
15/11/2026: er wacht niets. Een rustige dag; geniet ervan.
$ ankerpunt today
15/11/2026: nothing waits. A quiet day for once; enjoy it.
$ ankerpunt --lang fr today
15/11/2026 : rien n’attend. Une journée calme ; profitez-en.
$ ankerpunt today --format csv
kind,date,late,family,alias,project,person,wave,instrument,postponed,answered,domains,number,about,stage,reason,years,words
$ ankerpunt today --format json | tail -3
  "generated": "2026-11-15",
  "today": []
}
$ ankerpunt project add zon --waves 3,6,closing,followup-12 --keep-years 5 -q
zon saved

# Ann goes along with three families, one of them together with Bart.
$ ankerpunt family add zon --code G1 --alias 'Gezin Zon' --start 2026-05-20 --consent measure -q
G1 2026-05-20 saved
$ ankerpunt family add zon --code G2 --alias 'Gezin Maan' --start 2026-08-18 --consent measure -q
G2 2026-08-18 saved
$ ankerpunt family add zon --code G3 --start 2026-08-12 --consent measure -q
G3 2026-08-12 saved
$ ankerpunt family add zon --code G4 --alias 'Gezin Es' --start 2026-11-01 --consent measure -q
G4 2026-11-01 saved
$ for family in G1 G2 G3; do ankerpunt coach $family ann --from 2026-05-01 -q; done
G1 ann 2026-05-01 saved
G2 ann 2026-05-01 saved
G3 ann 2026-05-01 saved
$ ankerpunt coach G2 bart --from 2026-10-01 -q
G2 bart 2026-10-01 saved
$ ankerpunt coach G4 bart --from 2026-11-01 -q
G4 bart 2026-11-01 saved
$ ankerpunt --lang nl today --coach ann
15/11/2026: 3 herinneringen, voor 3 gezinnen

wat wacht         dag  gezin       wat het is
---------  ----------  ----------  ----------------------------
gesprek    12/11/2026  G3          3 maanden, later dan gepland
           18/11/2026  Gezin Maan  3 maanden
           20/11/2026  Gezin Zon   6 maanden

# G1: both parents rated apart at the start; after six months the family did, and mama.
# A child of twelve was not heard either; papa took back his own yes.
$ ankerpunt person G1 add mama --role parent -q
G1 mama saved
$ ankerpunt person G1 add papa --role parent -q
G1 papa saved
$ ankerpunt person G1 add lena --role young --born 2013 -q
G1 lena saved
$ for who in mama papa lena; do ankerpunt consent G1 give measure --person $who --date 2026-05-20 -q; done
G1 mama measure given 2026-05-20 saved
G1 papa measure given 2026-05-20 saved
G1 lena measure given 2026-05-20 saved
$ for who in mama papa lena; do ankerpunt rate G1 --by $who --date 2026-05-20 huisvesting=3 -q; done
G1 1 scores 2026-05-20 saved
G1 1 scores 2026-05-20 saved
G1 1 scores 2026-05-20 saved
$ ankerpunt rate G1 --date 2026-11-14 -q administratie=5 financieel=5 huisvesting=5 materieel=5 mobiliteit=5 gezondheid=5 opvoeding=5 taal=5 opvang=5 netwerk=5 onderwijs=5 werk=5 functioneren=5
G1 13 scores 2026-11-14 saved
$ ankerpunt rate G1 --by mama --date 2026-11-14 -q huisvesting=4
G1 1 scores 2026-11-14 saved
$ ankerpunt today --coach ann
15/11/2026: 4 reminders, for 3 families

what waits                 day  family      what it is
------------------  ----------  ----------  --------------------------------
talk                12/11/2026  G3          3 months, later than planned
                    18/11/2026  Gezin Maan  3 months
talk of one person  20/11/2026  Gezin Zon   6 months, lena has not rated yet
                    20/11/2026  Gezin Zon   6 months, papa has not rated yet
$ ankerpunt consent G1 withdraw measure --person papa -q
G1 papa measure withdrawn 2026-11-15 saved
$ ankerpunt --lang nl today --coach ann
15/11/2026: 3 herinneringen, voor 3 gezinnen

wat wacht             dag  gezin       wat het is
-------------  ----------  ----------  -----------------------------------
gesprek        12/11/2026  G3          3 maanden, later dan gepland
               18/11/2026  Gezin Maan  3 maanden
eigen gesprek  20/11/2026  Gezin Zon   6 maanden, lena gaf nog geen scores
$ ankerpunt --lang fr today --coach ann
15/11/2026 : 3 rappels, pour 3 familles

ce qui attend                 jour  famille     de quoi il s’agit
----------------------  ----------  ----------  -------------------------------------------
rencontre               12/11/2026  G3          3 mois, plus tard que prévu
                        18/11/2026  Gezin Maan  3 mois
rencontre individuelle  20/11/2026  Gezin Zon   6 mois, lena n’a pas encore donné de scores

# G2: begun, and the coach of both sees it. G3: in a crisis, put off.
$ ankerpunt rate G2 --date 2026-11-13 huisvesting=4 taal=parked -q
G2 2 scores 2026-11-13 saved
$ ankerpunt wave G3 postpone 3 --until 2026-12-20 -q
G3 3 2026-12-20 saved
$ ankerpunt --lang nl today --coach bart
15/11/2026: 2 herinneringen, voor 2 gezinnen

wat wacht         dag  gezin       wat het is
---------  ----------  ----------  -----------------------------
gesprek     1/11/2026  Gezin Es    intake, later dan gepland
           18/11/2026  Gezin Maan  3 maanden, begonnen, 2 van 13
$ ankerpunt --lang nl today --coach ann
15/11/2026: 3 herinneringen, voor 3 gezinnen

wat wacht                  dag  gezin       wat het is
------------------  ----------  ----------  -----------------------------------
gesprek             18/11/2026  Gezin Maan  3 maanden, begonnen, 2 van 13
eigen gesprek       20/11/2026  Gezin Zon   6 maanden, lena gaf nog geen scores
uitgesteld gesprek  20/12/2026  G3          3 maanden, uitgesteld tot dan

# Steps with a day, rights to renew, rights that are stuck.
$ echo 'Papa belt de huisbaas.' | ankerpunt step G1 add --domain huisvesting --due 2026-11-12 --date 2026-11-02 -q
G1 step 1 2026-11-02 saved
$ echo 'Attest vragen.' | ankerpunt step G1 add --right schooltoeslag --due 2026-11-20 --date 2026-11-02 -q
G1 step 2 2026-11-02 saved
$ echo 'Later.' | ankerpunt step G1 add --due 2026-11-23 --date 2026-11-02 -q
G1 step 3 2026-11-02 saved
$ echo 'Zonder dag.' | ankerpunt step G1 add --date 2026-11-02 -q
G1 step 4 2026-11-02 saved
$ echo 'Gedaan.' | ankerpunt step G2 add --due 2026-11-12 --date 2026-11-02 -q
G2 step 1 2026-11-02 saved
$ ankerpunt step G2 done 1 -q
G2 step 1 done 2026-11-15 saved
$ ankerpunt right G1 schooltoeslag granted --date 2026-06-01 --renew 2026-12-10 -q
G1 schooltoeslag granted 2026-06-01 saved
$ ankerpunt right G1 leefloon realised --date 2026-06-01 --renew 2026-11-10 -q
G1 leefloon realised 2026-06-01 saved
$ ankerpunt right G2 sociale-woning blocked --date 2026-10-01 --reason precondition -q
G2 sociale-woning blocked 2026-10-01 saved
$ ankerpunt right G2 huursubsidie applied --date 2026-11-01 -q
G2 huursubsidie applied 2026-11-01 saved
$ ankerpunt --lang nl today --coach ann
15/11/2026: 8 herinneringen, voor 3 gezinnen

wat wacht                  dag  gezin       wat het is
------------------  ----------  ----------  ------------------------------------------------------------
gesprek             18/11/2026  Gezin Maan  3 maanden, begonnen, 2 van 13
eigen gesprek       20/11/2026  Gezin Zon   6 maanden, lena gaf nog geen scores
kleine stap         12/11/2026  Gezin Zon   kleine stap 1: Wonen, de dag is voorbij
                    20/11/2026  Gezin Zon   kleine stap 2: Groeipakket: schooltoeslag
recht vernieuwen    10/11/2026  Gezin Zon   Leefloon, de dag is voorbij
                    10/12/2026  Gezin Zon   Groeipakket: schooltoeslag
vastgelopen recht    1/10/2026  Gezin Maan  Sociale woning: vastgelopen, een voorwaarde was niet vervuld
uitgesteld gesprek  20/12/2026  G3          3 maanden, uitgesteld tot dan
$ ankerpunt --lang fr today --coach ann
15/11/2026 : 8 rappels, pour 3 familles

ce qui attend                 jour  famille     de quoi il s’agit
----------------------  ----------  ----------  -----------------------------------------------------------
rencontre               18/11/2026  Gezin Maan  3 mois, commencé, 2 sur 13
rencontre individuelle  20/11/2026  Gezin Zon   6 mois, lena n’a pas encore donné de scores
petit pas               12/11/2026  Gezin Zon   petit pas 1 : Logement, le jour est passé
                        20/11/2026  Gezin Zon   petit pas 2 : Groeipakket : supplément scolaire
droit à renouveler      10/11/2026  Gezin Zon   Revenu d’intégration, le jour est passé
                        10/12/2026  Gezin Zon   Groeipakket : supplément scolaire
droit bloqué             1/10/2026  Gezin Maan  Logement social : bloqué, une condition n’était pas remplie
rencontre reportée      20/12/2026  G3          3 mois, reporté à cette date

# A signal that came to something, of which nobody was told.
$ echo 'Twee jaar wachten.' | ankerpunt signal add zon --title 'Wachtlijst logopedie' --level local --owner bart --family G1 -q
zon signal 1 2026-11-15 saved
$ ankerpunt today --coach ann | grep signal
[1]
$ ankerpunt signal update 1 --status answered -q
zon signal 1 answered saved
$ ankerpunt --lang nl today --coach ann | grep signa
terugkoppeling      15/11/2026  zon         signaal 1: Wachtlijst logopedie
$ ankerpunt --lang fr today --coach bart | grep signa
retour à donner  15/11/2026  zon         signal 1 : Wachtlijst logopedie
$ ankerpunt signal update 1 --feedback 2026-11-15 -q
zon signal 1 answered saved
$ ankerpunt today --coach ann | grep signal
[1]

# Who closed is asked nothing; a follow-up comes only with a yes; who was kept for as
# long as agreed is named.
$ ankerpunt family add zon --code G5 --alias 'Gezin Els' --start 2025-01-06 --consent measure,followup -q
G5 2025-01-06 saved
$ ankerpunt family add zon --code G6 --alias 'Gezin Linde' --start 2025-01-06 --consent measure -q
G6 2025-01-06 saved
$ for family in G5 G6; do ankerpunt trajectory $family close --date 2025-11-12 --reason completed -q; done
G5 closed 2025-11-12 saved
G6 closed 2025-11-12 saved
$ ankerpunt right G6 leefloon refused --date 2025-11-01 -q
G6 leefloon refused 2025-11-01 saved
$ ankerpunt family add zon --code G7 --start 2019-01-07 -q
G7 2019-01-07 saved
$ ankerpunt trajectory G7 close --date 2021-11-15 --reason completed -q
G7 closed 2021-11-15 saved
$ ankerpunt --lang nl today
15/11/2026: 11 herinneringen, voor 6 gezinnen

wat wacht                  dag  gezin       wat het is
------------------  ----------  ----------  ------------------------------------------------------------
gesprek              1/11/2026  Gezin Es    intake, later dan gepland
                    18/11/2026  Gezin Maan  3 maanden, begonnen, 2 van 13
eigen gesprek       20/11/2026  Gezin Zon   6 maanden, lena gaf nog geen scores
opvolging           12/11/2026  Gezin Els   12 maanden na de afsluiting, later dan gepland
kleine stap         12/11/2026  Gezin Zon   kleine stap 1: Wonen, de dag is voorbij
                    20/11/2026  Gezin Zon   kleine stap 2: Groeipakket: schooltoeslag
recht vernieuwen    10/11/2026  Gezin Zon   Leefloon, de dag is voorbij
                    10/12/2026  Gezin Zon   Groeipakket: schooltoeslag
vastgelopen recht    1/10/2026  Gezin Maan  Sociale woning: vastgelopen, een voorwaarde was niet vervuld
uitgesteld gesprek  20/12/2026  G3          3 maanden, uitgesteld tot dan
te wissen           15/11/2026  G7          5 jaar bewaard, zoals afgesproken
let op: niet in de lijst, want niemand vroeg hun of je later mag vragen hoe het gaat (followup): 1
$ ankerpunt --lang nl consent G5 withdraw followup -q
G5 followup withdrawn 2026-11-15 saved
$ ankerpunt today | grep -c Els
0
note: left out, for nobody asked them whether they may be asked later on how they are (followup): 1
[1]

# Who took back their yes is asked nothing about talks.
$ ankerpunt consent G4 withdraw measure -q
G4 measure withdrawn 2026-11-15 saved
$ ankerpunt today --coach bart
15/11/2026: 2 reminders, for 1 family

what waits                  day  family      what it is
-------------------  ----------  ----------  ----------------------------------------------
talk                 18/11/2026  Gezin Maan  3 months, begun, 2 of 13
right that is stuck   1/10/2026  Gezin Maan  Social housing: stuck, a condition was not met
note: left out, for they took back consent to be measured: 1
$ ankerpunt today --project zon --within 40 --format csv
kind,date,late,family,alias,project,person,wave,instrument,postponed,answered,domains,number,about,stage,reason,years,words
talk,2026-11-18,false,G2,Gezin Maan,zon,,3,gezinscoaching,false,2,13,,,,,,"3 months, begun, 2 of 13"
talk,2026-12-20,false,G3,,zon,,3,gezinscoaching,true,,,,,,,,"3 months, put off until then"
person,2026-11-20,false,G1,Gezin Zon,zon,lena,6,gezinscoaching,false,,,,,,,,"6 months, lena has not rated yet"
step,2026-11-12,true,G1,Gezin Zon,,,,,false,,,1,huisvesting,,,,"small step 1: Home, the day is over"
step,2026-11-20,false,G1,Gezin Zon,,,,,false,,,2,schooltoeslag,,,,small step 2: Groeipakket: school supplement
step,2026-11-23,false,G1,Gezin Zon,,,,,false,,,3,,,,,small step 3
renewal,2026-11-10,true,G1,Gezin Zon,,,,,false,,,,leefloon,,,,"Social integration income, the day is over"
renewal,2026-12-10,false,G1,Gezin Zon,,,,,false,,,,schooltoeslag,,,,Groeipakket: school supplement
stuck,2026-10-01,false,G2,Gezin Maan,,,,,false,,,,sociale-woning,blocked,precondition,,"Social housing: stuck, a condition was not met"
retention,2026-11-15,false,G7,,zon,,,,false,,,,,,,5,kept for 5 years as agreed
note: left out, for they took back consent to be measured: 1
note: left out, for nobody asked them whether they may be asked later on how they are (followup): 1
$ ankerpunt today --within 0 --coach ann --format json
{
  "ankerpunt": "0.2.0",
  "document": "today",
  "generated": "2026-11-15",
  "today": [
    {"kind": "talk", "date": "2026-11-18", "late": false, "family": "G2", "alias": "Gezin Maan", "project": "zon", "person": null, "wave": "3", "instrument": "gezinscoaching", "postponed": false, "answered": 2, "domains": 13, "number": null, "about": null, "stage": null, "reason": null, "years": null, "words": "3 months, begun, 2 of 13"},
    {"kind": "person", "date": "2026-11-20", "late": false, "family": "G1", "alias": "Gezin Zon", "project": "zon", "person": "lena", "wave": "6", "instrument": "gezinscoaching", "postponed": false, "answered": null, "domains": null, "number": null, "about": null, "stage": null, "reason": null, "years": null, "words": "6 months, lena has not rated yet"},
    {"kind": "step", "date": "2026-11-12", "late": true, "family": "G1", "alias": "Gezin Zon", "project": null, "person": null, "wave": null, "instrument": null, "postponed": false, "answered": null, "domains": null, "number": 1, "about": "huisvesting", "stage": null, "reason": null, "years": null, "words": "small step 1: Home, the day is over"},
    {"kind": "renewal", "date": "2026-11-10", "late": true, "family": "G1", "alias": "Gezin Zon", "project": null, "person": null, "wave": null, "instrument": null, "postponed": false, "answered": null, "domains": null, "number": null, "about": "leefloon", "stage": null, "reason": null, "years": null, "words": "Social integration income, the day is over"},
    {"kind": "renewal", "date": "2026-12-10", "late": false, "family": "G1", "alias": "Gezin Zon", "project": null, "person": null, "wave": null, "instrument": null, "postponed": false, "answered": null, "domains": null, "number": null, "about": "schooltoeslag", "stage": null, "reason": null, "years": null, "words": "Groeipakket: school supplement"},
    {"kind": "stuck", "date": "2026-10-01", "late": false, "family": "G2", "alias": "Gezin Maan", "project": null, "person": null, "wave": null, "instrument": null, "postponed": false, "answered": null, "domains": null, "number": null, "about": "sociale-woning", "stage": "blocked", "reason": "precondition", "years": null, "words": "Social housing: stuck, a condition was not met"},
    {"kind": "put-off", "date": "2026-12-20", "late": false, "family": "G3", "alias": null, "project": "zon", "person": null, "wave": "3", "instrument": "gezinscoaching", "postponed": true, "answered": null, "domains": null, "number": null, "about": null, "stage": null, "reason": null, "years": null, "words": "3 months, put off until then"}
  ]
}
$ ankerpunt today --project maan
ankerpunt: today: there is no project maan; "ankerpunt project list" shows them
[1]
$ ankerpunt today --within -1
ankerpunt: today: --within wants a number of days, 0 to 36600, not -1
[1]
$ ankerpunt today --coach 'an n'
ankerpunt: today: --coach: there is no an n; did you mean ann?
[1]
$ ankerpunt today zon
usage: ankerpunt today [OPTION...]
ankerpunt: today: zon is one too many
[2]

# For a phone: an alias and a day, nothing that tells. The same thing has the same UID,
# also when it was put off; so what is taken in again takes the place of what was there.
$ ankerpunt today --coach ann --format ics | sed 's/^UID:.*@/UID:...@/' | tr -d '\r'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//ankerpunt//ankerpunt//EN
BEGIN:VEVENT
UID:...@ankerpunt
DTSTAMP:20261115T000000Z
DTSTART;VALUE=DATE:20261120
SUMMARY:Gezin Zon
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:...@ankerpunt
DTSTAMP:20261115T000000Z
DTSTART;VALUE=DATE:20261112
SUMMARY:Gezin Zon
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:...@ankerpunt
DTSTAMP:20261115T000000Z
DTSTART;VALUE=DATE:20261120
SUMMARY:Gezin Zon
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:...@ankerpunt
DTSTAMP:20261115T000000Z
DTSTART;VALUE=DATE:20261110
SUMMARY:Gezin Zon
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:...@ankerpunt
DTSTAMP:20261115T000000Z
DTSTART;VALUE=DATE:20261210
SUMMARY:Gezin Zon
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:...@ankerpunt
DTSTAMP:20261115T000000Z
DTSTART;VALUE=DATE:20261220
SUMMARY:G3
CLASS:PRIVATE
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
$ ankerpunt today --format ics >first.ics; ankerpunt today --format ics | cmp - first.ics && grep -c ^UID first.ics
6
note: left out, for they took back consent to be measured: 1
note: left out, for nobody asked them whether they may be asked later on how they are (followup): 1
note: left out, for they took back consent to be measured: 1
note: left out, for nobody asked them whether they may be asked later on how they are (followup): 1
$ grep ^UID first.ics | sort | uniq -d
$ grep -ciE 'huisvesting|leefloon|recht|right|mama|lena|stap|zon-' first.ics
0
[1]
$ ankerpunt wave G3 postpone 3 --until 2026-12-28 -q
G3 3 2026-12-28 saved
$ ankerpunt today --format ics | grep ^UID | sort >second; grep ^UID first.ics | sort | cmp - second
note: left out, for they took back consent to be measured: 1
note: left out, for nobody asked them whether they may be asked later on how they are (followup): 1
$ ankerpunt family list --format ics
ankerpunt: family: --format wants text, csv, json or xlsx, not ics
[1]
