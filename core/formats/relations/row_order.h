// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>
#include <QStringView>

#include <array>

namespace spotter {

/// In which order lists of three name the parts of a triple.
enum class RowOrder {
    Usual, ///< subject, predicate, object
    PredicateFirst, ///< predicate, subject, object
    PredicateLast, ///< subject, object, predicate
    Doubtful, ///< read in the usual order, although the texts suggest another one
};

/// What the rows of a file say about their order: subject and object are in the text, the predicate is not, or it is
/// between them and not capitalised as they are.
class RowOrderEvidence {
public:
    /// Adds a row; one that is not three strings, or of which several are not in the text, says nothing.
    void add(QStringView text, const QJsonArray &row);
    /// The usual order, unless the rows clearly say otherwise. Doubtful: the texts have all strings, most of them with
    /// another one than the second between the two others, but not every language puts the predicate there.
    [[nodiscard]] RowOrder order() const;
    /// The order in which the predicate is between the two others in most texts, as it is in most languages.
    [[nodiscard]] RowOrder orderOfPlaces() const;

private:
    struct Between {
        int rows = 0; ///< with this string between the two others
        int written = 0; ///< of these, with it alone beginning with a small letter
    };

    void addPlaces(QStringView text, const std::array<QString, 3> &words);

    int m_rows = 0; ///< of three strings
    std::array<Between, 3> m_between;
    int m_first = 0; ///< rows whose first string is not in the text
    int m_middle = 0;
    int m_last = 0;
    bool m_isNamed = false; ///< a string that is not in the text begins with a small letter, the others do not
};

/// The order of a JSON file's rows, from its first records.
[[nodiscard]] RowOrder rowOrderIn(const QByteArray &head);
/// What the reader of a file says of an unusual order; empty for the usual one.
[[nodiscard]] QString wordsOf(RowOrder order);
/// The row as subject, predicate, object; what follows these stays.
[[nodiscard]] QJsonArray inUsualOrder(const QJsonArray &row, RowOrder order);

} // namespace spotter
