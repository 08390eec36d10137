// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"

#include <QJsonArray>

#include <map>
#include <tuple>

namespace spotter {

/// The id of the format, and the key of its extra fields of an entity.
inline constexpr QLatin1StringView docredId("docred");
/// In an extra field: the number of the entity that the mention belongs to.
inline constexpr QLatin1StringView docredEntityKey("entity");
/// In an extra field: the mention's name in the file, if it differs from its tokens.
inline constexpr QLatin1StringView docredNameKey("name");
/// At a label: the mentions of its two entities at which it was made, if they are not the closest ones.
inline constexpr QLatin1StringView docredMentionsKey("mentions");
/// The metadata key for further fields of labels: {"h","r","t","evidence", …}, with entities by number.
inline constexpr QLatin1StringView docredEvidenceKey("docred:evidence");

/// The extra fields of a mention, one for each entity that it belongs to.
[[nodiscard]] QJsonArray docredNotes(const Entity &entity);
[[nodiscard]] QJsonObject docredNotesOf(const QJsonArray &notes);

/// The sentences in a list of evidence; items that are not numbers are left out.
[[nodiscard]] std::vector<qint64> docredSentences(const QJsonValue &evidence);

/// The fields of labels that are kept in a document's metadata.
class DocredEvidence {
public:
    explicit DocredEvidence(const Document &document);
    [[nodiscard]] QJsonObject of(qint64 subject, const QString &predicate, qint64 object) const;

private:
    std::map<std::tuple<qint64, QString, qint64>, QJsonObject> m_kept;
};

} // namespace spotter
