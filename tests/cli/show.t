# The road a family has travelled.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zonnedorp -q
zonnedorp saved
$ ankerpunt import families $SAMPLES/wegwijzer/families.csv -q >/dev/null
$ ankerpunt import scores $SAMPLES/wegwijzer/scores.csv -q >/dev/null
$ ankerpunt import rights $SAMPLES/wegwijzer/rights.csv -q >/dev/null
$ ankerpunt show G-K8DWT
G-K8DWT
  zonnedorp: started on 8/09/2025, closed on 30/01/2026
  zonnedorp: started on 4/05/2026, open

Family coaching · the family together
                            11/09/2025  11/12/2025  7/05/2026   6/08/2026   5/11/2026
Home                        5           5           2           4           6
Money                       3           4           2           3           4
Paperwork and law           4           5           5           6           7
Food, clothes, furniture    5           5           4           5           6
Health                      3           3           2           4           4
How I feel                  2           3           1           3           4
Raising the children        4           4           3           4           5
Family and friends          4           4           3           4           5
School                      5           5           4           parked      5
Work and day activities     3           2           1           1           3
Childcare and free time     6           6           5           5           6
Getting around              5           5           5           5           5
Language                    9           9           9           9           9

Rights
Budget management                       known 11/09/2025, applied for 9/10/2025, in order 5/11/2025, lost 30/01/2026
Budget management                       known 7/05/2026, applied for 21/05/2026, in order 18/06/2026
Third-party payment                     known 6/08/2026, in order 20/08/2026
Collective debt settlement              detected 28/05/2026, known 4/06/2026, applied for 14/09/2026
Sickness benefit                        detected 7/05/2026, known 7/05/2026, applied for 11/05/2026, granted 22/06/2026, in order 3/07/2026

How it stands
  this goes best: Language
  next talk: 12 months, planned on 4/05/2027

# How it stands, for programs.
$ ankerpunt show G-7K3QX --format json | tail -n 2
  "now": {"best": "School", "first": [], "important": null, "next": [{"project": "zonnedorp", "wave": "18", "planned": "2027-04-06"}]}
}
$ ankerpunt show G-7K3QX --format json | head -n 13
{
  "ankerpunt": "0.2.0",
  "document": "family",
  "generated": "2026-11-15",
  "family": "G-7K3QX",
  "alias": null,
  "language": "nl",
  "trajectories": [
    {"project": "zonnedorp", "start": "2025-10-06", "end": null, "statuses": [], "postponed": [], "enough": []}
  ],
  "coaches": [],
  "sittings": [
    {"date": "2026-01-12", "instrument": "gezinscoaching", "by": "dochter", "mode": "alone", "then": false, "retest": false, "scores": {"gezondheid": 7, "functioneren": 5, "netwerk": 4, "onderwijs": 6, "opvang": 6, "mobiliteit": 3}},
$ ankerpunt show G-QZ7FA | head -n 8
G-QZ7FA
  zonnedorp: started on 20/04/2026, open

Family coaching · the family together
                            23/04/2026  20/07/2026  23/07/2026
                                        coach only  
Home                        3           .           5
Money                       4           .           5
$ ankerpunt family add zonnedorp --code EMPTY --start 2026-11-01 -q
EMPTY 2026-11-01 saved
$ ankerpunt show EMPTY
EMPTY
  zonnedorp: started on 1/11/2026, open

How it stands
  next talk: intake, planned on 1/11/2026

$ ankerpunt show
usage: ankerpunt show [OPTION...] FAMILY
ankerpunt: show: something is missing: FAMILY
[2]
$ ankerpunt show G-NONE
ankerpunt: show: there is no family G-NONE; "ankerpunt family list" shows them
[1]
$ ankerpunt show G-7K3QX G-M4TWE
usage: ankerpunt show [OPTION...] FAMILY
ankerpunt: show: G-M4TWE is one too many
[2]
$ ankerpunt show G-7K3QX --format csv
ankerpunt: show: show gives text or json; "ankerpunt change --family G-7K3QX" gives tables
[1]

# What comes first, steps that are open, and the family's own words, when asked.
$ printf 'korenbloem en regen\n' >pass; chmod 600 pass
$ ANKERPUNT_PASSPHRASE_FILE=pass ankerpunt -r open.db init
open.db saved
$ export ANKERPUNT_REGISTRY=open.db ANKERPUNT_PASSPHRASE_FILE=pass
$ ankerpunt project add zon && ankerpunt family add zon --code G1 --start 2026-08-03 --consent measure
zon saved
G1 2026-08-03 saved
$ ankerpunt rate G1 --date 2026-08-04 'huisvesting!=3' financieel=5 taal=9
G1 3 scores 2026-08-04 saved
$ echo 'Bellen naar de dienst' | ankerpunt step G1 add --domain huisvesting --who family --due 2026-12-01
G1 step 1 2026-11-15 saved
$ printf 'keep: de buren\nwish: een tuin\n' | ankerpunt words G1 huisvesting --date 2026-08-04
G1 huisvesting 2026-08-04 saved
$ ankerpunt show G1 --words | tail -n +9

How it stands
  this goes best: Language
  to work on first: Home
  next talk: 3 months, planned on 3/11/2026
  small step: Bellen naar de dienst · the family, by 1/12/2026
  Home · what goes well, in their words: de buren
  Home · what they wish: een tuin
$ ankerpunt --lang nl show G1 --words | tail -n +9

Hoe het nu staat
  dit gaat het best: Taal
  eerst aan werken: Wonen
  volgend gesprek: 3 maanden, gepland op 3/11/2026
  kleine stap: Bellen naar de dienst · het gezin, tegen 1/12/2026
  Wonen · wat goed gaat, in hun woorden: de buren
  Wonen · wat ze wensen: een tuin
$ ankerpunt --lang fr show G1 --words | tail -n +9

Où on en est
  ce qui va le mieux : Langue
  à travailler d’abord : Logement
  prochaine rencontre : 3 mois, prévue le 3/11/2026
  petit pas : Bellen naar de dienst · la famille, avant le 1/12/2026
  Logement · ce qui va bien, avec leurs mots : de buren
  Logement · ce qu’ils souhaitent : een tuin
$ ankerpunt --lang nl show G1 | tail -n 4
  dit gaat het best: Taal
  eerst aan werken: Wonen
  volgend gesprek: 3 maanden, gepland op 3/11/2026
  kleine stap: Wonen · het gezin, tegen 1/12/2026
