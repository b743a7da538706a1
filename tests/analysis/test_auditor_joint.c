/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The auditor who reads all tables of all folders together, against sets of three to
 * six made-up projects that are released three times: as a reader, as the coach of each
 * project, as a family. They are small, of fewer moments and tables; bench_auditor has
 * whole ones, 500 and more.
 */
#include "testing.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include "auditor_run.h"
#include "auditor_solver.h"

/* Under sanitizers, ten times as slow, fewer are asked for: test_auditor_joint COUNT.
 */
static size_t worlds = 40;

static struct projects_plan plan_of(size_t seed)
{
    return (struct projects_plan){
        .seed = seed, .domains = 1, .most = 30, .small = true};
}

/* The auditor's tools, by hand ------------------------------------------------------
 */

/* A total of 23 to 27 over two sites: of 10 to 12, and of b, of which c is a part. */
static void bounds_are_those_worked_out_by_hand(void **state)
{
    (void)state;
    size_t solved = 0;
    struct solver *solver = solver_open(true);
    int a = solver_column(solver, 10, 12), b = solver_column(solver, 0, INFINITY);
    int total = solver_column(solver, 23, 27), c = solver_column(solver, 0, INFINITY);
    const struct solver_term sum[] = {{total, 1}, {a, -1}, {b, -1}};
    const struct solver_term half[] = {{c, 2}, {b, -1}}; /* half or more of b */
    const struct solver_term part[] = {{b, 1}, {c, -1}};
    solver_row(solver, sum, 3, 0, 0);
    solver_row(solver, half, 2, 0, INFINITY);
    solver_row(solver, part, 2, 0, INFINITY);
    struct solver_target targets[] = {{.column = b, .wanted = true},
                                      {.column = a, .wanted = true}};
    assert_true(solver_bounds(solver, targets, 2, &solved));
    assert_near(targets[0].least, 11, 1e-9);
    assert_near(targets[0].largest, 17, 1e-9);
    assert_false(targets[1].wide);
    solver_set(solver, a, 12, 12); /* as a coach of a: b is 11 to 15, half of it 6 */
    solver_narrow(solver, c, 0, 7);
    targets[0] = (struct solver_target){.column = c, .wanted = true};
    assert_true(solver_bounds(solver, targets, 1, &solved));
    assert_near(targets[0].least, 6, 1e-9);
    assert_near(targets[0].largest, 7, 1e-9);
    solver_close(solver);
}

/* Every four answers of 0 to 5, largest first. */
static size_t tried_one_by_one(const struct answer_lattice *lattice)
{
    size_t found = 0;
    for (int a = 0; a <= 5; a++)
        for (int b = 0; b <= a; b++)
            for (int c = 0; c <= b; c++)
                for (int d = 0; d <= c; d++) {
                    double mean = (a + b + c + d) / 4.0;
                    double squares = a * a + b * b + c * c + d * d - 4 * mean * mean;
                    double sd = sqrt(fmax(0, squares / 3));
                    found +=
                        fabs(mean - lattice->mean) <= lattice->half + 1e-9 &&
                        (isnan(lattice->sd_high) || (sd >= lattice->sd_low - 1e-9 &&
                                                     sd <= lattice->sd_high + 1e-9));
                }
    return found;
}

static void counts_all_sets_of_answers(void **state)
{
    (void)state;
    for (int mean = 0; mean <= 50; mean++)
        for (int sd = -1; sd <= 30; sd++) {
            struct answer_lattice lattice = {
                .n = 4, .range = 5, .mean = mean / 10.0, .half = 0.05};
            lattice.sd_low = sd / 10.0 - 0.05;
            lattice.sd_high = sd < 0 ? (double)NAN : sd / 10.0 + 0.05;
            assert_int_equal(count_answers(&lattice, 1000), tried_one_by_one(&lattice));
        }
}

/* Worlds -------------------------------------------------------------------------- */

