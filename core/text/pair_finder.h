// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <functional>
#include <unordered_map>
#include <vector>

namespace spotter {

/// Finds which of many pairs of strings stand in a text, both of them, as they are written. Pairs whose subject is a
/// single UTF-16 unit are never found: such a subject stands everywhere; nor are those whose subject is longer than a
/// name (128 units). The time that a text takes follows its length and what it holds, not the number of pairs.
class PairFinder {
public:
    /// index: what find() calls the pair.
    void add(const QString &subject, const QString &object, size_t index);

    /// Visits each pair that stands in text once, by the subject's first place, until visit returns false.
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
        StringId object; ///< notLooked: is searched for by itself
        QString text; ///< of such an object
        size_t index;
    };
    struct Subject {
        std::vector<Pair> pairs;
        QHash<StringId, std::vector<size_t>> placesOfObject; ///< in pairs; of a subject with many
    };
    struct Found;

    [[nodiscard]] StringId idOf(const QString &string);
    [[nodiscard]] Found stringsIn(QStringView text) const;
    [[nodiscard]] std::vector<size_t> pairsIn(const Subject &subject, const Found &found, const QString &text) const;

    std::unordered_map<QString, StringId, Hash, Equal> m_ids; ///< of what is looked for at each unit of a text
    QHash<quint32, std::vector<qsizetype>> m_lengths; ///< of those, by their first two units; going up
    QHash<StringId, Subject> m_subjects;
};

} // namespace spotter
