# What export writes, import reads: out, into an empty registry, out again gives the same bytes.

$ ankerpunt -r a.db init
a.db saved
$ ankerpunt -r a.db project add zonnedorp
zonnedorp saved
$ ankerpunt -r a.db import families $SAMPLES/wegwijzer/families.csv | sed 's/^.* \([0-9]* traj\)/\1/'
13 trajectories: 13 new, 0 replaced, 0 there already, saved
$ ankerpunt -r a.db import scores $SAMPLES/wegwijzer/scores.csv -q | sed 's/^.* \([0-9]* scor\)/\1/'
477 scores: 477 new, 0 replaced, 0 there already, saved
$ ankerpunt -r a.db import rights $SAMPLES/wegwijzer/rights.csv | sed 's/^.* \([0-9]* step\)/\1/'
148 steps: 148 new, 0 replaced, 0 there already, saved
$ ankerpunt -r a.db rate G-W3CKE --date 2026-08-24 --then taal=4 -q
G-W3CKE 1 scores 2026-08-24 saved
$ for what in families scores rights; do ankerpunt -r a.db export $what -o $what.csv; done
$ wc -l families.csv scores.csv rights.csv | sed 's/^ *//'
14 families.csv
479 scores.csv
149 rights.csv
642 total
$ head -2 families.csv; head -2 scores.csv; head -2 rights.csv
family,project,start,end,closed_reason,postcode,household,children,birth_year,referral,language,consent
G-2XHJ8,zonnedorp,2025-12-01,,,9400,couple-children,1,1995,partner,nl,withdrawn:measure start
family,date,domain,score,instrument,by,mode,then
G-2XHJ8,2025-12-04,huisvesting,5,gezinscoaching,,paper,
family,right,stage,date,reason,value,renewal
G-2XHJ8,kinderopvangtarief,known,2025-12-04,,,
$ ankerpunt -r b.db init
b.db saved
$ ankerpunt -r b.db import families families.csv --create-projects
families.csv 13 trajectories: 13 new, 0 replaced, 0 there already, saved
$ ankerpunt -r b.db import scores scores.csv
scores.csv 478 scores: 478 new, 0 replaced, 0 there already, saved
scores.csv: dates before the family started: 1, the first on line 438
$ ankerpunt -r b.db import rights rights.csv
rights.csv 148 steps: 148 new, 0 replaced, 0 there already, saved
$ for what in families scores rights; do ankerpunt -r b.db export $what | cmp - $what.csv; done

# Nothing of the sample was lost on the way.
$ sed 's/\(\.[0-9]\)0,$/\1,/' $SAMPLES/wegwijzer/rights.csv | sort >want; sort rights.csv | cmp - want
$ cut -d, -f1-4 $SAMPLES/wegwijzer/scores.csv | sort >want; ankerpunt -r a.db export scores | grep -v yes$ | cut -d, -f1-4 | sort | cmp - want

# For a spreadsheet: semicolons, BOM, CRLF, decimal comma; and back.
$ ankerpunt -r a.db right G-W3CKE uitpas realised --date 2026-10-05 --value 12,50
G-W3CKE uitpas realised 2026-10-05 saved
$ ankerpunt -r a.db export rights --for excel | head -c 24 | od -An -c
 357 273 277   f   a   m   i   l   y   ;   r   i   g   h   t   ;
   s   t   a   g   e   ;   d   a
$ ankerpunt -r a.db export rights --for excel | grep 12,5 | od -An -c | tail -3
   ;  \r  \n   G   -   W   3   C   K   E   ;   u   i   t   p   a
   s   ;   r   e   a   l   i   s   e   d   ;   2   0   2   6   -
   1   0   -   0   5   ;   ;   1   2   ,   5   ;  \r  \n
