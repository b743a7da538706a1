/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a shell taken apart, and a word put together for it; see complete.h. */
#include <string.h>

#include "complete.h"

/* One word of the line, from its first letter on. */
struct reading {
    const char *at;
    char *to;   /* where the next letter goes */
    char quote; /* that is open; 0: none */
};

/* A backslash stands for the letter behind it; between double quotes only where one of
 * these would end or begin something. */
static bool is_escape(const struct reading *reading)
{
    return *reading->at == '\\' && reading->at[1] && reading->quote != '\'' &&
           (!reading->quote || strchr("\"\\$`", reading->at[1]));
}

static void read_letter(struct reading *reading)
{
    char letter = *reading->at;
    bool quotes =
        reading->quote ? letter == reading->quote : letter == '"' || letter == '\'';
    if (is_escape(reading)) {
        *reading->to++ = *++reading->at;
    } else if (quotes) {
        reading->quote = reading->quote ? '\0' : letter;
    } else {
        *reading->to++ = letter;
    }
    reading->at++;
}

static bool is_space(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\n';
}

char **complete_split(const char *line, char *open, struct ank_arena *mem)
{
    struct reading reading = {.at = line};
    size_t most = strlen(line) / 2 + 2; /* a space between, and NULL at the end */
    char **words = ank_alloc(mem, (most + 1) * sizeof *words);
    for (size_t count = 0;; count++) {
        while (is_space(*reading.at))
            reading.at++;
        const char *begin = reading.at;
        words[count] = reading.to = ank_alloc(mem, strlen(begin) + 1);
        while (*reading.at && (reading.quote || !is_space(*reading.at)))
            read_letter(&reading);
        *reading.to = '\0';
        *open = reading.quote && *begin == reading.quote ? reading.quote : '\0';
        if (!*reading.at) {
            return words; /* what ank_alloc() gives is NULL */
        }
    }
}

/* What bash reads as more than itself, behind that quote or without one. */
static bool is_special(char letter, char open)
{
    return strchr(open == '"' ? "\"\\$`" : " \t!\"#$&'()*,;<>?[\\]^`{|}~", letter);
}

char *complete_quote(const char *word, char open, struct ank_arena *mem)
{
    enum { LONGEST = 4 }; /* '\'' */
    char *quoted = ank_alloc(mem, LONGEST * strlen(word) + 1), *to = quoted;
    for (; *word; word++) {
        if (open == '\'' && *word == '\'') {
            to = stpcpy(to, "'\\''");
            continue;
        }
        if (open != '\'' && is_special(*word, open))
            *to++ = '\\';
        *to++ = *word;
    }
    *to = '\0';
    return quoted;
}
