/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is in the team, and how one comes in; see <ankerpunt/app/sync.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/sync.h>
#include <ankerpunt/registry/family.h>
#include "../../io/invitation.h"
#include "../../io/mailbox.h"
#include "../work.h"
#include "sync_parts.h"

const char *ank_sync_digits_words(struct ank_work_context *work,
                                  const struct ank_sync_digits *digits, bool whole)
{
    const char *d = digits->all;
    return ank_format(work->mem, "%.4s %.4s %.4s %.4s %.4s %.4s", d, d + 4, d + 8,
                      d + 12, d + 16, whole ? d + 20 : "....");
}

static struct ank_sync_digits digits_of(const unsigned char *keys)
{
    struct ank_sync_digits digits;
    ank_team_digits(keys, digits.all);
    return digits;
}

/* The last four, with or without blanks around them. */
static bool check_digits(const struct ank_sync_digits *digits, const char *typed,
                         struct ank_error *err)
{
    char four[ANK_SYNC_TYPED + 1] = "";
    size_t count = 0;
    for (; *typed; typed++)
        if (*typed != ' ' && count++ < ANK_SYNC_TYPED)
            four[count - 1] = *typed;
    return (count == ANK_SYNC_TYPED &&
            strcmp(four, digits->all + ANK_SYNC_DIGITS - ANK_SYNC_TYPED) == 0) ||
           ank_fail(err, ANK_DENIED,
                    ANK_N("those are other digits; nothing was changed. Read all 24 "
                          "again on the telephone: if they differ, the file was "
                          "changed on its way"));
}

bool sync_team(struct ank_work_context *work, struct ank_team *team,
               struct ank_error *err)
{
    return ank_team_read(work->registry, work->mem, team, err) &&
           ((team->place && team->me && team->coordinator) ||
            ank_fail(err, ANK_INVALID,
                     ANK_N("this registry is in no team yet: the coordinator begins "
                           "one with \"ankerpunt sync init\", others join with the "
                           "invitation they get")));
}

static bool be_coordinator(const struct ank_team *team, struct ank_error *err)
{
    return team->me->coordinator ||
           ank_fail(err, ANK_INVALID, ANK_N("only %s does that, who began the team"),
                    team->coordinator->name);
}

bool sync_reach(const struct ank_team *team, const struct ank_sync_way *way,
                struct mailbox **mailbox, struct ank_error *err)
{
    struct ank_error cause = {.lang = err->lang};
    const struct mailbox_place place = {team->place, team->me->address, way->password};
    if (mailbox_open(mailbox, &place, &cause))
        return true;
    return cause.code == ANK_IO
               ? ank_fail(err, ANK_IO,
                          ANK_N("the mailbox cannot be reached (%s); everything is "
                                "safe here, and the next sync takes it along"),
                          cause.text)
               : ank_fail(err, cause.code, "%s", cause.text);
}

/* Beginning ---------------------------------------------------------------------- */

bool ank_sync_init(struct ank_work_context *work, const struct ank_sync_place *place,
                   struct ank_sync_digits *mine, struct ank_error *err)
{
    struct mailbox *mailbox;
    struct ank_team team;
    unsigned char signature[ANK_TEAM_SIGNATURE];
    const char *address = place->role ? place->role : work->who;
    const char *where = place->place;
    char *full = mailbox_is_database(where) ? NULL : realpath(where, NULL);
    if (full)
        where = ank_strdup(work->mem, full);
    free(full);
    const struct ank_team_place begun = {
        .place = where, .name = work->who, .address = address};
    if (!ank_team_begin(work->registry, &begun, err) || !sync_team(work, &team, err) ||
        !sync_reach(&team, &place->way, &mailbox, err))
        return false;
    bool done = ank_team_admit(work->registry, team.me, signature, err) &&
                mailbox_admit(mailbox, address, team.me->keys, signature, err);
    mailbox_close(mailbox);
    *mine = digits_of(team.me->keys);
    return done;
}

bool ank_sync_invite(struct ank_work_context *work, const struct ank_sync_guest *guest,
                     struct ank_error *err)
{
    char shown[256];
    struct ank_team team;
    const char *role = guest->role ? guest->role : guest->name;
    if (!sync_team(work, &team, err) || !be_coordinator(&team, err))
        return false;
    if (!ank_code_valid(guest->name) || !ank_code_valid(role) ||
        ank_code_same(guest->name, team.me->name))
        return ank_fail(err, ANK_INVALID, ANK_N("%s cannot be the code of a colleague"),
                        ank_shown(guest->name, shown));
    struct invitation invitation = {
        .place = team.place,
        .name = guest->name,
        .address = role,
        .coordinator = team.me->name,
        .keeper = team.me->address,
    };
    memcpy(invitation.keys, team.me->keys, sizeof invitation.keys);
    const char *text = invitation_write(&invitation, work->mem);
    return ank_file_put(guest->path, text, strlen(text), guest->force, err);
}

