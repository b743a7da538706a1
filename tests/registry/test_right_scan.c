/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rights a look for rights asks, short and full, by where a family lives. */
#include <string.h>

#include <ankerpunt/model/right_scan.h>
#include "testing.h"

static struct ank_right rights[20];
static struct ank_right_tally tallies[20];
static size_t count;

static void add(const char *code, const char *group, const char *level)
{
    rights[count] = (struct ank_right){.code = code, .group = group, .level = level};
    tallies[count++] = (struct ank_right_tally){.right = code};
}

/* A small catalogue, in the order of its groups. */
static int fill(void **state)
{
    (void)state;
    count = 0;
    add("uitpas", "culture", "flemish");
    add("paspartoe", "culture", "brussels");
    add("sociaal-tarief", "energy", "federal");
    add("huurpremie", "housing", "flemish");
    add("adel", "housing", "walloon");
    add("studietoelage-fwb", "education", "french-community");
    add("stadspremie", "housing", "local");
    return 0;
}

static void assert_order(enum ank_region region, bool short_form, const char *expected)
{
    struct ank_arena mem = {0};
    const char *codes = "";
    size_t asked = ank_scan_order(rights, count, tallies, region, short_form);
    for (size_t i = 0; i < asked; i++)
        codes = ank_format(&mem, "%s%s%s", codes, i ? " " : "", rights[i].code);
    assert_string_equal(codes, expected);
    ank_arena_free(&mem);
}

static void a_postcode_says_the_region(void **state)
{
    (void)state;
    static const struct {
        const char *postcode;
        enum ank_region region;
    } cases[] = {
        {"1000", ANK_BRUSSELS},   {"1299", ANK_BRUSSELS}, {"1300", ANK_WALLONIA},
        {"1499", ANK_WALLONIA},   {"1500", ANK_FLANDERS}, {"3999", ANK_FLANDERS},
        {"4000", ANK_WALLONIA},   {"7999", ANK_WALLONIA}, {"8000", ANK_FLANDERS},
        {"B-1080", ANK_FLANDERS}, {NULL, ANK_FLANDERS},   {"", ANK_FLANDERS}};
    for (size_t i = 0; i < ANK_COUNT(cases); i++)
        assert_int_equal(ank_region_of(cases[i].postcode), cases[i].region);
}

static void the_full_form_goes_by_side_of_life(void **state)
{
    fill(state);
    assert_order(ANK_BRUSSELS, false,
                 "sociaal-tarief stadspremie studietoelage-fwb paspartoe uitpas "
                 "huurpremie adel");
    fill(state);
    assert_order(ANK_WALLONIA, false,
                 "adel sociaal-tarief stadspremie studietoelage-fwb huurpremie uitpas "
                 "paspartoe");
    fill(state);
    assert_order(ANK_FLANDERS, false,
                 "huurpremie sociaal-tarief stadspremie uitpas adel studietoelage-fwb "
                 "paspartoe");
}

static void a_right_serves_what_the_catalogue_says(void **state)
{
    (void)state;
    struct ank_arena mem = {0};
    const struct ank_right silent = {.group = "energy"},
                           telling = {.group = "energy", .themes = "debts housing"};
    assert_string_equal(ank_right_side(&silent, &mem), "housing");
    assert_string_equal(ank_right_side(&telling, &mem), "debts");
    assert_true(ank_right_serves(&silent, "housing"));
    assert_true(ank_right_serves(&telling, "housing"));
    assert_false(ank_right_serves(&telling, "hous"));
    assert_false(ank_right_serves(&silent, "debts"));
    ank_arena_free(&mem);
}

static void the_short_form_begins_with_what_waits_most(void **state)
{
    fill(state);
    assert_order(ANK_FLANDERS, true, "sociaal-tarief huurpremie uitpas stadspremie");
    fill(state);
    ank_tally_claim(tallies, count, "G1", "stadspremie", ANK_KNOWN);
    ank_tally_claim(tallies, count, "G1", "uitpas", ANK_REALISED);
    ank_tally_claim(tallies, count, "G1", "uitpas", ANK_KNOWN);
    ank_tally_claim(tallies, count, "G2", "stadspremie", ANK_DETECTED);
    ank_tally_claim(tallies, count, "G2", "adel", ANK_DETECTED);
    ank_tally_claim(tallies, count, "G2", "huurpremie", ANK_APPLIED);
    ank_tally_claim(tallies, count, "G2", "gone", ANK_KNOWN);
    assert_int_equal(tallies[0].families, 1);
    assert_int_equal(tallies[0].waiting, 1);
    assert_int_equal(tallies[6].waiting, 2);
    assert_order(ANK_FLANDERS, true, "stadspremie uitpas huurpremie sociaal-tarief");
}

static void the_short_form_is_short(void **state)
{
    (void)state;
    static char codes[ANK_SCAN_SHORT + 3][8];
    count = 0;
    for (int i = 0; i < ANK_SCAN_SHORT + 3; i++) {
        snprintf(codes[i], sizeof codes[i], "r%02d", i);
        add(codes[i], "work", "federal");
    }
    assert_int_equal(ank_scan_order(rights, count, tallies, ANK_FLANDERS, true),
                     ANK_SCAN_SHORT);
    assert_string_equal(rights[0].code, "r00");
    assert_int_equal(ank_scan_order(rights, count, tallies, ANK_FLANDERS, false),
                     ANK_SCAN_SHORT + 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_postcode_says_the_region),
        cmocka_unit_test(the_full_form_goes_by_side_of_life),
        cmocka_unit_test(a_right_serves_what_the_catalogue_says),
        cmocka_unit_test(the_short_form_begins_with_what_waits_most),
        cmocka_unit_test(the_short_form_is_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
