// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace spotter {

/// All pieces of a vocabulary that a text begins with, found in one pass over it. Nodes lie in one array, children of a
/// node side by side in order of their unit: 16 bytes a node. A value; immutable, thread-safe.
class PieceTrie {
public:
    /// ids: the pieces to enter.
    PieceTrie(const std::vector<QString> &pieces, std::vector<qint32> ids);

    /// Calls found(id, lengthUtf16) for every piece that rest begins with, the shortest first.
    template <typename Found>
    void prefixesOf(QStringView rest, Found found) const
    {
        qint32 node = 0;
        for (qsizetype length = 1; length <= rest.size(); ++length) {
            node = child(node, rest[length - 1].unicode());
            if (node < 0) return;
            if (m_nodes[size_t(node)].piece >= 0) found(m_nodes[size_t(node)].piece, length);
        }
    }

private:
    struct Node {
        char16_t unit = 0; ///< on the edge from its parent
        qint32 childCount = 0;
        qint32 firstChild = -1;
        qint32 piece = -1; ///< that ends here
    };

    [[nodiscard]] qint32 child(qint32 node, char16_t unit) const;

    std::vector<Node> m_nodes;
};

} // namespace spotter
