/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sittings: what is put is read back, and nothing else can be put. */
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/sitting.h>
#include "store/db.h"

static struct ank_instrument *instrument;
static int64_t family;

static int open_with_a_family(void **state)
{
    if (kept_open(state) != 0)
        return 1;
    instrument = add_instrument();
    family = add_family("G-23456");
    return 0;
}

static struct ank_sitting_key key_on(const char *on)
{
    return (struct ank_sitting_key){family, instrument->id, 0, day(on), false, false};
}

static void scores_and_statuses_are_read_back(void **state)
{
    (void)state;
    static const ank_score puts[][3] = {
        {0, 5, 10},
        {ANK_PARKED, ANK_UNKNOWN, ANK_NA},
        {ANK_REFUSED, ANK_NOT_ASKED, 7},
        {7, ANK_NOT_ASKED, ANK_NOT_ASKED},
        {ANK_NOT_ASKED, ANK_NOT_ASKED, ANK_NOT_ASKED},
    };
    struct ank_sitting_key key = key_on("2026-01-10");
    struct ank_sitting_row row = {.count = 3, .mode = "together"};
    for (size_t i = 0; i < COUNT(puts); i++) {
        memcpy(row.scores, puts[i], sizeof puts[i]);
        assert_ok(ank_sitting_put(registry, &key, &row, day("2026-01-11"), &err), err);
        struct ank_sitting_row found = {.count = 3};
        assert_ok(ank_sitting_find(registry, &key, &found, &err), err);
        assert_int_equal(found.id, row.id);
        assert_string_equal(found.mode, "together");
        assert_memory_equal(found.scores, puts[i], sizeof puts[i]);
    }
    assert_int_equal(kept_number("SELECT count(*) FROM sitting"), 1);
}

static void what_is_not_there_is_not_asked(void **state)
{
    (void)state;
    struct ank_sitting_key key = key_on("2026-01-10");
    struct ank_sitting_row found = {.id = 7, .mode = "x", .count = 3};
    assert_ok(ank_sitting_find(registry, &key, &found, &err), err);
    assert_int_equal(found.id, 0);
    assert_null(found.mode);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(found.scores[i], ANK_NOT_ASKED);
}

static void nothing_is_kept_of_what_was_not_asked_at_the_end(void **state)
{
    (void)state;
    static const struct {
        ank_score scores[3];
        const char *kept;
    } cases[] = {
        {{7, ANK_NOT_ASKED, ANK_NOT_ASKED}, "[7]"},
        {{ANK_NOT_ASKED, 7, ANK_NOT_ASKED}, "[null,7]"},
        {{ANK_NOT_ASKED, ANK_NOT_ASKED, ANK_NOT_ASKED}, "[]"},
        {{ANK_PARKED, 0, 10}, "[\"parked\",0,10]"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[3 * 12 + 3];
        ank_score back[3];
        assert_string_equal(scores_write(cases[i].scores, 3, text), cases[i].kept);
        scores_read(text, back, 3);
        assert_memory_equal(back, cases[i].scores, sizeof back);
        assert_true(scores_valid(text, 10));
    }
}

static void the_longest_sitting_fits(void **state)
{
    (void)state;
    struct ank_sitting_row row = {.count = ANK_MOST_DOMAINS},
                           found = {.count = ANK_MOST_DOMAINS};
    struct ank_sitting_key key = key_on("2026-01-10");
    for (size_t i = 0; i < ANK_MOST_DOMAINS; i++)
        row.scores[i] = ANK_REFUSED;
    assert_ok(ank_sitting_put(registry, &key, &row, key.day, &err), err);
    assert_ok(ank_sitting_find(registry, &key, &found, &err), err);
    assert_memory_equal(row.scores, found.scores, sizeof row.scores);
}

static void a_score_off_the_scale_is_refused(void **state)
{
    (void)state;
    static const ank_score wrong[] = {11, 100, INT16_MAX};
    struct ank_sitting_key key = key_on("2026-01-10");
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct ank_sitting_row row = {.count = 3, .scores = {5, wrong[i], 5}};
        bool done = ank_sitting_put(registry, &key, &row, key.day, &err);
        assert_string_equal(err.text, "a score is not on the scale");
        assert_fails(done, err, ANK_INVALID);
        assert_int_equal(row.id, 0);
    }
    add_sitting(family, instrument->id, 0, "2026-01-10", (ank_score[]){5}, 1);
    kept_refuses("UPDATE sitting SET scores = '[11]'", ANK_INVALID, "not on the scale");
    assert_string_equal(kept_text("SELECT scores FROM sitting"), "[5]");
}

