/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The cursor over families: by code, each with everything it owns.
 *
 * Six queries in the same order of families are stepped side by side, as in a
 * merge: each gives its rows for the family whose turn it is, so a whole
 * registry is read once and memory holds one family at a time.
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/cursor.h>
#include "asked.h"
#include "db.h"
#include "stmt.h"
#include "subset.h"

enum stream { FAMILIES, TRAJECTORIES, STATUSES, SITTINGS, STEPS, CONSENTS, STREAMS };

#define QUERIES(families)                                                                             \
    {                                                                                                 \
        [FAMILIES] = "SELECT f.id, f.code, f.alias, f.language FROM " families                        \
                     " ORDER BY f.code",                                                              \
        [TRAJECTORIES] =                                                                              \
            "SELECT f.id, t.id, p.code, t.start, t.ended, t.closed_reason,"                           \
            " t.closed_by, t.postcode, t.household, t.referral, t.children,"                          \
            " t.birth_year, w.wave, w.until,"                                                         \
            " (SELECT group_concat(e.wave || ' ' || e.day) FROM wave_enough e"                        \
            " WHERE e.trajectory = t.id) FROM " families                                              \
            " CROSS JOIN trajectory t ON t.family = f.id"                                             \
            " JOIN project p ON p.id = t.project"                                                     \
            " LEFT JOIN postponement w ON w.trajectory = t.id"                                        \
            " ORDER BY f.code, t.start, w.wave",                                                      \
        [STATUSES] =                                                                                  \
            "SELECT f.id, s.trajectory, s.day, s.status, s.by_whom, s.reason FROM " families          \
            " CROSS JOIN trajectory t ON t.family = f.id"                                             \
            " CROSS JOIN trajectory_status s ON s.trajectory = t.id"                                  \
            " ORDER BY f.code, s.day, s.status",                                                      \
        [SITTINGS] =                                                                                  \
            "SELECT f.id, s.id, s.instrument, s.day, s.mode, s.looking_back,"                         \
            " s.scores, p.code, p.role, s.retest,"                                                    \
            " (SELECT group_concat(domain) FROM priority WHERE sitting = s.id), coalesce(s.faces, 0)" \
            " FROM " families " CROSS JOIN sitting s ON s.family = f.id"                              \
            " LEFT JOIN person p ON p.id = s.person ORDER BY f.code, s.day",                          \
        [STEPS] =                                                                                     \
            "SELECT f.id, c.right_entry, c.day, c.stage, c.reason, c.renewal,"                        \
            " c.cents FROM " families " CROSS JOIN claim_step c ON c.family = f.id"                   \
            " ORDER BY f.code, c.right_entry, c.day, c.stage",                                        \
        [CONSENTS] = "SELECT f.id, c.purpose, c.day, c.given, p.code FROM " families                  \
                     " CROSS JOIN consent c ON c.family = f.id"                                       \
                     " LEFT JOIN person p ON p.id = c.person WHERE " COUNTS(                          \
                         "c") " ORDER BY f.code, c.person, c.purpose, c.day",                         \
    }

static const char *const queries[SUBSETS][STREAMS] = SUBSET_TEXTS(QUERIES);
static const char *const lasting[SUBSETS][STREAMS] = SUBSET_LASTING_TEXTS(QUERIES);

struct ank_cursor {
    struct ank_registry *registry;
    struct stmt *streams[STREAMS];
    bool waiting[STREAMS]; /* a row is there, of a family that is still to come */
    unsigned parts;
    struct ank_arena lists; /* instruments and rights, for the whole cursor */
    struct ank_arena mem;   /* the family whose turn it is */
    struct ank_right *rights;
    struct asked_lists asked;
    size_t right_count;
    struct ank_record record;
    struct ank_error failure;
};

