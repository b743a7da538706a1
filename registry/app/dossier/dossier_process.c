/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a dossier tells of the way gone: small steps, contacts, budget, signals. */
#include <string.h>

#include "../../io/json.h"
#include "dossier.h"

bool dossier_read_process(struct dossier *dossier, struct ank_error *err)
{
    struct ank_registry *registry = dossier->work->registry;
    struct ank_arena *mem = dossier->work->mem;
    int64_t id = dossier->record.id;
    return ank_small_step_all(registry, id, mem, &dossier->steps, &dossier->step_count,
                              err) &&
           ank_contact_list(registry, id, mem, &dossier->contacts,
                            &dossier->contact_count, err) &&
           ank_budget_list(registry, id, mem, &dossier->amounts, &dossier->amount_count,
                           err) &&
           ank_arrangement_list(registry, id, mem, &dossier->around, err) &&
           ank_signal_of_family(registry, id, mem, &dossier->signals,
                                &dossier->signal_count, err);
}

/* "Housing" or "Social tariff"; NULL: about neither. */
static const char *about_words(struct dossier *dossier, int64_t domain,
                               const char *right)
{
    if (domain)
        return dossier_domain(dossier, domain);
    for (size_t i = 0; right && i < dossier->right_count; i++)
        if (strcmp(dossier->rights[i].code, right) == 0)
            return ank_label(dossier->lang, &dossier->rights[i].label);
    return right;
}

/* "so far · more", when there is more. */
static const char *add_words(struct dossier *dossier, const char *so_far,
                             const char *more)
{
    return more ? ank_format(dossier->work->mem, "%s · %s", so_far, more) : so_far;
}

/* Its words on a line of their own, when they can be read; what is known of it. */
static void add_step(struct dossier *dossier, const struct ank_small_step *step)
{
    struct ank_arena *mem = dossier->work->mem;
    const char *line = dossier_day(dossier, step->day);
    line =
        add_words(dossier, line, about_words(dossier, step->domain, step->right_code));
    if (step->who)
        line =
            add_words(dossier, line, dossier_word(dossier, ank_doer_codes, step->who));
    if (step->due != ANK_NO_DAY)
        line =
            add_words(dossier, line,
                      SAY_IN(dossier, ANK_N("by %s"), dossier_day(dossier, step->due)));
    if (step->done != ANK_NO_DAY)
        line = add_words(
            dossier, line,
            SAY_IN(dossier, ANK_N("done on %s"), dossier_day(dossier, step->done)));
    if (step->dropped != ANK_NO_DAY)
        line = add_words(dossier, line,
                         SAY_IN(dossier, ANK_N("let go on %s"),
                                dossier_day(dossier, step->dropped)));
    if (step->text)
        dossier_line(dossier,
                     ank_format(mem, "%lld. %s", (long long)step->number, step->text));
    dossier_line(dossier, step->text ? ank_format(mem, "  %s", line)
                                     : ank_format(mem, "%lld. %s",
                                                  (long long)step->number, line));
}

static void add_steps(struct dossier *dossier)
{
    if (dossier->step_count == 0)
        return;
    dossier_part(dossier, ANK_N("Your small steps"));
    for (size_t i = 0; i < dossier->step_count; i++)
        add_step(dossier, &dossier->steps[i]);
    if (!dossier->unlocked)
        dossier_line(
            dossier,
            SAY_IN(dossier, ANK_N("The words of these steps are kept, sealed; your "
                                  "coach can open them for you with the passphrase.")));
}

static void add_contacts(struct dossier *dossier)
{
    if (dossier->contact_count == 0)
        return;
    dossier_part(dossier, ANK_N("When you met or spoke"));
    for (size_t i = 0; i < dossier->contact_count; i++) {
        const struct ank_contact *contact = &dossier->contacts[i];
        const char *line =
            add_words(dossier, dossier_day(dossier, contact->day),
                      dossier_word(dossier, ank_channel_codes, contact->channel));
        if (contact->minutes)
            line = add_words(dossier, line,
                             SAY_IN(dossier, ANK_N("%s minutes"),
                                    ank_format(dossier->work->mem, "%lld",
                                               (long long)contact->minutes)));
        if (contact->initiative)
            line = add_words(dossier, line,
                             dossier_pair(dossier,
                                          ank_words(dossier->lang, ANK_N("initiative")),
                                          dossier_word(dossier, ank_doer_codes,
                                                       contact->initiative)));
        dossier_line(dossier, line);
    }
}

static const char *euro(struct dossier *dossier, int64_t cents)
{
    char number[32];
    return SAY_IN(dossier, ANK_N("%s euro"),
                  ank_number_words(dossier->lang, (double)cents / 100, 2, number));
}

