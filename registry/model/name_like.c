/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Knowing a name when somebody gives it as a code. */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include <ankerpunt/base.h>

/* What people are to one another, in the three languages, is nobody's name. */
static const char *const roles[] = {
    "aidant",     "broer",     "brother", "child",   "coach",       "dad",
    "daughter",   "dochter",   "enfant",  "familie", "family",      "famille",
    "father",     "fille",     "fils",    "frere",   "gezin",       "grandma",
    "grandpa",    "jeune",     "jongere", "kind",    "maman",       "mama",
    "mamie",      "mere",      "moeder",  "mom",     "mother",      "mum",
    "nonkel",     "oma",       "oncle",   "opa",     "ouder",       "papa",
    "papi",       "papy",      "parent",  "partner", "pere",        "plusmama",
    "pluspapa",   "sister",    "soeur",   "son",     "steunfiguur", "stiefmoeder",
    "stiefvader", "supporter", "tante",   "team",    "teen",        "tiener",
    "vader",      "young",     "zoon",    "zus",
};

enum { least_letters = 3 };

static bool is_role(const char *code)
{
    for (size_t i = 0; i < ANK_COUNT(roles); i++)
        if (strcasecmp(roles[i], code) == 0)
            return true;
    return false;
}

/* Letters that can be spoken, and no digit among them: random codes have one. */
bool ank_code_like_name(const char *code)
{
    size_t letters = 0, vowels = 0;
    for (const char *c = code; *c; c++) {
        if (isdigit((unsigned char)*c))
            return false;
        letters += isalpha((unsigned char)*c) != 0;
        vowels += strchr("aeiouyAEIOUY", *c) != NULL;
    }
    return letters >= least_letters && vowels > 0 && !is_role(code);
}
