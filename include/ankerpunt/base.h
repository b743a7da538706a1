/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * base.h - the few words every other header is written in
 *
 * Errors come back through a parameter, memory lives in arenas, a date is a
 * count of days, numbers are read and written without a locale, and a file
 * appears whole or not at all. Nothing here knows about people or scores.
 */
#ifndef ANK_BASE_H
#define ANK_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ANK_PRINTF(string, first) __attribute__((format(printf, string, first)))
#define ANK_CHECKED __attribute__((warn_unused_result))
#define ANK_COUNT(array) (sizeof(array) / sizeof(array)[0])

/* Errors --------------------------------------------------------------- */

/* What went wrong, for the program; ank_error's text is for people. */
enum ank_code {
    ANK_OK,
    ANK_USAGE,     /* the call itself is wrong: exit 2 */
    ANK_INVALID,   /* the input breaks a rule; the text says which: exit 1 */
    ANK_NOT_FOUND, /* nothing has that code: exit 1 */
    ANK_EXISTS,    /* something already has that code: exit 1 */
    ANK_DENIED,    /* the registry was opened without that right: exit 1 */
    ANK_IO,        /* a file could not be read or written: exit 3 */
    ANK_STORE,     /* the registry cannot be used: exit 3 */
};

struct ank_lang; /* text.h */

/*
 * Start with `struct ank_error err = {0}` and pass &err down. With a `lang`,
 * sentences are translated as they are recorded; NULL is English.
 */
struct ank_error {
    enum ank_code code;
    const struct ank_lang *lang;
    char text[1600];
};

/* What an errno means, in that language where it is one that people meet. */
const char *ank_system_words(const struct ank_lang *lang, int number);

/*
 * Records an error and returns false, so that a function can end with
 * `return ank_fail(err, ...)`. The first error wins: later ones are usually
 * its consequences. `format` is a sentence for people: what is wrong, where,
 * and what to do. Values from outside go through ank_shown() first.
 */
bool ank_fail(struct ank_error *err, enum ank_code code, const char *format, ...)
    ANK_PRINTF(3, 4);

/* Adds what else is wrong, as a line of its own, and returns whether nothing is: for
 * who looks at several values before they are refused together. */
bool ank_fail_also(struct ank_error *err, const struct ank_error *more);

/* Puts "where: " in front of each line of the text and returns false. */
bool ank_fail_in(struct ank_error *err, const char *format, ...) ANK_PRINTF(2, 3);

/* Memory --------------------------------------------------------------- */

/*
 * An arena owns everything allocated from it and gives it all back at once.
 * Allocation never fails: a program that is out of memory stops with exit
 * status 3, and nothing half-written stays behind.
 */
struct ank_arena {
    struct ank_block *blocks;
};

/* Returns `size` zeroed bytes that live until ank_arena_free(). */
void *ank_alloc(struct ank_arena *mem, size_t size);

/* Copies a string into the arena; NULL stays NULL. */
char *ank_strdup(struct ank_arena *mem, const char *text);
char *ank_strndup(struct ank_arena *mem, const char *text, size_t length);

/* printf into the arena. */
char *ank_format(struct ank_arena *mem, const char *format, ...) ANK_PRINTF(2, 3);

/*
 * Makes room for one more element after `count` of them, and returns the
 * array, which may have moved:
 *
 *     people = ank_grow(mem, people, n, sizeof *people);
 *     people[n++] = person;
 */
void *ank_grow(struct ank_arena *mem, void *array, size_t count, size_t size);

/* Frees all that came from it; it can be used again. */
void ank_arena_free(struct ank_arena *mem);

/* Moves everything `from` owns into `mem`; `from` is empty afterwards. */
void ank_arena_join(struct ank_arena *mem, struct ank_arena *from);

/* Frees all but one block, which is used again: for a loop over many. */
void ank_arena_reset(struct ank_arena *mem);

/* What happens when memory has run out: a line on standard error, exit 3. */
void *ank_must(void *allocated);

/* Dates ---------------------------------------------------------------- */

typedef int32_t ank_day; /* days since 1970-01-01 */

#define ANK_NO_DAY INT32_MIN /* open end, not known */

/* Reads YYYY-MM-DD, D/M/YYYY, D-M-YYYY or D.M.YYYY, years 1900 to 2199; false when the
 * text is not an existing date. What people type besides: ank_day_typed(). */
bool ank_day_parse(const char *text, ank_day *day);

/* The same calendar day `months` later (or earlier), clamped to the last day
 * of that month: 31 January + 1 is 28 or 29 February. */
ank_day ank_day_add_months(ank_day day, int months);

/* Year, month 1..12, day 1..31. */
void ank_day_civil(ank_day day, int *year, int *month, int *date);
ank_day ank_day_from_civil(int year, int month, int date);

/* How many days that month (1..12) has. */
int ank_days_in_month(int year, int month);

/* Today by the clock, in local time. */
ank_day ank_day_today(void);

/* Writes YYYY-MM-DD and returns `text`. */
char *ank_day_format(ank_day day, char text[static 11]);

/* Numbers -------------------------------------------------------------- */

/* Reads a decimal such as 7, 7.5 or 7,5 exactly, in units of 10^-decimals;
 * false when it is no number, has more decimals than that, or is beyond
 * +-10^12 units. No locale, no exponent, no hex, no inf. */
