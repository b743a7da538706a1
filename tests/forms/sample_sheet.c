/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A made-up page with what real pages have: headings, a table, a star, a list. */
#include "sample_sheet.h"

#include <stdio.h>

enum { DOMAINS = 14 };

static const colour ink_colour = 0x22303C, teal = 0x1B7F76, ochre = 0xB9722B,
                    sand = 0xF5F0E6, grey = 0x66727D;

static const char *const domains[DOMAINS] = {
    "Wonen",
    "Geld",
    "Papieren en recht",
    "Gezondheid",
    "Opvoeding",
    "Hoe ik me voel",
    "Familie en vrienden",
    "School",
    "Werk en dagbesteding",
    "Kinderopvang",
    "Vrije tijd",
    "Vervoer",
    "Taal",
    "Mentaal welzijn",
};

static const char *const names[] = {
    "Gezin Zon",         "Košice · Çağla",   "Nguyễn Thị Ánh", "Їжакевич",
    "Gezin ليلى (3)",    "عائلة أحمد",       "שרה לוי",        "Łukasz Wiśniewski",
    "Ştefan · Ștefania", "Ñuñez · Ọláyínká",
};

static int score_of(unsigned number, int domain, int wave)
{
    unsigned mixed =
        number * 13 + (unsigned)domain * 7 + (unsigned)wave * (3 + number % 3);
    return 1 + (int)(mixed % 10);
}

static void words(struct canvas *canvas, enum tag tag, double x, double y,
                  enum face face, double size, colour ink, enum align align,
                  const char *text)
{
    canvas_begin(canvas, tag, NULL);
    canvas_text(canvas, (struct point){x, y}, (struct style){face, size, ink, align},
                text);
    canvas_end(canvas);
}

static void draw_row(struct canvas *canvas, unsigned number, int i, double y)
{
    char text[64];
    int then = score_of(number, i, 0), now = score_of(number, i, 3);
    struct point points[4];

    if (i % 2 == 0)
        canvas_box(canvas, (struct box){50, y - 12, 495, 18}, 0, ink_fill(0xFAF8F3));
    canvas_begin(canvas, TAG_TR, NULL);
    words(canvas, TAG_TH, 57, y, FACE_PLAIN, 10.5, ink_colour, ALIGN_LEFT, domains[i]);
    snprintf(text, sizeof text, "%d → %d", then, now);
    words(canvas, TAG_TD, 230, y, FACE_BOLD, 10, ink_colour, ALIGN_CENTRE, text);
    for (int k = 0; k <= 10; k++)
        canvas_circle(canvas, (struct point){270 + 14 * k, y - 3.5}, 1,
                      ink_fill(0xD5DBE0));
    canvas_line(canvas, (struct point){270 + 14 * then, y - 3.5},
                (struct point){270 + 14 * now, y - 3.5}, ink_stroke(0x8CC7C3, 3));
    canvas_circle(canvas, (struct point){270 + 14 * then, y - 3.5}, 4,
                  (struct ink){0xFFFFFF, ink_colour, 1.4, false});
    canvas_circle(canvas, (struct point){270 + 14 * now, y - 3.5}, 4.5, ink_fill(teal));
    for (int k = 0; k < 4; k++)
        points[k] = (struct point){425 + 12 * k, y - score_of(number, i, k) / 1.5};
    canvas_polyline(canvas, points, 4, ink_stroke(grey, 0.8));
    for (int k = 0; k < 4; k++) {
        snprintf(text, sizeof text, "%d", score_of(number, i, k));
        words(canvas, TAG_TD, 480 + 8 * k, y, FACE_REPORT, 5.5, grey, ALIGN_LEFT, text);
    }
    words(canvas, TAG_TD, 543, y, FACE_REPORT, 6.5, ink_colour, ALIGN_RIGHT,
          now > then + 1   ? "beter"
          : now < then - 1 ? "moeilijker"
                           : "hetzelfde");
    canvas_end(canvas);
}

static void draw_star(struct canvas *canvas, unsigned number)
{
    double then[DOMAINS], now[DOMAINS];
    for (int i = 0; i < DOMAINS; i++) {
        then[i] = score_of(number, i, 0);
        now[i] = score_of(number, i, 3);
    }
    struct chart_series series[] = {
        {then, {NO_COLOUR, ochre, 1.3, true}, 1.7},
        {now, {colour_blend(teal, 0xFFFFFF, 0.22), teal, 1.8, false}, 2.4},
    };
    struct chart_data data = {
        .low = 0,
        .high = 10,
        .step = 2,
        .label_count = DOMAINS,
        .labels = domains,
        .label_style = {FACE_PLAIN, 8, ink_colour, ALIGN_LEFT},
        .series_count = 2,
        .series = series,
    };
    canvas_begin(canvas, TAG_FIGURE, "De ster: toen en nu, voor veertien domeinen");
    chart_find("star")->draw(canvas, (struct box){50, 440, 250, 215}, &data);
    canvas_end(canvas);
}