static void add_budget(struct dossier *dossier)
{
    if (dossier->amount_count == 0)
        return;
    dossier_part(dossier, ANK_N("Your tailor-made budget"));
    for (size_t i = 0; i < dossier->amount_count; i++) {
        const struct ank_amount *amount = &dossier->amounts[i];
        const char *line = add_words(
            dossier, dossier_day(dossier, amount->day),
            dossier_pair(dossier, dossier_word(dossier, ank_amount_codes, amount->kind),
                         euro(dossier, amount->cents)));
        dossier_line(dossier, add_words(dossier, line,
                                        about_words(dossier, amount->domain,
                                                    amount->right_code)));
    }
    int64_t left = dossier->amounts[dossier->amount_count - 1].balance;
    dossier_line(dossier,
                 left >= 0
                     ? SAY_IN(dossier, ANK_N("What is left: %s."), euro(dossier, left))
                     : SAY_IN(dossier, ANK_N("More was spent than granted: %s."),
                              euro(dossier, -left)));
}

static void add_signals(struct dossier *dossier)
{
    if (dossier->signal_count == 0)
        return;
    dossier_part(dossier, ANK_N("What was signalled, also for others"));
    for (size_t i = 0; i < dossier->signal_count; i++) {
        const struct ank_signal *signal = &dossier->signals[i];
        const char *line = add_words(
            dossier, dossier_day(dossier, signal->day),
            dossier_pair(dossier, signal->title,
                         dossier_word(dossier, ank_signal_codes, signal->state)));
        if (signal->feedback != ANK_NO_DAY)
            line = add_words(dossier, line,
                             SAY_IN(dossier, ANK_N("told what became of it on %s"),
                                    dossier_day(dossier, signal->feedback)));
        dossier_line(dossier, line);
    }
    dossier_line(dossier,
                 SAY_IN(dossier, ANK_N("You are counted in these, and never named.")));
}

void dossier_add_process(struct dossier *dossier)
{
    add_steps(dossier);
    add_contacts(dossier);
    add_budget(dossier);
    add_signals(dossier);
}

/* For programs ------------------------------------------------------------- */

static void write_steps(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "small_steps");
    for (size_t i = 0; i < dossier->step_count; i++) {
        const struct ank_small_step *step = &dossier->steps[i];
        json_write_object(json, NULL);
        json_write_integer(json, "number", step->number);
        json_write_day(json, "date", step->day);
        json_write_text(json, "domain", step->domain_code);
        json_write_text(json, "right", step->right_code);
        json_write_text(json, "who", step->who);
        json_write_day(json, "due", step->due);
        json_write_day(json, "done", step->done);
        json_write_day(json, "let_go", step->dropped);
        json_write_bool(json, "sealed", step->text == NULL);
        json_write_text(json, "text", step->text);
        json_write_end(json);
    }
    json_write_end(json);
}

static void write_contacts(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "contacts");
    for (size_t i = 0; i < dossier->contact_count; i++) {
        const struct ank_contact *contact = &dossier->contacts[i];
        json_write_object(json, NULL);
        json_write_integer(json, "number", contact->number);
        json_write_day(json, "date", contact->day);
        json_write_text(json, "channel", contact->channel);
        json_write_text(json, "initiative", contact->initiative);
        if (contact->minutes)
            json_write_integer(json, "minutes", contact->minutes);
        else
            json_write_null(json, "minutes");
        json_write_end(json);
    }
    json_write_end(json);
}

static void write_budget(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "budget");
    for (size_t i = 0; i < dossier->amount_count; i++) {
        const struct ank_amount *amount = &dossier->amounts[i];
        json_write_object(json, NULL);
        json_write_integer(json, "number", amount->number);
        json_write_day(json, "date", amount->day);
        json_write_text(json, "what", amount->kind);
        json_write_text(json, "domain", amount->domain_code);
        json_write_text(json, "right", amount->right_code);
        json_write_number(json, "amount", (double)amount->cents / 100);
        json_write_number(json, "left", (double)amount->balance / 100);
        json_write_end(json);
    }
    json_write_end(json);
}

static void write_signals(const struct dossier *dossier, struct json_writer *json)
{
    json_write_array(json, "signals");
    for (size_t i = 0; i < dossier->signal_count; i++) {
        const struct ank_signal *signal = &dossier->signals[i];
        json_write_object(json, NULL);
        json_write_integer(json, "number", signal->number);
        json_write_text(json, "project", signal->project);
        json_write_day(json, "date", signal->day);
        json_write_text(json, "title", signal->title);
        json_write_text(json, "level", signal->level);
        json_write_text(json, "status", signal->state);
        json_write_day(json, "feedback", signal->feedback);
        json_write_end(json);
    }
    json_write_end(json);
}

void dossier_write_process(const struct dossier *dossier, struct json_writer *json)
{
    write_steps(dossier, json);
    write_contacts(dossier, json);
    write_budget(dossier, json);
    write_signals(dossier, json);
}
