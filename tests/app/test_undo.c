/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Taking back: after any sequence of commands each one, taken back, leaves the registry
 * as it was, but for its history; and taken back twice, as the command left it.
 */
#include "door.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <time.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/consent_entry.h>
#include <ankerpunt/registry/check.h>
#include <ankerpunt/app/estimate_entry.h>
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/import.h>
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/rating.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/signals.h>
#include <ankerpunt/app/text_entry.h>
#include <ankerpunt/app/trajectory_entry.h>
#include <ankerpunt/app/undo.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/history.h>

static int sealed_project(void **state)
{
    if (door_open(state) != 0)
        return 1;
    add_project("zon", add_instrument());
    add_right("recht");
    add_trajectory(add_family("G-0"), "zon", "2026-01-12", NULL);
    kept_commit();
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    door.registry = registry;
    assert_ok(ank_passphrase_change(&door, "een lange zin", &err), err);
    assert_ok(ank_registry_end(registry, true, &err), err);
    kept_run("PRAGMA synchronous = OFF"); /* thousands of commits */
    return 0;
}

/* Back and forth ------------------------------------------------------------------ */

static void take_back(void)
{
    struct ank_undoing undoing;
    assert_ok(ank_undo_look(&door, &undoing, &err), err);
    assert_true(undoing.count > 0);
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_work_end(&door, ank_undo_take(&door, &undoing, &err), &err), err);
}

/* Commands of any kind ------------------------------------------------------------ */

static unsigned seed;

/* 0 to below `most`, the same for the same seed everywhere. */
static int any(int most)
{
    seed = seed * 1103515245u + 12345u;
    return (int)(seed >> 16) % most;
}

