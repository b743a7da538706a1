/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * release.h - what somebody outside asks of projects, before anything is hidden
 *
 * Families are counted as they stood on a cut-off day: what was rated, reached or
 * closed later is not there yet. Only families that agree to `evaluation` and to
 * be measured, then and now; a person who took back their own word is not heard.
 * A family counts once in a release, in the first of its projects.
 *
 *     struct ank_cohorts *cohorts = ank_cohorts_open(projects, count, &options);
 *     while (ank_cursor_next(cursor, &record))
 *         if (ank_cohorts_add(cohorts, 0, record, token))
 *             ...
 *     const struct ank_asked *asked = ank_cohorts_asked(cohorts, &count);
 *     ...
 *     ank_cohorts_close(cohorts);
 *
 * Change and classes are those of <ankerpunt/analysis/results.h>. A domain goes by its
 * theme, so that projects and years can be laid side by side.
 *
 * Which rows there are follows from the set-up of the projects and the calendar alone,
 * never from the families: every planned moment up to the cut-off day, closing, every
 * kind of right of the catalogue. A row that came with the first family of which it
 * tells would say by its absence that there is none.
 *
 * How many were rated, ended or had their rights explored are numbers of their own,
 * not parts of those who started: the rows about them tell how many they are anyway,
 * and what is told by one row must not be called hidden in another.
 */
#ifndef ANK_RELEASE_H
#define ANK_RELEASE_H

#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/process.h>
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/model/record.h>
#include "disclosure.h"
#include "estimate.h"

/* Questions that a release answers, in the order in which it does. */
enum ank_asked_kind {
    /* process */
    ANK_ASKED_STARTED,  /* families that started */
    ANK_ASKED_REFERRAL, /* how they came */
    ANK_ASKED_DUE,      /* who were due at a later wave */
    ANK_ASKED_REACHED,  /* of those: who were rated */
    ANK_ASKED_CLOSED,   /* who ended */
    ANK_ASKED_DURATION, /* of those: months from start to end */
    ANK_ASKED_CONTACTS, /* contacts a month */
    ANK_ASKED_HOURS,    /* hours a month, of contacts with a length */
    ANK_ASKED_BUDGET,   /* spent of the tailor-made budget, in hundreds of euro */
    ANK_ASKED_SIGNALS,  /* who run into a signal of the project */
    /* impact */
    ANK_ASKED_CHANGE,     /* of a domain at a wave: improved, same, worse */
    ANK_ASKED_EXPERIENCE, /* a statement of the experience block at a wave */
    ANK_ASKED_EXPLORED,   /* whose rights were explored */
    ANK_ASKED_STAGE,    /* who has some right: how far the furthest of a family came */
    ANK_ASKED_GROUP,    /* families with a right of that kind: in order, not yet */
    ANK_ASKED_FOUND,    /* rights found, for each family whose rights were explored */
    ANK_ASKED_REALISED, /* rights in order, for each of them */
    ANK_ASKED_TIME,     /* from the first right detected to the first in order */
    ANK_ASKED_KINDS,
};

/* "started", "change", ... as in the files of a release. */
const char *ank_asked_name(enum ank_asked_kind kind);

/* The parts a row of this kind is divided into: names as in the files, and
 * English words, keys for ank_words(). NULL past the last one. */
const char *ank_asked_part(enum ank_asked_kind kind, size_t part);
const char *ank_asked_part_words(enum ank_asked_kind kind, size_t part);

/* A question put to the families of a project or of all, and the row it makes. */
struct ank_asked {
    enum ank_asked_kind kind;
    size_t project;              /* which of those given; past the last: the total */
    const struct ank_wave *wave; /* NULL: of no wave */
    const struct ank_instrument *instrument; /* NULL: of no domain */
    const struct ank_domain *domain;
    enum ank_rule rule; /* by which families of a change are put in parts */
    const char *group;  /* of rights; NULL */
    struct ank_release_item item;
};

/* The experience block is the instrument whose domains all have this theme. */
#define ANK_EXPERIENCE "support-experience"

/* What a release is made with. */
struct ank_release_options {
    ank_day today, cut_off;
    size_t least;                   /* families that a figure needs */
    const struct ank_right *rights; /* the catalogue; lives on */
    size_t right_count;
    const struct ank_process_done *done; /* until then, by family and start; live on */
    size_t done_count;
    const struct ank_explored_day *explored; /* by family and day; live on */
    size_t explored_count;
};

/* The last half-year's end (30 June, 31 December) on or before `today`. */
ank_day ank_cut_off(ank_day today);

/* Families that are counted for a release, and the rows made of them. */
struct ank_cohorts;

/* Projects and catalogue must live as long. */
struct ank_cohorts *ank_cohorts_open(const struct ank_project *const *projects,
                                     size_t count,
                                     const struct ank_release_options *options);

/* Takes in a family of projects[project] under that number (not 0), which is all
 * the result knows of it. False: it is not counted. */
bool ank_cohorts_add(struct ank_cohorts *cohorts, size_t project,
                     const struct ank_record *record, int64_t token);

/* All rows: by kind, wave, domain or group, then project, the total last. They
 * belong to the cohorts. */
const struct ank_asked *ank_cohorts_asked(struct ank_cohorts *cohorts, size_t *count);

void ank_cohorts_close(struct ank_cohorts *cohorts); /* NULL is allowed */

#endif
