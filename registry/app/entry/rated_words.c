/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A domain and what was answered to it; see rated_words.h. */
#include "rated_words.h"

const char *rated_label(struct ank_work_context *work, const struct ank_record *record,
                        const struct ank_domain *domain)
{
    return ank_label_plain(ank_lang_find(record->language), work->mem, &domain->label);
}

const char *rated_words(struct ank_work_context *work, const struct ank_record *record,
                        const struct ank_sitting *sitting, size_t domain, bool before)
{
    const struct ank_instrument *list = sitting->instrument;
    ank_score score = sitting->scores[domain],
              past = before ? ank_score_before(record, sitting, domain) : ANK_NOT_ASKED;
    const char *label = rated_label(work, record, &list->domains[domain]),
               *said = ank_score_words(work->lang, &list->scale, score, work->mem);
    if (score == ANK_NOT_ASKED)
        return label;
    if (score < 0)
        return SAY(ANK_N("%s: %s"), label, said);
    return past < 0 || past == score
               ? ank_format(work->mem, "%s %s", label, said)
               : ank_format(work->mem, "%s %s -> %s", label,
                            ank_score_words(work->lang, &list->scale, past, work->mem),
                            said);
}
