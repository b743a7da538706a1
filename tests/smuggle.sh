# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
# smuggle.sh - every known way past tests/layers.sh, which reads this with --prove
#
# Each way is tried on one file of a copy, with the compiler's own command for that file;
# what the compiler then reads or names must be refused.

# found WHAT: the smuggled fact must be refused.
found() {
    sort -u "$copy/facts" "$work/alone" "$work/defined" >"$copy/all"
    [ -s "$copy/facts" ] || { echo "not smuggled: $1"; cat "$copy/said"; missed=1; }
    if judge "$copy/all" >"$copy/said"; then
        echo "not found: $1"
        missed=1
    fi
    ways=$((ways + 1))
}

# command SOURCE: how the build compiles it, up to its -MD
command() {
    grep -E "[ /]$1\$" "$work/commands" | head -n 1 | sed 's/ -MD .*//; s/^ccache //'
}

# reads SOURCE [OPTION]: in the copy, what the compiler reads for it.
reads() {
    place=$tree/$1
    [ -f "$place" ] || place=$made/$1
    (cd "$made" && eval "$(command "$1") $2 -w -M -MF '$copy/read' '$place'") 2>"$copy/said" ||
        { rm -f "$copy/read"; return; }
    sed 's/^[^ ]*://; s/\\$//' "$copy/read" | tr -s ' ' '\n' | sed '/^$/d' |
        awk 'NR == 1 { source = $1 } NR > 1 { print "reads", source, $1 }' |
        named "$tree" "$made" | sed 's/^[^ ]*/reads/' >"$copy/facts"
}

# smuggle SOURCE FILE LINES [OPTION]: at the end of FILE, which is read for SOURCE
smuggle() {
    : >"$copy/facts"
    mkdir -p "$(dirname "$tree/$2")"
    [ ! -f "$tree/$2" ] || cp "$tree/$2" "$copy/kept"
    printf "$3\n" >>"$tree/$2"
    reads "$1" "$4"
    found "$3 in $2 $4"
    rm "$tree/$2"
    [ ! -f "$copy/kept" ] || mv "$copy/kept" "$tree/$2"
}

# calls SOURCE LINES: a function that is named without its header
calls() {
    : >"$copy/facts"
    { cat "$tree/$1" && printf "$2\n"; } >"$tree/${1%.c}_planted.c"
    echo "planted.o $1" >"$copy/planted"
    (cd "$made" && eval "$(command "$1") -O0 -w -c -o planted.o '$tree/${1%.c}_planted.c'") \
        2>"$copy/said" && symbols "$copy/planted" "$made" | grep '^names' >"$copy/facts"
    found "$2 in $1"
    rm "$tree/${1%.c}_planted.c"
}

# wrong WHAT CHECK...: a check of the tree must fail
wrong() {
    what=$1
    shift
    "$@" >/dev/null && { echo "not found: $what"; missed=1; }
    ways=$((ways + 1))
}

