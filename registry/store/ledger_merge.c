/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What went outside is not undone by taking a backup back: the ledger of the registry
 * that is there and that of the backup become one, whichever is older, or the next
 * release could be laid beside one that nobody remembers.
 *
 * A release is known by all that the ledger holds of it. Families that are not in the
 * backup stay in the sets as numbers that lead to nobody, like those that were erased.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/sha256.h>
#include "backup_parts.h"
#include "db.h"
#include "recording.h"
#include "stmt.h"

struct sent {
    int64_t id;
    const char *day;
    char sum[65]; /* of all that is kept of it */
    bool merged;  /* of the registry that is there, and not in the copy */
};

struct sent_list {
    size_t count;
    struct sent *sent;
};

/* What is kept ---------------------------------------------------------------- */

static bool sum_rows(struct ank_registry *registry, const char *head, struct sent *sent,
                     struct ank_error *err)
{
    char *text = NULL;
    size_t size, members_size;
    FILE *out = ank_must(open_memstream(&text, &size));
    fputs(head, out);
    struct stmt *q =
        stmt(registry, "SELECT measure, site, shown, s.members FROM release_row r"
                       " JOIN release_set s ON s.id = r.members"
                       " WHERE release = ?1 ORDER BY measure, site");
    stmt_int(q, 1, sent->id);
    while (stmt_next(q)) {
        char sum[65];
        const void *members = stmt_get_blob(q, 3, &members_size);
        fprintf(out, "%s\n%s\n", stmt_get_word(q, 0, NULL), stmt_get_word(q, 1, NULL));
        fprintf(out, "%s\n%s\n", stmt_get_word(q, 2, NULL),
                ank_sha256(members, members_size, sum));
    }
    fclose(out);
    ank_sha256(text, size, sent->sum);
    free(text);
    return stmt_done(q, err);
}

static bool list_sent(struct ank_registry *registry, struct ank_arena *mem,
                      struct sent_list *list, struct ank_error *err)
{
    bool done = true;
    struct stmt *q = stmt(registry, "SELECT id, day, cut_off, projects, whom, purpose,"
                                    " CAST(least AS TEXT) FROM release ORDER BY id");
    while (done && stmt_next(q)) {
        const char *head = "";
        for (int column = 1; column <= 6; column++)
            head = ank_format(mem, "%s%s\n", head, stmt_get_word(q, column, mem));
        list->sent = ank_grow(mem, list->sent, list->count, sizeof *list->sent);
        struct sent *sent = &list->sent[list->count++];
        *sent = (struct sent){.id = stmt_get_int(q, 0)};
        sent->day = stmt_get_word(q, 1, mem);
        done = sum_rows(registry, head, sent, err);
    }
    return stmt_done(q, err) && done;
}

/* The link of the first row of the history. Two files that have the same are of one
 * registry, for a salt drawn by lot went into the link. */
static bool first_chain(struct ank_registry *registry, struct ank_arena *mem,
                        const char **chain, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT hex(chain) FROM history WHERE chain IS NOT NULL"
                       " ORDER BY id LIMIT 1");
    *chain = stmt_next(q) ? stmt_get_word(q, 0, mem) : NULL;
    return stmt_done(q, err);
}

/* An older registry has no ledger until it is upgraded. */
static bool has_ledger(struct ank_registry *registry, bool *has, struct ank_error *err)
{
    int64_t count;
    if (!stmt_number(
            stmt(registry,
                 "SELECT count(*) FROM sqlite_schema WHERE name = 'release_row'"),
            &count, err))
        return false;
    *has = count > 0;
    return true;
}

/* Two ledgers to one ---------------------------------------------------------- */

/* Lists the releases of `live` that `copy` has not, each as often as it is missing. */
static void find_missing(const struct sent_list *copy, const struct sent_list *live,
                         struct ank_arena *mem, struct sent_list *missing)
{
    bool *met = ank_alloc(mem, copy->count + 1);
    memset(met, 0, copy->count + 1);
    for (size_t i = 0; i < live->count; i++) {
        size_t at = 0;
        while (at < copy->count &&
               (met[at] || strcmp(copy->sent[at].sum, live->sent[i].sum) != 0))
            at++;
        if (at < copy->count) {
            met[at] = true;
            continue;
        }
        missing->sent =
            ank_grow(mem, missing->sent, missing->count, sizeof *missing->sent);
        missing->sent[missing->count] = live->sent[i];
        missing->sent[missing->count++].merged = true;
    }
}

/* By their days; each ledger keeps its own order. */
static void merge(const struct sent_list *copy, const struct sent_list *missing,
                  struct sent *all)
{
    for (size_t i = 0, j = 0; i < copy->count || j < missing->count;) {
        bool ours =
            j == missing->count ||
            (i < copy->count && strcmp(copy->sent[i].day, missing->sent[j].day) <= 0);
        *all++ = ours ? copy->sent[i++] : missing->sent[j++];
    }
}

