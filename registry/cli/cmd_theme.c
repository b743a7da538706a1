/* SPDX-License-Identifier: GPL-3.0-or-later */
/* theme: what a family adds in its own words, a domain or a goal, with or without
 * numbers. */
#include <string.h>

#include <ankerpunt/app/themes.h>
#include "command.h"
#include "../io/table_code.h"
#include "fields.h"
#include "prompt.h"

struct settings {
    struct ank_own_theme_entry theme; /* its text is filled in by ask_words() */
    ank_day date;
    bool all, no_texts, correct;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_FLAG, 0, "goal", NULL, PLACE(theme.goal),
     ANK_N("a goal, which may be rated from 0 (not yet) to 10 (reached)")},
    {OPTION_TEXT, 0, "domain", "DOMAIN", PLACE(theme.domain),
     ANK_N("the domain that a goal is about")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(theme.by),
     ANK_N("whose words; the family together when left out")},
    {OPTION_PAST, 0, "date", "DATE", PLACE(theme.day),
     ANK_N("the day it was named; today when left out")},
    {OPTION_TEXT, 0, "instrument", "INSTRUMENT", PLACE(theme.instrument),
     ANK_N("which list of domains")},
    {0},
};

static const struct option_spec list_options[] = {
    {OPTION_FLAG, 0, "all", NULL, PLACE(all),
     ANK_N("those that were reached or let go too")},
    {OPTION_FLAG, 0, "no-texts", NULL, PLACE(no_texts),
     ANK_N("do not ask for the passphrase; the words stay sealed")},
    {0},
};

static const struct option_spec rate_options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the day you sat together; today when left out")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(theme.by),
     ANK_N("who rated; the family together when left out")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what was noted; the old value stays in the history")},
    {0},
};

static const struct option_spec day_options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it happened; today when left out")},
    {0},
};

/* Words of a terminal that do not fit are shown, to be said shorter; those of a file
 * are refused. */
static bool ask_words(struct session *session, const char *path, const char *question,
                      const char **text, struct ank_error *err)
{
    bool typed = !path && prompt_possible();
    for (;;) {
        const char *settled;
        struct ank_error wrong = {.lang = err->lang};
        if (!text_ask(session, path, question, text, err))
            return false;
        if (ank_own_theme_line(&session->work, *text, &settled, &wrong))
            return true;
        if (!typed || wrong.code != ANK_INVALID)
            return ank_fail(err, wrong.code, "%s", wrong.text);
        fields_complain(&wrong);
        prompt_say(SAY(ANK_N("  This was typed: %s\n"), *text));
    }
}

/* Everything that can be wrong is told before the words are asked. */
static bool ask_theme(struct session *session, void *settings, char **operands,
                      struct ank_error *err)
{
    struct ank_own_theme_entry *theme = &((struct settings *)settings)->theme;
    const char *about;
    theme->family = operands[0];
    if (!ank_own_theme_check(&session->work, theme, err) ||
        !fields_about(session, operands[0], "", &about, err) ||
        !session_unseal(session, err))
        return false;
    const char *question =
        theme->goal ? SAY(ANK_N("%s · The goal, in the family's words: "), about)
                    : SAY(ANK_N("%s · The theme, in the family's words: "), about);
    return ask_words(session, operands[1], question, &theme->text, err);
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    char day[11];
    struct ank_own_theme_entry theme = ((const struct settings *)settings)->theme;
    theme.family = operands[0];
    if (!ank_own_theme_note(&session->work, &theme, err))
        return false;
    const char *on = ank_work_day(&session->work, theme.day);
    const struct saved kept = {
        .family = operands[0],
        .line = ank_format(session->work.mem, "%s theme %lld %s", operands[0],
                           (long long)theme.number, ank_day_format(theme.day, day)),
        .said = theme.goal ? SAY(ANK_N("own goal %lld, named on %s"),
                                 (long long)theme.number, on)
                           : SAY(ANK_N("own theme %lld, named on %s"),
                                 (long long)theme.number, on),
    };
    return session_saved(session, &kept, err);
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"kind", ANK_N("kind"), TABLE_WORDS, 0, 2},
    {"theme", ANK_N("in their words"), TABLE_WORDS, 0, 0},
    {"by", ANK_N("by"), TABLE_WORDS, 0, 3},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 7},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 6},
    {"date", ANK_N("date"), TABLE_DAY, 0, 5},
    {"reached", ANK_N("reached on"), TABLE_DAY, 0, 1},
    {"let_go", ANK_N("let go"), TABLE_DAY, 0, 4},
    {"who", ANK_N("who"), TABLE_WORDS, 0, 8},
    {"on", ANK_N("rated on"), TABLE_DAY, 0, 0},
    {"score", ANK_N("score"), TABLE_NUMBER, 0, 0},
    {"status", ANK_N("status"), TABLE_WORDS, 0, 2},
    {0},
};

