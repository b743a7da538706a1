/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The man page, written from the rows of the commands. */
#include <stdlib.h>
#include <string.h>

#include "manual.h"
#include "command.h"

/* Hyphens are meant as they are typed; a line does not begin a request. */
void manual_say(FILE *out, const char *text)
{
    for (const char *c = text; *c; c++) {
        if ((*c == '.' || *c == '\'') && (c == text || c[-1] == '\n'))
            fputs("\\&", out);
        if (*c == '-')
            fputs("\\-", out);
        else if (*c == '\\')
            fputs("\\e", out);
        else
            fputc(*c, out);
    }
}

void manual_head(FILE *out, const struct ank_lang *lang, const char *title)
{
    fprintf(out, ".SH %s\n", ank_words(lang, title));
}

void manual_term(FILE *out, const struct ank_lang *lang, const char *term,
                 const char *sentence)
{
    fputs(".TP\n.B ", out);
    manual_say(out, term);
    fputc('\n', out);
    manual_say(out, ank_words(lang, sentence));
    fputs(".\n", out);
}

/* A line may break between the words of a choice. */
static void say_choice(FILE *out, const char *words, struct ank_arena *mem)
{
    size_t length = strcspn(words, "|");
    for (; words[length]; length = strcspn(words, "|")) {
        manual_say(out, ank_format(mem, "%.*s|", (int)length, words));
        fputs("\\:", out);
        words += length + 1;
    }
    manual_say(out, words);
}

static void write_option(FILE *out, const struct ank_lang *lang,
                         const struct option_spec *option)
{
    fputs(".TP\n.B ", out);
    if (option->letter)
        fprintf(out, "\\-%c, ", option->letter);
    fputs("\\-\\-", out);
    manual_say(out, option->name);
    struct ank_arena mem = {0};
    const char *value = operand_words(lang, option_value(option, &mem), &mem);
    if (*value) {
        fputs(" \\fI", out);
        say_choice(out, value, &mem);
        fputs("\\fR", out);
    }
    fputc('\n', out);
    manual_say(out, option_words(option, lang, &mem));
    fputs(".\n", out);
    ank_arena_free(&mem);
}

/* As they are typed, a line each. */
static void write_example(FILE *out, const struct ank_lang *lang, const char *line)
{
    fputs(".PP\n", out);
    manual_say(out, ank_words(lang, ANK_N("For example:")));
    fputs("\n.PP\n.RS 4\n.nf\n", out);
    for (size_t length; *line; line += length + (line[length] == '\n')) {
        length = strcspn(line, "\n");
        char *one = ank_must(strndup(line, length));
        fputs("ankerpunt ", out);
        manual_say(out, one);
        fputc('\n', out);
        free(one);
    }
    fputs(".fi\n.RE\n", out);
}

static void write_verb(FILE *out, const struct ank_lang *lang,
                       const struct command *command, const struct verb *verb)
{
    char *usage;
    size_t size;
    FILE *line = ank_must(open_memstream(&usage, &size));
    command_usage(command, verb, lang, line);
    fclose(line);
    usage[strcspn(usage, "\n")] = '\0';
    fputs(".SS ", out);
    manual_say(out, usage);
    fputc('\n', out);
    free(usage);
    manual_say(out, ank_words(lang, verb->summary));
    fputs(".\n", out);
    for (const struct option_spec *option = verb->options; option && option->kind;
         option++)
        write_option(out, lang, option);
    if (verb->example)
        write_example(out, lang, ank_words(lang, verb->example));
}

void command_manual(const struct ank_lang *lang, FILE *out)
{
    fprintf(out, ".TH ANKERPUNT 1 \"\" \"ankerpunt %s\"\n", ANK_VERSION);
    fputs(".ad l\n", out); /* words of a choice have no blanks to stretch */
    manual_head(out, lang, ANK_N("NAME"));
    fputs("ankerpunt \\- ", out);
    manual_say(
        out,
        ank_words(lang, ANK_N("families and their coach register progress together")));
    fputc('\n', out);
    manual_head(out, lang, ANK_N("SYNOPSIS"));
    fputs(".B ankerpunt\n[\\fI\\-\\-global\\-option\\fR ...] \\fICOMMAND\\fR "
          "[\\fI\\-\\-option\\fR ...] "
          "[\\fIOPERAND\\fR ...]\n",
          out);
    manual_head(out, lang, ANK_N("DESCRIPTION"));
    manual_say(
        out,
        ank_words(lang, ANK_N("A registry with which family coaches note, together "
                              "with families, how life goes and which rights they "
                              "obtain: one file, no network. A family is known by a "
                              "code. What is typed (commands, options, codes) is the "
                              "same in every language.")));
    fputc('\n', out);
    manual_head(out, lang, ANK_N("COMMANDS"));
    for (size_t i = 0; commands[i]; i++)
        for (const struct verb *verb = commands[i]->verbs; verb->run; verb++)
            write_verb(out, lang, commands[i], verb);
    manual_head(out, lang, ANK_N("GLOBAL OPTIONS"));
    for (const struct option_spec *option = global_options; option->kind; option++)
        write_option(out, lang, option);
    manual_end(out, lang);
}
