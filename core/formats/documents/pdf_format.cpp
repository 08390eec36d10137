// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/pdf_format.h"

#include "core/formats/archives/seekable_input.h"
#include "core/formats/documents/document_reader.h"
#include "core/formats/documents/pdf_layout.h"
#include "core/formats/documents/pdf_words.h"
#include "core/formats/messages.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

class PdfReader final : public DocumentReader {
public:
    using DocumentReader::DocumentReader;

protected:
    Result<void> read(Document &document) override
    {
        const auto input = pathOf(device());
        if (!input) return std::unexpected(input.error());
        StructuredText text(options().name, options().maximumRecordBytes);
        PdfLayout layout(text, options().wholePage ? PdfLayout::PageParts::Kept : PdfLayout::PageParts::LeftOut);
        const auto done = readPdfWords({options().name, input->path, {}, options().stop},
            [&layout](const QXmlStreamReader &xml) { return layout.visit(xml); });
        if (!done) return done;
        layout.finish();
        if (!text.state()) return text.state();
        if (text.blocks().empty()) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1: the %Ln page(s) contain pictures but no text; run text recognition (OCR) first",
                    nullptr, layout.pages())
                    .arg(options().name));
        }
        countRunningLines(layout.linesLeftOut());
        setPosition(input->bytes);
        text.finish(document);
        return {};
    }

private:
    struct Input {
        QString path;
        qint64 bytes = 0;
        std::unique_ptr<QIODevice> spooled;
    };

    /// The file itself, or a temporary one with the data from a pipe or an archive.
    [[nodiscard]] Result<Input> pathOf(QIODevice &device) const
    {
        if (const auto *file = qobject_cast<const QFile *>(&device); file && !file->isSequential() && file->pos() == 0)
            return Input{QFileInfo(file->fileName()).absoluteFilePath(), file->size(), nullptr};
        auto input = spooled(device, options().name);
        if (!input) return std::unexpected(input.error());
        return Input{(*input)->fileName(), (*input)->size(), std::move(*input)};
    }
};

SniffVerdict sniffPdf(const FormatSample &sample)
{
    if (sample.head.first(std::min<qsizetype>(1024, sample.head.size())).contains("%PDF-")) return {97, {}};
    return {0, FormatMessages::tr("it does not begin like a PDF")};
}

} // namespace

Format pdfFormat()
{
    return {{u"pdf"_s, FormatMessages::tr("PDF"), {u"pdf"_s}, true, false, true}, sniffPdf,
        [](QIODevice &device, const ReadOptions &options) -> std::unique_ptr<RecordReader> {
            return std::make_unique<PdfReader>(device, options);
        },
        nullptr};
}

} // namespace spotter
