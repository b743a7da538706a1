/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept as a code, in the reader's words; see code_words.h. */
#include "code_words.h"

#include <string.h>

#include <ankerpunt/model/right.h>

/* People ------------------------------------------------------------------- */

const struct code_words role_words[] = {
    {"parent", ANK_N("parent")},
    {"child", ANK_N("child")},
    {"young", ANK_N("young person")},
    {"supporter", ANK_N("supporter")},
    {0},
};

const struct code_words doer_words[] = {
    {"family", ANK_N("the family")},
    {"coach", ANK_N("the coach")},
    {"partner", ANK_N("a partner")},
    {0},
};

const struct code_words household_words[] = {
    {"single", ANK_N("one person")},
    {"single-parent", ANK_N("single parent")},
    {"couple", ANK_N("couple")},
    {"couple-children", ANK_N("couple with children")},
    {"multi-generation", ANK_N("several generations")},
    {"other", ANK_N("something else")},
    {0},
};

const struct code_words referral_words[] = {
    {"partner", ANK_N("a partner")},
    {"coach", ANK_N("the coach reached out")},
    {"family", ANK_N("the family itself")},
    {0},
};

/* Scores --------------------------------------------------------------------- */

const struct code_words mode_words[] = {
    {"alone", ANK_N("alone")},
    {"together", ANK_N("together")},
    {"space", ANK_N("standing in the room")},
    {"paper", ANK_N("on paper")},
    {"coach", ANK_N("coach only")},
    {0},
};

const struct code_words score_words[] = {
    {"parked", ANK_N("parked")},
    {"unknown", ANK_N("not known")},
    {"na", ANK_N("n/a")},
    {"refused", ANK_N("refused")},
    {0},
};

const struct code_words state_words[] = {
    {"done", ANK_N("done")},       {"ended_before", ANK_N("ended before")},
    {"refused", ANK_N("refused")}, {"not_yet_due", ANK_N("not yet due")},
    {"due", ANK_N("due")},         {"late", ANK_N("late")},
    {"missed", ANK_N("missed")},   {0},
};

const struct code_words class_words[] = {
    {"improved", ANK_N("clearly forward")},
    {"same", ANK_N("about the same")},
    {"worse", ANK_N("harder now")},
    {0},
};

const struct code_words rule_words[] = {
    {"retest", ANK_N("beyond measurement error")},
    {"min-change", ANK_N("change agreed beforehand")},
    {0},
};

const struct code_words direction_words[] = {
    {"higher", ANK_N("higher")},
    {"lower", ANK_N("lower")},
    {0},
};

const struct code_words trend_words[] = {
    {"least-squares", ANK_N("a line through the scores")},
    {"test-retest", ANK_N("with the known measurement error")},
    {0},
};

const struct code_words outcome_words[] = {
    {"rights", ANK_N("rights known and granted")},
    {"financial", ANK_N("financial situation")},
    {"housing", ANK_N("housing")},
    {"administration", ANK_N("administration")},
    {"work", ANK_N("chances of work")},
    {"material-needs", ANK_N("basic material needs")},
    {"personal-functioning", ANK_N("personal functioning")},
    {0},
};

/* The record itself -------------------------------------------------------------- */

const struct code_words status_words[] = {
    {"referred", ANK_N("referred")},
    {"not-started", ANK_N("not started yet")},
    {"intensive", ANK_N("intensive")},
    {"less-intensive", ANK_N("less intensive")},
    {"on-hold", ANK_N("put on hold by the family")},
    {"winding-down", ANK_N("winding down")},
    {"aftercare", ANK_N("aftercare")},
    {"closed", ANK_N("support ended")},
    {"reachable", ANK_N("still reachable")},
    {0},
};

const struct code_words closed_words[] = {
    {"completed", ANK_N("completed")},
    {"lost-contact", ANK_N("contact was lost")},
    {"withdrew", ANK_N("the family stopped")},
    {"moved", ANK_N("the family moved")},
    {"referred-on", ANK_N("others took over")},
    {"other", ANK_N("something else")},
    {0},
};

const struct code_words channel_words[] = {
    {"home", ANK_N("at home")},
    {"phone", ANK_N("by phone")},
    {"message", ANK_N("by message")},
    {"service", ANK_N("to a service together")},
    {"activity", ANK_N("an activity together")},
    {"office", ANK_N("at the office")},
    {0},
};

