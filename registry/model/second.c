/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that makes another process of this one; see <ankerpunt/model/second.h>.
 */
#include <errno.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ankerpunt/model/second.h>

/* Those that this process may use. */
static int processors(void)
{
    cpu_set_t set;
    return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

static FILE *shared_memory(void)
{
    int memory = memfd_create("ankerpunt", MFD_CLOEXEC);
    FILE *file = memory < 0 ? NULL : fdopen(memory, "w+");
    if (!file && memory >= 0)
        close(memory);
    return file;
}

struct ank_second ank_second_begin(void (*work)(const void *of, FILE *to),
                                   const void *of)
{
    struct ank_second second = {-1, NULL};
    if (processors() < 2 || !(second.bytes = shared_memory()))
        return second;
    second.process = fork();
    if (second.process == 0) {
        work(of, second.bytes);
        fflush(second.bytes);
        _exit(0); /* what the first has still to print is not printed twice */
    }
    return second;
}

off_t ank_second_wait(struct ank_second *second)
{
    int status;
    if (second->process < 0)
        return 0;
    while (waitpid(second->process, &status, 0) < 0 && errno == EINTR)
        ;
    off_t size = fseeko(second->bytes, 0, SEEK_END) == 0 ? ftello(second->bytes) : 0;
    rewind(second->bytes);
    return size > 0 ? size : 0;
}

void ank_second_end(struct ank_second *second)
{
    if (second->bytes)
        fclose(second->bytes);
}
