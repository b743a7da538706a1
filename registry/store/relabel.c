/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of the lists that come with the program; see <ankerpunt/registry/relabel.h>. */
#include <string.h>

#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/relabel.h>
#include <ankerpunt/registry/right.h>
#include "db.h"
#include "stmt.h"

/* The rows are table and key, as the history has them: "domain 51", "anchor 6/10". */
struct ank_relabelling {
    struct ank_registry *registry;
    struct ank_arena *mem;
    struct ank_relabelled counts;
    char **own;
    size_t own_count;
};

bool ank_relabel_begin(struct ank_registry *registry, struct ank_arena *mem,
                       struct ank_relabelling **begun, struct ank_error *err)
{
    struct ank_relabelling *made = ank_alloc(mem, sizeof *made);
    made->registry = registry;
    made->mem = mem;
    struct stmt *q =
        stmt(registry, "SELECT DISTINCT tbl || ' ' || row FROM history WHERE tbl IN"
                       " ('theme', 'instrument', 'anchor', 'domain', 'right_entry')"
                       " AND command <> 'upgrade'");
    while (stmt_next(q)) {
        made->own = ank_grow(mem, made->own, made->own_count, sizeof *made->own);
        made->own[made->own_count++] = ank_strdup(mem, stmt_get_word(q, 0, NULL));
    }
    *begun = made;
    return stmt_done(q, err);
}

struct ank_relabelled ank_relabel_counts(const struct ank_relabelling *names)
{
    return names->counts;
}

static bool is_own(const struct ank_relabelling *names, const char *row)
{
    for (size_t i = 0; i < names->own_count; i++)
        if (strcmp(names->own[i], row) == 0)
            return true;
    return false;
}

/* Whether that row is to have other names, which `label` then is. */
static bool renames(struct ank_relabelling *names, const char *row,
                    const struct ank_label *before, const struct ank_label *now,
                    struct ank_label *label)
{
    *label = label_over(before, now);
    if (label_same(before, label))
        return false;
    bool stays = is_own(names, row);
    names->counts.own += stays;
    names->counts.mended += !stays;
    return !stays;
}

static void bind_label(struct stmt *q, const struct ank_label *label)
{
    stmt_text(q, 1, label->nl);
    stmt_text(q, 2, label->fr);
    stmt_text(q, 3, label->en);
}

static char *row_of(const struct ank_relabelling *names, const char *table, int64_t id)
{
    return ank_format(names->mem, "%s %lld", table, (long long)id);
}

bool ank_theme_relabel(struct ank_relabelling *names, const struct ank_theme *now,
                       struct ank_error *err)
{
    int64_t id = 0;
    struct ank_label before = {0}, label;
    struct stmt *q =
        stmt(names->registry, "SELECT id, nl, fr, en FROM theme WHERE code = ?1");
    stmt_text(q, 1, now->code);
    if (stmt_next(q)) {
        id = stmt_get_int(q, 0);
        before = (struct ank_label){stmt_get_text(q, 1, names->mem),
                                    stmt_get_text(q, 2, names->mem),
                                    stmt_get_text(q, 3, names->mem)};
    }
    if (!stmt_done(q, err))
        return false;
    if (!id ||
        !renames(names, row_of(names, "theme", id), &before, &now->label, &label))
        return true;
    q = stmt(names->registry,
             "UPDATE theme SET nl = ?1, fr = ?2, en = ?3 WHERE id = ?4");
    bind_label(q, &label);
    stmt_int(q, 4, id);
    return stmt_run(q, err);
}

static bool relabel_anchors(struct ank_relabelling *names,
                            const struct ank_instrument *there,
                            const struct ank_instrument *now, struct ank_error *err)
{
    for (size_t i = 0; i < there->anchor_count; i++) {
        struct ank_label label;
        const struct ank_anchor *anchor = &there->anchors[i];
        const char *row = ank_format(names->mem, "anchor %lld/%d", (long long)there->id,
                                     (int)anchor->at);
        if (!renames(names, row, &anchor->label, &now->anchors[i].label, &label))
            continue;
        struct stmt *q =
            stmt(names->registry, "UPDATE anchor SET nl = ?1, fr = ?2, en = ?3"
                                  " WHERE instrument = ?4 AND at = ?5");
        bind_label(q, &label);
        stmt_int(q, 4, there->id);
        stmt_int(q, 5, anchor->at);
        if (!stmt_run(q, err))
            return false;
    }
    return true;
}

