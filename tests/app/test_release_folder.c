/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A release is written whole, after the ledger, and an outsider finds it sound; what
 * was changed afterwards is found. */
#include "small_project.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/app/release_folder.h>
#include <ankerpunt/app/release_verify.h>

enum { FAMILIES = 24 };

/* Two dozen families that agree to be counted; nobody waits to be kept. */
static int open_large(void **state)
{
    if (small_project_open(state) != 0)
        return 1;
    for (int i = 0; i < FAMILIES; i++) {
        ank_score first[] = {(ank_score)(2 + i % 4), 5, 6};
        ank_score later[] = {(ank_score)(4 + i % 5), 5, (ank_score)(5 + i % 3)};
        int64_t family = add_measured(ank_format(&mem, "F-%03d", i), first, later);
        say_consent(family, "evaluation", NULL, true);
    }
    assert_ok(ank_work_end(&door, true, &err), err);
    door.today = day("2026-11-15");
    return 0;
}

static void remove_folder(const char *path)
{
    DIR *open = opendir(path);
    if (!open)
        return;
    for (struct dirent *entry; (entry = readdir(open));) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        char *inside = ank_format(&mem, "%s/%s", path, entry->d_name);
        if (unlink(inside) != 0)
            remove_folder(inside);
    }
    closedir(open);
    rmdir(path);
}

static int close_large(void **state)
{
    door.today = work.today;
    remove_folder(kept_path("one"));
    remove_folder(kept_path("two"));
    return door_close(state);
}

static bool write_to(const char *name, struct ank_release_request request,
                     struct ank_release_place place)
{
    const char *folder;
    request.projects = request.projects ? request.projects : codes("zonnedorp");
    request.whom = request.whom ? request.whom : "OCMW Zonnedorp";
    request.purpose = request.purpose ? request.purpose : "yearly report";
    place.folder = kept_path(name);
    bool done = ank_release_write(&door, &request, &place, &folder, &err);
    if (done)
        assert_string_equal(folder, place.folder);
    return done;
}

static bool verify(const char *name, const char **found)
{
    FILE *out = bytes_open();
    bool done = ank_release_verify(&door, kept_path(name), out, &err);
    *found = bytes_close(NULL);
    return done;
}

static char *path_in(const char *name, const char *file)
{
    return ank_format(&mem, "%s/%s", kept_path(name), file);
}

static char *read_all(const char *path, size_t *size)
{
    struct stat status;
    int fd = open(path, O_RDONLY);
    assert_true(fd >= 0);
    assert_int_equal(fstat(fd, &status), 0);
    char *bytes = ank_alloc(&mem, (size_t)status.st_size + 1);
    assert_int_equal(read(fd, bytes, (size_t)status.st_size), status.st_size);
    close(fd);
    *size = (size_t)status.st_size;
    return bytes;
}

static const char *const files[] = {"SHA256SUMS",         "codebook.md",
                                    "datapackage.json",   "method.md",
                                    "report.html",        "report.pdf",
                                    "safety.md",          "tables/change.csv",
                                    "tables/process.csv", "tables-excel/change.csv",
                                    "withheld.csv"};

static void is_the_same_in_two_runs(void **state)
{
    (void)state;
    assert_ok(
        write_to("one", (struct ank_release_request){0}, (struct ank_release_place){0}),
        err);
    assert_ok(
        write_to("two", (struct ank_release_request){0}, (struct ank_release_place){0}),
        err);
    for (size_t i = 0; i < COUNT(files); i++) {
        size_t size, again;
        const char *first = read_all(path_in("one", files[i]), &size);
        const char *second = read_all(path_in("two", files[i]), &again);
        print_message("# %s\n", files[i]);
        assert_int_equal(size, again);
        assert_memory_equal(first, second, size);
    }
}

static void bears_the_cut_off_day(void **state)
{
    (void)state;
    struct stat status;
    assert_ok(
        write_to("one", (struct ank_release_request){0}, (struct ank_release_place){0}),
        err);
    assert_int_equal(stat(path_in("one", "safety.md"), &status), 0);
    assert_int_equal(status.st_mtime, (int64_t)day("2026-06-30") * 86400);
    assert_int_equal(stat(path_in("one", "tables"), &status), 0);
    assert_int_equal(status.st_mtime, (int64_t)day("2026-06-30") * 86400);
}

static void is_in_the_ledger_and_the_share_log(void **state)
{
    (void)state;
    assert_ok(
        write_to("one", (struct ank_release_request){0}, (struct ank_release_place){0}),
        err);
    assert_int_equal(kept_number("SELECT count(*) FROM share WHERE what = 'release'"),
                     FAMILIES);
    assert_true(kept_number("SELECT count(*) FROM release") > 0);
}

