/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of a table stand on a screen, and how wide; see table_fit.h. */
#include "table_fit.h"

enum { EMPTY_GOES = 0 };

/* What stands there now takes, with the gaps between. */
static size_t total(const struct fit_column *columns, size_t count, size_t gap)
{
    size_t sum = 0;
    for (size_t i = 0; i < count; i++)
        if (!columns[i].left_out)
            sum += columns[i].width + (sum > 0 ? gap : 0);
    return sum;
}

/* When a column goes: before 1 when it is empty. */
static int turn_of(const struct fit_column *column)
{
    return column->empty ? EMPTY_GOES : column->goes;
}

/* Leaves out what goes next; false when nothing may go. */
static bool leave_out(struct fit_column *columns, size_t count)
{
    const struct fit_column *next = NULL;
    for (size_t i = 0; i < count; i++)
        if (columns[i].goes > 0 && !columns[i].left_out &&
            (!next || turn_of(&columns[i]) < turn_of(next)))
            next = &columns[i];
    if (!next)
        return false;
    int turn = turn_of(next);
    for (size_t i = 0; i < count; i++)
        if (columns[i].goes > 0 && turn_of(&columns[i]) == turn)
            columns[i].left_out = true;
    return true;
}

/* Takes from the widest, evenly, down to their least or to where words are broken. */
static void give_way(struct fit_column *columns, size_t count, size_t over, bool broken)
{
    while (over > 0) {
        struct fit_column *widest = NULL;
        for (size_t i = 0; i < count; i++) {
            size_t floor = broken ? columns[i].broken : columns[i].least;
            if (!columns[i].left_out && columns[i].width > floor &&
                (!widest || columns[i].width > widest->width))
                widest = &columns[i];
        }
        if (!widest)
            return;
        widest->width--;
        over--;
    }
}

/* A column more for whoever misses least, until nobody misses any or none are left. */
static void share_out(struct fit_column *columns, size_t count, size_t spare)
{
    while (spare > 0) {
        struct fit_column *nearest = NULL;
        for (size_t i = 0; i < count; i++) {
            size_t misses = columns[i].most - columns[i].width;
            if (!columns[i].left_out && misses > 0 &&
                (!nearest || misses < nearest->most - nearest->width))
                nearest = &columns[i];
        }
        if (!nearest)
            return;
        nearest->width++;
        spare--;
    }
}

void fit_columns(struct fit_column *columns, size_t count, size_t screen, size_t gap)
{
    size_t wide;
    for (size_t i = 0; i < count; i++)
        columns[i].width = columns[i].most;
    if (total(columns, count, gap) <= screen)
        return;
    for (size_t i = 0; i < count; i++)
        columns[i].width = columns[i].fair;
    while ((wide = total(columns, count, gap)) > screen && leave_out(columns, count))
        ;
    if (wide <= screen) {
        share_out(columns, count, screen - wide);
        return;
    }
    give_way(columns, count, wide - screen, false);
    wide = total(columns, count, gap);
    if (wide > screen)
        give_way(columns, count, wide - screen, true);
}
