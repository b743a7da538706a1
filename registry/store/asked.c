/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists that projects ask, and their versions; see asked.h. */
#include "asked.h"

#include <string.h>

#include <ankerpunt/registry/instrument.h>
#include "stmt.h"

/* Whether the one's talks can be compared with the other's. */
static bool are_versions(const struct ank_instrument *a, const struct ank_instrument *b)
{
    return strcmp(a->code, b->code) == 0 && ank_scale_same(&a->scale, &b->scale);
}

static bool read_rows(struct ank_registry *registry, struct ank_arena *mem,
                      struct asked_lists *lists, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT a.project, p.code, a.instrument, a.from_day, a.until_day"
                       " FROM project_instrument a JOIN project p ON p.id = a.project"
                       " ORDER BY a.project, a.position");
    while (stmt_next(q)) {
        const struct ank_instrument *instrument = instrument_by_id(
            lists->instruments, lists->instrument_count, stmt_get_int(q, 2));
        if (!instrument) {
            stmt_damaged(q);
            break;
        }
        lists->rows = ank_grow(mem, lists->rows, lists->count, sizeof *lists->rows);
        lists->rows[lists->count++] =
            (struct asked_row){stmt_get_int(q, 0),
                               stmt_get_word(q, 1, mem),
                               instrument,
                               {stmt_get_day(q, 3), stmt_get_day(q, 4)}};
    }
    return stmt_done(q, err);
}

/* The newest version that the project of a row asks, before or after it. */
static const struct ank_instrument *newest_of(const struct asked_lists *lists,
                                              const struct asked_row *row)
{
    const struct ank_instrument *newest = row->instrument;
    for (size_t i = 0; i < lists->count; i++) {
        const struct asked_row *other = &lists->rows[i];
        if (other->project == row->project &&
            are_versions(other->instrument, row->instrument) &&
            other->instrument->version > newest->version)
            newest = other->instrument;
    }
    return newest;
}

static const struct ank_joined_list *joined_under(const struct asked_lists *lists,
                                                  const struct ank_instrument *newest)
{
    for (size_t i = 0; i < lists->joined_count; i++)
        if (lists->joined[i].whole->id == newest->id)
            return &lists->joined[i];
    return NULL;
}

/* Every older version from which some project went over to this one; newest first. */
static size_t versions_before(const struct asked_lists *lists,
                              const struct ank_instrument *newest,
                              const struct ank_instrument **versions)
{
    size_t count = 0;
    versions[count++] = newest;
    for (size_t i = 0; i < lists->count; i++) {
        const struct ank_instrument *one = lists->rows[i].instrument;
        size_t at = 0;
        if (newest_of(lists, &lists->rows[i]) != newest)
            continue;
        while (at < count && versions[at]->version > one->version)
            at++;
        if (at < count && versions[at] == one)
            continue;
        for (size_t k = count++; k > at; k--)
            versions[k] = versions[k - 1];
        versions[at] = one;
    }
    return count;
}

static void join_all(struct asked_lists *lists, struct ank_arena *mem)
{
    const struct ank_instrument **versions =
        ank_alloc(mem, (lists->count + 1) * sizeof(struct ank_instrument *));
    for (size_t i = 0; i < lists->count; i++) {
        const struct ank_instrument *newest = newest_of(lists, &lists->rows[i]);
        if (newest == lists->rows[i].instrument || joined_under(lists, newest))
            continue;
        size_t count = versions_before(lists, newest, versions);
        lists->joined =
            ank_grow(mem, lists->joined, lists->joined_count, sizeof *lists->joined);
        lists->joined[lists->joined_count++] = ank_list_join(versions, count, mem);
    }
}

bool asked_read(struct ank_registry *registry, struct ank_arena *mem,
                struct asked_lists *lists, struct ank_error *err)
{
    *lists = (struct asked_lists){0};
    if (!ank_instrument_list(registry, mem, &lists->instruments,
                             &lists->instrument_count, err) ||
        !read_rows(registry, mem, lists, err))
        return false;
    join_all(lists, mem);
    return true;
}

