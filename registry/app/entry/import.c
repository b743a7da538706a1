/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that comes in, row by row: what is wrong with it, and what became of it. */
#include "import.h"

#include <string.h>

enum { import_progress_rows = 100000 };

/* "FILE:LINE: column: what, what to do" */
static void note_fault(struct import *import, const char *column,
                       struct ank_error *fault)
{
    char shown[256];
    size_t length = column ? strlen(column) : 0;
    bool said = length && strncmp(fault->text, column, length) == 0 &&
                fault->text[length] == ':';
    import->faults++;
    fprintf(import->faults_to, "%s:%zu: %s%s%s\n", ank_shown(import->file, shown),
            csv_line(import->reader), column && !said ? column : "",
            column && !said ? ": " : "", fault->text);
}

static const char *const *cut_names(struct ank_arena *mem, const char *list)
{
    const char **names = NULL;
    char *rest = ank_strdup(mem, list), *name;
    size_t count = 0;
    do {
        name = strsep(&rest, ",");
        names = ank_grow(mem, names, count, sizeof *names);
        names[count++] = name;
    } while (name);
    return names;
}

static bool take_rows(struct import *import, import_row *row, void *context,
                      struct ank_error *err)
{
    const char *values[16];
    while (import->faults < IMPORT_MOST_FAULTS && csv_next(import->reader, values)) {
        struct ank_error fault = {.lang = err->lang};
        const char *column = NULL;
        import->rows++;
        if (import->progress && import->rows % import_progress_rows == 0)
            import->progress(import->rows);
        if (csv_fault(import->reader))
            ank_fail(&fault, ANK_INVALID, "%s", csv_fault(import->reader));
        else if (row(import, context, values, &column, &fault))
            continue;
        if (fault.code == ANK_STORE || fault.code == ANK_IO)
            return ank_fail(err, fault.code, "%s", fault.text);
        note_fault(import, column, &fault);
        if (!import->work->goes_on(err))
            return false;
    }
    if (import->progress && import->rows >= import_progress_rows)
        import->progress(0);
    return true;
}

bool import_read(struct import *import, const char *path,
                 const struct csv_column *columns, import_row *row,
                 bool (*last)(struct import *, void *, struct ank_error *),
                 void *context, struct ank_error *err)
{
    struct ank_work_context *work = import->work;
    const char *ignored = import->settings->ignore_columns;
    char shown[256];
    import->file = path;
    if (!csv_open(&import->reader, path, columns,
                  ignored ? cut_names(work->mem, ignored) : NULL, err))
        return false;
    bool taken = take_rows(import, row, context, err);
    if (taken && import->faults == 0 && last)
        taken = last(import, context, err);
    struct ank_error broken = {.lang = err->lang};
    bool closed = csv_close(import->reader, &broken);
    if (!taken)
        return false;
    if (import->faults > 0)
        return ank_fail(err, ANK_INVALID,
                        import->faults < IMPORT_MOST_FAULTS
                            ? ANK_N("%s: %zu faults; nothing was imported")
                            : ANK_N("%s: %zu faults or more; nothing was imported"),
                        ank_shown(import->file, shown), import->faults);
    return closed || ank_fail(err, broken.code, "%s", broken.text);
}

bool import_day(struct import *import, const char *text, ank_day *day,
                struct ank_error *err)
{
    char shown[256];
    if (!ank_day_parse(text, day))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s is no date; write it like 2026-03-31 or 31/3/2026"),
                        ank_shown(text, shown));
    ank_day today = import->work->today;
    if (*day > today && import->future_dates++ == 0)
        import->future_line = csv_line(import->reader);
    if (*day < ank_day_add_months(today, -60) && import->old_dates++ == 0)
        import->old_line = csv_line(import->reader);
    return true;
}

void import_count(struct import *import, enum ank_put put)
{
    import->added += put == ANK_PUT_ADDED;
    import->same += put == ANK_PUT_SAME;
    import->replaced += put == ANK_PUT_REPLACED;
}

const char *import_tell(struct import *import, const char *what)
{
    struct ank_work_context *work = import->work;
    char shown[256];
    ank_shown(import->file, shown);
    if (import->old_dates)
        work_notice(
            work,
            SAY(ANK_N("%s: dates over five years back: %zu, the first on line %zu"),
                shown, import->old_dates, import->old_line));
    if (import->future_dates)
        work_notice(work,
                    SAY(ANK_N("%s: dates still to come: %zu, the first on line %zu"),
                        shown, import->future_dates, import->future_line));
    if (import->early_dates)
        work_notice(
            work,
            SAY(ANK_N(
                    "%s: dates before the family started: %zu, the first on line %zu"),
                shown, import->early_dates, import->early_line));
    return SAY(ANK_N("%s %zu %s: %zu new, %zu replaced, %zu there already, saved"),
               shown, import->rows, ank_words(work->lang, what), import->added,
               import->replaced, import->same);
}
