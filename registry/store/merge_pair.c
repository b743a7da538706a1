/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One family, as two registries know it, becomes one. */
#include <string.h>

#include "merge_parts.h"
#include "site.h"
#include "stmt.h"

struct ank_merge_row *merge_tell(struct merging *m, enum ank_merge_told told,
                                 const char *family)
{
    struct ank_merge *merge = m->merge;
    merge->row = ank_grow(m->mem, merge->row, merge->count, sizeof *merge->row);
    merge->row[merge->count] = (struct ank_merge_row){told, ank_strdup(m->mem, family),
                                                      NULL, NULL, ANK_NO_DAY};
    return &merge->row[merge->count++];
}

static const char *code_of(struct merging *m, int64_t family, struct ank_error *err)
{
    struct stmt *q = stmt(m->registry, "SELECT code FROM family WHERE id = ?1");
    stmt_int(q, 1, family);
    const char *code = stmt_next(q) ? stmt_get_word(q, 0, m->mem) : "";
    return stmt_done(q, err) ? code : "";
}

struct version_source pair_theirs(const struct merging *m, struct pair *pair)
{
    return (struct version_source){m->other, pair->theirs, m->their_places, &pair->mem,
                                   &m->their_lists};
}

struct version_source pair_ours(const struct merging *m, struct pair *pair)
{
    return (struct version_source){m->registry, pair->ours, m->our_places, &pair->mem,
                                   &m->our_lists};
}

/* All commands that one of the two registries knows, by stamp. */
void pair_unite_stamps(struct pair *pair)
{
    const struct family_versions *a = &pair->here, *b = &pair->there;
    pair->both.stamp =
        ank_alloc(&pair->mem, (a->stamps + b->stamps + 1) * sizeof *pair->both.stamp);
    for (size_t i = 0, j = 0; i < a->stamps || j < b->stamps;) {
        int order = i == a->stamps ? 1
                    : j == b->stamps
                        ? -1
                        : ank_stamp_compare(a->stamp[i].stamp, b->stamp[j].stamp);
        pair->both.stamp[pair->both.stamps++] = order <= 0 ? a->stamp[i] : b->stamp[j];
        i += order <= 0;
        j += order >= 0;
    }
}

bool pair_two_files(const struct pair *pair)
{
    for (size_t i = 0; i < pair->there.stamps; i++) {
        const struct stamp_row *theirs = &pair->there.stamp[i],
                               *ours = stamp_of(&pair->here, theirs->stamp);
        if (ours && (ours->nonce_size != theirs->nonce_size ||
                     memcmp(ours->nonce, theirs->nonce, ours->nonce_size) != 0))
            return true;
    }
    return false;
}

static bool has_record(const struct family_versions *versions,
                       const unsigned char *record)
{
    for (size_t i = 0; i < versions->set.count; i++)
        if (memcmp(versions->set.version[i].record, record, record_size) == 0)
            return true;
    return false;
}

/* Whether they had known the record once, by a field that was older than this version.
 */
static bool was_known(const struct ank_version *version, const struct ank_seen *seen)
{
    for (size_t i = 0; i < version->count; i++)
        for (size_t j = 0; j < version->fields[i].count; j++)
            if (ank_stamp_compare(version->fields[i].said[j].stamp, version->stamp) &&
                ank_seen_covers(seen, version->fields[i].said[j].stamp))
                return true;
    return false;
}

static const char *day_of(const struct ank_version *version)
{
    for (size_t i = 0; i < version->count; i++)
        if (strcmp(version->fields[i].name, "day") == 0)
            return version->fields[i].said[0].value;
    return NULL;
}

static void tell_kept(struct merging *m, const struct pair *pair, const char *code,
                      const struct family_versions *mine,
                      const struct family_versions *others)
{
    for (size_t i = 0; i < mine->set.count; i++) {
        const struct ank_version *version = &mine->set.version[i];
        if (has_record(others, version->record) ||
            !has_record(&pair->both, version->record) ||
            !was_known(version, &others->seen))
            continue;
        const struct stamp_row *stamp = stamp_of(&pair->both, version->stamp);
        struct ank_merge_row *row = merge_tell(m, ANK_MERGE_KEPT, code);
        char day[11] = "";
        const char *literal = day_of(version);
        if (literal && strlen(literal) == 12)
            memcpy(day, literal + 1, 10);
        if (!ank_day_parse(day, &row->day))
            row->day = ANK_NO_DAY;
        row->what = ((const struct shape *)version->table)->table;
        row->who = ank_strdup(m->mem, stamp ? stamp->who : "");
    }
}

