/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of a release: nothing crosses or leaves the margin whatever is shown
 * or hidden, what is hidden is said in words and never drawn. */
#include "../../forms/release/sheet_release_parts.h"
#include "drawing.h"

enum { most_rows = 20, sections_there = 6, parts_there = 4 };

enum mode { ALL_TOLD, ALL_HIDDEN, FOLDED, MOSTLY, FROZEN, GAPS, MIXED, MODES };

struct made {
    struct ank_shown shown[sections_there][most_rows];
    struct ank_release_row rows[sections_there][most_rows];
    struct ank_release_section sections[sections_there];
    const char *parts[parts_there];
    struct ank_release_paper paper;
};

static struct ank_shown nothing(void)
{
    struct ank_shown shown = {.cut_off = ANK_NO_DAY,
                              .n = -1,
                              .mean = NAN,
                              .sd = NAN,
                              .low = NAN,
                              .high = NAN,
                              .majority = -1};
    for (int i = 0; i < ANK_MOST_PARTS; i++)
        shown.parts[i] = -1;
    return shown;
}

static struct ank_shown told(size_t row, int part_count, double range)
{
    struct ank_shown shown = nothing();
    shown.n = 20 + 15 * (int)(row % 9);
    shown.mean = range * (0.5 - 0.05 * (double)row);
    shown.sd = range / 10;
    shown.low = shown.mean - range / 8;
    shown.high = shown.mean + range / 8;
    shown.part_count = part_count;
    for (int i = 0; i < part_count; i++)
        shown.parts[i] = 10 + 5 * (int)((row + (size_t)i) % 3);
    return shown;
}

static struct ank_shown shown_as(enum mode mode, size_t row, int part_count,
                                 double range)
{
    struct ank_shown shown = told(row, part_count, range);
    switch (mode == MIXED ? (enum mode)(row % MIXED) : mode) {
    case ALL_HIDDEN:
        shown = nothing();
        shown.why = (enum ank_withheld)(1 + row % (ANK_WITHHELD - 1));
        break;
    case FOLDED:
        shown.part_count = part_count > 0 ? 2 : 0;
        break;
    case MOSTLY:
        shown.low = shown.high = shown.sd = NAN;
        shown.why_sd = ANK_BELOW_THRESHOLD;
        shown.part_count = part_count > 0 ? 2 : 0;
        shown.parts[0] = shown.parts[1] = -1;
        shown.majority = (int)(row % 2);
        break;
    case FROZEN:
        shown.repeated = true;
        shown.cut_off = 20000 + 181 * (ank_day)row;
        break;
    case GAPS:
        shown.mean = NAN;
        shown.why_mean = row % 2 ? ANK_END : ANK_BOUNDS;
        shown.why_parts = ANK_PARTS;
        for (int i = (int)(row % 2); i < part_count; i++)
            shown.parts[i] = -1;
        break;
    default:
        break;
    }
    return shown;
}

static const char *const labels[] = {
    "Taal",
    "Ad\u00admi\u00adni\u00adstra\u00adtie en ju\u00adri\u00addi\u00adsche kwesties",
    "Accueil des enfants et temps libre de toute la famille, aussi pendant les vacances",
    "Arbeidsongeschiktheidsverzekeringsmaatschappij"};

