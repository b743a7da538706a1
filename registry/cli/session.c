/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands share: where results go, what is kept, and days in words. */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include <ankerpunt/app/families.h>

#include "command.h"
#include "prompt.h"

void output_open(struct output *output, struct session *session, const char *path)
{
    *output = (struct output){.path = path && strcmp(path, "-") != 0 ? path : NULL};
    if (output->path)
        session->work.screen = 0;
    output->stream = output->path
                         ? ank_must(open_memstream(&output->bytes, &output->size))
                         : session->out;
}

bool output_close(struct output *output, struct session *session, bool done,
                  struct ank_error *err)
{
    if (!output->path)
        return done;
    fclose(output->stream);
    done = done &&
           ank_file_put(output->path, output->bytes, output->size, session->force, err);
    free(output->bytes);
    return done;
}

bool session_table(struct session *session, struct table **table, const char *document,
                   const char *array, const char *title,
                   const struct table_column *columns, struct ank_error *err)
{
    struct table_about *about = ank_alloc(session->work.mem, sizeof *about);
    *about = (struct table_about){
        .document = document,
        .array = array,
        .title = title,
        .notice = ANK_N("DO NOT SHARE: personal data"),
        .lang = session->work.lang,
        .generated = session->work.today,
        .screen = session->work.screen,
    };
    return table_open(table, session->format, session->out, about, columns, err);
}

size_t screen_of(int terminal)
{
    enum { UNKNOWN = 80, NARROWEST = 20 };
    struct winsize size = {0};
    if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return UNKNOWN;
    return size.ws_col < NARROWEST ? NARROWEST : size.ws_col;
}

size_t session_screen(const struct session *session)
{
    return session->wide || !isatty(STDOUT_FILENO) ? 0 : screen_of(STDOUT_FILENO);
}

void session_line(struct session *session, const char *sentence)
{
    ank_text_fill(session->out, sentence, 0, 0, session->work.screen);
}

void session_time(const struct session *session, char stamp[static 32])
{
    time_t now =
        session->today_given ? (time_t)session->work.today * 86400 : time(NULL);
    struct tm utc;
    gmtime_r(&now, &utc);
    strftime(stamp, 32, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

bool session_saved(struct session *session, const struct saved *saved,
                   struct ank_error *err)
{
    const char *name, *said = saved->said;
    FILE *out = saved->to ? saved->to : session->out;
    if (!isatty(STDOUT_FILENO)) {
        fprintf(out, "%s saved\n", saved->line);
        return true;
    }
    if (!saved->gone)
        said = SAY(ANK_N("%s, kept"), said);
    if (saved->family) {
        if (!ank_family_name(&session->work, saved->family, &name, err))
            return false;
        said = SAY(ANK_N("%s: %s"), name, said);
    }
    fprintf(out, "%s\n", said);
    return true;
}

bool session_file(struct session *session, const char *whose, const char *path,
                  struct ank_error *err)
{
    const struct saved saved = {
        .line = whose ? ank_format(&session->mem, "%s %s", whose, path) : path,
        .said = path,
    };
    return session_saved(session, &saved, err);
}

bool session_new_registry(struct session *session, struct ank_error *err)
{
    if (!session->registry.looked)
        return true;
    if (!prompt_possible()) {
        session->registry_path = "ankerpunt.db";
        return true;
    }
    const char *path = session->registry_path, *slash = strrchr(path, '/');
    return !slash ||
           ank_folder_make(ank_format(&session->mem, "%.*s", (int)(slash - path), path),
                           err);
}

bool session_begin(struct session *session, struct ank_error *err)
{
    return ank_work_begin(&session->work, err);
}

bool session_end(struct session *session, bool done, struct ank_error *err)
{
    return ank_work_end(&session->work, done, err);
}
