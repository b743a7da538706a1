/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Short cuts of the proof: what is seen to be wide for everybody without the whole
 * linear programs of each.
 *
 * The families' own table obeys whatever anybody knows. A cycle from it that shows a
 * cell wide to who knows most shows it to all who know less; to a coach too, unless it
 * crosses cells of that site, and then another cycle is sought. What no cycle shows, a
 * program of few sites may: those that are open are free, all others keep the numbers
 * of the table.
 */
#include <stdlib.h>
#include <string.h>

#include "disclosure_audit.h"

/* Cycles ----------------------------------------------------------------------------
 */

static void put(struct open_cells *open, size_t cell, int site)
{
    open->cells = ank_grow(&open->mem, open->cells, open->count, sizeof *open->cells);
    open->cells[open->count++] = (struct open_cell){cell, site};
}

/* To whom the cell was wide before more was hidden. */
static unsigned char *known_wide(const struct proof *proof, size_t cell)
{
    const struct proof_cell *about = &proof->about[cell];
    return about->number < NUMBERS ? &proof->rows[about->row].wide[about->number]
                                   : NULL;
}

static bool is_known(const struct proof *proof, size_t cell, enum proof_wide what)
{
    const unsigned char *wide = known_wide(proof, cell);
    return wide && *wide & what;
}

static void put_wanted(const struct proof *proof, enum proof_wide whom,
                       struct open_cells *open)
{
    for (size_t i = 0; i < proof->cell_count; i++)
        if (proof->cells[i].wanted && !is_known(proof, i, whom))
            put(open, i, -1);
}

/* What no cycle shows to who knows less. */
static void note_no_cycle(const struct proof *proof, size_t cell)
{
    unsigned char *wide = known_wide(proof, cell);
    if (wide)
        *wide |= NO_CYCLE;
}

/* The coaches whose cells were crossed, each without them; but for the site's own. */
static void put_coaches(const struct proof *proof, struct ank_cycles *cycles,
                        size_t cell, struct open_cells *open)
{
    const int *crossed;
    size_t count = ank_cycles_crossed(cycles, &crossed);
    int *sites = ank_alloc(&open->mem, (count + 1) * sizeof *sites);
    if (count > 0)
        memcpy(sites, crossed, count * sizeof *sites);
    for (size_t i = 0; i < count; i++)
        if (sites[i] != proof->about[cell].site &&
            !ank_cycles_wide(cycles, cell, sites[i]))
            put(open, cell, sites[i]);
}

/* Leaves open what no cycle shows to be wide to that knower, nor to a coach; to a
 * family no cycle is sought where none showed it to a reader. */
static void seek_cycles(struct audit *audit, struct ank_cycles *cycles, int part,
                        bool coaches, struct open_cells *open)
{
    const struct proof *proof = &audit->proof;
    struct open_cells left = {.count = 0};
    for (size_t i = 0; i < open->count; i++) {
        const struct open_cell *cell = &open->cells[i];
        bool none = part != NO_FAMILY && is_known(proof, cell->cell, NO_CYCLE);
        if (none || !ank_cycles_wide(cycles, cell->cell, cell->site)) {
            put(&left, cell->cell, cell->site);
            if (part == NO_FAMILY && cell->site < 0)
                note_no_cycle(proof, cell->cell);
        } else if (coaches && cell->site < 0)
            put_coaches(proof, cycles, cell->cell, &left);
    }
    ank_arena_free(&open->mem);
    *open = left;
}

/* Programs of a few sites -------------------------------------------------------------
 */

