/* SPDX-License-Identifier: GPL-3.0-or-later */
/* step: small steps that are agreed with a family, and ticked off. */
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/small_step.h>
#include "command.h"
#include "../app/entry/subject.h"
#include "../io/table_code.h"
#include "fields.h"
#include "prompt.h"

enum { step_most = 200 }; /* it stands on a line of the family's sheet */

struct settings {
    const char *domain, *instrument, *right, *who;
    ank_day date, due;
    bool all, no_texts;
    const char *said; /* filled in by ask_step() */
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_TEXT, 0, "domain", "DOMAIN", PLACE(domain),
     ANK_N("the domain it is about")},
    {OPTION_TEXT, 0, "right", "RIGHT", PLACE(right),
     ANK_N("the right it is on the way to")},
    {OPTION_CODE, 0, "who", "doer", PLACE(who), ANK_N("who takes it")},
    {OPTION_DAY, 0, "due", "DATE", PLACE(due), ANK_N("the day by which")},
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it was agreed; today when left out")},
    {OPTION_TEXT, 0, "instrument", "CODE", PLACE(instrument),
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
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it happened; today when left out")},
    {0},
};

static ank_day day_of(const struct session *session, const struct settings *s)
{
    return s->date == ANK_NO_DAY ? session->work.today : s->date;
}

static struct about about_of(const struct settings *s)
{
    return (struct about){
        .domain = s->domain, .instrument = s->instrument, .right = s->right};
}

/* On a terminal it is a line, ended by Enter. */
static bool ask_words(struct session *session, const char *path, const char **said,
                      struct ank_error *err)
{
    char line[4 * step_most + 2];
    if (path || !prompt_possible())
        return text_ask(session, path, "", said, err);
    if (!prompt_line(SAY(ANK_N("The step, in the family's words: ")), line, sizeof line,
                     err))
        return false;
    *said = ank_strdup(session->work.mem, line + strspn(line, " \t"));
    explicit_bzero(line, sizeof line);
    return **said ||
           ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed"));
}

/* Everything that can be wrong is told before the words are asked. */
static bool ask_step(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    struct settings *s = settings;
    struct about about = about_of(s);
    if (!about_find(&session->work, operands[0], day_of(session, s), &about, err) ||
        !session_unseal(session, err) ||
        !ask_words(session, operands[1], &s->said, err))
        return false;
    return check_line(SAY(ANK_N("the step")), s->said, step_most, &s->said,
                      session->work.mem, err);
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct about about = about_of(s);
    struct ank_small_step step = {
        .day = day_of(session, s), .who = s->who, .due = s->due, .text = s->said};
    if (!about_find(&session->work, operands[0], step.day, &about, err))
        return false;
    step.domain = about.domain_id;
    step.right = about.right_id;
    if (!ank_small_step_add(session->work.registry, about.family_id, &step, err))
        return false;
    fprintf(session->out, "%s step %lld %s saved\n", operands[0],
            (long long)step.number, ank_day_format(step.day, day));
    return true;
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0},
    {"right", ANK_N("right"), TABLE_WORDS, 0},
    {"step", ANK_N("step"), TABLE_WORDS, 0},
    {"who", ANK_N("who"), TABLE_WORDS, 0},
    {"due", ANK_N("due by"), TABLE_DAY, 0},
    {"done", ANK_N("done"), TABLE_DAY, 0},
    {"let_go", ANK_N("let go"), TABLE_DAY, 0},
    {0},
};

