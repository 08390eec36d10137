// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QStringView>

namespace spotter {

/// In which order lists of three name the parts of a triple.
enum class RowOrder {
    Usual, ///< subject, predicate, object
    PredicateFirst, ///< predicate, subject, object
    PredicateLast, ///< subject, object, predicate
};

/// What the rows of a file say about their order: subject and object are in the text, the predicate is not.
class RowOrderEvidence {
public:
    /// Adds a row; one that is not three strings, or of which all or several are not in the text, says nothing.
    void add(QStringView text, const QJsonArray &row);
    /// The usual order, unless the rows clearly say otherwise.
    [[nodiscard]] RowOrder order() const;

private:
    int m_first = 0; ///< rows whose first string is not in the text
    int m_middle = 0;
    int m_last = 0;
    bool m_isNamed = false; ///< a string that is not in the text begins with a small letter, the others do not
};

/// The order of a JSON file's rows, from its first records.
[[nodiscard]] RowOrder rowOrderIn(const QByteArray &head);
/// The row as subject, predicate, object; what follows these stays.
[[nodiscard]] QJsonArray inUsualOrder(const QJsonArray &row, RowOrder order);

} // namespace spotter
