# Releases of several organisations side by side: from released figures alone, in the order
# they are given, and never the same families twice.

$ organisation() { mkdir $1-in && (cd $1-in && ankerpunt -q init --no-passphrase && ankerpunt -q project add $1 --name "Project $1" --waves 6 --instrument $4 && awk -v n=$2 -v p=$1 'BEGIN { print "family,project,start,referral,consent"; for (i = 1; i <= n; i++) printf "F%d,%s,2025-04-01,coach,start measure evaluation\n", i, p }' | ankerpunt -q import families - && awk -v n=$2 -v s=$3 'BEGIN { print "family,date,domain,score"; for (i = 1; i <= n; i++) { b = (i * 7) % 6; printf "F%d,2025-04-03,huisvesting,%d\nF%d,2025-10-02,huisvesting,%d\n", i, b, i, b + int(i / 3) % 5 - 1 + (b == 0) + s } }' | ankerpunt -q import scores - && ankerpunt -q release $1 --to netwerk --purpose leren -o ../$1) >out 2>&1 || cat out; }
$ organisation noord 30 0 gezinscoaching; organisation zuid 45 1 gezinscoaching; organisation west 40 0 gezinscoaching; organisation oost 60 2 gezinscoaching; organisation midden 36 1 gezinscoaching
$ ankerpunt --lang en report pool noord zuid west oost midden | sed 's/^#/ #/'
 # Organisations side by side

Project noord · Project zuid · Project west · Project oost · Project midden

**From released figures alone; no ranking.**

 ## Housing, after 6 months

| Organisation | Families | Mean change | 95 % interval | By chance alone |
|---|---:|---:|---:|---:|
| Project noord (2026-Q2) | 30 | +1.2 | +0.6 to +1.8 | +0.1 to +4.3 |
| Project zuid (2026-Q2) | 45 | +2.2 | +1.7 to +2.7 | +0.1 to +4.0 |
| Project west (2026-Q2) | 40 | +1.0 | +0.6 to +1.4 | +0.7 to +4.0 |
| Project oost (2026-Q2) | 60 | +3.2 | +2.8 to +3.6 | +0.7 to +2.6 |
| Project midden (2026-Q2) | 35 | +2.0 | +1.5 to +2.5 | -0.1 to +4.3 |

Higher is better.

Further from the others than chance alone takes it at that size: Project oost. Why is something to look at together; it says nothing of who works better.

Common mean: +1.9 (95 % interval: +0.8 to +3.0).

Beyond chance, an organisation typically lies 0.9 from that mean (tau).

A next organisation like these lies, in 95 of 100 cases, between -1.1 and +4.9.

Projects of which it is told: 5; on average better: 5, harder: 0, not sure: 0.

 ## How this was made

- All of this comes from released folders, each of which holds; their means are rounded to one decimal and their families to the nearest 5.
- Organisations stand in the order they were given. They work with other families, at other moments: this is no ranking.
- By chance alone: where 95 of 100 organisations of that size lie when nothing but chance sets them apart (funnel limits, Spiegelhalter 2005).
- The common mean weighs each organisation by how sure its mean is and by how far they differ (REML, interval of Hartung and Knapp); where a next one lies is reckoned after Higgins, Thompson and Spiegelhalter (2009).
- Where no spread was released, that behind the released interval is used; it is no smaller than that of the families.
- Domains at a moment of which no folder tells a mean: 12.
$ ankerpunt --lang nl report pool noord zuid | sed -n '/^Hoger/,/^Werk/p'
Hoger is beter.

Verder van de andere dan toeval alleen bij die grootte brengt: Project noord, Project zuid. Hoe dat komt, is iets om samen te bekijken; het zegt niet wie beter werkt.

Alleen naast elkaar: een gezamenlijk gemiddelde staat er vanaf 5 organisaties.

Werkingen waarvan dit geweten is: 2; gemiddeld beter: 2, moeilijker: 0, niet zeker: 0.
$ ankerpunt --lang fr report pool noord | sed -n '/^| Pr/,/^Projets/p'
| Project noord (2026-Q2) | 30 | +1,2 | +0,6 à +1,8 | – |

Plus haut est mieux.

Aucune autre organisation ne peut être placée à côté ici.

Projets dont on le sait : 1 ; en moyenne mieux : 1, plus difficile : 0, pas sûr : 0.

$ ankerpunt report pool zuid noord --format csv
domain,domain_words,wave,organisation,as_of,families,mean_change,low,high,verdict,left_out,left_out_words,funnel_low,funnel_high,common_mean,common_low,common_high,tau,next_low,next_high,projects_better,projects_harder,projects_unsure
housing,Housing,6,Project zuid,2026-Q2,45,2.2,1.7,2.7,better,,,0.5070480878251613,1.8929519121748386,,,,,,,2,0,0
housing,Housing,6,Project noord,2026-Q2,30,1.2,0.6,1.8,better,,,1.5070480878251615,2.892951912174839,,,,,,,2,0,0
$ ankerpunt --lang en report pool noord zuid west -o network.pdf
network.pdf saved
$ ankerpunt --lang en report pool noord zuid west -o network.html
network.html saved
$ ankerpunt --lang en report pool noord zuid west -o network.json && grep -c '"funnel_low"' network.json
network.json saved
3

# The same families twice, and a folder that does not hold.
$ ankerpunt report pool noord noord
ankerpunt: report: noord and noord both tell of noord: its families would count twice; give one of the two
[1]
$ cp -r zuid x && echo >>x/method.md && ankerpunt report pool noord x
method.md: is not what was released: the checksum is another
datapackage.json: method.md: its checksum there is another
ankerpunt: report: x: do not use this folder; faults: 2
[1]
$ ankerpunt report pool noord nowhere
ankerpunt: report: nowhere/SHA256SUMS cannot be read: No such file or directory
[3]
