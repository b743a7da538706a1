/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of a release: each project by itself first, then all of them together;
 * what is not told, and why; how it was made. */
#include <stdlib.h>

#include "release_report.h"

static void add_chapter(struct report *report, size_t site)
{
    const struct release *release = report->release;
    const char **lines;
    struct ank_release_section chapter = {.kind = ANK_RELEASE_CHAPTER,
                                          .heading = release_site_name(release, site)};
    chapter.line_count = release_site_brief(release, site, &lines);
    chapter.lines = lines;
    report->sections = ank_grow(report->mem, report->sections, report->count,
                                sizeof *report->sections);
    report->sections[report->count++] = chapter;
}

/* Each project in a sentence, on the first page. */
static void add_front(struct report *report)
{
    const char **lines;
    struct ank_release_section front = {
        .kind = ANK_RELEASE_COUNTS,
        .heading = report_word(report, ANK_N("Each project by itself"))};
    front.line_count = release_front_words(report->release, &lines);
    front.lines = lines;
    if (front.line_count > 0)
        report_add_section(report, &front, NULL);
    report_tell_started(report);
}

/* One project needs no chapter of its own, nor does a total that stands alone. */
static void fill(struct report *report)
{
    const struct release *release = report->release;
    size_t sites = release->project_count > 1 ? release->project_count + 1 : 1;
    size_t told = 0;
    for (size_t site = 0; site < sites; site++)
        told += release_site_is_told(release, site);
    if (sites > 1)
        add_front(report);
    for (size_t site = 0; site < sites; site++) {
        if (!release_site_is_told(release, site))
            continue;
        if (told > 1 || (sites > 1 && site < release->project_count))
            add_chapter(report, site);
        report_tell_site(report, site);
    }
}

static const char *title_of(const struct release *release)
{
    return release->project_count > 4
               ? SAY_IN(release, ANK_N("%zu projects together"), release->project_count)
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
    struct report report = {.release = release, .mem = release->work->mem};
    struct ank_release_paper sheet = {.lang = release->lang,
                                      .title = title_of(release),
                                      .whom = release->whom,
                                      .purpose = release->purpose,
                                      .cut_off = release->cut_off,
                                      .least = release->least};
    const char **brief, **withheld, **method;
    sheet.brief_count = release_brief_words(release, &brief);
    sheet.withheld_count = release_withheld_words(release, true, &withheld);
    sheet.method_count = release_method_words(release, &method);
    sheet.brief = brief;
    sheet.withheld = withheld;
    sheet.method = method;
    fill(&report);
    sheet.sections = report.sections;
    sheet.section_count = report.count;
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = write_kind(fonts, ANK_PDF, &sheet, folder, "report.pdf", err) &&
                write_kind(fonts, ANK_HTML, &sheet, folder, "report.html", err);
    ank_fonts_close(fonts);
    return done;
}
