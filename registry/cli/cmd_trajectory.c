/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trajectory: a family pauses, closes, returns. */
#include <ankerpunt/app/support_kept.h>
#include <ankerpunt/app/trajectory_entry.h>
#include "command.h"

struct settings {
    ank_day date, start, held, outcome_day;
    const char *reason, *by, *project, *partner, *road, *outcome;
    bool remove;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_WORD, 0, "reason", "closed", PLACE(reason), ANK_N("why, in a word")},
    {OPTION_TEXT, 0, "by", "WHO", PLACE(by), ANK_N("who decided: family, coach, ...")},
    {0},
};

static const struct option_spec status_options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_WORD, 0, "reason", "closed", PLACE(reason), ANK_N("why, in a word")},
    {OPTION_TEXT, 0, "by", "WHO", PLACE(by), ANK_N("who decided: family, coach, ...")},
    {OPTION_FLAG, 0, "remove", NULL, PLACE(remove),
     ANK_N("it was noted by mistake: remove it")},
    {0},
};

static const struct option_spec set_options[] = {
    {OPTION_DAY, 0, "start", "DATE", PLACE(start), ANK_N("the day on which it began")},
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("a day in the trajectory that is meant; the last one when left out")},
    {0},
};

static const struct option_spec open_options[] = {
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it starts; today when left out")},
    {OPTION_TEXT, 0, "project", "PROJECT", PLACE(project),
     ANK_N("where; as before when left out")},
    {0},
};

static const struct option_spec referral_options[] = {
    {OPTION_CODE, 0, "from", "around", PLACE(partner),
     ANK_N("who sent the family on, in a word; never a name")},
    {OPTION_WORD, 0, "referral", "referral", PLACE(road),
     ANK_N("by which road it came")},
    {OPTION_PAST, 0, "date", "DATE", PLACE(date), ANK_N("the day it was sent on")},
    {OPTION_CODE, 0, "outcome", "referred", PLACE(outcome), ANK_N("what became of it")},
    {OPTION_PAST, 0, "on", "DATE", PLACE(outcome_day),
     ANK_N("the day of what became of it; today when left out")},
    {OPTION_DAY, 0, "start", "DATE", PLACE(start),
     ANK_N("when the trajectory that is meant began; the last one when left out")},
    {OPTION_FLAG, 0, "remove", NULL, PLACE(remove),
     ANK_N("it was noted by mistake: remove it")},
    {0},
};

static const struct option_spec phase_options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it began; today when left out")},
    {OPTION_FLAG, 0, "remove", NULL, PLACE(remove),
     ANK_N("it was noted by mistake: remove it")},
    {0},
};

static const struct option_spec review_options[] = {
    {OPTION_AHEAD, 0, "date", "DATE", PLACE(date),
     ANK_N("the day that is planned; with --held or --remove the first one when left "
           "out")},
    {OPTION_PAST, 0, "held", "DATE", PLACE(held),
     ANK_N("they looked at it together, on that day")},
    {OPTION_FLAG, 0, "remove", NULL, PLACE(remove),
     ANK_N("it is not planned any more")},
    {0},
};

typedef bool enter(struct ank_work_context *, struct ank_trajectory_entry *,
                   struct ank_error *);

/* What becomes of the support: how it is kept, and what is told of it, to a program and
 * to people (a code is said in its words). */
struct becomes {
    enter *keep;
    const char *what, *words;
    bool gone;
};

