/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be passed on of a project's results: nothing that stands on few families,
 * neither for the team nor for a board, and what is left out is said. */
#include "../testing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/analysis/audience.h>
#include <ankerpunt/analysis/words.h>
#include <ankerpunt/model/score.h>

enum { most_rows = 80, most_families = 64 };

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* A project whose every count grows by one from row to row. */
struct world {
    struct ank_project project;
    struct ank_instrument instrument;
    struct ank_domain domain;
    struct ank_wave wave;
    struct ank_domain_row domains[most_rows];
    struct ank_wave_row waves[most_rows];
    struct ank_flow_row flow[most_rows];
    struct ank_trend_row trends[most_rows];
    struct ank_attrition_row attrition[most_rows];
    struct ank_scale_row scales[most_rows];
    struct ank_stuck_row stuck[most_rows];
    struct ank_group_row groups[most_rows];
    struct ank_priority_row priorities[most_rows];
    struct ank_summary summary;
};

static void add_domain(struct world *world, size_t at, size_t n)
{
    ank_score before[most_families], after[most_families];
    for (size_t i = 0; i < n; i++) {
        before[i] = 4;
        after[i] = (ank_score)(4 + (at % 3 == 0 ? 2 : (int)(i % 7) - 3));
    }
    struct ank_pairs pairs = {n, before, after, &world->instrument.scale};
    struct ank_domain_row *row = &world->domains[at];
    *row = (struct ank_domain_row){.instrument = &world->instrument,
                                   .domain = &world->domain,
                                   .wave = &world->wave,
                                   .due = n + at % 4,
                                   .early = at % 3};
    world->domain.rule.min_change = 2;
    row->rule = ank_change_rule_of(&world->instrument.scale, &world->domain.rule,
                                   (double)NAN, 0);
    ank_figures_of(&pairs, &row->rule, &row->figures);
}

static void add_rest(struct world *world, size_t at)
{
    world->waves[at] = (struct ank_wave_row){&world->instrument, &world->wave, {0}};
    for (size_t k = 0; k < ANK_STATES; k++)
        world->waves[at].n[k] = at * k;
    world->flow[at] = (struct ank_flow_row){
        .wave = &world->wave, .due = at + 2, .rated = at, .early = at % 3};
    world->trends[at] = (struct ank_trend_row){.without_intake = at / 2};
    world->trends[at].trend.n_families = at;
    world->trends[at].trend.n_scores = 3 * at;
    world->attrition[at].attrition =
        (struct ank_attrition){.stayed = at, .left = at / 3};
    world->scales[at].forms = world->scales[at].alpha.forms = at;
    world->priorities[at] =
        (struct ank_priority_row){.marked = at + 1, .n = at, .better = at / 2};
    world->stuck[at] = (struct ank_stuck_row){.right = "leefloon", .n = at};
    world->groups[at] = (struct ank_group_row){
        .group = "income", .claims = at, .explored = at, .realised = at / 2, .low = .1};
}

static struct world *make(void)
{
    struct world *world = ank_alloc(&mem, sizeof *world);
    *world = (struct world){.instrument = {.scale = {0, 0, 10, 1, 1}},
                            .domain = {.rule = {NAN, NAN, NAN, 2, NAN, {0}}}};
    for (size_t i = 0; i < most_rows; i++) {
        add_domain(world, i, i % most_families);
        add_rest(world, i);
    }
    struct ank_summary *summary = &world->summary;
    *summary = (struct ank_summary){.project = &world->project,
                                    .started = 63,
                                    .measured = 61,
                                    .domain_count = most_rows,
                                    .wave_count = most_rows,
                                    .flow_count = most_rows,
                                    .trend_count = most_rows,
                                    .attrition_count = most_rows,
                                    .scale_count = most_rows,
                                    .domains = world->domains,
                                    .waves = world->waves,
                                    .flow = world->flow,
                                    .trends = world->trends,
                                    .attrition = world->attrition,
                                    .scales = world->scales,
                                    .priority_count = most_rows,
                                    .priorities = world->priorities};
    summary->rights = (struct ank_rights_result){.claims = 40,
                                                 .explored = 40,
                                                 .realised = 20,
                                                 .families = 30,
                                                 .in_order = 15,
                                                 .stuck_count = most_rows,
                                                 .group_count = most_rows,
                                                 .stuck = world->stuck,
                                                 .groups = world->groups};
    return world;
}

