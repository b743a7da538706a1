#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# spreadsheet.sh ANKERPUNT - somebody's spreadsheet comes in on the page
#
# What must never be guessed is asked without an answer chosen beforehand; nothing is kept
# before the yes; a family that stands by its name does not come in here. Skips without
# curl.
program=$(realpath "$1")
command -v curl >/dev/null || { echo "no curl"; exit 77; }
folder=$(mktemp -d) || exit 1
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
export XDG_RUNTIME_DIR="$folder/run" LANG=C.UTF-8
mkdir -m 700 "$folder/run"
cd "$folder" || exit 1
wrong=0

is() { # WHAT EXPECTED GOT
    [ "$2" = "$3" ] || { echo "$1: $3, not $2" && wrong=1; }
}
says() { # WHAT WORDS
    grep -q -- "$2" answer || { echo "$1: nothing of \"$2\"" && wrong=1; }
}

ask() { curl -s -m 10 -b jar -c jar -o answer -w '%{http_code}%{redirect_url}' "$@"; }
send() { # FIELDS...
    ask "$home/spreadsheet" >/dev/null
    token=$(sed -n 's/.*name="token" value="\([0-9a-f]*\)".*/\1/p' answer | head -n 1)
    set -- "$@" "token=$token"
    for field; do set -- "$@" -F "$field" && shift; done
    ask -H "Origin: $home" "$@" "$home/spreadsheet"
}
scores() { "$program" export scores | grep -c '^G-'; }

"$program" init --no-passphrase >said
"$program" project add zon >said
"$program" --today 2026-11-15 serve --no-browser >link 2>said &
server=$!
for _ in $(seq 100); do
    [ -s link ] && break
    sleep 0.05
done
link=$(cat link)
home=${link%/begin*}
ask "$link" >/dev/null

cat >sheet.csv <<'END'
Gezin;Startdatum;Datum T0;Wonen T0;Geld T0;School T0
G-1;6/1/2026;13/1/2026;6;-;7
G-2;3/2/2026;10/2/2026;2;6,5;8
Totaal;;;4;5;7
END
printf 'Naam;Startdatum;Datum T0;Wonen T0;Geld T0;School T0\nJan Claes;6/1/2026;13/1/2026;6;4;7\n' >names.csv
printf 'Artikel;Prijs\nstoel;10\n' >chairs.csv

is "no file" 400 "$(send look=yes)"
is "no scores" 400 "$(send look=yes file=@chairs.csv)"
is "names" 400 "$(send look=yes file=@names.csv)"
grep -q Claes answer && echo "a name is told" && wrong=1
is "a look" 200 "$(send look=yes file=@sheet.csv)"
says "what is recognised" 'Wonen T0'
says "who is asked" 'name="answer-0"'
grep -q ' checked' answer && echo "an answer is chosen beforehand" && wrong=1
is "one answer" 200 "$(send answer=yes answer-0=together)"
says "the other is asked" 'value="unknown"'
is "no answer of these" 400 "$(send answer=yes answer-0=perhaps)"
is "another look" 200 "$(send look=yes file=@sheet.csv)"
is "all answers" 200 "$(send answer=yes answer-0=together answer-1=empty)"
says "what comes in" 'scores: 4'
says "what does not" '6,5'
is "nothing kept" 0 "$(scores)"
is "yes" "303$home/families" "$(send take=yes)"
is "all but one cell are there" 4 "$(scores)"
is "no file waits" 400 "$(send take=yes)"
exit $wrong
