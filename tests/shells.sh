#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shells.sh ANKERPUNT - what bash, zsh and fish fill in
#
# A family is filled in by its alias, a side of life and a stage by their names, with the
# quotes that the shell wants; nothing else is said. Of a shell that is not there nothing
# is asked; exits 77 when only bash is.
set -u
program=$(realpath "$1")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2
mkdir "$work/bin" "$work/in" && cd "$work/in" || exit 2
for name in $(env | sed -n 's/^\(ANKERPUNT_[A-Z_]*\)=.*/\1/p'); do unset "$name"; done
unset LC_ALL LC_MESSAGES LANGUAGE XDG_DATA_HOME ZDOTDIR
export HOME="$work" LANG=C.UTF-8 ANKERPUNT_LANG=nl TZ=UTC PATH="$work/bin:$PATH"
printf '#!/bin/sh\nexec "%s" --today 2026-11-15 "$@"\n' "$program" >"$work/bin/ankerpunt"
chmod +x "$work/bin/ankerpunt"

an() { ankerpunt "$@" >/dev/null || exit 2; }
an init --no-passphrase
an project add zon
an family add zon --code G-7FVY2 --alias 'Gezin Linde' --start 5/10/2026 --consent measure
an family add zon --code G-K3M9P --alias 'Gezin Lijster' --start 5/10/2026 --consent measure
an family add zon --code G-AB2CD --alias "D'Hondt & Élan" --start 5/10/2026 --consent measure
an person G-7FVY2 add mama --role parent

failed=0
# filled SHELL LINE EXPECTED: what the shell offers for that line, one word a line.
filled() {
    found=$("in_$1" "$2" 2>&1)
    [ "$found" = "$3" ] && return
    failed=1
    printf '%s: "%s" offers\n%s\nwhere expected is\n%s\n' "$1" "$2" "$found" "$3"
}

in_bash() {
    # shellcheck disable=SC1003
    LINE=$1 bash --norc -c '. <(ankerpunt completion bash); COMP_LINE=$LINE
        COMP_POINT=${#LINE} COMP_WORDBREAKS=$'\'' \t\n"\'\''><=;|&(:'\''
        _ankerpunt; ((${#COMPREPLY[@]} == 0)) || printf "%s\n" "${COMPREPLY[@]}"'
}
filled bash 'ankerpunt show linde' 'Linde'
filled bash 'ankerpunt show Gezin\ L' 'Gezin\ Lijster
Gezin\ Linde'
filled bash 'ankerpunt show "gezin lin' 'Gezin Linde'
filled bash 'ankerpunt show d' "D\\'Hondt\\ \\&\\ Élan"
filled bash "ankerpunt show 'd" "D'\\''Hondt & Élan"
filled bash 'ankerpunt show "d' "D'Hondt & Élan"
filled bash 'ankerpunt show g-7' 'G-7FVY2'
filled bash 'ankerpunt rate linde wo' 'Wonen='
filled bash 'ankerpunt rate linde wonen=gep' 'geparkeerd'
filled bash 'ankerpunt rate linde --mode=tog' 'together'
filled bash 'ankerpunt rate Gezin\ Linde --by ' 'mama'
filled bash 'ankerpunt rate lijster --by ' ''
filled bash 'ankerpunt right linde huurpremie aang' 'aangevraagd'
filled bash 'ankerpunt trajectory linde st' 'status'
filled bash 'ankerpunt import families ' ''
filled bash 'ankerpunt -r nowhere.db show ' ''
filled bash 'ankerpunt -r nowhere.db lo' 'lock'

in_zsh() {
    set -f
    # shellcheck disable=SC2086
    LINE=$1 zsh -f -c 'compdef() { }; _files() { print files }
        compadd() { while [[ $1 != -a ]]; do shift; done; print -l -- "${(P@)2}" "${shown[@]}" }
        . <(ankerpunt completion zsh); words=("${(z)LINE}")
        CURRENT=$#words PREFIX=$words[-1]; _ankerpunt'
}
if command -v zsh >/dev/null; then
    filled zsh 'ankerpunt show linde' 'Linde
Linde  -- G-7FVY2'
    filled zsh 'ankerpunt rate Gezin\ Linde wo' 'Wonen=
Wonen=  -- huisvesting'
    filled zsh 'ankerpunt show Gezin\ Lin' 'Gezin Linde
Gezin Linde  -- G-7FVY2'
    filled zsh 'ankerpunt show d' "D'Hondt & Élan
D'Hondt & Élan  -- G-AB2CD"
    filled zsh 'ankerpunt import families x' 'files'
fi

in_fish() {
    # shellcheck disable=SC2016
    LINE=$1 fish --no-config -c 'ankerpunt completion fish | source; complete -C "$LINE"'
}
tab=$(printf '\t')
if command -v fish >/dev/null; then
    filled fish 'ankerpunt show linde' "Linde${tab}G-7FVY2"
    filled fish 'ankerpunt show Gezin\ Lin' "Gezin Linde${tab}G-7FVY2"
    filled fish 'ankerpunt rate Gezin\ Linde won' "Wonen=${tab}huisvesting"
    filled fish 'ankerpunt show D' "D'Hondt & Élan${tab}G-AB2CD"
    filled fish 'ankerpunt import families an' 'ankerpunt.db'
fi
[ $failed -eq 0 ] || exit 1
command -v zsh >/dev/null && command -v fish >/dev/null || exit 77
