/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blank form and the floor cards: nothing crosses or leaves the margin whatever
 * the language, the scale and the lengths; what is asked stands there in order. */
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>
#include "../../forms/blank/sheet_form_parts.h"
#include "drawing.h"

enum { most_domains = 20 };

#define LONG                                                                           \
    "Ad\u00admi\u00adni\u00adstra\u00adtie en ju\u00adri\u00addi\u00adsche kwesties"
#define FRENCH "Accueil des enfants et temps libre de toute la famille"
#define UNBROKEN "Arbeidsongeschiktheidsverzekeringsmaatschappij"

static const struct ank_label labels[] = {
    {"Taal", "Langue", "Language"},
    {LONG, FRENCH, "Paperwork and all that has to do with the law"},
    {UNBROKEN, UNBROKEN, UNBROKEN},
};

static const struct ank_anchor ten[] = {
    {0, {"heel moeilijk", "très difficile", "very hard"}},
    {5, {"gaat wel", "ça va", "all right"}},
    {10, {"heel goed", "très bien", "very good"}},
};
static const struct ank_anchor five[] = {
    {0,
     {"helemaal niet akkoord met wat hier staat", "pas du tout d’accord",
      "do not agree at all"}},
    {2, {"een beetje wel en een beetje niet", "un peu oui et un peu non", "partly"}},
    {4, {"helemaal akkoord", "tout à fait d’accord", "fully agree"}},
};
static const struct ank_anchor ends[] = {
    {0, {"geen klachten", "aucune plainte", "no complaints"}},
    {63, {"heel zware klachten", "plaintes très lourdes", "very heavy complaints"}},
};

/* Scales: decimals, low, high, step, better. */
static const struct ank_instrument kinds[] = {
    {.scale = {0, 0, 10, 1, 1},
     .anchor_count = 3,
     .anchors = (struct ank_anchor *)ten,
     .faces = true},
    {.scale = {0, 1, 5, 1, 1},
     .anchor_count = 3,
     .anchors = (struct ank_anchor *)five,
     .faces = true},
    {.scale = {0, 0, 63, 1, -1},
     .anchor_count = 2,
     .anchors = (struct ank_anchor *)ends},
    {.scale = {0, 0, 10, 1, -1},
     .anchor_count = 3,
     .anchors = (struct ank_anchor *)ten,
     .faces = true},
    {.scale = {1, 0, 50, 5, 1}, .anchor_count = 3, .anchors = (struct ank_anchor *)ten},
    {.scale = {0, -5, 5, 1, 1}},
    {.scale = {0, 0, 1, 1, 1}, .faces = true},
};

static const struct ank_wave waves[] = {
    {.kind = ANK_MONTHS, .name = "0"},
    {.kind = ANK_MONTHS, .months = 12, .name = "12"},
    {.kind = ANK_CLOSING, .name = "closing"},
    {.kind = ANK_FOLLOWUP, .months = 12, .name = "followup-12"},
};

/* A made-up form, as large as one likes. */
struct made {
    struct ank_domain domains[most_domains];
    struct ank_instrument instrument;
    struct ank_form form;
    struct ank_cards cards;
};

static void make(struct made *made, const char *lang, const char *beside, size_t kind,
                 size_t domains, const struct ank_label *label)
{
    *made = (struct made){.instrument = kinds[kind]};
    for (size_t i = 0; i < domains; i++)
        made->domains[i] = (struct ank_domain){.code = "taal", .label = *label};
    made->instrument.code = "gezinscoaching";
    made->instrument.version = 1;
    made->instrument.title = labels[1];
    made->instrument.domains = made->domains;
    made->instrument.domain_count = domains;
    made->form = (struct ank_form){
        .lang = ank_lang_find(lang),
        .beside = beside ? ank_lang_find(beside) : NULL,
        .instrument = &made->instrument,
        .family = domains % 2 ? "G-7K3QX" : NULL,
        .person = domains % 3 ? NULL : "oudste-dochter",
        .wave = domains % 2 ? &waves[domains % COUNT(waves)] : NULL,
        .planned = domains % 4 == 1 ? 20600 : ANK_NO_DAY,
        .code = domains % 2 ? "G-7K3QX/gezinscoaching-1/6/98" : "gezinscoaching-1/16",
        .today = 20600,
    };
    made->cards = (struct ank_cards){.lang = made->form.lang,
                                     .beside = made->form.beside,
                                     .instrument = &made->instrument,
                                     .today = 20600};
}

static size_t pages_of(struct canvas *canvas)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    return boxes[count - 1].page;
}

