/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * form_book.h - a workbook to fill in, and what it says of itself
 *
 * An office that works with a spreadsheet gets an empty one for a list of domains. It
 * comes back in without a question, for it carries what it is: its workbook has a
 * defined name ANK_FORM_BOOK_NAME that stands for the text
 *
 *     1 gezinscoaching-1/16 3 nl zonnedorp
 *
 * the layout, the code of the form (a list of domains with its version, and check
 * digits: form_code.h), the wave ("-": the day of each talk says which), the language
 * of its words and the project.
 *
 * Its first sheet has a title in row 1, headings for people in row 2, keys for programs
 * in row 3, which is hidden, and from row 4 on a talk in each row. The keys are those
 * below, and behind them the code of each domain of the list. An empty cell was not
 * asked. A cell of ANK_FORM_BOOK_MODE or of a domain has a number of the scale or
 * words that ank_code_words() gives for ank_mode_codes and ank_score_codes in its
 * language. A second sheet, hidden, has the words to choose from and is nobody's data.
 */
#ifndef ANK_MODEL_FORM_BOOK_H
#define ANK_MODEL_FORM_BOOK_H

#include <ankerpunt/base.h>

#define ANK_FORM_BOOK_NAME "ankerpunt_form"

/* Keys of row 3: whose talk, when support began (of a family that is new), the day of
 * the talk, who rated and how. */
#define ANK_FORM_BOOK_FAMILY "family"
#define ANK_FORM_BOOK_START "start"
#define ANK_FORM_BOOK_DATE "date"
#define ANK_FORM_BOOK_BY "by"
#define ANK_FORM_BOOK_MODE "mode"

/* Rows of the first sheet, from 1. */
enum {
    ANK_FORM_BOOK_TITLE = 1,
    ANK_FORM_BOOK_HEADINGS,
    ANK_FORM_BOOK_KEYS,
    ANK_FORM_BOOK_FIRST
};

/* What a workbook is for. */
struct ank_form_book {
    const char *instrument;
    int version;
    const char *wave; /* its name; NULL: the day of each talk says which */
    const char *language, *project;
};

/* What the defined name stands for, in the arena. */
char *ank_form_book_write(const struct ank_form_book *book, struct ank_arena *mem);

/* Reads it; strings are in the arena. ANK_INVALID for what is none, was changed by
 * hand, or has the layout of a newer version. */
ANK_CHECKED bool ank_form_book_read(const char *text, struct ank_arena *mem,
                                    struct ank_form_book *book, struct ank_error *err);

#endif
