/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A made-up report of a release, as full as a real one, to check and to look at:
 * sample_release LANGUAGE FILE.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/forms.h>

enum { domains = 13, sites = 6, kinds = 4 };

static struct ank_label const names[domains] = {
    {"Papieren en recht", "Administratif et droits", "Papers and law"},
    {"Wonen", "Logement", "Housing"},
    {"Kinderopvang", "Accueil des enfants", "Child care"},
    {"Geld", "Argent", "Money"},
    {"Hoe ik me voel", "Comment je me sens", "How I feel"},
    {"School", "École", "School"},
    {"Vrije tijd van de kinderen en van ons", "Les loisirs des enfants et les nôtres",
     "Free time of the children and of ours"},
    {"Opvoeding", "Éducation", "Raising children"},
    {"Gezondheid", "Santé", "Health"},
    {"Werk en dagbesteding", "Travail et occupations", "Work and days"},
    {"Familie en vrienden", "Famille et amis", "Family and friends"},
    {"Vervoer", "Transport", "Transport"},
    {"Taal", "Langue", "Language"},
};
static struct ank_label const classes[] = {
    {"duidelijk vooruit", "nettement mieux", "clearly forward"},
    {"ongeveer hetzelfde", "à peu près pareil", "about the same"},
    {"nu moeilijker", "plus difficile maintenant", "harder now"},
    {"niet duidelijk vooruit", "pas nettement mieux", "not clearly forward"},
};
static struct ank_label const homes[kinds] = {
    {"alleenstaande ouder", "parent seul", "one parent"},
    {"twee ouders", "deux parents", "two parents"},
    {"bij familie of vrienden", "chez la famille ou des amis",
     "with family or friends"},
    {"iets anders", "autre chose", "something else"},
};
static struct ank_label const projects[sites] = {
    {"Zonnedorp", "Zonnedorp", "Zonnedorp"},
    {"Huis van het Kind Waterkant", "Maison de l'enfant Waterkant",
     "Children's house Waterkant"},
    {"Bruggenbouwers", "Bruggenbouwers", "Bruggenbouwers"},
    {"De Kade", "De Kade", "De Kade"},
    {"Les Tilleuls", "Les Tilleuls", "Les Tilleuls"},
    {"Alle projecten samen", "Tous les projets ensemble", "All projects together"},
};

struct made {
    struct ank_arena mem;
    const struct ank_lang *lang;
    size_t count;
    struct ank_release_section *sections;
};

static struct ank_shown *nothing(struct made *made)
{
    struct ank_shown *shown = ank_alloc(&made->mem, sizeof *shown);
    *shown = (struct ank_shown){.cut_off = ANK_NO_DAY,
                                .n = -1,
                                .mean = NAN,
                                .sd = NAN,
                                .low = NAN,
                                .high = NAN,
                                .majority = -1};
    for (int i = 0; i < ANK_MOST_PARTS; i++)
        shown->parts[i] = -1;
    return shown;
}

static const char *pick(const struct made *made, const char *nl, const char *fr,
                        const char *en)
{
    struct ank_label label = {nl, fr, en};
    return ank_label(made->lang, &label);
}

static const char *const *all(struct made *made, const struct ank_label *labels,
                              size_t count)
{
    const char **texts = ank_alloc(&made->mem, count * sizeof *texts);
    for (size_t i = 0; i < count; i++)
        texts[i] = ank_label(made->lang, &labels[i]);
    return texts;
}

static struct ank_release_section *add(struct made *made, enum ank_release_kind kind,
                                       const char *heading, const char *note,
                                       size_t rows)
{
    made->sections =
        ank_grow(&made->mem, made->sections, made->count, sizeof *made->sections);
    struct ank_release_section *section = &made->sections[made->count++];
    *section = (struct ank_release_section){
        .kind = kind,
        .heading = heading,
        .note = note,
        .low = NAN,
        .high = NAN,
        .row_count = rows,
        .rows = ank_alloc(&made->mem, rows * sizeof *section->rows)};
    return section;
}

