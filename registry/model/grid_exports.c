/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headers of survey programs; see grid_exports.h. */
#include "grid_exports.h"

#include <ctype.h>
#include <string.h>

#include "grid_words.h"

/* Behind "G02Q03[SQ001]. "; the text itself when LimeSurvey did not write it. */
static const char *past_code(const char *text)
{
    const char *at = text;
    if (!isalpha((unsigned char)*at))
        return text;
    while (isalnum((unsigned char)*at) || *at == '_')
        at++;
    if (*at == '[') {
        at = strchr(at, ']');
        if (!at)
            return text;
        at++;
    }
    return at[0] == '.' && at[1] == ' ' && at[2] ? at + 2 : text;
}

/* "id" of "id. Response ID": what it adds has no brackets. */
static const char *code_of(const char *text, struct ank_arena *mem)
{
    const char *rest = past_code(text);
    return rest == text
               ? NULL
               : ank_map_fold(ank_strndup(mem, text, (size_t)(rest - text - 2)), mem);
}

static bool is_own(const char *text, struct ank_arena *mem)
{
    const char *code = code_of(text, mem);
    return grid_says(ank_map_fold(text, mem), GRID_METADATA) ||
           (code && grid_says(code, GRID_METADATA));
}

bool grid_is_export(const struct ank_map_at *heads, size_t count)
{
    struct ank_arena mem = {0};
    size_t own = 0;
    for (size_t i = 0; i < count; i++)
        own += heads[i].text && is_own(heads[i].text, &mem);
    ank_arena_free(&mem);
    return own >= 2;
}

/* The row of a table of questions, "[Wonen]"; NULL when there is none. */
static const char *row_of(const char *question, struct ank_arena *mem)
{
    size_t length = strlen(question);
    const char *open = strrchr(question, '[');
    if (!open || question[length - 1] != ']' || open == question)
        return NULL;
    return ank_strndup(mem, open + 1, (size_t)(question + length - 1 - open - 1));
}

/* Behind the last / that has no blank on either side, as people write "en / of". */
static const char *past_path(const char *text)
{
    const char *slash = strrchr(text, '/');
    bool path =
        slash && slash > text && slash[-1] != ' ' && slash[1] && slash[1] != ' ';
    return path ? slash + 1 : text;
}

const char *grid_question(const char *text, struct ank_arena *mem)
{
    const char *rest = past_code(text), *code = code_of(text, mem), *row;
    if (code && grid_says(code, GRID_METADATA))
        return code;
    if (rest == text)
        return ank_map_fold(past_path(text), mem);
    row = row_of(rest, mem);
    return ank_map_fold(row ? row : rest, mem);
}

/* "hulp___1" of REDCap. */
static bool is_numbered_choice(const char *text)
{
    const char *marks = strstr(text, "___");
    return marks && marks > text && isdigit((unsigned char)marks[3]);
}

/* Whether the second is an answer to the first: "Hulp" and "Hulp/budget". */
static bool is_answer(const char *choice, const char *answer)
{
    size_t length = strlen(choice);
    return length > 0 && strncmp(choice, answer, length) == 0 &&
           answer[length] == '/' && past_path(answer) == answer + length + 1;
}

bool grid_is_choice(const struct ank_map_at *heads, size_t count, size_t at)
{
    const char *text = heads[at].text;
    if (is_numbered_choice(text))
        return true;
    for (size_t i = 0; i < count; i++)
        if (heads[i].text &&
            (is_answer(heads[i].text, text) || is_answer(text, heads[i].text)))
            return true;
    return false;
}
