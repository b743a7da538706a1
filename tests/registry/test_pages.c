/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that carry sums, and journals that know their file. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ankerpunt/registry/family.h>
#include "fixture.h"
#include "store/db.h"
#include "store/pages.h"
#include "store/stmt.h"

enum { size_of_a_page = 4096, many = 400 };

struct bytes {
    unsigned char *at;
    size_t size;
};

static struct bytes read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    struct bytes bytes = {.size = (size_t)ftell(file)};
    bytes.at = ank_alloc(&mem, bytes.size + 1);
    rewind(file);
    assert_int_equal(fread(bytes.at, 1, bytes.size, file), bytes.size);
    fclose(file);
    return bytes;
}

static void write_file(const char *path, struct bytes bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.at, 1, bytes.size, file), bytes.size);
    assert_int_equal(fclose(file), 0);
}

static struct bytes copy_of(struct bytes bytes)
{
    struct bytes copy = {ank_alloc(&mem, bytes.size + 1), bytes.size};
    memcpy(copy.at, bytes.at, bytes.size);
    return copy;
}

static void add_families(const char *prefix, int count)
{
    for (int i = 0; i < count; i++)
        add_family(ank_format(&mem, "%s-%d", prefix, i));
}

/* A registry with families, closed again. */
static int open_filled(void **state)
{
    if (kept_open(state) != 0)
        return 1;
    add_families("G", many);
    kept_commit();
    return 0;
}

static void close_registry(void)
{
    if (registry)
        assert_ok(ank_registry_end(registry, false, &err), err);
    ank_registry_close(registry);
    registry = NULL;
}

/* How many families one reads; -1 when the file is refused, on opening or after. */
static int families_read(void)
{
    static const char sql[] = "SELECT count(*) FROM (SELECT code FROM family f"
                              " WHERE alias IS NULL AND length(code) > 0)";
    struct ank_error failure = {0};
    struct ank_registry *opened;
    int64_t count = 0;
    if (!ank_registry_open(&opened, kept_path(NULL), ANK_READ, false, &failure))
        return failure.code == ANK_STORE ? -1 : -2;
    bool read = stmt_number(stmt(opened, sql), &count, &failure);
    ank_registry_close(opened);
    return read ? (int)count : failure.code == ANK_STORE ? -1 : -2;
}

static size_t pages_without_sum(struct bytes file)
{
    size_t without = 0;
    for (size_t at = 0; at < file.size; at += size_of_a_page)
        without += !page_holds(file.at + at, size_of_a_page,
                               (uint32_t)(at / size_of_a_page + 1));
    return without;
}

static void every_page_has_its_sum(void **state)
{
    (void)state;
    struct bytes file = read_file(kept_path(NULL));
    assert_int_equal(page_size_of(file.at), size_of_a_page);
    assert_int_equal(pages_without_sum(file), 0);
    kept_run("UPDATE family SET alias = 'even' WHERE id % 2 = 0");
    kept_commit();
    assert_int_equal(pages_without_sum(read_file(kept_path(NULL))), 0);
    assert_int_equal(families_read(), many / 2);
}

/* One byte of each page, in turn; then pages zeroed, exchanged and cut off. */
static void damage_is_refused_or_not_met(void **state)
{
    (void)state;
    close_registry();
    struct bytes whole = read_file(kept_path(NULL));
    size_t pages = whole.size / size_of_a_page, refused = 0, tried = 0;
    srand(11);
    for (int kind = 0; kind < 4; kind++)
        for (size_t i = 1; i < pages; i += 3, tried++) {
            struct bytes file = copy_of(whole);
            unsigned char *page = file.at + i * size_of_a_page;
            unsigned char *other =
                file.at + (1 + (size_t)rand() % (pages - 1)) * size_of_a_page;
            if (kind == 0)
                page[rand() % size_of_a_page] ^= (unsigned char)(1 + rand() % 255);
            else if (kind == 1)
                memset(page, 0, size_of_a_page);
            else if (kind == 2)
                for (int b = 0; b < size_of_a_page; b++) {
                    unsigned char kept = page[b];
                    page[b] = other[b];
                    other[b] = kept;
                }
            else
                file.size = i * size_of_a_page + (size_t)rand() % size_of_a_page;
            write_file(kept_path(NULL), file);
            int read = families_read();
            if (read != -1 && read != many)
                fail_msg("kind %d, page %zu: %d families", kind, i + 1, read);
            refused += read == -1;
        }
    write_file(kept_path(NULL), whole);
    assert_int_equal(families_read(), many);
    print_message("# %zu files, %zu refused\n", tried, refused);
    assert_true(refused > tried / 4);
}

