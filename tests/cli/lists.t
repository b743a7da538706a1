# Lists that change: a new version in a running project, a list that is taken off.

$ ankerpunt init >wachtwoord && cat wachtwoord
ankerpunt.db saved
$ printf '%s' '{"code": "leven", "version": 1, "title": {"nl": "Ons leven", "en": "Our life"},
>  "scale": {"low": 0, "high": 10, "step": 1, "better": "higher", "min_change": 2},
>  "domains": [{"code": "wonen", "theme": "housing", "nl": "Wonen", "en": "Housing"},
>   {"code": "taal", "theme": "language", "nl": "Taal", "en": "Language"},
>   {"code": "geld", "theme": "income", "nl": "Geld", "en": "Money"}], "complete": false}' >leven-1.json
$ printf '%s' '{"code": "leven", "version": 2, "title": {"nl": "Ons leven", "en": "Our life"},
>  "scale": {"low": 0, "high": 10, "step": 1, "better": "higher", "min_change": 2},
>  "domains": [{"code": "inkomen", "was": "geld", "theme": "income", "nl": "Inkomen", "en": "Income"},
>   {"code": "wonen", "theme": "housing", "nl": "Wonen", "en": "Housing"},
>   {"code": "buurt", "theme": "neighbourhood", "nl": "Buurt", "en": "Neighbourhood"}], "complete": false}' >leven-2.json
$ ankerpunt instrument import leven-1.json
leven saved
$ ankerpunt project add zon --instrument leven --waves 3,6
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-01 --consent measure
G1 2026-03-01 saved
$ ankerpunt rate G1 --date 2026-03-02 wonen=3 taal=4 geld=5
G1 3 scores 2026-03-02 saved
$ ankerpunt rate G1 --date 2026-06-02 wonen=5 taal=6 geld=5
G1 3 scores 2026-06-02 saved

# The new list is there; the project keeps asking the old one until it is said from when.
$ ankerpunt instrument import leven-2.json
leven saved
$ ankerpunt project set zon --instrument leven
zon saved
zon keeps list leven in version 1, with mended names; with --from DATE it asks version 2 from that day on
$ ankerpunt project set zon --instrument leven --from 2026-09-01
zon saved
new on the list: Neighbourhood; compared from the first talk that asks it
not asked any more: Language; what was said is kept, and compared up to then
under another name, and compared as the same: Income
$ ankerpunt project show zon
Projects

project  name  preset          language  start  instruments                                                  waves
-------  ----  --------------  --------  -----  -----------------------------------------------------------  -----
zon      zon   gezinscoaching  nl            -  leven (version 1 until 1/09/2026, version 2 from 1/09/2026)  0,3,6
$ ankerpunt --lang nl project show zon
Werkingen

werking  naam  voorinstelling  taal  start  meetinstrumenten                                          meetmomenten
-------  ----  --------------  ----  -----  --------------------------------------------------------  ------------
zon      zon   gezinscoaching  nl        -  leven (versie 1 tot 1/09/2026, versie 2 vanaf 1/09/2026)  0,3,6
$ ankerpunt project set zon --instrument leven --from 2026-09-01
zon saved
zon asks list leven in version 2 on 1/09/2026 already

# An older day asks the old list, a later one the new.
$ ankerpunt rate G1 --date 2026-06-03 buurt=4
ankerpunt: rate: buurt is not asked on 3/06/2026: list leven is in version 1 then, and version 2 has that domain
[1]
$ ankerpunt rate G1 --date 2026-06-03 taal=7
G1 1 scores 2026-06-03 saved
$ ankerpunt rate G1 --date 2026-09-02 taal=7
ankerpunt: rate: taal is not asked on 2/09/2026: list leven is in version 2 then, and version 1 has that domain
[1]
$ ankerpunt rate G1 --date 2026-09-02 wonen=7 inkomen=8 buurt=4
G1 3 scores 2026-09-02 saved

# A talk keeps its list: what was filled in before stands as it was.
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-03-02,geld,5,leven,,
G1,2026-03-02,wonen,3,leven,,
G1,2026-03-02,taal,4,leven,,
G1,2026-06-02,geld,5,leven,,
G1,2026-06-02,wonen,5,leven,,
G1,2026-06-02,taal,6,leven,,
G1,2026-06-03,taal,7,leven,,
G1,2026-09-02,inkomen,8,leven,,
G1,2026-09-02,wonen,7,leven,,
G1,2026-09-02,buurt,4,leven,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# What is the same is compared, under its new name; what is new or gone is not.
$ ankerpunt change --family G1 --format csv | cut -d, -f6-16
domain,wave,baseline_date,date,baseline,score,status,change,better,class,rule
inkomen,3,2026-03-02,2026-06-02,5,5,,0,,same,min-change
wonen,3,2026-03-02,2026-06-02,3,5,,2,true,improved,min-change
taal,3,2026-03-02,2026-06-02,4,6,,2,true,improved,min-change
taal,3,2026-03-02,2026-06-03,4,7,,3,true,improved,min-change
inkomen,6,2026-03-02,2026-09-02,5,8,,3,true,improved,min-change
wonen,6,2026-03-02,2026-09-02,3,7,,4,true,improved,min-change
buurt,6,,2026-09-02,,4,,,,,
$ ankerpunt show G1
G1
  zon: started on 1/03/2026, open

