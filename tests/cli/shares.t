# What is given to somebody needs the family's yes, and is written down.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-09-01 --consent share:ocmw -q
G1 2026-09-01 saved
$ ankerpunt family add zon --code G2 --start 2026-09-01 -q
G2 2026-09-01 saved
$ ankerpunt rate G1 --date 2026-09-02 huisvesting=3 -q
G1 1 scores 2026-09-02 saved
$ ankerpunt rate G2 --date 2026-09-02 huisvesting=4 -q
G2 1 scores 2026-09-02 saved
$ ankerpunt shares G1
nothing to show
$ ankerpunt export scores --to ocmw
family,date,domain,score,instrument,by,mode
G1,2026-09-02,huisvesting,3,gezinscoaching,,
note: left out, for they did not agree to share with ocmw: 1
$ ankerpunt sheet G1 --to ocmw -o G1.pdf
G1 G1.pdf saved
$ ankerpunt sheet G2 --to ocmw -o G2.pdf
ankerpunt: sheet: G2 did not agree to share with ocmw; "ankerpunt consent G2 give share:ocmw" notes that they do
[1]
$ ankerpunt export families --to ocmw -o f.csv
note: left out, for they did not agree to share with ocmw: 1
$ grep -c . f.csv
2
$ ankerpunt shares G1
What was given to whom

      date  what    given to  what it held
----------  ------  --------  ------------
15/11/2026  export  ocmw      -
15/11/2026  sheet   ocmw      -
15/11/2026  export  ocmw      -
$ ankerpunt shares G2 --format csv
date,what,to,held
$ ankerpunt shares G1 --format json
{
  "ankerpunt": "0.2.0",
  "document": "shares",
  "generated": "2026-11-15",
  "shares": [
    {"date": "2026-11-15", "what": "export", "to": "ocmw", "held": null},
    {"date": "2026-11-15", "what": "sheet", "to": "ocmw", "held": null},
    {"date": "2026-11-15", "what": "export", "to": "ocmw", "held": null}
  ]
}

# For the coach's own use nothing is noted.
$ ankerpunt export scores | grep -c G
2
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt shares G2 --format csv
date,what,to,held

# Taken back is taken back at once, on every output.
$ ankerpunt consent G1 withdraw share:ocmw
G1 share:ocmw withdrawn 2026-11-15 saved
$ ankerpunt sheet G1 --to ocmw -o G1b.pdf
ankerpunt: sheet: G1 did not agree to share with ocmw; "ankerpunt consent G1 give share:ocmw" notes that they do
[1]
$ ankerpunt export scores --to ocmw
family,date,domain,score,instrument,by,mode
note: left out, for they did not agree to share with ocmw: 2
$ ls G1b.pdf
ls: cannot access 'G1b.pdf': No such file or directory
[2]
$ ankerpunt shares G1 --format csv
date,what,to,held
2026-11-15,export,ocmw,
2026-11-15,sheet,ocmw,
2026-11-15,export,ocmw,
$ ankerpunt export scores --to 'o c m w'
ankerpunt: export: --to: o c m w is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt shares G9
ankerpunt: shares: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt shares
usage: ankerpunt shares FAMILY
ankerpunt: shares: something is missing: FAMILY
[2]
