// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_writer.h"

#include "core/formats/archives/zip_writer.h"
#include "core/formats/brat/brat_document.h"
#include "core/formats/brat/brat_schema.h"
#include "core/formats/document_writer.h"
#include "core/formats/entity_list.h"
#include "core/formats/json/member_names.h"
#include "core/text/code_points.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

using Fragments = std::vector<std::pair<qsizetype, qsizetype>>;

/// The .ann file of one document.
class AnnotationFile {
public:
    AnnotationFile(const Document &document, LossCounter &losses)
        : m_text(document.text), m_map(document.text), m_losses(losses)
    {
        takeKept(document.metadata.value(bratMetadataKey));
        for (std::size_t i = m_relations.size(); i-- > 0;) {
            const BratLine &line = m_relations[i].line;
            m_relationsByKey[relationKey(line.type, canonical(line.references[0]), canonical(line.references[1]))]
                .push_back(i);
        }
    }

    void addTriple(const Triple &triple, const Assertion &assertion)
    {
        const QString subject = idOf(triple.subject);
        const QString object = subject.isEmpty() ? QString() : idOf(triple.object);
        if (object.isEmpty()) return m_losses.add(LossKind::Unplaced);
        m_losses.add(LossKind::Place, qint64(isCut(triple.subject) || isCut(triple.object)));
        const QString predicate = bratEncoded(triple.predicate);
        std::vector<std::size_t> &known = m_relationsByKey[relationKey(predicate, subject, object)];
        if (known.empty()) {
            const QString id = newId(u'R');
            m_relationLines.append(u"%1\t%2 Arg1:%3 Arg2:%4"_s.arg(id, predicate, subject, object));
            return addAssertion(id, assertion);
        }
        Kept &kept = m_relations[known.back()];
        known.pop_back();
        kept.isUsed = true;
        m_relationLines.append(kept.raw);
        addAssertion(kept.line.id, assertion);
    }

    /// The entities that are in no triple.
    void addEntities(const Document &document, Schema &schema)
    {
        m_listsEntities = document.metadata.contains(entitiesKey);
        for (const Entity &entity : keptEntities(document, m_map, m_losses)) {
            m_losses.add(LossKind::Metadata, entity.extra.size());
            const Mention mention{
                entity.span, m_text.sliced(entity.span.beginUtf16, entity.span.length()), entity.type};
            if (idOf(mention).isEmpty())
                m_losses.add(LossKind::Entities);
            else
                schema.addEntityType(entity.type);
        }
    }

    /// Finishes the file; entities are written first.
    QString finish()
    {
        QStringList lines;
        const QSet<QString> spokenOf = references();
        for (const Kept &kept : m_entities) {
            const QString id = kept.line.id;
            const bool isListed = !m_listsEntities || m_used.contains(canonical(id)) || spokenOf.contains(id);
            if (isListed || kept.line.fragments.size() > 1) lines.append(kept.raw);
        }
        lines += m_entityLines;
        m_saysMark = beginsWithMark() && !lines.isEmpty();
        if (m_saysMark) {
            const QString first = lines.front().section(u'\t', 0, 0);
            m_remarkLines.append(newId(u'#') + u'\t' + bratOwnMark + u' ' + first + u'\t');
        }
        lines += m_relationLines;
        lines += m_remarkLines;
        QSet<QString> gone; // removed relations, and annotations that refer to them
        for (const Kept &kept : m_relations) {
            if (kept.isUsed) continue;
            gone.insert(kept.line.id);
            m_losses.add(LossKind::Metadata);
        }
        for (const Kept &kept : m_others) {
            const bool isOrphan
                = std::ranges::any_of(kept.line.references, [&](const QString &id) { return gone.contains(id); });
            if (!isOrphan) {
                lines.append(kept.raw);
                continue;
            }
            if (!kept.line.id.isEmpty()) gone.insert(kept.line.id);
            m_losses.add(LossKind::Metadata);
        }
        return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
    }

    [[nodiscard]] bool beginsWithMark() const { return m_text.startsWith(QChar(QChar::ByteOrderMark)); }
    /// Whether a note says that it does; only an entity can have one. Known after finish().
    [[nodiscard]] bool saysMark() const { return m_saysMark; }

    void declare(BratDeclarations &declarations) const
    {
        for (const Kept &kept : m_others) {
            if (kept.line.kind == BratKind::Attribute) declarations.attributes.insert(kept.line.type);
            if (kept.line.kind != BratKind::Event) continue;
            declarations.events.insert(kept.line.type);
            for (qsizetype i = 1; i < kept.line.roles.size(); ++i) {
                QString role = kept.line.roles[i];
                while (role.size() > 1 && role.back().isDigit()) role.chop(1); // Theme2 is a second Theme
                declarations.events.insert(kept.line.type + u'\t' + role);
            }
        }
    }

