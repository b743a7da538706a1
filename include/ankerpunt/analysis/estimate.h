/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * analysis.h - what one domain says: of one family, and of all together
 *
 * Everything here gets numbers, not a registry. A figure that cannot be
 * computed is NAN and has a `why`, an English sentence that is a key for
 * ank_words(); so are cautions. Changes, means and effect sizes are in raw
 * direction (later minus earlier); "up", "improved" and "better" follow the
 * better direction of the scale.
 */
#ifndef ANK_ANALYSIS_H
#define ANK_ANALYSIS_H

#include <ankerpunt/model/instrument.h>
#include "../base.h"
#include "../text.h"

/* Call once, before anything else here: the numerical library must answer
 * with a status instead of ending the program. */
void ank_analysis_start(void);

/* The change of one family ----------------------------------------------- */

/* By what a change is told from chance or from what does not matter. */
enum ank_rule { ANK_NO_RULE, ANK_RETEST, ANK_MIN_CHANGE };

/* "retest", "min-change"; NULL for ANK_NO_RULE. */
const char *ank_rule_name(enum ank_rule rule);

/* How far one rating varies by itself, from sittings that were repeated within two
 * weeks: the SD of the differences over sqrt 2, with 95 % limits by the chi-squared
 * distribution of their variance. Figures in points; NAN below ANK_RETEST_LEAST pairs.
 */
struct ank_retest {
    size_t pairs;
    double sem, low, high;
    double sdc; /* smallest detectable change, 1.96 sqrt(2) SEM */
};

enum { ANK_RETEST_LEAST = 30 };

struct ank_retest ank_retest_of(const struct ank_scale *scale,
                                const struct ank_retest_pairs *pairs);

/* Where the error of one rating is known from. */
enum ank_error_source { ANK_ERROR_UNKNOWN, ANK_ERROR_OWN, ANK_ERROR_PUBLISHED };

/* "own", "published"; NULL for ANK_ERROR_UNKNOWN. */
const char *ank_error_source_name(enum ank_error_source source);

/* When a change counts, decided once for a domain of a project. */
struct ank_change_rule {
    enum ank_rule rule;
    double threshold;  /* in points; retest: |change| > threshold, min-change: >= */
    double min_change; /* of one family: agreed to matter; NAN: none */
    double min_mean_change; /* of a mean: agreed to matter; NAN or 0: none */
    const char *why;        /* why there is no rule; NULL when there is one */
    const char *caution;    /* when min_change is less than one rating can show */
    double sem; /* standard error of one rating, in points; NAN: not known */
    enum ank_error_source source; /* of sem */
};

/*
 * With ANK_RETEST_LEAST pairs of sittings repeated here, their own SEM. Else, with a
 * test-retest reliability r and the SD that goes with it (its own, else
 * that of all baselines of the project when there are 20 of them): the
 * smallest detectable change 1.96 sqrt(2) SD sqrt(1 - r), Jacobson & Truax
 * (1991), Christensen & Mendoza (1986). Else the change agreed beforehand.
 * Internal consistency says nothing about one rating and is never used.
 */
struct ank_change_rule ank_change_rule_of(const struct ank_scale *scale,
                                          const struct ank_rule_source *source,
                                          double baseline_sd, size_t baseline_n);

/* What a change counts as. */
enum ank_class { ANK_NO_CLASS, ANK_IMPROVED, ANK_SAME, ANK_WORSE };

/* "improved", "same", "worse"; NULL for ANK_NO_CLASS. */
const char *ank_class_name(enum ank_class class);

/*
 * How a class is called to people: "clearly better" only by the rule `retest`, which
 * knows how far one rating varies by itself; by `min-change` "better than then". NULL
 * for ANK_NO_CLASS. A key for ank_words().
 */
const char *ank_class_words(enum ank_class class, enum ank_rule rule);

/* In a sentence when a family counts as changed by this rule; for ANK_NO_RULE that none
 * does. A key for ank_words(). */
const char *ank_rule_words(enum ank_rule rule);

/* The least change in points that counts by this rule on this scale; NAN: none does. */
double ank_least_change(const struct ank_scale *scale,
                        const struct ank_change_rule *rule);

struct ank_change {
    double change; /* later - baseline, in points; NAN: one of them is no number */
    int better;    /* +1 better, -1 worse, 0 unchanged or not known */
    enum ank_class class;
    enum ank_rule rule; /* the one that decided; ANK_NO_RULE with ANK_NO_CLASS */
    double threshold;   /* NAN when no rule decided */
    const char *why;    /* why there is no class; NULL when there is one */
    const char
        *caution; /* began too near the end to show improvement, or is at an end */
};

/* Both scores may be a status (parked, not asked ...): then nothing is
 * computed and `why` says which it was. */
struct ank_change ank_change_of(const struct ank_scale *scale,
                                const struct ank_change_rule *rule, ank_score baseline,
                                ank_score later);

