/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done with a family: contacts, and its tailor-made budget. */
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/model/code.h>

#include "ways.h"

static const char *number_of(struct visit *visit, int64_t number)
{
    return ank_format(&visit->mem, "%lld", (long long)number);
}

static void choose_code(struct visit *visit, const char *name, const char *words,
                        const struct ank_code_row *list)
{
    struct screen_choice choice[16];
    size_t count = 0;
    for (; list[count].code && count < ANK_COUNT(choice); count++)
        choice[count] =
            (struct screen_choice){list[count].code, WORDS(list[count].words)};
    screen_choose(visit, &(struct screen_choices){.name = name,
                                                  .words = words,
                                                  .choice = choice,
                                                  .count = count,
                                                  .row = true});
}

static void ask_day(struct visit *visit)
{
    screen_ask(visit, &(struct screen_field){
                          .name = "day",
                          .words = WORDS(ANK_N("Which day?")),
                          .there = ank_work_day(&visit->work, visit->work.today)});
}

static bool write_contacts(struct visit *visit, struct ank_error *err)
{
    struct ank_contact_rows rows;
    const struct ank_lang *lang = visit->work.lang;
    if (!ank_contact_rows(&visit->work, visit->named, &rows, err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("Contacts")));
    screen_form(visit, "/work", visit->named);
    choose_code(visit, "channel", WORDS(ANK_N("How?")), ank_channel_codes);
    ask_day(visit);
    screen_ask(visit, &(struct screen_field){.name = "minutes",
                                             .words = WORDS(ANK_N("Minutes")),
                                             .type = "number"});
    screen_button(visit, "contact", "yes", WORDS(ANK_N("Note it")));
    screen_form_end(visit);
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = rows.count; i-- > 0;) {
        const struct ank_contact *contact = &rows.contacts[i];
        markup_open(visit->page, "li");
        markup_element(visit->page, "span",
                       .text = ank_format(
                           &visit->mem, "%s · %s",
                           ank_work_day(&visit->work, contact->day),
                           ank_code_words(lang, ank_channel_codes, contact->channel)));
        if (contact->minutes)
            markup_element(visit->page, "span", .class = "soft",
                           .text =
                               SAY(ANK_N("%lld minutes"), (long long)contact->minutes));
        family_button(
            visit, &(struct family_button){.path = "/work",
                                           .name = "never_contact",
                                           .value = number_of(visit, contact->number),
                                           .words = WORDS(ANK_N("back"))});
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    return true;
}

static const char *euro(struct visit *visit, int64_t cents)
{
    char text[32];
    return ank_format(&visit->mem, "€ %s",
                      ank_number_words(visit->work.lang, (double)cents / 100, 2, text));
}

static void write_amount(struct visit *visit, const struct ank_amount_row *row)
{
    const struct ank_label *label = row->domain ? row->domain : row->right;
    const struct ank_lang *lang = visit->work.lang;
    markup_open(visit->page, "li");
    markup_element(
        visit->page, "span",
        .text = ank_format(&visit->mem, "%s · %s %s%s%s",
                           ank_work_day(&visit->work, row->amount.day),
                           ank_code_words(lang, ank_amount_codes, row->amount.kind),
                           euro(visit, row->amount.cents), label ? " · " : "",
                           label ? ank_label_plain(lang, &visit->mem, label) : ""));
    markup_element(visit->page, "span", .class = "soft",
                   .text = SAY(ANK_N("left: %s"), euro(visit, row->amount.balance)));
    family_button(visit,
                  &(struct family_button){.path = "/work",
                                          .name = "never_amount",
                                          .value = number_of(visit, row->amount.number),
                                          .words = WORDS(ANK_N("back"))});
    markup_close(visit->page, 1);
}

static bool write_budget(struct visit *visit, struct ank_error *err)
{
    struct ank_amount_row *rows;
    size_t count;
    if (!ank_amount_rows(&visit->work, visit->named, &rows, &count, err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("Tailor-made budget")));
    screen_form(visit, "/work", visit->named);
    choose_code(visit, "kind", WORDS(ANK_N("What?")), ank_amount_codes);
    if (!family_choose_about(visit, err))
        return false;
    screen_ask(visit, &(struct screen_field){.name = "amount",
                                             .words = WORDS(ANK_N("Amount in euro")),
                                             .required = true});
    ask_day(visit);
    screen_button(visit, "money", "yes", WORDS(ANK_N("Note it")));
    screen_form_end(visit);
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = count; i-- > 0;)
        write_amount(visit, &rows[i]);
    markup_close(visit->page, 1);
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    return family_head(visit, "/work", err) && write_contacts(visit, err) &&
           write_budget(visit, err);
}

static bool take_contact(struct visit *visit, struct ank_error *err)
{
    const char *minutes = screen_typed(visit, "minutes");
    struct ank_contact_entry entry = {.family = visit->named,
                                      .channel = screen_typed(visit, "channel"),
                                      .minutes = ANK_NOT_GIVEN};
    if (minutes && !ank_decimal_parse(minutes, 0, &entry.minutes))
        return ank_fail(err, ANK_INVALID, ANK_N("minutes are a whole number"));
    visit->saved = WORDS(ANK_N("The contact is kept."));
    return screen_day(visit, "day", &entry.day, err) &&
           ank_contact_note(&visit->work, &entry, err);
}

static bool take_amount(struct visit *visit, struct ank_error *err)
{
    struct ank_amount_entry entry = {.about = {.family = visit->named},
                                     .kind = screen_typed(visit, "kind"),
                                     .typed = screen_typed(visit, "amount")};
    family_about(visit, &entry.about);
    if (!entry.typed)
        return ank_fail(err, ANK_INVALID, ANK_N("How much, in euro?"));
    visit->saved = WORDS(ANK_N("The amount is kept."));
    return screen_day(visit, "day", &entry.day, err) &&
           ank_amount_note(&visit->work, &entry, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_numbered one = {.family = visit->named, .day = ANK_NO_DAY};
    bool kept;
    if ((one.typed = screen_typed(visit, "never_contact"))) {
        kept = ank_contact_delete(&visit->work, &one, err);
        visit->saved = WORDS(ANK_N("The contact is taken away."));
    } else if ((one.typed = screen_typed(visit, "never_amount"))) {
        kept = ank_amount_delete(&visit->work, &one, err);
        visit->saved = WORDS(ANK_N("The amount is taken away."));
    } else {
        kept = screen_pressed(visit, "contact") ? take_contact(visit, err)
                                                : take_amount(visit, err);
    }
    return kept && screen_go(visit, "/work", visit->named);
}

const struct screen screen_work = {.path = "/work",
                                   .side = SCREEN_DESK,
                                   .names = true,
                                   .shows = ANK_READ,
                                   .takes = ANK_READ | ANK_WRITE,
                                   .show = show,
                                   .take = take};
