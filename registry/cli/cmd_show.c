/* SPDX-License-Identifier: GPL-3.0-or-later */
/* show: the record travelled by one family, on the terminal. */
#include <string.h>

#include <ankerpunt/app/bundles.h>
#include <ankerpunt/app/family_story.h>
#include <ankerpunt/app/rights_said.h>
#include "command.h"
#include "../io/table_code.h"
#include "passphrase.h"
#include "scan_say.h"
#include "show_head.h"

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

static const char *plain(struct session *session, const struct ank_label *label)
{
    return ank_label_plain(session->work.lang, session->work.mem, label);
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
        cell(session->out, ank_work_day(&session->work, sittings[i]->day),
             i + 1 == count);
        any = any || sittings[i]->coach_only || sittings[i]->faces;
    }
    if (!any)
        return;
    pad(session->out, "", 28);
    for (size_t i = 0; i < count; i++)
        cell(session->out,
             sittings[i]->coach_only ? SAY(ANK_N("coach only"))
             : sittings[i]->faces    ? SAY(ANK_N("faces alone"))
                                     : "",
             i + 1 == count);
}

static void show_sittings(struct session *session,
                          const struct ank_sitting *const *sittings, size_t count)
{
    const struct ank_instrument *instrument = sittings[0]->instrument;
    const char *by =
        sittings[0]->by ? sittings[0]->by : SAY(ANK_N("the family together"));
    fprintf(session->out, "\n%s · %s%s%s\n", plain(session, &instrument->title), by,
            ank_sitting_apart(sittings[0]) ? " · " : "",
            sittings[0]->then     ? SAY(ANK_N("looking back at the start"))
            : sittings[0]->retest ? SAY(ANK_N("asked again, to learn how far answers "
                                              "vary"))
                                  : "");
    show_dates(session, sittings, count);
    for (size_t d = 0; d < instrument->domain_count; d++) {
        bool any = false;
        for (size_t i = 0; i < count; i++)
            any = any || sittings[i]->scores[d] != ANK_NOT_ASKED;
        if (!any)
            continue;
        pad(session->out, plain(session, &instrument->domains[d].label), 28);
        for (size_t i = 0; i < count; i++)
            cell(session->out,
                 ank_score_words(session->work.lang, &instrument->scale,
                                 sittings[i]->scores[d], session->work.mem),
                 i + 1 == count);
    }
}

/* How many sittings stand beside each other: on a screen as many as fit. */
static size_t side_by_side(const struct session *session)
{
    enum { DOMAIN = 28, COLUMN = 12, LEAST = 2 };
    size_t screen = session->work.screen;
    size_t fit = screen > DOMAIN ? (screen - DOMAIN) / COLUMN : 0;
    return screen == 0 ? SIZE_MAX : fit < LEAST ? LEAST : fit;
}

/* A voice's sittings, and apart from them what it said looking back and once again. */
static void show_voice(struct session *session, const struct ank_record *record,
                       size_t first, size_t count)
{
    const struct ank_sitting **some =
        ank_alloc(session->work.mem, count * sizeof(struct ank_sitting *));
    for (int kind = 0; kind <= 2; kind++) {
        size_t kept = 0;
        for (size_t i = 0; i < count; i++)
            if (record->sittings[first + i].then == (kind == 1) &&
                record->sittings[first + i].retest == (kind == 2))
                some[kept++] = &record->sittings[first + i];
        size_t beside = side_by_side(session);
        for (size_t at = 0; at < kept; at += kept - at < beside ? kept - at : beside)
            show_sittings(session, some + at, kept - at < beside ? kept - at : beside);
    }
}

static void show_rights(struct session *session, const struct ank_story *story)
{
    enum { STEPS_AT = 40 };
    const struct ank_lang *lang = session->work.lang;
    if (story->claim_count > 0)
        fprintf(session->out, "\n%s\n", SAY(ANK_N("Rights")));
    for (size_t i = 0; i < story->claim_count; i++) {
        const struct ank_claim *claim = &story->claims[i];
        const char *right = ank_story_right(&session->work, story, claim->right);
        const char *steps = "";
        for (size_t s = 0; s < claim->count; s++) {
            const struct ank_step *step = &story->record.steps[claim->first + s];
            steps = ank_format(&session->mem, "%s%s%s %s", steps, s ? ", " : "",
                               ank_words(lang, ank_stage_words(step->stage)),
                               ank_work_day(&session->work, step->day));
        }
        size_t width = ank_text_width(right);
        pad(session->out, right, STEPS_AT);
        ank_text_fill(session->out, steps, width > STEPS_AT ? width : STEPS_AT,
                      STEPS_AT, session->work.screen);
    }
}

/* What they will look into together, each with whom to go to. */
static bool show_chosen(struct session *session, const char *family,
                        struct ank_error *err)
{
    const struct ank_claims_wish wish = {.family = family,
                                         .renew_within = ANK_NOT_GIVEN};
    struct ank_chosen_rows chosen;
    bool any = false;
    if (!ank_chosen_list(&session->work, &wish, &chosen, err))
        return false;
    for (size_t i = 0; i < chosen.count; i++) {
        const struct ank_right *right = &chosen.row[i].right;
        if (!chosen.row[i].explore)
            continue;
        if (!any)
            fprintf(session->out, "\n%s\n", SAY(ANK_N("What we look into together")));
        any = true;
        pad(session->out, plain(session, &right->label), 40);
        const char *way = scan_way(session, right);
        ank_text_fill(session->out, way ? way : "", 40, 40, session->work.screen);
    }
    return true;
}

static void show_text(struct session *session, const struct ank_story *story)
{
    show_head(session, story);
    for (size_t i = 0, count; i < story->record.sitting_count; i += count) {
        count = same_voice(&story->record, i);
        show_voice(session, &story->record, i, count);
    }
    show_rights(session, story);
}

/* What came from another registry and cannot be opened in this one. */
static bool show_closed(struct session *session, const char *family,
                        struct ank_error *err)
{
    const char *words;
    if (!ank_closed_words(&session->work, family, &words, err))
        return false;
    if (words)
        session_line(session, words);
    return true;
}

struct settings {
    bool words;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "words", NULL, offsetof(struct settings, words),
     ANK_N("with what the family said in its own words; asks for the passphrase")},
    {0},
};

static unsigned more_access(const void *settings)
{
    return ((const struct settings *)settings)->words ? ANK_IDENTITY : 0u;
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    return !((const struct settings *)settings)->words || session_unseal(session, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_story story;
    if (!ank_story_read(&session->work, operands[0], &story, err))
        return false;
    if (session->format == TABLE_JSON)
        return ank_story_json(&session->work, &story, session->out, err);
    if (session->format != TABLE_TEXT)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "show gives text or json; \"ankerpunt change --family %s\" gives tables"),
            story.record.family);
    show_text(session, &story);
    return ank_story_waits(&session->work, &story, err) &&
           show_chosen(session, story.record.family, err) &&
           ank_story_now(&session->work, &story, s->words, session->out, err) &&
           show_closed(session, story.record.family, err);
}

const struct command cmd_show = {
    .name = "show",
    .group = GROUP_LOOK,
    .summary = ANK_N("The road a family has travelled"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N(
                 "Show every sitting, every step to a right, and how it stands now: what goes "
                 "best, what comes first, the next talk, steps that are open"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .ask = ask,
             .least = 1,
             .most = 1,
             .example = ANK_N("show G-7K3QX"),
             .run = run},
            {0},
        },
};
