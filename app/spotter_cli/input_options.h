// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <CLI/App.hpp>

#include <QString>

namespace spotter {

/// How the files of other programs are to be read, where their content leaves a choice. Every command that reads such
/// files has these options.
struct InputOptions {
    QString encoding;
    QString annotator;
    QString textField;
    QString columns; ///< "ROLE=HEADING,…"
};

/// --encoding, --annotator, --text-field, --columns
void addInputOptions(CLI::App *command, InputOptions &target);
/// All other members are as in a new ReadOptions. Throws WrongUsage if the columns are not a mapping.
[[nodiscard]] ReadOptions readOptionsOf(const InputOptions &options);

} // namespace spotter
