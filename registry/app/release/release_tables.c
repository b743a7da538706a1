/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of a release: each as plain CSV and as a spreadsheet in Belgium opens
 * it. What is hidden is a star; what does not apply is empty.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/analysis/published.h>
#include "../../io/csv.h"
#include "release.h"

#define SITE                                                                           \
    {                                                                                  \
        "project", "string",                                                           \
            ANK_N("code of the project; “all” is all of them together")                \
    }
#define LABEL                                                                          \
    {                                                                                  \
        "label", "string", ANK_N("the same in words")                                  \
    }
#define WAVE                                                                                        \
    {                                                                                               \
        "wave", "string",                                                                           \
            ANK_N(                                                                                  \
                "months after the start: 0 is intake; closing; followup-N: N months after closing") \
    }
#define FAMILIES                                                                       \
    {                                                                                  \
        "families", "integer", ANK_N("families behind the figure, to the nearest 5")   \
    }
#define MEAN_PARTS                                                                                           \
    {"sd", "number",                                                                                         \
     ANK_N(                                                                                                  \
         "standard deviation, one decimal; where enough sets of answers would give the same")},              \
        {"low", "number",                                                                                    \
         ANK_N(                                                                                              \
             "lower limit of Student's 95 % interval (without sd: that of the largest spread never told)")}, \
    {                                                                                                        \
        "high", "number", ANK_N("upper limit of that interval")                                              \
    }
#define AS_OF                                                                          \
    {                                                                                  \
        "as_of", "string", ANK_N("the quarter at whose end it was counted: 2026-Q2")   \
    }
#define WITHHELD                                                                       \
    {                                                                                  \
        "withheld", "string", ANK_N("why the row is not told; empty when it is")       \
    }

static const struct release_column divided_columns[] = {
    SITE,
    {"what", "string", ANK_N("what is counted")},
    LABEL,
    WAVE,
    FAMILIES,
    {"part", "string",
     ANK_N("a part of those families; empty when they are not divided")},
    {"part_label", "string", ANK_N("the part in words")},
    {"part_families", "integer", ANK_N("families in that part, to the nearest 5")},
    {"percent", "integer",
     ANK_N("the part in percent of the families, both rounded; to the nearest 10")},
    {"half_or_more", "boolean",
     ANK_N("true: half of the families or more are in this part")},
    {"mean", "number", ANK_N("mean over the families, one decimal")},
    MEAN_PARTS,
    AS_OF,
    WITHHELD,
    {0},
};

static const struct release_column change_columns[] = {
    SITE,
    {"domain", "string", ANK_N("common name of the domain")},
    LABEL,
    WAVE,
    FAMILIES,
    {"mean_change", "number",
     ANK_N("mean of later minus start, in points of the scale, one decimal")},
    MEAN_PARTS,
    {"improved", "integer",
     ANK_N("families better than at the start, to the nearest 5")},
    {"same", "integer", ANK_N("families about the same, to the nearest 5")},
    {"worse", "integer", ANK_N("families that have it harder now, to the nearest 5")},
    {"not_improved", "integer",
     ANK_N("families about the same or harder, where these are too few apart")},
    {"half_or_more", "string",
     ANK_N(
         "improved, same, worse or not_improved: half of the families or more; empty: not said")},
    AS_OF,
    WITHHELD,
    {"verdict", "string",
     ANK_N(
         "better, harder, unsure or mean_only: what is said of the mean change, beside all "
         "domains of the moment; empty: nothing")},
    {0},
};

static const struct release_column level_columns[] = {
    SITE,       {"statement", "string", ANK_N("the statement that families rated")},
    LABEL,      WAVE,
    FAMILIES,   {"mean", "number", ANK_N("mean over the families, one decimal")},
    MEAN_PARTS, AS_OF,
    WITHHELD,   {0},
};

const struct release_table release_tables[] = {
    {"process",
     ANK_N(
         "Who was reached: families that started, how they came, how long, and who was rated again"),
     divided_columns},
    {"change", ANK_N("Change that families rated themselves, by domain and moment"),
     change_columns},
    {"experience",
     ANK_N("How families experience the support, by statement and moment"),
     level_columns},
    {"rights",
     ANK_N("Social rights: explored, how far they came, and how long it took"),
     divided_columns},
    {0},
};

