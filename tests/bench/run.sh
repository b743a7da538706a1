#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# How long the long jobs take on a made-up registry, and how much memory.
#
#     tests/bench/run.sh [S|M|L] [PROGRAM]
#
# S has 60 families, M 5,000 and L 100,000 (4.25 million scores; it wants a gigabyte in
# $TMPDIR). PROGRAM is the ankerpunt to time; build/registry/cli/ankerpunt when
# left out. A figure is one run on this machine at this moment: compare two
# programs in turns, and more than once. This is a benchmark and never a test.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
size=${1:-S}
program=${2:-$here/../../build/registry/cli/ankerpunt}
command -v "$program" >/dev/null || {
    echo "run.sh: there is no program $program; build it, or name it" >&2
    exit 2
}
program=$(realpath "$(command -v "$program")")

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
export ANKERPUNT_REGISTRY="$place/bench.db"

# Runs a command and leaves its seconds and peak kilobytes in $seconds and $memory;
# without GNU time there is no memory.
measure() {
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -q -o "$place/time" -f '%e %M' "$@" >"$place/out" 2>"$place/told"
        read -r seconds memory <"$place/time"
    else
        began=$(date +%s.%N)
        "$@" >"$place/out" 2>"$place/told"
        seconds=$(echo "$(date +%s.%N) - $began" | bc)
        memory=0
    fi
}

# job NAME ROWS ARGUMENT...: a line with seconds, rows a second and megabytes.
# ROWS is a number, or "lines" for what the command wrote.
job() {
    name=$1 rows=$2
    shift 2
    if ! measure "$program" --today 2026-01-01 -q "$@"; then
        echo "run.sh: $name failed" >&2
        cat "$place/told" >&2
        exit 1
    fi
    [ "$rows" != lines ] || rows=$(wc -l <"$place/out")
    echo "$name $rows $seconds $memory" |
        awk '{ printf "%-22s %9.2f s %10d rows %12.0f rows/s %8.1f MB\n",
                      $1, $3, $2, ($3 > 0 ? $2 / $3 : 0), $4 / 1024 }'
}

data() {
    echo $(($(wc -l <"$place/$1") - 1))
}

python3 "$here/workload.py" "$place" "$size"
"$program" -q init >/dev/null
"$program" -q instrument import "$place/instrument.json" >/dev/null
"$program" -q rights catalogue import "$place/rights.json" >/dev/null

job import-families "$(data families.csv)" import families --create-projects \
    --instrument workload --waves 3,6,12 "$place/families.csv"
job import-scores "$(data scores.csv)" import scores "$place/scores.csv"
job import-rights "$(data rights.csv)" import rights "$place/rights.csv"
job import-families-again "$(data families.csv)" import families "$place/families.csv"
job import-scores-again "$(data scores.csv)" import scores "$place/scores.csv"
job import-rights-again "$(data rights.csv)" import rights "$place/rights.csv"
job change lines change --format csv
job export-families lines export families
job export-scores lines export scores
job export-rights lines export rights
projects=$("$program" project list --format csv | sed -n '2,$s/,.*//p')
job summary-of-one 1 summary --format json "$(echo "$projects" | head -n 1)"
job summary-on-paper 1 summary -o "$place/summary.pdf" "$(echo "$projects" | head -n 1)"
job summary-workbook 1 summary -o "$place/summary.xlsx" "$(echo "$projects" | head -n 1)"
# Every code is a word: letters, digits, - and _.
# shellcheck disable=SC2086
job summary-of-all "$(echo "$projects" | wc -l)" summary --format json $projects

# Anonymous results of one project and of all; the second looks at what the first told.
job release-of-one 1 release -o "$place/one" --to bench --purpose bench "$(echo "$projects" | head -n 1)"
# shellcheck disable=SC2086
job release-of-all "$(echo "$projects" | wc -l)" release -o "$place/all" --to bench --purpose bench $projects

# 250 families for another registry; part of a second is the key of the passphrase.
echo 'vijf losse woorden van ons' >"$place/pass" && chmod 600 "$place/pass"
export ANKERPUNT_BUNDLE_PASSPHRASE_FILE="$place/pass"
some=$("$program" family list --format csv | sed -n '2,251s/,.*//p')
# shellcheck disable=SC2086
job bundle-of-250 "$(echo "$some" | wc -l)" bundle -o "$place/some.anker" --passphrase $some
job bundle-show 1 bundle show "$place/some.anker"
echo "$(wc -c <"$place/some.anker") bytes"

# A sheet for each family, up to a thousand of them, each a file of its own.
families=$("$program" family list --format csv | sed -n '2,1001s/,.*//p')
# shellcheck disable=SC2086
job sheets "$(echo "$families" | wc -l)" sheet -o "$place/sheets/" $families
