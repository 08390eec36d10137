// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/kept_lists.h"

#include "core/formats/brat/brat_document.h"
#include "core/formats/brat/brat_union.h"
#include "core/formats/label_studio/label_studio_task.h"
#include "core/formats/relations/nyt_format.h"
#include "core/formats/spans/uie_format.h"
#include "core/formats/webanno/webanno_document.h"
#include "core/text/document_details.h"

#include <QJsonDocument>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

QString memberPath(QLatin1StringView format, QLatin1StringView list) { return u'/' + format + u'/' + list; }

/// Annotations and predictions of Label Studio have ids; those without an id are identified by their whole content.
QString groupKey(const QJsonValue &group)
{
    const QJsonValue id = group["id"_L1];
    if (id.isDouble()) return u"%1"_s.arg(id.toInteger(), 20, 10, QLatin1Char('0'));
    if (id.isString()) return id.toString();
    return QString::fromUtf8(QJsonDocument(QJsonArray{group}).toJson(QJsonDocument::Compact));
}

std::optional<QString> keptItemKey(const QString &path, const QJsonValue &item)
{
    static const QString spans = memberPath(webAnnoMetadataKey, webAnnoSpansKey);
    static const QString prompts = memberPath(uieMetadataKey, uieUnansweredKey);
    static const QString annotations = memberPath(labelStudioId, "annotations"_L1);
    static const QString predictions = memberPath(labelStudioId, "predictions"_L1);
    static const QString unrelated = u'/' + nytNoneKey;
    if (path == u'/' + tagsKey && item.isString()) return item.toString();
    if (path == spans) return placeKey(item);
    if (path == unrelated) return QString::fromUtf8(QJsonDocument(QJsonArray{item}).toJson(QJsonDocument::Compact));
    if (path == prompts && item.isString()) return item.toString();
    if (path == annotations || path == predictions) return groupKey(item);
    return std::nullopt;
}

std::optional<QJsonArray> uniteKept(const QString &path, const QJsonArray &a, const QJsonArray &b)
{
    static const QString lines = memberPath(bratMetadataKey, bratLinesKey);
    return path == lines ? std::optional(uniteBratLines(a, b)) : std::nullopt;
}

/// An annotation that was skipped in one file and finished in another one was finished.
bool isForBoth(const QString &path, const QString &member)
{
    static const QString annotations = memberPath(labelStudioId, "annotations"_L1) + u'/';
    return member == skippedField && path.startsWith(annotations);
}

} // namespace

MetadataLists keptLists() { return {keptItemKey, uniteKept, isForBoth}; }

} // namespace spotter
