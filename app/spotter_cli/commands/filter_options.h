// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/search/document_filter.h"

#include <CLI/App.hpp>

namespace spotter {

class Database;

/// Which documents of a corpus a command is about: what the window's list can be filtered by.
struct FilterOptions {
    QString saved; ///< the name of a filter that was saved in the corpus; the others narrow it down
    QString search;
    QString split;
    QString predicate;
    QString type;
    QString tag;
    QString state;
    double scoreBelow = 0; ///< 0: any
    int editedDays = 0; ///< 0: any
    int uneditedDays = 0; ///< 0: any
    bool differing = false;
};

/// splitHelp describes --split for the command.
void addFilter(CLI::App *command, FilterOptions &options, const QString &splitHelp);
/// Fails (NotFound) if there is no saved filter of the name.
[[nodiscard]] Result<DocumentFilter> filterOf(const FilterOptions &options, Database &database);

} // namespace spotter
