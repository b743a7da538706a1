/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders as they were released: each whole, none of them twice. */
#include <string.h>

#include "pool_room.h"

static void find_projects(struct ank_arena *mem, struct pool_folder *folder)
{
    for (size_t i = 0; i < folder->change.count; i++) {
        const char *code = verify_cell(&folder->change, i, "project");
        size_t at = 0;
        while (at < folder->project_count && strcmp(folder->projects[at], code) != 0)
            at++;
        if (at < folder->project_count || strcmp(code, "all") == 0)
            continue;
        folder->projects = ank_grow(mem, folder->projects, folder->project_count,
                                    sizeof *folder->projects);
        folder->projects[folder->project_count++] = code;
    }
}

static bool read_folder(struct pool *pool, const char *path, FILE *faults,
                        struct pool_folder *folder, struct ank_error *err)
{
    struct verifying here = {.work = pool->work, .out = faults, .folder = path};
    *folder = (struct pool_folder){.path = path};
    if (!verify_folder(&here, err) ||
        !verify_named_sheet(&here, "change", &folder->change, err))
        return false;
    folder->name =
        here.package.title && *here.package.title ? here.package.title : path;
    folder->as_of = here.package.as_of;
    find_projects(pool->work->mem, folder);
    pool_questions(pool->work->mem, verify_file(&here, "codebook.md")->text, folder);
    return true;
}

/* The code of a project that both tell of; NULL: there is none. */
static const char *shared(const struct pool_folder *one,
                          const struct pool_folder *other)
{
    for (size_t i = 0; i < one->project_count; i++)
        for (size_t k = 0; k < other->project_count; k++)
            if (strcmp(one->projects[i], other->projects[k]) == 0)
                return one->projects[i];
    return NULL;
}

/* A release counts all families up to its day, so that an earlier one of the same
 * project counts the same families. Two organisations may have used one code: then the
 * names of their projects differ. */
static bool apart(const struct pool *pool, const struct pool_folder *one,
                  const struct pool_folder *other, struct ank_error *err)
{
    char shown[2][256];
    struct ank_work_context *work = pool->work;
    const char *code = shared(one, other);
    if (!code)
        return true;
    if (strstr(one->name, other->name) || strstr(other->name, one->name))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s and %s both tell of %s: its families would count "
                              "twice; give one of the two"),
                        ank_shown(one->path, shown[0]),
                        ank_shown(other->path, shown[1]), code);
    if (work->notice)
        work->notice(work,
                     SAY(ANK_N("note: %s and %s both have a project %s; make sure "
                               "that they are not the same families"),
                         one->name, other->name, code));
    return true;
}

bool pool_read(struct pool *pool, const struct ank_pool_request *request,
               struct ank_error *err)
{
    pool->folders =
        ank_alloc(pool->work->mem, (request->count + 1) * sizeof *pool->folders);
    for (size_t i = 0; i < request->count; i++) {
        struct pool_folder *folder = &pool->folders[i];
        if (!read_folder(pool, request->folders[i], request->faults, folder, err))
            return false;
        pool->folder_count++;
        for (size_t k = 0; k < i; k++)
            if (!apart(pool, &pool->folders[k], folder, err))
                return false;
    }
    return true;
}
