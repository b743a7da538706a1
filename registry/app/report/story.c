/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A family's story; see <ankerpunt/app/story.h>. */
#include <string.h>
#include <unistd.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/sha256.h>
#include "../entry/entry_check.h"
#include "story_room.h"

static const struct story_place of_change[] = {
    {"before", ANK_N("How it was"),
     ANK_N("How was it before, without names, places or days?")},
    {"change", ANK_N("What changed most"),
     ANK_N("Which change matters most to the family?")},
    {"why", ANK_N("Why that matters most"), ANK_N("Why this one, in its own words?")},
    {"part", ANK_N("What had a part in it"),
     ANK_N("The family itself, people around it, the support, something else?")},
    {NULL, NULL, NULL},
};

static const struct story_place of_peers[] = {
    {"situation", ANK_N("What it is about"),
     ANK_N("What is the situation, without names, places or days?")},
    {"tried", ANK_N("What was tried together"),
     ANK_N("What did the family and the coach try?")},
    {"changed", ANK_N("What changed"), ANK_N("What changed in the family's eyes?")},
    {"in-the-way", ANK_N("What stands in the way"),
     ANK_N("Which rule or service, and who could change it?")},
    {"question", ANK_N("What we ask colleagues"),
     ANK_N("What do the family and the coach want to hear from others?")},
    {NULL, NULL, NULL},
};

/* Which of the two a text is, by the places in it. */
static const struct story_place *places_of(const struct report_places *words,
                                           bool peers)
{
    for (size_t i = 0; i < words->count; i++)
        if (strcmp(words->place[i].name, of_peers[0].name) == 0)
            return of_peers;
    return words->count == 0 && peers ? of_peers : of_change;
}

/* Without blanks around, so that a text that was only opened and saved is still the
 * text that was signed. */
static const char *plain(struct ank_arena *mem, const char *words)
{
    static const char blanks[] = " \t\r\n";
    const char *from = words + strspn(words, blanks);
    size_t length = strlen(from);
    while (length > 0 && strchr(blanks, from[length - 1]))
        length--;
    return ank_strndup(mem, from, length);
}

/* Twelve digits: chance makes no other text of a family have the same. */
enum { MARK_DIGITS = 12 };

/* NULL: nothing was written. */
static const char *mark_of(struct story *story)
{
    struct ank_arena *mem = story->report.work->mem;
    const char *all = "";
    char sum[65];
    for (size_t i = 0; story->places[i].name; i++) {
        const char *words = report_words(&story->report.words, story->places[i].name);
        if (words)
            all = ank_format(mem, "%s%s\n%s\n", all, story->places[i].name,
                             plain(mem, words));
    }
    return *all ? ank_strndup(mem, ank_sha256(all, strlen(all), sum), MARK_DIGITS)
                : NULL;
}

/* The family's yes --------------------------------------------------------------------
 */

/* Who of the family took it back; NULL: nobody. */
static const char *unwilling(const struct story *story, const char *purpose)
{
    const struct ank_record *record = &story->record;
    for (size_t i = 0; i < record->consent_count; i++)
        if (ank_consent_withdrawn_by(record, record->consents[i].by, purpose,
                                     story->report.work->today))
            return record->consents[i].by;
    return NULL;
}

/* The yes is to this text, for whom the paper names. */
static bool is_signed(struct story *story, struct ank_error *err)
{
    struct ank_work_context *work = story->report.work;
    const char *to = story->request->to;
    const char *purpose = ank_format(work->mem, "story:%s-%s", story->mark, to);
    const char *no = unwilling(story, purpose);
    if (!ank_consent_stands(&story->record, purpose, work->today, NULL))
        return ank_fail(
            err, ANK_DENIED,
            ANK_N(
                "%s did not sign this text (mark %s) for %s: let it read the paper and sign; "
                "\"ankerpunt consent %s give %s\" notes that it did"),
            story->record.family, story->mark, to, story->record.family, purpose);
    return !no ||
           ank_fail(err, ANK_DENIED,
                    ANK_N("%s: %s does not want this text to be passed on to %s"),
                    story->record.family, no, to);
}

/* Beside released figures a story would tell which family is among them. */
static bool is_apart(struct story *story, struct ank_error *err)
{
    char shown[256];
    struct ank_arena *mem = story->report.work->mem;
    const char *path = story->request->path, *slash = path ? strrchr(path, '/') : NULL;
    const char *folder = slash ? ank_strndup(mem, path, (size_t)(slash - path)) : ".";
    if (!path || access(ank_format(mem, "%s/SHA256SUMS", folder), F_OK) != 0)
        return true;
    return ank_fail(err, ANK_DENIED,
                    ANK_N("%s lies among released figures, and a story is kept apart "
                          "from those; choose another folder"),
                    ank_shown(path, shown));
}