smuggle_includes() {
    day=registry/model/day.c csv=registry/io/csv.c panel=analysis/project/panel.c
    # a room above, another room, what is private to it
    smuggle $day $day   '#include <ankerpunt/registry.h>'
    smuggle $csv $csv   '#include <ankerpunt/registry/family.h>'
    smuggle $panel $panel '#include <ankerpunt/registry/cursor.h>'
    smuggle registry/store/family.c registry/store/family.c '#include <ankerpunt/analysis/estimate.h>'
    smuggle $csv $csv   '#include "../store/stmt.h"'
    smuggle $csv $csv   '#include "./../store/stmt.h"'
    smuggle $csv $csv   '#include "../model/../store/stmt.h"'
    smuggle $csv $csv   '#include "../store/review.c"'
    smuggle $csv $csv   "#include \"$tree/registry/store/stmt.h\""
    smuggle $panel $panel '#include "../../registry/app/work.h"'
    smuggle registry/cli/command.c registry/cli/command.c '#include "../store/db.h"'
    smuggle registry/app/work.c registry/app/work.c '#include "../store/stmt.h"'
    smuggle registry/app/work.c registry/app/work.c '#include "../cli/command.h"'
    # as the compiler reads it, and a search for #include does not
    smuggle $csv $csv   '  #  include "../store/stmt.h"'
    smuggle $csv $csv   '/**/ # /**/ include /**/ "../store/stmt.h"'
    smuggle $csv $csv   '#inc\\\nlude "../sto\\\nre/stmt.h"'
    smuggle $csv $csv   '%%:include "../store/stmt.h"'
    smuggle $csv $csv   '??=include "../store/stmt.h"' -trigraphs
    smuggle $csv $csv   '#import "../store/stmt.h"'
    smuggle $csv $csv   '#include_next "../store/stmt.h"'
    smuggle $csv $csv   '#define HEADER "../store/stmt.h"\n#include HEADER'
    smuggle $csv $csv   '#define UP(x) <ankerpunt/x.h>\n#include UP(registry)'
    smuggle $csv $csv   '#if __has_include("../store/stmt.h")\n#include "../store/stmt.h"\n#endif'
    # through somebody else
    echo '#include "../store/stmt.h"' >"$tree/registry/io/planted.inc"
    smuggle $csv $csv   '#include "planted.inc"'
    smuggle $csv registry/io/lines.h '#include "../store/stmt.h"'
    smuggle $csv registry/model/planted.h '#include "planted.h"' "-include $tree/registry/store/db.h"
    smuggle $csv $csv   '#include "stmt.h"' "-I$tree/registry/store"
    smuggle $csv $csv   '#include <stmt.h>' "-isystem $tree/registry/store"
    smuggle $panel $panel '#include "../../tests/registry/fixture.h"' "-I$tree/tests"
    ln -s ../store/stmt.h "$tree/registry/io/linked.h"
    wrong 'a symbolic link' no_links
    smuggle $csv $csv   '#include "linked.h"'
    rm "$tree/registry/io/linked.h"
    # public headers
    smuggle tests/header_base.c include/ankerpunt/base.h '#include <ankerpunt/text.h>'
    smuggle tests/header_model_record.c include/ankerpunt/model/record.h '#include <ankerpunt/registry.h>'
    smuggle tests/header_registry_sitting.c include/ankerpunt/registry/sitting.h \
        '#include <ankerpunt/analysis/results.h>'
    smuggle tests/header_app_context.c include/ankerpunt/app/context.h '#include <ankerpunt/forms.h>'
    smuggle tests/header_text.c include/ankerpunt/text.h '#include <sqlite3.h>'
    smuggle tests/header_text.c include/ankerpunt/text.h '#include "../../registry/io/csv.h"'
    # libraries beside their door, libraries of nobody, the system's
    smuggle $day $day   '#include <utf8proc.h>'
    smuggle registry/store/family.c registry/store/family.c '#include <sqlite3.h>'
    smuggle registry/store/stmt.c registry/store/stmt.c '#include <sodium.h>'
    smuggle registry/io/xlsx.c registry/io/xlsx.c '#include <jansson.h>'
    smuggle registry/io/json_write.c registry/io/json_write.c '#include <csv.h>'
    smuggle analysis/disclosure/disclosure.c analysis/disclosure/disclosure.c '#include <glpk.h>'
    smuggle forms/charts/ring.c forms/charts/ring.c '#include <gsl/gsl_math.h>'
    smuggle forms/charts/ring.c forms/charts/ring.c '#include <hpdf.h>'
    smuggle registry/cli/main.c registry/cli/main.c '#include <sqlite3.h>'
    for library in zlib expat curl/curl openssl/evp; do
        mkdir -p "$copy/usr/include/${library%%/*}"
        echo 'int planted(void);' >"$copy/usr/include/$library.h"
        smuggle $panel $panel "#include <$library.h>" "-isystem $copy/usr/include"
    done
    for header in sys/socket dlfcn pthread unistd; do
        smuggle $panel $panel "#include <$header.h>"
    done
}

smuggle_calls() {
    calls analysis/project/panel.c 'void ank_registry_close(void *);\nvoid p(void) { ank_registry_close(0); }'
    calls registry/io/csv.c 'int g(void) __asm__("ank_registry_begin");\nint p(void) { return g(); }'
    calls registry/io/csv.c 'extern char f[] __asm__("ank_family_find");\nvoid *p = f;'
    calls registry/model/day.c '__attribute__((weak)) int stmt_next(void);\nint p(void) { return stmt_next(); }'
    calls registry/cli/command.c 'int release_prepare(void);\nint p(void) { return release_prepare(); }'
    calls forms/charts/ring.c 'int sqlite3_open(void);\nint p(void) { return sqlite3_open(); }'
    calls registry/store/family.c 'int gsl_sf_gamma(void);\nint p(void) { return gsl_sf_gamma(); }'
    calls registry/app/work.c 'int socket(void);\nint p(void) { return socket(); }'
    calls registry/app/work.c 'int system(const char *);\nint p(void) { return system("true"); }'
    calls registry/io/csv.c 'void *dlsym(void);\nvoid *p(void) { return dlsym(); }'
}

smuggle_order() {
    printf '#include <ankerpunt/base.h>\n#include <string.h>\n' >registry/cli/planted.c
    wrong 'the system after ours' in_order
    wrong 'a file that nobody compiles' all_read "$work/reads"
    rm registry/cli/planted.c
    printf '#include "planted.h"\n\n#include "testing.h"\n#include <ankerpunt/base.h>\n' >tests/planted.c
    wrong 'what is public after what is not' in_order
}

# In a copy that lies to its build as the tree does, so that its commands fit.
prove() {
    check || return 1
    copy=$(realpath "$(mktemp -d)") && trap 'rm -rf "$work" "$copy"' EXIT || return 2
    tree=$copy$root made=$copy$build missed=0 ways=0
    mkdir -p "$tree" "$made"
    cp -r registry analysis forms include tests "$tree"
    (cd "$build" && find . \( -name '*.inc' -o -name 'header_*.c' \) -exec cp --parents {} "$made" \; &&
        find . -name '*.p' -type d -exec mkdir -p "$made/{}" \;)
    ninja -C "$build" -t commands | grep ' -c ' >"$work/commands"
    alone "$build" >"$work/alone"
    grep '^defines' "$work/symbols" >"$work/defined"
    cd "$tree" || return 2
    smuggle_includes
    smuggle_calls
    smuggle_order
    echo "$ways ways to smuggle"
    return $missed
}
