/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary on the terminal: the answer in words first, then the figures. */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/analysis/words.h>
#include "summary_set.h"

static const char *label_of(struct ank_work_context *work,
                            const struct ank_domain *domain)
{
    return ank_label_plain(work->lang, work->mem, &domain->label);
}

const char *summary_wave_words(struct ank_work_context *work,
                               const struct ank_wave *wave)
{
    return ank_wave_when(work->lang, work->mem, wave);
}

static void say_number(const struct ank_work_context *work, FILE *out, double value,
                       int decimals, int width)
{
    char text[32] = "-";
    if (isfinite(value))
        ank_number_words(work->lang, value, decimals, text);
    fprintf(out, "%*s", width, text);
}

static void pad(FILE *out, const char *text, size_t width)
{
    size_t used = ank_text_width(text);
    fprintf(out, "%s%*s", text, used < width ? (int)(width - used) : 0, "");
}

/* From and to, or in their place that families are too few; how much wider that is. */
static size_t say_interval(struct ank_work_context *work, FILE *out,
                           const struct ank_domain_row *row)
{
    static const size_t width = 15;
    double low, high;
    bool few = row->figures.n > 0 && row->figures.n < ANK_WORDS_LEAST;
    const char *words = few ? SAY(ANK_N("too few families")) : "";
    size_t used = ank_text_width(words);
    if (few) {
        fprintf(out, "%*s%s", used + 1 < width ? (int)(width - used) : 1, "", words);
        return used + 1 > width ? used + 1 - width : 0;
    }
    ank_interval_shown(&row->instrument->scale, &row->figures, &low, &high);
    say_number(work, out, low, 1, 8);
    say_number(work, out, high, 1, 7);
    return 0;
}

static void say_row(struct ank_work_context *work, FILE *out,
                    const struct ank_domain_row *row)
{
    const struct ank_figures *figures = &row->figures;
    char counts[40];
    pad(out, label_of(work, row->domain), 27);
    fprintf(out, "%7s", ank_words_of_due(work->mem, row, "/"));
    say_number(work, out, figures->value[ANK_BASELINE_MEAN], 1, 7);
    say_number(work, out, figures->value[ANK_MEAN], 1, 7);
    say_number(work, out, figures->value[ANK_MEAN_CHANGE], 1, 9);
    size_t over = say_interval(work, out, row);
    if (isfinite(figures->value[ANK_IMPROVED_N]))
        snprintf(counts, sizeof counts, "%.0f / %.0f / %.0f",
                 figures->value[ANK_IMPROVED_N], figures->value[ANK_SAME_N],
                 figures->value[ANK_WORSE_N]);
    else
        strcpy(counts, "-");
    fprintf(out, "%*s\n", 16 - (int)over, counts);
}

static void say_heading(struct ank_work_context *work, FILE *out)
{
    const char *const words[] = {
        ANK_N("n of due"),         ANK_N("start"), ANK_N("now"),
        ANK_N("change"),           ANK_N("from"),  ANK_N("to"),
        ANK_N("better/same/worse")};
    static const int widths[] = {9, 7, 7, 9, 8, 7, 19};
    pad(out, SAY(ANK_N("domain")), 25);
    for (size_t i = 0; i < ANK_COUNT(words); i++) {
        const char *word = ank_words(work->lang, words[i]);
        fprintf(out, "%*s%s", widths[i] - (int)ank_text_width(word), "", word);
    }
    fputc('\n', out);
}

/* A sentence for each domain about which something can be said; what cannot be said of
 * too few, and what chance makes of single families, once. */
static void say_sentences(struct ank_work_context *work, FILE *out,
                          const struct ank_summary *summary,
                          const struct ank_wave *wave)
{
    size_t said = 0, few = 0, unknown_error = 0;
    fputc('\n', out);
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        const struct ank_scale *scale = &row->instrument->scale;
        if (row->wave != wave || row->figures.n == 0)
            continue;
        if (ank_verdict_of(scale, &row->rule, &row->figures) == ANK_TOO_FEW) {
            few++;
            continue;
        }
        fprintf(out, "- %s\n",
                ank_sentence_of(work->lang, work->mem, label_of(work, row->domain),
                                scale, &row->rule, &row->figures));
        unknown_error += row->rule.rule != ANK_RETEST;
        said++;
    }
    if (few > 0)
        fprintf(out, "%s\n",
                said == 0 ? SAY(ANK_N("Too few families to say more about all of them "
                                      "together."))
                          : SAY(ANK_N("Of the other domains: too few families to say "
                                      "more about all of them together.")));
    if (unknown_error > 0)
        fprintf(out, "%s\n", ank_words(work->lang, ank_coming_and_going()));
}

