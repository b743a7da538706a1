#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# How long the long jobs take on a made-up registry, and how much memory, beside what
# other programs take for as much of them as they can do.
#
#     tests/bench/run.sh [S|M|L]... [PROGRAM]
#
# S has 60 families, M 5,000 and L 100,000 (4.25 million scores; it wants two gigabytes
# in $TMPDIR); S when no size is named. PROGRAM is the ankerpunt to time;
# build/registry/cli/ankerpunt when left out. BENCH_ROUNDS says how often each job is
# done (3): a job and its peers take turns in each round, and the median counts. A peer
# takes part when it is installed:
#
#     sqlite3                                 apt-get install sqlite3
#     R: data.table, RSQLite, lme4, survival  apt-get install r-cran-...
#     node: nodejs-polars                     npm install nodejs-polars, with NODE_PATH
#
# Seconds are of the processor, of all threads; `wall` is by the clock. A ratio above 1
# says how many times more than ankerpunt a peer took. With several sizes it ends with
# the growth of each job between them, beside that of the rows. This is a benchmark and
# never a test.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sizes= program=$here/../../build/registry/cli/ankerpunt
for word in "$@"; do
    case $word in
    S | M | L) sizes="$sizes $word" ;;
    *) program=$word ;;
    esac
done
rounds=${BENCH_ROUNDS:-3}
for needed in "$program" /usr/bin/time python3; do
    command -v "$needed" >/dev/null || {
        echo "run.sh: there is no $needed; build it, or install it" >&2
        exit 2
    }
done
program=$(realpath "$(command -v "$program")")

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
trap 'exit 1' HUP INT TERM
export ANKERPUNT_REGISTRY="$place/bench.db"

# has PEER: whether it is installed.
has() {
    case $1 in
    sqlite3) command -v sqlite3 >/dev/null ;;
    R) Rscript -e 'for (p in c("data.table", "RSQLite", "lme4", "survival")) library(p, character.only = TRUE)' \
        >/dev/null 2>&1 ;;
    polars) node -e 'require("nodejs-polars")' >/dev/null 2>&1 ;;
    esac
}

# once SIZE JOB WHO ROWS COMMAND...: does it, and notes a line of figures.
once() {
    noted="$1 $2 $3" rows=$4
    shift 4
    if ! /usr/bin/time -q -o "$place/time" -f '%U %S %e %M' "$@" >"$place/out" 2>"$place/told"; then
        echo "run.sh: $noted failed" >&2
        cat "$place/told" >&2
        exit 1
    fi
    [ "$rows" != lines ] || rows=$(wc -l <"$place/out")
    echo "$noted $rows $(cat "$place/time")" >>"$place/figures"
}

ank() {
    job=$1 rows=$2
    shift 2
    once "$size" "$job" ankerpunt "$rows" "$program" --today 2026-01-01 -q "$@"
}

# peer JOB WHO COMMAND...: when it is installed.
peer() {
    case " $peers " in
    *" $2 "*) ;;
    *) return 0 ;;
    esac
    job=$1 who=$2
    shift 2
    rm -f "$place/peer.db" "$place/peer.csv"
    once "$size" "$job" "$who" 0 "$@"
}

# The registry anew, with nothing in it.
begin() {
    rm -f "$place"/bench.db*
    "$program" -q init >/dev/null
    "$program" -q instrument import "$data/instrument.json" >/dev/null
    "$program" -q rights catalogue import "$data/rights.json" >/dev/null
}

# The three files in one job: run by `sh -c` with program and data before it.
take_in='"$0" --today 2026-01-01 -q import families --create-projects \
    --instrument workload --waves 3,6,12 "$1/families.csv" &&
"$0" --today 2026-01-01 -q import scores "$1/scores.csv" &&
"$0" --today 2026-01-01 -q import rights "$1/rights.csv"'

count() {
    echo $(($(wc -l <"$data/$1") - 1))
}