/* Given to somebody: only what was signed, and noted in the share log. */
static bool hand_on(struct story *story, struct ank_error *err)
{
    struct ank_work_context *work = story->report.work;
    const struct ank_share share = {
        .day = work->today, .what = "story", .whom = story->request->to};
    return ank_check_code("--to", share.whom, err) && is_signed(story, err) &&
           is_apart(story, err) &&
           ank_share_put(work->registry, story->record.id, &share, err);
}

/* What is made ------------------------------------------------------------------------
 */

/* A day would say which family it was. */
static const char *half_year(struct report_draft *report, ank_day *first)
{
    int year, month, date;
    ank_day_civil(report->work->today, &year, &month, &date);
    *first = ank_day_from_civil(year, month <= 6 ? 1 : 7, 1);
    return month <= 6 ? REPORT_SAY(ANK_N("Told in the first half of %d"), year)
                      : REPORT_SAY(ANK_N("Told in the second half of %d"), year);
}

/* On paper a place without words is left out. */
static void tell_places(struct story *story)
{
    struct report_draft *report = &story->report;
    for (size_t i = 0; story->places[i].name; i++) {
        const struct story_place *place = &story->places[i];
        if (!story->request->text && !report_words(&report->words, place->name))
            continue;
        report_heading(report, place->heading);
        report_place(report, place->name, place->english);
    }
}

static void tell_signature(struct story *story)
{
    static const char *const said[] = {
        ANK_N("We read this text. Nobody can recognise us in it, as far as we see."),
        ANK_N("It may be given to the people named here, and to nobody else."),
        ANK_N(
            "We can take this back at any time; what was already given cannot be made "
            "unread."),
        NULL};
    struct report_draft *report = &story->report;
    report_heading(report, ANK_N("Our yes to this text"));
    for (size_t i = 0; said[i]; i++)
        report_item(report, ank_words(report->lang, said[i]));
    report_place(report, "signed",
                 ANK_N("Given to; day; signature of each who speaks for themselves"));
}

static const char *notice_of(struct story *story)
{
    struct report_draft *report = &story->report;
    if (story->request->to)
        return REPORT_SAY(ANK_N("Given to %s with the family's signature on this text "
                                "(mark %s). Not to be passed on, nor to be laid beside "
                                "figures."),
                          story->request->to, story->mark);
    if (story->mark)
        return REPORT_SAY(
            ANK_N("Not signed yet: not to be passed on. Mark of this text: %s."),
            story->mark);
    return REPORT_SAY(ANK_N("Written together. No names, places, days or numbers by "
                            "which somebody could be found."));
}

static bool write_story(struct story *story, struct ank_document *made,
                        struct ank_error *err)
{
    struct report_draft *report = &story->report;
    ank_day first;
    const char *told = half_year(report, &first);
    tell_places(story);
    if (!story->request->text && !story->request->to)
        tell_signature(story);
    const struct ank_report shown = {
        .lang = report->lang,
        .code = "story",
        .title = REPORT_SAY(story->places == of_peers
                                ? ANK_N("A case to look at together")
                                : ANK_N("What changed most for a family")),
        .subtitle = told,
        .notice = notice_of(story),
        .undated = true,
        .today = first,
        .block_count = report->block_count,
        .blocks = report->blocks};
    return report_write(&shown, story->request->text, story->request->paper, made, err);
}

static bool has_words(const struct story *story, struct ank_error *err)
{
    return story->mark || story->request->text ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("nothing is told yet: make a text with \"ankerpunt report "
                     "story %s -o story.md\", write in it, and give it with --words"),
               story->record.family);
}

bool ank_story_make(struct ank_work_context *work,
                    const struct ank_story_request *request, struct ank_document *made,
                    struct ank_error *err)
{
    struct story story = {
        .report = {.work = work,
                   .lang = work->paper_lang ? work->paper_lang : work->lang},
        .request = request};
    if (!ank_record_of(work->registry, request->family, work->mem, &story.record,
                       err) ||
        !report_places_read(work, request->words, &story.report.words, err))
        return false;
    story.places = places_of(&story.report.words, request->peers);
    story.mark = mark_of(&story);
    return has_words(&story, err) && story_check(&story, err) &&
           (!request->to || hand_on(&story, err)) && write_story(&story, made, err);
}
