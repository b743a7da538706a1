/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * request.h - what a browser asks, and what it gets
 */
#ifndef REQUEST_H
#define REQUEST_H

#include <ankerpunt/base.h>

enum {
    REQUEST_BODY = 1 << 16, /* bytes of a form */
    REQUEST_FILE = 4 << 20, /* bytes of a form that brings a file */
    REQUEST_FIELDS = 400,
    REQUEST_NAME = 64, /* bytes of the name of a field */
};

/* A field of a form, or a file that was sent with it. */
struct request_field {
    char name[REQUEST_NAME];
    char *value; /* ends in 0; malloc'ed */
    size_t size;
    char *file; /* the name that a file had; NULL: no file */
};

/* What the browser asks. */
struct request {
    const char *path; /* "/family/4f..." */
    bool posts;       /* it is to change something */
    struct request_field *field;
    size_t count, size;
};

/* The value of a field of the form, else of the address; NULL when there is none. A
 * form may have several of one name: those from *at on, which it moves past it. */
const char *request_field(const struct request *request, const char *name);
const char *request_next(const struct request *request, const char *name, size_t *at);
const struct request_field *request_file(const struct request *request,
                                         const char *name);

/* Puts a value, or a piece of one that began earlier (`from` bytes are there already).
 * False when it is more than a form may hold. */
bool request_put(struct request *request, const char *name, const char *data,
                 size_t from, size_t size);
void request_free(struct request *request);

/* An answer: a page, a file or some words. */
struct answer {
    unsigned status;      /* of HTTP; 0: 200 */
    const char *type;     /* NULL: "text/html; charset=utf-8" */
    const char *location; /* the browser goes on there; NULL: it stays */
    const char *file;     /* it is to be kept under this name; NULL: to be shown */
    char *bytes;          /* malloc'ed; the server frees them */
    size_t size;
    bool styled; /* a document with its own style in it, such as a sheet */
    bool cookie; /* the cookie of the session goes along */
};

#endif
