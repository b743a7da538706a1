# Lists of domains: those that come with the program, and one's own.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt instrument list --format csv
instrument,version,title,low,high,step,better,domains
bejegening,1,How services treat us,0,10,1,higher,5
bijdrage,1,The part the support had in it,0,10,1,higher,5
buddy,1,Buddy,0,10,1,higher,7
context,1,Context and youth care counsellor,0,10,1,higher,9
ervaring,1,How I experience the help,0,10,1,higher,7
gezinscoaching,1,Family coaching,0,10,1,higher,13
kind-en-gezin,1,Local team Kind en Gezin,0,10,1,higher,11
passend,1,Does the support still fit?,0,10,1,higher,4
schalock,1,Quality of life (Schalock),0,10,1,higher,8
trajectgezel,1,Companion on the road,0,10,1,higher,10
$ ankerpunt --lang nl instrument list --format csv | grep ervaring
ervaring,1,Hoe ik de hulp ervaar,0,10,1,higher,7
$ ankerpunt instrument show gezinscoaching --format csv | head -4
domain,label,theme,min_change,retest_reliability,min_mean_change,retest_pairs,sem,sem_low,sem_high,sdc,error_source
huisvesting,Home,housing,2,,,0,,,,,
financieel,Money,income,2,,,0,,,,,
administratie,Paperwork and law,administration,2,,,0,,,,,
$ ankerpunt --lang fr instrument show gezinscoaching | sed -n 4,6p
-------------  ----------------------  -----------------------------------------------  ---------------------  -------------  ------------------
huisvesting    Logement                housing : Logement                                                 2,0              -                   -
financieel     Argent                  income : Revenus                                                   2,0              -                   -

# What is written is read back, and written the same.
$ ankerpunt instrument export gezinscoaching >first.json
$ ankerpunt instrument export gezinscoaching -o second.json
$ cmp first.json second.json
$ ankerpunt instrument import first.json
gezinscoaching version 1 was there already; nothing changed
$ ankerpunt -r other.db init
other.db saved
$ ankerpunt -r other.db instrument import - <first.json
gezinscoaching version 1 was there already; nothing changed
$ ankerpunt -r other.db instrument export gezinscoaching | cmp - first.json

# One of our own.
$ cat >weer.json <<END
> { "code": "weer", "version": 1,
>   "title": {"nl": "Het weer", "fr": "Le temps", "en": "The weather"},
>   "scale": {"low": 1, "high": 5, "step": 0.5, "better": "higher", "min_change": 1},
>   "domains": [{"code": "zon", "theme": "housing", "nl": "Zon", "fr": "Soleil", "en": "Sun"},
>               {"code": "werk", "theme": "weather", "nl": "Werk", "fr": "Travail", "en": "Work"}],
>   "complete": false }
> END
$ ankerpunt instrument import weer.json
weer saved
theme weather of domain werk is not on the list; kept as it is
$ ankerpunt instrument import weer.json
weer version 1 was there already; nothing changed
theme weather of domain werk is not on the list; kept as it is
$ ankerpunt instrument show weer --format csv
domain,label,theme,min_change,retest_reliability,min_mean_change,retest_pairs,sem,sem_low,sem_high,sdc,error_source
zon,Sun,housing,1,,,0,,,,,
werk,Work,weather,1,,,0,,,,,
$ ankerpunt instrument list --format csv | grep weer
weer,1,The weather,1,5,0.5,higher,2

# What is in use does not change under the same version; a new version stands beside it.
$ sed 's/"high": 5/"high": 7/' weer.json >changed.json
$ ankerpunt instrument import changed.json
theme weather of domain werk is not on the list; kept as it is
ankerpunt: instrument: instrument weer version 1 is there already and differs; give the changed list a higher version
[1]
$ sed 's/"high": 5/"high": 7/; s/"version": 1/"version": 2/' weer.json >weer2.json
$ ankerpunt instrument import weer2.json -q
weer saved
$ ankerpunt instrument list --format csv | grep weer
weer,1,The weather,1,5,0.5,higher,2
weer,2,The weather,1,7,0.5,higher,2
$ ankerpunt instrument export weer | grep version
  "version": 2,

