/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of the means of a section, from what is shown alone. */
#include <math.h>

#include "sheet_release_parts.h"

static bool has_ends(const struct ank_release_section *section)
{
    return isfinite(section->low) && isfinite(section->high) &&
           section->low < section->high;
}

/* Sections that can be set side by side have the same axis. */
static bool alike(const struct ank_release_section *a,
                  const struct ank_release_section *b)
{
    return a == b || (a->kind == b->kind && has_ends(a) && has_ends(b) &&
                      a->low == b->low && a->high == b->high);
}

static void widen(const struct ank_release_section *section, double *low, double *high)
{
    for (size_t i = 0; i < section->row_count; i++) {
        const struct ank_shown *shown = section->rows[i].shown;
        const double seen[] = {shown->mean, shown->low, shown->high};
        for (size_t k = 0; k < ANK_COUNT(seen) && shown->why == ANK_SHOWN; k++)
            if (isfinite(seen[k])) {
                *low = isnan(*low) ? seen[k] : fmin(*low, seen[k]);
                *high = isnan(*high) ? seen[k] : fmax(*high, seen[k]);
            }
    }
}

/* A level stands on its whole scale; change from nothing to what is shown, cut
 * where it cannot be. */
void sheet_release_set_axis(const struct sheet_release_paper *sheet,
                            struct sheet_release_section *section)
{
    enum { change_steps = 5, level_steps = 10 };
    const struct ank_release_section *own = section->section;
    const struct sheet_release_columns *columns = &section->columns;
    bool change = own->kind == ANK_RELEASE_CHANGE;
    double low = change ? 0 : NAN, high = change ? 0 : NAN;
    for (size_t i = 0; i < sheet->paper->section_count; i++)
        if (alike(own, &sheet->paper->sections[i]))
            widen(&sheet->paper->sections[i], &low, &high);
    if (has_ends(own)) {
        low = change ? fmax(low, own->low) : own->low;
        high = change ? fmin(high, own->high) : own->high;
    }
    if (isnan(low) || isnan(high))
        low = 0, high = 1;
    section->axis = axis_over(low, high, change ? change_steps : level_steps,
                              LEFT + columns->chart_at,
                              LEFT + columns->chart_at + columns->chart_width);
}

static int decimals_of(double step)
{
    return step < 0.05 ? 2 : step < 0.95 ? 1 : 0;
}

double sheet_release_axis_height(const struct sheet_release_section *section)
{
    if (section->columns.chart_width <= 0 ||
        section->section->kind == ANK_RELEASE_COUNTS)
        return 0;
    return 17;
}

void sheet_release_draw_axis(struct canvas *canvas,
                             const struct sheet_release_paper *sheet,
                             const struct sheet_release_section *section, double top)
{
    const struct axis *axis = &section->axis;
    bool change = section->section->kind == ANK_RELEASE_CHANGE;
    struct style style = SMALL;
    style.align = ALIGN_CENTRE;
    for (int k = 0; k < axis_ticks(axis); k++) {
        char number[32];
        double value = axis_tick(axis, k);
        ank_number_words(sheet->paper->lang, value, decimals_of(axis->step), number);
        canvas_text(canvas, (struct point){axis_place(axis, value), top + 10}, style,
                    ank_format(sheet->mem, "%s%s",
                               change && value > axis->step / 100 ? "+" : "", number));
    }
    if (section->section->better == 0)
        return;
    /* Beside the numbers, on the side that it says. */
    static const double aside = 15;
    bool right = section->section->better > 0;
    style.align = right ? ALIGN_LEFT : ALIGN_RIGHT;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(
        canvas, (struct point){right ? axis->to + aside : axis->from - aside, top + 10},
        style,
        ank_words(sheet->paper->lang, right ? ANK_N("better →") : ANK_N("← better")));
    canvas_end(canvas);
}
