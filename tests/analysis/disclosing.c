/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows to decide on; see disclosing.h. */
#include "disclosing.h"

#include "testing.h"

struct ank_arena mem;
struct ank_error err;

int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    err = (struct ank_error){0};
    return 0;
}

/* Families from..from+n-1, divided into parts of these sizes. */
struct ank_release_item item(const char *measure, const char *site, int64_t from,
                             size_t n, const size_t *sizes, size_t part_count)
{
    int64_t *members = ank_alloc(&mem, (n + 1) * sizeof *members);
    unsigned char *parts = ank_alloc(&mem, n + 1);
    size_t at = 0;
    for (size_t i = 0; i < n; i++)
        members[i] = from + (int64_t)i;
    for (size_t p = 0; p < part_count; p++)
        for (size_t i = 0; i < sizes[p]; i++)
            parts[at++] = (unsigned char)p;
    return (struct ank_release_item){.measure = measure,
                                     .site = site,
                                     .n = n,
                                     .members = members,
                                     .part_count = part_count,
                                     .parts = part_count ? parts : NULL,
                                     .low = -10,
                                     .high = 10,
                                     .step = 1};
}

ank_day cut_off = 20100;

struct ank_safety decide(struct ank_release_item *items, size_t count,
                         const struct ank_former *formers, size_t former_count,
                         struct ank_shown *shown)
{
    struct ank_disclosure disclosure = {.items = items,
                                        .count = count,
                                        .formers = formers,
                                        .former_count = former_count,
                                        .least = 10,
                                        .cut_off = cut_off,
                                        .keep = &mem,
                                        .shown = shown};
    assert_ok(ank_disclose(&disclosure, &err), err);
    return disclosure.safety;
}

struct ank_release_item total_of(const struct ank_release_item *sites, size_t count)
{
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        n += sites[i].n;
    struct ank_release_item total =
        item(sites[0].measure, "all", sites[0].members[0], n, NULL, 0);
    total.total = true;
    return total;
}

struct ank_release_item joined(const struct ank_release_item *sites, size_t count)
{
    struct ank_release_item total = total_of(sites, count);
    int64_t *members = (int64_t *)total.members;
    for (size_t i = 0, n = 0; i < count; i++)
        for (size_t k = 0; k < sites[i].n; k++)
            members[n++] = sites[i].members[k];
    return total;
}

struct ank_former former(int release, const struct ank_release_item *of,
                         const struct ank_shown *shown)
{
    struct ank_former past = {release,     of->measure, of->site, of->n,
                              of->members, *shown,      0};
    past.shown.cut_off = 20000;
    return past;
}
