/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said while rating together; see rate_say.h. */
#include "rate_say.h"

#include <string.h>

void rate_labels(struct asking *asking)
{
    const struct ank_questions *questions = asking->questions;
    const struct ank_instrument *instrument = questions->instrument;
    struct ank_arena *mem = &asking->session->mem;
    asking->labels = ank_alloc(mem, instrument->domain_count * sizeof(const char *));
    for (size_t d = 0; d < instrument->domain_count; d++) {
        asking->labels[d] =
            ank_label_plain(questions->lang, mem, &instrument->domains[d].label);
        int width = (int)ank_text_width(asking->labels[d]);
        if (width > asking->width)
            asking->width = width;
    }
}

/* Words at points of the scale, and five faces where the instrument has them. */
static void say_scale(const struct asking *asking)
{
    static const char *const faces[] = {":-((", ":-(", ":-|", ":-)", ":-))"};
    const struct ank_instrument *instrument = asking->questions->instrument;
    const struct ank_scale *scale = &instrument->scale;
    ank_score top = ank_scale_top(scale);
    for (size_t i = 0; i < instrument->anchor_count; i++)
        fprintf(stderr, "%s%s = %s", i ? "   " : "",
                ank_questions_words(asking->questions, instrument->anchors[i].at),
                ank_label_plain(asking->questions->lang, &asking->session->mem,
                                &instrument->anchors[i].label));
    if (instrument->anchor_count == 0)
        fprintf(stderr, "%s .. %s", ank_questions_words(asking->questions, 0),
                ank_questions_words(asking->questions, top));
    fputc('\n', stderr);
    for (int i = 0; instrument->faces && i < 5; i++)
        fprintf(stderr, "%s%s %s", i ? "   " : "",
                ank_questions_words(asking->questions, (ank_score)((top * i + 2) / 4)),
                faces[scale->better > 0 ? i : 4 - i]);
    if (instrument->faces)
        fputc('\n', stderr);
}

/* How many domains are answered. */
static size_t count_answered(const struct ank_questions *questions)
{
    size_t count = 0;
    for (size_t d = 0; d < questions->instrument->domain_count; d++)
        count += questions->answered[d] != ANK_NOT_ASKED;
    return count;
}

void rate_head(const struct asking *asking)
{
    char day[12];
    struct session *session = asking->session;
    const struct ank_questions *questions = asking->questions;
    const struct ank_instrument *instrument = questions->instrument;
    size_t answered = count_answered(questions);
    fprintf(stderr, "%s · %s · %s · %s\n", questions->family,
            ank_day_words(questions->day, day),
            questions->by ? questions->by : SAY(ANK_N("the family together")),
            ank_label_plain(questions->lang, &session->mem, &instrument->title));
    say_scale(asking);
    fputs(SAY(ANK_N(
              "a number; Enter: not asked; p: parked; ?: they do not know; -: does not "
              "apply; x: refused; !: a priority; <: back; q: stop, all is kept\n")),
          stderr);
    if (answered > 0 && answered < instrument->domain_count)
        fputs(SAY(ANK_N("%zu of %zu were answered already; this goes on at the first "
                        "open one\n"),
                  answered, instrument->domain_count),
              stderr);
}

void rate_question(const struct asking *asking)
{
    const struct ank_questions *questions = asking->questions;
    size_t at = asking->at, domains = questions->instrument->domain_count;
    if (at == domains) {
        fputs(ank_words(asking->session->work.lang,
                        ANK_N("That was all. Enter: done; <: back: ")),
              stderr);
        return;
    }
    int pad = asking->width - (int)ank_text_width(asking->labels[at]);
    fprintf(stderr, "%2zu/%zu  %s%*s", at + 1, domains, asking->labels[at],
            pad > 0 ? pad : 0, "");
    if (questions->priority[at])
        fputs(" !", stderr);
    if (asking->show_previous && questions->previous[at] >= 0)
        fprintf(stderr, " (%s)",
                ank_questions_words(questions, questions->previous[at]));
    if (questions->answered[at] != ANK_NOT_ASKED)
        fprintf(stderr, " [%s]",
                ank_questions_words(questions, questions->answered[at]));
    fputs(": ", stderr);
}
