// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_studio/hyper_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

#include <libxml/HTMLparser.h>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Deeper tags are ignored.
constexpr std::size_t deepestHyperTags = 512;

const QSet<QString> &hyperBlocks()
{
    static const QSet<QString> names{u"p"_s, u"div"_s, u"section"_s, u"article"_s, u"main"_s, u"header"_s, u"footer"_s,
        u"nav"_s, u"aside"_s, u"blockquote"_s, u"figure"_s, u"figcaption"_s, u"address"_s, u"dl"_s, u"dt"_s, u"dd"_s,
        u"ul"_s, u"ol"_s, u"li"_s, u"table"_s, u"tr"_s, u"caption"_s, u"form"_s, u"fieldset"_s, u"hr"_s, u"pre"_s,
        u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"center"_s};
    return names;
}

bool isVoidTag(const QString &name)
{
    static const QSet<QString> names{u"br"_s, u"img"_s, u"hr"_s, u"input"_s, u"meta"_s, u"link"_s, u"area"_s, u"base"_s,
        u"col"_s, u"embed"_s, u"source"_s, u"track"_s, u"wbr"_s};
    return names.contains(name);
}

/// Whether a tag implicitly closes an open one.
bool endsHyperTag(const QString &next, const QString &open)
{
    if (open == "p"_L1) return hyperBlocks().contains(next);
    if (open == "li"_L1) return next == "li"_L1;
    if (open == "dt"_L1 || open == "dd"_L1) return next == "dt"_L1 || next == "dd"_L1;
    if (open == "td"_L1 || open == "th"_L1) return next == "td"_L1 || next == "th"_L1 || next == "tr"_L1;
    if (open == "option"_L1) return next == "option"_L1;
    return open == "tr"_L1 && next == "tr"_L1;
}

QString withoutHyperSpace(QStringView text)
{
    QString kept;
    for (const QChar unit : text) {
        if (!unit.isSpace()) kept += unit;
    }
    return kept;
}

/// The text in a region's value; it may contain a line break as two characters.
QString claimedText(const QJsonObject &value)
{
    return withoutHyperSpace(value.value("text"_L1).toString().replace("\\n"_L1, "\n"_L1));
}

/// Normalises a path for comparison: with an index at each step, without elements that browsers add.
QString comparablePath(const QString &path)
{
    QStringList steps;
    for (QString step : path.toLower().split(u'/', Qt::SkipEmptyParts)) {
        if (step == "."_L1) continue;
        if (!step.endsWith(u']')) step += "[1]"_L1;
        if (steps.isEmpty() && (step == "html[1]"_L1 || step == "body[1]"_L1)) continue;
        if (step.startsWith("tbody["_L1)) continue;
        steps.append(step);
    }
    return steps.join(u'/');
}

} // namespace

/// Reads tags and texts like a browser, as far as regions depend on it.
class HyperTextBuilder {
public:
    HyperTextBuilder(const QString &html, HyperText &out) : m_html(html), m_out(out) { m_open.emplace_back(); }

    void run()
    {
        static const QRegularExpression tag(u"<[a-zA-Z/!?]"_s);
        m_open.front().keepsSpace = !m_html.contains(tag); // text without markup is shown unchanged
        while (m_at < m_html.size()) {
            if (isMarkup())
                markup();
            else
                character();
        }
        endNode();
    }

private:
    struct Open {
        QString name;
        QString path;
        std::map<QString, int> children;
        int texts = 0;
        bool isHidden = false;
        bool keepsSpace = false;
    };

    [[nodiscard]] bool isMarkup() const
    {
        if (m_html[m_at] != u'<' || m_at + 1 >= m_html.size()) return false;
        const QChar next = m_html[m_at + 1];
        return next == u'/' || next == u'!' || next == u'?' || (next.unicode() < 0x80 && next.isLetter());
    }

    void markup()
    {
        endNode();
        const QStringView rest = QStringView(m_html).sliced(m_at);
        if (rest.startsWith(u"<!--")) return skipBehind(u"-->");
        if (rest[1] == u'!' || rest[1] == u'?') return skipBehind(u">");
        const bool closes = rest[1] == u'/';
        m_at += closes ? 2 : 1;
        const qsizetype nameBegin = m_at;
        while (m_at < m_html.size() && !m_html[m_at].isSpace() && m_html[m_at] != u'>' && m_html[m_at] != u'/') ++m_at;
        const QString name = m_html.sliced(nameBegin, m_at - nameBegin).toLower();
        skipAttributes();
        if (closes)
            close(name);
        else
            open(name);
    }

