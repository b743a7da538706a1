/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of a call mean; see meaning.h. */
#include "meaning.h"

#include <string.h>

static const struct {
    const char *name;
    enum ank_typed_kind kind;
} kinds[] = {
    {"FAMILY", ANK_TYPED_FAMILY},
    {"PROJECT", ANK_TYPED_PROJECT},
    {"PERSON", ANK_TYPED_PERSON},
    {"COACH", ANK_TYPED_COACH},
    {"INSTRUMENT", ANK_TYPED_INSTRUMENT},
    {"PRESET", ANK_TYPED_PRESET},
    {"DOMAIN", ANK_TYPED_DOMAIN},
    {"RIGHT", ANK_TYPED_RIGHT},
    {"THEME", ANK_TYPED_THEME},
    {"STAGE", ANK_TYPED_STAGE},
    {"STATUS", ANK_TYPED_STATUS},
    {"PURPOSE", ANK_TYPED_PURPOSE},
    {"WAVE", ANK_TYPED_WAVE},
    {"COLLEAGUE", ANK_TYPED_COLLEAGUE},
};

bool meaning_kind(const char *name, enum ank_typed_kind *kind)
{
    size_t length = strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    for (size_t i = 0; i < ANK_COUNT(kinds); i++)
        if (strlen(kinds[i].name) == length &&
            strncmp(kinds[i].name, name, length) == 0) {
            *kind = kinds[i].kind;
            return true;
        }
    return false;
}

/* What stands for a pair, and what is one: "huisvesting=6", "huisvesting!". */
static bool is_pair_name(const char *name)
{
    return strchr(name, '=') != NULL;
}

static bool is_pair(const char *operand)
{
    size_t length = strlen(operand);
    return strchr(operand, '=') || (length > 1 && operand[length - 1] == '!');
}

/* The names in a row without brackets, one after the other; the last may be for all
 * that follow. */
static const char *name_at(const char *names, size_t at, struct ank_arena *mem)
{
    const char *name = "";
    char *rest = ank_strdup(mem, names ? names : ""), *next;
    bool more = false;
    for (size_t i = 0; i <= at && (next = strsep(&rest, " ")); i++) {
        name = next + (*next == '[');
        more = strstr(name, "...") != NULL;
        if (i < at && !rest && !more)
            return "";
    }
    return name;
}

/* Two families are named, or a family and two persons of it. */
static const char *of_what_is_other(char *const *operands, size_t at)
{
    size_t count = 0;
    while (operands[count])
        count++;
    return count > at + 1 ? "PERSON" : "FAMILY";
}

const char *meaning_operand(const struct verb *verb, char *const *operands, size_t at,
                            struct ank_arena *mem)
{
    const char *first = name_at(verb->operands, 0, mem);
    const char *second = name_at(verb->operands, 1, mem);
    bool left_out = verb->least == 0 && is_pair_name(second) && !is_pair_name(first) &&
                    operands[0] && is_pair(operands[0]);
    const char *name = name_at(verb->operands, at + left_out, mem);
    return strcmp(name, "OTHER") == 0 ? of_what_is_other(operands, at) : name;
}

bool meaning_list(struct session *session, enum ank_typed_kind kind,
                  const struct ank_typed_beside *beside, const char **words,
                  struct ank_error *err)
{
    const char *settled = NULL;
    char *rest = ank_strdup(&session->mem, *words);
    for (const char *word; (word = strsep(&rest, ","));) {
        if (!ank_typed_settle(&session->work, kind, beside, &word, err))
            return false;
        settled = settled ? ank_format(&session->mem, "%s,%s", settled, word) : word;
    }
    *words = settled;
    return true;
}

/* The domain of "wonen=6", "wonen!" and "wonen!=6". */
static bool settle_pair(struct session *session, const struct ank_typed_beside *beside,
                        char **pair, struct ank_error *err)
{
    size_t length = strcspn(*pair, "=");
    if (length > 0 && (*pair)[length - 1] == '!')
        length--;
    const char *word = ank_strndup(&session->mem, *pair, length);
    if (!ank_typed_settle(&session->work, ANK_TYPED_DOMAIN, beside, &word, err))
        return false;
    *pair = ank_format(&session->mem, "%s%s", word, *pair + length);
    return true;
}

static const char *kind_name(enum ank_typed_kind kind)
{
    size_t i = 0;
    while (kinds[i].kind != kind)
        i++;
    return kinds[i].name;
}

/* "DOMAIN: there is no ...", as the reader's language writes it. */
static void say_where(struct ank_error *fault, const char *where, struct ank_arena *mem)
{
    const struct ank_error said = *fault;
    *fault = (struct ank_error){.lang = said.lang};
    ank_fail(fault, said.code, ANK_N("%s: %s"), operand_words(said.lang, where, mem),
             said.text);
}

bool meaning_pairs(struct session *session, const struct ank_typed_beside *beside,
                   char **pairs, struct ank_error *err)
{
    struct ank_error faults = {.lang = err->lang};
    for (; *pairs; pairs++) {
        struct ank_error fault = {.lang = err->lang};
        if (!settle_pair(session, beside, pairs, &fault)) {
            say_where(&fault, kind_name(ANK_TYPED_DOMAIN), &session->mem);
            ank_fail_also(&faults, &fault);
        }
    }
    return faults.code == ANK_OK || ank_fail(err, faults.code, "%s", faults.text);
}

