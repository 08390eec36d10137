// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/json/json_cursor.h"
#include "core/formats/json/json_records.h"
#include "core/formats/label_places.h"

#include <QSet>

#include <optional>
#include <set>

namespace spotter {

/// Common base of the readers of JSON records: splits, skips bad records, counts, reports. A format implements only the
/// interpretation of one object.
class JsonRecordReader : public RecordReader {
public:
    JsonRecordReader(QIODevice &device, const ReadOptions &options);

    [[nodiscard]] Result<std::optional<Document>> next() final;
    [[nodiscard]] bool canContinue() const final { return m_records.canContinue(); }
    [[nodiscard]] ReadCounts counts() const final { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const final { return m_records.positionBytes(); }

protected:
    /// Makes a document from one record; failures are recorded in the cursor.
    virtual void readRecord(JsonValue &root, Document &document) = 0;

    /// Whether metadata are what the record says they are, and not fields that the format does not know.
    [[nodiscard]] virtual bool hasMetadataOfItsOwn() const { return false; }

    /// Counts and skips a value that has no place in a Document; reports the first one with its key.
    void ignore(std::string_view key, JsonValue &value);
    /// The same for a value that has been read already.
    void noteIgnored(std::string_view key, const char *token);
    /// Reads a member of a relation that says in which direction it holds; false, with the value unread, if it is
    /// another one. A value that says neither is reported like a key that is not kept.
    [[nodiscard]] bool readDirection(std::string_view key, JsonValue &value, bool &isReversed);
    /// Calls visit(JsonValue item) for each item of a list of labels. An item that is null is left out and counted, and
    /// null instead of a list is an empty one.
    template <typename Visit>
    void readListed(JsonValue &list, Visit &&visit);
    /// Reports another issue of the record, prefixed with the place of a token.
    void note(ReadIssue::Kind kind, const char *token, const QString &message);
    /// Finds the places of labels that only have strings; tokens has one token per label. Reports labels without a
    /// place. Limit: so many labels in such a long text that the search would take too long.
    void alignLabels(Document &document, const std::vector<const char *> &tokens);
    /// Counts and reports an annotation that is left out; the message is part of a sentence, without the place.
    void noteLeftOut(const char *token, const QString &message);
    /// The same for an item of a list of labels that is null.
    void noteNull(const char *token);
    /// The same for a mention that does not fit the text. If nothing in the record fits and nothing before it did, the
    /// record is refused with this message: the file then counts in another way.
    void leaveOutMisfit(const char *token, const QString &message);
    /// The same for a relation that names what the record does not list; entities alone are then not enough to fit.
    void leaveOutRelation(const char *token, const QString &message);
    /// The same for a relation of a mention that is left out.
    void leaveOutWithItsEnd(const char *token);
    /// The same in a record that lists entities apart from relations, of which the others may fit: it is never refused.
    void noteLostWithItsEnd(const char *token);
    /// Records that the record becomes no document, because it has no text to be labelled; counted and reported. A file
    /// with nothing but such records is refused.
    void leaveOutRecord(const char *token, const QString &message);
    [[nodiscard]] bool isLeftOut() const { return m_noText.has_value(); }
    /// Counts and reports a decision of an annotator that decides nothing.
    void noteUndecided(const char *token, const QString &message);
    /// Counts and reports a label that has a mention found only as part of a longer word.
    void noteInsideWord(const Document &document, const Mention &mention, const char *token);
    /// The same for something that is not kept.
    void noteNotKept(const char *token, const QString &message);
    /// Counts a label with a mention that is not where the record says.
    void countMisplaced() { ++m_pending.misplaced; }
    /// Counts a label that intentionally has no place.
    void noteUnaligned() { ++m_pending.unaligned; }
    /// Records a missing key at the object without it.
    static void failMissing(const JsonValue &object, QLatin1StringView key);

    [[nodiscard]] JsonCursor &cursor() { return m_cursor; }

private:
    [[nodiscard]] Result<std::optional<Document>> readOne(const RawRecord &record);
    void refuseMisfits(const Document &document);
    void tellUnreadLists(const Document &document, const char *token);
    void tellUnclearAssertions(const Document &document, const char *token);
    void alignLabel(const Document &document, LabelledTriple &label, const char *token);
    void note(const PlaceFinding &finding, const char *token);
    void report(ReadIssue::Kind kind, FilePlace place, const QString &message) const;

    JsonRecords m_records;
    JsonCursor m_cursor;
    ReadOptions m_options;
    ReadCounts m_counts;
    std::set<std::string, std::less<>> m_ignoredKeys; ///< already reported; bounded
    // The issues of one record; reported once the record is known to be valid.
    struct Finding {
        ReadIssue::Kind kind;
        FilePlace place;
        QString message;
    };
    std::vector<Finding> m_findings;
    ReadCounts m_pending;
    struct Misfit {
        const char *token;
        QString message;
    };
    std::optional<Misfit> m_misfit; ///< the first one of the record
    bool m_isRelationLost = false; ///< of the record
    bool m_hasFitting = false; ///< some record had an annotation that fits
    std::optional<QString> m_noText; ///< why the record becomes no document
    std::optional<QString> m_firstNoText; ///< with its place, of the file
    QSet<QString> m_unclearFields; ///< already reported; few
};

template <typename Visit>
void JsonRecordReader::readListed(JsonValue &list, Visit &&visit)
{
    list.optionalItems([&](JsonValue item) {
        if (!item.isNull()) return visit(std::move(item));
        item.skip();
        noteNull(item.token());
    });
}

} // namespace spotter
