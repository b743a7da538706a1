# Two coaches and an office, each with a registry of their own, become one without losing
# what any of them wrote; where two wrote something else, somebody chooses once.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon --name Zonnedorp
zon saved
$ ankerpunt --as els family add zon --code Z01 --alias 'Gezin Linde' --start 2026-01-12 --consent start,measure
Z01 2026-01-12 saved
$ ankerpunt --as els rate Z01 --date 2026-01-14 huisvesting=3 financieel=4
Z01 2 scores 2026-01-14 saved

# Omar starts with an empty registry, and takes in that of Els.
$ ankerpunt -r omar.db init -q
omar.db saved
$ ankerpunt -r omar.db --as omar merge ankerpunt.db --dry-run
Would come of it: 1 family came in, projects and signals taken over.
$ ankerpunt -r omar.db --as omar merge ankerpunt.db
1 family came in, projects and signals taken over.
The registry as it was before is kept beside it: omar.db.before-merge-2026-11-15
$ ankerpunt -r omar.db --as omar merge ankerpunt.db
nothing new.
$ ankerpunt -r omar.db export scores
family,date,domain,score,instrument,by,mode
Z01,2026-01-14,huisvesting,3,gezinscoaching,,
Z01,2026-01-14,financieel,4,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# Both correct one score, without knowing; Omar another one before; both begin a family
# Z02. Until somebody chooses, the word of who had seen most is shown.
$ ankerpunt --as els -q rate Z01 --date 2026-01-14 huisvesting=5 --correct
Z01 1 scores 2026-01-14 saved
$ ankerpunt -r omar.db --as omar -q rate Z01 --date 2026-01-14 financieel=6 --correct
Z01 1 scores 2026-01-14 saved
$ ankerpunt -r omar.db --as omar -q rate Z01 --date 2026-01-14 huisvesting=7 --correct
Z01 1 scores 2026-01-14 saved
$ ankerpunt --as els family add zon --code Z02 --start 2026-02-05 --consent start,measure
Z02 2026-02-05 saved
$ ankerpunt -r omar.db --as omar family add zon --code Z02 --start 2026-02-01 --consent start,measure
Z02 2026-02-01 saved

# The family takes its yes back at Omar's; at Els's it says yes again, and Els does not
# know of the no.
$ ankerpunt -r omar.db --as omar consent Z01 withdraw measure --date 2026-06-01
Z01 measure withdrawn 2026-06-01 saved
$ ankerpunt --as els consent Z01 give measure --date 2026-06-03
Z01 measure given 2026-06-03 saved
$ ankerpunt --as els merge omar.db
1 family came in, 1 family brought up to date.
Z01 took back its consent for “to keep how it goes”. The yes of 3/06/2026 did not know of that, and counts only when it is given again.
Z02-omar: another family here is called Z02, so that this one got a code of its own. Mind paper forms with the old code on them.
1 thing waits for a choice; "ankerpunt merge list" shows it
The registry as it was before is kept beside it: ankerpunt.db.before-merge-2026-11-15
$ ankerpunt --as els merge omar.db --lang nl
niets nieuws.
1 verschil wacht op een keuze; "ankerpunt merge list" toont het
$ ankerpunt merge list
1. Gezin Linde: the talk of 14/01/2026, Home: els noted 5, omar noted 7. Which is right? "ankerpunt merge take 1 els"
$ ankerpunt --lang nl merge list
1. Gezin Linde: het gesprek van 14/01/2026, Wonen: els noteerde 5, omar noteerde 7. Wat klopt? "ankerpunt merge take 1 els"
$ ankerpunt merge list --lang fr
1. Gezin Linde : la rencontre du 14/01/2026, Logement : els a noté 5, omar a noté 7. Qu’est-ce qui est juste ? "ankerpunt merge take 1 els"
$ ankerpunt show Z01 --lang nl
Z01  Gezin Linde
  zon: gestart op 12/01/2026, lopend

Gezinscoaching · het gezin samen
                            14/01/2026
Wonen                       7
Geld                        6

Hoe het nu staat
  dit gaat het best: Wonen
  volgend gesprek: 12 maanden, gepland op 12/01/2027
let op: 1 verschil wacht op een keuze (Gezin Linde: het gesprek van 14/01/2026, Wonen): cijfers kunnen nog veranderen; "ankerpunt merge list" toont meer
$ ankerpunt summary zon --lang nl 2>&1 | grep wacht
let op: 1 verschil wacht op een keuze (Gezin Linde: het gesprek van 14/01/2026, Wonen): cijfers kunnen nog veranderen; "ankerpunt merge list" toont meer
$ ankerpunt release zon --to fonds --purpose x --dry-run
ankerpunt: release: two people noted something else and nobody chose yet (Gezin Linde: the talk of 14/01/2026, Home); "ankerpunt merge list" shows it, then release
[1]
$ ankerpunt history Z01 --format csv | grep merge | cut -d, -f3-7,9-11
els,merge,Z01,consent,measure 2026-06-01,,0
els,merge,Z01,sitting,2026-01-14,5,7
els,merge,Z01,sitting,2026-01-14,4,6

