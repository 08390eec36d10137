// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/text/output_sink.h"
#include "core/workspace/fact_export.h"

#include <memory>

namespace spotter {

/// Writes facts one after another in a format.
class FactWriter {
public:
    FactWriter(QIODevice *device, FactExportRequest request);
    virtual ~FactWriter() = default;

    [[nodiscard]] virtual Result<void> begin() { return {}; }
    /// False if the format cannot express this one.
    [[nodiscard]] virtual Result<bool> write(const Fact &fact, const std::vector<FactEvidence> &evidence) = 0;
    [[nodiscard]] virtual Result<void> finish() { return m_sink.flush(); }

protected:
    [[nodiscard]] OutputSink &sink() { return m_sink; }
    [[nodiscard]] const FactExportRequest &request() const { return m_request; }
    [[nodiscard]] Result<bool> put(const QByteArray &bytes)
    {
        return m_sink.write(bytes).transform([] { return true; });
    }

private:
    OutputSink m_sink;
    FactExportRequest m_request;
};

/// Unsupported if there is no such format.
[[nodiscard]] Result<std::unique_ptr<FactWriter>> makeFactWriter(QIODevice *device, const FactExportRequest &request);
/// Those with nodes and edges; null for another format.
[[nodiscard]] std::unique_ptr<FactWriter> makeFactGraphWriter(QIODevice *device, const FactExportRequest &request);

/// UTF-8 without lone surrogates.
[[nodiscard]] QByteArray factUtf8(const QString &text);
/// A Wikidata item such as Q937.
[[nodiscard]] bool isItem(const QString &identifier);
/// A name of an entity within its corpus: "e7" if somebody has decided about it, else "n12".
[[nodiscard]] QString nodeName(const FactPart &part);

} // namespace spotter