/* What sittings and steps are read with. */
static bool read_lists(struct ank_cursor *cursor)
{
    return (!(cursor->parts & ANK_RECORD_SITTINGS) ||
            asked_read(cursor->registry, &cursor->lists, &cursor->asked,
                       &cursor->failure)) &&
           (!(cursor->parts & ANK_RECORD_STEPS) ||
            ank_right_list(cursor->registry, &cursor->lists, &cursor->rights,
                           &cursor->right_count, &cursor->failure));
}

struct ank_cursor *ank_cursor_of(struct ank_registry *registry,
                                 const struct ank_cursor_wish *wish)
{
    static const unsigned needed[STREAMS] = {[SITTINGS] = ANK_RECORD_SITTINGS,
                                             [STEPS] = ANK_RECORD_STEPS,
                                             [CONSENTS] = ANK_RECORD_CONSENTS};
    struct ank_cursor *cursor = ank_must(calloc(1, sizeof *cursor));
    cursor->registry = registry;
    cursor->parts = wish->parts;
    if (!read_lists(cursor))
        return cursor;

    const struct subset whose = {wish->family, wish->project, wish->coach, wish->day,
                                 wish->since};
    const char *const *texts = (wish->since ? lasting : queries)[subset_kind(&whose)];
    for (int i = 0; i < STREAMS; i++) {
        if ((needed[i] & wish->parts) != needed[i])
            continue;
        cursor->streams[i] = stmt(registry, texts[i]);
        subset_bind(cursor->streams[i], &whose);
        if (i != FAMILIES)
            cursor->waiting[i] = stmt_next(cursor->streams[i]);
    }
    return cursor;
}

struct ank_cursor *ank_cursor_parts(struct ank_registry *registry, const char *family,
                                    const char *project, unsigned parts)
{
    const struct ank_cursor_wish wish = {family, project, NULL, ANK_NO_DAY, 0, parts};
    return ank_cursor_of(registry, &wish);
}

struct ank_cursor *ank_cursor_open(struct ank_registry *registry, const char *family,
                                   const char *project)
{
    return ank_cursor_parts(registry, family, project, ANK_RECORD_ALL);
}

/* The row that is waiting belongs to the family whose turn it is. */
static bool mine(const struct ank_cursor *cursor, enum stream stream)
{
    return cursor->waiting[stream] &&
           stmt_get_int(cursor->streams[stream], 0) == cursor->record.id;
}

static void step_on(struct ank_cursor *cursor, enum stream stream)
{
    cursor->waiting[stream] = stmt_next(cursor->streams[stream]);
}

static void read_postponement(struct ank_cursor *cursor, struct stmt *q,
                              struct ank_trajectory *trajectory)
{
    if (stmt_get_null(q, 12))
        return;
    trajectory->postponements =
        ank_grow(&cursor->mem, trajectory->postponements,
                 trajectory->postponement_count, sizeof *trajectory->postponements);
    trajectory->postponements[trajectory->postponement_count++] =
        (struct ank_postponement){stmt_get_word(q, 12, &cursor->mem),
                                  stmt_get_date(q, 13)};
}

/* "3 2026-04-20,6 2026-07-15": waves, each with the day it was enough. */
static void read_enough(struct ank_cursor *cursor, struct stmt *q,
                        struct ank_trajectory *trajectory)
{
    struct ank_arena *mem = &cursor->mem;
    char *text = ank_strdup(mem, stmt_get_text(q, 14, NULL)), *rest = NULL;
    for (char *one = text ? strtok_r(text, ",", &rest) : NULL; one;
         one = strtok_r(NULL, ",", &rest)) {
        struct ank_enough enough = {.wave = one};
        char *day = strchr(one, ' ');
        if (!day || !ank_day_parse(day + 1, &enough.day)) {
            stmt_damaged(q);
            return;
        }
        *day = '\0';
        trajectory->enough =
            ank_grow(mem, trajectory->enough, trajectory->enough_count, sizeof enough);
        trajectory->enough[trajectory->enough_count++] = enough;
    }
}

