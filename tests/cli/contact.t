# Moments with a family, or for it.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt contact G1 add --channel home --date 2026-03-10 --initiative coach --minutes 90
G1 contact 1 2026-03-10 home saved
$ ankerpunt contact G1 add --channel activity --date 2026-03-14 --minutes 180 --initiative family
G1 contact 2 2026-03-14 activity saved
$ ankerpunt contact G1 add --channel message --date 5/3/2026
G1 contact 3 2026-03-05 message saved
$ ankerpunt contact G1 add --channel service
G1 contact 4 2026-11-15 service saved
$ ankerpunt contact G1 list
Contacts

number        date  channel                initiative  minutes
------  ----------  ---------------------  ----------  -------
     3   5/03/2026  by message             -                 -
     1  10/03/2026  at home                the coach        90
     2  14/03/2026  an activity together   the family      180
     4  15/11/2026  to a service together  -                 -

Contacts: 4. Together 270 minutes, as far as noted.
$ ankerpunt contact G1 list --lang nl | tail -n 1
Contacten: 4. Samen 270 minuten, voor zover genoteerd.
$ ankerpunt contact G1 list --lang fr | tail -n 1
Contacts : 4. Ensemble 270 minutes, dans la mesure où c’est noté.
$ ankerpunt contact G1 list --format json | tail -n +5
  "contacts": [
    {"number": 3, "date": "2026-03-05", "channel": "message", "initiative": null, "minutes": null},
    {"number": 1, "date": "2026-03-10", "channel": "home", "initiative": "coach", "minutes": 90},
    {"number": 2, "date": "2026-03-14", "channel": "activity", "initiative": "family", "minutes": 180},
    {"number": 4, "date": "2026-11-15", "channel": "service", "initiative": null, "minutes": null}
  ]
}
$ ankerpunt contact G1 remove 4
G1 contact 4 removed saved
$ ankerpunt contact G1 list --format csv
number,date,channel,initiative,minutes
3,2026-03-05,message,,
1,2026-03-10,home,coach,90
2,2026-03-14,activity,family,180
$ ankerpunt history G1 --format csv | grep contact | tail -n 3
17,2026-11-15T00:00:00Z,coach,contact,G1,contact,3 2026-03-05,channel,,message
18,2026-11-15T00:00:00Z,coach,contact,G1,contact,4 2026-11-15,channel,,service
19,2026-11-15T00:00:00Z,coach,contact,G1,contact,4 2026-11-15,channel,service,
$ ankerpunt dossier G1 --lang en | grep -A4 '^When you met'
When you met or spoke
5/03/2026 · by message
10/03/2026 · at your home · 90 minutes · initiative: your coach
14/03/2026 · an activity together · 180 minutes · initiative: you
$ ankerpunt dossier G1 --lang nl | grep -A3 '^Contacten met'
Contacten met jullie coach
5/03/2026 · met een bericht
10/03/2026 · bij jullie thuis · 90 minuten · op vraag van: jullie coach
14/03/2026 · samen een activiteit · 180 minuten · op vraag van: jullie
$ ankerpunt dossier G1 --lang fr | grep -A3 '^Contacts avec'
Contacts avec votre coach
5/03/2026 · par message
10/03/2026 · chez vous · 90 minutes · à la demande de : votre coach
14/03/2026 · une activité ensemble · 180 minutes · à la demande de : vous
$ ankerpunt dossier G1 --format json | sed -n '/"contacts"/,/\]/p'
  "contacts": [
    {"number": 3, "date": "2026-03-05", "channel": "message", "initiative": null, "minutes": null},
    {"number": 1, "date": "2026-03-10", "channel": "home", "initiative": "coach", "minutes": 90},
    {"number": 2, "date": "2026-03-14", "channel": "activity", "initiative": "family", "minutes": 180}
  ],
$ ankerpunt dossier G1 --lang en | grep '· .*contact [0-9]'
15/11/2026 00:00 · coach · contact 1: 10/03/2026, at your home, your coach, 90 minutes
15/11/2026 00:00 · coach · contact 2: 14/03/2026, an activity together, you, 180 minutes
15/11/2026 00:00 · coach · contact 3: 5/03/2026, by message
15/11/2026 00:00 · coach · contact 4: 15/11/2026, to a service together
15/11/2026 00:00 · coach · taken away: contact 4: 15/11/2026, to a service together

# A day that has not come is a slip.
$ ankerpunt contact G1 add --channel phone --date 2027-03-10
ankerpunt: contact: --date: 10/03/2027 is still to come; give the day on which it happened, today or earlier
[1]
$ ankerpunt contact G1 add --channel phone --date 2027-03-10 --lang nl
ankerpunt: contact: --date: 10/03/2027 moet nog komen; geef de dag waarop het gebeurde, vandaag of vroeger
[1]

# Wrong use.
$ ankerpunt contact G1 add
usage: ankerpunt contact FAMILY add [OPTION...]
ankerpunt: contact: something is missing: --channel
[2]
$ ankerpunt contact G1 add --channel pigeon
ankerpunt: contact: --channel wants one of home, phone, message, service, activity, office, not pigeon
[1]
$ ankerpunt contact G1 add --channel home --initiative mama
ankerpunt: contact: --initiative wants one of family, coach, partner, not mama
[1]
$ ankerpunt contact G1 add --channel home --minutes 2000
ankerpunt: contact: a contact lasts 1 to 1440 minutes, not 2000
[1]
$ ankerpunt contact G1 add --channel home --minutes 0
ankerpunt: contact: a contact lasts 1 to 1440 minutes, not 0
[1]
$ ankerpunt contact G1 add --channel home --minutes -5
ankerpunt: contact: a contact lasts 1 to 1440 minutes, not -5
[1]
$ ankerpunt contact G1 add --channel home --minutes long
ankerpunt: contact: --minutes wants a whole number, not long
[1]
$ ankerpunt contact G9 add --channel home
ankerpunt: contact: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt contact G1 remove 4
ankerpunt: contact: there is no contact 4; "ankerpunt contact FAMILY list" shows them
[1]
$ ankerpunt contact G1 list --format csv | wc -l
4
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 19 rows of history
