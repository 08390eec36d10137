// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document_details.h"

#include <QJsonArray>

namespace spotter {
namespace {

void putOrRemove(QJsonObject &metadata, QLatin1StringView key, const QString &value)
{
    if (value.isEmpty())
        metadata.remove(key);
    else
        metadata.insert(key, value);
}

} // namespace

DocumentDetails detailsOf(const QJsonObject &metadata)
{
    DocumentDetails details{
        .title = metadata.value(titleKey).toString(), .note = metadata.value(noteKey).toString(), .tags = {}};
    const QJsonArray tags = metadata.value(tagsKey).toArray();
    for (const QJsonValue tag : tags) {
        if (tag.isString()) details.tags.append(tag.toString());
    }
    return details;
}

void setDetails(QJsonObject &metadata, const DocumentDetails &details)
{
    const DocumentDetails before = detailsOf(metadata);
    if (details.title != before.title) putOrRemove(metadata, titleKey, details.title);
    if (details.note != before.note) putOrRemove(metadata, noteKey, details.note);
    if (details.tags == before.tags) return;
    if (details.tags.isEmpty())
        metadata.remove(tagsKey);
    else
        metadata.insert(tagsKey, QJsonArray::fromStringList(details.tags));
}

DocumentDetails tidied(const DocumentDetails &details)
{
    DocumentDetails tidy{.title = details.title.simplified(), .note = details.note.trimmed(), .tags = {}};
    for (const QString &tag : details.tags) {
        if (const QString simple = tag.simplified(); !simple.isEmpty() && !tidy.tags.contains(simple))
            tidy.tags.append(simple);
    }
    return tidy;
}

} // namespace spotter
