/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder of a release: its files, made in memory, written aside, and kept when the
 * ledger is. */
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/app/release_folder.h>
#include "../entry/entry_check.h"
#include "release.h"

FILE *release_file(struct release_folder *folder, const char *path)
{
    struct release_file **files =
        ank_grow(&folder->mem, folder->files, folder->count, sizeof *folder->files);
    folder->files = files;
    folder->files[folder->count] = ank_alloc(&folder->mem, sizeof **files);
    struct release_file *file = folder->files[folder->count++];
    file->path = path;
    return ank_must(open_memstream(&file->bytes, &file->size));
}

void release_folder_free(struct release_folder *folder)
{
    for (size_t i = 0; i < folder->count; i++)
        free(folder->files[i]->bytes);
    ank_arena_free(&folder->mem);
}

static bool make_files(const struct release *release, struct release_folder *folder,
                       struct ank_error *err)
{
    release_write_tables(release, folder);
    release_write_texts(release, folder);
    if (!release_write_paper(release, folder, err) ||
        !release_write_package(release, folder, err))
        return false;
    release_write_sums(folder);
    return true;
}

/* Where it goes -------------------------------------------------------------- */

static const char *folder_name(const struct release *release, const char *given)
{
    int year, month, day;
    if (given)
        return given;
    ank_day_civil(release->cut_off, &year, &month, &day);
    return ank_format(
        release->work->mem, "release-%s%s-%d-Q%d", release->projects[0]->code,
        release->project_count > 1 ? "-and-others" : "", year, (month + 2) / 3);
}

static bool is_ours(const char *name)
{
    static const char *const ours[] = {"SHA256SUMS",  "codebook.md", "datapackage.json",
                                       "method.md",   "report.html", "report.pdf",
                                       "safety.md",   "tables",      "tables-excel",
                                       "withheld.csv"};
    for (size_t i = 0; i < ANK_COUNT(ours); i++)
        if (strcmp(name, ours[i]) == 0)
            return true;
    return false;
}

/* A folder that holds something already could mix two releases; with --force an
 * earlier release may be in it, and nothing else. */
static bool check_new(const char *folder, bool force, struct ank_error *err)
{
    char shown[256];
    struct stat status;
    DIR *open = opendir(folder);
    if (!open)
        return stat(folder, &status) != 0 ||
               ank_fail(err, ANK_IO, ANK_N("%s is no folder; give a new one with -o"),
                        ank_shown(folder, shown));
    bool fine = true;
    for (struct dirent *entry; (entry = readdir(open));) {
        bool dots = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0;
        fine = fine && (dots || (force && is_ours(entry->d_name)));
    }
    closedir(open);
    if (!fine && force)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N(
                "%s holds files that are not of a release; give a new folder with -o"),
            ank_shown(folder, shown));
    return fine ||
           ank_fail(
               err, ANK_EXISTS,
               ANK_N(
                   "%s holds something already; give a new folder with -o, or --force"),
               ank_shown(folder, shown));
}

/* Folders that were made and stayed empty. */
static void drop_folders(const struct release *release, const char *path)
{
    struct ank_arena *mem = release->work->mem;
    rmdir(ank_format(mem, "%s/tables", path));
    rmdir(ank_format(mem, "%s/tables-excel", path));
    rmdir(path);
}

/* Every file under its temporary name. */
static bool put_files(const struct release *release,
                      const struct release_folder *folder, const char *path,
                      struct ank_batch *batch, bool force, struct ank_error *err)
{
    struct ank_arena *mem = release->work->mem;
    if (!ank_folder_make(path, err) ||
        !ank_folder_make(ank_format(mem, "%s/tables", path), err) ||
        !ank_folder_make(ank_format(mem, "%s/tables-excel", path), err))
        return false;
    for (size_t i = 0; i < folder->count; i++)
        if (!ank_batch_put(batch,
                           ank_format(mem, "%s/%s", path, folder->files[i]->path),
                           folder->files[i]->bytes, folder->files[i]->size, force, err))
            return false;
    return true;
}

