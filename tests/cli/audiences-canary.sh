#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# audiences-canary.sh ANKERPUNT - no audience hears what it may not
#
# A family, who pays, the own team and a board, everybody: what each of them gets is made
# of one registry in which every place that is not theirs holds a canary. ZQXJ is a
# family's: its codes, name, alias, notes, words, what a coach expected. ZQMA is of one
# parent and may stand on no paper of the other; ZQCO is a coach, of whom only the team
# hears. Outside no number stands for fewer than ten families. The network and the funder's
# folder have tests of their own. Skips without qpdf or pdftotext.
set -e
for tool in qpdf pdftotext; do
    command -v $tool >/dev/null || { echo "$tool is not there"; exit 77; }
done
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf 'korenbloem en regen\n' >pass; chmod 600 pass
export ANKERPUNT_AS=zqco-els
an() { "$program" --today 2026-11-15 -q "$@" >said 2>&1 || { echo "ankerpunt $*"; cat said; exit 1; }; }
sealed() { ANKERPUNT_PASSPHRASE_FILE=pass an "$@"; }

sealed init
an project add noord --name 'Project Noord' --waves 6
awk 'BEGIN { print "family,project,start,end,closed_reason,postcode,household,referral,consent"
    for (i = 1; i <= 34; i++)
        printf "ZQXJ%02d,noord,2025-%02d-17,%s,%s,%d,single,%s,start measure evaluation\n", i, 1 + i % 5,
               i <= 3 ? "2025-12-19" : "", i <= 3 ? "moved" : "", i <= 4 ? 9473 : 9000,
               i <= 4 ? "family" : "partner" }' | an import families -
awk 'BEGIN { print "family,date,domain,score"; for (i = 1; i <= 34; i++) {
        printf "ZQXJ%02d,2025-%02d-18,huisvesting,%d\n", i, 1 + i % 5, i % 5
        printf "ZQXJ%02d,2025-%02d-18,huisvesting,%d\n", i, 7 + i % 5, i % 5 + i % 4 } }' | an import scores -
an person ZQXJ01 add zqma-mama --role parent
an person ZQXJ01 add papa --role parent
an rate ZQXJ01 --by zqma-mama --date 2025-08-20 huisvesting=1 financieel=9
an rate ZQXJ01 --by papa --date 2025-08-20 huisvesting=4
printf 'name: Familie Zqxj\n' | sealed identity ZQXJ01 set
an family set ZQXJ01 --alias 'Gezin Zqxj'
for i in 01 02 12; do an coach ZQXJ$i zqco-els --from 2025-04-17; done
echo 'Zqxj vertelde over zqxj.' | sealed note ZQXJ01 -
echo 'wish: Zqma wil een tuin.' | sealed words ZQXJ01 huisvesting --by zqma-mama --date 2025-08-20
an estimate ZQXJ01 gezondheid=6 --date 2025-08-19
echo 'Zqxj belt.' | sealed step ZQXJ01 add --domain huisvesting --who family
an right ZQXJ02 leefloon refused --date 2025-07-29
an signal add noord --title 'Wachtlijst' --level local --family ZQXJ01 --owner zqco-els --brief --date 2025-09-01

an release noord --to iedereen --purpose kennis --licence CC-BY-4.0 -o open
an report story ZQXJ01 -o story.md
sed -i 's/^<!-- words: change -->/&\nWe hebben meer plaats./' story.md
for kind in md pdf html; do
    an report year noord 2025 --outside -o outside.$kind --force
    an report board noord 2025 -o board.$kind --force
    an report team noord 2025 -o team.$kind --force
    an report society open -o society.$kind --force
    [ $kind = md ] || ANKERPUNT_PASSPHRASE_FILE=pass an report story ZQXJ01 --words story.md -o story.$kind
done
for kind in pdf html; do
    sealed sheet ZQXJ01 --by papa --words -o papa.$kind
done
an summary noord --for board -o board-summary.pdf
for name in board-summary outside board team society story papa; do
    qpdf --qdf --object-streams=disable $name.pdf $name.open
    pdftotext -layout $name.pdf $name.txt
done

status=0
hears() { # CANARY FILE...: whatever its case, also with zeros between, or as numbers
    canary=$1 shaped= coded=
    shift
    for letter in $(echo "$canary" | fold -w1); do
        shaped="$shaped$letter\\x00?"
        coded=$coded$(printf '%s' "$letter" | od -An -tx1 | tr -d ' ')
    done
    for file; do
        if grep -aiPq "$shaped" "$file" || grep -aiq "$coded" "$file"; then
            echo "$canary sings in $file"
            status=1
        fi
    done
}
# What nobody but the family and its coach may hear; the family's own code is on its paper.
hears zqxj outside.* board* team.* society.* story.* $(find open -type f)
hears zqma outside.* board* team.* society.* story.* papa.* $(find open -type f)
hears zqco outside.* board* society.* story.* papa.* $(find open -type f)
grep -l 9473 outside.* board* team.* society.* $(find open/tables -type f) && { echo "a municipality of four"; status=1; }
# Outside a table counts families in fives, from ten on, or not at all.
grep -h '^|.*[0-9]' outside.md board.md | grep -oE '\| *[0-9]+ *\|' | grep -vE '\| *(0|[1-9][0-9]*[05]) *\|' &&
    { echo "a small number outside"; status=1; }
sed '/^## Hoe/,$d' outside.md board.md society.md | grep -E '(^|[^0-9,])[1-9] gezin' && { echo "a small number in words"; status=1; }
# What each does hear: none of them is empty, and the canaries do sing.
grep -q 'Wonen' outside.txt && grep -q 'Wonen' society.html && grep -q 'meer plaats' story.txt &&
    grep -q '4' papa.txt || { echo "somebody hears nothing"; status=1; }
before=$status
an export families -o families.csv
an coach ZQXJ05 zqco-els
sealed sheet ZQXJ01 --by zqma-mama --words -o mama.html
hears zqma mama.html >heard
hears zqxj families.csv >>heard
status=$before
[ "$(grep -c sings heard)" = 2 ] || { echo "this test hears nothing"; status=1; }
exit $status
