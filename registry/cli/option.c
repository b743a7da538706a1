/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options, read and explained from tables; getopt_long does the reading. */
#include <getopt.h>
#include <string.h>

#include <ankerpunt/model/day_rule.h>
#include "command.h"

#define GLOBAL(member) offsetof(struct globals, member)

const struct option_spec global_options[] = {
    {OPTION_TEXT, 'r', "registry", "FILE", GLOBAL(registry),
     ANK_N("the registry; else $ANKERPUNT_REGISTRY, else ./ankerpunt.db when it is "
           "there, else ankerpunt/ankerpunt.db in your data folder (~/.local/share)")},
    {OPTION_TEXT, 0, "lang", "nl|fr|en", GLOBAL(lang),
     ANK_N(
         "language of messages, and of paper; else $ANKERPUNT_LANG, else the system's")},
    {OPTION_TEXT, 0, "format", "text|csv|json|xlsx", GLOBAL(format),
     ANK_N("how results are written: text for people, the others for programs")},
    {OPTION_DAY, 0, "today", "DATE", GLOBAL(today),
     ANK_N("which day it is, for runs that can be repeated")},
    {OPTION_TEXT, 0, "as", "WHO", GLOBAL(as),
     ANK_N("who is working, for the history; else $ANKERPUNT_AS, else coach")},
    {OPTION_FLAG, 0, "wide", NULL, GLOBAL(wide),
     ANK_N("show every column of a table, however narrow the screen")},
    {OPTION_FLAG, 0, "force", NULL, GLOBAL(force),
     ANK_N("overwrite an output file that is there")},
    {OPTION_FLAG, 0, "network-ok", NULL, GLOBAL(network_ok),
     ANK_N("write on a network share all the same")},
    {OPTION_FLAG, 'q', "quiet", NULL, GLOBAL(quiet),
     ANK_N("say nothing that is not a result")},
    {OPTION_FLAG, 0, "help", NULL, GLOBAL(help), ANK_N("explain the command")},
    {OPTION_FLAG, 0, "version", NULL, GLOBAL(version),
     ANK_N("tell the version and the licence")},
    {0},
};

enum { most_options = 64, first_long = 256 };

/* What getopt_long needs, beside the rows it came from. */
struct reading {
    struct option longs[most_options];
    const struct option_spec *specs[most_options];
    char letters[2 * most_options + 4];
    size_t count;
};

static void add_spec(struct reading *reading, const struct option_spec *spec)
{
    for (size_t i = 0; i < reading->count; i++)
        if (strcmp(reading->longs[i].name, spec->name) == 0)
            return; /* the same option of two verbs */
    bool wants = spec->kind != OPTION_FLAG;
    reading->longs[reading->count] =
        (struct option){spec->name, wants ? required_argument : no_argument, NULL,
                        first_long + (int)reading->count};
    reading->specs[reading->count++] = spec;
    if (spec->letter) {
        char *end = reading->letters + strlen(reading->letters);
        *end++ = spec->letter;
        if (wants)
            *end++ = ':';
        *end = '\0';
    }
}

static const struct option_spec *spec_for(const struct reading *reading, int found)
{
    if (found >= first_long)
        return reading->specs[found - first_long];
    for (size_t i = 0; i < reading->count; i++)
        if (reading->specs[i]->letter == found)
            return reading->specs[i];
    return NULL;
}

static bool is_global(const struct option_spec *spec)
{
    for (const struct option_spec *option = global_options; option->kind; option++)
        if (option == spec)
            return true;
    return false;
}

static const struct ank_code_row *codes_of(const struct option_spec *option)
{
    bool coded = option->kind == OPTION_CODE || option->kind == OPTION_WORD;
    return coded ? ank_code_list_find(option->value) : NULL;
}

char *option_codes(const struct option_spec *option, const char *between,
                   struct ank_arena *mem)
{
    const struct ank_code_row *codes = codes_of(option);
    return codes ? ank_code_names(codes, between, mem) : NULL;
}

const char *option_value(const struct option_spec *option, struct ank_arena *mem)
{
    if (option->kind == OPTION_WORD)
        return "WORD";
    if (option->kind == OPTION_CODE)
        return option_codes(option, "|", mem);
    return option->value ? option->value : "";
}

