/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rating together, domain by domain; see rate_ask.h. */
#include "rate_ask.h"

#include <string.h>
#include <unistd.h>

#include "gather.h"
#include "prompt.h"

struct asking {
    struct session *session;
    const struct rating *rating;
    struct gather gather;
    const struct ank_instrument *instrument;
    const struct ank_lang *lang; /* the family's */
    const char **labels;
    int width;                 /* of the longest label */
    ank_score *shown;          /* what was answered, as far as known here */
    const ank_score *previous; /* the last number before; NULL: not shown */
    bool *priority;
    size_t at, furthest, count; /* count: answers kept */
};

/* The words of a label without the soft hyphens that are for paper. */
static const char *plain(struct ank_arena *mem, const char *label)
{
    char *copy = ank_strdup(mem, label), *to = copy;
    for (const char *from = copy; *from;)
        if (strncmp(from, "\xc2\xad", 2) == 0)
            from += 2;
        else
            *to++ = *from++;
    *to = '\0';
    return copy;
}

/* Reads the sitting as it is now: another program may have written in between. */
static bool load(struct asking *asking, struct gather_sheet **sheet,
                 struct ank_error *err)
{
    const struct rating *rating = asking->rating;
    size_t position;
    gather_begin(&asking->gather, &rating->key, rating->project, rating->mode);
    return gather_domain(&asking->gather, asking->instrument->code,
                         asking->instrument->domains[0].code, sheet, &position, err);
}

static bool choose_instrument(struct asking *asking, struct ank_error *err)
{
    struct gather *gather = &asking->gather;
    const struct rating *rating = asking->rating;
    const char *code = rating->instrument;
    gather_begin(gather, &rating->key, rating->project, rating->mode);
    if (!code && gather->project && gather->project->instrument_count)
        code = gather->project->instruments[0]->code;
    if (!code)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is in no project on that day; say which list, with --instrument"),
            rating->family);
    return gather_instrument(gather, code, &asking->instrument, err);
}

static bool read_priorities(struct asking *asking, int64_t sitting,
                            struct ank_error *err)
{
    int64_t *domains;
    size_t count;
    struct session *session = asking->session;
    if (!ank_priority_list(session->registry, sitting, &session->mem, &domains, &count,
                           err))
        return false;
    for (size_t i = 0; i < count; i++)
        for (size_t d = 0; d < asking->instrument->domain_count; d++)
            if (asking->instrument->domains[d].id == domains[i])
                asking->priority[d] = true;
    return true;
}

