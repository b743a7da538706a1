/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sha256.h - the checksum by which the files of a release are known
 */
#ifndef ANK_REGISTRY_SHA256_H
#define ANK_REGISTRY_SHA256_H

#include <ankerpunt/base.h>

/* SHA-256 as 64 hexadecimal digits; returns `hex`. */
char *ank_sha256(const void *bytes, size_t size, char hex[static 65]);

#endif
