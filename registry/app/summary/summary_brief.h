/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary_brief.h - what the coordinator's PDF says in sentences */
#ifndef SUMMARY_BRIEF_H
#define SUMMARY_BRIEF_H

#include <ankerpunt/model/wave.h>
#include <ankerpunt/analysis/results.h>
#include <ankerpunt/analysis/words.h>

/* Sentences in one language, one after the other; all in the arena. */
struct brief {
    const struct ank_lang *lang;
    struct ank_arena *mem;
    size_t count;
    const char **sentences;
};

void brief_say(struct brief *brief, const char *sentence);

/* The latest wave at which at least five families were rated; else the latest
 * with any; NULL: nobody yet. */
const struct ank_wave *brief_wave(const struct ank_summary *summary);
const char *brief_when(const struct brief *brief, const struct ank_wave *wave);

/* The answer; questions for the team, from fixed rules; how it was done. */
void brief_of_project(struct brief *brief, const struct ank_summary *summary);
void brief_talk(struct brief *brief, const struct ank_summary *summary);
void brief_method(struct brief *brief, const struct ank_summary *summary);

#endif
