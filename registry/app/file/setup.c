/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first five minutes of a registry; see setup.h. */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/app/projects_kept.h>
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/setup.h>
#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/stick.h>
#include "../entry/presets.h"
#include "../work.h"

static const char mounts[] = "/proc/self/mounts";
enum { most_code = 32, most_copies = 99 };

bool ank_setup_look(struct ank_work_context *work, struct ank_setup *done,
                    struct ank_error *err)
{
    struct ank_project *projects;
    ank_day *days;
    size_t project_count, copies;
    *done = (struct ank_setup){0};
    if (!ank_project_rows(work, NULL, &projects, &project_count, err) ||
        !ank_passphrase_is_set(work, &done->passphrase, err) ||
        !ank_family_any(work->registry, &done->family, err) ||
        !ank_backup_days(work->registry, work->today, work->mem, &days, &copies, err))
        return false;
    done->project = project_count > 0;
    done->first_project = done->project ? projects[0].code : NULL;
    done->copy = copies > 0;
    done->copied = done->copy ? days[copies - 1] : ANK_NO_DAY;
    return true;
}

bool ank_presets(struct ank_work_context *work, struct ank_preset **presets,
                 size_t *count, struct ank_error *err)
{
    struct programmes all;
    if (!presets_programmes(&all, err))
        return false;
    *count = all.count;
    *presets = ank_alloc(work->mem, all.count * sizeof **presets);
    for (size_t i = 0; i < all.count; i++)
        (*presets)[i] = (struct ank_preset){
            all.programme[i].code,
            ank_label_plain(work->lang, work->mem, &all.programme[i].label)};
    return true;
}

const char *ank_setup_code(const char *name, struct ank_arena *mem)
{
    char code[most_code + 1];
    size_t length = 0;
    for (const char *c = ank_text_fold(mem, name); *c && length < most_code; c++) {
        bool letter = (unsigned char)*c < 0x80 && isalnum((unsigned char)*c);
        if (letter || (length > 0 && code[length - 1] != '-'))
            code[length++] = (char)(letter ? *c : '-');
    }
    while (length > 0 && code[length - 1] == '-')
        length--;
    code[length] = '\0';
    return length > 0 ? ank_strdup(mem, code) : "project";
}

void ank_setup_sticks(struct ank_work_context *work, struct ank_texts *folders)
{
    const char **found;
    size_t count;
    ank_sticks(mounts, work->mem, &found, &count);
    *folders = (struct ank_texts){0, found};
    for (size_t i = 0; i < count; i++)
        if (access(found[i], W_OK) == 0)
            found[folders->count++] = found[i];
}

static const char *whole_path(const char *folder, struct ank_arena *mem)
{
    const char *home = getenv("HOME");
    bool at_home = home && folder[0] == '~' && (folder[1] == '/' || !folder[1]);
    char *path =
        at_home ? ank_format(mem, "%s%s", home, folder + 1) : ank_strdup(mem, folder);
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        path[--length] = '\0';
    return path;
}

static bool check_folder(const char *folder, struct ank_error *err)
{
    char shown[256];
    struct stat status;
    ank_shown(folder, shown);
    if (stat(folder, &status) != 0 || ank_stick_is_out(mounts, folder))
        return ank_fail(err, ANK_NOT_FOUND,
                        ANK_N("there is no stick or folder at %s now; plug the stick "
                              "in, wait until it shows up, and try again"),
                        shown);
    if (!S_ISDIR(status.st_mode))
        return ank_fail(err, ANK_NOT_FOUND,
                        ANK_N("%s is a file; name the folder that the copy goes in"),
                        shown);
    return access(folder, W_OK) == 0 ||
           ank_fail(err, ANK_DENIED, ANK_N("nothing can be written in %s: %s"), shown,
                    ank_system_words(err->lang, errno));
}

bool ank_setup_copy_path(struct ank_work_context *work, const char *folder,
                         const char **path, struct ank_error *err)
{
    char day[11];
    struct stat status;
    const char *whole = whole_path(folder, work->mem);
    if (!check_folder(whole, err))
        return false;
    ank_day_format(work->today, day);
    *path = ank_format(work->mem, "%s/ankerpunt-%s.ankerpunt", whole, day);
    for (int i = 2; i < most_copies && lstat(*path, &status) == 0; i++)
        *path = ank_format(work->mem, "%s/ankerpunt-%s-%d.ankerpunt", whole, day, i);
    return true;
}

static bool is_copy(const char *name)
{
    const char *end = strrchr(name, '.');
    return name[0] != '.' && end &&
           (strcmp(end, ".ankerpunt") == 0 || strcmp(end, ".ank") == 0);
}

static void add_copies(struct ank_work_context *work, const char *folder,
                       struct ank_texts *files)
{
    DIR *open = opendir(folder);
    const struct dirent *entry;
    while (open && files->count < most_copies && (entry = readdir(open)))
        if (is_copy(entry->d_name)) {
            files->text =
                ank_grow(work->mem, files->text, files->count, sizeof *files->text);
            files->text[files->count++] =
                ank_format(work->mem, "%s/%s", folder, entry->d_name);
        }
    if (open)
        closedir(open);
}

static int newest_first(const void *a, const void *b)
{
    return strcmp(*(const char *const *)b, *(const char *const *)a);
}

void ank_setup_copies(struct ank_work_context *work, struct ank_texts *files)
{
    struct ank_texts sticks;
    *files = (struct ank_texts){0};
    ank_setup_sticks(work, &sticks);
    for (size_t i = 0; i < sticks.count; i++)
        add_copies(work, sticks.text[i], files);
    if (files->count > 1)
        qsort(files->text, files->count, sizeof *files->text, newest_first);
}
