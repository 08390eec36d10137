// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/text/pages/page_map.h"
#include "core/text/structure.h"

#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace spotter {

/// A text that was made from the pages of a PDF.
struct PagedText {
    QString text;
    DocumentStructure structure;
    QString source; ///< the name of the PDF, for messages
    QString notFound; ///< what is said if it is in none of the places
};

/// Which page to read.
struct PageRequest {
    std::shared_ptr<const PagedText> text;
    QStringList files; ///< where the PDF may be; those that do not exist are passed over
    int page = 0; ///< from 1; 0: the page of the offset
    qsizetype offsetUtf16 = 0;
};

/// A page of a PDF and where its words are in the text.
struct PageReading {
    QString file; ///< the first of the files whose page has the words of the text; else the first that can be read
    int page = 0; ///< from 1
    int pages = 0; ///< of the file
    QSizeF sizePoints;
    PageMap map;

    /// Whether the page has words that the text does not have: the file is another one, or was changed.
    [[nodiscard]] bool differs() const;
};

/// Reads a page; synchronous, for any thread. NotFound: none of the files exists; Content, Syntax, Unsupported: none
/// can be read, with the reason for the first; Stopped.
[[nodiscard]] Result<PageReading> readPage(const PageRequest &request, const std::stop_token &stop);

/// Draws a page on white in so many pixels; synchronous, for any thread. Fails like readPage().
[[nodiscard]] Result<QImage> drawPage(const QString &file, int page, QSize pixels);

} // namespace spotter
