/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period of a summary, and what was done in it, as JSON. */
#include "summary_json.h"

#include <math.h>

void write_period(struct writing *w, const struct ank_summary *summary)
{
    json_write_object(w->json, "period");
    json_write_day(w->json, "from", summary->period.from);
    json_write_day(w->json, "until", summary->period.until);
    writing_text(w, "words",
                 ank_sentence_of_period(w->work->lang, w->work->mem, &summary->period));
    json_write_end(w->json);
}

/* Families at each moment after intake, counted one by one. */
void write_flow(struct writing *w, const struct ank_summary *summary)
{
    json_write_array(w->json, "flow");
    for (size_t i = 0; i < summary->flow_count; i++) {
        const struct ank_flow_row *row = &summary->flow[i];
        json_write_object(w->json, NULL);
        writing_text(w, "wave", row->wave->name);
        writing_count(w, "due", row->due);
        writing_count(w, "rated", row->rated);
        writing_count(w, "ended_before", row->ended_before);
        writing_count(w, "early", row->early);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

static void write_support(struct writing *w, const struct ank_process_counts *process)
{
    writing_count(w, "started", process->started);
    writing_count(w, "running", process->running);
    writing_count(w, "closed", process->closed);
    json_write_array(w->json, "referrals");
    for (size_t i = 0; i < process->referral_count; i++) {
        json_write_object(w->json, NULL);
        writing_text(w, "referral", process->referrals[i].referral);
        writing_count(w, "n", process->referrals[i].n);
        json_write_end(w->json);
    }
    json_write_end(w->json);
    json_write_array(w->json, "closings");
    for (size_t i = 0; i < process->closing_count; i++) {
        json_write_object(w->json, NULL);
        writing_text(w, "reason", process->closings[i].reason);
        writing_text(w, "by", process->closings[i].by);
        writing_count(w, "n", process->closings[i].n);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

static void write_contacts(struct writing *w, const struct ank_process_counts *process)
{
    json_write_array(w->json, "contacts");
    for (size_t i = 0; i < process->contact_count; i++) {
        const struct ank_contact_kind *kind = &process->contacts[i];
        json_write_object(w->json, NULL);
        writing_text(w, "channel", kind->channel);
        json_write_integer(w->json, "n", kind->contacts);
        json_write_integer(w->json, "timed", kind->timed);
        writing_number(w, "hours",
                       kind->timed > 0 ? (double)kind->minutes / 60 : (double)NAN);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

void write_process(struct writing *w, const struct ank_summary *summary)
{
    const struct ank_process_counts *process = &summary->process;
    json_write_object(w->json, "process");
    write_support(w, process);
    write_contacts(w, process);
    json_write_object(w->json, "budget");
    writing_number(w, "granted", (double)process->budget.granted / 100);
    writing_number(w, "spent", (double)process->budget.spent / 100);
    writing_number(w, "back", (double)process->budget.back / 100);
    json_write_end(w->json);
    json_write_object(w->json, "rights");
    writing_count(w, "in_order", process->in_order);
    writing_count(w, "valued", process->valued);
    writing_number(w, "euro_a_year",
                   process->valued > 0 ? (double)process->cents / 100 : (double)NAN);
    json_write_end(w->json);
    json_write_end(w->json);
}
