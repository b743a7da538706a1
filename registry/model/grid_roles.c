/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each column of a table is taken for; see grid_roles.h. */
#include "grid_roles.h"

#include <string.h>

#include <ankerpunt/model/code.h>

/* Alike enough to be proposed, and by so much more than the next; less is asked. Below
 * these, other words of a survey were taken for sides of life. */
static const double propose = 0.85, lead = 0.10, ask = 0.70;
/* So much of a column must be scores or words of them; of what is asked anyway, less.
 */
static const double content_proposed = 0.80, content_asked = 0.60;
/* A column of days may have a word among them. */
static const double days_enough = 0.80;
/* A key tells families apart: a column of few values does not. Codes with digits need
 * but be several: where a row is one talk or one score, a family has many. */
static const double key_differs = 0.30;
enum { LEAST_CODES = 5 };
/* One or two words of a survey are sides of life by chance: three are a score sheet. */
enum { LEAST_DOMAINS = 3 };
/* A right is a handful of stages or crosses, not a text for each family. */
enum { RIGHT_WORDS = 8 };

static double share(size_t part, size_t of)
{
    return of ? (double)part / (double)of : 0;
}

static bool is_days(const struct grid_column *column)
{
    return share(column->days, column->filled) >= days_enough;
}

/* How many cells are numbers of that scale, or words that a score may have. A day among
 * numbers is what Excel made of a range. */
static size_t count_scores(const struct grid_column *column,
                           const struct ank_scale *scale)
{
    double low, high;
    int64_t units;
    size_t count = column->numbers ? column->days : 0;
    for (size_t i = 0; i < column->word_count; i++) {
        const char *word = column->words[i];
        bool number = ank_decimal_parse(word, scale->decimals + 1, &units);
        if (number ? units >= 10 * scale->low && units <= 10 * scale->high
                   : grid_status(word) || grid_is_mark(word) ||
                         grid_is_range(word, &low, &high))
            count += column->times[i];
    }
    return count;
}

static void take_domain(const struct grid_taking *taking,
                        const struct grid_column *column, struct grid_taken *taken)
{
    struct ank_sheet_match match;
    const struct ank_instrument *instrument;
    ank_sheet_match_domain(taking->known, column->wave.rest, taking->mem, &match);
    if (match.sure < ask || !ank_sheet_domain(taking->known, match.code, &instrument))
        return;
    double content =
        column->filled == 0
            ? 1
            : share(count_scores(column, &instrument->scale), column->filled);
    bool sure = match.sure >= propose && match.sure - match.second_sure >= lead &&
                content >= content_proposed;
    if (!sure && (content < content_asked || column->filled == 0))
        return;
    *taken = (struct grid_taken){.role = ROLE_SCORE,
                                 .code = match.code,
                                 .ask = sure ? NULL : match.candidates,
                                 .why = match.sure >= 1.0       ? "label"
                                        : match.sure >= propose ? "alike"
                                                                : "in-header",
                                 .sure = match.sure};
}

static void take_right(const struct grid_taking *taking,
                       const struct grid_column *column, struct grid_taken *taken)
{
    struct ank_sheet_match match;
    bool few = column->word_count <= RIGHT_WORDS || is_days(column);
    size_t steps = column->days + column->texts;
    if (!column->filled || share(steps, column->filled) < content_asked ||
        (!few && column->days * 2 < column->filled))
        return;
    ank_sheet_match_right(taking->known, column->folded, taking->mem, &match);
    if (match.candidates)
        *taken = (struct grid_taken){.role = ROLE_RIGHT,
                                     .code = match.code,
                                     .ask = match.code ? NULL : match.candidates,
                                     .why = match.sure >= 1.0 ? "label" : "in-header",
                                     .sure = match.sure};
}

static bool tells_apart(const struct grid_taking *taking,
                        const struct grid_column *column)
{
    size_t codes = 0;
    for (size_t i = 0; i < column->word_count; i++)
        codes += ank_code_valid(column->words[i]) &&
                 strpbrk(column->words[i], "0123456789") != NULL;
    return share(column->differ, taking->rows) > key_differs ||
           (codes >= LEAST_CODES && codes == column->word_count);
}

/* By its header alone, where what stands in it agrees. */
static enum grid_role role_of(const struct grid_taking *taking,
                              const struct grid_column *column)
{
    const char *folded = column->folded;
    bool dates = column->days && is_days(column);
    if (grid_says(folded, GRID_EVENT))
        return ROLE_EVENT;
    if (grid_says(folded, GRID_BIRTH))
        return ROLE_BIRTH;
    if (grid_says(folded, GRID_NAME))
        return ROLE_NAME;
    if (dates)
        return grid_says(folded, GRID_START) ? ROLE_START : ROLE_DATE;
    if (grid_says(folded, GRID_WHO) && column->texts)
        return ROLE_WHO;
    if (grid_says(folded, GRID_KEY) && column->filled && tells_apart(taking, column))
        return ROLE_KEY;
    if (grid_says(folded, GRID_DOMAIN) && column->texts)
        return ROLE_DOMAIN;
    if (grid_says(folded, GRID_RIGHT) && column->texts)
        return ROLE_RIGHT_NAME;
    if (grid_says(folded, GRID_STAGE) && column->texts)
        return ROLE_STAGE;
    return grid_says(folded, GRID_VALUE) && column->numbers ? ROLE_VALUE : ROLE_OTHER;
}