static void nothing_is_found_in_any_world(void **state)
{
    (void)state;
    struct audit_tally tally = {.worlds = 0};
    for (size_t seed = 1; seed <= worlds; seed++) {
        struct projects_plan plan = plan_of(seed);
        audit_world(&plan, true, &tally);
    }
    audit_print(&tally, "# ", stdout);
    assert_int_equal(audit_faults(&tally), 0);
    assert_int_equal(tally.refused, 0);
    assert_int_equal(audit_disclosures(&tally), 0);
    assert_true(tally.joint.cells[READER] > 80 * worlds); /* much to find */
    assert_true(8 * tally.shown > tally.rows);
}

/* Proved able to find ------------------------------------------------------------- */

/*
 * A rule, a world, and a finding of which there is more there without the rule. What a
 * rule keeps the proof of bounds often keeps once more, and differencing what
 * complementary suppression keeps: such a rule is looked at without them, `beside`.
 */
struct mutation {
    const char *rule;
    struct ank_rules_left_out beside, without;
    size_t seed;
    int knower; /* of the joint system; -1: of the others */
    int finding;
};

#define BESIDE .bounds = true

/* Those that are looked at beside the same follow each other. */
static const struct mutation mutations[] = {
    {"threshold", {BESIDE}, {BESIDE, .threshold = true}, 1, -1, OTHER_SMALL},
    {"differencing", {BESIDE}, {BESIDE, .differencing = true}, 1, -1, OTHER_MOVED},
    {"reasons", {BESIDE}, {BESIDE, .reasons = true}, 1, -1, OTHER_REASON},
    {"answers", {BESIDE}, {BESIDE, .answers = true}, 2, -1, OTHER_ANSWERS},
    {"sums", {BESIDE}, {BESIDE, .sums = true}, 13, -1, OTHER_SUM},
    {"ends", {BESIDE}, {BESIDE, .ends = true}, 87, -1, OTHER_ANSWERS},
    {"complementary",
     {BESIDE, .differencing = true},
     {BESIDE, .differencing = true, .complementary = true},
     3,
     -1,
     OTHER_FEW},
    {"twice", {BESIDE}, {BESIDE, .twice = true}, 2, READER, JOINT_SMALL},
    {"rounding", {BESIDE}, {BESIDE, .rounding = true}, 3, COACH, JOINT_SMALL},
    {"dominance", {BESIDE}, {BESIDE, .dominance = true}, 10, COACH, JOINT_SMALL},
    {"bounds", {.bounds = false}, {.bounds = true}, 1, COACH, JOINT_SMALL},
    {"formers",
     {.differencing = true},
     {.differencing = true, .formers = true},
     1,
     COACH,
     JOINT_SMALL},
    {"insiders", {.bounds = false}, {.insiders = true}, 1, COACH, JOINT_SMALL},
};

static struct audit_tally attack_with(const struct mutation *mutation,
                                      const struct ank_rules_left_out *rules)
{
    struct audit_tally tally = {.worlds = 0};
    struct projects_plan plan = plan_of(mutation->seed);
    plan.rules = *rules;
    audit_world(&plan, mutation->knower >= 0, &tally);
    return tally;
}

static size_t found_in(const struct audit_tally *tally, const struct mutation *mutation)
{
    return mutation->knower < 0
               ? tally->other.found[mutation->finding]
               : tally->joint.found[mutation->knower][mutation->finding];
}

static bool same_beside(const struct mutation *a, const struct mutation *b)
{
    return a->seed == b->seed && (a->knower < 0) == (b->knower < 0) &&
           memcmp(&a->beside, &b->beside, sizeof a->beside) == 0;
}

