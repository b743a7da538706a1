/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * disclosure.h - what may be told about few families
 *
 * An item is one row of a release before anything is hidden: a group of
 * families, perhaps with a value for each (their mean is asked) or a part for
 * each (the group is divided). ank_disclose() decides what of it may be shown,
 * rounds it, and proves that what is hidden stays hidden.
 *
 * The rules, with K = 10, or more where rounding changes (ank_release_least()):
 * - Nothing at all of a group under K. Counts go to the nearest 5; a part is
 *   shown from K families; means have 1 decimal.
 * - Under 2 K families: no parts but "half or more".
 * - Standard deviation and an interval, reckoned from the rounded figures so that it
 *   tells nothing more, when at least 50 sets of answers fit mean and standard
 *   deviation (answer_sets.h); of a total also for whoever knows one of its sites. Of
 *   answers so much alike that it could be otherwise the interval alone, as wide as
 *   that of the largest such spread (ank_spread_bound()).
 * - A part under K is never the only hidden one: the next in the list goes along.
 *   When too little can be shown of the parts, the large one is "half or more" or
 *   nothing. All tables there can be were released to see that those which look
 *   alike differ enough, so that the order of these rules tells nothing either.
 * - A mean near an end of its scale is not shown: it would tell each family's answer.
 * Nor that of a sum without an upper end (rights, months, contacts) of which one family
 * has more than half, or to which fewer than K others contribute (dominance; Hundepool
 * et al. 2012, Statistical Disclosure Control, section 4.2.2).
 * - Over several sites: a total needs three of them, and none with over 85 %
 *   (dominance). Beside a total two sites of K families and more are hidden with the
 *   small ones (complementary suppression), drawn by lot and with the same reason, so
 *   that nobody can tell which is small. When at most one site has K families, all
 * sites are hidden beside the total, which is shown unless its rest or each small site
 * would be known from it. Parts of a total want 2 K families without any one
 * site.
 *   Whoever knows these rules reads more than what is told (Wong et al. 2007, VLDB, the
 *   minimality attack): that a site which is hidden beside one that is told is small,
 *   and that a told total has K families without any one of its hidden sites. The proof
 *   takes both for known; a total beside one to three such small sites is not told.
 * - Against former releases (differencing): the families behind the same cell differ by
 *   nobody or by at least K that came in, and by nobody or at least K that went out.
 *   Where K or more came and fewer left, others are sampled out with the leavers, by a
 *   lot that each family draws once for all; else the former figures are repeated as
 *   they were. Former figures are also repeated when the families are the same and the
 *   figures are not: the difference would be somebody's corrected answer. Sites and
 * total of one cut-off day are aligned: where one is repeated all are.
 * - No sum or difference of anything that was ever shown of one measure gives
 *   a figure of fewer than K families (Dobkin, Jones & Lipton 1979, ACM TODS
 *   4:97, for sums in general): families are sorted into disjoint sets that are always
 *   shown together, and no combination of sums may vanish on every disjoint set of K
 *   families or more without vanishing altogether. Also when any one site
 *   takes its own families out.
 * - For every hidden cell the least and the largest number it can be, given all
 *   that was ever shown and who is in which row, are bounded by linear programs; less
 *   than 5 apart or certainly under 8, and more is hidden. Again for whoever also
 *   knows the families of one site.
 *
 * Rounding follows NHS England's rule for small numbers (2018); bounds that
 * are audited by linear programs: Fischetti & Salazar (2001), Management
 * Science 47:1008.
 */
#ifndef ANK_DISCLOSURE_H
#define ANK_DISCLOSURE_H

#include "bounds.h"

enum {
    ANK_RELEASE_LEAST = 10, /* families; a release can only ask for more */
    ANK_MOST_PARTS = 8,
};

