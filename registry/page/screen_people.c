/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who rates in a family, who goes along with it, and what it allows. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/consent_entry.h>
#include <ankerpunt/app/families.h>
#include <ankerpunt/model/code.h>

#include "ways.h"

static bool write_persons(struct visit *visit, struct ank_person **persons,
                          size_t *count, struct ank_error *err)
{
    if (!ank_person_rows(&visit->work, visit->named, persons, count, err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("Who can rate")));
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < *count; i++) {
        const struct ank_person *person = &(*persons)[i];
        const char *role =
            ank_code_words(visit->work.lang, ank_role_codes, person->role);
        markup_open(visit->page, "li");
        markup_element(visit->page, "span", .text = person->code);
        markup_element(visit->page, "span", .class = "soft", .text = role ? role : "");
        if (person->born)
            markup_element(visit->page, "span", .class = "soft",
                           .text = SAY(ANK_N("born in %d"), person->born));
        family_button(visit, &(struct family_button){.path = "/people",
                                                     .name = "forget",
                                                     .value = person->code,
                                                     .words = WORDS(ANK_N("back"))});
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    return true;
}

static size_t choices_of(struct visit *visit, const struct ank_code_row *list,
                         struct screen_choice *choice, size_t most)
{
    size_t count = 0;
    for (; list[count].code && count < most; count++)
        choice[count] =
            (struct screen_choice){list[count].code, WORDS(list[count].words)};
    return count;
}

static void ask_person(struct visit *visit)
{
    struct screen_choice roles[12];
    size_t count = choices_of(visit, ank_role_codes, roles, ANK_COUNT(roles));
    markup_open(visit->page, "details");
    markup_element(visit->page, "summary", .text = WORDS(ANK_N("Somebody else rates")));
    screen_form(visit, "/people", visit->named);
    screen_ask(visit, &(struct screen_field){
                          .name = "code",
                          .words = WORDS(ANK_N("A short word for them, such as mama")),
                          .required = true});
    screen_choose(visit, &(struct screen_choices){.name = "role",
                                                  .words = WORDS(ANK_N("They are")),
                                                  .choice = roles,
                                                  .count = count,
                                                  .row = true});
    screen_ask(visit,
               &(struct screen_field){.name = "born",
                                      .words = WORDS(ANK_N("Year of birth, of a "
                                                           "child or young person"))});
    screen_button(visit, "person", "yes", WORDS(ANK_N("Add")));
    screen_button(visit, "change", "yes", WORDS(ANK_N("Change who is there")));
    screen_form_end(visit);
    markup_close(visit->page, 1);
}

