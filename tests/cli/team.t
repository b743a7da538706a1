# A team in figures: ann coordinates, els, omar and jan go along with families. Each has a
# registry of her own; after a sync the coordinator has all of them, and a coach hers.

$ for who in ann els omar jan; do
>   eval "$who() { ANKERPUNT_REGISTRY=$who.db ankerpunt --as $who -q \"\$@\"; }"
> done; mkdir mailbox
$ last() { "$1" --format csv sync list | tr -d '\r' | grep "^$2," | sed 's/.*\(....\)$/\1/'; }
$ for who in ann els omar jan; do $who init --no-passphrase; done; ann sync init mailbox >said
ann.db saved
els.db saved
omar.db saved
jan.db saved
$ for who in els omar jan; do ann sync invite $who >said; $who sync join $who.invitation --digits $(last ann ann) >said; ann sync confirm $who --digits $(last $who $who); done
els is in the team.
omar is in the team.
jan is in the team.

# The project is the coordinator's, and reaches each coach before there is a family in
# it; each coach brings a file of families in.
$ ann project add zon --waves 3,6; ann sync >said; for who in els omar jan; do $who sync; done
zon saved
1 bundle fetched (ann): projects and signals taken over.
1 bundle sent (ann): news without families.
1 bundle fetched (ann): projects and signals taken over.
1 bundle sent (ann): news without families.
1 bundle fetched (ann): projects and signals taken over.
1 bundle sent (ann): news without families.
$ for who in els omar jan; do
>   { echo family,project,start,consent; for i in 1 2 3 4 5 6 7 8; do echo "$who-$i,zon,2026-03-0$i,start measure evaluation"; done; } >families.csv
>   number=3; { echo family,date,domain,score
>     for i in 1 2 3 4 5 6 7 8; do for domain in huisvesting financieel taal werk; do
>       number=$(((number * 7 + 5) % 31)); echo "$who-$i,2026-03-1$i,$domain,$((2 + number % 4))"
>       [ $i = 8 ] || echo "$who-$i,2026-06-1$i,$domain,$((4 + number % 5))"; done; done; } >scores.csv
>   $who import families families.csv >>said; $who import scores scores.csv >>said
>   for i in 1 2 3 4 5 6 7 8; do $who coach $who-$i $who --from 2026-03-01 >>said; done
> done
$ els signal add zon --brief --title "Geen woning voor grote gezinnen" --level local --theme housing --family els-1 --family els-2
zon signal 1 2026-11-15 saved
$ omar signal add zon --brief --title "Geen woning voor grote gezinnen" --level local --theme housing --family omar-3
zon signal 1 2026-11-15 saved
$ jan signal add zon --brief --title "Wachttijd bij schuldbemiddeling" --level supralocal --family jan-1
zon signal 1 2026-11-15 saved
$ for who in els omar jan; do $who sync; done; ann sync
1 bundle sent (ann): 8 families.
1 bundle sent (ann): 8 families.
1 bundle sent (ann): 8 families.
3 bundles fetched (els, jan, omar): 24 families came in, projects and signals taken over.
$ ann caseload --format csv | cut -d, -f1 | sort | uniq -c
      1 coach
      8 els
      8 jan
      8 omar
$ ann due zon --format csv | sed 1d | cut -d- -f1 | sort | uniq -c
      8 els
      8 jan
      8 omar
$ ann today --coach omar | head -4
15/11/2026: 8 reminders, for 8 families

what waits        day  family  what it is
----------  ---------  ------  ------------------------
$ ann summary zon | head -8
zon

Families: 24 started, 24 measured at intake, 24 open, 0 closed.

Change after 3 months, the same families then and now
domain                    n of due  start    now   change    from     to  better/same/worse
Home                         21/24    3.3    5.6      2.3     1.3    3.3      12 / 9 / 0
Money                        21/24    3.4    6.3      2.9     2.1    3.6      18 / 3 / 0

# A coach has her own families, and figures of those alone.
$ for who in els omar jan; do $who family list --format csv | sed 1d | cut -d- -f1 | sort | uniq -c; $who summary zon | grep Families; done
      8 els
