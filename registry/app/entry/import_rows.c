/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that comes in, row by row: what is wrong with it, and what became of it. */
#include "import_rows.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/model/day_rule.h>
#include <ankerpunt/registry/undo.h>

#include <ankerpunt/registry/consent.h>
#include "entry_values.h"

enum { import_progress_rows = 1000 };

/* A file of this size is mostly more than can be taken back (some 100,000 families, or
 * 200,000 steps): a copy is cheaper than to find out and read it again. */
enum { large_file = 8 << 20 };

/* What stands in that column of the row at hand. */
static const char *cell_of(const struct import *import, const char *column)
{
    for (size_t i = 0; column && import->columns[i].name; i++)
        if (strcmp(import->columns[i].name, column) == 0)
            return import->values[i];
    return NULL;
}

/* Of the machine or the registry, not of the file. */
static bool is_broken(const struct ank_error *err)
{
    return err->code == ANK_STORE || err->code == ANK_IO;
}

bool import_cell(struct import *import, const char *column, bool fine,
                 struct ank_error *err)
{
    if (fine || is_broken(err))
        return fine;
    const struct import_source *source = &import->source;
    const char *called =
        column && source->column ? source->column(source->self, column) : column;
    import_faults_note(&import->faults, &(struct import_fault){
                                            .line = import_line(import),
                                            .column = called,
                                            .value = cell_of(import, column),
                                            .sentence = err->text,
                                        });
    *err = (struct ank_error){.lang = err->lang};
    return false;
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

/* Before a backup was made; with one, it may. */
static bool outgrows_undo(const struct import *import)
{
    return !import->stays && ank_undo_too_much(import->work->registry);
}

/* One row; what is wrong with it is noted. False, with the reason, when the whole
 * import must end. */
static bool take_row(struct import *import, const struct import_kind *kind,
                     void *context, const char **values, struct ank_error *err)
{
    struct ank_error fault = {.lang = err->lang};
    const char *column = NULL;
    const struct import_source *source = &import->source;
    const char *broken = source->fault ? source->fault(source->self) : NULL;
    bool fine = broken ? ank_fail(&fault, ANK_INVALID, "%s", broken)
                       : kind->row(import, context, values, &column, &fault);
    if (fine)
        return import->faults.count > 0 || !outgrows_undo(import) ||
               ank_fail(err, ANK_INVALID, ANK_N("this is more than can be taken back"));
    if (is_broken(&fault))
        return ank_fail(err, fault.code, "%s", fault.text);
    if (fault.code != ANK_OK) /* else its cells were noted one by one */
        import_cell(import, column, false, &fault);
    return work_goes_on(import->work, err);
}

static bool take_rows(struct import *import, const struct import_kind *kind,
                      void *context, struct ank_error *err)
{
    const char *values[16];
    size_t *rows = &import->counts->rows;
    import->columns = kind->columns;
    import->values = values;
    while (import->source.next(import->source.self, values)) {
        *rows += 1;
        if (*rows % import_progress_rows == 0)
            work_progress(import->work, ANK_N("taking in rows"), *rows, 0);
        if (!take_row(import, kind, context, values, err))
            return false;
    }
    return true;
}

static void notice_odd(const struct import *import)
{
    struct ank_work_context *work = import->work;
    char shown[256];
    ank_shown(import->settings->path, shown);
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
    if (import->unsaid)
        work_notice(work, SAY(ANK_N("%s: families that said nothing yet on keeping how "
                                    "it goes (measure): %zu"),
                              shown, import->unsaid));
}

/* Closes the reader; what was wrong with the rows comes first. */
static bool end(struct import *import, bool taken, struct ank_error *err)
{
    char shown[256];
    struct ank_error broken = {.lang = err->lang};
    const struct import_source *source = &import->source;
    bool closed = !source->close || source->close(source->self, &broken);
    import->counts->faults = import->faults.count;
    import_faults_tell(&import->faults, import->work, import->settings->path,
                       import->settings->fault);
    if (!taken)
        return false;
    if (import->faults.count > 0)
        return ank_fail(err, ANK_INVALID,
                        import->faults.more
                            ? ANK_N("%s: nothing was imported; faults: %zu, of which "
                                    "the first kinds are told")
                            : ANK_N("%s: nothing was imported; faults: %zu"),
                        ank_shown(import->settings->path, shown), import->faults.count);
    return closed || ank_fail(err, broken.code, "%s", broken.text);
}

static bool next_csv(void *self, const char **values)
{
    return csv_next(self, values);
}

static size_t line_of_csv(const void *self)
{
    return csv_line(self);
}

static const char *fault_of_csv(const void *self)
{
    return csv_fault(self);
}

static bool close_csv(void *self, struct ank_error *err)
{
    return csv_close(self, err);
}

static bool open_file(struct import *import, const struct csv_column *columns,
                      const char *const *ignored, struct ank_error *err)
{
    const struct ank_import_settings *settings = import->settings;
    struct csv_reader *reader;
    if (!(settings->in ? csv_open_stream(&reader, settings->in, settings->path, columns,
                                         ignored, err)
                       : csv_open(&reader, settings->path, columns, ignored, err)))
        return false;
    import->source = (struct import_source){.self = reader,
                                            .next = next_csv,
                                            .line = line_of_csv,
                                            .fault = fault_of_csv,
                                            .close = close_csv};
    return true;
}

size_t import_line(const struct import *import)
{
    return import->source.line(import->source.self);
}

bool import_read(struct import *import, const struct import_kind *kind, void *context,
                 struct ank_error *err)
{
    struct ank_work_context *work = import->work;
    const struct ank_import_settings *settings = import->settings;
    const char *ignored = settings->ignore_columns;
    *import->counts = (struct ank_import_counts){0};
    import->stays = settings->dry_run || ank_undo_stays(work->registry);
    /* A correction is written row by row into the history. */
    if (!settings->correct && !import->together &&
        !ank_registry_bulk(work->registry, kind->name, err))
        return false;
    if (!import->source.next &&
        !open_file(import, kind->columns,
                   ignored ? cut_names(work->mem, ignored) : NULL, err))
        return false;
    bool taken = take_rows(import, kind, context, err);
    if (taken && import->faults.count == 0 && kind->last)
        taken = kind->last(import, context, err);
    if (!end(import, taken, err))
        return false;
    notice_odd(import);
    return true;
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
    enum ank_day_standing standing = ank_day_standing(*day, today);
    if (standing == ANK_DAY_TO_COME && import->future_dates++ == 0)
        import->future_line = import_line(import);
    if (standing == ANK_DAY_LONG_AGO && import->old_dates++ == 0)
        import->old_line = import_line(import);
    return true;
}

bool import_happened(struct import *import, const char *text, ank_day *day,
                     struct ank_error *err)
{
    return import_day(import, text, day, err) &&
           ank_day_happened(*day, import->work->today, err);
}

/* As it is now, before the file is taken in: nothing of it has been kept. */
static bool begin_again(struct ank_work_context *work, const char **backup,
                        struct ank_error *err)
{
    if (!ank_registry_end(work->registry, false, err) ||
        !ank_undo_back_up(work->registry, work->today, work->mem, backup, err) ||
        !ank_work_begin(work, err))
        return false;
    ank_undo_backed(work->registry, *backup);
    return true;
}

/* Nothing of what was taken in is kept. */
static bool forget(struct ank_work_context *work, struct ank_error *err)
{
    return ank_registry_end(work->registry, false, err) && ank_work_begin(work, err);
}

static bool rewind_input(const struct ank_import_settings *settings,
                         struct ank_error *err)
{
    FILE *in = strcmp(settings->path, "-") == 0 ? stdin : settings->in;
    return !in || fseek(in, 0, SEEK_SET) == 0 ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("this is more than can be taken back, and needs a backup "
                          "first; what comes through a pipe cannot be read again: give "
                          "the file by its name"));
}

