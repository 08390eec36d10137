// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/literal_text.h"

#include "core/formats/json/json_cursor.h"

#include <QJsonArray>
#include <QJsonObject>

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
        if (c == u'[') return list(depth, u']');
        if (c == u'(') return list(depth, u')');
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

    /// Also a tuple of Python, whose closing bracket is another one.
    std::optional<QJsonValue> list(int depth, QChar closing)
    {
        ++m_at;
        QJsonArray items;
        while (!take(closing)) {
            auto item = value(depth + 1);
            if (!item) return std::nullopt;
            items.append(*item);
            if (take(u',')) continue;
            if (!take(closing)) return std::nullopt;
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
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !u",])}:"_s.contains(m_text[m_at])) ++m_at;
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

} // namespace

std::optional<QJsonValue> parseLiteral(QStringView text, qsizetype &at)
{
    LiteralParser parser(text, at);
    auto value = parser.value(0);
    at = parser.at();
    return value;
}

} // namespace spotter
