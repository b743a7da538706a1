/* SPDX-License-Identifier: GPL-3.0-or-later */
/* agenda.h - which waves are due for whom, and which families each coach goes along
 * with */
#ifndef ANK_APP_AGENDA_H
#define ANK_APP_AGENDA_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/wave.h>

/* Which waves are asked for. */
struct ank_due_wish {
    const char *project; /* code; NULL: all */
    const char *coach;   /* only who goes along with this one today; NULL: everybody */
    const char *family;  /* only this one, whoever goes along; NULL: everybody */
    int64_t ahead; /* only what is late, was begun, or is planned within so many days;
                    * ANK_NOT_GIVEN: whatever is due */
    bool all;      /* in any state */
    bool put_off;  /* also what was put off, whenever it comes */
    bool persons;  /* also who rates apart and has not, where the family has */
};

/* A wave of one trajectory on one instrument. */
struct ank_due {
    const char *family, *project, *instrument, *wave; /* codes */
    enum ank_state state;
    struct ank_window window;
    bool postponed;
    const char *alias;  /* of the family; NULL: it has none */
    const char *person; /* who was not heard in the wave; NULL: it is the family's */
    bool begun;         /* and not finished, though its state may be done */
    size_t answered, domains; /* of the voice that answered most; of the list */
};

/*
 * The waves that are due or late today, and those that were begun and not finished
 * (ank_wave_begun()), family by family. Who took back consent to be
 * measured is not asked again; how many they are comes as a notice at the end.
 * ANK_INVALID for a number of days below zero or a coach that is no code, ANK_NOT_FOUND
 * for the project or the family. A row is good until the next one.
 */
struct ank_due_list;
ANK_CHECKED bool ank_due_open(struct ank_work_context *work,
                              const struct ank_due_wish *wish,
                              struct ank_due_list **list, struct ank_error *err);
bool ank_due_next(struct ank_due_list *list, const struct ank_due **due);
ANK_CHECKED bool ank_due_close(struct ank_due_list *list, struct ank_error *err);

/* A family that goes on today, once for each coach it has. */
struct ank_caseload {
    const char *coach; /* NULL: nobody goes along */
    const char *family, *project;
    const char *alias; /* of the family; NULL: it has none */
    ank_day start;     /* of the trajectory */
    ank_day from, to;  /* with this coach; ANK_NO_DAY: no coach, or for as long as it
                        * lasts */
    const char *wave;  /* the first that is due, late or still to come; NULL: none */
    ank_day planned;
    enum ank_state state;
};

/* The first wave of the trajectory that is due, late or still to come, on any list of
 * the project: sets wave, planned and state of the row; wave NULL: none. */
struct ank_record;
struct ank_project;
void ank_next_wave(struct ank_work_context *work, const struct ank_record *record,
                   size_t trajectory, const struct ank_project *project,
                   struct ank_caseload *row);

/* By code of the coach, families without one at the end, then by family: nobody is
 * ranked. `project` (a code) may be NULL; ANK_NOT_FOUND. */
ANK_CHECKED bool ank_caseload_list(struct ank_work_context *work, const char *project,
                                   struct ank_caseload **rows, size_t *count,
                                   struct ank_error *err);

#endif
