/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences on what was done in a period. */
#include <math.h>

#include <ankerpunt/analysis/words.h>
#include <ankerpunt/model/code.h>

struct sentences {
    const struct ank_lang *lang;
    struct ank_arena *mem;
    size_t count;
    const char **said;
};

static void say(struct sentences *to, const char *sentence)
{
    to->said = ank_grow(to->mem, to->said, to->count, sizeof(char *));
    to->said[to->count++] = sentence;
}

static const char *word(const struct sentences *to, const struct ank_code_row *codes,
                        const char *code)
{
    return code ? ank_code_words(to->lang, codes, code)
                : ank_words(to->lang, ANK_N("not said"));
}

static const char *add_item(const struct sentences *to, const char *list,
                            const char *item, long long n)
{
    return ank_format(to->mem, "%s%s%s", list ? list : "", list ? "; " : "",
                      ank_say(to->lang, to->mem, ANK_N("%s: %lld"), item, n));
}

static void say_referrals(struct sentences *to,
                          const struct ank_process_counts *process)
{
    const char *list = NULL;
    for (size_t i = 0; i < process->referral_count; i++)
        list = add_item(to, list,
                        word(to, ank_referral_codes, process->referrals[i].referral),
                        (long long)process->referrals[i].n);
    if (list)
        say(to, ank_say(to->lang, to->mem, ANK_N("How families that began came: %s."),
                        list));
}

static void say_closings(struct sentences *to, const struct ank_process_counts *process)
{
    const char *list = NULL;
    for (size_t i = 0; i < process->closing_count; i++) {
        const struct ank_closing_row *row = &process->closings[i];
        const char *reason = word(to, ank_closed_codes, row->reason);
        const char *by = row->by
                             ? ank_say(to->lang, to->mem, ANK_N("%s (decided by: %s)"),
                                       reason, word(to, ank_doer_codes, row->by))
                             : reason;
        list = add_item(to, list, by, (long long)row->n);
    }
    if (list)
        say(to, ank_say(to->lang, to->mem, ANK_N("How support ended: %s."), list));
}

static void say_contacts(struct sentences *to, const struct ank_process_counts *process)
{
    const char *list = NULL;
    char hours[32];
    for (size_t i = 0; i < process->contact_count; i++) {
        const struct ank_contact_kind *kind = &process->contacts[i];
        list = add_item(to, list, word(to, ank_channel_codes, kind->channel),
                        (long long)kind->contacts);
        if (kind->timed > 0)
            list = ank_format(
                to->mem, "%s %s", list,
                ank_say(
                    to->lang, to->mem, ANK_N("(%s hours, with a length: %lld)"),
                    ank_number_words(to->lang, (double)kind->minutes / 60, 1, hours),
                    (long long)kind->timed));
    }
    if (list)
        say(to, ank_say(to->lang, to->mem, ANK_N("Contacts: %s."), list));
}

static void say_money(struct sentences *to, const struct ank_process_counts *process)
{
    const struct ank_budget_total *budget = &process->budget;
    char granted[32], spent[32], worth[32];
    if (budget->granted || budget->spent || budget->back)
        say(to,
            ank_say(
                to->lang, to->mem,
                ANK_N("Tailor-made budget: granted %s euro, spent %s euro."),
                ank_number_words(to->lang, (double)budget->granted / 100, 2, granted),
                ank_number_words(to->lang, (double)(budget->spent - budget->back) / 100,
                                 2, spent)));
    if (process->in_order == 0)
        return;
    say(to, ank_say(to->lang, to->mem, ANK_N("Rights that came in order: %zu."),
                    process->in_order));
    if (process->valued > 0)
        say(to,
            ank_say(
                to->lang, to->mem,
                ANK_N("Worth together, as far as it is known (of rights: %zu): %s "
                      "euro a year."),
                process->valued,
                ank_number_words(to->lang, (double)process->cents / 100, 2, worth)));
}

const char *const *ank_sentences_of_process(const struct ank_lang *lang,
                                            struct ank_arena *mem,
                                            const struct ank_summary *summary)
{
    struct sentences to = {.lang = lang, .mem = mem};
    const struct ank_process_counts *process = &summary->process;
    say(&to, ank_say(lang, mem,
                     ANK_N("Support in this period: begun %zu, under way for a day or "
                           "longer %zu, ended %zu."),
                     process->started, process->running, process->closed));
    say_referrals(&to, process);
    say_closings(&to, process);
    say_contacts(&to, process);
    say_money(&to, process);
    say(&to, NULL);
    return to.said;
}

const char *const *ank_sentences_of_lengths(const struct ank_lang *lang,
                                            struct ank_arena *mem,
                                            const struct ank_summary *summary)
{
    struct sentences to = {.lang = lang, .mem = mem};
    const struct ank_lengths *lengths = &summary->process.lengths;
    char months[32], foreseen[32];
    if (lengths->ended > 0)
        say(&to, ank_say(lang, mem,
                         ANK_N("Support that ended in the period took %s months, half "
                               "of it less and half of it more (n %zu)."),
                         ank_number_words(lang, lengths->median, 1, months),
                         lengths->ended));
    if (lengths->ended > 0 && !isnan(lengths->foreseen)) {
        say(&to, ank_say(lang, mem,
                         ANK_N("Ended within the foreseen %s months: %zu of %zu that "
                               "ended."),
                         ank_number_words(lang, lengths->foreseen, 0, foreseen),
                         lengths->within, lengths->ended));
        say(&to, ank_words(lang, ANK_N("Beside it: in MISSION (Kortrijk) 42 % of files "
                                       "were closed within the foreseen duration, of "
                                       "all cases with data up to one year. That is "
                                       "another denominator, and no norm.")));
    }
    say(&to, NULL);
    return to.said;
}

char *ank_sentence_of_period(const struct ank_lang *lang, struct ank_arena *mem,
                             const struct ank_period *period)
{
    char from[12], until[12];
    ank_day_words(period->until, until);
    return period->from == ANK_NO_DAY
               ? ank_say(lang, mem, ANK_N("As it stood on %s"), until)
               : ank_say(lang, mem,
                         ANK_N("From %s to %s, as it was known on that last day"),
                         ank_day_words(period->from, from), until);
}
