/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Operands that were left out; see missing.h. */
#include "missing.h"

#include <assert.h>
#include <string.h>

#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/app/typed.h>
#include "fields.h"
#include "prompt.h"

/* What can be chosen, up to a line or two of it: a number, what it stands for on the
 * command line, and its words. */
enum { CHOICES_MOST = 20 };

struct choices {
    size_t count;
    struct {
        long long number;
        const char *typed, *words;
    } one[CHOICES_MOST];
};

static void add(struct choices *choices, const char *typed, const char *words)
{
    if (choices->count < CHOICES_MOST) {
        choices->one[choices->count].number = (long long)choices->count + 1;
        choices->one[choices->count].typed = typed;
        choices->one[choices->count++].words = words;
    }
}

static void add_codes(struct session *session, const struct ank_code_row *list,
                      struct choices *choices)
{
    for (; list->code; list++)
        add(choices, list->code, ank_code_words(session->work.lang, list, list->code));
}

/* Where there are many, who types knows a name. */
static bool families(struct session *session, const char *family,
                     struct choices *choices, struct ank_error *err)
{
    (void)family;
    struct ank_family_list *list;
    const struct ank_family_row *row;
    size_t count = 0;
    if (!ank_family_list_open(&session->work, NULL, &list, err))
        return false;
    for (; ank_family_list_next(list, &row); count++) {
        const char *code = ank_strdup(&session->mem, row->family);
        add(choices, code, row->alias ? ank_strdup(&session->mem, row->alias) : code);
    }
    if (count > CHOICES_MOST)
        choices->count = 0;
    return ank_family_list_close(list, err);
}

/* Those that are under way with this family, and how far they are. */
static bool rights(struct session *session, const char *family, struct choices *choices,
                   struct ank_error *err)
{
    const struct ank_claims_wish wish = {.family = family,
                                         .renew_within = ANK_NOT_GIVEN};
    struct ank_claim_list *list;
    const struct ank_claim_row *row;
    const struct ank_lang *lang = session->work.lang;
    if (!ank_claim_list_open(&session->work, &wish, &list, err))
        return false;
    while (ank_claim_list_next(list, &row)) {
        const char *code = ank_strdup(&session->mem, row->right);
        const char *name =
            row->label ? ank_label_plain(lang, &session->mem, row->label) : code;
        add(choices, code,
            ank_format(
                &session->mem, "%s (%s)", name,
                ank_code_words(lang, ank_stage_codes, ank_stage_name(row->stage))));
    }
    return ank_claim_list_close(list, err);
}

static bool stages(struct session *session, const char *family, struct choices *choices,
                   struct ank_error *err)
{
    (void)family, (void)err;
    add_codes(session, ank_stage_codes, choices);
    return true;
}

static bool purposes(struct session *session, const char *family,
                     struct choices *choices, struct ank_error *err)
{
    (void)family, (void)err;
    add_codes(session, ank_purpose_codes, choices);
    return true;
}

/* "call the school (20/11/2026)": its words where they can be read, and its day. */
static const char *step_words(struct session *session,
                              const struct ank_small_step *step)
{
    const struct ank_lang *lang = session->work.lang;
    const char *said =
        step->text          ? step->text
        : step->domain_code ? ank_label_plain(lang, &session->mem, &step->domain_label)
        : step->right_code  ? ank_label_plain(lang, &session->mem, &step->right_label)
                            : "";
    ank_day day = step->due != ANK_NO_DAY ? step->due : step->day;
    return ank_format(&session->mem, "%s%s(%s)", said, *said ? " " : "",
                      ank_work_day(&session->work, day));
}

/* Those that are open, by their own numbers. */
static bool steps(struct session *session, const char *family, struct choices *choices,
                  struct ank_error *err)
{
    const struct ank_small_step_wish wish = {.family = family};
    struct ank_small_step *steps;
    size_t count;
    if (!session_try_unseal(session, err) ||
        !ank_small_step_rows(&session->work, &wish, &steps, &count, err))
        return false;
    for (size_t i = 0; i < count && choices->count < CHOICES_MOST; i++)
        if (steps[i].done == ANK_NO_DAY) {
            long long number = (long long)steps[i].number;
            add(choices, ank_format(&session->mem, "%lld", number),
                step_words(session, &steps[i]));
            choices->one[choices->count - 1].number = number;
        }
    return true;
}

