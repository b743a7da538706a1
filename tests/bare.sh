#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# bare.sh RELEASE [FOLDER] - the README's two commands on a bare Debian
#
# Makes a Debian of that release (bookworm, trixie, ...) with nothing in it, from the
# mirror that this machine's own apt uses; clones what is committed here into it; runs
# the quickstart and all tests there, as root. Needs root, git and mmdebstrap, and takes
# half an hour or more. With a FOLDER the system stays there, to look at; a FOLDER that
# holds one already is used again, with a fresh clone.
set -u
[ $# -ge 1 ] || { sed -n '3,10s/^# \{0,1\}//p' "$0" >&2 && exit 2; }
release=$1 place=${2:-}
cd "$(dirname "$0")/.." || exit 2
for tool in mmdebstrap git chroot mount; do
    command -v $tool >/dev/null || { echo "$tool is not installed" >&2 && exit 2; }
done
mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v mine="$(. /etc/os-release && echo "$VERSION_CODENAME")" '$2 == mine && $3 == "main" {print $1; exit}')
[ "$mirror" ] || { echo "apt knows no mirror of this release" >&2 && exit 2; }

leave() {
    umount "$system/proc" 2>/dev/null
    [ "$place" ] || rm -rf --one-file-system "$system"
}
system=${place:-$(mktemp -d)}
trap leave EXIT
trap 'exit 2' INT TERM
if [ ! -e "$system/etc/debian_version" ]; then
    echo "Making a bare $release ..."
    mmdebstrap --quiet --variant=minbase "$release" "$system" "$mirror" || exit 2
fi
cp /etc/resolv.conf /etc/hosts "$system/etc/"
mount -t proc proc "$system/proc" || exit 2
rm -rf "$system/root/ankerpunt"
git clone -q --no-hardlinks . "$system/root/ankerpunt" || exit 2

wrong=0
for script in samples/quickstart.sh tests/run.sh; do
    echo "$release: sh $script"
    chroot "$system" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C sh -c "cd /root/ankerpunt && exec sh $script" \
        </dev/null || { echo "$release: $script failed" && wrong=1; }
done
exit $wrong
