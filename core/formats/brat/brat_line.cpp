// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/brat/brat_line.h"

#include "core/formats/messages.h"
#include "core/formats/text/utf8.h"
#include "core/text/code_points.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

using Parsed = std::expected<BratLine, BratFault>;

/// Cursor in the current line; remembers its position for error messages.
class LineParser {
public:
    explicit LineParser(const QString &line) : m_line(line) { }

    Parsed parse()
    {
        const qsizetype tab = m_line.indexOf(u'\t');
        const QStringView id = QStringView(m_line).first(tab < 0 ? m_line.size() : tab);
        const QChar letter = m_line.front();
        if (letter == u'#') return note(tab, id);
        if (!isNumbered(id) && isMarkOfYedda()) {
            return fault(0,
                FormatMessages::tr("this is the notation of YEDDA, not of brat; import the file by itself, or choose "
                                   "the format Entities marked in the text"));
        }
        if (tab < 0) return fault(0, FormatMessages::tr("expected a tab after the id"));
        if (id == u"*") return equivalence(tab + 1);
        if (!isNumbered(id)) return fault(0, unknownLine(id));
        m_made.id = id.toString();
        m_at = tab + 1;
        switch (letter.unicode()) {
        case u'T':
            return entity();
        case u'R':
            return relation();
        case u'E':
            return event();
        case u'A':
        case u'M':
            return oneTarget(BratKind::Attribute);
        case u'N':
            return oneTarget(BratKind::Normalization);
        default:
            return fault(0, unknownLine(id));
        }
    }

private:
    static QString unknownLine(QStringView id)
    {
        return FormatMessages::tr("\"%1\" does not begin a brat annotation; expected T, R, E, A, N, # or *")
            .arg(id.left(20));
    }

    /// "[@Ada#Person*] met …": another tool's files with the same suffix.
    [[nodiscard]] bool isMarkOfYedda() const
    {
        return (m_line.contains("[@"_L1) || m_line.contains("[$"_L1)) && m_line.contains("*]"_L1);
    }

    static bool isNumbered(QStringView id)
    {
        return id.size() >= 2
            && std::ranges::all_of(id.sliced(1), [](QChar unit) { return !unit.isSpace() && unit != u':'; });
    }

    std::unexpected<BratFault> fault(qsizetype at, const QString &message) const
    {
        return std::unexpected(BratFault{CodePointMap(QStringView(m_line).first(at)).lengthCodePoints() + 1, message});
    }

    /// The characters before the next space or tab; also consumes the space.
    QStringView word()
    {
        qsizetype end = m_at;
        while (end < m_line.size() && m_line[end] != u' ' && m_line[end] != u'\t') ++end;
        const QStringView found = QStringView(m_line).sliced(m_at, end - m_at);
        m_at = end;
        if (m_at < m_line.size() && m_line[m_at] == u' ') ++m_at;
        return found;
    }

    [[nodiscard]] bool atEndOfField() const { return m_at >= m_line.size() || m_line[m_at] == u'\t'; }

    Parsed entity()
    {
        m_made.kind = BratKind::Entity;
        m_made.type = word().toString();
        if (m_made.type.isEmpty()) return fault(m_at, FormatMessages::tr("expected a type"));
        for (;;) {
            const auto begin = offset(u" ");
            const bool goesOn = begin && m_at < m_line.size() && m_line[m_at] == u' ';
            if (goesOn) ++m_at;
            const auto end = goesOn ? offset(u";\t") : std::nullopt;
            if (!begin || !end || *end <= *begin)
                return fault(m_at, FormatMessages::tr("expected two offsets, the second after the first"));
            if (!m_made.fragments.empty() && *begin < m_made.fragments.back().second)
                return fault(m_at, FormatMessages::tr("expected the fragments in text order"));
            m_made.fragments.emplace_back(*begin, *end);
            if (atEndOfField()) break;
            ++m_at; // ;
        }
        if (m_at >= m_line.size()) return fault(m_at, FormatMessages::tr("expected a tab and the text of the entity"));
        m_made.text = m_line.sliced(m_at + 1);
        return std::move(m_made);
    }

