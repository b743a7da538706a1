/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of a claim without a registry. */
#include <string.h>

#include <ankerpunt/model/right.h>
#include "testing.h"

static struct ank_arena mem;

static int free_memory(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static void every_stage_has_a_name_that_finds_it(void **state)
{
    (void)state;
    for (int stage = 0; stage < ANK_STAGES; stage++) {
        assert_int_equal(ank_stage_find(ank_stage_name(stage)), stage);
        assert_true(strlen(ank_stage_words(stage)) > 0);
    }
    assert_int_equal(ank_stage_find("Applied"), -1);
    assert_int_equal(ank_stage_find(""), -1);
}

/* "right day stage, ..." as a record, and its claims as "first+count ...". */
static const char *claims_of(struct ank_step *steps, size_t count)
{
    struct ank_record record = {.step_count = count, .steps = steps};
    struct ank_claim *claims;
    size_t found = ank_claims(&record, &mem, &claims);
    const char *words = "";
    for (size_t i = 0; i < found; i++)
        words = ank_format(&mem, "%s%s%zu+%zu", words, *words ? " " : "",
                           claims[i].first, claims[i].count);
    return words;
}

static void steps_to_one_right_make_one_claim(void **state)
{
    (void)state;
    struct ank_step steps[] = {
        {.right = "groeipakket", .stage = ANK_DETECTED, .day = 1},
        {.right = "groeipakket", .stage = ANK_APPLIED, .day = 5},
        {.right = "groeipakket", .stage = ANK_BLOCKED, .day = 6},
        {.right = "groeipakket", .stage = ANK_APPLIED, .day = 7},
        {.right = "leefloon", .stage = ANK_APPLIED, .day = 2},
    };
    assert_string_equal(claims_of(steps, COUNT(steps)), "0+4 4+1");
    assert_string_equal(claims_of(steps, 1), "0+1");
    assert_string_equal(claims_of(NULL, 0), "");
}

static void a_claim_begins_anew_after_every_end(void **state)
{
    (void)state;
    for (int stage = 0; stage < ANK_STAGES; stage++)
        for (int next = 0; next < ANK_STAGES; next++) {
            bool ended = ank_stage_realised(stage) || stage == ANK_STAGE_REFUSED ||
                         stage == ANK_LOST;
            struct ank_step steps[] = {{.right = "leefloon", .stage = stage, .day = 1},
                                       {.right = "leefloon", .stage = next, .day = 2}};
            assert_string_equal(claims_of(steps, 2),
                                ended && next <= ANK_APPLIED ? "0+1 1+1" : "0+2");
        }
}

static void steps_of_one_day_stay_one_claim(void **state)
{
    (void)state;
    struct ank_step steps[] = {{.right = "leefloon", .stage = ANK_REALISED, .day = 4},
                               {.right = "leefloon", .stage = ANK_KNOWN, .day = 4}};
    assert_string_equal(claims_of(steps, 2), "0+2");
}

/* How the first claim among these steps stands on that day, of a family that is
 * supported from day 0 to day 500. */
static enum ank_claim_state state_of(struct ank_step *steps, size_t count, ank_day day)
{
    struct ank_trajectory trajectory = {.start = 0, .end = 500};
    struct ank_record record = {.step_count = count,
                                .steps = steps,
                                .trajectory_count = 1,
                                .trajectories = &trajectory};
    struct ank_claim *claims;
    size_t found = ank_claims(&record, &mem, &claims);
    return ank_claim_state(&record, claims, found, 0, day);
}

static void blocked_refused_and_in_appeal_are_stuck(void **state)
{
    (void)state;
    static const int stuck[] = {ANK_BLOCKED, ANK_STAGE_REFUSED, ANK_APPEALED};
    for (int stage = 0; stage < ANK_STAGES; stage++) {
        bool among = false;
        struct ank_step steps[] = {{.right = "uitpas", .stage = ANK_DETECTED, .day = 1},
                                   {.right = "uitpas", .stage = stage, .day = 5}};
        for (size_t i = 0; i < COUNT(stuck); i++)
            among = among || stage == stuck[i];
        assert_int_equal(state_of(steps, 2, 4), ANK_CLAIM_OPEN);
        assert_int_equal(state_of(steps, 2, 5) == ANK_CLAIM_STUCK, among);
    }
}

static void a_later_claim_to_the_right_ends_what_was_stuck(void **state)
{
    (void)state;
    struct ank_step steps[] = {
        {.right = "huurpremie", .stage = ANK_APPLIED, .day = 1},
        {.right = "huurpremie", .stage = ANK_STAGE_REFUSED, .day = 5},
        {.right = "huurpremie", .stage = ANK_APPLIED, .day = 9},
        {.right = "uitpas", .stage = ANK_APPLIED, .day = 7},
    };
    assert_int_equal(state_of(steps, 4, 8), ANK_CLAIM_STUCK);
    assert_int_equal(state_of(steps, 4, 9), ANK_CLAIM_FOLLOWED);
    steps[2].right = "kindergeld"; /* another right ends nothing */
    assert_int_equal(state_of(steps, 4, 9), ANK_CLAIM_STUCK);
}

static void a_claim_that_stands_still_is_stuck(void **state)
{
    (void)state;
    struct ank_step steps[] = {{.right = "uitpas", .stage = ANK_DETECTED, .day = 1},
                               {.right = "uitpas", .stage = ANK_APPLIED, .day = 5}};
    assert_int_equal(state_of(steps, 2, 184), ANK_CLAIM_OPEN);
    assert_int_equal(state_of(steps, 2, 185), ANK_CLAIM_STUCK);
    assert_int_equal(state_of(steps, 2, 499), ANK_CLAIM_STUCK);
    assert_int_equal(state_of(steps, 2, 500), ANK_CLAIM_OPEN); /* support has ended */
    steps[1].stage = ANK_REALISED;
    assert_int_equal(state_of(steps, 2, 999), ANK_CLAIM_IN_ORDER);
    steps[1].stage = ANK_LOST;
    assert_int_equal(state_of(steps, 2, 999), ANK_CLAIM_LOST);
}

static void what_was_blocked_and_goes_on_is_open_again(void **state)
{
    (void)state;
    struct ank_step steps[] = {
        {.right = "uitpas", .stage = ANK_BLOCKED, .day = 1},
        {.right = "uitpas", .stage = ANK_APPLIED, .day = 5},
        {.right = "uitpas", .stage = ANK_REALISED, .day = 6},
        {.right = "uitpas", .stage = ANK_LOST, .day = 8},
    };
    assert_int_equal(state_of(steps, 4, 1), ANK_CLAIM_STUCK);
    assert_int_equal(state_of(steps, 4, 5), ANK_CLAIM_OPEN);
    assert_int_equal(state_of(steps, 4, 7), ANK_CLAIM_IN_ORDER);
    assert_int_equal(state_of(steps, 4, 8), ANK_CLAIM_LOST);
}

/* Where the claims stand beside the trajectories of the record: h, a (had), o (apart),
 * e (elsewhere). */
static const char *places_of(struct ank_record *record, size_t trajectory)
{
    struct ank_claim *claims;
    size_t found = ank_claims(record, &mem, &claims);
    char *words = ank_alloc(&mem, found + 1);
    for (size_t i = 0; i < found; i++)
        words[i] = "haoe"[ank_claim_place(record, claims, i, trajectory)];
    return words;
}

static ank_day first_of(struct ank_record *record, size_t trajectory, ank_day last)
{
    struct ank_claim *claims;
    size_t found = ank_claims(record, &mem, &claims);
    return ank_first_in_order(record, claims, found, trajectory, last);
}

static void a_claim_belongs_to_the_trajectory_in_which_it_began(void **state)
{
    (void)state;
    struct ank_trajectory trajectories[] = {{.start = 1000, .end = 1400},
                                            {.start = 2000, .end = ANK_NO_DAY}};
    struct ank_step steps[] = {
        {.right = "a", .stage = ANK_REALISED, .day = 500}, /* had, and renewed */
        {.right = "a", .stage = ANK_KNOWN, .day = 1100},
        {.right = "a", .stage = ANK_REALISED, .day = 1110},
        {.right = "a", .stage = ANK_LOST, .day = 1200}, /* and lost: anew */
        {.right = "a", .stage = ANK_APPLIED, .day = 1210},
        {.right = "b", .stage = ANK_APPLIED, .day = 500}, /* never in order before */
        {.right = "b", .stage = ANK_REALISED, .day = 1300},
        {.right = "c", .stage = ANK_DETECTED, .day = 975}, /* at the first talks */
        {.right = "c", .stage = ANK_REALISED, .day = 1250},
        {.right = "d", .stage = ANK_DETECTED, .day = 1401}, /* after the end */
        {.right = "e", .stage = ANK_DETECTED, .day = 2001},
    };
    struct ank_record record = {.trajectory_count = 2,
                                .trajectories = trajectories,
                                .step_count = COUNT(steps),
                                .steps = steps};
    assert_string_equal(places_of(&record, 0), "aahohoe");
    assert_string_equal(places_of(&record, 1), "eeeaaeh");
    assert_int_equal(first_of(&record, 0, 3000), 1250);
    assert_int_equal(first_of(&record, 0, 1249), ANK_NO_DAY);
    assert_int_equal(first_of(&record, 1, 3000), ANK_NO_DAY);
}

static void a_right_is_in_order_until_it_is_lost(void **state)
{
    (void)state;
    static const struct ank_step steps[] = {
        {.stage = ANK_KEPT}, {.stage = ANK_APPLIED}, {.stage = ANK_LOST}};
    assert_true(ank_steps_in_order(false, steps, 1));
    assert_true(ank_steps_in_order(false, steps, 2));
    assert_false(ank_steps_in_order(false, steps, 3));
    assert_true(ank_steps_in_order(true, steps, 0));
    assert_false(ank_steps_in_order(false, steps, 0));
    assert_false(ank_steps_in_order(true, steps + 1, 2));
}

static void the_last_renewal_that_was_said_counts(void **state)
{
    (void)state;
    struct ank_step steps[] = {
        {.right = "uitpas", .stage = ANK_REALISED, .day = 1, .renewal = 100},
        {.right = "uitpas", .stage = ANK_KEPT, .day = 5, .renewal = 200},
        {.right = "uitpas", .stage = ANK_GRANTED, .day = 6, .renewal = ANK_NO_DAY},
        {.right = "uitpas", .stage = ANK_LOST, .day = 8, .renewal = 300},
    };
    struct ank_record record = {.step_count = COUNT(steps), .steps = steps};
    struct ank_claim claim = {"uitpas", 0, COUNT(steps)};
    assert_int_equal(ank_claim_renewal(&record, &claim, 0), ANK_NO_DAY);
    assert_int_equal(ank_claim_renewal(&record, &claim, 1), 100);
    assert_int_equal(ank_claim_renewal(&record, &claim, 6), 200);
    assert_int_equal(ank_claim_renewal(&record, &claim, 8), ANK_NO_DAY);
    assert_int_equal(ank_claim_known(&record, &claim, 5), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_stage_has_a_name_that_finds_it),
        cmocka_unit_test(steps_to_one_right_make_one_claim),
        cmocka_unit_test(a_claim_begins_anew_after_every_end),
        cmocka_unit_test(steps_of_one_day_stay_one_claim),
        cmocka_unit_test(blocked_refused_and_in_appeal_are_stuck),
        cmocka_unit_test(a_later_claim_to_the_right_ends_what_was_stuck),
        cmocka_unit_test(a_claim_that_stands_still_is_stuck),
        cmocka_unit_test(what_was_blocked_and_goes_on_is_open_again),
        cmocka_unit_test_teardown(a_claim_belongs_to_the_trajectory_in_which_it_began,
                                  free_memory),
        cmocka_unit_test(a_right_is_in_order_until_it_is_lost),
        cmocka_unit_test(the_last_renewal_that_was_said_counts),
    };
    return cmocka_run_group_tests_name("claim", tests, NULL, free_memory);
}
