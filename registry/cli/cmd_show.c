/* SPDX-License-Identifier: GPL-3.0-or-later */
/* show: the record travelled by one family, on the terminal. */
#include <string.h>

#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/cursor.h>
#include "../io/json.h"
#include "command.h"
#include "show_head.h"

struct showing {
    struct session *session;
    const struct ank_record *record;
    struct ank_right *rights;
    size_t right_count;
};

static void pad(FILE *out, const char *text, size_t width)
{
    size_t used = ank_text_width(text);
    fprintf(out, "%s%*s", text, used < width ? (int)(width - used) : 0, "");
}

/* A column of a sitting; nothing trails after the last one. */
static void cell(FILE *out, const char *text, bool last)
{
    enum { column_width = 12 };
    if (last)
        fprintf(out, "%s\n", text);
    else
        pad(out, text, column_width);
}

/* A soft hyphen is for paper. */
static const char *plain(struct session *session, const char *label)
{
    char *copy = ank_strdup(session->work.mem, label), *to = copy;
    for (const char *from = copy; *from;)
        if (strncmp(from, "\xc2\xad", 2) == 0)
            from += 2;
        else
            *to++ = *from++;
    *to = '\0';
    return copy;
}

/* Sittings of one instrument and voice stand together in a record. */
static size_t same_voice(const struct ank_record *record, size_t first)
{
    size_t count = 1;
    const struct ank_sitting *here = &record->sittings[first];
    while (first + count < record->sitting_count) {
        const struct ank_sitting *next = &record->sittings[first + count];
        if (next->instrument != here->instrument ||
            strcmp(next->by ? next->by : "", here->by ? here->by : "") != 0)
            break;
        count++;
    }
    return count;
}

static void show_dates(struct session *session,
                       const struct ank_sitting *const *sittings, size_t count)
{
    bool any = false;
    pad(session->out, "", 28);
    for (size_t i = 0; i < count; i++) {
        cell(session->out, work_day(&session->work, sittings[i]->day), i + 1 == count);
        any = any || sittings[i]->coach_only;
    }
    if (!any)
        return;
    pad(session->out, "", 28);
    for (size_t i = 0; i < count; i++)
        cell(session->out, sittings[i]->coach_only ? SAY(ANK_N("coach only")) : "",
             i + 1 == count);
}

static void show_sittings(struct session *session,
                          const struct ank_sitting *const *sittings, size_t count)
{
    const struct ank_instrument *instrument = sittings[0]->instrument;
    const char *by =
        sittings[0]->by ? sittings[0]->by : SAY(ANK_N("the family together"));
    fprintf(session->out, "\n%s · %s%s%s\n",
            plain(session, ank_label(session->work.lang, &instrument->title)), by,
            sittings[0]->then ? " · " : "",
            sittings[0]->then ? SAY(ANK_N("looking back at the start")) : "");
    show_dates(session, sittings, count);
    for (size_t d = 0; d < instrument->domain_count; d++) {
        bool any = false;
        for (size_t i = 0; i < count; i++)
            any = any || sittings[i]->scores[d] != ANK_NOT_ASKED;
        if (!any)
            continue;
        pad(session->out,
            plain(session,
                  ank_label(session->work.lang, &instrument->domains[d].label)),
            28);
        for (size_t i = 0; i < count; i++)
            cell(session->out,
                 ank_score_words(session->work.lang, &instrument->scale,
                                 sittings[i]->scores[d], session->work.mem),
                 i + 1 == count);
    }
}

/* A voice's sittings, and apart from them what it said looking back. */
static void show_voice(const struct showing *showing, size_t first, size_t count)
{
    struct session *session = showing->session;
    const struct ank_sitting **some =
        ank_alloc(session->work.mem, count * sizeof(struct ank_sitting *));
    for (int then = 0; then <= 1; then++) {
        size_t kept = 0;
        for (size_t i = 0; i < count; i++)
            if (showing->record->sittings[first + i].then == (then != 0))
                some[kept++] = &showing->record->sittings[first + i];
        if (kept > 0)
            show_sittings(session, some, kept);
    }
}

