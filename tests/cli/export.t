# What export writes, import reads: out, into an empty registry, out again gives the same bytes.

$ ankerpunt -r a.db init
a.db saved
$ ankerpunt -r a.db project add zonnedorp
zonnedorp saved
$ ankerpunt -r a.db import families $SAMPLES/wegwijzer/families.csv | sed 's/^.* \([0-9]* traj\)/\1/'
13 trajectories: 13 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r a.db import scores $SAMPLES/wegwijzer/scores.csv -q | sed 's/^.* \([0-9]* scor\)/\1/'
451 scores: 451 new, 0 replaced, 0 there already, saved
$ ankerpunt -r a.db import rights $SAMPLES/wegwijzer/rights.csv | sed 's/^.* \([0-9]* step\)/\1/'
143 steps: 143 new, 0 replaced, 0 there already, saved
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r a.db rate G-W3CKE --date 2026-08-24 --then taal=4 -q
G-W3CKE 1 scores 2026-08-24 saved
$ for what in families scores rights; do ankerpunt -r a.db export $what -o $what.csv; done
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ wc -l families.csv scores.csv rights.csv | sed 's/^ *//'
14 families.csv
453 scores.csv
144 rights.csv
611 total
$ head -2 families.csv; head -2 scores.csv; head -2 rights.csv
family,project,start,end,closed_reason,postcode,household,children,birth_year,referral,language,consent
G-2XHJ8,zonnedorp,2025-12-01,,,9400,couple-children,1,1995,partner,nl,withdrawn:measure start
family,date,domain,score,instrument,by,mode,then
G-5NQYB,2026-02-05,huisvesting,6,gezinscoaching,,together,
family,right,stage,date,reason,value,renewal
G-5NQYB,alimentatievoorschot,detected,2026-02-05,,,
$ ankerpunt -r b.db init
b.db saved
$ ankerpunt -r b.db import families families.csv --create-projects
families.csv 13 trajectories: 13 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r b.db import scores scores.csv
scores.csv 452 scores: 452 new, 0 replaced, 0 there already, saved
scores.csv: dates before the family started: 1, the first on line 412
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r b.db import rights rights.csv
rights.csv 143 steps: 143 new, 0 replaced, 0 there already, saved
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ for what in families scores rights; do ankerpunt -r b.db export $what | cmp - $what.csv; done
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1

# Nothing of the sample was lost on the way.
$ sed 's/\(\.[0-9]\)0,$/\1,/' $SAMPLES/wegwijzer/rights.csv | sort >want; sort rights.csv | cmp - want
$ cut -d, -f1-4 $SAMPLES/wegwijzer/scores.csv | sort >want; ankerpunt -r a.db export scores | grep -v yes$ | cut -d, -f1-4 | sort | cmp - want
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1

# For a spreadsheet: semicolons, BOM, CRLF, decimal comma; and back.
$ ankerpunt -r a.db right G-W3CKE uitpas realised --date 2026-10-05 --value 12,50
G-W3CKE uitpas realised 2026-10-05 saved
$ ankerpunt -r a.db export rights --for excel | head -c 24 | od -An -c
 357 273 277   f   a   m   i   l   y   ;   r   i   g   h   t   ;
   s   t   a   g   e   ;   d   a
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt -r a.db export rights --for excel | grep 12,5 | od -An -c | tail -3
   ;  \r  \n   G   -   W   3   C   K   E   ;   u   i   t   p   a
   s   ;   r   e   a   l   i   s   e   d   ;   2   0   2   6   -
   1   0   -   0   5   ;   ;   1   2   ,   5   ;  \r  \n
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt -r a.db export rights -o rights2.csv
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ for what in families scores rights; do ankerpunt -r a.db export $what --for excel -o $what-excel.csv; done
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt -r c.db init
c.db saved
$ ankerpunt -r c.db import families families-excel.csv --create-projects
families-excel.csv 13 trajectories: 13 new, 0 replaced, 0 there already, saved
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r c.db import scores scores-excel.csv
scores-excel.csv 452 scores: 452 new, 0 replaced, 0 there already, saved
scores-excel.csv: dates before the family started: 1, the first on line 412
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r c.db import rights rights-excel.csv
rights-excel.csv 144 steps: 144 new, 0 replaced, 0 there already, saved
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r c.db export families | cmp - families.csv
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r c.db export scores | cmp - scores.csv
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt -r c.db export rights | cmp - rights2.csv
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1

