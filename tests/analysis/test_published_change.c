/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is published of change is called better or harder only when that holds up over
 * the domains of its own site and moment, and the moment to speak of is the one with
 * most families behind it, whatever it says. */
#include "testing.h"

#include <math.h>

#include <ankerpunt/analysis/published_change.h>

enum { most = 6 };

static struct ank_instrument higher = {.scale = {0, 0, 10, 1, 1}},
                             lower = {.scale = {0, 0, 63, 1, -1}};
static struct ank_wave waves[] = {{.name = "3", .months = 3},
                                  {.name = "6", .months = 6},
                                  {.name = "12", .months = 12}};
static struct ank_asked asked[most];
static struct ank_shown shown[most];
static enum ank_published_change changes[most];

/* Of `n` families, sd 2, at that moment of the first project. */
static void put(size_t at, size_t wave, int n, double mean)
{
    asked[at] = (struct ank_asked){
        .kind = ANK_ASKED_CHANGE, .wave = &waves[wave], .instrument = &higher};
    shown[at] = (struct ank_shown){
        .n = n, .mean = mean, .sd = 2, .low = mean - 1, .high = mean + 1};
}

static void hide_interval(size_t at)
{
    shown[at].sd = shown[at].low = shown[at].high = (double)NAN;
}

/*
 * R 4.2.2: 2 * pt(-1 / (2 / sqrt(20)), 19) is 0.0375 and with 1.3 0.0090; together
 * with a third of p .9, p.adjust(p, "holm") is 0.0751, 0.0271, 0.9.
 */
static void holds_up_over_its_own_site_and_moment(void **state)
{
    (void)state;
    put(0, 0, 20, 1);
    put(1, 0, 20, -1.3);
    put(2, 0, 20, 0);
    put(3, 1, 20, 1); /* another moment: alone there */
    put(4, 0, 20, 1); /* another site */
    asked[4].project = 1;
    ank_published_changes(asked, shown, 5, changes);
    assert_int_equal(changes[0], ANK_CHANGE_UNSURE);
    assert_int_equal(changes[1], ANK_CHANGE_HARDER);
    assert_int_equal(changes[2], ANK_CHANGE_UNSURE);
    assert_int_equal(changes[3], ANK_CHANGE_BETTER);
    assert_int_equal(changes[4], ANK_CHANGE_BETTER);
}

static void follows_the_scale_and_what_is_hidden(void **state)
{
    (void)state;
    put(0, 0, 20, 3);
    asked[0].instrument = &lower;
    put(1, 0, 20, 3);
    hide_interval(1);
    put(2, 0, 20, 3);
    hide_interval(2);
    shown[2].mean = (double)NAN;
    put(3, 0, 20, 3);
    asked[3].kind = ANK_ASKED_EXPERIENCE;
    ank_published_changes(asked, shown, 4, changes);
    assert_int_equal(changes[0], ANK_CHANGE_HARDER);
    assert_int_equal(changes[1], ANK_CHANGE_MEAN_ALONE);
    assert_int_equal(changes[2], ANK_CHANGE_HIDDEN);
    assert_int_equal(changes[3], ANK_CHANGE_HIDDEN);
}

static struct ank_published_moment moment_of(size_t rows, size_t project)
{
    return ank_published_moment(asked, shown, rows, ANK_ASKED_CHANGE, project);
}

static void speaks_of_the_moment_with_most_families(void **state)
{
    (void)state;
    put(0, 0, 30, 0);
    put(1, 1, 20, 5); /* more happened then, to fewer */
    put(2, 1, 15, 5);
    put(3, 2, 25, 0);
    struct ank_published_moment moment = moment_of(4, 0);
    assert_string_equal(moment.wave->name, "6"); /* 35 over two domains */
    assert_int_equal(moment.means, 2);
    assert_int_equal(moment.least, 15);
    assert_int_equal(moment.largest, 20);
    assert_false(moment.alone);

    hide_interval(1);
    hide_interval(2);
    assert_string_equal(moment_of(4, 0).wave->name, "3"); /* means alone count less */
    put(3, 2, 30, 0);
    assert_string_equal(moment_of(4, 0).wave->name, "12"); /* of two alike the later */
    assert_null(moment_of(4, 1).wave);
    assert_true(moment_of(1, 0).alone);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(holds_up_over_its_own_site_and_moment),
        cmocka_unit_test(follows_the_scale_and_what_is_hidden),
        cmocka_unit_test(speaks_of_the_moment_with_most_families),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
