// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace spotter {

/// What IRIs begin with where nobody chose: names in a space of our own that point nowhere.
inline constexpr QLatin1StringView defaultBaseIri("urn:spotter:");

/// An IRI, or a literal with a language or a datatype.
struct RdfTerm {
    QString value;
    bool isIri = false;
    QString language = {}; // NOLINT(readability-redundant-member-init): may be left out
    QString datatype = {}; ///< IRI // NOLINT(readability-redundant-member-init)
};

/// What is said of one subject.
struct RdfDescription {
    QString subject; ///< IRI
    std::vector<std::pair<QString, RdfTerm>> properties; ///< by the predicate's IRI
};

/// How triples are written down: N-Triples (RDF 1.1), Turtle, or a JSON-LD 1.1 graph. All of them as a stream.
enum class RdfSyntax { NTriples, Turtle, JsonLd };

[[nodiscard]] QByteArray rdfBegin(RdfSyntax syntax);
[[nodiscard]] QByteArray rdfDescription(RdfSyntax syntax, const RdfDescription &description, bool isFirst);
[[nodiscard]] QByteArray rdfEnd(RdfSyntax syntax, bool isEmpty);

/// A name as a part of an IRI: letters and digits of any script stay, everything else becomes percent and two digits a
/// byte of its UTF-8.
[[nodiscard]] QString iriPart(QStringView name);
/// Whether a text can stand in front of such parts: a scheme, a colon, and nothing that an IRI cannot hold.
[[nodiscard]] bool isBaseIri(const QString &text);
/// Whether a text has the form of a language tag (BCP 47): "zh", "zh-Hans".
[[nodiscard]] bool isLanguageTag(const QString &text);

} // namespace spotter
