/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that is held on a family, for programs. */
#include <string.h>

#include <ankerpunt/model/right.h>
#include <ankerpunt/registry/review.h>
#include <ankerpunt/registry/sitting.h>
#include "../entry/entry_check.h"
#include "../../io/json.h"
#include "dossier.h"
#include "../entry/identity_entry.h"

static void write_trajectories(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "trajectories");
    for (size_t i = 0; i < dossier->record.trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &dossier->record.trajectories[i];
        json_write_object(json, NULL);
        json_write_text(json, "project", trajectory->project);
        json_write_day(json, "start", trajectory->start);
        json_write_day(json, "end", trajectory->end);
        json_write_text(json, "closed_reason", trajectory->closed_reason);
        json_write_text(json, "closed_by", trajectory->closed_by);
        json_write_text(json, "postcode", trajectory->postcode);
        json_write_text(json, "household", trajectory->household);
        json_write_text(json, "referral", trajectory->referral);
        if (trajectory->children >= 0)
            json_write_integer(json, "children", trajectory->children);
        if (trajectory->birth_year >= 0)
            json_write_integer(json, "birth_year", trajectory->birth_year);
        json_write_end(json);
    }
    json_write_end(json);
}

static bool write_persons(const struct dossier *dossier, struct json_writer *json,
                          struct ank_error *err)
{
    bool done = true;
    json_write_array(json, "persons");
    for (size_t i = 0; i < dossier->person_count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "person", dossier->persons[i].code);
        json_write_text(json, "role", dossier->persons[i].role);
        if (dossier->persons[i].born)
            json_write_integer(json, "born", dossier->persons[i].born);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_array(json, "identity");
    for (size_t i = 0; done && i < dossier->identity_count; i++) {
        const char *values[IDENTITY_FIELDS];
        const struct ank_identity *identity = &dossier->identities[i];
        done = identity_read(identity->text, dossier->work->mem, values, err);
        json_write_object(json, NULL);
        json_write_text(json, "person", identity->code);
        json_write_bool(json, "sealed", identity->text == NULL);
        for (size_t f = 0; done && f < IDENTITY_FIELDS; f++)
            if (values[f])
                json_write_text(json, ank_identity_fields[f].key, values[f]);
        json_write_end(json);
    }
    json_write_end(json);
    return done;
}

/* Rows of a kind, under the names these have there; NULL: not written. */
static void write_held(const struct dossier *dossier, struct json_writer *json,
                       const char *kind, const char *array,
                       const char *const names[static 5])
{
    json_write_array(json, array);
    for (size_t i = 0; i < dossier->kept_count; i++) {
        const struct ank_kept *kept = &dossier->kept[i];
        if (strcmp(kept->kind, kind) != 0)
            continue;
        json_write_object(json, NULL);
        json_write_day(json, names[0], kept->day);
        if (names[1])
            json_write_day(json, names[1], kept->until);
        if (names[2])
            json_write_text(json, names[2], kept->what);
        if (names[3])
            json_write_text(json, names[3], kept->whom);
        if (names[4])
            json_write_text(json, names[4], kept->more);
        if (strcmp(kind, "share") == 0)
            json_write_text(json, "held", kept->held);
        json_write_end(json);
    }
    json_write_end(json);
}

static const char *domain_code(const struct dossier *dossier, int64_t domain)
{
    for (size_t i = 0; i < dossier->instrument_count; i++)
        for (size_t d = 0; d < dossier->instruments[i]->domain_count; d++)
            if (dossier->instruments[i]->domains[d].id == domain)
                return dossier->instruments[i]->domains[d].code;
    return NULL;
}

static void write_scores(const struct ank_sitting *sitting, struct json_writer *json)
{
    const struct ank_instrument *instrument = sitting->instrument;
    json_write_object(json, "scores");
    for (size_t d = 0; d < instrument->domain_count; d++)
        if (sitting->scores[d] >= 0)
            json_write_number(json, ank_sitting_domain(sitting, d)->code,
                              ank_scale_points(&instrument->scale, sitting->scores[d]));
        else if (sitting->scores[d] != ANK_NOT_ASKED)
            json_write_text(json, ank_sitting_domain(sitting, d)->code,
                            ank_status_name(sitting->scores[d]));
    json_write_end(json);
}

static bool write_review(const struct dossier *dossier, int64_t sitting,
                         struct json_writer *json, struct ank_error *err)
{
    static const char *const kinds[] = {"important", "surprising"};
    struct ank_arena *mem = dossier->work->mem;
    int64_t *priorities;
    struct ank_review *reviews;
    size_t priority_count, count;
    if (!ank_priority_list(dossier->work->registry, sitting, mem, &priorities,
                           &priority_count, err) ||
        !ank_review_list(dossier->work->registry, sitting, mem, &reviews, &count, err))
        return false;
    json_write_array(json, "priorities");
    for (size_t i = 0; i < priority_count; i++)
        json_write_text(json, NULL, domain_code(dossier, priorities[i]));
    json_write_end(json);
    for (size_t k = 0; k < ANK_COUNT(kinds); k++) {
        json_write_array(json, kinds[k]);
        for (size_t i = 0; i < count; i++)
            if (strcmp(reviews[i].kind, kinds[k]) == 0)
                json_write_text(json, NULL, domain_code(dossier, reviews[i].domain));
        json_write_end(json);
    }
    return true;
}