/* A row for each wave that was put off; one when none was. */
static void read_trajectory(struct ank_cursor *cursor, struct stmt *q)
{
    struct ank_record *record = &cursor->record;
    struct ank_arena *mem = &cursor->mem;
    size_t count = record->trajectory_count;
    if (count > 0 && record->trajectories[count - 1].id == stmt_get_int(q, 1)) {
        read_postponement(cursor, q, &record->trajectories[count - 1]);
        return;
    }
    record->trajectories = ank_grow(mem, record->trajectories, record->trajectory_count,
                                    sizeof *record->trajectories);
    record->trajectories[record->trajectory_count++] = (struct ank_trajectory){
        .id = stmt_get_int(q, 1),
        .project = stmt_get_word(q, 2, mem),
        .start = stmt_get_date(q, 3),
        .end = stmt_get_day(q, 4),
        .closed_reason = stmt_get_text(q, 5, mem),
        .closed_by = stmt_get_text(q, 6, mem),
        .postcode = stmt_get_text(q, 7, mem),
        .household = stmt_get_text(q, 8, mem),
        .referral = stmt_get_text(q, 9, mem),
        .children = stmt_get_null(q, 10) ? -1 : stmt_get_range(q, 10, 0, INT_MAX),
        .birth_year = stmt_get_null(q, 11) ? -1 : stmt_get_range(q, 11, 0, INT_MAX),
    };
    read_postponement(cursor, q, &record->trajectories[count]);
    read_enough(cursor, q, &record->trajectories[count]);
}

static void read_status(struct ank_cursor *cursor, struct stmt *q)
{
    struct ank_arena *mem = &cursor->mem;
    for (size_t i = 0; i < cursor->record.trajectory_count; i++) {
        struct ank_trajectory *trajectory = &cursor->record.trajectories[i];
        if (trajectory->id != stmt_get_int(q, 1))
            continue;
        trajectory->statuses =
            ank_grow(mem, trajectory->statuses, trajectory->status_count,
                     sizeof *trajectory->statuses);
        trajectory->statuses[trajectory->status_count++] =
            (struct ank_status_row){stmt_get_date(q, 2), stmt_get_word(q, 3, mem),
                                    stmt_get_text(q, 4, mem), stmt_get_text(q, 5, mem)};
    }
}

/* "12,15": ids of domains. */
static const bool *read_priorities(const char *ids,
                                   const struct ank_instrument *instrument,
                                   struct ank_arena *mem)
{
    if (!ids)
        return NULL;
    bool *priority = ank_alloc(mem, instrument->domain_count * sizeof *priority);
    for (char *end; *ids; ids = *end ? end + 1 : end) {
        int64_t id = strtoll(ids, &end, 10);
        for (size_t d = 0; d < instrument->domain_count; d++)
            priority[d] = priority[d] || instrument->domains[d].id == id;
    }
    return priority;
}

/* On the joined list, when the project went over to another version. */
static void put_together(struct ank_cursor *cursor, struct ank_sitting *sitting)
{
    if (cursor->asked.joined_count == 0)
        return;
    const size_t *place;
    const struct ank_record *record = &cursor->record;
    int at = ank_trajectory_at(record, sitting->day);
    const struct ank_instrument *version = sitting->instrument;
    sitting->instrument =
        asked_whole(&cursor->asked, at < 0 ? NULL : record->trajectories[at].project,
                    version, &place);
    if (!place)
        return;
    size_t count = sitting->instrument->domain_count;
    ank_score *scores = ank_alloc(&cursor->mem, count * sizeof *scores);
    bool *priority = ank_alloc(&cursor->mem, count * sizeof *priority);
    for (size_t d = 0; d < count; d++)
        scores[d] = ANK_NOT_ASKED;
    for (size_t d = 0; d < version->domain_count; d++) {
        scores[place[d]] = sitting->scores[d];
        priority[place[d]] = sitting->priority && sitting->priority[d];
    }
    sitting->version = version;
    sitting->scores = scores;
    sitting->priority = sitting->priority ? priority : NULL;
}

