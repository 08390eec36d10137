// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/json/json_cursor.h"
#include "core/formats/json/json_records.h"
#include "core/formats/label_places.h"

#include <set>

namespace spotter {

/// What the readers of JSON records share: splitting, skipping what is bad, counting, reporting. A format says only
/// what one object means.
class JsonRecordReader : public RecordReader {
public:
    JsonRecordReader(QIODevice &device, const ReadOptions &options);

    [[nodiscard]] Result<std::optional<Document>> next() final;
    [[nodiscard]] bool canContinue() const final { return m_records.canContinue(); }
    [[nodiscard]] ReadCounts counts() const final { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const final { return m_records.positionBytes(); }

protected:
    /// Makes a document of one record; failures go to the cursor.
    virtual void readRecord(JsonValue &root, Document &document) = 0;

    /// Counts and skips a value that has no place in a Document; reports the first of its name.
    void ignore(std::string_view key, JsonValue &value);
    /// The same for a value that has been read already.
    void noteIgnored(std::string_view key, const char *token);
    /// Tells of something else in the record, with the place of a token in front.
    void note(ReadIssue::Kind kind, const char *token, const QString &message);
    /// Gives places to labels that have strings only, one of whose tokens each is given; reports those that have none.
    /// Limit where there are so many in so long a text that searching would not end.
    void alignLabels(Document &document, const std::vector<const char *> &tokens);
    /// Counts and reports an annotation that is left out; the message is a part of a sentence without the place.
    void noteLeftOut(const char *token, const QString &message);
    /// Counts and reports a label one of whose mentions was found only as part of a longer word.
    void noteInsideWord(const Document &document, const Mention &mention, const char *token);
    /// Counts and reports something that is not kept, likewise.
    void noteNotKept(const char *token, const QString &message);
    /// Counts a label that comes without a place on purpose.
    void noteUnaligned() { ++m_pending.unaligned; }
    /// Records a missing key at the object that lacks it.
    static void failMissing(const JsonValue &object, QLatin1StringView key);

    [[nodiscard]] JsonCursor &cursor() { return m_cursor; }

private:
    [[nodiscard]] Result<std::optional<Document>> readOne(const RawRecord &record);
    void alignLabel(const Document &document, LabelledTriple &label, const char *token);
    void note(const PlaceFinding &finding, const char *token);
    void report(ReadIssue::Kind kind, FilePlace place, const QString &message) const;

    JsonRecords m_records;
    JsonCursor m_cursor;
    ReadOptions m_options;
    ReadCounts m_counts;
    std::set<std::string, std::less<>> m_ignoredKeys; ///< reported ones; bounded
    // What one record found; reported once it is known to be good.
    struct Finding {
        ReadIssue::Kind kind;
        FilePlace place;
        QString message;
    };
    std::vector<Finding> m_findings;
    ReadCounts m_pending;
};

} // namespace spotter
