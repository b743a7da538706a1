/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be typed at the end of a line; see complete.h. */
#include "complete.h"

#include <string.h>

#include "meaning.h"

enum { MOST_FAMILIES = 60, MOST_LISTS = 16 };

struct typing {
    struct session *session;
    const char *word;              /* as far as it is typed, without its head */
    const char *head;              /* what of it stands: "--mode=", "wonen=", "mama," */
    const struct command *command; /* NULL: not yet known, as the verb */
    const struct verb *verb;
    struct globals globals;
    char **line;     /* from the command on, without the word */
    char **operands; /* of the line, with the verb */
    bool known;      /* what is said beside the word was looked up */
    struct ank_typed_beside beside;
    struct complete_words *found;
};

/* Offers ---------------------------------------------------------------------- */

/* What would end the line of a shell's own list is no word to fill in. */
static bool is_plain(const char *text)
{
    while (*text && (unsigned char)*text >= ' ' && *text != '\x7f')
        text++;
    return !*text;
}

static bool is_there(const struct complete_words *found, const char *word)
{
    for (size_t i = 0; i < found->count; i++)
        if (strcmp(found->word[i].word, word) == 0)
            return true;
    return false;
}

static void offer(struct typing *typing, const char *word, const char *tail,
                  const char *about)
{
    struct ank_arena *mem = &typing->session->mem;
    struct complete_words *found = typing->found;
    const char *whole = ank_format(mem, "%s%s%s", typing->head, word, tail);
    if (!is_plain(whole) || is_there(found, whole))
        return;
    found->word = ank_grow(mem, found->word, found->count, sizeof *found->word);
    found->word[found->count++] =
        (struct complete_word){whole, is_plain(about) ? about : ""};
}

/* As ank_choice_find() compares: the part of `name` that the word begins, or NULL. With
 * `inside` that may be a later word of the name. */
static const char *begun(struct typing *typing, const char *name, bool inside)
{
    struct ank_arena *mem = &typing->session->mem;
    const char *folded = ank_text_fold(mem, typing->word);
    while (name && *name) {
        if (strncmp(ank_text_fold(mem, name), folded, strlen(folded)) == 0)
            return name;
        name = inside ? strchr(name, ' ') : NULL;
        if (name)
            name++;
    }
    return NULL;
}

static const char *label_of(struct typing *typing, const struct ank_choice *choice)
{
    return ank_label_plain(typing->session->work.lang, &typing->session->mem,
                           &choice->label);
}

/* What the word begins: the code, else the name in the reader's language. */
static const char *name_begun(struct typing *typing, const struct ank_choice *choice)
{
    const char *code = begun(typing, choice->code, false);
    return code ? code : begun(typing, label_of(typing, choice), false);
}

/* Else the name in another language, or what papers call it. */
static const char *other_begun(struct typing *typing, const struct ank_choice *choice)
{
    static const char *const languages[] = {"nl", "fr", "en"};
    const char *name = NULL;
    for (size_t i = 0; i < ANK_COUNT(languages) && !name; i++)
        name = begun(typing,
                     ank_label_plain(ank_lang_find(languages[i]), &typing->session->mem,
                                     &choice->label),
                     false);
    const char *const *phrase = choice->phrases;
    for (; phrase && *phrase && !name; phrase++)
        name = begun(typing, *phrase, false);
    return name;
}

static void
offer_begun(struct typing *typing, const struct ank_choices *among, const char *tail,
            const char *(*find)(struct typing *typing, const struct ank_choice *choice))
{
    for (size_t i = 0; i < among->count; i++) {
        const struct ank_choice *choice = &among->choice[i];
        const char *name = find(typing, choice), *label = label_of(typing, choice);
        if (name)
            offer(typing, name, tail, name == choice->code ? label : choice->code);
    }
}

static void offer_choices(struct typing *typing, const struct ank_choices *among,
                          const char *tail)
{
    size_t before = typing->found->count;
    offer_begun(typing, among, tail, name_begun);
    if (typing->found->count == before)
        offer_begun(typing, among, tail, other_begun);
}

