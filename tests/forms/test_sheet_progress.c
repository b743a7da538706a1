/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The family's sheet: words that follow the class, and a page on which nothing
 * crosses or leaves the margin, whatever the language and the lengths. */
#include <ankerpunt/model/right.h>
#include <ankerpunt/model/score.h>
#include "../../forms/progress/sheet_progress_parts.h"
#include "drawing.h"

enum {
    most_rows = 20,
    most_sittings = 9,
    most_rights = 24,
    most_keeps = 3,
    most_voices = 2,
    most_steps = 3
};

/* The sizes of a sheet. */
enum size { NORMAL, LARGE, CHILD, CHILD_LARGE, SIZES };

static const char onward[] =
    "We bellen samen de school.\n\nEn wat we nog willen, dat schrijven we hier in een "
    "zin die langer is dan wat op een regel van het blad past.";
static const struct ank_progress_words go_on[] = {{NULL, onward}};

static const struct ank_anchor anchors[] = {
    {0, {"heel moeilijk", "très difficile", "very hard"}},
    {10, {"heel goed", "très bien", "very good"}},
};
static struct ank_instrument instrument = {
    .scale = {0, 0, 10, 1, 1},
    .anchor_count = 2,
    .anchors = (struct ank_anchor *)anchors,
    .faces = true,
};

/* A made-up family, as large as one likes. */
struct made {
    ank_score scores[most_rows][most_sittings];
    ank_day days[most_sittings];
    struct ank_progress_row rows[most_rows];
    struct ank_progress_right rights[most_rights];
    struct ank_progress_words keeps[most_keeps];
    const ank_score *voice_scores[most_rows];
    struct ank_progress_voice voices[most_voices];
    struct ank_progress_step steps[most_steps];
    struct ank_progress family;
};

static void make(struct made *made, const char *lang, size_t rows, size_t sittings,
                 size_t rights, const char *label)
{
    ank_day start = 20000;
    *made = (struct made){.family = {
                              .lang = ank_lang_find(lang),
                              .code = "G-7K3QX",
                              .name = "Gezin Zon",
                              .start = start,
                              .today = start + 420,
                              .instrument = &instrument,
                              .min_change = 2,
                              .mode = "together",
                              .sitting_count = sittings,
                              .row_count = rows,
                              .right_count = rights,
                              .days = made->days,
                              .rows = made->rows,
                              .rights = made->rights,
                              .explored = ANK_NO_DAY,
                              .keep_count = sittings % 3,
                              .keeps = made->keeps,
                              .important = sittings > 1 ? label : NULL,
                              .surprising = sittings > 2 ? label : NULL,
                              .onward_count = sittings > 3,
                              .onwards = go_on,
                          }};
    for (size_t i = 0; i < most_keeps; i++)
        made->keeps[i] = (struct ank_progress_words){label, onward};
    for (size_t i = 0; i < sittings; i++)
        made->days[i] = start + 5 + (ank_day)(i * 400 / most_sittings);
    for (size_t r = 0; r < rows; r++) {
        for (size_t i = 0; i < sittings; i++)
            made->scores[r][i] = (ank_score)((r * 7 + i * 3) % 11);
        made->rows[r] = (struct ank_progress_row){
            .label = label,
            .scores = made->scores[r],
            .then = made->scores[r][0],
            .now = made->scores[r][sittings - 1],
            .last = made->scores[r][sittings - 1],
            .then_day = made->days[0],
            .now_day = made->days[sittings - 1],
            .class = (enum ank_class)(r % 4),
            .priority = r % 5 == 0,
        };
    }
    static const char *const reasons[] = {NULL,        "precondition", "procedure",
                                          "exclusion", "mistreated",   "other"};
    for (size_t i = 0; i < rights; i++)
        made->rights[i] = (struct ank_progress_right){label,
                                                      NULL,
                                                      (int)(i % ANK_STAGES),
                                                      start + (ank_day)(i * i % 400),
                                                      i % 3 ? ANK_NO_DAY : start + 800,
                                                      reasons[i % COUNT(reasons)],
                                                      ANK_NO_DAY};
}

