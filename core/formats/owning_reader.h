// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

#include <utility>

namespace spotter {

/// Wraps a reader together with its own device, which unpacks or converts the data. positionOf returns the position in
/// the underlying device; encoding, if not empty, is shown instead of the reader's.
template <typename Device>
class OwningReader final : public RecordReader {
public:
    OwningReader(std::unique_ptr<Device> device, std::unique_ptr<RecordReader> reader,
        qint64 (Device::*positionOf)() const, QString encoding = {})
        : m_device(std::move(device)), m_reader(std::move(reader)), m_positionOf(positionOf),
          m_encoding(std::move(encoding))
    {
    }
    Result<std::optional<Document>> next() override { return m_reader->next(); }
    [[nodiscard]] bool canContinue() const override { return m_reader->canContinue(); }
    [[nodiscard]] Schema schema() const override { return m_reader->schema(); }
    [[nodiscard]] ReadCounts counts() const override { return m_reader->counts(); }
    [[nodiscard]] qint64 positionBytes() const override { return ((*m_device).*m_positionOf)(); }
    [[nodiscard]] QString encodingName() const override
    {
        return m_encoding.isEmpty() ? m_reader->encodingName() : m_encoding;
    }
    [[nodiscard]] QStringList headings() const override { return m_reader->headings(); }

private:
    std::unique_ptr<Device> m_device;
    std::unique_ptr<RecordReader> m_reader;
    qint64 (Device::*m_positionOf)() const;
    QString m_encoding;
};

} // namespace spotter
