// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json/json_record_reader.h"

#include "core/formats/json/assertion_fields.h"
#include "core/formats/json/json_sniff.h"
#include "core/formats/messages.h"
#include "core/formats/quoted_text.h"
#include "core/formats/stated_direction.h"
#include "core/text/alignment.h"
#include "core/text/entities.h"

#include <QJsonArray>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t reportedKeys = 64;

/// The first keys of a record, for messages.
QString keysOf(std::string_view record)
{
    constexpr qsizetype shownKeys = 6;
    const auto shape = jsonShape(QByteArray::fromRawData(record.data(), qsizetype(record.size())));
    QStringList keys;
    for (const QByteArray &key : shape ? shape->keys : std::set<QByteArray>()) {
        if (keys.size() == shownKeys) return keys.join(u", "_s) + QChar(0x2026);
        keys += u'"' + quotedBegin(QString::fromUtf8(key)) + u'"';
    }
    return keys.join(u", "_s);
}

/// What some tools write for a text that nobody has labelled.
bool isNull(std::string_view record)
{
    constexpr std::string_view null = "null";
    return record.starts_with(null) && record.find_first_not_of(" \t\r\n", null.size()) == record.npos;
}

} // namespace

JsonRecordReader::JsonRecordReader(QIODevice &device, const ReadOptions &options)
    : m_records(device, options.name, options.maximumRecordBytes), m_cursor(options.name, options.maximumDepth),
      m_options(options)
{
}

void JsonRecordReader::report(ReadIssue::Kind kind, FilePlace place, const QString &message) const
{
    if (m_options.onIssue) m_options.onIssue({kind, place.line, place.column, message});
}

Result<std::optional<Document>> JsonRecordReader::next()
{
    for (;;) {
        FilePlace place;
        Result<std::optional<Document>> document = std::nullopt;
        const Result<std::optional<RawRecord>> record = m_records.next();
        if (record) {
            if (!*record && m_counts.documents == 0 && m_firstNoText)
                return failure(ErrorCode::Content, *std::exchange(m_firstNoText, std::nullopt));
            if (!*record) return std::nullopt;
            if (isNull((*record)->bytes)) {
                const FilePlace at = (*record)->begin;
                ++m_counts.leftOut;
                report(ReadIssue::Kind::LeftOut, at,
                    QStringLiteral("%1:%2:%3: ").arg(m_options.name).arg(at.line).arg(at.column)
                        + FormatMessages::tr("this record is null, a text that nobody has labelled, and is left out"));
                continue;
            }
            place = (*record)->begin;
            document = readOne(**record);
            if (document && !*document) continue;
            if (document) return document;
        } else {
            document = std::unexpected(record.error());
        }
        if (!m_options.skipBad || !m_records.canContinue()) return document;
        ++m_counts.skipped;
        report(ReadIssue::Kind::Skipped, place, document.error().message);
    }
}

Result<std::optional<Document>> JsonRecordReader::readOne(const RawRecord &record)
{
    Document document;
    m_findings.clear();
    m_pending = {};
    m_misfit.reset();
    m_isRelationLost = false;
    m_noText.reset();
    const Result<void> read = m_cursor.read(record, [&](JsonValue &root) {
        readRecord(root, document);
        if (m_cursor.failed()) return;
        refuseMisfits(document);
        if (!hasMetadataOfItsOwn()) tellUnreadLists(document, root.token());
        tellUnclearAssertions(document, root.token());
    });
    if (!read) return std::unexpected(read.error());
    for (const Finding &finding : m_findings) report(finding.kind, finding.place, finding.message);
    if (m_noText) {
        ++m_counts.leftOut;
        if (!m_firstNoText) m_firstNoText = m_noText;
        return std::nullopt;
    }
    if (document.source.isEmpty()) document.source = m_options.source;
    ++m_counts.documents;
    m_counts.triples += qint64(document.triples.size());
    m_counts.unaligned += m_pending.unaligned;
    m_counts.misplaced += m_pending.misplaced;
    m_counts.recased += m_pending.recased;
    m_counts.insideWord += m_pending.insideWord;
    m_counts.ignoredKeys += m_pending.ignoredKeys;
    m_counts.leftOut += m_pending.leftOut;
    m_counts.undecided += m_pending.undecided;
    return document;
}

void JsonRecordReader::ignore(std::string_view key, JsonValue &value)
{
    value.skip();
    noteIgnored(key, value.token());
}

void JsonRecordReader::noteIgnored(std::string_view key, const char *token)
{
    ++m_pending.ignoredKeys;
    if (m_ignoredKeys.size() >= reportedKeys || m_ignoredKeys.contains(key)) return;
    m_ignoredKeys.emplace(key);
    m_findings.push_back({ReadIssue::Kind::Ignored, m_cursor.placeOf(token),
        m_cursor.located(token, FormatMessages::tr("\"%1\" is not kept").arg(quotedBegin(fromUtf8(key))))});
}

bool JsonRecordReader::readDirection(std::string_view key, JsonValue &value, bool &isReversed)
{
    const QString name = fromUtf8(key);
    if (!isDirectionField(name)) return false;
    const StatedDirection direction = statedDirection(name, value.toJson());
    isReversed = isReversed || direction == StatedDirection::Reversed;
    if (direction == StatedDirection::Unclear) noteIgnored(key, value.token());
    return true;
}

