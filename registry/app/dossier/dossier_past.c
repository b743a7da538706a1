/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a dossier that look back: rights, what was given to others,
 * the coach's notes. */
#include <string.h>

#include <ankerpunt/model/right.h>
#include "../letter/letter_parts.h"
#include "dossier.h"

static const char *right_label(struct dossier *dossier, const char *code)
{
    for (size_t i = 0; i < dossier->right_count; i++)
        if (strcmp(dossier->rights[i].code, code) == 0)
            return ank_label(dossier->lang, &dossier->rights[i].label);
    return code;
}

static void add_step(struct dossier *dossier, const struct ank_step *step)
{
    struct ank_arena *mem = dossier->work->mem;
    char value[32];
    const char *line =
        SAY_IN(dossier, ANK_N("On %s (%s): %s"), dossier_day(dossier, step->day),
               right_label(dossier, step->right),
               dossier_word(dossier, ank_stage_codes, ank_stage_name(step->stage)));
    if (step->reason)
        line = ank_format(mem, "%s (%s)", line,
                          dossier_word(dossier, ank_reason_codes, step->reason));
    if (step->cents >= 0)
        line = SAY_IN(
            dossier, ANK_N("%s, worth %s euro a year"), line,
            ank_number_words(dossier->lang, (double)step->cents / 100, 2, value));
    if (step->renewal != ANK_NO_DAY)
        line = SAY_IN(dossier, ANK_N("%s, to be renewed on %s"), line,
                      dossier_day(dossier, step->renewal));
    dossier_line(dossier, ank_format(mem, "%s.", line));
}

static const char *right_called(const struct dossier *dossier, const char *code)
{
    for (size_t i = 0; i < dossier->right_count; i++)
        if (strcmp(dossier->rights[i].code, code) == 0)
            return ank_label(dossier->lang, &dossier->rights[i].label);
    return code;
}

static void add_answers(struct dossier *dossier)
{
    for (size_t i = 0; i < dossier->kept_count; i++) {
        const struct ank_kept *kept = &dossier->kept[i];
        if (strcmp(kept->kind, "scan_answer") != 0)
            continue;
        const char *said = strcmp(kept->more, "explore") == 0
                               ? ANK_N("To look into together, said on %s: %s.")
                               : ANK_N("For later, said on %s: %s.");
        dossier_line(dossier, SAY_IN(dossier, said, dossier_day(dossier, kept->day),
                                     right_called(dossier, kept->what)));
    }
}

void dossier_add_rights(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("Your rights"));
    for (size_t i = 0; i < dossier->record.step_count; i++)
        add_step(dossier, &dossier->record.steps[i]);
    for (size_t i = 0; i < dossier->kept_count; i++)
        if (strcmp(dossier->kept[i].kind, "explored") == 0)
            dossier_line(dossier,
                         SAY_IN(dossier,
                                ANK_N("On %s your rights were looked into together."),
                                dossier_day(dossier, dossier->kept[i].day)));
    for (size_t i = 0; i < dossier->kept_count; i++)
        if (strcmp(dossier->kept[i].kind, "not_entitled") == 0)
            dossier_line(dossier, SAY_IN(dossier, ANK_N("Not for you, said on %s: %s."),
                                         dossier_day(dossier, dossier->kept[i].day),
                                         right_called(dossier, dossier->kept[i].what)));
    add_answers(dossier);
    if (dossier->parts[dossier->part_count - 1].line_count == 0)
        dossier_line(dossier,
                     SAY_IN(dossier, ANK_N("This was not looked into together yet.")));
}

/* Of a letter also what it held, as the family chose it. */
static bool add_share(struct dossier *dossier, const struct ank_kept *kept,
                      struct ank_error *err)
{
    const char *held, *what = dossier_word(dossier, ank_share_codes, kept->what);
    if (!letter_held(dossier->work, dossier->lang, kept->held, &held, err))
        return false;
    if (held)
        what = ank_format(dossier->work->mem, "%s (%s)", what, held);
    dossier_line(dossier,
                 SAY_IN(dossier, ANK_N("On %s to %s: %s."),
                        dossier_day(dossier, kept->day),
                        dossier_word(dossier, ank_recipient_codes, kept->whom), what));
    return true;
}

bool dossier_add_shares(struct dossier *dossier, struct ank_error *err)
{
    dossier_part(dossier, ANK_N("What was given to whom"));
    for (size_t i = 0; i < dossier->kept_count; i++)
        if (strcmp(dossier->kept[i].kind, "share") == 0 &&
            !add_share(dossier, &dossier->kept[i], err))
            return false;
    if (dossier->parts[dossier->part_count - 1].line_count == 0)
        dossier_line(dossier, SAY_IN(dossier, ANK_N("Nothing was given to anybody.")));
    return true;
}

/* What a coach expected to change: the same manner as for notes. */
static void add_estimates(struct dossier *dossier)
{
    ank_day told = ANK_NO_DAY;
    for (size_t i = 0; i < dossier->kept_count; i++) {
        const struct ank_kept *kept = &dossier->kept[i];
        if (strcmp(kept->kind, "estimate") != 0)
            continue;
        const char *day = dossier_day(dossier, kept->day);
        if (dossier->with_notes)
            dossier_line(dossier,
                         SAY_IN(dossier,
                                ANK_N("On %s your coach expected a change of %s steps "
                                      "for %s."),
                                day, kept->more, kept->what));
        else if (kept->day != told)
            dossier_line(dossier,
                         SAY_IN(dossier,
                                ANK_N("On %s your coach noted what they expected to "
                                      "change. You may ask to read it."),
                                day));
        told = kept->day;
    }
}

/* That a note is there is told always; what it says when it is asked for. */
void dossier_add_notes(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("The coach's own notes"));
    for (size_t i = 0; i < dossier->text_count; i++) {
        const struct ank_text *text = &dossier->texts[i];
        const char *day = dossier_day(dossier, text->day);
        if (strcmp(text->kind, "note") != 0)
            continue;
        if (dossier->with_notes && text->text)
            dossier_line(dossier, dossier_pair(dossier, day, text->text));
        else
            dossier_line(dossier,
                         SAY_IN(dossier,
                                ANK_N("On %s your coach wrote a note. You may ask to "
                                      "read it."),
                                day));
    }
    add_estimates(dossier);
    if (dossier->parts[dossier->part_count - 1].line_count == 0)
        dossier_line(dossier, SAY_IN(dossier, ANK_N("Your coach kept no notes.")));
}
