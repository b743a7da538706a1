/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals as a list, and one with its description; see signal_show.h. */
#include "signal_show.h"

#include <ankerpunt/app/signals.h>
#include "command.h"
#include "../io/table_code.h"
#include "fields.h"

#define PLACE(member) offsetof(struct signal_seen, member)

const struct option_spec signal_list_options[] = {
    {OPTION_FLAG, 0, "open", NULL, PLACE(open),
     ANK_N("those that are not solved and not closed")},
    {0},
};

const struct option_spec signal_show_options[] = {
    {OPTION_FLAG, 0, "no-texts", NULL, PLACE(no_texts),
     ANK_N("do not ask for the passphrase; the words stay sealed")},
    {0},
};

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 6},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"title", ANK_N("title"), TABLE_WORDS, 0, 0},
    {"level", ANK_N("level"), TABLE_WORDS, 0, 5},
    {"theme", ANK_N("theme"), TABLE_WORDS, 0, 2},
    {"barrier", ANK_N("barrier"), TABLE_WORDS, 0, 1},
    {"families", ANK_N("families"), TABLE_INTEGER, 0, 0},
    {"owner", ANK_N("owner"), TABLE_WORDS, 0, 3},
    {"status", ANK_N("status"), TABLE_WORDS, 0, 0},
    {"feedback", ANK_N("feedback"), TABLE_DAY, 0, 4},
    {0},
};

/* The same, and the description. */
static const struct table_column show_columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 6},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"title", ANK_N("title"), TABLE_WORDS, 0, 0},
    {"level", ANK_N("level"), TABLE_WORDS, 0, 5},
    {"theme", ANK_N("theme"), TABLE_WORDS, 0, 2},
    {"barrier", ANK_N("barrier"), TABLE_WORDS, 0, 1},
    {"families", ANK_N("families"), TABLE_INTEGER, 0, 0},
    {"owner", ANK_N("owner"), TABLE_WORDS, 0, 3},
    {"status", ANK_N("status"), TABLE_WORDS, 0, 0},
    {"feedback", ANK_N("feedback"), TABLE_DAY, 0, 4},
    {"right", ANK_N("right"), TABLE_WORDS, 0, 0},
    {"proposal", ANK_N("proposal"), TABLE_WORDS, 0, 0},
    {"answerer", ANK_N("who answers"), TABLE_WORDS, 0, 0},
    {"answer", ANK_N("answer"), TABLE_WORDS, 0, 0},
    {"answered", ANK_N("answered on"), TABLE_DAY, 0, 0},
    {"description", ANK_N("description"), TABLE_WORDS, 0, 0},
    {0},
};

static void write_signal(struct table *table, struct session *session,
                         const struct ank_signal_row *row)
{
    const struct ank_signal *signal = &row->signal;
    table_integer(table, signal->number);
    table_text(table, signal->project);
    table_day(table, signal->day);
    table_text(table, signal->title);
    table_code(table, session->work.lang, ank_level_codes, signal->level);
    table_label(table, session->work.lang, session->work.mem, signal->theme,
                row->theme);
    table_code(table, session->work.lang, ank_barrier_codes, signal->barrier);
    table_integer(table, signal->families);
    table_text(table, signal->owner);
    table_code(table, session->work.lang, ank_signal_codes, signal->state);
    table_day(table, signal->feedback);
}

/* What goes to who can change it, and what came back. */
static void write_proposal(struct table *table, struct session *session,
                           const struct ank_signal *signal)
{
    table_label(table, session->work.lang, session->work.mem, signal->right,
                signal->right ? &signal->right_label : NULL);
    table_text(table, signal->proposal);
    table_text(table, signal->answerer);
    table_text(table, signal->answer);
    table_day(table, signal->answer ? signal->answered : ANK_NO_DAY);
}

bool signal_list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct signal_seen *s = settings;
    struct ank_signal_wish wish = {.project = operands[0], .open = s->open};
    struct ank_signal_row *rows;
    size_t count;
    struct table *table;
    if (!ank_signal_rows(&session->work, &wish, &rows, &count, err) ||
        !session_table(session, &table, "signals", "signals", ANK_N("Signals"), columns,
                       err))
        return false;
    for (size_t i = 0; i < count; i++) {
        write_signal(table, session, &rows[i]);
        table_row_end(table);
    }
    return table_close(table, err);
}

bool signal_show_ask(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    const struct signal_seen *s = settings;
    int64_t number;
    return ank_signal_number(operands[0], &number, err) &&
           (s->no_texts || session_try_unseal(session, err));
}

/* On the terminal a line for each thing that was said, and the description below. */
static void tell_signal(struct session *session, const struct ank_signal_row *row)
{
    const struct ank_lang *lang = session->work.lang;
    const struct ank_signal *signal = &row->signal;
    const struct {
        const char *what, *said;
    } lines[] = {
        {ANK_N("project"), signal->project},
        {ANK_N("date"), ank_work_day(&session->work, signal->day)},
        {ANK_N("level"), ank_code_words(lang, ank_level_codes, signal->level)},
        {ANK_N("theme"), row->theme
                             ? ank_label_plain(lang, session->work.mem, row->theme)
                             : signal->theme},
        {ANK_N("right"),
         signal->right ? ank_label_plain(lang, session->work.mem, &signal->right_label)
                       : NULL},
        {ANK_N("barrier"), ank_code_words(lang, ank_barrier_codes, signal->barrier)},
        {ANK_N("families"),
         ank_format(session->work.mem, "%lld", (long long)signal->families)},
        {ANK_N("owner"), signal->owner},
        {ANK_N("status"), ank_code_words(lang, ank_signal_codes, signal->state)},
        {ANK_N("feedback"), ank_work_day(&session->work, signal->feedback)},
        {ANK_N("proposal"), signal->proposal},
        {ANK_N("who answers"), signal->answerer},
        {ANK_N("answer"), signal->answer},
        {ANK_N("answered on"),
         signal->answer ? ank_work_day(&session->work, signal->answered) : NULL},
    };
    fprintf(session->out, "%lld. %s\n\n", (long long)signal->number, signal->title);
    for (size_t i = 0; i < ANK_COUNT(lines); i++)
        if (lines[i].said && *lines[i].said)
            fprintf(session->out, "%s\n",
                    SAY(ANK_N("%s: %s"), ank_words(session->work.lang, lines[i].what),
                        lines[i].said));
    if (signal->text)
        fprintf(session->out, "\n%s\n", signal->text);
}

bool signal_show(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_signal_row row;
    struct table *table;
    if (!ank_signal_read(&session->work, operands[0], &row, err))
        return false;
    if (session->format == TABLE_TEXT) {
        tell_signal(session, &row);
        return true;
    }
    if (!session_table(session, &table, "signals", "signals", ANK_N("Signals"),
                       show_columns, err))
        return false;
    write_signal(table, session, &row);
    write_proposal(table, session, &row.signal);
    table_text(table, row.signal.text);
    table_row_end(table);
    return table_close(table, err);
}
