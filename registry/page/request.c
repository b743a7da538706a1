/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "request.h"

const char *request_next(const struct request *request, const char *name, size_t *at)
{
    while (*at < request->count) {
        const struct request_field *field = &request->field[(*at)++];
        if (strcmp(field->name, name) == 0)
            return field->value;
    }
    return NULL;
}

const char *request_field(const struct request *request, const char *name)
{
    size_t at = 0;
    return request_next(request, name, &at);
}

const struct request_field *request_file(const struct request *request,
                                         const char *name)
{
    for (size_t i = 0; i < request->count; i++)
        if (request->field[i].file && strcmp(request->field[i].name, name) == 0)
            return &request->field[i];
    return NULL;
}

static struct request_field *add(struct request *request, const char *name)
{
    if (request->count == REQUEST_FIELDS || strlen(name) >= REQUEST_NAME)
        return NULL;
    if (request->count % 16 == 0)
        request->field = ank_must(
            realloc(request->field, (request->count + 16) * sizeof *request->field));
    struct request_field *field = &request->field[request->count++];
    *field = (struct request_field){0};
    strcpy(field->name, name);
    return field;
}

bool request_put(struct request *request, const char *name, const char *data,
                 size_t from, size_t size)
{
    struct request_field *field = from && request->count
                                      ? &request->field[request->count - 1]
                                      : add(request, name);
    if (!field || field->size != from)
        return false;
    field->value = ank_must(realloc(field->value, from + size + 1));
    if (size > 0)
        memcpy(field->value + from, data, size);
    field->size = from + size;
    field->value[field->size] = '\0';
    return true;
}

void request_free(struct request *request)
{
    for (size_t i = 0; i < request->count; i++) {
        free(request->field[i].value);
        free(request->field[i].file);
    }
    free(request->field);
}
