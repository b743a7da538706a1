#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# null_projects.sh [BUILD] [PROJECTS] - how often a project in which nothing changed has a
# domain that is called better or harder, for 5 to 100 families on five scales.
#
# 4000 projects of each kind take minutes; the test of the same name has 400. The target
# is 5 %, and the figure of 4000 projects is good to 0.7 of a percent.
exec "${1:-build}/tests/analysis_test_null_projects" "${2:-4000}"