/* Without a passphrase at hand the steps are there, without their words. */
static bool ask_passphrase(struct session *session, void *settings, char **operands,
                           struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_family family;
    bool set;
    return ank_family_find(session->work.registry, operands[0], session->work.mem,
                           &family, err) &&
           ank_seal_is_set(session->work.registry, &set, err) &&
           (!set || s->no_texts || !session_can_unseal() ||
            session_unseal(session, err));
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_family family;
    struct ank_small_step *steps;
    size_t count;
    struct table *table;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !(s->all ? ank_small_step_all
                 : ank_small_step_list)(session->work.registry, family.id,
                                        session->work.mem, &steps, &count, err) ||
        !session_table(session, &table, "steps", "steps", ANK_N("Small steps"), columns,
                       err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_integer(table, steps[i].number);
        table_day(table, steps[i].day);
        table_label(table, session->work.lang, session->work.mem, steps[i].domain_code,
                    &steps[i].domain_label);
        table_label(table, session->work.lang, session->work.mem, steps[i].right_code,
                    &steps[i].right_label);
        table_text(table, steps[i].text);
        table_code(table, session->work.lang, ank_doer_codes, steps[i].who);
        table_day(table, steps[i].due);
        table_day(table, steps[i].done);
        table_day(table, steps[i].dropped);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool find(struct session *session, char **operands, struct ank_family *family,
                 int64_t *number, struct ank_error *err)
{
    return ank_family_find(session->work.registry, operands[0], session->work.mem,
                           family, err) &&
           about_number(operands[1], number, err);
}

static bool done(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    char text[11];
    int64_t number;
    struct ank_family family;
    ank_day day = day_of(session, settings);
    if (!find(session, operands, &family, &number, err) ||
        !ank_small_step_set(session->work.registry, family.id, number, day, ANK_NO_DAY,
                            err))
        return false;
    about_tell_day(&session->work, day);
    fprintf(session->out, "%s step %lld done %s saved\n", family.code,
            (long long)number, ank_day_format(day, text));
    return true;
}

/* What was done is not let go by a slip of the pen. */
static bool check_not_done(struct session *session, int64_t family, int64_t number,
                           struct ank_error *err)
{
    struct ank_small_step *steps;
    size_t count;
    char day[11];
    if (!ank_small_step_list(session->work.registry, family, session->work.mem, &steps,
                             &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (steps[i].number == number && steps[i].done != ANK_NO_DAY)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N(
                    "step %lld was done on %s; \"step FAMILY reopen %lld\" takes that "
                    "back first"),
                (long long)number, ank_day_format(steps[i].done, day),
                (long long)number);
    return true;
}

static bool drop(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    char text[11];
    int64_t number;
    struct ank_family family;
    ank_day day = day_of(session, settings);
    if (!find(session, operands, &family, &number, err) ||
        !check_not_done(session, family.id, number, err) ||
        !ank_small_step_set(session->work.registry, family.id, number, ANK_NO_DAY, day,
                            err))
        return false;
    about_tell_day(&session->work, day);
    fprintf(session->out, "%s step %lld dropped %s saved\n", family.code,
            (long long)number, ank_day_format(day, text));
    return true;
}

static bool reopen(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    int64_t number;
    struct ank_family family;
    if (!find(session, operands, &family, &number, err) ||
        !ank_small_step_set(session->work.registry, family.id, number, ANK_NO_DAY,
                            ANK_NO_DAY, err))
        return false;
    fprintf(session->out, "%s step %lld open saved\n", family.code, (long long)number);
    return true;
}

static bool remove_step(struct session *session, const void *settings, char **operands,
                        struct ank_error *err)
{
    (void)settings;
    int64_t number;
    struct ank_family family;
    if (!find(session, operands, &family, &number, err) ||
        !ank_small_step_remove(session->work.registry, family.id, number, err))
        return false;
    fprintf(session->out, "%s step %lld removed saved\n", family.code,
            (long long)number);
    return true;
}

const struct command cmd_step = {
    .name = "step",
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
             .run = list},
            {.name = "done",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Tick a step off"),
             .access = ANK_READ | ANK_WRITE,
             .options = done_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = done},
            {.name = "drop",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N(
                 "Let a step go that does not fit any more; it leaves the sheet and the "
                 "list, and stays in the dossier"),
             .access = ANK_READ | ANK_WRITE,
             .options = done_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = drop},
            {.name = "reopen",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("The step is neither done nor let go, after all"),
             .access = ANK_READ | ANK_WRITE,
             .least = 2,
             .most = 2,
             .run = reopen},
            {.name = "remove",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Remove a step that was a mistake, with its words"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .least = 2,
             .most = 2,
             .run = remove_step},
            {0},
        },
};
