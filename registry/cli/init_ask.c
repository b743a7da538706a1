/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first five minutes of a registry, asked on the terminal; see init_ask.h. */
#include "init_ask.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/setup.h>
#include "init_walk.h"

/* In two columns where the names are short enough. */
static void list_presets(const struct ank_preset *presets, size_t count)
{
    size_t widest = 0;
    for (size_t i = 0; i < count; i++) {
        size_t width = ank_text_width(presets[i].name);
        widest = width > widest ? width : widest;
    }
    size_t columns = 2 * (widest + 5) + 2 <= INIT_SCREEN ? 2 : 1;
    size_t rows = (count + columns - 1) / columns;
    for (size_t row = 0; row < rows; row++)
        for (size_t at = row; at < count; at += rows) {
            bool last = at + rows >= count;
            size_t pad = last ? 0 : widest - ank_text_width(presets[at].name);
            fprintf(stderr, "%3zu  %s%*s%s", at + 1, presets[at].name, (int)pad, "",
                    last ? "\n" : "  ");
        }
}

/* The number before it, or what people call it. */
static const char *preset_typed(const struct ank_preset *presets, size_t count,
                                const char *typed)
{
    char *end;
    unsigned long number = strtoul(typed, &end, 10);
    if (*typed && !*end && number >= 1 && number <= count)
        return presets[number - 1].code;
    for (size_t i = 0; i < count; i++)
        if (strcasecmp(presets[i].name, typed) == 0)
            return presets[i].code;
    return *typed ? typed : NULL;
}

static bool enter_project(struct init_walk *walk, struct ank_project_entry *entry)
{
    struct session *session = walk->session;
    struct ank_error wrong = {.lang = session->work.lang};
    struct ank_project added;
    if (!session_begin(session, &wrong)) {
        init_tell(wrong.text);
        return false;
    }
    if (!init_keep(walk, ank_project_enter(&session->work, entry, &added, &wrong),
                   &wrong))
        return false;
    walk->done.project = true;
    walk->done.first_project = ank_strdup(&session->mem, added.code);
    init_tell(SAY(ANK_N("%s, kept"), entry->name));
    return true;
}

/* Asked again from the name on while something is wrong with an answer. */
static bool ask_project(struct init_walk *walk, struct ank_error *err)
{
    struct session *session = walk->session;
    char name[INIT_LINE], typed[INIT_LINE], code[INIT_LINE];
    struct ank_preset *presets;
    size_t count;
    if (!ank_presets(&session->work, &presets, &count, err))
        return false;
    init_title(walk, 1, ANK_N("Your service"));
    while (!walk->stopped && !walk->done.project) {
        init_tell(SAY(ANK_N("Its name stands on paper.\n")));
        const char *said = init_ask(walk, SAY(ANK_N("Name (Enter: later): ")), name);
        if (!*said)
            return true;
        list_presets(presets, count);
        const char *preset = init_ask(
            walk, SAY(ANK_N("Form of support, its number (Enter: family coaching): ")),
            typed);
        const char *proposed = ank_setup_code(said, &session->mem);
        const char *own = init_ask(
            walk, SAY(ANK_N("Short code to type (Enter: %s): "), proposed), code);
        struct ank_project_entry entry = {
            .code = *own ? own : proposed,
            .name = said,
            .preset = preset_typed(presets, count, preset),
            .language = session->work.lang ? ank_lang_code(session->work.lang) : NULL,
            .start = ANK_NO_DAY,
        };
        if (!walk->stopped)
            enter_project(walk, &entry);
    }
    return true;
}

/* From the file when one is named. */
static bool read_secret(struct init_walk *walk, struct ank_error *err)
{
    struct session *session = walk->session;
    const char *proposed, *file = getenv("ANKERPUNT_PASSPHRASE_FILE");
    if (file && *file)
        return prompt_secret_file(file, walk->secret, err);
    init_tell(SAY(ANK_N(
        "A passphrase seals names and notes, so that only who knows it can read them.\n"
        "Whoever forgets it loses the names and notes, never the scores and rights.\n"
        "Enter: none for now; then only codes, scores and rights can be kept.\n")));
    if (!ank_passphrase_propose(&session->work, &proposed, err))
        return false;
    init_tell(SAY(ANK_N("For example: %s\n"), proposed));
    const struct prompt_new asked = {SAY(ANK_N("Passphrase: ")),
                                     SAY(ANK_N("Once more: ")), NULL,
                                     ank_passphrase_good};
    return prompt_new_secret(&asked, walk->secret, err);
}

