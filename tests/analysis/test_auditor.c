/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The project's own auditor against 500 made-up projects of 1 to 6 sites with 5 to 60
 * families, released three times while families come, go and are erased: nothing that
 * is hidden can be worked out, by a reader of all releases or by somebody of one site.
 * The same auditor is let loose on releases that only star what is under 5, to show
 * that it finds what there is.
 */
#include "testing.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include "auditor_world.h"

/* Under sanitizers, ten times as slow, fewer are asked for: test_auditor COUNT. */
static uint64_t projects = 500;

enum { NAIVE_PROJECTS = 60, MOST_ROWS = WORLD_RELEASES * (WORLD_SITES + 1) };

/* A project and all that was ever shown of it. */
struct project {
    struct world world;
    struct ank_former *formers;
    struct audit_row *rows;
    size_t former_count, row_count;
    bool raised; /* each release asks for more families than the one before */
};

static struct {
    struct audit_found reader, insider;
    size_t projects, large_items, large_shown, classes, classes_asked, rows_again,
        repeated, lowered, rows, rows_shown, totals, totals_shown;
} sum;

static const struct ank_former *repeated(const struct project *project,
                                         const char *measure, const char *site,
                                         ank_day cut_off)
{
    for (size_t i = project->former_count; i-- > 0;) {
        const struct ank_former *former = &project->formers[i];
        if (former->shown.cut_off == cut_off && strcmp(former->measure, measure) == 0 &&
            strcmp(former->site, site) == 0)
            return former;
    }
    fail_msg("%s %s repeats what never went out", measure, site);
    return NULL;
}

static ank_day cut_off_of(int release)
{
    return 20000 + 182 * release;
}

static size_t least_of(const struct project *project, int release)
{
    static const size_t raised[WORLD_RELEASES] = {ANK_RELEASE_LEAST, 13, 18};
    return project->raised ? raised[release] : ANK_RELEASE_LEAST;
}

/* The ledger: what is repeated, or came out as before, is there already. */
static void remember(struct project *project, int release,
                     const struct ank_disclosure *disclosure, size_t at)
{
    const struct ank_release_item *item = &disclosure->items[at];
    const struct ank_shown *shown = &disclosure->shown[at];
    struct ank_former former = {release,
                                item->measure,
                                item->site,
                                item->n,
                                item->members,
                                *shown,
                                least_of(project, release)};
    if (shown->repeated || ank_former_same(disclosure, item, shown))
        return;
    former.shown.cut_off = cut_off_of(release);
    project->formers = ank_grow(&project->world.mem, project->formers,
                                project->former_count, sizeof former);
    project->formers[project->former_count++] = former;
}

/* Items that are under 5 are starred; all else is as it is. */
static void show_naively(const struct ank_release_item *item, struct ank_shown *shown)
{
    double mean = 0, squares = 0;
    *shown = (struct ank_shown){.n = (int)item->n,
                                .mean = NAN,
                                .sd = NAN,
                                .majority = -1,
                                .part_count = (int)item->part_count};
    for (size_t p = 0; p < ANK_MOST_PARTS; p++)
        shown->parts[p] = 0;
    if (item->n < 5) {
        shown->why = ANK_BELOW_THRESHOLD;
        return;
    }
    for (size_t i = 0; i < item->n; i++) {
        mean += item->values ? item->values[i] / (double)item->n : 0;
        squares += item->values ? item->values[i] * item->values[i] : 0;
        if (item->parts)
            shown->parts[item->parts[i]]++;
    }
    double n = (double)item->n;
    if (item->values) {
        shown->mean = round(100 * mean) / 100;
        shown->sd = round(100 * sqrt((squares - n * mean * mean) / (n - 1))) / 100;
    }
    for (size_t p = 0; p < item->part_count; p++)
        if (shown->parts[p] > 0 && shown->parts[p] < 5)
            shown->parts[p] = -1;
}

