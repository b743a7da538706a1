/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code of a form: what was written is read back, and no slip of the pen is. */
#include <string.h>

#include <ankerpunt/model/form_code.h>
#include "testing.h"

static const char alphabet[] =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_/+ .,*=";

static const struct ank_form_code codes[] = {
    {"G-7K3QX", NULL, "gezinscoaching", 1, "6"},
    {"G-7K3QX", "mama", "gezinscoaching", 1, "12"},
    {"G-7K3QX", NULL, "kind-en-gezin", 12, "closing"},
    {"zon_3", "P-2", "x", 3, "followup-12"},
    {"G-7K3QX", NULL, "bdi-2", 1, NULL},
    {"g", "p", "a-1-1", 999999, "0"},
    {NULL, NULL, "gezinscoaching", 1, NULL},
};

static struct ank_arena mem;
static struct ank_error err;

static bool reads(const char *text, struct ank_form_code *code)
{
    bool read = ank_form_code_read(text, &mem, code, &err);
    assert_int_equal(err.code, read ? ANK_OK : ANK_INVALID);
    err = (struct ank_error){0};
    return read;
}

static void assert_same(const char *found, const char *expected)
{
    if (!expected)
        assert_null(found);
    else
        assert_string_equal(found, expected);
}

static void reads_back_what_was_written(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(codes); i++) {
        struct ank_form_code found;
        assert_true(reads(ank_form_code_write(&codes[i], &mem), &found));
        assert_same(found.family, codes[i].family);
        assert_same(found.person, codes[i].person);
        assert_same(found.instrument, codes[i].instrument);
        assert_same(found.wave, codes[i].wave);
        assert_int_equal(found.version, codes[i].version);
    }
    ank_arena_free(&mem);
}

/* Worked by hand for "x-1": x is 59, - is 62, 1 is 1, so S = 59 * 100 + 62 * 10 + 1 =
 * 6521 = 22 (mod 97); 100 S = 66; c = 98 - 66 = 32. */
static void computes_the_check_digits_of_the_header(void **state)
{
    (void)state;
    struct ank_form_code code = {NULL, NULL, "x", 1, NULL};
    assert_string_equal(ank_form_code_write(&code, &mem), "x-1/32");
    ank_arena_free(&mem);
}

static void finds_every_wrong_character(void **state)
{
    (void)state;
    size_t tried = 0;
    for (size_t i = 0; i < COUNT(codes); i++) {
        char *text = ank_form_code_write(&codes[i], &mem);
        for (char *at = text; *at; at++) {
            char right = *at;
            for (const char *wrong = alphabet; *wrong; wrong++) {
                struct ank_form_code found;
                *at = *wrong;
                if (*wrong != right && reads(text, &found))
                    fail_msg("%s is read", text);
                tried += *wrong != right;
            }
            *at = right;
        }
    }
    assert_true(tried > 10000);
    ank_arena_free(&mem);
}

static void finds_every_two_neighbours_that_changed_places(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(codes); i++) {
        char *text = ank_form_code_write(&codes[i], &mem);
        for (char *at = text; at[1]; at++) {
            struct ank_form_code found;
            char first = at[0], second = at[1];
            at[0] = second;
            at[1] = first;
            if (first != second && reads(text, &found))
                fail_msg("%s is read", text);
            at[0] = first;
            at[1] = second;
        }
    }
    ank_arena_free(&mem);
}

/* Sound check digits do not make a code of what is none. */
static void reads_nothing_else(void **state)
{
    (void)state;
    static const struct ank_form_code odd[] = {
        {"-G", NULL, "x", 1, "6"},   {"G", "", "x", 1, "6"},
        {"G", NULL, "X", 1, "6"},    {"G", NULL, "x", 1, "half"},
        {"G", NULL, "x", 1, "6/12"}, {"G", NULL, "", 1, "6"},
    };
    static const char *const none[] = {"",        "/",       "/32",       "32",
                                       "x-1",     "x-1/",    "x-1/3",     "x-1/320",
                                       " x-1/32", "x-1/32 ", "x-1\x80/32"};
    struct ank_form_code found;
    for (size_t i = 0; i < COUNT(odd); i++)
        assert_false(reads(ank_form_code_write(&odd[i], &mem), &found));
    for (size_t i = 0; i < COUNT(none); i++)
        assert_false(reads(none[i], &found));
    char lengthy[400];
    memset(lengthy, 'a', sizeof lengthy);
    strcpy(lengthy + sizeof lengthy - 6, "-1/32");
    assert_false(reads(lengthy, &found));
    ank_arena_free(&mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_back_what_was_written),
        cmocka_unit_test(computes_the_check_digits_of_the_header),
        cmocka_unit_test(finds_every_wrong_character),
        cmocka_unit_test(finds_every_two_neighbours_that_changed_places),
        cmocka_unit_test(reads_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
