/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup is whole or refused, and what is restored is old or new, also when
 * the program is killed half-way. */
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/history.h>
#include "fixture.h"
#include "store/db.h"
#include "store/stmt.h"

static const struct ank_work later = {
    .who = "coach", .command = "restore", .at = "2026-04-01T09:00:00Z", .today = 20544};

static int open_with_families(void **state)
{
    static const ank_score scores[] = {3, 4, ANK_PARKED};
    if (kept_open(state) != 0)
        return 1;
    struct ank_instrument *instrument = add_instrument();
    add_project("zon", instrument);
    for (int i = 1; i <= 30; i++) {
        int64_t family = add_family(ank_format(&mem, "G-%d", i));
        add_trajectory(family, "zon", "2026-02-02", NULL);
        add_sitting(family, instrument->id, 0, "2026-02-03", scores, COUNT(scores));
    }
    kept_commit();
    return 0;
}

static struct ank_head back_up(const char *name, const char *passphrase)
{
    struct ank_head head;
    assert_ok(ank_backup_write(registry, kept_path(name), passphrase, false, work.today,
                               &head, &err),
              err);
    assert_ok(ank_registry_begin(registry, &work, &err), err);
    return head;
}

static void close_registry(void)
{
    assert_ok(ank_registry_end(registry, false, &err), err);
    ank_registry_close(registry);
    registry = NULL;
}

static bool restore(const char *backup, const char *passphrase, const char *path,
                    bool force, struct ank_restored *restored)
{
    struct ank_restoring restoring = {kept_path(backup), passphrase, path, force};
    return ank_backup_restore(&restoring, &later, &mem, restored, &err);
}

static int64_t families_at(const char *path)
{
    struct ank_registry *opened;
    struct ank_fault *faults;
    struct ank_head head;
    struct ank_break found;
    size_t count;
    int64_t families;
    assert_ok(ank_registry_open(&opened, path, ANK_READ, false, &err), err);
    assert_ok(ank_check(opened, &mem, &faults, &count, &err), err);
    assert_int_equal(count, 0);
    assert_ok(ank_history_verify(opened, NULL, &head, &found, &err), err);
    assert_int_equal(found.row, 0);
    assert_ok(stmt_number(stmt(opened, "SELECT count(*) FROM family"), &families, &err),
              err);
    ank_registry_close(opened);
    return families;
}

/* Bytes of files --------------------------------------------------------- */

static unsigned char *read_bytes(const char *name, size_t *size)
{
    struct stat status;
    int fd = open(kept_path(name), O_RDONLY);
    assert_int_equal(fstat(fd, &status), 0);
    *size = (size_t)status.st_size;
    unsigned char *bytes = ank_alloc(&mem, *size);
    assert_int_equal(read(fd, bytes, *size), *size);
    close(fd);
    return bytes;
}

static bool sings(void)
{
    size_t size;
    const unsigned char *bytes = read_bytes(NULL, &size);
    return memmem(bytes, size, "KANARIE", 7) != NULL;
}

