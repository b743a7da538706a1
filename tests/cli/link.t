# Two codes turn out to be one family: a colleague began one too, or it came back. And two
# persons of a family are one person.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon --name Zonnedorp
zon saved
$ ankerpunt --as els family add zon --code Z01 --alias 'Gezin Linde' --start 2026-01-12 --consent start,measure
Z01 2026-01-12 saved
$ ankerpunt person Z01 add yara --role young --born 2011
Z01 yara saved
$ ankerpunt --as els rate Z01 --date 2026-01-14 huisvesting=3 financieel=4
Z01 2 scores 2026-01-14 saved
$ ankerpunt --as els rate Z01 --by yara --date 2026-04-14 financieel=2
Z01 1 scores 2026-04-14 saved
$ ankerpunt -r omar.db init -q
omar.db saved
$ ankerpunt -r omar.db -q merge ankerpunt.db
1 family came in, projects and signals taken over.
The registry as it was before is kept beside it: omar.db.before-merge-2026-11-15

# Omar begins a family of his own, who are the same people.
$ ankerpunt -r omar.db --as omar family add zon --code Z04 --start 2026-01-12 --consent start,measure
Z04 2026-01-12 saved
$ ankerpunt -r omar.db --as omar rate Z04 --date 2026-01-14 huisvesting=6 gezondheid=7
Z04 2 scores 2026-01-14 saved
$ ankerpunt -r omar.db person Z04 add meisje --role young --born 2011
Z04 meisje saved
$ ankerpunt -r omar.db --as omar rate Z04 --by meisje --date 2026-04-14 huisvesting=5
Z04 1 scores 2026-04-14 saved
$ cp omar.db apart.db
$ ankerpunt -r office.db init -q
office.db saved
$ ankerpunt -r office.db -q merge omar.db
2 families came in, projects and signals taken over.
The registry as it was before is kept beside it: office.db.before-merge-2026-11-15

# Nobody is linked unasked.
$ ankerpunt -r office.db link Z01 Z04
ankerpunt: link: nothing was changed: nobody can be asked here whether these two are one; give --yes when you are sure
[1]
$ ankerpunt -r office.db link Z01 Z01 --yes
ankerpunt: link: that is one family already
[1]
$ ankerpunt -r office.db link Z01 Z99 --yes
ankerpunt: link: there is no family Z99; "ankerpunt family list" shows them
[1]
$ ankerpunt -r office.db --as jan link Z01 Z04 --yes
Z01 and Z04 are one family from now on: Z01. The other code stays a name for it, on paper forms too.
1 thing waits for a choice; "ankerpunt merge list" shows it
"ankerpunt undo" takes it back.
$ ankerpunt -r office.db --lang nl link Z01 Z04 --yes
ankerpunt: link: dat is al één gezin
[1]
$ ankerpunt -r office.db family list
Families

family  alias        project  language       start  end  sittings  last sitting
------  -----------  -------  --------  ----------  ---  --------  ------------
Z01     Gezin Linde  zon      nl        12/01/2026    -         3    14/04/2026
$ ankerpunt -r office.db export scores 2>/dev/null
family,date,domain,score,instrument,by,mode
Z01,2026-01-14,huisvesting,3,gezinscoaching,,
Z01,2026-01-14,financieel,4,gezinscoaching,,
Z01,2026-01-14,gezondheid,7,gezinscoaching,,
Z01,2026-04-14,huisvesting,5,gezinscoaching,meisje,
Z01,2026-04-14,financieel,2,gezinscoaching,yara,
$ ankerpunt -r office.db show z04
Z01  Gezin Linde · also called Z04
  zon: started on 12/01/2026, open

Family coaching · the family together
                            14/01/2026
Home                        3
Money                       4
Health                      7

Family coaching · meisje
                            14/04/2026
Home                        5

Family coaching · yara
                            14/04/2026
Money                       2

How it stands
  this goes best: Health
  next talk: 12 months, planned on 12/01/2027
note: 1 difference waits for a choice (Gezin Linde: the talk of 14/01/2026, Home): figures can still change; "ankerpunt merge list" shows more
$ ankerpunt -r office.db merge list
1. Gezin Linde: the talk of 14/01/2026, Home: els noted 3, omar noted 6. Which is right? "ankerpunt merge take 1 els"
$ ankerpunt -r office.db family add zon --code z04
ankerpunt: family: z04: that is family Z01, since both were linked; give another code
[1]
$ ankerpunt -r office.db history Z01 | tail -1
15/11/2026 00:00 · jan · Z01 · one and the same: Z01 = Z04
$ ankerpunt -r office.db history Z04 --lang nl | tail -1
15/11/2026 00:00 · jan · Z01 · een en hetzelfde: Z01 = Z04
$ ankerpunt -r office.db check -q
office.db is sound: pages, keys, rules and 23 rows of history

