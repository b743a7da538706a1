/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tailor-made budget of a family, as a ledger. */
#include <string.h>

#include <ankerpunt/registry/budget.h>
#include "db.h"
#include "stmt.h"

bool ank_budget_add(struct ank_registry *registry, int64_t family,
                    struct ank_amount *amount, struct ank_error *err)
{
    struct stmt *q = stmt(
        registry, "SELECT coalesce(max(number), 0) + 1 FROM budget WHERE family = ?1");
    stmt_int(q, 1, family);
    if (!stmt_number(q, &amount->number, err))
        return false;
    q = stmt(
        registry,
        "INSERT INTO budget (family, number, day, kind, cents, domain, right_entry)"
        " VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, 0), nullif(?7, 0))");
    stmt_int(q, 1, family);
    stmt_int(q, 2, amount->number);
    stmt_day(q, 3, amount->day);
    stmt_text(q, 4, amount->kind);
    stmt_int(q, 5, amount->cents);
    stmt_int(q, 6, amount->domain);
    stmt_int(q, 7, amount->right);
    return stmt_run(q, err);
}

bool ank_budget_remove(struct ank_registry *registry, int64_t family, int64_t number,
                       struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM budget WHERE family = ?1 AND number = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, number);
    return stmt_run(q, err) &&
           (stmt_changed(q) > 0 ||
            ank_fail(
                err, ANK_NOT_FOUND,
                ANK_N(
                    "there is no amount %lld; \"ankerpunt budget FAMILY list\" shows them"),
                (long long)number));
}

bool ank_budget_list(struct ank_registry *registry, int64_t family,
                     struct ank_arena *mem, struct ank_amount **amounts, size_t *count,
                     struct ank_error *err)
{
    int64_t balance = 0;
    *amounts = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry,
             "SELECT b.number, b.day, b.kind, b.cents, coalesce(b.domain, 0), d.code,"
             " coalesce(b.right_entry, 0), r.code FROM budget b"
             " LEFT JOIN domain d ON d.id = b.domain"
             " LEFT JOIN right_entry r ON r.id = b.right_entry"
             " WHERE b.family = ?1 ORDER BY b.day, b.number");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        *amounts = ank_grow(mem, *amounts, *count, sizeof **amounts);
        struct ank_amount *amount = &(*amounts)[(*count)++];
        *amount = (struct ank_amount){
            .number = stmt_get_int(q, 0),
            .day = stmt_get_date(q, 1),
            .kind = stmt_get_word(q, 2, mem),
            .cents = stmt_get_int(q, 3),
            .domain = stmt_get_int(q, 4),
            .domain_code = stmt_get_text(q, 5, mem),
            .right = stmt_get_int(q, 6),
            .right_code = stmt_get_text(q, 7, mem),
        };
        balance += strcmp(amount->kind, "spend") == 0 ? -amount->cents : amount->cents;
        amount->balance = balance;
    }
    return stmt_done(q, err);
}

bool ank_budget_totals(struct ank_registry *registry, const char *project,
                       const struct ank_period *period, struct ank_budget_total *total,
                       struct ank_error *err)
{
    struct stmt *q = stmt(
        registry, "SELECT coalesce(sum(b.cents) FILTER (WHERE b.kind = 'grant'), 0),"
                  " coalesce(sum(b.cents) FILTER (WHERE b.kind = 'spend'), 0),"
                  " coalesce(sum(b.cents) FILTER (WHERE b.kind = 'back'), 0)"
                  " FROM trajectory t JOIN project p ON p.id = t.project"
                  " JOIN budget b ON b.family = t.family AND t.start ="
                  " (SELECT max(o.start) FROM trajectory o"
                  " WHERE o.family = b.family AND o.start <= b.day)"
                  " WHERE p.code = ?1 AND b.day >= coalesce(?2, '0000-01-01')"
                  " AND b.day <= ?3 AND " MEASURED("t.family"));
    stmt_text(q, 1, project);
    stmt_day(q, 2, period->from);
    stmt_day(q, 3, period->until);
    *total = (struct ank_budget_total){0};
    if (stmt_next(q))
        *total = (struct ank_budget_total){stmt_get_int(q, 0), stmt_get_int(q, 1),
                                           stmt_get_int(q, 2)};
    return stmt_done(q, err);
}
