/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rating together, domain by domain; see rate_ask.h. */
#include "rate_ask.h"

#include <string.h>
#include <unistd.h>

#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "prompt.h"
#include "rate_say.h"

/* Reads the sitting as it is now: another program may have written in between. */
static bool load(struct asking *asking, struct sitting_part **sheet,
                 struct ank_error *err)
{
    const struct rating *rating = asking->rating;
    size_t position;
    sitting_entry_begin(&asking->sitting_entry, &rating->key, rating->project,
                        rating->mode);
    return sitting_entry_domain(&asking->sitting_entry, asking->instrument->code,
                                asking->instrument->domains[0].code, sheet, &position,
                                err);
}

static bool choose_instrument(struct asking *asking, struct ank_error *err)
{
    struct sitting_entry *sitting_entry = &asking->sitting_entry;
    const struct rating *rating = asking->rating;
    const char *code = rating->instrument;
    sitting_entry_begin(sitting_entry, &rating->key, rating->project, rating->mode);
    if (!code && sitting_entry->project && sitting_entry->project->instrument_count)
        code = sitting_entry->project->instruments[0]->code;
    if (!code)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is in no project on that day; say which list, with --instrument"),
            rating->family);
    return sitting_entry_instrument(sitting_entry, code, &asking->instrument, err);
}

