/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge_model.h - three registries, what is done in them, and who must find it back */
#ifndef MERGE_MODEL_H
#define MERGE_MODEL_H

#include <stdio.h>

#include <ankerpunt/base.h>
#include <ankerpunt/model/versions.h>
#include "store/db.h"

enum { SITES = 3, FAMILIES = 2, DOMAINS = 3, MOST = 60, RECORDS = 64 };

/* merge_rule.c: which part of the rule is broken; "": none. */
extern const char *broken;
bool is_broken(const char *how);

/* merge_model.c */
extern struct ank_registry *sites[SITES];
extern const char *const codes[FAMILIES];
extern uint64_t seed;
uint32_t chance(uint32_t below);

/* A command of a site begins; it is done, and kept or not. */
void begin(int s, const char *command);
void done_with(int s, bool keep);

/* What a query gives, with its first two parameters where they are not 0. */
int64_t number(int s, const char *sql, int64_t a, int64_t b);
int64_t family_at(int s, int f);

/* Takes t into s, all of it or one family, within a command; in one of its own. */
void take(int s, int t, int only);
void merge_kept(int s, int t, int only);

/* A registry as it was when it was last copied. */
struct copy {
    unsigned char *bytes;
    int64_t size;
};
void copy_out(int s, struct copy *copy);
void copy_in(int s, const struct copy *copy);

int open_sites(void **state);
int close_sites(void **state);
void empty(int s); /* nothing of the history before is left */

/* merge_oracle.c: a command, what it had seen, and which records it touched. */
enum kind { WRITE, REMOVE, ERASE };
struct op {
    enum kind kind;
    int family;
    uint64_t past;
    uint64_t keys;   /* records, as bits */
    int domains[2];  /* of a talk: the scores it wrote, its number as value; -1 */
    bool right, no;  /* a step; a no */
    uint64_t lifts;  /* records of a no that this yes lifted */
    uint64_t no_key; /* purpose of a consent, and its record */
    int purpose;
};
extern struct op ops[MOST];
extern int op_count;
extern uint64_t known[SITES][FAMILIES], lost;
extern int record_count[FAMILIES];
extern bool linking; /* both families may become one */
uint64_t keys_of_talk(int s, int f, int64_t id);
uint64_t keys_of_row(int s, int f, const char *table, const char *const *values,
                     size_t count);

/* Its judgement, and the first law that did not hold. */
extern const char *violation;
extern size_t writes, lost_writes, removed, returned, standing, overruled;
void judge_writes(void);
void judge_removals(void);
void judge_consents(void);
void judge_erasures(void);

/* merge_commands.c */
extern const char *const purposes[2];
ank_day day_at(uint32_t n);
void command(int s, int f); /* one by chance */
bool is_one(int s);         /* both families are one at that site */
void know_both(int s);
void link_both(int s);
void take_back(int s);

/* merge_state.c: every value of every version, by family: domain and number, or a
 * step's number. */
extern bool there[FAMILIES][DOMAINS + 1][MOST + 1];
void note_values(int s, int f);

/* All that a registry keeps, or what it shows, as a text that does not depend on
 * numbers of the file; in the arena. */
char *state_of(int s, int only, bool shown);

#endif
