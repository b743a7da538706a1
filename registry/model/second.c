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

struct ank_second ank_second_begin(void (*work)(const void *of, int to), const void *of)
{
    struct ank_second second = {-1, -1};
    if (processors() < 2)
        return second;
    second.bytes = memfd_create("ankerpunt", MFD_CLOEXEC);
    if (second.bytes >= 0)
        second.process = fork();
    if (second.process == 0) {
        work(of, second.bytes);
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
    off_t size = lseek(second->bytes, 0, SEEK_END);
    return lseek(second->bytes, 0, SEEK_SET) == 0 && size > 0 ? size : 0;
}

void ank_second_end(struct ank_second *second)
{
    if (second->bytes >= 0)
        close(second->bytes);
}
