// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/semeval_format.h"

#include "core/formats/document_writer.h"
#include "core/formats/messages.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/text_line_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 4> semevalTags{"<e1>"_L1, "</e1>"_L1, "<e2>"_L1, "</e2>"_L1};
constexpr QLatin1StringView semevalComment("Comment:");

/// A sentence without its tags, and the tagged parts; nothing unless each tag occurs exactly once.
struct TaggedSentence {
    QString text;
    std::array<Span, 2> mentions;
};

std::optional<TaggedSentence> withoutTags(const QString &tagged)
{
    std::array<qsizetype, 4> places{}; // of the contents of the tags
    std::vector<std::pair<qsizetype, std::size_t>> order;
    for (std::size_t i = 0; i < semevalTags.size(); ++i) {
        const qsizetype at = tagged.indexOf(semevalTags[i]);
        if (at < 0 || tagged.indexOf(semevalTags[i], at + 1) >= 0) return std::nullopt;
        order.emplace_back(at, i);
    }
    std::ranges::sort(order);
    TaggedSentence sentence;
    qsizetype done = 0;
    for (const auto &[at, tag] : order) {
        sentence.text += QStringView(tagged).sliced(done, at - done);
        places[tag] = sentence.text.size();
        done = at + semevalTags[tag].size();
    }
    sentence.text += QStringView(tagged).sliced(done);
    for (std::size_t i = 0; i < 2; ++i) {
        Span span{places[2 * i], places[2 * i + 1]};
        while (span.isValid() && sentence.text[span.beginUtf16].isSpace()) ++span.beginUtf16;
        while (span.isValid() && sentence.text[span.endUtf16 - 1].isSpace()) --span.endUtf16;
        if (!span.isValid()) return std::nullopt;
        sentence.mentions[i] = span;
    }
    return sentence;
}

class SemevalReader final : public TextLineReader {
public:
    using TextLineReader::TextLineReader;

protected:
    Result<std::optional<Document>> readOne() override
    {
        QStringList block;
        qint64 begin = 0;
        for (;;) {
            auto line = takeLine();
            if (!line) return std::unexpected(line.error());
            if (!*line || (*line)->text.trimmed().isEmpty()) {
                if (!block.isEmpty()) break;
                if (!*line) return std::nullopt;
                continue;
            }
            QString &text = (*line)->text;
            // Files of tests have no empty lines between sentences.
            if (!block.isEmpty() && text.contains(semevalTags[0]) && text.contains(semevalTags[2])) {
                putBack(std::move(**line));
                break;
            }
            if (block.isEmpty()) begin = (*line)->number;
            block.append(std::move(text));
        }
        return document(block, begin);
    }

private:
    Result<std::optional<Document>> document(const QStringList &block, qint64 line)
    {
        static const QRegularExpression numbered(
            u"^\\s*(\\d+)\\s+(.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression directed(
            u"^(.*)\\(\\s*(e[12])\\s*,\\s*(e[12])\\s*\\)\\s*$"_s, QRegularExpression::DotMatchesEverythingOption);
        Document document;
        QString sentence = block.front();
        if (const auto match = numbered.match(sentence); match.hasMatch()) {
            document.metadata.insert("id"_L1, match.captured(1));
            sentence = match.captured(2);
        }
        if (sentence.size() > 1 && sentence.startsWith(u'"') && sentence.endsWith(u'"'))
            sentence = sentence.sliced(1, sentence.size() - 2);
        auto tagged = withoutTags(sentence);
        if (!tagged) {
            return fault(line, FormatMessages::tr("expected a sentence with one <e1>…</e1> and one <e2>…</e2>"));
        }
        document.text = std::move(tagged->text);
        QString relation;
        std::pair<std::size_t, std::size_t> ends(0, 1);
        qsizetype at = 1;
        if (at < block.size()) {
            const auto match = directed.match(block[at]);
            if (match.hasMatch() && match.captured(2) != match.captured(3)) {
                relation = match.captured(1);
                if (match.captured(2) == "e2"_L1) std::swap(ends.first, ends.second);
                ++at;
            } else if (!block[at].startsWith(semevalComment)) {
                const QString name = block[at++].trimmed();
                if (isNoRelation(name))
                    document.metadata.insert(pairRelationKey, name);
                else
                    relation = name;
            }
        }
        QString comment = block.sliced(at).join(u'\n');
        if (comment.startsWith(semevalComment)) comment = comment.sliced(semevalComment.size());
        if (!comment.trimmed().isEmpty()) document.metadata.insert("comment"_L1, comment.trimmed());
        const bool isPair = relation.isEmpty();
        const std::vector<Entity> entities{{tagged->mentions[0], {}, isPair ? pairNote(true) : QJsonObject()},
            {tagged->mentions[1], {}, isPair ? pairNote(false) : QJsonObject()}};
        std::vector<EntityRelation> relations;
        if (!isPair) relations.push_back({ends.first, relation, ends.second});
        if (const auto added = addLabels(document, entities, relations); !added) return std::unexpected(added.error());
        return document;
    }
};

