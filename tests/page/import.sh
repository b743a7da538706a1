#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# import.sh ANKERPUNT - a file comes in on the page, after a look and a yes
#
# What is wrong with it is told at once and by kind, and nothing is kept before the yes.
# Skips without curl.
program=$(realpath "$1")
samples=$(realpath "$(dirname "$0")/../../samples/wegwijzer")
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
    ask "$home/import" >/dev/null
    token=$(sed -n 's/.*name="token" value="\([0-9a-f]*\)".*/\1/p' answer | head -n 1)
    set -- "$@" "token=$token"
    for field; do set -- "$@" -F "$field" && shift; done
    ask -H "Origin: $home" "$@" "$home/import"
}
families() { "$program" family list --format csv | grep -c '^G-'; }

"$program" init --no-passphrase >said
"$program" --today 2026-11-15 serve --no-browser >link 2>said &
server=$!
for _ in $(seq 100); do
    [ -s link ] && break
    sleep 0.05
done
link=$(cat link)
home=${link%/begin*}
ask "$link" >/dev/null

is "no file" 400 "$(send look=yes kind=families)"
is "a project that is not there" 400 "$(send look=yes kind=families "file=@$samples/families.csv")"
says "tells which" 'families.csv'
printf '\377\376no table' >other.csv
is "no table" 400 "$(send look=yes kind=families "file=@other.csv")"
is "a look" 200 "$(send look=yes kind=families create=yes "file=@$samples/families.csv")"
says "what would come in" 'trajectories: '
is "nothing kept" 0 "$(families)"
is "no" "303$home/import" "$(send leave=yes)"
is "no file waits" 400 "$(send take=yes)"
send look=yes kind=families create=yes "file=@$samples/families.csv" >/dev/null
is "yes" "303$home/families" "$(send take=yes)"
is "all are there" "$(grep '^G-' "$samples/families.csv" | cut -d, -f1 | sort -u | wc -l)" "$(families)"
ask "$home/families" >/dev/null
says "it can be taken back" 'href="/back"'
sed '3s/,2,/,99,/' "$samples/scores.csv" >scores.csv
is "scores with a fault" 400 "$(send look=yes kind=scores "file=@scores.csv")"
says "the row" 'scores.csv:3'
exit $wrong