static bool relabel_domains(struct ank_relabelling *names,
                            const struct ank_instrument *there,
                            const struct ank_instrument *now, struct ank_error *err)
{
    for (size_t i = 0; i < there->domain_count; i++) {
        struct ank_label label;
        const struct ank_domain *domain = &there->domains[i];
        if (!renames(names, row_of(names, "domain", domain->id), &domain->label,
                     &now->domains[i].label, &label))
            continue;
        struct stmt *q =
            stmt(names->registry, "UPDATE domain SET nl = ?1, fr = ?2, en = ?3"
                                  " WHERE id = ?4");
        bind_label(q, &label);
        stmt_int(q, 4, domain->id);
        if (!stmt_run(q, err))
            return false;
    }
    return true;
}

static bool relabel_list(struct ank_relabelling *names,
                         const struct ank_instrument *there,
                         const struct ank_instrument *now, struct ank_error *err)
{
    struct ank_label label;
    if (renames(names, row_of(names, "instrument", there->id), &there->title,
                &now->title, &label)) {
        struct stmt *q = stmt(names->registry, "UPDATE instrument SET nl = ?1, fr = ?2,"
                                               " en = ?3 WHERE id = ?4");
        bind_label(q, &label);
        stmt_int(q, 4, there->id);
        if (!stmt_run(q, err))
            return false;
    }
    return relabel_anchors(names, there, now, err) &&
           relabel_domains(names, there, now, err);
}

bool ank_instrument_relabel(struct ank_relabelling *names,
                            const struct ank_instrument *now, struct ank_error *err)
{
    struct ank_instrument **all;
    size_t count;
    bool done = ank_instrument_list(names->registry, names->mem, &all, &count, err);
    for (size_t i = 0; done && i < count; i++)
        if (strcmp(all[i]->code, now->code) == 0 && all[i]->version <= now->version &&
            instrument_same(all[i], now))
            done = relabel_list(names, all[i], now, err);
    return done;
}

/* A right never leaves a catalogue: what is not there is new. */
static bool add_right(struct ank_relabelling *names, const struct ank_right *now,
                      struct ank_error *err)
{
    names->counts.added++;
    return ank_right_put(names->registry, now, err);
}

static const char *text_over(const char *first, const char *second)
{
    return first && *first ? first : second;
}

/* Link, office, first step and what is needed: of the first, and of the second where
 * the first is silent. */
static void fill_ways(struct ank_right *right, const struct ank_right *first,
                      const struct ank_right *second)
{
    right->url = text_over(first->url, second->url);
    right->office = text_over(first->office, second->office);
    right->step = label_over(&second->step, &first->step);
    right->themes = text_over(first->themes, second->themes);
    right->needs = text_over(first->needs, second->needs);
    right->opens = text_over(first->opens, second->opens);
    right->checked = first->checked != ANK_NO_DAY ? first->checked : second->checked;
}

static bool same_words(const char *one, const char *other)
{
    return strcmp(one ? one : "", other ? other : "") == 0;
}

static bool same_ways(const struct ank_right *a, const struct ank_right *b)
{
    return same_words(a->url, b->url) && same_words(a->office, b->office) &&
           label_same(&a->step, &b->step) && same_words(a->themes, b->themes) &&
           same_words(a->needs, b->needs) && same_words(a->opens, b->opens) &&
           a->checked == b->checked;
}

/* What the program tells of a right by now; of one that was changed here only what is
 * not told there yet. */
static bool tells_more(struct ank_relabelling *names, const struct ank_right *there,
                       const struct ank_right *now, struct ank_right *renewed)
{
    bool own = is_own(names, row_of(names, "right_entry", there->id));
    fill_ways(renewed, own ? there : now, own ? now : there);
    bool more = !same_ways(there, renewed);
    names->counts.told += more;
    return more;
}

bool ank_right_relabel(struct ank_relabelling *names, const struct ank_right *now,
                       struct ank_error *err)
{
    struct ank_label label;
    struct ank_right there, renewed;
    struct ank_error none = {.lang = err->lang};
    if (!ank_right_find(names->registry, now->code, names->mem, &there, &none))
        return none.code == ANK_NOT_FOUND ? add_right(names, now, err)
                                          : ank_fail(err, none.code, "%s", none.text);
    renewed = there;
    bool more = tells_more(names, &there, now, &renewed);
    if (renames(names, row_of(names, "right_entry", there.id), &there.label,
                &now->label, &label))
        renewed.label = label;
    else if (!more)
        return true;
    return right_renew(names->registry, &renewed, err);
}
