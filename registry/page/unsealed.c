/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unsealed.h"

#include <string.h>

#include <ankerpunt/app/sealing.h>

#include "server.h"

enum { open_minutes = 60 };

void unsealed_forget(struct server *server)
{
    explicit_bzero(&server->unsealed, sizeof server->unsealed);
}

/* With the key that this run kept: it is another one when the passphrase was changed.
 */
static bool try_own(struct visit *visit, bool *open, struct ank_error *err)
{
    struct server *server = visit->server;
    if (*open || server->unsealed.until == 0)
        return true;
    if (server_now() < server->unsealed.until &&
        !ank_unlock_with(&visit->work, server->unsealed.key, open, err))
        return false;
    if (!*open)
        unsealed_forget(server);
    return true;
}

bool unsealed_try(struct visit *visit, bool *open, struct ank_error *err)
{
    bool set;
    *open = false;
    return ank_passphrase_is_set(&visit->work, &set, err) &&
           (!set ||
            (ank_unlocked(&visit->work, open, err) && try_own(visit, open, err)));
}

bool unsealed_ask(struct visit *visit, const char *path, struct ank_error *err)
{
    bool set;
    if (!ank_passphrase_is_set(&visit->work, &set, err))
        return false;
    if (!set) {
        screen_words(visit, WORDS(ANK_N("Words and names are kept sealed, with a "
                                        "passphrase. This registry has none yet.")));
        screen_link(visit, "/safe", NULL, WORDS(ANK_N("Choose a passphrase")));
        return true;
    }
    screen_words(visit, WORDS(ANK_N("Words and names are sealed. The passphrase opens "
                                    "them for an hour.")));
    screen_form(visit, path, visit->named);
    screen_ask(visit, &(struct screen_field){.name = "passphrase",
                                             .words = WORDS(ANK_N("Passphrase")),
                                             .type = "password",
                                             .required = true});
    screen_button(visit, "unseal", "yes", WORDS(ANK_N("Open")));
    screen_form_end(visit);
    return true;
}

bool unsealed_pressed(const struct visit *visit)
{
    return screen_pressed(visit, "unseal");
}

/* In the kernel's keyring, else in this run's memory. */
static void keep_open(struct visit *visit)
{
    struct server *server = visit->server;
    struct ank_error none = {0};
    if (ank_unlock(&visit->work, open_minutes, &none))
        return;
    ank_unlock_key(&visit->work, server->unsealed.key);
    server->unsealed.until = server_now() + 60 * open_minutes;
}

bool unsealed_take(struct visit *visit, struct ank_error *err)
{
    const char *typed = request_field(visit->request, "passphrase");
    if (!server_may_try(visit->gate, err) ||
        !server_tried(visit->gate,
                      ank_passphrase_use(&visit->work, typed ? typed : "", err)))
        return false;
    keep_open(visit);
    return true;
}

bool unsealed_wanted(struct ank_error *err)
{
    return ank_fail(err, ANK_DENIED,
                    ANK_N("words are kept sealed: open them with the passphrase "
                          "first"));
}
