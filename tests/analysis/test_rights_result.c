/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights of a project: by fundamental right, what is stuck, and how it is said. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "records.h"

static const ank_day start = 20000;
static struct ank_arena mem;
static struct ank_panel *panel;

static int forget(void **state)
{
    (void)state;
    ank_panel_close(panel);
    panel = NULL;
    ank_arena_free(&mem);
    return 0;
}

static const struct ank_right catalogue[] = {
    {.code = "leefloon", .group = "income", .label = {.nl = "Leefloon"}},
    {.code = "huurpremie", .group = "housing", .label = {.nl = "Huurpremie"}},
    {.code = "sociale-woning", .group = "housing", .label = {.nl = "Sociale woning"}},
    {.code = "uitpas", .group = "culture", .label = {.nl = "UiTPAS"}},
};

/* A step of a family: "2 leefloon refused 30 procedure" */
struct row {
    size_t family;
    const char *right;
    int stage;
    int day;
    const char *reason;
};

enum { FAMILIES = 3 };

static const struct ank_summary *summary_of(const struct row *rows, size_t count,
                                            bool backwards)
{
    static const char *const themes[] = {"housing"};
    static const int months[] = {0, 3, -1};
    struct ank_project *project =
        records_project(&mem, "p", records_instrument(&mem, "i", themes, 1), months);
    struct ank_summary_options options = {.today = start + 400,
                                          .data_date = ANK_NO_DAY,
                                          .rights = catalogue,
                                          .right_count = COUNT(catalogue)};
    ank_panel_close(panel);
    panel = ank_panel_open(project, &options);
    for (size_t i = 0; i < FAMILIES; i++) {
        size_t family = backwards ? FAMILIES - 1 - i : i;
        struct ank_record *record =
            records_family(&mem, ank_format(&mem, "F%zu", family), "p", start);
        for (size_t r = 0; r < count; r++)
            if (rows[r].family == family)
                records_step(&mem, record, rows[r].right, rows[r].stage,
                             start + rows[r].day, rows[r].reason);
        ank_panel_add(panel, record);
    }
    return ank_panel_summary(panel);
}

static const struct row rows[] = {
    {0, "huurpremie", ANK_DETECTED, 1, NULL},
    {0, "huurpremie", ANK_STAGE_REFUSED, 50, "procedure"},
    {0, "leefloon", ANK_DETECTED, 1, NULL},
    {0, "leefloon", ANK_REALISED, 90, NULL},
    {0, "leefloon", ANK_LOST, 200, NULL},
    {0, "leefloon", ANK_DETECTED, 210, NULL},
    {0, "leefloon", ANK_REALISED, 250, NULL},
    {1, "huurpremie", ANK_KNOWN, 5, NULL},
    {1, "huurpremie", ANK_STAGE_REFUSED, 60, "procedure"},
    {1, "sociale-woning", ANK_DETECTED, 5, NULL},
    {1, "sociale-woning", ANK_BLOCKED, 80, NULL},
    {1, "uitpas", ANK_REALISED, 10, NULL},
    {2, "leefloon", ANK_DETECTED, 5, NULL},
    {2, "leefloon", ANK_STAGE_REFUSED, 60, "exclusion"},
    {2, "leefloon", ANK_APPEALED, 70, "exclusion"},
    {2, "not-in-catalogue", ANK_BLOCKED, 70, "other"},
};

static void finds_what_is_stuck(void **state)
{
    (void)state;
    static const struct ank_stuck_row expected[] = {
        {"huurpremie", NULL, ANK_STAGE_REFUSED, "procedure", 2},
        {"leefloon", NULL, ANK_APPEALED, "exclusion", 1},
        {"not-in-catalogue", NULL, ANK_BLOCKED, "other", 1},
        {"sociale-woning", NULL, ANK_BLOCKED, NULL, 1},
    };
    for (int backwards = 0; backwards < 2; backwards++) {
        const struct ank_rights_result *rights =
            &summary_of(rows, COUNT(rows), backwards)->rights;
        assert_int_equal(rights->stuck_count, COUNT(expected));
        for (size_t i = 0; i < COUNT(expected); i++) {
            const struct ank_stuck_row *row = &rights->stuck[i];
            assert_string_equal(row->right, expected[i].right);
            assert_int_equal(row->stage, expected[i].stage);
            assert_int_equal(row->n, expected[i].n);
            assert_true(!row->reason == !expected[i].reason);
            if (row->reason)
                assert_string_equal(row->reason, expected[i].reason);
        }
        assert_non_null(rights->stuck[0].label);
        assert_null(rights->stuck[2].label);
    }
}

