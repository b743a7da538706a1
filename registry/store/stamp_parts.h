/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stamp_parts.h - what the parts of stamping share; private to registry/store */
#ifndef STAMP_PARTS_H
#define STAMP_PARTS_H

#include "shape.h"
#include "stamps.h"

/* A family that is written to. */
struct touched {
    int64_t family;
    uint32_t n;        /* of this command; 0: the slot is free */
    bool base, beside; /* base: nothing was stamped before */
    bool shared;       /* another site was seen too */
};

/* A record, and whose it is. */
struct record_key {
    int64_t family;
    unsigned char record[record_size];
};

/* What a number in a column is called; NULL: not known yet. */
struct named {
    const struct shape_column *column;
    int64_t number;
    const char *literal;
};
enum { NAMED = 64 };

struct stamping {
    struct ank_registry *registry;
    struct ank_arena mem; /* of the row at hand */
    int64_t site;
    struct touched *touched; /* open addressing, a power of two */
    size_t capacity, count;
    struct record_key *fresh; /* new with the piece at hand */
    size_t fresh_count, fresh_capacity;
    struct noting *noting; /* stamp_notes.c; NULL: rows come from changesets */
    struct named named[NAMED];
    struct ank_arena names;
};

/* A value of a row that was written. */
struct cell {
    enum { CELL_ABSENT, CELL_NULL, CELL_NUMBER, CELL_TEXT, CELL_BYTES } kind;
    int64_t number;
    const void *bytes; /* a text ends in a zero */
    size_t size;
};

/* A row that was written, as a changeset has it: what is absent of an update was left
 * as it was. */
struct change {
    const struct shape *shape;
    int operation;          /* SQLITE_INSERT, _UPDATE, _DELETE */
    struct cell *old, *new; /* by column of the table */
    struct record_key of;   /* family -1: its own row is gone, and that tells */
    const char **values;    /* literals of now; NULL when nobody asked for them */
};

struct sqlite3_value;

/* stamps.c: makes it, the first time. */
ANK_CHECKED bool stamps_begin(struct ank_registry *registry, struct stamping **stamping,
                              struct ank_error *err);

/* A value as it came; it owns nothing. */
struct cell stamp_cell(struct sqlite3_value *value);

/* Takes in a row; what is new waits for stamps_flush(). */
ANK_CHECKED bool stamps_take_row(struct stamping *s, struct change *c,
                                 struct ank_error *err);
ANK_CHECKED bool stamps_flush(struct stamping *s, struct ank_error *err);

/* Writes the version of a record. `fields` NULL: all of them are of this command. */
ANK_CHECKED bool stamp_put(struct stamping *s, const struct record_key *of,
                           const struct touched *touched, const char *fields,
                           struct ank_error *err);

/* stamp_records.c: whose a row is, when its own columns tell; `row` is old or new. */
bool stamp_family(struct change *c, const struct cell *row);
/* The record of a new row; `told` says whether its own values tell. */
ANK_CHECKED bool stamp_record(struct stamping *s, struct change *c, bool *told,
                              struct ank_error *err);
/* Family, record and values by its primary key, as it stands in its table now. */
ANK_CHECKED bool stamp_live(struct stamping *s, struct change *c,
                            struct ank_error *err);
/* What numbers are called holds for a piece. */
void stamp_forget_names(struct stamping *s);

/* stamp_fields.c: the version of a row that was changed, with the fields that the
 * command left as they were. */
ANK_CHECKED bool stamp_changed(struct stamping *s, const struct change *c,
                               const struct touched *touched, struct ank_error *err);

#endif