/* Joining ------------------------------------------------------------------------ */

bool ank_sync_invited(struct ank_work_context *work, struct ank_sync_invited *invited,
                      struct ank_error *err)
{
    struct invitation invitation;
    if (!invitation_read(invited->path, work->mem, &invitation, err))
        return false;
    invited->coordinator = invitation.coordinator;
    invited->hers = digits_of(invitation.keys);
    return true;
}

/* What is left for the coordinator: the keys, and whose they are. */
static bool ask(const struct ank_team *team, const struct ank_sync_way *way,
                struct ank_error *err)
{
    unsigned char bytes[ANK_TEAM_KEYS + MAILBOX_NAME];
    struct mailbox *mailbox;
    struct mailbox_item item = {.to = ""};
    size_t length = strlen(team->me->name);
    if (!sync_reach(team, way, &mailbox, err))
        return false;
    strncpy(item.from, team->me->address, MAILBOX_NAME);
    memcpy(bytes, team->me->keys, ANK_TEAM_KEYS);
    memcpy(bytes + ANK_TEAM_KEYS, team->me->name, length);
    bool done = mailbox_put(mailbox, &item, bytes, ANK_TEAM_KEYS + length, err);
    mailbox_close(mailbox);
    return done;
}

bool ank_sync_join(struct ank_work_context *work, struct ank_sync_invited *invited,
                   const char *typed, const struct ank_sync_way *way,
                   struct ank_error *err)
{
    struct invitation invitation;
    struct ank_team team;
    if (!invitation_read(invited->path, work->mem, &invitation, err) ||
        !check_digits(&invited->hers, typed, err))
        return false;
    const struct ank_team_place joined = {.place = invitation.place,
                                          .name = invitation.name,
                                          .address = invitation.address,
                                          .coordinator = invitation.coordinator,
                                          .keeper = invitation.keeper,
                                          .keys = invitation.keys};
    if (!ank_team_begin(work->registry, &joined, err) || !sync_team(work, &team, err) ||
        !ask(&team, way, err))
        return false;
    invited->mine = digits_of(team.me->keys);
    return true;
}

/* Letting in --------------------------------------------------------------------- */

static bool read_asking(struct mailbox *mailbox, const struct mailbox_item *item,
                        struct ank_work_context *work, struct ank_sync_asking *asking,
                        bool *found, struct ank_error *err)
{
    unsigned char *bytes;
    size_t size;
    if (!mailbox_get(mailbox, item, &bytes, &size, err))
        return false;
    if (size > ANK_TEAM_KEYS && size <= ANK_TEAM_KEYS + MAILBOX_NAME) {
        const char *name = ank_strndup(work->mem, (const char *)bytes + ANK_TEAM_KEYS,
                                       size - ANK_TEAM_KEYS);
        *found = ank_code_same(name, asking->name) && ank_code_valid(name);
        if (*found) {
            memcpy(asking->keys, bytes, ANK_TEAM_KEYS);
            asking->name = name;
            asking->address = ank_strdup(work->mem, item->from);
        }
    }
    free(bytes);
    return true;
}

static bool find_asking(struct ank_work_context *work, struct mailbox *mailbox,
                        struct ank_sync_asking *asking, struct ank_error *err)
{
    char shown[256];
    struct mailbox_item *items;
    size_t count;
    bool found = false;
    if (!mailbox_list(mailbox, work->mem, &items, &count, err))
        return false;
    for (size_t i = 0; i < count && !found; i++)
        if (!*items[i].to &&
            !read_asking(mailbox, &items[i], work, asking, &found, err))
            return false;
    return found ||
           ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("nobody asks to come in as %s; has the invitation been "
                          "joined with \"ankerpunt sync join\"?"),
                    ank_shown(asking->name, shown));
}

bool ank_sync_asked(struct ank_work_context *work, struct ank_sync_asking *asking,
                    const struct ank_sync_way *way, struct ank_error *err)
{
    struct mailbox *mailbox;
    struct ank_team team;
    if (!sync_team(work, &team, err) || !be_coordinator(&team, err) ||
        !sync_reach(&team, way, &mailbox, err))
        return false;
    bool done = find_asking(work, mailbox, asking, err);
    mailbox_close(mailbox);
    if (!done)
        return false;
    asking->theirs = digits_of(asking->keys);
    asking->mine = digits_of(team.me->keys);
    return true;
}

/* What lies there of somebody is cleared away: not before it was taken in. */
static bool clear_away(struct ank_work_context *work, struct mailbox *mailbox,
                       const struct ank_mate *mate, bool force, struct ank_error *err)
{
    struct mailbox_item *items;
    size_t count;
    if (!mailbox_list(mailbox, work->mem, &items, &count, err))
        return false;
    for (size_t i = 0; i < count && !force && !mate->revoked; i++)
        if (*items[i].to && strcmp(items[i].from, mate->address) == 0 &&
            items[i].n > mate->got)
            return ank_fail(err, ANK_INVALID,
                            ANK_N("bundles of %s wait in the mailbox: take them in "
                                  "first with \"ankerpunt sync\", or lose them with "
                                  "--force"),
                            mate->name);
    return true;
}

