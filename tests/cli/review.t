# The talk after a sitting: what matters most, what surprised, how we go on.

$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt review G1 --important taal
ankerpunt: review: there is no such sitting to look back on; "ankerpunt show G1" shows them
[1]
$ ankerpunt rate G1 taal=4 huisvesting=6 --date 2026-03-10
G1 2 scores 2026-03-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 taal=7 huisvesting=5 --date 2026-06-10
G1 2 scores 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes

# Lists of domains need no passphrase; words do.
$ ankerpunt review G1 --important taal --surprising huisvesting,taal
G1 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt dossier G1 --lang en | grep '^  Most'
  Most important change: Language
  Most surprising change: Home, Language
$ ankerpunt review G1 --important huisvesting --date 2026-03-10
G1 review 2026-03-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt review G1 --surprising huisvesting
G1 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt dossier G1 --lang en | grep '^  Most'
  Most important change: Home
  Most important change: Language
  Most surprising change: Home
$ ankerpunt review G1 --surprising ''
G1 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt dossier G1 --lang en | grep '^  Most'
  Most important change: Home
  Most important change: Language
$ echo 'We bellen samen de school.' | ankerpunt review G1 --onward -
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: review: names and free text are only kept sealed, and this registry has no passphrase yet; "ankerpunt passphrase set" sets one
[1]
$ export ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt passphrase set -q
ankerpunt.db saved
$ echo 'We bellen samen de school.' | ankerpunt review G1 --onward -
G1 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt dossier G1 --lang en | grep 'go on:'
10/06/2026 · How you go on: We bellen samen de school.
$ echo 'We bellen morgen.' >talk
$ ankerpunt review G1 --onward talk --important taal
G1 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt dossier G1 --lang en | grep 'go on:'
10/06/2026 · How you go on: We bellen morgen.
$ ankerpunt sheet G1 --words -q
G1 G1.pdf saved

# Of several voices nobody is chosen: the family together, else the only one, else whom
# --by says.
$ ankerpunt family add zon --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ ankerpunt person G2 add mama --role parent
G2 mama saved
$ ankerpunt person G2 add zoon --role young
G2 zoon saved
$ ankerpunt rate G2 --by mama taal=7 --date 2026-06-10
G2 1 scores 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt review G2 --important taal
G2 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt rate G2 --by zoon taal=4 huisvesting=3 --date 2026-06-10
G2 2 scores 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt review G2 --important taal
ankerpunt: review: on 10/06/2026 several rated, each alone: mama, zoon; --by says whose it is
[1]
$ echo 'We wachten.' | ankerpunt review G2 --onward -
G2 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
note: this is kept as the words of the family together; of one person alone they are with --by PERSON
$ ankerpunt review G2 --important huisvesting --by zoon
G2 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt dossier G2 --lang en | grep -e '^  Most' -e 'Family coaching'
10/06/2026 · Family coaching · mama · typed in on 15/11/2026
  Most important change: Language
10/06/2026 · Family coaching · zoon · typed in on 15/11/2026
  Most important change: Home
$ ankerpunt rate G2 taal=5 --date 2026-06-10
G2 1 scores 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt review G2 --surprising taal
G2 review 2026-06-10 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt dossier G2 --lang en | grep -e '^  Most' -e 'Family coaching'
10/06/2026 · Family coaching · the family together · typed in on 15/11/2026
  Most surprising change: Language
10/06/2026 · Family coaching · mama · typed in on 15/11/2026
  Most important change: Language
10/06/2026 · Family coaching · zoon · typed in on 15/11/2026
  Most important change: Home
$ ankerpunt review G2 --important taal --date 2026-06-11
ankerpunt: review: there is no such sitting to look back on; "ankerpunt show G2" shows them
[1]

# Wrong use.
$ ankerpunt review G1
usage: ankerpunt review [OPTION...] FAMILY
ankerpunt: review: what came out of it? Give --important, --surprising or --onward
[2]
$ ankerpunt review G1 --important buren
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: review: domain buren was not rated in that sitting; rated were huisvesting, taal
[1]
$ ankerpunt review G1 --important gezondheid
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: review: domain gezondheid was not rated in that sitting; rated were huisvesting, taal
[1]
$ ankerpunt review G1 --important taal --date 2026-05-01
ankerpunt: review: there is no such sitting to look back on; "ankerpunt show G1" shows them
[1]
$ ankerpunt review G1 --important taal --by mama
ankerpunt: review: there is no such sitting to look back on; "ankerpunt show G1" shows them
[1]
$ ankerpunt review G9 --important taal
ankerpunt: review: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt review G1 --onward nosuch
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: review: nosuch cannot be read: No such file or directory
[3]
$ ankerpunt dossier G1 --lang en | grep '^  Most'
  Most important change: Home
  Most important change: Language
