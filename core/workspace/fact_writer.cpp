// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/fact_writer.h"

#include "core/formats/json/json_writer.h"
#include "core/formats/rdf/rdf_terms.h"
#include "core/formats/rdf/rdf_vocabulary.h"
#include "core/formats/text/csv_cells.h"
#include "core/formats/text/csv_rows.h"
#include "core/workspace/messages.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace spotter {
namespace {

QString number(double value) { return QString::number(value, 'f', 3); }

/// One row a fact; with evidence, one row a label.
class FactCsvWriter final : public FactWriter {
public:
    using FactWriter::FactWriter;

    Result<void> begin() override
    {
        QByteArray header = "subject,predicate,object,subject_type,object_type,subject_identifier,object_identifier,"
                            "sentences,sureness,state,contradicted";
        if (request().evidence) header += ",document,label,label_state,negated,score,source,sentence";
        return sink().write(header + '\n');
    }

    Result<bool> write(const Fact &fact, const std::vector<FactEvidence> &evidence) override
    {
        QByteArray row;
        for (const QString &cell : {fact.subject.name, fact.predicate, fact.object.name, fact.subject.type,
                 fact.object.type, fact.subject.identifier, fact.object.identifier, QString::number(fact.sentences),
                 number(fact.sureness), factStateName(fact.state), fact.isContradicted ? u"true"_s : QString()})
            add(row, cell);
        if (!request().evidence) return put(row + '\n');
        QByteArray rows;
        for (const FactEvidence &one : evidence) {
            QByteArray whole = row;
            for (const QString &cell : {QString::number(one.document.value), QString::number(one.label.value),
                     reviewStateName(one.state), one.isNegated ? u"true"_s : QString(),
                     one.score ? number(*one.score) : QString(), one.source, one.sentence})
                add(whole, cell);
            rows += whole + '\n';
        }
        return put(rows);
    }

private:
    void add(QByteArray &row, QString cell) const
    {
        if (!row.isEmpty()) row += ',';
        if (request().safeCells && looksLikeFormula(cell)) cell.prepend(u'\'');
        const QByteArray bytes = factUtf8(cell);
        if (bytes.isEmpty() && row.isEmpty()) row += "\"\"";
        appendCsvCell(row, bytes, ',');
    }
};

class FactJsonWriter final : public FactWriter {
public:
    using FactWriter::FactWriter;

    Result<bool> write(const Fact &fact, const std::vector<FactEvidence> &evidence) override
    {
        JsonWriter json;
        json.beginObject();
        writePart(json, u"subject", fact.subject);
        json.field(u"predicate", fact.predicate);
        writePart(json, u"object", fact.object);
        json.key(u"sentences");
        json.integer(fact.sentences);
        json.key(u"sureness");
        json.number(number(fact.sureness).toDouble());
        json.field(u"state", factStateName(fact.state));
        json.key(u"contradicted");
        json.value(fact.isContradicted);
        if (request().evidence) writeEvidence(json, evidence);
        json.endObject();
        json.lineFeed();
        return put(json.bytes());
    }

private:
    static void writePart(JsonWriter &json, QStringView key, const FactPart &part)
    {
        json.key(key);
        json.beginObject();
        json.field(u"id", nodeName(part));
        json.field(u"name", part.name);
        if (!part.type.isEmpty()) json.field(u"type", part.type);
        if (!part.identifier.isEmpty()) json.field(u"identifier", part.identifier);
        if (part.isValue) {
            json.key(u"value");
            json.value(true);
        }
        json.endObject();
    }
    static void writeEvidence(JsonWriter &json, const std::vector<FactEvidence> &evidence)
    {
        json.key(u"evidence");
        json.beginArray();
        for (const FactEvidence &one : evidence) {
            json.beginObject();
            json.key(u"document");
            json.integer(one.document.value);
            json.key(u"label");
            json.integer(one.label.value);
            json.field(u"state", reviewStateName(one.state));
            if (one.isNegated) {
                json.key(u"negated");
                json.value(true);
            }
            if (one.score) {
                json.key(u"score");
                json.number(*one.score);
            }
            json.field(u"source", one.source);
            json.field(u"sentence", one.sentence);
            json.endObject();
        }
        json.endArray();
    }
};

/// Each thing has one IRI. With evidence, a fact is a statement that was derived from labels, these from documents.
class FactRdfWriter final : public FactWriter {
public:
    FactRdfWriter(QIODevice *device, const FactExportRequest &request, RdfSyntax syntax)
        : FactWriter(device, request), m_syntax(syntax),
          m_base(request.baseIri.isEmpty() ? QString(defaultBaseIri) : request.baseIri)
    {
    }

