/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spreadsheet, talked over on the terminal; see proposal_ask.h. */
#include "proposal_ask.h"

#include <stdlib.h>
#include <string.h>

#include "prompt.h"
#include "proposal_say.h"

/* So that no screen has more than ten lines. */
enum { COLUMN_LINES = 3, FAULT_LINES = 4 };

/* One letter of a few; Enter and what is none of them ask again. */
static bool ask_letter(struct session *session, const char *question,
                       const char *letters, char *letter, struct ank_error *err)
{
    char line[PROMPT_MOST];
    (void)session;
    do {
        if (!prompt_line(question, line, sizeof line, err))
            return false;
        *letter = *line >= 'A' && *line <= 'Z' ? (char)(*line + ('a' - 'A')) : *line;
    } while (!*line || line[1] || !strchr(letters, *letter));
    return true;
}

/* One column: Enter leaves it as it is, "-" out, a word makes it something else. */
static bool ask_column(struct session *session, struct ank_sheet_import *import,
                       const struct ank_sheet_column *column, bool *done,
                       struct ank_error *err)
{
    char line[PROMPT_MOST];
    struct ank_error wrong = {.lang = err->lang};
    const char *question =
        ank_format(&session->mem, "%s -> %s\n  %s", column->column, column->words,
                   ank_words(session->work.lang,
                             ANK_N("Enter: yes   -: leave it out   or what it is: ")));
    if (!prompt_line(question, line, sizeof line, err))
        return false;
    *done = !*line || ank_sheet_change(import, column->column,
                                       strcmp(line, "-") == 0 ? "leave" : line, &wrong);
    if (!*done)
        prompt_say(ank_format(&session->mem, "  %s\n", wrong.text));
    return true;
}

static bool ask_columns(struct session *session, struct ank_sheet_import *import,
                        const struct ank_sheet_preview *preview, struct ank_error *err)
{
    for (size_t i = 0; i < preview->proposed_count; i++) {
        const char *as = preview->proposed[i].as;
        bool done = strncmp(as, "score ", 6) != 0 && strncmp(as, "right ", 6) != 0;
        while (!done)
            if (!ask_column(session, import, &preview->proposed[i], &done, err))
                return false;
    }
    return true;
}

/* What is recognised, and whether that is right. */
static bool ask_proposal(struct session *session, struct ank_sheet_import *import,
                         const struct ank_sheet_preview *preview, bool *on,
                         struct ank_error *err)
{
    char letter;
    prompt_say(proposal_sheets(session, preview));
    prompt_say(ank_format(&session->mem, "%s\n%s%s%s",
                          ank_words(session->work.lang, ANK_N("This is recognised:")),
                          proposal_columns(session, preview, COLUMN_LINES),
                          proposal_places(session, preview),
                          proposal_left(session, preview)));
    if (!ask_letter(session,
                    SAY(ANK_N("Is that right?  [y] yes   [c] column by column   [s] "
                              "stop: ")),
                    "yjocks", &letter, err))
        return false;
    *on = letter != 's';
    return (letter != 'c' && letter != 'k') ||
           ask_columns(session, import, preview, err);
}

/* A number; Enter repeats the question. "<" is no answer: what was said stands in the
 * map. */
static bool ask_choice(struct session *session,
                       const struct ank_sheet_question *question, const char *head,
                       const char **code, struct ank_error *err)
{
    char line[16];
    const char *text =
        ank_format(&session->mem, "%s%s\n", head, proposal_question(session, question));
    for (size_t i = 0; i < question->choice_count; i++)
        text = ank_format(&session->mem, "%s  %zu %s\n", text, i + 1,
                          question->choices[i].words);
    const char *numbers =
        ank_format(&session->mem, "[1-%zu]: ", question->choice_count);
    prompt_say(text);
    for (*code = NULL; !*code;) {
        char *end;
        if (!prompt_line(numbers, line, sizeof line, err))
            return false;
        unsigned long number = strtoul(line, &end, 10);
        if (*line && !*end && number >= 1 && number <= question->choice_count)
            *code = question->choices[number - 1].code;
    }
    return true;
}

bool proposal_mark(struct session *session, const char *mark, const char **code,
                   struct ank_error *err)
{
    static const struct ank_sheet_choice answers[] = {
        {"empty", ANK_N("not asked")},
        {"na", ANK_N("it does not apply")},
        {"unknown", ANK_N("they do not know")},
        {"parked", ANK_N("parked")},
        {"refused", ANK_N("would rather not say")},
    };
    struct ank_sheet_choice choices[ANK_COUNT(answers)];
    for (size_t i = 0; i < ANK_COUNT(answers); i++)
        choices[i] = (struct ank_sheet_choice){
            answers[i].code, ank_words(session->work.lang, answers[i].words)};
    const struct ank_sheet_question question = {
        .sentence = SAY(ANK_N("What does \"%s\" mean?"), mark),
        .choices = choices,
        .choice_count = ANK_COUNT(choices)};
    return ask_choice(session, &question, "", code, err);
}