Families: 8 started, 8 measured at intake, 8 open, 0 closed.
      8 omar
Families: 8 started, 8 measured at intake, 8 open, 0 closed.
      8 jan
Families: 8 started, 8 measured at intake, 8 open, 0 closed.

# What several coaches signal is bundled by who has them all.
$ ann signal list --format csv | cut -d, -f1,2,4,5,8
number,project,title,level,families
1,zon,Geen woning voor grote gezinnen,local,2
2,zon,Wachttijd bij schuldbemiddeling,supralocal,1
3,zon,Geen woning voor grote gezinnen,local,1
$ ann signal update 1 --family omar-3 --status raised --date 2026-11-15; ann signal remove 3
zon signal 1 raised saved
zon signal 3 removed saved
$ ann signal list --format csv | cut -d, -f1,2,4,5,8,10
number,project,title,level,families,status
1,zon,Geen woning voor grote gezinnen,local,3,raised
2,zon,Wachttijd bij schuldbemiddeling,supralocal,1,open

# A family changes hands: the figures of the project stay, those of the coaches change.
$ ann coach els-8 els --from 2026-03-01 --to 2026-11-14; ann coach els-8 jan --from 2026-11-15
els-8 els 2026-03-01..2026-11-14 saved
els-8 jan 2026-11-15 saved
$ ann sync; for who in els jan; do $who sync; done; ann sync
3 bundles sent (els, jan, omar): 3 families.
1 bundle fetched (ann): 1 family brought up to date.
1 bundle fetched (ann): 1 family came in.
There is nothing new to fetch or to send.
$ ann caseload --format csv | cut -d, -f1 | sort | uniq -c
      1 coach
      7 els
      9 jan
      8 omar
$ jan family list --format csv | sed 1d | cut -d- -f1 | sort | uniq -c; ann summary zon | grep Families
      1 els
      8 jan
Families: 24 started, 24 measured at intake, 24 open, 0 closed.

# While a number waits for a choice nothing is released.
$ ann rate els-1 --date 2026-06-11 --correct taal=9; els rate els-1 --date 2026-06-11 --correct taal=1
els-1 1 scores 2026-06-11 saved
els-1 1 scores 2026-06-11 saved
$ els sync; ann sync; ann release -o too-early --to OCMW --purpose jaarverslag zon
1 bundle sent (ann): 1 family.
1 bundle fetched (els): 1 family brought up to date.
1 bundle sent (els): 1 family.
1 thing waits for a choice; "ankerpunt merge list" shows it
ankerpunt: release: two people noted something else and nobody chose yet (els-1: the talk of 11/06/2026, Language); "ankerpunt merge list" shows it, then release
[1]
$ ann merge take 1 els; ann sync; els sync
els-1: the talk of 11/06/2026, Language: 1 stands
1 bundle sent (els): 1 family.
2 bundles fetched (ann): 2 families brought up to date.

# A release is of all, and whoever releases after it knows of it: there is one ledger.
$ ann release -o year --to OCMW --purpose jaarverslag zon; ann sync; for who in els omar jan; do $who sync; done
zon year saved
3 bundles sent (els, jan, omar): news without families.
1 bundle fetched (ann): 1 release added to the ledger.
1 bundle sent (ann): 8 families.
2 bundles fetched (ann): 1 family brought up to date, 1 release added to the ledger.
1 bundle sent (ann): 8 families.
1 bundle fetched (ann): 1 release added to the ledger.
1 bundle sent (ann): 9 families.
$ els release -o own --to OCMW --purpose jaarverslag zon; els sync; ann sync
zon own saved
1 bundle sent (ann): 8 families.
3 bundles fetched (els, jan, omar): 1 release added to the ledger.
3 bundles sent (els, jan, omar): news without families.
$ for table in year own; do cut -d, -f1-3 $table/withheld.csv | head -3; done
table,project,row
process,zon,referral
process,zon,referral
table,project,row
process,zon,started
process,zon,referral
