// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace spotter {

/// The prefix of IRIs if the user chose none: a namespace of our own that does not resolve.
inline constexpr QLatin1StringView defaultBaseIri("urn:spotter:");

/// An IRI, or a literal with a language or a datatype.
struct RdfTerm {
    QString value;
    bool isIri = false;
    QString language = {}; // NOLINT(readability-redundant-member-init): may be left out
    QString datatype = {}; ///< IRI // NOLINT(readability-redundant-member-init)
};

/// The properties of one subject.
struct RdfDescription {
    QString subject; ///< IRI
    std::vector<std::pair<QString, RdfTerm>> properties; ///< by the predicate's IRI
};

/// The syntax of the output: N-Triples (RDF 1.1), Turtle, or a JSON-LD 1.1 graph. All are written as a stream.
enum class RdfSyntax { NTriples, Turtle, JsonLd };

[[nodiscard]] QByteArray rdfBegin(RdfSyntax syntax);
[[nodiscard]] QByteArray rdfDescription(RdfSyntax syntax, const RdfDescription &description, bool isFirst);
[[nodiscard]] QByteArray rdfEnd(RdfSyntax syntax, bool isEmpty);

/// Encodes a name as part of an IRI: letters and digits of any script are kept; every other character is
/// percent-encoded as UTF-8.
[[nodiscard]] QString iriPart(QStringView name);
/// Whether a text can be the prefix of such parts: a scheme, a colon, and only characters that are valid in an IRI.
[[nodiscard]] bool isBaseIri(const QString &text);
/// Whether a text has the form of a language tag (BCP 47): "zh", "zh-Hans".
[[nodiscard]] bool isLanguageTag(const QString &text);

} // namespace spotter
