// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/document_reading.h"

#include <algorithm>

namespace spotter {

namespace {

using Triples = Result<std::vector<ScoredTriple>>;

bool isWholeDocument(const Document &document)
{
    return document.mediaType != Document{}.mediaType || QStringView(document.text).trimmed().contains(u'\n');
}

/// Puts the results of sentences in their places; one that cannot be read does not take the others with it.
Result<void> readSentences(const Extractor &extractor, std::span<const QString> texts, std::span<const size_t> places,
    const std::stop_token &stop, std::vector<Triples> &results)
{
    auto together = extractor.extract(texts, stop);
    if (together) {
        for (size_t i = 0; i < places.size(); ++i) results[places[i]] = std::move((*together)[i]);
        return {};
    }
    if (together.error().code == ErrorCode::Stopped) return std::unexpected(together.error());
    for (size_t i = 0; i < places.size(); ++i) {
        auto alone = extractor.extract(texts.subspan(i, 1), stop);
        if (alone)
            results[places[i]] = std::move(alone->front());
        else if (alone.error().code == ErrorCode::Stopped)
            return std::unexpected(alone.error());
        else
            results[places[i]] = std::unexpected(alone.error());
    }
    return {};
}

} // namespace

Result<std::vector<Triples>> readDocuments(
    const Extractor &extractor, std::span<const Document> documents, const std::stop_token &stop)
{
    std::vector<Triples> results(documents.size());
    std::vector<QString> sentences;
    std::vector<size_t> places;
    for (size_t i = 0; i < documents.size(); ++i) {
        if (!isWholeDocument(documents[i])) {
            sentences.push_back(documents[i].text);
            places.push_back(i);
            continue;
        }
        results[i] = extractor.extractDocument(documents[i].text, {}, stop);
        if (!results[i] && results[i].error().code == ErrorCode::Stopped) return std::unexpected(results[i].error());
    }
    if (const auto done = readSentences(extractor, sentences, places, stop, results); !done)
        return std::unexpected(done.error());
    return results;
}

} // namespace spotter
