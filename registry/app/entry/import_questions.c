/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a spreadsheet, in words; see import_taken.h. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/registry.h>
#include "import_taken.h"

/* What each answer is called; what depends on the file is made below. */
static const struct {
    enum ank_ask_kind kind;
    const char *code, *words;
} answers[] = {
    {ANK_ASK_HIDDEN, "read", ANK_N("yes, read it")},
    {ANK_ASK_FAMILY, "key", ANK_N("a file number: families get a random code here")},
    {ANK_ASK_FAMILY, "code", ANK_N("the code that families have here")},
    {ANK_ASK_START, "first", ANK_N("on the day of the first talk")},
    {ANK_ASK_START, "known", ANK_N("these families are here already")},
    {ANK_ASK_WHO, "together", ANK_N("the family together with the coach")},
    {ANK_ASK_WHO, "parent", ANK_N("one parent")},
    {ANK_ASK_WHO, "coach", ANK_N("the coach alone (does not count in the figures)")},
    {ANK_ASK_VOICE, "together", ANK_N("the family together with the coach")},
    {ANK_ASK_VOICE, "alone", ANK_N("the family, without the coach")},
    {ANK_ASK_VOICE, "parent", ANK_N("one parent")},
    {ANK_ASK_VOICE, "coach", ANK_N("the coach alone (does not count in the figures)")},
    {ANK_ASK_VOICE, "person", ANK_N("one person, who has that code")},
    {ANK_ASK_WORD, "empty", ANK_N("not asked")},
    {ANK_ASK_WORD, "na", ANK_N("it does not apply")},
    {ANK_ASK_WORD, "unknown", ANK_N("they do not know")},
    {ANK_ASK_WORD, "parked", ANK_N("parked")},
    {ANK_ASK_WORD, "refused", ANK_N("would rather not say")},
    {ANK_ASK_RANGE, "low", ANK_N("the lowest of the two")},
    {ANK_ASK_RANGE, "high", ANK_N("the highest of the two")},
    {ANK_ASK_SCALE, "same", ANK_N("yes, nobody chose another number")},
    {ANK_ASK_ORDER, "m/d/y", ANK_N("yes, month first")},
    {ANK_ASK_ORDER, "d/m/y", ANK_N("no, day first: those dates are wrong")},
    {ANK_ASK_YEARS, "20", ANK_N("20 in front")},
    {ANK_ASK_YEARS, "19", ANK_N("19 in front")},
    {ANK_ASK_MONTH, "15", ANK_N("take the 15th; the history says so")},
    {ANK_ASK_NO_DAY, "planned", ANK_N("as planned, counted from the start")},
    {ANK_ASK_STEP_DAY, "start", ANK_N("when support began")},
    {ANK_ASK_STEP_DAY, "today", ANK_N("today")},
};

static const char *wave_words(struct ank_sheet_import *import, const char *code)
{
    return ank_wave_words(import->work->lang, import->mem, code);
}

static const char *choice_words(struct ank_sheet_import *import,
                                const struct ank_ask *ask,
                                const struct ank_ask_choice *choice)
{
    struct ank_work_context *work = import->work;
    if (choice->column)
        return SAY(ANK_N("that is in column %s"), choice->column);
    if (strcmp(choice->code, "leave") == 0)
        return ank_words(work->lang, ANK_N("leave it out"));
    for (size_t i = 0; i < ANK_COUNT(answers); i++)
        if (answers[i].kind == ask->kind && strcmp(answers[i].code, choice->code) == 0)
            return ank_words(work->lang, answers[i].words);
    if (ask->kind == ANK_ASK_MOMENT || ask->kind == ANK_ASK_EVENT)
        return wave_words(import, choice->code);
    if (ask->kind == ANK_ASK_STEP)
        return ank_code_words(work->lang, ank_stage_codes, choice->code);
    for (size_t i = 0; ask->kind == ANK_ASK_PROJECT && i < import->project_count; i++)
        if (strcmp(import->projects[i].code, choice->code) == 0)
            return import->projects[i].name;
    return import_called_in(import, choice->code);
}

