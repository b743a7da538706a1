/* SPDX-License-Identifier: GPL-3.0-or-later */
/* disclosure_audit.h - the proof of a release, shared by the files that carry it out */
#ifndef DISCLOSURE_AUDIT_H
#define DISCLOSURE_AUDIT_H

#include "disclosure_proof.h"

/* What is being proved, of all groups of a release. */
struct audit {
    struct proof proof;
    struct ank_safety *safety;
    int step_limit;
    struct ank_program_work work; /* of the whole programs; exceeded: in this round */
    const struct ank_listener *listener;
    size_t proofs;    /* done so far */
    bool only_totals; /* what no total touches was proved already, for everybody */
    size_t narrow_count;
    struct proof_cell *narrow; /* cells that were found narrow, in proof.mem */
    size_t left;               /* that are narrow whatever is hidden */
    bool hid_more;             /* beside what this round found narrow */
    bool (*goes_on)(struct ank_error *err); /* NULL: always */
    struct ank_error *err;
};

/* A cell that cycles do not show to be wide, to everybody or to one coach. */
struct open_cell {
    size_t cell;
    int site; /* whose coach; -1: to everybody */
};

/* Cells that are open still; `cells` live in `mem`. */
struct open_cells {
    struct ank_arena mem;
    size_t count;
    struct open_cell *cells;
};

/* disclosure_few_sites.c: leaves open what programs of a few sites do not show to be
 * wide to everybody, with `coaches` to them too, from the table that cycles begin from
 * (proof->truth). */
void audit_seek_sites(struct audit *audit, bool coaches, struct open_cells *open);

/* disclosure_shortcuts.c: one more open cell. */
void audit_put_open(struct open_cells *open, size_t cell, int site);
/* Cells that are wide to who knows most and is a family in that
 * part (FAMILY_IN_EACH, NO_FAMILY), and with `coaches` to the coach of each site; what
 * is found wide is left out of `open`, which was empty. */
void audit_seek(struct audit *audit, int part, bool coaches, struct open_cells *open);
/* Leaves open what is not seen to be wide to a family in one of so many parts: nobody
 * is in each. */
void audit_seek_parts(struct audit *audit, size_t parts, struct open_cells *open);
/* Cells that are not open need not be proved again to these when more is hidden. */
void audit_keep_wide(struct proof *proof, const struct open_cells *open,
                     enum proof_wide whom);

/* disclosure_knowers.c: the program of what is set up. */
struct ank_linear_program audit_program(const struct audit *audit);
/* Wants only what is open to everybody, or to that coach. */
void audit_want_open(struct proof *proof, const struct open_cells *open, int site);

/* disclosure_knowers.c: proves every hidden cell for a reader, for a family, for the
 * coach of each site; ends at the first who finds some narrow beside which more could
 * be hidden: audit->hid_more. Where that is more work than there may be, what is not
 * proved counts as narrow. ANK_UNSOLVED with an error: who works asked to stop. */
enum ank_solution audit_solve(struct audit *audit);
/* Whether who works asked to stop, which is in audit->err then. */
bool audit_stops(const struct audit *audit);

/* disclosure_complement.c: hides more beside what was found narrow. False: nothing is
 * left that could be hidden. */
bool audit_hide_more(struct audit *audit);

#endif
