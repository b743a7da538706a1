/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sitting that is asked domain by domain; see <ankerpunt/app/rating.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/rating.h>
#include <ankerpunt/model/choice.h>
#include <ankerpunt/model/unfinished.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/own_theme.h>
#include "rating_found.h"

struct rating_questions {
    struct ank_work_context *work;
    struct rating_found found;
    bool named; /* the list was said */
    bool begun; /* an answer was kept */
};

/* Reads the sitting as it is now: another program may have written in between. */
static bool read_now(struct ank_questions *questions, struct sitting_part **sheet,
                     struct ank_error *err)
{
    struct rating_found *found = &questions->own->found;
    const struct ank_instrument *instrument = questions->instrument;
    const struct ank_project *project = found->entry.project;
    size_t position;
    sitting_entry_begin(&found->entry, found->said.family, &found->key,
                        project ? project->id : 0, found->said.mode);
    return sitting_entry_domain(&found->entry, instrument->code,
                                instrument->domains[0].code, sheet, &position, err);
}

/* The list that was said, else the project's first. */
static bool choose_instrument(const struct rating_found *found,
                              const struct ank_instrument **instrument,
                              struct ank_error *err)
{
    const struct ank_project *project = found->entry.project;
    const char *code = found->said.instrument;
    for (size_t i = 0; !code && project && i < project->instrument_count; i++)
        if (ank_project_asks(project, project->instruments[i]->code, found->said.day))
            code = project->instruments[i]->code;
    if (!code)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is in no project on that day; say which list, with --instrument"),
            found->said.family);
    return sitting_entry_instrument(&found->entry, code, instrument, err);
}

/* The list over its versions, as a record has it. */
static const struct ank_instrument *compared_list(const struct rating_found *found,
                                                  const struct ank_instrument *version)
{
    const struct ank_project *project = found->entry.project;
    const struct ank_instrument *list =
        project ? ank_project_list_of(project, version->code) : NULL;
    return list ? list : version;
}

/* What was begun in a project is looked for; outside of one there are no moments. */
bool ank_rating_begun(struct ank_work_context *work, const struct ank_rating *rating,
                      struct ank_rating_begun *begun, struct ank_error *err)
{
    struct ank_work_context silent = *work;
    struct rating_found found;
    struct ank_record record;
    const struct ank_instrument *instrument;
    silent.notice = NULL;
    *begun = (struct ank_rating_begun){.day = ANK_NO_DAY};
    if (!rating_find(&silent, rating, &found, err) ||
        !choose_instrument(&found, &instrument, err) ||
        !ank_record_parts(work->registry, found.said.family, ANK_RECORD_SITTINGS,
                          work->mem, &record, err))
        return false;
    const struct ank_instrument *compared = compared_list(&found, instrument);
    const struct ank_going_on who = {.by = found.said.by,
                                     .instrument = compared->id,
                                     .mode = found.said.mode,
                                     .day = found.said.day};
    bool ordinary = found.entry.project && !rating->then && !rating->retest;
    const struct ank_sitting *talk =
        ordinary ? ank_sitting_unfinished(&record, &found.entry.project->waves, &who)
                 : NULL;
    if (talk)
        *begun = (struct ank_rating_begun){talk->day, ank_sitting_answered(talk),
                                           instrument->domain_count};
    return true;
}

