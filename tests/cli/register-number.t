# A national register number is never kept: eleven digits of which the last two check
# the others, with or without signs, in whatever is not sealed, typed or from a file.

$ ankerpunt init --no-passphrase
ankerpunt.db saved
$ ankerpunt project add zon
zon saved
$ ankerpunt family add zon --code G1 --start 2026-03-02
G1 2026-03-02 saved
$ ankerpunt right G1 leefloon detected --date 2026-03-02
G1 leefloon detected 2026-03-02 saved
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes

$ ankerpunt family add zon --code 85073003328 --start 2026-03-02
ankerpunt: family: family 85073003328: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt family add zon --code G2 --alias 'Zon 85.07.30-033.28' --start 2026-03-02
ankerpunt: family: family G2: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt family set G1 --alias '17 07 30 033 84'
ankerpunt: family: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt person G1 add 85073003328 --role parent
ankerpunt: person: person 85073003328: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt coach G1 85_07_30-033_28
ankerpunt: coach: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt trajectory G1 status on-hold --date 2026-04-01 --by 85073003328
ankerpunt: trajectory: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt trajectory G1 close --date 2026-04-01 --reason 85073003328
--reason: 85073003328 is not on the list; kept as it is
ankerpunt: trajectory: G1: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt right G1 leefloon refused --date 2026-04-01 --reason 85073003328
note: nothing was said yet on keeping how it goes (measure); "ankerpunt consent G1 give measure" notes a yes
--reason: 85073003328 is not on the list; kept as it is
ankerpunt: right: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt consent G1 give share:85073003328
ankerpunt: consent: consent share:85073003328: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt estimate G1 taal=+1 --as 85073003328
ankerpunt: estimate: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt project add maan --name 'Werking 85.07.30-033.28'
ankerpunt: project: project maan: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt signal add zon --brief --level local --title 'zie 85.07.30 033 28'
ankerpunt: signal: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt --as 85073003328 rate G1 taal=3
ankerpunt: rate: that holds a national register number, which is never kept here; leave it out
[1]

# Signs of word processors, and digits in full width, hide nothing.
$ ankerpunt family set G1 --alias "$(printf '85\302\240073\342\200\221003\342\200\223328')"
ankerpunt: family: that holds a national register number, which is never kept here; leave it out
[1]
$ ankerpunt family set G1 --alias "$(printf '\357\274\230\357\274\22507.30-033.28')"
ankerpunt: family: that holds a national register number, which is never kept here; leave it out
[1]

# Files say where.
$ printf 'family,project,start\nINSZ-85073003328,zon,2026-03-02\n' >f.csv
$ ankerpunt import families f.csv
f.csv:2: family: family INSZ-85073003328: that holds a national register number, which is never kept here; leave it out
ankerpunt: import: f.csv: nothing was imported; faults: 1
[1]
$ printf 'family,project,start,postcode\nG3,zon,2026-03-02,85073003328\n' >g.csv
$ ankerpunt import families g.csv
g.csv:2: start: that holds a national register number, which is never kept here; leave it out
ankerpunt: import: g.csv: nothing was imported; faults: 1
[1]
$ printf 'family,date,domain,score,by\nG1,2026-03-02,taal,3,85073003328\n' >s.csv
$ ankerpunt import scores s.csv
s.csv:2: by: person 85073003328: that holds a national register number, which is never kept here; leave it out
ankerpunt: import: s.csv: nothing was imported; faults: 1
[1]
$ printf 'family,right,stage,date,reason\nG1,leefloon,refused,2026-04-02,85.07.30-033.28\n' >r.csv
$ ankerpunt import rights r.csv
r.csv:2: reason: 85.07.30-033.28 is no word of at most 40 letters; longer words belong in a note
ankerpunt: import: r.csv: nothing was imported; faults: 1
[1]

# Nothing of it is in the file.
$ grep -a -c -E '85\.?07\.?30-?033\.?28' ankerpunt.db
0
[1]

# Eleven other digits are a code as any other.
$ ankerpunt family add zon --code 85073003329 --start 2026-03-02
85073003329 2026-03-02 saved

# In Dutch and French.
$ ankerpunt --lang nl person G1 add 85073003328 --role parent
ankerpunt: person: persoon 85073003328: daar staat een rijksregisternummer in, en dat wordt hier nooit bewaard; laat het nummer weg
[1]
$ ankerpunt --lang fr person G1 add 85073003328 --role parent
ankerpunt: person: personne 85073003328: il y a là un numéro de registre national, qui n’est jamais gardé ici ; enlevez-le
[1]
