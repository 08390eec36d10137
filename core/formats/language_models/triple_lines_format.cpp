// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/language_models/triple_lines_format.h"

#include "core/formats/json/literal_text.h"
#include "core/formats/messages.h"
#include "core/formats/relations/stated_triple.h"
#include "core/formats/text_line_reader.h"
#include "core/text/alignment.h"

#include <QJsonArray>

#include <algorithm>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView wordsSign("####");

/// The two parts of a line.
struct TripleLine {
    QString sentence;
    QJsonArray triples;
    bool isOfWords = false; ///< the sign between them is that of aspect sentiment triplets
};

/// Nothing if the line does not end with a list behind a tab or "####".
std::optional<TripleLine> tripleLine(const QString &line)
{
    const qsizetype sign = line.indexOf(wordsSign);
    const qsizetype at = sign > 0 ? sign : line.lastIndexOf(u'\t');
    if (at <= 0) return std::nullopt;
    const QString rest = line.sliced(at + (sign > 0 ? wordsSign.size() : 1)).trimmed();
    if (!rest.startsWith(u'[')) return std::nullopt;
    qsizetype end = 0;
    const auto list = parseLiteral(rest, end);
    if (!list || !list->isArray() || end < rest.size()) return std::nullopt;
    const bool holdsLists = std::ranges::all_of(
        list->toArray(), [](const QJsonValue &item) { return item.isArray() || item.isObject(); });
    if (!holdsLists) return std::nullopt;
    return TripleLine{line.first(at).trimmed(), list->toArray(), sign > 0};
}

/// "NULL" stands for an aspect or opinion that the sentence does not name.
QString spokenOf(const QJsonValue &value)
{
    const QString text = value.toString().trimmed();
    return text == "NULL"_L1 ? QString() : text;
}

class TripleLinesReader final : public TextLineReader {
public:
    using TextLineReader::TextLineReader;

protected:
    Result<std::optional<Document>> readOne() override
    {
        const auto line = takeFilledLine();
        if (!line) return std::unexpected(line.error());
        if (!*line) return std::nullopt;
        const qint64 number = (*line)->number;
        const auto read = tripleLine((*line)->text);
        if (!read) {
            return fault(number,
                FormatMessages::tr("expected a sentence, then a tab or #### and a list of triples like "
                                   "[[\"Ada\", \"met\", \"Bo\"]]"),
                ErrorCode::Syntax);
        }
        Document document;
        document.text = read->sentence;
        findWords(document.text);
        for (const QJsonValue item : read->triples) {
            if (const auto added = addTriples(item, *read, number, document); !added)
                return std::unexpected(added.error());
        }
        if (isTooMuchToAlign(document.text, document.triples)) {
            return fault(number,
                FormatMessages::tr("there are too many labels without positions for a text this long; split it into "
                                   "several documents"),
                ErrorCode::Limit);
        }
        placeNames(document, number);
        return document;
    }

private:
    void findWords(const QString &text)
    {
        m_words.clear();
        for (qsizetype begin = 0; begin < text.size();) {
            const qsizetype space = text.indexOf(u' ', begin);
            const qsizetype end = space < 0 ? text.size() : space;
            if (end > begin) m_words.push_back({begin, end});
            begin = end + 1;
        }
    }

    Result<void> addTriples(const QJsonValue &item, const TripleLine &line, qint64 number, Document &document)
    {
        const QJsonArray parts = item.toArray();
        if (line.isOfWords && parts.size() == 3 && parts[0].isArray() && parts[1].isArray())
            return addByWords(parts, number, document);
        if (line.isOfWords && (parts.size() == 4 || parts.size() == 3)) {
            addSentiment(parts, number, document);
            return {};
        }
        const auto stated = statedTriples(item);
        if (!stated) {
            note(ReadIssue::Kind::LeftOut, number,
                FormatMessages::tr("a list that does not hold a subject, a predicate and an object is left out"));
            return {};
        }
        for (const StatedTriple &one : *stated) {
            LabelledTriple &label = document.triples.emplace_back();
            label.triple.subject = {{}, one.subject.text, one.subject.type};
            label.triple.predicate = one.predicate;
            label.triple.object = {{}, one.object.text, one.object.type};
            label.score = one.score;
            assertAs(label, one.assertion);
        }
        return {};
    }

    /// ([0, 1], [3], 'POS')
    Result<void> addByWords(const QJsonArray &parts, qint64 number, Document &document)
    {
        const auto mention = [&](const QJsonArray &numbers) -> std::optional<Mention> {
            Span span;
            for (const QJsonValue item : numbers) {
                bool isNumber = false;
                const qlonglong word = item.isString() ? item.toString().toLongLong(&isNumber) : item.toInteger(-1);
                if (word < 0 || word >= std::ssize(m_words)) return std::nullopt;
                const Span found = m_words[std::size_t(word)];
                span = span.isValid()
                    ? Span{std::min(span.beginUtf16, found.beginUtf16), std::max(span.endUtf16, found.endUtf16)}
                    : found;
            }
            if (!span.isValid()) return std::nullopt;
            return Mention{span, document.text.sliced(span.beginUtf16, span.length()), {}};
        };
        const auto aspect = mention(parts[0].toArray());
        const auto opinion = mention(parts[1].toArray());
        if (!aspect || !opinion) {
            return fault(number,
                FormatMessages::tr(
                    "a triple names words by numbers that the sentence does not have; it has %Ln word(s), from 0",
                    nullptr, int(m_words.size())));
        }
        document.triples.emplace_back().triple = {*aspect, parts[2].toString(), *opinion, {}};
        return {};
    }

    /// ['food', 'food quality', 'positive', 'good'], or without the category and with the sentiment last
    void addSentiment(const QJsonArray &parts, qint64 number, Document &document)
    {
        const bool hasCategory = parts.size() == 4;
        const QString aspect = spokenOf(parts[0]);
        const QString opinion = spokenOf(parts[hasCategory ? 3 : 1]);
        if (aspect.isEmpty() || opinion.isEmpty()) {
            note(ReadIssue::Kind::LeftOut, number,
                FormatMessages::tr("a sentiment whose aspect or opinion is not named in the sentence is left out"));
            return;
        }
        Triple &triple = document.triples.emplace_back().triple;
        triple.subject = {{}, aspect, hasCategory ? parts[1].toString() : QString()};
        triple.predicate = parts[2].toString();
        triple.object = {{}, opinion, {}};
    }

    std::vector<Span> m_words; ///< of the sentence
};

SniffVerdict sniffTripleLines(const FormatSample &sample)
{
    constexpr int looked = 20;
    const SniffVerdict none{0, FormatMessages::tr("its lines are not sentences with lists of triples")};
    if (sample.head.startsWith('{') || sample.head.startsWith('[')) return none;
    QByteArrayList lines = sample.head.split('\n');
    if (!sample.complete && lines.size() > 1) lines.removeLast();
    int found = 0;
    for (const QByteArray &line : lines) {
        const QString text = QString::fromUtf8(line).trimmed();
        if (text.isEmpty()) continue;
        if (!tripleLine(text)) return none;
        if (++found == looked) break;
    }
    return found > 0 ? SniffVerdict{96, {}} : none;
}

} // namespace

Format tripleLinesFormat()
{
    return {{u"triple-lines"_s, FormatMessages::tr("Sentences with lists of triples (ASTE; [[s, p, o]] behind a tab)"),
                {u"txt"_s}, true, false},
        sniffTripleLines,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<TripleLinesReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
