/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for a statistics program, through libreadstat; see dataset.h. The library
 * looks at names only when the first row begins, so names are looked at here before. */
#include "dataset.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include <readstat.h>

#include <ankerpunt/text.h>

enum {
    STATUSES = 4,
    FIRST_STATUS = 91,
    LONGEST_NAME = 32,   /* bytes, of Stata; SPSS takes more */
    STATA_LABEL = 80,    /* characters */
    SPSS_LABEL = 120,    /* bytes, of a value; of a variable more */
    STATA_VERSION = 118, /* Stata 14 and later: UTF-8 */
    SPSS_EPOCH = 141428, /* days from 14 October 1582 to 1970-01-01 */
    STATA_EPOCH = 3653,  /* days from 1960-01-01 to 1970-01-01 */
    DAY_SECONDS = 86400
};

struct dataset_file {
    const struct dataset *data;
    enum dataset_form form;
    readstat_writer_t *writer;
    readstat_variable_t **variables;
    FILE *out;
    struct ank_arena mem;
    struct ank_error *err;
};

const char *dataset_ending(enum dataset_form form)
{
    return form == DATASET_SPSS ? "sav" : "dta";
}

char *dataset_name(const char *code, struct ank_arena *mem)
{
    char *name = ank_strdup(mem, code);
    for (char *c = name; (c = strchr(c, '-')) != NULL;)
        *c = '_';
    return name;
}

int dataset_status_number(ank_score status, double lowest)
{
    int first = FIRST_STATUS;
    while (lowest <= -first)
        first = (first - 1) * 10 + FIRST_STATUS;
    return -first - (ANK_PARKED - status);
}

static char status_tag(ank_score status)
{
    return (char)('a' + (ANK_PARKED - status));
}

static void check(struct dataset_file *file, readstat_error_t failed)
{
    if (failed != READSTAT_OK)
        ank_fail(file->err, ANK_IO,
                 ANK_N("the file for a statistics program could not be made: %s"),
                 readstat_error_message(failed));
}

/* Names ------------------------------------------------------------------ */

/* Words of SPSS; Stata's own are refused by the library. */
static bool is_reserved(const char *name)
{
    static const char *const words[] = {"all", "and", "by",  "eq", "ge", "gt",  "le",
                                        "lt",  "ne",  "not", "or", "to", "with"};
    for (size_t i = 0; i < ANK_COUNT(words); i++)
        if (strcasecmp(name, words[i]) == 0)
            return true;
    return false;
}

static bool check_name(const char *name, struct ank_error *err)
{
    char shown[256];
    if (strlen(name) > LONGEST_NAME)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s is too long for the name of a variable (at most %d "
                              "letters); export to CSV, or shorten the code"),
                        ank_shown(name, shown), LONGEST_NAME);
    return !is_reserved(name) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s is a word of SPSS itself and cannot name a variable; "
                          "export to CSV, or choose another code"),
                    ank_shown(name, shown));
}

