/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may hear what, and until when; see <ankerpunt/model/support.h>. */
#include <string.h>

#include <ankerpunt/model/support.h>

const char *ank_referral_became(const struct ank_referral *referral, ank_day until)
{
    if (referral->outcome && referral->outcome_day <= until)
        return referral->outcome;
    return referral->waits || referral->start > until ? NULL : "started";
}

bool ank_arrangement_holds(const struct ank_arrangement *arrangement, ank_day day)
{
    return day >= arrangement->day &&
           (arrangement->until == ANK_NO_DAY || day <= arrangement->until);
}

/* Whether a word is among words with spaces between. */
static bool has_word(const char *words, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = words; (at = strstr(at, word)) != NULL; at += length)
        if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

bool ank_arrangement_may_hear(const struct ank_arrangement *arrangement,
                              const char *theme, ank_day day)
{
    return strcmp(arrangement->kind, "trusted") == 0 &&
           ank_arrangement_holds(arrangement, day) &&
           (!arrangement->scope || !theme || has_word(arrangement->scope, theme));
}
