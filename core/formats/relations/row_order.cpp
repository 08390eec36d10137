// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/row_order.h"

#include "core/formats/json/json_records.h"
#include "core/formats/messages.h"
#include "core/formats/relations/triple_record_keys.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace spotter {

namespace {

constexpr int mostRows = 400; // enough to decide, few enough to be searched for

bool beginsSmall(const QString &word) { return word.front().isLower(); }

/// Adds the rows of a record.
int addRows(const QJsonObject &record, int room, RowOrderEvidence &evidence)
{
    const auto hasText = [&record](QStringView key) { return record.value(key).isString(); };
    const auto *const key = std::ranges::find_if(tripleTextKeys, hasText);
    if (key == tripleTextKeys.end()) return 0;
    const QString text = record.value(*key).toString();
    int added = 0;
    for (auto field = record.begin(); field != record.end(); ++field) {
        if (!isAmong(tripleKeys, field.key()) && !isAmong(otherTripleKeys, field.key())) continue;
        const QJsonArray list = field.value().toArray();
        for (const QJsonValue item : list) {
            if (!item.isArray() || added == room) continue;
            evidence.add(text, item.toArray());
            ++added;
        }
    }
    return added;
}

} // namespace

void RowOrderEvidence::add(QStringView text, const QJsonArray &row)
{
    constexpr qsizetype parts = 3;
    if (row.size() != parts) return;
    std::array<QString, parts> words;
    qsizetype missing = 0;
    std::size_t missed = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i] = row[qsizetype(i)].toString();
        if (words[i].isEmpty()) return;
        if (text.contains(words[i], Qt::CaseInsensitive)) continue;
        ++missing;
        missed = i;
    }
    ++m_rows;
    if (missing == 0) return addPlaces(text, words);
    if (missing != 1) return;
    ++(missed == 0 ? m_first : missed == 1 ? m_middle : m_last);
    const QString &one = words[missed == 0 ? 1 : 0];
    const QString &other = words[missed == 2 ? 1 : 2];
    m_isNamed = m_isNamed || (beginsSmall(words[missed]) && one.front().isUpper() && !beginsSmall(other));
}

void RowOrderEvidence::addPlaces(QStringView text, const std::array<QString, 3> &words)
{
    std::array<std::pair<qsizetype, std::size_t>, 3> places; // where each begins
    for (std::size_t i = 0; i < words.size(); ++i) places[i] = {text.indexOf(words[i], 0, Qt::CaseInsensitive), i};
    std::ranges::sort(places);
    if (places[0].first == places[1].first || places[1].first == places[2].first) return;
    const std::size_t middle = places[1].second;
    ++m_between[middle].rows;
    const bool areNames = words[places[0].second].front().isUpper() && words[places[2].second].front().isUpper();
    m_between[middle].written += int(areNames && beginsSmall(words[middle]));
}

RowOrder RowOrderEvidence::order() const
{
    constexpr int majority = 4;
    // A subject that the text calls by another name is missing, too: one row decides only if its case agrees.
    const auto isClear = [this](int votes, int others) {
        return votes > majority * others && (votes > 1 || (votes == 1 && m_isNamed));
    };
    if (isClear(m_first, m_middle + m_last)) return RowOrder::PredicateFirst;
    if (isClear(m_last, m_middle + m_first)) return RowOrder::PredicateLast;
    const RowOrder suggested = orderOfPlaces();
    if (suggested == RowOrder::Usual) return suggested;
    const Between &between = m_between[suggested == RowOrder::PredicateFirst ? 0 : 2];
    return 3 * between.written > 2 * between.rows ? suggested : RowOrder::Doubtful;
}

RowOrder RowOrderEvidence::orderOfPlaces() const
{
    const auto isMost = [this](const Between &between) { return between.rows > 1 && 3 * between.rows > 2 * m_rows; };
    if (isMost(m_between[0])) return RowOrder::PredicateFirst;
    if (isMost(m_between[2])) return RowOrder::PredicateLast;
    return RowOrder::Usual;
}

RowOrder rowOrderIn(const QByteArray &head)
{
    QBuffer buffer;
    buffer.setData(head);
    buffer.open(QIODevice::ReadOnly);
    JsonRecords records(buffer, {}, head.size() + 1);
    RowOrderEvidence evidence;
    for (int room = mostRows; room > 0;) {
        const auto record = records.next();
        if (!record || !*record) break;
        const std::string_view bytes = (*record)->bytes;
        const auto parsed = QJsonDocument::fromJson({bytes.data(), qsizetype(bytes.size())});
        room -= addRows(parsed.object(), room, evidence) + 1;
    }
    return evidence.order();
}

QString wordsOf(RowOrder order)
{
    switch (order) {
    case RowOrder::PredicateFirst:
        return FormatMessages::tr("the lists in this file have the predicate first, then subject and object, and are "
                                  "read that way");
    case RowOrder::PredicateLast:
        return FormatMessages::tr("the lists in this file have the predicate last, after subject and object, and are "
                                  "read that way");
    case RowOrder::Doubtful:
        return FormatMessages::tr("the lists in this file are read as subject, predicate, object; the order of these "
                                  "strings in the texts suggests that the predicate is another one: check it, and put "
                                  "them into this order if it is wrong");
    case RowOrder::Usual:
        break;
    }
    return {};
}

QJsonArray inUsualOrder(const QJsonArray &row, RowOrder order)
{
    if (order == RowOrder::Usual || order == RowOrder::Doubtful || row.size() < 3) return row;
    QJsonArray usual = row;
    const bool isFirst = order == RowOrder::PredicateFirst;
    usual[0] = isFirst ? row[1] : row[0];
    usual[1] = isFirst ? row[0] : row[2];
    usual[2] = isFirst ? row[2] : row[1];
    return usual;
}

} // namespace spotter
