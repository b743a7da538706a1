/* SPDX-License-Identifier: GPL-3.0-or-later */
/* invitation.h - the file with which somebody joins a team: where the mailbox is, and
 * the coordinator's public keys. It holds no secret; digits read over the telephone
 * tell whether it came as it was sent. */
#ifndef INVITATION_H
#define INVITATION_H

#include <ankerpunt/base.h>

/* What stands in it. */
struct invitation {
    const char *place;                /* of the mailbox */
    const char *name, *address;       /* who is invited, and how the mailbox calls it */
    const char *coordinator, *keeper; /* who invites, and her address */
    unsigned char keys[96];           /* hers */
};

/* As text, in the arena. */
const char *invitation_write(const struct invitation *invitation,
                             struct ank_arena *mem);

/* ANK_INVALID when it is no invitation. */
ANK_CHECKED bool invitation_read(const char *path, struct ank_arena *mem,
                                 struct invitation *invitation, struct ank_error *err);

#endif
