/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The passphrase, and names and contact under it; see sealing.h. */
#include <string.h>

#include <ankerpunt/app/sealing.h>
#include <ankerpunt/model/phrase.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/identity.h>
#include <ankerpunt/registry/seal.h>
#include "../entry/entry_values.h"
#include "../entry/identity_entry.h"
#include "../work.h"

bool ank_passphrase_good(const char *passphrase, struct ank_error *err)
{
    struct ank_arena mem = {0};
    char *settled = ank_phrase_settled(&mem, passphrase);
    bool good =
        settled ? ank_phrase_check(settled, err)
                : ank_fail(err, ANK_INVALID, ANK_N("that is no readable text (UTF-8)"));
    if (settled)
        explicit_bzero(settled, strlen(settled));
    ank_arena_free(&mem);
    return good;
}

bool ank_passphrase_is_set(struct ank_work_context *work, bool *set,
                           struct ank_error *err)
{
    return ank_seal_is_set(work->registry, set, err);
}

bool ank_passphrase_use(struct ank_work_context *work, const char *passphrase,
                        struct ank_error *err)
{
    return ank_seal_open(work->registry, passphrase, err);
}

bool ank_passphrase_change(struct ank_work_context *work, const char *passphrase,
                           struct ank_error *err)
{
    return ank_passphrase_good(passphrase, err) &&
           ank_seal_change(work->registry, passphrase, err);
}

bool ank_passphrase_propose(struct ank_work_context *work, const char **phrase,
                            struct ank_error *err)
{
    unsigned char random[ANK_PHRASE_WORDS];
    if (!ank_phrase_draw(random))
        return ank_fail(err, ANK_STORE, ANK_N("this machine gives no random numbers"));
    *phrase = ank_phrase_proposed(work->lang, work->mem, random);
    return true;
}

bool ank_passphrase_holds(struct ank_work_context *work, size_t *families,
                          struct ank_error *err)
{
    return ank_seal_families(work->registry, families, err);
}

bool ank_passphrase_removable(struct ank_work_context *work, struct ank_error *err)
{
    bool set;
    return ank_seal_is_set(work->registry, &set, err) &&
           (set ||
            ank_fail(
                err, ANK_INVALID,
                ANK_N(
                    "this registry has no passphrase; \"ankerpunt passphrase set\" sets one")));
}

bool ank_passphrase_remove(struct ank_work_context *work, int64_t lose,
                           struct ank_error *err)
{
    size_t families;
    bool loses = lose != ANK_NOT_GIVEN;
    if (!ank_passphrase_removable(work, err) ||
        !ank_seal_families(work->registry, &families, err))
        return false;
    if (loses && lose != (int64_t)families)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("that is not how many families have sealed names or texts "
                  "(%zu); nothing was changed"),
            families);
    return ank_seal_remove(work->registry, loses, err);
}

/* The ids behind the codes; the person's is 0 for the family as a whole. */
static bool find_whom(struct ank_work_context *work,
                      const struct ank_identity_whom *whom, int64_t *family,
                      int64_t *person, struct ank_error *err)
{
    struct ank_family found;
    struct ank_person one;
    *person = 0;
    if (!ank_family_find(work->registry, whom->family, work->mem, &found, err))
        return false;
    *family = found.id;
    if (!whom->person)
        return true;
    if (!entry_person(work, found.id, whom->person, &one, err))
        return false;
    *person = one.id;
    return true;
}

bool ank_identity_whom(struct ank_work_context *work,
                       const struct ank_identity_whom *whom, struct ank_error *err)
{
    int64_t family, person;
    return find_whom(work, whom, &family, &person, err);
}

bool ank_identity_keep(struct ank_work_context *work,
                       const struct ank_identity_whom *whom,
                       const char *const said[static ANK_IDENTITY_FIELDS],
                       struct ank_error *err)
{
    int64_t family, person;
    const char *text, *values[ANK_IDENTITY_FIELDS];
    bool any = false;
    if (!find_whom(work, whom, &family, &person, err) ||
        !ank_identity_get(work->registry, family, person, work->mem, &text, err) ||
        !identity_read(text, work->mem, values, err))
        return false;
    for (size_t i = 0; i < ANK_IDENTITY_FIELDS; i++) {
        if (said[i])
            values[i] = *said[i] ? said[i] : NULL;
        any = any || values[i];
    }
    text = any ? identity_write(values, work->mem) : NULL;
    return ank_identity_put(work->registry, family, person, text, err);
}

bool ank_identity_clear(struct ank_work_context *work,
                        const struct ank_identity_whom *whom, struct ank_error *err)
{
    int64_t family, person;
    return find_whom(work, whom, &family, &person, err) &&
           ank_identity_put(work->registry, family, person, NULL, err);
}

bool ank_identity_rows(struct ank_work_context *work,
                       const struct ank_identity_whom *whom,
                       struct ank_identity_row **rows, size_t *count,
                       struct ank_error *err)
{
    int64_t family, person;
    struct ank_identity *list;
    size_t kept;
    *count = 0;
    if (!find_whom(work, whom, &family, &person, err) ||
        !ank_identity_list(work->registry, family, work->mem, &list, &kept, err))
        return false;
    *rows = ank_alloc(work->mem, (kept + 1) * sizeof **rows);
    for (size_t i = 0; i < kept; i++) {
        if (whom->person && list[i].person != person)
            continue;
        struct ank_identity_row *row = &(*rows)[(*count)++];
        row->person = list[i].code;
        if (!identity_read(list[i].text, work->mem, row->values, err))
            return false;
    }
    return true;
}
