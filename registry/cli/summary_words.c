/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary on the terminal: the answer in words first, then the figures. */
#include <math.h>
#include <string.h>

#include "summary_out.h"

static void say_families(struct session *session, FILE *out, const struct ank_summary *summary)
{
    fprintf(out, "%s\n\n", summary->project->name);
    fputs(SAY(ANK_N("Families: %zu started, %zu measured at intake, %zu open, %zu closed.\n"),
              summary->started, summary->measured, summary->open, summary->closed),
          out);
    for (size_t i = 0; i < summary->left_out_count; i++)
        fputs(SAY(ANK_N("Not in the figures: %zu (%s).\n"), summary->left_out[i].n,
                  ank_words(session->lang, summary->left_out[i].reason)),
              out);
}

/* "after 3 months", "at closing" */
static const char *wave_words(struct session *session, const struct ank_wave *wave)
{
    switch (wave->kind) {
    case ANK_CLOSING:
        return SAY(ANK_N("at closing"));
    case ANK_FOLLOWUP:
        return SAY(ANK_N("%d months after closing"), wave->months);
    default:
        return SAY(ANK_N("after %d months"), wave->months);
    }
}

static void say_number(const struct session *session, FILE *out, double value, int decimals,
                       int width)
{
    char text[32] = "-";
    if (isfinite(value))
        ank_number_words(session->lang, value, decimals, text);
    fprintf(out, "%*s", width, text);
}

static void pad(FILE *out, const char *text, size_t width)
{
    size_t used = ank_text_width(text);
    fprintf(out, "%s%*s", text, used < width ? (int)(width - used) : 0, "");
}

/* A soft hyphen is for paper; a terminal would show or miscount it. */
static char *plain(struct session *session, const char *label)
{
    char *copy = ank_strdup(&session->mem, label), *to = copy;
    for (const char *from = copy; *from;)
        if (strncmp(from, "\xc2\xad", 2) == 0)
            from += 2;
        else
            *to++ = *from++;
    *to = '\0';
    return copy;
}

static void say_row(struct session *session, FILE *out, const struct ank_domain_row *row)
{
    const struct ank_figures *figures = &row->figures;
    char counts[40], share[24];
    snprintf(share, sizeof share, "%zu/%zu", figures->n, row->due);
    pad(out, plain(session, ank_label(session->lang, &row->domain->label)), 27);
    fprintf(out, "%7s", share);
    say_number(session, out, figures->value[ANK_BASELINE_MEAN], 1, 7);
    say_number(session, out, figures->value[ANK_MEAN], 1, 7);
    say_number(session, out, figures->value[ANK_MEAN_CHANGE], 1, 9);
    say_number(session, out, figures->value[ANK_CI_LOW], 1, 8);
    say_number(session, out, figures->value[ANK_CI_HIGH], 1, 7);
    if (isfinite(figures->value[ANK_IMPROVED_N]))
        snprintf(counts, sizeof counts, "%.0f / %.0f / %.0f", figures->value[ANK_IMPROVED_N],
                 figures->value[ANK_SAME_N], figures->value[ANK_WORSE_N]);
    else
        strcpy(counts, "-");
    fprintf(out, "%16s\n", counts);
}

static void say_heading(struct session *session, FILE *out)
{
    const char *const words[] = {ANK_N("n of due"), ANK_N("start"), ANK_N("now"),
                                 ANK_N("change"),   ANK_N("from"),  ANK_N("to"),
                                 ANK_N("better/same/worse")};
    static const int widths[] = {9, 7, 7, 9, 8, 7, 19};
    pad(out, SAY(ANK_N("domain")), 25);
    for (size_t i = 0; i < ANK_COUNT(words); i++) {
        const char *word = ank_words(session->lang, words[i]);
        fprintf(out, "%*s%s", widths[i] - (int)ank_text_width(word), "", word);
    }
    fputc('\n', out);
}

