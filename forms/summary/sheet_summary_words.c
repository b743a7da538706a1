/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings and sentences of the coordinator's summary, as blocks. */
#include "sheet_summary_parts.h"

static const double heading_height = 31;

/* A heading over a block; one within a block is no higher than its line. */
static bool is_high(const struct sheet_summary_words *words)
{
    return words->tag == TAG_H2 && words->style.size >= HEADING.size;
}

static void draw_words(struct canvas *canvas, const void *data, size_t index,
                       double top)
{
    const struct sheet_summary_sheet *sheet = data;
    const struct sheet_summary_words *words = &sheet->words[index];
    if (is_high(words))
        top += heading_height - words->leading - 3;
    canvas_begin(canvas, words->tag, NULL);
    canvas_words(canvas, (struct box){LEFT, top, WIDTH, words->leading}, words->style,
                 words->leading, words->text);
    canvas_end(canvas);
}

double sheet_summary_words_height(const struct sheet_summary_sheet *sheet,
                                  const struct sheet_summary_words *words)
{
    double height = canvas_words_height(sheet->canvas, WIDTH, words->style,
                                        words->leading, words->text);
    return is_high(words) ? height + heading_height - words->leading : height + 2;
}

void sheet_summary_put_words(struct layout *layout, struct sheet_summary_sheet *sheet,
                             struct sheet_summary_words words, bool keep)
{
    double height = sheet_summary_words_height(sheet, &words);
    sheet->words =
        ank_grow(sheet->mem, sheet->words, sheet->words_count, sizeof *sheet->words);
    sheet->words[sheet->words_count] = words;
    layout_add(layout,
               (struct layout_block){height, keep, draw_words, sheet->words_count++});
}

void sheet_summary_add_heading(struct layout *layout, struct sheet_summary_sheet *sheet,
                               const char *text)
{
    sheet_summary_put_words(
        layout, sheet, (struct sheet_summary_words){TAG_H2, HEADING, 16, text}, true);
}

void sheet_summary_add_words(struct layout *layout, struct sheet_summary_sheet *sheet,
                             struct style style, double leading, const char *text)
{
    sheet_summary_put_words(layout, sheet,
                            (struct sheet_summary_words){TAG_P, style, leading, text},
                            false);
}

void sheet_summary_add_name(struct layout *layout, struct sheet_summary_sheet *sheet,
                            const char *text)
{
    const struct style style = {FACE_REPORT_BOLD, 10, INK_NAVY, ALIGN_LEFT};
    sheet_summary_put_words(
        layout, sheet, (struct sheet_summary_words){TAG_H2, style, 15, text}, true);
}

void sheet_summary_add_kept(struct layout *layout, struct sheet_summary_sheet *sheet,
                            struct style style, double leading, const char *text)
{
    sheet_summary_put_words(
        layout, sheet, (struct sheet_summary_words){TAG_P, style, leading, text}, true);
}

void sheet_summary_add_sentences(struct layout *layout,
                                 struct sheet_summary_sheet *sheet, struct style style,
                                 const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sheet_summary_put_words(
            layout, sheet,
            (struct sheet_summary_words){TAG_P, style, style.size * 4 / 3, texts[i]},
            i == 0 || i + 2 == count);
}