/* Sentences about a column or a word of the file, with its place in them. */
static const struct {
    enum ank_ask_kind kind;
    const char *sentence;
    enum { OF_NOTHING, OF_COLUMN, OF_WORD, OF_SHEET, OF_MOMENT } of;
} sentences[] = {
    {ANK_ASK_PROJECT, ANK_N("Which project are new families of?"), OF_NOTHING},
    {ANK_ASK_HIDDEN, ANK_N("Sheet \"%s\" is hidden. Read it too?"), OF_SHEET},
    {ANK_ASK_FAMILY, ANK_N("What is in column \"%s\", which tells families apart?"),
     OF_COLUMN},
    {ANK_ASK_START, ANK_N("When did support begin? No column says it."), OF_NOTHING},
    {ANK_ASK_COLUMN, ANK_N("What is column \"%s\"?"), OF_COLUMN},
    {ANK_ASK_MOMENT, ANK_N("Which moment is \"%s\"?"), OF_WORD},
    {ANK_ASK_WHO, ANK_N("Who gave these scores?"), OF_NOTHING},
    {ANK_ASK_VOICE, ANK_N("Who gave the scores where it says \"%s\"?"), OF_WORD},
    {ANK_ASK_RANGE,
     ANK_N("What counts of \"%s\", or of the date that Excel made of it?"), OF_WORD},
    {ANK_ASK_WORD, ANK_N("What does \"%s\" mean?"), OF_WORD},
    {ANK_ASK_SCALE,
     ANK_N("All numbers are from 1 to 5, and the list goes on. Were they given on the "
           "scale of the list?"),
     OF_NOTHING},
    {ANK_ASK_ORDER, ANK_N("Does the month stand first in column \"%s\"?"), OF_COLUMN},
    {ANK_ASK_YEARS, ANK_N("Which years are those of two figures in column \"%s\"?"),
     OF_COLUMN},
    {ANK_ASK_MONTH, ANK_N("Which day are months without one in column \"%s\"?"),
     OF_COLUMN},
    {ANK_ASK_NO_DAY, ANK_N("On which day were scores given that have no date: %s?"),
     OF_MOMENT},
    {ANK_ASK_STEP, ANK_N("Which step to a right is \"%s\"?"), OF_WORD},
    {ANK_ASK_STEP_DAY, ANK_N("When were steps taken that have no date?"), OF_NOTHING},
    {ANK_ASK_EVENT, ANK_N("Which moment is \"%s\"?"), OF_WORD},
};

static const char *sentence_of(struct ank_sheet_import *import,
                               const struct ank_ask *ask)
{
    struct ank_work_context *work = import->work;
    const char *word = ask->word ? ask->word : "...";
    if (ask->kind == ANK_ASK_STEP && strcmp(word, "day") == 0)
        return ank_words(work->lang, ANK_N("Which step to a right is a date?"));
    for (size_t i = 0; i < ANK_COUNT(sentences); i++) {
        if (sentences[i].kind != ask->kind)
            continue;
        const char *const what[] = {
            [OF_COLUMN] = import_head(import, &ask->at),
            [OF_WORD] = word,
            [OF_SHEET] = import->map.sheets[ask->sheet].sheet,
            [OF_MOMENT] = wave_words(import, word),
        };
        return sentences[i].of == OF_NOTHING
                   ? ank_words(work->lang, sentences[i].sentence)
                   : SAY(sentences[i].sentence, what[sentences[i].of]);
    }
    return "";
}

void import_questions(struct ank_sheet_import *import)
{
    struct ank_sheet_preview *preview = &import->preview;
    const struct ank_asks *asks = &import->asks;
    preview->question_count = asks->count;
    preview->questions =
        ank_alloc(import->mem, (asks->count + 1) * sizeof *preview->questions);
    for (size_t i = 0; i < asks->count; i++) {
        const struct ank_ask *ask = &asks->ask[i];
        struct ank_sheet_question *question = &preview->questions[i];
        *question = (struct ank_sheet_question){
            .id = ask->id,
            .kind = ank_ask_names[ask->kind],
            .sentence = sentence_of(import, ask),
            .choice_count = ask->choice_count,
            .choices = ank_alloc(import->mem,
                                 (ask->choice_count + 1) * sizeof *question->choices)};
        if (ask->group)
            question->cells = import_cells(import, ask->group);
        question->cells.count = ask->cells;
        for (size_t c = 0; c < ask->choice_count; c++)
            question->choices[c] = (struct ank_sheet_choice){
                ask->choices[c].code, choice_words(import, ask, &ask->choices[c])};
    }
}
