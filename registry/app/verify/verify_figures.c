/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a released table one by one: no row twice, reasons and quarters that
 * there are, and figures that can be: on their scale, and an interval that follows from
 * them. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "verify.h"

struct looked {
    struct verifying *verifying;
    const struct verify_sheet *sheet;
    const struct package_table *table;
    size_t row;
};

static const char *where(const struct looked *at)
{
    return ank_format(at->verifying->work->mem, "%s:%zu", at->sheet->path,
                      at->sheet->rows[at->row].line);
}

static const char *cell(const struct looked *at, const char *name)
{
    return verify_cell(at->sheet, at->row, name);
}

static double number(const struct looked *at, const char *name)
{
    return verify_number(at->sheet, at->row, name);
}

/* Reasons and quarters --------------------------------------------------------- */

bool verify_reason_known(const char *reason)
{
    enum ank_withheld why = ank_withheld_of(reason, strlen(reason));
    return why != ANK_SHOWN && why != ANK_WITHHELD;
}

bool verify_is_quarter(const char *text)
{
    return strlen(text) == 7 && strspn(text, "0123456789") == 4 &&
           strncmp(text + 4, "-Q", 2) == 0 && (text[6] == '2' || text[6] == '4');
}

static void check_quarter(const struct looked *at)
{
    const char *quarter = cell(at, "as_of"), *last = at->verifying->package.as_of;
    bool told = *cell(at, "withheld") == '\0';
    if (!told && *quarter)
        verify_fault(at->verifying, where(at),
                     ANK_N("a row that is not told has no quarter"));
    if (told && !verify_is_quarter(quarter))
        verify_fault(at->verifying, where(at),
                     ANK_N("as_of: %s is no half-year's end, such as 2026-Q2"),
                     quarter);
    else if (told && last && strcmp(quarter, last) > 0)
        verify_fault(at->verifying, where(at),
                     ANK_N("as_of: %s is later than %s, the release's own"), quarter,
                     last);
}

/* Means ------------------------------------------------------------------------ */

static void check_scale(const struct looked *at)
{
    for (size_t i = 0; i < at->table->field_count; i++) {
        const struct package_field *field = &at->table->fields[i];
        double value = number(at, field->name);
        if (value < field->least || value > field->largest) /* NAN: neither */
            verify_fault(at->verifying, where(at),
                         ANK_N("%s: %s lies outside the scale"), field->name,
                         cell(at, field->name));
    }
}

/* It is reckoned from the rounded figures beside it. */
static void check_interval(const struct looked *at)
{
    static const char *const faults[] = {
        [ANK_INTERVAL_ALONE] = ANK_N("a mean, its spread and its interval go together"),
        [ANK_INTERVAL_OUTSIDE] = ANK_N("the mean lies outside its interval"),
        [ANK_INTERVAL_DIFFERS] =
            ANK_N("the interval is not that of the mean, the spread and the families")};
    struct ank_published_mean of = {.families = number(at, "families"),
                                    .mean = number(at, "mean"),
                                    .sd = number(at, "sd"),
                                    .low = number(at, "low"),
                                    .high = number(at, "high")};
    if (isnan(of.mean))
        of.mean = number(at, "mean_change");
    if (of.sd < 0)
        verify_fault(at->verifying, where(at), ANK_N("sd: %s is less than nought"),
                     cell(at, "sd"));
    enum ank_interval interval = ank_published_interval(&of);
    if (interval != ANK_INTERVAL_FITS)
        verify_fault(at->verifying, where(at), "%s",
                     ank_words(at->verifying->work->lang, faults[interval]));
}

/* Rows among each other -------------------------------------------------------- */

const char *verify_thing(const struct verify_sheet *sheet, size_t row)
{
    static const char *const names[] = {"what", "domain", "statement"};
    for (size_t i = 0; i < ANK_COUNT(names); i++)
        if (*verify_cell(sheet, row, names[i]))
            return verify_cell(sheet, row, names[i]);
    return "";
}

