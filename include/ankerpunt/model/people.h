/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * people.h - a family, who rates in it, who goes along, and what was given of it
 */
#ifndef ANK_MODEL_PEOPLE_H
#define ANK_MODEL_PEOPLE_H

#include <ankerpunt/base.h>

/* A family, by its code; no name stands here. NULL: not said. */
struct ank_family {
    int64_t id;
    const char *code, *alias, *language;
};

/* A member of a family, by a code that is its own within the family. */
struct ank_person {
    int64_t id;
    const char *code;
    const char *role; /* parent, child, young, supporter; NULL: not said */
    int born;         /* year; 0: not said */
};

/* A coach of a family, both days included; to is ANK_NO_DAY while it lasts. */
struct ank_coach {
    const char *family, *code;
    ank_day from, to;
};

/* A family whose term is over: closed that day, and kept until then. */
struct ank_retained {
    const char *family, *alias, *project; /* alias may be NULL */
    ank_day closed, until;
    int years;
};

struct ank_retained_list {
    struct ank_retained *rows;
    size_t count;
};

/* What was given to whom. */
struct ank_share {
    ank_day day;
    const char *what, *whom;
    const char *by;   /* code of whose own paper it was; NULL: of the family */
    const char *held; /* what a letter held: "right=leefloon score=huisvesting"; NULL:
                       * it was none */
};

#endif
