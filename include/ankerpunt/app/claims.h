/* SPDX-License-Identifier: GPL-3.0-or-later */
/* claims.h - where claims to rights stand, family by family, and the catalogue */
#ifndef ANK_APP_CLAIMS_H
#define ANK_APP_CLAIMS_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/right.h>

/* Which claims are asked for. */
struct ank_claims_wish {
    const char *project, *family; /* codes; NULL: all */
    int64_t renew_within; /* only those to be renewed within so many days, or past their
                           * day; ANK_NOT_GIVEN: all */
    const char *theme;    /* only rights that serve this side of life; NULL: all */
    bool stuck;     /* only those that get nowhere until somebody does something */
    bool supported; /* only of families that are supported today */
    const char
        *coach; /* only of families this coach goes along with today; NULL: all */
};

/* A claim as it stands. */
struct ank_claim_row {
    const char *family, *right;    /* codes */
    const char *alias;             /* of the family; NULL: it has none */
    const struct ank_label *label; /* of the right; NULL: not in the catalogue */
    enum ank_claim_state state;    /* today */
    int stage;                     /* enum ank_stage, of the last step */
    ank_day since, first;          /* its last and its first step */
    const char *reason;            /* of the last step; NULL: none */
    int64_t cents;                 /* a year, as it was last said; -1: never */
    ank_day renewal; /* as it was last said; ANK_NO_DAY: never, or there is nothing to
                      * renew */
};

/*
 * Claims family by family, in order of right. ANK_NOT_FOUND for a project or family,
 * ANK_INVALID for a number of days below zero. A row is good until the next one.
 */
struct ank_claim_list;
ANK_CHECKED bool ank_claim_list_open(struct ank_work_context *work,
                                     const struct ank_claims_wish *wish,
                                     struct ank_claim_list **list,
                                     struct ank_error *err);
bool ank_claim_list_next(struct ank_claim_list *list, const struct ank_claim_row **row);
ANK_CHECKED bool ank_claim_list_close(struct ank_claim_list *list,
                                      struct ank_error *err);

/* What came of exploring the rights of a family. */
struct ank_explored {
    const char *family;
    const char *alias; /* NULL: it has none */
    ank_day day;       /* the last: it was said, or a claim began; ANK_NO_DAY: never */
    size_t claims, realised, stuck, under_way;
    ank_day renewal; /* the first to come; ANK_NO_DAY: none */
};

/* Every family, also those without a claim: not explored differs from explored with
 * nothing open. Of the wish only project and family count. */
ANK_CHECKED bool ank_explored_next(struct ank_claim_list *list,
                                   struct ank_explored *explored, bool *more,
                                   struct ank_error *err);

/* The catalogue by group, then code, without what is retired. */
ANK_CHECKED bool ank_catalogue_list(struct ank_work_context *work,
                                    struct ank_right **rights, size_t *count,
                                    struct ank_error *err);

/* One right of it. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_catalogue_find(struct ank_work_context *work, const char *code,
                                    struct ank_right *right, struct ank_error *err);

/* The sides of life that it serves, in the reader's words: "Income; Health". */
ANK_CHECKED bool ank_right_sides(struct ank_work_context *work,
                                 const struct ank_right *right, const char **sides,
                                 struct ank_error *err);

/* Writes the whole catalogue as ank_catalogue_import() reads it. */
ANK_CHECKED bool ank_catalogue_export(struct ank_work_context *work, FILE *out,
                                      struct ank_error *err);

/* The same as CSV, a row for each right: code, right, level, nl, fr, en, url, retired,
 * office, step_nl, step_fr, step_en, themes, needs, opens, checked. */
ANK_CHECKED bool ank_catalogue_export_csv(struct ank_work_context *work, FILE *out,
                                          struct ank_error *err);

/* Adds the rights of a JSON or CSV file ("-": standard input), or renews what is said
 * of them; office, steps and what follows stay as they were where a file is silent.
 * Sets the catalogue's code and how many it holds. */
ANK_CHECKED bool ank_catalogue_import(struct ank_work_context *work, const char *path,
                                      const char **code, size_t *count,
                                      struct ank_error *err);

#endif
