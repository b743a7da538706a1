/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper for who reads little: every theme has its pictogram, all of it is on one page,
 * and the next step comes first by its day. */
#include <math.h>

#include <ankerpunt/model/right.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>
#include "../../forms/blank/sheet_form_parts.h"
#include "../../forms/charts/pictogram.h"
#include "drawing.h"

/* Of the family's sheet, whose header has the same names as the form's. */
void sheet_progress_draw_child(struct canvas *canvas,
                               const struct ank_progress *family);

enum { domain_count = 13, talks = 3 };

static const struct ank_anchor anchors[] = {
    {0, {"heel moeilijk", "très difficile", "very hard"}},
    {5, {"gaat wel", "ça va", "all right"}},
    {10, {"heel goed", "très bien", "very good"}},
};

static const struct {
    const char *theme;
    struct ank_label label;
} list[domain_count] = {
    {"housing", {"Wonen", "Logement", "Home"}},
    {"income", {"Geld", "Argent", "Money"}},
    {"administration",
     {"Papieren en justitie", "Papiers et justice", "Paperwork and law"}},
    {"material-needs",
     {"Eten, kleren, huisraad", "Repas, habits, meubles", "Food, clothes, furniture"}},
    {"health", {"Gezondheid", "Santé", "Health"}},
    {"personal-functioning", {"Hoe ik me voel", "Comment je me sens", "How I feel"}},
    {"upbringing", {"Opvoeding", "Éducation des enfants", "Raising the children"}},
    {"social-network",
     {"Familie en vrienden", "Famille et amis", "Family and friends"}},
    {"school", {"School", "École", "School"}},
    {"work",
     {"Werk en dagbesteding", "Travail et activités", "Work and day activities"}},
    {"childcare",
     {"Opvang en vrije tijd", "Garderie et loisirs", "Childcare and free time"}},
    {"mobility", {"Vervoer", "Déplacements", "Getting around"}},
    {"of-our-own", {"Moestuin", "Potager", "Vegetable garden"}},
};

static struct ank_domain domains[domain_count];
static struct ank_instrument instrument = {
    .code = "gezinscoaching",
    .version = 1,
    .title = {"Gezinscoaching", "Coaching familial", "Family coaching"},
    .scale = {0, 0, 10, 1, 1},
    .anchor_count = 3,
    .anchors = (struct ank_anchor *)anchors,
    .domains = domains,
    .domain_count = domain_count,
    .faces = true,
};

static struct ank_form form_of(const char *lang, const char *beside, bool child)
{
    for (size_t i = 0; i < domain_count; i++)
        domains[i] = (struct ank_domain){
            .code = "taal", .theme = list[i].theme, .label = list[i].label};
    return (struct ank_form){
        .lang = ank_lang_of_form(lang),
        .beside = beside ? ank_lang_find(beside) : NULL,
        .coach = ank_lang_find("nl"),
        .instrument = &instrument,
        .easy = true,
        .child = child,
        .family = "G-7K3QX",
        .person = child ? "dochter" : NULL,
        .planned = ANK_NO_DAY,
        .code = "G-7K3QX/gezinscoaching-1/6/98",
        .today = 20600,
    };
}

/* A made-up family. */
struct made {
    ank_score scores[domain_count][talks];
    ank_day days[talks];
    struct ank_progress_row rows[domain_count];
    struct ank_progress_right rights[6];
    struct ank_progress_step steps[4];
    struct ank_progress family;
};

