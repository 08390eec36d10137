// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace spotter {

/// The character map of a SentencePiece model (precompiled_charsmap): a double-array trie (Darts-clone's layout) of
/// UTF-8 strings, and what each is replaced by. Applied as the package "tokenizers" does: to a grapheme of less than
/// six bytes as a whole if the map has its beginning, else to its code points. A value; immutable, thread-safe.
class PrecompiledMap {
public:
    /// Fails (Content), with a clause for people, if the bytes are not such a map.
    [[nodiscard]] static Result<PrecompiledMap> read(const QByteArray &bytes);

    /// What replaces the shortest string of the map that utf8 begins with; nothing if there is none.
    [[nodiscard]] std::optional<QString> replacement(QByteArrayView utf8) const;
    /// As read.
    [[nodiscard]] const QByteArray &bytes() const;

private:
    struct Parts {
        QByteArray bytes;
        std::vector<quint32> trie;
        QByteArrayView strings; ///< within bytes; each ends with a NUL
    };

    std::shared_ptr<const Parts> m_parts;
};

} // namespace spotter
