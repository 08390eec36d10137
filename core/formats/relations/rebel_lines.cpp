// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/rebel_lines.h"

#include "core/formats/messages.h"
#include "core/formats/relations/linearized_triples.h"
#include "core/formats/relations/name_search.h"
#include "core/formats/relations/utf8_lines.h"
#include "core/text/alignment.h"

#include <algorithm>

namespace spotter {

namespace {

class RebelLinesReader final : public RecordReader {
public:
    RebelLinesReader(QIODevice &device, const ReadOptions &options)
        : m_options(options), m_search(options), m_lines(device, options)
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            Result<std::optional<Document>> document = readOne();
            if (document && *document) {
                ++m_counts.documents;
                m_counts.triples += qint64((*document)->triples.size());
            }
            if (document || !m_options.skipBad || !canContinue()) return document;
            ++m_counts.skipped;
            if (m_options.onIssue)
                m_options.onIssue({ReadIssue::Kind::Skipped, m_lines.line(), 1, document.error().message});
        }
    }

    [[nodiscard]] bool canContinue() const override { return m_lines.canContinue(); }
    [[nodiscard]] ReadCounts counts() const override { return m_counts; }
    [[nodiscard]] qint64 positionBytes() const override { return m_lines.positionBytes(); }

private:
    Result<std::optional<Document>> readOne()
    {
        auto line = m_lines.next();
        while (line && *line && (*line)->trimmed().isEmpty()) line = m_lines.next();
        if (!line) return std::unexpected(line.error());
        if (!*line) return std::nullopt;
        const qsizetype tab = (*line)->lastIndexOf(u'\t');
        Document document;
        document.text = (*line)->first(std::max<qsizetype>(tab, 0));
        document.source = m_options.source;
        if (document.text.trimmed().isEmpty()) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1:%2:1: these triples have no text; put it in front of them, with a tab between")
                    .arg(m_options.name)
                    .arg(m_lines.line()));
        }
        LinearizedTriples read = linearizedTriples(QStringView(**line).sliced(tab + 1));
        for (Triple &triple : read.triples) document.triples.emplace_back().triple = std::move(triple);
        if (read.isBroken) {
            ++m_counts.leftOut;
            m_search.report(ReadIssue::Kind::LeftOut, m_lines.line(),
                FormatMessages::tr("not all of this line is triples; the rest is left out"));
        }
        if (isTooMuchToAlign(document.text, document.triples)) {
            return failure(ErrorCode::Limit,
                FormatMessages::tr(
                    "%1:%2:1: there are too many labels without positions for a text this long; split it into "
                    "several documents")
                    .arg(m_options.name)
                    .arg(m_lines.line()));
        }
        m_search.place(document, m_lines.line(), m_counts);
        return document;
    }

    ReadOptions m_options;
    NameSearch m_search;
    Utf8Lines m_lines;
    ReadCounts m_counts;
};

} // namespace

std::unique_ptr<RecordReader> makeRebelLinesReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<RebelLinesReader>(device, options);
}

} // namespace spotter
