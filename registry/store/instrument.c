/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes, and instruments with their domains and anchors. */
#include <limits.h>
#include <math.h>
#include <string.h>

#include <ankerpunt/registry/instrument.h>
#include "db.h"
#include "stmt.h"

bool ank_theme_put(struct ank_registry *registry, const struct ank_theme *theme,
                   struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO theme (code, nl, fr, en) VALUES (?1, ?2, ?3, ?4)"
                       " ON CONFLICT (code) DO UPDATE SET nl = excluded.nl,"
                       " fr = excluded.fr, en = excluded.en");
    stmt_text(q, 1, theme->code);
    stmt_text(q, 2, theme->label.nl);
    stmt_text(q, 3, theme->label.fr);
    stmt_text(q, 4, theme->label.en);
    return stmt_run(q, err);
}

static struct ank_label read_label(struct stmt *q, int column, struct ank_arena *mem)
{
    return (struct ank_label){
        .nl = stmt_get_text(q, column, mem),
        .fr = stmt_get_text(q, column + 1, mem),
        .en = stmt_get_text(q, column + 2, mem),
    };
}

bool ank_theme_list(struct ank_registry *registry, struct ank_arena *mem,
                    struct ank_theme **themes, size_t *count, struct ank_error *err)
{
    *themes = NULL;
    *count = 0;
    struct stmt *q = stmt(registry, "SELECT code, nl, fr, en FROM theme ORDER BY id");
    while (stmt_next(q)) {
        *themes = ank_grow(mem, *themes, *count, sizeof **themes);
        (*themes)[(*count)++] =
            (struct ank_theme){stmt_get_word(q, 0, mem), read_label(q, 1, mem)};
    }
    return stmt_done(q, err);
}

static bool add_anchors(struct ank_registry *registry,
                        const struct ank_instrument *instrument, struct ank_error *err)
{
    for (size_t i = 0; i < instrument->anchor_count; i++) {
        const struct ank_anchor *anchor = &instrument->anchors[i];
        struct stmt *q =
            stmt(registry, "INSERT INTO anchor (instrument, at, nl, fr, en)"
                           " VALUES (?1, ?2, ?3, ?4, ?5)");
        stmt_int(q, 1, instrument->id);
        stmt_int(q, 2, anchor->at);
        stmt_text(q, 3, anchor->label.nl);
        stmt_text(q, 4, anchor->label.fr);
        stmt_text(q, 5, anchor->label.en);
        if (!stmt_run(q, err))
            return ank_fail_in(err, "anchor %d", anchor->at);
    }
    return true;
}