/* The last number of the same voice before that day, for each domain. */
static const ank_score *previous_of(const struct asking *asking,
                                    const struct ank_road *road, const char *by)
{
    size_t domains = asking->instrument->domain_count;
    ank_score *previous = ank_alloc(&asking->session->mem, domains * sizeof *previous);
    for (size_t d = 0; d < domains; d++)
        previous[d] = ANK_NOT_ASKED;
    for (size_t i = 0; i < road->sitting_count; i++) {
        const struct ank_sitting *sitting = &road->sittings[i];
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

static void fill_labels(struct asking *asking)
{
    const struct ank_instrument *instrument = asking->instrument;
    asking->labels = ank_alloc(&asking->session->mem,
                               instrument->domain_count * sizeof(const char *));
    for (size_t d = 0; d < instrument->domain_count; d++) {
        const char *label = ank_label(asking->lang, &instrument->domains[d].label);
        asking->labels[d] = plain(&asking->session->mem, label);
        int width = (int)ank_text_width(asking->labels[d]);
        if (width > asking->width)
            asking->width = width;
    }
}

static const char *score_words(const struct asking *asking, ank_score score,
                               char text[static 32])
{
    return score < 0 ? ank_status_name(score)
                     : ank_scale_write(&asking->instrument->scale, score, text);
}

/* Words at points of the scale, and five faces where the instrument has them. */
static void say_scale(const struct asking *asking)
{
    static const char *const faces[] = {":-((", ":-(", ":-|", ":-)", ":-))"};
    const struct ank_instrument *instrument = asking->instrument;
    const struct ank_scale *scale = &instrument->scale;
    ank_score top = ank_scale_top(scale);
    char text[32];
    for (size_t i = 0; i < instrument->anchor_count; i++)
        fprintf(stderr, "%s%s = %s", i ? "   " : "",
                ank_scale_write(scale, instrument->anchors[i].at, text),
                plain(&asking->session->mem,
                      ank_label(asking->lang, &instrument->anchors[i].label)));
    if (instrument->anchor_count == 0)
        fprintf(stderr, "%s .. %s", ank_scale_write(scale, 0, text),
                ank_scale_write(scale, top, (char[32]){0}));
    fputc('\n', stderr);
    for (int i = 0; instrument->faces && i < 5; i++)
        fprintf(stderr, "%s%s %s", i ? "   " : "",
                ank_scale_write(scale, (ank_score)((top * i + 2) / 4), text),
                faces[scale->better > 0 ? i : 4 - i]);
    if (instrument->faces)
        fputc('\n', stderr);
}

static void say_head(const struct asking *asking, const char *by, size_t answered)
{
    struct session *session = asking->session;
    fprintf(stderr, "%s · %s · %s · %s\n", asking->rating->family,
            session_day(session, asking->rating->key.day),
            by ? by : SAY(ANK_N("the family together")),
            plain(&session->mem, ank_label(asking->lang, &asking->instrument->title)));
    say_scale(asking);
    fputs(SAY(ANK_N(
              "a number; Enter: not asked; p: parked; ?: they do not know; -: does not "
              "apply; x: refused; !: a priority; <: back; q: stop, all is kept\n")),
          stderr);
    if (answered > 0 && answered < asking->instrument->domain_count)
        fputs(SAY(ANK_N("%zu of %zu were answered already; this goes on at the first "
                        "open one\n"),
                  answered, asking->instrument->domain_count),
              stderr);
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
    struct gather_sheet *sheet;
    struct ank_person *persons;
    struct ank_road road;
    size_t count, answered = 0;
    if (!gather_open(&asking->gather, session->registry, &session->mem, err))
        return false;
    asking->gather.entered = session->today;
    asking->gather.correct = asking->rating->correct;
    if (!choose_instrument(asking, err) ||
        !ank_road_of(session->registry, asking->rating->family, &session->mem, &road,
                     err) ||
        !ank_person_list(session->registry, road.id, &session->mem, &persons, &count,
                         err) ||
        !load(asking, &sheet, err))
        return false;
    size_t domains = asking->instrument->domain_count;
    const char *by = person_code(persons, count, asking->rating->key.person);
    asking->lang = ank_lang_find(road.language);
    asking->shown = ank_alloc(&session->mem, domains * sizeof *asking->shown);
    asking->priority = ank_alloc(&session->mem, domains * sizeof *asking->priority);
    memcpy(asking->shown, sheet->row.scores, domains * sizeof *asking->shown);
    if (sheet->row.id && !read_priorities(asking, sheet->row.id, err))
        return false;
    if (asking->rating->show_previous)
        asking->previous = previous_of(asking, &road, by);
    for (size_t d = 0; d < domains; d++)
        answered += asking->shown[d] != ANK_NOT_ASKED;
    fill_labels(asking);
    say_head(asking, by, answered);
    asking->at = asking->furthest = next_open(asking, 0);
    return true;
}

/* One answer, kept at once. What is there and was not shown here is a conflict. */
static bool keep_score(struct asking *asking, ank_score score, bool correct,
                       struct ank_error *err)
{
    struct gather_sheet *sheet;
    enum ank_put put;
    if (!session_begin(asking->session, err))
        return false;
    asking->gather.correct = correct || asking->rating->correct;
    bool done = load(asking, &sheet, err) &&
                gather_put(&asking->gather, sheet, asking->at, score, &put, err) &&
                gather_keep(&asking->gather, err);
    if (!ank_registry_end(asking->session->registry, done, err) || !done)
        return false;
    asking->shown[asking->at] = score;
    asking->count++;
    return true;
}

/* Marks the domain, or takes the mark away; the sitting may be empty yet. */
static bool keep_priority(struct asking *asking, struct ank_error *err)
{
    struct ank_registry *registry = asking->session->registry;
    int64_t domain = asking->instrument->domains[asking->at].id;
    bool marked = asking->priority[asking->at];
    struct gather_sheet *sheet;
    if (!session_begin(asking->session, err))
        return false;
    bool done = load(asking, &sheet, err);
    if (done) {
        sheet->changed = sheet->changed || !sheet->there;
        done = gather_keep(&asking->gather, err) &&
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
    if (!session_goes_on(&stopped) || !prompt_line(STDIN_FILENO, line, size) ||
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

static void say_question(const struct asking *asking)
{
    char text[32];
    size_t at = asking->at, domains = asking->instrument->domain_count;
    if (at == domains) {
        fputs(ank_words(asking->session->lang,
                        ANK_N("That was all. Enter: done; <: back: ")),
              stderr);
        return;
    }
    int pad = asking->width - (int)ank_text_width(asking->labels[at]);
    fprintf(stderr, "%2zu/%zu  %s%*s", at + 1, domains, asking->labels[at],
            pad > 0 ? pad : 0, "");
    if (asking->priority[at])
        fputs(" !", stderr);
    if (asking->previous && asking->previous[at] >= 0)
        fprintf(stderr, " (%s)", score_words(asking, asking->previous[at], text));
    if (asking->shown[at] != ANK_NOT_ASKED)
        fprintf(stderr, " [%s]", score_words(asking, asking->shown[at], text));
    fputs(": ", stderr);
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
    struct ank_error wrong = {.lang = asking->session->lang};
    struct gather_sheet sheet = {.instrument = asking->instrument};
    if (gather_read(&sheet, line, score, &wrong))
        return true;
    fprintf(stderr, "  %s\n", wrong.text);
    return false;
}

/* "3 -> 5?"; anything but a yes leaves it as it was. */
static bool confirm(const struct asking *asking, ank_score score, bool *stop)
{
    char line[64], old[32], new[32];
    fprintf(stderr,
            ank_words(asking->session->lang, ANK_N("  %s -> %s? y: yes, Enter: no: ")),
            score_words(asking, asking->shown[asking->at], old),
            score_words(asking, score, new));
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
        say_question(&asking);
        stop = !read_answer(line, sizeof line);
        if (!stop)
            done = take(&asking, line, &stop, err);
    }
    *count = asking.count;
    return done;
}