/// Lists that are called like labels and became metadata, in a record without such labels: whoever wrote them expects
/// them to be read.
void JsonRecordReader::tellUnreadLists(const Document &document, const char *token)
{
    const auto tell = [&](std::initializer_list<QLatin1StringView> names) {
        for (const QLatin1StringView name : names) {
            const QJsonValue list = document.metadata.value(name);
            const bool isEmpty = list.toArray().isEmpty() && list.toObject().isEmpty();
            if (isEmpty || (list.isArray() && !list[0].isObject() && !list[0].isArray())) continue;
            noteLeftOut(token,
                FormatMessages::tr("\"%1\" is not a list of labels as this format has it; it is kept as metadata")
                    .arg(name));
        }
    };
    if (!document.triples.empty()) return;
    tell({"relations"_L1, "links"_L1, "edges"_L1, "triples"_L1, "triplets"_L1, "spo_list"_L1, "relation_list"_L1,
        "triple_list"_L1});
    if (!document.metadata.contains(entitiesKey)) tell({"entities"_L1, "spans"_L1, "mentions"_L1});
}

void JsonRecordReader::noteLeftOut(const char *token, const QString &message)
{
    ++m_pending.leftOut;
    note(ReadIssue::Kind::LeftOut, token, message);
}

void JsonRecordReader::noteNull(const char *token)
{
    noteLeftOut(token, FormatMessages::tr("an item of this list is null and is left out"));
}

void JsonRecordReader::leaveOutMisfit(const char *token, const QString &message)
{
    if (!m_misfit) m_misfit = Misfit{token, message};
    noteLeftOut(token, FormatMessages::tr("%1; it is left out", "what does not fit the text").arg(message));
}

void JsonRecordReader::leaveOutRelation(const char *token, const QString &message)
{
    m_isRelationLost = true;
    leaveOutMisfit(token, message);
}

void JsonRecordReader::leaveOutWithItsEnd(const char *token)
{
    m_isRelationLost = true;
    noteLostWithItsEnd(token);
}

void JsonRecordReader::noteLostWithItsEnd(const char *token)
{
    noteLeftOut(token, FormatMessages::tr("a relation of an entity that is left out is left out, too"));
}

void JsonRecordReader::leaveOutRecord(const char *token, const QString &message)
{
    m_noText = m_cursor.located(token, message);
    note(ReadIssue::Kind::LeftOut, token, message);
}

void JsonRecordReader::noteUndecided(const char *token, const QString &message)
{
    ++m_pending.undecided;
    note(ReadIssue::Kind::Understood, token, message);
}

void JsonRecordReader::refuseMisfits(const Document &document)
{
    const bool hasEntities = !document.metadata.value(entitiesKey).toArray().isEmpty();
    const bool fits = !document.triples.empty() || (hasEntities && !m_isRelationLost);
    if (m_misfit && !fits && !m_hasFitting)
        return m_cursor.fail(ErrorCode::Content, m_misfit->token, m_misfit->message);
    m_hasFitting = m_hasFitting || fits;
}

void JsonRecordReader::tellUnclearAssertions(const Document &document, const char *token)
{
    for (const LabelledTriple &label : document.triples) {
        const QString line = label.assertion.note.isEmpty() ? QString() : unclearAssertion(label.assertion);
        const QString field = line.section(u':', 0, 0);
        if (line.isEmpty() || m_unclearFields.contains(field)) continue;
        m_unclearFields.insert(field);
        note(ReadIssue::Kind::Understood, token,
            FormatMessages::tr("\"%1\" says neither that a relation is negated nor that it is uncertain; it is kept in "
                               "the note of the label")
                .arg(quotedBegin(line)));
    }
}

void JsonRecordReader::note(ReadIssue::Kind kind, const char *token, const QString &message)
{
    m_findings.push_back({kind, m_cursor.placeOf(token), m_cursor.located(token, message)});
}

void JsonRecordReader::noteNotKept(const char *token, const QString &message)
{
    ++m_pending.ignoredKeys;
    note(ReadIssue::Kind::Ignored, token, message);
}

void JsonRecordReader::alignLabels(Document &document, const std::vector<const char *> &tokens)
{
    if (isTooMuchToAlign(document.text, document.triples)) {
        m_cursor.fail(ErrorCode::Limit, tokens.front(),
            FormatMessages::tr(
                "there are too many labels without positions for a text this long; split it into several records"));
        return;
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (m_options.stop.stop_requested())
            return m_cursor.fail(ErrorCode::Stopped, tokens[i], FormatMessages::tr("reading was stopped"));
        alignLabel(document, document.triples[i], tokens[i]);
    }
}

void JsonRecordReader::alignLabel(const Document &document, LabelledTriple &label, const char *token)
{
    for (const PlaceFinding &finding : placeLabel(document.text, label.triple, m_pending)) note(finding, token);
}

void JsonRecordReader::noteInsideWord(const Document &document, const Mention &mention, const char *token)
{
    note(labelInsideWord(document.text, mention, m_pending), token);
}

void JsonRecordReader::note(const PlaceFinding &finding, const char *token)
{
    m_findings.push_back({finding.kind, m_cursor.placeOf(token), m_cursor.located(token, finding.sentence)});
}

void JsonRecordReader::failMissing(const JsonValue &object, QLatin1StringView key)
{
    const QString present = object.cursor().isRoot(object.token()) ? keysOf(object.cursor().record()) : QString();
    object.fail(ErrorCode::Content,
        present.isEmpty()
            ? FormatMessages::tr("\"%1\" is missing").arg(key)
            : FormatMessages::tr("\"%1\" is missing; the record has only %2. Rename the key that is meant, "
                                 "or choose another format")
                  .arg(key, present));
}

} // namespace spotter