# The two persons are one as well.
$ ankerpunt -r office.db link Z01 yara Z01 --yes
ankerpunt: link: there is no person Z01 in this family; known here: meisje, yara; "ankerpunt person FAMILY add Z01 --role ..." adds them
[1]
$ ankerpunt -r office.db --as jan link Z01 yara meisje --yes
yara and meisje are one person from now on: yara. The other code stays a name for the same person.
1 thing waits for a choice; "ankerpunt merge list" shows it
"ankerpunt undo" takes it back.
$ ankerpunt -r office.db person Z01 list
Who can rate

person  role          born
------  ------------  ----
yara    young person  2011
$ ankerpunt -r office.db rate Z01 --by meisje --date 2026-06-02 huisvesting=8
Z01 1 scores 2026-06-02 saved
$ ankerpunt -r office.db export scores 2>/dev/null
family,date,domain,score,instrument,by,mode
Z01,2026-01-14,huisvesting,3,gezinscoaching,,
Z01,2026-01-14,financieel,4,gezinscoaching,,
Z01,2026-01-14,gezondheid,7,gezinscoaching,,
Z01,2026-04-14,huisvesting,5,gezinscoaching,yara,
Z01,2026-04-14,financieel,2,gezinscoaching,yara,
Z01,2026-06-02,huisvesting,8,gezinscoaching,yara,
$ ankerpunt -r office.db check -q
office.db is sound: pages, keys, rules and 29 rows of history

# Somebody else says it the other way round, takes that back, and puts it back.
$ ankerpunt -r apart.db --as jan rate Z01 --date 2026-05-05 gezondheid=9
Z01 1 scores 2026-05-05 saved
$ ankerpunt -r apart.db export scores > before 2>/dev/null
$ ankerpunt -r apart.db --as jan link Z04 Z01 --yes
Z04 and Z01 are one family from now on: Z04. The other code stays a name for it, on paper forms too.
1 thing waits for a choice; "ankerpunt merge list" shows it
"ankerpunt undo" takes it back.
$ ankerpunt -r apart.db undo --dry-run --lang nl
Dit zou teruggenomen worden: link (jan)
  Gezin Linde: een en hetzelfde: Z04 = Z01
$ ankerpunt -r apart.db undo --yes
Taken back: link (jan)
  Gezin Linde: one and the same: Z04 = Z01
"ankerpunt undo" once more puts it back.
$ ankerpunt -r apart.db export scores 2>/dev/null | diff before - && ankerpunt -r apart.db check -q
apart.db is sound: pages, keys, rules and 44 rows of history
$ ankerpunt -r apart.db family list --format csv
family,alias,project,language,start,end,sittings,last
Z01,Gezin Linde,zon,nl,2026-01-12,,3,2026-05-05
Z04,,zon,nl,2026-01-12,,2,2026-04-14
$ ankerpunt -r apart.db undo --yes
Put back: link (jan)
  Z04: one and the same: Z04 = Z01
"ankerpunt undo" once more takes it back.
$ ankerpunt -r apart.db check -q
apart.db is sound: pages, keys, rules and 55 rows of history

# Omar goes on with Z04, and takes a yes back there; Els goes on with Z01. At the office
# all of it lands in the one family.
$ ankerpunt -r omar.db --as omar rate Z04 --date 2026-07-02 huisvesting=7
Z04 1 scores 2026-07-02 saved
$ ankerpunt -r omar.db --as omar consent Z04 withdraw evaluation --date 2026-07-02
Z04 evaluation withdrawn 2026-07-02 saved
note: meisje is 12 or more and speaks for themselves: consent Z04 withdraw evaluation --person meisje
$ ankerpunt --as els rate Z01 --date 2026-07-03 financieel=6
Z01 1 scores 2026-07-03 saved
$ ankerpunt -r office.db -q merge omar.db
1 family brought up to date.
1 thing waits for a choice; "ankerpunt merge list" shows it
The registry as it was before is kept beside it: office.db.before-merge-2026-11-15-2
$ ankerpunt -r office.db -q merge ankerpunt.db
1 family brought up to date.
1 thing waits for a choice; "ankerpunt merge list" shows it
The registry as it was before is kept beside it: office.db.before-merge-2026-11-15-3
$ ankerpunt -r office.db export scores 2>/dev/null
family,date,domain,score,instrument,by,mode
Z01,2026-01-14,huisvesting,3,gezinscoaching,,
Z01,2026-01-14,financieel,4,gezinscoaching,,
Z01,2026-01-14,gezondheid,7,gezinscoaching,,
Z01,2026-07-02,huisvesting,7,gezinscoaching,,
Z01,2026-07-03,financieel,6,gezinscoaching,,
Z01,2026-04-14,huisvesting,5,gezinscoaching,yara,
Z01,2026-04-14,financieel,2,gezinscoaching,yara,
Z01,2026-06-02,huisvesting,8,gezinscoaching,yara,
$ ankerpunt -r office.db merge list
1. Gezin Linde: the talk of 14/01/2026, Home: els noted 3, omar noted 6. Which is right? "ankerpunt merge take 1 els"