static int compare_names(const void *a, const void *b)
{
    return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

static bool check_names(const struct dataset *data, struct ank_error *err)
{
    struct ank_arena mem = {0};
    const char **names = ank_alloc(&mem, data->variable_count * sizeof *names);
    bool fine = true;
    for (size_t i = 0; i < data->variable_count && fine; i++) {
        names[i] = data->variables[i].name;
        fine = check_name(names[i], err);
    }
    if (fine)
        qsort(names, data->variable_count, sizeof *names, compare_names);
    for (size_t i = 1; i < data->variable_count && fine; i++)
        fine = strcasecmp(names[i - 1], names[i]) != 0 ||
               ank_fail(err, ANK_INVALID,
                        ANK_N("two variables would both be called %s: codes that "
                              "differ only by - and _ or by capitals; export to CSV, "
                              "or rename one"),
                        names[i]);
    ank_arena_free(&mem);
    return fine;
}

/* Variables -------------------------------------------------------------- */

/* As much of it as the program has room for: whole characters. */
static const char *cut(struct dataset_file *file, const char *words)
{
    const char *end = words;
    uint32_t character;
    size_t count = 0, most = file->form == DATASET_STATA ? STATA_LABEL : SPSS_LABEL;
    for (size_t length; (length = ank_text_next(end, &character)) > 0; end += length) {
        size_t used =
            file->form == DATASET_STATA ? count + 1 : (size_t)(end - words) + length;
        if (used > most)
            break;
        count++;
    }
    return ank_strndup(&file->mem, words, (size_t)(end - words));
}

static size_t widest_text(const struct dataset *data, size_t variable)
{
    size_t widest = 1;
    for (size_t row = 0; row < data->row_count; row++) {
        const char *text = data->cells[row * data->variable_count + variable].text;
        if (text && strlen(text) > widest)
            widest = strlen(text);
    }
    return widest;
}

/* The words of its numbers, and of the four that are none. One set for all variables
 * with the same. */
static readstat_label_set_t *add_values(struct dataset_file *file, size_t variable)
{
    const struct dataset *data = file->data;
    const struct dataset_variable *one = &data->variables[variable];
    for (size_t i = 0; i < variable; i++)
        if (data->variables[i].values == one->values &&
            data->variables[i].statuses == one->statuses)
            return file->variables[i]->label_set;
    readstat_label_set_t *set =
        readstat_add_label_set(file->writer, READSTAT_TYPE_DOUBLE,
                               ank_format(&file->mem, "values%zu", variable + 1));
    for (size_t i = 0; i < one->value_count; i++)
        readstat_label_double_value(set, one->values[i].number,
                                    cut(file, one->values[i].words));
    for (int i = 0; one->statuses && i < STATUSES; i++) {
        ank_score status = (ank_score)(ANK_PARKED - i);
        const char *words = cut(file, data->status_words[i]);
        if (file->form == DATASET_STATA)
            readstat_label_tagged_value(set, status_tag(status), words);
        else
            readstat_label_double_value(
                set, dataset_status_number(status, data->lowest), words);
    }
    return set;
}

static void add_statuses(struct dataset_file *file, readstat_variable_t *variable)
{
    double lowest = file->data->lowest;
    if (file->form == DATASET_SPSS)
        check(file, readstat_variable_add_missing_double_range(
                        variable, dataset_status_number(ANK_REFUSED, lowest),
                        dataset_status_number(ANK_PARKED, lowest)));
}

/* How it is shown. */
static const char *format_of(struct dataset_file *file,
                             const struct dataset_variable *variable)
{
    bool spss = file->form == DATASET_SPSS;
    if (variable->kind == DATASET_DAY)
        return spss ? "EDATE10" : "%tdD/N/CY";
    return ank_format(&file->mem, spss ? "F8.%d" : "%%9.%df", variable->decimals);
}

static void add_variable(struct dataset_file *file, size_t at)
{
    const struct dataset_variable *one = &file->data->variables[at];
    bool text = one->kind == DATASET_TEXT;
    readstat_variable_t *variable = readstat_add_variable(
        file->writer, one->name, text ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE,
        text ? widest_text(file->data, at) : 0);
    file->variables[at] = variable;
    readstat_variable_set_label(variable, cut(file, one->label));
    readstat_variable_set_measure(variable, text ? READSTAT_MEASURE_NOMINAL
                                            : one->value_count
                                                ? READSTAT_MEASURE_ORDINAL
                                                : READSTAT_MEASURE_SCALE);
    if (!text)
        readstat_variable_set_format(variable, format_of(file, one));
    if (one->value_count > 0 || one->statuses)
        readstat_variable_set_label_set(variable, add_values(file, at));
    if (one->statuses)
        add_statuses(file, variable);
}

/* Rows -------------------------------------------------------------------- */

static readstat_error_t insert_number(struct dataset_file *file,
                                      const readstat_variable_t *variable, double value)
{
    return isnan(value) ? readstat_insert_missing_value(file->writer, variable)
                        : readstat_insert_double_value(file->writer, variable, value);
}

static readstat_error_t insert_status(struct dataset_file *file,
                                      const readstat_variable_t *variable,
                                      ank_score status)
{
    return file->form == DATASET_STATA
               ? readstat_insert_tagged_missing_value(file->writer, variable,
                                                      status_tag(status))
               : readstat_insert_double_value(
                     file->writer, variable,
                     dataset_status_number(status, file->data->lowest));
}

/* SPSS counts seconds, Stata days. */
static double day_number(enum dataset_form form, ank_day day)
{
    if (day == ANK_NO_DAY)
        return NAN;
    return form == DATASET_SPSS ? ((double)day + SPSS_EPOCH) * DAY_SECONDS
                                : (double)day + STATA_EPOCH;
}

static readstat_error_t insert_cell(struct dataset_file *file, size_t variable,
                                    const struct dataset_cell *cell)
{
    const readstat_variable_t *to = file->variables[variable];
    switch (file->data->variables[variable].kind) {
    case DATASET_TEXT:
        return readstat_insert_string_value(file->writer, to,
                                            cell->text ? cell->text : "");
    case DATASET_DAY:
        return insert_number(file, to, day_number(file->form, cell->day));
    case DATASET_NUMBER:
        break;
    }
    return cell->status ? insert_status(file, to, cell->status)
                        : insert_number(file, to, cell->number);
}

static void write_rows(struct dataset_file *file)
{
    const struct dataset *data = file->data;
    const struct dataset_cell *cell = data->cells;
    for (size_t row = 0; row < data->row_count && file->err->code == ANK_OK; row++) {
        check(file, readstat_begin_row(file->writer));
        for (size_t i = 0; i < data->variable_count; i++)
            check(file, insert_cell(file, i, cell++));
        check(file, readstat_end_row(file->writer));
    }
}

/* The file -------------------------------------------------------------- */

static ssize_t take(const void *bytes, size_t size, void *context)
{
    struct dataset_file *file = context;
    return fwrite(bytes, 1, size, file->out) == size ? (ssize_t)size : -1;
}

/* Noon of that day by the local clock: the library writes local time, and a day is the
 * same day everywhere. */
static time_t moment_of(ank_day day)
{
    struct tm noon = {.tm_hour = 12, .tm_isdst = -1};
    ank_day_civil(day, &noon.tm_year, &noon.tm_mon, &noon.tm_mday);
    noon.tm_year -= 1900;
    noon.tm_mon--;
    return mktime(&noon);
}

static void write_head(struct dataset_file *file)
{
    const struct dataset *data = file->data;
    check(file, readstat_set_data_writer(file->writer, take));
    check(file,
          readstat_writer_set_file_timestamp(file->writer, moment_of(data->generated)));
    check(file, readstat_writer_set_file_label(file->writer, cut(file, data->label)));
    for (size_t i = 0; i < data->variable_count; i++)
        add_variable(file, i);
    long rows = (long)data->row_count;
    if (file->form == DATASET_STATA) {
        check(file,
              readstat_writer_set_file_format_version(file->writer, STATA_VERSION));
        check(file, readstat_begin_writing_dta(file->writer, file, rows));
    } else
        check(file, readstat_begin_writing_sav(file->writer, file, rows));
}

bool dataset_write(const struct dataset *data, enum dataset_form form, char **bytes,
                   size_t *size, struct ank_error *err)
{
    struct dataset_file file = {.data = data, .form = form, .err = err};
    *bytes = NULL;
    if (!check_names(data, err))
        return false;
    file.out = ank_must(open_memstream(bytes, size));
    file.writer = ank_must(readstat_writer_init());
    file.variables =
        ank_alloc(&file.mem, data->variable_count * sizeof *file.variables);
    write_head(&file);
    write_rows(&file);
    if (err->code == ANK_OK)
        check(&file, readstat_end_writing(file.writer));
    readstat_writer_free(file.writer);
    fclose(file.out);
    ank_arena_free(&file.mem);
    if (err->code == ANK_OK)
        return true;
    free(*bytes);
    *bytes = NULL;
    return false;
}