static void write_bytes(const char *name, const unsigned char *bytes, size_t size)
{
    int fd = open(kept_path(name), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_int_equal(write(fd, bytes, size), size);
    close(fd);
}

/* Tests ------------------------------------------------------------------ */

static void a_backup_comes_back_the_same(void **state)
{
    (void)state;
    struct ank_restored restored;
    struct stat status;
    struct ank_head head = back_up("copy", NULL);
    assert_ok(restore("copy", NULL, kept_path("new"), false, &restored), err);
    assert_string_equal(restored.head.chain, head.chain);
    assert_null(restored.aside);
    assert_int_equal(families_at(kept_path("new")), 30);
    assert_int_equal(families_at(kept_path("copy")),
                     30); /* any SQLite tool can read it */
    assert_int_equal(stat(kept_path("new"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(stat(kept_path("copy"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(
        kept_number("SELECT count(*) FROM setting WHERE name = 'backup.2026-03-31'"),
        1);
}

static void what_is_there_is_not_overwritten(void **state)
{
    (void)state;
    struct ank_restored restored;
    struct ank_head head;
    back_up("copy", NULL);
    assert_fails(ank_backup_write(registry, kept_path("copy"), NULL, true, work.today,
                                  &head, &err),
                 err, ANK_EXISTS);
    assert_fails(restore("copy", NULL, kept_path(NULL), false, &restored), err,
                 ANK_EXISTS);
    write_bytes("new-journal", (const unsigned char *)"x", 1);
    assert_fails(restore("copy", NULL, kept_path("new"), false, &restored), err,
                 ANK_STORE);
    assert_int_equal(symlink("kept.ank", kept_path("link")), 0);
    assert_fails(restore("copy", NULL, kept_path("link"), true, &restored), err,
                 ANK_STORE);
}

static void a_passphrase_seals_the_backup(void **state)
{
    (void)state;
    struct ank_restored restored;
    struct ank_head head;
    bool sealed;
    size_t size;
    assert_ok(seal_set(registry, "zonnebloem", &err), err);
    kept_commit();
    assert_fails(ank_backup_write(registry, kept_path("copy"), "zonnebloen", false,
                                  work.today, &head, &err),
                 err, ANK_DENIED);
    back_up("copy", "zonnebloem");
    assert_ok(ank_backup_sealed(kept_path("copy"), &sealed, &err), err);
    assert_true(sealed);
    unsigned char *bytes = read_bytes("copy", &size);
    assert_null(memmem(bytes, size, "CREATE TABLE", 12)); /* too long for chance */
    assert_null(memmem(bytes, size, "SQLite", 6));
    assert_fails(restore("copy", NULL, kept_path("new"), false, &restored), err,
                 ANK_DENIED);
    assert_fails(restore("copy", "andere", kept_path("new"), false, &restored), err,
                 ANK_DENIED);
    bytes[size - 5] ^= 1; /* the last chunk */
    write_bytes("bad", bytes, size);
    assert_fails(restore("bad", "zonnebloem", kept_path("new"), false, &restored), err,
                 ANK_STORE);
    for (size_t cut = 8192; cut < size;
         cut += 65536 * stride(3)) { /* each makes a key */
        write_bytes("bad", bytes, cut);
        assert_fails(restore("bad", "zonnebloem", kept_path("new"), false, &restored),
                     err, ANK_STORE);
    }
    write_bytes("bad", bytes, 60);
    assert_fails(restore("bad", "zonnebloem", kept_path("new"), false, &restored), err,
                 ANK_STORE);
    assert_ok(restore("copy", "zonnebloem", kept_path("new"), false, &restored), err);
    assert_int_equal(families_at(kept_path("new")), 30);
}

static void every_cut_and_every_flip_is_refused(void **state)
{
    (void)state;
    struct ank_restored restored;
    size_t size;
    back_up("copy", NULL);
    unsigned char *bytes = read_bytes("copy", &size);
    for (size_t cut = 0; cut < size; cut += 4096 * stride(7)) {
        write_bytes("bad", bytes, cut);
        assert_fails(restore("bad", NULL, kept_path("new"), false, &restored), err,
                     ANK_STORE);
    }
    srand(11);
    for (size_t i = 0; i < 100; i += stride(5)) {
        size_t at = (size_t)rand() % size;
        bytes[at] ^= 4;
        write_bytes("bad", bytes, size);
        assert_fails(restore("bad", NULL, kept_path("new"), false, &restored), err,
                     ANK_STORE);
        bytes[at] ^= 4;
    }
    write_bytes("bad", bytes, size - 1);
    assert_fails(restore("bad", NULL, kept_path("new"), false, &restored), err,
                 ANK_STORE);
    assert_int_not_equal(access(kept_path("new"), F_OK), 0);
}

static void what_is_no_backup_of_ours_is_refused(void **state)
{
    (void)state;
    struct ank_restored restored;
    struct ank_head head;
    assert_fails(restore("nosuch", NULL, kept_path("new"), false, &restored), err,
                 ANK_IO);
    assert_fails(restore("", NULL, kept_path("new"), false, &restored), err, ANK_STORE);
    assert_fails(restore("kept.ank", NULL, kept_path("new"), false, &restored), err,
                 ANK_STORE);

    /* Of a newer version, and of another program, with a tail that is right. */
    static const char *const marks[] = {"PRAGMA user_version = 99",
                                        "PRAGMA application_id = 7"};
    for (size_t i = 0; i < COUNT(marks); i++) {
        const char *name = i ? "other" : "newer";
        struct ank_registry *mine = registry;
        assert_ok(ank_registry_end(registry, true, &err), err);
        kept_run(marks[i]);
        bool refused = !ank_backup_write(mine, kept_path(name), NULL, false, work.today,
                                         &head, &err);
        assert_true(refused); /* it cannot even be made */
        assert_int_equal(err.code, ANK_STORE);
        err = (struct ank_error){0};
        kept_run("PRAGMA user_version = 1; PRAGMA application_id = 0x616e6b72");
        assert_ok(ank_registry_begin(registry, &work, &err), err);
    }
    assert_int_equal(kept_files(),
                     2); /* the registry, and the journal of its command */
}

static void the_registry_that_was_there_is_kept_aside(void **state)
{
    (void)state;
    struct ank_restored restored;
    back_up("copy", NULL);
    add_family("H-1");
    kept_commit();
    close_registry();
    assert_ok(restore("copy", NULL, kept_path(NULL), true, &restored), err);
    assert_int_equal(families_at(kept_path(NULL)), 30);
    assert_int_equal(families_at(restored.aside), 31);
    assert_ok(restore("copy", NULL, kept_path(NULL), true, &restored), err);
    assert_non_null(strstr(restored.aside, "before-restore-2026-04-01-2"));
    assert_int_equal(kept_files(), 4);
    kept_reopen(ANK_READ | ANK_WRITE);
    assert_int_equal(
        kept_number("SELECT count(*) FROM setting WHERE name GLOB 'backup.*'"), 2);
}

static void a_damaged_registry_can_be_replaced(void **state)
{
    (void)state;
    struct ank_restored restored;
    back_up("copy", NULL);
    close_registry();
    write_bytes(NULL, (const unsigned char *)"nothing of use", 14);
    write_bytes("kept.ank-journal", (const unsigned char *)"x", 1);
    assert_ok(restore("copy", NULL, kept_path(NULL), true, &restored), err);
    assert_true(restored.unread);
    assert_int_equal(families_at(kept_path(NULL)), 30);
    assert_int_not_equal(access(kept_path("kept.ank-journal"), F_OK), 0);
}

static void who_was_erased_since_is_erased_again(void **state)
{
    (void)state;
    struct ank_restored restored;
    struct ank_family found;
    kept_run("UPDATE family SET alias = 'KANARIE' WHERE code = 'G-3'");
    kept_commit();
    back_up("copy", NULL);
    kept_reopen(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    assert_ok(ank_family_find(registry, "G-3", &mem, &found, &err), err);
    assert_ok(ank_family_erase(registry, &found, &err), err);
    kept_commit();
    close_registry();
    assert_ok(restore("copy", NULL, kept_path(NULL), true, &restored), err);
    assert_int_equal(restored.erased_count, 1);
    assert_string_equal(restored.erased[0], "G-3");
    assert_int_equal(families_at(kept_path(NULL)), 29);
    assert_false(sings());
    kept_reopen(ANK_READ | ANK_WRITE);
    struct ank_family again = {.code = "G-3"};
    assert_fails(ank_family_add(registry, &again, &err), err, ANK_INVALID);
}

/* How often a child is killed; each turn waits for the disk many times. */
static int kills(void)
{
    return getenv("ANK_TEST_FULL") ? 50 : SANITIZED ? 3 : 15;
}

/* Runs `what` in a child and kills it at a random moment of the time it takes. */
static void killed(long *takes, void (*what)(void))
{
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        what();
        _exit(0);
    }
    if (*takes) { /* the first is left alone, to know how long it takes */
        usleep((useconds_t)(rand() % *takes));
        kill(child, SIGKILL);
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    clock_gettime(CLOCK_MONOTONIC, &end);
    if (!*takes)
        *takes = 1 + (end.tv_sec - begin.tv_sec) * 1250000 +
                 (end.tv_nsec - begin.tv_nsec) / 800;
}

static void restore_it(void)
{
    struct ank_restored restored;
    bool done = restore("copy", NULL, kept_path(NULL), true, &restored);
    (void)done;
}

static void killed_while_restoring_it_is_old_or_new(void **state)
{
    (void)state;
    int news = 0;
    long takes = 0;
    back_up("copy", NULL);
    add_family("H-1");
    kept_commit();
    back_up("whole", NULL);
    close_registry();
    for (int i = 0; i < kills(); i++) {
        killed(&takes, restore_it);
        int64_t families = families_at(kept_path(NULL));
        assert_true(families == 30 || families == 31);
        news += families == 30;
        struct ank_restored restored;
        if (families == 30)
            assert_ok(restore("whole", NULL, kept_path(NULL), true, &restored), err);
    }
    print_message("# %d of %d were done before they were killed\n", news, kills());
}

static void erase_it(void)
{
    struct ank_registry *opened;
    struct ank_error failure = {0};
    struct ank_family found;
    if (ank_registry_open(&opened, kept_path(NULL), ANK_READ | ANK_WRITE | ANK_IDENTITY,
                          false, &failure) &&
        ank_registry_begin(opened, &work, &failure) &&
        ank_family_find(opened, "G-3", &mem, &found, &failure) &&
        ank_family_erase(opened, &found, &failure) &&
        ank_registry_end(opened, true, &failure))
        ank_registry_close(opened);
}

static void killed_while_erasing_the_next_command_finishes(void **state)
{
    (void)state;
    int erased = 0;
    long takes = 0;
    size_t size;
    kept_run("UPDATE family SET alias = 'KANARIE' WHERE code = 'G-3'");
    kept_commit();
    close_registry();
    unsigned char *before = read_bytes(NULL, &size);
    for (int i = 0; i < kills(); i++) {
        killed(&takes, erase_it);
        kept_reopen(ANK_READ | ANK_WRITE);
        kept_commit();
        close_registry();
        int64_t families = families_at(kept_path(NULL));
        assert_int_equal(families, sings() ? 30 : 29);
        erased += families == 29;
        write_bytes(NULL, before, size);
    }
    print_message("# %d of %d were done before they were killed\n", erased, kills());
}

static void back_it_up(void)
{
    struct ank_registry *opened;
    struct ank_error failure = {0};
    struct ank_head head;
    bool done = ank_registry_open(&opened, kept_path(NULL), ANK_READ | ANK_WRITE, false,
                                  &failure) &&
                ank_registry_begin(opened, &work, &failure) &&
                ank_backup_write(opened, kept_path("copy"), NULL, false, work.today,
                                 &head, &failure);
    (void)done;
}

static void killed_while_backing_up_there_is_a_whole_backup_or_none(void **state)
{
    (void)state;
    int made = 0;
    long takes = 0;
    close_registry();
    for (int i = 0; i < kills(); i++) {
        struct ank_restored restored;
        killed(&takes, back_it_up);
        assert_int_equal(families_at(kept_path(NULL)), 30);
        if (access(kept_path("copy"), F_OK) != 0)
            continue;
        made++;
        assert_ok(restore("copy", NULL, kept_path("new"), false, &restored), err);
        assert_int_equal(families_at(kept_path("new")), 30);
        unlink(kept_path("new"));
        unlink(kept_path("copy"));
    }
    print_message("# %d of %d were made before they were killed\n", made, kills());
}

/* Upgrading -------------------------------------------------------------- */

/* The schemas that landed, one that comes after them, and NULL. */
static const char *steps[32];
static int landed;

static int open_older(void **state)
{
    int result = open_with_families(state);
    close_registry();
    for (landed = 0; schema_files[landed]; landed++)
        steps[landed] = schema_files[landed];
    assert_true(landed + 1 < (int)COUNT(steps));
    steps[landed] =
        "ALTER TABLE family ADD COLUMN shoe TEXT DEFAULT 'laars';"
        "CREATE TABLE extra (id INTEGER PRIMARY KEY, family INTEGER REFERENCES family) STRICT;";
    steps[landed + 1] = NULL;
    return result;
}

static const char *const *real_steps;

static int close_older(void **state)
{
    schema_files = real_steps;
    return kept_close(state);
}

static bool run_upgrade(struct ank_upgraded *upgraded)
{
    return ank_registry_upgrade(kept_path(NULL), &later, &mem, upgraded, &err);
}

static void an_older_registry_is_upgraded_after_a_backup(void **state)
{
    (void)state;
    struct ank_upgraded upgraded;
    struct ank_registry *opened;
    schema_files = steps;
    assert_fails(ank_registry_open(&opened, kept_path(NULL), ANK_READ, false, &err),
                 err, ANK_STORE);
    assert_ok(run_upgrade(&upgraded), err);
    assert_int_equal(upgraded.from, landed);
    assert_int_equal(upgraded.to, landed + 1);
    assert_int_equal(families_at(kept_path(NULL)), 30);
    kept_reopen(ANK_READ | ANK_WRITE);
    kept_run("UPDATE family SET shoe = 'klomp' WHERE id = 1"); /* the history knows the
                                                                  column */
    assert_non_null(
        strstr(kept_text("SELECT new FROM history_value ORDER BY history DESC"),
               "shoe='klomp'"));
    kept_commit();
    close_registry();
    assert_ok(run_upgrade(&upgraded), err); /* again: nothing to do */
    assert_int_equal(upgraded.from, upgraded.to);
    schema_files = real_steps;
    assert_int_equal(
        families_at(kept_path(ank_format(&mem, "kept.ank.before-upgrade-%d", landed))),
        30);
}

static void an_upgrade_that_fails_leaves_everything_as_it_was(void **state)
{
    (void)state;
    struct ank_upgraded upgraded;
    size_t before, after;
    unsigned char *bytes = read_bytes(NULL, &before);
    schema_files = steps;
    static const char *const wrong[] = {
        "CREATE TABLE half (a) ; SELECT nonsense",
        "INSERT INTO share (family, day, what, whom) VALUES (99, '2026-01-01', 'x', 'y')",
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        steps[landed] = wrong[i];
        assert_fails(run_upgrade(&upgraded), err, ANK_STORE);
        unsigned char *now = read_bytes(NULL, &after);
        assert_int_equal(before, after);
        assert_memory_equal(bytes, now, before);
        assert_int_equal(kept_files(), 1);
    }
    steps[landed] = NULL;
    assert_ok(run_upgrade(&upgraded), err);
}

static void upgrade_it(void)
{
    struct ank_upgraded upgraded;
    bool done = run_upgrade(&upgraded);
    (void)done;
}

static void killed_while_upgrading_it_is_old_or_new(void **state)
{
    (void)state;
    int news = 0;
    long takes = 0;
    size_t size;
    unsigned char *before = read_bytes(NULL, &size);
    for (int i = 0; i < kills(); i++) {
        schema_files = steps;
        killed(&takes, upgrade_it);
        struct ank_upgraded upgraded;
        assert_ok(run_upgrade(&upgraded), err);
        news += upgraded.from == landed + 1;
        assert_int_equal(families_at(kept_path(NULL)), 30);
        write_bytes(NULL, before, size);
    }
    print_message("# %d of %d were done before they were killed\n", news, kills());
}

static void a_backup_of_an_older_version_wants_an_upgrade(void **state)
{
    (void)state;
    struct ank_restored restored;
    struct ank_upgraded upgraded;
    kept_reopen(ANK_READ | ANK_WRITE);
    back_up("copy", NULL);
    close_registry();
    schema_files = steps;
    assert_ok(restore("copy", NULL, kept_path(NULL), true, &restored), err);
    assert_true(restored.older);
    assert_ok(run_upgrade(&upgraded), err);
    assert_int_equal(families_at(kept_path(NULL)), 30);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_with_families, kept_close)
#define UPGRADE(name) cmocka_unit_test_setup_teardown(name, open_older, close_older)

int main(void)
{
    real_steps = schema_files;
    const struct CMUnitTest tests[] = {
        TEST(a_backup_comes_back_the_same),
        TEST(what_is_there_is_not_overwritten),
        TEST(a_passphrase_seals_the_backup),
        TEST(every_cut_and_every_flip_is_refused),
        TEST(what_is_no_backup_of_ours_is_refused),
        TEST(the_registry_that_was_there_is_kept_aside),
        TEST(a_damaged_registry_can_be_replaced),
        TEST(who_was_erased_since_is_erased_again),
        TEST(killed_while_restoring_it_is_old_or_new),
        TEST(killed_while_erasing_the_next_command_finishes),
        TEST(killed_while_backing_up_there_is_a_whole_backup_or_none),
        UPGRADE(an_older_registry_is_upgraded_after_a_backup),
        UPGRADE(an_upgrade_that_fails_leaves_everything_as_it_was),
        UPGRADE(killed_while_upgrading_it_is_old_or_new),
        UPGRADE(a_backup_of_an_older_version_wants_an_upgrade),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
