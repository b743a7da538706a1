#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# reproducible.sh - the same sources give the same bytes in any folder
#
# Run by hand, since it builds everything twice, as people get it: in two folders of
# unlike length, from copies of the tree, each with its build folder in another place.
# Compares what is installed, file by file. Sees first that a build people get refuses
# the cheap keys of tests.
cd "$(dirname "$0")/.." || exit 2
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2

if meson setup "$work/refused" --buildtype=release -Dcheap-kdf=true >"$work/said" 2>&1 ||
    ! grep -q 'cheap-kdf weakens every passphrase' "$work/said"; then
    echo "a release build takes -Dcheap-kdf=true" && exit 1
fi

# install_from TREE BUILD: the sums of what is installed, sorted by name
install_from() {
    mkdir -p "$1" && cp -r LICENSE README.md meson.build meson_options.txt registry analysis \
        forms include tests samples "$1" &&
        meson setup "$2" "$1" --buildtype=release --strip >"$work/said" 2>&1 &&
        ninja -C "$2" >"$work/said" 2>&1 &&
        DESTDIR="$work/to" meson install -C "$2" --no-rebuild >"$work/said" 2>&1 || { tail -n 30 "$work/said" >&2 && return 1; }
    (cd "$work/to" && find . -type f -exec sha256sum {} + | sort -k 2)
    rm -rf "$work/to"
}

echo "Building in $work/one ..."
install_from "$work/one" "$work/one/build" >"$work/first" || exit 1
echo "Building in $work/another/place/than/one ..."
install_from "$work/another/place/than/one" "$work/b" >"$work/second" || exit 1
grep -q 'bin/ankerpunt$' "$work/first" || { echo "nothing was installed" && exit 1; }
diff "$work/first" "$work/second" || { echo "not the same bytes" && exit 1; }
cat "$work/first"
echo "the same bytes from both folders"
