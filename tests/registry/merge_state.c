/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is there at the end, in a form that can be compared. */
#include "merge_model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "store/stmt.h"
#include "store/version_text.h"
#include "store/version_view.h"

/* What is there at the end -------------------------------------------------------- */

/* Every value of every version, by family: domain and number, or a step's number. */
bool there[FAMILIES][DOMAINS + 1][MOST + 1];

static const struct ank_seen *order(struct ank_registry *at, struct sites *known_sites,
                                    int64_t **places)
{
    assert_ok(sites_read(at, &mem, known_sites, &err), err);
    int64_t most = 0;
    for (size_t i = 0; i < known_sites->count; i++)
        most = known_sites->id[i] > most ? known_sites->id[i] : most;
    *places = ank_alloc(&mem, (size_t)(most + 1) * sizeof **places);
    for (size_t i = 0; i < known_sites->count; i++)
        (*places)[known_sites->id[i]] = (int64_t)i;
    return NULL;
}

static void read_versions(int s, int f, struct sites *known_sites,
                          struct family_versions *versions)
{
    int64_t *places;
    struct view_lists *lists = ank_alloc(&mem, sizeof *lists);
    order(sites[s], known_sites, &places);
    assert_ok(view_lists_read(sites[s], &mem, lists, &err), err);
    const struct version_source source = {sites[s], family_at(s, f), places, &mem,
                                          lists};
    assert_ok(versions_read(&source, versions, &err), err);
}

void note_values(int s, int f)
{
    struct sites known_sites;
    struct family_versions versions;
    read_versions(s, f, &known_sites, &versions);
    for (size_t i = 0; i < versions.set.count; i++)
        for (size_t j = 0; j < versions.set.version[i].count; j++) {
            const struct ank_version_field *field = &versions.set.version[i].fields[j];
            size_t place = DOMAINS;
            bool score = score_place(field->name, &place);
            for (size_t k = 0; k < field->count; k++) {
                int value = field->said[k].value ? atoi(field->said[k].value) : 0;
                if ((score || strcmp(field->name, "cents") == 0) && value > 0)
                    there[f][place][value] = true;
            }
        }
}

/* All that a registry keeps of a family, or what it shows, as a text that does not
 * depend on numbers of the file. */
static void write_stamp(FILE *out, const struct sites *known_sites, struct ank_stamp at)
{
    for (int i = 0; i < 4; i++)
        fprintf(out, "%02x", known_sites->uid[at.site][i]);
    fprintf(out, ":%lld ", (long long)at.n);
}

static void write_kept(FILE *out, const struct sites *known_sites,
                       const struct family_versions *versions)
{
    for (size_t i = 0; i < versions->seen.count; i++)
        write_stamp(out, known_sites, versions->seen.at[i]);
    for (size_t i = 0; i < versions->set.count; i++) {
        const struct ank_version *version = &versions->set.version[i];
        fprintf(out, "\n%02x%02x%02x ", version->record[0], version->record[1],
                version->record[2]);
        write_stamp(out, known_sites, version->stamp);
        for (size_t j = 0; j < version->count; j++)
            if (*version->fields[j].name != '#')
                for (size_t k = 0; k < version->fields[j].count; k++) {
                    fprintf(out, "%s=%s ", version->fields[j].name,
                            version->fields[j].said[k].value
                                ? version->fields[j].said[k].value
                                : "");
                    write_stamp(out, known_sites, version->fields[j].said[k].stamp);
                }
    }
}

static void write_shown(FILE *out, int s, const struct family_versions *versions)
{
    for (size_t i = 0; i < versions->rows; i++) {
        const struct shown_row *row = &versions->row[i];
        fprintf(out, "%s", row->shape->table);
        for (size_t j = 0; j < row->shape->count; j++)
            if (!row->shape->columns[j].label)
                fprintf(out, " %s", row->values[j]);
        fprintf(out, "\n");
    }
    (void)s;
}

static int compare_lines(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static char *sorted(char *text)
{
    char *line[400], *rest = text, *next;
    size_t count = 0;
    while ((next = strsep(&rest, "\n")) && count < COUNT(line))
        line[count++] = next;
    qsort(line, count, sizeof *line, compare_lines);
    const char *all = "";
    for (size_t i = 0; i < count; i++)
        all = ank_format(&mem, "%s%s\n", all, line[i]);
    return (char *)all;
}

char *state_of(int s, int only, bool shown)
{
    char *text;
    size_t size;
    FILE *out = ank_must(open_memstream(&text, &size));
    for (int f = 0; f < FAMILIES; f++) {
        struct sites known_sites;
        struct family_versions versions;
        if ((only >= 0 && only != f) || !family_at(s, f))
            continue;
        fprintf(out, "\n%s\n", codes[f]);
        read_versions(s, f, &known_sites, &versions);
        if (shown)
            write_shown(out, s, &versions);
        else
            write_kept(out, &known_sites, &versions);
    }
    fclose(out);
    char *state = sorted(ank_strdup(&mem, text));
    free(text);
    return state;
}
