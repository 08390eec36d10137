// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/answer_text.h"

#include "core/formats/json/json_cursor.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestLiteral = 16;

class LiteralParser {
public:
    LiteralParser(QStringView text, qsizetype at) : m_text(text), m_at(at) { }

    [[nodiscard]] qsizetype at() const { return m_at; }

    std::optional<QJsonValue> value(int depth)
    {
        skipSpace();
        if (depth > deepestLiteral || m_at >= m_text.size()) return std::nullopt;
        const QChar c = m_text[m_at];
        if (c == u'"' || c == u'\'') return string();
        if (c == u'[') return list(depth);
        if (c == u'{') return object(depth);
        return word();
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) ++m_at;
    }
    bool take(QChar c)
    {
        skipSpace();
        if (m_at >= m_text.size() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }

    std::optional<QJsonValue> string()
    {
        const QChar quote = m_text[m_at++];
        QString read;
        for (; m_at < m_text.size(); ++m_at) {
            QChar c = m_text[m_at];
            if (c == quote) {
                ++m_at;
                return read;
            }
            if (c == u'\\' && m_at + 1 < m_text.size()) {
                c = m_text[++m_at];
                if (c == u'n') c = u'\n';
                if (c == u't') c = u'\t';
                if (c == u'r') c = u'\r';
                bool isNumber = false;
                if (c == u'u' && m_at + 4 < m_text.size()) {
                    const ushort unit = m_text.sliced(m_at + 1, 4).toUShort(&isNumber, 16);
                    if (isNumber) c = QChar(unit);
                }
                if (isNumber) m_at += 4;
            }
            read += c;
        }
        return std::nullopt;
    }

    std::optional<QJsonValue> list(int depth)
    {
        ++m_at;
        QJsonArray items;
        while (!take(u']')) {
            auto item = value(depth + 1);
            if (!item) return std::nullopt;
            items.append(*item);
            if (take(u',')) continue;
            if (!take(u']')) return std::nullopt;
            break;
        }
        return items;
    }

    std::optional<QJsonValue> object(int depth)
    {
        ++m_at;
        JsonFields fields;
        while (!take(u'}')) {
            const auto key = value(depth + 1);
            if (!key || !key->isString() || !take(u':')) return std::nullopt;
            const auto field = value(depth + 1);
            if (!field) return std::nullopt;
            fields.insert(key->toString(), *field);
            if (take(u',')) continue;
            if (!take(u'}')) return std::nullopt;
            break;
        }
        return fields.take();
    }

    std::optional<QJsonValue> word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !u",]}:"_s.contains(m_text[m_at])) ++m_at;
        const QStringView read = m_text.sliced(begin, m_at - begin);
        if (read == u"null" || read == u"None") return QJsonValue::Null;
        if (read == u"true" || read == u"True") return true;
        if (read == u"false" || read == u"False") return false;
        bool isNumber = false;
        (void)read.toDouble(&isNumber);
        return isNumber ? std::optional<QJsonValue>(read.toString()) : std::nullopt; // as written in the text
    }

    QStringView m_text;
    qsizetype m_at;
};

bool saysNothing(const QString &text) { return text.isEmpty() || text.compare("NAN"_L1, Qt::CaseInsensitive) == 0; }

QString firstOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        const QJsonValue value = object.value(name);
        if (value.isString()) return value.toString();
        if (value.isDouble()) return QString::number(value.toDouble());
    }
    return {};
}

class AnswerBuilder {
public:
    void add(AnswerItem item)
    {
        const bool isNothing = saysNothing(item.head) || (!item.relation.isEmpty() && saysNothing(item.tail));
        if (!isNothing) m_answer.items.push_back(std::move(item));
    }
    void refuse() { m_answer.isUnderstood = false; }

    void addValue(const QJsonValue &value)
    {
        if (value.isArray()) {
            const QJsonArray list = value.toArray();
            for (const QJsonValue item : list) addListed(item);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            if (isItem(object)) return addListed(object);
            for (auto field = object.begin(); field != object.end(); ++field) addKeyed(field.key(), field.value());
        } else {
            refuse();
        }
    }

    [[nodiscard]] Answer take() { return std::move(m_answer); }

private:
    static bool isItem(const QJsonObject &object)
    {
        return (object.contains("head"_L1) && object.contains("tail"_L1))
            || (object.contains("subject"_L1) && object.contains("object"_L1)) || object.contains("entity"_L1);
    }

    /// {"head", "relation", "tail"}, {"entity", "entity_type"} or [head, relation, tail].
    void addListed(const QJsonValue &item, const QString &relation = {})
    {
        const QJsonArray row = item.toArray();
        const bool isTriple
            = row.size() == 3 && std::ranges::all_of(row, [](const QJsonValue &member) { return member.isString(); });
        if (isTriple) return add({row[0].toString(), {}, row[1].toString(), row[2].toString(), {}});
        const QJsonObject object = item.toObject();
        if (!isItem(object)) return refuse();
        if (object.contains("entity"_L1))
            return add({firstOf(object, {"entity"_L1}), firstOf(object, {"entity_type"_L1, "type"_L1}), {}, {}, {}});
        AnswerItem made;
        made.head = firstOf(object, {"head"_L1, "subject"_L1});
        made.headType = firstOf(object, {"head_type"_L1, "subject_type"_L1});
        made.relation = relation.isEmpty() ? firstOf(object, {"relation"_L1, "predicate"_L1, "type"_L1}) : relation;
        made.tail = firstOf(object, {"tail"_L1, "object"_L1});
        made.tailType = firstOf(object, {"tail_type"_L1, "object_type"_L1});
        if (made.relation.isEmpty()) return refuse();
        add(std::move(made));
    }

