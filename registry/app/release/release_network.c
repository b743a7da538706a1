/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page for partners: by whom and by which road families came; see
 * <ankerpunt/app/network.h>. */
#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "../../io/table_code.h"
#include "../entry/entry_check.h"
#include "release_network.h"

static const char hidden[] = "*";

static const char *what_words(enum network_what what)
{
    static const char *const words[] = {
        [NETWORK_CAME] = ANK_N("by which road they came"),
        [NETWORK_PARTNER] = ANK_N("which partner sent them"),
        [NETWORK_OUTCOME] = ANK_N("what became of it")};
    return words[what];
}

/* Of a partner is told only what the row of roads tells too. */
static const struct ank_shown *shown_of(const struct network *network, size_t at)
{
    static const struct ank_shown none = {
        .why = ANK_BELOW_THRESHOLD, .n = -1, .majority = -1};
    const struct ank_shown *shown = network->release.shown;
    size_t what = at % NETWORK_WHATS;
    const struct ank_shown *roads = &shown[at - what];
    bool sent =
        what != NETWORK_PARTNER ||
        (roads->why == ANK_SHOWN && roads->part_count > 0 && roads->parts[0] > 0);
    return sent ? &shown[at] : &none;
}

/* Of a folded row the second part is all others together. */
static bool is_folded(const struct network *network, size_t at)
{
    const struct ank_shown *shown = shown_of(network, at);
    return shown->part_count == 2 && network->part_count[at % NETWORK_WHATS] > 2;
}

static size_t part_count(const struct network *network, size_t at)
{
    return is_folded(network, at) ? 2 : network->part_count[at % NETWORK_WHATS];
}

static const char *part_words(const struct network *network, size_t at, size_t part)
{
    return ank_words(network->report.lang,
                     is_folded(network, at) && part == 1
                         ? ANK_N("all others together")
                         : network->parts[at % NETWORK_WHATS][part].words);
}

/* Which services have a part of their own depends on who came: those are named of which
 * a number is told, and no others. */
static bool is_named(const struct network *network, size_t at, size_t part)
{
    const struct ank_shown *shown = shown_of(network, at);
    return at % NETWORK_WHATS != NETWORK_PARTNER ||
           (shown->why == ANK_SHOWN && part < (size_t)shown->part_count &&
            shown->parts[part] > 0);
}

static const char *count_words(const struct report_draft *report,
                               const struct ank_shown *shown, size_t part)
{
    if (part < (size_t)shown->part_count && shown->parts[part] > 0)
        return ank_format(report->work->mem, "%d", shown->parts[part]);
    return shown->majority == (int)part ? REPORT_SAY(ANK_N("half or more")) : hidden;
}

/* As paper and text -----------------------------------------------------------------
 */

static void tell_parts(struct network *network, size_t at)
{
    struct report_draft *report = &network->report;
    enum network_what what = (enum network_what)(at % NETWORK_WHATS);
    const struct ank_shown *shown = shown_of(network, at);
    const char *const heads[] = {what_words(what), ANK_N("families"), NULL};
    if (shown->why != ANK_SHOWN)
        return;
    struct report_table table = report_table(report, heads, 0.75, false);
    for (size_t i = 0; i < part_count(network, at); i++) {
        if (!is_named(network, at, i))
            continue;
        report_cell(&table, part_words(network, at, i));
        report_cell(&table, count_words(report, shown, i));
    }
    report_table_end(&table);
}

/* Of one project the reason is no other project, but what was told of it before. */
static const char *why_words(const struct network *network,
                             const struct ank_shown *shown)
{
    bool lone = network->release.project_count == 1;
    return ank_words(network->report.lang,
                     lone && shown->why != ANK_BELOW_THRESHOLD
                         ? ANK_N("beside what was told before, a few families could "
                                 "be found")
                         : ank_withheld_words(shown->why));
}

static void tell_site(struct network *network, size_t site)
{
    struct report_draft *report = &network->report;
    const struct release *release = &network->release;
    const struct ank_shown *came = &release->shown[site * NETWORK_WHATS];
    report_named(report, release_site_name(release, site));
    if (came->why != ANK_SHOWN) {
        report_text(report,
                    REPORT_SAY(ANK_N("Not told: %s."), why_words(network, came)));
        return;
    }
    report_text(report, REPORT_SAY(ANK_N("Families that came: %d."), came->n));
    if (release_repeated(release, came))
        report_text(report,
                    REPORT_SAY(ANK_N("As it was told before, of %s: since then too few "
                                     "came or left to tell it anew."),
                               ank_work_day(report->work, came->cut_off)));
    for (size_t what = 0; what < NETWORK_WHATS; what++)
        tell_parts(network, site * NETWORK_WHATS + what);
}

static void tell_method(struct network *network)
{
    static const char *const said[] = {
        ANK_N("Counted are families that came in the period and agree to be counted, "
              "each once; counts go to the nearest 5."),
        ANK_N(
            "A star stands for fewer than 10 families, or for a number from which such "
            "a one could be worked out: none of what is hidden follows from sums or "
            "differences, with earlier pages either."),
        ANK_N("Who sends many families is no better than who sends few: this is no "
              "ranking."),
        NULL};
    struct report_draft *report = &network->report;
    report_heading(report, ANK_N("How this was made"));
    for (size_t i = 0; said[i]; i++)
        report_item(report, ank_words(report->lang, said[i]));
}

