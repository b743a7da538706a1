/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whatever the row of a command names may be typed as people read it.
 *
 * Walks over all rows: each operand and each value that names something, and each list
 * of codes, takes a code in any case, the name in three languages and a beginning that
 * nothing else has; refuses what may be several, and says what is near.
 */
#include "fixture.h"

#include <ctype.h>
#include <string.h>

#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/person.h>
#include "app/entry/presets.h"
#include "cli/meaning.h"

enum { MOST_TRIED = 5, MOST_WORDS = 16 };

static struct session session;
static size_t places, tried;
static bool met[ANK_TYPED_COLLEAGUE + 1]; /* which kinds there were to try */

/* In the place of main(). */
bool session_goes_on(struct ank_error *failure)
{
    (void)failure;
    return true;
}

static void add_person(int64_t family, const char *code)
{
    struct ank_person person = {.code = code, .role = "parent"};
    assert_ok(ank_person_add(registry, family, &person, &err), err);
}

static void fill(void)
{
    static const char *const families[] = {"G-7K3QX", "G-4D8PM"};
    struct ank_instrument *instrument;
    assert_ok(ank_instrument_find(registry, "gezinscoaching", &mem, &instrument, &err),
              err);
    add_project("zonnedorp", instrument);
    add_project("zomerlinden", instrument);
    for (size_t i = 0; i < COUNT(families); i++) {
        int64_t family = add_family(families[i]);
        add_trajectory(family, "zonnedorp", "2026-01-05", NULL);
        add_person(family, "moeder");
        add_person(family, "moemoe");
        assert_ok(ank_coach_put(registry, family, i ? "annelies" : "annemie",
                                day("2026-01-05"), ANK_NO_DAY, &err),
                  err);
    }
    kept_run("UPDATE family SET alias = 'Gezin Zonneveld' WHERE code = 'G-7K3QX'");
    kept_run("UPDATE family SET alias = 'Gezin Zomerlinde' WHERE code = 'G-4D8PM'");
}

/* A place in a row: an operand, or the value of an option. */
struct place {
    const struct command *command;
    const struct verb *verb;
    const struct option_spec *option; /* NULL: the operand `at` */
    size_t at;
    const char *name;
    enum ank_typed_kind kind;
    const struct ank_code_row *codes; /* NULL: of that kind */
};

/* What stands beside the word that is tried. */
static char *other_operand(const char *name)
{
    static const char *const others[][2] = {
        {"FAMILY", "G-7K3QX"}, {"PROJECT", "zonnedorp"},         {"RIGHT", "leefloon"},
        {"DOMAIN", "x"},       {"INSTRUMENT", "gezinscoaching"}, {"STAGE", "known"},
        {"PERSON", "moeder"},
    };
    for (size_t i = 0; i < COUNT(others); i++)
        if (strncmp(name, others[i][0], strlen(others[i][0])) == 0)
            return ank_strdup(&mem, others[i][1]);
    return ank_strdup(&mem, "x");
}

static const struct option_spec *option_named(const struct verb *verb, const char *name)
{
    const struct option_spec *option = verb->options;
    while (option && option->kind && strcmp(option->name, name) != 0)
        option++;
    return option && option->kind ? option : NULL;
}

/* A call with the word in that place; what became of it. */
struct call {
    char *words[MOST_WORDS], **operands;
    void *settings;
    struct globals globals;
};

static void add_word(struct call *call, const char *word)
{
    size_t count = 0;
    while (call->words[count])
        count++;
    assert_true(count + 1 < MOST_WORDS);
    call->words[count] = ank_strdup(&mem, word);
}

static void add_beside(struct call *call, const struct place *place, const char *name,
                       const char *word)
{
    const struct option_spec *option = option_named(place->verb, name);
    if (option && option != place->option) {
        add_word(call, ank_format(&mem, "--%s", name));
        add_word(call, word);
    }
}

static void make_call(struct call *call, const struct place *place, const char *word)
{
    const struct option_spec *lists[] = {global_options, place->verb->options, NULL};
    static char *none[] = {NULL};
    *call = (struct call){.globals = {.today = ANK_NO_DAY}};
    add_word(call, place->command->name);
    for (size_t i = 0; i < (place->option ? place->verb->least : place->at); i++)
        add_word(call, other_operand(meaning_operand(place->verb, none, i, &mem)));
    if (place->option)
        add_word(call, ank_format(&mem, "--%s=%s", place->option->name, word));
    else
        add_word(call,
                 ank_format(&mem, "%s%s", word, strchr(place->name, '=') ? "=5" : ""));
    add_beside(call, place, "family", "G-7K3QX");
    add_beside(call, place, "project", "zonnedorp");
    call->settings = ank_alloc(&mem, place->verb->settings_size + 1);
    option_defaults(place->verb->options, call->settings);
    call->operands = option_parse(lists, call->words, false, &call->globals,
                                  call->settings, &mem, &err);
    if (!call->operands)
        fail_msg("%s %s: %s", place->command->name, place->name, err.text);
}

