// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/json/json_writer.h"
#include "core/formats/loss_counter.h"
#include "core/formats/text/output_sink.h"

#include <initializer_list>

namespace spotter {

/// Common base of the writers of JSON records: writes lines or one array, checks labels against their text, counts
/// losses, handles failures. A format implements only how one object is written.
class JsonRecordWriter : public RecordWriter {
public:
    enum class Layout { Lines, Array };

    JsonRecordWriter(QIODevice *device, const WriteOptions &options, Layout layout, const Carries &carries);

    [[nodiscard]] Result<void> begin() final;
    [[nodiscard]] Result<void> write(const Document &document) final;
    [[nodiscard]] Result<void> writeFailure(const QString &message) override;
    [[nodiscard]] Result<void> flush() final { return m_sink.flush(); }
    [[nodiscard]] Result<void> finish() final;
    [[nodiscard]] std::vector<Loss> losses() const final { return m_losses.losses(); }

protected:
    /// Writes the object of one document; labels for which isWritten() is false must be left out. If nothing is
    /// written, the document has no record.
    virtual void writeRecord(const Document &document, JsonWriter &json) = 0;

    /// Begins another record of the same document, for formats that write several.
    void nextRecord(JsonWriter &json) const;

    /// Writes metadata as fields of the open object. Fields in `otherwise`, which the format writes in another way, are
    /// left out; those with the name of one of its own keys (`taken`) are counted as lost.
    void writeMetadataFields(const Document &document, JsonWriter &json, std::initializer_list<QLatin1StringView> taken,
        std::initializer_list<QLatin1StringView> otherwise = {});
    /// {"error": message}, for formats in which a failure stands in its document's place.
    [[nodiscard]] Result<void> writeErrorRecord(const QString &message);
    [[nodiscard]] Result<void> put(JsonWriter &json);
    [[nodiscard]] const Carries &carries() const { return m_carries; }
    [[nodiscard]] LossCounter &lossCounter() { return m_losses; }
    [[nodiscard]] JsonWriter &json() { return m_json; }

private:
    OutputSink m_sink;
    QString m_name;
    Layout m_layout;
    Carries m_carries;
    LossCounter m_losses;
    JsonWriter m_json;
    qint64 m_written = 0; ///< documents
    bool m_hasRecords = false;
};

/// Content if a mention with a place differs from the text there, or if a place splits a character; the sentence names
/// the label.
[[nodiscard]] Result<void> checkLabels(const Document &document, const QString &name, qint64 number);

} // namespace spotter
