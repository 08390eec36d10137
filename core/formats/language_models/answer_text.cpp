// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/language_models/answer_text.h"

#include "core/formats/json/literal_text.h"
#include "core/formats/language_models/answer_rows.h"
#include "core/formats/relations/entity_ids.h"
#include "core/formats/relations/stated_triple.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class AnswerBuilder {
public:
    AnswerBuilder(QStringView known, QStringView document) : m_rows(known, document) { }

    void refuse() { m_answer.isUnderstood = false; }

    void addValue(const QJsonValue &value)
    {
        if (value.isArray()) {
            const QJsonArray list = value.toArray();
            for (const QJsonValue item : list) addListed(item, {});
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            if (hasBothEnds(object) || object.value("entity"_L1).isString()) return addListed(object, {});
            for (auto field = object.begin(); field != object.end(); ++field) addKeyed(field.key(), field.value());
        } else {
            refuse();
        }
    }

    void addRows(QStringView text)
    {
        std::vector<AnswerItem> items;
        if (!m_rows.read(text, items)) refuse();
        for (AnswerItem &item : items) add(std::move(item));
    }

    [[nodiscard]] bool isEmpty() const { return m_answer.items.empty(); }
    [[nodiscard]] Answer take()
    {
        for (Made &made : m_made) {
            made.head.isNumber = made.tail.isNumber
                = !m_ids.isEmpty() && isNumber(made.head.text) && isNumber(made.tail.text);
            m_ids.see(made.head, made.tail);
        }
        for (const Made &made : m_made) {
            AnswerItem &item = m_answer.items[made.place];
            StatedEnd head = made.head;
            StatedEnd tail = made.tail;
            if (!m_ids.resolve(head) || !m_ids.resolve(tail)) {
                item.head.clear();
                refuse();
                continue;
            }
            item.head = head.text;
            item.headType = head.type;
            item.tail = tail.text;
            item.tailType = tail.type;
        }
        std::erase_if(m_answer.items, [](const AnswerItem &item) { return item.head.isEmpty(); });
        return std::move(m_answer);
    }

private:
    /// A triple whose ends may be ids of entities that are listed later.
    struct Made {
        std::size_t place = 0;
        StatedEnd head;
        StatedEnd tail;
    };

    /// Literals keep numbers as strings. Two of them are the places of entities in their list, a single one is a value:
    /// a year, an amount.
    static bool isNumber(const QString &text)
    {
        bool isWhole = false;
        (void)text.toLongLong(&isWhole);
        return isWhole;
    }

    void add(AnswerItem item)
    {
        const bool isNothing = meansNothing(item.head) || (!item.relation.isEmpty() && meansNothing(item.tail));
        if (!isNothing) m_answer.items.push_back(std::move(item));
    }

    /// Models do not count reliably: names are searched for.
    void noteOffsets(const StatedEnd &end)
    {
        if (!end.offsets.empty()) m_answer.unread.append(u"offset"_s);
    }

    void addEntity(StatedEnd entity, const QString &type)
    {
        if (entity.type.isEmpty()) entity.type = type;
        m_ids.add(entity);
        m_answer.unread += entity.unread;
        noteOffsets(entity);
        add({entity.text, entity.type, {}, {}, {}});
    }

    void addTriple(StatedTriple triple)
    {
        m_answer.unread += triple.unread;
        noteOffsets(triple.subject);
        noteOffsets(triple.object);
        const std::size_t place = m_answer.items.size();
        add({triple.subject.text, {}, triple.predicate, triple.object.text, {}, std::move(triple.qualifiers),
            triple.score, triple.assertion});
        if (m_answer.items.size() == place) return;
        m_made.push_back({place, std::move(triple.subject), std::move(triple.object)});
    }

    /// An item of a list. `key` is the key of the list if it is a relation or a type.
    void addListed(const QJsonValue &item, const QString &key)
    {
        if (item.isString()) return addString(item.toString(), key);
        const QJsonObject object = item.toObject();
        const qsizetype members = item.toArray().size();
        if (hasBothEnds(object) || members == 3 || (members == 2 && !key.isEmpty())) {
            auto triples = statedTriples(item, key);
            if (!triples) return refuse();
            // An item with further names may name its relation in a way that is not known here.
            const bool isDoubtful
                = !key.isEmpty() && triples->front().predicate == key && !triples->front().unread.isEmpty();
            if (isDoubtful) return refuse();
            for (StatedTriple &triple : *triples) addTriple(std::move(triple));
            return;
        }
        auto entity = object.isEmpty() ? std::nullopt : statedEntity(object);
        const bool isNamed = entity && (object.contains("entity"_L1) || !entity->type.isEmpty() || !key.isEmpty());
        if (isNamed && (object.contains("entity"_L1) || entity->unread.isEmpty()))
            addEntity(std::move(*entity), key);
        else
            refuse();
    }

    void addString(const QString &text, const QString &key)
    {
        const bool isRow = text.startsWith(u'(') || text.startsWith(u'（') || text.startsWith(u'<');
        if (isRow || key.isEmpty()) return addRows(text);
        add({text, key, {}, {}, {}});
    }

    void addKeyed(const QString &key, const QJsonValue &value)
    {
        if (listsEntities(key) && !value.isString()) return addEntities(value);
        if (listsTriples(key)) {
            if (value.isArray() || value.isObject()) return addValue(value);
            if (!meansNothing(value.toString()) || value.isBool() || value.isDouble()) refuse();
        } else if (value.isArray()) { // of a relation or a type
            const QJsonArray list = value.toArray();
            for (const QJsonValue item : list) addListed(item, key);
        } else if (value.isObject()) { // entities of a type with their attributes
            const QJsonObject entities = value.toObject();
            for (auto entity = entities.begin(); entity != entities.end(); ++entity)
                addAttributes(entity.key(), key, entity.value());
        } else if (!meansNothing(value.toString())) {
            refuse();
        }
    }

    /// A list of entities, or lists of them by their type.
    void addEntities(const QJsonValue &value)
    {
        const QJsonObject byType = value.toObject();
        for (auto type = byType.begin(); type != byType.end(); ++type) addKeyed(type.key(), type.value());
        const QJsonArray list = value.toArray();
        for (const QJsonValue item : list) {
            auto entity = statedEntity(item);
            if (entity)
                addEntity(std::move(*entity), {});
            else
                refuse();
        }
    }

    void addAttributes(const QString &entity, const QString &type, const QJsonValue &value)
    {
        if (!value.isObject()) return refuse();
        const QJsonObject attributes = value.toObject();
        add({entity, type, {}, {}, {}});
        for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute) {
            const QJsonArray values
                = attribute.value().isArray() ? attribute.value().toArray() : QJsonArray{attribute.value()};
            for (const QJsonValue one : values) {
                if (one.isString())
                    add({entity, type, attribute.key(), one.toString(), {}});
                else
                    refuse();
            }
        }
    }

    AnswerRows m_rows;
    Answer m_answer;
    std::vector<Made> m_made;
    EntityIds m_ids;
};