/* Two of change, one on a wide scale; counts whole and divided; levels; means. */
static void make(struct made *made, const char *lang, size_t rows, enum mode mode,
                 const char *label)
{
    static const enum ank_release_kind kinds[sections_there] = {
        ANK_RELEASE_COUNTS, ANK_RELEASE_COUNTS, ANK_RELEASE_CHANGE,
        ANK_RELEASE_CHANGE, ANK_RELEASE_LEVELS, ANK_RELEASE_MEANS};
    static const size_t part_counts[sections_there] = {0, 4, 3, 3, 0, 0};
    static const double ranges[sections_there] = {1, 1, 4, 100, 10, 12};
    static const char *const sentences[] = {
        "Na zes maanden geven de gezinnen een hoger cijfer voor papieren en recht, wonen en "
        "kinderopvang, en dat is meer dan een zin die op één regel past.",
        "Er is geen vergelijkingsgroep."};
    *made = (struct made){.paper = {
                              .lang = ank_lang_find(lang),
                              .title = label,
                              .whom = label,
                              .purpose = sentences[0],
                              .cut_off = 20453,
                              .least = 10,
                              .brief_count = 2,
                              .section_count = sections_there,
                              .withheld_count = 2,
                              .method_count = 2,
                              .brief = sentences,
                              .sections = made->sections,
                              .withheld = sentences,
                              .method = sentences,
                          }};
    for (size_t i = 0; i < parts_there; i++)
        made->parts[i] = i % 2 ? label : "nu moeilijker";
    for (size_t s = 0; s < sections_there; s++) {
        for (size_t i = 0; i < rows; i++) {
            made->shown[s][i] = shown_as(mode, i, (int)part_counts[s], ranges[s]);
            made->rows[s][i] =
                (struct ank_release_row){.label = label, .shown = &made->shown[s][i]};
        }
        made->sections[s] = (struct ank_release_section){
            .kind = kinds[s],
            .heading = s % 2 ? label : "Hoe gaat het?",
            .note = s % 2 ? sentences[0] : NULL,
            .low = s == 4   ? 0
                   : s == 5 ? NAN
                            : -ranges[s],
            .high = s == 5 ? NAN : ranges[s],
            .unit = s == 5 ? "maanden" : NULL,
            .better = s == 3 ? -1 : 1,
            .part_count = part_counts[s],
            .parts = made->parts,
            .others = s == 2 ? label : NULL,
            .row_count = rows,
            .rows = made->rows[s],
        };
    }
}

static struct canvas *draw(const struct made *made)
{
    struct canvas *canvas;
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    sheet_release_draw(canvas, &made->paper);
    return canvas;
}

static void assert_in_margins(struct canvas *canvas)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        if (boxes[i].box.x < LEFT - 0.5 ||
            boxes[i].box.x + boxes[i].box.width > LEFT + WIDTH + 1)
            fail_msg("page %zu: \"%s\" stands in the margin", boxes[i].page,
                     boxes[i].text);
}

static void lets_nothing_cross_or_leave_the_margins(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "fr", "en"};
    static const size_t counts[] = {1, 2, 13, 20};
    struct made made;
    for (size_t l = 0; l < COUNT(languages); l++)
        for (size_t t = 0; t < COUNT(labels); t++)
            for (size_t r = t % stride(2); r < COUNT(counts); r += stride(2))
                for (enum mode mode = 0; mode < MODES; mode++) {
                    make(&made, languages[l], counts[r], mode, labels[t]);
                    struct canvas *canvas = draw(&made);
                    assert_texts_apart(canvas);
                    assert_in_margins(canvas);
                    canvas_drop(canvas);
                }
}

/* Each figure there or not, in each kind of section. */
static void draws_with_any_figure_missing(void **state)
{
    (void)state;
    enum { figures = 6 };
    struct made made;
    for (unsigned missing = 0; missing < 1u << figures;
         missing += (unsigned)stride(5)) {
        make(&made, "nl", 3, ALL_TOLD, "Wonen");
        for (size_t s = 0; s < sections_there; s++)
            for (size_t i = 0; i < 3; i++) {
                struct ank_shown *shown = &made.shown[s][i];
                shown->n = missing & 1 ? -1 : shown->n;
                shown->mean = missing & 2 ? NAN : shown->mean;
                shown->low = missing & 4 ? NAN : shown->low;
                shown->high = missing & 8 ? NAN : shown->high;
                shown->parts[i] = missing & 16 ? -1 : shown->parts[i];
                shown->repeated = missing & 32; /* of a day that is not known */
            }
        struct canvas *canvas = draw(&made);
        char *bytes;
        size_t size;
        assert_texts_apart(canvas);
        assert_ok(canvas_close(canvas, &bytes, &size, &err), err);
        free(bytes);
    }
}

