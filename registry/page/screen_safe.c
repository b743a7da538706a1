/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping safe: a passphrase, a backup to a stick, and what restoring does. */
#include <string.h>

#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/app/sealing.h>

#include "screen.h"

static void ask_phrase(struct visit *visit, const char *name, const char *words)
{
    screen_ask(visit,
               &(struct screen_field){
                   .name = name, .words = words, .type = "password", .required = true});
}

static bool write_passphrase(struct visit *visit, bool set, struct ank_error *err)
{
    const char *proposed;
    screen_subheading(visit, WORDS(ANK_N("Passphrase")));
    if (set) {
        screen_words(visit, WORDS(ANK_N("Names and words are sealed with a passphrase. "
                                        "Without it nobody can read them, not even "
                                        "we.")));
        return true;
    }
    if (!ank_passphrase_propose(&visit->work, &proposed, err))
        return false;
    screen_words(visit,
                 WORDS(ANK_N("A passphrase seals names and words, and locks this "
                             "page. Write it down and keep it elsewhere: who "
                             "loses it loses the names.")));
    screen_words(visit, SAY(ANK_N("One that nobody used yet: %s"), proposed));
    screen_form(visit, "/safe", NULL);
    ask_phrase(visit, "phrase", WORDS(ANK_N("Passphrase")));
    ask_phrase(visit, "again", WORDS(ANK_N("Once more")));
    screen_button(visit, "set", "yes", WORDS(ANK_N("Set it")));
    screen_form_end(visit);
    return true;
}

static void write_backup(struct visit *visit, bool set)
{
    screen_subheading(visit, WORDS(ANK_N("Backup")));
    screen_words(visit,
                 WORDS(ANK_N("A copy on a stick that lies elsewhere. To bring it "
                             "back, on this or another computer: ankerpunt "
                             "restore FILE.")));
    screen_form(visit, "/safe", NULL);
    screen_ask(visit,
               &(struct screen_field){
                   .name = "file",
                   .words = WORDS(ANK_N("Where? A file on the stick")),
                   .hint = WORDS(ANK_N("Such as /media/els/STICK/ankerpunt.ank")),
                   .required = true});
    if (set)
        ask_phrase(visit, "passphrase", WORDS(ANK_N("Passphrase")));
    screen_button(visit, "backup", "yes", WORDS(ANK_N("Make the backup")));
    screen_form_end(visit);
}

static bool write_check(struct visit *visit, struct ank_error *err)
{
    struct ank_inspected seen;
    if (!screen_pressed(visit, "check"))
        return true;
    if (!ank_registry_inspect(&visit->work, NULL, &seen, err))
        return false;
    if (seen.count == 0)
        screen_words(visit, WORDS(ANK_N("Everything is sound: pages, keys, rules and "
                                        "history.")));
    for (size_t i = 0; i < seen.count; i++)
        screen_words(visit, ank_format(&visit->mem, "%s: %s", seen.faults[i].where,
                                       WORDS(seen.faults[i].what)));
    return true;
}

static bool show(struct visit *visit, struct ank_error *err)
{
    bool set;
    if (!ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    screen_heading(visit, WORDS(ANK_N("Keeping safe")));
    write_backup(visit, set);
    if (!write_passphrase(visit, set, err))
        return false;
    screen_subheading(visit, WORDS(ANK_N("Is the registry sound?")));
    screen_form(visit, "/safe", NULL);
    screen_button(visit, "check", "yes", WORDS(ANK_N("Look it through")));
    screen_form_end(visit);
    return write_check(visit, err);
}

static bool take_phrase(struct visit *visit, struct ank_error *err)
{
    bool set;
    const char *phrase = request_field(visit->request, "phrase");
    const char *again = request_field(visit->request, "again");
    if (!phrase || !again || strcmp(phrase, again) != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("The two are not the same. Type it twice, alike."));
    if (!ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    if (set)
        return ank_fail(err, ANK_EXISTS, ANK_N("there is a passphrase already"));
    if (!ank_passphrase_good(phrase, err) || !ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work, ank_passphrase_change(&visit->work, phrase, err),
                      err))
        return false;
    visit->saved = WORDS(ANK_N("The passphrase is set."));
    return screen_go(visit, "/safe", NULL);
}

static bool take_backup(struct visit *visit, struct ank_error *err)
{
    struct ank_head head;
    const struct ank_backing_up backup = {
        .path = screen_typed(visit, "file"),
        .passphrase = request_field(visit->request, "passphrase")};
    if (!backup.path || *backup.path != '/')
        return ank_fail(err, ANK_INVALID,
                        ANK_N("Give the whole name of the file, from the first /."));
    if (!ank_backup_make(&visit->work, &backup, &head, err))
        return false;
    visit->work.notice(
        &visit->work,
        SAY(ANK_N("The backup is made and was read back: %s"), backup.path));
    return screen_go(visit, "/safe", NULL);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    if (screen_pressed(visit, "set"))
        return take_phrase(visit, err);
    return screen_pressed(visit, "backup") ? take_backup(visit, err) : true;
}

const struct screen screen_safe = {.path = "/safe",
                                   .side = SCREEN_DESK,
                                   .shows = ANK_READ | ANK_IDENTITY,
                                   .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                   .own_transactions = true,
                                   .show = show,
                                   .take = take};
