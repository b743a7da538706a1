/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "server.h"
#include "talk.h"

bool talk_open(struct visit *visit, struct ank_questions **questions,
               struct ank_error *err)
{
    const struct gate_table *at = &visit->gate->table;
    const struct ank_rating rating = {
        .family = at->family,
        .by = *at->by ? at->by : NULL,
        .instrument = *at->instrument ? at->instrument : NULL,
        .mode = *at->mode ? at->mode : NULL,
        .day = at->day,
        .faces = at->faces,
    };
    return ank_questions_open(&visit->work, &rating, questions, err);
}

size_t talk_find(const struct ank_questions *questions, const char *domain)
{
    size_t at = 0;
    while (at < questions->instrument->domain_count &&
           strcmp(questions->instrument->domains[at].code, domain) != 0)
        at++;
    return at;
}

static bool keep(struct visit *visit, struct ank_questions *questions, size_t at,
                 ank_score score, struct ank_error *err)
{
    ank_score there = questions->answered[at];
    if (score == there)
        return true;
    if (!ank_questions_answer(questions, at, score, true, err))
        return false;
    visit->server->before[at] = there;
    return true;
}

bool talk_answer(struct visit *visit, struct ank_questions *questions, size_t at,
                 const char *typed, struct ank_error *err)
{
    ank_score score = ANK_NOT_ASKED;
    return (!*typed || ank_questions_read(questions, typed, &score, err)) &&
           keep(visit, questions, at, score, err);
}

bool talk_mark(struct visit *visit, struct ank_questions *questions, size_t at,
               bool priority, struct ank_error *err)
{
    (void)visit;
    return questions->priority[at] == priority ||
           ank_questions_mark(questions, at, priority, err);
}

bool talk_back(struct visit *visit, struct ank_questions *questions, size_t at,
               struct ank_error *err)
{
    return keep(visit, questions, at, visit->server->before[at], err);
}

ank_score talk_face(const struct ank_scale *scale, int face)
{
    static const int tenths[TALK_FACES] = {0, 3, 5, 8, 10};
    int top = ank_scale_top(scale);
    int tenth = tenths[scale->better > 0 ? face : TALK_FACES - 1 - face];
    return (ank_score)((top * tenth + 5) / 10);
}

const char *talk_value(struct visit *visit, const struct ank_questions *questions,
                       ank_score score)
{
    char text[32];
    if (score == ANK_NOT_ASKED)
        return "";
    return score < 0
               ? ank_status_name(score)
               : ank_strdup(&visit->mem, ank_scale_write(&questions->instrument->scale,
                                                         score, text));
}

/* Drawn once on a page, and shown again from there: a table has forty of them. */
void talk_draw_face(struct visit *visit, int face)
{
#define HEAD "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M8.5 8.5v1.5M15.5 8.5v1.5"
    static const char *const shapes[TALK_FACES] = {
        HEAD "M7 18q5-7 10 0", HEAD "M7.5 17q4.5-4 9 0", HEAD "M8 16h8",
        HEAD "M7.5 15q4.5 4 9 0", HEAD "M7 14q5 7 10 0"};
#undef HEAD
    struct markup *page = visit->page;
    const char *id = ank_format(&visit->mem, "face-%d", face);
    markup_open(page, "svg", .view_box = "0 0 24 24", .decoration = true);
    if (visit->drawn & 1U << face)
        markup_element(page, "use", .href = ank_format(&visit->mem, "#%s", id));
    else
        markup_element(page, "path", .id = id, .shape = shapes[face]);
    markup_close(page, 1);
    visit->drawn |= 1U << face;
}
