/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of another registry that are missing here; see merge_lists.h. */
#include "merge_lists.h"

#include "stmt.h"

/* Rows of the other registry as literals, and the row to add when its code is new. The
 * domains and anchors of an instrument come while it has none. */
static const struct {
    const char *read, *add;
    int columns;
} lists[] = {
    {"SELECT quote(code), quote(nl), quote(fr), quote(en) FROM theme ORDER BY id",
     "INSERT INTO theme (code, nl, fr, en) SELECT ?1, ?2, ?3, ?4"
     " WHERE NOT EXISTS (SELECT 1 FROM theme WHERE code = ?1)",
     4},
    {"SELECT quote(code), quote(theme), quote(level), quote(url), quote(nl), quote(fr),"
     " quote(en), quote(retired), quote(office), quote(step_nl), quote(step_fr),"
     " quote(step_en), quote(themes), quote(needs), quote(opens), quote(checked)"
     " FROM right_entry ORDER BY id",
     "INSERT INTO right_entry (code, theme, level, url, nl, fr, en, retired, office,"
     " step_nl, step_fr, step_en, themes, needs, opens, checked) SELECT ?1, ?2, ?3, ?4,"
     " ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16"
     " WHERE NOT EXISTS (SELECT 1 FROM right_entry WHERE code = ?1)",
     16},
    {"SELECT quote(i.code), quote(i.version), quote(a.at), quote(a.nl), quote(a.fr),"
     " quote(a.en) FROM anchor a JOIN instrument i ON i.id = a.instrument",
     "INSERT INTO anchor (instrument, at, nl, fr, en) SELECT id, ?3, ?4, ?5, ?6"
     " FROM instrument i WHERE code = ?1 AND version = ?2"
     " AND NOT EXISTS (SELECT 1 FROM domain WHERE instrument = i.id)"
     " AND NOT EXISTS (SELECT 1 FROM anchor WHERE instrument = i.id AND at = ?3)",
     6},
};

static const char read_instruments[] =
    "SELECT quote(code), quote(version), quote(nl), quote(fr), quote(en),"
    " quote(decimals), quote(low), quote(high), quote(step), quote(better),"
    " quote(faces), quote(complete), quote(reliability_source), quote(each_time), id FROM instrument"
    " ORDER BY id";
static const char add_instrument[] =
    "INSERT INTO instrument (code, version, nl, fr, en, decimals, low, high, step,"
    " better, faces, complete, reliability_source, each_time) SELECT ?1, ?2, ?3, ?4,"
    " ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14 WHERE NOT EXISTS"
    " (SELECT 1 FROM instrument WHERE code = ?1 AND version = ?2)";
static const char read_domains[] =
    "SELECT quote(position), quote(code), quote(theme), quote(nl), quote(fr), quote(en),"
    " quote(retest_reliability), quote(retest_sd), quote(internal_consistency),"
    " quote(min_change), quote(min_mean_change), quote(was) FROM domain WHERE instrument = ?1"
    " ORDER BY position";
static const char add_domain[] =
    "INSERT INTO domain (position, code, theme, nl, fr, en, retest_reliability,"
    " retest_sd, internal_consistency, min_change, min_mean_change, was,"
    " instrument) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";

enum { INSTRUMENT_COLUMNS = 14, DOMAIN_COLUMNS = 12 };

/* The row of `from` put as parameters of `to`. */
static bool copy_row(struct stmt *from, struct stmt *to, int columns,
                     struct ank_error *err)
{
    struct ank_arena mem = {0};
    for (int i = 0; i < columns; i++)
        stmt_literal(to, i + 1, stmt_get_word(from, i, &mem));
    bool done = stmt_run(to, err);
    ank_arena_free(&mem);
    return done;
}

static bool copy_list(struct ank_registry *registry, struct ank_registry *other,
                      size_t i, struct ank_error *err)
{
    bool done = true;
    struct stmt *from = stmt(other, lists[i].read);
    while (done && stmt_next(from))
        done = copy_row(from, stmt(registry, lists[i].add), lists[i].columns, err);
    return stmt_done(from, err) && done;
}

static bool copy_domains(struct ank_registry *registry, struct ank_registry *other,
                         int64_t theirs, int64_t ours, struct ank_error *err)
{
    bool done = true;
    struct stmt *from = stmt(other, read_domains);
    stmt_int(from, 1, theirs);
    while (done && stmt_next(from)) {
        struct stmt *to = stmt(registry, add_domain);
        stmt_int(to, DOMAIN_COLUMNS + 1, ours);
        done = copy_row(from, to, DOMAIN_COLUMNS, err);
    }
    return stmt_done(from, err) && done;
}

/* Domains of instruments that were added now, after their anchors. */
struct added {
    int64_t theirs, ours;
};

struct added_list {
    struct added *row; /* in the arena */
    size_t count;
};

static bool copy_instruments(struct ank_registry *registry, struct ank_registry *other,
                             struct ank_arena *mem, struct added_list *added,
                             struct ank_error *err)
{
    bool done = true;
    *added = (struct added_list){0};
    struct stmt *from = stmt(other, read_instruments);
    while (done && stmt_next(from)) {
        struct stmt *to = stmt(registry, add_instrument);
        done = copy_row(from, to, INSTRUMENT_COLUMNS, err);
        if (!done || stmt_changed(to) == 0)
            continue;
        added->row = ank_grow(mem, added->row, added->count, sizeof *added->row);
        added->row[added->count++] =
            (struct added){stmt_get_int(from, INSTRUMENT_COLUMNS), stmt_inserted(to)};
    }
    return stmt_done(from, err) && done;
}

bool merge_lists(struct ank_registry *registry, struct ank_registry *other,
                 struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct added_list added;
    bool done = copy_instruments(registry, other, &mem, &added, err);
    for (size_t i = 0; done && i < ANK_COUNT(lists); i++)
        done = copy_list(registry, other, i, err);
    for (size_t i = 0; done && i < added.count; i++)
        done =
            copy_domains(registry, other, added.row[i].theirs, added.row[i].ours, err);
    ank_arena_free(&mem);
    return done;
}
