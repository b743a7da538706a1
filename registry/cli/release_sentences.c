/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a release says in sentences: the answer, what is not told, the method. */
#include <math.h>
#include <string.h>

#include "release.h"

#define TELL(...) ank_say(release->lang, &release->session->mem, __VA_ARGS__)

struct list {
    const struct release *release;
    const char **sentences;
    size_t count;
};

static void say(struct list *list, const char *sentence)
{
    list->sentences = ank_grow(&list->release->session->mem, list->sentences, list->count,
                               sizeof *list->sentences);
    list->sentences[list->count++] = sentence;
}

const char *release_place_words(const struct release *release, const struct ank_asked *row)
{
    const char *words = release_row_words(release, row);
    if (row->wave)
        words = TELL(ANK_N("%s, %s"), words, release_wave_words(release, row->wave));
    return release->project_count > 1
               ? TELL(ANK_N("%s (%s)"), words, release_site_words(release, row))
               : words;
}

typedef enum ank_withheld reason_of(const struct ank_shown *shown);

/* Where the rows end that are of the same kind as this one, and of the same moment. */
static size_t run_of(const struct release *release, size_t from, bool moment)
{
    const struct ank_asked *first = &release->asked[from];
    size_t to = from;
    while (to < release->count && release->asked[to].kind == first->kind &&
           (!moment || strcmp(release_wave_code(&release->asked[to]), release_wave_code(first)) == 0))
        to++;
    return to;
}

static bool all_have(const struct release *release, size_t from, size_t to, enum ank_withheld why,
                     reason_of *reason)
{
    for (size_t i = from; i < to; i++)
        if (reason(&release->shown[i]) != why)
            return false;
    return to > from + 1;
}

/* All rows of a kind, or of a kind at one moment. */
static const char *run_words(const struct release *release, const struct ank_asked *row, bool moment)
{
    const char *words = row->kind == ANK_ASKED_CHANGE ? ank_words(release->lang, ANK_N("change by domain"))
                        : row->kind == ANK_ASKED_EXPERIENCE
                            ? ank_words(release->lang, ANK_N("how families experience it"))
                        : row->kind == ANK_ASKED_GROUP ? ank_words(release->lang, ANK_N("rights by kind"))
                                                       : release_row_words(release, row);
    return moment ? TELL(ANK_N("%s, %s"), words, release_wave_words(release, row->wave)) : words;
}

/* The rows with that reason from this one on, as few names as will do; moves on. */
static const char *next_name(const struct release *release, size_t *at, enum ank_withheld why,
                             reason_of *reason)
{
    size_t from = *at, kind = run_of(release, from, false), moment = run_of(release, from, true);
    bool begins = from == 0 || release->asked[from - 1].kind != release->asked[from].kind;
    if (begins && all_have(release, from, kind, why, reason)) {
        *at = kind;
        return run_words(release, &release->asked[from], false);
    }
    bool turns = begins || strcmp(release_wave_code(&release->asked[from - 1]),
                                  release_wave_code(&release->asked[from])) != 0;
    if (turns && release->asked[from].wave && all_have(release, from, moment, why, reason)) {
        *at = moment;
        return run_words(release, &release->asked[from], true);
    }
    ++*at;
    return reason(&release->shown[from]) == why ? release_place_words(release, &release->asked[from])
                                                : NULL;
}

/* Rows with the same reason, joined: one sentence for each reason and part. */
static void say_reason(struct list *list, enum ank_withheld why, reason_of *reason,
                       const char *format)
{
    enum { most = 12 };
    const struct release *release = list->release;
    const char *names = NULL;
    size_t count = 0;
    for (size_t i = 0; i < release->count;) {
        const char *name = next_name(release, &i, why, reason);
        if (name && count++ < most)
            names = names ? TELL(ANK_N("%s; %s"), names, name) : name;
    }
    if (count > most)
        names = TELL(ANK_N("%s; and %zu more, named in withheld.csv"), names, count - most);
    if (count > 0)
        say(list, TELL(format, ank_words(release->lang, ank_withheld_words(why)), names));
}

