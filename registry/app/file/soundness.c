/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the registry is sound, and its history row by row; see safekeeping.h. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/history.h>
#include "../work.h"

/* 12:9f86... as it was printed, also with a space between. */
static bool read_known(const char *text, struct ank_head *known, struct ank_error *err)
{
    char shown[256];
    size_t digits = strspn(text, "0123456789");
    const char *hex = text + digits + (text[digits] == ':' || text[digits] == ' ');
    if (digits == 0 || digits > 15 || hex == text + digits || strlen(hex) != 64 ||
        strspn(hex, "0123456789abcdef") != 64)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("--known wants what --head printed, like 12:9f86d0..., not %s"),
            ank_shown(text, shown));
    known->row = atoll(text);
    strcpy(known->chain, hex);
    return true;
}

static void add_break(struct ank_work_context *work, const struct ank_break *found,
                      struct ank_inspected *inspected)
{
    if (!found->why)
        return;
    inspected->faults = ank_grow(work->mem, inspected->faults, inspected->count,
                                 sizeof *inspected->faults);
    inspected->faults[inspected->count++] = (struct ank_fault){
        SAY(ANK_N("row %lld of the history"), (long long)found->row), found->why};
}

bool ank_registry_inspect(struct ank_work_context *work, const char *known,
                          struct ank_inspected *inspected, struct ank_error *err)
{
    struct ank_head noted;
    struct ank_break found;
    *inspected = (struct ank_inspected){0};
    work_progress(work, ANK_N("checking the registry"), 0, 0);
    if ((known && !read_known(known, &noted, err)) ||
        !ank_check(work->registry, work->mem, &inspected->faults, &inspected->count,
                   err) ||
        !ank_history_inspect(work->registry, known ? &noted : NULL, &inspected->head,
                             &found, err))
        return false;
    add_break(work, &found, inspected);
    for (size_t i = 0; i < inspected->count; i++) {
        struct ank_fault *fault = &inspected->faults[i];
        fault->where = ank_words(work->lang, fault->where);
        fault->what = ank_words(work->lang, fault->what);
    }
    return true;
}

bool ank_inspected_sound(const struct ank_inspected *inspected, struct ank_error *err)
{
    return inspected->count == 0 ||
           ank_fail(err, ANK_STORE,
                    ANK_N("this registry is not sound; keep the file as it is, and "
                          "take an earlier backup back or ask for help"));
}

struct ank_past {
    struct ank_history *rows;
    struct ank_history_row row;
};

bool ank_past_open(struct ank_work_context *work, const char *family,
                   struct ank_past **past, struct ank_error *err)
{
    struct ank_family found = {0};
    if (family && !ank_family_find(work->registry, family, work->mem, &found, err))
        return false;
    *past = ank_alloc(work->mem, sizeof **past);
    (*past)->rows = ank_history_open(work->registry, found.id);
    return true;
}

bool ank_past_next(struct ank_past *past, const struct ank_history_row **row)
{
    if (!ank_history_next(past->rows, row))
        return false;
    past->row = **row;
    if (past->row.erased)
        past->row.old = past->row.new = "erased";
    *row = &past->row;
    return true;
}

bool ank_past_close(struct ank_past *past, struct ank_error *err)
{
    return ank_history_close(past->rows, err);
}
