/* SPDX-License-Identifier: GPL-3.0-or-later */
/* serve: the local page, until it is stopped. */
#include <ankerpunt/page.h>

#include "command.h"

struct settings {
    int64_t port, idle, patience;
    bool no_browser, app;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_INTEGER, 0, "port", "N", PLACE(port),
     ANK_N("another port of this machine than the registry's own")},
    {OPTION_INTEGER, 0, "idle", "SECONDS", PLACE(idle),
     ANK_N("lock the desk when nothing was done for so long; 600 when left out")},
    {OPTION_INTEGER, 0, "patience", "SECONDS", PLACE(patience),
     ANK_N("end a request that takes longer to come in, and let who guesses wait so "
           "long; 30 when left out")},
    {OPTION_FLAG, 0, "no-browser", NULL, PLACE(no_browser),
     ANK_N("print the link instead of opening a window")},
    {OPTION_FLAG, 0, "app", NULL, PLACE(app),
     ANK_N("open a window without the bars of the browser, where Chromium is there")},
    {0},
};

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    (void)operands;
    if (s->port != NOT_GIVEN && (s->port < 1024 || s->port > 65535))
        return ank_fail(err, ANK_USAGE, ANK_N("--port wants 1024 to 65535, not %lld"),
                        (long long)s->port);
    if (s->idle != NOT_GIVEN && s->idle < 1)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--idle wants a number of seconds, 1 or more, not %lld"),
                        (long long)s->idle);
    if (s->patience != NOT_GIVEN && s->patience < 1)
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("--patience wants a number of seconds, 1 or more, not %lld"),
            (long long)s->patience);
    const struct ank_page_wish wish = {
        .registry = session->registry_path,
        .lang = session->work.lang,
        .today = session->today_given ? session->work.today : ANK_NO_DAY,
        .moment = session->work.moment,
        .who = session->who,
        .network_ok = session->network_ok,
        .port = s->port == NOT_GIVEN ? 0 : (uint16_t)s->port,
        .browser = !s->no_browser,
        .own_window = s->app,
        .idle = s->idle == NOT_GIVEN ? 600 : s->idle,
        .patience = s->patience == NOT_GIVEN ? 30 : s->patience,
        .out = stdout,
        .goes_on = session_goes_on,
    };
    return ank_page_serve(&wish, err);
}

const struct command cmd_serve = {
    .name = "serve",
    .group = GROUP_BEGIN,
    .summary = ANK_N("Open the page of the registry in a browser on this machine"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N("Open it; it is for you alone, and stops with Ctrl-C"),
             .options = options,
             .settings_size = sizeof(struct settings),
             .example = ANK_N("serve"),
             .run = run},
            {0},
        },
};
