// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

namespace spotter {

/// Keys in Document::metadata of what a person says about a document. Readers of web pages and books set the title,
/// too.
inline constexpr QLatin1StringView titleKey("title");
inline constexpr QLatin1StringView noteKey("spotter:note");
inline constexpr QLatin1StringView tagsKey("spotter:tags"); ///< a list of strings

/// What a person says about a document.
struct DocumentDetails {
    QString title; ///< one line
    QString note;
    QStringList tags; ///< none twice, in the order in which they were given

    friend bool operator==(const DocumentDetails &, const DocumentDetails &) = default;
};

/// What is not a string is left out.
[[nodiscard]] DocumentDetails detailsOf(const QJsonObject &metadata);
/// Writes what differs; an empty detail removes its key. A value of another kind stays unless it is replaced.
void setDetails(QJsonObject &metadata, const DocumentDetails &details);

/// Titles as one line, tags and note without white space around them, no empty tag and none twice.
[[nodiscard]] DocumentDetails tidied(const DocumentDetails &details);

} // namespace spotter