    void addKeyed(const QString &key, const QJsonValue &value)
    {
        if (value.isArray()) { // of a relation or a type
            const QJsonArray list = value.toArray();
            for (const QJsonValue item : list) {
                if (item.isString())
                    add({item.toString(), key, {}, {}, {}});
                else
                    addListed(item, key);
            }
        } else if (value.isObject()) { // entities of a type with their attributes
            const QJsonObject entities = value.toObject();
            for (auto entity = entities.begin(); entity != entities.end(); ++entity)
                addAttributes(entity.key(), key, entity.value());
        } else if (!saysNothing(value.toString())) {
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

    Answer m_answer;
};

/// Whether a name is in the list of an instruction.
bool isKnown(QStringView name, QStringView known)
{
    return !name.isEmpty()
        && (known.contains(u'\'' + name.toString() + u'\'') || known.contains(u'"' + name.toString() + u'"'));
}

/// Splits "a,b,c" into head, relation and tail. A mention may contain commas: then the relation is the part that is
/// known, if there is exactly one.
std::optional<AnswerItem> rowOf(QStringView inner, QStringView known, int &searches)
{
    QList<QStringView> parts = inner.split(u',');
    if (parts.size() < 2) parts = inner.split(u'，');
    if (parts.size() == 2) return AnswerItem{parts[0].trimmed().toString(), parts[1].trimmed().toString(), {}, {}, {}};
    if (parts.size() == 3)
        return AnswerItem{
            parts[0].trimmed().toString(), {}, parts[1].trimmed().toString(), parts[2].trimmed().toString(), {}};
    constexpr qsizetype mostParts = 64;
    std::optional<AnswerItem> found;
    for (qsizetype i = 1; i + 1 < std::min(parts.size(), mostParts); ++i) {
        const QStringView middle = parts[i].trimmed();
        if (--searches < 0) return std::nullopt;
        if (!isKnown(middle, known)) continue;
        if (found) return std::nullopt;
        const qsizetype begin = parts[i].begin() - inner.begin();
        found = AnswerItem{inner.first(begin - 1).trimmed().toString(), {}, middle.toString(),
            inner.sliced(begin + parts[i].size() + 1).trimmed().toString(), {}};
    }
    return found;
}

/// "relation：head,tail" and "entity：type"; the list of known names decides which one it is.
std::optional<AnswerItem> colonRowOf(QStringView line, QStringView known, int &searches)
{
    const qsizetype colon = line.indexOf(u'：') >= 0 ? line.indexOf(u'：') : line.indexOf(u':');
    if (colon < 0 || --searches < 0) return std::nullopt;
    const QStringView left = line.first(colon).trimmed();
    const QStringView right = line.sliced(colon + 1).trimmed();
    QList<QStringView> ends = right.split(u',');
    if (ends.size() < 2) ends = right.split(u'，');
    if (ends.size() == 2 && isKnown(left, known))
        return AnswerItem{ends[0].trimmed().toString(), {}, left.toString(), ends[1].trimmed().toString(), {}};
    if (isKnown(right, known)) return AnswerItem{left.toString(), right.toString(), {}, {}, {}};
    return std::nullopt;
}

/// Converts "头实体是…", "关系是…", "尾实体是…", one per line, into a row of the three.
QString withSentencesAsRows(const QString &text)
{
    static const QRegularExpression triple(u"头实体是(.*?)[,，\\n]+关系是(.*?)[,，\\n]+尾实体是([^\\n]*)"_s);
    static const QRegularExpression entity(u"(?<!头)(?<!尾)实体是(.*?)[,，\\n]+实体类型是([^\\n]*)"_s);
    QString rows = text;
    return rows.replace(triple, u"(\\1,\\2,\\3)"_s).replace(entity, u"(\\1,\\2)"_s);
}

void addRows(QStringView text, QStringView known, AnswerBuilder &builder)
{
    int searches = 4096; // real answers are short; this limits other files
    constexpr qsizetype longestAnswer = 1 << 16; // the patterns would take too long in a longer one
    const bool isSentences = text.size() <= longestAnswer && text.contains(u"实体是");
    const QString rows = isSentences ? withSentencesAsRows(text.toString()) : text.toString();
    for (QStringView line : QStringView(rows).split(u'\n')) {
        line = line.trimmed();
        while (line.endsWith(u',') || line.endsWith(u';')) line.chop(1);
        if (saysNothing(line.toString())) continue;
        const bool isRow = line.startsWith(u'(') && line.endsWith(u')');
        auto row = isRow ? rowOf(line.sliced(1, line.size() - 2), known, searches) : colonRowOf(line, known, searches);
        if (row)
            builder.add(std::move(*row));
        else
            builder.refuse();
    }
}

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

} // namespace

std::optional<QJsonValue> parseLiteral(QStringView text, qsizetype &at)
{
    LiteralParser parser(text, at);
    auto value = parser.value(0);
    at = parser.at();
    return value;
}

Answer readAnswer(const QJsonValue &value)
{
    AnswerBuilder builder;
    if (!value.isNull() && !value.isUndefined()) builder.addValue(value);
    return builder.take();
}

Answer readAnswer(QStringView text, QStringView known)
{
    AnswerBuilder builder;
    text = text.trimmed();
    if (saysNothing(text.toString())) return builder.take();
    const auto first = std::ranges::find_if(text, [](QChar c) { return c == u'[' || c == u'{' || c == u'('; });
    if (first == text.end() || *first == u'(') {
        // Text before the first row is an introduction if it ends with a colon.
        if (first != text.begin() && first != text.end() && text.first(first - text.begin()).trimmed().endsWith(u'：'))
            text = text.sliced(first - text.begin());
        addRows(text, known, builder);
        return builder.take();
    }
    addValues(text, first - text.begin(), builder);
    return builder.take();
}

} // namespace spotter
