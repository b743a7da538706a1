/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import: families, scores and rights from CSV files. */
#include <ankerpunt/app/import.h>
#include "command.h"
#include "prompt.h"
#include "proposal_ask.h"

#define PLACE(member) offsetof(struct ank_import_settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "ignore-columns", "A,B", PLACE(ignore_columns),
     ANK_N("columns of the file that may be passed over")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what differs; the old value stays in the history")},
    {OPTION_FLAG, 0, "dry-run", NULL, PLACE(dry_run),
     ANK_N("look at the whole file and keep nothing")},
    {0},
};

static const struct option_spec family_options[] = {
    {OPTION_TEXT, 0, "ignore-columns", "A,B", PLACE(ignore_columns),
     ANK_N("columns of the file that may be passed over")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what differs; the old value stays in the history")},
    {OPTION_FLAG, 0, "dry-run", NULL, PLACE(dry_run),
     ANK_N("look at the whole file and keep nothing")},
    {OPTION_FLAG, 0, "create-projects", NULL, PLACE(create_projects),
     ANK_N("set up projects that are not there yet")},
    {OPTION_TEXT, 0, "preset", "PRESET", PLACE(preset),
     ANK_N("the preset of new projects")},
    {OPTION_TEXTS, 0, "instrument", "INSTRUMENT", PLACE(instruments),
     ANK_N("an instrument of new projects; may be given more than once")},
    {OPTION_TEXT, 0, "waves", "3,6,12", PLACE(waves),
     ANK_N("the waves of new projects")},
    {0},
};

/* What is wrong is said, however quiet it should be. */
static void say_fault(struct ank_work_context *work, const char *sentence)
{
    struct session *session = (struct session *)work; /* its first member */
    fprintf(session->notices, "%s\n", sentence);
}

typedef bool import(struct ank_work_context *, const struct ank_import_settings *,
                    struct ank_import_counts *, struct ank_error *);

static bool run(struct session *session, const void *settings, const char *path,
                import *take, const char *what, struct ank_error *err)
{
    char shown[256];
    struct ank_import_counts counts;
    struct ank_import_settings s = *(const struct ank_import_settings *)settings;
    s.path = path;
    s.fault = say_fault;
    if (!take(&session->work, &s, &counts, err))
        return false;
    const char *words = ank_words(session->work.lang, what);
    ank_shown(path, shown);
    if (s.dry_run) {
        session_line(session,
                     SAY(ANK_N("%s: nothing is wrong with it; %s: %zu (new %zu, "
                               "replaced %zu, there already %zu); nothing was kept"),
                         shown, words, counts.rows, counts.added, counts.replaced,
                         counts.same));
        return true;
    }
    const struct saved kept = {
        .line =
            SAY(ANK_N("%s %zu %s: %zu new, %zu replaced, %zu there already,"), shown,
                counts.rows, words, counts.added, counts.replaced, counts.same),
        .said =
            SAY(ANK_N("%s: %s: %zu (new %zu, replaced %zu, there already %zu)"), shown,
                words, counts.rows, counts.added, counts.replaced, counts.same),
    };
    return session_saved(session, &kept, err);
}

static bool families(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    return run(session, settings, operands[0], ank_import_families,
               ANK_N("trajectories"), err);
}

static bool scores(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    return run(session, settings, operands[0], ank_import_scores, ANK_N("scores"), err);
}

/* "-" can be "not asked" and "does not apply": said once for the whole file. */
static bool ask_marks(struct session *session, void *settings, char **operands,
                      struct ank_error *err)
{
    struct ank_import_settings *s = settings;
    struct ank_texts marks;
    s->path = operands[0];
    if (!prompt_possible())
        return true;
    ank_import_marks(&session->work, s, &marks);
    for (size_t i = 0; i < marks.count; i++) {
        const char *code;
        if (!proposal_mark(session, marks.text[i], &code, err))
            return false;
        ank_map_say(&s->marks, marks.text[i], code, &session->mem);
    }
    return true;
}

static bool rights(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    return run(session, settings, operands[0], ank_import_rights, ANK_N("steps"), err);
}

const struct command cmd_import = {
    .name = "import",
    .group = GROUP_OUT,
    .summary =
        ANK_N("Take in families, scores or rights from a CSV file or a spreadsheet"),
    .verbs =
        (const struct verb[]){
            {.name = "families",
             .operands = "FILE",
             .summary = ANK_N("Take in families, a row for each trajectory"),
             .access = ANK_READ | ANK_WRITE,
             .options = family_options,
             .settings_size = sizeof(struct ank_import_settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("import families families.csv"),
             .file = "families",
             .run = families},
            {.name = "scores",
             .operands = "FILE",
             .summary = ANK_N("Take in scores, a row for each"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct ank_import_settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("import scores scores.csv"),
             .file = "scores",
             .ask = ask_marks,
             .run = scores},
            {.name = "rights",
             .operands = "FILE",
             .summary = ANK_N("Take in steps on the road to rights, a row for each"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct ank_import_settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("import rights rights.csv"),
             .file = "rights",
             .run = rights},
            {.name = "sheet",
             .operands = "FILE",
             .summary = ANK_N("Take in somebody's spreadsheet: .xlsx, .ods or .csv"),
             .access = ANK_READ | ANK_WRITE,
             .options = proposal_options,
             .settings_size = sizeof(struct proposal_settings),
             .least = 1,
             .most = 1,
             .own_transactions = true,
             .example =
                 ANK_N("import sheet overview.csv --map overview.map.json --dry-run"),
             .run = proposal_take},
            {0},
        },
};