/* The call, and what is known of it so far. */
struct call {
    struct session *session;
    const struct verb *verb;
    char *settings, **operands;
    struct ank_typed_beside beside;
    struct ank_error *faults;
};

/* What others are said beside comes first. */
static bool is_beside(enum ank_typed_kind kind)
{
    return kind == ANK_TYPED_FAMILY || kind == ANK_TYPED_PROJECT ||
           kind == ANK_TYPED_INSTRUMENT;
}

/* What is said of a family says so itself. */
static void note_fault(struct call *call, enum ank_typed_kind kind, const char *where,
                       struct ank_error *fault)
{
    if (kind != ANK_TYPED_FAMILY)
        say_where(fault, where, &call->session->mem);
    ank_fail_also(call->faults, fault);
}

static void settle_operand(struct call *call, char **operand, const char *name,
                           bool beside)
{
    enum ank_typed_kind kind;
    const char *word = *operand;
    struct ank_error fault = {.lang = call->faults->lang};
    if (!meaning_kind(name, &kind) || is_beside(kind) != beside)
        return;
    bool done = is_pair_name(name)
                    ? settle_pair(call->session, &call->beside, operand, &fault)
                    : ank_typed_settle(&call->session->work, kind, &call->beside, &word,
                                       &fault);
    if (!done)
        note_fault(call, kind, kind_name(kind), &fault);
    else if (!is_pair_name(name))
        *operand = ank_strdup(&call->session->mem, word);
    if (kind == ANK_TYPED_FAMILY && !call->beside.family)
        call->beside.family = *operand;
    if (kind == ANK_TYPED_PROJECT && !call->beside.project)
        call->beside.project = *operand;
}

static void settle_operands(struct call *call, bool beside)
{
    for (size_t i = 0; call->operands[i]; i++)
        settle_operand(
            call, &call->operands[i],
            meaning_operand(call->verb, call->operands, i, &call->session->mem),
            beside);
}

static void settle_text(struct call *call, const struct option_spec *option,
                        const char **text)
{
    enum ank_typed_kind kind = ANK_TYPED_FAMILY;
    struct ank_error fault = {.lang = call->faults->lang};
    if (!*text || !meaning_kind(option->value, &kind))
        return;
    bool done =
        strstr(option->value, ",...")
            ? meaning_list(call->session, kind, &call->beside, text, &fault)
            : ank_typed_settle(&call->session->work, kind, &call->beside, text, &fault);
    if (!done)
        note_fault(call, kind, ank_format(&call->session->mem, "--%s", option->name),
                   &fault);
}

/* The words behind an option: one, or as many as were given. */
static void settle_option(struct call *call, const struct option_spec *option)
{
    void *place = call->settings + option->offset;
    if (option->kind == OPTION_TEXT)
        settle_text(call, option, place);
    struct ank_texts *texts = option->kind == OPTION_TEXTS ? place : NULL;
    for (size_t i = 0; texts && i < texts->count; i++)
        settle_text(call, option, &texts->text[i]);
}

static void note_beside(struct call *call, const struct option_spec *option)
{
    struct ank_typed_beside *beside = &call->beside;
    const char **place =
        option->kind == OPTION_TEXT && strcmp(option->name, "family") == 0
            ? &beside->family
        : option->kind == OPTION_TEXT && strcmp(option->name, "project") == 0
            ? &beside->project
        : option->kind == OPTION_TEXT && strcmp(option->name, "instrument") == 0
            ? &beside->instrument
            : NULL;
    const char *said = place ? *(const char **)(call->settings + option->offset) : NULL;
    if (said)
        *place = said;
    if (option->kind == OPTION_PAST && strcmp(option->name, "date") == 0)
        beside->day = *(const ank_day *)(call->settings + option->offset);
}

static void settle_options(struct call *call, bool beside)
{
    const struct option_spec *option = call->verb->options;
    for (; option && option->kind; option++) {
        enum ank_typed_kind kind;
        bool named = option->value && meaning_kind(option->value, &kind);
        if (named && is_beside(kind) == beside)
            settle_option(call, option);
        if (beside)
            note_beside(call, option);
    }
}

void meaning_settle(struct session *session, const struct verb *verb, void *settings,
                    char **operands, struct ank_error *faults)
{
    struct call call = {.session = session,
                        .verb = verb,
                        .settings = settings,
                        .operands = operands,
                        .beside = {.day = ANK_NO_DAY},
                        .faults = faults};
    settle_operands(&call, true);
    settle_options(&call, true);
    if (faults->code != ANK_OK && !call.beside.family && !call.beside.project)
        return; /* whose they are is not known */
    settle_operands(&call, false);
    settle_options(&call, false);
}

void meaning_beside(struct session *session, const struct verb *verb, void *settings,
                    char **operands, struct ank_typed_beside *beside)
{
    struct ank_error faults = {0};
    struct call call = {.session = session,
                        .verb = verb,
                        .settings = settings,
                        .operands = operands,
                        .beside = {.day = ANK_NO_DAY},
                        .faults = &faults};
    settle_operands(&call, true);
    settle_options(&call, true);
    *beside = call.beside;
}