static bool add_domain(struct ank_registry *registry, int64_t instrument,
                       size_t position, struct ank_domain *domain,
                       struct ank_error *err)
{
    struct stmt *q = stmt(
        registry, "INSERT INTO domain (instrument, position, code, theme, nl, fr, en,"
                  " retest_reliability, retest_sd, internal_consistency, min_change,"
                  " min_mean_change, was)"
                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    stmt_int(q, 1, instrument);
    stmt_int(q, 2, (int64_t)position);
    stmt_text(q, 3, domain->code);
    stmt_text(q, 4, domain->theme);
    stmt_text(q, 5, domain->label.nl);
    stmt_text(q, 6, domain->label.fr);
    stmt_text(q, 7, domain->label.en);
    stmt_double(q, 8, domain->rule.retest_reliability);
    stmt_double(q, 9, domain->rule.retest_sd);
    stmt_double(q, 10, domain->rule.internal_consistency);
    stmt_double(q, 11, domain->rule.min_change);
    stmt_double(q, 12, domain->rule.min_mean_change);
    stmt_text(q, 13, domain->was);
    if (!stmt_run(q, err))
        return ank_fail_in(err, "domain %s", domain->code);
    domain->id = stmt_inserted(q);
    return true;
}

static bool insert_instrument(struct ank_registry *registry,
                              struct ank_instrument *instrument, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "INSERT INTO instrument (code, version, nl, fr, en, decimals, low, high,"
             " step, better, faces, complete, reliability_source, each_time)"
             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    stmt_text(q, 1, instrument->code);
    stmt_int(q, 2, instrument->version);
    stmt_text(q, 3, instrument->title.nl);
    stmt_text(q, 4, instrument->title.fr);
    stmt_text(q, 5, instrument->title.en);
    stmt_int(q, 6, instrument->scale.decimals);
    stmt_int(q, 7, instrument->scale.low);
    stmt_int(q, 8, instrument->scale.high);
    stmt_int(q, 9, instrument->scale.step);
    stmt_int(q, 10, instrument->scale.better);
    stmt_int(q, 11, instrument->faces);
    stmt_int(q, 12, instrument->complete);
    stmt_text(q, 13, instrument->reliability_source);
    stmt_int(q, 14, instrument->each_time);
    if (!stmt_run(q, err))
        return ank_fail_in(err, "instrument %s", instrument->code);
    instrument->id = stmt_inserted(q);

    bool done = add_anchors(registry, instrument, err);
    for (size_t i = 0; done && i < instrument->domain_count; i++)
        done = add_domain(registry, instrument->id, i, &instrument->domains[i], err);
    return done || ank_fail_in(err, "instrument %s", instrument->code);
}

static bool same_text(const char *a, const char *b)
{
    return (!a || !*a) ? (!b || !*b) : (b && strcmp(a, b) == 0);
}

bool label_same(const struct ank_label *a, const struct ank_label *b)
{
    return same_text(a->nl, b->nl) && same_text(a->fr, b->fr) &&
           same_text(a->en, b->en);
}

static bool same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || a == b;
}

/* The same but for what it is called. */
static bool same_domain(const struct ank_domain *a, const struct ank_domain *b)
{
    return same_text(a->code, b->code) && same_text(a->theme, b->theme) &&
           same_text(a->was, b->was) &&
           same_number(a->rule.retest_reliability, b->rule.retest_reliability) &&
           same_number(a->rule.retest_sd, b->rule.retest_sd) &&
           same_number(a->rule.internal_consistency, b->rule.internal_consistency) &&
           same_number(a->rule.min_change, b->rule.min_change) &&
           same_number(a->rule.min_mean_change, b->rule.min_mean_change);
}

bool instrument_same(const struct ank_instrument *a, const struct ank_instrument *b)
{
    bool same =
        a->scale.decimals == b->scale.decimals && a->scale.low == b->scale.low &&
        a->scale.high == b->scale.high && a->scale.step == b->scale.step &&
        a->scale.better == b->scale.better && a->faces == b->faces &&
        a->complete == b->complete && a->each_time == b->each_time &&
        same_text(a->reliability_source, b->reliability_source) &&
        a->anchor_count == b->anchor_count && a->domain_count == b->domain_count;
    for (size_t i = 0; same && i < a->anchor_count; i++)
        same = a->anchors[i].at == b->anchors[i].at;
    for (size_t i = 0; same && i < a->domain_count; i++)
        same = same_domain(&a->domains[i], &b->domains[i]);
    return same;
}

struct ank_label label_over(const struct ank_label *before, const struct ank_label *now)
{
    return (struct ank_label){now->nl && *now->nl ? now->nl : before->nl,
                              now->fr && *now->fr ? now->fr : before->fr,
                              now->en && *now->en ? now->en : before->en};
}

/* What is called otherwise gets its new name. */
static bool mend_label(struct stmt *q, const struct ank_label *before,
                       const struct ank_label *now, bool *mended, struct ank_error *err)
{
    struct ank_label label = label_over(before, now);
    bool same = label_same(before, &label);
    *mended = *mended || !same;
    stmt_text(q, 1, same ? before->nl : label.nl);
    stmt_text(q, 2, same ? before->fr : label.fr);
    stmt_text(q, 3, same ? before->en : label.en);
    return stmt_run(q, err); /* the history notes what differs */
}

