// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/rdf/rdf_terms.h"

#include "core/formats/json/json_writer.h"
#include "core/formats/rdf/rdf_vocabulary.h"
#include "core/text/code_points.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct Prefix {
    QLatin1StringView name;
    QLatin1StringView iri;
};

constexpr std::array<Prefix, 5> prefixes{{
    {QLatin1StringView("rdf"), rdf::rdfNamespace},
    {QLatin1StringView("rdfs"), rdf::rdfsNamespace},
    {QLatin1StringView("xsd"), rdf::xsdNamespace},
    {QLatin1StringView("prov"), rdf::provNamespace},
    {QLatin1StringView("dcterms"), rdf::dctermsNamespace},
}};

/// "prov:Entity" if a prefix matches, else <IRI>. Local names in these vocabularies are plain ASCII.
QString iriToken(RdfSyntax syntax, const QString &iri)
{
    if (syntax == RdfSyntax::Turtle) {
        for (const Prefix &prefix : prefixes) {
            if (iri.startsWith(prefix.iri)) return prefix.name + u':' + iri.sliced(prefix.iri.size());
        }
    }
    return u'<' + iri + u'>';
}

QString quoted(const QString &text)
{
    QString made = u"\""_s;
    for (const QChar unit : text) {
        const char16_t value = unit.unicode();
        if (value == u'"' || value == u'\\')
            made.append(u'\\').append(unit);
        else if (value == u'\n')
            made += "\\n"_L1;
        else if (value == u'\r')
            made += "\\r"_L1;
        else if (value < 0x20 || value == 0x7F)
            made += u"\\u%1"_s.arg(value, 4, 16, QChar(u'0')).toUpper().replace(u"\\U"_s, u"\\u"_s);
        else
            made += unit;
    }
    return made + u'"';
}

QString token(RdfSyntax syntax, const RdfTerm &term)
{
    if (term.isIri) return iriToken(syntax, term.value);
    QString made = quoted(term.value);
    if (!term.language.isEmpty())
        made += u'@' + term.language;
    else if (!term.datatype.isEmpty())
        made += "^^"_L1 + iriToken(syntax, term.datatype);
    return made;
}

QByteArray turtle(RdfSyntax syntax, const RdfDescription &description)
{
    QString text;
    const QString subject = iriToken(syntax, description.subject);
    for (const auto &[predicate, object] : description.properties) {
        if (syntax == RdfSyntax::NTriples || text.isEmpty())
            text += subject;
        else
            text += " ;\n   "_L1;
        text += u' ' + iriToken(syntax, predicate) + u' ' + token(syntax, object);
        if (syntax == RdfSyntax::NTriples) text += " .\n"_L1;
    }
    if (syntax == RdfSyntax::Turtle && !text.isEmpty()) text += " .\n"_L1;
    return text.toUtf8();
}

void writeJsonTerm(JsonWriter &json, const RdfTerm &term)
{
    json.beginObject();
    json.field(term.isIri ? u"@id" : u"@value", term.value);
    if (!term.language.isEmpty())
        json.field(u"@language", term.language);
    else if (!term.datatype.isEmpty())
        json.field(u"@type", term.datatype);
    json.endObject();
}

QByteArray jsonLd(const RdfDescription &description)
{
    JsonWriter json;
    json.beginObject();
    json.field(u"@id", description.subject);
    std::vector<QString> written;
    for (const auto &[predicate, first] : description.properties) {
        if (std::ranges::find(written, predicate) != written.end()) continue;
        written.push_back(predicate);
        json.key(predicate == rdf::type ? u"@type"_s : predicate);
        json.beginArray();
        for (const auto &[other, object] : description.properties) {
            if (other != predicate) continue;
            if (predicate == rdf::type)
                json.string(object.value);
            else
                writeJsonTerm(json, object);
        }
        json.endArray();
    }
    json.endObject();
    return json.bytes();
}

} // namespace

QByteArray rdfBegin(RdfSyntax syntax)
{
    if (syntax == RdfSyntax::NTriples) return {};
    if (syntax == RdfSyntax::JsonLd) return QByteArrayLiteral("{\"@graph\": [");
    QString text;
    for (const Prefix &prefix : prefixes) text += u"@prefix %1: <%2> .\n"_s.arg(prefix.name, prefix.iri);
    return text.toUtf8() + '\n';
}

QByteArray rdfDescription(RdfSyntax syntax, const RdfDescription &description, bool isFirst)
{
    if (syntax != RdfSyntax::JsonLd) return turtle(syntax, description);
    return (isFirst ? "\n" : ",\n") + jsonLd(description);
}

QByteArray rdfEnd(RdfSyntax syntax, bool isEmpty)
{
    if (syntax != RdfSyntax::JsonLd) return {};
    return isEmpty ? "]}\n" : "\n]}\n";
}

QString iriPart(QStringView name)
{
    static const QStringView unreserved = u"-._~";
    QString part;
    for (CodePointReader reader(name); reader.hasNext();) {
        const char32_t codePoint = reader.next();
        const bool ascii = codePoint < 0x80;
        const bool kept
            = QChar::isLetterOrNumber(codePoint) || (ascii && unreserved.contains(QChar(char16_t(codePoint))));
        if (kept) {
            part += QString::fromUcs4(&codePoint, 1);
            continue;
        }
        for (const char byte : QString::fromUcs4(&codePoint, 1).toUtf8())
            part += u"%%1"_s.arg(uint(static_cast<unsigned char>(byte)), 2, 16, QChar(u'0')).toUpper();
    }
    return part;
}

bool isBaseIri(const QString &text)
{
    static const QRegularExpression base(u"^[A-Za-z][A-Za-z0-9+.-]*:[^\\x{0}-\\x{20}\\x{7F}-\\x{9F}<>\"{}|^`\\\\]*$"_s);
    return base.match(text).hasMatch();
}

bool isLanguageTag(const QString &text)
{
    static const QRegularExpression tag(u"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"_s);
    return tag.match(text).hasMatch();
}

} // namespace spotter
