/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Relations that follow from two others: that a row lies within a second, and that one
 * within a third, says that the first lies within the third. They add nothing but work
 * (a transitive reduction: Aho, Garey & Ullman 1972, SIAM Journal on Computing 1:131).
 *
 * Of the relations of a site one after the other is left out that two of those which
 * are there still imply, so that all together say what they said.
 */
#include <string.h>

#include "disclosure_proof.h"

/* What is said of two rows of a site: the first lies within, or is, the second. */
enum said { NOTHING, WITHIN, SAME };

struct implied {
    const struct proof *proof;
    size_t first, end; /* relations of one site */
    size_t count;      /* rows of the site */
    size_t *place;     /* of each row of the proof among these, from 1 on; 0: none */
    unsigned char *said;
};

static bool is_simple(const struct proof *proof, const struct proof_relation *relation)
{
    return relation->count == 1 && relation->whole_part < 0 && relation->part < 0 &&
           relation->whole_part == relation->part &&
           relation->relation != ANK_AT_MOST &&
           proof->rows[relation->whole].families != SIZE_MAX &&
           proof->rows[relation->rows[0]].families != SIZE_MAX;
}

static unsigned char *said_of(const struct implied *implied, size_t whole, size_t row)
{
    return &implied->said[(implied->place[whole] - 1) * implied->count +
                          implied->place[row] - 1];
}

static void put(struct implied *implied, size_t row)
{
    if (implied->place[row] == 0)
        implied->place[row] = ++implied->count;
}

static void say(const struct implied *implied, const struct proof_relation *relation,
                enum said what)
{
    *said_of(implied, relation->whole, relation->rows[0]) = (unsigned char)what;
    if (relation->relation == ANK_EQUAL)
        *said_of(implied, relation->rows[0], relation->whole) = (unsigned char)what;
}

static enum said what_says(const struct proof_relation *relation)
{
    return relation->relation == ANK_EQUAL ? SAME : WITHIN;
}

/* Whether a third row lies between, of which both is said still. */
static bool follows(const struct implied *implied,
                    const struct proof_relation *relation)
{
    enum said what = what_says(relation);
    const unsigned char *above = said_of(implied, relation->whole, relation->whole) -
                                 implied->place[relation->whole] + 1;
    size_t whole = implied->place[relation->whole] - 1,
           row = implied->place[relation->rows[0]] - 1;
    for (size_t k = 0; k < implied->count; k++)
        if (k != whole && k != row && above[k] >= what &&
            implied->said[k * implied->count + row] >= what)
            return true;
    return false;
}

static void find_of_site(struct implied *implied, struct ank_arena *mem, bool *left_out)
{
    const struct proof *proof = implied->proof;
    for (size_t i = implied->first; i < implied->end; i++)
        if (is_simple(proof, &proof->relations[i])) {
            put(implied, proof->relations[i].whole);
            put(implied, proof->relations[i].rows[0]);
        }
    implied->said = ank_alloc(mem, implied->count * implied->count + 1);
    for (size_t i = implied->first; i < implied->end; i++)
        if (is_simple(proof, &proof->relations[i]))
            say(implied, &proof->relations[i], what_says(&proof->relations[i]));
    for (size_t i = implied->first; i < implied->end; i++) {
        const struct proof_relation *relation = &proof->relations[i];
        left_out[i] = is_simple(proof, relation) && follows(implied, relation);
        if (left_out[i])
            say(implied, relation, NOTHING);
    }
}

void proof_find_implied(const struct proof *proof, bool *left_out)
{
    struct ank_arena mem = {0};
    struct implied implied = {
        .proof = proof,
        .place = ank_alloc(&mem, (proof->row_count + 1) * sizeof *implied.place)};
    for (size_t from = 0, to; from < proof->relation_count; from = to) {
        const char *site = proof->rows[proof->relations[from].whole].site;
        for (to = from;
             to < proof->relation_count &&
             strcmp(proof->rows[proof->relations[to].whole].site, site) == 0;)
            to++;
        implied.first = from;
        implied.end = to;
        implied.count = 0;
        find_of_site(&implied, &mem, left_out);
    }
    ank_arena_free(&mem);
}
