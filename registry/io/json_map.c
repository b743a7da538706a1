/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map of somebody's spreadsheet, read and checked; see json_map.h. */
#include "json_map.h"

#include <string.h>

#include "json_check.h"

/* Where it goes, and what is wrong. */
struct in {
    struct ank_arena *mem;
    struct ank_error *err;
};

enum { LEAVE = -2, LONGEST_CODE = 60, MOST_SITTINGS = 60, LARGEST = 10000 };

/* A number that need not be there. */
static bool read_number(const json_t *object, const char *key, int least, int *number,
                        const struct in *in)
{
    return !json_object_get(object, key) ||
           check_integer(object, key, least, LARGEST, number, in->err);
}

/* An answer or a code; a map names nothing longer. */
static bool read_code(const json_t *object, const char *key, const struct in *in,
                      const char **code)
{
    return check_text(object, key, CHECK_OPTIONAL, LONGEST_CODE, in->mem, code,
                      in->err);
}

/* One of a list of answers, or "ask". */
static bool read_answer(const json_t *object, const char *key, const char *answers,
                        const struct in *in, const char **answer)
{
    char shown[256];
    if (!read_code(object, key, in, answer) || !*answer)
        return in->err->code == ANK_OK;
    const char *known = ank_format(in->mem, " %s ask ", answers),
               *given = ank_format(in->mem, " %s ", *answer);
    return strstr(known, given) ||
           ank_fail(in->err, ANK_INVALID, "\"%s\": %s is none of %s", key,
                    ank_shown(*answer, shown), answers);
}

/* "text" or ["group", "text"] */
static bool read_named(const json_t *value, const struct in *in, struct ank_map_at *at)
{
    const json_t *text = json_is_array(value) ? json_array_get(value, 1) : value;
    const char *found = json_string_value(text);
    if (json_is_array(value)) {
        at->group = ank_strdup(in->mem, json_string_value(json_array_get(value, 0)));
        if (json_array_size(value) != 2 || !at->group)
            return false;
    }
    at->text = ank_strdup(in->mem, found);
    return found && *found && strlen(found) <= ANK_MAP_LONGEST;
}

static bool read_at(const json_t *object, const char *key, const struct in *in,
                    struct ank_map_at *at)
{
    static const char *const keys[] = {"at", "nth", NULL};
    const json_t *value = json_object_get(object, key);
    *at = (struct ank_map_at){.nth = 1};
    if (!value || json_is_null(value))
        return true;
    if (json_is_object(value)) {
        if (!check_keys(value, keys, in->err) ||
            !read_number(value, "nth", 1, &at->nth, in))
            return false;
        value = json_object_get(value, "at");
    }
    return read_named(value, in, at) ||
           ank_fail(in->err, ANK_INVALID,
                    "\"%s\" must be the text of a header, or [\"group\", \"text\"]",
                    key);
}

static bool read_words(const json_t *object, const char *key, const struct in *in,
                       struct ank_map_words *words)
{
    const json_t *list = json_object_get(object, key);
    const char *word;
    json_t *means;
    if (!list || json_is_null(list))
        return true;
    if (!json_is_object(list) || json_object_size(list) > ANK_MAP_MOST_WORDS)
        return ank_fail(in->err, ANK_INVALID,
                        "\"%s\" must be an object of at most %d words", key,
                        ANK_MAP_MOST_WORDS);
    json_object_foreach((json_t *)(uintptr_t)list, word, means)
    {
        const char *said = NULL;
        if (!read_code(list, word, in, &said))
            return ank_fail_in(in->err, "\"%s\"", key);
        ank_map_say(words, ank_strdup(in->mem, word), said, in->mem);
    }
    return true;
}

static bool read_day(const json_t *object, const char *key, const struct in *in,
                     struct ank_map_day *day)
{
    static const char *const keys[] = {"column", "order", "years", "month", NULL};
    const json_t *value = json_object_get(object, key);
    if (!value || json_is_null(value))
        return true;
    return (check_keys(value, keys, in->err) &&
            read_at(value, "column", in, &day->column) &&
            read_answer(value, "order", "d/m/y m/d/y", in, &day->order) &&
            read_answer(value, "years", "19 20 leave", in, &day->years) &&
            read_answer(value, "month", "15 leave", in, &day->month)) ||
           ank_fail_in(in->err, "\"%s\"", key);
}