Our life · the family together
                            2/03/2026   2/06/2026   3/06/2026   2/09/2026
Income                      5           5           .           8
Housing                     3           5           .           7
Neighbourhood               .           .           .           4
Language                    4           6           7           .

# Who starts after it is asked the new list alone. Nobody is missing on what is not asked.
$ ankerpunt family add zon --code G2 --start 2026-09-10 --consent measure
G2 2026-09-10 saved
$ ankerpunt rate G2 --date 2026-09-10 inkomen=2 wonen=6 buurt=5
G2 3 scores 2026-09-10 saved
$ ankerpunt family add zon --code G3 --start 2026-03-05 --consent measure
G3 2026-03-05 saved
$ ankerpunt rate G3 --date 2026-03-05 wonen=4 taal=2 geld=3
G3 3 scores 2026-03-05 saved
$ ankerpunt summary zon --format csv | cut -d, -f1-8,20-22
project,instrument,domain,label,theme,wave,due,n,p_bh,sign_flip_p,median_change
zon,leven,inkomen,Income,income,3,2,1,,,0
zon,leven,wonen,Housing,housing,3,2,1,,,2
zon,leven,buurt,Neighbourhood,neighbourhood,3,0,0,,,
zon,leven,taal,Language,language,3,2,1,,,2
zon,leven,inkomen,Income,income,6,2,1,,,3
zon,leven,wonen,Housing,housing,6,2,1,,,4
zon,leven,buurt,Neighbourhood,neighbourhood,6,0,0,,,
$ ankerpunt due zon --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G2,,zon,leven,3,due,2026-12-10,2026-10-26,2027-01-24,false,,

# The same scale, or nothing could be compared.
$ sed 's/"version": 2/"version": 3/; s/"high": 10/"high": 5/' leven-2.json >leven-3.json
$ ankerpunt instrument import leven-3.json
leven saved
$ ankerpunt project set zon --instrument leven --from 2026-10-01
ankerpunt: project: version 3 of list leven has another scale than version 2: nothing could be compared; give the new list a code of its own, add it, and take this one off with --without leven
[1]

# A list is taken off: its talks stay, and nobody is due for it; it can be put back.
$ ankerpunt project set zon --instrument ervaring --from 2026-08-01
zon saved
$ ankerpunt rate G1 --date 2026-09-02 --instrument ervaring steun=6
G1 1 scores 2026-09-02 saved
$ ankerpunt project set zon --without ervaring --from 2026-10-01
zon saved
$ ankerpunt project show zon
Projects

project  name  preset          language  start  instruments                                                                                                      waves
-------  ----  --------------  --------  -----  ---------------------------------------------------------------------------------------------------------------  -----
zon      zon   gezinscoaching  nl            -  leven (version 1 until 1/09/2026, version 2 from 1/09/2026),ervaring (version 1 from 1/08/2026 until 1/10/2026)  0,3,6
$ ankerpunt rate G1 --date 2026-10-02 --instrument ervaring steun=7
ankerpunt: rate: project zon does not ask list ervaring on 2/10/2026; give a day on which it does, or "ankerpunt project set zon --instrument ervaring --from DATE" asks it again
[1]
$ ankerpunt rate G1 --date 2026-09-03 --instrument ervaring steun=7
G1 1 scores 2026-09-03 saved
$ ankerpunt due zon --format csv
family,alias,project,instrument,wave,state,date,from,to,postponed,answered,domains
G2,,zon,leven,3,due,2026-12-10,2026-10-26,2027-01-24,false,,
$ ankerpunt project set zon --without ervaring
ankerpunt: project: project zon does not ask list ervaring on 15/11/2026; "ankerpunt project show zon" tells what it asks
[1]
$ ankerpunt project set zon --instrument ervaring --from 2026-11-01
zon saved
$ ankerpunt rate G1 --date 2026-11-02 --instrument ervaring steun=8
G1 1 scores 2026-11-02 saved
$ ankerpunt project show zon
Projects

project  name  preset          language  start  instruments                                                                                                                                waves
-------  ----  --------------  --------  -----  -----------------------------------------------------------------------------------------------------------------------------------------  -----
zon      zon   gezinscoaching  nl            -  leven (version 1 until 1/09/2026, version 2 from 1/09/2026),ervaring (version 1 from 1/08/2026 until 1/10/2026, version 1 from 1/11/2026)  0,3,6
$ ankerpunt undo --yes
Taken back: rate (coach)
  G1: 1 score of 2/11/2026
"ankerpunt undo" once more puts it back.
$ ankerpunt check
ankerpunt.db is sound: pages, keys, rules and 42 rows of history
