/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The man page, written from the rows of the commands. */
#include <stdlib.h>
#include <string.h>

#include "command.h"

/* Hyphens are meant as they are typed; a line does not begin a request. */
static void say(FILE *out, const char *text)
{
    if (*text == '.' || *text == '\'')
        fputs("\\&", out);
    for (; *text; text++)
        if (*text == '-')
            fputs("\\-", out);
        else if (*text == '\\')
            fputs("\\e", out);
        else
            fputc(*text, out);
}

static void head(FILE *out, const struct ank_lang *lang, const char *title)
{
    fputs(".SH ", out);
    for (const char *words = ank_words(lang, title); *words; words++)
        fputc(*words, out);
    fputc('\n', out);
}

static void write_option(FILE *out, const struct ank_lang *lang,
                         const struct option_spec *option)
{
    fputs(".TP\n.B ", out);
    if (option->letter)
        fprintf(out, "\\-%c, ", option->letter);
    fputs("\\-\\-", out);
    say(out, option->name);
    if (option->value) {
        fputs(" \\fI", out);
        say(out, option->value);
        fputs("\\fR", out);
    }
    fputc('\n', out);
    say(out, ank_words(lang, option->help));
    fputs(".\n", out);
}

static void write_verb(FILE *out, const struct ank_lang *lang,
                       const struct command *command, const struct verb *verb)
{
    char *usage;
    size_t size;
    FILE *line = ank_must(open_memstream(&usage, &size));
    command_usage(command, verb, line);
    fclose(line);
    usage[strcspn(usage, "\n")] = '\0';
    fputs(".SS ", out);
    say(out, usage);
    fputc('\n', out);
    free(usage);
    say(out, ank_words(lang, verb->summary));
    fputs(".\n", out);
    for (const struct option_spec *option = verb->options; option && option->kind;
         option++)
        write_option(out, lang, option);
}

void command_manual(const struct ank_lang *lang, FILE *out)
{
    fprintf(out, ".TH ANKERPUNT 1 \"\" \"ankerpunt %s\"\n", ANK_VERSION);
    head(out, lang, ANK_N("NAME"));
    fputs("ankerpunt \\- ", out);
    say(out,
        ank_words(lang, ANK_N("families and their coach register progress together")));
    fputc('\n', out);
    head(out, lang, ANK_N("SYNOPSIS"));
    fputs(".B ankerpunt\n[\\fI\\-\\-global\\-option\\fR ...] \\fICOMMAND\\fR "
          "[\\fI\\-\\-option\\fR ...] "
          "[\\fIOPERAND\\fR ...]\n",
          out);
    head(out, lang, ANK_N("COMMANDS"));
    for (size_t i = 0; commands[i]; i++)
        for (const struct verb *verb = commands[i]->verbs; verb->run; verb++)
            write_verb(out, lang, commands[i], verb);
    head(out, lang, ANK_N("GLOBAL OPTIONS"));
    for (const struct option_spec *option = global_options; option->kind; option++)
        write_option(out, lang, option);
    head(out, lang, ANK_N("EXIT STATUS"));
    say(out,
        ank_words(
            lang,
            ANK_N("0: done. 1: refused, and nothing was changed. 2: the call itself "
                  "is wrong. 3: the registry or a file cannot be used. 128 and more: "
                  "ended by a signal.")));
    fputc('\n', out);
}