# The others hear of it, also of the link the other way round.
$ ankerpunt -q merge office.db
1 family brought up to date.
Z01 and Z04 are one family: somebody linked them. All that was written of both stands under the first code; the other stays a name for it.
1 thing waits for a choice; "ankerpunt merge list" shows it
The registry as it was before is kept beside it: ankerpunt.db.before-merge-2026-11-15
$ ankerpunt -r omar.db -q merge apart.db
1 family brought up to date.
Z04 and Z01 are one family: somebody linked them. All that was written of both stands under the first code; the other stays a name for it.
1 thing waits for a choice; "ankerpunt merge list" shows it
The registry as it was before is kept beside it: omar.db.before-merge-2026-11-15-2
$ ankerpunt -r omar.db -q merge office.db
1 family brought up to date.
2 things wait for a choice; "ankerpunt merge list" shows them
The registry as it was before is kept beside it: omar.db.before-merge-2026-11-15-3
$ ankerpunt -r omar.db merge list
1. Gezin Linde: one and the same: Z04 = Z01, which code leads: jan noted Z01, jan noted Z04. Which is right? "ankerpunt merge take 1 Z01"
2. Gezin Linde: the talk of 14/01/2026, Home: els noted 3, omar noted 6. Which is right? "ankerpunt merge take 2 els"
$ ankerpunt -r omar.db --lang nl merge list
1. Gezin Linde: een en hetzelfde: Z04 = Z01, welke code vooraan staat: jan noteerde Z01, jan noteerde Z04. Wat klopt? "ankerpunt merge take 1 Z01"
2. Gezin Linde: het gesprek van 14/01/2026, Wonen: els noteerde 3, omar noteerde 6. Wat klopt? "ankerpunt merge take 2 els"
$ ankerpunt -r omar.db --as omar merge take 1 Z01
Gezin Linde: one and the same: Z04 = Z01, which code leads: Z01 stands
$ ankerpunt -r omar.db --as omar merge take 1 omar
Gezin Linde: the talk of 14/01/2026, Home: 6 stands
$ ankerpunt -r omar.db merge list
Nothing waits for a choice.
$ ankerpunt -r office.db -q merge omar.db
1 family brought up to date.
The registry as it was before is kept beside it: office.db.before-merge-2026-11-15-4
$ ankerpunt -q merge office.db
1 family brought up to date.
The registry as it was before is kept beside it: ankerpunt.db.before-merge-2026-11-15-2
$ ankerpunt export scores > els 2>/dev/null && ankerpunt -r omar.db export scores > omar 2>/dev/null && cmp els omar && cat els
family,date,domain,score,instrument,by,mode
Z01,2026-01-14,huisvesting,6,gezinscoaching,,
Z01,2026-01-14,financieel,4,gezinscoaching,,
Z01,2026-01-14,gezondheid,7,gezinscoaching,,
Z01,2026-05-05,gezondheid,9,gezinscoaching,,
Z01,2026-07-02,huisvesting,7,gezinscoaching,,
Z01,2026-07-03,financieel,6,gezinscoaching,,
Z01,2026-04-14,huisvesting,5,gezinscoaching,yara,
Z01,2026-04-14,financieel,2,gezinscoaching,yara,
Z01,2026-06-02,huisvesting,8,gezinscoaching,yara,
$ ankerpunt -r omar.db family list --format csv
family,alias,project,language,start,end,sittings,last
Z01,Gezin Linde,zon,nl,2026-01-12,,6,2026-07-03
$ ankerpunt -r omar.db check -q
omar.db is sound: pages, keys, rules and 44 rows of history
$ ankerpunt check -q
ankerpunt.db is sound: pages, keys, rules and 29 rows of history
$ ankerpunt merge list
Nothing waits for a choice.

# Who erases it erases both, also where they are two still.
$ cp apart.db two.db && ankerpunt -r two.db -q undo --yes
Taken back: link (jan)
  Gezin Linde: one and the same: Z04 = Z01
"ankerpunt undo" once more puts it back.
$ ankerpunt erase Z04 --yes
What is still outside this file

family  what    given to         day       until
------  ------  --------  ----------  ----------
Z01     backup  -         15/11/2026  13/02/2027
Old backups hold this family until 13/02/2027: destroy them by then.
Z01 erased for good, saved
$ ankerpunt -r two.db -q merge ankerpunt.db
2 families erased.
Z01 was erased there and is now erased here too, with what was written since.
Z04 was erased there and is now erased here too, with what was written since.
The registry as it was before is kept beside it: two.db.before-merge-2026-11-15
$ ankerpunt -r two.db family list
nothing to show
$ ankerpunt -r omar.db -q merge ankerpunt.db
1 family erased.
Z01 was erased there and is now erased here too, with what was written since.
The registry as it was before is kept beside it: omar.db.before-merge-2026-11-15-4
$ ankerpunt -r omar.db family list
nothing to show
$ ankerpunt family add zon --code Z04
ankerpunt: family: family Z04 was erased for good; give a new code
[1]
$ ankerpunt -q merge office.db
nothing new.
$ ankerpunt -r omar.db check -q
omar.db is sound: pages, keys, rules and 47 rows of history