static const char *of(const char *const *words, size_t count)
{
    return words[any((int)count)];
}
#define ONE_OF(...)                                                                    \
    of((const char *const[]){__VA_ARGS__},                                             \
       sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static ank_day any_day(void)
{
    return door.today - any(40); /* few, so that they meet */
}

static bool rate(void)
{
    size_t count;
    struct ank_rating rating = {.family = "G-0",
                                .by = ONE_OF(NULL, "mama", "jan"),
                                .day = any_day(),
                                .then = any(8) == 0,
                                .correct = any(2) == 0};
    const struct ank_answer answers[] = {
        {"wonen", ONE_OF("1", "7", "parked"), any(2) == 0},
        {"geld", ONE_OF("2", "refused", "9"), false},
        {0}};
    return ank_rating_note(&door, &rating, answers, &count, &err);
}

static bool mend(void)
{
    const char *family,
        *first = kept_text("SELECT min(day) FROM sitting WHERE person IS NULL AND"
                           " looking_back = 0 AND family ="
                           " (SELECT id FROM family WHERE code = 'G-0')");
    const struct ank_rating rating = {.family = "G-0",
                                      .day = first ? day(first) : any_day()};
    struct ank_rating_mending mending = {.remove = any(3) == 0, .move_to = ANK_NO_DAY};
    if (!mending.remove && any(2))
        mending.move_to = any_day();
    else if (!mending.remove)
        mending.give_to = ONE_OF("G-0", "G-1"),
        mending.voice = ONE_OF("jan", "together");
    return ank_rating_mend(&door, &rating, &mending, &family, &err);
}

static bool mend_right(void)
{
    struct ank_claim_entry step = {
        .family = "G-0", .right = "recht", .stage = ONE_OF("known", "applied")};
    const char *first =
        kept_text("SELECT day FROM claim_step WHERE stage = 1 OR stage = 2");
    step.day = first ? day(first) : any_day();
    return ank_claim_mend(&door, &step, any(2) ? ANK_NO_DAY : any_day(), &err);
}

static bool mend_trajectory(void)
{
    struct ank_trajectory_entry entry = {.family = ONE_OF("G-0", "G-1"),
                                         .day = ANK_NO_DAY};
    return any(2) ? ank_trajectory_unend(&door, &entry, &err)
                  : ank_trajectory_rebegin(&door, &entry, any_day() - 60, &err);
}

static bool mend_people(void)
{
    struct ank_coach noted,
        coach = {"G-0", ONE_OF("els", "omar"), ANK_NO_DAY, ANK_NO_DAY};
    struct ank_person_entry person = {ONE_OF("G-0", "G-1"), ONE_OF("mama", "jan", "an"),
                                      ONE_OF("parent", "child"), 1990};
    struct ank_consent_entry consent = {.family = "G-0", .purpose = "measure"};
    const char *said =
        kept_text("SELECT day FROM consent WHERE purpose = 'measure' AND person = 0");
    switch (any(4)) {
    case 0:
        return ank_coach_unnote(&door, &coach, &noted, &err);
    case 1:
        return ank_person_change(&door, &person, &err);
    case 2:
        return ank_person_forget(&door, &person, &err);
    default:
        consent.day = said ? day(said) : any_day();
        return ank_consent_unnote(&door, &consent, &err);
    }
}

static bool add_person(void)
{
    struct ank_person_entry person = {ONE_OF("G-0", "G-1"), ONE_OF("mama", "jan", "an"),
                                      ONE_OF("parent", "child", "supporter"),
                                      any(2) ? ANK_NOT_GIVEN : 1980 + any(30)};
    return ank_person_enter(&door, &person, &err);
}

static bool add_a_family(void)
{
    struct ank_family_entry family = {.project = "zon",
                                      .code = ONE_OF("G-1", "G-2", "G-3", "G-4"),
                                      .alias = ONE_OF(NULL, "Gezin Zon"),
                                      .consents = ONE_OF(NULL, "start,measure"),
                                      .start = any_day()};
    return ank_family_enter(&door, &family, &err);
}

static bool change_family(void)
{
    return ank_family_change(&door, ONE_OF("G-0", "G-1"), ONE_OF("Gezin Maan", ""),
                             ONE_OF(NULL, "fr"), &err);
}

static bool note_coach(void)
{
    struct ank_coach noted, said = {ONE_OF("G-0", "G-1"), ONE_OF("els", "omar"),
                                    any_day(), any(2) ? ANK_NO_DAY : door.today};
    return ank_coach_note(&door, &said, &noted, &err);
}

/* Not on `measure`: after a no to it every other command would refuse. */
static bool say_consent_of(void)
{
    struct ank_consent_entry consent = {
        "G-0", ONE_OF("followup", "evaluation", "share:ocmw"), NULL, any_day(), any(2)};
    return ank_consent_note(&door, &consent, &err);
}

static bool note_right(void)
{
    struct ank_claim_entry step = {.family = ONE_OF("G-0", "G-1"),
                                   .right = "recht",
                                   .stage = ONE_OF("known", "applied", "granted"),
                                   .value = ONE_OF(NULL, "250"),
                                   .day = any_day(),
                                   .renewal = ANK_NO_DAY,
                                   .correct = true};
    return ank_claim_note(&door, &step, &err);
}

static bool note_explored(void)
{
    ank_day on = any_day();
    return ank_explored_note(&door, "G-0", &on, &err);
}

static bool guess(void)
{
    const struct ank_expected expected[] = {{"wonen", ONE_OF("+1", "-2")}, {0}};
    struct ank_estimate_entry entry = {
        .family = "G-0", .day = any_day(), .correct = true, .expected = expected};
    return ank_estimate_note(&door, &entry, &err);
}

static bool move_trajectory(void)
{
    struct ank_trajectory_entry entry = {.family = ONE_OF("G-0", "G-1"),
                                         .project = "zon",
                                         .status = ONE_OF("on-hold", "intensive"),
                                         .day = any_day()};
    switch (any(3)) {
    case 0:
        return ank_trajectory_note(&door, &entry, &err);
    case 1:
        entry.reason = "completed";
        return ank_trajectory_end(&door, &entry, &err);
    default:
        entry.status = NULL;
        return ank_trajectory_start(&door, &entry, &err);
    }
}

static bool note_contact(void)
{
    struct ank_contact_entry contact = {.family = "G-0",
                                        .channel = ONE_OF("home", "phone"),
                                        .day = any_day(),
                                        .minutes = any(2) ? ANK_NOT_GIVEN : 45};
    return ank_contact_note(&door, &contact, &err);
}

static bool note_amount(void)
{
    struct ank_amount_entry amount = {.about = {.family = "G-0"},
                                      .kind = ONE_OF("grant", "spend"),
                                      .typed = "250,50",
                                      .day = any_day()};
    return ank_amount_note(&door, &amount, &err);
}

static bool agree_step(void)
{
    struct ank_small_step_entry step = {.about = {.family = "G-0", .domain = "geld"},
                                        .day = any_day(),
                                        .due = ANK_NO_DAY,
                                        .text = ONE_OF("De bank bellen", "Sparen")};
    return ank_small_step_note(&door, &step, &err);
}

static bool use_number(void)
{
    struct ank_numbered which = {"G-0", ONE_OF("1", "2", "3"), door.today, 0};
    switch (any(5)) {
    case 0:
        return ank_contact_delete(&door, &which, &err);
    case 1:
        return ank_amount_delete(&door, &which, &err);
    case 2:
        return ank_small_step_done(&door, &which, &err);
    case 3:
        return ank_small_step_reopen(&door, &which, &err);
    default:
        return ank_small_step_delete(&door, &which, &err);
    }
}

static bool write_words(void)
{
    struct ank_words_entry words = {.family = "G-0",
                                    .domain = "geld",
                                    .day = any_day(),
                                    .said = {ONE_OF("Zo houden", ""), "Meer rust"}};
    struct ank_note note = {any_day(), "Een notitie"};
    switch (any(3)) {
    case 0:
        return ank_words_note(&door, &words, &err);
    case 1:
        return ank_note_add(&door, "G-0", &note, &err);
    default:
        return ank_note_drop(&door, "G-0", any_day(), &err);
    }
}

static bool talk_afterwards(void)
{
    struct ank_review_entry review = {.family = "G-0",
                                      .day = ANK_NO_DAY,
                                      .important = ONE_OF("wonen", "geld"),
                                      .onward = ONE_OF(NULL, "Verder doen")};
    return ank_review_note(&door, &review, &err);
}

static bool name_family(void)
{
    static const char *const said[ANK_IDENTITY_FIELDS] = {"Familie Peeters"};
    const struct ank_identity_whom whom = {ONE_OF("G-0", "G-1"), NULL};
    return any(3) ? ank_identity_keep(&door, &whom, said, &err)
                  : ank_identity_clear(&door, &whom, &err);
}

static bool tell_signal(void)
{
    struct ank_signal noted;
    struct ank_signal_entry signal = {.project = "zon",
                                      .title = "Lange wachtlijst",
                                      .level = "local",
                                      .day = any_day(),
                                      .feedback = ANK_NO_DAY,
                                      .text = ONE_OF(NULL, "Al een jaar")};
    struct ank_signal_entry change = {
        .typed = "1", .state = ONE_OF("raised", "solved"), .feedback = ANK_NO_DAY};
    return any(2) ? ank_signal_note(&door, &signal, &noted, &err)
                  : ank_signal_change(&door, &change, &noted, &err);
}

static bool set_up_project(void)
{
    struct ank_project made;
    struct ank_project_entry entry = {.code = ONE_OF("maan", "ster"),
                                      .name = ONE_OF("Maan", "Ster"),
                                      .start = ANK_NO_DAY};
    return any(2) ? ank_project_enter(&door, &entry, &made, &err)
                  : ank_project_change(&door, &entry, &made, &err);
}

static void ignore_fault(struct ank_work_context *who, const char *sentence)
{
    (void)who, (void)sentence;
}

static bool bring_in(void)
{
    struct ank_import_counts counts;
    struct ank_import_settings settings = {
        .path = kept_path("rows.csv"), .correct = any(2) == 0, .fault = ignore_fault};
    const char *text;
    switch (any(3)) {
    case 0:
        text = "family,project,start,consent\nG-5,zon,2026-01-12,measure\n"
               "G-0,zon,2026-01-12,start\n";
        assert_ok(ank_file_put(settings.path, text, strlen(text), true, &err), err);
        return ank_import_families(&door, &settings, &counts, &err);
    case 1:
        text = "family,date,domain,score,by\nG-0,2026-03-01,wonen,4,\n"
               "G-0,2026-03-01,geld,4,\nG-0,2026-03-02,rust,4,oma\n";
        assert_ok(ank_file_put(settings.path, text, strlen(text), true, &err), err);
        return ank_import_scores(&door, &settings, &counts, &err);
    default:
        text = "family,right,stage,date\nG-0,recht,applied,2026-02-01\n";
        assert_ok(ank_file_put(settings.path, text, strlen(text), true, &err), err);
        return ank_import_rights(&door, &settings, &counts, &err);
    }
}

static bool (*const commands[])(void) = {
    rate,         rate,        add_person,      add_a_family,    change_family,
    note_coach,   note_right,  say_consent_of,  note_explored,   guess,
    note_contact, note_amount, agree_step,      use_number,      move_trajectory,
    write_words,  name_family, talk_afterwards, tell_signal,     set_up_project,
    bring_in,     mend,        mend_right,      mend_trajectory, mend_people,
};

/* A command that is refused changes nothing; each is known by its number. */
static bool did(size_t command)
{
    assert_ok(ank_work_begin(&door, &err), err);
    bool done = commands[command]();
    bool kept = ank_work_end(&door, done, &err);
    err = (struct ank_error){0};
    return kept;
}

static void assert_same(const char *found, const char *expected, const char *when,
                        size_t command)
{
    if (strcmp(found, expected) != 0)
        fail_msg("%s of command %zu:\n%s\nis not\n%s", when, command, found, expected);
}

static void every_command_goes_back_and_forth(void **state)
{
    (void)state;
    size_t done[ANK_COUNT(commands)] = {0};
    for (seed = 1; seed < (SANITIZED ? 3 : 4); seed++) {
        unsigned start = seed;
        for (int i = 0; i < 150; i++) {
            char *before = kept_rows();
            size_t command = (size_t)any(ANK_COUNT(commands));
            bool kept = did(command);
            char *after = kept_rows();
            if (!kept)
                assert_same(after, before, "a refusal", command);
            if (!kept || strcmp(before, after) == 0)
                continue;
            done[command]++;
            take_back();
            assert_same(kept_rows(), before, "the taking back", command);
            take_back();
            assert_same(kept_rows(), after, "the putting back", command);
            if (any(4) == 0)
                take_back();
        }
        seed = start;
    }
    for (size_t i = 0; i < ANK_COUNT(commands); i++)
        if (done[i] == 0)
            fail_msg("command %zu was never done", i);
    struct ank_head head;
    struct ank_break broken;
    assert_ok(ank_history_verify(registry, NULL, &head, &broken, &err), err);
    assert_null(broken.why);
    struct ank_fault *faults;
    size_t count;
    assert_ok(ank_check(registry, &mem, &faults, &count, &err), err);
    for (size_t i = 0; i < count; i++)
        fail_msg("%s: %s", faults[i].where, faults[i].what);
}

/* What a command is told of ------------------------------------------------------- */

static void assert_undoable(const char *what, const char *line)
{
    struct ank_undoing undoing;
    assert_ok(ank_undo_look(&door, &undoing, &err), err);
    assert_string_equal(undoing.what, what);
    assert_int_equal(undoing.count, 1);
    assert_string_equal(undoing.lines[0], line);
}

static void assert_not_undoable(enum ank_code code, const char *words)
{
    struct ank_undoing undoing;
    assert_refused(ank_undo_look(&door, &undoing, &err), code, words);
}

static void all_answers_of_one_talk_are_one(void **state)
{
    (void)state;
    struct ank_questions *questions;
    const struct ank_rating rating = {.family = "G-0", .day = door.today};
    char *before = kept_rows();
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    assert_ok(ank_questions_open(&door, &rating, &questions, &err), err);
    for (size_t i = 0; i < 3; i++)
        assert_ok(ank_questions_answer(questions, i, 4, false, &err), err);
    assert_ok(ank_questions_answer(questions, 0, 5, true, &err), err);
    char *after = kept_rows();
    assert_undoable("test of 16:05 (coach)", "G-0: 3 scores of 31/03/2026");
    take_back();
    assert_string_equal(kept_rows(), before);
    assert_undoable("test of 16:05 (coach)", "G-0: 3 scores of 31/03/2026");
    take_back();
    assert_string_equal(kept_rows(), after);
}

/* What came in between, by another command, another program or nobody. */
static void only_the_last_command_is_taken_back(void **state)
{
    (void)state;
    struct ank_undoing undoing;
    struct ank_family family = {.code = "G-9"};
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_work_end(&door, note_contact(), &err), err);
    assert_ok(ank_undo_look(&door, &undoing, &err), err);
    kept_run("UPDATE family SET alias = 'Anders'"); /* another program */
    assert_not_undoable(ANK_INVALID, "something was written after test of");
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_family_add(registry, &family, &err), err);
    assert_ok(ank_work_end(&door, true, &err), err);
    assert_ok(ank_work_begin(&door, &err), err);
    assert_refused(ank_work_end(&door, ank_undo_take(&door, &undoing, &err), &err),
                   ANK_INVALID, "nothing was taken back");
    door.today++;
    assert_not_undoable(ANK_NOT_FOUND, "there is nothing to take back");
    door.today--;
}