bool ank_decimal_parse(const char *text, int decimals, int64_t *units);

/* Reads an amount of euro, not below zero, in cents. Three digits after the only mark
 * are refused: 1.500 is fifteen hundred to one reader and one and a half to another.
 * ANK_INVALID. */
ANK_CHECKED bool ank_cents_parse(const char *text, int64_t *cents,
                                 struct ank_error *err);

/* The shortest digits that read back the same double; "" when not finite.
 * Returns `text`. */
char *ank_double_format(double value, char text[static 32]);

/* Text from outside ---------------------------------------------------- */

/* Valid UTF-8 without NUL or control characters (tab and newline count). */
bool ank_text_clean(const char *text, size_t length);

/* A value as it may be shown in a message: at most 60 characters, control
 * characters and broken bytes escaped, nothing as "". Returns `shown`. */
char *ank_shown(const char *text, char shown[static 256]);

/* [A-Za-z0-9][A-Za-z0-9_-]{0,31}: family, project, person, coach. */
bool ank_code_valid(const char *code);

/* Whether two codes, or two purposes that hold one, are the same: capitals do not tell
 * them apart, for a spreadsheet makes Mama of mama and nobody can hear the difference.
 * What is stored is looked up by the same rule (SQLite's NOCASE). */
bool ank_code_same(const char *a, const char *b);

/* [a-z][a-z0-9-]{0,39}: instrument, domain, right, theme. */
bool ank_name_valid(const char *name);

/* Whether a Belgian national register number stands in the text: eleven digits,
 * with or without . - / or spaces between, whose last two check the others. It
 * is never kept. */
bool ank_register_number(const char *text);

/* Whether a code looks like somebody's name: letters that can be spoken, without a
 * digit, and no word for what people are to one another (mama, zoon). */
bool ank_code_like_name(const char *code);

/* Files ---------------------------------------------------------------- */

/*
 * A file that appears whole or not at all: written to a temporary name in
 * the same folder (mode 0600), synced and renamed by ank_file_keep().
 * Without `force` an existing file is refused (ANK_EXISTS); a symbolic link
 * is never followed.
 */
struct ank_file;

/* Begins a file that is to have that path. On failure *file is NULL. */
ANK_CHECKED bool ank_file_create(struct ank_file **file, const char *path, bool force,
                                 struct ank_error *err);

/*
 * The same for a file that another library writes, by the name that it has meanwhile
 * (good until the file is kept or dropped); and for one that takes the place of what
 * is there, whatever that is.
 */
ANK_CHECKED bool ank_file_create_named(struct ank_file **file, const char **name,
                                       const char *path, struct ank_error *err);
ANK_CHECKED bool ank_file_create_over(struct ank_file **file, const char *path,
                                      struct ank_error *err);

/* Remembers its first failure; ank_file_keep() reports it. */
void ank_file_write(struct ank_file *file, const void *bytes, size_t size);

/* Reads back what was written: whether it is `bytes` and nothing else. */
ANK_CHECKED bool ank_file_holds(struct ank_file *file, const void *bytes, size_t size);

/* All that was written is on the disk; ANK_IO with the first failure. */
ANK_CHECKED bool ank_file_sync(struct ank_file *file, struct ank_error *err);

/* Ends in one of these two; both free `file`. */
ANK_CHECKED bool ank_file_keep(struct ank_file *file, struct ank_error *err);
void ank_file_drop(struct ank_file *file); /* NULL is allowed */

/* Gives a file a second name, or where a file can have but one, that name instead. */
ANK_CHECKED bool ank_file_set_aside(const char *path, const char *aside,
                                    struct ank_error *err);

/* The whole record for what is in memory already. */
ANK_CHECKED bool ank_file_put(const char *path, const void *bytes, size_t size,
                              bool force, struct ank_error *err);

/* Who hears how far something long has come; total 0: nobody knows how much there is.
 * It is called often, and takes no time. */
struct ank_listener {
    void (*heard)(void *whom, size_t done, size_t total);
    void *whom;
};

/* Tells the listener; NULL: nobody listens. */
void ank_heard(const struct ank_listener *listener, size_t done, size_t total);

/*
 * Many files that appear together: all are written first, the disk is synced
 * once, then all are renamed. A failure before that leaves none of them.
 */
struct ank_batch {
    size_t count;
    struct ank_file **files;
    struct ank_arena
        mem; /* they stand together, so that a long batch leaves no holes */
};

/* Writes one file of the batch, under its temporary name. */
ANK_CHECKED bool ank_batch_put(struct ank_batch *batch, const char *path,
                               const void *bytes, size_t size, bool force,
                               struct ank_error *err);

/* Ends in one of these two; both empty the batch. */
ANK_CHECKED bool ank_batch_keep(struct ank_batch *batch, struct ank_error *err);
void ank_batch_drop(struct ank_batch *batch);

/* Returns when the names in the folder of `path` are on the disk: after a file
 * was put there by other means. */
ANK_CHECKED bool ank_folder_sync(const char *path, struct ank_error *err);

/* Makes a folder and its parents (mode 0700); fine when it is there. */
ANK_CHECKED bool ank_folder_make(const char *path, struct ank_error *err);

#endif