static bool is_large(const struct ank_import_settings *settings)
{
    struct stat status;
    int found = settings->in ? fstat(fileno(settings->in), &status)
                             : stat(settings->path, &status);
    return !settings->dry_run && found == 0 && S_ISREG(status.st_mode) &&
           status.st_size >= large_file;
}

/* The copy goes when nothing was taken in, or what was can be taken back. */
static bool keep_backup(struct ank_work_context *work, const char *backup, bool taken,
                        struct ank_error *err)
{
    if (!taken || !ank_undo_too_much(work->registry)) {
        ank_undo_backed(work->registry, NULL);
        unlink(backup);
        return taken;
    }
    work_notice(work,
                SAY(ANK_N("note: this import is too large to take back; %s is the "
                          "registry as it was before"),
                    backup));
    return ank_undo_not(work->registry, backup, err);
}

/* What proved too large without a copy: from its start, with one. */
static bool read_again(struct ank_work_context *work,
                       const struct ank_import_settings *settings,
                       struct ank_import_counts *counts, import_once *once,
                       struct ank_error *err)
{
    const char *backup;
    return rewind_input(settings, err) && begin_again(work, &backup, err) &&
           keep_backup(work, backup, once(work, settings, counts, err), err);
}

bool import_take(struct ank_work_context *work,
                 const struct ank_import_settings *settings,
                 struct ank_import_counts *counts, import_once *once,
                 struct ank_error *err)
{
    const char *backup;
    struct ank_error first = {.lang = err->lang};
    if (is_large(settings))
        return begin_again(work, &backup, err) &&
               keep_backup(work, backup, once(work, settings, counts, err), err);
    if (once(work, settings, counts, &first))
        return !settings->dry_run || forget(work, err);
    if (counts->faults > 0 || !ank_undo_too_much(work->registry))
        return ank_fail(err, first.code, "%s", first.text);
    return read_again(work, settings, counts, once, err);
}

