// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/triple.h"

#include <QCryptographicHash>

#include <cstring>
#include <unordered_map>

namespace spotter {

/// Numbers distinct strings, storing a 128-bit hash instead of each string: a million take some 50 MB, whatever their
/// length, and a collision is not to be expected in a million corpora.
class SeenKeys {
public:
    struct Entry {
        qint64 number = 0; ///< from 0, in order of insertion
        bool isNew = false;
    };

    Entry add(const QString &key)
    {
        const auto *units = reinterpret_cast<const char *>(key.utf16());
        const QByteArray hash
            = QCryptographicHash::hash(QByteArrayView(units, key.size() * 2), QCryptographicHash::Blake2b_160);
        Key made;
        std::memcpy(&made, hash.constData(), sizeof made);
        const auto [place, isNew] = m_numbers.try_emplace(made, qint64(m_numbers.size()));
        return {place->second, isNew};
    }

    /// The key of a node of a graph: a mention's text and type.
    static QString nodeKey(const Mention &mention)
    {
        return QString::number(mention.type.size()) + u':' + mention.type + mention.text;
    }

private:
    struct Key {
        quint64 low = 0;
        quint64 high = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const { return std::size_t(key.low); }
    };
    std::unordered_map<Key, qint64, Hash> m_numbers;
};

} // namespace spotter
