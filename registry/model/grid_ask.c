/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be answered before a sheet can come in; see
 * <ankerpunt/model/sheet_ask.h>. */
#include <string.h>

#include <ankerpunt/model/sheet_ask.h>
#include <ankerpunt/text.h>
#include "grid_columns.h"

const char *const ank_ask_names[ANK_ASK_KINDS] = {
    "project", "sheet", "family", "start", "column",   "moment",
    "who",     "voice", "range",  "value", "scale",    "order",
    "years",   "month", "day",    "step",  "step-day", "event"};

/* A column of few words may say who gave the scores; one of many is something else. */
enum { MOST_VOICES = 6, MOST_ASKED = 7 };

struct asked {
    const struct ank_asking *asking;
    struct ank_asks *asks;
    size_t sheet;
};

static struct ank_ask *add(struct asked *asked, enum ank_ask_kind kind,
                           const char *what)
{
    struct ank_arena *mem = asked->asking->mem;
    struct ank_asks *asks = asked->asks;
    const struct ank_map *map = asked->asking->map;
    asks->ask = ank_grow(mem, asks->ask, asks->count, sizeof *asks->ask);
    struct ank_ask *ask = &asks->ask[asks->count++];
    *ask = (struct ank_ask){.kind = kind, .sheet = asked->sheet};
    ask->id = ank_format(mem, "%s%s%s%s%s", ank_ask_names[kind], what ? ":" : "",
                         what ? ank_text_fold(mem, what) : "",
                         map->sheet_count > 1 && kind != ANK_ASK_PROJECT ? "@" : "",
                         map->sheet_count > 1 && kind != ANK_ASK_PROJECT
                             ? map->sheets[asked->sheet].sheet
                             : "");
    return ask;
}

static void choice(const struct asked *asked, struct ank_ask *ask, const char *code,
                   const char *column)
{
    struct ank_arena *mem = asked->asking->mem;
    ask->choices = ank_grow(mem, ask->choices, ask->choice_count, sizeof *ask->choices);
    ask->choices[ask->choice_count++] = (struct ank_ask_choice){code, column};
}

/* Codes with spaces between. */
static void choices(const struct asked *asked, struct ank_ask *ask, const char *codes)
{
    char *rest = ank_strdup(asked->asking->mem, codes), *code;
    while ((code = strsep(&rest, " ")))
        choice(asked, ask, code, NULL);
}

static void choose_moment(const struct asked *asked, struct ank_ask *ask)
{
    const struct ank_waves *waves = asked->asking->waves;
    for (size_t i = 0; waves && i < waves->count && i < MOST_ASKED; i++)
        choice(asked, ask, waves->wave[i].name, NULL);
    choice(asked, ask, "leave", NULL);
}

/* Columns that are left out and have few words, or are dates. */
static void choose_column(const struct asked *asked, struct ank_ask *ask, bool days)
{
    struct ank_arena *mem = asked->asking->mem;
    const struct ank_map_sheet *sheet = &asked->asking->map->sheets[asked->sheet];
    const struct ank_grid *grid = asked->asking->grids[asked->sheet];
    struct ank_map_at *heads;
    size_t first, last;
    if (!grid || !ank_map_table(grid, sheet, &first, &last))
        return;
    size_t count = ank_map_heads(grid, sheet->header, sheet->header_rows, mem, &heads);
    struct grid_column *columns = ank_alloc(mem, (count + 1) * sizeof *columns);
    grid_count(&(struct grid_table){grid, first, last, count, columns}, mem);
    for (size_t i = 0; i < sheet->column_count; i++) {
        const struct ank_map_column *column = &sheet->columns[i];
        size_t at = ank_map_place(heads, count, &column->at);
        const struct grid_column *counted = at ? &columns[at - 1] : NULL;
        bool question = strpbrk(column->at.text, "?/") != NULL; /* and no speaker */
        if (!days && counted && !question && column->ignore &&
            strcmp(column->ignore, "other") == 0 && counted->texts &&
            counted->differ > 1 && counted->differ <= MOST_VOICES &&
            counted->texts * 2 > counted->filled)
            choice(asked, ask, ank_format(mem, "column:%s", column->at.text),
                   column->at.text);
    }
    if (days && sheet->date.column.text)
        choice(asked, ask, ank_format(mem, "column:%s", sheet->date.column.text),
               sheet->date.column.text);
}

static void ask_columns(struct asked *asked)
{
    const struct ank_map_sheet *sheet = &asked->asking->map->sheets[asked->sheet];
    for (size_t i = 0; i < sheet->column_count; i++) {
        const struct ank_map_column *column = &sheet->columns[i];
        if (!column->ask)
            continue;
        const char *name = column->at.group || column->at.nth > 1
                               ? ank_format(asked->asking->mem, "%s/%s/%d",
                                            column->at.group ? column->at.group : "",
                                            column->at.text, column->at.nth)
                               : column->at.text;
        struct ank_ask *ask = add(asked, ANK_ASK_COLUMN, name);
        ask->at = column->at;
        choices(asked, ask, column->ask);
        choice(asked, ask, "leave", NULL);
    }
    for (size_t i = 0; i < sheet->sitting_count; i++)
        if (ank_map_is_open(sheet->sittings[i].wave)) {
            struct ank_ask *ask = add(asked, ANK_ASK_MOMENT, sheet->sittings[i].id);
            ask->word = sheet->sittings[i].id;
            choose_moment(asked, ask);
        }
}

