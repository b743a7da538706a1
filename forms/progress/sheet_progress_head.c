/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the parts of the family's sheet: whose it is, of when, who
 * rated, what the numbers mean; and the headings. */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/trend.h>
#include "sheet_progress_parts.h"

/* "Family Sun · started on 12/01/2026 · this talk: 14/07/2026, after 6 months" */
const char *sheet_progress_subtitle(const struct ank_progress *family,
                                    struct ank_arena *mem)
{
    char start[12], now[12];
    ank_day_words(family->start, start);
    /* U+2068 and U+2069 keep a name of any script apart from the line around it. */
    if (family->sitting_count == 0)
        return ank_say(family->lang, mem, ANK_N("\u2068%s\u2069 · started on %s"),
                       family->name, start);
    ank_day last = family->days[family->sitting_count - 1];
    int months = (int)lround((last - family->start) / ANK_DAYS_A_MONTH);
    ank_day_words(last, now);
    if (months < 1)
        return ank_say(family->lang, mem,
                       ANK_N("\u2068%s\u2069 · started on %s · this talk: %s"),
                       family->name, start, now);
    return ank_say(
        family->lang, mem,
        months == 1
            ? ANK_N("\u2068%s\u2069 · started on %s · this talk: %s, after %d month")
            : ANK_N("\u2068%s\u2069 · started on %s · this talk: %s, after %d months"),
        family->name, start, now, months);
}

/* The voices of a sheet, each once; a list after the first may have others. */
struct names {
    size_t count;
    const char **by;
    struct ank_arena *mem;
};

static void add_name(struct names *names, const char *by)
{
    for (size_t i = 0; i < names->count; i++)
        if (strcmp(names->by[i], by ? by : "") == 0)
            return;
    names->by = ank_grow(names->mem, names->by, names->count, sizeof *names->by);
    names->by[names->count++] = by ? by : "";
}

static void add_names(struct names *names, const struct ank_progress *family)
{
    add_name(names, family->by);
    for (size_t i = 0; i < family->voice_count; i++)
        add_name(names, family->voices[i].by);
    for (size_t i = 0; i < family->list_count; i++)
        add_names(names, family->lists[i]);
}

/* Whose scores the sheet holds, when it is more than one voice. */
static const char *all_voices(const struct names *names, const struct ank_lang *lang)
{
    const char *list = "";
    for (size_t i = 0; i < names->count; i++)
        list =
            ank_format(names->mem, "%s%s%s", list, *list ? ", " : "",
                       *names->by[i] ? names->by[i]
                                     : ank_words(lang, ANK_N("the family together")));
    return ank_say(lang, names->mem, ANK_N("On this sheet are the scores of: %s."),
                   list);
}

static const char *who_rated(const struct ank_progress *family, struct ank_arena *mem)
{
    struct names names = {.mem = mem};
    add_names(&names, family);
    if (names.count > 1)
        return all_voices(&names, family->lang);
    const struct ank_lang *lang = family->lang;
    const char *mode = family->mode ? family->mode : "";
    if (strcmp(mode, "coach") == 0)
        return ank_words(lang, ANK_N("Filled in by the coach alone."));
    if (family->by && strcmp(mode, "together") == 0)
        return ank_say(lang, mem, ANK_N("Filled in by %s, together with the coach."),
                       family->by);
    if (family->by)
        return ank_say(lang, mem, ANK_N("Filled in by %s."), family->by);
    return ank_words(lang, ANK_N("Filled in by your family."));
}

const char *sheet_progress_anchor(const struct ank_progress *family, ank_score at)
{
    const struct ank_instrument *instrument = family->instrument;
    for (size_t i = 0; i < instrument->anchor_count; i++)
        if (instrument->anchors[i].at == at)
            return ank_label(family->lang, &instrument->anchors[i].label);
    return "";
}

const char *sheet_progress_ends(const struct ank_progress *family,
                                struct ank_arena *mem)
{
    char low[32], high[32];
    ank_score top = ank_scale_top(&family->instrument->scale);
    const char *low_words = sheet_progress_anchor(family, 0),
               *high_words = sheet_progress_anchor(family, top);
    if (!*low_words || !*high_words)
        return "";
    return ank_format(mem, "%s = %s, %s = %s. ", sheet_progress_number(family, 0, low),
                      low_words, sheet_progress_number(family, top, high), high_words);
}

/* What the numbers mean, and whose the sheet is. */
const char *sheet_progress_foot(const struct ank_progress *family,
                                struct ank_arena *mem)
{
    const struct ank_lang *lang = family->lang;
    const char *own = sheet_progress_voice(
        family, ANK_N("This sheet is yours. You choose who sees it."),
        ANK_N("This sheet is mine. I choose who sees it."));
    if (!family->instrument)
        return own;
    char much[32];
    const char *clearly = "";
    if (!isnan(family->min_change) && family->sitting_count > 1 && !family->apart)
        clearly = ank_format(
            mem, "%s ",
            ank_say(lang, mem, ANK_N("“Better” or “harder” is %s points or more."),
                    ank_number_words(lang, family->min_change,
                                     fmod(family->min_change, 1) == 0 ? 0 : 1, much)));
    return ank_format(mem, "%s %s%s%s", who_rated(family, mem),
                      sheet_progress_ends(family, mem), clearly, own);
}

/* Frame ---------------------------------------------------------------- */

static double foot_base(const struct canvas *canvas)
{
    return canvas_height(canvas) - 32;
}

static double foot_width(void)
{
    return WIDTH - 100;
}

double sheet_progress_frame_top(const struct sheet_progress_sheet *sheet)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double height = 2 * sizes->small_leading; /* the code and the page */
    if (!sizes->foot_once)
        height =
            fmax(height, canvas_words_height(sheet->canvas, foot_width(), sizes->small,
                                             sizes->small_leading, sheet->foot));
    return foot_base(sheet->canvas) + 4 - height;
}

