/* SPDX-License-Identifier: GPL-3.0-or-later */
/* contact: moments with a family, or for it. A pleasant activity is work too. */
#include <ankerpunt/registry/contact.h>
#include <ankerpunt/registry/family.h>
#include "command.h"
#include "../app/entry/subject.h"
#include "../io/table_code.h"

struct settings {
    ank_day date;
    const char *channel, *initiative;
    int64_t minutes;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
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

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_family family;
    struct ank_contact contact = {
        .day = s->date == ANK_NO_DAY ? session->work.today : s->date,
        .channel = s->channel,
        .initiative = s->initiative,
        .minutes = s->minutes == NOT_GIVEN ? 0 : s->minutes,
    };
    if (!s->channel)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--channel");
    if (s->minutes != NOT_GIVEN && (s->minutes < 1 || s->minutes > 1440))
        return ank_fail(err, ANK_INVALID, ANK_N("a contact lasts 1 to 1440 minutes"));
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_contact_add(session->work.registry, family.id, &contact, err))
        return false;
    about_tell_day(&session->work, contact.day);
    fprintf(session->out, "%s contact %lld %s %s saved\n", family.code,
            (long long)contact.number, ank_day_format(contact.day, day),
            contact.channel);
    return true;
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0},
    {"channel", ANK_N("channel"), TABLE_WORDS, 0},
    {"initiative", ANK_N("initiative"), TABLE_WORDS, 0},
    {"minutes", ANK_N("minutes"), TABLE_INTEGER, 0},
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

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_family family;
    struct ank_contact *contacts;
    size_t count;
    int64_t minutes = 0;
    struct table *table;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_contact_list(session->work.registry, family.id, session->work.mem,
                          &contacts, &count, err) ||
        !session_table(session, &table, "contacts", "contacts", ANK_N("Contacts"),
                       columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        write_contact(table, session->work.lang, &contacts[i]);
        minutes += contacts[i].minutes;
    }
    if (!table_close(table, err))
        return false;
    if (session->format == TABLE_TEXT && count > 0)
        fprintf(session->out, "\n%s\n",
                SAY(ANK_N("Contacts: %zu. Together %lld minutes, as far as noted."),
                    count, (long long)minutes));
    return true;
}

static bool remove_contact(struct session *session, const void *settings,
                           char **operands, struct ank_error *err)
{
    (void)settings;
    int64_t number;
    struct ank_family family;
    if (!ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !about_number(operands[1], &number, err) ||
        !ank_contact_remove(session->work.registry, family.id, number, err))
        return false;
    fprintf(session->out, "%s contact %lld removed saved\n", family.code,
            (long long)number);
    return true;
}

const struct command cmd_contact = {
    .name = "contact",
    .summary = ANK_N("Moments with a family, or for it"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "FAMILY",
             .summary = ANK_N("Note a contact; a pleasant activity counts as work"),
             .access = ANK_READ | ANK_WRITE,
             .options = add_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = add},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List the contacts by day"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .run = list},
            {.name = "remove",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Remove a contact that was a mistake"),
             .access = ANK_READ | ANK_WRITE,
             .least = 2,
             .most = 2,
             .run = remove_contact},
            {0},
        },
};
