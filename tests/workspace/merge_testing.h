// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corpus/corpus.h"
#include "core/corpus/database/transaction.h"
#include "core/corpus/document_store.h"
#include "core/corpus/facts/entity_decisions.h"
#include "core/corpus/journal/journal.h"
#include "core/corpus/schema/schema_store.h"
#include "core/formats/kept_lists.h"
#include "core/formats/registry.h"
#include "core/workspace/import_files.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <map>

namespace spotter::tests {

using namespace Qt::StringLiterals;

inline QString inWords(const Mention &mention)
{
    return u"%1[%2,%3]%4"_s.arg(mention.text).arg(mention.span.beginUtf16).arg(mention.span.endUtf16).arg(mention.type);
}

inline QString inWords(const LabelledTriple &label)
{
    QString words = inWords(label.triple.subject) + u' ' + label.triple.predicate + u' ' + inWords(label.triple.object);
    for (const Qualifier &qualifier : label.triple.qualifiers)
        words += u" +"_s + qualifier.slot + u' ' + inWords(qualifier.value);
    words += u' ' + originName(label.origin) + u' ' + reviewStateName(label.state);
    if (label.score) words += u" %1"_s.arg(*label.score);
    if (label.assertion.negated) words += u" negated"_s;
    if (label.assertion.uncertain) words += u" uncertain"_s;
    if (!label.assertion.note.isEmpty()) words += u" “"_s + label.assertion.note + u'”';
    return words;
}

inline QString fieldsOf(const Document &document)
{
    return u"split %1, source %2, %3, %4"_s.arg(splitName(document.split), document.source, document.mediaType,
        QString::fromUtf8(QJsonDocument(document.metadata).toJson(QJsonDocument::Compact)));
}

/// What is decided about names, a line for each decision; the ids of entities mean nothing elsewhere.
inline QStringList decisionLines(Database &database)
{
    QStringList lines;
    const auto add = [&](QJsonObject object) {
        object.remove("id"_L1);
        lines += QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const auto entities = decidedEntities(database);
    const auto pairs = apartDecisions(database);
    if (!entities || !pairs) qFatal("no decisions");
    for (const DecidedEntity &entity : *entities) add(toJson(entity));
    for (const NamesApart &pair : *pairs) add(toJson(pair));
    lines.sort();
    return lines;
}

/// Everything that a corpus stores about its texts, by text; decisions about names as if they were a text.
using Content = std::map<QString, QStringList>;

inline Content contentOf(Corpus &corpus)
{
    Content content;
    DocumentCursor cursor = corpus.documents().read(*corpus.documents().ids(), true);
    for (auto document = cursor.next(); document && *document; document = cursor.next()) {
        QStringList lines;
        for (const LabelledTriple &label : (*document)->triples) lines += inWords(label);
        lines.sort();
        lines.prepend(fieldsOf(**document));
        content[(*document)->text] += lines;
    }
    if (const QStringList lines = decisionLines(corpus.database()); !lines.isEmpty()) content[u"Decisions"_s] = lines;
    return content;
}

inline QString differenceOf(const Content &a, const Content &b)
{
    for (const Content *content : {&a, &b}) {
        for (const auto &[text, lines] : *content) {
            const QStringList &left = a.contains(text) ? a.at(text) : QStringList();
            const QStringList &right = b.contains(text) ? b.at(text) : QStringList();
            if (left == right) continue;
            const auto only = [](const QStringList &lines, const QStringList &others) {
                QStringList kept = lines;
                kept.removeIf([&](const QString &line) { return others.contains(line); });
                return kept.join(u"\n  "_s);
            };
            return text + u"\n  "_s + only(left, right) + u"\nor\n  "_s + only(right, left);
        }
    }
    return {};
}

inline ImportSummary store(Corpus &corpus, const std::vector<Document> &documents)
{
    ImportSummary summary;
    const MetadataLists lists = keptLists();
    auto transaction = Transaction::begin(corpus.database(), u"Import"_s, Durability::Soon);
    for (const Document &document : documents) {
        const auto imported = corpus.documents().import(document, Duplicates::Merge, lists);
        if (!imported) qFatal("%s", qPrintable(imported.error().message));
        summary.labels += imported->added;
        summary.completed += imported->completed;
        summary.conflicts += imported->conflicts.count();
        summary.issues += imported->conflicts.sentences();
        summary.entities += imported->entities;
    }
    if (!transaction->commit()) qFatal("cannot commit");
    return summary;
}

inline QByteArray written(const QString &format, const std::vector<Document> &documents)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly)) return {};
    const auto writer = makeWriter(format, &buffer, {.name = u"made"_s});
    if (!writer) qFatal("%s", qPrintable(writer.error().message));
    if (!(*writer)->begin()) qFatal("begin");
    for (const Document &document : documents)
        if (const auto done = (*writer)->write(document); !done) qFatal("%s", qPrintable(done.error().message));
    if (!(*writer)->finish()) qFatal("finish");
    return bytes;
}

/// Imports the files as one step, in order.
inline ImportSummary importInto(Corpus &corpus, const QStringList &files, const QString &format)
{
    const auto summary
        = importFiles(corpus, {.files = files, .format = format, .split = {}, .durability = Durability::Soon});
    if (!summary) qFatal("%s", qPrintable(summary.error().message));
    return *summary;
}

/// The corpora and files of one test.
class ImportFolder {
public:
    std::unique_ptr<Corpus> newCorpus()
    {
        auto corpus = Corpus::create(m_dir.filePath(u"c%1.spotter"_s.arg(++m_corpora)));
        return corpus ? std::move(*corpus) : nullptr;
    }

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_dir.filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }

private:
    QTemporaryDir m_dir;
    int m_corpora = 0;
};

} // namespace spotter::tests
