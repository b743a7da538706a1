#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# form-scan.sh ANKERPUNT - the square on a form says the code at its foot
#
# Forms are drawn on dots, as a printer does it, and read with zbarimg; without it
# (or pdftoppm and pdftotext) this is skipped. What was read goes into `rate`.
set -e
program=$(realpath "$1")
for tool in zbarimg pdftoppm pdftotext; do
    command -v $tool >/dev/null || { echo "$tool is not there"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C
unset LC_ALL LC_MESSAGES ANKERPUNT_LANG

run() {
    "$program" --today 2026-11-15 "$@"
}

# scan FILE: what its pages say
scan() {
    pdftoppm -r 300 -gray "$1" page
    for page in page-*.pgm; do
        zbarimg -q --raw "$page" 2>/dev/null || { echo "$1: $page: nothing to scan" >&2; exit 1; }
    done
    rm page-*.pgm
}

# The lines that are codes.
printed() {
    pdftotext "$1" - | grep -E '^([A-Za-z0-9_+-]+/)?[a-z0-9-]+-[0-9]+/([a-z0-9-]+/)?[0-9]{2}$'
}

agree() { # FILE PAGES
    scan "$1" >scanned
    printed "$1" >printed
    [ "$(wc -l <scanned)" -eq "$2" ] || { echo "$1: $(wc -l <scanned) squares, not $2"; exit 1; }
    [ -s printed ] && cmp scanned printed || { echo "$1: the square and the foot differ"; cat scanned printed; exit 1; }
}

run init -q
run project add zonnedorp --instrument gezinscoaching --instrument ervaring -q
run family add zonnedorp --code G-7K3QX --start 2026-08-20 -q
run family add zonnedorp --code gezin_van_wie_de_code_lang_is-32 --start 2026-08-20 -q
run person G-7K3QX add oudste-dochter --role child -q

run form zonnedorp -o blank.pdf
agree blank.pdf 2
run form zonnedorp --due -o due.pdf
agree due.pdf 4
run form zonnedorp --family G-7K3QX --instrument gezinscoaching --person oudste-dochter -o one.pdf
agree one.pdf 1
run rate --form "$(cat scanned)" huisvesting=6 -q
run export scores | grep -q '^G-7K3QX,2026-11-15,huisvesting,6,gezinscoaching,oudste-dochter,' ||
    { echo "what was scanned was not rated"; exit 1; }
