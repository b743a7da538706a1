/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands share: where results go, what is kept, and days in words. */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <ankerpunt/app/families.h>

#include "command.h"

void output_open(struct output *output, struct session *session, const char *path)
{
    *output = (struct output){.path = path && strcmp(path, "-") != 0 ? path : NULL};
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
    };
    return table_open(table, session->format, session->out, about, columns, err);
}

void session_time(const struct session *session, char stamp[static 32])
{
    time_t now =
        session->today_given ? (time_t)session->work.today * 86400 : time(NULL);
    struct tm utc;
    gmtime_r(&now, &utc);
    strftime(stamp, 32, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

bool session_counted(struct session *session, const struct counted *kept,
                     struct ank_error *err)
{
    char day[12];
    const char *name;
    if (!isatty(STDOUT_FILENO)) {
        fprintf(session->out, "%s %zu %s %s saved\n", kept->family, kept->count,
                kept->what, ank_day_format(kept->day, day));
        return true;
    }
    if (!ank_family_name(&session->work, kept->family, &name, err))
        return false;
    fprintf(session->out, kept->said, name, kept->count, ank_day_words(kept->day, day));
    fputc('\n', session->out);
    return true;
}

bool session_begin(struct session *session, struct ank_error *err)
{
    return ank_work_begin(&session->work, err);
}

bool session_end(struct session *session, bool done, struct ank_error *err)
{
    return ank_work_end(&session->work, done, err);
}