static const char *notice_of(const struct network *network)
{
    const struct report_draft *report = &network->report;
    const struct release *release = &network->release;
    return release->whom
               ? REPORT_SAY(ANK_N("For %s (%s); not for further publication."),
                            release->whom, release->purpose)
               : REPORT_SAY(ANK_N("To look at: nothing is given yet."));
}

static bool write_paper(struct network *network,
                        const struct ank_network_request *request,
                        struct ank_document *made, struct ank_error *err)
{
    struct report_draft *report = &network->report;
    const struct release *release = &network->release;
    for (size_t s = 0; s * NETWORK_WHATS < release->count; s++)
        tell_site(network, s);
    report_heading(report, ANK_N("What we see in this together"));
    report_place(report, "together", ANK_N("Whom do we reach, and whom not yet?"));
    tell_method(network);
    const struct ank_report shown = {
        .lang = report->lang,
        .code = ank_format(report->work->mem, "network-%s", network->period),
        .title = ank_format(report->work->mem, "%s · %s",
                            ank_words(report->lang, ANK_N("How families come")),
                            release_title(release)),
        .subtitle =
            ank_sentence_of_period(report->lang, report->work->mem, &report->period),
        .notice = notice_of(network),
        .today = release->cut_off,
        .block_count = report->block_count,
        .blocks = report->blocks};
    return report_write(&shown, request->text, request->kind.paper, made, err);
}

/* As a table ------------------------------------------------------------------------
 */

static const struct table_column columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"part", ANK_N("part"), TABLE_WORDS, 0, 0},
    {"part_words", ANK_N("in words"), TABLE_WORDS, 0, 0},
    {"families", ANK_N("families"), TABLE_WORDS, 0, 0},
    {"half_or_more", ANK_N("half or more"), TABLE_WORDS, 0, 0},
    {"withheld", ANK_N("not told: why"), TABLE_WORDS, 0, 0},
    {0},
};

static void fill(struct table *table, const struct network *network, size_t at,
                 size_t part)
{
    static const char *const names[] = {"came", "partner", "outcome"};
    const struct release *release = &network->release;
    const struct ank_shown *shown = shown_of(network, at);
    size_t what = at % NETWORK_WHATS, site = at / NETWORK_WHATS;
    bool whole = part == part_count(network, at);
    bool told = shown->why == ANK_SHOWN;
    const char *count = !told   ? hidden
                        : whole ? ank_format(release->work->mem, "%d", shown->n)
                        : part < (size_t)shown->part_count && shown->parts[part] > 0
                            ? ank_format(release->work->mem, "%d", shown->parts[part])
                            : hidden;
    table_text(table,
               site < release->project_count ? release->projects[site]->code : "all");
    table_text(table, names[what]);
    table_text(table, whole ? NULL
                      : is_folded(network, at) && part == 1
                          ? "others"
                          : network->parts[what][part].code);
    table_text(table, whole ? NULL : part_words(network, at, part));
    table_text(table, count);
    table_text(table, told && !whole && shown->majority == (int)part ? "yes" : NULL);
    table_text(table, told ? NULL : ank_withheld_name(shown->why));
    table_row_end(table);
}

static bool write_table(const struct network *network,
                        const struct ank_network_request *request,
                        struct ank_document *made, struct ank_error *err)
{
    const struct table_about about = {.document = "network",
                                      .array = "rows",
                                      .lang = network->report.lang,
                                      .generated = network->release.cut_off};
    struct table *table;
    FILE *out = ank_must(open_memstream(&made->bytes, &made->size));
    bool done = table_open(&table, request->kind.format, out, &about, columns, err);
    for (size_t i = 0; done && i < network->release.count; i++)
        for (size_t part = 0; part <= part_count(network, i); part++)
            if (part == part_count(network, i) || is_named(network, i, part))
                fill(table, network, i, part);
    done = done && table_close(table, err);
    fclose(out);
    return done;
}

/* To whom and what for it goes out, or neither. */
static bool check_request(const struct ank_network_request *request,
                          struct ank_error *err)
{
    if (!request->whom != !request->purpose)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("figures go out to somebody and for something: give --to "
                              "and --purpose"));
    return !request->whom || ank_check_code("--to", request->whom, err);
}

bool ank_network_page(struct ank_work_context *work,
                      const struct ank_network_request *request,
                      struct ank_document *made, struct ank_error *err)
{
    struct network network = {.release = {.work = work,
                                          .whom = request->whom,
                                          .purpose = request->purpose,
                                          .least = ANK_RELEASE_LEAST,
                                          .totals_first = true,
                                          .page = true},
                              .report.work = work,
                              .period = request->period};
    if (!check_request(request, err) ||
        !report_places_read(work, request->words, &network.report.words, err) ||
        (request->whom && !ank_registry_bulk(work->registry, "release", err)) ||
        !network_prepare(&network, request->projects, err))
        return false;
    network.report.lang = network.release.lang;
    bool done = request->text || request->kind.is_paper
                    ? write_paper(&network, request, made, err)
                    : write_table(&network, request, made, err);
    return done && (!request->whom || release_note(&network.release, err));
}
