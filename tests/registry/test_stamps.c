/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stamps of a command that writes more than can be taken back: the same as when all of
 * it was recorded, whatever it added, changed and removed.
 */
#include "fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/sitting.h>
#include <ankerpunt/registry/trajectory.h>
#include <ankerpunt/registry/undo.h>
#include "store/recording.h"
#include "store/shape.h"

enum { FAMILIES = 12, ACTS = 6000 };

static unsigned seed;

/* 0 to below `most`, the same for the same seed everywhere. */
static int any(int most)
{
    seed = seed * 1103515245u + 12345u;
    return (int)(seed >> 16) % most;
}

static int64_t instrument, rights[2];
static int acts; /* what is written rises with it, and so is always another value */

static ank_day any_day(void)
{
    return day("2026-03-31") - any(900);
}

static void add_a_family(int number)
{
    const int64_t id = add_family(ank_format(&mem, "G-%d", number));
    struct ank_person person = {.code = "jan"};
    assert_ok(ank_person_add(registry, id, &person, &err), err);
    add_trajectory(id, "zon", "2023-01-02", NULL);
}

/* Names that chance gave are given anew, the same in both registries. */
static void name_persons(void)
{
    kept_run("UPDATE person SET uid = record_sum('person', family, code)");
}

static void rate(int64_t family)
{
    const struct ank_sitting_key key = {family, instrument, 0, any_day(), false, false};
    struct ank_sitting_row row = {.count = 3};
    assert_ok(ank_sitting_find(registry, &key, &row, &err), err);
    ank_score *score = &row.scores[any(3)];
    *score = *score == ANK_NOT_ASKED ? 0 : *score < 10 ? *score + 1 : *score;
    assert_ok(ank_sitting_put(registry, &key, &row, key.day, &err), err);
}

static void remove_sitting(int64_t family)
{
    struct ank_sitting_list list;
    const struct ank_sitting_key key = {family, instrument, 0, any_day(), false, false};
    assert_ok(ank_sitting_list(registry, &key, &mem, &list, &err), err);
    if (list.count > 0)
        assert_ok(ank_sitting_remove(registry, list.row[0].id, &err), err);
}

static void put_step(int64_t family)
{
    enum ank_put put;
    const struct ank_step step = {.day = any_day(),
                                  .stage = 1 + any(2),
                                  .renewal = ANK_NO_DAY,
                                  .reason = any(2) ? "it's" : NULL,
                                  .cents = acts};
    assert_ok(ank_step_put(registry, family, rights[any(2)], &step, true, &put, &err),
              err);
}

static void consent(int64_t family)
{
    bool changed;
    const struct ank_consent said = {.purpose = any(2) ? "measure" : "evaluation",
                                     .day = day("2023-01-02") + acts % 1100,
                                     .given = any(3) > 0,
                                     .by = any(2) ? "jan" : NULL};
    assert_ok(ank_consent_put(registry, family, &said, &changed, &err), err);
}

static void put_trajectory(int64_t family)
{
    const struct ank_trajectory put = {.start = day("2023-01-02"),
                                       .end = ANK_NO_DAY,
                                       .postcode = ank_format(&mem, "%d", acts),
                                       .children = any(2) ? acts : -1,
                                       .birth_year = -1};
    assert_ok(ank_trajectory_put(registry, family, &put, &err), err);
}

static void act(int64_t family)
{
    static void (*const all[])(int64_t) = {
        rate, rate, rate, put_step, put_step, consent, put_trajectory, remove_sitting};
    all[any((int)COUNT(all))](family);
    acts++;
    ank_registry_bulk_row(registry, &acts, sizeof acts);
}

/* Every version of what is there, under a name that chance did not give. */
static const char *versions(void)
{
    return kept_text(
        "SELECT group_concat(line, char(10)) FROM (SELECT v.family || ' ' ||"
        " coalesce((SELECT 'sitting ' || day FROM sitting WHERE family = v.family"
        " AND uid = v.record), (SELECT 'trajectory ' || start FROM trajectory"
        " WHERE family = v.family AND uid = v.record), hex(v.record)) || ' ' ||"
        " v.site || ':' || v.n || ' ' || coalesce(v.fields, '') AS line"
        " FROM version v WHERE v.record NOT IN (SELECT uid FROM gone) ORDER BY 1)");
}

