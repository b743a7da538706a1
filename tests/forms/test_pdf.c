/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF, as other programs see it: qpdf and poppler. */
#include "drawing.h"
#include "sample_sheet.h"

static char folder[] = "/tmp/ank-pdf-XXXXXX";
static char path[64];

static const char *const names[] = {
    "Košice",
    "Çağla Şükrü-Yıldırım",
    "Nguyễn Thị Ánh",
    "Їжакевич",
    "Ştefan Łukasz Wiśniewski",
    "Θεοδώρα",
    "عائلة أحمد",
    "سلام علاء الدين",
    "שרה לוי",
    "fier affiche – « crèche »",
    "Աննա ნინო → ✓",
};

static int make_folder(void **state)
{
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/test.pdf", folder);
    return open_fonts(state);
}

static int remove_folder(void **state)
{
    unlink(path);
    rmdir(folder);
    return close_fonts(state);
}

static void keep(struct canvas *canvas)
{
    size_t size;
    char *bytes = finish(canvas, &size);
    assert_ok(ank_file_put(path, bytes, size, true, &err), err);
    free(bytes);
}

/* What the program says about the file; its path is put at %s. */
static char *ask(const char *program, const char *command)
{
    struct bytes said = {0};
    char line[256], part[4096];
    snprintf(line, sizeof line, "command -v %s >/dev/null", program);
    if (system(line) != 0)
        skip();
    snprintf(line, sizeof line, "%s ", program);
    size_t used = strlen(line);
    snprintf(line + used, sizeof line - used, command, path);
    FILE *pipe = popen(line, "r");
    assert_non_null(pipe);
    bytes_text(&said, "");
    for (size_t size; (size = fread(part, 1, sizeof part, pipe)) > 0;)
        bytes_add(&said, part, size);
    assert_int_equal(pclose(pipe), 0);
    return said.data;
}

/* Without the marks of direction that pdftotext puts around Arabic. */
static void drop_marks(char *text)
{
    char *to = text;
    for (const char *at = text; *at;) {
        bool mark = memcmp(at, "\xE2\x80", 2) == 0 &&
                    ((unsigned char)at[2] >= 0xAA && (unsigned char)at[2] <= 0xAE);
        if (mark)
            at += 3;
        else
            *to++ = *at++;
    }
    *to = '\0';
}

static void draw_names(struct canvas *canvas, enum face face)
{
    for (size_t i = 0; i < COUNT(names); i++)
        canvas_text(canvas, (struct point){60, 60 + 40 * (double)i},
                    (struct style){face, 12, 0, ALIGN_LEFT}, names[i]);
}

static void gives_back_every_name(void **state)
{
    (void)state;
    for (int face = 0; face < FACES; face++) {
        struct canvas *canvas = start_pdf(fonts);
        draw_names(canvas, (enum face)face);
        keep(canvas);
        char *text = ask("pdftotext", "-layout %s -");
        drop_marks(text);
        for (size_t i = 0; i < COUNT(names); i++)
            if (!strstr(text, names[i]))
                fail_msg("%s is not in:\n%s", names[i], text);
        free(text);
    }
}

static void is_a_sound_file(void **state)
{
    (void)state;
    struct canvas *canvas;
    assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
    for (unsigned i = 0; i < 10; i++)
        sample_sheet(canvas, i);
    keep(canvas);
    char *said = ask("qpdf", "--check %s 2>&1");
    assert_non_null(strstr(said, "No syntax or stream encoding errors"));
    assert_null(strstr(said, "WARNING"));
    free(said);
}

/* Every font is embedded (emb), cut down (sub) and known (uni). */
static void embeds_its_fonts(void **state)
{
    (void)state;
    struct canvas *canvas = start_pdf(fonts);
    draw_names(canvas, FACE_PLAIN);
    draw_names(canvas, FACE_REPORT_BOLD);
    keep(canvas);
    char *said = ask("pdffonts", "%s");
    size_t lines = 0, good = 0;
    for (const char *at = said; (at = strchr(at, '\n')); at++)
        lines++;
    for (const char *at = said; (at = strstr(at, "yes yes yes")); at++)
        good++;
    assert_true(good >= 2);
    assert_int_equal(lines, good + 2); /* two of heading */
    free(said);
}

static void says_its_title_and_no_more(void **state)
{
    (void)state;
    struct canvas *canvas = start_pdf(fonts);
    draw_names(canvas, FACE_PLAIN);
    keep(canvas);
    char *said = ask("pdfinfo", "-isodates %s");
    assert_non_null(strstr(said, "F-0042\n"));
    assert_non_null(strstr(said, "2026-07-14T"));
    assert_null(strstr(said, "Producer"));
    assert_null(strstr(said, "Creator:"));
    assert_null(strstr(said, "Author"));
    assert_non_null(strstr(said, "(A4)"));
    free(said);
}

