/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter of what was chosen; see <ankerpunt/app/letter.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/share.h>
#include <ankerpunt/model/choice.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/right.h>
#include "../report/report_blocks.h"
#include "letter_parts.h"

/* What can be chosen ------------------------------------------------------------------
 */

static const char *about_words(struct letter *letter, const struct letter_item *item)
{
    const struct ank_lang *lang = letter->work->lang;
    const char *kind = ank_code_words(lang, ank_letter_codes, item->kind);
    if (!item->what)
        return kind;
    const char *label = ank_label_plain(lang, letter->work->mem, &item->label);
    return ank_format(letter->work->mem, "%s: %s", kind,
                      label && *label ? label : item->what);
}

bool ank_letter_items(struct ank_work_context *work,
                      const struct ank_letter_request *request,
                      struct ank_letter_item **items, size_t *count,
                      struct ank_error *err)
{
    struct letter letter = {.work = work, .request = request};
    if (!letter_open(&letter, err))
        return false;
    *count = letter.count;
    *items = ank_alloc(work->mem, (letter.count + 1) * sizeof **items);
    for (size_t i = 0; i < letter.count; i++)
        (*items)[i] =
            (struct ank_letter_item){.key = letter_key(&letter, &letter.items[i]),
                                     .about = about_words(&letter, &letter.items[i]),
                                     .line = letter.items[i].line,
                                     .sealed = letter.items[i].sealed};
    return true;
}

/* What is chosen ---------------------------------------------------------------------
 */

static bool is_kind(const char *typed, const char *kind)
{
    size_t length = strlen(kind);
    return strncmp(typed, kind, length) == 0 &&
           (!typed[length] || typed[length] == '=');
}

bool ank_letter_is_sealed(const struct ank_letter_request *request)
{
    static const char *const sealed[] = {"name", "step", "agreement", "keep",
                                         "wish", "road", "onward"};
    for (size_t i = 0; i < request->chosen.count; i++)
        for (size_t k = 0; k < ANK_COUNT(sealed); k++)
            if (is_kind(request->chosen.text[i], sealed[k]))
                return true;
    return false;
}

/* Things of one kind, by code or label. */
static bool settle_what(struct letter *letter, const char *kind, const char **what,
                        struct ank_error *err)
{
    struct ank_choices among = {0};
    for (size_t i = 0; i < letter->count; i++)
        if (strcmp(letter->items[i].kind, kind) == 0 && letter->items[i].what)
            ank_choice_add(&among,
                           &(struct ank_choice){.code = letter->items[i].what,
                                                .label = letter->items[i].label},
                           letter->work->mem);
    return ank_choice_settle(&among, what, letter->work->mem, err) ||
           ank_fail_in(err, "%s", kind);
}

/* The place of what was typed among the things. */
static bool find_item(struct letter *letter, const char *typed, size_t *at,
                      struct ank_error *err)
{
    char shown[256];
    const char *equals = strchr(typed, '=');
    const char *kind =
        equals ? ank_strndup(letter->work->mem, typed, (size_t)(equals - typed))
               : typed;
    const char *what = equals ? equals + 1 : NULL;
    if (what && !settle_what(letter, kind, &what, err))
        return false;
    for (*at = 0; *at < letter->count; ++*at) {
        const struct letter_item *item = &letter->items[*at];
        if (strcmp(item->kind, kind) == 0 && !item->what == !what &&
            (!what || strcmp(item->what, what) == 0))
            return true;
    }
    return ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("%s cannot stand in this letter; \"ankerpunt letter %s --to "
                          "%s\" shows what can"),
                    ank_shown(typed, shown), letter->record.family,
                    letter->request->to);
}

static bool choose(struct letter *letter, bool *chosen, struct ank_error *err)
{
    const struct ank_texts *typed = &letter->request->chosen;
    size_t at;
    if (typed->count == 0)
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("nothing is chosen; \"ankerpunt letter %s --to %s\" shows "
                  "what can stand in the letter"),
            letter->record.family, letter->request->to);
    for (size_t i = 0; i < typed->count; i++) {
        if (!find_item(letter, typed->text[i], &at, err))
            return false;
        if (!letter->items[at].line)
            return ank_fail(err, ANK_DENIED,
                            ANK_N("%s: these words are sealed; open them with the "
                                  "passphrase first"),
                            letter_key(letter, &letter->items[at]));
        chosen[at] = true;
    }
    return true;
}

