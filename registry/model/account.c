/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of how families' data are handled, as lists that read as the papers do;
 * see <ankerpunt/model/account.h>. */
#include <string.h>

#include <ankerpunt/model/account.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/model/registry_file.h>

/* A number of papers below this one is not told. */
enum { least_told = 10 };

/* What is being made. */
struct making {
    const struct ank_lang *lang;
    struct ank_arena *mem;
    const struct ank_account_facts *facts;
    struct ank_account *account;
};

static void add(struct making *m, enum ank_account_kind kind, const char *text)
{
    struct ank_account *account = m->account;
    account->lines =
        ank_grow(m->mem, account->lines, account->count, sizeof *account->lines);
    account->lines[account->count++] = (struct ank_account_line){kind, text};
}

static void add_line(struct making *m, const char *text)
{
    add(m, ANK_ACCOUNT_LINE, text);
}

static void add_blank(struct making *m, const char *what)
{
    add(m, ANK_ACCOUNT_BLANK,
        ank_say(m->lang, m->mem, ANK_N("[to fill in: %s]"), what));
}

/* "a, b" with one more. */
static const char *more(struct making *m, const char *list, const char *one)
{
    return ank_format(m->mem, "%s%s%s", list, *list ? ", " : "", one);
}

static void add_projects(struct making *m)
{
    for (size_t i = 0; i < m->facts->project_count; i++) {
        const struct ank_project *project = &m->facts->projects[i];
        const char *lists = "", *waves = "";
        for (size_t k = 0; k < project->instrument_count; k++)
            lists =
                more(m, lists,
                     ank_label_plain(m->lang, m->mem, &project->instruments[k]->title));
        for (size_t k = 0; k < project->waves.count; k++)
            waves = more(m, waves,
                         ank_wave_words(m->lang, m->mem, project->waves.wave[k].name));
        const char *name =
            strcmp(project->name, project->code) == 0
                ? project->code
                : ank_format(m->mem, "%s (%s)", project->name, project->code);
        add_line(m, ank_say(m->lang, m->mem, ANK_N("%s. Lists: %s. Moments: %s."), name,
                            lists, waves));
    }
}

static void add_terms(struct making *m)
{
    for (size_t i = 0; i < m->facts->project_count; i++) {
        const struct ank_project *project = &m->facts->projects[i];
        if (project->keep_years == 0)
            add_blank(m, ank_say(m->lang, m->mem,
                                 ANK_N("how many years %s keeps what was closed"),
                                 project->code));
        else
            add_line(m, ank_say(m->lang, m->mem,
                                ANK_N("%s: years kept after the last day together, and "
                                      "then erased: %d."),
                                project->code, project->keep_years));
    }
}

static void add_purposes(struct making *m)
{
    const char *list = "";
    for (const struct ank_code_row *row = ank_purpose_codes; row->code; row++)
        list = more(m, list, ank_words(m->lang, row->words));
    add_line(m,
             ank_say(m->lang, m->mem,
                     ANK_N("What is asked of families and noted with its day: %s, "
                           "and to share with somebody by name. Each of these can be "
                           "taken back at any time."),
                     list));
}

/* Who was given something a few times only may be known by it: that one is told as
 * one of the others, and the organisation says of what kind they are. */
static bool is_told(const struct ank_given *given)
{
    return given->count >= least_told ||
           ank_code_find(ank_recipient_codes, given->whom);
}

static void add_given(struct making *m)
{
    bool others = false;
    if (m->facts->given_count == 0)
        add_line(m,
                 ank_words(m->lang, ANK_N("No paper is noted as given to anybody.")));
    for (size_t i = 0; i < m->facts->given_count; i++) {
        const struct ank_given *given = &m->facts->given[i];
        const char *what = ank_code_words(m->lang, ank_share_codes, given->what);
        const char *whom = ank_code_words(m->lang, ank_recipient_codes, given->whom);
        others = others || !is_told(given);
        if (given->count >= least_told)
            add_line(m, ank_say(m->lang, m->mem, ANK_N("To %s: %s, times: %zu."), whom,
                                what, given->count));
        else if (is_told(given))
            add_line(m, ank_say(m->lang, m->mem,
                                ANK_N("To %s: %s, fewer than 10 times."), whom, what));
    }
    if (others) {
        add_line(m, ank_words(m->lang, ANK_N("To others, each fewer than 10 times.")));
        add_blank(m, ank_words(m->lang, ANK_N("of what kind these others are")));
    }
}

