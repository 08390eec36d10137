// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/rdf/rdf_format.h"

#include "core/formats/document_writer.h"
#include "core/formats/json/seen_keys.h"
#include "core/formats/messages.h"
#include "core/formats/rdf/rdf_terms.h"
#include "core/formats/rdf/rdf_vocabulary.h"
#include "core/text/code_points.h"

#include <cmath>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class RdfWriter final : public DocumentWriter {
public:
    RdfWriter(QIODevice *device, const WriteOptions &options, RdfSyntax syntax)
        : DocumentWriter(device, options,
              {.source = options.provenance,
                  .text = false,
                  .places = options.provenance,
                  .types = true,
                  .qualifiers = options.provenance,
                  .negations = true,
                  .uncertainty = options.provenance,
                  .notes = options.provenance,
                  .labelFields = options.provenance,
                  .noRelation = NoRelationNames::None}),
          m_syntax(syntax), m_base(options.baseIri.isEmpty() ? QString(defaultBaseIri) : options.baseIri)
    {
    }

    Result<void> begin() override
    {
        if (!isBaseIri(m_base)) {
            return failure(ErrorCode::Content,
                FormatMessages::tr(
                    "\"%1\" is not the beginning of an IRI; expected something like https://example.org/facts/")
                    .arg(m_base));
        }
        if (!options().textLanguage.isEmpty() && !isLanguageTag(options().textLanguage)) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("\"%1\" is not a language tag; expected something like zh or en-GB")
                    .arg(options().textLanguage));
        }
        return sink().write(rdfBegin(m_syntax));
    }

    Result<void> finish() override
    {
        if (const auto done = sink().write(rdfEnd(m_syntax, m_isFirst)); !done) return done;
        return DocumentWriter::finish();
    }

protected:
    Result<void> writeDocument(const Document &document) override
    {
        lossCounter().addUnwrittenText();
        const CodePointMap map(document.text);
        const QString documentIri = m_base + "document/"_L1 + QString::number(number());
        if (options().provenance) {
            RdfDescription about{documentIri, {{rdf::type, iri(rdf::provEntity)}}};
            if (!document.source.isEmpty()) about.properties.emplace_back(rdf::source, literal(document.source));
            if (const auto done = put(about); !done) return done;
        }
        qint64 statement = 0;
        for (const LabelledTriple &label : document.triples) {
            ++statement;
            if (!DocumentWriter::isWritten(label)) continue;
            // Rejected and negated labels are described, not stated.
            if (const auto done = writeTriple(label.triple, label.isFact()); !done) return done;
            const QString name = documentIri + "/statement/"_L1 + QString::number(statement);
            if (label.assertion.negated && label.state != ReviewState::Rejected) {
                if (const auto done = writeNegation(name + "/negation"_L1, label.triple); !done) return done;
            }
            if (!options().provenance) continue;
            if (const auto done = writeProvenance(name, documentIri, label, map); !done) return done;
        }
        return {};
    }

