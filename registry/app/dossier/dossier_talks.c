/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The talks of a dossier: what was rated, what came first, and the words. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/review.h>
#include <ankerpunt/registry/sitting.h>
#include "dossier.h"

/* The day it was typed in, which may be later. */
static ank_day entered(const struct dossier *dossier, int64_t sitting)
{
    for (size_t i = 0; i < dossier->kept_count; i++)
        if (strcmp(dossier->kept[i].kind, "entered") == 0 &&
            strtoll(dossier->kept[i].what, NULL, 10) == sitting)
            return dossier->kept[i].day;
    return ANK_NO_DAY;
}

static void add_sitting_head(struct dossier *dossier, const struct ank_sitting *sitting)
{
    const char *who = sitting->by
                          ? sitting->by
                          : ank_words(dossier->lang, ANK_N("the family together"));
    dossier_line(
        dossier,
        SAY_IN(
            dossier, ANK_N("%s · %s · %s%s%s%s%s · typed in on %s"),
            dossier_day(dossier, sitting->day),
            ank_label(dossier->lang, &sitting->instrument->title), who,
            sitting->mode ? " · " : "",
            sitting->mode ? dossier_word(dossier, ank_mode_codes, sitting->mode) : "",
            sitting->then     ? ank_words(dossier->lang, ANK_N(" · looking back"))
            : sitting->retest ? ank_words(dossier->lang, ANK_N(" · asked again"))
                              : "",
            sitting->faces ? ank_words(dossier->lang, ANK_N(" · on faces alone")) : "",
            dossier_day(dossier, entered(dossier, sitting->id))));
}

static void add_scores(struct dossier *dossier, const struct ank_sitting *sitting)
{
    const struct ank_instrument *instrument = sitting->instrument;
    for (size_t d = 0; d < instrument->domain_count; d++)
        if (sitting->scores[d] != ANK_NOT_ASKED)
            dossier_line(
                dossier,
                ank_format(
                    dossier->work->mem, "  %s",
                    dossier_pair(dossier,
                                 ank_label(dossier->lang,
                                           &ank_sitting_domain(sitting, d)->label),
                                 ank_score_words(dossier->lang, &instrument->scale,
                                                 sitting->scores[d],
                                                 dossier->work->mem))));
}

/* "  What we work on first: Housing, Language" */
static void add_domains(struct dossier *dossier, const char *what, const char *list)
{
    if (*list)
        dossier_line(
            dossier,
            ank_format(dossier->work->mem, "  %s",
                       dossier_pair(dossier, ank_words(dossier->lang, what), list)));
}

static const char *add_domain(struct dossier *dossier, const char *list, int64_t domain)
{
    return ank_format(dossier->work->mem, "%s%s%s", list, *list ? ", " : "",
                      dossier_domain(dossier, domain));
}

static bool add_review(struct dossier *dossier, int64_t sitting, struct ank_error *err)
{
    struct ank_arena *mem = dossier->work->mem;
    struct ank_registry *registry = dossier->work->registry;
    const char *first = "", *important = "", *surprising = "";
    int64_t *priorities;
    struct ank_review *reviews;
    size_t count;
    if (!ank_priority_list(registry, sitting, mem, &priorities, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        first = add_domain(dossier, first, priorities[i]);
    if (!ank_review_list(registry, sitting, mem, &reviews, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (strcmp(reviews[i].kind, "important") == 0)
            important = add_domain(dossier, important, reviews[i].domain);
        else
            surprising = add_domain(dossier, surprising, reviews[i].domain);
    add_domains(dossier, ANK_N("What you want to work on first"), first);
    add_domains(dossier, ANK_N("Most important change"), important);
    add_domains(dossier, ANK_N("Most surprising change"), surprising);
    return true;
}

/* Their own words, by day, with who said them; without, the family together. */
static void add_kept_words(struct dossier *dossier)
{
    size_t sealed = 0;
    for (size_t i = 0; i < dossier->text_count; i++) {
        const struct ank_text *text = &dossier->texts[i];
        if (strcmp(text->kind, "note") == 0)
            continue;
        const char *domain = text->domain ? dossier_domain(dossier, text->domain) : "";
        sealed += text->text == NULL;
        if (text->text)
            dossier_line(
                dossier,
                ank_format(
                    dossier->work->mem, "%s%s%s%s%s · %s",
                    dossier_day(dossier, text->day), *domain ? " · " : "", domain,
                    text->by ? " · " : "", text->by ? text->by : "",
                    dossier_pair(dossier,
                                 dossier_word(dossier, ank_text_codes, text->kind),
                                 text->text)));
    }
    if (sealed)
        dossier_line(dossier,
                     SAY_IN(dossier,
                            ANK_N("%zu texts in your own words are kept, sealed; your "
                                  "coach can open them for you with the passphrase."),
                            sealed));
}

bool dossier_add_talks(struct dossier *dossier, struct ank_error *err)
{
    dossier_part(dossier, ANK_N("Your talks"));
    for (size_t i = 0; i < dossier->record.sitting_count; i++) {
        const struct ank_sitting *sitting = &dossier->record.sittings[i];
        add_sitting_head(dossier, sitting);
        add_scores(dossier, sitting);
        if (!add_review(dossier, sitting->id, err))
            return false;
    }
    if (dossier->record.sitting_count == 0)
        dossier_line(dossier, SAY_IN(dossier, ANK_N("Nothing was filled in yet.")));
    add_kept_words(dossier);
    return true;
}
