/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keeping.h"

#include <string.h>

#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/setup.h>

void keeping_ask_secret(struct visit *visit, const char *name, const char *words)
{
    screen_ask(visit, &(struct screen_field){
                          .name = name, .words = words, .type = "password"});
}

bool keeping_ask_phrase(struct visit *visit, struct ank_error *err)
{
    const char *proposed;
    if (!ank_passphrase_propose(&visit->work, &proposed, err))
        return false;
    screen_words(visit, WORDS(ANK_N("A passphrase seals names and words, and locks "
                                    "this page. Write it down and keep it elsewhere: "
                                    "who loses it loses the names and words, never "
                                    "the scores and rights.")));
    screen_words(visit, SAY(ANK_N("One that nobody used yet: %s"), proposed));
    keeping_ask_secret(visit, "phrase", WORDS(ANK_N("Passphrase")));
    keeping_ask_secret(visit, "again", WORDS(ANK_N("Once more")));
    return true;
}

bool keeping_phrase(struct visit *visit, const char **phrase, struct ank_error *err)
{
    const char *typed = request_field(visit->request, "phrase");
    const char *again = request_field(visit->request, "again");
    *phrase = typed && *typed ? typed : NULL;
    if (strcmp(typed ? typed : "", again ? again : "") != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("The two are not the same. Type it twice, alike."));
    return !*phrase || ank_passphrase_good(*phrase, err);
}

bool keeping_take_phrase(struct visit *visit, struct ank_error *err)
{
    bool set;
    const char *phrase;
    if (!keeping_phrase(visit, &phrase, err) ||
        !ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    if (set)
        return ank_fail(err, ANK_EXISTS, ANK_N("there is a passphrase already"));
    if (!phrase)
        return ank_fail(err, ANK_INVALID, ANK_N("Type the passphrase, twice."));
    if (!ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work, ank_passphrase_change(&visit->work, phrase, err),
                      err))
        return false;
    visit->work.notice(&visit->work, WORDS(ANK_N("The passphrase is set.")));
    return true;
}

/* A stick that is in is chosen; else its folder is typed. */
static void ask_folder(struct visit *visit)
{
    struct ank_texts sticks;
    ank_setup_sticks(&visit->work, &sticks);
    if (sticks.count == 0)
        screen_words(visit, WORDS(ANK_N("No stick is in now. Plug one in and open this "
                                        "page again, or type a folder.")));
    struct screen_choice *choice =
        ank_alloc(&visit->mem, (sticks.count + 1) * sizeof *choice);
    for (size_t i = 0; i < sticks.count; i++)
        choice[i] = (struct screen_choice){sticks.text[i], sticks.text[i]};
    choice[sticks.count] =
        (struct screen_choice){"", WORDS(ANK_N("another folder, typed below"))};
    if (sticks.count > 0)
        screen_choose(visit, &(struct screen_choices){.name = "stick",
                                                      .words = WORDS(ANK_N("Where?")),
                                                      .choice = choice,
                                                      .count = sticks.count + 1,
                                                      .row = true});
    screen_ask(visit, &(struct screen_field){
                          .name = "folder",
                          .words = WORDS(ANK_N("A folder")),
                          .hint = WORDS(ANK_N("Such as /media/els/STICK"))});
}

bool keeping_ask_copy(struct visit *visit, struct ank_error *err)
{
    bool set;
    if (!ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    screen_words(visit,
                 set ? WORDS(ANK_N("A laptop gets lost or breaks; a copy that lies "
                                   "elsewhere brings all of it back. It is sealed with "
                                   "the passphrase."))
                     : WORDS(ANK_N("A laptop gets lost or breaks; a copy that lies "
                                   "elsewhere brings all of it back. It is not sealed, "
                                   "for there is no passphrase: keep it where only you "
                                   "can reach it.")));
    ask_folder(visit);
    if (set)
        keeping_ask_secret(visit, "passphrase", WORDS(ANK_N("Passphrase")));
    return true;
}

bool keeping_take_copy(struct visit *visit, struct ank_error *err)
{
    const char *stick = screen_typed(visit, "stick");
    const char *folder = stick ? stick : screen_typed(visit, "folder");
    struct ank_backing_up backup = {.passphrase =
                                        request_field(visit->request, "passphrase")};
    struct ank_head head;
    if (!folder)
        return ank_fail(err, ANK_INVALID, ANK_N("Which folder does the copy go in?"));
    if (*folder != '/' && *folder != '~')
        return ank_fail(err, ANK_INVALID,
                        ANK_N("Give the whole name of the folder, from the first /."));
    if (!ank_setup_copy_path(&visit->work, folder, &backup.path, err) ||
        !ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work, ank_backup_make(&visit->work, &backup, &head, err),
                      err))
        return false;
    visit->work.notice(
        &visit->work,
        SAY(ANK_N("The copy is %s; it was read back, and is whole."), backup.path));
    return true;
}
