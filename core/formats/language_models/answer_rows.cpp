// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/language_models/answer_rows.h"

#include "core/formats/json/literal_text.h"
#include "core/formats/relations/linearized_triples.h"
#include "core/formats/relations/stated_triple.h"
#include "core/formats/relations/written_triple.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

struct RowBrackets {
    char16_t open, close;
};
constexpr std::array rowBrackets{
    RowBrackets{u'(', u')'}, RowBrackets{u'（', u'）'}, RowBrackets{u'<', u'>'}, RowBrackets{u'[', u']'}};

/// Converts "头实体是…", "关系是…", "尾实体是…", one per line, into a row of the three.
QString withSentencesAsRows(const QString &text)
{
    static const QRegularExpression triple(u"头实体是(.*?)[,，\\n]+关系是(.*?)[,，\\n]+尾实体是([^\\n]*)"_s);
    static const QRegularExpression entity(u"(?<!头)(?<!尾)实体是(.*?)[,，\\n]+实体类型是([^\\n]*)"_s);
    QString rows = text;
    return rows.replace(triple, u"(\\1,\\2,\\3)"_s).replace(entity, u"(\\1,\\2)"_s);
}

AnswerItem entityRow(QStringView name, QStringView type)
{
    return {name.trimmed().toString(), type.trimmed().toString(), {}, {}, {}};
}

AnswerItem tripleRow(QStringView head, QStringView relation, QStringView tail)
{
    return {head.trimmed().toString(), {}, relation.trimmed().toString(), tail.trimmed().toString(), {}};
}

/// Without a number or a sign of a list in front: "1. ", "2、", "- ".
QStringView withoutListSign(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && at < 4 && line[at].isDigit()) ++at;
    const bool isNumbered = at > 0 && at < line.size() && u".)、．）"_s.contains(line[at]);
    if (isNumbered && (at + 1 == line.size() || !line[at + 1].isDigit())) return line.sliced(at + 1).trimmed();
    const bool isSign = line.size() > 1 && u"-*•·"_s.contains(line[0]) && line[1].isSpace();
    return isSign ? line.sliced(1).trimmed() : line;
}

