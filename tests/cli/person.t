# Who can rate in a family.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-10-05
G1 2026-10-05 saved
$ ankerpunt family add zon --code G2 --start 2026-10-05
G2 2026-10-05 saved
$ ankerpunt person G1 add mama --role parent --born 1988
G1 mama saved
$ ankerpunt person G1 add zoon --role young
G1 zoon saved
$ ankerpunt person G2 add mama --role supporter
G2 mama saved
$ ankerpunt person G1 list
Who can rate

person  role          born
------  ------------  ----
mama    parent        1988
zoon    young person     -

$ ankerpunt person G1 list --format csv
person,role,born
mama,parent,1988
zoon,young,
$ ankerpunt person G2 list --format json
{
  "ankerpunt": "0.2.0",
  "document": "persons",
  "generated": "2026-11-15",
  "persons": [
    {"person": "mama", "role": "supporter", "born": null}
  ]
}

# The same again, the wrong role, the wrong year.
$ ankerpunt person G1 add mama --role parent
ankerpunt: person: person mama: already there
[1]
$ ankerpunt person G1 add papa
usage: ankerpunt person FAMILY add [OPTION...] CODE
ankerpunt: person: something is missing: --role
[2]
$ ankerpunt person G1 add papa --role vader
ankerpunt: person: --role wants one of parent, child, young, supporter, not vader
[1]
$ ankerpunt person G1 add papa --role parent --born 88
ankerpunt: person: 88 is no year of birth; give one from 1900 to 2199
[1]
$ ankerpunt person G1 add papa --role parent --born 0
ankerpunt: person: 0 is no year of birth; give one from 1900 to 2199
[1]
$ ankerpunt person G1 add papa --role parent --born later
ankerpunt: person: --born wants a whole number, not later
[1]
$ ankerpunt person G1 add papa --role parent --born 99999999999999999999
ankerpunt: person: --born wants a whole number, not 99999999999999999999
[1]
$ ankerpunt person G1 add 'An Peeters' --role parent
ankerpunt: person: person: An Peeters is no code; use 1 to 32 letters, digits, - or _, a letter or digit first
[1]
$ ankerpunt person G9 add papa --role parent
ankerpunt: person: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt person G9 list
ankerpunt: person: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt person G1
usage: ankerpunt person FAMILY add [OPTION...] CODE
       ankerpunt person FAMILY set [OPTION...] PERSON
       ankerpunt person FAMILY remove PERSON
       ankerpunt person FAMILY list
ankerpunt: person: do what?
[2]
$ ankerpunt person
usage: ankerpunt person FAMILY add [OPTION...] CODE
       ankerpunt person FAMILY set [OPTION...] PERSON
       ankerpunt person FAMILY remove PERSON
       ankerpunt person FAMILY list
ankerpunt: person: do what?
[2]
$ ankerpunt person add G1 papa --role parent
usage: ankerpunt person FAMILY add [OPTION...] CODE
       ankerpunt person FAMILY set [OPTION...] PERSON
       ankerpunt person FAMILY remove PERSON
       ankerpunt person FAMILY list
ankerpunt: person: there is no G1 here
[2]
$ ankerpunt person G1 add --role parent
usage: ankerpunt person FAMILY add [OPTION...] CODE
ankerpunt: person: something is missing: FAMILY CODE
[2]
$ ankerpunt person G1 list --format csv | wc -l
3
