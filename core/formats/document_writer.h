// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/loss_counter.h"
#include "core/formats/text/output_sink.h"

namespace spotter {

/// Common base of the writers of non-JSON formats: checks labels against their text, counts losses, handles failures. A
/// format implements only how one document is written.
class DocumentWriter : public RecordWriter {
public:
    DocumentWriter(QIODevice *device, const WriteOptions &options, const Carries &carries);

    [[nodiscard]] Result<void> begin() override { return m_sink.state(); }
    [[nodiscard]] Result<void> write(const Document &document) final;
    [[nodiscard]] Result<void> writeFailure(const QString &message) final;
    [[nodiscard]] Result<void> flush() override { return m_sink.flush(); }
    [[nodiscard]] Result<void> finish() override { return m_sink.flush(); }
    [[nodiscard]] std::vector<Loss> losses() const final { return m_losses.losses(); }

protected:
    /// Writes one document whose labels match its text; labels for which isWritten() is false must be left out.
    virtual Result<void> writeDocument(const Document &document) = 0;

    [[nodiscard]] bool isWritten(const LabelledTriple &label) const { return spotter::isWritten(label, m_carries); }
    [[nodiscard]] OutputSink &sink() { return m_sink; }
    [[nodiscard]] LossCounter &lossCounter() { return m_losses; }
    [[nodiscard]] const WriteOptions &options() const { return m_options; }
    /// The number of the document being written, from 1; refused documents do not count.
    [[nodiscard]] qint64 number() const { return m_number; }
    /// UTF-8; lone surrogates are counted as lost.
    [[nodiscard]] QByteArray utf8(QStringView text);

private:
    OutputSink m_sink;
    WriteOptions m_options;
    Carries m_carries;
    LossCounter m_losses;
    qint64 m_number = 0;
};

} // namespace spotter