    /// A number followed by one of the given characters or the end of the line.
    std::optional<qsizetype> offset(QStringView ends)
    {
        const qsizetype begin = m_at;
        while (m_at < m_line.size() && !ends.contains(m_line[m_at]) && m_line[m_at] != u'\t') ++m_at;
        const QStringView digits = QStringView(m_line).sliced(begin, m_at - begin);
        bool isNumber = false;
        const qlonglong value = digits.toLongLong(&isNumber);
        if (isNumber && value >= 0) return value;
        m_at = begin;
        return std::nullopt;
    }

    /// Reads "Role:ID" words to the end of the field.
    std::optional<BratFault> arguments()
    {
        while (!atEndOfField()) {
            const qsizetype begin = m_at;
            const QStringView argument = word();
            if (argument.isEmpty()) continue;
            const qsizetype colon = argument.indexOf(u':');
            if (colon <= 0 || colon + 1 == argument.size())
                return fault(begin, FormatMessages::tr("expected an argument like Arg1:T1")).error();
            m_made.roles.append(argument.first(colon).toString());
            m_made.references.append(argument.sliced(colon + 1).toString());
        }
        return std::nullopt;
    }

    Parsed relation()
    {
        m_made.kind = BratKind::Relation;
        m_made.type = word().toString();
        if (m_made.type.isEmpty()) return fault(m_at, FormatMessages::tr("expected a type"));
        if (const auto wrong = arguments()) return std::unexpected(*wrong);
        if (m_made.references.size() != 2)
            return fault(m_at, FormatMessages::tr("expected two arguments like Arg1:T1 Arg2:T2"));
        if (isObjectFirst(m_made.roles)) {
            m_made.roles.swapItemsAt(0, 1);
            m_made.references.swapItemsAt(0, 1);
        }
        return std::move(m_made);
    }

    /// Arguments are named; their order in the line means nothing.
    static bool isObjectFirst(const QStringList &roles)
    {
        static const std::array<std::pair<QLatin1StringView, QLatin1StringView>, 6> reversed{{
            {"arg2"_L1, "arg1"_L1},
            {"object"_L1, "subject"_L1},
            {"obj"_L1, "subj"_L1},
            {"tail"_L1, "head"_L1},
            {"target"_L1, "source"_L1},
            {"to"_L1, "from"_L1},
        }};
        return std::ranges::any_of(reversed, [&roles](const auto &pair) {
            return roles[0].compare(pair.first, Qt::CaseInsensitive) == 0
                && roles[1].compare(pair.second, Qt::CaseInsensitive) == 0;
        });
    }

    Parsed event()
    {
        m_made.kind = BratKind::Event;
        if (const auto wrong = arguments()) return std::unexpected(*wrong);
        if (m_made.references.isEmpty())
            return fault(m_at, FormatMessages::tr("expected a type and a trigger like Type:T1"));
        m_made.type = m_made.roles.front();
        return std::move(m_made);
    }

    Parsed oneTarget(BratKind kind)
    {
        m_made.kind = kind;
        m_made.type = word().toString();
        if (m_made.type.isEmpty()) return fault(m_at, FormatMessages::tr("expected a type"));
        const QStringView target = word();
        if (target.isEmpty())
            return fault(m_at, FormatMessages::tr("expected the id of the annotation that this refers to"));
        m_made.references.append(target.toString());
        return std::move(m_made);
    }

    Parsed equivalence(qsizetype from)
    {
        m_made.kind = BratKind::Equivalence;
        m_at = from;
        m_made.type = word().toString();
        while (!atEndOfField()) {
            if (const QStringView id = word(); !id.isEmpty()) m_made.references.append(id.toString());
        }
        if (m_made.references.size() < 2) return fault(m_at, FormatMessages::tr("expected at least two ids"));
        return std::move(m_made);
    }

