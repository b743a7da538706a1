/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rights catalogue, the steps to a right, and when rights were explored. */
#include <ankerpunt/registry/right.h>
#include "fixture.h"

static void a_right_is_put_once_and_renewed(void **state)
{
    (void)state;
    struct ank_right put = {.code = "leefloon",
                            .group = "income",
                            .level = "federal",
                            .url = "https://www.mi-is.be",
                            .label = {.nl = "Leefloon"}};
    struct ank_right found;
    assert_ok(ank_right_put(registry, &put, &err), err);
    kept_run("UPDATE right_entry SET retired = 1");
    assert_ok(ank_right_find(registry, "leefloon", &mem, &found, &err), err);
    assert_true(found.retired);
    put.label.fr = "Revenu d'intégration";
    put.url = NULL;
    assert_ok(ank_right_put(registry, &put, &err), err);
    assert_ok(ank_right_find(registry, "leefloon", &mem, &found, &err), err);
    assert_string_equal(found.label.fr, "Revenu d'intégration");
    assert_string_equal(found.label.nl, "Leefloon");
    assert_string_equal(found.group, "income");
    assert_string_equal(found.level, "federal");
    assert_null(found.url);
    assert_false(found.retired);
    assert_int_equal(kept_number("SELECT count(*) FROM right_entry"), 1);
    assert_fails(ank_right_find(registry, "none", &mem, &found, &err), err,
                 ANK_NOT_FOUND);
}

static void rights_are_listed_by_group_and_code(void **state)
{
    (void)state;
    static const char *const puts[][2] = {
        {"zorgbudget", "health"}, {"leefloon", "income"}, {"dokter", "health"}};
    static const char *const listed[] = {"dokter", "zorgbudget", "leefloon"};
    struct ank_right *rights;
    size_t count;
    for (size_t i = 0; i < COUNT(puts); i++) {
        struct ank_right put = {
            .code = puts[i][0], .group = puts[i][1], .level = "federal"};
        assert_ok(ank_right_put(registry, &put, &err), err);
    }
    assert_ok(ank_right_list(registry, &mem, &rights, &count, &err), err);
    assert_int_equal(count, COUNT(listed));
    for (size_t i = 0; i < count; i++)
        assert_string_equal(rights[i].code, listed[i]);
}

/* Puts a step of "leefloon" and gives what became of it. */
static enum ank_put put(struct ank_step step, bool correct)
{
    static enum ank_put outcome;
    int64_t family = kept_number("SELECT id FROM family");
    int64_t right = kept_number("SELECT id FROM right_entry");
    assert_ok(ank_step_put(registry, family, right, &step, correct, &outcome, &err),
              err);
    return outcome;
}

static void a_step_tells_what_became_of_it(void **state)
{
    (void)state;
    add_family("G-23456");
    add_right("leefloon");
    struct ank_step step = {.stage = ANK_APPLIED,
                            .day = day("2026-01-10"),
                            .renewal = ANK_NO_DAY,
                            .cents = -1};
    struct ank_step reason = step, renewal = step, value = step, zero = step,
                    later = step, further = step;
    reason.reason = "precondition";
    renewal.renewal = day("2027-01-10");
    value.cents = 120000;
    zero.cents = 0;
    later.day++;
    further.stage = ANK_GRANTED;

    assert_int_equal(put(step, false), ANK_PUT_ADDED);
    assert_int_equal(put(step, false), ANK_PUT_SAME);
    assert_int_equal(put(step, true), ANK_PUT_SAME);
    const struct ank_step differing[] = {reason, renewal, value, zero};
    for (size_t i = 0; i < COUNT(differing); i++) {
        assert_int_equal(put(differing[i], false), ANK_PUT_DIFFERS);
        assert_int_equal(put(step, false), ANK_PUT_SAME); /* kept as it was */
        assert_int_equal(put(differing[i], true), ANK_PUT_REPLACED);
        assert_int_equal(put(differing[i], false), ANK_PUT_SAME);
        assert_int_equal(put(step, true), ANK_PUT_REPLACED);
    }
    assert_int_equal(put(later, true), ANK_PUT_ADDED);
    assert_int_equal(put(further, false), ANK_PUT_ADDED);
    assert_int_equal(kept_number("SELECT count(*) FROM claim_step"), 3);
}

static void a_step_is_to_a_right_that_is_there(void **state)
{
    (void)state;
    int64_t family = add_family("G-23456"), right = add_right("leefloon");
    struct ank_step step = {
        .stage = ANK_APPLIED, .day = 20000, .renewal = ANK_NO_DAY, .cents = -1};
    enum ank_put outcome;
    assert_fails(ank_step_put(registry, family, 999, &step, false, &outcome, &err), err,
                 ANK_INVALID);
    assert_fails(ank_step_put(registry, 999, right, &step, false, &outcome, &err), err,
                 ANK_INVALID);
    step.stage = ANK_STAGES;
    assert_fails(ank_step_put(registry, family, right, &step, false, &outcome, &err),
                 err, ANK_INVALID);
}

static void the_ladder_is_the_same_in_the_registry(void **state)
{
    (void)state;
    const char *codes = "";
    for (int stage = 0; stage < ANK_STAGES; stage++)
        codes = ank_format(&mem, "%s%s%d:%s", codes, *codes ? " " : "", stage,
                           ank_stage_name(stage));
    assert_string_equal(kept_text("SELECT group_concat(id || ':' || code, ' ') FROM"
                                  " (SELECT id, code FROM stage ORDER BY id)"),
                        codes);
}

static void exploring_is_noted_once_a_day(void **state)
{
    (void)state;
    int64_t family = add_family("G-23456");
    ank_day last;
    bool added;
    assert_ok(ank_explored_last(registry, family, &last, &err), err);
    assert_int_equal(last, ANK_NO_DAY);
    assert_ok(ank_explored_put(registry, family, day("2026-03-01"), &added, &err), err);
    assert_true(added);
    assert_ok(ank_explored_put(registry, family, day("2025-03-01"), &added, &err), err);
    assert_ok(ank_explored_put(registry, family, day("2026-03-01"), &added, &err), err);
    assert_false(added);
    assert_ok(ank_explored_last(registry, family, &last, &err), err);
    assert_int_equal(last, day("2026-03-01"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_right_is_put_once_and_renewed),
        TEST(rights_are_listed_by_group_and_code),
        TEST(a_step_tells_what_became_of_it),
        TEST(a_step_is_to_a_right_that_is_there),
        TEST(the_ladder_is_the_same_in_the_registry),
        TEST(exploring_is_noted_once_a_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