static struct ank_shown *row(const struct made *made,
                             struct ank_release_section *section, size_t at,
                             const struct ank_label *label, struct ank_shown *shown)
{
    struct ank_release_row *rows = (struct ank_release_row *)section->rows;
    rows[at] =
        (struct ank_release_row){.label = ank_label(made->lang, label), .shown = shown};
    return shown;
}

static int fives(double value)
{
    return 5 * (int)lround(value / 5);
}

/* One domain: told in full, folded, in words, repeated, or not at all. */
static void fill_change(struct ank_shown *shown, int at, int n, double shift)
{
    if (at == 9) {
        shown->why = ANK_BELOW_THRESHOLD;
        return;
    }
    if (at == 11) {
        shown->why = ANK_DIFFERENCING;
        return;
    }
    shown->n = at == 12 ? 15 : fives(n - at);
    shown->mean = round((2.4 - 0.26 * at + shift) * 10) / 10;
    shown->part_count = at % 4 == 3 || at == 12 ? 2 : 3;
    if (at == 12) {
        shown->why_sd = ANK_BELOW_THRESHOLD;
        shown->majority = 1;
        return;
    }
    if (at == 8) {
        shown->mean = NAN;
        shown->why_mean = ANK_END;
        shown->why_parts = ANK_PARTS;
        shown->part_count = 3;
        return;
    }
    shown->sd = 1.9;
    shown->low = round((shown->mean - 0.8 - 0.03 * at) * 10) / 10;
    shown->high = round((shown->mean + 0.8 + 0.03 * at) * 10) / 10;
    shown->parts[0] = fives(shown->n * (0.5 - 0.02 * at));
    shown->parts[1] =
        fives(shown->part_count == 2 ? shown->n - shown->parts[0] : shown->n * 0.3);
    if (shown->part_count == 3)
        shown->parts[2] = shown->n - shown->parts[0] - shown->parts[1];
    if (at == 2 || at == 5) {
        shown->repeated = true;
        shown->cut_off = ank_day_from_civil(2026, 6, 30);
    }
}

static void add_change(struct made *made, int months, int n)
{
    struct ank_release_section *section = add(
        made, ANK_RELEASE_CHANGE,
        ank_format(&made->mem,
                   pick(made, "Verandering na %d maanden, per domein",
                        "Changement après %d mois, par domaine",
                        "Change after %d months, per domain"),
                   months),
        pick(made,
             "In punten op de schaal van 0 tot 10; duidelijk is 2 punten of meer.",
             "En points sur l'échelle de 0 à 10 ; nettement, c'est 2 points ou plus.",
             "In points on the scale from 0 to 10; clearly is 2 points or more."),
        domains);
    section->low = -10, section->high = 10, section->better = 1;
    section->part_count = 3;
    section->parts = all(made, classes, 3);
    section->others = ank_label(made->lang, &classes[3]);
    for (int i = 0; i < domains; i++)
        fill_change(row(made, section, (size_t)i, &names[i], nothing(made)), i, n,
                    0.05 * (months - 6));
}

static void add_started(struct made *made)
{
    static const int n[sites] = {35, 20, 55, -1, 15, 140};
    struct ank_release_section *section =
        add(made, ANK_RELEASE_COUNTS,
            pick(made, "Hoeveel gezinnen doen mee?",
                 "Combien de familles participent ?", "How many families take part?"),
            pick(made, "Gezinnen die gestart zijn sinds het begin van het project.",
                 "Familles qui ont commencé depuis le début du projet.",
                 "Families that started since the project began."),
            sites);
    for (size_t i = 0; i < sites; i++) {
        struct ank_shown *shown = row(made, section, i, &projects[i], nothing(made));
        shown->n = n[i];
        shown->why = n[i] < 0 ? ANK_BELOW_THRESHOLD : ANK_SHOWN;
    }
}

