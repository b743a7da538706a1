# The tailor-made budget: what was granted, what was spent of it, what is left.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt budget G1 grant 1000 --date 2026-03-10
G1 budget 1 grant 1000.00 2026-03-10 saved
$ ankerpunt budget G1 spend 650,50 --date 2026-03-20 --domain huisvesting
G1 budget 2 spend 650.50 2026-03-20 saved
$ ankerpunt budget G1 spend 45.05 --date 2026-03-15 --right leefloon
G1 budget 3 spend 45.05 2026-03-15 saved
$ ankerpunt budget G1 back 200 --date 2026-04-02 --domain huisvesting
G1 budget 4 back 200.00 2026-04-02 saved
$ ankerpunt budget G1 list
Tailor-made budget

number        date  what       domain  right                         euro  still there
------  ----------  ---------  ------  -------------------------  -------  -----------
     1  10/03/2026  granted    -       -                          1000.00      1000.00
     3  15/03/2026  spent      -       Social integration income    45.05       954.95
     2  20/03/2026  spent      Home    -                           650.50       304.45
     4   2/04/2026  came back  Home    -                           200.00       504.45
$ ankerpunt budget G1 list --lang nl | tail -n 1
     4   2/04/2026  teruggekomen  Wonen   -          200,00    504,45
$ ankerpunt budget G1 list --format csv
number,date,what,domain,right,amount,left
1,2026-03-10,grant,,,1000,1000
3,2026-03-15,spend,,leefloon,45.05,954.95
2,2026-03-20,spend,huisvesting,,650.5,304.45
4,2026-04-02,back,huisvesting,,200,504.45
$ ankerpunt budget G1 list --format json | tail -n +5
  "amounts": [
    {"number": 1, "date": "2026-03-10", "what": "grant", "domain": null, "right": null, "amount": 1000, "left": 1000},
    {"number": 3, "date": "2026-03-15", "what": "spend", "domain": null, "right": "leefloon", "amount": 45.05, "left": 954.95},
    {"number": 2, "date": "2026-03-20", "what": "spend", "domain": "huisvesting", "right": null, "amount": 650.5, "left": 304.45},
    {"number": 4, "date": "2026-04-02", "what": "back", "domain": "huisvesting", "right": null, "amount": 200, "left": 504.45}
  ]
}

# More than there was: the money is gone already, so it is told and not refused.
$ ankerpunt budget G1 spend 600
G1 budget 5 spend 600.00 2026-11-15 saved
note: 95.55 euro more is spent than was granted
$ ankerpunt budget G1 remove 5
G1 budget 5 removed saved
$ ankerpunt budget G1 spend 504,45 --lang nl
G1 budget 5 spend 504.45 2026-11-15 saved
$ ankerpunt budget G1 spend 0,01 --lang nl
G1 budget 6 spend 0.01 2026-11-15 saved
let op: er is 0,01 euro meer uitgegeven dan toegekend
$ ankerpunt budget G1 spend 0,01 --lang fr
G1 budget 7 spend 0.01 2026-11-15 saved
attention : 0,02 euros de plus ont été dépensés qu’accordés
$ ankerpunt budget G1 list --format csv | tail -n 1
7,2026-11-15,spend,,,0.01,-0.02
$ ankerpunt history G1 --format csv | grep budget | tail -n 2
23,2026-11-15T00:00:00Z,coach,budget,G1,budget,7 spend,day,,2026-11-15
23,2026-11-15T00:00:00Z,coach,budget,G1,budget,7 spend,cents,,1
$ ankerpunt dossier G1 --lang en | grep -A8 '^Your tailor-made budget'
Your tailor-made budget
10/03/2026 · granted: 1000.00 euro
15/03/2026 · spent: 45.05 euro · Social integration income
20/03/2026 · spent: 650.50 euro · Home
2/04/2026 · came back: 200.00 euro · Home
15/11/2026 · spent: 504.45 euro
15/11/2026 · spent: 0.01 euro
15/11/2026 · spent: 0.01 euro
More was spent than granted: 0.02 euro.
$ ankerpunt dossier G1 --lang nl | grep -A2 '^Jullie maatbudget'
Jullie maatbudget
10/03/2026 · toegekend: 1000,00 euro
15/03/2026 · uitgegeven: 45,05 euro · Leefloon
$ ankerpunt dossier G1 --lang fr | grep -A2 '^Votre budget'
Votre budget sur mesure
10/03/2026 · accordé : 1000,00 euros
15/03/2026 · dépensé : 45,05 euros · Revenu d’intégration
$ ankerpunt dossier G1 --format json | sed -n '/"budget"/,/\]/p' | head -3
  "budget": [
    {"number": 1, "date": "2026-03-10", "what": "grant", "domain": null, "right": null, "amount": 1000, "left": 1000},
    {"number": 3, "date": "2026-03-15", "what": "spend", "domain": null, "right": "leefloon", "amount": 45.05, "left": 954.95},
$ ankerpunt dossier G1 --lang en | grep 'your budget, amount' | tail -n 2
15/11/2026 00:00 · coach · your budget, amount 6: 15/11/2026, spent, 0.01 euro
15/11/2026 00:00 · coach · your budget, amount 7: 15/11/2026, spent, 0.01 euro

# Wrong use.
$ ankerpunt budget G1 grant 0
ankerpunt: budget: 0 is no amount above zero; write 250 or 250,50
[1]
$ ankerpunt budget G1 spend veel
ankerpunt: budget: veel is no amount; write it like 250 or 250.50
[1]
$ ankerpunt budget G1 spend 1,005
ankerpunt: budget: 1,005 can be read in two ways, as thousands or with decimals; write it like 1500 or 1,50
[1]
$ ankerpunt budget G1 grant 1000000,01
ankerpunt: budget: an amount lies between 0.01 and 1000000 euro
[1]
$ ankerpunt budget G1 spend
usage: ankerpunt budget FAMILY spend [OPTION...] EUR
ankerpunt: budget: something is missing: FAMILY EUR
[2]
$ ankerpunt budget G1 spend 5 --domain nergens
ankerpunt: budget: project zon has no domain nergens; "ankerpunt instrument show gezinscoaching" lists them
[1]
$ ankerpunt budget G1 remove 5
G1 budget 5 removed saved
$ ankerpunt budget G1 list 5
usage: ankerpunt budget FAMILY list [OPTION...]
ankerpunt: budget: 5 is one too many
[2]
$ ankerpunt budget G9 grant 5
ankerpunt: budget: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 24 rows of history
