/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cursor over families, each with everything it owns. */
#include "fixture.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/sitting.h>
#include <ankerpunt/registry/cursor.h>
#include "store/db.h"

static struct ank_instrument *instrument;
static unsigned seed;

static int open_with_projects(void **state)
{
    if (kept_open(state) != 0)
        return 1;
    seed = 1;
    instrument = add_instrument();
    add_project("zonnedorp", instrument);
    add_project("bosrand", instrument);
    return 0;
}

static int below(int limit)
{
    return rand_r(&seed) % limit;
}

static char *a_day(void)
{
    char text[11];
    return ank_strdup(&mem, ank_day_format(day("2024-01-01") + below(900), text));
}

static void add_sittings(int64_t family)
{
    struct ank_person child = {.code = "kind", .role = "child"},
                      coach = {.code = "begeleider", .role = "supporter"};
    assert_ok(ank_person_add(registry, family, &child, &err), err);
    assert_ok(ank_person_add(registry, family, &coach, &err), err);
    for (int i = below(8); i > 0; i--) {
        int64_t voices[] = {0, child.id, coach.id};
        struct ank_sitting_key key = {family,           instrument->id,
                                      voices[below(3)], day("2024-01-01") + i * 40,
                                      below(4) == 0,    false};
        struct ank_sitting_row row = {.mode = below(2) ? "coach" : NULL, .count = 3};
        for (size_t j = 0; j < 3; j++)
            row.scores[j] = (ank_score)(below(16) - 5);
        assert_ok(ank_sitting_put(registry, &key, &row, key.day, &err), err);
    }
}

static void add_steps(int64_t family, const int64_t *rights, size_t count)
{
    for (int i = below(6); i > 0; i--) {
        struct ank_step step = {.stage = below(ANK_STAGES),
                                .day = day(a_day()),
                                .renewal = below(2) ? ANK_NO_DAY : day(a_day()),
                                .reason = below(2) ? "procedure" : NULL,
                                .cents = below(9) - 1};
        enum ank_put put;
        assert_ok(ank_step_put(registry, family, rights[below((int)count)], &step, true,
                               &put, &err),
                  err);
    }
}

/* Families of all kinds: with much, with a little, with nothing. */
static void add_random_families(int count)
{
    const int64_t rights[] = {add_right("zorgbudget"), add_right("leefloon"),
                              add_right("groeipakket")};
    for (int i = 0; i < count; i++) {
        char code[8];
        assert_ok(ank_family_code(registry, code, &err), err);
        int64_t family = add_family(code);
        if (below(4))
            add_trajectory(family, below(2) ? "zonnedorp" : "bosrand", "2025-01-01",
                           NULL);
        if (below(4) == 0)
            add_trajectory(family, "bosrand", "2024-02-29", "2024-03-31");
        if (below(3))
            add_sittings(family);
        if (below(2))
            add_steps(family, rights, COUNT(rights));
        for (int j = below(4); j > 0; j--) {
            struct ank_consent word = {below(2) ? "measure" : "evaluation",
                                       day(a_day()), below(2) == 0, NULL};
            bool changed;
            assert_ok(ank_consent_put(registry, family, &word, &changed, &err), err);
        }
    }
}

static const char *or_dash(const char *text)
{
    return text ? text : "-";
}

/* All of a record as text, into `own`. */
static const char *record_words(const struct ank_record *record, struct ank_arena *own)
{
    char *text = ank_format(own, "%ld %s %s %s\n", (long)record->id, record->family,
                            or_dash(record->alias), record->language);
    for (size_t i = 0; i < record->trajectory_count; i++) {
        const struct ank_trajectory *t = &record->trajectories[i];
        text = ank_format(own, "%s%ld %s %d %d %d %d\n", text, (long)t->id, t->project,
                          t->start, t->end, t->children, t->birth_year);
    }
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *s = &record->sittings[i];
        text = ank_format(own, "%s%ld %s %s %d %s %d%d %d %d %d\n", text, (long)s->id,
                          s->instrument->code, or_dash(s->by), s->day, or_dash(s->mode),
                          s->coach_only, s->then, s->scores[0], s->scores[1],
                          s->scores[2]);
    }
    for (size_t i = 0; i < record->step_count; i++) {
        const struct ank_step *s = &record->steps[i];
        text = ank_format(own, "%s%s %d %d %d %s %ld\n", text, s->right, s->stage,
                          s->day, s->renewal, or_dash(s->reason), (long)s->cents);
    }
    for (size_t i = 0; i < record->consent_count; i++)
        text = ank_format(own, "%s%s %d %d\n", text, record->consents[i].purpose,
                          record->consents[i].day, record->consents[i].given);
    return text;
}

