// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/entity_list.h"

#include <QJsonArray>

#include <map>
#include <tuple>

namespace spotter {

/// The id of the format, and the key of its notes at an entity.
inline constexpr QLatin1StringView docredId("docred");
/// In a note: the number of the entity that the mention belongs to.
inline constexpr QLatin1StringView docredEntityKey("entity");
/// In a note: what the file calls the mention, if that is not what its tokens say.
inline constexpr QLatin1StringView docredNameKey("name");
/// At a label: which mentions of its two entities it was made at, if not at the closest.
inline constexpr QLatin1StringView docredMentionsKey("mentions");
/// Where the metadata keep what labels say besides: {"h","r","t","evidence", …}, entities by number.
inline constexpr QLatin1StringView docredEvidenceKey("docred:evidence");

/// The notes at an entity, one for each entity that it is a mention of.
[[nodiscard]] QJsonArray docredNotes(const Entity &entity);
[[nodiscard]] QJsonObject docredNotesOf(const QJsonArray &notes);

/// The sentences that a list of evidence names; what is no number is left out.
[[nodiscard]] std::vector<qint64> docredSentences(const QJsonValue &evidence);

/// What the metadata of a document keep of its labels.
class DocredEvidence {
public:
    explicit DocredEvidence(const Document &document);
    [[nodiscard]] QJsonObject of(qint64 subject, const QString &predicate, qint64 object) const;

private:
    std::map<std::tuple<qint64, QString, qint64>, QJsonObject> m_kept;
};

} // namespace spotter
