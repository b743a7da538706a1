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

static const char *const groups[GROUPS] = {
    [GROUP_BEGIN] = ANK_N("To begin: the registry, projects, families"),
    [GROUP_TALK] = ANK_N("Around a talk: who is due, scores, words"),
    [GROUP_RIGHTS] = ANK_N("Rights, small steps, money"),
    [GROUP_ALONG] = ANK_N("Going along with a family"),
    [GROUP_LOOK] = ANK_N("To look back, and to take back"),
    [GROUP_PAPER] = ANK_N("On paper and in figures"),
    [GROUP_OUT] = ANK_N("In and out: files, and what others get"),
    [GROUP_KEEP] = ANK_N("To keep it safe, and to keep to the rules"),
    [GROUP_MORE] = ANK_N("More"),
};

static void list_group(struct session *session, enum command_group group)
{
    enum { WORDS_AT = 14 };
    fprintf(session->out, "%s\n", ank_words(session->work.lang, groups[group]));
    for (size_t i = 0; commands[i]; i++)
        if (commands[i]->group == group) {
            fprintf(session->out, "  %-11s ", commands[i]->name);
            ank_text_fill(session->out,
                          ank_words(session->work.lang, commands[i]->summary), WORDS_AT,
                          WORDS_AT, session->work.screen);
        }
    fputc('\n', session->out);
}

static void list_commands(struct session *session)
{
    session_line(
        session,
        SAY(ANK_N(
            "usage: ankerpunt [GLOBAL OPTION...] COMMAND [OPTION...] [OPERAND...]")));
    fputc('\n', session->out);
    for (int i = 1; i <= GROUPS; i++) /* what is in no group comes last */
        list_group(session, (enum command_group)(i % GROUPS));
    fprintf(session->out, "%s\n\n", SAY(ANK_N("Global options:")));
    option_help(global_options, session);
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
    command_help(command, session);
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
             .example = ANK_N("help rate"),
             .run = run},
            {0},
        },
};