# Other shapes.
$ ankerpunt -r a.db export rights --format json | tail -4
    {"family": "G-W3CKE", "right": "uitpas", "stage": "realised", "date": "2026-10-05", "reason": null, "value": 12.5, "renewal": null},
    {"family": "G-W3CKE", "right": "verminderd-tarief-trein", "stage": "detected", "date": "2026-09-01", "reason": null, "value": null, "renewal": null}
  ]
}
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt -r a.db --lang nl export rights --format text | sed -n 3,5p
G-5NQYB  alimentatievoorschot      detected       5/02/2026  -                    -            -
G-5NQYB  alimentatievoorschot      known         12/02/2026  -                    -            -
G-5NQYB  alimentatievoorschot      applied        2/03/2026  -                    -            -
let op: dit bestand neemt niet mee welke rechten bekeken zijn of niet voor het gezin zijn, en ook niet wie wat doet; "ankerpunt merge" haalt een heel register binnen
let op: niet in de lijst, want ze willen geen scores meer geven: 1
$ ankerpunt -r a.db export rights --format xlsx -o rights.xlsx; head -c 2 rights.xlsx; echo
PK
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1

# A file that is there stays, unless --force says otherwise; never through a link, never half.
$ ankerpunt -r a.db export rights -o rights.csv
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: rights.csv is already there; --force overwrites it
[1]
$ cmp rights.csv rights2.csv | cut -d: -f1
rights.csv rights2.csv differ
$ ankerpunt -r a.db export rights -o rights.csv --force
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ cmp rights.csv rights2.csv
$ stat -c %a rights.csv
600
$ (umask 000; ankerpunt -r a.db export rights -o open.csv); stat -c %a open.csv
600
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ echo mine >mine; ln -s mine link
$ ankerpunt -r a.db export rights -o link
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: link is a symbolic link; give the name of a file
[3]
$ ankerpunt -r a.db export rights -o link --force
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: link is a symbolic link; give the name of a file
[3]
$ ln -s nowhere dangling
$ ankerpunt -r a.db export rights -o dangling
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: dangling is a symbolic link; give the name of a file
[3]
$ cat mine; ls nowhere 2>&1
mine
ls: cannot access 'nowhere': No such file or directory
[2]
$ mkdir folder
$ ankerpunt -r a.db export rights -o folder --force
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: folder is not a file; give another name
[3]
$ mkfifo pipe
$ ankerpunt -r a.db export rights -o pipe --force
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: pipe is not a file; give another name
[3]
$ ankerpunt -r a.db export rights -o none/rights.csv
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: none/rights.csv: No such file or directory; nothing was written there
[3]
$ ankerpunt -r a.db export rights -o a.db
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: a.db is a registry; a registry is never overwritten
[1]
$ ankerpunt -r a.db export rights -o a.db --force
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: a.db is a registry; a registry is never overwritten
[1]
$ ankerpunt -r a.db export rights -o '' 
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
ankerpunt: export: "": No such file or directory; nothing was written there
[3]
$ ankerpunt -r a.db export rights -o - | cmp - rights2.csv
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ls -A | grep '^\.' 
[1]
$ ankerpunt -r a.db export rights >/dev/full
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
ankerpunt: export: the output could not be written; is the disk full?
[3]

# Wrong calls, and nothing to write.
$ ankerpunt -r a.db export
usage: ankerpunt export families [OPTION...]
       ankerpunt export scores [OPTION...]
       ankerpunt export rights [OPTION...]
ankerpunt: export: do what?
[2]
$ ankerpunt -r a.db export people
usage: ankerpunt export families [OPTION...]
       ankerpunt export scores [OPTION...]
       ankerpunt export rights [OPTION...]
ankerpunt: export: there is no people here
[2]
$ ankerpunt -r a.db export rights rights.csv
usage: ankerpunt export rights [OPTION...]
ankerpunt: export: rights.csv is one too many
[2]
$ ankerpunt -r a.db export rights --for word
ankerpunt: export: --for wants excel, spss or stata, not word
[1]
$ ankerpunt -r d.db init
d.db saved
$ ankerpunt -r d.db export families
family,project,start,end,closed_reason,postcode,household,children,birth_year,referral,language,consent
note: files carry no names, texts, small steps, contacts, coaches, erasures or releases; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r d.db export scores
family,date,domain,score,instrument,by,mode
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt -r d.db export rights --format json
{
  "ankerpunt": "0.2.0",
  "document": "rights",
  "generated": "2026-11-15",
  "rights": []
}
note: this file does not carry which rights were looked at or are not for the family, nor who does what; "ankerpunt merge" takes a whole registry over