/* Others who rated the same, on their own: the first of them only twice. */
static void add_voices(struct made *made, size_t count)
{
    static const char *const names[most_voices] = {"dochter", "grootmoeder"};
    for (size_t r = 0; r < made->family.row_count; r++)
        made->voice_scores[r] = made->scores[most_rows - 1 - r];
    for (size_t i = 0; i < count; i++)
        made->voices[i] = (struct ank_progress_voice){
            names[i],
            i == 0 && made->family.sitting_count > 2 ? 2 : made->family.sitting_count,
            made->days, made->voice_scores};
    made->family.voices = made->voices;
    made->family.voice_count = count;
}

static void add_steps(struct made *made, const char *label)
{
    made->steps[0] = (struct ank_progress_step){label, "mama", ANK_NO_DAY, 20400, NULL};
    made->steps[1] = (struct ank_progress_step){label, NULL, 20460, ANK_NO_DAY, NULL};
    made->steps[2] =
        (struct ank_progress_step){onward, "de coach", 20460, ANK_NO_DAY, NULL};
    made->family.steps = made->steps;
    made->family.step_count = most_steps;
}

/* Draws it; the caller drops or closes the canvas. */
static struct canvas *drawn(struct made *made, enum size size)
{
    struct canvas *canvas;
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    made->family.large = size == LARGE || size == CHILD_LARGE;
    made->family.child = size == CHILD || size == CHILD_LARGE;
    (made->family.child ? sheet_progress_draw_child
                        : sheet_progress_draw)(canvas, &made->family);
    return canvas;
}

static size_t pages_of(struct canvas *canvas)
{
    size_t count, pages = 0;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        pages = boxes[i].page > pages ? boxes[i].page : pages;
    return pages;
}

/* A line of text is 1.05 times its letters high. */
static void assert_no_letter_under(struct canvas *canvas, double size)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        if (boxes[i].box.height < 1.05 * size - 0.02)
            fail_msg("\"%s\" is %.1f points", boxes[i].text,
                     boxes[i].box.height / 1.05);
}

static void lets_nothing_cross_or_leave_the_page(void **state)
{
    (void)state;
    static const char *const labels[] = {
        "Taal",
        "Ad\u00admi\u00adni\u00adstra\u00adtie en ju\u00adri\u00addi\u00adsche kwesties",
        "Accueil des enfants et temps libre de toute la famille",
        "Arbeidsongeschiktheidsverzekeringsmaatschappij"};
    static const char *const languages[] = {"nl", "fr", "en"};
    static const size_t row_counts[] = {1, 5, 13, 20}, sitting_counts[] = {1, 2, 4, 9},
                        right_counts[] = {0, 7, 24};
    struct made made;
    size_t turn = 0;
    for (size_t l = 0; l < COUNT(languages); l++)
        for (size_t t = 0; t < COUNT(labels); t++)
            for (size_t r = 0; r < COUNT(row_counts); r++)
                for (size_t s = 0; s < COUNT(sitting_counts); s++)
                    for (size_t g = 0; g < COUNT(right_counts); g++) {
                        /* Every size, with nobody, one and two beside it in turn. */
                        size_t now = turn++;
                        if (now % stride(7) != 0)
                            continue;
                        enum size size = (enum size)(now % SIZES);
                        make(&made, languages[l], row_counts[r], sitting_counts[s],
                             right_counts[g], labels[t]);
                        add_voices(&made, now / SIZES % (most_voices + 1));
                        if (now % 5 == 0)
                            add_steps(&made, labels[t]);
                        struct canvas *canvas = drawn(&made, size);
                        assert_texts_apart(canvas);
                        if (size != NORMAL)
                            assert_no_letter_under(canvas, 14);
                        canvas_drop(canvas);
                    }
}

/* What a project has: the thirteen domains, and rights as families have them. */
static const char *const real_labels[][13] = {
    {"Wonen", "Geld", "Papieren en recht", "Eten, kleren, huisraad", "Gezondheid",
     "Hoe ik me voel", "Opvoeding", "Familie en vrienden", "School",
     "Werk en dag\u00adbesteding", "Opvang en vrije tijd", "Vervoer", "Taal"},
    {"Logement", "Argent", "Papiers et justice", "Repas, habits, meubles", "Santé",
     "Comment je me sens", "Éducation des enfants", "Famille et amis", "École",
     "Travail et activités", "Accueil et loisirs", "Déplacements", "Langue"},
    {"Home", "Money", "Paperwork and law", "Food, clothes, furniture", "Health",
     "How I feel", "Raising the children", "Family and friends", "School",
     "Work and day activities", "Childcare and free time", "Getting around",
     "Language"},
};

