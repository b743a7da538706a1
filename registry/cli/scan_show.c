/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a look for rights asks, and which rights wait most; see scan_show.h. */
#include "scan_show.h"

#include <ankerpunt/app/rights_scan.h>
#include "../io/table_code.h"

const struct table_column scan_columns[] = {
    {"right", ANK_N("right"), TABLE_WORDS, 0, 0},
    {"label", ANK_N("name"), TABLE_WORDS, 0, 0},
    {"group", ANK_N("group"), TABLE_WORDS, 0, 0},
    {"level", ANK_N("level"), TABLE_WORDS, 0, 2},
    {"url", ANK_N("more about it"), TABLE_WORDS, 0, 1},
    {0},
};

void scan_show_right(struct session *session, struct table *table,
                     const struct ank_right *right)
{
    const struct ank_lang *lang = session->work.lang;
    table_text(table, right->code);
    table_text(table, ank_label(lang, &right->label));
    table_code(table, lang, ank_group_codes, right->group);
    table_code(table, lang, ank_government_codes, right->level);
    table_text(table, right->url);
    table_row_end(table);
}

const struct option_spec scan_options[] = {
    {OPTION_FLAG, 0, "short", NULL, offsetof(struct scan_look, brief),
     ANK_N(
         "the short form: the 12 rights that most families here know and did not apply "
         "for, then those that come up most, then those that a low income gives most")},
    {OPTION_FLAG, 0, "full", NULL, offsetof(struct scan_look, full),
     ANK_N("the whole catalogue, the family's own region first; as when left out")},
    {0},
};

bool scan_show(struct session *session, const void *settings, char **operands,
               struct ank_error *err)
{
    const struct scan_look *look = settings;
    struct ank_scan scan;
    struct table *table;
    if (look->brief && look->full)
        return ank_fail(err, ANK_USAGE, ANK_N("give --short or --full, not both"));
    if (!ank_scan_read(&session->work, operands[0], look->brief, &scan, err) ||
        !session_table(session, &table, "scan", "rights",
                       ANK_N("Rights to look for together"), scan_columns, err))
        return false;
    for (size_t i = 0; i < scan.count; i++)
        scan_show_right(session, table, &scan.right[i]);
    if (session->format == TABLE_TEXT && scan.answered > 0)
        fputs(SAY(ANK_N("Answered already: %zu.\n"), scan.answered), session->notices);
    if (session->format == TABLE_TEXT && scan.count > 0)
        fputs(SAY(ANK_N("Note what you hear: \"ankerpunt right %s RIGHT known\" (or "
                        "detected, realised), \"ankerpunt explored %s --not-for "
                        "RIGHT\".\n"),
                  operands[0], operands[0]),
              session->notices);
    return table_close(table, err);
}

const struct option_spec scan_project_options[] = {
    {OPTION_TEXT, 0, "project", "PROJECT", offsetof(struct scan_project, project),
     ANK_N("only families of this project")},
    {0},
};

static const struct table_column waiting_columns[] = {
    {"right", ANK_N("right"), TABLE_WORDS, 0, 0},
    {"label", ANK_N("name"), TABLE_WORDS, 0, 0},
    {"group", ANK_N("group"), TABLE_WORDS, 0, 1},
    {"families", ANK_N("families"), TABLE_INTEGER, 0, 0},
    {"waiting", ANK_N("known, not applied for"), TABLE_INTEGER, 0, 0},
    {0},
};

bool scan_show_waiting(struct session *session, const void *settings, char **operands,
                       struct ank_error *err)
{
    (void)operands;
    const struct scan_project *s = settings;
    struct ank_right_waiting *rows;
    struct table *table;
    size_t count;
    if (!ank_rights_waiting(&session->work, s->project, &rows, &count, err) ||
        !session_table(session, &table, "waiting", "rights",
                       ANK_N("Rights that are known and not applied for"),
                       waiting_columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_text(table, rows[i].right.code);
        table_text(table, ank_label(session->work.lang, &rows[i].right.label));
        table_code(table, session->work.lang, ank_group_codes, rows[i].right.group);
        table_integer(table, (int64_t)rows[i].families);
        table_integer(table, (int64_t)rows[i].waiting);
        table_row_end(table);
    }
    return table_close(table, err);
}
