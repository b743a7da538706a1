/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * cursor.h - reading records: all of a registry, of a project, of one family
 */
#ifndef ANK_REGISTRY_CURSOR_H
#define ANK_REGISTRY_CURSOR_H

#include <ankerpunt/model/record.h>
#include <ankerpunt/registry.h>

/*
 * Everything of one family after the other, by code: a handful of ordered
 * queries read once, side by side.
 *
 *     struct ank_cursor *cursor = ank_cursor_open(registry, NULL, "zonnedorp");
 *     while (ank_cursor_next(cursor, &record))
 *         use(&record);
 *     return ank_cursor_close(cursor, err);
 *
 * A record is good until the next ank_cursor_next(). `family` or `project` (codes
 * that exist) narrow the cursor; both NULL: everybody.
 */
struct ank_cursor *ank_cursor_open(struct ank_registry *registry, const char *family,
                                   const char *project);
bool ank_cursor_next(struct ank_cursor *cursor, const struct ank_record **record);
/* What the record at hand points to lives as long as the arena; lists of the registry
 * still end with the cursor. */
void ank_cursor_keep(struct ank_cursor *cursor, struct ank_arena *mem);
ANK_CHECKED bool ank_cursor_close(struct ank_cursor *cursor, struct ank_error *err);

/* One family's record, into the arena. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_record_of(struct ank_registry *registry, const char *family,
                               struct ank_arena *mem, struct ank_record *record,
                               struct ank_error *err);

/* What a record has beside its trajectories. */
enum ank_record_part {
    ANK_RECORD_SITTINGS = 1 << 0,
    ANK_RECORD_STEPS = 1 << 1,
    ANK_RECORD_CONSENTS = 1 << 2,
    ANK_RECORD_ALL = ANK_RECORD_SITTINGS | ANK_RECORD_STEPS | ANK_RECORD_CONSENTS,
};

/* Whose records are read, and what of them. At most one of the first three is given. */
struct ank_cursor_wish {
    const char *family, *project; /* codes that exist */
    const char *coach;            /* whose families on `day`; of nobody none are read */
    ank_day day;                  /* of the coach */
    ank_day since; /* only who was supported on that day or later, or put off a wave
                    * until then; 0: whenever it was */
    unsigned parts;
};
struct ank_cursor *ank_cursor_of(struct ank_registry *registry,
                                 const struct ank_cursor_wish *wish);

/* The same with these parts alone; of the others a record has none. For who reads
 * everybody and needs one of them. */
struct ank_cursor *ank_cursor_parts(struct ank_registry *registry, const char *family,
                                    const char *project, unsigned parts);
ANK_CHECKED bool ank_record_parts(struct ank_registry *registry, const char *family,
                                  unsigned parts, struct ank_arena *mem,
                                  struct ank_record *record, struct ank_error *err);

#endif