static bool ask_passphrase(struct init_walk *walk, struct ank_error *err)
{
    struct session *session = walk->session;
    struct ank_error wrong = {.lang = session->work.lang};
    init_title(walk, 2, ANK_N("A passphrase"));
    if (!read_secret(walk, &wrong)) {
        walk->stopped = wrong.code == ANK_IO;
        init_tell(walk->stopped ? "\n" : wrong.text);
        explicit_bzero(walk->secret, sizeof walk->secret);
        return true;
    }
    if (!*walk->secret)
        return true;
    if (!session_begin(session, err))
        return false;
    walk->done.passphrase = init_keep(
        walk, ank_passphrase_change(&session->work, walk->secret, &wrong), &wrong);
    if (walk->done.passphrase)
        init_tell(SAY(ANK_N("Kept. Write it down where only you find it.\n")));
    return true;
}

static bool start_typed(struct init_walk *walk, const char *typed, ank_day *day)
{
    struct session *session = walk->session;
    *day = session->work.today;
    if (!*typed || ank_day_parse(typed, day))
        return true;
    char shown[256];
    init_tell(
        SAY(ANK_N("%s is no day; type it as 31/3/2026\n"), ank_shown(typed, shown)));
    return false;
}

static void enter_family(struct init_walk *walk, struct ank_family_entry *entry)
{
    struct session *session = walk->session;
    struct ank_error wrong = {.lang = session->work.lang};
    if (!session_begin(session, &wrong)) {
        init_tell(wrong.text);
        return;
    }
    walk->done.family =
        init_keep(walk, ank_family_enter(&session->work, entry, &wrong), &wrong);
    if (!walk->done.family)
        return;
    walk->family = entry->code;
    init_tell(SAY(ANK_N("%s has the code %s; that code stands on paper.\n"),
                  entry->alias, entry->code));
}

/* Without a project there is nowhere to put a family: that comes later too. */
static bool ask_family(struct init_walk *walk, struct ank_error *err)
{
    (void)err;
    struct session *session = walk->session;
    char alias[INIT_LINE], day[INIT_LINE];
    if (!walk->done.first_project)
        return true;
    init_title(walk, 3, ANK_N("The first family"));
    while (!walk->stopped && !walk->done.family) {
        init_tell(
            SAY(ANK_N("What you call them yourself, without a surname, such as Family "
                      "Sun.\n")));
        const char *called =
            init_ask(walk, SAY(ANK_N("The family (Enter: later): ")), alias);
        if (!*called)
            return true;
        const char *since = init_ask(
            walk, SAY(ANK_N("Since which day you go along (Enter: today): ")), day);
        struct ank_family_entry entry = {.project = walk->done.first_project,
                                         .alias = called};
        if (start_typed(walk, since, &entry.start) && !walk->stopped)
            enter_family(walk, &entry);
    }
    return true;
}

/* What comes now, and how to take up what was left. */
static void tell_end(struct init_walk *walk)
{
    struct session *session = walk->session;
    const struct ank_setup *done = &walk->done;
    fputc('\n', stderr);
    if (!(done->project && done->passphrase && done->family && done->copy))
        init_tell(
            SAY(ANK_N("What was answered is kept. \"ankerpunt init\" goes on with what "
                      "was left.\n")));
    if (walk->family)
        init_tell(SAY(ANK_N("The first talk: ankerpunt rate %s\n"), walk->family));
    init_tell(SAY(ANK_N("All there is: ankerpunt help\n")));
}

bool init_ask_place(struct session *session, struct ank_error *err)
{
    char line[INIT_LINE];
    struct init_walk walk = {.session = session};
    if (!session->registry.looked)
        return true;
    init_tell(
        SAY(ANK_N("The registry is one file on this computer, for you alone.\n")));
    const char *path = init_ask(
        &walk, SAY(ANK_N("Where? (Enter: %s): "), session->registry_path), line);
    if (walk.stopped)
        return ank_fail(err, ANK_IO, ANK_N("no answer; nothing was changed"));
    if (*path) {
        session->registry_path = ank_strdup(&session->mem, path);
        session->registry.looked = NULL;
    }
    return true;
}

bool init_ask_steps(struct session *session, bool *asked, struct ank_error *err)
{
    struct init_walk walk = {.session = session};
    if (!ank_setup_look(&session->work, &walk.done, err))
        return false;
    const struct {
        bool done;
        bool (*ask)(struct init_walk *walk, struct ank_error *err);
    } steps[] = {
        {walk.done.project, ask_project},
        {walk.done.passphrase, ask_passphrase},
        {walk.done.family, ask_family},
        {walk.done.copy, init_ask_copy},
    };
    bool going = true;
    *asked = false;
    for (size_t i = 0; i < ANK_COUNT(steps) && going && !walk.stopped; i++)
        if (!steps[i].done) {
            *asked = true;
            going = steps[i].ask(&walk, err);
        }
    explicit_bzero(walk.secret, sizeof walk.secret);
    if (going && *asked)
        tell_end(&walk);
    return going;
}
