/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and contact of a family and its people, while they are unsealed. */
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/app/sealing.h>

#include "ways.h"
#include "unsealed.h"

static const struct ank_identity_row *row_of(const struct ank_identity_row *rows,
                                             size_t count, const char *person)
{
    for (size_t i = 0; i < count; i++)
        if (person ? rows[i].person && strcmp(rows[i].person, person) == 0
                   : !rows[i].person)
            return &rows[i];
    return NULL;
}

static void ask(struct visit *visit, const char *person,
                const struct ank_identity_row *there)
{
    markup_open(visit->page, "details", .open = there != NULL);
    markup_element(visit->page, "summary",
                   .text = person ? person : WORDS(ANK_N("the family together")));
    screen_form(visit, "/names", visit->named);
    markup_element(visit->page, "input", .type = "hidden", .name = "person",
                   .value = person ? person : "");
    for (size_t i = 0; i < ANK_IDENTITY_FIELDS; i++)
        screen_ask(visit, &(struct screen_field){
                              .name = ank_identity_fields[i].key,
                              .words = WORDS(ank_identity_fields[i].question),
                              .there = there ? there->values[i] : NULL,
                          });
    screen_button(visit, "keep", "yes", WORDS(ANK_N("Save")));
    screen_form_end(visit);
    markup_close(visit->page, 1);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_identity_row *rows;
    struct ank_person *persons;
    size_t count, person_count;
    bool open;
    const struct ank_identity_whom whom = {.family = visit->named};
    if (!unsealed_try(visit, &open, err) || !family_head(visit, "/names", err))
        return false;
    if (!open)
        return unsealed_ask(visit, "/names", err);
    if (!ank_identity_rows(&visit->work, &whom, &rows, &count, err) ||
        !ank_person_rows(&visit->work, visit->named, &persons, &person_count, err))
        return false;
    screen_words(visit,
                 WORDS(ANK_N("Only what you need to reach them. It is on no paper "
                             "and in no result; what you make empty is gone.")));
    ask(visit, NULL, row_of(rows, count, NULL));
    for (size_t i = 0; i < person_count; i++)
        ask(visit, persons[i].code, row_of(rows, count, persons[i].code));
    return true;
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const struct ank_identity_whom whom = {.family = visit->named,
                                           .person = screen_typed(visit, "person")};
    const char *said[ANK_IDENTITY_FIELDS];
    bool open;
    if (unsealed_pressed(visit))
        return unsealed_take(visit, err) && screen_go(visit, "/names", visit->named);
    if (!unsealed_try(visit, &open, err))
        return false;
    if (!open)
        return unsealed_wanted(err);
    for (size_t i = 0; i < ANK_IDENTITY_FIELDS; i++) {
        const char *typed = screen_typed(visit, ank_identity_fields[i].key);
        said[i] = typed ? typed : "";
    }
    visit->saved = WORDS(ANK_N("Names and contact are kept, sealed."));
    return ank_identity_keep(&visit->work, &whom, said, err) &&
           screen_go(visit, "/names", visit->named);
}

const struct screen screen_names = {.path = "/names",
                                    .side = SCREEN_DESK,
                                    .names = true,
                                    .shows = ANK_READ | ANK_IDENTITY,
                                    .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                    .show = show,
                                    .take = take};
