/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export: families, scores and rights, as import reads them. */
#include <string.h>

#include <ankerpunt/model/right.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/sitting.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"

struct settings {
    const char *output, *dialect, *to;
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 'o', "output", "FILE", offsetof(struct settings, output),
     ANK_N("write to this file; standard output when left out")},
    {OPTION_TEXT, 0, "for", "excel", offsetof(struct settings, dialect),
     ANK_N("for a spreadsheet: semicolons, decimal comma, BOM")},
    {OPTION_TEXT, 0, "to", "WHO", offsetof(struct settings, to),
     ANK_N("whom it is given to: only families that agreed, noted in the share log")},
    {0},
};

static const struct table_column family_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"start", ANK_N("start"), TABLE_DAY, 0},
    {"end", ANK_N("end"), TABLE_DAY, 0},
    {"closed_reason", ANK_N("why it closed"), TABLE_WORDS, 0},
    {"postcode", ANK_N("postcode"), TABLE_WORDS, 0},
    {"household", ANK_N("household"), TABLE_WORDS, 0},
    {"children", ANK_N("children"), TABLE_INTEGER, 0},
    {"birth_year", ANK_N("year of birth"), TABLE_INTEGER, 0},
    {"referral", ANK_N("came through"), TABLE_WORDS, 0},
    {"language", ANK_N("language"), TABLE_WORDS, 0},
    {"consent", ANK_N("consent"), TABLE_WORDS, 0},
    {0},
};

/* The last column stands there only with then-tests, so that they come back as such. */
static const struct table_column score_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0},
    {"score", ANK_N("score"), TABLE_NUMBER, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0},
    {"by", ANK_N("by"), TABLE_WORDS, 0},
    {"mode", ANK_N("how"), TABLE_WORDS, 0},
    {"then", ANK_N("looking back"), TABLE_WORDS, 0},
    {0},
};

static const struct table_column right_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"right", ANK_N("right"), TABLE_WORDS, 0},
    {"stage", ANK_N("stage"), TABLE_WORDS, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0},
    {"reason", ANK_N("reason"), TABLE_WORDS, 0},
    {"value", ANK_N("value"), TABLE_NUMBER, 2},
    {"renewal", ANK_N("renewal"), TABLE_DAY, 0},
    {0},
};

static void write_whole(struct table *table, int value)
{
    if (value < 0)
        table_missing(table);
    else
        table_integer(table, value);
}

/* The family's last word on each purpose, in order; what was withdrawn says so, and a
 * registry that reads it back keeps to it. */
static const char *consents_of(const struct ank_record *record, struct ank_arena *mem)
{
    const char *words = NULL;
    for (size_t i = 0; i < record->consent_count; i++) {
        const struct ank_consent *consent = &record->consents[i];
        bool later = i + 1 < record->consent_count && !record->consents[i + 1].by &&
                     strcmp(record->consents[i + 1].purpose, consent->purpose) == 0;
        if (consent->by || later)
            continue;
        words = ank_format(mem, "%s%s%s%s", words ? words : "", words ? " " : "",
                           consent->given ? "" : "withdrawn:", consent->purpose);
    }
    return words;
}

static void write_families(struct table *table, const struct ank_record *record,
                           bool then)
{
    (void)then;
    struct ank_arena mem = {0};
    const char *consents = consents_of(record, &mem);
    for (size_t i = 0; i < record->trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &record->trajectories[i];
        table_text(table, record->family);
        table_text(table, trajectory->project);
        table_day(table, trajectory->start);
        table_day(table, trajectory->end);
        table_text(table, trajectory->closed_reason);
        table_text(table, trajectory->postcode);
        table_text(table, trajectory->household);
        write_whole(table, trajectory->children);
        write_whole(table, trajectory->birth_year);
        table_text(table, trajectory->referral);
        table_text(table, record->language);
        table_text(table, consents);
        table_row_end(table);
    }
    ank_arena_free(&mem);
}

static void write_sitting(struct table *table, const struct ank_record *record,
                          const struct ank_sitting *sitting, bool then)
{
    const struct ank_instrument *instrument = sitting->instrument;
    for (size_t d = 0; d < instrument->domain_count; d++) {
        ank_score score = sitting->scores[d];
        if (score == ANK_NOT_ASKED)
            continue;
        table_text(table, record->family);
        table_day(table, sitting->day);
        table_text(table, instrument->domains[d].code);
        if (score < 0)
            table_text(table, ank_status_name(score));
        else
            table_number(table, ank_scale_points(&instrument->scale, score));
        table_text(table, instrument->code);
        table_text(table, sitting->by);
        table_text(table, sitting->mode);
        if (then)
            table_text(table, sitting->then ? "yes" : NULL);
        table_row_end(table);
    }
}

static void write_scores(struct table *table, const struct ank_record *record,
                         bool then)
{
    for (size_t i = 0; i < record->sitting_count; i++)
        write_sitting(table, record, &record->sittings[i], then);
}

static void write_rights(struct table *table, const struct ank_record *record,
                         bool then)
{
    (void)then;
    for (size_t i = 0; i < record->step_count; i++) {
        const struct ank_step *step = &record->steps[i];
        table_text(table, record->family);
        table_text(table, step->right);
        table_text(table, ank_stage_name(step->stage));
        table_day(table, step->day);
        table_text(table, step->reason);
        if (step->cents < 0)
            table_missing(table);
        else
            table_number(table, (double)step->cents / 100);
        table_day(table, step->renewal);
        table_row_end(table);
    }
}

