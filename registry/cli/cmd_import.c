/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import: families, scores and rights from CSV files; see import.h. */
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "../app/entry/import.h"

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

/* On a terminal a long file shows that it moves; 0 rows: it is done. */
static void show_progress(size_t rows)
{
    if (rows)
        fprintf(stderr, "\r%zu ...", rows);
    else
        fputs("\r\033[K", stderr);
}

static bool run(struct session *session, const void *settings, const char *path,
                bool (*kind)(struct import *, const char *, struct ank_error *),
                const char *what, const char *history, struct ank_error *err)
{
    const struct import_settings *s = settings;
    struct import import = {
        .work = &session->work,
        .settings = s,
        .faults_to = session->notices,
        .progress = !session->quiet && isatty(STDERR_FILENO) ? show_progress : NULL};
    /* A correction is written row by row into the history. */
    if (!s->correct && !ank_registry_bulk(session->work.registry, history, err))
        return false;
    if (!kind(&import, path, err))
        return false;
    fprintf(session->out, "%s\n", import_tell(&import, what));
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
