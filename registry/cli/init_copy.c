/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last of the first five minutes: a copy on a stick; see init_walk.h. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/safekeeping.h>
#include "init_walk.h"
#include "passphrase.h"

/* With the passphrase that was given a moment ago, or one that is asked. */
static bool copy(struct session *session, void *self, const char *secret,
                 struct ank_error *err)
{
    struct ank_backing_up *backup = self;
    struct ank_head head;
    backup->passphrase = secret;
    return session_begin(session, err) &&
           session_end(session, ank_backup_make(&session->work, backup, &head, err),
                       err);
}

static void make_copy(struct init_walk *walk, const char *path)
{
    struct session *session = walk->session;
    struct ank_error wrong = {.lang = session->work.lang};
    struct ank_backing_up backup = {path, NULL, false};
    const struct passphrase_use use = {copy, &backup};
    const char *secret = *walk->secret ? walk->secret : NULL;
    walk->done.copy = walk->done.passphrase && !secret
                          ? passphrase_use(session, &use, &wrong)
                          : copy(session, &backup, secret, &wrong);
    if (!walk->done.copy) {
        init_tell(wrong.text);
        walk->stopped = wrong.code == ANK_IO && !secret && walk->done.passphrase;
        return;
    }
    init_tell(SAY(ANK_N("The copy is %s; it was read back, and is whole.\n"), path));
    if (!walk->done.passphrase)
        init_tell(SAY(
            ANK_N("It is not sealed, for there is no passphrase: keep it where only "
                  "you can reach it.\n")));
}

static const char *folder_typed(const struct ank_texts *sticks, const char *typed)
{
    char *end;
    unsigned long number = strtoul(typed, &end, 10);
    return *typed && !*end && number >= 1 && number <= sticks->count
               ? sticks->text[number - 1]
               : typed;
}

bool init_ask_copy(struct init_walk *walk, struct ank_error *err)
{
    (void)err;
    struct session *session = walk->session;
    char typed[INIT_LINE];
    init_title(walk, 4, ANK_N("A copy on a stick"));
    init_tell(
        SAY(ANK_N("A laptop gets lost or breaks; a copy elsewhere brings all of it "
                  "back.\n")));
    while (!walk->stopped && !walk->done.copy) {
        struct ank_texts sticks;
        ank_setup_sticks(&session->work, &sticks);
        for (size_t i = 0; i < sticks.count; i++)
            fprintf(stderr, " %3zu  %s\n", i + 1, sticks.text[i]);
        if (sticks.count == 0)
            init_tell(SAY(
                ANK_N("No stick is in: plug one in and type r, or type a folder.\n")));
        const char *where =
            init_ask(walk, SAY(ANK_N("Number or folder (Enter: later): ")), typed);
        if (!*where)
            return true;
        struct ank_error wrong = {.lang = session->work.lang};
        const char *path;
        if (strcmp(where, "r") == 0 && sticks.count == 0)
            continue;
        if (ank_setup_copy_path(&session->work, folder_typed(&sticks, where), &path,
                                &wrong))
            make_copy(walk, path);
        else
            init_tell(wrong.text);
    }
    return true;
}
