/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is given back all at once; see <ankerpunt/base.h>. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/base.h>

struct ank_block {
    struct ank_block *next;
    size_t used, size;
    max_align_t bytes[];
};

/* Under a sanitizer every allocation gets its own block, so that it can see
 * where one ends. */
#if defined(__SANITIZE_ADDRESS__)
#define OWN_BLOCKS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define OWN_BLOCKS 1
#endif
#endif
#ifdef OWN_BLOCKS
static const size_t block_size = 0;
#else
static const size_t block_size = 16 * 1024;
#endif

void *ank_must(void *allocated)
{
    static const char words[] =
        "ankerpunt: out of memory; nothing was saved, close other programs and try again\n";
    if (!allocated) {
        ssize_t ignored = write(STDERR_FILENO, words, sizeof words - 1);
        (void)ignored;
        _exit(3);
    }
    return allocated;
}

static struct ank_block *add_block(struct ank_arena *mem, size_t size)
{
    if (size < block_size)
        size = block_size;

    struct ank_block *block = ank_must(calloc(1, sizeof *block + size));
    block->size = size;
    struct ank_block **place = &mem->blocks;
    if (size > block_size && *place) /* what is large does not end the block at hand */
        place = &(*place)->next;
    block->next = *place;
    *place = block;
    return block;
}

void *ank_alloc(struct ank_arena *mem, size_t size)
{
    size_t step = _Alignof(max_align_t);
    size = (size + step - 1) / step * step;

    struct ank_block *block = mem->blocks;
    if (!block || block->size - block->used < size)
        block = add_block(mem, size);

    void *result = (char *)block->bytes + block->used;
    block->used += size;
    return result;
}

char *ank_strndup(struct ank_arena *mem, const char *text, size_t length)
{
    char *copy = ank_alloc(mem, length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *ank_strdup(struct ank_arena *mem, const char *text)
{
    return text ? ank_strndup(mem, text, strlen(text)) : NULL;
}

char *ank_format(struct ank_arena *mem, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);

    size_t size = length < 0 ? 1 : (size_t)length + 1;
    char *text = ank_alloc(mem, size);
    va_start(args, format);
    vsnprintf(text, size, format, args);
    va_end(args);
    return text;
}

void *ank_grow(struct ank_arena *mem, void *array, size_t count, size_t size)
{
    bool full = (count & (count - 1)) == 0; /* zero or a power of two */
    if (!full)
        return array;

    void *bigger = ank_alloc(mem, (count ? 2 * count : 1) * size);
    return count ? memcpy(bigger, array, count * size) : bigger;
}

static void free_blocks(struct ank_block *block)
{
    for (struct ank_block *next; block; block = next) {
        next = block->next;
        free(block);
    }
}

void ank_arena_free(struct ank_arena *mem)
{
    free_blocks(mem->blocks);
    mem->blocks = NULL;
}

void ank_arena_reset(struct ank_arena *mem)
{
    struct ank_block *kept = mem->blocks;
    if (!kept || kept->size != block_size) { /* an outsized one is not worth keeping */
        ank_arena_free(mem);
        return;
    }
    free_blocks(kept->next);
    kept->next = NULL;
    memset(kept->bytes, 0, kept->used);
    kept->used = 0;
}

void ank_arena_join(struct ank_arena *mem, struct ank_arena *from)
{
    struct ank_block **end = &mem->blocks;
    while (*end)
        end = &(*end)->next;
    *end = from->blocks;
    from->blocks = NULL;
}
