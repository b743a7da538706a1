/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer in a few sentences, for the top of the coordinator's PDF. */
#include "summary_brief.h"

#include <math.h>

#include <ankerpunt/model/wave.h>

void brief_say(struct brief *brief, const char *sentence)
{
    brief->sentences =
        ank_grow(brief->mem, brief->sentences, brief->count, sizeof *brief->sentences);
    brief->sentences[brief->count++] = sentence;
}

/* The latest wave at which at least five families were rated; else the latest
 * with any; NULL: nobody yet. */
const struct ank_wave *brief_wave(const struct ank_summary *summary)
{
    const struct ank_wave *any = NULL, *enough = NULL;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->figures.n >= 5 && (!enough || row->wave > enough))
            enough = row->wave;
        if (row->figures.n >= 1 && (!any || row->wave > any))
            any = row->wave;
    }
    return enough ? enough : any;
}

const char *brief_when(const struct brief *brief, const struct ank_wave *wave)
{
    if (wave->kind == ANK_CLOSING)
        return ank_words(brief->lang, ANK_N("At closing"));
    if (wave->kind == ANK_FOLLOWUP)
        return ank_say(brief->lang, brief->mem, ANK_N("%d months after closing"),
                       wave->months);
    return ank_say(brief->lang, brief->mem, ANK_N("After %d months"), wave->months);
}

static void say_who(struct brief *brief, const struct ank_summary *summary,
                    const struct ank_wave *wave)
{
    size_t due = 0, rated = 0;
    for (size_t i = 0; i < summary->domain_count; i++)
        if (summary->domains[i].wave == wave) {
            due = summary->domains[i].due > due ? summary->domains[i].due : due;
            rated = summary->domains[i].figures.n > rated
                        ? summary->domains[i].figures.n
                        : rated;
        }
    brief_say(
        brief,
        ank_say(brief->lang, brief->mem,
                ANK_N("%s %zu of the %zu families who were due gave scores again."),
                brief_when(brief, wave), rated, due));
}

/* The names of the domains with this verdict, the first ones when there are many;
 * NULL when there are none. */
static const char *domains_with(const struct brief *brief,
                                const struct ank_summary *summary,
                                const struct ank_wave *wave,
                                bool (*is)(enum ank_verdict))
{
    enum { most_names = 6 };
    const char *names = NULL;
    size_t count = 0;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave != wave ||
            !is(ank_verdict_of(&row->instrument->scale, &row->rule, &row->figures)))
            continue;
        if (count++ >= most_names)
            continue;
        names =
            ank_format(brief->mem, "%s%s%s", names ? names : "", names ? " · " : "",
                       ank_label_plain(brief->lang, brief->mem, &row->domain->label));
    }
    return count <= most_names
               ? names
               : ank_say(brief->lang, brief->mem, ANK_N("%s and %zu more"), names,
                         count - most_names);
}

bool brief_is_better(enum ank_verdict verdict)
{
    return verdict == ANK_CLEAR_IMPROVEMENT || verdict == ANK_SOME_IMPROVEMENT;
}

bool brief_is_worse(enum ank_verdict verdict)
{
    return verdict == ANK_DECLINE;
}

static bool is_unsure(enum ank_verdict verdict)
{
    return verdict == ANK_CANNOT_TELL;
}

static void say_change(struct brief *brief, const struct ank_summary *summary,
                       const struct ank_wave *wave)
{
    const struct {
        bool (*is)(enum ank_verdict);
        const char *sentence;
    } parts[] = {
        {brief_is_better, ANK_N("Better than at the start, on average: %s.")},
        {brief_is_worse, ANK_N("Harder than at the start, on average: %s.")},
        {is_unsure, ANK_N("We cannot tell yet about: %s.")},
    };
    bool said = false;
    for (size_t i = 0; i < ANK_COUNT(parts); i++) {
        const char *names = domains_with(brief, summary, wave, parts[i].is);
        if (names)
            brief_say(brief,
                      ank_say(brief->lang, brief->mem, parts[i].sentence, names));
        said = said || names;
    }
    if (!said)
        brief_say(
            brief,
            ank_words(
                brief->lang,
                ANK_N("Too few families to say more about all of them together.")));
}

static void say_rights(struct brief *brief, const struct ank_rights_result *rights)
{
    if (rights->explored == 0)
        return;
    if (isnan(rights->time.median))
        brief_say(brief,
                  ank_say(brief->lang, brief->mem,
                          ANK_N("Of %zu rights that were explored, %zu are realised."),
                          rights->explored, rights->realised));
    else
        brief_say(
            brief,
            ank_say(
                brief->lang, brief->mem,
                ANK_N("Of %zu rights that were explored, %zu are realised; half of the "
                      "claims within %.0f days."),
                rights->explored, rights->realised, rights->time.median));
}

void brief_of_project(struct brief *brief, const struct ank_summary *summary)
{
    const struct ank_wave *wave = brief_wave(summary);
    if (wave) {
        say_who(brief, summary, wave);
        say_change(brief, summary, wave);
    } else
        brief_say(brief,
                  ank_words(brief->lang, ANK_N("Nobody was rated a second time yet.")));
    say_rights(brief, &summary->rights);
    brief_say(
        brief,
        ank_words(
            brief->lang,
            ANK_N("There is no comparison group: these figures prove no cause.")));
}