/* Kept here first: the mailbox is told again when it could not be told. */
static bool admit(struct ank_work_context *work, const struct ank_mate *mate,
                  unsigned char signature[static ANK_TEAM_SIGNATURE],
                  struct ank_error *err)
{
    if (!ank_work_begin(work, err))
        return false;
    bool done = ank_team_admit(work->registry, mate, signature, err);
    return ank_work_end(work, done, err);
}

static bool shut_out(struct ank_work_context *work, const char *name,
                     struct ank_error *err)
{
    if (!ank_work_begin(work, err))
        return false;
    bool done = ank_team_revoke(work->registry, name, work->today, err);
    return ank_work_end(work, done, err);
}

static bool not_told(struct ank_error *err)
{
    return ank_fail_in(err, ANK_N("the mailbox does not know of it yet; do the same "
                                  "once more"));
}

bool ank_sync_confirm(struct ank_work_context *work,
                      const struct ank_sync_asking *asking, const char *typed,
                      const struct ank_sync_way *way, struct ank_error *err)
{
    struct mailbox *mailbox;
    struct ank_team team;
    unsigned char signature[ANK_TEAM_SIGNATURE];
    struct ank_mate mate = {.name = asking->name, .address = asking->address};
    memcpy(mate.keys, asking->keys, ANK_TEAM_KEYS);
    if (!check_digits(&asking->theirs, typed, err) || !sync_team(work, &team, err) ||
        !sync_reach(&team, way, &mailbox, err))
        return false;
    const struct ank_mate *before = ank_team_mate(&team, mate.name);
    bool done = (!before || clear_away(work, mailbox, before, asking->force, err)) &&
                admit(work, &mate, signature, err) &&
                ((mailbox_forget(mailbox, mate.address, false, err) &&
                  mailbox_admit(mailbox, mate.address, mate.keys, signature, err)) ||
                 not_told(err));
    mailbox_close(mailbox);
    return done;
}

bool ank_sync_revoke(struct ank_work_context *work, const char *name, bool force,
                     const struct ank_sync_way *way, struct ank_error *err)
{
    char shown[256];
    struct mailbox *mailbox;
    struct ank_team team;
    if (!sync_team(work, &team, err) || !be_coordinator(&team, err))
        return false;
    const struct ank_mate *mate = ank_team_mate(&team, name);
    if (!mate || mate->mine)
        return ank_fail(err, ANK_NOT_FOUND, ANK_N("%s is not in the team"),
                        ank_shown(name, shown));
    if (!sync_reach(&team, way, &mailbox, err))
        return false;
    bool done = clear_away(work, mailbox, mate, force, err) &&
                shut_out(work, name, err) &&
                (mailbox_forget(mailbox, mate->address, true, err) || not_told(err));
    mailbox_close(mailbox);
    return done;
}

/* Telling ------------------------------------------------------------------------ */

bool ank_sync_members(struct ank_work_context *work, struct ank_sync_member **members,
                      size_t *count, struct ank_error *err)
{
    struct ank_team team;
    if (!sync_team(work, &team, err))
        return false;
    *count = team.count;
    *members = ank_alloc(work->mem, team.count * sizeof **members);
    for (size_t i = 0; i < team.count; i++) {
        const struct ank_mate *mate = &team.mates[i];
        struct ank_sync_digits digits = digits_of(mate->keys);
        ank_day revoked = ANK_NO_DAY;
        if (mate->revoked && !ank_day_parse(mate->revoked, &revoked))
            revoked = ANK_NO_DAY;
        (*members)[i] = (struct ank_sync_member){
            .name = mate->name,
            .coordinator = mate->coordinator,
            .digits = ank_sync_digits_words(work, &digits, true),
            .last = mate->got_on,
            .revoked = revoked,
            .mine = mate->mine,
        };
    }
    return true;
}

const char *const *ank_sync_schema(void)
{
    return mailbox_schema;
}

bool ank_sync_holds(struct ank_work_context *work, const char *family,
                    const char **words, struct ank_error *err)
{
    struct ank_family found;
    const char *names;
    *words = NULL;
    if (!ank_family_find(work->registry, family, work->mem, &found, err) ||
        !ank_posted_by(work->registry, found.id, work->mem, &names, err))
        return false;
    if (names)
        *words = SAY(ANK_N("Sealed bundles with this family still lie in the mailbox, "
                           "of %s; they go with their next sync, on %s at the "
                           "latest."),
                     names, ank_work_day(work, work->today + SYNC_RETENTION));
    return true;
}
