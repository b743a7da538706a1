/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals about how help is organised: of a project, with families that are
 * counted and never named. The description stands apart, sealed. */
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/signal.h>
#include "box.h"
#include "db.h"
#include "stmt.h"
#include "subset.h"

char *signal_before(struct ank_arena *mem, int64_t signal)
{
    return ank_format(mem, "signal_text %lld", (long long)signal);
}

static bool find_place(struct ank_registry *registry, int64_t number,
                       struct ank_arena *mem, struct box_place *place,
                       struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT " SIGNAL_BOUND " FROM signal s WHERE s.id = ?1");
    stmt_int(q, 1, number);
    place->bound = stmt_next(q) ? stmt_get_word(q, 0, mem) : "";
    return stmt_done(q, err);
}

static bool put_text(struct ank_registry *registry, const struct ank_signal *signal,
                     struct ank_error *err)
{
    struct ank_arena mem = {0};
    const void *box;
    size_t size;
    struct box_place place = {.family = 0};
    bool done = find_place(registry, signal->number, &mem, &place, err) &&
                seal_box(registry, &place, signal->text, &mem, &box, &size, err);
    if (done) {
        struct stmt *q =
            stmt(registry, "INSERT INTO signal_text (signal, sealed) VALUES (?1, ?2)");
        stmt_int(q, 1, signal->number);
        stmt_blob(q, 2, box, size);
        done = stmt_run(q, err);
    }
    ank_arena_free(&mem);
    return done;
}

/* ?1 to ?7 and ?10 to ?14, the same in every statement. */
static void bind_details(struct stmt *q, const struct ank_signal *signal)
{
    stmt_text(q, 1, signal->title);
    stmt_text(q, 2, signal->level);
    stmt_text(q, 3, signal->theme);
    stmt_text(q, 4, signal->barrier);
    stmt_text(q, 5, signal->owner);
    stmt_text(q, 6, signal->state);
    stmt_day(q, 7, signal->feedback);
    stmt_text(q, 10, signal->right);
    stmt_text(q, 11, signal->proposal);
    stmt_text(q, 12, signal->answerer);
    stmt_text(q, 13, signal->answer);
    stmt_day(q, 14, signal->answer ? signal->answered : ANK_NO_DAY);
}

bool ank_signal_add(struct ank_registry *registry, struct ank_signal *signal,
                    struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO signal (title, level, theme, barrier, owner, state,"
                       " feedback_day, day, project, right_entry, proposal, answerer,"
                       " answer, answer_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                       " " CODED("project", "9") ", " CODED(
                           "right_entry", "10") ","
                                                " ?11, ?12, ?13, ?14)");
    bind_details(q, signal);
    stmt_day(q, 8, signal->day);
    stmt_text(q, 9, signal->project);
    if (!stmt_run(q, err))
        return false;
    signal->number = stmt_inserted(q);
    return !signal->text || put_text(registry, signal, err);
}

bool ank_signal_set(struct ank_registry *registry, const struct ank_signal *signal,
                    struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "UPDATE signal SET title = ?1, level = ?2, theme = ?3,"
             " barrier = ?4, owner = ?5, state = ?6, feedback_day = ?7,"
             " day = ?9, right_entry = " CODED(
                 "right_entry",
                 "10") ","
                       " proposal = ?11, answerer = ?12, answer = ?13, answer_day = ?14"
                       " WHERE id = ?8");
    bind_details(q, signal);
    stmt_int(q, 8, signal->number);
    stmt_day(q, 9, signal->day);
    return stmt_run(q, err);
}

bool ank_signal_link(struct ank_registry *registry, int64_t number, int64_t family,
                     struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO signal_family (signal, family) VALUES (?1, ?2)"
                       " ON CONFLICT DO NOTHING");
    stmt_int(q, 1, number);
    stmt_int(q, 2, family);
    return stmt_run(q, err);
}

bool ank_signal_unlink(struct ank_registry *registry, int64_t number, int64_t family,
                       bool *was_linked, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM signal_family WHERE signal = ?1 AND family = ?2");
    stmt_int(q, 1, number);
    stmt_int(q, 2, family);
    if (!stmt_run(q, err))
        return false;
    *was_linked = stmt_changed(q) > 0;
    return true;
}

#define COLUMNS                                                                        \
    "SELECT s.id, p.code, s.day, s.title, s.level, s.theme, s.barrier, s.owner,"       \
    " s.state, s.feedback_day,"                                                        \
    " (SELECT count(*) FROM signal_family l WHERE l.signal = s.id),"                   \
    " s.proposal, s.answerer, s.answer, s.answer_day, r.code, r.nl, r.fr, r.en"        \
    " FROM signal s JOIN project p ON p.id = s.project"                                \
    " LEFT JOIN right_entry r ON r.id = s.right_entry"

