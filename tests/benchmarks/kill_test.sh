#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Kills a writing process 200 times (or as often as the second argument says) and looks whether every edit that it had
# acknowledged is in the corpus, and the corpus whole: tests/benchmarks/kill_test.sh BUILD_FOLDER [KILLS]
set -eu
build=${1:?usage: kill_test.sh BUILD_FOLDER [KILLS]}
SPOTTER_KILLS=${2:-200} exec "$build/tests/test_killed_writer"
