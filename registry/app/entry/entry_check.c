/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that many commands take, and the sentences when they are wrong. */
#include <string.h>

#include <ankerpunt/model/right.h>
#include "entry_check.h"

bool ank_check_code(const char *what, const char *code, struct ank_error *err)
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

/* "nl, fr, en, ar, ..." */
static const char *form_languages(struct ank_arena *mem)
{
    const char *list = "nl, fr, en";
    for (size_t i = 0; ank_form_langs[i]; i++)
        list = ank_format(mem, "%s, %s", list, ank_lang_code(ank_form_langs[i]));
    return list;
}

bool check_form_language(const char *language, struct ank_error *err)
{
    char shown[256];
    struct ank_arena mem = {0};
    const struct ank_lang *lang = ank_lang_of_form(language);
    if (lang && strcmp(ank_lang_code(lang), language) == 0)
        return true;
    ank_fail(err, ANK_INVALID, ANK_N("a language is one of %s, not %s"),
             form_languages(&mem), ank_shown(language, shown));
    ank_arena_free(&mem);
    return false;
}

bool check_purpose(const char *purpose, struct ank_error *err)
{
    char shown[256];
    struct ank_arena mem = {0};
    if (ank_code_find(ank_purpose_codes, purpose) ||
        (strncmp(purpose, "share:", 6) == 0 && ank_code_valid(purpose + 6)) ||
        (strncmp(purpose, "story:", 6) == 0 && ank_code_valid(purpose + 6)))
        return true;
    ank_fail(err, ANK_INVALID, ANK_N("a purpose is one of %s or share:WHO, not %s"),
             ank_code_names(ank_purpose_codes, ", ", &mem), ank_shown(purpose, shown));
    ank_arena_free(&mem);
    return false;
}

bool ank_check_choice(const char *what, const char *word,
                      const struct ank_code_row *list, struct ank_error *err)
{
    char shown[256];
    struct ank_arena mem = {0};
    if (!word || ank_code_find(list, word))
        return true;
    ank_fail(err, ANK_INVALID, ANK_N("%s wants one of %s, not %s"), what,
             ank_code_names(list, ", ", &mem), ank_shown(word, shown));
    ank_arena_free(&mem);
    return false;
}

bool check_stage(const char *word, int *stage, struct ank_error *err)
{
    char shown[256];
    struct ank_arena mem = {0};
    *stage = ank_stage_find(word);
    if (*stage >= 0)
        return true;
    ank_fail(err, ANK_INVALID, ANK_N("%s is no stage; there are %s"),
             ank_shown(word, shown), ank_code_names(ank_stage_codes, ", ", &mem));
    ank_arena_free(&mem);
    return false;
}

bool check_word(struct ank_work_context *work, const char *what, const char *word,
                const struct ank_code_row *list, struct ank_error *err)
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
    if (list && !ank_code_find(list, word))
        work_notice(work,
                    SAY(ANK_N("%s: %s is not on the list; kept as it is"), what, word));
    return true;
}

bool ank_check_period(const char *typed, struct ank_period *period,
                      struct ank_error *err)
{
    char shown[256];
    if (!typed) {
        *period = (struct ank_period){ANK_NO_DAY, ank_day_from_civil(9999, 12, 31)};
        return true;
    }
    return ank_period_parse(typed, period) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("--period wants a year such as 2025, or a school year "
                          "such as 2025-2026, not %s"),
                    ank_shown(typed, shown));
}

bool check_days(const char *option, int64_t days, struct ank_error *err)
{
    const int64_t century = 36600;
    return days == ANK_NOT_GIVEN || (days >= 0 && days <= century) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("--%s wants a number of days, 0 to 36600, not %lld"), option,
                    (long long)days);
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
    size_t width = ank_text_width(*clean);
    return width <= most ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s: longer than %zu characters, by %zu; make it shorter"),
                    what, most, width - most);
}
