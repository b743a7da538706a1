/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget: the tailor-made budget of a family, granted, spent, and what is left. */
#include <ankerpunt/app/checks.h>
#include <ankerpunt/app/process_kept.h>
#include "command.h"
#include "../io/table_code.h"

#define PLACE(member) offsetof(struct ank_amount_entry, member)

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(day),
     ANK_N("the day it happened; today when left out")},
    {OPTION_TEXT, 0, "domain", "DOMAIN", PLACE(about.domain),
     ANK_N("the domain it is for")},
    {OPTION_TEXT, 0, "right", "RIGHT", PLACE(about.right),
     ANK_N("the right it is for")},
    {OPTION_TEXT, 0, "instrument", "INSTRUMENT", PLACE(about.instrument),
     ANK_N("which list of domains")},
    {0},
};

static bool put(struct session *session, const void *settings, char **operands,
                const char *kind, struct ank_error *err)
{
    char day[11], euro[32];
    struct ank_amount_entry amount = *(const struct ank_amount_entry *)settings;
    amount.about.family = operands[0];
    amount.typed = operands[1];
    amount.kind = kind;
    if (!ank_amount_note(&session->work, &amount, err))
        return false;
    const struct saved kept = {
        .family = operands[0],
        .line = ank_format(session->work.mem, "%s budget %lld %s %lld.%02lld %s",
                           operands[0], (long long)amount.number, kind,
                           (long long)amount.cents / 100, (long long)amount.cents % 100,
                           ank_day_format(amount.day, day)),
        .said = SAY(
            ANK_N("amount %lld: %s, %s euro, %s"), (long long)amount.number,
            ank_code_words(session->work.lang, ank_amount_codes, kind),
            ank_number_words(session->work.lang, (double)amount.cents / 100, 2, euro),
            ank_work_day(&session->work, amount.day)),
    };
    return session_saved(session, &kept, err);
}

static bool grant(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    return put(session, settings, operands, "grant", err);
}

static bool spend(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    return put(session, settings, operands, "spend", err);
}

static bool back(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    return put(session, settings, operands, "back", err);
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 1},
    {"right", ANK_N("right"), TABLE_WORDS, 0, 2},
    {"amount", ANK_N("euro"), TABLE_NUMBER, 2, 0},
    {"left", ANK_N("still there"), TABLE_NUMBER, 2, 0},
    {0},
};

struct list_settings {
    const char *period;
};

static const struct option_spec list_options[] = {
    {OPTION_TEXT, 0, "period", "2025|2025-2026", offsetof(struct list_settings, period),
     ANK_N("a year, or a school year")},
    {0},
};

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct list_settings *s = settings;
    struct ank_period period;
    struct ank_amount_row *rows;
    size_t count;
    struct table *table;
    if (!ank_check_period(s->period, &period, err) ||
        !ank_amount_rows(&session->work, operands[0], &rows, &count, err) ||
        !session_table(session, &table, "budget", "amounts",
                       ANK_N("Tailor-made budget"), columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct ank_amount *amount = &rows[i].amount;
        if (!ank_period_holds(&period, amount->day))
            continue;
        table_integer(table, amount->number);
        table_day(table, amount->day);
        table_code(table, session->work.lang, ank_amount_codes, amount->kind);
        table_label(table, session->work.lang, session->work.mem, amount->domain_code,
                    rows[i].domain);
        table_label(table, session->work.lang, session->work.mem, amount->right_code,
                    rows[i].right);
        table_number(table, (double)amount->cents / 100);
        table_number(table, (double)amount->balance / 100);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool remove_amount(struct session *session, const void *settings,
                          char **operands, struct ank_error *err)
{
    (void)settings;
    struct ank_numbered amount = {.family = operands[0], .typed = operands[1]};
    if (!ank_amount_delete(&session->work, &amount, err))
        return false;
    const struct saved kept = {
        .family = amount.family,
        .line = ank_format(session->work.mem, "%s budget %lld removed", amount.family,
                           (long long)amount.number),
        .said = SAY(ANK_N("amount %lld is taken away"), (long long)amount.number),
        .gone = true,
    };
    return session_saved(session, &kept, err);
}

#define AMOUNT                                                                         \
    .operands = "FAMILY EUR", .access = ANK_READ | ANK_WRITE, .options = options,      \
    .settings_size = sizeof(struct ank_amount_entry), .least = 2, .most = 2

const struct command cmd_budget = {
    .name = "budget",
    .group = GROUP_RIGHTS,
    .summary = ANK_N("The tailor-made budget of a family, and what is left of it"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "grant",
             .summary =
                 ANK_N("Note what the family was granted, in euro: 250 or 250,50"),
             .example = ANK_N("budget G-7K3QX grant 250 --domain huisvesting"),
             .run = grant,
             AMOUNT},
            {.name = "spend",
             .summary = ANK_N("Note what was spent of it, on what"),
             .example = ANK_N("budget G-7K3QX spend 120.50 --domain huisvesting"),
             .run = spend,
             AMOUNT},
            {.name = "back",
             .summary = ANK_N(
                 "Note what came back of what was spent, such as a rental deposit"),
             .example = ANK_N("budget G-7K3QX back 50"),
             .run = back,
             AMOUNT},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List the amounts by day, and what was left after each"),
             .access = ANK_READ,
             .options = list_options,
             .settings_size = sizeof(struct list_settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("budget G-7K3QX list"),
             .run = list},
            {.name = "remove",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Remove an amount that was a mistake"),
             .access = ANK_READ | ANK_WRITE,
             .least = 2,
             .most = 2,
             .example = ANK_N("budget G-7K3QX remove 2"),
             .run = remove_amount},
            {0},
        },
};
