/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that many commands take, and the sentences when they are wrong. */
#include <string.h>

#include "entry_check.h"

const char *const closed_reasons[] = {
    "completed", "lost-contact", "withdrew", "moved", "referred-on", "other", NULL};
const char *const referrals[] = {"partner", "coach", "family", NULL};
const char *const households[] = {
    "single",           "single-parent", "couple", "couple-children",
    "multi-generation", "other",         NULL};
const char *const statuses[] = {
    "referred",     "not-started", "intensive", "less-intensive", "on-hold",
    "winding-down", "aftercare",   "closed",    "reachable",      NULL};
const char *const step_reasons[] = {"precondition", "procedure", "exclusion",
                                    "mistreated",   "other",     NULL};
const char *const modes[] = {"alone", "together", "space", "paper", "coach", NULL};

bool word_known(const char *const *known, const char *word)
{
    for (; *known; known++)
        if (strcmp(*known, word) == 0)
            return true;
    return false;
}

bool check_code(const char *what, const char *code, struct ank_error *err)
{
    char shown[256];
    return ank_code_valid(code) ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N(
                   "%s: %s is no code; use 1 to 32 letters, digits, - or _, a letter or digit "
                   "first"),
               what, ank_shown(code, shown));
}

bool check_language(const char *language, struct ank_error *err)
{
    char shown[256];
    const struct ank_lang *lang = ank_lang_find(language);
    return (lang && strcmp(ank_lang_code(lang), language) == 0) ||
           ank_fail(err, ANK_INVALID, ANK_N("a language is nl, fr or en, not %s"),
                    ank_shown(language, shown));
}

bool check_purpose(const char *purpose, struct ank_error *err)
{
    static const char *const purposes[] = {"start", "measure", "evaluation", "followup",
                                           NULL};
    char shown[256];
    if (word_known(purposes, purpose) ||
        (strncmp(purpose, "share:", 6) == 0 && ank_code_valid(purpose + 6)))
        return true;
    return ank_fail(
        err, ANK_INVALID,
        ANK_N("a purpose is start, measure, evaluation, followup or share:WHO, not %s"),
        ank_shown(purpose, shown));
}

bool check_choice(struct ank_work_context *work, const char *option, const char *word,
                  const char *const *known, struct ank_error *err)
{
    char shown[256];
    const char *list = "";
    if (!word || word_known(known, word))
        return true;
    for (; *known; known++)
        list = ank_format(work->mem, "%s%s%s", list, *list ? ", " : "", *known);
    return ank_fail(err, ANK_INVALID, ANK_N("%s wants one of %s, not %s"), option, list,
                    ank_shown(word, shown));
}

bool check_word(struct ank_work_context *work, const char *what, const char *word,
                const char *const *known, struct ank_error *err)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "0123456789 -_";
    char shown[256];
    size_t length = strlen(word);
    if (length < 1 || length > 40 || strspn(word, allowed) != length ||
        !strchr(allowed, word[0]) || word[0] == ' ' || word[0] == '-' || word[0] == '_')
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "%s: %s is no word of at most 40 letters; longer words belong in a note"),
            what, ank_shown(word, shown));
    if (known && !word_known(known, word))
        work_notice(work,
                    SAY(ANK_N("%s: %s is not on the list; kept as it is"), what, word));
    return true;
}

/* Turns the order of what follows it: U+202A to U+202E, U+2066 to U+2069. */
static bool turns_order(const char *text)
{
    for (const char *c = text; (c = strchr(c, '\xe2')); c++)
        if ((c[1] == '\x80' && c[2] >= '\xaa' && c[2] <= '\xae') ||
            (c[1] == '\x81' && c[2] >= '\xa6' && c[2] <= '\xa9'))
            return true;
    return false;
}

bool check_line(const char *what, const char *text, size_t most, const char **clean,
                struct ank_arena *mem, struct ank_error *err)
{
    *clean = ank_text_nfc(mem, text);
    if (!*clean || strpbrk(*clean, "\t\n") || turns_order(*clean))
        return ank_fail(err, ANK_INVALID, ANK_N("%s: no readable text of one line"),
                        what);
    if (ank_text_width(*clean) > most)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s: longer than %zu characters; make it shorter"), what,
                        most);
    return true;
}
