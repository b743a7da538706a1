/* SPDX-License-Identifier: GPL-3.0-or-later */
/* budget: the tailor-made budget of a family, granted, spent, and what is left. */
#include <ankerpunt/registry/budget.h>
#include <ankerpunt/registry/family.h>
#include "command.h"
#include "../app/entry/subject.h"
#include "../io/table_code.h"

struct settings {
    ank_day date;
    const char *domain, *instrument, *right;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_TEXT, 0, "domain", "DOMAIN", PLACE(domain), ANK_N("the domain it is for")},
    {OPTION_TEXT, 0, "right", "RIGHT", PLACE(right), ANK_N("the right it is for")},
    {OPTION_TEXT, 0, "instrument", "CODE", PLACE(instrument),
     ANK_N("which list of domains")},
    {0},
};

static bool read_amount(const char *text, int64_t *cents, struct ank_error *err)
{
    char shown[256];
    if (!ank_decimal_parse(text, 2, cents) || *cents <= 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s is no amount above zero; write 250 or 250,50"),
                        ank_shown(text, shown));
    return *cents <= 100000000 ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("an amount lies between 0.01 and 1000000 euro"));
}

/* Money is there already, whatever the ledger says: it is told, not refused. */
static bool tell_overspent(struct session *session, int64_t family,
                           struct ank_error *err)
{
    struct ank_amount *amounts;
    size_t count;
    char number[32];
    if (!ank_budget_list(session->work.registry, family, session->work.mem, &amounts,
                         &count, err))
        return false;
    int64_t left = count > 0 ? amounts[count - 1].balance : 0;
    if (left < 0 && !session->quiet)
        fputs(SAY(ANK_N("note: %s euro more is spent than was granted\n"),
                  ank_number_words(session->work.lang, -(double)left / 100, 2, number)),
              session->notices);
    return true;
}

static bool put(struct session *session, const struct settings *s, char **operands,
                const char *kind, struct ank_error *err)
{
    char day[11];
    struct about about = {
        .domain = s->domain, .instrument = s->instrument, .right = s->right};
    struct ank_amount amount = {
        .day = s->date == ANK_NO_DAY ? session->work.today : s->date, .kind = kind};
    if (!read_amount(operands[1], &amount.cents, err) ||
        !about_find(&session->work, operands[0], amount.day, &about, err))
        return false;
    amount.domain = about.domain_id;
    amount.right = about.right_id;
    if (!ank_budget_add(session->work.registry, about.family_id, &amount, err) ||
        !tell_overspent(session, about.family_id, err))
        return false;
    about_tell_day(&session->work, amount.day);
    fprintf(session->out, "%s budget %lld %s %lld.%02lld %s saved\n", operands[0],
            (long long)amount.number, kind, (long long)amount.cents / 100,
            (long long)amount.cents % 100, ank_day_format(amount.day, day));
    return true;
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
    {"number", ANK_N("number"), TABLE_INTEGER, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0},
    {"right", ANK_N("right"), TABLE_WORDS, 0},
    {"amount", ANK_N("euro"), TABLE_NUMBER, 2},
    {"left", ANK_N("still there"), TABLE_NUMBER, 2},
    {0},
};

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_family family;
    struct ank_amount *amounts;
    size_t count;
    struct about_names names;
    struct table *table;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_budget_list(session->work.registry, family.id, session->work.mem, &amounts,
                         &count, err) ||
        !about_names_read(&session->work, &names, err) ||
        !session_table(session, &table, "budget", "amounts",
                       ANK_N("Tailor-made budget"), columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_integer(table, amounts[i].number);
        table_day(table, amounts[i].day);
        table_code(table, session->work.lang, ank_amount_codes, amounts[i].kind);
        table_label(table, session->work.lang, session->work.mem,
                    amounts[i].domain_code,
                    about_domain_label(&names, amounts[i].domain));
        table_label(table, session->work.lang, session->work.mem, amounts[i].right_code,
                    about_right_label(&names, amounts[i].right_code));
        table_number(table, (double)amounts[i].cents / 100);
        table_number(table, (double)amounts[i].balance / 100);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool remove_amount(struct session *session, const void *settings,
                          char **operands, struct ank_error *err)
{
    (void)settings;
    int64_t number;
    struct ank_family family;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !about_number(operands[1], &number, err) ||
        !ank_budget_remove(session->work.registry, family.id, number, err))
        return false;
    fprintf(session->out, "%s budget %lld removed saved\n", family.code,
            (long long)number);
    return true;
}

#define AMOUNT                                                                         \
    .operands = "FAMILY EUR", .access = ANK_READ | ANK_WRITE, .options = options,      \
    .settings_size = sizeof(struct settings), .least = 2, .most = 2

const struct command cmd_budget = {
    .name = "budget",
    .summary = ANK_N("The tailor-made budget of a family, and what is left of it"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "grant",
             .summary =
                 ANK_N("Note what the family was granted, in euro: 250 or 250,50"),
             .run = grant,
             AMOUNT},
            {.name = "spend",
             .summary = ANK_N("Note what was spent of it, on what"),
             .run = spend,
             AMOUNT},
            {.name = "back",
             .summary = ANK_N(
                 "Note what came back of what was spent, such as a rental deposit"),
             .run = back,
             AMOUNT},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List the amounts by day, and what was left after each"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .run = list},
            {.name = "remove",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Remove an amount that was a mistake"),
             .access = ANK_READ | ANK_WRITE,
             .least = 2,
             .most = 2,
             .run = remove_amount},
            {0},
        },
};