static void add_figures(struct making *m)
{
    char day[12];
    if (m->facts->figures_count == 0)
        add_line(m, ank_words(m->lang, ANK_N("No anonymous figures were released.")));
    for (size_t i = 0; i < m->facts->figures_count; i++) {
        const struct ank_given_figures *one = &m->facts->figures[i];
        add_line(m, ank_say(m->lang, m->mem,
                            ANK_N("Anonymous figures of %s (%s), to %s, for: %s."),
                            ank_day_words(one->day, day), one->projects, one->whom,
                            one->purpose));
    }
}

static void add_seal(struct making *m)
{
    add_line(m,
             ank_words(m->lang,
                       m->facts->sealed
                           ? ANK_N("Names, contact and own words are kept only sealed "
                                   "under a passphrase (XChaCha20-Poly1305, Argon2id).")
                           : ANK_N("Names, contact and own words are not kept: this "
                                   "registry has no passphrase to seal them with.")));
}

static void add_backups(struct making *m)
{
    char day[12];
    add_line(m,
             m->facts->backups == 0
                 ? ank_say(m->lang, m->mem,
                           ANK_N("No backup was noted in the last %d days."),
                           ANK_BACKUP_DAYS)
                 : ank_say(m->lang, m->mem,
                           ANK_N("Days with a backup in the last %d days: %zu, the "
                                 "last of them %s. A backup is to be destroyed "
                                 "after %d days."),
                           ANK_BACKUP_DAYS, m->facts->backups,
                           ank_day_words(m->facts->last_backup, day), ANK_BACKUP_DAYS));
}

/* A line of a paper: a heading, a sentence, a blank, or what the facts say. */
struct part {
    enum { HEADING, SENTENCE, BLANK, FACTS } kind;
    const char *words;
    void (*facts)(struct making *m);
};

static const struct part record[] = {
    {HEADING, ANK_N("Who is responsible"), NULL},
    {BLANK, ANK_N("the organisation: name, address, enterprise number, telephone"),
     NULL},
    {BLANK, ANK_N("the data protection officer, or why there is none"), NULL},
    {BLANK, ANK_N("who else decides on this, and what was agreed with them"), NULL},
    {HEADING, ANK_N("What for"), NULL},
    {SENTENCE,
     ANK_N("Families are coached. With them it is noted how they are doing and how far "
           "their rights are, so that they and their coach see what changes."),
     NULL},
    {SENTENCE, ANK_N("Figures without names or codes tell others how the work goes."),
     NULL},
    {FACTS, NULL, add_projects},
    {HEADING, ANK_N("On what ground"), NULL},
    {FACTS, NULL, add_purposes},
    {SENTENCE, ANK_N("From 12 years on, young people say yes or no for themselves."),
     NULL},
    {BLANK,
     ANK_N(
         "the legal ground (article 6), and that for data on health and other special "
         "data (article 9)"),
     NULL},
    {HEADING, ANK_N("Of whom, and what"), NULL},
    {SENTENCE,
     ANK_N("Of families that are coached, adults and children, under a code; "
           "and the code of their coach."),
     NULL},
    {SENTENCE,
     ANK_N("Scores on domains of life, days of talks, steps to rights, small steps, "
           "contacts, amounts of the budget, and what families allow."),
     NULL},
    {SENTENCE,
     ANK_N("Scores and rights can tell about health and poverty: handle them "
           "as special data."),
     NULL},
    {FACTS, NULL, add_seal},
    {SENTENCE,
     ANK_N("A national register number is refused in whatever is not sealed."), NULL},
    {HEADING, ANK_N("Who receives what"), NULL},
    {FACTS, NULL, add_given},
    {FACTS, NULL, add_figures},
    {BLANK,
     ANK_N("who keeps the computers and the copies, and the agreement with them"),
     NULL},
    {HEADING, ANK_N("Outside the European Economic Area"), NULL},
    {SENTENCE, ANK_N("The program uses no network and sends nothing anywhere."), NULL},
    {BLANK, ANK_N("whether anybody takes data outside, and on what ground"), NULL},
    {HEADING, ANK_N("For how long"), NULL},
    {FACTS, NULL, add_terms},
    {SENTENCE,
     ANK_N("\"retention\" lists who is kept longer; \"erase\" erases a family from the "
           "history too."),
     NULL},
    {FACTS, NULL, add_backups},
    {HEADING, ANK_N("How it is kept safe"), NULL},
    {SENTENCE,
     ANK_N("Every change is in a history; \"check\" finds what was changed outside the "
           "program."),
     NULL},
    {SENTENCE,
     ANK_N("Before figures go out it is checked that nobody can reckon back to a group "
           "of fewer than 10 families, earlier figures included."),
     NULL},
    {BLANK,
     ANK_N("encryption of the disks, who may log in, training, what is done at a leak"),
     NULL},
};

