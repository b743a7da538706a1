/* SPDX-License-Identifier: GPL-3.0-or-later */
/* release: what somebody outside may see, in a folder that points at nobody. */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "../app/release/release.h"

struct settings {
    const char *to, *purpose, *output;
    int64_t threshold;
    bool dry_run;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("to whom it is given: noted in the share log of each family")},
    {OPTION_TEXT, 0, "purpose", "WHY", PLACE(purpose),
     ANK_N("what it is for, in a few words")},
    {OPTION_TEXT, 'o', "output", "DIR", PLACE(output),
     ANK_N("a new folder; release-PROJECT-YEAR-QUARTER when left out")},
    {OPTION_INTEGER, 0, "threshold", "K", PLACE(threshold),
     ANK_N("families that a figure needs: 10, or more")},
    {OPTION_FLAG, 0, "dry-run", NULL, PLACE(dry_run),
     ANK_N("only tell what would be given and what not")},
    {0},
};

static bool check_settings(const struct settings *s, struct ank_arena *mem,
                           const char **to, const char **purpose, struct ank_error *err)
{
    if (!s->to || !s->purpose)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("a release needs --to WHO and --purpose WHY; both stand in it"));
    if (!check_line("--to", s->to, 60, to, mem, err) ||
        !check_line("--purpose", s->purpose, 120, purpose, mem, err))
        return false;
    if (!**to || !**purpose)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("a release needs --to WHO and --purpose WHY; both stand in it"));
    if (s->threshold != NOT_GIVEN && s->threshold < ANK_RELEASE_LEAST)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--threshold can only be raised: %d or more, not %lld"),
                        ANK_RELEASE_LEAST, (long long)s->threshold);
    if (s->threshold > 10000)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--threshold wants at most 10000, not %lld"),
                        (long long)s->threshold);
    return true;
}

/* The folder ------------------------------------------------------------------ */

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
    static const char *const ours[] = {"SHA256SUMS", "codebook.md",  "datapackage.json",
                                       "method.md",  "report.pdf",   "safety.md",
                                       "tables",     "tables-excel", "withheld.csv"};
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

static bool make_files(const struct release *release, struct release_folder *folder,
                       struct ank_error *err)
{
    release_write_tables(release, folder);
    release_write_texts(release, folder);
    if (!release_write_package(release, folder, err) ||
        !release_write_paper(release, folder, err))
        return false;
    release_write_sums(folder);
    return true;
}

/* Folders that were made and stayed empty. */
static void drop_folders(const struct release *release, const char *path)
{
    struct ank_arena *mem = release->work->mem;
    rmdir(ank_format(mem, "%s/tables", path));
    rmdir(ank_format(mem, "%s/tables-excel", path));
    rmdir(path);
}

/* From here on it is done whole: whoever wants to stop it comes too late. */
static bool hold_signals(struct ank_error *err)
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGHUP);
    sigprocmask(SIG_BLOCK, &stop, NULL);
    return session_goes_on(err);
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

/*
 * First everything is made and written aside, then the ledger is kept, then the
 * files appear: what is outside is always in the ledger.
 */
static bool write_release(struct session *session, struct release *release,
                          char **projects, const char *output, struct ank_error *err)
{
    struct release_folder folder = {0};
    struct ank_batch batch = {0};
    const char *path = NULL;
    bool was_there = true;
    struct stat status;
    if (!session_begin(session, err))
        return false;
    bool done = ank_registry_bulk(session->work.registry, "release", err) &&
                release_prepare(release, projects, err);
    if (done) {
        path = folder_name(release, output);
        was_there = stat(path, &status) == 0;
        done = check_new(path, session->force, err) &&
               make_files(release, &folder, err) &&
               put_files(release, &folder, path, &batch, session->force, err) &&
               release_note(release, err) && hold_signals(err);
    }
    done = session_end(session, done, err) && ank_batch_keep(&batch, err);
    ank_batch_drop(&batch);
    if (!done && !was_there)
        drop_folders(release, path);
    if (done)
        set_times(release, &folder, path);
    if (done)
        fprintf(session->out, "%s %s saved\n", release->projects[0]->code, path);
    release_folder_free(&folder);
    return done;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct release release = {
        .work = &session->work,
        .least =
            ank_release_least(s->threshold == NOT_GIVEN ? 0 : (size_t)s->threshold)};
    if (!check_settings(s, session->work.mem, &release.whom, &release.purpose, err))
        return false;
    bool done;
    if (!s->dry_run)
        done = write_release(session, &release, operands, s->output, err);
    else if ((done = release_prepare(&release, operands, err)))
        release_explain(&release, session->out);
    release_close(&release);
    return done;
}

static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->dry_run ? 0u : ANK_WRITE;
}

static bool verify(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    return release_verify(&session->work, operands[0], session->out, err);
}

const struct command cmd_release = {
    .name = "release",
    .summary = ANK_N("Anonymous results for somebody outside"),
    .verbs =
        (const struct verb[]){
            {.operands = "PROJECT...",
             .summary =
                 ANK_N("Write a folder with anonymous results for somebody outside"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .own_transactions = true,
             .more_access = more_access,
             .run = run},
            {.name = "verify",
             .operands = "DIR",
             .summary = ANK_N(
                 "Check a folder of results as an outsider would. Figures that were changed "
                 "together with their checksums show only when SHA256SUMS came by "
                 "another road as well"),
             .least = 1,
             .most = 1,
             .run = verify},
            {0},
        },
};
