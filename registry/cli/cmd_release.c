/* SPDX-License-Identifier: GPL-3.0-or-later */
/* release: what somebody outside may see, in a folder that points at nobody. */
#include <signal.h>

#include <ankerpunt/app/release_folder.h>
#include <ankerpunt/app/release_verify.h>
#include "command.h"

struct settings {
    const char *to, *purpose, *output, *licence;
    int64_t threshold;
    bool dry_run, totals_first;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("to whom it is given: noted in the share log of each family")},
    {OPTION_TEXT, 0, "purpose", "WHY", PLACE(purpose),
     ANK_N("what it is for, in a few words")},
    {OPTION_TEXT, 'o', "output", "DIR", PLACE(output),
     ANK_N("a new folder; release-PROJECT-YEAR-QUARTER when left out")},
    {OPTION_TEXT, 0, "licence", "NAME", PLACE(licence),
     ANK_N("a licence to publish under, its name or address; without one the package "
           "is not for further publication")},
    {OPTION_INTEGER, 0, "threshold", "K", PLACE(threshold),
     ANK_N("families that a figure needs: 10, or more")},
    {OPTION_FLAG, 0, "totals-first", NULL, PLACE(totals_first),
     ANK_N("hide projects where that lets totals over all of them be told; else each "
           "project's own results come first")},
    {OPTION_FLAG, 0, "dry-run", NULL, PLACE(dry_run),
     ANK_N("only tell what would be given and what not")},
    {0},
};

/* From here on it is done whole: whoever wants to stop it comes too late. */
static bool hold_signals(struct ank_error *err)
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGHUP);
    sigprocmask(SIG_BLOCK, &stop, NULL);
    return session_goes_on(err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    const struct ank_release_request request = {
        .projects = operands,
        .whom = s->to,
        .purpose = s->purpose,
        .licence = s->licence,
        .totals_first = s->totals_first,
        .threshold = s->threshold == NOT_GIVEN ? NULL : &s->threshold,
    };
    const struct ank_release_place place = {
        .folder = s->output, .force = session->force, .last_call = hold_signals};
    const char *folder;
    if (s->dry_run)
        return ank_release_explain(&session->work, &request, session->out, err);
    if (!ank_release_write(&session->work, &request, &place, &folder, err))
        return false;
    return session_file(session, operands[0], folder, err);
}

static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->dry_run ? 0u : ANK_WRITE;
}

static bool verify(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    return ank_release_verify(&session->work, operands[0], session->out, err);
}

const struct command cmd_release = {
    .name = "release",
    .group = GROUP_OUT,
    .summary = ANK_N("Anonymous results for somebody outside"),
    .verbs =
        (const struct verb[]){
            {.operands = "PROJECT...",
             .summary =
                 ANK_N("Write a folder with anonymous results for somebody outside"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .own_transactions = true,
             .more_access = more_access,
             .example = ANK_N(
                 "release zonnedorp --to fund --purpose \"annual report\" --dry-run"),
             .run = run},
            {.name = "verify",
             .operands = "DIR",
             .summary = ANK_N(
                 "Check a folder of results as an outsider would. Figures that were changed "
                 "together with their checksums show only when SHA256SUMS came by "
                 "another road as well"),
             .least = 1,
             .most = 1,
             .example = ANK_N("release verify annual-report"),
             .run = verify},
            {0},
        },
};
