/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The codebook beside files for a statistics program; see data_rows.h. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include "data_rows.h"

struct codebook {
    struct ank_work_context *work;
    FILE *out;
    enum dataset_form form;
};

/* One sentence or cell, in the reader's language. */
#define WORDS(english) ank_words(book->work->lang, english)

static const char *file_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* A bar would end the cell, and a line end the row. */
static void write_cell(const struct codebook *book, const char *words)
{
    fputs("| ", book->out);
    for (; *words; words++)
        fputc(*words == '|' || *words == '\n' ? '/' : *words, book->out);
    fputc(' ', book->out);
}

/* "0 = very hard, 10 = very good" */
static void write_values(const struct codebook *book,
                         const struct dataset_variable *variable)
{
    char number[32];
    const char *text = "";
    struct ank_arena *mem = book->work->mem;
    for (size_t i = 0; i < variable->value_count; i++)
        text = ank_format(mem, "%s%s%s = %s", text, *text ? ", " : "",
                          ank_double_format(variable->values[i].number, number),
                          variable->values[i].words);
    if (variable->kind == DATASET_DAY)
        text = WORDS(ANK_N("a day"));
    write_cell(book, text);
}

static void write_variables(const struct codebook *book, const struct data_table *table)
{
    fprintf(book->out, "\n## %s\n\n%s\n\n", file_of(table->path), table->about);
    write_cell(book, WORDS(ANK_N("variable")));
    write_cell(book, WORDS(ANK_N("what it is")));
    write_cell(book, WORDS(ANK_N("values")));
    fputs("|\n|---|---|---|\n", book->out);
    for (size_t i = 0; i < table->variable_count; i++) {
        write_cell(book, table->variables[i].name);
        write_cell(book, table->variables[i].label);
        write_values(book, &table->variables[i]);
        fputs("|\n", book->out);
    }
}

static bool has_statuses(const struct data_table *table)
{
    for (size_t i = 0; i < table->variable_count; i++)
        if (table->variables[i].statuses)
            return true;
    return false;
}

/* What stands for each kind of no number. */
static const char *code_of(const struct codebook *book, const struct data_table *table,
                           int status)
{
    return book->form == DATASET_STATA
               ? ank_format(book->work->mem, ".%c", 'a' + status)
               : ank_format(book->work->mem, "%d",
                            dataset_status_number((ank_score)(ANK_PARKED - status),
                                                  table->lowest));
}

static void write_missing(const struct codebook *book, const struct data_table *table)
{
    fprintf(book->out, "\n## %s\n\n%s\n\n", WORDS(ANK_N("What is no number")),
            WORDS(ANK_N("Four answers that are no number are kept apart from what was "
                        "not asked. None of them is ever a zero.")));
    write_cell(book, WORDS(ANK_N("code")));
    write_cell(book, WORDS(ANK_N("what it is")));
    fputs("|\n|---|---|\n", book->out);
    for (int i = 0; ank_score_codes[i].code; i++) {
        write_cell(book, code_of(book, table, i));
        write_cell(book, WORDS(ank_score_codes[i].words));
        fputs("|\n", book->out);
    }
    write_cell(book,
               book->form == DATASET_STATA ? "." : WORDS(ANK_N("system missing")));
    write_cell(book, WORDS(ANK_N("not asked")));
    fputs("|\n", book->out);
}

static void write_reading(const struct codebook *book, const struct data_table *table)
{
    const char *file = file_of(table->path);
    fprintf(book->out, "\n## %s\n\n", WORDS(ANK_N("Reading it with R")));
    if (book->form == DATASET_STATA)
        fprintf(book->out, "    x <- haven::read_dta(\"%s\")\n\n%s\n", file,
                WORDS(ANK_N("haven::na_tag() tells the four kinds apart; is.na() does "
                            "not.")));
    else
        fprintf(book->out, "    x <- haven::read_sav(\"%s\", user_na = TRUE)\n\n%s\n",
                file,
                WORDS(ANK_N("Without user_na = TRUE haven turns all four into NA, and "
                            "nobody can tell them from what was not asked.")));
}

void data_codebook(FILE *out, const struct data_table *tables, size_t count,
                   enum dataset_form form)
{
    const struct codebook kept = {tables->work, out, form}, *book = &kept;
    char day[12];
    fprintf(out, "# %s\n\n%s\n\n%s\n", WORDS(ANK_N("Codebook")),
            ank_say(book->work->lang, book->work->mem,
                    ANK_N("Made by ankerpunt %s on %s."), ANK_VERSION,
                    ank_day_words(book->work->today, day)),
            WORDS(ANK_N("DO NOT SHARE: personal data. A code is no name, but who knows "
                        "the family knows it here too.")));
    for (size_t i = 0; i < count; i++)
        write_variables(book, &tables[i]);
    for (size_t i = 0; i < count; i++)
        if (has_statuses(&tables[i])) {
            write_missing(book, &tables[i]);
            write_reading(book, &tables[i]);
            break;
        }
}
