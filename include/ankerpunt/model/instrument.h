/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * instrument.h - a list of sides of life that is rated, and its scale
 *
 * Ids are those of the registry; 0 before it knows the instrument. Strings and
 * arrays belong to the arena it was read into.
 */
#ifndef ANK_MODEL_INSTRUMENT_H
#define ANK_MODEL_INSTRUMENT_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>
#include "score.h"

enum { ANK_MOST_DOMAINS = 200 };

/* Pairs of sittings within two weeks, kept to know how far one rating varies by itself:
 * how many there are, and their differences in steps of the scale. */
struct ank_retest_pairs {
    size_t count;
    int64_t sum, squares; /* of the differences */
};

/* What counts as a change that matters, for one domain; NAN: not known. */
struct ank_rule_source {
    double retest_reliability, retest_sd; /* test-retest r and the SD it goes with */
    double internal_consistency;          /* of a composite; labels no single domain */
    double min_change;               /* of one family, in points, agreed beforehand */
    double min_mean_change;          /* of a mean, in points, agreed beforehand */
    struct ank_retest_pairs retests; /* counted here; in no file of an instrument */
};

/* From a day, up to the day before another; ANK_NO_DAY: always, still. */
struct ank_span {
    ank_day from, until;
};

/* One side of life that is rated. */
struct ank_domain {
    int64_t id;
    const char *code;
    const char *theme; /* common name over instruments: "housing" */
    const char *was;   /* its code in the version before, when it had another; NULL */
    struct ank_label label;
    struct ank_rule_source rule;
    /* of a list that a project goes over to, see joined_list.h */
    size_t older_count;
    const int64_t *older;         /* its ids in versions before */
    const struct ank_span *asked; /* when a project asks it; NULL: always */
};

/* A number of a scale with its words. */
struct ank_anchor {
    ank_score at;
    struct ank_label label;
};

/* A versioned list of domains with one scale. */
struct ank_instrument {
    int64_t id;
    const char *code;
    int version;
    struct ank_label title;
    struct ank_scale scale;
    size_t anchor_count;
    struct ank_anchor *anchors;
    const char *reliability_source;
    bool faces;     /* the scale has a low-literacy twin of five faces */
    bool complete;  /* all domains are obliged */
    bool each_time; /* each answer is about the time since the last talk: no change is
                     * told */
    size_t domain_count;
    struct ank_domain *domains; /* in the order they are asked */
    size_t span_count;
    const struct ank_span *spans; /* when a project asks it; none: always */
};

/* A name that instruments have in common. */
struct ank_theme {
    const char *code;
    struct ank_label label;
};

/* What came of taking a list in. */
struct ank_instrument_added {
    bool whole;        /* this version was not there yet */
    bool names_mended; /* of a version that was */
};

/* Whether a day lies in it. */
bool ank_span_holds(const struct ank_span *span, ank_day day);

/* Whether the project asks the list on that day. */
bool ank_instrument_asked(const struct ank_instrument *instrument, ank_day day);

/* Whether the project asks the domain on that day, and whether it will not any more
 * from some day on. */
bool ank_domain_asked(const struct ank_domain *domain, ank_day day);
bool ank_domain_retired(const struct ank_domain *domain);

/* Whether it is the domain of that id, in this version of the list or in one before. */
bool ank_domain_is(const struct ank_domain *domain, int64_t id);

/* Where the domain of that id stands, in this version or one before; domain_count: it
 * does not. */
size_t ank_list_place(const struct ank_instrument *list, int64_t domain);

/* The name of a theme, in the list of them; NULL when it is not there. */
const struct ank_label *ank_theme_label(const struct ank_theme *themes, size_t count,
                                        const char *code);

#endif
