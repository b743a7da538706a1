/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a dossier that look back: rights, what was given to others, the
 * coach's notes, and what was changed. */
#include <string.h>

#include "dossier.h"

static const char *right_label(struct dossier *dossier, const char *code)
{
    for (size_t i = 0; i < dossier->right_count; i++)
        if (strcmp(dossier->rights[i].code, code) == 0)
            return ank_label(dossier->lang, &dossier->rights[i].label);
    return code;
}

static void tell_step(struct dossier *dossier, const struct ank_step *step)
{
    struct ank_arena *mem = &dossier->session->mem;
    char value[32];
    const char *line = ank_format(mem, "%s · %s: %s", dossier_day(dossier, step->day),
                                  right_label(dossier, step->right),
                                  ank_words(dossier->lang, ank_stage_words(step->stage)));
    if (step->reason)
        line = ank_format(mem, "%s (%s)", line, ank_words(dossier->lang, step->reason));
    if (step->cents >= 0)
        line = TELL(dossier, ANK_N("%s, worth %s euro a year"), line,
                    ank_number_words(dossier->lang, (double)step->cents / 100, 2, value));
    if (step->renewal != ANK_NO_DAY)
        line = TELL(dossier, ANK_N("%s, to be renewed on %s"), line,
                    dossier_day(dossier, step->renewal));
    dossier_line(dossier, line);
}

void dossier_tell_rights(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("Our rights"));
    for (size_t i = 0; i < dossier->road.step_count; i++)
        tell_step(dossier, &dossier->road.steps[i]);
    for (size_t i = 0; i < dossier->held_count; i++)
        if (strcmp(dossier->held[i].kind, "explored") == 0)
            dossier_line(dossier, TELL(dossier, ANK_N("On %s we looked together at your rights."),
                                       dossier_day(dossier, dossier->held[i].day)));
    if (dossier->parts[dossier->part_count - 1].line_count == 0)
        dossier_line(dossier, TELL(dossier, ANK_N("We did not look into this together yet.")));
}

static const char *what_words(const char *what)
{
    static const char *const known[] = {ANK_N("sheet"), ANK_N("dossier"), ANK_N("export")};
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (strcmp(known[i], what) == 0)
            return known[i];
    return what;
}

void dossier_tell_shares(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("What was given to whom"));
    for (size_t i = 0; i < dossier->held_count; i++) {
        const struct ank_held *held = &dossier->held[i];
        if (strcmp(held->kind, "share") == 0)
            dossier_line(dossier, TELL(dossier, ANK_N("On %s to %s: %s."),
                                       dossier_day(dossier, held->day), held->whom,
                                       ank_words(dossier->lang, what_words(held->what))));
    }
    if (dossier->parts[dossier->part_count - 1].line_count == 0)
        dossier_line(dossier, TELL(dossier, ANK_N("Nothing was given to anybody.")));
}

/* That a note is there is told always; what it says when it is asked for. */
void dossier_tell_notes(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("The coach's own notes"));
    for (size_t i = 0; i < dossier->text_count; i++) {
        const struct ank_text *text = &dossier->texts[i];
        const char *day = dossier_day(dossier, text->day);
        if (strcmp(text->kind, "note") != 0)
            continue;
        if (dossier->with_notes && text->text)
            dossier_line(dossier, ank_format(&dossier->session->mem, "%s: %s", day, text->text));
        else
            dossier_line(dossier, TELL(dossier, ANK_N("On %s your coach wrote a note. You may ask to "
                                                      "read it."),
                                       day));
    }
    if (dossier->parts[dossier->part_count - 1].line_count == 0)
        dossier_line(dossier, TELL(dossier, ANK_N("Your coach kept no notes.")));
}

static const char *table_words(const char *table)
{
    static const struct {
        const char *table, *words;
    } known[] = {
        {"claim_step", ANK_N("a step to a right")},
        {"coach", ANK_N("who is your coach")},
        {"consent", ANK_N("what you allow")},
        {"explored", ANK_N("that we looked at your rights")},
        {"family", ANK_N("your code and language")},
        {"free_text", ANK_N("a text, sealed")},
        {"identity", ANK_N("names and contact, sealed")},
        {"person", ANK_N("somebody of the family")},
        {"postponement", ANK_N("a talk that was put off")},
        {"priority", ANK_N("what we work on first")},
        {"review", ANK_N("the talk after a sitting")},
        {"share", ANK_N("what was given to somebody")},
        {"sitting", ANK_N("a talk")},
        {"trajectory", ANK_N("a time together")},
        {"trajectory_status", ANK_N("how our time together went")},
    };
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (strcmp(known[i].table, table) == 0)
            return known[i].words;
    return table;
}

/* "2026-03-31T14:05:00Z" as "31/03/2026 14:05". */
static const char *moment(struct dossier *dossier, const char *at)
{
    char date[11] = "";
    ank_day day;
    strncpy(date, at, 10);
    if (!ank_day_parse(date, &day) || strlen(at) < 16)
        return at;
    return ank_format(&dossier->session->mem, "%s %.5s", dossier_day(dossier, day), at + 11);
}

static void tell_change(struct dossier *dossier, const struct ank_held_change *change)
{
    const char *at = moment(dossier, change->at);
    const char *what = ank_words(dossier->lang, table_words(change->table));
    if (change->old && change->new)
        dossier_line(dossier, TELL(dossier, ANK_N("%s · %s changed %s, from %s to %s"), at, change->who,
                                   what, change->old, change->new));
    else if (change->new)
        dossier_line(dossier, TELL(dossier, ANK_N("%s · %s noted %s: %s"), at, change->who, what,
                                   change->new));
    else if (change->old)
        dossier_line(dossier, TELL(dossier, ANK_N("%s · %s removed %s: %s"), at, change->who, what,
                                   change->old));
}

void dossier_tell_changes(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("What was noted and changed"));
    for (size_t i = 0; i < dossier->change_count; i++)
        tell_change(dossier, &dossier->changes[i]);
    dossier_line(dossier, TELL(dossier, ANK_N("What came in with a whole file is not in this list.")));
}