static void what_is_for_good_stays(void **state)
{
    (void)state;
    struct ank_family family;
    assert_not_undoable(ANK_INVALID, "cannot be taken back"); /* the passphrase */
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_work_end(&door, note_contact(), &err), err);
    assert_ok(ank_family_find(registry, "G-0", &mem, &family, &err), err);
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_work_end(&door, ank_family_erase(registry, &family, &err), &err),
              err);
    assert_not_undoable(ANK_INVALID, "cannot be taken back");
    assert_int_equal(kept_number("SELECT count(*) FROM undo WHERE changes NOT NULL"),
                     0);
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_work_end(&door, ank_undo_drop(&door, &err), &err), err);
    assert_not_undoable(ANK_NOT_FOUND, "there is nothing to take back");
}

/* An id of a family that was taken back would make its history another family's. */
static void an_id_is_not_given_twice(void **state)
{
    (void)state;
    struct ank_family_entry family = {
        .project = "zon", .code = "G-8", .alias = "Geheim", .start = door.today};
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_work_end(&door, ank_family_enter(&door, &family, &err), &err), err);
    take_back();
    family.code = "G-9", family.alias = NULL;
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_work_end(&door, ank_family_enter(&door, &family, &err), &err), err);
    assert_int_equal(kept_number("SELECT count(*) FROM history_value WHERE family ="
                                 " (SELECT id FROM family WHERE code = 'G-9')"
                                 " AND new GLOB '*Geheim*'"),
                     0);
}