/* Keeps and tells it. */
static bool run(struct session *session, const void *settings, char **operands,
                const struct becomes *becomes, struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_trajectory_entry entry = {.family = operands[0],
                                         .project = s->project,
                                         .status = operands[1],
                                         .reason = s->reason,
                                         .by = s->by,
                                         .day = s->date};
    if (!becomes->keep(&session->work, &entry, err))
        return false;
    const char *words = ank_words(session->work.lang, becomes->words);
    const struct saved kept = {
        .gone = becomes->gone,
        .family = entry.family,
        .line = ank_format(session->work.mem, "%s %s %s", entry.family, becomes->what,
                           ank_day_format(entry.day, day)),
        .said = ank_format(session->work.mem, "%s, %s", words,
                           ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

static bool open(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct becomes again = {ank_trajectory_start, "open",
                                  ANK_N("support began again"), false};
    return run(session, settings, operands, &again, err);
}

static bool status(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct settings *s = settings;
    const struct ank_code_row *row = ank_code_find(ank_trajectory_codes, operands[1]);
    const struct becomes noted = {
        .keep = s->remove ? ank_trajectory_unnote : ank_trajectory_note,
        .what = s->remove ? ank_format(&session->mem, "%s removed", operands[1])
                          : operands[1],
        .words = s->remove ? ANK_N("what was noted of the support is taken away")
                 : row     ? row->words
                           : operands[1],
        .gone = s->remove,
    };
    return run(session, settings, operands, &noted, err);
}

static bool reopen(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct becomes open = {ank_trajectory_unend, "open again, not closed",
                                 ANK_N("support goes on, not ended"), false};
    return run(session, settings, operands, &open, err);
}

static bool set(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char was[11], day[11];
    struct ank_trajectory_entry entry = {.family = operands[0], .day = s->date};
    if (s->start == ANK_NO_DAY)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--start");
    if (!ank_trajectory_rebegin(&session->work, &entry, s->start, err))
        return false;
    const struct saved kept = {
        .family = entry.family,
        .line =
            ank_format(session->work.mem, "%s %s moved to %s", entry.family,
                       ank_day_format(entry.day, was), ank_day_format(s->start, day)),
        .said = SAY(ANK_N("start of the support: %s"),
                    ank_work_day(&session->work, s->start)),
    };
    return session_saved(session, &kept, err);
}

static bool close(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    const struct becomes ended = {ank_trajectory_end, "closed", ANK_N("support ended"),
                                  false};
    return run(session, settings, operands, &ended, err);
}

static bool referral(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_referral_entry entry = {.family = operands[0],
                                       .start = s->start,
                                       .road = s->road,
                                       .partner = s->partner,
                                       .day = s->date,
                                       .outcome = s->outcome,
                                       .outcome_day = s->outcome_day};
    if (!(s->remove ? ank_referral_unnote : ank_referral_note)(&session->work, &entry,
                                                               err))
        return false;
    const struct saved kept = {
        .family = entry.family,
        .line =
            ank_format(session->work.mem, "%s referral %s%s", entry.family,
                       ank_day_format(entry.start, day), s->remove ? " removed" : ""),
        .said = s->remove ? SAY(ANK_N("how the family came is taken away"))
                          : SAY(ANK_N("how the family came, for the support from %s"),
                                ank_work_day(&session->work, entry.start)),
        .gone = s->remove,
    };
    return session_saved(session, &kept, err);
}

static bool phase(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_phase_entry entry = {operands[0], operands[1], s->date, s->remove};
    const struct ank_code_wanted wanted = {ANK_N("phase"), ank_phase_codes, true};
    if (!ank_code_typed(&wanted, &entry.phase, session->work.mem, err) ||
        !ank_phase_note(&session->work, &entry, err))
        return false;
    const char *words =
        ank_code_words(session->work.lang, ank_phase_codes, entry.phase);
    const struct saved kept = {
        .family = entry.family,
        .line =
            ank_format(session->work.mem, "%s phase %s%s %s", entry.family, entry.phase,
                       s->remove ? " removed" : "", ank_day_format(entry.day, day)),
        .said = SAY(s->remove ? ANK_N("phase “%s” of %s is taken away")
                              : ANK_N("phase “%s” from %s"),
                    words, ank_work_day(&session->work, entry.day)),
        .gone = s->remove,
    };
    return session_saved(session, &kept, err);
}

static bool review(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11], held[11];
    struct ank_review_day_entry entry = {operands[0], s->date, s->held, s->remove};
    if (s->date == ANK_NO_DAY && s->held == ANK_NO_DAY && !s->remove)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--date");
    if (!ank_review_day_note(&session->work, &entry, err))
        return false;
    ank_day_format(entry.day, day);
    const char *on = ank_work_day(&session->work, entry.day);
    const struct saved kept = {
        .family = entry.family,
        .line = s->remove ? ank_format(session->work.mem, "%s review %s removed",
                                       entry.family, day)
                : entry.held != ANK_NO_DAY
                    ? ank_format(session->work.mem, "%s review %s held %s",
                                 entry.family, day, ank_day_format(entry.held, held))
                    : ank_format(session->work.mem, "%s review %s", entry.family, day),
        .said = s->remove ? SAY(ANK_N("looking at the support again on %s is not "
                                      "planned any more"),
                                on)
                : entry.held != ANK_NO_DAY
                    ? SAY(ANK_N("looked at the support together on %s"),
                          ank_work_day(&session->work, entry.held))
                    : SAY(ANK_N("looking at the support again on %s"), on),
        .gone = s->remove,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_trajectory = {
    .name = "trajectory",
    .group = GROUP_ALONG,
    .summary = ANK_N("Open, pause or close a period of support"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "open",
             .operands = "FAMILY",
             .summary = ANK_N("The family returns: open a new trajectory"),
             .access = ANK_READ | ANK_WRITE,
             .options = open_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("trajectory G-P6VCN open --date 2026-11-02"),
             .run = open},
            {.name = "status",
             .operands = "FAMILY STATUS",
             .summary = ANK_N(
                 "Note where the support stands: referred, not-started, intensive, "
                 "less-intensive, on-hold, winding-down, aftercare or reachable"),
             .access = ANK_READ | ANK_WRITE,
             .options = status_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N(
                 "trajectory G-7K3QX status on-hold --date 2026-11-02 --by family"),
             .run = status},
            {.name = "close",
             .operands = "FAMILY",
             .summary = ANK_N("Close the trajectory that is open"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example =
                 ANK_N("trajectory G-7K3QX close --date 2026-11-12 --reason completed"),
             .run = close},
            {.name = "reopen",
             .operands = "FAMILY",
             .summary = ANK_N("The last trajectory was not closed after all"),
             .access = ANK_READ | ANK_WRITE,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("trajectory G-P6VCN reopen"),
             .run = reopen},
            {.name = "set",
             .operands = "FAMILY",
             .summary = ANK_N("Put the start of a trajectory right"),
             .access = ANK_READ | ANK_WRITE,
             .options = set_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("trajectory G-7K3QX set --start 2025-10-07"),
             .run = set},
            {.name = "referral",
             .operands = "FAMILY",
             .summary =
                 ANK_N("Note who sent the family on, and what became of it; also "
                       "when support never began"),
             .access = ANK_READ | ANK_WRITE,
             .options = referral_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("trajectory G-7K3QX referral --from school --outcome "
                              "started"),
             .run = referral},
            {.name = "phase",
             .operands = "FAMILY PHASE",
             .summary = ANK_N("Note in which phase of its programme the support is"),
             .access = ANK_READ | ANK_WRITE,
             .options = phase_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("trajectory G-7K3QX phase working --date 2026-11-02"),
             .run = phase},
            {.name = "review",
             .operands = "FAMILY",
             .summary =
                 ANK_N("Plan a day on which the family and its coach look at the "
                       "support again, or note that they did"),
             .access = ANK_READ | ANK_WRITE,
             .options = review_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("trajectory G-7K3QX review --date 2026-12-15"),
             .run = review},
            {0},
        },
};
