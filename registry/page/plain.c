/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <string.h>

#include "plain.h"

/* Where the page does what a command does at the keyboard. Commands are the same in
 * every language, so a sentence in any of them tells which it means. */
static const struct {
    const char *command, *here;
} places[] = {
    {"family", ANK_N("Under Families you see who is there.")},
    {"project", ANK_N("Under Projects you see which there are.")},
    {"consent", ANK_N("Under People and consent a yes is noted.")},
    {"person", ANK_N("Under People and consent somebody is added.")},
    {"coach", ANK_N("Under People and consent you see who goes along.")},
    {"passphrase", ANK_N("Under Keeping safe a passphrase is chosen.")},
    {"restore", ANK_N("Under Keeping safe a backup is brought back.")},
    {"check", ANK_N("Under Keeping safe the registry is looked through.")},
    {"show", ANK_N("Under Talks you see what was kept.")},
    {"rate", ANK_N("Under Talks you put it right, or fill in together.")},
    {"history", ANK_N("Under History you see what was noted when.")},
    {"rights", ANK_N("Under Rights you find the list.")},
    {"contact", ANK_N("Under Contacts and budget you see them.")},
    {"budget", ANK_N("Under Contacts and budget you see them.")},
    {"step", ANK_N("Under Small steps you see them.")},
    {"signal", ANK_N("Under Signals you see them.")},
    {"note", ANK_N("Under Words and notes you see them.")},
    {"trajectory", ANK_N("Under Course the support starts, stops and goes on.")},
    {"wave", ANK_N("Under Course a moment is put off, or said to be enough.")},
    {"--correct", ANK_N("Under Talks you put right what was kept.")},
};

/* "--date" at the head of a word. */
static bool is_option(const char *text, const char *at)
{
    return strncmp(at, "--", 2) == 0 && islower((unsigned char)at[2]) &&
           (at == text || strchr(" \"(", at[-1]));
}

/* Behind the opening quote of any language: " or « with its blank. */
static bool is_quoted(const char *text, const char *at)
{
    static const char french[] = "«";
    enum { mark = sizeof french - 1 };
    size_t before = (size_t)(at - text);
    return (before > 0 && at[-1] == '"') ||
           (before > mark && strncmp(at - mark - 1, french, mark) == 0) ||
           (before > mark + 1 && strncmp(at - mark - 2, french, mark) == 0);
}

static const char *first_quote(const char *text)
{
    const char *plain = strchr(text, '"'), *french = strstr(text, "«");
    return !plain || (french && french < plain) ? french : plain;
}

/* "FAMILY", as a command is shown with what it works on. */
static bool is_operand(const char *text, const char *at)
{
    size_t capitals = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const char *quote = first_quote(text);
    return capitals > 3 && at > text && at[-1] == ' ' && quote && quote < at;
}

static bool is_technical(const char *part)
{
    for (const char *at = part; *at; at++)
        if (is_option(part, at) || is_operand(part, at) ||
            (strncmp(at, "ankerpunt ", 10) == 0 && is_quoted(part, at)))
            return true;
    return false;
}

/* The name of an option is a word without its dashes. */
static char *without_dashes(struct ank_arena *mem, const char *text)
{
    char *bare = ank_strdup(mem, text), *to = bare;
    for (const char *from = text; *from; *to++ = *from++)
        from += is_option(text, from) ? 2 : 0;
    *to = '\0';
    return bare;
}

/* Whether the part names that command: behind a quote or a colon. */
static bool names(const char *part, const char *command)
{
    size_t length = strlen(command);
    for (const char *at = part; (at = strstr(at, command)); at++) {
        bool begins = *command == '-' || is_quoted(part, at) ||
                      (at > part + 1 && strncmp(at - 2, ": ", 2) == 0) ||
                      (at - part > 10 && strncmp(at - 10, "ankerpunt ", 10) == 0);
        if (begins && !isalnum((unsigned char)at[length]) && at[length] != '-')
            return true;
    }
    return false;
}

static const char *place_of(const struct ank_lang *lang, const char *part)
{
    for (size_t i = 0; i < ANK_COUNT(places); i++)
        if (names(part, places[i].command))
            return ank_words(lang, places[i].here);
    return NULL;
}

/* "nothing to set: give --role": what stands before the colon says enough. */
static const char *before_colon(struct ank_arena *mem, const char *part)
{
    const char *colon = NULL;
    for (const char *at = part; (at = strstr(at, ": ")); at++)
        if (is_technical(at + 2))
            colon = at;
    return colon ? ank_strndup(mem, part, (size_t)(colon - part))
                 : without_dashes(mem, part);
}

/* Without the blanks at its end: in French one stands before a semicolon. */
static const char *trimmed(struct ank_arena *mem, const char *part)
{
    static const char *const blanks[] = {" ", "\u00a0", "\u202f"};
    size_t length = strlen(part);
    for (size_t i = 0; i < ANK_COUNT(blanks); i++) {
        size_t blank = strlen(blanks[i]);
        while (length >= blank &&
               strncmp(part + length - blank, blanks[i], blank) == 0) {
            length -= blank;
            i = 0;
        }
    }
    return ank_strndup(mem, part, length);
}

/* What a sentence says stands in parts between semicolons, the help behind. */
const char *plain_words(const struct ank_lang *lang, struct ank_arena *mem,
                        const char *sentence)
{
    const char *said = NULL, *here = NULL;
    for (const char *at = sentence; at;) {
        const char *end = strstr(at, "; ");
        const char *part =
            end ? ank_strndup(mem, at, (size_t)(end - at)) : ank_strdup(mem, at);
        if (!is_technical(part))
            said = said ? ank_format(mem, "%s; %s", said, part) : part;
        else if (!here)
            here = place_of(lang, part);
        at = end ? end + 2 : NULL;
    }
    said = trimmed(mem, said ? said : before_colon(mem, sentence));
    if (!here)
        return said;
    bool ended = *said && said[strlen(said) - 1] == '.';
    return ank_format(mem, "%s%s %s", said, ended ? "" : ".", here);
}

char *plain_text(struct ank_arena *mem, const char *text)
{
    char *plain = ank_strdup(mem, text), *to = plain;
    for (const char *from = text; *from;) {
        const char *end = strncmp(from, " (", 2) == 0 ? strchr(from, ')') : NULL;
        char *part = end ? ank_strndup(mem, from, (size_t)(end - from)) : NULL;
        if (part && strlen(part) < 80 && is_technical(part))
            from = end + 1;
        else
            *to++ = *from++;
    }
    *to = '\0';
    return plain;
}
