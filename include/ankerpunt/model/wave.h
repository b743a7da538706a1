/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * wave.h - planned moments, the days that belong to them, and what became of them
 *
 * A moment is planned some months after the start of a trajectory, at its end,
 * or some months after that. Around its day stands a window; every sitting
 * belongs to the nearest moment whose window holds it.
 */
#ifndef ANK_MODEL_WAVE_H
#define ANK_MODEL_WAVE_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>
#include "instrument.h"
#include "record.h"

/* What a wave counts from: months from the start, the end itself, months from the end.
 */
enum ank_wave_kind { ANK_MONTHS, ANK_CLOSING, ANK_FOLLOWUP };

/* A planned moment. Windows are days from the nominal date's origin: the
 * start of the trajectory, or its end for closing and follow-up. */
struct ank_wave {
    enum ank_wave_kind kind;
    int months;      /* after the start, or after closing */
    bool own_window; /* from and to were set by the project */
    int from, to;    /* days from the start (or the end), both included */
    char name[16];   /* "0", "3", "closing", "followup-12" */
};

/* How many days before the start a sitting may already be part of intake. */
enum { ANK_BEFORE_INTAKE = 30 };

/* The waves of a project. */
struct ank_waves {
    size_t count;
    struct ank_wave *wave; /* months first, in order; then closing, follow-up */
};

/* Reads "0", "3", "closing", "followup-12". */
bool ank_wave_parse(const char *name, struct ank_wave *wave);

/* A wave by its name in lists: "intake", "3 months", "closing", "12 months after
 * closing"; a name of no wave as it is. */
const char *ank_wave_words(const struct ank_lang *lang, struct ank_arena *mem,
                           const char *name);

/* When it is, in a sentence: "at the start", "after 3 months", "at closing". */
const char *ank_wave_when(const struct ank_lang *lang, struct ank_arena *mem,
                          const struct ank_wave *wave);

/* Puts waves in order and drops doubles. Intake ("0") is always there. */
void ank_waves_settle(struct ank_waves *waves, struct ank_arena *mem);

/* Where a wave stands for one trajectory. */
struct ank_window {
    ank_day nominal, from, to; /* from and to included; ANK_NO_DAY: not yet known */
};

/*
 * The window of waves->wave[index] for a trajectory from `start` to `end`
 * (ANK_NO_DAY: still open). Edges are the midpoints in whole days between
 * nominal dates, a midpoint belonging to the earlier wave; intake from -30 to
 * at most +45 days; the last one reaches as far after as before; closing -30
 * to +45 days around the end.
 */
struct ank_window ank_wave_window(const struct ank_waves *waves, size_t index,
                                  ank_day start, ank_day end);

/* For at most so many days after the end of a trajectory a window of one of its waves
 * is open; of a wave that was put off, after the day until which it was. */
int ank_waves_reach(const struct ank_waves *waves);

/* Which wave a date belongs to: the nearest nominal date of the windows that
 * hold it, a tie to the earlier; -1 when it is in none. */
int ank_wave_at(const struct ank_waves *waves, ank_day start, ank_day end, ank_day day);

/* How things stand with a family at a wave. */
enum ank_state {
    ANK_DONE,
    ANK_ENDED_BEFORE,
    ANK_STATE_REFUSED,
    ANK_NOT_YET_DUE,
    ANK_DUE,
    ANK_LATE,
    ANK_MISSED,
    ANK_STATES,
};

/* "done", "ended_before", "refused", "not_yet_due", "due", "late", "missed" */
const char *ank_state_name(enum ank_state state);

/* The state of a wave that has no sitting with a number in it. `refused`: there
 * was one, and everything was refused. */
enum ank_state ank_wave_state(const struct ank_window *window, ank_day end,
                              bool refused, ank_day today);

/* As ank_wave_window() and ank_wave_at(), for a trajectory: a wave that was put
 * off moves with its whole window. */
struct ank_window ank_window_of(const struct ank_waves *waves, size_t index,
                                const struct ank_trajectory *trajectory);
int ank_wave_of(const struct ank_waves *waves, const struct ank_trajectory *trajectory,
                ank_day day);

/* What became of one wave on one instrument. */
struct ank_wave_place {
    struct ank_window window;
    enum ank_state state;
    /* Is for this family: support has begun, and to be asked how things are after
     * closing it said yes (consent `followup`). */
    bool asked;
    /* Counts among those who were due: it is for this family, and its window has
     * closed, whatever became of it. While the window is open nobody is due, and nobody
     * missing.
     */
    bool due;
};

/*
 * What became of each wave of that trajectory on this instrument, whoever of
 * the family rated; a then-test and what a coach rated alone do not count. A wave that
 * is not for the family is not yet due; a follow-up to which it said no is refused.
 * Needs the consents of the record. `places` has waves->count elements. Summaries and
 * lists of who is due count by this alone.
 */
void ank_wave_places(const struct ank_record *record, size_t trajectory,
                     const struct ank_waves *waves,
                     const struct ank_instrument *instrument, ank_day today,
                     struct ank_wave_place *places);

/* A wave of one trajectory of a record, on one instrument: waves->wave[index]. */
struct ank_wave_asked {
    const struct ank_record *record;
    size_t trajectory;
    const struct ank_waves *waves;
    size_t index;
    const struct ank_instrument *instrument;
};

/* What one voice answered in it. */
struct ank_wave_voice {
    const char *by;  /* code of the person; NULL: the family together */
    size_t answered; /* domains with a number or a word ("parked"), in all its talks */
    size_t asked;    /* domains of the list as it was filled in */
    ank_day last;    /* its last talk in that wave */
};

/*
 * The voices that were heard in the wave, as ank_wave_places() counts talks; returns
 * how many. A voice stands once, the family together first.
 */
size_t ank_wave_voices(const struct ank_wave_asked *asked, struct ank_arena *mem,
                       struct ank_wave_voice **voices);

/*
 * Whether the wave was begun and not finished: something was answered in it, no voice
 * answered everything, nobody said that it was enough, and no later talk on this
 * instrument took its place. Who closed is asked no more than their closing and what
 * comes after, while the window is open. `most` becomes who answered most. Summaries do
 * not ask: a number makes a wave done.
 */
bool ank_wave_begun(const struct ank_wave_asked *asked, ank_day today,
                    struct ank_wave_voice *most);

/* The same of a wave in its place, where what was refused was not begun: what lists of
 * who is due, and forms for them, go by. */
bool ank_wave_unfinished(const struct ank_wave_asked *asked,
                         const struct ank_wave_place *place, ank_day today,
                         struct ank_wave_voice *most);

/*
 * Persons who have a talk of their own to come in the wave, in the arena; returns how
 * many. Each rated earlier in this trajectory on this instrument, was not heard in the
 * wave or later, and did not take back their own yes to be measured.
 */
size_t ank_wave_unheard(const struct ank_wave_asked *asked, ank_day today,
                        struct ank_arena *mem, const char *const **persons);

#endif