static void make_real(struct made *made, size_t language, size_t sittings)
{
    static const char *const codes[] = {"nl", "fr", "en"};
    static const char *const rights[] = {
        "Verhoogde tegemoetkoming", "Sociaal tarief energie", "Huurpremie",
        "Groeipakket: schooltoeslag", "Sociale woning"};
    static const int stages[] = {ANK_REALISED, ANK_KEPT, ANK_BLOCKED, ANK_REALISED,
                                 ANK_PLEADED};
    make(made, codes[language], 13, sittings, COUNT(rights), "");
    made->family.keep_count = 0;
    made->family.important = made->family.surprising = NULL;
    made->family.onward_count = 0;
    for (size_t r = 0; r < 13; r++)
        made->rows[r].label = real_labels[language][r];
    for (size_t i = 0; i < COUNT(rights); i++) {
        made->rights[i].label = rights[i];
        made->rights[i].stage = stages[i];
    }
}

static void is_one_page_or_its_back(void **state)
{
    (void)state;
    static const size_t sitting_counts[] = {1, 2, 4, 5, 9};
    struct made made;
    for (size_t l = 0; l < COUNT(real_labels); l++)
        for (size_t s = 0; s < COUNT(sitting_counts); s++)
            for (size_t voices = 0; voices < 2; voices++) {
                make_real(&made, l, sitting_counts[s]);
                add_voices(&made, voices);
                struct canvas *canvas = drawn(&made, NORMAL);
                if (pages_of(canvas) > 2)
                    fail_msg("language %zu, %zu sittings, %zu beside: %zu pages", l,
                             sitting_counts[s], voices, pages_of(canvas));
                canvas_drop(canvas);
                canvas = drawn(&made, CHILD);
                assert_int_equal(pages_of(canvas), 1);
                canvas_drop(canvas);
            }
}

/* The page a line of text stands on; 0 when it was not drawn. */
static size_t page_of(struct canvas *canvas, const char *text)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(boxes[i].text, text) == 0)
            return boxes[i].page;
    return 0;
}

static size_t times(struct canvas *canvas, const char *text)
{
    size_t count, found = 0;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        found += strcmp(boxes[i].text, text) == 0;
    return found;
}

static void tells_the_whole_record_on_the_back(void **state)
{
    (void)state;
    struct made made;
    make_real(&made, 2, 4);
    made.scores[2][1] = ANK_PARKED;
    made.scores[3][1] = ANK_REFUSED;
    struct canvas *canvas = drawn(&made, NORMAL);
    assert_int_equal(page_of(canvas, "Then and now"), 1);
    assert_int_equal(page_of(canvas, "Our star"), 2);
    assert_int_equal(page_of(canvas, "The whole road, every talk"), 2);
    assert_int_equal(times(canvas, "Home"), 3); /* the bars, the star, the numbers */
    assert_int_equal(page_of(canvas, "‖"), 2);
    assert_int_equal(page_of(canvas, "×"), 2);
    assert_int_equal(page_of(canvas, "/"), 0); /* nothing was "does not apply" */
    canvas_drop(canvas);

    /* Few domains and two talks: the star stands on the front, and that is all. */
    make(&made, "en", 4, 2, 0, "Home");
    made.family.keep_count = 0;
    made.rows[0].label = "Kitchen";
    canvas = drawn(&made, NORMAL);
    assert_int_equal(pages_of(canvas), 1);
    assert_int_equal(times(canvas, "Kitchen"), 2);
    canvas_drop(canvas);
}

