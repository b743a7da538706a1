/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first words of a project's paper, and of a book of them: every verdict has its
 * sentence, in every language and for any number of families, and what is not told is
 * named as such. */
#include "../testing.h"

#include <math.h>
#include <string.h>

#include <ankerpunt/model/score.h>
#include <ankerpunt/analysis/brief.h>

enum { most_domains = 12, most_families = 60 };

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* Domains of one list at one wave, each with the changes of its families. */
struct world {
    struct ank_project project;
    struct ank_instrument instrument;
    struct ank_domain domains[most_domains];
    struct ank_domain_row rows[most_domains];
    struct ank_wave waves[2];
    struct ank_summary summary;
};

static struct world *make(void)
{
    struct world *world = ank_alloc(&mem, sizeof *world);
    *world = (struct world){.instrument = {.scale = {0, 0, 10, 1, 1}}};
    assert_true(ank_wave_parse("0", &world->waves[0]));
    assert_true(ank_wave_parse("6", &world->waves[1]));
    world->project.waves = (struct ank_waves){.count = 2, .wave = world->waves};
    world->summary =
        (struct ank_summary){.project = &world->project, .domains = world->rows};
    return world;
}

/* A domain whose families began at `start` and changed by these points in turn. */
static void add(struct world *world, const char *name, ank_score start,
                const int *changes, size_t count, size_t n)
{
    size_t at = world->summary.domain_count++;
    ank_score before[most_families], after[most_families];
    world->domains[at].label = (struct ank_label){name, name, name};
    for (size_t i = 0; i < n; i++) {
        before[i] = start;
        after[i] = (ank_score)(start + changes[i % count]);
    }
    struct ank_pairs pairs = {n, before, after, &world->instrument.scale};
    world->rows[at] = (struct ank_domain_row){
        .instrument = &world->instrument,
        .domain = &world->domains[at],
        .wave = &world->waves[1],
        .due = n,
        .rule = {.threshold = (double)NAN, .min_mean_change = (double)NAN}};
    ank_figures_of(&pairs, &world->rows[at].rule, &world->rows[at].figures);
}

/* Holm's p over the domains of the wave, as a panel does. */
static void adjust(struct world *world)
{
    struct ank_figures *rows[most_domains];
    for (size_t i = 0; i < world->summary.domain_count; i++)
        rows[i] = &world->rows[i].figures;
    ank_figures_adjust(rows, world->summary.domain_count);
}

static const char *brief_in(struct world *world, const struct ank_lang *lang)
{
    struct ank_brief brief = {.lang = lang, .mem = &mem};
    const char *all = "";
    adjust(world);
    ank_brief_of_project(&brief, &world->summary);
    for (size_t i = 0; i < brief.count; i++)
        all = ank_format(&mem, "%s%s\n", all, brief.sentences[i]);
    return all;
}

static void assert_said(const char *all, const char *part)
{
    if (!strstr(all, part))
        fail_msg("\"%s\" does not say \"%s\"", all, part);
}

static const int better[] = {2, 1, 2, 3}, harder[] = {-2, -1, -2, -3},
                 perhaps[] = {2, 1, 0, -1, 1, 2, 0, 1, -1, 2, 1, 1}, unsure[] = {1, -1},
                 same[] = {0}, alike[] = {2};

static void every_domain_stands_in_one_sentence(void **state)
{
    (void)state;
    struct world *world = make();
    add(world, "Aaa", 6, better, COUNT(better), 12);
    add(world, "Bbb", 6, harder, COUNT(harder), 12);
    add(world, "Ccc", 6, perhaps, COUNT(perhaps), 12);
    add(world, "Ddd", 6, unsure, COUNT(unsure), 12);
    add(world, "Eee", 6, same, COUNT(same), 12);
    add(world, "Fff", 6, alike, COUNT(alike), 12);
    add(world, "Ggg", 6, better, COUNT(better), 3);
    add(world, "Hhh", 6, better, COUNT(better), 0);
    const char *said = brief_in(world, NULL);
    assert_said(said,
                "Better than at the start, on average: Aaa (+2.0 for 12 families, "
                "95 % interval 1.5 to 2.5) \u00b7 Fff (+2.0 for 12 families).");
    assert_said(said,
                "Harder than at the start, on average: Bbb (-2.0 for 12 families, 95 % "
                "interval -2.5 to -1.5).");
    assert_said(said, "Scores stayed as they were, for every family: Eee.");
    assert_said(said, "About the others we cannot tell yet: Ccc \u00b7 Ddd.");
    assert_said(said, "Too few families to say more about: Ggg.");
    assert_said(said, "Nobody gave scores again for: Hhh.");
    assert_null(strstr(said, "hard side"));
    for (size_t l = 1; ank_langs[l]; l++) {
        const char *other = brief_in(world, ank_langs[l]);
        for (size_t i = 0; i < world->summary.domain_count; i++) {
            const char *name = world->domains[i].label.en;
            const char *first = strstr(other, name);
            if (!first || strstr(first + 1, name))
                fail_msg("%s: %s does not stand there once: \"%s\"",
                         ank_lang_code(ank_langs[l]), name, other);
        }
        assert_null(strstr(other, "families"));
    }
}

