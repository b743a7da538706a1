/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * account.h - how families' data are handled, told to who must be able to account for
 * it
 *
 * The record of processing activities (GDPR article 30) and a draft of the assessment
 * of its risks (article 35), made from how a registry is set up and used. What only the
 * organisation knows is left blank, to be seen as such. No family, no code of one and
 * no figure of fewer than ten papers is in it.
 */
#ifndef ANK_MODEL_ACCOUNT_H
#define ANK_MODEL_ACCOUNT_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>
#include "project.h"

/* How often a paper was given to somebody. */
struct ank_given {
    const char *what, *whom; /* codes */
    size_t count;
};

/* What went outside as figures. */
struct ank_given_figures {
    ank_day day;
    const char *projects; /* codes, with spaces between */
    const char *whom, *purpose;
};

/* How the registry is set up and used. */
struct ank_account_facts {
    ank_day today;
    const struct ank_project *projects;
    size_t project_count;
    bool sealed; /* it has a passphrase, so that names and own words can be kept */
    const struct ank_given *given;
    size_t given_count;
    const struct ank_given_figures *figures;
    size_t figures_count;
    size_t backups; /* of the last ANK_BACKUP_DAYS */
    ank_day last_backup;
};

enum ank_account_kind {
    ANK_ACCOUNT_HEADING,
    ANK_ACCOUNT_LINE,
    ANK_ACCOUNT_BLANK, /* to be filled in; the text says with what, and that it is */
};

struct ank_account_line {
    enum ank_account_kind kind;
    const char *text;
};

struct ank_account {
    const char *title, *intro;
    struct ank_account_line *lines; /* a heading first */
    size_t count;
};

/* The record, or (`risks`) the draft of the assessment, in that language and arena. */
void ank_account_make(const struct ank_lang *lang, struct ank_arena *mem,
                      const struct ank_account_facts *facts, bool risks,
                      struct ank_account *account);

#endif
