/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The front of a book of projects: are we doing well, who is in it, each project's
 * answer in a few lines, and where everything stands. */
#include <string.h>

#include <ankerpunt/analysis/brief.h>
#include "sheet_summary_parts.h"

static struct sheet_summary_table table_of(struct sheet_summary_sheet *sheet,
                                           const char *title,
                                           const struct sheet_summary_column *columns,
                                           size_t count, size_t rows)
{
    struct sheet_summary_column *kept = ank_alloc(sheet->mem, count * sizeof *columns);
    memcpy(kept, columns, count * sizeof *columns);
    struct sheet_summary_table table = {.title = title,
                                        .column_count = count,
                                        .columns = kept,
                                        .size = 8.5,
                                        .leading = 10,
                                        .least = sheet->tight ? 13 : 15};
    sheet_summary_table_rows(&table, sheet->mem, rows);
    return table;
}

/* Who is in it -------------------------------------------------------------- */

static void fill_project(const struct sheet_summary_sheet *sheet, const char **cells,
                         const struct ank_summary *summary)
{
    const struct ank_wave *wave = ank_brief_wave(summary);
    struct ank_brief brief = {.lang = sheet->paper->lang, .mem = sheet->mem};
    cells[0] = summary->project->name;
    for (size_t c = 1; c < 6; c++)
        cells[c] = "–";
    if (summary->cut.whole)
        return;
    cells[1] = sheet_summary_count(sheet, summary->started);
    cells[2] = sheet_summary_count(sheet, summary->measured);
    if (!wave)
        return;
    struct ank_flow_row flow = ank_flow_at(summary, wave);
    cells[3] = ank_brief_when(&brief, wave);
    if (!flow.rounded)
        cells[4] = sheet_summary_count(sheet, flow.due);
    cells[5] = flow.early == 0
                   ? sheet_summary_count(sheet, flow.rated)
                   : ank_format(sheet->mem, "%zu +%zu", flow.rated, flow.early);
}

static void add_who(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct ank_summary_papers *papers = sheet->papers;
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("project")), 0, 178, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("started")), 180, 50, ALIGN_RIGHT, NULL, false},
        {ank_words(lang, ANK_N("scores at the start")), 234, 60, ALIGN_RIGHT, NULL,
         false},
        {ank_words(lang, ANK_N("moment")), 308, 80, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("due at it")), 390, 50, ALIGN_RIGHT, NULL, false},
        {ank_words(lang, ANK_N("scores again")), 443, 60, ALIGN_RIGHT, NULL, false},
    };
    struct sheet_summary_table table =
        table_of(sheet, ank_words(lang, ANK_N("Who is in these figures?")), columns,
                 ANK_COUNT(columns), papers->count);
    bool early = false;
    for (size_t i = 0; i < table.row_count; i++) {
        const struct ank_summary *summary = papers->projects[i]->summary;
        const struct ank_wave *wave = ank_brief_wave(summary);
        early = early || (wave && ank_flow_at(summary, wave).early > 0);
        fill_project(sheet, &table.cells[i * table.column_count], summary);
    }
    if (early)
        sheet_summary_say_after(
            &table,
            ank_words(
                lang,
                ANK_N("+: rated while that moment is still open for them; they count "
                      "in the change, and not yet among who were due.")));
    sheet_summary_add_table(layout, sheet, table);
}

/* Each project's answer ----------------------------------------------------- */

static void add_answers(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_summary_papers *papers = sheet->papers;
    struct style line = BODY;
    line.size = sheet->tight ? 8.5 : 9;
    double leading = sheet->tight ? 10.5 : 12;
    sheet_summary_add_heading(
        layout, sheet, ank_words(sheet->paper->lang, ANK_N("Project by project")));
    for (size_t i = 0; i < papers->count; i++) {
        const struct ank_project_paper *one = papers->projects[i];
        sheet_summary_add_name(layout, sheet, one->summary->project->name);
        for (size_t k = 0; k < one->line_count; k++)
            if (k + 1 < one->line_count)
                sheet_summary_add_kept(layout, sheet, line, leading, one->lines[k]);
            else
                sheet_summary_add_words(layout, sheet, line, leading, one->lines[k]);
    }
}

/* Contents ------------------------------------------------------------------ */

/* The page on which a part begins; the front itself is not in its contents. */
static void draw_page(struct canvas *canvas, const struct sheet_summary_table *table,
                      size_t row, struct box cell)
{
    const struct sheet_summary_sheet *sheet = table->sheet;
    const struct style style = {FACE_REPORT, table->size, INK_TEXT, ALIGN_RIGHT};
    canvas_text(canvas,
                (struct point){cell.x + cell.width, cell.y + cell.height / 2 + 3},
                style, sheet_summary_count(sheet, sheet->parts[row + 1].first));
}

static void add_contents(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_lang *lang = sheet->paper->lang;
    const struct sheet_summary_column columns[] = {
        {ank_words(lang, ANK_N("part")), 0, 430, ALIGN_LEFT, NULL, false},
        {ank_words(lang, ANK_N("page")), 443, 60, ALIGN_RIGHT, draw_page, false},
    };
    struct sheet_summary_table table =
        table_of(sheet, ank_words(lang, ANK_N("What stands where")), columns,
                 ANK_COUNT(columns), sheet->part_count - 1);
    for (size_t i = 0; i < table.row_count; i++)
        table.cells[i * table.column_count] = sheet->parts[i + 1].sheet.name;
    sheet_summary_add_table(layout, sheet, table);
}

void sheet_summary_add_front(struct layout *layout, struct sheet_summary_sheet *sheet)
{
    const struct ank_sides_paper *sides = sheet->papers->sides;
    sheet_summary_add_title(layout, sheet);
    sheet_summary_add_boxed(
        layout, sheet,
        (struct sheet_summary_boxed){ank_words(sides->lang, ANK_N("In short")),
                                     sides->brief_count, sides->brief, false, 0});
    add_who(layout, sheet);
    add_answers(layout, sheet);
    add_contents(layout, sheet);
}