/* Nothing is named that chance may have done, of however many families. */
static void only_what_holds_up_is_named(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, 2, 5, 7, 60};
    for (size_t i = 0; i < COUNT(sizes); i++)
        for (size_t l = 0; ank_langs[l]; l++) {
            struct world *world = make();
            for (size_t d = 0; d < most_domains; d++)
                add(world, "Aaa", 6, unsure, COUNT(unsure), sizes[i]);
            const char *said = brief_in(world, ank_langs[l]);
            assert_null(strstr(said, "(+"));
            assert_null(strstr(said, "(-"));
            assert_null(strstr(said, " 1 families"));
            assert_null(strstr(said, " 1 gezinnen"));
            assert_null(strstr(said, " 1 familles"));
        }
    struct world *world = make();
    add(world, "Aaa", 6, better, COUNT(better), 7); /* p .0003: few can be enough */
    assert_said(brief_in(world, NULL), "Aaa (+1.9 for 7 families, ");
    world = make();
    add(world, "Aaa", 6, better, COUNT(better), 4);
    assert_said(brief_in(world, NULL),
                "Too few families to say more about all of them together.");
}

/* Regression to the mean stands on page one, on the hard side of the scale alone. */
static void a_start_on_the_hard_side_is_said(void **state)
{
    (void)state;
    static const struct {
        int direction;
        ank_score start;
        size_t families;
        bool said;
    } cases[] = {{+1, 2, 12, true},  {+1, 7, 12, false}, {-1, 7, 12, true},
                 {-1, 3, 12, false}, {+1, 2, 5, true},   {+1, 2, 4, false},
                 {+1, 2, 1, false}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct world *world = make();
        world->instrument.scale.better = cases[i].direction;
        add(world, "Aaa", cases[i].start, unsure, COUNT(unsure), cases[i].families);
        bool said = strstr(brief_in(world, NULL), "expected without help") != NULL;
        assert_true(said == cases[i].said);
        assert_said(brief_in(world, NULL), "no comparison group");
    }
}

/* The front of a book names every project, and of none more than its pages do. */
static void a_book_answers_for_every_project(void **state)
{
    (void)state;
    static const char *const names[] = {"Aaa", "Bbb", "Ccc", "Ddd", "Eee"};
    static const struct {
        const int *changes;
        size_t count, families;
    } kinds[] = {{better, COUNT(better), 12},
                 {harder, COUNT(harder), 12},
                 {unsure, COUNT(unsure), 12},
                 {better, COUNT(better), 3},
                 {NULL, 0, 0}};
    const struct ank_summary *summaries[COUNT(names)];
    for (size_t i = 0; i < COUNT(names); i++) {
        struct world *world = make();
        world->project.name = (char *)names[i];
        if (kinds[i].families > 0)
            add(world, "domain", 6, kinds[i].changes, kinds[i].count,
                kinds[i].families);
        adjust(world);
        summaries[i] = &world->summary;
    }
    struct ank_brief brief = {.mem = &mem}, lines = brief;
    ank_brief_of_projects(&brief, summaries, COUNT(names));
    static const char *const said[] = {
        "Better than at the start on one domain or more: Aaa.",
        "Harder than at the start on one domain or more: Bbb.",
        "Of these projects we cannot tell yet: Ccc.",
        "Too few families to tell: Ddd.",
        "Nobody was rated a second time yet: Eee.",
    };
    for (size_t i = 0; i < COUNT(said); i++)
        assert_string_equal(brief.sentences[i], said[i]);
    ank_brief_lines(&lines, summaries[2]);
    assert_string_equal(lines.sentences[0],
                        "About no domain can we tell yet (domains: 1).");
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_domain_stands_in_one_sentence, forget),
        cmocka_unit_test_teardown(only_what_holds_up_is_named, forget),
        cmocka_unit_test_teardown(a_start_on_the_hard_side_is_said, forget),
        cmocka_unit_test_teardown(a_book_answers_for_every_project, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