/* {"month": "2025-09", "day": 15} */
static bool read_month(const json_t *value, const struct in *in,
                       struct ank_map_sitting *sitting)
{
    static const char *const keys[] = {"month", "day", NULL};
    char text[16];
    int day = 15;
    const char *month = json_string_value(json_object_get(value, "month"));
    if (!check_keys(value, keys, in->err) || !read_number(value, "day", 1, &day, in))
        return false;
    snprintf(text, sizeof text, "%.7s-%02d", month ? month : "", day);
    return ank_day_parse(text, &sitting->month) ||
           ank_fail(in->err, ANK_INVALID, "\"month\" must be a month like 2025-09");
}

static bool read_else(const json_t *object, const struct in *in,
                      struct ank_map_sitting *sitting)
{
    static const char *const keys[] = {"months", NULL};
    const json_t *value = json_object_get(object, "else");
    const char *word = json_string_value(value);
    sitting->months = word && strcmp(word, "leave") == 0 ? LEAVE : -1;
    if (!value || json_is_null(value) || word)
        return !word || sitting->months == LEAVE || strcmp(word, ANK_MAP_ASK) == 0 ||
               ank_fail(in->err, ANK_INVALID,
                        "\"else\" must be {\"months\": 3} or \"leave\"");
    return check_keys(value, keys, in->err) &&
           read_number(value, "months", 0, &sitting->months, in);
}

static bool read_sitting(const json_t *object, const struct in *in,
                         struct ank_map_sitting *sitting)
{
    static const char *const keys[] = {"id", "wave", "date", "else", NULL};
    const json_t *date = json_object_get(object, "date");
    *sitting = (struct ank_map_sitting){.month = ANK_NO_DAY};
    return check_keys(object, keys, in->err) &&
           check_text(object, "id", CHECK_REQUIRED, LONGEST_CODE, in->mem, &sitting->id,
                      in->err) &&
           read_code(object, "wave", in, &sitting->wave) &&
           (date && json_object_get(date, "month") && !json_object_get(date, "column")
                ? read_month(date, in, sitting)
                : read_day(object, "date", in, &sitting->date)) &&
           read_else(object, in, sitting);
}

static bool read_column(const json_t *object, const struct in *in,
                        struct ank_map_column *column)
{
    static const char *const keys[] = {"at",     "score", "right", "sitting",
                                       "ignore", "ask",   NULL};
    *column = (struct ank_map_column){0};
    if (!check_keys(object, keys, in->err) || !read_at(object, "at", in, &column->at) ||
        !read_code(object, "score", in, &column->score) ||
        !read_code(object, "right", in, &column->right) ||
        !read_code(object, "sitting", in, &column->sitting) ||
        !read_code(object, "ignore", in, &column->ignore) ||
        !check_text(object, "ask", CHECK_OPTIONAL, ANK_MAP_LONGEST, in->mem,
                    &column->ask, in->err))
        return false;
    int said = (column->score != NULL) + (column->right != NULL) +
               (column->ignore != NULL) + (column->ask != NULL);
    return (column->at.text && said == 1) ||
           ank_fail(in->err, ANK_INVALID,
                    "a column has \"at\" and one of \"score\", \"right\", \"ignore\" "
                    "and \"ask\"");
}

static bool read_sittings(const json_t *object, const struct in *in,
                          struct ank_map_sheet *sheet)
{
    const json_t *array = NULL;
    if (!json_object_get(object, "sittings"))
        return true;
    if (!check_array(object, "sittings", MOST_SITTINGS, &array, in->err))
        return false;
    sheet->sitting_count = json_array_size(array);
    sheet->sittings =
        ank_alloc(in->mem, sheet->sitting_count * sizeof *sheet->sittings);
    for (size_t i = 0; i < sheet->sitting_count; i++)
        if (!read_sitting(json_array_get(array, i), in, &sheet->sittings[i]))
            return ank_fail_in(in->err, "sitting %zu", i + 1);
    return true;
}

