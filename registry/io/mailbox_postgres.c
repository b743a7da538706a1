/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A mailbox that is a PostgreSQL database, laid out by mailbox_schema.c.
 *
 * The server is not trusted with anything but keeping bytes; it is spoken with under
 * its own name all the same, so that a password goes to nobody else. Nothing is taken
 * from the environment, where another program may have put another server.
 */
#include <inttypes.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "mailbox_kind.h"

enum { binary = 1, most_values = 5 };

/* Connecting --------------------------------------------------------------------- */

/* postgresql://host[:port]/database[?ca=FILE], in parts. */
struct address {
    const char *host, *port, *database, *ca;
};

static bool read_place(const char *place, struct ank_arena *mem,
                       struct address *address, struct ank_error *err)
{
    char shown[256];
    char *rest = ank_strdup(mem, strstr(place, "://") + 3);
    char *slash = strchr(rest, '/'), *query = strchr(rest, '?');
    if (!slash || slash == rest || !slash[1] || strchr(rest, '@'))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s is no mailbox: postgresql://HOST/DATABASE is"),
                        ank_shown(place, shown));
    *slash = '\0';
    if (query)
        *query = '\0';
    char *colon = strrchr(rest, ':');
    if (colon)
        *colon = '\0';
    *address = (struct address){rest, colon ? colon + 1 : "5432", slash + 1, NULL};
    if (query && strncmp(query + 1, "ca=", 3) == 0)
        address->ca = query + 4;
    return true;
}

static bool is_loopback(const char *host)
{
    return strcmp(host, "localhost") == 0 || strcmp(host, "127.0.0.1") == 0;
}

static void leave_environment(void)
{
    static const char *const names[] = {
        "PGHOSTADDR",    "PGOPTIONS",           "PGPASSFILE",
        "PGPASSWORD",    "PGREQUIREPEER",       "PGSERVICE",
        "PGSERVICEFILE", "PGSSLCERT",           "PGSSLCRL",
        "PGSSLKEY",      "PGSSLNEGOTIATION",    "PGSSLROOTCERT",
        "PGSYSCONFDIR",  "PGTARGETSESSIONATTRS"};
    for (size_t i = 0; i < ANK_COUNT(names); i++)
        unsetenv(names[i]);
}

static PGconn *connect_to(const struct address *address, const char *me,
                          const char *password)
{
    bool near = is_loopback(address->host);
    const char *const names[] = {"host",
                                 "port",
                                 "dbname",
                                 "user",
                                 "password",
                                 "sslmode",
                                 "channel_binding",
                                 "gssencmode",
                                 "connect_timeout",
                                 "application_name",
                                 "client_encoding",
                                 "passfile",
                                 "sslrootcert",
                                 NULL};
    const char *const values[] = {address->host,
                                  address->port,
                                  address->database,
                                  me,
                                  password,
                                  near ? "prefer" : "verify-full",
                                  near ? "prefer" : "require",
                                  "disable",
                                  "15",
                                  "ankerpunt",
                                  "UTF8",
                                  "/nonexistent",
                                  address->ca,
                                  NULL};
    return PQconnectdbParams(names, values, 0);
}

/* The first line of what the server or the library says. */
static const char *first_line(const char *message, char line[static 256])
{
    char text[200];
    snprintf(text, sizeof text, "%s", message);
    text[strcspn(text, "\r\n")] = '\0';
    return ank_shown(text, line);
}

static bool fail_server(const char *message, struct ank_error *err)
{
    char line[256];
    return ank_fail(err, ANK_IO, "%s", first_line(message, line));
}

/* Why nobody answers there; of two reasons the library tells more than a line holds. */
static bool fail_connection(const char *message, struct ank_error *err)
{
    const char *why = strstr(message, "failed: ");
    if (strstr(message, "does not support SSL"))
        return ank_fail(err, ANK_IO,
                        ANK_N("the server does not seal the line with TLS, and a "
                              "password goes to none that does not"));
    if (strstr(message, "certificate"))
        return ank_fail(err, ANK_IO,
                        ANK_N("no certificate shows that the server is the one it "
                              "should be; ?ca=FILE behind the address says whose "
                              "word counts"));
    return fail_server(why ? why + strlen("failed: ") : message, err);
}