/* A pair of family and right counts once, however many claims it took. */
static void counts_by_fundamental_right(void **state)
{
    (void)state;
    static const struct ank_group_row expected[] = {
        {.group = "culture", .claims = 1, .explored = 1, .realised = 1, .theme = false},
        {.group = "housing", .claims = 3, .explored = 3, .realised = 0, .theme = true},
        {.group = "income", .claims = 3, .explored = 2, .realised = 1, .theme = false},
    };
    for (int backwards = 0; backwards < 2; backwards++) {
        const struct ank_rights_result *rights =
            &summary_of(rows, COUNT(rows), backwards)->rights;
        assert_int_equal(rights->group_count, COUNT(expected));
        assert_int_equal(rights->families, 3);
        for (size_t i = 0; i < COUNT(expected); i++) {
            const struct ank_group_row *row = &rights->groups[i];
            assert_string_equal(row->group, expected[i].group);
            assert_int_equal(row->claims, expected[i].claims);
            assert_int_equal(row->explored, expected[i].explored);
            assert_int_equal(row->realised, expected[i].realised);
            assert_int_equal(row->theme, expected[i].theme);
            assert_true(row->low <= row->share && row->share <= row->high);
        }
    }
}

/* Steps after the data date are not known yet. */
static void looks_no_further_than_the_data_date(void **state)
{
    (void)state;
    static const struct row later[] = {{0, "uitpas", ANK_DETECTED, 300, NULL},
                                       {0, "uitpas", ANK_BLOCKED, 500, "other"}};
    const struct ank_rights_result *rights =
        &summary_of(later, COUNT(later), false)->rights;
    assert_int_equal(rights->claims, 1);
    assert_int_equal(rights->stuck_count, 0);
}

/* A claim that is under way and has no step for half a year is stuck too. */
static void names_what_stands_still(void **state)
{
    (void)state;
    static const struct row still[] = {{0, "uitpas", ANK_DETECTED, 10, NULL},
                                       {0, "uitpas", ANK_APPLIED, 220, NULL},
                                       {1, "uitpas", ANK_APPLIED, 221, NULL}};
    const struct ank_rights_result *rights =
        &summary_of(still, COUNT(still), false)->rights;
    assert_int_equal(rights->stuck_count, 1);
    assert_int_equal(rights->stuck[0].stage, ANK_APPLIED);
    assert_int_equal(rights->stuck[0].n, 1);
    assert_string_equal(ank_sentence_of_stuck(NULL, &mem, rights),
                        "Claims that are blocked: 0; refused: 0; in appeal: 0; "
                        "without a step for 180 days: 1.");
}

static void says_it_in_three_languages(void **state)
{
    (void)state;
    const struct ank_rights_result *rights =
        &summary_of(rows, COUNT(rows), false)->rights;
    static const struct {
        const char *lang, *rights, *stuck;
    } said[] = {
        {"en",
         "Of 7 rights explored with families, 2 are realised so far: 29 % (95 %: 3 to "
         "86).",
         "Claims that are blocked: 2; refused: 2; in appeal: 1; without a step for 180 "
         "days: 0."},
        {"nl",
         "Rechten die met gezinnen verkend zijn: 7. Daarvan nu in orde: 2, dat is 29% "
         "(95%-interval: van 3 tot 86).",
         "Rechtentrajecten die vastgelopen zijn: 2; geweigerd: 2; in beroep: 1; al 180 "
         "dagen zonder stap: 0."},
        {"fr",
         "Droits explorés avec les familles : 7. Parmi eux, en ordre à ce jour : 2, soit "
         "29 % (intervalle à 95 % : de 3 à 86).",
         "Démarches bloquées : 2 ; refusées : 2 ; en recours : 1 ; "
         "sans étape depuis 180 jours : 0."},
    };
    for (size_t i = 0; i < COUNT(said); i++) {
        const struct ank_lang *lang = ank_lang_find(said[i].lang);
        assert_string_equal(ank_sentence_of_rights(lang, &mem, rights), said[i].rights);
        assert_string_equal(ank_sentence_of_stuck(lang, &mem, rights), said[i].stuck);
        assert_non_null(ank_sentence_of_time(lang, &mem, rights));
    }
}