const char *option_words(const struct option_spec *option, const struct ank_lang *lang,
                         struct ank_arena *mem)
{
    const char *words = ank_words(lang, option->help);
    return option->kind == OPTION_WORD ? ank_say(lang, mem, ANK_N("%s: %s"), words,
                                                 option_codes(option, ", ", mem))
                                       : words;
}

static void add_text(struct ank_texts *texts, const char *value, struct ank_arena *mem)
{
    texts->text = ank_grow(mem, texts->text, texts->count, sizeof *texts->text);
    texts->text[texts->count++] = value;
}

static bool read_day(const struct option_given *given, ank_day today,
                     struct ank_arena *mem, struct ank_error *err)
{
    const struct ank_typed_day typed = {
        .what = ank_format(mem, "--%s", given->spec->name),
        .text = given->text,
        .today = today,
        .side = given->spec->kind == OPTION_AHEAD ? ANK_DAY_AHEAD : ANK_DAY_PASSED,
    };
    return ank_day_typed(&typed, given->place, err);
}

static bool read_code(const struct option_given *given, struct ank_arena *mem,
                      struct ank_error *err)
{
    const struct ank_code_wanted wanted = {
        .what = ank_format(mem, "--%s", given->spec->name),
        .list = codes_of(given->spec),
        .open = given->spec->kind == OPTION_WORD,
    };
    *(const char **)given->place = given->text;
    return ank_code_typed(&wanted, given->place, mem, err);
}

static bool settle(const struct option_given *given, ank_day today,
                   struct ank_arena *mem, struct ank_error *err)
{
    char shown[256];
    switch (given->spec->kind) {
    case OPTION_CODE:
    case OPTION_WORD:
        return read_code(given, mem, err);
    case OPTION_DAY:
    case OPTION_PAST:
    case OPTION_AHEAD:
        return read_day(given, today, mem, err);
    case OPTION_INTEGER:
        return ank_decimal_parse(given->text, 0, given->place) ||
               ank_fail(err, ANK_INVALID, ANK_N("--%s wants a whole number, not %s"),
                        given->spec->name, ank_shown(given->text, shown));
    case OPTION_TEXT:
    case OPTION_TEXTS:
    case OPTION_FLAG:
    case OPTION_END:
        break;
    }
    return true;
}

void option_settle(const struct globals *globals, ank_day today, struct ank_arena *mem,
                   struct ank_error *faults)
{
    for (size_t i = 0; i < globals->given_count; i++) {
        struct ank_error fault = {.lang = faults->lang};
        if (!settle(&globals->given[i], today, mem, &fault))
            ank_fail_also(faults, &fault);
    }
}

/* Where values go; `settings` NULL: they are only looked through. */
struct destination {
    struct globals *globals;
    void *settings;
    struct ank_arena *mem;
};

static void wait_for(const struct destination *to, const struct option_given *given)
{
    struct globals *globals = to->globals;
    globals->given =
        ank_grow(to->mem, globals->given, globals->given_count, sizeof *globals->given);
    globals->given[globals->given_count++] = *given;
}

/* Texts and flags are what they are. */
static bool store(const struct destination *to, const struct option_spec *spec,
                  const char *value, struct ank_error *err)
{
    bool global = is_global(spec);
    char *base = global ? (char *)to->globals : to->settings;
    if (!base)
        return true;
    void *place = base + spec->offset;
    const struct option_given given = {spec, value, place};
    if (spec->kind == OPTION_FLAG)
        *(bool *)place = true;
    else if (spec->kind == OPTION_TEXT)
        *(const char **)place = value;
    else if (spec->kind == OPTION_TEXTS)
        add_text(place, value, to->mem);
    else if (global)
        return settle(&given, ank_day_today(), to->mem, err);
    else
        wait_for(to, &given);
    return true;
}

