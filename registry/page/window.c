/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A window of the browser; see window.h.
 *
 * The link stands in the list of processes for as long as the opener runs: it is good
 * for one use within a minute, by this user alone. A file with a redirect in it, the
 * other way, fails for every browser that is kept from the user's files.
 */
#include "window.h"

#include <stdlib.h>
#include <unistd.h>

#include <ankerpunt/text.h>

/* explorer.exe, of Windows, says that it failed when it did not. */
static const struct {
    const char *name, *before; /* what stands before the link, in the same word */
    bool own;                  /* a window without the browser's bars */
    bool display;              /* wants a screen of its own */
    bool mute;                 /* how it ends says nothing */
} openers[] = {
    {"chromium", "--app=", true, true, false},
    {"google-chrome", "--app=", true, true, false},
    {"xdg-open", "", false, true, false},
    {"wslview", "", false, false, false},
    {"explorer.exe", "", false, false, true},
};

static bool has_display(void)
{
    static const char *const signs[] = {"WAYLAND_DISPLAY", "DISPLAY", "BROWSER"};
    for (size_t i = 0; i < ANK_COUNT(signs); i++) {
        const char *value = getenv(signs[i]);
        if (value && *value)
            return true;
    }
    return false;
}

static bool print(const struct gate *gate, const struct ank_page_wish *wish,
                  const char *sentence, struct ank_error *err)
{
    char link[192];
    gate_link(gate, link);
    if (sentence)
        fprintf(wish->out, "%s\n", sentence);
    fprintf(wish->out, "%s\n", link);
    return fflush(wish->out) == 0 ||
           ank_fail(err, ANK_IO, ANK_N("standard output could not be written"));
}

static bool start(struct window *window, const struct gate *gate, size_t at)
{
    struct ank_arena mem = {0};
    char link[192];
    gate_link(gate, link);
    char *words[] = {ank_strdup(&mem, openers[at].name),
                     ank_format(&mem, "%s%s", openers[at].before, link), NULL};
    bool runs = ank_program_start(&window->opener, words, false) == 0;
    ank_arena_free(&mem);
    return runs;
}

static bool try_next(struct window *window, const struct gate *gate,
                     const struct ank_page_wish *wish, struct ank_error *err)
{
    bool display = has_display();
    while (window->next < ANK_COUNT(openers)) {
        size_t at = window->next++;
        if ((openers[at].own && !wish->own_window) ||
            (openers[at].display && !display) || !start(window, gate, at))
            continue;
        return true;
    }
    window->settled = true;
    return print(gate, wish,
                 ank_words(wish->lang,
                           ANK_N("No window could be opened here. Open this link in a "
                                 "browser of this computer, within a minute:")),
                 err);
}

bool window_tell(const struct window *window, const struct ank_page_wish *wish,
                 struct ank_error *err)
{
    if (window->settled || !isatty(fileno(wish->out)))
        return true;
    fprintf(wish->out, "%s\n",
            ank_words(wish->lang, ANK_N("A window of the browser opens. Ctrl-C closes "
                                        "ankerpunt.")));
    return fflush(wish->out) == 0 ||
           ank_fail(err, ANK_IO, ANK_N("standard output could not be written"));
}

bool window_open(struct window *window, const struct gate *gate,
                 const struct ank_page_wish *wish, struct ank_error *err)
{
    if (wish->browser)
        return try_next(window, gate, wish, err);
    window->settled = true;
    return print(gate, wish, NULL, err);
}

bool window_look(struct window *window, const struct gate *gate,
                 const struct ank_page_wish *wish, struct ank_error *err)
{
    bool well;
    if (window->settled || !ank_program_ended(&window->opener, &well))
        return true;
    if (!well && !openers[window->next - 1].mute)
        return try_next(window, gate, wish, err);
    window->settled = true;
    return true;
}
