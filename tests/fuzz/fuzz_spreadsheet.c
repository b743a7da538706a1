/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are read as a spreadsheet: they are read, or refused with a sentence.
 * run.sh makes a program of it. */
#include <stdio.h>
#include <stdlib.h>

#include <ankerpunt/base.h>
#include "registry/spreadsheet_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct ank_error err = {0};
    if (length == 0)
        return 0;
    FILE *in = fmemopen((void *)(uintptr_t)bytes, length, "rb");
    if (in) {
        (void)spreadsheet_write(in, "fuzzed", NULL, &err);
        fclose(in);
    }
    return 0;
}
