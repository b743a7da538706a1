/* SPDX-License-Identifier: GPL-3.0-or-later */
/* step: small steps that are agreed with a family, and ticked off. */
#include <ankerpunt/app/process_kept.h>
#include "command.h"
#include "../io/table_code.h"
#include "fields.h"
#include "prompt.h"

struct settings {
    struct ank_small_step_entry step; /* its text is filled in by ask_step() */
    ank_day date;
    bool all, no_texts;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_TEXT, 0, "domain", "DOMAIN", PLACE(step.about.domain),
     ANK_N("the domain it is about")},
    {OPTION_TEXT, 0, "right", "RIGHT", PLACE(step.about.right),
     ANK_N("the right it is on the way to")},
    {OPTION_CODE, 0, "who", "doer", PLACE(step.who), ANK_N("who takes it")},
    {OPTION_AHEAD, 0, "due", "DATE", PLACE(step.due), ANK_N("the day by which")},
    {OPTION_PAST, 0, "date", "DATE", PLACE(step.day),
     ANK_N("the day it was agreed; today when left out")},
    {OPTION_TEXT, 0, "instrument", "INSTRUMENT", PLACE(step.about.instrument),
     ANK_N("which list of domains")},
    {0},
};

static const struct option_spec list_options[] = {
    {OPTION_FLAG, 0, "all", NULL, PLACE(all), ANK_N("those that were let go too")},
    {OPTION_FLAG, 0, "no-texts", NULL, PLACE(no_texts),
     ANK_N("do not ask for the passphrase; the words stay sealed")},
    {0},
};

static const struct option_spec done_options[] = {
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
        if (ank_small_step_words(&session->work, *text, &settled, &wrong))
            return true;
        if (!typed || wrong.code != ANK_INVALID)
            return ank_fail(err, wrong.code, "%s", wrong.text);
        fields_complain(&wrong);
        prompt_say(SAY(ANK_N("  This was typed: %s\n"), *text));
    }
}

/* Everything that can be wrong is told before the words are asked. */
static bool ask_step(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    struct ank_small_step_entry *step = &((struct settings *)settings)->step;
    const char *about;
    step->about.family = operands[0];
    if (!ank_small_step_check(&session->work, step, err) ||
        !fields_about(session, operands[0], "", &about, err) ||
        !session_unseal(session, err))
        return false;
    const char *question = SAY(ANK_N("%s · The step, in the family's words: "), about);
    return ask_words(session, operands[1], question, &step->text, err);
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    char day[11];
    struct ank_small_step_entry step = ((const struct settings *)settings)->step;
    if (!ank_small_step_note(&session->work, &step, err))
        return false;
    const struct saved kept = {
        .family = operands[0],
        .line = ank_format(session->work.mem, "%s step %lld %s", operands[0],
                           (long long)step.number, ank_day_format(step.day, day)),
        .said = SAY(ANK_N("small step %lld, agreed on %s"), (long long)step.number,
                    ank_work_day(&session->work, step.day)),
    };
    return session_saved(session, &kept, err);
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 3},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 4},
    {"right", ANK_N("right"), TABLE_WORDS, 0, 2},
    {"step", ANK_N("step"), TABLE_WORDS, 0, 0},
    {"who", ANK_N("who"), TABLE_WORDS, 0, 0},
    {"due", ANK_N("due by"), TABLE_DAY, 0, 0},
    {"done", ANK_N("done on"), TABLE_DAY, 0, 0},
    {"let_go", ANK_N("let go"), TABLE_DAY, 0, 1},
    {0},
};

/* Without a passphrase at hand the steps are there, without their words. */
static bool ask_passphrase(struct session *session, void *settings, char **operands,
                           struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_small_step_wish wish = {.family = operands[0], .all = s->all};
    struct ank_small_step *steps;
    size_t count;
    return ank_small_step_rows(&session->work, &wish, &steps, &count, err) &&
           (s->no_texts || session_try_unseal(session, err));
}

static void write_step(struct table *table, struct session *session,
                       const struct ank_small_step *step)
{
    const struct ank_lang *lang = session->work.lang;
    table_integer(table, step->number);
    table_day(table, step->day);
    table_label(table, lang, &session->mem, step->domain_code, &step->domain_label);
    table_label(table, lang, &session->mem, step->right_code, &step->right_label);
    table_text(table, step->text);
    table_code(table, lang, ank_doer_codes, step->who);
    table_day(table, step->due);
    table_day(table, step->done);
    table_day(table, step->dropped);
    table_row_end(table);
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_small_step_wish wish = {.family = operands[0], .all = s->all};
    struct ank_small_step *steps;
    size_t count;
    struct table *table;
    if (!ank_small_step_rows(&session->work, &wish, &steps, &count, err) ||
        !session_table(session, &table, "steps", "steps", ANK_N("Small steps"), columns,
                       err))
        return false;
    for (size_t i = 0; i < count; i++)
        write_step(table, session, &steps[i]);
    return table_close(table, err);
}

