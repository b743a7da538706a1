/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits today, in words and as a calendar; see today.h. */
#include <string.h>

#include <ankerpunt/app/today.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/sha256.h>
#include "../../io/ics.h"
#include "../work.h"

static const char *talk_words(struct ank_work_context *work,
                              const struct ank_today_item *item)
{
    const char *wave = ank_wave_words(work->lang, work->mem, item->wave);
    if (item->person)
        return SAY(ANK_N("%s, %s has not rated yet"), wave, item->person);
    if (item->begun)
        return SAY(ANK_N("%s, begun, %zu of %zu"), wave, item->answered, item->domains);
    if (item->put_off)
        return SAY(ANK_N("%s, put off until then"), wave);
    return wave;
}

static const char *about_words(struct ank_work_context *work,
                               const struct ank_today_item *item)
{
    const char *label =
        item->label ? ank_label_plain(work->lang, work->mem, item->label) : "";
    return *label ? label : item->about;
}

static const char *step_words(struct ank_work_context *work,
                              const struct ank_today_item *item)
{
    const char *more = item->text    ? item->text
                       : item->about ? about_words(work, item)
                                     : NULL;
    return more ? SAY(ANK_N("small step %lld: %s"), (long long)item->number, more)
                : SAY(ANK_N("small step %lld"), (long long)item->number);
}

static const char *stuck_words(struct ank_work_context *work,
                               const struct ank_today_item *item)
{
    const char *right = about_words(work, item);
    const char *stage = ank_code_words(work->lang, ank_stage_codes, item->stage);
    const char *reason = ank_code_words(work->lang, ank_reason_codes, item->reason);
    return reason ? SAY(ANK_N("%s: %s, %s"), right, stage, reason)
                  : SAY(ANK_N("%s: %s"), right, stage);
}

static const char *plain_words(struct ank_work_context *work,
                               const struct ank_today_item *item)
{
    switch (item->kind) {
    case ANK_TODAY_TALK:
    case ANK_TODAY_PERSON:
    case ANK_TODAY_FOLLOWUP:
    case ANK_TODAY_PUT_OFF:
        return talk_words(work, item);
    case ANK_TODAY_STEP:
        return step_words(work, item);
    case ANK_TODAY_REVIEW:
        return SAY(ANK_N("looking at the support again together"));
    case ANK_TODAY_PLAN:
        return ank_say_n(work->lang, work->mem,
                         "foreseen for %zu month; look together how to go on",
                         "foreseen for %zu months; look together how to go on",
                         (size_t)item->months);
    case ANK_TODAY_RENEWAL:
        return about_words(work, item);
    case ANK_TODAY_EXPLORE:
        return item->text;
    case ANK_TODAY_STUCK:
        return stuck_words(work, item);
    case ANK_TODAY_FEEDBACK:
        return SAY(ANK_N("signal %lld: %s"), (long long)item->number, item->text);
    case ANK_TODAY_RETENTION:
        return ank_say_n(work->lang, work->mem, "kept for %zu year as agreed",
                         "kept for %zu years as agreed", (size_t)item->years);
    }
    return "";
}

const char *ank_today_words(struct ank_work_context *work,
                            const struct ank_today_item *item)
{
    const char *words = plain_words(work, item);
    if (!item->late)
        return words;
    return item->wave ? SAY(ANK_N("%s, later than planned"), words)
                      : SAY(ANK_N("%s, the day is over"), words);
}

/* In a calendar -------------------------------------------------------------- */

static bool has_its_day(const struct ank_today_item *item)
{
    return item->kind != ANK_TODAY_STUCK && item->kind != ANK_TODAY_EXPLORE &&
           item->kind != ANK_TODAY_FEEDBACK && item->kind != ANK_TODAY_PLAN &&
           item->kind != ANK_TODAY_RETENTION && !item->begun;
}

/* What the thing is known by in every calendar: made from the family's random number,
 * which stays in the registry, so that nobody can try out what it may stand for. A wave
 * that is put off stays the same thing. */
static bool find_uid(struct ank_work_context *work, const struct ank_today_item *item,
                     const char **uid, struct ank_error *err)
{
    char hex[65], day[11];
    const char *mark;
    if (!ank_family_mark(work->registry, item->family, work->mem, &mark, err))
        return false;
    const char *thing =
        ank_format(work->mem, "%s %s %s %s %s %lld", mark,
                   item->wave ? "wave" : ank_today_codes[item->kind].code,
                   item->wave ? item->wave : "", item->person ? item->person : "",
                   item->kind == ANK_TODAY_RENEWAL  ? item->about
                   : item->kind == ANK_TODAY_REVIEW ? ank_day_format(item->day, day)
                                                    : "",
                   (long long)item->number);
    *uid =
        ank_format(work->mem, "%.32s@ankerpunt", ank_sha256(thing, strlen(thing), hex));
    return true;
}

bool ank_today_calendar(struct ank_work_context *work,
                        const struct ank_today_list *list, FILE *out,
                        struct ank_error *err)
{
    char clock[32];
    size_t count = 0;
    struct ics_day *days = ank_alloc(work->mem, (list->count + 1) * sizeof *days);
    for (size_t i = 0; i < list->count; i++) {
        const struct ank_today_item *item = &list->rows[i];
        if (!has_its_day(item))
            continue;
        struct ics_day *day = &days[count++];
        day->what = item->alias ? item->alias : item->family;
        day->day = item->day;
        if (!find_uid(work, item, &day->uid, err))
            return false;
    }
    return ics_write(out, work_noted(work, clock).at, days, count, err);
}
