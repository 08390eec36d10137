// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <functional>
#include <unordered_map>
#include <vector>

namespace spotter {

/// Finds the pairs of strings, out of many, whose two strings both occur in a text, compared exactly. Pairs whose
/// subject is a single UTF-16 unit are never found, because such a subject occurs everywhere; nor are pairs whose
/// subject is longer than a name (128 units). The time per text depends on its length and on the strings in it, not on
/// the number of pairs.
class PairFinder {
public:
    /// index: identifies the pair in find().
    void add(const QString &subject, const QString &object, size_t index);

    /// Visits each pair that occurs in text once, in the order of the subject's first occurrence, until visit returns
    /// false.
    void find(const QString &text, const std::function<bool(size_t index)> &visit) const;

private:
    using StringId = size_t;

    struct Hash {
        using is_transparent = void;
        size_t operator()(QStringView string) const { return qHash(string); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(QStringView a, QStringView b) const { return a == b; }
    };
    struct Pair {
        StringId object; ///< notLooked: is searched for separately
        QString text; ///< of an object that is searched for separately
        size_t index;
    };
    struct Subject {
        std::vector<Pair> pairs;
        QHash<StringId, std::vector<size_t>>
            placesOfObject; ///< indices in pairs, by object; only for a subject with many pairs
    };
    struct Found;

    [[nodiscard]] StringId idOf(const QString &string);
    [[nodiscard]] Found stringsIn(QStringView text) const;
    [[nodiscard]] std::vector<size_t> pairsIn(const Subject &subject, const Found &found, const QString &text) const;

    std::unordered_map<QString, StringId, Hash, Equal>
        m_ids; ///< of the strings that are looked up at each unit of a text
    QHash<quint32, std::vector<qsizetype>> m_lengths; ///< lengths of those strings by their first two units; ascending
    QHash<StringId, Subject> m_subjects;
};

} // namespace spotter
