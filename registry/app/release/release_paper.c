/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of a release: rows that are shown, put in sections. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/forms.h>
#include "release.h"

struct paper {
    const struct release *release;
    struct ank_arena *mem;
    bool totals;      /* of several projects: their totals, else each by itself */
    const char *said; /* the last note */
    size_t count;
    struct ank_release_section *sections;
};

static const char *word(const struct paper *paper, const char *english)
{
    return ank_words(paper->release->lang, english);
}

/* Rows that the report tells of: of one project its own, of several the totals,
 * and beside those who started each project by itself. */
static bool is_told(const struct paper *paper, const struct ank_asked *row)
{
    return !paper->totals || row->item.total || row->kind == ANK_ASKED_STARTED;
}

static enum ank_release_kind kind_of(const struct ank_asked *row)
{
    switch (row->kind) {
    case ANK_ASKED_CHANGE:
        return ANK_RELEASE_CHANGE;
    case ANK_ASKED_EXPERIENCE:
        return ANK_RELEASE_LEVELS;
    case ANK_ASKED_DURATION:
    case ANK_ASKED_CONTACTS:
    case ANK_ASKED_REALISED:
        return ANK_RELEASE_MEANS;
    default:
        return ANK_RELEASE_COUNTS;
    }
}

static const char *heading_of(const struct paper *paper, const struct ank_asked *row)
{
    static const char *const headings[ANK_ASKED_KINDS] = {
        [ANK_ASKED_STARTED] = ANK_N("Families that started"),
        [ANK_ASKED_REFERRAL] = ANK_N("How families came"),
        [ANK_ASKED_REACHED] = ANK_N("Families that were rated"),
        [ANK_ASKED_CLOSED] = ANK_N("Families whose support ended"),
        [ANK_ASKED_DURATION] = ANK_N("How long, of those who closed"),
        [ANK_ASKED_CONTACTS] = ANK_N("Contacts with families"),
        [ANK_ASKED_EXPLORED] = ANK_N("Rights explored"),
        [ANK_ASKED_STAGE] = ANK_N("How far the furthest right came"),
        [ANK_ASKED_GROUP] = ANK_N("Rights by kind"),
        [ANK_ASKED_REALISED] = ANK_N("Rights in order, for each family"),
        [ANK_ASKED_TIME] = ANK_N("Until a first right was in order"),
    };
    if (row->kind == ANK_ASKED_CHANGE)
        return SAY_IN(paper->release, ANK_N("Change %s, by domain"),
                      release_wave_words(paper->release, row->wave));
    if (row->kind == ANK_ASKED_EXPERIENCE)
        return SAY_IN(paper->release, ANK_N("How families experience it, %s"),
                      release_wave_words(paper->release, row->wave));
    return word(paper, headings[row->kind]);
}

static const char *note_of(const struct paper *paper, const struct ank_asked *row)
{
    switch (row->kind) {
    case ANK_ASKED_CHANGE:
        return SAY_IN(
            paper->release,
            ANK_N(
                "Mean of later minus start, in points (%s), with its 95 %% interval where "
                "enough families were rated; beside it how many changed enough to count."),
            row->instrument->scale.better > 0 ? word(paper, ANK_N("higher is better"))
                                              : word(paper, ANK_N("lower is better")));
    case ANK_ASKED_GROUP:
        return word(
            paper,
            ANK_N("Families with a right of that kind that was explored: is one in "
                  "order?"));
    case ANK_ASKED_STAGE:
        return word(paper, ANK_N("Of the families whose rights were explored."));
    case ANK_ASKED_TIME:
        return word(
            paper,
            ANK_N(
                "From the start; of the families that started a year ago or more and whose rights were explored."));
    default:
        return NULL;
    }
}

