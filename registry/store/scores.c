/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scores of a sitting as they are kept: a small JSON array. */
#include <stdio.h>
#include <string.h>

#include "db.h"

/* One element: a number, a quoted word, or null. Moves on past it. */
static ank_score read_element(const char **text)
{
    const char *p = *text;
    ank_score score = ANK_NOT_ASKED;
    if (*p == '"') {
        const char *end = strchr(p + 1, '"');
        char word[16] = {0};
        if (end && (size_t)(end - p) <= sizeof word)
            memcpy(word, p + 1, (size_t)(end - p - 1));
        score = ank_status_find(word);
        p = end ? end + 1 : p + strlen(p);
    } else if (*p >= '0' && *p <= '9') {
        int value = 0;
        for (; *p >= '0' && *p <= '9' && value <= ANK_MOST_STEPS; p++)
            value = value * 10 + (*p - '0');
        if (value <= ANK_MOST_STEPS)
            score = (ank_score)value;
    }
    *text = p + strcspn(p, ",]");
    return score;
}

void scores_read(const char *text, ank_score *scores, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        scores[i] = ANK_NOT_ASKED;
        if (*text && *text != ']') {
            text++; /* past [ or , */
            scores[i] = read_element(&text);
        }
    }
}

/* Nothing but numbers from 0 to top, the four words and null, in an array. */
bool scores_valid(const char *text, int64_t top)
{
    if (*text != '[')
        return false;
    if (strcmp(text, "[]") == 0)
        return true;
    while (*text != ']') {
        const char *element = ++text; /* past [ or , */
        ank_score score = read_element(&text);
        size_t length = (size_t)(text - element);
        bool null = length == 4 && strncmp(element, "null", 4) == 0;
        bool number = score >= 0 && score <= top &&
                      strspn(element, "0123456789") == length &&
                      (*element != '0' || length == 1); /* JSON has no 07 */
        bool word = score <= ANK_PARKED && length == strlen(ank_status_name(score)) + 2;
        if ((!null && !number && !word) || !*text)
            return false;
    }
    return text[1] == '\0';
}

static char *write_element(ank_score score, char *p)
{
    char digits[8];
    int count = 0;
    if (score < 0) {
        const char *word = ank_status_name(score);
        return p + sprintf(p, word ? "\"%s\"" : "%s", word ? word : "null");
    }
    do
        digits[count++] = (char)('0' + score % 10);
    while ((score = (ank_score)(score / 10)) > 0);
    while (count > 0)
        *p++ = digits[--count];
    return p;
}

char *scores_write(const ank_score *scores, size_t count, char *text)
{
    while (count > 0 && scores[count - 1] == ANK_NOT_ASKED)
        count--;
    char *p = text;
    *p++ = '[';
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            *p++ = ',';
        p = write_element(scores[i], p);
    }
    memcpy(p, "]", 2);
    return text;
}
