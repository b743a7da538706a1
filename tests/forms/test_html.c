/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The HTML twin: the same drawing, and what it says as headings, tables and lists. */
#include "drawing.h"
#include "sample_sheet.h"

static const struct style plain = {FACE_PLAIN, 11, 0x102030, ALIGN_LEFT};

static struct canvas *start_html(void)
{
    struct canvas *canvas;
    assert_ok(canvas_open_html(&canvas, fonts, &about, &err), err);
    canvas_page(canvas);
    return canvas;
}

/* Well-formed XML ------------------------------------------------------- */

/* After the tag that starts here, with its name in `name`; its attributes must be
 * quoted, and none may stand there twice. */
static const char *read_tag(const char *at, char name[32], bool *closes)
{
    char seen[16][32];
    size_t count = 0, length = strcspn(at, " />");
    assert_in_range(length, 1, 31);
    memcpy(name, at, length);
    name[length] = '\0';
    for (at += length; *at == ' '; count++) {
        size_t size = strcspn(++at, "=");
        assert_true(count < COUNT(seen) && size < sizeof seen[0]);
        memcpy(seen[count], at, size);
        seen[count][size] = '\0';
        for (size_t i = 0; i < count; i++)
            assert_string_not_equal(seen[i], seen[count]);
        at += size;
        assert_memory_equal(at, "=\"", 2);
        size_t value = strcspn(at + 2, "\"<");
        assert_int_equal(at[2 + value], '"');
        at += value + 3;
    }
    *closes = *at == '/';
    at += *closes;
    assert_int_equal(*at, '>');
    return at + 1;
}

/* Every tag is closed in its turn, and nothing stands there that XML keeps for itself.
 */
static void assert_well_formed(const char *html)
{
    char open[64][32], name[32];
    size_t depth = 0;
    static const char doctype[] = "<!DOCTYPE html>\n";
    assert_memory_equal(html, doctype, strlen(doctype));
    for (const char *at = html + strlen(doctype); *at;) {
        bool closes;
        if (*at == '&') {
            size_t digits = strspn(at + 2, "0123456789");
            assert_true(at[1] == '#' && digits > 0 && at[2 + digits] == ';');
        }
        assert_true((unsigned char)*at >= 0x20 || *at == '\n');
        if (*at != '<') {
            at++;
            continue;
        }
        bool ends = at[1] == '/';
        at = read_tag(at + 1 + ends, name, &closes);
        if (ends) {
            assert_true(depth > 0);
            assert_string_equal(open[--depth], name);
        } else if (!closes) {
            assert_true(depth < COUNT(open));
            strcpy(open[depth++], name);
        }
    }
    assert_int_equal(depth, 0);
}

/* What is said ---------------------------------------------------------- */

/* The document; the caller frees it. */
static char *finish_html(struct canvas *canvas)
{
    size_t size;
    char *html = finish(canvas, &size);
    assert_int_equal(strlen(html), size);
    assert_well_formed(html);
    return html;
}

/* The words of the first sheet in it. */
static void assert_says(struct canvas *canvas, const char *expected)
{
    static const char start[] = "<div class=\"words\">\n",
                      stop[] = "</div>\n</article>";
    char *html = finish_html(canvas), *from = strstr(html, start);
    assert_non_null(from);
    from += strlen(start);
    char *to = strstr(from, stop);
    assert_non_null(to);
    *to = '\0';
    assert_string_equal(from, expected);
    free(html);
}

/* One element with one line of text in it. */
static void put(struct canvas *canvas, enum tag tag, double x, double y,
                const char *text)
{
    canvas_begin(canvas, tag, NULL);
    canvas_text(canvas, (struct point){x, y}, plain, text);
    canvas_end(canvas);
}

static void says_headings_and_paragraphs(void **state)
{
    (void)state;
    struct canvas *canvas = start_html();
    put(canvas, TAG_H1, 60, 60, "Onze weg");
    put(canvas, TAG_H2, 60, 90, "Toen & nu");
    put(canvas, TAG_P, 60, 120, "3 → 7");
    canvas_text(canvas, (struct point){500, 800}, plain,
                "bladzijde 1"); /* decoration */
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_end(canvas); /* a heading without words is none */
    assert_says(canvas, "<h1>Onze weg</h1>\n<h2>Toen &#38; nu</h2>\n<p>3 → 7</p>\n");
}