# What is no instrument.
$ ankerpunt instrument import nosuch.json
ankerpunt: instrument: nosuch.json cannot be read: No such file or directory
[3]
$ mkdir folder
$ ankerpunt instrument import folder
ankerpunt: instrument: folder cannot be read: Is a directory
[3]
$ : >empty.json
$ ankerpunt instrument import empty.json
ankerpunt: instrument: empty.json:1: this is not valid JSON: '[' or '{' expected near end of file
[1]
$ printf '{"code": "x"' >cut.json
$ ankerpunt instrument import cut.json
ankerpunt: instrument: cut.json:1: this is not valid JSON: '}' expected near end of file
[1]
$ printf '\377\376{\000' >utf16.json
$ ankerpunt instrument import utf16.json
ankerpunt: instrument: utf16.json:1: this is not valid JSON: unable to decode byte 0xff
[1]
$ printf '[1, 2]' | ankerpunt instrument import -
ankerpunt: instrument: -: here must stand an object: { ... }
[1]
$ weer() { sed "$1" weer.json | ankerpunt instrument import -; }
$ weer 's/"weer"/"Het Weer"/'
ankerpunt: instrument: -: "code": Het Weer is no code; a code has a-z, 0-9 and -, begins with a letter and has at most 40 characters
[1]
$ weer 's/"version": 1/"version": 0/'
ankerpunt: instrument: -: "version" must be a whole number from 1 to 9999
[1]
$ weer 's/"version": 1/"version": "1"/'
ankerpunt: instrument: -: "version" must be a whole number from 1 to 9999
[1]
$ weer 's/"low": 1/"low": 9/'
ankerpunt: instrument: -: scale: "low" must be less than "high"
[1]
$ weer 's/0.5/0.3/'
ankerpunt: instrument: -: scale: from "low" to "high" must be a whole number of steps
[1]
$ weer 's/0.5/0/'
ankerpunt: instrument: -: scale: "step" must be more than 0
[1]
$ weer 's/0.5/-1/'
ankerpunt: instrument: -: scale: "step" must be more than 0
[1]
$ weer 's/"higher"/"sideways"/'
ankerpunt: instrument: -: scale: "better" must be "higher" or "lower"
[1]
$ weer 's/"zon"/"werk"/'
ankerpunt: instrument: -: domain 2 (werk): domain 1 has this code already
[1]
$ weer 's/"nl": "Zon", //'
weer version 1 was there already; nothing changed
theme weather of domain werk is not on the list; kept as it is
$ weer 's/"en": "Sun"/"en": ""/'
ankerpunt: instrument: -: domain 1 (zon): "en" is empty; fill it in or leave it out
[1]
$ weer 's/"min_change": 1/"min_change": -1/'
ankerpunt: instrument: -: scale: "min_change" must be a number from 0 to 4
[1]
$ weer 's/"min_change": 1/"min_change": 1e999/'
ankerpunt: instrument: -:3: this is not valid JSON: real number overflow near '1e999'
[1]
$ weer 's/"min_change": 1/"retest_reliability": 1.2/'
ankerpunt: instrument: -: scale: "retest_reliability" must be a number from 0 to 1
[1]
$ weer 's/"min_change"/"minimum"/'
ankerpunt: instrument: -: scale: there is no "minimum" here; known are low, high, step, better, anchors, reliability_source, retest_reliability, retest_sd, internal_consistency, min_change, min_mean_change
[1]
$ weer 's/"complete": false/"complete": "no"/'
ankerpunt: instrument: -: "complete" must be true or false
[1]
$ weer 's/"version": 1,/"version": 1, "version": 2,/'
ankerpunt: instrument: -:1: this is not valid JSON: duplicate object key near '"version"'
[1]
$ weer 's/"domains": .*/"domains": [],/; /"werk"/d'
ankerpunt: instrument: -: "domains" must be a list with something in it: [ ... ]
[1]
$ weer 's/Sun/\\u0007Sun/'
ankerpunt: instrument: -: domain 1 (zon): "en" has control characters; write it on one line
[1]

# Deep, long and odd.
$ head -c 100000 /dev/zero | tr '\0' '[' | ankerpunt instrument import -
ankerpunt: instrument: -:1: this is not valid JSON: maximum parsing depth reached near '['
[1]
$ head -c 20000000 /dev/zero | tr '\0' ' ' | ankerpunt instrument import -
ankerpunt: instrument: - is larger than 4194304 bytes; is it the right file?
[1]
$ weer 's/"high": 5/"high": 1e300/'
ankerpunt: instrument: -: scale: "high" is too large
[1]
$ weer 's/"high": 5/"high": 100000/'
ankerpunt: instrument: -: scale: the scale has more than 10000 steps; take a larger "step"
[1]
$ weer 's/0.5/0.0000001/'
ankerpunt: instrument: -: scale: "step" is too large
[1]
$ weer 's/"low": 1/"low": -0.5/; s/"high": 5/"high": 4.5/; s/"weer"/"min"/'
min saved
theme weather of domain werk is not on the list; kept as it is
$ ankerpunt instrument list --format csv | grep min
min,1,The weather,-0.5,4.5,0.5,higher,2

# Names in a message are shown, not obeyed.
$ weer "s/\"weer\"/\"$(printf '\033')[2J\"/"
ankerpunt: instrument: -:1: this is not valid JSON: control character 0x1b near '"'
[1]
$ weer 's/"weer"/"\\u001b[2J"/'
ankerpunt: instrument: -: "code" has control characters; write it on one line
[1]

