/* SPDX-License-Identifier: GPL-3.0-or-later */
/* signal_show.h - the verbs of `signal` that only look */
#ifndef SIGNAL_SHOW_H
#define SIGNAL_SHOW_H

#include "command.h"

struct signal_seen {
    bool open, no_texts;
};
extern const struct option_spec signal_list_options[], signal_show_options[];

bool signal_list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err);
/* Opens the seal where a passphrase is at hand. */
bool signal_show_ask(struct session *session, void *settings, char **operands,
                     struct ank_error *err);
bool signal_show(struct session *session, const void *settings, char **operands,
                 struct ank_error *err);

#endif
