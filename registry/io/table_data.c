/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for programs: CSV in two dialects, and JSON. */
#include <stdlib.h>

#include "csv.h"
#include "json.h"
#include "table_form.h"

/* Where the words stand that belong to a code. */
static const char *beside_key(const struct table_column *column, char key[static 64])
{
    snprintf(key, 64, "%s_words", column->key);
    return key;
}

/* CSV ------------------------------------------------------------------ */

static bool begin_csv(struct table *table, bool excel)
{
    struct csv_writer *writer = table->state = ank_must(calloc(1, sizeof *writer));
    csv_writer_begin(writer, table->out, excel);
    for (size_t i = 0; i < table->column_count; i++) {
        char beside[64];
        csv_write_text(writer, table->columns[i].key);
        if (table->columns[i].kind == TABLE_CODED)
            csv_write_text(writer, beside_key(&table->columns[i], beside));
    }
    csv_write_row_end(writer);
    return true;
}

static bool begin_plain(struct table *table, struct ank_error *err)
{
    (void)err;
    return begin_csv(table, false);
}

static bool begin_excel(struct table *table, struct ank_error *err)
{
    (void)err;
    return begin_csv(table, true);
}

static void csv_cell(struct table *table, const struct table_column *column,
                     const struct table_cell *cell)
{
    struct csv_writer *writer = table->state;
    if (cell->missing) {
        csv_write_text(writer, NULL);
        if (column->kind == TABLE_CODED)
            csv_write_text(writer, NULL);
        return;
    }
    switch (cell->kind) {
    case TABLE_WORDS:
        csv_write_text(writer, cell->text);
        break;
    case TABLE_CODED:
        csv_write_text(writer, cell->text);
        csv_write_text(writer, cell->words);
        break;
    case TABLE_INTEGER:
        csv_write_integer(writer, cell->integer);
        break;
    case TABLE_NUMBER:
        csv_write_number(writer, cell->number);
        break;
    case TABLE_DAY:
        csv_write_day(writer, cell->day);
        break;
    case TABLE_BOOL:
        csv_write_text(writer, cell->yes ? "true" : "false");
        break;
    }
}

static void end_csv_row(struct table *table)
{
    csv_write_row_end(table->state);
}

static bool end_csv(struct table *table, bool fine, struct ank_error *err)
{
    (void)err;
    free(table->state);
    return fine;
}

const struct table_form table_form_csv = {begin_plain, csv_cell, end_csv_row, end_csv};
const struct table_form table_form_excel = {begin_excel, csv_cell, end_csv_row,
                                            end_csv};

/* JSON ----------------------------------------------------------------- */

static bool begin_json(struct table *table, struct ank_error *err)
{
    (void)err;
    struct json_writer *json = table->about.json;
    if (!json) {
        json = ank_must(calloc(1, sizeof *json));
        json_document_begin(json, table->out, table->about.document,
                            table->about.generated);
    }
    table->state = json;
    json_write_array(json, table->about.array);
    return true;
}

static void json_cell(struct table *table, const struct table_column *column,
                      const struct table_cell *cell)
{
    struct json_writer *json = table->state;
    char beside[64];
    if (column == table->columns)
        json_write_object(json, NULL);
    if (cell->missing) {
        json_write_null(json, column->key);
        if (column->kind == TABLE_CODED)
            json_write_null(json, beside_key(column, beside));
        return;
    }
    switch (cell->kind) {
    case TABLE_WORDS:
        json_write_text(json, column->key, cell->text);
        break;
    case TABLE_CODED:
        json_write_text(json, column->key, cell->text);
        json_write_text(json, beside_key(column, beside), cell->words);
        break;
    case TABLE_INTEGER:
        json_write_integer(json, column->key, cell->integer);
        break;
    case TABLE_NUMBER:
        json_write_number(json, column->key, cell->number);
        break;
    case TABLE_DAY:
        json_write_day(json, column->key, cell->day);
        break;
    case TABLE_BOOL:
        json_write_bool(json, column->key, cell->yes);
        break;
    }
}

static void end_json_row(struct table *table)
{
    json_write_end(table->state);
}

static bool end_json(struct table *table, bool fine, struct ank_error *err)
{
    if (fine)
        json_write_end(table->state);
    if (table->about.json)
        return fine;
    fine = fine && json_document_end(table->state, err);
    free(table->state);
    return fine;
}

const struct table_form table_form_json = {begin_json, json_cell, end_json_row,
                                           end_json};
