// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/journal/entity_rows.h"

#include "core/corpus/database/corpus_state.h"
#include "core/corpus/database/database.h"
#include "core/corpus/journal/annotation_rows.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace spotter {

Result<std::vector<Entity>> entitiesOf(Database &database, DocumentId document)
{
    auto statement = database.prepare(u"SELECT metadata FROM documents WHERE id = ? AND instr(metadata, ?) > 0"_s);
    if (!statement) return std::unexpected(statement.error());
    const auto found
        = statement->execute(document, Utf8Text{QByteArray(entitiesKey.data(), entitiesKey.size())}).and_then([&] {
              return statement->next();
          });
    if (!found) return std::unexpected(found.error());
    if (!*found) return std::vector<Entity>();
    const QJsonObject metadata = QJsonDocument::fromJson(statement->blob(0)).object();
    const auto content = documentText(database, document);
    if (!content) return std::unexpected(content.error());
    return listedEntities(metadata, (*content)->codePoints);
}

} // namespace spotter