const struct code_words amount_words[] = {
    {"grant", ANK_N("granted")},
    {"spend", ANK_N("spent")},
    {"back", ANK_N("came back")},
    {0},
};

const struct code_words level_words[] = {
    {"organisation", ANK_N("our own organisation")},
    {"local", ANK_N("the municipality")},
    {"supralocal", ANK_N("beyond the municipality")},
    {0},
};

const struct code_words barrier_words[] = {
    {"reachable", ANK_N("not reachable")},
    {"available", ANK_N("not available")},
    {"affordable", ANK_N("not affordable")},
    {"known", ANK_N("not well known")},
    {"understandable", ANK_N("not understandable")},
    {0},
};

const struct code_words signal_words[] = {
    {"open", ANK_N("not raised yet")},
    {"raised", ANK_N("raised")},
    {"answered", ANK_N("answered")},
    {"solved", ANK_N("solved")},
    {"closed", ANK_N("not taken further any more")},
    {0},
};

/* Rights --------------------------------------------------------------------- */

const struct code_words reason_words[] = {
    {"precondition", ANK_N("a condition was not met")},
    {"procedure", ANK_N("the procedure")},
    {"exclusion", ANK_N("left out by the rules")},
    {"mistreated", ANK_N("not treated correctly")},
    {"other", ANK_N("something else")},
    {0},
};

const struct code_words government_words[] = {
    {"federal", ANK_N("federal")},
    {"flemish", ANK_N("Flemish")},
    {"brussels", ANK_N("Brussels")},
    {"walloon", ANK_N("Walloon")},
    {"provincial", ANK_N("provincial")},
    {"local", ANK_N("municipal")},
    {0},
};

/* What is allowed and given ---------------------------------------------------- */

const struct code_words purpose_words[] = {
    {"start", ANK_N("to work together")},
    {"measure", ANK_N("to keep how it goes")},
    {"evaluation", ANK_N("to count in anonymous figures")},
    {"followup", ANK_N("to ask how you are, later on")},
    {0},
};

const struct code_words said_words[] = {
    {"given", ANK_N("given")},
    {"withdrawn", ANK_N("withdrawn")},
    {0},
};

const struct code_words share_words[] = {
    {"sheet", ANK_N("sheet")},
    {"dossier", ANK_N("dossier")},
    {"export", ANK_N("export")},
    {"release", ANK_N("release")},
    {0},
};

const struct code_words recipient_words[] = {
    {"family", ANK_N("the family itself")},
    {0},
};

/* ------------------------------------------------------------------------------ */

const char *code_words(const struct ank_lang *lang, const struct code_words *list,
                       const char *code)
{
    for (; code && list->code; list++)
        if (strcmp(list->code, code) == 0)
            return ank_words(lang, list->words);
    return code;
}

const char *wave_words(const struct ank_lang *lang, struct ank_arena *mem,
                       const char *wave)
{
    struct ank_wave read;
    if (!wave || !ank_wave_parse(wave, &read))
        return wave;
    switch (read.kind) {
    case ANK_CLOSING:
        return ank_words(lang, ANK_N("closing"));
    case ANK_FOLLOWUP:
        return ank_say(lang, mem, ANK_N("%d months after closing"), read.months);
    default:
        return read.months == 0   ? ank_words(lang, ANK_N("intake"))
               : read.months == 1 ? ank_say(lang, mem, ANK_N("%d month"), read.months)
                                  : ank_say(lang, mem, ANK_N("%d months"), read.months);
    }
}

void table_code(struct table *table, const struct ank_lang *lang,
                const struct code_words *list, const char *code)
{
    table_named(table, code, code_words(lang, list, code));
}

void table_wave(struct table *table, const struct ank_lang *lang, struct ank_arena *mem,
                const char *wave)
{
    table_named(table, wave, wave_words(lang, mem, wave));
}

void table_group(struct table *table, const struct ank_lang *lang, const char *group)
{
    table_named(table, group,
                group ? ank_words(lang, ank_right_group_words(group)) : NULL);
}

void table_label(struct table *table, const struct ank_lang *lang,
                 struct ank_arena *mem, const char *code, const struct ank_label *label)
{
    const char *words = label ? ank_label_plain(lang, mem, label) : "";
    table_named(table, code, *words ? words : code);
}

const struct ank_label *theme_label(const struct ank_theme *themes, size_t count,
                                    const char *code)
{
    for (size_t i = 0; code && i < count; i++)
        if (strcmp(themes[i].code, code) == 0)
            return &themes[i].label;
    return NULL;
}
