/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of domains with their scale: listed, taken in, written; see projects_kept.h. */
#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/registry/instrument.h>
#include "../../io/json_read.h"
#include "../work.h"

bool ank_instrument_rows(struct ank_work_context *work,
                         struct ank_instrument ***instruments, size_t *count,
                         struct ank_error *err)
{
    return ank_instrument_list(work->registry, work->mem, instruments, count, err);
}

/* The theme of each domain, NULL where it is not on the list. */
static bool find_themes(struct ank_work_context *work, struct ank_instrument_seen *seen,
                        struct ank_error *err)
{
    struct ank_theme *themes;
    size_t count;
    const struct ank_instrument *instrument = seen->instrument;
    if (!ank_theme_list(work->registry, work->mem, &themes, &count, err))
        return false;
    seen->themes =
        ank_alloc(work->mem, instrument->domain_count * sizeof *seen->themes);
    for (size_t i = 0; i < instrument->domain_count; i++)
        seen->themes[i] = ank_theme_label(themes, count, instrument->domains[i].theme);
    return true;
}

/* Published figures may still wait for the spread of a project. */
static void find_retests(struct ank_work_context *work,
                         struct ank_instrument_seen *seen)
{
    const struct ank_instrument *instrument = seen->instrument;
    seen->retests =
        ank_alloc(work->mem, instrument->domain_count * sizeof *seen->retests);
    for (size_t i = 0; i < instrument->domain_count; i++) {
        const struct ank_rule_source *rule = &instrument->domains[i].rule;
        struct ank_retest found = ank_retest_of(&instrument->scale, &rule->retests);
        enum ank_error_source source = found.sem > 0 ? ANK_ERROR_OWN
                                       : rule->retest_reliability > 0
                                           ? ANK_ERROR_PUBLISHED
                                           : ANK_ERROR_UNKNOWN;
        seen->retests[i] = (struct ank_retest_seen){
            found.pairs, found.sem, found.low,
            found.high,  found.sdc, ank_error_source_name(source)};
    }
}

bool ank_instrument_read(struct ank_work_context *work, const char *code,
                         struct ank_instrument_seen *seen, struct ank_error *err)
{
    if (!ank_instrument_find(work->registry, code, work->mem, &seen->instrument, err) ||
        !find_themes(work, seen, err))
        return false;
    find_retests(work, seen);
    return true;
}

static bool tell_themes(struct ank_work_context *work,
                        struct ank_instrument *instrument, struct ank_error *err)
{
    struct ank_instrument_seen seen = {.instrument = instrument};
    if (!find_themes(work, &seen, err))
        return false;
    for (size_t i = 0; i < instrument->domain_count; i++)
        if (!seen.themes[i])
            work_notice(
                work,
                SAY(ANK_N("theme %s of domain %s is not on the list; kept as it is"),
                    instrument->domains[i].theme, instrument->domains[i].code));
    return true;
}

bool ank_instrument_import(struct ank_work_context *work, const char *path,
                           struct ank_instrument *instrument,
                           struct ank_instrument_added *added, struct ank_error *err)
{
    char *text;
    size_t length;
    return input_read(path, work->mem, &text, &length, err) &&
           instrument_read(path, text, length, work->mem, instrument, err) &&
           tell_themes(work, instrument, err) &&
           ank_instrument_add(work->registry, instrument, added, err);
}

bool ank_instrument_export(struct ank_work_context *work, const char *code, FILE *out,
                           struct ank_error *err)
{
    struct ank_instrument *instrument;
    return ank_instrument_find(work->registry, code, work->mem, &instrument, err) &&
           instrument_write(out, instrument, err);
}
