#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# release-canary.sh ANKERPUNT - nothing of a family sings in a release
#
# Every place of a registry that can hold a code, a name, a word or a date of a family or
# a coach gets a canary; then the whole folder is searched for it, also within the
# streams of the PDF, as text in UTF-16, and behind escapes. Skips without qpdf or
# pdftotext.
set -e
for tool in qpdf pdftotext; do
    command -v $tool >/dev/null || { echo "$tool is not there"; exit 77; }
done
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf 'korenbloem en regen\n' >pass; chmod 600 pass
export ANKERPUNT_PASSPHRASE_FILE=pass ANKERPUNT_AS=zqxj-coach
an() { "$program" --today 2026-11-15 -q "$@" >said 2>&1 || { echo "ankerpunt $*"; cat said; exit 1; }; }

an init
an project add noord --name 'Project Noord' --waves 6
awk 'BEGIN { print "family,project,start,end,closed_reason,postcode,household,referral,consent"
    for (i = 1; i <= 40; i++)
        printf "ZQXJ%02d,noord,2025-04-17,%s,%s,9473,zqxj,zqxj,start measure evaluation share:zqxj\n", i,
               i % 2 ? "2026-03-19" : "", i % 2 ? "zqxj" : "" }' | an import families -
awk 'BEGIN { print "family,date,domain,score,by"; for (i = 1; i <= 40; i++) {
        printf "ZQXJ%02d,2025-04-18,huisvesting,%d,zqxj-mama\n", i, i % 5
        printf "ZQXJ%02d,2025-10-13,huisvesting,%d,zqxj-mama\n", i, i % 5 + i % 4 } }' | an import scores -
awk 'BEGIN { print "family,right,stage,date,reason"; for (i = 1; i <= 40; i++) {
        printf "ZQXJ%02d,leefloon,detected,2025-04-23,\n", i
        printf "ZQXJ%02d,leefloon,%s,2025-07-29,%s\n", i, i % 2 ? "realised" : "blocked", i % 2 ? "" : "zqxj" } }' |
    an import rights -
an family set ZQXJ01 --alias 'Gezin Zqxj'
an coach ZQXJ01 zqxj-coach --from 2025-04-17
echo 'Zqxj vertelde over zqxj.' | an note ZQXJ01 -
echo 'Zqxj belt.' | an step ZQXJ01 add --domain huisvesting --who family
echo 'Zqxj wacht.' | an signal add noord --title 'Zqxj wacht al lang' --level local --family ZQXJ01
an contact ZQXJ01 add --channel home --date 2025-05-14
an release noord --to stad --purpose verslag --lang nl -o uit

status=0
hears() { # FILE WHAT: the canary, whatever its case, also with zeros between
    if grep -aiPq 'z\x00?q\x00?x\x00?j' "$1" || grep -aiq '7a71786a\|5a71786a\|\\u007a\\u0071' "$1" ||
        grep -aq '2025-\|17/0*4/2025\|18/0*4/2025\|13/10/2025\|19/0*3/2026\|2026-03\|\b9473\b' "$1"; then
        echo "a canary sings in $2"
        grep -aioE '.{0,20}(zqxj|2025-|/2025|2026-03|\b9473\b).{0,20}' "$1" | head -3
        status=1
    fi
}
for file in $(find uit -type f | sort); do
    hears "$file" "$file"
done
qpdf --qdf --object-streams=disable uit/report.pdf open.pdf
hears open.pdf "the streams of the report"
pdftotext uit/report.pdf open.txt
hears open.txt "the text of the report"
find uit | grep -i zqxj && status=1

# And it would be heard: where it is allowed to sing it does.
"$program" --today 2026-11-15 export families >families.csv
status_before=$status
hears families.csv "what is exported" >heard
status=$status_before
grep -q 'a canary sings' heard || { echo "this test hears nothing"; status=1; }
exit $status