static void draw_smile(struct canvas *canvas, struct point at)
{
    struct ink line = ink_stroke(ink_colour, 1.2);
    canvas_begin(canvas, TAG_FIGURE, "Een lachend gezicht");
    canvas_circle(canvas, at, 14, line);
    canvas_circle(canvas, (struct point){at.x - 5, at.y - 4}, 1.6,
                  ink_fill(ink_colour));
    canvas_circle(canvas, (struct point){at.x + 5, at.y - 4}, 1.6,
                  ink_fill(ink_colour));
    canvas_arc(canvas, at, 8, 25, 155, line);
    canvas_end(canvas);
}

static void draw_list(struct canvas *canvas)
{
    static const char *const rights[] = {
        "Verhoogde tegemoetkoming, sinds 3/3",
        "Sociaal tarief energie, sinds 20/4",
        "Schooltoeslag, sinds 1/6",
        "Sociale woning: ingeschreven op 12/5; Leen belt in september",
    };
    double y = 470;
    words(canvas, TAG_H2, 315, 458, FACE_BOLD, 13, ink_colour, ALIGN_LEFT,
          "Onze rechten");
    canvas_begin(canvas, TAG_LIST, NULL);
    for (int i = 0; i < 4; i++) {
        struct point check[] = {{317, y + 8}, {320, y + 11}, {326, y + 3}};
        canvas_polyline(canvas, check, 3, ink_stroke(teal, 1.8));
        canvas_begin(canvas, TAG_LI, NULL);
        y += canvas_words(canvas, (struct box){332, y, 210, 0},
                          (struct style){FACE_PLAIN, 10, ink_colour, ALIGN_LEFT}, 14,
                          rights[i]);
        canvas_end(canvas);
    }
    canvas_end(canvas);
}

void sample_sheet(struct canvas *canvas, unsigned number)
{
    char text[128];
    const char *name = names[number % (sizeof names / sizeof *names)];
    struct style small = {FACE_REPORT, 8.5, grey, ALIGN_LEFT};

    canvas_page(canvas);
    canvas_bookmark(canvas, name);
    words(canvas, TAG_H1, 57, 62, FACE_BOLD, 24, 0x17445C, ALIGN_LEFT,
          "Onze weg tot nu");
    snprintf(text, sizeof text, "%s · gestart op 12/1/2026 · gesprek %u", name, number);
    words(canvas, TAG_P, 57, 80, FACE_PLAIN, 11, ink_colour, ALIGN_LEFT, text);
    draw_smile(canvas, (struct point){525, 58});

    canvas_box(canvas, (struct box){57, 98, 486, 46}, 6, ink_fill(sand));
    words(canvas, TAG_H2, 69, 115, FACE_BOLD, 11.5, 0x17445C, ALIGN_LEFT,
          "Dit gaat goed, dit houden we");
    words(canvas, TAG_P, 69, 133, FACE_PLAIN, 11, ink_colour, ALIGN_LEFT,
          "De kinderen gaan graag naar school. Oma springt bij op woensdag.");
    words(canvas, TAG_H2, 57, 168, FACE_BOLD, 13, 0x17445C, ALIGN_LEFT, "Toen en nu");
    canvas_begin(canvas, TAG_TABLE, NULL);
    for (int i = 0; i < DOMAINS; i++)
        draw_row(canvas, number, i, 188 + 18 * i);
    canvas_end(canvas);

    draw_star(canvas, number);
    draw_list(canvas);
    canvas_begin(canvas, TAG_P, NULL);
    canvas_words(
        canvas, (struct box){57, 690, 486, 0}, small, 11.5,
        "Mama gaf deze cijfers zelf, samen met de coach. 0 is heel moeilijk, 10 is "
        "heel goed. Dit blad is van jullie gezin: jullie kiezen wie het ziet, en "
        "wat er later mee gebeurt.");
    canvas_words(
        canvas, (struct box){57, 730, 486, 0}, small, 11.5,
        "هذه الورقة ملك لعائلتكم. أنتم تختارون من يراها وماذا يحدث بها لاحقا، ويمكنكم "
        "تغيير رأيكم في أي وقت.");
    canvas_end(canvas);
    canvas_line(canvas, (struct point){57, 770}, (struct point){543, 770},
                ink_stroke(0xD9D4C8, 0.8));
    small.align = ALIGN_RIGHT;
    canvas_text(canvas, (struct point){543, 785}, small, "blad 1 van 1");
}
