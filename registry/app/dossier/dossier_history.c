/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history for who works, in the words of a dossier; see
 * <ankerpunt/app/safekeeping.h>. */
#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/right.h>
#include "dossier.h"

/* Persons of the family that a change is of; changes of one family stand together
 * often. */
struct persons {
    struct ank_arena mem;
    int64_t owner;
};

static bool read_persons(struct dossier *dossier, struct persons *persons,
                         int64_t owner, struct ank_error *err)
{
    if (owner == persons->owner)
        return true;
    ank_arena_reset(&persons->mem);
    persons->owner = owner;
    return ank_person_list(dossier->work->registry, owner, &persons->mem,
                           &dossier->persons, &dossier->person_count, err);
}

static bool read_lists(struct dossier *dossier, struct ank_error *err)
{
    struct ank_registry *registry = dossier->work->registry;
    struct ank_arena *mem = dossier->work->mem;
    return ank_project_list(registry, mem, &dossier->projects, &dossier->project_count,
                            err) &&
           ank_right_list(registry, mem, &dossier->rights, &dossier->right_count,
                          err) &&
           ank_instrument_list(registry, mem, &dossier->instruments,
                               &dossier->instrument_count, err);
}

/* Every change has an arena of its own, so that a long history needs no more than a
 * short one. */
static bool write_lines(struct dossier *dossier, struct ank_kept_past *past, FILE *out,
                        size_t *told, struct ank_error *err)
{
    struct ank_work_context turn = *dossier->work;
    struct ank_arena mem = {0};
    struct persons persons = {0};
    struct ank_kept_change change;
    bool done = true;
    turn.mem = &mem;
    dossier->work = &turn;
    while (done && ank_kept_past_next(past, &mem, &change)) {
        done = read_persons(dossier, &persons, change.owner, err) &&
               work_goes_on(&turn, err);
        if (done)
            ank_text_fill(out,
                          dossier_plain(&mem, dossier_change_line(dossier, &change)), 0,
                          2, turn.screen);
        *told += done;
        ank_arena_reset(&mem);
    }
    ank_arena_free(&mem);
    ank_arena_free(&persons.mem);
    return done;
}

bool ank_past_write(struct ank_work_context *work, const char *family, FILE *out,
                    size_t *told, struct ank_error *err)
{
    struct ank_family found = {0};
    struct dossier dossier = {
        .work = work, .lang = work->lang, .with_notes = true, .at_work = true};
    *told = 0;
    if ((family && !ank_family_find(work->registry, family, work->mem, &found, err)) ||
        !read_lists(&dossier, err))
        return false;
    struct ank_kept_past *past = ank_kept_past_open(work->registry, found.id);
    bool done = write_lines(&dossier, past, out, told, err);
    return ank_kept_past_close(past, err) && done;
}
