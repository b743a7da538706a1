/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a released table as an outsider reads them: whether they keep to
 * the schema and the rules. The lines of a divided row are its parts.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../../io/csv.h"
#include "../verify/verify.h"

enum { MOST_FIELDS = 32 };

struct table_read {
    struct verifying *verifying;
    const struct package_table *table;
    struct csv_column columns[MOST_FIELDS];
    const char *values[MOST_FIELDS];
    size_t line;
    size_t count;
    struct ank_published_row *lines;
};

static const char *value_of(const struct table_read *read, const char *name)
{
    for (size_t i = 0; i < read->table->field_count; i++)
        if (strcmp(read->table->fields[i].name, name) == 0)
            return read->values[i] ? read->values[i] : "";
    return "";
}

static const char *where(const struct table_read *read)
{
    return ank_format(read->verifying->work->mem, "%s:%zu", read->table->path,
                      read->line);
}

static double number_in(const struct table_read *read, const char *name)
{
    const char *text = value_of(read, name);
    char *end;
    double number = strtod(text, &end);
    return *text && !*end && isfinite(number) ? number : NAN;
}

/* Types ---------------------------------------------------------------------- */

static bool fits(const char *type, const char *text)
{
    if (!*text || strcmp(text, "*") == 0 || strcmp(type, "string") == 0)
        return true;
    if (strcmp(type, "boolean") == 0)
        return strcmp(text, "true") == 0 || strcmp(text, "false") == 0;
    size_t digits = strspn(text + (*text == '-'), "0123456789");
    const char *rest = text + (*text == '-') + digits;
    if (strcmp(type, "number") == 0 && *rest == '.')
        rest += 1 + strspn(rest + 1, "0123456789");
    return digits > 0 && !*rest;
}

static void check_types(const struct table_read *read)
{
    for (size_t i = 0; i < read->table->field_count; i++) {
        const struct package_field *field = &read->table->fields[i];
        const char *text = read->values[i] ? read->values[i] : "";
        if (!fits(field->type, text))
            verify_fault(read->verifying, where(read), ANK_N("%s: %s is no %s"),
                         field->name, text, field->type);
        const char *point = strchr(text, '.');
        if (strcmp(field->type, "number") == 0 && point && strlen(point) > 2)
            verify_fault(read->verifying, where(read),
                         ANK_N("%s: %s has more than one decimal"), field->name, text);
    }
}

/* Rules ------------------------------------------------------------------------ */

/* A row that is told again may come from a release that needed fewer families. */
static double least_of(const struct table_read *read)
{
    const struct package *package = &read->verifying->package;
    bool again = package->as_of && strcmp(value_of(read, "as_of"), package->as_of) != 0;
    return again ? ANK_RELEASE_LEAST : (double)package->least;
}

static void check_count(const struct table_read *read, const char *name)
{
    double count = number_in(read, name), least = least_of(read);
    if (isnan(count))
        return;
    if (!ank_published_is_rounded(count))
        verify_fault(read->verifying, where(read),
                     ANK_N("%s: %.0f is not rounded to 5"), name, count);
    if (!ank_published_is_enough(count, least))
        verify_fault(read->verifying, where(read),
                     ANK_N("%s: %.0f is fewer than %.0f families"), name, count, least);
}

/* From twice the least number on; a rounded number can stand for two more. */
static void check_large(const struct table_read *read, const char *name,
                        double families)
{
    double twice = 2 * least_of(read);
    if (!isnan(number_in(read, name)) && !ank_published_is_enough(families, twice))
        verify_fault(read->verifying, where(read),
                     ANK_N("%s is told of fewer than %.0f families"), name, twice);
}

static void check_rules(const struct table_read *read,
                        const struct ank_published_row *line)
{
    static const char *const counts[] = {"families", "part_families", "improved",
                                         "same",     "worse",         "not_improved"};
    static const char *const large[] = {"part_families", "improved", "same", "worse",
                                        "not_improved"};
    for (size_t i = 0; i < ANK_COUNT(counts); i++)
        check_count(read, counts[i]);
    for (size_t i = 0; i < ANK_COUNT(large); i++)
        check_large(read, large[i], line->families);
    double percent = number_in(read, "percent"),
           part = number_in(read, "part_families");
    if (!isnan(percent) && percent != ank_published_percent(part, line->families))
        verify_fault(read->verifying, where(read),
                     ANK_N("the percentage is not that of the rounded numbers"));
    if (line->published == (*value_of(read, "withheld") != '\0'))
        verify_fault(read->verifying, where(read),
                     ANK_N("a row is told, or says why it is not"));
}

