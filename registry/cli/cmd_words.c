/* SPDX-License-Identifier: GPL-3.0-or-later */
/* words: what a family says of a domain - keep, wish, road works - sealed. */
#include <ankerpunt/app/text_entry.h>
#include "command.h"
#include "fields.h"

struct settings {
    ank_day date;
    const char *instrument, *by;
    const char *said[ANK_WORDS_KINDS]; /* filled in by ask() */
    const char *domain;                /* its label; the same */
};

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day you sat together; today when left out")},
    {OPTION_TEXT, 0, "instrument", "INSTRUMENT", offsetof(struct settings, instrument),
     ANK_N("which list of domains")},
    {OPTION_TEXT, 0, "by", "PERSON", offsetof(struct settings, by),
     ANK_N("who says it; the family together when left out")},
    {0},
};

static struct ank_words_entry entry_of(const struct settings *s, char **operands)
{
    return (struct ank_words_entry){
        .family = operands[0],
        .domain = operands[1],
        .instrument = s->instrument,
        .by = s->by,
        .day = s->date,
        .said = {s->said[0], s->said[1], s->said[2]},
    };
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct settings *s = settings;
    struct ank_words_entry entry = entry_of(s, operands);
    if (!ank_words_label(&session->work, &entry, &s->domain, err) ||
        (!s->by && prompt_possible() &&
         !fields_whose(session, operands[0], s->domain, &s->by, err)))
        return false;
    entry.by = s->by;
    return ank_words_find(&session->work, &entry, err) &&
           session_unseal(session, err) &&
           (prompt_possible() ||
            fields_typed(session, ank_words_fields, ANK_WORDS_KINDS, s->said, err));
}

static bool keep(struct session *session, struct ank_words_entry *entry,
                 struct ank_error *err)
{
    return session_begin(session, err) &&
           session_end(session, ank_words_note(&session->work, entry, err), err);
}

static bool keep_one(struct session *session, void *self, size_t at, const char *value,
                     struct ank_error *err)
{
    struct ank_words_entry entry = *(const struct ank_words_entry *)self;
    entry.said[at] = value;
    return keep(session, &entry, err);
}

static bool ask_all(struct session *session, struct ank_words_entry *entry,
                    struct ank_error *err)
{
    const char *there[ANK_WORDS_KINDS], *rated, *about;
    size_t kept;
    if (!ank_words_there(&session->work, entry, there, err) ||
        !ank_words_about(&session->work, entry, &rated, err) ||
        !fields_about(session, entry->family, rated, &about, err))
        return false;
    const struct fields_dialog dialog = {
        .about = about,
        .field = ank_words_fields,
        .count = ANK_WORDS_KINDS,
        .there = there,
        .keep = keep_one,
        .self = entry,
    };
    return fields_dialog(session, &dialog, &kept, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    char day[11];
    const struct settings *s = settings;
    struct ank_words_entry entry = entry_of(s, operands);
    if (!(prompt_possible() ? ask_all(session, &entry, err)
                            : keep(session, &entry, err)))
        return false;
    const struct saved kept = {
        .family = entry.family,
        .line = ank_format(session->work.mem, "%s %s %s", entry.family, entry.domain,
                           ank_day_format(entry.day, day)),
        .said = SAY(ANK_N("words about %s of %s"), s->domain,
                    ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_words = {
    .name = "words",
    .group = GROUP_TALK,
    .summary = ANK_N("What a family says of a domain, sealed"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY DOMAIN",
             .summary = ANK_N(
                 "Keep the family's words: asked on the terminal, else read from standard "
                 "input as lines \"keep: ...\", \"wish: ...\", \"road: ...\". Words of one "
                 "person (--by) stand on their own sheet and dossier, and on the family's "
                 "sheet with their yes to share:family"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .own_transactions = true,
             .ask = ask,
             .example = ANK_N("words G-7K3QX huisvesting --by mama"),
             .run = run},
            {0},
        },
};