static const char *right_label(const struct showing *showing, const char *code)
{
    for (size_t i = 0; i < showing->right_count; i++)
        if (strcmp(showing->rights[i].code, code) == 0)
            return plain(showing->session, ank_label(showing->session->work.lang,
                                                     &showing->rights[i].label));
    return code;
}

static void show_rights(const struct showing *showing)
{
    struct session *session = showing->session;
    const struct ank_record *record = showing->record;
    struct ank_claim *claims;
    size_t count = ank_claims(record, session->work.mem, &claims);
    if (count > 0)
        fprintf(session->out, "\n%s\n", SAY(ANK_N("Rights")));
    for (size_t i = 0; i < count; i++) {
        pad(session->out, right_label(showing, claims[i].right), 40);
        for (size_t s = 0; s < claims[i].count; s++) {
            const struct ank_step *step = &record->steps[claims[i].first + s];
            fprintf(session->out, "%s%s %s", s ? ", " : "",
                    ank_words(session->work.lang, ank_stage_words(step->stage)),
                    work_day(&session->work, step->day));
        }
        fputc('\n', session->out);
    }
}

static void json_sittings(const struct showing *showing, struct json_writer *json)
{
    const struct ank_record *record = showing->record;
    json_write_array(json, "sittings");
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *sitting = &record->sittings[i];
        const struct ank_instrument *instrument = sitting->instrument;
        json_write_object(json, NULL);
        json_write_day(json, "date", sitting->day);
        json_write_text(json, "instrument", instrument->code);
        json_write_text(json, "by", sitting->by);
        json_write_text(json, "mode", sitting->mode);
        json_write_bool(json, "then", sitting->then);
        json_write_object(json, "scores");
        for (size_t d = 0; d < instrument->domain_count; d++)
            if (sitting->scores[d] >= 0)
                json_write_number(
                    json, instrument->domains[d].code,
                    ank_scale_points(&instrument->scale, sitting->scores[d]));
            else if (sitting->scores[d] != ANK_NOT_ASKED)
                json_write_text(json, instrument->domains[d].code,
                                ank_status_name(sitting->scores[d]));
        json_write_end(json);
        json_write_end(json);
    }
    json_write_end(json);
}

static void json_steps(const struct showing *showing, struct json_writer *json)
{
    const struct ank_record *record = showing->record;
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

static bool show_json(const struct showing *showing, struct ank_error *err)
{
    struct session *session = showing->session;
    const struct ank_record *record = showing->record;
    struct json_writer json;
    json_document_begin(&json, session->out, "family", session->work.today);
    json_write_text(&json, "family", record->family);
    json_write_text(&json, "alias", record->alias);
    json_write_text(&json, "language", record->language);
    if (!show_head_json(session, &json, record, err))
        return false;
    json_sittings(showing, &json);
    json_steps(showing, &json);
    return json_document_end(&json, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    struct ank_record record;
    struct showing showing = {.session = session, .record = &record};
    if (!ank_record_of(session->work.registry, operands[0], session->work.mem, &record,
                       err) ||
        !ank_right_list(session->work.registry, session->work.mem, &showing.rights,
                        &showing.right_count, err))
        return false;
    if (session->format == TABLE_JSON)
        return show_json(&showing, err);
    if (session->format != TABLE_TEXT)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "show gives text or json; \"ankerpunt change --family %s\" gives tables"),
            record.family);
    if (!show_head(session, &record, err))
        return false;
    for (size_t i = 0, count; i < record.sitting_count; i += count) {
        count = same_voice(&record, i);
        show_voice(&showing, i, count);
    }
    show_rights(&showing);
    return true;
}

const struct command cmd_show = {
    .name = "show",
    .summary = ANK_N("The road a family has travelled"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N("Show every sitting and every step to a right"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .run = run},
            {0},
        },
};
