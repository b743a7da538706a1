/* SPDX-License-Identifier: GPL-3.0-or-later */
/* letter_parts.h - what can stand in a letter, while it is chosen */
#ifndef LETTER_PARTS_H
#define LETTER_PARTS_H

#include <ankerpunt/app/letter.h>
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/record.h>
#include "../sheet/family_sheet.h"
#include "../work.h"

/* One thing, and where it belongs. */
struct letter_item {
    const char *kind; /* of ank_letter_codes */
    const char *what; /* a code or a number; NULL: the kind says it all */
    struct ank_label label;
    const char *line; /* NULL: sealed */
    bool sealed;
};

struct letter {
    struct ank_work_context *work;
    const struct ank_letter_request *request;
    const struct ank_lang *lang;             /* of the paper */
    struct ank_record record;                /* without what somebody keeps back */
    const struct ank_trajectory *trajectory; /* NULL: none yet */
    struct family_sheet_source source;
    const struct ank_project *project; /* NULL: none yet */
    size_t count;
    struct letter_item *items;
};

/* Everything that can be chosen; fails as ank_letter_items(). */
ANK_CHECKED bool letter_open(struct letter *letter, struct ank_error *err);

/* "right=leefloon" */
const char *letter_key(struct letter *letter, const struct letter_item *item);

/* letter_talks.c: scores and words of whose letter it is. */
ANK_CHECKED bool letter_add_scores(struct letter *letter, struct ank_error *err);
ANK_CHECKED bool letter_add_words(struct letter *letter, struct ank_error *err);

/* As ank_letter_held(), in that language. */
ANK_CHECKED bool letter_held(struct ank_work_context *work, const struct ank_lang *lang,
                             const char *held, const char **words,
                             struct ank_error *err);

/* Adds one; the strings live on. */
void letter_add(struct letter *letter, struct letter_item item);

/* A sentence in the language of the paper. */
#define LETTER_SAY(...) ank_say(letter->lang, letter->work->mem, __VA_ARGS__)

#endif
