// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/command_table.h"
#include "app/spotter_cli/commands.h"
#include "app/spotter_cli/terminal/console.h"
#include "app/spotter_cli/terminal/messages.h"
#include "app/spotter_cli/terminal/text_table.h"
#include "core/base/system_error.h"
#include "core/model/encoder_probe.h"
#include "core/text/code_points.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct EncoderOptions {
    QString folder;
    QString text;
    bool json = false;
};

QString asJson(const EncoderDescription &description)
{
    QJsonObject json = description.config.toJson();
    json[u"family"_s] = description.family;
    json[u"lower_case"_s] = description.lowerCase;
    json[u"source"_s] = description.source;
    json[u"dtype"_s] = description.dataType;
    json[u"parameters"_s] = description.parameters;
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

QString asText(const EncoderDescription &description)
{
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    TextTable table({Cli::tr("Encoder"), description.family});
    table.add({Cli::tr("Layers"), number(description.config.layers)});
    table.add({Cli::tr("Width"), number(description.config.hidden)});
    table.add({Cli::tr("Attention heads"), number(description.config.heads)});
    table.add({Cli::tr("Maximum length (tokens)"), number(description.config.positions)});
    table.add({Cli::tr("Vocabulary"), number(description.config.vocabulary)});
    table.add({Cli::tr("Case"), description.lowerCase ? Cli::tr("uncased") : Cli::tr("cased")});
    table.add({Cli::tr("Weights"), description.source + u", "_s + description.dataType});
    table.add({Cli::tr("Parameters"), number(description.parameters)});
    return table.text();
}

/// Offsets in code points; a special token, which covers nothing, has [0, 0], as in the tokenizers package.
QString dump(const EncodedText &encoded, const QString &text)
{
    const CodePointMap codePoints(text);
    QJsonArray ids;
    QJsonArray offsets;
    QJsonArray hidden;
    for (qsizetype i = 0; i < encoded.tokens.size(); ++i) {
        ids.append(encoded.tokens.ids[size_t(i)]);
        const Span span = encoded.tokens.spans[size_t(i)];
        if (span.isValid())
            offsets.append(QJsonArray{
                qint64(codePoints.toCodePoint(span.beginUtf16)), qint64(codePoints.toCodePoint(span.endUtf16))});
        else
            offsets.append(QJsonArray{0, 0});
        QJsonArray row;
        for (const float value : encoded.hidden[size_t(i)]) row.append(double(value));
        hidden.append(row);
    }
    const QJsonObject json{{u"ids"_s, ids}, {u"offsets"_s, offsets}, {u"hidden"_s, hidden}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

CommandResult describe(const EncoderOptions &options, Console &console)
{
    const auto probe = EncoderProbe::open(options.folder);
    if (!probe) return std::unexpected(probe.error());
    QString output;
    if (!options.text.isNull())
        output = dump(probe->encode(options.text), options.text);
    else
        output = options.json ? asJson(probe->description()) : asText(probe->description());
    if (!console.print(output))
        return failure(ErrorCode::Io, Cli::tr("standard output: %1").arg(deviceErrorText(console.output())));
    return ExitCode::Done;
}

} // namespace

void addEncoderCommand(CommandTable &table)
{
    const auto options = std::make_shared<EncoderOptions>();
    CLI::App *command = table.add("encoder",
        Cli::tr("Describe and check a pretrained encoder (BERT, RoBERTa, XLM-RoBERTa, ELECTRA, …)"),
        [options](Console &console) { return describe(*options, console); });
    addText(command, "FOLDER", nullptr, options->folder,
        Cli::tr("A folder in the layout of Hugging Face or of the original TensorFlow release"))
        ->required();
    addText(command, "--dump", "TEXT", options->text,
        Cli::tr("Print the token ids, the offsets in code points and the last layer's output for this text as JSON"));
    addSwitch(command, "--json", options->json, Cli::tr("Print the description as JSON"));
}

} // namespace spotter