static void lets_nothing_cross_or_leave_the_page(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "fr", "en"};
    static const size_t domains[] = {1, 5, 6, 13, 14, 19, 20};
    for (size_t l = 0; l < COUNT(languages); l++)
        for (size_t b = 0; b <= COUNT(languages); b++)
            for (size_t k = 0; k < COUNT(kinds); k++)
                for (size_t d = 0; d < COUNT(domains); d++)
                    for (size_t t = 0; t < COUNT(labels); t++) {
                        struct made made;
                        struct canvas *canvas;
                        make(&made, languages[l],
                             b == COUNT(languages) ? NULL : languages[b], k, domains[d],
                             &labels[t]);
                        assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
                        sheet_form_draw(canvas, &made.form);
                        assert_texts_apart(canvas);
                        assert_true(pages_of(canvas) <= (t == 0 ? 2 : 3));
                        canvas_drop(canvas);
                    }
}

/* Codes may be as long as the registry allows. */
static void bears_the_longest_codes(void **state)
{
    (void)state;
    struct made made;
    struct canvas *canvas;
    make(&made, "fr", "nl", 0, 13, &labels[0]);
    made.form.family = "GEZIN-GEZIN-GEZIN-GEZIN-GEZIN-32";
    made.form.person = "OUDSTE-OUDSTE-OUDSTE-OUDSTE-WW-3";
    made.form.code =
        "GEZIN-GEZIN-GEZIN-GEZIN-GEZIN-32+OUDSTE-OUDSTE-OUDSTE-OUDSTE-WW-3/"
        "lijst-lijst-lijst-lijst-lijst-lijst-lijs-12/followup-12/50";
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    sheet_form_draw(canvas, &made.form);
    assert_texts_apart(canvas);
    canvas_drop(canvas);
}

/* A list of the usual length is one page, in two languages too. */
static void puts_thirteen_domains_on_one_page(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "fr", "en"};
    static const struct ank_label title = {"Context en consulent jeugdhulp",
                                           "Contexte et consultant, aide à la jeunesse",
                                           "Context and youth care counsellor"};
    for (size_t l = 0; l < COUNT(languages); l++)
        for (size_t b = 0; b < COUNT(languages); b++)
            for (size_t blank = 0; blank < 2; blank++) {
                struct made made;
                struct canvas *canvas;
                make(&made, languages[l], languages[b], 0, 13, &labels[0]);
                made.instrument.title = title;
                if (blank)
                    made.form.family = NULL;
                assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
                sheet_form_draw(canvas, &made.form);
                if (pages_of(canvas) != 1)
                    fail_msg("%s beside %s, blank %zu: %zu pages", languages[b],
                             languages[l], blank, pages_of(canvas));
                canvas_drop(canvas);
            }
}

/* Where a table goes on, its faces, words and letters stand over it again. */
static void repeats_the_head_of_the_table(void **state)
{
    (void)state;
    struct made made;
    struct canvas *canvas;
    size_t count, heads[3] = {0};
    make(&made, "nl", "fr", 0, 20, &labels[1]);
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    sheet_form_draw(canvas, &made.form);
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        heads[boxes[i].page] += strcmp(boxes[i].text, "? - x") == 0;
    assert_int_equal(heads[1], 1);
    assert_int_equal(heads[2], 1);
    assert_int_equal(boxes[count - 1].page, 2);
    canvas_drop(canvas);
}

static char *drawn(const struct made *made)
{
    const struct ank_form *const forms[] = {&made->form};
    char *bytes;
    size_t size;
    assert_ok(ank_form_sheet((struct ank_fonts *)fonts, ANK_SVG, forms, 1, &bytes,
                             &size, &err),
              err);
    return bytes;
}

static size_t count_of(const char *text, const char *what)
{
    size_t count = 0;
    for (; (text = strstr(text, what)); text += strlen(what))
        count++;
    return count;
}

/* Every point of the scale stands on every line; a long scale has a box instead. */
static void has_a_circle_for_every_point(void **state)
{
    (void)state;
    struct made made;
    make(&made, "nl", NULL, 1, 7, &labels[0]);
    char *short_scale = drawn(&made);
    make(&made, "nl", NULL, 2, 7, &labels[0]);
    char *long_scale = drawn(&made);
    assert_int_equal(count_of(short_scale, ">1</text>"), 7);
    assert_int_equal(count_of(short_scale, ">5</text>"), 7);
    assert_int_equal(count_of(short_scale, ">0</text>"), 0);
    assert_int_equal(count_of(long_scale, ">1</text>"), 0);
    assert_int_equal(count_of(long_scale, ">0 – 63</text>"), 7);
    free(short_scale);
    free(long_scale);
}

