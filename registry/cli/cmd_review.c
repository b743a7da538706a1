/* SPDX-License-Identifier: GPL-3.0-or-later */
/* review: the talk after a sitting - what matters most, what surprised, how we
 * go on. */
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/text_entry.h>
#include "command.h"
#include "fields.h"
#include "meaning.h"
#include "prompt.h"

struct settings {
    const char *important, *surprising, *onward, *by;
    ank_day date;
    const char *said; /* how to go on; filled in by ask() */
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "important", "DOMAIN,...", PLACE(important),
     ANK_N("the changes that matter most to the family")},
    {OPTION_TEXT, 0, "surprising", "DOMAIN,...", PLACE(surprising),
     ANK_N("the changes that nobody expected")},
    {OPTION_TEXT, 0, "onward", "FILE|-", PLACE(onward),
     ANK_N("how we go on, in the family's words: a file, or standard input")},
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("of this sitting; the last one when left out")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by),
     ANK_N("who rated; when left out the family together, else the only one who did")},
    {0},
};

static bool nothing_said(const struct settings *s)
{
    return !s->important && !s->surprising && !s->onward;
}

static struct ank_review_entry entry_of(const struct settings *s, const char *family)
{
    return (struct ank_review_entry){
        .family = family,
        .by = s->by,
        .day = s->date,
        .important = s->important,
        .surprising = s->surprising,
        .onward = s->said,
        .of_day = s->onward && !s->important && !s->surprising,
    };
}

/* On a terminal without options everything is asked. Where there is a passphrase, it
 * is asked first: what is typed afterwards is not lost by a slip in it. */
static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct settings *s = settings;
    struct ank_review_entry entry = entry_of(s, operands[0]);
    bool set;
    if (nothing_said(s) && !prompt_possible())
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("what came out of it? Give --important, --surprising or --onward"));
    if (nothing_said(s) && !s->by &&
        !fields_whose(session, operands[0], "", &s->by, err))
        return false;
    entry.by = s->by;
    if (!ank_review_find(&session->work, &entry, err))
        return false;
    if (nothing_said(s))
        return ank_passphrase_is_set(&session->work, &set, err) &&
               (!set || session_unseal(session, err));
    return !s->onward || (session_unseal(session, err) &&
                          text_ask(session, s->onward, "", &s->said, err));
}

static bool keep(struct session *session, struct ank_review_entry *entry,
                 struct ank_error *err)
{
    return session_begin(session, err) &&
           session_end(session, ank_review_note(&session->work, entry, err), err);
}

static const struct ank_field fields[] = {
    {"important", ANK_N("Most important change (domains, with commas)")},
    {"surprising", ANK_N("Most surprising change (domains, with commas)")},
    {"onward", ANK_N("How do we go on?")},
};

static bool keep_one(struct session *session, void *self, size_t at, const char *value,
                     struct ank_error *err)
{
    struct ank_review_entry entry = *(const struct ank_review_entry *)self;
    const struct ank_typed_beside beside = {.family = entry.family, .day = entry.day};
    if (at < 2 && *value &&
        !meaning_list(session, ANK_TYPED_DOMAIN, &beside, &value, err))
        return false;
    const char **const places[] = {&entry.important, &entry.surprising, &entry.onward};
    *places[at] = value;
    return keep(session, &entry, err);
}

/* How we go on is asked where it can be kept. */
static bool ask_all(struct session *session, struct ank_review_entry *entry,
                    struct ank_error *err)
{
    struct ank_review_entry there = *entry;
    const char *rated, *about;
    bool set;
    size_t kept;
    if (!ank_passphrase_is_set(&session->work, &set, err) ||
        !ank_review_there(&session->work, &there, err) ||
        !ank_review_about(&session->work, entry, &rated, err) ||
        !fields_about(session, entry->family, rated, &about, err))
        return false;
    entry->day = there.day;
    const char *values[] = {there.important, there.surprising, there.onward};
    for (size_t i = 0; i < 2; i++) /* lists of domains, as people call them */
        if (values[i] &&
            !ank_review_labels(&session->work, entry, values[i], &values[i], err))
            return false;
    const struct fields_dialog dialog = {
        .about = about,
        .field = fields,
        .count = ANK_COUNT(fields) - !set,
        .there = values,
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
    struct ank_review_entry entry = entry_of(s, operands[0]);
    if (!(nothing_said(s) ? ask_all(session, &entry, err) : keep(session, &entry, err)))
        return false;
    const struct saved kept = {
        .family = entry.family,
        .line = ank_format(session->work.mem, "%s review %s", entry.family,
                           ank_day_format(entry.day, day)),
        .said = SAY(ANK_N("talk about the scores of %s"),
                    ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

/* Words are sealed; lists of domains are not. */
static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->onward || nothing_said(s) ? ANK_IDENTITY : 0;
}

const struct command cmd_review = {
    .name = "review",
    .group = GROUP_TALK,
    .summary = ANK_N("The talk after a sitting"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N(
                 "Note which changes matter most and which surprised, and how we go on"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .more_access = more_access,
             .own_transactions = true,
             .ask = ask,
             .example = ANK_N(
                 "review G-7K3QX --by mama --important huisvesting,financieel --surprising taal"),
             .run = run},
            {0},
        },
};
