/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tailor-made budget of a family, and what is left of it; see process_kept.h. */
#include <string.h>

#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/registry/budget.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/right.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../entry/subject.h"
#include "../work.h"

static bool read_amount(const char *typed, int64_t *cents, struct ank_error *err)
{
    char shown[256];
    if (!ank_cents_parse(typed, cents, err))
        return false;
    if (*cents == 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s is no amount above zero; write 250 or 250,50"),
                        ank_shown(typed, shown));
    return *cents <= 100000000 ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("an amount lies between 0.01 and 1000000 euro"));
}

/* Money is there already, whatever the ledger says: it is told, not refused. */
static bool tell_overspent(struct ank_work_context *work, int64_t family,
                           struct ank_error *err)
{
    struct ank_amount *amounts;
    size_t count;
    char number[32];
    if (!ank_budget_list(work->registry, family, work->mem, &amounts, &count, err))
        return false;
    int64_t left = count > 0 ? amounts[count - 1].balance : 0;
    if (left < 0)
        work_notice(work,
                    SAY(ANK_N("note: %s euro more is spent than was granted"),
                        ank_number_words(work->lang, -(double)left / 100, 2, number)));
    return true;
}

bool ank_amount_note(struct ank_work_context *work, struct ank_amount_entry *entry,
                     struct ank_error *err)
{
    struct subject_ids found;
    if (!entry_day(work, &entry->day, err))
        return false;
    struct ank_amount amount = {.day = entry->day, .kind = entry->kind};
    if (!ank_check_choice("budget", entry->kind ? entry->kind : "", ank_amount_codes,
                          err) ||
        !read_amount(entry->typed, &amount.cents, err) ||
        !subject_find(work, &entry->about, amount.day, &found, err))
        return false;
    amount.domain = found.domain;
    amount.right = found.right;
    if (!ank_budget_add(work->registry, found.family, &amount, err) ||
        !tell_overspent(work, found.family, err))
        return false;
    entry->number = amount.number;
    entry->cents = amount.cents;
    return true;
}

/* The names of what amounts are for. */
struct names {
    struct ank_instrument **instruments;
    struct ank_right *rights;
    size_t instrument_count, right_count;
};

static const struct ank_label *domain_label(const struct names *names, int64_t domain)
{
    for (size_t i = 0; domain && i < names->instrument_count; i++)
        for (size_t d = 0; d < names->instruments[i]->domain_count; d++)
            if (names->instruments[i]->domains[d].id == domain)
                return &names->instruments[i]->domains[d].label;
    return NULL;
}

static const struct ank_label *right_label(const struct names *names, const char *right)
{
    for (size_t i = 0; right && i < names->right_count; i++)
        if (strcmp(names->rights[i].code, right) == 0)
            return &names->rights[i].label;
    return NULL;
}

bool ank_amount_rows(struct ank_work_context *work, const char *family,
                     struct ank_amount_row **rows, size_t *count, struct ank_error *err)
{
    struct ank_family found;
    struct ank_amount *amounts;
    struct names names;
    if (!ank_family_find(work->registry, family, work->mem, &found, err) ||
        !ank_budget_list(work->registry, found.id, work->mem, &amounts, count, err) ||
        !ank_instrument_list(work->registry, work->mem, &names.instruments,
                             &names.instrument_count, err) ||
        !ank_right_list(work->registry, work->mem, &names.rights, &names.right_count,
                        err))
        return false;
    *rows = ank_alloc(work->mem, *count * sizeof **rows);
    for (size_t i = 0; i < *count; i++)
        (*rows)[i] =
            (struct ank_amount_row){amounts[i], domain_label(&names, amounts[i].domain),
                                    right_label(&names, amounts[i].right_code)};
    return true;
}

bool ank_amount_delete(struct ank_work_context *work, struct ank_numbered *amount,
                       struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, amount, &family, err) &&
           ank_budget_remove(work->registry, family, amount->number, err);
}
