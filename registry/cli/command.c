/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands there are: which one the words name, and what help tells of it. */
#include <string.h>

#include "command.h"
#include "missing.h"

#define COMMAND(name) extern const struct command cmd_##name;
#include "commands.inc"
#undef COMMAND

#define COMMAND(name) &cmd_##name,
const struct command *const commands[] = {
#include "commands.inc"
    NULL,
};
#undef COMMAND

const struct command *command_find(const char *name)
{
    for (size_t i = 0; commands[i]; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

const char *command_near(const struct ank_choices *among, const char *word,
                         const struct ank_lang *lang, struct ank_arena *mem)
{
    struct ank_choices found;
    ank_choice_find(among, word, false, mem, &found);
    return found.count ? ank_say(lang, mem, ANK_N("; did you mean %s?"),
                                 ank_choice_names(&found, lang, mem))
                       : "";
}

bool command_refuse(const char *name, struct ank_error *err)
{
    char shown[256];
    struct ank_arena mem = {0};
    struct ank_choices among = {0};
    for (size_t i = 0; commands[i]; i++)
        ank_choice_add(&among, &(struct ank_choice){.code = commands[i]->name}, &mem);
    const char *near = command_near(&among, name, err->lang, &mem);
    ank_fail(err, ANK_USAGE,
             *near ? ANK_N("there is no command %s%s")
                   : ANK_N("there is no command %s; see ankerpunt help"),
             ank_shown(name, shown), near);
    ank_arena_free(&mem);
    return false;
}

/* The verb that is not there. */
static void refuse_verb(const struct command *command, const char *word,
                        struct ank_arena *mem, struct ank_error *err)
{
    char shown[256];
    struct ank_choices among = {0};
    for (const struct verb *verb = command->verbs; verb->run; verb++)
        if (verb->name)
            ank_choice_add(&among, &(struct ank_choice){.code = verb->name}, mem);
    ank_fail(err, ANK_USAGE, ANK_N("there is no %s here%s"), ank_shown(word, shown),
             command_near(&among, word, err->lang, mem));
}

void command_usage(const struct command *command, const struct verb *verb,
                   const struct ank_lang *lang, FILE *out)
{
    struct ank_arena mem = {0};
    const char *operands =
        operand_words(lang, verb->operands ? verb->operands : "", &mem);
    fprintf(out, "ankerpunt %s", command->name);
    if (verb->name && command->verb_place == 0)
        fprintf(out, " %s", verb->name);
    if (verb->name && command->verb_place == 1) { /* after the first operand */
        size_t first = strcspn(operands, " ");
        fprintf(out, " %.*s %s", (int)first, operands, verb->name);
        operands += first + (operands[first] == ' ');
    }
    fprintf(out, "%s%s%s\n",
            verb->options ? operand_words(lang, " [OPTION...]", &mem) : "",
            *operands ? " " : "", operands);
    ank_arena_free(&mem);
}

/* As they are typed: a line stays whole, however narrow the screen. */
static void show_examples(const struct verb *verb, struct session *session)
{
    const char *line = ank_words(session->work.lang, verb->example);
    fprintf(session->out, "\n  %s\n", SAY(ANK_N("For example:")));
    for (size_t length; *line; line += length + (line[length] == '\n')) {
        length = strcspn(line, "\n");
        fprintf(session->out, "    ankerpunt %.*s\n", (int)length, line);
    }
}

void command_help(const struct command *command, struct session *session)
{
    const struct ank_lang *lang = session->work.lang;
    size_t screen = session->work.screen;
    FILE *out = session->out;
    for (const struct verb *verb = command->verbs; verb->run; verb++) {
        fputs(verb == command->verbs ? ank_words(lang, ANK_N("usage: ")) : "\n", out);
        command_usage(command, verb, lang, out);
        fputs("\n  ", out);
        ank_text_fill(out, SAY("%s.", ank_words(lang, verb->summary)), 2, 2, screen);
        if (verb->options) {
            fputc('\n', out);
            option_help(verb->options, session);
        }
        if (verb->example)
            show_examples(verb, session);
        if (verb->file)
            help_columns(verb->file, session);
    }
}

/* How many of these words are the verb's name ("catalogue import" has two); 0
 * when they are not. */
static size_t verb_words(const struct verb *verb, char **words)
{
    size_t count = 0;
    for (const char *name = verb->name; *name; count++) {
        size_t length = strcspn(name, " ");
        if (!words[count] || strlen(words[count]) != length ||
            strncmp(words[count], name, length) != 0)
            return 0;
        name += length + (name[length] == ' ');
    }
    return count;
}

const struct verb *command_verb_of(const struct command *command, char **operands)
{
    char **names = operands + (operands[0] ? command->verb_place : 0);
    if (!command->verbs[0].name && !command->verbs[1].run)
        return command->verbs;
    for (const struct verb *verb = command->verbs; verb->run; verb++)
        if (verb->name && verb_words(verb, names) > 0)
            return verb;
    return NULL;
}

const struct verb *command_verb(const struct command *command, char **words,
                                const struct globals *globals, struct ank_arena *mem,
                                struct ank_error *err)
{
    const struct option_spec *specs[16] = {global_options};
    size_t count = 1;
    if (!command->verbs[0].name && !command->verbs[1].run)
        return command->verbs;
    for (const struct verb *verb = command->verbs; verb->run; verb++)
        if (verb->options)
            specs[count++] = verb->options;
    struct globals ignored = *globals;
    char **operands = option_parse(specs, words, false, &ignored, NULL, mem, err);
    if (!operands)
        return NULL;
    char **names = operands + (operands[0] ? command->verb_place : 0);
    const struct verb *named = command_verb_of(command, operands);
    if (named)
        return named;
    if (!command->verbs[0].name || ignored.help || ignored.version)
        return command->verbs;
    if (names[0])
        refuse_verb(command, names[0], mem, err);
    else
        ank_fail(err, ANK_USAGE, ANK_N("do what?"));
    return NULL;
}

void command_drop_verb(const struct command *command, const struct verb *verb,
                       char **operands)
{
    if (!verb->name)
        return;
    char **place = operands + command->verb_place;
    for (size_t words = verb_words(verb, place); words > 0; words--)
        for (char **p = place; *p; p++)
            p[0] = p[1];
}

static bool check_operands(const struct verb *verb, char **operands,
                           struct ank_error *err)
{
    char shown[256];
    size_t count = 0;
    while (operands[count])
        count++;
    if (count < verb->least && !missing_any(verb, operands))
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"),
                        verb->operands);
    if (verb->most && count > verb->most)
        return ank_fail(err, ANK_USAGE, ANK_N("%s is one too many"),
                        ank_shown(operands[verb->most], shown));
    if (!verb->operands && count > 0)
        return ank_fail(err, ANK_USAGE, ANK_N("%s is one too many"),
                        ank_shown(operands[0], shown));
    return true;
}

bool command_operands(const struct command *command, const struct verb *verb,
                      char **operands, struct ank_error *err)
{
    command_drop_verb(command, verb, operands);
    return check_operands(verb, operands, err);
}
