/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup is brought back; a registry that is there is kept aside. */
#include <string.h>
#include <strings.h>

#include <ankerpunt/app/opening.h>
#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/app/setup.h>

#include "keeping.h"
#include "served.h"

static bool is_there(const struct visit *visit)
{
    struct ank_error there = {0};
    return !ank_path_vacant(visit->server->wish->registry, &there);
}

static const char *word_of(const struct visit *visit)
{
    return WORDS(ANK_N("bring back"));
}

static void ask_file(struct visit *visit)
{
    struct ank_texts files;
    ank_setup_copies(&visit->work, &files);
    if (files.count == 0)
        screen_words(visit,
                     WORDS(ANK_N("No backup was found on a stick. Plug the stick "
                                 "in and open this page again, or type the name "
                                 "of the file.")));
    struct screen_choice *choice =
        ank_alloc(&visit->mem, (files.count + 1) * sizeof *choice);
    for (size_t i = 0; i < files.count; i++)
        choice[i] = (struct screen_choice){files.text[i], files.text[i]};
    choice[files.count] =
        (struct screen_choice){"", WORDS(ANK_N("another file, typed below"))};
    if (files.count > 0)
        screen_choose(visit,
                      &(struct screen_choices){.name = "found",
                                               .words = WORDS(ANK_N("Which backup?")),
                                               .choice = choice,
                                               .count = files.count + 1,
                                               .row = true});
    screen_ask(visit,
               &(struct screen_field){
                   .name = "file",
                   .words = WORDS(ANK_N("A file")),
                   .hint = WORDS(ANK_N(
                       "Such as /media/els/STICK/ankerpunt-2026-03-31.ankerpunt"))});
}

static bool show(struct visit *visit, struct ank_error *err)
{
    (void)err;
    screen_heading(visit, WORDS(ANK_N("Bring a backup back")));
    screen_words(visit, WORDS(ANK_N("Everything becomes as it was when the backup was "
                                    "made. What was written since is not in it.")));
    screen_form(visit, "/restore", NULL);
    ask_file(visit);
    keeping_ask_secret(visit, "passphrase",
                       WORDS(ANK_N("Passphrase of that day, when it had one")));
    if (is_there(visit)) {
        screen_words(visit,
                     SAY(ANK_N("There is a registry now: %s. It is kept aside, "
                               "under another name beside it; families that were "
                               "erased in it are erased again, and its releases "
                               "stay known."),
                         visit->server->wish->registry));
        screen_ask(visit,
                   &(struct screen_field){
                       .name = "word",
                       .words = SAY(ANK_N("Type \"%s\" to go on"), word_of(visit))});
    }
    markup_open(visit->page, "p", .class = "actions");
    screen_button(visit, "restore", "yes", WORDS(ANK_N("Bring it back")));
    screen_link(visit, is_there(visit) ? "/safe" : "/start", NULL,
                WORDS(ANK_N("No, leave it")));
    markup_close(visit->page, 1);
    screen_form_end(visit);
    frame_languages(visit, visit->page);
    return true;
}

static bool bring(struct visit *visit, const struct ank_restoring *wanted,
                  struct ank_error *err)
{
    struct ank_restored restored;
    if (!ank_backup_bring(&visit->work, wanted, &restored, err))
        return false;
    const struct ank_texts told = ank_restored_words(&visit->work, &restored);
    visit->work.notice(&visit->work, WORDS(ANK_N("The backup is brought back.")));
    for (size_t i = 0; i < told.count; i++)
        visit->work.notice(&visit->work, told.text[i]);
    served_know(visit->server);
    return screen_go(visit, "/", NULL);
}

static bool make_folder(struct visit *visit, struct ank_error *err)
{
    const char *path = visit->server->wish->registry, *slash = strrchr(path, '/');
    return !slash || slash == path ||
           ank_folder_make(ank_strndup(&visit->mem, path, (size_t)(slash - path)), err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    const char *found = screen_typed(visit, "found"),
               *word = screen_typed(visit, "word");
    bool sealed, there = is_there(visit);
    const struct ank_restoring wanted = {
        .backup = found ? found : screen_typed(visit, "file"),
        .passphrase = request_field(visit->request, "passphrase"),
        .path = visit->server->wish->registry,
        .force = there};
    if (!wanted.backup || *wanted.backup != '/')
        return ank_fail(err, ANK_INVALID,
                        ANK_N("Give the whole name of the file, from the first /."));
    if (there && (!word || strcasecmp(word, word_of(visit)) != 0))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("Nothing was brought back: the word was not typed."));
    struct ank_restoring plain = wanted;
    plain.passphrase = NULL;
    if (!server_may_try(visit->gate, err) ||
        !ank_backup_asks(wanted.backup, &sealed, err) || !make_folder(visit, err))
        return false;
    bool done = bring(visit, sealed ? &wanted : &plain, err);
    if (sealed && (done || err->code == ANK_DENIED))
        server_tried(visit->gate, done);
    return done;
}

const struct screen screen_restore = {.path = "/restore",
                                      .side = SCREEN_DESK,
                                      .bare = true,
                                      .own_transactions = true,
                                      .show = show,
                                      .take = take};
