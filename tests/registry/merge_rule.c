/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule by which registries become one, so that it can be broken on purpose. */
#define ank_versions_merge rule_merge
#define ank_versions_join rule_join
#include "../../registry/model/versions.c"
#undef ank_versions_merge
#undef ank_versions_join

#include "merge_model.h"

struct ank_version_set ank_versions_merge(struct ank_arena *into,
                                          const struct ank_version_set *a,
                                          const struct ank_seen *a_seen,
                                          const struct ank_version_set *b,
                                          const struct ank_seen *b_seen);
struct ank_version_field *ank_versions_join(struct ank_arena *into,
                                            const struct ank_version *versions,
                                            size_t count, bool no_wins, size_t *fields);

/* Breaking the rule --------------------------------------------------------------- */

const char *broken = "";

bool is_broken(const char *how)
{
    return strcmp(broken, how) == 0;
}

/* Fields melted together in what is kept, not only in what is shown. */
static void melt(struct ank_arena *into, struct ank_version_set *set)
{
    for (size_t i = 0; i < set->count;) {
        size_t end = i + 1, count;
        while (end < set->count &&
               memcmp(set->version[i].record, set->version[end].record, 16) == 0)
            end++;
        if (end - i > 1) {
            struct ank_version_field *fields =
                rule_join(into, &set->version[i], end - i, false, &count);
            for (size_t j = i; j < end; j++) {
                set->version[j].fields = fields;
                set->version[j].count = count;
            }
        }
        i = end;
    }
}

static const char *said_of(const struct ank_version *version, const char *name)
{
    const struct ank_version_field *field = field_of(version, name);
    return field ? field->said[0].value : NULL;
}

/* Two talks of one day become one record when they meet. */
static void fold(struct ank_version_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        for (size_t j = 0; j < i; j++) {
            const char *day_i = said_of(&set->version[i], "day"),
                       *day_j = said_of(&set->version[j], "day");
            if (said_of(&set->version[i], "entered") &&
                said_of(&set->version[j], "entered") && day_i && day_j &&
                strcmp(day_i, day_j) == 0)
                memcpy(set->version[i].record, set->version[j].record, 16);
        }
    ank_versions_sort(set);
}

struct ank_version_set ank_versions_merge(struct ank_arena *into,
                                          const struct ank_version_set *a,
                                          const struct ank_seen *a_seen,
                                          const struct ank_version_set *b,
                                          const struct ank_seen *b_seen)
{
    struct ank_version_set set = rule_merge(into, a, a_seen, b, b_seen);
    if (is_broken("fields"))
        melt(into, &set);
    if (is_broken("twins"))
        fold(&set);
    return set;
}

struct ank_version_field *ank_versions_join(struct ank_arena *into,
                                            const struct ank_version *versions,
                                            size_t count, bool no_wins, size_t *fields)
{
    struct ank_version_field *joined =
        rule_join(into, versions, count, no_wins, fields);
    for (size_t i = 0; is_broken("collapse") && i < *fields; i++)
        joined[i].count = 1; /* who corrects one field settles the others */
    return joined;
}
