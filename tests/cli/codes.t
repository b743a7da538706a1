# Codes that differ only by capitals are one, typed or in a file: a spreadsheet makes
# Mama of mama.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt project add Zon
ankerpunt: project: Zon: there is zon already, and capitals make no other code
[1]
$ ankerpunt family add ZON --code G-7K3QX --start 2026-01-12 --consent start,measure
G-7K3QX 2026-01-12 saved
$ ankerpunt family add zon --code g-7k3qx --start 2026-02-01
ankerpunt: family: g-7k3qx: there is G-7K3QX already, and capitals make no other code
[1]
$ ankerpunt person g-7k3qx add Yara --role young --born 2012
G-7K3QX Yara saved
$ ankerpunt person G-7K3QX add yara --role young --born 2012
ankerpunt: person: yara: there is Yara already, and capitals make no other code
[1]
$ ankerpunt coach g-7k3qx els --from 2026-01-12
G-7K3QX els 2026-01-12 saved
$ ankerpunt coach G-7K3QX Els --to 2026-10-01
G-7K3QX els 2026-01-12..2026-10-01 saved

# What is there is meant, whoever types it.
$ ankerpunt rate g-7k3qx --by YARA --date 2026-01-12 taal=3
G-7K3QX 1 scores 2026-01-12 saved
$ cat >scores.csv <<'END'
> family,date,domain,score,by
> G-7K3QX,2026-04-12,taal,4,yara
> g-7k3qx,2026-04-12,mobiliteit,5,YARA
> END
$ ankerpunt import scores scores.csv
scores.csv 2 scores: 2 new, 0 replaced, 0 there already, saved
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over
$ ankerpunt export scores
family,date,domain,score,instrument,by,mode
G-7K3QX,2026-01-12,taal,3,gezinscoaching,Yara,
G-7K3QX,2026-04-12,mobiliteit,5,gezinscoaching,Yara,
G-7K3QX,2026-04-12,taal,4,gezinscoaching,Yara,
note: this file carries no words, priorities, estimates or consents with the talks; "ankerpunt merge" takes a whole registry over

# A no to OCMW is a no to ocmw.
$ ankerpunt consent g-7k3qx give share:ocmw --date 2026-02-01
G-7K3QX share:ocmw given 2026-02-01 saved
note: Yara is 12 or more and speaks for themselves: consent G-7K3QX give share:ocmw --person Yara
$ ankerpunt consent G-7K3QX withdraw share:OCMW --date 2026-03-01
G-7K3QX share:OCMW withdrawn 2026-03-01 saved
note: Yara is 12 or more and speaks for themselves: consent G-7K3QX withdraw share:OCMW --person Yara
$ ankerpunt consent G-7K3QX list --format csv | grep ocmw
,share:ocmw,2026-02-01,given,false
$ ankerpunt dossier g-7k3qx --to ocmw -o d.txt
ankerpunt: dossier: G-7K3QX did not agree to share with ocmw; "ankerpunt consent G-7K3QX give share:ocmw" notes that they do
[1]
