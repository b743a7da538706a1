#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# start.sh ANKERPUNT - the first start on the page, from nothing to a copy and back
#
# A window is opened by what the machine has, each step of the first five minutes can
# come later, and a registry that is gone or another one is told of. Skips without curl.
program=$(realpath "$1")
schema=$(realpath "$(dirname "$0")/../../registry/store/schema")
command -v curl >/dev/null || { echo "no curl"; exit 77; }
folder=$(mktemp -d) || exit 1
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
unset XDG_DATA_HOME XDG_STATE_HOME WAYLAND_DISPLAY BROWSER
export XDG_RUNTIME_DIR="$folder/run" HOME="$folder/home" LANG=C.UTF-8 DISPLAY=:77
mkdir -m 700 "$folder/run" "$folder/home" "$folder/bin" "$folder/stick" "$folder/here"
cd "$folder/here" || exit 1
wrong=0
registry=$HOME/.local/share/ankerpunt/ankerpunt.db
phrase='een twee drie vier vijf zes'

is() { # WHAT EXPECTED GOT
    [ "$2" = "$3" ] || { echo "$1: $3, not $2" && wrong=1; }
}

says() { # WHAT WORDS
    grep -q -- "$2" answer || { echo "$1: nothing of \"$2\"" && wrong=1; }
}

opener() { # NAME SCRIPT: stands for a program that opens windows
    printf '#!/bin/sh\n%s\n' "$2" >"$folder/bin/$1"
    chmod +x "$folder/bin/$1"
}

wait_for() { # FILE
    for _ in $(seq 100); do
        [ -s "$1" ] && return
        sleep 0.05
    done
}

start() {
    rm -f link
    PATH=$folder/bin:$PATH "$program" --today 2026-03-31 serve "$@" >out 2>said &
    server=$!
    wait_for link
    link=$(cat link)
    home=${link%/begin*}
    ask "$link" >/dev/null
}

stop() { # SIGNAL STATUS
    kill "-$1" "$server"
    wait "$server"
    is "a clean stop by $1" "$2" "$?"
    server=
    is "nothing is left after $1" "" "$(ls "$XDG_RUNTIME_DIR")"
}

ask() { curl -s -m 10 -b jar -c jar -o answer -w '%{http_code}%{redirect_url}' "$@"; }
token() { sed -n 's/.*name="token" value="\([0-9a-f]*\)".*/\1/p' answer | head -n 1; }
send() { # PATH FIELDS...: the form of that page
    path=$1 && shift
    ask "$home${form:-$path}" >/dev/null
    token=$(token)
    set -- "$@" "token=$token"
    for field; do set -- "$@" --data-urlencode "$field" && shift; done
    ask -H "Origin: $home" "$@" "$home$path"
}

# The desktop's opener fails: the next one is asked.
opener xdg-open 'exit 3'
opener wslview "printf '%s\\n' \"\$1\" >'$folder/here/link'"
start
is "where there is no registry" "303$home/start" "$(ask "$home/")"
ask "$home/start" >/dev/null
says "the place" "$registry"
says "forms of support" '<option value="buddy">'