    /// Only by convention do notes have an id and a target: anything may follow the #.
    Parsed note(qsizetype tab, QStringView id)
    {
        m_made.kind = BratKind::Note;
        if (tab < 0) return std::move(m_made);
        if (id.size() > 1) m_made.id = id.toString();
        m_at = tab + 1;
        m_made.type = word().toString();
        if (const QStringView target = word(); !target.isEmpty()) m_made.references.append(target.toString());
        return std::move(m_made);
    }

    const QString &m_line;
    qsizetype m_at = 0;
    BratLine m_made;
};

bool mustEncode(QChar unit)
{
    static const QString reserved = u"%:;,|<>[]!?*+{}=\"#\\/()"_s;
    return unit.unicode() <= u' ' || unit.isSpace() || isBratLineBreak(unit) || unit.unicode() == 0x7F
        || reserved.contains(unit);
}

} // namespace

std::expected<BratLine, BratFault> parseBratLine(const QString &line)
{
    Q_ASSERT(!line.isEmpty());
    return LineParser(line).parse();
}

BratRemark remarkOf(const BratLine &line, QStringView raw)
{
    if (line.references.size() != 1) return BratRemark::None;
    if (line.kind == BratKind::Note) return line.type == bratNote ? BratRemark::Note : BratRemark::None;
    const QStringView fields = raw.sliced(raw.indexOf(u'\t') + 1);
    if (line.kind != BratKind::Attribute || fields.trimmed().count(u' ') != 1) return BratRemark::None;
    static const QStringList negations{bratNegation, u"Negated"_s};
    static const QStringList doubts{bratSpeculation, u"Speculated"_s, u"Uncertain"_s, u"Uncertainty"_s};
    if (negations.contains(line.type, Qt::CaseInsensitive)) return BratRemark::Negated;
    return doubts.contains(line.type, Qt::CaseInsensitive) ? BratRemark::Uncertain : BratRemark::None;
}

QString bratFragments(const std::vector<std::pair<qsizetype, qsizetype>> &fragments)
{
    QString list;
    for (const auto &[begin, end] : fragments) {
        if (!list.isEmpty()) list += u';';
        list += QString::number(begin) + u' ' + QString::number(end);
    }
    return list;
}

bool isBratLineBreak(QChar unit)
{
    // The line breaks of Python's splitlines(), with which brat and many scripts read these files.
    const char16_t value = unit.unicode();
    return (value >= 0x0A && value <= 0x0D) || (value >= 0x1C && value <= 0x1E) || value == 0x85 || value == 0x2028
        || value == 0x2029;
}

std::vector<Span> bratPieces(QStringView text, Span span)
{
    std::vector<Span> found;
    qsizetype begin = span.beginUtf16;
    for (qsizetype at = span.beginUtf16; at <= span.endUtf16; ++at) {
        if (at < span.endUtf16 && !isBratLineBreak(text[at])) continue;
        if (at > begin) found.push_back({begin, at});
        begin = at + 1;
    }
    return found;
}

QString bratEncoded(const QString &name)
{
    if (name.isEmpty()) return u"_"_s;
    if (name == "_"_L1) return u"%5F"_s;
    QString encoded;
    for (const QChar unit : name) {
        if (mustEncode(unit))
            encoded += QString::fromLatin1(QUrl::toPercentEncoding(
                QString(unit), {}, unit.unicode() < 0x80 ? QByteArray(1, unit.toLatin1()) : QByteArray()));
        else
            encoded += unit;
    }
    return encoded;
}

QString bratDecoded(const QString &name)
{
    if (name == "_"_L1) return {};
    if (!name.contains(u'%')) return name;
    const QByteArray bytes = QByteArray::fromPercentEncoding(name.toUtf8());
    const QString decoded = fromUtf8({bytes.constData(), std::size_t(bytes.size())});
    return bratEncoded(decoded) == name ? decoded : name;
}

} // namespace spotter