static void draws_an_empty_paper(void **state)
{
    (void)state;
    struct ank_release_paper paper = {
        .title = "Zonnedorp", .cut_off = ANK_NO_DAY, .least = 10};
    struct canvas *canvas;
    char *bytes;
    size_t size;
    assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
    sheet_release_draw(canvas, &paper);
    assert_ok(canvas_close(canvas, &bytes, &size, &err), err);
    free(bytes);
}

/* Words ---------------------------------------------------------------- */

/* All text of the paper, lines joined. */
static char *text_of(struct canvas *canvas, struct ank_arena *mem)
{
    size_t count, length = 0;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        length += strlen(boxes[i].text) + 1;
    char *text = ank_alloc(mem, length + 1);
    for (size_t i = 0; i < count; i++) {
        strcat(text, boxes[i].text);
        if (*boxes[i].text && boxes[i].text[strlen(boxes[i].text) - 1] != ' ')
            strcat(text, "\n");
    }
    return text;
}

static void assert_says(const struct made *made, const char *expected, bool says)
{
    struct ank_arena mem = {0};
    struct canvas *canvas = draw(made);
    const char *text = text_of(canvas, &mem);
    if ((strstr(text, expected) != NULL) != says)
        fail_msg("\"%s\" is %s in:\n%s", expected, says ? "not" : "", text);
    canvas_drop(canvas);
    ank_arena_free(&mem);
}

/* What somebody hears who cannot see the charts. */
static void assert_reads(const struct made *made, const char *expected, bool says)
{
    char *bytes;
    size_t size;
    struct canvas *canvas;
    assert_ok(canvas_open_html(&canvas, fonts, &about, &err), err);
    sheet_release_draw(canvas, &made->paper);
    assert_ok(canvas_close(canvas, &bytes, &size, &err), err);
    if ((memmem(bytes, size, expected, strlen(expected)) != NULL) != says)
        fail_msg("\"%s\" is %s in:\n%.*s", expected, says ? "not" : "", (int)size,
                 bytes);
    free(bytes);
}

/* One row in a section alone. */
static void make_one(struct made *made, const char *lang, size_t section,
                     struct ank_shown shown)
{
    make(made, lang, 1, ALL_TOLD, "Wonen");
    made->shown[section][0] = shown;
    made->sections[0] = made->sections[section];
    made->paper.section_count = 1;
    made->parts[1] = "ongeveer hetzelfde";
}

static void says_why_a_row_is_not_told(void **state)
{
    (void)state;
    struct made made;
    struct ank_shown shown = nothing();
    for (enum ank_withheld why = ANK_TOO_FEW_SITES; why < ANK_WITHHELD; why++)
        for (size_t s = 0; s < sections_there; s++) {
            shown.why = why;
            make_one(&made, "en", s, shown);
            made.sections[0].parts = NULL;
            struct ank_arena mem = {0};
            assert_says(
                &made, ank_format(&mem, "not told: %s", ank_withheld_words(why)), true);
            ank_arena_free(&mem);
        }
    shown.why = ANK_BELOW_THRESHOLD;
    make_one(&made, "nl", 2, shown);
    assert_says(&made, "niet getoond: minder dan 10 gezinnen", true);
    make_one(&made, "fr", 2, shown);
    made.paper.least = 15;
    assert_says(&made, "non communiqué\u00a0: moins de 15 familles", true);
}

static void draws_nothing_of_what_is_withheld(void **state)
{
    (void)state;
    struct made made;
    for (size_t s = 0; s < sections_there; s++) {
        struct ank_shown shown = told(0, 3, 10);
        shown.n = 77;
        shown.mean = shown.low = shown.high = 7.7;
        shown.parts[0] = shown.parts[1] = shown.parts[2] = 77;
        shown.why = ANK_BELOW_THRESHOLD;
        make_one(&made, "en", s, shown);
        made.sections[0].low = NAN; /* an axis that follows what is shown */
        assert_says(&made, "77", false);
        assert_says(&made, "7.7", false);
        assert_says(&made, "+10", false);
    }
}

