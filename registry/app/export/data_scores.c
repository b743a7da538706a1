/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores for a statistics program, by talk and by family; see data_rows.h. */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/results.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/project.h>
#include "data_rows.h"

enum { LONGEST_NAME = 32 }; /* of a variable */

/* A side of life, and a list of them as all its versions together have it. */
struct data_domain {
    const char *code, *label;
    struct ank_scale scale;
};

struct data_list {
    const char *code, *title;
    size_t count, value_count;
    struct data_domain *domains;
    struct dataset_value *values; /* words of numbers of its scale */
    bool talked;                  /* some talk went by it */
    bool *waves;                  /* moments at which some talk went by it */
};

struct data_talk {
    const char *family, *project, *wave, *by, *mode;
    ank_day day;
    bool then, retest, faces;
    size_t list;
    const ank_score *scores; /* by domain of the list */
};

/* A family with one voice over one period of support. */
struct data_course {
    const char *family, *project, *by;
    ank_day start, end;
    bool coach, speaks;
    ank_day *days;      /* by moment */
    size_t list_count;  /* that were known when it was read */
    ank_score **scores; /* by list: [wave * ANK_MOST_DOMAINS + domain]; NULL: none */
};

struct data_scores {
    struct ank_work_context *work;
    struct ank_project *projects;
    size_t project_count, list_count, talk_count, course_count;
    struct ank_waves waves; /* of all projects */
    struct data_list *lists;
    struct data_talk *talks;
    struct data_course *courses;
    double lowest;
};

/* Lists and moments -------------------------------------------------------- */

static size_t domain_at(const struct data_list *list, const char *code)
{
    size_t d = 0;
    while (d < list->count && strcmp(list->domains[d].code, code) != 0)
        d++;
    return d;
}

static void add_domains(struct data_scores *scores, struct data_list *list,
                        const struct ank_instrument *instrument)
{
    struct ank_work_context *work = scores->work;
    for (size_t i = 0; i < instrument->domain_count; i++) {
        const struct ank_domain *domain = &instrument->domains[i];
        if (domain_at(list, domain->code) < list->count)
            continue;
        list->domains =
            ank_grow(work->mem, list->domains, list->count, sizeof *list->domains);
        list->domains[list->count++] = (struct data_domain){
            ank_strdup(work->mem, domain->code),
            ank_label_plain(work->lang, work->mem, &domain->label), instrument->scale};
    }
}

static void add_values(struct data_scores *scores, struct data_list *list,
                       const struct ank_instrument *instrument)
{
    struct ank_work_context *work = scores->work;
    list->value_count = instrument->anchor_count;
    list->values = ank_alloc(work->mem, (list->value_count + 1) * sizeof *list->values);
    for (size_t i = 0; i < list->value_count; i++)
        list->values[i] = (struct dataset_value){
            ank_scale_points(&instrument->scale, instrument->anchors[i].at),
            ank_label_plain(work->lang, work->mem, &instrument->anchors[i].label)};
}

/* The list of that instrument, with what this version asks. */
static size_t list_at(struct data_scores *scores,
                      const struct ank_instrument *instrument)
{
    struct ank_work_context *work = scores->work;
    size_t at = 0;
    while (at < scores->list_count &&
           strcmp(scores->lists[at].code, instrument->code) != 0)
        at++;
    if (at == scores->list_count) {
        scores->lists = ank_grow(work->mem, scores->lists, at, sizeof *scores->lists);
        scores->lists[at] = (struct data_list){
            .code = ank_strdup(work->mem, instrument->code),
            .title = ank_label_plain(work->lang, work->mem, &instrument->title),
            .waves = ank_alloc(work->mem, scores->waves.count + 1)};
        add_values(scores, &scores->lists[at], instrument);
        scores->list_count++;
    }
    add_domains(scores, &scores->lists[at], instrument);
    scores->lowest = fmin(scores->lowest, ank_scale_points(&instrument->scale, 0));
    return at;
}