/* What families who are missing may make of it. */
static void say_missing(struct ank_work_context *work, FILE *out,
                        const struct ank_summary *summary, const struct ank_wave *wave)
{
    const char *const *said =
        ank_sentences_of_missing(work->lang, work->mem, summary, wave);
    if (*said)
        fprintf(out, "\n%s\n", SAY(ANK_N("With families who are missing")));
    for (; *said; said++)
        fprintf(out, "- %s\n", *said);
}

static void say_wave(struct ank_work_context *work, FILE *out,
                     const struct ank_summary *summary, const struct ank_wave *wave)
{
    bool begun = false, early = false;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        early = early || (row->wave == wave && row->early > 0);
        if (row->wave != wave || (row->due == 0 && row->figures.n == 0))
            continue;
        if (!begun) {
            fprintf(out, "\n%s\n",
                    SAY(ANK_N("Change %s, the same families then and now"),
                        summary_wave_words(work, wave)));
            say_heading(work, out);
            begun = true;
        }
        say_row(work, out, row);
    }
    if (early)
        fprintf(
            out, "\n%s\n",
            SAY(ANK_N("+: rated while that moment is still open for them; they count "
                      "in the change, and not yet among who were due.")));
    if (!begun)
        return;
    say_sentences(work, out, summary, wave);
    say_missing(work, out, summary, wave);
}

static void say_waves(struct ank_work_context *work, FILE *out,
                      const struct ank_summary *summary)
{
    const struct ank_waves *waves = &summary->project->waves;
    for (size_t at = 1; at < waves->count;) {
        size_t silent = summary_say_silent(work, out, summary, at);
        if (silent == 0)
            say_wave(work, out, summary, &waves->wave[at++]);
        at += silent;
    }
}

static void say_line(FILE *out, const char *sentence)
{
    fprintf(out, "- %s\n", sentence);
}

/* How lists stand of which no change is told. */
static void say_answers(struct ank_work_context *work, FILE *out,
                        const struct ank_summary *summary)
{
    char mean[32];
    if (summary->answer_count > 0)
        fprintf(out, "\n%s\n",
                SAY(ANK_N("Answers each time, of which no change is told")));
    for (size_t i = 0; i < summary->answer_count; i++) {
        const struct ank_answer_row *row = &summary->answers[i];
        say_line(out, SAY(ANK_N("%s, %s: mean %s, families: %zu"),
                          ank_label_plain(work->lang, work->mem, &row->domain->label),
                          ank_wave_when(work->lang, work->mem, row->wave),
                          ank_number_words(work->lang, row->mean, 1, mean), row->n));
    }
}

/* On what families marked themselves. */
static void say_priorities(struct ank_work_context *work, FILE *out,
                           const struct ank_summary *summary)
{
    if (summary->priority_count > 0)
        fprintf(out, "\n%s\n", SAY(ANK_N("What families marked to work on first")));
    for (size_t i = 0; i < summary->priority_count; i++)
        say_line(out, ank_sentence_of_priorities(work->lang, work->mem,
                                                 &summary->priorities[i]));
}

static void say_rights(struct ank_work_context *work, FILE *out,
                       const struct ank_rights_result *rights)
{
    const char *const *said = ank_sentences_of_rights(work->lang, work->mem, rights);
    fprintf(out, "\n%s\n", SAY(ANK_N("Rights")));
    for (; *said; said++)
        say_line(out, *said);
    for (int stage = 0; stage < ANK_STAGES; stage++)
        if (rights->by_stage[stage] > 0)
            fprintf(out, "  %4zu  %s\n", rights->by_stage[stage],
                    ank_words(work->lang, ank_stage_words(stage)));
}

/* Only what can be said; a line when nothing can. */
static void say_trends(struct ank_work_context *work, FILE *out,
                       const struct ank_summary *summary)
{
    size_t said = 0;
    fprintf(out, "\n%s\n", SAY(ANK_N("Over all ratings")));
    for (size_t i = 0; i < summary->trend_count; i++) {
        const struct ank_trend_row *row = &summary->trends[i];
        const char *without = ank_sentence_of_no_intake(work->lang, work->mem, row);
        if (row->trend.why)
            continue;
        say_line(out, ank_sentence_of_trend(work->lang, work->mem,
                                            label_of(work, row->domain),
                                            &row->instrument->scale, &row->trend));
        if (without)
            fprintf(out, "  %s\n", without);
        said++;
    }
    if (said == 0)
        say_line(
            out,
            SAY(ANK_N("No trend can be told yet; it needs 15 families and two later "
                      "moments.")));
}

