/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sticks and outside disks, from lists of mounts as Linux and Windows' Linux give them.
 */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/registry/stick.h>

static const char of_a_laptop[] =
    "/dev/nvme0n1p2 / ext4 rw,relatime 0 0\n"
    "tmpfs /run tmpfs rw,nosuid 0 0\n"
    "/dev/sdb1 /media/an/KINGSTON\\0408 vfat rw,nosuid,nodev 0 0\n"
    "/dev/sr0 /media/an/Foto iso9660 ro,nosuid 0 0\n"
    "/dev/sdc1 /run/media/an/Schijf exfat rw 0 0\n"
    "/dev/sdd1 /home/an/stick ext4 rw 0 0\n";

static const char of_windows[] = "/dev/sdc / ext4 rw,relatime 0 0\n"
                                 "none /mnt/wsl tmpfs rw,relatime 0 0\n"
                                 "none /mnt/wslg tmpfs rw,relatime 0 0\n"
                                 "C:\\134 /mnt/c 9p rw,noatime 0 0\n"
                                 "D: /mnt/d 9p rw,noatime 0 0\n";

static char path[] = "/tmp/ank-mounts-XXXXXX";
static struct ank_arena mem;

static void write_mounts(const char *text)
{
    strcpy(path + strlen(path) - 6, "XXXXXX");
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    close(fd);
}

static void finds_what_can_be_written(void **state)
{
    (void)state;
    const char **folders;
    size_t count;
    write_mounts(of_a_laptop);
    ank_sticks(path, &mem, &folders, &count);
    assert_int_equal(count, 2);
    assert_string_equal(folders[0], "/media/an/KINGSTON 8");
    assert_string_equal(folders[1], "/run/media/an/Schijf");
    unlink(path);
}

static void leaves_the_disk_of_windows(void **state)
{
    (void)state;
    const char **folders;
    size_t count;
    write_mounts(of_windows);
    ank_sticks(path, &mem, &folders, &count);
    assert_int_equal(count, 1);
    assert_string_equal(folders[0], "/mnt/d");
    unlink(path);
}

static void knows_that_a_stick_is_out(void **state)
{
    (void)state;
    static const struct {
        const char *folder;
        bool out;
    } cases[] = {
        {"/media/an/KINGSTON 8", false},
        {"/media/an/KINGSTON 8/kopie", false},
        {"/media/an/KINGSTON", true},
        {"/media/an/ander", true},
        {"/mnt/usb", true},
        {"/home/an/kopie", false},
        {"/mediatheek", false},
    };
    write_mounts(of_a_laptop);
    for (size_t i = 0; i < ANK_COUNT(cases); i++) {
        print_message("# %s\n", cases[i].folder);
        assert_int_equal(ank_stick_is_out(path, cases[i].folder), cases[i].out);
    }
    unlink(path);
}

static void finds_nothing_where_there_is_no_list(void **state)
{
    (void)state;
    const char **folders;
    size_t count = 7;
    ank_sticks("/nowhere/mounts", &mem, &folders, &count);
    assert_int_equal(count, 0);
    assert_false(ank_stick_is_out("/nowhere/mounts", "/media/an/x"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_what_can_be_written),
        cmocka_unit_test(leaves_the_disk_of_windows),
        cmocka_unit_test(knows_that_a_stick_is_out),
        cmocka_unit_test(finds_nothing_where_there_is_no_list),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ank_arena_free(&mem);
    return failed != 0;
}
