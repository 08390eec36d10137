// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace spotter {

/// An ordered list of pieces with look-up. A value.
class Vocabulary {
public:
    Vocabulary() = default;
    explicit Vocabulary(std::vector<QString> entries);

    /// Reads vocab.txt: one piece per line, whose id is the line's number (UTF-8, LF or CRLF).
    [[nodiscard]] static Result<Vocabulary> load(const QString &path);
    /// Writes vocab.txt through QSaveFile.
    [[nodiscard]] Result<void> save(const QString &path) const;

    [[nodiscard]] const std::vector<QString> &entries() const { return m_entries; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_entries.size()); }
    /// The id of a piece, or -1. Does not allocate.
    [[nodiscard]] qint32 idOf(QStringView piece) const;

private:
    std::vector<QString> m_entries;
    QHash<QStringView, qint32>
        m_ids; ///< views into m_entries, whose strings keep their address if moved or copied (implicit sharing)
};

} // namespace spotter