static bool mend_labels(struct ank_registry *registry,
                        const struct ank_instrument *there,
                        const struct ank_instrument *now, bool *mended,
                        struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE instrument SET nl = ?1, fr = ?2, en = ?3 WHERE id = ?4");
    stmt_int(q, 4, there->id);
    bool done = mend_label(q, &there->title, &now->title, mended, err);
    for (size_t i = 0; done && i < there->anchor_count; i++) {
        q = stmt(registry, "UPDATE anchor SET nl = ?1, fr = ?2, en = ?3"
                           " WHERE instrument = ?4 AND at = ?5");
        stmt_int(q, 4, there->id);
        stmt_int(q, 5, there->anchors[i].at);
        done = mend_label(q, &there->anchors[i].label, &now->anchors[i].label, mended,
                          err);
    }
    for (size_t i = 0; done && i < there->domain_count; i++) {
        q = stmt(registry, "UPDATE domain SET nl = ?1, fr = ?2, en = ?3 WHERE id = ?4");
        stmt_int(q, 4, there->domains[i].id);
        done = mend_label(q, &there->domains[i].label, &now->domains[i].label, mended,
                          err);
    }
    return done;
}

#define COLUMNS                                                                          \
    "id, code, version, nl, fr, en, decimals, low, high, step, better, faces, complete," \
    " reliability_source, each_time"

static struct ank_instrument *read_instrument(struct stmt *q, struct ank_arena *mem)
{
    struct ank_instrument *read = ank_alloc(mem, sizeof *read);
    read->id = stmt_get_int(q, 0);
    read->code = stmt_get_word(q, 1, mem);
    read->version = stmt_get_range(q, 2, 1, INT_MAX);
    read->title = read_label(q, 3, mem);
    read->scale = (struct ank_scale){
        .decimals = stmt_get_range(q, 6, 0, 3),
        .low = stmt_get_int(q, 7),
        .high = stmt_get_int(q, 8),
        .step = stmt_get_int(q, 9),
        .better = stmt_get_range(q, 10, -1, 1),
    };
    const struct ank_scale *scale = &read->scale;
    if (scale->step < 1 || scale->high <= scale->low ||
        (uint64_t)scale->high - (uint64_t)scale->low >
            ANK_MOST_STEPS * (uint64_t)scale->step) {
        stmt_damaged(q); /* and nobody divides by it */
        read->scale = (struct ank_scale){.high = 1, .step = 1, .better = 1};
    }
    read->faces = stmt_get_int(q, 11) != 0;
    read->complete = stmt_get_int(q, 12) != 0;
    read->reliability_source = stmt_get_text(q, 13, mem);
    read->each_time = stmt_get_int(q, 14) != 0;
    return read;
}

static bool read_anchors(struct ank_registry *registry, struct ank_arena *mem,
                         struct ank_instrument *instrument, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "SELECT at, nl, fr, en FROM anchor WHERE instrument = ?1 ORDER BY at");
    stmt_int(q, 1, instrument->id);
    while (stmt_next(q)) {
        instrument->anchors =
            ank_grow(mem, instrument->anchors, instrument->anchor_count,
                     sizeof *instrument->anchors);
        instrument->anchors[instrument->anchor_count++] = (struct ank_anchor){
            (ank_score)stmt_get_range(q, 0, 0, ANK_MOST_STEPS), read_label(q, 1, mem)};
    }
    return stmt_done(q, err);
}