static enum ank_withheld of_row(const struct ank_shown *shown)
{
    return shown->why;
}

static enum ank_withheld of_mean(const struct ank_shown *shown)
{
    return shown->why == ANK_SHOWN ? shown->why_mean : ANK_SHOWN;
}

static enum ank_withheld of_parts(const struct ank_shown *shown)
{
    return shown->why == ANK_SHOWN ? shown->why_parts : ANK_SHOWN;
}

size_t release_withheld_words(const struct release *release, const char ***sentences)
{
    struct list list = {release, NULL, 0};
    for (enum ank_withheld why = ANK_SHOWN + 1; why < ANK_WITHHELD; why++) {
        say_reason(&list, why, of_row, ANK_N("Not told (%1$s): %2$s."));
        say_reason(&list, why, of_mean, ANK_N("No mean (%1$s): %2$s."));
        say_reason(&list, why, of_parts, ANK_N("Not divided (%1$s): %2$s."));
    }
    *sentences = list.sentences;
    return list.count;
}

/* The row of that kind to speak of: the total when there is one, else the first
 * project's when it is alone; NULL: nothing to tell. */
static const struct ank_shown *leading(const struct release *release, enum ank_asked_kind kind)
{
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (row->kind == kind && (row->item.total || release->project_count == 1) &&
            release->shown[i].why == ANK_SHOWN)
            return &release->shown[i];
    }
    return NULL;
}

/* The latest wave at which the change of some domain is told. */
static const struct ank_wave *telling_wave(const struct release *release)
{
    const struct ank_wave *wave = NULL;
    for (size_t i = 0; i < release->count; i++)
        if (release->asked[i].kind == ANK_ASKED_CHANGE && isfinite(release->shown[i].mean) &&
            (release->asked[i].item.total || release->project_count == 1))
            wave = release->asked[i].wave;
    return wave;
}

/* +1: the interval lies on the better side of nothing; -1 on the other; 0: neither. */
static int side_of(const struct ank_asked *row, const struct ank_shown *shown)
{
    int better = row->instrument->scale.better;
    if (isnan(shown->low))
        return 0;
    return shown->low > 0 ? better : shown->high < 0 ? -better : 0;
}

static const char *domains_with(const struct release *release, const struct ank_wave *wave,
                                int side)
{
    const char *names = NULL;
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (row->kind != ANK_ASKED_CHANGE || row->wave != wave ||
            !(row->item.total || release->project_count == 1) ||
            isnan(release->shown[i].mean) || side_of(row, &release->shown[i]) != side)
            continue;
        const char *name = release_row_words(release, row);
        names = names ? TELL(ANK_N("%s, %s"), names, name) : name;
    }
    return names;
}

static void say_change(struct list *list)
{
    static const struct {
        int side;
        const char *sentence;
    } parts[] = {
        {1, ANK_N("Better than at the start %1$s, on average: %2$s.")},
        {-1, ANK_N("Harder than at the start %1$s, on average: %2$s.")},
        {0, ANK_N("We cannot tell %1$s about: %2$s.")},
    };
    const struct release *release = list->release;
    const struct ank_wave *wave = telling_wave(release);
    if (!wave) {
        say(list, ank_words(release->lang,
                            ANK_N("Too few families were rated a second time to tell of change.")));
        return;
    }
    for (size_t i = 0; i < ANK_COUNT(parts); i++) {
        const char *names = domains_with(release, wave, parts[i].side);
        if (names)
            say(list, TELL(parts[i].sentence, release_wave_words(release, wave), names));
    }
}

static bool anything_told(const struct release *release)
{
    for (size_t i = 0; i < release->count; i++)
        if (release->shown[i].why == ANK_SHOWN)
            return true;
    return false;
}