/* The figures of a domain ------------------------------------------------- */

/* Families with a number at both moments; every score is a number of steps. */
struct ank_pairs {
    size_t count;
    const ank_score *before, *after;
    const struct ank_scale *scale;
};

/* In the order of the summary. */
enum ank_figure {
    ANK_BASELINE_MEAN,
    ANK_MEAN,
    ANK_MEAN_CHANGE,
    ANK_SD_CHANGE,
    ANK_CI_LOW,
    ANK_CI_HIGH,
    ANK_T,
    ANK_DF,
    ANK_P,
    ANK_P_HOLM,
    ANK_P_BH,
    ANK_SIGN_FLIP_P,
    ANK_MEDIAN_CHANGE,
    ANK_HODGES_LEHMANN,
    ANK_HL_LOW,
    ANK_HL_HIGH,
    ANK_WILCOXON_V,
    ANK_WILCOXON_P, /* followed by the text `wilcoxon_method` */
    ANK_D_Z,
    ANK_D_AV,
    ANK_G_AV,
    ANK_G_LOW,
    ANK_G_HIGH,
    ANK_BOOT_LOW,
    ANK_BOOT_HIGH,
    ANK_UP,
    ANK_UNCHANGED,
    ANK_DOWN,
    ANK_UP_LOW,
    ANK_UP_HIGH,
    ANK_IMPROVED_N,
    ANK_SAME_N,
    ANK_WORSE_N,
    ANK_IMPROVED_LOW,
    ANK_IMPROVED_HIGH, /* followed by the text `rule` */
    ANK_SAME_LOW,
    ANK_SAME_HIGH,
    ANK_WORSE_LOW,
    ANK_WORSE_HIGH,
    ANK_THRESHOLD,
    ANK_FLOOR,
    ANK_CEILING,
    ANK_FIGURES,
};

/* The key in JSON and the column in a table: "baseline_mean", "improved". */
const char *ank_figure_name(enum ank_figure figure);

/* Whether it is a whole number: families, degrees of freedom. */
bool ank_figure_is_count(enum ank_figure figure);

enum { ANK_MOST_CAUTIONS = 8 };

/* All figures of one domain at one wave: a value, or why there is none. */
struct ank_figures {
    size_t n;
    double value[ANK_FIGURES]; /* NAN exactly where `why` is set */
    const char *why[ANK_FIGURES];
    double exact_holm;           /* see ank_figures_adjust(); words rest on it too */
    const char *rule;            /* "retest", "min-change", or NULL */
    const char *wilcoxon_method; /* NULL without a wilcoxon_p */
    const char *caution[ANK_MOST_CAUTIONS];
    size_t caution_count;
};

/*
 * Every figure of one domain at one wave. p_holm and p_bh need the other
 * domains and wait for ank_figures_adjust(); until then their `why` says so.
 * wilcoxon_p and sign_flip_p are exact for any number of families. No p is 0: where one
 * is below 2^-1074, the smallest double, that stands for it and a caution says so.
 */
void ank_figures_of(const struct ank_pairs *pairs, const struct ank_change_rule *rule,
                    struct ank_figures *figures);

/*
 * Fills p_holm and p_bh over the p of all these rows: all domains of all instruments at
 * one wave. Ratings are coarse, and far in its tail Student's t is then a little too
 * sure (5.5 % for 5 % on a scale of 1 to 5), so exact_holm is Holm's too, over the
 * exact sign-flip p from ANK_EXACT_LEAST pairs on; with fewer that test can reach
 * nothing.
 */
void ank_figures_adjust(struct ank_figures *const *rows, size_t count);

/* Statistics: a row each, from a file each -------------------------------- */

/* A figure, and with how many pairs it may be shown. */
struct ank_fill {
    enum ank_figure figure; /* ANK_FIGURES ends the list */
    size_t min_n;
};

/* The pairs, their changes counted, and the rule: analysis/sample.h. */
struct ank_sample;

/* A statistic: the row at the end of its file. */
struct ank_statistic {
    const char *name;             /* "hodges-lehmann" */
    const char *label;            /* for people: "Hodges-Lehmann estimate" */
    const char *source;           /* the paper the formula is from */
    const struct ank_fill *fills; /* the figures it is responsible for */
    size_t min_n;                 /* with fewer pairs compute is not called */

    /* Sets the value or the why of each figure it fills. */
    void (*compute)(const struct ank_sample *sample, struct ank_figures *figures);
};

/* Every statistic there is, ending in NULL. */
extern const struct ank_statistic *const ank_statistics[];

/* The statistic of that name, or NULL. */
const struct ank_statistic *ank_statistic_find(const char *name);

/* Pieces used elsewhere too ------------------------------------------------ */