static bool write_release(struct ank_registry *copy, struct ank_registry *from,
                          int64_t id, int64_t *new, struct ank_error *err)
{
    struct stmt *read = stmt(from, "SELECT day, cut_off, projects, whom, purpose, least"
                                   " FROM release WHERE id = ?1");
    bool done = true;
    stmt_int(read, 1, id);
    if (stmt_next(read)) {
        struct stmt *q = stmt(
            copy, "INSERT INTO release (day, cut_off, projects, whom, purpose, least)"
                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        for (int column = 0; column < 5; column++)
            stmt_text(q, column + 1, stmt_get_word(read, column, NULL));
        stmt_int(q, 6, stmt_get_int(read, 5));
        done = stmt_run(q, err);
        *new = stmt_inserted(q);
    }
    return stmt_done(read, err) && done;
}

/* Gives a release the highest number: the order of numbers is that of sending. */
static bool renumber(struct ank_registry *copy, int64_t id, struct ank_error *err)
{
    int64_t new = 0;
    if (!write_release(copy, copy, id, &new, err))
        return false;
    struct stmt *q =
        stmt(copy, "UPDATE release_row SET release = ?2 WHERE release = ?1");
    stmt_int(q, 1, id);
    stmt_int(q, 2, new);
    if (!stmt_run(q, err))
        return false;
    q = stmt(copy, "DELETE FROM release WHERE id = ?1");
    stmt_int(q, 1, id);
    return stmt_run(q, err);
}

static bool merge_set(struct ank_registry *copy, struct stmt *from, int64_t *set,
                      struct ank_error *err)
{
    size_t size;
    struct stmt *q = stmt(copy, "INSERT INTO release_set (members) VALUES (?1)");
    const void *members = stmt_get_blob(from, 4, &size);
    stmt_blob(q, 1, size ? members : "", size);
    if (!stmt_run(q, err))
        return false;
    *set = stmt_inserted(q);
    return true;
}

static bool merge_row(struct ank_registry *copy, struct stmt *from, int64_t release,
                      int64_t set, struct ank_error *err)
{
    struct stmt *q =
        stmt(copy, "INSERT INTO release_row (release, measure, site, shown, members)"
                   " VALUES (?1, ?2, ?3, ?4, ?5)");
    stmt_int(q, 1, release);
    for (int column = 0; column < 3; column++)
        stmt_text(q, column + 2, stmt_get_word(from, column, NULL));
    stmt_int(q, 5, set);
    return stmt_run(q, err);
}

/* Rows on the same families share a set here as they do there. */
static bool merge_release(struct ank_registry *copy, struct ank_registry *live,
                          int64_t id, struct ank_error *err)
{
    int64_t new = 0, set = 0, set_there = 0;
    if (!write_release(copy, live, id, &new, err))
        return false;
    bool done = true;
    struct stmt *q =
        stmt(live, "SELECT measure, site, shown, r.members, s.members"
                   " FROM release_row r JOIN release_set s ON s.id = r.members"
                   " WHERE release = ?1 ORDER BY r.members, measure, site");
    stmt_int(q, 1, id);
    while (done && stmt_next(q)) {
        int64_t there = stmt_get_int(q, 3);
        done = (there == set_there || merge_set(copy, q, &set, err)) &&
               merge_row(copy, q, new, set, err);
        set_there = there;
    }
    return stmt_done(q, err) && done;
}

/* Adds the missing releases in the order of sending. Releases that were sent before
 * the first missing one keep their numbers. */
static bool unite(struct ank_registry *copy, struct ank_registry *live,
                  const struct sent *sent, size_t count, struct ank_error *err)
{
    bool done = ank_registry_bulk(copy, "release", err), moves = false;
    for (size_t i = 0; done && i < count; i++) {
        moves = moves || sent[i].merged;
        if (sent[i].merged) {
            ank_registry_bulk_row(copy, sent[i].sum,
                                  strlen(sent[i].sum)); /* the history tells */
            done = merge_release(copy, live, sent[i].id, err);
        } else if (moves)
            done = renumber(copy, sent[i].id, err);
    }
    return done;
}

bool ledger_merge_within(struct ank_registry *copy, struct ank_registry *live,
                         struct ank_arena *mem, size_t *merged, struct ank_error *err)
{
    struct sent_list here = {0}, there = {0}, missing = {0};
    if (!list_sent(copy, mem, &here, err) || !list_sent(live, mem, &there, err))
        return false;
    find_missing(&here, &there, mem, &missing);
    *merged = missing.count;
    if (missing.count == 0)
        return true;
    size_t count = here.count + missing.count;
    struct sent *all = ank_alloc(mem, count * sizeof *all);
    merge(&here, &missing, all);
    return unite(copy, live, all, count, err);
}

bool releases_wait(struct ank_registry *copy, struct ank_registry *live, bool *wait,
                   struct ank_error *err)
{
    struct ank_arena mem = {0};
    const char *ours, *theirs;
    bool has;
    int64_t count = 0;
    bool done =
        has_ledger(live, &has, err) && first_chain(copy, &mem, &ours, err) &&
        first_chain(live, &mem, &theirs, err) &&
        (!has || stmt_number(stmt(live, "SELECT count(*) FROM release"), &count, err));
    *wait = done && count > 0 && ours && theirs && strcmp(ours, theirs) == 0;
    ank_arena_free(&mem);
    return done;
}

bool ledger_merge(struct ank_registry *copy, struct ank_registry *live,
                  const struct ank_work *work, size_t *merged, struct ank_error *err)
{
    struct ank_arena mem = {0};
    if (!ank_registry_begin(copy, work, err))
        return false;
    recording_stop(copy);
    bool done = ledger_merge_within(copy, live, &mem, merged, err);
    done = ank_registry_end(copy, done && *merged > 0, err) && done;
    ank_arena_free(&mem);
    return done;
}