    void skipBehind(QStringView end)
    {
        const qsizetype found = m_html.indexOf(end, m_at);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void skipAttributes()
    {
        QChar quote;
        for (; m_at < m_html.size(); ++m_at) {
            const QChar unit = m_html[m_at];
            if (!quote.isNull()) {
                if (unit == quote) quote = {};
            } else if (unit == u'"' || unit == u'\'') {
                quote = unit;
            } else if (unit == u'>') {
                ++m_at;
                return;
            }
        }
    }

    void open(const QString &name)
    {
        if (name == "html"_L1 || name == "body"_L1) return; // the paths of regions begin at the body
        while (m_open.size() > 1 && endsHyperTag(name, m_open.back().name)) m_open.pop_back();
        if (hyperBlocks().contains(name)) breakBlock();
        if ((name == "td"_L1 || name == "th"_L1) && m_row != u'\n') m_row = u'\t';
        Open &parent = m_open.back();
        Open made;
        made.name = name;
        made.path
            = name == "tbody"_L1 ? parent.path : u"%1%2[%3]/"_s.arg(parent.path, name).arg(++parent.children[name]);
        made.isHidden = parent.isHidden || name == "script"_L1 || name == "style"_L1 || name == "head"_L1
            || name == "template"_L1 || name == "noscript"_L1;
        made.keepsSpace = parent.keepsSpace || name == "pre"_L1 || name == "textarea"_L1;
        if (name == "br"_L1) lineBreak();
        if (isVoidTag(name) || m_open.size() >= deepestHyperTags) return;
        m_open.push_back(std::move(made));
        if (name == "script"_L1 || name == "style"_L1) {
            const qsizetype end = m_html.indexOf(u"</"_s + name, m_at, Qt::CaseInsensitive);
            while (m_at < (end < 0 ? m_html.size() : end)) character();
            endNode();
        }
    }

    void close(const QString &name)
    {
        const auto found = std::ranges::find(m_open.rbegin(), m_open.rend() - 1, name, &Open::name);
        if (found == m_open.rend() - 1) return;
        if (hyperBlocks().contains(name)) breakBlock();
        m_open.erase(std::prev(found.base()), m_open.end());
    }

    /// One character of a text node, or of a character reference.
    void character()
    {
        QString made(m_html[m_at]);
        qsizetype length = 1;
        if (made == "&"_L1) {
            static const QRegularExpression reference(
                u"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));?"_s);
            const auto match = reference.match(
                m_html, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            if (const QString meant = match.hasMatch() ? meaningOfReference(match) : QString(); !meant.isEmpty()) {
                made = meant;
                length = match.capturedLength();
            }
        }
        m_at += length;
        if (!m_inNode) beginNode();
        for (const QChar unit : made) put(unit);
    }

    static QString meaningOfReference(const QRegularExpressionMatch &match)
    {
        uint code = 0;
        if (match.hasCaptured(1)) code = match.captured(1).toUInt();
        if (match.hasCaptured(2)) code = match.captured(2).toUInt(nullptr, 16);
        if (match.hasCaptured(3)) {
            const QByteArray name = match.captured(3).toLatin1();
            const htmlEntityDesc *entity
                = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.constData())); // NOLINT
            if (entity) code = entity->value;
        }
        const bool isCharacter = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        const char32_t point = code;
        return isCharacter ? QString::fromUcs4(&point, 1) : QString();
    }

    void beginNode()
    {
        m_inNode = true;
        Open &parent = m_open.back();
        m_nodePath = u"%1text()[%2]"_s.arg(parent.path).arg(++parent.texts);
        m_nodeBegin = qsizetype(m_out.m_places.size());
    }

    void endNode()
    {
        if (!m_inNode) return;
        m_inNode = false;
        const HyperText::Node node{m_nodeBegin, qsizetype(m_out.m_places.size()) - m_nodeBegin};
        if (!m_out.m_nodes.contains(m_nodePath)) m_out.m_nodes.insert(m_nodePath, node);
    }

