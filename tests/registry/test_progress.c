/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line that tells how far something long has come, by a clock of our own. */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/command.h"

static int64_t milliseconds;
static int terminal;
static size_t columns;

/* In the place of the system's, and of what asks the terminal. */
int clock_gettime(clockid_t clock, struct timespec *moment)
{
    (void)clock;
    *moment = (struct timespec){milliseconds / 1000, milliseconds % 1000 * 1000000};
    return 0;
}

int isatty(int file)
{
    (void)file;
    return terminal;
}

size_t screen_of(int file)
{
    (void)file;
    return columns;
}

static struct session session;
static char *said;
static size_t said_size;
static FILE *screen, *before;

static int begin(void **state)
{
    (void)state;
    session = (struct session){.work.lang = ank_lang_find("nl")};
    milliseconds = 5000;
    terminal = 1;
    columns = 80;
    before = stderr;
    screen = open_memstream(&said, &said_size);
    stderr = screen;
    return 0;
}

static int end(void **state)
{
    (void)state;
    stderr = before;
    fclose(screen);
    free(said);
    return 0;
}

static void hear(int64_t after, const char *what, size_t done, size_t total)
{
    milliseconds += after;
    progress_hear(&session.work, what, done, total);
    fflush(screen);
}

static void is_silent_for_a_second(void **state)
{
    (void)state;
    hear(0, "tellen", 1, 9);
    hear(999, "tellen", 2, 9);
    progress_clear(&session);
    fflush(screen);
    assert_string_equal(said, "");
}

static void says_how_far_it_is_and_goes_away(void **state)
{
    (void)state;
    hear(0, "tellen", 1, 9);
    hear(1000, "tellen", 3, 9);
    hear(100, "tellen", 4, 9); /* too soon to be read */
    hear(150, "lezen", 12000, 0);
    hear(750, NULL, 0, 0); /* a long statement of the same job */
    progress_clear(&session);
    fflush(screen);
    assert_string_equal(said, "\r\033[Ktellen: 3 van 9"
                              "\r\033[Klezen: 12000 ..."
                              "\r\033[Klezen: 2 seconden ..."
                              "\r\033[K");
}

static void fits_its_line(void **state)
{
    (void)state;
    columns = 20;
    hear(0, "het register nakijken", 0, 0);
    hear(1500, NULL, 0, 0);
    assert_string_equal(said, "\r\033[Khet register");
}

static void is_not_in_a_pipe_nor_when_quiet(void **state)
{
    (void)state;
    terminal = 0;
    hear(0, "tellen", 1, 9);
    hear(2000, "tellen", 2, 9);
    terminal = 1;
    session.quiet = true;
    hear(2000, "tellen", 3, 9);
    assert_string_equal(said, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(is_silent_for_a_second, begin, end),
        cmocka_unit_test_setup_teardown(says_how_far_it_is_and_goes_away, begin, end),
        cmocka_unit_test_setup_teardown(fits_its_line, begin, end),
        cmocka_unit_test_setup_teardown(is_not_in_a_pipe_nor_when_quiet, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
