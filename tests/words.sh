#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# words.sh [TREE] - every sentence of the program is there in every language, with the
# same placeholders, and none that no source says any more. Languages of forms
# (po/form) have the same sentences one as the other, each said by a source or a name in
# the default list, and say whether a native speaker has read them. Prints what is missing or
# too much; exits 77 (skipped) without gettext.
#
# Sentences are those marked in C, and the rules of the registry that people see.
cd "${1:-$(dirname "$0")/..}" || exit 2
export LC_ALL=C.UTF-8
for tool in xgettext msgmerge msgattrib msgfmt; do
    command -v $tool >/dev/null || { echo "$tool is not there"; exit 77; }
done
work=$(mktemp -d) && trap 'rm -r "$work"' EXIT || exit 2
status=0

# The rules in the schema, as marked C: CONSTRAINT "..." and raise(ABORT, '...').
rules() {
    for file in registry/store/schema/*.sql; do
        tr '\n' ' ' <"$file" | grep -oE "CONSTRAINT +\"[^\"]*\"|raise\(ABORT, *'([^']|'')*'\)" |
            sed -E "s/^CONSTRAINT +(\"[^\"]*\")$/ANK_N(\1)/
                    s/^raise\(ABORT, *'(.*)'\)$/ANK_N(\"\1\")/; s/''/'/g"
    done
}

sentences() { # to $work/all.pot
    rules >"$work/rules.c"
    find registry analysis forms -name '*.[ch]' | sort >"$work/files"
    xgettext --from-code=UTF-8 --language=C --no-wrap --sort-by-file \
        --keyword --keyword=ank_fail:3 --keyword=ank_fail_in:2 --keyword=ank_words:2 \
        --keyword=ank_say:3 --keyword=ANK_N:1 --keyword=SAY:1 --keyword=canvas_fail:3 \
        --keyword=ank_words_n:2,3 --keyword=ank_say_n:3,4 \
        --flag=canvas_fail:3:c-format \
        --flag=ank_fail:3:c-format --flag=ank_fail_in:2:c-format --flag=ank_say:3:c-format \
        --directory=. --directory="$work" --files-from="$work/files" \
        --output="$work/all.pot" rules.c 2>"$work/notes" ||
        { cat "$work/notes"; return 1; }
    sed -i 's/charset=CHARSET/charset=UTF-8/' "$work/all.pot"
}

# The entries of a catalogue that have words, from standard input.
only_words() {
    awk -v RS= -v ORS='\n\n' '{
        text = $0; sub(/.*\nmsgid |^msgid /, "", text); sub(/\nmsgstr.*/, "", text)
        gsub(/%[-+0# ]*[0-9*]*(\.[0-9*]+)?[hlzjt]*[a-zA-Z%]|\\n/, "", text)
        if (text ~ /[A-Za-z]/) print }'
}

# A conflict names what stands there and what was given.
conflicts() {
    msgattrib --no-obsolete --no-wrap "$work/all.pot" |
        sed -n 's/^msgid "\(.*--correct \(replaces\|moves\).*\)"$/\1/p' |
        awk '{ if (gsub(/%[0-9$+]*[a-z]+/, "") < 2) { print "one value of a conflict is not told: " $0; n = 1 } }
             END { exit n }' || status=1
}

check() { # LANGUAGE
    po=registry/model/po/$1.po
    msgmerge --quiet --no-fuzzy-matching --no-wrap --output-file="$work/$1.po" "$po" \
        "$work/all.pot" || status=1
    msgfmt --check-format --output-file=/dev/null "$work/$1.po" || status=1

    msgattrib --untranslated --no-obsolete --no-wrap "$work/$1.po" |
        only_words >"$work/missing"
    missing=$(grep -c '^msgid ' "$work/missing")
    if [ "$missing" -gt 0 ]; then
        echo "$po misses $missing sentences:"
        grep -E '^(#:|msgid |")' "$work/missing"
        status=1
    fi
    msgattrib --only-obsolete --no-wrap "$work/$1.po" >"$work/dead"
    dead=$(grep -c '^#~ msgid ' "$work/dead")
    if [ "$dead" -gt 0 ]; then
        echo "$po has $dead sentences that no source says:"
        grep '^#~ msgid ' "$work/dead"
        status=1
    fi
    if msgattrib --only-fuzzy --no-obsolete "$po" | grep -q '^msgid '; then
        echo "$po has sentences marked fuzzy"
        status=1
    fi
}

# A language that only forms speak.
check_form() { # FILE
    msgfmt --check-format --output-file=/dev/null "$1" || status=1
    grep -q '^"X-Read-By: ' "$1" && grep -qE '^"X-Direction: (ltr|rtl)' "$1" || {
        echo "$1: its head lacks X-Read-By or X-Direction"
        status=1
    }
    msgattrib --no-obsolete --no-wrap "$1" | grep '^msgid "' | grep -v '^msgid ""$' |
        sort >"$work/form.ids"
    [ -s "$work/forms.ids" ] || cp "$work/form.ids" "$work/forms.ids"
    diff "$work/forms.ids" "$work/form.ids" | sed -n "s,^[<>],$1: not as in the others: ,p" |
        grep . && status=1
    left=$(msgattrib --untranslated --no-obsolete "$1"; msgattrib --only-fuzzy "$1")
    [ -z "$left" ] || { echo "$1: not everything is translated"; status=1; }
    grep -E '^msgid "' "$work/all.pot" >"$work/said"
    grep -oE '"en": "[^"]*"' registry/model/presets/instrument-gezinscoaching.json |
        sed 's/^"en": /msgid /' >>"$work/said"
    grep -vxFf "$work/said" "$work/form.ids" | sed "s,^,$1 has what nobody says: ," |
        grep . && status=1
}

# What is to be filled in has one name in a language: "GEZIN" of the usage line is no
# "FAMILY" in a sentence. LANG of the environment is a name of its own.
operands() { # LANGUAGE
    msgattrib --no-obsolete --no-wrap "registry/model/po/$1.po" | awk -v RS= '
        {
            id = $0; sub(/.*\nmsgid |^msgid /, "", id); sub(/\nmsgstr.*/, "", id)
            said = $0; sub(/^.*\nmsgstr[^ ]* /, "", said)
            if (id ~ /^"[A-Z]+"$/ && id != said) { gsub(/"/, "", id); own[id] = said }
            else if (id !~ /LC_ALL/) { ids[NR] = id; all[NR] = said }
        }
        END {
            for (i in all) for (word in own) {
                whole = "(^|[^A-Z_])" word "([^A-Z_]|$)"
                if (all[i] ~ whole && ids[i] ~ whole)
                    print word " is called " own[word] ", but not in: " all[i]
            }
        }' >"$work/operands"
    [ -s "$work/operands" ] || return 0
    sort "$work/operands"
    status=1
}

sentences || exit 2
conflicts
[ "$(grep -c '^msgid ' "$work/all.pot")" -gt 100 ] || { echo "no sentences found"; exit 2; }
for po in registry/model/po/*.po; do
    check "$(basename "$po" .po)"
    operands "$(basename "$po" .po)"
done
for po in registry/model/po/form/*.po; do
    check_form "$po"
done
exit $status