static bool read_domains(struct ank_registry *registry, struct ank_arena *mem,
                         struct ank_instrument *instrument, struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "SELECT id, code, theme, nl, fr, en, retest_reliability,"
        " retest_sd, internal_consistency, min_change,"
        " min_mean_change, was FROM domain WHERE instrument = ?1 ORDER BY position");
    stmt_int(q, 1, instrument->id);
    while (stmt_next(q)) {
        if (instrument->domain_count == ANK_MOST_DOMAINS) {
            stmt_damaged(q);
            break;
        }
        instrument->domains =
            ank_grow(mem, instrument->domains, instrument->domain_count,
                     sizeof *instrument->domains);
        instrument->domains[instrument->domain_count++] = (struct ank_domain){
            .id = stmt_get_int(q, 0),
            .code = stmt_get_word(q, 1, mem),
            .theme = stmt_get_word(q, 2, mem),
            .label = read_label(q, 3, mem),
            .rule = {.retest_reliability = stmt_get_double(q, 6),
                     .retest_sd = stmt_get_double(q, 7),
                     .internal_consistency = stmt_get_double(q, 8),
                     .min_change = stmt_get_double(q, 9),
                     .min_mean_change = stmt_get_double(q, 10)},
            .was = stmt_get_text(q, 11, mem),
        };
    }
    return stmt_done(q, err) && retests_count(registry, instrument, err);
}

bool ank_instrument_list(struct ank_registry *registry, struct ank_arena *mem,
                         struct ank_instrument ***instruments, size_t *count,
                         struct ank_error *err)
{
    *instruments = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT " COLUMNS " FROM instrument ORDER BY code, version");
    while (stmt_next(q)) {
        *instruments = ank_grow(mem, *instruments, *count, sizeof **instruments);
        (*instruments)[(*count)++] = read_instrument(q, mem);
    }
    bool done = stmt_done(q, err);
    for (size_t i = 0; done && i < *count; i++)
        done = read_anchors(registry, mem, (*instruments)[i], err) &&
               read_domains(registry, mem, (*instruments)[i], err);
    return done;
}

bool ank_instrument_find(struct ank_registry *registry, const char *code,
                         struct ank_arena *mem, struct ank_instrument **instrument,
                         struct ank_error *err)
{
    char shown[256];
    *instrument = NULL;
    struct stmt *q = stmt(registry, "SELECT " COLUMNS " FROM instrument WHERE code = ?1"
                                    " ORDER BY version DESC LIMIT 1");
    stmt_text(q, 1, code);
    if (stmt_next(q))
        *instrument = read_instrument(q, mem);
    if (!stmt_done(q, err))
        return false;
    if (!*instrument)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N(
                "there is no instrument %s; \"ankerpunt instrument list\" shows them"),
            ank_shown(code, shown));
    return read_anchors(registry, mem, *instrument, err) &&
           read_domains(registry, mem, *instrument, err);
}

static struct ank_instrument *find_version(struct ank_instrument **all, size_t count,
                                           const struct ank_instrument *instrument)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(all[i]->code, instrument->code) == 0 &&
            all[i]->version == instrument->version)
            return all[i];
    return NULL;
}

/* Projects that run keep their version; the names in it become those of the newer one
 * that asks the same. */
static bool mend_older(struct ank_registry *registry, struct ank_instrument **all,
                       size_t count, const struct ank_instrument *now, bool *mended,
                       struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < count; i++)
        if (strcmp(all[i]->code, now->code) == 0 && all[i]->version <= now->version &&
            instrument_same(all[i], now))
            done = mend_labels(registry, all[i], now, mended, err);
    return done;
}

bool ank_instrument_add(struct ank_registry *registry,
                        struct ank_instrument *instrument,
                        struct ank_instrument_added *added, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_instrument **all;
    size_t count;
    *added = (struct ank_instrument_added){0};
    bool done = ank_instrument_list(registry, &mem, &all, &count, err);
    struct ank_instrument *there = done ? find_version(all, count, instrument) : NULL;
    if (there) {
        instrument->id = there->id;
        done =
            instrument_same(there, instrument) ||
            ank_fail(
                err, ANK_EXISTS,
                ANK_N("instrument %s version %d is there already and differs; give the "
                      "changed list a higher version"),
                instrument->code, instrument->version);
    } else if (done)
        done = added->whole = insert_instrument(registry, instrument, err);
    done =
        done && mend_older(registry, all, count, instrument, &added->names_mended, err);
    ank_arena_free(&mem);
    return done;
}

struct ank_instrument *instrument_by_id(struct ank_instrument **all, size_t count,
                                        int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (all[i]->id == id)
            return all[i];
    return NULL;
}