class SemevalWriter final : public DocumentWriter {
public:
    SemevalWriter(QIODevice *device, const WriteOptions &options)
        : DocumentWriter(device, options, {.metadata = true, .places = true, .placedOnly = true})
    {
    }

protected:
    Result<void> writeDocument(const Document &document) override
    {
        for (const QLatin1StringView tag : semevalTags) {
            if (!document.text.contains(tag)) continue;
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1: document %2: its text contains \"%3\", which marks a mention in this format; "
                                   "choose another format")
                    .arg(options().name)
                    .arg(number())
                    .arg(tag));
        }
        const CodePointMap map(document.text);
        std::vector<const LabelledTriple *> labels;
        for (const LabelledTriple &label : document.triples) {
            if (isWritten(label)) labels.push_back(&label);
        }
        std::vector<RelationPair> pairs = relationPairs(document, labels, map, lossCounter());
        for (auto field = document.metadata.begin(); field != document.metadata.end(); ++field) {
            const bool isKept = field.key() == entitiesKey || field.key() == pairRelationKey || field.key() == "id"_L1
                || field.key() == "comment"_L1;
            lossCounter().add(LossKind::Metadata, qint64(!isKept));
        }
        if (!pairs.empty()) lossCounter().add(LossKind::Text, qint64(document.text.contains(u'\n')));
        const bool isOnly = pairs.size() == 1;
        for (const RelationPair &pair : pairs) {
            if (const auto written = writePair(document, pair, isOnly); !written) return written;
        }
        return {};
    }

private:
    Result<void> writePair(const Document &document, const RelationPair &pair, bool isOnly)
    {
        const Span subject = pair.subject.span;
        const Span object = pair.object.span;
        const QStringView text = document.text;
        const auto words = [text](Span span) { return text.sliced(span.beginUtf16, span.length()); };
        if (subject.overlaps(object)) {
            lossCounter().add(LossKind::Overlap);
            return {};
        }
        if (words(subject).trimmed().isEmpty() || words(object).trimmed().isEmpty()) {
            lossCounter().add(LossKind::Unplaced);
            return {};
        }
        for (const Span span : {subject, object}) // white space at the edges is not read back
            lossCounter().add(LossKind::Place, qint64(words(span).trimmed().size() != span.length()));
        if (!pair.isRelation)
            lossCounter().add(
                LossKind::Type, qint64(!pair.subject.type.isEmpty()) + qint64(!pair.object.type.isEmpty()));
        // The first mention is e1, unless there is no relation to give the direction.
        const bool isSwapped = pair.isRelation && object < subject;
        const Span first = isSwapped ? object : subject;
        const Span second = isSwapped ? subject : object;
        QString sentence = document.text;
        const auto tag = [&sentence](Span span, std::size_t index) {
            sentence.insert(span.endUtf16, semevalTags[2 * index + 1]);
            sentence.insert(span.beginUtf16, semevalTags[2 * index]);
        };
        tag(std::max(first, second), first < second ? 1 : 0); // from the end, so that earlier places stay valid
        tag(std::min(first, second), first < second ? 0 : 1);
        ++m_number;
        const QJsonValue id = document.metadata.value("id"_L1);
        const QString number
            = isOnly && isNumber(id.toVariant().toString()) ? id.toVariant().toString() : QString::number(m_number);
        if (!isOnly && !id.isUndefined()) lossCounter().add(LossKind::Metadata);
        const QString comment = document.metadata.value("comment"_L1).toString();
        const QString relation = pair.isRelation ? nameOf(pair.predicate) + (isSwapped ? "(e2,e1)"_L1 : "(e1,e2)"_L1)
                                                 : (pair.predicate.isEmpty() ? u"Other"_s : pair.predicate);
        return sink().write(utf8(number + u'\t' + u'"' + oneLine(sentence) + u"\"\n"_s + relation + u'\n'
            + semevalComment + (comment.isEmpty() ? QString() : u' ' + oneLine(comment)) + u"\n\n"_s));
    }

    static bool isNumber(const QString &id)
    {
        return !id.isEmpty() && std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; });
    }
    static QString oneLine(QString text) { return text.replace(u'\n', u' '); }
    QString nameOf(QString predicate)
    {
        lossCounter().add(LossKind::Character, predicate.count(u'\n'));
        return predicate.replace(u'\n', QChar(QChar::ReplacementCharacter));
    }

    qint64 m_number = 0;
};

SniffVerdict sniffSemeval(const FormatSample &sample)
{
    const bool isJson = sample.head.trimmed().startsWith('{') || sample.head.trimmed().startsWith('[');
    const QList<QByteArray> lines
        = isJson || !sample.head.contains("<e1>") ? QList<QByteArray>() : sample.head.split('\n');
    if (std::ranges::any_of(
            lines, [](const QByteArray &line) { return withoutTags(QString::fromUtf8(line)).has_value(); }))
        return {94, {}};
    return {0, FormatMessages::tr("it has no sentence with <e1>…</e1> and <e2>…</e2>")};
}

} // namespace

Format semevalFormat()
{
    return {{u"semeval"_s, FormatMessages::tr("SemEval-2010 task 8"), {u"txt"_s}, true, true}, sniffSemeval,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<SemevalReader>(device, options);
        },
        [](QIODevice *device, const WriteOptions &options) -> std::unique_ptr<RecordWriter> {
            return std::make_unique<SemevalWriter>(device, options);
        }};
}

} // namespace spotter
