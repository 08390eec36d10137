// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/code_points.h"
#include "tests/formats/format_testing.h"

#include <QJsonArray>
#include <QStringList>

namespace spotter {

/// The entities of a document that are in no triple: "Ada Lovelace/PER".
inline QStringList toldEntities(const Document &document)
{
    QStringList told;
    const CodePointMap map(document.text);
    const QJsonArray kept = document.metadata.value(QLatin1StringView("spotter:entities")).toArray();
    for (const QJsonValue item : kept) {
        const Span span = map.spanFromCodePoints(
            item[QLatin1StringView("start")].toInteger(), item[QLatin1StringView("end")].toInteger());
        told.append(
            document.text.sliced(span.beginUtf16, span.length()) + u'/' + item[QLatin1StringView("type")].toString());
    }
    return told;
}

/// The same of all documents.
inline QStringList toldEntities(const ReadOutcome &read)
{
    QStringList told;
    for (const Document &document : read.documents) told += toldEntities(document);
    return told;
}

/// What was read, document by document: "Ada/PER" for an entity in no triple, "Ada/PER -p-> Bo?/" for a triple; "?"
/// behind a mention without a place.
inline QStringList toldLabels(const ReadOutcome &read)
{
    const auto end = [](const Mention &mention) {
        return mention.text + (mention.span.isValid() ? QStringLiteral("/") : QStringLiteral("?/")) + mention.type;
    };
    QStringList told;
    for (const Document &document : read.documents) {
        told += toldEntities(document);
        for (const LabelledTriple &label : document.triples) {
            const Triple &triple = label.triple;
            told.append(end(triple.subject) + QStringLiteral(" -") + triple.predicate + QStringLiteral("-> ")
                + end(triple.object));
        }
    }
    return told;
}

} // namespace spotter
