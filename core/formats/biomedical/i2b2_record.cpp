// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/biomedical/i2b2_record.h"

#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/text/whole_file.h"

#include <QRegularExpression>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// Hospital records are far shorter; the places of all words are in memory.
constexpr qsizetype longestI2b2Utf16 = 4 << 20;

QStringView withoutMark(QStringView text) { return text.startsWith(u'\uFEFF') ? text.sliced(1) : text; }

/// The words of each line, as white space separates them.
std::vector<std::vector<Span>> wordsOfLines(QStringView text)
{
    std::vector<std::vector<Span>> lines(1);
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u'\n') lines.emplace_back();
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && !text[at].isSpace()) ++at;
        lines.back().push_back({begin, at});
    }
    return lines;
}

} // namespace

I2b2Assembler::I2b2Assembler(const QString &text, const ReadOptions &options)
    : m_text(withoutMark(text).toString()), m_options(options)
{
    if (m_text.size() <= longestI2b2Utf16) m_words = wordsOfLines(m_text);
}

Result<void> I2b2Assembler::refuse(const Line &line, const QString &message)
{
    const QString sentence = u"%1:%2:1: %3"_s.arg(line.name).arg(line.number).arg(message);
    if (!m_options.skipBad) return failure(ErrorCode::Content, sentence);
    ++m_skipped;
    if (m_options.onIssue) m_options.onIssue({ReadIssue::Kind::Skipped, line.number, 1, sentence});
    return {};
}

Result<void> I2b2Assembler::add(const QByteArray &bytes, const QString &name)
{
    if (m_text.size() > longestI2b2Utf16)
        return failure(ErrorCode::Limit, FormatMessages::tr("%1: its text is too long; split it").arg(name));
    const auto text = strictUtf8(bytes, name);
    if (!text) return std::unexpected(text.error());
    Line line{name, 0};
    const QStringView all = withoutMark(*text);
    for (qsizetype begin = 0; begin < all.size();) {
        qsizetype end = all.indexOf(u'\n', begin);
        if (end < 0) end = all.size();
        const QStringView raw = all.sliced(begin, end - begin).trimmed();
        begin = end + 1;
        ++line.number;
        if (raw.isEmpty()) continue;
        if (m_entities.size() > maximumListed || m_relations.size() > maximumListed)
            return failure(ErrorCode::Limit, name + ": "_L1 + tooManyListed().message);
        if (const auto added = addLine(raw.toString(), line); !added) return added;
    }
    return {};
}

Result<void> I2b2Assembler::addLine(const QString &text, const Line &line)
{
    static const QRegularExpression conceptLine(
        uR"re(^c="(.*)" (\d+:\d+ \d+:\d+)\|\|t="([^"]*)"(?:\|\|a="([^"]*)")?$)re"_s);
    static const QRegularExpression relationLine(
        uR"re(^c="(.*)" (\d+:\d+ \d+:\d+)\|\|r="([^"]*)"\|\|c="(.*)" (\d+:\d+ \d+:\d+)$)re"_s);
    const QRegularExpressionMatch related = relationLine.match(text);
    const QRegularExpressionMatch found = related.hasMatch() ? related : conceptLine.match(text);
    if (!found.hasMatch()) {
        return refuse(line,
            FormatMessages::tr("expected a concept like c=\"fever\" 3:6 3:6||t=\"problem\", or two with a relation"));
    }
    const auto subject = placeOf(found.captured(1), found.captured(2));
    if (!subject) return refuse(line, subject.error().message);
    if (!related.hasMatch()) {
        Entity &entity = m_entities[entityAt(*subject, found.captured(3))];
        if (!found.captured(4).isEmpty())
            entity.extra.insert(i2b2Key, QJsonObject{{u"assertion"_s, found.captured(4)}});
        return {};
    }
    const auto object = placeOf(found.captured(4), found.captured(5));
    if (!object) return refuse(line, object.error().message);
    m_relations.push_back({entityAt(*subject, {}), found.captured(3), entityAt(*object, {})});
    return {};
}

/// "2:6 2:7": the first and the last word, which must be those that are given.
Result<Span> I2b2Assembler::placeOf(const QString &words, const QString &place) const
{
    const auto wordAt = [this](QStringView at) -> std::optional<Span> {
        const qsizetype colon = at.indexOf(u':');
        const qsizetype line = at.first(colon).toLongLong() - 1;
        const qsizetype word = at.sliced(colon + 1).toLongLong();
        if (line < 0 || line >= std::ssize(m_words)) return std::nullopt;
        const std::vector<Span> &inLine = m_words[std::size_t(line)];
        return word < std::ssize(inLine) ? std::optional(inLine[std::size_t(word)]) : std::nullopt;
    };
    const qsizetype space = place.indexOf(u' ');
    const auto first = wordAt(QStringView(place).first(space));
    const auto last = wordAt(QStringView(place).sliced(space + 1));
    const Span span = first && last ? Span{first->beginUtf16, last->endUtf16} : Span();
    if (!span.isValid())
        return failure(ErrorCode::Content, FormatMessages::tr("there are no words at %1 in the text").arg(place));
    // The corpus writes the words in lower case.
    constexpr qsizetype mostSpace = 1000;
    const bool isPossible = span.length() <= 2 * words.size() + mostSpace;
    const QString there = m_text.sliced(span.beginUtf16, isPossible ? span.length() : quotedUtf16);
    if (isPossible && there.simplified().compare(words.simplified(), Qt::CaseInsensitive) == 0) return span;
    return failure(ErrorCode::Content,
        FormatMessages::tr("the text there is \"%1\", not \"%2\"")
            .arg(there.left(quotedUtf16), words.left(quotedUtf16)));
}

/// The entity at a place; one that is only in relations has no type.
std::size_t I2b2Assembler::entityAt(Span span, const QString &type)
{
    const auto [known, isNew] = m_indices.try_emplace(span, m_entities.size());
    if (isNew) {
        m_entities.push_back({span, type});
    } else if (!type.isEmpty() && m_entities[known->second].type != type) {
        known->second = m_entities.size(); // a second type; relations take the last one
        m_entities.push_back({span, type});
    }
    return known->second;
}

Result<Document> I2b2Assembler::finish(ReadCounts &counts)
{
    Document document;
    document.text = m_text;
    if (const auto added = addLabels(document, m_entities, m_relations); !added) {
        return failure(added.error().code, m_options.name + ": "_L1 + added.error().message);
    }
    ++counts.documents;
    counts.triples += qint64(document.triples.size());
    counts.skipped += m_skipped;
    return document;
}

} // namespace spotter