bool import_allowed(struct import *import, const char *family, int64_t id,
                    struct ank_error *err)
{
    bool any;
    const struct entry_voice voice = {.family = family, .family_id = id};
    if (!entry_allowed(import->work, &voice, err) ||
        !ank_consent_any(import->work->registry, id, "measure", &any, err))
        return false;
    import->unsaid += !any;
    return true;
}

void import_count(struct import *import, enum ank_put put)
{
    import->counts->added += put == ANK_PUT_ADDED;
    import->counts->same += put == ANK_PUT_SAME;
    import->counts->replaced += put == ANK_PUT_REPLACED;
}

static void tell_called(struct import *import, const char *name, const char *code)
{
    char shown[256];
    struct ank_work_context *work = import->work;
    struct ank_texts *told = &import->called;
    for (size_t i = 0; i < told->count; i++)
        if (strcmp(told->text[i], name) == 0)
            return;
    told->text = ank_grow(work->mem, told->text, told->count, sizeof *told->text);
    told->text[told->count++] = ank_strdup(work->mem, name);
    work_notice(work, SAY(ANK_N("%s is read as %s"), ank_shown(name, shown), code));
}

bool import_called(struct import *import, const struct ank_choices *among,
                   const char **cell)
{
    struct ank_arena mem = {0};
    struct ank_choices found;
    bool one = ank_choice_find(among, *cell, true, &mem, &found) == ANK_CHOICE_ONE;
    if (one && strcmp(found.choice[0].code, *cell) != 0) {
        if (!ank_code_same(found.choice[0].code, *cell))
            tell_called(import, *cell, found.choice[0].code);
        *cell = found.choice[0].code;
    }
    ank_arena_free(&mem);
    return one;
}

void import_coded(struct import *import, const struct ank_code_row *list,
                  const char **cell)
{
    struct ank_arena mem = {0};
    if (*cell && **cell && !ank_code_find(list, *cell)) {
        struct ank_choices among = ank_code_choices(list, &mem);
        import_called(import, &among, cell);
    }
    ank_arena_free(&mem);
}
