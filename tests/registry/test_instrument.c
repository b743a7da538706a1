/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes, and instruments with their domains and anchors. */
#include "fixture.h"

#include <string.h>

#include <ankerpunt/registry/instrument.h>

static void assert_same_rule(struct ank_rule_source found,
                             struct ank_rule_source expected)
{
    const double pairs[][2] = {
        {found.retest_reliability, expected.retest_reliability},
        {found.retest_sd, expected.retest_sd},
        {found.internal_consistency, expected.internal_consistency},
        {found.min_change, expected.min_change},
        {found.min_mean_change, expected.min_mean_change},
    };
    for (size_t i = 0; i < COUNT(pairs); i++)
        assert_true(pairs[i][0] == pairs[i][1] ||
                    (isnan(pairs[i][0]) && isnan(pairs[i][1])));
}

static struct ank_instrument example(void)
{
    static struct ank_anchor anchors[] = {{0, {.nl = "slecht"}},
                                          {8, {"goed", "bien", "good"}}};
    static struct ank_domain domains[] = {
        {.code = "wonen",
         .theme = "housing",
         .label = {"Wonen", "Logement", "Housing"},
         .rule = {0.83, 1.7, 0.9, 0.5, 0.25, {0}}},
        {.code = "geld",
         .theme = "income",
         .label = {.nl = "Geld"},
         .rule = {NAN, NAN, NAN, NAN, NAN, {0}}},
    };
    return (struct ank_instrument){
        .code = "ster",
        .version = 3,
        .title = {.nl = "Ster", .en = "Star"},
        .scale = {.decimals = 1, .low = 10, .high = 50, .step = 5, .better = -1},
        .anchor_count = COUNT(anchors),
        .anchors = anchors,
        .reliability_source = "Us 2020",
        .faces = true,
        .complete = true,
        .domain_count = COUNT(domains),
        .domains = domains,
    };
}

static void is_read_back_to_the_letter(void **state)
{
    (void)state;
    struct ank_instrument put = example(), *found;
    struct ank_instrument_added added = {0};
    assert_ok(ank_instrument_add(registry, &put, &added, &err), err);
    assert_true(added.whole);
    assert_ok(ank_instrument_find(registry, "ster", &mem, &found, &err), err);
    assert_int_equal(found->id, put.id);
    assert_int_equal(found->version, 3);
    assert_string_equal(found->title.en, "Star");
    assert_null(found->title.fr);
    assert_memory_equal(&found->scale.low, &put.scale.low, 3 * sizeof(int64_t));
    assert_int_equal(found->scale.decimals, 1);
    assert_int_equal(found->scale.better, -1);
    assert_string_equal(found->reliability_source, "Us 2020");
    assert_true(found->faces && found->complete);
    assert_int_equal(found->anchor_count, 2);
    assert_int_equal(found->anchors[1].at, 8);
    assert_string_equal(found->anchors[1].label.fr, "bien");
    assert_int_equal(found->domain_count, 2);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(found->domains[i].id, put.domains[i].id);
        assert_string_equal(found->domains[i].code, put.domains[i].code);
        assert_string_equal(found->domains[i].theme, put.domains[i].theme);
        assert_string_equal(found->domains[i].label.nl, put.domains[i].label.nl);
        assert_same_rule(found->domains[i].rule, put.domains[i].rule);
    }
}

static void the_same_again_changes_nothing(void **state)
{
    (void)state;
    struct ank_instrument first = example(), again = example();
    struct ank_instrument_added added;
    assert_ok(ank_instrument_add(registry, &first, &added, &err), err);
    assert_ok(ank_instrument_add(registry, &again, &added, &err), err);
    assert_false(added.whole || added.names_mended);
    assert_int_equal(again.id, first.id);
    assert_int_equal(kept_number("SELECT count(*) FROM instrument"), 1);
}

static void another_list_under_the_same_version_is_refused(void **state)
{
    (void)state;
    struct ank_instrument first = example();
    struct ank_instrument_added added;
    assert_ok(ank_instrument_add(registry, &first, &added, &err), err);

    struct ank_instrument shorter = example(), scale = example(), source = example();
    shorter.domain_count = 1;
    scale.scale.high = 55;
    source.reliability_source = NULL;
    struct ank_instrument *const changed[] = {&shorter, &scale, &source};
    for (size_t i = 0; i < COUNT(changed); i++)
        assert_fails(ank_instrument_add(registry, changed[i], &added, &err), err,
                     ANK_EXISTS);
}

