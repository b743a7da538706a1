/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trajectory of a file beside the one that is there; see import_merge.h. */
#include "import_merge.h"

#include <stdio.h>
#include <string.h>

#include <ankerpunt/registry/trajectory.h>

/* What stands there and what the row says otherwise. */
bool import_differs(struct import *import, const char *column, const char *there,
                    const char *new, struct ank_error *err)
{
    char shown[256];
    return import_cell(
        import, column,
        ank_fail(err, ANK_EXISTS,
                 ANK_N("%s stands there, and %s was given; --correct replaces it"),
                 there, ank_shown(new, shown)),
        err);
}

/* What a merge does: what is filled in completes; what differs is a conflict, unless it
 * is a correction. */
struct merge {
    struct import *import;
    bool changed, clash;
};

/* Whether the new value takes the place of the one that was `there`. */
static bool takes(struct merge *merge, const char *column, const char *there,
                  const char *new, struct ank_error *err)
{
    merge->changed = true;
    if (there && !merge->import->settings->correct) {
        merge->clash = true;
        import_differs(merge->import, column, there, new, err);
    }
    return !merge->clash;
}

static void merge_text(struct merge *merge, const char *column, const char **there,
                       const char *new, struct ank_error *err)
{
    if (new && (!*there || strcmp(*there, new) != 0) &&
        takes(merge, column, *there, new, err))
        *there = new;
}

static void merge_number(struct merge *merge, const char *column, int *there, int new,
                         struct ank_error *err)
{
    char old[16], given_now[16];
    snprintf(old, sizeof old, "%d", *there);
    snprintf(given_now, sizeof given_now, "%d", new);
    if (new != -1 &&
        *there != new &&takes(merge, column, *there == -1 ? NULL : old, given_now, err))
        *there = new;
}

static void merge_end(struct merge *merge, ank_day *there, ank_day new,
                      struct ank_error *err)
{
    char old[12] = "", given_now[12] = "";
    if (new == ANK_NO_DAY || *there == new)
        return;
    if (takes(merge, "end", *there == ANK_NO_DAY ? NULL : ank_day_words(*there, old),
              ank_day_words(new, given_now), err))
        *there = new;
}

/* Whether nothing that was said is said otherwise. */
static bool merge_rows(struct merge *merge, struct ank_trajectory *there,
                       const struct ank_trajectory *new, struct ank_error *err)
{
    merge_end(merge, &there->end, new->end, err);
    merge_text(merge, "closed_reason", &there->closed_reason, new->closed_reason, err);
    merge_text(merge, "postcode", &there->postcode, new->postcode, err);
    merge_text(merge, "household", &there->household, new->household, err);
    merge_text(merge, "referral", &there->referral, new->referral, err);
    merge_number(merge, "children", &there->children, new->children, err);
    merge_number(merge, "birth_year", &there->birth_year, new->birth_year, err);
    return !merge->clash;
}

static struct ank_trajectory *trajectory_from(struct ank_record *record, ank_day start)
{
    for (size_t i = 0; i < record->trajectory_count; i++)
        if (record->trajectories[i].start == start)
            return &record->trajectories[i];
    return NULL;
}

bool import_trajectory(struct import *import, struct ank_record *record,
                       struct ank_trajectory *trajectory, enum ank_put *put,
                       struct ank_error *err)
{
    struct ank_registry *registry = import->work->registry;
    struct ank_trajectory *there = trajectory_from(record, trajectory->start);
    struct merge merge = {.import = import};
    if (!there) {
        *put = ANK_PUT_ADDED;
        return import_cell(import, "start",
                           ank_trajectory_add(registry, record->id, trajectory->project,
                                              trajectory, err),
                           err);
    }
    if (!ank_code_same(there->project, trajectory->project))
        return import_cell(
            import, "project",
            ank_fail(err, ANK_EXISTS,
                     ANK_N("this trajectory is there already, in project %s; %s was "
                           "given; mend the file"),
                     there->project, trajectory->project),
            err);
    if (!merge_rows(&merge, there, trajectory, err))
        return false;
    *put = merge.changed ? ANK_PUT_REPLACED : ANK_PUT_SAME;
    return !merge.changed || ank_trajectory_put(registry, record->id, there, err);
}
