/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary_json.h - the parts that a summary as JSON is written in */
#ifndef SUMMARY_JSON_H
#define SUMMARY_JSON_H

#include <ankerpunt/analysis/words.h>
#include "summary_set.h"

struct writing {
    struct ank_work_context *work;
    struct json_writer *json;
    struct writing_reason {
        const char *key, *english;
    } * reasons; /* of the object `why` that is being written */
    size_t reason_count;
};

static inline void writing_text(struct writing *w, const char *key, const char *value)
{
    json_write_text(w->json, key, value);
}

static inline void writing_number(struct writing *w, const char *key, double value)
{
    json_write_number(w->json, key, value);
}

static inline void writing_count(struct writing *w, const char *key, size_t value)
{
    json_write_integer(w->json, key, (int64_t)value);
}

/* A reason for a field without a value, by its English sentence, which programs can
 * compare whatever the reader speaks; none is written when there is a value. */
void writing_why(struct writing *w, const char *key, const char *reason);

/* The object `why`, and after it `why_words` with the same keys in the reader's
 * language. */
void writing_why_begin(struct writing *w);
void writing_why_end(struct writing *w);

/* A reason with the reader's words beside it. */
static inline void writing_coded(struct writing *w, const char *key,
                                 const char *english)
{
    writing_text(w, key, english);
    writing_text(w, ank_format(w->work->mem, "%s_words", key),
                 english ? ank_words(w->work->lang, english) : NULL);
}

/* summary_json_process.c */
void write_period(struct writing *w, const struct ank_summary *summary);
void write_flow(struct writing *w, const struct ank_summary *summary);
void write_process(struct writing *w, const struct ank_summary *summary);

/* summary_json_rights.c */
void write_rights(struct writing *w, const struct ank_rights_result *rights);
void write_evidence(struct writing *w, const struct ank_summary *summary);
void write_between(struct writing *w, const struct summary_set *set);

/* summary_json.c */
void writing_cautions(struct writing *w, const char *const *caution,
                      size_t caution_count);

#endif
