/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody's spreadsheet comes in: what is recognised, what must be answered, what
 * would come in; and nothing is kept before the yes. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/import_sheet.h>

#include "server.h"

static const char path[] = "/spreadsheet";

static void ask_file(struct visit *visit)
{
    markup_open(visit->page, "form", .method = "post", .action = path,
                .enctype = "multipart/form-data", .autocomplete = "off");
    markup_element(visit->page, "input", .type = "hidden", .name = "token",
                   .value = visit->gate->form_token);
    markup_open(visit->page, "p", .class = "field");
    markup_element(visit->page, "label", .for_id = "f-file",
                   .text = WORDS(ANK_N("The file: .xlsx, .ods or .csv")));
    markup_element(visit->page, "input", .id = "f-file", .type = "file", .name = "file",
                   .accept = ".xlsx,.xlsm,.ods,.fods,.csv", .required = true);
    markup_close(visit->page, 1);
    screen_tick(visit, "correct",
                WORDS(ANK_N("Replace what differs; the old value stays in the "
                            "history")),
                false);
    markup_open(visit->page, "p", .class = "actions");
    screen_button(visit, "look", "yes", WORDS(ANK_N("Look at it first")));
    markup_close(visit->page, 2);
}

/* A line of a list, of columns or cells. */
static void write_line(struct visit *visit, const char *text)
{
    markup_element(visit->page, "li", .text = text);
}

/* What is not taken over, on one line. */
static const char *left_out(struct visit *visit)
{
    const struct ank_sheet_preview *preview = visit->preview;
    const char *text = "";
    for (size_t i = 0; i < preview->left_count; i++)
        text = ank_format(&visit->mem, "%s%s%s (%s)", text, i ? ", " : "",
                          preview->left[i].column, preview->left[i].words);
    return text;
}

/* Folded up when all was answered: then what would come in stands first. */
static void write_recognised(struct visit *visit)
{
    const struct ank_sheet_preview *preview = visit->preview;
    markup_open(visit->page, "details", .open = preview->question_count > 0);
    markup_element(visit->page, "summary", .text = WORDS(ANK_N("This is recognised:")));
    markup_open(visit->page, "ul");
    for (size_t i = 0; i < preview->sheet_count; i++)
        if (preview->sheets[i].why)
            write_line(visit, SAY(ANK_N("Sheet \"%s\": %s."), preview->sheets[i].name,
                                  preview->sheets[i].why));
    for (size_t i = 0; i < preview->told_count; i++)
        write_line(visit, ank_format(&visit->mem, "%s → %s", preview->told[i].column,
                                     preview->told[i].words));
    if (preview->left_count > 0)
        write_line(visit, SAY(ANK_N("Not taken over: %s."), left_out(visit)));
    markup_close(visit->page, 2);
}

/* "J14, K20, M31 ..." */
static const char *places(struct visit *visit, const struct ank_sheet_cells *cells)
{
    const char *text = "";
    size_t shown = 0;
    for (; shown < ANK_COUNT(cells->examples) && cells->examples[shown]; shown++)
        text = ank_format(&visit->mem, "%s%s%s", text, shown ? ", " : "",
                          cells->examples[shown]);
    return cells->count > shown && shown > 0 ? ank_format(&visit->mem, "%s ...", text)
                                             : text;
}

/* No answer is chosen beforehand. */
static void write_question(struct visit *visit, size_t at)
{
    const struct ank_sheet_question *question = &visit->preview->questions[at];
    struct screen_choice *choice =
        ank_alloc(&visit->mem, question->choice_count * sizeof *choice);
    for (size_t i = 0; i < question->choice_count; i++)
        choice[i] = (struct screen_choice){question->choices[i].code,
                                           question->choices[i].words};
    const char *where = places(visit, &question->cells);
    screen_choose(
        visit,
        &(struct screen_choices){
            .name = ank_format(&visit->mem, "answer-%zu", at),
            .words = *where ? ank_format(&visit->mem, "%s (%s)", question->sentence,
                                         SAY(ANK_N("cells: %zu: %s"),
                                             question->cells.count, where))
                            : question->sentence,
            .there = "",
            .choice = choice,
            .count = question->choice_count,
            .row = true});
}

static void write_faults(struct visit *visit)
{
    const struct ank_sheet_preview *preview = visit->preview;
    if (preview->fault_count == 0)
        return;
    screen_subheading(visit, WORDS(preview->stops ? ANK_N("This must be mended first:")
                                                  : ANK_N("This does not come in:")));
    markup_open(visit->page, "ul");
    for (size_t i = 0; i < preview->fault_count; i++) {
        const struct ank_sheet_fault *fault = &preview->faults[i];
        const char *text = fault->sentence, *where = places(visit, &fault->cells);
        if (fault->cells.value)
            text = ank_format(&visit->mem, "“%s”: %s", fault->cells.value, text);
        if (*where)
            text = ank_format(&visit->mem, "%zu × %s (%s)", fault->cells.count, text,
                              where);
        write_line(visit, text);
    }
    markup_close(visit->page, 1);
}

