# A page for partners: by whom and by which road families came, of each project and of all
# together, under the rules of a release.

$ ankerpunt init -q --no-passphrase
ankerpunt.db saved
$ for p in noord zuid west; do ankerpunt project add $p --name "Project $p" -q; done
noord saved
zuid saved
west saved
$ awk 'BEGIN { print "family,project,start,referral,consent"; split("noord zuid west", P, " "); for (p = 1; p <= 3; p++) for (i = 1; i <= 46; i++) printf "%s%d,%s,2025-%02d-10,%s,start measure%s\n", toupper(substr(P[p], 1, 1)), i, P[p], 1 + i % 12, i <= 20 ? "partner" : i <= 33 ? "coach" : "family", i < 46 ? " evaluation" : "" }' | ankerpunt import families - -q
- 138 trajectories: 138 new, 0 replaced, 0 there already, saved
$ for i in $(seq 1 14); do ankerpunt trajectory N$i referral --from ocmw --outcome started -q; done >/dev/null
$ for i in $(seq 15 18); do ankerpunt trajectory N$i referral --from school --outcome no-wish -q; done >/dev/null

# To look at: nothing is noted, and nothing of it can be kept as a file.
$ ankerpunt --lang en report network noord zuid west 2025 | sed 's/^#/ #/'
 # How families come · Project noord, Project zuid, Project west

From 1/01/2025 to 31/12/2025, as it was known on that last day

**To look at: nothing is given yet.**

 ## Project noord

Families that came: 45.

| by which road they came | families |
|---|---:|
| a partner | 20 |
| the coach reached out | 15 |
| the family itself, otherwise, or not said | 10 |

| what became of it | families |
|---|---:|
| support began | half or more |
| something else, or not said | * |

 ## Project zuid

Families that came: 45.

| by which road they came | families |
|---|---:|
| a partner | 20 |
| the coach reached out | 15 |
| the family itself, otherwise, or not said | 10 |

| what became of it | families |
|---|---:|
| support began | half or more |
| something else, or not said | * |

 ## Project west

Families that came: 45.

| by which road they came | families |
|---|---:|
| a partner | 20 |
| the coach reached out | 15 |
| the family itself, otherwise, or not said | 10 |

| what became of it | families |
|---|---:|
| support began | half or more |
| something else, or not said | * |

 ## all projects together

Families that came: 135.

| by which road they came | families |
|---|---:|
| a partner | 60 |
| the coach reached out | 40 |
| the family itself, otherwise, or not said | 35 |

| what became of it | families |
|---|---:|
| support began | half or more |
| something else, or not said | * |

 ## What we see in this together

*Whom do we reach, and whom not yet?*

<!-- words: together -->

<!-- end -->

 ## How this was made

- Counted are families that came in the period and agree to be counted, each once; counts go to the nearest 5.
- A star stands for fewer than 10 families, or for a number from which such a one could be worked out: none of what is hidden follows from sums or differences, with earlier pages either.
- Who sends many families is no better than who sends few: this is no ranking.
$ ankerpunt report network noord 2025 -o page.pdf
usage: ankerpunt report network [OPTION...] PROJECT... YEAR
ankerpunt: report: to whom does it go? --to and --purpose write it in the ledger; without -o it is only looked at
[2]
$ ankerpunt report network noord 2025 --to stad
usage: ankerpunt report network [OPTION...] PROJECT... YEAR
ankerpunt: report: figures go out to somebody and for something: give --to and --purpose
[2]

