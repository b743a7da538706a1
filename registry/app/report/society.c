/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page for everybody; see <ankerpunt/app/society.h>. */
#include <string.h>

#include "society_room.h"

/* What was released to one reader for one end is not put before everybody. */
static bool is_for_everybody(const struct society *society, struct ank_error *err)
{
    char shown[256];
    const struct package *package = &society->folder.package;
    return package->licence ||
           ank_fail(err, ANK_DENIED,
                    ANK_N("%s was not released for everybody (%s); release with "
                          "--licence what may be published"),
                    ank_shown(society->folder.folder, shown),
                    package->use ? package->use : "-");
}

static bool read_folder(struct society *society, struct ank_error *err)
{
    struct verifying *folder = &society->folder;
    return verify_folder(folder, err) && is_for_everybody(society, err) &&
           verify_named_sheet(folder, "process", &society->process, err) &&
           verify_named_sheet(folder, "change", &society->change, err) &&
           verify_named_sheet(folder, "rights", &society->rights, err);
}

/* The name of a project; a folder of an earlier version has but one for all. */
static const char *name_of(const struct society *society, const char *code)
{
    const struct package *package = &society->folder.package;
    for (size_t i = 0; i < package->source_count; i++) {
        const struct package_source *source = &package->sources[i];
        if (source->title && source->code && strcmp(source->code, code) == 0)
            return source->title;
    }
    return code;
}

static void add_site(struct society *society, const char *code)
{
    for (size_t i = 0; i < society->site_count; i++)
        if (strcmp(society->sites[i].code, code) == 0)
            return;
    society->sites = ank_grow(society->report.work->mem, society->sites,
                              society->site_count, sizeof *society->sites);
    society->sites[society->site_count++] =
        (struct society_site){code, name_of(society, code)};
}

static void find_sites(struct society *society)
{
    for (size_t i = 0; i < society->process.count; i++) {
        const char *code = verify_cell(&society->process, i, "project");
        if (strcmp(code, "all") != 0)
            add_site(society, code);
    }
    if (society->site_count > 1) {
        add_site(society, "all");
        society->sites[society->site_count - 1].name =
            ank_words(society->report.lang, ANK_N("All together"));
    }
}

static bool write_page(struct society *society,
                       const struct ank_society_request *request,
                       struct ank_document *made, struct ank_error *err)
{
    struct report_draft *report = &society->report;
    const struct ank_report shown = {
        .lang = report->lang,
        .code = "society",
        .title = REPORT_SAY(ANK_N("How families fared")),
        .subtitle = society->folder.package.title ? society->folder.package.title
                                                  : society->folder.folder,
        .notice = REPORT_SAY(ANK_N("From released figures alone; no family can be "
                                   "recognised in them.")),
        .today = report->work->today,
        .block_count = report->block_count,
        .blocks = report->blocks};
    return report_write(&shown, request->text, request->paper, made, err);
}

bool ank_society_page(struct ank_work_context *work,
                      const struct ank_society_request *request,
                      struct ank_document *made, struct ank_error *err)
{
    struct society society = {
        .report = {.work = work,
                   .lang = work->paper_lang ? work->paper_lang : work->lang},
        .folder = {.work = work, .out = request->faults, .folder = request->folder}};
    if (!report_places_read(work, request->words, &society.report.words, err) ||
        !read_folder(&society, err))
        return false;
    find_sites(&society);
    society_tell(&society);
    return write_page(&society, request, made, err);
}
