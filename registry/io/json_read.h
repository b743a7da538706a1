/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json_read.h - files of ours in JSON: instruments, rights, programmes, themes
 *
 * All readers take text that is in memory (of a file: input_read()), are
 * strict, and allocate what they return from the caller's arena. They fail with
 * ANK_INVALID and one line that says what, where and what to do; `name` is what
 * the text is called in it. Unknown keys, keys given twice, and numbers that
 * are not exact are refused.
 */
#ifndef IO_JSON_READ_H
#define IO_JSON_READ_H

#include <stdio.h>

#include <ankerpunt/base.h>
#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/model/wave.h>

enum { JSON_MOST_BYTES = 4 << 20 };

/* A whole file ("-" is standard input) of at most JSON_MOST_BYTES. */
ANK_CHECKED bool input_read(const char *path, struct ank_arena *mem, char **text,
                            size_t *length, struct ank_error *err);

/* The same for a text of people: without a mark of byte order in front, and with LF
 * alone at the end of each line, whatever system it was written on. */
ANK_CHECKED bool input_text(const char *path, struct ank_arena *mem, char **text,
                            size_t *length, struct ank_error *err);

/* Instruments ---------------------------------------------------------- */

/*
 * What is known of a scale for all its domains (retest_reliability, min_change
 * ...) is copied to every domain that does not say otherwise. Ids are 0.
 */
ANK_CHECKED bool instrument_read(const char *name, const char *text, size_t length,
                                 struct ank_arena *mem,
                                 struct ank_instrument *instrument,
                                 struct ank_error *err);

/* Writes what instrument_read() reads; the same instrument gives the same
 * bytes. */
ANK_CHECKED bool instrument_write(FILE *out, const struct ank_instrument *instrument,
                                  struct ank_error *err);

/* Rights --------------------------------------------------------------- */

/* A catalogue of rights. */
struct rights {
    const char *code;
    int version;
    size_t count;
    struct ank_right *right;
};

/* Reads a catalogue into the arena; `name` stands in complaints (ANK_INVALID). Groups
 * and levels are codes of ank_group_codes and ank_government_codes. Writes one as it
 * would be read (ANK_IO). */
ANK_CHECKED bool rights_read(const char *name, const char *text, size_t length,
                             struct ank_arena *mem, struct rights *rights,
                             struct ank_error *err);
ANK_CHECKED bool rights_write(FILE *out, const struct rights *rights,
                              struct ank_error *err);

/* The same as CSV: a row for each right, its columns named as in the JSON file (code,
 * right, level, nl, fr, en, url, retired); the catalogue's code is
 * "csv", for the file has none. What is written is what is read. */
ANK_CHECKED bool rights_read_csv(FILE *in, const char *name, struct ank_arena *mem,
                                 struct rights *rights, struct ank_error *err);
void rights_write_csv(FILE *out, const struct rights *rights);

/* Programmes: ready-made projects -------------------------------------- */

/* A ready-made project. */
/* A phase of a programme, and how many months it takes at most. */
struct programme_phase {
    const char *code;
    double months;
};
struct programme {
    const char *code;
    struct ank_label label;
    size_t instrument_count;
    const char **instruments; /* codes */
    struct ank_waves waves;
    bool complete;            /* all domains are obliged */
    double shortest, longest; /* months a trajectory takes; NAN: not said */
    size_t phase_count;
    struct programme_phase *phases; /* those of which the length is set */
};

/* All that a file has, in its order. */
struct programmes {
    size_t count;
    struct programme *programme;
};

/* "duration_months" is one number or [shortest, longest]. */
ANK_CHECKED bool programmes_read(const char *name, const char *text, size_t length,
                                 struct ank_arena *mem, struct programmes *programmes,
                                 struct ank_error *err);

/* Themes: common names over instruments -------------------------------- */

/* A theme that domains of several instruments share. */
struct theme {
    const char *code;
    struct ank_label label;
};

/* All that a file has, in its order. */
struct themes {
    size_t count;
    struct theme *theme;
};

/* Into the arena; `name` stands in complaints (ANK_INVALID). */
ANK_CHECKED bool themes_read(const char *name, const char *text, size_t length,
                             struct ank_arena *mem, struct themes *themes,
                             struct ank_error *err);

/* Data packages: tables with their columns ------------------------------- */

/* A column as the package describes it. */
struct package_field {
    const char *name, *type; /* "string", "integer", "number", "boolean" */
    double least, largest;   /* what it can be; NAN: not said */
};

/* A table of the package: its file and columns. */
struct package_table {
    const char *name, *path, *hash; /* hash: "sha256:..." */
    size_t field_count;
    struct package_field *fields;
};

/* What is to be read beside the tables; a tabular package keeps it apart. */
struct package_document {
    const char *path, *hash;
};

/* What is used of a Frictionless data package; other keys are let be. */
/* A project that figures come from; NULL: not said. */
struct package_source {
    const char *title, *code;
};

struct package {
    int64_t least;             /* families that a figure needs */
    const char *as_of;         /* the quarter of what was not told before */
    const char *title;         /* the names of the projects; NULL: not said */
    const char *use, *licence; /* what it is for, and under which it may be published */
    size_t source_count;
    struct package_source *sources;
    size_t table_count, document_count;
    struct package_table *tables;
    struct package_document *documents;
};

/* Into the arena; `name` stands in complaints (ANK_INVALID). */
ANK_CHECKED bool package_read(const char *name, const char *text, size_t length,
                              struct ank_arena *mem, struct package *package,
                              struct ank_error *err);

/* Texts by name, within a sealed box ------------------------------------ */

/* One JSON object with the values that are not NULL. */
char *fields_write(struct ank_arena *mem, const char *const *keys,
                   const char *const *values, size_t count);

/* And back; NULL where there is none. ANK_STORE when it is no such object. */
ANK_CHECKED bool fields_read(const char *text, struct ank_arena *mem,
                             const char *const *keys, const char **values, size_t count,
                             struct ank_error *err);

#endif