static void sets_voices_side_by_side(void **state)
{
    (void)state;
    struct made made;
    make_real(&made, 2, 4);
    add_voices(&made, 1);
    struct canvas *canvas = drawn(&made, NORMAL);
    assert_int_equal(page_of(canvas, "Every talk, each in their own voice"), 2);
    assert_int_equal(page_of(canvas, "together"), 2);
    assert_int_equal(page_of(canvas, "dochter"), 2);
    canvas_drop(canvas);
}

/* The second list of a project: other domains, on a scale with words of its own. */
static void make_list(struct made *made, size_t sittings, const char *title)
{
    static const struct ank_anchor ends[] = {{0, {"non", "non", "no"}},
                                             {10, {"oui", "oui", "yes"}}};
    static struct ank_instrument other;
    other = instrument;
    other.anchors = (struct ank_anchor *)ends;
    make(made, "en", 7, sittings, 0, "I know where to turn");
    made->family.instrument = &other;
    made->family.list = title;
    made->scores[0][sittings - 1] = ANK_PARKED;
    made->rows[0].now = made->rows[0].last = ANK_PARKED;
}

static void shows_the_voices_of_every_list(void **state)
{
    (void)state;
    struct made made, list;
    const struct ank_progress *lists[] = {&list.family};
    make_real(&made, 2, 4);
    make_list(&list, 2, "How I find the help");
    add_voices(&list, 1);
    made.family.lists = lists;
    made.family.list_count = 1;
    struct canvas *canvas = drawn(&made, NORMAL);
    assert_texts_apart(canvas);
    assert_int_equal(times(canvas, "How I find the help"), 1); /* on one page */
    assert_int_equal(times(canvas, "How I find the help · each in their own voice"), 1);
    assert_int_equal(times(canvas, "dochter"), 1);
    assert_int_equal(times(canvas, "0 = no, 10 = yes."), 1);
    canvas_drop(canvas);
}

/* Nobody's numbers come first: every list is a table of voices, with their names. */
static void sets_lists_of_who_rate_apart_side_by_side(void **state)
{
    (void)state;
    struct made made, list, alone;
    const struct ank_progress *lists[] = {&list.family, &alone.family};
    make_real(&made, 2, 2);
    add_voices(&made, 1);
    make_list(&list, 2, "How I find the help");
    add_voices(&list, 1);
    make_list(&alone, 1, "At work");
    made.family.by = list.family.by = "mama";
    alone.family.by = "papa";
    made.family.apart = list.family.apart = alone.family.apart = true;
    made.family.lists = lists;
    made.family.list_count = 2;
    struct canvas *canvas = drawn(&made, NORMAL);
    assert_texts_apart(canvas);
    assert_int_equal(times(canvas, "mama"), 2);
    assert_int_equal(times(canvas, "dochter"), 2);
    assert_int_equal(times(canvas, "papa"), 1);
    assert_int_equal(times(canvas, "what we see"), 0);
    assert_int_equal(times(canvas, "How I find the help"), 1);
    canvas_drop(canvas);
}

static void shows_a_child_every_list(void **state)
{
    (void)state;
    struct made made, list;
    const struct ank_progress *lists[] = {&list.family};
    make_real(&made, 2, 2);
    make_list(&list, 2, "How I find the help");
    made.family.lists = lists;
    made.family.list_count = 1;
    for (enum size size = CHILD; size < SIZES; size++) {
        struct canvas *canvas = drawn(&made, size);
        assert_texts_apart(canvas);
        assert_no_letter_under(canvas, 14);
        assert_int_equal(times(canvas, "How I find the help"), 1);
        assert_int_equal(times(canvas, "no"), 1);
        assert_int_equal(times(canvas, "yes"), 1);
        assert_int_equal(times(canvas, "‖\u00a0 put aside for now"), 1);
        canvas_drop(canvas);
    }
}

static void begins_with_a_baseline(void **state)
{
    (void)state;
    struct made made;
    make_real(&made, 2, 1);
    struct canvas *canvas = drawn(&made, NORMAL);
    assert_int_equal(page_of(canvas, "Our road begins"), 1);
    assert_int_equal(page_of(canvas, "Where we start"), 1);
    assert_int_equal(page_of(canvas, "Our rights"), 1);
    assert_int_equal(page_of(canvas, "Our star"), 2);
    assert_int_equal(page_of(canvas, "What do we want to work on first?"), 2);
    assert_int_equal(times(canvas,
                           "It is too early to tell what changes: that shows from the "
                           "next talk on."),
                     1);
    assert_int_equal(times(canvas, "what we see"), 0);
    canvas_drop(canvas);
}