static const char *stamps(void)
{
    return kept_text("SELECT group_concat(family || ' ' || site || ':' || n || ' ' ||"
                     " seen || ' ' || base, char(10)) FROM stamp");
}

/* Two commands: one that fills half of it, one large. */
static void fill(int64_t most)
{
    seed = 3, acts = 0;
    struct ank_instrument *list = add_instrument();
    instrument = list->id;
    add_project("zon", list);
    kept_run("CREATE TEMP TABLE gone (uid)");
    kept_run("CREATE TEMP TRIGGER sitting_gone AFTER DELETE ON main.sitting"
             " BEGIN INSERT INTO gone VALUES (old.uid); END");
    rights[0] = add_right("leefloon"), rights[1] = add_right("tarief");
    for (int i = 0; i < FAMILIES / 2; i++)
        add_a_family(i);
    name_persons();
    for (int i = 0; i < ACTS / 20; i++)
        act(1 + any(FAMILIES / 2));
    kept_commit();
    recording_most = most;
    assert_ok(ank_registry_bulk(registry, "import", &err), err);
    for (int i = FAMILIES / 2; i < FAMILIES; i++)
        add_a_family(i);
    name_persons();
    for (int i = 0; i < ACTS; i++)
        act(1 + any(FAMILIES));
}

static void stamps_are_as_if_all_was_recorded(void **state)
{
    fill(16 << 20);
    assert_false(ank_undo_too_much(registry));
    kept_commit();
    const char *recorded = ank_strdup(&mem, versions()), *stamped = stamps();
    assert_true(kept_number("SELECT count(*) FROM version") > 1000);
    assert_true(kept_number("SELECT count(*) FROM version WHERE fields NOT NULL") > 20);
    struct ank_arena before = mem;
    mem = (struct ank_arena){0};
    kept_close(state);
    kept_open(state);
    fill(0);
    assert_true(ank_undo_too_much(registry));
    kept_commit();
    assert_string_equal(versions(), recorded);
    assert_string_equal(stamps(), stamped);
    ank_arena_free(&before);
    recording_most = 16 << 20;
}

/* How large files may grow, in bytes; 0: as before. */
static void limit_files(rlim_t size)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = size ? size : limit.rlim_max;
    signal(SIGXFSZ, size ? SIG_IGN : SIG_DFL);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

/* SQLite takes back all of it when the disk cannot be written: nothing that comes after
 * is kept by itself, and nobody is told that it was. */
static void a_disk_that_fails_leaves_nothing_of_an_import(void **state)
{
    (void)state;
    enum ank_put put;
    struct stat file;
    size_t refused = 0;
    struct ank_step step = {.stage = 1, .renewal = ANK_NO_DAY, .cents = -1};
    add_project("zon", add_instrument());
    rights[0] = add_right("leefloon");
    add_a_family(1);
    kept_commit();
    kept_run("PRAGMA cache_size = 8");
    assert_int_equal(stat(kept_path(NULL), &file), 0);
    recording_most = 0;
    assert_ok(ank_registry_bulk(registry, "import", &err), err);
    limit_files((rlim_t)file.st_size + (64 << 10));
    for (step.day = 0; step.day < 9000; step.day++) {
        refused += !ank_step_put(registry, 1, rights[0], &step, false, &put, &err);
        ank_registry_bulk_row(registry, &step.day, sizeof step.day);
        if (refused == 1)
            limit_files(0); /* room is made meanwhile */
    }
    limit_files(0);
    assert_true(refused > 1000);
    err = (struct ank_error){0};
    assert_false(ank_registry_end(registry, true, &err));
    assert_int_equal(err.code, ANK_STORE);
    err = (struct ank_error){0};
    recording_most = 16 << 20;
    kept_reopen(ANK_READ);
    assert_int_equal(kept_number("SELECT count(*) FROM claim_step"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_disk_that_fails_leaves_nothing_of_an_import,
                                        kept_open, kept_close),
        cmocka_unit_test_setup_teardown(stamps_are_as_if_all_was_recorded, kept_open,
                                        kept_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
