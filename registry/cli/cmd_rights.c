/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rights: where claims stand, and the catalogue. */
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "../io/json_read.h"
#include "../io/table_code.h"

struct settings {
    const char *project, *family;
    int64_t renew_within;
    bool stuck;
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "project", "CODE", offsetof(struct settings, project),
     ANK_N("only families of this project")},
    {OPTION_TEXT, 0, "family", "CODE", offsetof(struct settings, family),
     ANK_N("only this family")},
    {OPTION_FLAG, 0, "stuck", NULL, offsetof(struct settings, stuck),
     ANK_N(
         "only claims that are stuck: blocked, refused or in appeal, and no later claim took over")},
    {OPTION_INTEGER, 0, "renew-within", "DAYS", offsetof(struct settings, renew_within),
     ANK_N("only claims to be renewed within so many days, or past their day")},
    {0},
};

static const struct option_spec who_options[] = {
    {OPTION_TEXT, 0, "project", "CODE", offsetof(struct settings, project),
     ANK_N("only families of this project")},
    {OPTION_TEXT, 0, "family", "CODE", offsetof(struct settings, family),
     ANK_N("only this family")},
    {0},
};

static const struct table_column list_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"right", ANK_N("right"), TABLE_WORDS, 0},
    {"label", ANK_N("name"), TABLE_WORDS, 0},
    {"stage", ANK_N("stage"), TABLE_WORDS, 0},
    {"since", ANK_N("since"), TABLE_DAY, 0},
    {"first", ANK_N("first step"), TABLE_DAY, 0},
    {"reason", ANK_N("reason"), TABLE_WORDS, 0},
    {"value", ANK_N("euro a year"), TABLE_NUMBER, 2},
    {"renewal", ANK_N("renew by"), TABLE_DAY, 0},
    {0},
};

static const struct ank_right *right_of(const struct ank_right *rights, size_t count,
                                        const char *code)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rights[i].code, code) == 0)
            return &rights[i];
    return NULL;
}

static const struct ank_step *last_step(const struct ank_record *record,
                                        const struct ank_claim *claim)
{
    return &record->steps[claim->first + claim->count - 1];
}

static bool is_listed(const struct settings *s, ank_day renewal,
                      enum ank_claim_state state, ank_day today)
{
    return (!s->stuck || state == ANK_CLAIM_STUCK) &&
           (s->renew_within == NOT_GIVEN ||
            (renewal != ANK_NO_DAY && renewal <= today + s->renew_within));
}

static bool check_who(struct session *session, const struct settings *s,
                      struct ank_error *err)
{
    struct ank_project project;
    struct ank_family family;
    return (!s->project || ank_project_find(session->work.registry, s->project,
                                            session->work.mem, &project, err)) &&
           (!s->family || ank_family_find(session->work.registry, s->family,
                                          session->work.mem, &family, err));
}

/* The last value that was said of a claim still counts. */
static void write_claim(struct table *table, const struct session *session,
                        const struct ank_record *record, const struct ank_claim *claim,
                        const struct ank_right *right)
{
    const struct ank_step *first = &record->steps[claim->first];
    const struct ank_step *last = last_step(record, claim);
    int64_t cents = -1;
    for (size_t i = 0; i < claim->count; i++)
        if (first[i].cents >= 0)
            cents = first[i].cents;
    table_text(table, record->family);
    table_text(table, claim->right);
    table_text(table, right ? ank_label(session->work.lang, &right->label) : NULL);
    table_named(table, ank_stage_name(last->stage),
                ank_words(session->work.lang, ank_stage_words(last->stage)));
    table_day(table, last->day);
    table_day(table, first->day);
    table_code(table, session->work.lang, ank_reason_codes, last->reason);
    if (cents < 0)
        table_missing(table);
    else
        table_number(table, (double)cents / 100);
    table_day(table, ank_claim_renewal(record, claim, session->work.today));
    table_row_end(table);
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    struct ank_right *rights;
    size_t right_count;
    struct table *table;
    const struct ank_record *record;
    if (!check_who(session, s, err) ||
        !check_days("renew-within", s->renew_within, err) ||
        !ank_right_list(session->work.registry, session->work.mem, &rights,
                        &right_count, err) ||
        !session_table(session, &table, "rights", "claims", ANK_N("Rights"),
                       list_columns, err))
        return false;
    struct ank_cursor *cursor =
        ank_cursor_open(session->work.registry, s->family, s->project);
    ank_day today = session->work.today;
    while (ank_cursor_next(cursor, &record)) {
        struct ank_arena mem = {0};
        struct ank_claim *claims;
        size_t count = ank_claims(record, &mem, &claims);
        for (size_t i = 0; i < count; i++)
            if (is_listed(s, ank_claim_renewal(record, &claims[i], today),
                          ank_claim_state(record, claims, count, i, today), today))
                write_claim(table, session, record, &claims[i],
                            right_of(rights, right_count, claims[i].right));
        ank_arena_free(&mem);
    }
    bool walked = ank_cursor_close(cursor, err);
    return table_close(table, err) && walked;
}

static const struct table_column explored_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"explored", ANK_N("last explored"), TABLE_DAY, 0},
    {"claims", ANK_N("claims"), TABLE_INTEGER, 0},
    {"realised", ANK_N("in order"), TABLE_INTEGER, 0},
    {"stuck", ANK_N("stuck"), TABLE_INTEGER, 0},
    {"under_way", ANK_N("under way"), TABLE_INTEGER, 0},
    {"renewal", ANK_N("renew first by"), TABLE_DAY, 0},
    {0},
};

