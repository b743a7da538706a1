#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# layers.sh BUILD [--prove] - each room reads and calls only what its place allows
#
# Asks the build which headers the compiler really read for each object, and which
# functions each object names, and holds both against the table below. What is not in
# the table is refused, libraries and headers of the system too. With --prove it smuggles
# in everything it knows in a copy, and sees that each way is found.

# may    ROOM OURS...      headers of the house a room reads beside its own folder's
# system ROOM NAMES...     headers of the system, beside those of everybody
# door   LIBRARY FUNCTIONS FILES...  the only files that read a library or call it
# pulls  HEADER OURS...    what a public header brings along, beside the base
# calls  ROOM FILE:FUNCTION...       functions of other rooms that a room may name
# never  FUNCTIONS...      the program speaks with nobody and runs nothing
# Patterns are regular expressions without the .h; <x> is include/ankerpunt/x.
table() {
    cat <<'TABLE'
may registry/model <(base|text|model/.*)> languages.inc form_languages.inc
may registry/store <(base|text|model/.*|registry|registry/.*)>
may registry/io    <(base|text|model/.*)>
may analysis       <(base|text|model/.*|analysis/.*)> statistics.inc
may forms          <(base|text|model/.*|analysis/.*|forms)> charts.inc
may registry/app   <.*> registry/io/(csv|dataset|ics|invitation|json|json_map|json_read|mailbox|spreadsheet|table|table_code|xlsx_form)
may registry/page  <(base|text|model/.*|app/.*|page)> screens.inc
may registry/cli   <(base|text|model/.*|app/.*|page)> registry/io/(table|table_code) commands.inc
may tests          <.*>
may tests/analysis <(base|text|model/.*|analysis/.*)> analysis/.* tests/testing
may tests/forms    <(base|text|model/.*|analysis/.*|forms)> forms/.* tests/testing
may tests/registry <.*> registry/.* tests/testing
may tests/app      <.*> registry/(model|store|io|app)/.* tests/(testing|registry/.*)
may tests/fuzz     <.*> registry/store/.* tests/(testing|registry/.*)
may tests/faults   <.*>
may tests/bench    <.*> forms/.* tests/(forms|analysis)/.*

system everybody (ctype|errno|float|inttypes|limits|math|std(arg|bool|def|int|io|lib)|strings?|time|assert)
system everybody (alloca|endian|features|features-time64|stdc-predef|syslimits|__std.*)
system everybody sys/(cdefs|select|types) (bits|gnu|asm|asm-generic)/.*
system everybody linux/(close_range|errno|falloc|limits|posix_types|stat|stddef|types)
system registry/model dirent fcntl libgen signal unistd sys/(file|random|stat|ucontext|wait)
system registry/store dirent fcntl libgen unistd sys/(random|stat|statfs|vfs)
system registry/io    dirent fcntl locale unistd sys/(mman|stat)
system registry/app   dirent fcntl unistd sys/stat
system registry/cli   dirent fcntl getopt malloc poll signal termios unistd linux/(ioctl|prctl) sys/(ioctl|poll|prctl|resource|stat|ttydefaults|ucontext)
system registry/page  arpa/inet fcntl libgen microhttpd netinet/in sodium sys/(file|socket|stat|time|utsname) unistd
system analysis       complex
system tests/faults   fcntl signal sys/(mman|socket|stat|syscall|ucontext|uio) unistd
system tests          cmocka locale setjmp unistd dirent fcntl malloc signal linux/prctl sys/(prctl|resource|stat|ucontext|wait)

door utf8proc utf8proc_.* registry/model/text\.c
door sqlite3(ext)? sqlite3(session|changeset)?_.* registry/store/(backup|backup_copy|bundle_image|foreign(_file)?|journal|link_undo|merge_other|pages_vfs|record_sum|recording|registry|renew|site|stamp_notes|stamp_records|stamps|stmt|team_unpack|undo|undo_rows)\.c tests/(registry|fuzz)/.*
door sodium(/.*)? (crypto|sodium|randombytes)_.* (registry/store/(seal|box|bundle|site_keys|team|team_list|team_pack|team_unpack|chain|backup_copy|backup_file|envelope|pages|record_sum)|registry/page/gate[a-z_]*)\.c tests/(registry|fuzz)/.*
door microhttpd MHD_.* registry/page/serve[r]?\.c
door csv csv_.* registry/io/csv_rows\.c
door (minizip/.*|zlib|zconf) unz.* registry/io/spreadsheet_zip\.c
door expat(_.*)? XML_.* registry/io/spreadsheet_xml\.c
door jansson(_config)? json_.* registry/io/json_[a-z_]+\.c
door xlsxwriter(/.*)? (workbook|worksheet|chart|format|lxw)_.* registry/io/xlsx(_chart|_form|_text)?\.c
door libical/.* (ical|icaltime|icalproperty|icalcomponent|icalparser|icalmemory)_.* registry/io/ics\.c tests/registry/test_ics\.c tests/app/test_today\.c
door readstat readstat_.* registry/io/dataset\.c tests/registry/test_dataset\.c tests/app/test_data_out\.c
door gsl/.* gsl_.* analysis/.*\.c tests/analysis/.*
door glpk glp_.* analysis/disclosure/bounds(_simplex|_wide)?\.c tests/analysis/auditor_solver\.c
door (harfbuzz/.*|hb(-.*)?|fribidi(/.*)?) (hb|fribidi)_.* forms/canvas/typeset[a-z_]*\.c
door hpdf(_.*)? HPDF_.* forms/canvas/pdf/[a-z_]+\.c
door libdeflate libdeflate_.* forms/canvas/pdf/deflate\.c
door (linux/keyctl|sys/syscall) syscall (registry/app/file/keyring|tests/faults/faults)\.c
door (mntent|paths) (set|get|end)mntent.* registry/store/stick\.c
door (spawn|sched) posix_spawn.* registry/model/program\.c
door (sched|sys/mman) (fork|sched_getaffinity) registry/model/second\.c
door (postgresql/.*|libpq-fe|postgres_ext|pg_config_ext) PQ.* registry/io/mailbox_postgres\.c
door qrencode QRcode_.* forms/canvas/qr\.c

pulls base
pulls text
pulls model/.*     model/.* text
pulls page
pulls registry     model/.*
pulls registry/.*  registry registry/history model/.* text
pulls analysis/(answer_sets|attrition|bounds|identifier_scan|mixed)
pulls analysis/(projects|reliability|survival|trend)
pulls analysis/(disclosure|published) analysis/.*
pulls analysis/(audience|brief|cohort|estimate|process_counts|published_change|results|words) analysis/.* model/.* text
pulls forms        analysis/.* model/.* text
pulls app/.*       app/.* model/.* text

calls registry/model registry/model/.*:.*
calls registry/store registry/(store|model)/.*:.*
calls registry/io    registry/(io|model)/.*:.*
calls analysis       analysis/.*:.* registry/model/.*:.*
calls forms          (forms|analysis|registry/model)/.*:.*
calls registry/app   registry/(app|store|io|model)/.*:.* (analysis|forms)/.*:.*
calls registry/page  registry/(page|model)/.*:.* registry/app/.*:ank_.*
calls registry/cli   registry/(cli|model)/.*:.* registry/io/table.*:.* registry/(app|page)/.*:ank_.*

never socket connect bind getaddrinfo dlopen dlsym system popen vfork exec.*
TABLE
}

