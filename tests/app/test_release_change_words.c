/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Withheld, too few, cannot tell and nobody are told apart, and only what holds up over
 * all domains is better or harder. */
#include "testing.h"

#include <math.h>
#include <string.h>

#include "../../registry/app/release/release.h"

enum { most = 14 };

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* Some 20 families, on a scale of 0 to 10 where higher is better. */
struct world {
    struct ank_work_context work;
    struct ank_instrument instrument;
    struct ank_domain domains[most];
    struct ank_wave wave;
    struct ank_asked asked[most];
    struct ank_shown shown[most];
    struct release release;
    size_t site; /* that is told of */
};

static struct world *make(size_t rows, size_t projects)
{
    struct world *world = ank_alloc(&mem, sizeof *world);
    *world = (struct world){.work = {.mem = &mem},
                            .instrument = {.scale = {0, 0, 10, 1, 1}}};
    assert_true(ank_wave_parse("6", &world->wave));
    for (size_t i = 0; i < rows; i++) {
        const char *name = ank_format(&mem, "Domain%zu", i + 1);
        world->domains[i].label = (struct ank_label){name, name, name};
        world->asked[i] = (struct ank_asked){.kind = ANK_ASKED_CHANGE,
                                             .wave = &world->wave,
                                             .instrument = &world->instrument,
                                             .domain = &world->domains[i],
                                             .item = {.measure = "change/here.list/6"}};
        world->shown[i] = (struct ank_shown){
            .n = 20, .mean = .2, .sd = 2, .low = -.7, .high = 1.1, .majority = -1};
    }
    world->release = (struct release){.work = &world->work,
                                      .project_count = projects,
                                      .count = rows,
                                      .asked = world->asked,
                                      .shown = world->shown};
    return world;
}

/* Nothing of the row is shown, for that reason. */
static void hide(struct world *world, size_t row, enum ank_withheld why)
{
    world->shown[row] = (struct ank_shown){.why = why,
                                           .n = -1,
                                           .mean = (double)NAN,
                                           .sd = (double)NAN,
                                           .low = (double)NAN,
                                           .high = (double)NAN};
}

static const char *said(struct world *world)
{
    struct release_list list = {&world->release, NULL, 0, world->site};
    const char *all = "";
    enum ank_published_change changes[most];
    ank_published_changes(world->asked, world->shown, world->release.count, changes);
    world->release.changes = changes;
    release_say_change(&list);
    for (size_t i = 0; i < list.count; i++)
        all = ank_format(&mem, "%s%s%s", all, i ? " " : "", list.sentences[i]);
    return all;
}

static void four_things_have_four_sentences(void **state)
{
    (void)state;
    struct world *nobody = make(0, 1), *few = make(1, 1), *withheld = make(1, 1),
                 *unsure = make(1, 1), *elsewhere = make(2, 3);
    hide(few, 0, ANK_BELOW_THRESHOLD);
    hide(withheld, 0, ANK_DIFFERENCING);
    hide(elsewhere, 1, ANK_TOO_FEW_SITES); /* the total; a project's own is shown */
    elsewhere->asked[1].item.total = true;
    elsewhere->asked[1].project = elsewhere->site = 3;
    struct {
        struct world *world;
        const char *english;
    } things[] = {
        {nobody, "No family has come to a second moment yet."},
        {few, "Too few families were rated a second time to tell of change."},
        {withheld,
         "How families changed is not shown, so that it points at nobody; the "
         "reasons stand below."},
        {unsure,
         "Change is only told after 6 months, of about 20 families for each domain. "
         "We cannot tell after 6 months of any domain yet whether it changed, on "
         "average."},
        {elsewhere, "How families changed is told of projects by themselves, not over "
                    "all of them together."},
    };
    for (size_t i = 0; i < COUNT(things); i++) {
        assert_string_equal(said(things[i].world), things[i].english);
        for (size_t l = 1; ank_langs[l]; l++) {
            things[i].world->release.lang = ank_langs[l];
            assert_string_not_equal(said(things[i].world), things[i].english);
        }
    }
}

/* 1.0 -/+ 0.9 alone is p .037; among fourteen domains chance finds one like that. */
static void only_what_holds_up_over_all_domains_is_better(void **state)
{
    (void)state;
    struct world *alone = make(1, 1), *among = make(most, 1);
    const struct ank_shown some = {
        .n = 20, .mean = 1, .sd = 2, .low = .1, .high = 1.9, .majority = -1};
    alone->shown[0] = among->shown[0] = some;
    assert_string_equal(
        said(alone),
        "Change is only told after 6 months, of about 20 families for each domain. "
        "Better than at the start after 6 months, on average: Domain1 (+1.0).");
    assert_null(strstr(said(among), "Better"));
    among->shown[2] = some;
    among->shown[2].mean = -3; /* t = 6.7 */
    assert_non_null(
        strstr(said(among),
               "Harder than at the start after 6 months, on average: Domain3 (-3.0)."));
    assert_null(strstr(said(among), "Better"));
    assert_non_null(strstr(said(among), "We cannot tell"));
}

static void a_hidden_interval_is_not_unsure(void **state)
{
    (void)state;
    struct world *world = make(2, 1);
    for (size_t i = 0; i < 2; i++)
        world->shown[i].low = world->shown[i].high = world->shown[i].sd = (double)NAN;
    assert_string_equal(said(world),
                        "Change is only told after 6 months, of about 20 families for "
                        "each domain. Only the mean is shown after 6 months, not how "
                        "sure it is: Domain1 (+0.2), Domain2 (+0.2).");
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(four_things_have_four_sentences, forget),
        cmocka_unit_test_teardown(only_what_holds_up_over_all_domains_is_better,
                                  forget),
        cmocka_unit_test_teardown(a_hidden_interval_is_not_unsure, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
