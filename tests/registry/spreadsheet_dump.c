/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * spreadsheet_dump [--quiet] FILE... - all that is read of spreadsheets, as lines
 *
 * For several files the name of each stands above. Exit status 1 when one cannot be
 * read, with the sentence on standard error.
 */
#include <string.h>

#include "spreadsheet_text.h"

int main(int argc, char **argv)
{
    int first = argc > 1 && strcmp(argv[1], "--quiet") == 0 ? 2 : 1, status = 0;
    for (int i = first; i < argc; i++) {
        struct ank_error err = {0};
        FILE *in = fopen(argv[i], "rb");
        if (argc - first > 1)
            printf("= %s\n", argv[i]);
        if (in && spreadsheet_write(in, argv[i], first == 2 ? NULL : stdout, &err)) {
            fclose(in);
            continue;
        }
        fprintf(stderr, "%s\n", in ? err.text : "cannot be opened");
        status = 1;
        if (in)
            fclose(in);
    }
    return status;
}
