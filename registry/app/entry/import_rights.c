/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rights file: a row for each step. */
#include <string.h>

#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/right.h>
#include "entry_check.h"
#include "entry_values.h"
#include "import_rows.h"
#include "../export/export_limits.h"

enum { FAMILY, RIGHT, STAGE, DATE, REASON, VALUE, RENEWAL };

static const struct csv_column columns[] = {
    {"family", true},  {"right", true},  {"stage", true},    {"date", true},
    {"reason", false}, {"value", false}, {"renewal", false}, {0},
};

struct steps {
    struct ank_right *rights;
    size_t right_count;
    size_t last_right; /* neighbours in a file are often alike */
    char family[40];
    int64_t family_id;
};

static bool find_family(struct import *import, struct steps *steps, const char *code,
                        struct ank_error *err)
{
    char shown[256];
    if (strcmp(steps->family, code) == 0)
        return true;
    steps->family[0] = '\0';
    if (!ank_family_id(import->work->registry, code, &steps->family_id, err))
        return false;
    if (!steps->family_id)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("there is no family %s; import families first, or mend the code"),
            ank_shown(code, shown));
    if (!import_allowed(import, code, steps->family_id, err))
        return false;
    strncpy(steps->family, code, sizeof steps->family - 1);
    return true;
}

static const char *named_right(struct import *import, const struct steps *steps,
                               const char *cell)
{
    struct ank_arena mem = {0};
    struct ank_choices among = {0};
    for (size_t i = 0; i < steps->right_count; i++)
        ank_choice_add(&among,
                       &(struct ank_choice){.code = steps->rights[i].code,
                                            .label = steps->rights[i].label},
                       &mem);
    import_called(import, &among, &cell);
    ank_arena_free(&mem);
    return cell;
}

static bool is_right(struct steps *steps, const char *code)
{
    for (size_t i = 0; i < steps->right_count; i++) {
        size_t at = (steps->last_right + i) % steps->right_count;
        if (strcmp(steps->rights[at].code, code) == 0) {
            steps->last_right = at;
            return true;
        }
    }
    return false;
}

static bool find_right(struct import *import, struct steps *steps, const char *code,
                       struct ank_error *err)
{
    char shown[256];
    return is_right(steps, code) || is_right(steps, named_right(import, steps, code)) ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N("there is no right %s; \"ankerpunt rights catalogue\" shows them"),
               ank_shown(code, shown));
}

static bool read_renewal(const char *text, ank_day *day, struct ank_error *err)
{
    char shown[256];
    return ank_day_parse(text, day) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s is no date; write it like 2026-03-31 or 31/3/2026"),
                    ank_shown(text, shown));
}

/* Each cell is looked at, also when another one is wrong. */
static bool read_details(struct import *import, const char **values,
                         struct ank_step *step, struct ank_error *err)
{
    const char *reason = values[REASON], *value = values[VALUE],
               *renewal = values[RENEWAL];
    import_coded(import, ank_reason_codes, &reason);
    step->reason = reason && *reason ? reason : NULL;
    bool fine = import_cell(
        import, "reason",
        !step->reason || check_word(import->work, "reason", step->reason, NULL, err),
        err);
    fine &= import_cell(import, "value",
                        !value || !*value || ank_cents_parse(value, &step->cents, err),
                        err);
    return import_cell(import, "renewal",
                       !renewal || !*renewal ||
                           read_renewal(renewal, &step->renewal, err),
                       err) &&
           fine;
}

static bool read_row(struct import *import, struct steps *steps, const char **values,
                     struct ank_step *step, struct ank_error *err)
{
    bool fine = import_cell(import, "family",
                            find_family(import, steps, values[FAMILY], err), err);
    fine &= import_cell(import, "right", find_right(import, steps, values[RIGHT], err),
                        err);
    import_coded(import, ank_stage_codes, &values[STAGE]);
    fine &= import_cell(import, "stage", check_stage(values[STAGE], &step->stage, err),
                        err);
    fine &= import_cell(import, "date",
                        import_happened(import, values[DATE], &step->day, err), err);
    return read_details(import, values, step, err) && fine;
}

/* What a bulk import commits to. */
static void commit_row(struct import *import, const struct steps *steps,
                       const struct ank_step *step)
{
    int64_t numbers[] = {steps->family_id, steps->rights[steps->last_right].id,
                         step->day,        step->stage,
                         step->renewal,    step->cents};
    ank_registry_bulk_row(import->work->registry, numbers, sizeof numbers);
}

/* What stands there and what the row says. */
static bool refuse_other(struct import *import, const struct steps *steps,
                         const struct ank_step *step, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_record record;
    struct ank_work_context work = *import->work;
    struct ank_step given = *step;
    work.mem = &mem;
    given.right = steps->rights[steps->last_right].code;
    bool done = ank_record_parts(work.registry, steps->family, ANK_RECORD_STEPS, &mem,
                                 &record, err) &&
                entry_step_differs(&work, &record, &given, err);
    ank_arena_free(&mem);
    return done;
}

static bool take_row(struct import *import, void *context, const char **values,
                     const char **column, struct ank_error *err)
{
    struct steps *steps = context;
    struct ank_step step = {.renewal = ANK_NO_DAY, .cents = -1};
    enum ank_put put;
    *column = NULL;
    if (!read_row(import, steps, values, &step, err) ||
        !ank_step_put(import->work->registry, steps->family_id,
                      steps->rights[steps->last_right].id, &step,
                      import->settings->correct, &put, err))
        return false;
    if (put == ANK_PUT_DIFFERS)
        return refuse_other(import, steps, &step, err);
    import_count(import, put);
    commit_row(import, steps, &step);
    return true;
}

bool import_step_rows(struct import *import, struct ank_error *err)
{
    static const struct import_kind kind = {"import rights", columns, take_row, NULL};
    struct ank_work_context *work = import->work;
    struct steps *steps = ank_alloc(work->mem, sizeof *steps);
    return ank_right_list(work->registry, work->mem, &steps->rights,
                          &steps->right_count, err) &&
           import_read(import, &kind, steps, err);
}

static bool take_file(struct ank_work_context *work,
                      const struct ank_import_settings *settings,
                      struct ank_import_counts *counts, struct ank_error *err)
{
    struct import import = {.work = work, .settings = settings, .counts = counts};
    return import_step_rows(&import, err);
}

bool ank_import_rights(struct ank_work_context *work,
                       const struct ank_import_settings *settings,
                       struct ank_import_counts *counts, struct ank_error *err)
{
    bool done = import_take(work, settings, counts, take_file, err);
    if (done)
        export_limits_tell(work, ANK_EXPORT_RIGHTS);
    return done;
}
