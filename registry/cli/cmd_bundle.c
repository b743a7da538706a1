/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bundle: families go to another registry of the team, in a file. */
#include <string.h>

#include <ankerpunt/app/bundles.h>
#include "command.h"
#include "passphrase.h"

struct settings {
    const char *coach, *project, *output;
    bool all, with_names, passphrase;
    struct ank_texts to;
    char secret[PROMPT_MOST]; /* of the bundle */
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "coach", "COACH", PLACE(coach),
     ANK_N("the families of this coach: a hand-over is one bundle")},
    {OPTION_TEXT, 0, "project", "PROJECT", PLACE(project),
     ANK_N("the families of this project")},
    {OPTION_FLAG, 0, "all", NULL, PLACE(all),
     ANK_N("all families, with signals and releases")},
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output), ANK_N("write to this file")},
    {OPTION_TEXTS, 0, "to", "COLLEAGUE", PLACE(to),
     ANK_N("whose registry opens it; one that a bundle came from before")},
    {OPTION_FLAG, 0, "passphrase", NULL, PLACE(passphrase),
     ANK_N("a passphrase opens it: asked, or read from "
           "$ANKERPUNT_BUNDLE_PASSPHRASE_FILE")},
    {OPTION_FLAG, 0, "with-names", NULL, PLACE(with_names),
     ANK_N("names and texts can be opened there; else they stay closed")},
    {0},
};

static struct ank_bundle_wish wish_of(const struct session *session,
                                      const struct settings *s, char **operands)
{
    return (struct ank_bundle_wish){
        .families = operands,
        .coach = s->coach,
        .project = s->project,
        .all = s->all,
        .day = session->work.today,
        .path = s->output,
        .force = session->force,
        .readers = s->to.text,
        .reader_count = s->to.count,
        .passphrase = s->passphrase ? s->secret : NULL,
        .with_names = s->with_names,
    };
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct settings *s = settings;
    bool needs;
    struct ank_bundle_wish wish = wish_of(session, s, operands);
    if (!s->output)
        return ank_fail(err, ANK_USAGE, ANK_N("where to? give -o FILE"));
    if (!ank_bundle_needs_seal(&session->work, &wish, &needs, err) ||
        (needs && !session_unseal(session, err)))
        return false;
    return !s->passphrase ||
           passphrase_new(
               session, passphrase_bundle_file(),
               ANK_N("the passphrase of the bundle is asked on a terminal, or "
                     "read from the file that "
                     "$ANKERPUNT_BUNDLE_PASSPHRASE_FILE names"),
               s->secret, err);
}

static bool make(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    char shown[256];
    const struct settings *s = settings;
    struct ank_bundle_made made;
    struct ank_bundle_wish wish = wish_of(session, s, operands);
    bool done = ank_bundle_make(&session->work, &wish, &made, err);
    explicit_bzero((void *)(uintptr_t)s->secret, sizeof s->secret);
    if (!done)
        return false;
    if (made.closed && !session->quiet)
        fputs(SAY(ANK_N("Names and texts go along closed; --with-names lets them be "
                        "opened there.\n")),
              session->notices);
    ank_shown(s->output, shown);
    return session_saved(
        session,
        &(struct saved){
            .line = ank_format(session->work.mem, "%s %zu", shown, made.families),
            .said = ank_format(session->work.mem, "%s, %s", shown,
                               ank_say_n(session->work.lang, session->work.mem,
                                         "%zu family", "%zu families", made.families)),
        },
        err);
}

/* Looking into one ----------------------------------------------------------------- */

static bool look(struct session *session, void *self, const char *secret,
                 struct ank_error *err)
{
    struct ank_bundle_seen *seen = self;
    seen->passphrase = secret;
    return ank_bundle_open(&session->work, seen, err);
}

static bool show(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    bool closed;
    struct ank_bundle_seen seen = {.path = operands[0]};
    const struct passphrase_use use = {look, &seen};
    if (!ank_bundle_is_closed(&session->work, operands[0], &closed, err) ||
        !(closed ? passphrase_use_file(session, passphrase_bundle_file(), &use, err)
                 : look(session, &seen, NULL, err)))
        return false;
    struct ank_texts told = ank_bundle_words(&session->work, &seen);
    for (size_t i = 0; i < told.count; i++)
        session_line(session, told.text[i]);
    return true;
}

const struct command cmd_bundle = {
    .name = "bundle",
    .group = GROUP_OUT,
    .summary = ANK_N("Families for another registry of the team"),
    .verbs =
        (const struct verb[]){
            {.operands = "[FAMILY...]",
             .summary = ANK_N(
                 "Write families to a file that only who it is for can open, signed; "
                 "\"merge\" takes it in there. Names and texts go along closed"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .ask = ask,
             .example = ANK_N("bundle G-7K3QX -o for-els.anker --passphrase"),
             .run = make},
            {.name = "show",
             .operands = "FILE",
             .summary = ANK_N("Tell who made a bundle and what is in it; nothing is "
                              "taken in"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("bundle show for-omar.anker"),
             .run = show},
            {0},
        },
};
