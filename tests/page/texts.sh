#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# texts.sh ANKERPUNT - words are kept while the seal is open, and closed with the desk
. "$(dirname "$0")/asking.sh"
prepare
run consent G1 give measure --date 2026-01-05
run rate G1 --date 2026-01-06 huisvesting=4
echo 'een lange zin om te onthouden' >phrase && chmod 600 phrase
ANKERPUNT_PASSPHRASE_FILE=phrase run passphrase set
start
get /families
get "$(way /family)"
texts=$(way /texts)
get "$texts"
has "The passphrase opens them"
send "$texts" unseal=yes passphrase="een andere zin om te raden"
is "a wrong passphrase" 400 "$status"
send "$texts" unseal=yes passphrase="een lange zin om te onthouden"
has "In their own words"
send "$texts" words=yes domain=huisvesting wish="Een kamer voor Noor"
has "Een kamer voor Noor"

# A theme and a goal in their own words; scores of a day, another place, an answer that is none.
get "$(way /family)"
themes=$(way /themes)
get "$themes"
send "$themes" new=yes kind=domain text="Samen eten"
is "a theme" "$themes" "$at"
send "$themes" new=yes kind=goal text="Een tuintje"
has "Samen eten" "Een tuintje" 'name="s-2"'
send "$themes" rate=yes s-1=3 s-2=0
has "3 (31/03/2026)" "0 (31/03/2026)"
send "$themes" rate=yes s-1=11
is "a score off the scale" 400 "$status"
send "$themes" reached=2
has "reached 31/03/2026" "Ask it again"
lacks 'name="s-2"'
kept theme G1 list --all --format csv
said "2,goal"
send /lock
get /locked
send /locked passphrase="een lange zin om te onthouden" on=yes
is "the desk again" 200 "$status"

# The family itself says them at the table, while the seal is open.
get "$texts"
send "$texts" unseal=yes passphrase="een lange zin om te onthouden"
get /families
get "$(way /family)"
hand=$(way /hand)
get "$hand"
send "$hand" by= lang=nl shows=numbers
is "the table" /table "$at"
has "zeg het in woorden"
send /table s-huisvesting=5 say=huisvesting
is "the words of a domain" /said "$at"
has "Een kamer voor Noor" "Wonen"
send /said keep=yes wish="Een eigen kamer"
is "back at the table" "/table#huisvesting" "$at"
get /said
has "Een eigen kamer"
lacks "Een kamer voor Noor"
send /table done=yes
get /said
is "no words after it" 303 "$status"
exit $wrong
