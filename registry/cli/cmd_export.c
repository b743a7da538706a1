/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export: families, scores and rights, as import reads them. */
#include <ankerpunt/app/csv_out.h>
#include "command.h"

struct settings {
    const char *output, *dialect, *to;
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 'o', "output", "FILE", offsetof(struct settings, output),
     ANK_N("write to this file; standard output when left out")},
    {OPTION_TEXT, 0, "for", "excel", offsetof(struct settings, dialect),
     ANK_N("for a spreadsheet: semicolons, decimal comma, BOM")},
    {OPTION_TEXT, 0, "to", "WHO", offsetof(struct settings, to),
     ANK_N("whom it is given to: only families that agreed, noted in the share log")},
    {0},
};

static bool write(struct session *session, const struct settings *s,
                  enum ank_export_kind kind, struct ank_error *err)
{
    struct output output;
    enum table_format format = session->format_given ? session->format : TABLE_CSV;
    struct ank_export_wish wish = {kind, format, s->dialect, s->to};
    output_open(&output, session, s->output);
    bool done = ank_export_write(&session->work, &wish, output.stream, err);
    return output_close(&output, session, done, err);
}

/* Only what is given to somebody is written down. */
static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->to ? ANK_WRITE : 0;
}

static bool families(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    (void)operands;
    return write(session, settings, ANK_EXPORT_FAMILIES, err);
}

static bool scores(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)operands;
    return write(session, settings, ANK_EXPORT_SCORES, err);
}

static bool rights(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)operands;
    return write(session, settings, ANK_EXPORT_RIGHTS, err);
}

const struct command cmd_export = {
    .name = "export",
    .group = GROUP_OUT,
    .summary = ANK_N("Write families, scores or rights as import reads them"),
    .verbs =
        (const struct verb[]){
            {.name = "families",
             .summary = ANK_N("Write the families, a row for each trajectory"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .example = ANK_N("export families --for excel -o for-excel.csv"),
             .file = "families",
             .run = families},
            {.name = "scores",
             .summary = ANK_N("Write the scores"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .example = ANK_N("export scores --for excel -o for-excel.csv"),
             .file = "scores",
             .run = scores},
            {.name = "rights",
             .summary = ANK_N("Write the steps on the road to rights"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .example = ANK_N("export rights --for excel -o for-excel.csv"),
             .file = "rights",
             .run = rights},
            {0},
        },
};