static void a_head_that_was_changed_is_refused(void **state)
{
    (void)state;
    close_registry();
    struct bytes whole = read_file(kept_path(NULL));
    for (size_t at = 0; at < 110; at++) {
        struct bytes file = copy_of(whole);
        file.at[at] ^= 0x15;
        write_file(kept_path(NULL), file);
        if (families_read() != -1)
            fail_msg("byte %zu", at);
    }
    write_file(kept_path(NULL), whole);
}

static void run_elsewhere(const char *sql)
{
    sqlite3 *db;
    char *message = NULL;
    assert_int_equal(sqlite3_open(kept_path(NULL), &db), SQLITE_OK);
    sqlite3_exec(db, sql, NULL, NULL, &message);
    if (message)
        fail_msg("%s: %s", sql, message);
    sqlite3_close(db);
}

static void another_program_may_write(void **state)
{
    (void)state;
    close_registry();
    run_elsewhere("UPDATE family SET language = 'fr' WHERE id % 3 = 0");
    assert_true(pages_without_sum(read_file(kept_path(NULL))) > 1);
    assert_int_equal(families_read(), many);
    kept_reopen(ANK_READ | ANK_WRITE);
    add_family("H-1");
    kept_commit();
    assert_int_equal(pages_without_sum(read_file(kept_path(NULL))), 0);
    assert_int_equal(families_read(), many + 1);
}

