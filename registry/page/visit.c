/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A visit to a screen: whose turn it is, the registry as the screen asks, the form. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/opening.h>

#include "locking.h"
#include "served.h"
#include "server.h"
#include "plain.h"

const struct ank_lang *server_desk_lang(const struct server *server)
{
    const char *code = server->gate.lang;
    return *code ? ank_lang_find(code) : server->wish->lang;
}

/* A table may speak a language that else only forms do. */
const struct ank_lang *server_lang(const struct server *server)
{
    const struct gate *gate = &server->gate;
    const struct ank_lang *own =
        gate_at_table(gate) ? ank_lang_of_form(gate->table.lang) : NULL;
    return own ? own : server_desk_lang(server);
}

static unsigned status_of(const struct ank_error *err)
{
    switch (err->code) {
    case ANK_OK:
        return 200;
    case ANK_NOT_FOUND:
        return 404;
    case ANK_EXISTS:
        return 409;
    case ANK_IO:
    case ANK_STORE:
        return 503;
    case ANK_USAGE:
    case ANK_INVALID:
    case ANK_DENIED:
        break;
    }
    return 400;
}

static bool goes_on(struct ank_error *err)
{
    (void)err; /* one request is short; the loop hears of a signal after it */
    return true;
}

/* Told to the coach, once; a family at the table has no use for it. */
static void notice(struct ank_work_context *work, const char *said)
{
    const char *sentence = plain_words(work->lang, work->mem, said);
    struct visit *visit = (struct visit *)work; /* its first member */
    char **notices = &visit->server->told.notices;
    visit->last_notice = ank_strdup(work->mem, sentence);
    if (gate_at_table(visit->gate) || (*notices && strstr(*notices, sentence)))
        return;
    char *more = ank_format(work->mem, "%s%s%s", *notices ? *notices : "",
                            *notices ? "\n" : "", sentence);
    free(*notices);
    *notices = ank_must(strdup(more));
}

static void prepare(struct visit *visit, struct server *server,
                    const struct request *request)
{
    *visit = (struct visit){
        .work = {.lang = server_lang(server),
                 .today = server->wish->today == ANK_NO_DAY ? ank_day_today()
                                                            : server->wish->today,
                 .who = server->wish->who,
                 .command = "serve",
                 .moment = server->wish->moment,
                 .goes_on = goes_on,
                 .notice = notice},
        .server = server,
        .gate = &server->gate,
        .request = request,
    };
    visit->work.mem = &visit->mem;
}

static bool open_registry(struct visit *visit, unsigned access, struct ank_error *err)
{
    const struct ank_opening opening = {.path = visit->server->wish->registry,
                                        .access = access | ANK_HASTY,
                                        .network_ok = visit->server->wish->network_ok};
    return !access || ank_work_open(&visit->work, &opening, err);
}

/* What a screen wrote, within head and foot. */
static struct answer frame(struct visit *visit, const char *body, bool bare,
                           unsigned status)
{
    struct answer answer = {.status = status};
    answer.bytes = frame_page(visit, body, bare, &visit->server->told, &answer.size);
    return answer;
}

static struct answer sentence(struct visit *visit, unsigned status, const char *words)
{
    char *body;
    size_t size;
    struct markup page = {.out = ank_must(open_memstream(&body, &size))};
    visit->page = &page;
    screen_heading(visit, WORDS(ANK_N("That did not work")));
    screen_words(visit, words);
    screen_link(visit, "/", NULL, WORDS(ANK_N("On to the first page")));
    if (visit->lost)
        screen_link(visit, "/restore", NULL, WORDS(ANK_N("Bring a backup back")));
    fclose(page.out);
    struct answer answer = frame(visit, body, true, status);
    free(body);
    return answer;
}

struct answer visit_sentence(struct server *server, unsigned status,
                             const char *english)
{
    static const struct request none;
    struct visit visit;
    prepare(&visit, server, &none);
    struct answer answer =
        sentence(&visit, status, ank_words(visit.work.lang, english));
    ank_arena_free(&visit.mem);
    return answer;
}

static struct answer go(struct visit *visit, const char *location)
{
    static char where[SERVER_PATH * 2];
    (void)visit;
    snprintf(where, sizeof where, "%s", location);
    return (struct answer){.status = 303, .location = where};
}

/* What a screen took: kept whole, or not at all. */
static bool take(struct visit *visit, const struct screen *screen,
                 struct ank_error *err)
{
    if (!(screen->takes & ANK_WRITE) || screen->own_transactions)
        return screen->take(visit, err);
    return ank_work_begin(&visit->work, err) &&
           ank_work_end(&visit->work, screen->take(visit, err), err);
}

