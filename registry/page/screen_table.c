/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The family rates: one form, that also works without script and by keyboard alone. */
#include <string.h>

#include <ankerpunt/app/families.h>

#include "server.h"
#include "talk.h"
#include "unsealed.h"

enum { most_on_ladder = 10 };

/* What is no number, in words of a family or of one person. */
static const struct {
    ank_score status;
    const char *we, *i; /* NULL: a child is not asked this */
} statuses[] = {
    {ANK_PARKED, ANK_N("put aside for now"), NULL},
    {ANK_UNKNOWN, ANK_N("we do not know yet"), ANK_N("I do not know yet")},
    {ANK_NA, ANK_N("does not apply"), NULL},
    {ANK_REFUSED, ANK_N("we would rather not say"), ANK_N("I would rather not say")},
};

static void choice(struct visit *visit, const char *name, const char *value,
                   const char *words, bool chosen)
{
    struct markup *page = visit->page;
    bool step = words[0] && (words[1] == '\0' || words[2] == '\0');
    markup_open(page, "label", .class = step ? "step" : "word");
    markup_element(page, "input", .type = "radio", .name = name, .value = value,
                   .checked = chosen);
    markup_element(page, "span", .text = words);
    markup_close(page, 1);
}

/* The words at both ends and in the middle of the scale, with a face beside them. */
static void write_anchors(struct visit *visit, const struct ank_questions *questions)
{
    const struct ank_instrument *instrument = questions->instrument;
    ank_score top = ank_scale_top(&instrument->scale);
    markup_open(visit->page, "div", .class = "faces");
    for (size_t i = 0; i < instrument->anchor_count; i++) {
        int face = top ? instrument->anchors[i].at * 4 / top : 0;
        markup_open(visit->page, "span");
        if (instrument->faces)
            talk_draw_face(visit, instrument->scale.better > 0 ? face : 4 - face);
        markup_text(visit->page, ank_label_plain(visit->work.lang, &visit->mem,
                                                 &instrument->anchors[i].label));
        markup_close(visit->page, 1);
    }
    markup_close(visit->page, 1);
}

static void write_ladder(struct visit *visit, const struct ank_questions *questions,
                         size_t at, const char *name)
{
    char text[32];
    const struct ank_scale *scale = &questions->instrument->scale;
    markup_open(visit->page, "div", .class = "ladder");
    for (ank_score step = 0; step <= ank_scale_top(scale); step++)
        choice(visit, name, ank_scale_write(scale, step, text),
               ank_questions_words(questions, step), questions->answered[at] == step);
    markup_close(visit->page, 1);
}

/* What a face says: the words of the scale where it has some there. */
static const char *face_words(struct visit *visit,
                              const struct ank_instrument *instrument, int face)
{
    static const char *const words[TALK_FACES] = {ANK_N("very hard"), ANK_N("hard"),
                                                  ANK_N("all right"), ANK_N("well"),
                                                  ANK_N("very good")};
    ank_score step = talk_face(&instrument->scale, face);
    for (size_t i = 0; i < instrument->anchor_count; i++)
        if (instrument->anchors[i].at == step)
            return ank_label_plain(visit->work.lang, &visit->mem,
                                   &instrument->anchors[i].label);
    return WORDS(words[face]);
}

static void write_faces(struct visit *visit, const struct ank_questions *questions,
                        size_t at, const char *name)
{
    char text[32];
    const struct ank_scale *scale = &questions->instrument->scale;
    markup_open(visit->page, "div", .class = "big-faces");
    for (int face = 0; face < TALK_FACES; face++) {
        ank_score step = talk_face(scale, face);
        markup_open(visit->page, "label", .class = "face");
        markup_element(visit->page, "input", .type = "radio", .name = name,
                       .value = ank_scale_write(scale, step, text),
                       .checked = questions->answered[at] == step);
        markup_open(visit->page, "span");
        talk_draw_face(visit, face);
        markup_element(visit->page, "small",
                       .text = face_words(visit, questions->instrument, face));
        markup_close(visit->page, 2);
    }
    markup_close(visit->page, 1);
}

