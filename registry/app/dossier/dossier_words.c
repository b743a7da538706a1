/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that the registry keeps as codes, as people say them. */
#include <string.h>

#include "dossier.h"

static const struct {
    const char *code, *words;
} known[] = {
    {"parent", ANK_N("parent")},
    {"child", ANK_N("child")},
    {"young", ANK_N("young person")},
    {"supporter", ANK_N("supporter")},
    {"alone", ANK_N("filled in alone")},
    {"together", ANK_N("filled in together with the coach")},
    {"space", ANK_N("filled in standing in the room")},
    {"paper", ANK_N("filled in on paper")},
    {"coach", ANK_N("filled in by the coach alone")},
    {"referred", ANK_N("sent on to us")},
    {"not-started", ANK_N("not started yet")},
    {"intensive", ANK_N("we see each other often")},
    {"less-intensive", ANK_N("we see each other less often")},
    {"on-hold", ANK_N("put on hold by the family")},
    {"winding-down", ANK_N("winding down")},
    {"aftercare", ANK_N("aftercare")},
    {"closed", ANK_N("support ended")},
    {"reachable", ANK_N("the coach can still be reached")},
    {"completed", ANK_N("it was done")},
    {"lost-contact", ANK_N("we lost touch")},
    {"withdrew", ANK_N("the family stopped")},
    {"moved", ANK_N("the family moved")},
    {"referred-on", ANK_N("others took over")},
    {"precondition", ANK_N("a condition was not met")},
    {"procedure", ANK_N("the procedure")},
    {"exclusion", ANK_N("left out by the rules")},
    {"mistreated", ANK_N("not treated correctly")},
    {"other", ANK_N("something else")},
    {"measure", ANK_N("to keep how it goes")},
    {"start", ANK_N("to work together")},
    {"followup", ANK_N("to ask how you are, later on")},
    {"evaluation",
     ANK_N("to count you in, without your name or code, when the work is looked at")},
    {"note", ANK_N("note")},
    {"keep", ANK_N("Goes well, we keep it")},
    {"wish", ANK_N("We wish")},
    {"road", ANK_N("Road works")},
    {"onward", ANK_N("How do we go on?")},
    {"important", ANK_N("Most important change")},
    {"surprising", ANK_N("Most surprising change")},
    {"sheet", ANK_N("sheet")},
    {"dossier", ANK_N("dossier")},
    {"export", ANK_N("export")},
    {"release", ANK_N("figures without names or codes, in which you were counted")},
    {"grant", ANK_N("granted")},
    {"spend", ANK_N("spent")},
    {"back", ANK_N("came back")},
};

const char *dossier_word(const struct dossier *dossier, const char *code)
{
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (strcmp(known[i].code, code) == 0)
            return ank_words(dossier->lang, known[i].words);
    return code;
}
