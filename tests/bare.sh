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
. tests/system.sh

system=${place:-$(mktemp -d)}
trap 'system_leave "$place"' EXIT
trap 'exit 2' INT TERM
system_make "$release" "$system" || exit 2
rm -rf "$system/root/ankerpunt"
git clone -q --no-hardlinks . "$system/root/ankerpunt" || exit 2

wrong=0
for script in samples/quickstart.sh tests/run.sh; do
    echo "$release: sh $script"
    system_run root sh -c "cd /root/ankerpunt && exec sh $script" </dev/null || { echo "$release: $script failed" && wrong=1; }
done
exit $wrong
