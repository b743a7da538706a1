/* SPDX-License-Identifier: GPL-3.0-or-later */
/* signal: what families run into again and again, told to who can change it. */
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/signal.h>
#include "command.h"
#include "../app/entry/subject.h"
#include "fields.h"
#include "signal_show.h"

struct settings {
    ank_day date, feedback;
    const char *title, *level, *theme, *barrier, *owner, *status;
    struct ank_texts families, without;
    bool brief;
    const char *said; /* filled in by ask_text() */
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_TEXT, 0, "title", "WORDS", PLACE(title),
     ANK_N("what it is in a few words; not sealed: no names")},
    {OPTION_CODE, 0, "level", "level", PLACE(level),
     ANK_N("who can change it: our own organisation, the municipality, or beyond")},
    {OPTION_TEXT, 0, "theme", "THEME", PLACE(theme),
     ANK_N("what it is about, such as housing")},
    {OPTION_CODE, 0, "barrier", "barrier", PLACE(barrier),
     ANK_N("what help is not enough")},
    {OPTION_TEXT, 0, "owner", "CODE", PLACE(owner), ANK_N("who takes it further")},
    {OPTION_TEXTS, 0, "family", "CODE", PLACE(families),
     ANK_N("a family that runs into it; may be given more than once")},
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it was seen; today when left out")},
    {OPTION_FLAG, 0, "brief", NULL, PLACE(brief),
     ANK_N("the title says it all: no description is asked")},
    {0},
};

static const struct option_spec update_options[] = {
    {OPTION_CODE, 0, "status", "signal", PLACE(status), ANK_N("how far it is")},
    {OPTION_DAY, 0, "feedback", "DATE", PLACE(feedback),
     ANK_N("the day who signalled it heard what became of it")},
    {OPTION_TEXTS, 0, "family", "CODE", PLACE(families),
     ANK_N("a family that runs into it; may be given more than once")},
    {OPTION_TEXTS, 0, "without", "CODE", PLACE(without),
     ANK_N("a family that was counted by mistake")},
    {OPTION_TEXT, 0, "owner", "CODE", PLACE(owner), ANK_N("who takes it further")},
    {OPTION_TEXT, 0, "title", "WORDS", PLACE(title),
     ANK_N("what it is in a few words; not sealed: no names")},
    {OPTION_CODE, 0, "level", "level", PLACE(level),
     ANK_N("who can change it: our own organisation, the municipality, or beyond")},
    {OPTION_TEXT, 0, "theme", "THEME", PLACE(theme),
     ANK_N("what it is about, such as housing")},
    {OPTION_CODE, 0, "barrier", "barrier", PLACE(barrier),
     ANK_N("what help is not enough")},
    {0},
};

/* Common names of instruments; another word is kept, and told of. */
static bool check_theme(struct session *session, const char *theme,
                        struct ank_error *err)
{
    struct ank_theme *themes;
    size_t count;
    if (!theme)
        return true;
    if (!ank_theme_list(session->work.registry, session->work.mem, &themes, &count,
                        err))
        return false;
    struct ank_code_row *known =
        ank_alloc(session->work.mem, (count + 1) * sizeof *known);
    for (size_t i = 0; i < count; i++)
        known[i].code = themes[i].code;
    return check_word(&session->work, "--theme", theme, known, err);
}

/* The title is a line that everybody may read. */
static bool check_title(struct session *session, const char *title, const char **clean,
                        struct ank_error *err)
{
    if (!check_line("--title", title, 60, clean, session->work.mem, err))
        return false;
    if (!**clean || strspn(*clean, " ") == strlen(*clean))
        return ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed"));
    return !ank_register_number(*clean) ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("that holds a national register number, which is never kept here; "
                     "leave it out"));
}

static bool check_owner(const struct settings *s, struct ank_error *err)
{
    return !s->owner || ank_check_code("--owner", s->owner, err);
}

