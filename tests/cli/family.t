# A family is a code that says nothing; the code is random unless it is given.

$ ankerpunt init
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt project add maan --language fr
maan saved
$ ankerpunt family add zon | sed 's/^G-[2-9A-HJ-NP-Z]\{5\} /G-????? /'
G-????? 2026-11-15 saved
$ ankerpunt family add zon --start 2026-10-05 --code G-7K3QX --alias 'Gezin Zon' --language fr --consent start,measure,share:ocmw
G-7K3QX 2026-10-05 saved
$ ankerpunt family add maan --start 5/10/2026 --code K-2
K-2 2026-10-05 saved
$ ankerpunt family add maan --start 05-10-2026 --code K_3
K_3 2026-10-05 saved
$ ankerpunt family list --format csv | grep -e ^[fK] -e ^G-7K3QX
family,alias,project,language,start,end,sittings,last
G-7K3QX,Gezin Zon,zon,fr,2026-10-05,,0,
K-2,,maan,fr,2026-10-05,,0,
K_3,,maan,fr,2026-10-05,,0,
$ ankerpunt family list maan
Families

family  alias  project  language      start  end  sittings  last sitting
------  -----  -------  --------  ---------  ---  --------  ------------
K-2     -      maan     fr        5/10/2026    -         0             -
K_3     -      maan     fr        5/10/2026    -         0             -

$ ankerpunt family show G-7K3QX
Family

family   alias      language  project      start  end  why it closed  household  children  came through
-------  ---------  --------  -------  ---------  ---  -------------  ---------  --------  ------------
G-7K3QX  Gezin Zon  fr        zon      5/10/2026    -  -              -                 -  -

$ ankerpunt family show K-2 --format json
{
  "ankerpunt": "0.2.0",
  "document": "family",
  "generated": "2026-11-15",
  "trajectories": [
    {"family": "K-2", "alias": null, "language": "fr", "project": "maan", "start": "2026-10-05", "end": null, "closed_reason": null, "household": null, "children": null, "referral": null}
  ]
}
$ ankerpunt family show K-2 --format csv
family,alias,language,project,start,end,closed_reason,household,children,referral
K-2,,fr,maan,2026-10-05,,,,,

# A hundred of them differ, and none says when it came.
$ for i in $(seq 100); do ankerpunt family add maan --start 2026-10-05; done | cut -d' ' -f1 | sort -u | grep -c '^G-[2-9A-HJ-NP-Z]\{5\}$'
100

# Another alias or language.
$ ankerpunt family set K-2 --alias 'Gezin Maan'
K-2 saved
$ ankerpunt family set K-2 --language nl
K-2 saved
$ ankerpunt family show K-2 --format csv
family,alias,language,project,start,end,closed_reason,household,children,referral
K-2,Gezin Maan,nl,maan,2026-10-05,,,,,
$ ankerpunt family set K-2 --alias ''
K-2 saved
$ ankerpunt family show K-2 --format csv | tail -1
K-2,,nl,maan,2026-10-05,,,,,
$ ankerpunt family set K-2
usage: ankerpunt family set [OPTION...] FAMILY
ankerpunt: family: nothing to set: give --alias or --language
[2]
$ ankerpunt family set K-2 --language de
ankerpunt: family: a language is one of nl, fr, en, ar, bg, es, ps, ro, so, tr, uk, not de
[1]
$ ankerpunt family set K-9 --alias x
ankerpunt: family: there is no family K-9; "ankerpunt family list" shows them
[1]
$ ankerpunt family set K-2 --alias "$(printf 'een\ntwee')"
ankerpunt: family: --alias: no readable text of one line
[1]
$ ankerpunt family set K-2 --alias 'een naam die veel langer is dan wat op een blad boven een tekening past'
ankerpunt: family: --alias: longer than 60 characters, by 11; make it shorter
[1]