static const enum ank_audience audiences[] = {ANK_FOR_TEAM, ANK_FOR_BOARD};

static void assert_told(enum ank_audience audience, size_t n, const char *what)
{
    if (n > 0 && n < ank_audience_least(audience))
        fail_msg("%s: %zu is told to audience %d", what, n, (int)audience);
    if (audience == ANK_FOR_BOARD && n % 5 != 0)
        fail_msg("%s: %zu is not rounded", what, n);
}

static void assert_domain_told(enum ank_audience audience,
                               const struct ank_domain_row *row)
{
    static const enum ank_figure counts[] = {
        ANK_UP, ANK_UNCHANGED, ANK_DOWN, ANK_IMPROVED_N, ANK_SAME_N, ANK_WORSE_N};
    assert_told(audience, row->figures.n, "pairs");
    assert_true(row->figures.n == 0 || row->figures.value[ANK_SD_CHANGE] > 0);
    for (size_t k = 0; k < COUNT(counts); k++) {
        double n = row->figures.value[counts[k]];
        if (!isnan(n))
            assert_told(audience, (size_t)n, "families by class");
        else
            assert_non_null(row->figures.why[counts[k]]);
    }
}

static void tells_nothing_of_few_families(void **state)
{
    (void)state;
    for (size_t a = 0; a < COUNT(audiences); a++) {
        enum ank_audience who = audiences[a];
        const struct ank_summary *copy = ank_summary_for(&make()->summary, who, &mem);
        assert_true(copy->domain_count > 20 && copy->trend_count > 20);
        assert_true(copy->attrition_count > 20 && copy->rights.group_count > 20);
        for (size_t i = 0; i < copy->domain_count; i++)
            assert_domain_told(who, &copy->domains[i]);
        for (size_t i = 0; i < copy->wave_count; i++)
            for (size_t k = 0; k < ANK_STATES; k++)
                assert_told(who, copy->waves[i].n[k], "a moment");
        for (size_t i = 0; i < copy->trend_count; i++)
            assert_told(who, copy->trends[i].trend.n_families, "a trend");
        for (size_t i = 0; i < copy->attrition_count; i++) {
            assert_told(who, copy->attrition[i].attrition.left, "who left");
            assert_told(who, copy->attrition[i].attrition.stayed, "who stayed");
        }
        for (size_t i = 0; i < copy->scale_count; i++)
            assert_told(who, copy->scales[i].alpha.forms, "an alpha");
        assert_true(copy->priority_count > 20);
        for (size_t i = 0; i < copy->priority_count; i++) {
            assert_told(who, copy->priorities[i].n, "who marked something");
            assert_told(who, copy->priorities[i].better, "of who marked something");
        }
        for (size_t i = 0; i < copy->rights.stuck_count; i++)
            assert_told(who, copy->rights.stuck[i].n, "what is stuck");
        for (size_t i = 0; i < copy->rights.group_count; i++) {
            assert_told(who, copy->rights.groups[i].explored, "a group");
            assert_told(who, copy->rights.groups[i].realised, "of a group");
        }
        assert_told(who, copy->cut.audience == ANK_FOR_BOARD ? copy->started : 5,
                    "started");
    }
}

/* All that is there is there for the coordinator, and what comes later for nobody else
 * until it is decided on. */
static void leaves_the_coordinators_own_alone(void **state)
{
    (void)state;
    struct world *world = make();
    assert_ptr_equal(ank_summary_for(&world->summary, ANK_FOR_COORDINATOR, &mem),
                     &world->summary);
    assert_null(ank_sentence_of_cut(NULL, &mem, &world->summary.cut));
}

