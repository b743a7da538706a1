/* SPDX-License-Identifier: GPL-3.0-or-later */
/* signal: what families run into again and again, told to who can change it. */
#include <ankerpunt/app/signals.h>
#include "command.h"
#include "fields.h"
#include "signal_show.h"

struct settings {
    struct ank_signal_entry signal; /* its text is filled in by ask_text() */
    bool brief;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_TEXT, 0, "title", "WORDS", PLACE(signal.title),
     ANK_N("what it is in a few words; not sealed: no names")},
    {OPTION_CODE, 0, "level", "level", PLACE(signal.level),
     ANK_N("who can change it: our own organisation, the municipality, or beyond")},
    {OPTION_TEXT, 0, "theme", "THEME", PLACE(signal.theme),
     ANK_N("what it is about, such as housing")},
    {OPTION_CODE, 0, "barrier", "barrier", PLACE(signal.barrier),
     ANK_N("what help is not enough")},
    {OPTION_TEXT, 0, "owner", "CODE", PLACE(signal.owner),
     ANK_N("who takes it further")},
    {OPTION_TEXT, 0, "right", "RIGHT", PLACE(signal.right),
     ANK_N("the right it is about")},
    {OPTION_TEXT, 0, "proposal", "WORDS", PLACE(signal.proposal),
     ANK_N("what would solve it, for who can change it; not sealed: no names")},
    {OPTION_TEXT, 0, "answerer", "WORDS", PLACE(signal.answerer),
     ANK_N("which service is asked for an answer; no names of people")},
    {OPTION_TEXTS, 0, "family", "FAMILY", PLACE(signal.families),
     ANK_N("a family that runs into it; may be given more than once")},
    {OPTION_PAST, 0, "date", "DATE", PLACE(signal.day),
     ANK_N("the day it was seen; today when left out")},
    {OPTION_FLAG, 0, "brief", NULL, PLACE(brief),
     ANK_N("the title says it all: no description is asked")},
    {0},
};

static const struct option_spec update_options[] = {
    {OPTION_CODE, 0, "status", "signal", PLACE(signal.state), ANK_N("how far it is")},
    {OPTION_DAY, 0, "feedback", "DATE", PLACE(signal.feedback),
     ANK_N("the day who signalled it heard what became of it")},
    {OPTION_TEXT, 0, "answer", "WORDS", PLACE(signal.answer),
     ANK_N("what was answered; not sealed: no names")},
    {OPTION_PAST, 0, "answered", "DATE", PLACE(signal.answered),
     ANK_N("the day of that answer; today when left out")},
    {OPTION_PAST, 0, "date", "DATE", PLACE(signal.day), ANK_N("the day it was seen")},
    {OPTION_TEXTS, 0, "family", "FAMILY", PLACE(signal.families),
     ANK_N("a family that runs into it; may be given more than once")},
    {OPTION_TEXTS, 0, "without", "FAMILY", PLACE(signal.without),
     ANK_N("a family that was counted by mistake")},
    {OPTION_TEXT, 0, "owner", "CODE", PLACE(signal.owner),
     ANK_N("who takes it further")},
    {OPTION_TEXT, 0, "right", "RIGHT", PLACE(signal.right),
     ANK_N("the right it is about")},
    {OPTION_TEXT, 0, "proposal", "WORDS", PLACE(signal.proposal),
     ANK_N("what would solve it, for who can change it; not sealed: no names")},
    {OPTION_TEXT, 0, "answerer", "WORDS", PLACE(signal.answerer),
     ANK_N("which service is asked for an answer; no names of people")},
    {OPTION_TEXT, 0, "title", "WORDS", PLACE(signal.title),
     ANK_N("what it is in a few words; not sealed: no names")},
    {OPTION_CODE, 0, "level", "level", PLACE(signal.level),
     ANK_N("who can change it: our own organisation, the municipality, or beyond")},
    {OPTION_TEXT, 0, "theme", "THEME", PLACE(signal.theme),
     ANK_N("what it is about, such as housing")},
    {OPTION_CODE, 0, "barrier", "barrier", PLACE(signal.barrier),
     ANK_N("what help is not enough")},
    {0},
};

