/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of several things a word means; see <ankerpunt/model/choice.h>. */
#include <string.h>

#include <ankerpunt/model/choice.h>

enum { most_named = 12, longest_word = 64 };

void ank_choice_add(struct ank_choices *among, const struct ank_choice *choice,
                    struct ank_arena *mem)
{
    among->choice = ank_grow(mem, among->choice, among->count, sizeof *among->choice);
    among->choice[among->count++] = *choice;
}

/* A thing as it is compared: every name folded, the code first. */
struct names {
    const char *code, *called[3];
    const char *const *phrases;
};

/* Between words a dash is as good as a space: "claims alone" is claims-alone. */
static char *plain(struct ank_arena *mem, const char *text)
{
    char *folded = ank_text_fold(mem, text);
    for (char *c = folded; *c; c++)
        if (*c == '-' || *c == '_')
            *c = ' ';
    return folded;
}

static struct names fold(const struct ank_choice *choice, struct ank_arena *mem)
{
    const char *const called[] = {choice->label.nl, choice->label.fr, choice->label.en};
    struct names names = {.code = plain(mem, choice->code), .phrases = choice->phrases};
    for (size_t i = 0; i < ANK_COUNT(called); i++)
        names.called[i] = called[i] ? plain(mem, called[i]) : "";
    return names;
}

static bool begins(const char *name, const char *word)
{
    return strncmp(name, word, strlen(word)) == 0;
}

static bool has_phrase(const struct names *names, const char *word,
                       struct ank_arena *mem)
{
    for (const char *const *phrase = names->phrases; phrase && *phrase; phrase++)
        if (strcmp(plain(mem, *phrase), word) == 0)
            return true;
    return false;
}

/* The ways in which a word can name a thing, the surest first. */
enum way { AS_CODE, AS_NAME, AS_BEGINNING, AS_NEAR, WAYS };

static bool is_called(const struct names *names, const char *word, enum way way)
{
    for (size_t i = 0; i < ANK_COUNT(names->called); i++)
        if (way == AS_NAME ? strcmp(names->called[i], word) == 0
                           : begins(names->called[i], word))
            return true;
    return false;
}

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* d(i,j) = min(d(i-1,j) + 1, d(i,j-1) + 1, d(i-1,j-1) + [a_i <> b_j]), and
 * d(i-2,j-2) + 1 where two neighbours changed places. */
size_t ank_choice_distance(const char *a, const char *b)
{
    size_t d[longest_word + 1][longest_word + 1];
    size_t rows = strlen(a), columns = strlen(b);
    if (rows > longest_word || columns > longest_word)
        return longest_word;
    for (size_t i = 0; i <= rows; i++)
        for (size_t j = 0; j <= columns; j++) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = smallest(d[i - 1][j] + 1, d[i][j - 1] + 1,
                               d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = smallest(d[i][j], d[i - 2][j - 2] + 1, d[i][j]);
        }
    return d[rows][columns];
}

bool ank_choice_near(const char *name, const char *word)
{
    size_t length = strlen(word), most = length < 3 ? 0 : length < 6 ? 1 : 2;
    return strlen(name) + most >= length && strlen(name) <= length + most &&
           ank_choice_distance(name, word) <= most;
}

static bool answers(const struct names *names, const char *word, enum way way,
                    struct ank_arena *mem)
{
    if (way == AS_CODE)
        return strcmp(names->code, word) == 0;
    if (way == AS_NAME)
        return is_called(names, word, way) || has_phrase(names, word, mem);
    if (way == AS_BEGINNING)
        return begins(names->code, word) || is_called(names, word, way);
    bool near = ank_choice_near(names->code, word);
    for (size_t i = 0; i < ANK_COUNT(names->called); i++)
        near = near || ank_choice_near(names->called[i], word);
    return near;
}

/* The same code twice is one thing: a domain of two lists. */
static void note(struct ank_choices *found, const struct ank_choice *choice,
                 struct ank_arena *mem)
{
    for (size_t i = 0; i < found->count; i++)
        if (strcmp(found->choice[i].code, choice->code) == 0)
            return;
    ank_choice_add(found, choice, mem);
}

static bool as_it_stands(const struct ank_choices *among, const char *word,
                         struct ank_arena *mem, struct ank_choices *found)
{
    for (size_t i = 0; i < among->count && found->count == 0; i++)
        if (strcmp(among->choice[i].code, word) == 0)
            ank_choice_add(found, &among->choice[i], mem);
    return found->count > 0;
}

enum ank_choice_found ank_choice_find(const struct ank_choices *among, const char *word,
                                      bool whole, struct ank_arena *mem,
                                      struct ank_choices *found)
{
    *found = (struct ank_choices){0};
    const char *folded = plain(mem, word);
    if (!*folded)
        return ANK_CHOICE_NONE;
    if (as_it_stands(among, word, mem, found))
        return ANK_CHOICE_ONE;
    struct names *names = ank_alloc(mem, (among->count + 1) * sizeof *names);
    for (size_t i = 0; i < among->count; i++)
        names[i] = fold(&among->choice[i], mem);
    for (enum way way = AS_CODE; way < WAYS; way++) {
        if (way == AS_BEGINNING && whole)
            continue;
        for (size_t i = 0; i < among->count; i++)
            if (answers(&names[i], folded, way, mem))
                note(found, &among->choice[i], mem);
        if (found->count > 0)
            return way == AS_NEAR      ? ANK_CHOICE_NONE
                   : found->count == 1 ? ANK_CHOICE_ONE
                                       : ANK_CHOICE_SEVERAL;
    }
    return ANK_CHOICE_NONE;
}

static const char *name_of(const struct ank_choice *choice, const struct ank_lang *lang,
                           struct ank_arena *mem)
{
    const char *called = ank_label_plain(lang, mem, &choice->label);
    bool same = strcmp(plain(mem, called), plain(mem, choice->code)) == 0;
    return !*called || same ? choice->code
                            : ank_format(mem, "%s (%s)", choice->code, called);
}

char *ank_choice_names(const struct ank_choices *among, const struct ank_lang *lang,
                       struct ank_arena *mem)
{
    char *names = ank_strdup(mem, "");
    size_t told = among->count > most_named ? most_named - 1 : among->count;
    for (size_t i = 0; i < told; i++)
        names = ank_format(mem, "%s%s%s", names, i ? ", " : "",
                           name_of(&among->choice[i], lang, mem));
    return told < among->count ? ank_say(lang, mem, ANK_N("%s and more"), names)
                               : names;
}

bool ank_choice_settle(const struct ank_choices *among, const char **word,
                       struct ank_arena *mem, struct ank_error *err)
{
    char shown[256];
    struct ank_choices found;
    switch (ank_choice_find(among, *word, false, mem, &found)) {
    case ANK_CHOICE_ONE:
        *word = found.choice[0].code;
        return true;
    case ANK_CHOICE_SEVERAL:
        return ank_fail(
            err, ANK_INVALID, ANK_N("%s may be %s; type more of the one you mean"),
            ank_shown(*word, shown), ank_choice_names(&found, err->lang, mem));
    case ANK_CHOICE_NONE:
        break;
    }
    return found.count == 0 ||
           ank_fail(err, ANK_NOT_FOUND, ANK_N("there is no %s; did you mean %s?"),
                    ank_shown(*word, shown), ank_choice_names(&found, err->lang, mem));
}
