#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# agree.sh ANKERPUNT - help, man page, completions and parser know the same
#
# Help is read as people read it: usage lines and options of every command. What
# stands there must stand in the man page, be filled in by a shell, and be
# understood when it is called.
set -e
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C
unset LC_ALL LC_MESSAGES ANKERPUNT_LANG
status=0

miss() {
    echo "$1"
    status=1
}

# has FILE WORDS: they stand there as words of their own.
has() {
    grep -qE -- "(^|[^a-z-])$2([^a-z-]|\$)" "$1" || miss "$1 does not know $2 (of $command)"
}

"$program" help --man | sed 's/\\-/-/g; s/\\f[BIR]//g' >man
# offers WORD... : what a shell fills in at the end of that line.
offers() {
    "$program" completion zsh -- "$@" | cut -f 1
}
offers '' >offered

"$program" help >all
sed -n 's/^  \([a-z][a-z-]*\)  *[A-Z].*/\1/p' all >commands
[ "$(wc -l <commands)" -ge 20 ] || miss "help lists hardly any command"

while read -r command; do
    "$program" help "$command" >help
    has man "ankerpunt $command"
    has offered "$command"
    : >offered.options
    sed -n 's/^usage: ankerpunt //p; s/^ankerpunt //p' help >usages
    [ -s usages ] || miss "help $command shows no usage"
    while read -r usage; do
        grep -qF -- ".SS ankerpunt $usage" man || miss "the man page does not show: $usage"
        # the verb: small letters after the command, or after one operand
        verb=$(echo "$usage" | sed -nE 's/^[a-z]+ (([A-Z]+) )?([a-z]+( [a-z]+)?)( .*)?$/\3/p')
        before=$command
        [ -z "$verb" ] || ! echo "$usage" | grep -qE '^[a-z]+ [A-Z]' || before="$command X"
        for word in $verb; do
            offers $before '' >offered.verbs
            has offered.verbs "$word"
            before="$before $word"
        done
        offers $before -- >>offered.options
        "$program" $before \
            --help >/dev/null 2>said || miss "$command $verb is not understood: $(cat said)"
    done <usages
    sed -nE 's/^  (-[a-z] |   )--([a-z-]+)( ([^ ]+))?  .*/\2 \4/p' help >options
    while read -r option value; do
        has man "--$option"
        has offered.options "--$option"
    done <options
done <commands

# Every option is understood by a verb of its command: an option that is not is a wrong call.
while read -r command; do
    "$program" help "$command" |
        awk -v command="$command" '/^(usage: )?ankerpunt / { sub(/^usage: /, ""); gsub(/[|]/, "/"); usage = $0 }
             /^  (-[a-z] |   )--/ { sub(/^  (-[a-z] |   )/, ""); wants = $2 ~ /^[^ ]+$/ && $0 !~ /^--[a-z-]+  /
                 split($2, one, "|"); print usage "|" $1 "|" (!wants ? "" : index($2, "|") ? one[1] : $2 == "NUMBER" ? 5 : "2026-01-01") }' |
        while IFS='|' read -r usage option value; do
            words=$(echo "$usage" | sed -E 's/^ankerpunt //; s/ \[OPTION\.\.\.\].*//; s/[A-Z][A-Z.]*/X/g')
            if [ "$value" ]; then set -- "$option" "$value"; else set -- "$option"; fi
            case $option in --date | --start | --from | --to | --until | --data-date | --renew) ;; --born | --minutes | --seed | --resamples | --threshold | --within | --renew-within | --value) [ $# = 1 ] || set -- "$option" 2000 ;; esac
            "$program" $words "$@" --help >/dev/null 2>said ||
                echo "$words $*: $(cat said)"
        done
done <commands >wrong
[ ! -s wrong ] || miss "options that are not understood: $(cat wrong)"

# And what nobody offers is refused.
"$program" rate --no-such-option >/dev/null 2>&1 && miss "an unknown option is accepted"
"$program" no-such-command >/dev/null 2>&1 && miss "an unknown command is accepted"
exit $status
