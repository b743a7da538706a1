/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spreadsheet_value.h - numbers, days and hours as spreadsheets write them */
#ifndef IO_SPREADSHEET_VALUE_H
#define IO_SPREADSHEET_VALUE_H

#include "spreadsheet_reading.h"

/* How a number is shown. */
enum number_format {
    FORMAT_NUMBER,
    FORMAT_DAY,     /* a day, with or without a time */
    FORMAT_CLOCK,   /* h:mm, which is an hour only as long as it is below a day */
    FORMAT_ELAPSED, /* [h]:mm, which is hours however many they are */
};

/* By the code of a format of the workbook's own, as "dd/mm/yyyy", and by the number of
 * one that every workbook has; ECMA-376-1, 18.8.30 and 18.8.31. */
enum number_format number_format_of(const char *code);
enum number_format number_format_known(size_t number);

/* A decimal with or without an exponent, whatever the locale; false when it is anything
 * else, or too large. */
bool spreadsheet_number(const struct spreadsheet_reading *reading, const char *text,
                        double *number);

/* A cell of that number in that format: sets kind, number and day. Days are counted
 * from 1904-01-01 or from 1900-01-01, with a 29 February 1900 that never was. */
void spreadsheet_serial(struct spreadsheet_cell *cell, double number,
                        enum number_format format, bool from_1904);

/* 2026-03-31, 2026-03-31T14:05:00 with or without a zone, 14:05:00. Sets kind, number
 * and day; false when it is none of these. */
bool spreadsheet_iso(struct spreadsheet_cell *cell, const char *text);

/* PT1H30M, as OpenDocument writes hours; days. */
bool spreadsheet_iso_duration(const char *text, double *days);

#endif
