/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is kept of one family, read and written as JSON; see family_story.h. */
#include <string.h>

#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/linking.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/trajectory.h>
#include "../../io/json.h"
#include "../merge/waiting.h"
#include "../work.h"
#include "family_now.h"

static bool read_statuses(struct ank_work_context *work, struct ank_story *story,
                          struct ank_error *err)
{
    size_t count = story->record.trajectory_count;
    story->statuses = ank_alloc(work->mem, (count + 1) * sizeof *story->statuses);
    for (size_t i = 0; i < count; i++)
        if (!ank_trajectory_statuses(work->registry, story->record.trajectories[i].id,
                                     work->mem, &story->statuses[i].row,
                                     &story->statuses[i].count, err))
            return false;
    return true;
}

bool ank_story_read(struct ank_work_context *work, const char *family,
                    struct ank_story *story, struct ank_error *err)
{
    if (!ank_record_of(work->registry, family, work->mem, &story->record, err) ||
        !ank_right_list(work->registry, work->mem, &story->rights, &story->right_count,
                        err) ||
        !read_statuses(work, story, err) ||
        !ank_coach_list(work->registry, story->record.id, work->mem, &story->coaches,
                        &story->coach_count, err) ||
        !ank_linking_names(work, family, &story->names, err))
        return false;
    story->claim_count = ank_claims(&story->record, work->mem, &story->claims);
    return true;
}

bool ank_story_waits(struct ank_work_context *work, const struct ank_story *story,
                     struct ank_error *err)
{
    return waiting_notice(work, story->record.family, NULL, err);
}

const char *ank_story_right(struct ank_work_context *work,
                            const struct ank_story *story, const char *code)
{
    for (size_t i = 0; i < story->right_count; i++)
        if (strcmp(story->rights[i].code, code) == 0)
            return ank_label_plain(work->lang, work->mem, &story->rights[i].label);
    return code;
}

static void write_trajectory(struct json_writer *json,
                             const struct ank_trajectory *trajectory,
                             const struct ank_story_statuses *statuses)
{
    json_write_object(json, NULL);
    json_write_text(json, "project", trajectory->project);
    json_write_day(json, "start", trajectory->start);
    json_write_day(json, "end", trajectory->end);
    json_write_array(json, "statuses");
    for (size_t i = 0; i < statuses->count; i++) {
        json_write_object(json, NULL);
        json_write_day(json, "date", statuses->row[i].day);
        json_write_text(json, "status", statuses->row[i].status);
        json_write_text(json, "reason", statuses->row[i].reason);
        json_write_text(json, "by", statuses->row[i].by);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_array(json, "postponed");
    for (size_t i = 0; i < trajectory->postponement_count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "wave", trajectory->postponements[i].wave);
        json_write_day(json, "until", trajectory->postponements[i].until);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_array(json, "enough");
    for (size_t i = 0; i < trajectory->enough_count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "wave", trajectory->enough[i].wave);
        json_write_day(json, "date", trajectory->enough[i].day);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_end(json);
}

static void write_trajectories(struct json_writer *json, const struct ank_story *story)
{
    json_write_array(json, "trajectories");
    for (size_t i = 0; i < story->record.trajectory_count; i++)
        write_trajectory(json, &story->record.trajectories[i], &story->statuses[i]);
    json_write_end(json);
}

static void write_coaches(struct json_writer *json, const struct ank_story *story)
{
    json_write_array(json, "coaches");
    for (size_t i = 0; i < story->coach_count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "coach", story->coaches[i].code);
        json_write_day(json, "from", story->coaches[i].from);
        json_write_day(json, "to", story->coaches[i].to);
        json_write_end(json);
    }
    json_write_end(json);
}

static void write_scores(struct json_writer *json, const struct ank_sitting *sitting)
{
    const struct ank_instrument *instrument = sitting->instrument;
    json_write_object(json, "scores");
    for (size_t d = 0; d < instrument->domain_count; d++) {
        const char *domain = instrument->domains[d].code;
        ank_score score = sitting->scores[d];
        if (score >= 0)
            json_write_number(json, domain,
                              ank_scale_points(&instrument->scale, score));
        else if (score != ANK_NOT_ASKED)
            json_write_text(json, domain, ank_status_name(score));
    }
    json_write_end(json);
}

static void write_sittings(struct json_writer *json, const struct ank_record *record)
{
    json_write_array(json, "sittings");
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *sitting = &record->sittings[i];
        json_write_object(json, NULL);
        json_write_day(json, "date", sitting->day);
        json_write_text(json, "instrument", sitting->instrument->code);
        json_write_text(json, "by", sitting->by);
        json_write_text(json, "mode", sitting->mode);
        json_write_bool(json, "then", sitting->then);
        json_write_bool(json, "retest", sitting->retest);
        if (sitting->faces)
            json_write_bool(json, "faces", true);
        write_scores(json, sitting);
        json_write_end(json);
    }
    json_write_end(json);
}

static void write_steps(struct json_writer *json, const struct ank_record *record)
{
    json_write_array(json, "rights");
    for (size_t i = 0; i < record->step_count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "right", record->steps[i].right);
        json_write_text(json, "stage", ank_stage_name(record->steps[i].stage));
        json_write_day(json, "date", record->steps[i].day);
        json_write_text(json, "reason", record->steps[i].reason);
        json_write_day(json, "renewal", record->steps[i].renewal);
        json_write_end(json);
    }
    json_write_end(json);
}

bool ank_story_json(struct ank_work_context *work, const struct ank_story *story,
                    FILE *out, struct ank_error *err)
{
    const struct ank_record *record = &story->record;
    struct json_writer json;
    json_document_begin(&json, out, "family", work->today);
    json_write_text(&json, "family", record->family);
    json_write_text(&json, "alias", record->alias);
    json_write_text(&json, "language", record->language);
    write_trajectories(&json, story);
    write_coaches(&json, story);
    write_sittings(&json, record);
    write_steps(&json, record);
    bool done = family_now_json(work, story, &json, err);
    return json_document_end(&json, err) && done;
}
