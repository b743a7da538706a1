/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which signals are told, of how many families, and whether a line names somebody; see
 * report_bundle.h. */
#include "report_bundle.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/identifier_scan.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/signal.h>

/* Families ---------------------------------------------------------------------------
 */

/* Who may be counted, by id, and what nobody may read: codes and aliases, folded. */
struct known {
    size_t count, name_count;
    int64_t *families;
    const char **names;
};

static void add_name(struct ank_arena *mem, struct known *known, const char *name)
{
    const char *folded = name ? ank_text_fold(mem, name) : "";
    if (strlen(folded) < 2)
        return;
    known->names = ank_grow(mem, known->names, known->name_count, sizeof *known->names);
    known->names[known->name_count++] = folded;
}

static bool read_families(struct ank_work_context *work, struct known *known,
                          struct ank_error *err)
{
    const struct ank_record *record;
    bool said;
    struct ank_cursor *cursor = ank_cursor_open(work->registry, NULL, NULL);
    while (work_goes_on(work, err) && ank_cursor_next(cursor, &record)) {
        add_name(work->mem, known, record->family);
        add_name(work->mem, known, record->alias);
        if (!ank_consent_stands(record, "evaluation", work->today, NULL) ||
            (!ank_consent_stands(record, "measure", work->today, &said) && said))
            continue;
        known->families =
            ank_grow(work->mem, known->families, known->count, sizeof *known->families);
        known->families[known->count++] = record->id;
    }
    return ank_cursor_close(cursor, err) && err->code == ANK_OK;
}

static int compare_ids(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static bool count_families(struct report_bundle *bundle, struct known *known,
                           struct ank_error *err)
{
    struct ank_signal_link *links;
    size_t count;
    if (!ank_signal_links(bundle->report.work->registry, bundle->report.work->mem,
                          &links, &count, err))
        return false;
    if (known->count > 1)
        qsort(known->families, known->count, sizeof *known->families, compare_ids);
    for (size_t i = 0, at = 0; i < count && known->count > 0; i++) {
        while (at < bundle->count && bundle->told[at].signal.number < links[i].signal)
            at++;
        if (at < bundle->count && bundle->told[at].signal.number == links[i].signal)
            bundle->told[at].families +=
                bsearch(&links[i].family, known->families, known->count,
                        sizeof *known->families, compare_ids) != NULL;
    }
    return true;
}

/* Lines -------------------------------------------------------------------------------
 */

static bool is_letter(const char *c)
{
    return (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') ||
           (unsigned char)*c >= 0x80;
}

/* Whether the folded line has that name as a word of its own. */
static bool has_word(const char *line, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = line; (at = strstr(at, name)); at++)
        if ((at == line || !is_letter(at - 1)) && !is_letter(at + length))
            return true;
    return false;
}

static bool is_capital(const char *word)
{
    return (*word >= 'A' && *word <= 'Z') && word[1] >= 'a' && word[1] <= 'z';
}

/* "Jan Peeters": two words that begin with a capital, one after the other, after the
 * first of the line; NULL: none. */
static const char *name_in(struct ank_arena *mem, const char *line)
{
    char *rest = ank_strdup(mem, line), *before = NULL, *word;
    bool first = true;
    while ((word = strsep(&rest, " "))) {
        if (before && is_capital(word) && is_capital(before))
            return ank_format(mem, "%s %s", before, word);
        before = first ? NULL : word;
        first = false;
    }
    return NULL;
}

static bool check_line(struct report_bundle *bundle, const struct known *known,
                       const struct ank_signal *signal, const char *line,
                       struct ank_error *err)
{
    struct ank_work_context *work = bundle->report.work;
    if (!line)
        return true;
    const char *what = SAY(ANK_N("signal %lld"), (long long)signal->number);
    const char *folded = ank_text_fold(work->mem, line);
    if (!ank_identifier_refuse(what, line, err))
        return false;
    for (size_t i = 0; i < known->name_count; i++)
        if (has_word(folded, known->names[i]))
            return ank_fail(err, ANK_INVALID,
                            ANK_N("%s: that is what a family is called here; put it in "
                                  "other words with \"ankerpunt signal update %lld\""),
                            what, (long long)signal->number);
    const char *name = name_in(work->mem, line);
    if (name)
        work_notice(work,
                    SAY(ANK_N("note: %s: %s looks like a name; look before it goes "
                              "out"),
                        what, name));
    return true;
}

static bool check_lines(struct report_bundle *bundle, const struct known *known,
                        struct ank_error *err)
{
    for (size_t i = 0; i < bundle->count; i++) {
        const struct ank_signal *signal = &bundle->told[i].signal;
        const char *const lines[] = {signal->title, signal->theme, signal->proposal,
                                     signal->answerer, signal->answer};
        for (size_t l = 0; l < ANK_COUNT(lines); l++)
            if (!check_line(bundle, known, signal, lines[l], err))
                return false;
    }
    return true;
}

/* Signals -----------------------------------------------------------------------------
 */

static bool is_open(const struct ank_signal *signal)
{
    return strcmp(signal->state, "solved") != 0 && strcmp(signal->state, "closed") != 0;
}

/* Of before: what is still open, or was of the year before. */
static bool is_of_before(const struct ank_period *period,
                         const struct ank_signal *signal)
{
    const ank_day year = 366;
    return signal->day < period->from &&
           (is_open(signal) || signal->day >= period->from - year);
}

static bool add_project(struct report_bundle *bundle, const char *project,
                        struct ank_error *err)
{
    struct ank_work_context *work = bundle->report.work;
    struct ank_signal *signals;
    size_t count;
    if (!ank_signal_list(work->registry, project, work->mem, &signals, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool before = is_of_before(&bundle->report.period, &signals[i]);
        if (!before && !ank_period_holds(&bundle->report.period, signals[i].day))
            continue;
        bundle->told =
            ank_grow(work->mem, bundle->told, bundle->count, sizeof *bundle->told);
        bundle->told[bundle->count++] =
            (struct signal_told){.signal = signals[i], .before = before};
    }
    return true;
}

static int compare_told(const void *left, const void *right)
{
    const struct signal_told *a = left, *b = right;
    return (a->signal.number > b->signal.number) -
           (a->signal.number < b->signal.number);
}

bool report_bundle_read(struct report_bundle *bundle, char *const *projects,
                        struct ank_error *err)
{
    struct ank_work_context *work = bundle->report.work;
    struct known known = {0};
    if (!work_projects(work, projects, &bundle->projects, &bundle->project_count,
                       err) ||
        !ank_theme_list(work->registry, work->mem, &bundle->themes,
                        &bundle->theme_count, err))
        return false;
    for (size_t i = 0; i < bundle->project_count; i++)
        if (!add_project(bundle, bundle->projects[i]->code, err))
            return false;
    if (bundle->count > 1)
        qsort(bundle->told, bundle->count, sizeof *bundle->told, compare_told);
    return read_families(work, &known, err) && count_families(bundle, &known, err) &&
           check_lines(bundle, &known, err);
}