    Result<void> begin() override
    {
        if (isBaseIri(m_base)) return sink().write(rdfBegin(m_syntax));
        return failure(ErrorCode::Content,
            WorkspaceMessages::tr(
                "\"%1\" is not the beginning of an IRI; expected something like https://example.org/facts/")
                .arg(m_base));
    }

    Result<bool> write(const Fact &fact, const std::vector<FactEvidence> &evidence) override
    {
        QByteArray bytes = described(fact.subject) + describedPredicate(fact.predicate);
        if (!fact.object.isValue) bytes += described(fact.object);
        const QString subject = iriOf(fact.subject);
        const QString predicate = predicateIri(fact.predicate);
        // What is rejected is not stated.
        if (fact.state != FactState::Rejected) bytes += put({subject, {{predicate, termOf(fact.object)}}});
        if (request().evidence) bytes += statement(fact, subject, predicate, evidence);
        return FactWriter::put(bytes);
    }

    Result<void> finish() override
    {
        if (auto done = sink().write(rdfEnd(m_syntax, m_isFirst)); !done) return done;
        return FactWriter::finish();
    }

private:
    QByteArray put(const RdfDescription &description)
    {
        QByteArray bytes = rdfDescription(m_syntax, description, m_isFirst);
        m_isFirst = false;
        return bytes;
    }
    static RdfTerm iri(const QString &value) { return {value, true}; }
    QString iriOf(const FactPart &part) const
    {
        if (part.id < 0) return m_base + u"entity/"_s + QString::number(-part.id);
        return m_base + u"entity/"_s + iriPart(part.type) + u'/' + iriPart(part.name);
    }
    QString predicateIri(const QString &name) const { return m_base + u"predicate/"_s + iriPart(name); }

    RdfTerm termOf(const FactPart &part) const
    {
        if (!part.isValue) return iri(iriOf(part));
        static const QList<std::pair<QRegularExpression, QString>> types{
            {QRegularExpression(u"^-?\\d{4}-\\d\\d-\\d\\d$"_s), u"date"_s},
            {QRegularExpression(u"^-?\\d{4}-\\d\\d$"_s), u"gYearMonth"_s},
        };
        const auto typed
            = [&](const QString &name) { return RdfTerm{part.name, false, {}, QString(rdf::xsdNamespace) + name}; };
        for (const auto &[pattern, name] : types)
            if (pattern.match(part.name).hasMatch()) return typed(name);
        // A value's kind is known to the corpus only; four digits alone are read as a year, as they are there.
        static const QRegularExpression year(u"^-?\\d{4}$"_s);
        static const QRegularExpression decimal(u"^[-+]?\\d+(\\.\\d+)?$"_s);
        if (year.match(part.name).hasMatch()) return typed(u"gYear"_s);
        if (decimal.match(part.name).hasMatch()) return typed(u"decimal"_s);
        return {part.name};
    }

    QByteArray described(const FactPart &part)
    {
        if (m_described.contains(part.id)) return {};
        m_described.insert(part.id);
        RdfDescription about{iriOf(part), {{rdf::label, {part.name}}}};
        if (!part.type.isEmpty())
            about.properties.emplace_back(rdf::type, iri(m_base + u"type/"_s + iriPart(part.type)));
        if (isItem(part.identifier)) {
            about.properties.emplace_back(
                u"http://www.w3.org/2002/07/owl#sameAs"_s, iri(u"http://www.wikidata.org/entity/"_s + part.identifier));
        } else if (!part.identifier.isEmpty()) {
            about.properties.emplace_back(QString(rdf::dctermsNamespace) + u"identifier"_s, RdfTerm{part.identifier});
        }
        return put(about);
    }
    QByteArray describedPredicate(const QString &name)
    {
        if (m_predicates.contains(name)) return {};
        m_predicates.insert(name);
        return put({predicateIri(name), {{rdf::type, iri(QString(rdf::property))}, {rdf::label, {name}}}});
    }

    QByteArray statement(
        const Fact &fact, const QString &subject, const QString &predicate, const std::vector<FactEvidence> &evidence)
    {
        RdfDescription about{m_base + u"fact/"_s + QString::number(fact.id),
            {{rdf::type, iri(QString(rdf::statement))}, {rdf::type, iri(QString(rdf::provEntity))},
                {rdf::subject, iri(subject)}, {rdf::predicate, iri(predicate)}, {rdf::object, termOf(fact.object)},
                {m_base + u"sureness"_s, {number(fact.sureness), false, {}, QString(rdf::number)}},
                {m_base + u"state"_s, {factStateName(fact.state)}}}};
        QByteArray bytes;
        for (const FactEvidence &one : evidence) {
            const QString document = m_base + u"document/"_s + QString::number(one.document.value);
            const QString label = m_base + u"label/"_s + QString::number(one.label.value);
            about.properties.emplace_back(rdf::provDerived, iri(label));
            RdfDescription said{label,
                {{rdf::type, iri(QString(rdf::provEntity))}, {rdf::provDerived, iri(document)},
                    {m_base + u"state"_s, {reviewStateName(one.state)}}}};
            if (!one.sentence.isEmpty())
                said.properties.emplace_back(QString(rdf::provNamespace) + u"value"_s, RdfTerm{one.sentence});
            if (one.isNegated)
                said.properties.emplace_back(
                    m_base + u"negated"_s, RdfTerm{u"true"_s, false, {}, QString(rdf::boolean)});
            bytes += put(said);
            if (m_documents.contains(one.document.value)) continue;
            m_documents.insert(one.document.value);
            RdfDescription source{document, {{rdf::type, iri(QString(rdf::provEntity))}}};
            if (!one.source.isEmpty()) source.properties.emplace_back(rdf::source, RdfTerm{one.source});
            bytes += put(source);
        }
        return put(about) + bytes;
    }

