/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was noted and changed, from the history's values to plain words. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <ankerpunt/model/right.h>
#include <ankerpunt/model/wave.h>
#include "dossier.h"

/* What a kind of record is called, to the family and to who works; NULL: of no
 * family. */
static const struct {
    const char *table, *family, *work;
} tables[] = {
    {"anchor", NULL, ANK_N("words on a scale")},
    {"arrangement", ANK_N("who and what is around you, number"),
     ANK_N("around the family, number")},
    {"budget", ANK_N("your budget, amount"), ANK_N("amount of the budget")},
    {"bundle", NULL, ANK_N("bundle for a colleague")},
    {"claim_step", ANK_N("step to a right"), ANK_N("step to a right")},
    {"coach", ANK_N("your coach"), ANK_N("coach")},
    {"consent", ANK_N("what you allow"), ANK_N("consent")},
    {"contact", ANK_N("contact"), ANK_N("contact")},
    {"decision", NULL, ANK_N("decision of the team")},
    {"domain", NULL, ANK_N("domain of a list")},
    {"erase", NULL, ANK_N("what was erased for good")},
    {"estimate", ANK_N("what the coach expected"), ANK_N("what the coach expected")},
    {"explored", ANK_N("your rights, looked into together"),
     ANK_N("rights looked into together")},
    {"family", ANK_N("your code and language"), ANK_N("code and language")},
    {"free_text", ANK_N("text, sealed"), ANK_N("text, sealed")},
    {"group_activity", NULL, ANK_N("activity with a group")},
    {"identity", ANK_N("names and contact, sealed"),
     ANK_N("names and contact, sealed")},
    {"import families", NULL, ANK_N("families from a file")},
    {"import rights", NULL, ANK_N("steps to rights from a file")},
    {"import scores", NULL, ANK_N("scores from a file")},
    {"import sheet", NULL, ANK_N("a spreadsheet")},
    {"instrument", NULL, ANK_N("list")},
    {"linked", ANK_N("that two codes are one and the same"), ANK_N("one and the same")},
    {"not_entitled", ANK_N("a right that is not for you"),
     ANK_N("a right that is not for the family")},
    {"own_score", ANK_N("score of your own theme"), ANK_N("score of an own theme")},
    {"own_theme", ANK_N("your own theme"), ANK_N("theme of the family's own")},
    {"own_theme_text", ANK_N("sealed words of your own theme"),
     ANK_N("sealed words of an own theme")},
    {"person", ANK_N("somebody of the family"), ANK_N("somebody of the family")},
    {"phase", ANK_N("phase of the support"), ANK_N("phase of the support")},
    {"postponement", ANK_N("talk that was put off"), ANK_N("talk that was put off")},
    {"presets", NULL, ANK_N("lists that come with the program")},
    {"priority", ANK_N("what you work on first"), ANK_N("what is worked on first")},
    {"project", NULL, ANK_N("project")},
    {"project_instrument", NULL, ANK_N("list of a project")},
    {"referral", ANK_N("how you came here"), ANK_N("how the family came")},
    {"release", NULL, ANK_N("release")},
    {"review", ANK_N("what stood out in a talk"), ANK_N("what stood out in a talk")},
    {"right_entry", NULL, ANK_N("right of the catalogue")},
    {"scan_answer", ANK_N("a right to look into, or for later"),
     ANK_N("a right to look into, or for later")},
    {"seal", NULL, ANK_N("passphrase")},
    {"share", ANK_N("what was given to somebody"), ANK_N("what was given to somebody")},
    {"signal", NULL, ANK_N("signal")},
    {"signal_family", ANK_N("that a signal counts you in"),
     ANK_N("that a signal counts the family in")},
    {"signal_text", NULL, ANK_N("sealed words of a signal")},
    {"sitting", ANK_N("talk"), ANK_N("talk")},
    {"small_step", ANK_N("small step"), ANK_N("small step")},
    {"small_step_text", ANK_N("sealed words of small step"),
     ANK_N("sealed words of small step")},
    {"support_review", ANK_N("looking at the support again"),
     ANK_N("looking at the support again")},
    {"theme", NULL, ANK_N("theme of a list")},
    {"tombstone", NULL, ANK_N("family that was erased")},
    {"trajectory", ANK_N("time together"), ANK_N("trajectory")},
    {"trajectory_status", ANK_N("how the support went"),
     ANK_N("how the trajectory went")},
    {"undo", NULL, ANK_N("the last command, taken back or put back")},
    {"wave", NULL, ANK_N("moment of a project")},
    {"wave_enough", ANK_N("talk that was enough as it is"),
     ANK_N("talk that was enough as it is")},
};

