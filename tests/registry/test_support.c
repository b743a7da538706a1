/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Referrals, phases, days to look again, agreements and who may hear; decisions of a
 * team and activities with groups: kept, sealed, merged, forgotten. */
#include "fixture.h"

#include <string.h>

#include <ankerpunt/registry/arrangement.h>
#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/decision.h>
#include <ankerpunt/registry/referral.h>
#include <ankerpunt/registry/seal.h>
#include "store/db.h"

static int64_t family, other, trajectory;

static int open_plain(void **state)
{
    if (kept_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    add_project("zon", add_instrument());
    family = add_family("G-AAAAA");
    other = add_family("G-BBBBB");
    add_trajectory(family, "zon", "2026-01-01", NULL);
    add_trajectory(other, "zon", "2026-02-01", "2026-03-01");
    trajectory = kept_number("SELECT id FROM trajectory WHERE family = 1");
    kept_commit();
    return 0;
}

static int open_locked(void **state)
{
    if (open_plain(state) != 0)
        return 1;
    bool locked = ank_seal_change(registry, "korenbloem en regen", &err);
    if (locked)
        kept_commit();
    return !locked;
}

static int64_t add_arrangement(int64_t whose, const char *kind, const char *text)
{
    struct ank_arrangement added = {.kind = kind,
                                    .day = day("2026-03-01"),
                                    .until = ANK_NO_DAY,
                                    .scope = "housing debts",
                                    .text = text};
    assert_ok(ank_arrangement_add(registry, whose, &added, &err), err);
    return added.number;
}

static struct ank_arrangement *arrangements_of(int64_t whose, size_t expected)
{
    struct ank_arrangements list;
    assert_ok(ank_arrangement_list(registry, whose, &mem, &list, &err), err);
    assert_int_equal(list.count, expected);
    return list.rows;
}

static void a_name_opens_in_its_own_row_only(void **state)
{
    (void)state;
    struct ank_arrangements list;
    add_arrangement(family, "trusted", "tante Rosa");
    add_arrangement(other, "circle", "buurvrouw");
    kept_commit();
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY); /* the seal is closed */
    assert_null(arrangements_of(family, 1)[0].text);
    assert_ok(ank_seal_open(registry, "korenbloem en regen", &err), err);
    assert_string_equal(arrangements_of(family, 1)[0].text, "tante Rosa");
    kept_run("UPDATE arrangement SET sealed = (SELECT sealed FROM arrangement"
             " WHERE family = 1) WHERE family = 2");
    assert_fails(ank_arrangement_list(registry, other, &mem, &list, &err), err,
                 ANK_STORE);
}

static void who_loses_the_passphrase_keeps_the_rest(void **state)
{
    (void)state;
    add_arrangement(family, "trusted", "tante Rosa");
    kept_commit();
    assert_fails(ank_seal_remove(registry, false, &err), err, ANK_INVALID);
    assert_ok(ank_seal_remove(registry, true, &err), err);
    kept_commit();
    kept_reopen(ANK_READ);
    assert_null(arrangements_of(family, 1)[0].text);
    assert_string_equal(arrangements_of(family, 1)[0].scope, "housing debts");
}

static void trust_has_its_days_and_its_subjects(void **state)
{
    (void)state;
    add_arrangement(family, "trusted", "tante Rosa");
    add_arrangement(family, "circle", "voetbalclub");
    assert_ok(ank_arrangement_end(registry, family, 1, day("2026-06-30"), &err), err);
    struct ank_arrangement *rows = arrangements_of(family, 2);
    assert_true(ank_arrangement_may_hear(&rows[0], "housing", day("2026-03-01")));
    assert_true(ank_arrangement_may_hear(&rows[0], "debts", day("2026-06-30")));
    assert_true(ank_arrangement_may_hear(&rows[0], NULL, day("2026-04-01")));
    assert_false(ank_arrangement_may_hear(&rows[0], "debt", day("2026-04-01")));
    assert_false(ank_arrangement_may_hear(&rows[0], "health", day("2026-04-01")));
    assert_false(ank_arrangement_may_hear(&rows[0], "debts", day("2026-02-28")));
    assert_false(ank_arrangement_may_hear(&rows[0], "debts", day("2026-07-01")));
    assert_false(ank_arrangement_may_hear(&rows[1], "debts", day("2026-04-01")));
    assert_fails(ank_arrangement_end(registry, family, 2, day("2026-02-01"), &err), err,
                 ANK_INVALID);
    assert_fails(ank_arrangement_end(registry, other, 1, day("2026-04-01"), &err), err,
                 ANK_NOT_FOUND);
    assert_ok(ank_arrangement_remove(registry, family, 1, &err), err);
    assert_int_equal(arrangements_of(family, 1)[0].number, 2);
}

