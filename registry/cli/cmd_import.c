/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import: families, scores and rights from CSV files; see import.h. */
#include <string.h>
#include <unistd.h>

#include "import.h"

#define PLACE(member) offsetof(struct import_settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "ignore-columns", "A,B", PLACE(ignore_columns),
     ANK_N("columns of the file that may be passed over")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what differs; the old value stays in the history")},
    {0},
};

static const struct option_spec family_options[] = {
    {OPTION_TEXT, 0, "ignore-columns", "A,B", PLACE(ignore_columns),
     ANK_N("columns of the file that may be passed over")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what differs; the old value stays in the history")},
    {OPTION_FLAG, 0, "create-projects", NULL, PLACE(create_projects),
     ANK_N("set up projects that are not there yet")},
    {OPTION_TEXT, 0, "preset", "NAME", PLACE(preset),
     ANK_N("the preset of new projects")},
    {OPTION_TEXTS, 0, "instrument", "CODE", PLACE(instruments),
     ANK_N("an instrument of new projects; may be given more than once")},
    {OPTION_TEXT, 0, "waves", "3,6,12", PLACE(waves),
     ANK_N("the waves of new projects")},
    {0},
};

/* "FILE:LINE: column: what, what to do" */
static void note_fault(struct import *import, const char *column,
                       struct ank_error *fault)
{
    char shown[256];
    size_t length = column ? strlen(column) : 0;
    bool said = length && strncmp(fault->text, column, length) == 0 &&
                fault->text[length] == ':';
    import->faults++;
    fprintf(import->session->told, "%s:%zu: %s%s%s\n", ank_shown(import->file, shown),
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

/* On a terminal a long file shows that it moves. */
static void show_progress(const struct import *import)
{
    enum { every = 100000 };
    if (import->rows % every == 0 && !import->session->quiet && isatty(STDERR_FILENO))
        fprintf(stderr, "\r%zu ...", import->rows);
}

static bool take_rows(struct import *import, import_row *row, void *context,
                      struct ank_error *err)
{
    const char *values[16];
    while (import->faults < IMPORT_MOST_FAULTS && csv_next(import->reader, values)) {
        struct ank_error fault = {.lang = err->lang};
        const char *column = NULL;
        import->rows++;
        show_progress(import);
        if (csv_fault(import->reader))
            ank_fail(&fault, ANK_INVALID, "%s", csv_fault(import->reader));
        else if (row(import, context, values, &column, &fault))
            continue;
        if (fault.code == ANK_STORE || fault.code == ANK_IO)
            return ank_fail(err, fault.code, "%s", fault.text);
        note_fault(import, column, &fault);
        if (!session_goes_on(err))
            return false;
    }
    if (import->rows >= 100000 && !import->session->quiet && isatty(STDERR_FILENO))
        fputs("\r\033[K", stderr);
    return true;
}

bool import_read(struct import *import, const char *path,
                 const struct csv_column *columns, import_row *row,
                 bool (*last)(struct import *, void *, struct ank_error *),
                 void *context, struct ank_error *err)
{
    struct session *session = import->session;
    const char *ignored = import->settings->ignore_columns;
    char shown[256];
    import->file = path;
    if (!csv_open(&import->reader, path, columns,
                  ignored ? cut_names(&session->mem, ignored) : NULL, err))
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
    ank_day today = import->session->today;
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

void import_tell(struct import *import, const char *what)
{
    struct session *session = import->session;
    char shown[256];
    ank_shown(import->file, shown);
    if (!session->quiet && import->old_dates)
        fputs(SAY(ANK_N("%s: dates over five years back: %zu, the first on line %zu\n"),
                  shown, import->old_dates, import->old_line),
              session->told);
    if (!session->quiet && import->future_dates)
        fputs(SAY(ANK_N("%s: dates still to come: %zu, the first on line %zu\n"), shown,
                  import->future_dates, import->future_line),
              session->told);
    if (!session->quiet && import->early_dates)
        fputs(
            SAY(ANK_N(
                    "%s: dates before the family started: %zu, the first on line %zu\n"),
                shown, import->early_dates, import->early_line),
            session->told);
    fputs(SAY(ANK_N("%s %zu %s: %zu new, %zu replaced, %zu there already, saved\n"),
              shown, import->rows, ank_words(session->lang, what), import->added,
              import->replaced, import->same),
          session->out);
}

static bool run(struct session *session, const void *settings, const char *path,
                bool (*kind)(struct import *, const char *, struct ank_error *),
                const char *what, const char *history, struct ank_error *err)
{
    const struct import_settings *s = settings;
    struct import import = {.session = session, .settings = s};
    /* A correction is written row by row into the history. */
    if (!s->correct && !ank_registry_bulk(session->registry, history, err))
        return false;
    if (!kind(&import, path, err))
        return false;
    import_tell(&import, what);
    return true;
}

static bool families(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    return run(session, settings, operands[0], import_families, ANK_N("trajectories"),
               "import families", err);
}

static bool scores(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    return run(session, settings, operands[0], import_scores, ANK_N("scores"),
               "import scores", err);
}

static bool rights(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    return run(session, settings, operands[0], import_rights, ANK_N("steps"),
               "import rights", err);
}

const struct command cmd_import = {
    .name = "import",
    .summary = ANK_N("Take in families, scores or rights from a CSV file"),
    .verbs =
        (const struct verb[]){
            {.name = "families",
             .operands = "FILE",
             .summary = ANK_N("Take in families, a row for each trajectory"),
             .access = ANK_READ | ANK_WRITE,
             .options = family_options,
             .settings_size = sizeof(struct import_settings),
             .least = 1,
             .most = 1,
             .run = families},
            {.name = "scores",
             .operands = "FILE",
             .summary = ANK_N("Take in scores, a row for each"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct import_settings),
             .least = 1,
             .most = 1,
             .run = scores},
            {.name = "rights",
             .operands = "FILE",
             .summary = ANK_N("Take in steps on the road to rights, a row for each"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct import_settings),
             .least = 1,
             .most = 1,
             .run = rights},
            {0},
        },
};