static const char *table_of(enum ank_asked_kind kind)
{
    return kind <= ANK_ASKED_SIGNALS      ? "process"
           : kind == ANK_ASKED_CHANGE     ? "change"
           : kind == ANK_ASKED_EXPERIENCE ? "experience"
                                          : "rights";
}

/* Cells ------------------------------------------------------------------- */

static void write_count(struct csv_writer *csv, int count)
{
    if (count < 0)
        csv_write_text(csv, "*");
    else
        csv_write_integer(csv, count);
}

static void write_mean(struct csv_writer *csv, double value)
{
    if (isnan(value))
        csv_write_text(csv, "*");
    else
        csv_write_number(csv, value);
}

static void write_as_of(const struct release *release, struct csv_writer *csv,
                        const struct ank_shown *shown)
{
    ank_day day = release_repeated(release, shown) ? shown->cut_off : release->cut_off;
    csv_write_text(
        csv, shown->why == ANK_SHOWN ? release_quarter(release->work->mem, day) : "");
}

/* Of which quarter it is, or why it is not told. */
static void write_reasons(const struct release *release, struct csv_writer *csv,
                          const struct ank_shown *shown)
{
    write_as_of(release, csv, shown);
    csv_write_text(csv, shown->why == ANK_SHOWN ? "" : ank_withheld_name(shown->why));
}

static void write_spread(struct csv_writer *csv, const struct ank_shown *shown,
                         bool asked)
{
    const double values[] = {shown->sd, shown->low, shown->high};
    for (size_t i = 0; i < ANK_COUNT(values); i++)
        if (asked)
            write_mean(csv, values[i]);
        else
            csv_write_text(csv, "");
}

static void write_head(const struct release *release, struct csv_writer *csv,
                       const struct ank_asked *row, const char *what,
                       const struct ank_shown *shown)
{
    csv_write_text(csv, row->item.total ? "all" : row->item.site);
    csv_write_text(csv, what);
    csv_write_text(csv, release_row_words(release, row));
    csv_write_text(csv, release_wave_code(row));
    write_count(csv, shown->n);
}

/* Rows -------------------------------------------------------------------- */

/* "group/income" keeps its slash: the kind and which; "reached/6" has its wave. */
static const char *what_of(const struct ank_asked *row)
{
    return row->kind == ANK_ASKED_GROUP ? row->item.measure : ank_asked_name(row->kind);
}

static void write_divided(const struct release *release, struct csv_writer *csv,
                          const struct ank_asked *row, const struct ank_shown *shown)
{
    bool mean = row->item.values != NULL;
    size_t parts = shown->why == ANK_SHOWN ? (size_t)shown->part_count : 0;
    for (size_t i = 0; i < (parts ? parts : 1); i++) {
        write_head(release, csv, row, what_of(row), shown);
        csv_write_text(csv, parts ? ank_asked_part(row->kind, i) : "");
        csv_write_text(csv, parts ? release_part_words(release, row, shown, i) : "");
        if (parts)
            write_count(csv, shown->parts[i]);
        else
            csv_write_text(csv, "");
        if (parts && shown->parts[i] >= 0)
            csv_write_integer(
                csv, (int64_t)ank_published_percent(shown->parts[i], shown->n));
        else
            csv_write_text(csv, parts ? "*" : "");
        csv_write_text(csv, !parts ? "" : shown->majority == (int)i ? "true" : "false");
        if (mean)
            write_mean(csv, shown->mean);
        else
            csv_write_text(csv, "");
        write_spread(csv, shown, mean);
        write_reasons(release, csv, shown);
        csv_write_row_end(csv);
    }
}

static void write_classes(struct csv_writer *csv, const struct ank_asked *row,
                          const struct ank_shown *shown)
{
    static const char *const names[] = {"improved", "same", "worse", "not_improved"};
    bool told = shown->why == ANK_SHOWN, folded = shown->part_count == 2;
    int cells[] = {-1, -1, -1, -1};
    for (int i = 0; told && i < shown->part_count; i++)
        cells[folded && i == 1 ? 3 : i] = shown->parts[i];
    for (int i = 0; i < 4; i++) {
        bool together = told && folded && (i == 1 || i == 2);
        if (row->item.part_count == 0 || (i == 3 && !folded) || together)
            csv_write_text(csv, ""); /* not asked apart */
        else
            write_count(csv, cells[i]);
    }
    csv_write_text(csv, shown->majority < 0              ? ""
                        : folded && shown->majority == 1 ? names[3]
                                                         : names[shown->majority]);
}