/* Who erases is sure that nothing is left, also of what was taken back. */
static void what_is_taken_back_knows_its_family(void **state)
{
    (void)state;
    size_t count;
    struct ank_rating rating = {.family = "G-0", .day = door.today};
    const struct ank_answer answers[] = {{"wonen", "3", true}, {0}};
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(ank_work_end(
                  &door, ank_rating_note(&door, &rating, answers, &count, &err), &err),
              err);
    take_back();
    assert_int_equal(kept_number("SELECT count(*) FROM history h JOIN history_value v"
                                 " ON v.history = h.id WHERE v.family IS NULL"
                                 " AND tbl IN ('priority', 'sitting')"),
                     0);
}

/* More than is recorded is begun again, after a copy. */
static void a_large_import_makes_a_backup_first(void **state)
{
    (void)state;
    enum { rows = 200000 };
    static const char *const stages[] = {"known",    "applied", "pleaded", "granted",
                                         "realised", "kept",    "refused", "lost"};
    struct ank_import_counts counts;
    struct ank_import_settings settings = {.path = kept_path("rows.csv"),
                                           .fault = ignore_fault};
    char *line = ank_alloc(&mem, rows * 40), *end = line;
    end += sprintf(end, "family,right,stage,date\n");
    for (int i = 0; i < rows; i++) {
        char day[11];
        end += sprintf(end, "G-0,recht,%s,%s\n", stages[i % 8],
                       ank_day_format(door.today - i / 8, day));
    }
    assert_ok(ank_file_put(settings.path, line, (size_t)(end - line), true, &err), err);
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(
        ank_work_end(&door, ank_import_rights(&door, &settings, &counts, &err), &err),
        err);
    const char *notices = door_notices();
    assert_non_null(strstr(notices, "is too large to take back; "));
    assert_non_null(
        strstr(notices, "kept.ank.before-import-2026-03-31 is the registry"));
    assert_not_undoable(ANK_INVALID, "kept.ank.before-import-2026-03-31");
}

