/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shaping: every letter there, in its place, and known for what it is. */
#include "drawing.h"

static const struct shaped *shape(const char *text)
{
    return typeset_shape(fonts, FACE_PLAIN, DIRECTION_AUTO, text, strlen(text));
}

/* The text all glyphs stand for, joined in the order of the glyphs. */
static char *text_of(const struct shaped *shaped)
{
    struct bytes text = {0};
    bytes_text(&text, "");
    for (size_t i = 0; i < shaped->count; i++)
        bytes_text(
            &text,
            typeset_pair(fonts, shaped->glyphs[i].font, shaped->glyphs[i].pair).text);
    return text.data;
}

static void assert_same_text(const char *found, const char *expected)
{
    assert_string_equal(found, expected);
}

static void keeps_every_letter_of_a_name(void **state)
{
    (void)state;
    static const char *const names[] = {
        "Košice",
        "Çağla Şükrü-Yıldırım",
        "Nguyễn Thị Ánh",
        "Їжакевич",
        "Ştefan",
        "Łukasz",
        "Θεοδώρα",
        "Ọláyínká",
        "Zoë",
        "IJsbrand ﬁer",
    };
    for (size_t i = 0; i < COUNT(names); i++) {
        const struct shaped *shaped = shape(names[i]);
        char *text = text_of(shaped);
        assert_same_text(text, names[i]);
        assert_false(shaped->rtl);
        assert_true(shaped->width > 1);
        for (size_t k = 0; k < shaped->count; k++)
            assert_int_not_equal(shaped->glyphs[k].id, 0);
        free(text);
    }
}

static void puts_arabic_and_hebrew_from_right_to_left(void **state)
{
    (void)state;
    const struct shaped *shaped = shape("שרה");
    char *text = text_of(shaped);
    assert_true(shaped->rtl);
    assert_same_text(text, "הרש"); /* from left to right as one sees it */
    free(text);

    /* Joined forms: the same letter has another glyph at the start of a word. */
    const struct shaped *word = shape("ههه");
    assert_int_equal(word->count, 3);
    assert_int_not_equal(word->glyphs[0].id, word->glyphs[1].id);
    assert_int_not_equal(word->glyphs[1].id, word->glyphs[2].id);
}

/* Lam and alef are one glyph in every Arabic font. */
static void keeps_both_letters_of_a_ligature(void **state)
{
    (void)state;
    const struct shaped *shaped = shape("سلام");
    char *text = text_of(shaped);
    assert_same_text(text, "مالس");
    free(text);
    double width = shaped->width;
    assert_true(width > 0.5 && width < 3);
}

static void mixes_directions_in_a_line(void **state)
{
    (void)state;
    const struct shaped *shaped = shape("Gezin \u2068ליא\u2069 (3)");
    char *text = text_of(shaped);
    assert_false(shaped->rtl);
    assert_same_text(text, "Gezin איל (3)");
    free(text);

    shaped = shape("עמק 12 ab");
    text = text_of(shaped);
    assert_true(shaped->rtl);
    assert_same_text(text, "ab 12 קמע");
    free(text);

    shaped = shape("\u200Eעמק ab"); /* made to start at the left */
    assert_false(shaped->rtl);
}

static void composes_combining_marks(void **state)
{
    (void)state;
    double composed = shape("Nguyễn")->width;
    assert_near(shape("Nguye\u0302\u0303n")->width, composed, 1e-6);

    char *text = text_of(shape("e\u0301"));
    assert_same_text(text, "e\u0301"); /* copied as it was written */
    free(text);
}

static void shows_what_no_font_has(void **state)
{
    (void)state;
    uint16_t box = shape("\uFFFD")->glyphs[0].id;
    const struct shaped *shaped = shape("\U0001FAE8"); /* an emoji of 2022 */
    assert_int_equal(shaped->count, 1);
    assert_int_equal(shaped->glyphs[0].id, box);
    char *text = text_of(shaped);
    assert_same_text(text, "\U0001FAE8");
    free(text);
}

