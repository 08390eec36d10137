// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/completion.h"
#include "app/spotter_cli/languages.h"
#include "app/spotter_cli/manual.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/interrupt.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/usage_error.h"
#include "app/spotter_cli/versions.h"
#include "core/base/freed_memory.h"
#include "core/base/guarded.h"
#include "core/base/process_start.h"
#include "core/base/system_error.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <exception>

#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace {

using namespace spotter;

/// Qt wants UTF-8 and says so on stderr; a bare "C" locale (cron, containers) is no reason to bother anybody. A locale
/// that the system has no files for counts as "C", but the user's wish for its language stands.
void preferUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char *const wish = std::getenv(variable);
        if (!wish || !*wish) continue;
        ::setenv("LANGUAGE", wish, 0); // what QLocale looks at first, for messages
        break;
    }
    ::setenv("LC_ALL", "C.UTF-8", 1);
}

int wrongUsage(Console &console, const QString &message)
{
    console.complain(Cli::tr("%1; see spotter-cli --help").arg(message));
    return int(ExitCode::WrongUsage);
}

int print(Console &console, const QString &text)
{
    if (console.print(text)) return int(ExitCode::Done);
    console.complain(
        Cli::tr("standard output could not be written completely: %1").arg(deviceErrorText(console.output())));
    return int(ExitCode::Failed);
}

int run(Console &console, const CommandAction &action)
{
    try {
        const CommandResult result = action(console);
        console.endProgress();
        if (result) return int(*result);
        if (result.error().code == ErrorCode::Stopped || console.isStopped()) {
            console.complain(Cli::tr("interrupted"));
            return int(ExitCode::Interrupted);
        }
        console.complain(result.error().message);
    } catch (const WrongUsage &wrong) {
        return wrongUsage(console, wrong.message);
    } catch (...) {
        console.complain(spotter::errorOf(std::current_exception()).message);
    }
    return int(ExitCode::Failed);
}

int parseAndRun(int argc, char **argv, const Interrupt &interrupt)
{
    CommandTable table;
    addCommands(table);
    try {
        table.app().parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        Console console(interrupt, false);
        const auto parsed = table.app().get_subcommands();
        // help() of a parsed command is the command's own, with the whole name before it.
        return print(console, QString::fromStdString(table.app().help(parsed.empty() ? std::string() : "")));
    } catch (const CLI::ParseError &error) {
        Console console(interrupt, false);
        return wrongUsage(console, usageErrorText(error));
    }
    Console console(interrupt, table.quiet());
    if (table.wantsVersion()) return print(console, versionText());
    if (table.wantsManual()) return print(console, manualPage(table.app()));
    if (!table.completionShell().isEmpty())
        return print(console, completionScript(table.app(), table.completionShell()));
    if (const CommandAction action = table.parsedAction()) return run(console, action);
    return wrongUsage(console, Cli::tr("no command was given"));
}

} // namespace

int main(int argc, char **argv)
{
    spotter::prepareProcess();
    spotter::reuseFreedMemory();
    preferUtf8();
    const spotter::Interrupt interrupt; // before anything starts a thread
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"spotter-cli"_s);
    QCoreApplication::setApplicationVersion(u"" SPOTTER_VERSION ""_s);
    spotter::installLanguage(application, spotter::languageOf(QCoreApplication::arguments()));
    return parseAndRun(argc, argv, interrupt);
}
