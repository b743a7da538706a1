/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights, what is found here, and projects beside each other, as JSON. */
#include <math.h>

#include "summary_json.h"

static void write_time(struct writing *w, const struct ank_survival *time)
{
    json_write_array(w->json, "time_to_realised");
    for (size_t i = 0; i < time->row_count; i++) {
        const struct ank_survival_row *row = &time->rows[i];
        json_write_object(w->json, NULL);
        writing_number(w, "time", row->time);
        writing_count(w, "n_risk", row->n_risk);
        writing_count(w, "n_event", row->n_event);
        writing_count(w, "n_censor", row->n_censor);
        writing_number(w, "survival", row->survival);
        writing_number(w, "se", row->se);
        writing_number(w, "low", row->low);
        writing_number(w, "high", row->high);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

/* Competing ends are told apart as soon as anything was refused or lost. */
static void write_cumulative(struct writing *w, const struct ank_incidence *incidence)
{
    bool apart = incidence->refused + incidence->lost > 0;
    json_write_array(w->json, "cumulative");
    for (size_t i = 0; apart && i < incidence->row_count; i++) {
        const struct ank_incidence_row *row = &incidence->rows[i];
        json_write_object(w->json, NULL);
        writing_number(w, "time", row->time);
        writing_number(w, "realised", row->realised);
        writing_number(w, "refused", row->refused);
        writing_number(w, "lost", row->lost);
        writing_count(w, "n_risk", row->n_risk);
        writing_number(w, "se", row->se);
        writing_number(w, "low", row->low);
        writing_number(w, "high", row->high);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

static void write_shares(struct writing *w, const struct ank_incidence *incidence)
{
    json_write_array(w->json, "shares");
    for (size_t i = 0; i < ANK_SHARES; i++) {
        const struct ank_incidence_share *share = &incidence->shares[i];
        json_write_object(w->json, NULL);
        writing_count(w, "months", (size_t)share->months);
        writing_count(w, "n_risk", share->n_risk);
        writing_number(w, "realised", share->realised);
        writing_number(w, "low", share->low);
        writing_number(w, "high", share->high);
        writing_coded(w, "why", share->why);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

static void write_rights_why(struct writing *w, const struct ank_rights_result *rights)
{
    static const char none[] = ANK_N("no right was explored yet");
    static const char not_reached[] =
        ANK_N("this limit was not reached while claims were followed");
    static const char all_there[] = ANK_N("when all are realised there are no limits");
    static const char alone[] = ANK_N("limits need rights of at least 2 families");
    const struct ank_survival *time = &rights->time;
    const struct ank_incidence *half = &rights->cumulative;
    const char *median = half->why_median;
    writing_why_begin(w);
    if (isnan(rights->share)) {
        writing_why(w, "share_realised", none);
        writing_why(w, "share_low", none);
        writing_why(w, "share_high", none);
    } else if (isnan(rights->share_low)) {
        writing_why(w, "share_low", alone);
        writing_why(w, "share_high", alone);
    }
    if (isnan(half->median))
        writing_why(w, "median_days", median);
    const char *limits = half->why_limits ? half->why_limits
                         : median         ? median
                                          : not_reached;
    if (isnan(half->median_low))
        writing_why(w, "median_low", limits);
    if (isnan(half->median_high))
        writing_why(w, "median_high", limits);
    writing_why(w, "per_family_year", rights->rate.why);
    writing_why(w, "rate_low", rights->rate.why);
    writing_why(w, "rate_high", rights->rate.why);
    bool ended = time->row_count > 0 && time->rows[time->row_count - 1].survival == 0;
    writing_why(w, "time_to_realised",
                time->why          ? time->why
                : time->why_limits ? time->why_limits
                : ended            ? all_there
                                   : NULL);
    writing_why_end(w);
}

static void write_stuck(struct writing *w, const struct ank_rights_result *rights)
{
    json_write_array(w->json, "stuck");
    for (size_t i = 0; i < rights->stuck_count; i++) {
        const struct ank_stuck_row *row = &rights->stuck[i];
        json_write_object(w->json, NULL);
        writing_text(w, "right", row->right);
        writing_text(w, "stage", ank_stage_name(row->stage));
        writing_text(w, "reason", row->reason);
        writing_count(w, "n", row->n);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

static void write_by_right(struct writing *w, const struct ank_rights_result *rights)
{
    json_write_array(w->json, "by_right");
    for (size_t i = 0; i < rights->group_count; i++) {
        const struct ank_group_row *row = &rights->groups[i];
        json_write_object(w->json, NULL);
        writing_text(w, "group", row->group);
        writing_count(w, "explored", row->explored);
        writing_count(w, "realised", row->realised);
        writing_number(w, "share_realised", row->share);
        writing_number(w, "share_low", row->low);
        writing_number(w, "share_high", row->high);
        writing_count(w, "claims", row->claims);
        writing_text(w, "theme", row->theme ? row->group : NULL);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

void write_rights(struct writing *w, const struct ank_rights_result *rights)
{
    json_write_object(w->json, "rights");
    writing_count(w, "claims", rights->claims);
    writing_count(w, "no_origin", rights->no_origin);
    json_write_object(w->json, "by_stage");
    for (int stage = 0; stage < ANK_STAGES; stage++)
        writing_count(w, ank_stage_name(stage), rights->by_stage[stage]);
    json_write_end(w->json);
    writing_count(w, "explored", rights->explored);
    writing_count(w, "realised", rights->realised);
    writing_number(w, "share_realised", rights->share);
    writing_number(w, "share_low", rights->share_low);
    writing_number(w, "share_high", rights->share_high);
    write_time(w, &rights->time);
    write_cumulative(w, &rights->cumulative);
    writing_number(w, "median_days", rights->cumulative.median);
    writing_number(w, "median_low", rights->cumulative.median_low);
    writing_number(w, "median_high", rights->cumulative.median_high);
    writing_number(w, "per_family_year", rights->rate.rate);
    writing_number(w, "rate_low", rights->rate.low);
    writing_number(w, "rate_high", rights->rate.high);
    writing_cautions(w, &rights->rate.caution, rights->rate.caution ? 1 : 0);
    write_rights_why(w, rights);
    write_stuck(w, rights);
    write_by_right(w, rights);
    writing_text(w, "words", summary_rights_words(w->work, rights));
    write_shares(w, &rights->cumulative);
    writing_count(w, "already_in_order", rights->already);
    writing_count(w, "claims_apart", rights->apart);
    writing_count(w, "families_explored", rights->families);
    writing_count(w, "families_newly_in_order", rights->in_order);
    writing_count(w, "valued", rights->valued);
    writing_number(w, "euro_a_year",
                   rights->valued ? (double)rights->cents / 100 : NAN);
    json_write_end(w->json);
}

void write_evidence(struct writing *w, const struct ank_summary *summary)
{
    struct ank_work_context *work = w->work;
    json_write_array(w->json, "evidence");
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++) {
        const struct ank_evidence_row *row = &summary->evidence[i];
        json_write_object(w->json, NULL);
        writing_text(w, "outcome", row->outcome);
        if (row->found == ANK_FOUND_UNKNOWN || row->found == ANK_NO_VERDICT)
            json_write_null(w->json, "found");
        else
            json_write_bool(w->json, "found", row->found == ANK_FOUND);
        writing_coded(w, "benchmark", row->benchmark);
        writing_coded(w, "why", row->why);
        writing_text(w, "words", ank_sentence_of_evidence(work->lang, work->mem, row));
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

static void write_between_why(struct writing *w, const struct between_row *row)
{
    writing_why_begin(w);
    if (!row->found.named)
        writing_why(w, "project",
                    ANK_N("fewer than 5 pairs: a project so small is not named"));
    writing_why(w, "shrunken", row->found.why_shrunken);
    writing_why(w, "low", row->found.why_shrunken);
    writing_why(w, "high", row->found.why_shrunken);
    writing_why(w, "funnel_low", row->found.why_funnel);
    writing_why(w, "funnel_high", row->found.why_funnel);
    writing_why_end(w);
}

/* What is not in `between`, and why. */
static void write_left(struct writing *w, const struct summary_set *set)
{
    struct between_left *left;
    size_t count = summary_between_left(set, w->work->mem, &left);
    json_write_array(w->json, "between_left_out");
    for (size_t i = 0; i < count; i++) {
        json_write_object(w->json, NULL);
        writing_text(w, "theme", left[i].theme);
        writing_text(w, "wave", left[i].wave->name);
        writing_text(w, "project", left[i].project);
        writing_text(w, "domain", left[i].domain ? left[i].domain->code : NULL);
        writing_coded(w, "reason", left[i].reason);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

void write_between(struct writing *w, const struct summary_set *set)
{
    struct between_row *rows;
    size_t row_count = summary_between(set, w->work->mem, &rows);
    json_write_array(w->json, "between");
    for (size_t i = 0; i < row_count; i++) {
        const struct ank_between_row *found = &rows[i].found;
        json_write_object(w->json, NULL);
        writing_text(w, "theme", rows[i].theme);
        writing_text(w, "wave", rows[i].wave->name);
        writing_text(w, "project", found->named ? rows[i].project : NULL);
        writing_count(w, "n", rows[i].mean.n);
        writing_number(w, "mean_change", rows[i].mean.mean);
        writing_number(w, "shrunken", found->shrunken);
        writing_number(w, "low", found->low);
        writing_number(w, "high", found->high);
        writing_number(w, "funnel_low", found->funnel_low);
        writing_number(w, "funnel_high", found->funnel_high);
        write_between_why(w, &rows[i]);
        writing_text(w, "words", summary_between_words(w->work, set, &rows[i]));
        json_write_end(w->json);
    }
    json_write_end(w->json);
    write_left(w, set);
}
