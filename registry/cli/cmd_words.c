/* SPDX-License-Identifier: GPL-3.0-or-later */
/* words: what a family says of a domain - keep, wish, road works - sealed. */
#include <ankerpunt/registry/free_text.h>
#include "command.h"
#include "../app/entry/subject.h"
#include "fields.h"

enum { KINDS = 3 };

static const struct ank_field fields[KINDS] = {
    {"keep", ANK_N("Goes well, we keep it")},
    {"wish", ANK_N("We wish")},
    {"road", ANK_N("Road works")},
};

struct settings {
    ank_day date;
    const char *instrument;
    int64_t family, domain; /* filled in by ask(), as is what was said */
    const char *said[KINDS];
};

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day you sat together; today when left out")},
    {OPTION_TEXT, 0, "instrument", "CODE", offsetof(struct settings, instrument),
     ANK_N("which list of domains")},
    {0},
};

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct settings *s = settings;
    if (s->date == ANK_NO_DAY)
        s->date = session->work.today;
    return about_domain(&session->work, operands[0], s->date, s->instrument,
                        operands[1], &s->family, &s->domain, err) &&
           session_unseal(session, err) &&
           fields_ask(session, fields, KINDS, s->said, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    for (size_t i = 0; i < KINDS; i++) {
        struct ank_text text = {.domain = s->domain,
                                .day = s->date,
                                .kind = fields[i].key,
                                .text = s->said[i]};
        if (text.text && !ank_text_put(session->work.registry, s->family, &text, err))
            return ank_fail_in(err, "%s", fields[i].key);
    }
    fprintf(session->out, "%s %s %s saved\n", operands[0], operands[1],
            ank_day_format(s->date, day));
    return true;
}

const struct command cmd_words = {
    .name = "words",
    .summary = ANK_N("What a family says of a domain, sealed"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY DOMAIN",
             .summary = ANK_N(
                 "Keep the family's words: asked on the terminal, else read from standard "
                 "input as lines \"keep: ...\", \"wish: ...\", \"road: ...\". The dossier "
                 "shows them"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .ask = ask,
             .run = run},
            {0},
        },
};
