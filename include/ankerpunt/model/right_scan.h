/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * right_scan.h - which rights a look for rights asks, and in which order
 *
 * The full form asks the whole catalogue by side of life, in each what is of the
 * family's own region first, then what holds everywhere; at the end what is of another
 * region. The short form asks ANK_SCAN_SHORT of them and nothing of another region:
 * those that most families here know or may be entitled to and did not apply for; then
 * those that most families here had a step to; then those that most households with a
 * low income can have and have to ask for.
 */
#ifndef ANK_MODEL_RIGHT_SCAN_H
#define ANK_MODEL_RIGHT_SCAN_H

#include "right.h"

enum { ANK_SCAN_SHORT = 12 };

/* Where a family lives, by its postcode. Not said, or not Belgian: Flanders. */
enum ank_region { ANK_FLANDERS, ANK_BRUSSELS, ANK_WALLONIA };
enum ank_region ank_region_of(const char *postcode);
/* The same of a family: where it lived when it came last. */
enum ank_region ank_region_of_record(const struct ank_record *record);

/* The side of life that a right serves first, and whether it serves one: codes of
 * themes, as the catalogue says, else by its group. */
const char *ank_right_side(const struct ank_right *right, struct ank_arena *mem);
bool ank_right_serves(const struct ank_right *right, const char *theme);

/* How often a right came up. */
struct ank_right_tally {
    const char *right;  /* its code */
    size_t families;    /* that have a step to it */
    size_t waiting;     /* of them: it was detected or known, and no more */
    const char *family; /* whose steps were counted last */
};

/* Counts a claim that stands at this stage; those of one family come together. Tallies
 * are one for each right of a catalogue, in any order; a right that is in none is
 * passed over. */
void ank_tally_claim(struct ank_right_tally *tallies, size_t count, const char *family,
                     const char *right, int stage);

/* Orders the rights for a family that lives there, and returns how many of them are
 * asked. `tallies` has one for each of them. */
size_t ank_scan_order(struct ank_right *rights, size_t count,
                      const struct ank_right_tally *tallies, enum ank_region region,
                      bool short_form);

#endif
