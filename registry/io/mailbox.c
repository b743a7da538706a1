/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mailbox, of whatever kind; see mailbox.h. */
#include <stdlib.h>
#include <string.h>

#include "mailbox_kind.h"

bool mailbox_is_database(const char *place)
{
    return strncmp(place, "postgresql://", 13) == 0 ||
           strncmp(place, "postgres://", 11) == 0;
}

bool mailbox_open(struct mailbox **mailbox, const struct mailbox_place *place,
                  struct ank_error *err)
{
    bool database = mailbox_is_database(place->place);
    struct mailbox *box = ank_must(calloc(1, sizeof *box));
    box->kind = database ? &mailbox_postgres : &mailbox_folder;
    box->place = ank_must(strdup(place->place));
    box->me = ank_must(strdup(place->me));
    if (database ? mailbox_postgres_open(box, place->password, err)
                 : mailbox_folder_open(box, err)) {
        *mailbox = box;
        return true;
    }
    mailbox_close(box);
    *mailbox = NULL;
    return false;
}

void mailbox_close(struct mailbox *mailbox)
{
    if (!mailbox)
        return;
    mailbox->kind->close(mailbox);
    free(mailbox->place);
    free(mailbox->me);
    free(mailbox);
}

static int compare(const void *a, const void *b)
{
    const struct mailbox_item *one = a, *other = b;
    int by_from = strcmp(one->from, other->from), by_to = strcmp(one->to, other->to);
    return by_from ? by_from
           : by_to ? by_to
                   : (one->n > other->n) - (one->n < other->n);
}

bool mailbox_list(struct mailbox *mailbox, struct ank_arena *mem,
                  struct mailbox_item **items, size_t *count, struct ank_error *err)
{
    *items = NULL;
    *count = 0;
    if (!mailbox->kind->list(mailbox, mem, items, count, err))
        return false;
    if (*count)
        qsort(*items, *count, sizeof **items, compare);
    return true;
}

bool mailbox_get(struct mailbox *mailbox, const struct mailbox_item *item,
                 unsigned char **bytes, size_t *size, struct ank_error *err)
{
    return mailbox->kind->get(mailbox, item, bytes, size, err);
}

bool mailbox_put(struct mailbox *mailbox, const struct mailbox_item *item,
                 const void *bytes, size_t size, struct ank_error *err)
{
    return mailbox->kind->put(mailbox, item, bytes, size, err);
}

bool mailbox_tidy(struct mailbox *mailbox, const struct mailbox_tidying *tidying,
                  struct ank_error *err)
{
    return mailbox->kind->tidy(mailbox, tidying, err);
}

bool mailbox_admit(struct mailbox *mailbox, const char *address,
                   const unsigned char *keys, const unsigned char *signature,
                   struct ank_error *err)
{
    return mailbox->kind->admit(mailbox, address, keys, signature, err);
}

bool mailbox_forget(struct mailbox *mailbox, const char *address, bool out,
                    struct ank_error *err)
{
    return mailbox->kind->forget(mailbox, address, out, err);
}