static void a_file_without_sums_gets_them_when_written(void **state)
{
    (void)state;
    close_registry();
    struct ank_registry *model;
    unlink(kept_path(NULL));
    assert_ok(registry_model(&model, &err), err);
    assert_int_equal(sqlite3_exec(model->db,
                                  ank_format(&mem, "VACUUM INTO '%s'", kept_path(NULL)),
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    ank_registry_close(model);
    assert_int_equal(page_reserve_of(read_file(kept_path(NULL)).at), 0);
    assert_int_equal(families_read(), 0);
    kept_reopen(ANK_READ | ANK_WRITE);
    add_family("H-1");
    kept_commit();
    assert_int_equal(page_reserve_of(read_file(kept_path(NULL)).at), page_reserve);
    assert_int_equal(pages_without_sum(read_file(kept_path(NULL))), 0);
    assert_int_equal(families_read(), 1);
}

/* The warning on opening for writing. */
static const char *warning_to_who_writes(void)
{
    kept_reopen(ANK_READ | ANK_WRITE);
    const char *warning = ank_registry_warning(registry);
    close_registry();
    return warning;
}

static void who_waits_for_a_large_file_is_told(void **state)
{
    (void)state;
    static const char sql[] = "CREATE TABLE filler AS SELECT zeroblob(20000000) AS x";
    close_registry();
    run_elsewhere("UPDATE history SET command = upper(command)");
    assert_null(warning_to_who_writes());
    run_elsewhere(sql);
    assert_non_null(strstr(warning_to_who_writes(), "written anew, once"));
    kept_reopen(ANK_READ | ANK_WRITE);
    kept_commit(); /* this command has written it anew */
    close_registry();
    assert_null(warning_to_who_writes());
}

static const char *journal_path(void)
{
    return ank_format(&mem, "%s-journal", kept_path(NULL));
}

/* Killed while it writes, with so little memory that pages are in the file already. */
static void break_off(const char *prefix)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        kept_reopen(ANK_READ | ANK_WRITE);
        kept_run("PRAGMA cache_size = 5");
        add_families(prefix, many);
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_true(read_file(journal_path()).size > 2 * size_of_a_page);
}

static void own_journal_heals(void **state)
{
    (void)state;
    close_registry();
    for (int round = 0; round < 3; round++) {
        struct bytes whole = read_file(kept_path(NULL));
        break_off("X");
        struct bytes torn = read_file(kept_path(NULL));
        assert_true(torn.size != whole.size ||
                    memcmp(torn.at, whole.at, whole.size) != 0);
        assert_int_equal(families_read(), many + round);
        assert_int_equal(access(journal_path(), F_OK), -1);
        assert_int_equal(pages_without_sum(read_file(kept_path(NULL))), 0);
        kept_reopen(ANK_READ | ANK_WRITE);
        add_family(ank_format(&mem, "H-%d", round));
        kept_commit();
        close_registry();
    }
}

static void another_copy_s_journal_is_refused(void **state)
{
    (void)state;
    close_registry();
    struct bytes common = read_file(kept_path(NULL));
    kept_reopen(ANK_READ | ANK_WRITE); /* coach A goes on by one command */
    add_family("A-1");
    kept_commit();
    close_registry();
    struct bytes ours = read_file(kept_path(NULL));
    write_file(kept_path(NULL), common); /* coach B is broken off in the same */
    break_off("B");
    struct bytes journal = read_file(journal_path());
    write_file(kept_path(NULL), ours);
    write_file(journal_path(), journal);
    assert_int_equal(families_read(), -1);
    struct bytes after = read_file(kept_path(NULL));
    assert_int_equal(after.size, ours.size);
    assert_memory_equal(after.at, ours.at, ours.size);
    struct ank_registry *opened;
    bool done = ank_registry_open(&opened, kept_path(NULL), ANK_READ, false, &err);
    assert_non_null(strstr(err.text, "a journal of another registry"));
    assert_fails(done, err, ANK_STORE);
    unlink(journal_path());
    assert_int_equal(families_read(), many + 1);
}

/* Another program, killed before it wrote page 1 to its journal or to the file. */
static void break_off_another_program(void)
{
    static const char sql[] = "PRAGMA cache_size = 1; BEGIN;"
                              "UPDATE history SET command = 'another'";
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        sqlite3 *db;
        if (sqlite3_open(kept_path(NULL), &db) != SQLITE_OK ||
            sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
            _exit(1);
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_true(read_file(journal_path()).size > 2 * size_of_a_page);
}

static void another_program_s_journal_heals_its_own_file_alone(void **state)
{
    (void)state;
    close_registry();
    struct bytes common = read_file(kept_path(NULL));
    break_off_another_program();
    struct bytes journal = read_file(journal_path());
    assert_int_equal(families_read(), many);
    assert_int_equal(access(journal_path(), F_OK), -1);
    struct bytes healed = read_file(kept_path(NULL));
    assert_memory_equal(healed.at, common.at, common.size);

    kept_reopen(ANK_READ | ANK_WRITE);
    kept_run("UPDATE history SET command = upper(command)");
    kept_commit();
    close_registry();
    struct bytes ours = read_file(kept_path(NULL));
    assert_int_equal(ours.size, common.size); /* the count of pages tells nothing */
    write_file(journal_path(), journal);
    assert_int_equal(families_read(), -1);
    struct bytes after = read_file(kept_path(NULL));
    assert_memory_equal(after.at, ours.at, ours.size);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_filled, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_page_has_its_sum),
        TEST(damage_is_refused_or_not_met),
        TEST(a_head_that_was_changed_is_refused),
        TEST(another_program_may_write),
        TEST(a_file_without_sums_gets_them_when_written),
        TEST(who_waits_for_a_large_file_is_told),
        TEST(own_journal_heals),
        TEST(another_copy_s_journal_is_refused),
        TEST(another_program_s_journal_heals_its_own_file_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