static void add_homes(struct made *made)
{
    static const int parts[3][kinds] = {
        {60, 45, 20, 15}, {25, 20, -1, -1}, {-1, -1, -1, -1}};
    static const int n[3] = {140, 60, 15};
    struct ank_release_section *section =
        add(made, ANK_RELEASE_COUNTS,
            pick(made, "Welke gezinnen zijn het?", "Quelles familles ?",
                 "Which families are they?"),
            NULL, 3);
    section->part_count = kinds;
    section->parts = all(made, homes, kinds);
    for (size_t i = 0; i < 3; i++) {
        struct ank_shown *shown = row(made, section, i,
                                      &projects[i == 0   ? 5
                                                : i == 1 ? 2
                                                         : 4],
                                      nothing(made));
        shown->n = n[i];
        shown->part_count = kinds;
        memcpy(shown->parts, parts[i], sizeof parts[i]);
        shown->why_parts = i == 2 ? ANK_PARTS : ANK_SHOWN;
    }
}

static void add_levels(struct made *made)
{
    struct ank_release_section *section =
        add(made, ANK_RELEASE_LEVELS,
            pick(made, "Hoe gaat het nu?", "Comment cela va-t-il maintenant ?",
                 "How is it now?"),
            pick(made, "Gemiddelde van de laatste meting, van 0 tot 10.",
                 "Moyenne de la dernière mesure, de 0 à 10.",
                 "Mean of the latest rating, from 0 to 10."),
            5);
    section->low = 0, section->high = 10, section->better = 1;
    for (size_t i = 0; i < 5; i++) {
        struct ank_shown *shown = row(made, section, i, &names[i], nothing(made));
        shown->n = fives(60 - 8 * (double)i);
        shown->mean = 7.2 - 0.7 * (double)i;
        if (i == 3) {
            shown->why_sd = ANK_ALIKE;
            continue;
        }
        shown->low = shown->mean - 0.6;
        shown->high = shown->mean + 0.6;
    }
}

static void add_means(struct made *made)
{
    static const struct ank_label rights[3] = {
        {"Tot een recht in orde was", "Jusqu'à ce qu'un droit soit obtenu",
         "Until a right was realised"},
        {"Van aanvraag tot beslissing", "De la demande à la décision",
         "From application to decision"},
        {"Een sociale woning", "Un logement social", "Social housing"},
    };
    struct ank_release_section *section =
        add(made, ANK_RELEASE_MEANS,
            pick(made, "Hoe lang duurt het?", "Combien de temps ?",
                 "How long does it take?"),
            pick(made, "Gemiddeld aantal maanden.", "Nombre moyen de mois.",
                 "Mean number of months."),
            3);
    section->unit = pick(made, "maanden", "mois", "months");
    for (size_t i = 0; i < 3; i++) {
        struct ank_shown *shown = row(made, section, i, &rights[i], nothing(made));
        if (i == 2) {
            shown->why = ANK_BELOW_THRESHOLD;
            continue;
        }
        shown->n = 40 - 20 * (int)i;
        shown->mean = 4.2 - (double)i;
        shown->low = i ? NAN : 3.4;
        shown->high = i ? NAN : 5;
    }
}