    void addTypes(Schema &schema) const
    {
        for (const Kept &kept : m_entities) schema.addEntityType(bratDecoded(kept.line.type));
    }

private:
    struct Kept {
        BratLine line;
        QString raw;
        bool isUsed = false;
    };

    /// The attributes and notes of a relation; a line break ends a note, so that each of its lines is one.
    void addAssertion(const QString &relation, const Assertion &assertion)
    {
        if (assertion.negated) addRemark(u'A', QString(bratNegation) + u' ' + relation);
        if (assertion.uncertain) addRemark(u'A', QString(bratSpeculation) + u' ' + relation);
        if (assertion.note.isEmpty()) return;
        QString note = assertion.note;
        for (QChar &unit : note)
            if (isBratLineBreak(unit)) unit = u'\n';
        for (const QString &line : note.split(u'\n'))
            addRemark(u'#', QString(bratNote) + u' ' + relation + u'\t' + line);
    }

    /// Corpora of older versions keep such lines in the metadata: they are not written twice.
    void addRemark(QChar letter, const QString &fields)
    {
        const bool isKept = std::ranges::any_of(
            m_others, [&](const Kept &kept) { return kept.raw.sliced(kept.raw.indexOf(u'\t') + 1) == fields; });
        if (!isKept) m_remarkLines.append(newId(letter) + u'\t' + fields);
    }

    /// The ids that other lines refer to.
    [[nodiscard]] QSet<QString> references() const
    {
        QSet<QString> ids;
        for (const auto *lines : {&m_relations, &m_others}) {
            for (const Kept &kept : *lines)
                ids.unite(QSet<QString>(kept.line.references.begin(), kept.line.references.end()));
        }
        return ids;
    }

    /// Sorts the lines kept in the metadata; invalid lines are lost.
    void takeKept(const QJsonValue &value)
    {
        if (value.isUndefined()) return;
        const QJsonArray lines = value.toObject().value(bratLinesKey).toArray();
        if (!value.isObject() || value.toObject().size() != 1) m_losses.add(LossKind::Metadata);
        std::vector<Kept> relations; // may be of events, which come later
        for (const QJsonValue item : lines) {
            const QString raw = item.toString();
            auto parsed = raw.isEmpty() || raw.contains(u'\n') ? std::unexpected(BratFault{}) : parseBratLine(raw);
            if (!parsed || m_ids.contains(parsed->id) || !fits(*parsed)) {
                m_losses.add(LossKind::Metadata);
                continue;
            }
            if (!parsed->id.isEmpty()) m_ids.insert(parsed->id);
            Kept kept{std::move(*parsed), raw};
            if (kept.line.kind == BratKind::Entity) {
                const QString key = keyOf(kept.line.type, kept.line.fragments);
                if (!m_idsByKey.contains(key)) m_idsByKey.insert(key, kept.line.id);
                m_canonical.insert(kept.line.id, m_idsByKey.value(key));
                if (kept.line.fragments.size() > 1)
                    m_pieces.insert(kept.line.type + u' ' + kept.line.text, kept.line.id);
                m_entities.push_back(std::move(kept));
            } else if (kept.line.kind == BratKind::Relation) {
                relations.push_back(std::move(kept));
            } else {
                if (kept.line.kind == BratKind::Event) m_triggers.insert(kept.line.id, kept.line.references.value(0));
                m_others.push_back(std::move(kept));
            }
        }
        for (Kept &kept : relations) (isOfMentions(kept.line) ? m_relations : m_others).push_back(std::move(kept));
    }

    /// Whether an entity still matches the text.
    [[nodiscard]] bool fits(const BratLine &line) const
    {
        return std::ranges::all_of(line.fragments, [this](const auto &fragment) {
            return m_map.spanFromCodePoints(fragment.first, fragment.second).isValid();
        });
    }

    /// Whether a relation connects entities or events, so that it is a triple in a document.
    [[nodiscard]] bool isOfMentions(const BratLine &line) const
    {
        return !canonical(line.references[0]).isEmpty() && !canonical(line.references[1]).isEmpty();
    }

    static QString relationKey(const QString &type, const QString &subject, const QString &object)
    {
        return type + u' ' + subject + u' ' + object;
    }

    /// The id of the entity that mentions something; empty if there is none.
    [[nodiscard]] QString canonical(const QString &id) const { return m_canonical.value(m_triggers.value(id, id)); }

    static QString keyOf(const QString &type, const Fragments &fragments)
    {
        return type + u' ' + bratFragments(fragments);
    }

    QString newId(QChar letter)
    {
        qint64 &number = m_lastIds[letter];
        QString id;
        do id = letter + QString::number(++number);
        while (m_ids.contains(id));
        return id;
    }