/* Without a passphrase at hand the themes are there, without their words. */
static bool ask_passphrase(struct session *session, void *settings, char **operands,
                           struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_own_themes list;
    return ank_own_theme_rows(&session->work, operands[0], s->all, &list, err) &&
           (s->no_texts || session_try_unseal(session, err));
}

/* `score` NULL: it was never rated. */
static void write_row(struct table *table, struct session *session,
                      const struct ank_own_theme *theme,
                      const struct ank_own_score *score)
{
    const struct ank_lang *lang = session->work.lang;
    table_integer(table, theme->number);
    table_code(table, lang, ank_own_theme_codes, theme->goal ? "goal" : "domain");
    table_text(table, theme->text);
    table_text(table, theme->by);
    table_text(table, theme->instrument_code);
    table_label(table, lang, &session->mem, theme->domain_code, &theme->domain_label);
    table_day(table, theme->day);
    table_day(table, theme->reached);
    table_day(table, theme->ended);
    table_text(table, score ? score->by : NULL);
    table_day(table, score ? score->day : ANK_NO_DAY);
    if (score && score->answer >= 0)
        table_decimal(table, ank_scale_points(&theme->scale, score->answer),
                      theme->scale.decimals);
    else
        table_missing(table);
    table_code(table, lang, ank_score_codes,
               score ? ank_status_name(score->answer) : NULL);
    table_row_end(table);
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_own_themes found;
    struct table *table;
    if (!ank_own_theme_rows(&session->work, operands[0], s->all, &found, err) ||
        !session_table(session, &table, "themes", "themes", ANK_N("In their own words"),
                       columns, err))
        return false;
    for (size_t i = 0; i < found.count; i++) {
        const struct ank_own_theme *theme = &found.theme[i];
        for (size_t k = 0; k < theme->score_count; k++)
            write_row(table, session, theme, &theme->scores[k]);
        if (theme->score_count == 0)
            write_row(table, session, theme, NULL);
    }
    return table_close(table, err);
}

/* "2=7" */
static bool read_pair(struct session *session, const char *text,
                      struct ank_own_answer *answer, struct ank_error *err)
{
    char shown[256];
    char *copy = ank_strdup(&session->mem, text), *equals = strchr(copy, '=');
    if (!equals || equals == copy)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s is no score of a theme; write its number, = and the "
                              "score, such as 2=7"),
                        ank_shown(text, shown));
    *equals = '\0';
    *answer = (struct ank_own_answer){copy, equals + 1};
    return true;
}

static bool rate(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_own_answer *answers = NULL;
    struct ank_own_rating rating = {operands[0], s->theme.by, s->date, s->correct};
    size_t count = 0;
    for (; operands[1 + count]; count++) {
        answers = ank_grow(&session->mem, answers, count, sizeof *answers);
        if (!read_pair(session, operands[1 + count], &answers[count], err))
            return false;
    }
    answers = ank_grow(&session->mem, answers, count, sizeof *answers);
    answers[count] = (struct ank_own_answer){0};
    if (!ank_own_theme_rate(&session->work, &rating, answers, &count, err))
        return false;
    const char *what = ank_say_n(session->work.lang, session->work.mem, "%zu score",
                                 "%zu scores", count);
    const struct saved kept = {
        .family = rating.family,
        .line = ank_format(session->work.mem, "%s %zu scores %s", rating.family, count,
                           ank_day_format(rating.day, day)),
        .said = ank_format(session->work.mem, "%s, %s", what,
                           ank_work_day(&session->work, rating.day)),
    };
    return session_saved(session, &kept, err);
}

