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

/// What the user typed cannot be meant: exit code 2, with the sentence.
struct WrongUsage {
    QString message;
};

/// How a command ended: an exit code, with everything said already, or an Error that is still to be told.
using CommandResult = Result<ExitCode>;
using CommandAction = std::function<CommandResult(Console &console)>;

/// Every command and option of spotter-cli: parsing, help, shell completions and the man page all come from this table.
/// Descriptions are in the language that was chosen before it was made.
class CommandTable {
public:
    CommandTable();

    /// A further command. The action may throw WrongUsage.
    CLI::App *add(const char *name, const QString &description, CommandAction action);
    [[nodiscard]] CLI::App &app() { return m_app; }
    [[nodiscard]] const CLI::App &app() const { return m_app; }

    /// The action of the command that was parsed; null where none was given.
    [[nodiscard]] CommandAction parsedAction() const;
    [[nodiscard]] bool quiet() const { return m_quiet; }
    [[nodiscard]] bool wantsVersion() const { return m_version; }
    [[nodiscard]] bool wantsManual() const { return m_manual; }
    /// "bash", "zsh", "fish" where completions are asked for.
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
    QString m_language; ///< main() has read it already: the descriptions of this table are in that language
};

/// All commands.
void addCommands(CommandTable &table);

/// Options of the types that commands use; the description says the default. value is the placeholder in the help.
CLI::Option *addText(
    CLI::App *command, const char *name, const char *value, QString &target, const QString &description);
CLI::Option *addTexts(
    CLI::App *command, const char *name, const char *value, QStringList &target, const QString &description);
CLI::Option *addNumber(
    CLI::App *command, const char *name, int &target, int least, int most, const QString &description);
CLI::Option *addNumber(
    CLI::App *command, const char *name, double &target, double least, double most, const QString &description);
CLI::Option *addSwitch(CLI::App *command, const char *name, bool &target, const QString &description);
/// One of given words.
CLI::Option *addChoice(
    CLI::App *command, const char *name, const QStringList &choices, QString &target, const QString &description);

} // namespace spotter