static bool read_columns(const json_t *object, const struct in *in,
                         struct ank_map_sheet *sheet)
{
    const json_t *array = json_object_get(object, "columns");
    if (!json_is_array(array) || json_array_size(array) > ANK_MAP_MOST_COLUMNS)
        return ank_fail(in->err, ANK_INVALID,
                        "\"columns\" must be a list of at most %d",
                        ANK_MAP_MOST_COLUMNS);
    sheet->column_count = json_array_size(array);
    sheet->columns =
        ank_alloc(in->mem, (sheet->column_count + 1) * sizeof *sheet->columns);
    for (size_t i = 0; i < sheet->column_count; i++) {
        struct ank_map_column *column = &sheet->columns[i];
        if (!read_column(json_array_get(array, i), in, column))
            return ank_fail_in(in->err, "column %zu", i + 1);
        if (column->sitting && !ank_map_sitting(sheet, column->sitting))
            return ank_fail(in->err, ANK_INVALID,
                            "column %zu: \"sittings\" has none with that \"id\"",
                            i + 1);
    }
    return true;
}

static bool read_until(const json_t *object, const struct in *in,
                       struct ank_map_sheet *sheet)
{
    const json_t *array = json_object_get(object, "until");
    if (array && !json_is_array(array))
        return ank_fail(in->err, ANK_INVALID, "\"until\" must be a list of words");
    for (size_t i = 0; i < json_array_size(array); i++) {
        const char *word = json_string_value(json_array_get(array, i));
        if (!word || !*word || strlen(word) > LONGEST_CODE)
            return ank_fail(in->err, ANK_INVALID, "\"until\" must be a list of words");
        ank_map_say(&sheet->until, ank_strdup(in->mem, word), "end", in->mem);
    }
    return true;
}

static bool read_header(const json_t *object, const struct in *in,
                        struct ank_map_sheet *sheet)
{
    static const char *const keys[] = {"row", "rows", NULL};
    const json_t *header = json_object_get(object, "header");
    int row = 0, rows = 1;
    if (!check_keys(header, keys, in->err) ||
        !read_number(header, "row", 1, &row, in) ||
        !read_number(header, "rows", 1, &rows, in))
        return ank_fail_in(in->err, "\"%s\"", "header");
    if (row < rows || rows > 2)
        return ank_fail(in->err, ANK_INVALID, "\"header\": \"row\" is missing");
    sheet->header = (size_t)row;
    sheet->header_rows = (size_t)rows;
    return true;
}

static bool read_rows(const json_t *object, const struct in *in,
                      struct ank_map_sheet *sheet)
{
    const char *rows = json_string_value(json_object_get(object, "rows"));
    for (size_t i = 0; rows && ank_map_rows_names[i]; i++)
        if (strcmp(rows, ank_map_rows_names[i]) == 0) {
            sheet->rows = (enum ank_map_rows)i;
            return true;
        }
    return ank_fail(in->err, ANK_INVALID,
                    "\"rows\" must be family, sitting, score or claim");
}

/* An object of a column and what belongs to it. */
static bool read_family(const json_t *object, const struct in *in,
                        struct ank_map_sheet *sheet)
{
    static const char *const keys[] = {"column", "as", NULL};
    const json_t *family = json_object_get(object, "family");
    return !family ||
           (check_keys(family, keys, in->err) &&
            read_at(family, "column", in, &sheet->family) &&
            read_answer(family, "as", "code key", in, &sheet->as)) ||
           ank_fail_in(in->err, "\"%s\"", "family");
}

static bool read_with_words(const json_t *object, const char *key, const struct in *in,
                            struct ank_map_at *at, struct ank_map_words *words)
{
    static const char *const keys[] = {"column", "words", NULL};
    const json_t *value = json_object_get(object, key);
    return !value ||
           (check_keys(value, keys, in->err) && read_at(value, "column", in, at) &&
            read_words(value, "words", in, words)) ||
           ank_fail_in(in->err, "\"%s\"", key);
}

