# One sitting: scores from 0 to 10, or a word for why there is none.

$ ankerpunt init -q
ankerpunt.db saved
$ ankerpunt project add zon -q
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt rate G1 --date 2026-03-09 huisvesting=3 financieel=0 werk=parked taal=na netwerk=unknown gezondheid=refused
G1 6 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 9/6/2026 huisvesting=5 financieel=10
G1 2 scores 2026-06-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 09-09-2026 huisvesting=6
G1 1 scores 2026-09-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 huisvesting=7
G1 1 scores 2026-11-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G1,2026-03-09,huisvesting,3,gezinscoaching,,
G1,2026-03-09,financieel,0,gezinscoaching,,
G1,2026-03-09,gezondheid,refused,gezinscoaching,,
G1,2026-03-09,netwerk,unknown,gezinscoaching,,
G1,2026-03-09,werk,parked,gezinscoaching,,
G1,2026-03-09,taal,na,gezinscoaching,,
G1,2026-06-09,huisvesting,5,gezinscoaching,,
G1,2026-06-09,financieel,10,gezinscoaching,,
G1,2026-09-09,huisvesting,6,gezinscoaching,,
G1,2026-11-15,huisvesting,7,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# What was empty is filled in; what is there is left alone, or replaced on purpose.
$ ankerpunt rate G1 --date 2026-03-09 mobiliteit=4
G1 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-09 huisvesting=3
G1 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-09 opvang=4 huisvesting=5
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: huisvesting on 9/03/2026 is 3 already, not 5; --correct replaces it, and the old value stays in the history
[1]
$ ankerpunt rate G1 --date 2026-03-09 werk=2
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk on 9/03/2026 is parked already, not 2; --correct replaces it, and the old value stays in the history
[1]
$ ankerpunt rate G1 --date 2026-03-09 huisvesting=parked
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: huisvesting on 9/03/2026 is 3 already, not parked; --correct replaces it, and the old value stays in the history
[1]
$ ankerpunt rate G1 --date 2026-03-09 huisvesting=5 werk=2 --correct
G1 2 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
note: the start of huisvesting was 3 (9/03/2026) and is now 5 (9/03/2026)
$ ankerpunt rate G1 --date 2026-03-09 huisvesting=4 huisvesting=6
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: huisvesting on 9/03/2026 is 5 already, not 4; --correct replaces it, and the old value stays in the history
ankerpunt: rate: domain huisvesting is named twice, with 4 and with 6; leave one out
[1]
$ ankerpunt rate G1 --date 2026-03-10 huisvesting=4 huisvesting=6
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: domain huisvesting is named twice, with 4 and with 6; leave one out
[1]
$ ankerpunt rate G1 --date 2026-03-10 huisvesting=4 huisvesting=4
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: domain huisvesting is named twice, with 4 and with 4; leave one out
[1]
$ ankerpunt export scores | grep -e 03-09 -e 03-10
G1,2026-03-09,huisvesting,5,gezinscoaching,,
G1,2026-03-09,financieel,0,gezinscoaching,,
G1,2026-03-09,gezondheid,refused,gezinscoaching,,
G1,2026-03-09,netwerk,unknown,gezinscoaching,,
G1,2026-03-09,werk,2,gezinscoaching,,
G1,2026-03-09,mobiliteit,4,gezinscoaching,,
G1,2026-03-09,taal,na,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# What matters most to the family.
$ ankerpunt rate G1 --date 2026-03-09 'huisvesting!'
G1 0 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-09 'opvoeding!=4'
G1 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-11 'opvoeding!'
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: opvoeding: a priority belongs to a sitting; give a score too
[1]
$ ankerpunt rate G1 --date 2026-03-09 'geluk!'
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: project zon has no domain geluk; "ankerpunt instrument show gezinscoaching" lists them
[1]
$ ankerpunt export scores | grep -e opvoeding -e 03-11
G1,2026-03-09,opvoeding,4,gezinscoaching,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# Off the scale, between the steps, no number.
$ ankerpunt rate G1 --date 2026-03-09 taal=11
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: taal: 11 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 taal=-1
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: taal: -1 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 taal=7.5
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: taal: 7.5 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 taal=7,0
G1 1 scores 2026-03-12 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-12 opvang=7.00
G1 1 scores 2026-03-12 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-12 werk=0x7
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: 0x7 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk=nan
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: nan is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk=inf
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: inf is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk=1e1
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: 1e1 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk=4294967299
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: 4294967299 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk=18446744073709551619
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: 18446744073709551619 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 'werk= 7'
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk:  7 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk=PARK3D
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: PARK3D is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk=
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: with no score it becomes not asked again; --correct does so, and the old value stays in the history
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk
ankerpunt: rate: werk is no score; write DOMAIN=SCORE such as huisvesting=6, or DOMAIN! for a priority
[1]
$ ankerpunt rate G1 --date 2026-03-12 =7
ankerpunt: rate: =7 is no score; write DOMAIN=SCORE such as huisvesting=6, or DOMAIN! for a priority
[1]
$ ankerpunt rate G1 --date 2026-03-12 '!=7'
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: project zon has no domain !; "ankerpunt instrument show gezinscoaching" lists them
[1]
$ ankerpunt rate G1 --date 2026-03-12 werk=7=8
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: werk: 7=8 is not on the scale from 0 to 10; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt export scores | grep -c 03-12
2
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# Unknown domain, family or instrument; one wrong, none kept.
$ ankerpunt rate G1 --date 2026-03-13 taal=7 geluk=7
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: project zon has no domain geluk; "ankerpunt instrument show gezinscoaching" lists them
[1]
$ ankerpunt rate G1 --date 2026-03-13 Spraak=7
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: project zon has no domain Spraak; "ankerpunt instrument show gezinscoaching" lists them
[1]
$ ankerpunt rate G9 --date 2026-03-13 taal=7
ankerpunt: rate: there is no family G9; "ankerpunt family list" shows them
[1]
$ ankerpunt rate G1 --date 2026-03-13 --instrument weer taal=7
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: there is no instrument weer; "ankerpunt instrument list" shows them
[1]
$ ankerpunt rate G1 --date 2026-03-13 --instrument ervaring taal=7
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: project zon does not use instrument ervaring; "ankerpunt project set zon --instrument ervaring" adds it
[1]
$ ankerpunt project set zon --instrument ervaring
zon saved
$ ankerpunt rate G1 --date 2026-03-13 --instrument ervaring taal=7
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: there is no domain taal in instrument ervaring; "ankerpunt instrument show ervaring" lists them
[1]
$ ankerpunt rate G1 --date 2026-03-13 "$(printf 'ta\033al')=7"
ankerpunt: rate: DOMAIN: there is no ta\u001bal; did you mean taal (Language)?
[1]
$ ankerpunt export scores | grep 03-13
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
[1]

