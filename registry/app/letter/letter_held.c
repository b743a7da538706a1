/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a letter held, told afterwards: by the labels of today. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/right.h>
#include "letter_parts.h"

static const char *right_called(struct ank_work_context *work,
                                const struct ank_lang *lang, const char *code)
{
    struct ank_error ignored = {0};
    struct ank_right right;
    return ank_right_find(work->registry, code, work->mem, &right, &ignored)
               ? ank_label_plain(lang, work->mem, &right.label)
               : code;
}

struct lists {
    size_t count;
    struct ank_instrument **list;
};

/* A domain of whatever list has it; "list/domain" where several had. */
static const char *domain_called(struct ank_work_context *work,
                                 const struct ank_lang *lang, const struct lists *lists,
                                 const char *key)
{
    const char *slash = strchr(key, '/'), *code = slash ? slash + 1 : key;
    for (size_t i = lists->count; i-- > 0;)
        for (size_t d = 0; d < lists->list[i]->domain_count; d++)
            if (strcmp(lists->list[i]->domains[d].code, code) == 0 &&
                (!slash ||
                 strncmp(lists->list[i]->code, key, (size_t)(slash - key)) == 0))
                return ank_label_plain(lang, work->mem,
                                       &lists->list[i]->domains[d].label);
    return code;
}

bool letter_held(struct ank_work_context *work, const struct ank_lang *lang,
                 const char *held, const char **words, struct ank_error *err)
{
    struct lists lists;
    *words = NULL;
    if (!held)
        return true;
    if (!ank_instrument_list(work->registry, work->mem, &lists.list, &lists.count, err))
        return false;
    char *rest = ank_strdup(work->mem, held);
    for (char *key; (key = strsep(&rest, " "));) {
        char *what = strchr(key, '=');
        if (what)
            *what++ = '\0';
        const char *kind = ank_code_words(lang, ank_letter_codes, key);
        const char *called = !what ? NULL
                             : strcmp(key, "right") == 0
                                 ? right_called(work, lang, what)
                             : strcmp(key, "step") == 0 || strcmp(key, "agreement") == 0
                                 ? what
                                 : domain_called(work, lang, &lists, what);
        *words = ank_format(work->mem, "%s%s%s%s%s", *words ? *words : "",
                            *words ? ", " : "", kind, called ? ": " : "",
                            called ? called : "");
    }
    return true;
}

bool ank_letter_held(struct ank_work_context *work, const char *held,
                     const char **words, struct ank_error *err)
{
    return letter_held(work, work->lang, held, words, err);
}
