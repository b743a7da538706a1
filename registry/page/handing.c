/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ankerpunt/app/consent_entry.h>
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/sealing.h>

#include "handing.h"

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

/* Each by its own name; what no native speaker has read is said to the coach. */
static void choose_language(struct visit *visit, const char *language)
{
    static const char *const own[][2] = {
        {"nl", "Nederlands"}, {"fr", "français"},  {"en", "English"},
        {"ar", "العربية"},    {"bg", "български"}, {"es", "español"},
        {"ps", "پښتو"},       {"ro", "română"},    {"so", "Soomaali"},
        {"tr", "Türkçe"},     {"uk", "українська"}};
    struct screen_choice langs[ANK_COUNT(own)];
    for (size_t i = 0; i < ANK_COUNT(own); i++)
        langs[i] = (struct screen_choice){
            own[i][0],
            ank_lang_is_unread(ank_lang_of_form(own[i][0]))
                ? SAY(ANK_N("%s (not yet read by a native speaker)"), own[i][1])
                : own[i][1]};
    screen_choose(visit, &(struct screen_choices){.name = "lang",
                                                  .words = WORDS(ANK_N("Language")),
                                                  .there = language,
                                                  .choice = langs,
                                                  .count = ANK_COUNT(langs)});
}

static void choose_how(struct visit *visit)
{
    const struct screen_choice shows[] = {
        {"numbers", WORDS(ANK_N("numbers with faces"))},
        {"faces", WORDS(ANK_N("faces alone"))},
        {"child", WORDS(ANK_N("faces and few words, for a child"))},
    };
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
    screen_tick(visit, "review",
                WORDS(ANK_N("Afterwards the family says what matters most, and how to "
                            "go on")),
                true);
}

/* The project that the family is in today, else was in last; NULL: none. */
static const char *project_of(struct visit *visit, const struct ank_record *record)
{
    int at = ank_trajectory_at(record, visit->work.today);
    return at < 0 ? NULL : record->trajectories[at].project;
}

/* Asked only where a project rates several lists. */
static bool choose_list(struct visit *visit, const struct ank_record *record,
                        struct ank_error *err)
{
    struct ank_project *project;
    size_t count;
    const char *code = project_of(visit, record);
    if (!code)
        return true;
    if (!ank_project_rows(&visit->work, code, &project, &count, err))
        return false;
    struct screen_choice *lists =
        ank_alloc(&visit->mem, (project->instrument_count + 1) * sizeof *lists);
    for (size_t i = 0; i < project->instrument_count; i++)
        lists[i] =
            (struct screen_choice){project->instruments[i]->code,
                                   ank_label_plain(visit->work.lang, &visit->mem,
                                                   &project->instruments[i]->title)};
    if (project->instrument_count > 1)
        screen_choose(visit,
                      &(struct screen_choices){.name = "list",
                                               .words = WORDS(ANK_N("Which list?")),
                                               .choice = lists,
                                               .count = project->instrument_count,
                                               .row = true});
    return true;
}

/* Whose talk the form says, of which list and day. */
bool handing_rating(struct visit *visit, struct ank_rating *rating,
                    struct ank_error *err)
{
    const char *by = screen_typed(visit, "by");
    *rating = (struct ank_rating){.family = visit->named,
                                  .by = by,
                                  .instrument = screen_typed(visit, "list"),
                                  .mode = by ? "alone" : "together"};
    if (!screen_day(visit, "day", &rating->day, err))
        return false;
    if (rating->day == ANK_NO_DAY)
        rating->day = visit->work.today;
    return true;
}

/* A talk that was begun and not finished is proposed, by the keyboard's rule. Where
 * nothing can be rated there is none: that is said when it is tried. */
static void propose_begun(struct visit *visit)
{
    struct ank_rating rating;
    struct ank_rating_begun begun = {.day = ANK_NO_DAY};
    struct ank_error none = {0};
    if (!handing_rating(visit, &rating, &none) ||
        !ank_rating_begun(&visit->work, &rating, &begun, &none) ||
        begun.day == ANK_NO_DAY)
        return;
    const struct screen_choice choices[] = {
        {"on",
         SAY(ANK_N("go on with the one of %s"), ank_work_day(&visit->work, begun.day))},
        {"new", WORDS(ANK_N("a new talk"))},
    };
    screen_choose(visit, &(struct screen_choices){
                             .name = "begun",
                             .words = SAY(ANK_N("A talk was begun, %zu of %zu:"),
                                          begun.answered, begun.of),
                             .choice = choices,
                             .count = ANK_COUNT(choices),
                             .row = true});
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

bool handing_ask(struct visit *visit, const struct ank_record *record,
                 struct ank_error *err)
{
    struct ank_person *persons;
    size_t count;
    struct ank_consent_open open = {.family = visit->named,
                                    .person = screen_typed(visit, "by"),
                                    .day = visit->work.today};
    if (!ank_person_rows(&visit->work, visit->named, &persons, &count, err) ||
        !ank_consent_asks(&visit->work, &open, err))
        return false;
    choose_who(visit, persons, count);
    if (!choose_list(visit, record, err))
        return false;
    propose_begun(visit);
    choose_language(visit, record->language);
    choose_how(visit);
    return ask_consent(visit, &open) && ask_code(visit, err);
}
