/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waves in a row at which nobody was rated, as one sentence with every figure. */
#include <ankerpunt/model/wave.h>
#include "summary_set.h"

bool summary_is_silent(const struct ank_summary *summary, const struct ank_wave *wave,
                       size_t *due)
{
    bool rated = false;
    *due = ank_flow_at(summary, wave).due;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        rated = rated || (row->wave == wave && row->figures.n > 0);
    }
    return !rated;
}

/* Waves of one kind and as many due: their months are said together. */
struct silent {
    const struct ank_wave *wave; /* the first */
    size_t due, count;
    const char *months; /* "18, 24, 30" */
    int last;           /* 36 */
};

static const char *when(struct ank_work_context *work, const struct silent *silent)
{
    if (silent->count == 1)
        return summary_wave_words(work, silent->wave);
    return silent->wave->kind == ANK_FOLLOWUP
               ? SAY(ANK_N("%s and %d months after closing"), silent->months,
                     silent->last)
               : SAY(ANK_N("after %s and %d months"), silent->months, silent->last);
}

static void add_month(struct ank_work_context *work, struct silent *silent, int months)
{
    struct ank_arena *mem = work->mem;
    if (silent->count++ > 0)
        silent->months = *silent->months
                             ? ank_format(mem, "%s, %d", silent->months, silent->last)
                             : ank_format(mem, "%d", silent->last);
    silent->last = months;
}

static const char *add_phrase(struct ank_work_context *work, const char *list,
                              const struct silent *silent)
{
    if (silent->count == 0)
        return list;
    return ank_format(
        work->mem, "%s%s%s", list, *list ? ", " : "",
        SAY(ANK_N("%s (families: %zu)"), when(work, silent), silent->due));
}

size_t summary_say_silent(struct ank_work_context *work, FILE *out,
                          const struct ank_summary *summary, size_t from)
{
    const struct ank_waves *waves = &summary->project->waves;
    struct silent silent = {.months = ""};
    const char *list = "";
    size_t due, at = from;
    for (; at < waves->count && summary_is_silent(summary, &waves->wave[at], &due);
         at++) {
        const struct ank_wave *wave = &waves->wave[at];
        if (due == 0)
            continue;
        if (silent.count == 0 || silent.due != due || silent.wave->kind != wave->kind) {
            list = add_phrase(work, list, &silent);
            silent = (struct silent){.wave = wave, .due = due, .months = ""};
        }
        add_month(work, &silent, wave->months);
    }
    list = add_phrase(work, list, &silent);
    if (*list)
        fputs(
            SAY(ANK_N(
                    "\nNobody was rated of the families that were due or had ended: %s.\n"),
                list),
            out);
    return at - from;
}
