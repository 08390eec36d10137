// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace spotter {

/// The strings of a file of spaCy, which refers to them by their hashes, or, for the names in its own tables, by
/// number.
class SpacyStrings {
public:
    void add(QByteArrayView utf8);
    /// Empty for 0 and for what is unknown.
    [[nodiscard]] QString at(quint64 hash) const;
    [[nodiscard]] bool contains(quint64 hash) const;

private:
    QHash<quint64, QString> m_strings;
};

/// MurmurHash64A (Austin Appleby, public domain) with the seed that spaCy uses.
[[nodiscard]] quint64 spacyHash(QByteArrayView bytes);

} // namespace spotter
