/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bounds.h - what hidden numbers can be, given every sum they are in
 *
 * A reader knows intervals of cells, sums of cells, and which cells are part of which.
 * The least and the largest value of a cell over all reals that obey every interval and
 * relation are two linear programs (Fischetti & Salazar 2001, Management Science
 * 47:1008); sums over the same table make them whole numbers too.
 *
 * The system falls apart: an inequality that the intervals imply says nothing, a cell
 * that is known ties nothing together. Each block that is left is solved by itself.
 */
#ifndef ANK_BOUNDS_H
#define ANK_BOUNDS_H

#include "../base.h"

enum {
    ANK_NARROWEST = 5,      /* between the least and the largest a hidden cell can be */
    ANK_SMALL = 8,          /* a hidden cell must not be known to be smaller */
    ANK_OWNED_BY_MANY = -2, /* a cell that more than one knows is never moved */
};

/* A cell that is known to lie between two numbers, as a reader knows it. */
struct ank_cell {
    double low, high;      /* either may be infinite */
    double least, largest; /* found: what it can be, given all sums */
    bool wanted;           /* least and largest are to be found */
    double enough;   /* of a total: from so many on it may be known; 0: it may not */
    bool marked;     /* see only_marked */
    bool difference; /* of two cells: how far apart its bounds are is all */
    int lot; /* of ank_bounds_wide(): those of one lot are sought together first;
                0: of none */
};

enum ank_relation {
    ANK_EQUAL,    /* whole = sum of parts */
    ANK_AT_LEAST, /* whole >= sum of parts */
    ANK_AT_MOST,  /* whole <= sum of parts */
};

/* Cells by index. */
struct ank_sum {
    size_t whole, part_count;
    const size_t *parts;
    enum ank_relation relation;
};

/* Work that may be put into programs, counted before each block: of each cell that is
 * sought the square of how many cells and sums the block has, as steps and what each
 * step costs both grow with it. No clock, so that any machine decides the same. */
struct ank_program_work {
    uint64_t left;
    bool exceeded; /* a block was left out that needed more */
};

struct ank_linear_program {
    struct ank_cell *cells;
    size_t cell_count, sum_count;
    const struct ank_sum *sums;
    int step_limit;   /* simplex steps for each solution; 0: as many as it needs */
    bool all;         /* blocks in which no cell is wanted are solved too: are there any
                         numbers that obey them? */
    bool only_marked; /* blocks without a marked cell are left as they are, their cells
                         wanted no more */
    bool roughly;   /* whether they are wide is all that is asked, by lots of cells and
                       then   of each: bounds of what is not wide mean nothing */
    bool witnessed; /* least and largest of the cells are numbers that obey all already
                       (INFINITY and -INFINITY: none) */
    struct ank_program_work *work; /* of ank_bounds_wide(): cells of a block that needs
                              more than is left are not found wide; NULL: no end */
    size_t solved;                 /* solutions sought: counts up */
};

enum ank_solution {
    ANK_SOLVED,
    ANK_INFEASIBLE, /* no numbers obey every interval and relation */
    ANK_UNSOLVED,   /* the solver gave up, so that nothing is known */
};

/* The least and the largest value of each wanted cell (GLPK). Unless ANK_SOLVED those
 * of the cells mean nothing. */
enum ank_solution ank_bounds(struct ank_linear_program *program);

/*
 * Whether each wanted cell is wide, sooner: any numbers that obey all are a witness for
 * all cells, so many are sought together, and a cell alone only when it is not found
 * wide yet. What is not wide afterwards has its true least and largest; the others may
 * have more.
 */
enum ank_solution ank_bounds_wide(struct ank_linear_program *program);

/* Takes the numbers of a table as least and largest of every cell, where they obey all:
 * the program is witnessed then. False: they do not. */
bool ank_bounds_witness(struct ank_linear_program *program, const double *table);

/*
 * Numbers of all cells that obey all, beside those that `table` has already; NAN: none.
 * ANK_INFEASIBLE: there are none, and what was NAN means nothing.
 */
enum ank_solution ank_bounds_table(struct ank_linear_program *program, double *table);

/*
 * Cycles on which hidden numbers of a table can be moved; found without a program, so
 * that programs are left for what is not seen to be wide (bounds_cycles.c has the
 * theorem and its source). Lives in `mem` and keeps `program` and what it points to.
 * `table` has the numbers of cells that are known and NAN for the others, which are
 * sought; `owners` (or NULL) who knows a cell, -1: nobody, or
 * ANK_OWNED_BY_MANY. NULL: there is no table that
 * obeys all, or the solver gave up.
 */
struct ank_cycles;
struct ank_cycles *ank_cycles_make(struct ank_linear_program *program, double *table,
                                   const int *owners, struct ank_arena *mem);

/* Whether cycles show that the cell is wide, also for who knows what `without` owns
 * (-1: for nobody). False says nothing. */
bool ank_cycles_wide(struct ank_cycles *cycles, size_t cell, int without);
/* The owners of cells that were moved to show the last one wide; valid until the next.
 * To anybody else the cell is as wide. */
size_t ank_cycles_crossed(const struct ank_cycles *cycles, const int **owners);

/* ANK_NARROWEST apart and, unless it is a difference, not certainly under ANK_SMALL. */
bool ank_cell_is_wide(const struct ank_cell *cell);
/* Of a cell that was solved: wide; or certainly of so many that it could be told, and
 * known no better than if it were. */
bool ank_cell_is_safe(const struct ank_cell *cell);

#endif
