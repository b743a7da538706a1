# Small steps, agreed with a family and ticked off; their words are sealed.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt family add zon --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ echo 'Papa belt de huisbaas.' | ankerpunt step G1 add --domain huisvesting --who family --due 2026-03-20 --date 2026-03-10
G1 step 1 2026-03-10 saved
$ printf 'Samen naar de kinderbijslag.\n' >draft
$ ankerpunt step G1 add --right leefloon --who coach draft
G1 step 2 2026-11-15 saved
$ echo 'Een kanarie kopen.' | ankerpunt step G1 add -
G1 step 3 2026-11-15 saved
$ echo 'Van een ander gezin.' | ankerpunt step G2 add
G2 step 1 2026-11-15 saved
$ ankerpunt step G1 list
Small steps

number        date  domain  right                      step                          who             due by  done on  let go
------  ----------  ------  -------------------------  ----------------------------  ----------  ----------  -------  ------
     1  10/03/2026  Home    -                          Papa belt de huisbaas.        the family  20/03/2026        -       -
     2  15/11/2026  -       Social integration income  Samen naar de kinderbijslag.  the coach            -        -       -
     3  15/11/2026  -       -                          Een kanarie kopen.            -                    -        -       -

# On the sheet in words when they are unsealed, else by what they are about.
$ ankerpunt -q sheet G1 -o plain.pdf && pdftotext -layout plain.pdf - | grep -E 'huisbaas|wijzelf|kanarie|coach'
G1 plain.pdf saved
    Wonen (wijzelf, tegen 20/03/2026)
    Leefloon (de coach)
Wat bewaard wordt: wat jullie invullen, jullie rechten en de dagen, onder een code. Jullie coach
$ ankerpunt -q sheet G1 --words -o words.pdf && pdftotext -layout words.pdf - | grep -E 'huisbaas|wijzelf|kanarie|de coach'
G1 words.pdf saved
    Papa belt de huisbaas. (wijzelf, tegen 20/03/2026)
    Samen naar de kinderbijslag. (de coach)
    Een kanarie kopen.

# Ticked off, let go, and back again.
$ ankerpunt step G1 done 1 --date 2026-03-18
G1 step 1 done 2026-03-18 saved
$ ankerpunt step G1 done 1 --date 2026-03-19
G1 step 1 done 2026-03-19 saved
$ ankerpunt step G1 drop 3 --date 2026-04-01
G1 step 3 dropped 2026-04-01 saved
$ ankerpunt step G1 list --format csv
number,date,domain,right,step,who,due,done,let_go
1,2026-03-10,huisvesting,,Papa belt de huisbaas.,family,2026-03-20,2026-03-19,
2,2026-11-15,,leefloon,Samen naar de kinderbijslag.,coach,,,
$ ankerpunt step G1 list --all --format json | tail -n +5
  "steps": [
    {"number": 1, "date": "2026-03-10", "domain": "huisvesting", "right": null, "step": "Papa belt de huisbaas.", "who": "family", "due": "2026-03-20", "done": "2026-03-19", "let_go": null},
    {"number": 2, "date": "2026-11-15", "domain": null, "right": "leefloon", "step": "Samen naar de kinderbijslag.", "who": "coach", "due": null, "done": null, "let_go": null},
    {"number": 3, "date": "2026-11-15", "domain": null, "right": null, "step": "Een kanarie kopen.", "who": null, "due": null, "done": null, "let_go": "2026-04-01"}
  ]
}
$ ankerpunt step G1 drop 1
ankerpunt: step: step 1 was done on 19/03/2026; "step FAMILY reopen 1" takes that back first
[1]
$ ankerpunt step G1 done 3
G1 step 3 done 2026-11-15 saved
$ ankerpunt step G1 reopen 3
G1 step 3 open saved
$ ankerpunt step G1 list --format csv | tail -n 1
3,2026-11-15,,,Een kanarie kopen.,,,,
$ ankerpunt history G1 --format csv | grep small_step | tail -n 6
25,2026-11-15T00:00:00Z,coach,step,G1,small_step,1 2026-03-10,done_day,,2026-03-18
26,2026-11-15T00:00:00Z,coach,step,G1,small_step,1 2026-03-10,done_day,2026-03-18,2026-03-19
27,2026-11-15T00:00:00Z,coach,step,G1,small_step,3 2026-11-15,dropped_day,,2026-04-01
28,2026-11-15T00:00:00Z,coach,step,G1,small_step,3 2026-11-15,done_day,,2026-11-15
28,2026-11-15T00:00:00Z,coach,step,G1,small_step,3 2026-11-15,dropped_day,2026-04-01,
29,2026-11-15T00:00:00Z,coach,step,G1,small_step,3 2026-11-15,done_day,2026-11-15,