    RdfSyntax m_syntax;
    QString m_base;
    bool m_isFirst = true;
    QSet<qint64> m_described;
    QSet<qint64> m_documents;
    QSet<QString> m_predicates;
};

/// Version 1: ITEM, PROPERTY and value, separated by tabs, a statement a line.
class QuickStatementsWriter final : public FactWriter {
public:
    using FactWriter::FactWriter;

    Result<bool> write(const Fact &fact, const std::vector<FactEvidence> &) override
    {
        const QString property = request().properties.value(fact.predicate);
        const QString value = valueOf(fact.object);
        if (!isItem(fact.subject.identifier) || property.isEmpty() || value.isEmpty()
            || fact.state == FactState::Rejected)
            return false;
        return put((fact.subject.identifier + u'\t' + property + u'\t' + value + u'\n').toUtf8());
    }

private:
    static QString valueOf(const FactPart &part)
    {
        if (!part.isValue) return isItem(part.identifier) ? part.identifier : QString();
        static const QRegularExpression date(u"^(-?)(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?$"_s);
        static const QRegularExpression amount(u"^[-+]?\\d+(\\.\\d+)?$"_s);
        if (const auto found = date.match(part.name); found.hasMatch()) {
            const auto component
                = [&](int group) { return found.captured(group).isEmpty() ? u"00"_s : found.captured(group); };
            // ISO 8601 has a year 0, which is 1 BC; Wikidata counts years BC as people do.
            const bool isBc = !found.captured(1).isEmpty() || found.captured(2) == "0000"_L1;
            const QString year
                = isBc ? u"%1"_s.arg(found.captured(2).toInt() + 1, 4, 10, QChar(u'0')) : found.captured(2);
            const int precision = !found.captured(4).isEmpty() ? 11 : !found.captured(3).isEmpty() ? 10 : 9;
            return u"%1%2-%3-%4T00:00:00Z/%5"_s.arg(
                isBc ? u"-"_s : u"+"_s, year, component(3), component(4), QString::number(precision));
        }
        return amount.match(part.name).hasMatch() ? part.name : QString();
    }
};

} // namespace

FactWriter::FactWriter(QIODevice *device, FactExportRequest request)
    : m_sink(device, request.name), m_request(std::move(request))
{
}

QByteArray factUtf8(const QString &text) { return text.toUtf8(); }

bool isItem(const QString &identifier)
{
    static const QRegularExpression item(u"^Q[1-9]\\d*$"_s);
    return item.match(identifier).hasMatch();
}

QString nodeName(const FactPart &part)
{
    return part.id < 0 ? u'e' + QString::number(-part.id) : u'n' + QString::number(part.id);
}

QStringList factFormats()
{
    return {
        u"csv"_s, u"jsonl"_s, u"rdf"_s, u"ntriples"_s, u"neo4j-csv"_s, u"cypher"_s, u"graphml"_s, u"quickstatements"_s};
}

Result<std::unique_ptr<FactWriter>> makeFactWriter(QIODevice *device, const FactExportRequest &request)
{
    if (request.format == "csv"_L1) return std::make_unique<FactCsvWriter>(device, request);
    if (request.format == "jsonl"_L1) return std::make_unique<FactJsonWriter>(device, request);
    if (request.format == "rdf"_L1) return std::make_unique<FactRdfWriter>(device, request, RdfSyntax::Turtle);
    if (request.format == "ntriples"_L1) return std::make_unique<FactRdfWriter>(device, request, RdfSyntax::NTriples);
    if (request.format == "quickstatements"_L1) return std::make_unique<QuickStatementsWriter>(device, request);
    if (auto graph = makeFactGraphWriter(device, request)) return graph;
    return failure(ErrorCode::Unsupported,
        WorkspaceMessages::tr("Facts cannot be written as \"%1\"; choose one of %2")
            .arg(request.format, factFormats().join(u", "_s)));
}

} // namespace spotter
