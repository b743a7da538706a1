#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# network-canary.sh ANKERPUNT - nothing sings in what a network gets
#
# Every place of a registry that a letter, a bundle of signals and a page for partners may
# not tell of gets a canary: note, estimate, words and scores of somebody else, codes,
# aliases, names, what was not chosen. Then each of them is made in every way it comes,
# and searched, also within the streams of the PDF; and no number stands for fewer than
# ten families. Skips without qpdf or pdftotext.
set -e
for tool in qpdf pdftotext; do
    command -v $tool >/dev/null || { echo "$tool is not there"; exit 77; }
done
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf 'korenbloem en regen\n' >pass; chmod 600 pass
export ANKERPUNT_AS=zqxj-coach
an() { "$program" --today 2026-11-15 -q "$@" >said 2>&1 || { echo "ankerpunt $*"; cat said; exit 1; }; }
sealed() { ANKERPUNT_PASSPHRASE_FILE=pass an "$@"; }

sealed init
an project add noord --name 'Project Noord' --waves 6
an project add zuid --name 'Project Zuid' --waves 6
awk 'BEGIN { print "family,project,start,postcode,household,referral,consent"
    for (i = 1; i <= 52; i++)
        printf "ZQXJ%02d,%s,2025-%02d-17,9473,zqxj,%s,start measure evaluation share:ocmw\n", i,
               i % 2 ? "noord" : "zuid", 1 + i % 9, i <= 30 ? "partner" : i <= 46 ? "coach" : "zqxj" }' | an import families -
awk 'BEGIN { print "family,date,domain,score,by"
    print "ZQXJ01,2025-04-18,huisvesting,3,\nZQXJ01,2025-10-13,huisvesting,7,"
    print "ZQXJ01,2025-10-13,mobiliteit,4,\nZQXJ01,2025-10-13,financieel,9,zqxj-papa" }' | an import scores -
an family set ZQXJ01 --alias 'Gezin Zqxj'
an coach ZQXJ01 zqxj-coach --from 2025-04-17
an estimate ZQXJ01 gezondheid=6 --date 2025-10-12
an right ZQXJ01 leefloon realised --date 2025-07-29
an right ZQXJ01 huurpremie refused --date 2025-07-30
for i in 01 03 05; do an trajectory ZQXJ$i referral --from doctor --outcome lost; done
echo 'Zqxj vertelde over zqxj.' | sealed note ZQXJ01 -
echo 'wish: Zqxj zegt papa.' | sealed words ZQXJ01 huisvesting --by zqxj-papa --date 2025-10-13
an signal add noord --title 'Geen tolk op school' --level local --proposal 'Een tolk' --answerer 'de stad' \
    --family ZQXJ01 --owner zqxj-coach --date 2026-02-02 --brief
an signal add noord --title 'Wachtlijst' --level supralocal --date 2025-02-02 --brief
an signal update 2 $(seq -f '--family ZQXJ%02.0f' 1 2 25)

for kind in pdf html md; do
    an letter ZQXJ01 right=leefloon score=huisvesting --to ocmw -o letter.$kind
    an report signals noord zuid 2026 -o signals.$kind
    an report network noord zuid 2025 --to stad --purpose overleg -o page.$kind
done
for kind in csv json; do
    an report signals noord zuid 2026 -o signals.$kind
    an report network noord zuid 2025 --to stad --purpose overleg -o page.$kind
done
for name in letter signals page; do
    qpdf --qdf --object-streams=disable $name.pdf $name.open
    pdftotext -layout $name.pdf $name.txt
done

status=0
hears() { # FILE: the canary, whatever its case, also with zeros between
    if grep -aiPq 'z\x00?q\x00?x\x00?j' "$1" || grep -aiq '7a71786a\|5a71786a\|\\u007a\\u0071' "$1" ||
        grep -aq '\b9473\b' "$1"; then
        echo "a canary sings in $1"
        status=1
    fi
}
lacks() { # WORD FILE...: what was not chosen, in Dutch
    word=$1; shift
    ! grep -il "$word" "$@" || { echo "$word stands there"; status=1; }
}
for file in letter.* signals.* page.*; do
    hears "$file"
done
lacks 'huurpremie\|mobiliteit\|onderweg\|geld\|gezondheid' letter.txt letter.html letter.md
lacks 'dokter\|niet bereikt' page.txt page.html page.md page.csv page.json
# A number of families is a multiple of five, from ten on.
grep -o '"families": "[^"]*"' page.json | grep -vE '"(\*|[1-9][0-9]*[05])"' && { echo "page.json: too few families"; status=1; }
grep -q '"families": "[1-9]' page.json || { echo "page.json tells no families"; status=1; }
cut -d, -f6 signals.csv | grep -vxE 'families|some|[1-9][05]|' && { echo "signals.csv: too few families"; status=1; }
grep -q some signals.csv && grep -q ',15,' signals.csv || { echo "signals.csv tells no families"; status=1; }
grep -q 'Leefloon' letter.txt && grep -q 'Wonen' letter.html || { echo "the letter is empty"; status=1; }
# And it would be heard: where it is allowed to sing it does.
"$program" --today 2026-11-15 export families >families.csv 2>heard
before=$status
hears families.csv >heard
status=$before
grep -q 'a canary sings' heard || { echo "this test hears nothing"; status=1; }
exit $status
