/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Programs of a few sites: those that are open are free, all others keep the numbers of
 * the families' table. They are small, and what is wide in them is wide in the whole.
 */
#include <stdlib.h>
#include <string.h>

#include "disclosure_audit.h"

enum { FEW_SITES = 4 };

/* Sites that are free; all others keep the numbers of the families' table. */
struct few_sites {
    bool *free;                  /* by site */
    const struct ank_cell *were; /* cells, before others were fixed */
};

/* A site, and how many of its cells are open. */
struct open_site {
    int site;
    size_t cells;
};

static int compare_sites(const void *left, const void *right)
{
    const struct open_site *a = left, *b = right;
    if (a->cells != b->cells)
        return a->cells > b->cells ? -1 : 1;
    return (a->site > b->site) - (a->site < b->site);
}

/* Those of most open cells first: they are hidden in the same measures. */
static size_t list_sites(const struct proof *proof, const struct open_cells *open,
                         struct ank_arena *mem, struct open_site **sites)
{
    size_t count = 0;
    *sites = ank_alloc(mem, (proof->site_count + 1) * sizeof **sites);
    for (size_t s = 0; s < proof->site_count; s++)
        (*sites)[s].site = (int)s;
    for (size_t i = 0; i < open->count; i++) {
        int site = proof->about[open->cells[i].cell].site;
        if (site >= 0)
            count += (*sites)[site].cells++ == 0;
    }
    qsort(*sites, proof->site_count, sizeof **sites, compare_sites);
    return count;
}

/* Whether the cell is sought among these sites: one of them, or of several; for who
 * knows none of them, or for the coach `without`. */
static bool is_among(const struct proof *proof, const struct few_sites *few,
                     const struct open_cell *cell, int without)
{
    int site = proof->about[cell->cell].site;
    bool here = site < 0 || few->free[site];
    return here && (without >= 0     ? cell->site == without
                    : cell->site < 0 ? true
                                     : !few->free[cell->site]);
}

/* The program of the free sites but that one. Those of one site and one number of their
 * rows are sought together: they rise with each other. False: nothing is sought. */
static bool set_free(struct proof *proof, const struct few_sites *few,
                     const struct open_cells *open, int without)
{
    bool any = false;
    for (size_t i = 0; i < open->count && !any; i++)
        any = is_among(proof, few, &open->cells[i], without);
    for (size_t i = 0; i < proof->cell_count && any; i++) {
        struct ank_cell *cell = &proof->cells[i];
        int owner = proof->owners[i];
        *cell = few->were[i];
        cell->wanted = false;
        if (owner == ANK_OWNED_BY_MANY ||
            (owner >= 0 && (owner == without || !few->free[owner])))
            cell->low = cell->high = proof->truth[i];
    }
    for (size_t i = 0; i < open->count && any; i++) {
        const struct proof_cell *about = &proof->about[open->cells[i].cell];
        struct ank_cell *cell = &proof->cells[open->cells[i].cell];
        if (!is_among(proof, few, &open->cells[i], without))
            continue;
        cell->wanted = true;
        cell->lot = 1 + (about->site + 1) * (NUMBERS + 1) + about->number;
    }
    return any;
}

/* The coaches of the free sites but for the own one: to them it may be narrow still. */
static void put_free(const struct proof *proof, const struct few_sites *few,
                     size_t cell, struct open_cells *open)
{
    for (size_t s = 0; s < proof->site_count; s++)
        if (few->free[s] && (int)s != proof->about[cell].site)
            audit_put_open(open, cell, (int)s);
}

/* A table of the program of few sites is one of the whole: what is wide in it is wide
 * for all but the coaches of the sites that are free. */
static void seek_few(struct audit *audit, const struct few_sites *few, int without,
                     bool coaches, struct open_cells *open)
{
    struct proof *proof = &audit->proof;
    struct open_cells left = {.count = 0};
    if (audit_stops(audit) || !set_free(proof, few, open, without))
        return;
    struct ank_linear_program program = audit_program(audit);
    program.only_marked = false;
    program.roughly = true;
    program.witnessed = ank_bounds_witness(&program, proof->truth);
    bool solved = ank_bounds_wide(&program) == ANK_SOLVED;
    ank_heard(audit->listener, ++audit->proofs, 0);
    audit->safety->bounds += program.solved;
    for (size_t i = 0; i < open->count; i++) {
        const struct open_cell *cell = &open->cells[i];
        if (!solved || !is_among(proof, few, cell, without) ||
            !ank_cell_is_wide(&proof->cells[cell->cell]))
            audit_put_open(&left, cell->cell, cell->site);
        else if (coaches && cell->site < 0)
            put_free(proof, few, cell->cell, &left);
    }
    ank_arena_free(&open->mem);
    *open = left;
}

/* The sites from `from` to before `to` are free. */
static struct few_sites free_sites(const struct proof *proof,
                                   const struct open_site *sites, size_t from,
                                   size_t to, struct ank_arena *mem)
{
    struct few_sites few = {
        .free = ank_alloc(mem, (proof->site_count + 1) * sizeof *few.free)};
    for (size_t i = from; i < to; i++)
        few.free[sites[i].site] = true;
    return few;
}

/* A few sites at a time; for their own coaches without the site of each in turn. */
void audit_seek_sites(struct audit *audit, bool coaches, struct open_cells *open)
{
    struct proof *proof = &audit->proof;
    struct ank_arena mem = {0};
    struct open_site *sites;
    size_t count = list_sites(proof, open, &mem, &sites);
    struct ank_cell *were = ank_alloc(&mem, (proof->cell_count + 1) * sizeof *were);
    memcpy(were, proof->cells, proof->cell_count * sizeof *were);
    for (size_t from = 0; from < count; from += FEW_SITES) {
        size_t to = from + FEW_SITES < count ? from + FEW_SITES : count;
        struct few_sites few = free_sites(proof, sites, from, to, &mem);
        few.were = were;
        seek_few(audit, &few, -1, coaches, open);
        for (size_t i = from; coaches && i < to; i++)
            seek_few(audit, &few, sites[i].site, coaches, open);
    }
    memcpy(proof->cells, were, proof->cell_count * sizeof *were);
    ank_arena_free(&mem);
}
