// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/corpus.h"
#include "core/corpus/document_store.h"

#include <QFile>

#include <memory>

namespace spotter::tests {

/// Documents with labels of every kind: aligned, preceded by an emoji, unaligned, rejected; alternating between the
/// splits train and dev.
inline Document sampleDocument(int number)
{
    using namespace Qt::StringLiterals;
    Document document;
    document.text = u"😀 第%1部《红日》由王小山执导，Ann Lee 主演。"_s.arg(number);
    document.source = u"films-%1.txt"_s.arg(number);
    document.split = number % 2 == 0 ? Split::Train : Split::Dev;
    document.metadata = {{u"number"_s, number}};
    const auto mention = [&](const QString &text, const QString &type) {
        const qsizetype at = document.text.indexOf(text);
        return Mention{at < 0 ? Span() : Span{at, at + text.size()}, text, type};
    };
    LabelledTriple label;
    label.triple = {mention(u"红日"_s, u"影视作品"_s), u"导演"_s, mention(u"王小山"_s, u"人物"_s)};
    label.state = ReviewState::Accepted;
    document.triples.push_back(label);
    label.triple = {mention(u"红日"_s, u"影视作品"_s), u"主演"_s, mention(u"Ann Lee"_s, u"人物"_s)};
    label.state = number % 3 == 0 ? ReviewState::Rejected : ReviewState::Unreviewed;
    label.origin = Origin::Human;
    document.triples.push_back(label);
    if (number % 4 == 0) {
        label.triple = {mention(u"红日"_s, u"影视作品"_s), u"主演"_s, mention(u"不在文中"_s, u"人物"_s)};
        label.state = ReviewState::Unreviewed;
        document.triples.push_back(label);
    }
    return document;
}

inline Result<std::unique_ptr<Corpus>> sampleCorpus(const QString &path, int documents)
{
    auto corpus = Corpus::create(path);
    if (!corpus) return corpus;
    for (int number = 0; number < documents; ++number)
        if (const auto imported = (*corpus)->documents().import(sampleDocument(number)); !imported)
            return std::unexpected(imported.error());
    return corpus;
}

inline QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

} // namespace spotter::tests
