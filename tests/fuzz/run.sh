#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [SECONDS [FILE...]] - reads spreadsheets that a fuzzer thinks up, under sanitizers
#
# Builds with clang in a temporary folder and runs for 60 seconds, or as many as that.
# Begins from the files of tests/registry/spreadsheets.py, and from those that are named.
# A finding stays in the folder it is run from, as crash-SUM. Never a test: it finds
# something new each time.
set -eu
root=$(realpath "$(dirname "$0")/../..")
seconds=${1:-60}
[ $# -eq 0 ] || shift
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
CC=clang meson setup "$work/build" "$root" --buildtype=debugoptimized -Db_lundef=false \
    -Db_sanitize=address,undefined -Dc_args=-fsanitize=fuzzer-no-link \
    -Dc_link_args=-fsanitize=fuzzer-no-link >"$work/log" || { cat "$work/log" && exit 1; }
ninja -C "$work/build" tests/registry/spreadsheet_dump tests/fuzz/libfuzz_targets.a >"$work/log" ||
    { tail -n 20 "$work/log" && exit 1; }
needs=$(cd "$root" && pkg-config --libs minizip expat jansson xlsxwriter libical libutf8proc)
mkdir "$work/corpus"
python3 "$root/tests/registry/spreadsheets.py" "$work/build/tests/registry/spreadsheet_dump" "$work/corpus"
[ $# -eq 0 ] || cp "$@" "$work/corpus/"
find "$work/corpus" -size +60k -delete
# shellcheck disable=SC2086
(cd "$work/build" && clang -fsanitize=fuzzer,address,undefined -o "$work/fuzz" -Wl,--whole-archive \
    tests/fuzz/libfuzz_targets.a -Wl,--no-whole-archive tests/registry/libspreadsheet_text.a \
    registry/io/libio.a registry/model/libmodel.a -lcsv -lm $needs)
"$work/fuzz" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 "$work/corpus"