# What takes long in a registry that is filled.
# Every code is a word: letters, digits, - and _.
# shellcheck disable=SC2086
filled() {
    ank change lines change --format csv
    peer change polars node "$here/peers/change.js" "$data" "$place/peer.csv"
    peer change R Rscript "$here/peers/change.R" "$data" "$place/peer.csv"
    projects=$("$program" project list --format csv | sed -n '2,$s/,.*//p')
    first=$(echo "$projects" | head -n 1)
    family=$("$program" family list --format csv | sed -n '2s/,.*//p')
    ank summary "$(echo "$projects" | wc -l)" summary --format json $projects
    [ "$size" = L ] || peer summary R Rscript "$here/peers/summary.R" "$data"
    ank summary-of-one 1 summary --format json "$first"
    ank summary-on-paper 1 summary -o "$place/summary-$size-$round.pdf" "$first"
    ank export-scores lines export scores
    ank show 1 show "$family"
    ank due-of-one 1 due "$first"
    families=$("$program" family list --format csv | sed -n '2,1001s/,.*//p')
    ank sheets "$(echo "$families" | wc -l)" sheet -o "$place/sheets-$round/" $families
    rm -rf "$place/sheets-$round"
    # 250 families for another registry; part of a second is the key of the passphrase.
    echo 'vijf losse woorden van ons' >"$place/pass" && chmod 600 "$place/pass"
    export ANKERPUNT_BUNDLE_PASSPHRASE_FILE="$place/pass"
    some=$(echo "$families" | head -n 250)
    ank bundle "$(echo "$some" | wc -l)" bundle -o "$place/some.anker" --passphrase $some
    ank bundle-show 1 bundle show "$place/some.anker"
    # The whole registry taken into an empty one, and once more when all is known.
    [ "$size" = L ] || {
        rm -f "$place"/other.db*
        "$program" -q -r "$place/other.db" init >/dev/null
        ank merge "$(echo "$families" | wc -l)" -r "$place/other.db" merge "$place/bench.db"
        ank merge-again 1 -r "$place/other.db" merge "$place/bench.db"
        rm -f "$place"/other.db*
    }
    rm -f "$place/some.anker"
    # The second release looks at what the first one told.
    [ "$size" = L ] || [ "$round" -gt 1 ] ||
        ank release "$(echo "$projects" | wc -l)" release -o "$place/all-$size" --to bench \
            --purpose bench $projects
}

peers=
for name in sqlite3 R polars; do
    if has "$name"; then
        peers="$peers $name"
    else
        echo "run.sh: $name is not installed, and takes no part" >&2
    fi
done

for size in ${sizes:-S}; do
    data=$place/$size
    python3 "$here/workload.py" "$data" "$size" >/dev/null
    all=$(($(count families.csv) + $(count scores.csv) + $(count rights.csv)))
    round=1
    while [ "$round" -le "$rounds" ]; do
        begin
        once "$size" import ankerpunt "$all" sh -c "$take_in" "$program" "$data"
        peer import R Rscript "$here/peers/import.R" "$data" "$place/peer.db"
        peer import sqlite3 sh "$here/peers/import.sh" "$data" "$place/peer.db"
        filled
        round=$((round + 1))
    done
    rm -rf "$data"
done

echo "$(uname -m), $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
echo "$(date +%F), $("$program" --version | head -n 1); load $(cut -d ' ' -f 1-3 /proc/loadavg)"
[ -z "$peers" ] || for name in $peers; do
    case $name in
    sqlite3) echo "sqlite3 $(sqlite3 --version | cut -d ' ' -f 1)" ;;
    R) Rscript -e 'cat(R.version.string, sprintf("%s %s", p <- c("data.table", "RSQLite", "lme4", "survival"), sapply(p, function(x) as.character(packageVersion(x)))), sep = ", "); cat("\n")' ;;
    polars) node -e 'console.log(`node ${process.version}, nodejs-polars ${require("nodejs-polars").version}`)' ;;
    esac
done
awk -f "$here/table.awk" "$place/figures"
