// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/option_listing.h"

#include "core/formats/registry.h"

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

QStringList choicesOf(const QString &value)
{
    if (value.contains(u'|')) return value.split(u'|');
    QStringList ids;
    if (value == u"FORMAT"_s) {
        for (const FormatInfo &format : formats()) ids += format.id;
    }
    return ids;
}

ListedOption listedOption(const CLI::Option &option)
{
    ListedOption listed;
    for (const std::string &name : option.get_snames()) listed.names += u'-' + QString::fromStdString(name);
    for (const std::string &name : option.get_lnames()) listed.names += u"--"_s + QString::fromStdString(name);
    listed.description = QString::fromStdString(option.get_description());
    listed.required = option.get_required();
    if (option.get_expected_max() == 0) return listed;
    listed.value = QString::fromStdString(option.get_option_text());
    listed.choices = choicesOf(listed.value);
    listed.takesPath = listed.value == u"FILE"_s || listed.value == u"FOLDER"_s;
    return listed;
}

} // namespace

ListedCommand listed(const CLI::App &app)
{
    ListedCommand command;
    if (app.get_parent()) command.name = QString::fromStdString(app.get_name());
    command.description = QString::fromStdString(app.get_description());
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_positional()) {
            command.options.push_back(listedOption(*option));
            continue;
        }
        command.arguments.push_back({.name = QString::fromStdString(option->get_name(true, false)),
            .description = QString::fromStdString(option->get_description()),
            .required = option->get_required(),
            .many = option->get_expected_max() > 1});
    }
    return command;
}

std::vector<ListedCommand> listedCommands(const CLI::App &app)
{
    std::vector<ListedCommand> commands;
    for (const CLI::App *command : app.get_subcommands({})) commands.push_back(listed(*command));
    return commands;
}

} // namespace spotter