    /// Whether a span begins or ends with a line break, which fragments cannot represent.
    [[nodiscard]] bool isCut(const Mention &mention) const
    {
        const Span span = mention.span;
        return span.isValid()
            && (isBratLineBreak(m_text[span.beginUtf16]) || isBratLineBreak(m_text[span.endUtf16 - 1]));
    }

    /// The id of a mention's entity, created if it is new; empty if brat cannot represent it.
    QString idOf(const Mention &mention)
    {
        const QString type = bratEncoded(mention.type);
        if (!mention.span.isValid()) return m_pieces.value(type + u' ' + mention.text);
        Fragments fragments;
        QStringList texts;
        for (const Span piece : bratPieces(m_text, mention.span)) {
            fragments.emplace_back(m_map.toCodePoint(piece.beginUtf16), m_map.toCodePoint(piece.endUtf16));
            texts.append(m_text.sliced(piece.beginUtf16, piece.length()));
        }
        if (fragments.empty()) return {};
        const QString key = keyOf(type, fragments);
        if (const auto known = m_idsByKey.constFind(key); known != m_idsByKey.constEnd()) {
            m_used.insert(*known);
            return *known;
        }
        const QString id = newId(u'T');
        m_idsByKey.insert(key, id);
        m_entityLines.append(id + u'\t' + key + u'\t' + texts.join(u' '));
        return id;
    }

    const QString &m_text;
    CodePointMap m_map;
    LossCounter &m_losses;
    std::vector<Kept> m_entities;
    std::vector<Kept> m_relations; ///< between entities or events, until their triple is written
    QHash<QString, std::vector<std::size_t>> m_relationsByKey; ///< not yet used; the first one is last
    std::vector<Kept> m_others;
    QSet<QString> m_ids;
    QSet<QString> m_used; ///< by triples and listed entities
    bool m_saysMark = false;
    bool m_listsEntities = false; ///< false for corpora of older versions
    QHash<QString, QString> m_idsByKey; ///< by type and fragments
    QHash<QString, QString> m_canonical; ///< of duplicate entities
    QHash<QString, QString> m_triggers; ///< of events
    QHash<QString, QString> m_pieces; ///< ids of entities in several fragments, by type and text
    QStringList m_entityLines;
    QStringList m_relationLines;
    QStringList m_remarkLines; ///< of relations
    QHash<QChar, qint64> m_lastIds; ///< by their letter
};

class BratWriter final : public DocumentWriter {
public:
    BratWriter(QIODevice *device, const WriteOptions &options)
        : DocumentWriter(device, options,
              {.metadata = true,
                  .places = true,
                  .types = true,
                  .negations = true,
                  .uncertainty = true,
                  .notes = true,
                  .noRelation = NoRelationNames::Certain}),
          m_archive(sink(), options.name), m_schema(options.schema)
    {
    }

    Result<void> finish() override
    {
        if (const auto done = m_archive.add(u"annotation.conf"_s, bratSchema(m_schema, m_declarations)); !done)
            return done;
        if (const auto done = m_archive.finish(); !done) return done;
        return DocumentWriter::finish();
    }

protected:
    Result<void> writeDocument(const Document &document) override
    {
        const bool keeps = document.metadata.contains(bratMetadataKey);
        const bool lists = document.metadata.contains(entitiesKey);
        lossCounter().add(LossKind::Metadata, document.metadata.size() - qint64(keeps) - qint64(lists));
        AnnotationFile file(document, lossCounter());
        for (const LabelledTriple &label : document.triples) {
            if (!isWritten(label)) continue;
            const Triple &triple = label.triple;
            m_schema.addPredicate(triple.predicate, {triple.subject.type, triple.object.type});
            file.addTriple(triple, label.assertion);
            if (label.assertion.negated) m_declarations.attributes.insert(bratNegation);
            if (label.assertion.uncertain) m_declarations.attributes.insert(bratSpeculation);
        }
        file.addEntities(document, m_schema);
        file.declare(m_declarations);
        file.addTypes(m_schema);
        const QString stem = memberStem(number(), document.source);
        const QString annotations = file.finish();
        // A reader takes the first mark for that of the file, not for the text's own, unless a note says so: the
        // offsets of brat count each mark, so that a second one would shift them.
        const bool isRepeated = file.beginsWithMark() && !file.saysMark();
        const QString mark = isRepeated ? QString(QChar(QChar::ByteOrderMark)) : QString();
        if (const auto done = m_archive.add(stem + ".txt"_L1, utf8(mark + document.text)); !done) return done;
        // Lone surrogates have already been counted in the text.
        return m_archive.add(stem + ".ann"_L1, annotations.toUtf8());
    }

private:
    ZipWriter m_archive;
    Schema m_schema;
    BratDeclarations m_declarations;
};

} // namespace

std::unique_ptr<RecordWriter> makeBratWriter(QIODevice *device, const WriteOptions &options)
{
    return std::make_unique<BratWriter>(device, options);
}

} // namespace spotter
