/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signals for who can change something; see <ankerpunt/app/network.h>. */
#include <string.h>

#include <ankerpunt/analysis/audience.h>
#include <ankerpunt/analysis/words.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include "../../io/table_code.h"
#include "report_bundle.h"

/* What is told of one ---------------------------------------------------------------
 */

static const char *theme_words(const struct report_bundle *bundle,
                               const struct ank_lang *lang,
                               const struct ank_signal *signal)
{
    const struct ank_label *label =
        ank_theme_label(bundle->themes, bundle->theme_count, signal->theme);
    return label ? ank_label_plain(lang, bundle->report.work->mem, label)
                 : signal->theme;
}

/* "20 families" from the number on that a release needs, else "some families". */
static const char *family_words(const struct report_bundle *bundle,
                                const struct signal_told *told)
{
    const struct report_draft *report = &bundle->report;
    if (told->families == 0)
        return NULL;
    return ank_audience_tells(ANK_FOR_BOARD, told->families)
               ? ank_say_n(report->lang, report->work->mem, "%zu family",
                           "%zu families",
                           ank_audience_count(ANK_FOR_BOARD, told->families))
               : REPORT_SAY(ANK_N("some families"));
}

/* "Geen loket · niet bereikbaar · Wonen · Sociaal tarief · enkele gezinnen" */
static const char *signal_words(const struct report_bundle *bundle,
                                const struct signal_told *told)
{
    const struct report_draft *report = &bundle->report;
    const struct ank_signal *signal = &told->signal;
    struct ank_arena *mem = report->work->mem;
    const char *parts[] = {
        ank_code_words(report->lang, ank_barrier_codes, signal->barrier),
        theme_words(bundle, report->lang, signal),
        signal->right ? ank_label_plain(report->lang, mem, &signal->right_label) : NULL,
        family_words(bundle, told)};
    const char *words = signal->title;
    for (size_t i = 0; i < ANK_COUNT(parts); i++)
        if (parts[i] && *parts[i])
            words = ank_format(mem, "%s · %s", words, parts[i]);
    return words;
}

/* An answer with its day; else room to write one. */
static const char *answer_words(const struct report_draft *report,
                                const struct ank_signal *signal)
{
    return signal->answer ? ank_format(report->work->mem, "%s (%s)", signal->answer,
                                       ank_work_day(report->work, signal->answered))
                          : "____________________";
}

/* As paper and text -----------------------------------------------------------------
 */

static void tell_level(struct report_bundle *bundle, const char *level,
                       const char *heading)
{
    static const char *const heads[] = {
        ANK_N("what families run into"), ANK_N("what would solve it"),
        ANK_N("who answers"), ANK_N("answer, and its day"), NULL};
    struct report_draft *report = &bundle->report;
    struct report_table table = report_table(report, heads, 0.34, true);
    for (size_t i = 0; i < bundle->count; i++) {
        const struct signal_told *told = &bundle->told[i];
        if (told->before || strcmp(told->signal.level, level) != 0)
            continue;
        report_cell(&table, signal_words(bundle, told));
        report_cell(&table, told->signal.proposal);
        report_cell(&table, told->signal.answerer);
        report_cell(&table, answer_words(report, &told->signal));
    }
    if (table.cell_count > 0)
        report_heading(report, heading);
    report_table_end(&table);
}

static void tell_before(struct report_bundle *bundle)
{
    static const char *const heads[] = {
        ANK_N("what families run into"), ANK_N("what became of it"),
        ANK_N("who answers"), ANK_N("answer, and its day"), NULL};
    struct report_draft *report = &bundle->report;
    struct report_table table = report_table(report, heads, 0.34, true);
    for (size_t i = 0; i < bundle->count; i++) {
        const struct signal_told *told = &bundle->told[i];
        if (!told->before)
            continue;
        report_cell(&table, signal_words(bundle, told));
        report_cell(&table,
                    ank_code_words(report->lang, ank_signal_codes, told->signal.state));
        report_cell(&table, told->signal.answerer);
        report_cell(&table, answer_words(report, &told->signal));
    }
    report_heading(report, ANK_N("Those of before, and what became of them"));
    if (table.cell_count == 0)
        report_text(report, REPORT_SAY(ANK_N("There were none that were still open.")));
    report_table_end(&table);
}

static void tell_all(struct report_bundle *bundle)
{
    static const struct {
        const char *level, *heading;
    } levels[] = {{"local", ANK_N("What the municipality can change")},
                  {"supralocal", ANK_N("What goes beyond the municipality")},
                  {"organisation", ANK_N("What we change ourselves")}};
    struct report_draft *report = &bundle->report;
    size_t before = report->block_count;
    for (size_t i = 0; i < ANK_COUNT(levels); i++)
        tell_level(bundle, levels[i].level, levels[i].heading);
    if (report->block_count == before)
        report_text(report, REPORT_SAY(ANK_N("Nothing was signalled in this period.")));
    tell_before(bundle);
    report_heading(report, ANK_N("What we ask"));
    report_place(report, "asked", ANK_N("Whose turn is it, and by when?"));
    report_text(report,
                REPORT_SAY(ANK_N("A number of families stands here from 10 on, to the "
                                 "nearest 5, of families that agree to be counted; "
                                 "below it stands \"some families\".")));
}

