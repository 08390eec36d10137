// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/semeval_line.h"

#include "core/formats/relations/relation_pairs.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// A tag at its place in a sentence.
struct SemevalTag {
    qsizetype begin = 0;
    qsizetype end = 0;
    std::size_t mention = 0; ///< 0 or 1
    bool closes = false;
    QString type;
};

/// The value of the attribute that names a type.
QString semevalType(const QString &attributes)
{
    static const QRegularExpression named(
        uR"re(\b(?:entity_?)?(?:type|ner|label|class|category)\s*=\s*(?:"+([^"]*)"|'+([^']*)'|([^\s"'>]+)))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = named.match(attributes);
    return (match.captured(1) + match.captured(2) + match.captured(3)).trimmed();
}

std::vector<SemevalTag> semevalTagsOf(const QString &text)
{
    static const QRegularExpression tag(u"<(/?)e([12])(?:\\s+([^<>]*))?>"_s, QRegularExpression::CaseInsensitiveOption);
    std::vector<SemevalTag> tags;
    if (!text.contains("<e"_L1, Qt::CaseInsensitive) && !text.contains("</e"_L1, Qt::CaseInsensitive)) return tags;
    for (auto found = tag.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const bool closes = match.capturedLength(1) > 0;
        tags.push_back({match.capturedStart(), match.capturedEnd(), std::size_t(match.captured(2) == "2"_L1), closes,
            closes ? QString() : semevalType(match.captured(3))});
    }
    return tags;
}

bool hasSemevalTag(const std::vector<SemevalTag> &tags, std::size_t mention, bool closes)
{
    return std::ranges::any_of(
        tags, [mention, closes](const SemevalTag &tag) { return tag.mention == mention && tag.closes == closes; });
}

} // namespace

bool hasSemevalTags(const QString &text)
{
    const auto tags = semevalTagsOf(text);
    return std::ranges::all_of(std::array{0U, 1U}, [&tags](std::size_t mention) {
        return hasSemevalTag(tags, mention, false) && hasSemevalTag(tags, mention, true);
    });
}

bool opensSemevalTags(const QString &text)
{
    const auto tags = semevalTagsOf(text);
    return hasSemevalTag(tags, 0, false) && hasSemevalTag(tags, 1, false);
}

QString firstSemevalTag(const QString &text)
{
    const auto tags = semevalTagsOf(text);
    return tags.empty() ? QString() : text.sliced(tags.front().begin, tags.front().end - tags.front().begin);
}

std::optional<TaggedSentence> taggedSentence(const QString &tagged)
{
    const std::vector<SemevalTag> tags = semevalTagsOf(tagged);
    if (tags.size() != semevalTags.size() || !hasSemevalTags(tagged)) return std::nullopt;
    TaggedSentence sentence;
    qsizetype done = 0;
    for (const SemevalTag &tag : tags) {
        sentence.text += QStringView(tagged).sliced(done, tag.begin - done);
        Span &mention = sentence.mentions[tag.mention];
        (tag.closes ? mention.endUtf16 : mention.beginUtf16) = sentence.text.size();
        if (!tag.closes) sentence.types[tag.mention] = tag.type;
        done = tag.end;
    }
    sentence.text += QStringView(tagged).sliced(done);
    for (Span &mention : sentence.mentions) {
        Span span = mention;
        while (span.isValid() && sentence.text[span.beginUtf16].isSpace()) ++span.beginUtf16;
        while (span.isValid() && sentence.text[span.endUtf16 - 1].isSpace()) --span.endUtf16;
        if (!span.isValid()) return std::nullopt;
        mention = span;
    }
    return sentence;
}

