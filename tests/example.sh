#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# example.sh - what README.md says of adding a chart, a sheet and a language is true
#
# In a copy of the tree it puts the chart of README.md, a sheet and a language in a file
# each, and their names in the lists, as a reader would; builds; and sees that the chart
# is found and draws, that the sheet comes out in every kind, and that the program speaks
# the language, and English where that has no words.
for tool in meson ninja msgfmt; do
    command -v $tool >/dev/null || exit 77
done
cd "$(dirname "$0")/.." || exit 2
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT || exit 2
tree=$work/tree
mkdir "$tree"
cp -r LICENSE README.md meson.build meson_options.txt registry analysis forms include "$tree" || exit 2
cd "$tree" || exit 2

# add NAME LIST FILE: as the first of a list in a meson.build
add() {
    sed -i "s/^$2 = \[\$/&\n  '$1',/" "$3"
    grep -qx "  '$1'," "$3" || { echo "$3 has no list $2"; exit 1; }
}

awk '/^## An example that adds a chart/ {here = 1} /^```$/ {code = 0} here && code
     /^```c$/ {code = 1}' README.md >forms/charts/chart_dots.c
grep -q chart_dots forms/charts/chart_dots.c || { echo "README.md has no chart any more"; exit 1; }
add dots charts forms/charts/meson.build

mkdir forms/greeting
cat >forms/greeting/sheet_greeting.c <<'C'
#include "../canvas/paper.h"

bool greeting_sheet(struct ank_fonts *fonts, enum ank_paper paper, char **bytes, size_t *size,
                    struct ank_error *err);

bool greeting_sheet(struct ank_fonts *fonts, enum ank_paper paper, char **bytes, size_t *size,
                    struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {.title = "G-1", .language = "nl", .day = ANK_NO_DAY};
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    canvas_page(canvas);
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_text(canvas, (struct point){60, 60}, (struct style){.size = 12}, "Dag allemaal");
    canvas_end(canvas);
    return canvas_close(canvas, bytes, size, err);
}
C
echo "forms_sources += files('sheet_greeting.c')" >forms/greeting/meson.build
sed -i "s/^subdir('blank').*/&\nsubdir('greeting')/" forms/meson.build

cat >registry/model/po/xx.po <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "Progress sheets for families to keep"
msgstr "Uvwx yz"
PO
add xx languages registry/model/meson.build

cat >example.c <<'C'
#include <ankerpunt/forms.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "forms/charts/chart.h"

bool greeting_sheet(struct ank_fonts *fonts, enum ank_paper paper, char **bytes, size_t *size,
                    struct ank_error *err);

static struct ank_error err;

static size_t times(const char *text, const char *part)
{
    size_t count = 0;
    for (; (text = strstr(text, part)); text++)
        count++;
    return count;
}

/* Two labels, three values that are there. */
static int look_at_chart(struct ank_fonts *fonts)
{
    const struct chart *chart = chart_find("dots");
    if (!chart)
        return puts("chart_find() does not find it"), 1;
    static const char *const labels[] = {"Wonen", "Geld"};
    static const double then[] = {2, 0.0 / 0.0}, now[] = {7, 10};
    const struct chart_series series[] = {{then, ink_stroke(0x123456, 1), 3},
                                          {now, ink_stroke(0x654321, 1), 3}};
    struct chart_data data = {.high = 10, .step = 1, .label_count = 2, .labels = labels,
                              .label_style = {.size = 10}, .series_count = 2, .series = series};
    struct canvas_about about = {.title = "G-1", .language = "nl", .day = ANK_NO_DAY};
    struct canvas *canvas;
    char *svg;
    size_t size;
    if (!canvas_open_svg(&canvas, (struct typeset *)fonts, &about, &err))
        return puts(err.text), 1;
    canvas_page(canvas);
    chart->draw(canvas, (struct box){50, 50, 200, 80}, &data);
    if (!canvas_close(canvas, &svg, &size, &err))
        return puts(err.text), 1;
    int wrong = times(svg, "<circle") != 3 || times(svg, ">Wonen<") != 1 ||
                times(svg, "cx=\"250\" cy=\"110\" r=\"3\"") != 1;
    if (wrong)
        printf("the chart drew\n%s", svg);
    free(svg);
    return wrong;
}

static int look_at_sheet(struct ank_fonts *fonts)
{
    static const struct {
        enum ank_paper paper;
        const char *start, *has;
    } kinds[] = {{ANK_PDF, "%PDF-", "/Title"},
                 {ANK_SVG, "<svg ", ">Dag allemaal<"},
                 {ANK_HTML, "<!DOCTYPE html>", "<h1>Dag allemaal</h1>"}};
    int wrong = 0;
    for (size_t i = 0; i < ANK_COUNT(kinds); i++) {
        char *bytes;
        size_t size;
        if (!greeting_sheet(fonts, kinds[i].paper, &bytes, &size, &err))
            return puts(err.text), 1;
        if (strncmp(bytes, kinds[i].start, strlen(kinds[i].start)) != 0 ||
            !memmem(bytes, size, kinds[i].has, strlen(kinds[i].has)))
            wrong = printf("the sheet of kind %zu has no %s\n", i, kinds[i].has);
        free(bytes);
    }
    return wrong;
}

int main(void)
{
    struct ank_fonts *fonts;
    if (!ank_fonts_open(&fonts, &err))
        return puts(err.text), 1;
    int wrong = look_at_chart(fonts) | look_at_sheet(fonts);
    ank_fonts_close(fonts);
    return wrong != 0;
}
C
sed -i "s/^subdir('tests')/executable('example', 'example.c', dependencies: forms_dep)/" meson.build

meson setup "$work/build" --buildtype=debug >"$work/said" 2>&1 &&
    ninja -C "$work/build" example registry/cli/ankerpunt >"$work/said" 2>&1 ||
    { grep -v '^\[' "$work/said" | tail -n 30; exit 1; }
grep -A 5 -E '(chart_dots|example)\.c.*warning' "$work/said" && exit 1
"$work/build/example" || exit 1

# says WORDS COMMAND...: the program must say these words
says() {
    words=$1
    shift
    "$work/build/registry/cli/ankerpunt" "$@" >"$work/said" 2>&1
    grep -qF "$words" "$work/said" || { echo "ankerpunt $*: no \"$words\" in"; cat "$work/said"; exit 1; }
}
says 'Uvwx yz' help --lang xx
says 'Make a registry' help --lang xx
says 'Progress sheets for families to keep' help --lang en
