/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The family's sheet: words that follow the class, and a page on which nothing
 * crosses or leaves the margin, whatever the language and the lengths. */
#include "../../forms/progress_parts.h"
#include "drawing.h"

enum { most_rows = 20, most_sittings = 9, most_rights = 24 };

static const struct ank_anchor anchors[] = {
    {0, {"heel moeilijk", "très difficile", "very hard"}},
    {10, {"heel goed", "très bien", "very good"}},
};
static struct ank_instrument instrument = {
    .scale = {0, 0, 10, 1, 1},
    .anchor_count = 2,
    .anchors = (struct ank_anchor *)anchors,
    .faces = true,
};

/* A made-up family, as large as one likes. */
struct made {
    ank_score scores[most_rows][most_sittings];
    ank_day days[most_sittings];
    struct ank_progress_row rows[most_rows];
    struct ank_progress_right rights[most_rights];
    struct ank_progress family;
};

static void make(struct made *made, const char *lang, size_t rows, size_t sittings,
                 size_t rights, const char *label)
{
    ank_day start = 20000;
    *made = (struct made){.family = {
                              .lang = ank_lang_find(lang),
                              .code = "G-7K3QX",
                              .name = "Gezin Zon",
                              .start = start,
                              .today = start + 420,
                              .instrument = &instrument,
                              .min_change = 2,
                              .by = "mama",
                              .mode = "together",
                              .sitting_count = sittings,
                              .row_count = rows,
                              .right_count = rights,
                              .days = made->days,
                              .rows = made->rows,
                              .rights = made->rights,
                              .explored = ANK_NO_DAY,
                          }};
    for (size_t i = 0; i < sittings; i++)
        made->days[i] = start + 5 + (ank_day)(i * 400 / most_sittings);
    for (size_t r = 0; r < rows; r++) {
        for (size_t i = 0; i < sittings; i++)
            made->scores[r][i] = (ank_score)((r * 7 + i * 3) % 11);
        made->rows[r] = (struct ank_progress_row){
            .label = label,
            .scores = made->scores[r],
            .then = made->scores[r][0],
            .now = made->scores[r][sittings - 1],
            .class = (enum ank_class)(r % 4),
            .priority = r % 5 == 0,
        };
    }
    for (size_t i = 0; i < rights; i++)
        made->rights[i] = (struct ank_progress_right){
            label, (int)(i % ANK_STAGES), start + (ank_day)(i * i % 400),
            i % 3 ? ANK_NO_DAY : start + 800};
}

static void lets_nothing_cross_or_leave_the_page(void **state)
{
    (void)state;
    static const char *const labels[] = {
        "Taal", "Ad\u00admi\u00adni\u00adstra\u00adtie en ju\u00adri\u00addi\u00adsche kwesties",
        "Accueil des enfants et temps libre de toute la famille",
        "Arbeidsongeschiktheidsverzekeringsmaatschappij"};
    static const char *const languages[] = {"nl", "fr", "en"};
    static const size_t row_counts[] = {1, 5, 13, 14, 20}, sitting_counts[] = {1, 2, 4, 9},
                        right_counts[] = {0, 1, 7, 24};
    struct made made;
    for (size_t l = 0; l < COUNT(languages); l++)
        for (size_t t = 0; t < COUNT(labels); t++)
            for (size_t r = 0; r < COUNT(row_counts); r++)
                for (size_t s = 0; s < COUNT(sitting_counts); s++)
                    for (size_t g = 0; g < COUNT(right_counts); g++) {
                        struct canvas *canvas;
                        assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
                        make(&made, languages[l], row_counts[r], sitting_counts[s],
                             right_counts[g], labels[t]);
                        progress_draw(canvas, &made.family);
                        assert_texts_apart(canvas);
                        canvas_drop(canvas);
                    }
}

static void says_in_words_what_happened(void **state)
{
    (void)state;
    struct made made;
    struct ank_arena mem = {0};
    make(&made, "en", 1, 2, 0, "Home");
    struct ank_progress_row row = {.label = "Home", .then = 3, .now = 5};
    static const struct {
        ank_score then, now;
        enum ank_class class;
        bool early;
        const char *expected;
    } cases[] = {
        {3, 5, ANK_IMPROVED, false, "clearly forward"},
        {5, 5, ANK_SAME, false, "about the same"},
        {6, 4, ANK_WORSE, false, "harder now"},
        {3, 5, ANK_NO_CLASS, false, "from 3 to 5"},
        {3, 5, ANK_IMPROVED, true, "too early to tell"},
        {3, ANK_PARKED, ANK_NO_CLASS, false, "put aside for now"},
        {3, ANK_NA, ANK_NO_CLASS, false, "does not apply"},
        {3, ANK_UNKNOWN, ANK_NO_CLASS, false, "we do not know yet"},
        {3, ANK_REFUSED, ANK_NO_CLASS, false, "not filled in"},
        {3, ANK_NOT_ASKED, ANK_NO_CLASS, false, "not filled in"},
        {ANK_NOT_ASKED, 5, ANK_NO_CLASS, false, "too early to tell"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        row.then = cases[i].then;
        row.now = cases[i].now;
        row.class = cases[i].class;
        row.early = cases[i].early;
        assert_string_equal(progress_words(&made.family, &row, &mem), cases[i].expected);
    }
    made.family.sitting_count = 1;
    row = (struct ank_progress_row){.then = 3, .now = 3};
    assert_string_equal(progress_words(&made.family, &row, &mem), "too early to tell");
    ank_arena_free(&mem);
}

static void gives_the_same_bytes_twice(void **state)
{
    (void)state;
    struct made made;
    char *bytes[2];
    size_t size[2];
    make(&made, "nl", 13, 4, 6, "Wonen");
    const struct ank_progress *families[] = {&made.family, &made.family};
    for (int i = 0; i < 2; i++)
        assert_ok(ank_progress_sheet((struct ank_fonts *)fonts, ANK_PDF, families, 2, &bytes[i],
                                     &size[i], &err),
                  err);
    assert_int_equal(size[0], size[1]);
    assert_memory_equal(bytes[0], bytes[1], size[0]);
    free(bytes[0]);
    free(bytes[1]);
}

static void is_a_sheet_too_when_nothing_was_rated(void **state)
{
    (void)state;
    struct made made;
    char *bytes;
    size_t size;
    make(&made, "nl", 0, 1, 0, "");
    made.family.instrument = NULL;
    made.family.sitting_count = 0;
    const struct ank_progress *families[] = {&made.family};
    assert_ok(ank_progress_sheet((struct ank_fonts *)fonts, ANK_SVG, families, 1, &bytes, &size,
                                 &err),
              err);
    assert_non_null(strstr(bytes, "Gezin Zon"));
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_nothing_cross_or_leave_the_page),
        cmocka_unit_test(says_in_words_what_happened),
        cmocka_unit_test(gives_the_same_bytes_twice),
        cmocka_unit_test(is_a_sheet_too_when_nothing_was_rated),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
