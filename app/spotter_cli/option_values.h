// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/model_snapshot.h"
#include "core/text/document.h"

#include <CLI/App.hpp>

#include <QString>

#include <optional>

namespace spotter {

/// What a format is wanted for.
enum class FormatUse { Read, Write };

/// The ids of the formats that can be read or written, for help: "duie, casrel, …".
[[nodiscard]] QString formatIds(FormatUse use);
/// Throws WrongUsage if the format is unknown or cannot be read or written; an empty id is accepted.
void requireFormat(const QString &id, FormatUse use);

/// --split train|dev|test
CLI::Option *addSplit(CLI::App *command, QString &target, const QString &description);
/// --threads N; 0 means the number that is fastest (ComputeThreads).
CLI::Option *addThreads(CLI::App *command, int &target);
/// --precision trained|float32|int8
CLI::Option *addPrecision(CLI::App *command, QString &target);
[[nodiscard]] Precision precisionOf(const QString &word);

} // namespace spotter
