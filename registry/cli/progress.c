/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far something long has come, on one line of the terminal; see progress.h. */
#include "progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command.h"

enum { FIRST_AFTER = 1000, AGAIN_AFTER = 200 }; /* milliseconds */

static int64_t now(void)
{
    struct timespec moment;
    clock_gettime(CLOCK_MONOTONIC, &moment);
    return (int64_t)moment.tv_sec * 1000 + moment.tv_nsec / 1000000;
}

/* "reading families: 120", "counting projects: 3 of 9", "making the backup: 4 s" */
static const char *line_of(struct session *session, size_t done, size_t total,
                           struct ank_arena *mem)
{
    const struct ank_lang *lang = session->work.lang;
    const struct progress *progress = &session->progress;
    if (total > 0)
        return ank_say(lang, mem, ANK_N("%s: %zu of %zu"), progress->what, done, total);
    if (done > 0)
        return ank_say(lang, mem, ANK_N("%s: %zu ..."), progress->what, done);
    return ank_say(lang, mem, ANK_N("%s: %lld seconds ..."), progress->what,
                   (long long)((now() - progress->since) / 1000));
}

static void write_line(struct session *session, size_t done, size_t total)
{
    struct ank_arena mem = {0};
    const char *line = line_of(session, done, total, &mem);
    size_t screen = screen_of(STDERR_FILENO);
    fprintf(stderr, "\r\033[K%.*s", (int)ank_text_line(line, screen - 1), line);
    fflush(stderr);
    session->progress.stands = true;
    ank_arena_free(&mem);
}

void progress_hear(struct ank_work_context *work, const char *what, size_t done,
                   size_t total)
{
    struct session *session = (struct session *)work; /* its first member */
    struct progress *progress = &session->progress;
    if (session->quiet || !isatty(STDERR_FILENO))
        return;
    int64_t moment = now();
    if (!progress->since)
        progress->since = moment;
    if (what)
        progress->what = what;
    if (!progress->what || moment - progress->since < FIRST_AFTER ||
        moment - progress->written < AGAIN_AFTER)
        return;
    progress->written = moment;
    write_line(session, done, total);
}

void progress_clear(struct session *session)
{
    if (session->progress.stands)
        fputs("\r\033[K", stderr);
    session->progress = (struct progress){0};
}
