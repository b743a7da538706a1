/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Strings that break what draws, measures, writes or reads text: each is drawn, stays
 * in its box, gives a sound file, and comes back from pdftotext as it went in, but for
 * what as_it_comes() says.
 */
#include "drawing.h"
#include "nasty.h"

static char folder[] = "/tmp/ank-nasty-XXXXXX";
static char pdf[64], txt[64];

static int make_folder(void **state)
{
    assert_non_null(mkdtemp(folder));
    snprintf(pdf, sizeof pdf, "%s/test.pdf", folder);
    snprintf(txt, sizeof txt, "%s/test.txt", folder);
    return open_fonts(state);
}

static int remove_folder(void **state)
{
    unlink(pdf);
    unlink(txt);
    rmdir(folder);
    return close_fonts(state);
}

static bool has(const char *program)
{
    char line[128];
    snprintf(line, sizeof line, "command -v %s >/dev/null", program);
    return system(line) == 0;
}

static void keep(struct canvas *canvas)
{
    size_t size;
    char *bytes = finish(canvas, &size);
    assert_ok(ank_file_put(pdf, bytes, size, true, &err), err);
    free(bytes);
}

/* What pdftotext says, page after page, each ending in a form feed. */
static char *read_back(void)
{
    char line[256];
    snprintf(line, sizeof line, "pdftotext -enc UTF-8 %s %s", pdf, txt);
    assert_int_equal(system(line), 0);
    FILE *file = fopen(txt, "rb");
    assert_non_null(file);
    struct bytes said = {0};
    char part[4096];
    for (size_t size; (size = fread(part, 1, sizeof part, file)) > 0;)
        bytes_add(&said, part, size);
    fclose(file);
    assert_non_null(said.data);
    return said.data;
}

/* What must come back ---------------------------------------------------- */

/* The character here, of valid UTF-8, and the bytes it takes. */
static uint32_t character(const char *text, size_t *size)
{
    const unsigned char *byte = (const unsigned char *)text;
    *size = byte[0] < 0x80 ? 1 : byte[0] < 0xE0 ? 2 : byte[0] < 0xF0 ? 3 : 4;
    uint32_t code = *size == 1 ? byte[0] : byte[0] & (0xFFu >> (*size + 1));
    for (size_t i = 1; i < *size; i++)
        code = code << 6 | (byte[i] & 0x3F);
    return code;
}

