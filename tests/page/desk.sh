#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# desk.sh ANKERPUNT - what the coach's desk keeps of a family, and takes back
. "$(dirname "$0")/asking.sh"
prepare
run person G1 add mama --role parent
run consent G1 give measure --date 2026-01-05
run rate G1 --date 2026-01-06 huisvesting=4 financieel=5
run person G1 add papa --role parent
run rate G1 --by papa --date 2026-01-06 huisvesting=3
start
get /families
get "$(way /family)"
for screen in hand course around names past rights steps work people; do
    eval "$screen=\$(way /$screen)"
done
has "Home" "Fill in together"

# The course: a pause and back, the end and back.
send "$course" note=yes status=paused day=2026-03-02
is "a pause" "$course" "$at"
has "2/03/2026"
send "$course" never_status=paused day=2026-03-02
lacks '<span>2/03/2026'
send "$course" end=yes day=2026-03-30
has "The family returns"
send "$course" never_ended=yes day=2026-03-30
has "The support ends"
send "$course" put_off=yes wave=3 until=2026-04-20
has "is put off until then"

# Who sent the family on, its phase, a day to look again; a name wants the passphrase.
send "$around" came=yes partner=school sent=2026-01-04
is "how it came" "$around" "$at"
has "sent on by: school, on 4/01/2026"
send "$around" phased=yes phase=working since=2026-02-01
has "phase: working together, since 1/02/2026"
send "$around" look=yes review=2026-06-01
has "looking at the support again together: 1/06/2026"
send "$around" look=yes held=2026-03-30
lacks "looking at the support again together"
send "$around" look=yes
has "On which day do you look at it?"
get "$around"

# Rights: looked for one by one, and gone on with.
get "$rights"
scan=$(way /scan)
get "$scan"
right=$(sed -n 's/.*name="r-\([a-z0-9-]*\)".*/\1/p' answer | head -n 1)
send "$scan" "r-$right=explore"
is "a right looked for" "$rights" "$at"
get "$scan"
lacks "name=\"r-$right\""
has "What we look into together"
right=$(sed -n 's/.*name="r-\([a-z0-9-]*\)".*/\1/p' answer | head -n 1)
send "$scan" "r-$right=not-for"
get "$scan"
lacks "name=\"r-$right\""
has "Not for them" "value=\"$right\""
kept dossier G1 --format json
said '"not_entitled"'
send "$scan" again="$right"
has "name=\"r-$right\""
run explored G1 --not-for "$right"
get "$scan"
lacks "name=\"r-$right\""

# Budget about a domain; somebody of the family is changed and taken away.
get "$work"
send "$work" kind=grant amount=250 about="domain huisvesting" day=2026-03-30
has "250" "Home"
get "$people"
send "$people" code=mama role=supporter change=yes
kept person G1 list
said supporter
send "$people" forget=mama
lacks ">mama<"

# What is refused names no command and no option, and keeps what was typed.
send "$work" channel=visit minutes=9999 day=2026-03-30 contact=yes
is "too long a visit" 400 "$status"
has 'value="9999"'
lacks "--" "ankerpunt contact"

run consent G1 withdraw measure --date 2026-03-30
get "$hand"
send "$hand" by= lang=en shows=numbers code=1234
has "does not allow any more" "Under People and consent a yes is noted."
lacks "ankerpunt consent"
run consent G1 give measure --date 2026-03-31

# A letter to who sent the family on: with its yes, of what is ticked, looked at first.
get "$work"
get "$(way /paper)"
letter=$(way /letter)
send "$letter" to=ocmw look=yes
has "did not agree to share with ocmw"
run consent G1 give share:ocmw
send "$letter" to=ocmw look=yes
has "Na de doorverwijzing begon de begeleiding op 5/01/2026." "value=\"score=huisvesting\""
lacks "This stands in the letter"
send "$letter" to=ocmw item=referral item=score=huisvesting look=yes
has "This stands in the letter" "nothing is given yet"
kept shares G1 --format csv
! grep -q letter said || { echo "a look is noted"; wrong=1; }
send "$letter" to=ocmw item=referral item=score=huisvesting give=yes
is "a letter" "%PDF-" "$(head -c 5 answer)"
kept shares G1 --format csv
said "2026-03-31,letter,ocmw,referral score=huisvesting"

# The form to look for rights with.
get "$work"
paper=$(way /paper)
send "$paper" kind=rights-short how=child look=yes
get "$(sed -n 's/.*<iframe[^>]*src="\([^"]*\)".*/\1/p' answer)"
has "Onze rechten" "kruisje op elke lijn"

# The papers of a project: a year told, for who works there and to pass on.
get /projects
project=$(way /project)
get "$project"
has "the year report" "2025-2026"
send "$project" kind=year period=2025-2026 look=yes
get "$(sed -n 's/.*<iframe[^>]*src="\([^"]*\)".*/\1/p' answer)"
has "Jaarverslag" "alle cijfers, ook kleine"
get "$project"
send "$project" kind=outside period=2026 look=yes
get "$(sed -n 's/.*<iframe[^>]*src="\([^"]*\)".*/\1/p' answer)"
has "minder dan 10 gezinnen telt, is weggelaten"
lacks "--outside" "G1"

# Signals.
get /signals
send /signals title="Wachtlijst sociale huur" project=zonnedorp level=local new=yes
has "Wachtlijst sociale huur"
send /signals number=1 state=raised family=G1 change=yes
kept signal list --format csv
said raised

# What the coach expects comes before the numbers.
get "$hand"
send "$hand" by= lang=en shows=numbers code=1234
send /table s-huisvesting=6 done=yes
send /done code=1234 on=yes
has "What do you expect?"
lacks "4 →"
send "$at" of-day=2026-03-31 of-list=gezinscoaching huisvesting=+1 keep=yes
has "4 → 6" "What you expected is kept." "papa has not rated yet"
has 'What the coach expected' '<td class="number">+1</td><td class="number">+2</td>'

# Another language, and back.
send /language language=nl at="$course"
has "Verloop"
send /language language=en at="$course"
has "Course"

# Whose families the first page is about: of a coach, of a project, of everybody.
run project add bosrand
run family add bosrand --code G2 --start 2026-01-05 --alias "Gezin Wilg"
run coach G1 els --from 2026-01-05
get /
has "Gezin Linde" "Gezin Wilg" "coach els"
send / whose="coach els" show=yes
has "Gezin Linde"
lacks "Gezin Wilg"
send / whose=bos show=yes
has "Gezin Wilg"
lacks "Gezin Linde"
send / whose=nobody show=yes
is "a coach that is none" 404 "$status"
has "No coach and no project is called nobody."
kill -9 "$server" && wait "$server" 2>/dev/null
start
has "Gezin Wilg"
lacks "Gezin Linde"
send / whose= show=yes
has "Gezin Linde" "Gezin Wilg"

# Names want the passphrase; forgetting wants the code.
get "$names"
has "Choose a passphrase"
get "$past"
has "What was changed"
send "$past" code=G2 forget=yes
is "another code" 400 "$status"
send "$past" code=G1 forget=yes
kept family list
lacks "Gezin Linde"
exit $wrong
