/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of whose letter it is: the scores they gave, and what they said. What anybody else
 * gave or said is not looked at. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/free_text.h>
#include "letter_parts.h"

/* Scores --------------------------------------------------------------------------- */

static const char *scale_words(struct letter *letter, const struct ank_scale *scale)
{
    struct ank_arena *mem = letter->work->mem;
    return ank_say(letter->lang, mem,
                   scale->better > 0 ? ANK_N("from %s to %s, higher is better")
                                     : ANK_N("from %s to %s, lower is better"),
                   ank_score_words(letter->lang, scale, 0, mem),
                   ank_score_words(letter->lang, scale, ank_scale_top(scale), mem));
}

static const char *score_line(struct letter *letter,
                              const struct ank_instrument *instrument,
                              const struct ank_progress_row *row)
{
    struct ank_arena *mem = letter->work->mem;
    const struct ank_scale *scale = &instrument->scale;
    const char *words = row->early ? NULL : ank_class_words(row->class, row->rule);
    const char *now = ank_score_words(letter->lang, scale, row->now, mem),
               *on = ank_work_day(letter->work, row->now_day);
    if (row->then < 0 || row->then_day == row->now_day)
        return LETTER_SAY(ANK_N("%s: %s on %s (%s)"), row->label, now, on,
                          scale_words(letter, scale));
    const char *line = LETTER_SAY(ANK_N("%s: %s on %s, %s on %s (%s)"), row->label,
                                  ank_score_words(letter->lang, scale, row->then, mem),
                                  ank_work_day(letter->work, row->then_day), now, on,
                                  scale_words(letter, scale));
    return words ? LETTER_SAY(ANK_N("%s: %s"), line, ank_words(letter->lang, words))
                 : line;
}

/* The domain by its code; with its list where another list has that code too. */
static const char *domain_key(const struct letter *letter,
                              const struct ank_instrument *instrument, const char *code)
{
    const struct ank_project *project = letter->project;
    for (size_t i = 0; i < project->instrument_count; i++)
        for (size_t d = 0; d < project->instruments[i]->domain_count; d++)
            if (project->instruments[i]->id != instrument->id &&
                strcmp(project->instruments[i]->domains[d].code, code) == 0)
                return ank_format(letter->work->mem, "%s/%s", instrument->code, code);
    return code;
}

static bool add_list(struct letter *letter, const struct ank_voice *voice,
                     struct ank_error *err)
{
    struct ank_arena *mem = letter->work->mem;
    const struct ank_instrument *instrument = voice->instrument;
    struct ank_progress list = {.lang = letter->lang, .today = letter->work->today};
    struct family_sheet_shown shown = {.voice = voice};
    size_t *domains = ank_alloc(mem, instrument->domain_count * sizeof *domains);
    ank_baselines(voice, &letter->project->waves, letter->trajectory, shown.starts);
    if (!family_sheet_rows(letter->work->registry, &shown, domains, mem, &list, err))
        return false;
    for (size_t i = 0; i < list.row_count; i++)
        if (list.rows[i].now >= 0) {
            const struct ank_domain *domain = &instrument->domains[domains[i]];
            letter_add(letter,
                       (struct letter_item){
                           .kind = "score",
                           .what = domain_key(letter, instrument, domain->code),
                           .label = domain->label,
                           .line = score_line(letter, instrument, &list.rows[i])});
        }
    return true;
}

/* In a project, and nobody took back the yes to be measured. */
static bool may_be_told(const struct letter *letter)
{
    bool said;
    return letter->project && (ank_consent_stands(&letter->record, "measure",
                                                  letter->work->today, &said) ||
                               !said);
}

bool letter_add_scores(struct letter *letter, struct ank_error *err)
{
    struct ank_voice *voices;
    if (!may_be_told(letter))
        return true;
    size_t count = ank_voices(
        &letter->record, (size_t)(letter->trajectory - letter->record.trajectories),
        letter->work->mem, &voices);
    for (size_t i = 0; i < count; i++)
        if (!voices[i].coach_only &&
            ank_same_voice(voices[i].by, letter->request->by) &&
            !add_list(letter, &voices[i], err))
            return false;
    return true;
}

/* Words ---------------------------------------------------------------------------- */

static const struct ank_domain *domain_of(const struct letter *letter, int64_t id,
                                          const struct ank_instrument **instrument)
{
    for (size_t i = 0; i < letter->project->instrument_count; i++) {
        *instrument = letter->project->instruments[i];
        for (size_t d = 0; d < (*instrument)->domain_count; d++)
            if ((*instrument)->domains[d].id == id)
                return &(*instrument)->domains[d];
    }
    return NULL;
}

/* Said in this time together by whose letter it is, and not said again since. A note is
 * nobody's words. */
static bool is_last(const struct letter *letter, const struct ank_text *texts,
                    size_t count, size_t at)
{
    const struct ank_text *text = &texts[at];
    if (!ank_same_voice(text->by, letter->request->by) ||
        text->day < letter->trajectory->start || text->day > letter->work->today ||
        strcmp(text->kind, "note") == 0 || !ank_code_find(ank_text_codes, text->kind))
        return false;
    for (size_t i = at + 1; i < count; i++)
        if (texts[i].day <= letter->work->today && texts[i].domain == text->domain &&
            texts[i].person == text->person && strcmp(texts[i].kind, text->kind) == 0)
            return false;
    return true;
}

static void add_text(struct letter *letter, const struct ank_text *text)
{
    const struct ank_instrument *instrument;
    const struct ank_domain *domain = domain_of(letter, text->domain, &instrument);
    struct letter_item item = {.kind = text->kind, .sealed = true};
    if (text->domain && !domain)
        return;
    const char *about = ank_code_words(letter->lang, ank_letter_codes, text->kind);
    if (domain) {
        item.what = domain_key(letter, instrument, domain->code);
        item.label = domain->label;
        about = LETTER_SAY(
            ANK_N("%s, %s"),
            ank_label_plain(letter->lang, letter->work->mem, &domain->label), about);
    }
    if (text->text)
        item.line = LETTER_SAY(ANK_N("%s: \"%s\""), about, text->text);
    letter_add(letter, item);
}

bool letter_add_words(struct letter *letter, struct ank_error *err)
{
    struct ank_text *texts;
    size_t count;
    if (!may_be_told(letter))
        return true;
    if (!ank_text_list(letter->work->registry, letter->record.id, letter->work->mem,
                       &texts, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (is_last(letter, texts, count, i))
            add_text(letter, &texts[i]);
    return true;
}