/* Where who was rated again began clearly elsewhere than who was not. */
static void say_attrition(struct ank_work_context *work, FILE *out,
                          const struct ank_summary *summary)
{
    size_t compared = 0, said = 0;
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition_row *row = &summary->attrition[i];
        const struct ank_attrition *found = &row->attrition;
        compared += found->why_interval == NULL;
        if (ank_attrition_side(found) == 0)
            continue;
        const char *name = ank_format(work->mem, "%s %s", label_of(work, row->domain),
                                      summary_wave_words(work, row->wave));
        say_line(out, ank_sentence_of_attrition(work->lang, work->mem, name, found));
        said++;
    }
    if (compared > 0 && said == 0)
        say_line(
            out,
            SAY(ANK_N(
                "Who was rated again and who was not cannot be told apart by where "
                "they began.")));
}

static void say_evidence(struct ank_work_context *work, FILE *out,
                         const struct ank_summary *summary)
{
    const char *benchmark = NULL;
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++) {
        const struct ank_evidence_row *row = &summary->evidence[i];
        if (row->found == ANK_FOUND_UNKNOWN)
            continue;
        if (!benchmark)
            fprintf(out, "\n%s\n",
                    SAY(ANK_N("Beside what studies of such projects found")));
        if (row->benchmark != benchmark)
            fprintf(out, "%s\n", ank_words(work->lang, row->benchmark));
        benchmark = row->benchmark;
        say_line(out, ank_sentence_of_evidence(work->lang, work->mem, row));
    }
}

/* Both days, when they were asked for. */
static void say_period(struct ank_work_context *work, FILE *out,
                       const struct ank_summary *summary)
{
    const struct ank_period *period = &summary->period;
    if (period->from != ANK_NO_DAY || period->until != work->today)
        fprintf(out, "%s\n\n", ank_sentence_of_period(work->lang, work->mem, period));
}

static void say_process(struct ank_work_context *work, FILE *out,
                        const struct ank_summary *summary)
{
    fprintf(out, "\n%s\n", SAY(ANK_N("What was done")));
    for (const char *const *said =
             ank_sentences_of_process(work->lang, work->mem, summary);
         *said; said++)
        say_line(out, *said);
}

static void say_project(struct ank_work_context *work, FILE *out,
                        const struct ank_summary *summary)
{
    fprintf(out, "%s\n\n", summary->project->name);
    say_period(work, out, summary);
    fprintf(out, "%s\n", ank_sentence_of_families(work->lang, work->mem, summary));
    if (summary->period.from != ANK_NO_DAY)
        say_process(work, out, summary);
    say_waves(work, out, summary);
    say_priorities(work, out, summary);
    say_answers(work, out, summary);
    say_trends(work, out, summary);
    say_attrition(work, out, summary);
    say_rights(work, out, &summary->rights);
    say_evidence(work, out, summary);
    fprintf(
        out, "\n%s\n",
        SAY(ANK_N(
            "There is no comparison group: these figures prove no cause. Intervals are 95 %% "
            "intervals of the mean change (Student's t); families enrol in a bad spell, and "
            "part of a change would have come by itself.")));
    fputs(SAY(ANK_N("How it was done: ankerpunt summary %s --table method\n"),
              summary->project->code),
          out);
}

/* A line for each project and reason, with its themes at each moment. */
static void say_left(struct ank_work_context *work, FILE *out,
                     const struct summary_set *set)
{
    const char *const *said;
    size_t count = summary_left_words(work, set, &said);
    for (size_t i = 0; i < count; i++)
        say_line(out, said[i]);
}

/* In the order that was asked for, which is no ranking; the table has every wave. */
static void say_sides(struct ank_work_context *work, FILE *out,
                      const struct summary_set *set)
{
    struct between_row *rows;
    size_t count = summary_between(set, work->mem, &rows);
    fprintf(
        out, "\n----------------------------------------\n\n%s\n",
        SAY(ANK_N(
            "Projects side by side; they work with different families, and this is no "
            "ranking")));
    for (size_t i = 0; i < count; i++)
        if (summary_last_wave(rows, count, i))
            say_line(out, summary_between_words(work, set, &rows[i]));
    if (count == 0)
        say_line(out, SAY(ANK_N("No theme was measured again by two projects.")));
    say_left(work, out, set);
}

void summary_method_words(struct ank_work_context *work, FILE *out,
                          const struct summary_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        const char *const *said = ank_method(work->lang, work->mem, set->summaries[i]);
        fprintf(out, "%s%s\n\n", i > 0 ? "\n" : "", set->summaries[i]->project->name);
        for (; *said; said++)
            say_line(out, *said);
    }
}

bool summary_words(struct ank_work_context *work, FILE *out,
                   const struct summary_set *set, struct ank_error *err)
{
    (void)err;
    for (size_t i = 0; i < set->count; i++) {
        if (i > 0)
            fputs("\n----------------------------------------\n\n", out);
        say_project(work, out, set->summaries[i]);
    }
    if (set->count > 1)
        say_sides(work, out, set);
    return true;
}