# The one who chooses says whose word stands; it travels, and nobody is asked again.
$ ankerpunt merge take 2 els
ankerpunt: merge: nothing waits under number 2; "ankerpunt merge list" shows what waits
[1]
$ ankerpunt merge take 1 jan
ankerpunt: merge: jan is not one of those who wrote there, or of what they wrote; "ankerpunt merge list" tells them
[1]
$ ankerpunt --as els merge take 1 omar --lang nl
Gezin Linde: het gesprek van 14/01/2026, Wonen: 7 blijft staan
$ ankerpunt merge list
Nothing waits for a choice.
$ ankerpunt undo --dry-run
ankerpunt: undo: merge (els) cannot be taken back
[1]
$ ankerpunt -r omar.db --as omar merge ankerpunt.db
1 family came in, 1 family brought up to date.
Z01 took back its consent for “to keep how it goes”. The yes of 3/06/2026 did not know of that, and counts only when it is given again.
Z02-els: another family here is called Z02, so that this one got a code of its own. Mind paper forms with the old code on them.
The registry as it was before is kept beside it: omar.db.before-merge-2026-11-15-2
$ ankerpunt -r omar.db merge list
Nothing waits for a choice.
$ ankerpunt -r omar.db export scores
family,date,domain,score,instrument,by,mode
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
note: left out, for they took back consent to be measured: 1
$ ankerpunt family list --format csv | cut -d, -f1
family
Z01
Z02
Z02-omar

# What one erased is erased with all; more than three are asked first.
$ ankerpunt -r omar.db --as omar erase Z01 --yes >/dev/null
$ ankerpunt --as els merge omar.db
1 family erased.
Z01 was erased there and is now erased here too, with what was written since.
The registry as it was before is kept beside it: ankerpunt.db.before-merge-2026-11-15-2
$ ankerpunt show Z01
ankerpunt: show: there is no family Z01; "ankerpunt family list" shows them
[1]
$ for i in 1 2 3 4; do ankerpunt -q family add zon --code A$i --start 2026-02-05 >/dev/null; done
$ ankerpunt -q backup stick.ank >/dev/null 2>&1
$ ankerpunt -r omar.db -q merge stick.ank
4 families came in.
The registry as it was before is kept beside it: omar.db.before-merge-2026-11-15-3
$ for i in 1 2 3 4; do ankerpunt -r omar.db -q erase A$i --yes >/dev/null; done
$ ankerpunt merge omar.db
ankerpunt: merge: that registry erased 4 of the families here. Is that right? Nothing was erased or taken in; --erase 4 does
[1]
$ ankerpunt merge omar.db --erase 3
ankerpunt: merge: that registry erased 4 of the families here, not 3; nothing was changed
[1]
$ ankerpunt merge omar.db --erase 4 --lang fr
4 familles effacées.
A1 a été effacé là-bas et l’est maintenant ici aussi, avec ce qui a été noté depuis.
A2 a été effacé là-bas et l’est maintenant ici aussi, avec ce qui a été noté depuis.
A3 a été effacé là-bas et l’est maintenant ici aussi, avec ce qui a été noté depuis.
A4 a été effacé là-bas et l’est maintenant ici aussi, avec ce qui a été noté depuis.
Le registre tel qu’il était avant est gardé à côté : ankerpunt.db.before-merge-2026-11-15-3
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 41 rows of history
$ ankerpunt -r omar.db check
omar.db is sound: pages, keys, rules and 34 rows of history

# Hand over one family; what is no registry is refused.
$ ankerpunt -r jan.db init -q
jan.db saved
$ ankerpunt -r jan.db merge omar.db --only Z02
1 family came in, projects and signals taken over.
The registry as it was before is kept beside it: jan.db.before-merge-2026-11-15
$ ankerpunt -r jan.db family list --format csv | cut -d, -f1
family
Z02
$ echo nothing > text; ankerpunt merge text
ankerpunt: merge: text is not a registry, or it is damaged; nothing was opened
[3]
$ ankerpunt merge ankerpunt.db
ankerpunt: merge: ankerpunt.db is this registry itself
[1]
$ ankerpunt merge take x
usage: ankerpunt merge take [OPTION...] NUMBER [WHO|VALUE]
ankerpunt: merge: say whose word stands, or give --remove or --keep
[2]