/* A sentence for each domain about which something can be said. */
static void say_sentences(struct session *session, FILE *out, const struct ank_summary *summary,
                          const struct ank_wave *wave)
{
    bool said = false;
    fputc('\n', out);
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        const struct ank_scale *scale = &row->instrument->scale;
        if (row->wave != wave || ank_verdict_of(scale, &row->rule, &row->figures) == ANK_TOO_FEW)
            continue;
        const char *label = plain(session, ank_label(session->lang, &row->domain->label));
        fprintf(out, "- %s\n", ank_sentence_of(session->lang, &session->mem, label, scale,
                                               &row->rule, &row->figures));
        said = true;
    }
    if (!said)
        fprintf(out, "%s\n", SAY(ANK_N("Too few families to say more about all of them together.")));
}

/* Somebody was rated at this wave, or only due. */
static size_t most_pairs(const struct ank_summary *summary, const struct ank_wave *wave,
                         size_t *due)
{
    size_t most = 0;
    *due = 0;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave == wave && row->figures.n > most)
            most = row->figures.n;
        if (row->wave == wave && row->due > *due)
            *due = row->due;
    }
    return most;
}

static void say_wave(struct session *session, FILE *out, const struct ank_summary *summary,
                     const struct ank_wave *wave)
{
    size_t due;
    bool begun = false;
    if (most_pairs(summary, wave, &due) == 0) {
        if (due > 0)
            fputs(SAY(ANK_N("\nChange %s: nobody was rated of the %zu who were due or had ended.\n"),
                      wave_words(session, wave), due),
                  out);
        return;
    }
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave != wave || row->due == 0)
            continue;
        if (!begun) {
            fprintf(out, "\n%s\n", SAY(ANK_N("Change %s, the same families then and now"),
                                       wave_words(session, wave)));
            say_heading(session, out);
            begun = true;
        }
        say_row(session, out, row);
    }
    if (begun)
        say_sentences(session, out, summary, wave);
}

static void say_rights(struct session *session, FILE *out, const struct ank_rights_result *rights)
{
    char share[32], low[32], high[32];
    fprintf(out, "\n%s\n", SAY(ANK_N("Rights")));
    if (rights->explored == 0) {
        fprintf(out, "%s\n", SAY(ANK_N("no right was explored yet")));
        return;
    }
    fputs(SAY(ANK_N("Of %zu rights explored with families, %zu are realised: %s %% (95 %%: %s to %s).\n"),
              rights->explored, rights->realised,
              ank_number_words(session->lang, 100 * rights->share, 0, share),
              ank_number_words(session->lang, 100 * rights->share_low, 0, low),
              ank_number_words(session->lang, 100 * rights->share_high, 0, high)),
          out);
    if (isfinite(rights->time.median))
        fputs(SAY(ANK_N("Half of them were there within %.0f days.\n"),
                  rights->time.median),
              out);
    for (int stage = 0; stage < ANK_STAGES; stage++)
        if (rights->by_stage[stage] > 0)
            fprintf(out, "  %4zu  %s\n", rights->by_stage[stage],
                    ank_words(session->lang, ank_stage_words(stage)));
}

static void say_project(struct session *session, FILE *out, const struct ank_summary *summary)
{
    say_families(session, out, summary);
    for (size_t w = 1; w < summary->project->waves.count; w++)
        say_wave(session, out, summary, &summary->project->waves.wave[w]);
    say_rights(session, out, &summary->rights);
    fprintf(out, "\n%s\n",
            SAY(ANK_N("There is no comparison group: these figures prove no cause. Intervals are 95 %% "
                      "intervals of the mean change (Student's t); families enrol in a bad spell, and "
                      "part of a change would have come by itself.")));
}

bool summary_words(struct session *session, FILE *out,
                   const struct ank_summary *const *summaries, size_t count,
                   struct ank_error *err)
{
    (void)err;
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            fputs("\n----------------------------------------\n\n", out);
        say_project(session, out, summaries[i]);
    }
    return true;
}
