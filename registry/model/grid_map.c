/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What columns are and words mean, looked up; see <ankerpunt/model/sheet_map.h>. */
#include <ctype.h>
#include <string.h>

#include <ankerpunt/model/sheet_map.h>
#include <ankerpunt/text.h>

const char *const ank_map_rows_names[] = {"family", "sitting", "score", "claim", NULL};

bool ank_map_is_open(const char *answer)
{
    return answer && strcmp(answer, ANK_MAP_ASK) == 0;
}

/* Letters and digits, with a space for whatever stands between; a header of signs alone
 * is itself. */
char *ank_map_fold(const char *text, struct ank_arena *mem)
{
    char *folded = ank_text_fold(mem, text),
         *plain = ank_alloc(mem, strlen(folded) + 1), *to = plain;
    for (const char *c = folded; *c; c++) {
        bool letter = isalnum((unsigned char)*c) || (unsigned char)*c >= 0x80;
        if (letter)
            *to++ = *c;
        else if (to > plain && to[-1] != ' ')
            *to++ = ' ';
    }
    if (to > plain && to[-1] == ' ')
        to--;
    *to = '\0';
    return *plain ? plain : folded;
}

static struct ank_map_word *find_word(const struct ank_map_words *words,
                                      const char *word)
{
    struct ank_arena mem = {0};
    struct ank_map_word *found = NULL;
    const char *folded = ank_text_fold(&mem, word);
    for (size_t i = 0; !found && i < words->count; i++)
        if (strcmp(words->word[i].word, folded) == 0)
            found = &words->word[i];
    ank_arena_free(&mem);
    return found;
}

const char *ank_map_word(const struct ank_map_words *words, const char *word)
{
    const struct ank_map_word *found = find_word(words, word);
    return found ? found->means : NULL;
}

void ank_map_say(struct ank_map_words *words, const char *word, const char *means,
                 struct ank_arena *mem)
{
    struct ank_map_word *there = find_word(words, word);
    if (there) {
        there->means = means;
        return;
    }
    words->word = ank_grow(mem, words->word, words->count, sizeof *words->word);
    words->word[words->count++] =
        (struct ank_map_word){ank_text_fold(mem, word), means};
}

bool ank_map_is_sheet(const struct ank_map_sheet *sheet, const char *name)
{
    size_t length = strlen(sheet->sheet);
    if (length > 0 && sheet->sheet[length - 1] == '*')
        return strncmp(sheet->sheet, name, length - 1) == 0;
    return strcmp(sheet->sheet, name) == 0;
}

static bool same_text(const char *a, const char *b, struct ank_arena *mem)
{
    if (!a || !b)
        return a == b;
    return strcmp(ank_map_fold(a, mem), ank_map_fold(b, mem)) == 0;
}

bool ank_map_same(const struct ank_map_at *a, const struct ank_map_at *b)
{
    struct ank_arena mem = {0};
    bool same = a->text && b->text && a->nth == b->nth &&
                same_text(a->text, b->text, &mem) &&
                same_text(a->group, b->group, &mem);
    ank_arena_free(&mem);
    return same;
}

/* What stands in the upper of two header rows: in its own cell, else in the merged one
 * that covers it. */
static const char *group_of(const struct ank_grid *grid, size_t row, size_t column,
                            struct ank_arena *mem)
{
    const char *own = ank_grid_text(ank_grid_at(grid, row, column), mem);
    for (size_t i = 0; !*own && i < grid->merged_count; i++) {
        const struct ank_grid_range *range = &grid->merged[i];
        if (range->top <= row && row <= range->bottom && range->left <= column &&
            column <= range->right)
            own = ank_grid_text(ank_grid_at(grid, range->top, range->left), mem);
    }
    return own;
}

/* Where no cell is merged, a name in the upper row holds for what follows without
 * one. */
