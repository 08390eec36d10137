// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/spans/span_list_reader.h"

#include "core/formats/entity_list.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/spans/span_list_fields.h"
#include "core/formats/spans/span_places.h"
#include "core/text/alignment.h"
#include "core/text/word_boundaries.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Names of entities that are longer are not looked up, so that nested ones do not take the square of the text.
constexpr qsizetype longestNameUtf16 = 256;
constexpr qsizetype mostNamedUtf16 = 16 << 20;
/// Instead of an index, if several entities have the same key.
constexpr qint64 ambiguous = -1;

class SpanListReader final : public SpanListFields {
public:
    using SpanListFields::SpanListFields;

protected:
    void readRecord(JsonValue &root, Document &document) override
    {
        readFields(root, document);
        if (!cursor().failed()) makeLabels(document, root);
    }

private:
    void makeLabels(Document &document, const JsonValue &root)
    {
        const CodePointMap map(document.text);
        m_entities.clear();
        m_indexOfSpan.clear();
        m_byId.clear();
        m_byName.clear();
        m_byBegin.clear();
        m_lost.clear();
        m_hasIds = false;
        m_namedUtf16 = 0;
        m_scopes.clear();
        for (const auto &[kind, sentence] : m_places.begin({spans(), links(), sentences(), document.text, map}))
            note(kind, root.token(), sentence);
        for (const ListedSpan &raw : spans()) {
            addSpan(raw, document.text);
            if (cursor().failed()) return;
        }
        if (!links().empty()) indexEntities(document.text, map);
        m_areBegins = areAllBegins();
        std::vector<EntityRelation> relations;
        std::vector<const char *> tokens; // of labels whose ends are strings
        for (const SpanLink &link : links()) {
            addLink(link, document, relations, tokens);
            if (cursor().failed()) return;
        }
        if (!tokens.empty()) alignLabels(document, tokens);
        if (cursor().failed()) return;
        if (const auto added = addLabels(document, m_entities, relations); !added)
            return root.fail(added.error().code, added.error().message);
        if (!m_places.isUnitProved()) tellCutWords(document, tokens.size(), root);
    }

    /// Labels before firstLabel have been aligned, which has told it of them.
    void tellCutWords(const Document &document, std::size_t firstLabel, const JsonValue &root)
    {
        bool isTold = false;
        for (std::size_t i = firstLabel; i < document.triples.size(); ++i) {
            const LabelledTriple &label = document.triples[i];
            const Mention *cut = mentionInsideWord(document.text, label.triple);
            if (cut) noteInsideWord(document, *cut, root.token());
            isTold = isTold || cut;
        }
        const QString sentence = isTold ? QString() : cutWordsSentence(document.text, m_entities);
        if (!sentence.isEmpty()) note(ReadIssue::Kind::InsideWord, root.token(), sentence);
    }

    void addSpan(const ListedSpan &raw, const QString &text)
    {
        m_indexOfSpan.push_back(-1);
        m_hasIds = m_hasIds || !raw.id.isEmpty();
        if (!raw.hasPlace() || raw.places > 1) {
            lose(raw);
            return noteLeftOut(raw.token,
                raw.hasPlace() ? FormatMessages::tr("an entity at several places is left out")
                               : FormatMessages::tr("an entity without offsets is left out"));
        }
        const auto index = addEntity(raw, text);
        if (!index) return lose(raw);
        m_indexOfSpan.back() = qint64(*index);
        if (!raw.id.isEmpty()) insertOnce(m_byId, raw.id, *index);
        if (!raw.id.isEmpty() && raw.scope > 0) insertOnce(m_byId, inScope(raw.scope, raw.id), *index);
    }

    /// An id or a name as one of a sentence, which may have others of its own.
    static QString inScope(std::size_t scope, const QString &key)
    {
        return scope == 0 ? key : QString::number(scope) + u'\x1f' + key;
    }

    void lose(const ListedSpan &raw)
    {
        if (!raw.id.isEmpty()) m_lost.insert(inScope(raw.scope, raw.id));
    }

    /// Of two entities with the same key, none is meant by it.
    template <typename Key>
    static void insertOnce(QHash<Key, qint64> &indices, const Key &key, std::size_t index)
    {
        const auto known = indices.find(key);
        if (known == indices.end())
            indices.insert(key, qint64(index));
        else
            *known = ambiguous;
    }