/* To find a right is to explore too: the last day that was said, or on which a claim
 * began. */
static ank_day explored_on(const struct ank_record *record,
                           const struct ank_claim *claims, size_t count, ank_day said)
{
    for (size_t i = 0; i < count; i++)
        if (record->steps[claims[i].first].day > said)
            said = record->steps[claims[i].first].day;
    return said;
}

static bool write_explored(struct table *table, struct session *session,
                           const struct ank_record *record, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_claim *claims;
    size_t count = ank_claims(record, &mem, &claims);
    size_t states[ANK_CLAIM_LOST + 1] = {0};
    ank_day first = ANK_NO_DAY, said, today = session->work.today;
    if (!ank_explored_last(session->work.registry, record->id, &said, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        ank_day renewal = ank_claim_renewal(record, &claims[i], today);
        states[ank_claim_state(record, claims, count, i, today)]++;
        if (renewal != ANK_NO_DAY && (first == ANK_NO_DAY || renewal < first))
            first = renewal;
    }
    table_text(table, record->family);
    table_day(table, explored_on(record, claims, count, said));
    table_integer(table, (int64_t)count);
    table_integer(table, (int64_t)states[ANK_CLAIM_IN_ORDER]);
    table_integer(table, (int64_t)states[ANK_CLAIM_STUCK]);
    table_integer(table, (int64_t)states[ANK_CLAIM_OPEN]);
    table_day(table, first);
    table_row_end(table);
    ank_arena_free(&mem);
    return true;
}

/* Every family, also those without a claim: not explored differs from explored with
 * nothing open. */
static bool explored(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    struct table *table;
    const struct ank_record *record;
    if (!check_who(session, s, err) ||
        !session_table(session, &table, "explored", "families",
                       ANK_N("Rights explored"), explored_columns, err))
        return false;
    struct ank_cursor *cursor = ank_cursor_parts(session->work.registry, s->family,
                                                 s->project, ANK_RECORD_STEPS);
    bool done = true;
    while (done && ank_cursor_next(cursor, &record))
        done = write_explored(table, session, record, err);
    done = ank_cursor_close(cursor, err) && done;
    return table_close(table, err) && done;
}

static const struct table_column catalogue_columns[] = {
    {"right", ANK_N("right"), TABLE_WORDS, 0},
    {"label", ANK_N("name"), TABLE_WORDS, 0},
    {"group", ANK_N("group"), TABLE_WORDS, 0},
    {"level", ANK_N("level"), TABLE_WORDS, 0},
    {"url", ANK_N("more about it"), TABLE_WORDS, 0},
    {0},
};

static bool show_catalogue(struct session *session, const struct ank_right *rights,
                           size_t count, struct ank_error *err)
{
    struct table *table;
    if (!session_table(session, &table, "catalogue", "rights",
                       ANK_N("Rights catalogue"), catalogue_columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (rights[i].retired)
            continue;
        table_text(table, rights[i].code);
        table_text(table, ank_label(session->work.lang, &rights[i].label));
        table_code(table, session->work.lang, ank_group_codes, rights[i].group);
        table_code(table, session->work.lang, ank_government_codes, rights[i].level);
        table_text(table, rights[i].url);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool catalogue(struct session *session, const void *settings, char **operands,
                      struct ank_error *err)
{
    (void)settings;
    char shown[256];
    struct ank_right *rights;
    size_t count;
    if (!ank_right_list(session->work.registry, session->work.mem, &rights, &count,
                        err))
        return false;
    if (!operands[0])
        return show_catalogue(session, rights, count, err);
    if (strcmp(operands[0], "export") == 0) {
        struct rights all = {"belgium", 1, count, rights};
        return rights_write(session->out, &all, err);
    }
    return ank_fail(err, ANK_USAGE, ANK_N("there is no %s here"),
                    ank_shown(operands[0], shown));
}

static bool import(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)settings;
    char *text;
    size_t length;
    struct rights rights;
    if (!input_read(operands[0], session->work.mem, &text, &length, err) ||
        !rights_read(operands[0], text, length, session->work.mem, &rights, err))
        return false;
    for (size_t i = 0; i < rights.count; i++)
        if (!ank_right_put(session->work.registry, &rights.right[i], err))
            return false;
    fputs(SAY(ANK_N("%s %zu rights saved\n"), rights.code, rights.count), session->out);
    return true;
}

const struct command cmd_rights = {
    .name = "rights",
    .summary = ANK_N("Where claims stand, and the rights catalogue"),
    .verbs =
        (const struct verb[]){
            {.name = "list",
             .summary = ANK_N("List the claims and where they stand"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .run = list},
            {.name = "explored",
             .summary = ANK_N(
                 "List per family whether rights were explored, and what came of it"),
             .access = ANK_READ,
             .options = who_options,
             .settings_size = sizeof(struct settings),
             .run = explored},
            {.name = "catalogue import",
             .operands = "FILE.json",
             .summary =
                 ANK_N("Add rights to the catalogue, or renew what is said of them"),
             .access = ANK_READ | ANK_WRITE,
             .least = 1,
             .most = 1,
             .run = import},
            {.name = "catalogue",
             .operands = "[export]",
             .summary = ANK_N("Show the catalogue, or write it as import reads it"),
             .access = ANK_READ,
             .most = 1,
             .run = catalogue},
            {0},
        },
};
