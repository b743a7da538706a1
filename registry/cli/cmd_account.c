/* SPDX-License-Identifier: GPL-3.0-or-later */
/* account: the texts with which an organisation accounts for what it keeps. */
#include <ankerpunt/app/accountability.h>
#include "command.h"
#include "output_kind.h"

struct settings {
    const char *output;
    bool dpia;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "dpia", NULL, PLACE(dpia),
     ANK_N("a draft of the assessment of risks (article 35) instead")},
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N("write to this file; a FILE.md is in Markdown")},
    {0},
};

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    static const char *const markdown[] = {"md", NULL};
    const struct settings *s = settings;
    const struct ank_account_request request = {
        .project = operands[0],
        .risks = s->dpia,
        .markdown = kind_is_named(s->output, markdown),
    };
    struct output output;
    if (session->format != TABLE_TEXT)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("account gives text, or Markdown with -o FILE.md"));
    output_open(&output, session, s->output);
    bool done = ank_account_write(&session->work, &request, output.stream, err);
    if (!output_close(&output, session, done, err))
        return false;
    return !output.path || session->quiet ||
           session_file(session, NULL, output.path, err);
}

const struct command cmd_account = {
    .name = "account",
    .group = GROUP_KEEP,
    .summary = ANK_N("Account for what is kept: GDPR articles 30 and 35"),
    .verbs =
        (const struct verb[]){
            {.operands = "[PROJECT]",
             .summary = ANK_N(
                 "Write the record of processing activities (GDPR article 30) of a "
                 "project, or of all, from how the registry is set up and used; what "
                 "the organisation must fill in stands in square brackets, and no "
                 "family is in it"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .most = 1,
             .example = ANK_N("account zonnedorp -o record.md"),
             .run = run},
            {0},
        },
};
