// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/documents/pdf_words.h"

#include "core/base/technical_log.h"
#include "core/formats/documents/xml_reading.h"
#include "core/formats/messages.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QStringDecoder>

#include <cmath>
#include <utility>

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

/// Many programs name the glyph of 人 after the radical ⼈, which looks the same, and by which nobody searches.
bool isRadical(char16_t code) { return code >= 0x2E80 && code < 0x2FE0; }

/// Removes characters that XML cannot represent; a PDF may contain any.
QString cleaned(QString text)
{
    for (QChar &unit : text) {
        const char16_t code = unit.unicode();
        const bool control = code < 0x20 && code != u'\n' && code != u'\t' && code != u'\r';
        if (isRadical(code)) {
            const QString character = QString(unit).normalized(QString::NormalizationForm_KC);
            if (character.size() == 1) unit = character.front();
        }
        if (control || code == 0xFFFE || code == 0xFFFF) unit = QChar::ReplacementCharacter;
    }
    return text;
}

/// One run of pdftotext.
class PdfWordsProcess {
public:
    PdfWordsProcess(const PdfWordsRequest &request, const std::function<Result<void>(const QXmlStreamReader &)> &visit)
        : m_request(request), m_visit(visit)
    {
    }

    /// Reads the output of the process as a stream.
    Result<void> run(const QString &program)
    {
        QProcess process;
        process.setProgram(program);
        QStringList arguments{u"-q"_s, u"-bbox-layout"_s, u"-enc"_s, u"UTF-8"_s};
        arguments += m_request.arguments;
        arguments += {m_request.path, u"-"_s};
        process.setArguments(arguments);
        process.setChildProcessModifier([] {
            limit(RLIMIT_AS, largestBytes);
            limit(RLIMIT_CPU, longestSeconds);
            limit(RLIMIT_CORE, 0);
        });
        process.start(QIODevice::ReadOnly);
        if (!process.waitForStarted()) {
            return failure(ErrorCode::Io,
                FormatMessages::tr("%1: pdftotext cannot be started; install poppler-utils").arg(m_request.name));
        }
        process.closeWriteChannel();
        const Result<void> done = parse(process);
        if (!done) process.kill();
        process.waitForFinished(waitMs);
        if (!done || (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)) return done;
        return failure(ErrorCode::Syntax, complaint(process));
    }

private:
    Result<void> parse(QProcess &process)
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
            if (m_request.stop.stop_requested())
                return failure(ErrorCode::Stopped, FormatMessages::tr("%1: reading was stopped").arg(m_request.name));
            if (elapsed.elapsed() > longestSeconds * 1000LL) {
                return failure(ErrorCode::Limit,
                    FormatMessages::tr("%1: reading the PDF takes too long; print it to a new PDF")
                        .arg(m_request.name));
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
                if (const auto done = m_visit(xml); !done) return done;
                if (xml.isEndElement() && xml.name() == "doc"_L1) return drain(process);
            }
            if (xml.hasError() && xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
                return failure(ErrorCode::Syntax,
                    FormatMessages::tr("%1: the text of the PDF cannot be read: %2")
                        .arg(m_request.name, xmlFault(xml)));
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
                .arg(m_request.name);
        if (process.exitStatus() == QProcess::CrashExit) {
            return FormatMessages::tr(
                "%1: reading the PDF needed too much memory or time, or failed; print it to a new PDF")
                .arg(m_request.name);
        }
        logCause(u"pdftotext"_s, said);
        return FormatMessages::tr("%1: the PDF cannot be read: %2")
            .arg(m_request.name, FormatMessages::tr("it is damaged"));
    }

    const PdfWordsRequest &m_request;
    const std::function<Result<void>(const QXmlStreamReader &)> &m_visit;
};

} // namespace

Result<void> readPdfWords(
    const PdfWordsRequest &request, const std::function<Result<void>(const QXmlStreamReader &)> &visit)
{
    const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (program.isEmpty()) {
        return failure(ErrorCode::Unsupported,
            FormatMessages::tr(
                "%1: PDF is read by pdftotext, which is not installed; install the package poppler-utils")
                .arg(request.name));
    }
    return PdfWordsProcess(request, visit).run(program);
}

Result<std::vector<PageWord>> readPdfPage(const QString &name, const QString &path, int page, std::stop_token stop)
{
    const QString number = QString::number(page);
    const QStringList arguments{u"-cropbox"_s, u"-f"_s, number, u"-l"_s, number};
    std::vector<PageWord> words;
    bool isInWord = false;
    const auto done = readPdfWords({name, path, arguments, std::move(stop)}, [&](const QXmlStreamReader &xml) {
        if (xml.isStartElement() && xml.name() == "word"_L1) {
            const auto at = [&](QLatin1StringView edge) {
                const double value = attributeOf(xml, edge).toDouble();
                return std::isfinite(value) ? value : 0;
            };
            words.push_back({{}, QRectF(QPointF(at("xMin"_L1), at("yMin"_L1)), QPointF(at("xMax"_L1), at("yMax"_L1)))});
            isInWord = true;
        } else if (xml.isCharacters() && isInWord) {
            words.back().text += xml.text();
        } else if (xml.isEndElement() && xml.name() == "word"_L1) {
            isInWord = false;
            words.back().text = words.back().text.simplified();
            if (words.back().text.isEmpty()) words.pop_back();
        }
        return Result<void>();
    });
    if (!done) return std::unexpected(done.error());
    return words;
}

} // namespace spotter