static void make(struct made *made, const char *lang, size_t rows, size_t sittings)
{
    static const struct ank_progress_step steps[] = {
        {"Samen naar het OCMW", "jullie coach", 20700, ANK_NO_DAY, "administration"},
        {"De dokter bellen", "mama", 20650, ANK_NO_DAY, "health"},
        {"Kleren brengen", NULL, ANK_NO_DAY, ANK_NO_DAY, NULL},
        {"Gedaan is gedaan", "mama", 20500, 20510, NULL},
    };
    static const int stages[] = {ANK_APPLIED, ANK_REALISED, ANK_STAGE_REFUSED,
                                 ANK_KEPT,    ANK_DETECTED, ANK_LOST};
    *made = (struct made){0};
    memcpy(made->steps, steps, sizeof steps);
    for (size_t i = 0; i < COUNT(stages); i++)
        made->rights[i] = (struct ank_progress_right){"Verhoogde tegemoetkoming",
                                                      NULL,
                                                      stages[i],
                                                      20500,
                                                      ANK_NO_DAY,
                                                      NULL,
                                                      ANK_NO_DAY};
    for (size_t d = 0; d < domain_count; d++) {
        for (size_t t = 0; t < talks; t++)
            made->scores[d][t] = (ank_score)((3 * d + 2 * t) % 11);
        made->rows[d] = (struct ank_progress_row){
            .label = ank_label(ank_lang_find(lang), &list[d].label),
            .theme = list[d].theme,
            .scores = made->scores[d],
            .then = made->scores[d][0],
            .now = sittings > 1 ? made->scores[d][sittings - 1] : ANK_NOT_ASKED,
            .last = made->scores[d][sittings - 1],
            .priority = d % 5 == 1};
    }
    made->family = (struct ank_progress){
        .lang = ank_lang_find(lang),
        .easy = true,
        .code = "G-7K3QX",
        .name = "Gezin Zon",
        .start = 20000,
        .today = 20600,
        .instrument = &instrument,
        .min_change = 2,
        .sitting_count = sittings,
        .days = made->days,
        .row_count = rows,
        .rows = made->rows,
        .right_count = COUNT(stages),
        .rights = made->rights,
        .explored = ANK_NO_DAY,
        .step_count = COUNT(steps),
        .steps = made->steps,
    };
    for (size_t t = 0; t < talks; t++)
        made->days[t] = 20100 + 180 * (ank_day)t;
}

static struct canvas *open_on(bool letter)
{
    struct canvas *canvas;
    struct canvas_about on = about;
    on.letter = letter;
    assert_ok(canvas_open_svg(&canvas, fonts, &on, &err), err);
    return canvas;
}

static size_t last_page(struct canvas *canvas)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    return boxes[count - 1].page;
}

static double place_of(struct canvas *canvas, const char *text)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        if (strncmp(boxes[i].text, text, strlen(text)) == 0)
            return boxes[i].box.y;
    return -1;
}

/* The file of themes that ships, and one of nobody's. */
static void has_a_pictogram_for_every_theme(void **state)
{
    (void)state;
    char text[8192], theme[64];
    FILE *file = fopen(DRAWINGS "/../../registry/model/presets/themes.json", "r");
    assert_non_null(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, "\"code\": \"")); count++) {
        at += strlen("\"code\": \"");
        assert_int_equal(sscanf(at, "%63[a-z-]", theme), 1);
        if (!pictogram_is_there(theme))
            fail_msg("no pictogram for %s", theme);
    }
    assert_true(count > 20);
    assert_false(pictogram_is_there("of-our-own") || pictogram_is_there(NULL));
}

static void draws_the_pictograms_as_kept(void **state)
{
    (void)state;
    static const char *const themes[] = {"housing",
                                         "income",
                                         "debts",
                                         "material-needs",
                                         "administration",
                                         "justice",
                                         "residence-status",
                                         "health",
                                         "personal-functioning",
                                         "upbringing",
                                         "family-relations",
                                         "social-network",
                                         "school",
                                         "work",
                                         "leisure",
                                         "childcare",
                                         "mobility",
                                         "language",
                                         "neighbourhood",
                                         "household",
                                         "support-experience",
                                         "faith",
                                         NULL};
    struct canvas *canvas = start_svg(fonts);
    for (size_t i = 0; i < COUNT(themes); i++)
        pictogram_draw(
            canvas,
            (struct point){60 + 80 * (double)(i % 6), 60 + 80 * floor((double)i / 6)},
            60, themes[i]);
    assert_draws_as(canvas, "pictograms.svg");
}

