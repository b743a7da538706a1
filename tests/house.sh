#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# house.sh - names are found at once, rooms stay rooms, and functions can be read
#
# Prints the figures of each room, and what is too large: no file name stands twice, a
# prefix belongs to one room, no room holds more than a quarter of the lines, no function
# has more than 50 lines or, but for those there are, more than five parameters.
cd "$(dirname "$0")/.." || exit 2
export LC_ALL=C
status=0
over_five=145 # functions with more than five parameters; only ever fewer

rooms='registry/model registry/store registry/io registry/app registry/page registry/cli analysis forms include'

sources() { # FOLDER...
    find "$@" -name '*.[ch]' | sort
}

# A noun may have its header in several folders of include/ankerpunt, which says them.
names() {
    sources registry analysis forms tests | sed 's,.*/,,' | sort >"$work/names"
    sources include | sed 's,.*/,,' | sort -u | sort - "$work/names" | uniq -d >"$work/twice"
    [ ! -s "$work/twice" ] && return
    sed 's/$/: the name stands twice/' "$work/twice"
    status=1
}

# What stands before the first _ of several files is of one room.
prefixes() {
    sources registry analysis forms | grep '_' | awk -F/ '{
            room = $1 == "registry" ? $1 "/" $2 : $1
            prefix = $NF
            if (!sub(/_.*/, "", prefix)) next
            if (prefix in of && of[prefix] != room) {
                print prefix "_ stands in " of[prefix] " and " room
                wrong = 1
            }
            of[prefix] = room
        }
        END { exit wrong }' || status=1
}

sizes() {
    for room in $rooms; do
        sources "$room" | xargs cat | wc -l | awk -v room="$room" \
            -v files="$(sources "$room" | wc -l)" '{ print room, files, $1 }'
    done | awk '
        { room[NR] = $1; files[NR] = $2; lines[NR] = $3; all += $3 }
        END {
            for (i = 1; i <= NR; i++) {
                share = 100 * lines[i] / all
                printf "%-15s %3d files %6d lines %5.1f %%\n", room[i], files[i], lines[i], share
                if (share > 25) {
                    print room[i] " holds more than a quarter"
                    wrong = 1
                }
            }
            exit wrong
        }' || status=1
}

functions() {
    if ! ctags --version 2>/dev/null | grep -q 'Universal Ctags'; then
        echo "no universal-ctags: functions are not measured"
        return
    fi
    sources registry analysis forms include |
        ctags -o - --kinds-C=f --fields=+neS -L - | awk -F'\t' -v most="$over_five" '
            {
                for (i = 4; i <= NF; i++) {
                    if ($i ~ /^line:/) start = substr($i, 6)
                    if ($i ~ /^end:/) end = substr($i, 5)
                    if (sub(/^signature:\(/, "", $i)) {
                        while (sub(/\([^()]*\)/, "", $i)) # of parameters that are functions
                            ;
                        parameters = gsub(/,/, ",", $i) + 1
                    }
                }
                all++
                if (end - start >= 50) {
                    print $2 ":" $1 " has " end - start + 1 " lines"
                    wrong = 1
                }
                if ($0 ~ /void \*cls,/) parameters = 0 # what a library calls has its own
                if (parameters > 5) many++
                if (parameters > 7) print $2 ":" $1 " has " parameters " parameters"
            }
            END {
                printf "%d functions, %d of them with more than five parameters\n", all, many
                if (many > most) {
                    print "that are more than the " most " there were"
                    wrong = 1
                }
                exit wrong
            }' || status=1
}

work=$(mktemp -d) && trap 'rm -r "$work"' EXIT || exit 2
names
prefixes
sizes
functions
exit $status