static bool read_priorities(struct ank_questions *questions, int64_t sitting,
                            struct ank_error *err)
{
    int64_t *domains;
    size_t count;
    struct ank_work_context *work = questions->own->work;
    const struct ank_instrument *instrument = questions->instrument;
    if (!ank_priority_list(work->registry, sitting, work->mem, &domains, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        for (size_t d = 0; d < instrument->domain_count; d++)
            if (instrument->domains[d].id == domains[i])
                questions->priority[d] = true;
    return true;
}

/* The last number of the same voice before that day, for each domain. */
static const ank_score *previous_of(const struct ank_questions *questions,
                                    const struct ank_record *record)
{
    const struct ank_instrument *version = questions->instrument;
    const struct ank_instrument *list = compared_list(&questions->own->found, version);
    const struct ank_sitting now = {
        .instrument = list, .by = questions->by, .day = questions->day};
    ank_score *previous =
        ank_alloc(questions->own->work->mem, version->domain_count * sizeof *previous);
    for (size_t d = 0; d < version->domain_count; d++) {
        size_t place = ank_list_place(list, version->domains[d].id);
        previous[d] = place < list->domain_count ? ank_score_before(record, &now, place)
                                                 : ANK_NOT_ASKED;
    }
    return previous;
}

/* What is answered already, and what was said before. */
static bool read_answers(struct ank_questions *questions, struct ank_error *err)
{
    struct ank_work_context *work = questions->own->work;
    struct sitting_part *sheet;
    struct ank_record record;
    if (!ank_record_of(work->registry, questions->family, work->mem, &record, err) ||
        !read_now(questions, &sheet, err))
        return false;
    size_t domains = questions->instrument->domain_count;
    questions->lang = ank_lang_of_family(record.language, work->lang);
    questions->answered = ank_alloc(work->mem, domains * sizeof *questions->answered);
    questions->priority = ank_alloc(work->mem, domains * sizeof *questions->priority);
    memcpy(questions->answered, sheet->row.scores,
           domains * sizeof *questions->answered);
    questions->previous = previous_of(questions, &record);
    return !sheet->row.id || read_priorities(questions, sheet->row.id, err);
}

bool ank_questions_open(struct ank_work_context *work, const struct ank_rating *rating,
                        struct ank_questions **questions, struct ank_error *err)
{
    struct ank_questions *made = ank_alloc(work->mem, sizeof *made);
    struct rating_questions *own = ank_alloc(work->mem, sizeof *own);
    own->work = work;
    made->own = own;
    *questions = made;
    if (!rating_find(work, rating, &own->found, err))
        return false;
    made->family = own->found.said.family;
    made->by = own->found.said.by;
    made->day = own->found.said.day;
    own->named = own->found.said.instrument != NULL;
    return choose_instrument(&own->found, &made->instrument, err) &&
           read_answers(made, err);
}

size_t ank_questions_next(const struct ank_questions *questions, size_t from)
{
    while (from < questions->instrument->domain_count &&
           questions->answered[from] != ANK_NOT_ASKED)
        from++;
    return from;
}

bool ank_questions_read(const struct ank_questions *questions, const char *text,
                        ank_score *score, struct ank_error *err)
{
    struct sitting_part sheet = {.instrument = questions->instrument};
    return sitting_entry_read(&sheet, text, score, err);
}

static bool is_number(const char *typed, size_t *number)
{
    char *end;
    *number = strtoul(typed, &end, 10);
    return *typed >= '0' && *typed <= '9' && !*end;
}

bool ank_questions_domain(const struct ank_questions *questions, const char *typed,
                          size_t *at, struct ank_error *err)
{
    char shown[256];
    const struct ank_instrument *instrument = questions->instrument;
    struct ank_arena *mem = questions->own->work->mem;
    struct ank_choices among = {0};
    size_t number;
    if (is_number(typed, &number) && number >= 1 &&
        number <= instrument->domain_count) {
        *at = number - 1;
        return true;
    }
    for (size_t d = 0; d < instrument->domain_count; d++) {
        const struct ank_domain *domain = &instrument->domains[d];
        ank_choice_add(
            &among, &(struct ank_choice){.code = domain->code, .label = domain->label},
            mem);
    }
    const char *word = typed;
    if (!ank_choice_settle(&among, &word, mem, err))
        return false;
    for (*at = 0; *at < instrument->domain_count; (*at)++)
        if (strcmp(instrument->domains[*at].code, word) == 0)
            return true;
    return ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("there is no domain %s in this list; type the beginning of "
                          "its name, or its number"),
                    ank_shown(typed, shown));
}

const char *ank_questions_words(const struct ank_questions *questions, ank_score score)
{
    const struct ank_work_context *work = questions->own->work;
    return ank_score_words(work->lang, &questions->instrument->scale, score, work->mem);
}

/* All answers are one command, as far as taking back goes. */
static bool begin(struct rating_questions *own, struct ank_error *err)
{
    bool more = own->begun;
    own->begun = true;
    return more ? work_begin_more(own->work, err) : ank_work_begin(own->work, err);
}

/* What was answered is kept, also when who asks was told to stop meanwhile. */
static bool keep(const struct ank_questions *questions, bool done,
                 struct ank_error *err)
{
    return ank_registry_end(questions->own->work->registry, done, err) && done;
}

static bool put_answer(struct ank_questions *questions, size_t at, ank_score score,
                       struct ank_error *err)
{
    struct sitting_entry *entry = &questions->own->found.entry;
    struct sitting_part *sheet;
    enum ank_put put;
    return read_now(questions, &sheet, err) &&
           sitting_entry_put(entry, sheet, at, score, &put, err) &&
           sitting_entry_keep(entry, err);
}

bool ank_questions_answer(struct ank_questions *questions, size_t at, ank_score score,
                          bool replace, struct ank_error *err)
{
    struct rating_questions *own = questions->own;
    own->found.entry.correct = replace || own->found.said.correct;
    if (!begin(own, err) ||
        !keep(questions, put_answer(questions, at, score, err), err))
        return false;
    questions->answered[at] = score;
    questions->kept++;
    return true;
}

/* The sitting may be empty yet. */
static bool put_mark(struct ank_questions *questions, size_t at, bool priority,
                     struct ank_error *err)
{
    struct sitting_entry *entry = &questions->own->found.entry;
    struct ank_registry *registry = questions->own->work->registry;
    int64_t domain = questions->instrument->domains[at].id;
    struct sitting_part *sheet;
    if (!read_now(questions, &sheet, err))
        return false;
    sheet->changed = sheet->changed || !sheet->there;
    return sitting_entry_keep(entry, err) &&
           (priority ? ank_priority_put(registry, sheet->row.id, domain, err)
                     : ank_priority_drop(registry, sheet->row.id, domain, err));
}

bool ank_questions_mark(struct ank_questions *questions, size_t at, bool priority,
                        struct ank_error *err)
{
    struct rating_questions *own = questions->own;
    own->found.entry.correct = own->found.said.correct;
    if (!begin(own, err) ||
        !keep(questions, put_mark(questions, at, priority, err), err))
        return false;
    questions->priority[at] = priority;
    return true;
}

/* What the family added itself is rated apart. What cannot be read is not told of. */
static void notice_own(const struct ank_questions *questions)
{
    struct ank_work_context *work = questions->own->work;
    struct ank_own_themes list;
    struct ank_error ignored = {0};
    size_t asked = 0;
    if (!ank_own_theme_list(work->registry, questions->own->found.key.family, work->mem,
                            &list, &ignored))
        return;
    for (size_t i = 0; i < list.count; i++)
        asked += ank_own_theme_asked(&list.theme[i], questions->day);
    if (asked > 0)
        work_notice(work, SAY(ANK_N("note: themes and goals in their own words: %zu; "
                                    "theme %s list shows them, theme %s rate 1=6 notes "
                                    "a score"),
                              asked, questions->family, questions->family));
}

void ank_questions_end(const struct ank_questions *questions)
{
    struct ank_work_context *work = questions->own->work;
    const struct ank_project *project = questions->own->found.entry.project;
    for (size_t i = 1;
         !questions->own->named && project && i < project->instrument_count; i++)
        if (ank_project_asks(project, project->instruments[i]->code, questions->day))
            work_notice(
                work,
                SAY(ANK_N("note: this project also rates %s: rate %s --instrument %s"),
                    project->instruments[i]->code, questions->family,
                    project->instruments[i]->code));
    notice_own(questions);
}
