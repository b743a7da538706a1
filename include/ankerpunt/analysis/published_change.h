/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * published_change.h - what the published figures of a release say of change
 *
 * Everything here is reckoned from what is published, so that it tells no more. Better
 * and harder are what Holm's p holds up over all domains of one site at one moment
 * (Holm 1979, Scandinavian Journal of Statistics 6:65).
 */
#ifndef ANK_PUBLISHED_CHANGE_H
#define ANK_PUBLISHED_CHANGE_H

#include "cohort.h"

/* What is said of the mean change in a domain. */
enum ank_published_change {
    ANK_CHANGE_HIDDEN,     /* no mean is published: withheld, or too few */
    ANK_CHANGE_MEAN_ALONE, /* a mean, not how sure it is */
    ANK_CHANGE_UNSURE,     /* it cannot be told whether it changed */
    ANK_CHANGE_BETTER,
    ANK_CHANGE_HARDER,
    ANK_PUBLISHED_CHANGES,
};

/* As the files name it: "", "mean_only", "unsure", "better", "harder"; and a key for
 * ank_words(), NULL of what is hidden. */
const char *ank_published_change_name(enum ank_published_change change);
const char *ank_published_change_words(enum ank_published_change change);

/* Sets it of each row, over the rows of its own site and moment; of a row that is not
 * one of change it is hidden. */
void ank_published_changes(const struct ank_asked *asked, const struct ank_shown *shown,
                           size_t count, enum ank_published_change *changes);

/* A moment at which something is published of one site. */
struct ank_published_moment {
    const struct ank_wave *wave; /* NULL: nothing is published */
    size_t means, intervals;     /* domains of which these are published */
    int least, largest;          /* families behind one of those, rounded */
    bool alone;                  /* no other moment has any */
};

/*
 * The moment that carries most, of the rows of that kind (change or experience) of one
 * site (project; past the last: the total): where the domains together stand on most
 * families, counted over those with an interval, or with a mean where no moment has
 * intervals; the latest of those that stand on as many. It is chosen by how much stands
 * behind it, never by what it says.
 */
struct ank_published_moment ank_published_moment(const struct ank_asked *asked,
                                                 const struct ank_shown *shown,
                                                 size_t count, enum ank_asked_kind kind,
                                                 size_t project);

#endif