$ ankerpunt -r a.db export rights -o rights2.csv
$ for what in families scores rights; do ankerpunt -r a.db export $what --for excel -o $what-excel.csv; done
$ ankerpunt -r c.db init
c.db saved
$ ankerpunt -r c.db import families families-excel.csv --create-projects
families-excel.csv 13 trajectories: 13 new, 0 replaced, 0 there already, saved
$ ankerpunt -r c.db import scores scores-excel.csv
scores-excel.csv 478 scores: 478 new, 0 replaced, 0 there already, saved
scores-excel.csv: dates before the family started: 1, the first on line 438
$ ankerpunt -r c.db import rights rights-excel.csv
rights-excel.csv 149 steps: 149 new, 0 replaced, 0 there already, saved
$ ankerpunt -r c.db export families | cmp - families.csv
$ ankerpunt -r c.db export scores | cmp - scores.csv
$ ankerpunt -r c.db export rights | cmp - rights2.csv

# Other shapes.
$ ankerpunt -r a.db export rights --format json | tail -4
    {"family": "G-W3CKE", "right": "uitpas", "stage": "realised", "date": "2026-10-05", "reason": null, "value": 12.5, "renewal": null},
    {"family": "G-W3CKE", "right": "verminderd-tarief-trein", "stage": "detected", "date": "2026-09-01", "reason": null, "value": null, "renewal": null}
  ]
}
$ ankerpunt -r a.db --lang nl export rights --format text | sed -n 3,5p
G-2XHJ8  kinderopvangtarief        known          4/12/2025  -                    -            -
G-2XHJ8  kinderopvangtarief        applied        6/01/2026  -                    -            -
G-2XHJ8  kinderopvangtarief        realised       2/02/2026  -              1180,00    1/02/2027
$ ankerpunt -r a.db export rights --format xlsx -o rights.xlsx; head -c 2 rights.xlsx; echo
PK

# A file that is there stays, unless --force says otherwise; never through a link, never half.
$ ankerpunt -r a.db export rights -o rights.csv
ankerpunt: export: rights.csv is already there; --force overwrites it
[1]
$ cmp rights.csv rights2.csv | cut -d: -f1
rights.csv rights2.csv differ
$ ankerpunt -r a.db export rights -o rights.csv --force
$ cmp rights.csv rights2.csv
$ stat -c %a rights.csv
600
$ (umask 000; ankerpunt -r a.db export rights -o open.csv); stat -c %a open.csv
600
$ echo mine >mine; ln -s mine link
$ ankerpunt -r a.db export rights -o link
ankerpunt: export: link is a symbolic link; give the name of a file
[3]
$ ankerpunt -r a.db export rights -o link --force
ankerpunt: export: link is a symbolic link; give the name of a file
[3]
$ ln -s nowhere dangling
$ ankerpunt -r a.db export rights -o dangling
ankerpunt: export: dangling is a symbolic link; give the name of a file
[3]
$ cat mine; ls nowhere 2>&1
mine
ls: cannot access 'nowhere': No such file or directory
[2]
$ mkdir folder
$ ankerpunt -r a.db export rights -o folder --force
ankerpunt: export: folder is not a file; give another name
[3]
$ mkfifo pipe
$ ankerpunt -r a.db export rights -o pipe --force
ankerpunt: export: pipe is not a file; give another name
[3]
$ ankerpunt -r a.db export rights -o none/rights.csv
ankerpunt: export: none/rights.csv: No such file or directory; nothing was written there
[3]
$ ankerpunt -r a.db export rights -o a.db
ankerpunt: export: a.db is a registry; a registry is never overwritten
[1]
$ ankerpunt -r a.db export rights -o a.db --force
ankerpunt: export: a.db is a registry; a registry is never overwritten
[1]
$ ankerpunt -r a.db export rights -o '' 
ankerpunt: export: "": No such file or directory; nothing was written there
[3]
$ ankerpunt -r a.db export rights -o - | cmp - rights2.csv
$ ls -A | grep '^\.' 
[1]
$ ankerpunt -r a.db export rights >/dev/full
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
ankerpunt: export: --for wants excel, not word
[1]
$ ankerpunt -r d.db init
d.db saved
$ ankerpunt -r d.db export families
family,project,start,end,closed_reason,postcode,household,children,birth_year,referral,language,consent
$ ankerpunt -r d.db export scores
family,date,domain,score,instrument,by,mode
$ ankerpunt -r d.db export rights --format json
{
  "ankerpunt": "0.2.0",
  "document": "rights",
  "generated": "2026-11-15",
  "rights": []
}
