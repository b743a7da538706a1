/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small steps, contacts, budget and signals: kept, sealed, counted, forgotten. */
#include "fixture.h"

#include <stdio.h>
#include <string.h>

#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/budget.h>
#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/contact.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/history.h>
#include <ankerpunt/registry/process_done.h>
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/signal.h>
#include <ankerpunt/registry/small_step.h>
#include "store/db.h"

static const char canary[] = "KANARIE zingt";
static struct ank_instrument *instrument;
static int64_t family, other;

static int open_locked(void **state)
{
    if (kept_open(state) != 0)
        return 1;
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    instrument = add_instrument();
    add_project("zon", instrument);
    add_project("ster", instrument);
    family = add_family("G-AAAAA");
    other = add_family("G-BBBBB");
    add_trajectory(family, "zon", "2026-01-01", "2026-06-30");
    add_trajectory(family, "zon", "2026-09-01", NULL);
    add_trajectory(other, "ster", "2026-01-01", NULL);
    bool locked = ank_seal_change(registry, "korenbloem en regen", &err);
    if (locked)
        kept_commit();
    return !locked;
}

static bool holds(const char *path, const char *text)
{
    FILE *in = fopen(path, "r");
    assert_non_null(in);
    char *bytes = ank_alloc(&mem, 1 << 22);
    size_t size = fread(bytes, 1, 1 << 22, in);
    assert_true(size > 4096 && feof(in));
    fclose(in);
    return memmem(bytes, size, text, strlen(text)) != NULL;
}

static int64_t add_step(int64_t whose, const char *words)
{
    struct ank_small_step step = {
        .day = day("2026-03-10"), .due = ANK_NO_DAY, .text = words};
    assert_ok(ank_small_step_add(registry, whose, &step, &err), err);
    return step.number;
}

static int64_t add_signal(const char *project, const char *words)
{
    struct ank_signal signal = {.project = project,
                                .day = day("2026-03-10"),
                                .feedback = ANK_NO_DAY,
                                .title = "Wachtlijst",
                                .level = "local",
                                .state = "open",
                                .text = words};
    assert_ok(ank_signal_add(registry, &signal, &err), err);
    return signal.number;
}

static int64_t add_contact(int64_t whose, const char *on, int64_t minutes)
{
    struct ank_contact contact = {
        .day = day(on), .channel = "home", .minutes = minutes};
    assert_ok(ank_contact_add(registry, whose, &contact, &err), err);
    return contact.number;
}

static void add_amount(const char *on, const char *kind, int64_t cents)
{
    struct ank_amount amount = {.day = day(on), .kind = kind, .cents = cents};
    assert_ok(ank_budget_add(registry, family, &amount, &err), err);
}

static struct ank_small_step *steps_of(int64_t whose, size_t expected)
{
    struct ank_small_step *steps;
    size_t count;
    assert_ok(ank_small_step_list(registry, whose, &mem, &steps, &count, &err), err);
    assert_int_equal(count, expected);
    return steps;
}

static void steps_are_numbered_in_their_family(void **state)
{
    (void)state;
    assert_int_equal(add_step(family, "een"), 1);
    assert_int_equal(add_step(family, "twee"), 2);
    assert_int_equal(add_step(other, "van een ander"), 1);
    struct ank_small_step about = {.day = day("2026-03-11"),
                                   .domain = instrument->domains[1].id,
                                   .who = "partner",
                                   .due = day("2026-03-20"),
                                   .text = "drie"};
    assert_ok(ank_small_step_add(registry, family, &about, &err), err);
    struct ank_small_step *steps = steps_of(family, 3);
    assert_string_equal(steps[0].text, "een");
    assert_null(steps[0].who);
    assert_null(steps[0].domain_code);
    assert_int_equal(steps[0].due, ANK_NO_DAY);
    assert_int_equal(steps[2].number, 3);
    assert_string_equal(steps[2].domain_code, "geld");
    assert_string_equal(steps[2].domain_label.nl, "geld");
    assert_string_equal(steps[2].who, "partner");
    assert_int_equal(steps[2].due, day("2026-03-20"));
    assert_string_equal(steps_of(other, 1)[0].text, "van een ander");
}

