/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of the sections of a release before they are drawn: what their legends
 * must explain, how wide their bars are, and the days that rows are repeated from. */
#include <math.h>

#include "sheet_release_parts.h"

static bool knows_day(const struct sheet_release_paper *sheet, ank_day day)
{
    for (size_t i = 0; i < sheet->day_count; i++)
        if (sheet->days[i] == day)
            return true;
    return false;
}

/* What the legend of the section must explain. */
static void note_marks(struct sheet_release_section *section,
                       const struct ank_release_row *row)
{
    const struct ank_shown *shown = row->shown;
    struct sheet_release_bar bar = sheet_release_bar_of(section->section, shown);
    bool open = sheet_release_bar_is_open(section->section, shown);
    bool interval = isfinite(shown->low) && isfinite(shown->high);
    section->ring |= isfinite(shown->mean) && !interval;
    section->changes[row->change] |= isfinite(shown->mean) && interval;
    section->whole |= !bar.folded && (bar.sum > 0 || shown->majority > 0);
    section->folded |= bar.folded && (bar.sum > 0 || shown->majority > 0);
    section->gap |= bar.rest > 0 || (open && shown->majority < 0);
    section->half |= open && shown->majority >= 0;
}

static void note_row(struct sheet_release_paper *sheet,
                     struct sheet_release_section *section,
                     const struct ank_release_row *row)
{
    const struct ank_shown *shown = row->shown;
    bool counts = section->section->kind == ANK_RELEASE_COUNTS;
    if (row->of && row->of->why == ANK_SHOWN && row->of->n > section->most)
        section->most = row->of->n;
    if (shown->why != ANK_SHOWN)
        return;
    struct sheet_release_bar bar = sheet_release_bar_of(section->section, shown);
    bool open = sheet_release_bar_is_open(section->section, shown);
    int length = counts || open ? shown->n : bar.sum + bar.rest;
    section->most = length > section->most ? length : section->most;
    if (section->section->part_count > 0 || !counts)
        note_marks(section, row);
    if (shown->repeated && !knows_day(sheet, shown->cut_off)) {
        sheet->days =
            ank_grow(sheet->mem, sheet->days, sheet->day_count, sizeof *sheet->days);
        sheet->days[sheet->day_count++] = shown->cut_off;
    }
}

/* Bars of families that are not divided have one measure, over all sections. */
static void level(struct sheet_release_paper *sheet)
{
    size_t count = sheet->paper->section_count;
    int most = 0;
    for (size_t round = 0; round < 2; round++)
        for (size_t s = 0; s < count; s++) {
            struct sheet_release_section *section = &sheet->sections[s];
            if (section->section->kind != ANK_RELEASE_COUNTS || section->divided)
                continue;
            most = section->most > most ? section->most : most;
            section->most = most;
        }
}

static void note_cells(struct sheet_release_paper *sheet,
                       struct sheet_release_section *section,
                       const struct ank_release_row *row)
{
    for (size_t i = 0; i < section->section->moment_count; i++) {
        struct ank_release_row cell = {.shown = row->cells[i].shown};
        if (cell.shown)
            note_row(sheet, section, &cell);
    }
}

static void prepare_section(struct sheet_release_paper *sheet,
                            struct sheet_release_section *section)
{
    const struct ank_release_section *own = section->section;
    bool counts = own->kind == ANK_RELEASE_COUNTS;
    section->row_count =
        own->row_count < RELEASE_ROWS ? own->row_count : RELEASE_ROWS - 1;
    section->divided = own->part_count > 0;
    for (size_t i = 0; i < own->line_count; i++)
        sheet_release_add_line(sheet, section, own->lines[i]);
    for (size_t i = 0; i < section->row_count; i++)
        if (own->kind == ANK_RELEASE_MOMENTS)
            note_cells(sheet, section, &own->rows[i]);
        else
            note_row(sheet, section, &own->rows[i]);
    sheet_release_say_same(sheet, section);
    section->columns = counts ? sheet_release_count_columns(section)
                              : sheet_release_mean_columns(section);
}

void sheet_release_prepare(struct sheet_release_paper *sheet)
{
    const struct ank_release_paper *paper = sheet->paper;
    sheet->sections =
        ank_alloc(sheet->mem, (paper->section_count + 1) * sizeof *sheet->sections);
    for (size_t s = 0; s < paper->section_count; s++) {
        struct sheet_release_section *section = &sheet->sections[s];
        section->section = &paper->sections[s];
        prepare_section(sheet, section);
        if (section->columns.chart_width > 0 &&
            section->section->kind != ANK_RELEASE_COUNTS)
            sheet_release_set_axis(sheet, section);
    }
    level(sheet);
}
