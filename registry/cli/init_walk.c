/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of the first five minutes have in common; see init_walk.h. */
#include "init_walk.h"

#include <string.h>

void init_tell(const char *sentences)
{
    struct ank_arena mem = {0};
    for (char *line = ank_strdup(&mem, sentences), *end; line && *line; line = end) {
        if ((end = strchr(line, '\n')))
            *end++ = '\0';
        ank_text_fill(stderr, line, 0, 0, INIT_SCREEN);
    }
    ank_arena_free(&mem);
}

const char *init_ask(struct init_walk *walk, const char *question,
                     char line[static INIT_LINE])
{
    struct session *session = walk->session;
    struct ank_error wrong = {.lang = session->work.lang};
    *line = '\0';
    while (!walk->stopped && !prompt_line(question, line, INIT_LINE, &wrong)) {
        walk->stopped = wrong.code != ANK_INVALID;
        init_tell(walk->stopped ? "\n" : wrong.text);
        wrong.code = ANK_OK;
        *line = '\0';
    }
    const char *text = line + strspn(line, " \t");
    for (size_t end = strlen(line); end > 0 && strchr(" \t\r", line[end - 1]); end--)
        line[end - 1] = '\0';
    return text;
}

bool init_keep(struct init_walk *walk, bool done, struct ank_error *wrong)
{
    if (session_end(walk->session, done, wrong))
        return true;
    init_tell(wrong->text);
    return false;
}

void init_title(struct init_walk *walk, int number, const char *words)
{
    fprintf(stderr, "\n%d/4  %s\n", number, ank_words(walk->session->work.lang, words));
}
