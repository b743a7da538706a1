/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordinator's PDF: the answer in a few sentences, then the figures. */
#include "summary_paper.h"

#include <ankerpunt/forms.h>
#include <math.h>
#include <stdlib.h>

#include "paper.h"

struct brief {
    const struct ank_lang *lang;
    struct ank_arena *mem;
    size_t count;
    const char **sentences;
};

static void say(struct brief *brief, const char *sentence)
{
    brief->sentences =
        ank_grow(brief->mem, brief->sentences, brief->count, sizeof *brief->sentences);
    brief->sentences[brief->count++] = sentence;
}

/* The latest wave at which at least five families were rated; else the latest
 * with any; NULL: nobody yet. */
static const struct ank_wave *telling_wave(const struct ank_summary *summary)
{
    const struct ank_wave *any = NULL, *enough = NULL;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->figures.n >= 5 && (!enough || row->wave > enough))
            enough = row->wave;
        if (row->figures.n >= 1 && (!any || row->wave > any))
            any = row->wave;
    }
    return enough ? enough : any;
}

static const char *when(const struct brief *brief, const struct ank_wave *wave)
{
    if (wave->kind == ANK_CLOSING)
        return ank_words(brief->lang, ANK_N("At closing"));
    if (wave->kind == ANK_FOLLOWUP)
        return ank_say(brief->lang, brief->mem, ANK_N("%d months after closing"), wave->months);
    return ank_say(brief->lang, brief->mem, ANK_N("After %d months"), wave->months);
}

static void say_who(struct brief *brief, const struct ank_summary *summary,
                    const struct ank_wave *wave)
{
    size_t due = 0, rated = 0;
    for (size_t i = 0; i < summary->domain_count; i++)
        if (summary->domains[i].wave == wave) {
            due = summary->domains[i].due > due ? summary->domains[i].due : due;
            rated = summary->domains[i].figures.n > rated ? summary->domains[i].figures.n : rated;
        }
    say(brief, ank_say(brief->lang, brief->mem,
                       ANK_N("%s %zu of the %zu families who were due gave scores again."),
                       when(brief, wave), rated, due));
}

/* The names of the domains with this verdict, joined; NULL when there are none. */
static const char *domains_with(const struct brief *brief, const struct ank_summary *summary,
                                const struct ank_wave *wave, bool (*is)(enum ank_verdict))
{
    const char *names = NULL;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave != wave ||
            !is(ank_verdict_of(&row->instrument->scale, &row->rule, &row->figures)))
            continue;
        const char *label = ank_label(brief->lang, &row->domain->label);
        names = ank_format(brief->mem, "%s%s%s", names ? names : "", names ? ", " : "", label);
    }
    return names;
}

static bool is_better(enum ank_verdict verdict)
{
    return verdict == ANK_CLEAR_IMPROVEMENT || verdict == ANK_SOME_IMPROVEMENT;
}

static bool is_worse(enum ank_verdict verdict)
{
    return verdict == ANK_DECLINE;
}

static bool is_unsure(enum ank_verdict verdict)
{
    return verdict == ANK_CANNOT_TELL;
}

static void say_change(struct brief *brief, const struct ank_summary *summary,
                       const struct ank_wave *wave)
{
    const struct {
        bool (*is)(enum ank_verdict);
        const char *sentence;
    } parts[] = {
        {is_better, ANK_N("Better than at the start, on average: %s.")},
        {is_worse, ANK_N("Harder than at the start, on average: %s.")},
        {is_unsure, ANK_N("We cannot tell yet about: %s.")},
    };
    bool said = false;
    for (size_t i = 0; i < ANK_COUNT(parts); i++) {
        const char *names = domains_with(brief, summary, wave, parts[i].is);
        if (names)
            say(brief, ank_say(brief->lang, brief->mem, parts[i].sentence, names));
        said = said || names;
    }
    if (!said)
        say(brief, ank_words(brief->lang,
                             ANK_N("Too few families to say more about all of them together.")));
}

static void say_rights(struct brief *brief, const struct ank_rights_result *rights)
{
    if (rights->explored == 0)
        return;
    if (isnan(rights->time.median))
        say(brief, ank_say(brief->lang, brief->mem,
                           ANK_N("Of %zu rights that were explored, %zu are realised."),
                           rights->explored, rights->realised));
    else
        say(brief, ank_say(brief->lang, brief->mem,
                           ANK_N("Of %zu rights that were explored, %zu are realised; half of the "
                                 "claims within %.0f days."),
                           rights->explored, rights->realised, rights->time.median));
}

static void say_brief(struct brief *brief, const struct ank_summary *summary)
{
    const struct ank_wave *wave = telling_wave(summary);
    if (wave) {
        say_who(brief, summary, wave);
        say_change(brief, summary, wave);
    } else
        say(brief, ank_words(brief->lang, ANK_N("Nobody was rated a second time yet.")));
    say_rights(brief, &summary->rights);
    say(brief, ank_words(brief->lang,
                         ANK_N("There is no comparison group: these figures prove no cause.")));
}

static void say_method(struct brief *method)
{
    static const char *const sentences[] = {
        ANK_N("Only families that were rated at both moments are compared; a family counts once, in "
              "its own voice. What a coach rated alone does not count."),
        ANK_N("The interval is Student's 95 % interval of the mean change. Below 5 families no test is "
              "shown, below 2 no interval."),
        ANK_N("“Clearly” means at least the change that was agreed beforehand to matter, or more than "
              "one rating can vary by itself when that is known."),
        ANK_N("Due are families whose moment has passed or who were rated; those who had ended "
              "before count as due."),
        ANK_N("Families often start in a bad spell: part of a change would have come by itself."),
        ANK_N("The time to a right counts from when it was detected or known, with open claims kept "
              "in (Kaplan and Meier); refused and lost claims are followed no further."),
    };
    for (size_t i = 0; i < ANK_COUNT(sentences); i++)
        say(method, ank_words(method->lang, sentences[i]));
}

bool summary_paper(struct session *session, const char *path,
                   const struct ank_summary *summary, struct ank_error *err)
{
    struct ank_fonts *fonts;
    const struct ank_lang *lang =
        session->lang_given ? session->lang : ank_lang_find(summary->project->language);
    struct brief brief = {.lang = lang, .mem = &session->mem}, method = brief;
    say_brief(&brief, summary);
    say_method(&method);
    struct ank_project_paper paper = {
        .lang = lang,
        .summary = summary,
        .today = session->today,
        .brief_count = brief.count,
        .brief = brief.sentences,
        .method_count = method.count,
        .method = method.sentences,
    };
    char *bytes;
    size_t size;
    enum ank_paper kind = ANK_PDF;
    paper_of(path, &kind);
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = ank_summary_sheet(fonts, kind, &paper, &bytes, &size, err);
    ank_fonts_close(fonts);
    if (!done)
        return false;
    done = ank_file_put(path, bytes, size, session->force, err);
    free(bytes);
    if (done)
        fprintf(session->out, "%s %s saved\n", summary->project->code, path);
    return done;
}