static void draw_tagged(struct canvas *canvas)
{
    struct style style = {FACE_PLAIN, 11, 0, ALIGN_LEFT};
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_text(canvas, (struct point){60, 60}, style, "Onze weg");
    canvas_end(canvas);
    canvas_begin(canvas, TAG_TABLE, NULL);
    canvas_begin(canvas, TAG_TR, NULL);
    canvas_box(canvas, (struct box){50, 70, 300, 20}, 0, ink_fill(0xEEEEEE));
    canvas_begin(canvas, TAG_TH, NULL);
    canvas_text(canvas, (struct point){60, 85}, style, "Wonen");
    canvas_end(canvas);
    canvas_begin(canvas, TAG_TD, NULL);
    canvas_text(canvas, (struct point){160, 85}, style, "7");
    canvas_end(canvas);
    canvas_end(canvas);
    canvas_end(canvas);
    canvas_begin(canvas, TAG_FIGURE, "Een gezicht");
    canvas_circle(canvas, (struct point){100, 150}, 10, ink_stroke(0, 1));
    canvas_end(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(canvas, (struct box){60, 200, 60, 0}, style, 14, "een twee drie vier");
    canvas_end(canvas);
    canvas_text(canvas, (struct point){60, 800}, style, "bladzijde");
}

static void tells_a_screen_reader_what_it_shows(void **state)
{
    (void)state;
    struct canvas *canvas = start_pdf(fonts);
    draw_tagged(canvas);
    keep(canvas);
    char *said = ask("pdfinfo", "-struct-text %s");
    static const char *const parts[] = {
        "Document\n",
        "  H1",
        "\"Onze weg\"",
        "  Table",
        "    TR",
        "      TH",
        "/Scope /Row",
        "\"Wonen\"",
        "      TD",
        "\"7\"",
        "  Figure",
        "  P ",
        "\"een twee drie vier\"",
    };
    const char *at = said;
    for (size_t i = 0; i < COUNT(parts); i++) {
        at = strstr(at, parts[i]);
        if (!at)
            fail_msg("%s is not where it should be in:\n%s", parts[i], said);
    }
    assert_null(strstr(said, "bladzijde")); /* decoration */
    free(said);
}

static void goes_on_over_a_page(void **state)
{
    (void)state;
    struct canvas *canvas = start_pdf(fonts);
    struct style style = {FACE_PLAIN, 11, 0, ALIGN_LEFT};
    for (int i = 0; i < 3; i++) {
        if (i > 0)
            canvas_page(canvas);
        canvas_bookmark(canvas, "Gezin 7 – č");
        canvas_begin(canvas, TAG_P, NULL);
        canvas_text(canvas, (struct point){60, 60}, style, i ? "verder" : "begin");
        canvas_end(canvas);
    }
    keep(canvas);
    char *said = ask("pdfinfo", "-struct-text %s");
    assert_non_null(strstr(said, "verder"));
    free(said);
    said = ask("qpdf", "--json --json-key=outlines %s");
    assert_non_null(strstr(said, "Gezin 7"));
    free(said);
}

static void gives_the_same_bytes_twice(void **state)
{
    (void)state;
    size_t sizes[2];
    char *bytes[2];
    struct typeset *fresh[2];
    for (int i = 0; i < 2; i++) {
        struct canvas *canvas;
        assert_ok(typeset_open(&fresh[i], NULL, &err), err);
        if (i == 1) { /* what was drawn before must not matter */
            canvas = start_pdf(fresh[i]);
            draw_names(canvas, FACE_BOLD);
            free(finish(canvas, &sizes[i]));
        }
        assert_ok(canvas_open_pdf(&canvas, fresh[i], &about, &err), err);
        sample_sheet(canvas, 4);
        bytes[i] = finish(canvas, &sizes[i]);
    }
    assert_int_equal(sizes[0], sizes[1]);
    assert_memory_equal(bytes[0], bytes[1], sizes[0]);
    for (int i = 0; i < 2; i++) {
        free(bytes[i]);
        typeset_close(fresh[i]);
    }
}

static void holds_a_book_of_many_pages(void **state)
{
    (void)state;
    struct canvas *canvas;
    size_t size;
    assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
    for (unsigned i = 0; i < 120; i++)
        sample_sheet(canvas, i);
    char *bytes = finish(canvas, &size);
    assert_true(size < 120 * 40000);
    free(bytes);

    assert_ok(canvas_open_pdf(&canvas, fonts, &about, &err), err);
    for (int i = 0; i <= MOST_PAGES; i++)
        canvas_page(canvas);
    assert_fails(canvas_close(canvas, &bytes, &size, &err), err, ANK_INVALID);
}

static void does_with_one_font(void **state)
{
    (void)state;
    struct typeset *dejavu = open_dejavu();
    struct canvas *canvas = start_pdf(dejavu);
    draw_names(canvas, FACE_PLAIN);
    keep(canvas);
    typeset_close(dejavu);
    char *text = ask("pdftotext", "%s -");
    drop_marks(text);
    for (size_t i = 0; i < COUNT(names); i++)
        assert_non_null(strstr(text, names[i]));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_back_every_name),
        cmocka_unit_test(is_a_sound_file),
        cmocka_unit_test(embeds_its_fonts),
        cmocka_unit_test(says_its_title_and_no_more),
        cmocka_unit_test(tells_a_screen_reader_what_it_shows),
        cmocka_unit_test(goes_on_over_a_page),
        cmocka_unit_test(gives_the_same_bytes_twice),
        cmocka_unit_test(holds_a_book_of_many_pages),
        cmocka_unit_test(does_with_one_font),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder) != 0;
}