# It goes out: on paper, as a page and as a table, with the ledger and the share log.
$ ankerpunt --lang nl report network noord zuid west 2025 --to stad --purpose overleg -o page.pdf
page.pdf saved
$ pdftotext -layout page.pdf - | grep -v '^ *$' | sed -n '1,12p'
Hoe gezinnen komen · Project noord,
Project zuid, Project west
Van 1/01/2025 tot en met 31/12/2025, zoals het op die laatste dag bekend was
Voor stad (overleg); niet om verder te publiceren.
Project noord
Gezinnen die kwamen: 45.
langs welke weg ze kwamen                                                             gezinnen
een partner                                                                                 20
de coach zocht het gezin zelf op                                                            15
het gezin zelf, anders, of niet gezegd                                                      10
wat ervan kwam                                                                        gezinnen
de begeleiding is begonnen                                                     de helft of meer
$ ankerpunt --lang nl report network noord zuid west 2025 --to stad --purpose overleg --format csv
project,what,part,part_words,families,half_or_more,withheld
noord,came,partner,een partner,20,,
noord,came,coach,de coach zocht het gezin zelf op,15,,
noord,came,other,"het gezin zelf, anders, of niet gezegd",10,,
noord,came,,,45,,
noord,partner,,,20,,
noord,outcome,started,de begeleiding is begonnen,*,yes,
noord,outcome,other,"iets anders, of niet gezegd",*,,
noord,outcome,,,45,,
zuid,came,partner,een partner,20,,
zuid,came,coach,de coach zocht het gezin zelf op,15,,
zuid,came,other,"het gezin zelf, anders, of niet gezegd",10,,
zuid,came,,,45,,
zuid,partner,,,20,,
zuid,outcome,started,de begeleiding is begonnen,*,yes,
zuid,outcome,other,"iets anders, of niet gezegd",*,,
zuid,outcome,,,45,,
west,came,partner,een partner,20,,
west,came,coach,de coach zocht het gezin zelf op,15,,
west,came,other,"het gezin zelf, anders, of niet gezegd",10,,
west,came,,,45,,
west,partner,,,20,,
west,outcome,started,de begeleiding is begonnen,*,yes,
west,outcome,other,"iets anders, of niet gezegd",*,,
west,outcome,,,45,,
all,came,partner,een partner,60,,
all,came,coach,de coach zocht het gezin zelf op,40,,
all,came,other,"het gezin zelf, anders, of niet gezegd",35,,
all,came,,,135,,
all,partner,,,60,,
all,outcome,started,de begeleiding is begonnen,*,yes,
all,outcome,other,"iets anders, of niet gezegd",*,,
all,outcome,,,135,,
$ ankerpunt shares N1 --format csv
date,what,to,held
2026-11-15,release,stad,
2026-11-15,release,stad,
$ ankerpunt shares N46 --format csv
date,what,to,held

# Who came later by two is not told: the page stays as it was.
$ printf 'family,project,start,referral,consent\nN47,noord,2025-06-01,coach,start measure evaluation\nN48,noord,2025-06-01,coach,start measure evaluation\n' | ankerpunt import families - -q
- 2 trajectories: 2 new, 0 replaced, 0 there already, saved
$ ankerpunt --lang en report network noord zuid west 2025 | grep -A 2 'Project noord$' | sed 's/^#/ #/'
 ## Project noord

Families that came: 45.
## Project noord

# Periods that overlap in part would let differences be taken; a small project tells nothing.
$ ankerpunt report network noord 2024-2025
ankerpunt: report: of noord a page of 2025 went out, which partly overlaps 2024-2025: the difference would tell of a few families; keep to one kind of year
[1]
$ ankerpunt project add klein -q
klein saved
$ awk 'BEGIN { print "family,project,start,referral,consent"; for (i = 1; i <= 9; i++) printf "K%d,klein,2025-04-01,partner,start measure evaluation\n", i }' | ankerpunt import families - -q
- 9 trajectories: 9 new, 0 replaced, 0 there already, saved
$ ankerpunt --lang en report network klein 2025 | sed -n 's/^#*//;7,9p'
 klein

Not told: fewer families than the least number.
$ ankerpunt report network klein 2025 --format csv
project,what,part,part_words,families,half_or_more,withheld
klein,came,partner,een partner,*,,few
klein,came,coach,de coach zocht het gezin zelf op,*,,few
klein,came,other,"het gezin zelf, anders, of niet gezegd",*,,few
klein,came,,,*,,few
klein,partner,,,*,,few
klein,outcome,started,de begeleiding is begonnen,*,,few
klein,outcome,other,"iets anders, of niet gezegd",*,,few
klein,outcome,,,*,,few
$ DAY=2026-03-15 ankerpunt report network klein 2026
ankerpunt: report: of 2026 nothing can be told outside yet: it goes by whole half-years
[1]
$ ankerpunt check | cut -d: -f1
ankerpunt.db is sound