/* A running project has its version, and says what the mended list says. */
static void mended_names_reach_the_versions_that_ask_the_same(void **state)
{
    (void)state;
    static const int versions[] = {3, 4};
    static const char *const codes[] = {"ster", "zon"};
    for (size_t i = 0; i < COUNT(versions); i++) {
        struct ank_instrument first = example(), mended = example(), **all;
        struct ank_instrument_added added;
        struct ank_domain domains[2];
        size_t count;
        first.code = mended.code = codes[i];
        assert_ok(ank_instrument_add(registry, &first, &added, &err), err);
        memcpy(domains, mended.domains, sizeof domains);
        domains[1].label = (struct ank_label){NULL, "Sous", NULL};
        mended.domains = domains;
        mended.version = versions[i];
        assert_ok(ank_instrument_add(registry, &mended, &added, &err), err);
        assert_true(added.names_mended);
        assert_int_equal(added.whole, versions[i] > 3);
        assert_ok(ank_instrument_list(registry, &mem, &all, &count, &err), err);
        assert_int_equal(count, i == 0 ? 1 : 3);
        assert_string_equal(all[i]->domains[1].label.fr, "Sous");
        assert_string_equal(all[i]->domains[1].label.nl, first.domains[1].label.nl);
        assert_ok(ank_instrument_add(registry, &mended, &added, &err), err);
        assert_false(added.whole || added.names_mended);
    }
}

static void the_latest_version_is_found(void **state)
{
    (void)state;
    static const int versions[] = {3, 11, 5};
    struct ank_instrument *found, **all;
    size_t count;
    struct ank_instrument_added added;
    for (size_t i = 0; i < COUNT(versions); i++) {
        struct ank_instrument put = example();
        put.version = versions[i];
        assert_ok(ank_instrument_add(registry, &put, &added, &err), err);
    }
    add_instrument();
    assert_ok(ank_instrument_find(registry, "ster", &mem, &found, &err), err);
    assert_int_equal(found->version, 11);
    assert_ok(ank_instrument_list(registry, &mem, &all, &count, &err), err);
    assert_int_equal(count, 4);
    assert_string_equal(all[0]->code, "leven");
    assert_int_equal(all[1]->version, 3);
    assert_int_equal(all[3]->version, 11);
    assert_int_equal(all[3]->domain_count, 2);
}

static void an_instrument_that_is_not_there_is_not_found(void **state)
{
    (void)state;
    struct ank_instrument *found;
    assert_fails(ank_instrument_find(registry, "none", &mem, &found, &err), err,
                 ANK_NOT_FOUND);
}

static void a_scale_goes_up_in_whole_steps(void **state)
{
    (void)state;
    static const struct ank_scale wrong[] = {
        {0, 0, 10, 3, 1}, {0, 10, 0, 1, 1}, {0, 0, 10, 0, 1}, {0, 0, 10, -1, 1},
        {0, 5, 5, 1, 1},  {0, 0, 10, 1, 0}, {4, 0, 10, 1, 1}, {-1, 0, 10, 1, 1},
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct ank_instrument put = example();
        struct ank_instrument_added added;
        put.scale = wrong[i];
        assert_fails(ank_instrument_add(registry, &put, &added, &err), err,
                     ANK_INVALID);
    }
}

static void a_domain_is_there_once(void **state)
{
    (void)state;
    struct ank_instrument put = example();
    struct ank_domain domains[] = {put.domains[0], put.domains[0]};
    struct ank_instrument_added added;
    put.domains = domains;
    assert_false(ank_instrument_add(registry, &put, &added, &err));
    assert_string_equal(err.text, "instrument ster: domain wonen: already there");
}

static void a_theme_is_put_once_and_renewed(void **state)
{
    (void)state;
    struct ank_theme *themes, put = {"housing", {.nl = "Wonen"}},
                              other = {"income", {0}};
    size_t count;
    assert_ok(ank_theme_put(registry, &put, &err), err);
    assert_ok(ank_theme_put(registry, &other, &err), err);
    put.label.fr = "Logement";
    assert_ok(ank_theme_put(registry, &put, &err), err);
    assert_ok(ank_theme_list(registry, &mem, &themes, &count, &err), err);
    assert_int_equal(count, 2);
    assert_string_equal(themes[0].code, "housing");
    assert_string_equal(themes[0].label.fr, "Logement");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(is_read_back_to_the_letter),
        TEST(the_same_again_changes_nothing),
        TEST(another_list_under_the_same_version_is_refused),
        TEST(mended_names_reach_the_versions_that_ask_the_same),
        TEST(the_latest_version_is_found),
        TEST(an_instrument_that_is_not_there_is_not_found),
        TEST(a_scale_goes_up_in_whole_steps),
        TEST(a_domain_is_there_once),
        TEST(a_theme_is_put_once_and_renewed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