# judge FACTS - holds lines of "reads FILE HEADER", "alone FILE HEADER" (the file holds
# that public header and nothing else), "defines FILE SYMBOL" and "names FILE SYMBOL"
# against the table. Prints what is against it, and fails when there is anything.
judge() {
    table | awk '
        function patterns(from,   all, i) {
            for (i = from; i <= NF; i++) {
                if ($i ~ /^</) { sub(/^</, "include/ankerpunt/", $i); sub(/>$/, "", $i) }
                all = all "|" $i
            }
            return substr(all, 2)
        }
        function room_of(file,   name, best) {
            for (name in may)
                if (index(file, name "/") == 1 && length(name) > length(best)) best = name
            return best
        }
        function is(name, pattern) { return pattern != "" && name ~ "^(" pattern ")$" }
        function refuse(what) { if (!said[what]++) print what; wrong = 1 }
        function add(list, key, more) { list[key] = list[key] == "" ? more : list[key] "|" more }

        FNR == NR && $1 == "may"    { add(may, $2, patterns(3)) }
        FNR == NR && $1 == "system" { add(system_of, $2, patterns(3)) }
        FNR == NR && $1 == "door"   { door[$2] = patterns(4); functions[$2] = $3 }
        FNR == NR && $1 == "pulls"  { pulls[$2] = patterns(3) }
        FNR == NR && $1 == "calls"  { calls[$2] = patterns(3) }
        FNR == NR && $1 == "never"  { never = patterns(2) }
        FNR == NR { next }

        $1 == "defines" { home[$3] = $2 }

        # A header of the house, by a room; by a file that holds one public header alone.
        function reads_ours(file, header,   room, name, alone) {
            room = room_of(file)
            name = header
            sub(/\.h$/, "", name)
            if (file ~ /^tests\/header_.*\.c$/) {
                alone = public[file]
                sub(/^include\/ankerpunt\//, "", name)
                for (p in pulls)
                    if (is(alone, p) && (name == alone || is(name, "base|" pulls[p]))) return
                refuse("include/ankerpunt/" alone ".h brings " header " along")
            } else if (header ~ "^" room "/.*\\.h$" || header == file || is(name, may[room]))
                return
            else if (is(name, room "/([a-z]+/)*(" may[room] ")") && name ~ /\.inc$/)
                return
            else
                refuse(file " reads " header ": " room " may not")
        }
        function reads_outside(file, header,   room, name, l) {
            room = room_of(file)
            name = header
            sub(/\.h$/, "", name)
            if (is(name, system_of["everybody"]) || is(name, system_of[room])) return
            if (room ~ /^tests/ && is(name, system_of["tests"])) return
            for (l in door)
                if (is(name, l) && is(file, door[l])) return
            refuse(file " reads <" header ">: not its library")
        }
        $1 == "alone" { public[$2] = $3 }
        $1 == "reads" && $3 ~ /^</ { reads_outside($2, substr($3, 2, length($3) - 2)) }
        $1 == "reads" && $3 !~ /^</ { reads_ours($2, $3) }

        $1 == "names" && $2 !~ /^tests/ {
            room = room_of($2)
            if ($3 in home) {
                if (!is(home[$3] ":" $3, calls[room]))
                    refuse($2 " calls " $3 " of " home[$3] ": " room " may not")
                next
            }
            if (is($3, never)) refuse($2 " calls " $3)
            for (l in door)
                if (is($3, functions[l]) && !is($2, door[l]))
                    refuse($2 " calls " $3 ": not its library")
        }
        END { exit wrong }' - "$1"
}

# Lines of three names, "OBJECT SOURCE HEADER", as the table has them: what symbolic links
# stand for; what is ours from the root, also where the build made it; the system's as
# <name.h>.
named() { # ROOT BUILD
    tr ' ' '\n' | (cd "$2" && xargs realpath -m) | sed -E "s,^$2/,,; s,^$1/,,; t
        s,^/.*/include(-fixed)?/([a-z0-9_]+-linux-[a-z0-9]+/)?(.*)$,<\3>,; t
        s,^/usr/lib/linux/uapi/[a-z0-9_]+/(.*)$,<\1>,; t
        s,^/.*,<&>," | paste -d' ' - - -
}

# What the compiler read for each object of the build: its source, then every header. A
# sanitizer reads a list of its own first, which is neither.
build_reads() {
    ninja -C "$build" -t deps >"$work/deps" || return 1
    if grep -q '(STALE)' "$work/deps"; then
        echo "the build is older than the tree: build first"
        return 1
    fi
    awk '/^[^ ]/ { object = $1; sub(/:$/, "", object); source = "" }
        /_ignorelist\.txt$/ { next }
        /^ / { if (source == "") source = $1; else print object, source, $1 }' "$work/deps" |
        named "$root" "$build" >"$work/reads"
}

# Which header a generated tests/header_*.c holds alone.
alone() {
    (cd "$1" && grep -H '^#include' tests/header_*.c) |
        sed -nE 's,^([^:]*):#include <ankerpunt/(.*)\.h>,alone \1 \2,p' | sort -u
}

# What others can see of objects, and what objects want of others.
symbols() { # FILE of lines "OBJECT SOURCE", BUILD
    (cd "$2" && cut -d' ' -f1 "$1" | xargs nm -A -g) | awk '
        FNR == NR { source[$1] = $2; next }
        {
            sub(/:/, " ")
            if ($(NF - 1) ~ /^[TDBRCGSi]$/) print "defines", source[$1], $NF
            else if ($(NF - 1) ~ /^[UWVwv]$/) print "names", source[$1], $NF
        }' "$1" -
}

# A symbolic link shows one file under the name of another.
no_links() {
    find registry analysis forms include tests -type l | grep . && return 1
    return 0
}

# What nobody compiles or reads is not held against the table, nor needed.
all_read() { # FILE of lines "OBJECT SOURCE HEADER"
    awk 'FNR == NR { read[$2]; read[$3]; next } !($1 in read) { print $1 ": nobody reads it"; wrong = 1 }
        END { exit wrong }' "$1" - <<FILES
$(find registry analysis forms include tests -name '*.[ch]')
FILES
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
        END { exit wrong }' {} +
}

check() {
    status=0
    build_reads || return 2
    cut -d' ' -f1,2 "$work/reads" | sort -u | grep -v ' tests/' >"$work/objects"
    symbols "$work/objects" "$build" >"$work/symbols"
    { alone "$build" && sed 's/[^ ]*/reads/' "$work/reads" && cat "$work/symbols"; } |
        sort -u >"$work/facts" # what is defined stands before what is named
    judge "$work/facts" || status=1
    all_read "$work/reads" || status=1
    no_links || status=1
    in_order || status=1
    return $status
}

export LC_ALL=C
build=$(realpath "$1") root=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2
cd "$root" || exit 2
if [ "$2" = --prove ]; then
    . tests/smuggle.sh
    prove
else
    check
fi
