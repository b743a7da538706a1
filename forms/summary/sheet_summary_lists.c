/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of the summary: by fundamental right, what is stuck, signals, what studies
 * found. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>

#include <ankerpunt/analysis/words.h>
#include "sheet_summary_parts.h"

enum { most_rows = 12 };

static struct sheet_summary_table list_of(struct sheet_summary_sheet *sheet,
                                          const char *title, const char *note,
                                          const struct sheet_summary_column *columns,
                                          size_t count, size_t rows)
{
    struct sheet_summary_column *kept = ank_alloc(sheet->mem, count * sizeof *columns);
    memcpy(kept, columns, count * sizeof *columns);
    struct sheet_summary_table table = {.title = title,
                                        .note = note,
                                        .column_count = count,
                                        .columns = kept,
                                        .size = 8.5,
                                        .leading = 10,
                                        .least = sheet->tight > 0 ? 13 : 15};
    sheet_summary_table_rows(&table, sheet->mem, rows);
    return table;
}

/* What a row of a table does not show. */
static void add_more(struct layout *layout, struct sheet_summary_sheet *sheet,
                     size_t count)
{
    if (count > most_rows)
        sheet_summary_add_words(layout, sheet, SMALL, 11,
                                ank_say(sheet->paper->lang, sheet->mem,
                                        ANK_N("In the workbook: %zu more."),
                                        count - most_rows));
}

/* By fundamental right ------------------------------------------------------- */

static void draw_share(struct canvas *canvas, const struct sheet_summary_table *table,
                       size_t row, struct box cell)
{
    const struct ank_group_row *group =
        &table->sheet->paper->summary->rights.groups[row];
    struct axis axis = {0, 1, 0.5, cell.x + 6, cell.x + cell.width - 6};
    double y = cell.y + cell.height / 2;
    sheet_summary_draw_rules(canvas, &axis, cell.y, cell.height);
    sheet_summary_draw_whisker(canvas, &axis, group->share, group->low, group->high,
                               false, y);
}

static const char *percent(const struct sheet_summary_sheet *sheet, double share,
                           char text[static 32])
{
    return ank_number_words(sheet->paper->lang, 100 * share, 0, text);
}

static const char *share_words(const struct sheet_summary_sheet *sheet,
                               const struct ank_group_row *group)
{
    char share[32], low[32], high[32];
    if (isnan(group->share))
        return "–";
    if (isnan(group->low)) /* of one family: no limits */
        return ank_say(sheet->paper->lang, sheet->mem, ANK_N("%s %%"),
                       percent(sheet, group->share, share));
    return ank_say(sheet->paper->lang, sheet->mem, ANK_N("%s %% (%s to %s)"),
                   percent(sheet, group->share, share), percent(sheet, group->low, low),
                   percent(sheet, group->high, high));
}

void sheet_summary_add_groups(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_rights_result *rights = &sheet->paper->summary->rights;
    const struct ank_lang *lang = sheet->paper->lang;
    if (rights->group_count == 0)
        return;
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("fundamental right")), 0, 160, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("0 % to 100 %")), 166, 106, ALIGN_CENTRE, draw_share,
         true},
        {ank_words(lang, ANK_N("share realised (95 %)")), 276, 90, ALIGN_CENTRE, NULL,
         false},
        {ank_words(lang, ANK_N("realised / explored")), 370, 62, ALIGN_RIGHT, NULL,
         false},
        {ank_words(lang, ANK_N("claims")), 434, 69, ALIGN_RIGHT, NULL, false},
    };
    struct sheet_summary_table table = list_of(
        sheet, ank_words(lang, ANK_N("Rights by fundamental right")),
        ank_words(lang,
                  ANK_N("of the rights that were explored with families, how many are "
                        "realised")),
        columns, ANK_COUNT(columns), rights->group_count);
    for (size_t i = 0; i < table.row_count; i++) {
        const struct ank_group_row *group = &rights->groups[i];
        const char **cells = &table.cells[i * table.column_count];
        cells[0] = ank_code_words(lang, ank_group_codes, group->group);
        cells[2] = share_words(sheet, group);
        cells[3] =
            ank_format(sheet->mem, "%zu / %zu", group->realised, group->explored);
        cells[4] = sheet_summary_count(sheet, group->claims);
        table.alts[i] = ank_say(lang, sheet->mem, ANK_N("%s: %zu of %zu realised."),
                                cells[0], group->realised, group->explored);
    }
    sheet_summary_add_table(layout, sheet, table);
}