static void a_step_is_done_let_go_and_open_again(void **state)
{
    (void)state;
    struct ank_small_step *all;
    size_t count;
    add_step(family, "een");
    add_step(family, "twee");
    assert_ok(
        ank_small_step_set(registry, family, 1, day("2026-03-12"), ANK_NO_DAY, &err),
        err);
    assert_ok(
        ank_small_step_set(registry, family, 2, ANK_NO_DAY, day("2026-03-13"), &err),
        err);
    assert_int_equal(steps_of(family, 1)[0].done, day("2026-03-12"));
    assert_ok(ank_small_step_all(registry, family, &mem, &all, &count, &err), err);
    assert_int_equal(count, 2);
    assert_int_equal(all[1].dropped, day("2026-03-13"));
    assert_string_equal(all[1].text, "twee");
    assert_ok(ank_small_step_set(registry, family, 2, ANK_NO_DAY, ANK_NO_DAY, &err),
              err);
    assert_int_equal(steps_of(family, 2)[1].dropped, ANK_NO_DAY);
    assert_fails(ank_small_step_set(registry, family, 2, 1, 2, &err), err, ANK_INVALID);
    assert_fails(ank_small_step_set(registry, other, 1, 1, ANK_NO_DAY, &err), err,
                 ANK_NOT_FOUND);
    assert_fails(ank_small_step_remove(registry, family, 3, &err), err, ANK_NOT_FOUND);
    assert_ok(ank_small_step_remove(registry, family, 1, &err), err);
    assert_int_equal(steps_of(family, 1)[0].number, 2);
    assert_int_equal(kept_number("SELECT count(*) FROM small_step_text"), 1);
}

static void words_are_sealed_and_open_in_their_own_row_only(void **state)
{
    (void)state;
    struct ank_small_step *steps;
    size_t count;
    struct ank_signal signal;
    add_step(family, canary);
    add_step(other, "iets anders");
    int64_t number = add_signal("zon", canary);
    kept_commit();
    assert_false(holds(kept_path(NULL), "KANARIE"));
    kept_reopen(ANK_READ | ANK_WRITE); /* without the right to look */
    assert_null(steps_of(family, 1)[0].text);
    assert_ok(ank_signal_find(registry, number, &mem, &signal, &err), err);
    assert_null(signal.text);
    assert_string_equal(signal.title, "Wachtlijst");
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY); /* with it, and the seal closed */
    assert_null(steps_of(family, 1)[0].text);
    assert_ok(ank_seal_open(registry, "korenbloem en regen", &err), err);
    assert_string_equal(steps_of(family, 1)[0].text, canary);
    assert_ok(ank_signal_find(registry, number, &mem, &signal, &err), err);
    assert_string_equal(signal.text, canary);
    kept_run("UPDATE small_step_text SET sealed = (SELECT sealed FROM small_step_text"
             " WHERE family = 1) WHERE family = 2");
    assert_fails(ank_small_step_list(registry, other, &mem, &steps, &count, &err), err,
                 ANK_STORE);
    kept_run("UPDATE signal_text SET sealed = (SELECT sealed FROM small_step_text"
             " WHERE family = 1)");
    assert_fails(ank_signal_find(registry, number, &mem, &signal, &err), err,
                 ANK_STORE);
}

static void without_a_passphrase_words_are_refused(void **state)
{
    (void)state;
    struct ank_small_step step = {.day = 1, .due = ANK_NO_DAY, .text = "een"};
    assert_ok(ank_seal_remove(registry, false, &err), err);
    kept_commit();
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    assert_fails(ank_small_step_add(registry, family, &step, &err), err, ANK_DENIED);
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    add_signal("zon", NULL);
    assert_int_equal(kept_number("SELECT count(*) FROM signal"), 1);
    assert_int_equal(kept_number("SELECT count(*) FROM small_step"), 0);
}