/* A family is counted where it was supported. */
static bool find_family(struct session *session, const char *code, const char *project,
                        int64_t *family, struct ank_error *err)
{
    size_t count;
    struct ank_place *places;
    struct ank_project found;
    if (!ank_project_find(session->work.registry, project, session->work.mem, &found,
                          err) ||
        !ank_family_find_places(session->work.registry, code, session->work.mem, family,
                                &places, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (places[i].project == found.id)
            return true;
    return ank_fail(err, ANK_INVALID, ANK_N("%s was never with %s"), code, project);
}

static bool link_families(struct session *session, const struct ank_texts *families,
                          const struct ank_signal *signal, struct ank_error *err)
{
    int64_t family;
    for (size_t i = 0; i < families->count; i++)
        if (!find_family(session, families->text[i], signal->project, &family, err) ||
            !ank_signal_link(session->work.registry, signal->number, family, err))
            return false;
    return true;
}

/* Everything that can be wrong is told before the description is asked. */
static bool ask_text(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    struct settings *s = settings;
    struct ank_project project;
    int64_t family;
    if (!s->title || !s->level)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"),
                        s->title ? "--level" : "--title");
    if (s->brief && operands[1])
        return ank_fail(err, ANK_USAGE, ANK_N("--brief reads no file"));
    if (!check_title(session, s->title, &s->title, err) || !check_owner(s, err) ||
        !ank_project_find(session->work.registry, operands[0], session->work.mem,
                          &project, err) ||
        !check_theme(session, s->theme, err))
        return false;
    for (size_t i = 0; i < s->families.count; i++)
        if (!find_family(session, s->families.text[i], project.code, &family, err))
            return false;
    return s->brief ||
           (session_unseal(session, err) &&
            text_ask(session, operands[1],
                     SAY(ANK_N("What goes wrong, and what would help? No names.")),
                     &s->said, err));
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_signal signal = {
        .project = operands[0],
        .day = s->date == ANK_NO_DAY ? session->work.today : s->date,
        .feedback = ANK_NO_DAY,
        .title = s->title,
        .level = s->level,
        .theme = s->theme,
        .barrier = s->barrier,
        .owner = s->owner,
        .state = ank_signal_codes[0].code,
        .text = s->said,
    };
    if (!ank_signal_add(session->work.registry, &signal, err) ||
        !link_families(session, &s->families, &signal, err))
        return false;
    fprintf(session->out, "%s signal %lld %s saved\n", signal.project,
            (long long)signal.number, ank_day_format(signal.day, day));
    return true;
}

/* What was said takes the place of what was there. */
static bool change(struct session *session, const struct settings *s,
                   struct ank_signal *signal, struct ank_error *err)
{
    if ((s->title && !check_title(session, s->title, &signal->title, err)) ||
        !check_owner(s, err) || !check_theme(session, s->theme, err))
        return false;
    if (s->level)
        signal->level = s->level;
    if (s->theme)
        signal->theme = s->theme;
    if (s->barrier)
        signal->barrier = s->barrier;
    if (s->owner)
        signal->owner = s->owner;
    if (s->status)
        signal->state = s->status;
    if (s->feedback != ANK_NO_DAY)
        signal->feedback = s->feedback;
    return ank_signal_set(session->work.registry, signal, err);
}

static bool unlink_families(struct session *session, const struct settings *s,
                            const struct ank_signal *signal, struct ank_error *err)
{
    struct ank_family family;
    bool was_linked;
    for (size_t i = 0; i < s->without.count; i++) {
        if (!ank_family_find(session->work.registry, s->without.text[i],
                             session->work.mem, &family, err) ||
            !ank_signal_unlink(session->work.registry, signal->number, family.id,
                               &was_linked, err))
            return false;
        if (!was_linked)
            return ank_fail(err, ANK_NOT_FOUND, ANK_N("signal %lld does not count %s"),
                            (long long)signal->number, family.code);
    }
    return true;
}

static bool update(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct settings *s = settings;
    int64_t number;
    struct ank_signal signal;
    if (!s->title && !s->level && !s->theme && !s->barrier && !s->owner && !s->status &&
        s->feedback == ANK_NO_DAY && s->families.count + s->without.count == 0)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("nothing to change: give --status or another option"));
    if (!about_number(operands[0], &number, err) ||
        !ank_signal_find(session->work.registry, number, session->work.mem, &signal,
                         err) ||
        !change(session, s, &signal, err) ||
        !link_families(session, &s->families, &signal, err) ||
        !unlink_families(session, s, &signal, err))
        return false;
    fprintf(session->out, "%s signal %lld %s saved\n", signal.project,
            (long long)number, signal.state);
    return true;
}

static bool remove_signal(struct session *session, const void *settings,
                          char **operands, struct ank_error *err)
{
    (void)settings;
    int64_t number;
    struct ank_signal signal;
    if (!about_number(operands[0], &number, err) ||
        !ank_signal_find(session->work.registry, number, session->work.mem, &signal,
                         err) ||
        !ank_signal_erase(session->work.registry, number, err))
        return false;
    fprintf(session->out, "%s signal %lld removed saved\n", signal.project,
            (long long)number);
    return true;
}

const struct command cmd_signal = {
    .name = "signal",
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
             .run = add},
            {.name = "list",
             .operands = "[PROJECT]",
             .summary = ANK_N("List the signals, with the number of families"),
             .access = ANK_READ,
             .options = signal_list_options,
             .settings_size = sizeof(struct signal_seen),
             .most = 1,
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
             .run = signal_show},
            {.name = "update",
             .operands = "NUMBER",
             .summary = ANK_N("Note what became of a signal, or who else runs into it"),
             .access = ANK_READ | ANK_WRITE,
             .options = update_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = update},
            {.name = "remove",
             .operands = "NUMBER",
             .summary = ANK_N(
                 "Remove a signal for good, also from the history: for one that names "
                 "somebody after all"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .least = 1,
             .most = 1,
             .run = remove_signal},
            {0},
        },
};
