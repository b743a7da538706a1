/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before the laptop is handed over: who rates, in which language, and how. What has to
 * be asked of them first is asked here. */
#include <string.h>

#include <ankerpunt/app/consent_entry.h>
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/rating.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/model/code.h>

#include "handing.h"
#include "server.h"

enum { least_code = 4 };

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_record record;
    const char *name;
    if (!visit->named)
        return screen_go(visit, "/", NULL);
    if (!ank_family_name(&visit->work, visit->named, &name, err) ||
        !ank_family_record(&visit->work, visit->named, &record, err))
        return false;
    screen_heading(visit, SAY(ANK_N("Fill in together: %s"), name));
    screen_form(visit, "/hand", visit->named);
    if (!handing_ask(visit, &record, err))
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

/* A person of 12 or more is asked themselves, before they have the laptop. */
static bool asked(struct visit *visit, const char *young, struct ank_error *err)
{
    return !young || screen_pressed(visit, "young") ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("First ask %s whether their talk may stand on the family's "
                          "sheet; the question stands below."),
                    young);
}

static bool take_consents(struct visit *visit, const struct gate_table *table,
                          struct ank_error *err)
{
    struct ank_consent_open open = {.family = table->family,
                                    .person = *table->by ? table->by : NULL,
                                    .day = table->day};
    return ank_consent_asks(&visit->work, &open, err) &&
           asked(visit, open.young, err) &&
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

/* Goes on with what was begun, when the coach said so. */
static bool take_begun(struct visit *visit, struct ank_rating *rating,
                       struct ank_error *err)
{
    struct ank_rating_begun begun;
    const char *said = screen_typed(visit, "begun");
    if (!ank_rating_begun(&visit->work, rating, &begun, err))
        return false;
    if (begun.day == ANK_NO_DAY)
        return true;
    if (!said)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("A talk was begun before: go on with it, or begin a new "
                              "one? The question stands below."));
    if (strcmp(said, "on") == 0)
        rating->day = begun.day;
    return true;
}

static bool shows(struct visit *visit, const char *what)
{
    const char *typed = screen_typed(visit, "shows");
    return typed && strcmp(typed, what) == 0;
}

static void take_table(struct visit *visit, const struct ank_rating *rating,
                       struct gate_table *table)
{
    const char *lang = screen_typed(visit, "lang");
    table->day = rating->day;
    copy(table->family, sizeof table->family, visit->named);
    copy(table->by, sizeof table->by, rating->by);
    copy(table->mode, sizeof table->mode, rating->mode);
    copy(table->lang, sizeof table->lang,
         ank_lang_code(ank_lang_of_form(lang ? lang : "")));
    table->child = shows(visit, "child");
    table->faces = table->child || shows(visit, "faces");
    table->review = screen_pressed(visit, "review") ? GATE_REVIEW : GATE_NO_REVIEW;
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
    struct ank_rating rating;
    struct ank_questions *questions;
    if (!visit->named)
        return screen_go(visit, "/", NULL);
    if (!handing_rating(visit, &rating, err) || !take_begun(visit, &rating, err))
        return false;
    take_table(visit, &rating, &table);
    if (!take_code(visit, &table, err) || !take_consents(visit, &table, err) ||
        !ank_questions_open(&visit->work, &rating, &questions, err))
        return false;
    copy(table.family, sizeof table.family, questions->family);
    copy(table.instrument, sizeof table.instrument, questions->instrument->code);
    for (size_t i = 0; i < ANK_MOST_DOMAINS; i++)
        visit->server->before[i] = ANK_NOT_ASKED;
    frame_forget(&visit->server->told); /* what was told the coach */
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
