/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a connection to a request: limits, the form, the gate; and back.
 *
 * select(2) and not epoll: with epoll, libmicrohttpd 0.9.75 does not see that a client
 * left in the middle of a request. A request that is refused is read to its end first:
 * a connection that is dropped says nothing, and a page would ask again for ever.
 */
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#include <microhttpd.h>

#include "server.h"

enum { quiet_lives = 20 /* seconds */, room = 16384 };

extern const unsigned char page_css[], page_js[];

/* What comes in over one connection. */
struct arriving {
    struct request request;
    struct MHD_PostProcessor *form;
    bool bad;
};

int64_t server_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

static enum MHD_Result take_field(void *cls, enum MHD_ValueKind kind, const char *name,
                                  const char *file, const char *type,
                                  const char *encoding, const char *data, uint64_t from,
                                  size_t size)
{
    struct request *request = cls;
    (void)kind, (void)type, (void)encoding;
    if (!name || !request_put(request, name, data, from, size))
        return MHD_NO;
    if (file && !from)
        request->field[request->count - 1].file = ank_must(strdup(file));
    return MHD_YES;
}

static enum MHD_Result take_argument(void *cls, enum MHD_ValueKind kind,
                                     const char *name, const char *value)
{
    (void)kind;
    return request_put(cls, name, value ? value : "", 0, value ? strlen(value) : 0)
               ? MHD_YES
               : MHD_NO;
}

/* Sending ----------------------------------------------------------------- */