/* The letter
 * ---------------------------------------------------------------------------
 */

/* Under which heading each kind stands, in this order. */
static const struct {
    const char *heading;
    const char *kinds[4];
} parts[] = {
    {NULL, {"name"}},
    {ANK_N("What became of the referral"), {"referral", "status"}},
    {ANK_N("Rights"), {"right"}},
    {ANK_N("What was agreed"), {"agreement", "step"}},
    {ANK_N("How it goes"), {"score"}},
    {ANK_N("In own words"), {"keep", "wish", "road", "onward"}},
};

static bool is_in_part(const char *kind, size_t part)
{
    for (size_t k = 0; k < ANK_COUNT(parts[part].kinds); k++)
        if (parts[part].kinds[k] && strcmp(parts[part].kinds[k], kind) == 0)
            return true;
    return false;
}

static void tell_part(struct report_draft *report, const struct letter *letter,
                      const bool *chosen, size_t part)
{
    bool begun = false;
    for (size_t i = 0; i < letter->count; i++) {
        if (!chosen[i] || !is_in_part(letter->items[i].kind, part))
            continue;
        if (!parts[part].heading) {
            report_text(report, letter->items[i].line);
            continue;
        }
        if (!begun)
            report_heading(report, parts[part].heading);
        begun = true;
        report_item(report, letter->items[i].line);
    }
}

static void tell_end(struct report_draft *report)
{
    static const char *const signers[] = {ANK_N("who this letter is of"),
                                          ANK_N("the coach"), NULL};
    report_heading(report, ANK_N("What else is to be said"));
    report_place(report, "more", ANK_N("Room for own words"));
    report_text(report,
                REPORT_SAY(ANK_N("This letter was made together. Each thing in it was "
                                 "chosen one by one. It may be used for what it says, "
                                 "and not be passed on without asking again.")));
    report_signed(report, signers);
}

static struct ank_report shown_of(const struct letter *letter,
                                  const struct report_draft *report)
{
    const char *to =
        ank_code_words(letter->lang, ank_around_codes, letter->request->to);
    const char *from = letter->project ? letter->project->name : NULL;
    if (letter->project && !from)
        from = letter->project->code;
    return (struct ank_report){
        .lang = letter->lang,
        .code = ank_format(letter->work->mem, "letter-%s", letter->request->to),
        .title = REPORT_SAY(ANK_N("A letter to %s"), to),
        .subtitle = from ? REPORT_SAY(ANK_N("By way of %s, on %s"), from,
                                      ank_work_day(letter->work, letter->work->today))
                         : ank_work_day(letter->work, letter->work->today),
        .notice = letter->request->text
                      ? REPORT_SAY(ANK_N("To look at together: nothing is given yet."))
                      : NULL,
        .today = letter->work->today,
        .block_count = report->block_count,
        .blocks = report->blocks};
}

/* The keys of what was chosen, as the share log keeps them. */
static const char *held_of(struct letter *letter, const bool *chosen)
{
    const char *held = "";
    for (size_t i = 0; i < letter->count; i++)
        if (chosen[i])
            held = ank_format(letter->work->mem, "%s%s%s", held, *held ? " " : "",
                              letter_key(letter, &letter->items[i]));
    return held;
}

static bool note(struct letter *letter, const bool *chosen, struct ank_error *err)
{
    const struct ank_share share = {.what = "letter",
                                    .whom = letter->request->to,
                                    .by = letter->request->by,
                                    .held = held_of(letter, chosen)};
    return letter->request->text ||
           ank_share_note(letter->work, &letter->record, &share, err);
}

bool ank_letter_make(struct ank_work_context *work,
                     const struct ank_letter_request *request,
                     struct ank_document *made, struct ank_error *err)
{
    struct letter letter = {.work = work, .request = request};
    struct report_draft report = {.work = work};
    if (!letter_open(&letter, err))
        return false;
    bool *chosen = ank_alloc(work->mem, letter.count + 1);
    if (!choose(&letter, chosen, err) ||
        !report_places_read(work, request->words, &report.words, err))
        return false;
    report.lang = letter.lang;
    for (size_t part = 0; part < ANK_COUNT(parts); part++)
        tell_part(&report, &letter, chosen, part);
    tell_end(&report);
    const struct ank_report shown = shown_of(&letter, &report);
    return note(&letter, chosen, err) &&
           report_write(&shown, request->text, request->paper, made, err);
}
