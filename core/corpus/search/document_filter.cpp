// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/search/document_filter.h"

#include <QHash>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

/// Formats leave the name of no split empty; here it is a choice.
constexpr QLatin1StringView noSplit("none");
constexpr std::array stateNames = {"unreviewed"_L1, "accepted"_L1, "rejected"_L1};

/// How a value is read from JSON; false: not a value of this key.
using Reader = std::function<bool(DocumentFilter &, const QJsonValue &)>;

Reader text(QString DocumentFilter::*member)
{
    return [member](DocumentFilter &filter, const QJsonValue &value) {
        filter.*member = value.toString();
        return value.isString();
    };
}

Reader flag(bool DocumentFilter::*member)
{
    return [member](DocumentFilter &filter, const QJsonValue &value) {
        filter.*member = value.toBool();
        return value.isBool();
    };
}

Reader days(std::optional<int> DocumentFilter::*member)
{
    return [member](DocumentFilter &filter, const QJsonValue &value) {
        filter.*member = value.toInt(-1);
        return value.toInt(-1) > 0;
    };
}

bool readSplit(DocumentFilter &filter, const QJsonValue &value)
{
    filter.split = value == noSplit ? Split::None : splitFromName(value.toString());
    return value.isString() && filter.split.has_value();
}

bool readState(DocumentFilter &filter, const QJsonValue &value)
{
    for (size_t i = 0; i < stateNames.size(); ++i) {
        if (value == stateNames[i]) filter.state = ReviewState(int(i));
    }
    return filter.state.has_value();
}

const QHash<QString, Reader> &readers()
{
    static const QHash<QString, Reader> all{
        {u"search"_s, text(&DocumentFilter::search)},
        {u"split"_s, readSplit},
        {u"predicate"_s, text(&DocumentFilter::predicate)},
        {u"unreviewed"_s, flag(&DocumentFilter::unreviewedOnly)},
        {u"without_labels"_s, flag(&DocumentFilter::withoutLabelsOnly)},
        {u"tag"_s, text(&DocumentFilter::tag)},
        {u"synthetic"_s,
            [](DocumentFilter &filter, const QJsonValue &value) {
                filter.synthetic = value.toBool();
                return value.isBool();
            }},
        {u"type"_s, text(&DocumentFilter::entityType)},
        {u"state"_s, readState},
        {u"reviewed"_s, flag(&DocumentFilter::reviewedOnly)},
        {u"score_below"_s,
            [](DocumentFilter &filter, const QJsonValue &value) {
                filter.scoreBelow = value.toDouble();
                return value.isDouble();
            }},
        {u"edited_days"_s, days(&DocumentFilter::editedDays)},
        {u"unedited_days"_s, days(&DocumentFilter::uneditedDays)},
        {u"differing"_s, flag(&DocumentFilter::differingOnly)},
    };
    return all;
}

} // namespace

bool filtersNothing(const DocumentFilter &filter) { return filter == DocumentFilter(); }

QJsonObject toJson(const DocumentFilter &filter)
{
    QJsonObject json;
    const auto add = [&json](QLatin1StringView key, const QJsonValue &value, bool isSet) {
        if (isSet) json[key] = value;
    };
    add("search"_L1, filter.search, !filter.search.isEmpty());
    if (filter.split) json["split"_L1] = *filter.split == Split::None ? QString(noSplit) : splitName(*filter.split);
    add("predicate"_L1, filter.predicate, !filter.predicate.isEmpty());
    add("unreviewed"_L1, true, filter.unreviewedOnly);
    add("without_labels"_L1, true, filter.withoutLabelsOnly);
    add("tag"_L1, filter.tag, !filter.tag.isEmpty());
    if (filter.synthetic) json["synthetic"_L1] = *filter.synthetic;
    add("type"_L1, filter.entityType, !filter.entityType.isEmpty());
    if (filter.state) json["state"_L1] = stateNames[size_t(*filter.state)];
    add("reviewed"_L1, true, filter.reviewedOnly);
    if (filter.scoreBelow) json["score_below"_L1] = *filter.scoreBelow;
    if (filter.editedDays) json["edited_days"_L1] = *filter.editedDays;
    if (filter.uneditedDays) json["unedited_days"_L1] = *filter.uneditedDays;
    add("differing"_L1, true, filter.differingOnly);
    return json;
}

std::optional<DocumentFilter> documentFilterOf(const QJsonObject &json)
{
    DocumentFilter filter;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const auto reader = readers().constFind(entry.key());
        if (reader == readers().cend() || !(*reader)(filter, entry.value())) return {};
    }
    return filter;
}

} // namespace spotter
