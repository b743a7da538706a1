/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaking text into lines. */
#include "drawing.h"

static struct ank_arena mem;

/* The lines, joined with bars, in a column as wide as `measure`. */
static const char *broken(const char *measure, const char *text)
{
    struct words_line *lines;
    double width =
        typeset_shape(fonts, FACE_PLAIN, DIRECTION_AUTO, measure, strlen(measure))
            ->width;
    size_t count = words_break(fonts, FACE_PLAIN, width, text, &mem, &lines);
    const char *joined = "";
    for (size_t i = 0; i < count; i++)
        joined = ank_format(&mem, "%s%s%s", joined, i ? "|" : "", lines[i].text);
    return joined;
}

static void breaks_where_it_may(void **state)
{
    (void)state;
    static const struct {
        const char *measure, *text, *expected;
    } cases[] = {
        {"een twee", "een twee drie vier", "een twee |drie vier"},
        {"een twee", "een twee", "een twee"},
        {"een twee", "een   twee", "een |twee"},
        {"een tweex", "een\ntwee", "een|twee"},
        {"tweex", "een\n\ntwee\n", "een||twee"},
        {"samen-", "samen-werken", "samen-|werken"},
        {"samen-", "samen\u00ADwerken", "samen\u00AD|werken"},
        {"samenwerkenx", "samen\u00ADwerken", "samen\u00ADwerken"},
        {"samen-", "samen\u200Bwerken", "samen|werken"},
        {"loop 5 kmx", "loop 5\u00A0km", "loop 5\u00A0km"},
        {"loop 5", "loop 5\u00A0km", "loop |5\u00A0km"},
        {"loop 5", "loop 5\u202Fkm", "loop |5\u202Fkm"},
        {"van 3", "van 3-5", "van |3-5"},
        {"van", "van -5", "van |-5"},
        {"een –", "een – twee", "een – |twee"},
        {"twee –", "een twee – drie", "een |twee – |drie"},
        {"een", "", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_string_equal(broken(cases[i].measure, cases[i].text), cases[i].expected);
}

static void cuts_a_word_that_is_too_long(void **state)
{
    (void)state;
    assert_string_equal(broken("aaaa", "aaaaaaaaaa"), "aaaa|aaaa|aa");
    assert_string_equal(broken("aaaa", "b aaaaaaaaaa b"), "b |aaaa|aaaa|aa b");
    /* Never between a letter and its accent, and never for nothing. */
    assert_string_equal(broken("i", "q\u0323q\u0323q\u0323"),
                        "q\u0323|q\u0323|q\u0323");
    assert_string_equal(broken("", "ab"), "a|b");
}

static void loses_nothing(void **state)
{
    (void)state;
    struct bytes text = {0}, joined = {0};
    for (int i = 0; i < 2000; i++)
        bytes_format(&text, "%s%d%s", i % 7 ? "woord" : "langwoordzondereinde", i,
                     i % 5   ? " "
                     : i % 2 ? "-"
                             : "ë");
    bytes_text(&text, "einde");
    struct words_line *lines;
    size_t count = words_break(fonts, FACE_PLAIN, 9, text.data, &mem, &lines);
    for (size_t i = 0; i < count; i++) {
        const struct shaped *shaped =
            typeset_shape(fonts, FACE_PLAIN, lines[i].direction, lines[i].text,
                          strlen(lines[i].text) - lines[i].spaced);
        assert_true(shaped->width <= 9.001);
        bytes_text(&joined, lines[i].text);
    }
    assert_string_equal(joined.data, text.data);
    bytes_free(&text);
    bytes_free(&joined);
}

static void takes_ten_thousand_letters_without_a_space(void **state)
{
    (void)state;
    struct bytes text = {0};
    for (int i = 0; i < 10000; i++)
        bytes_text(&text, "w");
    struct words_line *lines;
    size_t count = words_break(fonts, FACE_PLAIN, 40, text.data, &mem, &lines),
           letters = 0;
    for (size_t i = 0; i < count; i++)
        letters += strlen(lines[i].text);
    assert_int_equal(letters, 10000);
    assert_in_range(count, 100, 300);
    bytes_free(&text);
}

static void knows_where_a_paragraph_starts(void **state)
{
    (void)state;
    struct words_line *lines;
    size_t count = words_break(fonts, FACE_PLAIN, 5, "שלום abc def ghi jkl\nabc שלום",
                               &mem, &lines);
    assert_true(count > 2);
    assert_int_equal(lines[0].direction, DIRECTION_RTL);
    assert_int_equal(lines[1].direction, DIRECTION_RTL); /* though it starts in Latin */
    assert_int_equal(lines[count - 1].direction, DIRECTION_LTR);

    words_break(fonts, FACE_PLAIN, 50, "\u2068שרה\u2069 is gestart", &mem, &lines);
    assert_int_equal(lines[0].direction, DIRECTION_LTR);
}

static int free_mem(void **state)
{
    ank_arena_free(&mem);
    return close_fonts(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_where_it_may),
        cmocka_unit_test(cuts_a_word_that_is_too_long),
        cmocka_unit_test(loses_nothing),
        cmocka_unit_test(takes_ten_thousand_letters_without_a_space),
        cmocka_unit_test(knows_where_a_paragraph_starts),
    };
    return cmocka_run_group_tests(tests, open_fonts, free_mem) != 0;
}