static void a_child_sees_faces_and_no_numbers(void **state)
{
    (void)state;
    struct made made;
    make_real(&made, 0, 2);
    struct canvas *canvas = drawn(&made, CHILD);
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        assert_false(boxes[i].text[strspn(boxes[i].text, "0123456789→ ")] == '\0');
    assert_int_equal(page_of(canvas, "Mijn weg"), 1);
    canvas_drop(canvas);
}

static void keeps_a_name_from_right_to_left_apart(void **state)
{
    (void)state;
    struct made made;
    for (enum size size = NORMAL; size < SIZES; size++) {
        make_real(&made, 0, 4);
        made.family.name = "عائلة القمر";
        made.family.by = NULL;
        struct canvas *canvas = drawn(&made, size);
        assert_texts_apart(canvas);
        canvas_drop(canvas);
    }
}

static void names_what_goes_well(void **state)
{
    (void)state;
    struct made made;
    struct ank_arena mem = {0};
    static const char *const labels[] = {"A", "B", "C", "D", "E"};
    make(&made, "en", 5, 2, 0, "");
    static const struct {
        ank_score then, now;
        enum ank_class class;
    } rows[] = {{8, 8, ANK_SAME},
                {2, 6, ANK_IMPROVED},
                {10, 7, ANK_WORSE},
                {3, 9, ANK_IMPROVED},
                {4, ANK_PARKED, ANK_NO_CLASS}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        made.rows[i].label = labels[i];
        made.rows[i].then = rows[i].then;
        made.rows[i].now = made.rows[i].last = rows[i].now;
        made.rows[i].class = rows[i].class;
    }
    made.rows[3].rule = ANK_RETEST;
    /* What became harder is not praised, however high it is. */
    assert_string_equal(ank_progress_best(&made.family, &mem), "A");
    assert_string_equal(ank_progress_forward(&made.family, false, &mem), "B");
    assert_string_equal(ank_progress_forward(&made.family, true, &mem), "D");

    /* Nothing in the best third: where they stand highest, from the middle of the scale
     * up; all the same: nothing. */
    for (size_t i = 0; i < COUNT(rows); i++)
        made.rows[i] = (struct ank_progress_row){.label = labels[i],
                                                 .scores = made.scores[i],
                                                 .then = 3,
                                                 .now = 3,
                                                 .last = 3,
                                                 .class = ANK_SAME};
    made.rows[2].now = made.rows[2].last = 5;
    assert_string_equal(ank_progress_best(&made.family, &mem), "C");
    made.rows[2].now = made.rows[2].last = 4;
    assert_null(ank_progress_best(&made.family, &mem));
    made.rows[2].now = made.rows[2].last = 3;
    assert_null(ank_progress_best(&made.family, &mem));
    assert_null(ank_progress_forward(&made.family, false, &mem));

    /* Where lower is better, low is what goes well. */
    static struct ank_instrument turned;
    turned = instrument;
    turned.scale.better = -1;
    made.family.instrument = &turned;
    for (size_t i = 0; i < COUNT(rows); i++)
        made.rows[i].now = made.rows[i].last =
            (ank_score)(9 - 2 * i); /* 9, 7, 5, 3, 1 */
    assert_string_equal(ank_progress_best(&made.family, &mem), "D, E");
    ank_arena_free(&mem);
}

/* From the middle of the scale up, in its good direction; below it nothing is praised.
 */