/* One question after the other; answers may make others arise. */
static bool ask_all(struct session *session, struct ank_sheet_import *import,
                    const struct ank_sheet_preview **preview, struct ank_error *err)
{
    size_t asked = 0;
    const char *code;
    while ((*preview)->question_count > 0) {
        const struct ank_sheet_question *question = &(*preview)->questions[0];
        const char *head = SAY(ANK_N("Question %zu of %zu. "), asked + 1,
                               asked + (*preview)->question_count);
        asked++;
        if (!ask_choice(session, question, head, &code, err) ||
            !ank_sheet_answer(import, question->id, code, err) ||
            !ank_sheet_look(import, preview, err))
            return false;
    }
    return true;
}

/* What comes in and what does not; single cells may stay behind, whole rows may not. */
static bool ask_last(struct session *session, const struct ank_sheet_preview *preview,
                     bool dry_run, enum proposal_answer *answer, struct ank_error *err)
{
    bool yes = false, faults = preview->fault_count > 0;
    *answer = PROPOSAL_STOP;
    if (preview->takeable)
        prompt_say(proposal_will(session, preview));
    if (faults)
        prompt_say(ank_format(&session->mem, "%s\n%s",
                              proposal_faults_head(session, preview),
                              proposal_faults(session, preview, FAULT_LINES)));
    if (dry_run || !preview->takeable)
        return true;
    if (!prompt_yes(faults ? SAY(ANK_N("Take it in without these cells? y: yes; Enter: "
                                       "no, mend the sheet first: "))
                           : SAY(ANK_N("Take it in now? y: yes; Enter: no: ")),
                    &yes, err))
        return false;
    *answer = !yes ? PROPOSAL_STOP : faults ? PROPOSAL_WITHOUT : PROPOSAL_TAKE;
    return true;
}

/* The project decides what can be recognised: it is asked first. */
static bool ask_first(struct session *session, struct ank_sheet_import *import,
                      const struct ank_sheet_preview **preview, struct ank_error *err)
{
    const char *code;
    while ((*preview)->question_count > 0 &&
           strcmp((*preview)->questions[0].kind, "project") == 0)
        if (!ask_choice(session, &(*preview)->questions[0], "", &code, err) ||
            !ank_sheet_answer(import, (*preview)->questions[0].id, code, err) ||
            !ank_sheet_look(import, preview, err))
            return false;
    return true;
}

bool proposal_ask(struct session *session, struct ank_sheet_import *import,
                  bool dry_run, enum proposal_answer *answer, struct ank_error *err)
{
    const struct ank_sheet_preview *preview;
    bool on = true;
    *answer = PROPOSAL_STOP;
    if (!ank_sheet_look(import, &preview, err) ||
        !ask_first(session, import, &preview, err) ||
        !ask_proposal(session, import, preview, &on, err))
        return false;
    return !on || (ank_sheet_look(import, &preview, err) &&
                   ask_all(session, import, &preview, err) &&
                   ask_last(session, preview, dry_run, answer, err));
}

static void tell_questions(struct session *session,
                           const struct ank_sheet_preview *preview, FILE *out)
{
    fprintf(out, "%s\n", ank_words(session->work.lang, ANK_N("To be answered:")));
    for (size_t i = 0; i < preview->question_count; i++) {
        const struct ank_sheet_question *question = &preview->questions[i];
        fprintf(out, "  %s\n", proposal_question(session, question));
        for (size_t c = 0; c < question->choice_count; c++)
            fprintf(out, "    %s: %s\n", question->choices[c].code,
                    question->choices[c].words);
    }
}

void proposal_tell(struct session *session, const struct ank_sheet_preview *preview,
                   bool all)
{
    FILE *out = session->out;
    if (preview->proposed_count > 0 && (all || preview->question_count > 0)) {
        fputs(proposal_sheets(session, preview), out);
        fprintf(out, "%s\n%s%s%s",
                ank_words(session->work.lang, ANK_N("This is recognised:")),
                proposal_columns(session, preview, 0),
                proposal_places(session, preview), proposal_left(session, preview));
    }
    if (preview->question_count > 0)
        tell_questions(session, preview, out);
    if (preview->counted && preview->proposed_count > 0)
        fputs(proposal_will(session, preview), out);
    if (preview->fault_count > 0)
        fprintf(out, "%s\n%s", proposal_faults_head(session, preview),
                proposal_faults(session, preview, 0));
}
