/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * command.h - what a subcommand tells about itself
 *
 * From its row the program finds the command, reads its options, opens the
 * registry with the rights it asks for, runs it whole or not at all, and
 * writes its help. A command with verbs ("family add", "trajectory FAMILY
 * close") has a row for each verb.
 */
#ifndef COMMAND_H
#define COMMAND_H

#include <stdio.h>

#include <ankerpunt/app/checks.h>
#include <ankerpunt/app/context.h>
#include <ankerpunt/app/opening.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/record.h>
#include "../io/table.h"
#include "progress.h"

/* What a command works with; main() makes and frees it. */
struct session {
    struct ank_work_context work; /* what the app gets; the registry is open when the
                                   * verb asked for access, the language is that of the
                                   * keyboard */
    struct ank_arena mem;         /* freed when the command is done; work.mem */
    FILE *out;                    /* results; printed after the commit */
    FILE *notices;                /* worth knowing: standard error, after `out` */
    bool prints_alone; /* nothing is kept: what was found is printed, whatever comes */
    struct ank_registry_spot registry; /* looked: only when nobody named it */
    const char *registry_path;         /* registry.path */
    enum table_format format;
    bool format_given;
    bool own_format;   /* the verb's own format was given */
    const char *stamp; /* now, or midnight of --today: "2026-03-31T14:05:00Z" */
    bool today_given;
    const char *who, *command;
    bool quiet, force, wide, network_ok;
    struct progress progress; /* of what takes long */
};

enum option_kind {
    OPTION_END,
    OPTION_FLAG,    /* bool */
    OPTION_TEXT,    /* const char * */
    OPTION_DAY,     /* ank_day; set to ANK_NO_DAY beforehand */
    OPTION_PAST,    /* the same, of something that happened: today or earlier */
    OPTION_AHEAD,   /* the same, of something planned: without a year the next one */
    OPTION_INTEGER, /* int64_t; set to NOT_GIVEN beforehand */
    OPTION_TEXTS,   /* struct ank_texts: may be given more than once */
    OPTION_CODE,    /* const char *: one of the codes of a list */
    OPTION_WORD,    /* const char *: one of them, or another word */
};

#define NOT_GIVEN ANK_NOT_GIVEN

/* One option, and where in the verb's own struct its value goes. */
struct option_spec {
    enum option_kind kind;
    char letter; /* 0 when there is only the long name */
    const char *name;
    const char *value; /* what help calls the value: "FILE"; of a code or a word: the
                        * name of its list, whose codes help and completion tell */
    size_t offset;
    const char *help; /* English, translated when shown */
};

struct verb {
    const char *name;     /* NULL: the command has no verbs */
    const char *operands; /* for the usage line: "PROJECT", "[COMMAND]" */
    const char *summary;  /* one line, English, translated when shown */
    const char *example;  /* what somebody types after "ankerpunt", on the
                           * samples; translated: a test runs it in each
                           * language. Several are lines */
    const char
        *file; /* whose columns help tells: families, scores, rights; NULL: none */
    unsigned access;                   /* ANK_READ and so on; 0 needs no registry */
    const struct option_spec *options; /* ends in {0}; NULL for none */
    size_t settings_size;              /* of the struct the options fill in */
    unsigned asks; /* on a terminal operands that are missing are asked for, with this
                    * access beside its own; 0: they are not */
    size_t least, most; /* how many operands; most 0: as many as one likes */

    const char *own_format; /* of --format, beside those of every table: "ics" */

    /* It begins and ends its own transactions, with session_begin() and
     * session_end(): what was kept stays, whatever comes after. */
    bool own_transactions;

    /* Access beyond `access` that these options need; may be NULL. */
    unsigned (*more_access)(const void *settings);

    /* What is asked or read before the registry is held for writing; it goes
     * to `settings`. May be NULL. */
    bool (*ask)(struct session *session, void *settings, char **operands,
                struct ank_error *err);

    /* `operands` ends in NULL and does not hold the verb. */
    bool (*run)(struct session *session, const void *settings, char **operands,
                struct ank_error *err);
};

/* What somebody wants to do, in the order of help. */
enum command_group {
    GROUP_MORE, /* the rest; stands last */
    GROUP_BEGIN,
    GROUP_TALK,
    GROUP_RIGHTS,
    GROUP_ALONG,
    GROUP_LOOK,
    GROUP_PAPER,
    GROUP_OUT,
    GROUP_KEEP,
    GROUPS
};

struct command {
    const char *name;
    enum command_group group;
    const char *summary;
    int verb_place; /* which operand is the verb: 0, or 1 for "person FAMILY add" */
    const struct verb *verbs; /* ends in {.run = NULL} */
};

/* command.c ---------------------------------------------------------------- */

extern const struct command *const commands[]; /* ends in NULL */

const struct command *command_find(const char *name); /* NULL: there is none */

/* Says that there is no such command, and which are near by. ANK_USAGE. */
bool command_refuse(const char *name, struct ank_error *err);

/* "; did you mean A, B?" of what is near to a word, or begins so; "" when nothing is.
 */
const char *command_near(const struct ank_choices *among, const char *word,
                         const struct ank_lang *lang, struct ank_arena *mem);

struct globals;

/* Which verb the words name, among those of the command; the first when only help
 * or the version is asked for. NULL on failure (ANK_USAGE). */
const struct verb *command_verb(const struct command *command, char **words,
                                const struct globals *globals, struct ank_arena *mem,
                                struct ank_error *err);

/* The verb that these operands name, the only one of a command without names; NULL. */
const struct verb *command_verb_of(const struct command *command, char **operands);

/* Takes the verb out of the operands. */
void command_drop_verb(const struct command *command, const struct verb *verb,
                       char **operands);

/* Takes the verb out of the operands, and sees that what is left is neither too
 * little nor too much (ANK_USAGE). */
ANK_CHECKED bool command_operands(const struct command *command,
                                  const struct verb *verb, char **operands,
                                  struct ank_error *err);

/* Writes usage lines, summaries, options and examples among the results. */
void command_help(const struct command *command, struct session *session);
void command_usage(const struct command *command, const struct verb *verb,
                   const struct ank_lang *lang, FILE *out);

/* help_columns.c: the columns of that file, what may stand in them, and the codes. */
void help_columns(const char *file, struct session *session);

/* operand.c: "FAMILY [DOMAIN=SCORE...]" in that language: "GEZIN [DOMEIN=SCORE...]".
 * What is typed as it stands, in small letters, stays. */
const char *operand_words(const struct ank_lang *lang, const char *text,
                          struct ank_arena *mem);

/* manual.c: the man page, as roff. */
void command_manual(const struct ank_lang *lang, FILE *out);

/* option.c ---------------------------------------------------------------- */

/* A value as it was typed, and where what it means goes. */
struct option_given {
    const struct option_spec *spec;
    const char *text;
    void *place;
};

struct globals {
    const char *registry, *lang, *format, *as;
    ank_day today;
    bool quiet, force, network_ok, wide, help, version;
    struct option_given *given; /* values to be settled */
    size_t given_count;
};
extern const struct option_spec global_options[];

/*
 * Reads options into `globals` and `settings`, and returns the operands,
 * ending in NULL; NULL on failure (ANK_USAGE). With `stop_at_operand` it stops
 * at the first operand. `specs` ends in NULL; the settings of all lists but
 * the global one go to `settings`, nowhere when that is NULL. Days, numbers and codes
 * of a verb wait in globals->given until language and today are known.
 */
char **option_parse(const struct option_spec *const *specs, char **argv,
                    bool stop_at_operand, struct globals *globals, void *settings,
                    struct ank_arena *mem, struct ank_error *err);
/* Fills in what waits, and adds to `faults` all of it that cannot be taken. */
void option_settle(const struct globals *globals, ank_day today, struct ank_arena *mem,
                   struct ank_error *faults);
void option_defaults(const struct option_spec *options, void *settings);
void option_help(const struct option_spec *options, struct session *session);

/* What help calls the value ("FILE", "alone|together"; "" when there is none), and what
 * it says of the option, with the codes when they are not in the value. */
const char *option_value(const struct option_spec *option, struct ank_arena *mem);
char *option_codes(const struct option_spec *option, const char *between,
                   struct ank_arena *mem); /* NULL: it has no list of codes */
const char *option_words(const struct option_spec *option, const struct ank_lang *lang,
                         struct ank_arena *mem);

/* session.c ---------------------------------------------------------------- */

/* The file a command writes to: opened under a temporary name, kept or dropped.
 * `path` "-" or NULL is session->out. */
struct output {
    FILE *stream;
    char *bytes;
    size_t size;
    const char *path;
};
void output_open(struct output *output, struct session *session, const char *path);
ANK_CHECKED bool output_close(struct output *output, struct session *session, bool done,
                              struct ank_error *err);

/* table_open() with what the session knows. */
ANK_CHECKED bool session_table(struct session *session, struct table **table,
                               const char *document, const char *array,
                               const char *title, const struct table_column *columns,
                               struct ank_error *err);

/* What happens between these two is kept as a whole, or not at all when `done` is
 * false or a signal asked to stop; they return whether it was kept. main() puts
 * them around every verb that writes, but for those with own_transactions. */
ANK_CHECKED bool session_begin(struct session *session, struct ank_error *err);
ANK_CHECKED bool session_end(struct session *session, bool done, struct ank_error *err);

/* Tells what was kept, or taken away: for a program its line, then "saved"; on a
 * terminal a sentence, with the name of the family ahead of it. */
struct saved {
    const char *family; /* its code; NULL: what is said names whose it is */
    const char *line;   /* for a program */
    const char *said;   /* for people, in their language: "small step 2, done on ..." */
    bool gone;          /* nothing is kept: it says what was taken away */
    FILE *to;           /* NULL: session->out */
};
ANK_CHECKED bool session_saved(struct session *session, const struct saved *saved,
                               struct ank_error *err);

/* The same of a file or folder, of a family or project; `whose` NULL: of nobody. */
ANK_CHECKED bool session_file(struct session *session, const char *whose,
                              const char *path, struct ank_error *err);

/* Columns of the screen that results are read on, 80 when it does not say; 0 in a pipe
 * and with --wide. */
size_t session_screen(const struct session *session);

/* Columns of that terminal; 80 when it does not say, at least 20. */
size_t screen_of(int terminal);

/* A sentence among the results, wrapped on a screen, with its line end. */
void session_line(struct session *session, const char *sentence);

/* Where a registry is to be made: at the place that was named, or where one is found;
 * when there is none, in the user's data folder, which is made, for who sits at a
 * terminal, and in this folder for a program. It becomes session->registry_path. */
ANK_CHECKED bool session_new_registry(struct session *session, struct ank_error *err);

/* Now, as "2026-03-31T14:05:00Z"; midnight of --today when that was given. */
void session_time(const struct session *session, char stamp[static 32]);

/* "17 families" made of a number and its noun in the right form. */
#define SAY(...) ank_say(session->work.lang, &session->mem, __VA_ARGS__)

/* Whether a signal asked to stop; then fails. */
ANK_CHECKED bool session_goes_on(struct ank_error *err);

#endif
