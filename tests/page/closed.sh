#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# closed.sh ANKERPUNT SCREEN... - what is closed stays closed, and loses no typed word
#
# At the table no screen of the desk opens, also after a crash; no screen takes a form
# that is not of this session; who guesses has to wait; a registry that another program
# holds is told of soon, and taken afterwards; a desk that was idle locks and shows what
# was typed; no screen is over 32 KB. Each SCREEN is the file of one.
. "$(dirname "$0")/asking.sh"
shift

# The paths of the screens of a side, and of those that take a form.
paths() { # PATTERN FILE...
    pattern=$1 && shift
    grep -l -- "$pattern" "$@" | xargs sed -n 's/.*\.path = "\([^"]*\)".*/\1/p'
}
desk=$(paths 'side = SCREEN_DESK' "$@")
forms=$(paths '\.take = take' "$@")
[ -n "$desk" ] && [ -n "$forms" ] || { echo "no screens"; exit 1; }

# Asks for all of these at once: a line for each with its status, size and address, and
# where it leads. The answers stand one after the other in `answers`.
all() { # OPTION... -- PATH...
    options=
    while [ "$1" != -- ]; do options="$options $1" && shift; done
    shift
    for path; do
        printf 'url = "%s%s"\noutput = "answer.%s"\n' "$home" "$path" "$(echo "$path" | tr / .)"
    done >asked
    # shellcheck disable=SC2086
    curl -s -m 20 -b jar -K asked -w '%{http_code} %{size_download} %{url} %{redirect_url}\n' $options |
        sed "s,$home,,g"
    cat answer.* >answers && rm answer.*
}
both() { for path; do echo "$path" "$path/$hidden"; done; }

prepare
start
get /families
address=$(way /family)
hidden=${address#/family/}

# No screen takes a form without a token, or from nowhere.
# shellcheck disable=SC2046,SC2086
{
    is "forms without a token" "" "$(all -H "Origin:$home" -d new=yes -- $(both $forms) | grep -v '^403')"
    is "forms from nowhere" "" "$(all -d "token=$token" -- $(both $forms) | grep -v '^403')"

    # No screen is over 32 KB, the script not over 8.
    is "screens over 32 KB" "" "$(all -- $(both $desk) | awk '$2 > 32768')"
}
is "a script over 8 KB" "" "$(all -- /page.js | awk '$2 > 8192')"

# What was refused stands in its form again.
get "/people/$hidden"
send "/people/$hidden" code=mama role=parent born=long-ago person=yes
is "a year that is none" 400 "$status"
has 'value="mama"' 'value="long-ago"'
get /families
send /families "alias=Gezin Vlier" project=nowhere start=31/02/2026 new=yes
is "a day that is none" 400 "$status"
has 'value="Gezin Vlier"' 'value="31/02/2026"'

# Another program holds the registry: told of soon, and taken afterwards.
python3 - <<'PY' &
import os, sqlite3, time
held = sqlite3.connect("ankerpunt.db", isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
open("held", "w").close()
while not os.path.exists("release"):
    time.sleep(0.02)
PY
for _ in $(seq 100); do
    [ -e held ] && break
    sleep 0.05
done
began=$(date +%s%N)
get /families
is "a registry that is held" 503 "$status"
took=$((($(date +%s%N) - began) / 1000000))
[ "$took" -lt 5000 ] || is "told of within" "5 s" "$took ms"
touch release
wait $!
get /families
is "and taken afterwards" 200 "$status"

# A family at the table: no screen of the desk, at any address.
closed() { # WHEN
    # shellcheck disable=SC2046,SC2086
    is "what opens $1" "" "$(all -- $(both $desk) | grep -v '^303 .* /table$')"
    ! grep -q "Linde" answers || is "a name $1" none Linde
    get /table
    is "the table $1" 200 "$status"
    send /families new=yes alias=x
    is "a form of the desk $1" 409 "$status"
}
get "/hand/$hidden"
send "/hand/$hidden" by= lang=en shows=numbers code=1234
is "the table" /table "$at"
closed "at the table"
kill -9 "$server" && wait "$server" 2>/dev/null
was=$home
start --patience 3
is "the same address" "$was" "$home"
closed "after a crash"

# Who guesses has to wait, also with the right word; meanwhile all lines are held
# by who sends a byte now and then, and each of them is ended.
send /table done=yes
get /done
for word in 0001 0002 0003 0004 0005; do
    send /done "code=$word" on=yes
    is "$word" 400 "$status"
    get /done
done
send /done code=1234 on=yes
is "the right word too soon" 400 "$status"
has 'That was wrong several times. Wait '
lacks 'half a minute'
python3 - "${home##*:}" <<'PY' || wrong=1
import select, socket, sys, time
lines = [socket.create_connection(("127.0.0.1", int(sys.argv[1])), 5) for _ in range(24)]
began = time.monotonic()
while lines and time.monotonic() - began < 20:
    for line in lines[:]:
        try:
            line.send(b"G")
        except OSError:
            lines.remove(line)
    for line in select.select(lines, [], [], 0.1)[0]:
        try:
            ended = not line.recv(4096)
        except OSError:
            ended = True
        if ended:
            lines.remove(line)
if lines:
    sys.exit(f"{len(lines)} slow clients keep their lines")
PY
get /done
is "the door after slow clients" 200 "$status"
send /done code=1234 on=yes
is "the right word after a while" "/family/$hidden" "$at"
kill -9 "$server" && wait "$server" 2>/dev/null

# What was being typed when the desk locked is shown again, not done.
rm -f run/ankerpunt-*
start --idle 1
get /families && get "$(way /family)" && people=$(way /people)
get "$people"
sleep 2.1
send "$people" code=oma role=other born=1950 person=yes
is "a form on a locked desk" /locked "$at"
send /locked on=yes
is "back where it was" "$people" "$at"
has 'value="oma"' 'value="1950"' 'The desk was locked meanwhile'
old=$token
send /lock
token=$old
send "$people" code=opa role=other born=1951 person=yes
is "a form of another window, locked by hand" /locked "$at"
send /locked on=yes
is "back where that was" "$people" "$at"
has 'value="opa"' 'value="1951"'
token=$old
send "$people" code=opa role=other born=1951 person=yes
is "an old form on an open desk" 403 "$status"
kept person list G1
! grep -q opa said || is "what was typed" "not kept yet" kept
! grep -q oma said || is "what was typed" "not kept yet" kept
exit $wrong