static void says_what_is_told(void **state)
{
    (void)state;
    struct made made;
    struct ank_shown shown = nothing();
    shown.n = 25;
    shown.mean = 0.6, shown.low = 0.2, shown.high = 1.04;
    shown.part_count = 3;
    shown.parts[0] = 15, shown.parts[1] = 10;
    make_one(&made, "nl", 2, shown);
    assert_says(&made, "ongeveer 25", true);
    assert_says(&made, "+0,6", true);
    assert_says(&made, "+0,2 tot +1,0", true);
    assert_says(&made, "beter →", true);
    make_one(&made, "nl", 3, shown);
    assert_says(&made, "← beter", true);
    shown.low = shown.high = NAN;
    make_one(&made, "en", 4, shown);
    assert_says(&made, "no interval", true);
    make_one(&made, "en", 5, shown);
    assert_says(&made, "0.6\u00a0maanden", true);
    shown.part_count = 4;
    make_one(&made, "en", 1, shown);
    assert_says(&made, "nu moeilijker · 15\u00a0(60\u00a0%)", true);
    assert_says(&made, "not told: nu moeilijker, Wonen", true);
}

/* That row, and one that tells its parts, so that there are bars at all. */
static void make_two(struct made *made, size_t section, struct ank_shown shown)
{
    make_one(made, "en", section, shown);
    made->shown[section][1] = told(1, shown.part_count, 1);
    made->sections[0].row_count = 2;
    made->rows[section][1] =
        (struct ank_release_row){.label = "Taal", .shown = &made->shown[section][1]};
}

static void says_half_or_more(void **state)
{
    (void)state;
    struct made made;
    struct ank_shown shown = nothing();
    shown.n = 15;
    shown.majority = 0;
    shown.part_count = 2;
    make_two(&made, 2, shown);
    assert_says(&made, "≥ ½", true); /* in the bar; aloud in words */
    assert_reads(&made, "half or more: nu moeilijker", true);
    made.shown[2][0].majority = 1; /* folded: all others */
    made.sections[0].others = "niet vooruit";
    assert_reads(&made, "half or more: niet vooruit", true);
    made.shown[2][0].part_count = 3;
    assert_reads(&made, "half or more: ongeveer hetzelfde", true);
    made.shown[2][0].majority = -1;
    made.shown[2][0].why_parts = ANK_PARTS;
    assert_says(&made, "≥ ½", false);
    assert_reads(&made, "half or more", false);
    assert_reads(&made, ank_withheld_words(ANK_PARTS), true);
}

/* Families in parts have the words on the paper: in the bar, or where it is too narrow
 * in its place. */
static void says_half_or_more_of_families(void **state)
{
    (void)state;
    struct made made;
    struct ank_shown shown = nothing();
    shown.n = 15;
    shown.majority = 0;
    shown.part_count = 2;
    make_two(&made, 1, shown);
    assert_says(&made, "half or more: nu moeilijker", true);
    made.parts[0] =
        "a name that is too long to stand in a bar, and is told all the same";
    assert_says(&made, "half or more: a name that is too long to stand in", true);
    made.shown[1][0].majority = -1;
    made.shown[1][0].why_parts = ANK_PARTS;
    assert_says(&made, ank_withheld_words(ANK_PARTS), true);
}

/* Bars that say the same, and one bar alone, are said in a sentence. */
static void says_once_what_every_bar_says(void **state)
{
    (void)state;
    struct made made;
    make(&made, "en", 3, ALL_TOLD, "Home");
    made.sections[0].note = NULL;
    made.paper.section_count = 1;
    assert_says(&made, "families each time", false); /* 20, 35, 50 */
    for (size_t i = 0; i < 3; i++)
        made.shown[0][i].n = 20;
    assert_says(&made, "About 20 families each time: Home, Home, Home.", true);
    make_one(&made, "en", 0, told(1, 0, 1));
    assert_says(&made, "Families, Wonen: about 35.", true);

    make(&made, "en", 3, ALL_TOLD, "Home");
    made.sections[0] = made.sections[2]; /* change */
    made.paper.section_count = 1;
    for (size_t i = 0; i < 3; i++)
        made.shown[2][i] = told(0, 3, 1);
    assert_says(&made,
                "In every row the same, of about 20 families: nu moeilijker "
                "10\u00a0(50\u00a0%)",
                false); /* 10, 15 and 20 are no shares of 20 */
    assert_says(
        &made, "In every row the same, of about 20 families: nu moeilijker 10, ", true);
    made.shown[2][1].parts[0] = 15;
    assert_says(&made, "In every row the same", false);
}