static void praises_from_the_middle_of_the_scale_up(void **state)
{
    (void)state;
    static const struct {
        ank_score low, high;
        int better;
        ank_score now[2]; /* in steps from the lowest */
        const char *best;
    } cases[] = {
        {0, 10, +1, {5, 3}, "A"},   {0, 10, +1, {4, 3}, NULL},
        {0, 10, +1, {8, 2}, "A"},   {0, 10, -1, {5, 7}, "A"},
        {0, 10, -1, {6, 7}, NULL},  {0, 10, -1, {2, 8}, "A"},
        {0, 10, -1, {8, 10}, NULL}, {1, 5, +1, {2, 1}, "A"},
        {1, 5, +1, {1, 0}, NULL},   {1, 5, -1, {2, 3}, "A"},
        {1, 5, -1, {3, 4}, NULL},   {1, 5, -1, {0, 1}, "A, B"},
    };
    static const char *const labels[] = {"A", "B"};
    struct ank_arena mem = {0};
    struct made made;
    make(&made, "en", 2, 2, 0, "");
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_instrument list = instrument;
        list.scale = (struct ank_scale){.low = cases[i].low,
                                        .high = cases[i].high,
                                        .step = 1,
                                        .better = cases[i].better};
        made.family.instrument = &list;
        for (size_t d = 0; d < COUNT(labels); d++)
            made.rows[d] = (struct ank_progress_row){.label = labels[d],
                                                     .scores = made.scores[d],
                                                     .then = cases[i].now[d],
                                                     .now = cases[i].now[d],
                                                     .last = cases[i].now[d],
                                                     .class = ANK_SAME};
        const char *best = ank_progress_best(&made.family, &mem);
        assert_string_equal(best ? best : "", cases[i].best ? cases[i].best : "");
    }
    ank_arena_free(&mem);
}