static struct answer show(struct visit *visit, const struct screen *screen,
                          unsigned status)
{
    struct ank_error err = {.lang = visit->work.lang};
    char *body;
    size_t size;
    struct markup page = {.out = ank_must(open_memstream(&body, &size))};
    visit->page = &page;
    bool done = (!screen->shows || ank_work_hold(&visit->work, &err)) &&
                screen->show(visit, &err);
    fclose(page.out);
    struct answer answer = visit->answer;
    if (!done)
        answer = sentence(visit, status_of(&err),
                          plain_words(visit->work.lang, &visit->mem, err.text));
    else if (answer.location)
        answer = go(visit, answer.location);
    else if (!answer.bytes)
        answer = frame(visit, body, screen->bare, status);
    free(body);
    return answer;
}

static struct answer tell(struct visit *visit)
{
    struct frame_told *told = &visit->server->told;
    struct answer answer = visit->answer;
    if (visit->saved) {
        free(told->said);
        told->said = ank_must(strdup(visit->saved));
    }
    if (answer.location) {
        bool cookie = answer.cookie;
        answer = go(visit, answer.location);
        answer.cookie = cookie;
    }
    return answer;
}

/* What an older one wants is done on a page; of others a backup may be whole. */
static struct answer closed(struct visit *visit, const struct screen *screen,
                            const struct ank_error *err)
{
    bool desk = screen->side == SCREEN_DESK;
    if (desk && served_begins(visit->server))
        return go(visit, "/start");
    visit->lost = desk && err->code == ANK_STORE;
    return sentence(visit, status_of(err), err->text);
}

static struct answer run(struct visit *visit, const struct screen *screen)
{
    struct ank_error err = {.lang = visit->work.lang};
    bool posts = visit->request->posts;
    unsigned rights = screen->shows | (posts ? screen->takes : 0);
    if (posts && !screen->take)
        return sentence(visit, 405,
                        WORDS(ANK_N("This address is not one of "
                                    "ankerpunt's.")));
    if ((rights && served_is_gone(visit->server, &err)) ||
        !open_registry(visit, rights, &err))
        return closed(visit, screen, &err);
    if (!posts)
        return show(visit, screen, 200);
    if (take(visit, screen, &err))
        return visit->answer.location || visit->answer.bytes ? tell(visit)
                                                             : show(visit, screen, 200);
    visit->refused = plain_words(visit->work.lang, &visit->mem, err.text);
    visit->answer = (struct answer){0};
    return show(visit, screen, status_of(&err));
}

void server_drop_upload(struct server *server)
{
    free(server->upload.bytes);
    free(server->upload.name);
    free(server->upload.map);
    free(server->upload.project);
    server->upload = (struct server_upload){0};
}

/* A form at the wrong moment is not redirected: what sent it would think that it was
 * taken. */
static struct answer send_elsewhere(struct visit *visit, struct request *request,
                                    const char *where)
{
    bool locked = strcmp(where, "/locked") == 0;
    if (request->posts && locked)
        locking_set_aside(visit->server, request);
    if (request->posts && !locked)
        return sentence(
            visit, 409,
            WORDS(ANK_N("This page is closed by now; nothing was changed.")));
    return go(visit, where);
}

/* The name of a file that is kept is sent after the visit has ended. */
static void keep_name(struct server *server, struct answer *answer)
{
    if (!answer->file)
        return;
    snprintf(server->file, sizeof server->file, "%s", answer->file);
    answer->file = server->file;
}

static struct answer visit_screen(struct visit *visit, const struct screen *screen,
                                  const char *rest)
{
    if (*rest)
        visit->named = gate_find(visit->gate, rest, &visit->mem);
    return (*rest && !visit->named) || (screen->names && !*rest)
               ? sentence(visit, 404, WORDS(ANK_N("There is nothing at this address.")))
               : run(visit, screen);
}

struct answer visit_answer(struct server *server, struct request *request)
{
    const char *rest;
    const struct screen *screen = screen_find(request->path, &rest);
    struct visit visit;
    struct request again = {0};
    struct answer answer;
    prepare(&visit, server, request);
    if (served_is_other(server))
        notice(&visit.work,
               ank_words(visit.work.lang,
                         ANK_N("The registry was replaced by another file meanwhile. "
                               "Look whether it is the right one.")));
    const char *where = screen                      ? locking_elsewhere(server, screen)
                        : gate_at_table(visit.gate) ? "/table"
                                                    : NULL;
    if (where) {
        answer = send_elsewhere(&visit, request, where);
    } else if (screen) {
        locking_take_up(&visit, &again);
        answer = visit_screen(&visit, screen, rest);
    } else {
        answer = sentence(
            &visit, 404,
            ank_words(visit.work.lang, ANK_N("There is nothing at this address.")));
    }
    keep_name(server, &answer);
    ank_work_close(&visit.work);
    ank_arena_free(&visit.mem);
    request_free(&again);
    return answer;
}