/* A family by its alias, unless somebody has begun its code. */
static void offer_families(struct typing *typing, const struct ank_choices *among)
{
    for (size_t i = 0; i < among->count; i++) {
        const struct ank_choice *choice = &among->choice[i];
        const char *alias = begun(typing, label_of(typing, choice), true),
                   *code = begun(typing, choice->code, false);
        if (alias)
            offer(typing, alias, "", choice->code);
        else if (code)
            offer(typing, code, "", label_of(typing, choice));
    }
}

/* The registry that the line names, else the one that a command would find. */
static bool open_registry(struct typing *typing)
{
    struct session *session = typing->session;
    const char *named = typing->globals.registry;
    struct ank_error none = {0};
    const struct ank_opening opening = {named ? named : session->registry_path,
                                        ANK_READ | ANK_HASTY, false};
    return session->work.registry || ((named || !session->registry.looked) &&
                                      ank_work_open(&session->work, &opening, &none) &&
                                      ank_work_hold(&session->work, &none));
}

/* Whose the word is, from the other words of the line. */
static void look_beside(struct typing *typing)
{
    struct session *session = typing->session;
    struct ank_error none = {0};
    const struct verb *verb = typing->verb ? typing->verb : typing->command->verbs;
    const struct option_spec *lists[] = {global_options, verb->options, NULL};
    void *settings = ank_alloc(&session->mem, verb->settings_size + 1);
    option_defaults(verb->options, settings);
    char **operands = option_parse(lists, typing->line, false, &typing->globals,
                                   settings, &session->mem, &none);
    if (!operands)
        return;
    if (typing->verb)
        command_drop_verb(typing->command, verb, operands);
    option_settle(&typing->globals, session->work.today, &session->mem, &none);
    meaning_beside(session, verb, settings, operands, &typing->beside);
}

static bool know(struct typing *typing)
{
    if (!typing->known && typing->command && open_registry(typing))
        look_beside(typing);
    typing->known = true;
    return typing->session->work.registry != NULL;
}

static void offer_kind(struct typing *typing, enum ank_typed_kind kind,
                       const char *tail)
{
    if (!know(typing))
        return;
    const struct ank_typed_wish wish = {kind, &typing->beside, typing->word,
                                        MOST_FAMILIES};
    struct ank_choices among;
    struct ank_error none = {0};
    if (!ank_typed_choices(&typing->session->work, &wish, &among, &none))
        return;
    if (kind == ANK_TYPED_FAMILY)
        offer_families(typing, &among);
    else
        offer_choices(typing, &among, tail);
}

/* "nl|fr|en": what is typed as it stands is in small letters. */
static void offer_words(struct typing *typing, const char *names)
{
    struct ank_arena *mem = &typing->session->mem;
    for (char *rest = ank_strdup(mem, names), *name; (name = strsep(&rest, "|[]"));)
        if (*name >= 'a' && *name <= 'z' && !strpbrk(name, ". ") &&
            begun(typing, name, false))
            offer(typing, name, "", "");
}

/* What stands up to there is said; the word goes on behind it. */
static void pass(struct typing *typing, const char *to)
{
    size_t length = (size_t)(to - typing->word);
    typing->head = ank_format(&typing->session->mem, "%s%.*s", typing->head,
                              (int)length, typing->word);
    typing->word = to;
}

/* "wonen" becomes "wonen=", and "wonen=gep" "wonen=geparkeerd". */
static void offer_pair(struct typing *typing)
{
    const char *equals = strchr(typing->word, '=');
    if (!equals) {
        offer_kind(typing, ANK_TYPED_DOMAIN, "=");
        return;
    }
    pass(typing, equals + 1);
    if (*typing->word) {
        struct ank_choices statuses =
            ank_code_choices(ank_score_codes, &typing->session->mem);
        offer_choices(typing, &statuses, "");
    }
}

/* Of what the row calls so: "FAMILY", "DOMAIN=SCORE...", "PERSON,...", "nl|fr|en". */
static void offer_named(struct typing *typing, const char *name)
{
    enum ank_typed_kind kind;
    const char *comma = strrchr(typing->word, ',');
    if (!meaning_kind(name, &kind)) {
        offer_words(typing, name);
        return;
    }
    if (strchr(name, '=')) {
        offer_pair(typing);
        return;
    }
    if (comma && strstr(name, ",..."))
        pass(typing, comma + 1);
    offer_kind(typing, kind, "");
}