/* "housing" of "change/housing/6". */
static char *domain_of(const struct release *release, const struct ank_asked *row)
{
    const char *code = release_row_code(row);
    return ank_strndup(release->work->mem, code, strcspn(code, "/"));
}

static void write_scored(const struct release *release, struct csv_writer *csv,
                         const struct ank_asked *row, const struct ank_shown *shown)
{
    write_head(release, csv, row, domain_of(release, row), shown);
    write_mean(csv, shown->mean);
    write_spread(csv, shown, true);
    if (row->kind == ANK_ASKED_CHANGE)
        write_classes(csv, row, shown);
    write_reasons(release, csv, shown);
    if (row->kind == ANK_ASKED_CHANGE)
        csv_write_text(
            csv, ank_published_change_name(release->changes[row - release->asked]));
    csv_write_row_end(csv);
}

static void write_table(const struct release *release, struct release_folder *folder,
                        const struct release_table *table, bool excel)
{
    struct csv_writer csv;
    FILE *out = release_file(folder, ank_format(&folder->mem, "tables%s/%s.csv",
                                                excel ? "-excel" : "", table->name));
    csv_writer_begin(&csv, out, excel);
    for (size_t i = 0; table->columns[i].name; i++)
        csv_write_text(&csv, table->columns[i].name);
    csv_write_row_end(&csv);
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (strcmp(table_of(row->kind), table->name) != 0)
            continue;
        if (row->domain)
            write_scored(release, &csv, row, &release->shown[i]);
        else
            write_divided(release, &csv, row, &release->shown[i]);
    }
    fclose(out);
}

/* What is withheld ------------------------------------------------------------ */

static void write_reason(const struct release *release, struct csv_writer *csv,
                         const struct ank_asked *row, const char *field,
                         enum ank_withheld why)
{
    if (why == ANK_SHOWN)
        return;
    csv_write_text(csv, table_of(row->kind));
    csv_write_text(csv, row->item.total ? "all" : row->item.site);
    csv_write_text(csv, row->domain ? domain_of(release, row) : what_of(row));
    csv_write_text(csv, release_wave_code(row));
    csv_write_text(csv, field);
    csv_write_text(csv, ank_withheld_name(why));
    csv_write_text(csv, ank_words(release->lang, ank_withheld_words(why)));
    csv_write_row_end(csv);
}

/* Stars among parts that are told. */
static void write_parts_hidden(const struct release *release, struct csv_writer *csv,
                               const struct ank_asked *row,
                               const struct ank_shown *shown)
{
    bool folded = shown->part_count == 2 && row->item.part_count > 2;
    for (int i = 0; shown->why_parts == ANK_SHOWN && i < shown->part_count; i++)
        if (shown->parts[i] < 0)
            write_reason(release, csv, row,
                         ank_format(release->work->mem, "part:%s",
                                    folded && i == 1
                                        ? "not_improved"
                                        : ank_asked_part(row->kind, (size_t)i)),
                         ANK_PARTS);
}

static void write_withheld(const struct release *release, struct release_folder *folder)
{
    static const char *const columns[] = {"table", "project", "row",  "wave",
                                          "field", "reason",  "words"};
    struct csv_writer csv;
    FILE *out = release_file(folder, "withheld.csv");
    csv_writer_begin(&csv, out, false);
    for (size_t i = 0; i < ANK_COUNT(columns); i++)
        csv_write_text(&csv, columns[i]);
    csv_write_row_end(&csv);
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        const struct ank_shown *shown = &release->shown[i];
        write_reason(release, &csv, row, "row", shown->why);
        if (shown->why != ANK_SHOWN)
            continue;
        write_reason(release, &csv, row, "mean", shown->why_mean);
        write_reason(release, &csv, row, "spread", shown->why_sd);
        write_reason(release, &csv, row, "parts", shown->why_parts);
        write_parts_hidden(release, &csv, row, shown);
    }
    fclose(out);
}

void release_write_tables(const struct release *release, struct release_folder *folder)
{
    for (size_t i = 0; release_tables[i].name; i++) {
        write_table(release, folder, &release_tables[i], false);
        write_table(release, folder, &release_tables[i], true);
    }
    write_withheld(release, folder);
}
