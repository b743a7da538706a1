/* SPDX-License-Identifier: GPL-3.0-or-later */
/* letter: to who sent a family on, made of what the family chooses. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/letter.h>
#include "command.h"
#include "fields.h"
#include "output_kind.h"

struct settings {
    const char *to, *by, *output, *words;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "to", "WHO", PLACE(to),
     ANK_N("who gets the letter; the family said yes to share with them")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by),
     ANK_N("the letter of this person alone, by their own yes")},
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N("FILE.pdf or .html to give, noted in the share log; .md to work on; when "
           "left out the letter is shown and nothing is noted")},
    {OPTION_TEXT, 0, "words", "FILE.md", PLACE(words),
     ANK_N("take the words from this text")},
    {0},
};

static const struct table_column columns[] = {
    {"item", ANK_N("to choose"), TABLE_WORDS, 0, 0},
    {"about", ANK_N("about"), TABLE_WORDS, 0, 1},
    {"line", ANK_N("as it would stand there"), TABLE_WORDS, 0, 0},
    {0},
};

static bool is_shown(const struct settings *s)
{
    return !s->output || strcmp(s->output, "-") == 0;
}

static bool is_text(const struct settings *s)
{
    static const char *const text[] = {"md", NULL};
    return is_shown(s) || kind_is_named(s->output, text);
}

static struct ank_letter_request request_of(const struct settings *s, char **operands)
{
    struct ank_letter_request request = {.family = operands[0],
                                         .to = s->to,
                                         .by = s->by,
                                         .words = s->words,
                                         .text = is_text(s),
                                         .chosen.text = (const char **)operands + 1};
    while (request.chosen.text[request.chosen.count])
        request.chosen.count++;
    return request;
}

/* What can be chosen: nothing is, yet. */
static bool list(struct session *session, const struct ank_letter_request *request,
                 struct ank_error *err)
{
    struct ank_letter_item *items;
    size_t count;
    struct table *table;
    if (!ank_letter_items(&session->work, request, &items, &count, err) ||
        !session_table(session, &table, "letter", "items",
                       ANK_N("What the letter can hold; nothing until it is chosen"),
                       columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_text(table, items[i].key);
        table_text(table, items[i].about);
        table_text(table, items[i].line ? items[i].line : SAY(ANK_N("(sealed)")));
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool put(struct session *session, const struct settings *s, const char *family,
                const struct ank_document *made, struct ank_error *err)
{
    if (is_shown(s))
        return fwrite(made->bytes, 1, made->size, session->out) == made->size;
    return ank_file_put(s->output, made->bytes, made->size, session->force, err) &&
           session_file(session, family, s->output, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    static const char *const kinds[] = {"pdf", "html", "svg", "md", NULL};
    const struct settings *s = settings;
    struct ank_letter_request request = request_of(s, operands);
    struct ank_output_kind kind = {0};
    struct ank_document made = {0};
    if (request.chosen.count == 0 && is_shown(s))
        return list(session, &request, err);
    if (!request.text &&
        !kind_choose(session, s->output, "output", NULL, kinds, &kind, err))
        return false;
    request.paper = kind.paper;
    bool done = ank_letter_make(&session->work, &request, &made, err) &&
                put(session, s, operands[0], &made, err);
    free(made.bytes);
    return done;
}

/* Words are opened when one of them is chosen; to look at what there is, only where the
 * passphrase is at hand. */
static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct ank_letter_request request = request_of(settings, operands);
    return request.chosen.count > 0 && ank_letter_is_sealed(&request)
               ? session_unseal(session, err)
               : session_try_unseal(session, err);
}

/* Only what is given is written down. */
static unsigned more_access(const void *settings)
{
    return is_text(settings) ? 0u : ANK_WRITE;
}

const struct command cmd_letter = {
    .name = "letter",
    .group = GROUP_PAPER,
    .summary = ANK_N("A letter to who sent a family on, of what it chooses"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY [ITEM...]",
             .summary =
                 ANK_N("Make a letter together with the family, of what it chooses "
                       "thing by thing: what became of the referral, a right, a step, "
                       "a score, own words. Without anything chosen: show what can be"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .more_access = more_access,
             .least = 1,
             .ask = ask,
             .example = ANK_N("letter G-7K3QX status right=sociaal-tarief --to ocmw"),
             .run = run},
            {0},
        },
};