/* Options ------------------------------------------------------------------------ */

/* The lists of options that may stand here: of everybody, then of the verb or, as long
 * as it is not known, of all verbs. */
static size_t lists_of(const struct typing *typing,
                       const struct option_spec *lists[static MOST_LISTS])
{
    size_t count = 0;
    lists[count++] = global_options;
    const struct verb *verb = typing->command ? typing->command->verbs : NULL;
    for (; verb && verb->run; verb++)
        if (verb->options && (!typing->verb || typing->verb == verb) &&
            count + 1 < MOST_LISTS)
            lists[count++] = verb->options;
    lists[count] = NULL;
    return count;
}

/* The option that `word` is, "--mode" or "-o", up to that length. */
static const struct option_spec *option_of(const struct typing *typing,
                                           const char *word, size_t length)
{
    const struct option_spec *lists[MOST_LISTS];
    size_t count = lists_of(typing, lists);
    for (size_t i = 0; i < count; i++)
        for (const struct option_spec *option = lists[i]; option->kind; option++) {
            bool letter = length == 2 && word[0] == '-' && word[1] == option->letter;
            bool name = length > 2 && strlen(option->name) == length - 2 &&
                        strncmp(word, "--", 2) == 0 &&
                        strncmp(word + 2, option->name, length - 2) == 0;
            if (letter || name)
                return option;
        }
    return NULL;
}

static bool wants_value(const struct option_spec *option)
{
    return option && option->kind != OPTION_FLAG;
}

static void offer_options(struct typing *typing)
{
    const struct option_spec *lists[MOST_LISTS];
    struct ank_arena *mem = &typing->session->mem;
    for (size_t i = lists_of(typing, lists); i-- > 0;) /* the verb's own first */
        for (const struct option_spec *option = lists[i]; option->kind; option++) {
            const char *name = ank_format(mem, "--%s", option->name);
            if (begun(typing, name, false))
                offer(typing, name, "",
                      ank_words(typing->session->work.lang, option->help));
        }
}

static void offer_value(struct typing *typing, const struct option_spec *option)
{
    bool coded = option->kind == OPTION_CODE || option->kind == OPTION_WORD;
    if (coded) {
        struct ank_choices codes =
            ank_code_choices(ank_code_list_find(option->value), &typing->session->mem);
        offer_choices(typing, &codes, "");
    } else if (option->kind == OPTION_TEXT || option->kind == OPTION_TEXTS) {
        offer_named(typing, option->value);
    }
}

/* The line ------------------------------------------------------------------------ */

static void offer_commands(struct typing *typing)
{
    for (size_t i = 0; commands[i]; i++)
        if (begun(typing, commands[i]->name, false))
            offer(typing, commands[i]->name, "",
                  ank_words(typing->session->work.lang, commands[i]->summary));
}

/* The next word of each verb's name, as far as the words behind `place` are of it. */
static void offer_verbs(struct typing *typing, char *const *names)
{
    const struct ank_lang *lang = typing->session->work.lang;
    for (const struct verb *verb = typing->command->verbs; verb->run; verb++) {
        const char *rest = verb->name;
        for (size_t i = 0; rest && names[i]; i++) {
            size_t length = strcspn(rest, " ");
            bool same =
                strlen(names[i]) == length && strncmp(names[i], rest, length) == 0;
            rest = same && rest[length] ? rest + length + 1 : NULL;
        }
        if (rest) {
            const char *next = ank_format(&typing->session->mem, "%.*s",
                                          (int)strcspn(rest, " "), rest);
            if (begun(typing, next, false))
                offer(typing, next, "", ank_words(lang, verb->summary));
        }
    }
}

static void offer_operand(struct typing *typing, size_t at)
{
    struct ank_arena *mem = &typing->session->mem;
    const struct verb *verb = typing->verb ? typing->verb : typing->command->verbs;
    if (verb->operands && strcmp(verb->operands, "[COMMAND]") == 0) {
        offer_commands(typing);
        return;
    }
    char **all = ank_alloc(mem, (at + 2) * sizeof *all); /* with the word itself */
    memcpy(all, typing->operands, at * sizeof *all);
    all[at] = ank_strdup(mem, typing->word);
    offer_named(typing, meaning_operand(verb, all, at, mem));
}

