/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be asked of a sheet, and what is wrong with it, grouped; and its rows in
 * order. See <ankerpunt/model/sheet_read.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "grid_read.h"

static bool same_word(const char *a, const char *b)
{
    struct ank_arena mem = {0};
    bool same =
        a && b ? strcmp(ank_text_fold(&mem, a), ank_text_fold(&mem, b)) == 0 : a == b;
    ank_arena_free(&mem);
    return same;
}

/* What was said of one column holds there; a word means the same in all. */
static bool is_of_group(const struct ank_sheet_group *group,
                        const struct ank_sheet_group *wanted, bool apart)
{
    return group->kind == wanted->kind && group->sheet == wanted->sheet &&
           same_word(group->word, wanted->word) &&
           same_word(group->sitting, wanted->sitting) &&
           (!apart || ank_map_same(&group->at, &wanted->at) ||
            (!group->at.text && !wanted->at.text));
}

static struct ank_sheet_group *group_of(struct ank_sheet_reading *reading,
                                        const struct ank_sheet_group *wanted,
                                        bool apart, struct ank_arena *mem)
{
    for (size_t i = 0; i < reading->group_count; i++)
        if (is_of_group(&reading->groups[i], wanted, apart))
            return &reading->groups[i];
    reading->groups =
        ank_grow(mem, reading->groups, reading->group_count, sizeof *reading->groups);
    reading->groups[reading->group_count] = *wanted;
    return &reading->groups[reading->group_count++];
}

static void count_cell(struct ank_sheet_group *group, size_t row, size_t column)
{
    group->cells++;
    if (group->examples < ANK_SHEET_EXAMPLES) {
        group->example[group->examples].row = row;
        group->example[group->examples++].column = column;
    }
}

void grid_note(const struct grid_reading *reading, const struct grid_noted *noted)
{
    struct ank_sheet_group wanted = {.kind = noted->kind,
                                     .sheet = reading->place,
                                     .word = noted->word,
                                     .sitting = noted->sitting};
    if (noted->column && noted->column <= reading->head_count)
        wanted.at = reading->heads[noted->column - 1];
    struct ank_sheet_group *group =
        group_of(reading->reader->reading, &wanted, noted->apart, reading->reader->mem);
    if (!ank_map_same(&group->at, &wanted.at))
        group->at = (struct ank_map_at){0}; /* of several columns */
    count_cell(group, reading->row->number, noted->column);
}

bool ank_sheet_stops(enum ank_sheet_kind kind)
{
    return kind == ANK_SHEET_NO_FAMILY || kind == ANK_SHEET_NO_CODE ||
           kind == ANK_SHEET_NO_START || kind == ANK_SHEET_TWICE ||
           kind == ANK_SHEET_TWO_ORDERS;
}

