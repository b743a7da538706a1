#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# layers.sh - what each room may include, in which order, and a check that it does
# no more. With --prove it plants wrong includes in a copy and sees that each is found.
outside='ankerpunt/|sqlite3|sodium|gsl/|csv\.h|jansson|xlsxwriter|utf8proc|hb|fribidi|hpdf|qrencode|glpk'

includes() { # FOLDER...: lines of file:line:#include <...>
    grep -rEn --include='*.[ch]' "^[[:space:]]*#[[:space:]]*include[[:space:]]*<($outside)" "$@"
}

# may ROOM HEADER... (a header is a regular expression without the .h)
may() {
    room=$1
    shift
    allowed=$(printf '|%s' "$@")
    includes "$room" | grep -vE "<(${allowed#|})\.h>" && status=1
}

# door LIBRARY FILE...: only these files may include it (regular expressions)
door() {
    library=$1
    shift
    doors=$(printf '|%s' "$@")
    includes registry analysis forms include | grep -E "<($library)" |
        grep -vE "^(${doors#|}):" && status=1
}

# A room reaches into another one through <ankerpunt/...>, never by "../".
# Only the command line, which knows them all, uses the headers of a room.
no_reaching() {
    grep -rEn --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include[[:space:]]*"([a-z]+/|\.\./\.\./\.\./)' \
        registry/model registry/store registry/io analysis forms && status=1
    grep -rEn --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include[[:space:]]*"(\.\./)+(cli|store|model|io|app|registry|analysis|forms)/' \
        registry/model registry/store registry/io analysis forms && status=1
    grep -rEn --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include[[:space:]]*"(\.\./)+(cli|store)/' \
        registry/app && status=1
}

# Includes stand in one order: the file's own header; from outside; ours, first
# what is public. Only those at the top; a list that is included lower is no header.
in_order() {
    find registry analysis forms include tests -name '*.[ch]' -exec awk '
        FNR == 1 { top = 1; seen = 0; last = 0 }
        top && seen && !/^#include|^$/ { top = 0 }
        top && /^#include/ {
            kind = /</ ? (/<ankerpunt/ ? 2 : 1) : 3
            if (kind < last) {
                print FILENAME ":" FNR ":" $0 ": out of order"
                wrong = 1
            }
            if (!seen++ && kind == 3 && FILENAME ~ /c$/)
                kind = 0 # its own
            last = kind
        }
        END { exit wrong }' {} + || status=1
}

check() {
    status=0
    may include        'ankerpunt/.*'
    may include/ankerpunt/model 'ankerpunt/(base|model/.*|text)'
    may include/ankerpunt/registry 'ankerpunt/(base|model/.*|text|registry|registry/.*)'
    may registry/model 'ankerpunt/(base|model/.*|text)' utf8proc
    may registry/store 'ankerpunt/(base|model/.*|text|registry|registry/.*)' sqlite3 sodium
    may registry/io    'ankerpunt/(base|model/.*|text)' csv jansson xlsxwriter
    may analysis 'ankerpunt/(base|model/.*|text|analysis/.*)' 'gsl/.*' glpk
    may forms 'ankerpunt/(base|model/.*|text|analysis/.*|forms)' \
        hpdf 'hb(-.*)?' fribidi qrencode
    may registry/app   'ankerpunt/.*'
    may registry/cli   'ankerpunt/.*'

    door utf8proc  'registry/model/text\.c'
    door sqlite3   'registry/store/(registry|stmt|backup)\.c'
    door sodium    'registry/store/(seal|chain|backup_file)\.c'
    door gsl/      'analysis/[a-z]+/[a-z_0-9]+\.[ch]'
    door glpk      'analysis/disclosure/bounds\.c'
    door 'csv\.h'  'registry/io/csv[a-z_]*\.c'
    door jansson   'registry/io/json_[a-z_]+\.[ch]'
    door xlsxwriter 'registry/io/xlsx[a-z_]*\.c'
    door 'hb|fribidi' 'forms/canvas/typeset[a-z_]*\.[ch]'
    door hpdf      'forms/canvas/pdf/[a-z_]+\.[ch]'
    door qrencode  'forms/canvas/qr\.c'

    # A public header names no outside library.
    grep -rEn '^[[:space:]]*#[[:space:]]*include[[:space:]]*<' include |
        grep -vE '<(ankerpunt/.*|stdarg|stdbool|stddef|stdint|stdio)\.h>' && status=1
    no_reaching
    in_order
    return $status
}

# plant FILE LINE: the check must fail when FILE of the copy holds LINE
plant() {
    mkdir -p "$(dirname "$1")"
    [ -e "$1" ] && cp "$1" "$copy/kept"
    printf '%s\n' "$2" >>"$1"
    if check >/dev/null; then
        echo "not found: $2 in $1"
        missed=1
    fi
    rm "$1"
    if [ -e "$copy/kept" ]; then mv "$copy/kept" "$1"; fi
}

prove() {
    copy=$(mktemp -d) && trap 'rm -r "$copy"' EXIT || return 2
    mkdir "$copy/tree"
    cp -r registry analysis forms include tests "$copy/tree"
    cd "$copy/tree" || return 2
    missed=0
    check || return 1
    plant registry/model/day.c      '#include <ankerpunt/registry.h>'
    plant registry/model/day.c      '#include <utf8proc.h>'
    plant registry/store/family.c   '#include <sqlite3.h>'
    plant registry/store/family.c   '#include <ankerpunt/analysis/estimate.h>'
    plant registry/store/stmt.c     '#include <sodium.h>'
    plant registry/io/csv.c         '#include <ankerpunt/registry.h>'
    plant registry/io/csv.c         '#include <ankerpunt/registry/family.h>'
    plant registry/io/table.c       '#include <xlsxwriter.h>'
    plant registry/io/xlsx.c        '#include <jansson.h>'
    plant registry/io/json_write.c  '#include <csv.h>'
    plant registry/io/csv.c         '#include "../store/stmt.h"'
    plant analysis/project/panel.c          '#include <ankerpunt/registry.h>'
    plant analysis/project/panel.c          '#include <ankerpunt/registry/cursor.h>'
    plant analysis/project/panel.c          '#include "../../registry/store/stmt.h"'
    plant analysis/project/panel.c          '  #  include <hpdf.h>'
    plant analysis/disclosure/disclosure.c     '#include <glpk.h>'
    plant forms/planted.c           '#include <gsl/gsl_math.h>'
    plant forms/planted.c           '#include <hpdf.h>'
    plant forms/planted.c           '#include <hb.h>'
    plant forms/planted.c           '#include <qrencode.h>'
    plant forms/planted.c           '#include <ankerpunt/registry.h>'
    plant registry/cli/main.c       '#include <sqlite3.h>'
    plant registry/cli/main.c       '#include <gsl/gsl_math.h>'
    plant include/ankerpunt/base.h  '#include <sqlite3.h>'
    plant include/ankerpunt/model/record.h '#include <ankerpunt/registry.h>'
    plant include/ankerpunt/registry/sitting.h '#include <ankerpunt/analysis/results.h>'
    plant include/ankerpunt/base.h  '#include <jansson.h>'
    plant include/ankerpunt/text.h  '#include <utf8proc.h>'
    plant registry/cli/planted.c    '#include <ankerpunt/base.h>
#include <string.h>'
    plant tests/planted.c '#include "planted.h"

#include "testing.h"
#include <ankerpunt/base.h>'
    return $missed
}

cd "$(dirname "$0")/.." || exit 2
if [ "$1" = --prove ]; then
    prove
else
    check
fi
