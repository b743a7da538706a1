#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# bundles.sh BUILD [SECONDS] - bytes that a stranger sent, changed at random by libFuzzer
#
# Builds fuzz_bundle.c with the store's own sources under sanitizers (clang) and runs it for
# so long, 60 seconds when left out, from a registry and a bundle that BUILD's program
# makes. What makes it fall over is left here as crash-*. It is run by hand, never by CI.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$(realpath "$1")
seconds=${2:-60}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/seeds"
printf 'vijf losse woorden van ons\n' >"$work/pass"
chmod 600 "$work/pass"
an() { ANKERPUNT_REGISTRY="$work/a.db" ANKERPUNT_BUNDLE_PASSPHRASE_FILE="$work/pass" "$build/registry/cli/ankerpunt" -q "$@" >/dev/null; }
an init --no-passphrase
an project add zon
an family add zon --code G1 --start 2026-03-02
an rate G1 --date 2026-03-10 huisvesting=3
an bundle G1 -o "$work/b.anker" --passphrase
{ printf '\004' && cat "$work/b.anker"; } >"$work/seeds/envelope"
{ printf '\002' && cat "$work/a.db"; } >"$work/seeds/registry"
{ printf '\001' && cat "$work/a.db"; } >"$work/seeds/bundle"

# shellcheck disable=SC2046
clang -std=c17 -D_GNU_SOURCE -DANK_VERSION='"fuzz"' -g -O1 -fsanitize=fuzzer,address,undefined \
    -I"$top/include" -I"$top/registry" -I"$top/registry/store" -I"$top/registry/model" \
    -I"$build/registry/store" -I"$build/registry/model" -w \
    "$top/tests/fuzz/fuzz_bundle.c" "$top"/registry/store/*.c "$top"/registry/model/*.c \
    "$build"/registry/store/schema.c "$build"/registry/model/*.c \
    $(pkg-config --cflags --libs sqlite3 libsodium libutf8proc) -lm -o "$work/fuzz"
"$work/fuzz" -max_total_time="$seconds" -max_len=700000 -timeout=20 "$work/seeds"
