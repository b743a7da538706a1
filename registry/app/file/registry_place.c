/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a registry is looked for when nobody names one; see opening.h. */
#include <stdlib.h>
#include <sys/stat.h>

#include <ankerpunt/app/opening.h>

static const char here[] = "ankerpunt.db";

/* As the rules for such folders have it: a path that is not whole counts for nothing.
 */
static const char *in_data_folder(struct ank_arena *mem)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (data && *data == '/')
        return ank_format(mem, "%s/ankerpunt/%s", data, here);
    if (home && *home == '/')
        return ank_format(mem, "%s/.local/share/ankerpunt/%s", home, here);
    return NULL;
}

static bool is_there(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

struct ank_registry_spot ank_registry_place(struct ank_arena *mem)
{
    const char *data = in_data_folder(mem);
    if (!data || is_there(here))
        return (struct ank_registry_spot){here, NULL};
    return (struct ank_registry_spot){
        data, is_there(data) ? NULL : ank_format(mem, "./%s, %s", here, data)};
}

bool ank_place_found(const struct ank_registry_spot *place, struct ank_error *err)
{
    return !place->looked ||
           ank_fail(
               err, ANK_STORE,
               ANK_N("there is no registry at %s; \"ankerpunt init\" makes one, -r "
                     "FILE names another"),
               place->looked);
}
