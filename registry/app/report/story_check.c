/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What in a story points at somebody: codes, the alias, names that are kept, days and
 * register numbers are refused; what looks like a name is told of. */
#include <string.h>

#include <ankerpunt/analysis/identifier_scan.h>
#include <ankerpunt/model/day_rule.h>
#include <ankerpunt/registry/identity.h>
#include <ankerpunt/registry/seal.h>
#include "../entry/identity_entry.h"
#include "story_room.h"

static struct ank_arena *mem_of(const struct story *story)
{
    return story->report.work->mem;
}

/* Words -------------------------------------------------------------------------------
 */

static const char signs[] = " \t\r\n.,;:!?()[]{}\"'`*_<>|/\\";

/* The words of a text one by one, folded, with one blank around each: " de tuin ". */
static const char *folded_words(struct ank_arena *mem, const char *text)
{
    char *folded = ank_text_fold(mem, text);
    const char *all = " ";
    for (char *word; (word = strsep(&folded, signs)) != NULL;)
        if (*word)
            all = ank_format(mem, "%s%s ", all, word);
    return all;
}

/* Whether these words stand there, one behind the other. */
static bool holds(struct ank_arena *mem, const char *words, const char *sought)
{
    const char *folded = folded_words(mem, sought);
    return strlen(folded) > 1 && strstr(words, folded);
}

/* Days --------------------------------------------------------------------------------
 */

/* "12 maart": what two words that follow one another say, when that is a day. */
static bool is_day(struct ank_work_context *work, const char *number, const char *month)
{
    ank_day day;
    struct ank_error ignored = {.lang = work->lang};
    if (!number || *number < '0' || *number > '9' || (*month >= '0' && *month <= '9'))
        return false;
    const struct ank_typed_day typed = {
        .what = "",
        .text = ank_format(work->mem, "%s %s", number, month),
        .today = work->today};
    return ank_day_typed(&typed, &day, &ignored);
}

static bool day_stands(const char *day, struct ank_error *err)
{
    return ank_fail(err, ANK_INVALID,
                    ANK_N("a day stands in it (%s), by which somebody can be found; "
                          "write the season, or how long it took"),
                    day);
}

static bool check_days(const struct story *story, const char *words,
                       struct ank_error *err)
{
    struct ank_work_context *work = story->report.work;
    char *rest = ank_strdup(work->mem, words);
    const char *before = NULL;
    for (char *word; (word = strsep(&rest, " ")) != NULL; before = word)
        if (*word && is_day(work, before, word))
            return day_stands(ank_format(work->mem, "%s %s", before, word), err);
    return true;
}

/* Names -------------------------------------------------------------------------------
 */

static bool found(const char *what, struct ank_error *err)
{
    return ank_fail(err, ANK_INVALID,
                    ANK_N("“%s” stands in it, and points at the family; say it in "
                          "another way"),
                    what);
}

static bool check_codes(const struct story *story, const char *words,
                        struct ank_error *err)
{
    const struct ank_record *record = &story->record;
    if (holds(mem_of(story), words, record->family))
        return found(record->family, err);
    if (record->alias && holds(mem_of(story), words, record->alias))
        return found(record->alias, err);
    return true;
}

enum { SHORTEST = 3 }; /* bytes of a name that is looked for */

/* What stands in many a name and tells of nobody. */
static bool is_common(struct ank_arena *mem, const char *word)
{
    static const char common[] = " familie famille family gezin mevrouw meneer madame "
                                 "monsieur mama papa van den der des les ";
    return strstr(common, folded_words(mem, word)) != NULL;
}

/* A word of a name, address or number that is kept. */
static bool check_kept(const struct story *story, const char *words, const char *value,
                       struct ank_error *err)
{
    char *rest = ank_strdup(mem_of(story), value);
    for (char *word; (word = strsep(&rest, signs)) != NULL;)
        if (strlen(word) >= SHORTEST && !is_common(mem_of(story), word) &&
            holds(mem_of(story), words, word))
            return found(word, err);
    return true;
}

