/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeping safe: a copy elsewhere, the passphrase, soundness, and how the page itself
 * behaves. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/opening.h>
#include <ankerpunt/app/safekeeping.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/setup.h>
#include <ankerpunt/app/undo.h>

#include "keeping.h"
#include "server.h"

static void button(struct visit *visit, const char *name, const char *words)
{
    screen_form(visit, "/safe", NULL);
    screen_button(visit, name, "yes", words);
    screen_form_end(visit);
}

static void write_left(struct visit *visit, const struct ank_setup *done)
{
    if (done->project && done->passphrase && done->family && done->copy)
        return;
    markup_open(visit->page, "p");
    screen_link(visit, "/start", NULL, WORDS(ANK_N("Go on with the first steps")));
    markup_close(visit->page, 1);
}

static bool write_backup(struct visit *visit, const struct ank_setup *done,
                         struct ank_error *err)
{
    screen_subheading(visit, WORDS(ANK_N("Backup")));
    screen_words(visit, done->copied == ANK_NO_DAY
                            ? WORDS(ANK_N("No copy was made in the last three months."))
                            : SAY(ANK_N("The last copy was made on %s."),
                                  ank_work_day(&visit->work, done->copied)));
    screen_form(visit, "/safe", NULL);
    if (!keeping_ask_copy(visit, err))
        return false;
    screen_button(visit, "backup", "yes", WORDS(ANK_N("Make the copy")));
    screen_form_end(visit);
    markup_open(visit->page, "p");
    screen_link(visit, "/restore", NULL, WORDS(ANK_N("Bring a backup back")));
    markup_close(visit->page, 1);
    return true;
}

static bool write_passphrase(struct visit *visit, bool set, struct ank_error *err)
{
    screen_subheading(visit, WORDS(ANK_N("Passphrase")));
    if (set)
        screen_words(visit, WORDS(ANK_N("Names and words are sealed with a passphrase. "
                                        "Without it nobody can read them, not even "
                                        "we.")));
    if (set) {
        markup_open(visit->page, "details");
        markup_element(visit->page, "summary",
                       .text = WORDS(ANK_N("Another passphrase")));
    }
    screen_form(visit, "/safe", NULL);
    if (set)
        keeping_ask_secret(visit, "passphrase", WORDS(ANK_N("The passphrase of now")));
    if (!keeping_ask_phrase(visit, err))
        return false;
    screen_button(visit, set ? "change" : "set", "yes",
                  set ? WORDS(ANK_N("Change it")) : WORDS(ANK_N("Set it")));
    screen_form_end(visit);
    if (set)
        markup_close(visit->page, 1);
    return true;
}

static bool write_check(struct visit *visit, struct ank_error *err)
{
    struct ank_inspected seen;
    screen_subheading(visit, WORDS(ANK_N("Is the registry sound?")));
    if (!screen_pressed(visit, "check")) {
        button(visit, "check", WORDS(ANK_N("Look it through")));
        return true;
    }
    if (!ank_registry_inspect(&visit->work, NULL, &seen, err))
        return false;
    if (seen.count == 0)
        screen_words(visit, WORDS(ANK_N("Everything is sound: pages, keys, rules and "
                                        "history.")));
    for (size_t i = 0; i < seen.count; i++)
        screen_words(visit, ank_format(&visit->mem, "%s: %s", seen.faults[i].where,
                                       WORDS(seen.faults[i].what)));
    if (seen.count > 0)
        screen_words(
            visit,
            WORDS(ANK_N(
                "Make a copy now, and then bring the last backup back that was whole.")));
    return true;
}

static void write_page(struct visit *visit)
{
    static const int minutes[] = {2, 5, 10, 20, 60};
    struct screen_choice spans[ANK_COUNT(minutes)];
    for (size_t i = 0; i < ANK_COUNT(minutes); i++)
        spans[i] =
            (struct screen_choice){ank_format(&visit->mem, "%d", minutes[i] * 60),
                                   SAY(ANK_N("%d minutes"), minutes[i])};
    screen_subheading(visit, WORDS(ANK_N("This page")));
    screen_form(visit, "/safe", NULL);
    screen_choose(
        visit,
        &(struct screen_choices){
            .name = "idle",
            .words = WORDS(ANK_N("When nothing is done, the desk locks after")),
            .there = ank_format(&visit->mem, "%lld", (long long)visit->server->idle),
            .choice = spans,
            .count = ANK_COUNT(spans),
            .row = true});
    screen_button(visit, "page", "yes", WORDS(ANK_N("Keep this")));
    screen_form_end(visit);
}

