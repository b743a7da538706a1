#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# documented.sh [SHARE] - headers say what is promised: at least SHARE % (95) of what they
# declare has a comment
#
# Counts functions, and structs and enumerations with what is in them, in every header
# that files share. The comment stands directly above; of declarations that follow each
# other without an empty line, the first one's covers all. A function's may also stand
# behind it. Prints what has none.
cd "$(dirname "$0")/.." || exit 2
find include registry analysis forms -name '*.h' | sort | xargs awk -v least="${1:-95}" '
    function ended() {
        function_here = declared ~ /\(/ && declared !~ /[{=]/ && declared !~ /^(typedef|extern [^(]*;)/
        if (function_here || declared ~ /^(static |const )*(struct|union|enum) [a-z_0-9]+ *\{/) {
            all++
            room = FILENAME
            sub(/\/[^\/]*$/, "", room)
            rooms[room]++
            if (covered || (function_here && behind)) good[room]++
            else missing[++none] = FILENAME ":" first ": " declared
        }
        declared = ""
    }
    FNR == 1 { covered = depth = comment = 0; declared = "" }
    {
        line = $0
        if (!comment) behind = 0
        while (comment || match(line, /\/\*/)) { # comments go; one of its own line covers
            if (!comment && substr(line, 1, RSTART - 1) ~ /[^ ]/) behind = 1
            if (!comment) { before = substr(line, 1, RSTART - 1); line = substr(line, RSTART + 2) }
            else before = ""
            comment = !match(line, /\*\//)
            line = before (comment ? "" : substr(line, RSTART + 2))
            if (comment) break
            if (declared == "" && line ~ /^ *$/ && !behind) covered = 1
        }
        if (comment) next
    }
    /^ *$/ && declared == "" { covered = 0; next }
    line ~ /^#/ || line ~ /\\$/ { next }
    line ~ /^ *$/ { next }
    {
        if (declared == "") first = FNR
        declared = declared (declared == "" ? "" : " ") line
        depth += gsub(/\{/, "{", line) - gsub(/\}/, "}", line)
        if (depth == 0 && line ~ /; *$/) ended()
    }
    END {
        for (i = 1; i <= none; i++) print substr(missing[i], 1, 110)
        for (room in rooms)
            printf "%-26s %4d of %4d documented\n", room, good[room], rooms[room] | "sort"
        close("sort")
        share = 100 * (all - none) / all
        printf "%d of %d documented: %.1f %%\n", all - none, all, share
        exit share < least
    }'