static bool read_places(const json_t *object, const struct in *in,
                        struct ank_map_sheet *sheet)
{
    return read_family(object, in, sheet) &&
           read_day(object, "start", in, &sheet->start) &&
           read_answer(object, "start_from", "first known", in, &sheet->start_from) &&
           read_day(object, "date", in, &sheet->date) &&
           read_answer(object, "who", "together alone parent coach column given", in,
                       &sheet->who) &&
           read_with_words(object, "by", in, &sheet->by, &sheet->voices) &&
           read_at(object, "mode", in, &sheet->mode) &&
           read_with_words(object, "event", in, &sheet->event, &sheet->events) &&
           read_at(object, "domain", in, &sheet->domain) &&
           read_at(object, "value", in, &sheet->value) &&
           read_at(object, "right", in, &sheet->right) &&
           read_at(object, "stage", in, &sheet->stage);
}

static bool read_sheet(const json_t *object, const struct in *in,
                       struct ank_map_sheet *sheet)
{
    static const char *const keys[] = {
        "sheet",  "use",    "header",     "until",        "rows",
        "family", "start",  "start_from", "date",         "who",
        "by",     "mode",   "event",      "domain",       "value",
        "right",  "stage",  "sittings",   "columns",      "values",
        "scale",  "stages", "stage_day",  "stage_column", NULL};
    *sheet = (struct ank_map_sheet){0};
    if (!check_keys(object, keys, in->err) ||
        !check_text(object, "sheet", CHECK_REQUIRED, ANK_MAP_LONGEST, in->mem,
                    &sheet->sheet, in->err) ||
        !read_answer(object, "use", "read leave", in, &sheet->use))
        return false;
    if (sheet->use && strcmp(sheet->use, "leave") == 0)
        return true;
    return read_header(object, in, sheet) && read_until(object, in, sheet) &&
           read_rows(object, in, sheet) && read_places(object, in, sheet) &&
           read_sittings(object, in, sheet) && read_columns(object, in, sheet) &&
           read_words(object, "values", in, &sheet->values) &&
           read_answer(object, "scale", "same leave", in, &sheet->scale) &&
           read_words(object, "stages", in, &sheet->stages) &&
           read_answer(object, "stage_day", "start today column", in,
                       &sheet->stage_day) &&
           read_at(object, "stage_column", in, &sheet->stage_column);
}

static bool read_map(const json_t *root, const struct in *in, struct ank_map *map)
{
    static const char *const keys[] = {
        "ankerpunt_map", "name", "instrument", "project", "language", "sheets", NULL};
    const json_t *array;
    int version = 0;
    if (!check_keys(root, keys, in->err) ||
        !read_number(root, "ankerpunt_map", 1, &version, in))
        return false;
    if (version != 1)
        return ank_fail(
            in->err, ANK_INVALID,
            "\"ankerpunt_map\" is missing; is it the map of a spreadsheet?");
    if (!check_text(root, "name", CHECK_OPTIONAL, ANK_MAP_LONGEST, in->mem, &map->name,
                    in->err) ||
        !read_code(root, "instrument", in, &map->instrument) ||
        !read_code(root, "project", in, &map->project) ||
        !read_code(root, "language", in, &map->language) ||
        !check_array(root, "sheets", ANK_MAP_MOST_SHEETS, &array, in->err))
        return false;
    map->sheet_count = json_array_size(array);
    map->sheets = ank_alloc(in->mem, map->sheet_count * sizeof *map->sheets);
    for (size_t i = 0; i < map->sheet_count; i++)
        if (!read_sheet(json_array_get(array, i), in, &map->sheets[i]))
            return ank_fail_in(in->err, "sheet %zu", i + 1);
    return true;
}

bool map_read(const char *name, const char *text, struct ank_arena *mem,
              struct ank_map *map, struct ank_error *err)
{
    json_t *root;
    char shown[256];
    if (!check_load(name, text, strlen(text), &root, err))
        return false;
    const struct in in = {mem, err};
    *map = (struct ank_map){0};
    bool fine = read_map(root, &in, map);
    json_decref(root);
    return fine || ank_fail_in(err, "%s", ank_shown(name, shown));
}
