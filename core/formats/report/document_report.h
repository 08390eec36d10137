// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/document.h"
#include "core/text/document_details.h"
#include "core/text/entities.h"

#include <QString>

#include <optional>
#include <vector>

namespace spotter {

/// A triple in a report: a label, or what a model suggests.
struct ReportedTriple {
    Triple triple;
    std::optional<ReviewState> state; ///< nothing: only suggested
    std::optional<double> score;
    Assertion assertion = {}; // NOLINT(readability-redundant-member-init): may be left out
};

/// A document as a report shows it.
struct ReportedDocument {
    QString text;
    QString source;
    DocumentDetails details;
    std::vector<ReportedTriple> triples;
    std::vector<Entity> entities = {}; ///< in no triple, by place
};

/// The document with its labels.
[[nodiscard]] ReportedDocument reportedDocument(const Document &document);

/// A report in HTML that needs no other file and runs no script, for browsers and for Qt's text documents: for each
/// document its title, source, tags and note, the text with its mentions marked, a table of the triples, and a list of
/// the entities that are in none of them. Mentions are underlined, have the colour of their entity type and the number
/// by which the table refers to them; those that overlap are in brackets, too, so that a print without colours is
/// complete. Rejected triples are only in the table. All text of documents is escaped.
class DocumentReport {
public:
    /// schema: for the colours of entity types.
    explicit DocumentReport(const Schema &schema) : m_schema(schema) { }

    [[nodiscard]] QString head(const QString &title) const;
    /// isFirst: further documents begin on a new page.
    [[nodiscard]] QString section(const ReportedDocument &document, bool isFirst) const;
    [[nodiscard]] static QString foot();

    /// A report of one document.
    [[nodiscard]] QString page(const ReportedDocument &document) const;

private:
    [[nodiscard]] QString colorOf(const QString &type) const;

    Schema m_schema;
};

/// Its title, else the name of its file, else how its text begins.
[[nodiscard]] QString titleOf(const ReportedDocument &document);

} // namespace spotter