static bool same_section(const struct ank_asked *a, const struct ank_asked *b)
{
    bool by_wave = a->kind == ANK_ASKED_CHANGE || a->kind == ANK_ASKED_EXPERIENCE;
    bool same_scale = !a->instrument || !b->instrument ||
                      (a->instrument->scale.low == b->instrument->scale.low &&
                       a->instrument->scale.high == b->instrument->scale.high &&
                       a->instrument->scale.better == b->instrument->scale.better);
    return a->kind == b->kind && same_scale &&
           (!by_wave || strcmp(release_wave_code(a), release_wave_code(b)) == 0);
}

static const char *label_of(const struct paper *paper, const struct ank_asked *row)
{
    const struct release *release = paper->release;
    bool many = release->project_count > 1 &&
                (!paper->totals || row->kind == ANK_ASKED_STARTED);
    const char *words = row->domain || row->group ? release_row_words(release, row)
                        : row->wave ? release_wave_words(release, row->wave)
                                    : NULL;
    const char *site = many ? release_site_words(release, row) : NULL;
    if (row->kind == ANK_ASKED_DUE || row->kind == ANK_ASKED_REACHED)
        words = SAY_IN(paper->release,
                       row->kind == ANK_ASKED_DUE ? ANK_N("%s: were due")
                                                  : ANK_N("%s: were rated"),
                       words);
    if (words && site)
        return SAY_IN(paper->release, ANK_N("%s (%s)"), words, site);
    if (!words && release->project_count == 1) /* its name is the title */
        return word(paper, ANK_N("families"));
    return words ? words : release_site_words(release, row);
}

/* Rows nobody stands behind, of a moment that has not come, are left out together. */
static void add_row(struct paper *paper, struct ank_release_section *section, size_t at)
{
    struct ank_release_row *rows = (struct ank_release_row *)section->rows;
    rows = ank_grow(paper->mem, rows, section->row_count, sizeof *rows);
    struct ank_shown *shown = ank_alloc(paper->mem, sizeof *shown);
    *shown = paper->release->shown[at];
    shown->repeated = release_repeated(paper->release, shown);
    rows[section->row_count++] =
        (struct ank_release_row){label_of(paper, &paper->release->asked[at]), shown,
                                 paper->release->asked[at].kind == ANK_ASKED_DUE};
    section->rows = rows;
}

/* Who were due at that wave stand above who of them were rated. */
static void add_due(struct paper *paper, struct ank_release_section *section,
                    size_t reached)
{
    const struct release *release = paper->release;
    for (size_t i = 0; i < reached; i++)
        if (release->asked[i].kind == ANK_ASKED_DUE &&
            release->asked[i].project == release->asked[reached].project &&
            strcmp(release_wave_code(&release->asked[i]),
                   release_wave_code(&release->asked[reached])) == 0)
            add_row(paper, section, i);
}

static void set_axis(struct ank_release_section *section, const struct ank_asked *row)
{
    if (section->kind == ANK_RELEASE_LEVELS) {
        section->low = row->item.low;
        section->high = row->item.high;
        return;
    }
    double reach = 1;
    for (size_t i = 0; i < section->row_count; i++) {
        const struct ank_shown *shown = section->rows[i].shown;
        const double seen[] = {shown->mean, shown->low, shown->high};
        for (size_t k = 0; k < ANK_COUNT(seen); k++)
            if (isfinite(seen[k]))
                reach = fmax(reach, ceil(fabs(seen[k])));
    }
    section->low = section->kind == ANK_RELEASE_CHANGE ? -reach : 0;
    section->high = reach;
}

static struct ank_release_section begin(const struct paper *paper,
                                        const struct ank_asked *row)
{
    struct ank_release_section section = {
        .kind = kind_of(row),
        .heading = heading_of(paper, row),
        .note = note_of(paper, row),
        .unit = row->kind == ANK_ASKED_DURATION   ? word(paper, ANK_N("months"))
                : row->kind == ANK_ASKED_CONTACTS ? word(paper, ANK_N("a month"))
                : row->kind == ANK_ASKED_REALISED ? word(paper, ANK_N("rights"))
                                                  : NULL,
        .better = row->instrument ? row->instrument->scale.better : 0,
    };
    const char **parts = ank_alloc(paper->mem, ANK_MOST_PARTS * sizeof *parts);
    for (; ank_asked_part(row->kind, section.part_count); section.part_count++)
        parts[section.part_count] =
            word(paper, ank_asked_part_words(row->kind, section.part_count));
    section.parts = parts;
    if (row->kind == ANK_ASKED_CHANGE)
        section.others = word(paper, ANK_N("about the same or harder"));
    return section;
}

