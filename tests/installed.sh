#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# installed.sh SOURCE BUILD PREFIX - what `meson install` lays down
#
# Installs in a folder of its own and sees that everything is there and nothing else,
# that man, groff and mandoc find no faults in its pages in three languages, that the desktop's entry
# is sound, and that no folder of this machine stands in the program.
command -v meson >/dev/null || exit 77
source=$1 build=$2
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2
DESTDIR=$work/to meson install -C "$build" --no-rebuild >"$work/said" 2>&1 ||
    { cat "$work/said" && exit 1; }
cd "$work/to$3" || exit 1
wrong=0

cat >"$work/wanted" <<'LIST'
./bin/ankerpunt
./share/applications/ankerpunt.desktop
./share/bash-completion/completions/ankerpunt.bash
./share/doc/ankerpunt/LICENSE
./share/doc/ankerpunt/README.md
./share/fish/vendor_completions.d/ankerpunt.fish
./share/icons/hicolor/scalable/apps/ankerpunt.svg
./share/man/fr/man1/ankerpunt.1
./share/man/man1/ankerpunt.1
./share/man/nl/man1/ankerpunt.1
./share/zsh/site-functions/_ankerpunt
LIST
find . -type f | LC_ALL=C sort >"$work/there"
diff -u "$work/wanted" "$work/there" || wrong=1

# reads LANGUAGE FOLDER WORDS: the page has these words, and groff says nothing of it
reads() {
    page=share/man/$2/ankerpunt.1
    grep -q "$3" "$page" || { echo "the page in $1 does not say $3" && wrong=1; }
    if command -v groff >/dev/null; then
        groff -man -Kutf8 -Tutf8 -ww -z "$page" 2>&1 | grep . && wrong=1
    fi
    if command -v mandoc >/dev/null; then # a page of a version has no date of its own
        mandoc -Tlint -Wwarning "$page" 2>&1 | grep -v 'missing date' && wrong=1
    fi
    if man --version >/dev/null 2>&1; then
        LC_ALL=C.UTF-8 man --warnings -l "$page" 2>&1 >/dev/null | grep . && wrong=1
    fi
}
reads en man1 'Make a registry'
reads nl nl/man1 'Een register maken'
reads fr fr/man1 'Créer un registre'
cmp -s share/man/man1/ankerpunt.1 share/man/fr/man1/ankerpunt.1 && wrong=1

if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate share/applications/ankerpunt.desktop || wrong=1
fi
for folder in "$source" "$build"; do
    if grep -qaF "$folder/" bin/ankerpunt; then
        echo "the program holds $folder/" && wrong=1
    fi
done
exit $wrong
