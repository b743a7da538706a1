/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which side of life or right a header names; see <ankerpunt/model/sheet_guess.h>.
 *
 * Every name that a thing has is held against the header: its code, its label in each
 * language the program or a form speaks, the names of its theme, and words that people
 * use for such a theme. The best of them counts.
 */
#include <string.h>

#include <ankerpunt/model/choice.h>
#include <ankerpunt/model/sheet_guess.h>

/* How sure a header is that has more words than the name: in a few words it may be
 * another thing ("Wonen buurt"), in a sentence another question. Both are asked. */
static const double in_header = 0.84, in_sentence = 0.80;
/* A name that was cut short, as columns are narrow: "Papieren" of "Papieren en
 * justitie". */
static const double beginning = 0.95;
/* Shorter words stand in other words and sentences by chance. */
enum { LEAST_LETTERS = 4, WORDS_OF_HEADER = 6 };
/* The catalogue calls many rights by one word ("toeslag"): then it names none. */
enum { MOST_RIGHTS = 3 };
/* Slips in a right: 15 % of its letters. */
static const double right_alike = 0.85;
static const double right_part = 0.90; /* a part of one label alone */

/* What people call such a side of life, by theme. */
static const struct {
    const char *theme, *words; /* folded, with | between */
} synonyms[] = {
    {"housing", "wonen|huisvesting|woonst|woning|logement|habitat|housing"},
    {"income", "geld|financien|financieel|financiele situatie|inkomen|budget|finances|"
               "argent|money"},
    {"debts", "schulden|dettes|debts"},
    {"material-needs", "materiele situatie|materieel|materiele noden|situation "
                       "materielle|besoins materiels"},
    {"administration", "administratie|papieren|papiers|administration|paperwork"},
    {"justice", "justitie|justice"},
    {"health", "gezondheid|sante|health|lichamelijke gezondheid"},
    {"personal-functioning", "psychisch functioneren|persoonlijk functioneren|"
                             "welbevinden|bien etre|mentaal|psychische gezondheid"},
    {"upbringing", "opvoeding|opvoeden|education|parentalite|upbringing|parenting"},
    {"social-network", "netwerk|sociaal netwerk|reseau|reseau social|network|familie "
                       "en vrienden|entourage"},
    {"school", "school|onderwijs|ecole|enseignement|scolarite|education scolaire"},
    {"work", "werk|tewerkstelling|dagbesteding|travail|emploi|work|employment"},
    {"childcare", "opvang|kinderopvang|garderie|accueil enfants|childcare"},
    {"leisure", "vrije tijd|loisirs|leisure"},
    {"mobility", "mobiliteit|vervoer|mobilite|transport|deplacements|mobility"},
    {"language", "taal|langue|language|nederlands"},
};

double ank_sheet_alike(const char *a, const char *b)
{
    size_t first = strlen(a), second = strlen(b),
           longest = first > second ? first : second;
    size_t far = ank_choice_distance(a, b);
    return longest == 0 || far >= longest ? 0 : 1 - (double)far / (double)longest;
}

/* "opvang en vrije tijd" and "opvang vrije tijd" are one name. */
static char *without_and(const char *folded, struct ank_arena *mem)
{
    static const char *const ands[] = {" en ", " et ", " and ", " of ", " ou "};
    char *plain = ank_strdup(mem, folded);
    for (size_t i = 0; i < ANK_COUNT(ands); i++)
        for (char *at; (at = strstr(plain, ands[i]));)
            memmove(at + 1, at + strlen(ands[i]), strlen(at + strlen(ands[i])) + 1);
    return plain;
}

static size_t count_words(const char *text)
{
    size_t count = *text != '\0';
    for (; *text; text++)
        count += *text == ' ';
    return count;
}

/* Whether `part` stands in the text as words of their own. */
static bool holds_words(const char *text, const char *part)
{
    size_t length = strlen(part);
    for (const char *at = text; (at = strstr(at, part)); at++)
        if ((at == text || at[-1] == ' ') && (!at[length] || at[length] == ' '))
            return true;
    return false;
}

/* How surely the header means what has that name (both folded). */
static double hold(const char *header, const char *name, struct ank_arena *mem)
{
    const char *plain = without_and(header, mem), *called = without_and(name, mem);
    size_t letters = strlen(called), typed = strlen(plain);
    if (!letters || !typed)
        return 0;
    if (strcmp(plain, called) == 0)
        return 1;
    if (typed >= LEAST_LETTERS && strncmp(called, plain, typed) == 0 &&
        called[typed] == ' ')
        return beginning;
    double alike = ank_sheet_alike(plain, called);
    if (letters >= LEAST_LETTERS && holds_words(plain, called)) {
        double part = count_words(plain) <= WORDS_OF_HEADER ? in_header : in_sentence;
        return alike > part ? alike : part;
    }
    return letters >= LEAST_LETTERS ? alike : 0;
}

