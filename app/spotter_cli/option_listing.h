// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <QString>
#include <QStringList>

#include <vector>

namespace spotter {

/// An option as needed by completions and the man page.
struct ListedOption {
    QStringList names; ///< "-q", "--quiet"
    QString value; ///< placeholder, "FORMAT"; empty for a switch
    QStringList choices; ///< the allowed values, if it is one of a few
    QString description;
    bool takesPath = false;
    bool required = false;
};

struct ListedArgument {
    QString name; ///< "CORPUS"
    QString description;
    bool required = false;
    bool many = false;
};

struct ListedCommand {
    QString name;
    QString description;
    std::vector<ListedArgument> arguments;
    std::vector<ListedOption> options;
};

/// The options and arguments of the program itself (empty name) or of a command.
[[nodiscard]] ListedCommand listed(const CLI::App &app);
/// All commands, in table order.
[[nodiscard]] std::vector<ListedCommand> listedCommands(const CLI::App &app);

} // namespace spotter
