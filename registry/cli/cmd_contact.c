/* SPDX-License-Identifier: GPL-3.0-or-later */
/* contact: moments with a family, or for it. A pleasant activity is work too. */
#include <ankerpunt/app/checks.h>
#include <ankerpunt/app/process_kept.h>
#include "command.h"
#include "../io/table_code.h"

#define PLACE(member) offsetof(struct ank_contact_entry, member)

static const struct option_spec add_options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(day),
     ANK_N("the day it happened; today when left out")},
    {OPTION_CODE, 0, "channel", "channel", PLACE(channel),
     ANK_N(
         "at home, by phone, by message, to a service together, a pleasant activity, or at the "
         "office")},
    {OPTION_CODE, 0, "initiative", "doer", PLACE(initiative),
     ANK_N("who took the initiative")},
    {OPTION_INTEGER, 0, "minutes", "N", PLACE(minutes), ANK_N("how long it took")},
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

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    char day[11];
    struct ank_contact_entry contact = *(const struct ank_contact_entry *)settings;
    contact.family = operands[0];
    if (!ank_contact_note(&session->work, &contact, err))
        return false;
    const struct saved kept = {
        .family = contact.family,
        .line = ank_format(session->work.mem, "%s contact %lld %s %s", contact.family,
                           (long long)contact.number, ank_day_format(contact.day, day),
                           contact.channel),
        .said =
            SAY(ANK_N("contact %lld: %s, %s"), (long long)contact.number,
                ank_code_words(session->work.lang, ank_channel_codes, contact.channel),
                ank_work_day(&session->work, contact.day)),
    };
    return session_saved(session, &kept, err);
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"channel", ANK_N("channel"), TABLE_WORDS, 0, 0},
    {"initiative", ANK_N("initiative"), TABLE_WORDS, 0, 1},
    {"minutes", ANK_N("minutes"), TABLE_INTEGER, 0, 0},
    {0},
};

static void write_contact(struct table *table, const struct ank_lang *lang,
                          const struct ank_contact *contact)
{
    table_integer(table, contact->number);
    table_day(table, contact->day);
    table_code(table, lang, ank_channel_codes, contact->channel);
    table_code(table, lang, ank_doer_codes, contact->initiative);
    if (contact->minutes)
        table_integer(table, contact->minutes);
    else
        table_missing(table);
    table_row_end(table);
}

/* Those of the period alone. */
static void narrow(struct ank_contact_rows *rows, const struct ank_period *period)
{
    size_t kept = 0;
    rows->minutes = 0;
    for (size_t i = 0; i < rows->count; i++)
        if (ank_period_holds(period, rows->contacts[i].day)) {
            rows->minutes += rows->contacts[i].minutes;
            rows->contacts[kept++] = rows->contacts[i];
        }
    rows->count = kept;
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct list_settings *s = settings;
    struct ank_period period;
    struct ank_contact_rows rows;
    struct table *table;
    if (!ank_check_period(s->period, &period, err) ||
        !ank_contact_rows(&session->work, operands[0], &rows, err))
        return false;
    narrow(&rows, &period);
    if (!session_table(session, &table, "contacts", "contacts", ANK_N("Contacts"),
                       columns, err))
        return false;
    for (size_t i = 0; i < rows.count; i++)
        write_contact(table, session->work.lang, &rows.contacts[i]);
    if (!table_close(table, err))
        return false;
    if (session->format == TABLE_TEXT && rows.count > 0) {
        fputc('\n', session->out);
        session_line(
            session,
            SAY(ANK_N("Contacts: %zu. Together %lld minutes, as far as noted."),
                rows.count, (long long)rows.minutes));
    }
    return true;
}

static bool remove_contact(struct session *session, const void *settings,
                           char **operands, struct ank_error *err)
{
    (void)settings;
    struct ank_numbered contact = {.family = operands[0], .typed = operands[1]};
    if (!ank_contact_delete(&session->work, &contact, err))
        return false;
    const struct saved kept = {
        .family = contact.family,
        .line = ank_format(session->work.mem, "%s contact %lld removed", contact.family,
                           (long long)contact.number),
        .said = SAY(ANK_N("contact %lld is taken away"), (long long)contact.number),
        .gone = true,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_contact = {
    .name = "contact",
    .group = GROUP_ALONG,
    .summary = ANK_N("Moments with a family, or for it"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "FAMILY",
             .summary = ANK_N("Note a contact; a pleasant activity counts as work"),
             .access = ANK_READ | ANK_WRITE,
             .options = add_options,
             .settings_size = sizeof(struct ank_contact_entry),
             .least = 1,
             .most = 1,
             .example = ANK_N(
                 "contact G-7K3QX add --channel home --minutes 60 --date 2026-11-12"),
             .run = add},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List the contacts by day"),
             .access = ANK_READ,
             .options = list_options,
             .settings_size = sizeof(struct list_settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("contact G-7K3QX list"),
             .run = list},
            {.name = "remove",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Remove a contact that was a mistake"),
             .access = ANK_READ | ANK_WRITE,
             .least = 2,
             .most = 2,
             .example = ANK_N("contact G-7K3QX remove 1"),
             .run = remove_contact},
            {0},
        },
};