/* What the map itself leaves open. */
static void ask_sheet(struct asked *asked)
{
    const struct ank_map_sheet *sheet = &asked->asking->map->sheets[asked->sheet];
    if (ank_map_is_open(sheet->use)) {
        choices(asked, add(asked, ANK_ASK_HIDDEN, NULL), "read leave");
        return;
    }
    if (sheet->use && strcmp(sheet->use, "leave") == 0)
        return;
    if (ank_map_is_open(sheet->as)) {
        struct ank_ask *ask = add(asked, ANK_ASK_FAMILY, NULL);
        ask->at = sheet->family;
        choices(asked, ask, "key code");
    }
    if (ank_map_is_open(sheet->start_from))
        choices(asked, add(asked, ANK_ASK_START, NULL), "first known");
    ask_columns(asked);
    if (ank_map_is_open(sheet->who)) {
        struct ank_ask *ask = add(asked, ANK_ASK_WHO, NULL);
        choices(asked, ask, "together parent coach");
        choose_column(asked, ask, false);
    }
    if (ank_map_is_open(sheet->scale))
        choices(asked, add(asked, ANK_ASK_SCALE, NULL), "same leave");
}

/* Who a word in a column is: a code of their own only when it tells nobody's name. */
static void choose_voice(const struct asked *asked, struct ank_ask *ask)
{
    choices(asked, ask, "together alone");
    if (ask->word && ank_code_valid(ask->word) && !ank_code_like_name(ask->word))
        choice(asked, ask, "person", NULL);
    choices(asked, ask, "parent coach leave");
}

static void choose(const struct asked *asked, struct ank_ask *ask)
{
    static const char *const codes[ANK_ASK_KINDS] = {
        [ANK_ASK_RANGE] = "leave low high",
        [ANK_ASK_WORD] = "empty na unknown parked refused",
        [ANK_ASK_ORDER] = "m/d/y d/m/y",
        [ANK_ASK_YEARS] = "20 19 leave",
        [ANK_ASK_MONTH] = "15 leave",
        [ANK_ASK_NO_DAY] = "planned leave",
        [ANK_ASK_STEP] = "known applied granted realised refused leave",
    };
    if (codes[ask->kind])
        choices(asked, ask, codes[ask->kind]);
    if (ask->kind == ANK_ASK_VOICE)
        choose_voice(asked, ask);
    if (ask->kind == ANK_ASK_EVENT)
        choose_moment(asked, ask);
    if (ask->kind == ANK_ASK_STEP_DAY) {
        const struct ank_map_sheet *sheet = &asked->asking->map->sheets[ask->sheet];
        choices(asked, ask, sheet->start.column.text ? "start today" : "today");
        choose_column(asked, ask, true);
    }
}

static const enum ank_ask_kind kinds[ANK_SHEET_ASKED] = {
    [ANK_SHEET_WORD] = ANK_ASK_WORD,         [ANK_SHEET_RANGE] = ANK_ASK_RANGE,
    [ANK_SHEET_VOICE] = ANK_ASK_VOICE,       [ANK_SHEET_STEP] = ANK_ASK_STEP,
    [ANK_SHEET_STEP_DAY] = ANK_ASK_STEP_DAY, [ANK_SHEET_ORDER] = ANK_ASK_ORDER,
    [ANK_SHEET_YEARS] = ANK_ASK_YEARS,       [ANK_SHEET_MONTH] = ANK_ASK_MONTH,
    [ANK_SHEET_NO_DAY] = ANK_ASK_NO_DAY,     [ANK_SHEET_EVENT] = ANK_ASK_EVENT,
};

/* All ranges, and all stages without a date, are one question. */
static struct ank_ask *asked_before(const struct asked *asked, enum ank_ask_kind kind)
{
    for (size_t i = 0; i < asked->asks->count; i++)
        if (asked->asks->ask[i].kind == kind &&
            asked->asks->ask[i].sheet == asked->sheet &&
            (kind == ANK_ASK_RANGE || kind == ANK_ASK_STEP_DAY))
            return &asked->asks->ask[i];
    return NULL;
}

static void ask_group(struct asked *asked, const struct ank_sheet_group *group)
{
    enum ank_ask_kind kind = kinds[group->kind];
    struct ank_ask *ask = asked_before(asked, kind);
    if (ask) {
        ask->cells += group->cells;
        return;
    }
    bool of_column =
        kind == ANK_ASK_ORDER || kind == ANK_ASK_YEARS || kind == ANK_ASK_MONTH;
    const char *what = kind == ANK_ASK_RANGE || kind == ANK_ASK_STEP_DAY ? NULL
                       : kind == ANK_ASK_NO_DAY ? group->sitting
                       : of_column              ? group->at.text
                                                : group->word;
    ask = add(asked, kind, what);
    ask->at = group->at;
    ask->word = kind == ANK_ASK_NO_DAY ? group->sitting : group->word;
    ask->cells = group->cells;
    ask->group = group;
    choose(asked, ask);
}

void ank_ask_list(const struct ank_asking *asking, struct ank_asks *asks)
{
    struct asked asked = {asking, asks, 0};
    *asks = (struct ank_asks){0};
    if (ank_map_is_open(asking->map->project)) {
        struct ank_ask *ask = add(&asked, ANK_ASK_PROJECT, NULL);
        for (size_t i = 0; i < asking->projects->count; i++)
            choice(&asked, ask, asking->projects->choice[i].code, NULL);
    }
    for (; asked.sheet < asking->map->sheet_count; asked.sheet++)
        if (asking->grids[asked.sheet])
            ask_sheet(&asked);
    for (size_t kind = 0; kind < ANK_ASK_KINDS; kind++)
        for (size_t i = 0; i < asking->reading->group_count; i++) {
            const struct ank_sheet_group *group = &asking->reading->groups[i];
            asked.sheet = group->sheet;
            if (group->kind < ANK_SHEET_ASKED && kinds[group->kind] == kind)
                ask_group(&asked, group);
        }
}
