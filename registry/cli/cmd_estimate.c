/* SPDX-License-Identifier: GPL-3.0-or-later */
/* estimate: what the coach expects to have changed, before the new scores are shown. */
#include <string.h>

#include <ankerpunt/registry/estimate.h>
#include <ankerpunt/registry/family.h>
#include "command.h"
#include "../app/entry/sitting_entry.h"

struct settings {
    ank_day date;
    const char *instrument;
    bool correct;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day of the new sitting; today when left out")},
    {OPTION_TEXT, 0, "instrument", "CODE", PLACE(instrument),
     ANK_N("which list of domains")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what was noted; the old value stays in the history")},
    {0},
};

/* "+1", "-2", "0": points that are a whole number of steps of the scale. */
static bool read_change(const struct ank_scale *scale, const char *text, int *change)
{
    int64_t units;
    if (!ank_decimal_parse(text, scale->decimals, &units) || units % scale->step != 0 ||
        units > scale->high - scale->low || units < scale->low - scale->high)
        return false;
    *change = (int)(units / scale->step);
    return true;
}

static bool note(struct session *session, struct sitting_entry *sitting_entry,
                 const struct settings *s, const char *text, struct ank_error *err)
{
    char shown[256], day[11];
    struct sitting_part *sheet;
    size_t position;
    enum ank_put put;
    char *domain = ank_strdup(session->work.mem, text), *equals = strchr(domain, '=');
    if (!equals || !equals[1])
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is no estimate; write DOMAIN=CHANGE such as wonen=+1"),
            ank_shown(text, shown));
    *equals = '\0';
    if (!sitting_entry_domain(sitting_entry, s->instrument, domain, &sheet, &position,
                              err))
        return false;
    struct ank_estimate estimate = {
        .domain = sheet->instrument->domains[position].id,
        .day = sitting_entry->key.day,
        .who = session->who,
    };
    if (!read_change(&sheet->instrument->scale, equals + 1, &estimate.change))
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s: %s is no change on this scale; give whole steps such as +1, -2 "
                  "or 0"),
            domain, ank_shown(equals + 1, shown));
    if (!ank_estimate_put(session->work.registry, sitting_entry->key.family, &estimate,
                          s->correct, &put, err))
        return false;
    return put != ANK_PUT_DIFFERS ||
           ank_fail(
               err, ANK_EXISTS,
               ANK_N(
                   "%s on %s has another estimate already; --correct replaces it, and the "
                   "old value stays in the history"),
               domain, ank_day_format(estimate.day, day));
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    size_t place_count, count = 0;
    struct ank_place *places;
    struct sitting_entry sitting_entry;
    struct ank_sitting_key key = {.day = s->date == ANK_NO_DAY ? session->work.today
                                                               : s->date};
    if (!ank_family_find_places(session->work.registry, operands[0], session->work.mem,
                                &key.family, &places, &place_count, err))
        return false;
    if (!sitting_entry_open(&sitting_entry, &session->work, err))
        return false;
    const struct ank_place *place = ank_place_at(places, place_count, key.day);
    sitting_entry_begin(&sitting_entry, &key, place ? place->project : 0, NULL);
    for (; operands[count + 1]; count++)
        if (!note(session, &sitting_entry, s, operands[count + 1], err))
            return false;
    fprintf(session->out, "%s %zu estimates %s saved\n", operands[0], count,
            ank_day_format(key.day, day));
    return true;
}

const struct command cmd_estimate = {
    .name = "estimate",
    .summary = ANK_N("Note what the coach expects, before the new scores are shown"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY DOMAIN=CHANGE...",
             .summary = ANK_N(
                 "Note expected changes since the sitting before, such as wonen=+1 "
                 "geld=-2; for the coach and the team alone"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .run = run},
            {0},
        },
};