/* What a family had before, and claims of another time, are told apart; what came in
 * order is worth something, once. */
static void tells_apart_what_was_there_before(void **state)
{
    (void)state;
    static const struct row before[] = {
        {0, "leefloon", ANK_REALISED, -900, NULL},
        {0, "uitpas", ANK_DETECTED, 3, NULL},
        {0, "uitpas", ANK_REALISED, 60, NULL},
        {1, "huurpremie", ANK_APPLIED, -200, NULL},
        {1, "huurpremie", ANK_BLOCKED, 20, "other"},
        {1, "leefloon", ANK_REALISED, -900, NULL},
        {1, "leefloon", ANK_APPLIED, 5, NULL}, /* renewed */
        {1, "leefloon", ANK_KEPT, 40, NULL},
        {1, "uitpas", ANK_DETECTED, 1, NULL},
        {2, "uitpas", ANK_DETECTED, 1, NULL},
    };
    const struct ank_rights_result *rights =
        &summary_of(before, COUNT(before), false)->rights;
    assert_int_equal(rights->already, 2);
    assert_int_equal(rights->apart, 1);
    assert_int_equal(rights->claims, 3);
    assert_int_equal(rights->explored, 3);
    assert_int_equal(rights->realised, 1);
    assert_int_equal(rights->families, 3);
    assert_int_equal(rights->in_order, 1);
    assert_int_equal(rights->stuck_count, 2);
    assert_int_equal(rights->cumulative.n, 3);
    assert_int_equal(rights->rate.events, 1);
    const char *const *said = ank_sentences_of_rights(NULL, &mem, rights);
    assert_string_equal(said[0], "Claims that came to a realised right: 33 % within 3 "
                                 "months (then still followed: 2), 33 % within 6 "
                                 "months (then still followed: 2), 33 % within 12 "
                                 "months (then still followed: 2).");
    assert_string_equal(said[4], "In order before the start, so in no share: 2.");
    assert_string_equal(said[5], "Claims that began earlier or after the end, so in no "
                                 "share: 1.");
    assert_null(said[6]);
}

static void says_when_there_is_nothing(void **state)
{
    (void)state;
    const struct ank_rights_result *rights = &summary_of(NULL, 0, false)->rights;
    assert_int_equal(rights->stuck_count, 0);
    assert_int_equal(rights->group_count, 0);
    assert_string_equal(ank_sentence_of_rights(NULL, &mem, rights),
                        "No right was explored yet.");
    assert_string_equal(
        ank_sentence_of_stuck(NULL, &mem, rights),
        "No claim is blocked, refused, in appeal or without a step for 180 days.");
    assert_string_equal(ank_sentence_of_time(NULL, &mem, rights),
                        "How long it takes cannot be told yet.");
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(finds_what_is_stuck, forget),
        cmocka_unit_test_teardown(names_what_stands_still, forget),
        cmocka_unit_test_teardown(counts_by_fundamental_right, forget),
        cmocka_unit_test_teardown(looks_no_further_than_the_data_date, forget),
        cmocka_unit_test_teardown(says_it_in_three_languages, forget),
        cmocka_unit_test_teardown(tells_apart_what_was_there_before, forget),
        cmocka_unit_test_teardown(says_when_there_is_nothing, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
