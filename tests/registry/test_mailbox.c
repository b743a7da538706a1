/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder in which registries leave bundles: what was left is there whole under a name
 * that never changes, and what anybody else puts there is passed over. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/invitation.h"
#include "io/mailbox.h"
#include "testing.h"

static char folder[64];
static struct ank_error err;
static struct ank_arena mem;
static struct mailbox *els, *ann;

static struct mailbox *open_as(const char *me)
{
    struct mailbox *mailbox;
    const struct mailbox_place place = {folder, me, NULL};
    assert_ok(mailbox_open(&mailbox, &place, &err), err);
    return mailbox;
}

static int begin(void **state)
{
    (void)state;
    err = (struct ank_error){0};
    strcpy(folder, "/tmp/mailboxXXXXXX");
    if (!mkdtemp(folder))
        return 1;
    els = open_as("els");
    ann = open_as("ann");
    return 0;
}

static int end(void **state)
{
    (void)state;
    char command[128];
    mailbox_close(els);
    mailbox_close(ann);
    ank_arena_free(&mem);
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command);
}

static struct mailbox_item item(const char *from, const char *to, int64_t n, bool whole)
{
    struct mailbox_item made = {.n = n, .whole = whole};
    snprintf(made.from, sizeof made.from, "%s", from);
    snprintf(made.to, sizeof made.to, "%s", to);
    return made;
}

static bool put(int64_t n, bool whole, const char *bytes)
{
    const struct mailbox_item made = item("els", "ann", n, whole);
    return mailbox_put(els, &made, bytes, strlen(bytes), &err);
}

/* "els>ann 1, els>ann 2w": what lies there for that one, or of it. */
static const char *listed(struct mailbox *mailbox)
{
    struct mailbox_item *items;
    size_t count;
    const char *all = "";
    assert_ok(mailbox_list(mailbox, &mem, &items, &count, &err), err);
    for (size_t i = 0; i < count; i++)
        all = ank_format(&mem, "%s%s%s>%s %d%s", all, i ? ", " : "", items[i].from,
                         items[i].to, (int)items[i].n, items[i].whole ? "w" : "");
    return all;
}

static const char *path(const char *name)
{
    return ank_format(&mem, "%s/%s", folder, name);
}

