/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A handful of texts by name, as one JSON object. */
#include <stdlib.h>

#include "json.h"
#include "json_check.h"
#include "json_read.h"

char *fields_write(struct ank_arena *mem, const char *const *keys,
                   const char *const *values, size_t count)
{
    json_t *object = ank_must(json_object());
    for (size_t i = 0; i < count; i++)
        if (values[i])
            json_object_set_new(object, keys[i], ank_must(json_string(values[i])));
    char *bytes = ank_must(json_dumps(object, JSON_COMPACT));
    char *text = ank_strdup(mem, bytes);
    free(bytes);
    json_decref(object);
    return text;
}

bool fields_read(const char *text, struct ank_arena *mem, const char *const *keys,
                 const char **values, size_t count, struct ank_error *err)
{
    json_t *object = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    for (size_t i = 0; i < count; i++)
        values[i] =
            ank_strdup(mem, json_string_value(json_object_get(object, keys[i])));
    bool done = json_is_object(object);
    json_decref(object);
    return done || ank_fail(err, ANK_STORE,
                            ANK_N("the registry is damaged; take a backup back, "
                                  "or ask for help"));
}