# Wrong calls.
$ ankerpunt instrument
usage: ankerpunt instrument list
       ankerpunt instrument show INSTRUMENT
       ankerpunt instrument import FILE.json
       ankerpunt instrument export [OPTION...] INSTRUMENT
ankerpunt: instrument: do what?
[2]
$ ankerpunt instrument show
usage: ankerpunt instrument show INSTRUMENT
ankerpunt: instrument: something is missing: INSTRUMENT
[2]
$ ankerpunt instrument show nosuch
ankerpunt: instrument: there is no instrument nosuch; "ankerpunt instrument list" shows them
[1]
$ ankerpunt instrument export nosuch
ankerpunt: instrument: there is no instrument nosuch; "ankerpunt instrument list" shows them
[1]
$ ankerpunt instrument export weer -o first.json
ankerpunt: instrument: first.json is already there; --force overwrites it
[1]
$ ankerpunt instrument export weer -o first.json --force
$ ankerpunt instrument import first.json
weer version 2 was there already; nothing changed
theme weather of domain werk is not on the list; kept as it is

# A mended name reaches projects that run, with a new version or without one; the history has both.
$ ankerpunt -r mend.db init --no-passphrase -q
mend.db saved
$ printf '%s' '{"code": "x", "version": 1, "title": {"nl": "X"}, "scale": {"low": 0, "high": 10, "step": 1, "better": "higher"}, "domains": [{"code": "wonen", "theme": "housing", "nl": "Wonne", "fr": "Logement"}]}' >x1.json
$ ankerpunt -r mend.db instrument import x1.json
x saved
$ ankerpunt -r mend.db project add p --instrument x --waves 0,6
p saved
$ ankerpunt -r mend.db family add p --code F1 --start 2026-01-10 -q
F1 2026-01-10 saved
$ ankerpunt -r mend.db rate F1 --date 2026-01-10 wonen=3 -q
F1 1 scores 2026-01-10 saved
$ sed 's/Wonne/Wonen/; s/, "fr": "Logement"//' x1.json >x1b.json; ankerpunt -r mend.db instrument import x1b.json
x saved
names were mended in list x; who uses it sees them at once
$ ankerpunt -r mend.db --lang nl show F1 | tail -1; ankerpunt -r mend.db --lang fr show F1 | tail -1
Wonen                       3
Logement                    3
$ ankerpunt -r mend.db instrument import x1b.json
x version 1 was there already; nothing changed
$ ankerpunt -r mend.db history --format csv | grep 'domain,' | cut -d, -f3-
coach,instrument,,domain,wonen,instrument,,x
coach,instrument,,domain,wonen,position,,0
coach,instrument,,domain,wonen,theme,,housing
coach,instrument,,domain,wonen,nl,,Wonne
coach,instrument,,domain,wonen,fr,,Logement
coach,instrument,,domain,wonen,nl,Wonne,Wonen
$ sed 's/"version": 1/"version": 2/; s/Wonne/Huis/' x1.json >x2.json; ankerpunt -r mend.db instrument import x2.json
x saved
names were mended in list x; who uses it sees them at once
$ ankerpunt -r mend.db --lang nl show F1 | tail -1
Huis                        3
$ ankerpunt -r mend.db project set p --instrument x
p saved
p keeps list x in version 1, with mended names; with --from DATE it asks version 2 from that day on
$ ankerpunt -r mend.db --lang nl project set p --instrument x
p saved
p houdt lijst x in versie 1, met verbeterde namen; met --from DATUM vraagt ze vanaf die dag versie 2

# What a mean has to reach to matter is apart from what matters for one family.
$ sed 's/"min_change": 1/"min_change": 1, "min_mean_change": 0.5/; s/"version": 1/"version": 3/' weer.json >mean.json
$ ankerpunt instrument import mean.json -q
weer saved
$ ankerpunt instrument show weer --format csv
domain,label,theme,min_change,retest_reliability,min_mean_change,retest_pairs,sem,sem_low,sem_high,sdc,error_source
zon,Sun,housing,1,,0.5,0,,,,,
werk,Work,weather,1,,0.5,0,,,,,
$ ankerpunt instrument export weer | grep min_
  "scale": {"low": 1, "high": 5, "step": 0.5, "better": "higher", "min_change": 1, "min_mean_change": 0.5},
$ sed 's/"min_mean_change": 0.5/"min_mean_change": 0.25/' mean.json | ankerpunt instrument import - -q
ankerpunt: instrument: instrument weer version 3 is there already and differs; give the changed list a higher version
[1]
$ sed 's/"min_mean_change": 0.5/"min_mean_change": 9/' mean.json | ankerpunt instrument import - -q
ankerpunt: instrument: -: scale: "min_mean_change" must be a number from 0 to 4
[1]