static void each_rule_that_is_left_out_is_noticed(void **state)
{
    (void)state;
    size_t unnoticed = 0;
    struct audit_tally with = {.worlds = 0};
    for (size_t i = 0; i < COUNT(mutations); i++) {
        const struct mutation *mutation = &mutations[i];
        if (i == 0 || !same_beside(mutation, &mutations[i - 1]))
            with = attack_with(mutation, &mutation->beside);
        struct audit_tally without = attack_with(mutation, &mutation->without);
        print_message(
            "# %s: %s %s %zu, without the rule %zu\n", mutation->rule,
            mutation->knower < 0 ? "all" : knower_name((enum knower)mutation->knower),
            mutation->knower < 0 ? other_name((enum other_finding)mutation->finding)
                                 : joint_name((enum joint_finding)mutation->finding),
            found_in(&with, mutation), found_in(&without, mutation));
        unnoticed += found_in(&without, mutation) <= found_in(&with, mutation);
    }
    assert_int_equal(unnoticed, 0);
}

/* Rows behind which nobody stands are left away, as if rows came with families. */
static void keep_rows_with_families(struct projects *projects)
{
    size_t kept = 0;
    for (size_t i = 0; i < projects->row_count; i++)
        if (projects->rows[i].item.n > 0)
            projects->rows[kept++] = projects->rows[i];
    projects->row_count = kept;
}

static void rows_that_come_with_families_are_noticed(void **state)
{
    (void)state;
    struct other_found found = {.means = 0};
    struct projects_plan plan = plan_of(1), other = plan_of(1);
    struct projects here, there;
    plan.undecided = other.undecided = true;
    other.people = 1;
    projects_release(&here, &plan);
    projects_release(&there, &other);
    compare_presence(&here, &there, &found);
    assert_int_equal(found.found[OTHER_PRESENCE], 0);
    keep_rows_with_families(&here);
    keep_rows_with_families(&there);
    compare_presence(&here, &there, &found);
    assert_true(found.found[OTHER_PRESENCE] > 0);
    projects_free(&here);
    projects_free(&there);
}

/* Whether a release tells nothing that the other, of the same rows, does not. */
static bool tells_no_more(const struct projects *one, const struct projects *other)
{
    bool no_more = one->row_count == other->row_count;
    for (size_t i = 0; no_more && i < one->row_count; i++)
        if (one->rows[i].folder == 0)
            no_more = one->rows[i].shown.why != ANK_SHOWN ||
                      other->rows[i].shown.why == ANK_SHOWN;
    return no_more;
}

static size_t count_told(const struct projects *projects)
{
    size_t told = 0;
    for (size_t i = 0; i < projects->row_count; i++)
        told += projects->rows[i].shown.why == ANK_SHOWN;
    return told;
}

/* No whole program may be solved: what no short cut shows is hidden instead. */
static void a_proof_that_is_cut_short_tells_less(void **state)
{
    (void)state;
    enum { SHORT = 4, ATTACKED = 2 };
    size_t told = 0, told_short = 0;
    struct audit_tally tally = {.worlds = 0};
    for (size_t seed = 1; seed <= SHORT; seed++) {
        struct projects_plan plan = plan_of(seed), cut = plan_of(seed);
        struct projects whole, less;
        cut.work_limit = 1;
        projects_release(&whole, &plan);
        projects_release(&less, &cut);
        assert_false(less.refused);
        assert_true(tells_no_more(&less, &whole));
        told += count_told(&whole);
        told_short += count_told(&less);
        projects_free(&whole);
        projects_free(&less);
        if (seed <= ATTACKED)
            audit_world(&cut, true, &tally);
    }
    print_message("# rows told %zu, cut short %zu\n", told, told_short);
    assert_true(told_short < told);
    assert_int_equal(audit_disclosures(&tally), 0);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        worlds = strtoul(argv[1], NULL, 10);
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_are_those_worked_out_by_hand),
        cmocka_unit_test(counts_all_sets_of_answers),
        cmocka_unit_test(rows_that_come_with_families_are_noticed),
        cmocka_unit_test(each_rule_that_is_left_out_is_noticed),
        cmocka_unit_test(a_proof_that_is_cut_short_tells_less),
        cmocka_unit_test(nothing_is_found_in_any_world),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
