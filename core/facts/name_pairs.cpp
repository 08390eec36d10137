// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/name_pairs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

/// What more names have in common says nothing of any two of them.
constexpr size_t mostInBucket = 60;
constexpr qsizetype leastLettersToMisspell = 5;
constexpr qsizetype leastSignsToTranscribe = 4; ///< of a foreign name in Chinese

} // namespace

NamePairs::NamePairs(const std::vector<NamedEntity> &entities, const std::vector<NameShape> &shapes)
    : m_entities(entities), m_shapes(shapes)
{
    addOfDocuments();
    addAlikeWritten();
    addShortForms();
    addAcronyms();
}

std::vector<std::pair<size_t, size_t>> NamePairs::take()
{
    std::ranges::sort(m_pairs);
    const auto repeated = std::ranges::unique(m_pairs);
    m_pairs.erase(repeated.begin(), repeated.end());
    return std::move(m_pairs);
}

void NamePairs::add(size_t a, size_t b)
{
    if (a != b) m_pairs.emplace_back(std::min(a, b), std::max(a, b));
}

void NamePairs::addAll(const std::vector<size_t> &bucket)
{
    if (bucket.size() > mostInBucket) return;
    for (size_t first = 0; first < bucket.size(); ++first)
        for (size_t second = first + 1; second < bucket.size(); ++second) add(bucket[first], bucket[second]);
}

void NamePairs::addAll(const Buckets &buckets)
{
    for (const std::vector<size_t> &bucket : buckets) addAll(bucket);
}

void NamePairs::addOfDocuments()
{
    QHash<qint64, std::vector<size_t>> members;
    for (size_t index = 0; index < m_entities.size(); ++index)
        for (const qint64 document : m_entities[index].documents) members[document].push_back(index);
    for (const std::vector<size_t> &ofDocument : members) {
        if (ofDocument.size() <= mostInBucket)
            addAll(ofDocument);
        else
            addOfLargeDocument(ofDocument);
    }
}

void NamePairs::addOfLargeDocument(const std::vector<size_t> &members)
{
    Buckets buckets;
    for (const size_t index : members) {
        const NameShape &shape = m_shapes[index];
        for (const QString &word : shape.words) buckets[u"w"_s + word].push_back(index);
        if (!shape.isHan || shape.key.isEmpty()) continue;
        buckets[u"f"_s + shape.key.front()].push_back(index);
        buckets[u"l"_s + shape.key.last(std::min<qsizetype>(2, shape.key.size()))].push_back(index);
    }
    addAll(buckets);
}

/// By letters without signs and accents, by sound, and by all letters but one.
void NamePairs::addAlikeWritten()
{
    Buckets plain;
    Buckets spelledOut;
    Buckets sounds;
    QHash<size_t, std::vector<size_t>> lessOne;
    for (size_t index = 0; index < m_shapes.size(); ++index) {
        const NameShape &shape = m_shapes[index];
        plain[shape.plain].push_back(index);
        if (!shape.words.isEmpty()) spelledOut[shape.words.join(u' ')].push_back(index);
        if (shape.isHan) {
            if (shape.key.size() > 2) sounds[pinyinOf(shape.key)].push_back(index);
            for (qsizetype at = 1; shape.key.size() >= leastSignsToTranscribe && at < shape.key.size(); ++at)
                lessOne[qHash(QString(shape.key).remove(at, 1), size_t(at))].push_back(index);
            continue;
        }
        if (shape.plain.size() < leastLettersToMisspell) continue;
        lessOne[qHash(shape.plain)].push_back(index);
        for (qsizetype at = 0; at < shape.plain.size(); ++at) {
            if (at > 0 && shape.plain[at] == shape.plain[at - 1]) continue; // the same string again
            lessOne[qHash(QString(shape.plain).remove(at, 1))].push_back(index);
        }
    }
    addAll(plain);
    addAll(spelledOut);
    addAll(sounds);
    for (const std::vector<size_t> &bucket : lessOne) addAll(bucket);
}

/// From the full form to those that it can be shortened to.
void NamePairs::addShortForms()
{
    Buckets byKey;
    for (size_t index = 0; index < m_shapes.size(); ++index) {
        const NameShape &shape = m_shapes[index];
        byKey[shape.words.isEmpty() ? shape.key : shape.words.join(u' ')].push_back(index);
    }
    const auto addThoseOf = [&](const QString &key, size_t full) {
        const auto found = byKey.constFind(key);
        if (found == byKey.cend()) return;
        for (const size_t index : *found) add(index, full);
    };
    Buckets byFirstAndLast;
    for (size_t index = 0; index < m_shapes.size(); ++index) {
        const NameShape &shape = m_shapes[index];
        if (shape.words.size() > 1) {
            addThoseOf(shape.words.back(), index);
            addThoseOf(shape.words.first(shape.words.size() - 1).join(u' '), index);
            addThoseOf(shape.words.sliced(1).join(u' '), index);
            // T. Edison, Thomas Edison, Thomas Alva Edison
            if (shape.words.size() > 2) // Prize in Literature, Prize for Literature
                byFirstAndLast[shape.words.front() + u' ' + shape.words.back()].push_back(index);
            byFirstAndLast[shape.personNames.isEmpty() ? shape.key
                                                       : shape.personNames.front().first(1) + shape.words.back()]
                .push_back(index);
        }
        if (shape.parts.size() > 1) {
            addThoseOf(shape.parts.back(), index);
            byFirstAndLast[shape.parts.front() + shape.parts.back()].push_back(index);
        }
        for (qsizetype left = 1; shape.isHan && left <= 6 && left < shape.key.size(); ++left)
            addThoseOf(shape.key.chopped(left), index); // a kind: 省, 大学, 股份有限公司
        if (shape.isHan && shape.key.size() == 2) { // 唐朝, 唐代
            if (shape.key.back() == u'朝') addThoseOf(shape.key.first(1) + u'代', index);
            if (shape.key.back() == u'代') addThoseOf(shape.key.first(1) + u'朝', index);
        }
    }
    addAll(byFirstAndLast);
}

void NamePairs::addAcronyms()
{
    Buckets byInitials;
    for (size_t index = 0; index < m_shapes.size(); ++index) {
        if (m_shapes[index].words.size() < 2) continue;
        byInitials[initialsOf(m_shapes[index].words)].push_back(index);
        QString all;
        for (const QString &word : m_shapes[index].words) all += word.front();
        byInitials[all].push_back(index);
    }
    for (size_t index = 0; index < m_shapes.size(); ++index) {
        if (!m_shapes[index].isAcronym) continue;
        const auto found = byInitials.constFind(m_shapes[index].letters.toLower());
        if (found == byInitials.cend() || found->size() > mostInBucket) continue;
        for (const size_t full : *found) add(index, full);
    }
}

} // namespace spotter