# Without the passphrase the steps are there, without their words.
$ ankerpunt step G1 list --no-texts --format csv
number,date,domain,right,step,who,due,done,let_go
1,2026-03-10,huisvesting,,,family,2026-03-20,2026-03-19,
2,2026-11-15,,leefloon,,coach,,,
3,2026-11-15,,,,,,,
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt step G2 list --format csv
number,date,domain,right,step,who,due,done,let_go
1,2026-11-15,,,,,,,
$ grep -ac kanarie ankerpunt.db
0
[1]
$ printf 'korenbloem\n' >wrong; chmod 600 wrong
$ ANKERPUNT_PASSPHRASE_FILE=wrong ankerpunt step G1 list
ankerpunt: step: that is not the passphrase of this registry; nothing was opened
[1]
$ ANKERPUNT_PASSPHRASE_FILE= ankerpunt step G1 done 2
G1 step 2 done 2026-11-15 saved

# The family may ask for all of it.
$ ankerpunt step G1 drop 3 --date 2026-04-01
G1 step 3 dropped 2026-04-01 saved
$ ankerpunt dossier G1 --lang en | grep -A7 "^Your small steps"
Your small steps
1. Papa belt de huisbaas.
  10/03/2026 · Home · you · by 20/03/2026 · done on 19/03/2026
2. Samen naar de kinderbijslag.
  15/11/2026 · Social integration income · your coach · done on 15/11/2026
3. Een kanarie kopen.
  15/11/2026 · let go on 1/04/2026
$ ankerpunt dossier G1 --lang nl | grep -A6 "^Jullie kleine stappen"
Jullie kleine stappen
1. Papa belt de huisbaas.
  10/03/2026 · Wonen · jullie · tegen 20/03/2026 · gedaan op 19/03/2026
2. Samen naar de kinderbijslag.
  15/11/2026 · Leefloon · jullie coach · gedaan op 15/11/2026
3. Een kanarie kopen.
  15/11/2026 · losgelaten op 1/04/2026
$ ankerpunt dossier G1 --lang fr | grep -A6 "^Vos petits pas"
Vos petits pas
1. Papa belt de huisbaas.
  10/03/2026 · Logement · vous · pour le 20/03/2026 · fait le 19/03/2026
2. Samen naar de kinderbijslag.
  15/11/2026 · Revenu d’intégration · votre coach · fait le 15/11/2026
3. Een kanarie kopen.
  15/11/2026 · plus d’actualité depuis le 1/04/2026
$ ankerpunt dossier G1 --lang en --no-names | grep -A4 "^Your small steps"
Your small steps
1. 10/03/2026 · Home · you · by 20/03/2026 · done on 19/03/2026
2. 15/11/2026 · Social integration income · your coach · done on 15/11/2026
3. 15/11/2026 · let go on 1/04/2026
The words of these steps are kept, sealed; your coach can open them for you with the passphrase.
$ ankerpunt dossier G1 --format json | sed -n '/small_steps/,/\]/p'
  "small_steps": [
    {"number": 1, "date": "2026-03-10", "domain": "huisvesting", "right": null, "who": "family", "due": "2026-03-20", "done": "2026-03-19", "let_go": null, "sealed": false, "text": "Papa belt de huisbaas."},
    {"number": 2, "date": "2026-11-15", "domain": null, "right": "leefloon", "who": "coach", "due": null, "done": "2026-11-15", "let_go": null, "sealed": false, "text": "Samen naar de kinderbijslag."},
    {"number": 3, "date": "2026-11-15", "domain": null, "right": null, "who": null, "due": null, "done": null, "let_go": "2026-04-01", "sealed": false, "text": "Een kanarie kopen."}
  ],
$ ankerpunt dossier G1 --lang en | grep -E 'small step [0-9]: (done|let go)' | tail -n 2
15/11/2026 00:00 · coach · small step 2: done on: 15/11/2026
15/11/2026 00:00 · coach · small step 3: let go: 1/04/2026
$ ankerpunt dossier G2 --lang en | grep 'small step'
Your small steps
15/11/2026 00:00 · coach · small step 1: 15/11/2026
15/11/2026 00:00 · coach · sealed words of small step 1

