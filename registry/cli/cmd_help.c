/* SPDX-License-Identifier: GPL-3.0-or-later */
/* help: explains a command, or lists them all. */
#include "command.h"

struct settings {
    bool man;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "man", NULL, offsetof(struct settings, man),
     ANK_N("write the man page")},
    {0},
};

static void list_commands(struct session *session)
{
    fprintf(
        session->out, "%s\n\n",
        SAY(ANK_N(
            "usage: ankerpunt [GLOBAL OPTION...] COMMAND [OPTION...] [OPERAND...]")));
    for (size_t i = 0; commands[i]; i++)
        fprintf(session->out, "  %-11s %s\n", commands[i]->name,
                ank_words(session->work.lang, commands[i]->summary));
    fprintf(session->out, "\n%s\n\n", SAY(ANK_N("Global options:")));
    option_help(global_options, session->work.lang, session->out);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char shown[256];
    if (s->man) {
        command_manual(session->work.lang, session->out);
        return true;
    }
    if (!operands[0]) {
        list_commands(session);
        return true;
    }
    const struct command *command = command_find(operands[0]);
    if (!command)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("there is no command %s; see ankerpunt help"),
                        ank_shown(operands[0], shown));
    command_help(command, session->work.lang, session->out);
    return true;
}

const struct command cmd_help = {
    .name = "help",
    .summary = ANK_N("Explain a command, or list them all"),
    .verbs =
        (const struct verb[]){
            {.operands = "[COMMAND]",
             .summary = ANK_N("Explain a command, or list them all"),
             .options = options,
             .settings_size = sizeof(struct settings),
             .most = 1,
             .run = run},
            {0},
        },
};
