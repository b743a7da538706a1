/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge: takes the registry of a colleague in, and lets somebody choose where two
 * people wrote something else. */
#include <stdlib.h>

#include <ankerpunt/app/merging.h>
#include <ankerpunt/app/safekeeping.h>
#include "command.h"
#include "passphrase.h"

struct settings {
    bool dry_run;
    const char *only;
    int64_t erase;
};

struct choosing {
    bool remove, keep;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "dry-run", NULL, offsetof(struct settings, dry_run),
     ANK_N("only say what would come in")},
    {OPTION_TEXT, 0, "only", "FAMILY", offsetof(struct settings, only),
     ANK_N("take this family alone, by its code there")},
    {OPTION_INTEGER, 0, "erase", "N", offsetof(struct settings, erase),
     ANK_N("how many families it may erase here, when it is more than a few")},
    {0},
};

static const struct option_spec choices[] = {
    {OPTION_FLAG, 0, "remove", NULL, offsetof(struct choosing, remove),
     ANK_N("remove what is in dispute")},
    {OPTION_FLAG, 0, "keep", NULL, offsetof(struct choosing, keep),
     ANK_N("keep what is shown now; of what waits: try again")},
    {0},
};

/* What is taken in, and what came of it. */
struct taking {
    struct ank_merging wanted;
    struct ank_merging_told told;
};

static bool take_in(struct session *session, void *self, const char *secret,
                    struct ank_error *err)
{
    struct taking *taking = self;
    taking->wanted.passphrase = secret;
    return ank_merging_take(&session->work, &taking->wanted, &taking->told, err);
}

static void tell(struct session *session, const struct taking *taking)
{
    char shown[256];
    const struct ank_merging_told *told = &taking->told;
    const char *english =
        taking->wanted.dry_run ? ANK_N("Would come of it: %s.\n") : ANK_N("%s.\n");
    fputs(SAY(english, told->summary), session->out);
    for (size_t i = 0; i < told->lines.count; i++)
        fprintf(session->out, "%s\n", told->lines.text[i]);
    if (told->disputes)
        fprintf(session->out, "%s\n",
                ank_say_n(session->work.lang, session->work.mem,
                          "%zu thing waits for a choice; \"ankerpunt merge list\" "
                          "shows it",
                          "%zu things wait for a choice; \"ankerpunt merge list\" "
                          "shows them",
                          told->disputes));
    if (told->backup)
        fprintf(session->notices, "%s\n",
                SAY(ANK_N("The registry as it was before is kept beside it: %s"),
                    ank_shown(told->backup, shown)));
}

/* The passphrase of a bundle has a file of its own. */
static bool unseal_and_take(struct session *session, struct taking *taking,
                            struct ank_error *err)
{
    const struct passphrase_use use = {take_in, taking};
    const char *file = passphrase_bundle_file();
    return file ? passphrase_use_file(session, file, &use, err)
                : passphrase_use(session, &use, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    bool sealed;
    struct taking taking = {.wanted = {.path = operands[0],
                                       .dry_run = s->dry_run,
                                       .only = s->only,
                                       .erase = s->erase}};
    if (!ank_merging_asks(&session->work, operands[0], &sealed, err) ||
        !(sealed ? unseal_and_take(session, &taking, err)
                 : take_in(session, &taking, NULL, err)))
        return false;
    tell(session, &taking);
    return true;
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    struct ank_texts lines;
    (void)settings, (void)operands;
    if (!ank_disputes_told(&session->work, &lines, err))
        return false;
    for (size_t i = 0; i < lines.count; i++)
        fprintf(session->out, "%s\n", lines.text[i]);
    if (lines.count == 0)
        fputs(SAY(ANK_N("Nothing waits for a choice.\n")), session->out);
    return true;
}

static bool read_number(const char *text, int64_t *number, struct ank_error *err)
{
    char shown[256], *end;
    *number = strtoll(text, &end, 10);
    return (*end == '\0' && end != text) ||
           ank_fail(err, ANK_USAGE, ANK_N("%s is not a number of the list"),
                    ank_shown(text, shown));
}

static bool choose(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct choosing *s = settings;
    const char *line;
    struct ank_choosing choosing = {
        .who = operands[1], .remove = s->remove, .keep = s->keep};
    if ((operands[1] != NULL) + s->remove + s->keep != 1)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("say whose word stands, or give --remove or --keep"));
    if (!read_number(operands[0], &choosing.number, err) ||
        !ank_dispute_choose(&session->work, &choosing, &line, err))
        return false;
    fprintf(session->out, "%s\n", line);
    return true;
}

const struct command cmd_merge = {
    .name = "merge",
    .group = GROUP_KEEP,
    .summary = ANK_N("Take in the registry of a colleague"),
    .verbs =
        (const struct verb[]){
            {.operands = "FILE",
             .summary = ANK_N(
                 "Take in what a colleague's registry, a backup or a bundle of it, knows and "
                 "this one does not: nothing is lost, whoever takes in whom first. A no "
                 "and an erasure win. Where two people wrote something else, both stay "
                 "until somebody chooses. A backup is made first"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .own_transactions = true,
             .example = ANK_N("merge office.db --dry-run"),
             .run = run},
            {.name = "list",
             .summary = ANK_N("What two people wrote differently, and how to choose"),
             .access = ANK_READ | ANK_IDENTITY,
             .example = ANK_N("merge list"),
             .run = list},
            {.name = "take",
             .operands = "NUMBER [WHO|VALUE]",
             .summary = ANK_N(
                 "Choose whose word stands; the choice travels to the others and is "
                 "never asked again"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = choices,
             .settings_size = sizeof(struct choosing),
             .least = 1,
             .most = 2,
             .example = ANK_N("merge take 1 els"),
             .run = choose},
            {0},
        },
};
