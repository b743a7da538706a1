/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which talks are columns of the table of every talk.
 *
 * When the talks of all voices do not fit on the width, the others show their first
 * and their last; when that is still too much, they stand in a second table beside
 * the first and the last of the sheet's own voice.
 */
#include <math.h>

#include "sheet_progress_parts.h"

static size_t talks_of(const struct ank_progress *family, size_t voice)
{
    return voice == 0 ? family->sitting_count : family->voices[voice - 1].sitting_count;
}

static double columns_width(const struct sheet_progress_sheet *sheet)
{
    return WIDTH - sheet->sizes->talks.label_width;
}

static size_t most_columns(const struct sheet_progress_sheet *sheet)
{
    return (size_t)(columns_width(sheet) / sheet->sizes->talks.least_column);
}

static void add_talk(struct sheet_progress_sheet *sheet, size_t voice, size_t sitting,
                     size_t band)
{
    sheet->talks =
        ank_grow(sheet->mem, sheet->talks, sheet->talk_count, sizeof *sheet->talks);
    sheet->talks[sheet->talk_count++] =
        (struct sheet_progress_talk){voice, sitting, band};
    sheet->band_count = band + 1;
}

static void add_ends(struct sheet_progress_sheet *sheet, size_t voice, size_t band)
{
    size_t count = talks_of(sheet->family, voice);
    add_talk(sheet, voice, 0, band);
    if (count > 1)
        add_talk(sheet, voice, count - 1, band);
}

/* Every talk of the sheet's own voice, in tables of about as many columns. */
static void add_own(struct sheet_progress_sheet *sheet, size_t most)
{
    size_t count = sheet->family->sitting_count, bands = (count + most - 1) / most;
    size_t each = (count + bands - 1) / bands;
    for (size_t i = 0; i < count; i++)
        add_talk(sheet, 0, i, i / each);
}

/* The first and the last of everybody, the sheet's own voice in each table. */
static void add_beside(struct sheet_progress_sheet *sheet, size_t most)
{
    size_t used = most;
    for (size_t v = 1; v <= sheet->family->voice_count; v++) {
        if (used + 2 > most) {
            add_ends(sheet, 0, sheet->band_count);
            used = 2;
        }
        add_ends(sheet, v, sheet->band_count - 1);
        used += 2;
    }
}

void sheet_progress_choose_talks(struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    size_t all = family->sitting_count, ends = all, most = most_columns(sheet);
    for (size_t v = 1; v <= family->voice_count; v++) {
        all += talks_of(family, v);
        ends += talks_of(family, v) > 1 ? 2 : 1;
    }
    add_own(sheet, most);
    if (ends > most) {
        add_beside(sheet, most);
        return;
    }
    for (size_t v = 1; v <= family->voice_count; v++)
        for (size_t i = 0; i < talks_of(family, v); i++)
            if (all <= most || i == 0 || i + 1 == talks_of(family, v))
                add_talk(sheet, v, i, 0);
}

/* The columns of a table: from `first`, so many. */
size_t sheet_progress_band_talks(const struct sheet_progress_sheet *sheet, size_t band,
                                 size_t *first)
{
    size_t count = 0;
    for (size_t i = 0; i < sheet->talk_count; i++)
        if (sheet->talks[i].band == band && count++ == 0)
            *first = i;
    return count;
}

double sheet_progress_column_width(const struct sheet_progress_sheet *sheet)
{
    size_t first, most = 1;
    for (size_t band = 0; band < sheet->band_count; band++) {
        size_t count = sheet_progress_band_talks(sheet, band, &first);
        most = count > most ? count : most;
    }
    return fmin(sheet->sizes->talks.most_column, columns_width(sheet) / (double)most);
}

/* Where the k-th column of its table begins. */
double sheet_progress_column_at(const struct sheet_progress_sheet *sheet, size_t k)
{
    return sheet->sizes->talks.label_width +
           sheet_progress_column_width(sheet) * (double)k;
}
