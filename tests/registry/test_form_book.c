/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook to fill in says of itself is read back, and nothing else is. */
#include <string.h>

#include <ankerpunt/model/form_book.h>
#include "testing.h"

static struct ank_arena mem;
static struct ank_error err;

static void reads_back_what_was_written(void **state)
{
    (void)state;
    static const struct ank_form_book books[] = {
        {"gezinscoaching", 1, NULL, "nl", "zonnedorp"},
        {"kind-en-gezin", 12, "closing", "fr", "P-2_b"},
        {"bdi-2", 3, "followup-12", "en", "A"},
    };
    for (size_t i = 0; i < COUNT(books); i++) {
        struct ank_form_book found;
        assert_ok(ank_form_book_read(ank_form_book_write(&books[i], &mem), &mem, &found,
                                     &err),
                  err);
        assert_string_equal(found.instrument, books[i].instrument);
        assert_int_equal(found.version, books[i].version);
        assert_string_equal(found.language, books[i].language);
        assert_string_equal(found.project, books[i].project);
        assert_int_equal(!found.wave, !books[i].wave);
        if (found.wave)
            assert_string_equal(found.wave, books[i].wave);
    }
}

/* As it stands in files that are out there. */
static void keeps_its_form(void **state)
{
    (void)state;
    static const struct ank_form_book book = {"gezinscoaching", 1, "3", "nl",
                                              "zonnedorp"};
    assert_string_equal(ank_form_book_write(&book, &mem),
                        "1 gezinscoaching-1/16 3 nl zonnedorp");
}

static void refuses_what_was_changed(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "1",
        "1 gezinscoaching-1/17 - nl zonnedorp",
        "1 gezinscoaching-2/16 - nl zonnedorp",
        "1 gezinscoaching-1/16 soon nl zonnedorp",
        "1 gezinscoaching-1/16 - xx zonnedorp",
        "1 gezinscoaching-1/16 - nl zonne dorp",
        "1 gezinscoaching-1/16 - nl ",
        "x gezinscoaching-1/16 - nl zonnedorp",
        "1 G-7K3QX/gezinscoaching-1/6/98 - nl zonnedorp",
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct ank_form_book found;
        assert_false(ank_form_book_read(texts[i], &mem, &found, &err));
        assert_int_equal(err.code, ANK_INVALID);
        assert_non_null(strstr(err.text, "was changed"));
        err = (struct ank_error){0};
    }
}

static void says_that_a_newer_program_made_it(void **state)
{
    (void)state;
    struct ank_form_book found;
    assert_false(
        ank_form_book_read("2 gezinscoaching-1/16 - nl zonnedorp", &mem, &found, &err));
    assert_int_equal(err.code, ANK_INVALID);
    assert_non_null(strstr(err.text, "newer version"));
    err = (struct ank_error){0};
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_back_what_was_written),
        cmocka_unit_test(keeps_its_form),
        cmocka_unit_test(refuses_what_was_changed),
        cmocka_unit_test(says_that_a_newer_program_made_it),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ank_arena_free(&mem);
    return failed;
}
