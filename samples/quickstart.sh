#!/bin/sh
# quickstart.sh - builds ankerpunt and walks the main road once, on three made-up projects
#
# On a bare Debian 12 or 13 it installs what it needs. Everything it makes is in a
# fresh folder, and in build/ of this clone.
set -eu
cd "$(dirname "$0")/.."
root=$PWD

sh tests/install.sh

log=$root/build.log
# built WHAT COMMAND...: says what went wrong, and where all of it stands
built() {
    what=$1
    shift
    "$@" >"$log" 2>&1 || {
        grep -v '^\[' "$log" | tail -n 30 >&2
        echo "$what failed; $log has all that was said" >&2
        exit 1
    }
    rm "$log"
}
echo "Building ..."
[ -f build/build.ninja ] || built "Configuring" meson setup build --buildtype=debugoptimized
built "Building" ninja -C build registry/cli/ankerpunt
ankerpunt=$root/build/registry/cli/ankerpunt

place=$(mktemp -d "${TMPDIR:-/tmp}/ankerpunt-XXXXXX")
cd "$place"
run() {
    echo "\$ ankerpunt $*"
    "$ankerpunt" --today 2026-11-15 "$@"
}

run init --no-passphrase
run project add zonnedorp --name 'Gezinscoaching Zonnedorp (verzonnen)'
run import families "$root/samples/wegwijzer/families.csv"
run import scores "$root/samples/wegwijzer/scores.csv"
run import rights "$root/samples/wegwijzer/rights.csv"
while IFS='	' read -r code alias; do
    "$ankerpunt" family set "$code" --alias "$alias" >/dev/null
done <"$root/samples/wegwijzer/aliases.txt"

# Two larger projects beside it, with other lists of domains and contacts.
run project add oeverlicht --preset trajectgezel --waves 3,6,12,closing \
    --name 'Trajectgezellen Oeverlicht (verzonnen)'
run project add molendal --preset kind-en-gezin --instrument kind-en-gezin --instrument ervaring \
    --waves 6,12,closing --name 'Lokaal team Molendal (verzonnen)'
for project in oeverlicht molendal; do
    for what in families scores rights; do
        run import $what "$root/samples/$project/$what.csv"
    done
    while IFS='	' read -r code alias; do
        "$ankerpunt" family set "$code" --alias "$alias" >/dev/null
    done <"$root/samples/$project/aliases.txt"
    while IFS=, read -r family date channel initiative minutes; do
        [ "$family" = family ] || "$ankerpunt" contact "$family" add --date "$date" \
            --channel "$channel" --initiative "$initiative" --minutes "$minutes" >/dev/null
    done <"$root/samples/$project/contacts.csv"
done
echo
run show G-7K3QX
echo
run sheet --project zonnedorp -o sheets | tail -n 1
run form zonnedorp --due -o forms.pdf
run summary zonnedorp --lang nl >summary.txt
run summary zonnedorp --lang nl -o summary.pdf
run summary zonnedorp --lang nl -o summary.xlsx
run summary zonnedorp --format json -o summary.json
run summary zonnedorp oeverlicht molendal --lang nl -o projects.pdf
run release zonnedorp oeverlicht molendal --to fonds --purpose jaarverslag -o release
cat <<TXT

Done. In $place:
  ankerpunt.db           the registry
  sheets/G-7K3QX.pdf     a page for each family to keep
  forms.pdf              blank forms for the families that are due
  summary.pdf            what the project says, for the coordinator
  summary.txt .xlsx      the same in words, as a workbook; summary.json for programs
  projects.pdf           the three projects side by side, and each by itself
  release/               what a funder may see of such small projects: report.pdf, tables

Go on there:  cd $place && $ankerpunt help
TXT