is "a name is wanted" 400 "$(send /start step=project name= go=yes)"
says "and said" 'Type the name of your project'
is "the project" "303$home/start" "$(send /start step=project 'name=Zonnedorp aan Zee' preset=buddy go=yes)"
is "a folder for the user alone" 700 "$(stat -c %a "${registry%/*}")"
is "a file for the user alone" 600 "$(stat -c %a "$registry")"
is "two that differ" 400 "$(send /start step=passphrase "phrase=$phrase" again=other go=yes)"
is "the passphrase comes later" "303$home/start" "$(send /start step=passphrase later=yes)"
ask "$home/start" >/dev/null
says "the family's turn" 'The first family'
is "the family" "303$home/start" "$(send /start step=family 'alias=Gezin Zon' start= go=yes)"
is "the copy comes later" "303$home/start" "$(send /start step=copy later=yes)"
ask "$home/start" >/dev/null
says "the end" 'You can begin'
is "what was left" "303$home/start" "$(send /start resume=yes)"
ask "$home/start" >/dev/null
says "the passphrase again" '2/4'
is "it is set" "303$home/start" "$(send /start step=passphrase "phrase=$phrase" "again=$phrase" go=yes)"
is "no such folder" 404 "$(send /start step=copy folder=/nowhere/at/all "passphrase=$phrase" go=yes)"
is "the wrong passphrase" 400 "$(send /start step=copy "folder=$folder/stick" passphrase=none go=yes)"
is "the copy" "303$home/start" "$(send /start step=copy "folder=$folder/stick" "passphrase=$phrase" go=yes)"
copy=$folder/stick/ankerpunt-2026-03-31.ankerpunt
is "lies there" "$copy" "$(ls "$folder"/stick/*)"
"$program" project list >projects
grep -q 'zonnedorp-aan-zee' projects || { echo "no project of that code" && wrong=1; }

# Keeping safe: the language, the lock, another passphrase, a restore.
is "when the desk locks" "303$home/safe" "$(send /safe page=yes idle=300)"
is "the page's language" "303$home/safe" "$(form=/safe && send /language language=nl at=/safe)"
ask "$home/safe" >/dev/null
says "in Dutch" 'De laatste kopie werd gemaakt op 31/03/2026'
is "who does not know the old one" 400 "$(send /safe change=yes passphrase=none "phrase=$phrase zeven" "again=$phrase zeven")"
is "another passphrase" "303$home/safe" "$(send /safe change=yes "passphrase=$phrase" "phrase=$phrase zeven" "again=$phrase zeven")"
is "forgotten" "303$home/safe" "$(send /safe forget=yes)"
"$program" project add other >said
is "without the word" 400 "$(send /restore restore=yes "file=$copy" "passphrase=$phrase")"
is "a restore" "303$home/" "$(send /restore restore=yes word=terugzetten "file=$copy" "passphrase=$phrase")"
is "the desk after it" 200 "$(ask "$home/")"
says "is told" 'De reservekopie is teruggezet'
"$program" project list | grep -q other && echo "not brought back" && wrong=1

# Gone, and another one in its place.
mv "$registry" away
is "a registry that is gone" 503 "$(ask "$home/families")"
says "tells where it was" "$registry"
cp away "$registry"
is "another file" "303$home/locked" "$(ask "$home/")"
stop TERM 143

# A registry of another version, and a damaged one: what to do is told, and nothing is
# touched. A log-out takes the folder away, and ends the page.
put() { printf "$2" | dd of=other.db bs=1 seek="$1" conv=notrunc status=none; }
patch() { # another program's write moves both counters in the head
    cp away other.db
    put 60 "$1" && put 24 '\000\001\000\000' && put 92 '\000\001\000\000'
}
rm -f "$registry"
patch '\000\000\001\000'
opener wslview "printf '%s\\n' \"\$1\" >'$folder/here/link'"
start --registry other.db
is "a newer registry" 503 "$(ask "$home/")"
says "wants a newer program" 'install that version'
says "or a backup" 'href="/restore"'
head -c 50000 away >other.db
is "a damaged registry" 503 "$(ask "$home/")"
says "is damaged" 'it is damaged'
rm -f "$XDG_RUNTIME_DIR"/ankerpunt-*
wait "$server"
is "a log-out" 0 "$?"
server=
python3 - "$schema" <<'END'
import glob, sqlite3, sys
old = sqlite3.connect("older.db")
for file in sorted(glob.glob(sys.argv[1] + "/*.sql"))[:10]:
    old.executescript(open(file).read())
old.executescript("PRAGMA application_id = 1634626418; PRAGMA user_version = 10")
END
start --registry older.db
is "an older registry" "303$home/start" "$(ask "$home/")"
ask "$home/start" >/dev/null
says "is offered an upgrade" 'name="upgrade"'
is "it is upgraded" "303$home/" "$(send /start upgrade=yes)"
is "the desk of it" 200 "$(ask "$home/")"
says "after a backup" 'older.db.before-upgrade-10'
stop INT 130

# Nothing opens a window: the link is printed, and a sentence before it.
opener xdg-open 'exit 3' && opener wslview 'exit 1'
PATH=$folder/bin "$program" serve >out 2>said &
server=$!
wait_for out
is "a sentence and a link" 2 "$(wc -l <out)"
stop HUP 129

# Without a folder of this login the key is in one of the user's own.
mkdir -m 755 "$folder/open"
XDG_RUNTIME_DIR=$folder/open "$program" --registry "$folder/here/none.db" serve --no-browser >out 2>said &
server=$!
wait_for out
is "in the user's own folder" 1 "$(find "$HOME/.local/state/ankerpunt" -name 'ankerpunt-*' -perm 600 | wc -l)"
kill -INT "$server"
wait "$server"
server=
exit $wrong
