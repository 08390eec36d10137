// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/manual.h"

#include "app/spotter_cli/option_listing.h"
#include "app/spotter_cli/terminal/messages.h"

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// Text as roff reads it: no escapes, no requests, hyphens that can be copied.
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    if (text.startsWith(u'.') || text.startsWith(u'\'')) text.prepend(u"\\&"_s);
    return text;
}

QString heading(const QString &title) { return u".SH "_s + roff(title) + u'\n'; }

QString bold(const QString &text) { return u"\\fB"_s + roff(text) + u"\\fR"_s; }
QString italic(const QString &text) { return u"\\fI"_s + roff(text) + u"\\fR"_s; }

QString optionEntry(const ListedOption &option)
{
    QStringList names;
    for (const QString &name : option.names) names += bold(name);
    QString entry = u".TP\n"_s + names.join(u", "_s);
    if (!option.value.isEmpty()) entry += u' ' + italic(option.value);
    return entry + u'\n' + roff(option.description) + u'\n';
}

QString synopsis(const ListedCommand &command)
{
    QString line = bold(u"spotter-cli "_s + command.name);
    for (const ListedOption &option : command.options) {
        const QString name = option.names.last();
        if (name == u"--help"_s || name == u"--quiet"_s || name == u"--language"_s) continue;
        const QString entry = bold(name) + (option.value.isEmpty() ? QString() : u' ' + italic(option.value));
        line += u' ' + (option.required ? entry : u'[' + entry + u']');
    }
    for (const ListedArgument &argument : command.arguments) {
        const QString name = italic(argument.name) + (argument.many ? u"..."_s : QString());
        line += u' ' + (argument.required ? name : u'[' + name + u']');
    }
    return line;
}

QString commandSection(const ListedCommand &command)
{
    QString text = u".SS "_s + roff(command.name) + u'\n' + synopsis(command) + u"\n.PP\n"_s + roff(command.description)
        + u".\n"_s;
    for (const ListedArgument &argument : command.arguments)
        text += u".TP\n"_s + italic(argument.name) + u'\n' + roff(argument.description) + u'\n';
    for (const ListedOption &option : command.options) {
        if (!option.names.contains(u"--help"_s) && !option.names.contains(u"--quiet"_s)
            && !option.names.contains(u"--language"_s))
            text += optionEntry(option);
    }
    return text;
}

QString exitStatus()
{
    const auto entry = [](const QString &code, const QString &meaning) {
        return u".TP\n"_s + bold(code) + u'\n' + roff(meaning) + u'\n';
    };
    return heading(Cli::tr("EXIT STATUS")) + entry(u"0"_s, Cli::tr("Done."))
        + entry(u"1"_s, Cli::tr("Failed; a message on standard error says why."))
        + entry(u"2"_s, Cli::tr("Usage error."))
        + entry(
            u"3"_s, Cli::tr("Exported, except for documents that could not be written; warnings say which and why."))
        + entry(u"130"_s, Cli::tr("Interrupted; everything finished so far is kept."));
}

QString environment()
{
    const auto entry = [](const QStringList &names, const QString &meaning) {
        QStringList shown;
        for (const QString &name : names) shown += bold(name);
        return u".TP\n"_s + shown.join(u", "_s) + u'\n' + roff(meaning) + u'\n';
    };
    return heading(Cli::tr("ENVIRONMENT"))
        + entry({u"SPOTTER_DEBUG"_s},
            Cli::tr("If set, the original error messages of libraries are printed on standard error, too; useful in "
                    "bug reports."))
        + entry({u"RANK"_s, u"WORLD_SIZE"_s, u"LOCAL_WORLD_SIZE"_s, u"MASTER_ADDR"_s, u"MASTER_PORT"_s},
            Cli::tr("Set by torchrun for train and pretrain: the number of this process, of all processes and of those "
                    "on this machine, and where they meet. What mpirun and srun set is understood, too."))
        + entry({u"SPOTTER_GROUP_SECONDS"_s},
            Cli::tr(
                "How long train and pretrain wait for the other processes at the start, in seconds (default: 25)."));
}

QString examples()
{
    const QStringList lines{
        u"spotter-cli new facts.spotter"_s,
        u"spotter-cli import facts.spotter --split train train.jsonl"_s,
        u"spotter-cli import facts.spotter --split dev dev.jsonl"_s,
        u"spotter-cli train facts.spotter --out model --minutes 15"_s,
        u"spotter-cli extract --model model article.txt > triples.jsonl"_s,
        u"spotter-cli evaluate facts.spotter --split dev --model model"_s,
    };
    QString text = heading(Cli::tr("EXAMPLES")) + u".nf\n"_s;
    for (const QString &line : lines) text += roff(line) + u'\n';
    return text + u".fi\n"_s;
}

} // namespace

QString manualPage(const CLI::App &app)
{
    const ListedCommand program = listed(app);
    QString page
        = u".\\\" SPDX-FileCopyrightText: 2026 The Spotter authors\n.\\\" SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    page += u".TH SPOTTER\\-CLI 1 \"\" \"Spotter %1\"\n"_s.arg(u"" SPOTTER_VERSION ""_s);
    page += heading(Cli::tr("NAME")) + u"spotter\\-cli \\- "_s
        + roff(Cli::tr("find triples in text and train the model that finds them")) + u'\n';
    page += heading(Cli::tr("SYNOPSIS")) + bold(u"spotter-cli"_s) + u' ' + italic(Cli::tr("COMMAND")) + u" ...\n"_s;
    page += heading(Cli::tr("DESCRIPTION")) + roff(program.description) + u"\n.PP\n"_s;
    page
        += roff(Cli::tr("Data goes to standard output, everything else to standard error. If standard error is a "
                        "terminal, it shows a progress bar. spotter(1) opens the same corpora and models in a window."))
        + u'\n';
    page += heading(Cli::tr("OPTIONS"));
    for (const ListedOption &option : program.options) page += optionEntry(option);
    page += heading(Cli::tr("COMMANDS"));
    for (const ListedCommand &command : listedCommands(app)) page += commandSection(command);
    return page + exitStatus() + environment() + examples() + heading(Cli::tr("SEE ALSO")) + bold(u"spotter"_s)
        + u"(1)\n"_s;
}

} // namespace spotter