/* The codes a cursor meets, "A B C". */
static const char *codes_of(const char *family, const char *project)
{
    const struct ank_record *record;
    const char *codes = "";
    struct ank_cursor *cursor = ank_cursor_open(registry, family, project);
    while (ank_cursor_next(cursor, &record))
        codes = ank_format(&mem, "%s%s%s", codes, *codes ? " " : "", record->family);
    assert_ok(ank_cursor_close(cursor, &err), err);
    return codes;
}

static void meets_families_by_code(void **state)
{
    (void)state;
    static const char *const codes[] = {"G-M", "A-9", "Z", "G-A", "a", "10", "9"};
    assert_string_equal(codes_of(NULL, NULL), "");
    for (size_t i = 0; i < COUNT(codes); i++)
        add_family(codes[i]);
    assert_string_equal(codes_of(NULL, NULL), "10 9 A-9 G-A G-M Z a");
    assert_string_equal(codes_of("G-A", NULL), "G-A");
    assert_string_equal(codes_of("G-NONE", NULL), "");
}

static void a_project_has_the_families_that_were_ever_there(void **state)
{
    (void)state;
    int64_t both = add_family("B"), zon = add_family("A"), bos = add_family("C");
    add_family("D");
    add_trajectory(both, "zonnedorp", "2024-01-01", "2024-06-01");
    add_trajectory(both, "bosrand", "2025-01-01", NULL);
    add_trajectory(zon, "zonnedorp", "2024-01-01", "2024-06-01");
    add_trajectory(zon, "zonnedorp", "2025-01-01", NULL);
    add_trajectory(bos, "bosrand", "2025-01-01", NULL);
    assert_string_equal(codes_of(NULL, "zonnedorp"), "A B");
    assert_string_equal(codes_of(NULL, "bosrand"), "B C");
    assert_string_equal(codes_of(NULL, "none"), "");
    assert_string_equal(codes_of(NULL, NULL), "A B C D");
}

static void a_family_without_anything_has_an_empty_record(void **state)
{
    (void)state;
    add_family("A");
    add_trajectory(add_family("B"), "bosrand", "2025-01-01", NULL);
    add_family("C");
    const struct ank_record *record;
    struct ank_cursor *cursor = ank_cursor_open(registry, NULL, NULL);
    static const size_t trajectories[] = {0, 1, 0};
    for (size_t i = 0; i < 3; i++) {
        assert_true(ank_cursor_next(cursor, &record));
        assert_int_equal(record->trajectory_count, trajectories[i]);
        assert_int_equal(
            record->sitting_count + record->step_count + record->consent_count, 0);
        assert_string_equal(record->language, "nl");
        assert_null(record->alias);
    }
    assert_false(ank_cursor_next(cursor, &record));
    assert_false(ank_cursor_next(cursor, &record)); /* and does not begin again */
    assert_ok(ank_cursor_close(cursor, &err), err);
}

