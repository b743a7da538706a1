/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions of records, by who had seen what; the rule stands in
 * <ankerpunt/model/versions.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/versions.h>

int ank_stamp_compare(struct ank_stamp a, struct ank_stamp b)
{
    return a.site != b.site ? (a.site < b.site ? -1 : 1)
           : a.n != b.n     ? (a.n < b.n ? -1 : 1)
                            : 0;
}

bool ank_seen_covers(const struct ank_seen *seen, struct ank_stamp stamp)
{
    for (size_t i = 0; i < seen->count; i++)
        if (seen->at[i].site == stamp.site)
            return seen->at[i].n >= stamp.n;
    return false;
}

bool ank_seen_all(const struct ank_seen *a, const struct ank_seen *b)
{
    for (size_t i = 0; i < b->count; i++)
        if (!ank_seen_covers(a, b->at[i]))
            return false;
    return true;
}

struct ank_seen ank_seen_union(struct ank_arena *mem, const struct ank_seen *a,
                               const struct ank_seen *b)
{
    struct ank_seen all = {ank_alloc(mem, (a->count + b->count + 1) * sizeof *all.at),
                           0};
    for (size_t i = 0, j = 0; i < a->count || j < b->count;) {
        bool left = j == b->count || (i < a->count && a->at[i].site <= b->at[j].site);
        struct ank_stamp next = left ? a->at[i] : b->at[j];
        if (left && j < b->count && b->at[j].site == next.site) {
            next.n = next.n > b->at[j].n ? next.n : b->at[j].n;
            j++;
        }
        i += left;
        j += !left;
        all.at[all.count++] = next;
    }
    return all;
}

/* Merging: rule 3 ----------------------------------------------------------------- */

static int compare_versions(const void *a, const void *b)
{
    const struct ank_version *left = a, *right = b;
    int order = memcmp(left->record, right->record, sizeof left->record);
    return order ? order : ank_stamp_compare(left->stamp, right->stamp);
}

void ank_versions_sort(struct ank_version_set *set)
{
    if (set->count)
        qsort(set->version, set->count, sizeof *set->version, compare_versions);
}

struct ank_version_set ank_versions_merge(struct ank_arena *mem,
                                          const struct ank_version_set *a,
                                          const struct ank_seen *a_seen,
                                          const struct ank_version_set *b,
                                          const struct ank_seen *b_seen)
{
    struct ank_version_set kept = {
        ank_alloc(mem, (a->count + b->count + 1) * sizeof *kept.version), 0};
    for (size_t i = 0, j = 0; i < a->count || j < b->count;) {
        int order = i == a->count   ? 1
                    : j == b->count ? -1
                                    : compare_versions(&a->version[i], &b->version[j]);
        if (order == 0)
            kept.version[kept.count++] = a->version[i];
        else if (order < 0 && !ank_seen_covers(b_seen, a->version[i].stamp))
            kept.version[kept.count++] = a->version[i];
        else if (order > 0 && !ank_seen_covers(a_seen, b->version[j].stamp))
            kept.version[kept.count++] = b->version[j];
        i += order <= 0;
        j += order >= 0;
    }
    return kept;
}

/* Joining: rule 4 ----------------------------------------------------------------- */

