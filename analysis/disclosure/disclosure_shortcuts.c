/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Short cuts of the proof: what is seen to be wide for everybody without the whole
 * linear programs of each.
 *
 * The families' own table obeys whatever anybody knows. A cycle from it that shows a
 * cell wide to who knows most shows it to all who know less; to a coach too, unless it
 * crosses cells of that site, and then another cycle is sought. What no cycle shows, a
 * program of few sites may (disclosure_few_sites.c).
 */
#include <stdlib.h>
#include <string.h>

#include "disclosure_audit.h"

/* Cycles ----------------------------------------------------------------------------
 */

void audit_put_open(struct open_cells *open, size_t cell, int site)
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
            audit_put_open(open, i, -1);
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
            audit_put_open(open, cell, sites[i]);
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
            audit_put_open(&left, cell->cell, cell->site);
            if (part == NO_FAMILY && cell->site < 0)
                note_no_cycle(proof, cell->cell);
        } else if (coaches && cell->site < 0)
            put_coaches(proof, cycles, cell->cell, &left);
    }
    ank_arena_free(&open->mem);
    *open = left;
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
    if ((knower->told || proof->by_name) && knower->part < 0)
        put_wanted(proof,
                   knower->part == NO_FAMILY ? WIDE_TO_READERS : WIDE_TO_FAMILIES,
                   open);
    if (cycles)
        seek_cycles(audit, cycles, knower->part, coaches, open);
    if (cycles && open->count > 0 && knower->part != FAMILY_IN_EACH)
        audit_seek_sites(audit, coaches, open);
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
                audit_put_open(open, i, (int)s);
}

/* First for who knows the number of every told row as well, in smaller blocks; for who
 * does not, only what that leaves open. Without the families nobody is known to know
 * it, and all is open. */
void audit_seek(struct audit *audit, int part, bool coaches, struct open_cells *open)
{
    struct proof_knower knower = {.part = part, .told = !audit->proof.by_name};
    seek(audit, &knower, coaches, open);
    if (knower.told && open->count > 0 && part == NO_FAMILY) {
        knower.told = false;
        seek(audit, &knower, coaches, open);
    }
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
        audit_put_open(&left, open->cells[i].cell, open->cells[i].site);
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
            audit_put_open(&left, open->cells[i].cell, open->cells[i].site);
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
