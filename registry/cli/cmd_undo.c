/* SPDX-License-Identifier: GPL-3.0-or-later */
/* undo: takes the last command back; once more puts it back. */
#include <ankerpunt/app/undo.h>
#include "command.h"
#include "prompt.h"

struct settings {
    bool dry_run, forget, yes;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "dry-run", NULL, offsetof(struct settings, dry_run),
     ANK_N("only say what would be taken back")},
    {OPTION_FLAG, 0, "forget", NULL, offsetof(struct settings, forget),
     ANK_N("forget at once what could be taken back")},
    {OPTION_FLAG, 0, "yes", NULL, offsetof(struct settings, yes), ANK_N("do not ask")},
    {0},
};

enum { most_lines = 12 };

/* The first lines, and how many more there are. */
static void show(struct session *session, const struct ank_undoing *undoing,
                 const char *head, FILE *out)
{
    size_t shown = undoing->count > most_lines ? most_lines : undoing->count;
    fprintf(out, "%s\n", SAY(head, undoing->what));
    for (size_t i = 0; i < shown; i++)
        fprintf(out, "  %s\n", undoing->lines[i]);
    if (shown < undoing->count)
        fprintf(out, "  %s\n", SAY(ANK_N("and more: %zu"), undoing->count - shown));
}

static bool ask(struct session *session, const struct ank_undoing *undoing,
                struct ank_error *err)
{
    bool yes;
    if (!prompt_possible())
        return ank_fail(err, ANK_INVALID,
                        ANK_N("nobody can be asked here; give --yes to take it back"));
    show(session, undoing,
         undoing->back ? ANK_N("Would be put back: %s")
                       : ANK_N("Would be taken back: %s"),
         stderr);
    return prompt_yes(SAY(ANK_N("Go on? y: yes, Enter: no: ")), &yes, err) &&
           (yes || ank_fail(err, ANK_INVALID, ANK_N("nothing was changed")));
}

static bool take(struct session *session, const struct ank_undoing *undoing,
                 struct ank_error *err)
{
    if (!session_begin(session, err) ||
        !session_end(session, ank_undo_take(&session->work, undoing, err), err))
        return false;
    show(session, undoing,
         undoing->back ? ANK_N("Put back: %s") : ANK_N("Taken back: %s"), session->out);
    fputs(undoing->back ? SAY(ANK_N("\"ankerpunt undo\" once more takes it back.\n"))
                        : SAY(ANK_N("\"ankerpunt undo\" once more puts it back.\n")),
          session->out);
    return true;
}

/* What another day wrote need not lie there until something else is written. */
static void drop_old(struct session *session)
{
    struct ank_error ignored = {0};
    bool done = session_begin(session, &ignored) &&
                session_end(session, ank_undo_drop(&session->work, &ignored), &ignored);
    (void)done;
}

static bool forget(struct session *session, struct ank_error *err)
{
    if (!session_begin(session, err) ||
        !session_end(session, ank_undo_drop(&session->work, err), err))
        return false;
    fputs(SAY(ANK_N("What could be taken back is forgotten.\n")), session->out);
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_undoing undoing;
    (void)operands;
    if (s->dry_run && s->forget)
        return ank_fail(err, ANK_USAGE, ANK_N("give --dry-run or --forget, not both"));
    if (s->forget)
        return forget(session, err);
    if (!ank_undo_look(&session->work, &undoing, err)) {
        if (err->code == ANK_NOT_FOUND)
            drop_old(session);
        return false;
    }
    if (!s->dry_run)
        return (s->yes || ask(session, &undoing, err)) && take(session, &undoing, err);
    show(session, &undoing,
         undoing.back ? ANK_N("Would be put back: %s")
                      : ANK_N("Would be taken back: %s"),
         session->out);
    return true;
}

const struct command cmd_undo = {
    .name = "undo",
    .group = GROUP_LOOK,
    .summary = ANK_N("Take the last command back"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Take back what the last command wrote today, whatever it was; says "
                 "what that is and asks. Once more puts it back; the history keeps "
                 "both. What was erased, given away or released stays"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .own_transactions = true,
             .example = ANK_N("undo --dry-run"),
             .run = run},
            {0},
        },
};