static double surest(double best, const char *header, const char *name,
                     struct ank_arena *mem)
{
    double sure = name ? hold(header, ank_map_fold(name, mem), mem) : 0;
    return sure > best ? sure : best;
}

static double hold_label(const char *header, const struct ank_label *label,
                         struct ank_arena *mem)
{
    double best = surest(0, header, label->nl, mem);
    best = surest(best, header, label->fr, mem);
    best = surest(best, header, label->en, mem);
    for (size_t i = 0; ank_form_langs[i]; i++)
        best = surest(best, header, ank_label(ank_form_langs[i], label), mem);
    return best;
}

static double hold_synonyms(const char *header, const char *theme,
                            struct ank_arena *mem)
{
    double best = 0;
    for (size_t i = 0; theme && i < ANK_COUNT(synonyms); i++) {
        if (strcmp(synonyms[i].theme, theme) != 0)
            continue;
        char *rest = ank_strdup(mem, synonyms[i].words), *word;
        while ((word = strsep(&rest, "|")))
            best = surest(best, header, word, mem);
    }
    return best;
}

static double hold_domain(const struct ank_sheet_known *known, const char *header,
                          const struct ank_domain *domain, struct ank_arena *mem)
{
    double best = surest(0, header, domain->code, mem);
    double label = hold_label(header, &domain->label, mem);
    double other = hold_synonyms(header, domain->theme, mem);
    for (size_t i = 0; domain->theme && i < known->theme_count; i++)
        if (strcmp(known->themes[i].code, domain->theme) == 0) {
            double theme = hold_label(header, &known->themes[i].label, mem);
            other = theme > other ? theme : other;
        }
    best = label > best ? label : best;
    return other > best ? other : best;
}

/* The best two of different codes. */
static void note(struct ank_sheet_match *match, const char *code, double sure)
{
    if (match->code && strcmp(match->code, code) == 0) {
        match->sure = sure > match->sure ? sure : match->sure;
        return;
    }
    if (sure > match->sure) {
        match->second = match->code;
        match->second_sure = match->sure;
        match->code = code;
        match->sure = sure;
    } else if (sure > match->second_sure) {
        match->second = code;
        match->second_sure = sure;
    }
}

void ank_sheet_match_domain(const struct ank_sheet_known *known, const char *folded,
                            struct ank_arena *mem, struct ank_sheet_match *match)
{
    struct ank_arena scratch = {0};
    *match = (struct ank_sheet_match){0};
    for (size_t i = 0; i < known->instrument_count; i++)
        for (size_t d = 0; d < known->instruments[i]->domain_count; d++) {
            const struct ank_domain *domain = &known->instruments[i]->domains[d];
            note(match, domain->code, hold_domain(known, folded, domain, &scratch));
            ank_arena_reset(&scratch);
        }
    ank_arena_free(&scratch);
    if (match->second && match->second_sure >= match->sure - 0.10)
        match->candidates = ank_format(mem, "%s %s", match->code, match->second);
    else
        match->candidates = match->code;
}

/* A label that holds the header as a part of it, as words of its own: "Sociaal
 * tarief" of "Sociaal tarief voor energie". */
static bool is_part(const char *header, const struct ank_label *label,
                    struct ank_arena *mem)
{
    const char *const called[] = {label->nl, label->fr, label->en};
    for (size_t i = 0; i < ANK_COUNT(called); i++)
        if (called[i] && strlen(header) >= LEAST_LETTERS &&
            holds_words(ank_map_fold(called[i], mem), header))
            return true;
    return false;
}

/* Of the catalogue of rights: equal, a few slips, or the part of few labels. A code is
 * a part too: "Sociaal tarief" is one for energy, and one for water. */
void ank_sheet_match_right(const struct ank_sheet_known *known, const char *folded,
                           struct ank_arena *mem, struct ank_sheet_match *match)
{
    struct ank_arena scratch = {0};
    size_t parts = 0;
    const char *candidates = NULL;
    *match = (struct ank_sheet_match){0};
    for (size_t i = 0; i < known->right_count; i++) {
        const struct ank_right *right = &known->rights[i];
        double sure = hold_label(folded, &right->label, &scratch);
        bool coded = strcmp(ank_map_fold(right->code, &scratch), folded) == 0;
        if (sure >= right_alike && sure != beginning)
            note(match, right->code, sure);
        if (coded || is_part(folded, &right->label, &scratch)) {
            parts++;
            candidates = candidates ? ank_format(mem, "%s %s", candidates, right->code)
                                    : right->code;
        }
        ank_arena_reset(&scratch);
    }
    ank_arena_free(&scratch);
    match->candidates = match->code;
    if (!match->code && parts > 0 && parts <= MOST_RIGHTS) {
        match->code = parts == 1 ? candidates : NULL;
        match->sure = parts == 1 ? right_part : 0;
        match->candidates = candidates;
    }
}