static void a_small_project_is_not_told_of(void **state)
{
    (void)state;
    static const struct {
        enum ank_audience who;
        size_t started;
        bool whole;
    } cases[] = {{ANK_FOR_TEAM, 0, true},
                 {ANK_FOR_TEAM, 2, true},
                 {ANK_FOR_TEAM, 3, false},
                 {ANK_FOR_BOARD, 9, true},
                 {ANK_FOR_BOARD, 10, false}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct world *world = make();
        world->summary.started = world->summary.measured = cases[i].started;
        const struct ank_summary *copy =
            ank_summary_for(&world->summary, cases[i].who, &mem);
        assert_int_equal(copy->cut.whole, cases[i].whole);
        assert_true(!cases[i].whole || copy->started == 0);
        assert_true(!cases[i].whole || copy->domain_count == 0);
    }
}

/* One stage that is hidden alone would follow from the total. */
static void no_stage_is_hidden_alone(void **state)
{
    (void)state;
    struct world *world = make();
    world->summary.rights.by_stage[0] = 2;
    world->summary.rights.by_stage[3] = 14;
    world->summary.rights.by_stage[5] = 11;
    const struct ank_summary *copy =
        ank_summary_for(&world->summary, ANK_FOR_TEAM, &mem);
    assert_int_equal(copy->rights.by_stage[0], 0);
    assert_int_equal(copy->rights.by_stage[3], 14);
    assert_int_equal(copy->rights.by_stage[5], 0);
    assert_int_equal(copy->cut.stages, 2);
}

/* The days on which single claims came in order are for the house alone. */
static void a_board_gets_no_curve(void **state)
{
    (void)state;
    struct world *world = make();
    struct ank_incidence_row rows[] = {{.time = 30, .realised = .1, .n_risk = 40}};
    struct ank_incidence *time = &world->summary.rights.cumulative;
    time->row_count = time->firm_count = 1;
    time->rows = rows;
    time->median = 243;
    time->shares[0] = (struct ank_incidence_share){3, 91, 8, .2, .1, .3, NULL};
    const struct ank_summary *copy =
        ank_summary_for(&world->summary, ANK_FOR_BOARD, &mem);
    assert_null(copy->rights.cumulative.rows);
    assert_int_equal(copy->rights.cumulative.firm_count, 0);
    assert_true(isnan(copy->rights.cumulative.median));
    assert_non_null(copy->rights.cumulative.shares[0].why);
    copy = ank_summary_for(&world->summary, ANK_FOR_TEAM, &mem);
    assert_null(copy->rights.cumulative.shares[0].why);
    assert_true(copy->rights.cumulative.median > 242);
}

static bool is_said(const struct ank_rights_result *rights, const char *words)
{
    const char *const *said = ank_sentences_of_rights(NULL, &mem, rights);
    while (*said && !strstr(*said, words))
        said++;
    return *said != NULL;
}

/* What is left out of a copy is not said to be nobody's, nor none. */
static void what_is_left_out_is_not_said_to_be_nobodys(void **state)
{
    (void)state;
    struct world *world = make();
    struct ank_stuck_row row = {.right = "leefloon", .stage = ANK_BLOCKED, .n = 2};
    world->summary.rights.stuck = &row;
    world->summary.rights.stuck_count = 1;
    world->summary.rights.cumulative.median = 243;
    world->summary.open = 40;
    world->summary.closed = 2;
    const struct ank_summary *copy =
        ank_summary_for(&world->summary, ANK_FOR_BOARD, &mem);
    assert_true(is_said(&world->summary.rights, "blocked: 2"));
    assert_true(is_said(&world->summary.rights, "within 243 days"));
    assert_true(is_said(&copy->rights, "What is stuck is told here in part"));
    assert_false(is_said(&copy->rights, "No claim is blocked"));
    assert_false(is_said(&copy->rights, "Half is not reached"));
    assert_null(strstr(ank_sentence_of_families(NULL, &mem, copy), "closed"));
    assert_non_null(
        strstr(ank_sentence_of_cut(NULL, &mem, &copy->cut), "who is open or closed"));
    row.n = 12;
    world->summary.closed = 12;
    copy = ank_summary_for(&world->summary, ANK_FOR_BOARD, &mem);
    assert_true(is_said(&copy->rights, "blocked: 10"));
    assert_non_null(
        strstr(ank_sentence_of_families(NULL, &mem, copy), "40 open, 10 closed"));
    world->summary.rights.realised = 3;
    copy = ank_summary_for(&world->summary, ANK_FOR_BOARD, &mem);
    assert_true(is_said(&copy->rights, "Rights stand on too few families"));
    assert_false(is_said(&copy->rights, "No right was explored"));
}