/* Everything that can be wrong is told before the description is asked. */
static bool ask_text(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    struct settings *s = settings;
    s->signal.project = operands[0];
    if (s->brief && operands[1])
        return ank_fail(err, ANK_USAGE, ANK_N("--brief reads no file"));
    return ank_signal_check(&session->work, &s->signal, err) &&
           (s->brief ||
            (session_unseal(session, err) &&
             text_ask(session, operands[1],
                      SAY(ANK_N("What goes wrong, and what would help? No names.\n"
                                "%s · Enter ends it: "),
                          s->signal.project),
                      &s->signal.text, err)));
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    char day[11];
    struct ank_signal signal;
    if (!ank_signal_note(&session->work, &s->signal, &signal, err))
        return false;
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s signal %lld %s", signal.project,
                           (long long)signal.number, ank_day_format(signal.day, day)),
        .said = SAY(ANK_N("%s: signal %lld of %s"), signal.project,
                    (long long)signal.number, ank_work_day(&session->work, signal.day)),
    };
    return session_saved(session, &kept, err);
}

static bool update(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    struct ank_signal_entry said = ((const struct settings *)settings)->signal;
    struct ank_signal signal;
    said.typed = operands[0];
    if (!ank_signal_change(&session->work, &said, &signal, err))
        return false;
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s signal %lld %s", signal.project,
                           (long long)signal.number, signal.state),
        .said =
            SAY(ANK_N("%s: signal %lld: %s"), signal.project, (long long)signal.number,
                ank_code_words(session->work.lang, ank_signal_codes, signal.state)),
    };
    return session_saved(session, &kept, err);
}

static bool remove_signal(struct session *session, const void *settings,
                          char **operands, struct ank_error *err)
{
    (void)settings;
    struct ank_signal signal;
    if (!ank_signal_delete(&session->work, operands[0], &signal, err))
        return false;
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s signal %lld removed", signal.project,
                           (long long)signal.number),
        .said = SAY(ANK_N("%s: signal %lld is taken away"), signal.project,
                    (long long)signal.number),
        .gone = true,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_signal = {
    .name = "signal",
    .group = GROUP_ALONG,
    .summary = ANK_N("What families run into again and again, for who can change it"),
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "PROJECT [FILE|-]",
             .summary = ANK_N(
                 "Signal something in how help is organised; never about one family. "
                 "The description is typed on the terminal, or read from the file or "
                 "standard input; sealed"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = add_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 2,
             .ask = ask_text,
             .example = ANK_N(
                 "signal add zonnedorp --title \"No homes for large families\" --level local"),
             .run = add},
            {.name = "list",
             .operands = "[PROJECT]",
             .summary = ANK_N("List the signals, with the number of families"),
             .access = ANK_READ,
             .options = signal_list_options,
             .settings_size = sizeof(struct signal_seen),
             .most = 1,
             .example = ANK_N("signal list --open"),
             .run = signal_list},
            {.name = "show",
             .operands = "NUMBER",
             .summary = ANK_N("Show a signal with its description"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = signal_show_options,
             .settings_size = sizeof(struct signal_seen),
             .least = 1,
             .most = 1,
             .ask = signal_show_ask,
             .example = ANK_N("signal show 1"),
             .run = signal_show},
            {.name = "update",
             .operands = "NUMBER",
             .summary = ANK_N("Note what became of a signal, or who else runs into it"),
             .access = ANK_READ | ANK_WRITE,
             .options = update_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("signal update 1 --status raised --date 2026-11-12"),
             .run = update},
            {.name = "remove",
             .operands = "NUMBER",
             .summary = ANK_N(
                 "Remove a signal for good, also from the history: for one that names "
                 "somebody after all"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .least = 1,
             .most = 1,
             .example = ANK_N("signal remove 1"),
             .run = remove_signal},
            {0},
        },
};
