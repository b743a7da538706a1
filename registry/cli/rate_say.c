/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said while rating together; see rate_say.h. */
#include "rate_say.h"

#include <string.h>

#include "command.h"
#include "../app/words/code_words.h"

/* The words of a label without the soft hyphens that are for paper. */
static const char *plain(struct ank_arena *mem, const char *label)
{
    char *copy = ank_strdup(mem, label), *to = copy;
    for (const char *from = copy; *from;)
        if (strncmp(from, "\xc2\xad", 2) == 0)
            from += 2;
        else
            *to++ = *from++;
    *to = '\0';
    return copy;
}

void rate_labels(struct asking *asking)
{
    const struct ank_instrument *instrument = asking->instrument;
    asking->labels = ank_alloc(asking->session->work.mem,
                               instrument->domain_count * sizeof(const char *));
    for (size_t d = 0; d < instrument->domain_count; d++) {
        const char *label = ank_label(asking->lang, &instrument->domains[d].label);
        asking->labels[d] = plain(asking->session->work.mem, label);
        int width = (int)ank_text_width(asking->labels[d]);
        if (width > asking->width)
            asking->width = width;
    }
}

const char *rate_score(const struct asking *asking, ank_score score,
                       char text[static 32])
{
    return score < 0 ? code_words(asking->session->work.lang, score_words,
                                  ank_status_name(score))
                     : ank_scale_write(&asking->instrument->scale, score, text);
}

/* Words at points of the scale, and five faces where the instrument has them. */
static void say_scale(const struct asking *asking)
{
    static const char *const faces[] = {":-((", ":-(", ":-|", ":-)", ":-))"};
    const struct ank_instrument *instrument = asking->instrument;
    const struct ank_scale *scale = &instrument->scale;
    ank_score top = ank_scale_top(scale);
    char text[32];
    for (size_t i = 0; i < instrument->anchor_count; i++)
        fprintf(stderr, "%s%s = %s", i ? "   " : "",
                ank_scale_write(scale, instrument->anchors[i].at, text),
                plain(asking->session->work.mem,
                      ank_label(asking->lang, &instrument->anchors[i].label)));
    if (instrument->anchor_count == 0)
        fprintf(stderr, "%s .. %s", ank_scale_write(scale, 0, text),
                ank_scale_write(scale, top, (char[32]){0}));
    fputc('\n', stderr);
    for (int i = 0; instrument->faces && i < 5; i++)
        fprintf(stderr, "%s%s %s", i ? "   " : "",
                ank_scale_write(scale, (ank_score)((top * i + 2) / 4), text),
                faces[scale->better > 0 ? i : 4 - i]);
    if (instrument->faces)
        fputc('\n', stderr);
}

void rate_head(const struct asking *asking, const char *by, size_t answered)
{
    struct session *session = asking->session;
    fprintf(
        stderr, "%s · %s · %s · %s\n", asking->rating->family,
        work_day(&session->work, asking->rating->key.day),
        by ? by : SAY(ANK_N("the family together")),
        plain(session->work.mem, ank_label(asking->lang, &asking->instrument->title)));
    say_scale(asking);
    fputs(SAY(ANK_N(
              "a number; Enter: not asked; p: parked; ?: they do not know; -: does not "
              "apply; x: refused; !: a priority; <: back; q: stop, all is kept\n")),
          stderr);
    if (answered > 0 && answered < asking->instrument->domain_count)
        fputs(SAY(ANK_N("%zu of %zu were answered already; this goes on at the first "
                        "open one\n"),
                  answered, asking->instrument->domain_count),
              stderr);
}

void rate_question(const struct asking *asking)
{
    char text[32];
    size_t at = asking->at, domains = asking->instrument->domain_count;
    if (at == domains) {
        fputs(ank_words(asking->session->work.lang,
                        ANK_N("That was all. Enter: done; <: back: ")),
              stderr);
        return;
    }
    int pad = asking->width - (int)ank_text_width(asking->labels[at]);
    fprintf(stderr, "%2zu/%zu  %s%*s", at + 1, domains, asking->labels[at],
            pad > 0 ? pad : 0, "");
    if (asking->priority[at])
        fputs(" !", stderr);
    if (asking->previous && asking->previous[at] >= 0)
        fprintf(stderr, " (%s)", rate_score(asking, asking->previous[at], text));
    if (asking->shown[at] != ANK_NOT_ASKED)
        fprintf(stderr, " [%s]", rate_score(asking, asking->shown[at], text));
    fputs(": ", stderr);
}
