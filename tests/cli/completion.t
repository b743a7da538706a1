# What a shell can fill in, and the man page, come from the rows of the commands.

$ ankerpunt completion bash | bash -n && echo well-formed
well-formed
$ ankerpunt completion bash -- 'ankerpunt co'
coach
consent
contact
completion
$ ankerpunt completion bash -- 'ankerpunt rights list --re'
--renew-within
--registry
$ ankerpunt completion bash -- 'ankerpunt contact Zon add --channel '
home
phone
message
service
activity
office
$ ankerpunt completion bash -- 'ankerpunt person Zon add papa --role=s' ' ='
supporter
$ ankerpunt completion bash -- 'ankerpunt rights catalogue '
import
export
$ ankerpunt completion zsh -- signal Zon add --barrier ''
reachable	not reachable
available	not available
affordable	not affordable
known	not well known
understandable	not understandable
$ ankerpunt completion zsh --lang nl -- rat
rate	De scores van een gesprek noteren
$ ankerpunt completion fish --lang fr -- rate Zon --mode s
seul	alone
space	avec les cartes au sol
sur papier	paper

# Of a registry: families by alias, and what is said beside them; nothing else is said.
$ ankerpunt init -q --no-passphrase; ankerpunt project add zon --name 'Zon en maan'
ankerpunt.db saved
zon saved
$ ankerpunt family add zon --code G-7FVY2 --alias 'Gezin Linde' --start 5/10/2026 --consent measure
G-7FVY2 2026-10-05 saved
$ ankerpunt family add zon --code G-K3M9P --alias 'Gezin Élan' --start 5/10/2026 --consent measure
G-K3M9P 2026-10-05 saved
$ ankerpunt person linde add mama --role parent
G-7FVY2 mama saved
$ ankerpunt coach linde els --from 2026-10-05
G-7FVY2 els 2026-10-05 saved
$ ankerpunt completion bash -- 'ankerpunt show '
Gezin\ Linde
Gezin\ Élan
$ ankerpunt completion bash -- 'ankerpunt show elan'
Élan
$ ankerpunt completion bash -- 'ankerpunt show "gez'
Gezin Linde
Gezin Élan
$ ankerpunt completion zsh -- show G-
G-7FVY2	Gezin Linde
G-K3M9P	Gezin Élan
$ ankerpunt completion zsh -- rate 'gezin linde' --by ''
mama	
$ ankerpunt completion zsh -- rate elan --by ''
$ ankerpunt completion zsh --lang nl -- rate linde wo
Wonen=	huisvesting
$ ankerpunt completion zsh --lang nl -- rate linde logem
Logement=	huisvesting
$ ankerpunt completion zsh --lang nl -- rate linde wonen=gep
wonen=geparkeerd	parked
$ ankerpunt completion zsh --lang fr -- review linde --important emploi,log
emploi,Logement	huisvesting
$ ankerpunt completion zsh -- due --coach ''
els	
$ ankerpunt completion zsh -- caseload ''
zon	Zon en maan
$ ankerpunt completion zsh --lang nl -- right linde sociaal-tarief ge
gekend	known
geweigerd	refused
$ ankerpunt completion zsh -- consent linde give me
measure	to keep how it goes
$ ankerpunt completion zsh -- wave linde postpone ''
0	intake
3	3 months
6	6 months
12	12 months
18	18 months
24	24 months
30	30 months
36	36 months
closing	closing
$ ankerpunt completion zsh -- -r nowhere.db show ''
$ printf 'no registry' >n.db; ankerpunt completion zsh -- -r n.db show ''; rm n.db
$ ankerpunt completion zsh -- show --no-such-option ''
$ ankerpunt completion zsh -- raet ''
$ rm ankerpunt.db

$ ankerpunt completion csh
ankerpunt: completion: completion is there for bash, zsh and fish, not csh
[1]
$ ankerpunt completion
usage: ankerpunt completion bash|zsh|fish
ankerpunt: completion: something is missing: bash|zsh|fish
[2]
$ ankerpunt help --man | head -4
.TH ANKERPUNT 1 "" "ankerpunt 0.2.0"
.ad l
.SH NAME
ankerpunt \- families and their coach register progress together
$ ankerpunt help --man --lang fr | grep -A1 '^.SS ankerpunt caseload'
.SS ankerpunt caseload [PROJET]
Montrer les familles en cours par coach, avec le prochain moment.

# Every example at the end of the man page does what it says, one after the other.
$ ankerpunt help --man | sed '1,/^.SH EXAMPLES/d' | sed -n '/^.nf/,/^.fi/p' | grep -v '^[.]' | sed 's/\\-/-/g' > examples.sh; wc -l < examples.sh
13
$ (set -e; . ./examples.sh) > said 2>&1; echo $?; sed -n 's/ [0-9]*:[0-9a-f]* saved/ saved/; /saved/p' said; ls
0
ankerpunt.db saved
zonnedorp saved
G-7K3QX 2026-01-12 saved
G-7K3QX 4 scores 2026-01-14 saved
G-7K3QX sociaal-tarief detected 2026-01-14 saved
G-7K3QX sociaal-tarief realised 2026-04-20 saved
G-7K3QX 3 scores 2026-07-14 saved
G-7K3QX G-7K3QX.pdf saved
zonnedorp zonnedorp.pdf saved
copy.ankerpunt saved
G-7K3QX.pdf
ankerpunt.db
copy.ankerpunt
examples.sh
said
zonnedorp.pdf
$ for lang in nl fr; do ankerpunt help --man --lang $lang | grep '^.SH'; done
.SH NAAM
.SH OVERZICHT
.SH BESCHRIJVING
.SH OPDRACHTEN
.SH ALGEMENE OPTIES
.SH VOORBEELDEN
.SH EINDSTATUS
.SH OMGEVING
.SH BESTANDEN
.SH NOM
.SH SYNOPSIS
.SH DESCRIPTION
.SH COMMANDES
.SH OPTIONS GÉNÉRALES
.SH EXEMPLES
.SH CODE DE RETOUR
.SH ENVIRONNEMENT
.SH FICHIERS