void sheet_progress_frame(struct canvas *canvas, const void *data, size_t page,
                          size_t pages)
{
    const struct sheet_progress_sheet *sheet = data;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    struct ank_arena mem = {0};
    if (!sizes->foot_once) {
        canvas_begin(canvas, TAG_FOOT, NULL);
        canvas_words(
            canvas,
            (struct box){LEFT, sheet_progress_frame_top(sheet), foot_width(), 0},
            sizes->small, sizes->small_leading, sheet->foot);
        canvas_end(canvas);
    }
    struct style right = sizes->small;
    right.align = ALIGN_RIGHT;
    canvas_text(
        canvas, (struct point){LEFT + WIDTH, foot_base(canvas)}, right,
        ank_say(sheet->family->lang, &mem, ANK_N("page %zu of %zu"), page, pages));
    canvas_text(canvas,
                (struct point){LEFT + WIDTH, foot_base(canvas) - sizes->small_leading},
                right, sheet->family->code);
    ank_arena_free(&mem);
}

/* Head and headings ---------------------------------------------------- */

static double title_width(const struct sheet_progress_sheet *sheet)
{
    return WIDTH - 50 * sheet->sizes->unit;
}

static const char *title(const struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    if (family->apart)
        return ank_words(family->lang,
                         ANK_N("The road so far, each in their own voice"));
    return family->sitting_count == 1
               ? sheet_progress_voice(family, ANK_N("Our road begins"),
                                      ANK_N("My road begins"))
               : sheet_progress_voice(family, ANK_N("Our road so far"),
                                      ANK_N("My road so far"));
}

static double title_height(const struct sheet_progress_sheet *sheet)
{
    return canvas_words_height(sheet->canvas, title_width(sheet), sheet->sizes->title,
                               sheet->sizes->title_leading, title(sheet));
}

static void draw_head(struct canvas *canvas, const void *data, size_t index, double top)
{
    (void)index;
    const struct sheet_progress_sheet *sheet = data;
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double radius = 15 * sizes->unit;
    canvas_bookmark(canvas, sheet->family->code);
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_words(canvas, (struct box){LEFT, top, title_width(sheet), 0}, sizes->title,
                 sizes->title_leading, title(sheet));
    canvas_end(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(
        canvas,
        (struct box){LEFT, top + title_height(sheet) + 3, title_width(sheet), 0},
        sizes->body, sizes->leading + 1, sheet->subtitle);
    canvas_end(canvas);
    mark_face(canvas, (struct point){LEFT + WIDTH - radius - 1, top + 20 * sizes->unit},
              radius, 1, INK_NAVY);
}

void sheet_progress_add_head(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    double height = title_height(sheet) + 3 + 7 * sizes->unit +
                    canvas_words_height(sheet->canvas, title_width(sheet), sizes->body,
                                        sizes->leading + 1, sheet->subtitle);
    layout_add(layout, (struct layout_block){
                           .height = height, .keep = true, .draw = draw_head});
}

static const char *heading_words(const struct sheet_progress_sheet *sheet,
                                 size_t heading)
{
    static const struct {
        const char *we, *one;
    } words[] = {
        [HEADING_RIGHTS] = {ANK_N("Our rights"), ANK_N("My rights")},
        [HEADING_ONWARD] = {ANK_N("How do we go on?"), ANK_N("How do I go on?")},
        [HEADING_STAR] = {ANK_N("Our star"), ANK_N("My star")},
        [HEADING_TALKS] = {ANK_N("The whole road, every talk"),
                           ANK_N("The whole road, every talk")},
        [HEADING_VOICES] = {ANK_N("Every talk, each in their own voice"),
                            ANK_N("Every talk, each in their own voice")},
        [HEADING_FIRST] = {ANK_N("What do we want to work on first?"),
                           ANK_N("What do I want to work on first?")},
        [HEADING_RIGHT_LINE] = {ANK_N("Our rights, in time"),
                                ANK_N("My rights, in time")},
    };
    if (heading == HEADING_LIST && (sheet->family->apart || sheet->family->child))
        return sheet->family->list;
    if (heading == HEADING_LIST)
        return ank_format(
            sheet->mem, "%s · %s", sheet->family->list,
            ank_words(sheet->family->lang, ANK_N("each in their own voice")));
    return sheet_progress_voice(sheet->family, words[heading].we, words[heading].one);
}

static void draw_heading(struct canvas *canvas, const void *data, size_t index,
                         double top)
{
    const struct sheet_progress_sheet *sheet = sheet_progress_of_block(data, &index);
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    if (top > PROGRESS_TOP + 1)
        canvas_line(canvas, (struct point){LEFT, top + 4},
                    (struct point){LEFT + WIDTH, top + 4}, ink_stroke(INK_RULE, 0.8));
    canvas_begin(canvas, TAG_H2, NULL);
    canvas_words(canvas, (struct box){LEFT, top + 9, WIDTH, 0}, sizes->heading,
                 sizes->heading_leading, heading_words(sheet, index));
    canvas_end(canvas);
}

struct layout_block sheet_progress_heading(const struct sheet_progress_sheet *sheet,
                                           enum sheet_progress_heading heading)
{
    const struct sheet_progress_sizes *sizes = sheet->sizes;
    return (struct layout_block){
        .height = 11 + canvas_words_height(sheet->canvas, WIDTH, sizes->heading,
                                           sizes->heading_leading,
                                           heading_words(sheet, heading)),
        .keep = true,
        .draw = draw_heading,
        .index = sheet->first_index + heading};
}