static void release(struct project *project, int number, bool naive)
{
    struct ank_release_item *items;
    struct ank_error err = {0};
    struct ank_arena *mem = &project->world.mem;
    size_t count = world_items(&project->world, number, &items);
    struct ank_shown *shown = ank_alloc(mem, (count + 1) * sizeof *shown);
    for (size_t i = 0; naive && i < count; i++)
        show_naively(&items[i], &shown[i]);
    struct ank_disclosure disclosure = {.items = items,
                                        .count = count,
                                        .formers = project->formers,
                                        .former_count = project->former_count,
                                        .least = least_of(project, number),
                                        .cut_off = cut_off_of(number),
                                        .keep = mem,
                                        .shown = shown};
    if (!naive)
        assert_ok(ank_disclose(&disclosure, &err), err);
    for (size_t i = 0; i < count; i++) {
        project->rows =
            ank_grow(mem, project->rows, project->row_count, sizeof *project->rows);
        project->rows[project->row_count++] =
            (struct audit_row){number, items[i], shown[i], disclosure.least};
    }
    for (size_t i = 0; i < count && !naive; i++)
        remember(project, number, &disclosure, i);
}

/* What the insider is told by totals; with none there is nothing to subtract. */
static bool has_total(const struct audit *audit)
{
    for (size_t i = 0; i < audit->count; i++)
        if (audit->rows[i].item.total && audit->rows[i].shown.why == ANK_SHOWN)
            return true;
    return false;
}

static void attack_measure(struct audit *audit, struct audit_found *reader,
                           struct audit_found *insider)
{
    static const char *const sites[WORLD_SITES] = {"a", "b", "c", "d", "e", "f"};
    attack_bounds(audit, reader);
    attack_sets(audit, reader);
    attack_means(audit, reader);
    for (size_t s = 0; s < WORLD_SITES && has_total(audit); s++) {
        audit->site = sites[s];
        attack_bounds(audit, insider);
        attack_sets(audit, insider);
        attack_spread(audit, insider);
    }
    audit->site = NULL;
}

/* What holds after the last release holds after each: a reader never knows less. */
static void attack(const struct project *project, bool naive,
                   struct audit_found *reader, struct audit_found *insider)
{
    struct audit_row rows[MOST_ROWS];
    for (size_t m = 0; m < project->row_count; m++) {
        struct audit audit = {.rows = rows, .naive = naive};
        const char *measure = project->rows[m].item.measure;
        if (project->rows[m].release > 0 ||
            (m > 0 && project->rows[m - 1].item.measure == measure))
            continue;
        for (size_t r = m; r < project->row_count; r++)
            if (strcmp(project->rows[r].item.measure, measure) == 0)
                rows[audit.count++] = project->rows[r];
        attack_measure(&audit, reader, insider);
    }
}

static void note(const struct project *project)
{
    for (size_t i = 0; i < project->row_count; i++) {
        const struct audit_row *row = &project->rows[i];
        const struct ank_shown *shown = &row->shown;
        bool is_shown = shown->why == ANK_SHOWN, domain = row->item.fold;
        sum.rows++;
        sum.rows_shown += is_shown;
        sum.totals += row->item.total;
        sum.totals_shown += row->item.total && is_shown;
        sum.rows_again += row->release > 0 && is_shown;
        sum.repeated += shown->repeated;
        if (row->release > 0 || !domain || row->item.n < 30 ||
            project->world.site_count > 1)
            continue;
        sum.large_items++;
        sum.large_shown += is_shown && isfinite(shown->mean);
        sum.classes_asked++;
        sum.classes += is_shown && shown->why_parts == ANK_SHOWN;
    }
}

/* The row as a reader of its release alone has it: a repeated one with the families of
 * the release that it repeats. */
