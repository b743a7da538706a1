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
exit $wrong