static void read_sitting(struct ank_cursor *cursor, struct stmt *q)
{
    struct ank_record *record = &cursor->record;
    struct ank_arena *mem = &cursor->mem;
    const struct ank_instrument *instrument = instrument_by_id(
        cursor->asked.instruments, cursor->asked.instrument_count, stmt_get_int(q, 2));
    if (!instrument) {
        stmt_damaged(q);
        return;
    }
    ank_score *scores = ank_alloc(mem, instrument->domain_count * sizeof *scores);
    const struct ank_scale *scale = &instrument->scale;
    const char *kept = stmt_get_word(q, 6, NULL);
    if (!scores_valid(kept, (scale->high - scale->low) / scale->step))
        stmt_damaged(q);
    scores_read(kept, scores, instrument->domain_count);
    const char *mode = stmt_get_text(q, 4, mem), *role = stmt_get_text(q, 8, NULL);
    record->sittings = ank_grow(mem, record->sittings, record->sitting_count,
                                sizeof *record->sittings);
    record->sittings[record->sitting_count++] = (struct ank_sitting){
        .id = stmt_get_int(q, 1),
        .instrument = instrument,
        .by = stmt_get_text(q, 7, mem),
        .day = stmt_get_date(q, 3),
        .mode = mode,
        .coach_only = (mode && strcmp(mode, "coach") == 0) ||
                      (role && strcmp(role, "supporter") == 0),
        .then = stmt_get_int(q, 5) != 0,
        .retest = stmt_get_int(q, 9) != 0,
        .scores = scores,
        .priority =
            read_priorities(stmt_get_text(q, 10, NULL), instrument, &cursor->mem),
        .faces = stmt_get_int(q, 11) != 0,
    };
    put_together(cursor, &record->sittings[record->sitting_count - 1]);
}

static const char *right_code(const struct ank_cursor *cursor, struct stmt *q)
{
    int64_t id = stmt_get_int(q, 1);
    for (size_t i = 0; i < cursor->right_count; i++)
        if (cursor->rights[i].id == id)
            return cursor->rights[i].code;
    stmt_damaged(q);
    return "";
}

static void read_step(struct ank_cursor *cursor, struct stmt *q)
{
    struct ank_record *record = &cursor->record;
    record->steps = ank_grow(&cursor->mem, record->steps, record->step_count,
                             sizeof *record->steps);
    record->steps[record->step_count++] = (struct ank_step){
        .right = right_code(cursor, q),
        .day = stmt_get_date(q, 2),
        .stage = stmt_get_range(q, 3, 0, ANK_STAGES - 1),
        .reason = stmt_get_text(q, 4, &cursor->mem),
        .renewal = stmt_get_day(q, 5),
        .cents = stmt_get_null(q, 6) ? -1 : stmt_get_int(q, 6),
    };
}

static void read_consent(struct ank_cursor *cursor, struct stmt *q)
{
    struct ank_record *record = &cursor->record;
    record->consents = ank_grow(&cursor->mem, record->consents, record->consent_count,
                                sizeof *record->consents);
    record->consents[record->consent_count++] = (struct ank_consent){
        stmt_get_word(q, 1, &cursor->mem), stmt_get_date(q, 2), stmt_get_int(q, 3) != 0,
        stmt_get_text(q, 4, &cursor->mem)};
}

/* By instrument, voice (the family together first), date; what stands apart last. */
static int compare_sittings(const void *left, const void *right)
{
    const struct ank_sitting *a = left, *b = right;
    int order = strcmp(a->instrument->code, b->instrument->code);
    if (order == 0)
        order = a->instrument->version - b->instrument->version;
    if (order == 0)
        order = strcmp(a->by ? a->by : "", b->by ? b->by : "");
    if (order == 0)
        order = (a->day > b->day) - (a->day < b->day);
    return order ? order
                 : ank_sitting_apart(a) * (1 + a->retest) -
                       ank_sitting_apart(b) * (1 + b->retest);
}