static const struct ank_instrument *find_part(const struct ank_joined_list *joined,
                                              const struct ank_instrument *instrument,
                                              const size_t **place)
{
    for (size_t i = 0; i < joined->part_count; i++)
        if (joined->parts[i].version->id == instrument->id) {
            *place = joined->parts[i].place;
            return joined->whole;
        }
    return NULL;
}

const struct ank_instrument *asked_whole(const struct asked_lists *lists,
                                         const char *project,
                                         const struct ank_instrument *instrument,
                                         const size_t **place)
{
    const struct ank_joined_list *joined = joined_under(lists, instrument);
    *place = NULL;
    for (size_t i = 0; !joined && project && i < lists->count; i++) {
        const struct asked_row *row = &lists->rows[i];
        if (row->instrument->id == instrument->id &&
            strcmp(row->project_code, project) == 0)
            joined = joined_under(lists, newest_of(lists, row));
    }
    const struct ank_instrument *whole =
        joined ? find_part(joined, instrument, place) : NULL;
    return whole ? whole : instrument;
}

/* A project's own lists ------------------------------------------------------------ */

static bool is_bounded(const struct ank_span *span)
{
    return span->from != ANK_NO_DAY || span->until != ANK_NO_DAY;
}

static size_t rows_of(const struct asked_lists *lists, const struct asked_row *like,
                      const struct asked_row **rows)
{
    size_t count = 0;
    for (size_t i = 0; i < lists->count; i++)
        if (lists->rows[i].project == like->project &&
            are_versions(lists->rows[i].instrument, like->instrument))
            rows[count++] = &lists->rows[i];
    return count;
}

static bool has_domain(const struct ank_joined_list *joined,
                       const struct ank_instrument *version, size_t domain)
{
    const size_t *place;
    if (!joined || !find_part(joined, version, &place))
        return domain < version->domain_count;
    for (size_t d = 0; d < version->domain_count; d++)
        if (place[d] == domain)
            return true;
    return false;
}

/* From the first day to the last on which any of them is asked. */
static const struct ank_span *span_over(const struct asked_row *const *rows,
                                        size_t count,
                                        const struct ank_joined_list *joined,
                                        size_t domain, struct ank_arena *mem)
{
    struct ank_span *made = ank_alloc(mem, sizeof *made), span = {0, 0}; /* never */
    bool first = true;
    for (size_t i = 0; i < count; i++) {
        const struct ank_span *one = &rows[i]->span;
        if (!has_domain(joined, rows[i]->instrument, domain))
            continue;
        if (first || one->from == ANK_NO_DAY ||
            (span.from != ANK_NO_DAY && one->from < span.from))
            span.from = one->from;
        if (first || one->until == ANK_NO_DAY ||
            (span.until != ANK_NO_DAY && one->until > span.until))
            span.until = one->until;
        first = false;
    }
    *made = span;
    return made;
}

/* A copy that says when the project asks it. */
static struct ank_instrument *with_spans(const struct ank_instrument *list,
                                         const struct ank_joined_list *joined,
                                         const struct asked_row *const *rows,
                                         size_t count, struct ank_arena *mem)
{
    struct ank_instrument *made = ank_alloc(mem, sizeof *made);
    struct ank_span *spans = ank_alloc(mem, count * sizeof *spans);
    *made = *list;
    made->domains = ank_alloc(mem, (list->domain_count + 1) * sizeof *made->domains);
    for (size_t d = 0; d < list->domain_count; d++) {
        made->domains[d] = list->domains[d];
        made->domains[d].asked = span_over(rows, count, joined, d, mem);
    }
    for (size_t i = 0; i < count; i++)
        spans[i] = rows[i]->span;
    made->spans = spans;
    made->span_count = count;
    return made;
}

