/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What another registry knows comes in, family by family; see
 * <ankerpunt/registry/merge.h>.
 *
 * Erasures come first, since they win; then the lists that rows refer to, the house,
 * the families, what was given to whom, and the ledger of releases.
 */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/merge.h>
#include "backup_parts.h"
#include "merge_keys.h"
#include "merge_lists.h"
#include "recording.h"
#include "site.h"
#include "stmt.h"
#include "version_text.h"
#include "version_write.h"

struct merging {
    struct ank_registry *registry, *other;
    struct ank_arena *mem; /* of what is told */
    struct ank_merge *merge;
    struct sites sites;
    int64_t *our_places, *their_places; /* by number of a site */
    struct view_lists our_lists, their_lists;
};

/* One family, 0 and 0: the house. */
struct pair {
    int64_t theirs, ours;
    bool is_new;
    struct ank_arena mem;
    struct family_versions there, here, both;
};

static struct ank_merge_row *tell(struct merging *m, enum ank_merge_told told,
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

/* Sites
 * -----------------------------------------------------------------------------------
 */

static bool add_sites(struct merging *m, struct ank_error *err)
{
    bool done = true;
    struct stmt *from = stmt(m->other, "SELECT uid, name FROM site ORDER BY id");
    while (done && stmt_next(from)) {
        size_t size;
        const void *uid = stmt_get_blob(from, 0, &size);
        struct stmt *q =
            stmt(m->registry, "INSERT INTO site (uid, name) VALUES (?1, ?2)"
                              " ON CONFLICT (uid) DO NOTHING");
        stmt_blob(q, 1, uid, size);
        stmt_text(q, 2, stmt_get_word(from, 1, NULL));
        done = stmt_run(q, err);
    }
    return stmt_done(from, err) && done;
}

static bool place_of(const struct sites *sites, const unsigned char *uid,
                     int64_t *place)
{
    for (size_t i = 0; i < sites->count; i++)
        if (memcmp(sites->uid[i], uid, record_size) == 0) {
            *place = (int64_t)i;
            return true;
        }
    return false;
}

/* For each number of a site in that registry its place among ours. */
static bool read_places(struct merging *m, struct ank_registry *registry,
                        int64_t **places, struct ank_error *err)
{
    struct sites theirs;
    int64_t most = 0;
    if (!sites_read(registry, m->mem, &theirs, err))
        return false;
    for (size_t i = 0; i < theirs.count; i++)
        most = theirs.id[i] > most ? theirs.id[i] : most;
    if (most > 100000) /* more sites than any team has: not a registry of ours */
        return ank_fail(err, ANK_STORE,
                        ANK_N("the other registry names more sites than there can be"));
    *places = ank_alloc(m->mem, (size_t)(most + 1) * sizeof **places);
    for (size_t i = 0; i < theirs.count; i++)
        if (!place_of(&m->sites, theirs.uid[i], &(*places)[theirs.id[i]]))
            return ank_fail(err, ANK_STORE,
                            ANK_N("the registry is damaged; take a "
                                  "backup back, or ask for help"));
    return true;
}

static bool know_sites(struct merging *m, struct ank_error *err)
{
    int64_t mine;
    return site_mine(m->registry, &mine, err) && add_sites(m, err) &&
           merge_site_keys(m->registry, m->other, &m->merge->news, err) &&
           sites_read(m->registry, m->mem, &m->sites, err) &&
           read_places(m, m->registry, &m->our_places, err) &&
           read_places(m, m->other, &m->their_places, err);
}

/* Erasures ------------------------------------------------------------------------ */

static bool was_erased_there(struct ank_registry *other, const void *sum, size_t size,
                             bool *erased, struct ank_error *err)
{
    int64_t found;
    struct stmt *q = stmt(other, "SELECT EXISTS (SELECT 1 FROM erased WHERE sum = ?1)");
    stmt_blob(q, 1, sum, size);
    bool done = stmt_number(q, &found, err);
    *erased = found != 0;
    return done;
}

/* Families of ours that the other registry erased. */
struct erased_list {
    struct ank_family *family; /* ids and codes, in the arena */
    size_t count;
};

static bool list_erased(struct ank_registry *registry, struct ank_registry *other,
                        struct ank_arena *mem, struct erased_list *list,
                        struct ank_error *err)
{
    bool done = true;
    *list = (struct erased_list){0};
    struct stmt *q = stmt(registry, "SELECT id, code, record_sum('tombstone', uid)"
                                    " FROM family ORDER BY code");
    while (done && stmt_next(q)) {
        size_t size;
        bool erased;
        const void *sum = stmt_get_blob(q, 2, &size);
        done = was_erased_there(other, sum, size, &erased, err);
        if (!erased)
            continue;
        list->family = ank_grow(mem, list->family, list->count, sizeof *list->family);
        list->family[list->count++] = (struct ank_family){
            .id = stmt_get_int(q, 0), .code = stmt_get_word(q, 1, mem)};
    }
    return stmt_done(q, err) && done;
}

bool ank_merge_erases(struct ank_registry *registry, struct ank_registry *other,
                      size_t *count, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct erased_list list;
    bool done = list_erased(registry, other, &mem, &list, err);
    *count = list.count;
    ank_arena_free(&mem);
    return done;
}

static bool add_sums(struct merging *m, struct ank_error *err)
{
    bool done = true;
    struct stmt *from = stmt(m->other, "SELECT sum FROM erased");
    while (done && stmt_next(from)) {
        size_t size;
        const void *sum = stmt_get_blob(from, 0, &size);
        struct stmt *q = stmt(m->registry, "INSERT INTO erased (sum) VALUES (?1)"
                                           " ON CONFLICT DO NOTHING");
        stmt_blob(q, 1, sum, size);
        done = size == record_size && stmt_run(q, err);
    }
    return stmt_done(from, err) && done;
}

static bool erase_families(struct merging *m, struct ank_error *err)
{
    struct erased_list list;
    if (!list_erased(m->registry, m->other, m->mem, &list, err))
        return false;
    for (size_t i = 0; i < list.count; i++) {
        if (!ank_family_erase(m->registry, &list.family[i], err))
            return false;
        tell(m, ANK_MERGE_ERASED, list.family[i].code);
    }
    m->merge->erased = list.count;
    return add_sums(m, err);
}

/* One family ---------------------------------------------------------------------- */

static struct version_source their_source(const struct merging *m, struct pair *pair)
{
    return (struct version_source){m->other, pair->theirs, m->their_places, &pair->mem,
                                   &m->their_lists};
}

static struct version_source our_source(const struct merging *m, struct pair *pair)
{
    return (struct version_source){m->registry, pair->ours, m->our_places, &pair->mem,
                                   &m->our_lists};
}

/* All commands that one of the two registries knows, by stamp. */
static void unite_stamps(struct pair *pair)
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

/* The same command of a site, and not the same: the site's file was copied in a way
 * that did not show. */
static bool are_two_files(const struct pair *pair)
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
        struct ank_merge_row *row = tell(m, ANK_MERGE_KEPT, code);
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

static bool tell_consents(struct merging *m, const struct pair *pair, const char *code,
                          struct ank_error *err)
{
    struct stmt *q =
        stmt(m->registry, "SELECT purpose, day FROM consent c"
                          " WHERE family = ?1 AND given = 1 AND NOT (" COUNTS(
                              "c") ") ORDER BY purpose, day");
    stmt_int(q, 1, pair->ours);
    while (stmt_next(q)) {
        struct ank_merge_row *row = tell(m, ANK_MERGE_NO_STANDS, code);
        row->what = stmt_get_word(q, 0, m->mem);
        row->day = stmt_get_date(q, 1);
    }
    return stmt_done(q, err);
}

/* A family that comes is written in silence, one row of history for all; what becomes
 * another of one that was here is told row by row. */
static bool be_silent(struct merging *m, bool silent, struct ank_error *err)
{
    struct stmt *q = stmt(m->registry, "UPDATE working SET bulk = ?1");
    stmt_int(q, 1, silent);
    return stmt_run(q, err);
}

static bool write_both(struct merging *m, struct pair *pair, bool *changed,
                       struct ank_error *err)
{
    struct view view;
    const struct viewing viewing = {m->registry, &pair->mem, &m->our_lists};
    const struct version_target target = {m->registry, &pair->mem, &m->sites,
                                          pair->ours, &pair->here};
    return be_silent(m, pair->is_new, err) &&
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
    if (are_two_files(pair)) {
        int64_t site;
        tell(m, ANK_MERGE_TWO_FILES, code);
        return site_renew(m->registry, &site, err);
    }
    pair->both.seen = ank_seen_union(&pair->mem, &pair->here.seen, &pair->there.seen);
    pair->both.set = ank_versions_merge(&pair->mem, &pair->here.set, &pair->here.seen,
                                        &pair->there.set, &pair->there.seen);
    unite_stamps(pair);
    if (!pair->is_new) {
        tell_kept(m, pair, code, &pair->here, &pair->there);
        tell_kept(m, pair, code, &pair->there, &pair->here);
    }
    return write_both(m, pair, changed, err) &&
           (!pair->ours || tell_consents(m, pair, code, err));
}

/* What was seen there was seen here: there is nothing new, and nothing is read. */
static bool is_known(struct merging *m, struct pair *pair, bool *known,
                     struct ank_error *err)
{
    bool seen;
    struct ank_seen ours, theirs;
    const struct version_source our = our_source(m, pair),
                                their = their_source(m, pair);
    if (!versions_seen(&our, &ours, err) || !versions_seen(&their, &theirs, err))
        return false;
    seen = !pair->is_new && ank_seen_all(&ours, &theirs);
    m->merge->news = m->merge->news || !seen;
    /* a bundle of some families brings projects, and does not say what it saw of them
     */
    *known = seen && theirs.count > 0;
    return true;
}

static bool merge_pair(struct merging *m, struct pair *pair, bool *changed,
                       struct ank_error *err)
{
    bool known = true;
    *changed = false;
    const struct version_source our = our_source(m, pair),
                                their = their_source(m, pair);
    bool done = is_known(m, pair, &known, err);
    done = done && (known || (versions_read(&our, &pair->here, err) &&
                              versions_read(&their, &pair->there, err) &&
                              unite(m, pair, changed, err)));
    ank_arena_free(&pair->mem);
    return done;
}

/* Families ------------------------------------------------------------------------ */

/* A family of the other registry that is not here: a code for it. The one it has,
 * unless another family has that: then with the name of who began it. */
static bool find_code(struct merging *m, const char *code, const char *who,
                      const char **free_code, struct ank_error *err)
{
    char name[13];
    size_t length = 0;
    for (; *who && length < sizeof name - 1; who++)
        if ((*who >= 'a' && *who <= 'z') || (*who >= 'A' && *who <= 'Z') ||
            (*who >= '0' && *who <= '9'))
            name[length++] = *who;
    name[length] = '\0';
    *free_code = code;
    for (int i = 2;; i++) {
        int64_t taken;
        struct stmt *q = stmt(m->registry, "SELECT EXISTS (SELECT 1 FROM family"
                                           " WHERE code = ?1 COLLATE NOCASE) OR EXISTS"
                                           " (SELECT 1 FROM tombstone WHERE code = ?1"
                                           " COLLATE NOCASE)");
        stmt_made(q, 1, *free_code);
        if (!stmt_number(q, &taken, err))
            return false;
        if (!taken)
            return true;
        *free_code = i == 2 && length ? ank_format(m->mem, "%.18s-%s", code, name)
                                      : ank_format(m->mem, "%.18s-%s%d", code, name, i);
    }
}

static const char *who_began(struct merging *m, int64_t family, struct ank_error *err)
{
    struct stmt *q = stmt(m->other, "SELECT who FROM stamp WHERE family = ?1"
                                    " ORDER BY at, site, n LIMIT 1");
    stmt_int(q, 1, family);
    const char *who = stmt_next(q) ? stmt_get_word(q, 0, m->mem) : "";
    return stmt_done(q, err) ? who : "";
}

static bool add_family(struct merging *m, struct pair *pair, const void *uid,
                       const char *code, struct ank_error *err)
{
    const char *free_code;
    if (!find_code(m, code, who_began(m, pair->theirs, err), &free_code, err) ||
        !be_silent(m, true, err))
        return false;
    struct stmt *q = stmt(m->registry, "INSERT INTO family (id, uid, code) VALUES"
                                       " (" NEW_ID("family") ", ?1, ?2)");
    stmt_blob(q, 1, uid, record_size);
    stmt_text(q, 2, free_code);
    if (!stmt_run(q, err))
        return false;
    pair->ours = stmt_inserted(q);
    pair->is_new = true;
    ank_registry_bulk_row(m->registry, uid, record_size);
    if (strcmp(code, free_code) != 0)
        tell(m, ANK_MERGE_CODE_TAKEN, free_code)->what = ank_strdup(m->mem, code);
    return true;
}

static bool family_here(struct merging *m, const void *uid, int64_t *family,
                        bool *erased, struct ank_error *err)
{
    int64_t found = 0;
    struct stmt *q = stmt(m->registry, "SELECT id FROM family WHERE uid = ?1");
    stmt_blob(q, 1, uid, record_size);
    if (!stmt_number(q, family, err))
        return false;
    q = stmt(m->registry, "SELECT EXISTS (SELECT 1 FROM erased WHERE sum ="
                          " record_sum('tombstone', ?1))");
    stmt_blob(q, 1, uid, record_size);
    bool done = stmt_number(q, &found, err);
    *erased = found != 0;
    return done;
}

/* A code that was erased before erasures had sums may be this very family. */
static bool may_be_erased(struct merging *m, const char *code, bool *erased,
                          struct ank_error *err)
{
    int64_t found;
    struct stmt *q =
        stmt(m->registry, "SELECT EXISTS (SELECT 1 FROM tombstone WHERE code = ?1"
                          " COLLATE NOCASE)");
    stmt_made(q, 1, code);
    bool done = stmt_number(q, &found, err);
    *erased = found != 0;
    return done;
}

/* Also of a family of which nothing else is new: names may be given later. */
static bool take_keys(struct merging *m, const struct pair *pair, struct ank_error *err)
{
    return merge_box_keys(m->registry, m->other,
                          &(struct merge_family){pair->theirs, pair->ours},
                          &m->merge->news, err);
}

static bool take_family(struct merging *m, struct pair *pair, const void *uid,
                        const char *code, struct ank_error *err)
{
    bool erased, changed;
    if (!family_here(m, uid, &pair->ours, &erased, err))
        return false;
    if (erased)
        return true;
    if (!pair->ours) {
        if (!may_be_erased(m, code, &erased, err))
            return false;
        if (erased) {
            tell(m, ANK_MERGE_ERASED_HERE, code)->what = ank_strdup(m->mem, code);
            return true;
        }
        if (!add_family(m, pair, uid, code, err))
            return false;
    }
    if (!merge_pair(m, pair, &changed, err) || !take_keys(m, pair, err))
        return false;
    m->merge->added += pair->is_new;
    m->merge->changed += !pair->is_new && changed;
    m->merge->same += !pair->is_new && !changed;
    return true;
}

static bool take_families(struct merging *m, struct ank_error *err)
{
    bool done = true;
    struct stmt *q = stmt(m->other, "SELECT id, uid, code FROM family ORDER BY code");
    while (done && stmt_next(q)) {
        size_t size;
        struct pair pair = {.theirs = stmt_get_int(q, 0)};
        const void *uid = stmt_get_blob(q, 1, &size);
        const char *code = stmt_get_word(q, 2, NULL);
        if (m->merge->only && strcmp(m->merge->only, code) != 0)
            continue;
        done = size == record_size && ank_code_valid(code)
                   ? take_family(m, &pair, uid, code, err)
                   : ank_fail(err, ANK_STORE,
                              ANK_N("the other registry has a family whose code cannot "
                                    "be; nothing was taken in"));
    }
    return stmt_done(q, err) && done;
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
    return project &&
           strncmp(((const struct shape *)version->table)->table, "signal", 6) != 0;
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
    unite_stamps(house);
    return write_both(m, house, &m->merge->house, err);
}

static bool take_house(struct merging *m, struct ank_error *err)
{
    struct pair house = {0};
    struct ank_seen theirs;
    const struct version_source our = our_source(m, &house),
                                their = their_source(m, &house);
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

/* What was given to whom is never changed: what is missing is added. */
static bool take_shares(struct merging *m, struct ank_error *err)
{
    bool done = true;
    struct stmt *from =
        stmt(m->other, "SELECT s.uid, f.uid, s.day, s.what, s.whom, p.uid FROM share s"
                       " JOIN family f ON f.id = s.family"
                       " LEFT JOIN person p ON p.id = s.person ORDER BY s.id");
    while (done && stmt_next(from)) {
        size_t size, family_size, person_size;
        const void *uid = stmt_get_blob(from, 0, &size),
                   *family = stmt_get_blob(from, 1, &family_size),
                   *person = stmt_get_blob(from, 5, &person_size);
        struct stmt *q =
            stmt(m->registry,
                 "INSERT INTO share (uid, family, day, what, whom, person)"
                 " SELECT ?1, f.id, ?3, ?4, ?5, (SELECT id FROM person WHERE uid = ?6)"
                 " FROM family f WHERE f.uid = ?2 AND NOT EXISTS"
                 " (SELECT 1 FROM share s WHERE s.family = f.id AND s.uid = ?1)");
        stmt_blob(q, 1, uid, size);
        stmt_blob(q, 2, family, family_size);
        stmt_day(q, 3, stmt_get_date(from, 2));
        stmt_text(q, 4, stmt_get_word(from, 3, NULL));
        stmt_text(q, 5, stmt_get_word(from, 4, NULL));
        stmt_blob(q, 6, person, person_size);
        done = stmt_run(q, err);
    }
    return stmt_done(from, err) && done;
}

static bool take_lists(struct merging *m, struct ank_error *err)
{
    if (!be_silent(m, true, err) || !merge_lists(m->registry, m->other, err) ||
        !view_lists_read(m->registry, m->mem, &m->our_lists, err) ||
        !view_lists_read(m->other, m->mem, &m->their_lists, err))
        return false;
    for (size_t i = 0; i < m->their_lists.count; i++) {
        const char *theirs = m->their_lists.instrument[i];
        bool here = false;
        for (size_t j = 0; j < m->our_lists.count; j++)
            here = here || strcmp(theirs, m->our_lists.instrument[j]) == 0;
        if (!here)
            tell(m, ANK_MERGE_LIST_DIFFERS, "")->what =
                ank_strndup(m->mem, theirs + 1, strcspn(theirs, "#") - 1);
    }
    return true;
}

bool ank_merge_take(struct ank_registry *registry, struct ank_registry *other,
                    struct ank_arena *mem, struct ank_merge *merge,
                    struct ank_error *err)
{
    struct merging m = {
        .registry = registry, .other = other, .mem = mem, .merge = merge};
    const struct shapes *shapes;
    *merge = (struct ank_merge){.only = merge->only};
    if (!shapes_of(registry, &shapes, err))
        return false;
    shapes_lend(other, shapes);
    recording_silence(registry);
    registry_guard(registry, false); /* boxes come along closed */
    bool done = know_sites(&m, err) && erase_families(&m, err) &&
                ank_registry_bulk(registry, "merge", err) && take_lists(&m, err) &&
                take_house(&m, err) && take_families(&m, err) && take_shares(&m, err) &&
                be_silent(&m, true, err) &&
                ledger_merge_within(registry, other, mem, &merge->releases, err);
    registry_guard(registry, true);
    return done;
}