size_t release_brief_words(const struct release *release, const char ***sentences)
{
    struct list list = {release, NULL, 0};
    const struct ank_shown *started = leading(release, ANK_ASKED_STARTED);
    const struct ank_shown *explored = leading(release, ANK_ASKED_EXPLORED);
    const struct ank_shown *stage = leading(release, ANK_ASKED_STAGE);
    char day[12];
    ank_day_words(started && release_repeated(release, started) ? started->cut_off
                                                                : release->cut_off,
                  day);
    if (!started && release->project_count > 1 && anything_told(release)) {
        say(&list, ank_words(release->lang, ANK_N("There is no total over these projects; what each "
                                                  "of them tells stands below, by itself.")));
        say(&list, ank_words(release->lang,
                             ANK_N("There is no comparison group: these figures prove no cause.")));
        *sentences = list.sentences;
        return list.count;
    }
    if (started)
        say(&list, TELL(ANK_N("By %s about %d families had started that agree to be counted here."),
                        day, started->n));
    else
        say(&list, TELL(ANK_N("By %s fewer than %zu families had started that agree to be counted "
                              "here, or too few to tell apart."),
                        day, release->least));
    say_change(&list);
    if (explored && explored->parts[0] >= 0 && stage && stage->parts[0] >= 0)
        say(&list, TELL(ANK_N("With about %d families rights were explored; about %d of them have "
                              "at least one in order."),
                        explored->parts[0], stage->parts[0]));
    say(&list, ank_words(release->lang,
                         ANK_N("There is no comparison group: these figures prove no cause.")));
    *sentences = list.sentences;
    return list.count;
}

/* What each project works with: that is no family's. */
static void say_lists(struct list *list)
{
    const struct release *release = list->release;
    for (size_t i = 0; i < release->project_count; i++) {
        const struct ank_project *project = release->projects[i];
        const char *lists = NULL, *moments = NULL;
        for (size_t k = 0; k < project->instrument_count; k++) {
            const char *one = TELL(ANK_N("%s (%zu questions)"),
                                   ank_label_plain(release->lang, &release->session->mem,
                                                   &project->instruments[k]->title),
                                   project->instruments[k]->domain_count);
            lists = lists ? TELL(ANK_N("%s, %s"), lists, one) : one;
        }
        for (size_t w = 0; w < project->waves.count; w++) {
            const char *one = release_wave_words(release, &project->waves.wave[w]);
            moments = moments ? TELL(ANK_N("%s, %s"), moments, one) : one;
        }
        if (lists)
            say(list, TELL(ANK_N("%s asks families: %s; %s."), project->name, lists,
                           moments ? moments : ""));
    }
}

size_t release_method_words(const struct release *release, const char ***sentences)
{
    static const char *const fixed[] = {
        ANK_N("A family counts once, in its own voice, and only when it agrees to be counted in an "
              "anonymous evaluation. What a coach rated alone does not count."),
        ANK_N("Change is later minus start, on the same families. “Clearly” means at least the "
              "change that was agreed beforehand to matter."),
        ANK_N("Families often start in a bad spell: part of a change would have come by itself."),
        ANK_N("Numbers of families are rounded to the nearest 5, each on its own, so sums may not "
              "meet; means have one decimal. Percentages come from the rounded numbers."),
        ANK_N("The interval is Student's 95 % interval, from the rounded figures, and is only told "
              "from 20 families on or twice the least number."),
        ANK_N("The time to a right counts families whose first right was found at least a year "
              "before; families that left meanwhile are kept in."),
        ANK_N("A figure is told again as it was when too few families came or left since the former "
              "release; it then says of which day it is. A family that took back its word since can "
              "still be in it: leaving it out would point at it."),
    };
    struct list list = {release, NULL, 0};
    char day[12];
    say(&list, TELL(ANK_N("Counted is what was known on %s, the last half-year's end. No figure "
                          "stands on fewer than %zu families."),
                    ank_day_words(release->cut_off, day), release->least));
    say_lists(&list);
    for (size_t i = 0; i < ANK_COUNT(fixed); i++)
        say(&list, ank_words(release->lang, fixed[i]));
    *sentences = list.sentences;
    return list.count;
}