static bool is_direction(uint32_t code)
{
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static bool is_space(uint32_t code)
{
    return code <= ' ' || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
           code == 0x202F || code == 0x205F || code == 0x3000;
}

/* Broken bytes and controls are U+FFFD. What shows nothing is gone: marks of direction,
 * which have done their work; soft hyphens; a byte order mark. White space of every
 * kind is one space, none at the ends. The caller frees it. */
static char *as_it_comes(const char *text)
{
    struct ank_arena mem = {0};
    const char *clean = typeset_clean(&mem, text, strlen(text));
    struct bytes out = {0};
    bool space = false;
    bytes_text(&out, "");
    for (size_t size; *clean; clean += size) {
        uint32_t code = character(clean, &size);
        if (is_direction(code) || code == 0xAD || code == 0xFEFF || code == '\f')
            continue;
        if (is_space(code)) {
            space = out.size > 0;
            continue;
        }
        if (space)
            bytes_text(&out, " ");
        space = false;
        bytes_add(&out, clean, size);
    }
    ank_arena_free(&mem);
    return out.data;
}

static void drop(char *text, char what)
{
    char *to = text;
    for (; *text; text++)
        if (*text != what)
            *to++ = *text;
    *to = '\0';
}

/*
 * pdftotext does not read the spaces of a document: it guesses them from gaps between
 * letters, and takes "a b c" for a word in spaced letters. So they count only where
 * every word has two letters or more, and between words from left to right.
 */
static bool spaces_count(const char *text)
{
    size_t letters = 0, size;
    for (; *text; text += size) {
        uint32_t code = character(text, &size);
        bool from_right = code >= 0x0590 && code <= 0x08FF;
        if (from_right || code == 0xFFFD || (code == ' ' && letters < 2))
            return false;
        letters = code == ' ' ? 0 : letters + 1;
    }
    return letters >= 2;
}

/*
 * Nor does it read the order of a line that goes two ways, or that was turned by hand,
 * or that is in a script it does not know to go from right to left (N'Ko): it guesses
 * it. There every letter must come back, in whatever order.
 */
static bool order_counts(const char *text)
{
    bool right = false, left = false, turned = false;
    for (size_t size; *text; text += size) {
        uint32_t code = character(text, &size);
        right = right || (code >= 0x0590 && code <= 0x08FF) || code == 0x200F;
        left = left || (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
               (code >= 'a' && code <= 'z') || (code >= 0x0660 && code <= 0x0669);
        turned = turned || (code >= 0x202A && code <= 0x202E) ||
                 (code >= 0x2066 && code <= 0x2069) ||
                 (code >= 0x07C0 && code <= 0x07FF);
    }
    return !turned && !(right && left);
}

static int compare_bytes(const void *left, const void *right)
{
    return *(const unsigned char *)left - *(const unsigned char *)right;
}

/* A paragraph whose lines may end within a word: pdftotext makes that a space, and
 * takes away a hyphen. */
static bool breaks_in_words(const char *text)
{
    size_t word = 0;
    if (strlen(text) < 1000)
        return false;
    for (; *text; text++) {
        word = *text == ' ' ? 0 : word + 1;
        if (*text == '-' || strncmp(text, "\u00AD", 2) == 0 || word > 100)
            return true;
    }
    return false;
}

/*
 * Of two equal letters from right to left, one of which carries a mark, pdftotext from
 * version 24 on reads one: it takes them for one letter that was printed twice to be
 * bold. In the file both stand there, and earlier versions read them both.
 */
static void read_doubles_once(char *text)
{
    char *to = text;
    for (size_t size; *text; text += size) {
        uint32_t code = character(text, &size);
        if (code >= 0x0590 && code <= 0x08FF && strncmp(text, text + size, size) == 0)
            continue;
        memmove(to, text, size);
        to += size;
    }
    *to = '\0';
}

/* What pdftotext does not lose of a text; see above. */
struct reading {
    bool spaces, hyphens, order;
};

/* A copy with what can be compared. */
static char *as_read(struct ank_arena *mem, const char *text, struct reading reading)
{
    char *read = ank_strdup(mem, text);
    if (!reading.spaces || !reading.order)
        drop(read, ' ');
    if (!reading.hyphens)
        drop(read, '-');
    if (!reading.order)
        qsort(read, strlen(read), 1, compare_bytes);
    return read;
}

static bool read_alike(const char *expected, const char *found, struct reading reading)
{
    struct ank_arena mem = {0};
    bool alike =
        strcmp(as_read(&mem, expected, reading), as_read(&mem, found, reading)) == 0;
    ank_arena_free(&mem);
    return alike;
}

/* Whether `found_text` is what must come of this text; says so when it is not. */
static bool came_back(const char *text, const char *found_text, bool ordered)
{
    struct ank_arena mem = {0};
    char *expected = as_it_comes(text), *found = as_it_comes(found_text);
    char *wanted = ank_strdup(&mem, expected), *got = ank_strdup(&mem, found);
    bool broken = breaks_in_words(text);
    struct reading reading = {
        .spaces = !broken && spaces_count(expected),
        .hyphens = !broken,
        .order = ordered && order_counts(typeset_clean(&mem, text, strlen(text)))};
    bool same = read_alike(expected, found, reading);
    if (!same) {
        read_doubles_once(expected);
        read_doubles_once(found);
        same = read_alike(expected, found, reading);
    }
    if (!same)
        print_error("\"%.200s\" came back as \"%.200s\"\n", wanted, got);
    free(expected);
    free(found);
    ank_arena_free(&mem);
    return same;
}

/* What was kept against its texts, each of them followed by `mark`: a form feed when
 * they have a page each, and else without regard to their order, which pdftotext mixes
 * up for accents of another font when there is more on a page. */
static void assert_comes_back(const char *const *texts, size_t count, const char *mark)
{
    bool ordered = *mark == '\f';
    if (!has("pdftotext"))
        skip();
    char *said = read_back(), *at = said;
    size_t wrong = 0;
    for (char *feed = said; !ordered && (feed = strchr(feed, '\f'));)
        *feed = ' ';
    for (size_t i = 0; i < count; i++) {
        char *end = strstr(at, mark);
        assert_non_null(end);
        *end = '\0';
        wrong += !came_back(texts[i], at, ordered);
        at = end + strlen(mark);
    }
    free(said);
    assert_int_equal(wrong, 0);
}

/* No warnings, no errors. */
static void assert_sound(void)
{
    char line[256];
    snprintf(line, sizeof line, "qpdf --check %s >%s 2>&1", pdf, txt);
    if (has("qpdf"))
        assert_int_equal(system(line), 0);
}

/* Drawing ---------------------------------------------------------------- */

static const struct style plain = {FACE_PLAIN, 11, 0x102030, ALIGN_LEFT};

static void are_more_than_two_hundred(void **state)
{
    (void)state;
    assert_true(COUNT(nasty) >= 200);
    for (size_t i = 0; i < COUNT(nasty); i++)
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(nasty[i], nasty[k]);
}

static void draw_line(struct canvas *canvas, enum face face, double y, const char *text)
{
    struct style style = plain;
    style.face = face;
    canvas_begin(canvas, TAG_P, NULL);
    canvas_text(canvas, (struct point){60, y}, style, text);
    canvas_end(canvas);
}

static void come_back_as_lines(void **state)
{
    (void)state;
    struct canvas *canvas;
    assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
    for (size_t i = 0; i < COUNT(nasty); i++) {
        canvas_page(canvas);
        draw_line(canvas, FACE_PLAIN, 60, nasty[i]);
    }
    keep(canvas);
    assert_sound();
    assert_comes_back(nasty, COUNT(nasty), "\f");
}

/* Several on a page, since each page takes pdftotext a while. */
static void come_back_in_every_face(void **state)
{
    (void)state;
    enum { on_a_page = 8 };
    for (int face = 0; face < FACES; face += (int)stride(3)) {
        struct canvas *canvas;
        assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
        for (size_t i = 0; i < COUNT(nasty); i++) {
            double y = 60 + 96 * (double)(i % on_a_page);
            if (i % on_a_page == 0)
                canvas_page(canvas);
            draw_line(canvas, (enum face)face, y, nasty[i]);
            draw_line(canvas, (enum face)face, y + 48, "=====");
        }
        keep(canvas);
        assert_sound();
        assert_comes_back(nasty, COUNT(nasty), "=====");
    }
}

/* Draws a paragraph on a page of its own; every line must stay in the box. */
static void draw_in_box(struct canvas *canvas, struct box box, struct style style,
                        double leading, const char *text)
{
    size_t before, count;
    canvas_page(canvas);
    canvas_text_boxes(canvas, &before);
    canvas_begin(canvas, TAG_P, NULL);
    double height = canvas_words(canvas, box, style, leading, text);
    canvas_end(canvas);
    assert_near(height, canvas_words_height(canvas, box.width, style, leading, text),
                0);
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = before; i < count; i++) {
        const struct box *line = &boxes[i].box;
        if (line->x < box.x - 0.02 ||
            line->x + line->width > box.x + box.width + 0.02 ||
            line->y < box.y - 0.5 * leading ||
            line->y + line->height > box.y + height + 0.5 * leading)
            fail_msg("\"%.100s\" leaves its box: a line from %.2f to %.2f", text,
                     line->x, line->x + line->width);
        if (i > before)
            assert_true(line->y > boxes[i - 1].box.y);
    }
}

/* In a box that is narrower than most words, and in one where most fit. None is
 * narrower than a family of joined pictures, which is never cut. */
static void stay_in_their_box(void **state)
{
    (void)state;
    static const double widths[] = {48, 90, 300};
    for (size_t w = 0; w < COUNT(widths); w++) {
        struct canvas *canvas;
        assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
        for (size_t i = 0; i < COUNT(nasty); i++)
            draw_in_box(canvas, (struct box){60, 60, widths[w], 0}, plain, 14,
                        nasty[i]);
        keep(canvas);
        assert_sound();
    }
}

/* Long ones -------------------------------------------------------------- */

enum { LONG = 10000 }; /* characters */

/* The part again and again, up to this many characters of `each`. */
static char *repeated(const char *part, size_t each)
{
    struct bytes out = {0};
    for (size_t i = 0; i < LONG; i += each)
        bytes_text(&out, part);
    return out.data;
}

static void long_ones_come_back(void **state)
{
    (void)state;
    char *texts[] = {
        repeated("De stad is groot en de weg is lang. ", 36),
        repeated("Sint-Niklaas is een stad. ", 26),
        repeated("a", 1),
        repeated("عائلة كبيرة جدا ", 16),
        repeated("Nguyễn Thị Ánh, Їжакевич en Θεοδώρα; ", 37),
        repeated("e\u0301\u0302", 3),
        repeated("tegemoet\u00ADkoming\u00AD", 17),
        repeated("😀", 1),
        repeated("\xFF", 1),
        repeated("\\)(", 3),
        repeated("\u202Eab\u2067cd ", 7),
        repeated("שרה 12 (אב) ", 12),
    };
    struct style small = plain;
    small.size = 4;
    struct canvas *canvas;
    assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
    for (size_t i = 0; i < COUNT(texts); i++)
        draw_in_box(canvas, (struct box){60, 30, 480, 0}, small, 5, texts[i]);
    keep(canvas);
    assert_sound();
    assert_comes_back((const char *const *)texts, COUNT(texts), "\f");
    for (size_t i = 0; i < COUNT(texts); i++)
        free(texts[i]);
}

/* A letter under ten thousand accents, and a line of ten thousand letters that is not
 * broken: they cannot all be read, but they harm nothing. */
static void what_nobody_can_read_harms_nothing(void **state)
{
    (void)state;
    char *accents = repeated("\u0301", 1), *line = repeated("W", 1);
    struct canvas *canvas;
    assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
    canvas_page(canvas);
    canvas_text(canvas, (struct point){60, 60}, plain, accents);
    canvas_text(canvas, (struct point){60, 90}, plain, line);
    canvas_words(canvas, (struct box){60, 120, 100, 0}, plain, 14, accents);
    keep(canvas);
    assert_sound();
    free(accents);
    free(line);
}

/* In HTML nothing is guessed: every string is there to the letter. */
static void html_has_them_to_the_letter(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(nasty); i++) {
        struct ank_arena mem = {0};
        struct bytes expected = {0};
        struct canvas *canvas;
        size_t size;
        assert_ok(canvas_open_html(&canvas, fonts, &about, &err), err);
        canvas_page(canvas);
        canvas_begin(canvas, TAG_P, NULL);
        canvas_text(canvas, (struct point){60, 60}, plain, nasty[i]);
        canvas_end(canvas);
        char *html = finish(canvas, &size);
        char *clean = typeset_clean(&mem, nasty[i], strlen(nasty[i]));
        for (char *soft; (soft = strstr(clean, "\u00AD"));)
            memmove(soft, soft + 2, strlen(soft + 2) + 1);
        for (size_t end = strlen(clean); end > 0 && clean[end - 1] == ' ';)
            clean[--end] = '\0';
        bytes_text(&expected, ">");
        bytes_xml(&expected, clean);
        bytes_text(&expected, "</p>\n</div>\n</article>");
        char *shows = as_it_comes(nasty[i]);
        if (*shows && !strstr(html, expected.data))
            fail_msg("\"%s\" is not in the HTML:\n%s", expected.data,
                     strstr(html, "\"words\""));
        bytes_free(&expected);
        ank_arena_free(&mem);
        free(shows);
        free(html);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(are_more_than_two_hundred),
        cmocka_unit_test(come_back_as_lines),
        cmocka_unit_test(come_back_in_every_face),
        cmocka_unit_test(stay_in_their_box),
        cmocka_unit_test(long_ones_come_back),
        cmocka_unit_test(what_nobody_can_read_harms_nothing),
        cmocka_unit_test(html_has_them_to_the_letter),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder) != 0;
}