static int compare(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

/* By family, day and voice, else as they stood in the file. */
static int by_talk(const void *left, const void *right)
{
    static const int places[] = {ANK_SHEET_FAMILY, ANK_SHEET_DATE, ANK_SHEET_BY,
                                 ANK_SHEET_MODE};
    const struct ank_sheet_row *a = left, *b = right;
    for (size_t i = 0; i < ANK_COUNT(places); i++) {
        int order = compare(a->values[places[i]], b->values[places[i]]);
        if (order != 0)
            return order;
    }
    if (a->sheet != b->sheet || a->row != b->row)
        return a->sheet != b->sheet ? (a->sheet < b->sheet ? -1 : 1)
                                    : (a->row < b->row ? -1 : 1);
    return a->column < b->column ? -1 : a->column > b->column;
}

static int by_start(const void *left, const void *right)
{
    const struct ank_sheet_row *a = left, *b = right;
    int order = compare(a->values[ANK_SHEET_FAMILY], b->values[ANK_SHEET_FAMILY]);
    if (order == 0)
        order = compare(a->values[ANK_SHEET_START], b->values[ANK_SHEET_START]);
    return order != 0 ? order : a->row < b->row ? -1 : a->row > b->row;
}

static bool same_talk(const struct ank_sheet_row *a, const struct ank_sheet_row *b)
{
    return compare(a->values[ANK_SHEET_FAMILY], b->values[ANK_SHEET_FAMILY]) == 0 &&
           compare(a->values[ANK_SHEET_DATE], b->values[ANK_SHEET_DATE]) == 0 &&
           compare(a->values[ANK_SHEET_BY], b->values[ANK_SHEET_BY]) == 0;
}

/* Two rows of one family on one day: which of them counts is not ours to say, unless
 * each says something else. */
static void note_twice(struct ank_sheet_reading *reading, struct ank_arena *mem)
{
    struct ank_sheet_rows *scores = &reading->scores;
    for (size_t i = 0; i < scores->count; i++)
        for (size_t j = i; j > 0 && same_talk(&scores->row[i], &scores->row[j - 1]);
             j--) {
            const struct ank_sheet_row *a = &scores->row[i], *b = &scores->row[j - 1];
            if (compare(a->values[ANK_SHEET_DOMAIN], b->values[ANK_SHEET_DOMAIN]) !=
                    0 ||
                compare(a->values[ANK_SHEET_INSTRUMENT],
                        b->values[ANK_SHEET_INSTRUMENT]) != 0 ||
                compare(a->values[ANK_SHEET_SCORE], b->values[ANK_SHEET_SCORE]) == 0)
                continue;
            const struct ank_sheet_group wanted = {.kind = ANK_SHEET_TWICE,
                                                   .sheet = a->sheet};
            count_cell(group_of(reading, &wanted, false, mem), a->row, a->column);
        }
}

/* Of a family that stands there already: its first talk is earlier, and said so; else
 * which row counts is not ours to say. */
static bool is_again(const struct ank_map *map, const struct ank_sheet_row *before,
                     const struct ank_sheet_row *row)
{
    const struct ank_map_sheet *sheet = &map->sheets[row->sheet];
    bool first = sheet->start_from && strcmp(sheet->start_from, "first") == 0;
    if (sheet->rows == ANK_MAP_FAMILY && before->sheet == row->sheet)
        return false;
    return first ||
           compare(before->values[ANK_SHEET_START], row->values[ANK_SHEET_START]) == 0;
}

/* A family stands once, from its first day. */
static void keep_first(const struct ank_sheet_reader *reader)
{
    struct ank_sheet_rows *families = &reader->reading->families;
    size_t kept = 0;
    for (size_t i = 0; i < families->count; i++) {
        const struct ank_sheet_row *row = &families->row[i],
                                   *before = kept ? &families->row[kept - 1] : NULL;
        if (!before || compare(before->values[ANK_SHEET_FAMILY],
                               row->values[ANK_SHEET_FAMILY]) != 0) {
            families->row[kept++] = *row;
            continue;
        }
        const struct ank_sheet_group wanted = {.kind = ANK_SHEET_TWICE,
                                               .sheet = row->sheet};
        if (!is_again(reader->map, before, row))
            count_cell(group_of(reader->reading, &wanted, false, reader->mem), row->row,
                       row->column);
    }
    families->count = kept;
}

static void count_families(struct ank_sheet_reading *reading)
{
    const char *last = NULL;
    size_t kept = 0;
    reading->family_count = reading->families.count;
    for (size_t i = 0; i < reading->scores.count; i++) {
        const char *family = reading->scores.row[i].values[ANK_SHEET_FAMILY];
        kept += !last || strcmp(last, family) != 0;
        last = family;
    }
    if (kept > reading->family_count)
        reading->family_count = kept;
}

static int by_cells(const void *left, const void *right)
{
    const struct ank_sheet_group *a = left, *b = right;
    if (a->cells != b->cells)
        return a->cells > b->cells ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return compare(a->word, b->word);
}

static void sort(void *array, size_t count, size_t size,
                 int (*order)(const void *, const void *))
{
    if (count > 1)
        qsort(array, count, size, order);
}

void ank_sheet_settle(const struct ank_sheet_reader *reader)
{
    struct ank_sheet_reading *reading = reader->reading;
    sort(reading->families.row, reading->families.count, sizeof(struct ank_sheet_row),
         by_start);
    sort(reading->scores.row, reading->scores.count, sizeof(struct ank_sheet_row),
         by_talk);
    sort(reading->steps.row, reading->steps.count, sizeof(struct ank_sheet_row),
         by_talk);
    keep_first(reader);
    note_twice(reading, reader->mem);
    count_families(reading);
    sort(reading->groups, reading->group_count, sizeof *reading->groups, by_cells);
}