static void spread_groups(struct ank_map_at *heads, size_t count)
{
    const char *last = NULL;
    for (size_t i = 0; i < count; i++) {
        if (heads[i].group)
            last = heads[i].group;
        else if (heads[i].text)
            heads[i].group = last;
    }
}

/* Which of those that are called the same a column is. */
static void number_heads(struct ank_map_at *heads, size_t count)
{
    struct ank_arena mem = {0};
    const char **folded = ank_alloc(&mem, (count + 1) * sizeof *folded);
    for (size_t i = 0; i < count; i++) {
        if (!heads[i].text)
            continue;
        folded[i] =
            ank_format(&mem, "%s\n%s", ank_map_fold(heads[i].text, &mem),
                       heads[i].group ? ank_map_fold(heads[i].group, &mem) : "");
        heads[i].nth = 1;
        for (size_t before = 0; before < i; before++)
            heads[i].nth += folded[before] && strcmp(folded[before], folded[i]) == 0;
    }
    ank_arena_free(&mem);
}

size_t ank_map_heads(const struct ank_grid *grid, size_t header, size_t header_rows,
                     struct ank_arena *mem, struct ank_map_at **heads)
{
    size_t count = ank_grid_width(grid);
    bool merged = false;
    *heads = ank_alloc(mem, (count + 1) * sizeof **heads);
    for (size_t i = 0; i < grid->merged_count; i++)
        merged |= header_rows > 1 && grid->merged[i].top == header - 1 &&
                  grid->merged[i].right > grid->merged[i].left;
    for (size_t i = 0; i < count; i++) {
        struct ank_map_at *head = &(*heads)[i];
        const char *text = ank_grid_text(ank_grid_at(grid, header, i + 1), mem);
        const char *group =
            header_rows > 1 ? group_of(grid, header - 1, i + 1, mem) : "";
        head->text = *text ? text : NULL;
        head->group = *group ? group : NULL;
    }
    if (header_rows > 1 && !merged)
        spread_groups(*heads, count);
    for (size_t i = 0; i < count; i++) /* a name in the upper row alone is a name */
        if (!(*heads)[i].text) {
            (*heads)[i].text = (*heads)[i].group;
            (*heads)[i].group = NULL;
        }
    number_heads(*heads, count);
    return count;
}

size_t ank_map_place(const struct ank_map_at *heads, size_t count,
                     const struct ank_map_at *at)
{
    for (size_t i = 0; i < count; i++)
        if (ank_map_same(&heads[i], at))
            return i + 1;
    return 0;
}

struct ank_map_sitting *ank_map_sitting(const struct ank_map_sheet *sheet,
                                        const char *id)
{
    for (size_t i = 0; id && i < sheet->sitting_count; i++)
        if (strcmp(sheet->sittings[i].id, id) == 0)
            return &sheet->sittings[i];
    return NULL;
}

/* Where most of a row was reckoned, it is a total, whatever it is called. */
static bool is_total(const struct ank_grid_row *row, const struct ank_map_sheet *sheet)
{
    struct ank_arena mem = {0};
    size_t formulas = 0;
    const char *word =
        row->count ? ank_map_fold(ank_grid_text(&row->cells[0], &mem), &mem) : "";
    bool total = false;
    for (size_t i = 0; i < sheet->until.count; i++)
        total |= strcmp(sheet->until.word[i].word, word) == 0;
    for (size_t i = 0; i < row->count; i++)
        formulas += row->cells[i].formula;
    ank_arena_free(&mem);
    return total || 2 * formulas > row->count;
}

bool ank_map_table(const struct ank_grid *grid, const struct ank_map_sheet *sheet,
                   size_t *first, size_t *last)
{
    *first = *last = 0;
    for (size_t i = 0; i < grid->row_count; i++) {
        const struct ank_grid_row *row = &grid->rows[i];
        if (row->number <= sheet->header || row->count == 0)
            continue;
        if (is_total(row, sheet))
            break;
        *first = *first ? *first : row->number;
        *last = row->number;
    }
    return *first > 0;
}