namespace {

QString semevalUnquoted(QString cell)
{
    if (cell.size() > 1 && cell.startsWith(u'"') && cell.endsWith(u'"')) cell = cell.sliced(1, cell.size() - 2);
    return cell;
}

/// A cell of a table, without its quotes if those inside are doubled.
QString semevalCell(const QString &cell)
{
    const QString bare = cell.trimmed();
    const QString inner = semevalUnquoted(bare);
    QString single = inner;
    single.replace("\"\""_L1, "\""_L1);
    const bool isQuoted = inner.size() < bare.size() && 2 * (inner.size() - single.size()) == inner.count(u'"');
    return isQuoted ? single : cell;
}

/// The end of the quoted cell that a line begins with; -1: it does not begin with one.
qsizetype semevalQuoteEnd(QStringView line)
{
    for (qsizetype at = 1; at < line.size() && line.front() == u'"'; ++at) {
        if (line[at] != u'"') continue;
        if (at + 1 == line.size() || line[at + 1] != u'"') return at + 1;
        ++at;
    }
    return -1;
}

/// Whether a cell names a relation unmistakably: with a direction, in quotes, or as one word.
bool isStatedRelation(const QString &cell)
{
    if (cell.isEmpty() || cell.contains(u'<')) return false;
    if (directedName(semevalUnquoted(cell)) || semevalQuoteEnd(cell) == cell.size()) return true;
    return std::ranges::none_of(cell, [](QChar c) { return c.isSpace() || c == u',' || c == u'"'; });
}

/// A sentence and its relation, in either order, with a comma between them. A direction may contain a comma without
/// being quoted: "Component-Whole(e2,e1)". Only one cell if it is not known where the line is divided.
QStringList sentenceAndRelation(const QString &line)
{
    static const QRegularExpression directedFirst(u"^\"?([^\",<>()]+\\(\\s*e[12]\\s*,\\s*e[12]\\s*\\))\"?\\s*,(.*)$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression directedLast(u"^(.*),\\s*\"?([^\",<>()]+\\(\\s*e[12]\\s*,\\s*e[12]\\s*\\))\"?$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = directedFirst.match(line); match.hasMatch()) return {match.captured(1), match.captured(2)};
    if (const auto match = directedLast.match(line); match.hasMatch()) return {match.captured(1), match.captured(2)};
    const qsizetype end = semevalQuoteEnd(line);
    qsizetype comma = end;
    while (comma >= 0 && comma < line.size() && line[comma].isSpace()) ++comma;
    if (comma < 0) comma = line.indexOf(u',');
    if (comma < 0 || comma >= line.size() || line[comma] != u',') return {line};
    const QString first = line.first(comma).trimmed();
    const QString second = line.sliced(comma + 1).trimmed();
    const bool isSentenceFirst = end >= 0 && hasSemevalTags(first) && isStatedRelation(second);
    const bool isSentenceLast
        = hasSemevalTags(second) && semevalQuoteEnd(second) == second.size() && isStatedRelation(first);
    return isSentenceFirst || isSentenceLast ? QStringList{first, second} : QStringList{line};
}

/// The cells of a line with all four tags; none for a row of a larger table.
QStringList semevalCells(const QString &line)
{
    // As in SemEval's own files; a sentence may contain tabs.
    static const QRegularExpression own(u"^\\s*\\d+\\s+\"(.*)\"$"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression quotedRelation(
        u"\"\\t\"[^\"<>]*\\(\\s*e[12]\\s*,\\s*e[12]\\s*\\)\"$"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression numberCell(u"^(\\d+),(?=[\"<\\p{L}])"_s);
    static const QRegularExpression severalCells(u"^\\d+,[\"<\\p{L}]|^[^\",<]*,\"|\",\\S"_s);
    if (own.match(line).hasMatch() && !quotedRelation.match(line).hasMatch()) return {line};
    if (line.contains(u'\t')) return line.split(u'\t');
    QString rest = line.trimmed();
    QStringList number;
    if (const auto match = numberCell.match(rest); match.hasMatch()) {
        number.append(match.captured(1));
        rest = rest.sliced(match.capturedLength());
    }
    const QStringList cells = sentenceAndRelation(rest);
    if (cells.size() > 1 || (!number.isEmpty() && semevalQuoteEnd(rest) == rest.size())) return number + cells;
    return severalCells.match(line.trimmed()).hasMatch() ? QStringList() : QStringList{line};
}

/// Moves the number in front of a sentence to the id.
void takeNumber(QString &sentence, QString &id)
{
    static const QRegularExpression numbered(u"^\\s*(\\d+)\\s+(.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const auto match = numbered.match(sentence);
    if (!match.hasMatch()) return;
    id = match.captured(1);
    sentence = match.captured(2);
}

} // namespace

std::optional<SemevalLine> semevalLine(const QString &line)
{
    static const QRegularExpression number(u"^\\s*\\d+\\s*$"_s);
    if (!hasSemevalTags(line)) return std::nullopt;
    SemevalLine read;
    QString sentence;
    QStringList cells = semevalCells(line);
    if (cells.isEmpty()) return std::nullopt;
    const bool isWhole = cells.size() == 1;
    if (!isWhole && number.match(cells.front()).hasMatch()) read.id = cells.takeFirst().trimmed();
    for (const QString &cell : cells) {
        if (cell.trimmed().isEmpty()) continue;
        if (hasSemevalTags(cell) && sentence.isEmpty())
            sentence = isWhole ? cell : semevalCell(cell);
        else if (read.relation.isEmpty() && !number.match(cell).hasMatch())
            read.relation = semevalCell(cell).trimmed();
        else
            return std::nullopt;
    }
    if (isWhole) takeNumber(sentence, read.id);
    auto tagged = taggedSentence(isWhole ? semevalUnquoted(sentence) : sentence);
    if (!tagged) return std::nullopt;
    read.sentence = std::move(*tagged);
    return read;
}

bool isSemevalHeading(const QString &line)
{
    static const QRegularExpression heading(
        u"^\\s*\"?[\\w ]+\"?(?:[,\\t]\"?[\\w ]+\"?){1,2}\\s*$"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 80;
    return line.size() <= longest && heading.match(line).hasMatch();
}

bool isSemevalRow(const QString &line)
{
    return hasSemevalTags(line) && (line.contains(u'\t') || semevalCells(line).isEmpty());
}

} // namespace spotter