static const char *read_back(const struct call *call, const struct place *place)
{
    if (!place->option) {
        char *operand = ank_strdup(&mem, call->operands[place->at]);
        operand[strcspn(operand, "=")] = '\0';
        return operand;
    }
    const void *value = (const char *)call->settings + place->option->offset;
    return place->option->kind == OPTION_TEXTS
               ? ((const struct ank_texts *)value)->text[0]
               : *(const char *const *)value;
}

static const char *settle(const struct place *place, const char *word,
                          struct ank_error *faults)
{
    struct call call;
    *faults = (struct ank_error){0};
    make_call(&call, place, word);
    option_settle(&call.globals, session.work.today, &mem, faults);
    meaning_settle(&session, place->verb, call.settings, call.operands, faults);
    tried++;
    return read_back(&call, place);
}

static const char *where(const struct place *place)
{
    return ank_format(&mem, "%s %s %s%s", place->command->name,
                      place->verb->name ? place->verb->name : "",
                      place->option ? "--" : "",
                      place->option ? place->option->name : place->name);
}

static void takes(const struct place *place, const char *word, const char *code)
{
    struct ank_error faults;
    const char *meant = settle(place, word, &faults);
    if (faults.code != ANK_OK || strcmp(meant, code) != 0)
        fail_msg("%s: %s is %s, not %s: %s", where(place), word, code, meant,
                 faults.text);
}

static void refuses(const struct place *place, const char *word, const char *one,
                    const char *other)
{
    struct ank_error faults;
    settle(place, word, &faults);
    if (faults.code == ANK_OK || !strstr(faults.text, one) ||
        !strstr(faults.text, other))
        fail_msg("%s: %s is refused with %s and %s: %s", where(place), word, one, other,
                 faults.text);
}

/* The names of a thing, as they are compared; the code first. */
static const char *name_at(const struct ank_choice *choice, size_t i)
{
    const char *const names[] = {choice->code, choice->label.nl, choice->label.fr,
                                 choice->label.en};
    char *folded = ank_text_fold(&mem, names[i] ? names[i] : "");
    for (char *c = folded; *c; c++)
        *c = *c == '-' || *c == '_' ? ' ' : *c;
    return folded;
}

/* How many other things have a name that is that word, or begins so. */
static size_t others(const struct ank_choices *among, size_t but, const char *word,
                     bool whole)
{
    size_t count = 0;
    for (size_t i = 0; i < among->count; i++) {
        bool so = false;
        for (size_t n = 0; n < 4; n++) {
            const char *name = name_at(&among->choice[i], n);
            so = so || (whole ? strcmp(name, word) == 0
                              : strncmp(name, word, strlen(word)) == 0);
        }
        const char *const *phrase = among->choice[i].phrases;
        for (; phrase && *phrase; phrase++)
            so = so || strcmp(ank_text_fold(&mem, *phrase), word) == 0;
        count += so && strcmp(among->choice[i].code, among->choice[but].code) != 0;
    }
    return count;
}

static void try_beginnings(const struct place *place, const struct ank_choices *among,
                           size_t at)
{
    const struct ank_choice *choice = &among->choice[at];
    bool family = !place->codes && place->kind == ANK_TYPED_FAMILY;
    const char *name = name_at(choice, family ? 1 : 0);
    for (size_t length = 1; length < strlen(name); length++) {
        const char *word = ank_format(&mem, "%.*s", (int)length, name);
        if (word[length - 1] != ' ' && others(among, at, word, false) == 0) {
            takes(place, word, choice->code);
            return;
        }
    }
}

static void try_choice(const struct place *place, const struct ank_choices *among,
                       size_t at)
{
    const struct ank_choice *choice = &among->choice[at];
    char *capitals = ank_strdup(&mem, choice->code);
    for (char *c = capitals; *c; c++)
        *c = (char)toupper((unsigned char)*c);
    takes(place, choice->code, choice->code);
    takes(place, capitals, choice->code);
    const char *const labels[] = {choice->label.nl, choice->label.fr, choice->label.en};
    for (size_t i = 0; i < COUNT(labels); i++)
        if (labels[i] && *labels[i] && !strpbrk(labels[i], ",=") &&
            others(among, at, name_at(choice, i + 1), true) == 0)
            takes(place, labels[i], choice->code);
    try_beginnings(place, among, at);
}

