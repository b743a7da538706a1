/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An answer is written into the map; see <ankerpunt/model/sheet_ask.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/sheet_ask.h>

static const char column[] = "column:";

static bool is_choice(const struct ank_ask *ask, const char *code)
{
    for (size_t i = 0; i < ask->choice_count; i++)
        if (strcmp(ask->choices[i].code, code) == 0)
            return true;
    return false;
}

/* The column that is called so. */
static struct ank_map_at column_of(const struct ank_map_sheet *sheet, const char *name)
{
    for (size_t i = 0; i < sheet->column_count; i++)
        if (strcmp(sheet->columns[i].at.text, name) == 0)
            return sheet->columns[i].at;
    return sheet->date.column;
}

/* A column that says who speaks is no longer one that is left out. */
static void drop_column(struct ank_map_sheet *sheet, const struct ank_map_at *at)
{
    size_t kept = 0;
    for (size_t i = 0; i < sheet->column_count; i++)
        if (!ank_map_same(&sheet->columns[i].at, at))
            sheet->columns[kept++] = sheet->columns[i];
    sheet->column_count = kept;
}

static void answer_column(const struct ank_asking *asking, struct ank_map_sheet *sheet,
                          const struct ank_ask *ask, const char *code)
{
    const struct ank_instrument *instrument;
    bool scores = ank_sheet_domain(asking->known, code, &instrument) != NULL;
    for (size_t i = 0; i < sheet->column_count; i++) {
        struct ank_map_column *one = &sheet->columns[i];
        if (!one->ask || !ank_map_same(&one->at, &ask->at))
            continue;
        one->ask = NULL;
        if (strcmp(code, "leave") == 0)
            one->ignore = "other";
        else if (scores)
            one->score = code;
        else
            one->right = code;
    }
}

/* All ranges of the file alike. */
static void answer_ranges(const struct ank_asking *asking, struct ank_map_sheet *sheet,
                          size_t place, const char *code)
{
    for (size_t i = 0; i < asking->reading->group_count; i++) {
        const struct ank_sheet_group *group = &asking->reading->groups[i];
        if (group->kind == ANK_SHEET_RANGE && group->sheet == place)
            ank_map_say(&sheet->values, group->word, code, asking->mem);
    }
}

/* The columns of days that have that header. */
static void answer_day(struct ank_map_sheet *sheet, const struct ank_ask *ask,
                       const char *code)
{
    for (size_t i = 0; i < sheet->sitting_count + 2; i++) {
        struct ank_map_day *day = i == 0   ? &sheet->start
                                  : i == 1 ? &sheet->date
                                           : &sheet->sittings[i - 2].date;
        if (!ank_map_same(&day->column, &ask->at))
            continue;
        if (ask->kind == ANK_ASK_ORDER)
            day->order = code;
        else if (ask->kind == ANK_ASK_YEARS)
            day->years = code;
        else
            day->month = code;
    }
}

/* So many months after the start, where the moment is some months after it. */
static void answer_no_day(struct ank_map_sheet *sheet, const char *id, const char *code)
{
    enum { LEAVE = -2 };
    char *end;
    struct ank_map_sitting *sitting = ank_map_sitting(sheet, id);
    if (!sitting)
        return;
    const char *wave = sitting->wave ? sitting->wave : sitting->id;
    long months = strtol(wave, &end, 10);
    sitting->months =
        strcmp(code, "planned") == 0 && end > wave && !*end ? (int)months : LEAVE;
}

static void answer_moment(struct ank_map_sheet *sheet, const char *id, const char *code)
{
    struct ank_map_sitting *sitting = ank_map_sitting(sheet, id);
    if (sitting)
        sitting->wave = code;
    for (size_t i = 0; strcmp(code, "leave") == 0 && i < sheet->column_count; i++)
        if (sheet->columns[i].sitting && strcmp(sheet->columns[i].sitting, id) == 0)
            sheet->columns[i] =
                (struct ank_map_column){.at = sheet->columns[i].at, .ignore = "other"};
}

static void answer_who(struct ank_map_sheet *sheet, const char *code)
{
    sheet->who = code;
    if (strncmp(code, column, sizeof column - 1) != 0)
        return;
    sheet->by = column_of(sheet, code + sizeof column - 1);
    sheet->who = "column";
    drop_column(sheet, &sheet->by);
}

static void answer_step_day(struct ank_map_sheet *sheet, const char *code)
{
    sheet->stage_day = code;
    if (strncmp(code, column, sizeof column - 1) != 0)
        return;
    sheet->stage_column = column_of(sheet, code + sizeof column - 1);
    sheet->stage_day = "column";
}

/* Answers that say what a word of the file is. */
static void answer_word(const struct ank_asking *asking, struct ank_map_sheet *sheet,
                        const struct ank_ask *ask, const char *code)
{
    struct ank_map_words *words = ask->kind == ANK_ASK_VOICE   ? &sheet->voices
                                  : ask->kind == ANK_ASK_STEP  ? &sheet->stages
                                  : ask->kind == ANK_ASK_EVENT ? &sheet->events
                                                               : &sheet->values;
    ank_map_say(words, ask->word ? ask->word : "", code, asking->mem);
}

static void answer_sheet(const struct ank_asking *asking, struct ank_map_sheet *sheet,
                         const struct ank_ask *ask, const char *code)
{
    switch (ask->kind) {
    case ANK_ASK_HIDDEN:
        sheet->use = strcmp(code, "read") == 0 ? NULL : code;
        break;
    case ANK_ASK_FAMILY:
        sheet->as = code;
        break;
    case ANK_ASK_START:
        sheet->start_from = code;
        break;
    case ANK_ASK_COLUMN:
        answer_column(asking, sheet, ask, code);
        break;
    case ANK_ASK_MOMENT:
        answer_moment(sheet, ask->word, code);
        break;
    case ANK_ASK_WHO:
        answer_who(sheet, code);
        break;
    case ANK_ASK_RANGE:
        answer_ranges(asking, sheet, ask->sheet, code);
        break;
    case ANK_ASK_SCALE:
        sheet->scale = code;
        break;
    case ANK_ASK_ORDER:
    case ANK_ASK_YEARS:
    case ANK_ASK_MONTH:
        answer_day(sheet, ask, code);
        break;
    case ANK_ASK_NO_DAY:
        answer_no_day(sheet, ask->word, code);
        break;
    case ANK_ASK_STEP_DAY:
        answer_step_day(sheet, code);
        break;
    default:
        answer_word(asking, sheet, ask, code);
    }
}

bool ank_ask_answer(const struct ank_asking *asking, const struct ank_ask *ask,
                    const char *code)
{
    if (!is_choice(ask, code))
        return false;
    code = ank_strdup(asking->mem, code);
    if (ask->kind == ANK_ASK_PROJECT)
        asking->map->project = code;
    else
        answer_sheet(asking, &asking->map->sheets[ask->sheet], ask, code);
    return true;
}

/* What the map itself leaves open says so already. */
void ank_ask_mark(const struct ank_asking *asking, const struct ank_asks *asks)
{
    for (size_t i = 0; i < asks->count; i++) {
        const struct ank_ask *ask = &asks->ask[i];
        if (ask->group && ask->kind != ANK_ASK_NO_DAY)
            answer_sheet(asking, &asking->map->sheets[ask->sheet], ask, ANK_MAP_ASK);
    }
}
