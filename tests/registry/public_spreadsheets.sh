#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# public_spreadsheets.sh DUMP [--write] - spreadsheets that others published read as they did
#
# public_spreadsheets.tsv has, for each file, its SHA-256, that of what spreadsheet_dump
# writes of it, and where it comes from. What was written was held against other readers
# once: openpyxl 3.0.9 for .xlsx, LibreOffice 7.4 for OpenDocument and strict .xlsx. The
# files are not part of the project. Who has them names their folder in
# $ANK_SPREADSHEETS; each is known by its content, whatever it is called. Without it, the
# list is looked through. With --write, prints a list of that folder.
set -u
export LC_ALL=C
dump=$(realpath "$1")
list=$(realpath "$(dirname "$0")")/public_spreadsheets.tsv
folder=${ANK_SPREADSHEETS:-}

# A table of three columns in which no file stands twice.
well_formed() {
    awk -F'\t' '!/^#/ && (NF != 3 || length($1) != 64 || length($2) != 64 || seen[$1]++) {
            print FILENAME ":" FNR ": " $0
            wrong = 1
        }
        END { exit wrong || NR < 10 }' "$list"
}

sum() {
    sha256sum | cut -c1-64
}

# What is read of a file, under one name whatever its own: a sheet of CSV has it. That it
# is refused counts, not the sentence.
reading() {
    cp -f "$1" "$work/in" && (cd "$work" && "$dump" in | sed 's/^E.*/E/' | sum)
}

if [ -z "$folder" ]; then
    well_formed
    exit
fi
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2
find "$folder" -type f | sort >"$work/files"
status=0 known=0
while IFS= read -r file; do
    is=$(sum <"$file")
    if [ "${2:-}" = --write ]; then
        printf '%s\t%s\t%s\n' "$is" "$(reading "$file")" "${file##*/}"
        continue
    fi
    expected=$(awk -F'\t' -v is="$is" '$1 == is { print $2 }' "$list")
    [ -n "$expected" ] || continue
    known=$((known + 1))
    [ "$(reading "$file")" = "$expected" ] && continue
    echo "$file is read differently"
    status=1
done <"$work/files"
[ "${2:-}" = --write ] || echo "$known files known"
exit $status
