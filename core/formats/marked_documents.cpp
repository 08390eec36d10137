// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/marked_documents.h"

#include "core/formats/entity_list.h"
#include "core/formats/json/json_records.h"
#include "core/formats/messages.h"
#include "core/formats/no_relation.h"
#include "core/formats/quoted_text.h"
#include "core/formats/relations/marked_text.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/triple_record_keys.h"
#include "core/formats/stated_direction.h"
#include "core/formats/token_layout.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Places in a marked text, in the text without the marks. Spans that hold nothing but marks become invalid.
class PlacesWithoutMarks {
public:
    explicit PlacesWithoutMarks(const TextMarks &marks) : m_marks(marks) { }

    [[nodiscard]] Span of(Span span) const
    {
        if (!span.isValid()) return span;
        const Span moved{m_marks.withoutMarks(span.beginUtf16), m_marks.withoutMarks(span.endUtf16)};
        return moved.isValid() ? moved : Span();
    }
    void move(Mention &mention) const
    {
        if (!mention.span.isValid()) return;
        mention.span = of(mention.span);
        const Span span = mention.span;
        if (span.isValid()) mention.text = m_marks.sentence.text.sliced(span.beginUtf16, span.length());
    }

private:
    const TextMarks &m_marks;
};

/// Whether a mention of a label is one of those that are marked: what it says, with or without the marks.
bool isMarked(const Mention &mention, const TextMarks &marks, std::size_t end)
{
    const Span span = marks.sentence.mentions[end];
    if (mention.span.isValid() && PlacesWithoutMarks(marks).of(mention.span) == span) return true;
    const QStringView words = QStringView(marks.sentence.text).sliced(span.beginUtf16, span.length());
    return words.compare(QStringView(mention.text).trimmed(), Qt::CaseInsensitive) == 0;
}

/// How the marks are the ends of a label.
enum class Match { None, InOrder, Exchanged };

Match matchOf(const Triple &triple, const TextMarks &marks)
{
    if (isMarked(triple.subject, marks, 0) && isMarked(triple.object, marks, 1)) return Match::InOrder;
    if (isMarked(triple.subject, marks, 1) && isMarked(triple.object, marks, 0)) return Match::Exchanged;
    return Match::None;
}

/// The field of a record that names a relation; empty: there is none.
QString fieldOfRelation(const QJsonObject &record)
{
    static constexpr std::array<QLatin1StringView, 12> names{"relation"_L1, "relation_name"_L1, "relation_type"_L1,
        "relationType"_L1, "relation_label"_L1, "rel_type"_L1, "rel"_L1, "rel_name"_L1, "predicate"_L1,
        "relationship"_L1, "label"_L1, "gold_label"_L1};
    const auto isNamed = [&record](QLatin1StringView name) {
        const QJsonValue value = record.value(name);
        return value.isObject() || !value.toString().trimmed().isEmpty();
    };
    const auto *found = std::ranges::find_if(names, isNamed);
    if (found == names.end())
        found
            = std::ranges::find_if(names, [&record](QLatin1StringView name) { return record.value(name).isDouble(); });
    return found == names.end() ? QString() : QString(*found);
}

/// Whether a text of a record, or its tokens, have marks.
bool holdsMarks(const QJsonObject &record)
{
    const auto isMarked = [](const QString &text) { return textMarks(text).kind != TextMarks::Kind::None; };
    for (const QLatin1StringView key : {"token"_L1, "tokens"_L1}) {
        QStringList words;
        const QJsonArray tokens = record.value(key).toArray();
        for (const QJsonValue token : tokens) words.append(token.toString());
        if (isMarked(words.join(u' '))) return true;
    }
    return std::ranges::any_of(tripleTextKeys, [&](QStringView key) { return isMarked(record.value(key).toString()); });
}

class UnmarkedReader final : public RecordReader {
public:
    UnmarkedReader(std::unique_ptr<RecordReader> reader, const ReadOptions &options)
        : m_reader(std::move(reader)), m_name(options.name), m_onIssue(options.onIssue), m_skipBad(options.skipBad)
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            auto document = m_reader->next();
            if (!document || !*document) return document;
            ++m_record;
            const auto read = readMarks(**document);
            if (read) return document;
            ++m_refused;
            m_refusedTriples += qint64((*document)->triples.size());
            if (!m_skipBad || !canContinue()) return std::unexpected(read.error());
            ++m_skipped;
            report(ReadIssue::Kind::Skipped, read.error().message);
        }
    }
    [[nodiscard]] bool canContinue() const override { return m_reader->canContinue(); }
    [[nodiscard]] Schema schema() const override { return m_reader->schema(); }
    [[nodiscard]] ReadCounts counts() const override
    {
        ReadCounts counts = m_reader->counts();
        counts.documents -= m_refused;
        counts.triples += m_made - m_refusedTriples;
        counts.skipped += m_skipped;
        counts.ignoredKeys += m_ignored;
        return counts;
    }
    [[nodiscard]] qint64 positionBytes() const override { return m_reader->positionBytes(); }
    [[nodiscard]] QString encodingName() const override { return m_reader->encodingName(); }
    [[nodiscard]] QStringList headings() const override { return m_reader->headings(); }