static const struct part risks[] = {
    {HEADING, ANK_N("What is done, and why"), NULL},
    {FACTS, NULL, add_projects},
    {FACTS, NULL, add_given},
    {FACTS, NULL, add_figures},
    {BLANK, ANK_N("how many families, over how large an area, with which staff"), NULL},
    {HEADING, ANK_N("Is it needed, and not too much"), NULL},
    {FACTS, NULL, add_purposes},
    {SENTENCE,
     ANK_N("No score has to be given: \"rather not\" and \"we do not know yet\" are "
           "answers too."),
     NULL},
    {SENTENCE,
     ANK_N("Families may see everything, get it on paper, and have it corrected or "
           "erased (\"dossier\", \"undo\", \"erase\")."),
     NULL},
    {FACTS, NULL, add_terms},
    {BLANK, ANK_N("why less would not do"), NULL},
    {HEADING, ANK_N("Risk: others read who a family is or what it said"), NULL},
    {FACTS, NULL, add_seal},
    {BLANK, ANK_N("how likely, how serious, and what else is done"), NULL},
    {HEADING, ANK_N("Risk: one of the family reads what another said"), NULL},
    {SENTENCE,
     ANK_N(
         "Scores and words belong to who gave them, and stand on another's paper only "
         "with their yes."),
     NULL},
    {BLANK, ANK_N("how likely, how serious, and what else is done"), NULL},
    {HEADING, ANK_N("Risk: a family is recognised in figures"), NULL},
    {SENTENCE,
     ANK_N("Before figures go out it is checked that nobody can reckon back to a group "
           "of fewer than 10 families, earlier figures included."),
     NULL},
    {BLANK, ANK_N("how likely, how serious, and what else is done"), NULL},
    {HEADING, ANK_N("Risk: something stands wrong, or with the wrong family"), NULL},
    {SENTENCE,
     ANK_N(
         "What was typed wrong is taken back or put right, and the history keeps both "
         "values."),
     NULL},
    {BLANK, ANK_N("how likely, how serious, and what else is done"), NULL},
    {HEADING, ANK_N("Risk: data are lost, or kept too long"), NULL},
    {FACTS, NULL, add_backups},
    {BLANK, ANK_N("how likely, how serious, and what else is done"), NULL},
    {HEADING, ANK_N("Risk: a score is used to judge a family"), NULL},
    {SENTENCE, ANK_N("There is no total score, and no ranking of families or coaches."),
     NULL},
    {BLANK, ANK_N("how the organisation sees to it that help never hangs on a score"),
     NULL},
    {HEADING, ANK_N("What was asked of others"), NULL},
    {BLANK, ANK_N("what families and coaches say of this (article 35, 9)"), NULL},
    {BLANK,
     ANK_N("advice of the data protection officer, with its day (article 35, 2)"),
     NULL},
    {BLANK,
     ANK_N("what risk remains, and whether the authority is asked first "
           "(article 36)"),
     NULL},
    {BLANK, ANK_N("who decided, on what day, and when this is looked at again"), NULL},
};

static void add_part(struct making *m, const struct part *part)
{
    switch (part->kind) {
    case HEADING:
        add(m, ANK_ACCOUNT_HEADING, ank_words(m->lang, part->words));
        break;
    case SENTENCE:
        add_line(m, ank_words(m->lang, part->words));
        break;
    case BLANK:
        add_blank(m, ank_words(m->lang, part->words));
        break;
    case FACTS:
        part->facts(m);
        break;
    }
}

void ank_account_make(const struct ank_lang *lang, struct ank_arena *mem,
                      const struct ank_account_facts *facts, bool of_risks,
                      struct ank_account *account)
{
    char day[12];
    struct making m = {lang, mem, facts, account};
    const struct part *parts = of_risks ? risks : record;
    size_t count = of_risks ? ANK_COUNT(risks) : ANK_COUNT(record);
    *account = (struct ank_account){
        .title = ank_words(
            lang, of_risks
                      ? ANK_N("Data protection impact assessment, a draft (GDPR, "
                              "article 35)")
                      : ANK_N("Record of processing activities (GDPR, article 30)")),
        .intro = ank_say(lang, mem,
                         ANK_N("Made on %s from how this registry is set up and used. "
                               "What stands in square brackets is for the organisation "
                               "to fill in. No family is in it."),
                         ank_day_words(facts->today, day)),
    };
    for (size_t i = 0; i < count; i++)
        add_part(&m, &parts[i]);
}