static void write_will(struct visit *visit)
{
    const struct ank_sheet_preview *preview = visit->preview;
    if (preview->counted)
        screen_words(visit, SAY(ANK_N("This comes in: families: %zu new, %zu that are "
                                      "here; talks: %zu; scores: %zu"),
                                preview->new_families, preview->known_families,
                                preview->sittings, preview->scores));
    if (preview->steps)
        screen_words(visit, SAY(ANK_N("steps to rights: %zu"), preview->steps));
    for (size_t i = 0; i < preview->notes.count; i++)
        screen_words(visit, preview->notes.text[i]);
}

static void write_preview(struct visit *visit)
{
    const struct ank_sheet_preview *preview = visit->preview;
    bool asks = preview->question_count > 0;
    write_recognised(visit);
    screen_form(visit, path, NULL);
    for (size_t i = 0; i < preview->question_count; i++)
        write_question(visit, i);
    if (!asks)
        write_will(visit);
    write_faults(visit);
    markup_open(visit->page, "p", .class = "actions");
    if (asks)
        screen_button(visit, "answer", "yes", WORDS(ANK_N("Go on")));
    else if (preview->takeable)
        screen_button(visit, "take", "yes",
                      preview->fault_count > 0
                          ? WORDS(ANK_N("Take it in without these cells"))
                          : WORDS(ANK_N("Take it in")));
    screen_button(visit, "leave", "yes", WORDS(ANK_N("No, leave it")));
    markup_close(visit->page, 1);
    screen_form_end(visit);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    (void)err;
    screen_heading(visit, WORDS(ANK_N("Take in a spreadsheet")));
    if (visit->preview) {
        write_preview(visit);
        return true;
    }
    screen_words(visit, WORDS(ANK_N("The file is looked at first; nothing is kept "
                                    "before you say yes.")));
    ask_file(visit);
    return true;
}

/* The file that waits, with what was answered of it. */
static bool open_upload(struct visit *visit, struct ank_sheet_import **import,
                        struct ank_error *err)
{
    const struct server_upload *upload = &visit->server->upload;
    if (!upload->bytes)
        return ank_fail(err, ANK_INVALID, ANK_N("Choose the file again."));
    FILE *in = ank_must(fmemopen(upload->bytes, upload->size, "r"));
    const struct ank_sheet_settings settings = {
        .import = {.path = upload->name, .in = in, .correct = upload->correct},
        .map_text = upload->map,
        .project = upload->project,
        .no_keys = true};
    bool opened = ank_sheet_open(&visit->work, &settings, import, err);
    fclose(in);
    return opened;
}

static void keep_text(char **place, const char *text)
{
    free(*place);
    *place = ank_must(strdup(text));
}

static bool look(struct visit *visit, struct ank_error *err)
{
    struct ank_sheet_import *import;
    if (open_upload(visit, &import, err) &&
        ank_sheet_look(import, &visit->preview, err))
        return true;
    visit->preview = NULL;
    server_drop_upload(visit->server);
    return false;
}

static bool receive(struct visit *visit, struct ank_error *err)
{
    struct server_upload *upload = &visit->server->upload;
    const struct request_field *file = request_file(visit->request, "file");
    server_drop_upload(visit->server);
    if (!file || !file->size)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("Choose a file, one with something in "
                              "it."));
    *upload = (struct server_upload){.bytes = ank_must(malloc(file->size)),
                                     .name = ank_must(strdup(file->file)),
                                     .size = file->size,
                                     .correct = screen_pressed(visit, "correct")};
    memcpy(upload->bytes, file->value, file->size);
    return look(visit, err);
}

/* What was chosen of the questions that the same file and map ask again. The project
 * decides what is recognised: with it all is proposed anew. */
static bool hear_answers(struct visit *visit, struct ank_error *err)
{
    struct server_upload *upload = &visit->server->upload;
    struct ank_sheet_import *import;
    const struct ank_sheet_preview *asked;
    const char *project = NULL;
    if (!open_upload(visit, &import, err) || !ank_sheet_look(import, &asked, err))
        return false;
    for (size_t i = 0; i < asked->question_count; i++) {
        const char *code =
            screen_typed(visit, ank_format(&visit->mem, "answer-%zu", i));
        if (code && !ank_sheet_answer(import, asked->questions[i].id, code, err))
            return false;
        if (code && strcmp(asked->questions[i].kind, "project") == 0)
            project = code;
    }
    if (project)
        keep_text(&upload->project, project);
    else
        keep_text(&upload->map, ank_sheet_map(import));
    return look(visit, err);
}

static bool keep(struct visit *visit, struct ank_error *err)
{
    struct ank_sheet_import *import;
    if (!open_upload(visit, &import, err) || !ank_sheet_take(import, true, err))
        return false;
    visit->saved = ank_strdup(&visit->mem, visit->server->upload.name);
    server_drop_upload(visit->server);
    return screen_go(visit, "/families", NULL);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    if (screen_pressed(visit, "look"))
        return receive(visit, err);
    if (screen_pressed(visit, "answer"))
        return hear_answers(visit, err);
    if (screen_pressed(visit, "take"))
        return keep(visit, err);
    server_drop_upload(visit->server);
    return screen_go(visit, path, NULL);
}

const struct screen screen_spreadsheet = {.path = "/spreadsheet",
                                          .side = SCREEN_DESK,
                                          .shows = ANK_READ,
                                          .takes = ANK_READ | ANK_WRITE,
                                          .own_transactions = true,
                                          .show = show,
                                          .take = take};
