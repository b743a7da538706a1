/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map of somebody's spreadsheet, written; see json_map.h. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "json_map.h"

enum { LEAVE = -2 };

static void put(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, ank_must(value)) != 0)
        ank_must(NULL);
}

static void put_text(json_t *object, const char *key, const char *text)
{
    if (text)
        put(object, key, json_string(text));
}

static json_t *written_at(const struct ank_map_at *at)
{
    json_t *named =
        at->group ? json_pack("[s, s]", at->group, at->text) : json_string(at->text);
    return at->nth > 1 ? json_pack("{s:o, s:i}", "at", named, "nth", at->nth) : named;
}

static void put_at(json_t *object, const char *key, const struct ank_map_at *at)
{
    if (at->text)
        put(object, key, written_at(at));
}

static void put_words(json_t *object, const char *key,
                      const struct ank_map_words *words)
{
    json_t *list = ank_must(json_object());
    for (size_t i = 0; i < words->count; i++)
        put_text(list, words->word[i].word, words->word[i].means);
    if (words->count > 0)
        put(object, key, list);
    else
        json_decref(list);
}

static void put_day(json_t *object, const char *key, const struct ank_map_day *day)
{
    if (!day->column.text)
        return;
    json_t *written = ank_must(json_object());
    put_at(written, "column", &day->column);
    put_text(written, "order", day->order);
    put_text(written, "years", day->years);
    put_text(written, "month", day->month);
    put(object, key, written);
}

static void put_month(json_t *object, ank_day day)
{
    char text[11];
    int year, month, date;
    if (day == ANK_NO_DAY)
        return;
    ank_day_civil(day, &year, &month, &date);
    ank_day_format(day, text);
    text[7] = '\0';
    put(object, "date", json_pack("{s:s, s:i}", "month", text, "day", date));
}

static json_t *written_sitting(const struct ank_map_sitting *sitting)
{
    json_t *object = ank_must(json_object());
    put_text(object, "id", sitting->id);
    put_text(object, "wave", sitting->wave);
    put_day(object, "date", &sitting->date);
    put_month(object, sitting->month);
    if (sitting->months == LEAVE)
        put_text(object, "else", "leave");
    else if (sitting->months >= 0)
        put(object, "else", json_pack("{s:i}", "months", sitting->months));
    return object;
}

static json_t *written_column(const struct ank_map_column *column)
{
    json_t *object = ank_must(json_object());
    put_at(object, "at", &column->at);
    put_text(object, "score", column->score);
    put_text(object, "right", column->right);
    put_text(object, "sitting", column->sitting);
    put_text(object, "ignore", column->ignore);
    put_text(object, "ask", column->ask);
    return object;
}

static void put_until(json_t *object, const struct ank_map_words *until)
{
    json_t *list = ank_must(json_array());
    for (size_t i = 0; i < until->count; i++)
        json_array_append_new(list, ank_must(json_string(until->word[i].word)));
    put(object, "until", list);
}

static void put_family(json_t *object, const struct ank_map_sheet *sheet)
{
    if (!sheet->family.text)
        return;
    json_t *family = ank_must(json_object());
    put_at(family, "column", &sheet->family);
    put_text(family, "as", sheet->as);
    put(object, "family", family);
}

static void put_with_words(json_t *object, const char *key, const struct ank_map_at *at,
                           const struct ank_map_words *words)
{
    if (!at->text)
        return;
    json_t *written = ank_must(json_object());
    put_at(written, "column", at);
    put_words(written, "words", words);
    put(object, key, written);
}

static void put_lists(json_t *object, const struct ank_map_sheet *sheet)
{
    json_t *sittings = ank_must(json_array()), *columns = ank_must(json_array());
    for (size_t i = 0; i < sheet->sitting_count; i++)
        json_array_append_new(sittings, written_sitting(&sheet->sittings[i]));
    for (size_t i = 0; i < sheet->column_count; i++)
        json_array_append_new(columns, written_column(&sheet->columns[i]));
    if (sheet->sitting_count > 0)
        put(object, "sittings", sittings);
    else
        json_decref(sittings);
    put(object, "columns", columns);
}

static json_t *written_sheet(const struct ank_map_sheet *sheet)
{
    json_t *object = ank_must(json_object());
    put_text(object, "sheet", sheet->sheet);
    put_text(object, "use", sheet->use);
    if (sheet->use && strcmp(sheet->use, "leave") == 0)
        return object;
    put(object, "header",
        json_pack("{s:i, s:i}", "row", (int)sheet->header, "rows",
                  (int)sheet->header_rows));
    put_until(object, &sheet->until);
    put_text(object, "rows", ank_map_rows_names[sheet->rows]);
    put_family(object, sheet);
    put_day(object, "start", &sheet->start);
    put_text(object, "start_from", sheet->start_from);
    put_day(object, "date", &sheet->date);
    put_text(object, "who", sheet->who);
    put_with_words(object, "by", &sheet->by, &sheet->voices);
    put_at(object, "mode", &sheet->mode);
    put_with_words(object, "event", &sheet->event, &sheet->events);
    put_at(object, "domain", &sheet->domain);
    put_at(object, "value", &sheet->value);
    put_at(object, "right", &sheet->right);
    put_at(object, "stage", &sheet->stage);
    put_lists(object, sheet);
    put_words(object, "values", &sheet->values);
    put_text(object, "scale", sheet->scale);
    put_words(object, "stages", &sheet->stages);
    put_text(object, "stage_day", sheet->stage_day);
    put_at(object, "stage_column", &sheet->stage_column);
    return object;
}

char *map_write(const struct ank_map *map, struct ank_arena *mem)
{
    json_t *root = ank_must(json_object()), *sheets = ank_must(json_array());
    put(root, "ankerpunt_map", json_integer(1));
    put_text(root, "name", map->name);
    put_text(root, "instrument", map->instrument);
    put_text(root, "project", map->project);
    put_text(root, "language", map->language);
    for (size_t i = 0; i < map->sheet_count; i++)
        json_array_append_new(sheets, written_sheet(&map->sheets[i]));
    put(root, "sheets", sheets);
    char *bytes = ank_must(json_dumps(root, JSON_INDENT(1)));
    char *text = ank_format(mem, "%s\n", bytes);
    free(bytes);
    json_decref(root);
    return text;
}