/* A section of which nothing is told says so in the list of what is withheld. */
static bool says_something(const struct ank_release_section *section)
{
    for (size_t i = 0; i < section->row_count; i++)
        if (section->rows[i].shown->why == ANK_SHOWN)
            return true;
    return false;
}

/* How to read it, above the first section that is read so. */
static void say_once(struct paper *paper, struct ank_release_section *section)
{
    if (section->note && paper->said && strcmp(section->note, paper->said) == 0)
        section->note = NULL;
    else if (section->note)
        paper->said = section->note;
}

static void fill(struct paper *paper)
{
    const struct release *release = paper->release;
    for (size_t from = 0, to; from < release->count; from = to) {
        to = from + 1;
        if (release->asked[from].kind == ANK_ASKED_DUE)
            continue; /* stands with who were rated */
        struct ank_release_section section = begin(paper, &release->asked[from]);
        for (to = from; to < release->count &&
                        same_section(&release->asked[from], &release->asked[to]);
             to++)
            if (is_told(paper, &release->asked[to]) &&
                (paper->totals || release->project_count == 1 ||
                 release->shown[to].why == ANK_SHOWN)) {
                if (release->asked[to].kind == ANK_ASKED_REACHED)
                    add_due(paper, &section, to);
                add_row(paper, &section, to);
            }
        set_axis(&section, &release->asked[from]);
        if (!says_something(&section))
            continue;
        say_once(paper, &section);
        paper->sections = ank_grow(paper->mem, paper->sections, paper->count,
                                   sizeof *paper->sections);
        paper->sections[paper->count++] = section;
    }
}

static const char *title_of(const struct paper *paper)
{
    const struct release *release = paper->release;
    return release->project_count > 4
               ? SAY_IN(paper->release, ANK_N("%zu projects together"),
                        release->project_count)
               : release_title(release);
}

/* The same words and drawings as the other kind. */
static bool write_kind(struct ank_fonts *fonts, enum ank_paper kind,
                       const struct ank_release_paper *sheet,
                       struct release_folder *folder, const char *path,
                       struct ank_error *err)
{
    char *bytes;
    size_t size;
    if (!ank_release_sheet(fonts, kind, sheet, &bytes, &size, err))
        return false;
    FILE *out = release_file(folder, path);
    fwrite(bytes, 1, size, out);
    fclose(out);
    free(bytes);
    return true;
}

bool release_write_paper(const struct release *release, struct release_folder *folder,
                         struct ank_error *err)
{
    struct ank_fonts *fonts;
    struct paper paper = {.release = release,
                          .mem = release->work->mem,
                          .totals = release_has_totals(release)};
    struct ank_release_paper sheet = {.lang = release->lang,
                                      .title = title_of(&paper),
                                      .whom = release->whom,
                                      .purpose = release->purpose,
                                      .cut_off = release->cut_off,
                                      .least = release->least};
    const char **brief, **withheld, **method;
    sheet.brief_count = release_brief_words(release, &brief);
    sheet.withheld_count = release_withheld_words(release, &withheld);
    sheet.method_count = release_method_words(release, &method);
    sheet.brief = brief;
    sheet.withheld = withheld;
    sheet.method = method;
    fill(&paper);
    sheet.sections = paper.sections;
    sheet.section_count = paper.count;
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = write_kind(fonts, ANK_PDF, &sheet, folder, "report.pdf", err) &&
                write_kind(fonts, ANK_HTML, &sheet, folder, "report.html", err);
    ank_fonts_close(fonts);
    return done;
}