/// Without what a row is called: "Triple 1: ", "三元组2：".
QStringView withoutRowName(QStringView line)
{
    static const QRegularExpression name(
        uR"(^(triples?|triplets?|facts?|relations?|三元组|事实|关系)\s*\d+\s*[:：.]\s*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = name.matchView(line.first(std::min<qsizetype>(line.size(), 64)));
    return match.hasMatch() ? line.sliced(match.capturedLength()).trimmed() : line;
}

/// The line under the heading of a table in Markdown.
bool isTableRule(QStringView line)
{
    return line.contains(u'-')
        && std::ranges::all_of(line, [](QChar c) { return c == u'|' || c == u'-' || c == u':' || c.isSpace(); });
}

bool isColumnName(QStringView name)
{
    constexpr std::array<QStringView, 13> names{u"subject", u"predicate", u"object", u"head", u"relation", u"tail",
        u"主语", u"谓语", u"宾语", u"主体", u"关系", u"客体", u"头实体"};
    return std::ranges::any_of(
        names, [name](QStringView known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

/// Splits "(a,b,c),(d,e,f)", given without the first and the last bracket.
QList<QStringView> innerRows(QStringView inner, RowBrackets brackets)
{
    QList<QStringView> rows;
    qsizetype begin = 0;
    for (qsizetype at = inner.indexOf(QChar(brackets.close)); at >= 0;
        at = inner.indexOf(QChar(brackets.close), at + 1)) {
        qsizetype next = at + 1;
        while (next < inner.size() && (inner[next].isSpace() || u",;，；、"_s.contains(inner[next]))) ++next;
        if (next >= inner.size() || inner[next] != QChar(brackets.open)) continue;
        rows.append(inner.sliced(begin, at - begin));
        begin = next + 1;
        at = next;
    }
    rows.append(inner.sliced(begin));
    return rows;
}

/// ("a", "b", "c") as Python writes it.
std::optional<AnswerItem> quotedRow(QStringView inner)
{
    if (!inner.startsWith(u'"') && !inner.startsWith(u'\'')) return std::nullopt;
    const QString list = u'[' + inner.toString() + u']';
    qsizetype at = 0;
    const auto value = parseLiteral(list, at);
    const QJsonArray parts = value ? value->toArray() : QJsonArray();
    if (at != list.size() || parts.size() < 2 || parts.size() > 3
        || !std::ranges::all_of(parts, [](const QJsonValue &part) { return part.isString(); }))
        return std::nullopt;
    if (parts.size() == 2) return entityRow(parts[0].toString(), parts[1].toString());
    return tripleRow(parts[0].toString(), parts[1].toString(), parts[2].toString());
}

} // namespace

/// Whether a name is in the list of an instruction.
bool AnswerRows::isKnown(QStringView name) const
{
    return !name.isEmpty()
        && (m_known.contains(u'\'' + name.toString() + u'\'') || m_known.contains(u'"' + name.toString() + u'"'));
}

bool AnswerRows::isInDocument(QStringView name)
{
    constexpr qsizetype mostSearchedUtf16 = 1 << 28; // a second or so
    m_searchedUtf16 += m_document.size();
    return !name.isEmpty() && m_searchedUtf16 <= mostSearchedUtf16 && m_document.contains(name, Qt::CaseInsensitive);
}

/// Splits "a,b,c" into head, relation and tail. A mention may contain commas: then the relation is the part that is
/// known, if there is exactly one.
std::optional<AnswerItem> AnswerRows::rowOf(QStringView inner)
{
    if (auto quoted = quotedRow(inner.trimmed())) return quoted;
    QList<QStringView> parts = inner.split(u',');
    if (parts.size() < 2) parts = inner.split(u'，');
    if (parts.size() == 3) return tripleRow(parts[0], parts[1], parts[2]);
    for (const QChar other : {u'，', u'|', u';', u'；'}) {
        if (const auto columns = inner.split(other); columns.size() == 3)
            return tripleRow(columns[0], columns[1], columns[2]);
    }
    if (parts.size() == 2) return entityRow(parts[0], parts[1]);
    constexpr qsizetype mostParts = 64;
    std::optional<AnswerItem> found;
    for (qsizetype i = 1; i + 1 < std::min(parts.size(), mostParts); ++i) {
        const QStringView middle = parts[i].trimmed();
        if (--m_searches < 0) return std::nullopt;
        if (!isKnown(middle)) continue;
        if (found) return std::nullopt;
        const qsizetype begin = parts[i].begin() - inner.begin();
        found = tripleRow(inner.first(begin - 1), middle, inner.sliced(begin + parts[i].size() + 1));
    }
    return found;
}

/// "relation：head,tail" and "entity：type"; the list of known names decides which one it is.
std::optional<AnswerItem> AnswerRows::colonRowOf(QStringView line)
{
    const qsizetype colon = line.indexOf(u'：') >= 0 ? line.indexOf(u'：') : line.indexOf(u':');
    if (colon < 0 || --m_searches < 0) return std::nullopt;
    const QStringView left = line.first(colon).trimmed();
    const QStringView right = line.sliced(colon + 1).trimmed();
    QList<QStringView> ends = right.split(u',');
    if (ends.size() < 2) ends = right.split(u'，');
    if (ends.size() == 2 && isKnown(left)) return tripleRow(ends[0], left, ends[1]);
    if (isKnown(right)) return entityRow(left, right);
    return std::nullopt;
}

/// "head | relation | tail", "head - relation - tail", "head → relation → tail", also a row of a table in Markdown.
/// Prose uses these signs, too: both ends must be in the document.
std::optional<AnswerItem> AnswerRows::columnsOf(QStringView line)
{
    if (line.startsWith(u'|')) line = line.sliced(1);
    if (line.endsWith(u'|')) line.chop(1);
    for (const QStringView sign : {u"|", u"\t", u";", u"；", u" - ", u" – ", u" — ", u"→", u"->", u"=>"}) {
        const QList<QStringView> parts = line.split(sign);
        if (parts.size() != 3 || parts[1].trimmed().isEmpty()) continue;
        if (!isInDocument(parts[0].trimmed()) || !isInDocument(parts[2].trimmed())) continue;
        return tripleRow(parts[0], parts[1], parts[2]);
    }
    return std::nullopt;
}

bool AnswerRows::readBracketed(QStringView inner, bool mayBeEntity, std::vector<AnswerItem> &items)
{
    auto row = rowOf(inner);
    if (!row || (row->relation.isEmpty() && !mayBeEntity)) return false;
    items.push_back(std::move(*row));
    return true;
}

bool AnswerRows::readLine(QStringView line, std::vector<AnswerItem> &items)
{
    if (const auto path = partsOfPath(line)) {
        items.push_back(tripleRow((*path)[0], (*path)[1], (*path)[2]));
        return true;
    }
    for (const RowBrackets brackets : rowBrackets) {
        if (line.size() < 2 || line.front() != QChar(brackets.open) || line.back() != QChar(brackets.close)) continue;
        const QStringView inner = line.sliced(1, line.size() - 2);
        bool isUnderstood = true;
        const QList<QStringView> rows = innerRows(inner, brackets);
        const bool isRound = brackets.open == u'(' || brackets.open == u'（'; // [a, b] may be a list of entities
        for (const QStringView row : rows) isUnderstood = readBracketed(row, isRound, items) && isUnderstood;
        return isUnderstood;
    }
    auto row = colonRowOf(line);
    if (!row) row = columnsOf(line);
    if (row) items.push_back(std::move(*row));
    return row.has_value();
}

bool AnswerRows::readLinearized(QStringView text, std::vector<AnswerItem> &items)
{
    const LinearizedTriples read = linearizedTriples(text);
    for (const Triple &triple : read.triples)
        items.push_back(tripleRow(triple.subject.text, triple.predicate, triple.object.text));
    return !read.isBroken;
}

bool AnswerRows::read(QStringView text, std::vector<AnswerItem> &items)
{
    if (text.contains(u"<triplet>")) return readLinearized(text, items);
    constexpr qsizetype longestAnswer = 1 << 16; // the patterns would take too long in a longer one
    const bool isSentences = text.size() <= longestAnswer && text.contains(u"实体是");
    QString rows = isSentences ? withSentencesAsRows(text.toString()) : text.toString();
    rows.remove("**"_L1); // bold
    bool isUnderstood = true;
    bool isFirst = true;
    for (QStringView line : QStringView(rows).split(u'\n')) {
        line = line.trimmed();
        while (line.endsWith(u',') || line.endsWith(u';') || line.endsWith(u'，') || line.endsWith(u'；')) line.chop(1);
        line = withoutRowName(withoutListSign(line));
        if (meansNothing(line) || isTableRule(line)) continue;
        const bool isIntroduction = isFirst && (line.endsWith(u':') || line.endsWith(u'：')) && !line.contains(u'(');
        if (isIntroduction) continue;
        const QList<QStringView> columns = line.split(u'|', Qt::SkipEmptyParts);
        const bool isHeadingRow = isFirst && columns.size() == 3
            && std::ranges::all_of(columns, [](QStringView name) { return isColumnName(name.trimmed()); });
        isFirst = false;
        if (!isHeadingRow) isUnderstood = readLine(line, items) && isUnderstood;
    }
    return isUnderstood;
}

} // namespace spotter
