/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bundles, as people ask for them and are told of them; see <ankerpunt/app/bundles.h>.
 */
#include <ankerpunt/app/bundles.h>
#include <ankerpunt/registry/bundle.h>
#include <ankerpunt/registry/family.h>
#include "../work.h"

/* One way to say which families, and at least one to open it. */
static bool is_clear(const struct ank_bundle_wish *wish, struct ank_error *err)
{
    int ways = (wish->families && *wish->families) + (wish->coach != NULL) +
               (wish->project != NULL) + wish->all;
    if (ways != 1)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("which families? name them, or give one of --coach, "
                              "--project and --all"));
    return wish->reader_count > 0 || wish->passphrase ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("who may open it? give --to with whose registry it is for, or "
                     "--passphrase"));
}

bool ank_bundle_needs_seal(struct ank_work_context *work,
                           const struct ank_bundle_wish *wish, bool *needs,
                           struct ank_error *err)
{
    bool before;
    if (!is_clear(wish, err) || !ank_bundle_wants_seal(work->registry, &before, err))
        return false;
    *needs = before || wish->with_names;
    return true;
}

bool ank_bundle_make(struct ank_work_context *work, const struct ank_bundle_wish *wish,
                     struct ank_bundle_made *made, struct ank_error *err)
{
    char clock[32];
    struct ank_work noted = work_noted(work, clock);
    return is_clear(wish, err) &&
           ank_bundle_write(work->registry, wish, &noted, made, err);
}

bool ank_bundle_is_closed(struct ank_work_context *work, const char *path, bool *closed,
                          struct ank_error *err)
{
    return ank_bundle_asks(work->registry, path, closed, err);
}

bool ank_bundle_open(struct ank_work_context *work, struct ank_bundle_seen *seen,
                     struct ank_error *err)
{
    return ank_bundle_look(work->registry, seen, work->mem, err);
}

/* Telling ------------------------------------------------------------------------ */

static void add(struct ank_work_context *work, struct ank_texts *told, const char *text)
{
    told->text = ank_grow(work->mem, told->text, told->count, sizeof *told->text);
    told->text[told->count++] = text;
}

/* "Made by els on 15/11/2026." Who signed it is another thing than who says so. */
static void tell_sender(struct ank_work_context *work,
                        const struct ank_bundle_seen *seen, struct ank_texts *told)
{
    ank_day day = ANK_NO_DAY;
    const char *date = ank_strndup(work->mem, seen->at, 10);
    if (ank_day_parse(date, &day))
        date = ank_work_day(work, day);
    add(work, told, SAY(ANK_N("Made by %s on %s."), seen->who, date));
    add(work, told,
        seen->from ? SAY(ANK_N("It is signed by a registry that is known here."))
                   : SAY(ANK_N("It is signed by a registry that is not known here: ask "
                               "who sent it.")));
}

static void tell_families(struct ank_work_context *work,
                          const struct ank_bundle_seen *seen, struct ank_texts *told)
{
    enum { MOST_NAMED = 12 };
    const char *codes = "";
    for (size_t i = 0; i < seen->family_count && i < MOST_NAMED; i++)
        codes =
            ank_format(work->mem, "%s%s%s", codes, i ? ", " : "", seen->families[i]);
    if (seen->family_count > MOST_NAMED)
        codes = ank_format(work->mem, "%s, ...", codes);
    add(work, told,
        seen->family_count ? ank_format(work->mem, "%s: %s",
                                        ank_say_n(work->lang, work->mem, "%zu family",
                                                  "%zu families", seen->family_count),
                                        codes)
                           : SAY(ANK_N("No family is in it.")));
    add(work, told,
        SAY(ANK_N("Conversations: %lld. Steps on the way to rights: %lld."),
            (long long)seen->talks, (long long)seen->rights));
}

static void tell_sealed(struct ank_work_context *work,
                        const struct ank_bundle_seen *seen, struct ank_texts *told)
{
    if (seen->texts > 0)
        add(work, told,
            seen->names
                ? SAY(ANK_N("Names and texts: %lld; they can be opened here."),
                      (long long)seen->texts)
                : SAY(ANK_N(
                          "Names and texts: %lld; they stay closed here, and are kept "
                          "and passed on as they are."),
                      (long long)seen->texts));
    if (seen->whole)
        add(work, told,
            SAY(ANK_N("It is all of that registry, with signals and "
                      "releases.")));
    if (seen->erased > 0)
        add(work, told,
            SAY(ANK_N("Families that were erased there, by a number that leads to "
                      "nobody: %lld."),
                (long long)seen->erased));
}

struct ank_texts ank_bundle_words(struct ank_work_context *work,
                                  const struct ank_bundle_seen *seen)
{
    struct ank_texts told = {0};
    tell_sender(work, seen, &told);
    tell_families(work, seen, &told);
    tell_sealed(work, seen, &told);
    return told;
}

static const char *closed_words(struct ank_work_context *work,
                                const struct ank_closed *closed)
{
    const char *whose = closed->whose ? closed->whose : SAY(ANK_N("another registry"));
    const char *texts = ank_say_n(work->lang, work->mem, "%zu text", "%zu texts",
                                  (size_t)closed->texts);
    if (closed->names == 0)
        return SAY(ANK_N("Sealed for %s: %s."), whose, texts);
    if (closed->texts == 0)
        return SAY(ANK_N("Sealed for %s: the name of this family."), whose);
    return SAY(ANK_N("Sealed for %s: the name of this family and %s."), whose, texts);
}

bool ank_closed_words(struct ank_work_context *work, const char *family,
                      const char **words, struct ank_error *err)
{
    struct ank_family found;
    struct ank_closed closed;
    *words = NULL;
    if (!ank_family_find(work->registry, family, work->mem, &found, err) ||
        !ank_boxes_closed(work->registry, found.id, work->mem, &closed, err))
        return false;
    if (closed.names + closed.texts > 0)
        *words = closed_words(work, &closed);
    return true;
}
