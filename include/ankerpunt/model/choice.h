/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * choice.h - which of several things somebody means by a word
 *
 * What people read they may type: the code of a thing in any case, what it is called in
 * any language, or a beginning of one of those that nothing else has. Capitals, accents
 * and doubled spaces do not matter (ank_text_fold()). Whatever somebody can name (a
 * side of life, a right, a stage, a project) is chosen by this one rule. Between words
 * a dash is as good as a space.
 */
#ifndef ANK_MODEL_CHOICE_H
#define ANK_MODEL_CHOICE_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>

/* A thing that can be meant. */
struct ank_choice {
    const char *code;
    struct ank_label label;     /* what lists call it; a beginning will do */
    const char *const *phrases; /* what papers call it, ending in NULL: whole alone */
};

struct ank_choices {
    struct ank_choice *choice;
    size_t count;
};

/* Adds one; its strings stay the caller's. */
void ank_choice_add(struct ank_choices *among, const struct ank_choice *choice,
                    struct ank_arena *mem);

enum ank_choice_found {
    ANK_CHOICE_NONE,    /* `found` are those that are near by, if any */
    ANK_CHOICE_ONE,     /* `found` is that one */
    ANK_CHOICE_SEVERAL, /* `found` are those that it may be */
};

/*
 * What a word means among these: the code as it stands; else a code in any case; else a
 * whole name; else, unless `whole`, a beginning of a code or a name. The first of these
 * that anything answers to decides.
 */
enum ank_choice_found ank_choice_find(const struct ank_choices *among, const char *word,
                                      bool whole, struct ank_arena *mem,
                                      struct ank_choices *found);

/* Whether a slip of the finger makes one of the other (both folded): the distance of
 * optimal string alignment (Damerau 1964), counting letters that are more, less, other
 * or changed about, is at most 1 for a word of three to five letters, 2 for a longer
 * one. Of a shorter word nothing is near. */
bool ank_choice_near(const char *name, const char *word);

/* That distance; 64, which is no likeness, when one of them has more letters. */
size_t ank_choice_distance(const char *a, const char *b);

/* "huisvesting (Wonen), opvang": codes, with what they are called where that is another
 * word; of a long list the first, and how many more there are. */
char *ank_choice_names(const struct ank_choices *among, const struct ank_lang *lang,
                       struct ank_arena *mem);

/* The word becomes the code that it means. ANK_INVALID with the candidates when it may
 * mean several; ANK_NOT_FOUND with what is near by when it means none. What nothing is
 * near to stays as it is, for who knows what to say of it. */
ANK_CHECKED bool ank_choice_settle(const struct ank_choices *among, const char **word,
                                   struct ank_arena *mem, struct ank_error *err);

#endif
