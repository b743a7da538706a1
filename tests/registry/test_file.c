/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file appears whole or not at all. */
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ankerpunt/base.h>
#include "testing.h"

static char folder[32];
static struct ank_arena mem;
static struct ank_error err;

static int make_folder(void **state)
{
    (void)state;
    err = (struct ank_error){0};
    strcpy(folder, "/tmp/ank-file-XXXXXX");
    return !mkdtemp(folder);
}

static int remove_folder(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    char command[64];
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command);
}

static const char *in_folder(const char *name)
{
    return ank_format(&mem, "%s/%s", folder, name);
}

static int files_there(void)
{
    int count = -2; /* . and .. */
    DIR *open = opendir(folder);
    while (readdir(open))
        count++;
    closedir(open);
    return count;
}

static void assert_content(const char *name, const char *expected)
{
    char found[100] = {0};
    FILE *in = fopen(in_folder(name), "r");
    assert_non_null(in);
    size_t size = fread(found, 1, sizeof found - 1, in);
    fclose(in);
    assert_int_equal(size, strlen(expected));
    assert_string_equal(found, expected);
}

static void appears_when_it_is_kept(void **state)
{
    (void)state;
    struct ank_file *file;
    struct stat status;
    assert_ok(ank_file_create(&file, in_folder("new"), false, &err), err);
    ank_file_write(file, "whole ", 6);
    ank_file_write(file, "file", 4);
    assert_int_not_equal(stat(in_folder("new"), &status), 0);
    assert_ok(ank_file_keep(file, &err), err);
    assert_content("new", "whole file");
    assert_int_equal(stat(in_folder("new"), &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
    assert_int_equal(files_there(), 1);
}

static void leaves_nothing_when_it_is_dropped(void **state)
{
    (void)state;
    struct ank_file *file;
    assert_ok(ank_file_create(&file, in_folder("new"), false, &err), err);
    ank_file_write(file, "half", 4);
    ank_file_drop(file);
    ank_file_drop(NULL);
    assert_int_equal(files_there(), 0);
}

static void refuses_what_is_there_unless_forced(void **state)
{
    (void)state;
    assert_ok(ank_file_put(in_folder("old"), "old", 3, false, &err), err);
    assert_fails(ank_file_put(in_folder("old"), "new", 3, false, &err), err,
                 ANK_EXISTS);
    assert_content("old", "old");
    assert_ok(ank_file_put(in_folder("old"), "newer", 5, true, &err), err);
    assert_content("old", "newer");
    assert_int_equal(files_there(), 1);
}

static void refuses_what_came_while_it_was_written(void **state)
{
    (void)state;
    struct ank_file *file;
    assert_ok(ank_file_create(&file, in_folder("name"), false, &err), err);
    assert_ok(ank_file_put(in_folder("name"), "first", 5, false, &err), err);
    ank_file_write(file, "second", 6);
    assert_fails(ank_file_keep(file, &err), err, ANK_IO);
    assert_content("name", "first");
    assert_int_equal(files_there(), 1);
}

static void never_follows_a_symbolic_link(void **state)
{
    (void)state;
    assert_ok(ank_file_put(in_folder("target"), "kept", 4, false, &err), err);
    assert_int_equal(symlink(in_folder("target"), in_folder("link")), 0);
    assert_int_equal(symlink(in_folder("nowhere"), in_folder("loose")), 0);
    assert_fails(ank_file_put(in_folder("link"), "x", 1, true, &err), err, ANK_IO);
    assert_fails(ank_file_put(in_folder("link"), "x", 1, false, &err), err, ANK_IO);
    assert_fails(ank_file_put(in_folder("loose"), "x", 1, true, &err), err, ANK_IO);
    assert_content("target", "kept");
    assert_int_equal(files_there(), 3);
}

static void refuses_what_is_no_file(void **state)
{
    (void)state;
    assert_int_equal(mkdir(in_folder("sub"), 0700), 0);
    assert_fails(ank_file_put(in_folder("sub"), "x", 1, true, &err), err, ANK_IO);
    assert_fails(ank_file_put(in_folder("none/x"), "x", 1, true, &err), err, ANK_IO);
    assert_fails(ank_file_put(in_folder("new/"), "x", 1, false, &err), err, ANK_IO);
    assert_fails(ank_file_put("", "x", 1, true, &err), err, ANK_IO);
    assert_fails(ank_file_put("/dev/null", "x", 1, true, &err), err, ANK_IO);
    assert_int_equal(files_there(), 1);
}

/* A disk with room for 4 KiB: what a child writes past it fails with EFBIG. */
static int put_on_a_full_disk(const char *path, bool force)
{
    pid_t child = fork();
    if (child == 0) {
        static char much[100000];
        struct rlimit limit = {4096, 4096};
        struct ank_error failure = {0};
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        bool kept = ank_file_put(path, much, sizeof much, force, &failure);
        _exit(kept ? 100 : (int)failure.code);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void leaves_nothing_on_a_full_disk(void **state)
{
    (void)state;
    assert_int_equal(put_on_a_full_disk(in_folder("new"), false), ANK_IO);
    assert_int_equal(files_there(), 0);
}

static void keeps_the_old_file_on_a_full_disk(void **state)
{
    (void)state;
    assert_ok(ank_file_put(in_folder("old"), "old", 3, false, &err), err);
    assert_int_equal(put_on_a_full_disk(in_folder("old"), true), ANK_IO);
    assert_content("old", "old");
    assert_int_equal(files_there(), 1);
}

/* Killed in the middle, alone and in a batch; the next who writes there cleans. */
static void what_a_killed_run_left_is_cleaned(void **state)
{
    (void)state;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct ank_file *file;
        struct ank_batch batch = {0};
        const char *name;
        bool done =
            ank_file_create_named(&file, &name, in_folder("n"), &err) &&
            ank_file_put(ank_format(&mem, "%s-journal", name), "one", 3, false, &err) &&
            ank_file_create(&file, in_folder("alone"), false, &err) &&
            ank_batch_put(&batch, in_folder("a"), "one", 3, false, &err) &&
            ank_batch_put(&batch, in_folder("b"), "two", 3, false, &err);
        _exit(!done);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(files_there(), 4);
    assert_ok(ank_file_put(in_folder("a"), "new", 3, false, &err), err);
    assert_int_equal(files_there(), 1);
    assert_content("a", "new");
}

static void another_library_writes_by_the_name_of_the_moment(void **state)
{
    (void)state;
    struct ank_file *file;
    const char *name;
    assert_ok(ank_file_create_named(&file, &name, in_folder("n"), &err), err);
    FILE *out = fopen(name, "w");
    assert_non_null(out);
    fputs("theirs", out);
    assert_int_equal(fclose(out), 0);
    assert_int_not_equal(access(in_folder("n"), F_OK), 0);
    assert_ok(ank_file_keep(file, &err), err);
    assert_content("n", "theirs");
    assert_int_equal(files_there(), 1);
    assert_ok(ank_file_create_named(&file, &name, in_folder("n"), &err), err);
    assert_fails(ank_file_keep(file, &err), err, ANK_IO); /* that name is taken */
    assert_content("n", "theirs");
    assert_int_equal(files_there(), 1);
}

static void a_file_takes_the_place_of_another_kept_aside(void **state)
{
    (void)state;
    struct ank_file *file;
    assert_ok(ank_file_put(in_folder("n"), "SQLite format 3", 16, false, &err), err);
    assert_ok(ank_file_create_over(&file, in_folder("n"), &err), err);
    ank_file_write(file, "new", 3);
    assert_ok(ank_file_sync(file, &err), err);
    assert_ok(ank_file_set_aside(in_folder("n"), in_folder("old"), &err), err);
    assert_int_equal(access(in_folder("n"), F_OK), 0); /* never without a file */
    assert_fails(ank_file_set_aside(in_folder("n"), in_folder("old"), &err), err,
                 ANK_IO);
    assert_ok(ank_file_keep(file, &err), err);
    assert_content("n", "new");
    assert_int_equal(files_there(), 2);
}

/* A batch that is going on is nobody's leftover; nor is another's hidden file. */
static void what_is_being_written_is_left_alone(void **state)
{
    (void)state;
    struct ank_batch batch = {0};
    assert_ok(ank_file_put(in_folder(".a.ank-note"), "mine", 4, false, &err), err);
    assert_ok(ank_batch_put(&batch, in_folder("a"), "one", 3, false, &err), err);
    assert_ok(ank_file_put(in_folder("b"), "two", 3, false, &err), err);
    assert_ok(ank_batch_keep(&batch, &err), err);
    assert_int_equal(files_there(), 3);
    assert_content("a", "one");
    assert_content(".a.ank-note", "mine");
}

static void a_batch_appears_together(void **state)
{
    (void)state;
    struct ank_batch batch = {0};
    assert_ok(ank_batch_keep(&batch, &err), err); /* nothing to do */
    assert_ok(ank_folder_make(in_folder("sub"), &err), err);
    assert_ok(ank_batch_put(&batch, in_folder("a"), "one", 3, false, &err), err);
    assert_ok(ank_batch_put(&batch, in_folder("sub/b"), "two", 3, false, &err), err);
    assert_ok(ank_batch_put(&batch, in_folder("c"), "three", 5, false, &err), err);
    assert_int_not_equal(access(in_folder("a"), F_OK), 0);
    assert_ok(ank_batch_keep(&batch, &err), err);
    assert_int_equal(batch.count, 0);
    assert_content("a", "one");
    assert_content("sub/b", "two");
    assert_content("c", "three");
    assert_int_equal(files_there(), 3);
}

static void a_batch_that_fails_leaves_no_file(void **state)
{
    (void)state;
    struct ank_batch batch = {0};
    assert_ok(ank_file_put(in_folder("taken"), "old", 3, false, &err), err);
    assert_ok(ank_batch_put(&batch, in_folder("a"), "one", 3, false, &err), err);
    assert_fails(ank_batch_put(&batch, in_folder("taken"), "new", 3, false, &err), err,
                 ANK_EXISTS);
    ank_batch_drop(&batch);
    ank_batch_drop(&batch);
    assert_int_equal(files_there(), 1);
    assert_content("taken", "old");
}

static void a_batch_never_overwrites_what_came_meanwhile(void **state)
{
    (void)state;
    struct ank_batch batch = {0};
    assert_ok(ank_batch_put(&batch, in_folder("name"), "batch", 5, false, &err), err);
    assert_ok(ank_batch_put(&batch, in_folder("other"), "batch", 5, false, &err), err);
    assert_ok(ank_file_put(in_folder("name"), "first", 5, false, &err), err);
    assert_fails(ank_batch_keep(&batch, &err), err, ANK_IO);
    assert_int_equal(batch.count, 0);
    assert_content("name", "first");
    assert_int_equal(files_there(), 1);
}

static void makes_a_folder_and_its_parents(void **state)
{
    (void)state;
    struct stat status;
    assert_ok(ank_folder_make(in_folder("a/b//c/"), &err), err);
    assert_ok(ank_folder_make(in_folder("a/b/c"), &err), err);
    assert_int_equal(stat(in_folder("a/b/c"), &status), 0);
    assert_true(S_ISDIR(status.st_mode));
    assert_int_equal(status.st_mode & 07777, 0700);
}

static void makes_no_folder_in_a_file(void **state)
{
    (void)state;
    assert_ok(ank_file_put(in_folder("file"), "x", 1, false, &err), err);
    assert_fails(ank_folder_make(in_folder("file"), &err), err, ANK_IO);
    assert_fails(ank_folder_make(in_folder("file/sub"), &err), err, ANK_IO);
    assert_fails(ank_folder_make("", &err), err, ANK_IO);
    assert_int_equal(symlink(in_folder("nowhere"), in_folder("loose")), 0);
    assert_fails(ank_folder_make(in_folder("loose"), &err), err, ANK_IO);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(appears_when_it_is_kept),
        TEST(leaves_nothing_when_it_is_dropped),
        TEST(refuses_what_is_there_unless_forced),
        TEST(refuses_what_came_while_it_was_written),
        TEST(never_follows_a_symbolic_link),
        TEST(refuses_what_is_no_file),
        TEST(leaves_nothing_on_a_full_disk),
        TEST(keeps_the_old_file_on_a_full_disk),
        TEST(what_a_killed_run_left_is_cleaned),
        TEST(what_is_being_written_is_left_alone),
        TEST(another_library_writes_by_the_name_of_the_moment),
        TEST(a_file_takes_the_place_of_another_kept_aside),
        TEST(a_batch_appears_together),
        TEST(a_batch_that_fails_leaves_no_file),
        TEST(a_batch_never_overwrites_what_came_meanwhile),
        TEST(makes_a_folder_and_its_parents),
        TEST(makes_no_folder_in_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
