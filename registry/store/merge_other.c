/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands at a path, opened to be taken in. */
#include <sqlite3.h>
#include <stdlib.h>

#include <ankerpunt/registry/merge.h>
#include "backup_parts.h"
#include "db.h"
#include "foreign.h"

struct ank_other {
    struct foreign foreign;
};

bool ank_other_asks(struct ank_registry *registry, const char *path, bool *asks,
                    struct ank_error *err)
{
    const struct foreign_source source = {.path = path, .mine = registry};
    return foreign_asks(&source, asks, err);
}

bool ank_other_open(struct ank_registry *registry, const char *path,
                    const char *passphrase, struct ank_other **other,
                    struct ank_error *err)
{
    const struct foreign_source source = {path, passphrase, registry};
    *other = ank_must(calloc(1, sizeof **other));
    if (foreign_open(&(*other)->foreign, &source, err))
        return true;
    free(*other);
    *other = NULL;
    return false;
}

struct ank_registry *ank_other_registry(const struct ank_other *other)
{
    return other->foreign.registry;
}

void ank_other_close(struct ank_other *other)
{
    if (other)
        foreign_close(&other->foreign);
    free(other);
}

bool ank_merge_back_up(struct ank_registry *registry, ank_day today,
                       struct ank_arena *mem, const char **backup,
                       struct ank_error *err)
{
    char day[11];
    const char *path = sqlite3_db_filename(registry->db, "main");
    return backup_beside(
        registry,
        ank_format(mem, "%s.before-merge-%s", path, ank_day_format(today, day)), mem,
        backup, err);
}
