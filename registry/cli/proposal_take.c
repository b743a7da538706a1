/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import sheet: somebody's spreadsheet comes in. */
#include <string.h>

#include <ankerpunt/app/import_sheet.h>
#include "prompt.h"
#include "proposal_ask.h"

#define SHEET(member) offsetof(struct proposal_settings, member)

const struct option_spec proposal_options[] = {
    {OPTION_TEXT, 0, "map", "FILE", SHEET(map),
     ANK_N(
         "what the columns are and the words mean; when left out it is proposed, asked "
         "and kept beside the file")},
    {OPTION_TEXT, 0, "project", "PROJECT", SHEET(project),
     ANK_N("the project of new families")},
    {OPTION_TEXT, 0, "keys", "FILE", SHEET(keys),
     ANK_N("the list of names or file numbers and their codes, which stays outside; it "
           "is completed")},
    {OPTION_FLAG, 0, "leave-faults", NULL, SHEET(leave_faults),
     ANK_N("leave single cells out that are wrong")},
    {OPTION_FLAG, 0, "correct", NULL, SHEET(correct),
     ANK_N("replace what differs; the old value stays in the history")},
    {OPTION_FLAG, 0, "dry-run", NULL, SHEET(dry_run),
     ANK_N("look at the whole file and keep nothing")},
    {0},
};

/* gezinnen-2025.map.json, in the folder of the file. */
static const char *map_beside(struct session *session, const char *path)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    bool ends = dot && dot > (slash ? slash + 1 : path);
    return ank_format(&session->mem, "%.*s.map.json",
                      (int)(ends ? (size_t)(dot - path) : strlen(path)), path);
}

/* What was answered is kept for the next file, and what is open to be answered. A map
 * that was given and says all of it already stays as it is. */
static bool keep_map(struct session *session, struct ank_sheet_import *sheet,
                     const struct proposal_settings *s, const char *path,
                     struct ank_error *err)
{
    const char *map = ank_sheet_map(sheet);
    const char *to = s->map ? s->map : map_beside(session, path);
    if ((!s->map && strcmp(path, "-") == 0) || !ank_sheet_map_changed(sheet))
        return true;
    if (!ank_file_put(to, map, strlen(map), true, err))
        return false;
    fprintf(session->notices, "%s\n",
            SAY(ANK_N("What the columns are and the words mean is in %s."), to));
    return true;
}

/* Without anybody to ask: all is told, and comes in when nothing is open or wrong. */
static bool decide(struct session *session, struct ank_sheet_import *sheet,
                   const struct proposal_settings *s, enum proposal_answer *answer,
                   struct ank_error *err)
{
    const struct ank_sheet_preview *preview;
    if (!ank_sheet_look(sheet, &preview, err))
        return false;
    session->prints_alone = true; /* also when nothing comes in */
    if (session->format == TABLE_JSON && !ank_sheet_tell(sheet, session->out, err))
        return false;
    if (session->format != TABLE_JSON)
        proposal_tell(session, preview, !s->map);
    *answer = s->leave_faults ? PROPOSAL_WITHOUT : PROPOSAL_TAKE;
    return true;
}

static bool keep_sheet(struct session *session, struct ank_sheet_import *sheet,
                       const char *path, bool without, struct ank_error *err)
{
    char shown[256];
    if (!ank_sheet_take(sheet, without, err))
        return false;
    if (ank_sheet_keys_kept(sheet))
        fprintf(session->notices, "%s\n",
                SAY(ANK_N("Who has which code stands in %s alone: keep it where names "
                          "are kept, and nowhere else."),
                    ank_sheet_keys_kept(sheet)));
    const char *name = ank_shown(path, shown);
    const struct saved kept = {.line = name, .said = name};
    return session_saved(session, &kept, err);
}

bool proposal_take(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct proposal_settings *s = settings;
    const struct ank_sheet_settings wish = {
        .import = {.path = operands[0], .correct = s->correct},
        .map = s->map,
        .project = s->project,
        .keys = s->keys};
    struct ank_sheet_import *sheet;
    enum proposal_answer answer = PROPOSAL_STOP;
    bool asks = prompt_possible() && session->format == TABLE_TEXT;
    if (!ank_sheet_open(&session->work, &wish, &sheet, err) ||
        !(asks ? proposal_ask(session, sheet, s->dry_run, &answer, err)
               : decide(session, sheet, s, &answer, err)) ||
        !keep_map(session, sheet, s, operands[0], err))
        return false;
    if (s->dry_run && !asks)
        return ank_sheet_ready(sheet, s->leave_faults, err);
    if (s->dry_run || answer == PROPOSAL_STOP) {
        session_line(session,
                     ank_words(session->work.lang, ANK_N("Nothing was changed.")));
        return true;
    }
    return keep_sheet(session, sheet, operands[0], answer == PROPOSAL_WITHOUT, err);
}
