/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said while rating together; see rate_say.h. */
#include "rate_say.h"

#include <string.h>
#include <unistd.h>

#include "prompt.h"

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

/* What is typed through a pipe is not on the screen yet. */
bool rate_read(char *line, size_t size)
{
    struct ank_error stopped = {0};
    fflush(stderr);
    if (!session_goes_on(&stopped) || !prompt_read(STDIN_FILENO, line, size) ||
        !session_goes_on(&stopped)) {
        fputc('\n', stderr);
        return false;
    }
    if (!isatty(STDIN_FILENO))
        fprintf(stderr, "%s\n", line);
    char *end = line + strlen(line);
    while (end > line && strchr(" \t\r", end[-1]))
        *--end = '\0';
    memmove(line, line + strspn(line, " \t"), strlen(line + strspn(line, " \t")) + 1);
    return true;
}

void rate_say(struct asking *asking, const char *words)
{
    asking->rows += prompt_say(words);
}

/* "0 = very hard   5 = so-so   10 = very well", or "0 .. 10" */
static const char *scale_words(const struct asking *asking)
{
    const struct ank_questions *questions = asking->questions;
    const struct ank_instrument *instrument = questions->instrument;
    struct ank_arena *mem = &asking->session->mem;
    const char *said = "";
    for (size_t i = 0; i < instrument->anchor_count; i++)
        said = ank_format(
            mem, "%s%s%s = %s", said, i ? "   " : "",
            ank_questions_words(questions, instrument->anchors[i].at),
            ank_label_plain(questions->lang, mem, &instrument->anchors[i].label));
    return *said ? said
                 : ank_format(mem, "%s .. %s", ank_questions_words(questions, 0),
                              ank_questions_words(questions,
                                                  ank_scale_top(&instrument->scale)));
}

/* "0 :-((   3 :-(   5 :-|   8 :-)   10 :-))" */
static const char *face_words(const struct asking *asking)
{
    static const char *const faces[] = {":-((", ":-(", ":-|", ":-)", ":-))"};
    const struct ank_scale *scale = &asking->questions->instrument->scale;
    const char *said = "";
    for (int i = 0; i < ANK_FACES; i++)
        said =
            ank_format(&asking->session->mem, "%s%s%s %s", said, i ? "   " : "",
                       ank_questions_words(asking->questions, ank_scale_face(scale, i)),
                       faces[scale->better > 0 ? i : 4 - i]);
    return said;
}

/* How many domains are answered. */
static size_t count_answered(const struct ank_questions *questions)
{
    size_t count = 0;
    for (size_t d = 0; d < questions->instrument->domain_count; d++)
        count += questions->answered[d] != ANK_NOT_ASKED;
    return count;
}

void rate_keys(struct asking *asking)
{
    struct session *session = asking->session;
    asking->rows = 0;
    rate_say(asking,
             SAY(ANK_N("a number; Enter: not asked; p: parked; ?: they do not know; -: "
                       "does not apply; x: refused; !: a priority, as in 3!; <: back; "
                       "q: stop, all is kept\n")));
}

void rate_head(struct asking *asking)
{
    char day[12];
    struct session *session = asking->session;
    const struct ank_questions *questions = asking->questions;
    const struct ank_instrument *instrument = questions->instrument;
    size_t answered = count_answered(questions);
    rate_say(
        asking,
        ank_format(&session->mem, "%s · %s · %s · %s\n%s\n", asking->name,
                   ank_day_words(questions->day, day),
                   questions->by ? questions->by : SAY(ANK_N("the family together")),
                   ank_label_plain(questions->lang, &session->mem, &instrument->title),
                   scale_words(asking)));
    if (instrument->faces)
        rate_say(asking, ank_format(&session->mem, "%s\n", face_words(asking)));
    rate_keys(asking);
    if (answered > 0 && answered < instrument->domain_count)
        rate_say(asking, SAY(ANK_N("%zu of %zu were answered already; this goes on at "
                                   "the first open one\n"),
                             answered, instrument->domain_count));
}

/* "Home 6; Money 3 !; Papers: parked": what was answered; or the names of what was not
 * asked. A name may hold commas. */
static const char *list_domains(const struct asking *asking, bool answered)
{
    const struct ank_questions *questions = asking->questions;
    struct session *session = asking->session;
    const char *list = "";
    for (size_t d = 0; d < questions->instrument->domain_count; d++) {
        ank_score score = questions->answered[d];
        const char *said = asking->labels[d];
        if ((score != ANK_NOT_ASKED) != answered)
            continue;
        if (answered)
            said = SAY(score >= 0 ? "%s %s" : ANK_N("%s: %s"), said,
                       ank_questions_words(questions, score));
        list = ank_format(&session->mem, "%s%s%s%s", list, *list ? "; " : "", said,
                          questions->priority[d] ? " !" : "");
    }
    return list;
}

static void say_overview(struct asking *asking)
{
    struct session *session = asking->session;
    const char *answered = list_domains(asking, true),
               *open = list_domains(asking, false);
    if (*answered)
        rate_say(asking,
                 *open ? SAY(ANK_N("So far, to read back: %s.\n"), answered)
                       : SAY(ANK_N("That was all. To read back: %s.\n"), answered));
    if (*open)
        rate_say(asking, SAY(ANK_N("Not asked: %s.\n"), open));
    rate_say(asking, SAY(ANK_N("Enter: done; a name (and score): change that answer; "
                               "<: back: ")));
}

/* " 2/13  Money         ! (2) [3]: "; labels stand in a column where there is room. */
static const char *question_words(const struct asking *asking, int width)
{
    const struct ank_questions *questions = asking->questions;
    struct ank_arena *mem = &asking->session->mem;
    size_t at = asking->at;
    int pad = width - (int)ank_text_width(asking->labels[at]);
    const char *said = ank_format(
        mem, "%2zu/%zu  %s%*s%s", at + 1, questions->instrument->domain_count,
        asking->labels[at], pad > 0 ? pad : 0, "", questions->priority[at] ? " !" : "");
    if (asking->show_previous && questions->previous[at] >= 0)
        said = ank_format(mem, "%s (%s)", said,
                          ank_questions_words(questions, questions->previous[at]));
    if (questions->answered[at] != ANK_NOT_ASKED)
        said = ank_format(mem, "%s [%s]", said,
                          ank_questions_words(questions, questions->answered[at]));
    return ank_format(mem, "%s: ", said);
}

void rate_question(struct asking *asking)
{
    enum { TALLEST = 3 }; /* rows of a question with its answer */
    struct prompt_screen screen = prompt_screen();
    if (asking->at == asking->questions->instrument->domain_count) {
        say_overview(asking);
        return;
    }
    if (screen.rows > 0 && asking->rows + TALLEST > screen.rows)
        rate_keys(asking);
    const char *said = question_words(asking, asking->width);
    if (screen.columns > 0 && ank_text_width(said) + 4 > screen.columns)
        said = question_words(asking, 0);
    rate_say(asking, said);
}
