# What a shell can fill in, and the man page, come from the rows of the commands.

$ ankerpunt completion bash | bash -n && echo well-formed
well-formed
$ ankerpunt completion bash > a; bash -c '. ./a; COMP_WORDS=(ankerpunt co) COMP_CWORD=1; _ankerpunt; echo "${COMPREPLY[@]}"'
coach consent contact completion
$ bash -c '. ./a; COMP_WORDS=(ankerpunt rights list --re) COMP_CWORD=3; _ankerpunt; echo "${COMPREPLY[@]}"'
--registry --renew-within
$ ankerpunt completion zsh | sed -n 2,3p
_ankerpunt() {
    if (( CURRENT == 2 )); then
#compdef ankerpunt
$ ankerpunt completion fish | grep ' -a caseload '
complete -c ankerpunt -n __fish_use_subcommand -a caseload -d 'Which families each coach goes along with'
$ ankerpunt completion fish --lang nl | grep ' rate -d'
complete -c ankerpunt -n __fish_use_subcommand -a rate -d 'De scores van een afname noteren'
$ ankerpunt completion csh
ankerpunt: completion: completion is there for bash, zsh and fish, not csh
[1]
$ ankerpunt completion
usage: ankerpunt completion bash|zsh|fish
ankerpunt: completion: something is missing: bash|zsh|fish
[2]
$ ankerpunt help --man | head -3
.TH ANKERPUNT 1 "" "ankerpunt 0.1.0"
.SH NAME
ankerpunt \- families and their coach register progress together
$ ankerpunt help --man --lang fr | grep -A1 '^.SS ankerpunt caseload'
.SS ankerpunt caseload [PROJECT]
Les familles en cours par coach, avec le prochain moment de mesure.
