#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh RELEASE PACKAGE - the Debian package in a bare system, from first to last
#
# Installs it there with dpkg, as an older version of itself that has one file more;
# makes a registry as an ordinary user; upgrades, runs every command as that user, looks
# at pages of the manual, the desktop's entry and what shells fill in; removes and purges
# it. Nothing of the package may be left then, nothing else may have changed, and what
# the user made must be as it was. Needs root and mmdebstrap, and takes five minutes.
set -u
[ $# -eq 2 ] || { sed -n '3,11s/^# \{0,1\}//p' "$0" >&2 && exit 2; }
release=$1 package=$(realpath "$2")
cd "$(dirname "$0")/.." || exit 2
. tests/system.sh
system=$(mktemp -d)
trap 'system_leave ""' EXIT
trap 'exit 2' INT TERM
system_make "$release" "$system" --include=adduser || exit 2

failed() { echo "$release: $*" && cat "$system/said" && exit 1; }
as() { system_run "$@" >"$system/said" 2>&1 </dev/null; }
registry=.local/share/ankerpunt/ankerpunt.db

# What there is beside homes, the package system's own notes and what was downloaded.
look() {
    (cd "$system" && find . -xdev \( -path ./proc -o -path ./home -o -path ./tmp -o -path ./said -o -path ./root \
        -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ./etc/ld.so.cache \) \
        -prune -o -printf '%y %m %u %s %p\n' | sort -k 5)
}

mkdir "$system/root/old" && cp "$package" "$system/root/new.deb" || exit 2
system_run root sh -ec 'dpkg-deb -R new.deb old/at
sed -i "s/^Version: .*/Version: 0.0.1/" old/at/DEBIAN/control
echo gone >old/at/usr/share/doc/ankerpunt/only-in-old
dpkg-deb --root-owner-group -b old/at old.deb' >"$system/said" 2>&1 || failed 'no older package'
as root useradd -m coach || failed 'no ordinary user'
cp -r samples tests/every_command.sh "$system/home/coach/"

as root apt-get update -qq || failed 'no lists of packages'
as root dpkg -i old.deb && failed 'it wants nothing, in a bare system'
as root apt-get install -f -y -qq --no-install-recommends || failed 'what it wants is not there'
as root apt-get install -y -qq --no-install-recommends man-db mandoc desktop-file-utils bash-completion zsh fish ||
    failed 'no readers of what is installed'
as root dpkg --purge ankerpunt || failed 'it cannot be purged'
look >"$system/tmp/before"

as root dpkg -i old.deb || failed 'it cannot be installed'
as coach sh -ec "mkdir -p $(dirname $registry)
ankerpunt -r $registry init
ankerpunt project add zonnedorp
ankerpunt family add zonnedorp --code G-1" || failed 'no registry could be made'
sum() { sha256sum "$system/home/coach/$registry"; }
stat -c '%a' "$system/home/coach/$registry" | grep -q '^600$' || failed 'others can read the registry'
made=$(sum)

as root dpkg -i new.deb || failed 'it cannot be upgraded'
[ ! -e "$system/usr/share/doc/ankerpunt/only-in-old" ] || failed 'the older version left a file'
as coach ankerpunt family show G-1 || failed 'the registry of the older version cannot be read'
as coach sh every_command.sh ankerpunt samples || failed 'a command failed'
tail -n 1 "$system/said"

for language in en nl fr; do
    page=/usr/share/man/$language/man1/ankerpunt.1.gz
    [ $language != en ] || page=/usr/share/man/man1/ankerpunt.1.gz
    as coach sh -c "man --warnings -l $page 2>&1 >/dev/null" && [ ! -s "$system/said" ] || failed "man, $language"
    # A page of a version has no date of its own: the version says more.
    as coach sh -c "zcat $page | mandoc -Tlint -Wwarning | grep -v 'missing date'" && failed "mandoc, $language"
done
as coach sh -c 'man -L nl ankerpunt | grep -q "Een register maken"' || failed 'no page in Dutch'
as coach desktop-file-validate /usr/share/applications/ankerpunt.desktop || failed "the desktop's entry"
as coach bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader ankerpunt; complete -p ankerpunt' ||
    failed 'bash fills in nothing'
as coach zsh -c 'autoload -Uz compinit; compinit -u; [ "$_comps[ankerpunt]" = _ankerpunt ]' || failed 'zsh fills in nothing'
as coach fish -c 'complete -C "ankerpunt fam" | grep -q family' || failed 'fish fills in nothing'

as root dpkg --remove ankerpunt || failed 'it cannot be removed'
as root dpkg --purge ankerpunt || failed 'it cannot be purged'
look >"$system/tmp/after"
diff "$system/tmp/before" "$system/tmp/after" || failed 'it left something behind'
find "$system" -xdev -name '*ankerpunt*' -not -path "$system/home/*" -not -path "$system/root/*" >"$system/said"
[ ! -s "$system/said" ] || failed 'left behind'
[ "$(sum)" = "$made" ] || failed "the user's registry was touched"
echo "$release: installed, upgraded, used, removed and purged"
