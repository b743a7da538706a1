/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before the laptop is handed over: who rates, in which language, and how. What has to
 * be asked of them first is asked here. */
#include <string.h>

#include <ankerpunt/app/consent_entry.h>
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/rating.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/model/code.h>

#include "server.h"

enum { least_code = 4 };

static void choose_who(struct visit *visit, const struct ank_person *persons,
                       size_t count)
{
    struct screen_choice *who = ank_alloc(&visit->mem, (count + 1) * sizeof *who);
    who[0] = (struct screen_choice){"", WORDS(ANK_N("the family together"))};
    for (size_t i = 0; i < count; i++)
        who[i + 1] = (struct screen_choice){persons[i].code,
                                            SAY(ANK_N("%s, alone"), persons[i].code)};
    screen_choose(visit, &(struct screen_choices){
                             .name = "by",
                             .words = WORDS(ANK_N("Who fills it in?")),
                             .choice = who,
                             .count = count + 1,
                             .row = true,
                         });
}

static void choose_how(struct visit *visit, const char *language)
{
    static const char *const own[][2] = {
        {"nl", "Nederlands"}, {"fr", "français"}, {"en", "English"}};
    struct screen_choice langs[ANK_COUNT(own)];
    const struct screen_choice shows[] = {
        {"numbers", WORDS(ANK_N("numbers with faces"))},
        {"faces", WORDS(ANK_N("faces alone"))},
    };
    for (size_t i = 0; i < ANK_COUNT(own); i++)
        langs[i] = (struct screen_choice){own[i][0], own[i][1]};
    screen_choose(visit, &(struct screen_choices){.name = "lang",
                                                  .words = WORDS(ANK_N("Language")),
                                                  .there = language,
                                                  .choice = langs,
                                                  .count = ANK_COUNT(langs),
                                                  .row = true});
    screen_choose(visit, &(struct screen_choices){.name = "shows",
                                                  .words = WORDS(ANK_N("Show")),
                                                  .choice = shows,
                                                  .count = ANK_COUNT(shows),
                                                  .row = true});
    screen_ask(visit, &(struct screen_field){
                          .name = "day",
                          .words = WORDS(ANK_N("Which day?")),
                          .there = ank_work_day(&visit->work, visit->work.today),
                      });
}

/* May it be kept? Asked once, and never answered for them. */
static bool ask_consent(struct visit *visit, const struct ank_consent_open *open)
{
    const struct screen_choice answers[] = {
        {"later", WORDS(ANK_N("ask later"))},
        {"yes", WORDS(ANK_N("yes"))},
        {"no", WORDS(ANK_N("no"))},
    };
    if (open->measure)
        screen_choose(
            visit, &(struct screen_choices){
                       .name = "measure",
                       .words = WORDS(ANK_N("May it be kept how it goes? Nothing was "
                                            "said yet.")),
                       .choice = answers,
                       .count = ANK_COUNT(answers),
                       .row = true,
                   });
    if (open->young)
        screen_choose(
            visit,
            &(struct screen_choices){
                .name = "young",
                .words = SAY(ANK_N("%s is 12 or more: may their talk stand on the "
                                   "family's sheet too?"),
                             open->young),
                .choice = answers,
                .count = ANK_COUNT(answers),
                .row = true,
            });
    return true;
}

