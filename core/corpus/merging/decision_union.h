// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/corpus/merging/entity_union.h"
#include "core/text/document.h"

#include <QHash>

namespace spotter {

class Database;

/// The key in the metadata of an exported document of what was decided about the names in its labels:
/// {"entities":[{"name","type","identifier","members":[{"name","type"}],"supersedes","from"}],
/// "apart":[{"first":{…},"second":{…}}]}. An import takes it out of the metadata and into its own decisions.
inline constexpr QLatin1StringView decisionsKey("spotter:decisions");

/// What was decided in a corpus, to be given to the documents of an export.
class DecisionsForExport {
public:
    [[nodiscard]] static Result<DecisionsForExport> load(Database &database);
    /// Adds what concerns the document's labels to its metadata, if there is anything.
    void addTo(Document &document) const;

private:
    void forgetChanged();

    std::vector<DecidedEntity> m_entities;
    std::vector<NamesApart> m_apart;
    QHash<FactName, size_t> m_entityOf; ///< by key and type
    QMultiHash<FactName, size_t> m_apartOf;
};

/// Unites decisions of an import with those of the corpus, as uniteEntities() promises, and journals what changes; what
/// people here have changed since they got it stays as they have left it. Returns conflicts that are new. Inside the
/// caller's Transaction.
[[nodiscard]] Result<std::vector<EntityConflict>> adoptDecisions(Database &database, const QJsonObject &decisions);

} // namespace spotter
