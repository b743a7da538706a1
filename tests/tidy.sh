#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.sh BUILD [FILE...] - asks clang-tidy for faults, by the checks in .clang-tidy
#
# Without files: all that the build compiles, which takes some minutes; so it is run by
# hand and not with the tests. Prints what it finds, and fails when that is anything.
command -v clang-tidy >/dev/null || { echo "clang-tidy is not there"; exit 77; }
build=$(realpath "$1") || exit 2
shift
cd "$(dirname "$0")/.." || exit 2
[ $# -gt 0 ] || set -- $(find registry analysis forms -name '*.c' | sort)

printf '%s\n' "$@" |
    xargs -n 4 -P "$(nproc)" clang-tidy -p "$build" --quiet --warnings-as-errors='*' 2>/dev/null