/* Why something is not shown. */
enum ank_withheld {
    ANK_SHOWN,
    ANK_BELOW_THRESHOLD, /* fewer than K families */
    ANK_TOO_FEW_SITES,   /* fewer than three sites in a total */
    ANK_DOMINANCE,       /* one site has over 85 % */
    ANK_COMPLEMENTARY,   /* what is left without others would be fewer than K */
    ANK_DIFFERENCING,    /* too few came in or went out since a former release */
    ANK_BOUNDS,          /* it would narrow a hidden cell too much */
    ANK_END,             /* the mean is near an end of the scale */
    ANK_ALIKE,           /* nearly no spread; of former releases alone */
    ANK_SUM,             /* of one family, or of too few families */
    ANK_ANSWERS,         /* mean and spread leave too few sets of answers open */
    ANK_PARTS,           /* no part but one has K families, or the group is too small */
    ANK_NEUTRAL,  /* beside several projects: any of the above, which is not told */
    ANK_WITHHELD, /* how many there are */
};

/* For people and files: a key for ank_words(), and "few", "few-sites", ... */
const char *ank_withheld_words(enum ank_withheld why);
const char *ank_withheld_name(enum ank_withheld why);
/* The reason of that name, of `length` bytes; ANK_WITHHELD: there is none. */
enum ank_withheld ank_withheld_of(const char *name, size_t length);

/* A row that is asked for, with the families behind it; nothing of it leaves as it is.
 */
struct ank_release_item {
    const char
        *measure;     /* equal: the same thing of families, at another site or time */
    const char *site; /* of one site its code; of a total the codes joined */
    bool total;       /* over the sites of this release */
    size_t n;
    const int64_t *members; /* families, ascending, each once */

    const double *values;   /* one for each member; NULL: no mean is asked */
    double low, high, step; /* ends of what a value can be, and between two */

    size_t part_count;          /* 0: not divided */
    const unsigned char *parts; /* of each member */
    bool fold;                  /* with too small parts: the first against all others */
    bool evolves; /* goes on in time, such as the stage of a right: other figures of the
                     same families are news, not a corrected answer */
};

/* What is shown of an item; numbers that are not shown are -1 or NAN. */
struct ank_shown {
    enum ank_withheld why;      /* of the whole row */
    bool repeated;              /* repeated from a former release ... */
    ank_day cut_off;            /* ... of that day */
    int n;                      /* to the nearest 5 */
    double mean, sd, low, high; /* low, high: perhaps without sd */
    enum ank_withheld why_mean, why_sd, why_parts;
    int part_count;            /* 2 when folded */
    int parts[ANK_MOST_PARTS]; /* to the nearest 5 */
    int majority;              /* the part with half or more; -1: not said */
};

/* A row of a former release; those that were not shown too: what a new release tells of
 * them is proved as well, and whose families a site's own are. */
struct ank_former {
    int release; /* rows with the same number went out together */
    const char *measure, *site;
    size_t n;
    const int64_t *members; /* ascending */
    struct ank_shown shown;
    size_t least; /* families that a figure needed then; 0: ANK_RELEASE_LEAST */
};

/* A measure of which the proof assumed less: not that families are in the part that
 * former releases told; or nothing of former releases at all. */
struct ank_dropped {
    const char *measure;
    bool formers;
};

/* What the proof found. */
struct ank_safety {
    size_t items, shown, repeated;
    size_t sampled_out; /* rows in which others were left out with those who left */
    size_t withheld[ANK_WITHHELD]; /* rows, by reason */
    size_t bounds;                 /* linear programs solved */
    size_t extra;                  /* shown at first, hidden again by the proof */
    size_t
        smallest; /* families in the smallest difference of two sets; 0: none differ */
    /* Measures of which less was assumed, since no numbers obey all of it. */
    size_t dropped_count;
    struct ank_dropped *dropped;
    size_t left_narrow; /* cells that stay narrow though nothing is left to hide: former
                         * releases tell them, or who is in them knows the rest */
    size_t unproved; /* rows or their parts that were hidden instead of a long proof */
};

/* Rules that are left out. No release leaves one out: the tests do, each in turn, to
 * see that the auditor notices what the rule keeps. All false: every rule holds. */
struct ank_rules_left_out {
    bool rounding;      /* numbers of families are exact */
    bool threshold;     /* rows under K families, and parts, are told */
    bool twice;         /* parts are told under 2 K */
    bool answers;       /* spread is told, whatever sets of answers fit */
    bool sums;          /* means that mostly one family makes are told */
    bool ends;          /* means near an end of the scale are told */
    bool dominance;     /* totals of few sites, or mostly of one, are told */
    bool complementary; /* no further site is hidden beside a total */
    bool differencing;  /* former releases do not matter to what is told */
    bool bounds;        /* hidden numbers are not proved to stay hidden ... */
    bool formers;       /* ... given former releases ... */
    bool insiders;      /* ... to whoever knows one site */
    bool reasons;       /* reasons tell which site is small */
    bool parts_again;   /* how many went to another part between two releases is told */
};

