/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * shape.h - what the tables look like to who carries rows from one registry to another
 *
 * A row travels as values: SQL literals by the name of their column, with uids and
 * codes instead of numbers of this file. Its record is a uid, or a sum over the table's
 * name and the literals of its key.
 */
#ifndef SHAPE_H
#define SHAPE_H

#include <stdint.h>

#include "db.h"
#include "record_sum.h"

enum shape_owner { OF_HOUSE, OF_ITSELF, OF_FAMILY, OF_TRAJECTORY, OF_SITTING };

enum { SHAPE_KEYS = 4, SHAPE_UNIQUE = 6, SHAPE_COLUMNS = 20, SHAPE_PLACES = 24 };

/* A column that travels. */
struct shape_column {
    const char *name;
    int place;          /* among all columns of the table */
    bool key, label;    /* of the record's name; a number of this registry alone */
    const char *refers; /* the table whose uid or code it is; NULL: none */
    const char *exists; /* whether what ?2 names is here */
    const char *called; /* how the number ?1 travels; NULL: it takes more to tell */
};

struct shape {
    const char *table;
    enum shape_owner owner;
    const char *key[SHAPE_KEYS];      /* columns; none: the record is the row's uid */
    const char *unique[SHAPE_UNIQUE]; /* what two rows of a family never share */
    const char *label;                /* a column with a number of this registry */
    /* made from the tables as they are */
    struct shape_column columns[SHAPE_COLUMNS];
    size_t count;
    int uid_place, family_place, id_place; /* -1: it has none */
    int places;                            /* columns of the table */
    bool primary[SHAPE_PLACES];            /* which are its primary key */
    const char *select; /* of a family ?1: the uid, then the columns, as literals */
    const char *one;    /* of the row with that primary key: family, uid, columns */
    /* ?1 the family, ?2 the uid, ?3 the uid of before, ?4 and on the columns */
    const char *insert, *update, *remove;
};

struct shapes {
    struct shape *shape; /* in the order in which rows may be written */
    size_t count;
};

/* The tables of which rows travel; made once for a registry. */
ANK_CHECKED bool shapes_of(struct ank_registry *registry, const struct shapes **shapes,
                           struct ank_error *err);
void shapes_free(struct ank_registry *registry);

/* A registry that may not be asked how its tables are lends them from one that may. */
void shapes_lend(struct ank_registry *to, const struct shapes *shapes);

/* Instruments as rows refer to them: 'code/version#sum', with a sum over the scale and
 * the domains, since another list of that name is another list. */
#define INSTRUMENT_NAMES                                                               \
    "SELECT code || '/' || version, decimals || ' ' || low || ' ' || high || ' ' ||"   \
    " step || ' ' || better, coalesce((SELECT group_concat(code, ' ') FROM (SELECT"    \
    " code FROM domain WHERE instrument = i.id ORDER BY position)), '')"               \
    " FROM instrument i"
struct stmt;
const char *instrument_name(struct ank_arena *mem, struct stmt *q);

const struct shape *shape_named(const struct shapes *shapes, const char *table);
bool shape_has_uid(const struct shape *shape);

/* The record of a row, from its literals in the order of the columns; `uid` is a
 * literal too. */
void shape_record(const struct shape *shape, const char *uid, const char *const *values,
                  unsigned char record[static record_size]);

/* X'00FF' to bytes; false when it is not of that size. */
bool shape_read_uid(const char *literal, unsigned char record[static record_size]);
char *shape_uid_literal(struct ank_arena *mem,
                        const unsigned char record[static record_size]);

#endif