static size_t count_of(char *const *operands)
{
    size_t count = 0;
    while (operands[count])
        count++;
    return count;
}

static void offer_operands(struct typing *typing)
{
    size_t place = (size_t)typing->command->verb_place;
    bool named = typing->command->verbs[0].name != NULL;
    if (count_of(typing->operands) >= place)
        offer_verbs(typing, typing->operands + place);
    if (typing->verb)
        command_drop_verb(typing->command, typing->verb, typing->operands);
    size_t at = count_of(typing->operands);
    if (typing->verb || !named || at < place)
        offer_operand(typing, at);
}

/* Which command it is, past the global options. False: there is no such command. */
static bool find_command(struct typing *typing, char **words)
{
    for (; *words && !typing->command; words++) {
        bool option = **words == '-';
        if (!option && !(typing->command = command_find(*words)))
            return false;
        if (option && words[1] &&
            wants_value(option_of(typing, *words, strlen(*words))))
            words++;
    }
    return true;
}

/* Takes the line apart: the operands, and which verb it is. A line that is not right so
 * far is no matter. */
static bool read_line(struct typing *typing, char **words)
{
    struct session *session = typing->session;
    struct ank_error none = {0};
    const struct option_spec *lists[MOST_LISTS] = {global_options};
    typing->globals.today = ANK_NO_DAY;
    typing->line =
        option_parse(lists, words, true, &typing->globals, NULL, &session->mem, &none);
    if (!typing->line || !typing->line[0])
        return typing->line != NULL;
    struct globals ignored = typing->globals;
    lists_of(typing, lists);
    typing->operands =
        option_parse(lists, typing->line, false, &ignored, NULL, &session->mem, &none);
    if (typing->operands && typing->command)
        typing->verb = command_verb_of(typing->command, typing->operands);
    return typing->operands != NULL;
}

/* The option at the end of the words, when the word that is typed is its value; it is
 * taken off. */
static const struct option_spec *take_pending(const struct typing *typing, char **words,
                                              size_t count)
{
    const struct option_spec *option =
        count > 1 ? option_of(typing, words[count - 1], strlen(words[count - 1]))
                  : NULL;
    if (!wants_value(option))
        return NULL;
    words[count - 1] = NULL;
    return option;
}

/* "--mode=al" is the beginning of a value. */
static const struct option_spec *begun_value(struct typing *typing)
{
    const char *equals = strchr(typing->word, '=');
    if (strncmp(typing->word, "--", 2) != 0 || !equals)
        return NULL;
    const struct option_spec *option =
        option_of(typing, typing->word, (size_t)(equals - typing->word));
    if (option)
        pass(typing, equals + 1);
    return option;
}

static bool options_are_over(char *const *words)
{
    while (*words && strcmp(*words, "--") != 0)
        words++;
    return *words != NULL;
}

void complete_find(struct session *session, char **words, struct complete_words *found)
{
    static char program[] = "ankerpunt";
    size_t count = 1;
    for (char **word = words; *word; word++)
        count++;
    char **line = ank_alloc(&session->mem, (count + 1) * sizeof *line);
    line[0] = program;
    memcpy(line + 1, words, count * sizeof *line);
    struct typing typing = {.session = session,
                            .word = line[--count],
                            .head = "",
                            .beside = {.day = ANK_NO_DAY},
                            .found = found};
    line[count] = NULL;
    if (!find_command(&typing, line + 1))
        return;
    bool over = options_are_over(line);
    const struct option_spec *option = over ? NULL : take_pending(&typing, line, count);
    if (!option && !over)
        option = begun_value(&typing);
    if (!read_line(&typing, line))
        return;
    if (option)
        offer_value(&typing, option);
    else if (!over && *typing.word == '-')
        offer_options(&typing);
    else if (!typing.command)
        offer_commands(&typing);
    else
        offer_operands(&typing);
}
