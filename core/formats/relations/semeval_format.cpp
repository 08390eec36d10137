// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/semeval_format.h"

#include "core/formats/document_writer.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/relations/marked_text.h"
#include "core/formats/relations/relation_pairs.h"
#include "core/formats/relations/semeval_line.h"
#include "core/formats/text_line_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView semevalComment("Comment:");

/// A line with SemEval's tags instead of marks of another notation.
QString withTags(const QString &line) { return firstSemevalTag(line).isEmpty() ? withSemevalTags(line) : line; }

class SemevalReader final : public TextLineReader {
public:
    using TextLineReader::TextLineReader;

protected:
    Result<std::optional<Document>> readOne() override
    {
        QStringList block;
        qint64 begin = 0;
        for (;;) {
            auto line = takeTagged();
            if (!line) return std::unexpected(line.error());
            if (!*line || (*line)->text.trimmed().isEmpty()) {
                if (!block.isEmpty()) break;
                if (!*line) return std::nullopt;
                continue;
            }
            QString &text = (*line)->text;
            if (std::exchange(m_isFirst, false) && isSemevalHeading(text) && headsTable()) continue;
            // Files of tests have no empty lines between sentences.
            if (!block.isEmpty() && opensSemevalTags(text)) {
                putBack(std::move(**line));
                break;
            }
            if (block.isEmpty()) begin = (*line)->number;
            block.append(std::move(text));
            // A line that states its relation is a record of its own.
            if (block.size() > 1) continue;
            const auto first = semevalLine(block.front());
            if (first && !first->relation.isEmpty()) break;
        }
        return document(block, begin);
    }

private:
    /// The next line; marks of another notation become tags.
    Result<std::optional<TextLine>> takeTagged()
    {
        auto line = takeLine();
        if (line && *line) (*line)->text = withTags((*line)->text);
        return line;
    }

    /// Whether the next line that is not empty, which stays in place, states a sentence and its relation.
    bool headsTable()
    {
        for (;;) {
            auto line = takeTagged();
            if (!line || !*line) return false;
            if ((*line)->text.trimmed().isEmpty()) continue;
            const auto read = semevalLine((*line)->text);
            putBack(std::move(**line));
            return read && !read->relation.isEmpty();
        }
    }

    Result<std::optional<Document>> document(const QStringList &block, qint64 line)
    {
        auto read = semevalLine(block.front());
        if (!read) {
            const bool isRow = isSemevalRow(block.front());
            return fault(line,
                isRow ? FormatMessages::tr("expected a sentence with one <e1>…</e1> and one <e2>…</e2>, and beside it "
                                           "only a number and the name of a relation; import a larger table as CSV or "
                                           "TSV")
                      : FormatMessages::tr("expected a sentence with one <e1>…</e1> and one <e2>…</e2>"));
        }
        Document document;
        if (!read->id.isEmpty()) document.metadata.insert("id"_L1, read->id);
        document.text = std::move(read->sentence.text);
        qsizetype at = 1;
        QString name = std::move(read->relation);
        if (name.isEmpty() && at < block.size() && !block[at].startsWith(semevalComment)) name = block[at++];
        QString comment = block.sliced(at).join(u'\n');
        if (comment.startsWith(semevalComment)) comment = comment.sliced(semevalComment.size());
        if (!comment.trimmed().isEmpty()) document.metadata.insert("comment"_L1, comment.trimmed());
        if (const auto added = addRelation(document, read->sentence, name); !added)
            return std::unexpected(added.error());
        return document;
    }

    static Result<void> addRelation(Document &document, const TaggedSentence &tagged, const QString &name)
    {
        QString relation;
        std::pair<std::size_t, std::size_t> ends(0, 1);
        if (const auto directed = directedName(name)) {
            relation = directed->name;
            if (directed->isReversed) std::swap(ends.first, ends.second);
        } else if (const QString bare = name.trimmed(); !isNoRelation(bare)) {
            relation = bare;
        } else if (!bare.isEmpty()) {
            document.metadata.insert(pairRelationKey, bare);
        }
        const bool isPair = relation.isEmpty();
        const std::vector<Entity> entities{
            {tagged.mentions[0], tagged.types[0], isPair ? pairNote(true) : QJsonObject()},
            {tagged.mentions[1], tagged.types[1], isPair ? pairNote(false) : QJsonObject()}};
        std::vector<EntityRelation> relations;
        if (!isPair) relations.push_back({ends.first, relation, ends.second});
        return addLabels(document, entities, relations);
    }

