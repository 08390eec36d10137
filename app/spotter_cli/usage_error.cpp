// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/usage_error.h"

#include "app/spotter_cli/terminal/messages.h"
#include "core/base/technical_log.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

QString usageErrorText(const CLI::ParseError &error)
{
    // CLI11 keeps nothing but its English words, in which the names stand (CLI/Error.hpp).
    QString words = QString::fromStdString(error.what()).simplified();
    while (words.endsWith(u'.')) words.chop(1);
    const QString name = words.section(u": "_s, 0, 0);
    if (dynamic_cast<const CLI::ValidationError *>(&error)) return words; // our own
    logCause(u"command line"_s, words);
    if (dynamic_cast<const CLI::ExtrasError *>(&error)) {
        QStringList extras = words.section(u": "_s, 1).split(u' ', Qt::SkipEmptyParts);
        std::ranges::reverse(extras); // CLI11 names the last first
        return Cli::tr("%1: unknown command or option, or too many arguments").arg(extras.join(u' '));
    }
    if (dynamic_cast<const CLI::RequiredError *>(&error) && words.endsWith(" is required"_L1))
        return Cli::tr("%1 is missing").arg(words.section(u" is required"_s, 0, 0));
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error)) {
        return words.contains("At Most"_L1) ? Cli::tr("%1 may be given only once").arg(name)
                                            : Cli::tr("%1 needs a value").arg(name);
    }
    if (dynamic_cast<const CLI::ConversionError *>(&error))
        return Cli::tr("%1 does not accept this value").arg(words.section(u": "_s, 1).section(u" = "_s, 0, 0));
    return Cli::tr("this command line cannot be understood");
}

} // namespace spotter
