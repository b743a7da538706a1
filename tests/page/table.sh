#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# table.sh ANKERPUNT - a family at the table: the laptop is handed over, it taps, takes
# back, says what matters most, and the coach goes on
. "$(dirname "$0")/asking.sh"
prepare
run person G1 add mama --role parent
run person G1 add kind --role child
run consent G1 give measure --date 2026-01-05
run rate G1 --date 2026-03-28 huisvesting=4 financieel=5
start

get /families
get "$(way /family)"
hand=$(way /hand)
get "$hand"
has "A talk was begun, 2 of 13:" "not yet read by a native speaker"
send "$hand" by= lang=nl shows=numbers review=yes
is "no code to come back with" 400 "$status"
send "$hand" by= lang=nl shows=numbers review=yes code=1234
is "what was begun is asked of" 400 "$status"
has "go on with the one of 28/03/2026"
send "$hand" by= lang=nl shows=numbers review=yes code=1234 begun=on
is "the table" /table "$at"
has "Hoe gaat het nu?" 'value="4" checked'

# One tap, the same again, another, and back.
send /tap domain=financieel score=7
is "a tap" 200 "$status"
is "what it keeps" 7 "$(cat answer)"
send /tap domain=financieel undo=yes
is "back" 5 "$(cat answer)"
get /families
is "the desk is closed" 303 "$status"

# Done, and the talk after it: words want the seal.
get /table
send /table done=yes
is "the talk after it" /review "$at"
has "Wat is nu het belangrijkste voor ons?" "achter slot"
send /review important=huisvesting surprising=financieel keep=yes
is "the family is done" /done "$at"
has "Dank jullie wel" "Code of the coach"
send /done code=0000 on=yes
is "another code" 400 "$status"
send /done code=1234 on=yes
has "Gezin Linde"
kept history G1
said "important"

# A child, with faces and few words; a language that else only forms speak.
get "$hand"
send "$hand" by=kind lang=ar shows=child code=1234
is "the child's table" /table "$at"
has 'lang="ar" dir="rtl"' 'value="3"'
lacks 'value="parked"' 'value="4"'
send /table s-huisvesting=8 done=yes
is "no talk after it" /done "$at"
send /done code=1234 on=yes
kept dossier G1 --format json
said '"faces": true'

# Faces go out and come in again, and stand where the talk is shown.
kept -q export scores && cp said out.csv
said "by,mode,faces"
kept show G1
said "faces alone"
run -r again.db init --no-passphrase
"$program" --today 2026-03-31 export families >families.csv 2>/dev/null || wrong=1
run -r again.db import families --create-projects families.csv
run -r again.db person G1 add kind --role child
run -r again.db import scores out.csv
kept -q -r again.db export scores
cmp -s said out.csv || { echo "not the same after import" && diff said out.csv && wrong=1; }
exit $wrong
