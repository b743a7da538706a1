# A released folder, looked at by somebody who has nothing else. Who changes it and makes the
# checksums anew is found out wherever the folder contradicts itself.

$ ankerpunt -q init --no-passphrase
ankerpunt.db saved
$ for project in noord zuid west; do ankerpunt -q project add $project --name "Project $project" --waves 6 --instrument gezinscoaching --instrument ervaring; done
noord saved
zuid saved
west saved
$ awk 'BEGIN { split("noord zuid west", p, " "); print "family,project,start,referral,consent"; for (i = 1; i <= 90; i++) printf "F%d,%s,2025-04-01,%s,start measure evaluation\n", i, p[i % 3 + 1], int(i / 3) % 2 ? "partner" : "coach" }' | ankerpunt -q import families -
- 90 trajectories: 90 new, 0 replaced, 0 there already, saved
$ awk 'BEGIN { print "family,date,domain,score"; for (i = 1; i <= 90; i++) { b = (i * 7) % 6; printf "F%d,2025-04-03,huisvesting,%d\nF%d,2025-04-03,steun,5\nF%d,2025-10-02,huisvesting,%d\nF%d,2025-10-02,steun,%d\n", i, b, i, i, b + int(i / 3) % 5 - 1 + (b == 0), i, 3 + i % 7 } }' | ankerpunt -q import scores -
- 360 scores: 360 new, 0 replaced, 0 there already, saved
$ ankerpunt -q release noord zuid west --to stad --purpose jaarverslag -o uit
noord uit saved
$ ankerpunt release verify uit
15 files are whole; 232 rows keep to the schema and the rules
152 hidden numbers; the narrowest lies within 16 of what it could be
$ grep -h ',housing,' uit/tables/change.csv
noord,housing,Wonen,6,30,1.5,1.5,0.9,2.1,15,,,15,,2026-Q2,,better
zuid,housing,Wonen,6,30,1,1.4,0.5,1.5,10,,,20,,2026-Q2,,better
west,housing,Wonen,6,30,1,1.4,0.5,1.5,10,,,20,,2026-Q2,,better
all,housing,Wonen,6,90,1.2,1.5,0.9,1.5,40,,,50,,2026-Q2,,better
$ grep -h ',steun,' uit/tables/experience.csv
noord,steun,Ik voel mij gesteund,0,30,5,*,4.7,5.3,2026-Q2,
zuid,steun,Ik voel mij gesteund,0,30,5,*,4.7,5.3,2026-Q2,
west,steun,Ik voel mij gesteund,0,30,5,*,4.7,5.3,2026-Q2,
all,steun,Ik voel mij gesteund,0,90,5,*,4.9,5.1,2026-Q2,
noord,steun,Ik voel mij gesteund,6,30,6.1,2,5.4,6.8,2026-Q2,
zuid,steun,Ik voel mij gesteund,6,30,6,2,5.3,6.7,2026-Q2,
west,steun,Ik voel mij gesteund,6,30,6,2,5.3,6.7,2026-Q2,
all,steun,Ik voel mij gesteund,6,90,6,2,5.6,6.4,2026-Q2,
$ seal() { for f in tables/*.csv report.* *.md; do sed -i "\#\"$f\"#s/sha256:[0-9a-f]*/sha256:$(sha256sum <$f | cut -c1-64)/" datapackage.json; done; find . -type f ! -name SHA256SUMS | cut -c3- | LC_ALL=C sort | xargs sha256sum >SHA256SUMS; }
$ look() { ankerpunt release verify x 2>&1 | grep -v '^tables-excel'; rm -r x; }
$ try() { cp -r uit x && (cd x && eval "$1" && seal) && look; }
$ try true
15 files are whole; 232 rows keep to the schema and the rules
152 hidden numbers; the narrowest lies within 16 of what it could be

# The files: all that belong there, nothing else, nothing but plain files.
$ for file in safety.md method.md codebook.md report.pdf report.html withheld.csv tables/rights.csv; do try "rm $file"; done 2>&1 | grep -v 'do not use'
safety.md: is not there, and belongs to every release
method.md: is not there, and belongs to every release
codebook.md: is not there, and belongs to every release
report.pdf: is not there, and belongs to every release
report.html: is not there, and belongs to every release
withheld.csv: is not there, and belongs to every release
tables/rights.csv: is not there, and belongs to every release
$ cp -r uit x && rm -r x/tables-excel && ankerpunt release verify x; rm -r x
tables-excel/process.csv: is not there, and belongs to every release
tables-excel/change.csv: is not there, and belongs to every release
tables-excel/experience.csv: is not there, and belongs to every release
tables-excel/rights.csv: is not there, and belongs to every release
tables-excel/process.csv: is in SHA256SUMS and not in the folder
tables-excel/change.csv: is in SHA256SUMS and not in the folder
tables-excel/experience.csv: is in SHA256SUMS and not in the folder
tables-excel/rights.csv: is in SHA256SUMS and not in the folder
ankerpunt: release: x: do not use this folder; faults: 8
$ try 'sed -i 1d report.html'
report.html: is no HTML
ankerpunt: release: x: do not use this folder; faults: 1
$ try 'echo geen pdf >report.pdf'
report.pdf: is no PDF
ankerpunt: release: x: do not use this folder; faults: 1
$ cp -r uit x && mv x/method.md . && ln -s ../method.md x/method.md && look
method.md: is no plain file and no folder of a release
method.md: is not there, and belongs to every release
method.md: is in SHA256SUMS and not in the folder
ankerpunt: release: x: do not use this folder; faults: 3
$ cp -r uit x && mv x/tables . && ln -s ../tables x/tables && look | head -1; rm -r tables
tables: is no plain file and no folder of a release
$ cp -r uit x && mkfifo x/pijp && look
pijp: is no plain file and no folder of a release
ankerpunt: release: x: do not use this folder; faults: 1
$ cp -r uit x && rm x/SHA256SUMS && mkfifo x/SHA256SUMS && look | head -1
SHA256SUMS: is no plain file and no folder of a release
$ cp -r uit x && mkdir x/weg && look
weg: is no plain file and no folder of a release
ankerpunt: release: x: do not use this folder; faults: 1
$ cp -r uit x && head -1 x/SHA256SUMS >>x/SHA256SUMS && look
tables/process.csv: is in SHA256SUMS twice
ankerpunt: release: x: do not use this folder; faults: 1
$ cp -r uit x && echo "$(head -c 64 x/SHA256SUMS)  ../ankerpunt.db" >>x/SHA256SUMS && look
../ankerpunt.db: is in SHA256SUMS and not in the folder
ankerpunt: release: x: do not use this folder; faults: 1
$ cp -r uit x && sed -i 's/"least": 10/"least": 11/' x/datapackage.json && look
datapackage.json: is not what was released: the checksum is another
safety.md: says that a figure needs 10 families, and datapackage.json 11
method.md: says that a figure needs 10 families, and datapackage.json 11
ankerpunt: release: x: do not use this folder; faults: 3
$ cp -r uit x && (cd x && sed -i 's/sha256:./sha256:z/' datapackage.json && sha256sum $(cut -c67- SHA256SUMS) >s && mv s SHA256SUMS) && look | head -1
datapackage.json: report.pdf: its checksum there is another
$ cp -r uit x && rm x/datapackage.json && look
datapackage.json: is not there, and belongs to every release
datapackage.json: is in SHA256SUMS and not in the folder
ankerpunt: release: x: do not use this folder; faults: 2
$ try 'sed -i "s#tables/rights.csv#../ankerpunt.db#" datapackage.json' | head -1
datapackage.json: ../ankerpunt.db is no table of this folder
$ try 'sed -i "s#\"name\": \"rights\"#\"name\": \"right\"#" datapackage.json' | head -2
datapackage.json: the table rights is not in it
datapackage.json: tables/rights.csv is no table of this folder

$ cp -r uit x && (cd x && sed -i 's/"report.html"/"report.htm"/' datapackage.json && seal) && look
datapackage.json: report.htm is no file of this folder
datapackage.json: the document report.html is not in it
ankerpunt: release: x: do not use this folder; faults: 2

# Words: no family's code, in whatever case, and no day.
$ for words in 'g-7k3qx' 'G-ABCDE' '3/04/2025' '03-04-2025' '3.4.2025' '2025/04/03'; do try "echo $words >>method.md"; done | grep -v 'do not use'
method.md: g-7k3qx looks like the code of a family
method.md: G-ABCDE looks like the code of a family
method.md: 3/04/2025 looks like a day in a family's life
method.md: 03-04-2025 looks like a day in a family's life
method.md: 3.4.2025 looks like a day in a family's life
method.md: 2025/04/03 looks like a day in a family's life
$ try 'echo "versie 1.2.2025.1, 40-50 %, 31/12/2026, 30.06.2026, 2026-Q2, CC-BY-4.0, x-waarden, T-shirts" >>method.md'
15 files are whole; 232 rows keep to the schema and the rules
152 hidden numbers; the narrowest lies within 16 of what it could be
$ try 'sed -i "s/: 10$/: 40/" safety.md'
safety.md: says that a figure needs 40 families, and datapackage.json 10
ankerpunt: release: x: do not use this folder; faults: 1
$ try 'sed -i "s/ 10 gezinnen/ 8 gezinnen/" method.md'
method.md: says that a figure needs 8 families, and datapackage.json 10
ankerpunt: release: x: do not use this folder; faults: 1
$ try 'sed -i "s/\"least\": 10/\"least\": 12/" datapackage.json'
safety.md: says that a figure needs 10 families, and datapackage.json 12
method.md: says that a figure needs 10 families, and datapackage.json 12
ankerpunt: release: x: do not use this folder; faults: 2
$ try 'sed -i "s/\"as_of\": \"2026-Q2/\"as_of\": \"2026-Q1/" datapackage.json' | tail -2
tables/process.csv:20: as_of: 2026-Q2 is later than 2026-Q1, the release's own
ankerpunt: release: x: do not use this folder; faults: 57

# Both kinds of table say the same, and are written as a release writes them.
$ cp -r uit x && (cd x && sed -i 's/;90;/;95;/' tables-excel/change.csv && seal) && ankerpunt release verify x; rm -r x
tables-excel/change.csv: does not say the same as the table in the folder tables
ankerpunt: release: x: do not use this folder; faults: 1
$ try 'sed -i "s/noord,housing/ noord,housing/" tables/change.csv'
tables/change.csv: is not written as a release writes it
ankerpunt: release: x: do not use this folder; faults: 1

# Rows.
$ change() { try "sed -i '$1' tables/change.csv"; }
$ change '/all,housing/p'
tables/change.csv:18: this row is there already, on line 17
ankerpunt: release: x: do not use this folder; faults: 2
$ change 's/^\(all,housing,[^,]*,6,90,\)[^,]*/\155/'
tables/change.csv:17: mean_change: 55 lies outside the scale
tables/change.csv:17: the mean lies outside its interval
ankerpunt: release: x: do not use this folder; faults: 3
$ change 's/^\(all,housing,[^,]*,6,90,[^,]*,\)/\1-/'
tables/change.csv:17: sd: -1.5 is less than nought
tables/change.csv:17: the interval is not that of the mean, the spread and the families
ankerpunt: release: x: do not use this folder; faults: 3
$ change 's/^\(all,housing,[^,]*,6,90,[^,]*,[^,]*,\)[^,]*/\1-7/'
tables/change.csv:17: the interval is not that of the mean, the spread and the families
tables/change.csv:17: verdict: better is not what the figures say
ankerpunt: release: x: do not use this folder; faults: 3
$ change 's/^\(all,housing,[^,]*,6,90,[^,]*,[^,]*,\)[^,]*/\1*/'
tables/change.csv:17: a mean, its spread and its interval go together
tables/change.csv:17: verdict: better is not what the figures say
ankerpunt: release: x: do not use this folder; faults: 3
$ change 's/^\(all,housing.*\)2026-Q2/\12026-Q4/'
tables/change.csv:17: as_of: 2026-Q4 is later than 2026-Q2, the release's own
ankerpunt: release: x: do not use this folder; faults: 2
$ change 's/^\(all,housing.*\)2026-Q2/\12026-Q1/'
tables/change.csv:17: as_of: 2026-Q1 is no half-year's end, such as 2026-Q2
ankerpunt: release: x: do not use this folder; faults: 2
$ change 's/^\(all,housing.*\)2026-Q2/\1/'
tables/change.csv:17: as_of:  is no half-year's end, such as 2026-Q2
ankerpunt: release: x: do not use this folder; faults: 2
$ change '2,$s/,withheld,$/,zomaar,/' | head -2
tables/change.csv:2: withheld: zomaar is no reason that there is
tables/change.csv:3: withheld: zomaar is no reason that there is
$ change '2s/[a-z_]*$/harder/; 3s/[a-z_]*$/mean_only/; 4s/[a-z_]*$/prima/' | head -4
tables/change.csv:2: verdict: harder is not what the figures say
tables/change.csv:3: verdict: mean_only is not what the figures say
tables/change.csv:4: verdict: prima is not what the figures say
ankerpunt: release: x: do not use this folder; faults: 4
# An end of the interval may round to nought; on both sides of it nothing is sure.
$ change 's/^\(all,housing,[^,]*,6,90,\)1.2,1.5,0.9,1.5/\10.3,1.4,0,0.6/'
ankerpunt: release: x: do not use this folder; faults: 1
$ change 's/^\(all,housing,[^,]*,6,90,\)1.2,1.5,0.9,1.5/\10.2,1.4,-0.1,0.5/'
tables/change.csv:17: verdict: better is not what the figures say
ankerpunt: release: x: do not use this folder; faults: 2
$ try 'sed -i "s/,withheld,/,zomaar,/" withheld.csv' | head -2
withheld.csv:14: withheld: zomaar is no reason that there is
withheld.csv:15: withheld: zomaar is no reason that there is
$ try 'sed -i "0,/,row,withheld/{/,row,withheld/d}" withheld.csv'
withheld.csv: process, noord, closed, , withheld: this row of a table is not there
ankerpunt: release: x: do not use this folder; faults: 1
$ try 'sed -i "0,/,row,withheld/{/,row,withheld/p}" withheld.csv'
withheld.csv: process, noord, closed, , withheld: no table has this row
ankerpunt: release: x: do not use this folder; faults: 1
$ try 'sed -i "s/^\(all,steun,[^,]*,6,90,\)[^,]*/\111/" tables/experience.csv'
tables/experience.csv:49: mean: 11 lies outside the scale
tables/experience.csv:49: the mean lies outside its interval
ankerpunt: release: x: do not use this folder; faults: 3
$ try 'sed -i "s/^\(noord,referral,[^,]*,,\)30\(,coach.*\)/\125\2/" tables/process.csv'
tables/process.csv:7: families is not that of line 6, of the same row
ankerpunt: release: x: do not use this folder; faults: 2

# Parts of the projects that do not make up the total.
$ change 's/^\(all,housing.*,\)40,,,50,/\145,,,45,/'
all: housing 6: the numbers contradict each other
ankerpunt: release: x: do not use this folder; faults: 2
$ try 'sed -i "s/^all,started,\([^,]*\),,90/all,started,\1,,100/" tables/process.csv'
all: started: the numbers contradict each other
ankerpunt: release: x: do not use this folder; faults: 2

# A row that is not there, and a reason that tells of one project, are figures too.
$ try 'sed -i "/^noord,closed/d" tables/process.csv; sed -i "/^process,noord,closed/d" withheld.csv' | head -1
noord: closed: this row is not there, which tells of who is not
$ try 'sed -i "s/^\(zuid,closed.*\)withheld$/\1few/" tables/process.csv; sed -i "s/^\(process,zuid,closed.*\)withheld,/\1few,/" withheld.csv' | head -1
zuid: closed: beside other projects a reason tells how many there are

# What a stranger wrote does not speak to the terminal.
$ try 'printf "2,\$s/withheld$/\033[31m/" >s && sed -i -f s tables/rights.csv && rm s' | head -1
tables/rights.csv:2: a row is told, or says why it is not
$ cp -r uit x && touch "x/$(printf 'a\033[31mb')" && look
a\u001b[31mb: is in the folder and not in SHA256SUMS
ankerpunt: release: x: do not use this folder; faults: 1
