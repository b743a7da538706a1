/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of families, scores or rights comes in: it is looked at first, and nothing is
 * kept before somebody said yes to what it would do. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/import.h>

#include "server.h"

static const struct {
    const char *code, *words, *rows;
    bool (*take)(struct ank_work_context *work,
                 const struct ank_import_settings *settings,
                 struct ank_import_counts *counts, struct ank_error *err);
} kinds[] = {
    {"families", ANK_N("Families"), ANK_N("trajectories"), ank_import_families},
    {"scores", ANK_N("Scores"), ANK_N("scores"), ank_import_scores},
    {"rights", ANK_N("Rights"), ANK_N("steps"), ank_import_rights},
};

static void ask(struct visit *visit)
{
    struct screen_choice choice[ANK_COUNT(kinds)];
    for (size_t i = 0; i < ANK_COUNT(kinds); i++)
        choice[i] = (struct screen_choice){kinds[i].code, WORDS(kinds[i].words)};
    markup_open(visit->page, "form", .method = "post", .action = "/import",
                .enctype = "multipart/form-data", .autocomplete = "off");
    markup_element(visit->page, "input", .type = "hidden", .name = "token",
                   .value = visit->gate->form_token);
    screen_choose(visit,
                  &(struct screen_choices){.name = "kind",
                                           .words = WORDS(ANK_N("What is in it?")),
                                           .choice = choice,
                                           .count = ANK_COUNT(choice),
                                           .row = true});
    markup_open(visit->page, "p", .class = "field");
    markup_element(visit->page, "label", .for_id = "f-file",
                   .text = WORDS(ANK_N("The file, as CSV")));
    markup_element(visit->page, "input", .id = "f-file", .type = "file", .name = "file",
                   .accept = ".csv,text/csv", .required = true);
    markup_close(visit->page, 1);
    screen_tick(visit, "create", WORDS(ANK_N("Set up projects that are not there yet")),
                false);
    screen_tick(visit, "correct",
                WORDS(ANK_N("Replace what differs; the old value stays in the "
                            "history")),
                false);
    markup_open(visit->page, "p", .class = "actions");
    screen_button(visit, "look", "yes", WORDS(ANK_N("Look at it first")));
    markup_close(visit->page, 2);
}

static void hear_fault(struct ank_work_context *work, const char *sentence)
{
    struct visit *visit = (struct visit *)work; /* its first member */
    struct ank_texts *faults = &visit->faults;
    faults->text =
        ank_grow(&visit->mem, faults->text, faults->count, sizeof *faults->text);
    faults->text[faults->count++] = ank_strdup(&visit->mem, sentence);
}

/* By a dry run, or for good; the faults are in the visit. */
static bool read_upload(struct visit *visit, bool dry, struct ank_import_counts *counts,
                        struct ank_error *err)
{
    const struct server_upload *upload = &visit->server->upload;
    struct ank_import_settings settings = {
        .path = upload->name,
        .in = ank_must(fmemopen(upload->bytes, upload->size, "r")),
        .correct = upload->correct,
        .create_projects = upload->create,
        .dry_run = dry,
        .fault = hear_fault,
    };
    bool done = kinds[upload->kind].take(&visit->work, &settings, counts, err);
    fclose(settings.in);
    return done;
}

static const char *told(struct visit *visit, const struct ank_import_counts *counts)
{
    return SAY(ANK_N("%s: %s: %zu (new %zu, replaced %zu, there already %zu)"),
               visit->server->upload.name,
               WORDS(kinds[visit->server->upload.kind].rows), counts->rows,
               counts->added, counts->replaced, counts->same);
}

static bool look(struct visit *visit, struct ank_error *err)
{
    struct ank_import_counts counts;
    if (!ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work, read_upload(visit, true, &counts, err), err)) {
        server_drop_upload(visit->server);
        return false;
    }
    visit->looked = told(visit, &counts);
    return true;
}

static void show_looked(struct visit *visit)
{
    screen_words(visit, WORDS(ANK_N("Nothing is wrong with it. This is what would come "
                                    "in; nothing was kept yet.")));
    screen_words(visit, visit->looked);
    screen_form(visit, "/import", NULL);
    markup_open(visit->page, "p", .class = "actions");
    screen_button(visit, "take", "yes", WORDS(ANK_N("Take it in")));
    screen_button(visit, "leave", "yes", WORDS(ANK_N("No, leave it")));
    markup_close(visit->page, 1);
    screen_form_end(visit);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    (void)err;
    screen_heading(visit, WORDS(ANK_N("Take in a file")));
    if (visit->looked) {
        show_looked(visit);
        return true;
    }
    if (visit->faults.count > 0) {
        markup_open(visit->page, "ul");
        for (size_t i = 0; i < visit->faults.count; i++)
            markup_element(visit->page, "li", .text = visit->faults.text[i]);
        markup_close(visit->page, 1);
        screen_words(visit, WORDS(ANK_N("Change the file, and choose it again.")));
    }
    screen_words(visit, WORDS(ANK_N("The file is looked at first; nothing is kept "
                                    "before you say yes.")));
    ask(visit);
    screen_link(visit, "/spreadsheet", NULL,
                WORDS(ANK_N("A spreadsheet, as people made it")));
    return true;
}

static char *copy(const char *bytes, size_t size)
{
    char *copied = ank_must(malloc(size + 1));
    memcpy(copied, bytes, size);
    copied[size] = '\0';
    return copied;
}

static bool receive(struct visit *visit, struct ank_error *err)
{
    struct server_upload *upload = &visit->server->upload;
    const struct request_field *file = request_file(visit->request, "file");
    const char *kind = screen_typed(visit, "kind");
    server_drop_upload(visit->server);
    if (!file || !file->size)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("Choose a file, one with something in "
                              "it."));
    *upload = (struct server_upload){.bytes = copy(file->value, file->size),
                                     .name = ank_must(strdup(file->file)),
                                     .size = file->size,
                                     .correct = screen_pressed(visit, "correct"),
                                     .create = screen_pressed(visit, "create")};
    for (size_t i = 0; kind && i < ANK_COUNT(kinds); i++)
        if (strcmp(kind, kinds[i].code) == 0)
            upload->kind = (int)i;
    return look(visit, err);
}

static bool keep(struct visit *visit, struct ank_error *err)
{
    struct ank_import_counts counts;
    if (!visit->server->upload.bytes)
        return ank_fail(err, ANK_INVALID, ANK_N("Choose the file again."));
    if (!ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work, read_upload(visit, false, &counts, err), err))
        return false;
    visit->saved = told(visit, &counts);
    server_drop_upload(visit->server);
    return screen_go(visit, "/families", NULL);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    if (screen_pressed(visit, "look"))
        return receive(visit, err);
    if (screen_pressed(visit, "take"))
        return keep(visit, err);
    server_drop_upload(visit->server);
    return screen_go(visit, "/import", NULL);
}

const struct screen screen_import = {.path = "/import",
                                     .side = SCREEN_DESK,
                                     .shows = ANK_READ,
                                     .takes = ANK_READ | ANK_WRITE,
                                     .own_transactions = true,
                                     .show = show,
                                     .take = take};
