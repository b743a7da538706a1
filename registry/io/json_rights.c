/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue of social rights as a file, read and written; see json_read.h. */
#include <stdio.h>
#include <string.h>

#include <ankerpunt/model/code.h>

#include "csv.h"
#include "json.h"
#include "json_check.h"
#include "json_read.h"

enum {
    MOST_RIGHTS = 2000,
    MOST_VERSION = 9999,
    LONGEST_URL = 500,
    LONGEST_STEP = 300,
    LONGEST_LIST = 200
};

/* What is told of a right beside its names and link. */
enum { WAYS = 8 };
static const char *const way_names[WAYS] = {"office", "step_nl", "step_fr", "step_en",
                                            "themes", "needs",   "opens",   "checked"};

/* A text that is one of a list. */
static bool read_choice(const json_t *object, const char *key,
                        const struct ank_code_row *list, const char **chosen,
                        struct ank_error *err)
{
    const struct ank_code_row *found =
        ank_code_find(list, json_string_value(json_object_get(object, key)));
    struct ank_arena mem = {0};
    if (found)
        *chosen = found->code;
    else
        ank_fail(err, ANK_INVALID, "\"%s\" must be one of %s", key,
                 ank_code_names(list, ", ", &mem));
    ank_arena_free(&mem);
    return found != NULL;
}

static bool read_url(const json_t *object, struct ank_arena *mem, const char **url,
                     struct ank_error *err)
{
    if (!check_text(object, "url", CHECK_OPTIONAL, LONGEST_URL, mem, url, err))
        return false;
    if (*url &&
        ((strncmp(*url, "https://", 8) != 0 && strncmp(*url, "http://", 7) != 0) ||
         strchr(*url, ' ')))
        return ank_fail(err, ANK_INVALID,
                        "\"url\" must begin with https:// and have no blanks");
    return true;
}

/* Codes with blanks between them; NULL when none is given. */
static bool read_codes(const json_t *object, const char *key, struct ank_arena *mem,
                       const char **codes, struct ank_error *err)
{
    if (!check_text(object, key, CHECK_OPTIONAL, LONGEST_LIST, mem, codes, err))
        return false;
    char *rest = *codes ? ank_strdup(mem, *codes) : NULL;
    for (char *code; rest && (code = strtok_r(rest, " ", &rest));)
        if (!ank_name_valid(code))
            return ank_fail(err, ANK_INVALID,
                            "\"%s\" must be codes with blanks between them", key);
    return true;
}

/* The same, each of them a precondition. */
static bool read_preconditions(const json_t *object, const char *key,
                               struct ank_arena *mem, const char **codes,
                               struct ank_error *err)
{
    if (!read_codes(object, key, mem, codes, err))
        return false;
    char *rest = *codes ? ank_strdup(mem, *codes) : NULL;
    for (char *code; rest && (code = strtok_r(rest, " ", &rest));)
        if (!ank_code_find(ank_precondition_codes, code))
            return ank_fail(err, ANK_INVALID, "\"%s\" must be one of %s", key,
                            ank_code_names(ank_precondition_codes, ", ", mem));
    return true;
}

static bool read_checked(const json_t *object, struct ank_arena *mem, ank_day *day,
                         struct ank_error *err)
{
    const char *text = NULL;
    *day = ANK_NO_DAY;
    if (!check_text(object, "checked", CHECK_OPTIONAL, 10, mem, &text, err))
        return false;
    return !text || ank_day_parse(text, day) ||
           ank_fail(err, ANK_INVALID, "\"checked\" must be a date like 2026-03-31");
}

/* Whom to go to, what comes first, what it serves, and what has to be there first. */
static bool read_ways(const json_t *object, struct ank_right *right,
                      struct ank_arena *mem, struct ank_error *err)
{
    const struct {
        const char *key, **text;
    } steps[] = {{"step_nl", &right->step.nl},
                 {"step_fr", &right->step.fr},
                 {"step_en", &right->step.en}};
    if (json_object_get(object, "office") &&
        !read_choice(object, "office", ank_office_codes, &right->office, err))
        return false;
    for (size_t i = 0; i < ANK_COUNT(steps); i++)
        if (!check_text(object, steps[i].key, CHECK_OPTIONAL, LONGEST_STEP, mem,
                        steps[i].text, err))
            return false;
    return read_codes(object, "themes", mem, &right->themes, err) &&
           read_preconditions(object, "needs", mem, &right->needs, err) &&
           read_preconditions(object, "opens", mem, &right->opens, err) &&
           read_checked(object, mem, &right->checked, err);
}