static const char *table_words(const struct dossier *dossier, const char *table)
{
    for (size_t i = 0; i < ANK_COUNT(tables); i++)
        if (strcmp(tables[i].table, table) == 0) {
            const char *words = dossier->at_work ? tables[i].work : tables[i].family;
            return words ? ank_words(dossier->lang, words) : table;
        }
    return table;
}

/* One column of a row as the history keeps it: name='value', with '' for ' in
 * a text. */
struct value {
    const char *name, *text; /* text NULL: there was none */
};

/* Reads the next one and moves on; false at the end. */
static bool next_value(struct ank_arena *mem, const char **row, struct value *value)
{
    const char *equals = *row ? strchr(*row, '=') : NULL;
    if (!equals)
        return false;
    value->name = ank_strndup(mem, *row, (size_t)(equals - *row));
    const char *end = equals + 1;
    if (*end == '\'') {
        char *text = ank_alloc(mem, strlen(end) + 1), *to = text;
        for (end++; *end && (*end != '\'' || end[1] == '\''); end++) {
            end += *end == '\'';
            *to++ = *end;
        }
        end += *end == '\'';
        value->text = text;
    } else {
        end += strcspn(end, ",");
        value->text = ank_strndup(mem, equals + 1, (size_t)(end - equals - 1));
        if (strcmp(value->text, "NULL") == 0)
            value->text = NULL;
    }
    *row = *end ? end + strspn(end, ", ") : end;
    return true;
}

const char *dossier_value(struct ank_arena *mem, const char *row, const char *column)
{
    struct value value;
    while (next_value(mem, &row, &value))
        if (strcmp(value.name, column) == 0)
            return value.text;
    return NULL;
}

static int64_t find_number(struct ank_arena *mem, const char *row, const char *name)
{
    const char *text = dossier_value(mem, row, name);
    return text ? strtoll(text, NULL, 10) : 0;
}

/* One element of a sitting's scores in words; moves on. */
static const char *next_score(struct dossier *dossier, const struct ank_scale *scale,
                              const char **scores)
{
    struct ank_arena *mem = dossier->work->mem;
    *scores += strspn(*scores, "[,");
    size_t length = strcspn(*scores, ",]");
    char *text = ank_strndup(mem, *scores, length);
    *scores += length;
    if (*text >= '0' && *text <= '9')
        return ank_score_words(dossier->lang, scale, (ank_score)strtol(text, NULL, 10),
                               mem);
    if (*text != '"')
        return "";
    text[length - 1] = '\0';
    return dossier_word(dossier, ank_score_codes, text + 1);
}

/* "3 → 4"; what was not there before, or is not there any more, alone. */
static const char *arrow_words(struct ank_arena *mem, const char *before,
                               const char *after)
{
    return *before ? ank_format(mem, "%s → %s", before, *after ? after : "-") : after;
}

/* "Housing: 3 → 4", for every domain where they differ. */
static const char *score_changes(struct dossier *dossier, int64_t instrument,
                                 const char *old, const char *new)
{
    struct ank_arena *mem = dossier->work->mem;
    const char *list = "";
    for (size_t i = 0; i < dossier->instrument_count; i++) {
        const struct ank_instrument *one = dossier->instruments[i];
        for (size_t d = 0; one->id == instrument && d < one->domain_count; d++) {
            const char *before = next_score(dossier, &one->scale, &old);
            const char *after = next_score(dossier, &one->scale, &new);
            if (strcmp(before, after) != 0)
                list = ank_format(
                    mem, "%s%s%s", list, *list ? ", " : "",
                    dossier_pair(dossier,
                                 ank_label(dossier->lang, &one->domains[d].label),
                                 arrow_words(mem, before, after)));
        }
    }
    return list;
}

