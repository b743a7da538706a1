/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes of a list as people type them; see <ankerpunt/model/code.h>. */
#include <string.h>

#include <ankerpunt/model/code.h>

static const char *in(const char *language, const char *english)
{
    return ank_words(ank_lang_find(language), english);
}

/* Words that no list shows and that people know all the same. */
static const struct {
    const struct ank_code_row *list;
    const char *code, *word;
} known_words[] = {
    {ank_score_codes, "parked", "geparkeerd"},
    {ank_score_codes, "parked", "mis de côté"},
    {ank_score_codes, "unknown", "onbekend"},
    {ank_score_codes, "unknown", "niet gekend"},
    {ank_score_codes, "unknown", "inconnu"},
    {ank_score_codes, "na", "n.v.t."},
    {ank_score_codes, "na", "nvt"},
    {ank_score_codes, "na", "sans objet"},
    {ank_score_codes, "refused", "geweigerd"},
    {ank_score_codes, "refused", "refusé"},
};

enum { most_phrases = 6 + ANK_COUNT(known_words) };

/* What papers say of it, in every language, and what else it is known by. */
static const char *const *phrases(const struct ank_code_row *list,
                                  const struct ank_code_row *row, struct ank_arena *mem)
{
    const char *const said[] = {row->family, row->own};
    const char **all = ank_alloc(mem, (most_phrases + 1) * sizeof *all);
    size_t count = 0;
    for (size_t i = 0; i < ANK_COUNT(known_words); i++)
        if (known_words[i].list == list && strcmp(known_words[i].code, row->code) == 0)
            all[count++] = known_words[i].word;
    for (size_t i = 0; i < ANK_COUNT(said); i++)
        for (size_t l = 0; said[i] && ank_langs[l] && count < most_phrases; l++)
            all[count++] = ank_words(ank_langs[l], said[i]);
    return all;
}

struct ank_choices ank_code_choices(const struct ank_code_row *list,
                                    struct ank_arena *mem)
{
    struct ank_choices among = {0};
    for (const struct ank_code_row *row = list; row->code; row++) {
        const struct ank_choice choice = {
            row->code,
            {in("nl", row->words), in("fr", row->words), row->words},
            phrases(list, row, mem),
        };
        ank_choice_add(&among, &choice, mem);
    }
    return among;
}

/* In English the codes say it themselves. */
static const char *allowed(const struct ank_choices *among, const struct ank_lang *lang,
                           const struct ank_code_row *list, struct ank_arena *mem)
{
    return strcmp(ank_lang_code(lang), "en") == 0 ? ank_code_names(list, ", ", mem)
                                                  : ank_choice_names(among, lang, mem);
}

static bool refuse(const struct ank_code_wanted *wanted, const char *word,
                   const struct ank_choices *among, const struct ank_choices *near,
                   struct ank_error *err)
{
    char shown[256];
    struct ank_arena mem = {0};
    const char *all = allowed(among, err->lang, wanted->list, &mem);
    ank_shown(word, shown);
    if (near->count > 0)
        ank_fail(err, ANK_INVALID,
                 ANK_N("%s wants one of %s, not %s; did you mean %s?"), wanted->what,
                 all, shown, ank_choice_names(near, err->lang, &mem));
    else
        ank_fail(err, ANK_INVALID, ANK_N("%s wants one of %s, not %s"), wanted->what,
                 all, shown);
    ank_arena_free(&mem);
    return false;
}

bool ank_code_typed(const struct ank_code_wanted *wanted, const char **word,
                    struct ank_arena *mem, struct ank_error *err)
{
    char shown[256];
    struct ank_choices found, among;
    if (!*word || ank_code_find(wanted->list, *word))
        return true;
    among = ank_code_choices(wanted->list, mem);
    switch (ank_choice_find(&among, *word, false, mem, &found)) {
    case ANK_CHOICE_ONE:
        *word = found.choice[0].code;
        return true;
    case ANK_CHOICE_SEVERAL:
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s: %s may be %s; type more of the one you mean"),
                        wanted->what, ank_shown(*word, shown),
                        ank_choice_names(&found, err->lang, mem));
    case ANK_CHOICE_NONE:
        break;
    }
    return wanted->open || refuse(wanted, *word, &among, &found, err);
}