/* A scale with more steps than fit beside each other is typed. */
static void write_number(struct visit *visit, const struct ank_questions *questions,
                         size_t at, const char *name)
{
    char least[32], most[32];
    const struct ank_scale *scale = &questions->instrument->scale;
    ank_score there = questions->answered[at];
    markup_open(visit->page, "p", .class = "number");
    markup_element(visit->page, "input", .type = "number", .name = name,
                   .inputmode = "decimal",
                   .label = ank_label_plain(visit->work.lang, &visit->mem,
                                            &questions->instrument->domains[at].label),
                   .least = ank_scale_write(scale, 0, least),
                   .most = ank_scale_write(scale, ank_scale_top(scale), most),
                   .value = there >= 0 ? talk_value(visit, questions, there) : "");
    markup_close(visit->page, 1);
}

static void write_words(struct visit *visit, const struct ank_questions *questions,
                        size_t at, const char *name)
{
    const char *domain = questions->instrument->domains[at].code;
    struct markup *page = visit->page;
    bool alone = questions->by != NULL;
    markup_open(page, "div", .class = "words");
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        if (statuses[i].i || !visit->gate->table.child)
            choice(visit, name, ank_status_name(statuses[i].status),
                   WORDS(alone && statuses[i].i ? statuses[i].i : statuses[i].we),
                   questions->answered[at] == statuses[i].status);
    markup_open(page, "label", .class = "word star");
    markup_element(page, "input", .type = "checkbox",
                   .name = ank_format(&visit->mem, "p-%s", domain), .value = "yes",
                   .checked = questions->priority[at]);
    markup_element(page, "span", .text = WORDS(ANK_N("this first")));
    markup_close(page, 1);
    if (visit->worded)
        markup_element(page, "button", .type = "submit", .name = "say", .value = domain,
                       .class = "say", .text = WORDS(ANK_N("say it in words")));
    markup_element(page, "button", .type = "submit", .name = "undo", .value = domain,
                   .class = "undo", .text = WORDS(ANK_N("back")));
    markup_close(page, 1);
}

/* Beside a language that the coach may not read stands the coach's own. */
static void write_legend(struct visit *visit, const struct ank_domain *domain)
{
    const struct ank_lang *own = visit->work.lang;
    const struct ank_lang *desk = server_desk_lang(visit->server);
    bool both = ank_lang_find(ank_lang_code(own)) == NULL;
    markup_open(visit->page, "legend");
    markup_element(visit->page, "span",
                   .text = ank_label_plain(own, &visit->mem, &domain->label));
    if (both)
        markup_element(visit->page, "small", .lang = ank_lang_code(desk), .dir = "ltr",
                       .text = ank_label_plain(desk, &visit->mem, &domain->label));
    markup_close(visit->page, 1);
}

static void write_domain(struct visit *visit, const struct ank_questions *questions,
                         size_t at)
{
    const struct ank_domain *domain = &questions->instrument->domains[at];
    const char *name = ank_format(&visit->mem, "s-%s", domain->code);
    markup_open(visit->page, "fieldset", .id = domain->code);
    write_legend(visit, domain);
    if (visit->gate->table.faces && questions->instrument->faces) {
        write_faces(visit, questions, at, name);
    } else if (ank_scale_top(&questions->instrument->scale) <= most_on_ladder) {
        write_anchors(visit, questions);
        write_ladder(visit, questions, at, name);
    } else {
        write_anchors(visit, questions);
        write_number(visit, questions, at, name);
    }
    write_words(visit, questions, at, name);
    markup_close(visit->page, 1);
}

static size_t count_answered(const struct ank_questions *questions)
{
    size_t answered = 0;
    for (size_t i = 0; i < questions->instrument->domain_count; i++)
        answered += questions->answered[i] != ANK_NOT_ASKED;
    return answered;
}