static void says_what_is_left_out(void **state)
{
    (void)state;
    for (size_t l = 0; ank_langs[l]; l++)
        for (size_t a = 0; a < COUNT(audiences); a++) {
            const struct ank_summary *copy =
                ank_summary_for(&make()->summary, audiences[a], &mem);
            const char *said = ank_sentence_of_cut(ank_langs[l], &mem, &copy->cut);
            char count[24], least[24];
            snprintf(count, sizeof count, ": %zu", copy->cut.domains);
            snprintf(least, sizeof least, " %zu ", ank_audience_least(audiences[a]));
            assert_true(copy->cut.domains > 3);
            assert_non_null(strstr(said, count + 1));
            assert_non_null(strstr(said, least));
        }
}

static void knows_whom_a_paper_is_for(void **state)
{
    (void)state;
    enum ank_audience who;
    assert_true(ank_audience_parse("team", &who) && who == ANK_FOR_TEAM);
    assert_true(ank_audience_parse("board", &who) && who == ANK_FOR_BOARD);
    assert_false(ank_audience_parse("funder", &who));
}

/* What is hidden of who came is never the difference of a total and what stands there.
 */
static void tells_small_groups_of_who_came_together(void **state)
{
    (void)state;
    static const struct {
        size_t n[4], told, apart[4];
        size_t together;
    } cases[] = {
        {{40, 30, 20, 10}, 4, {40, 30, 20, 10}, 0},
        {{40, 30, 9, 0}, 2, {40}, 40}, /* 9 alone would be told by the total */
        {{40, 30, 8, 7}, 3, {40, 30}, 15},
        {{9, 0, 0, 0}, 0, {0}, 0},
        {{4, 4, 4, 0}, 1, {0}, 10},
        {{12, 3, 0, 0}, 1, {0}, 15},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        static const char *const codes[] = {"9300", "9400", "9500", NULL};
        struct ank_came_row rows[4], *told;
        size_t count = 0, together = 0;
        for (size_t r = 0; r < 4; r++)
            if (cases[i].n[r] > 0)
                rows[count++] = (struct ank_came_row){codes[r], cases[i].n[r]};
        size_t found = ank_came_told(rows, count, ANK_FOR_BOARD, &mem, &told);
        assert_int_equal(found, cases[i].told);
        for (size_t r = 0; r < found; r++)
            if (told[r].code && strcmp(told[r].code, ANK_CAME_OTHER) == 0)
                together = told[r].n;
            else
                assert_int_equal(told[r].n, cases[i].apart[r]);
        assert_int_equal(together, cases[i].together);
        assert_int_equal(ank_came_told(rows, count, ANK_FOR_COORDINATOR, &mem, &told),
                         count);
    }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(tells_nothing_of_few_families, forget),
        cmocka_unit_test_teardown(leaves_the_coordinators_own_alone, forget),
        cmocka_unit_test_teardown(tells_small_groups_of_who_came_together, forget),
        cmocka_unit_test_teardown(a_small_project_is_not_told_of, forget),
        cmocka_unit_test_teardown(no_stage_is_hidden_alone, forget),
        cmocka_unit_test_teardown(a_board_gets_no_curve, forget),
        cmocka_unit_test_teardown(what_is_left_out_is_not_said_to_be_nobodys, forget),
        cmocka_unit_test_teardown(says_what_is_left_out, forget),
        cmocka_unit_test_teardown(knows_whom_a_paper_is_for, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