static void is_the_same_as_every_familys_own_record(void **state)
{
    (void)state;
    add_random_families(300);
    const struct ank_record *record;
    struct ank_record own_record;
    struct ank_arena own = {0};
    const char **at_cursor = NULL, **codes = NULL;
    size_t count = 0;
    struct ank_cursor *cursor = ank_cursor_open(registry, NULL, NULL);
    while (ank_cursor_next(cursor, &record)) {
        at_cursor = ank_grow(&own, at_cursor, count, sizeof *at_cursor);
        codes = ank_grow(&own, codes, count, sizeof *codes);
        at_cursor[count] = record_words(record, &own);
        codes[count++] = ank_strdup(&own, record->family);
    }
    assert_ok(ank_cursor_close(cursor, &err), err);
    assert_int_equal(count, 300);
    for (size_t i = 0; i < count; i++) {
        assert_ok(ank_record_of(registry, codes[i], &own, &own_record, &err), err);
        assert_string_equal(record_words(&own_record, &own), at_cursor[i]);
    }
    ank_arena_free(&own);
}

/* What two rows that follow each other must be to each other. */
static void assert_in_order(const struct ank_record *record)
{
    for (size_t i = 1; i < record->trajectory_count; i++)
        assert_true(record->trajectories[i - 1].start < record->trajectories[i].start);
    for (size_t i = 1; i < record->sitting_count; i++) {
        const struct ank_sitting *a = &record->sittings[i - 1],
                                 *b = &record->sittings[i];
        int voice = strcmp(a->by ? a->by : "", b->by ? b->by : "");
        assert_true(voice < 0 ||
                    (voice == 0 &&
                     (a->day < b->day || (a->day == b->day && a->then < b->then))));
    }
    for (size_t i = 1; i < record->step_count; i++) {
        const struct ank_step *a = &record->steps[i - 1], *b = &record->steps[i];
        int right = strcmp(a->right, b->right);
        assert_true(right < 0 ||
                    (right == 0 &&
                     (a->day < b->day || (a->day == b->day && a->stage < b->stage))));
    }
    for (size_t i = 1; i < record->consent_count; i++) {
        const struct ank_consent *a = &record->consents[i - 1],
                                 *b = &record->consents[i];
        int purpose = strcmp(a->purpose, b->purpose);
        assert_true(purpose < 0 || (purpose == 0 && a->day < b->day));
    }
}

static void everything_stands_in_order_and_nothing_is_lost(void **state)
{
    (void)state;
    add_random_families(200);
    const struct ank_record *record;
    size_t sums[4] = {0};
    struct ank_cursor *cursor = ank_cursor_open(registry, NULL, NULL);
    while (ank_cursor_next(cursor, &record)) {
        assert_in_order(record);
        sums[0] += record->trajectory_count;
        sums[1] += record->sitting_count;
        sums[2] += record->step_count;
        sums[3] += record->consent_count;
    }
    assert_ok(ank_cursor_close(cursor, &err), err);
    assert_int_equal(sums[0], kept_number("SELECT count(*) FROM trajectory"));
    assert_int_equal(sums[1], kept_number("SELECT count(*) FROM sitting"));
    assert_int_equal(sums[2], kept_number("SELECT count(*) FROM claim_step"));
    assert_int_equal(sums[3], kept_number("SELECT count(*) FROM consent"));
}

static void a_supporter_or_a_coach_is_no_voice_of_the_family(void **state)
{
    (void)state;
    static const ank_score five[] = {5};
    int64_t family = add_family("A");
    struct ank_person coach = {.code = "begeleider", .role = "supporter"},
                      mother = {.code = "mama", .role = "parent"};
    assert_ok(ank_person_add(registry, family, &coach, &err), err);
    assert_ok(ank_person_add(registry, family, &mother, &err), err);
    add_sitting(family, instrument->id, coach.id, "2026-01-01", five, 1);
    add_sitting(family, instrument->id, mother.id, "2026-01-01", five, 1);
    add_sitting(family, instrument->id, 0, "2026-01-01", five, 1);
    add_sitting(family, instrument->id, 0, "2026-01-02", five, 1);
    kept_run("UPDATE sitting SET mode = 'coach' WHERE day = '2026-01-02'");

    struct ank_record record;
    assert_ok(ank_record_of(registry, "A", &mem, &record, &err), err);
    static const bool coach_only[] = {false, true, true, false};
    assert_int_equal(record.sitting_count, COUNT(coach_only));
    for (size_t i = 0; i < COUNT(coach_only); i++)
        assert_int_equal(record.sittings[i].coach_only, coach_only[i]);
    assert_null(record.sittings[0].by);
    assert_string_equal(record.sittings[2].by, "begeleider");
}

