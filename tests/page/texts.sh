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