/* What no short cut shows to be wide is put to the whole linear programs within this
 * much work (struct ank_program_work) for sites, and as much again for totals: beyond
 * it more is hidden instead. */
#define ANK_PROOF_WORK UINT64_C(1000000000)

/* A release that is decided on: what is asked, what went out before, and the answer. */
struct ank_disclosure {
    struct ank_release_item *items; /* of all measures */
    size_t count, former_count;
    const struct ank_former *formers;
    size_t least;        /* asked for: made that of ank_release_least() */
    ank_day cut_off;     /* of this release */
    bool totals_first;   /* sites are hidden for totals that could not be told else */
    int step_limit;      /* of linear programs, as in bounds.h; 0: none */
    uint64_t work_limit; /* of the whole programs, as in bounds.h; 0: ANK_PROOF_WORK */
    struct ank_rules_left_out without;
    const struct ank_listener *listener; /* hears each proof; NULL: nobody */
    /* False, with the reason, when who works asked to stop: asked at each program of
     * the proof, and then nothing is decided. NULL: it goes on. */
    bool (*goes_on)(struct ank_error *err);
    struct ank_arena *keep;
    struct ank_shown *shown; /* the answer: one element for each item, by the caller */
    struct ank_safety safety;
};

/*
 * Decides on all items of a release together. Families that are sampled out are taken
 * out of the items, whose arrays then live in `keep`. Items of one measure are one
 * group: its sites, and at most one total of them all. ANK_INVALID when what is hidden
 * cannot be proved to stay hidden: the solver gave up, or a fault of the program.
 */
ANK_CHECKED bool ank_disclose(struct ank_disclosure *disclosure, struct ank_error *err);

/*
 * The latest former row of the item's cell that has the same families and the same
 * figures; NULL: there is none. The ledger keeps such a row once.
 */
const struct ank_former *ank_former_same(const struct ank_disclosure *disclosure,
                                         const struct ank_release_item *item,
                                         const struct ank_shown *shown);

/* Whether the row is published as it stood at the cut-off day of a former release. */
bool ank_shown_repeats(const struct ank_shown *shown, ank_day cut_off);

/* To the nearest 5. */
int ank_round_count(size_t n);

/*
 * The largest spread that is never told beside a mean of `n` families (to the nearest
 * 5) on a scale of that step: it, or some smaller one, could tell their answers. Where
 * no spread is told but an interval is, the interval is that of this spread.
 */
double ank_spread_bound(int n, double step);

/*
 * The least number of families a figure stands on when `asked` is asked for: 10, or the
 * next number at which rounding changes (13, 18, 23, ...). So releases of the same
 * families with other least numbers tell no more than the rounded figures do. Parts and
 * spread are told from twice as many on, in the same way.
 */
size_t ank_release_least(size_t asked);
size_t ank_release_twice(size_t least);

/* Differences of sets ------------------------------------------------------ */

/* Families of one row. */
struct ank_set {
    size_t n;
    const int64_t *members; /* ascending */
};

/*
 * Whether some combination of sums over these sets is one over fewer than
 * `least` families, at least one; `without` (may be NULL) are families whose
 * share is known and taken out first.
 */
bool ank_sets_differ_by_few(const struct ank_set *sets, size_t count,
                            const struct ank_set *without, size_t least);

/* The same for many who know a share, of sets whose families are sorted once. Lives in
 * `mem`, and does not keep the sets. */
struct ank_combinations;
struct ank_combinations *ank_combinations_find(const struct ank_set *sets, size_t count,
                                               struct ank_arena *mem);
bool ank_combinations_few(const struct ank_combinations *combinations,
                          const struct ank_set *without, size_t least);

/* How many of a are not in b. */
size_t ank_set_beyond(const struct ank_set *a, const struct ank_set *b);

#endif
