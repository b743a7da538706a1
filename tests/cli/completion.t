# What a shell can fill in, and the man page, come from the rows of the commands.

$ ankerpunt completion bash | bash -n && echo well-formed
well-formed
$ ankerpunt completion bash > a; bash -c '. ./a; COMP_WORDS=(ankerpunt co) COMP_CWORD=1; _ankerpunt; echo "${COMPREPLY[@]}"'
coach consent contact completion
$ bash -c '. ./a; COMP_WORDS=(ankerpunt rights list --re) COMP_CWORD=3; _ankerpunt; echo "${COMPREPLY[@]}"'
--registry --renew-within
$ bash -c '. ./a; COMP_WORDS=(ankerpunt contact Zon add --channel "") COMP_CWORD=5; _ankerpunt; echo "${COMPREPLY[@]}"'
home phone message service activity office
$ bash -c '. ./a; COMP_WORDS=(ankerpunt person Zon add papa --role s) COMP_CWORD=6; _ankerpunt; echo "${COMPREPLY[@]}"'
supporter
$ ankerpunt completion zsh | sed -n 2,3p
_ankerpunt() {
    if (( CURRENT == 2 )); then
#compdef ankerpunt
$ ankerpunt completion fish | grep ' -a caseload '
complete -c ankerpunt -n __fish_use_subcommand -a caseload -d 'Which families each coach goes along with'
$ ankerpunt completion fish --lang nl | grep ' rate -d'
complete -c ankerpunt -n __fish_use_subcommand -a rate -d 'De scores van een gesprek noteren'
$ ankerpunt completion fish | grep ' -l mode '
complete -c ankerpunt -n '__fish_seen_subcommand_from rate' -l mode -x -a 'alone together space paper coach'
$ ankerpunt completion zsh | grep 'signal --barrier'
    'signal --barrier') compadd -- reachable available affordable known understandable; return ;;
$ ankerpunt completion csh
ankerpunt: completion: completion is there for bash, zsh and fish, not csh
[1]
$ ankerpunt completion
usage: ankerpunt completion bash|zsh|fish
ankerpunt: completion: something is missing: bash|zsh|fish
[2]
$ ankerpunt help --man | head -3
.TH ANKERPUNT 1 "" "ankerpunt 0.2.0"
.SH NAME
ankerpunt \- families and their coach register progress together
$ ankerpunt help --man --lang fr | grep -A1 '^.SS ankerpunt caseload'
.SS ankerpunt caseload [PROJET]
Montrer les familles en cours par coach, avec le prochain moment.

# Every example of the man page does what it says, one after the other.
$ ankerpunt help --man | sed -n '/^.nf/,/^.fi/p' | grep -v '^[.]' | sed 's/\\-/-/g' > examples.sh; wc -l < examples.sh
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
a
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
