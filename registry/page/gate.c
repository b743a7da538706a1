/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key of this login, and what is made of it: cookie, token, links, names. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sodium.h>

#include "gate.h"

enum { link_lives = 60000 /* milliseconds */, tag_size = 16 };

/* Bytes that only who knows the key can make. */
static void make(const char *key, const char *purpose, unsigned char *made, size_t size)
{
    crypto_generichash(made, size, (const unsigned char *)purpose, strlen(purpose),
                       (const unsigned char *)key, 64);
}

static void seal(const char *key, const char *purpose, char hex[static GATE_HEX])
{
    unsigned char made[32];
    make(key, purpose, made, sizeof made);
    sodium_bin2hex(hex, GATE_HEX, made, sizeof made);
}

bool gate_same(const char *a, const char *b)
{
    return a && b && strlen(a) == strlen(b) && !sodium_memcmp(a, b, strlen(a));
}

bool gate_at_table(const struct gate *gate)
{
    return gate->table.family[0] != '\0';
}

void gate_names(struct gate *gate)
{
    char purpose[48];
    snprintf(gate->host, sizeof gate->host, "127.0.0.1:%u", gate->port);
    snprintf(gate->origin, sizeof gate->origin, "http://%s", gate->host);
    snprintf(gate->cookie, sizeof gate->cookie, "ankerpunt-%u", gate->port);
    snprintf(purpose, sizeof purpose, "session %lld", (long long)gate->turn);
    seal(gate->key, purpose, gate->session);
    snprintf(purpose, sizeof purpose, "form %lld", (long long)gate->turn);
    seal(gate->key, purpose, gate->form_token);
}

bool gate_turn(struct gate *gate, struct ank_error *err)
{
    gate->turn++;
    strcpy(gate->former, gate->form_token);
    gate_names(gate);
    return gate_keep(gate, err);
}

static uint64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

void gate_link(const struct gate *gate, char link[static 192])
{
    char purpose[48], proof[GATE_HEX];
    snprintf(purpose, sizeof purpose, "link %llu", (unsigned long long)now_ms());
    seal(gate->key, purpose, proof);
    snprintf(link, 192, "%s/begin?link=%s.%s", gate->origin, purpose + strlen("link "),
             proof);
}

bool gate_link_fits(struct gate *gate, const char *link)
{
    char purpose[48], proof[GATE_HEX], *end = NULL;
    uint64_t made = link ? strtoull(link, &end, 10) : 0, now = now_ms();
    if (!made || *end != '.' || made > now || now - made > link_lives ||
        made <= gate->last_link)
        return false;
    snprintf(purpose, sizeof purpose, "link %llu", (unsigned long long)made);
    seal(gate->key, purpose, proof);
    if (!gate_same(end + 1, proof))
        return false;
    gate->last_link = made;
    return true;
}

/* A synthetic nonce (RFC 5297): the same name is the same address all day, and two
 * names have nothing in common. */
static void mask(const struct gate *gate, const unsigned char tag[static tag_size],
                 unsigned char *bytes, size_t size)
{
    unsigned char key[crypto_stream_xchacha20_KEYBYTES],
        nonce[crypto_stream_xchacha20_NONCEBYTES] = {0};
    make(gate->key, "names", key, sizeof key);
    memcpy(nonce, tag, tag_size);
    crypto_stream_xchacha20_xor(bytes, bytes, size, nonce, key);
    sodium_memzero(key, sizeof key);
}

static void tag_of(const struct gate *gate, const char *name, struct ank_arena *mem,
                   unsigned char tag[static tag_size])
{
    make(gate->key, ank_format(mem, "name %s", name), tag, tag_size);
}

const char *gate_hide(const struct gate *gate, const char *name, struct ank_arena *mem)
{
    size_t size = tag_size + strlen(name);
    unsigned char *bytes = ank_alloc(mem, size);
    tag_of(gate, name, mem, bytes);
    memcpy(bytes + tag_size, name, size - tag_size);
    mask(gate, bytes, bytes + tag_size, size - tag_size);
    char *hidden = ank_alloc(mem, size * 2 + 1);
    return sodium_bin2hex(hidden, size * 2 + 1, bytes, size);
}

const char *gate_find(const struct gate *gate, const char *hidden,
                      struct ank_arena *mem)
{
    size_t length = strlen(hidden), size;
    unsigned char *bytes = ank_alloc(mem, length / 2 + 1), tag[tag_size];
    if (sodium_hex2bin(bytes, length / 2, hidden, length, NULL, &size, NULL) != 0 ||
        size != length / 2 || length % 2 || size <= tag_size)
        return NULL;
    mask(gate, bytes, bytes + tag_size, size - tag_size);
    const char *name = (const char *)bytes + tag_size; /* the arena's bytes end in 0 */
    if (strlen(name) != size - tag_size)
        return NULL;
    tag_of(gate, name, mem, tag);
    return sodium_memcmp(tag, bytes, tag_size) == 0 ? name : NULL;
}

/* Who can read the file with the proof can read the key too, and everything else of
 * this user: slow hashing would protect nothing more. */
void gate_code_proof(const struct gate *gate, const char *code,
                     char proof[static GATE_HEX])
{
    unsigned char made[32];
    struct ank_arena mem = {0};
    make(gate->key, ank_format(&mem, "code %s", code), made, sizeof made);
    sodium_bin2hex(proof, GATE_HEX, made, sizeof made);
    ank_arena_free(&mem);
}

bool gate_code_fits(const struct gate *gate, const char *code)
{
    char proof[GATE_HEX];
    gate_code_proof(gate, code, proof);
    return gate_same(proof, gate->table.proof);
}
