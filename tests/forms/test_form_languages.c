/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms in languages that only forms speak: everything on them is said in that
 * language, in its own letters and from its own side, and that nobody has read it
 * stands there. */
#include <ankerpunt/model/wave.h>
#include "../../forms/blank/sheet_form_parts.h"
#include "drawing.h"

enum { domain_count = 13 };

static const struct ank_anchor anchors[] = {
    {0, {"heel moeilijk", "très difficile", "very hard"}},
    {5, {"gaat wel", "ça va", "all right"}},
    {10, {"heel goed", "très bien", "very good"}},
};

/* The labels of the default list, as English has them. */
static const char *const names[domain_count] = {
    "Home",
    "Money",
    "Paperwork and law",
    "Food, clothes, furniture",
    "Health",
    "How I feel",
    "Raising the children",
    "Family and friends",
    "School",
    "Work and day activities",
    "Childcare and free time",
    "Getting around",
    "Language",
};

static const struct ank_wave waves[] = {
    {.kind = ANK_MONTHS, .name = "0"},
    {.kind = ANK_MONTHS, .months = 1, .name = "1"},
    {.kind = ANK_MONTHS, .months = 24, .name = "24"},
    {.kind = ANK_CLOSING, .name = "closing"},
    {.kind = ANK_FOLLOWUP, .months = 12, .name = "followup-12"},
};

static struct ank_domain domains[domain_count];
static struct ank_instrument instrument = {
    .code = "gezinscoaching",
    .version = 1,
    .title = {"Gezinscoaching", "Coaching familial", "Family coaching"},
    .scale = {0, 0, 10, 1, 1},
    .anchor_count = 3,
    .anchors = (struct ank_anchor *)anchors,
    .domains = domains,
    .domain_count = domain_count,
    .faces = true,
};

static struct ank_form form_of(const struct ank_lang *lang,
                               const struct ank_lang *beside, size_t wave)
{
    for (size_t i = 0; i < domain_count; i++)
        domains[i] = (struct ank_domain){.code = "taal", .label = {.en = names[i]}};
    return (struct ank_form){
        .lang = lang,
        .beside = beside,
        .coach = ank_lang_find("nl"),
        .instrument = &instrument,
        .family = wave % 2 ? "G-7K3QX" : NULL,
        .wave = wave % 2 ? &waves[wave % COUNT(waves)] : NULL,
        .planned = 20600,
        .code = "G-7K3QX/gezinscoaching-1/6/98",
        .today = 20600,
    };
}

static struct canvas *draw(const struct ank_form *form)
{
    struct canvas *canvas;
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    sheet_form_draw(canvas, form);
    return canvas;
}

static bool has_text(struct canvas *canvas, const char *text)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(boxes[i].text, text) == 0)
            return true;
    return false;
}