static bool write_sittings(const struct dossier *dossier, struct json_writer *json,
                           struct ank_error *err)
{
    bool done = true;
    json_write_array(json, "sittings");
    for (size_t i = 0; done && i < dossier->record.sitting_count; i++) {
        const struct ank_sitting *sitting = &dossier->record.sittings[i];
        json_write_object(json, NULL);
        json_write_day(json, "date", sitting->day);
        json_write_text(json, "instrument", sitting->instrument->code);
        json_write_text(json, "by", sitting->by);
        json_write_text(json, "mode", sitting->mode);
        json_write_bool(json, "then", sitting->then);
        json_write_bool(json, "retest", sitting->retest);
        if (sitting->faces)
            json_write_bool(json, "faces", true);
        write_scores(sitting, json);
        done = write_review(dossier, sitting->id, json, err);
        json_write_end(json);
    }
    json_write_end(json);
    return done;
}

/* A note's text only when it was asked for. */
static void write_texts(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "texts");
    for (size_t i = 0; i < dossier->text_count; i++) {
        const struct ank_text *text = &dossier->texts[i];
        bool told = dossier->with_notes || strcmp(text->kind, "note") != 0;
        json_write_object(json, NULL);
        json_write_day(json, "date", text->day);
        json_write_text(json, "by", text->by);
        json_write_text(json, "kind", text->kind);
        json_write_text(json, "domain",
                        text->domain ? domain_code(dossier, text->domain) : NULL);
        json_write_bool(json, "sealed", text->text == NULL);
        json_write_text(json, "text", told ? text->text : NULL);
        json_write_end(json);
    }
    json_write_end(json);
}

static void write_steps(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "rights");
    for (size_t i = 0; i < dossier->record.step_count; i++) {
        const struct ank_step *step = &dossier->record.steps[i];
        json_write_object(json, NULL);
        json_write_text(json, "right", step->right);
        json_write_text(json, "stage", ank_stage_name(step->stage));
        json_write_day(json, "date", step->day);
        json_write_text(json, "reason", step->reason);
        if (step->cents >= 0)
            json_write_number(json, "value", (double)step->cents / 100);
        else
            json_write_null(json, "value");
        json_write_day(json, "renewal", step->renewal);
        json_write_end(json);
    }
    json_write_end(json);
}

/* Of a sealed box the history has a tag, which says nothing to a reader. */
static const char *without_tag(const struct dossier *dossier, const char *row)
{
    static const char tag[] = "sealed=X'";
    const char *from = row ? strstr(row, tag) : NULL;
    const char *end = from ? strchr(from + strlen(tag), '\'') : NULL;
    return end ? ank_format(dossier->work->mem, "%.*s%s%s", (int)(from - row), row, tag,
                            end)
               : row;
}

static void write_changes(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "changes");
    for (size_t i = 0; i < dossier->change_count; i++) {
        const struct ank_kept_change *change = &dossier->changes[i];
        json_write_object(json, NULL);
        json_write_text(json, "at", change->at);
        json_write_text(json, "who", change->who);
        json_write_text(json, "command", change->command);
        json_write_text(json, "table", change->table);
        bool hidden = !dossier->with_notes && strcmp(change->table, "estimate") == 0;
        json_write_text(json, "old", hidden ? NULL : without_tag(dossier, change->old));
        json_write_text(json, "new", hidden ? NULL : without_tag(dossier, change->new));
        json_write_end(json);
    }
    json_write_end(json);
}

bool dossier_json(const struct dossier *dossier, FILE *out, struct ank_error *err)
{
    struct json_writer json;
    json_document_begin(&json, out, "dossier", dossier->work->today);
    json_write_text(&json, "family", dossier->record.family);
    json_write_text(&json, "person", dossier->person);
    json_write_text(&json, "alias", dossier->record.alias);
    json_write_text(&json, "language", dossier->record.language);
    write_trajectories(dossier, &json);
    write_held(dossier, &json, "status", "statuses",
               (const char *const[5]){"date", NULL, "status", "by", "reason"});
    write_held(dossier, &json, "postponed", "postponed",
               (const char *const[5]){"until", NULL, "wave", "start", NULL});
    write_held(dossier, &json, "enough", "enough",
               (const char *const[5]){"date", NULL, "wave", "start", NULL});
    write_held(dossier, &json, "phase", "phases",
               (const char *const[5]){"from", NULL, "phase", "start", NULL});
    write_held(dossier, &json, "referral", "referrals",
               (const char *const[5]){"date", "ended", "partner", "start", "outcome"});
    write_held(dossier, &json, "review", "reviews",
               (const char *const[5]){"date", "held", NULL, NULL, NULL});
    write_held(dossier, &json, "coach", "coaches",
               (const char *const[5]){"from", "to", "coach", NULL, NULL});
    if (!write_persons(dossier, &json, err))
        return false;
    write_held(dossier, &json, "consent", "consents",
               (const char *const[5]){"date", NULL, "purpose", "person", "word"});
    if (!write_sittings(dossier, &json, err))
        return false;
    write_texts(dossier, &json);
    write_steps(dossier, &json);
    write_held(dossier, &json, "explored", "explored",
               (const char *const[5]){"date", NULL, NULL, NULL, NULL});
    write_held(dossier, &json, "not_entitled", "not_entitled",
               (const char *const[5]){"date", NULL, "right", NULL, NULL});
    write_held(dossier, &json, "scan_answer", "scan_answers",
               (const char *const[5]){"date", NULL, "right", NULL, "answer"});
    write_held(dossier, &json, "estimate", "estimates",
               dossier->with_notes
                   ? (const char *const[5]){"date", NULL, "domain", "by", "change"}
                   : (const char *const[5]){"date", NULL, NULL, NULL, NULL});
    dossier_write_themes(dossier, &json);
    dossier_write_around(dossier, &json);
    dossier_write_process(dossier, &json);
    write_held(dossier, &json, "share", "shares",
               (const char *const[5]){"date", NULL, "what", "to", "person"});
    dossier_write_grounds(dossier, &json);
    write_changes(dossier, &json);
    return json_document_end(&json, err);
}