/* How far it is; the script changes these words as it goes. */
static void write_foot(struct visit *visit, const struct ank_questions *questions)
{
    struct markup *page = visit->page;
    markup_open(page, "div", .class = "foot");
    markup_open(page, "p", .role = "status");
    markup_element(page, "span", .id = "said",
                   .text = WORDS(ANK_N("Everything is saved.")));
    markup_element(page, "span", .id = "count",
                   .text = SAY(ANK_N("%zu of %zu"), count_answered(questions),
                               questions->instrument->domain_count));
    markup_close(page, 1);
    markup_element(page, "button", .type = "submit", .name = "save", .value = "yes",
                   .class = "plain", .text = WORDS(ANK_N("Save")));
    markup_element(page, "button", .type = "submit", .name = "done", .value = "yes",
                   .class = "big", .text = WORDS(ANK_N("Done")));
    markup_close(page, 1);
    markup_element(page, "span", .id = "words-saved", .hidden = true,
                   .text = WORDS(ANK_N("Everything is saved.")));
    markup_element(page, "span", .id = "words-waiting", .hidden = true,
                   .text = WORDS(ANK_N("Not saved yet: %d. Leave this window open.")));
    markup_element(page, "span", .id = "words-count", .hidden = true,
                   .text = WORDS(ANK_N("%zu of %zu")));
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_questions *questions;
    const char *name;
    if (visit->gate->table.done)
        return screen_go(visit, "/done", NULL);
    if (!unsealed_try(visit, &visit->worded, err) ||
        !talk_open(visit, &questions, err) ||
        !ank_family_name(&visit->work, questions->family, &name, err))
        return false;
    visit->worded = visit->worded && !visit->gate->table.child;
    markup_open(visit->page, "div", .class = "title");
    screen_heading(visit, questions->by ? WORDS(ANK_N("How am I doing?"))
                                        : WORDS(ANK_N("How is it going?")));
    markup_element(visit->page, "p", .text = name, .dir = "auto");
    markup_close(visit->page, 1);
    markup_open(visit->page, "form", .method = "post", .action = "/table",
                .id = "table", .autocomplete = "off");
    markup_element(visit->page, "input", .type = "hidden", .name = "token",
                   .value = visit->gate->form_token);
    /* Enter presses the first button of a form. */
    markup_element(visit->page, "button", .type = "submit", .name = "save",
                   .value = "yes", .class = "first", .text = WORDS(ANK_N("Save")));
    for (size_t i = 0; i < questions->instrument->domain_count; i++)
        write_domain(visit, questions, i);
    write_foot(visit, questions);
    markup_close(visit->page, 1);
    return true;
}

/* Everything that the form says of one domain. */
static bool take_domain(struct visit *visit, struct ank_questions *questions, size_t at,
                        struct ank_error *err)
{
    const char *domain = questions->instrument->domains[at].code;
    const char *score = NULL, *name = ank_format(&visit->mem, "s-%s", domain);
    const char *typed, *marked;
    size_t field = 0;
    while ((typed = request_next(visit->request, name, &field)))
        score = *typed ? typed : score; /* a number, or one of the words after it */
    marked = request_field(visit->request, ank_format(&visit->mem, "p-%s", domain));
    return (!score || talk_answer(visit, questions, at, score, err)) &&
           talk_mark(visit, questions, at, marked != NULL, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_questions *questions;
    const char *undo = request_field(visit->request, "undo");
    if (!talk_open(visit, &questions, err))
        return false;
    for (size_t i = 0; !undo && i < questions->instrument->domain_count; i++)
        if (!take_domain(visit, questions, i, err))
            return false;
    size_t at = undo ? talk_find(questions, undo) : 0;
    if (undo && at < questions->instrument->domain_count &&
        !talk_back(visit, questions, at, err))
        return false;
    if (request_field(visit->request, "done")) {
        visit->gate->table.done = true;
        /* Of nothing there is nothing to look back on. */
        bool talks = visit->gate->table.review != GATE_NO_REVIEW &&
                     count_answered(questions) > 0;
        visit->gate->table.review = talks ? GATE_REVIEW : GATE_NO_REVIEW;
        return gate_keep(visit->gate, err) &&
               screen_go(visit, talks ? "/review" : "/done", NULL);
    }
    const char *say = request_field(visit->request, "say");
    if (say && talk_find(questions, say) < questions->instrument->domain_count) {
        visit->server->saying = talk_find(questions, say) + 1;
        return screen_go(visit, "/said", NULL);
    }
    visit->answer.location =
        undo ? ank_format(&visit->mem, "/table#%s", undo) : "/table";
    return true;
}

const struct screen screen_table = {.path = "/table",
                                    .side = SCREEN_TABLE,
                                    .shows = ANK_READ | ANK_IDENTITY,
                                    .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                    .bare = true,
                                    .own_transactions = true,
                                    .show = show,
                                    .take = take};