struct row_key {
    const char *whole; /* project, thing and wave */
    size_t row;
};

static int compare_keys(const void *left, const void *right)
{
    const struct row_key *a = left, *b = right;
    int order = strcmp(a->whole, b->whole);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

/* The lines of a divided row say of the whole the same. */
static void check_whole(const struct looked *at, size_t first)
{
    static const char *const whole[] = {"families", "mean",  "sd",      "low",
                                        "high",     "as_of", "withheld"};
    for (size_t i = 0; i < ANK_COUNT(whole); i++)
        if (strcmp(cell(at, whole[i]), verify_cell(at->sheet, first, whole[i])) != 0) {
            verify_fault(at->verifying, where(at),
                         ANK_N("%s is not that of line %zu, of the same row"), whole[i],
                         at->sheet->rows[first].line);
            return;
        }
}

/* `keys` is a run of lines of one row. */
static void check_lines(struct looked *at, const struct row_key *keys, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        at->row = keys[i].row;
        size_t same = 0;
        while (same < i && strcmp(cell(at, "part"),
                                  verify_cell(at->sheet, keys[same].row, "part")) != 0)
            same++;
        if (same < i)
            verify_fault(at->verifying, where(at),
                         ANK_N("this row is there already, on line %zu"),
                         at->sheet->rows[keys[same].row].line);
        else
            check_whole(at, keys[0].row);
    }
}

static void check_rows(struct looked at)
{
    struct ank_arena *mem = at.verifying->work->mem;
    size_t count = at.sheet->count;
    struct row_key *keys = ank_alloc(mem, (count + 1) * sizeof *keys);
    for (size_t i = 0; i < count; i++)
        keys[i] = (struct row_key){
            ank_format(mem, "%s\n%s\n%s", verify_cell(at.sheet, i, "project"),
                       verify_thing(at.sheet, i), verify_cell(at.sheet, i, "wave")),
            i};
    if (count > 1)
        qsort(keys, count, sizeof *keys, compare_keys);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from; to < count && strcmp(keys[to].whole, keys[from].whole) == 0;)
            to++;
        check_lines(&at, &keys[from], to - from);
    }
}

/* What is said of a change is no more than its figures: better or harder needs an
 * interval that is not on both sides of nought (an end of it may round to it), and a
 * mean says something. */
static void check_verdict(const struct looked *at)
{
    const char *verdict = cell(at, "verdict");
    double mean = number(at, "mean_change"), low = number(at, "low"),
           high = number(at, "high");
    enum ank_published_change change = ANK_CHANGE_HIDDEN;
    while (change < ANK_PUBLISHED_CHANGES &&
           strcmp(ank_published_change_name(change), verdict) != 0)
        change++;
    bool sure = change == ANK_CHANGE_BETTER || change == ANK_CHANGE_HARDER;
    bool fits = change < ANK_PUBLISHED_CHANGES &&
                isnan(mean) == (change == ANK_CHANGE_HIDDEN) &&
                (isnan(mean) || isnan(low) == (change == ANK_CHANGE_MEAN_ALONE)) &&
                (!sure || (low * high >= 0 && mean != 0));
    if (!fits)
        verify_fault(at->verifying, where(at),
                     ANK_N("verdict: %s is not what the figures say"), verdict);
}

void verify_figures(struct verifying *verifying, const struct verify_sheet *sheet,
                    const struct package_table *table)
{
    struct looked at = {verifying, sheet, table, 0};
    for (; at.row < sheet->count; at.row++) {
        const char *reason = cell(&at, "withheld");
        if (*reason && !verify_reason_known(reason))
            verify_fault(verifying, where(&at),
                         ANK_N("withheld: %s is no reason that there is"), reason);
        check_quarter(&at);
        check_scale(&at);
        check_interval(&at);
        if (strcmp(table->name, "change") == 0)
            check_verdict(&at);
    }
    check_rows(at);
}