enum { FEW_SITES = 6 };

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
        if (owner >= 0 && (owner == without || !few->free[owner]))
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
            put(open, cell, (int)s);
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
    bool solved = ank_bounds_wide(&program) == ANK_SOLVED;
    ank_heard(audit->listener, ++audit->proofs, 0);
    audit->safety->bounds += program.solved;
    for (size_t i = 0; i < open->count; i++) {
        const struct open_cell *cell = &open->cells[i];
        if (!solved || !is_among(proof, few, cell, without) ||
            !ank_cell_is_wide(&proof->cells[cell->cell]))
            put(&left, cell->cell, cell->site);
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
static void seek_sites(struct audit *audit, bool coaches, struct open_cells *open)
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

/* All short cuts ---------------------------------------------------------------------
 */

/* Of who is no family, or one in each part, all that is wanted is open at first; to a
 * family in one part what is open to one in each. */
static void seek(struct audit *audit, const struct proof_knower *knower, bool coaches,
                 struct open_cells *open)
{
    struct proof *proof = &audit->proof;
    struct ank_arena mem = {0};
    if (audit_stops(audit))
        return;
    proof_set_up(proof, knower);
    struct ank_linear_program program = audit_program(audit);
    struct ank_cycles *cycles =
        ank_cycles_make(&program, proof->truth, proof->owners, &mem);
    audit->safety->bounds += program.solved;
    ank_heard(audit->listener, ++audit->proofs, 0);
    if (knower->told && knower->part < 0)
        put_wanted(proof,
                   knower->part == NO_FAMILY ? WIDE_TO_READERS : WIDE_TO_FAMILIES,
                   open);
    if (cycles)
        seek_cycles(audit, cycles, knower->part, coaches, open);
    if (cycles && open->count > 0 && knower->part != FAMILY_IN_EACH)
        seek_sites(audit, coaches, open);
    ank_arena_free(&mem);
}

/* One coach may know of other sites that they are small (disclosure_sites.c), which is
 * no cell of the own site: the short cuts show nothing to that one. */
static void put_all_of_large(const struct proof *proof, struct open_cells *open)
{
    const char *large = proof->groups[0].only_large;
    for (size_t s = 0; large && s < proof->site_count; s++)
        for (size_t i = 0; i < proof->cell_count; i++)
            if (strcmp(proof->sites[s], large) == 0 && proof->cells[i].wanted &&
                proof->about[i].site != (int)s)
                put(open, i, (int)s);
}

/* First for who knows the number of every told row as well, in smaller blocks; for who
 * does not, only what that leaves open. */
void audit_seek(struct audit *audit, int part, bool coaches, struct open_cells *open)
{
    struct proof_knower knower = {.part = part, .told = true};
    seek(audit, &knower, coaches, open);
    knower.told = false;
    if (open->count > 0 && part == NO_FAMILY)
        seek(audit, &knower, coaches, open);
    if (coaches)
        put_all_of_large(&audit->proof, open);
}

static void mark_open(const struct open_cells *open, bool *marks)
{
    for (size_t i = 0; i < open->count; i++)
        marks[open->cells[i].cell] = true;
}

/* Marks what is not seen to be wide to a family in that part. */
static void seek_part(struct audit *audit, int part, const struct open_cells *open,
                      bool *marks)
{
    struct open_cells left = {.count = 0};
    for (size_t i = 0; i < open->count; i++)
        put(&left, open->cells[i].cell, open->cells[i].site);
    seek(audit, &(struct proof_knower){.part = part, .told = true}, false, &left);
    mark_open(&left, marks);
    ank_arena_free(&left.mem);
}

void audit_seek_parts(struct audit *audit, size_t parts, struct open_cells *open)
{
    struct ank_arena mem = {0};
    struct open_cells left = {.count = 0};
    bool *marks = ank_alloc(&mem, (audit->proof.cell_count + 1) * sizeof *marks);
    for (size_t p = 0; p < parts && open->count > 0; p++)
        seek_part(audit, (int)p, open, marks);
    for (size_t i = 0; i < open->count; i++)
        if (marks[open->cells[i].cell])
            put(&left, open->cells[i].cell, open->cells[i].site);
    ank_arena_free(&open->mem);
    ank_arena_free(&mem);
    *open = left;
}

void audit_keep_wide(struct proof *proof, const struct open_cells *open,
                     enum proof_wide whom)
{
    struct ank_arena mem = {0};
    bool *is_open = ank_alloc(&mem, (proof->cell_count + 1) * sizeof *is_open);
    mark_open(open, is_open);
    for (size_t i = 0; i < proof->cell_count; i++) {
        unsigned char *wide = known_wide(proof, i);
        if (wide && proof->cells[i].wanted && !is_open[i])
            *wide = (unsigned char)(*wide | whom);
    }
    ank_arena_free(&mem);
}
