// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QJsonObject>
#include <QStringList>

#include <deque>

namespace spotter {

struct WebnlgText {
    QString text;
    QJsonObject said; ///< its own metadata
};

/// An entry of WebNLG: triples, and several texts that state them.
struct WebnlgEntry {
    QJsonObject said; ///< the metadata of all texts
    QStringList triples; ///< "subject | predicate | object"
    QStringList originals; ///< the same with the names of DBpedia, for entries that have no others
    std::vector<WebnlgText> texts;
    qint64 utf16 = 0; ///< of all of these together
    qint64 line = 0;
};

/// Adds a document for each text of an entry; an entry without text is counted as skipped. False: the entry is too long
/// for its names to be searched for.
[[nodiscard]] bool addWebnlgDocuments(
    WebnlgEntry entry, const ReadOptions &options, ReadCounts &counts, std::deque<Document> &documents);

/// How a text mentions a name of DBpedia ("Marie_Curie", "Paris_(Texas)"); its likeliest form if it does not.
[[nodiscard]] QString nameInText(const QString &text, const QString &part);

} // namespace spotter
