/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders that are synchronised are known by their marks, and copies by their names. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fixture.h"
#include "store/db.h"

static void put(const char *name)
{
    FILE *file = fopen(kept_path(name), "w");
    assert_non_null(file);
    assert_int_equal(fclose(file), 0);
}

static void marks_are_known(void **state)
{
    (void)state;
    static const char *const marks[] = {
        ".dropbox",          ".dropbox.cache",
        ".stfolder",         ".sync_0a1b2c.db",
        "._sync_0a1b2c.db",  ".nextcloudsync.log",
        ".owncloudsync.log", ".tmp.drivedownload",
        ".debris",           ".SyncID",
        ".notes.txt.icloud", ".849C9593-D756-4E56-8D6E-42412F2A707B",
    };
    static const char *const others[] = {".sync_list.txt", ".hidden", "dropbox",
                                         "sync_0a1b2c.db"};
    for (size_t i = 0; i < COUNT(marks); i++) {
        put(marks[i]);
        const char *warning = registry_warning_of(kept_path(NULL));
        if (!warning || !strstr(warning, "synchronised"))
            fail_msg("not known: %s", marks[i]);
        unlink(kept_path(marks[i]));
    }
    for (size_t i = 0; i < COUNT(others); i++)
        put(others[i]);
    assert_null(registry_warning_of(kept_path(NULL)));
}

static void a_mark_above_counts(void **state)
{
    (void)state;
    put(".stfolder");
    assert_ok(ank_folder_make(kept_path("a/b"), &err), err);
    put("a/b/site.db");
    assert_non_null(registry_warning_of(kept_path("a/b/site.db")));
    unlink(kept_path("a/b/site.db"));
    rmdir(kept_path("a/b"));
    rmdir(kept_path("a"));
}

static void conflict_copies_are_known(void **state)
{
    (void)state;
    static const char *const copies[] = {
        "kept (1).ank",
        "kept (Jan's conflicted copy 2026-03-01).ank",
        "kept.sync-conflict-20260301-101500-ABCDEFG.ank",
        "kept-Conflict.ank",
        "kept (conflicterende kopie van Jan).ank",
    };
    static const char *const others[] = {"kept (old).ank", "kept2.ank", "kept.ank.bak",
                                         "other (1).ank"};
    for (size_t i = 0; i < COUNT(others); i++)
        put(others[i]);
    assert_null(registry_copies_of(kept_path(NULL)));
    for (size_t i = 0; i < COUNT(copies); i++) {
        put(copies[i]);
        if (!registry_copies_of(kept_path(NULL)))
            fail_msg("not known: %s", copies[i]);
        unlink(kept_path(copies[i]));
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(marks_are_known),
        TEST(a_mark_above_counts),
        TEST(conflict_copies_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
