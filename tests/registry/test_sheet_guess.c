/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody's spreadsheet may be: a table of sheets and what is proposed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sheet_text.h"
#include "testing.h"

static struct ank_arena mem;

static int start_again(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const char *at_text(const struct ank_map_at *at)
{
    return !at->text     ? "-"
           : at->group   ? ank_format(&mem, "%s/%s", at->group, at->text)
           : at->nth > 1 ? ank_format(&mem, "%s#%d", at->text, at->nth)
                         : at->text;
}

/* Moments with their days, then columns. */
static void tell_columns(FILE *out, const struct ank_map_sheet *sheet)
{
    for (size_t i = 0; i < sheet->sitting_count; i++)
        fprintf(out, "moment %s%s%s: %s\n", sheet->sittings[i].id,
                sheet->sittings[i].wave ? " " : "",
                sheet->sittings[i].wave ? sheet->sittings[i].wave : "",
                at_text(&sheet->sittings[i].date.column));
    for (size_t i = 0; i < sheet->column_count; i++) {
        const struct ank_map_column *column = &sheet->columns[i];
        fprintf(out, "%s: ", at_text(&column->at));
        if (column->ask)
            fprintf(out, "ask %s", column->ask);
        else if (column->ignore)
            fprintf(out, "left out, %s", column->ignore);
        else
            fprintf(out, "%s", column->score ? column->score : column->right);
        fprintf(out, column->sitting ? " at %s\n" : "\n", column->sitting);
    }
}

static const char *told(const struct ank_sheet_guess *guess)
{
    char *text;
    size_t size;
    const struct ank_map_sheet *sheet = &guess->sheet;
    FILE *out = ank_must(open_memstream(&text, &size));
    static const char *const whys[] = {"", "no table\n", "nothing filled in\n",
                                       "no scores\n"};
    fputs(whys[guess->why], out);
    if (guess->why == ANK_SHEET_PROPOSED) {
        fprintf(out, "header %zu of %zu, a row is a %s\n", sheet->header,
                sheet->header_rows, ank_map_rows_names[sheet->rows]);
        fprintf(out, "family %s as %s, start %s%s\n", at_text(&sheet->family),
                sheet->as ? sheet->as : "-", at_text(&sheet->start.column),
                !sheet->start_from                   ? ""
                : ank_map_is_open(sheet->start_from) ? ", asked"
                                                     : ", known");
        fprintf(out, "date %s, who %s %s%s\n", at_text(&sheet->date.column),
                sheet->who ? sheet->who : "-", at_text(&sheet->by),
                sheet->scale ? ", scale asked" : "");
        tell_columns(out, sheet);
    }
    fclose(out);
    const char *copy = ank_strdup(&mem, text);
    free(text);
    return copy;
}

static const char *guessed(const char *text)
{
    struct ank_sheet_guess guess;
    ank_sheet_guess(sheet_text("Blad1", text, &mem), sheet_known(&mem), &mem, &guess);
    return told(&guess);
}

/* Rows of made-up families below a header: what each column holds goes by its letter.
 * n: a code, N: a name, d: a day, D: a day as text, s: a score of 0 to 10, f: of 1 to
 * 5, w: a score or a word, c: a coach, o: a remark, x: a cross or a stage, =: a
 * formula. */
static void fill(FILE *out, const char *columns, size_t rows)
{
    static const char *const words[] = {"n.v.t.", "?", "geparkeerd", "7-8", "-"},
                             *const steps[] = {"x", "aangevraagd", "@2026-01-12", "ok"};
    for (size_t row = 0; row < rows; row++) {
        for (size_t c = 0; columns[c]; c++) {
            size_t some = row * 7 + c * 3;
            fputs(c ? "|" : "", out);
            switch (columns[c]) {
            case 'n':
                fprintf(out, "ZD%03zu", row + 1);
                break;
            case 'N':
                fprintf(out, "Fam. %zu", row);
                break;
            case 'd':
                fprintf(out, "@2026-0%zu-1%zu", 1 + c % 9, row % 9);
                break;
            case 'D':
                fprintf(out, "1%zu/0%zu/2025", row % 9, 1 + c % 9);
                break;
            case 's':
                fprintf(out, "%zu", some % 11);
                break;
            case 'f':
                fprintf(out, "%zu", 1 + some % 5);
                break;
            case 'w':
                fputs(some % 6 ? "6" : words[some % COUNT(words)], out);
                break;
            case 'c':
                fputs(row % 2 ? "An" : "Jef", out);
                break;
            case 'o':
                if (row % 3 == 0)
                    fprintf(out, "gesprek %zu was lang", row);
                break;
            case 'x':
                fputs(some % 5 ? steps[some % COUNT(steps)] : "", out);
                break;
            case '=':
                fputs("=5", out);
                break;
            default:
                fprintf(out, "%zu", row + 1);
                break;
            }
        }
        fputc('\n', out);
    }
}

/* What is proposed for a header with rows below. */
static const char *proposed(const char *header, const char *columns, size_t rows)
{
    char *text;
    size_t size;
    FILE *out = ank_must(open_memstream(&text, &size));
    fprintf(out, "%s\n", header);
    fill(out, columns, rows);
    fputs("Totaal|=3|=4|=5\n", out);
    fclose(out);
    const char *found = guessed(text);
    free(text);
    return found;
}

static void a_sheet_by_moment_is_seen_below_its_title(void **state)
{
    (void)state;
    assert_string_equal(
        proposed("Overzicht gezinscoaching Zonnedorp - VERTROUWELIJK\n"
                 "laatst aangepast door An\n\n"
                 "Nr|Naam gezin|Gezinscode|Coach|Startdatum|Datum T0|Datum 3m|"
                 "Wonen T0|Geld T0|Papieren T0|Wonen 3m|Geld 3m|Papieren 3m|"
                 "Opmerkingen|Gemiddelde T0",
                 "1NncDddwwwwwwo=", 30),
        "header 4 of 1, a row is a family\n"
        "family Gezinscode as code, start Startdatum\n"
        "date -, who ask -\n"
        "moment 0: Datum T0\n"
        "moment 3: Datum 3m\n"
        "Nr: left out, other\n"
        "Naam gezin: left out, name\n"
        "Coach: left out, other\n"
        "Wonen T0: huisvesting at 0\n"
        "Geld T0: financieel at 0\n"
        "Papieren T0: administratie at 0\n"
        "Wonen 3m: huisvesting at 3\n"
        "Geld 3m: financieel at 3\n"
        "Papieren 3m: administratie at 3\n"
        "Opmerkingen: left out, other\n"
        "Gemiddelde T0: left out, formula\n");
}

static void groups_above_the_header_are_moments(void **state)
{
    (void)state;
    assert_string_equal(
        proposed("#C1:E1\n#F1:H1\nCode|Start|Bij de start|||Na 3 maanden||\n"
                 "||Wonen|Geld|School|Wonen|Geld|School",
                 "ndssssss", 12),
        "header 2 of 2, a row is a family\n"
        "family Code as code, start Start\n"
        "date -, who ask -\n"
        "moment 0: -\n"
        "moment 3: -\n"
        "Bij de start/Wonen: huisvesting at 0\n"
        "Bij de start/Geld: financieel at 0\n"
        "Bij de start/School: onderwijs at 0\n"
        "Na 3 maanden/Wonen: huisvesting at 3\n"
        "Na 3 maanden/Geld: financieel at 3\n"
        "Na 3 maanden/School: onderwijs at 3\n");
}

static void a_sheet_by_date_has_sides_of_life_by_any_name(void **state)
{
    (void)state;
    assert_string_equal(
        proposed("gezin|datum|wie|Huisvesting|Financiën|Materiële situatie|"
                 "gezondheid |opvang/vrije tijd|المدرسة",
                 "ndcwwwwww", 20),
        "header 1 of 1, a row is a sitting\n"
        "family gezin as code, start -, asked\n"
        "date datum, who column wie\n"
        "Huisvesting: huisvesting\n"
        "Financiën: financieel\n"
        "Materiële situatie: materieel\n"
        "gezondheid: gezondheid\n"
        "opvang/vrije tijd: opvang\n"
        "المدرسة: onderwijs\n");
}

/* 1 to 5 on a list of 0 to 10: not a word of it would be refused, and all be wrong. */
static void another_scale_is_asked(void **state)
{
    (void)state;
    static const char header[] =
        "Code famille|Date|Logement|Argent|Santé|École|Langue|Travail";
    assert_non_null(strstr(proposed(header, "ndffffff", 10), "scale asked"));
    assert_null(strstr(proposed(header, "ndssssss", 10), "scale asked"));
    assert_null(strstr(proposed(header, "ndffffff", 3), "scale asked"));
}

static void questions_that_are_sentences_are_asked(void **state)
{
    (void)state;
    const char *found = proposed(
        "Tijdstempel|Gezinscode|Hoe gaat het met wonen?|Hoe gaat het met geld?|"
        "Hoe gaat het op school vandaag met jullie kinderen?|Opmerkingen",
        "dnssso", 20);
    assert_non_null(strstr(found, "date Tijdstempel"));
    assert_non_null(strstr(found, "met wonen?: ask huisvesting"));
    assert_non_null(strstr(found, "met geld?: ask financieel"));
    assert_non_null(strstr(found, "kinderen?: ask onderwijs"));
}

/* What Kobo adds is left out, and its "start" is no moment. */
static void metadata_is_left_out(void **state)
{
    (void)state;
    const char *found = proposed("start|end|deviceid|Gezin|Datum gesprek|Wonen|Geld|"
                                 "School|_id|_uuid|_submission_time",
                                 "DD1ndsss11D", 20);
    assert_non_null(strstr(found, "start: left out, metadata"));
    assert_non_null(strstr(found, "_uuid: left out, metadata"));
    assert_non_null(strstr(found, "date Datum gesprek"));
    assert_null(strstr(found, "moment"));
}

/* Kobo puts the group in front, and a column of 0 and 1 for each answer of a choice. */
static void questions_of_kobo_are_seen_behind_their_group(void **state)
{
    (void)state;
    const char *found =
        proposed("start|end|Algemeen/Gezinscode|Algemeen/Datum gesprek|Scores/Wonen|"
                 "Scores/Geld|Scores/School|Hulp|Hulp/Werk|Hulp/Taal|Hulp/Gezondheid|"
                 "_id|_uuid|_index",
                 "DDndwwwosss111", 20);
    assert_non_null(strstr(found, "family Algemeen/Gezinscode as code"));
    assert_non_null(strstr(found, "date Algemeen/Datum gesprek"));
    assert_non_null(strstr(found, "Scores/Wonen: huisvesting\n"));
    assert_non_null(strstr(found, "Scores/Geld: financieel\n"));
    assert_non_null(strstr(found, "Scores/School: onderwijs\n"));
    assert_non_null(strstr(found, "Hulp/Werk: left out, other"));
    assert_non_null(strstr(found, "Hulp/Gezondheid: left out, other"));
    assert_non_null(strstr(found, "_index: left out, metadata"));
}

/* A / of people is no path: only an export has groups. */
static void a_slash_of_people_stays(void **state)
{
    (void)state;
    const char *found =
        proposed("Gezin|Datum|Vader/Werk|Moeder/Geld|Kind/School", "ndsss", 20);
    assert_null(strstr(found, "Vader/Werk: werk\n"));
}

static void questions_of_limesurvey_are_seen_behind_their_code(void **state)
{
    (void)state;
    const char *found = proposed(
        "id. Antwoord ID|submitdate. Datum ingediend|lastpage. Laatste pagina|"
        "startlanguage. Starttaal|G01Q01. Gezinscode|G01Q02. Datum van het gesprek|"
        "G02Q03[SQ001]. Hoe gaat het met deze domeinen? [Wonen]|"
        "G02Q03[SQ002]. Hoe gaat het met deze domeinen? [Geld]|"
        "G02Q03[SQ003]. Hoe gaat het met deze domeinen? [School]|"
        "G03Q04. Wilt u nog iets kwijt?",
        "1D11ndssso", 20);
    assert_non_null(strstr(found, "family G01Q01. Gezinscode as code"));
    assert_non_null(strstr(found, "date G01Q02. Datum van het gesprek"));
    assert_non_null(strstr(found, "[Wonen]: huisvesting\n"));
    assert_non_null(strstr(found, "[School]: onderwijs\n"));
    assert_non_null(strstr(found, "id. Antwoord ID: left out, metadata"));
    assert_non_null(strstr(found, "lastpage. Laatste pagina: left out, metadata"));
    assert_null(strstr(found, "submitdate. Datum ingediend as"));
}

static void choices_of_redcap_are_no_scores(void **state)
{
    (void)state;
    const char *found = proposed(
        "record_id|redcap_event_name|datum|wonen|geld|school|werk___1|taal___2|"
        "gezondheid___3|domeinen_complete",
        "nodssssss1", 20);
    assert_non_null(strstr(found, "wonen: huisvesting\n"));
    assert_non_null(strstr(found, "werk___1: left out, other"));
    assert_non_null(strstr(found, "gezondheid___3: left out, other"));
}

static void rights_are_seen_by_a_part_of_their_name(void **state)
{
    (void)state;
    assert_string_equal(
        proposed("Gezin|Leefloon|Verhoogde tegemoetkoming|Sociaal tarief|"
                 "Sociale toeslag|Huurpremie|Schooltoeslag",
                 "nxxxxxx", 20),
        "header 1 of 1, a row is a family\n"
        "family Gezin as code, start -, known\n"
        "date -, who - -\n"
        "Leefloon: leefloon\n"
        "Verhoogde tegemoetkoming: verhoogde-tegemoetkoming\n"
        "Sociaal tarief: ask sociaal-tarief sociaal-tarief-water\n"
        "Sociale toeslag: ask sociale-toeslag sociale-toeslag-brussel "
        "sociale-toeslag-wallonie\n"
        "Huurpremie: huurpremie\n"
        "Schooltoeslag: schooltoeslag\n");
}

static void which_one_t1_is_and_which_of_two_alike_counts_are_asked(void **state)
{
    (void)state;
    const char *found =
        proposed("Code|Wonen T1|Geld T1|School T1|School T1", "nssss", 10);
    assert_non_null(strstr(found, "moment t1 ask"));
    assert_non_null(strstr(found, "Wonen T1: huisvesting at t1"));
    assert_non_null(strstr(found, "School T1: ask onderwijs"));
    assert_non_null(strstr(found, "School T1#2: ask onderwijs"));
}

/* Names and file numbers stay outside; a number may be a code of ours. */
static void how_families_are_known(void **state)
{
    (void)state;
    static const char scores[] = "|Datum|Wonen|Geld|School";
    assert_non_null(strstr(proposed(ank_format(&mem, "Naam%s", scores), "Ndsss", 9),
                           "family Naam as key"));
    assert_non_null(
        strstr(proposed(ank_format(&mem, "Dossiernummer%s", scores), "1dsss", 9),
               "family Dossiernummer as ask"));
    assert_non_null(
        strstr(proposed(ank_format(&mem, "Code|Naam%s", scores), "nNdsss", 9),
               "family Code as code"));
}

static void a_sheet_without_scores_gets_no_proposal(void **state)
{
    (void)state;
    assert_string_equal(
        proposed("Name|Age|School of Business|Work|Score of exam", "N1ssf", 20),
        "no scores\n");
    assert_string_equal(proposed("Artikel|Aantal|Prijs|Opmerkingen", "Nsso", 20),
                        "no scores\n");
    assert_string_equal(guessed("Gezin|Datum|Wonen|Geld|School\n"),
                        "nothing filled in\n");
    assert_string_equal(guessed("1|2|3\n4|5|6\n"), "no table\n");
    assert_string_equal(guessed(""), "no table\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_sheet_by_moment_is_seen_below_its_title, start_again),
        cmocka_unit_test_setup(groups_above_the_header_are_moments, start_again),
        cmocka_unit_test_setup(a_sheet_by_date_has_sides_of_life_by_any_name,
                               start_again),
        cmocka_unit_test_setup(another_scale_is_asked, start_again),
        cmocka_unit_test_setup(questions_that_are_sentences_are_asked, start_again),
        cmocka_unit_test_setup(metadata_is_left_out, start_again),
        cmocka_unit_test_setup(questions_of_kobo_are_seen_behind_their_group,
                               start_again),
        cmocka_unit_test_setup(a_slash_of_people_stays, start_again),
        cmocka_unit_test_setup(questions_of_limesurvey_are_seen_behind_their_code,
                               start_again),
        cmocka_unit_test_setup(choices_of_redcap_are_no_scores, start_again),
        cmocka_unit_test_setup(rights_are_seen_by_a_part_of_their_name, start_again),
        cmocka_unit_test_setup(which_one_t1_is_and_which_of_two_alike_counts_are_asked,
                               start_again),
        cmocka_unit_test_setup(how_families_are_known, start_again),
        cmocka_unit_test_setup(a_sheet_without_scores_gets_no_proposal, start_again),
    };
    return cmocka_run_group_tests(tests, NULL, start_again);
}