    template <typename Key>
    static std::optional<std::size_t> indexIn(const QHash<Key, qint64> &indices, const Key &key)
    {
        const qint64 index = indices.value(key, ambiguous);
        return index == ambiguous ? std::nullopt : std::optional(std::size_t(index));
    }

    /// For relations that name entities by their text or their beginning.
    void indexEntities(const QString &text, const CodePointMap &map)
    {
        for (std::size_t i = 0; i < m_entities.size(); ++i) {
            const Span span = m_entities[i].span;
            insertOnce(m_byBegin, map.toCodePoint(span.beginUtf16), i);
            if (span.length() > longestNameUtf16) continue;
            const QString name = text.sliced(span.beginUtf16, span.length());
            insertOnce(m_byName, name, i);
            if (m_scopes[i] > 0) insertOnce(m_byName, inScope(m_scopes[i], name), i);
        }
    }

    /// Whether the numbers in lists of relations are the begins of entities, instead of their numbers.
    [[nodiscard]] bool areAllBegins() const
    {
        return std::ranges::all_of(links(), [this](const SpanLink &link) {
            const auto isBegin
                = [&](const SpanLinkEnd &end) { return m_byBegin.contains(beginOf(link, end.reference.toLongLong())); };
            return !link.byBegin || (isBegin(link.subject) && isBegin(link.object));
        });
    }

    /// A begin that a relation names, counted from the beginning of the text.
    [[nodiscard]] qint64 beginOf(const SpanLink &link, qint64 number) const
    {
        return link.scope > 0 && m_places.areOfSentences() ? number + sentences().beginCodePoints(link.scope - 1)
                                                           : number;
    }

    /// Nothing if it is not in the text: it is left out.
    std::optional<std::size_t> addEntity(const ListedSpan &raw, const QString &text)
    {
        const Span span = m_places.spanOf(raw);
        const QStringView slice
            = span.isValid() ? QStringView(text).sliced(span.beginUtf16, span.length()) : QStringView();
        if (!span.isValid()) {
            leaveOutMisfit(raw.token, m_places.whyOutside(raw));
            return std::nullopt;
        }
        if (raw.claimed && slice != *raw.claimed) {
            leaveOutMisfit(raw.token,
                FormatMessages::tr("the text from %1 to %2 is \"%3\", not \"%4\"")
                    .arg(*raw.begin)
                    .arg(*raw.end)
                    .arg(slice.left(quotedUtf16), QStringView(*raw.claimed).left(quotedUtf16)));
            return std::nullopt;
        }
        const std::size_t index = m_entities.size();
        Entity &entity = m_entities.emplace_back(Entity{span, typeOf(raw)});
        m_scopes.push_back(raw.scope);
        if (!raw.extra.isEmpty()) entity.extra.insert(u"spans"_s, raw.extra);
        for (const QString &type : raw.moreTypes) {
            if (m_entities.size() > maximumListed) break;
            m_entities.push_back({span, type});
            m_scopes.push_back(raw.scope);
        }
        return index;
    }

    void addLink(const SpanLink &link, Document &document, std::vector<EntityRelation> &relations,
        std::vector<const char *> &tokens)
    {
        if (isLost(link.subject, link) || isLost(link.object, link)) return noteLostWithItsEnd(link.token);
        m_isMisfit = false;
        const auto subject = endOf(link.subject, link, document.text);
        const auto object = m_isMisfit ? std::nullopt : endOf(link.object, link, document.text);
        if (m_isMisfit) return;
        if (subject && object) {
            relations.push_back({*subject, predicateOf(link), *object, ReviewState::Unreviewed, {}, link.assertion});
            return;
        }
        for (const auto &known : {subject, object}) {
            if (known) m_namedUtf16 += m_entities[*known].span.length();
        }
        if (m_namedUtf16 > mostNamedUtf16) {
            return cursor().fail(ErrorCode::Limit, link.token,
                FormatMessages::tr("too many entities of this record are nested; split it into several"));
        }
        LabelledTriple &label = document.triples.emplace_back();
        label.triple.subject = mentionOf(link.subject, subject, document.text);
        label.triple.predicate = predicateOf(link);
        label.triple.object = mentionOf(link.object, object, document.text);
        assertAs(label, link.assertion);
        placeInSentence(label.triple, link);
        tokens.push_back(link.token);
    }

    /// A relation that is listed in a sentence is of what is there.
    void placeInSentence(Triple &triple, const SpanLink &link) const
    {
        if (link.scope == 0) return;
        const std::size_t sentence = link.scope - 1;
        for (Mention *end : {&triple.subject, &triple.object}) {
            if (end->span.isValid() || end->text.isEmpty()) continue;
            const auto found = firstOccurrence(sentences().text(sentence), end->text);
            if (found) end->span = sentences().inText(sentence, *found);
        }
    }

