// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/json_view/json_indent.h"

#include <QRegularExpression>

namespace spotter {

namespace {

constexpr qsizetype longestLine = 80; ///< of a container that is kept on one line, in characters
constexpr qsizetype longestSpread = 600; ///< of the same while it is spread over lines, so that few are tried in vain
constexpr int maximumDepth = 512; ///< nesting; deeper is shown as it is

bool isSpace(QChar c) { return c == u' ' || c == u'\n' || c == u'\r' || c == u'\t'; }

/// The index behind the closing quote of the string that starts at `begin`, or -1 if it is not closed.
qsizetype endOfString(QStringView json, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < json.size(); ++i) {
        if (json[i] == u'"') return i + 1;
        if (json[i] < u' ') return -1; // JSON escapes these
        if (json[i] == u'\\') ++i;
    }
    return -1;
}

/// The last index within `longest` characters from `begin` that does not split an escape or a surrogate pair.
qsizetype cutWithin(QStringView json, qsizetype begin, qsizetype longest)
{
    qsizetype cut = begin;
    for (qsizetype next = begin; next <= begin + longest;) {
        cut = next;
        if (json[next] == u'\\')
            next += json[next + 1] == u'u' ? 6 : 2;
        else
            next += json[next].isHighSurrogate() ? 2 : 1;
    }
    return cut;
}

bool isLiteral(QStringView word)
{
    static const QRegularExpression number(QStringLiteral("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"));
    return word == u"true" || word == u"false" || word == u"null" || number.matchView(word).hasMatch();
}

/// One pass over the text: a stack of brackets, and what may come next.
class Indenter {
public:
    explicit Indenter(QStringView json) : m_json(json) { m_out.reserve(json.size() * 5 / 4); }

    std::optional<QString> run()
    {
        while (m_at < m_json.size()) {
            if (isSpace(m_json[m_at]))
                ++m_at;
            else if (!step())
                return {};
        }
        if (!m_open.isEmpty() || !m_afterValue) return {};
        return m_out;
    }

private:
    struct Open {
        QChar bracket;
        qsizetype begin = 0; ///< of it in m_out
        bool holdsObject = false;
    };

    bool step()
    {
        const QChar c = m_json[m_at];
        switch (c.unicode()) {
        case u'{':
        case u'[':
            return open(c);
        case u'}':
        case u']':
            return close(c);
        case u',':
            if (!m_afterValue || m_open.isEmpty() || m_expectsColon) return false;
            m_out += c;
            newLine();
            m_afterValue = false;
            m_afterComma = true;
            m_expectsKey = m_open.back().bracket == u'{';
            ++m_at;
            return true;
        case u':':
            if (!m_expectsColon) return false;
            m_out += QStringLiteral(": ");
            m_expectsColon = false;
            m_afterValue = false;
            ++m_at;
            return true;
        default:
            return scalar();
        }
    }

    /// Before each value: several top-level values go on separate lines.
    bool beginValue()
    {
        if (m_expectsColon || (m_afterValue && !m_open.isEmpty())) return false;
        if (m_afterValue) m_out += u'\n';
        m_afterComma = false;
        return true;
    }

    bool open(QChar bracket)
    {
        if (m_expectsKey || m_open.size() >= maximumDepth || !beginValue()) return false;
        m_open.append({bracket, m_out.size()});
        m_out += bracket;
        ++m_at;
        newLine();
        m_afterValue = false;
        m_expectsKey = bracket == u'{';
        return true;
    }

    bool close(QChar bracket)
    {
        if (m_open.isEmpty() || m_expectsColon || m_afterComma) return false;
        const QChar opening = bracket == u'}' ? u'{' : u'[';
        if (m_open.back().bracket != opening || (!m_afterValue && !isEmptyHere(opening))) return false;
        const Open closed = m_open.takeLast();
        if (m_afterValue)
            newLine();
        else
            m_out.truncate(m_out.lastIndexOf(opening) + 1); // empty: no line between the brackets
        m_out += bracket;
        collapse(closed);
        if (!m_open.isEmpty() && (opening == u'{' || closed.holdsObject)) m_open.back().holdsObject = true;
        m_afterValue = true;
        m_expectsKey = false;
        ++m_at;
        return true;
    }

    /// Whether only the line break follows the opening bracket.
    bool isEmptyHere(QChar opening) const
    {
        qsizetype i = m_out.size() - 1;
        while (i >= 0 && isSpace(m_out[i])) --i;
        return i >= 0 && m_out[i] == opening;
    }

    bool scalar()
    {
        const bool isKey = m_expectsKey;
        if (isKey && m_json[m_at] != u'"') return false;
        if (!beginValue()) return false;
        const qsizetype begin = m_at;
        if (m_json[m_at] == u'"') {
            m_at = endOfString(m_json, begin);
            if (m_at < 0) return false;
        } else {
            while (m_at < m_json.size() && !isSpace(m_json[m_at]) && !QStringView(u",:]}[{\"").contains(m_json[m_at]))
                ++m_at;
            if (!isLiteral(m_json.sliced(begin, m_at - begin))) return false;
        }
        m_out += m_json.sliced(begin, m_at - begin);
        m_expectsKey = false;
        m_expectsColon = isKey;
        m_afterValue = true;
        return true;
    }

    /// Puts the container that was just closed on one line if it is short and contains no objects, such as a span or a
    /// mention.
    void collapse(const Open &closed)
    {
        if (closed.holdsObject || (closed.bracket == u'{' && m_open.isEmpty())) return;
        if (m_out.size() - closed.begin > longestSpread) return;
        QString line;
        for (qsizetype i = closed.begin; i < m_out.size(); ++i) {
            const QChar c = m_out[i];
            if (c != u'\n') { // strings contain no line breaks
                line += c;
                continue;
            }
            if (line.back() == u',') line += u' ';
            while (i + 1 < m_out.size() && m_out[i + 1] == u' ') ++i;
        }
        if (line.size() > longestLine) return;
        m_out.truncate(closed.begin);
        m_out += line;
    }

    void newLine()
    {
        m_out += u'\n';
        m_out += QString(2 * m_open.size(), u' ');
    }

    QStringView m_json;
    QString m_out;
    QList<Open> m_open;
    qsizetype m_at = 0;
    bool m_afterValue = false;
    bool m_afterComma = false;
    bool m_expectsKey = false;
    bool m_expectsColon = false;
};

} // namespace

std::optional<QString> indentJson(QStringView json) { return Indenter(json).run(); }

ShortenedJson shortenStrings(const QString &json, qsizetype longest)
{
    ShortenedJson result;
    qsizetype copied = 0;
    for (qsizetype i = json.indexOf(u'"'); i >= 0; i = json.indexOf(u'"', i)) {
        qsizetype end = endOfString(json, i);
        if (end < 0) end = json.size();
        if (end - i - 2 > longest) {
            const qsizetype cut = cutWithin(json, i + 1, longest);
            result.text += QStringView(json).sliced(copied, cut - copied);
            result.text += QStringLiteral("…\"");
            copied = end;
            ++result.cutStrings;
        }
        i = end;
    }
    result.text += QStringView(json).sliced(copied);
    return result;
}

} // namespace spotter
