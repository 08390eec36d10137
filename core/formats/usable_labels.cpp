// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/usable_labels.h"

#include "core/formats/entity_list.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/relations/nyt_format.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/triples_json_reader.h"
#include "core/text/alignment.h"

#include <QJsonArray>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Pairs without a relation that a reader has put into the metadata itself.
qint64 unrelatedIn(const QJsonObject &metadata)
{
    qint64 count = 0;
    for (const QLatin1StringView key : {nytNoneKey, noRelationKey})
        if (metadata.contains(key)) count += metadata.value(key).toArray().size();
    if (!metadata.contains(entitiesKey)) return count;
    const QJsonArray entities = metadata.value(entitiesKey).toArray();
    const QJsonObject subject = pairNote(true);
    for (const QJsonValue entity : entities) count += qint64(entity[pairKey] == subject.value(pairKey));
    return count;
}

class UsableLabelsReader final : public RecordReader {
public:
    UsableLabelsReader(std::unique_ptr<RecordReader> reader, const ReadOptions &options, NoRelationNames noRelation)
        : m_reader(std::move(reader)), m_name(options.name), m_onIssue(options.onIssue), m_noRelation(noRelation)
    {
    }

    Result<std::optional<Document>> next() override
    {
        auto document = m_reader->next();
        if (document && *document) {
            ++m_record;
            takeUseless(**document);
            for (LabelledTriple &label : (*document)->triples) checkScore(label.score);
            if (m_noRelation != NoRelationNames::None) {
                m_unrelated += unrelatedIn((*document)->metadata);
                takeUnrelated(**document);
            }
        }
        return document;
    }
    [[nodiscard]] bool canContinue() const override { return m_reader->canContinue(); }
    [[nodiscard]] Schema schema() const override { return m_reader->schema(); }
    [[nodiscard]] ReadCounts counts() const override
    {
        ReadCounts counts = m_reader->counts();
        counts.triples -= m_unusable + m_unrelatedLabels;
        counts.unaligned -= m_unusableUnaligned;
        counts.unrelated += m_unrelated;
        counts.unusable += m_unusable;
        counts.ignoredKeys += m_scores;
        return counts;
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_reader->positionBytes(); }
    [[nodiscard]] QString encodingName() const override { return m_reader->encodingName(); }
    [[nodiscard]] QStringList headings() const override { return m_reader->headings(); }

private:
    /// Takes out the labels that say nothing. What they call an entity stays one.
    void takeUseless(Document &document)
    {
        std::vector<Entity> entities;
        std::erase_if(document.triples, [&](const LabelledTriple &label) {
            if (!isUseless(label.triple)) return false;
            for (const Mention *mention : {&label.triple.subject, &label.triple.object})
                if (mention->span.isValid() && !mention->type.isEmpty())
                    entities.push_back({mention->span, mention->type, {}});
            return true;
        });
        std::erase_if(entities, [&](const Entity &entity) {
            return std::ranges::any_of(document.triples, [&](const LabelledTriple &label) {
                const auto is = [&](const Mention &end) { return end.span == entity.span && end.type == entity.type; };
                return is(label.triple.subject) || is(label.triple.object);
            });
        });
        if (entities.empty()) return;
        std::vector<Entity> listed = listedEntities(document.metadata, CodePointMap(document.text));
        listed.insert(listed.end(), entities.begin(), entities.end());
        keepEntities(document, std::move(listed));
    }

    bool isUseless(const Triple &triple)
    {
        if (isUsable(triple)) return false;
        ++m_unusable;
        m_unusableUnaligned += !triple.isAligned();
        if (m_onIssue) m_onIssue({ReadIssue::Kind::Unusable, 0, 0, sentence(triple)});
        return true;
    }

    /// A score is a probability here; what other tools count in per cent or as a logarithm would be the surest of all.
    void checkScore(std::optional<double> &score)
    {
        if (!score || (*score >= 0 && *score <= 1)) return;
        ++m_scores;
        if (m_onIssue)
            m_onIssue({ReadIssue::Kind::Ignored, 0, 0,
                FormatMessages::tr("%1, record %2: the score %3 is not between 0 and 1 and is left out")
                    .arg(m_name, QString::number(m_record), QString::number(*score))});
        score.reset();
    }

    /// Takes the labels out whose name says that there is no relation.
    void takeUnrelated(Document &document)
    {
        std::vector<LabelledTriple> pairs;
        std::erase_if(document.triples, [&](LabelledTriple &label) {
            if (!isNoRelation(label.triple.predicate, m_noRelation)) return false;
            pairs.push_back(std::move(label));
            return true;
        });
        if (pairs.empty()) return;
        m_unrelated += std::ssize(pairs);
        m_unrelatedLabels += std::ssize(pairs);
        // Formats with one pair a record can then write it again.
        const bool isRecord
            = pairs.size() == 1 && document.triples.empty() && !document.metadata.contains(pairRelationKey);
        if (isRecord) document.metadata.insert(pairRelationKey, pairs.front().triple.predicate);
        std::vector<Entity> entities = listedEntities(document.metadata, CodePointMap(document.text));
        for (LabelledTriple &pair : pairs) {
            m_unusableUnaligned += !pair.triple.isAligned();
            if (!pair.triple.isAligned()) (void)align(document.text, pair.triple);
            for (const Mention *mention : {&pair.triple.subject, &pair.triple.object}) {
                if (!mention->span.isValid()) continue;
                entities.push_back({mention->span, mention->type,
                    isRecord ? pairNote(mention == &pair.triple.subject) : QJsonObject()});
            }
        }
        keepEntities(document, std::move(entities));
    }

    [[nodiscard]] QString sentence(const Triple &triple) const
    {
        if (triple.predicate.isEmpty()) {
            return FormatMessages::tr("%1, record %2: the label from \"%3\" to \"%4\" has no predicate and is left out")
                .arg(m_name, QString::number(m_record), quotedBegin(triple.subject.text),
                    quotedBegin(triple.object.text));
        }
        return triple.subject.text.isEmpty()
            ? FormatMessages::tr("%1, record %2: a label \"%3\" has no subject and is left out")
                  .arg(m_name, QString::number(m_record), quotedBegin(triple.predicate))
            : FormatMessages::tr("%1, record %2: a label \"%3\" has no object and is left out")
                  .arg(m_name, QString::number(m_record), quotedBegin(triple.predicate));
    }

    std::unique_ptr<RecordReader> m_reader;
    QString m_name;
    std::function<void(const ReadIssue &)> m_onIssue;
    qint64 m_record = 0;
    qint64 m_unusable = 0;
    qint64 m_unusableUnaligned = 0;
    qint64 m_scores = 0; ///< left out
    NoRelationNames m_noRelation;
    qint64 m_unrelated = 0;
    qint64 m_unrelatedLabels = 0; ///< of these, that the reader has counted as triples
};

} // namespace

bool isUsable(const Triple &triple)
{
    return !triple.predicate.isEmpty() && !triple.subject.text.isEmpty() && !triple.object.text.isEmpty();
}

std::unique_ptr<RecordReader> withUsableLabels(
    std::unique_ptr<RecordReader> reader, const ReadOptions &options, NoRelationNames noRelation)
{
    return std::make_unique<UsableLabelsReader>(std::move(reader), options, noRelation);
}

} // namespace spotter
