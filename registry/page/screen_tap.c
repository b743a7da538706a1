/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One tap at the table, sent by the page's script: the answer says what is kept now. */
#include <string.h>

#include "talk.h"

static bool show(struct visit *visit, struct ank_error *err)
{
    (void)err;
    return screen_go(visit, "/table", NULL);
}

/* "7", "parked" or nothing; "!" behind it when it is a priority. */
static void answer(struct visit *visit, const struct ank_questions *questions,
                   size_t at)
{
    struct ank_arena *mem = &visit->mem;
    const char *kept =
        ank_format(mem, "%s%s", talk_value(visit, questions, questions->answered[at]),
                   questions->priority[at] ? "!" : "");
    visit->answer.type = "text/plain; charset=utf-8";
    visit->answer.bytes = ank_must(strdup(kept));
    visit->answer.size = strlen(kept);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    struct ank_questions *questions;
    const char *domain = request_field(visit->request, "domain");
    const char *score = request_field(visit->request, "score");
    const char *mark = request_field(visit->request, "mark");
    if (!talk_open(visit, &questions, err))
        return false;
    size_t at = talk_find(questions, domain ? domain : "");
    if (at == questions->instrument->domain_count)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("The form did not come through whole. Go back and send "
                              "it again."));
    bool done =
        request_field(visit->request, "undo") ? talk_back(visit, questions, at, err)
        : score
            ? talk_answer(visit, questions, at, score, err)
            : talk_mark(visit, questions, at, mark && strcmp(mark, "yes") == 0, err);
    if (done)
        answer(visit, questions, at);
    return done;
}

const struct screen screen_tap = {.path = "/tap",
                                  .side = SCREEN_TABLE,
                                  .takes = ANK_READ | ANK_WRITE,
                                  .own_transactions = true,
                                  .show = show,
                                  .take = take};