/* The letters are those of `rate`. */
static void tells_what_the_letters_mean_in_both_languages(void **state)
{
    (void)state;
    struct made made;
    make(&made, "nl", "fr", 0, 5, &labels[0]);
    char *text = drawn(&made);
    static const char *const there[] = {">even opzij gezet<",
                                        ">dat weten we nog niet<",
                                        ">niet voor ons<",
                                        ">dat zeggen we liever niet<",
                                        ">mis de côté pour l’instant<",
                                        ">pas pour nous<",
                                        ">Taal<",
                                        ">Langue<"};
    for (size_t i = 0; i < COUNT(there); i++)
        if (!strstr(text, there[i]))
            fail_msg("%s is not there", there[i]);
    assert_null(strstr(text, ">Language<"));
    free(text);
}

static void writes_halves_as_the_language_does(void **state)
{
    (void)state;
    struct made made;
    make(&made, "fr", NULL, 4, 5, &labels[0]);
    char *french = drawn(&made);
    make(&made, "en", NULL, 4, 5, &labels[0]);
    char *english = drawn(&made);
    assert_int_equal(count_of(french, ">2,5</text>"), 5);
    assert_int_equal(count_of(english, ">2.5</text>"), 5);
    free(french);
    free(english);
}

static void gives_the_same_bytes_twice(void **state)
{
    (void)state;
    struct made made;
    char *bytes[2];
    size_t size[2];
    make(&made, "nl", "fr", 0, 13, &labels[1]);
    const struct ank_form *const forms[] = {&made.form, &made.form};
    for (int i = 0; i < 2; i++)
        assert_ok(ank_form_sheet((struct ank_fonts *)fonts, ANK_PDF, forms, 2,
                                 &bytes[i], &size[i], &err),
                  err);
    assert_int_equal(size[0], size[1]);
    assert_memory_equal(bytes[0], bytes[1], size[0]);
    free(bytes[0]);
    free(bytes[1]);
}

/* How high the digits of a text box are, in cm: Andika's are 0.71 of the size,
 * and a box is 1.05 of it. */
static double digits_high(const struct text_box *box)
{
    return box->box.height / 1.05 * 0.71 / 72 * 2.54;
}

static void makes_a_card_for_every_step(void **state)
{
    (void)state;
    for (size_t k = 0; k < COUNT(kinds); k++)
        for (size_t t = 0; t < COUNT(labels); t++) {
            struct made made;
            struct canvas *canvas;
            size_t count, cards = 0;
            make(&made, "nl", "fr", k, 5, &labels[t]);
            if (ank_scale_top(&made.instrument.scale) > 20)
                continue;
            assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
            cards_draw(canvas, &made.cards);
            const struct text_box *boxes = canvas_text_boxes(canvas, &count);
            for (size_t i = 0; i < count; i++) {
                const struct box *box = &boxes[i].box;
                assert_true(box->x >= 15 && box->x + box->width <= PAGE_WIDTH - 15);
                assert_true(box->y + box->height <= PAGE_HEIGHT - 30);
                for (size_t j = 0; j < i; j++)
                    assert_false(boxes[j].page == boxes[i].page &&
                                 texts_cross(box, &boxes[j].box));
                if (i == 0 || boxes[i].page != boxes[i - 1].page) {
                    cards++;
                    assert_true(digits_high(&boxes[i]) >= 9);
                }
            }
            assert_int_equal(cards, ank_scale_top(&made.instrument.scale) + 1);
            canvas_drop(canvas);
        }
}

static void makes_the_cards_of_a_hundred_large_enough(void **state)
{
    (void)state;
    struct made made;
    struct canvas *canvas;
    size_t count;
    make(&made, "nl", NULL, 5, 5, &labels[0]);
    made.instrument.scale = (struct ank_scale){0, 0, 100, 5, 1};
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    cards_draw(canvas, &made.cards);
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(boxes[i].text, "100") == 0)
            assert_true(digits_high(&boxes[i]) >= 7.7);
    assert_int_equal(pages_of(canvas), 21);
    canvas_drop(canvas);
}

static void refuses_cards_of_a_long_scale(void **state)
{
    (void)state;
    struct made made;
    char *bytes;
    size_t size;
    make(&made, "nl", NULL, 2, 5, &labels[0]);
    assert_fails(ank_cards_sheet((struct ank_fonts *)fonts, ANK_PDF, &made.cards,
                                 &bytes, &size, &err),
                 err, ANK_INVALID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_nothing_cross_or_leave_the_page),
        cmocka_unit_test(bears_the_longest_codes),
        cmocka_unit_test(puts_thirteen_domains_on_one_page),
        cmocka_unit_test(repeats_the_head_of_the_table),
        cmocka_unit_test(has_a_circle_for_every_point),
        cmocka_unit_test(tells_what_the_letters_mean_in_both_languages),
        cmocka_unit_test(writes_halves_as_the_language_does),
        cmocka_unit_test(gives_the_same_bytes_twice),
        cmocka_unit_test(makes_a_card_for_every_step),
        cmocka_unit_test(makes_the_cards_of_a_hundred_large_enough),
        cmocka_unit_test(refuses_cards_of_a_long_scale),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
