/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code book of a release, read back: which list asks what, on which scale, and by
 * what rule a family counts as better or harder. release_lists.c writes it. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pool_room.h"

/* Sentences ------------------------------------------------------------------------ */

/* Whether the text is the sentence with words in its places, which are told. */
static bool fits(struct ank_arena *mem, const char *sentence, const char *text,
                 const char **places)
{
    for (size_t i = 0; *sentence;) {
        if (strncmp(sentence, "%s", 2) != 0) {
            if (*sentence++ != *text++)
                return false;
            continue;
        }
        sentence += 2;
        size_t rest = strcspn(sentence, "%");
        const char *end = text;
        while (*end && strncmp(end, sentence, rest ? rest : 1) != 0)
            end++;
        if (!*end && rest > 0)
            return false;
        places[i++] = ank_strndup(mem, text, (size_t)(end - text));
        text = end;
    }
    return *text == '\0';
}

/* A number with the comma of people. */
static double number_of(struct ank_arena *mem, const char *words)
{
    char *text = ank_strdup(mem, words), *comma = strchr(text, ','), *end;
    if (comma)
        *comma = '.';
    double number = strtod(text, &end);
    return *text && !*end ? number : (double)NAN;
}

static void read_scale(struct ank_arena *mem, const char *text,
                       struct pool_question *question)
{
    /* as release_lists.c says it */
    static const char *const said[] = {"%s to %s by %s, higher is better",
                                       "%s to %s by %s, lower is better"};
    const char *places[3];
    for (size_t l = 0; ank_langs[l]; l++)
        for (size_t i = 0; i < ANK_COUNT(said); i++)
            if (fits(mem, ank_words(ank_langs[l], said[i]), text, places)) {
                question->low = number_of(mem, places[0]);
                question->high = number_of(mem, places[1]);
                question->step = number_of(mem, places[2]);
                question->better = i == 0 ? 1 : -1;
                return;
            }
}

static double read_threshold(struct ank_arena *mem, const char *text)
{
    static const char *const said[] = {"more than a change of %s",
                                       "from a change of %s on"};
    const char *place;
    for (size_t l = 0; ank_langs[l]; l++)
        for (size_t i = 0; i < ANK_COUNT(said); i++)
            if (fits(mem, ank_words(ank_langs[l], said[i]), text, &place))
                return number_of(mem, place);
    return (double)NAN;
}

/* Lines ---------------------------------------------------------------------------- */

enum { CELLS = 5 }; /* code, question, theme, rule, threshold */

/* "| a | b |"; a name may hold a bar, so that the last cells are found from the end. */
static bool read_cells(struct ank_arena *mem, const char *line,
                       const char *cells[CELLS])
{
    size_t length = strlen(line);
    if (length < 4 || strncmp(line, "| ", 2) != 0 ||
        strcmp(line + length - 2, " |") != 0)
        return false;
    char *text = ank_strndup(mem, line + 2, length - 4);
    for (size_t i = CELLS - 1; i > 1; i--) {
        char *bar = NULL;
        for (char *at = strstr(text, " | "); at; at = strstr(at + 1, " | "))
            bar = at;
        if (!bar)
            return false;
        cells[i] = bar + 3;
        *bar = '\0';
    }
    char *bar = strstr(text, " | ");
    if (!bar)
        return false;
    *bar = '\0';
    cells[0] = text;
    cells[1] = bar + 3;
    return true;
}

/* "gezinscoaching 1: 0 to 10 by 1, higher is better" */
static bool read_head(struct ank_arena *mem, const char *line,
                      struct pool_question *question)
{
    const char *space = strchr(line, ' '), *colon = strstr(line, ": ");
    struct pool_question found = {.better = 0};
    if (!space || !colon || space > colon)
        return false;
    size_t digits = strspn(space + 1, "0123456789");
    if (digits == 0 || space + 1 + digits != colon)
        return false;
    found.list = ank_strndup(mem, line, (size_t)(space - line));
    found.version = ank_strndup(mem, space + 1, digits);
    read_scale(mem, colon + 2, &found);
    *question = found;
    return true;
}

static void add(struct ank_arena *mem, struct pool_folder *folder,
                const struct pool_question *list, const char *const cells[CELLS])
{
    struct pool_question one = *list;
    one.code = cells[0];
    one.theme = cells[2];
    one.rule = cells[3];
    one.threshold = read_threshold(mem, cells[4]);
    folder->questions =
        ank_grow(mem, folder->questions, folder->question_count, sizeof one);
    folder->questions[folder->question_count++] = one;
}

void pool_questions(struct ank_arena *mem, const char *code_book,
                    struct pool_folder *folder)
{
    struct pool_question list = {.list = NULL};
    const char *cells[CELLS];
    size_t in = 0; /* lines of its table so far: head and rule come first */
    for (const char *at = code_book; *at;) {
        size_t length = strcspn(at, "\n");
        const char *line = ank_strndup(mem, at, length);
        at += length + (at[length] == '\n');
        if (*line != '|') {
            in = 0;
            if (strncmp(line, "## ", 3) == 0)
                list.list = NULL;
            else if (!list.list)
                read_head(mem, line, &list);
        } else if (list.list && ++in > 2 && read_cells(mem, line, cells))
            add(mem, folder, &list, cells);
    }
}

/* Two folders ---------------------------------------------------------------------- */

static const struct pool_question *next_of(const struct pool_folder *folder,
                                           const char *theme, size_t *at)
{
    while (*at < folder->question_count) {
        const struct pool_question *question = &folder->questions[(*at)++];
        if (strcmp(question->theme, theme) == 0)
            return question;
    }
    return NULL;
}

static bool same_number(double one, double other)
{
    return one == other || (isnan(one) && isnan(other));
}

static const char *other_question(const struct pool_question *one,
                                  const struct pool_question *other)
{
    if (strcmp(one->list, other->list) != 0 || strcmp(one->code, other->code) != 0)
        return ANK_N("it asks another question, or by another list");
    if (strcmp(one->version, other->version) != 0)
        return ANK_N("it has another version of the list");
    if (one->better != other->better || one->better == 0)
        return ANK_N("on its scale another direction is better");
    if (one->low != other->low || one->high != other->high || one->step != other->step)
        return ANK_N("it has another scale");
    if (strcmp(one->rule, other->rule) != 0 ||
        !same_number(one->threshold, other->threshold))
        return ANK_N("families count there as better or harder by another rule");
    return NULL;
}

const char *pool_other(const struct pool_folder *one, const struct pool_folder *other,
                       const char *theme)
{
    size_t at = 0, beside = 0;
    for (;;) {
        const struct pool_question *left = next_of(one, theme, &at);
        const struct pool_question *right = next_of(other, theme, &beside);
        if (!left && !right)
            return NULL;
        if (!left || !right)
            return ANK_N("it asks another question, or by another list");
        const char *why = other_question(left, right);
        if (why)
            return why;
    }
}
