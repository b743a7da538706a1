/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * typed.h - what this registry calls its things, for who types and for who chooses
 *
 * A door gives a word as somebody typed it and gets the code that it means, by the rule
 * of <ankerpunt/model/choice.h>. The same lists are what a shell fills in and what a
 * screen offers. Names of people are in none of them: an alias is what stands in the
 * list of families.
 */
#ifndef ANK_APP_TYPED_H
#define ANK_APP_TYPED_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/choice.h>

/* What a word may stand for. */
enum ank_typed_kind {
    ANK_TYPED_FAMILY,
    ANK_TYPED_PROJECT,
    ANK_TYPED_PERSON, /* in the family that is said beside it */
    ANK_TYPED_COACH,  /* who goes along with any family today */
    ANK_TYPED_INSTRUMENT,
    ANK_TYPED_PRESET,
    ANK_TYPED_DOMAIN, /* of the instrument beside it, else of the family's project */
    ANK_TYPED_RIGHT,
    ANK_TYPED_THEME,
    ANK_TYPED_STAGE,
    ANK_TYPED_STATUS,
    ANK_TYPED_PURPOSE,   /* share:WHO stands as it is */
    ANK_TYPED_WAVE,      /* of the family's project */
    ANK_TYPED_COLLEAGUE, /* whose registry a bundle can be sealed for */
};

/* What is said beside a word: codes, or NULL. */
struct ank_typed_beside {
    const char *family, *project, *instrument;
    ank_day day; /* on which the family was in a project; ANK_NO_DAY: today */
};

/*
 * The word becomes the code that it means. ANK_INVALID with the candidates when it may
 * mean several, ANK_NOT_FOUND with what is near by; what nothing is near to stays as it
 * is, for the sentence of who uses it. NULL stays NULL.
 */
ANK_CHECKED bool ank_typed_settle(struct ank_work_context *work,
                                  enum ank_typed_kind kind,
                                  const struct ank_typed_beside *beside,
                                  const char **word, struct ank_error *err);

/* Whose names are asked; of families those whose code or alias begins with `word`, at
 * most `most` of each. */
struct ank_typed_wish {
    enum ank_typed_kind kind;
    const struct ank_typed_beside *beside;
    const char *word;
    size_t most;
};

/* The things that can be meant. */
ANK_CHECKED bool ank_typed_choices(struct ank_work_context *work,
                                   const struct ank_typed_wish *wish,
                                   struct ank_choices *choices, struct ank_error *err);

#endif