/* One name of metadata can be anybody's header: "start" is a date of theirs. */
static bool has_metadata(const struct grid_taking *taking)
{
    size_t seen = 0;
    for (size_t i = 0; i < taking->count; i++)
        seen += taking->columns[i].folded &&
                grid_says(taking->columns[i].folded, GRID_METADATA);
    return seen >= 2;
}

static void take_one(const struct grid_taking *taking, const struct grid_column *column,
                     bool metadata, struct grid_taken *taken)
{
    *taken = (struct grid_taken){.role = ROLE_EMPTY};
    if (!column->head->text)
        return;
    if (2 * column->formulas > column->filled) {
        taken->role = ROLE_FORMULA;
        return;
    }
    if (metadata && grid_says(column->folded, GRID_METADATA)) {
        taken->role = ROLE_METADATA;
        return;
    }
    taken->role = ROLE_OTHER;
    if (column->choice)
        return;
    take_right(taking, column, taken);
    if (taken->role == ROLE_OTHER)
        taken->role = role_of(taking, column);
    if (taken->role == ROLE_OTHER || taken->role == ROLE_RIGHT) {
        struct grid_taken score = {0};
        take_domain(taking, column, &score);
        if (score.role == ROLE_SCORE) /* numbers decide: a right has none */
            *taken = score;
    }
    if (taken->role == ROLE_OTHER && column->filled == 0)
        taken->role = ROLE_EMPTY;
}

static bool is_new(const struct grid_taken *taken, size_t at)
{
    const char *code = taken[at].code ? taken[at].code : taken[at].ask;
    for (size_t i = 0; i < at; i++) {
        const char *before = taken[i].code ? taken[i].code : taken[i].ask;
        if (taken[i].role == taken[at].role && strcmp(before, code) == 0)
            return false;
    }
    return true;
}

/* Too few different ones, and none was meant. */
static void drop_chance(struct grid_taken *taken, size_t count)
{
    size_t different = 0;
    for (size_t i = 0; i < count; i++)
        if (taken[i].role == ROLE_SCORE || taken[i].role == ROLE_RIGHT)
            different += is_new(taken, i);
    for (size_t i = 0; different < LEAST_DOMAINS && i < count; i++)
        if (taken[i].role == ROLE_SCORE || taken[i].role == ROLE_RIGHT)
            taken[i] = (struct grid_taken){.role = ROLE_OTHER};
}

static bool same_moment(const struct grid_column *a, const struct grid_column *b)
{
    return !a->wave.id || !b->wave.id ? a->wave.id == b->wave.id
                                      : strcmp(a->wave.id, b->wave.id) == 0;
}

/* Which of two columns for one side of life at one moment counts is asked. */
static void open_twice(const struct grid_taking *taking, struct grid_taken *taken)
{
    for (size_t i = 0; i < taking->count; i++)
        for (size_t j = 0; j < i; j++)
            if (taken[i].role == ROLE_SCORE && taken[j].role == ROLE_SCORE &&
                strcmp(taken[i].code, taken[j].code) == 0 &&
                same_moment(&taking->columns[i], &taking->columns[j])) {
                taken[i].ask = taken[i].ask ? taken[i].ask : taken[i].code;
                taken[j].ask = taken[j].ask ? taken[j].ask : taken[j].code;
            }
}

/* How somebody is called, not how they are reached. */
static bool is_called(const char *folded)
{
    return strstr(folded, "naam") || strstr(folded, "nom") || strstr(folded, "name");
}

/* Without any other key, a column of names tells families apart: it becomes one, and
 * the names stay outside. */
static void take_name_as_key(const struct grid_taking *taking, struct grid_taken *taken)
{
    size_t best = 0;
    for (size_t i = 0; i < taking->count; i++) {
        if (taken[i].role == ROLE_KEY)
            return;
        const char *folded = taking->columns[i].folded;
        bool names = taken[i].role == ROLE_NAME && is_called(folded) &&
                     taking->columns[i].filled &&
                     share(taking->columns[i].differ, taking->rows) > key_differs;
        bool family = names && (grid_says(folded, GRID_KEY) ||
                                strstr(folded, "gezin") || strstr(folded, "famil"));
        if (family || (names && !best))
            best = i + 1;
    }
    if (best)
        taken[best - 1].role = ROLE_KEY;
}

void grid_take_roles(const struct grid_taking *taking, struct grid_taken *taken)
{
    bool metadata = has_metadata(taking);
    for (size_t i = 0; i < taking->count; i++)
        take_one(taking, &taking->columns[i], metadata, &taken[i]);
    drop_chance(taken, taking->count);
    open_twice(taking, taken);
    take_name_as_key(taking, taken);
}
