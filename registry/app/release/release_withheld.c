/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a release does not tell, and why: by project and reason, in as few names as
 * will do. The file withheld.csv has each by itself. */
#include <string.h>

#include "release.h"

typedef enum ank_withheld reason_of(const struct ank_shown *shown);

/* Rows of one project that have a reason. */
struct search {
    const struct release *release;
    size_t project; /* past the last: the totals */
    enum ank_withheld why;
    reason_of *reason;
    bool whole; /* only kinds and moments of which nothing is told */
};

struct tally {
    size_t rows, hidden;
};

static bool is_of_project(const struct search *search, size_t at)
{
    const struct ank_asked *row = &search->release->asked[at];
    return search->project < search->release->project_count
               ? !row->item.total && row->project == search->project
               : row->item.total;
}

static bool is_hidden(const struct search *search, size_t at)
{
    return is_of_project(search, at) &&
           search->reason(&search->release->shown[at]) == search->why;
}

static struct tally count(const struct search *search, size_t from, size_t to)
{
    struct tally tally = {0, 0};
    for (size_t i = from; i < to; i++) {
        tally.rows += is_of_project(search, i);
        tally.hidden += is_hidden(search, i);
    }
    return tally;
}

/* Where the rows end that are of the same kind as this one, and of the same moment. */
static size_t run_of(const struct release *release, size_t from, bool moment)
{
    const struct ank_asked *first = &release->asked[from];
    size_t to = from;
    while (to < release->count && release->asked[to].kind == first->kind &&
           (!moment || strcmp(release_wave_code(&release->asked[to]),
                              release_wave_code(first)) == 0))
        to++;
    return to;
}

static const char *joined(const struct release *release, const char *list,
                          const char *one)
{
    return list ? SAY_IN(release, ANK_N("%s, %s"), list, one) : one;
}

/* "Housing, Money", or how many of all when they are many. */
static const char *row_names(const struct search *search, size_t from, size_t to)
{
    enum { most_named = 6 };
    const struct release *release = search->release;
    struct tally tally = count(search, from, to);
    const char *names = NULL;
    if (tally.hidden > most_named)
        return SAY_IN(release, ANK_N("%zu of %zu"), tally.hidden, tally.rows);
    for (size_t i = from; i < to; i++)
        if (is_hidden(search, i))
            names =
                joined(release, names, release_row_words(release, &release->asked[i]));
    return names;
}

/* "after 3 months, after 6 months (Housing, Money)" */
static const char *moment_names(const struct search *search, size_t from, size_t to)
{
    const struct release *release = search->release;
    const char *names = NULL;
    for (size_t next; from < to; from = next) {
        next = run_of(release, from, true);
        struct tally tally = count(search, from, next);
        const char *when = release_wave_words(release, release->asked[from].wave);
        if (tally.hidden > 0 && (tally.hidden == tally.rows || !search->whole))
            names = joined(release, names,
                           tally.hidden == tally.rows
                               ? when
                               : SAY_IN(release, ANK_N("%s (%s)"), when,
                                        row_names(search, from, next)));
    }
    return names;
}

static const char *kind_words(const struct release *release,
                              const struct ank_asked *row)
{
    switch (row->kind) {
    case ANK_ASKED_CHANGE:
        return ank_words(release->lang, ANK_N("change by domain"));
    case ANK_ASKED_EXPERIENCE:
        return ank_words(release->lang, ANK_N("how families experience it"));
    case ANK_ASKED_GROUP:
        return ank_words(release->lang, ANK_N("rights by kind"));
    default:
        return release_row_words(release, row);
    }
}

/* What is hidden of the rows of one kind; NULL: nothing. */
static const char *kind_names(const struct search *search, size_t from, size_t to)
{
    const struct release *release = search->release;
    const struct ank_asked *row = &release->asked[from];
    struct tally tally = count(search, from, to);
    const char *words = kind_words(release, row);
    if (tally.hidden == 0)
        return NULL;
    if (tally.hidden == tally.rows)
        return words;
    if (!row->wave)
        return search->whole ? NULL
                             : SAY_IN(release, ANK_N("%s (%s)"), words,
                                      row_names(search, from, to));
    const char *moments = moment_names(search, from, to);
    return moments ? SAY_IN(release, ANK_N("%s: %s"), words, moments) : NULL;
}