static const char *names_of(const struct report_bundle *bundle)
{
    const char *names = "";
    for (size_t i = 0; i < bundle->project_count; i++) {
        const struct ank_project *project = bundle->projects[i];
        names = ank_format(bundle->report.work->mem, "%s%s%s", names, i ? " · " : "",
                           project->name ? project->name : project->code);
    }
    return names;
}

static bool write_paper(struct report_bundle *bundle,
                        const struct ank_network_request *request,
                        struct ank_document *made, struct ank_error *err)
{
    struct report_draft *report = &bundle->report;
    tell_all(bundle);
    const struct ank_report shown = {
        .lang = report->lang,
        .code = ank_format(report->work->mem, "signals-%s",
                           ank_period_number(request->period)),
        .title =
            ank_format(report->work->mem, "%s · %s",
                       ank_words(report->lang, ANK_N("Signals")), names_of(bundle)),
        .subtitle =
            ank_sentence_of_period(report->lang, report->work->mem, &report->period),
        .notice =
            REPORT_SAY(ANK_N("For who can change it: about how help is organised, "
                             "never about one family.")),
        .today = report->work->today,
        .block_count = report->block_count,
        .blocks = report->blocks};
    return report_write(&shown, request->text, request->kind.paper, made, err);
}

/* As a table ------------------------------------------------------------------------
 */

static const struct table_column columns[] = {
    {"level", ANK_N("level"), TABLE_WORDS, 0, 0},
    {"title", ANK_N("title"), TABLE_WORDS, 0, 0},
    {"barrier", ANK_N("barrier"), TABLE_WORDS, 0, 0},
    {"theme", ANK_N("theme"), TABLE_WORDS, 0, 0},
    {"right", ANK_N("right"), TABLE_WORDS, 0, 0},
    {"families", ANK_N("families"), TABLE_WORDS, 0, 0},
    {"proposal", ANK_N("proposal"), TABLE_WORDS, 0, 0},
    {"answerer", ANK_N("who answers"), TABLE_WORDS, 0, 0},
    {"status", ANK_N("status"), TABLE_WORDS, 0, 0},
    {"answer", ANK_N("answer"), TABLE_WORDS, 0, 0},
    {"answered", ANK_N("answered on"), TABLE_DAY, 0, 0},
    {"before", ANK_N("of before"), TABLE_WORDS, 0, 0},
    {0},
};

static void fill(struct table *table, const struct report_bundle *bundle,
                 const struct signal_told *told)
{
    const struct ank_signal *signal = &told->signal;
    const struct ank_lang *lang = bundle->report.lang;
    struct ank_arena *mem = bundle->report.work->mem;
    bool many = ank_audience_tells(ANK_FOR_BOARD, told->families) && told->families > 0;
    table_code(table, lang, ank_level_codes, signal->level);
    table_text(table, signal->title);
    table_code(table, lang, ank_barrier_codes, signal->barrier);
    table_label(table, lang, mem, signal->theme,
                ank_theme_label(bundle->themes, bundle->theme_count, signal->theme));
    table_label(table, lang, mem, signal->right,
                signal->right ? &signal->right_label : NULL);
    table_text(
        table,
        many ? ank_format(mem, "%zu", ank_audience_count(ANK_FOR_BOARD, told->families))
        : told->families > 0 ? "some"
                             : NULL);
    table_text(table, signal->proposal);
    table_text(table, signal->answerer);
    table_code(table, lang, ank_signal_codes, signal->state);
    table_text(table, signal->answer);
    table_day(table, signal->answer ? signal->answered : ANK_NO_DAY);
    table_text(table, told->before ? "yes" : "no");
    table_row_end(table);
}

static bool write_table(const struct report_bundle *bundle,
                        const struct ank_network_request *request,
                        struct ank_document *made, struct ank_error *err)
{
    const struct table_about about = {.document = "signals",
                                      .array = "signals",
                                      .lang = bundle->report.lang,
                                      .generated = bundle->report.work->today};
    struct table *table;
    FILE *out = ank_must(open_memstream(&made->bytes, &made->size));
    bool done = table_open(&table, request->kind.format, out, &about, columns, err);
    for (size_t i = 0; done && i < bundle->count; i++)
        fill(table, bundle, &bundle->told[i]);
    done = done && table_close(table, err);
    fclose(out);
    return done;
}

bool ank_signal_bundle(struct ank_work_context *work,
                       const struct ank_network_request *request,
                       struct ank_document *made, struct ank_error *err)
{
    struct report_bundle bundle = {.report.work = work};
    if (!report_period(work, request->period, &bundle.report.period, err) ||
        !report_places_read(work, request->words, &bundle.report.words, err) ||
        !report_bundle_read(&bundle, request->projects, err))
        return false;
    bundle.report.lang = work_paper_lang(work, bundle.projects[0]);
    return request->text || request->kind.is_paper
               ? write_paper(&bundle, request, made, err)
               : write_table(&bundle, request, made, err);
}
