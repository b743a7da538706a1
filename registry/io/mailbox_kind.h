/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mailbox_kind.h - what each kind of mailbox does in its own way */
#ifndef MAILBOX_KIND_H
#define MAILBOX_KIND_H

#include "mailbox.h"

/* As in mailbox.h. */
struct mailbox_kind {
    bool (*list)(struct mailbox *mailbox, struct ank_arena *mem,
                 struct mailbox_item **items, size_t *count, struct ank_error *err);
    bool (*get)(struct mailbox *mailbox, const struct mailbox_item *item,
                unsigned char **bytes, size_t *size, struct ank_error *err);
    bool (*put)(struct mailbox *mailbox, const struct mailbox_item *item,
                const void *bytes, size_t size, struct ank_error *err);
    bool (*tidy)(struct mailbox *mailbox, const struct mailbox_tidying *tidying,
                 struct ank_error *err);
    bool (*admit)(struct mailbox *mailbox, const char *address,
                  const unsigned char *keys, const unsigned char *signature,
                  struct ank_error *err);
    bool (*forget)(struct mailbox *mailbox, const char *address, bool out,
                   struct ank_error *err);
    void (*close)(struct mailbox *mailbox);
};

/* One that is open. */
struct mailbox {
    const struct mailbox_kind *kind;
    char *place, *me;
    void *own; /* the kind's; NULL: nothing */
};

/* mailbox_folder.c: looks whether it is there. */
extern const struct mailbox_kind mailbox_folder;
ANK_CHECKED bool mailbox_folder_open(struct mailbox *mailbox, struct ank_error *err);

/* mailbox_postgres.c, or mailbox_nowhere.c where the program was built without. */
extern const struct mailbox_kind mailbox_postgres;
ANK_CHECKED bool mailbox_postgres_open(struct mailbox *mailbox, const char *password,
                                       struct ank_error *err);

#endif
