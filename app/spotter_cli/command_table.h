// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spotter_cli/terminal/exit_code.h"
#include "core/base/error.h"

#include <CLI/App.hpp>

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace spotter {

class Console;

/// An invalid command line: exit code 2, with the message.
struct WrongUsage {
    QString message;
};

/// The result of a command: an exit code, if every message was already printed, or an Error that is still to be
/// reported.
using CommandResult = Result<ExitCode>;
using CommandAction = std::function<CommandResult(Console &console)>;

/// Every command and option of spotter-cli: parsing, help, shell completions and the man page are all generated from
/// this table. Descriptions are in the language chosen before its construction.
class CommandTable {
public:
    CommandTable();

    /// Adds a command. The action may throw WrongUsage.
    CLI::App *add(const char *name, const QString &description, CommandAction action);
    [[nodiscard]] CLI::App &app() { return m_app; }
    [[nodiscard]] const CLI::App &app() const { return m_app; }

    /// The action of the parsed command; null if there is none.
    [[nodiscard]] CommandAction parsedAction() const;
    [[nodiscard]] bool quiet() const { return m_quiet; }
    [[nodiscard]] bool wantsVersion() const { return m_version; }
    [[nodiscard]] bool wantsManual() const { return m_manual; }
    /// "bash", "zsh" or "fish" if a completion script is requested.
    [[nodiscard]] const QString &completionShell() const { return m_completionShell; }

private:
    struct Entry {
        CLI::App *command;
        CommandAction action;
    };
    void addCommon(CLI::App *app);

    CLI::App m_app;
    std::vector<Entry> m_entries;
    bool m_quiet = false;
    bool m_version = false;
    bool m_manual = false;
    QString m_completionShell;
    QString m_language; ///< only for the parser: main() has already read it, because the descriptions depend on it
};

/// All commands.
void addCommands(CommandTable &table);

/// Add an option of the type of `target`; the description gives the default. value is the placeholder in the help.
CLI::Option *addText(
    CLI::App *command, const char *name, const char *value, QString &target, const QString &description);
CLI::Option *addTexts(
    CLI::App *command, const char *name, const char *value, QStringList &target, const QString &description);
CLI::Option *addNumber(
    CLI::App *command, const char *name, int &target, int least, int most, const QString &description);
CLI::Option *addNumber(
    CLI::App *command, const char *name, double &target, double least, double most, const QString &description);
CLI::Option *addSwitch(CLI::App *command, const char *name, bool &target, const QString &description);
/// An option whose value is one of `choices`.
CLI::Option *addChoice(
    CLI::App *command, const char *name, const QStringList &choices, QString &target, const QString &description);

} // namespace spotter
