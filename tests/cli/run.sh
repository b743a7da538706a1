#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh ANKERPUNT SAMPLES TRANSCRIPT - replays a transcript and compares
# run.sh --update ANKERPUNT SAMPLES TRANSCRIPT - writes what came out into it
#
# A line "$ COMMAND" is run, with the lines "> MORE" below it; what follows is
# what it prints, standard output before standard error and without empty lines
# at the end, and [N] when it exits with N. Empty lines above a command and lines
# with # are the reader's. Everything happens in an empty folder, on 15 November
# 2026, or on $DAY, unless --today says otherwise; $SAMPLES is the samples folder of the
# source tree. "typed LINE ANSWER..." does it on a terminal of 80 by 24, and "keys"
# tells how many keys were typed so since the last time.
set -e

update=
if [ "$1" = --update ]; then
    update=yes
    shift
fi
here=$(dirname "$(realpath "$0")")
program=$(realpath "$1")
SAMPLES=$(realpath "$2")
transcript=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/in"
cd "$work/in"

for name in $(env | sed -n 's/^\(ANKERPUNT_[A-Z_]*\)=.*/\1/p'); do
    unset "$name"
done
unset LC_ALL LC_MESSAGES LANGUAGE XDG_DATA_HOME
export HOME=/nowhere LANG=C TZ=Europe/Brussels SAMPLES
umask 022
mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" --today "${DAY:-2026-11-15}" "$@"\n' "$program" >"$work/bin/ankerpunt"
printf '#!/bin/sh\nexec "%s/typed.py" "%s/keys" "$@"\n' "$here" "$work" >"$work/bin/typed"
printf '#!/bin/sh\nawk '\''{ n += $1 } END { print n " keys" }'\'' "%s/keys"\nrm "%s/keys"\n' \
    "$work" "$work" >"$work/bin/keys"
chmod +x "$work/bin/ankerpunt" "$work/bin/typed" "$work/bin/keys"
PATH=$work/bin:$PATH

command=
replay() {
    [ "$command" ] || return 0
    status=0
    eval "$command" >"$work/out" 2>"$work/err" </dev/null || status=$?
    cat "$work/out" "$work/err" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
    [ "$status" -eq 0 ] || echo "[$status]"
    command=
}

# Empty lines above a command or a remark are echoed; those between lines of what
# was printed come from the program itself.
empty=
while IFS= read -r line || [ "$line" ]; do
    case $line in
    '') empty="$empty
" ;;
    '> '* | '>')
        [ "$command" ] || continue
        printf '%s\n' "$line"
        line=${line#>}
        command="$command
${line# }"
        ;;
    '$ '* | '#'*)
        replay
        printf '%s%s\n' "$empty" "$line"
        empty=
        case $line in
        '$ '*) command=${line#\$ } ;;
        esac
        ;;
    *) empty= ;;
    esac
done <"$transcript" >"$work/got"
replay >>"$work/got"

if [ "$update" ]; then
    cat "$work/got" >"$transcript"
elif ! diff -u "$transcript" "$work/got"; then
    exit 1
fi
