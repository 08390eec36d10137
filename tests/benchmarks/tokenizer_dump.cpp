// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints {"ids":[…],"offsets":[[b,e],…]} for every line of standard input, a JSON string each: what tokenizer_parity.py
// compares with the reference. Offsets are code points, those of special tokens [0,0].
#include "core/model/config/model_config.h"
#include "core/model/config/model_tokenizer.h"
#include "core/text/code_points.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <cstdio>

using namespace spotter;
using namespace Qt::StringLiterals;

namespace {

QByteArray describe(const TokenSequence &tokens, const QString &text)
{
    const CodePointMap map(text);
    QByteArray ids;
    QByteArray offsets;
    for (size_t i = 0; i < tokens.ids.size(); ++i) {
        const Span span = tokens.spans[i];
        const qsizetype begin = span.isValid() ? map.toCodePoint(span.beginUtf16) : 0;
        const qsizetype end = span.isValid() ? map.toCodePoint(span.endUtf16) : 0;
        ids += (i == 0 ? "" : ",") + QByteArray::number(tokens.ids[i]);
        offsets += (i == 0 ? "[" : ",[") + QByteArray::number(begin) + ',' + QByteArray::number(end) + ']';
    }
    return "{\"ids\":[" + ids + "],\"offsets\":[" + offsets + "]}\n";
}

/// kind: "cased" or "uncased" of a vocab.txt, or "folder" of a folder with a tokenizer.json.
Result<std::shared_ptr<const Tokenizer>> tokenizerOf(const QString &path, QByteArrayView kind)
{
    ModelConfig config;
    config.encoder = u"bert"_s;
    config.lowerCase = kind == "uncased";
    if (kind == "folder") return loadTokenizer(QDir(path), config);
    Result<Vocabulary> vocabulary = Vocabulary::load(path);
    if (!vocabulary) return std::unexpected(vocabulary.error());
    return makeTokenizer(config, *std::move(vocabulary));
}

int run(const QString &path, QByteArrayView kind)
{
    QTextStream errors(stderr);
    const auto tokenizer = tokenizerOf(path, kind);
    if (!tokenizer) {
        errors << tokenizer.error().message << '\n';
        return 1;
    }
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly)) return 1;
    while (!input.atEnd()) {
        const QByteArray line = input.readLine();
        if (line.isEmpty()) break; // a pipe learns of its end only by reading
        const QJsonDocument row = QJsonDocument::fromJson('[' + line.trimmed() + ']');
        if (!row.isArray() || !row.array().at(0).isString()) {
            errors << "a line of the input is no JSON string\n";
            return 1;
        }
        const QString text = row.array().at(0).toString();
        output.write(describe((*tokenizer)->tokenize(text), text));
    }
    return 0;
}

} // namespace

int main(int argumentCount, char **arguments)
{
    if (argumentCount != 3) {
        std::fputs("usage: tokenizer_dump VOCABULARY cased|uncased < JSON-STRINGS\n"
                   "       tokenizer_dump FOLDER folder < JSON-STRINGS\n",
            stderr);
        return 2;
    }
    return run(QFile::decodeName(arguments[1]), arguments[2]);
}