/* Wilson (1927): 95 % limits of a share of `n` > 0. */
void ank_wilson(size_t successes, size_t n, double *low, double *high);

/*
 * What a share of x of n can be at least and at most, whatever became of those who are
 * missing: x / (n + missing) and (x + missing) / (n + missing). Manski 1990, Am Econ
 * Rev 80:319. NAN when at most 5 % are missing, or nobody is there.
 */
void ank_missing_bounds(size_t x, size_t n, size_t missing, double *least,
                        double *most);

/* A share over families of whom each has several: sums over families of x of m. */
struct ank_family_share {
    size_t families, successes, n; /* sum x, sum m */
    double xx, xm, mm;             /* sums of x^2, x m and m^2 */
};

/* Adds a family with x of m; none when m is 0. */
void ank_family_share_add(struct ank_family_share *share, size_t x, size_t m);

/*
 * Wilson's limits with the family as the unit: with n/deff (z/t)^2 for n, Student's t
 * with one degree of freedom less than there are families, and the design effect of the
 * ratio deff = m/(m-1) sum (x_i - p m_i)^2 / (n p (1-p)), at least 1; when none or all
 * succeed, as if a family were all alike: sum m_i^2 / n. Korn & Graubard 1998, Surv
 * Methodol 24:193; Dean & Pagano 2015, J Surv Stat Methodol 3:484. NAN with fewer than
 * 2 families.
 */
void ank_wilson_families(const struct ank_family_share *share, double *low,
                         double *high);

/* Two-sided p of Student's t for a mean of n changes with that spread; NAN for n < 2 or
 * no spread. */
double ank_student_p(double mean, double sd, size_t n);

/* Holm (1979) and Benjamini & Hochberg (1995). NAN among the p is no test:
 * it stays NAN and does not count. `adjusted` may be `p`. */
void ank_holm(const double *p, size_t count, double *adjusted);
void ank_benjamini_hochberg(const double *p, size_t count, double *adjusted);

/* Words -------------------------------------------------------------------- */

enum {
    ANK_WORDS_LEAST = 5,  /* pairs; with fewer there are no words about all together */
    ANK_ALIKE_LEAST = 10, /* pairs that changed by one amount; fewer can be chance */
    ANK_EXACT_LEAST = 12, /* pairs; with fewer sign flips can hold up next to nothing */
    ANK_VERDICTS = 11,
};

/* What can be said about the mean change of a domain. Better and worse follow the
 * better direction of the scale. */
enum ank_verdict {
    ANK_NOBODY,     /* no family has both scores */
    ANK_TOO_FEW,    /* fewer than ANK_WORDS_LEAST have */
    ANK_ALL_SAME,   /* everybody gave the score of the start */
    ANK_ALL_BETTER, /* everybody changed by the same amount, */
    ANK_ALL_HARDER, /* ANK_ALIKE_LEAST families or more */
    ANK_BETTER,     /* Holm's p below .05 over all domains of the wave */
    ANK_HARDER,
    ANK_PERHAPS_BETTER, /* the interval leaves 0 out, Holm's p does not hold it up */
    ANK_PERHAPS_HARDER,
    ANK_SMALLER_THAN_AGREED, /* 90 % interval within min_mean_change, both ways */
    ANK_CANNOT_TELL,
};

/*
 * From the interval of the mean change, its size and Holm's p: ANK_P_HOLM has to be
 * there, see ank_figures_adjust(). The change that counts for one family says nothing
 * about a mean and is not used.
 */
enum ank_verdict ank_verdict_of(const struct ank_scale *scale,
                                const struct ank_change_rule *rule,
                                const struct ank_figures *figures);

/* +1: the mean is better than at the start, -1: harder; 0: that cannot be said. */
int ank_verdict_side(enum ank_verdict verdict);

/* A verdict in a sentence; a key for ank_words(). */
const char *ank_verdict_words(enum ank_verdict verdict);

/* The interval of the mean change as people may read it: from ANK_WORDS_LEAST pairs
 * on, and never beyond what the scale allows a change to be. False: there is none. */
bool ank_interval_shown(const struct ank_scale *scale,
                        const struct ank_figures *figures, double *low, double *high);

/* How many of the families would count as changed one way if nothing had changed,
 * from the error of one rating; NAN when that is not known. */
double ank_expected_by_chance(const struct ank_scale *scale,
                              const struct ank_change_rule *rule, size_t families);

/* A row as plain sentences for people: how many families moved each way, and what can
 * be said about the mean. `domain` is its name in that language. */
char *ank_sentence_of(const struct ank_lang *lang, struct ank_arena *mem,
                      const char *domain, const struct ank_scale *scale,
                      const struct ank_change_rule *rule,
                      const struct ank_figures *figures);

/* What belongs beside families that moved, where the error of one rating is not known;
 * a key for ank_words(). */
const char *ank_coming_and_going(void);

#endif
