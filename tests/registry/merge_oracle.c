/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which command had seen which, and so what must still be there. */
#include "merge_model.h"

#include <string.h>

#include <ankerpunt/registry/consent.h>
#include "fixture.h"
#include "store/record_sum.h"
#include "store/stmt.h"

const char *violation;

/* The oracle ---------------------------------------------------------------------- */

struct op ops[MOST];
int op_count;
uint64_t known[SITES][FAMILIES], lost;
unsigned char records[FAMILIES][RECORDS][16];
int record_count[FAMILIES];

/* In a history with links a record of either family may be one of both. */
bool linking;

static uint64_t bit_of(int f, const void *record)
{
    int i = 0;
    f = linking ? 0 : f;
    while (i < record_count[f] && memcmp(records[f][i], record, 16) != 0)
        i++;
    assert_true(i < RECORDS);
    if (i == record_count[f])
        memcpy(records[f][record_count[f]++], record, 16);
    return (uint64_t)1 << i;
}

/* The record of a row and its twins. */
static uint64_t keys_of(int s, int f, const void *record)
{
    uint64_t keys = bit_of(f, record);
    struct stmt *q =
        stmt(sites[s], "SELECT record FROM aside WHERE family = ?1 AND shown = ?2");
    stmt_int(q, 1, family_at(s, f));
    stmt_blob(q, 2, record, 16);
    while (stmt_next(q)) {
        size_t size;
        keys |= bit_of(f, stmt_get_blob(q, 0, &size));
    }
    assert_ok(stmt_done(q, &err), err);
    return keys;
}

uint64_t keys_of_talk(int s, int f, int64_t id)
{
    size_t size;
    unsigned char uid[16];
    struct stmt *q = stmt(sites[s], "SELECT uid FROM sitting WHERE id = ?1");
    stmt_int(q, 1, id);
    assert_true(stmt_next(q));
    memcpy(uid, stmt_get_blob(q, 0, &size), 16);
    assert_ok(stmt_done(q, &err), err);
    return keys_of(s, f, uid);
}

uint64_t keys_of_row(int s, int f, const char *table, const char *const *values,
                     size_t count)
{
    unsigned char record[16];
    const char *texts[5] = {table};
    for (size_t i = 0; i < count; i++)
        texts[i + 1] = values[i];
    record_sum_texts(texts, count + 1, record);
    return keys_of(s, f, record);
}

/* The oracle's judgement ---------------------------------------------------------- */

size_t writes, lost_writes, removed, returned, standing, overruled;

static bool lives(int i)
{
    return !(lost >> i & 1);
}

static bool saw(int later, int earlier)
{
    return ops[later].past >> earlier & 1;
}

/* Whether somebody who had seen the command wrote over that field of it, or removed it.
 */
static bool is_over(int i, int domain)
{
    for (int j = 0; j < op_count; j++) {
        const struct op *p = &ops[j];
        bool touches = p->keys & ops[i].keys && lives(j) && saw(j, i) &&
                       (linking || p->family == ops[i].family);
        bool wrote = p->kind == REMOVE || p->right == (domain == DOMAINS);
        bool field = p->kind == REMOVE || domain == DOMAINS ||
                     p->domains[0] == domain || p->domains[1] == domain ||
                     (p->keys & (p->keys - 1)) != 0;
        if (touches && wrote && field)
            return true;
    }
    return false;
}

void judge_writes(void)
{
    for (int i = 0; i < op_count; i++)
        for (int d = 0; d <= DOMAINS; d++) {
            const struct op *op = &ops[i];
            bool wrote =
                d == DOMAINS ? op->right : op->domains[0] == d || op->domains[1] == d;
            if (!lives(i) || op->kind != WRITE || !wrote || !family_at(0, op->family) ||
                is_over(i, d))
                continue;
            writes++;
            lost_writes += !there[op->family][d][i + 1] &&
                           !(linking && there[1 - op->family][d][i + 1]);
        }
}

/* What was removed while nobody was at work on it is gone. */
void judge_removals(void)
{
    for (int i = 0; i < op_count; i++) {
        bool gone = false, worked = false;
        if (!lives(i) || ops[i].kind != WRITE || ops[i].domains[0] < 0 ||
            !family_at(0, ops[i].family))
            continue;
        for (int j = 0; j < op_count; j++) {
            const struct op *p = &ops[j];
            if (p->kind != REMOVE || !saw(j, i) || p->keys != ops[i].keys ||
                !lives(j) || (!linking && p->family != ops[i].family))
                continue;
            gone = true;
            for (int k = 0; k < op_count; k++)
                worked = worked || (ops[k].kind == WRITE && lives(k) && !saw(j, k) &&
                                    (linking || ops[k].family == p->family) &&
                                    ops[k].keys & p->keys);
        }
        if (!gone || worked)
            continue;
        removed++;
        for (int d = 0; d < 2; d++)
            returned += ops[i].domains[d] >= 0 &&
                        there[ops[i].family][ops[i].domains[d]][i + 1];
    }
}

static bool is_allowed(int f, int purpose)
{
    struct ank_consent_key key = {
        .family = family_at(0, f), .purpose = purposes[purpose], .until = day_at(100)};
    struct ank_consent_last last;
    if (is_broken("day")) /* the last word by day, whoever knew of what */
        return number(0,
                      purpose
                          ? "SELECT given FROM consent WHERE family = ?1 AND purpose ="
                            " 'evaluation' ORDER BY day DESC LIMIT 1"
                          : "SELECT given FROM consent WHERE family = ?1 AND purpose ="
                            " 'measure' ORDER BY day DESC LIMIT 1",
                      key.family, 0);
    assert_ok(ank_consent_find(sites[0], &key, &last, &err), err);
    return last.said && last.given;
}

static bool is_lifted(int i)
{
    for (int j = 0; j < op_count; j++)
        if (lives(j) && saw(j, i) && (linking || ops[j].family == ops[i].family) &&
            (ops[j].lifts & ops[i].no_key || ops[j].keys == ops[i].no_key))
            return true;
    return false;
}

void judge_consents(void)
{
    for (int i = 0; i < op_count; i++) {
        if (!ops[i].no || !lives(i) || !family_at(0, ops[i].family) || is_lifted(i))
            continue;
        standing++;
        overruled += is_allowed(ops[i].family, ops[i].purpose);
    }
}

void judge_erasures(void)
{
    for (int i = 0; i < op_count; i++)
        if (ops[i].kind == ERASE && lives(i) && family_at(0, ops[i].family))
            violation = "an erased family came back";
}
