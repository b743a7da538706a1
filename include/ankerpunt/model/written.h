/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * written.h - what was written in a registry, in people's words
 */
#ifndef ANK_MODEL_WRITTEN_H
#define ANK_MODEL_WRITTEN_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>

enum ank_written_how { ANK_WRITTEN_NEW, ANK_WRITTEN_CHANGED, ANK_WRITTEN_GONE };

/* One record that was written, or several of a kind. */
struct ank_written {
    const char *table; /* as the registry calls it: "sitting" */
    enum ank_written_how how;
    const char *family; /* alias, else code; NULL: nobody's */
    const char *item; /* what tells it from others: "leefloon", "mama"; NULL: nothing */
    const char *value; /* of a step its stage, of a consent "1" or "0"; NULL: none */
    ank_day day;       /* ANK_NO_DAY: none */
    size_t count;      /* scores of a sitting; else records */
};

/* "Gezin Zon: 13 scores of 14/01/2026", in the arena. */
const char *ank_written_words(const struct ank_lang *lang, struct ank_arena *mem,
                              const struct ank_written *written);

#endif
