/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * embed - writes files as C; runs while building
 *
 *     embed text NAME FILE... > name.c    an array of strings, ending in NULL
 *     embed bytes NAME FILE > name.c      an array of bytes, with a 0 behind it
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void write_literal(FILE *file)
{
    fputs("    \"", stdout);
    for (int c; (c = getc(file)) != EOF;) {
        if (c == '\n')
            fputs("\\n\"\n    \"", stdout);
        else if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c == '?')
            fputs("\\?", stdout);
        else
            putchar(c);
    }
    fputs("\",\n", stdout);
}

static void write_bytes(FILE *file)
{
    int column = 0;
    for (int c; (c = getc(file)) != EOF; column++)
        printf("%s%d,", column % 20 ? "" : "\n    ", c);
}

int main(int argc, char **argv)
{
    if (argc < 4)
        return EXIT_FAILURE;

    int text = strcmp(argv[1], "text") == 0;
    if (text)
        printf("extern const char *const %s[];\nconst char *const %s[] = {\n", argv[2],
               argv[2]);
    else
        printf("extern const unsigned char %s[];\n"
               "_Alignas(4) const unsigned char %s[] = {",
               argv[2], argv[2]);
    for (int i = 3; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (!file) {
            perror(argv[i]);
            return EXIT_FAILURE;
        }
        if (text)
            write_literal(file);
        else
            write_bytes(file);
        fclose(file);
    }
    puts(text ? "    0\n};" : "\n    0\n};");
    return EXIT_SUCCESS;
}
