/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One result in every format: the cells' common record; see table.h. */
#include "table.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "table_form.h"

bool table_format_find(const char *name, enum table_format *format)
{
    static const struct {
        const char *name;
        enum table_format format;
    } formats[] = {{"text", TABLE_TEXT},
                   {"csv", TABLE_CSV},
                   {"json", TABLE_JSON},
                   {"xlsx", TABLE_XLSX}};
    for (size_t i = 0; i < ANK_COUNT(formats); i++) {
        if (strcmp(formats[i].name, name) == 0) {
            *format = formats[i].format;
            return true;
        }
    }
    return false;
}

bool table_begin(struct table **opened, const struct table_form *form, FILE *out,
                 struct book *book, const struct table_about *about,
                 const struct table_column *columns, struct ank_error *err)
{
    struct table *table = ank_must(calloc(1, sizeof *table));
    *table = (struct table){.form = form,
                            .out = out,
                            .about = *about,
                            .columns = columns,
                            .book = book,
                            .failure = {.lang = err->lang}};
    while (columns[table->column_count].key)
        table->column_count++;
    *opened = table;
    if (form->begin(table, &table->failure))
        return true;
    *opened = NULL;
    return table_close(table, err);
}

bool table_open(struct table **table, enum table_format format, FILE *out,
                const struct table_about *about, const struct table_column *columns,
                struct ank_error *err)
{
    static const struct table_form *const forms[] = {
        [TABLE_TEXT] = &table_form_text,   [TABLE_CSV] = &table_form_csv,
        [TABLE_EXCEL] = &table_form_excel, [TABLE_JSON] = &table_form_json,
        [TABLE_XLSX] = &table_form_xlsx,
    };
    return table_begin(table, forms[format], out, NULL, about, columns, err);
}

static void put(struct table *table, const struct table_cell *cell)
{
    assert(table->column < table->column_count);
    if (!table->failure.code)
        table->form->cell(table, &table->columns[table->column], cell);
    table->column++;
}

void table_missing(struct table *table)
{
    put(table, &(struct table_cell){.missing = true});
}

/* Who searches a word finds it. NULL when there is nothing to leave out. */
static char *without_soft_hyphens(const char *text)
{
    static const char soft_hyphen[] = "\xc2\xad";
    const char *found = strstr(text, soft_hyphen);
    if (!found)
        return NULL;
    char *clean = ank_must(strdup(text)), *to = clean;
    for (const char *from = text; *from;)
        if (strncmp(from, soft_hyphen, strlen(soft_hyphen)) == 0)
            from += strlen(soft_hyphen);
        else
            *to++ = *from++;
    *to = '\0';
    return clean;
}

void table_text(struct table *table, const char *text)
{
    char *clean = text ? without_soft_hyphens(text) : NULL;
    put(table, &(struct table_cell){.kind = TABLE_WORDS,
                                    .missing = !text,
                                    .text = clean  ? clean
                                            : text ? text
                                                   : ""});
    free(clean);
}

bool table_shows_words(const struct table *table)
{
    return table->form == &table_form_text;
}

void table_named(struct table *table, const char *code, const char *words)
{
    table_text(table, code && table_shows_words(table) ? words : code);
}

void table_coded(struct table *table, const char *code, const char *words)
{
    assert(table->columns[table->column].kind == TABLE_CODED);
    put(table, &(struct table_cell){.kind = TABLE_CODED,
                                    .missing = !code,
                                    .text = code,
                                    .words = words ? words : code});
}

void table_integer(struct table *table, int64_t value)
{
    put(table, &(struct table_cell){.kind = TABLE_INTEGER, .integer = value});
}

void table_decimal(struct table *table, double value, int decimals)
{
    put(table, &(struct table_cell){.kind = TABLE_NUMBER,
                                    .missing = !isfinite(value),
                                    .number = value + 0.0, /* no -0 */
                                    .decimals = decimals});
}

void table_number(struct table *table, double value)
{
    assert(table->column < table->column_count);
    table_decimal(table, value, table->columns[table->column].decimals);
}

void table_day(struct table *table, ank_day day)
{
    put(table, &(struct table_cell){
                   .kind = TABLE_DAY, .missing = day == ANK_NO_DAY, .day = day});
}

void table_bool(struct table *table, bool value)
{
    put(table, &(struct table_cell){.kind = TABLE_BOOL, .yes = value});
}

void table_row_end(struct table *table)
{
    while (table->column < table->column_count)
        table_missing(table);
    if (!table->failure.code)
        table->form->row_end(table);
    table->column = 0;
}

bool table_close(struct table *table, struct ank_error *err)
{
    if (!table)
        return true;
    struct ank_error *failure = &table->failure;
    bool fine = table->form->end(table, failure->code == ANK_OK, failure);
    if (fine && !table->book && (fflush(table->out) != 0 || ferror(table->out)))
        fine = ank_fail(failure, ANK_IO,
                        "the output could not be written; is the disk full?");
    if (!fine && err->code == ANK_OK)
        *err = *failure;
    free(table);
    return fine;
}