static void write_file(const char *name, const char *text)
{
    FILE *file = fopen(path(name), "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void what_was_put_is_got(void **state)
{
    (void)state;
    unsigned char *bytes;
    size_t size;
    assert_ok(put(1, true, "one"), err);
    assert_ok(put(1, true, "one"), err); /* a second try of what arrived */
    assert_false(put(1, true, "two"));
    assert_int_equal(err.code, ANK_EXISTS);
    err = (struct ank_error){0};
    assert_string_equal(listed(ann), "els>ann 1w");
    const struct mailbox_item first = item("els", "ann", 1, true);
    assert_ok(mailbox_get(ann, &first, &bytes, &size, &err), err);
    assert_int_equal(size, 3);
    assert_memory_equal(bytes, "one", 3);
    free(bytes);
    struct mailbox *omar = open_as("omar");
    assert_string_equal(listed(omar), "");
    mailbox_close(omar);
}

/* What a service that copies a folder makes, what a stick keeps beside it, and names
 * that would lead elsewhere. */
static void what_is_called_otherwise_is_not_ours(void **state)
{
    (void)state;
    static const char *const names[] = {"els.ann.1.anker.tmp",
                                        "els.ann.2 (conflict).anker",
                                        ".els.ann.3.anker",
                                        "els.ann.anker",
                                        "els.ann.0.anker",
                                        "els.ann.-4.anker",
                                        "els.ann.4ww.anker",
                                        "els..4.anker",
                                        "els.ann.x.anker",
                                        "els.ann.4.anker.part",
                                        "~els.ann.5.anker",
                                        "Thumbs.db",
                                        "els.ann.99999999999999999999.anker"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        write_file(names[i], "x");
    assert_string_equal(listed(ann), "");
    assert_ok(put(6, false, "six"), err);
    assert_string_equal(listed(ann), "els>ann 6");
}

/* A file that is not one: nothing is read through it, and nobody waits for it. */
static void only_files_are_read(void **state)
{
    (void)state;
    unsigned char *bytes;
    size_t size;
    write_file("secret", "of the computer");
    assert_int_equal(symlink(path("secret"), path("els.ann.1.anker")), 0);
    assert_int_equal(mkfifo(path("els.ann.2.anker"), 0600), 0);
    assert_int_equal(mkdir(path("els.ann.3.anker"), 0700), 0);
    for (int n = 1; n <= 4; n++) {
        const struct mailbox_item odd = item("els", "ann", n, false);
        assert_false(mailbox_get(ann, &odd, &bytes, &size, &err));
        assert_null(bytes);
        err = (struct ank_error){0};
    }
}

static bool tidy(struct mailbox *mailbox, ank_day before, bool all)
{
    const struct mailbox_tidying tidying = {before, all};
    return mailbox_tidy(mailbox, &tidying, &err);
}

static void what_a_whole_one_made_superfluous_goes(void **state)
{
    (void)state;
    const struct mailbox_item other = item("ann", "els", 1, false);
    assert_ok(put(1, true, "1"), err);
    assert_ok(put(2, false, "2"), err);
    assert_ok(put(3, true, "3"), err);
    assert_ok(put(4, false, "4"), err);
    assert_ok(mailbox_put(ann, &other, "5", 1, &err), err);
    assert_ok(tidy(ann, 0, false), err);
    assert_string_equal(listed(ann),
                        "ann>els 1, els>ann 1w, els>ann 2, els>ann 3w, els>ann 4");
    assert_ok(tidy(els, 0, false), err);
    assert_string_equal(listed(ann), "ann>els 1, els>ann 3w, els>ann 4");
}

/* Files are of today; what lies before a day that is to come is old. */
static void what_lies_too_long_goes(void **state)
{
    (void)state;
    const ank_day later = ank_day_today() + 30;
    const struct mailbox_item other = item("ann", "els", 1, true);
    assert_ok(put(1, true, "1"), err);
    assert_ok(mailbox_put(ann, &other, "5", 1, &err), err);
    assert_ok(tidy(els, ank_day_today() - 30, true), err);
    assert_string_equal(listed(ann), "ann>els 1w, els>ann 1w");
    assert_ok(tidy(els, later, false), err); /* only one's own */
    assert_string_equal(listed(ann), "ann>els 1w");
    assert_ok(put(2, true, "2"), err);
    assert_ok(tidy(ann, later, true), err); /* who keeps it */
    assert_string_equal(listed(ann), "");
}

static void who_is_forgotten_leaves_nothing(void **state)
{
    (void)state;
    const struct mailbox_item other = item("ann", "els", 1, true),
                              third = item("ann", "omar", 1, true);
    assert_ok(put(1, true, "1"), err);
    assert_ok(mailbox_put(ann, &other, "5", 1, &err), err);
    assert_ok(mailbox_put(ann, &third, "6", 1, &err), err);
    assert_ok(mailbox_forget(ann, "els", true, &err), err);
    assert_string_equal(listed(ann), "ann>omar 1w");
}

static void no_folder_is_no_mailbox(void **state)
{
    (void)state;
    struct mailbox *mailbox;
    const struct mailbox_place nowhere = {path("nowhere"), "els", NULL};
    assert_false(mailbox_open(&mailbox, &nowhere, &err));
    assert_null(mailbox);
    assert_int_equal(err.code, ANK_IO);
    err = (struct ank_error){0};
}

/* Invitations ---------------------------------------------------------------------- */

static void an_invitation_comes_back(void **state)
{
    (void)state;
    struct invitation read, made = {.place = "/media/stick met blanco",
                                    .name = "els",
                                    .address = "k2",
                                    .coordinator = "ann",
                                    .keeper = "k1"};
    for (size_t i = 0; i < sizeof made.keys; i++)
        made.keys[i] = (unsigned char)(i * 7);
    const char *text = invitation_write(&made, &mem);
    write_file("a", text);
    assert_ok(invitation_read(path("a"), &mem, &read, &err), err);
    assert_string_equal(read.place, made.place);
    assert_string_equal(read.keeper, "k1");
    assert_memory_equal(read.keys, made.keys, sizeof made.keys);
    for (size_t length = 0; length + 1 < strlen(text); length += 3) { /* half copied */
        write_file("a", ank_strndup(&mem, text, length));
        assert_false(invitation_read(path("a"), &mem, &read, &err));
        assert_int_equal(err.code, ANK_INVALID);
        err = (struct ank_error){0};
    }
}

static void what_is_no_invitation_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "", "hello", "ankerpunt invitation 1\n",
        "ankerpunt invitation 1\nplace \x1b[2Jx\nname els\naddress k2\ncoordinator ann\n"
        "keeper k1\nkeys 00\n",
        "ankerpunt invitation 1\nplace x\nname ../els\naddress k2\ncoordinator ann\n"
        "keeper k1\nkeys 00\n"};
    struct invitation read;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        write_file("a", wrong[i]);
        assert_false(invitation_read(path("a"), &mem, &read, &err));
        assert_int_equal(err.code, ANK_INVALID);
        err = (struct ank_error){0};
    }
}

#define POST(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        POST(what_was_put_is_got),
        POST(what_is_called_otherwise_is_not_ours),
        POST(only_files_are_read),
        POST(what_a_whole_one_made_superfluous_goes),
        POST(what_lies_too_long_goes),
        POST(who_is_forgotten_leaves_nothing),
        POST(no_folder_is_no_mailbox),
        POST(an_invitation_comes_back),
        POST(what_is_no_invitation_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
