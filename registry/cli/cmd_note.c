/* SPDX-License-Identifier: GPL-3.0-or-later */
/* note: the coach's own note on a family, sealed; never on a sheet or export. */
#include <ankerpunt/app/text_entry.h>
#include "command.h"
#include "fields.h"

struct settings {
    bool list;
    ank_day date, remove;
    const char *said; /* filled in by ask() */
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "list", NULL, offsetof(struct settings, list),
     ANK_N("show the notes")},
    {OPTION_PAST, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it is about; today when left out")},
    {OPTION_DAY, 0, "remove", "DATE", offsetof(struct settings, remove),
     ANK_N("remove the notes of that day; after the next command that is for good")},
    {0},
};

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct settings *s = settings;
    if ((s->list || s->remove != ANK_NO_DAY) && operands[1])
        return ank_fail(err, ANK_USAGE, ANK_N("--list and --remove read no file"));
    if (s->remove != ANK_NO_DAY)
        return true;
    const char *about;
    if (!fields_about(session, operands[0], "", &about, err))
        return false;
    const char *question =
        SAY(ANK_N("Your note, for you alone.\n%s · Enter ends it: "), about);
    return ank_note_find(&session->work, operands[0], err) &&
           session_unseal(session, err) &&
           (s->list || text_ask(session, operands[1], question, &s->said, err));
}

static const struct table_column columns[] = {
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"note", ANK_N("note"), TABLE_WORDS, 0, 0},
    {0},
};

static bool list(struct session *session, const char *family, struct ank_error *err)
{
    struct ank_note *notes;
    size_t count;
    struct table *table;
    if (!ank_note_list(&session->work, family, &notes, &count, err) ||
        !session_table(session, &table, "notes", "notes", ANK_N("The coach's notes"),
                       columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_day(table, notes[i].day);
        table_text(table, notes[i].text);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool tell(struct session *session, const char *family, ank_day of, bool gone,
                 struct ank_error *err)
{
    char day[11];
    const char *note = ank_work_day(&session->work, of);
    const struct saved kept = {
        .family = family,
        .line = ank_format(session->work.mem, "%s note %s%s", family,
                           ank_day_format(of, day), gone ? " removed" : ""),
        .said = gone ? SAY(ANK_N("note of %s is taken away"), note)
                     : SAY(ANK_N("note of %s"), note),
        .gone = gone,
    };
    return session_saved(session, &kept, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    const char *family = operands[0];
    struct ank_note note = {s->date, s->said};
    if (s->list)
        return list(session, family, err);
    if (s->remove != ANK_NO_DAY) {
        if (!ank_note_drop(&session->work, family, s->remove, err))
            return false;
        return tell(session, family, s->remove, true, err);
    }
    return ank_note_add(&session->work, family, &note, err) &&
           tell(session, family, note.day, false, err);
}

static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->list ? 0 : ANK_WRITE;
}

const struct command cmd_note = {
    .name = "note",
    .group = GROUP_TALK,
    .summary = ANK_N("The coach's own note on a family, sealed"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY [FILE|-]",
             .summary = ANK_N(
                 "Keep a note: typed on the terminal, or read from the file or standard "
                 "input. It never comes on a sheet, in an export or a release; the family "
                 "may ask for it (dossier --with-notes)"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 2,
             .more_access = more_access,
             .ask = ask,
             .example = ANK_N("note G-7K3QX note.txt"),
             .run = run},
            {0},
        },
};
