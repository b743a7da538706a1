#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# gate.sh ANKERPUNT - who comes in at the local page, and who does not
#
# Asks the page what a browser never asks, and sees that it refuses it with the status
# that says so, and goes on. Skips without curl.
program=$(realpath "$1")
command -v curl >/dev/null || { echo "no curl"; exit 77; }
folder=$(mktemp -d) || exit 1
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
export XDG_RUNTIME_DIR="$folder/run" LANG=C.UTF-8
mkdir -m 700 "$folder/run"
mkfifo "$folder/held"
cd "$folder" || exit 1
wrong=0

is() { # WHAT EXPECTED GOT
    [ "$2" = "$3" ] || { echo "$1: $3, not $2" && wrong=1; }
}

start() {
    rm -f link
    "$program" --today 2026-03-31 serve --no-browser "$@" >link 2>said &
    server=$!
    for _ in $(seq 100); do
        [ -s link ] && break
        sleep 0.05
    done
    link=$(cat link)
    home=${link%/begin*}
}

# The status of a request; 000 when the line is closed without an answer.
ask() { curl -s -m 10 -o answer -w '%{http_code}' "$@"; }
known() { ask -b jar "$@"; }
send() { known -H "Origin: $home" "$@"; }
token() { sed -n 's/.*name="token" value="\([0-9a-f]*\)".*/\1/p' answer | head -n 1; }

"$program" init --no-passphrase >said
"$program" project add zonnedorp >said
"$program" family add zonnedorp --code G1 --start 2026-01-05 --alias 'Gezin <b>Linde</b> & "co"' >said
start
port=${home##*:}
listens=$(awk -v port="$(printf %04X "$port")" '$4 == "0A" && $2 ~ ":" port "$" { print $2 }' /proc/net/tcp)
is "only this machine" "0100007F:$(printf %04X "$port")" "$listens"

is "without the link" 403 "$(ask "$home/")"
is "the link" 200 "$(ask -c jar "$link")"
is "the link, a second time" 403 "$(ask "$link")"
is "a link that was made up" 403 "$(ask "$home/begin?link=9999999999999.00")"
is "the desk" 200 "$(known "$home/")"
grep -q 'Gezin &lt;b&gt;Linde&lt;/b&gt; &amp; &quot;co&quot;' answer || { echo "not escaped" && wrong=1; }
grep -q '<title>ankerpunt</title>' answer || { echo "the title goes to the history" && wrong=1; }
token=$(token)
is "another's cookie" 403 "$(ask -H "Cookie: ankerpunt-$port=00" "$home/")"
is "nothing there" 404 "$(known "$home/nothing")"
is "a family nobody hid" 404 "$(known "$home/family/00112233445566778899aabbccddeeff00")"

is "another host" 421 "$(known -H 'Host: evil.example' "$home/")"
is "the host's other name" 421 "$(known -H "Host: localhost:$port" "$home/")"

# curl sends one host only.
two_hosts() {
    cookie=$(awk '/ankerpunt-/ { print $6 "=" $7 }' jar)
    python3 - "$port" "$cookie" "$@" <<'END'
import socket, sys
port, cookie, *hosts = sys.argv[1:]
with socket.create_connection(("127.0.0.1", int(port)), 5) as line:
    heads = "".join(f"Host: {host}\r\n" for host in hosts)
    line.sendall(f"GET / HTTP/1.1\r\n{heads}Cookie: {cookie}\r\nConnection: close\r\n\r\n".encode())
    print(line.recv(64).decode().split()[1])
END
}
is "one host" 200 "$(two_hosts "127.0.0.1:$port")"
is "two hosts" 400 "$(two_hosts "127.0.0.1:$port" evil.example)"
is "two hosts, ours last" 400 "$(two_hosts evil.example "127.0.0.1:$port")"
is "no origin" 403 "$(known -d "token=$token" "$home/lock")"
is "another's origin" 403 "$(known -H 'Origin: http://evil.example' -d "token=$token" "$home/lock")"
is "the origin of nobody" 403 "$(known -H 'Origin: null' -d "token=$token" "$home/lock")"
is "no token" 403 "$(send -d 'a=b' "$home/lock")"
is "another's token" 403 "$(send -d 'token=00' "$home/lock")"
is "no cookie but the rest" 403 "$(ask -H "Origin: $home" -d "token=$token" "$home/lock")"

is "PUT" 405 "$(known -X PUT "$home/")"
is "HEAD" 405 "$(curl -s -m 10 -I -b jar -o answer -w '%{http_code}' "$home/")"
head -c 70000 /dev/zero | tr '\0' a >large
is "too much" 413 "$(send -d @large "$home/lock")"
is "nobody knows how much" 411 "$(send -H 'Transfer-Encoding: chunked' -d @large "$home/lock")"
is "a header too long" 431 "$(known -H "X-Long: $(head -c 20000 large)" "$home/")"
is "no form" 400 "$(send -H 'Content-Type: application/json' -d '{}' "$home/lock")"
is "a code too long" 400 "$(send -d "token=$token&$(head -c 300 large)=1" "$home/lock")"
is "too many fields" 400 "$(send -d "$(seq -s '&' -f 'f%g=1' 500)" "$home/lock")"

# On each answer, also on a refusal and on what is not there.
for path in / /nothing /page.css /begin?link=0; do
    known -D headers "$home$path" >/dev/null
    for header in 'Cache-Control: no-store' 'Referrer-Policy: same-origin' \
        'X-Content-Type-Options: nosniff' 'Cross-Origin-Resource-Policy: same-origin' \
        'Cross-Origin-Opener-Policy: same-origin' \
        "Content-Security-Policy: default-src 'none'"; do
        grep -q "^$header" headers || { echo "$header is not said at $path" && wrong=1; }
    done
done

# Another user of the machine gets no answer at all.
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
    chmod 755 "$folder"
    is "another user" 000 "$(setpriv --reuid=65534 --regid=65534 --clear-groups \
        curl -s -m 5 -o /dev/null -w '%{http_code}' "$home/")"
fi

# The desk is locked, and a crash does not open it.
is "locking" 303 "$(send -c jar -d "token=$token" "$home/lock")"
is "the desk is locked" 303 "$(known "$home/")"
kill -9 "$server" && wait "$server" 2>/dev/null
start
is "on the same port" "$port" "${home##*:}"
is "still locked" 303 "$(known "$home/")"
known "$home/locked" >/dev/null
is "opened again" 303 "$(send -c jar -d "token=$(token)" "$home/locked")"
is "the desk once more" 200 "$(known "$home/")"

# A second start gives a link to the first.
second=$("$program" serve --no-browser)
is "one instance" "$home" "${second%/begin*}"

kill -INT "$server"
wait "$server"
is "a clean stop" 130 "$?"
server=
is "nothing is left" "" "$(ls "$folder/run")"

# Another program has its port: the next one is taken.
python3 -c 'import socket, sys
taken = socket.create_server(("127.0.0.1", int(sys.argv[1])))
print("taken", flush=True)
sys.stdin.read()' "$port" <"$folder/held" >taken &
exec 3>"$folder/held"
for _ in $(seq 100); do
    [ -s taken ] && break
    sleep 0.05
done
start
is "the next port" "$((port + 1))" "${home##*:}"
exec 3>&-
exit $wrong