    /// What m_indexOfSpan has for a number in the list; nothing if the spans have ids.
    [[nodiscard]] std::optional<qint64> listedIndex(qint64 number, const SpanLink &link) const
    {
        number += qint64(link.firstSpan) - firstNumber();
        const auto end = link.scope > 0 ? qint64(link.endSpan) : std::ssize(m_indexOfSpan);
        if (m_hasIds || number < qint64(link.firstSpan) || number >= end) return std::nullopt;
        return m_indexOfSpan[std::size_t(number)];
    }

    /// Whether an end of a relation names a span that is left out.
    [[nodiscard]] bool isLost(const SpanLinkEnd &end, const SpanLink &link) const
    {
        if (end.span) return !end.span->hasPlace() && m_lost.contains(inScope(link.scope, end.span->id));
        bool isNumber = false;
        const qint64 number = end.reference.toLongLong(&isNumber);
        return m_lost.contains(inScope(link.scope, end.reference))
            || (isNumber && !(link.byBegin && m_areBegins) && listedIndex(number, link) == -1);
    }

    /// The entity that an end of a relation names; nothing if it is a string that only the text contains.
    std::optional<std::size_t> endOf(const SpanLinkEnd &end, const SpanLink &link, const QString &text)
    {
        if (end.span && end.span->hasPlace()) {
            const auto added = addEntity(*end.span, text);
            m_isMisfit = !added;
            return added;
        }
        const QString reference = end.span ? end.span->id : end.reference;
        if (const auto known = indexIn(m_byId, inScope(link.scope, reference))) return known;
        if (const auto known = indexIn(m_byId, reference)) return known; // of another sentence
        bool isNumber = false;
        const qint64 number = reference.toLongLong(&isNumber);
        if (isNumber && link.byBegin && m_areBegins) {
            if (const auto found = indexIn(m_byBegin, beginOf(link, number))) return found;
        }
        if (const auto listed = isNumber ? listedIndex(number, link) : std::nullopt; listed && *listed >= 0)
            return std::size_t(*listed);
        const QString name = nameOf(end);
        const bool isUnknown = m_hasIds && !m_byName.contains(name);
        if (isNumber || name.isEmpty() || isUnknown) {
            m_isMisfit = true;
            leaveOutRelation(link.token,
                FormatMessages::tr("this relation names the entity %1, which the record does not list")
                    .arg(reference.mid(reference.startsWith(u'"')).left(quotedUtf16)));
            return std::nullopt;
        }
        if (const auto known = indexIn(m_byName, inScope(link.scope, name))) return known;
        // Of several, the closest pair is looked for, or that of the sentence.
        return link.scope > 0 ? std::nullopt : indexIn(m_byName, name);
    }

    /// The string by which an end of a relation names an entity.
    static QString nameOf(const SpanLinkEnd &end)
    {
        if (end.span) return end.span->claimed.value_or(end.span->either.value_or(QString()));
        return end.reference.startsWith(u'"') ? end.reference.sliced(1) : QString();
    }

    [[nodiscard]] Mention mentionOf(
        const SpanLinkEnd &end, std::optional<std::size_t> entity, const QString &text) const
    {
        if (!entity) return {{}, nameOf(end), end.span ? end.span->type : QString()};
        const Entity &known = m_entities[*entity];
        return {known.span, text.sliced(known.span.beginUtf16, known.span.length()), known.type};
    }

    SpanPlaces m_places;
    std::vector<std::size_t> m_scopes; ///< of m_entities
    std::vector<Entity> m_entities;
    std::vector<qint64> m_indexOfSpan; ///< the entity of each span; -1: it is left out
    QHash<QString, qint64> m_byId; ///< into m_entities, or ambiguous
    QHash<QString, qint64> m_byName;
    QHash<qint64, qint64> m_byBegin;
    QSet<QString> m_lost; ///< ids of spans that are left out
    bool m_hasIds = false;
    bool m_isMisfit = false; ///< an end of the current relation is not in the record
    bool m_areBegins = false;
    qsizetype m_namedUtf16 = 0; ///< of entities in labels that have a string as their other end
};

} // namespace

std::unique_ptr<RecordReader> makeSpanListReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<SpanListReader>(device, options);
}

} // namespace spotter