# Removed when it was a mistake; the passphrase may go when nothing is sealed.
$ ankerpunt step G1 remove 3
G1 step 3 removed saved
$ ankerpunt step G1 list --all --no-texts --format csv | wc -l
3
$ ankerpunt passphrase remove
ankerpunt: passphrase: there is still something sealed with it (3); remove that first (identity clear, note --remove, step remove, theme remove, around remove, signal remove, erase), or keep the passphrase
[1]
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 33 rows of history

# Wrong use.
$ ankerpunt step G1 done 3
ankerpunt: step: there is no step 3; "ankerpunt step FAMILY list --all" shows them
[1]
$ ankerpunt step G1 done eerste
ankerpunt: step: eerste is no number from the list; write 1, 2, and so on
[1]
$ ankerpunt step G1 done 0
ankerpunt: step: 0 is no number from the list; write 1, 2, and so on
[1]
$ ankerpunt step G9 list
ankerpunt: step: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt step G1
usage: ankerpunt step FAMILY add [OPTION...] [FILE|-]
       ankerpunt step FAMILY list [OPTION...]
       ankerpunt step FAMILY done [OPTION...] NUMBER
       ankerpunt step FAMILY drop [OPTION...] NUMBER
       ankerpunt step FAMILY reopen NUMBER
       ankerpunt step FAMILY remove NUMBER
ankerpunt: step: do what?
[2]
$ ankerpunt step G1 finish 2
usage: ankerpunt step FAMILY add [OPTION...] [FILE|-]
       ankerpunt step FAMILY list [OPTION...]
       ankerpunt step FAMILY done [OPTION...] NUMBER
       ankerpunt step FAMILY drop [OPTION...] NUMBER
       ankerpunt step FAMILY reopen NUMBER
       ankerpunt step FAMILY remove NUMBER
ankerpunt: step: there is no finish here
[2]
$ echo x | ankerpunt step G1 add --who mama
ankerpunt: step: --who wants one of family, coach, partner, not mama
[1]
$ echo x | ankerpunt step G1 add --domain nergens
ankerpunt: step: project zon has no domain nergens; "ankerpunt instrument show gezinscoaching" lists them
[1]
$ echo x | ankerpunt step G1 add --right nergens
ankerpunt: step: there is no right nergens; "ankerpunt rights catalogue" shows them
[1]
$ echo x | ankerpunt step G1 add --domain taal --right leefloon
usage: ankerpunt step FAMILY add [OPTION...] [FILE|-]
ankerpunt: step: give --domain or --right, not both
[2]
$ echo x | ankerpunt step G1 add --instrument gezinscoaching
usage: ankerpunt step FAMILY add [OPTION...] [FILE|-]
ankerpunt: step: --instrument goes with --domain
[2]
$ echo x | ankerpunt step G1 add --due 2026-01-01
ankerpunt: step: a step that was agreed on 15/11/2026 cannot be due on 1/01/2026; give --due on that day or later
[1]
$ printf 'een\ntwee\n' | ankerpunt step G1 add
ankerpunt: step: the step: no readable text of one line
[1]
$ head -c 300 /dev/zero | tr '\0' a | ankerpunt step G1 add
ankerpunt: step: the step: longer than 200 characters, by 100; make it shorter
[1]

# On a terminal the words are shown, to be said shorter.
$ typed "ankerpunt step G1 add --lang nl" "Elke avond samen $(printf %0190d 0)" "Elke avond samen eten"
G1 · De stap, in de woorden van het gezin: Elke avond samen 0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
  de stap: langer dan 200 tekens, 7 te veel; maak het korter
  Dit was getypt: Elke avond samen
00000000000000000000000000000000000000000000000000000000000000000000000000000000
00000000000000000000000000000000000000000000000000000000000000000000000000000000
000000000000000000000000000000
G1 · De stap, in de woorden van het gezin: Elke avond samen eten
G1: kleine stap 3, afgesproken op 15/11/2026, bewaard

$ : | ankerpunt step G1 add
ankerpunt: step: that is empty; nothing was changed
[1]
$ echo 'Zijn nummer is 85.07.30-033.28.' | ankerpunt step G1 add
ankerpunt: step: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt step G1 add nosuch
ankerpunt: step: nosuch cannot be read: No such file or directory
[3]
$ ankerpunt -r bare.db init --no-passphrase
bare.db saved
$ ankerpunt -r bare.db project add zon
zon saved
$ ankerpunt -r bare.db family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ echo x | ankerpunt -r bare.db step G1 add
ankerpunt: step: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ ankerpunt -r bare.db step G1 list
nothing to show
