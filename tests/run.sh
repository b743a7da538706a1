#!/bin/sh
# run.sh - installs what testing needs, builds twice, runs every test
#
# Once with gcc, warnings as errors; once with clang under the address and
# undefined behaviour sanitizers. Says what it does in a few lines, shows what
# failed, and ends with how many passed.
set -u
cd "$(dirname "$0")/.." || exit 2
sh tests/install.sh test || exit 2

passed=0 failed=0

# build NAME COMPILER OPTION...
build() {
    folder=build-$1 compiler=$2
    shift 2
    echo "Building with $compiler ..."
    [ -f "$folder/build.ninja" ] ||
        CC=$compiler meson setup "$folder" --werror "$@" >"$folder.log" 2>&1 ||
        { cat "$folder.log" && return 1; }
    ninja -C "$folder" >"$folder.log" 2>&1 || { grep -v '^\[' "$folder.log" | tail -n 40 && return 1; }
    rm -f "$folder.log"
}

# Runs the tests of a build and adds up what came of them.
check() {
    folder=build-$1
    echo "Testing with $2 ..."
    meson test -C "$folder" --print-errorlogs >"$folder.log" 2>&1
    sed -n '/FAIL\|TIMEOUT\|ERROR/p' "$folder.log" | head -n 20
    count() { sed -n "s/^$1: *\([0-9]*\) *$/\1/p" "$folder.log" | head -n 1; }
    ok=$(count 'Ok') expected=$(count 'Expected Fail') bad=$(count 'Fail') late=$(count 'Timeout')
    unexpected=$(count 'Unexpected Pass') skipped=$(count 'Skipped')
    wrong=$((${bad:-0} + ${late:-0} + ${unexpected:-0}))
    if [ -z "${ok:-}" ]; then # meson itself stopped
        tail -n 20 "$folder.log"
        wrong=1
    elif [ "$wrong" -gt 0 ]; then
        sed -n '/^Summary of Failures/,$p' "$folder.log" | head -n 30
        grep -A 60 '^―' "$folder.log" | head -n 200
    fi
    [ "${skipped:-0}" -eq 0 ] || echo "$skipped skipped"
    passed=$((passed + ${ok:-0} + ${expected:-0}))
    failed=$((failed + wrong))
}

one() {
    if build "$@"; then check "$1" "$2"; else failed=$((failed + 1)); fi
}

one gcc gcc --buildtype=debugoptimized -Dcheap-kdf=true
one clang clang --buildtype=debugoptimized -Dcheap-kdf=true -Db_sanitize=address,undefined -Db_lundef=false

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
