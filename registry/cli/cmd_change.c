/* SPDX-License-Identifier: GPL-3.0-or-later */
/* change: what changed for each family. */
#include <ankerpunt/app/changes.h>
#include "command.h"

struct settings {
    const char *project, *family, *table;
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "project", "PROJECT", offsetof(struct settings, project),
     ANK_N("only families of this project")},
    {OPTION_TEXT, 0, "family", "FAMILY", offsetof(struct settings, family),
     ANK_N("only this family")},
    {OPTION_TEXT, 0, "table", "NAME", offsetof(struct settings, table),
     ANK_N("one table: changes, trends, looking_back or estimates")},
    {0},
};

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    const struct ank_changes_request request = {
        .project = s->project,
        .family = s->family,
        .table = s->table,
        .format = session->format,
    };
    return ank_changes_write(&session->work, &request, session->out, err);
}

const struct command cmd_change = {
    .name = "change",
    .group = GROUP_LOOK,
    .summary = ANK_N("What changed, per family, domain and sitting"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N("List every change from the start, with its class"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .example = ANK_N("change --family G-7K3QX"),
             .run = run},
            {0},
        },
};