# Dates.
$ ankerpunt rate G1 --date 2026-02-30 taal=7
ankerpunt: rate: --date: 2026-02-30 does not exist; that month has 28 days
[1]
$ ankerpunt rate G1 --date 2026-3-9 taal=7
ankerpunt: rate: --date wants a date such as 31/3/2026, 26-11 or yesterday, not 2026-3-9
[1]
$ ankerpunt rate G1 --date 9/6/26 taal=7
ankerpunt: rate: --date: 9/6/26; write the year with four figures
[1]
$ ankerpunt rate G1 --date 20260309 taal=7
ankerpunt: rate: --date wants a date such as 31/3/2026, 26-11 or yesterday, not 20260309
[1]
$ ankerpunt rate G1 --date '' taal=7
ankerpunt: rate: --date wants a date such as 31/3/2026, 26-11 or yesterday, not ""
[1]
$ ankerpunt rate G1 --date 29/2/2028 taal=7
ankerpunt: rate: --date: 29/02/2028 is still to come; give the day on which it happened, today or earlier
[1]
$ ankerpunt rate G1 --date 2026-12-15 taal=7 --lang nl
ankerpunt: rate: --date: 15/12/2026 moet nog komen; geef de dag waarop het gebeurde, vandaag of vroeger
[1]
$ ankerpunt rate G1 --date 2026-12-15 taal=7 --lang fr
ankerpunt: rate: --date: le 15/12/2026 doit encore venir ; donnez le jour où cela s’est passé, aujourd’hui ou plus tôt
[1]
$ ankerpunt rate G1 --date 1899-12-31 taal=7
ankerpunt: rate: --date wants a date such as 31/3/2026, 26-11 or yesterday, not 1899-12-31
[1]
$ ankerpunt rate G1 --date 2026-01-15 taal=7
G1 1 scores 2026-01-15 saved
note: that day is before the family started
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2020-01-15 taal=7
ankerpunt: rate: --date is 15/01/2020, over five years back; on a terminal you are asked whether that is right, and a file is taken in with "import"
[1]
$ ankerpunt rate G1 --date 2020-01-15 taal=7 --lang nl
ankerpunt: rate: --date is 15/01/2020, meer dan vijf jaar geleden; in een terminalvenster wordt gevraagd of dat klopt, en een bestand haalt "import" binnen
[1]
$ ankerpunt rate G1 --date 2020-01-15 taal=7 --lang fr
ankerpunt: rate: --date est le 15/01/2020, il y a plus de cinq ans ; dans un terminal, on vous demande si c’est juste, et "import" prend un fichier
[1]
$ ankerpunt rate G1 --date 2026-02-15 taal=7
G1 1 scores 2026-02-15 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes

# More voices; the coach's own is one apart, and so is looking back.
$ ankerpunt person G1 add mama --role parent
G1 mama saved
$ ankerpunt rate G1 --date 2026-03-09 --by mama --mode alone huisvesting=8
G1 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-09 --by papa huisvesting=8
ankerpunt: rate: there is no person papa in this family; known here: mama; "ankerpunt person FAMILY add papa --role ..." adds them
[1]
$ ankerpunt rate G1 --date 2026-03-16 --mode coach huisvesting=2
G1 1 scores 2026-03-16 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-16 --mode coach taal=2
G1 1 scores 2026-03-16 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-16 --mode together taal=2
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
ankerpunt: rate: this sitting was noted as coach, not together; --correct replaces it
[1]
$ ankerpunt rate G1 --date 2026-03-16 --mode together taal=2 --correct
G1 1 scores 2026-03-16 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt rate G1 --date 2026-03-17 --mode sitting taal=2
ankerpunt: rate: --mode wants one of alone, together, space, paper, coach, not sitting
[1]
$ ankerpunt rate G1 --date 2026-03-09 --then huisvesting=1
G1 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
$ ankerpunt export scores | grep -e mama -e together -e yes
G1,2026-03-09,huisvesting,1,gezinscoaching,,,yes
G1,2026-03-16,huisvesting,2,gezinscoaching,,together,
G1,2026-03-16,taal,2,gezinscoaching,,together,
G1,2026-03-09,huisvesting,8,gezinscoaching,mama,alone,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# Without a project's list the same code in two instruments is nobody's.
$ cat >weer.json <<END
> { "code": "weer", "version": 1, "title": {"en": "The weather"},
>   "scale": {"low": 1, "high": 5, "step": 0.5, "better": "lower"},
>   "domains": [{"code": "zon", "theme": "housing", "en": "Sun"},
>               {"code": "werk", "theme": "work", "en": "Work"}] }
> END
$ ankerpunt instrument import weer.json
weer saved
$ ankerpunt project add maan --instrument gezinscoaching --instrument weer -q
maan saved
$ ankerpunt family add maan --code G2 --start 2026-03-02
G2 2026-03-02 saved
$ ankerpunt rate G2 --date 2026-03-09 werk=3
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
ankerpunt: rate: domain werk is in instrument gezinscoaching and in weer; say which with instrument
[1]
$ ankerpunt rate G2 --date 2026-03-09 --instrument weer werk=2.5
G2 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt rate G2 --date 2026-03-09 --instrument weer zon=1,5
G2 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt rate G2 --date 2026-03-09 --instrument weer zon=0
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
ankerpunt: rate: zon: 0 is not on the scale from 1.0 to 5.0; give a step of it, or parked, unknown, na or refused
[1]
$ ankerpunt rate G2 --date 2026-03-09 --instrument gezinscoaching werk=3
G2 1 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt rate G2 --date 2026-03-09 zon=1.5 taal=9
G2 2 scores 2026-03-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
$ ankerpunt export scores | grep G2
G2,2026-03-09,werk,3,gezinscoaching,,,
G2,2026-03-09,taal,9,gezinscoaching,,,
G2,2026-03-09,zon,1.5,weer,,,
G2,2026-03-09,werk,2.5,weer,,,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# A list that asks for everything says what is open.
$ sed 's/"weer"/"alles"/; s/"en": "Work"}]/"en": "Work"}], "complete": true/' weer.json | ankerpunt instrument import -
alles saved
$ ankerpunt project set maan --instrument alles
maan saved
$ ankerpunt rate G2 --date 2026-04-09 --instrument alles zon=4
G2 1 scores 2026-04-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes
note: The weather asks for every domain; still open (1): Work
$ ankerpunt rate G2 --date 2026-04-09 --instrument alles werk=refused
G2 1 scores 2026-04-09 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G2 give measure" notes a yes

# Wrong calls.
$ ankerpunt rate
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: which family? Give its code, or --form
[2]
$ ankerpunt rate G1
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: which scores? Give pairs such as huisvesting=6 financieel=parked
[2]
$ ankerpunt rate G1 taal=3 --date
usage: ankerpunt rate [OPTION...] [FAMILY] [DOMAIN=SCORE...]
ankerpunt: rate: --date wants a value: DATE
[2]