/* A paragraph is one text again, however it was broken into lines. */
static void joins_the_lines_of_a_paragraph(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"een twee drie vier vijf zes zeven acht", NULL},
        {"Sint-Niklaas-aan-de-Dender", NULL},
        {"Verhoogde tegemoet\u00ADkomings\u00ADaanvraag\u00ADformulieren",
         "Verhoogde tegemoetkomingsaanvraagformulieren"},
        {"Hottentottententententoonstellingsmakersbekwaamheid", NULL},
        {"de eerste regel\nde tweede regel gaat verder",
         "de eerste regel<br/>de tweede regel gaat verder"},
        {"eerste\n\nderde", "eerste<br/>derde"},
    };
    for (double width = 20; width < 300; width += 35)
        for (size_t i = 0; i < COUNT(texts); i++) {
            struct canvas *canvas = start_html();
            char expected[256];
            canvas_begin(canvas, TAG_P, NULL);
            canvas_words(canvas, (struct box){60, 60, width, 0}, plain, 14,
                         texts[i][0]);
            canvas_end(canvas);
            snprintf(expected, sizeof expected, "<p>%s</p>\n",
                     texts[i][texts[i][1] ? 1 : 0]);
            assert_says(canvas, expected);
        }
}

/* Two texts in one element: beside each other a space, below each other a new line. */
static void keeps_texts_apart(void **state)
{
    (void)state;
    struct canvas *canvas = start_html();
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(canvas, (struct point){60, 60}, plain, "Wonen");
    canvas_text(canvas, (struct point){160, 61.5}, plain, "3");
    canvas_text(canvas, (struct point){60, 80}, plain, "sinds mei");
    canvas_end(canvas);
    assert_says(canvas, "<p>Wonen 3<br/>sinds mei</p>\n");
}

static void draw_row(struct canvas *canvas, double y, enum tag tag, const char *label,
                     const char *value)
{
    canvas_begin(canvas, TAG_TR, NULL);
    put(canvas, TAG_TH, 60, y, label);
    put(canvas, tag, 160, y, value);
    canvas_end(canvas);
}

/* A table and its rest on the next page are one; the head is there once, and headings
 * say of what they are. */
static void tables_have_headings_and_go_on(void **state)
{
    (void)state;
    struct canvas *canvas = start_html();
    for (int page = 0; page < 2; page++) {
        if (page > 0)
            canvas_page(canvas);
        put(canvas, TAG_FOOT, 60, 800, "Dit blad is van jullie.");
        canvas_begin(canvas, TAG_TABLE, NULL);
        draw_row(canvas, 60, TAG_TH, "Domein", "Nu");
        draw_row(canvas, 80, TAG_TD, page ? "Geld" : "Wonen", page ? "5" : "3");
        canvas_end(canvas);
    }
    put(canvas, TAG_P, 60, 120, "klaar");
    assert_says(canvas,
                "<div class=\"table\"><table>\n"
                "<tr><th scope=\"col\">Domein</th><th scope=\"col\">Nu</th></tr>\n"
                "<tr><th scope=\"row\">Wonen</th><td class=\"short\">3</td></tr>\n"
                "<tr><th scope=\"row\">Geld</th><td class=\"short\">5</td></tr>\n"
                "</table></div>\n<p>klaar</p>\n"
                "<footer>\n<p>Dit blad is van jullie.</p>\n</footer>\n");
}

static void two_tables_on_a_page_stay_two(void **state)
{
    (void)state;
    struct canvas *canvas = start_html();
    for (int i = 0; i < 2; i++) {
        canvas_begin(canvas, TAG_TABLE, NULL);
        draw_row(canvas, 60 + 40 * i, TAG_TD, "a", "b");
        canvas_end(canvas);
    }
    static const char row[] =
        "<tr><th scope=\"row\">a</th><td class=\"short\">b</td></tr>\n";
    char expected[256];
    snprintf(expected, sizeof expected,
             "<div class=\"table\"><table>\n%s</table></div>\n"
             "<div class=\"table\"><table>\n%s</table></div>\n",
             row, row);
    assert_says(canvas, expected);
}