static bool same_value(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

bool ank_field_disputed(const struct ank_version_field *field)
{
    for (size_t i = 1; i < field->count; i++)
        if (!same_value(field->said[0].value, field->said[i].value))
            return *field->name != '#';
    return false;
}

static const struct ank_version_field *field_of(const struct ank_version *version,
                                                const char *name)
{
    size_t low = 0, high = version->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(version->fields[middle].name, name);
        if (order == 0)
            return &version->fields[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* Each stamp says a value once; of twins that one command wrote it says both. */
static void add_said(struct ank_version_field *field, const struct ank_said *said)
{
    for (size_t i = 0; i < field->count; i++)
        if (ank_stamp_compare(field->said[i].stamp, said->stamp) == 0 &&
            same_value(field->said[i].value, said->value))
            return;
    field->said[field->count++] = *said;
}

static void add_version(struct ank_version_field *field,
                        const struct ank_version *version)
{
    const struct ank_version_field *theirs = field_of(version, field->name);
    if (!theirs)
        add_said(field, &(struct ank_said){version->stamp, version->seen, NULL});
    for (size_t i = 0; theirs && i < theirs->count; i++)
        add_said(field, &theirs->said[i]);
}

static bool was_seen(const struct ank_version_field *field, const struct ank_said *said)
{
    for (size_t i = 0; i < field->count; i++)
        if (ank_stamp_compare(field->said[i].stamp, said->stamp) != 0 &&
            ank_seen_covers(field->said[i].seen, said->stamp))
            return true;
    return false;
}

/* The last words: what no writer of another value had seen. */
static void keep_last(struct ank_arena *mem, struct ank_version_field *field)
{
    struct ank_said *last = ank_alloc(mem, (field->count + 1) * sizeof *last);
    size_t count = 0;
    for (size_t i = 0; i < field->count; i++)
        if (!was_seen(field, &field->said[i]))
            last[count++] = field->said[i];
    field->said = last;
    field->count = count;
}

static void drop_nothing(struct ank_version_field *field)
{
    size_t count = 0;
    for (size_t i = 0; i < field->count; i++)
        count += field->said[i].value != NULL;
    if (count == 0)
        return;
    count = 0;
    for (size_t i = 0; i < field->count; i++)
        if (field->said[i].value)
            field->said[count++] = field->said[i];
    field->count = count;
}

static int64_t sum_of(const struct ank_seen *seen)
{
    int64_t sum = 0;
    for (size_t i = 0; i < seen->count; i++)
        sum += seen->at[i].n;
    return sum;
}

/* Who had seen most comes first, then the lowest stamp. */
static int compare_said(const void *a, const void *b)
{
    const struct ank_said *left = a, *right = b;
    int64_t more = sum_of(right->seen) - sum_of(left->seen);
    return more ? (more < 0 ? -1 : 1) : ank_stamp_compare(left->stamp, right->stamp);
}

/* Of a consent: given=0 before 1, a no that nobody lifted before one that was. */
static int compare_restricting(const void *a, const void *b)
{
    const struct ank_said *left = a, *right = b;
    bool nothing_left = !left->value, nothing_right = !right->value;
    if (nothing_left != nothing_right)
        return nothing_left ? -1 : 1;
    int order = nothing_left ? 0 : strcmp(left->value, right->value);
    return order ? order : compare_said(a, b);
}

static void settle(struct ank_arena *mem, struct ank_version_field *field, bool no_wins)
{
    bool restricts = no_wins && (strcmp(field->name, "given") == 0 ||
                                 strcmp(field->name, "lifted") == 0);
    keep_last(mem, field);
    if (!restricts)
        drop_nothing(field);
    qsort(field->said, field->count, sizeof *field->said,
          restricts ? compare_restricting : compare_said);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char **names_of(struct ank_arena *mem, const struct ank_version *versions,
                             size_t count, size_t *names)
{
    size_t most = 0, kept = 0;
    for (size_t i = 0; i < count; i++)
        most += versions[i].count;
    const char **name = ank_alloc(mem, (most + 1) * sizeof *name);
    *names = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < versions[i].count; j++)
            name[(*names)++] = versions[i].fields[j].name;
    if (count > 1 && *names)
        qsort(name, *names, sizeof *name, compare_names);
    for (size_t i = 0; i < *names; i++)
        if (kept == 0 || strcmp(name[kept - 1], name[i]) != 0)
            name[kept++] = name[i];
    *names = kept;
    return name;
}

struct ank_version_field *ank_versions_join(struct ank_arena *mem,
                                            const struct ank_version *versions,
                                            size_t count, bool no_wins, size_t *fields)
{
    const char **name = names_of(mem, versions, count, fields);
    struct ank_version_field *joined = ank_alloc(mem, (*fields + 1) * sizeof *joined);
    for (size_t i = 0; i < *fields; i++) {
        size_t most = count;
        for (size_t j = 0; j < count; j++) {
            const struct ank_version_field *theirs = field_of(&versions[j], name[i]);
            most += theirs ? theirs->count : 0;
        }
        joined[i] = (struct ank_version_field){
            name[i], ank_alloc(mem, most * sizeof *joined[i].said), 0};
        for (size_t j = 0; j < count; j++)
            add_version(&joined[i], &versions[j]);
        settle(mem, &joined[i], no_wins);
    }
    return joined;
}
