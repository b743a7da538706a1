/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Floor cards: a page for each step of the scale, laid out over the room, so that
 * people can go and stand where they are.
 */
#include <string.h>

#include <ankerpunt/forms.h>
#include "sheet_form_parts.h"
#include "../canvas/paper.h"

enum { most_cards = 21 };

/* These pages go on the floor, not in a binder. */
static const double margin = 28, inside = PAGE_WIDTH - 2 * 28,
                    across = PAGE_WIDTH - 2 * 16;

/* The number is as large as its width allows: one of two digits is over 9 cm high,
 * one of three nearly 8. */
static const double largest = 380;

struct card {
    struct canvas *canvas;
    const struct ank_cards *cards;
    ank_score step, top;
};

/* A place on A4, as far down as the page goes. */
static double down(const struct card *card, double y)
{
    return y * canvas_height(card->canvas) / PAGE_HEIGHT;
}

static const struct ank_label *words_of(const struct card *card)
{
    const struct ank_instrument *instrument = card->cards->instrument;
    for (size_t i = 0; i < instrument->anchor_count; i++)
        if (instrument->anchors[i].at == card->step)
            return &instrument->anchors[i].label;
    return NULL;
}

static void draw_number(const struct card *card)
{
    const struct ank_scale *scale = &card->cards->instrument->scale;
    char number[32];
    struct style style = {FACE_BOLD, largest, INK_NAVY, ALIGN_CENTRE};
    sheet_form_number(card->cards->lang, scale, card->step, number);
    double width = canvas_text_width(card->canvas, style, number);
    if (width > across)
        style.size *= across / width;
    canvas_bookmark(card->canvas, number);
    canvas_begin(card->canvas, TAG_H1, NULL);
    canvas_text(card->canvas, (struct point){PAGE_WIDTH / 2, down(card, 370)}, style,
                number);
    canvas_end(card->canvas);
}

/* Between the ends the mood goes evenly from one to the other. */
static void draw_face(const struct card *card)
{
    double share = card->top ? (double)card->step / card->top : 0.5;
    mark_face(card->canvas, (struct point){PAGE_WIDTH / 2, down(card, 530)}, 92,
              card->cards->instrument->scale.better * (2 * share - 1), INK_NAVY);
}

/* The largest letters with which no word breaks and all of it stays in three lines. */
static struct style fit(const struct card *card, struct style style, const char *text)
{
    while (style.size > 18 &&
           (canvas_words_widest(card->canvas, style, text) > inside ||
            canvas_words_height(card->canvas, inside, style, 1, text) > 2.5))
        style.size -= 1;
    return style;
}

static void draw_words(const struct card *card)
{
    const struct ank_cards *cards = card->cards;
    const struct ank_label *label = words_of(card);
    if (!label)
        return;
    const char *text = ank_label(cards->lang, label),
               *beside = ank_label(cards->beside, label);
    struct style style =
        fit(card, (struct style){FACE_BOLD, 44, INK_TEXT, ALIGN_CENTRE}, text);
    struct style small =
        fit(card, (struct style){FACE_PLAIN, 22, INK_GREY, ALIGN_CENTRE}, beside);
    struct box box = {margin, down(card, 648), inside, 100};
    canvas_begin(card->canvas, TAG_P, NULL);
    box.y += canvas_words(card->canvas, box, style, 1.2 * style.size, text);
    if (cards->beside && strcmp(text, beside) != 0) {
        canvas_language(card->canvas, ank_lang_code(cards->beside));
        canvas_words(card->canvas, box, small, 1.2 * small.size, beside);
        canvas_language(card->canvas, ank_lang_code(cards->lang));
    }
    canvas_end(card->canvas);
}

static void draw_foot(const struct card *card)
{
    static const struct style style = {FACE_PLAIN, 11, INK_GREY, ALIGN_CENTRE};
    const struct ank_cards *cards = card->cards;
    canvas_begin(card->canvas, TAG_P, NULL);
    canvas_text(card->canvas,
                (struct point){PAGE_WIDTH / 2, canvas_height(card->canvas) - 42}, style,
                ank_label(cards->lang, &cards->instrument->title));
    canvas_end(card->canvas);
    sheet_form_say_unread(
        card->canvas, (struct box){margin, canvas_height(card->canvas) - 36, inside, 0},
        (struct style){FACE_PLAIN, 9, INK_GREY, ALIGN_CENTRE}, cards->lang,
        cards->coach);
}

void cards_draw(struct canvas *canvas, const struct ank_cards *cards)
{
    struct card card = {.canvas = canvas,
                        .cards = cards,
                        .top = ank_scale_top(&cards->instrument->scale)};
    for (; card.step <= card.top; card.step++) {
        canvas_page(canvas);
        draw_number(&card);
        if (cards->instrument->faces)
            draw_face(&card);
        draw_words(&card);
        draw_foot(&card);
    }
}

bool ank_cards_sheet(struct ank_fonts *fonts, enum ank_paper paper,
                     const struct ank_cards *cards, char **bytes, size_t *size,
                     struct ank_error *err)
{
    struct canvas *canvas;
    struct canvas_about about = {
        .title = cards->instrument->code,
        .language = ank_lang_code(cards->lang),
        .day = cards->today,
    };
    ank_score top = ank_scale_top(&cards->instrument->scale);
    if (top >= most_cards)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("the scale of %s has %d points; cards are made for at most %d: the "
                  "floor is not that long"),
            cards->instrument->code, top + 1, most_cards);
    if (!paper_open(&canvas, paper, fonts, &about, err))
        return false;
    if (!sheet_form_has_letters(canvas, cards->lang, err)) {
        canvas_drop(canvas);
        return false;
    }
    cards_draw(canvas, cards);
    return canvas_close(canvas, bytes, size, err);
}
