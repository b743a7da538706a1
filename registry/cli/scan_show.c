/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a look for rights asks, and which rights wait most; see scan_show.h. */
#include "scan_show.h"

#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/rights_scan.h>
#include <ankerpunt/app/rights_said.h>
#include "../io/table_code.h"
#include "scan_ask.h"
#include "scan_say.h"

const struct table_column scan_columns[] = {
    {"right", ANK_N("right"), TABLE_WORDS, 0, 0},
    {"label", ANK_N("name"), TABLE_WORDS, 0, 0},
    {"group", ANK_N("group"), TABLE_WORDS, 0, 0},
    {"level", ANK_N("level"), TABLE_WORDS, 0, 2},
    {"url", ANK_N("more about it"), TABLE_WORDS, 0, 1},
    {"office", ANK_N("whom to go to"), TABLE_WORDS, 0, 3},
    {"step_words", ANK_N("first step"), TABLE_WORDS, 0, 4},
    {0},
};

/* NULL: the catalogue says none. */
static const char *step_words(struct session *session, const struct ank_right *right)
{
    const char *words = ank_label(session->work.lang, &right->step);
    return words && *words ? words : NULL;
}

void scan_show_right(struct session *session, struct table *table,
                     const struct ank_right *right)
{
    const struct ank_lang *lang = session->work.lang;
    table_text(table, right->code);
    table_text(table, ank_label(lang, &right->label));
    table_code(table, lang, ank_group_codes, right->group);
    table_code(table, lang, ank_government_codes, right->level);
    table_text(table, right->url);
    table_code(table, lang, ank_office_codes, right->office);
    table_text(table, step_words(session, right));
    table_row_end(table);
}

const struct option_spec scan_options[] = {
    {OPTION_FLAG, 0, "short", NULL, offsetof(struct scan_look, brief),
     ANK_N(
         "the short form: the 12 rights that most families here know and did not apply "
         "for, then those that come up most, then those that a low income gives most")},
    {OPTION_FLAG, 0, "full", NULL, offsetof(struct scan_look, full),
     ANK_N("the whole catalogue, by side of life; as when left out")},
    {OPTION_TEXT, 0, "domain", "DOMAIN", offsetof(struct scan_look, domain),
     ANK_N("only rights that serve this domain")},
    {OPTION_FLAG, 0, "ask", NULL, offsetof(struct scan_look, ask),
     ANK_N("ask right by right; so it does on a terminal")},
    {OPTION_FLAG, 0, "list", NULL, offsetof(struct scan_look, list),
     ANK_N("only list them, on a terminal too")},
    {0},
};

static bool list_scan(struct session *session, const char *family,
                      const struct ank_scan *scan, struct ank_error *err)
{
    struct table *table;
    if (!session_table(session, &table, "scan", "rights",
                       ANK_N("Rights to look for together"), scan_columns, err))
        return false;
    for (size_t i = 0; i < scan->count; i++)
        scan_show_right(session, table, &scan->right[i]);
    if (session->format == TABLE_TEXT && scan->answered > 0)
        fputs(SAY(ANK_N("Answered already: %zu.\n"), scan->answered), session->notices);
    if (session->format == TABLE_TEXT && scan->count > 0)
        fputs(SAY(ANK_N("\"ankerpunt rights scan %s --ask\" asks them one by one.\n"),
                  family),
              session->notices);
    return table_close(table, err);
}

static bool ask_scan(struct session *session, const char *family,
                     const struct ank_scan *scan, bool brief, struct ank_error *err)
{
    char day[11];
    size_t count;
    if (!scan_ask(session, family, scan, brief, &count, err))
        return false;
    const struct saved kept = {
        .family = family,
        .line = ank_format(session->work.mem, "%s %zu rights %s", family, count,
                           ank_day_format(session->work.today, day)),
        .said = ank_say_n(session->work.lang, session->work.mem,
                          "an answer on %zu right", "answers on %zu rights", count),
    };
    return session_saved(session, &kept, err);
}

