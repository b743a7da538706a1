/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * words.h - what a project says, as plain sentences
 *
 * Fixed rules, in the reader's language: what a sentence says follows from an interval,
 * never from a p, and where nothing can be said the sentence says that. Domains are in
 * <ankerpunt/analysis/estimate.h>. Everything that comes out belongs to the arena.
 */
#ifndef ANK_WORDS_H
#define ANK_WORDS_H

#include "results.h"

/* How many started, were measured, are open, are closed; and who is left out. */
char *ank_sentence_of_families(const struct ank_lang *lang, struct ank_arena *mem,
                               const struct ank_summary *summary);

/* All that is said of rights, in order, ending in NULL: the shares of the next function
 * first, then the others; what has nothing to say is left out. */
const char *const *ank_sentences_of_rights(const struct ank_lang *lang,
                                           struct ank_arena *mem,
                                           const struct ank_rights_result *rights);

/* The share of claims realised within 3, 6 and 12 months, with limits and how many were
 * still followed then; refused and lost claims are in the share. */
char *ank_sentence_of_shares(const struct ank_lang *lang, struct ank_arena *mem,
                             const struct ank_rights_result *rights);

/* Within how many days half are realised, or that half is not reached; refused, lost
 * and open claims count too. */
char *ank_sentence_of_time(const struct ank_lang *lang, struct ank_arena *mem,
                           const struct ank_rights_result *rights);

/* How many of the rights explored are realised so far, as a share with its interval. */
char *ank_sentence_of_rights(const struct ank_lang *lang, struct ank_arena *mem,
                             const struct ank_rights_result *rights);

/* What the rights realised are worth a year; NULL: no value was noted. */
char *ank_sentence_of_value(const struct ank_lang *lang, struct ank_arena *mem,
                            const struct ank_rights_result *rights);

/* How many claims are stuck, and where. */
char *ank_sentence_of_stuck(const struct ank_lang *lang, struct ank_arena *mem,
                            const struct ank_rights_result *rights);

/* Whether the line through all ratings goes a clear way. */
char *ank_sentence_of_trend(const struct ank_lang *lang, struct ank_arena *mem,
                            const char *domain, const struct ank_scale *scale,
                            const struct ank_mixed *trend);

/* How many of them had no number at intake; NULL: none. */
char *ank_sentence_of_no_intake(const struct ank_lang *lang, struct ank_arena *mem,
                                const struct ank_trend_row *row);

/* "13/20": rated again of who were due; "13/20 +2": two more, rated while their window
 * is still open; "+2": nobody is due yet. `of` stands between the two, "/" or " / ". */
char *ank_words_of_due(struct ank_arena *mem, const struct ank_domain_row *row,
                       const char *of);

/* Who was due at a moment and gave scores again, in one or two sentences; `when` begins
 * the first: "After 3 months". */
char *ank_sentence_of_flow(const struct ank_lang *lang, struct ank_arena *mem,
                           const char *when, const struct ank_flow_row *flow);

/* What was done in the period of the summary, sentence by sentence, ending in NULL. */
const char *const *ank_sentences_of_process(const struct ank_lang *lang,
                                            struct ank_arena *mem,
                                            const struct ank_summary *summary);

/* How long support took that ended in the period, beside what its programme foresees
 * and what a study found, with its denominator; ending in NULL. */
const char *const *ank_sentences_of_lengths(const struct ank_lang *lang,
                                            struct ank_arena *mem,
                                            const struct ank_summary *summary);

/* Both days, or the last alone: "From 1/01/2025 to 31/12/2025, ...". */
char *ank_sentence_of_period(const struct ank_lang *lang, struct ank_arena *mem,
                             const struct ank_period *period);

/* How families went on what they marked themselves. */
char *ank_sentence_of_priorities(const struct ank_lang *lang, struct ank_arena *mem,
                                 const struct ank_priority_row *row);

/* Manski's bounds as counts: for how many of all who were due it can have become
 * better, whatever became of those who are missing; NULL when at most 5 % are. */
char *ank_sentence_of_missing(const struct ank_lang *lang, struct ank_arena *mem,
                              const struct ank_domain_row *row);

/* All that is told at that moment of who is missing, in order, ending in NULL: first
 * bounds for each domain, then the change by the model with what it stands on. */
const char *const *ank_sentences_of_missing(const struct ank_lang *lang,
                                            struct ank_arena *mem,
                                            const struct ank_summary *summary,
                                            const struct ank_wave *wave);

/* The same for paper, where room is scarce: a paragraph over all domains for the
 * bounds, one for the model, and what it stands on. */
const char *const *ank_paragraphs_of_missing(const struct ank_lang *lang,
                                             struct ank_arena *mem,
                                             const struct ank_summary *summary,
                                             const struct ank_wave *wave);

/* Whether who stayed began elsewhere than who left. */
char *ank_sentence_of_attrition(const struct ank_lang *lang, struct ank_arena *mem,
                                const char *domain,
                                const struct ank_attrition *attrition);

/* A project beside the others: within what chance makes of its size, or outside.
 * Never a rank. `project` may be NULL: too small to be named. */
char *ank_sentence_of_between(const struct ank_lang *lang, struct ank_arena *mem,
                              const char *theme, const char *project,
                              const struct ank_project_mean *mean,
                              const struct ank_between_row *row);

/* Found here or not, or what there is to say instead; no whole sentence. */
const char *ank_finding_words(const struct ank_lang *lang, struct ank_arena *mem,
                              const struct ank_evidence_row *row);

/* The same with its outcome; row->benchmark is what it may be set beside. */
char *ank_sentence_of_evidence(const struct ank_lang *lang, struct ank_arena *mem,
                               const struct ank_evidence_row *row);

/* Method: what was done and how to read it, sentence by sentence, ending in NULL;
 * with the versions of ankerpunt and of GSL, the floors, the sources, and what could
 * have moved the figures besides the support. */
const char *const *ank_method(const struct ank_lang *lang, struct ank_arena *mem,
                              const struct ank_summary *summary);

/* When a family counts as changed, by the rules that were really used: one sentence, or
 * two. Keys for ank_words(). */
size_t ank_rules_used(const struct ank_summary *summary, const char *words[static 2]);

/*
 * Regression to the mean: the change of a mean that comes by itself,
 * (1 - r) (middle - first mean), for families whose scores at two moments correlate
 * by r and would without any bad spell lie at the middle of the scale. 0 when they did
 * not begin on its worse side. Barnett, van der Pols & Dobson 2005, IJE 34:215.
 */
double ank_by_itself(const struct ank_scale *scale, double first_mean, double r);

#endif