/* One in three tells parts: bars that are open go, and what they said is said. */
static void says_what_open_bars_say(void **state)
{
    (void)state;
    struct made made;
    make(&made, "en", 3, MOSTLY, "Home");
    made.sections[0] = made.sections[2];
    made.paper.section_count = 1;
    made.parts[1] = "about the same";
    made.sections[0].others = "no better";
    assert_says(&made, "≥ ½", false);
    assert_says(&made, "Half of the families or more “nu moeilijker”: Home, Home.",
                true);
    assert_says(&made, "Half of the families or more “no better”: Home.", true);
    made.shown[2][0] = told(0, 2, 1);
    assert_says(&made, "Home: nu moeilijker 10", true);
    made.shown[2][1] = told(1, 2, 1);
    assert_says(&made, "Half of the families", false);
    assert_says(&made, "≥ ½", true);
}

static void sets_moments_beside_each_other(void **state)
{
    (void)state;
    struct made made;
    static const char *const moments[] = {"after 3 months", "after 6 months",
                                          "after a year", "at closing"};
    struct ank_shown better = told(0, 0, 1), hidden = nothing();
    better.mean = 1.2;
    hidden.why = ANK_BELOW_THRESHOLD;
    hidden.mean = 7.7;
    const struct ank_release_cell cells[] = {{&better, ANK_CHANGE_BETTER},
                                             {&better, ANK_CHANGE_MEAN_ALONE},
                                             {&hidden, ANK_CHANGE_HIDDEN},
                                             {&better, ANK_CHANGE_HARDER}};
    make(&made, "nl", 1, ALL_TOLD, "Wonen");
    made.rows[2][0].cells = cells;
    made.sections[0] = (struct ank_release_section){.kind = ANK_RELEASE_MOMENTS,
                                                    .heading = "Momenten",
                                                    .row_count = 1,
                                                    .rows = made.rows[2],
                                                    .moment_count = COUNT(cells),
                                                    .moments = moments};
    made.paper.section_count = 1;
    assert_says(&made, "+1,2\u00a0↑", true);
    assert_says(&made, "(+1,2)", true);
    assert_says(&made, "+1,2\u00a0↓", true);
    assert_says(&made, "–", true);
    assert_says(&made, "7,7", false);
    assert_reads(&made, "<th scope=\"col\">at closing</th>", true);
}

/* Where a project begins, a part of the web page does, and a page unless the first one
 * fits on the front. */
static void begins_a_page_for_each_chapter(void **state)
{
    (void)state;
    struct made made;
    static const char *const answer[] = {"Better after 6 months."};
    size_t count, pages[2] = {0};
    make(&made, "en", 2, ALL_TOLD, "Home");
    for (size_t i = 1; i < 4; i += 2)
        made.sections[i] =
            (struct ank_release_section){.kind = ANK_RELEASE_CHAPTER,
                                         .heading = i == 1 ? "North" : "South",
                                         .line_count = 1,
                                         .lines = answer};
    struct canvas *canvas = draw(&made);
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++) {
        pages[0] = strcmp(boxes[i].text, "North") == 0 ? boxes[i].page : pages[0];
        pages[1] = strcmp(boxes[i].text, "South") == 0 ? boxes[i].page : pages[1];
    }
    assert_int_equal(pages[0], 1);
    assert_int_equal(pages[1], 2);
    canvas_drop(canvas);
    assert_reads(&made, "<a href=\"#page-2\">South</a>", true);
    assert_reads(&made, "Better after 6 months.", true);
}

