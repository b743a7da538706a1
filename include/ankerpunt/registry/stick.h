/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stick.h - sticks and outside disks that are in the machine, for a copy */
#ifndef ANK_REGISTRY_STICK_H
#define ANK_REGISTRY_STICK_H

#include <ankerpunt/base.h>

/*
 * The folders at which a stick can be written, in the order in which they came.
 * `mounts` is the kernel's list (/proc/self/mounts). A desktop mounts what was plugged
 * in below /media or /run/media, people do below /mnt, and a Linux inside Windows has
 * the letters of Windows' disks there: of those C is the disk of Windows itself, and no
 * stick.
 */
void ank_sticks(const char *mounts, struct ank_arena *mem, const char ***folders,
                size_t *count);

/* Whether a folder is where a stick would be while none is in: then a copy would come
 * on the disk of the machine, and be taken for one on the stick. */
bool ank_stick_is_out(const char *mounts, const char *folder);

#endif