/// Adds several values, as in answers with one per line.
void addValues(QStringView text, qsizetype at, AnswerBuilder &builder)
{
    while (at < text.size()) {
        if (text[at].isSpace() || text[at] == u',') {
            ++at;
            continue;
        }
        if (text.sliced(at).startsWith("NAN"_L1)) {
            at += 3;
            continue;
        }
        const auto value = parseLiteral(text, at);
        if (!value) return builder.refuse();
        builder.addValue(*value);
    }
}

/// Without the thoughts of a model in front, and only what is in code fences if there are any.
QString bareAnswer(QStringView text)
{
    constexpr QLatin1StringView thoughtEnd("</think>");
    if (const qsizetype end = text.indexOf(thoughtEnd); text.startsWith("<think>"_L1) && end >= 0)
        text = text.sliced(end + thoughtEnd.size()).trimmed();
    constexpr QLatin1StringView fence("```");
    QString fenced;
    for (qsizetype open = text.indexOf(fence); open >= 0; open = text.indexOf(fence, open)) {
        const qsizetype line = text.indexOf(u'\n', open);
        const qsizetype close = line < 0 ? -1 : text.indexOf(fence, line);
        if (close < 0) break;
        fenced += text.sliced(line, close - line);
        open = close + fence.size();
    }
    return fenced.isEmpty() ? text.toString() : fenced.trimmed();
}

/// "There are no triples in this text.", "未找到三元组".
bool deniesAll(QStringView text)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression denial(
        uR"(^((there (are|is)|i (found|see)|found)\s+)?no\s+[\w\s,/-]*\b(triples?|triplets?|relations?|relationships?|facts?|entit(y|ies))\b[^\n]*$|^[^\n]*(没有|未发现|未找到|不存在|无)[^\n]{0,12}(三元组|关系|事实|实体)[^\n]*$|^(none|null|n/a|无|没有)[.。]?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= longest && denial.matchView(text).hasMatch();
}

} // namespace

Answer readAnswerValue(const QJsonValue &value, QStringView known, QStringView document)
{
    AnswerBuilder builder(known, document);
    if (!value.isNull() && !value.isUndefined()) builder.addValue(value);
    return builder.take();
}

Answer readAnswer(QStringView written, QStringView known, QStringView document)
{
    AnswerBuilder builder(known, document);
    const QString bare = bareAnswer(written.trimmed());
    QStringView text = bare;
    if (meansNothing(text) || deniesAll(text)) return builder.take();
    const auto first = std::ranges::find_if(text, [](QChar c) { return c == u'[' || c == u'{' || c == u'('; });
    if (first == text.end() || *first == u'(') {
        // Text before the first row is an introduction if it ends with a colon.
        if (first != text.begin() && first != text.end() && text.first(first - text.begin()).trimmed().endsWith(u'：'))
            text = text.sliced(first - text.begin());
        builder.addRows(text);
        return builder.take();
    }
    addValues(text, first - text.begin(), builder);
    if (!builder.isEmpty()) return builder.take();
    Answer read = builder.take();
    if (read.isUnderstood) return read;
    AnswerBuilder rows(known, document); // with brackets of another meaning
    rows.addRows(text);
    Answer lines = rows.take();
    return lines.isUnderstood ? lines : read;
}

} // namespace spotter