# An alias is shown as it is, in every script; it steers no terminal and no spreadsheet.
$ ankerpunt family set K-2 --alias 'Łąka עמק 家 🌞'
K-2 saved
$ ankerpunt family list maan | grep -e family -e K-2 -e K_3
family   alias           project  language      start  end  sittings  last sitting
K-2      Łąka עמק 家 🌞  maan     nl        5/10/2026    -         0             -
K_3      -               maan     fr        5/10/2026    -         0             -
$ ankerpunt family set K-2 --alias '=HYPERLINK("x")'
K-2 saved
$ ankerpunt family show K-2 --format csv | tail -1
K-2,"'=HYPERLINK(""x"")",nl,maan,2026-10-05,,,,,
$ ankerpunt family show K-2 --format json | grep -o '"alias": [^,]*'
"alias": "=HYPERLINK(\"x\")"
$ ankerpunt family set K-2 --alias "$(printf '\033[2J')"
ankerpunt: family: --alias: no readable text of one line
[1]
$ ankerpunt family set K-2 --alias "$(printf 'a\342\200\256b')"
ankerpunt: family: --alias: no readable text of one line
[1]
$ ankerpunt family show K-2 | tail -1
K-2     =HYPERLINK("x")  nl        maan     5/10/2026    -  -              -                 -  -
$ ankerpunt family set K-2 --alias 'Gezin "Maan", of; zo'
K-2 saved
$ ankerpunt family show K-2 --format csv | tail -1
K-2,"Gezin ""Maan"", of; zo",nl,maan,2026-10-05,,,,,
$ ankerpunt family set K-2 --alias "Robert'); DROP TABLE family;--"
K-2 saved
$ ankerpunt family show K-2 --format csv | tail -1
K-2,"Robert'); DROP TABLE family;--",nl,maan,2026-10-05,,,,,
$ ankerpunt family list --format xlsx | head -c 2; echo
PK

# A code is given once, and is a code.
$ ankerpunt family add zon --code K-2 --start 2026-10-05
ankerpunt: family: family K-2: already there
[1]
$ ankerpunt family add zon --code ../x --start 2026-10-05
ankerpunt: family: --code: ../x is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt family add zon --code 'An Peeters' --start 2026-10-05
ankerpunt: family: --code: An Peeters is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt family add zon --code --force --start 2026-10-05
ankerpunt: family: --code: --force is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt family add zon --code=--force --start 2026-10-05
ankerpunt: family: --code: --force is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt family add zon --code '' --start 2026-10-05
ankerpunt: family: --code: "" is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt family add zon --code k-2 --start 2026-10-05
ankerpunt: family: k-2: there is K-2 already, and capitals make no other code
[1]

# Not there, or not right; and then nothing of it is kept.
$ ankerpunt family add ster --code Z1
ankerpunt: family: there is no project ster; "ankerpunt project list" shows them
[1]
$ ankerpunt family add zon --code Z1 --start 2026-13-01
ankerpunt: family: --start wants a date such as 31/3/2026, 26-11 or yesterday, not 2026-13-01
[1]
$ ankerpunt family add zon --code Z1 --start 31/4/2026
ankerpunt: family: --start: 31/4/2026 does not exist; that month has 30 days
[1]
$ ankerpunt family add zon --code Z1 --start 26-10-05
ankerpunt: family: --start: 26-10-05; write the year with four figures
[1]
$ ankerpunt family add zon --code Z1 --language de
ankerpunt: family: a language is one of nl, fr, en, ar, bg, es, ps, ro, so, tr, uk, not de
[1]
$ ankerpunt family add zon --code Z1 --consent measure,everything
ankerpunt: family: a purpose is one of start, measure, evaluation, followup or share:WHO, not everything
[1]
$ ankerpunt family add zon --code Z1 --consent measure,
ankerpunt: family: a purpose is one of start, measure, evaluation, followup or share:WHO, not ""
[1]
$ ankerpunt family add zon --code Z1 --consent share:
ankerpunt: family: a purpose is one of start, measure, evaluation, followup or share:WHO, not share:
[1]
$ ankerpunt family show Z1
ankerpunt: family: there is no family Z1; "ankerpunt family list" shows them
[1]
$ ankerpunt family list ster
ankerpunt: family: there is no project ster; "ankerpunt project list" shows them
[1]
$ ankerpunt family list zon maan
usage: ankerpunt family list [PROJECT]
ankerpunt: family: maan is one too many
[2]
$ ankerpunt family add
usage: ankerpunt family add [OPTION...] PROJECT
ankerpunt: family: something is missing: PROJECT
[2]
$ ankerpunt family
usage: ankerpunt family add [OPTION...] PROJECT
       ankerpunt family list [PROJECT]
       ankerpunt family show FAMILY
       ankerpunt family set [OPTION...] FAMILY
ankerpunt: family: do what?
[2]
