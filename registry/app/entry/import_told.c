/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preview of a spreadsheet as a document of ours: import-preview. */
#include "../../io/json.h"
#include "import_taken.h"

static void tell_sheets(struct json_writer *json,
                        const struct ank_sheet_preview *preview)
{
    json_write_object(json, "file");
    json_write_text(json, "sha256", preview->sha256);
    json_write_array(json, "sheets");
    for (size_t i = 0; i < preview->sheet_count; i++) {
        const struct ank_sheet_seen *seen = &preview->sheets[i];
        json_write_object(json, NULL);
        json_write_text(json, "name", seen->name);
        json_write_integer(json, "header", (int64_t)seen->header);
        json_write_integer(json, "rows", (int64_t)seen->rows);
        json_write_bool(json, "hidden", seen->hidden);
        json_write_text(json, "why", seen->why);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_end(json);
}

static void tell_columns(struct json_writer *json,
                         const struct ank_sheet_preview *preview)
{
    json_write_array(json, "proposed");
    for (size_t i = 0; i < preview->proposed_count; i++) {
        const struct ank_sheet_column *column = &preview->proposed[i];
        json_write_object(json, NULL);
        json_write_text(json, "column", column->column);
        json_write_text(json, "as", column->as);
        json_write_text(json, "why", column->why);
        json_write_number(json, "sure", column->sure);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_array(json, "left_out");
    for (size_t i = 0; i < preview->left_count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "column", preview->left[i].column);
        json_write_text(json, "why", preview->left[i].why);
        json_write_end(json);
    }
    json_write_end(json);
}

static void tell_will(struct json_writer *json, const struct ank_sheet_preview *preview)
{
    static const char *const statuses[] = {"parked", "unknown", "na", "refused"};
    json_write_object(json, "will");
    json_write_object(json, "families");
    json_write_integer(json, "new", (int64_t)preview->new_families);
    json_write_integer(json, "known", (int64_t)preview->known_families);
    json_write_end(json);
    json_write_integer(json, "sittings", (int64_t)preview->sittings);
    json_write_integer(json, "scores", (int64_t)preview->scores);
    json_write_object(json, "statuses");
    for (size_t i = 0; i < ANK_COUNT(statuses); i++)
        json_write_integer(json, statuses[i], (int64_t)preview->statuses[i]);
    json_write_end(json);
    json_write_integer(json, "rights", (int64_t)preview->steps);
    json_write_bool(json, "counted", preview->counted);
    json_write_end(json);
}

static void tell_cells(struct json_writer *json, const struct ank_sheet_cells *cells)
{
    json_write_integer(json, "cells", (int64_t)cells->count);
    json_write_text(json, "column", cells->columns);
    json_write_text(json, "value", cells->value);
    json_write_array(json, "examples");
    for (size_t i = 0; i < ANK_COUNT(cells->examples) && cells->examples[i]; i++)
        json_write_text(json, NULL, cells->examples[i]);
    json_write_end(json);
}

static void tell_questions(struct json_writer *json,
                           const struct ank_sheet_preview *preview)
{
    json_write_array(json, "questions");
    for (size_t i = 0; i < preview->question_count; i++) {
        const struct ank_sheet_question *question = &preview->questions[i];
        json_write_object(json, NULL);
        json_write_text(json, "id", question->id);
        json_write_text(json, "kind", question->kind);
        json_write_text(json, "question", question->sentence);
        tell_cells(json, &question->cells);
        json_write_array(json, "choices");
        for (size_t c = 0; c < question->choice_count; c++)
            json_write_text(json, NULL, question->choices[c].code);
        json_write_end(json);
        json_write_null(json, "answer");
        json_write_end(json);
    }
    json_write_end(json);
}

static void tell_faults(struct json_writer *json,
                        const struct ank_sheet_preview *preview)
{
    json_write_array(json, "faults");
    for (size_t i = 0; i < preview->fault_count; i++) {
        const struct ank_sheet_fault *fault = &preview->faults[i];
        json_write_object(json, NULL);
        json_write_text(json, "kind", fault->kind);
        tell_cells(json, &fault->cells);
        json_write_bool(json, "stops", fault->stops);
        json_write_text(json, "remedy", fault->sentence);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_array(json, "notes");
    for (size_t i = 0; i < preview->notes.count; i++)
        json_write_text(json, NULL, preview->notes.text[i]);
    json_write_end(json);
}

bool ank_sheet_tell(struct ank_sheet_import *import, FILE *out, struct ank_error *err)
{
    struct json_writer json;
    const struct ank_sheet_preview *preview = &import->preview;
    json_document_begin(&json, out, "import-preview", import->work->today);
    tell_sheets(&json, preview);
    tell_columns(&json, preview);
    tell_will(&json, preview);
    tell_questions(&json, preview);
    tell_faults(&json, preview);
    return json_document_end(&json, err);
}
