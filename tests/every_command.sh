#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# every_command.sh ANKERPUNT SAMPLES - every command once, as who has just installed it
#
# Walks a made-up project through all that the program does, in a folder of its own, as
# an ordinary user with nothing in their home; fails at the first command that does, and
# at the end for each command of `ankerpunt help` that was not among them.
set -u
program=$1 samples=$(realpath "$2")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2
umask 077
mkdir "$work/home" && cd "$work" || exit 2
for name in $(env | sed -n 's/^\(ANKERPUNT_[A-Z_]*\)=.*/\1/p'); do unset "$name"; done
unset XDG_DATA_HOME
export HOME="$work/home" XDG_RUNTIME_DIR="$work/home" LANG=C.UTF-8
printf 'korenbloem en regen\n' >pass
printf 'zonnebloem en wind\n' >new

an() {
    echo "$1" >>called
    "$program" --today 2026-11-15 "$@" >said 2>&1 <"${input:-/dev/null}" ||
        { echo "ankerpunt $*: $(cat said)" && exit 1; }
}
sealed() { ANKERPUNT_PASSPHRASE_FILE=pass an "$@"; }
# A system without a keyring, such as some containers, keeps nothing open.
may_refuse() {
    echo "$1" >>called
    ANKERPUNT_PASSPHRASE_FILE=pass "$program" "$@" >said 2>&1 </dev/null || grep -q 'no keyring' said ||
        { echo "ankerpunt $*: $(cat said)" && exit 1; }
}
says() { printf 'Dat is gezegd.\n' >text && sealed "$@" text; }

an help
an init
for shell in bash zsh fish; do an completion $shell; done
an project add zonnedorp --name 'Gezinscoaching Zonnedorp'
for what in families scores rights; do an import $what "$samples/wegwijzer/$what.csv"; done
for what in families scores rights; do an export $what -o $what.csv; done
an instrument list
an undo --dry-run
an merge list
an family add zonnedorp --code G-1 --start 2026-05-04 --alias 'Gezin Een' --consent start,measure,evaluation
an family list
an person G-1 add mama --role parent
an coach G-1 c1
an caseload
an consent G-1 give share:school
an rate G-1 --date 2026-05-05 huisvesting=3 financieel=2
an estimate G-1 huisvesting=+2
an due
an today
an wave G-1 postpone 6 --until 2026-12-10
an right G-1 leefloon detected --date 2026-05-06
an explored G-1
an rights list
an contact G-1 add --channel home --minutes 60
an budget G-1 grant 250
an trajectory G-1 status intensive
an show G-7K3QX
an change --project zonnedorp
an summary zonnedorp
an summary zonnedorp -o summary.pdf
an sheet G-7K3QX
an form zonnedorp --due
an release zonnedorp --to fonds --purpose jaarverslag --dry-run
an shares G-7K3QX
an retention
an account zonnedorp
timeout 2 "$program" serve --no-browser >said 2>&1 </dev/null
[ $? -eq 124 ] && echo serve >>called && grep -q '127.0.0.1\|localhost' said || { echo "ankerpunt serve: $(cat said)" && exit 1; }
an check
ANKERPUNT_NEW_PASSPHRASE_FILE=pass an passphrase set
says step G-1 add
says theme G-1 add
says signal add zonnedorp --title wachttijd --level local
says note G-1
printf 'keep: Dat loopt.\n' >text
input=text sealed words G-1 huisvesting --date 2026-05-05
sealed review G-1 --date 2026-05-05 --important huisvesting
sealed identity G-1 show
sealed dossier G-1 -o dossier.txt
an history G-1
ANKERPUNT_BUNDLE_PASSPHRASE_FILE=new sealed bundle --coach c1 -o for-els.anker --passphrase --with-names
ANKERPUNT_BUNDLE_PASSPHRASE_FILE=new an bundle show for-els.anker
an sync init .
an sync invite els
an sync --dry-run
an sync
an sync list
an sync sql
sealed backup copy.ankerpunt
ANKERPUNT_REGISTRY=back.db sealed restore copy.ankerpunt
ANKERPUNT_REGISTRY=back.db an check
an upgrade
an lock
may_refuse unlock
an erase G-1 --yes

"$program" help --lang en | sed -n 's/^  \([a-z][a-z]*\)  *[A-Z].*/\1/p' | sort >there
[ -s there ] || { echo "help names no command" && exit 1; }
sort -u called | comm -23 there - >missing
[ ! -s missing ] || { sed 's/^/never called: /' missing && exit 1; }
echo "$(wc -l <there) commands, $(wc -l <called) calls"
