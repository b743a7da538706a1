/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The auditor's differences: all sums and differences of up to four published sets are
 * tried, over all releases; and the sets of the same cell are compared.
 */
#include "auditor.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_SETS = 64, MOST_TERMS = 4 };

struct search {
    const struct audit *audit;
    struct ank_arena mem;
    size_t set_count, pattern_count;
    size_t sizes[MOST_SETS], largest[MOST_SETS]; /* largest: from that set on */
    uint64_t *patterns;                          /* the sets a kind of families is in */
    size_t *kinds;                               /* how many families it has */
    size_t *moved; /* ... that the insider knows, but that are of another site too */
    int terms[MOST_TERMS][2];
    size_t few;
};

static bool published(const struct audit_row *row)
{
    return row->shown.why == ANK_SHOWN && !row->shown.repeated;
}

static bool same_set(const struct ank_release_item *a, const struct ank_release_item *b)
{
    return a->n == b->n && (a->n == 0 || memcmp(a->members, b->members,
                                                a->n * sizeof *a->members) == 0);
}

struct membership {
    int64_t family;
    uint64_t sets;
    int known; /* enum known */
};

static int compare_families(const void *left, const void *right)
{
    const struct membership *a = left, *b = right;
    return (a->family > b->family) - (a->family < b->family);
}

static int compare_patterns(const void *left, const void *right)
{
    const struct membership *a = left, *b = right;
    return (a->sets > b->sets) - (a->sets < b->sets);
}

static bool has_member(const struct ank_release_item *item, int64_t family)
{
    for (size_t i = 0; i < item->n; i++)
        if (item->members[i] == family)
            return true;
    return false;
}

enum known { UNKNOWN, KNOWN, MOVED };

/* Who moved between sites is known to both; that leaves others one family fewer to hide
 * among, as each family does by knowing itself. */
static enum known of_insider(const struct audit *audit, int64_t family)
{
    bool here = false, elsewhere = false;
    for (size_t r = 0; audit->site && r < audit->count; r++) {
        const struct ank_release_item *item = &audit->rows[r].item;
        if (item->total || !has_member(item, family))
            continue;
        bool own = strcmp(item->site, audit->site) == 0;
        here |= own;
        elsewhere |= !own;
    }
    return !here ? UNKNOWN : elsewhere ? MOVED : KNOWN;
}

/* Each published set once; which sets each family is in; how many are in the same. */
static void find_patterns(struct search *search)
{
    const struct audit *audit = search->audit;
    const struct ank_release_item *sets[MOST_SETS];
    size_t places = 0, families = 0;
    for (size_t r = 0; r < audit->count; r++) {
        const struct ank_release_item *item = &audit->rows[r].item;
        bool known = !published(&audit->rows[r]);
        for (size_t s = 0; s < search->set_count && !known; s++)
            known = same_set(sets[s], item);
        if (known)
            continue;
        sets[search->set_count++] = item;
        places += item->n;
    }
    struct membership *all = ank_alloc(&search->mem, (places + 1) * sizeof *all);
    places = 0;
    for (size_t s = 0; s < search->set_count; s++)
        for (size_t i = 0; i < sets[s]->n; i++)
            all[places++] =
                (struct membership){sets[s]->members[i], (uint64_t)1 << s, 0};
    qsort(all, places, sizeof *all, compare_families);
    for (size_t i = 0; i < places; i++)
        if (families > 0 && all[families - 1].family == all[i].family)
            all[families - 1].sets |= all[i].sets;
        else
            all[families++] = all[i];
    places = 0;
    for (size_t i = 0; i < families; i++) {
        all[i].known = (int)of_insider(audit, all[i].family);
        if (all[i].known != KNOWN)
            all[places++] = all[i];
    }
    if (places > 0)
        qsort(all, places, sizeof *all, compare_patterns);
    search->patterns = ank_alloc(&search->mem, (places + 1) * sizeof *search->patterns);
    search->kinds = ank_alloc(&search->mem, (places + 1) * sizeof *search->kinds);
    search->moved = ank_alloc(&search->mem, (places + 1) * sizeof *search->moved);
    for (size_t i = 0; i < places; i++) {
        if (i == 0 || all[i].sets != all[i - 1].sets) {
            search->patterns[search->pattern_count] = all[i].sets;
            search->kinds[search->pattern_count++] = 0;
        }
        size_t *counted = all[i].known == MOVED ? search->moved : search->kinds;
        counted[search->pattern_count - 1]++;
        for (size_t s = 0; s < search->set_count; s++)
            search->sizes[s] += all[i].sets >> s & 1;
    }
    for (size_t s = search->set_count, most = 0; s-- > 0;)
        search->largest[s] = most = search->sizes[s] > most ? search->sizes[s] : most;
}

/* How many families the terms so far are about, and `moved` ones beside. */
static size_t support_of(const struct search *search, size_t count, size_t *moved)
{
    size_t support = 0;
    *moved = 0;
    for (size_t p = 0; p < search->pattern_count; p++) {
        int factor = 0;
        for (size_t t = 0; t < count; t++)
            if (search->patterns[p] >> search->terms[t][0] & 1)
                factor += search->terms[t][1];
        support += factor != 0 ? search->kinds[p] : 0;
        *moved += factor != 0 ? search->moved[p] : 0;
    }
    return support;
}

/* A further set takes away at most its own families. */
static void combine(struct search *search, size_t count, size_t from)
{
    size_t moved, support = support_of(search, count, &moved);
    if (count > 0 && support > 0 && support + moved < ANK_RELEASE_LEAST)
        search->few++;
    if (count == MOST_TERMS || search->few > 0)
        return;
    for (size_t s = from; s < search->set_count; s++) {
        if (count > 0 &&
            support > (MOST_TERMS - count) * search->largest[s] + ANK_RELEASE_LEAST)
            return;
        for (int sign = 1; sign >= (count == 0 ? 1 : -1); sign -= 2) {
            search->terms[count][0] = (int)s;
            search->terms[count][1] = sign;
            combine(search, count + 1, s + 1);
        }
    }
}

static bool one_to_nine(const struct ank_release_item *a,
                        const struct ank_release_item *b)
{
    size_t beyond = 0;
    for (size_t i = 0, k = 0; i < a->n; i++) {
        while (k < b->n && b->members[k] < a->members[i])
            k++;
        beyond += k == b->n || b->members[k] != a->members[i];
    }
    return beyond > 0 && beyond < ANK_RELEASE_LEAST;
}

static void compare_cells(const struct audit *audit, struct audit_found *found)
{
    for (size_t i = 0; i < audit->count; i++)
        for (size_t k = 0; k < audit->count; k++) {
            const struct audit_row *a = &audit->rows[i], *b = &audit->rows[k];
            if (i != k && published(a) && published(b) &&
                strcmp(a->item.site, b->item.site) == 0)
                found->found[AUDIT_MOVED] += one_to_nine(&a->item, &b->item);
        }
}

void attack_sets(const struct audit *audit, struct audit_found *found)
{
    struct search search = {.audit = audit};
    if (audit->count > MOST_SETS)
        return;
    find_patterns(&search);
    combine(&search, 0, 0);
    found->found[AUDIT_FEW] += search.few;
    if (!audit->site)
        compare_cells(audit, found);
    ank_arena_free(&search.mem);
}
