/* SPDX-License-Identifier: GPL-3.0-or-later */
/* completion: what a shell can fill in, written from the rows of the commands. */
#include <string.h>

#include "command.h"

/* Every word once: verbs of a command, or its options with --. */
static void write_verbs(FILE *out, const struct command *command)
{
    for (const struct verb *verb = command->verbs; verb->run; verb++)
        if (verb->name)
            fprintf(out, " %s", verb->name);
}

static bool named_before(const struct command *command, const struct verb *here,
                         const char *name)
{
    for (const struct verb *verb = command->verbs; verb != here; verb++)
        for (const struct option_spec *option = verb->options; option && option->kind;
             option++)
            if (strcmp(option->name, name) == 0)
                return true;
    return false;
}

static void write_options(FILE *out, const struct command *command, const char *before)
{
    for (const struct option_spec *option = global_options; option->kind; option++)
        fprintf(out, "%s%s", before, option->name);
    for (const struct verb *verb = command->verbs; verb->run; verb++)
        for (const struct option_spec *option = verb->options; option && option->kind;
             option++)
            if (!named_before(command, verb, option->name))
                fprintf(out, "%s%s", before, option->name);
}

/* Calls back for every option of a command that has a list of codes, once. */
static void each_choice(FILE *out, void (*write)(FILE *out, const char *command,
                                                 const char *option, const char *codes))
{
    for (size_t i = 0; commands[i]; i++)
        for (const struct verb *verb = commands[i]->verbs; verb->run; verb++)
            for (const struct option_spec *option = verb->options;
                 option && option->kind; option++) {
                struct ank_arena mem = {0};
                const char *codes = option_codes(option, " ", &mem);
                if (codes && !named_before(commands[i], verb, option->name))
                    write(out, commands[i]->name, option->name, codes);
                ank_arena_free(&mem);
            }
}

static void bash_choice(FILE *out, const char *command, const char *option,
                        const char *codes)
{
    fprintf(out, "        \"%s --%s\") words=\"%s\" ;;\n", command, option, codes);
}

static void bash(FILE *out)
{
    fputs("_ankerpunt() {\n"
          "    local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words\n"
          "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
          "        words=\"",
          out);
    for (size_t i = 0; commands[i]; i++)
        fprintf(out, "%s%s", i ? " " : "", commands[i]->name);
    fputs("\"\n    else\n        case $command in\n", out);
    for (size_t i = 0; commands[i]; i++) {
        fprintf(out, "        %s) words=\"", commands[i]->name);
        write_verbs(out, commands[i]);
        write_options(out, commands[i], " --");
        fputs("\" ;;\n", out);
    }
    fputs("        esac\n"
          "    fi\n"
          "    case \"$command ${COMP_WORDS[COMP_CWORD-1]}\" in\n",
          out);
    each_choice(out, bash_choice);
    fputs("    esac\n"
          "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
          "}\n"
          "complete -o default -F _ankerpunt ankerpunt\n",
          out);
}

static void zsh_choice(FILE *out, const char *command, const char *option,
                       const char *codes)
{
    fprintf(out, "    '%s --%s') compadd -- %s; return ;;\n", command, option, codes);
}

static void zsh(FILE *out)
{
    fputs("#compdef ankerpunt\n"
          "_ankerpunt() {\n"
          "    if (( CURRENT == 2 )); then\n"
          "        compadd --",
          out);
    for (size_t i = 0; commands[i]; i++)
        fprintf(out, " %s", commands[i]->name);
    fputs("\n        return\n    fi\n    case \"$words[2] $words[CURRENT-1]\" in\n",
          out);
    each_choice(out, zsh_choice);
    fputs("    esac\n    case $words[2] in\n", out);
    for (size_t i = 0; commands[i]; i++) {
        fprintf(out, "    %s) compadd --", commands[i]->name);
        write_verbs(out, commands[i]);
        write_options(out, commands[i], " --");
        fputs(" ;;\n", out);
    }
    fputs("    esac\n"
          "    _files\n"
          "}\n"
          "compdef _ankerpunt ankerpunt\n",
          out);
}

/* A single quote ends a string of fish; none of our sentences has to. */
static void quote(FILE *out, const char *text)
{
    fputc('\'', out);
    for (; *text; text++) {
        if (*text == '\'' || *text == '\\')
            fputc('\\', out);
        fputc(*text, out);
    }
    fputc('\'', out);
}

static void fish_choice(FILE *out, const char *command, const char *option,
                        const char *codes)
{
    fprintf(out,
            "complete -c ankerpunt -n '__fish_seen_subcommand_from %s' -l %s -x -a "
            "'%s'\n",
            command, option, codes);
}

static void fish(FILE *out, const struct ank_lang *lang)
{
    for (size_t i = 0; commands[i]; i++) {
        const struct command *command = commands[i];
        fprintf(out, "complete -c ankerpunt -n __fish_use_subcommand -a %s -d ",
                command->name);
        quote(out, ank_words(lang, command->summary));
        fputc('\n', out);
        for (const struct verb *verb = command->verbs; verb->run; verb++)
            if (verb->name)
                fprintf(out,
                        "complete -c ankerpunt -n '__fish_seen_subcommand_from %s' -a "
                        "'%s'\n",
                        command->name, verb->name);
        char before[120];
        snprintf(before, sizeof before,
                 "\ncomplete -c ankerpunt -n '__fish_seen_subcommand_from %s' -l ",
                 command->name);
        write_options(out, command, before);
        fputc('\n', out);
    }
    each_choice(out, fish_choice);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    char shown[256];
    if (strcmp(operands[0], "bash") == 0)
        bash(session->out);
    else if (strcmp(operands[0], "zsh") == 0)
        zsh(session->out);
    else if (strcmp(operands[0], "fish") == 0)
        fish(session->out, session->work.lang);
    else
        return ank_fail(err, ANK_INVALID,
                        ANK_N("completion is there for bash, zsh and fish, not %s"),
                        ank_shown(operands[0], shown));
    return true;
}

const struct command cmd_completion = {
    .name = "completion",
    .summary = ANK_N("What a shell can fill in"),
    .verbs =
        (const struct verb[]){
            {.operands = "bash|zsh|fish",
             .summary =
                 ANK_N("Write completions for a shell, to be read when it starts"),
             .least = 1,
             .most = 1,
             .example = ANK_N("completion bash"),
             .run = run},
            {0},
        },
};
