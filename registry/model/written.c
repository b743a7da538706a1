/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was written in a registry, in people's words; see <ankerpunt/model/written.h>.
 */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/written.h>

/* How a kind of record is told: as one, by its item and its day, by one of them, or as
 * a number of them; NULL: not so. */
struct kind {
    const char *table, *item_day, *day, *item, *number;
};

static const struct kind kinds[] = {
    {"family", NULL, NULL, ANK_N("family %s"), ANK_N("families: %zu")},
    {"linked", NULL, NULL, ANK_N("one and the same: %s"), NULL},
    {"trajectory", NULL, ANK_N("the trajectory from %s"), NULL,
     ANK_N("trajectories: %zu")},
    {"trajectory_status", ANK_N("status %s of %s"), NULL, NULL, NULL},
    {"postponement", ANK_N("moment %s, put off until %s"), NULL, NULL, NULL},
    {"wave_enough", ANK_N("moment %s, enough as it is, said on %s"), NULL, NULL, NULL},
    {"referral", NULL, NULL, NULL, ANK_N("how the family came: %zu")},
    {"phase", ANK_N("phase %s from %s"), NULL, NULL, NULL},
    {"support_review", NULL, ANK_N("looking at the support again on %s"), NULL, NULL},
    {"arrangement", ANK_N("around the family, number %s of %s"), NULL,
     ANK_N("around the family, number %s"), NULL},
    {"decision", NULL, NULL, NULL, ANK_N("decisions: %zu")},
    {"group_activity", NULL, NULL, NULL, ANK_N("activities with a group: %zu")},
    {"coach", ANK_N("coach %s from %s"), NULL, NULL, NULL},
    {"person", NULL, NULL, ANK_N("person %s"), ANK_N("persons: %zu")},
    {"explored", NULL, ANK_N("rights explored on %s"), NULL, NULL},
    {"not_entitled", NULL, NULL, NULL,
     ANK_N("rights that are not for the family: %zu")},
    {"scan_answer", NULL, NULL, NULL, ANK_N("rights to look into, or for later: %zu")},
    {"small_step", ANK_N("small step %s of %s"), NULL, ANK_N("small step %s"), NULL},
    {"own_theme", ANK_N("own theme %s of %s"), NULL, ANK_N("own theme %s"), NULL},
    {"own_score", NULL, ANK_N("the score of an own theme on %s"), NULL,
     ANK_N("scores of own themes: %zu")},
    {"contact", ANK_N("contact %s of %s"), NULL, NULL, NULL},
    {"budget", ANK_N("amount %s of %s"), NULL, ANK_N("amount %s"), NULL},
    {"signal", ANK_N("signal %s of %s"), NULL, ANK_N("signal %s"), NULL},
    {"project", NULL, NULL, ANK_N("project %s"), ANK_N("projects: %zu")},
    {"instrument", NULL, NULL, ANK_N("list %s"), NULL},
    {"identity", NULL, NULL, ANK_N("names and contact of %s"),
     ANK_N("names and contact")},
    {"claim_step", NULL, NULL, NULL, ANK_N("steps to a right: %zu")},
    {"consent", NULL, NULL, NULL, ANK_N("consents: %zu")},
    {"sitting", NULL, NULL, NULL, ANK_N("sittings: %zu")},
    {"right_entry", NULL, NULL, NULL, ANK_N("rights of the catalogue: %zu")},
    {"wave", NULL, NULL, NULL, ANK_N("moments of a project: %zu")},
    {"project_instrument", NULL, NULL, NULL, ANK_N("lists of a project: %zu")},
    {"domain", NULL, NULL, NULL, ANK_N("domains: %zu")},
    {"anchor", NULL, NULL, NULL, ANK_N("words on a scale: %zu")},
    {"theme", NULL, NULL, NULL, ANK_N("themes: %zu")},
    {"priority", NULL, NULL, NULL, ANK_N("priorities: %zu")},
    {"review", NULL, NULL, NULL, ANK_N("answers of the talk afterwards: %zu")},
    {"estimate", NULL, NULL, NULL, ANK_N("estimates: %zu")},
    {"signal_family", NULL, NULL, NULL, ANK_N("families of a signal: %zu")},
};

