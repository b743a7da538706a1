#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# deb.sh RELEASE [TO] [FOLDER] - makes the Debian package in a clean system
#
# Makes a bare Debian of that release (bookworm, trixie, ...), installs there what
# building needs (tests/install.sh) and nothing else, builds as an ordinary user what is committed
# here, and lets lintian look at it: an error of lintian's is one here. The package
# comes in TO, the folder dist when none is named. Its version is that of meson.build,
# its history the README's, its date that of the last commit: the same commit gives the
# same bytes. DEBFULLNAME and DEBEMAIL say who makes it. Needs root, git and mmdebstrap,
# and takes about ten minutes. With a FOLDER the system stays there, to use again.
set -u
[ $# -ge 1 ] || { sed -n '3,12s/^# \{0,1\}//p' "$0" >&2 && exit 2; }
release=$1 to=${2:-dist} place=${3:-}
cd "$(dirname "$0")/../.." || exit 2
. tests/system.sh

system=${place:-$(mktemp -d)}
trap 'system_leave "$place"' EXIT
trap 'exit 2' INT TERM
system_make "$release" "$system" || exit 2

# What changed, from the README's list: a line for each of its points.
write_changelog() {
    who="${DEBFULLNAME:-The authors of ankerpunt} <${DEBEMAIL:-ankerpunt@example.org}>"
    echo "ankerpunt ($version) unstable; urgency=medium"
    echo
    awk -v version="**$version**" '
        /^\*\*/ { here = index($0, version) == 1 }
        here && /^- / { printf "%s* %s", more, substr($0, 3); more = "\n" }
        here && /^  [^ ]/ { printf " %s", substr($0, 3) }
        END { print "" }' README.md | tr -d '`' | fold -s -w 74 |
        sed -e '/^\* /!s/^/    /' -e 's/^\* /  &/' -e 's/ *$//'
    echo
    echo " -- $who  $(date -u -R -d "@$date")"
}

version=$(sed -n "s/^  version: '\(.*\)',$/\1/p" meson.build)
date=$(git log -1 --format=%ct) || exit 2
source=$system/home/builder/ankerpunt-$version
echo "Installing what building needs ..."
system_run root sh -c 'id builder >/dev/null 2>&1 || useradd -m builder' || exit 2
rm -rf "$system"/home/builder/ankerpunt*
mkdir -p "$source" && git archive HEAD | tar -x -C "$source" || exit 2
cp -r "$source/registry/package/debian" "$source/debian"
# What building needs is said once; fonts are read when paper is made, not before.
needs=$(sed -n "/^build=/,/'\$/p" tests/install.sh | tr -d "'" | sed 's/^build=//' | tr ' ' '\n' |
    grep -v '^build-essential$\|^ninja-build$\|^fonts-\|^icc-' | paste -sd, | sed 's/,/, /g')
sed -i "s/@needs@/$needs/" "$source/debian/control"
write_changelog >"$source/debian/changelog"
[ -z "${DEBEMAIL:-}" ] || sed -i "s/^Maintainer: .*/Maintainer: ${DEBFULLNAME:-$DEBEMAIL} <$DEBEMAIL>/" "$source/debian/control"
system_run root chown -R builder: /home/builder
system_run root sh -ec "cd /home/builder/ankerpunt-$version
apt-get update -qq
apt-get install -y -qq --no-install-recommends build-essential lintian
apt-get build-dep -y -qq --no-install-recommends ./" >"$system/said" 2>&1 ||
    { tail -n 20 "$system/said" && exit 1; }

echo "Building ankerpunt $version ..."
system_run builder sh -ec "cd ~/ankerpunt-$version && SOURCE_DATE_EPOCH=$date dpkg-buildpackage -us -uc -b" \
    >"$system/said" 2>&1 || { tail -n 40 "$system/said" && exit 1; }
mkdir -p "$to" && cp "$system/home/builder/ankerpunt_$version"_*.deb "$to/" || exit 2
system_run builder sh -c "cd && lintian --fail-on error --display-info ankerpunt_*.changes" || exit 1
sha256sum "$to/ankerpunt_$version"_*.deb