static void replaces_broken_bytes_and_controls(void **state)
{
    (void)state;
    static const struct {
        const char *given, *shown;
    } cases[] = {
        {"a\xFFz", "a\uFFFDz"},
        {"a\xC3", "a\uFFFD"},
        {"\xC0\x80", "\uFFFD\uFFFD"},                     /* overlong */
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},           /* a surrogate */
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"}, /* beyond Unicode */
        {"a\x01z\x7F", "a\uFFFDz\uFFFD"},
        {"a\xC2\x85z", "a\uFFFDz"},
        {"a\tb\nc\r", "a b c "},
        {"\xEF\xBF\xBE", "\uFFFD"}, /* U+FFFE is no character */
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_same_text(shape(cases[i].given)->text, cases[i].shown);
}

static void hides_what_is_invisible(void **state)
{
    (void)state;
    assert_near(shape("samen\u00ADwerken")->width, shape("samenwerken")->width, 0.02);
    assert_near(shape("a\u200Bb")->width, shape("ab")->width, 0.02);
    assert_near(shape("samen\u00AD")->width, shape("samen-")->width, 1e-6);
}

static void takes_long_and_odd_text(void **state)
{
    (void)state;
    struct bytes text = {0};
    for (int i = 0; i < 10000; i++)
        bytes_text(&text, i % 3 ? "é" : "ب");
    assert_true(shape(text.data)->width > 1000);

    bytes_clear(&text);
    bytes_text(&text, "a");
    for (int i = 0; i < 10000; i++) /* one letter, ten thousand accents */
        bytes_text(&text, "\u0301");
    char *shown = text_of(shape(text.data));
    assert_same_text(shown, text.data);
    free(shown);
    bytes_free(&text);
    assert_int_equal(shape("")->count, 0);
}

static void never_fails_on_random_bytes(void **state)
{
    (void)state;
    uint32_t random = 1;
    for (int round = 0; round < 3000; round++) {
        char text[40];
        size_t length = 0;
        while (length < sizeof text - 1) {
            random = random * 1664525 + 1013904223;
            static const unsigned char lead[] = {0x41, 0xD8, 0xD9, 0xE2,
                                                 0xF0, 0xCC, 0x20};
            unsigned char byte = (unsigned char)(random >> 24);
            text[length++] = (char)(byte & 1 ? lead[byte % sizeof lead] : byte);
        }
        const struct shaped *shaped =
            typeset_shape(fonts, FACE_REPORT, DIRECTION_AUTO, text, length);
        assert_true(isfinite(shaped->width) && shaped->width >= 0);
    }
}

static void does_with_one_font(void **state)
{
    (void)state;
    struct typeset *dejavu = open_dejavu();
    assert_int_equal(typeset_font_count(dejavu), 2);
    for (int face = 0; face < FACES; face++)
        assert_true(typeset_shape(dejavu, (enum face)face, DIRECTION_AUTO,
                                  "Košice عائلة", strlen("Košice عائلة"))
                        ->width > 1);
    typeset_close(dejavu);
}

static void says_which_packages_are_missing(void **state)
{
    (void)state;
    struct typeset *none;
    assert_false(typeset_open(&none, "/nonexistent", &err));
    assert_non_null(strstr(err.text, "fonts-dejavu-core"));
    assert_int_equal(err.code, ANK_NOT_FOUND);
    err = (struct ank_error){0};
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_every_letter_of_a_name),
        cmocka_unit_test(puts_arabic_and_hebrew_from_right_to_left),
        cmocka_unit_test(keeps_both_letters_of_a_ligature),
        cmocka_unit_test(mixes_directions_in_a_line),
        cmocka_unit_test(composes_combining_marks),
        cmocka_unit_test(shows_what_no_font_has),
        cmocka_unit_test(replaces_broken_bytes_and_controls),
        cmocka_unit_test(hides_what_is_invisible),
        cmocka_unit_test(takes_long_and_odd_text),
        cmocka_unit_test(never_fails_on_random_bytes),
        cmocka_unit_test(does_with_one_font),
        cmocka_unit_test(says_which_packages_are_missing),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
