/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as text to work on; see <ankerpunt/forms.h>. */
#include <stdio.h>

#include <ankerpunt/forms.h>

/* A bar would end the cell, and a line end the row. */
static void write_cell(FILE *out, const char *text)
{
    fputs("| ", out);
    for (const char *c = text ? text : ""; *c; c++)
        fputc(*c == '|' || *c == '\n' ? '/' : *c, out);
    fputc(' ', out);
}

static void write_table(FILE *out, const struct ank_report_table *table)
{
    for (size_t c = 0; c < table->column_count; c++)
        write_cell(out, table->heads[c]);
    fputs("|\n", out);
    for (size_t c = 0; c < table->column_count; c++)
        fputs(c == 0 || table->words ? "|---" : "|---:", out);
    fputs("|\n", out);
    for (size_t i = 0; i < table->row_count * table->column_count; i++) {
        write_cell(out, table->cells[i]);
        if ((i + 1) % table->column_count == 0)
            fputs("|\n", out);
    }
}

static void write_block(FILE *out, const struct ank_report_block *block,
                        enum ank_report_kind before)
{
    if (block->kind != ANK_REPORT_ITEM || before != ANK_REPORT_ITEM)
        fputc('\n', out);
    switch (block->kind) {
    case ANK_REPORT_HEADING:
        fprintf(out, "## %s\n", block->text);
        break;
    case ANK_REPORT_TEXT:
        fprintf(out, "%s\n", block->text);
        break;
    case ANK_REPORT_ITEM:
        fprintf(out, "- %s\n", block->text);
        break;
    case ANK_REPORT_TABLE:
        write_table(out, &block->table);
        break;
    case ANK_REPORT_SIGNED:
        for (size_t c = 0; c < block->table.column_count; c++)
            fprintf(out, "%s: ____________________\n\n", block->table.heads[c]);
        break;
    case ANK_REPORT_PLACE:
        fprintf(out, "*%s*\n\n<!-- words: %s -->\n%s<!-- end -->\n", block->text,
                block->place, block->words ? block->words : "\n");
        break;
    }
}

void ank_report_text(FILE *out, const struct ank_report *report)
{
    enum ank_report_kind before = ANK_REPORT_HEADING;
    fprintf(out, "# %s\n\n%s\n", report->title, report->subtitle);
    if (report->notice)
        fprintf(out, "\n**%s**\n", report->notice);
    for (size_t i = 0; i < report->block_count; i++) {
        write_block(out, &report->blocks[i], before);
        before = report->blocks[i].kind;
    }
}
