/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check: whether the registry is sound, and the head of its history. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/check.h>
#include <ankerpunt/registry/history.h>
#include "command.h"

struct settings {
    bool head;
    const char *known;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "head", NULL, offsetof(struct settings, head),
     ANK_N(
         "print the head of the history: its last row, and a number that follows from all rows; "
         "note it on paper")},
    {OPTION_TEXT, 0, "known", "ROW:HEAD", offsetof(struct settings, known),
     ANK_N("a head noted earlier: is it still in this history?")},
    {0},
};

static const struct table_column fault_columns[] = {
    {"where", ANK_N("where"), TABLE_WORDS, 0},
    {"fault", ANK_N("fault"), TABLE_WORDS, 0},
    {0},
};

static const struct table_column head_columns[] = {
    {"row", ANK_N("row"), TABLE_INTEGER, 0},
    {"head", ANK_N("head of the history"), TABLE_WORDS, 0},
    {0},
};

/* 12:9f86... as --head prints it, also with a space between. */
static bool read_known(const char *text, struct ank_head *known, struct ank_error *err)
{
    char shown[256];
    size_t digits = strspn(text, "0123456789");
    const char *hex = text + digits + (text[digits] == ':' || text[digits] == ' ');
    if (digits == 0 || digits > 15 || hex == text + digits || strlen(hex) != 64 ||
        strspn(hex, "0123456789abcdef") != 64)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("--known wants what --head printed, like 12:9f86d0..., not %s"),
            ank_shown(text, shown));
    known->row = atoll(text);
    strcpy(known->chain, hex);
    return true;
}

static bool add_break(struct session *session, const struct ank_break *found,
                      struct ank_fault **faults, size_t *count)
{
    if (found->row == 0)
        return true;
    *faults = ank_grow(session->work.mem, *faults, *count, sizeof **faults);
    (*faults)[(*count)++] = (struct ank_fault){
        SAY(ANK_N("row %lld of the history"), (long long)found->row), found->why};
    return true;
}

static bool show_faults(struct session *session, const struct ank_fault *faults,
                        size_t count, struct ank_error *err)
{
    struct table *table;
    if (!session_table(session, &table, "check", "faults",
                       ANK_N("What is not as it should be"), fault_columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_text(table, ank_words(session->work.lang, faults[i].where));
        table_text(table, ank_words(session->work.lang, faults[i].what));
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool show_head(struct session *session, const struct ank_head *head,
                      struct ank_error *err)
{
    struct table *table;
    if (session->format == TABLE_TEXT)
        return fprintf(session->out, "%lld:%s\n", (long long)head->row, head->chain) >
                   0 ||
               ank_fail(err, ANK_IO, ANK_N("standard output could not be written"));
    if (!session_table(session, &table, "check", "head", NULL, head_columns, err))
        return false;
    table_integer(table, head->row);
    table_text(table, head->chain);
    table_row_end(table);
    return table_close(table, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    struct ank_head head, known;
    struct ank_break found;
    struct ank_fault *faults;
    size_t count;
    char shown[256];
    if ((s->known && !read_known(s->known, &known, err)) ||
        !ank_check(session->work.registry, session->work.mem, &faults, &count, err) ||
        !ank_history_verify(session->work.registry, s->known ? &known : NULL, &head,
                            &found, err) ||
        !add_break(session, &found, &faults, &count))
        return false;
    if (count > 0)
        return show_faults(session, faults, count, err) &&
               ank_fail(
                   err, ANK_STORE,
                   ANK_N(
                       "this registry is not sound; keep the file as it is, and take an "
                       "earlier backup back or ask for help"));
    if (s->head)
        return show_head(session, &head, err);
    if (session->format != TABLE_TEXT)
        return show_faults(session, faults, 0, err);
    fputs(SAY(ANK_N("%s is sound: pages, keys, rules and %lld rows of history\n"),
              ank_shown(session->registry_path, shown), (long long)head.row),
          session->out);
    return true;
}

const struct command cmd_check = {
    .name = "check",
    .summary = ANK_N("Whether the registry is sound"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Check pages, keys, rules and the history, whose rows are chained: one "
                 "that was changed, removed, added or moved is found. Who rewrites "
                 "the whole file is found only by a head that was noted elsewhere"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .run = run},
            {0},
        },
};
