/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * box.h - what is sealed of a family, under a key of that family
 *
 *     passphrase -> key of the registry (Argon2id) -> secret half of its name pair
 *     name pair -> key of a family, wrapped for each registry that may read it
 *     key of a family -> box
 *
 *     box   key 8 | nonce 24 | the text, padded, sealed 64 n + 16
 *
 * A box is bound to what it belongs to by the uid of that, so that it opens in every
 * registry that has a wrap, and nowhere else. Another passphrase closes one secret
 * anew.
 */
#ifndef BOX_H
#define BOX_H

#include <ankerpunt/base.h>

struct ank_registry;
struct seal;

enum { BOX_KEY_ID = 8, BOX_PUBLIC = 32, BOX_WRAPPED = 80 };

/* Where a box belongs. */
struct box_place {
    int64_t family;     /* 0: the house, for signals */
    const char *bound;  /* by uids: "identity 8F...", see below */
    const char *before; /* as an older version bound it; NULL: it had none */
    const char *also;   /* lines: by uids of whom it is one with; NULL: none */
};

/* `bound` in a statement, over identity i, free_text t, small_step s, own_theme o,
 * signal s or arrangement a, with family f, person p and domain d beside them. */
#define IDENTITY_BOUND                                                                 \
    "'identity ' || CASE WHEN i.person = 0 THEN hex(f.uid)"                            \
    " ELSE coalesce(hex(p.uid), '?') END"
#define TEXT_BOUND                                                                     \
    "'free_text ' || hex(t.uid) || ' ' || t.day || ' ' || t.kind || ' '"               \
    " || coalesce(d.code, '') || ' ' || coalesce(hex(p.uid), '')"
/* `also`: what is bound to one of several that are one stays so, and opens. */
#define IDENTITY_ALSO                                                                  \
    "(SELECT group_concat('identity ' || hex(k.uid), char(10)) FROM known_as k"        \
    " WHERE k.family = i.family AND coalesce(k.person, 0) = i.person)"
#define TEXT_ALSO                                                                      \
    "(SELECT group_concat('free_text ' || hex(t.uid) || ' ' || t.day || ' ' || t.kind" \
    " || ' ' || coalesce(d.code, '') || ' ' || hex(k.uid), char(10)) FROM known_as k"  \
    " WHERE k.family = t.family AND k.person = t.person)"
#define STEP_BOUND "'small_step ' || hex(s.uid)"
#define OWN_THEME_BOUND "'own_theme ' || hex(o.uid)"
#define SIGNAL_BOUND "'signal ' || hex(s.uid)"
#define ARRANGEMENT_BOUND "'arrangement ' || hex(a.uid)"

/* How older versions bound it. */
struct ank_text;
char *identity_before(struct ank_arena *mem, int64_t family, int64_t person);
char *text_before(struct ank_arena *mem, int64_t family, const struct ank_text *text);
char *small_step_before(struct ank_arena *mem, int64_t family, int64_t number);
char *signal_before(struct ank_arena *mem, int64_t signal);

/*
 * Seals a text with the family's key, which is made when there is none; the seal is
 * open and a command has begun. Refuses a national register number.
 */
ANK_CHECKED bool seal_box(struct ank_registry *registry, const struct box_place *place,
                          const char *text, struct ank_arena *mem, const void **box,
                          size_t *size, struct ank_error *err);

/* Opens it again. `text` is NULL when the seal is closed, and when the box is sealed
 * for others; ANK_STORE when it is damaged or stands where it does not belong. */
ANK_CHECKED bool seal_unbox(struct ank_registry *registry,
                            const struct box_place *place, const void *box, size_t size,
                            struct ank_arena *mem, const char **text,
                            struct ank_error *err);

/* The public half of the name pair, once the seal was open in a command that writes;
 * `there` says whether there is one. */
ANK_CHECKED bool box_public(struct ank_registry *registry,
                            unsigned char key[static BOX_PUBLIC], bool *there,
                            struct ank_error *err);

/* Wraps the keys of a family that this registry can open for one more reader; the seal
 * is open. Keys that are closed to it stay so. */
ANK_CHECKED bool box_wrap(struct ank_registry *registry, int64_t family,
                          const unsigned char reader[static BOX_PUBLIC],
                          struct ank_error *err);

/* A row of the table `box_key`. */
struct box_wrap {
    int64_t family;
    unsigned char key[BOX_KEY_ID], recipient[BOX_PUBLIC], wrapped[BOX_WRAPPED];
};

/* A pair that a bundle carries, for who has its passphrase. */
struct box_carrier {
    bool there;
    unsigned char public_half[BOX_PUBLIC], secret[BOX_PUBLIC];
};
void box_carrier_of(const unsigned char secret[static BOX_PUBLIC],
                    struct box_carrier *carrier);

/* Wraps for this registry what is wrapped for the carrier. A registry without a name
 * pair gets nothing; ANK_STORE when the wrap is damaged. */
ANK_CHECKED bool box_rewrap(struct ank_registry *registry, const struct box_wrap *wrap,
                            const struct box_carrier *carrier, struct ank_error *err);

/* Makes the name pair when there is none, under the seal that is open; closes its
 * secret anew under another one. */
ANK_CHECKED bool box_pair(struct ank_registry *registry, struct ank_error *err);
ANK_CHECKED bool box_pair_under(struct ank_registry *registry, const struct seal *fresh,
                                struct ank_error *err);

/* Forgets all that was opened; reseal.c: boxes of an older version are sealed anew,
 * with the seal open, in a command that has just begun. */
void boxes_close(struct ank_registry *registry);
ANK_CHECKED bool boxes_renew(struct ank_registry *registry, struct ank_error *err);
/* reseal.c: with the first passphrase, which is open, the name pair is made. */
ANK_CHECKED bool boxes_begin(struct ank_registry *registry, struct ank_error *err);

#endif
