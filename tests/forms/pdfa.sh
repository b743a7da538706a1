#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# pdfa.sh BENCH_CANVAS ANKERPUNT SAMPLES - what other programs find of our documents
#
# The program makes every kind of PDF it has, of made-up families; then PDFBox Preflight
# says whether each is PDF/A-1b, qpdf whether it is sound, and pdfinfo what it tells of
# itself: a title that is a code, its language, tags, headings, and nobody's name.
# Preflight needs the packages libpdfbox2-java libcommons-io-java libjaxb-api-java
# libactivation-java default-jre-headless icc-profiles-free; skips without them.
bench=$1 program=$2 samples=$3/wegwijzer
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

run() {
    "$program" --registry "$folder/ankerpunt.db" --today 2026-11-15 "$@" >/dev/null 2>"$folder/said" ||
        { echo "ankerpunt $*" && cat "$folder/said" && exit 1; }
}

make_all() {
    "$bench" 1 "$folder/bench.pdf" >/dev/null || exit 1
    run init --no-passphrase
    run project add zonnedorp --name 'Gezinscoaching Zonnedorp'
    run import families "$samples/families.csv"
    run import scores "$samples/scores.csv"
    run import rights "$samples/rights.csv"
    while IFS='	' read -r code alias; do
        run family set "$code" --alias "$alias"
    done <"$samples/aliases.txt"
    run sheet G-W3CKE -o "$folder/one-sitting.pdf"
    run sheet G-7K3QX -o "$folder/many-sittings.pdf"
    run sheet G-TB3LM --lang fr -o "$folder/two-pages.pdf"
    run sheet G-D8PM2 -o "$folder/from-right-to-left.pdf"
    run sheet --project zonnedorp -o "$folder/book.pdf"
    run summary zonnedorp --lang nl -o "$folder/summary.pdf"
    run dossier G-7K3QX -o "$folder/dossier.pdf"
    run form zonnedorp --family G-7K3QX --lang nl -o "$folder/form.pdf"
    run form zonnedorp --cards --lang nl -o "$folder/cards.pdf"
    run release zonnedorp --to stad --purpose verslag --lang nl -o "$folder/release"
    mv "$folder/release/report.pdf" "$folder/release.pdf"
    rm -r "$folder/release" # the batch stops at a folder
}

# says FILE WORDS...: one line of what pdfinfo tells must be these words
says() {
    grep -Eq "$2" "$folder/info" || { echo "$1 does not say $2" && head -n 40 "$folder/info" && failed=1; }
}

look_at() { # FILE TITLE LANGUAGE
    file=$folder/$1.pdf
    pdfinfo "$file" >"$folder/info" 2>&1
    says "$1" "^Title: *$2\$"
    says "$1" '^Tagged: *yes$'
    says "$1" '^Page size:.*\(A4\)$'
    says "$1" '^JavaScript: *no$'
    says "$1" '^Encrypted: *no$'
    if grep -E '^(Author|Creator|Producer|Subject|Keywords):' "$folder/info"; then
        echo "$1 tells more than its title" && failed=1
    fi
    pdfinfo -meta "$file" >"$folder/info" 2>&1
    says "$1" '<pdfaid:part>1</pdfaid:part>|pdfaid:part="1"'
    if grep -Eio '(creator|author|producer|creatortool)[^<]*<?[^<]*' "$folder/info"; then
        echo "$1: its XMP tells more than it should" && failed=1
    fi
    if command -v qpdf >/dev/null; then
        qpdf --check "$file" >"$folder/info" 2>&1 || { cat "$folder/info" && failed=1; }
        qpdf --json --json-key=qpdf "$file" >"$folder/info" 2>&1
        says "$1" '"/S": "/H1"'
        [ "$1" = cards ] || says "$1" '"/S": "/H2"' # a card is its heading
        says "$1" "\"/Lang\": \"u:$3\""
    fi
}

failed=0
make_all
java -cp "$path" org.apache.pdfbox.preflight.Validator_A1b batch "$folder/" >"$folder/said" 2>&1
for file in "$folder"/*.pdf; do
    name=$(basename "$file")
    grep -qxF "The file $name is a valid PDF/A-1b file" "$folder/said" ||
        { echo "$name is no PDF/A-1b"; grep -F -A 20 "$name" "$folder/said"; failed=1; }
done
if command -v pdfinfo >/dev/null; then
    look_at one-sitting G-W3CKE fr
    look_at many-sittings G-7K3QX nl
    look_at two-pages G-TB3LM fr
    look_at from-right-to-left G-D8PM2 en
    look_at book ankerpunt nl
    look_at book ankerpunt fr # families in it speak French
    look_at summary zonnedorp nl
    look_at dossier G-7K3QX nl
    look_at form G-7K3QX nl
    look_at cards gezinscoaching nl
    look_at release ankerpunt nl
fi
exit $failed