static void a_referral_stands_beside_every_trajectory(void **state)
{
    (void)state;
    struct ank_referrals of;
    bool was;
    const struct ank_period year = {day("2026-01-01"), day("2026-12-31")};
    struct ank_referral put = {.trajectory = trajectory,
                               .day = day("2025-12-20"),
                               .partner = "school",
                               .outcome = "started",
                               .outcome_day = day("2026-01-01")};
    assert_ok(ank_referral_put(registry, &put, &err), err);
    assert_ok(ank_referral_of(registry, family, &of, &mem, &err), err);
    assert_int_equal(of.count, 1);
    assert_string_equal(of.rows[0].partner, "school");
    struct ank_referrals all = {.project = "zon", .period = &year};
    assert_ok(ank_referral_list(registry, &all, &mem, &err), err);
    assert_int_equal(all.count,
                     1); /* the other family; this one came the year before */
    assert_string_equal(all.rows[0].family, "G-BBBBB");
    assert_null(all.rows[0].partner);
    all.period = NULL;
    assert_ok(ank_referral_list(registry, &all, &mem, &err), err);
    assert_int_equal(all.count, 2);
    put.outcome_day = day("2025-12-01");
    assert_fails(ank_referral_put(registry, &put, &err), err, ANK_INVALID);
    put.outcome_day = ANK_NO_DAY;
    assert_fails(ank_referral_put(registry, &put, &err), err, ANK_INVALID);
    assert_ok(ank_referral_remove(registry, trajectory, &was, &err), err);
    assert_true(was);
    assert_ok(ank_referral_remove(registry, trajectory, &was, &err), err);
    assert_false(was);
}

static void a_withdrawn_family_is_in_no_list_of_a_project(void **state)
{
    (void)state;
    const struct ank_period year = {day("2026-01-01"), day("2026-12-31")};
    struct ank_phase phase = {trajectory, day("2026-02-01"), "working"};
    struct ank_referrals all = {.project = "zon", .period = &year};
    struct ank_phases phases = {.project = "zon"};
    assert_ok(ank_phase_put(registry, &phase, &err), err);
    kept_run("INSERT INTO consent (family, purpose, day, given)"
             " VALUES (1, 'measure', '2026-03-01', 0)");
    assert_ok(ank_referral_list(registry, &all, &mem, &err), err);
    assert_int_equal(all.count, 1);
    assert_ok(ank_phase_of_project(registry, &phases, &mem, &err), err);
    assert_int_equal(phases.count, 0);
}

static void phases_follow_each_other(void **state)
{
    (void)state;
    struct ank_family_phases list;
    bool was;
    struct ank_phase phase = {trajectory, day("2026-02-01"), "planning"};
    assert_ok(ank_phase_put(registry, &phase, &err), err);
    phase.phase = "working";
    assert_ok(ank_phase_put(registry, &phase, &err), err); /* another word, one day */
    phase.day = day("2026-01-05");
    phase.phase = "getting-to-know";
    assert_ok(ank_phase_put(registry, &phase, &err), err);
    assert_ok(ank_phase_list(registry, family, &mem, &list, &err), err);
    assert_int_equal(list.count, 2);
    assert_string_equal(list.rows[0].phase, "getting-to-know");
    assert_string_equal(list.rows[1].phase, "working");
    assert_ok(ank_phase_remove(registry, trajectory, day("2026-01-05"), &was, &err),
              err);
    assert_true(was);
}

