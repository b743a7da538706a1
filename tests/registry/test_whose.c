/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On whose paper stands what one person said. */
#include <ankerpunt/model/whose.h>
#include "testing.h"

/* Mama said yes to the family's sheet on day 10, papa said it and took it back on day
 * 20, zoon took back being measured on day 20; mama does not want it at the ocmw. */
static struct ank_consent said[] = {
    {"measure", 1, true, NULL},          {"share:family", 10, true, "mama"},
    {"share:ocmw", 12, false, "mama"},   {"share:family", 10, true, "papa"},
    {"share:family", 20, false, "papa"}, {"share:family", 10, true, "zoon"},
    {"measure", 20, false, "zoon"},
};
static const struct ank_record record = {
    .family = "F1", .consents = said, .consent_count = COUNT(said)};

static void tells_on_whose_paper_it_stands(void **state)
{
    (void)state;
    static const struct ank_reader shared = {NULL, false, NULL},
                                   ocmw = {NULL, false, "share:ocmw"},
                                   mama = {"mama", true, NULL},
                                   papa = {"papa", true, NULL},
                                   zoon = {"Zoon", true, NULL},
                                   papa_first = {"papa", false, NULL},
                                   mama_ocmw = {"mama", true, "share:ocmw"};
    static const struct {
        const char *by;
        const struct ank_reader *reader;
        ank_day day;
        bool may;
    } rows[] = {
        /* the family together: on every paper of the family */
        {NULL, &shared, 5, true},
        {NULL, &papa, 5, true},
        {NULL, &zoon, 5, true},
        {NULL, &ocmw, 25, true},
        /* one's own on one's own, whatever was said; a code in any case is theirs */
        {"mama", &mama, 5, true},
        {"papa", &papa, 25, true},
        {"zoon", &zoon, 25, true},
        /* on the shared paper from the yes on, and off it at the no */
        {"mama", &shared, 9, false},
        {"mama", &shared, 10, true},
        {"papa", &shared, 19, true},
        {"papa", &shared, 20, false},
        /* a no to being measured takes it off too */
        {"zoon", &shared, 19, true},
        {"zoon", &shared, 20, false},
        /* who said nothing said no yes */
        {"oma", &shared, 25, false},
        /* on another's own paper never, with a yes or without */
        {"mama", &papa, 15, false},
        {"papa", &mama, 15, false},
        {"mama", &zoon, 15, false},
        {"oma", &papa, 15, false},
        /* beside who was first, with a yes */
        {"mama", &papa_first, 15, true},
        {"oma", &papa_first, 15, false},
        /* outside, one's own no to that holds everywhere */
        {"mama", &ocmw, 11, true},
        {"mama", &ocmw, 12, false},
        {"papa", &ocmw, 15, true},
        {"mama", &mama_ocmw, 11, true},
        {"mama", &mama_ocmw, 12, false},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (ank_may_stand(&record, rows[i].by, rows[i].reader, rows[i].day) !=
            rows[i].may)
            fail_msg("row %zu", i);
}

static void tells_whose_no_keeps_it_back(void **state)
{
    (void)state;
    assert_false(ank_kept_back(&record, NULL, "share:ocmw", 25));
    assert_false(ank_kept_back(&record, "mama", NULL, 25));
    assert_true(ank_kept_back(&record, "mama", "share:ocmw", 25));
    assert_true(ank_kept_back(&record, "zoon", NULL, 25));
    assert_false(ank_kept_back(&record, "zoon", NULL, 19));
}

static void leaves_out_the_talks_that_are_kept_back(void **state)
{
    (void)state;
    struct ank_sitting sittings[] = {{.id = 1},
                                     {.id = 2, .by = "mama"},
                                     {.id = 3, .by = "zoon"},
                                     {.id = 4, .by = "zoon"},
                                     {.id = 5, .by = "oma"}};
    struct ank_record shown = record;
    shown.sittings = sittings;
    shown.sitting_count = COUNT(sittings);
    assert_int_equal(ank_drop_kept_back(&shown, NULL, 25), 1);
    assert_int_equal(shown.sitting_count, 3);
    assert_int_equal(ank_drop_kept_back(&shown, "share:ocmw", 25), 1);
    assert_int_equal(shown.sitting_count, 2);
    assert_int_equal(shown.sittings[0].id, 1);
    assert_int_equal(shown.sittings[1].id, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_on_whose_paper_it_stands),
        cmocka_unit_test(tells_whose_no_keeps_it_back),
        cmocka_unit_test(leaves_out_the_talks_that_are_kept_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