/* Who gave scores stands before who could: "about 20 of 35". */
static void says_of_how_many(void **state)
{
    (void)state;
    struct made made;
    make(&made, "en", 2, ALL_TOLD, "Home");
    made.rows[0][0].of = &made.shown[0][1];
    made.paper.section_count = 1;
    assert_says(&made, "about 20 of 35", true);
    made.shown[0][0].why = ANK_BELOW_THRESHOLD;
    assert_says(&made, "not told, of 35", true);
    assert_says(&made, "about 20", false);
}

static void marks_what_is_repeated(void **state)
{
    (void)state;
    struct made made;
    make(&made, "en", 3, ALL_TOLD, "Home");
    assert_says(&made, "\u00b9", false);
    made.shown[2][1].repeated = true;
    made.shown[2][1].cut_off = ank_day_from_civil(2026, 6, 30);
    made.shown[3][0].repeated = true;
    made.shown[3][0].cut_off = ank_day_from_civil(2025, 12, 31);
    assert_says(&made, "Home\u00a0\u00b9", true);
    assert_says(&made, "Home\u00a0\u00b2", true);
    assert_says(&made, "\u00b9 As it stood on 30/06/2026: repeated", true);
    assert_says(&made, "\u00b2 As it stood on 31/12/2025: repeated", true);
}

/* Pages ---------------------------------------------------------------- */

/* The heading of a section stands on the page of its first row, and each page
 * that has rows of a table has its heads. */
static void repeats_heads_on_each_page(void **state)
{
    (void)state;
    struct made made;
    size_t count, pages = 0;
    make(&made, "en", most_rows, ALL_TOLD, labels[2]);
    made.sections[0] = made.sections[3];
    made.sections[0].heading = "Heading here";
    made.paper.section_count = 1;
    struct canvas *canvas = draw(&made);
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    size_t heads[8] = {0}, rows[8] = {0}, heading = 0, first = 0;
    for (size_t i = 0; i < count; i++) {
        size_t page = boxes[i].page;
        assert_true(page < COUNT(heads));
        pages = page > pages ? page : pages;
        heads[page] += strcmp(boxes[i].text, "families") == 0;
        rows[page] +=
            strncmp(boxes[i].text, "about ", 6) == 0 && strlen(boxes[i].text) < 10;
        if (strcmp(boxes[i].text, "Heading here") == 0)
            heading = page;
        if (first == 0 && rows[page] > 0)
            first = page;
    }
    assert_true(pages > 1);
    assert_int_equal(heading, first);
    for (size_t page = 1; page <= pages; page++)
        assert_int_equal(heads[page], rows[page] > 0);
    canvas_drop(canvas);
}

static void gives_the_same_bytes_twice(void **state)
{
    (void)state;
    struct made made;
    char *bytes[2];
    size_t sizes[2];
    make(&made, "nl", 13, MIXED, "Wonen");
    for (int i = 0; i < 2; i++)
        assert_ok(ank_release_sheet((struct ank_fonts *)fonts, ANK_PDF, &made.paper,
                                    &bytes[i], &sizes[i], &err),
                  err);
    assert_int_equal(sizes[0], sizes[1]);
    assert_memory_equal(bytes[0], bytes[1], sizes[0]);
    assert_null(memmem(bytes[0], sizes[0], "CreationDate", 12));
    free(bytes[0]);
    free(bytes[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_nothing_cross_or_leave_the_margins),
        cmocka_unit_test(draws_with_any_figure_missing),
        cmocka_unit_test(draws_an_empty_paper),
        cmocka_unit_test(says_why_a_row_is_not_told),
        cmocka_unit_test(draws_nothing_of_what_is_withheld),
        cmocka_unit_test(says_what_is_told),
        cmocka_unit_test(says_half_or_more),
        cmocka_unit_test(says_half_or_more_of_families),
        cmocka_unit_test(says_once_what_every_bar_says),
        cmocka_unit_test(says_what_open_bars_say),
        cmocka_unit_test(sets_moments_beside_each_other),
        cmocka_unit_test(begins_a_page_for_each_chapter),
        cmocka_unit_test(says_of_how_many),
        cmocka_unit_test(marks_what_is_repeated),
        cmocka_unit_test(repeats_heads_on_each_page),
        cmocka_unit_test(gives_the_same_bytes_twice),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
