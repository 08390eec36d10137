// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pair_finder.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace spotter {

namespace {

constexpr qsizetype shortestLooked = 2;
constexpr qsizetype longestLooked = 128;
constexpr size_t notLooked = std::numeric_limits<size_t>::max();
/// From this number of pairs on, a subject's pairs are looked up by the objects in the text.
constexpr size_t manyPairs = 32;

bool isLooked(QStringView string) { return string.size() >= shortestLooked && string.size() <= longestLooked; }

quint32 beginOf(QStringView string) { return quint32(string[0].unicode()) << 16 | string[1].unicode(); }

} // namespace

struct PairFinder::Found {
    std::vector<StringId> order; ///< by their first place
    QSet<StringId> all;
};

PairFinder::StringId PairFinder::idOf(const QString &string)
{
    const auto [known, isNew] = m_ids.try_emplace(string, m_ids.size());
    if (isNew) {
        std::vector<qsizetype> &lengths = m_lengths[beginOf(string)];
        const auto place = std::ranges::lower_bound(lengths, string.size());
        if (place == lengths.end() || *place != string.size()) lengths.insert(place, string.size());
    }
    return known->second;
}

void PairFinder::add(const QString &subject, const QString &object, size_t index)
{
    if (!isLooked(subject) || object.isEmpty()) return;
    const StringId id = isLooked(object) ? idOf(object) : notLooked;
    Subject &known = m_subjects[idOf(subject)];
    known.pairs.push_back({id, id == notLooked ? object : QString(), index});
    if (known.pairs.size() < manyPairs) return;
    // The first time all of them, then the newest.
    for (size_t i = known.placesOfObject.isEmpty() ? 0 : known.pairs.size() - 1; i < known.pairs.size(); ++i)
        known.placesOfObject[known.pairs[i].object].push_back(i);
}

PairFinder::Found PairFinder::stringsIn(QStringView text) const
{
    Found found;
    for (qsizetype at = 0; at + shortestLooked <= text.size(); ++at) {
        const auto lengths = m_lengths.constFind(beginOf(text.sliced(at)));
        if (lengths == m_lengths.constEnd()) continue;
        for (const qsizetype length : *lengths) {
            if (at + length > text.size()) break;
            const auto string = m_ids.find(text.sliced(at, length));
            if (string == m_ids.end() || found.all.contains(string->second)) continue;
            found.all.insert(string->second);
            found.order.push_back(string->second);
        }
    }
    return found;
}

/// Their places in the subject's pairs, in order.
std::vector<size_t> PairFinder::pairsIn(const Subject &subject, const Found &found, const QString &text) const
{
    std::vector<size_t> places;
    const auto stands = [&](const Pair &pair) {
        return pair.object == notLooked ? text.contains(pair.text) : found.all.contains(pair.object);
    };
    if (subject.placesOfObject.isEmpty() || subject.pairs.size() <= found.order.size()) {
        for (size_t i = 0; i < subject.pairs.size(); ++i)
            if (stands(subject.pairs[i])) places.push_back(i);
        return places;
    }
    for (const StringId object : found.order) {
        const std::vector<size_t> those = subject.placesOfObject.value(object);
        places.insert(places.end(), those.begin(), those.end());
    }
    for (const size_t place : subject.placesOfObject.value(notLooked))
        if (stands(subject.pairs[place])) places.push_back(place);
    std::ranges::sort(places);
    return places;
}

void PairFinder::find(const QString &text, const std::function<bool(size_t index)> &visit) const
{
    const Found found = stringsIn(text);
    for (const StringId string : found.order) {
        const auto subject = m_subjects.constFind(string);
        if (subject == m_subjects.constEnd()) continue;
        for (const size_t place : pairsIn(*subject, found, text))
            if (!visit(subject->pairs[place].index)) return;
    }
}

} // namespace spotter
