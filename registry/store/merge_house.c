/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects, moments and signals of another registry. */
#include <string.h>

#include "merge_parts.h"
#include "site.h"
#include "stmt.h"

/* Signals, decisions and activities are of who works there. */
static bool is_of_projects(const struct shape *shape)
{
    return strcmp(shape->table, "project") == 0 ||
           strcmp(shape->table, "project_instrument") == 0 ||
           strcmp(shape->table, "wave") == 0;
}

/* What comes of a house that tells of no commands, a bundle of some families: projects
 * that are not here, with their lists and moments. They are this site's own writing. */
static bool is_of_new(const struct family_versions *here,
                      const struct ank_version *version)
{
    const char *project = NULL;
    for (size_t i = 0; i < version->count; i++)
        if (strcmp(version->fields[i].name, "project") == 0 ||
            strcmp(version->fields[i].name, "code") == 0)
            project = version->fields[i].said[0].value;
    for (size_t i = 0; i < here->rows; i++) {
        const struct shown_row *row = &here->row[i];
        if (strcmp(row->shape->table, "project") == 0 && project &&
            strcmp(row->values[0], project) == 0)
            return false;
    }
    return project && is_of_projects(version->table);
}

static bool own_stamp(struct merging *m, struct pair *house, struct stamp_row *row,
                      struct ank_error *err)
{
    int64_t mine;
    char *nonce = ank_alloc(&house->mem, 8);
    if (!site_mine(m->registry, &mine, err))
        return false;
    *row = (struct stamp_row){
        .stamp = {m->our_places[mine], 1}, .nonce = nonce, .nonce_size = 8};
    site_nonce((unsigned char *)nonce);
    for (size_t i = 0; i < house->here.seen.count; i++)
        if (house->here.seen.at[i].site == row->stamp.site)
            row->stamp.n = house->here.seen.at[i].n + 1;
    struct ank_seen this = {&row->stamp, 1};
    row->seen = ank_seen_union(&house->mem, &house->here.seen, &this);
    struct stmt *q = stmt(m->registry, "SELECT at, who FROM working");
    if (stmt_next(q)) {
        row->at = stmt_get_word(q, 0, &house->mem);
        row->who = stmt_get_word(q, 1, &house->mem);
    }
    return stmt_done(q, err);
}

static bool take_projects(struct merging *m, struct pair *house, struct ank_error *err)
{
    struct stamp_row *stamp = ank_alloc(&house->mem, sizeof *stamp);
    struct ank_version_set *set = &house->there.set;
    size_t count = 0;
    if (!own_stamp(m, house, stamp, err))
        return false;
    for (size_t i = 0; i < set->count; i++) {
        struct ank_version version = set->version[i];
        if (!is_of_new(&house->here, &version))
            continue;
        version.stamp = stamp->stamp;
        version.seen = &stamp->seen;
        for (size_t j = 0; j < version.count; j++) {
            version.fields[j].said[0].stamp = stamp->stamp;
            version.fields[j].said[0].seen = &stamp->seen;
        }
        set->version[count++] = version;
    }
    set->count = count;
    if (count == 0)
        return true;
    house->there.stamp = stamp;
    house->there.stamps = 1;
    house->there.seen = (struct ank_seen){&stamp->stamp, 1};
    house->both = (struct family_versions){.shapes = house->here.shapes};
    house->both.seen =
        ank_seen_union(&house->mem, &house->here.seen, &house->there.seen);
    static const struct ank_seen nothing; /* of ours they say nothing */
    house->both.set =
        ank_versions_merge(&house->mem, &house->here.set, &nothing, set, &nothing);
    pair_unite_stamps(house);
    return pair_write(m, house, &m->merge->house, err);
}

bool merge_house(struct merging *m, struct ank_error *err)
{
    struct pair house = {0};
    struct ank_seen theirs;
    const struct version_source our = pair_ours(m, &house),
                                their = pair_theirs(m, &house);
    if (!versions_seen(&their, &theirs, err))
        return false;
    if (theirs.count > 0)
        return merge_pair(m, &house, &m->merge->house, err);
    bool done = versions_read(&our, &house.here, err) &&
                versions_read(&their, &house.there, err) &&
                take_projects(m, &house, err);
    ank_arena_free(&house.mem);
    return done;
}