static void add_headers(struct MHD_Response *response, const struct answer *answer)
{
    static const char *const always[][2] = {
        {"Cache-Control", "no-store"},
        {"Referrer-Policy", "same-origin"}, /* "no-referrer" makes the Origin of a
                                             * form "null" */
        {"X-Content-Type-Options", "nosniff"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
    };
    for (size_t i = 0; i < ANK_COUNT(always); i++)
        MHD_add_response_header(response, always[i][0], always[i][1]);
    MHD_add_response_header(
        response, "Content-Security-Policy",
        answer->styled
            ? "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
              "font-src data:; base-uri 'none'; form-action 'none'; "
              "frame-ancestors 'self'"
            : "default-src 'none'; style-src 'self'; script-src 'self'; "
              "connect-src 'self'; img-src 'self'; frame-src 'self'; form-action "
              "'self'; base-uri 'none'; frame-ancestors 'none'");
    MHD_add_response_header(response, "Content-Type",
                            answer->type ? answer->type : "text/html; charset=utf-8");
    if (answer->location)
        MHD_add_response_header(response, "Location", answer->location);
}

static void add_file(struct MHD_Response *response, const char *name)
{
    struct ank_arena mem = {0};
    MHD_add_response_header(response, "Content-Disposition",
                            ank_format(&mem, "attachment; filename=\"%s\"", name));
    ank_arena_free(&mem);
}

static void add_cookie(struct MHD_Response *response, const struct gate *gate)
{
    struct ank_arena mem = {0};
    MHD_add_response_header(response, "Set-Cookie",
                            ank_format(&mem, "%s=%s; HttpOnly; SameSite=Strict; Path=/",
                                       gate->cookie, gate->session));
    ank_arena_free(&mem);
}

static enum MHD_Result send_answer(struct server *server,
                                   struct MHD_Connection *connection,
                                   struct answer answer)
{
    struct MHD_Response *response = MHD_create_response_from_buffer(
        answer.size, answer.bytes, MHD_RESPMEM_MUST_FREE);
    if (!response)
        return MHD_NO;
    add_headers(response, &answer);
    if (answer.file)
        add_file(response, answer.file);
    if (answer.cookie)
        add_cookie(response, &server->gate);
    enum MHD_Result sent = MHD_queue_response(
        connection, answer.status ? answer.status : MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return sent;
}

static enum MHD_Result refuse(struct server *server, struct MHD_Connection *connection,
                              unsigned status, const char *english)
{
    return send_answer(server, connection, visit_sentence(server, status, english));
}

/* The gate ---------------------------------------------------------------- */

static enum MHD_Result count_hosts(void *cls, enum MHD_ValueKind kind, const char *name,
                                   const char *value)
{
    (void)kind, (void)value;
    *(int *)cls += strcasecmp(name, "Host") == 0;
    return MHD_YES;
}

/* The status to refuse it with; 0: it may come in, with *known when it has the cookie
 * of this session. */
static unsigned ask_gate(struct server *server, struct MHD_Connection *connection,
                         bool posts, bool *known)
{
    const struct gate *gate = &server->gate;
    int hosts = 0;
    const char *host = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Host");
    const char *origin =
        MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Origin");
    const char *cookie =
        MHD_lookup_connection_value(connection, MHD_COOKIE_KIND, gate->cookie);
    MHD_get_connection_values(connection, MHD_HEADER_KIND, count_hosts, &hosts);
    if (hosts > 1)
        return MHD_HTTP_BAD_REQUEST;
    if (!host || strcmp(host, gate->host) != 0)
        return MHD_HTTP_MISDIRECTED_REQUEST;
    *known = gate_same(cookie, gate->session);
    if (posts && (!*known || !origin || strcmp(origin, gate->origin) != 0))
        return MHD_HTTP_FORBIDDEN;
    return 0;
}

/* The link worked: a page that walks on by itself. A redirect would not carry a strict
 * cookie when the link was clicked in another program's page. */
static enum MHD_Result begin(struct server *server, struct MHD_Connection *connection)
{
    static const char walk[] =
        "<!DOCTYPE html><meta charset=utf-8><title>ankerpunt</title><meta "
        "http-equiv=\"refresh\" content=\"0; url=/\">";
    const char *link =
        MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "link");
    if (!gate_link_fits(&server->gate, link))
        return refuse(server, connection, MHD_HTTP_FORBIDDEN,
                      ANK_N("This link was used already, or it is older than a minute. "
                            "Open ankerpunt again with its icon."));
    server->gate.last_seen = server_now();
    struct answer answer = {.cookie = true, .size = strlen(walk)};
    answer.bytes = ank_must(strdup(walk));
    return send_answer(server, connection, answer);
}

static enum MHD_Result send_ours(struct server *server,
                                 struct MHD_Connection *connection,
                                 const unsigned char *text, const char *type)
{
    struct answer answer = {.type = type,
                            .bytes = ank_must(strdup((const char *)text)),
                            .size = strlen((const char *)text)};
    return send_answer(server, connection, answer);
}

/* A form of this session; of the one before only while the desk is locked. */
static bool is_ours(const struct gate *gate, const char *token)
{
    return gate_same(token, gate->form_token) ||
           (gate->dark && *gate->former && gate_same(token, gate->former));
}

static enum MHD_Result enter(struct server *server, struct MHD_Connection *connection,
                             struct arriving *arriving)
{
    struct request *request = &arriving->request;
    bool known = false;
    unsigned refused = ask_gate(server, connection, request->posts, &known);
    if (refused == MHD_HTTP_FORBIDDEN)
        return refuse(server, connection, refused,
                      ANK_N("This page does not belong to what is open now. Open "
                            "ankerpunt again with its icon."));
    if (refused)
        return refuse(server, connection, refused,
                      ANK_N("This address is not one of ankerpunt's."));
    if (arriving->bad)
        return refuse(server, connection, MHD_HTTP_BAD_REQUEST,
                      ANK_N("The form did not come through whole. Go back and send it "
                            "again."));
    if (!request->posts && strcmp(request->path, "/begin") == 0 &&
        MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "link"))
        return begin(server, connection);
    if (!request->posts && strcmp(request->path, "/page.css") == 0)
        return send_ours(server, connection, page_css, "text/css; charset=utf-8");
    if (!request->posts && strcmp(request->path, "/page.js") == 0)
        return send_ours(server, connection, page_js, "text/javascript; charset=utf-8");
    if (!known)
        return refuse(server, connection, MHD_HTTP_FORBIDDEN,
                      ANK_N("Open ankerpunt with its icon."));
    if (request->posts && !is_ours(&server->gate, request_field(request, "token")))
        return refuse(server, connection, MHD_HTTP_FORBIDDEN,
                      ANK_N("This page does not belong to what is open now. Open "
                            "ankerpunt again with its icon."));
    return send_answer(server, connection, visit_answer(server, request));
}

/* Connections --------------------------------------------------------------- */

static bool brings_file(struct MHD_Connection *connection)
{
    const char *type =
        MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Type");
    return type && strncasecmp(type, "multipart/form-data", 19) == 0;
}

/* The headers are there: what would be too much is refused before it comes. */
static enum MHD_Result arrive(struct server *server, struct MHD_Connection *connection,
                              bool posts, void **own)
{
    const char *length =
        MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Length");
    unsigned long most = brings_file(connection) ? REQUEST_FILE : REQUEST_BODY;
    if (posts && !length)
        return refuse(server, connection, MHD_HTTP_LENGTH_REQUIRED,
                      ANK_N("The form did not come through whole. Go back and send it "
                            "again."));
    if (posts && strtoul(length, NULL, 10) > most)
        return refuse(server, connection, MHD_HTTP_CONTENT_TOO_LARGE,
                      ANK_N("That is more than a form may hold. Make it shorter."));
    *own = calloc(1, sizeof(struct arriving));
    return *own ? MHD_YES : MHD_NO;
}

