// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/relations/rebel_lines.h"

#include "core/formats/messages.h"
#include "core/formats/relations/linearized_triples.h"
#include "core/formats/text_line_reader.h"
#include "core/text/alignment.h"

#include <algorithm>

namespace spotter {

namespace {

class RebelLinesReader final : public TextLineReader {
public:
    using TextLineReader::TextLineReader;

protected:
    Result<std::optional<Document>> readOne() override
    {
        const auto line = takeFilledLine();
        if (!line) return std::unexpected(line.error());
        if (!*line) return std::nullopt;
        const auto &[number, text] = **line;
        const qsizetype tab = text.lastIndexOf(u'\t');
        Document document;
        document.text = text.first(std::max<qsizetype>(tab, 0));
        if (document.text.trimmed().isEmpty()) {
            return fault(
                number, FormatMessages::tr("these triples have no text; put it in front of them, with a tab between"));
        }
        LinearizedTriples read = linearizedTriples(QStringView(text).sliced(tab + 1));
        for (Triple &triple : read.triples) document.triples.emplace_back().triple = std::move(triple);
        if (read.isBroken) {
            note(ReadIssue::Kind::LeftOut, number,
                FormatMessages::tr("not all of this line is triples; the rest is left out"));
        }
        if (isTooMuchToAlign(document.text, document.triples)) {
            return fault(number,
                FormatMessages::tr("there are too many labels without positions for a text this long; split it into "
                                   "several documents"),
                ErrorCode::Limit);
        }
        placeNames(document, number);
        return document;
    }
};

} // namespace

std::unique_ptr<RecordReader> makeRebelLinesReader(QIODevice &device, const ReadOptions &options)
{
    return std::make_unique<RebelLinesReader>(device, options);
}

} // namespace spotter