static bool read_priorities(struct asking *asking, int64_t sitting,
                            struct ank_error *err)
{
    int64_t *domains;
    size_t count;
    struct session *session = asking->session;
    if (!ank_priority_list(session->work.registry, sitting, session->work.mem, &domains,
                           &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        for (size_t d = 0; d < asking->instrument->domain_count; d++)
            if (asking->instrument->domains[d].id == domains[i])
                asking->priority[d] = true;
    return true;
}

/* The last number of the same voice before that day, for each domain. */
static const ank_score *previous_of(const struct asking *asking,
                                    const struct ank_record *record, const char *by)
{
    size_t domains = asking->instrument->domain_count;
    ank_score *previous =
        ank_alloc(asking->session->work.mem, domains * sizeof *previous);
    for (size_t d = 0; d < domains; d++)
        previous[d] = ANK_NOT_ASKED;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *sitting = &record->sittings[i];
        if (sitting->then || sitting->instrument->id != asking->instrument->id ||
            sitting->day >= asking->rating->key.day ||
            strcmp(sitting->by ? sitting->by : "", by ? by : "") != 0)
            continue;
        for (size_t d = 0; d < domains; d++)
            if (sitting->scores[d] >= 0)
                previous[d] = sitting->scores[d];
    }
    return previous;
}

static const char *person_code(const struct ank_person *persons, size_t count,
                               int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (persons[i].id == id)
            return persons[i].code;
    return NULL;
}

static size_t next_open(const struct asking *asking, size_t from)
{
    while (from < asking->instrument->domain_count &&
           asking->shown[from] != ANK_NOT_ASKED)
        from++;
    return from;
}

static bool prepare(struct asking *asking, struct ank_error *err)
{
    struct session *session = asking->session;
    struct sitting_part *sheet;
    struct ank_person *persons;
    struct ank_record record;
    size_t count, answered = 0;
    if (!sitting_entry_open(&asking->sitting_entry, session->work.registry,
                            session->work.mem, err))
        return false;
    asking->sitting_entry.entered = session->work.today;
    asking->sitting_entry.correct = asking->rating->correct;
    if (!choose_instrument(asking, err) ||
        !ank_record_of(session->work.registry, asking->rating->family,
                       session->work.mem, &record, err) ||
        !ank_person_list(session->work.registry, record.id, session->work.mem, &persons,
                         &count, err) ||
        !load(asking, &sheet, err))
        return false;
    size_t domains = asking->instrument->domain_count;
    const char *by = person_code(persons, count, asking->rating->key.person);
    asking->lang = ank_lang_find(record.language);
    asking->shown = ank_alloc(session->work.mem, domains * sizeof *asking->shown);
    asking->priority = ank_alloc(session->work.mem, domains * sizeof *asking->priority);
    memcpy(asking->shown, sheet->row.scores, domains * sizeof *asking->shown);
    if (sheet->row.id && !read_priorities(asking, sheet->row.id, err))
        return false;
    if (asking->rating->show_previous)
        asking->previous = previous_of(asking, &record, by);
    for (size_t d = 0; d < domains; d++)
        answered += asking->shown[d] != ANK_NOT_ASKED;
    rate_labels(asking);
    rate_head(asking, by, answered);
    asking->at = asking->furthest = next_open(asking, 0);
    return true;
}

/* One answer, kept at once. What is there and was not shown here is a conflict. */
static bool keep_score(struct asking *asking, ank_score score, bool correct,
                       struct ank_error *err)
{
    struct sitting_part *sheet;
    enum ank_put put;
    if (!session_begin(asking->session, err))
        return false;
    asking->sitting_entry.correct = correct || asking->rating->correct;
    bool done = load(asking, &sheet, err) &&
                sitting_entry_put(&asking->sitting_entry, sheet, asking->at, score,
                                  &put, err) &&
                sitting_entry_keep(&asking->sitting_entry, err);
    if (!ank_registry_end(asking->session->work.registry, done, err) || !done)
        return false;
    asking->shown[asking->at] = score;
    asking->count++;
    return true;
}

/* Marks the domain, or takes the mark away; the sitting may be empty yet. */
static bool keep_priority(struct asking *asking, struct ank_error *err)
{
    struct ank_registry *registry = asking->session->work.registry;
    int64_t domain = asking->instrument->domains[asking->at].id;
    bool marked = asking->priority[asking->at];
    struct sitting_part *sheet;
    if (!session_begin(asking->session, err))
        return false;
    bool done = load(asking, &sheet, err);
    if (done) {
        sheet->changed = sheet->changed || !sheet->there;
        done = sitting_entry_keep(&asking->sitting_entry, err) &&
               (marked ? ank_priority_drop(registry, sheet->row.id, domain, err)
                       : ank_priority_put(registry, sheet->row.id, domain, err));
    }
    if (!ank_registry_end(registry, done, err) || !done)
        return false;
    asking->priority[asking->at] = !marked;
    return true;
}

/* What is typed through a pipe is not on the screen yet. */
static bool read_answer(char *line, size_t size)
{
    struct ank_error stopped = {0};
    fflush(stderr);
    if (!session_goes_on(&stopped) || !prompt_read(STDIN_FILENO, line, size) ||
        !session_goes_on(&stopped)) {
        fputc('\n', stderr);
        return false;
    }
    if (!isatty(STDIN_FILENO))
        fprintf(stderr, "%s\n", line);
    char *end = line + strlen(line);
    while (end > line && strchr(" \t\r", end[-1]))
        *--end = '\0';
    memmove(line, line + strspn(line, " \t"), strlen(line + strspn(line, " \t")) + 1);
    return true;
}

/* On to the next one; beyond where we were, to the next that is open. */
static void go_on(struct asking *asking)
{
    asking->at++;
    if (asking->at > asking->furthest)
        asking->at = asking->furthest = next_open(asking, asking->at);
}

static void go_back(struct asking *asking)
{
    if (asking->at > 0)
        asking->at--;
}

/* A number or one of the four statuses; else says what can be typed. */
static bool read_score(const struct asking *asking, const char *line, ank_score *score)
{
    static const struct {
        const char *key;
        ank_score score;
    } keys[] = {
        {"p", ANK_PARKED}, {"?", ANK_UNKNOWN}, {"-", ANK_NA}, {"x", ANK_REFUSED}};
    for (size_t i = 0; i < ANK_COUNT(keys); i++)
        if (strcmp(line, keys[i].key) == 0) {
            *score = keys[i].score;
            return true;
        }
    struct ank_error wrong = {.lang = asking->session->work.lang};
    struct sitting_part sheet = {.instrument = asking->instrument};
    if (sitting_entry_read(&sheet, line, score, &wrong))
        return true;
    fprintf(stderr, "  %s\n", wrong.text);
    return false;
}

/* "3 -> 5?"; anything but a yes leaves it as it was. */
static bool confirm(const struct asking *asking, ank_score score, bool *stop)
{
    char line[64], old[32], new[32];
    fprintf(
        stderr,
        ank_words(asking->session->work.lang, ANK_N("  %s -> %s? y: yes, Enter: no: ")),
        rate_score(asking, asking->shown[asking->at], old),
        rate_score(asking, score, new));
    *stop = !read_answer(line, sizeof line);
    return !*stop && *line && strchr("yYjJoO", *line) != NULL;
}

static bool take_score(struct asking *asking, const char *line, bool *stop,
                       struct ank_error *err)
{
    ank_score score, there = asking->shown[asking->at];
    if (!read_score(asking, line, &score))
        return true;
    if (there != ANK_NOT_ASKED && there != score && !confirm(asking, score, stop))
        return true;
    if (there != score && !keep_score(asking, score, there != ANK_NOT_ASKED, err))
        return false;
    go_on(asking);
    return true;
}

static bool take(struct asking *asking, const char *line, bool *stop,
                 struct ank_error *err)
{
    bool all_asked = asking->at == asking->instrument->domain_count;
    if (strcmp(line, "q") == 0 || (all_asked && !*line))
        *stop = true;
    else if (strcmp(line, "<") == 0)
        go_back(asking);
    else if (all_asked)
        return true;
    else if (!*line)
        go_on(asking);
    else if (strcmp(line, "!") == 0)
        return keep_priority(asking, err);
    else if (line[0] == '!') /* "!4": a priority, and its score */
        return (asking->priority[asking->at] || keep_priority(asking, err)) &&
               take_score(asking, line + 1 + strspn(line + 1, " "), stop, err);
    else
        return take_score(asking, line, stop, err);
    return true;
}

bool rate_ask(struct session *session, const struct rating *rating, size_t *count,
              struct ank_error *err)
{
    char line[64];
    struct asking asking = {.session = session, .rating = rating};
    bool stop = false, done = prepare(&asking, err);
    while (done && !stop) {
        rate_question(&asking);
        stop = !read_answer(line, sizeof line);
        if (!stop)
            done = take(&asking, line, &stop, err);
    }
    *count = asking.count;
    return done;
}