static const char *names_of(const struct search *search)
{
    const struct release *release = search->release;
    const char *names = NULL;
    for (size_t from = 0, to; from < release->count; from = to) {
        to = run_of(release, from, false);
        const char *name = kind_names(search, from, to);
        if (name)
            names = names ? SAY_IN(release, ANK_N("%s; %s"), names, name) : name;
    }
    return names;
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

static void say_project(struct release_list *list, size_t project, bool whole)
{
    static const struct {
        reason_of *reason;
        const char *alone, *beside;
    } what[] = {
        {of_row, ANK_N("Not told (%1$s): %2$s."),
         ANK_N("%3$s, not told (%1$s): %2$s.")},
        {of_mean, ANK_N("No mean (%1$s): %2$s."), ANK_N("%3$s, no mean (%1$s): %2$s.")},
        {of_parts, ANK_N("Not divided (%1$s): %2$s."),
         ANK_N("%3$s, not divided (%1$s): %2$s.")},
    };
    const struct release *release = list->release;
    const char *site = project < release->project_count
                           ? release->projects[project]->name
                           : ank_words(release->lang, ANK_N("all projects together"));
    for (enum ank_withheld why = ANK_SHOWN + 1; why < ANK_WITHHELD; why++)
        for (size_t i = 0; i < ANK_COUNT(what); i++) {
            struct search search = {release, project, why, what[i].reason, whole};
            const char *names = whole && i > 0 ? NULL : names_of(&search), *words;
            if (!names)
                continue;
            words = ank_words(release->lang, ank_withheld_words(why));
            if (whole && why == ANK_NEUTRAL)
                words = SAY_IN(release, ANK_N("%s, not told: %s."), site, names);
            else if (release->project_count > 1)
                words = SAY_IN(release, what[i].beside, words, names, site);
            else
                words = SAY_IN(release, what[i].alone, words, names);
            release_say(list, words);
        }
}

/* Why nothing at all of the project is told, when that is one reason. */
static enum ank_withheld why_nothing(const struct release *release, size_t project)
{
    enum ank_withheld why = ANK_SHOWN;
    struct search search = {release, project, why, of_row, false};
    for (size_t i = 0; i < release->count; i++) {
        if (!is_of_project(&search, i))
            continue;
        enum ank_withheld here = release->shown[i].why;
        if (here == ANK_SHOWN || (why != ANK_SHOWN && here != why))
            return ANK_SHOWN;
        why = here;
    }
    return why;
}

/* Projects of which nothing is told for one reason, in one sentence for each reason. */
static void say_silent(struct release_list *list)
{
    const struct release *release = list->release;
    for (enum ank_withheld why = ANK_SHOWN + 1; why < ANK_WITHHELD; why++) {
        const char *names = NULL;
        for (size_t i = 0; i < release->project_count; i++)
            if (why_nothing(release, i) == why)
                names = joined(release, names, release->projects[i]->name);
        if (names)
            release_say(
                list, SAY_IN(release, ANK_N("By itself nothing is told (%s) of: %s."),
                             ank_words(release->lang, ank_withheld_words(why)), names));
    }
}

/* All together; of which often nothing is told. */
static void say_totals(struct release_list *list, bool whole)
{
    const struct release *release = list->release;
    enum ank_withheld why = why_nothing(release, release->project_count);
    if (whole && why == ANK_NEUTRAL)
        release_say(list,
                    ank_words(release->lang,
                              ANK_N("All that is hidden has one reason: so that no "
                                    "project can be told from another. That holds "
                                    "for every total over these projects.")));
    else if (whole)
        release_say(list,
                    ank_words(release->lang,
                              ANK_N("All that is hidden has one reason: so that no "
                                    "project can be told from another.")));
    if (!whole || why == ANK_SHOWN)
        say_project(list, release->project_count, whole);
}

size_t release_withheld_words(const struct release *release, bool whole,
                              const char ***sentences)
{
    enum { most_apart = 4 };
    struct release_list list = {release, NULL, 0, 0};
    bool many = release->project_count > 1,
         apart = release->project_count <= most_apart;
    if (many)
        say_totals(&list, whole);
    for (size_t i = 0; i < release->project_count && apart; i++)
        if (!many || why_nothing(release, i) == ANK_SHOWN)
            say_project(&list, i, whole);
    if (many)
        say_silent(&list);
    if (!apart && !whole)
        release_say(
            &list, ank_words(release->lang, ANK_N("What is not told of each project by "
                                                  "itself stands in withheld.csv.")));
    if (whole)
        release_say(&list,
                    ank_words(release->lang,
                              ANK_N("What else is not told stands under its chart; "
                                    "withheld.csv has every row of it by itself.")));
    *sentences = list.sentences;
    return list.count;
}
