/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which families are in what is exported; see export_given.h. */
#include "export_given.h"

#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/consent.h>
#include "../entry/entry_check.h"

static bool may_be_given(struct ank_work_context *work, const struct ank_record *record,
                         struct export_given *given)
{
    if (!given->to)
        return true;
    if (!ank_consent_stands(record, given->purpose, work->today, NULL)) {
        given->left_out++;
        return false;
    }
    given->families =
        ank_grow(work->mem, given->families, given->count, sizeof *given->families);
    given->families[given->count++] = record->id;
    return true;
}

/* A family's own row stays, with its no, where it is given to nobody: the registry that
 * reads it back keeps to it. */
static bool is_measured(const struct ank_work_context *work,
                        const struct ank_record *record, struct export_given *given)
{
    bool said;
    if (ank_consent_stands(record, "measure", work->today, &said) || !said)
        return true;
    given->unmeasured++;
    return given->own_row && !given->to;
}

static void notice_unmeasured(struct ank_work_context *work,
                              const struct export_given *given)
{
    if (given->unmeasured > 0 && (!given->own_row || given->to))
        work_notice(
            work,
            SAY(ANK_N("note: left out, for they took back consent to be measured: %zu"),
                given->unmeasured));
    if (given->voices > 0)
        work_notice(work, SAY(ANK_N("note: persons whose scores are left out, for they "
                                    "took back their own word: %zu"),
                              given->voices));
}

bool export_given_note(struct ank_work_context *work, const struct export_given *given,
                       struct ank_error *err)
{
    for (size_t i = 0; i < given->count; i++)
        if (!ank_share_add(work->registry, given->families[i], work->today, "export",
                           given->to, err))
            return false;
    if (given->left_out > 0)
        work_notice(
            work,
            SAY(ANK_N("note: left out, for they did not agree to share with %s: %zu"),
                given->to, given->left_out));
    notice_unmeasured(work, given);
    return true;
}

bool export_given_to(struct ank_work_context *work, const char *to,
                     struct export_given *given, struct ank_error *err)
{
    given->to = to;
    given->purpose = to ? ank_format(work->mem, "share:%s", to) : NULL;
    return !to || ank_check_code("--to", to, err);
}

bool export_given_shows(struct ank_work_context *work, const struct ank_record *record,
                        struct export_given *given, struct ank_record *shown)
{
    *shown = *record;
    if (!is_measured(work, record, given) || !may_be_given(work, record, given))
        return false;
    given->voices += ank_drop_kept_back(shown, given->purpose, work->today);
    return true;
}
