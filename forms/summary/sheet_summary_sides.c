/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Several projects side by side: for each theme the mean of each project on the
 * band that chance gives a project of its size. In the order that was asked for:
 * no ranking, and no colour for who is high or low.
 */
#include <math.h>
#include <string.h>

#include "sheet_summary_parts.h"

static const double chart_at = 134, chart_width = 148;

struct sides {
    const struct ank_sides_theme *theme;
    struct axis axis;
};

static void set_axis(struct sides *sides)
{
    double low = 0, high = 0;
    for (size_t i = 0; i < sides->theme->row_count; i++) {
        const struct ank_sides_row *row = &sides->theme->rows[i];
        const double seen[] = {row->mean, row->found.funnel_low, row->found.funnel_high,
                               row->found.low, row->found.high};
        for (size_t k = 0; k < ANK_COUNT(seen); k++)
            if (!isnan(seen[k])) {
                low = fmin(low, seen[k]);
                high = fmax(high, seen[k]);
            }
    }
    sides->axis =
        axis_over(low, high, 7, LEFT + chart_at + 6, LEFT + chart_at + chart_width - 6);
}

static void draw_project(struct canvas *canvas, const struct sheet_summary_table *table,
                         size_t row, struct box cell)
{
    const struct sides *sides = table->state;
    const struct ank_sides_row *found = &sides->theme->rows[row];
    const struct axis *axis = &sides->axis;
    double y = cell.y + cell.height / 2;
    if (!isnan(found->found.funnel_low)) {
        double from = axis_place(axis, found->found.funnel_low);
        canvas_box(canvas,
                   (struct box){from, y - 5,
                                axis_place(axis, found->found.funnel_high) - from, 10},
                   1.5, ink_fill(0xe1e5e7));
    }
    sheet_summary_draw_rules(canvas, axis, cell.y, cell.height);
    if (!isnan(found->found.shrunken)) {
        canvas_line(canvas, (struct point){axis_place(axis, found->found.low), y},
                    (struct point){axis_place(axis, found->found.high), y},
                    ink_stroke(INK_NAVY, 1.3));
        mark_ring(canvas, (struct point){axis_place(axis, found->found.shrunken), y},
                  3.4, INK_NAVY, 1.2);
    }
    mark_dot(canvas, (struct point){axis_place(axis, found->mean), y}, 2.6, INK_TEXT);
}

static void draw_axis(struct canvas *canvas, const struct sheet_summary_table *table,
                      double top)
{
    const struct sides *sides = table->state;
    sheet_summary_draw_ticks(canvas, table->sheet->paper->lang, &sides->axis, top + 9);
}

static const char *limits_words(const struct sheet_summary_sheet *sheet, double low,
                                double high, int decimals)
{
    char from[32], to[32];
    const struct ank_lang *lang = sheet->paper->lang;
    if (isnan(low) || isnan(high))
        return "–";
    return ank_say(lang, sheet->mem, ANK_N("%s to %s"),
                   ank_number_words(lang, low, decimals, from),
                   ank_number_words(lang, high, decimals, to));
}

static void fill_rows(struct sheet_summary_sheet *sheet,
                      struct sheet_summary_table *table,
                      const struct ank_sides_theme *theme)
{
    const struct ank_lang *lang = sheet->paper->lang;
    for (size_t i = 0; i < table->row_count; i++) {
        const struct ank_sides_row *row = &theme->rows[i];
        const struct ank_between_row *found = &row->found;
        const char **cells = &table->cells[i * table->column_count];
        cells[0] =
            row->project ? row->project : ank_words(lang, ANK_N("a small project"));
        cells[2] = sheet_summary_signed(sheet, row->mean, theme->decimals);
        cells[3] =
            limits_words(sheet, found->funnel_low, found->funnel_high, theme->decimals);
        cells[4] = sheet_summary_count(sheet, row->n);
        if (table->column_count > 5)
            cells[5] = sheet_summary_interval(sheet, found->shrunken, found->low,
                                              found->high, theme->decimals);
        table->alts[i] = row->sentence;
    }
}