/* A large file that says little is taken back as any other, and leaves no copy. */
static void a_large_file_that_says_little_leaves_no_backup(void **state)
{
    (void)state;
    enum { rows = 2, wide = 2100, size = 9 << 20 };
    static const char steps[] = "SELECT count(*) FROM right_entry";
    struct ank_import_counts counts;
    struct ank_import_settings settings = {
        .path = kept_path("wide.csv"), .ignore_columns = "note", .fault = ignore_fault};
    char *text = ank_alloc(&mem, size), *end = text;
    end += sprintf(end, "family,right,stage,date,note\n");
    for (int i = 0; i < wide; i++)
        end += sprintf(end, "G-0,recht,%s,2026-01-05,%04000d\n",
                       i % rows ? "applied" : "known", i);
    assert_true(end - text > 8 << 20);
    const int64_t before = kept_number(steps);
    assert_ok(ank_file_put(settings.path, text, (size_t)(end - text), true, &err), err);
    assert_ok(ank_work_begin(&door, &err), err);
    assert_ok(
        ank_work_end(&door, ank_import_rights(&door, &settings, &counts, &err), &err),
        err);
    assert_int_equal(counts.added, rows);
    assert_int_not_equal(access(kept_path("kept.ank.before-import-2026-03-31"), F_OK),
                         0);
    take_back();
    assert_int_equal(kept_number(steps), before);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, sealed_project, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_command_goes_back_and_forth),
        TEST(all_answers_of_one_talk_are_one),
        TEST(only_the_last_command_is_taken_back),
        TEST(what_is_for_good_stays),
        TEST(an_id_is_not_given_twice),
        TEST(what_is_taken_back_knows_its_family),
        TEST(a_large_import_makes_a_backup_first),
        TEST(a_large_file_that_says_little_leaves_no_backup),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