/* Ids differ from file to file; codes do not. */
static int compare_steps(const void *left, const void *right)
{
    const struct ank_step *a = left, *b = right;
    int order = strcmp(a->right, b->right);
    if (order == 0)
        order = (a->day > b->day) - (a->day < b->day);
    return order ? order : a->stage - b->stage;
}

bool ank_cursor_next(struct ank_cursor *cursor, const struct ank_record **record)
{
    static void (*const readers[STREAMS])(struct ank_cursor *, struct stmt *) = {
        [TRAJECTORIES] = read_trajectory, [STATUSES] = read_status,
        [SITTINGS] = read_sitting,        [STEPS] = read_step,
        [CONSENTS] = read_consent,
    };
    if (cursor->failure.code != ANK_OK || !stmt_next(cursor->streams[FAMILIES]))
        return false;

    struct stmt *q = cursor->streams[FAMILIES];
    ank_arena_reset(&cursor->mem);
    cursor->record = (struct ank_record){
        .id = stmt_get_int(q, 0),
        .family = stmt_get_word(q, 1, &cursor->mem),
        .alias = stmt_get_text(q, 2, &cursor->mem),
        .language = stmt_get_word(q, 3, &cursor->mem),
    };
    for (enum stream i = TRAJECTORIES; i < STREAMS; i++)
        for (; mine(cursor, i); step_on(cursor, i))
            readers[i](cursor, cursor->streams[i]);
    if (cursor->record.sitting_count > 1)
        qsort(cursor->record.sittings, cursor->record.sitting_count,
              sizeof *cursor->record.sittings, compare_sittings);
    if (cursor->record.step_count > 1)
        qsort(cursor->record.steps, cursor->record.step_count,
              sizeof *cursor->record.steps, compare_steps);
    *record = &cursor->record;
    return true;
}

void ank_cursor_keep(struct ank_cursor *cursor, struct ank_arena *mem)
{
    ank_arena_join(mem, &cursor->mem);
}

static bool end_cursor(struct ank_cursor *cursor, struct ank_error *err)
{
    bool done = cursor->failure.code == ANK_OK ||
                ank_fail(err, cursor->failure.code, "%s", cursor->failure.text);
    for (int i = 0; i < STREAMS; i++)
        if (cursor->streams[i])
            done = stmt_done(cursor->streams[i], err) && done;
    return done;
}

bool ank_cursor_close(struct ank_cursor *cursor, struct ank_error *err)
{
    bool done = end_cursor(cursor, err);
    ank_arena_free(&cursor->mem);
    ank_arena_free(&cursor->lists);
    free(cursor);
    return done;
}

bool ank_record_parts(struct ank_registry *registry, const char *family, unsigned parts,
                      struct ank_arena *mem, struct ank_record *record,
                      struct ank_error *err)
{
    char shown[256];
    const struct ank_record *found;
    struct ank_cursor *cursor = ank_cursor_parts(registry, family, NULL, parts);
    bool there = ank_cursor_next(cursor, &found);
    if (there)
        *record = *found;
    ank_arena_join(mem, &cursor->mem);
    ank_arena_join(mem, &cursor->lists);
    if (!ank_cursor_close(cursor, err))
        return false;
    return there ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N("there is no family %s; \"ankerpunt family list\" shows them"),
               ank_shown(family, shown));
}

bool ank_record_of(struct ank_registry *registry, const char *family,
                   struct ank_arena *mem, struct ank_record *record,
                   struct ank_error *err)
{
    return ank_record_parts(registry, family, ANK_RECORD_ALL, mem, record, err);
}
