/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for each trajectory, score or step of a family; see export_rows.h. */
#include "export_rows.h"

#include <string.h>

#include <ankerpunt/model/right.h>
#include <ankerpunt/registry/cursor.h>
#include "../work.h"

static const struct table_column family_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 0},
    {"start", ANK_N("start"), TABLE_DAY, 0, 0},
    {"end", ANK_N("end"), TABLE_DAY, 0, 0},
    {"closed_reason", ANK_N("why it closed"), TABLE_WORDS, 0, 4},
    {"postcode", ANK_N("postcode"), TABLE_WORDS, 0, 1},
    {"household", ANK_N("household"), TABLE_WORDS, 0, 5},
    {"children", ANK_N("children"), TABLE_INTEGER, 0, 6},
    {"birth_year", ANK_N("year of birth"), TABLE_INTEGER, 0, 2},
    {"referral", ANK_N("came through"), TABLE_WORDS, 0, 3},
    {"language", ANK_N("language"), TABLE_WORDS, 0, 5},
    {"consent", ANK_N("consent"), TABLE_WORDS, 0, 7},
    {0},
};

/* The last three columns stand there only with then-tests, with retests and with talks
 * that were rated on faces alone, so that they come back as such. */
static const struct table_column score_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"score", ANK_N("score"), TABLE_NUMBER, 0, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 2},
    {"by", ANK_N("by"), TABLE_WORDS, 0, 0},
    {"mode", ANK_N("how"), TABLE_WORDS, 0, 1},
    {"then", ANK_N("looking back"), TABLE_WORDS, 0, 3},
    {"retest", ANK_N("asked again"), TABLE_WORDS, 0, 3},
    {"faces", ANK_N("on faces alone"), TABLE_WORDS, 0, 4},
    {0},
};

static const struct table_column right_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"right", ANK_N("right"), TABLE_WORDS, 0, 0},
    {"stage", ANK_N("stage"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"reason", ANK_N("reason"), TABLE_WORDS, 0, 3},
    {"value", ANK_N("value"), TABLE_NUMBER, 2, 1},
    {"renewal", ANK_N("renewal"), TABLE_DAY, 0, 2},
    {0},
};

static void write_whole(struct table *table, int value)
{
    if (value < 0)
        table_missing(table);
    else
        table_integer(table, value);
}

static bool same_voice(const struct ank_consent *a, const struct ank_consent *b)
{
    return strcmp(a->by ? a->by : "", b->by ? b->by : "") == 0;
}

/* The last word of the family and of each person on each purpose, in order: "measure",
 * "withdrawn:share:ocmw@jan=2026-06-01". What was withdrawn says so, and what was said
 * on another day than the start says when: a registry that reads it back keeps to it.
 */
static const char *consents_of(const struct ank_record *record, ank_day start,
                               struct ank_arena *mem)
{
    const char *words = NULL;
    char day[11];
    for (size_t i = 0; i < record->consent_count; i++) {
        const struct ank_consent *consent = &record->consents[i];
        bool later = i + 1 < record->consent_count &&
                     same_voice(&record->consents[i + 1], consent) &&
                     strcmp(record->consents[i + 1].purpose, consent->purpose) == 0;
        if (later)
            continue;
        words = ank_format(mem, "%s%s%s%s%s%s", words ? words : "", words ? " " : "",
                           consent->given ? "" : "withdrawn:", consent->purpose,
                           consent->by ? "@" : "", consent->by ? consent->by : "");
        if (consent->day != start)
            words = ank_format(mem, "%s=%s", words, ank_day_format(consent->day, day));
    }
    return words;
}

static void write_families(struct table *table, const struct ank_record *record,
                           const struct export_marks *marks)
{
    (void)marks;
    struct ank_arena mem = {0};
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
        table_text(table, consents_of(record, trajectory->start, &mem));
        table_row_end(table);
    }
    ank_arena_free(&mem);
}

static void write_sitting(struct table *table, const struct ank_record *record,
                          const struct ank_sitting *sitting,
                          const struct export_marks *marks)
{
    const struct ank_instrument *instrument = sitting->instrument;
    for (size_t d = 0; d < instrument->domain_count; d++) {
        ank_score score = sitting->scores[d];
        if (score == ANK_NOT_ASKED)
            continue;
        table_text(table, record->family);
        table_day(table, sitting->day);
        table_text(table, ank_sitting_domain(sitting, d)->code);
        if (score < 0)
            table_text(table, ank_status_name(score));
        else
            table_decimal(table, ank_scale_points(&instrument->scale, score),
                          instrument->scale.decimals);
        table_text(table, instrument->code);
        table_text(table, sitting->by);
        table_text(table, sitting->mode);
        if (marks->then)
            table_text(table, sitting->then ? "yes" : NULL);
        if (marks->retest)
            table_text(table, sitting->retest ? "yes" : NULL);
        if (marks->faces)
            table_text(table, sitting->faces ? "yes" : NULL);
        table_row_end(table);
    }
}

static void write_scores(struct table *table, const struct ank_record *record,
                         const struct export_marks *marks)
{
    for (size_t i = 0; i < record->sitting_count; i++)
        write_sitting(table, record, &record->sittings[i], marks);
}

static void write_rights(struct table *table, const struct ank_record *record,
                         const struct export_marks *marks)
{
    (void)marks;
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

const struct export_rows export_rows[] = {
    [ANK_EXPORT_FAMILIES] = {"families", family_columns, ANK_RECORD_CONSENTS,
                             write_families},
    [ANK_EXPORT_SCORES] = {"scores", score_columns, ANK_RECORD_SITTINGS, write_scores},
    [ANK_EXPORT_RIGHTS] = {"rights", right_columns, ANK_RECORD_STEPS, write_rights},
};

/* Of scores, a mark that no sitting has is no column. */
static bool is_shown(const struct table_column *column, enum ank_export_kind kind,
                     const struct export_marks *marks)
{
    return kind != ANK_EXPORT_SCORES ||
           ((marks->then || strcmp(column->key, "then") != 0) &&
            (marks->retest || strcmp(column->key, "retest") != 0) &&
            (marks->faces || strcmp(column->key, "faces") != 0));
}

const struct table_column *export_columns(enum ank_export_kind kind,
                                          const struct export_marks *marks,
                                          struct ank_arena *mem)
{
    struct table_column *kept = NULL;
    size_t count = 0;
    for (const struct table_column *all = export_rows[kind].columns; all->key; all++) {
        kept = ank_grow(mem, kept, count, sizeof *kept);
        if (is_shown(all, kind, marks))
            kept[count++] = *all;
    }
    kept = ank_grow(mem, kept, count, sizeof *kept);
    kept[count] = (struct table_column){0};
    return kept;
}
