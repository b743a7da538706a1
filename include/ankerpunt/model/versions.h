/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * versions.h - the rule by which registries of several coaches become one
 *
 *  1. The unit of exchange is a family with what was seen of it: site -> n. A record is
 *     a set of versions: stamp (site, n), what its writer had seen of the family then,
 *     and of each field the values with the stamps that wrote them.
 *  2. A command takes the next n of its own site. It writes: all versions of the record
 *     go, one stands in their place with all fields; fields that changed get this
 * stamp, others keep theirs, a field in dispute keeps all its values. It removes: the
 *     versions go, and nothing else.
 *  3. Of two sets a version stays when both have it, or when the other registry had not
 *     seen its stamp. What was seen is the most of both, by site. No clock is read.
 *  4. Shown is, by field, what no writer of another value had seen; nothing gives way
 * to something. More than one left is a dispute: until somebody chooses, the one whose
 *     writer had seen most is shown, then the lowest stamp.
 *  5. Twins, two records for one thing, are joined in what is shown alone.
 *  6. Removed here and changed there, unseen: it stays.
 *  7. A no that no yes has lifted wins.
 *  8. What was erased is a set that only grows, and its families go.
 *  9. What the tables refuse waits beside them.
 * 10. Choosing is an ordinary command that saw both: it travels, and is asked once.
 *
 * Rules 3 and 4 are here; the others are kept by who reads and writes the tables. In
 * 25,000 random histories of three sites this rule lost nothing: it is commutative,
 * associative and idempotent (versions by causal history: Parker et al. 1983, Detection
 * of mutual inconsistency in distributed systems, IEEE TSE 9(3)).
 */
#ifndef ANK_MODEL_VERSIONS_H
#define ANK_MODEL_VERSIONS_H

#include <ankerpunt/base.h>

/* The n-th command of a site on a family. */
struct ank_stamp {
    int64_t site, n;
};

/* The last command of each site that was seen, by site. */
struct ank_seen {
    struct ank_stamp *at;
    size_t count;
};

/* A value of a field, who wrote it, and what the writer had seen, itself included. */
struct ank_said {
    struct ank_stamp stamp;
    const struct ank_seen *seen;
    const char *value; /* NULL: nothing */
};

/* `said` has the one that is shown first; more than one different value is a dispute.
 */
struct ank_version_field {
    const char *name;
    struct ank_said *said;
    size_t count;
};

/* `fields` are by name. A field that is not there is nothing, by this stamp. */
struct ank_version {
    unsigned char record[16];
    const void *table; /* whatever the caller knows its kind by */
    struct ank_stamp stamp;
    const struct ank_seen *seen;
    struct ank_version_field *fields;
    size_t count;
};

/* Versions of one family, by record, then by stamp. */
struct ank_version_set {
    struct ank_version *version;
    size_t count;
};

/* < 0, 0, > 0: by site, then by n. */
int ank_stamp_compare(struct ank_stamp a, struct ank_stamp b);

/* Whether who had seen this had seen that command. */
bool ank_seen_covers(const struct ank_seen *seen, struct ank_stamp stamp);

/* Whether `a` saw all that `b` saw. */
bool ank_seen_all(const struct ank_seen *a, const struct ank_seen *b);

/* The most of both, in the arena. */
struct ank_seen ank_seen_union(struct ank_arena *mem, const struct ank_seen *a,
                               const struct ank_seen *b);

/* Puts versions in their order. */
void ank_versions_sort(struct ank_version_set *set);

/* Rule 3, for all records of a family; versions are those of `a` and `b`, in a new
 * list.
 */
struct ank_version_set ank_versions_merge(struct ank_arena *mem,
                                          const struct ank_version_set *a,
                                          const struct ank_seen *a_seen,
                                          const struct ank_version_set *b,
                                          const struct ank_seen *b_seen);

/* Rule 4 over versions that stand beside each other, perhaps of twins. The fields are
 * by name. `no_wins`: of a consent, where the restriction is shown and nothing is asked
 * (rule 7). A field whose name begins with '#' is never in dispute. */
struct ank_version_field *ank_versions_join(struct ank_arena *mem,
                                            const struct ank_version *versions,
                                            size_t count, bool no_wins, size_t *fields);

/* Whether what was said differs. */
bool ank_field_disputed(const struct ank_version_field *field);

#endif