static void says_who_does_what_for_a_right(void **state)
{
    (void)state;
    struct made made;
    struct ank_arena mem = {0};
    make(&made, "en", 1, 2, 0, "Home");
    static const struct {
        struct ank_progress_right right;
        const char *expected;
    } cases[] = {
        {{"", NULL, ANK_REALISED, 20515, ANK_NO_DAY, NULL, ANK_NO_DAY},
         "since 3/03/2026"},
        {{"", NULL, ANK_REALISED, 20515, 20880, NULL, ANK_NO_DAY},
         "since 3/03/2026, renew before 3/03/2027"},
        {{"", NULL, ANK_REALISED, 20515, 20880, NULL, 20860},
         "since 3/03/2026. Renewal asked for on 11/02/2027."},
        {{"", NULL, ANK_APPLIED, 20515, ANK_NO_DAY, NULL, ANK_NO_DAY},
         "Applied for on 3/03/2026. We wait for an answer."},
        {{"", NULL, ANK_PLEADED, 20515, 20880, NULL, ANK_NO_DAY},
         "The coach speaks for us since 3/03/2026. Renew before 3/03/2027."},
        {{"", NULL, ANK_BLOCKED, 20515, ANK_NO_DAY, "procedure", ANK_NO_DAY},
         "It is stuck since 3/03/2026. Why: the papers or the waiting take long."},
        {{"", NULL, ANK_BLOCKED, 20515, ANK_NO_DAY, "no-address", ANK_NO_DAY},
         "It is stuck since 3/03/2026. Why: first an address is needed. Ask the OCMW "
         "(public welfare centre) for a reference address: post and papers can arrive "
         "there."},
        {{"", NULL, ANK_BLOCKED, 20515, ANK_NO_DAY, "other", ANK_NO_DAY},
         "It is stuck since 3/03/2026."},
        {{"", NULL, ANK_REALISED, 20515, ANK_NO_DAY, "procedure", ANK_NO_DAY},
         "since 3/03/2026"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_string_equal(
            sheet_progress_right_words(&made.family, &cases[i].right, &mem),
            cases[i].expected);
    ank_arena_free(&mem);
}

/* A small sheet, as a drawing that can be opened. To renew it: ANK_TEST_RENEW=1
 * meson test test_sheet_progress, and look at it. */
static void assert_drawing(const char *path, struct made *made, bool child)
{
    struct typeset *dejavu = open_dejavu();
    struct canvas *canvas;
    size_t size;
    assert_ok(canvas_open_svg(&canvas, dejavu, &about, &err), err);
    (child ? sheet_progress_draw_child : sheet_progress_draw)(canvas, &made->family);
    char *svg = finish(canvas, &size), *expected = calloc(1, size + 2);
    if (getenv("ANK_TEST_RENEW"))
        assert_ok(ank_file_put(path, svg, size, true, &err), err);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(expected, 1, size + 1, file);
    fclose(file);
    assert_int_equal(length, size);
    assert_string_equal(svg, expected);
    free(expected);
    free(svg);
    typeset_close(dejavu);
}

static void draws_the_same_every_time(void **state)
{
    (void)state;
    struct made made;
    make_real(&made, 0, 3);
    made.family.row_count = 4;
    made.family.right_count = 3;
    made.scores[1][1] = ANK_PARKED;
    add_voices(&made, 1);
    add_steps(&made, "Bellen met de school");
    assert_drawing(DRAWINGS "/sheet.svg", &made, false);
    assert_drawing(DRAWINGS "/sheet-child.svg", &made, true);
}

static void says_in_words_what_happened(void **state)
{
    (void)state;
    struct made made;
    struct ank_arena mem = {0};
    make(&made, "en", 1, 2, 0, "Home");
    struct ank_progress_row row = {.label = "Home"};
    static const struct {
        ank_score then, now, last;
        enum ank_class class;
        bool early;
        enum ank_rule rule;
        const char *expected;
    } cases[] = {
        {3, 5, 5, ANK_IMPROVED, false, ANK_RETEST, "clearly better"},
        {3, 5, 5, ANK_IMPROVED, false, ANK_MIN_CHANGE, "better than then"},
        {5, 5, 5, ANK_SAME, false, ANK_MIN_CHANGE, "about the same"},
        {6, 4, 4, ANK_WORSE, false, ANK_RETEST, "harder now"},
        {3, 5, 5, ANK_NO_CLASS, false, ANK_NO_RULE, "from 3 to 5"},
        {3, 5, 5, ANK_IMPROVED, true, ANK_MIN_CHANGE, "from 3 to 5"},
        {5, 5, 5, ANK_NO_CLASS, false, ANK_NO_RULE, "still 5"},
        {3, 5, ANK_PARKED, ANK_IMPROVED, false, ANK_MIN_CHANGE, "put aside for now"},
        {3, ANK_NA, ANK_NA, ANK_NO_CLASS, false, ANK_NO_RULE, "not for us"},
        {3, ANK_UNKNOWN, ANK_UNKNOWN, ANK_NO_CLASS, false, ANK_NO_RULE,
         "we do not know yet"},
        {3, ANK_REFUSED, ANK_REFUSED, ANK_NO_CLASS, false, ANK_NO_RULE,
         "we would rather not say"},
        {3, ANK_NOT_ASKED, ANK_NOT_ASKED, ANK_NO_CLASS, false, ANK_NO_RULE,
         "not asked again"},
        {ANK_NOT_ASKED, 5, 5, ANK_NO_CLASS, false, ANK_NO_RULE, "too early to tell"},
        {ANK_NOT_ASKED, ANK_NOT_ASKED, ANK_NOT_ASKED, ANK_NO_CLASS, false, ANK_NO_RULE,
         "not filled in"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        row.then = cases[i].then;
        row.now = cases[i].now;
        row.last = cases[i].last;
        row.class = cases[i].class;
        row.early = cases[i].early;
        row.rule = cases[i].rule;
        assert_string_equal(sheet_progress_words(&made.family, &row, &mem),
                            cases[i].expected);
    }
    made.family.sitting_count = 1;
    row = (struct ank_progress_row){.then = 3, .now = 3, .last = 3};
    assert_string_equal(sheet_progress_words(&made.family, &row, &mem), "");
    row.now = row.last = ANK_PARKED;
    assert_string_equal(sheet_progress_words(&made.family, &row, &mem),
                        "put aside for now");
    ank_arena_free(&mem);
}

/* A number of another talk than that over the table has its own day; its year where
 * that is another. */
static void gives_a_number_its_own_day(void **state)
{
    (void)state;
    struct made made;
    make_real(&made, 2, 3);
    made.family.by = "mama";
    for (size_t r = 0; r < 13; r++)
        made.rows[r].then = made.rows[r].now = made.rows[r].last = 4;
    made.rows[0].now_day = made.days[1];
    made.rows[1].then_day = made.days[1];
    made.rows[2].then_day = made.days[1] + 366;
    struct canvas *canvas = drawn(&made, NORMAL);
    assert_texts_apart(canvas);
    assert_int_equal(times(canvas, "(22/11/2024)"), 1);
    assert_int_equal(times(canvas, "(22/11)"), 1);
    assert_int_equal(times(canvas, "(23/11/2025)"), 1);
    canvas_drop(canvas);
}

/* The sheet of one person says "my", and never "our". */
static void speaks_in_one_voice(void **state)
{
    (void)state;
    struct made made;
    static const struct {
        const char *by, *title, *rights, *onward;
    } voices[] = {
        {NULL, "Onze weg tot nu", "Onze rechten", "Hoe gaan we verder?"},
        {"yara", "Mijn weg tot nu", "Mijn rechten", "Hoe ga ik verder?"},
    };
    for (size_t i = 0; i < COUNT(voices); i++) {
        make_real(&made, 0, 2);
        made.family.by = voices[i].by;
        struct canvas *canvas = drawn(&made, NORMAL);
        assert_int_equal(page_of(canvas, voices[i].title), 1);
        assert_int_equal(page_of(canvas, voices[i].rights), 1);
        assert_int_equal(page_of(canvas, voices[i].onward), 1);
        assert_int_equal(page_of(canvas, voices[1 - i].title), 0);
        canvas_drop(canvas);
    }
    made.family.by = NULL;
    made.family.child = true;
    assert_string_equal(sheet_progress_mark_words(&made.family, ANK_REFUSED),
                        "dat zeg ik liever niet");
    made.family.by = "mama";
    made.family.child = false;
    made.family.apart = true; /* nobody's alone */
    assert_string_equal(sheet_progress_mark_words(&made.family, ANK_REFUSED),
                        "dat zeggen we liever niet");
}

static void gives_the_same_bytes_twice(void **state)
{
    (void)state;
    struct made made;
    char *bytes[2];
    size_t size[2];
    make(&made, "nl", 13, 4, 6, "Wonen");
    const struct ank_progress *families[] = {&made.family, &made.family};
    for (int i = 0; i < 2; i++)
        assert_ok(ank_progress_sheet((struct ank_fonts *)fonts, ANK_PDF, families, 2,
                                     &bytes[i], &size[i], &err),
                  err);
    assert_int_equal(size[0], size[1]);
    assert_memory_equal(bytes[0], bytes[1], size[0]);
    free(bytes[0]);
    free(bytes[1]);
}

static void is_a_sheet_too_when_nothing_was_rated(void **state)
{
    (void)state;
    struct made made;
    char *bytes;
    size_t size;
    make(&made, "nl", 0, 1, 0, "");
    made.family.instrument = NULL;
    made.family.sitting_count = 0;
    const struct ank_progress *families[] = {&made.family};
    assert_ok(ank_progress_sheet((struct ank_fonts *)fonts, ANK_SVG, families, 1,
                                 &bytes, &size, &err),
              err);
    assert_non_null(strstr(bytes, "Gezin Zon"));
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_nothing_cross_or_leave_the_page),
        cmocka_unit_test(is_one_page_or_its_back),
        cmocka_unit_test(tells_the_whole_record_on_the_back),
        cmocka_unit_test(sets_voices_side_by_side),
        cmocka_unit_test(shows_the_voices_of_every_list),
        cmocka_unit_test(sets_lists_of_who_rate_apart_side_by_side),
        cmocka_unit_test(shows_a_child_every_list),
        cmocka_unit_test(begins_with_a_baseline),
        cmocka_unit_test(a_child_sees_faces_and_no_numbers),
        cmocka_unit_test(keeps_a_name_from_right_to_left_apart),
        cmocka_unit_test(names_what_goes_well),
        cmocka_unit_test(praises_from_the_middle_of_the_scale_up),
        cmocka_unit_test(says_who_does_what_for_a_right),
        cmocka_unit_test(draws_the_same_every_time),
        cmocka_unit_test(says_in_words_what_happened),
        cmocka_unit_test(gives_a_number_its_own_day),
        cmocka_unit_test(speaks_in_one_voice),
        cmocka_unit_test(gives_the_same_bytes_twice),
        cmocka_unit_test(is_a_sheet_too_when_nothing_was_rated),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
