/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rated_words.h - a domain and what was answered to it, for who is asked about it */
#ifndef RATED_WORDS_H
#define RATED_WORDS_H

#include "../work.h"

/* The label in the language of the family. */
const char *rated_label(struct ank_work_context *work, const struct ank_record *record,
                        const struct ank_domain *domain);

/* "Home 6", "Papers: parked", of the domain at that place of the sitting; with `before`
 * "Home 3 -> 6" when it was another number. The label alone when it was not asked. */
const char *rated_words(struct ank_work_context *work, const struct ank_record *record,
                        const struct ank_sitting *sitting, size_t domain, bool before);

#endif
