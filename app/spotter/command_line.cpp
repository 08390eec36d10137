// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(spotter::CommandLine)
};

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    const QStringList languages = {u"en"_s, u"zh_CN"_s};
    const QStringList themes = {u"light"_s, u"dark"_s, u"high-contrast"_s};
    const QCommandLineOption model(
        u"model"_s, Messages::tr("Use the model in this folder instead of the corpus's own."), u"DIR"_s);
    const QCommandLineOption language(u"language"_s,
        Messages::tr("Language of the window: %1.").arg(languages.join(Messages::tr(" or "))), u"LANGUAGE"_s);
    const QCommandLineOption theme(
        u"theme"_s, Messages::tr("Theme of the window: %1.").arg(themes.join(Messages::tr(" or "))), u"THEME"_s);
    const QCommandLineOption screenshot(u"screenshot"_s,
        Messages::tr("Save a picture of the window to this PNG file once the model has read the document, then exit."),
        u"FILE"_s);
    const QCommandLineOption size(
        u"size"_s, Messages::tr("Size of the window in pixels, such as 1360x860."), u"SIZE"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, Messages::tr("Show this help."));
    const QCommandLineOption version(u"version"_s, Messages::tr("Show the versions of Spotter and its libraries."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Messages::tr("Finds, shows and corrects subject – predicate – object triples in text."));
    parser.addOptions({model, language, theme, screenshot, size, help, version});
    parser.addPositionalArgument(
        u"FILE"_s, Messages::tr("Documents, files of records or a corpus to open."), u"[FILE|CORPUS]..."_s);
    if (!parser.parse(arguments)) return failure(ErrorCode::Content, parser.errorText());

    CommandLine line;
    line.model = parser.value(model);
    line.language = parser.value(language);
    line.theme = parser.value(theme);
    line.screenshot = parser.value(screenshot);
    line.size = parser.value(size);
    line.files = parser.positionalArguments();
    line.version = parser.isSet(version);
    if (parser.isSet(help)) line.help = parser.helpText();
    if (!line.language.isEmpty() && !languages.contains(line.language)) {
        return failure(ErrorCode::Content,
            Messages::tr("unknown language \"%1\"; choose %2").arg(line.language, languages.join(u", "_s)));
    }
    if (!line.theme.isEmpty() && !themes.contains(line.theme)) {
        return failure(
            ErrorCode::Content, Messages::tr("unknown theme \"%1\"; choose %2").arg(line.theme, themes.join(u", "_s)));
    }
    if (!line.screenshot.isEmpty() && !line.screenshot.endsWith(".png"_L1, Qt::CaseInsensitive))
        return failure(ErrorCode::Content,
            Messages::tr("\"%1\" is not the name of a PNG file; use a name that ends in .png").arg(line.screenshot));
    static const QRegularExpression sizes(u"^[1-9][0-9]{1,4}x[1-9][0-9]{1,4}$"_s);
    if (!line.size.isEmpty() && !sizes.match(line.size).hasMatch())
        return failure(ErrorCode::Content, Messages::tr("\"%1\" is not a size; write it as 1360x860").arg(line.size));
    return line;
}

} // namespace spotter