/* What an export is, when nothing else was asked: a CSV file. */
static bool choose_format(struct session *session, const char *dialect,
                          struct ank_error *err)
{
    char shown[256];
    if (!session->format_given)
        session->format = TABLE_CSV;
    if (!dialect)
        return true;
    if (strcmp(dialect, "excel") != 0)
        return ank_fail(err, ANK_INVALID, ANK_N("--for wants excel, not %s"),
                        ank_shown(dialect, shown));
    session->format = TABLE_EXCEL;
    return true;
}

/* What is given to somebody holds only who agreed to that. */
struct given {
    const char *to, *purpose; /* NULL: it is given to nobody */
    int64_t *families;        /* those in it */
    size_t count, left_out;
};

static bool may_be_given(struct session *session, const struct ank_record *record,
                         struct given *given)
{
    if (!given->to)
        return true;
    if (!ank_consent_stands(record, given->purpose, session->work.today, NULL)) {
        given->left_out++;
        return false;
    }
    given->families = ank_grow(session->work.mem, given->families, given->count,
                               sizeof *given->families);
    given->families[given->count++] = record->id;
    return true;
}

/* Scores of who took their own word back stay here. */
static void drop_unwilling(struct ank_record *shown, const struct given *given,
                           ank_day today)
{
    size_t kept = 0;
    for (size_t i = 0; given->to && i < shown->sitting_count; i++)
        if (!ank_consent_withdrawn_by(shown, shown->sittings[i].by, given->purpose,
                                      today))
            shown->sittings[kept++] = shown->sittings[i];
    if (given->to)
        shown->sitting_count = kept;
}

static bool note_given(struct session *session, const struct given *given,
                       struct ank_error *err)
{
    for (size_t i = 0; i < given->count; i++)
        if (!ank_share_add(session->work.registry, given->families[i],
                           session->work.today, "export", given->to, err))
            return false;
    if (given->left_out > 0 && !session->quiet)
        fputs(
            SAY(ANK_N("note: left out, for they did not agree to share with %s: %zu\n"),
                given->to, given->left_out),
            session->notices);
    return true;
}

/* A kind of file, and what of a record it is written from. */
struct kind {
    const char *document;
    const struct table_column *columns;
    unsigned parts;
    void (*write)(struct table *, const struct ank_record *, bool);
};

static bool write_walk(struct session *session, FILE *out, const struct kind *kind,
                       bool then, struct given *given, struct ank_error *err)
{
    struct table_about about = {kind->document,
                                kind->document,
                                NULL,
                                ANK_N("DO NOT SHARE: personal data"),
                                session->work.lang,
                                session->work.today,
                                NULL};
    struct table *table;
    const struct ank_record *record;
    if (!table_open(&table, session->format, out, &about, kind->columns, err))
        return false;
    struct ank_cursor *cursor =
        ank_cursor_parts(session->work.registry, NULL, NULL,
                         kind->parts | (given->to ? ANK_RECORD_CONSENTS : 0));
    while (session_goes_on(err) && ank_cursor_next(cursor, &record))
        if (may_be_given(session, record, given)) {
            struct ank_record shown = *record;
            drop_unwilling(&shown, given, session->work.today);
            kind->write(table, &shown, then);
        }
    bool walked = ank_cursor_close(cursor, err) && err->code == ANK_OK;
    return table_close(table, err) && walked && note_given(session, given, err);
}

static bool run(struct session *session, const void *settings, const struct kind *kind,
                bool then, struct ank_error *err)
{
    const struct settings *s = settings;
    struct output output;
    struct given given = {.to = s->to};
    if (!choose_format(session, s->dialect, err) ||
        (s->to && !check_code("--to", s->to, err)))
        return false;
    if (s->to)
        given.purpose = ank_format(session->work.mem, "share:%s", s->to);
    output_open(&output, session, s->output);
    bool done = write_walk(session, output.stream, kind, then, &given, err);
    return output_close(&output, session, done, err);
}

/* Only what is given to somebody is written down. */
static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->to ? ANK_WRITE : 0;
}

static bool families(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    (void)operands;
    static const struct kind kind = {"families", family_columns, ANK_RECORD_CONSENTS,
                                     write_families};
    return run(session, settings, &kind, false, err);
}

static bool scores(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)operands;
    bool then;
    if (!ank_sitting_any_then(session->work.registry, &then, err))
        return false;
    struct table_column columns[sizeof score_columns / sizeof *score_columns];
    memcpy(columns, score_columns, sizeof columns);
    if (!then)
        columns[sizeof columns / sizeof *columns - 2] = (struct table_column){0};
    struct kind kind = {"scores", columns, ANK_RECORD_SITTINGS, write_scores};
    return run(session, settings, &kind, then, err);
}

static bool rights(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    (void)operands;
    static const struct kind kind = {"rights", right_columns, ANK_RECORD_STEPS,
                                     write_rights};
    return run(session, settings, &kind, false, err);
}

const struct command cmd_export = {
    .name = "export",
    .summary = ANK_N("Write families, scores or rights as import reads them"),
    .verbs =
        (const struct verb[]){
            {.name = "families",
             .summary = ANK_N("Write the families, a row for each trajectory"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .run = families},
            {.name = "scores",
             .summary = ANK_N("Write the scores"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .run = scores},
            {.name = "rights",
             .summary = ANK_N("Write the steps on the road to rights"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .run = rights},
            {0},
        },
};
