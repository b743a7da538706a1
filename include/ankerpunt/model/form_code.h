/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * form_code.h - the code of a form
 *
 * What a blank form is for, without names, as people type it and a square shows
 * it: "G-7K3QX/gezinscoaching-1/6/98" is a family, a list of domains with its
 * version, a wave and two check digits. "G-7K3QX+mama/..." is the form of one
 * person; a form for no family yet is "gezinscoaching-1/16".
 *
 * The check digits are in the manner of ISO 7064 MOD 97-10, known from bank
 * accounts, with a value for each character that a code can hold: 0-9, A-Z, a-z
 * and - _ / + are 0 to 65. With S the values v of all that stands before the
 * last "/", read as digits, S = 10 S' + v, and c the check digits,
 *
 *     100 S + c = 1 (mod 97),  c from 2 to 98.
 *
 * As 97 is prime and above every difference of two values, every wrong character
 * and every two neighbours that changed places are found.
 */
#ifndef ANK_MODEL_FORM_CODE_H
#define ANK_MODEL_FORM_CODE_H

#include <ankerpunt/base.h>

/* What a form is for. */
struct ank_form_code {
    const char *family; /* NULL: of no family yet */
    const char *person; /* NULL: of the family together */
    const char *instrument;
    int version;
    const char *wave; /* its name; NULL: none; only where there is a family */
};

/* The code as it is printed, in the arena. */
char *ank_form_code_write(const struct ank_form_code *code, struct ank_arena *mem);

/* ANK_INVALID for what is no code of a form, and for one that is mistyped. */
ANK_CHECKED bool ank_form_code_read(const char *text, struct ank_arena *mem,
                                    struct ank_form_code *code, struct ank_error *err);

#endif