private:
    static RdfTerm iri(const QString &value) { return {value, true}; }

    /// A text of a document, with its language. Characters that RDF cannot represent become U+FFFD.
    RdfTerm literal(const QString &text) { return {clean(text), false, options().textLanguage}; }

    QString clean(QString text)
    {
        qint64 replaced = 0;
        qint64 halves = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t unit = text[i].unicode();
            const bool pair = QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            if (pair) {
                ++i;
            } else if (QChar::isSurrogate(unit)) {
                text[i] = QChar::ReplacementCharacter;
                ++halves;
            } else if (unit == 0 || unit >= 0xFFFE) {
                text[i] = QChar::ReplacementCharacter;
                ++replaced;
            }
        }
        lossCounter().add(LossKind::Character, replaced);
        lossCounter().add(LossKind::Surrogate, halves);
        return text;
    }

    [[nodiscard]] QString typeIri(const QString &type) const { return m_base + "type/"_L1 + iriPart(type); }

    [[nodiscard]] QString nodeIri(const Mention &mention) const
    {
        QString made = m_base + "entity/"_L1;
        if (!mention.type.isEmpty()) made += iriPart(mention.type) + u'/';
        return made + iriPart(mention.text);
    }

    RdfTerm objectTerm(const Mention &mention)
    {
        if (options().literalTypes.contains(mention.type) && !mention.type.isEmpty()) return literal(mention.text);
        return iri(nodeIri(mention));
    }

    Result<void> put(const RdfDescription &description)
    {
        const QByteArray bytes = rdfDescription(m_syntax, description, m_isFirst);
        m_isFirst = false;
        return sink().write(bytes);
    }

    /// Writes the label and the type of a resource, once.
    Result<void> describe(const QString &subject, const QString &name, const QString &kind)
    {
        if (!m_described.add(subject).isNew) return {};
        RdfDescription about{subject, {{rdf::label, literal(name)}}};
        if (!kind.isEmpty()) about.properties.insert(about.properties.begin(), {rdf::type, iri(kind)});
        return put(about);
    }

    Result<void> describeNode(const Mention &mention)
    {
        if (mention.type.isEmpty()) return describe(nodeIri(mention), mention.text, {});
        if (const auto done = describe(typeIri(mention.type), mention.type, rdf::rdfsClass); !done) return done;
        return describe(nodeIri(mention), mention.text, typeIri(mention.type));
    }

    [[nodiscard]] QString predicateIri(const QString &name) const { return m_base + "predicate/"_L1 + iriPart(name); }

    Result<void> writeTriple(const Triple &triple, bool isFact)
    {
        const QString predicate = predicateIri(triple.predicate);
        const RdfTerm object = objectTerm(triple.object);
        if (const auto done = describe(predicate, triple.predicate, rdf::property); !done) return done;
        if (const auto done = describeNode(triple.subject); !done) return done;
        if (object.isIri) {
            if (const auto done = describeNode(triple.object); !done) return done;
        }
        if (!isFact) return {};
        return put({nodeIri(triple.subject), {{predicate, object}}});
    }

    Result<void> writeNegation(const QString &name, const Triple &triple)
    {
        const RdfTerm object = objectTerm(triple.object);
        return put({name,
            {{rdf::type, iri(rdf::negativeAssertion)}, {rdf::negatedSubject, iri(nodeIri(triple.subject))},
                {rdf::negatedProperty, iri(predicateIri(triple.predicate))},
                {object.isIri ? rdf::negatedObject : rdf::negatedValue, object}}});
    }

    Result<void> writeProvenance(
        const QString &name, const QString &document, const LabelledTriple &label, const CodePointMap &map)
    {
        const Triple &triple = label.triple;
        const QString agent = m_base + "agent/"_L1 + originName(label.origin);
        const QString kind = label.origin == Origin::Human ? rdf::provPerson
            : label.origin == Origin::ModelAccepted        ? rdf::provSoftware
                                                           : rdf::provAgent;
        if (const auto done = describe(agent, originName(label.origin), kind); !done) return done;
        RdfDescription about{name,
            {{rdf::type, iri(rdf::statement)}, {rdf::type, iri(rdf::provEntity)},
                {rdf::subject, iri(nodeIri(triple.subject))}, {rdf::predicate, iri(predicateIri(triple.predicate))},
                {rdf::object, objectTerm(triple.object)}, {rdf::provDerived, iri(document)},
                {rdf::provAttributed, iri(agent)},
                {term("state"_L1), iri(term("state/"_L1) + reviewStateName(label.state))}}};
        addPlace(about, "subject"_L1, triple.subject.span, map);
        addPlace(about, "object"_L1, triple.object.span, map);
        if (label.score && std::isfinite(*label.score))
            about.properties.emplace_back(term("score"_L1),
                RdfTerm{QString::number(*label.score, 'g', QLocale::FloatingPointShortest), false, {}, rdf::number});
        else if (label.score)
            lossCounter().add(LossKind::Score);
        addAssertion(about, label.assertion);
        for (const Qualifier &qualifier : triple.qualifiers) {
            lossCounter().add(LossKind::QualifierPlace, qint64(qualifier.value.span.isValid()));
            const RdfTerm value = objectTerm(qualifier.value);
            about.properties.emplace_back(m_base + "slot/"_L1 + iriPart(qualifier.slot), value);
            if (!value.isIri) continue;
            if (const auto done = describeNode(qualifier.value); !done) return done;
        }
        return put(about);
    }

    [[nodiscard]] QString term(QLatin1StringView name) const { return m_base + "term/"_L1 + name; }

    void addAssertion(RdfDescription &about, const Assertion &assertion)
    {
        const RdfTerm yes{u"true"_s, false, {}, rdf::boolean};
        if (assertion.negated) about.properties.emplace_back(term("negated"_L1), yes);
        if (assertion.uncertain) about.properties.emplace_back(term("uncertain"_L1), yes);
        if (!assertion.note.isEmpty())
            about.properties.emplace_back(rdf::comment, RdfTerm{clean(assertion.note), false, {}});
    }

    void addPlace(RdfDescription &about, QLatin1StringView role, Span span, const CodePointMap &map) const
    {
        if (!span.isValid()) return;
        const auto add = [&](QLatin1StringView edge, qsizetype offset) {
            about.properties.emplace_back(
                term(role) + edge, RdfTerm{QString::number(map.toCodePoint(offset)), false, {}, rdf::integer});
        };
        add("Start"_L1, span.beginUtf16);
        add("End"_L1, span.endUtf16);
    }

    RdfSyntax m_syntax;
    QString m_base;
    SeenKeys m_described;
    bool m_isFirst = true;
};

template <RdfSyntax syntax>
std::unique_ptr<RecordWriter> makeRdfWriter(QIODevice *device, const WriteOptions &options)
{
    return std::make_unique<RdfWriter>(device, options, syntax);
}

} // namespace

Format nTriplesFormat()
{
    return {{u"ntriples"_s, FormatMessages::tr("RDF, N-Triples"), {u"nt"_s}, false, true}, sniffNothing, nullptr,
        makeRdfWriter<RdfSyntax::NTriples>};
}

Format turtleFormat()
{
    return {{u"turtle"_s, FormatMessages::tr("RDF, Turtle"), {u"ttl"_s}, false, true}, sniffNothing, nullptr,
        makeRdfWriter<RdfSyntax::Turtle>};
}

Format jsonLdFormat()
{
    return {{u"jsonld"_s, FormatMessages::tr("RDF, JSON-LD"), {u"jsonld"_s}, false, true}, sniffNothing, nullptr,
        makeRdfWriter<RdfSyntax::JsonLd>};
}

} // namespace spotter