static void gather_waves(struct data_scores *scores)
{
    struct ank_arena *mem = scores->work->mem;
    struct ank_waves *all = &scores->waves;
    for (size_t p = 0; p < scores->project_count; p++)
        for (size_t w = 0; w < scores->projects[p].waves.count; w++) {
            all->wave = ank_grow(mem, all->wave, all->count, sizeof *all->wave);
            all->wave[all->count++] = scores->projects[p].waves.wave[w];
        }
    ank_waves_settle(all, mem);
}

bool data_scores_open(struct ank_work_context *work, struct data_scores **opened,
                      struct ank_error *err)
{
    struct data_scores *scores = ank_alloc(work->mem, sizeof *scores);
    scores->work = work;
    if (!ank_project_list(work->registry, work->mem, &scores->projects,
                          &scores->project_count, err))
        return false;
    gather_waves(scores);
    for (size_t p = 0; p < scores->project_count; p++)
        for (size_t i = 0; i < scores->projects[p].instrument_count; i++)
            list_at(scores, scores->projects[p].instruments[i]);
    *opened = scores;
    return true;
}

static size_t wave_at(const struct data_scores *scores, const char *name)
{
    size_t w = 0;
    while (w < scores->waves.count && strcmp(scores->waves.wave[w].name, name) != 0)
        w++;
    return w;
}

static const struct ank_project *project_of(const struct data_scores *scores,
                                            const char *code)
{
    for (size_t p = 0; p < scores->project_count; p++)
        if (strcmp(scores->projects[p].code, code) == 0)
            return &scores->projects[p];
    return NULL;
}

/* Gathering ----------------------------------------------------------------- */

/* In the order of the list's domains. */
static ank_score *by_list(struct data_scores *scores, size_t at,
                          const struct ank_sitting *sitting)
{
    const struct data_list *list = &scores->lists[at];
    ank_score *all = ank_alloc(scores->work->mem, ANK_MOST_DOMAINS * sizeof *all);
    for (size_t d = 0; d < ANK_MOST_DOMAINS; d++)
        all[d] = ANK_NOT_ASKED;
    for (size_t d = 0; d < sitting->instrument->domain_count; d++)
        all[domain_at(list, sitting->instrument->domains[d].code)] = sitting->scores[d];
    return all;
}

static void add_talk(struct data_scores *scores, const struct ank_record *record,
                     const struct ank_sitting *sitting)
{
    struct ank_arena *mem = scores->work->mem;
    int t = ank_trajectory_at(record, sitting->day);
    const struct ank_trajectory *trajectory = t < 0 ? NULL : &record->trajectories[t];
    const struct ank_project *project =
        trajectory ? project_of(scores, trajectory->project) : NULL;
    int wave = project && !ank_sitting_apart(sitting)
                   ? ank_wave_of(&project->waves, trajectory, sitting->day)
                   : -1;
    size_t list = list_at(scores, sitting->instrument);
    scores->lists[list].talked = true;
    scores->talks =
        ank_grow(mem, scores->talks, scores->talk_count, sizeof *scores->talks);
    scores->talks[scores->talk_count++] =
        (struct data_talk){.family = ank_strdup(mem, record->family),
                           .project = project ? project->code : NULL,
                           .wave = wave < 0 ? NULL : project->waves.wave[wave].name,
                           .by = ank_strdup(mem, sitting->by),
                           .mode = ank_strdup(mem, sitting->mode),
                           .day = sitting->day,
                           .then = sitting->then,
                           .retest = sitting->retest,
                           .faces = sitting->faces,
                           .list = list,
                           .scores = by_list(scores, list, sitting)};
}