private:
    Result<void> readMarks(Document &document)
    {
        const TextMarks marks = textMarks(document.text);
        if (marks.kind == TextMarks::Kind::None) return {};
        if (document.triples.empty()) {
            const QString field = fieldOfRelation(document.metadata);
            if (!field.isEmpty()) return addMarked(document, field, marks);
            tellKept(marks);
            return {};
        }
        const bool isPair = marks.kind == TextMarks::Kind::Pair;
        const bool isUsed = isPair && std::ranges::any_of(document.triples, [&marks](const LabelledTriple &label) {
            return matchOf(label.triple, marks) != Match::None;
        });
        if (isUsed)
            takeMarksOut(document, marks);
        else
            tellKept(marks);
        return {};
    }

    /// Makes the label that a record states by its marks and by the name of their relation.
    Result<void> addMarked(Document &document, const QString &field, const TextMarks &marks)
    {
        const QJsonValue stated = document.metadata.value(field);
        const QJsonObject parts = stated.toObject();
        const QJsonValue name = stated.isObject() ? nameIn(parts) : stated;
        if (!name.isString()) {
            if (marks.kind != TextMarks::Kind::Pair) return {};
            return refusal(
                FormatMessages::tr("the relation of the two mentions that are marked in the text is only the "
                                   "number %1 (\"%2\"); write its name there")
                    .arg(name.toVariant().toString(), field));
        }
        if (const auto checked = check(marks); !checked) return checked;
        bool isReversed = isExchanged(document.metadata) || isExchanged(parts);
        QString predicate = name.toString().trimmed();
        if (const auto directed = directedName(predicate)) {
            predicate = directed->name;
            isReversed = isReversed || directed->isReversed;
        }
        takeMarksOut(document, marks);
        document.metadata.remove(field);
        const TaggedSentence &sentence = marks.sentence;
        const bool isPair = isNoRelation(predicate);
        if (isPair && !predicate.isEmpty()) document.metadata.insert(pairRelationKey, predicate);
        std::vector<Entity> entities = listedEntities(document.metadata, CodePointMap(document.text));
        for (const std::size_t end : {std::size_t(0), std::size_t(1)})
            entities.push_back(
                {sentence.mentions[end], sentence.types[end], isPair ? pairNote(end == 0) : QJsonObject()});
        const std::size_t subject = entities.size() - (isReversed ? 1 : 2);
        const std::size_t object = entities.size() - (isReversed ? 2 : 1);
        std::vector<EntityRelation> relations;
        if (!isPair) relations.push_back({subject, predicate, object});
        document.metadata.remove(entitiesKey);
        const auto added = addLabels(document, entities, relations);
        if (!added) return refusal(added.error().message);
        m_made += qint64(document.triples.size());
        return {};
    }

    /// {"type": "met", "direction": "left"}
    static QJsonValue nameIn(const QJsonObject &relation)
    {
        for (const QLatin1StringView key : {"type"_L1, "name"_L1})
            if (relation.value(key).isString()) return relation.value(key);
        return relation.value(fieldOfRelation(relation));
    }

    [[nodiscard]] Result<void> check(const TextMarks &marks) const
    {
        switch (marks.kind) {
        case TextMarks::Kind::None:
        case TextMarks::Kind::Pair:
            return {};
        case TextMarks::Kind::NoRoles:
            return refusal(FormatMessages::tr(
                "its text marks two mentions with [[…]] and <<…>>, which does not say which of them is the subject; "
                "write <e1>…</e1> around the subject and <e2>…</e2> around the object"));
        case TextMarks::Kind::Broken:
            return refusal(FormatMessages::tr("its text does not mark one subject and one object (%1); write "
                                              "<e1>…</e1> around the subject and <e2>…</e2> around the object")
                    .arg(quotedBegin(marks.first.trimmed())));
        case TextMarks::Kind::Masked:
            return refusal(FormatMessages::tr("its text has masks (%1) instead of the names of its entities, so that "
                                              "there is nothing to label; import the original corpus")
                    .arg(quotedBegin(marks.first)));
        }
        return {};
    }

    /// Whether fields beside the name of a relation say that the second mention is the subject. They are taken out.
    bool isExchanged(QJsonObject &fields)
    {
        bool isReversed = false;
        for (const QString &key : fields.keys()) {
            if (!isDirectionField(key)) continue;
            const StatedDirection direction = statedDirection(key, fields.take(key));
            isReversed = isReversed || direction == StatedDirection::Reversed;
            if (direction != StatedDirection::Unclear) continue;
            ++m_ignored;
            report(ReadIssue::Kind::Ignored,
                FormatMessages::tr(
                    "%1, record %2: \"%3\" does not say which of the marked mentions is the subject; the "
                    "marks say it")
                    .arg(m_name, QString::number(m_record), quotedBegin(key)));
        }
        return isReversed;
    }
    bool isExchanged(const QJsonObject &fields)
    {
        QJsonObject copy = fields;
        return isExchanged(copy);
    }

    void takeMarksOut(Document &document, const TextMarks &marks)
    {
        const CodePointMap before(document.text);
        const PlacesWithoutMarks places(marks);
        std::vector<Entity> entities = listedEntities(document.metadata, before);
        const auto tokens = tokensFromOffsets(document.metadata.take(tokensKey), before);
        for (LabelledTriple &label : document.triples) {
            Triple &triple = label.triple;
            const Match match = matchOf(triple, marks);
            places.move(triple.subject);
            places.move(triple.object);
            for (Qualifier &qualifier : triple.qualifiers) places.move(qualifier.value);
            if (match == Match::None) continue;
            takeMarked(triple.subject, marks.sentence, match == Match::InOrder ? 0 : 1);
            takeMarked(triple.object, marks.sentence, match == Match::InOrder ? 1 : 0);
        }
        document.text = marks.sentence.text;
        for (Entity &entity : entities) entity.span = places.of(entity.span);
        std::erase_if(entities, [](const Entity &entity) { return !entity.span.isValid(); });
        document.metadata.remove(entitiesKey);
        keepEntities(document, entities);
        if (!tokens) return;
        std::vector<Span> kept;
        for (const Span token : *tokens)
            if (const Span span = places.of(token); span.isValid()) kept.push_back(span);
        keepTokens(document, kept, entities);
    }

    static void takeMarked(Mention &mention, const TaggedSentence &sentence, std::size_t end)
    {
        mention.span = sentence.mentions[end];
        mention.text = sentence.text.sliced(mention.span.beginUtf16, mention.span.length());
        if (mention.type.isEmpty()) mention.type = sentence.types[end];
    }

    /// Says once that marks stay in the texts.
    void tellKept(const TextMarks &marks)
    {
        if (marks.kind != TextMarks::Kind::Pair || std::exchange(m_isTold, true)) return;
        report(ReadIssue::Kind::Understood,
            FormatMessages::tr("%1, record %2: its text marks two mentions (%3), but the record does not name their "
                               "relation; the marks stay in the text")
                .arg(m_name, QString::number(m_record), quotedBegin(marks.first.trimmed())));
    }

    [[nodiscard]] std::unexpected<Error> refusal(const QString &sentence) const
    {
        return failure(ErrorCode::Content,
            FormatMessages::tr("%1, record %2: %3").arg(m_name, QString::number(m_record), sentence));
    }

    void report(ReadIssue::Kind kind, const QString &message) const
    {
        if (m_onIssue) m_onIssue({kind, 0, 0, message});
    }

    std::unique_ptr<RecordReader> m_reader;
    QString m_name;
    std::function<void(const ReadIssue &)> m_onIssue;
    bool m_skipBad;
    bool m_isTold = false;
    qint64 m_record = 0;
    qint64 m_made = 0; ///< labels
    qint64 m_refused = 0; ///< records, which the reader has counted as documents
    qint64 m_refusedTriples = 0;
    qint64 m_skipped = 0;
    qint64 m_ignored = 0;
};

} // namespace

std::unique_ptr<RecordReader> withoutTextMarks(std::unique_ptr<RecordReader> reader, const ReadOptions &options)
{
    return std::make_unique<UnmarkedReader>(std::move(reader), options);
}

bool statesMarkedPair(const QByteArray &head)
{
    constexpr int mostRecords = 20;
    QBuffer buffer;
    buffer.setData(head);
    buffer.open(QIODevice::ReadOnly);
    JsonRecords records(buffer, {}, head.size() + 1);
    for (int i = 0; i < mostRecords; ++i) {
        const auto record = records.next();
        if (!record || !*record) return false;
        const std::string_view bytes = (*record)->bytes;
        const QJsonObject fields = QJsonDocument::fromJson({bytes.data(), qsizetype(bytes.size())}).object();
        if (!fieldOfRelation(fields).isEmpty() && holdsMarks(fields)) return true;
    }
    return false;
}

} // namespace spotter