/* What is the same in every language: a number, a letter to write, a code. */
static bool is_no_word(const char *text)
{
    size_t letters = 0;
    for (const char *p = text; *p; p++)
        letters += (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z');
    return letters < 2 || strstr(text, "gezinscoaching-1");
}

static void says_nothing_in_english(void **state)
{
    (void)state;
    for (size_t l = 0; ank_form_langs[l]; l++)
        for (size_t wave = 0; wave < 2 * COUNT(waves); wave++) {
            size_t count;
            struct ank_form english = form_of(ank_lang_find("en"), NULL, wave),
                            other = form_of(ank_form_langs[l], NULL, wave);
            struct canvas *from = draw(&english), *to = draw(&other);
            const struct text_box *boxes = canvas_text_boxes(from, &count);
            for (size_t i = 0; i < count; i++)
                if (!is_no_word(boxes[i].text) && has_text(to, boxes[i].text) &&
                    strcmp(boxes[i].text, "Transport") != 0)
                    fail_msg("%s: \"%s\"", ank_lang_code(ank_form_langs[l]),
                             boxes[i].text);
            canvas_drop(from);
            canvas_drop(to);
        }
}

static void stays_on_one_page_with_dutch_beside(void **state)
{
    (void)state;
    for (size_t l = 0; ank_form_langs[l]; l++)
        for (size_t wave = 0; wave < 2; wave++) {
            size_t count;
            struct ank_form form =
                form_of(ank_form_langs[l], wave ? ank_lang_find("nl") : NULL, wave);
            struct canvas *canvas = draw(&form);
            const struct text_box *boxes = canvas_text_boxes(canvas, &count);
            assert_texts_apart(canvas);
            if (boxes[count - 1].page != 1)
                fail_msg("%s: %zu pages", ank_lang_code(form.lang),
                         boxes[count - 1].page);
            canvas_drop(canvas);
        }
}

/* Every letter is there, so none is drawn as a box. */
static void has_all_letters(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    for (size_t l = 0; ank_form_langs[l]; l++)
        assert_ok(sheet_form_has_letters(canvas, ank_form_langs[l], &err), err);
    canvas_drop(canvas);
}

/* Two that Andika does not have, without the fonts that do. */
static void says_when_a_font_is_missing(void **state)
{
    (void)state;
    char folder[] = "/tmp/ank-fonts-XXXXXX", link[64], *bytes;
    size_t size;
    struct typeset *andika;
    assert_non_null(mkdtemp(folder));
    snprintf(link, sizeof link, "%s/andika", folder);
    assert_int_equal(symlink(FONTDIR "/andika", link), 0);
    bool opened = typeset_open(&andika, folder, &err);
    unlink(link);
    rmdir(folder);
    if (!opened) { /* not every machine has it */
        err = (struct ank_error){0};
        return;
    }
    const struct ank_form arabic = form_of(ank_lang_of_form("ar"), NULL, 0),
                          ukrainian = form_of(ank_lang_of_form("uk"), NULL, 0),
                          *forms[] = {&arabic, &ukrainian};
    assert_false(ank_form_sheet((struct ank_fonts *)andika, ANK_PDF, forms, 1, &bytes,
                                &size, &err));
    assert_int_equal(err.code, ANK_NOT_FOUND);
    assert_non_null(strstr(err.text, "(ar); install the package fonts-noto-core"));
    err = (struct ank_error){0};
    assert_ok(ank_form_sheet((struct ank_fonts *)andika, ANK_PDF, forms + 1, 1, &bytes,
                             &size, &err),
              err);
    free(bytes);
    typeset_close(andika);
}

/* The page of a language from right to left is the other one in a mirror: its first
 * number, and the names of its domains, stand at the right. */
static void begins_at_the_side_the_language_begins(void **state)
{
    (void)state;
    static const char *const codes[] = {"ar", "ps"};
    for (size_t i = 0; i < COUNT(codes); i++) {
        size_t count, rows = 0;
        struct ank_form form = form_of(ank_lang_of_form(codes[i]), NULL, 1);
        struct canvas *canvas = draw(&form);
        const struct text_box *boxes = canvas_text_boxes(canvas, &count);
        double zero = 0;
        for (size_t b = 0; b < count; b++) {
            if (strcmp(boxes[b].text, "0") == 0)
                zero = boxes[b].box.x;
            if (strcmp(boxes[b].text, "10") != 0)
                continue;
            rows++;
            assert_true(boxes[b].box.x < zero);
        }
        assert_int_equal(rows, domain_count);
        canvas_drop(canvas);
    }
}

static void tells_the_coach_that_nobody_has_read_it(void **state)
{
    (void)state;
    static const char mark[] =
        "Vertaling: nog niet nagelezen door iemand met deze moedertaal.";
    struct ank_form read = form_of(ank_lang_find("fr"), NULL, 1);
    struct canvas *canvas = draw(&read);
    assert_false(has_text(canvas, mark));
    canvas_drop(canvas);
    for (size_t l = 0; ank_form_langs[l]; l++) {
        struct ank_form form = form_of(ank_form_langs[l], NULL, 1);
        canvas = draw(&form);
        assert_int_equal(has_text(canvas, mark), ank_lang_is_unread(form.lang));
        canvas_drop(canvas);
    }
}

/* DejaVu alone has the letters too, and joins them. The square to scan stays as readers
 * want it, where there is a library that makes it. */
static void draws_arabic_as_kept(void **state)
{
    (void)state;
    struct ank_arena mem = {0};
    struct qr qr;
    bool scans = qr_make("G-7K3QX", &mem, &qr);
    ank_arena_free(&mem);
    if (!scans)
        return;
    struct typeset *dejavu = open_dejavu();
    struct ank_form form = form_of(ank_lang_of_form("ar"), ank_lang_find("nl"), 1);
    struct canvas *canvas;
    instrument.domain_count = 3;
    assert_ok(canvas_open_svg(&canvas, dejavu, &about, &err), err);
    sheet_form_draw(canvas, &form);
    assert_draws_as(canvas, "form-arabic.svg");
    instrument.domain_count = domain_count;
    typeset_close(dejavu);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_nothing_in_english),
        cmocka_unit_test(stays_on_one_page_with_dutch_beside),
        cmocka_unit_test(has_all_letters),
        cmocka_unit_test(says_when_a_font_is_missing),
        cmocka_unit_test(begins_at_the_side_the_language_begins),
        cmocka_unit_test(tells_the_coach_that_nobody_has_read_it),
        cmocka_unit_test(draws_arabic_as_kept),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