/* Lines to rows ---------------------------------------------------------------- */

static void add_part(struct ank_published_row *line, double families, bool majority)
{
    if (line->part_count == ANK_MOST_PARTS)
        return;
    line->parts[line->part_count] = families;
    if (majority)
        line->majority = (int)line->part_count;
    line->part_count++;
}

static void add_classes(const struct table_read *read, struct ank_published_row *line)
{
    static const char *const names[] = {"improved", "same", "worse"};
    const char *majority = value_of(read, "half_or_more");
    line->folded = *value_of(read, "not_improved") != '\0';
    if (!*value_of(read, "improved"))
        return;
    for (size_t i = 0; i < ANK_COUNT(names); i++)
        add_part(line, number_in(read, names[i]), strcmp(majority, names[i]) == 0);
    if (line->folded)
        add_part(line, number_in(read, "not_improved"),
                 strcmp(majority, "not_improved") == 0);
}

static bool goes_on(const struct table_read *read, const struct ank_published_row *last,
                    const char *project, const char *thing)
{
    return *value_of(read, "part") && read->count > 0 &&
           strcmp(last->site, project) == 0 && strcmp(last->thing, thing) == 0;
}

/* "change/housing/6", as releases name what they ask. */
static const char *measure_of(const struct table_read *read, const char *what)
{
    struct ank_arena *mem = read->verifying->work->mem;
    const char *wave = value_of(read, "wave");
    const char *kind = *value_of(read, "domain")      ? "change/"
                       : *value_of(read, "statement") ? "experience/"
                                                      : "";
    return ank_format(mem, "%s%s%s%s", kind, what, *wave ? "/" : "", wave);
}

static void take_line(struct table_read *read)
{
    struct ank_arena *mem = read->verifying->work->mem;
    const char *withheld = value_of(read, "withheld");
    const char *what = value_of(read, "what");
    what = *what                       ? what
           : *value_of(read, "domain") ? value_of(read, "domain")
                                       : value_of(read, "statement");
    const char *wave = value_of(read, "wave");
    const char *thing = ank_format(mem, "%s%s%s", what, *wave ? " " : "", wave);
    const char *project = ank_strdup(mem, value_of(read, "project"));
    struct ank_published_row *last = read->count ? &read->lines[read->count - 1] : NULL;
    if (!goes_on(read, last, project, thing)) {
        read->lines = ank_grow(mem, read->lines, read->count, sizeof *read->lines);
        last = &read->lines[read->count++];
        *last = (struct ank_published_row){
            .site = project,
            .measure = measure_of(read, what),
            .thing = thing,
            .why = ank_withheld_of(withheld, strlen(withheld)),
            .families = number_in(read, "families"),
            .majority = -1,
            .as_of = ank_strdup(mem, value_of(read, "as_of"))};
        last->published = !isnan(last->families);
        if (last->published)
            add_classes(read, last);
    }
    if (*value_of(read, "part"))
        add_part(last, number_in(read, "part_families"),
                 strcmp(value_of(read, "half_or_more"), "true") == 0);
    check_types(read);
    check_rules(read, last);
    read->verifying->rows++;
}

bool verify_table(struct verifying *verifying, const struct package_table *table,
                  struct ank_error *err)
{
    struct csv_reader *reader;
    struct table_read read = {.verifying = verifying, .table = table};
    if (table->field_count >= MOST_FIELDS)
        return ank_fail(err, ANK_INVALID, ANK_N("%s has too many columns"),
                        table->path);
    for (size_t i = 0; i < table->field_count; i++)
        read.columns[i] = (struct csv_column){table->fields[i].name, true};
    const char *path =
        ank_format(verifying->work->mem, "%s/%s", verifying->folder, table->path);
    if (!csv_open(&reader, path, read.columns, NULL, err))
        return false;
    while (csv_next(reader, read.values)) {
        read.line = csv_line(reader);
        take_line(&read);
    }
    if (!csv_close(reader, err))
        return false;
    for (size_t i = 0; i < read.count; i++) {
        verifying->lines = ank_grow(verifying->work->mem, verifying->lines,
                                    verifying->line_count, sizeof *verifying->lines);
        verifying->lines[verifying->line_count++] = read.lines[i];
    }
    return true;
}
