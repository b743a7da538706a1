/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large things are on the family's sheet; see sheet_progress_parts.h. */
#include "sheet_progress_parts.h"

const struct sheet_progress_sizes sheet_progress_normal = {
    .title = {FACE_BOLD, 25, INK_NAVY, ALIGN_LEFT},
    .heading = {FACE_BOLD, 15, INK_NAVY, ALIGN_LEFT},
    .body = {FACE_PLAIN, 11, INK_TEXT, ALIGN_LEFT},
    .strong = {FACE_BOLD, 11, INK_NAVY, ALIGN_LEFT},
    .small = {FACE_PLAIN, 9, INK_GREY, ALIGN_LEFT},
    .title_leading = 30,
    .heading_leading = 19,
    .leading = 13.5,
    .small_leading = 12,
    .unit = 1,
    .table = {.label_width = 131,
              .numbers_at = 130,
              .numbers_width = 52,
              .scale_at = 190,
              .scale_width = 112,
              .record_at = 318,
              .record_width = 32,
              .words_at = 359,
              .words_width = 136,
              .least_row = 20.5},
    .talks = {.label_width = 136, .least_column = 31, .most_column = 58, .row = 18.5},
    .star = {.least = 190, .most = 300, .label = 10, .least_label = 7.5, .tick = 7.5},
};

/* Nothing under 14 points; the small line of every talk gives way to the words. */
const struct sheet_progress_sizes sheet_progress_large = {
    .title = {FACE_BOLD, 30, INK_NAVY, ALIGN_LEFT},
    .heading = {FACE_BOLD, 21, INK_NAVY, ALIGN_LEFT},
    .body = {FACE_PLAIN, 17, INK_TEXT, ALIGN_LEFT},
    .strong = {FACE_BOLD, 17, INK_NAVY, ALIGN_LEFT},
    .small = {FACE_PLAIN, 14, INK_TEXT, ALIGN_LEFT},
    .title_leading = 36,
    .heading_leading = 26,
    .leading = 21,
    .small_leading = 18,
    .unit = 1.45,
    .table = {.label_width = 146,
              .numbers_at = 146,
              .numbers_width = 76,
              .scale_at = 236,
              .scale_width = 108,
              .words_at = 364,
              .words_width = 130,
              .heading_height = 24,
              .least_row = 32},
    .talks = {.label_width = 150, .least_column = 56, .most_column = 90, .row = 30},
    .star = {.least = 340, .most = 430, .label = 16, .least_label = 14, .tick = 14},
    .foot_once = true,
    .wide = true,
};

/* Few words, so they can be large. */
const struct sheet_progress_sizes sheet_progress_child = {
    .title = {FACE_BOLD, 32, INK_NAVY, ALIGN_LEFT},
    .heading = {FACE_BOLD, 18, INK_NAVY, ALIGN_LEFT},
    .body = {FACE_PLAIN, 15, INK_TEXT, ALIGN_LEFT},
    .strong = {FACE_BOLD, 15, INK_NAVY, ALIGN_LEFT},
    .small = {FACE_PLAIN, 14, INK_TEXT, ALIGN_LEFT},
    .title_leading = 38,
    .heading_leading = 23,
    .leading = 18.5,
    .small_leading = 18,
    .unit = 1,
};

const struct sheet_progress_sizes sheet_progress_child_large = {
    .title = {FACE_BOLD, 36, INK_NAVY, ALIGN_LEFT},
    .heading = {FACE_BOLD, 22, INK_NAVY, ALIGN_LEFT},
    .body = {FACE_PLAIN, 18, INK_TEXT, ALIGN_LEFT},
    .strong = {FACE_BOLD, 18, INK_NAVY, ALIGN_LEFT},
    .small = {FACE_PLAIN, 16, INK_TEXT, ALIGN_LEFT},
    .title_leading = 42,
    .heading_leading = 27,
    .leading = 22,
    .small_leading = 20,
    .unit = 1.25,
};

/* As a child's, on one page with what comes next. */
const struct sheet_progress_sizes sheet_progress_easy = {
    .title = {FACE_BOLD, 30, INK_NAVY, ALIGN_LEFT},
    .heading = {FACE_BOLD, 17, INK_NAVY, ALIGN_LEFT},
    .body = {FACE_PLAIN, 13.5, INK_TEXT, ALIGN_LEFT},
    .strong = {FACE_BOLD, 13.5, INK_NAVY, ALIGN_LEFT},
    .small = {FACE_PLAIN, 12, INK_TEXT, ALIGN_LEFT},
    .title_leading = 36,
    .heading_leading = 21,
    .leading = 16.5,
    .small_leading = 15,
    .unit = 0.87,
};