static bool check_identity(const struct story *story, const char *words,
                           const struct ank_identity *identity, struct ank_error *err)
{
    const char *values[IDENTITY_FIELDS];
    if (!identity->text)
        return true;
    if (!identity_read(identity->text, mem_of(story), values, err))
        return false;
    for (size_t i = 0; i < IDENTITY_FIELDS; i++)
        if (values[i] && !check_kept(story, words, values[i], err))
            return false;
    return true;
}

static bool check_names(const struct story *story, const char *words,
                        struct ank_error *err)
{
    struct ank_identity *list;
    size_t count;
    if (!ank_identity_list(story->report.work->registry, story->record.id,
                           mem_of(story), &list, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!check_identity(story, words, &list[i], err))
            return false;
    return true;
}

static bool is_capital(const char *word)
{
    uint32_t first;
    size_t length = ank_text_next(word, &first);
    struct ank_arena mem = {0};
    const char *head = ank_strndup(&mem, word, length);
    bool capital =
        (first >= 'A' && first <= 'Z') ||
        (first >= 0xc0 && strncmp(ank_text_fold(&mem, head), head, length) != 0 &&
         first <= 0xde);
    ank_arena_free(&mem);
    return capital && strlen(word) >= SHORTEST;
}

/* Words with a capital that do not begin a sentence; NULL: there are none. */
static const char *likely_names(struct ank_arena *mem, const char *text)
{
    const char *names = NULL;
    bool begins = true;
    char *rest = ank_strdup(mem, text);
    for (char *word; (word = strsep(&rest, " \t\r\n")) != NULL;) {
        size_t length = strcspn(word, ".,;:!?\"()");
        const char *bare = ank_strndup(mem, word, length);
        if (!begins && is_capital(bare))
            names = names ? ank_format(mem, "%s, %s", names, bare) : bare;
        begins = !*word ? begins : strchr(".!?:", word[strlen(word) - 1]) != NULL;
    }
    return names;
}

/* All ---------------------------------------------------------------------------------
 */

/* Days in figures, and codes as the program gives them: also those of another family.
 */
static bool check_figures(const struct story *story, const char *text,
                          struct ank_error *err)
{
    size_t at = 0, size;
    enum ank_identifier kind = ank_identifier_scan(text, strlen(text), &at, &size);
    const char *there = ank_strndup(mem_of(story), text + at, size);
    return kind == ANK_IDENTIFIER_NONE ||
           (kind == ANK_IDENTIFIER_DAY ? day_stands(there, err) : found(there, err));
}

static bool check_place(const struct story *story, const char *text,
                        struct ank_error *err)
{
    const char *words = folded_words(mem_of(story), text);
    if (ank_register_number(text))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("a national register number stands in it; leave it out"));
    return check_codes(story, words, err) && check_names(story, words, err) &&
           check_days(story, words, err) && check_figures(story, text, err);
}

static void notice_names(const struct story *story, const char *text)
{
    struct ank_work_context *work = story->report.work;
    const char *names = likely_names(work->mem, text);
    if (names)
        work_notice(work, SAY(ANK_N("note: look whether one of these is a name or a "
                                    "place: %s"),
                              names));
}

/* What is sealed cannot be looked for. */
static bool notice_sealed(const struct story *story, struct ank_error *err)
{
    struct ank_work_context *work = story->report.work;
    bool sealed;
    if (!ank_seal_is_set(work->registry, &sealed, err))
        return false;
    if (sealed && !ank_seal_is_open(work->registry))
        work_notice(work,
                    SAY(ANK_N("note: the names that are kept were not looked for; "
                              "with the passphrase they are")));
    return true;
}

bool story_check(struct story *story, struct ank_error *err)
{
    for (size_t i = 0; story->places[i].name; i++) {
        const char *text = report_words(&story->report.words, story->places[i].name);
        if (!text)
            continue;
        if (!check_place(story, text, err))
            return ank_fail_in(
                err, "%s",
                ank_words(story->report.work->lang, story->places[i].heading));
        notice_names(story, text);
    }
    return !story->mark || notice_sealed(story, err);
}
