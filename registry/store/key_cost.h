/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * key_cost.h - what it costs to make the key of a passphrase with Argon2id
 *
 * Some tenths of a second and 256 MiB, so that guessing is dear. A build for tests
 * (the option cheap-kdf) takes the least there is. A file carries the cost that it
 * was sealed at: either program opens what the other one sealed.
 */
#ifndef KEY_COST_H
#define KEY_COST_H

#include <sodium.h>

#ifdef ANK_CHEAP_KDF
#define KEY_OPERATIONS crypto_pwhash_argon2id_OPSLIMIT_MIN
#define KEY_MEMORY crypto_pwhash_argon2id_MEMLIMIT_MIN
#else
#define KEY_OPERATIONS crypto_pwhash_argon2id_OPSLIMIT_MODERATE
#define KEY_MEMORY crypto_pwhash_argon2id_MEMLIMIT_MODERATE
#endif

#endif