/* In the middle: what was not acknowledged is sent again. */
static bool fail_line(const char *message, struct ank_error *err)
{
    char line[256];
    return ank_fail(err, ANK_IO,
                    ANK_N("the line to the mailbox broke off (%s); nothing is lost, "
                          "and a next try goes on"),
                    first_line(message, line));
}

/* What a server says between answers is told with the answer that fails. */
static void pass_over(void *context, const char *message)
{
    (void)context, (void)message;
}

bool mailbox_postgres_open(struct mailbox *mailbox, const char *password,
                           struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct address address = {0};
    bool done = read_place(mailbox->place, &mem, &address, err);
    if (done) {
        leave_environment();
        mailbox->own = ank_must(connect_to(&address, mailbox->me, password));
        PQsetNoticeProcessor(mailbox->own, pass_over, NULL);
        done = PQstatus(mailbox->own) == CONNECTION_OK ||
               fail_connection(PQerrorMessage(mailbox->own), err);
    }
    ank_arena_free(&mem);
    return done;
}

static void postgres_close(struct mailbox *mailbox)
{
    PQfinish(mailbox->own);
}

/* Asking ------------------------------------------------------------------------- */

/* Values of a statement: texts, and one of bytes. */
struct values {
    const char *value[most_values];
    int length[most_values], kind[most_values];
    int count;
};

static void add_text(struct values *values, const char *text)
{
    values->value[values->count++] = text;
}

static void add_bytes(struct values *values, const void *bytes, size_t size)
{
    values->value[values->count] = bytes;
    values->length[values->count] = (int)size;
    values->kind[values->count++] = binary;
}

static bool refuse(const PGresult *result, PGconn *connection, struct ank_error *err)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (state && strcmp(state, "42501") == 0) /* insufficient_privilege */
        return ank_fail(err, ANK_DENIED,
                        ANK_N("the mailbox does not let this registry do that: it is "
                              "not in the team yet, or was shut out"));
    if (PQstatus(connection) != CONNECTION_OK)
        return fail_line(PQerrorMessage(connection), err);
    return fail_server(PQerrorMessage(connection), err);
}

/* NULL when it fails; cleared by the caller. */
static PGresult *ask(struct mailbox *mailbox, const char *sql,
                     const struct values *values, int format, struct ank_error *err)
{
    PGresult *result =
        PQexecParams(mailbox->own, sql, values->count, NULL, values->value,
                     values->length, values->kind, format);
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return result;
    refuse(result, mailbox->own, err);
    PQclear(result);
    return NULL;
}

static bool run(struct mailbox *mailbox, const char *sql, const struct values *values,
                struct ank_error *err)
{
    PGresult *result = ask(mailbox, sql, values, 0, err);
    PQclear(result);
    return result != NULL;
}

/* The four functions -------------------------------------------------------------- */

static bool take_rows(PGresult *result, struct ank_arena *mem,
                      struct mailbox_item **items, size_t *count)
{
    for (int i = 0; i < PQntuples(result); i++) {
        struct mailbox_item item = {.n = strtoll(PQgetvalue(result, i, 2), NULL, 10),
                                    .whole = *PQgetvalue(result, i, 3) == 't'};
        strncpy(item.from, PQgetvalue(result, i, 0), MAILBOX_NAME);
        strncpy(item.to, PQgetvalue(result, i, 1), MAILBOX_NAME);
        *items = ank_grow(mem, *items, *count, sizeof **items);
        (*items)[(*count)++] = item;
    }
    PQclear(result);
    return true;
}

static bool postgres_list(struct mailbox *mailbox, struct ank_arena *mem,
                          struct mailbox_item **items, size_t *count,
                          struct ank_error *err)
{
    struct values none = {0};
    PGresult *result =
        ask(mailbox,
            "SELECT site, for_site, n, whole FROM bundle UNION ALL"
            " SELECT name, '', 0, false FROM site WHERE asked IS NOT NULL",
            &none, 0, err);
    return result && take_rows(result, mem, items, count);
}

