/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a name and contact, as they are asked and as they are sealed. */
#include "identity_entry.h"

#include <ankerpunt/text.h>
#include "../../io/json_read.h"

const struct ank_field ank_identity_fields[ANK_IDENTITY_FIELDS] = {
    {"name", ANK_N("name")},
    {"address", ANK_N("address")},
    {"phone", ANK_N("telephone")},
    {"email", ANK_N("e-mail")},
    {"contact", ANK_N("how to reach them best")},
};

static const char *const keys[IDENTITY_FIELDS] = {"name", "address", "phone", "email",
                                                  "contact"};

bool identity_read(const char *text, struct ank_arena *mem,
                   const char *values[static IDENTITY_FIELDS], struct ank_error *err)
{
    for (size_t i = 0; i < IDENTITY_FIELDS; i++)
        values[i] = NULL;
    return !text || fields_read(text, mem, keys, values, IDENTITY_FIELDS, err);
}

char *identity_write(const char *const values[static IDENTITY_FIELDS],
                     struct ank_arena *mem)
{
    return fields_write(mem, keys, values, IDENTITY_FIELDS);
}