static void add_list(const struct asked_lists *lists, const struct asked_row *row,
                     struct ank_project *project, struct ank_arena *mem)
{
    const struct asked_row **rows =
        ank_alloc(mem, (lists->count + 1) * sizeof(struct asked_row *));
    size_t count = rows_of(lists, row, rows);
    if (rows[0] != row) /* it is there already */
        return;
    const struct ank_instrument *newest = newest_of(lists, row);
    const struct ank_joined_list *joined = joined_under(lists, newest);
    const struct ank_instrument *list = joined ? joined->whole : newest;
    project->instruments =
        ank_grow(mem, project->instruments, project->instrument_count,
                 sizeof *project->instruments);
    project->instruments[project->instrument_count++] =
        joined || count > 1 || is_bounded(&row->span)
            ? with_spans(list, joined, rows, count, mem)
            : (struct ank_instrument *)list;
}

void asked_fill(const struct asked_lists *lists, struct ank_project *project,
                struct ank_arena *mem)
{
    for (size_t i = 0; i < lists->count; i++) {
        const struct asked_row *row = &lists->rows[i];
        if (row->project != project->id)
            continue;
        add_list(lists, row, project, mem);
        project->asked =
            ank_grow(mem, project->asked, project->asked_count, sizeof *project->asked);
        project->asked[project->asked_count++] =
            (struct ank_asked_list){row->instrument, row->span};
    }
}

/* Writing ------------------------------------------------------------------------- */

#define OF_CODE                                                                        \
    " project = ?1 AND instrument IN (SELECT id FROM instrument WHERE code = ?2)"

static bool end_before(struct ank_registry *registry, int64_t project, const char *code,
                       ank_day day, struct ank_error *err)
{
    struct stmt *later = stmt(registry, "DELETE FROM project_instrument WHERE" OF_CODE
                                        " AND from_day >= ?3"),
                *open = stmt(registry, "UPDATE project_instrument SET until_day = ?3"
                                       " WHERE" OF_CODE " AND (from_day IS NULL OR"
                                       " from_day < ?3) AND (until_day IS NULL OR"
                                       " until_day > ?3)");
    stmt_int(later, 1, project);
    stmt_text(later, 2, code);
    stmt_day(later, 3, day);
    stmt_int(open, 1, project);
    stmt_text(open, 2, code);
    stmt_day(open, 3, day);
    return stmt_run(later, err) && stmt_run(open, err);
}

bool asked_until(struct ank_registry *registry, int64_t project, const char *code,
                 ank_day until, struct ank_error *err)
{
    return end_before(registry, project, code, until, err);
}

/* A list that ended that day goes on as it was; else it begins then. */
static bool begin_on(struct ank_registry *registry, int64_t project, int64_t instrument,
                     ank_day from, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE project_instrument SET until_day = NULL"
                       " WHERE project = ?1 AND instrument = ?2 AND until_day = ?3");
    stmt_int(q, 1, project);
    stmt_int(q, 2, instrument);
    stmt_day(q, 3, from);
    if (!stmt_run(q, err) || stmt_changed(q) > 0)
        return err->code == ANK_OK;
    q = stmt(registry,
             "INSERT INTO project_instrument (project, position, instrument, from_day)"
             " VALUES (?1, (SELECT coalesce(max(position) + 1, 0)"
             " FROM project_instrument WHERE project = ?1), ?2, ?3)");
    stmt_int(q, 1, project);
    stmt_int(q, 2, instrument);
    stmt_day(q, 3, from);
    return stmt_run(q, err);
}

bool asked_from(struct ank_registry *registry, int64_t project, int64_t instrument,
                ank_day from, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct stmt *q = stmt(registry, "SELECT code FROM instrument WHERE id = ?1");
    stmt_int(q, 1, instrument);
    const char *code = stmt_next(q) ? stmt_get_word(q, 0, &mem) : "";
    bool done = stmt_done(q, err) && end_before(registry, project, code, from, err) &&
                begin_on(registry, project, instrument, from, err);
    ank_arena_free(&mem);
    return done;
}