static bool same_voice(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

/* The course of that voice in the trajectory whose courses begin at `first`. */
static struct data_course *course_of(struct data_scores *scores, size_t first,
                                     const struct ank_record *record,
                                     const struct ank_trajectory *trajectory,
                                     const struct ank_voice *voice)
{
    struct ank_arena *mem = scores->work->mem;
    for (size_t i = first; i < scores->course_count; i++)
        if (same_voice(scores->courses[i].by, voice->by) &&
            scores->courses[i].coach == voice->coach_only)
            return &scores->courses[i];
    scores->courses =
        ank_grow(mem, scores->courses, scores->course_count, sizeof *scores->courses);
    struct data_course *course = &scores->courses[scores->course_count++];
    *course = (struct data_course){
        .family = ank_strdup(mem, record->family),
        .project = ank_strdup(mem, trajectory->project),
        .by = ank_strdup(mem, voice->by),
        .start = trajectory->start,
        .end = trajectory->end,
        .coach = voice->coach_only,
        .list_count = scores->list_count,
        .days = ank_alloc(mem, (scores->waves.count + 1) * sizeof *course->days),
        .scores = ank_alloc(mem, (scores->list_count + 1) * sizeof(ank_score *))};
    for (size_t w = 0; w < scores->waves.count; w++)
        course->days[w] = ANK_NO_DAY;
    return course;
}

/* What was said at a moment instead of a number: the last word in its window. */
static ank_score status_at(const struct ank_voice *voice, const struct ank_waves *waves,
                           const struct ank_trajectory *trajectory, size_t wave,
                           size_t domain)
{
    ank_score status = ANK_NOT_ASKED;
    for (size_t i = 0; i < voice->count; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        if (sitting->scores[domain] < ANK_NOT_ASKED &&
            ank_wave_of(waves, trajectory, sitting->day) == (int)wave)
            status = sitting->scores[domain];
    }
    return status;
}

/* One voice on one list: the numbers by which every figure goes, and else the word. */
static void fill_course(struct data_scores *scores, struct data_course *course,
                        const struct ank_project *project,
                        const struct ank_trajectory *trajectory,
                        const struct ank_voice *voice)
{
    struct ank_arena *mem = scores->work->mem;
    size_t at = list_at(scores, voice->instrument);
    struct data_list *list = &scores->lists[at];
    size_t domains = voice->instrument->domain_count;
    size_t cells = scores->waves.count * ANK_MOST_DOMAINS;
    const struct ank_sitting **chosen =
        ank_alloc(mem, project->waves.count * domains * sizeof(struct ank_sitting *));
    ank_voice_by_wave(voice, &project->waves, trajectory, chosen);
    course->scores[at] = ank_alloc(mem, cells * sizeof(ank_score));
    for (size_t i = 0; i < cells; i++)
        course->scores[at][i] = ANK_NOT_ASKED;
    for (size_t i = 0; i < project->waves.count * domains; i++) {
        size_t wave = wave_at(scores, project->waves.wave[i / domains].name);
        size_t domain = domain_at(list, voice->instrument->domains[i % domains].code);
        ank_score score = chosen[i] ? chosen[i]->scores[i % domains]
                                    : status_at(voice, &project->waves, trajectory,
                                                i / domains, i % domains);
        course->scores[at][wave * ANK_MOST_DOMAINS + domain] = score;
        list->waves[wave] |= score != ANK_NOT_ASKED;
        if (chosen[i] &&
            (course->days[wave] == ANK_NO_DAY || chosen[i]->day < course->days[wave]))
            course->days[wave] = chosen[i]->day;
    }
}

static void add_courses(struct data_scores *scores, const struct ank_record *record,
                        size_t t)
{
    const struct ank_trajectory *trajectory = &record->trajectories[t];
    const struct ank_project *project = project_of(scores, trajectory->project);
    struct ank_voice *voices;
    size_t first = scores->course_count;
    size_t count = ank_voices(record, t, scores->work->mem, &voices);
    for (size_t i = 0; project && i < count; i++) {
        struct data_course *course =
            course_of(scores, first, record, trajectory, &voices[i]);
        fill_course(scores, course, project, trajectory, &voices[i]);
        course->speaks |= ank_speaking_voice(voices, count, voices[i].instrument,
                                             &project->waves, trajectory) == &voices[i];
    }
}

void data_scores_add(struct data_scores *scores, const struct ank_record *record)
{
    for (size_t i = 0; i < record->sitting_count; i++)
        add_talk(scores, record, &record->sittings[i]);
    for (size_t t = 0; t < record->trajectory_count; t++)
        add_courses(scores, record, t);
}

/* Laying out ------------------------------------------------------------- */

static void add_plain(struct data_table *table, const char *name, const char *label,
                      enum dataset_kind kind)
{
    data_variable(
        table, (struct dataset_variable){.name = name,
                                         .label = ank_words(table->work->lang, label),
                                         .kind = kind});
}

static void add_yes_no(struct data_table *table, const char *name, const char *label)
{
    struct ank_work_context *work = table->work;
    struct dataset_value *values = ank_alloc(work->mem, 2 * sizeof *values);
    values[0] = (struct dataset_value){0, ank_words(work->lang, ANK_N("no"))};
    values[1] = (struct dataset_value){1, ank_words(work->lang, ANK_N("yes"))};
    data_variable(table,
                  (struct dataset_variable){.name = name,
                                            .label = ank_words(work->lang, label),
                                            .kind = DATASET_NUMBER,
                                            .value_count = 2,
                                            .values = values});
}

/* Whether another list that was used has a side of life of that code. */
static bool is_shared(const struct data_scores *scores, const struct data_list *list,
                      const char *code)
{
    for (size_t i = 0; i < scores->list_count; i++) {
        const struct data_list *other = &scores->lists[i];
        if (other != list && other->talked && domain_at(other, code) < other->count)
            return true;
    }
    return false;
}

/* "wonen", "wonen_3"; "buddy_wonen_3" where two lists ask it. What is too long loses
 * its end, before the moment. */
static const char *name_of(const struct data_scores *scores,
                           const struct data_list *list,
                           const struct data_domain *domain, const char *wave)
{
    struct ank_arena *mem = scores->work->mem;
    bool shared = is_shared(scores, list, domain->code);
    const char *end = wave ? ank_format(mem, "_%s", wave) : "";
    const char *name = ank_format(mem, "%s%s%s", shared ? list->code : "",
                                  shared ? "-" : "", domain->code);
    return dataset_name(
        ank_format(mem, "%.*s%s", LONGEST_NAME - (int)strlen(end), name, end), mem);
}

static void add_score(const struct data_scores *scores, struct data_table *table,
                      const struct data_list *list, const struct data_domain *domain,
                      const struct ank_wave *wave)
{
    struct ank_arena *mem = scores->work->mem;
    bool shared = is_shared(scores, list, domain->code);
    const char *when =
        wave ? ank_format(mem, " · %s",
                          ank_wave_words(scores->work->lang, mem, wave->name))
             : "";
    data_variable(
        table,
        (struct dataset_variable){
            .name = name_of(scores, list, domain, wave ? wave->name : NULL),
            .label = ank_format(mem, "%s%s%s%s%s", domain->label, shared ? " (" : "",
                                shared ? list->title : "", shared ? ")" : "", when),
            .kind = DATASET_NUMBER,
            .decimals = domain->scale.decimals,
            .statuses = true,
            .value_count = list->value_count,
            .values = list->values});
}

static void talk_columns(const struct data_scores *scores, struct data_table *table)
{
    add_plain(table, "family", ANK_N("family"), DATASET_TEXT);
    add_plain(table, "project", ANK_N("project"), DATASET_TEXT);
    add_plain(table, "date", ANK_N("date"), DATASET_DAY);
    add_plain(table, "wave", ANK_N("moment: months after the start, or closing"),
              DATASET_TEXT);
    add_plain(table, "list", ANK_N("instrument"), DATASET_TEXT);
    add_plain(table, "who", ANK_N("who rated; empty: the family together"),
              DATASET_TEXT);
    add_plain(table, "mode", ANK_N("how"), DATASET_TEXT);
    add_yes_no(table, "looking_back", ANK_N("looking back"));
    add_yes_no(table, "asked_again", ANK_N("asked again"));
    add_yes_no(table, "faces", ANK_N("on faces alone"));
    for (size_t i = 0; i < scores->list_count; i++)
        for (size_t d = 0; scores->lists[i].talked && d < scores->lists[i].count; d++)
            add_score(scores, table, &scores->lists[i], &scores->lists[i].domains[d],
                      NULL);
}

void data_scores_talks(const struct data_scores *scores, struct data_table *table)
{
    table->lowest = scores->lowest;
    talk_columns(scores, table);
    for (size_t i = 0; i < scores->talk_count; i++) {
        const struct data_talk *talk = &scores->talks[i];
        data_text(table, talk->family);
        data_text(table, talk->project);
        data_day(table, talk->day);
        data_text(table, talk->wave);
        data_text(table, scores->lists[talk->list].code);
        data_text(table, talk->by);
        data_text(table, talk->mode);
        data_number(table, talk->then);
        data_number(table, talk->retest);
        data_number(table, talk->faces);
        for (size_t l = 0; l < scores->list_count; l++)
            for (size_t d = 0; scores->lists[l].talked && d < scores->lists[l].count;
                 d++)
                data_score(table, &scores->lists[l].domains[d].scale,
                           l == talk->list ? talk->scores[d] : ANK_NOT_ASKED);
    }
}

/* Whether anybody was rated at that moment, on whatever list. */
static bool wave_used(const struct data_scores *scores, size_t wave)
{
    for (size_t l = 0; l < scores->list_count; l++)
        if (scores->lists[l].waves[wave])
            return true;
    return false;
}

static void course_columns(const struct data_scores *scores, struct data_table *table)
{
    struct ank_arena *mem = scores->work->mem;
    add_plain(table, "family", ANK_N("family"), DATASET_TEXT);
    add_plain(table, "project", ANK_N("project"), DATASET_TEXT);
    add_plain(table, "start", ANK_N("start"), DATASET_DAY);
    add_plain(table, "end", ANK_N("end"), DATASET_DAY);
    add_plain(table, "who", ANK_N("who rated; empty: the family together"),
              DATASET_TEXT);
    add_yes_no(table, "coach_only", ANK_N("the coach alone rated"));
    add_yes_no(table, "headline",
               ANK_N("the voice that speaks for the family in all figures"));
    for (size_t w = 0; w < scores->waves.count; w++) {
        const char *wave = scores->waves.wave[w].name;
        if (!wave_used(scores, w))
            continue;
        data_variable(
            table, (struct dataset_variable){
                       .name = dataset_name(ank_format(mem, "date_%s", wave), mem),
                       .label = ank_say(scores->work->lang, mem,
                                        ANK_N("first day of the numbers: %s"),
                                        ank_wave_words(scores->work->lang, mem, wave)),
                       .kind = DATASET_DAY});
        for (size_t l = 0; l < scores->list_count; l++)
            for (size_t d = 0; scores->lists[l].waves[w] && d < scores->lists[l].count;
                 d++)
                add_score(scores, table, &scores->lists[l],
                          &scores->lists[l].domains[d], &scores->waves.wave[w]);
    }
}

static ank_score score_of(const struct data_course *course, size_t list, size_t wave,
                          size_t domain)
{
    return list < course->list_count && course->scores[list]
               ? course->scores[list][wave * ANK_MOST_DOMAINS + domain]
               : ANK_NOT_ASKED;
}

void data_scores_courses(const struct data_scores *scores, struct data_table *table)
{
    table->lowest = scores->lowest;
    course_columns(scores, table);
    for (size_t i = 0; i < scores->course_count; i++) {
        const struct data_course *course = &scores->courses[i];
        data_text(table, course->family);
        data_text(table, course->project);
        data_day(table, course->start);
        data_day(table, course->end);
        data_text(table, course->by);
        data_number(table, course->coach);
        data_number(table, course->speaks);
        for (size_t w = 0; w < scores->waves.count; w++) {
            if (!wave_used(scores, w))
                continue;
            data_day(table, course->days[w]);
            for (size_t l = 0; l < scores->list_count; l++)
                for (size_t d = 0;
                     scores->lists[l].waves[w] && d < scores->lists[l].count; d++)
                    data_score(table, &scores->lists[l].domains[d].scale,
                               score_of(course, l, w, d));
        }
    }
}