static void another_passphrase_leaves_the_boxes_and_seals_their_key_anew(void **state)
{
    (void)state;
    struct ank_signal signal;
    add_step(family, canary);
    add_step(family, "twee");
    int64_t number = add_signal("zon", "een lange wachtlijst");
    kept_commit();
    char *before = kept_text("SELECT group_concat(hex(sealed)) FROM small_step_text");
    char *signals = kept_text("SELECT hex(sealed) FROM signal_text");
    char *pair = kept_text("SELECT hex(value) FROM setting WHERE name = 'seal.name'");
    assert_ok(ank_seal_change(registry, "een ander woord", &err), err);
    kept_commit();
    assert_string_equal(
        before, kept_text("SELECT group_concat(hex(sealed)) FROM small_step_text"));
    assert_string_equal(signals, kept_text("SELECT hex(sealed) FROM signal_text"));
    assert_string_not_equal(
        pair, kept_text("SELECT hex(value) FROM setting WHERE name = 'seal.name'"));
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    assert_fails(ank_seal_open(registry, "korenbloem en regen", &err), err, ANK_DENIED);
    assert_ok(ank_seal_open(registry, "een ander woord", &err), err);
    assert_string_equal(steps_of(family, 2)[0].text, canary);
    assert_string_equal(steps_of(family, 2)[1].text, "twee");
    assert_ok(ank_signal_find(registry, number, &mem, &signal, &err), err);
    assert_string_equal(signal.text, "een lange wachtlijst");
}