static bool postgres_get(struct mailbox *mailbox, const struct mailbox_item *item,
                         unsigned char **bytes, size_t *size, struct ank_error *err)
{
    char n[24];
    struct values values = {0};
    snprintf(n, sizeof n, "%" PRId64, item->n);
    add_text(&values, item->from);
    if (*item->to) {
        add_text(&values, item->to);
        add_text(&values, n);
    }
    PGresult *result = ask(mailbox,
                           *item->to ? "SELECT body FROM bundle WHERE site = $1"
                                       " AND for_site = $2 AND n = $3"
                                     : "SELECT asked FROM site WHERE name = $1",
                           &values, binary, err);
    *bytes = NULL;
    bool there = result && PQntuples(result) == 1 && !PQgetisnull(result, 0, 0);
    if (there) {
        *size = (size_t)PQgetlength(result, 0, 0);
        *bytes = ank_must(malloc(*size + 1));
        memcpy(*bytes, PQgetvalue(result, 0, 0), *size);
    }
    bool asked = result != NULL;
    PQclear(result);
    return there || (asked && ank_fail(err, ANK_IO,
                                       ANK_N("the mailbox does not have it any more")));
}

/* Whether these very bytes stand under that number: a second try of what arrived. */
static bool is_there(struct mailbox *mailbox, const struct values *put,
                     struct ank_error *err)
{
    struct values values = {0};
    add_text(&values, put->value[0]);
    add_text(&values, put->value[1]);
    add_bytes(&values, put->value[3], (size_t)put->length[3]);
    PGresult *result = ask(mailbox,
                           "SELECT 1 FROM bundle WHERE site = session_user AND n = $1"
                           " AND for_site = $2 AND sum = sha256($3)",
                           &values, 0, err);
    bool asked = result != NULL, same = asked && PQntuples(result) == 1;
    PQclear(result);
    return same ||
           (asked && ank_fail(err, ANK_EXISTS,
                              ANK_N("another bundle has that number in the mailbox: "
                                    "this registry is older than what it sent")));
}

static bool put_bundle(struct mailbox *mailbox, const struct mailbox_item *item,
                       const void *bytes, size_t size, struct ank_error *err)
{
    char n[24];
    struct values values = {0};
    snprintf(n, sizeof n, "%" PRId64, item->n);
    add_text(&values, n);
    add_text(&values, item->to);
    add_text(&values, item->whole ? "t" : "f");
    add_bytes(&values, bytes, size);
    PGresult *result =
        ask(mailbox,
            "INSERT INTO bundle (n, for_site, whole, sum, body)"
            " VALUES ($1, $2, $3, sha256($4), $4) ON CONFLICT DO NOTHING",
            &values, 0, err);
    bool asked = result != NULL, put = asked && strcmp(PQcmdTuples(result), "1") == 0;
    PQclear(result);
    return put || (asked && is_there(mailbox, &values, err));
}

static bool postgres_put(struct mailbox *mailbox, const struct mailbox_item *item,
                         const void *bytes, size_t size, struct ank_error *err)
{
    struct values values = {0};
    if (*item->to)
        return put_bundle(mailbox, item, bytes, size, err);
    add_bytes(&values, bytes, size);
    return run(mailbox, "SELECT ask($1)", &values, err);
}

static bool postgres_tidy(struct mailbox *mailbox,
                          const struct mailbox_tidying *tidying, struct ank_error *err)
{
    struct values none = {0};
    (void)tidying; /* the server knows who keeps it, and since when a bundle is there */
    return run(mailbox, "SELECT tidy()", &none, err);
}

static bool postgres_admit(struct mailbox *mailbox, const char *address,
                           const unsigned char *keys, const unsigned char *signature,
                           struct ank_error *err)
{
    struct values values = {0};
    add_text(&values, address);
    add_bytes(&values, keys, 96);
    add_bytes(&values, signature, 64);
    return run(mailbox, "SELECT admit($1, $2, $3)", &values, err);
}

static bool postgres_forget(struct mailbox *mailbox, const char *address, bool out,
                            struct ank_error *err)
{
    struct values values = {0};
    add_text(&values, address);
    add_text(&values, out ? "t" : "f");
    return run(mailbox, "SELECT forget($1, $2)", &values, err);
}

const struct mailbox_kind mailbox_postgres = {
    postgres_list,  postgres_get,    postgres_put,  postgres_tidy,
    postgres_admit, postgres_forget, postgres_close};