static bool read_right(const json_t *object, struct rights *rights, size_t place,
                       struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {
        "code",   "right",   "level",  "url",     "nl",      "fr",
        "en",     "retired", "office", "step_nl", "step_fr", "step_en",
        "themes", "needs",   "opens",  "checked", NULL};
    struct ank_right *right = &rights->right[place];
    if (!check_keys(object, keys, err) ||
        !check_name(object, "code", CHECK_REQUIRED, mem, &right->code, err) ||
        !read_choice(object, "right", ank_group_codes, &right->group, err) ||
        !read_choice(object, "level", ank_government_codes, &right->level, err) ||
        !read_url(object, mem, &right->url, err) ||
        !check_label(object, mem, &right->label, err) ||
        !check_bool(object, "retired", &right->retired, err) ||
        !read_ways(object, right, mem, err))
        return false;
    for (size_t i = 0; i < place; i++)
        if (strcmp(rights->right[i].code, right->code) == 0)
            return ank_fail(err, ANK_INVALID, "right %zu has this code already", i + 1);
    return true;
}

static bool read_rights(const json_t *root, struct rights *rights,
                        struct ank_arena *mem, struct ank_error *err)
{
    static const char *const keys[] = {"code", "version", "rights", NULL};
    const json_t *array;
    char shown[256];
    if (!check_keys(root, keys, err) ||
        !check_name(root, "code", CHECK_REQUIRED, mem, &rights->code, err) ||
        !check_integer(root, "version", 1, MOST_VERSION, &rights->version, err) ||
        !check_array(root, "rights", MOST_RIGHTS, &array, err))
        return false;
    rights->count = json_array_size(array);
    rights->right = ank_alloc(mem, rights->count * sizeof *rights->right);
    for (size_t i = 0; i < rights->count; i++) {
        const json_t *object = json_array_get(array, i);
        if (!read_right(object, rights, i, mem, err))
            return ank_fail_in(err, "right %zu (%s)", i + 1,
                               check_shown_code(object, shown));
    }
    return true;
}

bool rights_read(const char *name, const char *text, size_t length,
                 struct ank_arena *mem, struct rights *rights, struct ank_error *err)
{
    json_t *root;
    char shown[256];
    if (!check_load(name, text, length, &root, err))
        return false;
    *rights = (struct rights){0};
    bool fine = read_rights(root, rights, mem, err);
    json_decref(root);
    return fine || ank_fail_in(err, "%s", ank_shown(name, shown));
}

/* What is told of one beside its names, in the order of the CSV; NULL where nothing is.
 */
static void list_ways(const struct ank_right *right, char day[static 11],
                      const char *ways[static WAYS])
{
    const char *const all[WAYS] = {
        right->office,
        right->step.nl,
        right->step.fr,
        right->step.en,
        right->themes,
        right->needs,
        right->opens,
        right->checked == ANK_NO_DAY ? NULL : ank_day_format(right->checked, day),
    };
    memcpy(ways, all, sizeof all);
}

static void write_ways(struct json_writer *json, const struct ank_right *right)
{
    char day[11];
    const char *ways[WAYS];
    list_ways(right, day, ways);
    for (size_t i = 0; i < WAYS; i++)
        if (ways[i])
            json_write_text(json, way_names[i], ways[i]);
}

