/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * brief.h - the answer of a project, or of several, in a few sentences
 *
 * Sentences are picked by fixed rules from what a summary holds, and claim no more than
 * its verdicts do: a domain is named as better or harder only when Holm's p holds it
 * up, and of all the others it is said that this cannot be told.
 */
#ifndef ANK_BRIEF_H
#define ANK_BRIEF_H

#include <ankerpunt/model/wave.h>
#include "results.h"
#include "words.h"

/* Sentences in one language, one after the other; all in the arena. */
struct ank_brief {
    const struct ank_lang *lang;
    struct ank_arena *mem;
    size_t count;
    const char **sentences;
};

/* Adds a sentence, which is not copied. */
void ank_brief_say(struct ank_brief *brief, const char *sentence);

/* The latest wave at which at least five families were rated; else the latest of those
 * with most; NULL: nobody yet. */
const struct ank_wave *ank_brief_wave(const struct ank_summary *summary);

/* "After 6 months", in the brief's language and arena. */
const char *ank_brief_when(const struct ank_brief *brief, const struct ank_wave *wave);

/* What can be told of a domain, for the sentences in their order. */
enum ank_brief_part {
    ANK_PART_BETTER,
    ANK_PART_HARDER,
    ANK_PART_SAME,
    ANK_PART_SMALLER, /* than what was agreed to matter */
    ANK_PART_UNSURE,
    ANK_PART_FEW,
    ANK_PART_NOBODY,
    ANK_BRIEF_PARTS
};
enum ank_brief_part ank_brief_part_of(const struct ank_domain_row *row);

/* How many domains of that wave are in that part. */
size_t ank_brief_part_count(const struct ank_summary *summary,
                            const struct ank_wave *wave, enum ank_brief_part part);

/* The domains of that part at that wave as one sentence, by name and those that are
 * better or harder with their size; NULL when there are none. */
const char *ank_brief_part_sentence(const struct ank_brief *brief,
                                    const struct ank_summary *summary,
                                    const struct ank_wave *wave,
                                    enum ank_brief_part part);

/* Why there is no wave to tell of. */
const char *ank_brief_nobody(const struct ank_brief *brief,
                             const struct ank_summary *summary);

/* The share of rights by months with its limits, else how many are in order; nothing
 * when no right was explored. */
void ank_brief_rights(struct ank_brief *brief, const struct ank_rights_result *rights);

/* The answer of a project; questions for its team, from fixed rules; how it was
 * made. */
void ank_brief_of_project(struct ank_brief *brief, const struct ank_summary *summary);
void ank_brief_talk(struct ank_brief *brief, const struct ank_summary *summary);
void ank_brief_method(struct ank_brief *brief, const struct ank_summary *summary);

/* For the front of a book of several projects: of which something can be told and of
 * which not, each named once or twice and none left out; and the answer of one of them
 * in a few lines. */
void ank_brief_of_projects(struct ank_brief *brief,
                           const struct ank_summary *const *summaries, size_t count);
void ank_brief_lines(struct ank_brief *brief, const struct ank_summary *summary);

#endif
