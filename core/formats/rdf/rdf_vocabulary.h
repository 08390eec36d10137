// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// IRIs of the W3C and of Dublin Core.
namespace spotter::rdf {

inline constexpr QLatin1StringView rdfNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
inline constexpr QLatin1StringView rdfsNamespace("http://www.w3.org/2000/01/rdf-schema#");
inline constexpr QLatin1StringView xsdNamespace("http://www.w3.org/2001/XMLSchema#");
inline constexpr QLatin1StringView provNamespace("http://www.w3.org/ns/prov#");
inline constexpr QLatin1StringView dctermsNamespace("http://purl.org/dc/terms/");

inline constexpr QLatin1StringView type("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
inline constexpr QLatin1StringView statement("http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement");
inline constexpr QLatin1StringView subject("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject");
inline constexpr QLatin1StringView predicate("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate");
inline constexpr QLatin1StringView object("http://www.w3.org/1999/02/22-rdf-syntax-ns#object");
inline constexpr QLatin1StringView property("http://www.w3.org/1999/02/22-rdf-syntax-ns#Property");
inline constexpr QLatin1StringView label("http://www.w3.org/2000/01/rdf-schema#label");
inline constexpr QLatin1StringView rdfsClass("http://www.w3.org/2000/01/rdf-schema#Class");
inline constexpr QLatin1StringView integer("http://www.w3.org/2001/XMLSchema#integer");
inline constexpr QLatin1StringView number("http://www.w3.org/2001/XMLSchema#double");
inline constexpr QLatin1StringView boolean("http://www.w3.org/2001/XMLSchema#boolean");
inline constexpr QLatin1StringView comment("http://www.w3.org/2000/01/rdf-schema#comment");
/// OWL 2: "the subject does not have this value of the property".
inline constexpr QLatin1StringView negativeAssertion("http://www.w3.org/2002/07/owl#NegativePropertyAssertion");
inline constexpr QLatin1StringView negatedSubject("http://www.w3.org/2002/07/owl#sourceIndividual");
inline constexpr QLatin1StringView negatedProperty("http://www.w3.org/2002/07/owl#assertionProperty");
inline constexpr QLatin1StringView negatedObject("http://www.w3.org/2002/07/owl#targetIndividual");
inline constexpr QLatin1StringView negatedValue("http://www.w3.org/2002/07/owl#targetValue");
inline constexpr QLatin1StringView source("http://purl.org/dc/terms/source");
inline constexpr QLatin1StringView provEntity("http://www.w3.org/ns/prov#Entity");
inline constexpr QLatin1StringView provAgent("http://www.w3.org/ns/prov#Agent");
inline constexpr QLatin1StringView provPerson("http://www.w3.org/ns/prov#Person");
inline constexpr QLatin1StringView provSoftware("http://www.w3.org/ns/prov#SoftwareAgent");
inline constexpr QLatin1StringView provDerived("http://www.w3.org/ns/prov#wasDerivedFrom");
inline constexpr QLatin1StringView provAttributed("http://www.w3.org/ns/prov#wasAttributedTo");

} // namespace spotter::rdf