bool rights_write(FILE *out, const struct rights *rights, struct ank_error *err)
{
    struct json_writer json;
    json_begin(&json, out);
    json_write_object(&json, NULL);
    json_write_text(&json, "code", rights->code);
    json_write_integer(&json, "version", rights->version);
    json_write_array(&json, "rights");
    for (size_t i = 0; i < rights->count; i++) {
        const struct ank_right *right = &rights->right[i];
        json_write_object(&json, NULL);
        json_write_text(&json, "code", right->code);
        json_write_text(&json, "right", right->group);
        json_write_text(&json, "level", right->level);
        if (right->url)
            json_write_text(&json, "url", right->url);
        json_write_label(&json, &right->label);
        write_ways(&json, right);
        if (right->retired)
            json_write_bool(&json, "retired", true);
        json_write_end(&json);
    }
    json_write_end(&json);
    json_write_end(&json);
    return json_finish(&json, err);
}

/* As CSV ------------------------------------------------------------------ */

enum { CODE, RIGHT, LEVEL, NL, FR, EN, URL, RETIRED, OFFICE, COLUMNS = OFFICE + WAYS };

static const struct csv_column columns[] = {
    {"code", true},
    {"right", true},
    {"level", true},
    {"nl", false},
    {"fr", false},
    {"en", false},
    {"url", false},
    {"retired", false},
    {"office", false},
    {"step_nl", false},
    {"step_fr", false},
    {"step_en", false},
    {"themes", false},
    {"needs", false},
    {"opens", false},
    {"checked", false},
    {0},
};

/* A row as the object that stands in the JSON file; an empty cell is left out. */
static json_t *object_of_row(const char **values, struct ank_error *err)
{
    json_t *object = json_object();
    for (size_t i = 0; i < COLUMNS; i++)
        if (i != RETIRED && values[i] && *values[i])
            json_object_set_new(object, columns[i].name, json_string(values[i]));
    const char *retired = values[RETIRED];
    if (!retired || !*retired || strcmp(retired, "no") == 0)
        return object;
    if (strcmp(retired, "yes") == 0) {
        json_object_set_new(object, "retired", json_true());
        return object;
    }
    json_decref(object);
    ank_fail(err, ANK_INVALID, "\"retired\" must be yes or no");
    return NULL;
}

static bool read_row(struct rights *rights, const char **values, struct ank_arena *mem,
                     struct ank_error *err)
{
    json_t *object = object_of_row(values, err);
    if (!object)
        return false;
    rights->right = ank_grow(mem, rights->right, rights->count, sizeof *rights->right);
    rights->right[rights->count] = (struct ank_right){0};
    bool fine = read_right(object, rights, rights->count, mem, err);
    rights->count += fine;
    json_decref(object);
    return fine;
}

bool rights_read_csv(FILE *in, const char *name, struct ank_arena *mem,
                     struct rights *rights, struct ank_error *err)
{
    const char *values[COLUMNS];
    char shown[256];
    struct csv_reader *reader;
    *rights = (struct rights){.code = "csv", .version = 1};
    bool fine = csv_open_stream(&reader, in, name, columns, NULL, err);
    while (fine && csv_next(reader, values))
        if (!csv_fault(reader))
            fine =
                (rights->count < MOST_RIGHTS ||
                 ank_fail(err, ANK_INVALID, "there are more than %d rights",
                          MOST_RIGHTS)) &&
                (read_row(rights, values, mem, err) ||
                 ank_fail_in(err, "%s:%zu", ank_shown(name, shown), csv_line(reader)));
    return csv_close(reader, err) && fine;
}

void rights_write_csv(FILE *out, const struct rights *rights)
{
    struct csv_writer writer;
    csv_writer_begin(&writer, out, false);
    for (size_t i = 0; i < COLUMNS; i++)
        csv_write_text(&writer, columns[i].name);
    csv_write_row_end(&writer);
    for (size_t i = 0; i < rights->count; i++) {
        const struct ank_right *right = &rights->right[i];
        const char *cells[] = {right->code,     right->group,
                               right->level,    right->label.nl,
                               right->label.fr, right->label.en,
                               right->url,      right->retired ? "yes" : NULL};
        char day[11];
        const char *ways[WAYS];
        list_ways(right, day, ways);
        for (size_t j = 0; j < OFFICE; j++)
            csv_write_text(&writer, cells[j]);
        for (size_t j = 0; j < WAYS; j++)
            csv_write_text(&writer, ways[j]);
        csv_write_row_end(&writer);
    }
}