/* Files and folders bear the cut-off day, not the minute somebody sat at work. */
static void set_times(const struct release *release,
                      const struct release_folder *folder, const char *path)
{
    static const char *const folders[] = {"tables", "tables-excel", "."};
    struct ank_arena *mem = release->work->mem;
    struct timespec day = {.tv_sec = (time_t)release->cut_off * 86400};
    const struct timespec both[] = {day, day};
    for (size_t i = 0; i < folder->count; i++)
        utimensat(AT_FDCWD, ank_format(mem, "%s/%s", path, folder->files[i]->path),
                  both, 0);
    for (size_t i = 0; i < ANK_COUNT(folders); i++)
        utimensat(AT_FDCWD, ank_format(mem, "%s/%s", path, folders[i]), both, 0);
}

/* From the request to what is kept ------------------------------------------- */

/* What was asked, in `release`. */
static bool read_request(const struct ank_release_request *request,
                         struct release *release, struct ank_error *err)
{
    struct ank_arena *mem = release->work->mem;
    int64_t least = request->threshold ? *request->threshold : 0;
    if (!request->whom || !request->purpose)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("a release needs --to WHO and --purpose WHY; both stand in it"));
    if (!check_line("--to", request->whom, 60, &release->whom, mem, err) ||
        !check_line("--purpose", request->purpose, 120, &release->purpose, mem, err) ||
        (request->licence &&
         !check_line("--licence", request->licence, 120, &release->licence, mem, err)))
        return false;
    if (!*release->whom || !*release->purpose)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("a release needs --to WHO and --purpose WHY; both stand in it"));
    if (release->licence && !*release->licence)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--licence wants the name or the address of a licence"));
    if (request->threshold && least < ANK_RELEASE_LEAST)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--threshold can only be raised: %d or more, not %lld"),
                        ANK_RELEASE_LEAST, (long long)least);
    if (least > 10000)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--threshold wants at most 10000, not %lld"),
                        (long long)least);
    release->totals_first = request->totals_first;
    release->least = ank_release_least((size_t)least);
    return true;
}

/* Everything that can fail, before anything is kept. */
static bool make_all(struct release *release, const struct ank_release_place *place,
                     const char *path, struct release_folder *folder,
                     struct ank_batch *batch, struct ank_error *err)
{
    return check_new(path, place->force, err) && make_files(release, folder, err) &&
           put_files(release, folder, path, batch, place->force, err) &&
           release_note(release, err) && (!place->last_call || place->last_call(err));
}

static bool write_release(struct release *release, char *const *projects,
                          const struct ank_release_place *place, const char **path,
                          struct ank_error *err)
{
    struct ank_work_context *work = release->work;
    struct release_folder folder = {0};
    struct ank_batch batch = {0};
    bool was_there = true;
    struct stat status;
    if (!ank_work_begin(work, err))
        return false;
    bool done = ank_registry_bulk(work->registry, "release", err) &&
                release_prepare(release, projects, err);
    if (done) {
        *path = folder_name(release, place->folder);
        was_there = stat(*path, &status) == 0;
        done = make_all(release, place, *path, &folder, &batch, err);
    }
    done = ank_work_end(work, done, err) && ank_batch_keep(&batch, err);
    ank_batch_drop(&batch);
    if (!done && !was_there)
        drop_folders(release, *path);
    if (done)
        set_times(release, &folder, *path);
    release_folder_free(&folder);
    return done;
}

bool ank_release_write(struct ank_work_context *work,
                       const struct ank_release_request *request,
                       const struct ank_release_place *place, const char **folder,
                       struct ank_error *err)
{
    struct release release = {.work = work};
    bool done = read_request(request, &release, err) &&
                write_release(&release, request->projects, place, folder, err);
    release_close(&release);
    return done;
}

bool ank_release_explain(struct ank_work_context *work,
                         const struct ank_release_request *request, FILE *out,
                         struct ank_error *err)
{
    struct release release = {.work = work};
    bool done = read_request(request, &release, err) &&
                release_prepare(&release, request->projects, err);
    done = done && release_explain(&release, out, err);
    release_close(&release);
    return done;
}