static void lists_have_items(void **state)
{
    (void)state;
    struct canvas *canvas = start_html();
    for (int i = 0; i < 2; i++) {
        canvas_begin(canvas, TAG_LIST, NULL);
        canvas_text(canvas, (struct point){50, 61}, plain,
                    i ? "2" : "1"); /* in its mark */
        put(canvas, TAG_LI, 60, 60, "Sociaal tarief");
        canvas_end(canvas);
    }
    assert_says(canvas,
                "<ul>\n<li>1 Sociaal tarief</li>\n<li>2 Sociaal tarief</li>\n</ul>\n");
}

/* A figure has its sentence once for who listens, and its own picture for who sees. */
static void figures_have_a_sentence_and_a_picture(void **state)
{
    (void)state;
    struct canvas *canvas = start_html();
    canvas_circle(canvas, (struct point){400, 400}, 50,
                  ink_fill(0)); /* not of the figure */
    canvas_begin(canvas, TAG_FIGURE, "Een \"gezicht\"");
    canvas_circle(canvas, (struct point){100, 150}, 9, ink_stroke(0, 2));
    canvas_text(canvas, (struct point){100, 150}, plain, "");
    canvas_end(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_begin(canvas, TAG_FIGURE, "Ster");
    canvas_end(canvas);
    canvas_text(canvas, (struct point){60, 200}, plain, "eerst");
    canvas_end(canvas);
    assert_says(
        canvas,
        "<figure role=\"img\" aria-label=\"Een &#34;gezicht&#34;\">"
        "<svg aria-hidden=\"true\" xmlns=\"http://www.w3.org/2000/svg\" width=\"27\""
        " viewBox=\"90 140 20 20\">\n"
        "<circle cx=\"100\" cy=\"150\" r=\"9\" fill=\"none\" stroke=\"#000000\""
        " stroke-width=\"2\"/>\n</svg>"
        "<p aria-hidden=\"true\">Een &#34;gezicht&#34;</p></figure>\n"
        "<p><span role=\"img\" aria-label=\"Ster\"></span>eerst</p>\n");
}

static void goes_from_right_to_left(void **state)
{
    (void)state;
    struct canvas *canvas = start_html();
    put(canvas, TAG_H1, 60, 60, "عائلة أحمد");
    put(canvas, TAG_P, 60, 80, "\u2068عائلة\u2069 · gestart op 12/01/2026");
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(canvas, (struct point){60, 100}, plain, "van");
    canvas_text(canvas, (struct point){160, 100}, plain, "שרה");
    canvas_text(canvas, (struct point){260, 100}, plain, "\u202Eom\u202C");
    canvas_end(canvas);
    assert_says(canvas, "<h1 dir=\"rtl\">عائلة أحمد</h1>\n"
                        "<p>\u2068عائلة\u2069 · gestart op 12/01/2026</p>\n"
                        "<p>van <span dir=\"rtl\">שרה</span> "
                        "<span dir=\"ltr\">\u202Eom\u202C</span></p>\n");
}

/* Nothing that somebody typed becomes part of the page. */
static void escapes_what_is_hostile(void **state)
{
    (void)state;
    static const char evil[] =
        "</title><script>alert(1)</script>\x01\x7F\xFF\" onload=\"x()&amp;<!--]]>";
    struct canvas *canvas;
    struct canvas_about bad = {
        .title = evil, .language = "nl\"><script>", .day = ANK_NO_DAY};
    assert_ok(canvas_open_html(&canvas, fonts, &bad, &err), err);
    canvas_page(canvas);
    canvas_bookmark(canvas, evil);
    put(canvas, TAG_P, 60, 60, evil);
    canvas_begin(canvas, TAG_FIGURE, evil);
    canvas_end(canvas);
    canvas_page(canvas);
    canvas_language(canvas, "\"><script>");
    canvas_bookmark(canvas, evil);
    char *html = finish_html(canvas);
    assert_null(strstr(html, "<script"));
    assert_null(strstr(html, "onload=\""));
    assert_null(strchr(html, '\x01'));
    assert_null(strchr(html, '\xFF'));
    assert_null(strstr(html, "<!--"));
    assert_non_null(
        strstr(html, "<p>&#60;/title&#62;&#60;script&#62;alert(1)&#60;/script&#62;"
                     "\uFFFD\uFFFD\uFFFD&#34; onload=&#34;x()&#38;amp;"));
    free(html);
}

/* It needs nothing from elsewhere, and tells its title and its day, no more. */
static void stands_alone(void **state)
{
    (void)state;
    struct canvas *canvas;
    assert_ok(canvas_open_html(&canvas, fonts, &about, &err), err);
    sample_sheet(canvas, 3);
    char *html = finish_html(canvas);
    assert_non_null(strstr(html, "<meta charset=\"utf-8\"/>"));
    assert_non_null(strstr(html, " lang=\"nl\" "));
    assert_non_null(strstr(html, "<title>F-0042</title>"));
    assert_non_null(strstr(html, "content=\"2026-07-14\""));
    static const char *const never[] = {"<script", "<link",    "<img", "<iframe",
                                        "src=",    "href=\"h", "url(", "@import",
                                        "author",  "generator"};
    for (size_t i = 0; i < COUNT(never); i++)
        assert_null(strstr(html, never[i]));
    /* The only addresses are the names of the two formats. */
    for (const char *at = html; (at = strstr(at, "http:")); at++)
        assert_true(strncmp(at, "http://www.w3.org/2000/svg\"", 27) == 0 ||
                    strncmp(at, "http://www.w3.org/1999/xhtml\"", 29) == 0);
    assert_null(strstr(html, "https:"));
    free(html);
}

/* Who listens does not meet the pictures: each page is in a part that is hidden. */
static void hides_the_picture_from_who_listens(void **state)
{
    (void)state;
    struct canvas *canvas = start_html();
    put(canvas, TAG_P, 60, 60, "Wonen");
    char *html = finish_html(canvas);
    const char *paper =
        strstr(html, "<div class=\"paper\" aria-hidden=\"true\">\n<svg ");
    const char *words = strstr(html, "<div class=\"words\">");
    assert_non_null(paper);
    assert_true(paper < strstr(html, "<text ") && strstr(html, "<text ") < words);
    assert_null(strstr(words, "<text "));
    assert_non_null(
        strstr(html, " textLength=\"")); /* for who does not have the font */
    assert_non_null(strstr(html, ">Hetzelfde in woorden</p>"));
    free(html);
}

/* Each sheet is an article with its own heading and language, and a link leads there.
 */
static void a_book_has_contents(void **state)
{
    (void)state;
    struct canvas *canvas;
    assert_ok(canvas_open_html(&canvas, fonts, &about, &err), err);
    static const char *const languages[] = {"nl", "fr", "en"};
    static const char *const same[] = {"Hetzelfde in woorden", "La même chose en mots",
                                       "The same in words"};
    for (int i = 0; i < 3; i++) {
        canvas_language(canvas, languages[i]);
        canvas_page(canvas);
        put(canvas, TAG_FOOT, 60, 800, "voet");
        char code[] = "G-1";
        code[2] = (char)('1' + i);
        canvas_bookmark(canvas, code);
        put(canvas, TAG_H1, 60, 60, code);
        canvas_page(canvas); /* of the same sheet */
        put(canvas, TAG_FOOT, 60, 800, "voet");
    }
    canvas_language(canvas, "nl");
    put(canvas, TAG_P, 60, 90, "in het Nederlands");
    char *html = finish_html(canvas);
    assert_non_null(strstr(html, "<p><span lang=\"nl\" xml:lang=\"nl\">in het "
                                 "Nederlands</span></p>"));
    assert_non_null(strstr(html,
                           "<nav aria-label=\"Wat er in dit bestand zit\">\n<ul>\n"
                           "<li><a href=\"#page-1\">G-1</a></li>\n"
                           "<li><a href=\"#page-3\">G-2</a></li>\n"
                           "<li><a href=\"#page-5\">G-3</a></li>\n</ul>\n</nav>"));
    assert_non_null(strstr(html, "<article id=\"page-1\">"));
    assert_non_null(
        strstr(html, "<article id=\"page-3\" lang=\"fr\" xml:lang=\"fr\">"));
    assert_non_null(
        strstr(html, "<article id=\"page-5\" lang=\"en\" xml:lang=\"en\">"));
    const char *at = html;
    for (int i = 0; i < 3; i++) {
        at = strstr(at, same[i]);
        assert_non_null(at);
        at = strstr(at, "<footer>\n<p>voet</p>\n</footer>"); /* once, for two pages */
        assert_non_null(at);
    }
    free(html);
}

/* No heading steps over a level, and the first is the highest. */
static void headings_step_down_one_by_one(void **state)
{
    (void)state;
    struct canvas *canvas;
    assert_ok(canvas_open_html(&canvas, fonts, &about, &err), err);
    for (unsigned i = 0; i < 3; i++)
        sample_sheet(canvas, i);
    char *html = finish_html(canvas);
    int level = 0, count = 0;
    for (const char *at = html; (at = strstr(at, "<h")); at++) {
        if (at[2] < '1' || at[2] > '6')
            continue;
        assert_true(at[2] - '0' <= level + 1);
        level = at[2] - '0';
        count++;
    }
    assert_true(count >= 3);
    free(html);
}

static void gives_the_same_bytes_twice(void **state)
{
    (void)state;
    size_t sizes[2];
    char *bytes[2];
    for (unsigned i = 0; i < 2; i++) {
        struct canvas *canvas;
        assert_ok(canvas_open_html(&canvas, fonts, &about, &err), err);
        sample_sheet(canvas, 7);
        bytes[i] = finish(canvas, &sizes[i]);
    }
    assert_int_equal(sizes[0], sizes[1]);
    assert_memory_equal(bytes[0], bytes[1], sizes[0]);
    free(bytes[0]);
    free(bytes[1]);
}

/* A whole page in both kinds that one can read, as it stands beside the tests. */
static void draws_a_page_as_before(void **state)
{
    (void)state;
    struct typeset *dejavu = open_dejavu();
    struct canvas *canvas;
    assert_ok(canvas_open_svg(&canvas, dejavu, &about, &err), err);
    sample_sheet(canvas, 3);
    assert_draws_as(canvas, "sample.svg");
    assert_ok(canvas_open_html(&canvas, dejavu, &about, &err), err);
    sample_sheet(canvas, 3);
    assert_draws_as(canvas, "sample.html");
    typeset_close(dejavu);
}

static void reports_a_failure(void **state)
{
    (void)state;
    char *bytes;
    size_t size;
    struct canvas *canvas = start_html();
    put(canvas, TAG_P, NAN, 60, "nergens");
    assert_fails(canvas_close(canvas, &bytes, &size, &err), err, ANK_INVALID);
    assert_null(bytes);
    assert_ok(canvas_open_html(&canvas, fonts, &about, &err), err);
    assert_fails(canvas_close(canvas, &bytes, &size, &err), err, ANK_INVALID);
    canvas_drop(start_html());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_headings_and_paragraphs),
        cmocka_unit_test(joins_the_lines_of_a_paragraph),
        cmocka_unit_test(keeps_texts_apart),
        cmocka_unit_test(tables_have_headings_and_go_on),
        cmocka_unit_test(two_tables_on_a_page_stay_two),
        cmocka_unit_test(lists_have_items),
        cmocka_unit_test(figures_have_a_sentence_and_a_picture),
        cmocka_unit_test(goes_from_right_to_left),
        cmocka_unit_test(escapes_what_is_hostile),
        cmocka_unit_test(stands_alone),
        cmocka_unit_test(hides_the_picture_from_who_listens),
        cmocka_unit_test(a_book_has_contents),
        cmocka_unit_test(headings_step_down_one_by_one),
        cmocka_unit_test(gives_the_same_bytes_twice),
        cmocka_unit_test(draws_a_page_as_before),
        cmocka_unit_test(reports_a_failure),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