static struct audit_row as_it_stands(const struct project *project,
                                     const struct audit_row *row)
{
    struct audit_row stands = *row;
    if (!row->shown.repeated)
        return stands;
    const struct ank_former *former =
        repeated(project, row->item.measure, row->item.site, row->shown.cut_off);
    for (size_t i = 0; i < project->row_count; i++)
        if (project->rows[i].item.members == former->members &&
            project->rows[i].item.measure == former->measure)
            stands.item = project->rows[i].item;
    stands.shown.repeated = false;
    sum.lowered += row->shown.why != ANK_SHOWN ||
                   row->shown.why_sd != former->shown.why_sd ||
                   row->shown.why_parts != former->shown.why_parts;
    return stands;
}

/* As attack_measure(), where total and sites may be of other days. */
static void attack_mixed_days(struct audit *audit, struct audit_found *reader,
                              struct audit_found *insider)
{
    attack_bounds(audit, reader);
    attack_sets(audit, reader);
    attack_means(audit, reader);
    for (size_t i = 0; i < audit->count && has_total(audit); i++) {
        audit->site = audit->rows[i].item.site;
        attack_bounds(audit, insider);
        attack_sets(audit, insider);
        attack_spread(audit, insider);
    }
    audit->site = NULL;
}

/* Who has the last release and no other: of what is repeated less may stand there than
 * went out when fewer families would do. */
static void attack_last(const struct project *project, struct audit_found *reader,
                        struct audit_found *insider)
{
    struct audit_row rows[MOST_ROWS];
    for (size_t from = 0, to; from < project->row_count; from = to) {
        struct audit audit = {.rows = rows};
        const struct audit_row *first = &project->rows[from];
        for (to = from;
             to < project->row_count && project->rows[to].release == first->release &&
             project->rows[to].item.measure == first->item.measure;
             to++)
            if (first->release == WORLD_RELEASES - 1)
                rows[audit.count++] = as_it_stands(project, &project->rows[to]);
        if (audit.count > 0)
            attack_mixed_days(&audit, reader, insider);
    }
}

static void run(uint64_t seed, bool naive, struct audit_found *reader,
                struct audit_found *insider)
{
    struct project project = {.rows = NULL};
    world_make(&project.world, seed);
    for (int i = 0; i < WORLD_RELEASES; i++)
        release(&project, i, naive);
    attack(&project, naive, reader, insider);
    if (!naive)
        note(&project);
    ank_arena_free(&project.world.mem);
}

static void run_raised(uint64_t seed, struct audit_found *reader,
                       struct audit_found *insider)
{
    struct project project = {.raised = true};
    world_make(&project.world, seed);
    for (int i = 0; i < WORLD_RELEASES; i++)
        release(&project, i, false);
    attack(&project, false, reader, insider);
    attack_last(&project, reader, insider);
    ank_arena_free(&project.world.mem);
}

static size_t findings(const struct audit_found *found)
{
    size_t all = found->impossible;
    for (int i = 0; i < AUDIT_FINDINGS; i++)
        all += found->found[i];
    return all;
}

static void add(struct audit_found *all, const struct audit_found *one)
{
    for (int i = 0; i < AUDIT_FINDINGS; i++)
        all->found[i] += one->found[i];
    all->cells += one->cells;
    all->programs += one->programs;
    all->impossible += one->impossible;
    all->large += one->large;
    all->large_exact += one->large_exact;
}

static void print_found(const char *who, const struct audit_found *found)
{
    print_message("# %s: %zu hidden cells, %zu linear programs:", who, found->cells,
                  found->programs);
    for (int i = 0; i < AUDIT_FINDINGS; i++)
        print_message(" %s %zu,", audit_name((enum audit_finding)i), found->found[i]);
    print_message(" large %zu (exact %zu), impossible %zu\n", found->large,
                  found->large_exact, found->impossible);
}

