#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# finite.sh ANKERPUNT SAMPLES - no output ever holds what is no number
#
# Sums up the samples, and made-up projects with next to nothing in them or all
# of one kind, in every format that is text, and looks for nan, inf and (null).
set -eu
program=$(realpath "$1")
samples=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C
status=0
ankerpunt() { "$program" --today 2026-11-15 --registry "$work/one.db" "$@"; }

begin() {
    rm -f one.db
    ankerpunt init --no-passphrase >/dev/null
}

check() {
    if grep -niE '(^|[^[:alnum:]])-?(nan|inf|infinity)([^[:alnum:]]|$)|\(null\)' out >bad; then
        echo "$*:"
        head -n 3 bad
        status=1
    fi
}

# sum_up PROJECT...
sum_up() {
    for format in json text csv; do
        ankerpunt summary "$@" --format $format >out 2>&1
        check summary "$@" --format $format
        ankerpunt change --project "$1" --format $format >out 2>&1
        check change "$1" --format $format
    done
    for table in domains families waves trend attrition scale rights time_to_realised \
        stuck by_right between evidence method; do
        ankerpunt summary "$@" --table $table --format csv --lang nl >out 2>&1
        check summary "$@" --table $table
    done
    ankerpunt change --table trends --format csv >out 2>&1
    check change --table trends
}

begin
ankerpunt project add zonnedorp >/dev/null
ankerpunt import families "$samples/wegwijzer/families.csv" >/dev/null 2>&1
ankerpunt import scores "$samples/wegwijzer/scores.csv" >/dev/null 2>&1
ankerpunt import rights "$samples/wegwijzer/rights.csv" >/dev/null 2>&1
ankerpunt project add empty >/dev/null
sum_up zonnedorp empty

begin
ankerpunt instrument import "$samples/btheb/instrument.json" >/dev/null
ankerpunt project add btheb --instrument btheb --waves 0,2,3,5,8 --start 2020-01-01 >/dev/null
ankerpunt import families "$samples/btheb/families.csv" >/dev/null 2>&1
ankerpunt import scores "$samples/btheb/scores.csv" >/dev/null 2>&1
sum_up btheb

# odd NAME FAMILIES WAVES FIRST CHANGE SPREAD CONSENT MODE - as tests/analysis has them
odd() {
    begin
    ankerpunt project add "$1" --instrument gezinscoaching --waves 0,3,6,12 >/dev/null
    awk -v name="$1" -v n="$2" -v consent="${7#withdrawn:}" 'BEGIN {
        print "family,project,start,consent"
        for (i = 1; i <= n; i++) printf "F-%d,%s,2024-01-01,%s\n", i, name, consent }' >families.csv
    awk -v n="$2" -v waves="$3" -v first="$4" -v change="$5" -v spread="$6" -v mode="$8" 'BEGIN {
        split("2024-01-05 2024-04-02 2024-07-01 2025-01-03", day, " ")
        print "family,date,domain,score,mode"
        for (i = 1; i <= n; i++)
            for (w = 1; w <= waves; w++) {
                score = first + (w > 1) * change + (i * 7 + w * 3) % spread
                score = score < 0 ? 0 : score > 10 ? 10 : score
                printf "F-%d,%s,huisvesting,%d,%s\n", i, day[w], score, mode
                printf "F-%d,%s,financieel,%d,%s\n", i, day[w], first, mode
            } }' >scores.csv
    if [ "$2" -gt 0 ]; then
        ankerpunt import families families.csv >/dev/null 2>&1
        ankerpunt import scores scores.csv >/dev/null 2>&1
    fi
    case $7 in *withdrawn*)
        for i in $(seq "$2"); do
            ankerpunt consent "F-$i" withdraw measure --date 2025-02-01 >/dev/null
        done ;;
    esac
    sum_up "$1"
}

odd nobody 0 4 3 1 1 measure together
odd one 1 4 3 1 1 measure together
odd two 2 4 3 1 2 measure together
odd equal 30 4 4 0 1 measure together
odd best 30 4 10 0 1 measure together
odd worst 30 4 0 0 1 measure together
odd onewave 30 1 3 1 3 measure together
odd withdrawn 30 4 3 1 3 withdrawn:measure together
odd coach 30 4 3 1 3 measure coach
odd ordinary 30 4 3 1 4 measure together

exit $status
