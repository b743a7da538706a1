#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# pdfa.sh BENCH_CANVAS SAMPLE_RELEASE - asks PDFBox Preflight whether our documents are PDF/A-1b.
# pdfa.sh --check FILE... - the same of these documents.
# Needs the packages libpdfbox2-java libcommons-io-java libjaxb-api-java
# libactivation-java default-jre-headless icc-profiles-free; skips without them.
jars=/usr/share/java
path=
for jar in preflight pdfbox2 xmpbox fontbox2 fontbox commons-logging commons-io jaxb-api \
    javax.activation; do
    if [ -e "$jars/$jar.jar" ]; then
        path=$path:$jars/$jar.jar
    fi
done
command -v java >/dev/null && [ -e $jars/preflight.jar ] &&
    [ -e /usr/share/color/icc/sRGB.icc ] || exit 77

folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT

check() { # FILE...
    for file; do
        java -cp "$path" org.apache.pdfbox.preflight.Validator_A1b "$file" |
            tee "$folder/said" || exit 1
        grep -q 'is a valid PDF/A-1b file' "$folder/said" || exit 1
    done
}

if [ "$1" = --check ]; then
    shift
    check "$@"
else
    "$1" 1 "$folder/sheet.pdf" >/dev/null &&
        "$1" 10 "$folder/book.pdf" book >/dev/null &&
        "$2" nl "$folder/release.pdf" || exit 1
    check "$folder/sheet.pdf" "$folder/book.pdf" "$folder/release.pdf"
fi