/* What is stuck --------------------------------------------------------------- */

static int compare_stuck(const void *left, const void *right)
{
    const struct ank_stuck_row *a = *(const struct ank_stuck_row *const *)left;
    const struct ank_stuck_row *b = *(const struct ank_stuck_row *const *)right;
    if (a->n != b->n)
        return a->n < b->n ? 1 : -1;
    return strcmp(a->right, b->right);
}

void sheet_summary_add_stuck(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_rights_result *rights = &sheet->paper->summary->rights;
    const struct ank_lang *lang = sheet->paper->lang;
    if (rights->stuck_count == 0)
        return;
    const struct ank_stuck_row **rows =
        ank_alloc(sheet->mem, rights->stuck_count * sizeof(struct ank_stuck_row *));
    for (size_t i = 0; i < rights->stuck_count; i++)
        rows[i] = &rights->stuck[i];
    qsort(rows, rights->stuck_count, sizeof(struct ank_stuck_row *), compare_stuck);
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("right")), 0, 176, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("stage")), 182, 84, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("reason")), 272, 158, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("claims")), 434, 69, ALIGN_RIGHT, NULL, false},
    };
    struct sheet_summary_table table =
        list_of(sheet, ank_words(lang, ANK_N("What is stuck")), NULL, columns,
                ANK_COUNT(columns),
                rights->stuck_count < most_rows ? rights->stuck_count : most_rows);
    for (size_t i = 0; i < table.row_count; i++) {
        const char **cells = &table.cells[i * table.column_count];
        cells[0] = rows[i]->label ? ank_label(lang, rows[i]->label) : rows[i]->right;
        cells[1] = ank_words(lang, ank_stage_words(rows[i]->stage));
        cells[2] = rows[i]->reason
                       ? ank_code_words(lang, ank_reason_codes, rows[i]->reason)
                       : "–";
        cells[3] = sheet_summary_count(sheet, rows[i]->n);
    }
    sheet_summary_add_table(layout, sheet, table);
    add_more(layout, sheet, rights->stuck_count);
}

/* Signals --------------------------------------------------------------------- */

void sheet_summary_add_signals(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_project_paper *paper = sheet->paper;
    const struct ank_lang *lang = paper->lang;
    if (paper->signal_count == 0)
        return;
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("signal")), 0, 246, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("level")), 252, 90, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("status")), 348, 90, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("families")), 444, 59, ALIGN_RIGHT, NULL, false},
    };
    struct sheet_summary_table table = list_of(
        sheet, ank_words(lang, ANK_N("Signals")),
        ank_words(lang, ANK_N("obstacles in the system that families and coaches met")),
        columns, ANK_COUNT(columns),
        paper->signal_count < most_rows ? paper->signal_count : most_rows);
    for (size_t i = 0; i < table.row_count; i++) {
        const struct ank_paper_signal *signal = &paper->signals[i];
        const char **cells = &table.cells[i * table.column_count];
        cells[0] = signal->text;
        cells[1] = signal->level ? signal->level : "–";
        cells[2] = signal->status ? signal->status : "–";
        cells[3] = sheet_summary_count(sheet, signal->families);
    }
    sheet_summary_add_table(layout, sheet, table);
    add_more(layout, sheet, paper->signal_count);
}

/* What studies found ----------------------------------------------------------- */

void sheet_summary_add_evidence(struct layout *layout,
                                struct sheet_summary_sheet *sheet)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct ank_evidence_row *rows = sheet->paper->summary->evidence;
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("outcome")), 0, 120, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("here")), 126, 150, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("in studies")), 282, 221, ALIGN_LEFT, NULL, false},
    };
    struct sheet_summary_table table = list_of(
        sheet, ank_words(lang, ANK_N("Beside what studies of such projects found")),
        NULL, columns, ANK_COUNT(columns), ANK_EVIDENCE_ROWS);
    size_t count = 0;
    table.size = 8;
    table.leading = 9.2;
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++) {
        if (!rows[i].label)
            continue;
        const char **cells = &table.cells[count++ * table.column_count];
        cells[0] = ank_words(lang, rows[i].label);
        cells[1] = ank_finding_words(lang, sheet->mem, &rows[i]);
        cells[2] = ank_words(lang, rows[i].benchmark);
    }
    table.row_count = count;
    if (count > 0)
        sheet_summary_add_table(layout, sheet, table);
}