static bool write_consents(struct visit *visit, struct ank_error *err)
{
    char day[11];
    struct ank_consent_word *words;
    size_t count;
    if (!ank_consent_list(&visit->work, visit->named, &words, &count, err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("What they allow")));
    markup_open(visit->page, "ul", .class = "plain");
    for (size_t i = 0; i < count; i++) {
        const struct ank_consent_word *word = &words[i];
        const char *what =
            ank_code_words(visit->work.lang, ank_purpose_codes, word->purpose);
        markup_open(visit->page, "li");
        markup_element(visit->page, "span", .text = what ? what : word->purpose_words);
        markup_element(visit->page, "span", .class = "soft",
                       .text = ank_format(
                           &visit->mem, "%s · %s %s",
                           word->by ? word->by : WORDS(ANK_N("the family together")),
                           word->given ? WORDS(ANK_N("yes")) : WORDS(ANK_N("no")),
                           ank_work_day(&visit->work, word->day)));
        family_button(
            visit,
            &(struct family_button){
                .path = "/people",
                .name = "never",
                .value = ank_format(&visit->mem, "%s %s", word->purpose,
                                    word->by ? word->by : ""),
                .words = WORDS(ANK_N("back")),
                .also = "day",
                .also_value = ank_strdup(&visit->mem, ank_day_format(word->day, day)),
            });
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
    return true;
}

static void ask_consent(struct visit *visit, const struct ank_person *persons,
                        size_t count)
{
    struct screen_choice *who = ank_alloc(&visit->mem, (count + 1) * sizeof *who);
    struct screen_choice purposes[12];
    const struct screen_choice answers[] = {{"yes", WORDS(ANK_N("yes"))},
                                            {"no", WORDS(ANK_N("no"))}};
    size_t purpose_count =
        choices_of(visit, ank_purpose_codes, purposes, ANK_COUNT(purposes));
    who[0] = (struct screen_choice){"", WORDS(ANK_N("the family together"))};
    for (size_t i = 0; i < count; i++)
        who[i + 1] = (struct screen_choice){persons[i].code, persons[i].code};
    screen_form(visit, "/people", visit->named);
    screen_choose(visit, &(struct screen_choices){.name = "purpose",
                                                  .words = WORDS(ANK_N("For what?")),
                                                  .choice = purposes,
                                                  .count = purpose_count});
    screen_ask(visit,
               &(struct screen_field){
                   .name = "whom",
                   .words = WORDS(ANK_N("Shared with whom, when it is for that")),
               });
    screen_choose(visit, &(struct screen_choices){.name = "by",
                                                  .words = WORDS(ANK_N("Who says it?")),
                                                  .choice = who,
                                                  .count = count + 1,
                                                  .row = true});
    screen_choose(visit, &(struct screen_choices){.name = "given",
                                                  .words = WORDS(ANK_N("They say")),
                                                  .choice = answers,
                                                  .count = ANK_COUNT(answers),
                                                  .row = true});
    screen_ask(visit, &(struct screen_field){
                          .name = "day",
                          .words = WORDS(ANK_N("Which day?")),
                          .there = ank_work_day(&visit->work, visit->work.today)});
    screen_button(visit, "consent", "yes", WORDS(ANK_N("Note it")));
    screen_form_end(visit);
}

static void ask_coach(struct visit *visit)
{
    screen_subheading(visit, WORDS(ANK_N("Who goes along")));
    screen_form(visit, "/people", visit->named);
    screen_ask(visit, &(struct screen_field){
                          .name = "coach",
                          .words = WORDS(ANK_N("Another coach goes along: their code")),
                          .required = true});
    screen_button(visit, "goes", "yes", WORDS(ANK_N("Note it")));
    screen_form_end(visit);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_person *persons;
    size_t count;
    if (!family_head(visit, "/people", err) ||
        !write_persons(visit, &persons, &count, err))
        return false;
    ask_person(visit);
    if (!write_consents(visit, err))
        return false;
    ask_consent(visit, persons, count);
    ask_coach(visit);
    return true;
}

static bool take_person(struct visit *visit, struct ank_error *err)
{
    const char *born = screen_typed(visit, "born");
    struct ank_person_entry entry = {.family = visit->named,
                                     .code = screen_typed(visit, "code"),
                                     .role = screen_typed(visit, "role"),
                                     .born = ANK_NOT_GIVEN};
    if (!entry.code)
        return ank_fail(err, ANK_INVALID, ANK_N("What are they called here?"));
    if (born && !ank_decimal_parse(born, 0, &entry.born))
        return ank_fail(err, ANK_INVALID, ANK_N("a year of birth is 4 numbers"));
    visit->saved = SAY(ANK_N("%s can rate."), entry.code);
    if (screen_pressed(visit, "change"))
        return ank_person_change(&visit->work, &entry, err);
    return ank_person_enter(&visit->work, &entry, err);
}

static bool take_consent(struct visit *visit, struct ank_error *err)
{
    const char *whom = screen_typed(visit, "whom");
    const char *given = screen_typed(visit, "given");
    struct ank_consent_entry entry = {.family = visit->named,
                                      .purpose = screen_typed(visit, "purpose"),
                                      .person = screen_typed(visit, "by"),
                                      .given = given && strcmp(given, "yes") == 0};
    if (whom && entry.purpose && strncmp(entry.purpose, "share", 5) == 0)
        entry.purpose = ank_format(&visit->mem, "share:%s", whom);
    visit->saved = WORDS(ANK_N("It is noted."));
    return screen_day(visit, "day", &entry.day, err) &&
           ank_consent_note(&visit->work, &entry, err);
}

static bool take_never(struct visit *visit, const char *what, struct ank_error *err)
{
    char *purpose = ank_strdup(&visit->mem, what), *by = strchr(purpose, ' ');
    struct ank_consent_entry entry = {.family = visit->named, .purpose = purpose};
    if (by)
        *by++ = '\0';
    entry.person = by && *by ? by : NULL;
    visit->saved = WORDS(ANK_N("It is taken away."));
    return screen_day(visit, "day", &entry.day, err) &&
           ank_consent_unnote(&visit->work, &entry, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *never = request_field(visit->request, "never");
    struct ank_coach noted, said = {.family = visit->named,
                                    .code = screen_typed(visit, "coach"),
                                    .from = ANK_NO_DAY,
                                    .to = ANK_NO_DAY};
    bool kept;
    if (never) {
        kept = take_never(visit, never, err);
    } else if (screen_pressed(visit, "forget")) {
        const struct ank_person_entry gone = {.family = visit->named,
                                              .code = screen_typed(visit, "forget"),
                                              .born = ANK_NOT_GIVEN};
        kept = ank_person_forget(&visit->work, &gone, err);
        visit->saved = SAY(ANK_N("%s is taken away."), gone.code);
    } else if (screen_pressed(visit, "person") || screen_pressed(visit, "change")) {
        kept = take_person(visit, err);
    } else if (said.code) {
        kept = ank_coach_note(&visit->work, &said, &noted, err);
        visit->saved = SAY(ANK_N("%s goes along."), said.code);
    } else {
        kept = take_consent(visit, err);
    }
    return kept && screen_go(visit, "/people", visit->named);
}

const struct screen screen_people = {.path = "/people",
                                     .side = SCREEN_DESK,
                                     .names = true,
                                     .shows = ANK_READ,
                                     .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                     .show = show,
                                     .take = take};