static bool done(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_numbered step = {operands[0], operands[1], s->date, 0};
    if (!ank_small_step_done(&session->work, &step, err))
        return false;
    const struct saved kept = {
        .family = step.family,
        .line = ank_format(session->work.mem, "%s step %lld done %s", step.family,
                           (long long)step.number, ank_day_format(step.day, day)),
        .said = SAY(ANK_N("small step %lld, done on %s"), (long long)step.number,
                    ank_work_day(&session->work, step.day)),
    };
    return session_saved(session, &kept, err);
}

static bool drop(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_numbered step = {operands[0], operands[1], s->date, 0};
    if (!ank_small_step_let_go(&session->work, &step, err))
        return false;
    const struct saved kept = {
        .family = step.family,
        .line = ank_format(session->work.mem, "%s step %lld dropped %s", step.family,
                           (long long)step.number, ank_day_format(step.day, day)),
        .said = SAY(ANK_N("small step %lld, let go on %s"), (long long)step.number,
                    ank_work_day(&session->work, step.day)),
    };
    return session_saved(session, &kept, err);
}

static bool reopen(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    struct ank_numbered step = {.family = operands[0], .typed = operands[1]};
    if (!ank_small_step_reopen(&session->work, &step, err))
        return false;
    const struct saved kept = {
        .family = step.family,
        .line = ank_format(session->work.mem, "%s step %lld open", step.family,
                           (long long)step.number),
        .said = SAY(ANK_N("small step %lld is open again"), (long long)step.number),
    };
    return session_saved(session, &kept, err);
}

static bool remove_step(struct session *session, const void *settings, char **operands,
                        struct ank_error *err)
{
    (void)settings;
    struct ank_numbered step = {.family = operands[0], .typed = operands[1]};
    if (!ank_small_step_delete(&session->work, &step, err))
        return false;
    const struct saved kept = {
        .family = step.family,
        .line = ank_format(session->work.mem, "%s step %lld removed", step.family,
                           (long long)step.number),
        .said = SAY(ANK_N("small step %lld is taken away"), (long long)step.number),
        .gone = true,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_step = {
    .name = "step",
    .group = GROUP_RIGHTS,
    .summary = ANK_N("Small steps with a family, ticked off"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "FAMILY [FILE|-]",
             .summary = ANK_N(
                 "Note a step that was agreed: typed on the terminal, or read from the "
                 "file or standard input; sealed. The family's sheet shows it"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = add_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 2,
             .ask = ask_step,
             .example = ANK_N(
                 "step G-7K3QX add --domain huisvesting --who coach --due 2026-12-01"),
             .run = add},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List the steps, open and done"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = list_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .ask = ask_passphrase,
             .example = ANK_N("step G-7K3QX list"),
             .run = list},
            {.name = "done",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Tick a step off"),
             .access = ANK_READ | ANK_WRITE,
             .options = done_options,
             .settings_size = sizeof(struct settings),
             .asks = ANK_READ | ANK_IDENTITY,
             .least = 2,
             .most = 2,
             .example = ANK_N("step G-7K3QX done 1 --date 2026-11-12"),
             .run = done},
            {.name = "drop",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N(
                 "Let a step go that does not fit any more; it leaves the sheet and the "
                 "list, and stays in the dossier"),
             .access = ANK_READ | ANK_WRITE,
             .options = done_options,
             .settings_size = sizeof(struct settings),
             .asks = ANK_READ | ANK_IDENTITY,
             .least = 2,
             .most = 2,
             .example = ANK_N("step G-7K3QX drop 1"),
             .run = drop},
            {.name = "reopen",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("The step is neither done nor let go, after all"),
             .access = ANK_READ | ANK_WRITE,
             .least = 2,
             .most = 2,
             .example = ANK_N("step G-7K3QX reopen 2"),
             .run = reopen},
            {.name = "remove",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Remove a step that was a mistake, with its words"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .least = 2,
             .most = 2,
             .example = ANK_N("step G-7K3QX remove 1"),
             .run = remove_step},
            {0},
        },
};