void pair_tell_kept(struct merging *m, const struct pair *pair, const char *code)
{
    tell_kept(m, pair, code, &pair->here, &pair->there);
    tell_kept(m, pair, code, &pair->there, &pair->here);
}

bool pair_tell_consents(struct merging *m, const struct pair *pair, const char *code,
                        struct ank_error *err)
{
    struct stmt *q =
        stmt(m->registry, "SELECT purpose, day FROM consent c"
                          " WHERE family = ?1 AND given = 1 AND NOT (" COUNTS(
                              "c") ") ORDER BY purpose, day");
    stmt_int(q, 1, pair->ours);
    while (stmt_next(q)) {
        struct ank_merge_row *row = merge_tell(m, ANK_MERGE_NO_STANDS, code);
        row->what = stmt_get_word(q, 0, m->mem);
        row->day = stmt_get_date(q, 1);
    }
    return stmt_done(q, err);
}

/* A family that comes is written in silence, one row of history for all; what becomes
 * another of one that was here is told row by row. */
bool merge_silent(struct merging *m, bool silent, struct ank_error *err)
{
    struct stmt *q = stmt(m->registry, "UPDATE working SET bulk = ?1");
    stmt_int(q, 1, silent);
    return stmt_run(q, err);
}

bool pair_write(struct merging *m, struct pair *pair, bool *changed,
                struct ank_error *err)
{
    struct view view;
    const struct viewing viewing = {m->registry, &pair->mem, &m->our_lists};
    const struct version_target target = {m->registry, &pair->mem, &m->sites,
                                          pair->ours, &pair->here};
    return merge_silent(m, pair->is_new, err) &&
           view_make(&viewing, &pair->both, &view, err) &&
           versions_write(&target, &pair->both, &view, changed, err);
}

static bool unite(struct merging *m, struct pair *pair, bool *changed,
                  struct ank_error *err)
{
    if (pair->is_new) /* the bare row that the others hang on */
        pair->here.set.count = 0;
    const char *code = pair->ours ? code_of(m, pair->ours, err) : "";
    pair->both =
        (struct family_versions){.family = pair->ours, .shapes = pair->here.shapes};
    if (pair_two_files(pair)) {
        int64_t site;
        merge_tell(m, ANK_MERGE_TWO_FILES, code);
        return site_renew(m->registry, &site, err);
    }
    pair->both.seen = ank_seen_union(&pair->mem, &pair->here.seen, &pair->there.seen);
    pair->both.set = ank_versions_merge(&pair->mem, &pair->here.set, &pair->here.seen,
                                        &pair->there.set, &pair->there.seen);
    pair_unite_stamps(pair);
    if (!pair->is_new) {
        pair_tell_kept(m, pair, code);
    }
    return pair_write(m, pair, changed, err) &&
           (!pair->ours || pair_tell_consents(m, pair, code, err));
}

/* What was seen there was seen here: there is nothing new, and nothing is read. */
static bool is_known(struct merging *m, struct pair *pair, bool *known,
                     struct ank_error *err)
{
    bool seen;
    struct ank_seen ours, theirs;
    const struct version_source our = pair_ours(m, pair), their = pair_theirs(m, pair);
    if (!versions_seen(&our, &ours, err) || !versions_seen(&their, &theirs, err))
        return false;
    seen = !pair->is_new && ank_seen_all(&ours, &theirs);
    m->merge->news = m->merge->news || !seen;
    /* a bundle of some families brings projects, and does not say what it saw of them
     */
    *known = seen && theirs.count > 0;
    return true;
}

bool merge_pair(struct merging *m, struct pair *pair, bool *changed,
                struct ank_error *err)
{
    bool known = true;
    *changed = false;
    const struct version_source our = pair_ours(m, pair), their = pair_theirs(m, pair);
    bool done = is_known(m, pair, &known, err);
    done = done && (known || (versions_read(&our, &pair->here, err) &&
                              versions_read(&their, &pair->there, err) &&
                              unite(m, pair, changed, err)));
    ank_arena_free(&pair->mem);
    return done;
}
