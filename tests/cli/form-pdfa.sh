#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# form-pdfa.sh ANKERPUNT PDFA.SH - forms and cards are PDF/A-1b; see pdfa.sh
set -e
program=$(realpath "$1")
check=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$program" init -q
"$program" project add zonnedorp -q
"$program" form zonnedorp --lang nl --beside fr -o form.pdf
"$program" form zonnedorp --lang nl --beside fr --cards -o cards.pdf
sh "$check" --check form.pdf cards.pdf
