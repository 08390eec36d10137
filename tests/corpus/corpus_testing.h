// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/annotation_store.h"
#include "core/corpus/check.h"
#include "core/corpus/corpus.h"
#include "core/corpus/database/database.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/schema/schema_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// Fails the test with the error's message.
#define MUST(result)                                                                                                   \
    do {                                                                                                               \
        const auto &outcome_ = (result);                                                                               \
        if (!outcome_) QFAIL(qPrintable(outcome_.error().message));                                                    \
    } while (false)

namespace spotter::testing {

using namespace Qt::StringLiterals;

inline Schema smallSchema()
{
    Schema schema;
    schema.addPredicate(u"作者"_s, {u"图书作品"_s, u"人物"_s});
    schema.addPredicate(u"主演"_s, {u"影视作品"_s, u"人物"_s});
    schema.addPredicate(u"丈夫"_s, {u"人物"_s, u"人物"_s});
    schema.addPredicate(u"妻子"_s, {u"人物"_s, u"人物"_s});
    return schema;
}

inline std::unique_ptr<Corpus> newCorpus(const QTemporaryDir &folder, const QString &name = u"a.spotter"_s)
{
    auto corpus = Corpus::create(folder.filePath(name), smallSchema());
    if (!corpus) qFatal("%s", qPrintable(corpus.error().message));
    return *std::move(corpus);
}

/// A mention of the first occurrence of a string; unaligned if there is none.
inline Mention mentionIn(const QString &text, const QString &words, const QString &type = {})
{
    const qsizetype at = text.indexOf(words);
    return {at < 0 ? Span{} : Span{at, at + words.size()}, words, type};
}

inline LabelledTriple labelIn(
    const QString &text, const QString &subject, const QString &predicate, const QString &object)
{
    LabelledTriple label;
    label.triple = {mentionIn(text, subject), predicate, mentionIn(text, object), {}};
    return label;
}

inline const QString marriage = u"鲁迅和许广平住在上海，鲁迅写了《呐喊》。"_s;

inline Document marriageDocument()
{
    Document document;
    document.text = marriage;
    document.source = u"luxun.txt"_s;
    document.split = Split::Train;
    document.triples
        = {labelIn(marriage, u"许广平"_s, u"丈夫"_s, u"鲁迅"_s), labelIn(marriage, u"呐喊"_s, u"作者"_s, u"鲁迅"_s)};
    return document;
}

inline Document textOnly(const QString &text, Split split = Split::None)
{
    Document document;
    document.text = text;
    document.split = split;
    return document;
}

/// The problems found by the check, or the failure of the check, one per line; empty for a clean corpus.
inline QString problemsOf(Corpus &corpus)
{
    const auto report = checkCorpus(corpus);
    return report ? report->problems.join(u'\n') : report.error().message;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("%s", qPrintable(path));
}

} // namespace spotter::testing