static bool ask_code(struct visit *visit, struct ank_error *err)
{
    bool set;
    if (!ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    if (set)
        screen_words(visit, WORDS(ANK_N("You come back with the passphrase of the "
                                        "registry.")));
    else
        screen_ask(visit, &(struct screen_field){
                              .name = "code",
                              .words = WORDS(ANK_N("A code to come back with, for this "
                                                   "time")),
                              .type = "password",
                              .hint = WORDS(ANK_N("At least 4 letters or numbers that "
                                                  "you remember.")),
                              .required = true,
                          });
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_person *persons;
    size_t count;
    struct ank_record record;
    struct ank_consent_open open = {.family = visit->named, .day = visit->work.today};
    const char *name;
    if (!visit->named)
        return screen_go(visit, "/", NULL);
    if (!ank_family_name(&visit->work, visit->named, &name, err) ||
        !ank_family_record(&visit->work, visit->named, &record, err) ||
        !ank_person_rows(&visit->work, visit->named, &persons, &count, err) ||
        !ank_consent_asks(&visit->work, &open, err))
        return false;
    screen_heading(visit, SAY(ANK_N("Fill in together: %s"), name));
    screen_form(visit, "/hand", visit->named);
    choose_who(visit, persons, count);
    choose_how(visit, record.language);
    if (!ask_consent(visit, &open) || !ask_code(visit, err))
        return false;
    screen_words(visit, WORDS(ANK_N("Close other windows with names in them. The "
                                    "family sees its own answers of today, and nothing "
                                    "else.")));
    screen_button(visit, "give", "yes", WORDS(ANK_N("Give it to the family")));
    screen_form_end(visit);
    return true;
}

static bool note_consent(struct visit *visit, const char *field,
                         struct ank_consent_entry entry, struct ank_error *err)
{
    const char *said = request_field(visit->request, field);
    if (!said || strcmp(said, "later") == 0)
        return true;
    entry.given = strcmp(said, "yes") == 0;
    return ank_consent_note(&visit->work, &entry, err);
}

static bool take_consents(struct visit *visit, const struct gate_table *table,
                          struct ank_error *err)
{
    struct ank_consent_open open = {.family = table->family,
                                    .person = *table->by ? table->by : NULL,
                                    .day = table->day};
    return ank_consent_asks(&visit->work, &open, err) &&
           note_consent(visit, "measure",
                        (struct ank_consent_entry){.family = table->family,
                                                   .purpose = "measure",
                                                   .day = table->day},
                        err) &&
           (!open.young ||
            note_consent(visit, "young",
                         (struct ank_consent_entry){.family = table->family,
                                                    .purpose = "share:family",
                                                    .person = open.young,
                                                    .day = table->day},
                         err));
}

static void copy(char *to, size_t size, const char *from)
{
    if (from && strlen(from) < size)
        strcpy(to, from);
}

static bool take_table(struct visit *visit, struct gate_table *table,
                       struct ank_error *err)
{
    const char *by = screen_typed(visit, "by");
    const char *shows = screen_typed(visit, "shows");
    const char *lang = screen_typed(visit, "lang");
    if (!screen_day(visit, "day", &table->day, err))
        return false;
    if (table->day == ANK_NO_DAY)
        table->day = visit->work.today;
    copy(table->family, sizeof table->family, visit->named);
    copy(table->by, sizeof table->by, by);
    copy(table->mode, sizeof table->mode, by ? "alone" : "together");
    copy(table->lang, sizeof table->lang,
         ank_lang_code(ank_lang_find(lang ? lang : "")));
    table->faces = shows && strcmp(shows, "faces") == 0;
    return true;
}

static bool take_code(struct visit *visit, struct gate_table *table,
                      struct ank_error *err)
{
    bool set;
    const char *code = request_field(visit->request, "code");
    if (!ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    if (set)
        return true;
    if (!code || strlen(code) < least_code)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("the code to come back with wants 4 letters or numbers "
                              "at least"));
    gate_code_proof(visit->gate, code, table->proof);
    return true;
}

/* The questions are opened once here: what refuses them refuses the table. */
static bool take(struct visit *visit, struct ank_error *err)
{
    struct gate_table table = {0};
    struct ank_questions *questions;
    if (!visit->named)
        return screen_go(visit, "/", NULL);
    if (!take_table(visit, &table, err) || !take_code(visit, &table, err) ||
        !take_consents(visit, &table, err))
        return false;
    const struct ank_rating rating = {.family = table.family,
                                      .by = *table.by ? table.by : NULL,
                                      .mode = table.mode,
                                      .day = table.day};
    if (!ank_questions_open(&visit->work, &rating, &questions, err))
        return false;
    copy(table.family, sizeof table.family, questions->family);
    copy(table.instrument, sizeof table.instrument, questions->instrument->code);
    for (size_t i = 0; i < ANK_MOST_DOMAINS; i++)
        visit->server->before[i] = ANK_NOT_ASKED;
    visit->gate->table = table;
    visit->answer.cookie = true;
    return gate_turn(visit->gate, err) && screen_go(visit, "/table", NULL);
}

const struct screen screen_hand = {.path = "/hand",
                                   .side = SCREEN_DESK,
                                   .shows = ANK_READ | ANK_IDENTITY,
                                   .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                   .show = show,
                                   .take = take};