static void keeps_nothing_when_it_only_explains(void **state)
{
    (void)state;
    struct ank_release_request request = {
        .projects = codes("zonnedorp"), .whom = "OCMW", .purpose = "report"};
    FILE *out = bytes_open();
    bool done = ank_release_explain(&door, &request, out, &err);
    const char *text = bytes_close(NULL);
    assert_ok(done, err);
    assert_non_null(strstr(text, "For OCMW (report)"));
    assert_int_equal(kept_number("SELECT count(*) FROM share"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM release"), 0);
}

static bool say_no(struct ank_error *failure)
{
    return ank_fail(failure, ANK_INVALID, "not now");
}

static void leaves_nothing_when_it_is_stopped_at_the_last_call(void **state)
{
    (void)state;
    struct stat status;
    assert_refused(write_to("one", (struct ank_release_request){0},
                            (struct ank_release_place){.last_call = say_no}),
                   ANK_INVALID, "not now");
    assert_int_not_equal(stat(kept_path("one"), &status), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM share"), 0);
    assert_int_equal(kept_number("SELECT count(*) FROM release"), 0);
}

static void goes_in_a_new_folder_only(void **state)
{
    (void)state;
    assert_ok(
        write_to("one", (struct ank_release_request){0}, (struct ank_release_place){0}),
        err);
    assert_refused(
        write_to("one", (struct ank_release_request){0}, (struct ank_release_place){0}),
        ANK_EXISTS, "holds something already");
    assert_ok(write_to("one", (struct ank_release_request){0},
                       (struct ank_release_place){.force = true}),
              err);
    assert_ok(ank_file_put(path_in("one", "diary.txt"), "x", 1, false, &err), err);
    assert_refused(write_to("one", (struct ank_release_request){0},
                            (struct ank_release_place){.force = true}),
                   ANK_EXISTS, "holds files that are not of a release");
    assert_refused(write_to("kept.ank", (struct ank_release_request){0},
                            (struct ank_release_place){0}),
                   ANK_IO, "is no folder");
}

static void refuses_what_cannot_be_released(void **state)
{
    (void)state;
    const int64_t low = 3, high = 10001;
    const struct ank_release_place place = {0};
    const struct ank_release_request nobody = {.projects = codes("zonnedorp"),
                                               .purpose = "report"};
    FILE *out = bytes_open();
    bool done = ank_release_explain(&door, &nobody, out, &err);
    bytes_close(NULL);
    assert_refused(done, ANK_INVALID, "a release needs --to WHO and --purpose WHY");
    assert_refused(write_to("one", (struct ank_release_request){.whom = ""}, place),
                   ANK_INVALID, "a release needs --to WHO and --purpose WHY");
    assert_refused(
        write_to("one", (struct ank_release_request){.threshold = &low}, place),
        ANK_INVALID, "--threshold can only be raised: 10 or more, not 3");
    assert_refused(
        write_to("one", (struct ank_release_request){.threshold = &high}, place),
        ANK_INVALID, "--threshold wants at most 10000");
    assert_refused(
        write_to("one", (struct ank_release_request){.whom = "G-7K3QX"}, place),
        ANK_INVALID, "--to");
    assert_refused(write_to("one",
                            (struct ank_release_request){.projects = codes("nowhere")},
                            place),
                   ANK_NOT_FOUND, "nowhere");
    assert_ok(ank_work_begin(&door, &err), err);
    add_planned_project("leegveld");
    assert_ok(ank_work_end(&door, true, &err), err);
    assert_refused(write_to("one",
                            (struct ank_release_request){.projects = codes("leegveld")},
                            place),
                   ANK_NOT_FOUND, "agrees to be counted");
}

/* Verify ------------------------------------------------------------------- */

static void is_found_sound_by_an_outsider(void **state)
{
    (void)state;
    const char *found;
    assert_ok(
        write_to("one", (struct ank_release_request){0}, (struct ank_release_place){0}),
        err);
    assert_ok(verify("one", &found), err);
    assert_non_null(strstr(found, "files are whole"));
}

static void write_over(const char *file, const void *bytes, size_t size)
{
    assert_ok(ank_file_put(path_in("one", file), bytes, size, true, &err), err);
}

/* One byte of each file, in turn; each is put back. */
static void finds_a_byte_changed_in_any_file(void **state)
{
    (void)state;
    const char *found;
    assert_ok(
        write_to("one", (struct ank_release_request){0}, (struct ank_release_place){0}),
        err);
    for (size_t i = 0; i < COUNT(files); i++) {
        size_t size;
        char *bytes = read_all(path_in("one", files[i]), &size);
        print_message("# %s\n", files[i]);
        bytes[size / 2] ^= 1;
        write_over(files[i], bytes, size);
        assert_fails(verify("one", &found), err, ANK_INVALID);
        bytes[size / 2] ^= 1;
        write_over(files[i], bytes, size);
    }
    assert_ok(verify("one", &found), err);
}

static void finds_what_was_added_and_what_is_gone(void **state)
{
    (void)state;
    const char *found;
    size_t size;
    assert_ok(
        write_to("one", (struct ank_release_request){0}, (struct ank_release_place){0}),
        err);
    write_over("names.csv", "a\n", 2);
    assert_refused(verify("one", &found), ANK_INVALID, "do not use this folder");
    assert_non_null(strstr(found, "names.csv"));
    assert_int_equal(unlink(path_in("one", "names.csv")), 0);
    const char *kept = read_all(path_in("one", "tables/change.csv"), &size);
    assert_int_equal(unlink(path_in("one", "tables/change.csv")), 0);
    assert_refused(verify("one", &found), ANK_INVALID, "do not use this folder");
    assert_non_null(strstr(found, "tables/change.csv"));
    write_over("tables/change.csv", kept, size);
    assert_ok(verify("one", &found), err);
    assert_int_equal(unlink(path_in("one", "SHA256SUMS")), 0);
    assert_refused(verify("one", &found), ANK_IO, "SHA256SUMS");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_large, close_large)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(is_the_same_in_two_runs),
        TEST(bears_the_cut_off_day),
        TEST(is_in_the_ledger_and_the_share_log),
        TEST(keeps_nothing_when_it_only_explains),
        TEST(leaves_nothing_when_it_is_stopped_at_the_last_call),
        TEST(goes_in_a_new_folder_only),
        TEST(refuses_what_cannot_be_released),
        TEST(is_found_sound_by_an_outsider),
        TEST(finds_a_byte_changed_in_any_file),
        TEST(finds_what_was_added_and_what_is_gone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