/* Why no project of the theme is drawn to the others; NULL: at least one is. */
static const char *not_drawn(const struct ank_sides_theme *theme)
{
    const char *why = NULL;
    for (size_t i = 0; i < theme->row_count; i++) {
        if (!isnan(theme->rows[i].found.shrunken))
            return NULL;
        why = theme->rows[i].found.why_shrunken;
    }
    return why;
}

static bool any_drawn(const struct ank_sides_paper *sides)
{
    for (size_t i = 0; i < sides->theme_count; i++)
        if (!not_drawn(&sides->themes[i]))
            return true;
    return false;
}

static void add_theme(struct layout *layout, struct sheet_summary_sheet *sheet,
                      const struct ank_sides_theme *theme, bool says_why)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const char *why = not_drawn(theme);
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("project")), 0, 130, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("mean change in points")), chart_at, chart_width,
         ALIGN_CENTRE, draw_project, true},
        {ank_words(lang, ANK_N("mean")), 286, 50, ALIGN_RIGHT, NULL, false},
        {ank_words(lang, ANK_N("by chance alone")), 340, 60, ALIGN_CENTRE, NULL, false},
        {ank_words(lang, ANK_N("n")), 478, 25, ALIGN_RIGHT, NULL, false},
        {ank_words(lang, ANK_N("drawn to the others (95 %)")), 402, 76, ALIGN_CENTRE,
         NULL, false},
    };
    struct sheet_summary_column *kept = ank_alloc(sheet->mem, sizeof columns);
    memcpy(kept, columns, sizeof columns);
    if (why) /* nothing is drawn to the others */
        kept[4].at = 402;
    struct sides *sides = ank_alloc(sheet->mem, sizeof *sides);
    sides->theme = theme;
    set_axis(sides);
    struct sheet_summary_table table = {.title = theme->label,
                                        .column_count =
                                            ANK_COUNT(columns) - (why != NULL),
                                        .columns = kept,
                                        .size = 8,
                                        .leading = 9,
                                        .least = 15,
                                        .foot = 13,
                                        .draw_foot = draw_axis,
                                        .state = sides};
    sheet_summary_table_rows(&table, sheet->mem, theme->row_count);
    fill_rows(sheet, &table, theme);
    if (why && says_why)
        sheet_summary_say_after(&table, ank_say(lang, sheet->mem,
                                                ANK_N("Not drawn to the others: %s."),
                                                ank_words(lang, why)));
    sheet_summary_add_table(layout, sheet, table);
}

/* The page ------------------------------------------------------------------ */

static void add_words(struct layout *layout, struct sheet_summary_sheet *sheet,
                      const struct ank_sides_paper *sides)
{
    static const char *const sentences[] = {
        ANK_N(
            "Projects work with different families, and this is no ranking: they stand in the "
            "order that was asked for."),
        ANK_N(
            "The dot is the mean change. The grey band is what chance alone gives a project of "
            "that size."),
        ANK_N(
            "The ring, with its line, is the mean drawn towards the others as far as the "
            "project’s own families leave it uncertain."),
        ANK_N(
            "Inside the band there is nothing to explain. Outside it, look together at what "
            "differs: families, moments, other help."),
        ANK_N("A project of fewer than 5 families is not named."),
    };
    enum { of_the_ring = 2 };
    bool rings = any_drawn(sides);
    for (size_t i = 0; i < ANK_COUNT(sentences); i++)
        if (rings || i != of_the_ring)
            sheet_summary_add_words(layout, sheet, BODY, 13.5,
                                    ank_words(sides->lang, sentences[i]));
    for (size_t i = 0; i < sides->theme_count; i++)
        add_theme(layout, sheet, &sides->themes[i], rings);
    if (sides->theme_count == 0)
        sheet_summary_add_words(
            layout, sheet, BODY, 13.5,
            ank_words(sides->lang,
                      ANK_N("No theme was measured again by two projects.")));
    for (size_t i = 0; i < sides->left_count; i++)
        sheet_summary_add_words(layout, sheet, SMALL, 11, sides->left[i]);
}

void sheet_summary_add_sides(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    sheet_summary_add_title(layout, sheet);
    add_words(layout, sheet, sheet->papers->sides);
}