static void keeps_a_form_on_one_page(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "fr", "en", "ar", "bg", "es",
                                            "ps", "ro", "so", "tr", "uk"};
    for (size_t l = 0; l < COUNT(languages); l++)
        for (int kind = 0; kind < 8; kind++) {
            struct ank_form form =
                form_of(languages[l], kind & 1 ? "nl" : NULL, kind & 2);
            struct canvas *canvas = open_on(kind & 4);
            sheet_form_draw(canvas, &form);
            assert_texts_apart(canvas);
            if (last_page(canvas) != 1)
                fail_msg("%s, kind %d: %zu pages", languages[l], kind,
                         last_page(canvas));
            canvas_drop(canvas);
        }
}

/* A list without faces keeps its numbers. */
static void asks_in_faces_only_where_there_are_some(void **state)
{
    (void)state;
    struct ank_form form = form_of("nl", NULL, false);
    instrument.faces = false;
    struct canvas *canvas = open_on(false);
    sheet_form_draw(canvas, &form);
    instrument.faces = true;
    assert_true(place_of(canvas, "Kruis op elke lijn") > 0);
    assert_true(place_of(canvas, "Teken op elke lijn") < 0);
    canvas_drop(canvas);
}

static void tells_the_coach_the_points_of_the_faces(void **state)
{
    (void)state;
    static const ank_score points[ANK_FACES] = {0, 3, 5, 8, 10};
    struct ank_form form = form_of("nl", NULL, false);
    struct canvas *canvas = open_on(false);
    char text[32];
    sheet_form_draw(canvas, &form);
    for (int face = 0; face < ANK_FACES; face++) {
        assert_int_equal(ank_scale_face(&instrument.scale, face), points[face]);
        snprintf(text, sizeof text, "%d", points[face]);
        assert_true(place_of(canvas, text) > 0);
    }
    canvas_drop(canvas);
}

static void keeps_a_sheet_on_one_page(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "fr", "en"};
    for (size_t l = 0; l < COUNT(languages); l++)
        for (size_t rows = 1; rows <= domain_count; rows += 4)
            for (size_t sittings = 1; sittings <= talks; sittings++)
                for (int letter = 0; letter < 2; letter++) {
                    struct made made;
                    struct canvas *canvas = open_on(letter);
                    make(&made, languages[l], rows, sittings);
                    sheet_progress_draw_child(canvas, &made.family);
                    assert_texts_apart(canvas);
                    assert_int_equal(last_page(canvas), 1);
                    canvas_drop(canvas);
                }
}

static void puts_the_next_step_first(void **state)
{
    (void)state;
    struct made made;
    struct canvas *canvas = open_on(false);
    make(&made, "nl", domain_count, 2);
    sheet_progress_draw_child(canvas, &made.family);
    double doctor = place_of(canvas, "De dokter"), welfare = place_of(canvas, "Samen"),
           clothes = place_of(canvas, "Kleren");
    assert_true(0 < doctor && doctor < welfare && welfare < clothes);
    assert_true(place_of(canvas, "Gedaan") < 0);
    canvas_drop(canvas);
}

/* One of each, with DejaVu alone. */
static void draws_a_sheet_as_kept(void **state)
{
    (void)state;
    struct typeset *dejavu = open_dejavu();
    struct made made;
    struct canvas *canvas;
    make(&made, "nl", 3, 2);
    assert_ok(canvas_open_svg(&canvas, dejavu, &about, &err), err);
    sheet_progress_draw_child(canvas, &made.family);
    assert_draws_as(canvas, "sheet-easy.svg");
    typeset_close(dejavu);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_a_pictogram_for_every_theme),
        cmocka_unit_test(draws_the_pictograms_as_kept),
        cmocka_unit_test(keeps_a_form_on_one_page),
        cmocka_unit_test(asks_in_faces_only_where_there_are_some),
        cmocka_unit_test(tells_the_coach_the_points_of_the_faces),
        cmocka_unit_test(keeps_a_sheet_on_one_page),
        cmocka_unit_test(puts_the_next_step_first),
        cmocka_unit_test(draws_a_sheet_as_kept),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