static struct ank_release_paper paper_of(struct made *made)
{
    static const char *brief[3], *withheld[2], *method[3];
    brief[0] = pick(
        made,
        "Na zes maanden geven de gezinnen een hoger cijfer voor papieren en recht, wonen en kinderopvang.",
        "Après six mois, les familles donnent un chiffre plus élevé pour l'administratif, le logement et l'accueil des enfants.",
        "After six months families give a higher number for papers and law, housing and child care.");
    brief[1] = pick(
        made,
        "Over werk en vervoer kunnen we niets zeggen zonder op één gezin te wijzen.",
        "Sur le travail et le transport, nous ne pouvons rien dire sans désigner une famille.",
        "About work and transport nothing can be said without pointing at a family.");
    brief[2] = pick(
        made, "Er is geen vergelijkingsgroep: deze cijfers bewijzen geen oorzaak.",
        "Il n'y a pas de groupe de comparaison : ces chiffres ne prouvent aucune cause.",
        "There is no comparison group: these figures prove no cause.");
    withheld[0] = pick(
        made,
        "Het project De Kade heeft minder dan 10 gezinnen: er staat niets van in dit blad.",
        "Le projet De Kade compte moins de 10 familles : rien n'en figure ici.",
        "The project De Kade has fewer than 10 families: nothing of it is here.");
    withheld[1] = pick(
        made,
        "Van vervoer: sinds 30/06/2026 kwamen er te weinig gezinnen bij om een nieuw cijfer te geven dat geen gezin verraadt.",
        "Du transport : depuis le 30/06/2026, trop peu de familles sont venues pour donner un nouveau chiffre sans en trahir une.",
        "Of transport: since 30/06/2026 too few families came to give a new figure that betrays none.");
    method[0] = pick(
        made,
        "Alle aantallen zijn afgerond op 5, gemiddelden op 1 cijfer na de komma. De intervallen komen uit de afgeronde cijfers.",
        "Tous les nombres sont arrondis à 5, les moyennes à une décimale. Les intervalles viennent des chiffres arrondis.",
        "All counts are rounded to 5, means to one decimal. Intervals come from the rounded figures.");
    method[1] = pick(
        made,
        "Gezinnen stappen in op een moeilijk moment: een deel van de verandering was ook vanzelf gekomen.",
        "Les familles commencent à un moment difficile : une partie du changement serait venue d'elle-même.",
        "Families enrol in a bad spell, and part of a change would have come by itself.");
    method[2] = "ankerpunt 0.2.0";
    return (struct ank_release_paper){
        .lang = made->lang,
        .title = pick(made, "Gezinscoaching in vijf projecten (verzonnen)",
                      "Coaching familial dans cinq projets (inventé)",
                      "Family coaching in five projects (made up)"),
        .whom = pick(made, "de Vlaamse Gemeenschapscommissie",
                     "la Commission communautaire", "the Community Commission"),
        .purpose = pick(made, "jaarverslag 2026 en de vraag of de projecten doorgaan",
                        "rapport annuel 2026 et la suite des projets",
                        "yearly report of 2026, and whether the projects go on"),
        .cut_off = ank_day_from_civil(2026, 12, 31),
        .least = 10,
        .brief_count = 3,
        .withheld_count = 2,
        .method_count = 3,
        .section_count = made->count,
        .brief = brief,
        .sections = made->sections,
        .withheld = withheld,
        .method = method,
    };
}

int main(int argc, char **argv)
{
    struct ank_error err = {0};
    struct ank_fonts *fonts;
    char *bytes;
    size_t size;
    struct made made = {.lang = argc > 2 ? ank_lang_find(argv[1]) : NULL};
    if (!made.lang) {
        fprintf(stderr, "sample_release LANGUAGE FILE\n");
        return 2;
    }
    add_started(&made);
    add_homes(&made);
    add_change(&made, 6, 65);
    add_change(&made, 12, 45);
    add_change(&made, 18, 40);
    add_levels(&made);
    add_means(&made);
    struct ank_release_paper paper = paper_of(&made);
    if (!ank_fonts_open(&fonts, &err) ||
        !ank_release_sheet(fonts, ANK_PDF, &paper, &bytes, &size, &err) ||
        !ank_file_put(argv[2], bytes, size, true, &err)) {
        fprintf(stderr, "sample_release: %s\n", err.text);
        return 1;
    }
    free(bytes);
    ank_fonts_close(fonts);
    ank_arena_free(&made.mem);
    return 0;
}