    bool m_isFirst = true;
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
        if (const QString tag = firstSemevalTag(document.text); !tag.isEmpty()) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1: document %2: its text contains \"%3\", which marks a mention in this format; "
                                   "choose another format")
                    .arg(options().name)
                    .arg(number())
                    .arg(tag.left(quotedUtf16)));
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
        const bool hadPairs = !pairs.empty();
        std::erase_if(pairs, [&](const RelationPair &pair) { return leavesOut(document, pair); });
        // The text stands only in the records of its pairs.
        lossCounter().add(LossKind::WithoutTriples, qint64(hadPairs && pairs.empty()));
        for (const RelationPair &pair : pairs) {
            if (const auto written = writePair(document, pair, isOnly); !written) return written;
        }
        return {};
    }

private:
    /// Whether two mentions cannot both be marked in a text, which is counted.
    bool leavesOut(const Document &document, const RelationPair &pair)
    {
        const auto isBlank = [&document](Span span) {
            return QStringView(document.text).sliced(span.beginUtf16, span.length()).trimmed().isEmpty();
        };
        const Span subject = pair.subject.span;
        const Span object = pair.object.span;
        const bool overlaps = subject.overlaps(object);
        const bool leaves = overlaps || isBlank(subject) || isBlank(object);
        if (!leaves) return false;
        if (pair.isRelation)
            lossCounter().add(overlaps ? LossKind::Overlap : LossKind::Unplaced);
        else
            lossCounter().add(LossKind::Entities, 2);
        return true;
    }

    Result<void> writePair(const Document &document, const RelationPair &pair, bool isOnly)
    {
        const Span subject = pair.subject.span;
        const Span object = pair.object.span;
        const QStringView text = document.text;
        const auto words = [text](Span span) { return text.sliced(span.beginUtf16, span.length()); };
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

/// Whether a line may be a sentence that is not as it should be: it has a tag, or a number and a quotation mark.
bool mayBeSentence(const QString &line)
{
    static const QRegularExpression numbered(u"^\\s*\\d+\\s+\""_s);
    return !firstSemevalTag(line).isEmpty() || numbered.match(line).hasMatch();
}

/// Whether the first line is a sentence, or the heading of lines that state a sentence and its relation each. If the
/// first sentences cannot be read, a later one decides.
bool isSemeval(const QByteArray &head)
{
    bool isAfterHeading = false;
    bool isAfterSentence = false;
    for (qsizetype begin = 0; begin < head.size();) {
        const qsizetype found = head.indexOf('\n', begin);
        const qsizetype end = found < 0 ? head.size() : found;
        QString line = QString::fromUtf8(head.sliced(begin, end - begin));
        begin = end + 1;
        if (line.endsWith(u'\r')) line.chop(1);
        if (line.trimmed().isEmpty()) continue;
        // A text may have other marks without being a sentence for a classifier.
        const bool isOwn = !firstSemevalTag(line).isEmpty();
        if (const auto read = semevalLine(withTags(line)))
            return (isOwn && !isAfterHeading) || !read->relation.isEmpty();
        if (isAfterHeading || isSemevalRow(line)) return false;
        if (mayBeSentence(line))
            isAfterSentence = true;
        else if (!isAfterSentence && !isSemevalHeading(line))
            return false;
        else if (!isAfterSentence)
            isAfterHeading = true;
    }
    return false;
}

/// Whether the first line is markup or JSON, instead of a sentence that begins with one of its mentions.
bool beginsOtherwise(const QByteArray &head)
{
    const bool isBracket = head.startsWith('<') || head.startsWith('[') || head.startsWith('{');
    const QByteArray begin = head.first(std::min<qsizetype>(head.size(), 3)).toLower();
    if (!isBracket || begin == "<e1" || begin == "<e2") return false;
    const qsizetype end = head.indexOf('\n');
    const QString line = QString::fromUtf8(end < 0 ? head : head.first(end));
    const TextMarks marks = textMarks(line);
    return marks.kind != TextMarks::Kind::Pair || !line.startsWith(marks.first);
}

SniffVerdict sniffSemeval(const FormatSample &sample)
{
    const QByteArray head = sample.head.trimmed();
    if (!beginsOtherwise(head) && isSemeval(head)) return {94, {}};
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
