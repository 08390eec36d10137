// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entities.h"
#include "tests/formats/format_testing.h"

#include <algorithm>
#include <initializer_list>
#include <map>

namespace spotter {

/// How often each line is in a list.
using LineCounts = std::map<QString, qint64>;

/// How many lines are in `a` but not in `b`; the first of them in `example`.
inline qint64 missingFrom(const LineCounts &b, const LineCounts &a, QString &example)
{
    qint64 missing = 0;
    for (const auto &[line, count] : a) {
        const auto other = b.find(line);
        const qint64 fewer = count - (other == b.end() ? 0 : other->second);
        if (fewer > 0 && example.isEmpty()) example = line;
        missing += std::max<qint64>(fewer, 0);
    }
    return missing;
}

inline qint64 namedLosses(const std::vector<Loss> &losses, std::initializer_list<LossKind> kinds)
{
    qint64 sum = 0;
    for (const LossKind kind : kinds) sum += lossCount(losses, kind);
    return sum;
}

/// Each label as a line: subject, predicate, object; with their types and the qualifiers if those are kept.
inline LineCounts labelLines(const std::vector<Document> &documents, bool withTypes, bool withQualifiers)
{
    LineCounts lines;
    for (const Document &document : documents) {
        for (const LabelledTriple &label : document.triples) {
            const Triple &triple = label.triple;
            // Formats of tokens write a line break as a space, and name that for the text.
            QStringList parts{triple.subject.text.simplified(), triple.predicate, triple.object.text.simplified()};
            if (withTypes) parts += QStringList{triple.subject.type, triple.object.type};
            QStringList qualifiers;
            for (const Qualifier &one : triple.qualifiers) qualifiers += one.slot + u'=' + one.value.text;
            qualifiers.sort();
            if (withQualifiers) parts += qualifiers;
            lines[parts.join(QStringLiteral(" | "))] = 1; // stated twice, it is one label in a corpus
        }
    }
    return lines;
}

/// Each text. Formats of one record per label repeat it.
inline LineCounts textLines(const std::vector<Document> &documents)
{
    LineCounts lines;
    for (const Document &document : documents) lines[document.text] = 1;
    return lines;
}

/// Each place with an entity, of a label or of none.
inline LineCounts entityLines(const std::vector<Document> &documents, bool withTypes)
{
    LineCounts lines;
    for (const Document &document : documents) {
        const auto add = [&](Span span, const QString &type) {
            if (!span.isValid()) return;
            lines[document.text.sliced(span.beginUtf16, span.length()) + u'@' + QString::number(span.beginUtf16)
                + (withTypes ? u'/' + type : QString())]
                = 1; // a document may list what its labels mention
        };
        for (const LabelledTriple &label : document.triples) {
            add(label.triple.subject.span, label.triple.subject.type);
            add(label.triple.object.span, label.triple.object.type);
        }
        for (const Entity &entity : listedEntities(document.metadata, CodePointMap(document.text)))
            add(entity.span, entity.type);
    }
    return lines;
}

/// What is not there any more, or there in addition, when documents are written in a format and read again, although
/// the writer did not name it as a loss; empty: nothing.
inline QString unnamedLoss(const QString &format, const std::vector<Document> &documents)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto losses = writeAll(&buffer, format, documents);
    if (!losses) return QStringLiteral("cannot be written: ") + losses.error().message;
    const ReadOutcome again = readAll(bytes, format, {.name = QStringLiteral("000001")});
    if (again.error) return QStringLiteral("cannot be read again: ") + again.message();
    using enum LossKind;
    const qint64 texts = namedLosses(*losses, {WithoutText, WithoutTriples});
    const bool keepsText = namedLosses(*losses, {Text}) == 0;
    QString example;
    const qint64 gone = missingFrom(textLines(again.documents), textLines(documents), example);
    if (keepsText && gone > texts) return QStringLiteral("%1 texts are missing, such as %2").arg(gone).arg(example);
    const bool keepsTypes = namedLosses(*losses, {Type, ChangedType}) == 0;
    const bool keepsQualifiers = namedLosses(*losses, {Qualifier}) == 0;
    const auto before = labelLines(documents, keepsTypes, keepsQualifiers);
    const auto after = labelLines(again.documents, keepsTypes, keepsQualifiers);
    const qint64 changed = namedLosses(*losses, {Text, Place, Character, Surrogate});
    const qint64 left = namedLosses(*losses, {Overlap, Predicate, Negated, Rejected, Unplaced, WithoutText});
    example.clear();
    if (const qint64 missing = missingFrom(after, before, example); missing > changed + left)
        return QStringLiteral("%1 labels are missing, such as %2").arg(missing).arg(example);
    example.clear();
    if (const qint64 added = missingFrom(before, after, example); added > changed)
        return QStringLiteral("%1 labels are new, such as %2").arg(added).arg(example);
    const bool keepsPlaces = keepsText && texts == 0 && changed == 0 && left == 0
        && namedLosses(*losses, {UnwrittenPlace, Entities, EntityPlace}) == 0;
    example.clear();
    const qint64 entities = keepsPlaces
        ? missingFrom(entityLines(again.documents, keepsTypes), entityLines(documents, keepsTypes), example)
        : 0;
    if (entities > 0) return QStringLiteral("%1 entities are missing, such as %2").arg(entities).arg(example);
    return {};
}

} // namespace spotter
