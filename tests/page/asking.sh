# SPDX-License-Identifier: GPL-3.0-or-later
# asking.sh - what the tests of the page share: `. asking.sh PROGRAM`
#
# A registry of one project and one family (G1, "Gezin Linde"), the page open on it on
# 31/03/2026, and curl signed in. Skips without curl.
program=$(realpath "$1")
command -v curl >/dev/null || { echo "no curl"; exit 77; }
folder=$(mktemp -d) || exit 1
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
export XDG_RUNTIME_DIR="$folder/run" LANG=C.UTF-8
unset ANKERPUNT_REGISTRY
mkdir -m 700 "$folder/run"
cd "$folder" || exit 1
wrong=0

run() { "$program" --today 2026-03-31 "$@" >said 2>&1 || { cat said; wrong=1; }; }

prepare() {
    run init --no-passphrase
    run project add zonnedorp
    run family add zonnedorp --code G1 --start 2026-01-05 --alias "Gezin Linde"
}

start() { # OPTION...
    rm -f link
    "$program" --today 2026-03-31 --lang en serve --no-browser "$@" >link 2>said &
    server=$!
    for _ in $(seq 100); do
        [ -s link ] && break
        sleep 0.05
    done
    home=$(sed 's,/begin.*,,' link)
    curl -s -m 10 -c jar -o answer "$(cat link)"
    get /
}

# Asks a page; it stands in `answer`, its status in $status.
get() { # PATH
    status=$(curl -s -m 10 -b jar -c jar -o answer -D heads -w '%{http_code}' "$home$1")
    token=$(sed -n 's/.*name="token" value="\([0-9a-f]*\)".*/\1/p' answer | head -n 1)
}

# Sends a form; where it leads is asked too, and stands in $at.
send() { # PATH FIELD=VALUE...
    path=$1 && shift
    for field; do
        set -- "$@" --data-urlencode "$field" && shift
    done
    status=$(curl -s -m 10 -b jar -c jar -H "Origin: $home" -o answer -w '%{http_code}' \
        -D heads --data-urlencode "token=$token" "$@" "$home$path")
    at=$(sed -n 's/^Location: \([^\r]*\).*/\1/p' heads)
    for _ in 1 2 3; do
        [ "$status" = 303 ] || break
        get "$at"
        [ "$status" != 303 ] || at=$(sed -n 's/^Location: \([^\r]*\).*/\1/p' heads)
    done
}

# The address of a screen of the family: they are hidden, and stand in its pages.
way() { sed -n "s,.*href=\"\($1/[0-9a-f]*\)\".*,\1,p" answer | head -n 1; }

is() { # WHAT EXPECTED GOT
    [ "$2" = "$3" ] || { echo "$1: $3, not $2" | head -c 300 && wrong=1; }
}
has() { # WORDS...
    for words; do
        grep -qF -- "$words" answer || { echo "the page does not say: $words" && wrong=1; }
    done
}
lacks() { # WORDS...
    for words; do
        ! grep -qF -- "$words" answer || { echo "the page says: $words" && wrong=1; }
    done
}
kept() { # ARGUMENTS... : what the registry says
    "$program" --today 2026-03-31 --lang en "$@" >said 2>&1
}
said() { # WORDS
    grep -qF -- "$1" said || { echo "not kept: $1" && cat said && wrong=1; }
}