static struct ank_signal read_signal(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_signal){
        .number = stmt_get_int(q, 0),
        .project = stmt_get_word(q, 1, mem),
        .day = stmt_get_date(q, 2),
        .title = stmt_get_word(q, 3, mem),
        .level = stmt_get_word(q, 4, mem),
        .theme = stmt_get_text(q, 5, mem),
        .barrier = stmt_get_text(q, 6, mem),
        .owner = stmt_get_text(q, 7, mem),
        .state = stmt_get_word(q, 8, mem),
        .feedback = stmt_get_day(q, 9),
        .families = stmt_get_int(q, 10),
        .proposal = stmt_get_text(q, 11, mem),
        .answerer = stmt_get_text(q, 12, mem),
        .answer = stmt_get_text(q, 13, mem),
        .answered = stmt_get_day(q, 14),
        .right = stmt_get_text(q, 15, mem),
        .right_label = {stmt_get_text(q, 16, mem), stmt_get_text(q, 17, mem),
                        stmt_get_text(q, 18, mem)},
    };
}

static bool read_text(struct ank_registry *registry, struct ank_arena *mem,
                      struct ank_signal *signal, struct ank_error *err)
{
    size_t size;
    bool done = true;
    struct stmt *q =
        stmt(registry, "SELECT t.sealed, " SIGNAL_BOUND " FROM signal_text t"
                       " JOIN signal s ON s.id = t.signal WHERE t.signal = ?1");
    stmt_int(q, 1, signal->number);
    if (stmt_next(q)) {
        const void *box = stmt_get_blob(q, 0, &size);
        struct box_place place = {0, stmt_get_word(q, 1, mem),
                                  signal_before(mem, signal->number), NULL};
        done = seal_unbox(registry, &place, box, size, mem, &signal->text, err);
    }
    return stmt_done(q, err) && done;
}

bool ank_signal_find(struct ank_registry *registry, int64_t number,
                     struct ank_arena *mem, struct ank_signal *signal,
                     struct ank_error *err)
{
    struct stmt *q = stmt(registry, COLUMNS " WHERE s.id = ?1");
    stmt_int(q, 1, number);
    bool found = stmt_next(q);
    if (found)
        *signal = read_signal(q, mem);
    if (!stmt_done(q, err))
        return false;
    if (!found)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("there is no signal %lld; \"ankerpunt signal list\" shows them"),
            (long long)number);
    return !ank_seal_is_open(registry) || read_text(registry, mem, signal, err);
}

static bool read_all(struct stmt *q, struct ank_arena *mem, struct ank_signal **signals,
                     size_t *count, struct ank_error *err)
{
    *signals = NULL;
    *count = 0;
    while (stmt_next(q)) {
        *signals = ank_grow(mem, *signals, *count, sizeof **signals);
        (*signals)[(*count)++] = read_signal(q, mem);
    }
    return stmt_done(q, err);
}

bool ank_signal_list(struct ank_registry *registry, const char *project,
                     struct ank_arena *mem, struct ank_signal **signals, size_t *count,
                     struct ank_error *err)
{
    struct stmt *q = stmt(registry, COLUMNS " WHERE ?1 IS NULL OR p.id = " CODED(
                                        "project", "1") " ORDER BY s.id");
    stmt_text(q, 1, project);
    return read_all(q, mem, signals, count, err);
}

bool ank_signal_links(struct ank_registry *registry, struct ank_arena *mem,
                      struct ank_signal_link **links, size_t *count,
                      struct ank_error *err)
{
    *links = NULL;
    *count = 0;
    struct stmt *q = stmt(
        registry, "SELECT signal, family FROM signal_family ORDER BY signal, family");
    while (stmt_next(q)) {
        *links = ank_grow(mem, *links, *count, sizeof **links);
        (*links)[(*count)++] =
            (struct ank_signal_link){stmt_get_int(q, 0), stmt_get_int(q, 1)};
    }
    return stmt_done(q, err);
}

bool ank_signal_of_family(struct ank_registry *registry, int64_t family,
                          struct ank_arena *mem, struct ank_signal **signals,
                          size_t *count, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, COLUMNS " WHERE s.id IN"
                               " (SELECT signal FROM signal_family WHERE family = ?1)"
                               " ORDER BY s.id");
    stmt_int(q, 1, family);
    return read_all(q, mem, signals, count, err);
}

bool ank_signal_of_coach(struct ank_registry *registry,
                         struct ank_coach_signals *signals, struct ank_arena *mem,
                         struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             COLUMNS " WHERE s.owner = ?1 COLLATE NOCASE OR s.id IN (SELECT l.signal"
                     " FROM " SUBSET_FROM_COACH
                     " CROSS JOIN signal_family l ON l.family = f.id) ORDER BY s.id");
    subset_bind(q, &(struct subset){.coach = signals->coach, .day = signals->day});
    return read_all(q, mem, &signals->rows, &signals->count, err);
}