static void who_loses_the_passphrase_keeps_the_rest(void **state)
{
    (void)state;
    add_step(family, canary);
    add_signal("zon", canary);
    kept_commit();
    assert_fails(ank_seal_remove(registry, false, &err), err, ANK_INVALID);
    assert_ok(ank_seal_remove(registry, true, &err), err);
    kept_commit();
    assert_int_equal(kept_number("SELECT count(*) FROM small_step_text"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM signal_text"), 0);
    kept_reopen(ANK_READ);
    assert_null(steps_of(family, 1)[0].text);
    assert_int_equal(kept_number("SELECT count(*) FROM signal"), 1);
}

static struct ank_process_done *done_until(const char *until, size_t expected)
{
    struct ank_process_done *done;
    size_t count;
    assert_ok(ank_process_done_list(registry, day(until), &mem, &done, &count, &err),
              err);
    assert_int_equal(count, expected);
    return done;
}

static void contacts_are_counted_within_a_trajectory(void **state)
{
    (void)state;
    add_contact(family, "2025-12-31", 10); /* before */
    add_contact(family, "2026-01-01", 30); /* the first day, and the last one */
    add_contact(family, "2026-06-30", 0);
    add_contact(family, "2026-07-15", 10); /* between two */
    add_contact(family, "2026-09-02", 45);
    assert_int_equal(add_contact(other, "2026-02-01", 60), 1);
    struct ank_process_done *done = done_until("2026-12-31", 3);
    assert_string_equal(done[0].family, "G-AAAAA");
    assert_int_equal(done[0].start, day("2026-01-01"));
    assert_int_equal(done[0].contacts, 2);
    assert_int_equal(done[0].minutes, 30);
    assert_int_equal(done[1].contacts, 1);
    assert_int_equal(done[1].minutes, 45);
    assert_int_equal(done[2].minutes, 60);
    assert_int_equal(done_until("2026-09-01", 3)[1].contacts, 0);
    assert_ok(ank_contact_remove(registry, other, 1, &err), err);
    assert_fails(ank_contact_remove(registry, other, 1, &err), err, ANK_NOT_FOUND);
    done = done_until("2026-12-31", 3); /* where there were none too */
    assert_int_equal(done[2].contacts, 0);
    assert_int_equal(done[2].minutes, 0);
}

/* An amount between two trajectories is of the one that began last; what came back is
 * not spent, and what was granted is not yet. */
static void amounts_and_signals_are_of_a_trajectory(void **state)
{
    (void)state;
    add_amount("2026-03-01", "grant", 100000);
    add_amount("2026-03-20", "spend", 25050);
    add_amount("2026-07-20", "spend", 5000);
    add_amount("2026-09-10", "spend", 8000);
    add_amount("2026-09-11", "back", 3000);
    int64_t signal = add_signal("zon", NULL), elsewhere = add_signal("ster", NULL);
    assert_ok(ank_signal_link(registry, signal, family, &err), err);
    assert_ok(ank_signal_link(registry, elsewhere, family, &err), err);
    struct ank_process_done *done = done_until("2026-12-31", 3);
    assert_int_equal(done[0].cents, 30050);
    assert_int_equal(done[1].cents, 5000);
    assert_int_equal(done[2].cents, 0);
    assert_true(done[0].signal && done[1].signal);
    assert_false(done[2].signal);
    assert_int_equal(done_until("2026-03-19", 3)[0].cents, 0);
    assert_false(done_until("2020-01-01", 3)[0].signal);
}

static void the_budget_tells_what_is_left(void **state)
{
    (void)state;
    struct ank_amount *amounts;
    size_t count;
    add_amount("2026-03-01", "grant", 100000);
    add_amount("2026-03-20", "spend", 25050);
    add_amount("2026-03-10", "spend", 80000); /* noted later, spent earlier */
    add_amount("2026-04-01", "back", 10000);
    assert_ok(ank_budget_list(registry, family, &mem, &amounts, &count, &err), err);
    assert_int_equal(count, 4);
    assert_int_equal(amounts[0].balance, 100000);
    assert_int_equal(amounts[1].number, 3);
    assert_int_equal(amounts[1].balance, 20000);
    assert_int_equal(amounts[2].balance, -5050);
    assert_int_equal(amounts[3].balance, 4950);
    kept_refuses("INSERT INTO budget (family, number, day, kind, cents)"
                 " VALUES (1, 9, '2026-01-01', 'spend', 0)",
                 ANK_INVALID, "an amount lies between");
    kept_refuses(
        "INSERT INTO budget (family, number, day, kind, cents, domain, right_entry)"
        " VALUES (1, 9, '2026-01-01', 'spend', 1, 1, 1)",
        ANK_INVALID, "not for both");
}

static void a_signal_counts_its_families(void **state)
{
    (void)state;
    struct ank_signal *signals;
    size_t count;
    bool was_linked;
    int64_t first = add_signal("zon", NULL), second = add_signal("ster", NULL);
    assert_ok(ank_signal_link(registry, first, family, &err), err);
    assert_ok(ank_signal_link(registry, first, family, &err), err); /* twice is once */
    assert_ok(ank_signal_link(registry, first, other, &err), err);
    assert_ok(ank_signal_list(registry, NULL, &mem, &signals, &count, &err), err);
    assert_int_equal(count, 2);
    assert_int_equal(signals[0].families, 2);
    assert_int_equal(signals[1].families, 0);
    assert_ok(ank_signal_unlink(registry, first, other, &was_linked, &err), err);
    assert_true(was_linked);
    assert_ok(ank_signal_unlink(registry, first, other, &was_linked, &err), err);
    assert_false(was_linked);
    assert_ok(ank_signal_list(registry, "ster", &mem, &signals, &count, &err), err);
    assert_int_equal(count, 1);
    assert_int_equal(signals[0].number, second);
    assert_ok(ank_signal_of_family(registry, family, &mem, &signals, &count, &err),
              err);
    assert_int_equal(count, 1);
    signals[0].state = "raised";
    signals[0].feedback = day("2026-04-01");
    assert_ok(ank_signal_set(registry, &signals[0], &err), err);
    assert_ok(ank_signal_find(registry, first, &mem, &signals[0], &err), err);
    assert_string_equal(signals[0].state, "raised");
    assert_int_equal(signals[0].feedback, day("2026-04-01"));
    assert_fails(ank_signal_find(registry, 99, &mem, &signals[0], &err), err,
                 ANK_NOT_FOUND);
}

static void every_change_is_in_the_history(void **state)
{
    (void)state;
    struct ank_head head;
    struct ank_break found;
    add_step(family, canary);
    add_contact(family, "2026-03-01", 30);
    add_amount("2026-03-01", "grant", 5000);
    int64_t number = add_signal("zon", canary);
    assert_ok(ank_signal_link(registry, number, family, &err), err);
    assert_ok(
        ank_small_step_set(registry, family, 1, day("2026-03-12"), ANK_NO_DAY, &err),
        err);
    kept_commit();
    assert_string_equal(
        kept_text("SELECT group_concat(tbl, ' ') FROM (SELECT h.tbl FROM history h"
                  " JOIN history_value v ON v.history = h.id WHERE v.family = 1"
                  " AND h.tbl NOT IN ('family', 'trajectory') ORDER BY h.id)"),
        "small_step small_step_text contact budget signal_family small_step");
    assert_int_equal(kept_number("SELECT count(*) FROM history_value v JOIN history h"
                                 " ON h.id = v.history WHERE h.tbl LIKE 'signal%'"
                                 " AND v.family IS NULL"),
                     2);
    assert_int_equal(kept_number("SELECT count(*) FROM history WHERE chain IS NULL"),
                     0);
    assert_ok(ank_history_verify(registry, NULL, &head, &found, &err), err);
    assert_int_equal(found.row, 0);
}

static void an_erased_family_leaves_the_signal_and_nothing_else(void **state)
{
    (void)state;
    struct ank_family erased;
    struct ank_signal signal;
    struct ank_fault *faults;
    size_t count;
    add_step(family, canary);
    add_step(other, "blijft");
    add_contact(family, "2026-03-01", 30);
    add_amount("2026-03-01", "grant", 5000);
    int64_t number = add_signal("zon", "een lange wachtlijst");
    assert_ok(ank_signal_link(registry, number, family, &err), err);
    assert_ok(ank_signal_link(registry, number, other, &err), err);
    kept_commit();
    assert_ok(ank_family_find(registry, "G-AAAAA", &mem, &erased, &err), err);
    assert_ok(ank_family_erase(registry, &erased, &err), err);
    kept_commit();
    assert_int_equal(kept_number("SELECT (SELECT count(*) FROM small_step)"
                                 " + (SELECT count(*) FROM small_step_text)"
                                 " + (SELECT count(*) FROM contact)"
                                 " + (SELECT count(*) FROM budget)"),
                     2); /* the other family's step and its words */
    assert_ok(ank_signal_find(registry, number, &mem, &signal, &err), err);
    assert_int_equal(signal.families, 1);
    assert_string_equal(signal.text, "een lange wachtlijst");
    assert_int_equal(kept_number("SELECT count(*) FROM history_value WHERE family = 1"),
                     0);
    assert_ok(ank_registry_end(registry, true, &err), err);
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    assert_int_equal(count, 0);
}

static void a_signal_goes_for_good_with_its_words_in_the_history(void **state)
{
    (void)state;
    struct ank_head head;
    struct ank_break found;
    struct ank_signal signal;
    int64_t number = add_signal("zon", "tekst"), stays = add_signal("zon", NULL);
    assert_ok(ank_signal_link(registry, number, family, &err), err);
    assert_ok(ank_signal_find(registry, number, &mem, &signal, &err), err);
    signal.title = "Mevrouw KANARIE";
    assert_ok(ank_signal_set(registry, &signal, &err), err);
    kept_commit();
    assert_true(holds(kept_path(NULL), "KANARIE"));
    assert_ok(ank_signal_erase(registry, number, &err), err);
    kept_commit();
    assert_false(holds(kept_path(NULL), "KANARIE"));
    assert_int_equal(kept_number("SELECT count(*) FROM signal_text"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM signal_family"), 0);
    assert_int_equal(kept_number("SELECT id FROM signal"), stays);
    assert_ok(ank_history_verify(registry, NULL, &head, &found, &err), err);
    if (found.row)
        fail_msg("row %lld %s", (long long)found.row, found.why);
    assert_int_equal(add_signal("zon", NULL), stays + 1); /* no number comes back */
}

static void a_backup_holds_them(void **state)
{
    (void)state;
    struct ank_head head;
    struct ank_restored restored;
    add_step(family, canary);
    add_signal("zon", canary);
    kept_commit();
    assert_ok(ank_backup_write(registry, kept_path("copy"), "korenbloem en regen",
                               false, work.today, &head, &err),
              err);
    ank_registry_close(registry);
    registry = NULL;
    remove(kept_path(NULL));
    struct ank_restoring restoring = {kept_path("copy"), "korenbloem en regen",
                                      kept_path(NULL), false};
    assert_ok(ank_backup_restore(&restoring, &work, &mem, &restored, &err), err);
    kept_reopen(ANK_READ | ANK_IDENTITY);
    assert_ok(ank_seal_open(registry, "korenbloem en regen", &err), err);
    assert_string_equal(steps_of(family, 1)[0].text, canary);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_locked, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(steps_are_numbered_in_their_family),
        TEST(a_step_is_done_let_go_and_open_again),
        TEST(words_are_sealed_and_open_in_their_own_row_only),
        TEST(without_a_passphrase_words_are_refused),
        TEST(another_passphrase_leaves_the_boxes_and_seals_their_key_anew),
        TEST(who_loses_the_passphrase_keeps_the_rest),
        TEST(contacts_are_counted_within_a_trajectory),
        TEST(amounts_and_signals_are_of_a_trajectory),
        TEST(the_budget_tells_what_is_left),
        TEST(a_signal_counts_its_families),
        TEST(every_change_is_in_the_history),
        TEST(an_erased_family_leaves_the_signal_and_nothing_else),
        TEST(a_signal_goes_for_good_with_its_words_in_the_history),
        TEST(a_backup_holds_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