static void a_review_waits_until_it_is_held(void **state)
{
    (void)state;
    struct ank_support_review review = {.day = day("2026-04-10"), .held = ANK_NO_DAY};
    struct ank_reviews_to_come come = {.day = day("2026-03-31"),
                                       .until = day("2026-04-30")};
    assert_ok(ank_support_review_put(registry, family, &review, &err), err);
    assert_ok(ank_support_review_put(registry, other, &review, &err), err); /* ended */
    assert_ok(ank_support_review_to_come(registry, &come, &mem, &err), err);
    assert_int_equal(come.count, 1);
    assert_string_equal(come.rows[0].family, "G-AAAAA");
    come.coach = "an";
    assert_ok(ank_support_review_to_come(registry, &come, &mem, &err), err);
    assert_int_equal(come.count, 0);
    come.coach = NULL;
    review.held = day("2026-04-12");
    assert_ok(ank_support_review_put(registry, family, &review, &err), err);
    assert_ok(ank_support_review_to_come(registry, &come, &mem, &err), err);
    assert_int_equal(come.count, 0);
}

static void a_decision_gets_what_came_of_it(void **state)
{
    (void)state;
    struct ank_decision found;
    struct ank_decisions list;
    struct ank_decision added = {.project = "zon",
                                 .day = day("2026-01-20"),
                                 .due = day("2026-03-01"),
                                 .question = "drop-out",
                                 .what = "Bellen na de intake",
                                 .who = "an",
                                 .outcome_day = ANK_NO_DAY};
    assert_ok(ank_decision_add(registry, &added, &err), err);
    added.outcome = "partly";
    assert_fails(ank_decision_set(registry, &added, &err), err, ANK_INVALID);
    added.outcome_day = day("2026-03-02");
    added.came = "Bij de helft";
    assert_ok(ank_decision_set(registry, &added, &err), err);
    assert_ok(ank_decision_find(registry, added.number, &mem, &found, &err), err);
    assert_string_equal(found.came, "Bij de helft");
    assert_ok(ank_decision_list(registry, "zon", &mem, &list, &err), err);
    assert_int_equal(list.count, 1);
    assert_ok(ank_decision_remove(registry, added.number, &err), err);
    assert_fails(ank_decision_remove(registry, added.number, &err), err, ANK_NOT_FOUND);
}

static void groups_are_counted_in_their_period(void **state)
{
    (void)state;
    const struct ank_period year = {day("2026-01-01"), day("2026-12-31")};
    struct ank_group_activities all = {.project = "zon", .period = &year};
    struct ank_group_activity outing = {
        .project = "zon", .day = day("2026-05-02"), .kind = "outing", .present = 14};
    assert_ok(ank_group_activity_add(registry, &outing, &err), err);
    outing.day = day("2025-05-02");
    assert_ok(ank_group_activity_add(registry, &outing, &err), err);
    assert_ok(ank_group_activity_list(registry, &all, &mem, &err), err);
    assert_int_equal(all.count, 1);
    assert_int_equal(all.rows[0].present, 14);
    assert_int_equal(all.rows[0].minutes, 0);
    outing.present = 10000;
    assert_fails(ank_group_activity_add(registry, &outing, &err), err, ANK_INVALID);
    assert_ok(ank_group_activity_remove(registry, all.rows[0].number, &err), err);
    assert_fails(ank_group_activity_remove(registry, 99, &err), err, ANK_NOT_FOUND);
}

static void all_of_it_is_sound(void **state)
{
    (void)state;
    struct ank_fault *faults;
    size_t count;
    add_arrangement(family, "agreement", "elke maandag bellen");
    add_arrangement(family, "circle", NULL);
    kept_commit();
    assert_ok(ank_registry_end(registry, true, &err), err);
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    if (count > 0)
        fail_msg("%s %s", faults[0].where, faults[0].what);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_plain, kept_close)
#define SEALED(name) cmocka_unit_test_setup_teardown(name, open_locked, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SEALED(a_name_opens_in_its_own_row_only),
        SEALED(who_loses_the_passphrase_keeps_the_rest),
        SEALED(trust_has_its_days_and_its_subjects),
        TEST(a_referral_stands_beside_every_trajectory),
        TEST(a_withdrawn_family_is_in_no_list_of_a_project),
        TEST(phases_follow_each_other),
        TEST(a_review_waits_until_it_is_held),
        TEST(a_decision_gets_what_came_of_it),
        TEST(groups_are_counted_in_their_period),
        SEALED(all_of_it_is_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
