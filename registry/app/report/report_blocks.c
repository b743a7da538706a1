/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blocks of a report; see report_blocks.h. */
#include "report_blocks.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static void add(struct report_draft *report, struct ank_report_block block)
{
    report->blocks = ank_grow(report->work->mem, report->blocks, report->block_count,
                              sizeof *report->blocks);
    report->blocks[report->block_count++] = block;
}

void report_named(struct report_draft *report, const char *name)
{
    add(report, (struct ank_report_block){.kind = ANK_REPORT_HEADING, .text = name});
}

void report_heading(struct report_draft *report, const char *english)
{
    report_named(report, ank_words(report->lang, english));
}

void report_text(struct report_draft *report, const char *text)
{
    if (text)
        add(report, (struct ank_report_block){.kind = ANK_REPORT_TEXT, .text = text});
}

void report_item(struct report_draft *report, const char *text)
{
    if (text)
        add(report, (struct ank_report_block){.kind = ANK_REPORT_ITEM, .text = text});
}

void report_items(struct report_draft *report, const char *const *texts)
{
    for (; *texts; texts++)
        report_item(report, *texts);
}

void report_place(struct report_draft *report, const char *name, const char *english)
{
    add(report, (struct ank_report_block){.kind = ANK_REPORT_PLACE,
                                          .text = ank_words(report->lang, english),
                                          .place = name,
                                          .words = report_words(&report->words, name)});
}

void report_signed(struct report_draft *report, const char *const *english)
{
    add(report, (struct ank_report_block){
                    .kind = ANK_REPORT_SIGNED,
                    .table = report_table(report, english, 0.5, true).table});
}

struct report_table report_table(struct report_draft *report, const char *const *heads,
                                 double first, bool words)
{
    size_t count = 0;
    while (heads[count])
        count++;
    const char **said = ank_alloc(report->work->mem, count * sizeof *said);
    for (size_t i = 0; i < count; i++)
        said[i] = ank_words(report->lang, heads[i]);
    return (struct report_table){
        .report = report,
        .table = {
            .column_count = count, .heads = said, .first = first, .words = words}};
}

void report_cell(struct report_table *table, const char *text)
{
    struct ank_arena *mem = table->report->work->mem;
    table->cells = ank_grow(mem, table->cells, table->cell_count, sizeof *table->cells);
    table->cells[table->cell_count++] = text ? text : "";
}

void report_count(struct report_table *table, int64_t value)
{
    report_cell(table, ank_format(table->report->work->mem, "%lld", (long long)value));
}

void report_number(struct report_table *table, double value, int decimals)
{
    char text[32];
    report_cell(table, isnan(value)
                           ? "–"
                           : ank_strdup(table->report->work->mem,
                                        ank_number_words(table->report->lang, value,
                                                         decimals, text)));
}

void report_table_end(struct report_table *table)
{
    table->table.cells = table->cells;
    table->table.row_count = table->cell_count / table->table.column_count;
    if (table->table.row_count > 0)
        add(table->report,
            (struct ank_report_block){.kind = ANK_REPORT_TABLE, .table = table->table});
}

static bool write_text(const struct ank_report *shown, struct ank_document *made,
                       struct ank_error *err)
{
    FILE *out = ank_must(open_memstream(&made->bytes, &made->size));
    ank_report_text(out, shown);
    return fclose(out) == 0 ||
           ank_fail(err, ANK_IO, "the output could not be written; is the disk full?");
}

bool report_write(const struct ank_report *shown, bool text, enum ank_paper paper,
                  struct ank_document *made, struct ank_error *err)
{
    struct ank_fonts *fonts;
    if (text)
        return write_text(shown, made, err);
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = ank_report_sheet(fonts, paper, shown, made, err);
    ank_fonts_close(fonts);
    return done;
}
