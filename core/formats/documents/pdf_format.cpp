// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/pdf_format.h"

#include "core/base/technical_log.h"
#include "core/formats/archives/seekable_input.h"
#include "core/formats/documents/document_reader.h"
#include "core/formats/documents/pdf_layout.h"
#include "core/formats/documents/xml_reading.h"
#include "core/formats/messages.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QTemporaryFile>
#include <QXmlStreamReader>

#include <sys/resource.h>

namespace spotter {

using namespace Qt::StringLiterals;

namespace {

/// 20 seconds are enough for documents of a thousand pages.
constexpr int longestSeconds = 180;
constexpr int waitMs = 200;
/// Limit of the address space, including the libraries and fonts of poppler.
constexpr rlim_t largestBytes = rlim_t(768) << 20;
constexpr qsizetype longestComplaint = 200;

void limit(int resource, rlim_t most)
{
    const rlimit bound{most, most};
    (void)setrlimit(__rlimit_resource_t(resource), &bound); // fails if a lower limit is already set
}

/// Removes characters that XML cannot represent; a PDF may contain any.
QString cleaned(QString text)
{
    for (QChar &unit : text) {
        const char16_t code = unit.unicode();
        const bool control = code < 0x20 && code != u'\n' && code != u'\t' && code != u'\r';
        if (control || code == 0xFFFE || code == 0xFFFF) unit = QChar::ReplacementCharacter;
    }
    return text;
}

class PdfReader final : public DocumentReader {
public:
    using DocumentReader::DocumentReader;

protected:
    Result<void> read(Document &document) override
    {
        const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (program.isEmpty()) {
            return failure(ErrorCode::Unsupported,
                FormatMessages::tr(
                    "%1: PDF is read by pdftotext, which is not installed; install the package poppler-utils")
                    .arg(options().name));
        }
        const auto input = pathOf(device());
        if (!input) return std::unexpected(input.error());
        StructuredText text(options().name, options().maximumRecordBytes);
        PdfLayout layout(text);
        if (const auto done = run(program, input->path, layout); !done) return done;
        layout.finish();
        if (!text.state()) return text.state();
        if (text.blocks().empty()) {
            return failure(ErrorCode::Content,
                FormatMessages::tr("%1: the %Ln page(s) contain pictures but no text; run text recognition (OCR) first",
                    nullptr, layout.pages())
                    .arg(options().name));
        }
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

    /// Reads the output of the process as a stream.
    Result<void> run(const QString &program, const QString &path, PdfLayout &layout)
    {
        QProcess process;
        process.setProgram(program);
        process.setArguments({u"-q"_s, u"-bbox-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
        process.setChildProcessModifier([] {
            limit(RLIMIT_AS, largestBytes);
            limit(RLIMIT_CPU, longestSeconds);
            limit(RLIMIT_CORE, 0);
        });
        process.start(QIODevice::ReadOnly);
        if (!process.waitForStarted()) {
            return failure(ErrorCode::Io,
                FormatMessages::tr("%1: pdftotext cannot be started; install poppler-utils").arg(options().name));
        }
        process.closeWriteChannel();
        const Result<void> done = parse(process, layout);
        if (!done) process.kill();
        process.waitForFinished(waitMs);
        if (!done || (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)) return done;
        return failure(ErrorCode::Syntax, complaint(process));
    }

    Result<void> parse(QProcess &process, PdfLayout &layout)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        QStringDecoder decoder(QStringDecoder::Utf8);
        QXmlStreamReader xml;
        QString head; // everything before <doc>, which is not text
        bool begun = false;
        for (;;) {
            if (process.bytesAvailable() == 0 && process.state() != QProcess::NotRunning)
                process.waitForReadyRead(waitMs);
            if (options().stop.stop_requested())
                return failure(ErrorCode::Stopped, FormatMessages::tr("%1: reading was stopped").arg(options().name));
            if (elapsed.elapsed() > longestSeconds * 1000LL) {
                return failure(ErrorCode::Limit,
                    FormatMessages::tr("%1: reading the PDF takes too long; print it to a new PDF")
                        .arg(options().name));
            }
            const QByteArray bytes = process.read(64 << 10);
            if (bytes.isEmpty()) {
                if (process.state() == QProcess::NotRunning) return {};
                continue;
            }
            QString piece = cleaned(decoder(bytes));
            if (!begun) {
                head += piece;
                const qsizetype doc = head.indexOf("<doc>"_L1);
                if (doc < 0) continue;
                begun = true;
                piece = head.sliced(doc);
            }
            xml.addData(piece);
            while (!xml.atEnd()) {
                xml.readNext();
                if (const auto done = layout.visit(xml); !done) return done;
                if (xml.isEndElement() && xml.name() == "doc"_L1) return drain(process);
            }
            if (xml.hasError() && xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
                return failure(ErrorCode::Syntax,
                    FormatMessages::tr("%1: the text of the PDF cannot be read: %2")
                        .arg(options().name, xmlFault(xml)));
            }
        }
    }

    static Result<void> drain(QProcess &process)
    {
        process.closeReadChannel(QProcess::StandardOutput);
        return {};
    }

    [[nodiscard]] QString complaint(QProcess &process) const
    {
        const QString said = QString::fromLocal8Bit(process.readAllStandardError()).simplified().left(longestComplaint);
        if (said.contains("password"_L1, Qt::CaseInsensitive))
            return FormatMessages::tr("%1: the PDF is protected by a password; save it without one")
                .arg(options().name);
        if (process.exitStatus() == QProcess::CrashExit) {
            return FormatMessages::tr(
                "%1: reading the PDF needed too much memory or time, or failed; print it to a new PDF")
                .arg(options().name);
        }
        logCause(u"pdftotext"_s, said);
        return FormatMessages::tr("%1: the PDF cannot be read: %2")
            .arg(options().name, FormatMessages::tr("it is damaged"));
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
