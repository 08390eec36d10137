// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <QIODevice>

namespace spotter {

/// What the readers of formats with one document a file share: reading once, counting, skipping what is bad. A document
/// without any text is none.
class DocumentReader : public RecordReader {
public:
    DocumentReader(QIODevice &device, const ReadOptions &options) : m_device(device), m_options(options) { }

    [[nodiscard]] Result<std::optional<Document>> next() final;
    /// There is one document: after a failure comes nothing.
    [[nodiscard]] bool canContinue() const final { return !isFatal(m_failure.code); }
    [[nodiscard]] ReadCounts counts() const final { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const final { return m_positionBytes; }

protected:
    /// Reads all of the device into a document that says its source already.
    [[nodiscard]] virtual Result<void> read(Document &document) = 0;

    [[nodiscard]] QIODevice &device() { return m_device; }
    [[nodiscard]] const ReadOptions &options() const { return m_options; }
    /// Tells and counts what is left out or not kept.
    void report(const ReadIssue &issue);
    void setPosition(qint64 bytes) { m_positionBytes = bytes; }

private:
    /// What is no fault of the document.
    [[nodiscard]] static bool isFatal(ErrorCode code) { return code == ErrorCode::Io || code == ErrorCode::Stopped; }

    QIODevice &m_device;
    ReadOptions m_options;
    ReadCounts m_counts;
    qint64 m_positionBytes = 0;
    bool m_done = false;
    Error m_failure{ErrorCode::Internal, {}};
};

} // namespace spotter