/* What is being told, and to whom. */
struct telling {
    const struct ank_lang *lang;
    struct ank_arena *mem;
    const struct ank_written *written;
    char day[12];
};

static const char *score_words(const struct telling *t)
{
    const struct ank_written *w = t->written;
    const char *by = w->item ? ank_format(t->mem, " (%s)", w->item) : "";
    const char *what =
        w->count ? ank_say_n(t->lang, t->mem, "%zu score", "%zu scores", w->count)
                 : ank_words(t->lang, ANK_N("the talk"));
    return ank_say(t->lang, t->mem, ANK_N("%s of %s%s"), what, t->day, by);
}

static const char *step_words(const struct telling *t)
{
    const struct ank_written *w = t->written;
    const char *stage = ank_code_words(t->lang, ank_stage_codes, w->value);
    return stage
               ? ank_say(t->lang, t->mem, ANK_N("%s, %s on %s"), w->item, stage, t->day)
               : ank_say(t->lang, t->mem, ANK_N("%s on %s"), w->item, t->day);
}

/* "measure mama": the purpose, and who speaks for themselves. */
static const char *consent_words(const struct telling *t)
{
    const struct ank_written *w = t->written;
    char *purpose = ank_strdup(t->mem, w->item ? w->item : ""),
         *by = strchr(purpose, ' ');
    if (by)
        *by++ = '\0';
    const char *words = ank_code_words(t->lang, ank_purpose_codes, purpose);
    const char *who = by ? ank_format(t->mem, " (%s)", by) : "";
    bool given = w->value && strcmp(w->value, "1") == 0;
    return ank_say(t->lang, t->mem,
                   given ? ANK_N("yes to “%s” of %s%s") : ANK_N("no to “%s” of %s%s"),
                   words, t->day, who);
}

static const char *text_words(const struct telling *t)
{
    const struct ank_written *w = t->written;
    char *kind = ank_strdup(t->mem, w->item ? w->item : "");
    kind[strcspn(kind, " ")] = '\0';
    return ank_say(t->lang, t->mem, ANK_N("text “%s” of %s"),
                   ank_code_words(t->lang, ank_text_codes, kind), t->day);
}

static const char *kind_words(const struct telling *t)
{
    const struct ank_written *w = t->written;
    for (size_t i = 0; i < ANK_COUNT(kinds); i++) {
        const struct kind *kind = &kinds[i];
        if (strcmp(kind->table, w->table) != 0)
            continue;
        bool dated = w->day != ANK_NO_DAY;
        if (kind->item_day && w->item && dated)
            return ank_say(t->lang, t->mem, kind->item_day, w->item, t->day);
        if (kind->day && dated)
            return ank_say(t->lang, t->mem, kind->day, t->day);
        if (kind->item && w->item)
            return ank_say(t->lang, t->mem, kind->item, w->item);
        if (kind->number)
            return ank_say(t->lang, t->mem, kind->number, w->count);
    }
    return ank_format(t->mem, "%s %s", w->table, w->item ? w->item : "");
}

/* Those that need words of their own; counted, they are as all others. */
static const char *record_words(const struct telling *t)
{
    static const struct {
        const char *table;
        const char *(*words)(const struct telling *t);
    } own[] = {{"sitting", score_words},
               {"claim_step", step_words},
               {"consent", consent_words},
               {"free_text", text_words}};
    for (size_t i = 0; i < ANK_COUNT(own); i++)
        if (strcmp(own[i].table, t->written->table) == 0 &&
            t->written->day != ANK_NO_DAY)
            return own[i].words(t);
    return kind_words(t);
}

const char *ank_written_words(const struct ank_lang *lang, struct ank_arena *mem,
                              const struct ank_written *written)
{
    struct telling t = {lang, mem, written, ""};
    if (written->day != ANK_NO_DAY)
        ank_day_words(written->day, t.day);
    const char *words = record_words(&t);
    if (written->how == ANK_WRITTEN_CHANGED)
        words = ank_say(lang, mem, ANK_N("%s, changed"), words);
    else if (written->how == ANK_WRITTEN_GONE)
        words = ank_say(lang, mem, ANK_N("%s, removed"), words);
    return written->family ? ank_say(lang, mem, ANK_N("%s: %s"), written->family, words)
                           : words;
}