/* Every one of these is refused, by the rule itself and by the registry. */
static const char *const hostile[] = {
    "",
    "[",
    "]",
    "[1",
    "1]",
    "[1,]",
    "[,1]",
    "[1,,2]",
    "[1]]",
    "[[1]]",
    "[1] ",
    " [1]",
    "[ 1]",
    "[1, 2]",
    "[-1]",
    "[+1]",
    "[1.0]",
    "[1.5]",
    "[1e1]",
    "[0x1]",
    "[01]",
    "[00]",
    "[11]",
    "[99999]",
    "[65536]",
    "[65537]",
    "[65534]",
    "[131072]",
    "[4294967296]",
    "[99999999999999999999]",
    "[nul]",
    "[nulll]",
    "[NULL]",
    "[true]",
    "[\"\"]",
    "[\"park\"]",
    "[\"parked]",
    "[parked]",
    "[\"Parked\"]",
    "[\"parked\"1]",
    "[1\"na\"]",
    "[\"na\",]",
    "[\"parked\"",
    "{\"a\":1}",
    "null",
    "[\"7\"]",
    "[\"parkedparkedparkedparked\"]",
    "[1]x",
    "[1][2]",
    "[\"na\" ]",
    "[1;2]",
    "[٣]",
    "[\"refused\xff\"]",
};

static void hostile_scores_are_refused(void **state)
{
    (void)state;
    add_sitting(family, instrument->id, 0, "2026-01-10", (ank_score[]){5}, 1);
    for (size_t i = 0; i < COUNT(hostile); i++) {
        print_message("# %s\n", hostile[i]);
        assert_false(scores_valid(hostile[i], 10));
        assert_fails(
            db_exec(registry,
                    ank_format(&mem, "UPDATE sitting SET scores = '%s'", hostile[i]),
                    &err),
            err, ANK_INVALID);
    }
    assert_string_equal(kept_text("SELECT scores FROM sitting"), "[5]");
}

/* What is read of anything stays within the scores there are. */
static void random_text_is_read_without_harm(void **state)
{
    (void)state;
    static const char bits[] = "[],\"0123456789nulparkedrefus -.x";
    unsigned seed = 7;
    for (int i = 0; i < 200000; i++) {
        char text[24] = "[";
        size_t length = 1 + (size_t)rand_r(&seed) % 20;
        for (size_t j = 1; j < length; j++)
            text[j] = bits[(size_t)rand_r(&seed) % (sizeof bits - 1)];
        ank_score scores[8];
        scores_read(text, scores, COUNT(scores));
        for (size_t j = 0; j < COUNT(scores); j++)
            assert_true(scores[j] >= ANK_REFUSED && scores[j] <= ANK_MOST_STEPS);
        char again[8 * 12 + 3];
        if (scores_valid(text, 10) && strlen(text) < 16) {
            ank_score back[8];
            scores_read(scores_write(scores, COUNT(scores), again), back, COUNT(back));
            assert_memory_equal(back, scores, sizeof back);
        }
    }
}