bool scan_show(struct session *session, const void *settings, char **operands,
               struct ank_error *err)
{
    const struct scan_look *look = settings;
    struct ank_scan scan;
    struct ank_scan_wish wish = {.family = operands[0], .brief = look->brief};
    if (look->brief && look->full)
        return ank_fail(err, ANK_USAGE, ANK_N("give --short or --full, not both"));
    if (look->ask && look->list)
        return ank_fail(err, ANK_USAGE, ANK_N("give --ask or --list, not both"));
    bool at_table =
        session->format == TABLE_TEXT && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    if ((look->domain &&
         !ank_domain_theme(&session->work, look->domain, &wish.theme, err)) ||
        !ank_scan_read(&session->work, &wish, &scan, err))
        return false;
    return look->ask || (at_table && !look->list)
               ? ask_scan(session, operands[0], &scan, look->brief, err)
               : list_scan(session, operands[0], &scan, err);
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

static const struct table_column chosen_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"right", ANK_N("right"), TABLE_WORDS, 0, 4},
    {"label", ANK_N("name"), TABLE_WORDS, 0, 0},
    {"answer", ANK_N("answer"), TABLE_WORDS, 0, 0},
    {"since", ANK_N("since"), TABLE_DAY, 0, 1},
    {"office", ANK_N("whom to go to"), TABLE_WORDS, 0, 0},
    {"step_words", ANK_N("first step"), TABLE_WORDS, 0, 2},
    {"url", ANK_N("more about it"), TABLE_WORDS, 0, 3},
    {0},
};

bool scan_show_chosen(struct session *session, const void *settings, char **operands,
                      struct ank_error *err)
{
    const struct scan_project *s = settings;
    const struct ank_lang *lang = session->work.lang;
    const struct ank_claims_wish wish = {
        .project = s->project, .family = operands[0], .renew_within = ANK_NOT_GIVEN};
    struct ank_chosen_rows chosen;
    struct table *table;
    if (!ank_chosen_list(&session->work, &wish, &chosen, err) ||
        !session_table(session, &table, "chosen", "rights",
                       ANK_N("Rights to look into, and for later"), chosen_columns,
                       err))
        return false;
    for (size_t i = 0; i < chosen.count; i++) {
        const struct ank_chosen *row = &chosen.row[i];
        table_text(table, row->family);
        table_text(table, row->alias);
        table_text(table, row->right.code);
        table_text(table, ank_label(lang, &row->right.label));
        table_code(table, lang, ank_scan_codes, row->explore ? "explore" : "later");
        table_day(table, row->since);
        table_code(table, lang, ank_office_codes, row->right.office);
        table_text(table, step_words(session, &row->right));
        table_text(table, row->right.url);
        table_row_end(table);
    }
    return table_close(table, err);
}

static const struct table_column one_columns[] = {
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"words", ANK_N("words"), TABLE_WORDS, 0, 0},
    {0},
};

static void put_line(struct session *session, struct table *table, const char *what,
                     const char *words)
{
    if (!words || !*words)
        return;
    table_named(table, what, ank_words(session->work.lang, what));
    table_text(table, words);
    table_row_end(table);
}

/* Each precondition with the way round it. */
static bool put_needs(struct session *session, struct table *table,
                      const struct ank_right *right, struct ank_error *err)
{
    const char *way;
    for (const struct ank_code_row *row = ank_precondition_codes; row->code; row++) {
        if (!ank_codes_have(right->needs, row->code))
            continue;
        if (!ank_way_round_words(&session->work, row->code, &way, err))
            return false;
        put_line(session, table, ANK_N("may be stuck on"),
                 SAY(ANK_N("%s: %s"), ank_words(session->work.lang, row->words), way));
    }
    for (const struct ank_code_row *row = ank_precondition_codes; row->code; row++)
        if (ank_codes_have(right->opens, row->code))
            put_line(session, table, ANK_N("helps with"),
                     ank_words(session->work.lang, row->words));
    return true;
}

bool scan_show_one(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    const struct ank_lang *lang = session->work.lang;
    struct ank_right right;
    struct table *table;
    const char *sides;
    if (!ank_catalogue_find(&session->work, operands[0], &right, err) ||
        !ank_right_sides(&session->work, &right, &sides, err) ||
        !session_table(session, &table, "right", "lines", ANK_N("A right"), one_columns,
                       err))
        return false;
    put_line(session, table, ANK_N("name"), ank_label(lang, &right.label));
    put_line(session, table, ANK_N("group"),
             ank_code_words(lang, ank_group_codes, right.group));
    put_line(session, table, ANK_N("level"),
             ank_code_words(lang, ank_government_codes, right.level));
    put_line(session, table, ANK_N("serves"), sides);
    put_line(session, table, ANK_N("whom to go to"),
             ank_code_words(lang, ank_office_codes, right.office));
    put_line(session, table, ANK_N("first step"), step_words(session, &right));
    put_line(session, table, ANK_N("more about it"), right.url);
    bool done = put_needs(session, table, &right, err);
    if (right.checked != ANK_NO_DAY)
        put_line(session, table, ANK_N("looked up on"),
                 ank_work_day(&session->work, right.checked));
    return table_close(table, err) && done;
}