static void write_import(struct visit *visit)
{
    screen_subheading(visit, WORDS(ANK_N("Files of before")));
    screen_words(visit, WORDS(ANK_N("Families, scores and rights that stand in a file "
                                    "come in after a look at it.")));
    markup_open(visit->page, "p");
    screen_link(visit, "/import", NULL, WORDS(ANK_N("Take in a file")));
    markup_close(visit->page, 1);
}

static void write_forgetting(struct visit *visit)
{
    screen_subheading(visit, WORDS(ANK_N("What could be taken back")));
    screen_words(visit, WORDS(ANK_N("What you do today can be taken back, and for that "
                                    "it is remembered until tomorrow. It can be "
                                    "forgotten at once.")));
    button(visit, "forget", WORDS(ANK_N("Forget it now")));
    markup_open(visit->page, "p");
    screen_link(visit, "/close", NULL, WORDS(ANK_N("Close ankerpunt")));
    markup_close(visit->page, 1);
}

static bool show(struct visit *visit, struct ank_error *err)
{
    struct ank_setup done;
    if (!ank_setup_look(&visit->work, &done, err))
        return false;
    const char *warning = ank_work_warning(&visit->work);
    screen_heading(visit, WORDS(ANK_N("Keeping safe")));
    if (warning)
        screen_words(visit, warning);
    write_left(visit, &done);
    if (!write_backup(visit, &done, err) ||
        !write_passphrase(visit, done.passphrase, err) || !write_check(visit, err))
        return false;
    write_import(visit);
    write_page(visit);
    write_forgetting(visit);
    return true;
}

/* Who knows the one of now sets the next. */
static bool change(struct visit *visit, struct ank_error *err)
{
    const char *now = request_field(visit->request, "passphrase"), *phrase;
    if (!keeping_phrase(visit, &phrase, err))
        return false;
    if (!phrase)
        return ank_fail(err, ANK_INVALID, ANK_N("Type the passphrase, twice."));
    if (!server_may_try(visit->gate, err) ||
        !server_tried(visit->gate,
                      ank_passphrase_use(&visit->work, now ? now : "", err)) ||
        !ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work, ank_passphrase_change(&visit->work, phrase, err),
                      err))
        return false;
    visit->work.notice(&visit->work,
                       WORDS(ANK_N("The passphrase is changed. Backups of "
                                   "before keep the old one.")));
    return true;
}

static bool forget(struct visit *visit, struct ank_error *err)
{
    if (!ank_work_begin(&visit->work, err) ||
        !ank_work_end(&visit->work, ank_undo_drop(&visit->work, err), err))
        return false;
    visit->work.notice(&visit->work, WORDS(ANK_N("Forgotten: nothing of before can be "
                                                 "taken back now.")));
    return true;
}

static bool keep_page(struct visit *visit, struct ank_error *err)
{
    struct server *server = visit->server;
    const char *idle = screen_typed(visit, "idle");
    long long seconds = idle ? strtoll(idle, NULL, 10) : 0;
    if (seconds >= 60 && seconds <= 3600)
        server->idle = server->gate.idle = seconds;
    return gate_keep(&server->gate, err);
}

static bool take(struct visit *visit, struct ank_error *err)
{
    static const struct {
        const char *name;
        bool (*take)(struct visit *visit, struct ank_error *err);
    } deeds[] = {
        {"backup", keeping_take_copy},
        {"set", keeping_take_phrase},
        {"change", change},
        {"forget", forget},
        {"page", keep_page},
    };
    for (size_t i = 0; i < ANK_COUNT(deeds); i++)
        if (screen_pressed(visit, deeds[i].name))
            return deeds[i].take(visit, err) && screen_go(visit, "/safe", NULL);
    return true;
}

const struct screen screen_safe = {.path = "/safe",
                                   .side = SCREEN_DESK,
                                   .shows = ANK_READ | ANK_IDENTITY,
                                   .takes = ANK_READ | ANK_WRITE | ANK_IDENTITY,
                                   .own_transactions = true,
                                   .show = show,
                                   .take = take};