static void one_voice_rates_an_instrument_once_a_day(void **state)
{
    (void)state;
    static const ank_score five[] = {5};
    struct ank_person mother = {.code = "mama"};
    assert_ok(ank_person_add(registry, family, &mother, &err), err);
    add_sitting(family, instrument->id, 0, "2026-01-10", five, 1);
    add_sitting(family, instrument->id, mother.id, "2026-01-10", five, 1);
    add_sitting(family, instrument->id, 0, "2026-01-11", five, 1);
    add_sitting(add_family("G-34567"), instrument->id, 0, "2026-01-10", five, 1);

    struct ank_sitting_key key = key_on("2026-01-10");
    struct ank_sitting_row row = {.count = 1, .scores = {6}};
    assert_fails(ank_sitting_put(registry, &key, &row, key.day, &err), err, ANK_EXISTS);
    bool any;
    assert_ok(ank_sitting_any_then(registry, &any, &err), err);
    assert_false(any);
    key.then = true;
    assert_ok(ank_sitting_put(registry, &key, &row, key.day, &err), err);
    assert_ok(ank_sitting_any_then(registry, &any, &err), err);
    assert_true(any);
    assert_int_equal(kept_number("SELECT count(*) FROM sitting"), 5);
    assert_int_equal(kept_number("SELECT count(*) FROM scores"), 4);
}

static void only_five_modes_are_known(void **state)
{
    (void)state;
    static const char *const modes[] = {"alone", "together", "space",
                                        "paper", "coach",    NULL};
    struct ank_sitting_key key = key_on("2026-01-10");
    struct ank_sitting_row row = {.count = 1, .scores = {6}};
    for (size_t i = 0; i < COUNT(modes); i++) {
        struct ank_sitting_row found = {.count = 1};
        row.mode = modes[i];
        assert_ok(ank_sitting_put(registry, &key, &row, key.day, &err), err);
        assert_ok(ank_sitting_find(registry, &key, &found, &err), err);
        assert_ptr_equal(!found.mode, !modes[i]);
        assert_true(!modes[i] || strcmp(found.mode, modes[i]) == 0);
    }
    row.mode = "phone";
    assert_fails(ank_sitting_put(registry, &key, &row, key.day, &err), err,
                 ANK_INVALID);
}

static void refers_to_what_is_there(void **state)
{
    (void)state;
    struct ank_sitting_key nobody = {999, instrument->id, 0, 100, false, false},
                           nothing = {family, 999, 0, 100, false, false},
                           no_voice = {family, instrument->id, 999, 100, false, false};
    const struct ank_sitting_key *const keys[] = {&nobody, &nothing, &no_voice};
    for (size_t i = 0; i < COUNT(keys); i++) {
        struct ank_sitting_row row = {.count = 1, .scores = {5}};
        assert_fails(ank_sitting_put(registry, keys[i], &row, 100, &err), err,
                     ANK_INVALID);
    }
}

static void other_tools_read_points_on_the_scale(void **state)
{
    (void)state;
    add_sitting(family, instrument->id, 0, "2026-01-10",
                (ank_score[]){7, ANK_PARKED, ANK_NOT_ASKED}, 3);
    assert_string_equal(kept_text("SELECT group_concat(family || ' ' || date || ' ' || "
                                  "domain || ' ' || score,"
                                  " '; ') FROM scores"),
                        "G-23456 2026-01-10 wonen 7; G-23456 2026-01-10 geld parked");
}

static void priorities_are_marked_once(void **state)
{
    (void)state;
    int64_t *domains, sitting = add_sitting(family, instrument->id, 0, "2026-01-10",
                                            (ank_score[]){5}, 1);
    size_t count;
    for (int i = 0; i < 2; i++)
        assert_ok(ank_priority_put(registry, sitting, instrument->domains[1].id, &err),
                  err);
    assert_ok(ank_priority_list(registry, sitting, &mem, &domains, &count, &err), err);
    assert_int_equal(count, 1);
    assert_int_equal(domains[0], instrument->domains[1].id);
    assert_fails(ank_priority_put(registry, sitting, 999, &err), err, ANK_INVALID);
}