    void put(QChar unit)
    {
        const Open &parent = m_open.back();
        QString &visible = m_out.m_visible;
        const bool isSpace = unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\r' || unit == u'\f';
        if (parent.isHidden || (isSpace && !parent.keepsSpace)) {
            m_hasSpace = m_hasSpace || !parent.isHidden;
            m_out.m_places.push_back(-1);
            return;
        }
        if (!visible.isEmpty() && m_row != u'\0')
            visible += m_row;
        else if (!visible.isEmpty() && m_hasSpace && !visible.back().isSpace())
            visible += u' ';
        m_row = u'\0';
        m_hasSpace = false;
        m_out.m_places.push_back(visible.size());
        visible += unit;
    }

    void breakBlock() { m_row = u'\n'; }

    /// Label Studio counts it as a character.
    void lineBreak()
    {
        m_out.m_places.push_back(-1);
        if (m_open.back().isHidden) return;
        if (m_row == u'\n' && !m_out.m_visible.isEmpty()) m_out.m_visible += u'\n';
        breakBlock();
    }

    const QString &m_html;
    HyperText &m_out;
    std::vector<Open> m_open;
    qsizetype m_at = 0;
    bool m_inNode = false;
    QString m_nodePath;
    qsizetype m_nodeBegin = 0;
    QChar m_row; ///< what separates the next character from the previous ones, other than a space
    bool m_hasSpace = false; ///< white space before the next character
};

HyperText::HyperText(const QString &html) { HyperTextBuilder(html, *this).run(); }

bool HyperText::isRegion(const QJsonObject &value)
{
    return value.value("start"_L1).toString().startsWith(u'/') && value.value("end"_L1).toString().startsWith(u'/');
}

bool HyperText::looksLikeHtml(const QString &text)
{
    static const QRegularExpression begin(
        u"^\\s*<(!doctype|!--|html|head|body|div|p|span|h[1-6]|table|[uod]l|article|section|main|b|i|em|strong|a|pre|br)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return begin.match(text).hasMatch();
}

qsizetype HyperText::rawOffset(const QString &path, qint64 offset) const
{
    const auto node = m_nodes.constFind(comparablePath(path));
    return node == m_nodes.constEnd() || offset < 0 || offset > node->length ? -1 : node->begin + offset;
}

Span HyperText::visibleSpan(qsizetype rawBegin, qsizetype rawEnd) const
{
    if (rawBegin < 0 || rawEnd > qsizetype(m_places.size()) || rawBegin >= rawEnd) return {};
    while (rawBegin < rawEnd && m_places[std::size_t(rawBegin)] < 0) ++rawBegin;
    while (rawBegin < rawEnd && m_places[std::size_t(rawEnd - 1)] < 0) --rawEnd;
    if (rawBegin == rawEnd) return {};
    const Span span{m_places[std::size_t(rawBegin)], m_places[std::size_t(rawEnd - 1)] + 1};
    const bool cutsPair = m_visible[span.beginUtf16].isLowSurrogate() || m_visible[span.endUtf16 - 1].isHighSurrogate();
    return cutsPair ? Span{} : span;
}

Span HyperText::onlyPlaceOf(const QString &text) const
{
    const qsizetype found = text.isEmpty() ? -1 : m_visible.indexOf(text);
    if (found < 0 || m_visible.indexOf(text, found + 1) >= 0) return {};
    return {found, found + text.size()};
}

Span HyperText::spanOf(const QJsonObject &value) const
{
    const QString claimed = claimedText(value);
    const QJsonObject global = value.value("globalOffsets"_L1).toObject();
    const auto number
        = [](const QJsonObject &object, QLatin1StringView key) { return object.value(key).toInteger(-1); };
    const Span byPath = visibleSpan(rawOffset(value.value("start"_L1).toString(), number(value, "startOffset"_L1)),
        rawOffset(value.value("end"_L1).toString(), number(value, "endOffset"_L1)));
    const Span byOffset = visibleSpan(number(global, "start"_L1), number(global, "end"_L1));
    for (const Span span : {byPath, byOffset}) {
        if (!span.isValid()) continue;
        const QStringView slice = QStringView(m_visible).sliced(span.beginUtf16, span.length());
        if (claimed.isEmpty() || withoutHyperSpace(slice) == claimed) return span;
    }
    return onlyPlaceOf(value.value("text"_L1).toString().trimmed());
}

} // namespace spotter