static void nothing_is_found_in_any_project(void **state)
{
    (void)state;
    size_t bad = 0;
    for (uint64_t seed = 1; seed <= projects; seed++) {
        struct audit_found reader = {.cells = 0}, insider = {.cells = 0};
        run(seed, false, &reader, &insider);
        if (findings(&reader) + findings(&insider) > 0 && bad++ < 20) {
            print_message("# seed %d\n", (int)seed);
            print_found("a reader", &reader);
            print_found("an insider", &insider);
        }
        add(&sum.reader, &reader);
        add(&sum.insider, &insider);
    }
    print_found("readers", &sum.reader);
    print_found("insiders", &sum.insider);
    print_message("# projects with findings: %zu\n", bad);
    assert_int_equal(bad, 0);
    assert_int_equal(sum.reader.large_exact + sum.insider.large_exact, 0);
}

/* Each release asks for more families than the one before, so that what is repeated
 * has to go out with less. */
static void nothing_is_found_when_more_is_asked(void **state)
{
    (void)state;
    struct audit_found readers = {.cells = 0}, insiders = {.cells = 0};
    size_t bad = 0;
    for (uint64_t seed = 1; seed <= projects / 5; seed++) {
        struct audit_found reader = {.cells = 0}, insider = {.cells = 0};
        run_raised(1000 + seed, &reader, &insider);
        if (findings(&reader) + findings(&insider) > 0 && bad++ < 20) {
            print_message("# seed %d\n", (int)seed);
            print_found("a reader", &reader);
            print_found("an insider", &insider);
        }
        add(&readers, &reader);
        add(&insiders, &insider);
    }
    print_found("readers, more asked each time", &readers);
    print_found("insiders, more asked each time", &insiders);
    print_message("# projects with findings: %zu; repeated rows with less: %zu\n", bad,
                  sum.lowered);
    assert_int_equal(bad, 0);
    assert_true(sum.lowered > 0);
}

static void most_is_published(void **state)
{
    (void)state;
    print_message("# rows %zu, shown %zu; totals %zu, shown %zu\n", sum.rows,
                  sum.rows_shown, sum.totals, sum.totals_shown);
    print_message(
        "# domains with 30 families and more: %zu, mean shown %zu, classes %zu\n",
        sum.large_items, sum.large_shown, sum.classes);
    print_message("# of later releases: rows shown %zu, of which repeated %zu\n",
                  sum.rows_again, sum.repeated);
    assert_true(sum.large_items > projects / 8);
    assert_true(10 * sum.large_shown >= 8 * sum.large_items);
}

/* An auditor who finds nothing anywhere would prove nothing. */
static void finds_what_naive_releases_give_away(void **state)
{
    (void)state;
    size_t exact = 0, few = 0, one = 0, insiders = 0, spread = 0;
    for (uint64_t seed = 1; seed <= NAIVE_PROJECTS; seed++) {
        struct audit_found reader = {.cells = 0}, insider = {.cells = 0};
        run(seed, true, &reader, &insider);
        exact += reader.found[AUDIT_EXACT] > 0;
        few += reader.found[AUDIT_FEW] + reader.found[AUDIT_MOVED] > 0;
        one += reader.found[AUDIT_ONE] > 0;
        insiders += insider.found[AUDIT_EXACT] > 0;
        spread += insider.found[AUDIT_SPREAD] > 0;
        assert_int_equal(reader.impossible + insider.impossible, 0);
    }
    print_message(
        "# of %d naive projects: exact %zu, few %zu, one family's score %zu, by an "
        "insider %zu, spread of a few %zu\n",
        NAIVE_PROJECTS, exact, few, one, insiders, spread);
    assert_true(2 * exact > NAIVE_PROJECTS);
    assert_true(2 * few > NAIVE_PROJECTS);
    assert_true(2 * one > NAIVE_PROJECTS);
    assert_true(insiders > 0);
    assert_true(spread > 0);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        projects = strtoul(argv[1], NULL, 10);
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_found_in_any_project),
        cmocka_unit_test(nothing_is_found_when_more_is_asked),
        cmocka_unit_test(most_is_published),
        cmocka_unit_test(finds_what_naive_releases_give_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
