/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid_read.h - a sheet that is being read, for the files that read its cells */
#ifndef GRID_READ_H
#define GRID_READ_H

#include <ankerpunt/model/sheet_read.h>

/* How the dates of a column are to be read. */
struct grid_order {
    size_t column; /* 0: there is none */
    bool month_first, open, mixed;
};

struct grid_reading {
    const struct ank_sheet_reader *reader;
    const struct ank_map_sheet *sheet;
    const struct ank_grid *grid;
    size_t place, first, last, head_count;
    struct ank_map_at *heads;
    size_t family, by, mode, domain, value, right, stage, event, stage_column;
    size_t *columns; /* of sheet->columns: where each is; 0: not there */
    struct grid_order start, date, stage_order, *sittings;

    /* Starts that were read: of a row that is no family one is enough. */
    struct grid_start {
        const char *who;
        ank_day day;
    } * starts;
    size_t start_count;

    const struct ank_grid_row *row; /* at hand */
    const char *who;                /* its family, as it will be kept */
    ank_day began;                  /* ANK_NO_DAY: not known */
};

/* Notes a cell with a question or a fault. */
struct grid_noted {
    enum ank_sheet_kind kind;
    size_t column; /* 0: of the row */
    const char *word, *sitting;
    bool apart; /* its column counts: the same word elsewhere is another group */
};
void grid_note(const struct grid_reading *reading, const struct grid_noted *noted);

/* How that column of days is to be read; looks at all its cells. */
struct grid_order grid_order_of(const struct grid_reading *reading,
                                const struct ank_map_day *day);

/* The day in a cell of the row at hand; false when it has none, or it is noted. */
bool grid_day(const struct grid_reading *reading, const struct grid_order *order,
              const struct ank_map_day *map, ank_day *day);

/* What a cell of scores says, as a file of ours has it: "7", "na"; NULL: nothing comes
 * in, which is noted unless it was said. */
const char *grid_score(const struct grid_reading *reading, const char *domain,
                       size_t column);

/* Who speaks in the row at hand; false: the row is left out, or noted. */
bool grid_voice(const struct grid_reading *reading, const char **by, const char **mode);

#endif