static void put_later(int from, int count)
{
    for (int i = from; i < from + count; i++) {
        struct ank_sitting_key key = key_on("2026-01-10");
        struct ank_sitting_row row = {.count = 3, .mode = "paper", .scores = {1, 2, 3}};
        key.day += i;
        row.scores[2] = (ank_score)(i % 11);
        assert_ok(ank_sitting_put_later(registry, &key, &row, day("2026-03-01"), &err),
                  err);
    }
}

static void what_is_put_later_is_there_when_the_command_ends(void **state)
{
    (void)state;
    static const int counts[] = {1, 15, 16, 17, 40};
    int total = 0;
    for (size_t i = 0; i < COUNT(counts); i++) {
        put_later(total, counts[i]);
        total += counts[i];
        kept_commit();
        assert_int_equal(kept_number("SELECT count(*) FROM sitting"), total);
        assert_int_equal(
            kept_number("SELECT count(*) FROM sitting WHERE mode <> 'paper' OR"
                        " entered <> '2026-03-01' OR scores NOT LIKE '[1,2,%]'"),
            0);
    }
}

static void what_waits_is_found(void **state)
{
    (void)state;
    ank_day last;
    struct ank_sitting_key key = key_on("2026-01-12");
    struct ank_sitting_row found = {.count = 3};
    assert_ok(ank_sitting_last(registry, family, &last, &err), err);
    assert_int_equal(last, ANK_NO_DAY);
    put_later(0, 3);
    assert_ok(ank_sitting_last(registry, family, &last, &err), err);
    assert_int_equal(last, key.day);
    key.day += 1;
    struct ank_sitting_row later = {.count = 3, .scores = {4, 5, 6}};
    assert_ok(ank_sitting_put_later(registry, &key, &later, key.day, &err), err);
    assert_ok(ank_sitting_find(registry, &key, &found, &err), err);
    assert_true(found.id > 0);
    assert_null(found.mode);
    assert_int_equal(found.scores[1], 5);
}

static void what_waits_goes_with_the_command(void **state)
{
    (void)state;
    put_later(0, 20);
    kept_reopen(ANK_READ | ANK_WRITE);
    kept_commit();
    assert_int_equal(kept_number("SELECT count(*) FROM sitting"), 0);
}

static void rules_hold_for_what_waits(void **state)
{
    (void)state;
    ank_day last;
    struct ank_sitting_key key = key_on("2026-01-10");
    struct ank_sitting_row row = {.count = 3, .scores = {1, 11, 3}};
    assert_ok(ank_sitting_put_later(registry, &key, &row, key.day, &err), err);
    assert_fails(ank_sitting_last(registry, family, &last, &err), err, ANK_INVALID);
    row.scores[1] = 10;
    for (int i = 0; i < 2; i++)
        assert_ok(ank_sitting_put_later(registry, &key, &row, key.day, &err), err);
    assert_fails(ank_sitting_last(registry, family, &last, &err), err, ANK_EXISTS);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_with_a_family, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(scores_and_statuses_are_read_back),
        TEST(what_is_not_there_is_not_asked),
        TEST(nothing_is_kept_of_what_was_not_asked_at_the_end),
        TEST(the_longest_sitting_fits),
        TEST(a_score_off_the_scale_is_refused),
        TEST(hostile_scores_are_refused),
        TEST(random_text_is_read_without_harm),
        TEST(one_voice_rates_an_instrument_once_a_day),
        TEST(only_five_modes_are_known),
        TEST(refers_to_what_is_there),
        TEST(other_tools_read_points_on_the_scale),
        TEST(priorities_are_marked_once),
        TEST(what_is_put_later_is_there_when_the_command_ends),
        TEST(what_waits_is_found),
        TEST(what_waits_goes_with_the_command),
        TEST(rules_hold_for_what_waits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