static void a_family_that_is_not_there_has_no_record(void **state)
{
    (void)state;
    struct ank_record record;
    add_family("A");
    assert_fails(ank_record_of(registry, "B", &mem, &record, &err), err, ANK_NOT_FOUND);
    assert_ok(ank_record_of(registry, "A", &mem, &record, &err), err);
}

static void a_walk_that_stops_half_way_can_begin_again(void **state)
{
    (void)state;
    const struct ank_record *record;
    add_random_families(20);
    struct ank_cursor *cursor = ank_cursor_open(registry, NULL, NULL);
    for (int i = 0; i < 7; i++)
        assert_true(ank_cursor_next(cursor, &record));
    assert_ok(ank_cursor_close(cursor, &err), err);
    int count = 0;
    cursor = ank_cursor_open(registry, NULL, NULL);
    while (ank_cursor_next(cursor, &record))
        count++;
    assert_ok(ank_cursor_close(cursor, &err), err);
    assert_int_equal(count, 20);
}

/* A date SQLite knows and people's lives do not. */
static void a_row_that_cannot_be_read_is_told(void **state)
{
    (void)state;
    const struct ank_record *record;
    struct ank_record own_record;
    add_trajectory(add_family("A"), "zonnedorp", "2026-01-01", NULL);
    kept_run("UPDATE trajectory SET start = '2300-01-01'");
    struct ank_cursor *cursor = ank_cursor_open(registry, NULL, NULL);
    while (ank_cursor_next(cursor, &record))
        continue;
    assert_fails(ank_cursor_close(cursor, &err), err, ANK_STORE);
    assert_fails(ank_record_of(registry, "A", &mem, &own_record, &err), err, ANK_STORE);
}

static void thousands_of_families_take_the_memory_of_one(void **state)
{
    (void)state;
    enum { many = 5000 };
    assert_ok(ank_registry_bulk(registry, "test", &err), err);
    for (int i = 0; i < many; i++) {
        char code[16];
        snprintf(code, sizeof code, "G-%05d", i);
        int64_t family = add_family(code);
        add_trajectory(family, "zonnedorp", "2025-01-01", NULL);
        for (int wave = 0; wave < 4; wave++) {
            char on[11];
            add_sitting(family, instrument->id, 0,
                        ank_day_format(day("2025-01-01") + 90 * wave, on),
                        (ank_score[]){5, 6, 7}, 3);
        }
    }
    size_t after_one_in_ten = 0, count = 0;
    const struct ank_record *record;
    struct ank_cursor *cursor = ank_cursor_open(registry, NULL, "zonnedorp");
    while (ank_cursor_next(cursor, &record)) {
        assert_int_equal(record->sitting_count, 4);
        if (++count == many / 10)
            after_one_in_ten = mallinfo2().uordblks;
    }
    size_t at_the_end = mallinfo2().uordblks;
    assert_ok(ank_cursor_close(cursor, &err), err);
    assert_int_equal(count, many);
    print_message("# %zu bytes after %d families, %zu after %d\n", after_one_in_ten,
                  many / 10, at_the_end, many);
    /* SQLite's cache of pages (2 MB at most) is no part of a family's record. */
    assert_true(at_the_end < after_one_in_ten + (3u << 20));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_with_projects, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(meets_families_by_code),
        TEST(a_project_has_the_families_that_were_ever_there),
        TEST(a_family_without_anything_has_an_empty_record),
        TEST(is_the_same_as_every_familys_own_record),
        TEST(everything_stands_in_order_and_nothing_is_lost),
        TEST(a_supporter_or_a_coach_is_no_voice_of_the_family),
        TEST(a_family_that_is_not_there_has_no_record),
        TEST(a_walk_that_stops_half_way_can_begin_again),
        TEST(a_row_that_cannot_be_read_is_told),
        TEST(thousands_of_families_take_the_memory_of_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
