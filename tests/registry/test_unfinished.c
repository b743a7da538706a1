/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which talk of before is gone on with: a table of talks, and what is wanted of each.
 */
#include <ankerpunt/model/unfinished.h>
#include "testing.h"

/* The family started on day 1000; its moments are day 1000 and three months later, so
 * that intake ends with day 1045. */
static struct ank_domain domains[3];
static struct ank_instrument list = {.id = 7, .domains = domains, .domain_count = 3},
                             other = {.id = 8, .domains = domains, .domain_count = 3};
static struct ank_wave wave[] = {{.kind = ANK_MONTHS, .months = 0, .name = "0"},
                                 {.kind = ANK_MONTHS, .months = 3, .name = "3"}};
static const struct ank_waves waves = {COUNT(wave), wave};
static struct ank_trajectory trajectory = {.start = 1000, .end = ANK_NO_DAY};

static const ank_score some[] = {3, ANK_PARKED, ANK_NOT_ASKED}, all[] = {3, 4, ANK_NA},
                       none[] = {ANK_NOT_ASKED, ANK_NOT_ASKED, ANK_NOT_ASKED};

static const struct {
    const char *what;
    struct ank_sitting talk;
    ank_day day;
    bool goes_on;
} rows[] = {
    {"yesterday", {.day = 1009, .scores = some}, 1010, true},
    {"two weeks ago", {.day = 1000, .scores = some}, 1014, true},
    {"longer ago", {.day = 1000, .scores = some}, 1015, false},
    {"today, which is gone on with anyhow", {.day = 1010, .scores = some}, 1010, false},
    {"a day after", {.day = 1011, .scores = some}, 1010, false},
    {"all is answered", {.day = 1009, .scores = all}, 1010, false},
    {"nothing is", {.day = 1009, .scores = none}, 1010, false},
    {"of the moment before", {.day = 1040, .scores = some}, 1050, false},
    {"of no trajectory's days", {.day = 900, .scores = some}, 905, true},
    {"of another", {.day = 1009, .scores = some, .by = "mama"}, 1010, false},
    {"a then-test", {.day = 1009, .scores = some, .then = true}, 1010, false},
    {"a retest", {.day = 1009, .scores = some, .retest = true}, 1010, false},
    {"in the same mode", {.day = 1009, .scores = some, .mode = "space"}, 1010, true},
    {"in another mode", {.day = 1009, .scores = some, .mode = "paper"}, 1010, false},
    {"with another list",
     {.day = 1009, .scores = some, .instrument = &other},
     1010,
     false},
};

static void tells_which_talk_goes_on(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        print_message("# %s\n", rows[i].what);
        struct ank_sitting talk = rows[i].talk;
        if (!talk.instrument)
            talk.instrument = &list;
        struct ank_record record = {.trajectories = &trajectory,
                                    .trajectory_count = 1,
                                    .sittings = &talk,
                                    .sitting_count = 1};
        struct ank_going_on who = {
            .instrument = 7, .mode = "space", .day = rows[i].day};
        assert_ptr_equal(ank_sitting_unfinished(&record, &waves, &who),
                         rows[i].goes_on ? &talk : NULL);
    }
}

/* Nobody is asked to go on with what somebody said is enough; of another wave it may
 * be. */
static void stops_where_it_is_enough(void **state)
{
    (void)state;
    struct ank_sitting talk = {.instrument = &list, .day = 1009, .scores = some};
    struct ank_enough said = {.wave = "3", .day = 1009};
    struct ank_trajectory one = {
        .start = 1000, .end = ANK_NO_DAY, .enough = &said, .enough_count = 1};
    struct ank_record record = {.trajectories = &one,
                                .trajectory_count = 1,
                                .sittings = &talk,
                                .sitting_count = 1};
    struct ank_going_on who = {.instrument = 7, .day = 1010};
    assert_ptr_equal(ank_sitting_unfinished(&record, &waves, &who), &talk);
    said.wave = "0";
    assert_null(ank_sitting_unfinished(&record, &waves, &who));
}

/* What was begun before a talk that came since stays as it is. */
static void looks_at_the_last_one(void **state)
{
    (void)state;
    struct ank_sitting talks[] = {{.instrument = &list, .day = 1005, .scores = some},
                                  {.instrument = &list, .day = 1008, .scores = all}};
    struct ank_record record = {.trajectories = &trajectory,
                                .trajectory_count = 1,
                                .sittings = talks,
                                .sitting_count = COUNT(talks)};
    struct ank_going_on who = {.instrument = 7, .day = 1010};
    assert_null(ank_sitting_unfinished(&record, &waves, &who));
    record.sitting_count = 1;
    assert_ptr_equal(ank_sitting_unfinished(&record, &waves, &who), &talks[0]);
}

/* A number and a status are answers alike. */
static void counts_answers(void **state)
{
    (void)state;
    const struct {
        const ank_score *scores;
        size_t answered;
    } counted[] = {{some, 2}, {all, 3}, {none, 0}};
    for (size_t i = 0; i < COUNT(counted); i++) {
        struct ank_sitting talk = {.instrument = &list, .scores = counted[i].scores};
        assert_int_equal(ank_sitting_answered(&talk), counted[i].answered);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_which_talk_goes_on),
        cmocka_unit_test(looks_at_the_last_one),
        cmocka_unit_test(stops_where_it_is_enough),
        cmocka_unit_test(counts_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
