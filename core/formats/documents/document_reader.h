// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QIODevice>

namespace spotter {

/// Common base of the readers of formats with one document per file: reads once, counts, skips bad input. A file
/// without any text gives no document.
class DocumentReader : public RecordReader {
public:
    DocumentReader(QIODevice &device, const ReadOptions &options) : m_device(device), m_options(options) { }

    [[nodiscard]] Result<std::optional<Document>> next() final;
    /// A file has only one document, so nothing follows a failure.
    [[nodiscard]] bool canContinue() const final { return !isFatal(m_failure.code); }
    [[nodiscard]] ReadCounts counts() const final { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const final { return m_positionBytes; }

protected:
    /// Reads the whole device into a document whose source is already set.
    [[nodiscard]] virtual Result<void> read(Document &document) = 0;

    [[nodiscard]] QIODevice &device() { return m_device; }
    [[nodiscard]] const ReadOptions &options() const { return m_options; }
    /// Reports and counts something that is left out or not kept.
    void report(const ReadIssue &issue);
    void countPageParts(qint64 parts) { m_counts.pageParts += parts; }
    void countRunningLines(qint64 lines) { m_counts.runningLines += lines; }
    void setPosition(qint64 bytes) { m_positionBytes = bytes; }

private:
    /// Errors that are not the document's fault.
    [[nodiscard]] static bool isFatal(ErrorCode code) { return code == ErrorCode::Io || code == ErrorCode::Stopped; }

    QIODevice &m_device;
    ReadOptions m_options;
    ReadCounts m_counts;
    qint64 m_positionBytes = 0;
    bool m_done = false;
    Error m_failure{ErrorCode::Internal, {}};
};

} // namespace spotter
