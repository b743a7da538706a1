/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that starts other programs; see <ankerpunt/model/program.h>. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ankerpunt/model/program.h>

extern char **environ;

enum { READ_END = 0, WRITE_END = 1 };

/* Signals as programs expect them. */
static void set_attributes(posix_spawnattr_t *attributes, bool piped)
{
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    sigaddset(&defaults, SIGXFSZ);
    posix_spawnattr_setsigdefault(attributes, &defaults);
    posix_spawnattr_setflags(
        attributes, (short)(POSIX_SPAWN_SETSIGDEF | (piped ? 0 : POSIX_SPAWN_SETSID)));
}

static int spawn(struct ank_program *program, char *const *words, int in, int out)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    set_attributes(&attributes, in >= 0);
    posix_spawn_file_actions_init(&files);
    if (in >= 0) {
        posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files, out, STDERR_FILENO);
    } else {
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY,
                                         0);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY,
                                         0);
    }
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    int failure =
        posix_spawnp(&program->pid, words[0], &files, &attributes, words, environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (failure)
        program->pid = 0;
    return failure;
}

static int start_piped(struct ank_program *program, char *const *words)
{
    int in[2], out[2];
    if (pipe2(in, O_CLOEXEC) != 0)
        return errno;
    if (pipe2(out, O_CLOEXEC) != 0) {
        int failure = errno;
        close(in[READ_END]);
        close(in[WRITE_END]);
        return failure;
    }
    int failure = spawn(program, words, in[READ_END], out[WRITE_END]);
    close(in[READ_END]);
    close(out[WRITE_END]);
    if (failure) {
        close(in[WRITE_END]);
        close(out[READ_END]);
        return failure;
    }
    program->in = in[WRITE_END];
    program->complaint = out[READ_END];
    return 0;
}

int ank_program_start(struct ank_program *program, char *const *words, bool piped)
{
    *program = (struct ank_program){0, -1, -1};
    return piped ? start_piped(program, words) : spawn(program, words, -1, -1);
}

static bool fine(int status)
{
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool ank_program_wait(struct ank_program *program)
{
    int status = 0;
    while (waitpid(program->pid, &status, 0) < 0)
        if (errno != EINTR)
            return false;
    program->pid = 0;
    return fine(status);
}

bool ank_program_ended(struct ank_program *program, bool *well)
{
    int status = 0;
    pid_t ended = program->pid ? waitpid(program->pid, &status, WNOHANG) : 0;
    if (ended == 0 || (ended < 0 && errno == EINTR))
        return false;
    *well = ended > 0 && fine(status);
    program->pid = 0;
    return true;
}
