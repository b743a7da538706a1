/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What commands share: where results go, what is kept, and days in words. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <ankerpunt/model/project.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/project.h>
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
    struct table_about *about = ank_alloc(&session->mem, sizeof *about);
    *about = (struct table_about){
        .document = document,
        .array = array,
        .title = title,
        .notice = ANK_N("DO NOT SHARE: personal data"),
        .lang = session->lang,
        .generated = session->today,
    };
    return table_open(table, session->format, session->out, about, columns, err);
}

bool session_projects(struct session *session, char *const *codes,
                      const struct ank_project ***projects, size_t *count,
                      struct ank_error *err)
{
    *projects = NULL;
    for (*count = 0; codes[*count]; (*count)++) {
        const char *code = codes[*count];
        struct ank_project *project = ank_alloc(&session->mem, sizeof *project);
        for (size_t i = 0; i < *count; i++)
            if (strcmp(code, codes[i]) == 0)
                return ank_fail(err, ANK_INVALID, ANK_N("project %s is there twice"),
                                code);
        if (!ank_project_find(session->registry, code, &session->mem, project, err))
            return false;
        *projects = ank_grow(&session->mem, *projects, *count, sizeof **projects);
        (*projects)[*count] = project;
    }
    return true;
}

void session_time(const struct session *session, char stamp[static 32])
{
    time_t now = session->today_given ? (time_t)session->today * 86400 : time(NULL);
    struct tm utc;
    gmtime_r(&now, &utc);
    strftime(stamp, 32, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

bool session_begin(struct session *session, struct ank_error *err)
{
    char stamp[32];
    session_time(session, stamp);
    struct ank_work work = {session->who, session->command, stamp, session->today};
    return ank_registry_begin(session->registry, &work, err);
}

bool session_end(struct session *session, bool done, struct ank_error *err)
{
    done = done && session_goes_on(err);
    return ank_registry_end(session->registry, done, err) && done;
}

bool session_share(struct session *session, const struct ank_record *record,
                   const char *what, const char *to, const char *by,
                   struct ank_error *err)
{
    const char *purpose = ank_format(&session->mem, "share:%s", to);
    bool to_themselves = strcmp(to, "family") == 0;
    if (!to_themselves && !ank_consent_stands(record, purpose, session->today, NULL))
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("%s did not agree to share with %s; \"ankerpunt consent %s give "
                  "share:%s\" notes that they do"),
            record->family, to, record->family, to);
    if (!to_themselves && ank_consent_withdrawn_by(record, by, purpose, session->today))
        return ank_fail(err, ANK_DENIED,
                        ANK_N("%s: %s does not want to share their own scores with %s"),
                        record->family, by, to);
    return ank_share_add(session->registry, record->id, session->today, what, to, err);
}

const char *session_day(struct session *session, ank_day day)
{
    char text[12];
    return day == ANK_NO_DAY ? "" : ank_strdup(&session->mem, ank_day_words(day, text));
}
