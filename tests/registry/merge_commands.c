/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody does in one of the registries. */
#include "merge_model.h"

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/link.h>
#include <ankerpunt/registry/sitting.h>
#include <ankerpunt/registry/undo.h>
#include "fixture.h"
#include "store/stmt.h"

/* Commands ------------------------------------------------------------------------ */

ank_day day_at(uint32_t n)
{
    return 20480 + (ank_day)n;
}

static void rate(int s, int f, struct op *op, int number_of_it)
{
    struct ank_sitting_key key = {
        .family = family_at(s, f), .instrument = 1, .day = day_at(chance(3))};
    struct ank_sitting_row row = {.count = DOMAINS};
    assert_ok(ank_sitting_find(sites[s], &key, &row, &err), err);
    bool exists = row.id != 0;
    if (exists)
        op->keys = keys_of_talk(s, f, row.id);
    op->domains[0] = (int)chance(DOMAINS);
    op->domains[1] = chance(2) ? (int)chance(DOMAINS) : -1;
    for (int i = 0; i < 2; i++)
        if (op->domains[i] >= 0)
            row.scores[op->domains[i]] = (ank_score)number_of_it;
    assert_ok(ank_sitting_put(sites[s], &key, &row, key.day, &err), err);
    if (!exists)
        op->keys = keys_of_talk(s, f, row.id);
    struct ank_sitting_key place = key;
    place.day = day_at(chance(3));
    struct ank_sitting_row other = {.count = DOMAINS};
    if (exists && chance(5) == 0) {
        assert_ok(ank_sitting_find(sites[s], &place, &other, &err), err);
        if (!other.id)
            assert_ok(ank_sitting_place(sites[s], row.id, &place, &err), err);
    }
}

static void step(int s, int f, struct op *op, int number_of_it)
{
    int right = 1 + (int)chance(2), stage = (int)chance(2);
    const char *key[] = {ank_format(&mem, "'r%d'", right), "'2026-02-02'",
                         stage ? "1" : "0"};
    struct stmt *q = stmt(
        sites[s], "INSERT INTO claim_step (family, right_entry, day, stage, cents)"
                  " VALUES (?1, ?2, '2026-02-02', ?3, ?4) ON CONFLICT (family,"
                  " right_entry, day, stage) DO UPDATE SET cents = excluded.cents");
    stmt_int(q, 1, family_at(s, f));
    stmt_int(q, 2, right);
    stmt_int(q, 3, stage);
    stmt_int(q, 4, number_of_it);
    op->keys = keys_of_row(s, f, "claim_step", key, COUNT(key));
    op->right = true;
    assert_ok(stmt_run(q, &err), err);
}

const char *const purposes[] = {"measure", "evaluation"};

/* Which records of a no stand there that nobody lifted. */
static uint64_t unlifted(int s, int f, int purpose)
{
    uint64_t found = 0;
    struct stmt *q =
        stmt(sites[s], "SELECT day FROM consent WHERE family = ?1 AND purpose = ?2"
                       " AND given = 0 AND lifted IS NULL");
    stmt_int(q, 1, family_at(s, f));
    stmt_text(q, 2, purposes[purpose]);
    const char *days[8];
    size_t count = 0;
    while (stmt_next(q) && count < COUNT(days))
        days[count++] = stmt_get_word(q, 0, &mem);
    assert_ok(stmt_done(q, &err), err);
    for (size_t i = 0; i < count; i++) {
        const char *key[] = {"0", ank_format(&mem, "'%s'", purposes[purpose]),
                             ank_format(&mem, "'%s'", days[i])};
        found |= keys_of_row(s, f, "consent", key, COUNT(key));
    }
    return found;
}

/* A no has an odd day, a yes an even one. */
static void consent(int s, int f, struct op *op, bool given)
{
    char text[11];
    bool changed;
    op->purpose = (int)chance(2);
    struct ank_consent said = {.purpose = purposes[op->purpose],
                               .day = day_at(2 * chance(3) + !given),
                               .given = given};
    const char *key[] = {"0", ank_format(&mem, "'%s'", said.purpose),
                         ank_format(&mem, "'%s'", ank_day_format(said.day, text))};
    uint64_t before = unlifted(s, f, op->purpose);
    assert_ok(ank_consent_put(sites[s], family_at(s, f), &said, &changed, &err), err);
    op->keys = keys_of_row(s, f, "consent", key, COUNT(key));
    op->no_key = op->keys;
    op->no = changed && !given && (unlifted(s, f, op->purpose) & op->keys);
    op->lifts = before & ~unlifted(s, f, op->purpose);
}

static bool remove_talk(int s, int f, struct op *op)
{
    int64_t family = family_at(s, f),
            id = number(s, "SELECT coalesce(min(id), 0) FROM sitting WHERE family = ?1",
                        family, 0);
    if (!id)
        return false;
    op->kind = REMOVE;
    op->keys = keys_of_talk(s, f, id);
    assert_ok(ank_sitting_remove(sites[s], id, &err), err);
    return true;
}

static void erase(int s, int f)
{
    struct ank_family family;
    assert_ok(ank_family_find(sites[s], codes[f], &mem, &family, &err), err);
    assert_ok(ank_family_erase(sites[s], &family, &err), err);
}

/* Whether both families are one at a site. */
bool is_one(int s)
{
    return number(s, "SELECT EXISTS (SELECT 1 FROM linked WHERE kind = 'family')", 0,
                  0) != 0;
}

void know_both(int s)
{
    if (is_one(s))
        known[s][0] = known[s][1] = known[s][0] | known[s][1];
}

void take_back(int s)
{
    struct ank_undo undo;
    begin(s, "undo");
    assert_ok(ank_undo_find(sites[s], &mem, &undo, &err), err);
    assert_ok(ank_undo_apply(sites[s], &undo, &err), err);
    done_with(s, true);
}

/* Links both, in either direction. */
void link_both(int s)
{
    int first = (int)chance(2);
    begin(s, "link");
    assert_ok(
        ank_family_link(sites[s], family_at(s, first), family_at(s, 1 - first), &err),
        err);
    done_with(s, true);
    know_both(s);
}

void command(int s, int f)
{
    struct op op = {
        .family = f, .past = known[s][f], .domains = {-1, -1}, .purpose = -1};
    uint32_t what = chance(100);
    begin(s, "test");
    bool done = true;
    if (what < 3) {
        op.kind = ERASE;
        erase(s, f);
    } else if (what < 48)
        rate(s, f, &op, op_count + 1);
    else if (what < 66)
        step(s, f, &op, op_count + 1);
    else if (what < 76)
        consent(s, f, &op, false);
    else if (what < 87)
        consent(s, f, &op, true);
    else
        done = remove_talk(s, f, &op);
    done_with(s, done);
    if (!done)
        return;
    known[s][f] |= (uint64_t)1 << op_count;
    ops[op_count++] = op;
    know_both(s);
}