/* "--dat" may be "--date", "--data-date"; what follows "=" is its value. */
static const char *near_option(const struct reading *reading, const char *typed,
                               struct ank_arena *mem, const struct ank_error *err)
{
    struct ank_choices among = {0};
    for (size_t i = 0; i < reading->count; i++)
        ank_choice_add(&among,
                       &(struct ank_choice){
                           .code = ank_format(mem, "--%s", reading->specs[i]->name)},
                       mem);
    return command_near(&among, ank_strndup(mem, typed, strcspn(typed, "=")), err->lang,
                        mem);
}

static bool fail_option(const struct reading *reading, int answer, char **argv,
                        struct ank_arena *mem, struct ank_error *err)
{
    char shown[256];
    const char *culprit = optind > 0 && argv[optind - 1] ? argv[optind - 1] : "";
    if (answer == ':') {
        const struct option_spec *spec = spec_for(reading, optopt);
        return ank_fail(err, ANK_USAGE, ANK_N("--%s wants a value: %s"),
                        spec ? spec->name : culprit,
                        spec ? option_value(spec, mem) : "");
    }
    if (optopt >= first_long)
        return ank_fail(err, ANK_USAGE, ANK_N("--%s takes no value"),
                        spec_for(reading, optopt)->name);
    if (optopt > 0)
        return ank_fail(err, ANK_USAGE, ANK_N("there is no option -%c"), optopt);
    return ank_fail(err, ANK_USAGE, ANK_N("there is no option %s%s"),
                    ank_shown(culprit, shown), near_option(reading, culprit, mem, err));
}

char **option_parse(const struct option_spec *const *specs, char **argv,
                    bool stop_at_operand, struct globals *globals, void *settings,
                    struct ank_arena *mem, struct ank_error *err)
{
    struct reading reading = {.letters = "+:"};
    if (!stop_at_operand)
        strcpy(reading.letters, ":");
    for (; *specs; specs++)
        for (const struct option_spec *option = *specs; option->kind; option++)
            add_spec(&reading, option);

    int argc = 0;
    while (argv[argc])
        argc++;
    char **words =
        ank_alloc(mem, ((size_t)argc + 1) * sizeof *words); /* getopt reorders */
    memcpy(words, argv, (size_t)argc * sizeof *words);

    const struct destination to = {globals, settings, mem};
    opterr = 0;
    optind = 0; /* start anew, GNU */
    for (int found; (found = getopt_long(argc, words, reading.letters, reading.longs,
                                         NULL)) != -1;) {
        const struct option_spec *spec =
            found == '?' || found == ':' ? NULL : spec_for(&reading, found);
        if (!spec) {
            fail_option(&reading, found, words, mem, err);
            return NULL;
        }
        if (!store(&to, spec, optarg, err))
            return NULL;
    }
    return words + optind;
}

void option_defaults(const struct option_spec *options, void *settings)
{
    for (; options && options->kind; options++) {
        void *place = (char *)settings + options->offset;
        if (options->kind == OPTION_DAY || options->kind == OPTION_PAST ||
            options->kind == OPTION_AHEAD)
            *(ank_day *)place = ANK_NO_DAY;
        if (options->kind == OPTION_INTEGER)
            *(int64_t *)place = NOT_GIVEN;
    }
}

void option_help(const struct option_spec *options, struct session *session)
{
    enum { LEFT = 34, WORDS_AT = 38 };
    const struct ank_lang *lang = session->work.lang;
    FILE *out = session->out;
    for (; options->kind; options++) {
        struct ank_arena mem = {0};
        const char *value = operand_words(lang, option_value(options, &mem), &mem);
        char letter[4] = "   ";
        if (options->letter)
            snprintf(letter, sizeof letter, "-%c ", options->letter);
        char *left = ank_format(&mem, "%s--%s%s%s", letter, options->name,
                                *value ? " " : "", value);
        size_t width = ank_text_width(left);
        int pad = width < LEFT ? (int)(LEFT - width) : 0;
        bool below = session->work.screen && width > LEFT; /* no room beside */
        fprintf(out, "  %s%*s  ", left, pad, "");
        if (below)
            fprintf(out, "\n%*s", WORDS_AT, "");
        ank_text_fill(out, option_words(options, lang, &mem),
                      below || width <= LEFT ? WORDS_AT : width + 4, WORDS_AT,
                      session->work.screen);
        ank_arena_free(&mem);
    }
}