/* How an operand is asked for, by its name in the usage line. */
static const struct asked {
    const char *operand, *question;
    bool (*choices)(struct session *session, const char *family,
                    struct choices *choices, struct ank_error *err);
} asked[] = {
    {"FAMILY", ANK_N("Which family?"), families},
    {"RIGHT", ANK_N("Which right?"), rights},
    {"STAGE", ANK_N("How far is it?"), stages},
    {"PURPOSE", ANK_N("What for?"), purposes},
    {"NUMBER", ANK_N("Which step?"), steps},
};

/* The operand at that place of the usage line. */
static const struct asked *asked_at(const struct verb *verb, size_t at)
{
    const char *name = verb->operands;
    for (; at > 0; at--)
        name += strcspn(name, " ") + 1;
    size_t length = strcspn(name, " "), i = 0;
    while (strlen(asked[i].operand) != length ||
           strncmp(asked[i].operand, name, length) != 0) {
        i++;
        assert(i < ANK_COUNT(asked)); /* a row asks for what nobody can be asked for */
    }
    return &asked[i];
}

static size_t count_of(char *const *operands)
{
    size_t count = 0;
    while (operands[count])
        count++;
    return count;
}

bool missing_any(const struct verb *verb, char *const *operands)
{
    return verb->asks && prompt_possible() && count_of(operands) < verb->least;
}

/* "Linde · Which right? 1 Rent premium (applied for), 2 Heating: " */
static const char *question_of(struct session *session, const struct asked *one,
                               const char *about, const struct choices *choices)
{
    const char *said = ank_format(&session->mem, "%s%s%s", about, *about ? " · " : "",
                                  ank_words(session->work.lang, one->question));
    for (size_t i = 0; i < choices->count; i++)
        said = ank_format(&session->mem, "%s%s %lld %s", said, i ? "," : "",
                          choices->one[i].number, choices->one[i].words);
    return choices->count > 0 ? SAY(ANK_N("%s: %s"), said, "")
                              : ank_format(&session->mem, "%s ", said);
}

/* A number stands for what it is shown with; what else is typed stands as it is. */
static char *chosen(struct session *session, const struct choices *choices,
                    const char *line)
{
    char number[24];
    for (size_t i = 0; i < choices->count; i++) {
        snprintf(number, sizeof number, "%lld", choices->one[i].number);
        if (strcmp(number, line) == 0)
            return ank_strdup(&session->mem, choices->one[i].typed);
    }
    return ank_strdup(&session->mem, line);
}

static bool ask_one(struct session *session, const struct asked *one,
                    const char *family, char **operand, struct ank_error *err)
{
    char line[PROMPT_MOST];
    const char *about = "";
    struct choices choices = {0};
    if ((family && !fields_about(session, family, "", &about, err)) ||
        !one->choices(session, family, &choices, err) ||
        !prompt_line(question_of(session, one, about, &choices), line, sizeof line,
                     err))
        return false;
    if (!*line || strcmp(line, "q") == 0 || strcmp(line, "<") == 0)
        return ank_fail(err, ANK_INVALID, ANK_N("no answer; nothing was changed"));
    *operand = chosen(session, &choices, line);
    return true;
}

/* The family is known before anything of it is shown. */
static bool settle_family(struct session *session, char **operands,
                          struct ank_error *err)
{
    const struct ank_typed_beside nothing = {.day = ANK_NO_DAY};
    const char *word = operands[0];
    if (!ank_typed_settle(&session->work, ANK_TYPED_FAMILY, &nothing, &word, err))
        return false;
    operands[0] = word ? ank_strdup(&session->mem, word) : NULL;
    return true;
}

bool missing_ask(struct session *session, const struct verb *verb, char ***operands,
                 struct ank_error *err)
{
    size_t count = count_of(*operands);
    if (!missing_any(verb, *operands))
        return true;
    char **all = ank_alloc(&session->mem, (verb->least + 1) * sizeof *all);
    memcpy(all, *operands, count * sizeof *all);
    *operands = all;
    for (size_t at = count; at < verb->least; at++)
        if (!settle_family(session, all, err) ||
            !ask_one(session, asked_at(verb, at), all[0], &all[at], err))
            return false;
    return true;
}