static void take_piece(struct MHD_Connection *connection, struct arriving *arriving,
                       const char *data, size_t size)
{
    struct request *request = &arriving->request;
    size_t most = brings_file(connection) ? REQUEST_FILE : REQUEST_BODY;
    if (!arriving->form)
        arriving->form =
            MHD_create_post_processor(connection, 4096, take_field, request);
    request->size += size;
    if (!arriving->form || request->size > most ||
        (!arriving->bad && MHD_post_process(arriving->form, data, size) != MHD_YES))
        arriving->bad = true;
}

static enum MHD_Result handle(void *cls, struct MHD_Connection *connection,
                              const char *url, const char *method, const char *version,
                              const char *data, size_t *size, void **own)
{
    struct server *server = cls;
    struct arriving *arriving = *own;
    bool posts = strcmp(method, "POST") == 0;
    (void)version;
    if (!arriving)
        return arrive(server, connection, posts, own);
    if (*size) {
        arriving->bad = arriving->bad || !posts;
        take_piece(connection, arriving, data, *size);
        *size = 0;
        return MHD_YES;
    }
    if (arriving->form && MHD_destroy_post_processor(arriving->form) != MHD_YES)
        arriving->bad = true; /* its last value did not fit */
    arriving->form = NULL;
    if (!posts && strcmp(method, "GET") != 0)
        return refuse(server, connection, MHD_HTTP_METHOD_NOT_ALLOWED,
                      ANK_N("This address is not one of ankerpunt's."));
    arriving->request.path = url;
    arriving->request.posts = posts;
    if (!posts) /* -1: more than a form may hold */
        arriving->bad =
            MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, take_argument,
                                      &arriving->request) < 0;
    return enter(server, connection, arriving);
}

static void forget(void *cls, struct MHD_Connection *connection, void **own,
                   enum MHD_RequestTerminationCode why)
{
    struct arriving *arriving = *own;
    struct server_line *line =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)
            ->socket_context;
    (void)cls, (void)why;
    if (line)
        line->since = server_now(); /* the next request has its own half minute */
    if (!arriving)
        return;
    if (arriving->form)
        MHD_destroy_post_processor(arriving->form);
    request_free(&arriving->request);
    free(arriving);
}

/* The library's time-out starts anew with every byte; this one does not. */
static void line_changes(void *cls, struct MHD_Connection *connection, void **own,
                         enum MHD_ConnectionNotificationCode what)
{
    struct server *server = cls;
    struct server_line *line = *own;
    bool started = what == MHD_CONNECTION_NOTIFY_STARTED;
    for (int i = 0; started && !line && i < SERVER_LINES; i++)
        line = server->lines[i].socket ? NULL : &server->lines[i];
    *own = line;
    if (!line)
        return;
    line->socket =
        started ? MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)
                      ->connect_fd
                : 0;
    line->since = server_now();
}

void server_end_slow_lines(struct server *server)
{
    for (int i = 0; i < SERVER_LINES; i++)
        if (server->lines[i].socket &&
            server_now() - server->lines[i].since > server->wish->patience)
            shutdown(server->lines[i].socket, SHUT_RDWR);
}

static enum MHD_Result admit(void *cls, const struct sockaddr *peer, socklen_t size)
{
    struct sockaddr_in in;
    (void)cls;
    if (size < sizeof in || peer->sa_family != AF_INET)
        return MHD_NO;
    memcpy(&in, peer, sizeof in);
    return gate_peer_is_me(in.sin_addr.s_addr, ntohs(in.sin_port)) ? MHD_YES : MHD_NO;
}

struct MHD_Daemon *server_listen(struct server *server)
{
    struct sockaddr_in here = {
        .sin_family = AF_INET,
        .sin_port = htons(server->gate.port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };
    return MHD_start_daemon(
        MHD_NO_FLAG, 0, admit, NULL, handle, server, MHD_OPTION_SOCK_ADDR, &here,
        MHD_OPTION_NOTIFY_COMPLETED, forget, NULL, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)SERVER_LINES, MHD_OPTION_NOTIFY_CONNECTION, line_changes, server,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)quiet_lives,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)room, MHD_OPTION_STRICT_FOR_CLIENT,
        1, MHD_OPTION_END);
}