/* What is said of what became of a theme: for a program, and for people. */
static bool tell(struct session *session, const struct ank_numbered *theme,
                 const char *word, const char *said, struct ank_error *err)
{
    const struct saved kept = {
        .family = theme->family,
        .line = ank_format(session->work.mem, "%s theme %lld %s", theme->family,
                           (long long)theme->number, word),
        .said = said,
        .gone = strcmp(word, "removed") == 0,
    };
    return session_saved(session, &kept, err);
}

static bool reached(struct session *session, const void *settings, char **operands,
                    struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_numbered theme = {operands[0], operands[1], s->date, 0};
    return ank_own_theme_reached(&session->work, &theme, err) &&
           tell(session, &theme, "reached",
                SAY(ANK_N("own goal %lld, reached on %s"), (long long)theme.number,
                    ank_work_day(&session->work, theme.day)),
                err);
}

static bool drop(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_numbered theme = {operands[0], operands[1], s->date, 0};
    return ank_own_theme_let_go(&session->work, &theme, err) &&
           tell(session, &theme, "dropped",
                SAY(ANK_N("own theme %lld, let go on %s"), (long long)theme.number,
                    ank_work_day(&session->work, theme.day)),
                err);
}

static bool reopen(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    struct ank_numbered theme = {.family = operands[0], .typed = operands[1]};
    return ank_own_theme_reopen(&session->work, &theme, err) &&
           tell(session, &theme, "open",
                SAY(ANK_N("own theme %lld is asked again"), (long long)theme.number),
                err);
}

static bool remove_theme(struct session *session, const void *settings, char **operands,
                         struct ank_error *err)
{
    (void)settings;
    struct ank_numbered theme = {.family = operands[0], .typed = operands[1]};
    return ank_own_theme_delete(&session->work, &theme, err) &&
           tell(session, &theme, "removed",
                SAY(ANK_N("own theme %lld is taken away"), (long long)theme.number),
                err);
}

const struct command cmd_theme = {
    .name = "theme",
    .group = GROUP_RIGHTS,
    .summary = ANK_N("What a family adds in its own words: a theme, a goal"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "FAMILY [FILE|-]",
             .summary = ANK_N(
                 "Note a theme or a goal in the family's words: typed on the terminal, "
                 "or read from the file or standard input; sealed. It stands on the "
                 "family's own papers, and in no figure of the project"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = add_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 2,
             .ask = ask_theme,
             .example = ANK_N("theme G-7K3QX add --goal --domain huisvesting"),
             .run = add},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List themes and goals, with their scores"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = list_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .ask = ask_passphrase,
             .example = ANK_N("theme G-7K3QX list"),
             .run = list},
            {.name = "rate",
             .operands = "FAMILY NUMBER=SCORE...",
             .summary = ANK_N(
                 "Note scores of themes and goals; also NUMBER=parked, unknown, na or "
                 "refused"),
             .access = ANK_READ | ANK_WRITE,
             .options = rate_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 1 + ANK_OWN_THEMES,
             .example = ANK_N("theme G-7K3QX rate 1=6 --date 2026-11-12"),
             .run = rate},
            {.name = "reached",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("The goal is reached"),
             .access = ANK_READ | ANK_WRITE,
             .options = day_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("theme G-7K3QX reached 1 --date 2026-11-12"),
             .run = reached},
            {.name = "drop",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N(
                 "Let a theme go that does not fit any more; it is not asked again, and "
                 "stays in the dossier"),
             .access = ANK_READ | ANK_WRITE,
             .options = day_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("theme G-7K3QX drop 1"),
             .run = drop},
            {.name = "reopen",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("The theme is neither reached nor let go, after all"),
             .access = ANK_READ | ANK_WRITE,
             .least = 2,
             .most = 2,
             .example = ANK_N("theme G-7K3QX reopen 1"),
             .run = reopen},
            {.name = "remove",
             .operands = "FAMILY NUMBER",
             .summary =
                 ANK_N("Remove a theme that was a mistake, with its words and scores"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .least = 2,
             .most = 2,
             .example = ANK_N("theme G-7K3QX remove 1"),
             .run = remove_theme},
            {0},
        },
};