static bool is_among(const char *name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* Numbers that only the registry understands, boxes, and the words and workings of
 * lists. */
static bool hidden(const struct dossier *dossier, const char *table,
                   const struct value *value)
{
    static const char *const names[] = {"family",     "instrument", "project",
                                        "trajectory", "sitting",    "sealed",
                                        "signal",     "number"};
    bool nobody = strcmp(value->name, "person") == 0 && value->text &&
                  strcmp(value->text, "0") == 0;
    bool named = dossier->at_work && (strcmp(value->name, "project") == 0 ||
                                      strcmp(table, "project_instrument") == 0);
    bool unshown = strcmp(value->name, "shown") == 0 && value->text &&
                   strcmp(value->text, "0") == 0;
    return nobody || unshown || strcmp(value->name, "sha256") == 0 ||
           strcmp(value->name, "position") == 0 ||
           (!named && is_among(value->name, names, ANK_COUNT(names)));
}

/* What the words of a column are codes of; NULL: of nothing, they hold codes of people
 * and the like. */
static const struct ank_code_row *column_codes(const char *table, const char *column)
{
    static const struct {
        const char *table, *column;
        const struct ank_code_row *codes;
    } known[] = {
        {"arrangement", "kind", ank_arrangement_codes},
        {"arrangement", "role", ank_around_codes},
        {"budget", "kind", ank_amount_codes},
        {"claim_step", "reason", ank_reason_codes},
        {"consent", "purpose", ank_purpose_codes},
        {"contact", "channel", ank_channel_codes},
        {"contact", "initiative", ank_doer_codes},
        {"decision", "outcome", ank_decided_codes},
        {"decision", "question", ank_question_codes},
        {"free_text", "kind", ank_text_codes},
        {"own_score", "status", ank_score_codes},
        {"own_theme", "kind", ank_own_theme_codes},
        {"group_activity", "kind", ank_activity_codes},
        {"person", "role", ank_role_codes},
        {"phase", "phase", ank_phase_codes},
        {"referral", "outcome", ank_referred_codes},
        {"referral", "partner", ank_around_codes},
        {"review", "kind", ank_review_codes},
        {"scan_answer", "answer", ank_scan_codes},
        {"share", "what", ank_share_codes},
        {"share", "whom", ank_recipient_codes},
        {"sitting", "mode", ank_mode_codes},
        {"small_step", "doer", ank_doer_codes},
        {"trajectory", "closed_by", ank_doer_codes},
        {"trajectory", "closed_reason", ank_closed_codes},
        {"trajectory", "household", ank_household_codes},
        {"trajectory", "referral", ank_referral_codes},
        {"trajectory_status", "by_whom", ank_doer_codes},
        {"trajectory_status", "reason", ank_closed_codes},
        {"trajectory_status", "status", ank_trajectory_codes},
    };
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (strcmp(known[i].table, table) == 0 && strcmp(known[i].column, column) == 0)
            return known[i].codes;
    return NULL;
}

/* Who and what stands behind an id; "" when it is not there any more. */
static const char *person_code(const struct dossier *dossier, int64_t id)
{
    for (size_t i = 0; i < dossier->person_count; i++)
        if (dossier->persons[i].id == id)
            return dossier->persons[i].code;
    return "";
}

static const char *right_name(const struct dossier *dossier, int64_t id)
{
    for (size_t i = 0; i < dossier->right_count; i++)
        if (dossier->rights[i].id == id)
            return ank_label(dossier->lang, &dossier->rights[i].label);
    return "";
}

static const char *project_code(const struct dossier *dossier, int64_t id)
{
    for (size_t i = 0; i < dossier->project_count; i++)
        if (dossier->projects[i].id == id)
            return dossier->projects[i].code;
    return "";
}

static const char *list_name(const struct dossier *dossier, int64_t id)
{
    for (size_t i = 0; i < dossier->instrument_count; i++)
        if (dossier->instruments[i]->id == id)
            return ank_label(dossier->lang, &dossier->instruments[i]->title);
    return "";
}

static const char *value_words(struct dossier *dossier, const char *table,
                               const struct value *value)
{
    ank_day day;
    char number[32];
    if (strcmp(value->name, "cents") == 0)
        return SAY_IN(dossier, ANK_N("%s euro"),
                      ank_number_words(dossier->lang, strtod(value->text, NULL) / 100,
                                       2, number));
    if (strcmp(value->name, "language") == 0)
        return dossier_language(dossier, value->text);
    if (strcmp(value->name, "wave") == 0 ||
        (strcmp(table, "wave") == 0 && strcmp(value->name, "name") == 0))
        return ank_wave_words(dossier->lang, dossier->work->mem, value->text);
    if (strcmp(value->name, "person") == 0)
        return person_code(dossier, strtoll(value->text, NULL, 10));
    if (strcmp(value->name, "project") == 0)
        return project_code(dossier, strtoll(value->text, NULL, 10));
    if (strcmp(value->name, "instrument") == 0)
        return list_name(dossier, strtoll(value->text, NULL, 10));
    if (strcmp(value->name, "right_entry") == 0)
        return right_name(dossier, strtoll(value->text, NULL, 10));
    if (strcmp(value->name, "domain") == 0)
        return dossier_domain(dossier, strtoll(value->text, NULL, 10));
    if (strcmp(value->name, "stage") == 0)
        return ank_words(dossier->lang,
                         ank_stage_words((int)strtol(value->text, NULL, 10)));
    if (strcmp(value->name, "given") == 0)
        return ank_words(dossier->lang,
                         *value->text == '1' ? ANK_N("yes") : ANK_N("no"));
    if (strcmp(value->name, "faces") == 0)
        return ank_words(dossier->lang, ANK_N("on faces alone"));
    if (strcmp(value->name, "shown") == 0)
        return ank_words(dossier->lang, ANK_N("on the family's own sheet"));
    if (strcmp(value->name, "minutes") == 0)
        return SAY_IN(dossier, ANK_N("%s minutes"), value->text);
    const struct ank_code_row *codes = column_codes(table, value->name);
    if (codes == ank_purpose_codes)
        return dossier_purpose(dossier, value->text);
    if (codes)
        return dossier_word(dossier, codes, value->text);
    return ank_day_parse(value->text, &day) ? dossier_day(dossier, day) : value->text;
}

/* "let go: 18/03/2026", where the day alone would not say what happened. */
static const char *named_words(struct dossier *dossier, const char *name,
                               const char *words)
{
    static const struct {
        const char *name, *words;
    } known[] = {
        {"due_day", ANK_N("due by")},
        {"done_day", ANK_N("done on")},
        {"dropped_day", ANK_N("let go")},
        {"ended", ANK_N("closed on")},
        {"ended_day", ANK_N("let go")},
        {"reached_day", ANK_N("reached on")},
        {"foreseen_months", ANK_N("months foreseen")},
        {"held_day", ANK_N("done on")},
        {"outcome_day", ANK_N("ended on")},
        {"present", ANK_N("present")},
        {"until_day", ANK_N("until")},
        {"keep_years", ANK_N("years kept")},
        {"rows", ANK_N("rows of the registry")},
        {"file_sha256", ANK_N("sum of the file (SHA-256)")},
        {"map_sha256", ANK_N("sum of the map (SHA-256)")},
        {"month_only", ANK_N("days that are the 15th, of a month alone")},
    };
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (strcmp(known[i].name, name) == 0)
            return dossier_pair(dossier, ank_words(dossier->lang, known[i].words),
                                words);
    return words;
}

/* Of an own theme's score the steps are told as they were given. */
static void settle_steps(struct dossier *dossier, const char *table, const char *row,
                         struct value *value)
{
    if (value->text && strcmp(table, "own_score") == 0 &&
        strcmp(value->name, "steps") == 0)
        value->text = dossier_own_score(
            dossier, find_number(dossier->work->mem, row, "number"), value->text);
}

/* What is worth telling of a row that came or went. */
static const char *row_words(struct dossier *dossier, const char *table,
                             const char *row)
{
    struct ank_arena *mem = dossier->work->mem;
    struct value value;
    const char *list = "", *scores = dossier_value(mem, row, "scores"), *whole = row;
    int64_t instrument = find_number(mem, row, "instrument");
    while (next_value(mem, &row, &value)) {
        settle_steps(dossier, table, whole, &value);
        if (value.text && !hidden(dossier, table, &value) &&
            strcmp(value.name, "scores") != 0 &&
            strcmp(value.name, "looking_back") != 0 &&
            strcmp(value.name, "retest") != 0 && strcmp(value.name, "entered") != 0)
            list = ank_format(
                mem, "%s%s%s", list, *list ? ", " : "",
                named_words(dossier, value.name, value_words(dossier, table, &value)));
    }
    return scores ? ank_format(mem, "%s, %s", list,
                               score_changes(dossier, instrument, "[]", scores))
                  : list;
}

/* "12/03/2026 → 14/03/2026", for every value that is another. */
static const char *change_words(struct dossier *dossier, const char *table,
                                const char *old, const char *new)
{
    struct ank_arena *mem = dossier->work->mem;
    const char *row = new, *list = "";
    struct value value;
    while (next_value(mem, &row, &value)) {
        struct value before = {value.name, dossier_value(mem, old, value.name)};
        settle_steps(dossier, table, new, &before);
        settle_steps(dossier, table, new, &value);
        const char *was = before.text ? before.text : "",
                   *is = value.text ? value.text : "";
        if (strcmp(was, is) == 0 || hidden(dossier, table, &value))
            continue;
        const char *words =
            strcmp(value.name, "scores") == 0
                ? score_changes(dossier, find_number(mem, new, "instrument"), was, is)
                : arrow_words(mem,
                              before.text ? value_words(dossier, table, &before) : "",
                              value.text ? value_words(dossier, table, &value) : "");
        list = ank_format(mem, "%s%s%s", list, *list ? ", " : "",
                          named_words(dossier, value.name, words));
    }
    return list;
}

/* "2026-03-31T14:05:00Z" as "31/03/2026 16:05", by the clock of who reads; what was
 * noted for a day and no hour stays at its midnight. */
static const char *moment(struct dossier *dossier, const char *at)
{
    struct tm utc = {0}, here;
    char date[16];
    ank_day day;
    if (!strptime(at, "%Y-%m-%dT%H:%M:%SZ", &utc))
        return at;
    time_t second = timegm(&utc);
    if (utc.tm_hour == 0 && utc.tm_min == 0 && utc.tm_sec == 0)
        here = utc;
    else
        localtime_r(&second, &here);
    strftime(date, sizeof date, "%Y-%m-%d", &here);
    if (!ank_day_parse(date, &day))
        return at;
    return ank_format(dossier->work->mem, "%s %02d:%02d", dossier_day(dossier, day),
                      here.tm_hour, here.tm_min);
}

/* Whether a project that gives this list gives others beside it. */
static bool has_others(const struct dossier *dossier, int64_t instrument)
{
    for (size_t i = 0; i < dossier->project_count; i++) {
        const struct ank_project *project = &dossier->projects[i];
        for (size_t n = 0; n < project->instrument_count; n++)
            if (project->instruments[n]->id == instrument &&
                project->instrument_count > 1)
                return true;
    }
    return false;
}

/* "small step 2": what has a number in its list is told by it. "talk (My days)": by its
 * list, where it could be another. */
static const char *thing_words(struct dossier *dossier,
                               const struct ank_kept_change *change)
{
    struct ank_arena *mem = dossier->work->mem;
    const char *row = change->new ? change->new : change->old;
    const char *number = row ? dossier_value(mem, row, "number") : NULL;
    const char *what = table_words(dossier, change->table);
    int64_t list = row && strcmp(change->table, "sitting") == 0
                       ? find_number(mem, row, "instrument")
                       : 0;
    if (list && has_others(dossier, list))
        return ank_format(mem, "%s (%s)", what, list_name(dossier, list));
    return number ? ank_format(mem, "%s %s", what, number) : what;
}

/* What became of it: "done: 30/03/2026"; a row that came is told like one that
 * changed. */
static const char *became_words(struct dossier *dossier,
                                const struct ank_kept_change *change)
{
    if (!dossier->with_notes && strcmp(change->table, "estimate") == 0)
        return "";
    if (change->old && change->new)
        return change_words(dossier, change->table, change->old, change->new);
    const char *row = change->new ? change->new : change->old;
    return row ? row_words(dossier, change->table, row) : "";
}

const char *dossier_change_line(struct dossier *dossier,
                                const struct ank_kept_change *change)
{
    const char *what = thing_words(dossier, change),
               *words = became_words(dossier, change);
    if (change->erased)
        what = SAY_IN(dossier, ANK_N("%s (values erased for good)"), what);
    else if (!change->new)
        what = SAY_IN(dossier, ANK_N("taken away: %s"), what);
    const char *family = dossier->at_work && change->family
                             ? ank_format(dossier->work->mem, " · %s", change->family)
                             : "";
    const char *line =
        ank_format(dossier->work->mem, "%s · %s%s · %s", moment(dossier, change->at),
                   change->who, family, what);
    return *words ? dossier_pair(dossier, line, words) : line;
}

void dossier_add_changes(struct dossier *dossier)
{
    dossier_part(dossier, ANK_N("What was noted and changed"));
    for (size_t i = 0; i < dossier->change_count; i++)
        dossier_line(dossier, dossier_change_line(dossier, &dossier->changes[i]));
    dossier_line(
        dossier,
        SAY_IN(dossier, ANK_N("What came in with a whole file is not in this list.")));
}
