// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/option_values.h"

#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"
#include "core/formats/registry.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

// Words of options whose functions return CLI::Option *: lupdate would take CLI for their context.
QString threadsHelp()
{
    return Cli::tr("Fixed number of threads (default: adapts to the processors that other programs leave free)");
}
QString precisionHelp()
{
    return Cli::tr("Arithmetic of a BERT model; int8 is faster (default: int8 if training found it as accurate)");
}

} // namespace

namespace {

bool can(const FormatInfo &format, FormatUse use) { return use == FormatUse::Read ? format.canRead : format.canWrite; }

} // namespace

QString formatIds(FormatUse use)
{
    QStringList ids;
    for (const FormatInfo &format : formats()) {
        if (can(format, use)) ids += format.id;
    }
    return joinedNames(ids);
}

void requireFormat(const QString &id, FormatUse use)
{
    if (id.isEmpty()) return;
    const auto format = formatById(id);
    if (format && can(*format, use)) return;
    const QString known = formatIds(use);
    throw WrongUsage{use == FormatUse::Read ? Cli::tr("“%1” is not an input format: use one of %2").arg(id, known)
                                            : Cli::tr("“%1” is not an output format: use one of %2").arg(id, known)};
}

CLI::Option *addSplit(CLI::App *command, QString &target, const QString &description)
{
    return addChoice(command, "--split", {u"train"_s, u"dev"_s, u"test"_s}, target, description);
}

CLI::Option *addThreads(CLI::App *command, int &target)
{
    return addNumber(command, "--threads", target, 1, 1024, threadsHelp());
}

CLI::Option *addPrecision(CLI::App *command, QString &target)
{
    return addChoice(command, "--precision", {u"trained"_s, u"float32"_s, u"int8"_s}, target, precisionHelp());
}

Precision precisionOf(const QString &word)
{
    if (word == u"float32"_s) return Precision::Float32;
    return word == u"int8"_s ? Precision::Int8 : Precision::AsTrained;
}

} // namespace spotter
