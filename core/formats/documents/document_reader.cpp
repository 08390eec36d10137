// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/document_reader.h"

namespace spotter {

void DocumentReader::report(const ReadIssue &issue)
{
    m_counts.leftOut += issue.kind == ReadIssue::Kind::LeftOut;
    m_counts.ignoredKeys += issue.kind == ReadIssue::Kind::Ignored;
    if (m_options.onIssue) m_options.onIssue(issue);
}

Result<std::optional<Document>> DocumentReader::next()
{
    if (isFatal(m_failure.code)) return std::unexpected(m_failure);
    if (m_done) return std::nullopt;
    m_done = true;
    Document document;
    document.source = m_options.source;
    if (const auto done = read(document); !done) {
        if (m_options.skipBad && !isFatal(done.error().code)) {
            ++m_counts.skipped;
            if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, 0, 0, done.error().message});
            return std::nullopt;
        }
        m_failure = done.error();
        return std::unexpected(done.error());
    }
    if (document.text.isEmpty()) return std::nullopt;
    ++m_counts.documents;
    m_counts.triples += qint64(document.triples.size());
    return document;
}

} // namespace spotter
