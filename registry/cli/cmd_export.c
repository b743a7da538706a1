/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export: families, scores and rights, as import reads them, or for a statistics
 * program. */
#include <string.h>

#include <ankerpunt/app/data_out.h>
#include "command.h"

struct settings {
    const char *output, *dialect, *to;
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 'o', "output", "FILE", offsetof(struct settings, output),
     ANK_N("write to this file; standard output when left out")},
    {OPTION_TEXT, 0, "for", "excel|spss|stata", offsetof(struct settings, dialect),
     ANK_N("for a spreadsheet: semicolons, decimal comma, BOM; or files for SPSS or "
           "Stata, with a codebook beside them")},
    {OPTION_TEXT, 0, "to", "WHO", offsetof(struct settings, to),
     ANK_N("whom it is given to: only families that agreed, noted in the share log")},
    {0},
};

/* All of them, or none. */
static bool keep(struct session *session, const struct ank_data_files *files,
                 struct ank_error *err)
{
    struct ank_batch batch = {0};
    bool done = true;
    for (size_t i = 0; done && i < files->count; i++)
        done = ank_batch_put(&batch, files->file[i].path, files->file[i].bytes,
                             files->file[i].size, session->force, err);
    done = done && ank_batch_keep(&batch, err);
    ank_batch_drop(&batch);
    for (size_t i = 0; done && i < files->count; i++)
        done = session_file(session, NULL, files->file[i].path, err);
    return done;
}

/* For a statistics program: files that stand beside one another. */
static bool make_data(struct session *session, const struct settings *s,
                      enum ank_export_kind kind, struct ank_error *err)
{
    struct ank_data_files files;
    const struct ank_data_wish wish = {kind, strcmp(s->dialect, "stata") == 0,
                                       s->output, s->to};
    if (session->format_given)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--for %s is a kind of file itself; leave --format out"),
                        s->dialect);
    bool done =
        ank_data_make(&session->work, &wish, &files, err) && keep(session, &files, err);
    ank_data_free(&files);
    return done;
}

static bool is_for_statistics(const struct settings *s)
{
    return s->dialect &&
           (strcmp(s->dialect, "spss") == 0 || strcmp(s->dialect, "stata") == 0);
}

static bool write(struct session *session, const struct settings *s,
                  enum ank_export_kind kind, struct ank_error *err)
{
    struct output output;
    if (is_for_statistics(s))
        return make_data(session, s, kind, err);
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
