#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# mailbox-postgres.sh ANKERPUNT - a team meets in a PostgreSQL database of its own
#
# Starts a server in a private folder on loopback, lays it out by `sync sql`, lets a team
# exchange by it, tries what must be refused, breaks the line, brings the server back
# older, lets several send at once ($ANK_MAILBOX_SITES, 5), and asks for TLS. Skipped
# where PostgreSQL is not installed.
set -u
program=$(realpath "$1")
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
[ -x "$bin/initdb" ] || { echo "PostgreSQL is not installed: skipped"; exit 77; }
as=
[ "$(id -u)" -ne 0 ] || as="runuser -u nobody --"
for name in $(env | sed -n 's/^\(ANKERPUNT_[A-Z_]*\|PG[A-Z]*\)=.*/\1/p'); do unset "$name"; done
work=$(mktemp -d) && chmod 755 "$work" && mkdir -m 777 "$work/server" && cd "$work" || exit 2
port=$((20000 + $$ % 20000)) wrong=0
trap '$as "$bin/pg_ctl" -D "$work/server/data" -m immediate stop >/dev/null 2>&1; rm -rf "$work"' EXIT
fault() { echo "$*"; wrong=1; }

printf 'boss\n' >boss
chmod 644 boss
$as "$bin/initdb" -D "$work/server/data" -U boss -A scram-sha-256 --pwfile="$work/boss" -N >made 2>&1 || { cat made; exit 1; }
$as "$bin/pg_ctl" -D "$work/server/data" -w -l "$work/server/log" \
    -o "-p $port -k $work/server -c listen_addresses=127.0.0.1 -c fsync=off" start >made 2>&1 || { cat made; exit 1; }
ask() { # ROLE SQL
    PGPASSWORD=$1 "$bin/psql" -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U "$1" -d "${3:-team}" -Atc "$2" 2>&1 | head -n 1
}
ask boss 'CREATE DATABASE team' postgres
"$program" sync sql >schema.sql
PGPASSWORD=boss "$bin/psql" -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U boss -d team -f schema.sql >made 2>&1 || { cat made; exit 1; }
for role in k1:anker_keeper k2:anker_site k3:anker_site; do
    ask boss "CREATE ROLE ${role%%:*} LOGIN PASSWORD '${role%%:*}' IN ROLE ${role##*:}"
    (umask 077 && echo "${role%%:*}" >"${role%%:*}.password")
done

person() { # NAME ROLE WORDS...
    who=$1 role=$2
    shift 2
    ANKERPUNT_HUB_PASSWORD_FILE="$work/$role.password" ANKERPUNT_REGISTRY="$who.db" "$program" \
        --lang en --today 2026-11-15 --as "$who" -q "$@"
}
ann() { person ann k1 "$@"; }
els() { person els k2 "$@"; }
jan() { person jan k3 "$@"; }
last() { "$1" --format csv sync list | tr -d '\r' | grep "^$2," | sed 's/.*\(....\)$/\1/'; }
says() { # WHAT TEXT COMMAND...
    what=$1 text=$2
    shift 2
    said=$("$@" 2>&1)
    case $said in *"$text"*) ;; *) fault "$what: $said" ;; esac
}

for who in ann els jan; do $who init --no-passphrase >made; done
ann sync init "postgresql://127.0.0.1:$port/team" --role k1 >made || fault "nobody can begin a team"
ann sync invite els --role k2 >made
els sync join els.invitation --digits "$(last ann ann)" >made || fault "nobody can join"
says "before who joins is let in" "not in the team yet" els sync
ann sync confirm els --digits "$(last els els)" >made || fault "nobody can be let in"
els project add zon >made
els family add zon --code G1 --start 2026-03-02 >made
els coach G1 els --from 2026-03-02 >made
says "a coach sends" "1 bundle sent (ann): 1 family" els sync
says "the coordinator fetches" "1 family came in" ann sync
says "the coach fetches" "1 bundle fetched (ann)" els sync
says "once is enough" "nothing new to fetch or to send" els sync

# Who may not does not.
refused() { # WHAT ROLE SQL
    case $(ask "$2" "$3") in
    *'permission denied'* | *'row-level security'* | *'violates check'*) ;;
    *) fault "not refused: $1" ;;
    esac
}
body="convert_to(repeat('x', 500), 'UTF8')"
put() { echo "INSERT INTO bundle (n, for_site, whole, sum, body) VALUES (9, '$1', false, ${2:-sha256($body)}, $body)"; }
[ "$(ask k3 'SELECT count(*) FROM bundle')" = 0 ] || fault "who is not let in reads"
refused "sending as another" k2 "INSERT INTO bundle (site, n, for_site, whole, sum, body) VALUES ('k1', 9, 'k1', false, '', '')"
refused "changing" k2 "UPDATE bundle SET n = 9"
refused "deleting" k2 "DELETE FROM bundle"
refused "emptying" k2 "TRUNCATE bundle"
refused "letting oneself in" k3 "SELECT admit('k3', '', '')"
refused "writing a signature" k2 "UPDATE site SET vouched = NULL"
refused "sending before one is let in" k3 "$(put k1)"
refused "sending to who is not let in" k2 "$(put k3)"
refused "another sum" k2 "$(put k1 "'\\x00'")"
refused "shutting the coordinator out" k2 "SELECT forget('k1', true)"
says "a wrong password" "cannot be reached" person els k3 sync

