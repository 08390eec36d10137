// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"

#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/terminal/lists.h"
#include "app/spotter_cli/terminal/messages.h"

#include <QFile>

#include <cmath>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

QString fromArgument(const std::string &argument) { return QFile::decodeName(argument.c_str()); }

} // namespace

CommandTable::CommandTable()
    : m_app(Cli::tr("Finds (subject, predicate, object) triples in text and trains the model that finds them.")
                .toStdString(),
          "spotter-cli")
{
    m_app.require_subcommand(0, 1);
    addCommon(&m_app);
    addSwitch(&m_app, "--version", m_version, Cli::tr("Show the versions of Spotter and of the libraries in use"));
    addChoice(&m_app, "--completion", {u"bash"_s, u"zsh"_s, u"fish"_s}, m_completionShell,
        Cli::tr("Print a completion script for a shell"));
    addSwitch(&m_app, "--man", m_manual, Cli::tr("Print the manual page in the format of man(1)"));
    m_app.footer(Cli::tr("“spotter-cli COMMAND --help” shows the arguments and options of a command.").toStdString());
}

namespace {

// Words of functions that return CLI::Option *: lupdate would take CLI for their context.
QString wholeNumberExpected(int least, int most)
{
    return Cli::tr("expected a whole number between %1 and %2").arg(least).arg(most);
}

QString numberExpected(double least, double most)
{
    return Cli::tr("expected a number between %1 and %2").arg(least).arg(most);
}

QString required(const QString &description)
{
    return Cli::tr("%1 (required)", "the description of an option").arg(description);
}

QString oneExpected(const QString &choices) { return Cli::tr("expected one of %1").arg(choices); }

class HelpFormatter final : public CLI::Formatter {
public:
    /// The usage line tells which arguments are required, but only names options as a whole.
    std::string make_option_desc(const CLI::Option *option) const override
    {
        const std::string description = Formatter::make_option_desc(option);
        if (option->get_positional() || !option->get_required()) return description;
        return required(QString::fromStdString(description)).toStdString();
    }
};

} // namespace

void CommandTable::addCommon(CLI::App *app)
{
    app->set_help_flag("-h,--help", Cli::tr("Show this help").toStdString());
    addSwitch(app, "-q,--quiet", m_quiet, Cli::tr("No progress bar and no notes, only data, warnings and errors"));
    addChoice(
        app, "--language", {u"en"_s, u"zh_CN"_s}, m_language, Cli::tr("Language of messages (default: the system's)"));
    const auto formatter = std::make_shared<HelpFormatter>();
    formatter->label("Usage", Cli::tr("Usage").toStdString());
    formatter->label("OPTIONS", Cli::tr("OPTIONS").toStdString());
    formatter->label("SUBCOMMAND", Cli::tr("COMMAND").toStdString());
    formatter->label("Positionals", Cli::tr("Arguments").toStdString());
    app->formatter(formatter);
    app->option_defaults()->group(Cli::tr("Options").toStdString());
    for (CLI::Option *option : app->get_options()) option->group(Cli::tr("Options").toStdString());
}

CLI::App *CommandTable::add(const char *name, const QString &description, CommandAction action)
{
    CLI::App *command = m_app.add_subcommand(name, description.toStdString());
    command->group(Cli::tr("Commands").toStdString());
    addCommon(command);
    m_entries.push_back({command, std::move(action)});
    return command;
}

CommandAction CommandTable::parsedAction() const
{
    for (const Entry &entry : m_entries) {
        if (entry.command->parsed()) return entry.action;
    }
    return {};
}

void addCommands(CommandTable &table)
{
    addNewCommand(table);
    addImportCommand(table);
    addPretrainCommand(table);
    addTrainCommand(table);
    addExtractCommand(table);
    addEvaluateCommand(table);
    addReviewCommand(table);
    addExportCommand(table);
    addCheckCommand(table);
    addStatsCommand(table);
    addFactsCommand(table);
    addEntitiesCommand(table);
    addSchemaCommand(table);
    addEditCommand(table);
    addEncoderCommand(table);
}

CLI::Option *addText(
    CLI::App *command, const char *name, const char *value, QString &target, const QString &description)
{
    CLI::Option *option = command->add_option_function<std::string>(
        name, [&target](const std::string &argument) { target = fromArgument(argument); }, description.toStdString());
    option->option_text(value ? value : " "); // an argument's name says enough; else the library adds "TEXT REQUIRED"
    return option;
}

CLI::Option *addTexts(
    CLI::App *command, const char *name, const char *value, QStringList &target, const QString &description)
{
    return command
        ->add_option_function<std::vector<std::string>>(
            name,
            [&target](const std::vector<std::string> &arguments) {
                for (const std::string &argument : arguments) target += fromArgument(argument);
            },
            description.toStdString())
        ->option_text(value ? value : " ");
}

CLI::Option *addNumber(
    CLI::App *command, const char *name, int &target, int least, int most, const QString &description)
{
    return command->add_option(name, target, description.toStdString())
        ->option_text("N")
        ->check([=](const std::string &text) {
            bool isNumber = false;
            const int number = QString::fromStdString(text).toInt(&isNumber);
            if (isNumber && number >= least && number <= most) return std::string();
            return wholeNumberExpected(least, most).toStdString();
        });
}

CLI::Option *addNumber(
    CLI::App *command, const char *name, double &target, double least, double most, const QString &description)
{
    return command->add_option(name, target, description.toStdString())
        ->option_text("X")
        ->check([=](const std::string &text) {
            bool isNumber = false;
            const double number = QString::fromStdString(text).toDouble(&isNumber);
            if (isNumber && std::isfinite(number) && number >= least && number <= most) return std::string();
            return numberExpected(least, most).toStdString();
        });
}

CLI::Option *addSwitch(CLI::App *command, const char *name, bool &target, const QString &description)
{
    return command->add_flag_callback(name, [&target] { target = true; }, description.toStdString());
}

CLI::Option *addChoice(
    CLI::App *command, const char *name, const QStringList &choices, QString &target, const QString &description)
{
    CLI::Option *option = addText(command, name, nullptr, target, description);
    option->option_text(choices.join(u'|').toStdString());
    option->check([choices](const std::string &text) {
        if (choices.contains(QString::fromStdString(text))) return std::string();
        return oneExpected(joinedNames(choices)).toStdString();
    });
    return option;
}

} // namespace spotter