/* A letter too many in the middle of a code is told, with the code that is near. */
static void try_near(const struct place *place, const struct ank_choices *among)
{
    bool open = place->option && place->option->kind == OPTION_WORD;
    for (size_t i = 0; i < among->count && !open; i++) {
        const char *code = among->choice[i].code;
        if (strlen(code) < 6)
            continue;
        refuses(place, ank_format(&mem, "%.4sq%s", code, code + 4), code, code);
        return;
    }
}

static void try_several(const struct place *place, const struct ank_choices *among)
{
    bool family = !place->codes && place->kind == ANK_TYPED_FAMILY;
    for (size_t i = 0; i < among->count; i++)
        for (size_t j = 0; j < i; j++) {
            const char *one = name_at(&among->choice[i], family ? 1 : 0),
                       *other = name_at(&among->choice[j], family ? 1 : 0);
            size_t same = 0;
            while (one[same] && one[same] == other[same])
                same++;
            const char *word = ank_format(&mem, "%.*s", (int)same, one);
            if (same == 0 || !one[same] || !other[same] || word[same - 1] == ' ' ||
                others(among, i, word, true) > 0 || others(among, i, word, false) > 8)
                continue;
            refuses(place, word, among->choice[i].code, among->choice[j].code);
            return;
        }
}

static struct ank_choices choices_at(const struct place *place)
{
    struct ank_choices among;
    struct call call;
    struct ank_typed_beside beside;
    if (place->codes)
        return ank_code_choices(place->codes, &mem);
    make_call(&call, place, "x");
    meaning_beside(&session, place->verb, call.settings, call.operands, &beside);
    const struct ank_typed_wish wish = {place->kind, &beside, "", 60};
    assert_ok(ank_typed_choices(&session.work, &wish, &among, &err), err);
    return among;
}

static void try_place(struct place *place)
{
    struct ank_choices among = choices_at(place);
    bool lone = !place->codes &&
                (place->kind == ANK_TYPED_PERSON || place->kind == ANK_TYPED_COLLEAGUE);
    if (among.count == 0 && !lone) /* nobody in no family, no team */
        fail_msg("%s: there is nothing to choose", where(place));
    for (size_t i = 0; i < among.count && i < MOST_TRIED; i++)
        try_choice(place, &among, i);
    try_near(place, &among);
    try_several(place, &among);
    met[place->kind] = met[place->kind] || !place->codes;
    places++;
}

static void try_operands(struct place place)
{
    static char *none[] = {NULL};
    for (place.at = 0; place.at < 3; place.at++) {
        place.name = meaning_operand(place.verb, none, place.at, &mem);
        if (*place.name && meaning_kind(place.name, &place.kind))
            try_place(&place);
        if (strstr(place.name, "..."))
            return;
    }
}

static void try_options(struct place place)
{
    for (place.option = place.verb->options; place.option && place.option->kind;
         place.option++) {
        enum option_kind kind = place.option->kind;
        bool coded = kind == OPTION_CODE || kind == OPTION_WORD,
             text = kind == OPTION_TEXT || kind == OPTION_TEXTS;
        place.name = place.option->value;
        place.codes = coded ? ank_code_list_find(place.name) : NULL;
        if (coded || (text && meaning_kind(place.name, &place.kind)))
            try_place(&place);
    }
}

static void every_row_takes_what_people_read(void **state)
{
    (void)state;
    assert_true(presets_fill(registry, &err));
    fill();
    kept_commit();
    session.work = (struct ank_work_context){
        .registry = registry, .mem = &session.mem, .today = day("2026-03-31")};
    for (size_t i = 0; commands[i]; i++)
        for (const struct verb *verb = commands[i]->verbs; verb->run; verb++) {
            if (!verb->access)
                continue;
            try_operands((struct place){.command = commands[i], .verb = verb});
            try_options((struct place){.command = commands[i], .verb = verb});
        }
    print_message("# %zu places, %zu words\n", places, tried);
    assert_true(places > 100);
    for (size_t kind = 0; kind < COUNT(met); kind++)
        assert_true(met[kind]);
    ank_arena_free(&session.mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_row_takes_what_people_read, kept_open,
                                        kept_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
