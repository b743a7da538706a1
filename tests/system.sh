# SPDX-License-Identifier: GPL-3.0-or-later
# system.sh - a system with nothing in it, in a folder; read by the scripts that use one
#
# Wants root, mmdebstrap and chroot. The mirror is the one that this machine's own apt
# uses; of a system that is not Debian's, MIRROR holds its line of sources.list:
#     MIRROR='deb [signed-by=KEYRING] http://archive.ubuntu.com/ubuntu noble main universe'

# system_make RELEASE FOLDER [OPTION...]: a bare one of that release, unless one is there
system_make() {
    release=$1 system=$2
    shift 2
    for tool in mmdebstrap git chroot mount; do
        command -v $tool >/dev/null || { echo "$tool is not installed" >&2 && return 1; }
    done
    mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
        awk -v mine="$(. /etc/os-release && echo "$VERSION_CODENAME")" '$2 == mine && $3 == "main" {print $1; exit}')}
    [ "$mirror" ] || { echo "apt knows no mirror of this release" >&2 && return 1; }
    if [ ! -e "$system/etc/debian_version" ]; then
        echo "Making a bare $release ..."
        mmdebstrap --quiet --variant=minbase --include=apt "$@" "$release" "$system" "$mirror" || return 1
    fi
    cp /etc/resolv.conf /etc/hosts "$system/etc/"
    mountpoint -q "$system/proc" || mount -t proc proc "$system/proc"
}

# system_run WHO COMMAND [ARGUMENT...]: a command in it as that user, at home, little around
system_run() {
    who=$1
    shift
    home=/home/$who
    [ "$who" != root ] || home=/root
    chroot --userspec="$who:" "$system" env -i HOME="$home" USER="$who" SHELL=/bin/sh LANG=C.UTF-8 \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive sh -c 'cd && exec "$@"' sh "$@"
}

# system_leave PLACE: it goes, unless PLACE says that it stays
system_leave() {
    umount "$system/proc" 2>/dev/null
    [ "$1" ] || rm -rf --one-file-system "$system"
}