# The server ends the connection while something is sent: nothing is there, one line
# says so, and the next sync sends it.
ask boss "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS \$\$ BEGIN
    PERFORM pg_terminate_backend(pg_backend_pid()); RETURN new; END \$\$"
ask boss 'CREATE TRIGGER die BEFORE INSERT ON bundle FOR EACH ROW EXECUTE FUNCTION die()'
els family add zon --code G2 --start 2026-03-03 >made
before=$(ask boss 'SELECT count(*) FROM bundle')
els sync >made 2>told && fault "a broken connection is no failure"
[ "$(wc -l <told)" = 1 ] || fault "a broken connection says: $(cat told)"
case $(cat told) in *"broke off"*"a next try goes on"*) ;; *) fault "a broken connection says: $(cat told)" ;; esac
[ "$(ask boss 'SELECT count(*) FROM bundle')" = "$before" ] || fault "a part was sent"
ask boss 'DROP TRIGGER die ON bundle'
says "a second try" "1 bundle sent (ann): 2 families" els sync
says "the coordinator has it" "1 family came in" ann sync

# The server is brought back from an older dump: what it lost is sent again.
PGPASSWORD=boss "$bin/pg_dump" -h 127.0.0.1 -p "$port" -U boss -Fc -f dump team || fault "no dump"
els family add zon --code G3 --start 2026-03-04 >made
els sync >made
ann sync >made
els family add zon --code G4 --start 2026-03-05 >made
els sync >made
PGPASSWORD=boss "$bin/pg_restore" -h 127.0.0.1 -p "$port" -U boss -d team --clean dump >made 2>&1 || fault "not brought back: $(cat made)"
says "to a server that lost some" "bundle sent (ann): 4 families" els sync
says "from a server that lost some" "1 family came in" ann sync
refused "deleting after that" k2 "DELETE FROM bundle"

# Several at once.
sites=${ANK_MAILBOX_SITES:-5} i=0
while [ $i -lt "$sites" ]; do
    i=$((i + 1))
    ask boss "CREATE ROLE s$i LOGIN PASSWORD 's$i' IN ROLE anker_site"
    (umask 077 && echo "s$i" >"s$i.password")
    coach() { person "c$i" "s$i" "$@"; }
    coach init --no-passphrase >made
    ann sync invite "c$i" --role "s$i" >made
    coach sync join "c$i.invitation" --digits "$(last ann ann)" >made
    ann sync confirm "c$i" --digits "$(last coach "c$i")" >made
    coach project add zon >made
    coach family add zon --code "C$i" --start 2026-03-02 >made
done
while [ $i -gt 0 ]; do
    person "c$i" "s$i" sync >"sent.$i" 2>&1 &
    i=$((i - 1))
done
wait
[ "$(cat sent.* | grep -c '1 bundle sent (ann): 1 family')" = "$sites" ] || fault "not all of $sites sent: $(cat sent.*)"
says "all of them came" "$sites families came in" ann sync

ann sync revoke els >made || fault "nobody can be shut out"
says "who was shut out" "was shut out" els sync
[ "$(ask k2 'SELECT count(*) FROM bundle')" = 0 ] || fault "who was shut out reads"
refused "sending when shut out" k2 "$(put k1)"
$as "$bin/pg_ctl" -D "$work/server/data" -m immediate stop >made
says "a server that is down" "the next sync takes it along" ann sync

# A server elsewhere shows who it is, or no password goes to it.
if command -v openssl >/dev/null; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=ankerpunt \
        -addext subjectAltName=IP:127.0.0.2 -keyout key -out ca >made 2>&1 || fault "no certificate: $(cat made)"
    chmod 644 key && $as sh -c "umask 077; cat key >server/key; cat ca >server/ca" # PostgreSQL wants it its own
    start() { # OPTION...
        $as "$bin/pg_ctl" -D "$work/server/data" -w -l "$work/server/log" \
            -o "-p $port -k $work/server -c listen_addresses=127.0.0.1,127.0.0.2 -c fsync=off $*" start >made 2>&1 || { cat made; fault "it does not start"; }
    }
    there=postgresql://127.0.0.2:$port/team
    begin() { person "$1" k1 sync init "$2" --role k1; }
    person far k1 init --no-passphrase >made
    start
    says "a server without TLS" "does not seal the line with TLS" begin far "$there"
    $as "$bin/pg_ctl" -D "$work/server/data" -m immediate stop >made
    start "-c ssl=on -c ssl_cert_file=$work/server/ca -c ssl_key_file=$work/server/key"
    says "a server that nobody vouches for" "no certificate shows" begin far "$there"
    says "a server that shows who it is" "coordinator" begin far "$there?ca=$work/ca"
    $as "$bin/pg_ctl" -D "$work/server/data" -m immediate stop >made
fi
exit $wrong
