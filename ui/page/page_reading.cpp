// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/page_reading.h"

#include "core/formats/documents/pdf_words.h"
#include "ui/page/messages.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfDocument>

#include <algorithm>
#include <optional>

namespace spotter {
namespace {

/// Of the letters of a page those that must be in the text: titles and tables may be read in another order.
constexpr double leastShare = 0.5;
/// A paragraph of the text is rarely on more pages.
constexpr int mostPagesOfParagraph = 4;

Result<void> load(QPdfDocument &pdf, const QString &file)
{
    const QString shown = QDir::toNativeSeparators(file);
    switch (pdf.load(file)) {
    case QPdfDocument::Error::None:
        break;
    case QPdfDocument::Error::FileNotFound:
        return failure(ErrorCode::NotFound, PageMessages::tr("%1 cannot be read.").arg(shown));
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return failure(ErrorCode::Content,
            PageMessages::tr("%1 is protected by a password. Save it without one to see its pages.").arg(shown));
    default:
        return failure(ErrorCode::Syntax, PageMessages::tr("%1 is damaged, or not a PDF.").arg(shown));
    }
    if (pdf.pageCount() == 0)
        return failure(ErrorCode::Syntax, PageMessages::tr("%1 is damaged, or not a PDF.").arg(shown));
    return {};
}

/// One page of a file that is open.
Result<PageReading> readOne(
    const QPdfDocument &pdf, const QString &file, const PagedText &text, int page, const std::stop_token &stop)
{
    auto words = readPdfPage(QFileInfo(file).fileName(), file, page, stop);
    if (!words) return std::unexpected(words.error());
    return PageReading{file, page, pdf.pageCount(), pdf.pagePointSize(page - 1),
        PageMap(std::move(*words), text.text, text.structure.aroundPage(page))};
}

Result<PageReading> readFrom(const QString &file, const PageRequest &request, const std::stop_token &stop)
{
    QPdfDocument pdf;
    if (const auto loaded = load(pdf, file); !loaded) return std::unexpected(loaded.error());
    const int last = pdf.pageCount();
    const PagedText &text = *request.text;
    if (request.page > 0) return readOne(pdf, file, text, std::min(request.page, last), stop);
    // A paragraph has the page on which it begins; the place may be on a later one.
    const TextBlock *block = text.structure.blockAt(request.offsetUtf16);
    const int first = std::clamp(block ? block->page : 1, 1, last);
    std::optional<PageReading> begun;
    for (int page = first; page <= std::min(last, first + mostPagesOfParagraph - 1); ++page) {
        auto reading = readOne(pdf, file, text, page, stop);
        if (!reading) return reading;
        if (!block || reading->map.contains(request.offsetUtf16, block->span)) return reading;
        const bool hasSome = reading->map.overlaps(block->span);
        if (!begun) begun = std::move(*reading);
        if (!hasSome && page > first) break; // not continued on this page, and on no later one
    }
    return std::move(*begun);
}

} // namespace

bool PageReading::differs() const { return !map.words().empty() && map.placedShare() < leastShare; }

Result<PageReading> readPage(const PageRequest &request, const std::stop_token &stop)
{
    std::optional<PageReading> other;
    std::optional<Error> failed;
    for (const QString &file : request.files) {
        if (!QFileInfo(file).isFile()) continue;
        auto reading = readFrom(file, request, stop);
        if (reading && !reading->differs()) return reading;
        if (reading && !other) other = std::move(*reading);
        if (!reading && reading.error().code == ErrorCode::Stopped) return reading;
        if (!reading && !failed) failed = reading.error();
    }
    if (other) return std::move(*other);
    if (failed) return std::unexpected(*failed);
    return failure(ErrorCode::NotFound, request.text->notFound);
}

Result<QImage> drawPage(const QString &file, int page, QSize pixels)
{
    QPdfDocument pdf;
    if (const auto loaded = load(pdf, file); !loaded) return std::unexpected(loaded.error());
    const QImage drawn = pdf.render(page - 1, pixels);
    if (drawn.isNull()) {
        return failure(ErrorCode::Content,
            PageMessages::tr("Page %1 of %2 cannot be drawn.").arg(page).arg(QDir::toNativeSeparators(file)));
    }
    QImage paper(pixels, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, drawn);
    return paper;
}

} // namespace spotter
