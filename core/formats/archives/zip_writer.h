// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/output_sink.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace spotter {

/// Writes a ZIP archive of any number of members into a sink, member by member: never seeks, so pipes work, and keeps
/// only some 70 bytes per member for the directory at the end (Zip64 if it is long). The same members always give the
/// same bytes, which libarchive's writer does not guarantee across versions.
class ZipWriter {
public:
    ZipWriter(OutputSink &sink, QString name);
    ~ZipWriter();

    /// Adds a complete member.
    [[nodiscard]] Result<void> add(const QString &path, const QByteArray &content);
    /// Adds a member in pieces: begin, append any number of times, end. Limit: the member is larger than 4 GiB.
    [[nodiscard]] Result<void> beginMember(const QString &path);
    [[nodiscard]] Result<void> append(const QByteArray &content);
    [[nodiscard]] Result<void> endMember();
    /// Writes the directory. Does not flush the sink.
    [[nodiscard]] Result<void> finish();

private:
    struct Member;
    [[nodiscard]] Result<void> put(const QByteArray &bytes);
    [[nodiscard]] Result<void> deflate(const QByteArray &content, bool last);

    OutputSink &m_sink;
    QString m_name;
    std::unique_ptr<Member> m_member;
    QByteArray m_directory;
    quint64 m_members = 0;
    quint64 m_offset = 0;
};

} // namespace spotter
